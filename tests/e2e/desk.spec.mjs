// The form loan_desk as a person takes it: filled, saved, found again, doubted, answered, issued and printed.
import { test, expect, violations } from './support/test.mjs';
import { go, kept, leave, made, reopened, saved } from './support/documents.mjs';

const field = (page, id) => page.locator(`[data-field="${id}"]`);
const figure = (page) => page.locator('[data-figure="per_head"]');

test('loan_desk: filled, saved, found again and issued', async ({ page }) => {
  const id = await made(page, '#/new/loan_desk');
  await field(page, 'institution').fill('某某银行');
  await field(page, 'electricity').fill('1,250,000');
  await field(page, 'staff').fill('480');
  await expect(figure(page)).toContainText('2,604.17 千瓦时');
  await saved(page);
  await reopened(page, id, 'amounts');
  await expect(field(page, 'electricity')).toHaveValue('1,250,000');
  await expect(figure(page)).toContainText('1,250,000 ÷ 480');
  await go(page, id, 'review');
  await field(page, 'signed').check();
  await page.getByRole('button', { name: '生成报告' }).click();
  await expect(page.getByText('报告已定稿')).toBeVisible();
  expect((await kept(page, id)).issued_at).not.toBe('');
  await go(page, id, 'print');
  await expect(page.locator('.paper')).toContainText('2,604.17');
});

test('loan_desk: a figure that is hard to believe is doubted', async ({ page }) => {
  const id = await made(page, '#/sample/loan_desk/0');
  await go(page, id, 'amounts');
  await field(page, 'staff').fill('12');
  await leave(page);
  await page.getByRole('button', { name: '保存并继续' }).click();
  await expect(page.locator('#summary')).toContainText('请核对用电量的单位');
  expect(await violations(page)).toEqual([]);
});
