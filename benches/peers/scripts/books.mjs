// Loan books: the time from a file's bytes to exact grouped sums, of the program's own worker and of its peers, run by run in turns.
// node books.mjs --rows 1000,100000 [--runs 5] [--only app,bigint] [--python PROGRAM]; `cargo xtask bench books` builds everything first.
//
// Times: `sums` is the time in the engine itself, from the bytes to the sums (of the program: the look at the headings, reading, summing, and its
// result as text); `wall` is from handing over the bytes until the page has the result, the fetching of bytes included (of peers and the program
// with the start of the worker; native peers: the whole process). `frozen`: the longest pause of a 4 ms timer on the page, in between. `memory`:
// the peak of the page's renderer (or of the process), in MB, and behind the plus how much of it came with the book. `exact`: whether all 70 sums
// equal expected-N.json, which is reckoned in whole numbers, to the last digit. Each browser run is a fresh browser.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { browser, megabytes, renderer, spread } from './lib.mjs';
import { serve } from './serve.mjs';

const option = (name, otherwise) => { const at = process.argv.indexOf(`--${name}`); return at < 0 ? otherwise : process.argv[at + 1]; };
const bench = fileURLToPath(new URL('../../../target/bench/', import.meta.url));
const data = `${bench}loans`;
const python = option('python');
const native = fileURLToPath(new URL('../portfolio/native.py', import.meta.url));
const remedy = 'python3 -m venv target/bench/python, then its pip install -r benches/peers/portfolio/requirements.txt';
const most = { 'csv:decimal': 100_000, 'csv:pandas': 100_000, 'xlsx:app': 100_000, 'xlsx:decimal': 100_000, 'xlsx:bigint': 100_000, 'xlsx:pandas': 10_000 };
const cases = [
  { format: 'csv', who: 'app', says: 'GreenDesk, worker' },
  { format: 'csv', who: 'bigint', says: 'BigInt, worker' },
  { format: 'csv', who: 'decimal', says: 'decimal.js, worker' },
  { format: 'csv', who: 'duckdb', says: 'DuckDB DECIMAL, native', native: true },
  { format: 'csv', who: 'pandas', says: 'pandas Decimal, native', native: true },
  { format: 'xlsx', who: 'app', says: 'GreenDesk, worker' },
  { format: 'xlsx', who: 'decimal', says: 'SheetJS + decimal.js, worker' },
  { format: 'xlsx', who: 'bigint', says: 'SheetJS + BigInt, worker' },
  { format: 'xlsx', who: 'pandas', says: 'pandas Decimal, native', native: true },
];
const only = option('only')?.split(',');
const wanted = cases.filter((one) => !only || only.includes(one.who) || only.includes(`${one.format}:${one.who}`));
const missing = wanted.filter((one) => one.native).map((one) => one.who).filter((name, at, all) => all.indexOf(name) === at)
  .filter((name) => !python || spawnSync(python, ['-c', `import ${name}, ${name === 'pandas' ? 'openpyxl' : 'json'}`]).status !== 0);
for (const name of missing) console.log(`${name} is not installed; it joins after: ${remedy}`);
const taken = wanted.filter((one) => !missing.includes(one.who));

const sites = {};
const site = async (who) => (sites[who === 'app' ? 'app' : 'peers'] ??= await serve(bench + (who === 'app' ? 'books' : 'portfolio'), data));
async function inBrowser({ format, who }, rows) {
  const { url } = await site(who);
  const opened = await browser();
  try {
    const page = await opened.newPage();
    page.setDefaultTimeout(600_000);
    const crashed = new Promise((_, no) => page.on('crash', () => no(new Error('the page crashed'))));
    await page.goto(url);
    await page.waitForFunction('window.bench');
    await page.evaluate(() => { for (const from = performance.now(); performance.now() - from < 60;); }); // so that it is known by its work
    const process = await renderer(opened), before = megabytes(process, 'VmRSS');
    const run = page.evaluate(([file, format, who]) => window.bench(file, format, who, 'worker'), [`./loans-${rows}.${format}`, format, who]);
    const found = await Promise.race([run, crashed]);
    const peak = megabytes(process, 'VmHWM');
    return { ...found, peak, grown: peak && peak - before };
  } finally {
    await opened.close();
  }
}
function asProcess({ format, who }, rows) {
  const from = performance.now();
  const found = JSON.parse(execFileSync(python, [native, data, rows, who, format], { encoding: 'utf8', maxBuffer: 1 << 24 }));
  return { ...found, wall: performance.now() - from };
}
const same = (found, expected) => Object.keys(found).length === Object.keys(expected).length
  && Object.entries(expected).every(([name, sums]) => sums.every((sum, at) => found[name]?.[at] === sum));

const results = [];
const sizes = option('rows', '1000,10000,100000,1000000').split(',').map(Number);
console.log(`${sizes.join(', ')} loans with 7 indicators; peers take turns, each run in a fresh browser or process.`);
for (const rows of sizes) {
  const expected = JSON.parse(readFileSync(`${data}/expected-${rows}.json`, 'utf8'));
  const now = taken.filter((one) => rows <= (most[`${one.format}:${one.who}`] ?? 1_000_000)).map((one) => ({ ...one, rows, runs: [] }));
  const rounds = rows > 100_000 ? Math.min(3, option('runs', 5)) : option('runs', 5);
  for (let round = 0; round < rounds; round += 1) {
    for (const one of now.filter((one) => !one.failed)) {
      try {
        const { sums, ...found } = one.native ? asProcess(one, rows) : await inBrowser(one, rows);
        one.runs.push({ ...found, exact: same(sums, expected) });
      } catch (error) {
        one.failed = error.message.split('\n')[0];
      }
    }
  }
  results.push(...now);
  show(now);
}
Object.values(sites).forEach((site) => site.close());
mkdirSync(bench, { recursive: true });
writeFileSync(`${bench}books.json`, JSON.stringify({ at: new Date().toISOString(), cores: cpus().length, load: loadavg(), results }, null, 1));
console.log(`\nTimes in ms: median (least-most). × BigInt: the median beside that of the BigInt worker on the same file (xlsx: beside SheetJS + decimal.js); by the least of both in brackets. ${cpus().length} cores, load ${loadavg().map((x) => x.toFixed(1)).join(' ')}. Written to target/bench/books.json.`);
// A sum that is off, and a program that did not get there, are failures of the measurement.
const wrong = results.filter((one) => one.failed || one.runs.some((run) => !run.exact));
for (const one of wrong) console.error(`${one.says}, ${one.rows} loans, ${one.format}: ${one.failed ?? 'sums differ from what is expected'}`);
if (wrong.some((one) => one.who === 'app')) process.exitCode = 1;

function show(now) {
  const number = (x) => (x == null ? '-' : Math.round(x).toLocaleString('en'));
  const of = (one, key) => spread(one.runs.map((run) => run[key]));
  const beside = (format) => now.find((one) => one.format === format && one.who === (format === 'csv' ? 'bigint' : 'decimal') && one.runs.length);
  const body = now.map((one) => {
    const total = of(one, 'total'), base = beside(one.format) && of(beside(one.format), 'total'), grown = of(one, 'grown').median;
    const exact = one.failed ? 'failed' : one.runs.every((run) => run.exact) ? 'yes' : 'NO';
    const ratio = base && total.n ? `${(total.median / base.median).toFixed(2)} (${(total.min / base.min).toFixed(2)})` : '-';
    return [number(one.rows), one.format, one.says, String(total.n), `${number(total.median)} (${number(total.min)}-${number(total.max)})`, ratio,
      number(of(one, 'wall').median), number(of(one, 'frozen').max), `${number(of(one, 'peak').max)}${grown == null ? '' : ` +${number(grown)}`}`, exact];
  });
  table(['loans', 'file', 'who', 'runs', 'sums, ms', '× BigInt', 'wall, ms', 'frozen, ms', 'memory, MB', 'exact'], body);
}
function table(head, body) {
  const widths = head.map((_, at) => Math.max(...[head, ...body].map((cells) => cells[at].length)));
  const line = (cells) => '| ' + cells.map((cell, at) => (at > 2 ? cell.padStart(widths[at]) : cell.padEnd(widths[at]))).join(' | ') + ' |';
  console.log(['', line(head), '|' + widths.map((width, at) => (at > 2 ? '-'.repeat(width + 1) + ':' : '-'.repeat(width + 2))).join('|') + '|', ...body.map(line)].join('\n'));
}
