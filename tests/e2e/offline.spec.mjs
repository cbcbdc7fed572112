// A report is filled by somebody without the program: its workbook goes out, is changed, comes back with its differences, and is taken.
import { test, expect, accessible } from './support/test.mjs';
import { download, fresh, go, home, kept, sample, saved, stored } from './support/documents.mjs';
import { unzip, zip } from './support/zip.mjs';

const toast = (page) => page.getByRole('status').filter({ has: page.getByRole('button', { name: '关闭' }) });
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The workbook with texts in cells of its sheets, by the sheet's number and the cell: as a sheet program would write them. */
function changed(bytes, cells) {
  const parts = unzip(bytes);
  for (const [sheet, at, text] of cells) {
    const name = `xl/worksheets/sheet${sheet}.xml`;
    const xml = parts.get(name);
    const cell = new RegExp(`<c r="${at}"( s="\\d+")?(?: t="\\w+")?(?:/>|>.*?</c>)`);
    expect(xml, `${name} ${at}`).toMatch(cell);
    parts.set(name, xml.replace(cell, (_, style = '') => `<c r="${at}"${style} t="inlineStr"><is><t>${text}</t></is></c>`));
  }
  return zip([...parts]);
}

/** The cell to be filled beside a label, on a sheet by its number. */
function beside(bytes, sheet, label) {
  const parts = unzip(bytes);
  const strings = [...parts.get('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, text]) => text.replace(/<[^>]+>/g, ''));
  const rows = parts.get(`xl/worksheets/sheet${sheet}.xml`).matchAll(/<c r="B(\d+)"[^>]*t="s"[^>]*><v>(\d+)<\/v>/g);
  for (const [, row, index] of rows) if (strings[Number(index)] === label) return `C${row}`;
  throw new Error(`no ${label}`);
}

const choose = (page, name, buffer) => page.getByLabel('导入填好的表').setInputFiles({ name, mimeType: XLSX, buffer });

test('a workbook goes out, is filled, comes back with its differences, and is written after consent, with one way back', async ({ page }) => {
  const id = await sample(page, 0);
  const name = (await kept(page, id)).draft.root.answers.name;
  await go(page, id, 'report');
  const section = page.locator('section.block').filter({ has: page.getByRole('heading', { level: 2, name: '离线填报表' }) });
  await expect(section).toBeVisible();
  const out = await download(page, () => section.getByRole('button', { name: '导出现有内容' }).click());
  expect(out.name).toMatch(/离线填报表.*\.xlsx$/);
  // Unchanged, it changes nothing.
  await choose(page, '原样.xlsx', out.bytes);
  await expect(page.getByRole('heading', { level: 3, name: /原样\.xlsx/ })).toBeFocused();
  await expect(section).toContainText('差异 0 处，有问题的单元格 0 个，没有对应项目的内容 0 处。');
  await expect(section.getByRole('button', { name: '写入本报告' })).toHaveCount(0);
  await section.getByRole('button', { name: '不导入' }).click();
  // Somebody fills it in: a name, a place, a year that cannot be read, and a remark beside a cell.
  const cells = [
    [2, beside(out.bytes, 2, '企业名称'), '甲乙丙有限公司'],
    [2, beside(out.bytes, 2, '注册地'), '江苏省苏州市'],
    [2, beside(out.bytes, 2, '企业名称').replace('C', 'D'), '已改名'],
  ];
  const filled = changed(out.bytes, cells);
  await choose(page, '填好.xlsx', filled);
  await expect(page.getByRole('heading', { level: 3, name: /填好\.xlsx/ })).toBeFocused();
  const table = section.getByRole('table', { name: '差异' });
  await expect(table.getByRole('row').filter({ hasText: '企业名称' })).toContainText('甲乙丙有限公司');
  await expect(table.getByRole('row').filter({ hasText: '注册地' })).toContainText('江苏省苏州市');
  await expect(section).toContainText('“已改名”');
  await accessible(page);
  expect((await kept(page, id)).draft.root.answers.name).toBe(name);
  await section.getByRole('button', { name: '写入本报告' }).click();
  await expect(toast(page)).toContainText('已写入离线填报表的 2 处差异');
  await saved(page);
  expect((await kept(page, id)).draft.root.answers).toMatchObject({ name: '甲乙丙有限公司', registered: '江苏省苏州市' });
  await toast(page).getByRole('button', { name: '撤销' }).click();
  await saved(page);
  expect((await kept(page, id)).draft.root.answers.name).toBe(name);
  // On the home page the workbook leads to its report.
  await home(page);
  await page.getByLabel('导入备份').setInputFiles({ name: '填好.xlsx', mimeType: XLSX, buffer: filled });
  await expect(page.getByRole('heading', { level: 3, name: /填好\.xlsx/ })).toBeVisible();
  expect(page.url()).toContain(`#/r/${id}`);
  await section.getByRole('button', { name: '写入本报告' }).click();
  await saved(page);
  expect((await kept(page, id)).draft.root.answers.name).toBe('甲乙丙有限公司');
});

test('a blank workbook that was filled elsewhere becomes a new report where its own is not here', async ({ page }) => {
  const id = await fresh(page);
  await go(page, id, 'report');
  const out = await download(page, () => page.getByRole('button', { name: '导出空白表' }).click());
  const filled = changed(out.bytes, [[2, beside(out.bytes, 2, '企业名称'), '甲乙丙有限公司']]);
  const elsewhere = zip([...unzip(filled)].map(([name, text]) => [name, text.replaceAll(id, 'of-another-computer')]));
  await home(page);
  await page.getByLabel('导入备份').setInputFiles({ name: '填好.xlsx', mimeType: XLSX, buffer: elsewhere });
  await expect(page.getByRole('heading', { level: 3, name: /本机没有原报告/ })).toBeFocused();
  expect(await stored(page)).toHaveLength(1);
  await page.getByRole('button', { name: '新建报告' }).click();
  await expect(toast(page)).toContainText('已按离线填报表新建报告');
  const all = await stored(page);
  expect(all).toHaveLength(2);
  expect(all.find((document) => document.id !== id).draft.root.answers.name).toBe('甲乙丙有限公司');
});

test('a workbook of another form, and one that is none of a form, are named', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'report');
  const parts = [...unzip((await download(page, () => page.getByRole('button', { name: '导出现有内容' }).click())).bytes)];
  const other = zip(parts.map(([name, text]) => [name, text.replaceAll('sll_kpi_report', 'disclosure')]));
  await choose(page, '别的.xlsx', other);
  await expect(page.locator('#offline-fault')).toContainText('不能导入');
  await expect(page.locator('#offline-fault')).toBeFocused();
  await choose(page, '坏的.xlsx', Buffer.from('PK\x03\x04 xl/workbook.xml'));
  await expect(page.locator('#offline-fault')).not.toContainText('不能导入');
  await expect(page.locator('#offline-fault')).not.toHaveText('');
});
