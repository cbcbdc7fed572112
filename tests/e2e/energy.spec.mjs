// A borrower pastes twelve months of energy bills, answers what is asked, and prints the figures with how they were found.
import { test, expect, violations, accessible } from './support/test.mjs';
import { go, kept, leave, made, openRow, saved } from './support/documents.mjs';

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

test('from a pasted table of bills to the printed figures', async ({ page }) => {
  const id = await made(page, '#/new/energy_worksheet');
  await field(page, 'entity').fill('某某铸造有限公司');
  await field(page, 'year').fill('2024');
  await leave(page);
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
  await go(page, id, 'results');
  for (const [figure, says] of [
    ['electricity', '2,390,800 千瓦时'], ['energy', '457.74 吨标准煤'], ['scope_1', '200.95'], ['power', '403.02'], ['heat', '260.05'],
    ['emissions', '864.02'], ['green_share', '13.67'],
  ]) await expect(page.locator(`[data-figure="${figure}"]`)).toContainText(says);
  await expect(page.locator('main')).toContainText('2,244,000 × 0.1796 ÷ 1000');
  await expect(page.locator('main')).toContainText('2024 年碳排放量 864.02 吨，其中外购电力');
  expect(await violations(page)).toEqual([]);
  await go(page, id, 'print');
  const paper = page.locator('.paper');
  for (const says of ['2,390,800', '457.74', '200.95', '403.02', '260.05', '864.02', '公告 2025 年第 47 号']) await expect(paper).toContainText(says);
  expect((await kept(page, id)).draft.root.lists.carriers).toHaveLength(9);
});

test('a month without a bill leaves the year open, and says which', async ({ page }) => {
  const id = await made(page, '#/sample/energy_worksheet/1');
  await go(page, id, 'results');
  await expect(page.locator('main')).toContainText('“下网电量”缺 3 月、9 月账单');
  await expect(page.locator('[data-figure="emissions"]')).toHaveCount(0);
  await expect(page.locator('[data-figure="scope_1"]')).toContainText('200.95');
});
