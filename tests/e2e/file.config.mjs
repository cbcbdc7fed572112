// How the journeys of the single file run: target/single/绿金台.html is opened from the disk, without any server. `cargo xtask test file single` builds it and runs them.
// Journeys of its own stand in file.journeys.mjs, and one in old kernels in kernels.journeys.mjs; below stand those that run on the served site too.
import { defineConfig } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { pathToFileURL } from 'node:url';
import served from './playwright.config.mjs';

const file = pathToFileURL(fileURLToPath(new URL('../../target/single/绿金台.html', import.meta.url))).href;

/** Journeys of the served site that run on the file, by file and the beginning of their names. */
const shared = [
  ['saving.spec.mjs', 'leaving within a moment of the last key'],
  ['saving.spec.mjs', 'storage full: it is said at once'],
  ['saving.spec.mjs', 'a browser whose storage'],
  ['saving.spec.mjs', 'changed in two tabs at once'],
  ['tabs.spec.mjs', 'the second tab reads and follows'],
  ['kept.spec.mjs', 'what was deleted for good does not come back'],
  ['shell.spec.mjs', 'a crash freezes the page'],
  ['report.spec.mjs', 'a whole report: filled'],
  ['report.spec.mjs', 'the paper of a sample is marked'],
  ['documents.spec.mjs', 'the Word file of a sample says what its paper says'],
  ['books.spec.mjs', 'a workbook, a file of Chinese Excel'],
  ['history.spec.mjs', 'an old backup over newer data'],
  ['review.spec.mjs', '定稿 is seen everywhere'],
];
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export default defineConfig({
  ...served,
  webServer: undefined,
  testMatch: ['file.journeys.mjs', 'kernels.journeys.mjs', ...new Set(shared.map(([name]) => name))],
  projects: [{
    name: 'file',
    use: { baseURL: file },
    grep: [/ (file|kernels)\.journeys\.mjs /, ...shared.map(([name, begins]) => new RegExp(`^\\S+ ${escaped(name)} ${escaped(begins)}`))],
  }],
});
