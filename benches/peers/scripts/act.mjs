// Acts on a page from within, frame by frame, so that no time of the driver is counted. `act` runs in the page before its own scripts;
// `steps` are done one after the other, and each writes its marks (performance.now() of this page) into `window.__marks`:
//   { see, mark }          waits until a visible element matches, and marks when it has been painted
//   { press, answer, mark } presses a control each frame until something visible matches `answer`, and marks that moment
//   { click, mark }        presses a control once, as soon as it is there, and marks the press
//   { pause }              waits, as a person who reads
//   { type, own, mark }    `mark`Found: the field has been painted; `mark`Text: typed text stood in the program's own field (`own`) and has been painted
// A selector that begins with `=` is the exact text of a link or button.
// Where a field goes away with what was typed, the text is typed again: only what stays counts.
export function act(steps) {
  const marks = (window.__marks = {});
  const all = (what) => (what.startsWith('=') ? [...document.querySelectorAll('a, button')].filter((one) => one.textContent.trim() === what.slice(1)) : [...document.querySelectorAll(what)]);
  const seen = (what) => all(what).find((one) => one.getClientRects().length && !one.disabled && !one.readOnly);
  const now = () => performance.now();
  const frame = () => new Promise((go) => { requestAnimationFrame(go); });
  const task = () => new Promise((go) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => { port1.close(); go(); }; port2.postMessage(0); });
  const painted = async () => { await frame(); await task(); return now(); };
  const there = async (what) => { for (;;) { const one = seen(what); if (one) return one; await frame(); } };
  const text = 'Q7';
  const does = {
    async see({ see, mark }) { await there(see); await task(); marks[mark] = now(); },
    async press({ press, answer, mark }) {
      while (!seen(answer)) { seen(press)?.click(); await task(); if (!seen(answer)) await frame(); }
      marks[mark] = now();
    },
    async click({ click, mark }) { const one = await there(click); if (mark) marks[mark] = now(); one.click(); },
    pause: ({ pause }) => new Promise((go) => { setTimeout(go, pause); }),
    async type({ type, own, mark }) {
      await there(type);
      await task();
      marks[`${mark}Found`] = now();
      const has = (what) => all(what).some((one) => one.getClientRects().length && one.value.includes(text));
      for (;;) {
        if (!has(type)) {
          const field = await there(type);
          field.focus();
          field.setSelectionRange(field.value.length, field.value.length);
          document.execCommand('insertText', false, text);
        }
        const at = await painted();
        if (!has(own)) continue;
        await frame(); // what the program draws after its first frame may take the text away again
        await frame();
        if (!has(own)) continue;
        marks[`${mark}Text`] = at;
        return;
      }
    },
  };
  (async () => {
    if (!document.documentElement) await frame();
    for (const step of steps) await does[Object.keys(step)[0]](step);
    marks.done = true;
  })().catch((error) => { marks.failed = String(error); });
}
