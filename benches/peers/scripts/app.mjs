// What the measurements know of the program's pages: addresses, and controls by their names, their targets or `data-field`.
export const NEW = '#/new/sll_kpi_report';
export const NEW_LINK = `a[href="${NEW}"]`;
/** The button that changes the language, before and after. It answers when the program runs. */
export const LANGUAGE = ['=English', '=中文'];
const SAMPLES = ['sll_kpi_report/0', 'sll_kpi_report/1', 'sll_kpi_report/2', 'climate_self_assessment/0', 'climate_self_assessment/1', 'green_loan_portfolio/0', 'green_loan_portfolio/2', 'disclosure/0', 'typical_projects/0'];

/** Makes ten reports of all forms with the program itself, each from its own address; gives the id of the last, a report of the first form. */
export async function tenReports(page, url) {
  for (const hash of [...SAMPLES.map((sample) => `#/sample/${sample}`), NEW]) {
    await page.goto('about:blank');
    await page.goto(url + hash);
    await page.waitForURL(/#\/r\/\w+/);
    await page.locator('#app main h1').first().waitFor();
  }
  await page.locator('#app [data-field="name"]').fill('青海某某盐湖有限公司');
  const id = new URL(page.url()).hash.split('/')[2];
  const kept = () => page.evaluate((id) => Object.entries(localStorage).filter(([key, text]) => key.includes(':doc:') && (!key.endsWith(id) || text.includes('青海某某盐湖有限公司'))).length, id);
  for (let tries = 0; (await kept()) < 10; tries += 1) {
    if (tries > 100) throw new Error(`of ten reports ${await kept()} were kept`);
    await page.waitForTimeout(100);
  }
  return id;
}
