// The `test` of every journey: Playwright's, plus a watch over what a person does not see.
//
//     import { test, expect, opened, accessible, intranet } from './support/test.mjs';
//
//     test('新建报告', async ({ page }) => {
//       await opened(page);                    // go to the site of the project ('#/hash' works too) and wait until the program has started
//       await page.getByRole('button', { name: '新建报告' }).click();
//       await accessible(page);                // axe finds nothing
//     });
//
// After each test, whatever it did, these must be empty, in all of its pages and popups:
//   console errors and uncaught exceptions, violations of the content security policy, requests to any other origin.
// A test that provokes one says so beforehand, as narrowly as it can; what it allows must then also happen. What one browser says and another
// does not is allowed as optional, in a call of its own:
//
//     test('…', async ({ page, watch }) => {
//       watch.allow(/404 \(Not Found\)/);
//       watch.allow(/digest|SRI/, { optional: true });
//       …
//     });
//
// `intranet(baseURL)` is the same site under a plain http:// host name, where navigator.locks, crypto.subtle, the clipboard… do not exist.
import { test as base, expect } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';

export { expect };

export const test = base.extend({
  watch: [async ({ context }, use) => {
    const faults = [];
    const allowed = [];
    const note = (kind, text) => faults.push(`${kind}: ${text}`);
    await context.exposeBinding('__violation', (_, text) => note('policy', text));
    await context.addInitScript(() => addEventListener('securitypolicyviolation', (event) => window.__violation(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ''}:${event.lineNumber}`)));
    context.on('console', (message) => { if (message.type() === 'error') note('console', `${message.text()} ${message.location().url}`); });
    context.on('weberror', (error) => note('exception', error.error().message));
    context.on('request', (request) => {
      const to = new URL(request.url());
      const home = request.isNavigationRequest() ? to.origin : new URL(request.frame().url()).origin;
      // The single file asks for no other file.
      if (to.protocol === 'file:' && !request.isNavigationRequest()) note('request', to.href);
      if (/^(https?|wss?):$/.test(to.protocol) && (to.origin !== home || !/^(127\.0\.0\.1|localhost|intranet\.test)$/.test(to.hostname))) note('request', to.href);
    });
    const allow = (...given) => {
      const { optional = false } = given.at(-1) instanceof RegExp ? {} : given.pop();
      for (const pattern of given) allowed.push({ pattern, optional });
    };
    await use({ allow });
    // What happened last may be reported a moment after the test's last step.
    const unused = () => allowed.filter(({ pattern, optional }) => !optional && !faults.some((text) => pattern.test(text))).map(({ pattern }) => String(pattern));
    await expect.poll(unused, 'allowed, but it did not happen').toEqual([]);
    const unexpected = faults.filter((text) => !allowed.some(({ pattern }) => pattern.test(text)));
    expect(unexpected, 'console errors, policy violations, requests elsewhere').toEqual([]);
  }, { auto: true }],
});

/** Opens the site (a path relative to its root) and waits until the program has started. */
export async function opened(page, path = '') {
  await page.goto(path);
  await started(page);
}

/** Waits until the program has started. */
export async function started(page) {
  await expect(page.locator('html')).toHaveAttribute('data-started', '1', { timeout: 60_000 });
  await expect(page.locator('#boot')).toBeHidden();
}

/** What axe finds on the page as it is now, a sentence each. */
export async function violations(page, options = {}) {
  // A document keeps axe from the first run on: its half megabyte is parsed once.
  const axeSource = await page.evaluate(() => typeof window.axe?.run === 'function') ? ';' : undefined;
  // Only violations are read, so axe describes no other nodes. Its older way of running serves a page without frames as well, and does not open a
  // page of its own each time.
  const axe = new AxeBuilder({ page, axeSource }).options({ resultTypes: ['violations'] }).setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  if (options.within) axe.include(options.within);
  // At its top: a link that happens to stand half below the header that stays in place is no smaller for that.
  const at = await page.evaluate(() => { const { scrollY } = window; scrollTo(0, 0); return scrollY; });
  const found = await axe.analyze();
  await page.evaluate((at) => scrollTo(0, at), at);
  return found.violations.map((v) => `${v.id}: ${v.help}\n  ${v.nodes.map((n) => n.target.join(' ')).join('\n  ')}`);
}

/** axe finds nothing on the page as it is now. */
export async function accessible(page, options = {}) {
  expect(await violations(page, options)).toEqual([]);
}

/** An address as the runner can ask for it: the host name of `intranet` is known to the browser alone. */
export const byNumber = (address) => address.replace('//intranet.test', '//127.0.0.1');

/** What the server answers to a request that a test holds. */
export const answer = (route) => route.fetch({ url: byNumber(route.request().url()) });

/** The site's address under a plain http host name, as an intranet server gives it. */
export const intranet = (baseURL, path = '') => new URL(path, baseURL).href.replace('127.0.0.1', 'intranet.test');
