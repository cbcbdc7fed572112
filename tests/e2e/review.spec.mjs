// The review and what comes after it: what it shows, the way back to it, 定稿 and what becomes of it, and files that come back corrected.
import { test, expect, opened, accessible } from './support/test.mjs';
import { exported, go, home, idOf, kept, kpi, leave, made, openKpi, sample, saved, stored } from './support/documents.mjs';

const main = (page) => page.getByRole('main');
const toast = (page) => page.getByRole('status').filter({ has: page.getByRole('button', { name: '关闭' }) });
const section = (page, name) => main(page).getByRole('region', { name });
const entry = (page, name) => page.getByRole('navigation', { name: '填报步骤' }).getByRole('listitem').filter({ hasText: name });

/** Issues a document from its review, and gives the checksum. */
async function issue(page, id) {
  await go(page, id, 'review');
  await page.getByRole('checkbox', { name: '以上内容真实、完整，与所附证明材料一致。' }).check();
  await page.getByRole('button', { name: '生成报告' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '报告与导出' })).toBeFocused();
  await saved(page);
  return (await kept(page, id)).issued_sum;
}

/** Chooses a file for import on the home page. */
async function choose(page, name, text) {
  await home(page);
  await page.getByLabel('导入备份').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
}

test('the number of a report stands on its paper, and the loan desk keeps its own fields', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'review');
  const head = main(page).locator('details').filter({ hasText: '编号与密级' });
  await head.locator('summary').click();
  await head.getByRole('textbox', { name: '编号' }).fill('绿金〔2026〕3 号');
  await head.getByRole('combobox', { name: '密级' }).fill('内部');
  await accessible(page);
  await saved(page);
  await page.reload();
  await expect(main(page).getByRole('textbox', { name: '编号' })).toHaveValue('绿金〔2026〕3 号');
  await go(page, id, 'print');
  await expect(page.locator('.paper .subtitle')).toContainText('编号：绿金〔2026〕3 号　密级：内部');
  // The checksum covers the number.
  const [first, second] = [(await kept(page, id)).draft.root.answers.paper_number, await page.locator('.running-line').first().innerText()];
  expect(first).toBe('绿金〔2026〕3 号');
  expect(second).toMatch(/[0-9A-F]{8}/);
});

test('the review shows targets, differences and verdicts, and every number as it is read', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'period');
  await kpi(page, 1).getByRole('textbox', { name: '2024 年 实际水平（吨）' }).fill('１１，３２０．０ 吨');
  await leave(page);
  await go(page, id, 'review');
  const period = section(page, /报告期情况/);
  const first = period.getByRole('table').first();
  await expect(first.getByRole('columnheader', { name: '目标水平（吨）' })).toBeVisible();
  await expect(first.getByRole('columnheader', { name: '水平差异（吨）' })).toHaveCSS('text-align', 'right');
  const row = first.getByRole('row').filter({ hasText: '2024' });
  // Full width is read; the decimals that were typed stay.
  await expect(row.getByRole('cell', { name: '11,320.0', exact: true })).toHaveCSS('text-align', 'right');
  await expect(row).toContainText('−180 达标');
  await expect(period).not.toContainText('１１');
  // The base level that was computed stands where none was typed.
  await expect(section(page, /关键绩效指标选取/)).toContainText(/基期水平（\d 年平均/);
  // The workings are folded, under the names of KPI and year.
  const workings = period.locator('details.workings');
  await expect(workings.getByRole('heading', { name: /碳排放量 2025 年/ })).toBeHidden();
  await workings.locator('summary').click();
  await expect(workings.getByRole('heading', { name: /碳排放量 2025 年/ }).first()).toBeVisible();
  await accessible(page);
});

test('no review of a sample is longer than 4,000 px on a wide screen', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const [form, count] of [['sll_kpi_report', 3], ['climate_self_assessment', 3], ['green_loan_portfolio', 3], ['disclosure', 1], ['typical_projects', 2], ['loan_desk', 3], ['energy_worksheet', 2]]) {
    for (let number = 0; number < count; number += 1) {
      const id = await made(page, `#/sample/${form}/${number}`);
      await go(page, id, 'review');
      await expect(main(page).locator('section.answered').first()).toBeVisible();
      expect.soft(await page.evaluate(() => document.documentElement.scrollHeight), `${form} ${number}`).toBeLessThan(4_000);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), `${form} ${number}`).toBeLessThanOrEqual(1440);
    }
  }
});

test('a step that has nothing to show leaves no heading in the review', async ({ page }) => {
  const forms = { sll_kpi_report: 1, green_loan_portfolio: 2, typical_projects: 1, disclosure: 0, climate_self_assessment: 1 };
  for (const [form, story] of Object.entries(forms)) {
    for (const begun of [`#/new/${form}`, `#/sample/${form}/${story}`]) {
      const id = await made(page, begun);
      await go(page, id, 'review');
      const bare = await main(page).locator('section.answered').evaluateAll((all) => all.filter((one) => one.children.length < 2).map((one) => one.textContent));
      expect.soft(bare, begun).toEqual([]);
      await expect(main(page).getByRole('heading', { name: /^与上期比较/ })).toHaveCount(0);
    }
  }
});

test('a message leaves the buttons at the foot of a step free, at every width', async ({ page }) => {
  const id = await sample(page, 0);
  for (const [width, height] of [[390, 844], [1024, 768], [1440, 900]]) {
    await page.setViewportSize({ width, height });
    await go(page, id, 'risks');
    await page.getByRole('button', { name: /^删除/ }).last().click();
    await expect(toast(page)).toBeVisible();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const [message, ...buttons] = await Promise.all([toast(page), ...await page.locator('main .go :is(button, a)').all()].map((one) => one.boundingBox()));
    expect(buttons.length).toBeGreaterThan(1);
    const over = buttons.filter((one) => one.y < message.y + message.height && one.y + one.height > message.y && one.x < message.x + message.width && one.x + one.width > message.x);
    expect(over, `${width}`).toEqual([]);
    expect(message.x, 'inside the window').toBeGreaterThanOrEqual(0);
    expect(message.x + message.width).toBeLessThanOrEqual(width);
    await toast(page).getByRole('button', { name: '撤销' }).click();
    await expect(toast(page)).toContainText('已撤销');
  }
});

test('open places are grouped by section, and by indicator where there are many', async ({ page }) => {
  const few = await sample(page, 2);
  await go(page, few, 'review');
  const list = page.locator('#summary');
  await expect(list.getByRole('heading', { level: 3 }).first()).toHaveText(/^一 基本信息（1 处）$/);
  const many = await made(page, '#/sample/climate_self_assessment/2');
  await go(page, many, 'review');
  const folds = list.locator('details');
  expect(await folds.count()).toBeGreaterThan(20);
  await expect(folds.first()).toHaveAttribute('open', '');
  await expect(folds.nth(1)).not.toHaveAttribute('open');
  await expect(folds.nth(1).locator('summary')).toHaveText(/^公司治理：1\.1\.2 .+（2 处）$/);
  await folds.nth(1).locator('summary').click();
  await folds.nth(1).getByRole('link').first().click();
  await expect(page).toHaveURL(/governance|area|a1|1/);
  await expect(page.locator('main :focus')).toHaveCount(1);
});

test('a step that was opened from the review leads back to the place that was left', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'kpis');
  await expect(page.getByRole('link', { name: '返回核对' })).toHaveCount(0); // not opened from the review
  await go(page, id, 'review');
  await main(page).getByRole('link', { name: /^修改\s*：证明材料$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: '证明材料' })).toBeFocused();
  await page.getByRole('link', { name: '返回核对' }).click();
  const heading = main(page).getByRole('heading', { level: 2, name: /证明材料/ });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  // By the main button, and by Enter in a field.
  await main(page).getByRole('link', { name: /^修改\s*：基本信息$/ }).click();
  await page.getByLabel('企业名称').fill('格尔木盐湖有限公司');
  await page.getByRole('button', { name: '保存并返回核对' }).click();
  await expect(main(page).getByRole('heading', { level: 2, name: /基本信息/ })).toBeFocused();
  await expect(section(page, /基本信息/)).toContainText('格尔木盐湖有限公司');
  // A step on the way is filled on as ever.
  await go(page, id, 'basic');
  await expect(page.getByRole('button', { name: '保存并继续' })).toBeVisible();
});

test('报告与导出 is the last step of every form, with its state', async ({ page }) => {
  for (const form of ['sll_kpi_report', 'climate_self_assessment', 'green_loan_portfolio', 'disclosure', 'typical_projects', 'loan_desk', 'energy_worksheet']) {
    const id = await made(page, `#/sample/${form}/0`);
    await go(page, id, 'review');
    await expect(entry(page, '报告与导出')).toContainText('草稿');
    await entry(page, '报告与导出').getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1, name: '报告与导出' })).toBeFocused();
    await expect(entry(page, '报告与导出').getByRole('link')).toHaveAttribute('aria-current', 'step');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(page).toHaveURL(/\/review$/);
    // The address changes before the page does.
    await expect(page.getByRole('heading', { level: 1, name: '报告与导出' })).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(page).toHaveURL(new RegExp(`${id}/report$`));
  }
});

test('定稿 is seen everywhere, its version stays, and a change asks before it is undone', async ({ page }) => {
  const id = await sample(page, 0);
  const sum = await issue(page, id);
  expect(sum).toMatch(/^[0-9A-F]{8}$/);
  await expect(main(page)).toContainText(`定稿，校验码 ${sum}`);
  await expect(page.locator('header')).toContainText('定稿');
  await expect(entry(page, '报告与导出')).toContainText('定稿');
  await home(page);
  await expect(page.locator('ul.docs li').first()).toContainText('定稿');
  await expect(page.locator('ul.docs li').first()).not.toContainText('已填完');

  await go(page, id, 'basic');
  await expect(page.locator('header')).toContainText('本次打开后未修改');
  await expect(main(page).getByRole('note').first()).toContainText(`本报告已定稿（校验码 ${sum}）`);
  const field = page.getByLabel('企业名称');
  const before = await field.inputValue();
  await field.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('（更名）', { delay: 20 });
  const question = page.getByRole('alert').filter({ hasText: '现为草稿，与定稿' });
  await expect(question).toBeVisible();
  await expect(field).toBeFocused(); // the question takes no key away
  await expect(field).toHaveValue(`${before}（更名）`);
  await accessible(page);
  await question.getByRole('button', { name: '取消修改，恢复定稿' }).click();
  await expect(question).toHaveCount(0);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(before);
  await expect(page.locator('header')).toContainText('定稿');
  await saved(page);
  expect((await kept(page, id)).draft.root.answers.name).toBe(before);

  // The next change asks again; once agreed to, no more.
  await field.fill('改了名的公司');
  await question.getByRole('button', { name: '继续修改' }).click();
  await expect(question).toHaveCount(0);
  await expect(page.locator('header .tag')).toHaveCount(0);
  await field.fill('再改一次');
  await saved(page);
  await expect(question).toHaveCount(0);
  await expect(entry(page, '报告与导出')).toContainText('草稿');

  // What was issued is an earlier version of its own, and comes back as it was.
  await go(page, id, 'history');
  const version = main(page).getByRole('listitem').filter({ hasText: `定稿，校验码 ${sum}` });
  await expect(version).toHaveCount(1);
  await version.getByRole('button', { name: /^恢复(?!为)/ }).click();
  await expect(page.locator('header')).toContainText('定稿');
});

test('a corrected file of the same enterprise and year replaces the report here', async ({ page, browser }, info) => {
  const id = await sample(page, 0);
  const theirs = JSON.parse((await exported(page, id)).text);
  // The borrower's copy has another id, no mark of sample data, and a corrected answer; it was made anew, so its checksum is its own.
  const context = await browser.newContext({ baseURL: info.project.use.baseURL, locale: 'zh-CN' });
  const other = await context.newPage();
  await opened(other);
  const file = { ...theirs, document: { ...theirs.document, id: '00000000000000aa' } };
  await choose(other, '更正.json', JSON.stringify(file));
  const line = other.getByRole('row').nth(1);
  await expect(line).toContainText('本机没有');
  await expect(line.getByRole('combobox')).toHaveValue('take');
  await other.getByRole('button', { name: '导入所选' }).click();
  await expect(toast(other)).toContainText('已导入 1 份报告');
  expect((await stored(other)).map((document) => document.id)).toEqual(['00000000000000aa']); // its own id
  await go(other, '00000000000000aa', 'basic');
  await other.getByLabel('注册地').fill('青海省格尔木市');
  const corrected = await exported(other, '00000000000000aa');
  await context.close();

  await choose(page, '更正.json', corrected.text);
  const ours = page.getByRole('row').filter({ hasText: '同一机构、同一期间的报告，可以替换' });
  await expect(ours).toContainText('草稿，校验码');
  await accessible(page);
  await ours.getByRole('combobox').selectOption('replace');
  await page.getByRole('button', { name: '导入所选' }).click();
  await expect(toast(page)).toContainText('已替换 1 份报告');
  const [only, ...more] = await stored(page);
  expect(more).toEqual([]);
  expect(only.id).toBe(id);
  expect(only.draft.root.answers.registered).toBe('青海省格尔木市');
  await toast(page).getByRole('button', { name: '撤销' }).click();
  await expect.poll(async () => (await kept(page, id)).draft.root.answers.registered).toBe('青海省西宁市');
});

test('a final report says that its checksum agrees, and an altered one is marked until it is issued anew', async ({ page }) => {
  const id = await sample(page, 0);
  const sum = await issue(page, id);
  const text = (await exported(page, id)).text;
  await choose(page, '报送.json', text);
  await expect(page.getByRole('table')).toContainText(`已定稿，校验码 ${sum} 一致`);
  await page.getByRole('button', { name: '取消' }).click();

  const altered = JSON.parse(text);
  altered.document.draft.root.answers.registered = '青海省海东市';
  await choose(page, '报送.json', JSON.stringify(altered));
  await expect(page.getByRole('table')).toContainText('校验码不符：文件生成后被改动过');
  await page.getByRole('button', { name: '导入所选' }).click();
  const copy = (await stored(page)).find((document) => document.id !== id);
  await expect(page.locator('ul.docs li').filter({ hasText: '校验码不符' })).toHaveCount(1);
  for (const part of ['basic', 'review', 'report', 'print']) {
    await go(page, copy.id, part);
    await expect(page.getByRole('region', { name: '校验码不符' })).toContainText('请与报送人核对');
    await expect(page.locator('header')).toContainText('校验码不符');
  }
  // A change does not take the mark away; issuing anew does.
  await go(page, copy.id, 'basic');
  await page.getByLabel('注册地').fill('青海省西宁市');
  await saved(page);
  await expect(page.locator('header')).toContainText('校验码不符');
  await issue(page, copy.id);
  await expect(page.getByRole('region', { name: '校验码不符' })).toHaveCount(0);
  await expect(page.locator('header')).toContainText('定稿');
});

test('another file chosen for import is named, with the way out', async ({ page }) => {
  await opened(page);
  const fault = page.getByRole('alert').filter({ hasText: /JSON/ });
  for (const [name, text, says] of [
    ['报告.csv', '\uFEFF年份,指标水平\r\n2024,11320\r\n', /CSV 文件，不是 JSON。此处仅支持导入绿金台导出的 JSON 文件/],
    ['报告.pdf', '%PDF-1.7\n%\xE2\xE3', /这是一份 PDF 文件，请选择绿金台导出的 JSON 文件/],
    ['报告.xlsx', 'PK\x03\x04 xl/workbook.xml', /这是.*此处仅支持导入绿金台导出的 JSON 文件/],
    ['别的.json', '{"name":"x"}', /这不是绿金台导出的文件，请选择绿金台的 JSON 文件/],
  ]) {
    await choose(page, name, text);
    await expect(fault, name).toContainText(says);
    await expect(page.locator('#import-fault')).toBeFocused();
  }
});

test('撤销 in a message leaves the focus where the work goes on', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'kpis');
  await (await openKpi(page, 3)).getByRole('button', { name: /^删除\s*：指标 3/ }).click();
  await toast(page).getByRole('button', { name: '撤销' }).click();
  await expect(page.locator('main section.item')).toHaveCount(3);
  await expect(page.locator('main section.item').nth(2)).toBeFocused();
  await expect(page.locator('main section.item').nth(2)).toBeInViewport();
  await (await openKpi(page, 1)).getByRole('button', { name: /^删除\s*：2021 年/ }).click();
  await toast(page).getByRole('button', { name: '关闭' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement.tagName)).not.toBe('BODY');
  await home(page);
  await page.locator('ul.docs li').first().getByRole('button', { name: /^删除/ }).click();
  await toast(page).getByRole('button', { name: '撤销' }).click();
  await expect(page.locator('ul.docs li')).toHaveCount(1);
  await expect.poll(() => page.evaluate(() => document.activeElement.tagName)).not.toBe('BODY');
});

test('a refused step shows what is wrong first, and the language is switched where the page is read', async ({ page }) => {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const id = await sample(page, 2);
    await go(page, id, 'period');
    await page.getByRole('button', { name: '保存并继续' }).click();
    await expect(page.locator('#summary')).toBeFocused();
    await expect(page.locator('#summary')).toBeInViewport();
    await go(page, id, 'kpis');
    const last = (await openKpi(page, 3)).getByRole('textbox').last();
    await last.scrollIntoViewIfNeeded();
    const before = await last.evaluate((field) => field.getBoundingClientRect().top);
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(800);
    expect(before).toBeGreaterThan(0);
    // What takes the focus is not under the header.
    const covered = await page.evaluate(async () => {
      const header = document.querySelector('header.top');
      const hidden = [];
      for (const field of [...document.querySelectorAll('main :is(input, select, textarea, button, a)')].reverse()) {
        field.focus();
        if (document.activeElement !== field) continue;
        const box = field.getBoundingClientRect();
        if (box.height > 0 && box.bottom <= header.getBoundingClientRect().bottom) hidden.push(field.id || field.textContent);
      }
      return hidden;
    });
    expect(covered).toEqual([]);
    await page.getByRole('button', { name: '中文' }).click();
  }
});

test('a reason given for a list as a whole is shown below its rows, and printed', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'kpis');
  const second = await openKpi(page, 2);
  await second.getByRole('group', { name: /^数据是否来自企业碳账户/ }).getByRole('radio', { name: '否' }).check();
  await second.getByRole('textbox', { name: '2022 年 年度碳排放量（吨）' }).fill('');
  await second.getByRole('textbox', { name: '2022 年 年营业收入（万元）' }).fill('');
  await leave(page);
  await go(page, id, 'period');
  const years = await openKpi(page, 2);
  for (const year of [2024, 2025]) {
    const source = years.getByRole('row').filter({ has: page.getByRole('textbox', { name: `${year} 年 年份` }) }).getByLabel(/数据来源/).first();
    await source.fill('财务报表');
  }
  await leave(page);
  await go(page, id, 'kpis');
  // The row was left, so what its line counts stands inside.
  const problem = (await openKpi(page, 2)).getByRole('listitem').filter({ hasText: '宜有近三年连续数据' });
  await problem.getByRole('textbox', { name: /^说明原因/ }).fill('2022 年停产检修');
  await expect(problem).toContainText('已说明');
  await saved(page);
  await go(page, id, 'review');
  await expect(page.locator('p.told').filter({ hasText: '宜有近三年连续数据' })).toContainText('2022 年停产检修');
  await go(page, id, 'print');
  await expect(page.getByRole('main')).toContainText('2022 年停产检修');
});
