// Figures as people type them: understood and echoed, or kept and questioned; and when a question is asked at all.
import { test, expect, accessible } from './support/test.mjs';
import { fresh, go, kept, kpi, leave, made, openKpi, reopened, sample, saved } from './support/documents.mjs';

const row = (page, within, year) => within.getByRole('row').filter({ has: page.getByRole('textbox', { name: new RegExp(`^${year} 年 (年份|时间)`) }) });
/** What a screen reader says of a field besides its name. */
const describedBy = (field) => field.evaluate((control) => (control.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent.trim() ?? '').join(' ').replaceAll('\u00a0', ' ').trim());

test('full-width digits, grouping and 万 are understood, echoed and reckoned with', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'period');
  const first = kpi(page, 1);
  const actual = first.getByRole('textbox', { name: '2025 年 实际水平（吨）' });
  for (const [typed, echo, difference, stands] of [
    ['１，２３４．５', '= 1,234.5 吨', '−9,765.5', null],
    ['1,234.5', '', '−9,765.5', '1,234.5'],
    ['1234.50', '', '−9,765.5', '1,234.50'],
    ['1.2万', '已换算 = 12,000 吨', '1,000', null],
    ['1.2 万吨', '= 12,000 吨', '1,000', null],
    ['10 860吨', '= 10,860 吨', '−140', null],
    ['0.0001亿', '= 10,000 吨', '−1,000', null],
    ['10,860,000 千克', '已换算 = 10,860 吨', '−140', null],
    ['10860', '', '−140', '10,860'],
  ]) {
    await actual.fill(typed);
    const cell = row(page, first, 2025);
    await expect(cell.getByText(difference, { exact: true })).toBeVisible();
    if (echo) await expect(cell.getByText(echo)).toBeVisible();
    const described = await describedBy(actual);
    if (echo) expect(described).toContain(echo);
    else expect(described).not.toMatch(/^=/);
    await leave(page);
    await expect(actual).toHaveValue(stands ?? typed); // grouped for reading where it is digits alone; else as typed
    await expect(actual).not.toHaveAttribute('aria-invalid', 'true');
    await actual.focus();
    await expect(actual).toHaveValue(typed); // and as typed while it is being edited
  }
  await saved(page);
  await reopened(page, id, 'period');
  await expect(kpi(page, 1).getByRole('textbox', { name: '2025 年 实际水平（吨）' })).toHaveValue('10,860');
});

test('a figure in another unit is said to be converted, in letters as large as the figure', async ({ page }) => {
  const id = await made(page, '#/sample/disclosure/0');
  await go(page, id, 'direct');
  const fuel = page.getByRole('textbox', { name: '机构自有交通运输工具所消耗的燃油（升）' });
  for (const [typed, echo] of [
    ['500公升', '（建议填写） = 500 升'],
    ['49,003.81升', '（建议填写） = 49,003.81 升'],
    ['49003.81', '（建议填写）'],
  ]) {
    await fuel.fill(typed);
    await expect.poll(() => describedBy(fuel)).toBe(echo);
  }
  // A cubic metre of gas is not a thousand litres of fuel: the field names the unit, and nothing is converted.
  await fuel.fill('500 立方米');
  await leave(page);
  await expect(fuel).toHaveAttribute('aria-invalid', 'true');
  await expect.poll(() => describedBy(fuel)).toContain('立方米');
  await expect(page.getByText('500,000 升')).toHaveCount(0);
  await go(page, id, 'bought');
  const power = page.getByRole('textbox', { name: /^营业、办公所消耗的电力/ });
  await power.fill('222.7万度');
  const echo = page.getByText('已换算 = 2,227,000 千瓦时');
  await expect(echo).toBeVisible();
  const size = (element) => element.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
  expect(await size(echo)).toBeGreaterThanOrEqual(await size(power));
});

test('a known unit stands in the reader’s language in its field, and a known source on paper', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'kpis');
  const unit = (await openKpi(page, 1)).getByRole('combobox', { name: /^(计量单位|Unit)/ });
  await expect(unit).toHaveValue('吨');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(unit).toHaveValue('t');
  await go(page, id, 'print');
  await expect(page.locator('.paper')).toContainText('Corporate carbon account');
  expect((await kept(page, id)).draft.root.lists.kpis[0].node.answers.unit).toBe('吨');
});

test('what can be read in two ways is refused with a sentence and, where there is one, its mend', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'period');
  const first = kpi(page, 1);
  const actual = first.getByRole('textbox', { name: '2025 年 实际水平（吨）' });
  const neighbour = row(page, first, 2024);
  for (const [typed, sentence, mend, becomes] of [
    ['1,23', /“1,23”可读作 1\.23 或 123，请改写/, null],
    ['1,2345', /“1,2345”可读作 1\.2345 或 12345/, '12345', '12,345'],
    ['10800 10860', /“10800 10860”似为多个数/, null],
    ['约10860', /“约10860”是约数/, '10860', '10,860'],
    ['1e5', /请写出全部数字，不用“1e5”这样的科学记数法/, null],
    ['12.5.3', /只能有一个小数点，“12\.5\.3”有多个/, null],
    ['1,08OO', /应为数字，例如 11800。“1,08OO”中有字母 O/, '10800', '10,800'],
    ['300 美元', /以吨为单位，“美元”不是该单位/, null],
    ['约一万', /应为数字，例如 11800/, null],
    ['-5', /不能小于 0，请核对正负号/, null],
  ]) {
    await actual.fill(typed);
    await leave(page);
    const message = page.getByRole('listitem').filter({ hasText: sentence });
    await expect(message, typed).toBeVisible();
    await expect(message).toContainText('2025 年实际水平');
    await expect(message).toContainText('错误：');
    await expect(actual).toHaveAttribute('aria-invalid', 'true');
    expect(await describedBy(actual), 'the field names its error').toMatch(sentence);
    await expect(actual).toHaveValue(typed); // never cleared, never altered
    await expect(row(page, first, 2025)).not.toContainText('达标'); // nothing is reckoned with it…
    await expect(neighbour).toContainText('−180 达标'); // …and nothing else is spoilt
    await expect(kpi(page, 2)).toContainText('2025 年 −0.0203 吨/万元 达标');
    if (mend) {
      await message.getByRole('button', { name: `改为 ${mend}` }).click();
      await expect(actual).toBeFocused();
      await leave(page);
      await expect(actual).toHaveValue(becomes);
    } else {
      await actual.focus();
      await actual.fill('10860');
    }
    await expect(page.getByRole('listitem').filter({ hasText: sentence })).toHaveCount(0); // gone at once, while still in the field
    await expect(actual).not.toHaveAttribute('aria-invalid', 'true');
    await expect(row(page, first, 2025)).toContainText('达标');
  }
});

test('text that is no number is kept, shown and named after a reload', async ({ page }) => {
  const id = await sample(page, 2);
  await go(page, id, 'kpis');
  const level = kpi(page, 1).getByRole('textbox', { name: '2022 年 指标水平（吨）' });
  await level.fill('约 12,450');
  await leave(page);
  await saved(page);
  await page.reload();
  await expect(level).toHaveValue('约 12,450');
  await go(page, id, 'period');
  await expect(kpi(page, 1).getByRole('textbox', { name: '2025 年 实际水平（吨）' })).toHaveValue('1,18OO');
  await expect(row(page, kpi(page, 1), 2024)).toContainText('−180 达标');
  await go(page, id, 'review');
  await expect(page.getByRole('main')).toContainText('1,18OO');
  const link = page.getByRole('link', { name: /2025 年实际水平应为数字/ });
  await link.click();
  await expect(kpi(page, 1).getByRole('textbox', { name: '2025 年 实际水平（吨）' })).toBeFocused();
  await page.getByRole('button', { name: '改为 11800' }).click();
  await expect(row(page, kpi(page, 1), 2025)).toContainText('800 未达标');
});

test('the wheel and the arrow keys change no figure', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'period');
  const first = kpi(page, 1);
  const actual = first.getByRole('textbox', { name: '2025 年 实际水平（吨）' });
  await actual.click();
  await page.mouse.wheel(0, -300);
  await page.mouse.wheel(0, 300);
  await expect(actual).toBeFocused();
  await expect(actual).toHaveValue('10860');
  await page.keyboard.press('ArrowUp');
  await expect(first.getByRole('textbox', { name: '2024 年 实际水平（吨）' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(actual).toBeFocused();
  const draft = (await kept(page, id)).draft;
  expect(JSON.stringify(draft)).toContain('"10860"');
  await expect(row(page, first, 2025)).toContainText('−140 达标');
});

test('no error while typing the first time, one on leaving, and it goes at once when mended', async ({ page }) => {
  await fresh(page);
  const code = page.getByLabel('统一社会信用代码');
  const error = page.getByRole('listitem').filter({ hasText: /统一社会信用代码应为 18 位，现为 \d+ 位/ });
  await code.pressSequentially('91630100MA');
  await expect(error).toHaveCount(0);
  await leave(page);
  await expect(error).toBeVisible();
  await expect(page).not.toHaveTitle(/错误：/); // the page as a whole was not handed in yet
  await code.focus();
  await code.press('End');
  await code.pressSequentially('0000437');
  await expect(error).toContainText('现为 17 位'); // once shown, it follows the typing
  await code.pressSequentially('0');
  await expect(error).toHaveCount(0);
  await expect(code).toBeFocused();
  // An empty field that was merely passed through is not blamed.
  await page.getByLabel('注册地').focus();
  await leave(page);
  await expect(page.getByText('请填写注册地')).toHaveCount(0);
  // A check character that does not follow is a doubt, to be answered, and not a refusal.
  await code.fill('916301OOMA00004370');
  await leave(page);
  await page.getByRole('button', { name: /^改为 91630100MA00004370/ }).click();
  await expect(code).toHaveValue('91630100MA00004370');
});

test('保存并继续 with something missing: the summary takes the focus, its links lead to the fields', async ({ page }) => {
  const id = await fresh(page);
  await page.getByLabel('企业名称').fill('柴达木绿能有限公司');
  await expect(page).toHaveTitle('第 1 步，共 7 步 · 基本信息 - 绿金台');
  const button = page.getByRole('button', { name: '保存并继续' });
  await expect(button).toBeEnabled();
  await button.click();
  const summary = page.getByRole('group', { name: '本页有 3 处需要处理' });
  await expect(summary).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`${id}/basic$`));
  await expect(page).toHaveTitle('错误：第 1 步，共 7 步 · 基本信息 - 绿金台');
  for (const [words, label] of [['请填写统一社会信用代码', '统一社会信用代码'], ['请填写注册地', '注册地'], ['请选择所属行业', '所属行业']]) {
    await summary.getByRole('link', { name: words }).click();
    const field = page.getByLabel(label);
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    expect(await describedBy(field)).toContain(words); // the same words at the field
    await expect(field).toBeInViewport();
  }
  await expect(page).toHaveURL(new RegExp(`${id}/basic$`)); // the links lead to fields, not elsewhere
  await page.getByLabel('注册地').fill('青海省德令哈市');
  await expect(page.getByRole('group', { name: '本页有 2 处需要处理' })).toBeVisible();
  await page.getByLabel('统一社会信用代码').fill('91630100MA00004370');
  await page.getByLabel('所属行业').fill('2619');
  // A deeper code that the list does not name asks for its name.
  await expect(page.getByRole('group', { name: '本页有 1 处需要处理' }).getByRole('link', { name: '请填写所属行业名称（中类或小类）' })).toBeVisible();
  await page.getByLabel('所属行业名称（中类或小类）').fill('其他基础化学原料制造');
  await expect(page.getByRole('group', { name: /需要处理/ })).toHaveCount(0);
  await expect(page).toHaveTitle('第 1 步，共 7 步 · 基本信息 - 绿金台');
  await button.click();
  await expect(page.getByRole('heading', { level: 1, name: '关键绩效指标选取' })).toBeFocused();
});

test('a bare code of an industry is shown with its name, and one that the list does not name says so', async ({ page }) => {
  await fresh(page);
  const industry = page.getByRole('combobox', { name: '所属行业' });
  const name = page.getByLabel('所属行业名称（中类或小类）');
  for (const [typed, shown] of [['2651', /^C2651 初级形态塑料及合成树脂制造/], ['c2613', /^C2613 无机盐制造/], ['44', /^D44 /]]) {
    await industry.fill(typed);
    await leave(page);
    await expect(industry).toHaveValue(shown);
    await expect(name).toHaveCount(0);
  }
  await industry.fill('2619');
  await leave(page);
  await expect(industry).toHaveValue('2619');
  expect(await describedBy(name)).toContain('没有这一代码的名称');
});

test('稍后处理 leaves an unfinished step, which says so', async ({ page }) => {
  await fresh(page);
  await page.getByLabel('企业名称').fill('柴达木绿能有限公司');
  await page.getByRole('button', { name: '稍后处理' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '关键绩效指标选取' })).toBeFocused();
  const steps = page.getByRole('navigation', { name: '填报步骤' });
  await expect(steps.getByRole('link', { name: /基本信息.*进行中/ })).toBeVisible();
  for (const step of ['关键绩效指标选取', '报告期情况', '环境风险情况', '企业涉碳信息披露', '证明材料']) await expect(steps.getByRole('link', { name: new RegExp(`${step}.*未开始`) })).toBeVisible();
});

test('what must or should be explained is answered with a reason, which is kept and printed', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'kpis');
  const explain = async (field, figure, prefix, message, clause, why) => {
    await field.fill(figure);
    await leave(page);
    const problem = page.getByRole('listitem').filter({ hasText: message });
    await expect(problem).toContainText(prefix);
    if (clause) await expect(problem).toContainText(clause);
    expect(await field.getAttribute('aria-invalid')).toBe(prefix === '错误：' ? 'true' : null);
    const reason = problem.getByRole('textbox', { name: /^说明原因/ });
    await reason.click();
    await page.keyboard.type(why, { delay: 5 });
    await expect(reason).toBeFocused(); // typing the reason does not lose the field
    await expect(reason).toHaveValue(why);
    await expect(problem).toContainText('已说明');
    await expect(field).not.toHaveAttribute('aria-invalid', 'true');
  };
  // Weaker than the mean of the history: the standard demands the reason.
  await explain((await openKpi(page, 1)).getByRole('textbox', { name: '2026 年 目标水平（吨）' }), '12700', '错误：', '弱于近 3 年历史平均水平', '5.4.2 ③', '二期投产，产量翻番');
  await go(page, id, 'period');
  await explain(kpi(page, 1).getByRole('textbox', { name: '2025 年 实际水平（吨）' }), '4000', '请核对：', '变动超过 50%，请核对或说明原因', '', '停产检修八个月');
  await saved(page);
  await page.reload();
  await expect(page.getByRole('navigation', { name: '填报步骤' }).getByRole('link', { name: /报告期情况.*已完成/ })).toBeVisible();
  await go(page, id, 'print');
  for (const why of ['二期投产，产量翻番', '停产检修八个月']) await expect(page.getByRole('main')).toContainText(why);
});

test('a figure that does not exist has its reason, and no other year stands for it', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'period');
  const first = kpi(page, 1);
  const actual = first.getByRole('textbox', { name: '2025 年 实际水平（吨）' });
  await actual.fill('11800左右');
  await leave(page);
  await expect(page.getByRole('listitem').filter({ hasText: '“11800左右”是约数' })).toBeVisible();
  await actual.fill('暂无');
  await leave(page);
  const problem = page.getByRole('listitem').filter({ hasText: '为“暂无”，按暂无数据处理' });
  await expect(problem).toBeVisible();
  await expect(row(page, first, 2025)).toContainText('2025 年尚无结论');
  await expect(row(page, first, 2025)).not.toContainText('达标');
  await expect(first.locator('.workings > .work').first()).toContainText('碳排放量 2025 年水平差异'); // the year without a result comes first
  await expect(first.locator('.workings > .work').first()).toContainText('2025 年尚无结论');
  await expect(first.getByRole('figure')).toContainText('碳排放量（吨）：2025 年尚无结论：实际水平暂无数据');
  // The closed line of the KPI says the year once.
  await openKpi(page, 2);
  await expect(first.locator('.fact').filter({ hasText: '2025 年尚无结论' })).toHaveCount(1);
  await expect(first.locator('.fact').filter({ hasText: '2025 年 2025 年' })).toHaveCount(0);
  await openKpi(page, 1);
  await problem.getByRole('textbox', { name: /^说明原因/ }).fill('第三方核查尚未完成');
  await expect(problem).toContainText('已说明');
  await saved(page);
  await go(page, id, 'print');
  await expect(page.getByRole('main')).toContainText('暂无数据（第三方核查尚未完成）');
  // A figure that does not exist has no source: nothing is asked for, and the next step opens.
  await go(page, id, 'period');
  await row(page, kpi(page, 1), 2025).getByLabel(/数据来源/).first().fill('');
  await page.getByRole('button', { name: '保存并继续' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '环境风险情况' })).toBeVisible();
});

test('a turned direction is said where it is chosen, and when one comes back', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'kpis');
  const doubt = page.getByRole('listitem').filter({ hasText: '碳排放量一般越低越好，所选方向相反，是否达标随之颠倒' });
  await expect(doubt).toHaveCount(0);
  await kpi(page, 1).getByRole('group', { name: /^指标方向/ }).getByRole('radio', { name: '越高越好' }).check();
  await expect(doubt).toBeVisible();
  await saved(page);
  await reopened(page, id, 'kpis');
  await expect(doubt).toBeVisible();
  await doubt.getByRole('button', { name: '改为越低越好' }).click();
  await expect(doubt).toHaveCount(0);
});

test('proposed years move with the report year, and one undo takes both back', async ({ page }) => {
  const id = await fresh(page);
  const year = page.getByLabel('报告期（年）');
  const before = Number(await year.inputValue());
  await year.fill(String(before - 1));
  await leave(page);
  const toast = page.getByRole('status').filter({ has: page.getByRole('button', { name: '关闭' }) });
  await expect(toast).toContainText('各处年份已随报告期调整');
  await saved(page);
  const years = async () => (await kept(page, id)).draft.root.lists.kpis[0].node.lists.history.map((row) => row.node.answers.year);
  expect(await years()).toEqual([before - 4, before - 3, before - 2].map(String));
  await toast.getByRole('button', { name: '撤销' }).click();
  await expect(year).toHaveValue(String(before));
  await saved(page);
  expect(await years()).toEqual([before - 3, before - 2, before - 1].map(String));
});

test('what bookkeeping and sheets put round a figure is read where it is clear, and named where it is not', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'kpis');
  const level = kpi(page, 1).getByRole('textbox', { name: '2022 年 指标水平（吨）' });
  for (const [typed, says] of [
    ['#REF!', '“#REF!”是 Excel 的错误值，不是数字，请在 Excel 中更正后重新复制，或直接填写数字'],
    ['1,234-', '“1,234-”可读作 1,234 或 -1,234，请改写'],
    ['￥1,234', '“￥”不是该单位'],
    ['(500)', '不能小于 0'],
  ]) {
    await level.fill(typed);
    await leave(page);
    await expect(page.getByRole('listitem').filter({ hasText: says })).toBeVisible();
    await expect(level).toHaveValue(typed);
  }
  // A profit may be negative, and is written in brackets; a mark of money alone does not say in which unit.
  await page.getByRole('button', { name: '添加指标' }).click();
  const fourth = await openKpi(page, 4);
  await fourth.getByRole('combobox').first().selectOption('profit_intensity');
  const profit = fourth.getByRole('textbox', { name: '2022 年 年净利润（万元）' });
  await profit.fill('(1,234.50)');
  await leave(page);
  await expect(fourth.getByText('= −1,234.50 万元')).toBeVisible();
  await profit.fill('￥1,234.00');
  await leave(page);
  await expect(page.getByRole('listitem').filter({ hasText: '“￥1,234.00”可读作 1,234.00元 或 1,234.00万元，请改写' })).toBeVisible();
  await profit.fill('￥12,340,000元');
  await leave(page);
  await expect(fourth.getByText('= 1,234 万元')).toBeVisible();
});

test('a year of history without data takes 暂无, as the hint says', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'kpis');
  const level = kpi(page, 1).getByRole('textbox', { name: '2021 年 指标水平（吨）' });
  await expect(kpi(page, 1)).toContainText('某年没有数据的，留空或填“暂无”');
  await level.fill('暂无');
  await leave(page);
  await expect(level).not.toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('listitem').filter({ hasText: '2021 年 指标水平' })).toHaveCount(0);
});

test('emissions of another KPI are taken over into the parts of an intensity by a button, and by nothing else', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'kpis');
  const second = await openKpi(page, 2);
  const emissions = (year) => second.getByRole('textbox', { name: `${year} 年 年度碳排放量（吨）` });
  await expect(second.getByRole('button', { name: /^沿用/ })).toHaveCount(0);
  await emissions(2021).fill('');
  await emissions(2022).fill('');
  await leave(page);
  const button = second.getByRole('button', { name: '沿用指标 1 的碳排放量（2021、2022 年）' });
  await expect(button).toBeVisible();
  await expect(emissions(2021)).toHaveValue('');
  await button.click();
  await expect(emissions(2021)).toBeFocused();
  await expect(button).toHaveCount(0);
  await saved(page);
  const rows = (await kept(page, id)).draft.root.lists.kpis[1].node.lists.history;
  expect(rows.map(({ node }) => node.answers.numerator)).toEqual(['12800', '12450', '12500']);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(button).toBeVisible();
  await expect(emissions(2022)).toHaveValue('');
  await accessible(page);
});

test('the labels of a chart stand clear of its dots and of each other', async ({ page }) => {
  for (const number of [0, 1, 2]) {
    const id = await sample(page, number);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const lang of ['中文', 'English']) {
        await go(page, id, 'basic');
        const other = page.getByRole('button', { name: lang, exact: true });
        if (await other.count()) await other.click();
        await go(page, id, 'period');
        for (const which of [1, 2, 3]) {
          const course = (await openKpi(page, which)).locator('figure svg.course');
          await expect(course).toBeVisible();
          const met = await course.evaluate((svg) => {
            const boxes = (of) => [...svg.querySelectorAll(of)].map((one) => [one.textContent || 'dot', one.getBoundingClientRect()]);
            const labels = boxes('text.strong, text.green');
            const others = [...boxes('circle'), ...labels];
            const meet = (one, other) => one.left + 1 < other.right && other.left + 1 < one.right && one.top + 3 < other.bottom - 2 && other.top + 2 < one.bottom - 3;
            return labels.flatMap(([name, box]) => others.filter(([, other]) => other !== box && meet(box, other)).map(([other]) => `${name} and ${other}`));
          });
          expect(met, `sample ${number}, KPI ${which}, ${width} px, ${lang}`).toEqual([]);
        }
      }
    }
  }
});
