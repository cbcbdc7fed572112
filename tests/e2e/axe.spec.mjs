// axe finds nothing on any page in any state, in both languages, light and dark; narrow screens; targets that can be hit.
import { test, expect, opened, violations } from './support/test.mjs';
import { eachRow, fresh, go, home, leave, openKpi, PAGES, sample, settled, STEPS, unfold } from './support/documents.mjs';

const next = (page) => page.getByRole('button', { name: /^(保存并继续|Save and continue)$/ });
const soft = async (page, where) => expect.soft(await violations(page), where).toEqual([]);

for (const [language, scheme] of [['zh', 'light'], ['en', 'dark']]) {
  test.describe(`${language}, ${scheme}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await opened(page);
      if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    });

    test('home, empty and full, and the plain pages', async ({ page }) => {
      await soft(page, 'home, empty');
      await sample(page, 0);
      await fresh(page);
      await home(page);
      await page.getByRole('button', { name: /^(改名|Rename)/ }).first().click();
      await soft(page, 'home, two reports, renaming');
      await page.getByLabel(/^(导入备份|Import a backup)$/).setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
      await page.getByRole('button', { name: /^(删除|Delete)/ }).first().click();
      await soft(page, 'home, an import refused, a report deleted');
      for (const hash of ['#/trash', '#/inbox', '#/standards', '#/about', '#/blank/sll_kpi_report', '#/nowhere']) {
        await page.evaluate((hash) => { location.hash = hash; }, hash);
        await settled(page);
        if (hash === '#/trash') await page.getByRole('button', { name: /^(彻底删除|Delete permanently)/ }).click();
        await soft(page, hash);
      }
    });

    test('a sample, every page', async ({ page }) => {
      const id = await sample(page, 1);
      for (const part of PAGES) {
        await go(page, id, part);
        await eachRow(page, async () => {
          await unfold(page);
          await soft(page, part || 'overview');
        });
      }
    });

    test('with everything wrong that can be, every step and the review', async ({ page }) => {
      const id = await sample(page, 2);
      await go(page, id, 'kpis');
      await (await openKpi(page, 1)).getByRole('textbox', { name: /^2026.*(目标水平|Target)/ }).fill('12700'); // to be explained
      await (await openKpi(page, 3)).getByRole('radio').nth(3).check(); // external: another set of grounds
      for (const step of STEPS) {
        await go(page, id, step);
        await next(page).click();
        await settled(page);
        await soft(page, step);
        if (scheme === 'light' || !page.url().endsWith(step)) continue;
        await page.locator('#summary a').first().click(); // and with the focus in a field that is wrong
        await soft(page, `${step}, in a field`);
      }
      await go(page, id, 'review');
      await page.getByRole('button', { name: /^(生成报告|Finalise report)$/ }).click();
      await soft(page, 'review');
    });

    test('a blank report, every step, and storage in trouble', async ({ page }) => {
      const id = await fresh(page);
      for (const step of [...STEPS, 'review']) {
        await go(page, id, step);
        if (await next(page).count()) await next(page).click();
        await settled(page);
        await soft(page, step);
      }
      await go(page, id, 'disclosure');
      await page.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
      await page.getByRole('textbox').first().fill('满了');
      await expect(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible();
      await soft(page, 'storage full');
      await leave(page);
    });
  });
}

/** What cannot be hit: controls smaller than 24 × 24 px that do not stand inside a sentence, and controls that lie under others. */
const small = (page) => page.evaluate(() => {
  const wrong = [];
  for (const element of document.querySelectorAll('a[href], button, input:not([type=file]), select, textarea, summary')) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || element.closest('.vh, .skip, [inert]')) continue;
    const target = /^(radio|checkbox)$/.test(element.type) ? element.closest('label') ?? element : element;
    const { width, height } = target.getBoundingClientRect();
    const inSentence = element.tagName === 'A' && getComputedStyle(element).display === 'inline' && [...element.parentNode.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim().length > 1);
    if (!inSentence && (width < 23.9 || height < 23.9)) wrong.push(`${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.replace(/<!---->/g, '').slice(0, 110)}`);
  }
  return [...new Set(wrong)];
});

/** What makes the page scroll sideways. */
const sideways = (page) => page.evaluate(() => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  const wide = [...document.querySelectorAll('body *')].filter((element) => {
    if (element.getBoundingClientRect().right <= room + 0.5) return false;
    for (let above = element.parentElement; above; above = above.parentElement) if (/auto|scroll|hidden/.test(getComputedStyle(above).overflowX) && above !== document.documentElement && above !== document.body) return false;
    return true;
  });
  return [`${document.documentElement.scrollWidth} > ${room}`, ...wide.slice(0, 6).map((element) => element.outerHTML.replace(/<!---->/g, '').slice(0, 100))];
});

for (const [what, width] of [['a phone, or 400 % zoom', 320], ['an old screen', 1024]]) {
  test(`${what}: no page scrolls sideways, every target can be hit`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const check = async (where) => {
      expect.soft(await sideways(page), `${where} scrolls sideways`).toEqual([]);
      expect.soft(await small(page), `${where}: targets`).toEqual([]);
    };
    const id = await sample(page, 2);
    for (const part of PAGES) {
      await go(page, id, part);
      if (await next(page).count()) await next(page).click();
      await settled(page);
      await eachRow(page, async () => {
        await unfold(page);
        await check(part || 'overview');
      });
    }
    await home(page);
    await check('home');
    await page.getByRole('button', { name: /^改名/ }).first().click();
    await page.getByRole('button', { name: /^复制/ }).first().click();
    await check('home, a long name');
    await page.getByRole('button', { name: /^删除/ }).first().click();
    await check('home, with a message');
    for (const hash of ['#/trash', '#/inbox', '#/standards', '#/about', '#/blank/sll_kpi_report']) {
      await page.evaluate((hash) => { location.hash = hash; }, hash);
      await settled(page);
      await check(hash);
    }
    await page.goto('about:blank');
    await opened(page, '#/');
    await page.getByRole('button', { name: 'English' }).click();
    for (const part of PAGES) {
      await go(page, id, part);
      await check(`${part || 'overview'}, English`);
    }
  });
}

test('wider spacing of text cuts nothing off', async ({ page }) => {
  const id = await sample(page, 0);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }');
    document.adoptedStyleSheets = [sheet];
  });
  for (const part of PAGES) {
    await go(page, id, part);
    const cut = await page.evaluate(() => [...document.querySelectorAll('button, a, label, legend, th, h1, h2, h3, p')].filter((e) => e.checkVisibility() && !e.closest('.vh, .skip') && getComputedStyle(e).overflow !== 'visible' && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)).map((e) => e.outerHTML.slice(0, 90)));
    expect.soft(cut, part).toEqual([]);
    expect.soft(await sideways(page), part).toEqual([]);
  }
});
