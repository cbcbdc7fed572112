// The browser of the journeys: the one that CHROME_PATH names, else Debian's headless shell of Chromium, else Debian's Chromium.
import { existsSync } from 'node:fs';

/** The browser's program. */
export const browser = process.env.CHROME_PATH ?? ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync);
