// The list of reports and what can be done with each; samples; next year's report; rows; addresses.
import { test, expect, opened, started } from './support/test.mjs';
import { unzip } from './support/zip.mjs';
import { HEADINGS, PAGES, TEMPLATE, covered, download, exported, fresh, go, home, idOf, kept, kpi, leave, moment, openKpi, records, reopened, sample, saved, stored } from './support/documents.mjs';

const rowOf = (page, name) => page.locator('ul.docs').getByRole('listitem').filter({ hasText: name });
const toast = (page) => page.getByRole('status').filter({ has: page.getByRole('button', { name: '关闭' }) });

test('new, opened, renamed, copied, deleted, brought back, destroyed', async ({ page }) => {
  await opened(page);
  await expect(page.getByText('暂无报告。')).toBeVisible();
  await page.getByRole('link', { name: '新建第一份报告' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '基本信息' })).toBeFocused();
  const id = await idOf(page);
  await page.getByLabel('企业名称').fill('柴达木绿能有限公司');
  await saved(page);
  await page.getByRole('link', { name: '绿金台', exact: false }).first().click();
  await expect(rowOf(page, '柴达木绿能有限公司 2025 年度')).toContainText('处待处理');
  await expect(rowOf(page, '柴达木绿能有限公司 2025 年度')).toContainText('尚未导出备份');

  await rowOf(page, '柴达木').getByRole('button', { name: /^改名/ }).click();
  const field = page.getByRole('textbox', { name: /^新名称/ });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('柴达木绿能有限公司 2025 年度');
  await field.fill('给农行的那份');
  await field.press('Enter');
  await expect(rowOf(page, '给农行的那份')).toBeVisible();
  await rowOf(page, '给农行的那份').getByRole('button', { name: /^改名/ }).click();
  await page.getByRole('textbox', { name: /^新名称/ }).fill('不要了');
  await page.getByRole('button', { name: '取消' }).click();
  await expect(rowOf(page, '给农行的那份')).toBeVisible();
  await rowOf(page, '给农行的那份').getByRole('button', { name: /^改名/ }).click();
  await page.getByRole('textbox', { name: /^新名称/ }).fill('也不要');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: /^新名称/ })).toHaveCount(0);
  await expect(rowOf(page, '给农行的那份')).toBeVisible();
  await rowOf(page, '给农行的那份').getByRole('button', { name: /^改名/ }).click();
  await page.getByRole('textbox', { name: /^新名称/ }).fill('给农行的那一份');
  await page.getByRole('button', { name: '保存名称' }).click();
  await expect(rowOf(page, '给农行的那一份')).toBeVisible();
  await rowOf(page, '给农行的那一份').getByRole('button', { name: /^改名/ }).click();
  await page.getByRole('textbox', { name: /^新名称/ }).fill('给农行的那份');
  await page.keyboard.press('Enter');

  await rowOf(page, '给农行的那份').getByRole('button', { name: /^复制/ }).click();
  await expect(rowOf(page, '给农行的那份（副本）')).toBeVisible();
  const copy = (await stored(page)).find((document) => document.id !== id);
  expect(copy.draft).toEqual((await kept(page, id)).draft);
  await go(page, copy.id, 'basic');
  await page.getByLabel('企业名称').fill('另一家公司');
  await saved(page);
  expect((await kept(page, id)).draft.root.answers.name).toBe('柴达木绿能有限公司'); // a copy is a copy

  await home(page);
  await rowOf(page, '副本').getByRole('button', { name: /^删除/ }).click();
  await expect(rowOf(page, '副本')).toHaveCount(0);
  await expect(toast(page)).toContainText('给农行的那份（副本） 已移到回收站');
  await moment(page, 5_000); // the way back stays long enough to be read and reached
  await toast(page).getByRole('button', { name: '撤销' }).click();
  await expect(rowOf(page, '副本')).toBeVisible();
  expect((await kept(page, copy.id)).draft.root.answers.name).toBe('另一家公司');

  await rowOf(page, '副本').getByRole('button', { name: /^删除/ }).click();
  await page.getByRole('link', { name: '回收站' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '回收站' })).toBeVisible();
  await rowOf(page, '副本').getByRole('button', { name: /^恢复/ }).click();
  await expect(page.getByText('回收站是空的。')).toBeVisible();
  await page.getByRole('link', { name: '返回首页' }).click();
  await rowOf(page, '副本').getByRole('button', { name: /^删除/ }).click();
  await page.getByRole('link', { name: '回收站' }).click();
  await rowOf(page, '副本').getByRole('button', { name: /^彻底删除/ }).click();
  const sure = page.getByRole('alertdialog', { name: '彻底删除后不能恢复。' });
  await expect(sure.getByRole('button', { name: '取消' })).toBeFocused(); // the harmless choice has the focus
  await page.keyboard.press('Enter');
  await expect(sure).toHaveCount(0);
  await expect(rowOf(page, '副本')).toBeVisible();
  await rowOf(page, '副本').getByRole('button', { name: /^彻底删除/ }).click();
  await sure.getByRole('button', { name: /^彻底删除/ }).click();
  await expect(page.getByText('回收站是空的。')).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':trash:')))).toEqual([]);
  expect((await stored(page)).map((document) => document.id)).toEqual([id]);
});

test('a sample says 演示数据 on the screen, on paper and in every file', async ({ page }) => {
  await opened(page);
  const links = page.locator(`main.home a[href^="#/sample/${TEMPLATE}/"]`);
  await expect(links).toHaveCount(3);
  for (const link of await page.locator('main.home a[href^="#/sample/"]').all()) await expect(link).toHaveAccessibleName(/示例/);
  await links.first().click();
  await expect(page.getByRole('heading', { level: 1, name: HEADINGS[''] })).toBeFocused();
  const id = await idOf(page);
  for (const part of PAGES.filter((part) => part !== 'print')) {
    await go(page, id, part);
    await expect(page.getByText('演示数据：可任意修改')).toBeVisible();
  }
  await go(page, id, 'print');
  await expect(page.getByRole('article')).toContainText('演示数据');
  const json = await exported(page, id);
  expect(JSON.parse(json.text).demo).toBe(true);
  expect(json.name).toContain('演示数据');
  const csv = await download(page, () => page.getByRole('button', { name: '导出 CSV', exact: true }).click());
  expect(csv.name).toContain('演示数据');
  for (const record of records(csv.text.slice(1)).filter((record) => record.length > 1)) expect(record.at(-1)).toMatch(/^(数据性质|演示数据)$/);
  // One download: browsers stop a page that hands over many files in a row.
  const archive = await download(page, () => page.getByRole('button', { name: '分表导出 CSV' }).click());
  expect(archive.name).toMatch(/演示数据\.zip$/);
  const files = [...unzip(archive.bytes).keys()];
  expect(files.length).toBeGreaterThanOrEqual(8);
  for (const name of files) expect(name).toMatch(/演示数据\.csv$/);
  await home(page);
  await expect(page.locator('ul.docs li')).toContainText('演示数据');
});

test('the workbook of a sample says 演示数据 too, a sheet a table', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'report');
  const workbook = await download(page, () => page.getByRole('button', { name: '导出 Excel（xlsx）' }).click());
  expect(workbook.name).toMatch(/演示数据\.xlsx$/);
  const parts = unzip(workbook.bytes);
  const texts = parts.get('xl/sharedStrings.xml');
  for (const said of ['演示数据', '数据性质', '校验']) expect(texts).toContain(said);
  const sheets = [...parts].filter(([part]) => part.startsWith('xl/worksheets/sheet'));
  // A sheet a table, and the one that says what the workbook is.
  expect(sheets.length).toBeGreaterThanOrEqual(9);
  for (const [part, sheet] of sheets) expect(sheet, `${part} has no formula`).not.toContain('<f>');
});

test('the Word file of a sample says what its paper says', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'print');
  const paper = page.getByRole('article');
  await expect(paper).toContainText('演示数据');
  const cells = await paper.locator('td, th').evaluateAll((cells) => cells.filter((cell) => !cell.closest('[aria-hidden]')).map((cell) => cell.textContent.replace(/\s+/g, '')));
  const head = await paper.locator('.running-line').first().innerText();
  const sum = head.match(/校验码\s*([0-9A-F]{8})/)[1];
  await go(page, id, 'report');
  const word = await download(page, () => page.getByRole('button', { name: '导出 Word（docx）' }).click());
  expect(word.name).toMatch(/演示数据\.docx$/);
  const parts = unzip(word.bytes);
  const text = (part) => parts.get(part).replace(/<w:(br|tab)\/>/g, '\n').replace(/<[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&').replace(/\s+/g, '');
  const document = text('word/document.xml');
  expect(cells.length).toBeGreaterThan(50);
  for (const cell of cells) expect(document).toContain(cell);
  expect(text('word/footer1.xml')).toContain(`校验码${sum}`);
  expect(parts.get('word/header1.xml')).toContain('演示数据');
});

test('a sample is called 示例 once, wherever it is named', async ({ page }) => {
  await opened(page);
  const links = page.getByRole('main').getByRole('link', { name: /示例/ });
  for (const name of await links.allInnerTexts()) expect.soft(name.match(/示例/g).length, name).toBe(1);
  const id = await sample(page, 0);
  const name = await page.getByRole('navigation', { name: '填报步骤' }).getByRole('link').first().innerText();
  expect.soft(name.match(/示例/g).length, name).toBe(1);
  expect(id).toBeTruthy();
});

test('own reports come first where there are any, and the buttons of all forms stand below one another', async ({ page }) => {
  await opened(page);
  const headings = page.locator('main.home > h2');
  await expect(headings.first()).toHaveText('新建');
  await fresh(page);
  await page.getByLabel('企业名称').fill('甲公司');
  await saved(page);
  await home(page);
  await expect(headings.first()).toHaveText('继续填写');
  await expect(headings.nth(1)).toHaveText('新建');
  const line = page.locator('main.home ul.docs > li').first();
  for (const says of ['关键绩效指标水平报告', /甲公司 \d{4} 年度/, /待填|待处理/]) await expect(line).toContainText(says);
  const begins = await page.locator('main.home ul.jobs a.button').evaluateAll((all) => all.map((button) => Math.round(button.getBoundingClientRect().left)));
  expect(begins.length).toBeGreaterThan(5);
  expect(new Set(begins).size).toBe(1);
});

test('恢复初始 puts a sample back, and can itself be taken back', async ({ page }) => {
  const id = await sample(page, 1);
  const first = (await kept(page, id)).draft;
  await go(page, id, 'basic');
  await page.getByLabel('企业名称').fill('讲解时随手改的');
  await go(page, id, 'kpis');
  await (await openKpi(page, 3)).getByRole('button', { name: /^删除\s*：指标 3/ }).click();
  await expect(page.locator('main section.item')).toHaveCount(2);
  await page.getByRole('button', { name: '恢复初始' }).click();
  await expect(page.locator('main section.item')).toHaveCount(3);
  await go(page, id, 'basic');
  await expect(page.getByLabel('企业名称')).toHaveValue('青海某某锂业有限公司');
  await saved(page);
  await expect.poll(async () => (await kept(page, id)).draft).toEqual(first);
  await toast(page).getByRole('button', { name: '撤销' }).click();
  await expect(page.getByLabel('企业名称')).toHaveValue('讲解时随手改的');
  // Under a name of its own it is still the same story.
  await home(page);
  await rowOf(page, '示例').getByRole('button', { name: /^改名/ }).click();
  await page.getByRole('textbox', { name: /^新名称/ }).fill('路演用');
  await page.getByRole('button', { name: '保存名称' }).click();
  await go(page, id, 'period');
  await page.getByRole('button', { name: '恢复初始' }).click();
  await expect(kpi(page, 1).getByRole('figure')).toContainText('未达标');
});

test('next year’s report: years moved on, history shifted, nothing retyped', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'report');
  const before = await kept(page, id);
  await page.getByRole('button', { name: '编制下一年度报告' }).click();
  await expect(page).not.toHaveURL(new RegExp(id));
  const next = await idOf(page);
  await expect(toast(page)).toContainText('已按上年度报告建立下一年度报告');
  expect((await kept(page, id)).draft).toEqual(before.draft);
  await go(page, next, 'basic');
  await expect(page.getByLabel('企业名称')).toHaveValue('青海某某锂业有限公司');
  await expect(page.getByLabel('统一社会信用代码')).toHaveValue('91630100MA00004370');
  await expect(page.getByLabel('报告期（年）')).toHaveValue('2026');
  await go(page, next, 'kpis');
  const first = kpi(page, 1);
  for (const [year, level] of [['2023', '12,500'], ['2024', '11,320'], ['2025', '10,860']]) await expect(first.getByRole('textbox', { name: `${year} 年 指标水平（吨）` })).toHaveValue(level);
  await expect(first.getByRole('textbox', { name: '2021 年 指标水平（吨）' })).toHaveCount(0);
  await expect(first.getByRole('textbox', { name: '2026 年 目标水平（吨）' })).toHaveValue('10,500');
  await expect(first).toContainText('沿用 2025 年度报告');
  await expect(first.locator('output', { hasText: '12,500 吨' })).toBeVisible();
  await expect((await openKpi(page, 2)).getByRole('textbox', { name: '2025 年 年营业收入（万元）' })).toHaveValue('28,600'); // the parts are kept
  await go(page, next, 'period');
  await openKpi(page, 1);
  await expect(first.getByRole('textbox', { name: '2026 年 年份' })).toHaveValue('2026');
  await expect(first.getByRole('row')).toHaveCount(2); // the heading and the new year
  await first.getByRole('textbox', { name: '2026 年 实际水平（吨）' }).fill('10400');
  await expect(first.getByRole('row').nth(1)).toContainText('10,500');
  await expect(first.getByRole('row').nth(1)).toContainText('−100 达标');
  await expect(first).toContainText('105.00%'); // against the same base: (12,500 − 10,400) ÷ (12,500 − 10,500)
  await go(page, next, 'risks');
  await expect(page.getByRole('textbox', { name: /^年份 5/ })).toHaveValue('2026');
  await expect(page.getByRole('textbox', { name: '环保行政处罚 2023 年' })).toHaveValue('1 次，已整改');
  await expect(page.getByRole('textbox', { name: '环保行政处罚 2026 年' })).toHaveValue('');
  // What was taken over is to be renewed: a change does it, and so does a reason.
  const steps = page.getByRole('navigation', { name: '填报步骤' });
  for (const step of ['环境风险情况', '企业涉碳信息披露', '证明材料']) await expect(steps.getByRole('link', { name: new RegExp(`${step}.*待更新`) })).toBeVisible();
  await page.getByRole('textbox', { name: '环保行政处罚 2026 年' }).fill('无');
  await leave(page);
  await expect(steps.getByRole('link', { name: /环境风险情况.*已完成/ })).toBeVisible();
  await go(page, next, 'review');
  await expect(page.getByRole('main')).toContainText('企业涉碳信息披露沿用上期内容');
  await go(page, next, 'risks');
  await expect(page.getByText('演示数据：可任意修改')).toBeVisible(); // sample data stay sample data
});

test('a message covers nothing that can be pressed: it stands below the steps, and on a narrow screen above the page', async ({ page }) => {
  const id = await sample(page, 0);
  for (const [width, height] of [[1440, 900], [1280, 720], [1024, 768], [390, 844]]) {
    await page.setViewportSize({ width, height });
    await go(page, id, 'kpis');
    await (await openKpi(page, 3)).getByRole('button', { name: /^删除\s*：指标 3/ }).click();
    await expect(toast(page)).toBeVisible();
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => covered(page), `${width}: at the head`).toEqual([]);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    // On a phone a message lies over the page that is scrolled, but never over the buttons at its foot.
    const foot = width < 992 ? 'main .go button, main .go a, footer a' : undefined;
    await expect.poll(() => covered(page, foot), `${width}: at the foot`).toEqual([]);
    await toast(page).getByRole('button', { name: '撤销' }).click();
    await expect(toast(page)).toContainText('已撤销');
    await toast(page).getByRole('button', { name: '关闭' }).click();
  }
});

test('KPIs and rows are added, put in order, deleted and brought back', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'kpis');
  const names = () => page.locator('main section.item > div > h2').allInnerTexts().then((all) => all.map((text) => text.replace(/\s+/g, ' ')));
  await expect.poll(names).toEqual(['指标 1 碳排放量', '指标 2 单位营业收入碳强度', '指标 3 绿电使用量']);

  await page.getByRole('button', { name: /^下移\s*：指标 1 碳排放量/ }).click();
  await expect.poll(names).toEqual(['指标 1 单位营业收入碳强度', '指标 2 碳排放量', '指标 3 绿电使用量']);
  await expect(page.getByRole('button', { name: /^下移\s*：指标 2 碳排放量/ })).toBeFocused(); // it moves with its KPI, to be pressed again
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual(['指标 1 单位营业收入碳强度', '指标 2 绿电使用量', '指标 3 碳排放量']);
  await page.keyboard.press('Enter'); // there is nowhere further to go
  expect((await names())[2]).toBe('指标 3 碳排放量');
  await expect(kpi(page, 3).getByRole('textbox', { name: '2023 年 指标水平（吨）' })).toHaveValue('12,500');

  // Deleted by a slip, with something typed elsewhere before the way back is taken.
  await page.getByRole('button', { name: /^删除\s*：指标 3 碳排放量/ }).click();
  await expect(toast(page)).toContainText('已删除指标 3 碳排放量');
  await expect(page.getByRole('button', { name: '添加指标' })).toBeFocused();
  await (await openKpi(page, 1)).getByRole('textbox', { name: '指标依据' }).fill('删除之后写的');
  await toast(page).getByRole('button', { name: '撤销' }).click();
  await expect.poll(names).toEqual(['指标 1 单位营业收入碳强度', '指标 2 绿电使用量', '指标 3 碳排放量']);
  await expect(kpi(page, 3).getByRole('textbox', { name: '2023 年 指标水平（吨）' })).toHaveValue('12,500'); // what came back is open
  await expect((await openKpi(page, 1)).getByRole('textbox', { name: '指标依据' })).toHaveValue('删除之后写的');

  // A row of a table.
  const third = await openKpi(page, 3);
  await third.getByRole('button', { name: /^删除\s*：2022 年/ }).click();
  await expect(third.getByRole('textbox', { name: '2022 年 年份' })).toHaveCount(0);
  await toast(page).getByRole('button', { name: '撤销' }).click();
  await expect(third.getByRole('textbox', { name: '2022 年 指标水平（吨）' })).toHaveValue('12,450');
  await third.getByRole('button', { name: '添加目标年份' }).click();
  await expect(third.getByRole('textbox', { name: '2027 年 目标水平（吨）' })).toBeFocused(); // the year after the last, the level to be typed
  await page.keyboard.type('10000');

  // A KPI of its own.
  await page.getByRole('button', { name: '添加指标' }).click();
  const own = kpi(page, 4);
  await own.getByRole('combobox').first().selectOption({ label: '其他' });
  await own.getByRole('textbox', { name: '指标名称' }).fill('卤水循环利用率');
  await own.getByRole('combobox', { name: '计量单位' }).fill('%');
  await own.getByRole('radio', { name: '越高越好' }).check();
  await own.getByRole('textbox', { name: '2024 年 指标水平（%）' }).fill('92.5%');
  await leave(page);
  await expect(own.getByRole('heading', { name: '指标 4 卤水循环利用率' })).toBeVisible();
  await expect(own.getByRole('textbox', { name: '2024 年 指标水平（%）' })).not.toHaveAttribute('aria-invalid', 'true');
  await saved(page);
  await reopened(page, id, 'period');
  await expect(page.locator('main section.item > div > h2').nth(3)).toHaveText(/指标 4\s*卤水循环利用率/);
  await go(page, id, 'print');
  await expect(page.getByRole('main')).toContainText('卤水循环利用率');
});

test('an own target needs its reason, and wins over the agreed one', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'period');
  const first = kpi(page, 1);
  await first.getByRole('button', { name: /^另定目标\s*：2025 年/ }).click();
  await first.getByRole('textbox', { name: '2025 年 另定目标水平（吨）' }).fill('10800');
  await leave(page);
  await expect(first.getByRole('row').filter({ has: page.getByRole('textbox', { name: '2025 年 年份' }) })).toContainText('60 未达标');
  // The chart draws the target that counts, beside the agreed one, and its table names both.
  const chart = first.getByRole('figure');
  await expect(chart.locator('svg text', { hasText: '另定目标 10,800' })).toBeVisible();
  await expect(chart.locator('path.target.otherwise')).toHaveAttribute('d', /^M/);
  await chart.getByText('查看数据表').click();
  await expect(chart.getByRole('columnheader', { name: '另定目标（吨）' })).toBeVisible();
  await expect(chart.getByRole('row', { name: /^2025/ })).toContainText('11,000');
  await expect(chart.getByRole('row', { name: /^2025/ })).toContainText('10,800');
  const problem = page.getByRole('listitem').filter({ has: page.getByRole('textbox', { name: /^说明原因/ }) });
  await problem.getByRole('textbox').fill('补充协议第 2 条');
  await expect(problem).toContainText('已说明');
  await go(page, id, 'print');
  await expect(page.getByRole('main')).toContainText('另定，见附');
  await expect(page.getByRole('main')).toContainText('补充协议第 2 条');
});

test('every page has an address: deep link, refresh, back and forward', async ({ page }) => {
  const id = await sample(page, 0);
  for (const part of PAGES) {
    await reopened(page, id, part);
    await expect(page.getByRole('heading', { level: 1, name: HEADINGS[part] })).toBeVisible();
    await page.reload();
    await started(page);
    await expect(page.getByRole('heading', { level: 1, name: HEADINGS[part] })).toBeVisible();
    await expect(page).toHaveTitle(/ - 绿金台$/);
  }
  await reopened(page, id, '');
  const nav = page.getByRole('navigation', { name: '填报步骤' });
  for (const step of ['basic', 'kpis', 'period']) {
    // The overview is the list of steps itself.
    const list = step === 'basic' ? page.getByRole('main') : nav;
    await list.getByRole('link', { name: new RegExp(HEADINGS[step]) }).click();
    await expect(page.getByRole('heading', { level: 1, name: HEADINGS[step] })).toBeFocused();
    await expect(nav.locator('[aria-current=step]')).toContainText(HEADINGS[step]);
  }
  for (const step of ['kpis', 'basic', '']) {
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: HEADINGS[step] })).toBeVisible();
  }
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1, name: HEADINGS.basic })).toBeVisible();
});

test('browser Back while a field has the focus goes back, with what was typed', async ({ page }) => {
  const id = await sample(page, 0);
  const nav = page.getByRole('navigation', { name: '填报步骤' });
  await page.getByRole('main').getByRole('link', { name: /基本信息/ }).click();
  await nav.getByRole('link', { name: /企业涉碳信息披露/ }).click();
  await page.getByRole('textbox', { name: '企业涉碳信息披露' }).fill('写到一半');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: '基本信息' })).toBeFocused();
  await page.getByLabel('注册地').fill('青海省玉树市');
  await page.goForward();
  await expect(page.getByRole('textbox', { name: '企业涉碳信息披露' })).toHaveValue('写到一半');
  await page.goBack();
  await expect(page.getByLabel('注册地')).toHaveValue('青海省玉树市');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  expect(id).toBeTruthy();
});

test('继续填写 in the list opens the first step in which something is open', async ({ page }) => {
  const goOn = (name) => rowOf(page, name).getByRole('link', { name: /^继续填写/ });
  await opened(page);
  await page.getByRole('link', { name: '新建第一份报告' }).click();
  await page.getByLabel('企业名称').fill('柴达木绿能有限公司');
  await saved(page);
  const begun = await idOf(page);
  await home(page);
  await goOn('柴达木绿能有限公司').click();
  await expect(page.getByRole('heading', { level: 1, name: HEADINGS.basic })).toBeFocused();
  expect(await idOf(page)).toBe(begun);
  await page.goBack(); // the address that found the step does not stay in the way
  await expect(page.locator('main.home')).toBeVisible();

  const whole = await sample(page, 0);
  await home(page);
  const row = rowOf(page, '示例').first();
  await expect(row).toContainText('已填完');
  await row.getByRole('link', { name: /^继续填写/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: HEADINGS.review })).toBeFocused();
  expect(await idOf(page)).toBe(whole);
});

test('making a report does not stay in the way of Back', async ({ page }) => {
  await opened(page);
  await page.getByRole('link', { name: '新建第一份报告' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '基本信息' })).toBeFocused();
  await page.goBack();
  await expect(page.locator('main.home')).toBeVisible();
  await expect(page.locator('ul.docs > li')).toHaveCount(1); // and no second one was made
});

test('addresses that lead nowhere say so', async ({ page }) => {
  for (const [hash, title] of [
    ['#/nowhere/at/all', '页面不存在'],
    ['#/r/0000000000000000', '本机没有此报告'],
    ['#/r/0000000000000000/kpis', '本机没有此报告'],
    ['#/new/tomorrow', '页面不存在'],
    ['#/sample/sll_kpi_report/7', '页面不存在'],
    ['#/blank/tomorrow', '页面不存在'],
    ['#/%E4%B8', '页面不存在'],
  ]) {
    await opened(page, '');
    await opened(page, hash);
    await expect(page.getByRole('heading', { level: 1, name: title }), hash).toBeVisible();
    await page.getByRole('link', { name: '返回首页' }).click();
    await expect(page.locator('main.home')).toBeVisible();
  }
  const id = await sample(page, 0);
  await page.evaluate((id) => { location.hash = `#/r/${id}/seventh`; }, id);
  await expect(page.getByRole('heading', { level: 1, name: '页面不存在' })).toBeVisible();
});
