// What a relationship manager estimates on site: typical projects from capacity and hours, and table 4 of the disclosure; by keyboard, kept, printed, handed over.
import { execFileSync } from 'node:child_process';
import { test, expect, opened, violations } from './support/test.mjs';
import { download, eachRow, exported, go, home, imported, kept, leave, made, openRow, records, reopened, saved, settled, unfold } from './support/documents.mjs';
import { misnamed } from './support/names.mjs';

const FORMS = {
  typical_projects: ['', 'basis', 'projects', 'results', 'review', 'report', 'print'],
  disclosure: ['', 'period', 'direct', 'bought', 'measures', 'emissions', 'comparison', 'review', 'report', 'print'],
};
const figure = (page, id) => page.locator(`[data-figure="${id}"]`);
const project = (page, number) => page.locator('main section.item').nth(number - 1);

/** Presses Tab until the focus is on a control of the field. */
async function tabTo(page, field, most = 60) {
  for (let at = 0; at < most; at += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((field) => document.activeElement.matches(`[data-field="${field}"], #${CSS.escape(field)}, [name="${CSS.escape(field)}"]`) || document.activeElement.closest(`[data-field="${field}"]`) !== null, field)) return;
  }
  throw new Error(`${field} is not reached by Tab`);
}

/** Types into fields that are reached by Tab, one after the other. */
async function typed(page, answers) {
  for (const [field, text] of answers) {
    await tabTo(page, field);
    await page.keyboard.insertText(text);
  }
}

/** Chooses the radio of these words, by keyboard: Tab into its group, then the arrow keys. */
async function chosen(page, label) {
  for (let at = 0; at < 60; at += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate((label) => {
      const group = document.activeElement.type === 'radio' && [...document.activeElement.closest('fieldset').querySelectorAll('input[type=radio]')];
      return Boolean(group) && group.some((radio) => radio.closest('label').textContent.trim() === label);
    }, label);
    if (!found) continue;
    const here = () => page.evaluate((label) => document.activeElement.checked && document.activeElement.closest('label').textContent.trim() === label, label);
    if (!(await here())) await page.keyboard.press('Space');
    for (let turns = 0; !(await here()); turns += 1) {
      expect(turns).toBeLessThan(8);
      await page.keyboard.press('ArrowDown');
    }
    return;
  }
  throw new Error(`${label} is not reached by Tab`);
}

/** Issues the report by keyboard, from the review on. */
async function issued(page) {
  await expect(page).toHaveURL(/\/review$/);
  await expect(page.locator('#summary')).toHaveCount(0);
  await tabTo(page, 'signed');
  await page.keyboard.press('Space');
  for (let tabs = 0; !(await page.evaluate(() => document.activeElement.textContent === '生成报告')); tabs += 1) {
    expect(tabs).toBeLessThan(6);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByText('报告已定稿')).toBeVisible();
}

test('typical projects by keyboard alone: estimated, saved, found again, issued', async ({ page }) => {
  const id = await made(page, '#/new/typical_projects');
  await typed(page, [['institution', '青海某某银行'], ['coal_rate', '300'], ['coal_rate_year', `${new Date().getFullYear() - 2}`], ['coal_rate_source', '演示数据']]);
  await typed(page, [['co2_per_tce', '2.6'], ['co2_source', '演示数据']]);
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page).toHaveURL(/\/projects$/);
  await typed(page, [['name', '某某 50 MW 风电项目']]);
  await chosen(page, '风电');
  await typed(page, [['capacity', '50'], ['hours', '2200'], ['source', '可研报告']]);
  // What it saves stands there at once, with the formula and the very figures in it.
  await expect(project(page, 1).locator('.work', { hasText: '50 × 2,200 ÷ 10' })).toContainText('11,000.00');
  await expect(project(page, 1).locator('.work', { hasText: '11,000 × 300 ÷ 100' })).toContainText('33,000.00');
  await expect(project(page, 1).locator('.work', { hasText: '33,000 × 2.6' })).toContainText('85,800.00');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page).toHaveURL(/\/results$/);
  await expect(figure(page, 'total_coal')).toContainText('33,000.00 吨');
  await page.keyboard.press('Control+s');
  await saved(page);
  await reopened(page, id, 'results');
  await expect(figure(page, 'total_co2')).toContainText('85,800.00 吨');
  await page.keyboard.press('Alt+ArrowRight');
  await issued(page);
  expect((await kept(page, id)).issued_at).not.toBe('');
});

test('table 4 by keyboard alone: an amount from its cost, the rest typed, saved, found again, issued', async ({ page }) => {
  const id = await made(page, '#/new/disclosure');
  await typed(page, [['institution', '青海某某银行']]);
  await chosen(page, '当季（期末日所在季度）');
  await typed(page, [['headcount', '3154']]);
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page).toHaveURL(/\/direct$/);
  await chosen(page, '由费用换算');
  await typed(page, [['fuel_cost', '375000'], ['fuel_price', '7.5'], ['fuel_source', '财务系统'], ['own_heating', '27659'], ['water', '9173.65']]);
  await expect(figure(page, 'fuel_head')).toContainText('15.85 升');
  await expect(page.locator('dt:has(+ [data-figure="fuel_head"])')).toContainText(/\d{4} 年第[一二三四]季度机构自有/);
  await expect(figure(page, 'water_head')).toContainText('2.91 吨');
  await page.keyboard.press('Alt+ArrowRight');
  await typed(page, [['electricity', '2227236.5'], ['paper', '3.726'], ['bought_heating', '125851.62'], ['transport', '21865.26']]);
  await expect(figure(page, 'electricity_head')).toContainText('706.16 千瓦时');
  await expect(figure(page, 'paper_head')).toContainText('0.00 吨');
  await expect(figure(page, 'paper_small')).toContainText('1.18 千克');
  await page.keyboard.press('Alt+ArrowRight');
  await typed(page, [['training', '22']]);
  await expect(figure(page, 'training_head')).toContainText('0.01 人次');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page).toHaveURL(/\/emissions$/);
  await page.keyboard.press('Control+s');
  await saved(page);
  await reopened(page, id, 'direct');
  await expect(page.locator('[data-field="fuel_cost"]')).toHaveValue('375,000');
  await expect(figure(page, 'fuel_head')).toContainText('15.85 升');
  await go(page, id, 'review');
  await page.locator('main h1').focus();
  await issued(page);
});

test('water in cubic metres and a price with the unit of the bill are read, and said as they were', async ({ page }) => {
  const id = await made(page, '#/sample/disclosure/0');
  await go(page, id, 'direct');
  const water = page.locator('[data-field="water"]');
  await water.fill('9173.65 立方米');
  await expect(page.locator('[id="water-echo"]')).toHaveText('= 9,173.65 吨');
  await water.fill('0.917365 万立方米');
  await expect(page.locator('[id="water-echo"]')).toContainText('= 9,173.65 吨');
  await leave(page);
  await expect(figure(page, 'water_head')).toContainText('2.91 吨');
  await expect(page.locator('[id="water-err"]')).toHaveCount(0);
  await page.getByRole('radio', { name: '由费用换算' }).first().check();
  await page.locator('[data-field="fuel_cost"]').fill('375000');
  const price = page.locator('[data-field="fuel_price"]');
  await price.fill('7.5元/升');
  await leave(page);
  await expect(figure(page, 'fuel_head')).toContainText('15.85 升');
  // A price for another unit is read as well, and the factor is asked for.
  await price.fill('9.8元/千克');
  await leave(page);
  await page.locator('[data-field="fuel_source"]').fill('发票');
  await page.getByRole('button', { name: '保存并继续' }).click();
  await expect(page.locator('main')).toContainText('单价按每千克计，表中单位为升');
});

test('figures of an impossible size are asked about, and two of them mended in one click', async ({ page }) => {
  const id = await made(page, '#/sample/typical_projects/0');
  await go(page, id, 'projects');
  const first = await openRow(project(page, 1));
  for (const [field, value] of [['capacity', '50000'], ['hours', '6000'], ['own_use', '0.03'], ['balance', '42000']]) {
    await first.locator(`[data-field="${field}"]`).fill(value);
  }
  await leave(page);
  await page.getByRole('button', { name: '保存并继续' }).click();
  for (const said of ['是否按千瓦填写', '高于风电项目通常的上限 4,500 小时', '3% 请填 3', '42,000 万元大于项目总投资 36,000 万元']) {
    await expect(page.locator('main')).toContainText(said);
  }
  await openRow(project(page, 1));
  const asked = (text) => first.getByRole('listitem').filter({ hasText: text });
  await asked('是否按千瓦填写').getByRole('button', { name: /50/ }).click();
  await expect(first.locator('[data-field="capacity"]')).toHaveValue('50');
  await asked('是否按小数填写').getByRole('button', { name: /3/ }).click();
  await expect(first.locator('[data-field="own_use"]')).toHaveValue('3');
  await expect(asked('是否按')).toHaveCount(0);
});

test('in English a sign parts a figure from 10 MWh', async ({ page }) => {
  const id = await made(page, '#/sample/typical_projects/0');
  await go(page, id, 'results');
  await expect(figure(page, 'total_supply').first()).toContainText('18,441.50 万千瓦时');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(figure(page, 'total_supply').first()).toContainText('18,441.50 × 10 MWh');
});

test('doubts are said, mended in one click, or answered with a reason', async ({ page }) => {
  const id = await made(page, '#/sample/typical_projects/0');
  await go(page, id, 'basis');
  const rate = page.locator('[data-field="coal_rate"]');
  await rate.fill('0.3');
  await page.locator('[data-field="coal_rate_year"]').fill('2023');
  await leave(page);
  await page.getByRole('button', { name: '保存并继续' }).click();
  await expect(page.locator('#summary')).toContainText('不在 250–400');
  await expect(page.locator('#summary')).toContainText('所填为 2023 年');
  await page.getByRole('button', { name: /300/ }).first().click();
  await expect(rate).toHaveValue('300');
  await expect(page.getByText('不在 250–400')).toHaveCount(0);
});

test('a factor of a grid is offered for electricity, and doubted for avoided emissions', async ({ page }) => {
  const id = await made(page, '#/sample/disclosure/0');
  await go(page, id, 'emissions');
  const factor = page.locator('[data-field="factor"]').first();
  await factor.fill('');
  await page.getByRole('button', { name: /0\.5306/ }).first().click();
  await expect(factor).toHaveValue('0.5306');
  await expect(figure(page, 'co2_scope_2')).toContainText('1,181.77 吨');
  const other = await made(page, '#/sample/typical_projects/1');
  await go(page, other, 'basis');
  await page.locator('[data-field="co2_per_mwh"]').fill('0.5306');
  await leave(page);
  await page.getByRole('button', { name: '保存并继续' }).click();
  await expect(page.locator('#summary')).toContainText('不用于折合减排');
});

test('both come out as JSON, CSV and paper, and back; the projects as a loan book', async ({ page }, info) => {
  for (const [form, has, says] of [
    ['typical_projects', ['143,843.70', '55,324.50', '50 × 2,200 ÷ 10', '不是融资排放'], '143843.70'],
    ['disclosure', ['706.16', '1.18 千克', '1,181.77', '经营活动环境影响量化测算表'], '2227236.5'],
  ]) {
    const id = await made(page, `#/sample/${form}/0`);
    const draft = (await kept(page, id)).draft;
    const json = await exported(page, id);
    expect(JSON.parse(json.text).document.draft).toEqual(draft);
    const csv = await download(page, () => page.getByRole('button', { name: '导出 CSV', exact: true }).click());
    expect(records(csv.text).flat()).toContain(says);
    await go(page, id, 'print');
    await expect(page.locator('.paper')).toBeVisible();
    const path = info.outputPath(`${form}.pdf`);
    await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
    const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
    for (const part of has) expect(text.replace(/\s+/g, ''), part).toContain(part.replace(/\s+/g, ''));
    await imported(page, json.text);
  }
  const id = await made(page, '#/sample/typical_projects/0');
  await go(page, id, 'results');
  const book = await download(page, () => page.getByRole('button', { name: '导出台账（CSV）' }).click());
  const [headings, first, ...rest] = records(book.text.slice(1));
  expect(headings.slice(0, 7)).toEqual(['贷款编号', '借款人', '项目名称', '贷款余额（万元）', '项目总投资（万元）', '年节约标准煤（吨）', '标准煤数据来源']);
  expect(first.slice(0, 9)).toEqual(['L001', '某某新能源有限公司', '某某 50 MW 风电项目', '12000', '36000', '33000', '3', '85800', '3']);
  expect(rest).toHaveLength(2);
});

for (const [language, scheme] of [['zh', 'light'], ['en', 'dark'], ['zh', 'dark'], ['en', 'light']]) {
  test(`axe finds nothing, and every control has a name of its own: ${language}, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await opened(page);
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    for (const [form, pages] of Object.entries(FORMS)) {
      const id = await made(page, `#/sample/${form}/0`);
      for (const part of pages) {
        await go(page, id, part);
        const next = page.getByRole('button', { name: /^(保存并继续|Save and continue)$/ });
        if (part && (await next.count())) await next.click();
        await settled(page);
        await eachRow(page, async () => {
          await unfold(page);
          expect.soft(await violations(page), `${form} ${part || 'overview'}`).toEqual([]);
          if (language === 'zh') expect.soft(await misnamed(page), `${form} ${part || 'overview'}`).toEqual([]);
        });
      }
    }
    await home(page);
  });
}

test('on a phone nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [form, pages] of Object.entries(FORMS)) {
    const id = await made(page, `#/sample/${form}/0`);
    for (const part of pages) {
      await go(page, id, part);
      await unfold(page);
      const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      expect.soft(wide, `${form} ${part}`).toBeLessThanOrEqual(room);
    }
  }
});
