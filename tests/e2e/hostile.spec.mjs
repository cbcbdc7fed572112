// Workbooks that mean harm, in the browser: refused in words, in seconds, with bounded memory, and the page goes on.
import { readFileSync } from 'node:fs';
import { test, expect, opened } from './support/test.mjs';
import { cell, workbook } from './support/workbook.mjs';

const MOST_MIB = 100; // what a renderer may grow by: the files themselves, the worker, its program, and a reader that stops in time
/** A zip that says its parts are small when they are not. */
function lying(bytes) {
  const out = Buffer.from(bytes);
  for (const [mark, at] of [['PK\x03\x04', 22], ['PK\x01\x02', 24]]) {
    for (let from = out.indexOf(mark, 0, 'latin1'); from >= 0; from = out.indexOf(mark, from + 4, 'latin1')) out.writeUInt32LE(64, from + at);
  }
  return out;
}

const HOSTILE = {
  '两角.xlsx': () => workbook(`<row r="1">${cell('A1', '编号')}${cell('XFD1', '余额')}</row><row r="1048576">${cell('XFD1048576', '1')}</row>`),
  '膨胀.xlsx': () => workbook(Buffer.alloc(400 << 20, ' ')),
  '谎报.xlsx': () => lying(workbook(Buffer.alloc(200 << 20, ' '))),
  '百万词.xlsx': () => workbook(`<row r="1">${cell('A1', '编号')}</row>`, [['xl/sharedStrings.xml', `<sst>${'<si><t>甲</t></si>'.repeat(3_000_000)}</sst>`]]),
  '加密.xlsx': () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(4_096)]),
  '半个.xlsx': () => workbook(`<row r="1">${cell('A1', '编号')}</row>`).subarray(0, 300),
};

/** How long the renderers have been busy, in seconds of the processor: what the machine did for others meanwhile is none of theirs. */
async function busy(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter((one) => one.type === 'renderer').reduce((sum, one) => sum + one.cpuTime, 0);
}

/** The most memory that any renderer has ever had, in MiB, by its process. */
async function peaks(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter((one) => one.type === 'renderer');
  return new Map(renderers.map(({ id }) => {
    const [, kib] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'));
    return [id, Number(kib) / 1024];
  }));
}

test('hostile workbooks are refused in words, the page lives, and the memory of its worker is bounded', async ({ page, browser }) => {
  await opened(page, '#/new/green_loan_portfolio');
  await expect(page.locator('nav .doc-name')).toBeVisible();
  const href = await page.locator('nav .contents a[href$="/ledger"]').first().getAttribute('href');
  await page.evaluate((to) => { location.hash = to; }, href);
  await page.getByRole('radio', { name: '导入台账文件' }).check();
  const chooser = page.getByLabel('选择台账文件');
  const good = Buffer.from('贷款编号,贷款余额（万元）,项目总投资（万元）,年减排二氧化碳当量（吨）\r\nL1,100,200,1000\r\n');
  await chooser.setInputFiles({ name: '好.csv', mimeType: 'text/csv', buffer: good });
  await expect(page.getByLabel('“贷款余额（万元）”列是')).toHaveValue('balance', { timeout: 60_000 });
  // The same workbook without its trick is read: what is refused below is the trick.
  const head = ['编号', '贷款余额（万元）', '总投资（万元）', '二氧化碳'].map((text, at) => cell(`${'ABCD'[at]}1`, text)).join('');
  const row = ['X1', '1', '4', '8'].map((text, at) => cell(`${'ABCD'[at]}2`, text)).join('');
  await chooser.setInputFiles({ name: '平常.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: workbook(`<row r="1">${head}</row><row r="2">${row}</row>`) });
  await expect(page.locator('.book-file').nth(1).getByLabel('“贷款余额（万元）”列是')).toHaveValue('balance', { timeout: 60_000 });
  await page.locator('.book-file').nth(1).getByRole('button', { name: /^移除/ }).click();
  const told = [];
  const before = await peaks(browser);
  for (const [name, make] of Object.entries(HOSTILE)) {
    const buffer = make();
    expect(buffer.length, name).toBeLessThan(4 << 20); // small to look at
    const begun = await busy(browser);
    await chooser.setInputFiles({ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer });
    const file = page.locator('.book-file').nth(1);
    await expect(file, name).toContainText(name);
    await expect(file.getByRole('alert'), name).not.toBeEmpty({ timeout: 60_000 });
    const took = (await busy(browser)) - begun;
    expect(took, `${name}: seconds of the processor`).toBeLessThan(15);
    told.push(`${name}: ${took.toFixed(1)} s, ${await file.getByRole('alert').textContent()}`);
    await expect(page.locator('[data-shell]')).toHaveCount(0);
    await file.getByRole('button', { name: /^移除/ }).click();
    await expect(page.locator('.book-file')).toHaveCount(1);
  }
  const after = await peaks(browser);
  const grown = Math.round(Math.max(...[...before].map(([id, mib]) => (after.get(id) ?? mib) - mib)));
  test.info().annotations.push({ type: 'told', description: [...told, `${grown} MiB`].join('; ') });
  expect(grown, 'MiB that a renderer grew by').toBeLessThan(MOST_MIB);
  await page.getByRole('button', { name: '读取台账', exact: true }).click();
  await expect(page.locator('.book [role=status]').last()).toContainText('读取完成', { timeout: 60_000 });
});
