// The ways of serving: the projects of the config, as Playwright reads them, are those that docs/SAFETY.md names, and what the page names as proofs runs in each.
// No page is opened, so `test` is Playwright's own here.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test, expect } from '@playwright/test';

const page = readFileSync(fileURLToPath(new URL('../../docs/SAFETY.md', import.meta.url)), 'utf8');

test('the projects are the ways of serving that the page names, and none is narrowed', () => {
  const { projects } = test.info().config;
  const [, section] = page.split('## The ways of serving');
  const ways = [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(ways.length).toBeGreaterThan(1);
  expect(projects.map((project) => project.name)).toEqual(ways);
  for (const { name, grepInvert, testDir, testMatch, testIgnore, retries } of projects) {
    const [first] = projects;
    expect({ grepInvert, testDir, testMatch, testIgnore, retries }, name).toEqual({ grepInvert: null, testDir: first.testDir, testMatch: '*.spec.mjs', testIgnore: [], retries: 0 });
  }
});

test('every journey runs on localhost, and every proof in every way', () => {
  const named = page.split('`').filter((_, at) => at % 2).map((code) => /^tests\/e2e\/(.*?\.spec\.mjs) › (.*)$/s.exec(code)).filter(Boolean);
  expect(named.length).toBeGreaterThan(60);
  const { projects } = test.info().config;
  const runs = ({ name, grep }, file, title) => [grep].flat().some((pattern) => pattern.test(`${name} ${file} ${title}`));
  for (const [at, project] of projects.entries()) {
    for (const [, file, title] of named) expect(runs(project, file, title.replaceAll(/\$\{[^}]*\}/g, 'of any name')), `${project.name}: ${file} › ${title}`).toBe(true);
    expect(runs(project, 'ways.spec.mjs', 'what the page does not name'), project.name).toBe(at === 0);
  }
});
