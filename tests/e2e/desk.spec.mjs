// The loan desk as a relationship manager takes it: an interview question by question, then the worked example with other results, to review and paper.
import { test, expect, violations } from './support/test.mjs';
import { download, go, kept, leave, made, openRow, saved } from './support/documents.mjs';

const choose = (page, group, answer) => page.getByRole('group', { name: group }).getByRole('radio', { name: answer, exact: true }).check();

test('loan desk: one question at a time, to the product and its row', async ({ page }) => {
  const id = await made(page, '#/new/loan_desk');
  await go(page, id, 'matching');
  const groups = page.locator('.parts').getByRole('group').filter({ has: page.getByRole('radio') });
  await expect(groups).toHaveCount(1);
  await choose(page, '贷款类型', '流动资金贷款');
  await expect(groups).toHaveCount(2);
  await choose(page, '是否属于淘汰', '否');
  for (const gate of ['依法设立', '经营合法合规', '申请信用合法合规', '有固定场所', '评级（或评分）', '提供符合规定的担保', '企业及其主要人员', '信用状况良好', '法律法规及本机构']) {
    await choose(page, gate, '是');
  }
  await choose(page, '是否通过“青信融”平台申请', '否');
  await choose(page, '行业或资金投向是否列入目录', '否');
  await choose(page, '是否属于八个高排放行业', '是');
  await expect(page.locator('[data-figure="match"]')).toHaveCount(0);
  await choose(page, '碳排放权交易市场管控情况', '未纳入');
  await expect(page.locator('[data-figure="match"]')).toContainText('匹配产品：可持续挂钩贷款');
  expect(await violations(page)).toEqual([]);
});

test('loan desk: the worked example, from the expected results to the paper', async ({ page }) => {
  const id = await made(page, '#/sample/loan_desk/0');
  await go(page, id, 'rates');
  const effect = page.locator('[data-figure="term_effect"]');
  await expect(effect).toContainText('32,333.33 元');
  // Both cycles at 9,600 t and 35 %: both KPIs are missed twice.
  const kpis = page.locator('main .lines').first().locator('> section.line');
  for (const [at, level] of [[0, '9,600'], [1, '35']]) {
    const kpi = await openRow(kpis.nth(at));
    const levels = kpi.locator('[data-field="level"]');
    await expect(levels).toHaveCount(2);
    await levels.nth(0).fill(level);
    await levels.nth(1).fill(level);
    await leave(page);
  }
  await expect(effect).toContainText('−26,625.00 元');
  await expect(page.locator('[data-figure="term_scheme"]')).toContainText('1,487,958.33');
  // The table below follows what is typed, as the summary does.
  await expect(page.locator('.of-report').filter({ hasText: '各情景利率与利息' })).toContainText('1,487,958.33');
  await saved(page);
  await go(page, id, 'review');
  await page.locator('#signed').check();
  await page.getByRole('button', { name: '生成报告' }).click();
  await expect(page.getByText('报告已定稿')).toBeVisible();
  await go(page, id, 'print');
  const paper = page.locator('.paper');
  for (const said of ['26,625.00', '3.30', '15,000,000.00 × 3.20% × 457 ÷ 360', '是否属于八个高排放行业', '5.6.2 g', '指标指纹']) {
    await expect(paper).toContainText(said);
  }
});

test('loan desk: a slider below each expected result tries another one, by keyboard as well', async ({ page }) => {
  const id = await made(page, '#/sample/loan_desk/0');
  await go(page, id, 'rates');
  const kpi = await openRow(page.locator('main .lines').first().locator('> section.line').first());
  const level = kpi.locator('[data-field="level"]').first();
  const slider = kpi.getByRole('slider').first();
  await expect(slider).toHaveAttribute('aria-label', /^滑块：2025 年.*预期水平/);
  await expect(level).toHaveValue('9,200');
  await expect(slider).toHaveValue('9200');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(level).toHaveValue('9,210');
  await page.keyboard.press('End');
  await expect(level).toHaveValue('10,500');
  await expect(kpi).toContainText('未达第 1 档');
  // What is typed moves the slider; beyond its end it stands there, and the figure stays.
  await level.fill('9,600');
  await leave(page);
  await expect(slider).toHaveValue('9600');
  await level.fill('12,000');
  await leave(page);
  await expect(slider).toHaveValue('10500');
  await expect(level).toHaveValue('12,000');
  await expect(slider).not.toHaveAttribute('aria-valuetext');
  // Without a figure, or with what is none, the slider stands at neither end and says so; moved, it writes a figure.
  for (const none of ['', '待定']) {
    await level.fill(none);
    await leave(page);
    await expect(slider).toHaveAttribute('aria-valuetext', '未填写');
    await expect(slider).toHaveValue('9500');
  }
  await level.fill('');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(level).toHaveValue('9,510');
  await expect(slider).not.toHaveAttribute('aria-valuetext');
  await level.fill('12,000');
  await leave(page);
  await saved(page);
  expect((await kept(page, id)).draft.root.lists.kpis[0].node.lists.results[0].node.answers.level).toBe('12,000');
  expect(await violations(page)).toEqual([]);
});

test('loan desk: what is asked of an event depends on its kind, and the rate after declassification has no default', async ({ page }) => {
  const id = await made(page, '#/sample/loan_desk/0');
  await go(page, id, 'approval');
  await page.getByRole('button', { name: '添加事项' }).click();
  const event = await openRow(page.locator('main .lines > section.line').last());
  await event.locator('[data-field="day"]').fill('2026-09-15');
  await expect(event.locator('[data-field="from"]')).toHaveCount(0);
  await choose(event, /^事项/, '调出');
  await choose(event, /^调出原因/, '未按约定披露报告');
  await event.locator('[data-field="from"]').fill('2026-10-01');
  await leave(page);
  // Until the rate of the contract is chosen, nothing is worked out, and the figure says what it waits for.
  const after = page.locator('[data-figure="rate_after"]');
  await expect(after).toContainText('待填：调出后的利率');
  await expect(event.locator('[data-field="spread_after"]')).toHaveCount(0);
  await choose(event, /^调出后的利率/, '恢复为基础利率');
  await expect(after).toContainText('3.20');
  await choose(event, /^调出后的利率/, '基础利率加减点');
  await event.locator('[data-field="spread_after"]').fill('-5');
  await leave(page);
  await expect(after).toContainText('3.15');
  await saved(page);
  await go(page, id, 'rates');
  const rates = page.getByRole('group', { name: '各情景利率与利息' });
  for (const said of ['首期考核生效前', '调出后', '已调出，不再考核', '全期']) await expect(rates).toContainText(said);
  // The table stands whole, so that its totals are seen.
  expect(await rates.evaluate((of) => of.scrollHeight - of.clientHeight)).toBeLessThanOrEqual(1);
  // The days of the cycle that is no longer tested are not in the calendar; both lists of events have their names.
  await go(page, id, 'approval');
  await page.locator('details.of-report > summary').filter({ hasText: '日程' }).click();
  await expect(page.getByRole('group', { name: '日程' })).toContainText('2026-06-21');
  await expect(page.getByRole('group', { name: '日程' })).not.toContainText('2027-06-21');
  for (const name of ['贷款状态记录', '指标变更记录']) await expect(page.getByRole('heading', { name })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('loan desk: after a reason is typed the next question is asked', async ({ page }) => {
  const id = await made(page, '#/sample/loan_desk/0');
  await go(page, id, 'matching');
  const asked = (field) => page.locator(`fieldset[data-field="${field}"]`);
  await asked('gate_e').getByRole('radio', { name: '不适用' }).check();
  const reason = page.locator('[data-field="gate_e_reason"]');
  await expect(reason).toBeVisible();
  await expect(asked('gate_f')).toHaveCount(0);
  await reason.pressSequentially('银行不要求外部评级');
  await expect(asked('gate_f')).toHaveCount(1);
});

test('loan desk: a note of the approval log is seen whole', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const id = await made(page, '#/sample/loan_desk/0');
  await go(page, id, 'approval');
  const note = page.locator('table.entry [data-field="note"]').first();
  await note.fill('经分行授信审批委员会审议通过，附带条件：每年四月底前报送由第三方核验的关键绩效指标水平报告');
  await leave(page);
  expect(await note.evaluate((of) => [of.scrollWidth - of.clientWidth, of.scrollHeight - of.clientHeight].map((over) => over > 1))).toEqual([false, false]);
});

test('loan desk: pace, other factors and both definitions of an amended KPI stand in tables', async ({ page }) => {
  const id = await made(page, '#/sample/loan_desk/2');
  await go(page, id, 'kpis');
  const table = (name) => page.getByRole('group', { name });
  for (const folded of ['目标力度', '年均变化', '换用排放因子的影响']) {
    const line = page.locator('details.of-report > summary').filter({ hasText: folded });
    await line.click();
    await expect(table(folded)).toBeVisible();
  }
  await expect(table('年均变化')).toContainText('2022—2024 年，每年 −1,000 吨');
  await expect(table('换用排放因子的影响')).toContainText('0.1567 kgCO2/kWh（2022 年）');
  await expect(table('目标力度')).toContainText('个百分点');
  await go(page, id, 'approval');
  await page.locator('details.of-report > summary').filter({ hasText: '指标变更前后对照' }).click();
  await expect(table('指标变更前后对照')).toContainText('排放因子 0.1567 kgCO2/kWh（2022 年）');
  await expect(table('指标变更前后对照')).toContainText('排放因子 0.1796 kgCO2/kWh（2023 年）');
  expect(await violations(page)).toEqual([]);
});

test('loan desk: the calendar is given as a file, on its step and among the exports', async ({ page }) => {
  const id = await made(page, '#/sample/loan_desk/0');
  for (const part of ['approval', 'report']) {
    await go(page, id, part);
    const file = await download(page, () => page.getByRole('button', { name: '导出日程（ICS）' }).click());
    expect(file.name).toMatch(/-日程-\d{4}-\d\d-\d\d-演示数据\.ics$/);
    expect(file.text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(file.text).toContain('DTSTART;VALUE=DATE:20260621\r\n');
  }
});

test('loan desk: no file for the borrower is begun from a blank scheme, and the way leads to what is missing', async ({ page }) => {
  const id = await made(page, '#/new/loan_desk');
  for (const part of ['approval', 'report']) {
    await go(page, id, part);
    await page.getByRole('button', { name: '生成借款人报告文件' }).click();
    await expect(page.getByRole('alert').filter({ hasText: '借款人报告文件没有生成' })).toContainText('借款人名称、统一社会信用代码、关键绩效指标、考核周期');
  }
  await page.getByRole('link', { name: '去填写' }).first().click();
  await expect(page.locator('[data-field="name"]')).toBeVisible();
});
