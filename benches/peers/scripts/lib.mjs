// Shared by the measurements: the browser, the slow line, the targets, medians.
// A target is { name, dir | url, hash?, storage?, first, keys? }: dir is served here, url is measured where it is; `first` selects the first
// text field; `storage` holds local-storage entries set before the page loads; `keys` (hash?, storage?, first, output, char, run) says where key
// presses are measured: `char` is typed `run` times and deleted again, and `output` is an element that shows a value computed from the field.
import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from './serve.mjs';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
export const browser = () => chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: flags });
export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** 1.6 Mbit/s down, 150 ms, and a processor four times slower. */
export async function slowDown(cdp) {
  await cdp.send('Network.emulateNetworkConditions', { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, offline: false });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}
export async function targets(only) {
  const list = JSON.parse(readFileSync(process.env.TARGETS ?? new URL('targets.json', import.meta.url)));
  const picked = list.filter((target) => !only || only.includes(target.name));
  for (const target of picked) if (target.dir) Object.assign(target, await serve(fileURLToPath(new URL(target.dir, import.meta.url))));
  return picked;
}
export async function store(page, entries) {
  if (typeof entries === 'string') entries = JSON.parse(readFileSync(new URL(entries, import.meta.url), 'utf8'));
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
