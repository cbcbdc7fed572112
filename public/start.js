// Starts the page program: fetches its files side by side, hands any failure to the shell (boot.js), and begins the worker when the program asks.
// The build writes the names of the files into <meta name="greendesk"> (xtask/src/programs.rs).
const meta = document.querySelector('meta[name="greendesk"]');
const files = meta.dataset;
const address = (path) => new URL(path, document.baseURI).href;

// ?private: nothing is kept in this browser (src/storage/local.rs).
if (/[?&]private(&|$)/.test(location.search)) document.documentElement.dataset.private = '';

/** The form that the address asks for, so that its lazy part is fetched beside the program; '' where the address names none. */
function wantedForm() {
  const [, what, name] = /^#\/(new|sample|r)\/([^/]+)/.exec(location.hash) ?? [];
  if (what !== 'r') return name ?? '';
  if ('private' in document.documentElement.dataset) return ''; // the storage stays closed
  try {
    const key = Object.keys(localStorage).find((known) => known.startsWith('gd:') && known.endsWith(`:doc:${name}`));
    return /"template":"([^"]*)"/.exec(key ? localStorage.getItem(key) : '')?.[1] ?? '';
  } catch {
    return ''; // no storage: the program fetches the part when it needs it
  }
}

async function start() {
  const bindingsAt = import(address(files.js));
  bindingsAt.catch(() => {}); // said below
  const parts = await import(address(files.parts));
  parts.prefetch(wantedForm());
  const bindings = await bindingsAt;
  parts.use(await bindings.default({ module_or_path: parts.fetched(files.wasm, files.integrity) }));
}

// Trusted Types ask for a policy before a script begins: this one knows the worker's script and no other.
const workerUrl = () => address(files.worker);
const policy = window.trustedTypes?.createPolicy('greendesk', { createScriptURL: workerUrl }) ?? { createScriptURL: workerUrl };
window.__greendeskWorker = () => new Worker(policy.createScriptURL(''), { type: 'module' });

if (!window.__greendeskDead) {
  start().catch((error) => {
    if (!window.__greendeskStartFailed) throw error;
    window.__greendeskStartFailed(error);
  });
}
