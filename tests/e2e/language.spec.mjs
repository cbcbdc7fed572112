// Chinese and English at any moment, with everything kept; and names that screen readers can tell apart in both.
import { test, expect, opened } from './support/test.mjs';
import { exported, fresh, go, HEADINGS, home, kept, kpi, openKpi, PAGES, sample, saved, settled } from './support/documents.mjs';
import { misnamed } from './support/names.mjs';

const controls = (page) => page.locator('main').evaluate((main) => [...main.querySelectorAll('input:not([type=file]), select, textarea')].map((c) => (['radio', 'checkbox'].includes(c.type) ? c.checked : c.value)));
const english = (page) => page.getByRole('button', { name: 'English' });
const chinese = (page) => page.getByRole('button', { name: '中文' });

test('the language changes in the middle of a word: no reload, same step, every value kept', async ({ page }) => {
  const id = await sample(page, 2);
  await go(page, id, 'kpis');
  await page.evaluate(() => { window.__same = true; });
  const basis = (await openKpi(page, 2)).getByRole('textbox', { name: '指标依据' });
  await basis.fill('写到一');
  await (await openKpi(page, 1)).getByRole('textbox', { name: '2023 年 指标水平（吨）' }).fill('１２，５００');
  const before = await controls(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await english(page).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1, name: 'KPI selection' })).toBeVisible();
  await expect(page).toHaveTitle('Step 2 of 7 · KPI selection - GreenDesk 绿金台');
  await expect(page).toHaveURL(new RegExp(`#/r/${id}/kpis$`));
  // A known unit stands in the reader's language; what is stored does not change.
  expect(await controls(page)).toEqual(before.map((value) => (value === '吨' ? 't' : value)));
  await expect(kpi(page, 1).getByRole('textbox', { name: /^2023 Value/ })).toHaveValue('１２，５００');
  await expect(kpi(page, 1).getByRole('combobox').first().locator('option:checked')).toHaveText('Carbon emissions');
  await (await openKpi(page, 2)).getByRole('textbox', { name: 'Rationale / reference document' }).pressSequentially('半');
  await chinese(page).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(basis).toHaveValue(/半/);
  expect(await page.evaluate(() => window.__same)).toBe(true);
  await saved(page);
  expect((await kept(page, id)).draft.root.lists.kpis[0].node.answers.kpi).toBe('emissions'); // codes, never words
});

test('errors, summary and title follow the language; the choice of language is kept', async ({ page }) => {
  await fresh(page);
  await page.getByRole('button', { name: '保存并继续' }).click();
  await expect(page.getByRole('group', { name: '本页有 4 处需要处理' })).toBeFocused();
  await english(page).click();
  await expect(page.getByRole('group', { name: '4 to resolve on this page' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Company name is required' })).toBeVisible();
  await expect(page).toHaveTitle(/^Error: Step 1 of 7/);
  await page.getByLabel('Unified social credit code').fill('9163');
  await expect(page.getByRole('listitem').filter({ hasText: 'Unified social credit code must have 18 characters and has 4' }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Basic information' })).toBeVisible();
  await home(page);
  await expect(page).toHaveTitle('GreenDesk 绿金台');
  await expect(english(page)).toHaveCount(0);
});

test('no page keeps words of the other language', async ({ page }) => {
  const id = await sample(page, 1);
  await english(page).click();
  // What the person typed, units and names of standards stay Chinese; the program's own words do not.
  const known = new Set(Object.values(HEADINGS));
  const own = [...known, '保存并继续', '修改', '添加', '删除', '达标', '未填写', '返回', '打印', '导出', '选填', '草稿', '计算过程', '错误：', '请核对', '第 1 步', '年份', '关闭', '撤销'];
  for (const part of PAGES) {
    await go(page, id, part);
    const text = await page.locator('body').innerText();
    expect.soft(own.filter((word) => text.replaceAll('示例：未达标', '').replaceAll('中文', '').includes(word)), part).toEqual([]);
  }
  for (const hash of ['#/', '#/trash', '#/inbox', '#/standards', '#/about', '#/blank/sll_kpi_report']) {
    await opened(page, hash);
    const main = await page.locator('main').innerText();
    expect.soft(own.filter((word) => main.replaceAll('示例：未达标', '').replace(/《[^》]*》/g, '').includes(word) && hash !== '#/standards'), hash).toEqual([]);
  }
});

test('标准与条款 says in words what is covered, and where', async ({ page }) => {
  await opened(page, '#/standards');
  for (const language of ['zh', 'en']) {
    if (language === 'en') await english(page).click();
    const cells = await page.locator('main table.register td').allInnerTexts();
    expect(cells.length).toBeGreaterThan(100);
    // Names of modules, fields and lists belong to the source.
    expect(cells.filter((cell) => /::|[a-z]+_[a-z]+/.test(cell)), language).toEqual([]);
  }
});

test('the paper has a language of its own', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'print');
  const sheet = page.getByRole('article');
  await expect(sheet).toHaveAttribute('lang', 'zh-CN');
  await page.getByRole('button', { name: '打印语言：English / 中文' }).click();
  await expect(sheet).toHaveAttribute('lang', 'en');
  await expect(sheet).toContainText('Reporting period');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('link', { name: '返回' })).toBeVisible();
});

test('files say which language they are in, and the data are the same', async ({ page }) => {
  const id = await sample(page, 0);
  const zh = JSON.parse((await exported(page, id)).text);
  await english(page).click();
  const en = JSON.parse((await exported(page, id)).text);
  expect([zh.language, en.language]).toEqual(['zh-CN', 'en']);
  expect(en.document.draft).toEqual(zh.document.draft);
  expect(en.sum).toBe(zh.sum);
  expect(en.report.tables.map((table) => table.columns.map((column) => column.key))).toEqual(zh.report.tables.map((table) => table.columns.map((column) => column.key)));
  expect(en.report.title).toBe('KPI performance report');
});

for (const language of ['zh', 'en']) {
  test.describe(`names in ${language}`, () => {
    const speak = async (page) => { if (language === 'en') await english(page).click(); };
    const check = async (page, where) => expect.soft(await misnamed(page), where).toEqual([]);
    const next = (page) => page.getByRole('button', { name: /^(保存并继续|Save and continue)$/ });

    for (const part of PAGES) {
      test(`every control of “${part || 'overview'}” has a name of its own`, async ({ page }) => {
        const full = await sample(page, 0);
        await speak(page);
        await go(page, full, part);
        await check(page, 'three KPIs');
        const gaps = await sample(page, 2);
        await go(page, gaps, part);
        if (await next(page).count()) {
          await next(page).click(); // with everything shown that is wrong
          await settled(page);
        }
        await check(page, 'with errors shown');
        const blank = await fresh(page);
        await go(page, blank, part);
        if (await next(page).count()) {
          await next(page).click();
          await settled(page);
        }
        await check(page, 'blank, with errors shown');
      });
    }

    test('every control of the other pages has a name of its own', async ({ page }) => {
      await opened(page);
      await speak(page);
      await check(page, 'home, empty');
      await sample(page, 0);
      await sample(page, 1);
      await home(page);
      await page.getByRole('button', { name: /^(改名|Rename)/ }).first().click();
      await check(page, 'home, two reports');
      for (let i = 0; i < 2; i += 1) {
        await page.getByRole('button', { name: /^(删除|Delete)/ }).first().click();
        await page.getByRole('button', { name: /^(关闭|Close)$/ }).click();
      }
      for (const hash of ['#/trash', '#/inbox', '#/standards', '#/about', '#/blank/sll_kpi_report', '#/nowhere']) {
        await page.evaluate((hash) => { location.hash = hash; }, hash);
        await settled(page);
        await check(page, hash);
      }
    });

    test('two reports of the same name can still be told apart', async ({ page }) => {
      await opened(page);
      await speak(page);
      await sample(page, 0);
      await sample(page, 0);
      await home(page);
      await check(page, 'home, the same sample twice');
    });
  });
}
