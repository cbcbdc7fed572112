// Visits in a browser, in three profiles: plain; a processor four times slower on a local line (cpu); that with 1.6 Mbit/s and 150 ms (slow).
// Targets take turns run by run, and so do the profiles. Times in ms from the address (of `click`: from that press), counted in the page:
//   home.drawn, home.usable   first visit: the link 新建 has been painted; the language button, pressed at each frame, has answered
//                             (which waits for whatever a change of language needs, the page in the other language included)
//   click.text                on the home page, two seconds after it was drawn, 新建 is pressed: until the first field takes text
//   atOnce.text               the same, pressed in the first frame that shows the link
//   cold.found, cold.text     first visit to the address of a new report (React: to its form): first field painted; typed text painted in the program's own field
//   again.text                a later visit in a new browser with the profile of earlier ones (files and compiled code as the browser kept them): with ten
//                             reports, from the home page by 继续填写 of one in the list to its first open step, until it takes text. React: its form with answers kept
// Bytes, as brotli 11, are of what was asked for until that moment: `home` until the home page was drawn, `field` until the first field took text.
// The least of all runs counts: a file without which one run got there is not needed for it, even where others had begun to fetch it beforehand.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { act } from './act.mjs';
import { LANGUAGE, NEW, NEW_LINK, tenReports } from './app.mjs';
import { browser, browserOf, profiles, slowDown, spread } from './lib.mjs';

// A browser that has just been closed may still write into its folder for a moment.
const remove = (folder) => { try { rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }); } catch { console.log(`${folder} is left over`); } };
const first = (target, mark) => ({ type: target.first, own: target.own, mark });

function journeys(target) {
  if (target.name !== 'app') return { cold: ['', [first(target, 'cold')]], again: ['', [first(target, 'again')]] };
  const [other, back] = LANGUAGE;
  return {
    home: ['#/', [{ see: NEW_LINK, mark: 'drawn' }, { press: other, answer: back, mark: 'usable' }]],
    click: ['#/', [{ see: NEW_LINK, mark: 'drawn' }, { pause: 2000 }, { click: NEW_LINK, mark: 'pressed' }, first(target, 'click')]],
    atOnce: ['#/', [{ click: NEW_LINK, mark: 'pressed' }, first(target, 'atOnce')]],
    cold: [NEW, [first(target, 'cold')]],
    again: ['#/', [{ click: `main a[href="#/r/${target.id}/next"]` }, first(target, 'again')]],
  };
}

/** One visit. Gives its marks, and what was asked for with the time since the page's own zero. */
async function visit(opened, page, target, [hash, steps], profile) {
  try {
    await page.addInitScript(act, steps);
    await slowDown(page, profile);
    target.asked.length = 0;
    await page.goto(target.url + hash, { waitUntil: 'commit', timeout: 120_000 });
    await page.waitForFunction(() => window.__marks?.done || window.__marks?.failed, null, { timeout: 120_000, polling: 200 });
    const { origin, marks } = await page.evaluate(() => ({ origin: performance.timeOrigin, marks: window.__marks }));
    if (marks.failed) throw new Error(marks.failed);
    return { ...marks, asked: target.asked.map((one) => ({ ...one, at: one.at - origin })) };
  } catch (error) {
    const marks = await page.evaluate(() => JSON.stringify(window.__marks)).catch(() => 'no page');
    throw new Error(`${target.name}, ${profile}, ${hash || 'its address'}: ${error.message.split('\n')[0]} at ${page.url()}, marks ${marks}`);
  } finally { await opened.close(); }
}
async function fresh(target, journey, profile) {
  const opened = await browser();
  return visit(opened, await opened.newPage({ locale: 'zh-CN' }), target, journey, profile);
}
async function again(target, journey, profile) {
  const folder = `${target.profile}-now`;
  cpSync(target.profile, folder, { recursive: true, filter: (path) => !basename(path).startsWith('Singleton') });
  try {
    const opened = await browserOf(folder);
    return await visit(opened, opened.pages()[0] ?? await opened.newPage(), target, journey, profile);
  } finally { remove(folder); }
}

/** Makes the profile that later visits begin with: the program was used, and opened once more. */
async function prepare(target, folder) {
  target.profile = join(folder, target.name);
  for (const time of ['used', 'opened once more']) {
    const opened = await browserOf(target.profile);
    try {
      opened.setDefaultTimeout(120_000);
      const page = opened.pages()[0] ?? await opened.newPage();
      if (target.name === 'app' && time === 'used') target.id = await tenReports(page, target.url);
      else if (target.name === 'app') {
        await page.goto(target.url);
        await page.locator(`main a[href="#/r/${target.id}"]`).first().click();
        await page.locator(`main a[href="#/r/${target.id}/basic"]`).first().click();
        await page.locator(target.own).waitFor();
      } else {
        await page.goto(target.url);
        await page.locator(target.first).fill('Qinghai Salt Lake');
      }
      await page.waitForTimeout(2000); // what follows in the background
      await page.goto('about:blank'); // left as a page is left
    } finally { await opened.close(); }
  }
}

const sum = (list) => list.reduce((all, { br }) => all + br, 0);
const values = {
  home: (run) => ({ drawn: run.drawn, usable: run.usable }),
  click: (run) => ({ click: run.clickText - run.pressed }),
  atOnce: (run) => ({ atOnce: run.atOnceText - run.pressed }),
  cold: (run) => ({ found: run.coldFound, text: run.coldText }),
  again: (run) => ({ again: run.againText }),
};
const moments = { home: (run) => run.drawn, cold: (run) => run.coldText };

/** `times[profile][target][value]`, `bytes[target][home or cold]` with the files of the least run, and what went wrong. A visit that fails is named and left out. */
export async function visits(list, runs) {
  const folder = mkdtempSync(join(tmpdir(), 'greendesk-bench-'));
  const seen = {}, fetched = {}, failures = [];
  try {
    for (const target of list) await prepare(target, folder);
    for (let round = 0; round < runs; round += 1) for (const profile of Object.keys(profiles)) for (const name of Object.keys(values)) {
      for (const target of round % 2 ? [...list].reverse() : list) {
        const journey = journeys(target)[name];
        if (!journey) continue;
        const run = await (name === 'again' ? again : fresh)(target, journey, profile).catch((error) => { failures.push(error.message); });
        if (!run) continue;
        for (const [key, value] of Object.entries(values[name](run))) (((seen[profile] ??= {})[target.name] ??= {})[key] ??= []).push(value);
        if (moments[name]) ((fetched[target.name] ??= {})[name] ??= []).push(run.asked.filter((one) => one.at <= moments[name](run)));
      }
    }
  } finally { remove(folder); }
  const each = (object, then) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, then(value)]));
  const least = (lists) => ({ ...spread(lists.map(sum)), files: lists.reduce((a, b) => (sum(b) < sum(a) ? b : a)) });
  return { times: each(seen, (names) => each(names, (kinds) => each(kinds, spread))), bytes: each(fetched, (kinds) => each(kinds, least)), failures };
}
