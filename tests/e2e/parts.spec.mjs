// The page program and its lazy parts: each file is fetched once, when it is needed; what cannot be fetched is said at its place and harms nothing else.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test, expect, accessible, answer, byNumber, opened, started } from './support/test.mjs';
import { download, fresh, go, home, idOf, kept, made, sample, saved, stored, TEMPLATE } from './support/documents.mjs';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const files = readdirSync(DIST);
/** Whether the site was built with its parts apart; a whole program has every part in it, and fetches none. */
const split = files.some((name) => /^review-/.test(name));
const PROGRAM = /\/greendesk-[0-9a-f]+\.wasm$/;
const NEW = `#/new/${TEMPLATE}`;
const MISSING = '这部分程序没有取到';
const firstField = (page) => page.locator('#app main').locator('input:visible, textarea:visible').first();
const alert = (page) => page.getByRole('alert').filter({ hasText: MISSING });
const again = (page) => alert(page).getByRole('button', { name: '重新载入' });

/** The names of the wasm files that the page asks for from now on, without their digests. */
function fetched(page) {
  const names = [];
  page.on('request', (request) => {
    const [, name] = /\/([a-z_0-9]+)-[0-9a-f]{16}\.wasm$/.exec(new URL(request.url()).pathname) ?? [];
    if (name) names.push(name);
  });
  return names;
}

/** Has the server lose a part until the given function is called. */
async function lose(page, part, watch) {
  if (split) watch.allow(/404 \(Not Found\)/);
  watch.allow(/digest|SRI|integrity/i, { optional: true }); // a browser words a refused digest in its own way, if it says anything
  const of = `**/${part}-*.wasm`;
  await page.route(of, (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'not found' }));
  return () => page.unroute(of);
}

test('every file of the site but the page and the schemas has its digest in its name', () => {
  const named = files.filter((name) => !['index.html', 'schema'].includes(name));
  expect(named.length).toBeGreaterThan(8);
  for (const name of named) expect(name).toMatch(/^[a-z_0-9]+-[0-9a-f]{16}\.(js|css|wasm)$/);
});

test('a visit fetches what it needs, each file once', async ({ page }) => {
  const names = fetched(page);
  await opened(page);
  // The mirror follows the first picture, and nothing else comes unasked.
  if (split) await expect.poll(() => names).toContain('mirror_sync');
  expect(names.filter((name) => !/^(greendesk|mirror_sync|shared|shared_pages|chunk_\d+)$/.test(name))).toEqual([]);
  await page.getByRole('link', { name: /^新建/ }).first().click();
  await firstField(page).fill('青海绿水有限公司');
  await saved(page);
  if (split) expect(names).toContain(TEMPLATE);
  for (const other of ['disclosure', 'review', 'files_out', 'versions', 'standards', 'loan_book']) expect(names).not.toContain(other);
  await go(page, idOf(page), 'review');
  await go(page, idOf(page), 'kpis');
  await go(page, idOf(page), 'review');
  expect(names.length, names.join(' ')).toBe(new Set(names).size);
});

test('another form opens on the same page, without turning it', async ({ page }) => {
  const id = await fresh(page);
  await firstField(page).fill('青海绿水有限公司');
  await page.evaluate(() => { window.__still = true; });
  await home(page);
  await page.locator('ul.jobs > li').nth(1).getByRole('link', { name: /^新建/ }).click();
  await firstField(page).fill('青海绿水银行');
  await saved(page);
  expect(await page.evaluate(() => window.__still)).toBe(true);
  // Both are listed under their names, with what is open in them.
  await home(page);
  for (const name of ['青海绿水有限公司', '青海绿水银行']) {
    const row = page.locator('ul.docs > li').filter({ hasText: name });
    await expect(row).toContainText('处待处理');
  }
  await go(page, id);
  await expect(page.locator('h1')).toHaveText('关键绩效指标水平报告');
});

test('typing begins as soon as the first field is there, on a line on which every part is slow', async ({ page }) => {
  await page.route('**/*.wasm', async (route) => {
    if (!PROGRAM.test(route.request().url())) await new Promise((later) => setTimeout(later, 1_500));
    await route.continue().catch(() => {});
  });
  await page.goto(NEW);
  if (split) await expect(page.getByRole('status').filter({ hasText: '正在准备' })).toBeVisible();
  await firstField(page).pressSequentially('青海绿水有限公司');
  await page.keyboard.press('Tab');
  await page.keyboard.type('91');
  await saved(page);
  const document = await kept(page, idOf(page));
  expect(document.draft.root.answers).toMatchObject({ name: '青海绿水有限公司', credit_code: '91' });
});

test('what an input method composes in the first field stands as it was composed', async ({ page }) => {
  await opened(page, NEW);
  const cdp = await page.context().newCDPSession(page);
  await firstField(page).click();
  await cdp.send('Input.imeSetComposition', { text: 'qinghai', selectionStart: 7, selectionEnd: 7 });
  await expect(firstField(page)).toHaveValue('qinghai');
  await expect.poll(() => stored(page).then((all) => all.length)).toBe(1);
  expect((await stored(page))[0].draft.root.answers.name, 'nothing is written while composing').toBeUndefined();
  await cdp.send('Input.insertText', { text: '青海' });
  await expect(firstField(page)).toHaveValue('青海');
  await saved(page);
  expect((await kept(page, idOf(page))).draft.root.answers.name).toBe('青海');
});

test('a form that cannot be fetched is said at its place, and comes once the server has it', async ({ page, watch }) => {
  const restore = await lose(page, TEMPLATE, watch);
  await opened(page, NEW);
  if (split) {
    await expect(alert(page)).toBeVisible();
    await accessible(page);
    // Everything else works meanwhile.
    await home(page);
    await page.locator('ul.jobs > li').nth(3).getByRole('link', { name: /^新建/ }).click();
    await firstField(page).fill('青海绿水银行');
    await saved(page);
    await page.evaluate((to) => { location.hash = to; }, NEW);
    await expect(alert(page)).toBeVisible();
    await restore();
    await again(page).click();
  }
  await firstField(page).fill('青海绿水有限公司');
  await saved(page);
  expect((await stored(page)).map((document) => document.draft.root.answers.name)).toContain('青海绿水有限公司');
});

for (const [part, where, says] of [
  ['review', 'review', '核对与生成'],
  ['review', 'report', '报告与导出'],
  ['versions', 'history', '历史版本'],
]) {
  test(`a part that cannot be fetched is said at its place: ${part}, ${where}`, async ({ page, watch }) => {
    const id = await fresh(page);
    await firstField(page).fill('青海绿水有限公司');
    const restore = await lose(page, part, watch);
    await page.evaluate(([id, where]) => { location.hash = `#/r/${id}/${where}`; }, [id, where]);
    if (split) {
      await expect(alert(page)).toBeVisible();
      await accessible(page);
      await go(page, id, 'basic');
      await expect(firstField(page)).toHaveValue('青海绿水有限公司');
      await firstField(page).fill('青海绿水有限责任公司');
      await saved(page);
      await page.evaluate(([id, where]) => { location.hash = `#/r/${id}/${where}`; }, [id, where]);
      await expect(alert(page)).toBeVisible();
      await restore();
      await again(page).click();
    }
    await expect(page.getByRole('heading', { level: 1, name: says })).toBeFocused();
    await expect(alert(page)).toHaveCount(0);
    await expect.poll(async () => (await kept(page, id)).draft.root.answers.name).toMatch(/^青海绿水/);
  });
}

for (const [part, hash, says] of [
  ['standards', '#/standards', '标准与条款'],
  ['standards', '#/about', '关于与帮助'],
  ['versions', '#/trash', '回收站'],
  ['versions', '#/clear', '清除本机数据'],
  ['review', `#/blank/${TEMPLATE}`, '关键绩效指标水平报告'],
]) {
  test(`a page whose part cannot be fetched is said at its place: ${hash}`, async ({ page, watch }) => {
    const restore = await lose(page, part, watch);
    await opened(page, hash);
    if (split) {
      await expect(alert(page)).toBeVisible();
      await restore();
      await again(page).click();
    }
    await expect(page.getByRole('heading', { level: 1, name: says })).toBeVisible();
  });
}

test('files that cannot be written for want of a part are said, and are written at the next try', async ({ page, watch }) => {
  const restore = await lose(page, 'files_out', watch);
  const id = await sample(page);
  await go(page, id, 'report');
  const json = page.getByRole('button', { name: '导出 JSON 备份' });
  if (split) {
    await json.click();
    await expect(page.getByRole('status').filter({ hasText: MISSING })).toBeVisible();
    await restore();
  }
  const file = await download(page, () => json.click());
  expect(JSON.parse(file.text).document.id).toBe(id);
});

test('a file cannot be imported for want of a part: said beside the chooser, nothing is written', async ({ page, watch }) => {
  const restore = await lose(page, 'import', watch);
  const id = await sample(page);
  await go(page, id, 'report');
  const file = await download(page, () => page.getByRole('button', { name: '导出 JSON 备份' }).click());
  await home(page);
  const choose = () => page.getByLabel('导入备份').setInputFiles({ name: '备份.json', mimeType: 'application/json', buffer: file.bytes });
  await choose();
  if (split) {
    await expect(alert(page)).toBeVisible();
    expect(await stored(page)).toHaveLength(1);
    await restore();
    await choose();
  }
  await expect(page.getByRole('heading', { name: /中有 1 份报告/ })).toBeFocused();
});

test('the steps of a form go on without its charts, its comparison and its loan book', async ({ page, watch }) => {
  await lose(page, 'charts', watch);
  await lose(page, 'compare', watch);
  await lose(page, 'loan_book', watch);
  const id = await made(page, '#/sample/green_loan_portfolio/0');
  for (const link of await page.locator('nav .contents a').all()) {
    await page.evaluate((to) => { location.hash = to; }, await link.getAttribute('href'));
    await expect(page.locator('main h1')).toBeFocused();
  }
  expect((await kept(page, id)).id).toBe(id);
  await expect(page.locator('[data-shell]')).toHaveCount(0);
});

test('a changed part is refused', async ({ page, watch }) => {
  if (split) watch.allow(/digest|SRI|integrity/i);
  await page.route('**/standards-*.wasm', async (route) => {
    const response = await answer(route);
    const body = await response.body();
    body[body.length - 1] ^= 1;
    await route.fulfill({ response, body });
  });
  await opened(page, '#/standards');
  if (split) await expect(alert(page)).toBeVisible();
  else await expect(page.getByRole('heading', { level: 1, name: '标准与条款' })).toBeVisible();
});

test('an ordinary start that does not come is named by the shell', async ({ page, watch }) => {
  watch.allow(/404 \(Not Found\)/);
  watch.allow(/digest|SRI|integrity/i, { optional: true });
  await page.route(PROGRAM, (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'not found' }));
  await page.goto(NEW);
  await expect(page.getByRole('heading', { level: 1, name: '绿金台没能打开' })).toBeInViewport();
  await expect(page.getByRole('textbox', { name: '错误信息' })).toHaveValue(/404 .*greendesk-/);
});

test('a page that was open during an update is filled on, reviewed and exported without a reload', async ({ page, request, baseURL, context }) => {
  const place = `update/${test.info().project.name}-${test.info().workerIndex}-${test.info().repeatEachIndex}/`;
  const older = [];
  const newer = [];
  const buildOf = (page) => page.locator('meta[name=greendesk]').getAttribute('content');
  page.on('request', (one) => older.push(one.url()));
  await opened(page, `${place}${NEW}`);
  await firstField(page).fill('青海绿水有限公司');
  await page.evaluate(() => { window.__still = true; });
  const build = await page.locator('footer.colophon').innerText();
  const name = await buildOf(page);
  expect((await request.get(byNumber(new URL(`${place}!deploy`, baseURL).href))).status(), 'the newer build lies there now').toBe(204);

  // The page goes on with the build that it was opened with.
  const id = idOf(page);
  await firstField(page).fill('青海绿水有限责任公司');
  await saved(page);
  await go(page, id, 'review');
  await go(page, id, 'print');
  await expect(page.locator('.paper')).toContainText('青海绿水有限责任公司');
  await go(page, id, 'report');
  const file = await download(page, () => page.getByRole('button', { name: '导出 JSON 备份' }).click());
  expect(JSON.parse(file.text).document.draft.root.answers.name).toBe('青海绿水有限责任公司');
  expect(await page.evaluate(() => window.__still)).toBe(true);
  expect(await page.locator('footer.colophon').innerText()).toBe(build);

  // A page that is opened now has the newer one, and finds the report.
  const next = await context.newPage();
  next.on('request', (one) => newer.push(one.url()));
  await opened(next, new URL(`${place}#/`, baseURL).href);
  await expect(next.locator('ul.docs')).toContainText('青海绿水有限责任公司');
  await started(next);
  expect(await buildOf(next)).toBe(`newer-${name}`);
  const wasm = (urls) => urls.filter((url) => url.endsWith('.wasm')).map((url) => url.replace(/.*\//, ''));
  expect(wasm(older).length).toBeGreaterThan(0);
  expect(wasm(newer).length).toBeGreaterThan(0);
  for (const name of wasm(newer)) expect(wasm(older), 'the newer build has names of its own').not.toContain(name);
  for (const name of wasm(older)) expect(files, 'the older page asks for files of its own build').toContain(name);
});
