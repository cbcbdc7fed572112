// What the controls of a page are called, as the browser tells screen readers: every control named, no two alike, the visible words in the name.
const CONTROLS = new Set(['button', 'link', 'textbox', 'searchbox', 'combobox', 'listbox', 'checkbox', 'radio', 'switch', 'spinbutton', 'slider', 'tab', 'menuitem', 'radiogroup', 'group', 'DisclosureTriangle', 'ComboBoxSelect']);
const SELECTOR = 'a[href], button, input, select, textarea, summary, fieldset';
const plain = (text) => text.replace(/[\s\u3000]+/g, '').replace(/\*$/, '');

// One session a page, for as long as the page lives: Chromium 156 now and then ends the page's process (a null pointer) some time after a session that read the
// accessibility tree was detached.
const sessions = new WeakMap();
async function sessionOf(page) {
  if (!sessions.has(page)) sessions.set(page, await page.context().newCDPSession(page));
  return sessions.get(page);
}

/** What is wrong with the names on this page, as sentences. */
export async function misnamed(page) {
  const seen = await page.evaluate((selector) => {
    // Visible words: of the label, the button, the column; never what only screen readers hear.
    const words = (element) => {
      if (!element) return '';
      const copy = element.cloneNode(true);
      for (const hidden of copy.querySelectorAll('.vh, [aria-hidden=true], input, select, textarea')) hidden.remove();
      return copy.textContent;
    };
    return [...document.querySelectorAll(selector)].map((element, at) => {
      element.setAttribute('data-at', at);
      const legend = element.closest('fieldset')?.querySelector('legend');
      const cell = element.closest('td');
      const column = cell && !cell.classList.contains('act') ? cell.closest('table').querySelector('thead tr')?.children[cell.cellIndex] : null;
      let visible = '';
      if (/^(A|BUTTON|SUMMARY)$/.test(element.tagName)) visible = words(element);
      else if (element.tagName === 'FIELDSET') visible = words(legend);
      else if (element.labels?.length) visible = words(element.labels[0]);
      else if (column) visible = words(column);
      return { visible, href: element.getAttribute('href'), html: element.outerHTML.slice(0, 90) };
    });
  }, SELECTOR);
  const cdp = await sessionOf(page);
  const { root } = await cdp.send('DOM.getDocument', { depth: -1 });
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const atOf = new Map();
  (function walk(node) {
    const at = node.attributes?.indexOf('data-at') ?? -1;
    if (at >= 0) atOf.set(node.backendNodeId, Number(node.attributes[at + 1]));
    for (const child of node.children ?? []) walk(child);
  })(root);
  await page.evaluate(() => { for (const element of document.querySelectorAll('[data-at]')) element.removeAttribute('data-at'); });

  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const groupOf = (node) => {
    for (let above = byId.get(node.parentId); above; above = byId.get(above.parentId)) if (/^(group|radiogroup)$/.test(above.role?.value)) return above.name?.value ?? '';
    return '';
  };
  const wrong = [];
  const called = new Map();
  for (const node of nodes) {
    const control = seen[atOf.get(node.backendDOMNodeId)];
    if (!control || node.ignored || !CONTROLS.has(node.role?.value)) continue;
    const role = node.role.value;
    const name = (node.name?.value ?? '').trim();
    if (!name) { wrong.push(`${role} without a name: ${control.html}`); continue; }
    if (control.visible && !plain(name).includes(plain(control.visible))) wrong.push(`${role} “${name}” does not contain its visible words “${control.visible.trim()}”`);
    // A radio or a box is heard with its group; a link may be repeated where it leads to the same place.
    const group = /^(radio|checkbox)$/.test(role) ? groupOf(node) : '';
    const key = `${role} “${group && group + ' › '}${name}”${role === 'link' ? ` → ${control.href}` : ''}`;
    called.set(key, (called.get(key) ?? 0) + 1);
    if (role === 'link') {
      const other = `link “${name}” leads to several places`;
      const places = called.get(other) ?? new Set();
      places.add(control.href);
      called.set(other, places);
    }
  }
  for (const [key, times] of called) {
    if (times instanceof Set) { if (times.size > 1) wrong.push(key); } else if (times > 1 && !key.startsWith('link')) wrong.push(`${times} × ${key}`);
  }
  return wrong;
}
