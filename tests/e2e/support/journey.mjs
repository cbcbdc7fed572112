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
async function open(hash) {
  await page.goto('about:blank');
  await page.goto(`${address}${hash}`);
  await page.locator('html[data-started]').waitFor({ state: 'attached' });
  await page.waitForTimeout(300);
}

await open('#/');
await note();
await open('#/new/sll_kpi_report');
const field = page.locator('#app main input:visible, #app main textarea:visible').first();
await field.click();
await field.pressSequentially('青海 abc', { delay: 30 });
await page.keyboard.press('Backspace');
await page.waitForTimeout(1_500);
await note(); // it is saved
await page.getByLabel('统一社会信用代码').first().pressSequentially('91', { delay: 30 });
await page.keyboard.press('Tab');
await page.waitForTimeout(800);
await page.getByRole('button', { name: 'English' }).or(page.getByRole('link', { name: 'English' })).first().click();
await page.waitForTimeout(500);
await note();
await page.reload(); // and it is opened again
await page.locator('html[data-started]').waitFor({ state: 'attached' });
await page.waitForTimeout(500);
await note();
await browser.close();
console.log([...ran].sort((a, b) => a - b).join('\n'));
