// One editor a document: the second tab reads and follows, takes over, succeeds a tab that dies. On plain http, where the browser has no locks, by a lease.
import { test, expect, accessible, opened, started } from './support/test.mjs';
import { download, fresh, go, home, kept, kpi, moment, openKpi, own, patient, raws, reopened, sample, saved, stored, timeless } from './support/documents.mjs';

const name = (page) => page.getByLabel('企业名称');
const banner = (page) => page.getByRole('alert').filter({ hasText: '此报告正在另一个标签页中编辑' });
const takeOver = (page) => page.getByRole('button', { name: '在此处继续编辑' });
const says = (page, text) => expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();

/** Types a name in a tab that may edit, and waits until it is saved. */
async function edits(page, text) {
  await expect(banner(page)).toHaveCount(0);
  await expect(name(page)).toBeEditable();
  await name(page).fill(text);
  await saved(page);
}

async function reads(page) {
  await expect(banner(page)).toBeVisible();
  await expect(name(page)).not.toBeEditable();
}

/** A tab beside `page` in which `before` is done before anything is opened. */
async function beside(page, before = () => {}) {
  const other = await page.context().newPage();
  await patient(other);
  await before(other);
  return other;
}

/** A sample that is edited in this tab and read in another. */
async function twice(page, text, before) {
  const id = await sample(page, 0);
  await go(page, id, 'basic');
  if (text) await edits(page, text);
  const other = await beside(page, before);
  await reopened(other, id, 'basic');
  await reads(other);
  return { id, other };
}

/** For the program in this page time passes `SLOWER` times as slowly, until `atUsualSpeed`: so much busier may the machine be that decides within seconds. */
const SLOWER = 4;
const slowMotion = (page) => page.addInitScript((slower) => {
  const [now, later, begun] = [Date.now, window.setTimeout, Date.now()];
  Date.now = () => Math.round(begun + (now() - begun) / slower);
  window.setTimeout = (act, ms, ...given) => later(act, ms * slower, ...given);
  window.__atUsualSpeed = () => {
    const behind = now() - Date.now();
    Date.now = () => now() - behind;
    window.setTimeout = later;
  };
}, SLOWER);
const atUsualSpeed = (page) => page.evaluate(() => window.__atUsualSpeed());

/** Ends the renderer of a page as a crash does. */
async function crash(page) {
  const session = await page.context().newCDPSession(page);
  const gone = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => {});
  await gone;
}

test('the second tab reads and follows, and either can take over', async ({ page }) => {
  const { id, other } = await twice(page, '第一个标签页');
  await expect(page.getByRole('banner')).toContainText('已保存到本机');
  await expect(other.getByRole('banner')).toContainText('只读：另一个标签页正在编辑');
  // It follows, letter by letter of what is saved.
  await name(page).fill('第一个标签页又写了');
  await expect(name(other)).toHaveValue('第一个标签页又写了');
  // What is still being typed is saved before the other one goes on.
  await name(page).pressSequentially('，还没存', { delay: 5 });
  await takeOver(other).click();
  await expect(name(other)).toHaveValue('第一个标签页又写了，还没存');
  await reads(page);
  await edits(other, '第二个标签页');
  await expect(name(page)).toHaveValue('第二个标签页');
  // And back.
  await takeOver(page).click();
  await reads(other);
  await edits(page, '又是第一个');
  await expect(name(other)).toHaveValue('又是第一个');
  expect((await kept(page, id)).draft.root.answers.name).toBe('又是第一个');
  expect(await stored(page), 'nothing became a copy').toHaveLength(1);
});

test('a tab that only reads changes nothing, can be copied from, and exports', async ({ page }) => {
  const { id, other } = await twice(page);
  const before = await raws(page);
  for (const step of ['basic', 'kpis', 'period', 'evidence']) {
    await go(other, id, step);
    const controls = other.locator('main .parts').locator('input, textarea, select, button:not([data-free])').filter({ visible: true });
    expect(await controls.count()).toBeGreaterThan(0);
    const open = () => controls.evaluateAll((all, why) => all.filter((it) => !(it.readOnly || it.disabled) || it.title !== why).map((it) => it.outerHTML), '正在另一个标签页中编辑，本页不能修改');
    await expect.poll(open).toEqual([]);
  }
  // Every row of a list can still be opened and read.
  await go(other, id, 'kpis');
  await (await openKpi(other, 3)).getByRole('button', { name: /^收起/ }).click();
  await expect(kpi(other, 3).locator('> .opened')).toHaveCount(0);
  await go(other, id, 'review');
  await expect(other.getByRole('checkbox')).toBeDisabled();
  await expect(other.getByRole('button', { name: '生成报告' })).toBeDisabled();
  await go(other, id, 'basic');
  await name(other).focus();
  await other.keyboard.press('ControlOrMeta+a');
  expect(await other.evaluate(() => { const field = document.activeElement; return field.value.slice(field.selectionStart, field.selectionEnd); })).toMatch(/公司/);
  await other.keyboard.type('x');
  // Not even by script does anything reach the draft.
  await name(other).evaluate((field) => { field.readOnly = false; field.value = '绕过'; field.dispatchEvent(new InputEvent('input', { bubbles: true })); });
  await moment(other, 900);
  expect(await raws(page)).toEqual(before);
  const file = await download(other, () => other.getByRole('button', { name: '导出备份' }).click());
  expect(JSON.parse(file.text).document.id).toBe(id);
  await accessible(other);
  await other.getByRole('button', { name: 'English' }).click();
  await expect(other.getByRole('alert')).toContainText('being edited in another tab');
  expect(await raws(page)).toEqual(before);
});

test('a tab that crashes is succeeded within five seconds', async ({ page }) => {
  const { id, other } = await twice(page, '崩溃之前', slowMotion);
  const dead = crash(page);
  await expect(banner(other)).toHaveCount(0, { timeout: 5_000 * SLOWER });
  await dead;
  await atUsualSpeed(other);
  await says(other, '上次未正常关闭');
  await edits(other, '接着写');
  expect((await kept(other, id)).draft.root.answers.name).toBe('接着写');
});

test('a tab that is closed, or goes elsewhere, lets the next one edit at once', async ({ page }) => {
  const { id, other } = await twice(page);
  // No time passes for the other tab: it waits for nothing to expire.
  let goesOn = await timeless(other);
  await home(page);
  await expect(banner(other)).toHaveCount(0);
  await goesOn();
  await expect(name(other)).toBeEditable();
  await go(page, id, 'basic');
  await reads(page);
  goesOn = await timeless(page);
  await other.close({ runBeforeUnload: true });
  await expect(banner(page)).toHaveCount(0);
  await goesOn();
  await edits(page, '又可以写了');
  await expect(page.getByText('上次未正常关闭')).toHaveCount(0);
});

test('a page that the browser puts to sleep gives the document up, and asks again when it comes back', async ({ page }) => {
  const { id, other } = await twice(page, '睡着之前');
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await edits(other, '睡着的时候');
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await reads(page);
  await expect(name(page)).toHaveValue('睡着的时候');
});

test('a renderer that crashes keeps all but the last moment, and the next start says so', async ({ page, context }) => {
  const id = await fresh(page);
  await edits(page, '已经保存的');
  await crash(page);
  const next = await context.newPage();
  await reopened(next, id, 'basic');
  await expect(name(next)).toHaveValue('已经保存的');
  await says(next, '上次未正常关闭');
  await accessible(next);
  await edits(next, '核对过了');
  // What was left in order says nothing.
  await reopened(next, id, 'basic');
  await expect(name(next)).toHaveValue('核对过了');
  // The mark that something is being changed is written by a tab that has its place, and a tab says what it finds there when it takes its place.
  const marked = () => next.evaluate((own) => Object.keys(localStorage).some((key) => key.startsWith(`${own}left:`)), own(next));
  await expect.poll(async () => { await name(next).pressSequentially('。'); return marked(); }).toBe(true);
  await expect(next.getByText('上次未正常关闭')).toHaveCount(0);
});

test('what was typed before the other tab was heard of becomes a copy', async ({ page, context }) => {
  const other = await context.newPage();
  const id = await fresh(other);
  await edits(other, '两边都有的');
  // As long as the browser does not answer, or nobody else has been heard, who edits is not known.
  await page.addInitScript(() => {
    const gate = new Promise((go) => { window.__letIn = go; });
    if (navigator.locks) {
      const real = LockManager.prototype.request;
      LockManager.prototype.request = function (...given) { return gate.then(() => real.apply(this, given)); };
    } else {
      const [post, wait] = [BroadcastChannel.prototype.postMessage, setTimeout];
      const hear = Object.getOwnPropertyDescriptor(BroadcastChannel.prototype, 'onmessage');
      BroadcastChannel.prototype.postMessage = function (word) { gate.then(() => post.call(this, word)); };
      Object.defineProperty(BroadcastChannel.prototype, 'onmessage', { set(listener) { gate.then(() => hear.set.call(this, listener)); } });
      window.setTimeout = (act, ms, ...given) => (ms >= 10 && ms <= 300 ? gate.then(() => wait(act, ms, ...given)) && 0 : wait(act, ms, ...given));
    }
  });
  await reopened(page, id, 'basic');
  await expect(name(page)).toHaveValue('两边都有的');
  await page.evaluate(() => {
    const real = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
      if (String(key).includes(':doc:')) throw new DOMException('not now', 'QuotaExceededError');
      real.call(this, key, text);
    };
    window.__writesAgain = () => { Storage.prototype.setItem = real; };
  });
  await expect(banner(page)).toHaveCount(0);
  await name(page).press('End');
  await name(page).pressSequentially('，只在这边');
  await moment(page, 700);
  await page.evaluate(() => window.__writesAgain());
  await page.evaluate(() => window.__letIn());
  await reads(page);
  await expect(name(page)).toHaveValue('两边都有的');
  await says(page, '冲突副本');
  const copy = (await stored(page)).find((document) => document.id !== id);
  expect(copy.draft.root.answers.name).toBe('两边都有的，只在这边');
  expect(copy.name).toContain('冲突副本');
  expect((await kept(page, id)).draft.root.answers.name).toBe('两边都有的');
  await edits(other, '那边接着写');
});

test('three tabs: who asks goes on, whoever waited longer', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'basic');
  const [second, third] = [await beside(page), await beside(page)];
  for (const tab of [second, third]) { await reopened(tab, id, 'basic'); await reads(tab); }
  await takeOver(third).click();
  await edits(third, '第三个');
  for (const tab of [page, second]) { await reads(tab); await expect(name(tab)).toHaveValue('第三个'); }
});

test('a tab that hangs is taken over after a second', async ({ page }) => {
  const { other } = await twice(page, '', slowMotion);
  await page.evaluate(() => { BroadcastChannel.prototype.postMessage = () => {}; }); // it never answers
  await takeOver(other).click();
  await expect(banner(other)).toHaveCount(0, { timeout: 2_500 * SLOWER });
  await atUsualSpeed(other);
  await edits(other, '不等它了');
  await reads(page);
  await expect(name(page)).toHaveValue('不等它了');
});

test('after an unexpected end the home page names the reports that were open, and no report that a living tab has open', async ({ page, context }) => {
  const id = await fresh(page);
  await edits(page, '中断时开着的');
  const living = await context.newPage();
  await fresh(living);
  await edits(living, '还开着的');
  await crash(page);
  const next = await context.newPage();
  await patient(next, 500); // as long as the home page waits for the living tab
  await opened(next);
  const note = next.getByRole('region', { name: '上次没有正常关闭' });
  await expect(note.getByRole('link')).toHaveText([/^中断时开着的/]);
  await accessible(next);
  await next.getByRole('button', { name: 'English' }).click();
  await expect(next.getByRole('region', { name: 'Not closed properly last time' }).getByRole('link')).toHaveCount(1);
  await next.getByRole('button', { name: '中文' }).click();
  await note.getByRole('link').click();
  await expect(next).toHaveURL(new RegExp(id));
  await says(next, '上次未正常关闭');
  await home(next);
  await moment(next, 6_000); // longer than the living tab is waited for
  await expect(note).toHaveCount(0);
  await edits(living, '照样写');
});

/** A page of a build whose documents are one shape further: this very program, between which and what is stored the number is changed. */
const ofNewerBuild = (page) => page.addInitScript(() => {
  const shape = (text, from, to) => (/^\{"magic":"greendesk"/.test(text) ? text.replace(`"schema":${from},`, `"schema":${to},`) : text);
  const { getItem, setItem } = Storage.prototype;
  const { put } = IDBObjectStore.prototype;
  Storage.prototype.getItem = function (key) { return shape(getItem.call(this, key), 5, 4); };
  Storage.prototype.setItem = function (key, text) { setItem.call(this, key, shape(text, 4, 5)); };
  IDBObjectStore.prototype.put = function (text, ...key) { return put.call(this, shape(text, 4, 5), ...key); };
});

test('an old and a new build at once: the old one stops writing, asks once for a reload, and does not go round in circles', async ({ page, context }) => {
  const id = await sample(page, 0);
  await go(page, id, 'basic');
  await edits(page, '旧版写的');
  const other = await context.newPage();
  await fresh(other);
  let loads = 0;
  page.on('load', () => { loads += 1; });
  const newer = await beside(page, ofNewerBuild);
  await reopened(newer, id, 'basic');
  await reads(newer);
  await takeOver(newer).click();
  await expect(name(newer)).toHaveValue('旧版写的');
  await edits(newer, '新版写的');
  const asks = page.getByRole('alert').filter({ hasText: '由更新版本的绿金台保存，请重新载入' });
  await expect(asks).toHaveCount(1);
  await accessible(page);
  await edits(newer, '新版又写了');
  await expect.poll(async () => (await kept(page, id)).draft.root.answers.name).toBe('新版又写了');
  const shapes = async () => Object.fromEntries(Object.entries(await raws(page)).map(([key, text]) => [key.split(':').at(-1), JSON.parse(text).schema]));
  expect((await shapes())[id]).toBe(5);
  // Also where the new one is gone, and the place is free.
  const before = await raws(page);
  await newer.close({ runBeforeUnload: true });
  await name(page).evaluate((field) => { field.readOnly = false; field.value = '旧版还想写'; field.dispatchEvent(new InputEvent('input', { bubbles: true })); });
  await moment(page, 2_600);
  expect(await raws(page)).toEqual(before);
  await expect(asks).toHaveCount(1);
  expect(loads, 'nothing is loaded anew by itself').toBe(0);
  // What the new build has not touched, the old one goes on with.
  await edits(other, '旧版的另一份');
  await expect.poll(async () => (await stored(page)).map((document) => document.draft.root.answers.name)).toContain('旧版的另一份');
  const after = await raws(page);
  await asks.getByRole('button', { name: '载入较新的版本' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '此报告无法打开' })).toBeVisible(); // the server still has the old build
  await expect(page.getByRole('main')).toContainText('由更新版本的绿金台保存，请重新载入');
  await moment(page, 1_500);
  expect(loads).toBe(1);
  expect(await raws(page)).toEqual(after);
});

test('a report that a newer build has written meanwhile is written over by no older one', async ({ page, context }) => {
  const id = await sample(page, 0);
  await go(page, id, 'basic');
  await edits(page, '旧版写的');
  // The newer build, in another tab of the same browser: one version of the document's shape further.
  const newer = await context.newPage();
  await opened(newer, '#/');
  await newer.evaluate((id) => {
    const key = Object.keys(localStorage).find((known) => known.endsWith(`:doc:${id}`));
    const envelope = JSON.parse(localStorage.getItem(key));
    localStorage.setItem(key, JSON.stringify({ ...envelope, schema: envelope.schema + 1, rev: envelope.rev + 1, build: 'newer' }));
  }, id);
  await expect(page.getByRole('alert').filter({ hasText: '由更新版本的绿金台保存' })).toBeVisible();
  const before = await raws(page);
  await name(page).fill('旧版还想写');
  await moment(page, 2_600);
  expect(await raws(page)).toEqual(before);
  await page.reload();
  await started(page);
  await expect(page.getByRole('heading', { level: 1, name: '此报告无法打开' })).toBeVisible();
  expect(await raws(page)).toEqual(before);
});
