// Documents as things that travel: imported beside another, issued, begun anew for the next period, found in the list, and with files as evidence.
import { createHash } from 'node:crypto';
import { test, expect, opened, accessible } from './support/test.mjs';
import { unzip } from './support/zip.mjs';
import { TEMPLATE, download, exported, fresh, go, home, idOf, kept, leave, made, sample, saved, stored, openRow } from './support/documents.mjs';

const main = (page) => page.getByRole('main');
const toast = (page) => page.getByRole('status').filter({ has: page.getByRole('button', { name: '关闭' }) });
const rows = (page) => page.locator('table.import tbody tr');
const statement = (page) => page.getByRole('checkbox', { name: '以上内容真实、完整，与所附证明材料一致。' });

async function issue(page, id) {
  await go(page, id, 'review');
  await statement(page).check();
  await page.getByRole('button', { name: '生成报告' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '报告与导出' })).toBeFocused();
  await saved(page);
  return (await kept(page, id)).issued_sum;
}

async function chosen(page, file) {
  await home(page);
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  await page.getByLabel('导入备份').setInputFiles({ name: '报送.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(page.getByRole('heading', { level: 3, name: /^文件“报送.json”中有/ })).toBeFocused();
}

test('import says which of two is newer by the times of editing and issuing, with both checksums', async ({ page }) => {
  const id = await sample(page, 0);
  const sum = await issue(page, id);
  const final = JSON.parse((await exported(page, id)).text);
  expect(final.document.edited_at).toMatch(/^\d{4}-\d\d-\d\dT/);
  // The export itself was saved after the file was made: nothing of the content is newer for it.
  await chosen(page, final);
  await expect(rows(page)).toContainText('相同');
  await expect(rows(page).getByRole('cell').nth(0)).toContainText(`定稿，校验码 ${sum}`);
  await expect(rows(page).getByRole('cell').nth(1)).toContainText(`已定稿，校验码 ${sum} 一致`);
  await expect(rows(page).getByRole('cell').nth(0)).toContainText('定稿于今天');

  // Here it is edited; the file that was issued before is older, although it is exported again tomorrow.
  await go(page, id, 'basic');
  await page.getByLabel('注册地').fill('青海省玉树市');
  await page.getByRole('button', { name: '继续修改' }).click();
  await saved(page);
  const mine = await kept(page, id);
  expect(mine.edited_at > final.document.issued_at).toBe(true);
  await chosen(page, { ...final, exported_at: '2099-01-01T00:00:00Z' });
  await expect(rows(page)).toContainText('较旧');
  await expect(rows(page).getByRole('cell').nth(0)).toContainText(/草稿，校验码 [0-9A-F]{8}/);
  await expect(rows(page).getByRole('cell').nth(0)).toContainText('最后修改于今天');
  await accessible(page);

  // A file that was edited after ours is newer, although it was exported long ago.
  const later = structuredClone(final);
  later.exported_at = '2020-01-01T00:00:00Z';
  later.document.edited_at = '2098-01-01T00:00:00Z';
  later.document.issued_at = '';
  later.document.issued_sum = '';
  await chosen(page, later);
  await expect(rows(page)).toContainText('较新');
  // A file of an earlier version of the program says no time: which is newer is not guessed.
  delete later.document.edited_at;
  await chosen(page, later);
  await expect(rows(page)).toContainText('无法判断新旧');
  await expect(rows(page)).toContainText('未记录修改时间');
});

test('the declaration is given anew where 定稿 is withdrawn and for a file that was altered', async ({ page }) => {
  const id = await sample(page, 0);
  const sum = await issue(page, id);
  await go(page, id, 'basic');
  const field = page.getByLabel('注册地');
  const before = await field.inputValue();
  await field.fill('青海省玉树市');
  await page.getByRole('button', { name: '取消修改，恢复定稿' }).click();
  await go(page, id, 'review');
  await expect(statement(page)).toBeChecked(); // final again, as it was signed
  await go(page, id, 'basic');
  await field.fill('青海省海东市');
  await expect(page.getByRole('alert').filter({ hasText: '现为草稿，与定稿' })).toBeVisible();
  await field.fill(before); // typed back before the question is answered
  await expect(page.locator('header')).toContainText('定稿');
  await field.fill('青海省海东市');
  await page.getByRole('button', { name: '继续修改' }).click();
  await go(page, id, 'review');
  await expect(statement(page)).not.toBeChecked();
  await page.getByRole('button', { name: '生成报告' }).click();
  await expect(main(page)).toContainText('请先勾选真实性声明');
  const again = await issue(page, id);
  expect(again).not.toBe(sum);

  const altered = JSON.parse((await exported(page, id)).text);
  altered.document.draft.root.answers.registered = '青海省格尔木市';
  await chosen(page, altered);
  await expect(rows(page)).toContainText(`文件所附校验码 ${again}，现有内容校验码`);
  await page.getByRole('button', { name: '导入所选' }).click();
  await expect(toast(page)).toContainText('已导入 1 份报告');
  const copy = (await stored(page)).find((document) => document.id !== id);
  await go(page, copy.id, 'review');
  await expect(statement(page)).not.toBeChecked();
  // Paper says that the content was altered, and with which checksums.
  await go(page, copy.id, 'print');
  await expect(page.locator('.running-line').first()).toContainText('校验不一致');
  await expect(page.getByRole('article')).toContainText(`校验不一致：本件内容在定稿之后被改动。定稿校验码 ${again}，现有内容校验码`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.paper .altered')).toBeVisible();
  await accessible(page);
});

test('a copy and an earlier version are signed anew', async ({ page }) => {
  const id = await sample(page, 0);
  await issue(page, id);
  await home(page);
  await page.getByRole('listitem').getByRole('button', { name: /^复制/ }).first().click();
  const copy = async () => (await stored(page)).find((document) => document.id !== id);
  await expect.poll(copy).toBeTruthy();
  expect((await copy()).draft.root.answers.signed).toBeUndefined();
  expect((await kept(page, id)).draft.root.answers.signed).toBe('yes');
});

test('the next period follows the document, and it is said where later ones have ended', async ({ page }) => {
  for (const [form, typed, next, says] of [
    ['disclosure', '2024-03-31', '2024-06-30', /下一期紧接本期：截至 2024-06-30 的一期；最近已结束的一期：截至 20/],
    ['green_loan_portfolio', '2024-03-31', '2024-06-30', /下一期紧接本期：截至 2024-06-30 的一期；最近已结束的一期：截至 20/],
    ['typical_projects', '2021', '2022', /下一期紧接本期：2022 年度；最近已结束的一期：20\d\d 年度/],
  ]) {
    const id = await made(page, `#/sample/${form}/0`);
    const json = JSON.parse((await exported(page, id)).text);
    const answers = json.document.draft.root.answers;
    const key = form === 'typical_projects' ? 'year' : 'period_end';
    expect(answers[key], form).toBeTruthy();
    answers[key] = typed;
    json.document.id = form.length.toString(16).padStart(16, 'f');
    await chosen(page, json);
    await page.getByRole('button', { name: '导入所选' }).click();
    await expect(toast(page)).toContainText('已导入 1 份报告');
    await go(page, json.document.id, 'report');
    await expect(main(page)).toContainText(says);
    await page.getByRole('button', { name: /^编制下一/ }).click();
    await expect(page).not.toHaveURL(new RegExp(json.document.id));
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    expect((await kept(page, await idOf(page))).draft.root.answers[key], form).toBe(next);
  }
});

test('issued reports of one name are told apart on the first page, and in 历史版本', async ({ page }) => {
  const id = await sample(page, 0);
  const sum = await issue(page, id);
  const json = JSON.parse((await exported(page, id)).text);
  json.document.id = 'eeeeeeeeeeeeeeee';
  json.document.created_at = '2020-01-01T00:00:00Z';
  json.document.draft.root.answers.registered = '青海省格尔木市';
  await chosen(page, json);
  await page.getByRole('button', { name: '导入所选' }).click();
  await expect(toast(page)).toContainText('已导入');
  const entries = page.locator('ul.docs > li');
  await expect(entries).toHaveCount(2);
  const here = entries.filter({ hasText: `今天` }).filter({ hasText: `校验码 ${sum}` });
  await expect(here).toHaveCount(1);
  // What was made later has the number, whatever was saved last.
  await expect(here.getByRole('link').first()).toHaveText(/\(2\)$/);
  await expect(entries.filter({ hasText: '(2)' })).toHaveCount(1);
  await accessible(page);

  // A version that was kept before a file replaced it says its state and checksum.
  json.document.id = id;
  await chosen(page, json);
  await rows(page).getByRole('combobox').selectOption('replace');
  await page.getByRole('button', { name: '导入所选' }).click();
  await expect(toast(page)).toContainText('已替换 1 份报告');
  await go(page, id, 'history');
  await expect(page.locator('ol.versions li').filter({ hasText: `校验码 ${sum}` }).first()).toBeVisible();
});

test('the list is searched by several words, code, checksum, state and year', async ({ page }) => {
  const first = await sample(page, 0);
  const sum = await issue(page, first);
  const code = (await kept(page, first)).draft.root.answers.credit_code;
  await made(page, `#/sample/${TEMPLATE}/1`);
  await made(page, `#/sample/${TEMPLATE}/2`);
  await made(page, '#/sample/green_loan_portfolio/0');
  await made(page, '#/sample/disclosure/0');
  await made(page, '#/sample/typical_projects/0');
  await home(page);
  const seek = page.getByRole('searchbox', { name: '查找报告' });
  const shown = page.locator('ul.docs > li:not([hidden])');
  await expect(shown).toHaveCount(6);
  await expect(shown.getByRole('link', { name: /^继续填写/ })).toHaveCount(5); // not for the final one
  for (const [sought, count] of [
    [sum, 1],
    [sum.toLowerCase(), 1],
    ['定稿 关键绩效', 1],
    ['已定稿', 1],
    ['关键绩效　达标 已定稿', 1],
    ['已定稿 典型项目', 0],
    [`${code.slice(0, 6)} ${code.slice(6)} 定稿`, 1],
    ['典型项目', 1],
  ]) {
    await seek.fill(sought);
    await expect(shown, sought).toHaveCount(count);
  }
  await seek.fill('没有这样的');
  await expect(main(page)).toContainText('多个词用空格隔开');
  // The filter by state and form, alone and beside a search.
  const only = page.getByRole('combobox', { name: '按状态或表单筛选' });
  await seek.fill('');
  for (const [chosen, sought, count] of [['定稿', '', 1], ['草稿', '', 5], ['关键绩效指标水平报告', '', 3], ['关键绩效指标水平报告', '未达标', 1], ['草稿', '典型项目', 1], ['全部状态和表单', '', 6]]) {
    await only.selectOption({ label: chosen });
    await seek.fill(sought);
    await expect(shown, `${chosen} ${sought}`).toHaveCount(count);
  }
  await only.selectOption({ label: '定稿' });
  await page.getByRole('button', { name: '显示全部' }).click();
  await expect(shown).toHaveCount(6);
  await expect(only).toHaveValue('');
  await expect(seek).toBeFocused();
});

test('tables that are files of their own say in every row whose they are', async ({ page }) => {
  const id = await sample(page, 0);
  const sum = await issue(page, id);
  await go(page, id, 'report');
  const archive = await download(page, () => page.getByRole('button', { name: '分表导出 CSV' }).click());
  const files = [...unzip(archive.bytes)];
  expect(files.length).toBeGreaterThanOrEqual(8);
  let tables = 0;
  let filled = 0;
  for (const [name, text] of files) {
    const [heads, ...lines] = text.slice(1).trim().split('\r\n');
    if (name.includes('报告说明')) continue;
    tables += 1;
    expect(heads, name).toMatch(/^机构,期间,校验码,/);
    expect(lines.every((line) => !/^[^",\n]+,\d{4},/.test(line) || line.split(',')[2] === sum)).toBe(true);
    // A list without an entry is its headings alone.
    for (const line of lines.slice(0, 1)) {
      filled += 1;
      expect(line).toMatch(new RegExp(`^[^,]+公司,\\d{4},${sum},`));
    }
  }
  expect(tables).toBeGreaterThanOrEqual(7);
  expect(filled).toBeGreaterThanOrEqual(6);
});

test('新建 and the link to a sample take the report that was made and not touched', async ({ page }) => {
  const count = async () => (await stored(page)).length;
  await opened(page);
  const fill = async () => {
    await home(page);
    await page.getByRole('link', { name: /^新建\s*：关键绩效指标水平报告/ }).click();
    await expect(page).toHaveURL(/#\/r\/[0-9a-f]{16}\/basic/);
    await expect(page.locator('h1')).toBeFocused();
    return await idOf(page);
  };
  const first = await fill();
  expect(await fill()).toBe(first);
  expect(await count()).toBe(1);
  await page.getByLabel('企业名称').fill('甲公司');
  await saved(page);
  const second = await fill();
  expect(second).not.toBe(first);
  expect(await count()).toBe(2);
  const tried = await sample(page, 0);
  await home(page);
  expect(await sample(page, 0)).toBe(tried);
  expect(await count()).toBe(3);
  await go(page, tried, 'basic');
  await page.getByLabel('注册地').fill('改过');
  await saved(page);
  await home(page);
  expect(await sample(page, 0)).not.toBe(tried);
  expect(await count()).toBe(4);
});

const pdf = (name, text) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(text) });
const sha = (text) => createHash('sha256').update(text).digest('hex');

test('several files make several rows, an empty one is refused, and a file is checked without a change', async ({ page }) => {
  const id = await fresh(page);
  await go(page, id, 'evidence');
  await page.getByRole('button', { name: /添加/ }).first().click();
  const choose = page.locator('input[type=file][multiple]').first();
  await choose.setInputFiles([pdf('空的.pdf', '')]);
  await expect(main(page)).toContainText('空文件（0 字节）不能作为证明材料，未登记：空的.pdf');
  await choose.setInputFiles([pdf('2025年电费结算单.pdf', 'a'), pdf('空的.pdf', ''), pdf('核算表.xlsx', 'bb')]);
  await expect(toast(page)).toContainText('已登记 2 个文件，每个文件一行；空文件（0 字节）未登记：空的.pdf');
  const rows = page.locator('main .lines > section.line');
  await expect(rows).toHaveCount(2);
  await expect((await openRow(rows.nth(1))).getByLabel('材料名称')).toHaveValue('核算表');
  await expect((await openRow(rows.nth(0))).getByLabel('材料名称')).toHaveValue('2025年电费结算单');
  await page.getByLabel('所属期间').first().fill('2025-01 至 2025-12');
  await leave(page);
  await saved(page);
  const [row] = (await kept(page, id)).draft.root.lists.evidence;
  expect(row.node.answers).toMatchObject({ file: '2025年电费结算单.pdf', file_size: '1', file_sha256: sha('a'), covers: '2025-01 至 2025-12' });
  await accessible(page);

  // Whoever receives the report checks a file: nothing changes.
  const before = await kept(page, id);
  const check = page.getByLabel(/^核对文件/).first();
  await check.setInputFiles([pdf('收到的.pdf', 'a')]);
  await expect(main(page)).toContainText('一致：“收到的.pdf”与登记的文件相同');
  await check.setInputFiles([pdf('收到的.pdf', 'b')]);
  await expect(main(page)).toContainText(`不一致：“收到的.pdf”的 SHA-256 为 ${sha('b')}，登记的为 ${sha('a')}`);
  expect((await kept(page, id)).draft).toEqual(before.draft);
  await go(page, id, 'print');
  await expect(page.getByRole('article')).toContainText('所属期间 2025-01 至 2025-12');
});

test('a final report stays final while its evidence is checked', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'evidence');
  await page.locator('input[type=file][multiple]').first().setInputFiles([pdf('甲.pdf', 'x')]);
  await expect(main(page)).toContainText(sha('x'));
  await saved(page);
  const sum = await issue(page, id);
  await go(page, id, 'evidence');
  await page.getByLabel(/^核对文件/).first().setInputFiles([pdf('乙.pdf', 'x')]);
  await expect(main(page)).toContainText('一致：“乙.pdf”');
  await expect(page.getByRole('alert').filter({ hasText: '现为草稿，与定稿' })).toHaveCount(0);
  await expect(page.locator('header')).toContainText('定稿');
  expect((await kept(page, id)).issued_sum).toBe(sum);
});
