// Whole jobs, as a person does them in one visit, in a plain browser: bytes as brotli 11 of everything the server was asked for meanwhile.
//   first   the home page; a new report of the first form, its first fields filled; its sample, each step looked at; review; JSON and CSV; the paper
//   second  afterwards, in the same visit: another form's sample in the same way; only what was fetched newly counts
// `turned`: whether the page was loaded anew on the way, which loses what the program holds in memory.
import { NEW_LINK } from './app.mjs';
import { browser } from './lib.mjs';

const FIRST = 'sll_kpi_report', SECOND = 'climate_self_assessment';

async function made(page) {
  await page.waitForURL(/#\/r\/\w+/);
  const id = new URL(page.url()).hash.split('/')[2];
  await page.locator('#app main h1').waitFor();
  return id;
}
async function sample(page, form) {
  await page.locator(`main a[href="#/sample/${form}/0"]`).click();
  const id = await made(page);
  const go = async (part) => {
    await page.locator(`a[href="#/r/${id}/${part}"]`).filter({ visible: true }).first().click();
    await page.waitForURL((url) => url.hash === `#/r/${id}/${part}`);
    await page.locator('#app main h1').waitFor();
    await page.waitForLoadState('networkidle');
  };
  const own = `#/r/${id}/`;
  const links = await page.locator('nav a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const parts = [...new Set(links.filter((href) => href?.startsWith(own)).map((href) => href.slice(own.length)))];
  const steps = parts.filter((part) => part !== 'history');
  if (steps.length < 4 || !steps.includes('review')) throw new Error(`${form}: its steps are ${steps}`);
  for (const step of steps) await go(step);
  await go('report');
  for (const name of [/^导出报送文件/, /^导出 CSV$/]) await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  await go('print');
  await page.getByRole('article').first().waitFor();
}

async function once(target) {
  const opened = await browser();
  try {
    const page = await opened.newPage({ locale: 'zh-CN' });
    page.setDefaultTimeout(60_000);
    const zero = () => page.evaluate(() => performance.timeOrigin);
    const job = async (does) => {
      target.asked.length = 0;
      const before = await zero();
      await does();
      await page.waitForTimeout(1500); // what follows in the background
      const files = [...target.asked].map(({ path, br }) => ({ path, br }));
      return { bytes: files.reduce((sum, { br }) => sum + br, 0), turned: (await zero()) !== before, files };
    };
    target.asked.length = 0;
    await page.goto(target.url);
    const shell = [...target.asked];
    const first = await job(async () => {
      target.asked.push(...shell); // the home page belongs to the first job
      await page.locator(NEW_LINK).first().click();
      await made(page);
      for (const [field, text] of [['name', '青海某某盐湖有限公司'], ['registered', '青海省西宁市'], ['industry', 'C26']]) await page.locator(`#app [data-field="${field}"]`).fill(text);
      await page.locator('a.brand, a[href="#/"]').first().click();
      await sample(page, FIRST);
    });
    const second = await job(async () => {
      await page.locator('a[href="#/"]').filter({ visible: true }).first().click();
      await sample(page, SECOND);
    });
    return { first, second };
  } finally { await opened.close(); }
}

/** Of several runs the median of each job, with its files. */
export async function jobs(target, runs) {
  const all = [];
  for (let run = 0; run < runs; run += 1) all.push(await once(target));
  const middle = (which) => all.map((one) => one[which]).sort((a, b) => a.bytes - b.bytes)[Math.floor((all.length - 1) / 2)];
  return { first: middle('first'), second: middle('second') };
}
