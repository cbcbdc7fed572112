// Starts the program of the single file: takes the module out of the page, where it lies compressed, and hands any failure to the shell (boot.js). Begins
// the worker when the program asks: the worker runs the same module.
(function () {
  'use strict';
  // ?private: nothing is kept in this browser (src/storage/local.rs).
  if (/[?&]private(&|$)/.test(location.search)) document.documentElement.dataset.private = '';

  const block = (id) => document.getElementById(id);

  // Two of the 91 signs are 13 bits, the lower ones first; a last sign alone is six. The signs are those of ASCII that HTML does not mind
  // (xtask/src/single.rs writes them): a twelfth less than base64 needs.
  const bytesOf = (signs) => {
    const values = new Uint8Array(127);
    for (let code = 33, value = 0; code < 127; code += 1) {
      if (code !== 38 && code !== 60 && code !== 62) {
        values[code] = value;
        value += 1;
      }
    }
    const bytes = new Uint8Array(Math.floor(((signs.length >> 1) * 13 + (signs.length & 1) * 6) / 8));
    let held = 0;
    let bits = 0;
    let written = 0;
    for (let at = 0; at < signs.length; at += 2) {
      const last = at + 1 === signs.length;
      held |= (values[signs.charCodeAt(at)] + (last ? 0 : 91 * values[signs.charCodeAt(at + 1)])) << bits;
      for (bits += last ? 6 : 13; bits >= 8; bits -= 8) {
        bytes[written] = held;
        written += 1;
        held >>>= 8;
      }
    }
    return bytes;
  };

  let module;
  async function start() {
    const packed = new Blob([bytesOf(block('greendesk-wasm').textContent)]);
    block('greendesk-wasm').remove(); // two megabytes that nothing needs any more
    const bytes = await new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
    module = await WebAssembly.compile(bytes);
    await greendesk({ module_or_path: module });
  }

  // The worker's script is the bindings that this page runs too, then what answers the questions.
  let script;
  const workerUrl = () => {
    script = script || URL.createObjectURL(new Blob([block('greendesk-glue').textContent, '\n', block('greendesk-worker').textContent], { type: 'text/javascript' }));
    return script;
  };
  // Trusted Types ask for a policy before a script begins: this one knows the worker's script and no other.
  const policy = window.trustedTypes ? trustedTypes.createPolicy('greendesk', { createScriptURL: workerUrl }) : { createScriptURL: workerUrl };
  window.__greendeskWorker = () => {
    const worker = new Worker(policy.createScriptURL(''));
    worker.postMessage({ module });
    return worker;
  };

  if (!window.DecompressionStream && window.__greendeskStartFailed) {
    window.__greendeskStartFailed(`DecompressionStream: undefined; ${navigator.userAgent}`, 'old');
  } else if (!window.__greendeskDead) {
    start().catch((error) => {
      if (!window.__greendeskStartFailed) throw error;
      window.__greendeskStartFailed(error);
    });
  }
})();
