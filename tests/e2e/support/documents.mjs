// What the journeys share: making documents, going to their pages, reading what is stored and what is handed over.
//
//     const id = await sample(page, 0);            // a sample document (0 达标, 1 未达标, 2 数据缺失) with its overview open
//     await go(page, id, 'period');                // one of its pages: '', a step, 'review', 'report', 'print'
//     const [document] = await stored(page);       // every document in storage, unpacked
//     const file = await download(page, () => page.getByRole('button', { name: '导出 JSON 备份' }).click());
import { readFile } from 'node:fs/promises';
import { expect, opened, started } from './test.mjs';

export const TEMPLATE = 'sll_kpi_report';
export const STEPS = ['basic', 'kpis', 'period', 'risks', 'disclosure', 'evidence'];
export const PAGES = ['', ...STEPS, 'review', 'report', 'print'];
export const HEADINGS = {
  '': '关键绩效指标水平报告',
  basic: '基本信息',
  kpis: '关键绩效指标选取',
  period: '报告期情况',
  risks: '环境风险情况',
  disclosure: '企业涉碳信息披露',
  evidence: '证明材料',
  review: '核对与生成',
  report: '报告与导出',
  print: '关键绩效指标水平报告',
};

/** The id of the document that is open. The address follows the page a moment later, so the address is waited for. */
export async function idOf(page) {
  await expect(page).toHaveURL(/#\/r\/[0-9a-f]{16}/);
  return new URL(page.url()).hash.split('/')[2];
}

/** Opens a page that makes a document, waits until it is made, and gives its id. */
export async function made(page, hash, base = '') {
  await opened(page, `${base}${hash}`);
  await expect(page).toHaveURL(/#\/r\/[0-9a-f]{16}/);
  await expect(page.locator('h1')).toBeFocused();
  return idOf(page);
}

/** A sample document, its overview open. */
export const sample = (page, number = 0, base = '') => made(page, `#/sample/${TEMPLATE}/${number}`, base);

/** A new document, its first step open. */
export const fresh = (page, base = '') => made(page, `#/new/${TEMPLATE}`, base);

/** One of the document's pages, by address, in the program that is already running. */
export async function go(page, id, part = '') {
  const hash = `#/r/${id}${part && `/${part}`}`;
  await page.evaluate((hash) => { document.activeElement?.blur(); location.hash = hash; }, hash);
  await expect(page).toHaveURL(new RegExp(`${hash}$`));
  await settled(page);
}

/** Waits until the page has drawn what it was told: two frames, every lazy part in its place, and the heading has the focus where a step was opened. */
export async function settled(page) {
  await expect(page.locator('main h1')).toHaveCount(1);
  await drawn(page);
  const coming = page.locator('.hint.coming');
  if (await coming.count()) {
    await expect(coming).toHaveCount(0);
    await drawn(page);
  }
}

/** Waits for two frames. */
const drawn = (page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))));

/** Opens a page of a document anew, as from a bookmark. */
export async function reopened(page, id, part = '', base = '') {
  await page.goto('about:blank');
  await opened(page, `${base}#/r/${id}${part && `/${part}`}`);
}

/** Takes from the tabs of `of` (a page or a context), from now on, everything by which tabs agree who edits: locks, channel and lease. */
export const unguarded = (of) => of.addInitScript(() => {
  Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined });
  BroadcastChannel.prototype.postMessage = () => {};
  const { getItem, setItem } = Storage.prototype;
  Storage.prototype.getItem = function (key) { return String(key).includes(':edit:') ? null : getItem.call(this, key); };
  Storage.prototype.setItem = function (key, text) { if (!String(key).includes(':edit:')) setItem.call(this, key, text); };
});

/** What the keys of this copy of the program begin with: the folder of the page names the copy; all files of a disk are one copy. */
export const ownAt = (address) => (address.startsWith('file:') ? 'gd:file:' : `gd:${new URL('.', address).pathname}:`);
export const own = (page) => ownAt(page.url());

/** The keys and texts of this program's documents, as they lie in storage. */
export const raws = (page) => page.evaluate(() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('gd:') && key.includes(':doc:'))));

/** Every document in storage, unpacked: `{ key, rev, id, name, demo, draft, … }`. */
export async function stored(page) {
  return Object.entries(await raws(page)).map(([key, text]) => {
    const envelope = JSON.parse(text);
    return { key, rev: envelope.rev, ...JSON.parse(envelope.payload) };
  });
}

/** The document `id` in storage, unpacked. */
export const kept = async (page, id) => (await stored(page)).find((document) => document.id === id);

/** Calls `act` with the texts of the mirror, as a store of IndexedDB, and gives what the request that `act` returns brings. Where there is no mirror yet, none is made. */
const ofMirror = (page, mode, act, given) => page.evaluate(async ([name, mode, act, given]) => {
  const known = await indexedDB.databases();
  if (!known.some((database) => database.name === name)) return null;
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name);
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => {
      const database = asked.result;
      if (!database.objectStoreNames.contains('texts')) { database.close(); resolve(null); return; }
      const transaction = database.transaction('texts', mode);
      const store = transaction.objectStore('texts');
      const results = act === 'read' ? [store.getAllKeys(), store.getAll()] : [store.delete(given)];
      transaction.oncomplete = () => { database.close(); resolve(results.map((request) => request.result)); };
      transaction.onerror = () => { database.close(); reject(transaction.error); };
    };
  });
}, [own(page), mode, act, given]);

/** What the mirror of this copy of the program holds, by key. */
export async function mirrored(page) {
  const [keys, texts] = await ofMirror(page, 'readonly', 'read') ?? [[], []];
  return Object.fromEntries(keys.map((key, at) => [key, texts[at]]));
}

/**
 * Does `begin`, which begins the program anew, and waits until the program has compared mirror and local storage, and has done what it does then
 * (the trash, the reminder). A comparison that finds nothing is not seen, so one text is taken out of the mirror before: the comparison puts it in again.
 * The mirror is filled once the page is quiet, so the text is waited for first.
 */
export async function compared(page, begin) {
  let key;
  await expect.poll(async () => { [key] = Object.keys(await mirrored(page)); return key; }).toBeTruthy();
  await ofMirror(page, 'readwrite', 'delete', key);
  await begin();
  await expect.poll(async () => Object.keys(await mirrored(page))).toContain(key);
  await drawn(page);
}

/** Whether a tab of this browser has taken its place at a document: the part `edit_lock` is here, and the browser's lock or the lease is taken. */
export const sits = (page) => page.evaluate(async (own) => {
  const names = navigator.locks ? (await navigator.locks.query()).held.map((lock) => lock.name) : Object.keys(localStorage);
  return names.some((name) => name.startsWith(`${own}edit:`));
}, own(page));

/**
 * Waits until the header says that everything is saved. The header follows a change after the next picture, or 250 ms later where no picture is
 * drawn: until then it speaks of the save before. What is said to screen readers of the first save stands in the header for good.
 */
export async function saved(page) {
  await page.evaluate(() => new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    setTimeout(resolve, 600);
  }));
  await expect(page.locator('header .status')).toContainText(/已保存到本机 \d\d:\d\d|Saved on this computer \d\d:\d\d/);
}

/**
 * Waits so long on the page's own timers. What the program put off for less than that, before this was called, has happened by then, however
 * late the page's timers are; a wait in the test's own time says nothing about a slow page.
 */
export const moment = (page, ms) => page.evaluate((ms) => new Promise((resolve) => { setTimeout(resolve, ms); }), ms);

/**
 * The program in this page waits eight times as long for another tab to answer: its timers between 200 ms and `ms` are that much slower. On a
 * busy machine the other tab answers late, and a tab that nobody answers takes a document for its own. To be called before the page is opened.
 */
export const patient = (of, ms = 300) => of.addInitScript((ms) => {
  const real = window.setTimeout;
  window.setTimeout = (act, wait, ...given) => real(act, wait >= 200 && wait <= ms ? 8 * wait : wait, ...given);
}, ms);

/** The program in this page finds that no time passes, until the function that is given is called: whatever it does meanwhile, nothing has expired. */
export async function timeless(page) {
  await page.evaluate(() => {
    const [real, now] = [Date.now, Date.now()];
    Date.now = () => now;
    window.__timeGoesOn = () => { Date.now = real; };
  });
  return () => page.evaluate(() => window.__timeGoesOn());
}

/** Does `act`, which makes the browser download a file, and gives it. */
export async function download(page, act) {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  const bytes = await readFile(await file.path());
  return { name: file.suggestedFilename(), path: await file.path(), bytes, text: bytes.toString('utf8') };
}

/** The document's JSON file. */
export async function exported(page, id) {
  await go(page, id, 'report');
  return download(page, () => page.getByRole('button', { name: /^(导出报送文件（JSON）|Export report file \(JSON\))$/ }).click());
}

/**
 * Imports a JSON file (a text or what is to be written as one) on the home page: as a copy, or under its own id where nothing of it is here. What is
 * here already is proposed to be left out, and is imported as a copy all the same.
 */
export async function imported(page, file, says = /已导入 1 份报告(（作为副本）)?(?!，)/) {
  await home(page);
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  await page.getByLabel(/^(导入备份|Import a backup)$/).setInputFiles({ name: '备份.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const take = page.getByRole('button', { name: /^(导入所选|Import)$/ });
  await expect(take).toBeVisible();
  for (const decision of await page.locator('table.import').getByRole('combobox').all()) {
    if (await decision.inputValue() !== 'leave') continue;
    await expect(decision.locator('option:checked')).toHaveText(/^(不导入（内容相同）|Do not import \(same content\))$/);
    await decision.selectOption('copy');
  }
  await take.click();
  await expect(page.getByRole('status').filter({ hasText: '导入' })).toContainText(says);
}

/** The home page, in the program that is already running. */
export async function home(page) {
  await page.evaluate(() => { document.activeElement?.blur(); location.hash = '#/'; });
  await expect(page.locator('main.home')).toBeVisible();
}

/** The records of a CSV text. */
export function records(text) {
  const out = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') { cell += '"'; i += 1; } else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') { out.at(-1).push(cell); cell = ''; }
    else if (c === '\r' && text[i + 1] === '\n') { out.at(-1).push(cell); cell = ''; out.push([]); i += 1; }
    else cell += c;
  }
  if (out.at(-1).length === 0) out.pop();
  return out;
}

/** The section of one KPI, by its number from 1. */
export const kpi = (page, number) => page.locator('main section.item').nth(number - 1);

/** The section of one KPI, by its number from 1, opened where it is a line. */
export const openKpi = (page, number) => openRow(kpi(page, number));

/** Opens the row of a list that stands on the page as a section or as a line, and gives it. */
export async function openRow(row) {
  await expect(row).toHaveCount(1);
  const line = row.locator('.line-button[aria-expanded=false]').first();
  if (await line.count()) await line.click();
  await expect(row.locator('> .opened')).toHaveCount(1);
  return row;
}

/** Does `act` once for a page without lines, else once for each row that a line opens, while that row is open. */
export async function eachRow(page, act) {
  const rows = page.locator('main .lines > section.line');
  const count = await rows.count();
  if (!count) await act();
  for (let at = 0; at < count; at += 1) {
    await openRow(rows.nth(at));
    await act();
  }
}

/** Unfolds everything that is folded. */
export const unfold = (page) => page.evaluate(() => { for (const details of document.querySelectorAll('main details')) details.open = true; });

/** Leaves the focused field as a person does, without going anywhere in particular. */
export const leave = (page) => page.evaluate(() => document.activeElement.blur());
export { started };

/** The buttons and links in sight that a message covers; of the steps beside the page those that their box shows. */
export const covered = (page, controls = 'main button, main a, .desk > nav a, .desk > nav button, footer a') => page.evaluate((controls) => {
  const toast = document.querySelector('.toast').getBoundingClientRect();
  const seen = (control) => {
    const { left, right, top, bottom } = control.getBoundingClientRect();
    const box = control.closest('nav')?.getBoundingClientRect() ?? { top, bottom };
    return { left, right, top: Math.max(top, box.top), bottom: Math.min(bottom, box.bottom) };
  };
  const meets = ({ left, right, top, bottom }) => left < right && top < bottom && left < toast.right && toast.left < right && top < toast.bottom && toast.top < bottom;
  return [...document.querySelectorAll(controls)].filter((control) => meets(seen(control))).map((control) => control.textContent);
}, controls);
