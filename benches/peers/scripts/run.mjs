// All measurements in one run, and one table: node run.mjs --only app,react [--dist FOLDER] [--lighthouse] [--quick]. `cargo xtask bench` builds
// everything first. Parts may be named with --parts visits,keys,jobs,shifts. Fails where a ceiling in bytes is passed, or something was not measured.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { browser, targets } from './lib.mjs';
import { jobs } from './jobs.mjs';
import { keys } from './keys.mjs';
import { lighthouse } from './lighthouse.mjs';
import { shifts } from './shifts.mjs';
import { rows, table } from './table.mjs';
import { visits } from './visits.mjs';

process.once('SIGTERM', () => process.exit(143)); // else the driver closes the browser, and the measuring goes on without it
const option = (name, otherwise) => { const at = process.argv.indexOf(`--${name}`); return at < 0 ? otherwise : process.argv[at + 1]; };
const quick = process.argv.includes('--quick');
const parts = option('parts', 'visits,keys,jobs,shifts').split(',');
if (process.argv.includes('--lighthouse')) parts.push('lighthouse');
const runs = quick ? 3 : 9, presses = quick ? 80 : 200, rounds = quick ? 1 : 3;
const load = () => loadavg().map((x) => x.toFixed(1)).join(' ');
const version = await browser().then(async (opened) => { const text = opened.version(); await opened.close(); return text; });
const card = { started: new Date().toISOString(), cpu: cpus()[0]?.model.trim(), cores: cpus().length, chromium: version, node: process.version, load: { start: load() } };
console.log(`${card.cpu}, ${card.cores} cores, Chromium ${card.chromium}, load ${card.load.start}. ${runs} visits of each kind in each of three profiles, ${rounds} × ${presses} key presses at two speeds. This takes ${quick ? 'eight' : 'twenty'} minutes or more.`);

const list = await targets(option('only', 'app,react').split(','), option('dist'));
const app = list.find((target) => target.name === 'app');
const measures = {
  visits: () => visits(list, runs),
  keys: () => keys(list, presses, rounds),
  jobs: () => jobs(app, quick ? 1 : 3),
  shifts: () => shifts(app, quick ? 1 : 3),
  lighthouse: () => lighthouse(app, quick ? 1 : 3),
};
const found = {}, failures = [];
for (const part of parts) {
  const from = performance.now();
  // What was measured is shown even where something else could not be.
  found[part] = await measures[part]().catch((error) => { failures.push(`${part} was not measured: ${error.message}`); });
  failures.push(...(found[part]?.failures ?? []));
  console.log(`${part}: ${Math.round((performance.now() - from) / 1000)} s, load ${load()}`);
}
card.load.end = load();
list.forEach((target) => target.close());

const names = list.map((target) => target.name);
const lines = rows(found, names);
table(['', ...names, 'app / react', 'aim', 'ceiling', ''], lines.map((line) => line.cells));
const kilo = (x) => (x / 1000).toFixed(1);
const { visits: { bytes = {} } = {}, jobs: done } = found;
const sets = { 'home page and shell': bytes.app?.home?.files, 'first field of a new report': bytes.app?.cold?.files, 'whole job of the first form': done?.first.files, 'another form afterwards': done?.second.files, "React's first field": bytes.react?.cold?.files };
for (const [what, files] of Object.entries(sets)) if (files) console.log(`\n${what}: ${files.map(({ path, br }) => `${path} ${kilo(br)}`).join(', ') || 'nothing'}`);
for (const [where, screens] of Object.entries(found.shifts ?? {})) for (const [screen, { score, profile, moved }] of Object.entries(screens)) if (score > 0.01) console.log(`\nmoved, ${where}, ${screen} (${profile}): ${moved.map(({ at, value, what }) => `${value.toFixed(3)} at ${at} ms ${what.join(' ')}`).join('; ')}`);
console.log(`\nTimes in ms, median (least-most); ratios are of medians (in brackets of the least, which a busy machine moves less), under 1 in favour of the app; aims hold the ratio of medians. cpu: processor 4× slower, local line; slow: that with 1.6 Mbit/s and 150 ms. Sizes in kB (1000 bytes) as brotli 11; of what a first picture needs, the least of all runs. ${card.cpu}, ${card.cores} cores; load ${card.load.start} at the start, ${card.load.end} at the end. Written to target/bench/results.json.`);
const folder = new URL('../../../target/bench/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('results.json', folder), JSON.stringify({ ...card, ended: new Date().toISOString(), runs, presses: presses * rounds, table: lines.map(({ cells }) => cells), failures, ...found }, null, 1));
for (const { cells, value, ceiling, most = ceiling } of lines.filter(({ bytes }) => bytes)) if (value > most) failures.push(`${cells[0]}: ${value.toFixed(1)} kB, and ${most} is the most`);
if (failures.length) {
  console.error(`\n${failures.join('\n')}`);
  process.exitCode = 1;
}
process.exit(); // whatever browser is left over
