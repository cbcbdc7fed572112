// Everything that a browser keeps for the site of one copy of the program, as a file: taken from a browser, and put into another one.
//
//     const found = await taken(page, address);           // from the page's browser: local storage, session storage, every IndexedDB database
//     await putBack(page, profile, address);              // into the page's browser, before the program begins there
//     await clockAt(context, profile.taken_at);           // the clock of the pages stands at that time and goes on from there
//
// What names the copy of the program stands in keys and names of databases; in a profile's file `gd:{folder}:` stands in its place.
import { expect } from '@playwright/test';
import { eachRow, ownAt } from './documents.mjs';

const OWN = 'gd:{folder}:';

/** Sets the clock of every page of `context` to `time` (ISO 8601); the clock goes on from there. May be called again. */
export async function clockAt(context, time) {
  const shift = new Date(time).getTime() - Date.now();
  await context.addInitScript(setClock, shift);
  for (const page of context.pages()) await page.evaluate(setClock, shift);
}

function setClock(shift) {
  globalThis.__shift = shift;
  if (globalThis.__clock) return;
  const Real = Date;
  globalThis.__clock = Real;
  globalThis.Date = class extends Real {
    constructor(...of) { if (of.length > 0) super(...of); else super(Real.now() + globalThis.__shift); }
    static now() { return Real.now() + globalThis.__shift; }
  };
}

/** Opens a page of the same site that is not the program's: what the site has stored can be read and written there, and nothing runs. */
export async function blank(page, address) {
  await page.route('**/blank.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,"><title>blank</title>' }));
  await page.goto(new URL('blank.html', address).href);
}

/** What the site of `address` has stored in the page's browser. Leaves the page on a blank one. */
export async function taken(page, address) {
  await blank(page, address);
  const found = await page.evaluate(async () => {
    const wanted = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const base64 = async (blob) => btoa(Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''));
    const plain = async (value) => {
      if (value instanceof File) return { $file: { name: value.name, type: value.type, lastModified: value.lastModified, base64: await base64(value) } };
      if (value instanceof Blob) return { $blob: { type: value.type, base64: await base64(value) } };
      if (Array.isArray(value)) return Promise.all(value.map(plain));
      if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value;
      if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error(`a value of this kind cannot be written down: ${Object.prototype.toString.call(value)}`);
      return Object.fromEntries(await Promise.all(Object.entries(value).map(async ([name, part]) => [name, await plain(part)])));
    };
    const databases = [];
    for (const { name, version } of await indexedDB.databases()) {
      const database = await wanted(indexedDB.open(name));
      const stores = [];
      for (const storeName of database.objectStoreNames) {
        const store = database.transaction(storeName).objectStore(storeName);
        const [keys, values] = await Promise.all([wanted(store.getAllKeys()), wanted(store.getAll())]);
        const records = await Promise.all(values.map(async (value, at) => [keys[at], await plain(value)]));
        const indexes = [...store.indexNames].map((index) => store.index(index)).map(({ name, keyPath, unique, multiEntry }) => ({ name, keyPath, unique, multiEntry }));
        stores.push({ name: storeName, keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes, records });
      }
      database.close();
      databases.push({ name, version, stores });
    }
    const sorted = (storage) => Object.entries(storage).sort(([a], [b]) => (a < b ? -1 : 1));
    return { localStorage: sorted(localStorage), sessionStorage: sorted(sessionStorage), databases: databases.sort((a, b) => (a.name < b.name ? -1 : 1)) };
  });
  return named(found, ownAt(address), OWN);
}

/** Puts a profile into the page's browser, for the site of `address`. Leaves the page on a blank one. */
export async function putBack(page, profile, address) {
  await blank(page, address);
  const { localStorage, sessionStorage, databases } = named(profile, OWN, ownAt(address));
  await page.evaluate(async ([local, session, databases]) => {
    const bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const whole = (value) => {
      if (value?.$file) return new File([bytes(value.$file.base64)], value.$file.name, { type: value.$file.type, lastModified: value.$file.lastModified });
      if (value?.$blob) return new Blob([bytes(value.$blob.base64)], { type: value.$blob.type });
      if (Array.isArray(value)) return value.map(whole);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, whole(part)]));
    };
    for (const [key, text] of local) localStorage.setItem(key, text);
    for (const [key, text] of session) sessionStorage.setItem(key, text);
    for (const { name, version, stores } of databases) {
      await new Promise((resolve, reject) => {
        const asked = indexedDB.open(name, version);
        asked.onerror = () => reject(asked.error);
        asked.onupgradeneeded = () => {
          for (const { name, keyPath, autoIncrement, indexes } of stores) {
            const store = asked.result.createObjectStore(name, { keyPath, autoIncrement });
            for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
          }
        };
        asked.onsuccess = () => {
          const database = asked.result;
          const filled = database.transaction(stores.map((store) => store.name), 'readwrite');
          for (const { name, keyPath, records } of stores) {
            const store = filled.objectStore(name);
            for (const [key, value] of records) store.put(whole(value), ...(keyPath === null ? [key] : []));
          }
          filled.oncomplete = () => { database.close(); resolve(); };
          filled.onerror = () => reject(filled.error);
        };
      });
    }
  }, [localStorage, sessionStorage, databases]);
}

/** The same profile where keys and names of databases begin with `to` in place of `from`. */
function named({ localStorage, sessionStorage, databases }, from, to) {
  const other = (key) => (typeof key === 'string' && key.startsWith(from) ? to + key.slice(from.length) : key);
  const pairs = (of) => of.map(([key, value]) => [other(key), value]);
  return {
    localStorage: pairs(localStorage),
    sessionStorage: pairs(sessionStorage),
    databases: databases.map((database) => ({ ...database, name: other(database.name), stores: database.stores.map((store) => ({ ...store, records: pairs(store.records) })) })),
  };
}

/** A profile as the text of its file: one record a line. */
export function written(profile) {
  const line = (of) => JSON.stringify(of);
  const list = (of, write, depth) => (of.length === 0 ? '[]' : `[\n${of.map((one) => `${depth}  ${write(one)}`).join(',\n')}\n${depth}]`);
  const { localStorage, sessionStorage, databases, seen, ...facts } = profile;
  const store = ({ records, ...of }) => `{ ${Object.entries(of).map(([name, value]) => `${line(name)}: ${line(value)}`).join(', ')}, "records": ${list(records, line, '      ')} }`;
  const database = ({ name, version, stores }) => `{ "name": ${line(name)}, "version": ${version}, "stores": ${list(stores, store, '    ')} }`;
  const document = ({ pages, ...of }) => `{ ${Object.entries(of).map(([name, value]) => `${line(name)}: ${line(value)}`).join(', ')}, "pages": ${list(pages, line, '    ')} }`;
  return `{
${Object.entries(facts).map(([name, value]) => `  ${line(name)}: ${line(value)},`).join('\n')}
  "localStorage": ${list(localStorage, line, '  ')},
  "sessionStorage": ${list(sessionStorage, line, '  ')},
  "databases": ${list(databases, database, '  ')},
  "seen": ${list(seen, document, '  ')}
}
`;
}

/** Opens a document by its link on the home page, and waits until the page of it is there, whether or not the browser loads another page for that. */
export async function openedByLink(page, link) {
  const href = await link.getAttribute('href');
  await link.click();
  await expect(page).toHaveURL(new RegExp(`${href}$`));
  await expect(page.getByRole('navigation', { name: /^(填报步骤|Steps)$/ })).toBeVisible({ timeout: 60_000 });
  return href.split('/').at(-1);
}

/** The addresses of the open document's steps, in the order of the contents: what follows the document's id. */
export const stepsOf = (page) => page.getByRole('navigation', { name: /^(填报步骤|Steps)$/ }).locator('a')
  .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href').split('/')[3] ?? ''))].filter((step) => step && !['review', 'report', 'history', 'print'].includes(step)));

/** Goes to a step or the earlier versions of the open document by the link in the contents. */
export async function toStep(page, step) {
  // On the overview the list of steps is the page itself.
  await page.locator(`a[href$="/${step}"]:visible`).first().click();
  await expect(page).toHaveURL(new RegExp(`/${step}$`));
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeFocused();
}

/** What is answered on the page: texts as they stand in their fields, choices by their codes. Rows that are lines are opened one after the other. */
export async function answered(page) {
  const found = new Map();
  await eachRow(page, async () => {
    const open = await page.getByRole('main').evaluate((main) => [...main.querySelectorAll('input, select, textarea')]
      .filter((control) => control.type !== 'file' && (!['radio', 'checkbox'].includes(control.type) || control.checked))
      .map((control, at) => [control.id || `${control.name} ${at}`, control.value]));
    for (const [key, value] of open) found.set(key, value);
  });
  return [...found.values()].filter((value) => value !== '');
}
