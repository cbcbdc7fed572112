// A borrower pastes twelve months of energy bills, answers what is asked, and prints the figures with how they were found.
import { test, expect, violations, accessible } from './support/test.mjs';
import { exported, go, idOf, kept, leave, made, openRow, saved } from './support/documents.mjs';

const field = (page, id) => page.locator(`[data-field="${id}"]`);

// The acceptance case: a foundry in Qinghai in 2024. The coal's kind and the unit of gas are not said.
const TABLE = `2024 年能源统计
月份\t结算电量（千瓦时）\t光伏自用电量（kWh）\t绿电交易电量（度）\t天然气\t煤（吨）\t柴油（升）\t汽油（升）\t液化石油气（kg）\t外购热力（GJ）
1月\t186,420\t8200\t0\t2150\t12.5\t1180\t310\t60\t420.5
2月\t142,300\t9100\t0\t1890\t10.0\t960\t250\t60\t398.2
3月\t190,860\t12400\t0\t1420\t9.6\t1310\t330\t60\t356.7
4月\t188,040\t13800\t0\t860\t0\t1275\t320\t60\t180.4
5月\t192,510\t14900\t0\t310\t0\t1290\t335\t60\t0
6月\t187,260\t15200\t0\t260\t0\t1330\t340\t60\t0
7月\t195,330\t15600\t30000\t240\t0\t1365\t350\t60\t0
8月\t197,880\t15100\t30000\t250\t0\t1340\t345\t60\t0
9月\t189,120\t13300\t30000\t420\t0\t1285\t330\t60\t0
10月\t184,650\t11700\t30000\t1180\t4.2\t1250\t325\t60\t210.6
11月\t191,370\t9400\t30000\t1760\t9.8\t1220\t315\t60\t365.9
12月\t198,260\t8100\t30000\t2210\t13.1\t1195\t305\t60\t431.8
合计\t2,244,000\t146800\t180000\t12950\t59.2\t15000\t3855\t720\t2364.1
`;

/** Pastes the table into an open worksheet, answers what is asked, and says what proves the green power. */
async function filled(page, id) {
  await go(page, id, 'bills');
  await page.getByRole('button', { name: '粘贴账单表' }).click();
  const dialog = page.getByRole('dialog', { name: '粘贴账单' });
  await dialog.getByRole('textbox', { name: '在此粘贴表格' }).fill(TABLE);
  await expect(dialog).toContainText('未写明煤种');
  const apply = dialog.getByRole('button', { name: '应用' });
  await dialog.getByRole('combobox', { name: '第 6 列的内容' }).selectOption({ label: '烟煤' });
  // A unit that no heading names is asked, and nothing is filled in before.
  await expect(dialog).toContainText('请先为 1 列选择单位');
  await expect(apply).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('combobox', { name: '第 5 列的单位' }).selectOption({ label: '立方米' });
  await expect(dialog).toContainText('将填入 108 个数量，0 处未读取。');
  await accessible(page, { within: '#bills-paste' });
  await apply.click();
  await expect(dialog).toHaveCount(0);
  await saved(page);
  // Litres need a density with its source.
  for (const [name, density] of [['柴油', '0.84'], ['汽油', '0.73']]) {
    const row = page.locator('main section.item', { has: page.getByRole('heading', { name }) });
    await openRow(row);
    await row.locator('[data-field="density"]').fill(density);
    await row.locator('[data-field="conversion_source"]').fill('供油单位出具');
  }
  await leave(page);
  await go(page, id, 'others');
  await page.getByRole('radio', { name: '合同与结算单' }).check();
}

test('from a pasted table of bills to the printed figures', async ({ page }) => {
  const id = await made(page, '#/new/energy_worksheet');
  await field(page, 'entity').fill('某某铸造有限公司');
  await field(page, 'year').fill('2024');
  // No province is chosen before the person says which; the factor and its source then stand there.
  await expect(field(page, 'grid')).toHaveValue('');
  await expect(field(page, 'grid_factor')).toHaveValue('');
  await field(page, 'grid').fill('青海 2023 年');
  await leave(page);
  await expect(field(page, 'grid_factor')).toHaveValue('0.1796');
  await expect(field(page, 'grid_source')).toHaveValue(/2025 年第 47 号/);
  await filled(page, id);
  await go(page, id, 'results');
  for (const [figure, says] of [
    ['electricity', '2,390,800 千瓦时'], ['energy', '457.74 吨标准煤'], ['scope_1', '200.95'], ['power', '403.02'], ['heat', '260.05'],
    ['emissions', '864.02'], ['green_share', '13.67'],
  ]) await expect(page.locator(`[data-figure="${figure}"]`)).toContainText(says);
  await expect(page.locator('.standing .of-period')).toHaveText('2024 年度');
  await expect(page.locator('main')).toContainText('2,244,000 × 0.1796 ÷ 1000');
  await expect(page.locator('main')).toContainText('2024 年碳排放量 864.02 吨，其中外购电力');
  expect(await violations(page)).toEqual([]);
  await go(page, id, 'print');
  const paper = page.locator('.paper');
  for (const says of ['2,390,800', '457.74', '200.95', '403.02', '260.05', '864.02', '公告 2025 年第 47 号']) await expect(paper).toContainText(says);
  // What stands below the signatures is called an annex, and the imprint ends the paper.
  await expect(paper.getByRole('heading', { name: '附：数据来源、逐月用量与系数' })).toBeVisible();
  await expect(paper.locator('.imprint')).toHaveCount(1);
  await expect(paper.locator('section').last().locator('.imprint')).toHaveCount(1);
  expect((await kept(page, id)).draft.root.lists.carriers).toHaveLength(9);
});

test('a part of a column is not added to it, and the person is told', async ({ page }) => {
  const id = await made(page, '#/new/energy_worksheet');
  await go(page, id, 'bills');
  await page.getByRole('button', { name: '粘贴账单表' }).click();
  const dialog = page.getByRole('dialog', { name: '粘贴账单' });
  const rows = Array.from({ length: 12 }, (_, month) => `${month + 1}月\t${1000 + month}\t${100 + month}\t20\t30`);
  await dialog.getByRole('textbox', { name: '在此粘贴表格' }).fill(['月份\t用电量（kWh）\t其中：光伏\t其中：绿电\t其中 谷', ...rows].join('\n'));
  await expect(dialog).toContainText('第 3 列“其中：光伏”已包含在“用电量（kWh）”中，未另行相加');
  await expect(dialog.getByRole('combobox', { name: '第 3 列的内容' })).toHaveValue('0');
  await expect(dialog).toContainText('将填入 36 个数量，0 处未读取。');
  // A sum that is read beside its parts is said before anything is filled in.
  await dialog.getByRole('textbox', { name: '在此粘贴表格' }).fill(['月份\t用电量（kWh）\t外购电\t光伏自用', ...rows.map((row) => { const [month, all, pv] = row.split('\t'); return [month, all, all - pv, pv].join('\t'); })].join('\n'));
  await expect(dialog).toContainText('第 2 列“用电量（kWh）”是“外购电”、“光伏自用”的合计，不读取');
  await dialog.getByRole('combobox', { name: '第 2 列的内容' }).selectOption({ label: '下网电量' });
  await expect(dialog).toContainText('同时读取会重复计算');
  await expect(dialog.getByRole('button', { name: '应用' })).toHaveAttribute('aria-disabled', 'true');
});

test('what is doubtful in a table of bills is decided before it is applied', async ({ page }) => {
  const id = await made(page, '#/new/energy_worksheet');
  await field(page, 'year').fill('2024');
  await leave(page);
  await go(page, id, 'bills');
  await page.getByRole('button', { name: '粘贴账单表' }).click();
  const dialog = page.getByRole('dialog', { name: '粘贴账单' });
  const box = dialog.getByRole('textbox', { name: '在此粘贴表格' });
  const apply = dialog.getByRole('button', { name: '应用' });
  // The kind of a coal is chosen, or the column is left out expressly.
  await box.fill('月份\t下网电量（kWh）\t原煤（吨）\n1月\t100\t5\n2月\t90\t6\n注：3月停产');
  await expect(dialog).toContainText('读取 2 个数量，0 处未读取；请先确认下列 1 项。');
  await expect(dialog.getByRole('heading', { name: '应用前请确认' })).toBeVisible();
  await expect(dialog).toContainText('“注：3月停产”是表下的说明，不读取。');
  await expect(apply).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('combobox', { name: '第 3 列的内容' }).selectOption({ label: '不读取' });
  await expect(dialog).toContainText('将填入 2 个数量，0 处未读取。');
  await expect(apply).not.toHaveAttribute('aria-disabled', 'true');
  // Several meters are added, and quarters are entered with their days, after the person agreed.
  await box.fill('季度\t户号\t下网电量（kWh）\n一季度\t甲\t100\n一季度\t乙\t50');
  await expect(dialog).toContainText('请先确认下列 2 项。');
  await dialog.getByRole('checkbox', { name: /^同一月份有 2 个户号/ }).check();
  await expect(dialog).toContainText('请先确认下列 1 项。');
  await expect(apply).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('checkbox', { name: /不能摊到各月/ }).check();
  await accessible(page, { within: '#bills-paste' });
  await apply.click();
  await expect(dialog).toHaveCount(0);
  await saved(page);
  const { draft } = await kept(page, id);
  expect(draft.root.answers.basis).toBe('by-days');
});

test('the shut button of the preview leads to the first open question, one after the other', async ({ page }) => {
  const id = await made(page, '#/new/energy_worksheet');
  await field(page, 'year').fill('2024');
  await leave(page);
  await go(page, id, 'bills');
  await page.getByRole('button', { name: '粘贴账单表' }).click();
  const dialog = page.getByRole('dialog', { name: '粘贴账单' });
  const apply = dialog.getByRole('button', { name: '应用' });
  const pressShut = () => apply.click({ force: true }); // the driver waits for a button that is shut, a person does not
  const months = Array.from({ length: 12 }, (_, at) => `${at + 1}月\t${100 + at}\t${10 + at}`);
  await dialog.getByRole('textbox', { name: '在此粘贴表格' }).fill(['月份\t下网电量\t原煤（吨）', ...months, '12月\t5\t', '合计\t1271\t186', '注：不含转供电量'].join('\n'));
  await expect(apply).toHaveAttribute('aria-disabled', 'true');
  // The kind of a coal, a month twice, words below the table, and a unit.
  await pressShut();
  const coal = dialog.getByRole('combobox', { name: '第 3 列的内容' });
  await expect(coal).toBeFocused();
  await coal.selectOption({ label: '不读取' });
  await pressShut();
  const twice = dialog.getByRole('checkbox', { name: /^2024 年 12 月有不止一行“下网电量”/ });
  await expect(twice).toBeFocused();
  await twice.check();
  await pressShut();
  const words = dialog.getByRole('checkbox', { name: /^表外文字“注：不含转供电量”/ });
  await expect(words).toBeFocused();
  await words.check();
  await pressShut();
  const unit = dialog.getByRole('combobox', { name: '第 2 列的单位' });
  await expect(unit).toBeFocused();
  await unit.selectOption({ label: '千瓦时' });
  await expect(apply).not.toHaveAttribute('aria-disabled', 'true');
  // An offer waits for nothing, and what was agreed to is not asked again.
  await dialog.getByRole('checkbox', { name: /^同时把合计行的数/ }).check();
  await accessible(page, { within: '#bills-paste' });
  await apply.click();
  await expect(dialog).toHaveCount(0);
  await saved(page);
  const [power] = (await kept(page, id)).draft.root.lists.carriers.map(({ node }) => node.answers);
  expect(power).toMatchObject({ column: 'grid', also: 'yes', total: '1271' });
});

test('a month without a bill leaves the year open, and says which', async ({ page }) => {
  const id = await made(page, '#/sample/energy_worksheet/1');
  await go(page, id, 'results');
  await expect(page.locator('main')).toContainText('“下网电量”缺 3 月、9 月账单');
  await expect(page.locator('[data-figure="emissions"]')).toHaveCount(0);
  await expect(page.locator('[data-figure="scope_1"]')).toContainText('200.95');
});

test('from a pasted table of bills to the level of a report, and to its paper', async ({ page }) => {
  const report = await made(page, '#/new/sll_kpi_report');
  await field(page, 'name').fill('某某铸造有限公司');
  await field(page, 'registered').fill('青海省西宁市');
  await field(page, 'report_year').fill('2024');
  await leave(page);
  await go(page, report, 'kpis');
  await page.locator('select[data-field="kpi"]').selectOption('emissions');
  await expect(field(page, 'unit')).toHaveValue('吨');
  await go(page, report, 'period');
  // There is no worksheet yet: a new one begins with the enterprise, the year and its grid.
  const open = page.getByRole('button', { name: /^由能源账单推算/ });
  const dialog = page.getByRole('dialog', { name: '由能源账单推算' });
  await open.click();
  await expect(dialog).toContainText('碳排放量，2024 年：取用能源账单底稿的“碳排放量”，按吨填入。');
  await expect(dialog).toContainText('本浏览器中尚无能源账单底稿。');
  await accessible(page, { within: '#from-bills' });
  await dialog.getByRole('button', { name: '新建 2024 年底稿' }).click();
  await expect(page).not.toHaveURL(new RegExp(report));
  await expect(field(page, 'entity')).toHaveValue('某某铸造有限公司');
  await expect(field(page, 'year')).toHaveValue('2024');
  await expect(field(page, 'grid')).toHaveValue(/青海/);
  const worksheet = await idOf(page);
  await filled(page, worksheet);
  await saved(page);
  // The worksheet leads back to the level, after a reload too, and the figure is taken there.
  await page.reload();
  await expect(page.getByRole('link', { name: /^返回报告《.*》的该项（碳排放量，2024 年）$/ })).toBeVisible();
  await page.getByRole('button', { name: '在报告中取用本底稿数值' }).click();
  await expect(page).toHaveURL(new RegExp(report));
  // Its figure is filled in with the text for 指标依据 and the source; one press takes all of it back.
  await expect(dialog.getByRole('radio', { name: '864.02 吨' })).toBeChecked();
  await expect(dialog).toContainText('指标水平填入 864.02 吨。');
  await expect(dialog).toContainText('电力 2,390,800 千瓦时（其中光伏自用 146,800 千瓦时）');
  await dialog.getByRole('button', { name: '填入' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(field(page, 'actual')).toHaveValue('864.02');
  await expect(field(page, 'source')).toHaveValue(/^能源账单底稿“.*”（校验码 [0-9A-F]{8}；电网因子：青海 2023 年 0\.1796 kgCO2\/kWh）$/);
  await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
  await expect(field(page, 'actual')).toHaveValue('');
  await expect(field(page, 'source')).toHaveValue('');
  await open.click();
  await dialog.getByRole('button', { name: '填入' }).click();
  await expect(field(page, 'actual')).toHaveValue('864.02');
  await expect(page.locator('section.from-bills')).toContainText('底稿此后未修改。');
  await saved(page);
  // A figure that is typed over it says so, with both figures, and can be put back.
  await field(page, 'actual').fill('870');
  await leave(page);
  await page.getByRole('button', { name: '保存并继续' }).click();
  await go(page, report, 'period');
  await expect(page.locator('main')).toContainText('与底稿不一致：底稿 864.02 吨，表中 870 吨，相差 5.98 吨');
  // The carbon account's figure prevails, and stands beside the worksheet's with the difference.
  await go(page, report, 'kpis');
  await page.getByRole('group', { name: /^数据是否来自企业碳账户/ }).getByRole('radio', { name: /^是(\s*：|$)/ }).check();
  await saved(page);
  await go(page, report, 'period');
  const beside = '碳账户 870 吨，底稿 864.02 吨，相差 5.98 吨（0.69%）；以碳账户为准';
  await expect(page.locator('section.from-bills')).toContainText(beside);
  await open.click();
  await expect(dialog).toContainText(beside);
  // Beside an account no figure is filled in, and the button says so.
  await expect(dialog.getByRole('button', { name: '记录底稿' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: '填入', exact: true })).toHaveCount(0);
  await dialog.getByRole('button', { name: '取消' }).click();
  await go(page, report, 'kpis');
  await page.getByRole('group', { name: /^数据是否来自企业碳账户/ }).getByRole('radio', { name: /^否(\s*：|$)/ }).check();
  await saved(page);
  await go(page, report, 'period');
  await field(page, 'actual').fill('864.02');
  await leave(page);
  await expect(page.locator('main')).not.toContainText('与底稿不一致');
  await saved(page);
  await go(page, report, 'kpis');
  await expect(field(page, 'basis')).toHaveValue(/^按 2024 年 12 个月能源账单/);
  await go(page, report, 'print');
  for (const says of ['864.02', '能源账单底稿“', '由 12 个月能源账单推算', '青海 2023 年 0.1796']) await expect(page.locator('.paper')).toContainText(says);
  // The worksheet goes along in the file.
  const file = JSON.parse((await exported(page, report)).text);
  expect(file.annexes.map((annex) => annex.document.id)).toEqual([worksheet]);
  // A worksheet that is changed afterwards is seen from the report, which offers the new figure.
  await go(page, worksheet, 'basis');
  await field(page, 'heat_factor').fill('0.12');
  await field(page, 'heat_source').fill('供热单位实测');
  await leave(page);
  await saved(page);
  const since = '底稿在取数后已修改：取数时 864.02 吨，现为 887.67 吨';
  for (const on of ['review', 'report']) {
    await go(page, report, on);
    await expect(page.locator('main')).toContainText(since);
  }
  await go(page, report, 'print');
  await expect(page.locator('.paper')).toContainText(since);
  await go(page, report, 'period');
  const held = page.locator('section.from-bills');
  await expect(held).toContainText('底稿此后有修改，现为 887.67 吨。');
  await held.getByRole('button', { name: /^取用新数值/ }).click();
  await expect(dialog.getByRole('checkbox', { name: '将现有数值 864.02 改为 887.67 吨' })).toBeChecked();
  await dialog.getByRole('button', { name: '填入' }).click();
  await expect(field(page, 'actual')).toHaveValue('887.67');
  expect(await violations(page)).toEqual([]);
});
