// A plain static host: the folder ../../../dist at / and, as on a shared server, at /a/b/ and at /a/b/ within it. `node serve.mjs PORT`
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json', '.svg': 'image/svg+xml' };

createServer(async (request, response) => {
  let path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  if (path.endsWith('/a/b')) return response.writeHead(301, { location: `${path}/` }).end();
  while (path.startsWith('/a/b/')) path = path.slice(4);
  if (path.endsWith('/')) path += 'index.html';
  const file = normalize(join(dist, path));
  try {
    if (!file.startsWith(dist.endsWith(sep) ? dist : dist + sep)) throw new Error('outside');
    const body = await readFile(file);
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' }).end(body);
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
  }
}).listen(Number(process.argv[2] ?? 4317), '127.0.0.1');
