// A newer build of the site: the same program under other names. Every digest in a file name is turned round, in the names, in the scripts and in the page.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the built site. */
export const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

/** A file of the site; throws where there is none. */
export async function fileOf(path) {
  const file = normalize(join(dist, path));
  if (!file.startsWith(dist.endsWith(sep) ? dist : dist + sep)) throw new Error('outside');
  return readFile(file);
}

/** A text with the digests of the names in it turned round: the names of the newer build, and back. */
export const turned = (text) => text.replace(/-([0-9a-f]{16})\.(?=js|css|wasm)/g, (_, digest) => `-${[...digest].reverse().join('')}.`);

/** A file of the newer build: the same file, with the names of files in it turned round and the page's digests of scripts made anew. */
export async function newer(path) {
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
