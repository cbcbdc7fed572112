// What was there before: acts taken back, earlier versions, the trash's thirty days, backups that are read back, files over newer data, the reminder.
import { test, expect, accessible, opened, started } from './support/test.mjs';
import { compared, download, exported, fresh, go, home, idOf, imported, kept, kpi, leave, openKpi, own, raws, sample, saved } from './support/documents.mjs';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const name = (page) => page.getByLabel('企业名称');
const toast = (page) => page.getByRole('status').filter({ has: page.getByRole('button', { name: '关闭' }) });
const rowOf = (page, text) => page.locator('ul.docs').getByRole('listitem').filter({ hasText: text });
const versions = (page) => page.locator('ol.versions > li');

/** A clock that can be put forward: the browser's own, and as much as `later` and `back` say. */
test.beforeEach(async ({ context }) => {
  await context.addInitScript(() => {
    if (location.protocol === 'about:') return; // a blank page has no storage
    const Real = Date;
    const shift = () => Number(sessionStorage.getItem('shift') ?? 0);
    globalThis.Date = class extends Real {
      constructor(...of) { if (of.length > 0) super(...of); else super(Real.now() + shift()); }
      static now() { return Real.now() + shift(); }
    };
  });
});

/** Puts the clock forward for the page that runs. */
const later = (page, by) => page.evaluate((by) => sessionStorage.setItem('shift', Number(sessionStorage.getItem('shift') ?? 0) + by), by);

/** How often the clock of a page was put forward or back for its next load. */
const loads = new WeakMap();

/**
 * Comes back to the same page after so long. The page that is left does not see the later time: its own work at rest would be done at that time.
 * The new time travels in a script of the next load: what a page writes to session storage just before it is left can reach the page after it,
 * which may be in another process, too late.
 */
async function back(page, by) {
  const load = (loads.get(page) ?? 0) + 1;
  loads.set(page, load);
  const shift = await page.evaluate(() => Number(sessionStorage.getItem('shift') ?? 0)) + by;
  await page.addInitScript(([load, shift]) => {
    if (location.protocol === 'about:' || Number(sessionStorage.getItem('load') ?? 0) >= load) return;
    sessionStorage.setItem('load', load);
    sessionStorage.setItem('shift', shift);
  }, [load, shift]);
  await page.reload();
  await started(page);
  expect(await page.evaluate(() => Number(sessionStorage.getItem('shift')))).toBe(shift);
}

/** The versions that are kept, oldest first: `[revision, kind, document]`. A database that the program has not made yet is not made here: the program would find it without its store. */
const keptVersions = (page) => page.evaluate(async (name) => {
  if (!(await indexedDB.databases()).some((database) => database.name === name)) return [];
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name);
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => {
      const database = asked.result;
      const store = database.transaction('versions').objectStore('versions');
      const [keys, texts] = [store.getAllKeys(), store.getAll()];
      texts.onsuccess = () => {
        database.close();
        resolve(keys.result.map((key, at) => [Number(key.split('/')[1]), key.split('/')[3], JSON.parse(JSON.parse(texts.result[at]).payload)]));
      };
    };
  });
}, `${own(page)}history`);
const keptNames = async (page) => (await keptVersions(page)).map(([, kind, document]) => `${kind} ${document.draft.root.answers?.name ?? ''}`.trim());

/** Types a name and waits until it is kept. */
async function typed(page, id, text) {
  await name(page).fill(text);
  await expect.poll(async () => (await kept(page, id)).draft.root.answers.name).toBe(text);
}

/** A report with three earlier versions: blank, 甲 and 丙; what is there now is 丁. */
async function withHistory(page) {
  const id = await fresh(page);
  await typed(page, id, '甲公司');
  await expect.poll(() => keptNames(page)).toEqual(['auto']);
  await back(page, 10 * MINUTE);
  await typed(page, id, '乙公司');
  await later(page, MINUTE);
  await typed(page, id, '丙公司');
  await later(page, 5 * MINUTE);
  await typed(page, id, '丁公司');
  await expect.poll(() => keptNames(page)).toEqual(['auto', 'auto 甲公司', 'auto 丙公司']);
  return id;
}

/** The button beside the contents; a message may have one of its own. */
const undo = (page) => page.getByRole('button', { name: '撤销上一步' });

test('what a save replaces is kept, one in five minutes, and can be looked at, copied and put back', async ({ page }) => {
  const id = await withHistory(page);
  await page.getByRole('link', { name: '历史版本' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '历史版本' })).toBeFocused();
  await expect(versions(page)).toHaveCount(3);
  await expect(versions(page).first()).toContainText('自动');
  await expect(versions(page).first()).toContainText('与现在相比：1 处填写不同');
  const second = versions(page).nth(1);
  await second.getByRole('button', { name: /^预览/ }).click();
  await expect(second.getByRole('row').filter({ hasText: '企业名称' })).toContainText('甲公司');
  await expect(second.getByRole('row').filter({ hasText: '企业名称' })).toContainText('丁公司');
  await second.getByText('查看该版本全文').click();
  await expect(second.locator('.paper')).toContainText('甲公司');
  await accessible(page);

  // In place of the present one, which is kept for good first.
  await second.getByRole('button', { name: /^恢复到此版本/ }).click();
  await expect(toast(page)).toContainText('已恢复到所选版本');
  await expect.poll(async () => (await kept(page, id)).draft.root.answers.name).toBe('甲公司');
  await expect.poll(() => keptNames(page)).toEqual(['auto', 'auto 甲公司', 'auto 丙公司', 'restore 丁公司']);
  await expect(versions(page)).toHaveCount(4);
  await expect(versions(page).first()).toContainText('恢复前');
  await expect(versions(page).filter({ hasText: '与现在相同' })).toHaveCount(1);
  await toast(page).getByRole('button', { name: '撤销' }).click();
  await expect.poll(async () => (await kept(page, id)).draft.root.answers.name).toBe('丁公司');
  await expect(toast(page)).toContainText('已撤销：恢复到历史版本。');

  // Beside it.
  const before = (await kept(page, id)).draft;
  await versions(page).filter({ hasText: '与现在相比' }).first().getByRole('button', { name: /^恢复为副本/ }).click();
  await expect(page).not.toHaveURL(new RegExp(id));
  const copy = await kept(page, await idOf(page));
  expect(copy.name).toMatch(/^丙公司 \d{4} 年度（历史版本）$/);
  expect(copy.draft.root.answers.name).toBe('丙公司');
  expect((await kept(page, id)).draft).toEqual(before);
});

test('versions go after seven days, those kept before an act stay; destroying a report destroys its versions', async ({ page }) => {
  const id = await withHistory(page);
  await go(page, id, 'history');
  await versions(page).nth(1).getByRole('button', { name: /^恢复到此版本/ }).click();
  await expect.poll(() => keptNames(page)).toHaveLength(4);
  await saved(page);
  await back(page, 8 * DAY);
  await expect(versions(page)).toHaveCount(1);
  await expect(versions(page)).toContainText('恢复前');
  await go(page, id, 'basic');
  await typed(page, id, '戊公司');
  // The last state of the former session is kept with the first save of this one.
  await expect.poll(() => keptNames(page)).toEqual(['restore 丁公司', 'auto 甲公司']);
  await home(page);
  await rowOf(page, '戊公司').getByRole('button', { name: /^删除/ }).click();
  await page.getByRole('link', { name: '回收站' }).click();
  expect(await keptNames(page)).toHaveLength(2);
  await page.getByRole('button', { name: /^彻底删除/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: /^彻底删除/ }).click();
  await expect.poll(() => keptNames(page)).toEqual([]);
});

test('more than twenty acts go back and forward by keys, and the buttons say which', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'kpis');
  await expect(undo(page)).toHaveCount(0);
  const names = () => page.locator('main section.item > div > h2').allInnerTexts().then((all) => all.map((text) => text.replace(/\s+/g, ' ')));
  const states = [await names()];
  const moved = async () => {
    await expect.poll(names).not.toEqual(states.at(-1));
    states.push(await names());
  };
  await page.getByRole('button', { name: /^下移\s*：指标 1 碳排放量/ }).click();
  await moved();
  // Round and round: the second goes down, then the first.
  for (let step = 0; step < 21; step += 1) {
    await (await openKpi(page, step % 2 ? 1 : 2)).getByRole('button', { name: /^下移\s*：指标/ }).click();
    await moved();
  }
  expect(new Set(states.map(String)).size).toBe(6); // every order of three
  await expect(undo(page)).toHaveAccessibleDescription(/^将撤销：下移指标 2 .*（其后键入的内容不变）$/);
  await expect(page.getByRole('button', { name: '重做' })).toHaveAttribute('aria-disabled', 'true');
  for (let at = states.length - 2; at >= 0; at -= 1) {
    await page.keyboard.press('Control+z');
    await expect.poll(names).toEqual(states[at]);
  }
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('button', { name: '重做' })).toHaveAccessibleDescription(/^下移指标 1 碳排放量/);
  await accessible(page);
  for (let at = 1; at < states.length; at += 1) {
    await page.keyboard.press(at % 2 ? 'Control+y' : 'Control+Shift+z');
    await expect.poll(names).toEqual(states[at]);
  }
  await undo(page).click();
  await expect.poll(names).toEqual(states.at(-2));
  await saved(page);
  expect((await kept(page, id)).draft.root.lists.kpis).toHaveLength(3);
});

test('in a text Ctrl+Z is the text’s own; an undo never takes what was typed since', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'kpis');
  const items = page.locator('main section.item');
  await page.getByRole('button', { name: '添加指标' }).click();
  await expect(items).toHaveCount(4);
  await expect(kpi(page, 4).locator(':focus')).toHaveCount(1); // a new row takes the focus after the next picture
  // The way of the text: letters go, the row stays.
  const basis = (await openKpi(page, 1)).getByRole('textbox', { name: '指标依据' });
  const was = await basis.inputValue();
  await basis.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('字');
  await page.keyboard.press('Control+z');
  await expect(basis).toHaveValue(was);
  await expect(items).toHaveCount(4);
  // Nothing was typed in the new KPI: it goes. What was typed elsewhere stays.
  await basis.fill('之后写的');
  await leave(page);
  await page.keyboard.press('Control+z');
  await expect(items).toHaveCount(3);
  await expect(basis).toHaveValue('之后写的');
  await expect(toast(page)).toContainText('已撤销：添加指标。');
  await page.keyboard.press('Control+y');
  await expect(items).toHaveCount(4);
  // Something was typed in it: it stays, and that is said.
  await (await openKpi(page, 4)).getByRole('textbox', { name: '指标依据' }).fill('新指标的依据');
  await leave(page);
  await page.keyboard.press('Control+z');
  await expect(items).toHaveCount(4);
  await expect(toast(page)).toContainText('之后填写的内容保留不动。');
  await expect(kpi(page, 4).getByRole('textbox', { name: '指标依据' })).toHaveValue('新指标的依据');
});

test('a sample put back to its first state is an earlier version too, and what was typed since stays', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'basic');
  await typed(page, id, '讲解时改的');
  await page.getByRole('button', { name: '恢复初始' }).click();
  await expect(name(page)).toHaveValue('青海某某锂业有限公司');
  await expect.poll(async () => (await keptNames(page)).at(-1)).toBe('reset 讲解时改的');
  await page.getByLabel('注册地').fill('之后写的');
  await expect(undo(page)).toHaveAccessibleDescription('将撤销：恢复初始（其后键入的内容不变）');
  await undo(page).click();
  await expect(name(page)).toHaveValue('讲解时改的');
  await expect(page.getByLabel('注册地')).toHaveValue('之后写的');
  await expect(toast(page)).not.toContainText('保留不动'); // it was not what the act had changed
});

/** Acts that can be taken back, each in a document of its own: what makes the document, its step, and the act with the words of its message. */
const ACTS = [
  ['a book that was read', '#/new/green_loan_portfolio', 'ledger', '台账结果已计入本报告', async (page) => {
    await page.getByRole('radio', { name: '导入台账文件' }).check();
    const text = '\ufeff贷款编号,借款人,贷款余额（万元）,项目总投资（万元）,年减排二氧化碳当量（吨）,二氧化碳数据来源\r\nL1,甲公司,1200,3600,9000,1\r\n';
    await page.getByLabel('选择台账文件').setInputFiles({ name: '台账.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: '读取台账', exact: true }).click();
  }],
  ['an indicator set that was taken', '#/new/climate_self_assessment', 'scope', '已完成：导入指标体系', async (page) => {
    const text = 'code,area,group,name,points\r\nZ1,治理,架构,甲,40\r\nZ2,业务,产品,乙,60\r\n';
    await page.getByLabel('导入指标体系').setInputFiles({ name: '体系.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  }],
  ['a loan that was deleted', '#/sample/green_loan_portfolio/0', 'ledger', '已删除', async (page) => {
    await page.locator('section.item').first().getByRole('button', { name: /^删除/ }).click();
  }],
];
for (const [what, made, step, said, act] of ACTS) {
  test(`the message about ${what} goes away with its document`, async ({ page }) => {
    await opened(page, made);
    await expect(page.locator('nav .doc-name')).toBeVisible();
    const id = await idOf(page);
    await go(page, id, step);
    await act(page);
    await expect(toast(page)).toContainText(said, { timeout: 60_000 });
    await expect(toast(page).getByRole('button', { name: '撤销' })).toBeVisible();
    // From step to step of the document the message stays.
    await go(page, id);
    await expect(toast(page).getByRole('button', { name: '撤销' })).toBeVisible();
    await home(page);
    await expect(toast(page)).toHaveCount(0);
    await expect(page.locator('ul.docs > li')).toHaveCount(1);
    // The document opens again and is whole.
    await go(page, id, step);
    await expect(toast(page)).toHaveCount(0);
    await expect(page.locator('#app main h1').first()).toBeVisible();
  });
}

test('a report that was deleted on the home page can be taken back there, and no message of it stays on other pages', async ({ page }) => {
  await sample(page, 0);
  await home(page);
  await page.locator('ul.docs').getByRole('button', { name: /^删除/ }).click();
  await toast(page).getByRole('button', { name: '撤销' }).click();
  await expect(page.locator('ul.docs > li')).toHaveCount(1);
  await page.locator('ul.docs').getByRole('button', { name: /^删除/ }).click();
  await expect(toast(page)).toContainText('已移到回收站');
  await page.evaluate(() => { location.hash = '#/about'; });
  await expect(page).toHaveURL(/#\/about$/);
  await expect(page.locator('ul.docs')).toHaveCount(0);
  await expect(toast(page)).toHaveCount(0);
});

test('next year’s report can be taken back', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'report');
  await page.getByRole('button', { name: '编制下一年度报告' }).click();
  await expect(page).not.toHaveURL(new RegExp(id));
  expect(Object.keys(await raws(page))).toHaveLength(2);
  await toast(page).getByRole('button', { name: '撤销' }).click();
  await expect(page).toHaveURL(new RegExp(`${id}/report$`));
  expect(Object.keys(await raws(page))).toEqual([`${own(page)}doc:${id}`]);
});

/** Whether the program has noted, when it began, that the thirty days of what lies in the trash are over: a second time stands behind the first. */
const foundOver = (page) => page.evaluate(() => Object.entries(localStorage).some(([key, text]) => key.includes(':trashed:') && text.includes(' ')));

test('the trash says until when, and is emptied after thirty days', async ({ page }) => {
  await fresh(page);
  await home(page);
  await page.getByRole('button', { name: /^删除/ }).click();
  await page.getByRole('link', { name: '回收站' }).click();
  const day = (after) => page.evaluate((after) => new Date(new Date().getTime() + after * 86_400_000).toLocaleDateString('sv'), after);
  await expect(page.getByRole('main')).toContainText(`删除于 ${await day(0)}，${await day(31)} 起自动清除`);
  await accessible(page);
  await back(page, 29 * DAY);
  await expect(page.getByRole('button', { name: /^恢复/ })).toHaveCount(1);
  // The clock is put back by a year: nothing is destroyed by it, nor when it is right again within the thirty days.
  await compared(page, () => back(page, -365 * DAY));
  await back(page, 365 * DAY);
  await expect(page.getByRole('button', { name: /^恢复/ })).toHaveCount(1);
  // It is ahead by a year, and put right again.
  await back(page, 365 * DAY);
  await expect.poll(() => foundOver(page)).toBe(true);
  await back(page, -365 * DAY);
  await expect.poll(() => foundOver(page)).toBe(false);
  await back(page, 2 * DAY);
  await expect(page.getByRole('button', { name: /^恢复/ })).toHaveCount(1); // the thirty days are over: found for the first time
  await expect.poll(() => foundOver(page)).toBe(true);
  await back(page, DAY);
  await expect(page.getByText('回收站是空的。')).toBeVisible();
  // The stored texts go once the mirror has been compared.
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('trash')))).toEqual([]);
});

/** Everything in one file, from the home page. */
const backup = (page) => download(page, () => page.getByRole('button', { name: '导出全部备份' }).click());

test('a backup lists what is in it, is read back, and says so', async ({ page }) => {
  await sample(page, 0);
  const id = await fresh(page);
  await typed(page, id, '青海互助酒业有限公司');
  await home(page);
  const file = await backup(page);
  expect(file.name).toMatch(/^绿金台备份-青海互助酒业有限公司 \d{4} 年度-\d{4}-\d\d-\d\d_\d{4}\.json$/);
  await expect(toast(page)).toContainText('备份已读回核对：2 份报告，全部完整。');
  await expect(toast(page)).toContainText(`已由浏览器下载：${file.name}`);
  const { manifest, storage } = JSON.parse(file.text);
  expect(manifest).toMatchObject({ documents: 2, unreadable: 0 });
  expect(manifest.entries.map(({ key, rev }) => [key, rev])).toEqual(Object.entries(await raws(page)).map(([key, text]) => [key, JSON.parse(text).rev]).sort());
  expect(manifest.entries.map((entry) => entry.name.replace(/ \d{4} 年度$/, '')).sort()).toEqual(['示例：达标', '青海互助酒业有限公司'].sort());
  expect(storage).toEqual(await raws(page));
  // What cannot be opened is in it as it is, and counted.
  const broken = `${own(page)}doc:aaaaaaaaaaaaaaa1`;
  await page.evaluate((key) => localStorage.setItem(key, '半份'), broken);
  const again = await backup(page);
  await expect(toast(page)).toContainText('3 份报告，其中 1 份无法打开，已按原样收入');
  expect(JSON.parse(again.text).storage[broken]).toBe('半份');
});

test('a backup that does not hold when it is read back is not handed over', async ({ page }) => {
  await page.addInitScript(() => {
    const whole = Blob.prototype.arrayBuffer;
    Blob.prototype.arrayBuffer = async function () { return (await whole.call(this)).slice(0, 500); };
  });
  await sample(page, 0);
  await home(page);
  let handed = 0;
  page.on('download', () => { handed += 1; });
  await page.getByRole('button', { name: '导出全部备份' }).click();
  await expect(toast(page)).toContainText('备份未生成');
  expect(handed).toBe(0);
});

/** A report, and a backup from before it was changed. */
async function outdated(page) {
  const id = await fresh(page);
  await typed(page, id, '旧的名称');
  await home(page);
  const old = await backup(page);
  await go(page, id, 'basic');
  await typed(page, id, '新的名称');
  return { id, old };
}

/** Has a backup replace what was changed since; the other documents stay. */
async function replaced(page, old) {
  const rows = await chosen(page, old.text);
  await rows.filter({ hasText: '旧的名称' }).getByRole('combobox').selectOption('replace');
  await rows.filter({ hasText: '示例：达标' }).getByRole('combobox').selectOption('leave');
  await page.getByRole('button', { name: '导入所选' }).click();
  await expect(toast(page)).toContainText('已替换 1 份报告');
}

/** Chooses a file on the home page, and waits for what is in it. */
async function chosen(page, text) {
  await home(page);
  await page.getByLabel('导入备份').setInputFiles({ name: '备份.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(page.getByRole('heading', { level: 3, name: /^文件“备份.json”中有/ })).toBeFocused();
  return page.locator('table.import tbody tr');
}
const payloads = async (page) => Object.fromEntries(Object.entries(await raws(page)).map(([key, text]) => [key, JSON.parse(text).payload]));

test('an old backup over newer data: 较旧 is said, copies by default, what is here already is left out, and a replacement can be taken back letter for letter', async ({ page }) => {
  const other = await sample(page, 0);
  const { id, old } = await outdated(page);
  await page.getByLabel('注册地').fill('后来填的');
  await saved(page);

  let rows = await chosen(page, old.text);
  const mine = await payloads(page);
  const doc = (id) => `${own(page)}doc:${id}`;
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: '旧的名称' })).toContainText('较旧');
  await expect(rows.filter({ hasText: '示例：达标' })).toContainText('相同');
  const decision = (text) => rows.filter({ hasText: text }).getByRole('combobox');
  await expect(decision('旧的名称')).toHaveValue('copy');
  await expect(decision('示例：达标').getByRole('option', { name: /替换/ })).toHaveCount(0);
  // What is here already is not imported by itself; a copy of it can be chosen.
  await expect(decision('示例：达标')).toHaveValue('leave');
  await expect(decision('示例：达标').locator('option:checked')).toHaveText('不导入（内容相同）');
  await accessible(page);
  await page.getByRole('button', { name: '取消' }).click();
  await expect(rows).toHaveCount(0);
  expect(await payloads(page)).toEqual(mine);

  // As copies: nothing that is here changes; taken back, the copies are in the trash.
  rows = await chosen(page, old.text);
  await decision('示例：达标').selectOption('copy');
  await page.getByRole('button', { name: '导入所选' }).click();
  await expect(toast(page)).toContainText('已导入 2 份报告（作为副本）');
  expect(await payloads(page)).toMatchObject(mine);
  expect(Object.keys(await raws(page))).toHaveLength(4);
  await expect(page.locator('ul.docs > li')).toHaveCount(4);
  await toast(page).getByRole('button', { name: '撤销' }).click();
  await expect(page.locator('ul.docs > li')).toHaveCount(2);
  expect(await payloads(page)).toEqual(mine);

  // In place of the newer one.
  await replaced(page, old);
  expect((await kept(page, id)).draft.root.answers).toMatchObject({ name: '旧的名称' });
  expect((await payloads(page))[doc(other)]).toBe(mine[doc(other)]);
  expect((await keptNames(page)).at(-1)).toBe('import 新的名称');
  await toast(page).getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => payloads(page)).toEqual(mine);

  // And later, from the report itself.
  await replaced(page, old);
  await go(page, id, 'history');
  await versions(page).filter({ hasText: '导入前' }).first().getByRole('button', { name: /^恢复到此版本/ }).click();
  await expect.poll(async () => (await kept(page, id)).draft).toEqual(JSON.parse(mine[doc(id)]).draft);
});

test('a file of one report is older or newer by its last change; backups of before, without a list, and lists that name more are read', async ({ page }) => {
  const id = await sample(page, 0);
  const json = await exported(page, id);
  await later(page, MINUTE);
  await go(page, id, 'basic');
  await typed(page, id, '改过的名称');
  let rows = await chosen(page, json.text);
  await expect(rows).toContainText('较旧');
  await expect(rows).toContainText('导出于今天');
  const newer = JSON.parse(json.text);
  newer.document.edited_at = '2099-01-01T00:00:00Z';
  newer.document.draft.root.answers.name = '别处改的';
  rows = await chosen(page, JSON.stringify(newer));
  await expect(rows).toContainText('较新');
  await expect(rows).toContainText('文件生成后被改动过');
  const stranger = JSON.parse(json.text);
  stranger.document.id = 'bbbbbbbbbbbbbbbb';
  await expect(await chosen(page, JSON.stringify(stranger))).toContainText('同一机构、同一期间的报告，可以替换');
  stranger.document.draft.root.answers.report_year = '2019';
  await expect(await chosen(page, JSON.stringify(stranger))).toContainText('本机没有');

  await home(page);
  const file = JSON.parse((await backup(page)).text);
  await expect(await chosen(page, JSON.stringify({ ...file, manifest: undefined }))).toContainText('相同');
  await expect(page.getByText(/^无法识别的/)).toHaveCount(0);
  file.manifest.entries.push({ key: `${own(page)}doc:c`, name: '丢了的那份', rev: 3, sum: '0' });
  await chosen(page, JSON.stringify(file));
  await expect(page.getByRole('listitem').filter({ hasText: '丢了的那份' })).toContainText('备份清单列有该报告，但文件中没有');
  await imported(page, json.text);
});

test('where nothing can be kept before, nothing is replaced', async ({ page }) => {
  await page.addInitScript(() => { IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); }; });
  const { id, old } = await outdated(page);
  const rows = await chosen(page, old.text);
  const mine = await payloads(page);
  await rows.getByRole('combobox').selectOption('replace');
  await page.getByRole('button', { name: '导入所选' }).click();
  await expect(toast(page)).toContainText('未替换');
  expect(await payloads(page)).toEqual(mine);
  await go(page, id, 'history');
  await expect(page.getByText('此浏览器目前无法保存历史版本。')).toBeVisible();
});

test('a full local storage never suffers from earlier versions, nor they from it', async ({ page }) => {
  const id = await withHistory(page);
  const size = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('gd:')).length);
  expect(size).toBeLessThanOrEqual(3); // the document, and settings: no version lies there
  await page.evaluate(() => {
    for (let size = 4_194_304; size >= 1; size = Math.floor(size / 2)) {
      for (let i = 0; ; i += 1) {
        try { localStorage.setItem(`pad:${size}:${i}`, 'x'.repeat(size)); } catch { break; }
      }
    }
  });
  await later(page, 6 * MINUTE);
  await name(page).fill('很长的名称'.repeat(1_000));
  await expect(page.getByRole('banner')).toContainText('保存失败');
  await expect.poll(() => keptNames(page)).toEqual(['auto', 'auto 甲公司', 'auto 丙公司', 'auto 丁公司']);
  expect((await kept(page, id)).draft.root.answers.name).toBe('丁公司');
});

test('a reminder: once a day, never in the way, and gone with a backup', async ({ page }) => {
  const json = JSON.parse((await exported(page, await sample(page, 0))).text);
  const own = { ...json, document: { ...json.document, demo: false, sample: '', name: '正式的一份', exported_at: '' } };
  await imported(page, own);
  const bar = page.getByRole('region', { name: '备份提醒' });
  await expect(bar).toHaveCount(0); // begun today
  await back(page, 2 * DAY);
  await expect(bar).toContainText('有 1 份报告超过 7 天未导出，或填写后尚未导出：正式的一份。');
  await accessible(page);
  // Not where something is typed.
  const id = (await page.locator('ul.docs li > div > a', { hasText: '正式的一份' }).getAttribute('href')).split('/').at(-1);
  await go(page, id, 'basic');
  await expect(bar).toHaveCount(0);
  await home(page);
  await bar.getByRole('button', { name: '今天不再提醒' }).click();
  await expect(bar).toHaveCount(0);
  await compared(page, () => back(page, 0));
  await expect(bar).toHaveCount(0);
  await back(page, DAY);
  await download(page, () => bar.getByRole('button', { name: '导出全部备份' }).click());
  await expect(bar).toHaveCount(0);
  await compared(page, () => back(page, 20 * DAY));
  await expect(bar).toHaveCount(0); // nothing was changed since
  await go(page, id, 'basic');
  await typed(page, id, '又改了的公司');
  await home(page);
  await back(page, DAY);
  await expect(bar).toContainText('正式的一份');
});

test('a change after an export is said beside the time of the export', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'report');
  await download(page, () => page.getByRole('button', { name: '导出报送文件（JSON）' }).click());
  await expect(page.locator('header')).toContainText('最近导出：今天');
  await expect(page.locator('header')).not.toContainText('其后有修改');
  const exported = (await kept(page, id)).exported_at;
  await go(page, id, 'basic');
  const name = page.getByRole('textbox', { name: /^企业名称/ });
  const before = await name.inputValue();
  // Times are kept in whole seconds: what is typed within the second of the export is no later.
  await expect(async () => {
    await name.press('End');
    await name.pressSequentially('改');
    await saved(page);
    expect((await kept(page, id)).edited_at > exported).toBe(true);
  }).toPass({ timeout: 20_000 });
  await expect(page.locator('header')).toContainText('其后有修改');
  // Content that is again what was exported was not changed since.
  await name.fill(before);
  await saved(page);
  await expect(page.locator('header')).not.toContainText('其后有修改');
});

test('a file that did not arrive does not count as exported', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', acceptDownloads: false });
  const page = await context.newPage();
  const id = await sample(page, 0);
  await go(page, id, 'report');
  await page.getByRole('button', { name: '导出报送文件（JSON）' }).click();
  await expect(toast(page)).toContainText('已由浏览器下载');
  await expect(page.getByText('已备份')).toHaveCount(0);
  await expect(page.locator('header')).toContainText('最近导出：今天');
  await toast(page).getByRole('button', { name: '没有收到文件' }).click();
  await expect(toast(page)).toContainText('已取消导出记录');
  await expect(page.locator('header')).toContainText('尚未导出备份');
  await expect.poll(async () => (await kept(page, id)).exported_at).toBeFalsy();
  // And later, when the message is gone.
  await page.getByRole('button', { name: '导出 CSV', exact: true }).click();
  await expect(page.locator('header')).toContainText('最近导出：今天');
  await page.getByRole('main').getByRole('button', { name: '没有收到文件' }).click();
  await expect(page.locator('header')).toContainText('尚未导出备份');
  await context.close();
});

for (const [language, scheme, width] of [['zh', 'light', 1440], ['en', 'dark', 390]]) {
  test(`every new surface, ${language}, ${scheme}, ${width} wide: axe finds nothing, no page scrolls sideways`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    await withHistory(page).then((id) => go(page, id, 'history'));
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    const look = page.getByRole('button', { name: /^(预览|Preview)/ });
    await look.first().click();
    await page.locator('.look summary').click();
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    expect(await fits()).toBe(true);
    await accessible(page);
    await page.evaluate(() => { location.hash = '#/'; });
    const file = await download(page, () => page.getByRole('button', { name: /^(导出全部备份|Export full backup)$/ }).click());
    await page.getByLabel(/^(导入备份|Import a backup)$/).setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: file.bytes });
    await expect(page.locator('table.import')).toBeVisible();
    expect(await fits()).toBe(true);
    await accessible(page);
    expect(await opened(page, '#/trash')).toBeUndefined();
  });
}
