// A static host with bodies compressed once at start (brotli 11), sent so to whoever accepts brotli. Files of `data` go out as they are.
// `asked` lists each answer, the page's, its workers' and synchronous ones alike: path, time (of the epoch, ms) and size as brotli 11.
// What a browser takes from its cache asks nothing here.
import { createServer } from 'node:http';
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, extname, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants as c } from 'node:zlib';

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json', '.svg': 'image/svg+xml' };
function* walk(dir) { for (const entry of readdirSync(dir)) { const path = join(dir, entry); if (statSync(path).isDirectory()) yield* walk(path); else yield path; } }
const compressed = (raw) => promisify(brotliCompress)(raw, { params: { [c.BROTLI_PARAM_QUALITY]: 11, [c.BROTLI_PARAM_LGWIN]: 24, [c.BROTLI_PARAM_SIZE_HINT]: raw.length } });

export async function serve(dir, data) {
  const files = new Map(), asked = [];
  await Promise.all([...walk(resolve(dir))].map(async (path) => {
    const raw = readFileSync(path);
    files.set('/' + relative(resolve(dir), path).replaceAll('\\', '/'), { type: types[extname(path)] ?? 'application/octet-stream', identity: raw, br: await compressed(raw) });
  }));
  const server = createServer((request, response) => {
    let path = decodeURIComponent(request.url.split('?')[0]);
    if (path.endsWith('/')) path += 'index.html';
    const file = files.get(path);
    if (!file && data) return plain(join(data, basename(path)), response);
    if (!file) return response.writeHead(404).end();
    const encoding = /\bbr\b/.test(request.headers['accept-encoding'] ?? '') ? 'br' : 'identity';
    const head = { 'content-type': file.type, 'content-length': file[encoding].length, 'cache-control': 'max-age=3600', vary: 'accept-encoding' };
    if (encoding !== 'identity') head['content-encoding'] = encoding;
    if (request.method === 'GET') asked.push({ path, at: performance.timeOrigin + performance.now(), br: file.br.length });
    response.writeHead(200, head).end(request.method === 'HEAD' ? undefined : file[encoding]);
  });
  // localhost counts as a secure context and lets the browser ask for brotli.
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done({ url: `http://localhost:${server.address().port}/`, asked, close: () => server.close() })));
}

function plain(path, response) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': found.size, 'cache-control': 'no-store' });
  createReadStream(path).pipe(response);
}
