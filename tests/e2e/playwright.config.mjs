// How the journeys run: Chromium on the built site in ../../dist, served at / and /a/b/ by support/serve.mjs.
import { defineConfig } from '@playwright/test';

const port = Number(process.env.E2E_PORT ?? 4317);

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.mjs',
  outputDir: '../../target/e2e/results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: [['list']],
  webServer: { command: `node support/serve.mjs ${port}`, url: `http://127.0.0.1:${port}/index.html`, reuseExistingServer: false, stdout: 'ignore' },
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: {
      executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        // A host name that is neither https nor localhost: an intranet server, where the newer browser features do not exist.
        '--host-resolver-rules=MAP intranet.test 127.0.0.1',
      ],
    },
  },
});
