// The first script of the page, which adds a second policy. Chromium knows 'wasm-unsafe-eval' from version 97 on; an older one runs WebAssembly with
// 'unsafe-eval' alone, so the policy in the page names both. Where the engine is not an older Chromium, the second policy takes 'unsafe-eval' away; in the
// single file it asks for Trusted Types too. A browser that has two policies allows what both of them allow. Plain ES5.
(function () {
  'use strict';
  var chromium = /Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent);
  if (chromium && Number(chromium[1]) < 97) return;
  var policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = '{strict policy}'; // the build writes the policy here (xtask/src/programs.rs, single.rs)
  document.head.appendChild(policy);
})();
