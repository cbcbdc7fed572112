// The performance score (0 to 100) that Lighthouse gives the home page and a new report with its mobile preset (a simulated slow phone and line).
// Lighthouse is installed in ../lighthouse, which only `cargo xtask bench --lighthouse` does; it asks no other address than the page's.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { NEW } from './app.mjs';
import { spread } from './lib.mjs';

const cli = fileURLToPath(new URL('../lighthouse/node_modules/lighthouse/cli/index.js', import.meta.url));
const flags = ['--only-categories=performance', '--output=json', '--quiet', '--no-enable-error-reporting', '--chrome-flags=--headless=new --no-sandbox --disable-gpu'];

export async function lighthouse(target, runs) {
  const out = {};
  for (let run = 0; run < runs; run += 1) for (const [name, hash] of [['home', '#/'], ['form', NEW]]) {
    // The server lives in this process: nothing here may wait without letting it answer.
    const { stdout } = await promisify(execFile)(process.execPath, [cli, target.url + hash, ...flags], { maxBuffer: 1 << 26 });
    const { categories, runtimeError } = JSON.parse(stdout);
    if (runtimeError) throw new Error(`Lighthouse, ${name}: ${runtimeError.message}`);
    (out[name] ??= []).push(Math.round(categories.performance.score * 100));
  }
  return Object.fromEntries(Object.entries(out).map(([name, all]) => [name, spread(all)]));
}
