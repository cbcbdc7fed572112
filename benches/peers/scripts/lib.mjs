// Shared by the measurements: the browser, the three profiles, the targets, medians.
// A target (targets.json) is { name, dir, first, own, storage?, keys? }: the folder `dir` is served here; `first` selects the first text field;
// `own` selects the program's own first field, which differs from `first` where something may stand on the page before the program does.
// `keys` (hash?, storage?, first, output, char, run) says where key presses are measured: `char` is typed `run` times and deleted again, and
// `output` is an element that shows a value computed from the field. `storage` names a file of local-storage entries set before the page loads.
import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from './serve.mjs';

const options = {
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
};
export const browser = () => chromium.launch(options);
/** A browser with a profile of its own in the folder `at`, which outlives the browser: cache, compiled code and storage included. */
export const browserOf = (at) => chromium.launchPersistentContext(at, { ...options, locale: 'zh-CN' });
export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** In each profile: how many times slower the processor is, and the line, where it is not the local one. */
export const profiles = {
  plain: { cpu: 1 },
  cpu: { cpu: 4 },
  slow: { cpu: 4, line: { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, offline: false } },
};
export async function slowDown(page, profile) {
  const { cpu, line } = profiles[profile];
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  if (line) await cdp.send('Network.emulateNetworkConditions', line);
  if (cpu > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}

/** The targets of these names, served. `dist` is the folder of the program itself, where it is another than the one built last. */
export async function targets(names, dist) {
  const list = JSON.parse(readFileSync(new URL('targets.json', import.meta.url))).filter((target) => names.includes(target.name));
  const folder = (target) => (target.name === 'app' && dist ? resolve(dist) : fileURLToPath(new URL(target.dir, import.meta.url)));
  for (const target of list) Object.assign(target, await serve(folder(target)));
  return list;
}
export async function store(page, file) {
  const entries = file && JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
  if (entries) await page.addInitScript((all) => { for (const [key, value] of Object.entries(all)) localStorage.setItem(key, value); }, entries);
}
export const quantile = (all, q) => {
  const sorted = all.filter((x) => x != null).sort((a, b) => a - b);
  if (!sorted.length) return null;
  const at = (sorted.length - 1) * q, low = Math.floor(at);
  return sorted[low] + (at - low) * ((sorted[low + 1] ?? sorted[low]) - sorted[low]);
};
export const spread = (all) => ({ n: all.filter((x) => x != null).length, median: quantile(all, 0.5), p95: quantile(all, 0.95), min: quantile(all, 0), max: quantile(all, 1) });

/** The process of the page: of the renderers that are not the browser's own, the one that has worked most. Linux says what memory it has. */
export async function renderer(opened) {
  const own = (process) => { try { return readFileSync(`/proc/${process.id}/cmdline`, 'utf8').includes('--top-chrome-webui'); } catch { return true; } };
  const { processInfo } = await (await opened.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
  return processInfo.filter((process) => process.type === 'renderer' && !own(process)).sort((a, b) => b.cpuTime - a.cpuTime)[0]?.id;
}
export const megabytes = (id, key) => { try { return +readFileSync(`/proc/${id}/status`, 'utf8').match(new RegExp(`^${key}:\\s+(\\d+)`, 'm'))[1] / 1e3; } catch { return null; } };
