// Nothing that was typed is lost: not by closing, a full disk, a browser that refuses, a second tab, damage, or a crash.
import { test, expect, opened, started } from './support/test.mjs';
import { download, exported, fresh, go, home, idOf, imported, kept, kpi, leave, moment, own, patient, raws, reopened, sample, saved, stored, unguarded } from './support/documents.mjs';

const name = (page) => page.getByLabel('企业名称');
const bar = (page) => page.getByRole('alert').filter({ hasText: /./ });

test.describe('leaving within a moment of the last key', () => {
  for (const [how, away] of [
    ['closing the page', (page) => Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })])],
    ['reloading', (page) => page.reload()],
    ['going to another site', (page) => page.goto('about:blank')],
    ['going home', (page) => page.evaluate(() => { location.hash = '#/'; })],
    ['going back', (page) => page.goBack()],
  ]) {
    test(how, async ({ page, context }) => {
      const id = await fresh(page);
      await go(page, id, 'basic');
      await name(page).pressSequentially('青海湖新能源有限公司', { delay: 2 });
      await away(page);
      const again = how === 'closing the page' ? await context.newPage() : page;
      await reopened(again, id, 'basic');
      await expect(name(again)).toHaveValue('青海湖新能源有限公司');
    });
  }

  test('a second tab reads it at once', async ({ page, context }) => {
    const id = await fresh(page);
    await name(page).pressSequentially('昆仑', { delay: 2 });
    const other = await context.newPage();
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await reopened(other, id, 'basic');
    await expect(name(other)).toHaveValue('昆仑');
  });
});

test('fifty quick keys are a few writes, and the last of them is kept', async ({ page }) => {
  await page.addInitScript(() => {
    window.__writes = [];
    const put = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) { if (key.includes(':doc:')) window.__writes.push(text.length); return put.call(this, key, text); };
  });
  await page.clock.install();
  const id = await fresh(page);
  // The page's clock stands still, and goes on by 20 ms with every key: however slow the machine is, the keys are quick.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 60_000));
  await page.evaluate(() => { window.__writes = []; });
  await name(page).focus();
  for (const letter of '青海省海西蒙古族藏族自治州格尔木市昆仑经济技术开发区察尔汗盐湖循环工业园区钾镁锂综合利用有限责任公司甲') {
    await page.keyboard.insertText(letter);
    await page.clock.runFor(20);
  }
  await page.clock.runFor(2_000); // the longest wait
  expect((await kept(page, id)).draft.root.answers.name).toMatch(/责任公司甲$/);
  const writes = await page.evaluate(() => window.__writes.length);
  expect(writes).toBeGreaterThan(0);
  expect(writes).toBeLessThanOrEqual(4); // about a second of typing
  await page.clock.resume();
});

test('looking at a report writes nothing', async ({ page }) => {
  const id = await sample(page, 0);
  const before = await raws(page);
  await reopened(page, id, 'kpis');
  for (const step of ['period', 'review', 'report', 'print', 'basic']) await go(page, id, step);
  await page.getByRole('button', { name: 'English' }).click();
  await home(page);
  await page.reload();
  await started(page);
  expect(await raws(page)).toEqual(before);
});

const LONG = '满了之后写的，比原来的还要长，一直长到原来放得下的地方放不下为止。'.repeat(3);

test('storage full: it is said at once, the old text stays, editing and export go on, and it recovers', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'basic');
  const before = await raws(page);
  await page.evaluate(() => {
    for (let size = 4_194_304; size >= 1; size = Math.floor(size / 2)) {
      for (let i = 0; ; i += 1) {
        try { localStorage.setItem(`pad:${size}:${i}`, 'x'.repeat(size)); } catch { break; }
      }
    }
  });
  await name(page).fill('存储已满也不能丢的一家名字很长很长很长很长很长很长的公司');
  await expect(bar(page)).toContainText('保存失败：存储空间已满');
  await expect(page.getByRole('banner')).toContainText('保存失败');
  await expect(page.getByText('存储空间已满')).toHaveCount(1);
  expect(await raws(page)).toEqual(before);
  await name(page).pressSequentially('（续）');
  await go(page, id, 'disclosure');
  await page.getByRole('textbox', { name: '企业涉碳信息披露' }).fill(LONG);
  await expect(bar(page)).toBeVisible();
  const file = await download(page, () => page.getByRole('button', { name: '导出备份' }).click());
  expect(JSON.parse(file.text).document.draft.root.answers).toMatchObject({ name: '存储已满也不能丢的一家名字很长很长很长很长很长很长的公司（续）', disclosure: LONG });
  await page.evaluate(() => { for (const key of Object.keys(localStorage)) if (key.startsWith('pad:')) localStorage.removeItem(key); });
  await expect(bar(page)).toHaveCount(0, { timeout: 30_000 }); // tried again by itself
  await saved(page);
  expect((await kept(page, id)).draft.root.answers.disclosure).toBe(LONG);
});

test('storage refusing: leaving the report and coming back loses nothing', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'basic');
  await page.evaluate(() => {
    const put = Storage.prototype.setItem;
    window.__refuse = true;
    Storage.prototype.setItem = function (key, text) {
      if (window.__refuse && key.startsWith('gd:')) throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, key, text);
    };
  });
  await name(page).fill('写不进去也要在');
  await expect(bar(page)).toContainText('存储空间已满');
  await home(page);
  await expect(page.getByRole('listitem').filter({ hasText: '尚未保存' })).toBeVisible();
  // The backup holds what the page holds, and not the older text of the storage.
  const backup = await download(page, () => page.getByRole('button', { name: '导出全部备份' }).click());
  expect(backup.text).toContain('写不进去也要在');
  await go(page, id, 'basic');
  await expect(name(page)).toHaveValue('写不进去也要在');
  await page.evaluate(() => { window.__refuse = false; });
  await expect(bar(page)).toHaveCount(0, { timeout: 30_000 });
  expect((await kept(page, id)).draft.root.answers.name).toBe('写不进去也要在');
});

test('a new report on a full storage lives in the page and is kept as soon as there is room', async ({ page }) => {
  await opened(page);
  await page.evaluate(() => {
    for (let size = 4_194_304; size >= 1; size = Math.floor(size / 2)) {
      for (let i = 0; ; i += 1) {
        try { localStorage.setItem(`pad:${size}:${i}`, 'x'.repeat(size)); } catch { break; }
      }
    }
    location.hash = '#/new/sll_kpi_report';
  });
  await expect(name(page)).toBeVisible();
  await expect(bar(page)).toContainText('保存失败');
  await name(page).fill('没有地方放');
  const id = await idOf(page);
  await home(page);
  await expect(page.getByRole('listitem').filter({ hasText: '没有地方放' })).toContainText('尚未保存');
  // What the storage refuses is lost with the page: the browser asks.
  const asked = new Promise((resolve) => { page.once('dialog', async (dialog) => { resolve(dialog.type()); await dialog.dismiss(); }); });
  await page.evaluate(() => { setTimeout(() => location.reload()); });
  expect(await asked).toBe('beforeunload');
  await go(page, id, 'basic');
  await expect(name(page)).toHaveValue('没有地方放');
  await page.evaluate(() => { for (const key of Object.keys(localStorage)) if (key.startsWith('pad:')) localStorage.removeItem(key); });
  await expect(bar(page)).toHaveCount(0, { timeout: 30_000 });
  expect((await kept(page, id)).draft.root.answers.name).toBe('没有地方放');
});

for (const [engine, fault] of [
  ['Firefox', { name: 'NS_ERROR_DOM_QUOTA_REACHED', code: 1014 }],
  ['old WebKit', { name: 'QUOTA_EXCEEDED_ERR', code: 22 }],
  ['a policy', { name: 'SecurityError', code: 18 }],
  ['a failing disk', { name: 'NS_ERROR_FILE_CORRUPTED', code: 0 }],
]) {
  test(`a write refused as by ${engine} is not called saved`, async ({ page }) => {
    await page.addInitScript((fault) => {
      const put = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key, text) {
        if (window.__refuse && key.startsWith('gd:')) throw Object.assign(Object.create(Error.prototype), fault);
        return put.call(this, key, text);
      };
    }, fault);
    const id = await sample(page, 0);
    await go(page, id, 'basic');
    const before = await raws(page);
    await page.evaluate(() => { window.__refuse = true; });
    await name(page).fill('拒绝写入');
    await expect(bar(page)).toContainText(fault.code === 1014 || fault.code === 22 ? '存储空间已满' : '浏览器拒绝写入');
    await expect(page.getByRole('banner')).not.toContainText('已保存到本机');
    expect(await raws(page)).toEqual(before);
    await page.evaluate(() => { window.__refuse = false; });
    await name(page).pressSequentially('之后');
    await expect(bar(page)).toHaveCount(0, { timeout: 30_000 });
    expect((await kept(page, id)).draft.root.answers.name).toBe('拒绝写入之后');
  });
}

test('a write that is cut short is noticed, and the former text put back', async ({ page }) => {
  await page.addInitScript(() => {
    const put = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
      const cut = window.__cut && key.includes(':doc:');
      if (cut) window.__cut = false;
      return put.call(this, key, cut ? text.slice(0, text.length / 2) : text);
    };
  });
  const id = await sample(page, 0);
  await go(page, id, 'basic');
  const before = await raws(page);
  await page.evaluate(() => { window.__cut = true; });
  await name(page).fill('写了一半');
  await expect(bar(page)).toContainText('写入后核对不一致');
  expect(await raws(page)).toEqual(before);
  await expect(bar(page)).toHaveCount(0, { timeout: 30_000 });
  expect((await kept(page, id)).draft.root.answers.name).toBe('写了一半');
});

for (const [how, block] of [
  ['throws', () => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('The operation is insecure.', 'SecurityError'); } })],
  ['is null', () => Object.defineProperty(window, 'localStorage', { get: () => null })],
]) {
  test(`a browser whose storage ${how}: it is said, and the page works as long as it is open`, async ({ page }) => {
    await page.addInitScript(block);
    await opened(page);
    await expect(bar(page)).toContainText('此浏览器无法保存数据');
    await page.getByRole('link', { name: '新建第一份报告' }).click();
    await expect(name(page)).toBeVisible();
    const id = await idOf(page);
    await name(page).fill('只在内存里');
    await expect(bar(page)).toContainText('此浏览器无法保存数据');
    // The bar says what is the case and what to do, the header only that nothing is saved; nothing on the page says otherwise.
    await expect(page.getByText('此浏览器无法保存数据')).toHaveCount(1);
    await expect(page.getByRole('banner')).toContainText('未保存到本机');
    await expect(page.getByRole('banner')).not.toContainText('已保存');
    await expect(page.getByRole('banner')).not.toContainText('只读');
    await expect(page.locator('footer')).toContainText('不在本机留存数据');
    // What is in no file would be lost, so the browser asks before the page is left.
    const asked = new Promise((resolve) => { page.once('dialog', async (dialog) => { resolve(dialog.type()); await dialog.dismiss(); }); });
    await page.evaluate(() => { setTimeout(() => location.reload()); });
    expect(await asked).toBe('beforeunload');
    await expect(name(page)).toHaveValue('只在内存里');
    await page.getByRole('button', { name: '稍后处理' }).click();
    await home(page);
    const row = page.getByRole('listitem').filter({ hasText: '只在内存里' });
    await expect(row).toContainText('仅存于本页');
    await expect(page.getByText('此浏览器无法保存数据')).toHaveCount(1);
    await expect(page.locator('body')).not.toContainText(/保存在本机浏览器|自动保存到本机/);
    await row.getByRole('link', { name: /^只在内存里/ }).click();
    await go(page, id, 'basic');
    await expect(name(page)).toHaveValue('只在内存里');
    expect(JSON.parse((await exported(page, id)).text).document.draft.root.answers.name).toBe('只在内存里');
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
  });
}

test('everything cleared is not written over what was there until it is confirmed', async ({ page }) => {
  const json = JSON.parse((await exported(page, await fresh(page))).text);
  // A report with a single answer: taking it away leaves nothing at all.
  await imported(page, { ...json, document: { ...json.document, name: '一项', draft: { next_row: 1, root: { answers: { name: '独苗公司' }, lists: {} } } }, sum: undefined });
  const { id } = (await stored(page)).find((document) => document.name === '一项');
  await go(page, id, 'basic');
  await name(page).fill('');
  await expect(bar(page)).toContainText('内容已全部清空，未覆盖原有数据');
  expect((await kept(page, id)).draft.root.answers.name).toBe('独苗公司');
  await page.getByRole('button', { name: '确认清空' }).click();
  await expect(bar(page)).toHaveCount(0);
  expect((await kept(page, id)).draft.root.answers?.name ?? '').toBe('');
});

test.describe('two tabs', () => {
  test('a tab in which nothing was changed simply shows what another saved', async ({ page, context }) => {
    const id = await sample(page, 0);
    const other = await context.newPage();
    await patient(other);
    await reopened(other, id, 'basic');
    await go(page, id, 'basic');
    await name(page).fill('第一个标签页');
    await saved(page);
    await expect(name(other)).toHaveValue('第一个标签页');
    await other.getByRole('button', { name: '在此处继续编辑' }).click();
    await expect(bar(other)).toHaveCount(0);
    await name(other).fill('第二个标签页'); // and can go on from there
    await saved(other);
    await expect(name(page)).toHaveValue('第二个标签页');
    expect((await kept(page, id)).draft.root.answers.name).toBe('第二个标签页');
  });

  test('changed in two tabs at once: one is kept, the other is told at once and becomes a copy', async ({ page, context }) => {
    await unguarded(context); // else the second tab would only read
    const id = await sample(page, 0);
    const other = await context.newPage();
    await reopened(other, id, 'basic');
    await go(page, id, 'basic');
    // The second tab cannot write for a moment: so both have something unsaved at the same time, however slow this machine is.
    await other.evaluate(() => {
      const real = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key, text) {
        if (String(key).includes(':doc:')) throw new DOMException('not now', 'QuotaExceededError');
        real.call(this, key, text);
      };
      window.__writesAgain = () => { Storage.prototype.setItem = real; };
    });
    await name(other).fill('第二个标签页');
    await name(page).fill('第一个标签页');
    const [winner, loser, won, lost] = [page, other, '第一个标签页', '第二个标签页'];
    await saved(winner);
    await other.evaluate(() => window.__writesAgain());
    await expect(bar(loser)).toContainText('另一个标签页已保存了更新的内容');
    await saved(winner);
    await expect(name(loser)).toHaveValue(lost);
    await name(loser).pressSequentially('接着写');
    await moment(loser, 700);
    expect((await kept(page, id)).draft.root.answers.name).toBe(won);
    await loser.getByRole('button', { name: '另存为副本' }).click();
    await expect(loser).not.toHaveURL(new RegExp(id));
    expect((await kept(loser, id)).draft.root.answers.name).toBe(won);
    const copy = await kept(loser, await idOf(loser));
    expect(copy.draft.root.answers.name).toBe(`${lost}接着写`);
    expect(copy.name).toContain('冲突副本');
    await expect(bar(loser)).toHaveCount(0);
    await expect(bar(winner)).toHaveCount(0);
  });

  test('where no message passes between tabs, the revision refuses the stale write', async ({ page, context }) => {
    await unguarded(context);
    const id = await sample(page, 0);
    const other = await context.newPage();
    await other.addInitScript(() => addEventListener('storage', (event) => event.stopImmediatePropagation(), true));
    await reopened(other, id, 'basic');
    await go(page, id, 'basic');
    await name(page).fill('先写的');
    await saved(page);
    await expect(bar(other)).toHaveCount(0);
    await name(other).fill('后写的');
    await expect(bar(other)).toContainText('另一个标签页已保存了更新的内容');
    await expect(name(other)).toHaveValue('后写的');
    expect((await kept(page, id)).draft.root.answers.name).toBe('先写的');
    await other.getByRole('button', { name: '载入较新的版本' }).click();
    await expect(name(other)).toHaveValue('先写的');
  });

  test('a report deleted elsewhere can still be kept as a copy', async ({ page, context }) => {
    const id = await sample(page, 0);
    await go(page, id, 'basic');
    const other = await context.newPage();
    await opened(other);
    await other.getByRole('button', { name: /^删除/ }).click();
    await expect(bar(page)).toContainText('此报告已被删除，请另存为副本');
    await name(page).fill('还要用的');
    await page.getByRole('button', { name: '另存为副本' }).click();
    await expect(page).not.toHaveURL(new RegExp(id));
    expect((await kept(page, await idOf(page))).draft.root.answers.name).toBe('还要用的');
  });

  test('different reports in two tabs are both kept', async ({ page, context }) => {
    const other = await context.newPage();
    const [one, two] = [await fresh(page), await fresh(other)];
    await Promise.all([name(page).fill('甲公司'), name(other).fill('乙公司')]);
    await Promise.all([saved(page), saved(other)]);
    expect((await kept(page, one)).draft.root.answers.name).toBe('甲公司');
    expect((await kept(page, two)).draft.root.answers.name).toBe('乙公司');
    for (const tab of [page, other]) await expect(bar(tab)).toHaveCount(0);
  });

  test('coming back from the history of the browser looks whether something was saved meanwhile', async ({ page, context }) => {
    const id = await sample(page, 0);
    await go(page, id, 'basic');
    await page.goto('about:blank');
    const other = await context.newPage();
    await reopened(other, id, 'basic');
    await name(other).fill('期间改过');
    await saved(other);
    await page.goBack();
    await started(page);
    // Kept alive by the browser it must say so; loaded anew it must show the newer text. Never the old one as if it were current.
    await expect.poll(async () => (await bar(page).count()) > 0 || (await name(page).inputValue()) === '期间改过').toBe(true);
  });

  test('a copy of the program in another folder of the same host has its own reports', async ({ page, context }) => {
    const mine = await sample(page, 0);
    const other = await context.newPage();
    const theirs = await sample(other, 1, 'a/b/');
    const keys = Object.keys(await raws(page));
    expect(keys).toHaveLength(2);
    for (const [tab, own, base] of [[page, '示例：达标', ''], [other, '示例：未达标', 'a/b/']]) {
      await opened(tab, `${base}#/`);
      await expect(tab.locator('ul.docs > li')).toHaveCount(1);
      await expect(tab.locator('ul.docs')).toContainText(own);
    }
    await opened(page, `#/r/${theirs}`);
    await expect(page.getByRole('heading', { level: 1, name: '本机没有此报告' })).toBeVisible();
    await opened(other, `a/b/#/r/${theirs}`);
    await expect(other.getByRole('heading', { level: 1, name: '关键绩效指标水平报告' })).toBeVisible();
    expect(mine).not.toBe(theirs);
  });
});

test('what cannot be read is listed, never touched, and can be taken away as it is', async ({ page }) => {
  await sample(page, 0);
  const whole = Object.values(await raws(page))[0];
  const envelope = JSON.parse(whole);
  const cases = {
    aaaaaaaaaaaaaaa1: ['内容不完整或已损坏', whole.slice(0, whole.length / 2)],
    aaaaaaaaaaaaaaa2: ['内容不完整或已损坏', ''],
    aaaaaaaaaaaaaaa3: ['内容不完整或已损坏', 'null'],
    aaaaaaaaaaaaaaa4: ['内容不完整或已损坏', '\u0000\uFFFE一堆乱码 {{{'],
    aaaaaaaaaaaaaaa5: ['校验码不符', JSON.stringify({ ...envelope, id: 'aaaaaaaaaaaaaaa5', payload: envelope.payload.replace('12450', '12459') })],
    aaaaaaaaaaaaaaa6: ['由更新版本的绿金台保存', JSON.stringify({ ...envelope, id: 'aaaaaaaaaaaaaaa6', schema: 999 })],
    aaaaaaaaaaaaaaa7: ['不是绿金台的数据', JSON.stringify({ hello: 'world' })],
    aaaaaaaaaaaaaaa8: ['内容与编号不符', whole],
    aaaaaaaaaaaaaaa9: ['没有表单“tomorrow”', (() => { const payload = envelope.payload.replace('"sll_kpi_report"', '"tomorrow"').replace(envelope.id, 'aaaaaaaaaaaaaaa9'); return { payload }; })()],
  };
  delete cases.aaaaaaaaaaaaaaa9; // its sum would have to be right; a unit test covers it
  await page.evaluate(([own, cases]) => { for (const [id, [, text]] of Object.entries(cases)) localStorage.setItem(`${own}doc:${id}`, text); }, [own(page), cases]);
  const before = await raws(page);
  await opened(page, '#/');
  await page.reload();
  await started(page);
  for (const [id, [why]] of Object.entries(cases)) await expect(page.getByRole('listitem').filter({ hasText: id })).toContainText(why);
  for (const [id, [why, text]] of Object.entries(cases)) {
    await page.evaluate((id) => { location.hash = `#/r/${id}/kpis`; }, id);
    await expect(page.getByRole('heading', { level: 1, name: '此报告无法打开' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(why);
    if (text === '') continue;
    const file = await download(page, () => page.getByRole('button', { name: '导出原文' }).click());
    expect(file.text).toBe(text);
    expect(file.name).toContain(id);
    await home(page);
  }
  await moment(page, 1_000);
  expect(await raws(page)).toEqual(before);
});

test('a crash keeps what was saved and what was typed, and its rescue file can be imported', async ({ page, browser, baseURL }) => {
  const id = await sample(page, 0);
  await go(page, id, 'basic');
  await name(page).fill('崩溃前已保存');
  await saved(page);
  await page.getByLabel('注册地').fill('崩溃前一刻输入');
  // In one act: what was typed last is not saved in between.
  const before = await page.evaluate(() => {
    const texts = Object.entries(localStorage).filter(([key]) => key.startsWith('gd:') && key.includes(':doc:'));
    window.__onRustPanic('panicked at 测试');
    return Object.fromEntries(texts);
  });
  const dialog = page.getByRole('alertdialog', { name: '程序出了故障，已停止运行' });
  await expect(dialog).toBeVisible();
  expect(await raws(page)).toEqual(before);
  const rescue = await download(page, () => dialog.getByRole('button', { name: '下载应急备份' }).click());
  const file = JSON.parse(rescue.text);
  expect(file.storage).toMatchObject(before);
  expect(file.fields).toContainEqual(expect.objectContaining({ label: expect.stringMatching(/^注册地/), value: '崩溃前一刻输入' }));

  // On another computer.
  const context = await browser.newContext({ baseURL, locale: 'zh-CN' });
  const elsewhere = await context.newPage();
  await opened(elsewhere);
  await imported(elsewhere, rescue.text);
  const [copy] = await stored(elsewhere);
  expect(copy.draft).toEqual(JSON.parse(JSON.parse(Object.values(before)[0]).payload).draft);
  await go(elsewhere, copy.id, 'basic');
  await expect(name(elsewhere)).toHaveValue('崩溃前已保存');
  await context.close();
});

test('a file that is not ours, not whole, or from a newer program is refused with the remedy', async ({ page }) => {
  const json = JSON.parse((await exported(page, await sample(page, 0))).text);
  await home(page);
  const before = await raws(page);
  for (const [content, says] of [
    ['', '文件没有内容'],
    ['{"format":"greendesk"', '文件不完整'],
    ['[1,2,3]', '这不是绿金台导出的文件'],
    [JSON.stringify({ ...json, format_version: 99 }), '由更新版本的绿金台导出'],
    [JSON.stringify({ ...json, document: { ...json.document, template: 'tomorrow' } }), '表单“tomorrow”'],
    ['['.repeat(100_000), /JSON (文件不完整|格式有误)/],
    [JSON.stringify({ kind: 'greendesk-rescue', version: 1, storage: {} }), '没有'],
    ['x'.repeat(32 * 1024 * 1024 + 1), '超过 32 MiB'],
  ]) {
    await page.getByLabel('导入备份').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    await expect(bar(page)).toContainText(says);
    await expect(bar(page)).toBeFocused();
  }
  expect(await raws(page)).toEqual(before);
  // A byte order mark, as some editors add it, is no obstacle.
  await imported(page, `\uFEFF${JSON.stringify(json)}`);
  await expect(bar(page)).toHaveCount(0);
});

test('a backup of everything brings everything back', async ({ page, browser, baseURL }) => {
  await sample(page, 0);
  const id = await fresh(page);
  await name(page).fill('青海互助酒业有限公司');
  await saved(page);
  await home(page);
  const backup = await download(page, () => page.getByRole('button', { name: '导出全部备份' }).click());
  expect(backup.name).toMatch(/^绿金台备份.*\.json$/);
  const own = await stored(page);
  const context = await browser.newContext({ baseURL, locale: 'zh-CN' });
  const elsewhere = await context.newPage();
  await opened(elsewhere);
  await imported(elsewhere, backup.text, /已导入 2 份报告/);
  expect((await stored(elsewhere)).map(({ draft }) => JSON.stringify(draft)).sort()).toEqual(own.map(({ draft }) => JSON.stringify(draft)).sort());
  expect(own.some((document) => document.id === id)).toBe(true);
  await context.close();
});

test('Ctrl+S saves now and says so', async ({ page }) => {
  const id = await fresh(page);
  await name(page).fill('立即保存');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('status').filter({ hasText: '已保存到本机' }).last()).toBeVisible();
  expect((await kept(page, id)).draft.root.answers.name).toBe('立即保存');
});
