// Which journeys docs/SAFETY.md names as proofs: read from the page itself, so that what it names and what runs in every way of serving are the same.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const safety = () => readFileSync(fileURLToPath(new URL('../../../docs/SAFETY.md', import.meta.url)), 'utf8');

/** Patterns for the runner's titles, “project file groups name”, of the journeys that a text names: `FILE › NAME` in backticks. What stands as `${…}` is anything. */
function titled(text) {
  const named = [...text.matchAll(/`tests\/e2e\/([^`]*?\.spec\.mjs) › ([^`]*)`/g)];
  return named.map(([, file, name]) => new RegExp(`^\\S+ ${escaped(file)} (.* )?${name.split(/\$\{[^}]*\}/).map(escaped).join('.*')}( |$)`, 's'));
}

/** The journeys that the page names as proofs. */
export function proofs(page = safety()) {
  const named = titled(page);
  if (named.length < 60) throw new Error('docs/SAFETY.md names few journeys: is it still read as it is written?');
  return named;
}

/** Those of them that prove nothing of the single file, which has no such fault: by the page's table, and all of parts.spec.mjs, for the file has no lazy part. */
export function notOfTheFile(page = safety()) {
  const [, table] = page.split('| Not on the file |');
  const named = titled(table ?? '');
  if (named.length === 0) throw new Error('docs/SAFETY.md names no journey that the single file does without: is the table still there?');
  return [/^\S+ parts\.spec\.mjs /, ...named];
}
