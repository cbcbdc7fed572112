// The journey of the first load, on a program whose functions note that they ran: prints which did. `node journey.mjs ADDRESS` (cargo xtask profile)
import { chromium } from '@playwright/test';

const address = process.argv[2];
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
page.on('pageerror', (error) => { console.error(error); process.exitCode = 1; });
await page.addInitScript(() => {
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const result = await real.apply(WebAssembly, given);
      window.__exports = (result.instance ?? result).exports;
      return result;
    };
  }
});
const ran = new Set();
async function note() {
  const numbers = await page.evaluate(() => Object.entries(window.__exports).filter(([name, mark]) => /^ran\d+$/.test(name) && mark.value).map(([name]) => Number(name.slice(3))));
  numbers.forEach((number) => ran.add(number));
}
// The same site in a folder, as on a shared server.
await page.route('**/a/b/**', async (route) => route.fulfill({ response: await route.fetch({ url: route.request().url().replace('/a/b/', '/') }) }));
// The program puts off what it can until it is whole.
await page.route((url) => url.pathname.endsWith('/'), async (route) => {
  const response = await route.fetch({ url: route.request().url().replace('/a/b/', '/') });
  await route.fulfill({ response, body: (await response.text()).replace('<html ', '<html data-part="first" ') });
});
async function open(path) {
  await page.goto('about:blank');
  await page.goto(`${address}${path}`);
  await page.locator('html[data-started]').waitFor({ state: 'attached' });
  await page.waitForTimeout(300);
}

async function visit(folder, delay) {
  await open(`${folder}#/`);
  await note();
  await open(`${folder}#/new/sll_kpi_report`);
  await note();
  const field = page.locator('#app main').locator('input:visible, textarea:visible').first();
  await field.click();
  await field.pressSequentially('青海 abc', { delay });
  await page.keyboard.press('Backspace');
  await note();
  await page.waitForTimeout(1_500);
  await note(); // it is saved
  await field.pressSequentially('有限公司'.repeat(8), { delay: 90 }); // saved while the person types on
  await field.fill('青海绿水有限公司');
  await page.getByLabel('统一社会信用代码').first().pressSequentially('91', { delay });
  await page.keyboard.press('Tab');
  await page.waitForTimeout(800);
  // Leaving saves, and then nothing can be fetched any more.
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    delete document.visibilityState;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await field.pressSequentially('b');
  await page.evaluate(() => { dispatchEvent(new Event('pagehide')); });
  await note();
  await page.evaluate(() => { localStorage.clear(); });
}

// At two times, one with every part below ten: figures of one digit may run what others do not.
await page.clock.setSystemTime(new Date('2026-02-02T01:04:05Z'));
await visit('', 30);
await page.clock.setSystemTime(new Date('2026-11-22T14:32:45Z'));
await visit('a/b/', 0);
await browser.close();
console.log([...ran].sort((a, b) => a - b).join('\n'));
