// A plain static host for the built site, ../../../dist. `node serve.mjs PORT`
//
// Addresses: the site lies at /, and, as on a shared server, at /a/b/ and at /a/b/ within it.
//
// An update during a test. Under /update/WORD/ the server has a place of its own for each WORD. The place begins with the site; a request to
// /update/WORD/!deploy copies a newer build over the site there, as docs say an update is made: the new files first, `index.html` last, and the
// files of the older build stay. The newer build is the same program under other names: every digest in a file name is turned round, in the names,
// in the scripts and in the page.
//
//     await opened(page, 'update/reviews/#/');                 // the present build
//     await request.get(byNumber(new URL('/update/reviews/!deploy', baseURL).href));
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));
const updated = new Set(); // the places where the newer build lies
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json', '.svg': 'image/svg+xml' };

/** A file of the site; throws where there is none. */
async function fileOf(path) {
  const file = normalize(join(dist, path));
  if (!file.startsWith(dist.endsWith(sep) ? dist : dist + sep)) throw new Error('outside');
  return readFile(file);
}

const turned = (text) => text.replace(/-([0-9a-f]{16})\.(?=js|css|wasm)/g, (_, digest) => `-${[...digest].reverse().join('')}.`);

/** A file of the newer build: the same file, with the names of files in it turned round and the page's digests of scripts made anew. */
async function newer(path) {
  const body = await fileOf(turned(path));
  if (path.endsWith('.js')) return Buffer.from(turned(body.toString('utf8')));
  if (!path.endsWith('.html')) return body;
  const tags = turned(body.toString('utf8')).split(/(?<=>)/);
  const digested = tags.map(async (tag) => {
    const name = /(?:src|href)="\.\/([^"]*\.js)"/.exec(tag)?.[1];
    if (!name) return tag;
    const digest = createHash('sha256').update(await newer(`/${name}`)).digest('base64');
    return tag.replace(/integrity="[^"]*"/, `integrity="sha256-${digest}"`);
  });
  return Buffer.from((await Promise.all(digested)).join('').replace(/(name="greendesk" content=")/, '$1newer-'));
}

createServer(async (request, response) => {
  let path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  if (path.endsWith('/a/b')) return response.writeHead(301, { location: `${path}/` }).end();
  while (path.startsWith('/a/b/')) path = path.slice(4);
  const [, word, rest] = /^\/update\/([\w-]+)\/(.*)$/.exec(path) ?? [];
  if (rest === '!deploy') {
    updated.add(word);
    return response.writeHead(204).end();
  }
  if (word) path = `/${rest}`;
  if (path.endsWith('/')) path += 'index.html';
  try {
    const body = updated.has(word) ? await newer(path).catch(() => fileOf(path)) : await fileOf(path);
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream', 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' }).end(body);
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
  }
}).listen(Number(process.argv[2] ?? 4317), '127.0.0.1');
