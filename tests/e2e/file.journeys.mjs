// Journeys of the single file, which is opened from a disk: it asks for nothing, can be renamed and moved, has its work file, and lives without any storage.
import { mkdtemp, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test, expect, accessible, opened, started } from './support/test.mjs';
import { download, exported, fresh, go, home, kept, leave, PAGES, saved, stored } from './support/documents.mjs';

const name = (page) => page.getByLabel('企业名称');
const section = (page) => page.getByRole('region', { name: '工作文件' });
const button = (page, words) => section(page).getByRole('button', { name: words, exact: true });
const said = (page) => page.locator('.toast');

/** A copy of the file under another name in a new folder; gives its address. */
async function copied(baseURL, folder, called) {
  await mkdir(folder, { recursive: true });
  const to = join(folder, called);
  await copyFile(fileURLToPath(baseURL), to);
  return pathToFileURL(to).href;
}

const elsewhere = () => mkdtemp(join(tmpdir(), 'greendesk-file-'));

test('it asks for nothing: filled, closed, found again, reviewed, printed, exported', async ({ page, context }) => {
  const asked = [];
  context.on('request', (request) => asked.push(request));
  const id = await fresh(page);
  await name(page).fill('只在这台电脑上');
  await leave(page);
  for (const part of PAGES) await go(page, id, part);
  const file = await exported(page, id);
  expect(JSON.parse(file.text).document.draft.root.answers.name).toBe('只在这台电脑上');
  await page.close();
  const again = await context.newPage();
  await opened(again, `#/r/${id}/basic`);
  await expect(name(again)).toHaveValue('只在这台电脑上');
  const others = asked.filter((request) => !request.isNavigationRequest()).map((request) => request.url());
  expect(others.filter((url) => !/^(blob|data):/.test(url))).toEqual([]);
  for (const request of asked.filter((one) => one.isNavigationRequest())) expect(request.url()).toMatch(/^(file:\/\/\/.*\.html|blob:)/);
});

test('its policy: no evaluation, no markup from text, no address, and a worker of its own alone', async ({ page, watch }) => {
  watch.allow(/policy: (script-src|require-trusted-types-for|connect-src|worker-src)/, /console: .*(Content Security Policy|Trusted|violates)/i);
  watch.allow(/exception|console/, { optional: true });
  await opened(page);
  const refused = await page.evaluate(async () => {
    // What the test itself asks the page is exempt from its policy, and what a timer does is not.
    const fails = async (act) => {
      await new Promise((later) => { setTimeout(later); });
      try { await act(); return false; } catch { return true; }
    };
    return {
      evaluation: await fails(() => (0, eval)('1')),
      markup: await fails(() => { document.createElement('p').innerHTML = '<b>'; }),
      fetched: await fails(() => fetch('https://example.invalid/')),
      worker: await fails(() => new Worker('blob:null/00000000-0000-0000-0000-000000000000')),
    };
  });
  expect(refused).toEqual({ evaluation: true, markup: true, fetched: true, worker: true });
});

test('renamed, moved and opened twice it finds what it kept, and one tab edits at a time', async ({ page, context, baseURL }) => {
  const id = await fresh(page);
  await name(page).fill('改名之前');
  await leave(page);
  await saved(page);
  const renamed = await copied(baseURL, join(await elsewhere(), '报送 2025'), '绿金台（副本）.html');
  const other = await context.newPage();
  await other.goto(`${renamed}#/r/${id}/basic`);
  await started(other);
  await expect(name(other)).toHaveValue('改名之前');
  await expect(other.getByRole('button', { name: '在此处继续编辑' })).toBeVisible();
  await other.getByRole('button', { name: '在此处继续编辑' }).click();
  await expect(name(other)).toBeEditable();
  await name(other).fill('改名之后');
  await leave(other);
  await saved(other);
  await expect(name(page)).toHaveValue('改名之后');
  expect(await stored(other)).toHaveLength(1);
});

/** Gives the page pickers of files, as Chromium's are, over one file that lives in the page: `window.__file` is its text. */
const pickers = (page, text = '') => page.addInitScript((text) => {
  window.__file = text;
  const handle = {
    name: '工作文件.json',
    getFile: async () => new File([window.__file], '工作文件.json', { type: 'application/json' }),
    createWritable: async () => {
      let written = '';
      return { write: async (file) => { written += await file.text(); }, close: async () => { window.__file = written; } };
    },
  };
  window.showSaveFilePicker = async () => { window.__picked = (window.__picked ?? 0) + 1; return handle; };
  window.showOpenFilePicker = async () => [handle];
}, text);

const inFile = async (page) => Object.values(JSON.parse(await page.evaluate(() => window.__file)).storage).map((text) => JSON.parse(JSON.parse(text).payload).draft.root.answers.name);

test('the work file is saved in place where the browser can, and nothing in it is lost', async ({ page, browser, baseURL }) => {
  await pickers(page);
  const id = await fresh(page);
  await name(page).fill('第一稿');
  await leave(page);
  await home(page);
  await expect(section(page)).toContainText('尚未保存工作文件');
  await button(page, '保存工作文件').click();
  await expect(said(page)).toContainText('已写入工作文件“工作文件.json”。');
  await expect(section(page)).toContainText('当前工作文件：工作文件.json');
  expect(await inFile(page)).toEqual(['第一稿']);
  await go(page, id, 'basic');
  await name(page).fill('第二稿');
  await leave(page);
  await home(page);
  await button(page, '保存工作文件').click();
  await expect.poll(() => inFile(page)).toEqual(['第二稿']);
  expect(await page.evaluate(() => window.__picked)).toBe(1); // in place
  // A colleague has saved another report into the file meanwhile.
  const context = await browser.newContext();
  const colleague = await context.newPage();
  await fresh(colleague, baseURL);
  await name(colleague).fill('同事的报告');
  await leave(colleague);
  await home(colleague);
  const theirs = await download(colleague, () => colleague.getByRole('button', { name: '导出全部备份' }).click());
  await context.close();
  await page.evaluate((text) => { window.__file = text; }, theirs.text);
  await button(page, '保存工作文件').click();
  await expect(said(page)).toContainText('未保存：工作文件中有 1 份报告在本机没有或比本机的新');
  expect(await inFile(page)).toEqual(['同事的报告']);
  // Once it is here too, both are written.
  await button(page, '打开工作文件').click();
  await page.getByRole('button', { name: '导入所选' }).click();
  await expect(said(page)).toContainText('已导入 1 份报告');
  await button(page, '保存工作文件').click();
  await expect(said(page)).toContainText('已写入工作文件');
  expect((await inFile(page)).sort()).toEqual(['同事的报告', '第二稿'].sort());
});

test('the work file is opened at the start in an empty browser', async ({ page, browser, baseURL }) => {
  const id = await fresh(page);
  await name(page).fill('带到另一台电脑');
  await leave(page);
  await home(page);
  const file = await download(page, () => page.getByRole('button', { name: '导出全部备份' }).click());
  const context = await browser.newContext();
  const other = await context.newPage();
  await pickers(other, file.text);
  await other.goto(baseURL);
  await started(other);
  await button(other, '打开工作文件').click();
  await other.getByRole('button', { name: '导入所选' }).click();
  await expect(said(other)).toContainText('已导入 1 份报告');
  expect((await kept(other, id)).draft.root.answers.name).toBe('带到另一台电脑');
  await button(other, '保存工作文件').click();
  await expect(said(other)).toContainText('已写入工作文件');
  expect(await inFile(other)).toEqual(['带到另一台电脑']);
  await context.close();
});

test('without pickers the work file is a download, and without storage it is where everything is kept', async ({ page }) => {
  await page.addInitScript(() => {
    delete window.showSaveFilePicker;
    delete window.showOpenFilePicker;
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });
  });
  await fresh(page);
  await name(page).fill('没有存储');
  await leave(page);
  await home(page);
  await expect(page.getByRole('alert').filter({ hasText: '此浏览器无法保存数据' })).toBeVisible();
  await expect(section(page)).toContainText('报告仅保存在工作文件中');
  await expect(page.getByText('此浏览器无法保存数据')).toHaveCount(1);
  const file = await download(page, () => button(page, '保存工作文件').click());
  expect(file.text).toContain('没有存储');
  expect(file.name).toMatch(/^绿金台工作文件-没有存储.*-\d{4}-\d\d-\d\d_\d{4}\.json$/);
  await expect(section(page)).toContainText(/上次保存：今天 \d\d:\d\d/);
  await page.reload();
  await started(page);
  await expect(page.locator('main.home')).not.toContainText('没有存储');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, '打开工作文件').click()]);
  await chooser.setFiles({ name: file.name, mimeType: 'application/json', buffer: await readFile(file.path) });
  await page.getByRole('button', { name: '导入所选' }).click();
  await expect(page.locator('main.home')).toContainText('没有存储');
});

test('the browser asks before the page closes while something is in no file, and not afterwards', async ({ page, context }) => {
  const asks = async (of) => {
    let asked = false;
    of.on('dialog', (dialog) => { asked = dialog.type() === 'beforeunload'; dialog.accept(); });
    await Promise.all([of.waitForEvent('close'), of.close({ runBeforeUnload: true })]);
    return asked;
  };
  await pickers(page);
  const id = await fresh(page);
  await name(page).pressSequentially('有改动');
  await leave(page);
  await saved(page);
  expect(await asks(page)).toBe(true);
  // What was there when the page opened, and was not touched, asks nothing.
  const looked = await context.newPage();
  await opened(looked, `#/r/${id}/basic`);
  await name(looked).click();
  expect(await asks(looked)).toBe(false);
  const other = await context.newPage();
  await pickers(other);
  await opened(other, `#/r/${id}/basic`);
  await name(other).pressSequentially('又改');
  await leave(other);
  await saved(other);
  await home(other);
  await button(other, '保存工作文件').click();
  await expect(said(other)).toContainText('已写入工作文件');
  expect(await asks(other)).toBe(false);
});

test('a file that was cut short or altered, or whose policy forbids WebAssembly, says so', async ({ page, watch, baseURL }) => {
  watch.allow(/policy: script-src wasm-eval/);
  watch.allow(/console: .*(WebAssembly|Content Security Policy)/, { optional: true });
  const whole = await readFile(fileURLToPath(baseURL), 'utf8');
  const folder = await elsewhere();
  const opening = async (called, text) => {
    const to = join(folder, called);
    await writeFile(to, text);
    await page.goto(pathToFileURL(to).href);
  };
  const forbidding = whole.replace(" 'wasm-unsafe-eval' 'unsafe-eval'", '');
  expect(forbidding.length).toBeLessThan(whole.length);
  await opening('不允许.html', forbidding);
  await expect(page.locator('[data-shell=blocked]')).toContainText('wasm-unsafe-eval');
  // In the middle of the module: the scripts behind it are missing.
  await opening('不完整.html', whole.slice(0, whole.length / 2));
  await expect(page.getByRole('alert')).toContainText('绿金台未能打开');
  await expect(page.getByRole('textbox', { name: '错误信息' })).toHaveValue(/incomplete/);
  await accessible(page);
  // One letter of the module is another: either the module cannot be unpacked, or its digest is another.
  const from = whole.indexOf('greendesk-wasm" data-digest="');
  expect(from).toBeGreaterThan(0);
  const middle = whole.slice(from + 600_000).search(/[a-z]{8}/) + from + 600_000;
  await opening('已改动.html', whole.slice(0, middle) + String.fromCharCode(whole.charCodeAt(middle) ^ 1) + whole.slice(middle + 1));
  await expect(page.getByRole('alert')).toContainText('此文件不完整或已损坏');
  // The module is another one, and sound as such.
  await opening('已替换.html', whole.replace(/data-digest="sha256-.{4}/, 'data-digest="sha256-0000'));
  await expect(page.getByRole('alert')).toContainText('此文件不完整或已损坏');
  await expect(page.getByRole('textbox', { name: '错误信息' })).toHaveValue(/damaged: sha256-/);
});

test('the first page and 关于 say what the file is, in both languages, and axe finds nothing', async ({ page }) => {
  await opened(page);
  await expect(section(page)).toContainText('报告保存在本机当前浏览器中，不写入本程序文件');
  await accessible(page);
  await page.getByRole('link', { name: '关于' }).last().click();
  await expect(page.getByRole('main')).toContainText(/本程序为单文件版（\d\.\d MB）/);
  await accessible(page);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('main')).toContainText(/single-file edition \(\d\.\d MB\)/);
  await home(page);
  await expect(page.getByRole('region', { name: 'Work file' }).getByRole('button', { name: 'Save work file' })).toBeVisible();
  await accessible(page);
});
