// What a hand-over costs: the start of the single file from the disk beside that of the site, and the Word file and the workbook of the largest sample.
//   node handover.mjs --dist FOLDER --file FILE [--runs 5]
// start  from the address to the program that has started, in a browser that knows nothing of it, in the profiles plain and cpu (4× slower)
// out    at 4× CPU, from the click on 报告与导出 to the file: the first time with the parts that are fetched for it, then again
// The largest sample is the one whose document, as JSON, is the longest.
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { browser, quantile, slowDown } from './lib.mjs';
import { serve } from './serve.mjs';

const { values } = parseArgs({ options: { dist: { type: 'string' }, file: { type: 'string' }, runs: { type: 'string', default: '5' } } });
const runs = Number(values.runs);
const site = await serve(resolve(values.dist));
const file = pathToFileURL(resolve(values.file)).href;
const FORMS = ['sll_kpi_report', 'climate_self_assessment', 'green_loan_portfolio', 'disclosure', 'typical_projects', 'loan_desk', 'energy_worksheet'];
const AIM_MS = 300;

async function start(address, profile) {
  const opened = await browser();
  try {
    const page = await opened.newPage({ locale: 'zh-CN' });
    await slowDown(page, profile);
    const from = performance.now();
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForSelector('html[data-started="1"]', { state: 'attached', timeout: 60_000 });
    return performance.now() - from;
  } finally { await opened.close(); }
}

async function made(page, form) {
  await page.goto(`${site.url}#/sample/${form}/0`);
  await page.waitForURL(/#\/r\/\w+/);
  return new URL(page.url()).hash.split('/')[2];
}
const report = async (page, id) => {
  await page.goto(`${site.url}#/r/${id}/report`);
  await page.locator('#app main h1').waitFor();
  await page.waitForLoadState('networkidle');
};
const press = (page, name) => page.getByRole('button', { name }).first().evaluate((button) => button.click());
const download = async (page, name) => (await Promise.all([page.waitForEvent('download'), press(page, name)]))[0];

async function largest() {
  const opened = await browser();
  try {
    const sizes = [];
    for (const form of FORMS) {
      const page = await (await opened.newContext({ locale: 'zh-CN', acceptDownloads: true })).newPage();
      await report(page, await made(page, form));
      const json = await download(page, /^导出(报送)?文件（JSON）|JSON/);
      sizes.push([readFileSync(await json.path()).length, form]);
      await page.context().close();
    }
    return sizes.sort((a, b) => b[0] - a[0])[0];
  } finally { await opened.close(); }
}

/** From the click to the file, in the page's own time, the first time and again; and what was fetched for it, as brotli 11. */
async function out(form, name) {
  const opened = await browser();
  try {
    const page = await (await opened.newContext({ locale: 'zh-CN', acceptDownloads: true })).newPage();
    const id = await made(page, form);
    await report(page, id);
    await slowDown(page, 'cpu');
    site.asked.length = 0;
    const times = [];
    for (let time = 0; time < 3; time += 1) {
      const from = performance.now();
      await download(page, name);
      times.push(performance.now() - from);
    }
    return { first: times[0], again: Math.min(...times.slice(1)), bytes: site.asked.reduce((sum, { br }) => sum + br, 0) };
  } finally { await opened.close(); }
}

const median = (all) => Math.round(quantile(all, 0.5)).toLocaleString('en');
const load = () => loadavg().map((n) => n.toFixed(1)).join(' ');
console.log(`${cpus()[0].model}, ${cpus().length} cores, load ${load()}, ${runs} runs`);
console.log('\n| start, ms | site | single file | file / site |\n|---|---:|---:|---:|');
for (const profile of ['plain', 'cpu']) {
  const [hosted, single] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    hosted.push(await start(site.url, profile));
    single.push(await start(file, profile));
  }
  console.log(`| ${profile} | ${median(hosted)} | ${median(single)} | ${(quantile(single, 0.5) / quantile(hosted, 0.5)).toFixed(2)} |`);
}
const [size, form] = await largest();
console.log(`\nThe largest sample: ${form}, ${(size / 1e3).toFixed(1)} kB as JSON.`);
console.log('\n| file at 4× CPU, ms | first, with its parts | again | aim | parts, kB |\n|---|---:|---:|---:|---:|');
for (const [kind, name] of [['Word', /Word/], ['workbook', /^导出 Excel|Excel 工作簿/]]) {
  const all = [];
  for (let run = 0; run < runs; run += 1) all.push(await out(form, name));
  const again = quantile(all.map((one) => one.again), 0.5);
  console.log(`| ${kind} | ${median(all.map((one) => one.first))} | ${median(all.map((one) => one.again))} | ${again <= AIM_MS ? 'met' : 'over'} (${AIM_MS}) | ${(quantile(all.map((one) => one.bytes), 0.5) / 1e3).toFixed(1)} |`);
}
console.log(`\nMedians; load ${load()} at the end.`);
site.close();
