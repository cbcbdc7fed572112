// How the worker of the single file starts its program: the program of the page is in this script too (xtask/src/single.rs puts its bindings before this
// script and worker.js behind it), and the page sends the compiled module before the first question.
const came = new Promise((resolve) => {
  addEventListener('message', (event) => {
    if (!(event.data.module instanceof WebAssembly.Module)) return;
    event.stopImmediatePropagation(); // it is no question
    resolve(event.data.module);
  });
});

// A program that crashed is never started anew here: the page ends the worker and begins another one.
let starting;
async function begin() {
  starting ??= came.then((module) => greendesk({ module_or_path: module }));
  await starting;
  return greendesk;
}
