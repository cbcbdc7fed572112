// Typing is answered at once: hundreds of quick keys, and hundreds of rows. A noisy machine gets another try; a slow program fails every one.
import { test, expect, opened } from './support/test.mjs';
import { exported, fresh, go, idOf, imported, kept, mirrored, moment, own, sample, saved, sits, stored, unfold } from './support/documents.mjs';
import { tasks, typing } from './support/tasks.mjs';

const TRIES = 4;
/** How long the evaluation of a very long form may take once no key is pressed. */
const PAUSED = 250;
const name = (page) => page.getByLabel('企业名称');

const long = (all) => all.filter((ms) => ms > 50).sort((a, b) => b - a);

/** Types `count` letters, one event and one picture after the other, as fast as the page takes them. */
const type = (page, field, count) => field.evaluate(async (input, count) => {
  input.focus();
  input.value = '';
  for (let at = 0; at < count; at += 1) {
    for (const kind of ['keydown', 'keypress']) input.dispatchEvent(new KeyboardEvent(kind, { key: 'a', bubbles: true, cancelable: true }));
    input.setRangeText(String((at + 1) % 10), input.value.length, input.value.length, 'end');
    input.dispatchEvent(new InputEvent('input', { data: '1', inputType: 'insertText', bubbles: true }));
    input.dispatchEvent(new KeyboardEvent('keyup', { key: 'a', bubbles: true }));
    // What the page does for the key at once, layout included.
    input.getBoundingClientRect();
    await new Promise((go) => setTimeout(go));
  }
}, count);

/** Has the page work on every key of the field: so much that it takes any processor more than 50 ms, whoever else has the machine. */
const busy = (field) => field.evaluate((input) => input.addEventListener('input', () => {
  let sum = 0;
  for (let at = 0; at < 200_000_000; at += 1) sum = (sum * 31 + at) | 0;
  window.__sum = sum;
}));

test('five hundred quick keys: no task of the page is longer than 50 ms, and the last of them is kept', async ({ page, browser }) => {
  const id = await fresh(page);
  // Mirror and edit lock are here, and work.
  await expect.poll(() => sits(page)).toBe(true);
  await expect.poll(async () => Object.keys(await mirrored(page))).toContain(`${own(page)}doc:${id}`);
  const tries = [];
  for (let at = 0; at < TRIES && tries.at(-1)?.length !== 0; at += 1) {
    tries.push(long(await tasks(browser, page, async () => { await type(page, name(page), 500); await moment(page, 700); })));
  }
  test.info().annotations.push({ type: 'long tasks', description: JSON.stringify(tries) });
  expect(tries.at(-1), JSON.stringify(tries)).toEqual([]);
  await saved(page);
  expect((await kept(page, id)).draft.root.answers.name).toBe(await name(page).inputValue());
  expect(await name(page).inputValue()).toHaveLength(500);
  // The measure bites: a page that works for long on a key is found out.
  await busy(name(page));
  expect(long(await tasks(browser, page, () => type(page, name(page), 2))).length).toBeGreaterThan(0);
});

test('a book of two thousand loans: a key is answered within 50 ms on every step of its report', async ({ page, browser }) => {
  await opened(page, '#/new/green_loan_portfolio');
  await expect(page).toHaveURL(/#\/r\/[0-9a-f]{16}/);
  const id = await idOf(page);
  await go(page, id, 'ledger');
  await page.getByRole('radio', { name: '导入台账文件' }).check();
  const rows = Array.from({ length: 2_000 }, (_, at) => `L${at},项目${at},行业${at % 9},${100 + at},${4_000 + at},${1_000 + at}`);
  const text = ['贷款编号,项目名称,行业,贷款余额（万元）,项目总投资（万元）,年减排二氧化碳当量（吨）', ...rows].join('\r\n');
  await page.getByLabel('选择台账文件').setInputFiles({ name: '台账.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await expect(page.getByLabel('“贷款余额（万元）”列是')).toHaveValue('balance', { timeout: 60_000 });
  await page.getByRole('button', { name: '读取台账', exact: true }).click();
  await expect(page.locator('.book [role=status]').last()).toContainText('读取完成', { timeout: 60_000 });
  await expect.poll(async () => (await kept(page, id)).draft.root.answers.book_loans).toBe('2000');
  const fields = page.locator('main .parts').locator('input[type=text], textarea').filter({ visible: true });
  const typed = [];
  for (const step of ['scope', 'ledger', 'bonds']) {
    await go(page, id, step);
    await unfold(page);
    const field = fields.first();
    await expect(field).toBeEditable();
    const tries = [];
    for (let at = 0; at < TRIES && tries.at(-1)?.length !== 0; at += 1) {
      tries.push(long(await tasks(browser, page, async () => { await type(page, field, 15); await moment(page, 700); })));
    }
    typed.push(`${step}: ${await field.getAttribute('data-field')} ${JSON.stringify(tries)}`);
    expect(tries.at(-1), typed.at(-1)).toEqual([]);
  }
  test.info().annotations.push({ type: 'long tasks', description: typed.join('; ') });
});

test('two hundred rows: a key is answered within 50 ms, in the first row and in the last', async ({ page, browser }) => {
  const json = JSON.parse((await exported(page, await sample(page, 0))).text);
  const { draft } = json.document;
  const lists = draft.root.lists;
  const [longest] = Object.keys(lists).sort((a, b) => lists[b].length - lists[a].length);
  const row = lists.kpis[0];
  const history = row.node.lists.history;
  // One indicator with two hundred years of history: the largest table that a person can type into.
  let next = draft.next_row;
  row.node.lists.history = Array.from({ length: 200 }, (_, at) => ({ ...structuredClone(history[at % history.length]), id: next++ }));
  draft.next_row = next;
  await imported(page, { ...json, document: { ...json.document, name: `二百行 ${longest}` }, sum: undefined });
  const { id } = (await stored(page)).find((document) => document.name?.startsWith('二百行'));
  await go(page, id, 'kpis');
  const fields = page.locator('main table input[data-field="level"]');
  await expect.poll(() => fields.count()).toBeGreaterThanOrEqual(200);
  for (const field of [fields.first(), fields.nth(199)]) {
    const tries = [];
    for (let at = 0; at < TRIES && !(tries.at(-1) < 50); at += 1) {
      const took = (await typing(browser, page, () => type(page, field, 15))).sort((a, b) => a - b);
      expect(took, 'a task for every key').toHaveLength(15);
      tries.push(took[Math.floor(took.length / 2)]);
      await moment(page, 500);
    }
    test.info().annotations.push({ type: 'median ms of the processor', description: JSON.stringify(tries) });
    expect(tries.at(-1), JSON.stringify(tries)).toBeLessThan(50);
  }
  // The measure bites here too.
  await busy(fields.first());
  expect(Math.max(...await typing(browser, page, () => type(page, fields.first(), 2)))).toBeGreaterThan(50);
});

test('two hundred rows of texts: neither a key nor the pause after it holds the page up', async ({ page, browser }) => {
  const json = JSON.parse((await exported(page, await sample(page, 0))).text);
  const { draft } = json.document;
  const risks = draft.root.lists.risks;
  // Each row of the risks has six fields of text.
  let next = draft.next_row;
  draft.root.lists.risks = Array.from({ length: 200 }, (_, at) => ({ ...structuredClone(risks[at % risks.length]), id: next++ }));
  draft.next_row = next;
  await imported(page, { ...json, document: { ...json.document, name: '二百行风险' }, sum: undefined });
  const { id } = (await stored(page)).find((document) => document.name?.startsWith('二百行'));
  await go(page, id, 'risks');
  const fields = page.locator('main').locator('input[data-field="item"], textarea[data-field="item"]');
  await expect.poll(() => fields.count()).toBe(200);
  for (const field of [fields.first(), fields.nth(199)]) {
    const tries = [];
    for (let at = 0; at < TRIES && !(tries.at(-1) < PAUSED); at += 1) {
      tries.push(Math.max(...await tasks(browser, page, async () => { await type(page, field, 5); await moment(page, 1_200); })));
    }
    test.info().annotations.push({ type: 'longest ms of the processor', description: JSON.stringify(tries) });
    expect(tries.at(-1), JSON.stringify(tries)).toBeLessThan(PAUSED);
  }
});
