// Firefox as distributions ship it, which Playwright cannot drive: by puppeteer-core, over WebDriver BiDi.
//
//     const fox = await Firefox.begin();
//     const page = await fox.page();
//     await fox.opened(page, address);
//     const field = await fox.field(page, '企业名称');
//     const file = await fox.download(() => fox.press(page, '保存工作文件'));
//     await fox.end();                       // and `fox.faults` is empty
//
// As in the other journeys, console errors, exceptions, violations of the policy and requests elsewhere are faults.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

const program = process.env.FIREFOX_PATH ?? ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync);

/** Calls `ask` until it gives something, and gives that; says after 20 s what did not come. */
export async function until(what, ask, wait = 20_000) {
  for (const from = Date.now(); Date.now() - from < wait; await new Promise((later) => { setTimeout(later, 50); })) {
    const value = await ask();
    if (value) return value;
  }
  throw new Error(`${what}: did not come`);
}

export class Firefox {
  faults = [];
  /** Which dialogs the browser opened; all are accepted. */
  dialogs = [];
  #browser;
  #folder;

  static async begin() {
    const fox = new Firefox();
    fox.#folder = mkdtempSync(join(tmpdir(), 'greendesk-firefox-'));
    fox.#browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: program,
      headless: true,
      extraPrefsFirefox: {
        'security.fileuri.strict_origin_policy': true, // as in everybody's Firefox; puppeteer turns it off
        'intl.accept_languages': 'zh-CN',
        'browser.download.folderList': 2,
        'browser.download.dir': fox.#folder,
        'browser.download.useDownloadDir': true,
        'browser.download.always_ask_before_handling_new_types': false,
        'browser.download.alwaysOpenPanel': false,
      },
    });
    return fox;
  }

  version() { return this.#browser.version(); }

  /** A new tab. `before` runs in each of its pages before the program. */
  async page(before) {
    const page = await this.#browser.newPage();
    page.on('console', (message) => { if (message.type() === 'error') this.faults.push(`console: ${message.text()}`); });
    page.on('pageerror', (error) => { this.faults.push(`exception: ${error.message}`); });
    page.on('dialog', (dialog) => { this.dialogs.push(dialog.type()); dialog.accept(); });
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      const navigates = request.isNavigationRequest();
      const own = /^(blob|data|about):$/.test(protocol) || (protocol === 'file:' && navigates) || (protocol === 'http:' && host.startsWith('127.0.0.1:'));
      if (!own) this.faults.push(`request: ${request.url()}`);
    });
    await page.evaluateOnNewDocument(() => addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)));
    if (before) await page.evaluateOnNewDocument(before);
    return page;
  }

  /** Opens an address and waits until the program has started. */
  async opened(page, address) {
    await page.goto('about:blank');
    await page.goto(address);
    await this.shows(page, 'the program', () => document.documentElement.hasAttribute('data-started'));
  }

  /** Waits until a question of the page gives something, and gives that. */
  async shows(page, what, ask, ...given) {
    try {
      return await until(what, () => page.evaluate(ask, ...given).catch(() => undefined));
    } catch (error) {
      const text = await page.evaluate(() => document.body.innerText.slice(0, 800)).catch(String);
      throw new Error(`${error.message}. The page says: ${text}; faults: ${this.faults.join('; ')}`);
    }
  }

  /** Waits until the page says this. */
  says(page, words) { return this.shows(page, words, (words) => document.body.innerText.includes(words), words); }

  /** Goes to another page of the program, and waits until all of it is there. */
  async go(page, hash) {
    await page.evaluate((hash) => { document.activeElement?.blur(); location.hash = hash; }, hash);
    await this.shows(page, hash, (hash) => (hash.startsWith('#/r/') ? location.hash === hash : true) && document.querySelector('main h1') && !document.querySelector('.hint.coming'), hash);
  }

  /** The id of the document that is open. */
  id(page) { return this.shows(page, 'a document', () => /#\/r\/([0-9a-f]{16})/.exec(location.hash)?.[1]); }

  async #element(page, what, find, ...given) {
    const found = await until(what, async () => (await page.evaluateHandle(find, ...given).catch(() => undefined))?.asElement()).catch(() => undefined);
    if (!found) throw new Error(`${what} is not on the page, which says: ${await page.evaluate(() => document.body.innerText.slice(0, 800))}`);
    return found;
  }

  /** The control whose label begins with this. */
  field(page, label) {
    const find = (label) => [...document.querySelectorAll('main input, main select, main textarea')].find((one) => [one.ariaLabel ?? '', ...[...one.labels].map((of) => of.textContent.trim())].some((name) => name.startsWith(label)));
    return this.#element(page, `the field ${label}`, find, label);
  }

  /** Presses a button or follows a link by its words, as a mouse does. */
  async press(page, words) {
    const button = await this.#element(page, words, (words) => [...document.querySelectorAll('button, a, label')].find((one) => one.innerText.trim() === words && one.checkVisibility()), words);
    await button.click();
  }

  /** Does `act`, which makes the browser download a file, and gives that file. */
  async download(act) {
    const before = new Set(readdirSync(this.#folder));
    await act();
    // Firefox writes under another name first; the file is there once what lies in the folder stays the same.
    let last = '';
    const name = await until('a download', () => {
      const made = readdirSync(this.#folder).filter((one) => !before.has(one));
      const now = made.map((one) => `${one} ${statSync(join(this.#folder, one), { throwIfNoEntry: false })?.size}`).join();
      const whole = now === last && made.length === 1 && !/ (0|undefined)$/.test(now) && !made[0].endsWith('.part');
      last = now;
      return whole && made[0];
    });
    const path = join(this.#folder, name);
    return { name, path, bytes: readFileSync(path) };
  }

  async end() {
    await this.#browser.close();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
