// What comes out of a portfolio's loans: the sentence, the groups by the indicator that is chosen, the PBOC's table, two periods side by side, the annex on paper and in files.
import { test, expect, accessible } from './support/test.mjs';
import { download, go, leave, made, openRow, records, saved, unfold } from './support/documents.mjs';
import { unzip } from './support/zip.mjs';

const FORM = 'green_loan_portfolio';
const [BY_HAND, BOOK, MANY] = [0, 1, 2];

const began = (page, story) => made(page, `#/sample/${FORM}/${story}`);
const result = (page) => page.locator('#book-result');
const cells = (row) => row.locator('td').allTextContents();

/** The row of the table `name` that is headed so. */
const row = (page, name, head) => page.getByRole('group', { name, exact: true }).getByRole('row').filter({ has: page.locator('th', { hasText: head }) });

test('a sentence first, then sums with coverage, the PBOC table, large projects and remarks', async ({ page }) => {
  const id = await began(page, MANY);
  await go(page, id, 'results');
  await expect(result(page)).toContainText('采用 15 笔贷款，余额 101,130.00 万元，折合减排二氧化碳当量 267,306.45 吨；其中 12 笔有该指标的数据（占笔数 80.00%），余额 91,480.00 万元（占余额 90.46%）。');
  await expect(result(page)).toContainText('共 15 行：采用 15 行，其中 1 行有提示；未采用 0 行；空行 0 行。');
  expect(await cells(row(page, '合计与覆盖率', '节水'))).toEqual(['1,876,951.39', '2', '13.33', '6,350.00', '6.28']);
  await expect(result(page).locator('.work')).toContainText('3.06%');
  const issued = '发放情况与碳减排量';
  expect(await cells(row(page, issued, '项目数'))).toEqual(['6', '7', '14']);
  expect(await cells(row(page, issued, '贷款金额'))).toEqual(['43,280.00', '57,380.00', '101,130.00']);
  expect(await cells(row(page, issued, '年度碳减排量'))).toEqual(['145,137.82', '174,856.15', '267,306.45']);
  await expect(result(page)).toContainText('5 个项目，余额合计 68,000.00 万元');
  expect(await cells(row(page, '提示分类', '二氧化碳与标准煤之比'))).toEqual(['1']);
  await expect(result(page).locator('b.clause').filter({ hasText: /^《昆仑银行披露报告》八$/ })).toBeVisible();
});

test('another indicator: groups, bars, tables and contributors follow', async ({ page }) => {
  const id = await began(page, MANY);
  await go(page, id, 'results');
  const industries = result(page).locator('figure', { has: page.getByRole('heading', { name: '按行业' }) });
  await expect(industries.locator('figcaption')).toHaveText('“D44 电力、热力生产和供应业”最多：151,584.99 吨，占 56.71%；共 9 组，其中 2 组没有该指标的数据。');
  await expect(industries.locator('svg.bar')).toHaveCount(7);
  // A bar is as long as its share of the sum, not of the largest group.
  await expect(industries.locator('svg.bar rect.last').first()).toHaveAttribute('width', '56.7%');
  await industries.locator('summary').click();
  expect(await cells(row(page, '按行业', 'D46'))).toEqual(['1', '4,400.00', '--', '--', '0']);
  await page.getByLabel('指标', { exact: true }).selectOption({ label: '节水' });
  await expect(industries.locator('figcaption')).toHaveText('“A01 农业”最多：1,564,062.50 吨，占 83.33%；共 9 组，其中 7 组没有该指标的数据。');
  await expect(industries.locator('svg.bar')).toHaveCount(2);
  const top = page.getByRole('group', { name: '贡献最大的贷款：节水', exact: true });
  await expect(top.getByRole('row').nth(1)).toContainText('某某高标准农田节水灌溉');
  await expect(result(page)).toContainText('前 2 笔合计占 100.00%。');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(result(page)).toContainText('Loans used: 15; balance: 101,130.00 (CNY 10,000); CO2 equivalent, attributable: 267,306.45 t');
});

test('a loan without a balance is not used, with its reason, and spoils no other', async ({ page }) => {
  const id = await began(page, BY_HAND);
  await go(page, id, 'ledger');
  await (await openRow(page.locator('main section.item').nth(1))).locator('input[data-field="balance"]').fill('');
  await leave(page);
  await go(page, id, 'results');
  await expect(result(page)).toContainText('采用 2 笔贷款，余额 16,500.00 万元，折合减排二氧化碳当量 28,600.00 吨');
  await expect(page.getByRole('group', { name: '未采用的 1 行', exact: true }).getByRole('row').nth(1)).toHaveText('2贷款余额为空');
  // Sums alone have no loans behind them.
  const book = await began(page, BOOK);
  await go(page, book, 'results');
  await expect(result(page)).toHaveText('尚无逐笔结果：请先在“台账”一步录入贷款，或导入台账。');
});

test('two periods of one scope side by side; another scope is refused, and why', async ({ page }) => {
  const other = await began(page, BY_HAND);
  await go(page, other, 'scope');
  await page.getByLabel(/认定口径/).fill('《绿色产业指导目录（2019 年版）》');
  await leave(page);
  await saved(page);
  await began(page, BY_HAND); // the sample that was changed is not taken again
  const id = await began(page, MANY);
  await go(page, id, 'results');
  const select = page.getByRole('combobox', { name: '对比报告' });
  const value = (hash) => select.locator(`option[value="${hash}"]`);
  const ids = await select.locator('option').evaluateAll((all) => all.map((option) => option.value).filter(Boolean));
  expect(ids).toHaveLength(2);
  await expect(value(other)).toHaveCount(1);
  await select.selectOption(ids.find((known) => known !== other));
  const table = page.getByRole('group', { name: '两期比较' });
  const whole = table.getByRole('row').filter({ hasText: '贷款余额（万元）' }).first();
  await expect(whole).toContainText('23,300.50101,130.0077,829.50334.03');
  await expect(table.locator('th[scope=rowgroup]').filter({ hasText: '分支机构：哈密分行' })).toHaveAttribute('rowspan', '4');
  await accessible(page);
  await select.selectOption(other);
  await expect(page.getByRole('alert').filter({ hasText: '认定口径不同' })).toContainText('按披露报告第九部分不具可比性');
  await expect(table).toBeHidden();
});

test('paper and files have the annex; tables 5 and 1 come first', async ({ page }) => {
  const id = await began(page, MANY);
  await go(page, id, 'print');
  const paper = page.locator('article.paper');
  await expect(paper.locator('table').first()).toContainText('绿色信贷余额及占比');
  await expect(paper.getByRole('heading', { name: /^附表/ })).toHaveText([/测算明细/, /^附表 1/, /^附表 2/, /^附表 3/, /^附表 4 .*二氧化碳当量/, /^附表 5/]);
  const across = paper.locator('section.landscape');
  // The last annex lies across, and the imprint ends it.
  await expect(paper.locator('.imprint')).toHaveCount(1);
  await expect(across.locator('.imprint')).toHaveCount(1);
  await expect(across.getByRole('heading', { name: /^按/ })).toHaveText(['按行业', '按分支机构', '按项目状态', '按数据来源']);
  await expect(across.locator('tr', { hasText: '哈密分行' })).toContainText('21,500.0019,515.3850,740.00');
  await accessible(page);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.length).toBeGreaterThan(10_000);
  await go(page, id, 'report');
  const csv = await download(page, () => page.getByRole('button', { name: '导出 CSV', exact: true }).click());
  const rows = records(csv.text.slice(1));
  // The first record under a title, by its headings.
  const under = (title, columns) => {
    const at = rows.findIndex((record) => record[0] === title);
    return columns.map((column) => rows[at + 2][rows[at + 1].indexOf(column)]);
  };
  expect(under('合计与覆盖率', ['指标', '折合减排（吨）', '有数据的笔数'])).toEqual(['标准煤', '99823.01', '12']);
  expect(under('发放情况', ['项目', '本季度新发放', '本年度累计', '累计'])).toEqual(['项目数（个）', '6', '7', '14']);
  expect(under('口径与数据', ['事项', '内容'])).toEqual(['机构名称', '某某银行']);
  const json = JSON.parse((await download(page, () => page.getByRole('button', { name: '导出报送文件（JSON）' }).click())).text);
  expect(json.report.tables.map((table) => table.id)).toEqual(expect.arrayContaining(['read_me', 'coverage', 'groups', 'issued', 'top', 'distribution', 'flags']));
});

for (const scheme of ['light', 'dark']) {
  for (const language of ['中文', 'English']) {
    test(`results and paper are accessible: ${scheme}, ${language}`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme: scheme });
      const id = await began(page, MANY);
      if (language === 'English') await page.getByRole('button', { name: 'English' }).click();
      await go(page, id, 'results');
      await expect(result(page).locator('svg.columns')).toBeVisible();
      await unfold(page);
      await accessible(page);
      await page.setViewportSize({ width: 320, height: 800 });
      const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(await wide(), 'the page does not scroll sideways').toBeLessThanOrEqual(0);
    });
  }
}

test('typed loans come out as a workbook: read-me, results, and the loans with what was computed', async ({ page }) => {
  const id = await began(page, MANY);
  await go(page, id, 'results');
  const { name, bytes } = await download(page, () => result(page).getByRole('button', { name: /^导出 Excel/ }).click());
  expect(name).toMatch(/台账明细与结果.*\.xlsx$/);
  const parts = unzip(bytes);
  const texts = parts.get('xl/sharedStrings.xml');
  for (const said of ['逐笔录入.csv', '银调发〔2025〕7 号', '某某 50 MW 风电项目', '克拉玛依分行']) expect(texts).toContain(said);
  // 267,306.45 t, to ten places in its cell.
  expect([...parts].filter(([part]) => part.startsWith('xl/worksheets/')).some(([, sheet]) => sheet.includes('<v>267306.4'))).toBe(true);
  await expect(result(page).locator('.go [role=status]')).toContainText(name);
});

test('an indicator that is not calculable says why, and is left out of the sums', async ({ page }) => {
  const id = await began(page, BY_HAND);
  await go(page, id, 'ledger');
  const loan = await openRow(page.locator('main section.item').first());
  const source = loan.getByRole('group', { name: /二氧化碳当量的数据来源/ });
  await expect(loan.getByLabel(/项目年减排二氧化碳当量/)).toBeVisible();
  await source.getByLabel('不可测算（说明原因）').check();
  await expect(loan.getByLabel(/项目年减排二氧化碳当量/)).toHaveCount(0);
  await loan.getByLabel(/二氧化碳当量的说明/).fill('没有监测数据');
  await saved(page);
  await go(page, id, 'results');
  expect(await cells(row(page, '合计与覆盖率', '二氧化碳当量'))).toEqual(['16,641.22', '1', '33.33', '6,800.50', '29.19']);
  await go(page, id, 'review');
  await expect(page.getByRole('heading', { level: 1, name: '核对与导出' })).toBeVisible();
});
