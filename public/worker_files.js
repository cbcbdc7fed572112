// How the worker of a site on a host starts its programs: each lies in files of its own. The build fills in their names (xtask/src/programs.rs) and puts
// worker.js behind this script.
const FILES = {};

async function begin(name = 'loan_book') {
  const at = (file) => new URL(file, import.meta.url).href;
  const { js, wasm, integrity } = FILES[name];
  // Bindings hold one program for ever: after a crash they are imported anew, under another name of the same file.
  const bindings = await import(at(js) + (crashes ? `#${crashes}` : ''));
  await bindings.default({ module_or_path: fetch(at(wasm), { credentials: 'same-origin', integrity }) });
  return bindings;
}
