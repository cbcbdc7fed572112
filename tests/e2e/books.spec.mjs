// A loan book comes into the form: chosen, mapped, read in a worker while the page stays awake, mended, kept, and handed out again.
import { test, expect, opened, started, accessible } from './support/test.mjs';
import { covered, moment, saved } from './support/documents.mjs';
import { tasks } from './support/tasks.mjs';
import { readFile } from 'node:fs/promises';
import { unzip, zip } from './support/zip.mjs';

const HEADINGS = ['贷款编号', '借款人', '项目名称', '行业', '分支机构', '贷款余额（万元）', '项目总投资（万元）', '年利率（%）', '发放日', '年节约标准煤（吨）', '年减排二氧化碳当量（吨）', '标准煤数据来源', '二氧化碳数据来源'];

/** A book of `rows` loans: each thousandth has no balance that can be read, each 500th after it exceeds its investment. And what must come of it. */
function book(rows) {
  const lines = [HEADINGS.join(',')];
  const want = { rows: BigInt(rows), refused: 0n, flagged: 0n, balance: 0n, tce: 0n, co2: 0n };
  // A loan's part at ten places, half up: amounts have two places each.
  const part = (figure, balance, investment) => (2n * figure * balance * 10n ** 10n + investment) / (2n * investment);
  for (let at = 0; at < rows; at++) {
    const investment = 100_000_00n + BigInt(at * 7919 % 900_000_00);
    const flagged = at % 500 === 7;
    const balance = flagged ? investment + 1n : investment * BigInt(1 + at % 97) / 100n;
    const tce = BigInt(500 + at * 31 % 4000);
    const co2 = tce * 26n / 10n;
    const refused = at % 1000 === 3;
    const money = (fen) => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
    lines.push([`L${at}`, `借款人${at % 1000}`, `项目${at}`, `行业${at % 9}`, `分行${at % 30}`, refused ? '待核' : money(balance), money(investment), `3.${String(at % 90).padStart(2, '0')}`, '2025-03-15', tce, co2, 1, 1].join(','));
    if (refused) want.refused += 1n;
    else {
      if (flagged) want.flagged += 1n;
      want.balance += balance;
      want.tce += part(tce, balance, investment);
      want.co2 += part(co2, balance, investment);
    }
  }
  want.used = want.rows - want.refused - want.flagged;
  return { text: `\ufeff${lines.join('\r\n')}\r\n`, want };
}

const file = (name, content) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.isBuffer(content) ? content : Buffer.from(content) });
const grouped = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
/** A figure of ten places at two, half up, with its thousands parted. */
const printed = (sum) => {
  const hundredths = (sum + 50_000_000n) / 100_000_000n;
  return `${grouped(hundredths / 100n)}.${String(hundredths % 100n).padStart(2, '0')}`;
};
const scaled = (text, places) => {
  const [whole, part = ''] = text.split('.');
  return BigInt(whole + part.padEnd(places, '0'));
};

async function step(page, name) {
  const href = await page.locator(`nav .contents a[href$="/${name}"]`).first().getAttribute('href');
  await page.evaluate((to) => { location.hash = to; }, href);
  await expect(page.locator('#app main h1').first()).toBeVisible();
}

/** A new document at its loans, to be imported. */
async function ledger(page) {
  await opened(page, '#/new/green_loan_portfolio');
  await expect(page.locator('nav .doc-name')).toBeVisible();
  await step(page, 'ledger');
  await page.getByRole('radio', { name: '导入台账文件' }).check();
  await expect(page.getByLabel('选择台账文件')).toBeVisible({ timeout: 60_000 });
}

const choose = (page, ...files) => page.getByLabel('选择台账文件').setInputFiles(files);
const read = (page) => page.getByRole('button', { name: '读取台账', exact: true }).click();
const status = (page) => page.locator('.book [role=status]').last();
const cell = (page, table, name) => page.locator(`#${table} tr`).filter({ has: page.getByRole('rowheader', { name, exact: true }) }).locator('td');

async function counts(page, want) {
  await expect(cell(page, 'book-rows', '数据行数')).toHaveText(grouped(want.rows), { timeout: 60_000 });
  await expect(cell(page, 'book-rows', '采用')).toHaveText(grouped(want.used));
  await expect(cell(page, 'book-rows', '采用，但有提示')).toHaveText(grouped(want.flagged));
  await expect(cell(page, 'book-rows', '未采用')).toHaveText(grouped(want.refused));
}

/** The answers as they are stored. */
async function answers(page) {
  await saved(page);
  return page.evaluate(() => {
    const key = Object.keys(localStorage).find((known) => /^gd:.*:doc:/.test(known));
    const envelope = JSON.parse(localStorage.getItem(key));
    const document = typeof envelope.payload === 'string' ? JSON.parse(envelope.payload) : envelope.document;
    return document.draft.root.answers;
  });
}

async function downloaded(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('a book of 100 000 loans is read while the page stays awake, to the last digit, and nothing of it is lost', async ({ page, browser }) => {
  test.slow();
  const { text, want } = book(100_000);
  await ledger(page);
  await choose(page, file('台账.csv', text));
  await expect(page.getByLabel('“贷款余额（万元）”列是')).toHaveValue('balance');
  await expect(page.locator('#book-keeping')).toContainText('文件已存入本机浏览器');
  const ran = await tasks(browser, page, async () => {
    await read(page);
    // A look-up by role walks the whole page in the page's own thread, so the end is seen by the text of two elements.
    await page.waitForFunction((used) => [...document.querySelectorAll('.book [role=status]')].at(-1)?.textContent.includes('读取完成') && document.querySelector('#book-rows')?.textContent.includes(used),
      grouped(want.used), { polling: 200, timeout: 60_000 });
    await moment(page, 700); // saving and drawing follow
  });
  await counts(page, want);
  expect.soft(ran.filter((ms) => ms >= 50), 'the page was never busy for 50 ms').toEqual([]);
  // The sums are those of the test's own whole numbers.
  await expect(cell(page, 'book-sums', '折合减排标准煤（吨）')).toHaveText(printed(want.tce));
  await expect(cell(page, 'book-sums', '折合减排二氧化碳当量（吨）')).toHaveText(printed(want.co2));
  const kept = await answers(page);
  expect(scaled(kept.book_tce, 10)).toBe(want.tce);
  expect(scaled(kept.book_co2, 10)).toBe(want.co2);
  expect(scaled(kept.book_balance, 2)).toBe(want.balance);
  expect(kept.book_loans).toBe(String(want.used + want.flagged));
  expect(kept.book_sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.parse(kept.book_result).refused).toHaveLength(100);
  await accessible(page);

  // The refused rows go out, are mended, and come back.
  await expect(page.locator('#book-refused tbody tr')).toHaveCount(20);
  await expect(page.locator('#book-refused tbody tr').first()).toContainText('贷款余额');
  const out = await downloaded(page, page.getByRole('button', { name: '导出未采用的行' }));
  const rows = out.bytes.toString('utf8').trim().split('\r\n');
  expect(rows).toHaveLength(101);
  await page.getByLabel('导入修改后的行').setInputFiles(file('改好.csv', rows.join('\r\n').replaceAll('待核', '100')));
  await expect(page.locator('.book-file')).toHaveCount(2);
  await expect(page.locator('.book-file').nth(1).getByLabel('“贷款余额（万元）”列是')).toHaveValue('balance');
  await expect(page.locator('.book-stale')).toContainText('台账文件、列对应或单位已改动');
  await read(page);
  // A corrected row takes the place of the refused one: no row is counted twice.
  const mended = { ...want, used: want.used + 100n, refused: 0n };
  await counts(page, mended);

  // After a reload the result and the files are there.
  await answers(page);
  await page.reload();
  await started(page);
  await counts(page, mended);
  await expect(page.locator('.book-file')).toHaveCount(2);
  await page.locator('.book-file').nth(1).getByRole('button', { name: /^移除/ }).click();
  await expect(page.locator('.book-file')).toHaveCount(1);
  await read(page);
  await counts(page, want);

  // Another scope: the result is not believed any more, until the book is read again.
  await step(page, 'scope');
  await page.getByLabel('认定口径').fill('另一目录');
  await page.getByLabel('认定口径').blur();
  await step(page, 'ledger');
  await expect(page.locator('.book-stale')).toContainText('重新读取');
  await page.getByRole('button', { name: '重新读取' }).click();
  await expect(page.locator('.book-stale')).toHaveCount(0);

  // What is doubtful stands on the next step.
  await step(page, 'check');
  const over = page.locator('.book-flag').filter({ hasText: '占比超过 100%' });
  await expect(over).toContainText(`${grouped(want.flagged)} 笔`);
  await expect(over).toContainText(`仅列前 100 行，共 ${grouped(want.flagged)} 行`);
  // A remark names its loan, and is confirmed with a reason of its own; the reason can be taken back.
  const first = over.locator('ul.book-flagged > li').first();
  for (const said of ['第 9 行 L7', '借款人7', '项目7', '贷款余额', '项目总投资']) await expect(first).toContainText(said);
  // One place a kind, folded away: for the remarks that are ticked, or for all.
  const fold = over.locator('details.book-confirm');
  await expect(fold).toHaveCount(1);
  await expect(fold).not.toHaveAttribute('open', '');
  await first.getByRole('checkbox').check();
  await fold.locator('summary').click();
  await fold.getByRole('button', { name: '确认所选 1 笔' }).click();
  await expect(fold.getByRole('alert')).toHaveText('请填写确认原因');
  await fold.getByLabel('确认原因').fill('追加投资尚未批复');
  await fold.getByRole('button', { name: '确认所选 1 笔' }).click();
  await expect(first).toContainText('已确认：追加投资尚未批复');
  expect(JSON.parse((await answers(page)).book_confirmed)['0:9:over_whole']).toEqual({ of: expect.stringMatching(/^L7 \| /), why: '追加投资尚未批复' });
  await first.getByRole('button', { name: '撤销' }).click();
  await expect(first.getByRole('checkbox')).toBeFocused();
  expect((await answers(page)).book_confirmed ?? '').toBe('');
  // All remarks of a kind are confirmed with one reason.
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
  await fold.getByLabel('确认原因').fill('均已核对');
  await fold.getByRole('button', { name: `确认全部 ${grouped(want.flagged)} 笔` }).click();
  await expect(fold).toHaveCount(0);
  await expect(over).toContainText(`全部 ${grouped(want.flagged)} 笔已确认：均已核对`);
  // The rows that were not used stand here too, with their loans: fifty at first.
  const refused = page.locator('#book-refused-checks tbody tr');
  await expect(refused).toHaveCount(50);
  for (const said of ['L3', '借款人3', '项目3', '贷款余额']) await expect(refused.first()).toContainText(said);
  await page.getByRole('button', { name: '显示全部', exact: true }).click();
  await expect(refused).toHaveCount(100);
  await accessible(page);
});

test('a row that looks like one of sums and is a loan is taken back from the checks', async ({ page }) => {
  await ledger(page);
  await choose(page, file('台账.csv', '贷款编号,借款人,项目名称,贷款余额（万元）,项目总投资（万元）,年减排二氧化碳当量（吨）\r\nA,甲公司,一期,100,1000,10\r\nB,乙公司,二期,200,2000,20\r\nC,丙公司,三期,300,3000,30\r\n'));
  await read(page);
  await expect(cell(page, 'book-rows', '未采用')).toHaveText('1', { timeout: 60_000 });
  await step(page, 'review');
  await expect(page.locator('#summary')).toContainText('有 1 行填有编号、借款人或项目名称，但金额等于其上各行之和，已按合计行剔除，未计入');
  await step(page, 'check');
  await expect(page.locator('#book-refused-checks tbody tr')).toContainText('丙公司');
  await page.getByRole('button', { name: '这是贷款，恢复' }).click();
  await expect(page.locator('#book-refused-checks')).toHaveCount(0, { timeout: 60_000 });
  await step(page, 'ledger');
  await expect(cell(page, 'book-rows', '未采用')).toHaveText('0');
  expect((await answers(page)).book_loans).toBe('3');
  await step(page, 'review');
  await expect(page.locator('#app main')).not.toContainText('已按合计行剔除');
});

test('a balance that doubts its unit stops the report until it is confirmed with a reason', async ({ page }) => {
  await ledger(page);
  await choose(page, file('台账.csv', '贷款编号,借款人,项目名称,贷款余额（万元）,项目总投资（万元）,年减排二氧化碳当量（吨）\r\nA,甲公司,一期,2000000,4000000,1000000\r\nB,乙公司,二期,200,2000,200\r\n'));
  await read(page);
  await expect(cell(page, 'book-rows', '采用，但有提示')).toHaveText('1', { timeout: 60_000 });
  const open = '台账有 1 处提示未处理，涉及金额、减排量或利率的单位、数量级或列的位置';
  await step(page, 'review');
  await expect(page.locator('#summary')).toContainText(open);
  await step(page, 'check');
  const huge = page.locator('.book-flag').filter({ hasText: '单笔余额达到 100 亿元' });
  await expect(huge).toContainText('生成报告前须逐笔处理');
  await expect(huge).toContainText('文件原文：贷款余额“2000000”');
  await accessible(page);
  await huge.locator('summary').click();
  await huge.getByLabel('确认原因').fill('银团牵头行，已核对合同');
  await huge.getByRole('button', { name: '确认', exact: true }).click();
  await expect(huge).toContainText('已确认：银团牵头行，已核对合同');
  await expect(huge).not.toContainText('生成报告前须逐笔处理');
  await step(page, 'review');
  await expect(page.locator('#app main')).not.toContainText('处提示未处理');
});

test('a row that sums the rows below it is asked about, left out as one of sums, and can come back', async ({ page }) => {
  await ledger(page);
  await choose(page, file('台账.csv', '贷款编号,借款人,项目名称,贷款余额（万元）,项目总投资（万元）,年减排二氧化碳当量（吨）\r\n东支行,,,300,3000,30\r\nA,甲公司,一期,100,1000,10\r\nB,乙公司,二期,200,2000,20\r\nB,丙公司,三期,50,2000,20\r\n'));
  await read(page);
  await expect(cell(page, 'book-rows', '采用，但有提示')).toHaveText('2', { timeout: 60_000 });
  await step(page, 'check');
  const sums = page.locator('.book-flag').filter({ hasText: '金额等于其下若干行之和' });
  await expect(sums).toContainText('东支行');
  await expect(page.locator('.book-flag').filter({ hasText: '贷款编号重复' })).toContainText('首次出现：第 4 行');
  await sums.getByRole('button', { name: '这是合计行，剔除' }).click();
  await expect(page.locator('#book-refused-checks tbody tr')).toContainText('已按合计行、重复行或不应计入的行剔除', { timeout: 60_000 });
  await expect(sums).toHaveCount(0);
  expect((await answers(page)).book_balance).toBe('350');
  await page.getByRole('button', { name: '这是贷款，恢复' }).click();
  await expect(page.locator('#book-refused-checks')).toHaveCount(0, { timeout: 60_000 });
  await expect(sums).toHaveCount(0); // confirmed as a loan
  expect((await answers(page)).book_balance).toBe('650');
});

test('a list of sums by branch below the loans is asked about row by row, and left out', async ({ page }) => {
  await ledger(page);
  await choose(page, file('台账.csv', '贷款编号,借款人,项目名称,贷款余额（万元）,项目总投资（万元）,年减排二氧化碳当量（吨）\r\nA,甲公司,一期,100,1000,10\r\nB,乙公司,二期,200,2000,20\r\nC3,丙公司,三期,50,2000,20\r\nD4,丁公司,四期,70,900,12\r\n\r\n东支行,,,300,3000,30\r\n西支行,,,120,2900,32\r\n'));
  await read(page);
  await expect(cell(page, 'book-rows', '采用，但有提示')).toHaveText('2', { timeout: 60_000 });
  await step(page, 'check');
  const sums = page.locator('.book-flag').filter({ hasText: '可能是按品种、机构等列示的汇总表' });
  await expect(sums).toContainText('东支行');
  await expect(sums).toContainText('西支行');
  // The row that stays is asked about as before.
  const left = page.locator('#book-refused-checks tbody tr').filter({ hasText: '已按合计行、重复行或不应计入的行剔除' });
  for (const rows of [1, 2]) {
    await sums.getByRole('button', { name: '这是合计行，剔除' }).first().click();
    await expect(left).toHaveCount(rows, { timeout: 60_000 });
  }
  await expect(sums).toHaveCount(0);
  expect((await answers(page)).book_balance).toBe('420');
});

test('a row that names a loan once more is asked about, and left out as a duplicate', async ({ page }) => {
  await ledger(page);
  await choose(page, file('台账.csv', '贷款编号,借款人,项目名称,贷款余额（万元）,项目总投资（万元）,年减排二氧化碳当量（吨）\r\nA,甲公司,一期,100,1000,10\r\nB,乙公司,二期,200,2000,20\r\nB,乙公司,二期,200.00,2000,20\r\n'));
  await read(page);
  await expect(cell(page, 'book-rows', '采用，但有提示')).toHaveText('1', { timeout: 60_000 });
  await step(page, 'review');
  await expect(page.locator('#summary')).toContainText('有 1 行可能是合计行、其中项、其他行的明细或重复的行，或注明已结清、作废等，可能不应计入');
  await step(page, 'check');
  const same = page.locator('.book-flag').filter({ hasText: '本行的编号、借款人、项目、金额、日期和指标都与另一行相同' });
  await expect(same).toContainText('首次出现：第 3 行');
  const leftOut = page.locator('#book-refused-checks tbody tr').filter({ hasText: '本行与第 3 行编号相同，已按重复行剔除' });
  await same.getByRole('button', { name: '重复登记，剔除' }).click();
  await expect(leftOut).toHaveCount(1, { timeout: 60_000 });
  await expect(same).toHaveCount(0);
  expect((await answers(page)).book_balance).toBe('300');
  // Taken back, the book stands as it stood: the remark, the counts and the plan, and nothing asks for another reading.
  await page.locator('.toast').getByRole('button', { name: '撤销' }).click();
  await expect(same).toContainText('首次出现：第 3 行');
  await expect(leftOut).toHaveCount(0);
  const back = await answers(page);
  expect([back.book_balance, back.book_unread ?? '']).toEqual(['500', '']);
  await step(page, 'ledger');
  await counts(page, { rows: 3n, used: 2n, flagged: 1n, refused: 0n });
  await expect(page.locator('#app main')).not.toContainText('请重新读取');
  // Done again, and read once more with the same plan.
  await page.getByRole('button', { name: '重做' }).click();
  await counts(page, { rows: 3n, used: 2n, flagged: 0n, refused: 1n });
  await read(page);
  await counts(page, { rows: 3n, used: 2n, flagged: 0n, refused: 1n });
  await step(page, 'review');
  await expect(page.locator('#summary')).not.toContainText('重复的行');
  // The ledger gives neither limits nor days of issue: what is counted by them is unknown.
  await step(page, 'results');
  const result = page.locator('#book-result');
  await expect(result).toContainText('台账未提供授信额度。');
  await expect(result).toContainText('台账未提供发放日，无法统计本季度新发放与本年度累计。');
  await expect(result).not.toContainText('没有授信额度达到 1 亿元的项目');
});

test('a contract is held against its drawdowns by rows and balances, and a void row quotes its words', async ({ page }) => {
  await ledger(page);
  await choose(page, file('台账.csv', '贷款编号,借款人,项目名称,贷款余额（万元）,项目总投资（万元）,年减排二氧化碳当量（吨）,备注\r\nL1,甲公司,一期,1200,3600,9000,\r\nL1-1,甲公司,一期,700.005,3600,9000,\r\nL1-2,甲公司,一期,300,3600,9000,\r\nM8,乙公司,二期,500,2000,10161.6666666667,待作废\r\n'));
  await read(page);
  await expect(cell(page, 'book-rows', '采用，但有提示')).toHaveText('3', { timeout: 60_000 });
  await step(page, 'check');
  const twice = page.locator('.book-flag').filter({ hasText: 'L1-2' }).filter({ hasText: '请与' });
  await expect(twice).toContainText('L1-1 · 甲公司 · 一期 · 贷款余额 700.01 万元 · 项目总投资 3,600 万元 · 请与第 2 行　L1（甲公司）核对：其贷款余额 1,200 万元');
  const void_ = page.locator('.book-flag').filter({ hasText: '本行注明作废' });
  await expect(void_).toContainText('文件原文：该行注明“备注：待作废”');
  await void_.getByRole('button', { name: '不应计入，剔除' }).click();
  await expect(page.locator('#book-refused-checks tbody tr')).toContainText('乙公司', { timeout: 60_000 });
  await expect(page.locator('#book-refused-checks tbody tr')).toContainText('500');
  // The contract has no remark of its own: it is left out from the remark of a drawdown.
  await twice.getByRole('button', { name: '剔除与之核对的另一行' }).first().click();
  await expect(page.locator('#book-refused-checks tbody tr')).toHaveCount(2, { timeout: 60_000 });
  await expect(page.locator('#book-refused-checks tbody tr').first()).toContainText('L1');
  await expect(twice).toHaveCount(0);
});

test('rows that were not used ask for a reason before the report is issued', async ({ page }) => {
  await ledger(page);
  await choose(page, file('台账.csv', '贷款编号,贷款余额（万元）,项目总投资（万元）,年减排二氧化碳当量（吨）\r\nA,100,1000,10\r\nB,250,,20\r\n'));
  await read(page);
  await expect(cell(page, 'book-rows', '未采用')).toHaveText('1', { timeout: 60_000 });
  await step(page, 'review');
  const problem = page.locator('#summary li').filter({ hasText: '1 行未采用，其中 1 笔余额可识别，余额合计 250.00 万元' });
  // The reason is given beside the problem, and stays there while it is typed.
  await problem.getByRole('textbox').pressSequentially('下期补报');
  await expect(problem.getByRole('textbox')).toBeFocused();
  await expect(problem).toContainText('已说明');
  expect((await answers(page))['why.book_refused.book_refused']).toBe('下期补报');
  // The link leads to the same reason on the step, where it stands in a fold.
  await problem.getByRole('link').click();
  await expect(page.locator('#app main h1').first()).toHaveText('台账');
  const reason = page.getByRole('textbox', { name: /^说明原因：除合计行和说明行外，台账有 1 行未采用/ });
  await expect(reason).toBeFocused();
  await expect(reason).toBeVisible();
  await expect(reason).toHaveValue('下期补报');
  // Going on is not held up by it: the rows are mended on the next step.
  await reason.fill('');
  await page.getByRole('button', { name: '保存并返回核对' }).click();
  await expect(page.locator('#app main h1').first()).toHaveText('核对与导出');
});

test('a unit or a file that changes after the reading asks to be read again before the report, also after a reload', async ({ page }) => {
  await ledger(page);
  await choose(page, file('台账.csv', '贷款编号,借款人,项目名称,贷款余额（万元）,项目总投资（万元）,CO2\r\nA,甲公司,一期,100,400,1000\r\nB,乙公司,二期,50,200,800\r\n'));
  await read(page);
  await counts(page, { rows: 2n, used: 2n, flagged: 0n, refused: 0n });
  await expect(cell(page, 'book-sums', '折合减排二氧化碳当量（吨）')).toHaveText('450.00');
  await expect(page.locator('#book-xlsx')).toBeVisible();
  const unread = async () => (await answers(page)).book_unread ?? '';
  expect(await unread()).toBe('');

  // Another unit: the sums are those of the former reading, so the report waits and the workbook, which is made of the files, is not offered.
  await page.getByLabel('“CO2”列的单位').selectOption('kg');
  await expect(page.locator('.book-stale')).toContainText('台账文件、列对应或单位已改动');
  await expect(page.locator('#book-xlsx')).toHaveCount(0);
  await expect(page.locator('#book-csv')).toHaveCount(0);
  await expect(page.locator('#app main')).not.toContainText('台账文件不在本机浏览器中');
  await accessible(page);
  expect(await unread()).toBe('files');
  await step(page, 'review');
  await expect(page.locator('#summary')).toContainText('台账文件、列对应或单位已改动，结果仍按改动前的台账计算，请重新读取台账');
  await page.reload();
  await expect(page.locator('#summary')).toContainText('请重新读取台账');
  await step(page, 'ledger');
  await expect(page.locator('.book-stale')).toContainText('请重新读取台账');
  await expect(page.locator('#book-xlsx')).toHaveCount(0);
  await expect(page.locator('.book-file')).toHaveCount(1);
  await expect(page.getByRole('button', { name: '读取台账', exact: true })).not.toHaveAttribute('aria-disabled', 'true', { timeout: 60_000 });
  await read(page);
  await expect(cell(page, 'book-sums', '折合减排二氧化碳当量（吨）')).toHaveText('0.45', { timeout: 60_000 });
  await expect(page.locator('.book-stale')).toHaveCount(0);
  await expect(page.locator('#book-xlsx')).toBeVisible();
  expect(await unread()).toBe('');

  // Without its files the result is said to be theirs still.
  await page.locator('.book-file').getByRole('button', { name: /^移除/ }).click();
  await expect(page.locator('.book-stale')).toContainText('台账文件已移除');
  await expect(page.locator('#app main')).not.toContainText('台账文件不在本机浏览器中');
  expect(await unread()).toBe('gone');
  await step(page, 'review');
  await expect(page.locator('#summary')).toContainText('台账文件已移除，结果仍按已移除的文件计算');
});

test('a report without a reason for what its sums leave out is not generated', async ({ page }) => {
  await opened(page, '#/sample/green_loan_portfolio/1');
  await expect(page.locator('nav .doc-name')).toBeVisible();
  await step(page, 'ledger');
  await page.locator('[data-field="book_refused"]').fill('3');
  await step(page, 'bonds');
  await page.locator('[data-field="green_total"]').fill('900000');
  await step(page, 'review');
  const generate = () => page.getByRole('button', { name: '生成报告', exact: true }).click();
  const reason = (of) => page.locator('#summary').getByRole('textbox', { name: of });
  await page.locator('#signed').check();
  await generate();
  await expect(page.locator('#summary')).toBeFocused();
  await expect(page).toHaveURL(/review$/);
  await reason(/台账有 3 行未采用/).fill('下期补报');
  await generate();
  await expect(page).toHaveURL(/review$/);
  await reason(/绿色信贷余额 900,000.00 万元大于/).fill('含流动资金贷款');
  await expect(page.locator('#summary h2')).toHaveText('均已说明原因');
  await accessible(page);
  await generate();
  await expect(page).toHaveURL(/report$/);
});

test('files are chosen by a button in the page’s language, the mapping shows that it is wider, and a message hides nothing on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await ledger(page);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('.pick', { hasText: '选择台账文件' }).click()]);
  await chooser.setFiles([file('台账.csv', book(20).text)]);
  // What the browser writes on a chooser of its own cannot be seen, in no place of the program.
  await expect(page.locator('input[type=file]')).toHaveCSS('opacity', '0');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('.pick .button').first()).toHaveText('Select ledger file');
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.locator('.book-file .scroll').first()).toHaveCSS('background-attachment', 'local, local, scroll, scroll');
  await read(page);
  await expect(page.locator('.toast')).not.toHaveClass(/empty/, { timeout: 60_000 });
  // What was read is drawn after the message, and the page grows by it.
  await expect(async () => {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const [head, toast] = await Promise.all(['header.top', '.toast'].map((what) => page.locator(what).last().boundingBox()));
    expect(toast.y, 'the message stands below the header').toBeGreaterThanOrEqual(head.y + head.height);
    expect(await covered(page), 'and over no button at the foot').toEqual([]);
  }).toPass({ timeout: 10_000 });
  await accessible(page);
});

test('what is being read is stopped at once, and the earlier result stays', async ({ page }) => {
  await ledger(page);
  const small = book(50);
  await choose(page, file('小.csv', small.text));
  await read(page);
  await counts(page, small.want);
  // Some sixty megabytes, made on the page.
  await page.evaluate((text) => {
    const [, ...lines] = text.split('\r\n');
    const block = lines.slice(0, 40).join('\r\n').repeat(250) + '\r\n';
    const big = new File([text, ...Array(80).fill(block)], '大.csv');
    const data = new DataTransfer();
    data.items.add(big);
    const input = document.getElementById('book-choose');
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, small.text);
  await expect(page.locator('.book-file')).toHaveCount(2);
  await expect(page.locator('.book-file').nth(1).getByLabel('“贷款余额（万元）”列是')).toHaveValue('balance');
  // It is stopped with the first megabyte that is reported: by then a quick machine has not read them all, and a slow one has begun.
  await page.evaluate(() => {
    new MutationObserver((_, watching) => {
      if (!document.querySelector('#book-progress[value]')) return;
      watching.disconnect();
      document.getElementById('book-cancel').click();
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['value'] });
  });
  await read(page);
  await expect(status(page)).toContainText('已取消');
  await counts(page, small.want);
  // The worker is gone, the next one reads.
  await page.locator('.book-file').nth(1).getByRole('button', { name: /^移除/ }).click();
  await read(page);
  await expect(status(page)).toContainText('读取完成');
});

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with these sheets: name and rows of texts. */
function workbook(sheets) {
  const cellOf = (value, column, row) => `<c r="${String.fromCharCode(65 + column)}${row}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const sheetOf = (rows) => `<worksheet xmlns="${MAIN}"><sheetData>${rows.map((cells, row) => `<row r="${row + 1}">${cells.map((value, column) => cellOf(value, column, row + 1)).join('')}</row>`).join('')}</sheetData></worksheet>`;
  return zip([
    ['[Content_Types].xml', `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`],
    ['_rels/.rels', `<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ['xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(([name], at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${RELS}">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`],
    ...sheets.map(([, rows], at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetOf(rows)]),
  ]);
}

/** A text in GB18030, as Chinese Excel saves it: two bytes a letter. */
function gb18030(text) {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map();
  for (let a = 0x81; a < 0xff; a++) for (let b = 0x40; b < 0xff; b++) codes.set(decoder.decode(Uint8Array.of(a, b)), [a, b]);
  return Buffer.from([...text].flatMap((letter) => (letter.charCodeAt(0) < 128 ? [letter.charCodeAt(0)] : codes.get(letter))));
}

test('a workbook, a file of Chinese Excel and a pasted block make one book, and the workbook out opens', async ({ page }) => {
  await ledger(page);
  const head = ['编号', '贷款余额（万元）', '总投资（万元）', 'CO2'];
  await choose(page, file('台账.xlsx', workbook([['说明', [['某某银行绿色贷款台账']]], ['明细', [['2025 年第一季度'], head, ['A1', '100', '400', '1000'], ['A2', '50', '200', '800']]]])));
  // The first sheet holds no book: the one that does is proposed, and on the first it is said what is missing.
  await expect(page.getByLabel(/^工作表/)).toHaveValue('明细');
  await page.getByLabel(/^工作表/).selectOption('说明');
  await expect(page.locator('.book-file .missed')).toContainText('缺少：贷款余额、项目总投资、至少一项指标');
  await page.getByLabel(/^工作表/).selectOption('明细');
  await expect(page.getByLabel('“贷款余额（万元）”列是')).toHaveValue('balance');
  await expect(page.locator('.book-file .missed')).toHaveText('');
  await expect(page.getByLabel(/^标题行：/)).toHaveValue('2');
  await choose(page, file('国标码.csv', gb18030('编号,贷款余额（万元）,总投资（万元）,二氧化碳（吨）\r\n乙1,10,40,100\r\n')));
  await expect(page.locator('.book-file').nth(1)).toContainText('GB18030');
  // A column whose heading says no unit can be given one.
  await page.locator('.book-file').first().getByLabel('“CO2”列的单位').selectOption('kg');
  await page.getByText('从 Excel 粘贴').click();
  await page.getByLabel('粘贴区').evaluate((area, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, '编号\t余额（万元）\t总投资（万元）\tco2\nP1\t1\t4\t8\n');
  await expect(page.locator('.book-file')).toHaveCount(3);
  await read(page);
  await counts(page, { rows: 4n, used: 4n, flagged: 0n, refused: 0n });
  // 1000 kg × ¼ + 800 kg × ¼ + 100 t × ¼ + 8 t × ¼
  await expect(cell(page, 'book-sums', '折合减排二氧化碳当量（吨）')).toHaveText('27.45');
  const { name, bytes } = await downloaded(page, page.getByRole('button', { name: /^导出 Excel/ }));
  expect(name).toMatch(/\.xlsx$/);
  const parts = unzip(bytes);
  expect([...parts.keys()]).toContain('xl/workbook.xml');
  expect(parts.get('xl/sharedStrings.xml')).toContain('乙1');
  // The workbook says which sheet and letters were read, each file's sum, and what every column was taken for.
  const texts = parts.get('xl/sharedStrings.xml');
  for (const said of ['台账.xlsx · 工作表“明细”', '国标码.csv · GB18030', '文件 1 SHA-256', '贷款余额', '千克']) expect(texts).toContain(said);
  expect(parts.get('xl/workbook.xml')).toContain('读取方式');
  expect(texts).toMatch(/[0-9a-f]{64}/);
  expect(parts.get('xl/styles.xml')).not.toContain('.#');
  // 说明, 读取方式, 结果 and the others: each prints on A4, one page wide.
  const sheets = [...parts].filter(([part]) => part.startsWith('xl/worksheets/sheet'));
  expect(sheets).toHaveLength(11);
  for (const [part, sheet] of sheets) {
    expect(sheet, part).toContain('paperSize="9"');
    // One page wide, or divided by columns where that would be smaller than 60 per cent.
    const scale = Number(/<pageSetup[^>]* scale="(\d+)"/.exec(sheet)?.[1]);
    if (sheet.includes('<colBreaks')) expect(scale, part).toBeGreaterThanOrEqual(60);
    else expect(sheet, part).toContain('fitToHeight="0"');
  }
  const csv = await downloaded(page, page.getByRole('button', { name: '导出结果 CSV' }));
  // As shown, and exact behind, without noughts at the end.
  expect(csv.bytes.toString('utf8')).toContain('27.45');
  expect(csv.bytes.toString('utf8')).toContain('数值说明');
  expect(csv.bytes.toString('utf8')).not.toMatch(/\d\.\d{3,}0(,|\r)/);
  for (const said of ['台账.xlsx · 工作表“明细”', 'CO2,年减排二氧化碳当量,千克,']) expect(csv.bytes.toString('utf8')).toContain(said);
  const sample = await downloaded(page, page.getByRole('button', { name: '下载示例文件' }));
  expect(sample.bytes.toString('utf8')).toContain('贷款编号');
  await accessible(page);
});

test('sheets of branches are read together, the same file twice is said, and a unit that is not understood is asked for', async ({ page }) => {
  await ledger(page);
  const head = ['编号', '贷款余额（万元）', '总投资（万元）', 'CO2（吨）'];
  const row = (id) => [id, '100', '400', '1000'];
  await choose(page, file('分行.xlsx', workbook([['一分行', [head, row('A1')]], ['二分行', [head, row('B1'), row('B2')]], ['填表说明', [['请按季填报']]]])));
  await expect(page.getByLabel(/^工作表/)).toHaveValue('一分行');
  await expect(page.locator('.book-sheets')).toContainText('尚未勾选：二分行。');
  // The sheet is read before its box is drawn as ticked.
  await page.getByRole('checkbox', { name: '二分行' }).click();
  await expect(page.getByRole('checkbox', { name: '二分行' })).toBeChecked();
  await expect(page.locator('.book-sheets')).not.toContainText('尚未勾选');
  await expect(page.locator('.book-file')).toHaveCount(2);
  await expect(page.locator('.book-file').nth(1).getByLabel(/^工作表/)).toHaveValue('二分行');
  await read(page);
  await counts(page, { rows: 3n, used: 3n, flagged: 0n, refused: 0n });
  await expect(cell(page, 'book-sums', '折合减排二氧化碳当量（吨）')).toHaveText('750.00');
  await page.getByRole('checkbox', { name: '二分行' }).uncheck();
  await expect(page.locator('.book-file')).toHaveCount(1);
  await read(page);
  await counts(page, { rows: 1n, used: 1n, flagged: 0n, refused: 0n });
  expect((await answers(page)).book_unread_sheets).toBe('二分行');
  await step(page, 'review');
  await expect(page.locator('#app main')).toContainText('台账文件中另有 1 张工作表的标题与台账相符，没有读取：二分行');
  await step(page, 'ledger');

  // A unit that stands in the heading and is none that is known is chosen by a person; nothing is supposed.
  const dollars = '编号,贷款余额（美元）,总投资（万元）,CO2（吨）\nC1,50,400,1000\n合 计,50,400,1000\n';
  await choose(page, file('外币.csv', dollars));
  const second = page.locator('.book-file').nth(1);
  await expect(second.locator('.book-asks')).toContainText('“贷款余额（美元）”列的单位无法识别');
  await expect(page.getByRole('button', { name: '读取台账', exact: true })).toHaveAttribute('aria-disabled', 'true');
  await second.getByLabel('“贷款余额（美元）”列的单位').selectOption('wan');
  await expect(second.locator('.book-asks')).toHaveText('');
  await accessible(page);
  await read(page);
  // The row of sums is refused as one.
  await counts(page, { rows: 3n, used: 2n, flagged: 0n, refused: 1n });
  await expect(page.locator('#book-refused')).toContainText('合计行');

  // The mapping that was chosen is remembered for the same headings, and can be forgotten.
  await second.getByRole('button', { name: /^移除/ }).click();
  await choose(page, file('外币二季度.csv', dollars));
  await expect(second).toContainText('已沿用当时选定的列对应关系');
  await expect(second.getByLabel('“贷款余额（美元）”列的单位')).toHaveValue('wan');
  await second.getByRole('button', { name: /恢复自动识别/ }).click();
  await expect(second.locator('.book-asks')).toContainText('单位无法识别');
  await choose(page, file('外币副本.csv', dollars));
  await expect(page.locator('.book-file').nth(2).getByRole('alert')).toContainText('与“外币二季度.csv”内容完全相同');
});

test('a ledger that names no unit of amounts is read when a person has chosen it, and the choice is remembered', async ({ page }) => {
  await ledger(page);
  const bare = '编号,贷款余额,总投资,CO2（吨）\nU1,1000000,4000000,1000\nU2,500000,2000000,800\n';
  await choose(page, file('无单位.csv', bare));
  const own = page.locator('.book-file').first();
  await expect(own.locator('.book-asks')).toContainText('台账未注明“贷款余额、总投资”列的单位');
  const balance = own.getByLabel('“贷款余额”列的单位');
  const investment = own.getByLabel('“总投资”列的单位');
  // Nothing is supposed.
  await expect(balance).toHaveValue('?');
  await expect(investment).toHaveValue('?');
  const button = page.getByRole('button', { name: '读取台账', exact: true });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await balance.selectOption('yuan');
  await expect(own.locator('.book-asks')).toContainText('台账未注明“总投资”列的单位');
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await investment.selectOption('yuan');
  await expect(own.locator('.book-asks')).toHaveText('');
  await accessible(page);
  await read(page);
  await counts(page, { rows: 2n, used: 2n, flagged: 0n, refused: 0n });
  await expect(cell(page, 'book-sums', '贷款余额（万元）')).toHaveText('150.00');
  // Files with the same headings have the units that were chosen, and it is said where they come from.
  await own.getByRole('button', { name: /^移除/ }).click();
  await choose(page, file('无单位二季度.csv', bare.replace('U1', 'U3')));
  await expect(own).toContainText('已沿用当时选定的列对应关系和单位');
  await expect(balance).toHaveValue('yuan');
  await expect(own).toContainText('导入时选定');
  await own.getByRole('button', { name: /恢复自动识别/ }).click();
  await expect(own.locator('.book-asks')).toContainText('台账未注明“贷款余额、总投资”列的单位');
});

test('loans below a total row and below a title within the sheet are settled before the report', async ({ page }) => {
  await ledger(page);
  const head = '编号,借款人,项目名称,贷款余额（万元）,总投资（万元）,CO2（吨）';
  await choose(page, file('附表.csv', `${head}\nA1,甲公司,风电,100,400,1000\nA2,乙公司,光伏,200,800,3000\n合计,,,300,1200,4000\n附：已结清贷款,,,,,\nA7,丙公司,水电,50,200,500\n`));
  await read(page);
  await counts(page, { rows: 5n, used: 2n, flagged: 1n, refused: 2n });
  await saved(page);
  await step(page, 'check');
  const flag = page.locator('.book-flag').filter({ hasText: '位于表中另起的标题行' });
  await expect(flag).toContainText('A7');
  await page.getByRole('button', { name: '不应计入，剔除' }).click();
  await expect(page.locator('#book-refused-checks tbody')).toContainText('A7', { timeout: 60_000 });
  await step(page, 'ledger');
  await counts(page, { rows: 5n, used: 2n, flagged: 0n, refused: 3n });
});

test('a total that is not the sum of its rows is said with both figures, and a row that is not drawn or is listed again is settled', async ({ page }) => {
  await ledger(page);
  const head = '编号,借款人,项目名称,贷款余额（万元）,总投资（万元）,CO2（吨）,备注';
  const rows = 'JJ01,甲公司,风电,100.5,400,1000,\nJJ02,乙公司,光伏,200.7,800,3000,\nJJ03,丙公司,水电,50.3,200,500,已批未放\n';
  await choose(page, file('台账.csv', `${head}\n${rows}合计,,,401.5,1400,4500,\n1,乙公司,,200.7,,,\n2,甲公司,,100.5,,,\n`));
  await read(page);
  await counts(page, { rows: 6n, used: 2n, flagged: 3n, refused: 1n });
  await saved(page);
  await step(page, 'check');
  await expect(page.locator('#book-refused-checks tbody')).toContainText('贷款余额为 401.5 万元，与所计各行之和 351.5 万元相差 50 万元');
  await expect(page.locator('.book-flag').filter({ hasText: '尚未提款' })).toContainText('备注：已批未放');
  const again = page.locator('.book-flag').filter({ hasText: '前十大借款人' });
  await expect(again).toContainText('请与第 3 行');
  await accessible(page);
  await step(page, 'review');
  await expect(page.locator('#summary')).toContainText('1 个合计行与所计各行之和不一致');
});

test('separator and letters are chosen where the guess is wrong, and the checks show the cells as they are written', async ({ page }) => {
  await ledger(page);
  const rows = ['编号¦贷款余额（万元）¦总投资（万元）¦CO2（吨）¦年利率（%）', 'A1¦1.2亿¦36000¦9000¦浮动', 'A2¦500¦2000¦4000¦3.45', ''].join('\n');
  await choose(page, file('断竖线.txt', rows));
  const own = page.locator('.book-file').first();
  // The sign is none that is looked for: the file has one column, and it is said what is missing.
  await expect(own.locator('.book-asks')).toContainText('缺少：');
  await own.getByLabel(/^分隔符/).selectOption('其他符号…');
  const sign = own.getByLabel(/^自定义分隔符/);
  await expect(sign).toBeFocused();
  await sign.fill('万');
  await sign.blur();
  await expect(own.getByRole('alert')).toContainText('分隔符“万”不可用');
  await expect(sign).toHaveValue('万');
  await sign.fill('¦');
  await sign.blur();
  await expect(own.getByLabel('“贷款余额（万元）”列是')).toHaveValue('balance');
  await expect(own.getByLabel(/^分隔符/)).toHaveValue('¦');
  await expect(own.locator('tbody tr')).toHaveCount(2);
  await accessible(page);

  // Letters that are chosen wrongly are shown at once and can be chosen anew; a table for printing is parted by blanks.
  const aligned = '编号    贷款余额（万元）   总投资（万元）   CO2（吨）\nB1              100          400        1000\nB2              100                     1000\n';
  await choose(page, file('对齐.txt', gb18030(aligned)));
  const other = page.locator('.book-file').nth(1);
  await expect(other.getByLabel(/^分隔符/)).toHaveValue(' ');
  await expect(other.getByLabel(/^文字编码/)).toHaveValue('GB18030');
  await other.getByLabel(/^文字编码/).selectOption('UTF-8');
  await expect(other.locator('.book-asks')).toContainText('缺少：');
  await other.getByLabel(/^文字编码/).selectOption('GB18030');
  await expect(other.getByLabel('“贷款余额（万元）”列是')).toHaveValue('balance');
  await read(page);
  await counts(page, { rows: 4n, used: 2n, flagged: 1n, refused: 1n });
  await expect(page.locator('#book-refused')).toContainText('单元格数与标题不同');
  // 9000 t × ⅓ + 4000 t × ¼ + 1000 t × ¼
  await expect(cell(page, 'book-sums', '折合减排二氧化碳当量（吨）')).toHaveText('4,250.00');
  await saved(page);

  await step(page, 'check');
  const remark = (words) => page.locator('.book-flag', { has: page.getByRole('heading', { name: words }) });
  await expect(remark(/年利率无法识别/)).toContainText('文件原文：年利率“浮动”');
  await expect(page.locator('.book-checks')).toContainText('贷款余额 12,000 万元');
  await expect(page.locator('.book-checks')).toContainText('文件原文：贷款余额“1.2亿”');
  await accessible(page);

  // Both choices are kept with the files.
  await page.reload();
  await started(page);
  await step(page, 'ledger');
  await expect(page.locator('.book-file').first().getByLabel(/^分隔符/)).toHaveValue('¦');
  await expect(page.locator('.book-file').nth(1).getByLabel(/^文字编码/)).toHaveValue('GB18030');
});

test('a column that is chosen by hand has the unit of its heading, and a row that may count twice is settled before the report', async ({ page }) => {
  await ledger(page);
  const head = '编号,借款人,项目名称,剩余本金（元）,总投资（元）,CO2（吨）';
  await choose(page, file('剩余.csv', `${head}\nA1,甲,风电,1000000,4000000,1000\nA2,乙,光伏,2000000,8000000,3000\n,A类,,3300000,12000000,4000\n`));
  const own = page.locator('.book-file').first();
  await expect(own.locator('.book-asks')).toContainText('缺少：');
  await own.getByLabel('“剩余本金（元）”列是').selectOption('balance');
  await expect(own.getByLabel('“剩余本金（元）”列的单位')).toHaveValue('yuan');
  await expect(own).toContainText('标题注明');
  await read(page);
  await counts(page, { rows: 3n, used: 2n, flagged: 1n, refused: 0n });
  await saved(page);
  // The page of the ledger says that the report waits, and leads to what it waits for.
  const open = page.locator('#book-open');
  await expect(open).toContainText('台账中还有 1 处提示未处理，处理前不能生成报告');
  // The sums say beside them that they wait as well.
  await expect(page.locator('#book-sums-open')).toHaveText('还有 1 处提示未处理，以下合计数尚未确认');
  await open.getByRole('link', { name: '前往“校验”' }).click();
  await expect(page.locator('#app main h1').first()).toHaveText('校验');
  await step(page, 'review');
  await expect(page.locator('#app main')).toContainText('有 1 行可能是合计行、其中项、其他行的明细或重复的行，或注明已结清、作废等，可能不应计入');
  await step(page, 'check');
  await page.getByRole('button', { name: '这是合计行，剔除' }).click();
  await expect(page.locator('#book-refused-checks tbody tr')).toContainText('已按合计行、重复行或不应计入的行剔除', { timeout: 60_000 });
  // Its borrower and its balance stay visible.
  await expect(page.locator('#book-refused-checks tbody tr')).toContainText('A类');
  await expect(page.locator('#book-refused-checks tbody tr td').nth(2)).toHaveText('330');
  await saved(page);
  await step(page, 'review');
  await expect(page.locator('#app main')).not.toContainText('可能是合计行、其中项');
  await step(page, 'ledger');
  await counts(page, { rows: 3n, used: 2n, flagged: 0n, refused: 1n });
  // 1000 t × ¼ + 3000 t × ¼
  await expect(cell(page, 'book-sums', '折合减排二氧化碳当量（吨）')).toHaveText('1,000.00');
  await expect(cell(page, 'book-sums', '贷款余额（万元）')).toHaveText('300.00');
  await expect(page.locator('#book-open')).toHaveCount(0);
  await expect(page.locator('#book-sums-open')).toHaveCount(0);
});

test('hostile files are named, and what was there stays', async ({ page }) => {
  await ledger(page);
  const good = book(20);
  await choose(page, file('好.csv', good.text));
  await read(page);
  await counts(page, good.want);
  const bomb = zip([['[Content_Types].xml', '<Types/>'], ['xl/worksheets/sheet1.xml', Buffer.alloc(96 << 20, ' ')]]);
  await choose(page, file('炸弹.xlsx', bomb), file('垃圾.xlsx', Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(500, 0xa5)])), file('二进制.csv', Buffer.from([0, 1, 2, 3, 0, 0])));
  for (const at of [1, 2, 3]) await expect(page.locator('.book-file').nth(at).getByRole('alert')).not.toBeEmpty();
  // Reading waits until they are gone; the result is still there.
  await expect(page.getByRole('button', { name: '读取台账', exact: true })).toHaveAttribute('aria-disabled', 'true');
  await counts(page, good.want);
  for (let left = 3; left > 0; left--) await page.locator('.book-file').nth(1).getByRole('button', { name: /^移除/ }).click();
  await read(page);
  await expect(status(page)).toContainText('读取完成');
  await counts(page, good.want);
});

test('a worker that does not come is named, and can be tried again', async ({ page }) => {
  let missing = true;
  await page.route('**/worker-*.js', (route) => (missing ? route.fulfill({ status: 404, body: '' }) : route.continue()));
  await ledger(page);
  await page.getByRole('button', { name: '下载示例文件' }).click();
  await expect(page.locator('#book-fault')).toContainText('未能下载');
  missing = false;
  const sample = await downloaded(page, page.getByRole('button', { name: '下载示例文件' }));
  expect(sample.bytes.toString('utf8')).toContain('贷款编号');
});
