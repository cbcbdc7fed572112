// From one period to the next: last period's figures in grey beside this period's, two documents beside each other, and the comparison on paper and as a file.
import { test, expect, accessible } from './support/test.mjs';
import { download, go, idOf, kept, leave, made, records, saved, settled } from './support/documents.mjs';

/** Last period's figure beside a field. */
const last = (page, key) => page.locator(`[id="${key}-last"]`);
const field = (page, key) => page.locator(`[id="${key}"]`);

/** Begins the next period of a sample; gives the id of the new document. */
async function next(page, story, begin) {
  const id = await made(page, `#/sample/${story}`);
  await go(page, id, 'report');
  await page.getByRole('button', { name: begin }).click();
  await expect(page).not.toHaveURL(new RegExp(id));
  await settled(page);
  return await idOf(page);
}

test('table 4 of the next quarter: last quarter stands in grey beside each field, and is no answer', async ({ page }) => {
  const id = await next(page, 'disclosure/0', '编制下一期测算表');
  await go(page, id, 'direct');
  await expect(last(page, 'fuel')).toHaveText('上期 49,003.81 升');
  await expect(field(page, 'fuel')).toHaveValue('');
  // It is heard with the field, and follows every key.
  await expect(field(page, 'fuel')).toHaveAttribute('aria-describedby', /(^| )fuel-last( |$)/);
  await field(page, 'fuel').pressSequentially('51556.4');
  await expect(last(page, 'fuel')).toHaveText('上期 49,003.81 升，较上期 +5.21%');
  await field(page, 'fuel').fill('49003.81');
  await expect(last(page, 'fuel')).toHaveText('上期 49,003.81 升，与上期相同');
  await field(page, 'fuel').fill('x');
  await expect(last(page, 'fuel')).toHaveText('上期 49,003.81 升');
  await field(page, 'fuel').fill('');
  await leave(page);
  await accessible(page);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(last(page, 'water')).toHaveText('Last period: 9,173.65 t');
  await page.getByRole('button', { name: '中文' }).click();
  await saved(page);
  const answers = (await kept(page, id)).draft.root.answers;
  expect(answers.fuel).toBeUndefined();
  expect(answers.water).toBeUndefined();
});

test('in tables the line stands below the figure of its row, and a first document has none', async ({ page }) => {
  const first = await made(page, '#/sample/disclosure/0');
  await go(page, first, 'direct');
  await expect(field(page, 'fuel')).toHaveValue('49,003.81');
  await expect(page.locator('.last-period')).toHaveCount(0);
  await next(page, 'sll_kpi_report/0', '编制下一年度报告');
  await go(page, await idOf(page), 'period');
  const level = page.getByRole('textbox', { name: '2026 年 实际水平（吨）' }).first();
  const cell = page.getByRole('cell').filter({ has: level });
  await expect(cell.locator('.last-period')).toHaveText(/^上期 [\d,.]+$/);
  await level.fill('1');
  await expect(cell.locator('.last-period')).toHaveText(/^上期 [\d,.]+，较上期 −[\d.]+%$/);
  await accessible(page);
});

test('table 4: no such item, an amount from its bill, the electricity among the emissions, last quarter on paper', async ({ page }) => {
  const id = await next(page, 'disclosure/0', '编制下一期测算表');
  await go(page, id, 'period');
  await field(page, 'headcount').fill('3200');
  await go(page, id, 'direct');
  const way = (name, words) => page.getByRole('group', { name: new RegExp(`^${name}：填写方式`) }).getByText(words, { exact: true });
  await field(page, 'fuel').fill('50000');
  await way('自有采暖燃料', '无此项').click();
  await expect(field(page, 'own_heating')).toHaveCount(0);
  await field(page, 'water').fill('9000');
  await go(page, id, 'bought');
  await field(page, 'electricity').fill('2100000');
  await way('采购采暖燃料', '由账单数量换算').click();
  await field(page, 'bought_heating_bill_unit').fill('吉焦');
  await field(page, 'bought_heating_bill').fill('4500');
  await field(page, 'bought_heating_bill_factor').fill('28.5');
  await field(page, 'bought_heating_source').fill('热力公司（演示）');
  await leave(page);
  await expect(page.locator('[data-figure="bought_heating_head"]')).toContainText('40.08 升');
  await expect(page.getByLabel(/^采购采暖燃料账单数量（吉焦）/)).toHaveValue('4,500');
  await way('纸张', '由账单数量换算').click();
  await field(page, 'paper_bill_unit').fill('千克');
  await field(page, 'paper_bill').fill('3800');
  // What follows from the units is offered.
  await leave(page);
  await expect(page.locator('[id="paper_bill_factor-err"]')).toContainText('1 千克等于 0.001 吨');
  await field(page, 'paper_bill_factor').fill('0.001');
  await field(page, 'paper_source').fill('采购单');
  await way('电力', '由费用换算').click();
  await expect(page.getByLabel('电力单价（元/千瓦时）')).toBeVisible();
  await way('电力', '直接填写用量').click();
  await accessible(page);
  await go(page, id, 'measures');
  await page.getByRole('group', { name: /^培训与公益活动/ }).getByText('无此项').click();
  await go(page, id, 'emissions');
  await page.getByRole('button', { name: '带入表 4 的电力用量' }).click();
  await expect(page.locator('main section.item')).toHaveCount(1);
  await expect(page.locator('[data-field="amount"]')).toHaveValue('2,100,000');
  await go(page, id, 'comparison');
  const beside = page.getByRole('group', { name: '表 4 与上期' });
  await expect(beside.getByRole('row').filter({ hasText: '自有交通' })).toContainText('50,00015.6349,003.8115.542.0');
  await expect(beside.getByRole('row').filter({ hasText: '自有采暖' })).toContainText('无此项--27,6598.77--');
  await accessible(page);
  await go(page, id, 'print');
  const paper = page.locator('article.paper');
  await expect(paper).toContainText('上期（截至 2025-03-31）');
  await expect(paper.getByRole('row').filter({ hasText: '自有采暖' })).toContainText('无此项--');
  await expect(paper).toContainText('“无此项”指机构没有该项消耗');
  await expect(paper).toContainText('账单数量 4,500 吉焦 × 折合系数 28.5；来源：热力公司（演示）');
});

test('table 4: a year typed for a quarter is asked about, and paper and figures say of which months they are', async ({ page }) => {
  const id = await next(page, 'disclosure/0', '编制下一期测算表');
  await go(page, id, 'period');
  await field(page, 'headcount').fill('3200');
  await go(page, id, 'bought');
  await field(page, 'electricity').fill('8900000');
  await leave(page);
  await page.getByRole('button', { name: '保存并继续' }).click();
  await go(page, id, 'bought');
  const doubt = page.locator('[id="electricity-err"]');
  await expect(doubt).toContainText('2025 年第二季度为 8,900,000 千瓦时，2025 年第一季度为 2,227,236.5 千瓦时，按月平均达到上期的三倍及以上');
  await expect(page.locator('dt:has(+ [data-figure="electricity_head"])')).toContainText('2025 年第二季度营业、办公所消耗的电力');
  await field(page, 'electricity').fill('2300000');
  await leave(page);
  await expect(page.locator('main')).not.toContainText('按月平均');
  // Other months than those of last period are asked about.
  await go(page, id, 'period');
  await page.getByRole('group', { name: /^数据期间/ }).getByText(/^年初至期末累计/).click();
  await go(page, id, 'review');
  await expect(page.locator('main')).toContainText('数据期间由上期的“当季（期末日所在季度）”改为');
  await go(page, id, 'print');
  const paper = page.locator('article.paper');
  await expect(paper).toContainText('表中总量为 2025 年 1—6 月的合计');
  await expect(paper).toContainText('本期总量为 6 个月的合计，上期为 3 个月');
});

test('two periods of loans: new, settled and changed ones; the choice stays; on paper and as a file', async ({ page }) => {
  const before = await made(page, '#/sample/green_loan_portfolio/0');
  const id = await made(page, '#/sample/green_loan_portfolio/2');
  await go(page, id, 'results');
  const select = page.getByRole('combobox', { name: '对比报告' });
  await expect(select.locator(`option[value="${before}"]`)).toHaveText(/^示例：逐笔录入（报告期 2025-03-31，草稿，保存于 .*）$/);
  await select.selectOption(before);
  await expect(page.locator('#compare-which')).toHaveText('上期：示例：逐笔录入（报告期 2025-03-31，草稿）。本期：示例：多行业组合（报告期 2025-06-30，草稿）。');
  const table = (name) => page.getByRole('group', { name, exact: true });
  await expect(table('两期比较').getByRole('row').filter({ hasText: '绿色信贷占比' })).toContainText('3.7015.4411.74');
  await expect(table('新增贷款').getByRole('row')).toHaveCount(14); // the headings, twelve loans, their sum
  await expect(table('变动贷款').getByRole('row').filter({ hasText: 'L001' })).toContainText('贷款余额12,000.0011,500.00−500.00');
  await expect(page.locator('#comparison')).toContainText('新增 12 笔，结清（本期未列）0 笔，变动 3 笔，无变动 0 笔');
  await expect(page.locator('#comparison')).toContainText('按未舍入的数值计算');
  await accessible(page);
  // Changes alone: bonds stayed as they were.
  const bonds = table('两期比较').getByRole('row').filter({ hasText: '持有绿色债券余额' });
  await expect(bonds).toHaveCount(1);
  await page.getByLabel('只看变化').check();
  await expect(bonds).toHaveCount(0);
  // Who leaves and comes back finds the choice.
  await go(page, id, 'scope');
  await go(page, id, 'results');
  await expect(select).toHaveValue(before);
  await expect(page.getByLabel('只看变化')).toBeChecked();
  const file = await download(page, () => page.getByRole('button', { name: '导出比较表（CSV）' }).click());
  expect(file.name).toMatch(/两份报告比较表.*\.csv$/);
  const rows = records(file.text.slice(1));
  const sums = rows.filter((row) => ['本报告', '对比报告'].includes(row[0])).map((row) => row[4]);
  expect(new Set(sums).size).toBe(2);
  expect(rows.filter((row) => row[0] === 'L004')).toHaveLength(1);
  await page.getByRole('link', { name: '打印比较表' }).click();
  const paper = page.locator('article.paper');
  await expect(paper.getByRole('heading', { level: 1, name: '两份报告比较表' })).toBeVisible();
  for (const sum of sums) await expect(paper).toContainText(sum);
  await expect(paper.getByRole('row').filter({ hasText: '对比报告' })).toContainText('上期');
  await expect(paper.getByRole('row').filter({ hasText: '对比报告' })).toContainText(/\d{4}-\d\d-\d\d \d\d:\d\d/);
  await expect(paper.getByRole('row').filter({ hasText: 'L015' })).toContainText('21,500.00');
  await accessible(page);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.length).toBeGreaterThan(10_000);
  // The address opens the paper again.
  await page.reload();
  await expect(paper).toContainText(sums[0]);
  await page.getByRole('link', { name: '返回' }).click();
  await expect(page).toHaveURL(/\/results$/);
});

test('table 4 and typical projects beside another document; an assessment with sub-totals and grade', async ({ page }) => {
  const quarter = await made(page, '#/sample/disclosure/0');
  const later = await next(page, 'disclosure/0', '编制下一期测算表');
  await go(page, later, 'direct');
  await field(page, 'water').fill('9000');
  await go(page, later, 'comparison');
  const choose = async (id) => page.getByRole('combobox', { name: '对比报告' }).selectOption(id);
  await choose(quarter);
  const row = (words) => page.locator('#comparison').getByRole('row').filter({ hasText: words });
  await expect(row('营业、办公活动所消耗的水')).toContainText('总量9,173.659,000−173.65−1.89');
  await made(page, '#/sample/typical_projects/0');
  const two = await made(page, '#/sample/typical_projects/1');
  await go(page, two, 'results');
  const select = page.getByRole('combobox', { name: '对比报告' });
  await select.selectOption({ index: 1 });
  await expect(page.getByRole('group', { name: '两个年度比较' }).getByRole('row').filter({ hasText: '节约标准煤（吨）' }).first()).toBeVisible();
  const half = await made(page, '#/sample/climate_self_assessment/0');
  const third = await made(page, '#/sample/climate_self_assessment/1');
  await go(page, third, 'advice');
  await choose(half);
  await expect(row('公司治理 小计')).toContainText('39');
  await expect(row('等级').last()).toContainText('A');
});

test('table 1 from the loans, by a button, and taken back', async ({ page }) => {
  const id = await made(page, '#/sample/green_loan_portfolio/0');
  await go(page, id, 'results');
  const rows = page.locator('[id^="branches."][tabindex]');
  await page.getByRole('button', { name: '由贷款带入表 1' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已完成：由贷款带入表 1' })).toBeVisible();
  await expect(rows).toHaveCount(3);
  await expect(rows.first().locator('[data-field="balance"]')).toHaveValue('12,000');
  await expect(rows.first().locator('[data-field="clients"]')).toHaveValue('1');
  await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
  await expect(rows).toHaveCount(0);
});
