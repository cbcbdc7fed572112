// A static host with precompressed bodies: brotli 11 and gzip 9, made once at start, chosen by Accept-Encoding. Files of `data` go out as they are.
import { createServer } from 'node:http';
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, extname, relative, resolve } from 'node:path';
import { gzipSync, brotliCompressSync, constants as c } from 'node:zlib';

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json', '.svg': 'image/svg+xml' };
function* walk(dir) { for (const entry of readdirSync(dir)) { const path = join(dir, entry); if (statSync(path).isDirectory()) yield* walk(path); else yield path; } }

export function serve(dir, data) {
  const files = new Map();
  for (const path of walk(resolve(dir))) {
    const raw = readFileSync(path);
    files.set('/' + relative(resolve(dir), path).replaceAll('\\', '/'), {
      type: types[extname(path)] ?? 'application/octet-stream', identity: raw, gzip: gzipSync(raw, { level: 9 }),
      br: brotliCompressSync(raw, { params: { [c.BROTLI_PARAM_QUALITY]: 11, [c.BROTLI_PARAM_LGWIN]: 24, [c.BROTLI_PARAM_SIZE_HINT]: raw.length } }),
    });
  }
  const server = createServer((request, response) => {
    let path = decodeURIComponent(request.url.split('?')[0]);
    if (path.endsWith('/')) path += 'index.html';
    const file = files.get(path);
    if (!file && data) return plain(join(data, basename(path)), response);
    if (!file) return response.writeHead(404).end();
    const accept = request.headers['accept-encoding'] ?? '';
    const encoding = /\bbr\b/.test(accept) ? 'br' : /\bgzip\b/.test(accept) ? 'gzip' : 'identity';
    const head = { 'content-type': file.type, 'content-length': file[encoding].length, 'cache-control': 'max-age=3600', vary: 'accept-encoding' };
    if (encoding !== 'identity') head['content-encoding'] = encoding;
    response.writeHead(200, head).end(file[encoding]);
  });
  // localhost counts as a secure context and lets the browser ask for brotli.
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done({ url: `http://localhost:${server.address().port}/`, files, close: () => server.close() })));
}

function plain(path, response) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': found.size, 'cache-control': 'no-store' });
  createReadStream(path).pipe(response);
}
