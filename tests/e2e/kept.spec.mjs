// The second copy: a killed browser, an emptied storage, a browser that gives none. What was saved is there again, and it is said.
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browser as program } from './support/browser.mjs';
import { test, expect, opened, started } from './support/test.mjs';
import { fresh, go, home, kept, mirrored, moment, own, raws, sample, saved } from './support/documents.mjs';

const name = (page) => page.getByLabel('企业名称');
const says = (page, text) => expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();

/** Both copies are the same. */
const alike = (page) => expect.poll(async () => JSON.stringify(await mirrored(page)) === JSON.stringify(await raws(page))).toBe(true);

/** A page of the same host that is not the program's. */
async function neighbour(page, base) {
  await page.route('**/neighbour.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,"><title>neighbour</title>' }));
  await page.goto(new URL('neighbour.html', base).href);
}

/** A browser of our own with a profile of its own, which can be killed. */
async function browser(profile) {
  const child = spawn(program, [
    '--headless=new', '--no-sandbox', '--no-first-run', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    '--host-resolver-rules=MAP intranet.test 127.0.0.1', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank',
  ], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const address = await new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
      const found = said.match(/DevTools listening on (ws:\S+)/);
      if (found) resolve(found[1]);
    });
    child.on('exit', () => reject(new Error(`the browser did not start: ${said}`)));
  });
  const ended = new Promise((resolve) => { child.on('exit', resolve); });
  const connected = await chromium.connectOverCDP(address);
  const page = await connected.contexts()[0].newPage();
  return { page, kill: async () => { process.kill(-child.pid, 'SIGKILL'); await ended; await connected.close().catch(() => {}); } };
}

/** Whether the browser has written the text to its local storage on the disk: what it still holds in memory is lost when it is killed. */
async function onDisk(profile, text) {
  const folder = join(profile, 'Default', 'Local Storage', 'leveldb');
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.log') || file.endsWith('.ldb'));
  const found = await Promise.all(files.map((file) => readFile(join(folder, file)).then((bytes) => bytes.includes(text), () => false)));
  return found.includes(true);
}

test('a browser that is killed one second after a save has lost nothing', async ({ baseURL }) => {
  const profile = await mkdtemp(join(tmpdir(), 'greendesk-'));
  let running = await browser(profile);
  try {
    const at = (hash) => new URL(hash, baseURL).href;
    await running.page.goto(at('#/new/sll_kpi_report'));
    await started(running.page);
    await expect(running.page).toHaveURL(/#\/r\/[0-9a-f]{16}\/basic$/);
    const address = running.page.url();
    const id = address.split('/').at(-2);
    // Once the browser has put the blank report on the disk, the next time it does so is a minute away.
    await expect.poll(() => onDisk(profile, `:doc:${id}`), { timeout: 60_000 }).toBe(true);
    await name(running.page).fill('被杀掉前一秒保存的');
    await saved(running.page);
    await moment(running.page, 1_000);
    // The second copy has been told of it by then; that the browser's own process has done what it was told is waited for.
    await expect.poll(async () => Object.values(await mirrored(running.page)).join()).toContain('被杀掉前一秒保存的');
    await running.kill();

    running = await browser(profile);
    await neighbour(running.page, baseURL);
    const lost = await kept(running.page, id);
    expect(lost?.draft.root.answers?.name, 'local storage alone has lost it, else this proves nothing').toBeUndefined();
    await running.page.goto(address);
    await started(running.page);
    await expect(name(running.page)).toHaveValue('被杀掉前一秒保存的');
    await says(running.page, '已从镜像备份恢复 1 份报告');
    expect((await kept(running.page, id)).draft.root.answers.name).toBe('被杀掉前一秒保存的');
    await name(running.page).fill('接着写');
    await saved(running.page);
    await expect.poll(async () => (await kept(running.page, id)).draft.root.answers.name).toBe('接着写');
  } finally {
    await running.kill().catch(() => {});
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('a neighbour on the same host that empties the storage is noticed, and everything put back', async ({ page, context, baseURL }) => {
  const id = await sample(page, 0);
  await go(page, id, 'basic');
  await name(page).fill('邻居清空之前');
  await saved(page);
  await alike(page);
  const before = await raws(page);
  const other = await context.newPage();
  await neighbour(other, baseURL);
  await other.evaluate(() => localStorage.clear());
  await says(page, '已从镜像备份恢复 1 份报告');
  expect(await raws(page)).toEqual(before);
  await expect(name(page)).toHaveValue('邻居清空之前');
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
  await name(page).fill('清空之后接着写');
  await expect.poll(async () => (await kept(page, id)).draft.root.answers.name).toBe('清空之后接着写');
  await alike(page);
});

test('a storage that was emptied while the program was closed is filled again', async ({ page, baseURL }) => {
  const id = await sample(page, 0);
  await alike(page);
  const before = await raws(page);
  await neighbour(page, baseURL);
  await page.evaluate(() => localStorage.clear());
  await opened(page);
  await expect(page.locator('ul.docs > li')).toHaveCount(1);
  await says(page, '已从镜像备份恢复 1 份报告');
  expect(await raws(page)).toEqual(before);
  // The same by the address of the report itself.
  await neighbour(page, baseURL);
  await page.evaluate(() => localStorage.clear());
  await opened(page, `#/r/${id}/basic`);
  await expect(name(page)).toBeVisible();
  expect(await raws(page)).toEqual(before);
});

test('a damaged report gives way to its second copy, and what was damaged lies in the trash', async ({ page, baseURL }) => {
  const id = await sample(page, 0);
  await alike(page);
  const [[key, whole]] = Object.entries(await raws(page));
  await neighbour(page, baseURL);
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [key, whole.slice(0, whole.length / 2)]);
  await opened(page);
  await says(page, '已从镜像备份恢复 1 份报告');
  expect(await raws(page)).toEqual({ [key]: whole });
  await page.getByRole('link', { name: '回收站' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: `${id}!` })).toBeVisible();
  expect(await page.evaluate((key) => localStorage.getItem(key), `${own(page)}trash:${id}!`)).toBe(whole.slice(0, whole.length / 2));
});

test('what was deleted for good does not come back', async ({ page }) => {
  await sample(page, 0);
  await alike(page);
  await home(page);
  await page.getByRole('button', { name: /^删除/ }).click();
  await page.getByRole('link', { name: '回收站' }).click();
  await page.getByRole('button', { name: /^彻底删除/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: /^彻底删除/ }).click();
  await expect(page.getByText('回收站是空的。')).toBeVisible();
  await expect.poll(() => mirrored(page)).toEqual({});
  await opened(page, '#/');
  await page.reload();
  await started(page);
  await expect(page.getByText('暂无报告。')).toBeVisible();
});

for (const [how, script] of [
  ['is missing', () => Object.defineProperty(window, 'indexedDB', { get: () => undefined })],
  ['refuses to open', () => { IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); }; }],
  ['refuses to write', () => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; }],
]) {
  test(`a second copy that ${how} is warned of once, and saving goes on`, async ({ page }) => {
    await page.addInitScript(script);
    const id = await fresh(page);
    await says(page, '此浏览器无法保存镜像备份');
    await page.getByRole('button', { name: '关闭' }).click();
    for (const text of ['照常保存', '再一次']) {
      await name(page).fill(text);
      await expect.poll(async () => (await kept(page, id)).draft.root.answers.name).toBe(text);
    }
    await saved(page);
    await expect(page.getByText('此浏览器无法保存镜像备份')).toHaveCount(0);
    await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
  });
}

test('each copy of the program on a host has a second copy of its own', async ({ page, context }) => {
  await sample(page, 0);
  await alike(page);
  const other = await context.newPage();
  await sample(other, 1, 'a/b/');
  await expect.poll(async () => Object.keys(await mirrored(other)).length).toBe(1);
  await opened(page, '#/');
  await page.reload();
  await started(page);
  await expect(page.locator('ul.docs > li')).toHaveCount(1);
  expect(Object.keys(await mirrored(page))).toEqual(Object.keys(await raws(page)).filter((key) => key.startsWith(own(page))));
});
