// A block of cells copied in a sheet goes into tables and lists: what would happen is shown, one press does it, one undo takes it back.
import { test, expect, accessible } from './support/test.mjs';
import { fresh, go, idOf, kept, kpi, leave, made, openRow, sample, saved } from './support/documents.mjs';

/** Pastes into the field that has the focus; a dialog that was closed just before gives the focus back first. Says whether the page took the block. */
const paste = async (page, text, html = '') => {
  await page.waitForFunction(() => document.activeElement?.matches('input, textarea, select'));
  return page.evaluate(([text, html]) => {
    const clipboard = new DataTransfer();
    if (text) clipboard.setData('text/plain', text);
    if (html) clipboard.setData('text/html', html);
    return !document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
  }, [text, html]);
};

const pasteButton = (page, list) => page.getByRole('button', { name: new RegExp(`^从 Excel 粘贴 ?：${list}`) });
const preview = (page) => page.getByRole('dialog', { name: /^从 Excel 粘贴：/ });
const history = async (page, id) => {
  const { draft } = await kept(page, id);
  return draft.root.lists.kpis[0].node.lists.history.map(({ node }) => [node.answers.year, node.answers.level]);
};

test('a block pasted into one cell fills the table, is said before, and one undo takes it back', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'kpis');
  const before = await history(page, id);
  await kpi(page, 1).getByRole('textbox', { name: '2022 年 指标水平（吨）' }).focus();
  expect(await paste(page, '2022\t12345\r\n2023\t11,890\r\n2020\t13000\r\n2019\t13500\r\n')).toBe(true);
  const dialog = preview(page);
  await expect(dialog).toBeVisible();
  await expect(dialog).toContainText('将填入 8 个单元格，新增 2 行，0 处有问题；其中 2 个单元格的原有内容将被替换。');
  await expect(dialog).toContainText('按年份对应到各行');
  await expect(dialog.getByRole('row', { name: /2019 年（新增）/ })).toBeVisible();
  await expect(dialog.getByRole('button', { name: '应用' })).toBeFocused();
  await accessible(page, { within: '#paste' });
  expect(await history(page, id)).toEqual(before); // nothing has happened yet
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await saved(page);
  // Rows that were in the order of their years stay so.
  expect(await history(page, id)).toEqual([['2019', '13500'], ['2020', '13000'], before[0], ['2022', '12345'], ['2023', '11,890']]);
  await expect(kpi(page, 1).getByRole('textbox', { name: '2023 年 指标水平（吨）' })).toHaveValue('11,890');
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await saved(page);
  expect(await history(page, id)).toEqual(before);
});

test('columns that fit nothing are counted, and an undo on another page names table and page', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'kpis');
  const before = await history(page, id);
  await kpi(page, 1).getByRole('textbox', { name: '2022 年 指标水平（吨）' }).focus();
  expect(await paste(page, '年份\t指标水平\t责任部门\r\n2022\t12345\t生产部\r\n2023\t11890\t生产部\r\n')).toBe(true);
  await expect(preview(page)).toContainText('1 列未粘贴：“责任部门”。');
  await preview(page).getByRole('button', { name: '应用' }).click();
  await saved(page);
  await go(page, id, 'basic');
  await page.getByRole('button', { name: '撤销上一步' }).click();
  await expect(page.getByRole('status').filter({ hasText: /已撤销“.+”页的操作：从 Excel 粘贴到“.+”。/ })).toBeVisible();
  await saved(page);
  expect(await history(page, id)).toEqual(before);
});

test('a block that fits nothing waits for an express answer, to which its shut button leads', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'evidence');
  const before = (await kept(page, id)).draft.root.lists.evidence.length;
  await pasteButton(page, '借款人年度关键绩效指标水平相关证明材料').click();
  const dialog = preview(page);
  const apply = dialog.getByRole('button', { name: '应用' });
  await dialog.getByRole('textbox').fill('商品\t颜色\t大小\n甲\t红\t大\n');
  await expect(dialog).toContainText('未识别出各列对应的项目');
  await expect(apply).toHaveAttribute('aria-disabled', 'true');
  await apply.click({ force: true }); // the driver waits for a button that is shut, a person does not
  const position = dialog.getByRole('checkbox', { name: /^按位置粘贴/ });
  await expect(position).toBeFocused();
  await accessible(page, { within: '#paste' });
  await position.check();
  await expect(apply).not.toHaveAttribute('aria-disabled', 'true');
  // Another block asks anew; one with headings that are known asks nothing, and its totals and remarks are no rows.
  await dialog.getByRole('textbox').fill('材料名称\t出具单位\n核查报告\t甲公司\n合计\t1 份\n以上材料均为复印件\n');
  await expect(position).toHaveCount(0);
  await expect(dialog).toContainText('新增 1 行');
  await expect(dialog).toContainText('“以上材料均为复印件”是表格的说明，不粘贴');
  await apply.click();
  await saved(page);
  expect((await kept(page, id)).draft.root.lists.evidence).toHaveLength(before + 1);
  // The button beside the contents says what it takes back, and that the typing stays.
  await expect(page.locator('#undo-what')).toHaveText(/^将撤销：从 Excel 粘贴到“.+”（其后键入的内容不变）$/);
  await expect(page.getByRole('button', { name: '撤销上一步操作' })).toHaveAttribute('aria-describedby', 'undo-what');
});

test('cells that are all empty say so and change nothing', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'kpis');
  const before = await history(page, id);
  await kpi(page, 1).getByRole('textbox', { name: '2022 年 指标水平（吨）' }).focus();
  expect(await paste(page, '\t\t\r\n\t\t\r\n')).toBe(true);
  await expect(page.getByRole('status').filter({ hasText: '所粘贴的单元格均为空，未填入任何内容' })).toBeVisible();
  await expect(preview(page)).toHaveCount(0);
  await page.getByRole('button', { name: /^从 Excel 粘贴 ?：关键绩效指标历史表现/ }).first().click();
  await preview(page).getByRole('textbox').fill('\t\t\n\t\t\n');
  await expect(preview(page)).toContainText('所粘贴的单元格均为空，未填入任何内容');
  await preview(page).getByRole('button', { name: '取消' }).click();
  expect(await history(page, id)).toEqual(before);
});

test('headings and their units are understood, problems are named by cell, and the person chooses otherwise', async ({ page }) => {
  const id = await fresh(page);
  await go(page, id, 'kpis');
  await page.getByRole('combobox', { name: '关键绩效指标', exact: true }).selectOption('emissions');
  await page.getByRole('button', { name: /^从 Excel 粘贴 ?：关键绩效指标历史表现/ }).click();
  const dialog = preview(page);
  const box = dialog.getByRole('textbox');
  await expect(box).toBeFocused();
  await box.fill('年份\t碳排放（千克）\t备注\n2022\t12345000\t\n2023\t很多\t停产\n');
  await expect(dialog).toContainText('将填入 4 个单元格，新增 0 行，1 处有问题。');
  const second = dialog.getByRole('combobox', { name: '第 2 列填入' });
  await second.selectOption({ label: '（不粘贴）' });
  await expect(dialog).toContainText('将填入 2 个单元格，新增 0 行，0 处有问题。');
  await expect(dialog).toContainText('第 2 列“碳排放（千克）”没有对应的项目，不粘贴');
  await expect(second).toBeFocused();
  await second.selectOption({ label: '指标水平' });
  await expect(dialog).toContainText('将填入 4 个单元格，新增 0 行，1 处有问题。');
  await expect(dialog).toContainText('的标题写明单位为千克，本表以吨为单位，粘贴后自动换算');
  await expect(dialog.getByRole('cell', { name: /= 12,345 吨/ })).toBeVisible();
  await expect(dialog).toContainText('数据第 2 行第 2 列：2023 年指标水平');
  await expect(dialog).toContainText('第 3 列“备注”没有对应的项目');
  await accessible(page, { within: '#paste' });
  await dialog.getByRole('button', { name: '应用' }).click();
  await saved(page);
  expect((await history(page, id)).slice(0, 2)).toEqual([['2022', '12345000 千克'], ['2023', '很多']]);
  // What cannot be read is said in the table at once; the echo says what was understood.
  await expect(page.getByRole('listitem').filter({ hasText: /2023 年指标水平应为数字/ })).toBeVisible();
  await expect(kpi(page, 1).getByText('= 12,345 吨')).toBeVisible();
});

test('typed loans come in as rows by their headings', async ({ page }) => {
  const id = await made(page, '#/new/green_loan_portfolio');
  await go(page, id, 'ledger');
  await page.getByRole('textbox', { name: '贷款编号' }).first().focus();
  const loans = Array.from({ length: 15 }, (_, at) => `JJ${at + 1}\t某企业${at + 1}\t某项目${at + 1}\t${at + 1},000.00\t50000\t3.10%\t${at * 10 + 100}\t${at ? '万元' : '美元'}`);
  await paste(page, `借据编号\t客户名称\t项目名称\t贷款余额\t总投资\t年利率\t标准煤\t金额单位\r\n${loans.join('\r\n')}\r\n`);
  const dialog = preview(page);
  await expect(dialog).toContainText('新增 14 行，1 处有问题');
  await expect(dialog).toContainText('没有“美元”这一选项，可选：元、千元、万元、百万元、千万元、亿元');
  await dialog.getByRole('button', { name: '应用' }).click();
  await saved(page);
  const { draft } = await kept(page, id);
  expect(draft.root.lists.loans).toHaveLength(15);
  expect(draft.root.lists.loans[14].node.answers).toMatchObject({ id: 'JJ15', borrower: '某企业15', project: '某项目15', balance: '15,000.00', investment: '50000', rate: '3.10%', tce: '240', money: 'wan', has: 'tce' });
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await saved(page);
  expect((await kept(page, id)).draft.root.lists.loans).toHaveLength(1);
});

test('scores go to the indicators that are named, branches into their table, and a column down the fields of table 4', async ({ page }) => {
  const climate = await made(page, '#/new/climate_self_assessment');
  await go(page, climate, 'area_1');
  const rows = (await kept(page, climate)).draft.root.lists.area_1;
  await page.locator(`[id="area_1.${rows[0].id}/self_score"]`).focus();
  await paste(page, `编号\t自评得分\n${rows[2].node.answers.code}\t1\n${rows[0].node.answers.code}\t1.5\n9.9\t1\n`);
  await expect(preview(page)).toContainText('本表没有“9.9”这一行，不粘贴');
  await preview(page).getByRole('button', { name: '应用' }).click();
  for (const [at, score] of [[0, '1.5'], [2, '1']]) {
    const row = await openRow(page.locator(`[id="area_1.${rows[at].id}/"]`));
    await expect(row.locator('[data-field="self_score"]')).toHaveValue(score);
  }

  const bank = await made(page, '#/new/green_loan_portfolio');
  await go(page, bank, 'results');
  await page.getByRole('button', { name: /^从 Excel 粘贴/ }).click();
  await preview(page).getByRole('textbox').fill('海东支行\t2024 年\t1234.5\t54.25\t12\t3\n西宁支行\t2025 年\t2345\t60\t20\t5\n');
  await preview(page).getByRole('button', { name: '应用' }).click();
  await saved(page);
  const branches = (await kept(page, bank)).draft.root.lists.branches.map(({ node }) => Object.values(node.answers).sort());
  expect(branches).toEqual([['12', '1234.5', '2024 年', '3', '54.25', '海东支行'], ['20', '2345', '2025 年', '5', '60', '西宁支行']].map((row) => row.sort()));

  const table4 = await made(page, '#/new/disclosure');
  await go(page, table4, 'direct');
  await page.locator('[id=fuel]').focus();
  await paste(page, '1200\n3,400\n5600\n');
  await preview(page).getByRole('button', { name: '应用' }).click();
  for (const [field, value] of [['fuel', '1,200'], ['own_heating', '3,400'], ['water', '5,600']]) {
    await leave(page);
    await expect(page.locator(`[id=${field}]`)).toHaveValue(value);
  }
});

test('one cell is ordinary text, lines of prose too, and 取消 or Esc change nothing', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'kpis');
  const before = await kept(page, id);
  const level = kpi(page, 1).getByRole('textbox', { name: '2022 年 指标水平（吨）' });
  await level.focus();
  for (const way of ['cancel', 'escape']) {
    await paste(page, '1\n2\n3');
    await expect(preview(page)).toContainText('将填入 3 个单元格');
    if (way === 'cancel') await preview(page).getByRole('button', { name: '取消' }).click();
    else await page.keyboard.press('Escape');
    await expect(preview(page)).toHaveCount(0);
    await expect(level).toBeFocused();
  }
  expect((await kept(page, id)).draft).toEqual(before.draft);
  // A cell of Excel ends with a line break; the browser leaves that out by itself.
  expect(await paste(page, '12345\r\n')).toBe(false);
  const basis = kpi(page, 1).getByRole('textbox', { name: '指标依据' });
  await basis.focus();
  expect(await paste(page, '第一段。\n第二段。\n')).toBe(false);
  // A cell with line breaks stands in quotes on the clipboard.
  await basis.fill('');
  const cell = '"第一行\n第二行"\r\n';
  expect(await paste(page, cell, '<table><tr><td>第一行<br>第二行</td></tr></table>')).toBe(true);
  await expect(basis).toHaveValue('第一行\n第二行');
  await expect(preview(page)).toHaveCount(0);
  // A block in a field of words may be meant as one text.
  const method = kpi(page, 1).getByRole('textbox', { name: /测算方法/ }).first();
  await method.fill('');
  await method.focus();
  await paste(page, '甲\t乙\n丙\t丁\n');
  await preview(page).getByRole('button', { name: '作为文字粘贴到此单元格' }).click();
  await expect(method).toHaveValue('甲\t乙\n丙\t丁');
});

test('what a paste replaces is named, units and notes are told apart, and a refused choice is mended once for all its rows', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'kpis');
  const [, [year, level]] = await history(page, id);
  await pasteButton(page, '关键绩效指标历史表现').first().click();
  const dialog = preview(page);
  await dialog.getByRole('textbox').fill(`年份\t碳排放\n年\t万吨\n${year}\t1.25\n数据来源：核查报告\n`);
  await expect(dialog).toContainText('“年 万吨”一行是各列的单位');
  await expect(dialog).toContainText('“数据来源：核查报告”是表格的说明，不粘贴');
  await expect(dialog.getByRole('heading', { name: '将被替换的内容' })).toBeVisible();
  await expect(dialog).toContainText(`${year} 年指标水平：“${level}”改为“1.25 万吨”`);
  await expect(dialog.getByRole('cell', { name: /= 12,500 吨/ })).toBeVisible();
  await accessible(page, { within: '#paste' });
  await dialog.getByRole('button', { name: '取消' }).click();

  await go(page, id, 'evidence');
  await pasteButton(page, '借款人年度关键绩效指标水平相关证明材料').click();
  await preview(page).getByRole('textbox').fill('序号\t附件名称\t类别\n1\t甲\t检测单\n2\t乙\t检测单\n3\t丙\t其他\n');
  await expect(preview(page)).toContainText('数据第 1、2 行第 3 列，共 2 处：“材料种类”没有“检测单”这一选项');
  await accessible(page, { within: '#paste' });
  await preview(page).getByRole('combobox', { name: '“检测单”均按此选项粘贴' }).selectOption({ label: '其他' });
  await expect(preview(page)).toContainText('“检测单”按“其他”粘贴。');
  await expect(preview(page)).toContainText('0 处有问题');
  await preview(page).getByRole('button', { name: '应用' }).click();
  await saved(page);
  const rows = (await kept(page, id)).draft.root.lists.evidence.slice(-3).map(({ node }) => [node.answers.name, node.answers.kind]);
  expect(rows.map(([name]) => name)).toEqual(['甲', '乙', '丙']);
  expect(new Set(rows.map(([, kind]) => kind)).size).toBe(1);
});

test('a table of HTML without text is read, in English too, and all is done by keys', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'risks');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: /^Add a risk/ }).click();
  await paste(page, '', '<table><tr><td>Waste water</td><td>none</td><td>none</td></tr><tr><td colspan=2>Dust&nbsp;&amp; noise</td><td>1 case</td></tr></table>');
  const dialog = page.getByRole('dialog', { name: /^Paste from Excel: / });
  await expect(dialog).toContainText('Cells to fill: 5. Rows to add: 1. Problems: 0.');
  await accessible(page, { within: '#paste' });
  await page.keyboard.press('Shift+Tab');
  await expect(dialog.getByRole('combobox', { name: 'Fill column 3 into' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await saved(page);
  const risks = (await kept(page, id)).draft.root.lists.risks.slice(-2).map(({ node }) => node.answers);
  expect(risks).toEqual([{ item: 'Waste water', y1: 'none', y2: 'none' }, { item: 'Dust & noise', y2: '1 case' }]);
  expect(await idOf(page)).toBe(id);
  await page.keyboard.press('Control+z'); // in a text it is the text's own
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await saved(page);
  expect((await kept(page, id)).draft.root.lists.risks.at(-1).node.answers ?? {}).toEqual({});
});

test('a row that was just added shows no error before it is filled, and another target hides behind its button', async ({ page }) => {
  const id = await fresh(page);
  await go(page, id, 'risks');
  await page.getByRole('button', { name: '保存并继续' }).click();
  await expect(page.getByRole('heading', { name: /本页有 \d+ 处需要处理/ })).toBeVisible();
  await page.getByRole('button', { name: /^添加风险项/ }).click();
  const item = page.getByRole('textbox', { name: /^风险项 1 风险项/ });
  await expect(item).toBeFocused();
  await expect(item).not.toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText(/请填写第 1 行的风险项/)).toHaveCount(0);
  await page.getByRole('button', { name: '保存并继续' }).click();
  await expect(item).toHaveAttribute('aria-invalid', 'true');

  const report = await sample(page, 0);
  await go(page, report, 'period');
  const row = kpi(page, 1).getByRole('row').filter({ has: page.getByRole('textbox', { name: /^2025 年 年份/ }) });
  await row.getByRole('textbox', { name: /^2025 年 年份/ }).focus();
  await page.keyboard.press('Tab');
  await expect(row.getByRole('textbox', { name: '2025 年 实际水平（吨）' })).toBeFocused();
  // The button for bills is no stop on the way down a column; Alt+↓ in the figure presses it.
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('dialog', { name: '由能源账单推算' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row.getByRole('textbox', { name: '2025 年 实际水平（吨）' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(row.getByRole('textbox', { name: '2025 年 另定目标水平（吨）' })).toBeFocused();
});

test('where the part of pasting cannot be fetched, that is said, nothing is changed, and the next paste tries again', async ({ page, watch }) => {
  const id = await sample(page, 0);
  const split = await page.evaluate(() => fetch('.').then((answer) => answer.text()).then((text) => /parts-/.test(text))) && (await import('node:fs')).readdirSync(new URL('../../dist/', import.meta.url)).some((name) => /^paste-/.test(name));
  if (split) watch.allow(/404 \(Not Found\)/);
  watch.allow(/digest|SRI|integrity/i, { optional: true });
  await page.route('**/paste-*.wasm', (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'not found' }));
  await go(page, id, 'kpis');
  const level = kpi(page, 1).getByRole('textbox', { name: '2022 年 指标水平（吨）' });
  const before = await level.inputValue();
  await level.focus();
  await paste(page, '1\n2');
  if (split) {
    await expect(page.getByRole('status').filter({ hasText: '复制的内容仍在剪贴板中' })).toBeVisible();
    await expect(level).toHaveValue(before.replace(',', ''));
    await page.unroute('**/paste-*.wasm');
    await paste(page, '1\n2');
  }
  await expect(preview(page)).toBeVisible();
});

test('a preview that the button opened gives the focus back to the button', async ({ page }) => {
  const id = await fresh(page);
  await go(page, id, 'kpis');
  await page.getByRole('combobox', { name: '关键绩效指标', exact: true }).selectOption('emissions');
  const button = pasteButton(page, '关键绩效指标历史表现');
  for (const way of ['escape', 'cancel']) {
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(preview(page).getByRole('textbox')).toBeFocused();
    if (way === 'escape') await page.keyboard.press('Escape');
    else await preview(page).getByRole('button', { name: '取消' }).click();
    await expect(preview(page)).toHaveCount(0);
    await expect(button).toBeFocused();
  }
});

test('years under a foreign heading find their rows, also by the button and across, and sums are left out', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'kpis');
  await pasteButton(page, '关键绩效指标历史表现').first().click();
  const dialog = preview(page);
  await dialog.getByRole('textbox').fill('近三年情况\n项目\t2022年\t2023年\t2024年\t平均\n碳排放量（千克）\t12000000\t11000000\t10000000\t11000000\n');
  await expect(dialog).toContainText('将填入 6 个单元格，新增 1 行，0 处有问题；其中 2 个单元格的原有内容将被替换。');
  await expect(dialog).toContainText('“近三年情况”在表格上方，是标题或单位，不粘贴。');
  await expect(dialog).toContainText('数据第 4 行“平均”是合计或平均，不粘贴。');
  await expect(dialog).toContainText('第 1 列都是年份，按年份列处理');
  await expect(dialog.getByRole('checkbox', { name: '行列互换' })).toBeChecked();
  await expect(dialog.getByRole('combobox', { name: '起始行' })).toHaveValue('');
  await accessible(page, { within: '#paste' });
  // The person may begin in a row, or take the sums too, and goes back.
  await dialog.getByRole('combobox', { name: '起始行' }).selectOption({ label: '2022 年' });
  await expect(dialog.getByRole('combobox', { name: '起始行' })).toBeFocused();
  await dialog.getByRole('combobox', { name: '起始行' }).selectOption({ label: '（按年份或名称对应）' });
  await dialog.getByRole('checkbox', { name: '合计、平均行也粘贴' }).check();
  await expect(dialog).toContainText('新增 2 行');
  await dialog.getByRole('checkbox', { name: '合计、平均行也粘贴' }).uncheck();
  await expect(dialog).toContainText('新增 1 行');
  await dialog.getByRole('button', { name: '应用' }).click();
  await saved(page);
  expect(await history(page, id)).toEqual([['2021', '12800'], ['2022', '12000000 千克'], ['2023', '11000000 千克'], ['2024', '10000000 千克']]);
});

test('a figure whose year is another than that of its row is not pasted, nor one without a year', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'kpis');
  const before = await history(page, id);
  await kpi(page, 1).getByRole('textbox', { name: '2022 年 指标水平（吨）' }).focus();
  await paste(page, '2023年实际\n11000\n');
  await expect(preview(page)).toContainText('数据写明是 2023 年，要填入的行是 2022 年，年份不一致，不粘贴');
  await expect(preview(page).getByRole('button', { name: '应用' })).toHaveAttribute('aria-disabled', 'true');
  await preview(page).getByRole('button', { name: '取消' }).click();
  await paste(page, '会计年度\t碳排放量\n\t11000\nFY2022\t#N/A\nFY2023\t10000\n');
  await expect(preview(page)).toContainText('这一行没有年份，不粘贴');
  await expect(preview(page)).toContainText('“#N/A”是 Excel 的错误值，不粘贴');
  await preview(page).getByRole('button', { name: '应用' }).click();
  await saved(page);
  expect(await history(page, id)).toEqual([before[0], before[1], ['2023', '10000']]);
});

test('risks keep their names where years stand down the block', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'risks');
  const count = (await kept(page, id)).draft.root.lists.risks.length;
  await pasteButton(page, '环境风险情况').click();
  await preview(page).getByRole('textbox').fill('年份\t噪声投诉\t粉尘超标\n2023\t无\t1 次\n2025\t2 次\t无\n');
  await expect(preview(page)).toContainText('新增 2 行，0 处有问题');
  await preview(page).getByRole('button', { name: '应用' }).click();
  await saved(page);
  const risks = (await kept(page, id)).draft.root.lists.risks.slice(count).map(({ node }) => node.answers);
  expect(risks).toEqual([{ item: '噪声投诉', y3: '无', y5: '2 次' }, { item: '粉尘超标', y3: '1 次', y5: '无' }]);
});

test('four hundred lines are shown by the first ones with a count, and all of them go in', async ({ page }) => {
  const id = await made(page, '#/new/green_loan_portfolio');
  await go(page, id, 'ledger');
  await page.getByRole('textbox', { name: '贷款编号' }).first().focus();
  const lines = Array.from({ length: 400 }, (_, at) => `JJ${at}\t公司${at}\t${at + 1}\t${2 * at + 5}`);
  await paste(page, `贷款编号\t借款人\t贷款余额（万元）\t项目总投资（万元）\n${lines.join('\n')}\n`);
  await expect(preview(page)).toContainText('预览仅列前 20 行；共 400 行，将全部粘贴。', { timeout: 20_000 });
  await expect(preview(page).locator('table.preview tbody tr')).toHaveCount(20);
  await preview(page).getByRole('button', { name: '应用' }).click();
  await expect(preview(page)).toHaveCount(0, { timeout: 20_000 });
  await saved(page);
  const { draft } = await kept(page, id);
  expect(draft.root.lists.loans).toHaveLength(400);
  expect(draft.root.lists.loans[399].node.answers.id).toBe('JJ399');
});
