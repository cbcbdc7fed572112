// Papers in Chinese with English beside, and Word files of the empty form and of a comparison.
import { test, expect, accessible, opened } from './support/test.mjs';
import { go, made, sample } from './support/documents.mjs';

const both = (page) => page.getByRole('checkbox', { name: '中英对照（打印件与 Word）' });
/** The name of the file that an act downloads; the bytes are a package. */
async function word(page, act) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const stream = await download.createReadStream();
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  expect(Buffer.concat(chunks).subarray(0, 2).toString()).toBe('PK');
  return download.suggestedFilename();
}

test('a report is printed and written in two languages', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'report');
  await both(page).check();
  expect(await word(page, () => page.getByRole('button', { name: '导出 Word（docx）' }).click())).toContain('中英对照');
  await page.getByRole('link', { name: '查看并打印' }).click();
  await expect(both(page)).toBeChecked();
  const paper = page.locator('article.paper');
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText('关键绩效指标水平报告');
  await expect(paper.locator('.subtitle')).toContainText('T/FIQ 003—2025');
  const name = paper.getByRole('rowheader', { name: /企业名称/ }).or(paper.locator('th', { hasText: '企业名称' })).first();
  await expect(name).toHaveText(/企业名称\s\S/);
  await expect(paper.locator('td', { hasText: '青海某某锂业有限公司' }).first()).toHaveText('青海某某锂业有限公司');
  // What the Chinese words in a picture are in English stands below it.
  await expect(paper.locator('figure.chart + .notes').first()).toContainText('图例 / Key：碳排放量（吨） / Carbon emissions (t)');
  await accessible(page);
  // Another report is in one language until the person chooses two for it, and this one stays in two.
  const other = await sample(page, 1);
  await go(page, other, 'report');
  await expect(both(page)).not.toBeChecked();
  await go(page, id, 'print');
  await expect(both(page)).toBeChecked();
  // The button of the language leads back to one.
  await page.getByRole('button', { name: /^打印语言/ }).click();
  await expect(both(page)).not.toBeChecked();
  await expect(paper).toHaveAttribute('lang', 'en');
});

test('the empty form and a comparison go to Word', async ({ page }) => {
  await opened(page, '#/blank/sll_kpi_report');
  const blank = page.getByRole('button', { name: '导出 Word（docx）' });
  expect(await word(page, () => blank.click())).toMatch(/空白表.*\.docx$/);
  await both(page).check();
  await expect(page.locator('article.paper')).toContainText('Blank form');
  const first = await made(page, '#/sample/disclosure');
  await opened(page, '#/');
  await page.locator('ul.docs > li').first().getByRole('button', { name: /^复制/ }).click();
  await expect(page.locator('ul.docs > li')).toHaveCount(2);
  const ids = await page.locator('ul.docs > li > div > a').evaluateAll((links) => links.map((link) => link.getAttribute('href').split('/')[2]));
  await opened(page, `#/r/${first}/compared/${ids.find((id) => id !== first)}`);
  await expect(page.locator('article.paper')).toBeVisible();
  const name = await word(page, () => page.getByRole('button', { name: '导出 Word（docx）' }).click());
  expect(name).toMatch(/\.docx$/);
});
