// How the journeys run: Chromium's headless shell, or Chromium where there is none, on the built site in ../../dist, served by support/serve.mjs, in the ways of serving that docs/SAFETY.md names.
// Every journey runs on localhost; those that docs/SAFETY.md names as proofs run in every way.
import { defineConfig } from '@playwright/test';
import { browser, features } from './support/browser.mjs';
import { proofs } from './support/proofs.mjs';

const port = Number(process.env.E2E_PORT ?? 4317);
const named = proofs();

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.mjs',
  outputDir: '../../target/e2e/results',
  fullyParallel: true,
  // A journey waits half of its time: for a save that is due, for a lock that expires. Four of them keep two cores busy.
  workers: 4,
  retries: 0,
  forbidOnly: true,
  // No speed is asserted by these two: they end what has gone wrong. The second is shorter than a message stays (12 s), so that one which ought
  // not to be there is not waited out.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  webServer: { command: `node support/serve.mjs ${port}`, url: `http://127.0.0.1:${port}/index.html`, reuseExistingServer: false, stdout: 'ignore' },
  projects: [
    { name: 'localhost', use: { baseURL: `http://127.0.0.1:${port}/` } },
    // A host name that is neither https nor localhost: an intranet server, where the newer browser features do not exist.
    { name: 'intranet', use: { baseURL: `http://intranet.test:${port}/` }, grep: named },
    { name: 'folder', use: { baseURL: `http://127.0.0.1:${port}/a/b/` }, grep: named },
  ],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: {
      executablePath: browser,
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        features,
        '--host-resolver-rules=MAP intranet.test 127.0.0.1',
        // A page that a test answers itself has no address; nothing but loopback may then be fetched from loopback, where the host is not secure.
        `--ip-address-space-overrides=127.0.0.1:${port}=public`,
      ],
    },
  },
});
