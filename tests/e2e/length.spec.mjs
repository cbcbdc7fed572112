// Pages stay short, and at every width everything on them can be read: long lists are lines of which one is opened, no figure stands in a
// narrow column, no table is cut without a sign, and charts and paper fit a phone.
import { test, expect, opened, accessible } from './support/test.mjs';
import { eachRow, go, idOf, kpi, leave, made, openKpi, sample, saved, settled, unfold } from './support/documents.mjs';

/** Every form with the number of its samples. */
const FORMS = { sll_kpi_report: 3, green_loan_portfolio: 3, typical_projects: 2, disclosure: 1, climate_self_assessment: 3, loan_desk: 3, energy_worksheet: 2 };
const WIDTHS = [320, 360, 390, 600, 768, 900, 1024, 1100, 1280, 1440, 1920];
/** English words are longer: the widths at which columns are narrowest. */
const WIDTHS_IN_ENGLISH = [320, 900, 1024];
/** The longest page of a sample, in pixels at 1440. */
const LONGEST = 4_000;
/** The narrowest column of digits, and the smallest text of a chart. */
const [NARROWEST, SMALLEST] = [60, 11];

/** The steps and the review of the open document. */
const partsOf = (page) => page.locator('nav .contents a').evaluateAll((links) => links.map((link) => link.getAttribute('href').split('/')[3]).filter(Boolean));

/** Waits until no part of the page is on its way and its charts are drawn. */
async function drawn(page) {
  await settled(page);
  await expect(page.locator('main .coming')).toHaveCount(0);
}

for (const [form, samples] of Object.entries(FORMS)) {
  for (let story = 0; story < samples; story += 1) {
    test(`no page is longer than ${LONGEST} px at 1440 in either language: ${form}, sample ${story}`, async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width: 1440, height: 900 });
      const id = await made(page, `#/sample/${form}/${story}`);
      const parts = await partsOf(page);
      expect(parts.length).toBeGreaterThan(3);
      const longest = {};
      for (const language of ['中文', 'English']) {
        const button = page.getByRole('button', { name: language });
        if (await button.count()) await button.click();
        for (const part of parts) {
          await go(page, id, part);
          await drawn(page);
          await eachRow(page, async () => {
            const height = await page.evaluate(() => document.documentElement.scrollHeight);
            const name = `${part} (${language})`;
            longest[name] = Math.max(longest[name] ?? 0, height);
          });
        }
      }
      test.info().annotations.push({ type: 'px', description: JSON.stringify(longest) });
      expect(Object.entries(longest).filter(([, height]) => height > LONGEST)).toEqual([]);
    });
  }
}

/** What cannot be read on the page as it stands, a sentence each. */
const unreadable = (page, narrowest) => page.evaluate((narrowest) => {
  const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1;
  const said = (element) => (element.value ?? element.textContent).trim().slice(0, 40);
  const room = document.documentElement.clientWidth;
  const wrong = [];
  if (document.documentElement.scrollWidth > room) wrong.push(`the page is ${document.documentElement.scrollWidth} px wide`);
  for (const field of document.querySelectorAll('main input[type=text]')) {
    const { width } = field.getBoundingClientRect();
    if (seen(field) && /\d/.test(field.value) && width < narrowest) wrong.push(`a field of ${Math.round(width)} px: ${field.id} ${said(field)}`);
  }
  for (const cell of document.querySelectorAll('main :is(td, .fact)')) {
    const { width } = cell.getBoundingClientRect();
    // A line of words that contains a number is no figure.
    const figure = /^[−-]?[\d][\d,.]*( .{1,8})?$/.test(cell.textContent.trim()) && !cell.closest('.paper');
    if (seen(cell) && figure && width < narrowest) wrong.push(`a figure in ${Math.round(width)} px: ${said(cell)}`);
  }
  // A figure of up to a dozen digits stands on one line.
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const node = texts.currentNode;
    if (node.parentElement.closest('.paper, svg, option, .vh') || !seen(node.parentElement)) continue;
    for (const { 0: figure, index } of node.data.matchAll(/(?<![\w.])\d[\d,.]*\d(?!\w)/g)) {
      if (figure.length > 12) continue;
      range.setStart(node, index);
      range.setEnd(node, index + figure.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) wrong.push(`a figure on two lines: ${figure} in ${said(node.parentElement)}`);
    }
  }
  for (const table of document.querySelectorAll('main table')) {
    if (!seen(table) || table.closest('.paper')) continue;
    let box = table.parentElement;
    while (box !== document.body && getComputedStyle(box).overflowX === 'visible') box = box.parentElement;
    const inner = box === document.body ? room : box.clientWidth;
    if (table.scrollWidth <= inner + 1) continue;
    const shaded = getComputedStyle(box).backgroundImage.includes('gradient');
    const scrolls = /auto|scroll/.test(getComputedStyle(box).overflowX);
    if (!shaded || !scrolls) wrong.push(`a table of ${table.scrollWidth} px in ${inner} without a sign: ${said(table)}`);
  }
  return wrong;
}, narrowest);

for (const [form, story] of [['sll_kpi_report', 1], ['sll_kpi_report', 2], ['green_loan_portfolio', 2], ['typical_projects', 0], ['disclosure', 0], ['climate_self_assessment', 1], ['loan_desk', 2], ['energy_worksheet', 0]]) {
  test(`every figure and table can be read from 320 to 1920 px: ${form}, sample ${story}`, async ({ page }) => {
    test.slow();
    const id = await made(page, `#/sample/${form}/${story}`);
    const parts = await partsOf(page);
    for (const part of parts) {
      await go(page, id, part);
      await drawn(page);
      const first = page.locator('main .lines > section.line .line-button[aria-expanded=false]').first();
      if (await first.count() && !(await page.locator('main section.line.open').count())) await first.click();
      await unfold(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await unreadable(page, NARROWEST), `${part} at ${width}`).toEqual([]);
      }
      await page.getByRole('button', { name: 'English' }).click();
      await drawn(page);
      for (const width of WIDTHS_IN_ENGLISH) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await unreadable(page, NARROWEST), `${part} in English at ${width}`).toEqual([]);
      }
      await page.getByRole('button', { name: '中文' }).click();
    }
  });
}

test('on a phone the text of every chart is large enough, and the paper fits', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  let texts = 0;
  for (const [form, story, parts] of [['sll_kpi_report', 1, ['period']], ['green_loan_portfolio', 2, ['results']], ['climate_self_assessment', 1, ['standing', 'advice']]]) {
    const id = await made(page, `#/sample/${form}/${story}`);
    for (const part of parts) {
      await go(page, id, part);
      await drawn(page);
      await eachRow(page, async () => {
        await expect(page.locator('main figure').first()).toBeVisible();
        const sizes = await page.locator('main figure svg text').evaluateAll((all) => all.filter((text) => text.checkVisibility()).map((text) => [text.textContent, parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a]));
        texts += sizes.length;
        expect.soft(sizes.filter(([, px]) => px < SMALLEST), `${form} ${part}`).toEqual([]);
      });
    }
    await go(page, id, 'print');
    await expect(page.locator('.paper')).toBeVisible();
    const [left, right, wide, room] = await page.evaluate(() => {
      const { left, right } = document.querySelector('.paper').getBoundingClientRect();
      return [left, right, document.documentElement.scrollWidth, document.documentElement.clientWidth];
    });
    expect.soft(left, form).toBeGreaterThanOrEqual(0);
    expect.soft(right, form).toBeLessThanOrEqual(room);
    expect.soft(wide, form).toBeLessThanOrEqual(room);
  }
  expect(texts).toBeGreaterThan(20);
});

test('KPIs are lines: each tells its facts and what is open in it, and one is opened at a time', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const id = await sample(page, 0);
  await go(page, id, 'kpis');
  const line = (number) => kpi(page, number).locator('.line-button');
  await expect(line(1)).toHaveAttribute('aria-expanded', 'true');
  await expect(kpi(page, 2)).toContainText('越低越好');
  await expect(kpi(page, 2)).toContainText('0.4778 吨/万元');
  await expect(kpi(page, 3)).toContainText('2026 年 5,500,000 千瓦时');
  await expect(kpi(page, 3)).toContainText('已完成');
  await expect(page.locator('main').getByRole('textbox', { name: '指标依据' })).toHaveCount(1);
  // By keyboard: the line that was pressed keeps the focus and its place in the window.
  await line(3).focus();
  const before = await line(3).evaluate((button) => button.getBoundingClientRect().top);
  await page.keyboard.press('Enter');
  await expect(line(3)).toHaveAttribute('aria-expanded', 'true');
  await expect(line(1)).toHaveAttribute('aria-expanded', 'false');
  await expect(line(3)).toBeFocused();
  // Where the page begins above it, it goes up no further.
  await expect.poll(() => line(3).evaluate((button, before) => scrollY === 0 || Math.abs(button.getBoundingClientRect().top - before) < 3, before)).toBe(true);
  await expect(line(3)).toBeInViewport();
  await accessible(page);
  // What is open stays open from step to step, and it is no part of the document.
  await go(page, id, 'period');
  await expect(kpi(page, 3).getByRole('textbox', { name: '2025 年 实际水平（千瓦时）' })).toBeVisible();
  await expect(kpi(page, 1)).toContainText('2025 年 −140 吨 达标');
  await go(page, id, 'kpis');
  await expect(line(3)).toHaveAttribute('aria-expanded', 'true');
  await page.getByRole('button', { name: /^收起\s*：指标 3/ }).click();
  await expect(line(3)).toHaveAttribute('aria-expanded', 'false');
  await expect(line(3)).toBeFocused();
  // A press beside the words opens the line too.
  await kpi(page, 1).locator('.fact').first().click();
  await page.getByRole('button', { name: /^下一项\s*：单位营业收入碳强度/ }).click();
  await expect(line(2)).toHaveAttribute('aria-expanded', 'true');
  await expect(kpi(page, 2).locator(':focus')).toHaveCount(1);
});

test('a new row is opened with the focus in it, a problem’s link opens the row that holds it, and what is brought back is open', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'kpis');
  await page.getByRole('button', { name: '添加指标' }).click();
  await expect(kpi(page, 4).locator('> .opened :focus')).toHaveCount(1);
  await expect(kpi(page, 1).locator('> .opened')).toHaveCount(0);
  await expect(kpi(page, 4)).toContainText(/\d+ 处待填/);
  const basis = (await openKpi(page, 2)).getByRole('textbox', { name: '指标依据' });
  await basis.fill('');
  await openKpi(page, 1);
  await page.getByRole('button', { name: '保存并继续' }).click();
  await expect(kpi(page, 2)).toContainText('1 处待填');
  await page.locator('#summary').getByRole('link', { name: /指标依据/ }).first().click();
  await expect(basis).toBeFocused();
  // From the review, too.
  await openKpi(page, 1);
  await saved(page);
  await go(page, id, 'review');
  await page.getByRole('link', { name: /指标依据/ }).first().click();
  await expect(basis).toBeFocused();
  // Deleted and brought back: it is open again.
  await page.getByRole('button', { name: /^删除\s*：指标 2/ }).click();
  await expect(page.getByRole('button', { name: '添加指标' })).toBeFocused();
  await page.getByRole('status').filter({ hasText: '已删除指标 2' }).getByRole('button', { name: '撤销' }).click();
  await expect(kpi(page, 2)).toBeFocused();
  await expect(basis).toBeVisible();
  // A list of one row has no line: the row is open.
  await opened(page, '#/new/sll_kpi_report');
  await go(page, await idOf(page), 'kpis');
  await expect(page.locator('.line-button')).toHaveCount(0);
  await expect(kpi(page, 1).getByRole('textbox', { name: '指标依据' })).toBeVisible();
});

test('fifteen typed loans are fifteen lines with borrower, balance, investment and what is avoided', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const id = await made(page, '#/sample/green_loan_portfolio/2');
  await go(page, id, 'ledger');
  const loans = page.locator('main .lines > section.item');
  await expect(loans).toHaveCount(15);
  for (const said of ['L002', '万元', '吨']) await expect(loans.nth(1)).toContainText(said);
  await expect(page.locator('main .lines > section.open')).toHaveCount(1);
  // A figure that is changed stands on the line once it is closed.
  await page.getByRole('button', { name: /^贷款 3/ }).first().click();
  await loans.nth(2).locator('[data-field="balance"]').fill('1234');
  await leave(page);
  await page.getByRole('button', { name: /^贷款 4/ }).first().click();
  await expect(loans.nth(2)).toContainText('1,234 万元');
  await expect(page.locator('.line-heads')).toContainText('贷款余额');
});

test('a long checklist is a line for each list, which says how many items are open, and one list is opened at a time', async ({ page }) => {
  const id = await made(page, '#/sample/loan_desk/0');
  await go(page, id, 'checks');
  const lists = page.locator('main .lines > section.line');
  await expect(lists).toHaveCount(11);
  const eight = await lists.evaluateAll((all) => all.findIndex((one) => one.textContent.includes('全部完成，共 8 项')));
  expect(eight, 'a list of eight items').toBeGreaterThanOrEqual(0);
  await expect(page.locator('main select')).toHaveCount(0);
  await lists.nth(eight).locator('.line-button').click();
  await expect(page.locator('main select')).toHaveCount(8);
  await page.locator('main select').first().selectOption({ label: '未完成' });
  await leave(page);
  await lists.nth(eight + 1).locator('.line-button').click();
  await expect(lists.nth(eight)).toContainText('1 项未完成，共 8 项');
  await expect(page.locator('[data-figure="open_items"]')).toContainText('1 项，共 ');
  await accessible(page);
});

for (const language of ['zh', 'en']) {
  test(`no heading says what the one above it says, and no note is the number of a clause alone: ${language}`, async ({ page }) => {
    for (const form of Object.keys(FORMS)) {
      const id = await made(page, `#/sample/${form}/0`);
      const english = page.getByRole('button', { name: 'English' });
      if (language === 'en' && await english.count()) await english.click();
      for (const part of await partsOf(page)) {
        await go(page, id, part);
        await drawn(page);
        const wrong = await page.evaluate(() => {
          const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1;
          const said = [...document.querySelectorAll('main :is(h1, h2, h3, h4, legend, .label label)')].filter(seen).map((heading) => heading.textContent.replace(/[*]$/, '').trim());
          const twice = said.filter((words, at) => at > 0 && words === said[at - 1]).map((words) => `twice: ${words}`);
          const bare = [...document.querySelectorAll('main .note')].filter((note) => seen(note) && note.textContent.trim() === (note.querySelector('.clause')?.textContent.trim() ?? ''));
          return [...twice, ...bare.map((note) => `a bare note: ${note.textContent}`)];
        });
        expect.soft(wrong, `${form}/${part}`).toEqual([]);
      }
    }
  });
}

test('the evidence of an indicator fits a page of 1024 px, and its dates can be read', async ({ page }) => {
  const id = await made(page, '#/sample/climate_self_assessment/0');
  await go(page, id, 'area_1');
  await page.getByRole('button', { name: /^1\.1\.1/ }).first().click();
  await page.getByRole('button', { name: /^添加材料/ }).first().click();
  const date = page.locator('[data-field="date"]').last();
  await date.fill('2025-12-31');
  for (const width of [900, 1024, 1200]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await date.evaluate((field) => field.scrollWidth <= field.clientWidth), `the date at ${width}`).toBe(true);
    const boxes = page.locator('main .scroll').filter({ has: page.locator('.file') });
    expect(await boxes.evaluateAll((all) => all.filter((box) => box.scrollWidth > box.clientWidth + 1).length), `${width}`).toBe(0);
  }
});

test('between a wide page and a narrow one the list of steps can always be reached', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 900 });
  const id = await sample(page, 0);
  await go(page, id, 'period');
  const steps = page.getByRole('navigation', { name: '填报步骤' });
  await expect(steps.getByRole('link', { name: /环境风险情况/ })).toBeHidden();
  await page.setViewportSize({ width: 1440, height: 900 });
  await steps.getByText('填报步骤').click();
  await expect(steps.getByRole('link', { name: /环境风险情况/ })).toBeVisible();
});

test('the first of the five years of the risks leads the others', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'risks');
  const years = ['起始年份', '年份 2', '年份 3', '年份 4', '年份 5'].map((name) => page.getByRole('textbox', { name }));
  const tops = new Set(await Promise.all(years.map((year) => year.evaluate((field) => Math.round(field.getBoundingClientRect().top)))));
  expect(tops.size, 'one line').toBe(1);
  await years[0].fill('2019');
  await leave(page);
  for (const [at, year] of years.entries()) await expect(year).toHaveValue(`${2019 + at}`);
  await page.getByRole('status').filter({ hasText: '其余年份已随起始年份调整' }).getByRole('button', { name: '撤销' }).click();
  await expect(years[4]).toHaveValue('2025');
});
