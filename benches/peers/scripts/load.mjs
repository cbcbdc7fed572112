// Cold loads, each in a fresh browser and profile, targets interleaved so that all meet the same noise.
// found: the first field is on the page and has a box (looked for at each frame).
// typed: a real key press reached it, and the text was still to be seen two frames later; it holds the driver's round trips, so compare pages only.
// started: the program itself has what was typed, where the field stood before it.
// The files of the first load are all requests until then, but for the rest of our program and of its styles: asked for early and needed later (tests/e2e/split.spec.mjs).
// With it, everything the program is made of is counted as the whole. Had the first field needed the rest, it would have been fetched a second time, at once.
import { browser, slowDown, sleep, spread, store } from './lib.mjs';

function watch(selector) {
  const m = (window.__bench = { long: 0 });
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => { m.long += Math.max(0, entry.duration - 50); })).observe({ type: 'longtask', buffered: true });
  const look = () => {
    const field = document.querySelector(selector);
    if (!field || !field.getClientRects().length || field.disabled || field.readOnly) return requestAnimationFrame(look);
    m.found = performance.now();
  };
  requestAnimationFrame(look);
  addEventListener('input', () => {
    const at = performance.now();
    requestAnimationFrame(() => requestAnimationFrame(() => { if ([...document.querySelectorAll(selector)].some((now) => now.getClientRects().length && now.value)) m.typed ??= at; }));
  }, true);
}

async function once(target, slow) {
  const b = await browser();
  try {
    const page = await b.newPage();
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Network.enable');
    const paths = [];
    page.on('request', (request) => { if (/^https?:/.test(request.url())) paths.push(new URL(request.url()).pathname); });
    await store(page, target.storage);
    await page.addInitScript(watch, target.first);
    if (slow) await slowDown(cdp);
    await page.goto(target.url + (target.hash ?? ''), { waitUntil: 'commit', timeout: 120_000 });
    await page.waitForFunction(() => window.__bench?.found, null, { timeout: 60_000 }).catch(() => { throw new Error(`${target.name}: no field ${target.first} within a minute at ${page.url()}`); });
    while (!(await page.evaluate(() => window.__bench.typed))) { await page.focus(target.first); await page.keyboard.press('A'); await sleep(50); }
    // A field may stand before the program: what was typed must then be in the program's own field, and all until then is the first load.
    if (target.started) {
      const typed = await page.inputValue(target.first);
      await page.waitForSelector(target.started, { state: 'attached', timeout: 60_000 });
      await page.waitForFunction(([own, typed]) => document.querySelector(own)?.value === typed, [target.own, typed], { timeout: 10_000 });
      await page.evaluate(() => { window.__bench.started = performance.now(); });
    }
    const files = [...paths];
    return { ...(await page.evaluate(() => window.__bench)), fcp: await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime), files };
  } finally { await b.close(); }
}

export async function loads(list, runs) {
  const out = {};
  for (const mode of ['full', 'slow']) {
    const rows = Object.fromEntries(list.map((target) => [target.name, []]));
    for (let i = 0; i < runs; i++) for (const target of list) rows[target.name].push(await once(target, mode === 'slow'));
    out[mode] = Object.fromEntries(list.map(({ name }) => [name, Object.fromEntries(['fcp', 'found', 'typed', 'started', 'long'].map((key) => [key, spread(rows[name].map((row) => row[key]))]))]));
    if (mode === 'full') out.sizes = Object.fromEntries(list.map((target) => [target.name, sizes(target, rows[target.name][0].files)]));
  }
  return out;
}

const follows = (path) => path.endsWith('_rest.wasm') || /\/later-\w+\.css$/.test(path);

function sizes(target, paths) {
  const sizeOf = (path) => {
    const file = target.files.get(path.endsWith('/') ? path + 'index.html' : path);
    return { path, raw: file?.identity.length ?? 0, gzip: file?.gzip.length ?? 0, br: file?.br.length ?? 0 };
  };
  const early = paths.filter((path) => path.endsWith('_rest.wasm')).length > 1;
  const files = paths.filter((path) => early || !follows(path)).map(sizeOf);
  const rest = early ? [] : [...target.files.keys()].filter(follows).map(sizeOf);
  const sum = (list, key) => list.reduce((total, file) => total + file[key], 0);
  const all = (list) => ({ requests: list.length, raw: sum(list, 'raw'), gzip: sum(list, 'gzip'), br: sum(list, 'br') });
  return { ...all(files), whole: all([...files, ...rest]), files: [...files, ...rest.map((file) => ({ ...file, path: `${file.path} (follows)` }))] };
}
