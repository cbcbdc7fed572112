// Starts the program of the single file: takes the module out of the page, where it lies compressed, and hands any failure to the shell (boot.js). Begins
// the worker when the program asks: the worker runs the same module.
(function () {
  'use strict';
  // ?private: nothing is kept in this browser (src/storage/local.rs).
  if (/[?&]private(&|$)/.test(location.search)) document.documentElement.dataset.private = '';

  const block = (id) => document.getElementById(id);

  // Each sign of ASCII is seven bits, the lower ones first. A letter from U+0100 on is a sign that the build avoids and the next seven bits; from U+0500 on,
  // such a sign alone, at the end (xtask/src/single.rs writes them).
  const bytesOf = (text) => {
    const avoided = [0, 10, 13, 26, 60, 127];
    const bytes = new Uint8Array(2 * text.length);
    let held = 0;
    let bits = 0;
    let written = 0;
    const take = (seven) => {
      held |= seven << bits;
      bits += 7;
      if (bits >= 8) {
        bytes[written] = held;
        written += 1;
        held >>>= 8;
        bits -= 8;
      }
    };
    for (let at = 0; at < text.length; at += 1) {
      const sign = text.charCodeAt(at) - 0x100;
      if (sign < 0) take(sign + 0x100);
      else {
        take(avoided[(sign >> 7) & 7]);
        if (sign < 0x400) take(sign & 127);
      }
    }
    return bytes.subarray(0, written);
  };

  // The digest of bytes as the policy writes digests; undefined where the browser reckons none, which is so on a host without https.
  const digestOf = async (bytes) => {
    if (!window.crypto || !crypto.subtle) return undefined;
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return `sha256-${btoa(String.fromCharCode(...digest))}`;
  };

  let module;
  let sound = false;
  async function start() {
    const from = block('greendesk-wasm');
    const bytes = fzstd.decompress(bytesOf(from.textContent));
    from.remove(); // two megabytes that nothing needs any more
    const digest = await digestOf(bytes);
    if (digest && digest !== from.dataset.digest) throw new Error(`damaged: ${digest}`);
    sound = true;
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

  if (!window.__greendeskDead) {
    start().catch((error) => {
      if (!window.__greendeskStartFailed) throw error;
      window.__greendeskStartFailed(error, sound ? undefined : 'cut');
    });
  }
})();
