// Starts the program: fetches its two files side by side, checks the second against the page, and hands any failure to the shell (boot.js).
// What filling does not need is a second program, fetched when the first one asks for it.
const meta = document.querySelector('meta[name="greendesk"]');
const page = meta.dataset;
const address = (path) => new URL(path, document.baseURI).href;

async function program(url, integrity) {
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

async function started(script, wasm, integrity) {
  const [bindings, module_or_path] = await Promise.all([import(script), program(wasm, integrity)]);
  await bindings.default({ module_or_path });
  return bindings;
}

let second = null;
let tries = 0;
// Its files carry no digest in their names: the build and the try stand behind them, so that neither an old copy nor a failed try is used again.
window.__greendeskSecond = () => {
  const at = (name) => `${new URL(name, address(page.js)).href}?${encodeURIComponent(meta.content)}-${tries}`;
  second ??= started(at('second.js'), at('second_bg.wasm'), '').catch((error) => {
    second = null;
    tries += 1;
    throw error;
  });
  return second;
};

if (!window.__greendeskDead) {
  try {
    // The same request as the page's preload, so that it is fetched once; the digest is the one that the build wrote there.
    const preload = document.querySelector('link[rel="preload"][as="fetch"]');
    await started(address(page.js), address(page.wasm), preload ? preload.integrity : '');
  } catch (error) {
    if (!window.__greendeskStartFailed) throw error;
    window.__greendeskStartFailed(error);
  }
}
