// The shell that outlives a crash: checks that this browser can run the program, watches its start, and rescues what was typed when it stops.
// Plain ES5 on purpose, so that an old browser can still read it and say what is wrong. It never uses innerHTML (Trusted Types).
(function () {
  'use strict';

  // Every word a person can read: Chinese first, English beside it.
  var words = {
    crashed: ['程序出了故障，已停止运行', 'The program has stopped because of a fault'],
    crashedHelp: ['为了不损坏数据，页面已停止响应。请先下载应急备份（包含本机保存的全部报告和屏幕上刚填的内容），再重新载入。',
      'To keep your data unharmed the page no longer responds. First download the rescue file (all reports kept in this browser and what is on the screen), then reload.'],
    download: ['下载应急备份', 'Download rescue file'],
    reload: ['重新载入', 'Reload'],
    copy: ['复制错误信息', 'Copy the error message'],
    details: ['错误信息', 'Error message'],
    given: ['已由浏览器下载（一般在“下载”文件夹）：', 'Downloaded by the browser: '],
    givenPartly: ['本机存储无法读取，应急备份仅含屏幕上的内容：', 'Browser storage cannot be read; the rescue file holds only what is on the screen: '],
    refused: ['浏览器未接受下载。请复制错误信息，并记录屏幕上的内容。', 'The browser refused the download. Please copy the error message and note down what is on the screen.'],
    copied: ['已复制', 'Copied'],
    notCopied: ['浏览器不允许复制，请在下框中选中后按 Ctrl+C。', 'The browser does not allow copying; please select the text below and press Ctrl+C.'],
    old: ['此浏览器版本过低，无法运行绿金台', 'This browser is too old for GreenDesk'],
    oldHelp: ['请使用 Chromium 86 及以上内核的浏览器（Chrome、Edge 86 以上；360、奇安信等双核浏览器请升级并切换到“极速模式”），或 Firefox 115、Safari 16.4 以上。已保存的数据不受影响。',
      'Please use a browser built on Chromium 86 or newer (Chrome or Edge 86), Firefox 115 or Safari 16.4. Data already saved is not affected.'],
    engine: ['当前内核：', 'This browser is built on '],
    failed: ['绿金台未能打开', 'GreenDesk could not be opened'],
    missing: ['程序文件未能下载（网络中断，或服务器上缺少文件）。请重新载入；如仍未成功，请将以下错误信息提供给维护人员。已保存的数据不受影响。',
      'A program file could not be fetched (the network, or a file missing on the server). Please reload; if it stays so, give the message below to whoever runs this site. Data already saved is not affected.'],
    blocked: ['浏览器或服务器的安全设置不允许运行 WebAssembly。请将以下错误信息提供给维护人员（内容安全策略需要允许 wasm-unsafe-eval）。已保存的数据不受影响。',
      "A security setting of the browser or the server forbids WebAssembly. Please give the message below to whoever runs this site (its content security policy must allow 'wasm-unsafe-eval'). Data already saved is not affected."],
    cut: ['此文件不完整或已损坏（复制或下载可能中断）。请重新复制或下载。已保存的数据不受影响。',
      'This file is incomplete or damaged: copying or downloading it may have been interrupted. Please copy or download it again. Data already saved is not affected.'],
    slow: ['打开时间较长', 'This takes longer than usual'],
    slowHelp: ['可能网络较慢，请稍候，或重新载入。已保存的数据不受影响。', 'The network may be slow: you can wait a little more, or reload. Data already saved is not affected.']
  };
  var SLOW_AFTER = 15000; // ms without the program's sign of life
  var EARLY = 10000;      // a crash sooner than this after loading may repeat itself at every start

  var root = document.documentElement;
  var loadedAt = Date.now();
  var dead = false;
  var panel = null;
  var panelKind = '';

  // ---- marks that outlive a reload; storage may be missing, forbidden or full
  function mark(key, value) {
    try {
      if (value === null) sessionStorage.removeItem('gd-shell:' + key);
      else if (value !== undefined) sessionStorage.setItem('gd-shell:' + key, value);
      else return sessionStorage.getItem('gd-shell:' + key);
    } catch (e) { /* then there is no safe mode, and nothing else is lost */ }
    return null;
  }

  // A tab that is copied begins with the marks of the other tab. Only a tab whose last page was left, by reloading for instance, has marks of its own.
  if (!mark('left')) {
    mark('crashed', null);
    mark('safe', null);
  }
  mark('left', null);
  // These two listeners come before those that stop all events after a crash.
  window.addEventListener('pagehide', function () { if (mark('crashed')) mark('left', '1'); }, true);
  window.addEventListener('pageshow', function () { mark('left', null); }, true);

  // ---- building the panel
  function add(parent, tag, className, text) {
    var e = document.createElement(tag);
    if (className) e.className = className;
    if (text) e.appendChild(document.createTextNode(text));
    parent.appendChild(e);
    return e;
  }
  function say(parent, tag, className, pair, tail) {
    var e = add(parent, tag, className, pair[0] + (tail || '') + ' ');
    add(e, 'span', 'shell-en', pair[1]).setAttribute('lang', 'en');
    return e;
  }
  function button(parent, pair, act, main) {
    var b = say(parent, 'button', main ? 'shell-button shell-main' : 'shell-button', pair);
    b.type = 'button';
    b.onclick = act;
    return b;
  }
  function whenBody(then) {
    if (document.body) then();
    else document.addEventListener('DOMContentLoaded', then);
  }
  function open(kind, title, help, detail, withRescue) {
    whenBody(function () {
      if (panel) panel.parentNode.removeChild(panel);
      panelKind = kind;
      hideBoot();
      panel = document.createElement(withRescue ? 'div' : 'main');
      panel.className = withRescue ? 'shell shell-over' : 'shell';
      panel.setAttribute('data-shell', kind);
      var sheet = add(panel, 'div', 'shell-sheet');
      sheet.setAttribute('role', withRescue ? 'alertdialog' : 'alert');
      sheet.setAttribute('aria-labelledby', 'shell-title');
      sheet.setAttribute('aria-describedby', 'shell-help');
      if (withRescue) sheet.setAttribute('aria-modal', 'true');
      say(sheet, 'h1', 'shell-title', title).id = 'shell-title';
      say(sheet, 'p', 'shell-help', help).id = 'shell-help';
      var acts = add(sheet, 'div', 'shell-acts');
      var note = null;
      var first;
      if (withRescue) first = button(acts, words.download, function () { rescue(detail, tell); }, true);
      var again = button(acts, words.reload, function () { location.reload(); }, !withRescue);
      if (detail) {
        button(acts, words.copy, function () { copy(text, tell); });
        note = add(sheet, 'p', 'shell-note');
        note.setAttribute('role', 'status');
        var label = say(sheet, 'label', 'shell-label', words.details);
        var text = add(sheet, 'textarea', 'shell-detail');
        text.id = 'shell-detail';
        text.readOnly = true;
        text.rows = 4;
        text.value = detail;
        label.htmlFor = text.id;
      }
      function tell(pair, tail) {
        note.textContent = '';
        say(note, 'span', '', pair, tail);
      }
      document.body.insertBefore(panel, document.body.firstChild);
      (first || again).focus();
    });
  }
  // The engine as a browser names itself, where the name says something.
  function engine() {
    var found = /(Chrom(?:e|ium)|Firefox)\/(\d+)/.exec(navigator.userAgent);
    if (found) return found[1].replace('Chrome', 'Chromium') + ' ' + found[2];
    return /MSIE|Trident/.test(navigator.userAgent) ? 'Internet Explorer' : '';
  }
  function openOld(detail) {
    var name = engine();
    var help = name ? [words.engine[0] + name + '。' + words.oldHelp[0], words.engine[1] + name + '. ' + words.oldHelp[1]] : words.oldHelp;
    open('old', words.old, help, detail);
  }
  function hideBoot() {
    var boot = document.getElementById('boot');
    if (boot) boot.hidden = true;
  }

  // ---- the rescue file
  // What is read aloud of an element: the star of a required field is not.
  function wordsOf(node) {
    if (node.nodeType === 3) return node.nodeValue;
    if (node.nodeType !== 1 || node.getAttribute('aria-hidden') === 'true') return '';
    var words = '';
    for (var child = node.firstChild; child; child = child.nextSibling) words += wordsOf(child);
    return words;
  }
  function labelOf(field) {
    var by = field.getAttribute('aria-labelledby');
    var texts = [];
    var i;
    if (by) {
      by = by.split(/\s+/);
      for (i = 0; i < by.length; i++) {
        var e = document.getElementById(by[i]);
        if (e) texts.push(e.textContent);
      }
    } else if (field.getAttribute('aria-label')) {
      texts.push(field.getAttribute('aria-label'));
    } else if (field.labels) {
      for (i = 0; i < field.labels.length; i++) texts.push(wordsOf(field.labels[i]));
    }
    return texts.join(' ').replace(/\s+/g, ' ').replace(/^ | $/g, '') || field.name || field.id || '';
  }
  function fieldsOnScreen() {
    var found = document.querySelectorAll('input, textarea, select');
    var list = [];
    for (var i = 0; i < found.length; i++) {
      var field = found[i];
      var type = field.type;
      if ((panel && panel.contains(field)) || type === 'password' || type === 'button' || type === 'submit' || type === 'hidden') continue;
      var entry = { label: labelOf(field), name: field.getAttribute('data-name') || field.name || field.id || '', value: field.value };
      if (type === 'checkbox' || type === 'radio') entry.checked = field.checked;
      if (field.selectedIndex >= 0 && field.options) entry.shown = field.options[field.selectedIndex].text;
      list.push(entry);
    }
    return list;
  }
  function two(n) { return (n < 10 ? '0' : '') + n; }
  function build() {
    var meta = document.querySelector('meta[name="greendesk"]');
    return meta ? meta.getAttribute('content') : '';
  }
  function rescue(error, tell) {
    var now = new Date();
    var file = { kind: 'greendesk-rescue', version: 1, time: now.toISOString(), build: build(), url: location.href, browser: navigator.userAgent, error: error, storage: {}, fields: [] };
    try { file.fields = fieldsOnScreen(); } catch (e) { file.fieldsError = String(e); }
    try {
      for (var i = 0; i < localStorage.length; i++) {
        var key = localStorage.key(i);
        if (key.slice(0, 3) === 'gd:') file.storage[key] = localStorage.getItem(key);
      }
    } catch (e) { file.storageError = String(e); }
    // What a page without storage holds.
    for (var held in window.__greendeskInMemory) file.storage[held] = window.__greendeskInMemory[held];
    var name = '绿金台应急备份_' + now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate()) + '_' + two(now.getHours()) + two(now.getMinutes()) + '.json';
    try {
      var url = URL.createObjectURL(new Blob([JSON.stringify(file, null, 1)], { type: 'application/json' }));
      var link = document.createElement('a');
      link.href = url;
      link.download = name;
      link.hidden = true;
      panel.appendChild(link);
      link.click();
      setTimeout(function () { URL.revokeObjectURL(url); }, 60000);
      tell(file.storageError ? words.givenPartly : words.given, name);
    } catch (e) { tell(words.refused); }
  }
  function copy(text, tell) {
    function byHand() {
      var done = false;
      text.focus();
      text.select();
      try { done = document.execCommand('copy'); } catch (e) { /* told below */ }
      tell(done ? words.copied : words.notCopied);
    }
    // The clipboard API exists on https and localhost only.
    if (navigator.clipboard && navigator.clipboard.writeText) navigator.clipboard.writeText(text.value).then(function () { tell(words.copied); }, byHand);
    else byHand();
  }

  // ---- the program stopped
  // A panic leaves the program half alive: it still takes typing but no longer saves. So nothing may reach it any more.
  var events = ['click', 'dblclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend', 'keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'change',
    'submit', 'focusin', 'focusout', 'blur', 'focus', 'paste', 'drop', 'compositionstart', 'compositionend', 'hashchange', 'popstate', 'storage', 'beforeunload', 'pagehide', 'pageshow', 'visibilitychange'];
  function guard(event) {
    if (!dead || (panel && event.target && event.target.nodeType && panel.contains(event.target))) return;
    event.stopImmediatePropagation();
    if (/^(click|keydown|keypress|beforeinput|submit|paste|drop)$/.test(event.type) && event.cancelable && event.key !== 'Tab') event.preventDefault();
  }
  for (var i = 0; i < events.length; i++) window.addEventListener(events[i], guard, true);

  function crash(message) {
    if (dead) return;
    dead = true;
    window.__greendeskDead = true;
    for (var last = setTimeout(function () {}, 0), n = 0; last > 0 && n < 100000; last--, n++) clearTimeout(last);
    // Only a crash soon after loading can be a loop; the second one in a row makes the next start a safe one.
    var early = Date.now() - loadedAt < EARLY;
    if (early && mark('crashed')) mark('safe', '1');
    mark('crashed', '1');
    var app = document.getElementById('app');
    if (app) {
      app.setAttribute('inert', '');
      app.setAttribute('aria-hidden', 'true');
    }
    open('crash', words.crashed, words.crashedHelp, String(message), true);
  }
  function isFromProgram(error) {
    if (!error) return false;
    if (window.WebAssembly && WebAssembly.RuntimeError && error instanceof WebAssembly.RuntimeError) return true;
    // Whatever flew through the program (an exhausted stack, a browser function that refused) left it in the middle of something.
    return /wasm-function/.test(String(error.stack));
  }
  window.__onRustPanic = crash;
  window.addEventListener('error', function (event) {
    if (isFromProgram(event.error)) crash(event.error.stack || event.error);
    // A script of the program, not one of an extension, that this engine cannot read.
    else if (event.error instanceof SyntaxError && String(event.filename).indexOf(location.href.replace(/[?#].*/, '').replace(/[^/]*$/, '')) === 0) startFailed(event.error);
  });
  window.addEventListener('unhandledrejection', function (event) {
    if (isFromProgram(event.reason)) crash(event.reason.stack || event.reason);
  });

  // ---- the program did not start
  function startFailed(error, kind) {
    if (dead || root.getAttribute('data-started')) return;
    var text = String(error && error.message || error);
    if (isFromProgram(error)) return crash(error.stack || text);
    window.__greendeskDead = true;
    clearTimeout(watchdog);
    if (kind === 'old' || error instanceof SyntaxError) openOld(text);
    else if (/Content Security Policy|unsafe-eval/i.test(text)) open('blocked', words.failed, words.blocked, text);
    else if (window.WebAssembly && error instanceof WebAssembly.CompileError) openOld(text);
    else open('failed', words.failed, kind === 'cut' ? words.cut : words.missing, text);
  }
  window.__greendeskStartFailed = startFailed;
  // A script that cannot be fetched fires its error at the element; it does not bubble, so it is caught on the way down.
  window.addEventListener('error', function (event) {
    var from = event.target;
    if (from && from.tagName === 'SCRIPT') startFailed(from.src);
  }, true);

  // The single file, whose element for the program says its size, ends with the script that starts the program.
  document.addEventListener('DOMContentLoaded', function () {
    var meta = document.querySelector('meta[name="greendesk"]');
    if (meta && meta.getAttribute('data-size') && !window.__greendeskWorker && !window.__greendeskDead) startFailed('incomplete: ' + location.href, 'cut');
  });

  var watchdog = setTimeout(function () {
    if (!root.getAttribute('data-started')) open('slow', words.slow, words.slowHelp, '');
  }, SLOW_AFTER);
  window.addEventListener('greendesk:started', function () {
    clearTimeout(watchdog);
    hideBoot();
    if (panel && panelKind === 'slow') panel.parentNode.removeChild(panel);
  });

  // ---- before the start
  if (mark('safe')) {
    root.setAttribute('data-safe', '1');
    location.replace('#/'); // not back into the document that may have caused it
  }
  setTimeout(function () { mark('crashed', null); mark('safe', null); }, EARLY);

  // What the program uses beyond the first WebAssembly: sign extension, conversion that saturates, bulk memory.
  function runsModules() {
    return WebAssembly.validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 5, 3, 1, 0, 1, 10, 25, 1, 23, 0, 65, 0, 192, 26, 67, 0, 0, 0, 0, 252, 0, 26, 65, 0, 65, 0, 65, 0, 252, 11, 0, 11]));
  }
  if (typeof WebAssembly !== 'object' || typeof Promise !== 'function' || typeof fetch !== 'function' || !('noModule' in document.createElement('script')) || !runsModules()) {
    startFailed('WebAssembly: ' + typeof WebAssembly + ', Promise: ' + typeof Promise + ', fetch: ' + typeof fetch + '; ' + navigator.userAgent, 'old');
  }
})();
