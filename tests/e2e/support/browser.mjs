// The browser of the journeys: the one that CHROME_PATH names, else Debian's headless shell of Chromium, else Debian's Chromium.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The browser's program. */
export const browser = process.env.CHROME_PATH ?? ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync);

/** The features of Chromium that Playwright itself switches off. */
function offByPlaywright() {
  const source = readFileSync(join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'lib/coreBundle.js'), 'utf8');
  const [, list] = /\bdisabledFeatures = \[([^\]]*)\]/.exec(source) ?? [];
  const names = [...(list ?? '').matchAll(/^\s*"(\w+)",?$/gm)].map(([, name]) => name);
  if (names.length < 5) throw new Error('which features does this Playwright switch off? support/browser.mjs reads the list from its source');
  return names;
}

/**
 * What is switched off: Chromium takes the last list that it is given, so the list repeats Playwright's. Chromium also begins a process for a page that
 * may be opened next; a journey opens one or two pages and never takes most of these processes.
 */
export const features = `--disable-features=${[...offByPlaywright(), 'SpareRendererForSitePerProcess'].join(',')}`;
