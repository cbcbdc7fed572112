// Which journeys docs/SAFETY.md names as proofs: read from the page itself, so that what it names and what runs in every way of serving are the same.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `FILE › NAME` in backticks, as patterns for the runner's titles: “project file groups name”. What stands as `${…}` is anything. */
export function proofs(page = readFileSync(fileURLToPath(new URL('../../../docs/SAFETY.md', import.meta.url)), 'utf8')) {
  const named = [...page.matchAll(/`tests\/e2e\/([^`]*?\.spec\.mjs) › ([^`]*)`/g)];
  if (named.length < 60) throw new Error('docs/SAFETY.md names few journeys: is it still read as it is written?');
  return named.map(([, file, name]) => new RegExp(`^\\S+ ${escaped(file)} (.* )?${name.split(/\$\{[^}]*\}/).map(escaped).join('.*')}( |$)`, 's'));
}
