// Starts the program: fetches its two files side by side, checks the second against the page, and hands any failure to the shell (boot.js).
const page = document.querySelector('meta[name="greendesk"]').dataset;
const address = (path) => new URL(path, document.baseURI).href;

async function program() {
  // The same request as the page's preload, so that it is fetched once; the digest is the one that the build wrote there.
  const preload = document.querySelector('link[rel="preload"][as="fetch"]');
  const url = address(page.wasm);
  const response = await fetch(url, { credentials: 'same-origin', integrity: preload ? preload.integrity : '' }).catch(async (error) => {
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

if (!window.__greendeskDead) {
  try {
    const [bindings, module_or_path] = await Promise.all([import(address(page.js)), program()]);
    await bindings.default({ module_or_path });
  } catch (error) {
    if (!window.__greendeskStartFailed) throw error;
    window.__greendeskStartFailed(error);
  }
}
