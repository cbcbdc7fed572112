// A borrower fills a whole report from its own figures, leaves, comes back, reviews, issues, prints and hands it over.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { test, expect, opened } from './support/test.mjs';
import { download, eachRow, exported, go, HEADINGS, imported, kept, kpi, leave, made, openKpi, records, sample, saved, STEPS, stored } from './support/documents.mjs';

const COMPANY = '格尔木昆仑盐化有限公司';
const CODE = '91632801MA7530007U';
const BASIS = '企业“十四五”减排方案，按碳账户口径逐年核算。';

/** A credit code whose last character is the check character of GB 32100—2015, computed here and not taken from the program. */
function creditCode(first17) {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const sum = [...first17].reduce((sum, c, i) => sum + alphabet.indexOf(c) * (3 ** i % 31), 0);
  return first17 + alphabet[(31 - (sum % 31)) % 31];
}

const group = (within, name) => within.getByRole('group', { name });
const choose = (within, name, option) => group(within, name).getByRole('radio', { name: new RegExp(`^${option}(\\s*：|$)`) }).check();

async function fillKpi(section, what) {
  await section.getByRole('combobox', { name: '关键绩效指标', exact: false }).first().selectOption({ label: what.kpi });
  await expect(section.getByRole('combobox', { name: '计量单位' })).toHaveValue(what.unit);
  await expect(group(section, '指标方向').getByRole('radio', { name: what.direction })).toBeChecked();
  await choose(section, '指标来源', '内部来源');
  await choose(section, '设定依据', what.ground);
  await section.getByRole('textbox', { name: '指标依据' }).fill(BASIS);
  await section.getByRole('textbox', { name: '计算公式或测算方法' }).fill('范围 1 与范围 2 之和，按企业碳账户口径。');
  await choose(section, '数据是否来自企业碳账户', '是');
  await choose(section, '是否由第三方专业机构协助提供', '否');
  for (const name of ['指标选取要求', '双方约定']) {
    for (const box of await group(section, name).getByRole('checkbox').all()) await box.check();
  }
  await section.getByRole('textbox', { name: /^基期(?!水平)/ }).fill('2024');
  await choose(section, '基期水平确定方式', what.base);
  for (const [year, ...figures] of what.history) {
    for (const [at, column] of what.columns.entries()) await section.getByRole('textbox', { name: `${year} 年 ${column}` }).fill(figures[at]);
  }
  await section.getByRole('textbox', { name: `2025 年 目标水平（${what.unit}）` }).fill(what.target);
}

const EMISSIONS = {
  kpi: '碳排放量', unit: '吨', direction: '越低越好', ground: '借款人设置的可持续发展绩效目标', base: '基期指标数',
  columns: ['指标水平（吨）'], history: [['2022', '9,800'], ['2023', '9650.5'], ['2024', '9600']], target: '9,200',
};
const INTENSITY = {
  kpi: '单位营业收入碳强度', unit: '吨/万元', direction: '越低越好', ground: '可反映借款人借款水平或项目实施成效的通用指标', base: '历史水平的平均数',
  columns: ['年度碳排放量（吨）', '年营业收入（万元）'], history: [['2022', '9800', '21000'], ['2023', '9650.5', '21500'], ['2024', '9600', '22,000']], target: '0.42',
};
const GREEN = {
  kpi: '绿电使用量', unit: '千瓦时', direction: '越高越好', ground: '与借款人核心业务或项目实施密切相关的业务目标', base: '基期指标数',
  columns: ['指标水平（千瓦时）'], history: [['2022', '1200000'], ['2023', '150万'], ['2024', '１，８００，０００']], target: '200万',
};

/** Every control of the page with what it holds, in order; of rows that lines open, those of each row. */
async function controls(page) {
  const all = [];
  await eachRow(page, async () => { all.push(...(await held(page))); });
  return all;
}
const held = (page) => page.locator('main').evaluate((main) => [...main.querySelectorAll('input:not([type=file]), select, textarea')].map((c) => (['radio', 'checkbox'].includes(c.type) ? c.checked : c.value)));

test('a whole report: filled, closed, found again, reviewed, issued, printed, exported, imported', async ({ page, context }, info) => {
  let id;
  await test.step('基本信息', async () => {
    await opened(page);
    await page.getByRole('link', { name: /^新建\s*：关键绩效指标水平报告/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: '基本信息' })).toBeFocused();
    id = new URL(page.url()).hash.split('/')[2];
    await page.getByLabel('企业名称').fill(COMPANY);
    await page.getByLabel('统一社会信用代码').fill(creditCode(CODE.slice(0, 17)));
    await page.getByLabel('注册地').fill('青海省格尔木市');
    await page.getByLabel('所属行业').fill('C26');
    await leave(page);
    await expect(page.getByLabel('所属行业')).toHaveValue(/^C26 .*化学/);
    await expect(page.getByLabel('报告期（年）')).toHaveValue('2025');
    await page.getByRole('button', { name: '保存并继续' }).click();
  });

  await test.step('关键绩效指标选取', async () => {
    await expect(page.getByRole('heading', { level: 1, name: '关键绩效指标选取' })).toBeFocused();
    await fillKpi(kpi(page, 1), EMISSIONS);
    await page.getByRole('button', { name: '添加指标' }).click();
    await fillKpi(kpi(page, 2), INTENSITY);
    await page.getByRole('button', { name: '添加指标' }).click();
    await fillKpi(kpi(page, 3), GREEN);
    // The intensity's levels stand beside their parts, and the mean says over how many years it was taken.
    const second = await openKpi(page, 2);
    await expect(second.getByRole('row').filter({ has: page.getByRole('textbox', { name: '2024 年 年营业收入（万元）' }) })).toContainText('0.4364');
    await expect(second).toContainText('基期水平（3 年平均）');
    await page.getByRole('button', { name: '保存并继续' }).click();
  });

  await test.step('报告期情况', async () => {
    await expect(page.getByRole('heading', { level: 1, name: '报告期情况' })).toBeFocused();
    const first = await openKpi(page, 1);
    const row = first.getByRole('row').filter({ has: page.getByRole('textbox', { name: '2025 年 年份' }) });
    await expect(row).toContainText('9,200'); // the target comes from part two
    await expect(row).not.toContainText('达标');
    await first.getByRole('textbox', { name: '2025 年 实际水平（吨）' }).pressSequentially('9050');
    // Still in the field: difference, verdict, completion, formula and figures are there already.
    await expect(row).toContainText('−150');
    await expect(row).toContainText('达标');
    await expect(row).not.toContainText('未达标');
    await expect(first).toContainText('实际水平 − 目标水平 = 9,050 − 9,200');
    await expect(first).toContainText('137.50%');
    await expect(first).toContainText('（基期 − 实际）÷（基期 − 目标）× 100% = (9,600 − 9,050) ÷ (9,600 − 9,200) = 550 ÷ 400');
    await expect(first.getByRole('figure')).toContainText('达标');
    await first.getByRole('combobox', { name: '2025 年 数据来源' }).fill('企业碳账户');

    const second = await openKpi(page, 2);
    const missed = second.getByRole('row').filter({ has: page.getByRole('textbox', { name: '2025 年 年份' }) });
    await second.getByRole('textbox', { name: '2025 年 年度碳排放量（吨）' }).fill('9050');
    await expect(missed).not.toContainText('达标'); // one part alone says nothing
    await second.getByRole('textbox', { name: '2025 年 年营业收入（万元）' }).fill('2.13亿');
    await expect(missed).toContainText('未达标');
    await expect(missed).toContainText('0.4249');
    await expect(second).toContainText('年度碳排放量 ÷ 年营业收入 = 9,050 ÷ 21,300');
    const base = (9800 / 21000 + 9650.5 / 21500 + 9600 / 22000) / 3;
    await expect(second).toContainText(`${((100 * (base - 9050 / 21300)) / (base - 0.42)).toFixed(2)}%`);
    await second.getByRole('combobox', { name: '2025 年 数据来源' }).fill('企业碳账户');

    const third = await openKpi(page, 3);
    await third.getByRole('textbox', { name: '2025 年 实际水平（千瓦时）' }).fill('215万');
    await expect(third).toContainText('= 2,150,000 千瓦时');
    await expect(third.getByRole('row').filter({ has: page.getByRole('textbox', { name: '2025 年 年份' }) })).toContainText('150,000 达标');
    await expect(third).toContainText('目标完成率'); // no carbon is reduced here
    await expect(third).toContainText('175.00%');
    await third.getByRole('combobox', { name: '2025 年 数据来源' }).fill('能源供应商数据');
    await page.getByRole('button', { name: '保存并继续' }).click();
  });

  await test.step('环境风险、披露、证明材料', async () => {
    await expect(page.getByRole('heading', { level: 1, name: '环境风险情况' })).toBeFocused();
    await page.getByRole('button', { name: '添加风险项' }).click();
    await expect(page.getByRole('textbox', { name: /风险项$/ })).toBeFocused();
    await page.getByRole('textbox', { name: /风险项$/ }).fill('污染情况');
    for (const year of [2021, 2022, 2023, 2024, 2025]) await page.getByRole('textbox', { name: `污染情况 ${year} 年` }).fill('无');
    await page.getByRole('button', { name: '保存并继续' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '企业涉碳信息披露' })).toBeFocused();
    await page.getByRole('textbox', { name: '企业涉碳信息披露' }).fill('已在企业碳账户披露年度能耗与碳排放。\n官网公布环境信息。');
    await page.getByRole('button', { name: '保存并继续' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '证明材料' })).toBeFocused();
    await page.getByRole('button', { name: '添加材料' }).click();
    await page.getByRole('textbox', { name: '材料名称' }).fill('企业碳账户年度核算表');
    await page.getByRole('radio', { name: '企业碳账户核算表' }).check();
    await page.getByRole('textbox', { name: '日期' }).fill('2026-01-20');
    await page.getByRole('textbox', { name: '出具单位' }).fill(COMPANY);
    const content = Buffer.from('年度核算表\n'.repeat(200_000)); // more than one piece of reading
    const path = info.outputPath('核算表 2025.txt');
    await writeFile(path, content);
    await page.getByLabel('文件').setInputFiles(path);
    await expect(page.getByRole('main')).toContainText(`核算表 2025.txt，3.1 MB，SHA-256 ${createHash('sha256').update(content).digest('hex')}`);
    await page.getByRole('button', { name: '保存并继续' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '核对与生成' })).toBeFocused();
    await saved(page);
  });

  const before = {};
  await test.step('closed and found again', async () => {
    for (const step of STEPS) {
      await go(page, id, step);
      before[step] = await controls(page);
    }
    await page.close();
    page = await context.newPage();
    await opened(page);
    const row = page.getByRole('listitem').filter({ hasText: COMPANY });
    await expect(row).toContainText('已填完');
    await row.getByRole('link', { name: `${COMPANY} 2025 年度`, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: HEADINGS[''] })).toBeFocused();
    for (const step of STEPS) {
      await expect(page.getByRole('link', { name: new RegExp(`${HEADINGS[step]}.*已完成`) })).toBeVisible();
      await go(page, id, step);
      expect(await controls(page), step).toEqual(before[step]);
    }
    await expect(page.getByRole('main')).toContainText('核算表 2025.txt');
    await go(page, id, 'period');
    await expect(kpi(page, 2)).toContainText('未达标');
  });

  await test.step('核对与生成', async () => {
    await go(page, id, 'review');
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { name: /还有 \d+ 处需要处理/ })).toHaveCount(0);
    for (const text of [COMPANY, '青海省格尔木市', BASIS, '污染情况', '官网公布环境信息', '企业碳账户年度核算表']) await expect(main).toContainText(text);
    for (const step of STEPS) await expect(main.getByRole('link', { name: new RegExp(`^修改\\s*：${HEADINGS[step]}$`) })).toBeVisible();
    await main.getByRole('link', { name: /^修改\s*：证明材料$/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: '证明材料' })).toBeFocused();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: '核对与生成' })).toBeVisible();
    await expect(main.getByRole('heading', { level: 2, name: '附件 证明材料' })).toBeFocused(); // the way back leads to where 修改 stood

    await page.getByRole('button', { name: '生成报告' }).click();
    await expect(main.getByText('请先勾选真实性声明')).toBeVisible();
    await expect(page.getByRole('checkbox', { name: '以上内容真实、完整，与所附证明材料一致。' })).toBeFocused();
    await page.getByRole('checkbox', { name: '以上内容真实、完整，与所附证明材料一致。' }).check();
    await page.getByRole('textbox', { name: '经办人' }).fill('冶青措');
    await page.getByRole('button', { name: '生成报告' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '报告与导出' })).toBeFocused();
    await expect(main).toContainText('报告已定稿');
  });

  await test.step('printed', async () => {
    await page.getByRole('link', { name: '查看并打印' }).click();
    await expect(page.getByRole('heading', { level: 1, name: HEADINGS.print })).toBeFocused();
    await expect(page).toHaveTitle(/^打印 - 绿金台$/);
    const sheet = await paper(page, info.outputPath('report.pdf'));
    await expect(page).toHaveTitle(/^打印 - 绿金台$/); // again, after printing
    expect(sheet.size).toBe('A4');
    expect(sheet.title).toBe(`${COMPANY}_关键绩效指标水平报告_2025`);
    const [, sum] = sheet.flat.match(/定稿校验码([0-9A-F]{8})/);
    for (const of of sheet.byPage) expect(of.replace(/\s/g, '')).toContain(`${COMPANY}2025年度关键绩效指标水平报告定稿校验码${sum}`);
    inOrder(sheet.text, ['关键绩效指标水平报告', '一、基本信息', '企业名称', '统一社会信用代码', '注册地', '所属行业', '二、关键绩效指标选取', '关键绩效指标', '指标依据', '关键绩效指标', 'T-2（2022）', 'T-1（2023）', 'T（2024）', '基期', '基期水平', '绩效目标水平', '时间', '目标水平', '三、报告期情况', '年份', '目标水平', '实际水平', '水平差异', '数据来源', '四、环境风险情况', '风险项', '五、企业涉碳信息披露', '附件', '以上内容真实、完整，与所附证明材料一致。', '企业（公章）', '法定代表人（签字）', '经办人：冶青措', '日期', '附：计算过程与说明', '指标 1 碳排放量（吨）', '目标 9,200', '年份', '项目', '计算过程', '结果']);
    for (const text of [COMPANY, '−150', '未达标', '定稿', '污染情况', '137.50%']) expect(sheet.flat).toContain(text.replace(' ', ''));
    for (let number = 1; number <= sheet.pages; number += 1) expect(sheet.flat).toContain(`第${number}页/共${sheet.pages}页`);
    expect(sheet.flat).not.toMatch(/请|草稿|演示数据|跳到正文|English|选择A4|另存为PDF|有未保存|已保存到本机|数据只保存在/);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.emulateMedia({ media: null });
  });

  let json;
  await test.step('exported as JSON and CSV', async () => {
    await page.getByRole('link', { name: '返回' }).click();
    json = await download(page, () => page.getByRole('button', { name: '导出报送文件（JSON）' }).click());
    expect(json.name).toBe(`${COMPANY} 2025 年度-关键绩效指标水平报告-${new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)}.json`);
    const file = JSON.parse(json.text);
    expect(file).toMatchObject({ format: 'greendesk', format_version: 1, demo: false, language: 'zh-CN', edition: { number: 'T/FIQ 003—2025' } });
    const tables = Object.fromEntries(file.report.tables.map((table) => [table.id, table]));
    const difference = tables.report_period.columns.findIndex((column) => column.key === 'difference');
    expect(tables.report_period.rows[0][difference]).toMatchObject({ kind: 'number', text: '-150', exact: '-150' });
    expect(file.report.figures.map((figure) => figure.clause).join()).toContain('A.2.3');
    const exact = tables.report_period.rows[1][tables.report_period.columns.findIndex((column) => column.key === 'actual')].exact;
    expect(exact.startsWith('0.42488262910')).toBe(true); // unrounded
    await expect(page.getByRole('status').filter({ hasText: '已由浏览器下载' })).toContainText(json.name);
    await expect(page.getByRole('main')).toContainText('最近导出：今天');
    await expect(page.getByRole('main')).toContainText('报告已定稿'); // handing it over changes nothing in it

    const csv = await download(page, () => page.getByRole('button', { name: '导出 CSV', exact: true }).click());
    expect(csv.name).toMatch(/\.csv$/);
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.text.replaceAll('\r\n', '')).not.toMatch(/\r/);
    expect(csv.text.split('\n').slice(0, -1).filter((line) => !line.endsWith('\r') && !line.includes('已在企业碳账户'))).toEqual([]);
    const rows = records(csv.text.slice(1));
    const heading = rows.find((row) => row.includes('水平差异') && row.includes('实际水平'));
    for (const name of ['年份', '目标水平', '是否达标', '减碳量完成率', '数据来源']) expect(heading.join()).toContain(name);
    const first = rows[rows.indexOf(heading) + 1];
    expect(first).toContain('-150'); // a number to a spreadsheet: no apostrophe, no typographic minus
    expect(first).toContain('达标');
    expect(rows.flat()).toContain(COMPANY);
    expect(rows.some((row) => row[0] === '基本信息')).toBe(true);
  });

  await test.step('imported as a copy that is equal', async () => {
    await saved(page);
    const { rev, ...own } = await kept(page, id);
    await page.getByRole('link', { name: '返回首页' }).click();
    await imported(page, json.text);
    const all = await stored(page);
    expect(all).toHaveLength(2);
    const copy = all.find((document) => document.id !== id);
    expect(copy.draft).toEqual(own.draft);
    expect(await kept(page, id)).toMatchObject(own); // the original is untouched
    await go(page, copy.id, 'period');
    expect(await controls(page)).toEqual(before.period);
    await expect(page.getByRole('main')).toContainText('137.50%');
    const again = JSON.parse((await exported(page, copy.id)).text);
    expect(again.document.draft).toEqual(JSON.parse(json.text).document.draft);
    expect(again.report).toEqual(JSON.parse(json.text).report);
    expect(again.sum).toBe(JSON.parse(json.text).sum);
  });
});

test('a double click on 生成报告 is one act', async ({ page }) => {
  await page.clock.install();
  const id = await sample(page, 0);
  // The worst case: what follows stands where 生成报告 stood.
  await go(page, id, 'review');
  await page.getByRole('checkbox', { name: '以上内容真实、完整，与所附证明材料一致。' }).check();
  await page.getByRole('button', { name: '生成报告' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '报告与导出' })).toBeFocused();
  const following = page.getByRole('button', { name: '编制下一年度报告' });
  await following.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  const { x, y } = await following.boundingBox();
  await go(page, id, 'review');
  const button = page.getByRole('button', { name: '生成报告' });
  await page.evaluate((by) => scrollBy(0, by), (await button.boundingBox()).y - y);
  expect(Math.abs((await button.boundingBox()).y - y)).toBeLessThan(8);
  await expect(page.locator('body')).not.toHaveClass(/settling/); // from going there just now
  // 120 ms of the page's own time between the clicks, however long this machine takes for them.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 60_000));
  await page.mouse.click(x + 20, y + 15);
  await page.clock.runFor(120);
  await page.mouse.click(x + 20, y + 15, { clickCount: 2 });
  await page.clock.runFor(300);
  await expect(page.getByRole('main')).toContainText('报告已定稿');
  await page.clock.resume();
  await expect(page).toHaveURL(new RegExp(`#/r/${id}/report$`));
  expect(await stored(page)).toHaveLength(1);
});

test('the paper of a sample is marked on every page, repeats its heading rows and keeps its signatures together', async ({ page }, info) => {
  const id = await sample(page, 1);
  await go(page, id, 'print');
  const sheet = await paper(page, info.outputPath('sample.pdf'));
  expect(sheet.size).toBe('A4');
  expect(sheet.text).toContain('演示数据');
  expect(sheet.text).toContain('未达标');
  inOrder(sheet.text, ['一、基本信息', '二、关键绩效指标选取', '三、报告期情况', '四、环境风险情况', '五、企业涉碳信息披露', '附件']);
  for (const of of sheet.byPage) expect(of.replace(/\s/g, '')).toMatch(/青海某某锂业有限公司2025年度关键绩效指标水平报告演示数据草稿校验码[0-9A-F]{8}/);
  const signatures = sheet.byPage.map((text, at) => [/企业（公章）/, /法定代表人（签字）/, /经办人/].map((of) => (of.test(text) ? at : -1)));
  expect(signatures.filter((of) => of[0] >= 0)).toHaveLength(1);
  expect(new Set(signatures.find((of) => of[0] >= 0)).size).toBe(1);
});

test('wherever the report ends, its last rows are on the page of the signatures', async ({ page }, info) => {
  const id = await sample(page, 0);
  const pages = new Set();
  for (const lines of [1, 8, 14, 20, 26, 32, 38]) {
    await go(page, id, 'disclosure');
    await page.getByRole('textbox', { name: '企业涉碳信息披露' }).fill(Array.from({ length: lines }, (_, at) => `第 ${at + 1} 行披露`).join('\n'));
    await go(page, id, 'print');
    await expect(page.getByRole('main')).toContainText(`第 ${lines} 行披露`);
    const sheet = await paper(page, info.outputPath(`${lines}.pdf`));
    const signed = sheet.byPage.findIndex((text) => text.includes('企业（公章）'));
    pages.add(signed);
    const flat = sheet.byPage[signed].replace(/\s/g, '');
    expect(flat, `${lines} lines`).toContain('2025年度审计报告');
    for (const line of ['以上内容真实、完整', '法定代表人（签字）', '经办人', '日期']) expect(flat).toContain(line);
  }
  expect(pages.size, 'the signatures moved to another page at least once').toBeGreaterThan(1);
});

test('notes that end a paper are on the page of the signatures', async ({ page }, info) => {
  for (const [form, number, note, signed] of [
    ['climate_self_assessment', 1, '总分为各指标得分之和', '评价实施方（盖章）'],
    ['energy_worksheet', 0, '厂内加工转换的能源只计一次', '经办'],
    ['green_loan_portfolio', 1, '以上为折合减排（避免的排放）', '经办'],
  ]) {
    const id = await made(page, `#/sample/${form}/${number}`);
    await go(page, id, 'print');
    await expect(page.locator('article.paper')).toContainText(note);
    const sheet = await paper(page, info.outputPath(`${form}.pdf`));
    const flat = sheet.byPage.map((text) => text.replace(/\s/g, ''));
    const of = flat.filter((text) => text.includes(note));
    expect(of, form).toHaveLength(1);
    expect(of[0], form).toContain(signed);
  }
});

test('charts are left out of the paper where they are not wanted', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'print');
  const sheet = page.getByRole('article');
  await expect(sheet.getByRole('img')).toHaveCount(3);
  await expect(sheet.getByRole('figure').first()).toContainText(/碳排放量（吨）：2025 年 10,860 吨，比目标 11,000 吨低 1\.27%，达标/);
  await page.getByRole('checkbox', { name: '打印图表' }).uncheck();
  await expect(sheet.getByRole('img')).toHaveCount(0);
  await expect(sheet).toContainText('109.33%');
});

test('the preview fits a phone, and charts on a phone have letters of 11 pixels at least', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const form of ['sll_kpi_report', 'climate_self_assessment']) {
    const id = await made(page, `#/sample/${form}/0`);
    await go(page, id, 'print');
    const boxes = await page.locator('article.paper, article.paper > section').evaluateAll((all) => all.map((of) => of.getBoundingClientRect()).map(({ left, right }) => [left, right]));
    for (const [left, right] of boxes) expect(left >= 0 && right <= 390, `${form}: from ${left} to ${right}`).toBe(true);
    expect(await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)).toBe(0);
  }
  const small = () => page.locator('main figure svg[viewBox] text').evaluateAll((all) => all.map((text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a));
  const id = await sample(page, 0);
  for (const width of [320, 390, 600, 900, 1024, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    await go(page, id, 'basic');
    await go(page, id, 'period');
    await expect(page.locator('main figure svg').first()).toBeVisible();
    const sizes = await small();
    expect(sizes.length).toBeGreaterThan(10);
    expect(Math.min(...sizes), `${width} px`).toBeGreaterThanOrEqual(11);
  }
});

test('the tables of a bank have lines for 经办, 复核 and the seal, and every empty form can be filled by hand', async ({ page }, info) => {
  for (const form of ['green_loan_portfolio', 'disclosure', 'typical_projects', 'loan_desk', 'energy_worksheet']) {
    const id = await made(page, `#/sample/${form}/0`);
    await go(page, id, 'print');
    await expect(page.locator('.sign-line')).toHaveText([/^经办：/, /^复核：/, /^单位（公章）：/, /^日期：/]);
  }
  for (const [form, rows] of [
    ['green_loan_portfolio', ['表 5', '绿色信贷占比（%）', '表 1', '支行名称', '经办', '材料清单']],
    ['disclosure', ['表 4', '营业、办公所消耗的电力', '二氧化碳排放（按范围）', '复核', '材料清单']],
    ['typical_projects', ['机构名称', '测算过程', '项目测算表', '合计', '单位（公章）', '材料清单']],
    ['climate_self_assessment', ['一、评价实施方简介', '五、建议意见', '评价实施方（盖章）', '材料清单', '一级指标', '最终评定等级']],
    ['loan_desk', ['借款人名称', '客户识别', '指标与目标', '贷款方案', '利率调整方向', '考核年度', '单位（公章）', '材料清单']],
    ['energy_worksheet', ['企业名称', '电网排放因子', '材料清单', '逐月账单', '下网电量', '12 月', '全年', '单位（公章）']],
  ]) {
    await page.goto('about:blank');
    await opened(page, `#/blank/${form}`);
    await expect(page.locator('.paper')).toBeVisible();
    const sheet = await paper(page, info.outputPath(`${form}.pdf`));
    inOrder(sheet.text, rows);
    expect(sheet.title).toMatch(/_空白表$/);
    for (const of of sheet.byPage) expect(of).toContain('空白表');
    expect(sheet.text).not.toMatch(/--|undefined|NaN|草稿|演示数据|\{\d\}/);
    expect(await page.locator('.paper td').evaluateAll((all) => all.filter((cell) => cell.textContent === '').every((cell) => cell.closest('tfoot') || cell.offsetHeight >= 25))).toBe(true);
  }
});

test('the empty form prints on A4 in the standard’s order', async ({ page }, info) => {
  await opened(page, '#/blank/sll_kpi_report');
  await expect(page.locator('#sheet')).toContainText('企业（公章）');
  const sheet = await paper(page, info.outputPath('blank.pdf'));
  expect(sheet.size).toBe('A4');
  inOrder(sheet.text, ['一、基本信息', '企业名称', '统一社会信用代码', '注册地', '所属行业', '二、关键绩效指标选取', '关键绩效指标', '指标依据', '关键绩效指标', 'T-2', '指标水平', 'T-1', 'T', '基期', 'T 年', '基期水平', '时间', '20XX 年', '目标水平', '三、报告期情况', '年份', '目标水平', '实际水平', '水平差异', '数据来源', '20XX 年', '四、环境风险情况', '风险项', '20X1 年', '20X2 年', '20X3 年', '20X4 年', '20X5 年', '五、企业涉碳信息披露', '附件', '以上内容真实、完整', '企业（公章）', '材料清单', '序号', '营业执照']);
  expect(sheet.text).not.toMatch(/--|undefined|NaN|草稿|演示数据/);
  expect(sheet.title).toBe('关键绩效指标水平报告_空白表');
});

/** The page as paper: its size, its number of pages, its text. */
async function paper(page, path) {
  await expect(page.locator('.paper')).toBeVisible();
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
  const facts = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
  const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
  const [, width, height] = facts.match(/Page size:\s+([\d.]+) x ([\d.]+) pts/);
  const a4 = Math.abs(Number(width) - 595.3) < 1.5 && Math.abs(Number(height) - 841.9) < 1.5;
  const title = facts.match(/Title:\s+(.*)/)?.[1];
  return { text, title, flat: text.replace(/\s/g, ''), byPage: text.split('\f').slice(0, -1), pages: Number(facts.match(/Pages:\s+(\d+)/)[1]), size: a4 ? 'A4' : `${width} × ${height}` };
}

/** The words stand in the text in this order. */
function inOrder(text, words) {
  const flat = text.replace(/\s/g, '');
  let from = 0;
  for (const word of words.map((word) => word.replace(/\s/g, ''))) {
    const at = flat.indexOf(word, from);
    expect(at, `“${word}” after ${JSON.stringify(flat.slice(Math.max(0, from - 20), from))}`).toBeGreaterThanOrEqual(0);
    from = at + word.length;
  }
}
