// A fault anywhere in the program: in a handler, an update, an effect, at the mount, in an import, in the worker. Each is said, rescues everything, and harms nothing.
import { test, expect, answer, opened, started } from './support/test.mjs';
import { download, exported, fresh, go, home, imported, raws, sample, saved, stored } from './support/documents.mjs';

const name = (page) => page.getByLabel('企业名称');
const dialog = (page) => page.getByRole('alertdialog', { name: '程序出了故障，已停止运行' });

/**
 * Makes a function of the browser's refuse the program in one act, and in no other, whoever else asks before or beside it; to be called before
 * the page is opened, so that what listens here hears of the act first. It refuses once, for the shell needs the same functions.
 *   'clock'     while an event of the type `act` is being handled. The page is left before: the program asks for the time while it changes a
 *               signal, and a signal that is read while it is being changed is a panic of Rust's own.
 *   'elements'  while an event of the type `act`, and what follows from it at once, is being handled
 *   'file'      for the file of the name `act`
 * The first act that comes after `refuse` is meant. `__refused` then holds the act, and how many pictures the page drew until the dialog was there.
 */
const refusing = (page, what, act) => page.addInitScript(([what, act]) => {
  const inProgram = () => /wasm/.test(new Error().stack);
  let acting = what === 'file';
  if (!acting) {
    const over = () => { acting = false; };
    addEventListener(act, () => { acting = true; setTimeout(over); }, true);
    if (what === 'clock') addEventListener(act, over);
  }
  const failing = (real) => function (...given) {
    if (!window.__refuse || !acting || (what === 'file' && this.name !== act) || !inProgram()) return real.apply(this, given);
    window.__refuse = false;
    window.__refused = { act, pictures: 0 };
    const drawn = () => {
      if (document.querySelector('[role=alertdialog]')) return;
      window.__refused.pictures += 1;
      requestAnimationFrame(drawn);
    };
    requestAnimationFrame(drawn);
    if (what === 'clock') dispatchEvent(new PageTransitionEvent('pagehide'));
    throw new TypeError(`refused: ${what}`);
  };
  if (what === 'elements') for (const make of ['createElement', 'createElementNS']) Document.prototype[make] = failing(Document.prototype[make]);
  if (what === 'clock') Date.now = failing(Date.now);
  if (what === 'file') Blob.prototype.arrayBuffer = failing(Blob.prototype.arrayBuffer);
}, [what, act]);
const refuse = (page) => page.evaluate(() => { window.__refuse = true; });

/** The dialog is there at once, the program takes nothing more, the rescue file is complete and what is stored is as it was. */
async function rescued(page, act, before, typed) {
  await expect(dialog(page)).toBeVisible();
  const refused = await page.evaluate(() => window.__refused);
  expect(refused.act).toBe(act);
  expect(refused.pictures, 'pictures until it was said, sixty a second').toBeLessThanOrEqual(3);
  await expect(page.locator('#app')).toHaveAttribute('inert', '');
  const file = JSON.parse((await download(page, () => dialog(page).getByRole('button', { name: '下载应急备份' }).click())).text);
  expect(file.storage).toMatchObject(before);
  if (typed) expect(file.fields.map((field) => field.value)).toContain(typed);
  expect(await raws(page)).toEqual(before);
  const [again] = await Promise.all([page.waitForEvent('load'), dialog(page).getByRole('button', { name: '重新载入' }).click()]);
  await started(again ?? page);
  await expect(dialog(page)).toHaveCount(0);
  expect(await raws(page)).toEqual(before);
}

async function edited(page) {
  const id = await sample(page, 0);
  await go(page, id, 'basic');
  await name(page).fill('故障之前已保存');
  await saved(page);
  return id;
}

test('in a handler', async ({ page, watch }) => {
  watch.allow(/exception: unreachable/, /refused: clock/);
  await refusing(page, 'clock', 'input');
  await edited(page);
  const before = await raws(page);
  await refuse(page);
  await name(page).fill('故障时正在输入');
  await expect(page.getByRole('textbox', { name: '错误信息' })).toHaveValue(/panicked at/);
  await rescued(page, 'input', before, '故障时正在输入');
});

test('in an update', async ({ page, watch }) => {
  watch.allow(/exception: unreachable/, /refused: clock/);
  await refusing(page, 'clock', 'click');
  const json = JSON.parse((await exported(page, await fresh(page))).text);
  await imported(page, { ...json, document: { ...json.document, name: '一项', draft: { next_row: 1, root: { answers: { name: '独苗公司' }, lists: {} } } }, sum: undefined });
  const { id } = (await stored(page)).find((document) => document.name === '一项');
  await go(page, id, 'basic');
  await name(page).fill('');
  const confirm = page.getByRole('button', { name: '确认清空' });
  await expect(confirm).toBeVisible();
  const before = await raws(page);
  await refuse(page); // 确认清空 asks for the time while the signal of the saving is being updated
  await confirm.click();
  await expect(page.getByRole('textbox', { name: '错误信息' })).toHaveValue(/panicked at/);
  await rescued(page, 'click', before);
});

test('in an effect', async ({ page, watch }) => {
  watch.allow(/exception: unreachable/);
  await refusing(page, 'elements', 'hashchange');
  const id = await edited(page);
  const before = await raws(page);
  await refuse(page);
  await page.evaluate((id) => { location.hash = `#/r/${id}/kpis`; }, id);
  await expect(page.getByRole('textbox', { name: '错误信息' })).toHaveValue(/panicked at/);
  await rescued(page, 'hashchange', before);
});

test('at the mount', async ({ page, context }) => {
  await edited(page);
  const before = await raws(page);
  const next = await context.newPage();
  await next.addInitScript(() => {
    for (const make of ['createElement', 'createElementNS']) {
      const real = Document.prototype[make];
      Document.prototype[make] = function (...given) {
        if (window.__at || sessionStorage.getItem('well') || !/wasm/.test(new Error().stack)) return real.apply(this, given);
        window.__at = 1;
        throw new TypeError('refused: elements');
      };
    }
  });
  await next.goto('#/');
  await expect(dialog(next)).toBeVisible();
  await expect(next.getByRole('textbox', { name: '错误信息' })).toHaveValue(/panicked at/);
  const file = JSON.parse((await download(next, () => dialog(next).getByRole('button', { name: '下载应急备份' }).click())).text);
  expect(file.storage).toMatchObject(before);
  await next.evaluate(() => sessionStorage.setItem('well', '1'));
  await Promise.all([next.waitForEvent('load'), dialog(next).getByRole('button', { name: '重新载入' }).click()]);
  await started(next);
  expect(await raws(next)).toEqual(before);
});

test('in an import', async ({ page, watch }) => {
  watch.allow(/refused: file/);
  await refusing(page, 'file', 'x.json');
  await edited(page);
  await home(page);
  const before = await raws(page);
  await refuse(page);
  await page.getByLabel('导入备份').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await rescued(page, 'x.json', before);
});

test('in the worker: a refusal in words, the page goes on, and the next question is answered', async ({ page }) => {
  // The bindings of the program that reads loan books: the first reading of the first worker traps.
  const push = /\bpush\((\w+)\)\s*\{/g;
  const trapping = "if ((self.traps = (self.traps ?? 0) + 1) === 1 && self.trapped !== false) throw new WebAssembly.RuntimeError('unreachable');";
  await page.route('**/loan_book-*.js', async (route) => {
    const response = await answer(route);
    const body = await response.text();
    expect(body).toMatch(push);
    await route.fulfill({ response, body: body.replace(push, (call) => call + trapping) });
  });
  // The single file makes the script of its workers once, of texts in the page; a word to every later worker says that it does not trap.
  if (test.info().project.name === 'file') {
    await page.addInitScript(([push, trapping]) => {
      const [RealBlob, RealWorker] = [Blob, Worker];
      const hears = "addEventListener('message', (event) => { if (event.data.trapped === false) { self.trapped = false; event.stopImmediatePropagation(); } });\n";
      window.Blob = class extends RealBlob {
        constructor(parts, of) {
          const script = of?.type === 'text/javascript';
          super(script ? [hears, ...parts.map((part) => part.replace(new RegExp(push, 'g'), (call) => call + trapping))] : parts, of);
        }
      };
      let workers = 0;
      window.Worker = class extends RealWorker {
        constructor(address, of) {
          super(address, of);
          workers += 1;
          if (workers > 1) this.postMessage({ trapped: false });
        }
      };
    }, [push.source, trapping]);
  }
  await opened(page, '#/new/green_loan_portfolio');
  await expect(page.locator('nav .doc-name')).toBeVisible();
  const href = await page.locator('nav .contents a[href$="/ledger"]').first().getAttribute('href');
  await page.evaluate((to) => { location.hash = to; }, href);
  await page.getByRole('radio', { name: '导入台账文件' }).check();
  await page.getByLabel('选择台账文件').setInputFiles({ name: '台账.csv', mimeType: 'text/csv', buffer: Buffer.from('贷款编号,贷款余额（万元）,项目总投资（万元）,年减排二氧化碳当量（吨）\r\nL1,100,200,1000\r\n') });
  await expect(page.getByLabel('“贷款余额（万元）”列是')).toHaveValue('balance', { timeout: 60_000 });
  const read = page.getByRole('button', { name: '读取台账', exact: true });
  await read.click();
  await expect(page.locator('#book-fault')).toContainText('读取台账的程序出错');
  await expect(page.locator('[data-shell]')).toHaveCount(0);
  await saved(page);
  const kept = await raws(page);
  expect(Object.values(kept)).toHaveLength(1);
  await page.evaluate(() => { window.__still = true; });
  await page.unroute('**/loan_book-*.js');
  await read.click();
  await expect(page.locator('.book [role=status]').last()).toContainText('读取完成', { timeout: 60_000 });
  expect(await page.evaluate(() => window.__still)).toBe(true);
});
