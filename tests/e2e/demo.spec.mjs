// A manager shows the three jobs with samples, on a page that keeps nothing: step by step by the keyboard, in large type, and the samples made new.
import { test, expect, accessible, opened, started } from './support/test.mjs';
import { fresh, home, moment, saved, settled } from './support/documents.mjs';

const bar = (page) => page.getByRole('region', { name: '演示步骤' });
const says = (page) => bar(page).getByRole('status');
const next = async (page) => { await page.keyboard.press('Control+Enter'); };

/** What this browser keeps for the host: keys of both storages, and databases. */
const kept = (page) => page.evaluate(async () => [Object.keys(localStorage), Object.keys(sessionStorage), (await indexedDB.databases()).map(({ name }) => name)]);
const NOTHING = [[], [], []];

test('the three jobs are shown by the keyboard, and nothing of them stays', async ({ page }) => {
  await opened(page);
  await page.getByRole('link', { name: '演示', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '演示' })).toBeVisible();
  await accessible(page);
  await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name: '进入演示' }).click()]);
  await started(page);
  await expect(page.getByRole('banner').getByText('不在本机留存', { exact: true })).toBeVisible();
  const steps = page.getByRole('button', { name: /^第 \d+ 步/ });
  await expect(steps).toHaveCount(11);
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(3);
  await accessible(page);

  await next(page);
  await expect(says(page)).toContainText('第 1 步，共 11 步 · 可持续发展挂钩贷款');
  await expect(page.getByRole('heading', { level: 1, name: '关键绩效指标水平报告' })).toBeVisible();
  await accessible(page);
  await next(page);
  await expect(says(page)).toContainText('11,800 吨');
  await expect(page.getByRole('heading', { level: 1, name: '报告期情况' })).toBeVisible();
  // In a field the key means the same, and no step of the form is left by it.
  await page.getByRole('main').locator('input:visible').first().focus();
  await next(page);
  await expect(says(page)).toContainText('第 3 步');
  await expect(page.getByRole('heading', { level: 1, name: '核对与生成' })).toBeVisible();
  await page.keyboard.press('Control+Shift+Enter');
  await expect(page.getByRole('heading', { level: 1, name: '报告期情况' })).toBeVisible();
  await next(page);
  await next(page);
  await expect(says(page)).toContainText('第 4 步');
  await expect(page.locator('article.paper')).toBeVisible();
  for (const [number, heading] of [[5, '利率测算'], [6, '利率测算'], [7, '审批与贷后']]) {
    await next(page);
    await expect(says(page)).toContainText(`第 ${number} 步`);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    // The step leads to its results, and the buttons of the demonstration are in sight there.
    const result = page.locator(heading === '利率测算' ? '#figure-term_effect' : '#figure-approval_state');
    await expect(result).toBeFocused();
    await expect(result).toBeInViewport({ ratio: 1 });
    await expect(bar(page).getByRole('button', { name: /^下一步/ })).toBeInViewport({ ratio: 1 });
  }
  await next(page);
  await expect(says(page)).toContainText('45,241.22 吨');
  await expect(page.getByRole('main')).toContainText('45,241.22');
  await expect(page.locator('#figure-total_co2')).toBeFocused();
  await next(page);
  await expect(page.locator('article.paper')).toContainText('表 5');
  // Two presses in a row are two steps, also while the parts of the first are on their way.
  await next(page);
  await next(page);
  await expect(says(page)).toContainText('第 11 步');
  await page.keyboard.press('Control+Shift+Enter');
  await expect(says(page)).toContainText('自评得分合计 47 分');
  await expect(page.getByRole('main')).toContainText('47');
  await next(page);
  await expect(says(page)).toContainText('第 11 步');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('region', { name: 'Demonstration step' })).toContainText('Step 11 of 11');
  await page.getByRole('button', { name: '中文' }).click();
  await bar(page).getByRole('button', { name: /^下一步/ }).click();
  await expect(page.getByText('演示已完成。')).toBeVisible();
  await expect(bar(page)).toHaveCount(0);
  // The page with the link to the demonstration opened its databases; no document is in this browser.
  expect((await kept(page)).slice(0, 2)).toEqual([[], []]);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: '结束演示' }).click()]);
  await started(page);
  expect(new URL(page.url()).search).toBe('');
  await expect(page.getByText('暂无报告。')).toBeVisible();
});

test('reports of this computer are not in the demonstration, and its samples not among them', async ({ page }) => {
  await fresh(page);
  await page.getByLabel('企业名称').fill('真实客户有限公司');
  await saved(page);
  await opened(page, '?private#/demo');
  await page.getByRole('button', { name: '从第 1 步开始' }).click();
  await expect(says(page)).toContainText('第 1 步');
  await home(page);
  await expect(page.locator('ul.docs > li')).toHaveCount(1);
  await expect(page.getByRole('main')).not.toContainText('真实客户');
  await opened(page);
  await expect(page.locator('ul.docs > li')).toHaveCount(1);
  await expect(page.locator('ul.docs')).toContainText('真实客户有限公司');
});

test('large type, and samples that were changed become new', async ({ page }) => {
  await opened(page, '?private#/demo');
  await page.getByRole('button', { name: /^第 2 步/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: '报告期情况' })).toBeVisible();
  await settled(page);
  const size = () => page.getByRole('heading', { level: 1 }).evaluate((heading) => parseFloat(getComputedStyle(heading).fontSize));
  const before = await size();
  const large = bar(page).getByRole('button', { name: '大字号' });
  await large.click();
  await expect(large).toHaveAttribute('aria-pressed', 'true');
  expect(await size()).toBeGreaterThan(before * 1.25);
  await accessible(page);
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await expect(bar(page).getByRole('button', { name: /^下一步/ })).toBeInViewport({ ratio: 1 });
  // The brand is there in full, and a step opens at what it shows: the year that is missed, the list of what is open.
  const brand = () => page.locator('.brand').evaluate((brand) => {
    const letters = document.createRange();
    letters.selectNodeContents(brand.firstChild);
    return brand.getBoundingClientRect().right - letters.getBoundingClientRect().right;
  });
  expect(await brand()).toBeGreaterThanOrEqual(0);
  // The sentence of the step stays in sight above what it is about, and no field is cut at the side.
  const cut = () => page.getByRole('main').locator('table.entry').evaluateAll((tables) => tables.map((table) => table.scrollWidth - table.parentElement.clientWidth).filter((by) => by > 0));
  expect(await cut()).toEqual([]);
  const inSight = async (shown) => {
    await expect(shown).toBeInViewport();
    await expect(says(page)).toBeInViewport({ ratio: 1 });
    const [below, above] = await Promise.all([shown.boundingBox(), says(page).boundingBox()]);
    expect(below.y + below.height).toBeGreaterThan(above.y + above.height);
  };
  await next(page);
  await expect(says(page)).toContainText('第 3 步');
  await inSight(page.locator('#summary'));
  await page.keyboard.press('Control+Shift+Enter');
  await expect(says(page)).toContainText('第 2 步');
  await inSight(page.getByRole('main').getByText('未达标').first());
  // The buttons of the step are one line, and take no more than an eighth of the window.
  const high = await bar(page).locator('.acts').evaluate((acts) => acts.getBoundingClientRect().height);
  expect(high).toBeLessThan(100);
  await page.setViewportSize({ width: 1280, height: 900 });
  await large.click();
  expect(await size()).toBe(before);

  await bar(page).getByRole('button', { name: '上一步' }).click();
  await expect(says(page)).toContainText('第 1 步');
  await page.getByRole('link', { name: /基本信息/ }).first().click();
  await page.getByLabel('企业名称').fill('改过的名称');
  await moment(page, 700);
  await bar(page).getByRole('link', { name: '演示目录' }).click();
  await page.getByRole('button', { name: '示例恢复初始' }).click();
  await expect(page.getByText('示例已恢复初始')).toBeVisible();
  await page.getByRole('button', { name: '从第 1 步开始' }).click();
  await expect(says(page)).toContainText('第 1 步');
  await page.getByRole('link', { name: /基本信息/ }).first().click();
  await expect(page.getByLabel('企业名称')).toHaveValue('青海某某锂业有限公司');
  expect(await kept(page)).toEqual(NOTHING);
});
