// Green loans filled by hand, and table 4: what is computed stands on the page, and nothing on it is out of reach.
import { test, expect, opened, accessible } from './support/test.mjs';

async function steps(page) {
  const links = await page.locator('nav .contents a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links.length).toBeGreaterThan(4);
  return links;
}

for (const [form, story] of [['green_loan_portfolio', 0], ['green_loan_portfolio', 1], ['disclosure', 0]]) {
  test(`every step of sample ${story} of ${form} is accessible`, async ({ page }) => {
    test.slow();
    await opened(page, `#/sample/${form}/${story}`);
    await expect(page.locator('nav .doc-name')).toBeVisible();
    for (const href of await steps(page)) {
      await page.evaluate((to) => { location.hash = to; }, href);
      await expect(page.locator('#app main h1').first()).toBeVisible();
      await accessible(page);
    }
  });
}

test('one loan typed by hand gives its part at once, with the formula and the figures in it', async ({ page }) => {
  await opened(page, '#/sample/green_loan_portfolio/0');
  await expect(page.locator('nav .doc-name')).toBeVisible();
  const [ledger] = (await steps(page)).filter((href) => href.endsWith('/ledger'));
  await page.evaluate((to) => { location.hash = to; }, ledger);
  const loan = page.locator('main section.item').first();
  await loan.locator('input[data-field="balance"]').fill('100');
  await loan.locator('input[data-field="investment"]').fill('400');
  await loan.locator('input[data-field="co2"]').fill('1000');
  await expect(loan.locator('.work', { hasText: '1,000 × 100 ÷ 400' })).toContainText('250.00');
});

test('remarks about typed loans stand among the checks, with the loan and its figures', async ({ page }) => {
  await opened(page, '#/sample/green_loan_portfolio/2');
  await expect(page.locator('nav .doc-name')).toBeVisible();
  const [check] = (await steps(page)).filter((href) => href.endsWith('/check'));
  await page.evaluate((to) => { location.hash = to; }, check);
  const remark = page.locator('.book-flag').filter({ hasText: '二氧化碳与标准煤之比' });
  for (const said of ['第 11 笔 L011', '某某化工有限公司', '某某余热余压综合利用', '贷款余额 4,100 万元', '项目总投资 7,600 万元', '61,200 吨']) await expect(remark).toContainText(said, { timeout: 60_000 });
  await accessible(page);
});
