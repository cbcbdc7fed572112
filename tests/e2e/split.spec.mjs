// The program comes in two parts: the first field takes text with the first one, and whatever needs the rest waits for it or says why it cannot.
import { brotliCompressSync } from 'node:zlib';
import { test, expect, accessible, byNumber, intranet, opened, started } from './support/test.mjs';

const REST = '**/*_rest.wasm';
const firstField = (page) => page.locator('#app main').locator('input:visible, textarea:visible').first();
const digest = /digest|SRI|integrity/i;

/** Counts the requests for the rest, and holds them up for a while. */
async function delayed(page, ms) {
  const requests = [];
  page.on('request', (request) => { if (request.url().endsWith('_rest.wasm')) requests.push(request); });
  await page.route(REST, async (route) => {
    const at = route.request().resourceType() === 'xhr' ? 0 : ms;
    await new Promise((go) => setTimeout(go, at));
    await route.continue().catch(() => {});
  });
  return requests;
}

test.beforeEach(async ({ request, baseURL }) => {
  // Without wasm-opt the program stays whole, and there is nothing to see here.
  expect(await (await request.get(byNumber(baseURL))).text(), 'a program in two parts').toContain('data-rest=');
});

test('an ordinary visit fetches each part once, both under their digests', async ({ page, request }) => {
  const html = await (await request.get('')).text();
  expect(html).toMatch(/data-rest="\.\/greendesk-[0-9a-f]{16}_rest\.wasm" data-rest-integrity="sha256-[\w+/]{43}="/);
  const fetched = [];
  page.on('request', (each) => { if (each.url().endsWith('.wasm')) fetched.push(each.url().replace(/.*_/, '')); });
  const rest = page.waitForResponse(REST);
  await opened(page, '#/new/sll_kpi_report');
  await rest;
  await firstField(page).fill('青海绿水有限公司');
  await page.getByRole('button', { name: 'English' }).click();
  await page.waitForTimeout(500);
  expect(fetched).toEqual(['bg.wasm', 'rest.wasm']);
});

test('whatever comes before the first field takes text is at most 150 kB as brotli', async ({ page }) => {
  await page.route(REST, () => {}); // it never comes
  const bodies = [];
  page.on('response', (response) => { bodies.push(response.body().then((body) => brotliCompressSync(body).length)); });
  await opened(page, '#/new/sll_kpi_report');
  await firstField(page).fill('青海绿水有限公司');
  const sizes = await Promise.all(bodies);
  expect(sizes.length).toBeGreaterThanOrEqual(6); // page, bindings, program, two scripts, style
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(150_000);
});

test('going on before the rest is there still says what is missing', async ({ page }) => {
  const requests = await delayed(page, 6_000);
  await opened(page, '#/new/sll_kpi_report');
  await firstField(page).fill('青海绿水有限公司');
  await page.getByRole('button', { name: '保存并继续' }).click();
  await expect(page.locator('#summary')).toContainText('统一社会信用代码');
  expect(requests.map((request) => request.resourceType())).toEqual(['fetch', 'xhr']);
});

// Days and hours of one digit and of two: what the first field needs must not hang on the time.
for (const [host, now] of [['', '2026-02-02T01:04:05Z'], ['intranet', '2026-11-22T14:32:45Z'], ['a/b/', '2026-11-22T06:03:05Z']]) {
  test(`the first field takes text before the rest is there, and what needs the rest brings it at once ${host}`, async ({ page, baseURL }) => {
    await page.clock.setSystemTime(new Date(now));
    const requests = await delayed(page, 6_000);
    const folder = host === 'a/b/' ? host : '';
    await opened(page, host === 'intranet' ? intranet(baseURL, '#/new/sll_kpi_report') : `${folder}#/new/sll_kpi_report`);
    await firstField(page).pressSequentially('青海 abc');
    await expect(firstField(page)).toHaveValue('青海 abc');
    await page.waitForTimeout(1_000); // it is saved meanwhile
    expect(requests.map((request) => request.resourceType()), 'the list of the first load is stale: cargo xtask profile').toEqual(['fetch']);

    await page.goto(page.url().replace(/#.*/, '#/standards')); // another page of the same program
    await expect(page.locator('#app h1').first()).toBeVisible();
    expect(requests.map((request) => request.resourceType())).toEqual(['fetch', 'xhr']);
    await page.goBack();
    await expect(firstField(page)).toHaveValue('青海 abc');
    await page.waitForTimeout(6_000); // the one that was under way arrives and changes nothing
    await firstField(page).press('End');
    await firstField(page).pressSequentially('!');
    await expect(firstField(page)).toHaveValue('青海 abc!');
  });
}

test('the next step opens before the rest has come by itself', async ({ page }) => {
  await delayed(page, 3_000);
  await opened(page, '#/new/sll_kpi_report');
  await firstField(page).fill('青海绿水有限公司');
  await page.getByRole('link', { name: /关键绩效指标选取/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /关键绩效指标选取/ })).toBeVisible();
  await expect(page.locator('[data-shell]')).toHaveCount(0);
  await page.getByRole('link', { name: /基本信息/ }).click();
  await expect(firstField(page)).toHaveValue('青海绿水有限公司');
});

test('a rest that is missing when it is needed is named, and what was typed is kept', async ({ page, watch }) => {
  watch.allow(/404 \(Not Found\)/, /exception: .*404/);
  watch.allow(digest, { optional: true });
  await page.route(REST, (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'not found' }));
  await opened(page, '#/new/sll_kpi_report');
  await firstField(page).fill('青海绿水有限公司');
  await page.waitForTimeout(1_000);
  await page.evaluate(() => { location.hash = '#/standards'; });
  const dialog = page.getByRole('alertdialog', { name: '程序的其余部分没有取到' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: '错误信息' })).toHaveValue(/404.*_rest\.wasm/);
  await accessible(page);
  await page.unroute(REST);
  await page.evaluate(() => { history.replaceState(null, '', '#/'); });
  await Promise.all([page.waitForEvent('load'), dialog.getByRole('button', { name: '重新载入' }).click()]);
  await started(page);
  await expect(page.locator('#app')).toContainText('青海绿水有限公司');
});

test('a rest that never comes is named before anybody needs it', async ({ page, watch }) => {
  watch.allow(/404 \(Not Found\)/);
  watch.allow(digest, { optional: true });
  await page.route(REST, (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'not found' }));
  await opened(page, '#/new/sll_kpi_report');
  await expect(page.locator('[data-shell="part"]')).toBeVisible({ timeout: 12_000 });
  await expect(page.getByRole('button', { name: '下载应急备份' })).toBeFocused();
});

test('a changed rest is refused, however it comes', async ({ page, watch, request }) => {
  watch.allow(digest);
  const [, name] = (await (await request.get('')).text()).match(/data-rest="\.\/([^"]*)"/);
  const body = await (await request.get(name)).body();
  body[body.length - 1] ^= 1;
  await page.route(REST, (route) => route.fulfill({ contentType: 'application/wasm', body }));
  await opened(page, '#/new/sll_kpi_report');
  await page.evaluate(() => { location.hash = '#/standards'; });
  await expect(page.locator('[data-shell="part"]').getByRole('textbox', { name: '错误信息' })).toHaveValue(/^digest .*_rest\.wasm/);
});

test('an engine that compiles nothing at once waits for both parts', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = { construct() { throw new RangeError('disallowed on the main thread'); } };
    const { Module, Instance } = WebAssembly;
    WebAssembly.Module = new Proxy(Module, refuse);
    WebAssembly.Instance = new Proxy(Instance, refuse);
  });
  const requests = await delayed(page, 1_000);
  await opened(page, '#/new/sll_kpi_report');
  await page.getByRole('link', { name: /关键绩效指标选取/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /关键绩效指标选取/ })).toBeVisible();
  expect(requests.map((request) => request.resourceType())).toEqual(['fetch']);
});

test('a page that needs the rest from the first moment waits for both parts', async ({ page }) => {
  const requests = await delayed(page, 1_000);
  await opened(page, '#/standards');
  await expect(page.locator('#app h1').first()).toBeVisible();
  expect(requests.map((request) => request.resourceType())).toEqual(['fetch']);
});
