// A plain static host for the built site. `node serve.mjs PORT`
//
// Addresses: the site lies at /, and, as on a shared server, at /a/b/ and at /a/b/ within it.
//
// An update during a test. The site is ../../../dist; a second built site may lie in a folder that E2E_NEWER names. Under a prefix of its own,
// /update/WORD/, the server has a place whose site a test can switch; WORD is any word of the test's own, so that tests beside each other do
// not meet. The place begins with the site of ../../../dist, and a request to /update/WORD/!older or /update/WORD/!newer puts that site there
// and is answered with an empty page: from then on the files of the other build are missing (404), as after a deployment.
//
//     await opened(page, 'update/reviews/#/');                 // the present build
//     await request.get(byNumber(new URL('/update/reviews/!newer', baseURL).href));
//
// Without E2E_NEWER the answer to !newer is 404, and the test says that there is no second build.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const sites = {
  older: fileURLToPath(new URL('../../../dist/', import.meta.url)),
  newer: process.env.E2E_NEWER && resolve(process.env.E2E_NEWER) + sep,
};
const places = new Map(); // which site lies at /update/WORD/
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json', '.svg': 'image/svg+xml' };

createServer(async (request, response) => {
  const missing = () => response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
  let path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  let site = sites.older;
  const [, word, rest] = /^\/update\/([\w-]+)\/(.*)$/.exec(path) ?? [];
  if (word) {
    if (rest.startsWith('!')) {
      const name = rest.slice(1);
      if (!Object.hasOwn(sites, name) || !sites[name]) return missing();
      places.set(word, sites[name]);
      return response.writeHead(204).end();
    }
    site = places.get(word) ?? site;
    path = `/${rest}`;
  }
  if (path.endsWith('/a/b')) return response.writeHead(301, { location: `${path}/` }).end();
  while (path.startsWith('/a/b/')) path = path.slice(4);
  if (path.endsWith('/')) path += 'index.html';
  const file = normalize(join(site, path));
  try {
    if (!file.startsWith(site)) throw new Error('outside');
    const body = await readFile(file);
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' }).end(body);
  } catch {
    missing();
  }
}).listen(Number(process.argv[2] ?? 4317), '127.0.0.1');
