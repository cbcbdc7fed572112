// Fetches the files of the page program: the main module for start.js, and each lazy part when the program asks for it.
// The build appends the loaders that the program imports, one for each part, and fills in which files a part needs (xtask/src/programs.rs).
const FILES = {};

/** Ends a fetch that takes longer than so many milliseconds. */
const within = (ms) => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), ms);
  return controller.signal;
};

/** The response or the bytes of a file, checked against its digest; throws what the shell can show. */
export async function fetched(path, integrity, signal) {
  const url = new URL(path, import.meta.url).href;
  // A browser may have kept a faulty answer, as long as a year: the second try asks the server.
  const response = await answer(url, { integrity, signal }).catch(() => answer(url, { integrity, signal, cache: 'reload' }));
  // Some intranet servers do not know the type, and streaming insists on it.
  const type = response.headers.get('content-type') || '';
  return type.startsWith('application/wasm') ? response : response.arrayBuffer();
}

async function answer(url, options) {
  const response = await fetch(url, { credentials: 'same-origin', ...options }).catch(async (error) => {
    if (options.signal?.aborted) throw new Error(`no answer ${url}`);
    // A failed digest hides what the server answered; whoever runs the site needs to know the answer.
    const said = await fetch(url, { method: 'HEAD', signal: within(5_000) }).catch(() => ({ ok: true }));
    throw new Error(`${said.ok ? error.message : said.status} ${url}`);
  });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  // Some servers answer every address with a page.
  if ((response.headers.get('content-type') || '').startsWith('text/html')) throw new Error(`text/html ${url}`);
  return response;
}

// A part that has not come after so many milliseconds counts as missing: the page says so, and the person can ask again.
const PATIENCE = 60_000;

// What is fetched and compiled, and what is joined to the main module, by path. A failed try is forgotten, so that the next one starts anew.
const compiled = new Map();
const joined = new Map();
const once = (held, path, make) => {
  if (!held.has(path)) {
    const made = make();
    held.set(path, made);
    made.catch(() => held.delete(path));
  }
  return held.get(path);
};

const compile = ([path, integrity]) => once(compiled, path, async () => {
  const source = await fetched(path, integrity, within(PATIENCE));
  return source instanceof Response ? WebAssembly.compileStreaming(source) : WebAssembly.compile(source);
});

const filesOf = (name) => new Map(Object.entries(FILES)).get(name) ?? [];

/** Fetches and compiles a part without joining it to the program. */
export function prefetch(name) {
  for (const file of filesOf(name)) compile(file).catch(() => {}); // said when the program asks for the part
}

// What the main module exports: memory, the function table, globals. Parts import them under one name.
let use;
const main = new Promise((resolve) => { use = resolve; });
export { use };

const join = (file) => once(joined, file[0], async () => WebAssembly.instantiate(await compile(file), { __wasm_split: await main }));

/** What the program calls for a part: an index into its function table and an argument, answered with whether the part is there. */
const loader = (name) => async (callback, argument) => {
  const there = await Promise.all(filesOf(name).map(join)).then(() => true, (error) => { console.warn(`${name}: ${error.message}`); return false; });
  (await main).__indirect_function_table.get(callback)(argument, there);
};
