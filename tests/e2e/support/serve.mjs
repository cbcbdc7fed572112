// A plain static host for the built site, ../../../dist. `node serve.mjs PORT`
//
// Addresses: the site lies at /, and, as on a shared server, at /a/b/ and at /a/b/ within it.
//
// An update during a test. Under /update/WORD/ the server has a place of its own for each WORD. The place begins with the site; a request to
// /update/WORD/!deploy copies a newer build over the site there, as docs say an update is made: the new files first, `index.html` last, and the
// files of the older build stay. The newer build is made by newer.mjs.
//
//     await opened(page, 'update/reviews/#/');                 // the present build
//     await request.get(byNumber(new URL('/update/reviews/!deploy', baseURL).href));
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileOf, newer } from './newer.mjs';

const updated = new Set(); // the places where the newer build lies
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json', '.svg': 'image/svg+xml' };

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
