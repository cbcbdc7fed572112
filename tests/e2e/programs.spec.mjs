// The first program fills the first form; another one fills every form, and the page goes from one to the other by itself.
import { test, expect, opened, started } from './support/test.mjs';

const firstField = (page) => page.locator('#app main').locator('input:visible, textarea:visible').first();

/** The programs that the page has fetched. */
function programs(page) {
  const seen = new Set();
  page.on('response', (response) => {
    const name = /\/(forms|greendesk)-[0-9a-f]+_(bg|rest)\.wasm$/.exec(response.url());
    if (name && !response.url().includes('preload')) seen.add(`${name[1]}_${name[2]}`);
  });
  return seen;
}

test('the program that fills every form fills the first one too, and keeps it under the same name', async ({ page }) => {
  const seen = programs(page);
  await opened(page, '?all#/new/sll_kpi_report');
  expect([...seen]).toContain('forms_bg');
  expect([...seen]).not.toContain('greendesk_rest');
  await firstField(page).fill('青海绿水有限公司');
  await firstField(page).blur();
  await expect(page.locator('header.top .status')).toContainText('已保存到本机');
  // The first program finds it.
  await page.goto('about:blank');
  await opened(page, '#/');
  await expect(page.locator('ul.docs')).toContainText('青海绿水有限公司');
});

test('a missing program for every form is named', async ({ page, watch }) => {
  watch.allow(/404 \(Not Found\)/, /digest|SRI/);
  await page.route('**/forms-*_bg.wasm', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('?all#/');
  await expect(page.locator('[data-shell]').first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: '错误信息' })).toHaveValue(/404 .*forms-/);
});

test('another form is opened in its program, and the home page of the first one knows its name and what is open', async ({ page }) => {
  const seen = programs(page);
  await opened(page, '#/');
  expect([...seen]).not.toContain('forms_bg');
  const row = page.locator('ul.jobs > li').nth(1);
  await row.getByRole('link', { name: /^新建/ }).click();
  await page.waitForURL(/\?all#\/r\//);
  await started(page);
  expect([...seen]).toContain('forms_bg');
  await firstField(page).fill('青海绿水银行');
  await firstField(page).blur();
  await expect(page.locator('header.top .status')).toContainText('已保存到本机');
  const address = page.url();

  await page.goto('about:blank');
  await opened(page, '#/');
  const listed = page.locator('ul.docs > li').first();
  await expect(listed).toContainText('青海绿水银行');
  await expect(listed).toContainText('处待处理');
  // From the list, and by its bare address, it is filled on.
  await listed.getByRole('link').first().click();
  await page.waitForURL(/\?all#\/r\//);
  await page.goto('about:blank');
  await opened(page, new URL(address).hash);
  await expect(firstField(page)).toHaveValue('青海绿水银行');
});
