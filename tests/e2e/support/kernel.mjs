// A Chromium that is too old for Playwright: brought from a package of npm, and driven by the browser's own protocol over a pipe.
//
//     const kernel = await Kernel.begin('86');
//     await kernel.open(address);
//     await kernel.until('the program has started', "document.documentElement.hasAttribute('data-started')");
//     kernel.end();
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

/** The packages that hold an old Chromium for Linux, by its version, with the digest of the package. */
const PACKAGES = {
  81: ['chrome-aws-lambda@3.0.4', 'sha512-iePniobrFONg8oFyq8YuZKW2wkRYi0LSVZ9kf8zNJ35LXxXKJK/eb+aas/Rz0Doyac0zAIQbiqMGABkPXc88jQ=='],
  86: ['chrome-aws-lambda@5.3.1', 'sha512-KklZTy2p2U/86cCh1hKL3PGDqoirQCAg7uejvNIn0rDBkWj4Su4GOjYMRVB3kthLwmnWhh3x63RDBTCAaQ9Q3Q=='],
  103: ['@sparticuz/chromium@103.0.0', 'sha512-tFX5k5uWAT0fIxelUtpN4GN1VOTT61AHB6rRjeYzC296SjizKM1pNslEWj0YeuajKfsnNeDuHizB320TTTOrkA=='],
};
const kept = fileURLToPath(new URL('../../../target/kernels/', import.meta.url));

/** The folder of the Chromium of this version; the package is fetched where it is not there yet. */
function brought(version) {
  const folder = join(kept, version);
  if (existsSync(folder)) return folder;
  mkdirSync(kept, { recursive: true });
  const making = mkdtempSync(join(kept, 'making-'));
  const [name, digest] = PACKAGES[version];
  execFileSync('npm', ['pack', '--silent', '--pack-destination', making, name], { cwd: making });
  const [archive] = readdirSync(making);
  const found = `sha512-${createHash('sha512').update(readFileSync(join(making, archive))).digest('base64')}`;
  if (found !== digest) throw new Error(`${name} is not the package that was tried: ${found}`);
  execFileSync('tar', ['xzf', archive], { cwd: making });
  const packed = join(making, 'package', 'bin');
  for (const part of readdirSync(packed)) {
    if (part.startsWith('swiftshader')) continue;
    const to = join(making, part.replace(/\.br$/, ''));
    writeFileSync(to, brotliDecompressSync(readFileSync(join(packed, part))), { mode: 0o755 });
    if (to.endsWith('.tar')) execFileSync('tar', ['xf', to], { cwd: making });
  }
  for (const part of readdirSync(making)) if (part === 'package' || /\.(tgz|tar)$/.test(part)) rmSync(join(making, part), { recursive: true });
  renameSync(making, folder);
  return folder;
}

export class Kernel {
  /** What the page complained of: errors of the log, and exceptions. */
  faults = [];
  /** Which dialogs the browser opened; all are accepted. */
  dialogs = [];
  #number = 0;
  #waiting = new Map();
  #session;
  #browser;
  #profile;

  /** How long an answer may take. */
  #patience = 60_000;

  /**
   * Starts a browser of this version. On a busy machine a browser with a single process often hangs before any page is opened: it is ended, and
   * another one started. With several processes it starts at once, and then loses a command while a page with a question before leaving is left.
   */
  static async begin(version) {
    for (let left = 7; ; left -= 1) {
      const kernel = new Kernel();
      try {
        await kernel.#start(version);
        return kernel;
      } catch (error) {
        kernel.end();
        if (left === 0) throw error;
      }
    }
  }

  async #start(version) {
    this.#patience = 12_000;
    const folder = brought(version);
    this.#profile = mkdtempSync(join(tmpdir(), 'greendesk-kernel-'));
    const switches = ['--headless', '--no-sandbox', '--disable-gpu', '--single-process', '--no-zygote', '--remote-debugging-pipe', `--user-data-dir=${this.#profile}`, 'about:blank'];
    this.#browser = spawn(join(folder, 'chromium'), switches, { env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'lib') }, stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    let text = '';
    this.#browser.stdio[4].setEncoding('utf8').on('data', (part) => {
      const messages = (text + part).split('\0');
      text = messages.pop();
      for (const message of messages) this.#hear(JSON.parse(message));
    });
    const { targetInfos } = await this.#ask('Target.getTargets');
    const page = targetInfos.find(({ type }) => type === 'page') ?? await this.#ask('Target.createTarget', { url: 'about:blank' });
    this.#session = (await this.#ask('Target.attachToTarget', { targetId: page.targetId, flatten: true })).sessionId;
    for (const domain of ['Page', 'Runtime', 'Log']) await this.#ask(`${domain}.enable`);
    this.#patience = 60_000;
  }

  #ask(method, params = {}) {
    this.#number += 1;
    const id = this.#number;
    const answer = new Promise((resolve, reject) => {
      // A browser that ended or hangs answers nothing.
      const silent = setTimeout(() => reject(new Error(`the browser does not answer to ${method}`)), this.#patience);
      this.#waiting.set(id, (result) => { clearTimeout(silent); resolve(result); });
    });
    this.#browser.stdio[3].write(`${JSON.stringify({ id, method, params, ...(this.#session && { sessionId: this.#session }) })}\0`);
    return answer;
  }

  #hear({ id, result, method, params }) {
    if (id) {
      this.#waiting.get(id)?.(result);
      this.#waiting.delete(id);
    } else if (method === 'Page.javascriptDialogOpening') {
      this.dialogs.push(params.type);
      this.#ask('Page.handleJavaScriptDialog', { accept: true });
    } else if (method === 'Runtime.exceptionThrown') {
      this.faults.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
    } else if (method === 'Log.entryAdded' && params.entry.level === 'error') {
      this.faults.push(params.entry.text);
    }
  }

  open(url) { return this.#ask('Page.navigate', { url }); }

  type(text) { return this.#ask('Input.insertText', { text }); }

  /** What an expression gives in the page; undefined where it throws, for the page may be on its way. */
  async value(expression) {
    const { result, exceptionDetails } = await this.#ask('Runtime.evaluate', { expression, returnByValue: true }) ?? {};
    return exceptionDetails ? undefined : result?.value;
  }

  /** Waits until an expression gives something in the page, and gives that. */
  async until(what, expression) {
    for (const from = Date.now(); Date.now() - from < 30_000; await new Promise((later) => { setTimeout(later, 100); })) {
      const value = await this.value(expression);
      if (value) return value;
    }
    throw new Error(`${what}: did not come. The page says: ${await this.value('document.body.innerText.slice(0, 500)')}; faults: ${this.faults}`);
  }

  end() {
    for (const answered of this.#waiting.values()) answered();
    this.#browser?.kill('SIGKILL');
    if (this.#profile) rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
