// Real key presses in one field, at full speed and with a processor four times slower, in interleaved rounds.
// dom: from the key press to the first change of the computed value on the page. frame: until the next frame is painted (up to one 16.7 ms wait).
import { browser, sleep, spread, store } from './lib.mjs';

function probe(output) {
  const done = (window.__keys = []);
  let now;
  const afterTask = (then) => { const channel = new MessageChannel(); channel.port1.onmessage = () => { channel.port1.close(); then(); }; channel.port2.postMessage(0); };
  addEventListener('keydown', (event) => { now = { at: performance.now(), stamp: event.timeStamp }; }, true);
  addEventListener('input', () => { const press = now; requestAnimationFrame(() => afterTask(() => { press.frame = performance.now() - press.stamp; done.push(press); })); }, true);
  new MutationObserver(() => { if (now && now.dom == null) now.dom = performance.now() - now.at; })
    .observe(document.querySelector(output), { childList: true, subtree: true, characterData: true, attributes: true });
}

export async function keys(list, presses, rounds) {
  const out = {};
  for (const rate of [1, 4]) {
    const all = Object.fromEntries(list.map((target) => [target.name, []]));
    for (let round = 0; round < rounds; round++) for (const target of list) {
      const { hash = '', storage, first, output, char, run } = target.keys;
      const b = await browser();
      try {
        const page = await b.newPage({ locale: 'zh-CN' });
        const cdp = await page.context().newCDPSession(page);
        await store(page, storage);
        await page.goto(target.url + hash);
        for (const selector of [first, output]) await page.waitForSelector(selector, { state: 'attached', timeout: 20_000 }).catch(() => { throw new Error(`${target.name}: nothing matches ${selector} at ${page.url()}; see keys in targets.json`); });
        await sleep(1000);
        await cdp.send('Emulation.setCPUThrottlingRate', { rate });
        await page.evaluate(probe, output);
        await page.focus(first);
        await page.keyboard.press('End');
        for (let i = 0; i < presses; i++) {
          await page.keyboard.press(i % (2 * run) < run ? char : 'Backspace');
          await page.waitForFunction((n) => window.__keys.length >= n, i + 1, { polling: 'raf' });
          await sleep(10 + Math.random() * 20);
        }
        all[target.name].push(...(await page.evaluate(() => window.__keys)));
      } finally { await b.close(); }
    }
    out['cpu' + rate] = Object.fromEntries(list.map(({ name }) => {
      const dom = all[name].map((press) => press.dom);
      const answered = dom.filter((x) => x != null).length;
      if (answered < 0.9 * dom.length) throw new Error(`${name}: only ${answered} of ${dom.length} key presses changed the computed value; choose another field or output in targets.json`);
      return [name, { dom: spread(dom), frame: spread(all[name].map((press) => press.frame)) }];
    }));
  }
  return out;
}
