// An institution evaluates itself: scope, 38 indicators, standing, what-if, a third party beside it, own sets, the report and its files.
import { execFileSync } from 'node:child_process';
import { test, expect, opened, accessible, violations } from './support/test.mjs';
import { download, exported, go, home, imported, kept, leave, made, openRow, records, saved, settled, stored, unfold } from './support/documents.mjs';
import { misnamed } from './support/names.mjs';
import { cell, workbook } from './support/workbook.mjs';

const FORM = 'climate_self_assessment';
const AREAS = ['area_1', 'area_2', 'area_3', 'area_4', 'area_5'];
const PAGES = ['', 'scope', ...AREAS, 'standing', 'advice', 'review', 'report', 'print'];
const [HALF, THIRD, FRESH] = [0, 1, 2];
const began = (page, number) => made(page, `#/sample/${FORM}/${number}`);
const figure = (page, id) => page.locator(`[data-figure="${id}"]`);
const section = (page, code) => page.locator('main section.item', { has: page.getByRole('heading', { level: 2, name: new RegExp(`^${code.replaceAll('.', '\\.')} `) }) });
/** The score of an indicator whose row is open. */
const score = (page, code) => section(page, code).getByRole('textbox', { name: /^自评得分/ });
/** The same, once its row was opened. */
const openScore = async (page, code) => { await openRow(section(page, code)); return score(page, code); };
const chart = (page, title) => page.locator('figure.chart', { has: page.getByRole('heading', { name: title }) });
const draftOf = async (page, id) => (await kept(page, id)).draft;
const set = (points) => ({
  format: 'greendesk-indicator-set', format_version: 1, name: '本行指标', version: '2026',
  indicators: points.map((points, at) => ({ code: `Z${at + 1}`, area: at < 2 ? '治理' : '业务', group: at < 2 ? '架构' : '产品', name: `第 ${at + 1} 项`, points: String(points) })),
});
const takes = (page, what) => page.getByLabel('导入指标体系').setInputFiles({ name: 'set.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(what)) });

/** Presses a key until the focus is on a control whose own field is `field`. */
async function tabTo(page, field, most = 40) {
  for (let at = 0; at < most; at += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((field) => document.activeElement.matches(`[data-field="${field}"], #${CSS.escape(field)}`), field)) return;
  }
  throw new Error(`${field} is not reached by Tab`);
}

test('the whole form by keyboard alone: from the first field to the final report', async ({ page }) => {
  test.setTimeout(240_000);
  await made(page, `#/new/${FORM}`);
  const type = (text) => page.keyboard.insertText(text);
  for (const [field, text] of [['name', '青海某某银行'], ['boundary', '全行'], ['date', '2026-03-20'], ['evaluator', '青海某某银行'], ['who', '王某']]) {
    await tabTo(page, field);
    await type(text);
  }
  await page.keyboard.press('Enter'); // from a line: save and go on
  for (const list of AREAS) {
    await expect(page).toHaveURL(new RegExp(`/${list}$`));
    await expect(page.locator('main h1')).toBeFocused();
    const count = await page.locator('main .lines > section.item').count();
    for (let at = 0; at < count; at += 1) {
      await tabTo(page, 'situation');
      await type('有。');
      await tabTo(page, 'self_score');
      const full = await page.evaluate(() => document.activeElement.closest('section.item').querySelector('.about').textContent.match(/满分 (\d+) 分/)[1]);
      await type(full);
      for (let tabs = 0; ; tabs += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => document.activeElement.id.endsWith('/evidence'))) break;
        expect(tabs).toBeLessThan(8);
      }
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-field="name"]:focus')).toHaveCount(1);
      await type('文件');
      if (at + 1 === count) continue;
      for (let tabs = 0; !(await page.evaluate(() => /^下一项/.test(document.activeElement.textContent))); tabs += 1) {
        expect(tabs).toBeLessThan(12);
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      await expect(page.locator('main .lines > section.item').nth(at + 1).locator(':focus')).toHaveCount(1);
    }
    await page.keyboard.press('Alt+ArrowRight');
  }
  await expect(page).toHaveURL(/\/standing$/);
  await expect(figure(page, 'total_self')).toContainText('100 分');
  await expect(figure(page, 'grade_self')).toContainText('AAA');
  await page.keyboard.press('Alt+ArrowRight');
  for (const field of ['about_evaluator', 'about_institution']) {
    await tabTo(page, field, 60);
    await type('本机构。');
  }
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page).toHaveURL(/\/review$/);
  await expect(page.locator('main h1')).toBeFocused();
  await expect(page.locator('#summary')).toHaveCount(0);
  await tabTo(page, 'signed', 60);
  await page.keyboard.press('Space');
  for (let tabs = 0; !(await page.evaluate(() => document.activeElement.textContent === '生成报告')); tabs += 1) {
    expect(tabs).toBeLessThan(6);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByText('报告已定稿')).toBeVisible();
});

test('Enter in a score goes to the next indicator, from the last one on', async ({ page }) => {
  await began(page, FRESH).then((id) => go(page, id, 'area_5'));
  await (await openScore(page, '5.1.1')).fill('3');
  await page.keyboard.press('Enter');
  await expect(score(page, '5.2.1')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.locator('#summary')).toBeFocused();
});

test('standing while filling: a range and no grade until all is scored; then the grade, bounds included', async ({ page }) => {
  const half = await began(page, HALF);
  await go(page, half, 'area_3');
  await expect(figure(page, 'range_self')).toHaveText(/47 至 93 分/);
  await expect(figure(page, 'grade_self')).toContainText('已评 20/38 项，全部评分后得出等级');
  await expect(figure(page, 'grade_self').locator('b')).toHaveText('--');
  await (await openScore(page, '3.1.1')).fill('1.5');
  await expect(figure(page, 'area_3_self')).toContainText('1.5 分');
  await expect(figure(page, 'range_self')).toHaveText(/48\.5 至 91\.5 分/);
  await go(page, half, 'standing');
  await expect(chart(page, '一级指标得分').locator('figcaption')).toHaveText(/自评已得 48\.5 分，已评 21\/38 项，总分最多还可达 91\.5 分/);

  const full = await began(page, THIRD);
  await go(page, full, 'area_4');
  await expect(figure(page, 'grade_self')).toHaveText('A 级 ');
  await (await openScore(page, '4.1.3')).fill('0');
  await expect(figure(page, 'total_self')).toContainText('85 分');
  await expect(figure(page, 'grade_self')).toHaveText('A 级 ');
  await (await openScore(page, '4.1.1')).fill('1.99');
  await expect(figure(page, 'total_self')).toContainText('84.99 分');
  await expect(figure(page, 'grade_self')).toHaveText('BBB 级 ');
  await (await openScore(page, '4.1.1')).fill('');
  await expect(figure(page, 'grade_self')).toContainText('已评 37/38 项');
  await (await openScore(page, '4.1.1')).fill('9');
  await leave(page);
  await page.getByRole('button', { name: '保存并继续' }).click();
  await expect(page.locator('#summary')).toContainText('9 超过满分 3');
});

test('the third party beside the institution: totals, grades, differences sorted, table and radar behind', async ({ page }) => {
  const id = await began(page, THIRD);
  await go(page, id, 'standing');
  for (const [which, text] of [['total_self', '87 分'], ['grade_self', 'A 级'], ['total_third', '84 分'], ['grade_third', 'BBB 级'], ['gap', '−3 分']]) {
    await expect(figure(page, which)).toContainText(text);
  }
  const differ = chart(page, '自评与第三方评价的差异');
  await expect(differ.locator('figcaption')).toHaveText('6 项的自评与第三方评价不同。');
  await expect(differ.locator('li')).toHaveCount(6);
  await expect(differ.locator('li').first()).toContainText('自评 3 · 第三方评价 2.5 / 3 · 差 −0.5');
  const areas = chart(page, '一级指标得分');
  await areas.getByText('雷达图').click();
  await expect(areas.getByRole('img', { name: /雷达图/ })).toBeVisible();
  await areas.getByText('查看数据表').click();
  await expect(areas.getByRole('row', { name: '公司治理 39 35 33.5' })).toBeVisible();
  await go(page, id, 'area_1');
  await expect((await openRow(section(page, '1.1.2'))).locator('.work')).toContainText(/−0\.5 分.*得分差异.*2\.5 − 3/);
});

test('what if: the outcome changes and what was answered does not', async ({ page }) => {
  const id = await began(page, THIRD);
  await go(page, id, 'advice');
  const before = await draftOf(page, id);
  const open = chart(page, '失分项');
  await expect(open.locator('figcaption')).toHaveText('已得 84 分，距 A 级尚差 1 分。');
  await expect(open.locator('li').first()).toContainText('独立第三方鉴证');
  await open.getByRole('textbox', { name: /^假设得分\s*：独立第三方鉴证$/ }).fill('2');
  await expect(page.locator('.supposed')).toContainText('第三方评价 86 分，最终评定等级 A 级。');
  await open.getByRole('textbox', { name: /^假设得分\s*：独立第三方鉴证$/ }).fill('9');
  await expect(open.locator('li').first()).toContainText('超过满分 2');
  await page.getByRole('button', { name: '清除假设' }).click();
  await expect(open.getByRole('textbox', { name: /^假设得分\s*：独立第三方鉴证$/ })).toHaveValue('');
  await page.keyboard.press('Control+s');
  await go(page, id, 'standing');
  await expect(figure(page, 'total_third')).toContainText('84 分');
  expect(await draftOf(page, id)).toEqual(before);
});

test('beside an earlier assessment; another set is refused in words', async ({ page }) => {
  await began(page, HALF);
  const other = await began(page, FRESH);
  await go(page, other, 'scope');
  await takes(page, set([40, 30, 30]));
  await expect(page.getByRole('status').filter({ hasText: '已完成：导入指标体系' })).toBeVisible();
  await saved(page);
  const id = await began(page, THIRD);
  await go(page, id, 'area_1');
  await (await openScore(page, '1.1.1')).fill('2');
  await go(page, id, 'advice');
  const select = page.getByRole('combobox', { name: '对比报告' });
  await select.selectOption({ label: await select.locator('option', { hasText: '填写中' }).textContent() });
  const row = page.locator('#comparison').getByRole('row').filter({ hasText: '1.1.1' });
  await expect(row).toBeVisible();
  await expect(row.getByRole('cell').nth(5)).toHaveText('−1');
  await accessible(page);
  await select.selectOption({ label: await select.locator('option', { hasText: '未开始' }).textContent() });
  await expect(page.getByRole('alert').filter({ hasText: '不能比较' })).toBeVisible();
  await expect(row).toBeHidden();
});

test('an own set: a wrong sum is refused, a right one taken, and taken back; pairs that contradict each other are named', async ({ page }) => {
  const id = await began(page, HALF);
  await go(page, id, 'scope');
  await takes(page, set([40, 30, 29]));
  await expect(page.locator('#act-take_set-err')).toContainText('满分合计为 99，应为 100');
  await expect(page.locator('#act-take_set-err')).toBeFocused();
  await expect(page.getByText('第 1 步，共 9 步')).toBeVisible();
  await takes(page, set([40, 30, 30]));
  await expect(page.getByText('第 1 步，共 8 步')).toBeVisible();
  await expect(page.getByRole('link', { name: /^治理/ })).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText('第 1 步，共 9 步')).toBeVisible();
  await takes(page, set([40, 30, 30]));
  const csv = await download(page, () => page.getByRole('button', { name: '导出指标体系（CSV）' }).click());
  expect(records(csv.text.slice(1)).length).toBe(4);

  await go(page, id, 'set');
  await expect(figure(page, 'full')).toContainText('100 分');
  await expect(page.getByRole('table', { name: '业务' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: '一级指标（三）名称' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: '一级指标（四）名称' })).toHaveCount(0);
  await page.getByRole('textbox', { name: '一级指标（三）名称' }).fill('社会');
  await expect(page.getByRole('textbox', { name: '一级指标（四）名称' })).toBeVisible();
  await page.getByRole('button', { name: /^添加指标\s*：社会$/ }).click();
  await expect(page.getByRole('link', { name: /^社会/ })).toBeVisible();
  await page.getByRole('button', { name: /^删除\s*：指标 1/ }).last().click();
  await page.getByRole('textbox', { name: '一级指标（三）名称' }).fill('');
  await page.getByRole('textbox', { name: /^Z3 第 3 项 满分/ }).fill('29');
  await expect(figure(page, 'full')).toContainText('99 分');
  await page.getByRole('textbox', { name: /^Z3 第 3 项 满分/ }).fill('30');

  // Three areas, so that the judgements can contradict each other.
  const three = set([40, 30, 30]);
  three.indicators.forEach((indicator, at) => { indicator.area = ['甲', '乙', '丙'][at]; indicator.group = `${indicator.area}组`; });
  await go(page, id, 'scope');
  await takes(page, three);
  await expect(page.getByRole('link', { name: /^丙/ })).toBeVisible();
  await go(page, id, 'weights');
  await page.getByRole('button', { name: '生成两两比较表' }).click();
  const judge = (pair, value) => page.getByRole('row', { name: pair }).getByRole('combobox').selectOption(value);
  await judge('甲 ∶ 乙', '9');
  await judge('乙 ∶ 丙', '9');
  await judge('甲 ∶ 丙', '1/9');
  await page.getByRole('button', { name: '换算为分值' }).click();
  await expect(page.locator('#act-derive_points-err')).toContainText(/“全部指标”的一致性比率为 .*最不一致的是“.”比“.”/);
  await judge('乙 ∶ 丙', '1');
  await judge('甲 ∶ 丙', '9');
  await page.getByRole('button', { name: '换算为分值' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已完成：换算为分值' })).toBeVisible();
  await go(page, id, 'set');
  await expect(figure(page, 'full')).toContainText('100 分');
  await expect(page.getByRole('textbox', { name: /^Z1 第 1 项 满分/ })).toHaveValue('81.8');
});

test('drafted texts are taken by one press, and undone answers give the offer back', async ({ page }) => {
  const id = await began(page, THIRD);
  await go(page, id, 'standing');
  const field = page.getByRole('textbox', { name: '最终评价结论' });
  await page.getByRole('button', { name: /^采用草稿\s*：最终评价结论$/ }).click();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('第三方评价总分 84 分，最终评定等级为 BBB 级。');
  await expect(page.getByRole('button', { name: /^采用草稿\s*：最终评价结论$/ })).toHaveCount(0);
  await field.fill('');
  await expect(page.getByRole('button', { name: /^采用草稿\s*：最终评价结论$/ })).toBeVisible();
});

test('the report in five parts and table B.1 across the page', async ({ page }, info) => {
  const id = await began(page, THIRD);
  await go(page, id, 'print');
  await expect(page.locator('.paper')).toBeVisible();
  const path = info.outputPath('climate.pdf');
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
  const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
  for (const part of ['一、评价实施方简介', '二、评价对象简介', '三、评价过程简介', '四、评价内容及结果', '五、建议意见']) expect(text).toContain(part);
  const at = (part) => text.indexOf(part);
  expect(at('一、评价实施方简介')).toBeLessThan(at('五、建议意见'));
  for (const line of ['初步评价结论', '初步评价等级', '最终评价结论', '最终评定等级']) expect(text).toContain(line);
  const sizes = execFileSync('pdfinfo', ['-l', '99', path], { encoding: 'utf8' }).match(/Page\s+\d+ size:\s+[\d.]+ x [\d.]+/g).map((line) => line.match(/([\d.]+) x ([\d.]+)/).slice(1).map(Number));
  const across = sizes.map(([width, height]) => width > height);
  expect(across[0]).toBe(false);
  expect(across.at(-1)).toBe(true);
  expect(across.indexOf(true)).toBe(across.lastIndexOf(false) + 1);
  // The heading of the table stands on every page that the table reaches.
  for (let number = across.indexOf(true) + 1; number < sizes.length; number += 1) {
    const of = execFileSync('pdftotext', ['-raw', '-f', `${number}`, '-l', `${number}`, path, '-'], { encoding: 'utf8' });
    expect(of.replace(/\s/g, ''), `page ${number}`).toContain('一级指标二级指标评价内容满分');
  }
});

test('revisions are kept with who and when, handed over, and read back', async ({ page }) => {
  const id = await made(page, `#/new/${FORM}`);
  await page.getByRole('textbox', { name: '当前填写人' }).fill('李某');
  await page.getByRole('textbox', { name: '评价对象' }).fill('青海某某银行');
  await go(page, id, 'area_1');
  await (await openScore(page, '1.1.1')).fill('2');
  await page.keyboard.press('Control+s');
  await saved(page);
  const json = await exported(page, id);
  const file = JSON.parse(json.text);
  const [revision, ...more] = file.document.draft.root.lists.revisions.map((row) => row.node.answers);
  expect(more).toEqual([]);
  expect(revision).toMatchObject({ who: '李某', now: '2', day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), what: expect.stringContaining('自评得分') });
  const csv = await download(page, () => page.getByRole('button', { name: '导出 CSV', exact: true }).click());
  expect(csv.text).toContain('修订记录');
  expect(csv.text).toContain('李某');
  await imported(page, json.text);
  await expect(page.locator('ul.docs').getByRole('link', { name: /^青海某某银行/ })).toHaveCount(2);
  const [copy, ...none] = (await stored(page)).filter((document) => document.id !== id);
  expect(none).toEqual([]);
  expect(copy.draft).toEqual(file.document.draft);
});

test('on a phone: nothing scrolls sideways, and each indicator is one tap away', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const id = await began(page, HALF);
  for (const part of PAGES) {
    await go(page, id, part);
    await unfold(page);
    const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    expect.soft(wide, part).toBeLessThanOrEqual(room);
  }
  await go(page, id, 'area_1');
  await page.getByRole('button', { name: /^1\.3\.7/ }).click();
  await expect(score(page, '1.3.7')).toBeVisible();
  await expect(section(page, '1.3.7')).toBeInViewport();
  await expect(section(page, '1.3.7').locator(':focus')).toHaveCount(1);
});

for (const [language, scheme] of [['zh', 'light'], ['en', 'dark'], ['zh', 'dark'], ['en', 'light']]) {
  test(`axe finds nothing and every control has a name of its own: ${language}, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await opened(page);
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    const id = await began(page, scheme === 'light' ? HALF : THIRD);
    for (const part of PAGES) {
      await go(page, id, part);
      await unfold(page);
      const next = page.getByRole('button', { name: /^(保存并继续|Save and continue)$/ });
      if (part.startsWith('area') && (await next.count())) await next.click();
      await settled(page);
      expect.soft(await violations(page), part || 'overview').toEqual([]);
      if (language === 'zh') expect.soft(await misnamed(page), part || 'overview').toEqual([]);
    }
    await go(page, id, 'scope');
    await page.locator('#act-own_set').click();
    await expect(page.locator('a[href$="/set"]')).toBeVisible();
    for (const part of ['set', 'weights']) {
      await go(page, id, part);
      if (part === 'weights') await page.locator('#act-pairs').click();
      await settled(page);
      expect.soft(await violations(page), part).toEqual([]);
      if (language === 'zh') expect.soft(await misnamed(page), part).toEqual([]);
    }
    await home(page);
  });
}

test('an own set as a workbook: its first sheet is read by the worker', async ({ page }) => {
  const id = await began(page, HALF);
  await go(page, id, 'scope');
  const given = await download(page, () => page.getByRole('button', { name: '导出指标体系（CSV）' }).click());
  const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const name = (at) => String.fromCharCode(65 + at);
  const rows = records(given.text.slice(1)).filter((record) => record.some(Boolean)).map((record, at) => `<row r="${at + 1}">${record.map((text, column) => cell(`${name(column)}${at + 1}`, escaped(text))).join('')}</row>`);
  const choose = (file, buffer) => page.getByLabel('导入指标体系').setInputFiles({ name: file, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer });
  await choose('指标体系.xlsx', workbook(rows.join('')));
  await expect(page.getByRole('status').filter({ hasText: '已完成：导入指标体系' })).toBeVisible();
  await expect.poll(async () => (await kept(page, id)).draft.root.answers.system).toBe('own');
  await choose('坏.xlsx', Buffer.from('PK\u0003\u0004'));
  await expect(page.locator('#act-take_set-err')).not.toBeEmpty();
  await expect(page.locator('#act-take_set-err')).toBeFocused();
});
