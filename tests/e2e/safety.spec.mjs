// Hostile text in every field stays text, wherever it is shown; nothing is fetched; the policy is never broken. (The fixture watches the last two.)
import { test, expect, opened, started } from './support/test.mjs';
import { download, exported, fresh, go, home, imported, kept, leave, own, PAGES, records, sample, saved, STEPS, unfold } from './support/documents.mjs';

const CORPUS = [
  '<img src=x onerror="window.__xss=1">',
  '"><script>window.__xss=2</script>',
  "'-window.__xss=3-'",
  '<svg onload=window.__xss=4>',
  '</textarea><iframe srcdoc="<script>parent.__xss=5</script>">',
  'javascript:window.__xss=6',
  '</title><script>window.__xss=7</script>',
  '{{constructor.constructor("window.__xss=8")()}}',
  '${window.__xss=9}',
  '<style>@import "https://evil.example/x.css";</style>',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<a href="data:text/html,<script>window.__xss=10</script>">x</a>',
  '=HYPERLINK("https://evil.example","x")',
  '@SUM(1+1)*cmd|\' /C calc\'!A0',
  '\u202Efdp.exe {0} {1} %s %n 𠮷 👩‍👩‍👧 \u0000',
];

/** Nothing ran, and no element of the corpus became one. */
async function clean(page, where) {
  const found = await page.evaluate(() => ({
    ran: window.__xss,
    elements: [...document.querySelectorAll('#app iframe, #app script, #app style, #app link, #app img, [onerror], [onload], [href^="javascript:" i], [href^="data:" i]:not(head > link[rel=icon])')].map((element) => element.outerHTML.slice(0, 80)),
  }));
  expect(found, where).toEqual({ ran: undefined, elements: [] });
}

test('hostile text in every field of every step stays text on every page, on paper and in files', async ({ page }) => {
  const id = await sample(page, 0);
  let turn = 0;
  const next = () => CORPUS[turn++ % CORPUS.length];
  const typed = new Set();
  for (const step of STEPS) {
    await go(page, id, step);
    // All at once, as the events of typing and leaving; typing it by hand is what the other journeys do.
    const values = Array.from({ length: 200 }, next);
    const used = await page.locator('main').evaluate((main, values) => {
      const used = [];
      for (const field of main.querySelectorAll('input[type=text], textarea')) {
        if (/_year$|^report_year$|^year$/.test(field.dataset.field ?? '')) continue;
        field.focus();
        field.value = values[used.length];
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        used.push(field.value);
      }
      document.activeElement.blur();
      return used;
    }, values);
    for (const value of used) typed.add(value);
    expect(used.length, step).toBeGreaterThan(0);
    const button = page.getByRole('button', { name: '保存并继续' });
    await button.click(); // the messages quote what was typed
    await clean(page, step);
  }
  await saved(page);
  expect(typed.size).toBeGreaterThan(10);
  for (const part of PAGES) {
    await go(page, id, part);
    await unfold(page);
    await clean(page, part);
    await expect(page).toHaveTitle(/绿金台$/);
  }
  await page.getByRole('button', { name: '打印语言：English / 中文' }).click();
  await clean(page, 'paper in English');
  await go(page, id, 'review');
  await expect(page.getByRole('main')).toContainText('<img src=x onerror="window.__xss=1">');
  await page.getByRole('link', { name: /统一社会信用代码/ }).first().click();
  await clean(page, 'a problem’s link');

  const file = await exported(page, id);
  expect(file.name).not.toMatch(/[\\/:*?"<>|\u202E\u0000]/);
  const csv = await download(page, () => page.getByRole('button', { name: '导出 CSV', exact: true }).click());
  expect(csv.name).not.toMatch(/[\\/:*?"<>|\u202E\u0000]/);
  for (const cell of records(csv.text.slice(1)).flat()) expect(cell, 'no cell is a formula').not.toMatch(/^[=+@\t]|^-(?!\d+(\.\d+)?$)/);
  await home(page);
  await page.getByRole('button', { name: /^改名/ }).first().click();
  await page.getByRole('textbox', { name: /^新名称/ }).fill(CORPUS[0]);
  await page.getByRole('button', { name: '保存名称' }).click();
  await expect(page.locator('ul.docs')).toContainText(CORPUS[0]);
  await page.getByRole('button', { name: /^复制/ }).first().click();
  await clean(page, 'home');
  await page.getByRole('button', { name: /^删除/ }).first().click();
  await clean(page, 'the message of what was deleted');
  await page.getByRole('link', { name: '回收站' }).click();
  await expect(page.getByRole('main')).toContainText('<img src=x');
  await clean(page, 'trash');
});

test('a hostile file and hostile storage are text too', async ({ page }) => {
  const json = JSON.parse((await exported(page, await sample(page, 0))).text);
  const evil = CORPUS[0];
  json.document.name = evil;
  json.document.draft.root.answers = { ...json.document.draft.root.answers, name: evil, ['<b>']: evil, __proto__: 'x', constructor: 'y' };
  json.document.draft.root.lists.evidence[0].node.answers.file = '"><script>window.__xss=1</script>.pdf';
  json.document.draft.root.lists.kpis[0].node.answers.kpi = 'own';
  json.document.draft.root.lists.kpis[0].node.answers.own_name = evil;
  json.document.draft.root.lists.kpis[0].node.answers.unit = evil;
  await imported(page, json);
  await clean(page, 'home');
  const { id } = (await page.evaluate(() => Object.values(localStorage))).filter((text) => text.startsWith('{')).map((text) => JSON.parse(JSON.parse(text).payload)).find((document) => document.name === evil);
  for (const part of PAGES) {
    await go(page, id, part);
    await clean(page, part);
  }
  await page.evaluate((own) => {
    localStorage.setItem(`${own}doc:<img src=x onerror=window.__xss=1>`, 'x');
    localStorage.setItem(`${own}setting:lang`, '"><script>window.__xss=1</script>');
  }, own(page));
  await page.reload();
  await opened(page, '#/r/<img src=x onerror=window.__xss=1>/<script>window.__xss=1</script>');
  await clean(page, 'an address');
  await opened(page, '#/');
  await clean(page, 'a key');
});

test('the page as it is served allows nothing that it does not need', async ({ page, watch }) => {
  watch.allow(/policy: (script-src|require-trusted-types-for) (trusted-types-sink|eval)/, /console: .*(unsafe-eval|TrustedScript)/);
  watch.allow(/exception: .*(unsafe-eval|TrustedScript|Trusted Type)/, { optional: true });
  const html = await (await page.goto('')).text();
  const policy = html.match(/http-equiv="Content-Security-Policy" content="([^"]+)"/i)?.[1] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-inline|https?:|\*/);
  // The policy of the page allows evaluation, for old kernels; a second one, which the first script adds, takes it away.
  await started(page);
  expect(await page.evaluate(() => [...document.querySelectorAll('meta[http-equiv="Content-Security-Policy"]')].filter((meta) => !meta.content.includes("'unsafe-eval'")).length)).toBe(1);
  // What the test itself asks the page is exempt from its policy, and what a timer does is not.
  expect(await page.evaluate(() => new Promise((resolve) => { setTimeout(() => { try { (0, eval)('1'); resolve('evaluated'); } catch (error) { resolve(error.name); } }); }))).toBe('EvalError');
  const asked = [];
  page.on('request', (one) => asked.push(one.url()));
  const id = await fresh(page);
  const loaded = asked.length;
  await page.getByLabel('企业名称').fill('只在这台电脑上');
  await leave(page);
  for (const part of PAGES) await go(page, id, part);
  await exported(page, id);
  await saved(page);
  expect(asked.slice(loaded).filter((url) => !url.startsWith('blob:') && !/\/[a-z_0-9]+-[0-9a-f]{16}\.wasm$/.test(url))).toEqual([]); // once it is loaded nothing is fetched but its lazy parts
  expect(await page.evaluate(async () => ({ cookies: document.cookie, workers: (await navigator.serviceWorker?.getRegistrations?.().catch(() => []))?.length ?? 0 }))).toEqual({ cookies: '', workers: 0 });
  expect((await kept(page, id)).draft.root.answers.name).toBe('只在这台电脑上');
});
