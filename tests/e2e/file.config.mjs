// How the journeys of the single file run, the fourth way of serving: target/single/绿金台.html is opened from the disk, without any server. `cargo xtask test build file single`
// builds it and runs them. What docs/SAFETY.md names as proofs runs here too, but for those journeys that its table “Not on the file” names; journeys of the
// file's own stand in file.journeys.mjs, those in old kernels in kernels.journeys.mjs, those in Firefox in firefox.journeys.mjs. The last two open the site as
// well, from a server of their own.
import { defineConfig } from '@playwright/test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import served from './playwright.config.mjs';
import { notOfTheFile, proofs } from './support/proofs.mjs';

const file = pathToFileURL(fileURLToPath(new URL('../../target/single/绿金台.html', import.meta.url))).href;

export default defineConfig({
  ...served,
  webServer: undefined,
  testMatch: ['*.journeys.mjs', '*.spec.mjs'],
  projects: [{
    name: 'file',
    use: { baseURL: file },
    grep: [/^\S+ \w+\.journeys\.mjs /, ...proofs()],
    grepInvert: notOfTheFile(),
  }],
});
