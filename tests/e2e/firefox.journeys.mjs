// Journeys in Firefox ESR: the single file from a disk, and the site once. Firefox has one storage for each path of a file, and no pickers that write files in place.
import { copyFile, mkdtemp, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test, expect } from '@playwright/test';
import { Firefox } from './support/firefox.mjs';
import { served } from './support/served.mjs';

test.describe.configure({ mode: 'default' }); // one browser for all of them

let fox;
test.beforeAll(async () => { fox = await Firefox.begin(); });
test.afterAll(async () => { await fox.end(); });
test.beforeEach(() => { fox.faults.length = 0; fox.dialogs.length = 0; });
test.afterEach(() => { expect(fox.faults, 'console errors, policy violations, requests elsewhere').toEqual([]); });

/** A copy of the file in a folder of its own, which is a storage of its own; gives its address. */
async function copied(baseURL, called = '绿金台.html') {
  const to = join(await mkdtemp(join(tmpdir(), 'greendesk-firefox-file-')), called);
  await copyFile(fileURLToPath(baseURL), to);
  return pathToFileURL(to).href;
}

const value = (page, label) => fox.field(page, label).then((field) => field.evaluate((one) => one.value));
const leave = (page) => page.evaluate(() => document.activeElement.blur());
const saved = (page, words) => fox.shows(page, `${words} in the storage`, (words) => Object.entries(localStorage).some(([key, text]) => key.includes(':doc:') && text.includes(words)), words);

/** Fills a new report and waits until it is saved; gives its id. */
async function filled(page, address, company) {
  await fox.opened(page, `${address}#/new/sll_kpi_report`);
  const id = await fox.id(page);
  await (await fox.field(page, '企业名称')).type(company);
  await leave(page);
  await saved(page, company);
  return id;
}

/** Reviews a sample and prints its paper. */
async function printed(page) {
  await fox.go(page, '#/sample/sll_kpi_report/0');
  const id = await fox.id(page);
  await fox.go(page, `#/r/${id}/review`);
  await fox.says(page, '请逐项核对');
  await fox.go(page, `#/r/${id}/print`);
  await fox.shows(page, 'the paper', () => document.querySelectorAll('main table').length > 3);
  const sum = await page.evaluate(() => /校验码 ([0-9A-F]{8})/.exec(document.querySelector('main').textContent)[1]);
  // Firefox writes Chinese into the PDF without saying which letters they are, so figures are looked for, and the head of every page by its checksum.
  const pdf = await page.pdf({ format: 'A4' });
  const pages = execFileSync('pdftotext', ['-layout', '-', '-'], { input: Buffer.from(pdf), encoding: 'utf8' }).split('\f').filter(Boolean);
  expect(pages.length).toBeGreaterThan(2);
  for (const text of pages) expect(text).toContain(sum);
  for (const figure of ['109.33%', '126.07%', '120.00%', '5,200,000']) expect(pages.join('')).toContain(figure);
}

test('a report is filled, closed, found again, reviewed, printed and exported', async ({ baseURL }) => {
  expect(await fox.version()).toMatch(/^firefox\/1[1-9]\d/i);
  const address = await copied(baseURL);
  let page = await fox.page();
  const id = await filled(page, address, '火狐企业');
  await page.close();
  page = await fox.page();
  await fox.opened(page, `${address}#/r/${id}/basic`);
  expect(await value(page, '企业名称')).toBe('火狐企业');
  await fox.go(page, `#/r/${id}/report`);
  const file = await fox.download(() => fox.press(page, '导出报送文件（JSON）'));
  expect(file.name).toMatch(/\.json$/);
  expect(JSON.parse(file.bytes).document.draft.root.answers.name).toBe('火狐企业');
  await printed(page);
  await page.close();
});

test('a moved file begins empty, and the work file, a download here, brings everything', async ({ baseURL }) => {
  const address = await copied(baseURL);
  const page = await fox.page();
  const id = await filled(page, address, '带到另一处');
  await fox.go(page, '#/');
  await fox.says(page, '带到另一处');
  const file = await fox.download(() => fox.press(page, '保存工作文件'));
  expect(file.name).toMatch(/^绿金台工作文件-.*\.json$/);
  await page.close();
  const moved = await fox.page();
  await fox.opened(moved, await copied(baseURL, '绿金台（副本）.html'));
  await fox.says(moved, '暂无报告');
  expect(await moved.evaluate(() => document.body.innerText)).not.toContain('带到另一处');
  const [chooser] = await Promise.all([moved.waitForFileChooser({ timeout: 20_000 }), fox.press(moved, '打开工作文件')]);
  await chooser.accept([file.path]);
  await fox.press(moved, '导入所选');
  await fox.says(moved, '已导入 1 份报告');
  await fox.go(moved, `#/r/${id}/basic`);
  expect(await value(moved, '企业名称')).toBe('带到另一处');
  await moved.close();
});

test('of two tabs one edits, and the other follows', async ({ baseURL }) => {
  const address = await copied(baseURL);
  const page = await fox.page();
  const id = await filled(page, address, '两个标签页');
  const other = await fox.page();
  await fox.opened(other, `${address}#/r/${id}/basic`);
  expect(await value(other, '企业名称')).toBe('两个标签页');
  await fox.press(other, '在此处继续编辑');
  await fox.shows(other, 'the field', () => !document.querySelector('main input').readOnly && !document.querySelector('main input').disabled);
  await (await fox.field(other, '企业名称')).type('已改');
  await leave(other);
  await saved(other, '已改');
  await page.bringToFront();
  await fox.shows(page, 'what the other tab wrote', () => [...document.querySelectorAll('main input')].some((one) => one.value.includes('已改')));
  await page.close();
  await other.close();
});

test('without storage everything is kept in the work file', async ({ baseURL }) => {
  const address = await copied(baseURL);
  const page = await fox.page(() => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } }));
  await fox.opened(page, `${address}#/new/sll_kpi_report`);
  await fox.id(page);
  await (await fox.field(page, '企业名称')).type('没有存储');
  await leave(page);
  await fox.go(page, '#/');
  await fox.says(page, '此浏览器无法保存数据');
  const file = await fox.download(() => fox.press(page, '保存工作文件'));
  expect(String(file.bytes)).toContain('没有存储');
  await page.close();
});

test('the worker reads a loan book and writes a workbook', async ({ baseURL }) => {
  const address = await copied(baseURL);
  const page = await fox.page();
  await fox.opened(page, `${address}#/new/green_loan_portfolio`);
  const id = await fox.id(page);
  await fox.go(page, `#/r/${id}/ledger`);
  await (await fox.field(page, '导入台账文件')).click();
  const ledger = join(await mkdtemp(join(tmpdir(), 'greendesk-firefox-book-')), '台账.csv');
  const rows = Array.from({ length: 300 }, (_, at) => `L${at + 1},100,200,${1000 + at}`);
  await writeFile(ledger, ['贷款编号,贷款余额（万元）,项目总投资（万元）,年减排二氧化碳当量（吨）', ...rows, ''].join('\r\n'));
  await (await fox.field(page, '选择台账文件')).uploadFile(ledger);
  const column = await fox.field(page, '“贷款余额（万元）”列是');
  await fox.shows(page, 'the column of balances', (column) => column.value === 'balance', column);
  await fox.press(page, '读取台账');
  await fox.says(page, '读取完成');
  await fox.go(page, '#/sample/green_loan_portfolio/0');
  const sample = await fox.id(page);
  await fox.go(page, `#/r/${sample}/report`);
  const file = await fox.download(() => fox.press(page, '导出 Excel（xlsx）'));
  expect(file.name).toMatch(/\.xlsx$/);
  expect(String(file.bytes.subarray(0, 2))).toBe('PK');
  expect(file.bytes.length).toBeGreaterThan(10_000);
  await page.close();
});

test('the site: filled, reviewed, printed and exported', async () => {
  const site = await served();
  try {
    const page = await fox.page();
    const id = await filled(page, site.address, '火狐网站');
    await printed(page);
    await fox.go(page, `#/r/${id}/report`);
    const file = await fox.download(() => fox.press(page, '导出报送文件（JSON）'));
    expect(JSON.parse(file.bytes).document.draft.root.answers.name).toBe('火狐网站');
    await page.close();
  } finally {
    site.end();
  }
});
