// Layout shift at the start: cumulative layout shift (the largest burst: shifts less than a second apart, five seconds at most) until three seconds
// after the page's first control was there, on a phone and a desktop, plain and slow. Nothing is typed or pressed. The largest of all runs counts;
// `moved` names what moved then.
import { NEW, NEW_LINK } from './app.mjs';
import { browser, slowDown } from './lib.mjs';

const screens = {
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 3 },
  desktop: { viewport: { width: 1440, height: 900 } },
};

function watch() {
  const seen = (window.__shifts = { score: 0, moved: [] });
  let burst = { from: 0, last: 0, sum: 0 };
  const name = (node) => { const one = node?.nodeType === 1 ? node : node?.parentElement; return one ? `${one.localName}${one.id && `#${one.id}`}${typeof one.className === 'string' && one.className && `.${one.className.trim().replaceAll(' ', '.')}`}` : 'gone'; };
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) {
      if (shift.hadRecentInput) continue;
      if (shift.startTime - burst.last > 1000 || shift.startTime - burst.from > 5000) burst = { from: shift.startTime, last: shift.startTime, sum: 0 };
      burst.sum += shift.value;
      burst.last = shift.startTime;
      seen.score = Math.max(seen.score, burst.sum);
      seen.moved.push({ at: Math.round(shift.startTime), value: shift.value, what: shift.sources.map(({ node }) => name(node)) });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

async function once(target, screen, [hash, control], profile) {
  const opened = await browser();
  try {
    const page = await (await opened.newContext({ ...screens[screen], locale: 'zh-CN' })).newPage();
    await page.addInitScript(watch);
    await slowDown(page, profile);
    await page.goto(target.url + hash, { waitUntil: 'commit', timeout: 60_000 });
    await page.locator(control).filter({ visible: true }).first().waitFor({ timeout: 60_000 });
    await page.waitForTimeout(3000);
    return await page.evaluate(() => window.__shifts);
  } finally { await opened.close(); }
}

export async function shifts(target, runs) {
  const out = {};
  for (const [name, where] of [['home', ['#/', NEW_LINK]], ['form', [NEW, target.own]]]) for (const screen of Object.keys(screens)) {
    const all = [];
    for (let run = 0; run < runs; run += 1) for (const profile of ['plain', 'slow']) all.push({ profile, ...(await once(target, screen, where, profile)) });
    (out[name] ??= {})[screen] = all.sort((a, b) => b.score - a.score)[0];
  }
  return out;
}
