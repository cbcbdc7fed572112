// A computer on which nothing can be downloaded: the JSON is shown as text, copied, and pasted on another computer, where the report comes in as from a file.
import { test, expect, accessible, intranet, opened, started } from './support/test.mjs';
import { fresh, go, kept, sample, saved, stored } from './support/documents.mjs';

const area = (page) => page.getByRole('textbox', { name: 'JSON 文本（只读）' });
const told = (text) => /共 (\d+) 个字符，文本校验码 ([0-9A-F]{8})/.exec(text).slice(1);

/** Pastes a text on the page of another computer and checks the text. */
async function pasted(page, text) {
  await opened(page);
  await page.getByRole('link', { name: '粘贴文本' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '以文本导出和导入' })).toBeVisible();
  await page.getByRole('textbox', { name: '粘贴的文本' }).fill(text);
  await page.getByRole('button', { name: '核对文本' }).click();
}

test('a report leaves as text and comes in as from a file', async ({ page, browser, baseURL }) => {
  const id = await sample(page, 1);
  await go(page, id, 'report');
  await page.getByText('下载不了？').click();
  await expect(area(page)).toBeVisible();
  const text = await area(page).inputValue();
  expect(JSON.parse(text).document.id).toBe(id);
  await expect(page.getByRole('main')).toContainText('文本校验码');
  const [characters, sum] = told(await page.locator('#json-told').textContent());
  expect(Number(characters)).toBe([...text.trim()].length);
  await accessible(page);
  // Copying alone counts as no export; the person says when the text is kept elsewhere.
  await page.getByRole('button', { name: '复制', exact: true }).click();
  await expect(page.getByText(/^已复制。|请按 Ctrl\+C。$/)).toBeVisible();
  expect(await area(page).evaluate((area) => area.selectionEnd - area.selectionStart)).toBe(text.length);
  await expect(page.locator('header')).toContainText('尚未导出备份');
  await page.getByRole('button', { name: '已另行保存' }).click();
  await expect(page.locator('header')).toContainText('最近导出：今天');
  expect((await kept(page, id)).exported_at).toBeTruthy();

  const context = await browser.newContext({ baseURL, locale: 'zh-CN' });
  const other = await context.newPage();
  // A mail program changes the ends of lines.
  await pasted(other, `\n${text.replaceAll('\n', '\r\n')}\n`);
  await expect(other.getByText(`粘贴的文本共 ${characters} 个字符，文本校验码 ${sum}`)).toBeVisible();
  await expect(other.locator('#import-title')).toBeFocused();
  await accessible(other);
  await other.getByRole('button', { name: /^导入/ }).click();
  await expect(other.getByText(/已导入 1 份报告/)).toBeVisible();
  expect((await stored(other)).map((document) => [document.id, document.demo])).toEqual([[id, true]]);
  // A text that lost its end is refused in words, and stays to be compared.
  await pasted(other, text.slice(0, text.length - 40));
  await expect(other.getByRole('alert').filter({ hasText: /./ })).toBeVisible();
  await expect(other.getByText(/^粘贴的文本共/)).not.toContainText(sum);
  await expect(other.getByRole('textbox', { name: '粘贴的文本' })).not.toHaveValue('');
  // One that lost its beginning is named as incomplete, not as a CSV.
  await pasted(other, text.slice(40));
  await expect(other.getByRole('alert').filter({ hasText: '缺少开头部分' })).toBeVisible();
  await context.close();
});

test('everything leaves as text on a plain host, where the clipboard does not exist', async ({ page, baseURL }) => {
  await page.goto(intranet(baseURL, '#/new/sll_kpi_report'));
  await started(page);
  await page.getByLabel('企业名称').fill('文本备份有限公司');
  await saved(page);
  await page.evaluate(() => { location.hash = '#/'; });
  await page.getByRole('link', { name: '下载不了？' }).click();
  await page.getByRole('button', { name: '显示备份文本' }).click();
  await expect(area(page)).toBeFocused();
  const backup = JSON.parse(await area(page).inputValue());
  expect(Object.values(backup.storage)).toHaveLength(1);
  await accessible(page);
  await page.getByRole('button', { name: '已另行保存' }).click();
  await expect(page.getByText('已记为导出。')).toBeVisible();
  await page.getByRole('button', { name: '核对文本' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '请先在上方粘贴文本' })).toBeVisible();
});

test('the text follows the draft, and a report without changes stays as it was', async ({ page }) => {
  const id = await fresh(page);
  await page.getByLabel('企业名称').fill('甲公司');
  await saved(page);
  await go(page, id, 'report');
  await page.getByText('下载不了？').click();
  expect(JSON.parse(await area(page).inputValue()).document.draft.root.answers.name).toBe('甲公司');
  await go(page, id, 'basic');
  await page.getByLabel('企业名称').fill('乙公司');
  await go(page, id, 'report');
  await page.getByText('下载不了？').click();
  expect(JSON.parse(await area(page).inputValue()).document.draft.root.answers.name).toBe('乙公司');
});

test('files of single steps and CSV tables leave as text too', async ({ page }) => {
  await opened(page, '#/text');
  await expect(page.getByText('本次打开后尚未导出文件。')).toBeVisible();
  const id = await sample(page, 1);
  await go(page, id, 'report');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^导出 CSV/ }).first().click()]);
  const name = file.suggestedFilename();
  await page.getByText('下载不了？').click();
  await page.getByRole('link', { name: /显示文本$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: '以文本导出和导入' })).toBeFocused();
  await page.getByRole('button', { name, exact: true }).click();
  const text = page.getByRole('textbox', { name: `${name} 的文本（只读）` });
  await expect(text).toBeFocused();
  // The mark before the first heading is for spreadsheet programs; everything else is as in the file.
  const chunks = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  const bytes = Buffer.concat(chunks).toString('utf8').replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  expect(await text.inputValue()).toBe(bytes);
  await accessible(page);
  await page.getByRole('button', { name: '复制', exact: true }).click();
  await expect(page.getByText(/^已复制。|请按 Ctrl\+C。$/)).toBeVisible();
});
