// All measurements in one run, and one table: node run.mjs --only app,react [--quick]. `cargo xtask bench` builds everything first.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { targets } from './lib.mjs';
import { loads } from './load.mjs';
import { keys } from './keys.mjs';

const quick = process.argv.includes('--quick');
const at = process.argv.indexOf('--only');
const list = await targets(at < 0 ? null : process.argv[at + 1].split(','));
const runs = quick ? 3 : 9, presses = quick ? 80 : 200, rounds = quick ? 1 : 3;
console.log(`${list.map((target) => target.name).join(', ')}: ${runs} fresh browsers each at full speed and slowed down, ${rounds} × ${presses} key presses at two speeds. This takes ${quick ? 'two' : 'eight'} minutes or more.`);

const { sizes, full, slow } = await loads(list, runs);
let failure;
// What was measured before is still shown when the key presses cannot be.
const pressed = await keys(list, presses, rounds).catch((error) => { failure = error; return {}; });
const names = list.map((target) => target.name);
const number = (x, digits = 0) => (x == null ? '-' : x.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }));
const rows = [];
const row = (what, value, show) => rows.push([what, ...names.map((name) => show(value(name)) ?? '-'), ...names.slice(1).map((name) => { const [a, b] = [value(names[0]), value(name)].map((x) => x?.median ?? x); return b ? number(a / b, 2) : '-'; })]);
const range = (s) => `${number(s.median)} (${number(s.min)}-${number(s.max)})`;
const tail = (s) => s && `${number(s.median, 1)} / ${number(s.p95, 1)}`;
row('first load: requests', (n) => sizes[n].requests, number);
row('first load: bytes', (n) => sizes[n].raw, number);
row('first load: gzip -9', (n) => sizes[n].gzip, number);
row('first load: brotli 11', (n) => sizes[n].br, number);
row('with what follows: bytes', (n) => sizes[n].whole.raw, number);
row('with what follows: gzip -9', (n) => sizes[n].whole.gzip, number);
row('with what follows: brotli 11', (n) => sizes[n].whole.br, number);
row('first paint, ms', (n) => full[n].fcp, range);
row('first field on the page, ms', (n) => full[n].found, range);
row('first field takes text, ms', (n) => full[n].typed, range);
row('the program has it, ms', (n) => full[n].started, (s) => (s?.n ? range(s) : '-'));
row('slow: first paint, ms', (n) => slow[n].fcp, range);
row('slow: first field on the page, ms', (n) => slow[n].found, range);
row('slow: first field takes text, ms', (n) => slow[n].typed, range);
row('slow: the program has it, ms', (n) => slow[n].started, (s) => (s?.n ? range(s) : '-'));
row('key to computed value, ms (median / p95)', (n) => pressed.cpu1?.[n].dom, tail);
row('key to painted frame, ms', (n) => pressed.cpu1?.[n].frame, tail);
row('CPU 4x: key to computed value, ms', (n) => pressed.cpu4?.[n].dom, tail);
row('CPU 4x: key to painted frame, ms', (n) => pressed.cpu4?.[n].frame, tail);
table(['', ...names, ...names.slice(1).map((name) => `${names[0]} / ${name}`)], rows);
for (const name of names) table([`${name}: file`, 'bytes', 'gzip -9', 'brotli 11'], sizes[name].files.map((file) => [file.path, number(file.raw), number(file.gzip), number(file.br)]));
console.log(`\nslow: CPU 4x slower, 1.6 Mbit/s, 150 ms. Times are median (least-most) of ${runs}. Ratios under 1 are in favour of ${names[0]}. ${cpus().length} cores, load ${loadavg().map((x) => x.toFixed(1)).join(' ')}.`);
const folder = new URL('../../../target/bench/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('results.json', folder), JSON.stringify({ at: new Date().toISOString(), load: loadavg(), sizes, full, slow, keys: pressed }, null, 1));
list.forEach((target) => target.close?.());
if (failure) {
  console.error(`\nThe key presses were not measured: ${failure.message}`);
  process.exitCode = 1;
}

function table(head, body) {
  const widths = head.map((_, i) => Math.max(...[head, ...body].map((cells) => cells[i].length)));
  const line = (cells) => '| ' + cells.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join(' | ') + ' |';
  console.log(['', line(head), '|' + widths.map((width, i) => (i ? '-'.repeat(width + 1) + ':' : '-'.repeat(width + 2))).join('|') + '|', ...body.map(line)].join('\n'));
}
