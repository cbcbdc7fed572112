// Real hosts: nginx and Apache serve the site with the configurations of docs/hosting, in a folder of theirs, and a page that was open during an update
// goes on. What IIS reads, web.config, lies in the site.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { test, expect, opened } from './support/test.mjs';
import { exported, sample } from './support/documents.mjs';
import { dist, newer, turned } from './support/newer.mjs';

const sampleOf = (name) => readFile(fileURLToPath(new URL(`../../docs/hosting/${name}`, import.meta.url)), 'utf8');
const MODULES = process.env.APACHE_MODULES ?? ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/opt/homebrew/lib/httpd/modules'].find(existsSync);

/** A port that nobody listens on. */
const free = () => new Promise((done) => {
  const server = createServer().listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => done(port)); });
});

/** The program of one of these names, which `cargo xtask test tools` brings on Debian. */
function program(...names) {
  for (const folder of `${process.env.PATH}:/usr/sbin:/usr/local/sbin`.split(':')) {
    const found = names.map((name) => join(folder, name)).find(existsSync);
    if (found) return found;
  }
  throw new Error(`${names.join(' or ')} is not installed; cargo xtask test tools brings it on Debian`);
}
const apache = () => program('apache2', 'httpd');

/** How each host is started in `folder`, with the site in `www/greendesk`: what it is told, and the words of its command. */
const HOSTS = {
  nginx: {
    codings: ['gzip'],
    async start(folder, port) {
      const site = (await sampleOf('nginx.conf')).replaceAll('/srv/www', join(folder, 'www')).replace('listen 8080', `listen 127.0.0.1:${port}`);
      await writeFile(join(folder, 'site.conf'), site);
      const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ');
      // The fewest types that a host knows; nginx of before 1.21 knows no wasm.
      await writeFile(join(folder, 'nginx.conf'), `daemon off; user root; pid ${folder}/pid; error_log ${folder}/error.log; events {} http { types { text/html html; text/css css; application/javascript js; application/json json; } access_log off; ${temp} include ${folder}/site.conf; }`);
      return spawn(program('nginx'), ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
    },
  },
  apache: {
    codings: ['br', 'gzip'],
    async start(folder, port) {
      const site = (await sampleOf('apache.conf')).replaceAll('/srv/www', join(folder, 'www'));
      const modules = ['mpm_event', 'authz_core', 'alias', 'dir', 'mime', 'headers', 'rewrite', 'env', 'setenvif', 'deflate', 'filter', 'unixd']
        .map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`);
      const compiledIn = execFileSync(apache(), ['-l'], { encoding: 'utf8' });
      const loaded = modules.filter((line) => !compiledIn.includes(`mod_${line.split(' ')[1].replace('_module', '')}.c`));
      // The fewest types that a host knows; the others stand in the sample.
      await writeFile(join(folder, 'mime.types'), 'text/html html\n');
      const own = [`ServerRoot ${folder}`, `DefaultRuntimeDir ${folder}`, 'ServerName localhost', `Listen 127.0.0.1:${port}`, `PidFile ${folder}/pid`, `ErrorLog ${folder}/error.log`, `DocumentRoot ${folder}/www`, `TypesConfig ${folder}/mime.types`];
      await writeFile(join(folder, 'apache.conf'), [...loaded, ...own, site].join('\n'));
      return spawn(apache(), ['-f', join(folder, 'apache.conf'), '-DFOREGROUND'], { stdio: 'ignore' });
    },
  },
};

/** The answer for a path, not unpacked. */
const answered = (port, path, coding = 'identity') => new Promise((done, failed) => {
  get({ host: '127.0.0.1', port, path, headers: { 'accept-encoding': coding } }, (answer) => {
    const parts = [];
    answer.on('data', (part) => parts.push(part)).on('end', () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
  }).on('error', failed);
});

const unpacked = { br: brotliDecompressSync, gzip: gunzipSync };

for (const [name, host] of Object.entries(HOSTS)) {
  test.describe(name, () => {
    let folder, port, running;
    test.beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), `greendesk-${name}-`));
      await mkdir(join(folder, 'www'));
      execFileSync('chmod', ['-R', 'a+rX', folder]);
      await cp(dist, join(folder, 'www/greendesk'), { recursive: true });
      port = await free();
      running = await host.start(folder, port);
      await expect.poll(() => answered(port, '/greendesk/').then(({ status }) => status, () => 'not yet')).toBe(200);
    });
    test.afterAll(async () => {
      running?.kill();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    });

    test('types, caching, policy and compression are those of the sample', async () => {
      const slash = await answered(port, '/greendesk');
      expect(slash.status).toBe(301);
      expect(new URL(slash.headers.location, `http://127.0.0.1:${port}`).pathname).toBe('/greendesk/');
      const names = await readdir(dist);
      const one = (pattern) => names.find((file) => pattern.test(file));
      const files = {
        '': [/^text\/html/, 'no-cache'],
        [`schema/${(await readdir(join(dist, 'schema'))).find((file) => file.endsWith('.json'))}`]: [/^application\/json/, 'no-cache'],
        [one(/^greendesk-[0-9a-f]{16}\.wasm$/)]: [/^application\/wasm$/, 'public, max-age=31536000, immutable'],
        [one(/^boot-[0-9a-f]{16}\.js$/)]: [/^(text|application)\/javascript/, 'public, max-age=31536000, immutable'],
        [one(/^style-[0-9a-f]{16}\.css$/)]: [/^text\/css/, 'public, max-age=31536000, immutable'],
      };
      expect(Object.keys(files)).not.toContain('undefined');
      for (const [path, [type, cache]] of Object.entries(files)) {
        const original = await readFile(join(dist, path || 'index.html'));
        for (const coding of ['identity', ...host.codings]) {
          const { status, headers, body } = await answered(port, `/greendesk/${path}`, coding);
          const said = `${path} ${coding}`;
          expect(status, said).toBe(200);
          expect(headers['content-type'], said).toMatch(type);
          expect(headers['cache-control'], said).toBe(cache);
          expect(headers['x-content-type-options'], said).toBe('nosniff');
          expect(headers['referrer-policy'], said).toBe('no-referrer');
          expect(headers['content-security-policy'], said).toBe("frame-ancestors 'none'");
          expect(headers['content-encoding'], said).toBe(unpacked[coding] && coding);
          expect((unpacked[coding]?.(body) ?? body).equals(original), said).toBe(true);
          if (unpacked[coding]) expect(headers.vary, said).toMatch(/accept-encoding/i);
        }
      }
      expect((await answered(port, '/greendesk/none-0123456789abcdef.js')).status).toBe(404);
    });

    test('a report is filled, a newer build is put there, the report is issued without a reload', async ({ page }) => {
      const base = `http://127.0.0.1:${port}/greendesk/`;
      const id = await sample(page, 0, base);
      await page.evaluate(() => { window.untouched = true; });
      const site = join(folder, 'www/greendesk');
      const files = (await readdir(site)).filter((file) => !/\.(gz|br|config)$/.test(file) && file !== 'schema');
      // As docs/hosting says: the new files first, the page last, and nothing is deleted. What was compressed of the older page goes with it.
      for (const file of files.filter((file) => file !== 'index.html')) await writeFile(join(site, turned(file)), await newer(`/${turned(file)}`));
      for (const ending of ['gz', 'br']) await rm(join(site, `index.html.${ending}`), { force: true });
      await writeFile(join(site, 'index.html'), await newer('/index.html'));
      const file = await exported(page, id);
      expect(JSON.parse(file.text).document.id).toBe(id);
      expect(await page.evaluate(() => window.untouched)).toBe(true);
      // The next visit has the newer build.
      await opened(page, base);
      await expect(page.locator('meta[name="greendesk"]')).toHaveAttribute('content', /^newer-/);
    });
  });
}

test('web.config names every type that IIS does not know, each after its removal', async () => {
  const text = await readFile(join(dist, 'web.config'), 'utf8');
  const endings = [...text.matchAll(/<mimeMap fileExtension="([^"]+)" mimeType="([^"]+)"/g)];
  expect(Object.fromEntries(endings.map(([, ending, type]) => [ending, type]))).toEqual({ '.wasm': 'application/wasm', '.json': 'application/json', '.js': 'text/javascript', '.md': 'text/plain' });
  for (const [entry, ending] of endings) expect(text.indexOf(`<remove fileExtension="${ending}" />`)).toBeLessThan(text.indexOf(entry));
  for (const [, ending] of endings) expect(text).toContain(`<remove fileExtension="${ending}" />`);
  const known = new Set(['.html', '.css', '.gz', '.br', '.config', ...endings.map(([, ending]) => ending)]);
  const unknown = (await readdir(dist, { recursive: true })).filter((file) => file.includes('.') && !known.has(/\.[^.]+$/.exec(file)[0]));
  expect(unknown, 'files of a type that IIS may not send').toEqual([]);
});
