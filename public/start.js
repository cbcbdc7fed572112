// Starts the program: fetches its files side by side, checks them against the page, and hands any failure to the shell (boot.js).
// `cargo xtask` takes the program apart: the first part runs until the first field takes text, and the rest follows at once.
// What filling does not need is a second program, fetched when the first one asks for it. The first one fills the first form only:
// another one, whole, fills every form.
const meta = document.querySelector('meta[name="greendesk"]');
const page = meta.dataset;
const address = (path) => new URL(path, document.baseURI).href;
const asked = (word) => new RegExp(`[?&]${word}(&|$)`).test(location.search);
if (asked('private')) document.documentElement.dataset.private = ''; // nothing is kept in this browser
const { instantiate, instantiateStreaming } = window.WebAssembly || {}; // without it the shell has spoken already

async function fetched(path, integrity) {
  const url = address(path);
  const response = await fetch(url, { credentials: 'same-origin', integrity }).catch(async (error) => {
    // The digest hides what the server said; whoever runs the site needs to know it.
    const said = await fetch(url, { method: 'HEAD' }).catch(() => ({ ok: true }));
    throw new Error(`${said.ok ? error.message : said.status} ${url}`);
  });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  const type = response.headers.get('content-type') || '';
  if (type.startsWith('text/html')) throw new Error(`text/html ${url}`); // a server that answers every address with a page
  // Some intranet servers do not know the type, and streaming insists on it.
  return type.startsWith('application/wasm') ? response : response.arrayBuffer();
}

function program() {
  // The same request as the page's preload, so that it is fetched once; the digest is the one that the build wrote there.
  const preload = document.querySelector('link[rel="preload"][as="fetch"]');
  return fetched(page.wasm, preload ? preload.integrity : '');
}

/** The styles of what comes after the first field. Without them everything works, and looks plainer. */
function laterStyles() {
  return new Promise((done) => {
    if (!page.later || document.querySelector('link[data-later]')) return done();
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href: address(page.later), integrity: page.laterIntegrity, onload: done, onerror: done });
    link.dataset.later = '';
    document.head.append(link);
  });
}

// ---- the rest of the program: it puts its functions into the table that both parts share
let first; // what the first part exports
let module; // the rest, compiled
let joined = false;

async function compiled() {
  const source = await fetched(page.rest, page.restIntegrity);
  module = await (source instanceof Response ? WebAssembly.compileStreaming(source) : WebAssembly.compile(source));
}

async function join() {
  if (joined) return;
  await instantiate.call(WebAssembly, module, { first });
  whole();
}

/** What the program puts off until it is all there, it does now. */
function whole() {
  joined = true;
  laterStyles();
  delete document.documentElement.dataset.part;
  window.dispatchEvent(new Event('greendesk:whole'));
}

/** Brings the rest while the person reads. */
async function follow() {
  for (const pause of [0, 2000, 6000]) {
    try {
      if (pause) await wait(pause);
      if (joined || window.__greendeskDead) return;
      await compiled();
      await laterStyles();
      return await join();
    } catch (error) {
      if (pause === 6000 && !joined) window.__greendeskPartMissing(error, true);
    }
  }
}

/** The program is in the middle of something that needs the rest: it is brought before anything else happens. */
function load() {
  if (joined) return;
  try {
    new WebAssembly.Instance(module || new WebAssembly.Module(atOnce()), { first });
    joined = true;
    setTimeout(whole); // the program is in the middle of something
  } catch (error) {
    window.__greendeskPartMissing(error);
    throw error;
  }
}

function atOnce() {
  const url = address(page.rest);
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  request.overrideMimeType('text/plain; charset=x-user-defined'); // bytes as letters: at once, nothing else is to be had
  try {
    request.send();
  } catch (error) {
    throw new Error(`${error.message} ${url}`);
  }
  if (request.status !== 200) throw new Error(`${request.status} ${url}`);
  const bytes = Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0));
  if (sha256(bytes) !== page.restIntegrity) throw new Error(`digest ${url}`);
  return bytes;
}

/** Such a request knows no digest, and crypto.subtle neither answers at once nor exists on plain http. */
function sha256(bytes) {
  const fraction = (root) => (root % 1) * 2 ** 32 | 0;
  const sum = [], keys = [];
  for (let n = 2; keys.length < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (!prime) continue;
    if (sum.length < 8) sum.push(fraction(Math.sqrt(n)));
    keys.push(fraction(Math.cbrt(n)));
  }
  const filled = new Uint8Array((bytes.length + 72) & ~63);
  filled.set(bytes);
  filled[bytes.length] = 128;
  const view = new DataView(filled.buffer);
  view.setUint32(filled.length - 4, bytes.length * 8);
  const turn = (x, by) => x >>> by | x << 32 - by;
  const words = new Int32Array(64);
  for (let at = 0; at < filled.length; at += 64) {
    let [a, b, c, d, e, f, g, h] = sum;
    for (let i = 0; i < 64; i++) {
      if (i < 16) words[i] = view.getInt32(at + 4 * i);
      else {
        const x = words[i - 15], y = words[i - 2];
        words[i] = words[i - 16] + words[i - 7] + (turn(x, 7) ^ turn(x, 18) ^ x >>> 3) + (turn(y, 17) ^ turn(y, 19) ^ y >>> 10);
      }
      const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g) + keys[i] + words[i] | 0;
      const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c) | 0;
      h = g; g = f; f = e; e = d + one | 0; d = c; c = b; b = a; a = one + two | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => { sum[i] = sum[i] + value | 0; });
  }
  const digest = new DataView(new ArrayBuffer(32));
  sum.forEach((value, i) => digest.setInt32(4 * i, value));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest.buffer)))}`;
}

/** Some engines compile nothing large at once: there the rest must be here before the program starts. */
function compilesAtOnce() {
  const empty = new Uint8Array(8192);
  empty.set([0, 97, 115, 109, 1, 0, 0, 0, 0, 0xf5, 0x3f]); // one section that says nothing, 8181 bytes long
  try {
    return Boolean(new WebAssembly.Module(empty));
  } catch {
    return false;
  }
}

/** Where the first part is enough to begin with: nothing is kept here yet, and the home page or a new report is asked for. All else asks for the rest at once. */
function beginsWithFirst() {
  try {
    if (Object.keys(localStorage).some((key) => /^gd:.*:doc:/.test(key))) return false;
  } catch {
    // Nothing can be kept here.
  }
  return /^(#?\/?|#\/new\/.*)$/.test(location.hash);
}

/** The bindings put the imports together themselves; while they start the first part, theirs are joined by ours. */
async function startInTwo(bindings, module_or_path, before) {
  const joining = (real) => async (source, imports) => {
    const result = await real.call(WebAssembly, source, { ...imports, split: { load } });
    first = result.instance.exports;
    if (before) {
      await before;
      await join();
    } else document.documentElement.dataset.part = 'first';
    return result;
  };
  WebAssembly.instantiate = joining(instantiate);
  if (instantiateStreaming) WebAssembly.instantiateStreaming = joining(instantiateStreaming);
  try {
    await bindings.default({ module_or_path });
  } finally {
    Object.assign(WebAssembly, { instantiate, instantiateStreaming });
  }
  // First the page is shown; where nobody looks at it, no frame is drawn.
  if (!before) {
    let begun = false;
    const begin = () => { if (!begun) follow(); begun = true; };
    requestAnimationFrame(() => setTimeout(begin));
    setTimeout(begin, 300);
  }
}

/** Whether another form than the first program's is asked for, or nothing can be kept here: then there is no going from one program to another. */
function asksForEveryForm() {
  if (asked('private') || asked('all')) return true;
  const [, what, name] = /^#\/(new|sample|r)\/([^/]+)/.exec(location.hash) || [];
  if (what === 'new' || what === 'sample') return decodeURIComponent(name) !== page.fills;
  try {
    const key = what && Object.keys(localStorage).find((known) => /^gd:.*:doc:/.test(known) && known.endsWith(`:doc:${name}`));
    const [, form] = /"template":"([^"]*)"/.exec(key ? localStorage.getItem(key) : '') || [];
    return Boolean(form) && form !== page.fills;
  } catch {
    return true;
  }
}

async function startWithEveryForm() {
  const [bindings, module_or_path] = await Promise.all([import(address(page.formsJs)), fetched(page.formsWasm, page.formsIntegrity), laterStyles()]);
  await bindings.default({ module_or_path });
}

const wait = (ms) => new Promise((go) => { setTimeout(go, ms); });

// ---- the first step of a new report stands before the program is there (index.html) and takes text, which the program then takes over
const ACTS = 'a, button, summary';
let pausing = null; // until the program may begin

/** Where nothing is kept yet and a new report is asked for, its first step is shown at once. */
function stand() {
  const step = document.getElementById('first-step');
  try {
    if (!step || asked('private') || asked('all') || location.hash !== `#/new/${page.fills}` || Object.keys(localStorage).some((key) => key.startsWith('gd:'))) return;
  } catch {
    return; // nothing can be kept here, and the program says so first
  }
  const [boot, app] = ['boot', 'app'].map((id) => document.getElementById(id));
  const before = document.createElement('div');
  before.id = 'first';
  before.append(step.content.cloneNode(true));
  const year = String(new Date().getFullYear() - 1); // of the last whole one, as the program proposes it
  before.querySelector('.doc-name').prepend(year);
  before.querySelector('[data-field="report_year"]').defaultValue = year;
  before.querySelector('details').open = matchMedia('(min-width: 48.01rem)').matches;
  boot.hidden = app.hidden = true;
  app.after(before);
  // What is pressed meanwhile is done by the program.
  let wanted = null, pressed;
  before.addEventListener('click', (event) => {
    const act = event.target.closest(ACTS);
    if (!act || act.tagName === 'SUMMARY') return;
    event.preventDefault();
    wanted = act;
    pressed();
  });
  // The program keeps the page busy for a moment when it begins: it waits for a pause of typing, but not for long.
  let last = performance.now();
  before.addEventListener('input', () => { last = performance.now(); });
  const pause = async () => { for (let left = 10; left && performance.now() - last < 150; left--) await wait(150); };
  pausing = Promise.race([pause(), new Promise((go) => { pressed = go; })]);
  let composing = false;
  const ready = () => { if (!composing && document.documentElement.dataset.started) setTimeout(() => takeOver(before, app, wanted)); };
  before.addEventListener('compositionstart', () => { composing = true; });
  before.addEventListener('compositionend', () => { composing = false; ready(); });
  // The program first does what it does after its first picture; where nobody looks at the page there is none.
  window.addEventListener('greendesk:started', () => { requestAnimationFrame(() => setTimeout(ready)); setTimeout(ready, 300); });
}

/** What was typed, the focus with its selection and what was pressed go over to the program's own page. */
function takeOver(before, app, wanted) {
  if (!before.isConnected || window.__greendeskDead) return;
  const active = document.activeElement;
  const { selectionStart, selectionEnd } = active;
  const [left, top] = [scrollX, scrollY];
  const twin = (of) => [...app.querySelectorAll(of.dataset.field ? `[data-field="${of.dataset.field}"]` : of.tagName)].find((other) => other.textContent === of.textContent);
  app.hidden = false;
  for (const field of before.querySelectorAll('input')) {
    if (field.value === field.defaultValue) continue;
    const own = twin(field);
    own.focus();
    own.value = field.value;
    own.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  const own = before.contains(active) ? twin(active) : app.querySelector('h1');
  before.remove();
  own?.focus();
  if (own?.setSelectionRange) own.setSelectionRange(selectionStart, selectionEnd);
  scrollTo(left, top);
  if (wanted) twin(wanted)?.click();
}

let second = null;
let tries = 0;
// Its files carry no digest in their names: the build and the try stand behind them, so that neither an old copy nor a failed try is used again.
window.__greendeskSecond = () => {
  const at = (name) => `${new URL(name, address(page.js)).href}?${encodeURIComponent(meta.content)}-${tries}`;
  second ??= Promise.all([import(at('second.js')), fetched(at('second_bg.wasm'), '')])
    .then(async ([bindings, module_or_path]) => {
      await bindings.default({ module_or_path });
      return bindings;
    })
    .catch((error) => {
      second = null;
      tries += 1;
      throw error;
    });
  return second;
};

// The worker that reads loan books, named likewise. Trusted Types ask for a policy before a script begins: this one knows no other script.
let workers = 0;
const booksUrl = () => `${new URL('books-worker.js', address(page.js)).href}?${encodeURIComponent(meta.content)}-${workers}`;
const policy = window.trustedTypes?.createPolicy('greendesk', { createScriptURL: booksUrl }) ?? { createScriptURL: booksUrl };
window.__greendeskBooks = (again) => {
  if (again) workers += 1; // neither an old copy nor a failed try is used again
  return new Worker(policy.createScriptURL(''), { type: 'module' });
};

if (!window.__greendeskDead) {
  stand();
  try {
    if (page.formsJs && asksForEveryForm()) await startWithEveryForm();
    else await startWithTheFirst();
  } catch (error) {
    if (!window.__greendeskStartFailed) throw error;
    window.__greendeskStartFailed(error);
  }
}

async function startWithTheFirst() {
  const before = page.rest && !(beginsWithFirst() && compilesAtOnce()) ? compiled() : null;
  const styles = before || !page.rest ? laterStyles() : null;
  const [bindings, module_or_path] = await Promise.all([import(address(page.js)), program(), before, styles, pausing]);
  if (page.rest) await startInTwo(bindings, module_or_path, before);
  else await bindings.default({ module_or_path });
}
