// The shell around the program: it opens wherever it lies, says why when it cannot, and rescues what was typed when it crashes.
import { readFile } from 'node:fs/promises';
import { test, expect, accessible, answer, intranet, opened, started } from './support/test.mjs';

const shell = (page, kind) => page.locator(`[data-shell="${kind}"]`);

for (const path of ['', 'index.html', 'a/b']) {
  test(`the page opens at /${path}`, async ({ page }) => {
    const fetched = [];
    page.on('request', (request) => fetched.push(request.url()));
    await opened(page, path);
    await expect(page.locator('#app')).not.toBeEmpty();
    expect(fetched.length, fetched.join('\n')).toBe(new Set(fetched).size); // preloads are used, nothing is fetched twice
    expect(fetched.filter((url) => /\/greendesk-[0-9a-f]+\.wasm$/.test(url))).toHaveLength(1);
  });
}

test('this way of serving is what it is called', async ({ page }) => {
  await opened(page);
  const { name } = test.info().project;
  const found = await page.evaluate(() => ({ secure: isSecureContext, locks: 'locks' in navigator, folder: location.pathname, host: location.hostname, disk: location.protocol === 'file:' }));
  const folder = { folder: '/a/b/', file: new URL(page.url()).pathname }[name] ?? '/';
  const host = { intranet: 'intranet.test', file: '' }[name] ?? '127.0.0.1';
  expect(found).toEqual({ secure: name !== 'intranet', locks: name !== 'intranet', folder, host, disk: name === 'file' });
});

test('the page is built: digests on every script and sheet, a build name, no inline script', async ({ page }) => {
  const html = await (await page.goto('')).text();
  const scripts = html.match(/<script\b[^>]*>/g);
  expect(scripts).toHaveLength(2);
  for (const tag of scripts) expect(tag).toMatch(/src="\.\/[a-z]+-[0-9a-f]+\.js".*integrity="sha256-/);
  for (const tag of html.match(/<link\b[^>]*rel="(stylesheet|modulepreload|preload)"[^>]*>/g)) expect(tag).toMatch(/href="\.\/[^"]*-[0-9a-f]{16}\.(css|js|wasm)".*integrity="sha256-/);
  expect(html).toMatch(/<meta name="greendesk" content="[0-9a-z][^"{}]*"/);
  expect(html).not.toMatch(/<style|data-trunk/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says so in both languages', async ({ page }) => {
    await page.goto('');
    const words = page.locator('noscript p'); // getByText looks past noscript
    await expect(words).toHaveText([/绿金台需要 JavaScript 才能运行/, /GreenDesk needs JavaScript/]);
    await expect(words.first()).toBeVisible();
    await expect(page.getByText('正在打开')).toBeHidden();
  });
});

test('without WebAssembly the page names the browsers that work', async ({ page }) => {
  await page.addInitScript(() => { delete window.WebAssembly; });
  await page.goto('');
  await expect(shell(page, 'old')).toContainText('此浏览器版本过低');
  await expect(shell(page, 'old')).toContainText('too old');
  await expect(page.locator('#boot')).toBeHidden();
  await accessible(page);
});

test('an engine that refuses the program gets the same page', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new WebAssembly.CompileError('invalid value type 0x7b'));
    WebAssembly.instantiateStreaming = refuse;
    WebAssembly.instantiate = refuse;
  });
  await page.goto('');
  await expect(shell(page, 'old')).toContainText('此浏览器版本过低');
  await expect(page.getByRole('textbox')).toHaveValue(/invalid value type/);
});

test.describe('a kernel that lacks what the program uses', () => {
  test.use({ userAgent: 'Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/74.0.3729.169 Safari/537.36' });
  test('is named, with the kernel that is needed', async ({ page }) => {
    await page.addInitScript(() => { WebAssembly.validate = () => false; });
    await page.goto('');
    await expect(shell(page, 'old')).toContainText('当前内核：Chromium 74。请使用 Chromium 86 及以上内核的浏览器');
    await expect(shell(page, 'old')).toContainText('This browser is built on Chromium 74. Please use a browser built on Chromium 86 or newer');
  });
});

test('a missing program file is named', async ({ page, watch }) => {
  watch.allow(/404 \(Not Found\)/, /digest|SRI/);
  await page.route('**/*.wasm', (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'not found' }));
  await page.goto('');
  await expect(shell(page, 'failed')).toContainText('绿金台未能打开');
  await expect(page.getByRole('textbox', { name: '错误信息' })).toHaveValue(/404.*\.wasm/);
  await expect(page.getByRole('button', { name: '重新载入' })).toBeFocused();
  await accessible(page);
});

test('a missing script is named', async ({ page, watch }) => {
  watch.allow(/404 \(Not Found\)/);
  await page.route('**/greendesk-*.js', (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'not found' }));
  await page.goto('');
  await expect(shell(page, 'failed')).toBeVisible();
});

test('a missing start script is named', async ({ page, watch }) => {
  watch.allow(/404 \(Not Found\)/);
  await page.route('**/start-*.js', (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'not found' }));
  await page.goto('');
  await expect(page.getByRole('textbox', { name: '错误信息' })).toHaveValue(/start-.*\.js/);
});

test('a server that answers everything with a page is seen through', async ({ page, watch }) => {
  watch.allow(/digest|SRI/);
  await page.route('**/*.wasm', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>login</title>' }));
  await page.goto('');
  await expect(shell(page, 'failed')).toBeVisible();
});

test('a server that does not know the type of the program still serves it', async ({ page }) => {
  await page.route('**/*.wasm', async (route) => route.fulfill({ response: await answer(route), headers: { 'content-type': 'application/octet-stream' } }));
  await opened(page);
  await page.unrouteAll({ behavior: 'wait' }); // lazy parts are on their way
});

test('a changed program file is refused', async ({ page, watch }) => {
  watch.allow(/digest|SRI/);
  await page.route('**/*.wasm', async (route) => {
    const body = await (await answer(route)).body();
    body[body.length - 1] ^= 1;
    await route.fulfill({ contentType: 'application/wasm', body });
  });
  await page.goto('');
  await expect(shell(page, 'failed')).toBeVisible();
});

test('a policy that forbids WebAssembly is named', async ({ page, watch }) => {
  watch.allow(/policy:.*wasm-eval/);
  await page.route(/\/$/, async (route) => {
    const response = await answer(route);
    await route.fulfill({ response, body: (await response.text()).replace(" 'wasm-unsafe-eval' 'unsafe-eval'", '') });
  });
  await page.goto('');
  await expect(shell(page, 'blocked')).toContainText('wasm-unsafe-eval');
});

test('a slow start is explained, and the explanation goes away', async ({ page }) => {
  await page.clock.install();
  let go;
  const gate = new Promise((resolve) => { go = resolve; });
  await page.route('**/*.wasm', async (route) => { await gate; await route.continue(); });
  await page.goto('', { waitUntil: 'commit' });
  await expect(page.getByText('正在打开')).toBeVisible();
  await page.waitForFunction(() => window.__onRustPanic);
  await page.clock.fastForward(15_500);
  await expect(shell(page, 'slow')).toContainText('打开时间较长');
  await accessible(page);
  go();
  await started(page);
  await expect(shell(page, 'slow')).toHaveCount(0);
});

/** Adds a labelled field beside the program's own, types into it, and stops the program as its panic hook does. Gives whether that has been said when the hook returns. */
async function crash(page) {
  await page.evaluate(() => {
    localStorage.setItem('gd:doc:test', '{"已存":"１２３"}');
    localStorage.setItem('other:neighbour', 'not ours');
    const label = document.createElement('label');
    label.textContent = '企业名称（测试）';
    const input = document.createElement('input');
    input.setAttribute('data-name', 'test-name');
    label.append(input);
    document.getElementById('app').append(label);
  });
  await page.getByLabel('企业名称（测试）').fill('绿水 <b>"青山"</b> 有限公司');
  return page.evaluate(() => {
    setTimeout(() => window.__reached?.push('timer'));
    window.__onRustPanic('panicked at src/test.rs:1:1: 测试');
    return document.querySelector('[role=alertdialog]') !== null;
  });
}

test('a crash freezes the page, says so and rescues everything', async ({ page }) => {
  await opened(page);
  expect(await crash(page), 'said at once').toBe(true);
  const dialog = page.getByRole('alertdialog', { name: '程序出了故障，已停止运行' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('button', { name: '下载应急备份' })).toBeFocused();
  await expect(page.locator('#app')).toHaveAttribute('inert', '');
  await expect(page.getByRole('textbox', { name: '错误信息' })).toHaveValue(/panicked at src\/test\.rs/);
  await accessible(page);

  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: '下载应急备份' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^绿金台应急备份_\d{4}-\d\d-\d\d_\d{4}\.json$/);
  await expect(dialog.getByRole('status')).toContainText(download.suggestedFilename());
  const file = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(file).toMatchObject({ kind: 'greendesk-rescue', version: 1, error: 'panicked at src/test.rs:1:1: 测试', url: page.url() });
  expect(file.build).toMatch(/^\w/);
  expect(Date.parse(file.time)).toBeGreaterThan(Date.now() - 60_000);
  expect(file.storage['gd:doc:test']).toBe('{"已存":"１２３"}');
  expect(Object.keys(file.storage).every((key) => key.startsWith('gd:'))).toBe(true);
  expect(file.fields).toContainEqual({ label: '企业名称（测试）', name: 'test-name', value: '绿水 <b>"青山"</b> 有限公司' });
  expect(file.fields.some((field) => field.value.includes('panicked'))).toBe(false);
});

test('nothing reaches the program after a crash, not even by script', async ({ page }) => {
  // A listener that is older than the shell hears of every event: what it has heard of would have reached the program.
  await page.addInitScript(() => {
    window.__came = [];
    for (const name of ['input', 'click', 'hashchange', 'pagehide', 'visibilitychange']) addEventListener(name, () => window.__came.push(name), true);
  });
  await opened(page);
  await page.evaluate(() => {
    window.__reached = [];
    for (const name of ['input', 'keydown', 'click', 'hashchange', 'pagehide', 'visibilitychange']) addEventListener(name, () => window.__reached.push(name));
  });
  await crash(page); // which starts a timer just before
  await page.evaluate(() => {
    window.__reached = window.__reached.filter((what) => what === 'timer');
    window.__came = [];
    const field = document.querySelector('#app input');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.click();
    location.hash = '#/elsewhere';
    dispatchEvent(new Event('pagehide'));
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    setTimeout(() => window.__came.push('timer')); // later than the one that the crash found
  });
  await expect.poll(() => page.evaluate(() => window.__came.toSorted())).toEqual(['click', 'hashchange', 'input', 'pagehide', 'timer', 'visibilitychange']);
  expect(await page.evaluate(() => window.__reached)).toEqual([]);
});

test('the error message can be copied with and without the clipboard', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await opened(page);
  await crash(page);
  await page.getByRole('button', { name: '复制错误信息' }).click();
  await expect(page.getByRole('alertdialog').getByRole('status')).toContainText('已复制');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('panicked at src/test.rs');

  await opened(page, intranet(baseURL));
  await crash(page);
  await page.getByRole('button', { name: '复制错误信息' }).click();
  await expect(page.getByRole('alertdialog').getByRole('status')).toContainText('已复制');
});

test('a crash whose storage cannot be read still gives what is on the screen', async ({ page }) => {
  await opened(page);
  await crash(page);
  await page.evaluate(() => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } }));
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载应急备份' }).click()]);
  await expect(page.getByRole('alertdialog').getByRole('status')).toContainText('仅含屏幕上的内容');
  const file = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(file.storageError).toContain('SecurityError');
  expect(file.fields.map((field) => field.label)).toContain('企业名称（测试）');
});

test('a trap without a panic message is a crash too', async ({ page, watch }) => {
  watch.allow(/exception: unreachable/);
  await opened(page);
  await page.evaluate(() => setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); }));
  await expect(page.getByRole('alertdialog')).toBeVisible();
});

test('a browser function that throws through the program is a crash too', async ({ page, watch }) => {
  watch.allow(/exception: refused/);
  await opened(page);
  await page.evaluate(() => {
    // (module (import "e" "f" (func)) (func (export "g") call 0))
    const code = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, 7, 1, 1, 101, 1, 102, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 103, 0, 1, 10, 6, 1, 4, 0, 16, 0, 11];
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(code)), { e: { f() { throw new TypeError('refused'); } } });
    setTimeout(() => exports.g());
  });
  await expect(page.getByRole('textbox', { name: '错误信息' })).toHaveValue(/refused/);
});

test('an ordinary script error is no crash', async ({ page, watch }) => {
  watch.allow(/exception: extension/);
  await opened(page);
  await Promise.all([page.waitForEvent('pageerror'), page.evaluate(() => setTimeout(() => { throw new Error('extension'); }))]);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
});

test('the second early crash in a row makes the next start a safe one', async ({ page }) => {
  // For the page no time passes: whatever this machine takes for it, the crash is an early one.
  await page.addInitScript(() => {
    const [now, real] = [Date.now(), window.setTimeout];
    Date.now = () => now;
    window.setTimeout = (act, ms, ...given) => (ms >= 10_000 ? 0 : real(act, ms, ...given));
  });
  const safe = () => page.locator('html').getAttribute('data-safe');
  await opened(page, '#/somewhere');
  await crash(page);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: '重新载入' }).click()]);
  await started(page);
  expect(await safe()).toBeNull();
  expect(new URL(page.url()).hash).toBe('#/somewhere');
  await crash(page);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: '重新载入' }).click()]);
  await started(page);
  expect(await safe()).toBe('1');
  expect(new URL(page.url()).hash).toBe('#/');
});

test('a copied tab has no crash of its own: what the other tab noted is not counted', async ({ page, context }) => {
  const frozen = () => {
    const [now, real] = [Date.now(), window.setTimeout];
    Date.now = () => now;
    window.setTimeout = (act, ms, ...given) => (ms >= 10_000 ? 0 : real(act, ms, ...given));
  };
  await context.addInitScript(frozen);
  await opened(page, '#/somewhere');
  await crash(page);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: '重新载入' }).click()]);
  await started(page);
  await crash(page);
  // A page that another one opens begins, like a copied tab, with a copy of its session storage: here with the marks of two crashes.
  const [copy] = await Promise.all([context.waitForEvent('page'), page.evaluate(() => { window.open(location.href); })]);
  await started(copy);
  expect(await copy.locator('html').getAttribute('data-safe')).toBeNull();
  expect(new URL(copy.url()).hash).toBe('#/somewhere');
  await crash(copy);
  await Promise.all([copy.waitForEvent('load'), copy.getByRole('button', { name: '重新载入' }).click()]);
  await started(copy);
  expect(await copy.locator('html').getAttribute('data-safe'), 'one crash of its own').toBeNull();
  // The tab that crashed twice starts safely all the same.
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: '重新载入' }).click()]);
  await started(page);
  expect(await page.locator('html').getAttribute('data-safe')).toBe('1');
});

test('the page tells browsers not to translate it: figures and verdicts would stay as they were translated', async ({ page }) => {
  await opened(page);
  await expect(page.locator('html')).toHaveAttribute('translate', 'no');
  await expect(page.locator('meta[name=google]')).toHaveAttribute('content', 'notranslate');
});

test('ten quiet seconds after a crash end the alarm', async ({ page }) => {
  await page.clock.install();
  await opened(page);
  await crash(page);
  await page.reload();
  await started(page);
  await page.clock.fastForward(11_000);
  await crash(page);
  await page.reload();
  await started(page);
  expect(await page.locator('html').getAttribute('data-safe')).toBeNull();
});

test('the program starts where session storage throws', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('denied', 'SecurityError'); } }));
  await opened(page);
  await crash(page);
  await expect(page.getByRole('alertdialog')).toBeVisible();
});
