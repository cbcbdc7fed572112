// The first step of a new report stands before the program is there (index.html, start.js): it is the program's own page, and whatever is done in it goes over.
import { test, expect, opened, started, accessible } from './support/test.mjs';
import { kept, made, sample, saved } from './support/documents.mjs';

const NEW = '#/new/sll_kpi_report';
const PROGRAM = /greendesk-\w+_bg\.wasm$/;
const first = (page) => page.locator('#first');
const typing = (page, field = 'name') => page.locator(`#first [data-field="${field}"]`);
const own = (page, field = 'name') => page.locator(`#app [data-field="${field}"]`);

/** Opens a new report and holds the program back; what is given lets it go. */
async function standing(page, path = NEW) {
  let go;
  const held = new Promise((done) => { go = done; });
  await page.route(PROGRAM, async (route) => { await held; await route.continue(); });
  await page.goto(path);
  await expect(first(page)).toBeVisible();
  return async () => { go(); await started(page); };
}

/** What is on a page, as tags, attributes and words, but for what only the program can know or brings later. */
const tree = (page, root) => page.evaluate((root) => {
  const later = 'form, datalist, .doc-tools, .vh[role=status]';
  const address = /^#\/(r|new)\//;
  const of = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data.trim() ? [node.data.trim()] : [];
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(later)) return [];
    const attributes = [...node.attributes].map(({ name, value }) => [name, value.trim()])
      .filter(([name, value]) => !['form', 'list', 'value'].includes(name) && !(name === 'class' && !value))
      .map(([name, value]) => `${name}=${name === 'href' && address.test(value) ? 'of the document' : value}`).sort();
    const words = [];
    // Neighbouring texts are one.
    for (const child of [...node.childNodes].flatMap(of)) {
      if (typeof child === 'string' && typeof words.at(-1) === 'string') words.push([words.pop(), child].join(' ')); else words.push(child);
    }
    return [{ [[node.tagName.toLowerCase(), ...attributes].join(' ')]: words, ...(node.value && { value: node.value }), ...(node.tagName === 'DETAILS' && { open: node.open }) }];
  };
  return ['.skip', 'header', '.desk'].map((part) => of(document.querySelector(`${root} ${part}`)));
}, root);

for (const width of [1280, 390]) {
  test(`what stands before the program is the program’s own page, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const go = await standing(page);
    await accessible(page);
    const before = await tree(page, '#first');
    const place = await typing(page).boundingBox();
    await go();
    const after = await tree(page, '#app');
    expect(JSON.stringify(before).length).toBeGreaterThan(2_000);
    expect(before).toEqual(after);
    await expect(page.locator('#app h1')).toBeFocused();
    const moved = await own(page).boundingBox();
    expect([moved.x, moved.width, moved.height]).toEqual([place.x, place.width, place.height]);
  });
}

test('what is typed before the program is there is in the report, and the person types on where the cursor was', async ({ page }) => {
  const go = await standing(page);
  await typing(page, 'registered').fill('青海省西宁市');
  await typing(page, 'report_year').fill('２０２４');
  await typing(page).pressSequentially('青海绿水公司');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.evaluate(() => scrollTo(0, 40));
  await go();
  await expect(own(page)).toBeFocused();
  await page.keyboard.type('有限');
  await expect(own(page)).toHaveValue('青海绿水有限公司');
  await expect(page.locator('.problems li')).toHaveCount(0);
  await saved(page);
  const id = new URL(page.url()).hash.split('/')[2];
  const text = JSON.stringify((await kept(page, id)).draft);
  for (const typed of ['青海绿水有限公司', '青海省西宁市', '２０２４']) expect(text).toContain(typed);
});

test('what an input method composes is not cut off by the program', async ({ page }) => {
  const go = await standing(page);
  const cdp = await page.context().newCDPSession(page);
  await typing(page).click();
  await cdp.send('Input.imeSetComposition', { text: 'qinghai', selectionStart: 7, selectionEnd: 7 });
  const done = go();
  await expect(page.locator('html')).toHaveAttribute('data-started', '1');
  await page.waitForTimeout(600);
  await expect(first(page), 'the person is in the middle of a word').toBeVisible();
  await expect(typing(page)).toHaveValue('qinghai');
  await cdp.send('Input.insertText', { text: '青海' });
  await done;
  await expect(own(page)).toHaveValue('青海');
  await expect(own(page)).toBeFocused();
});

test('what is pressed before the program is there happens when it comes', async ({ page }) => {
  const go = await standing(page);
  await typing(page).fill('青海绿水有限公司');
  await first(page).getByRole('link', { name: '报告期情况' }).click();
  await go();
  await expect(page.locator('h1')).toHaveText('报告期情况');
  await page.getByRole('link', { name: '基本信息' }).click();
  await expect(own(page)).toHaveValue('青海绿水有限公司');
});

test('a program that does not come leaves what was typed to be read', async ({ page, watch }) => {
  watch.allow(/404 \(Not Found\)/);
  watch.allow(/digest|SRI|integrity/i, { optional: true });
  let go;
  const held = new Promise((done) => { go = done; });
  await page.route(PROGRAM, async (route) => { await held; await route.fulfill({ status: 404, contentType: 'text/plain', body: 'not found' }); });
  await page.goto(NEW);
  await typing(page).fill('青海绿水有限公司');
  go();
  await expect(page.getByRole('heading', { level: 1, name: '绿金台没能打开' })).toBeInViewport();
  await expect(typing(page)).toHaveValue('青海绿水有限公司');
  await expect(typing(page)).toHaveJSProperty('readOnly', true);
});

test('it stands only where it is true: nothing kept yet, in Chinese, and a page that keeps', async ({ page }) => {
  const never = async (path) => {
    await page.goto('about:blank');
    await page.addInitScript(() => {
      window.__stood = false;
      new MutationObserver(() => { window.__stood ||= Boolean(document.getElementById('first')); }).observe(document, { childList: true, subtree: true });
    });
    await opened(page, path);
    expect(await page.evaluate(() => window.__stood), path).toBe(false);
  };
  await never('');
  await never('?private#/new/sll_kpi_report');
  await never('#/new/green_loan_portfolio');
  await page.getByRole('button', { name: 'English' }).click();
  await page.evaluate(() => { for (const key of Object.keys(localStorage)) if (key.includes(':doc:')) localStorage.removeItem(key); });
  await never(NEW);
  await expect(page.locator('h1')).toHaveText('Basic information');
});
