// Shared computers: a page that keeps nothing, and everything of this copy of the program taken away, its neighbours' left alone.
import { test, expect, accessible, opened, started } from './support/test.mjs';
import { download, fresh, go, home, idOf, imported, moment, own, raws, sample, saved, stored } from './support/documents.mjs';
import { blank } from './support/profile.mjs';

const name = (page) => page.getByLabel('企业名称');
/** The first field of a document; the home page, which stays until the document is here, has fields of no form. */
const firstField = (page) => page.locator('#app main').locator('input[form]:visible, textarea[form]:visible').first();
const sign = (page) => page.getByRole('banner').getByText('不在本机留存', { exact: true });

/** Everything that the browser keeps for this host: keys of both storages, and every record of every database. */
const everything = (page) => page.evaluate(async () => {
  const databases = {};
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((resolve, reject) => { const asked = indexedDB.open(name); asked.onsuccess = () => resolve(asked.result); asked.onerror = () => reject(asked.error); });
    databases[name] = {};
    for (const store of database.objectStoreNames) {
      const keys = await new Promise((resolve) => { const asked = database.transaction(store).objectStore(store).getAllKeys(); asked.onsuccess = () => resolve(asked.result); });
      databases[name][store] = keys.map(String);
    }
    database.close();
  }
  return { local: Object.fromEntries(Object.entries(localStorage)), session: Object.keys(sessionStorage), databases };
});
/** What the keys of another program begin with that names them as this one does. */
const THEIRS = 'gd:/a/b/:';
/** A page beside the single file that has stored a document, a setting and a second copy under names of its own. */
async function another(page, address) {
  await blank(page, address);
  await page.evaluate((theirs) => new Promise((resolve, reject) => {
    for (const key of ['doc:cccccccccccccccc', 'setting:lang']) localStorage.setItem(theirs + key, 'theirs');
    const asked = indexedDB.open(theirs, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('texts').put('theirs', `${theirs}doc:cccccccccccccccc`);
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => { asked.result.close(); resolve(); };
  }), THEIRS);
}
const NOTHING = { local: {}, session: [], databases: {} };

test('the first page leads to the page that keeps nothing', async ({ page }) => {
  await opened(page);
  await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name: '公用电脑：不在本机留存' }).click()]);
  await started(page);
  await expect(sign(page)).toBeVisible();
  await expect(page.getByRole('link', { name: '清除本机数据' })).toHaveCount(0);
  await page.getByRole('button', { name: '结束并导出' }).click(); // nothing was made
  await page.waitForURL((url) => url.search === '');
  await started(page);
  await expect(sign(page)).toHaveCount(0);
});

test('a page that keeps nothing: from one form to the next, to the export, to the end', async ({ page }) => {
  await page.goto('about:blank');
  const loads = [];
  page.on('load', () => loads.push(page.url()));
  await opened(page, '?private#/');
  await expect(sign(page)).toBeVisible();
  await expect(page.getByRole('main')).toContainText('关闭或重新载入后即消失');
  await accessible(page);
  await page.locator('ul.jobs > li').nth(0).getByRole('link', { name: /^新建/ }).click();
  await expect(name(page)).toBeVisible();
  const id = await idOf(page);
  await name(page).fill('不留痕迹有限公司');
  await moment(page, 700);
  await expect(page.getByRole('banner')).not.toContainText('已保存');
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
  await accessible(page);
  // Another form: no other program, and the first report is still there.
  await home(page);
  await page.locator('ul.jobs > li').nth(1).getByRole('link', { name: /^新建/ }).click();
  await expect(firstField(page)).toBeVisible();
  await firstField(page).fill('第二张表');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('banner')).toContainText('Not stored on this computer');
  await page.getByRole('button', { name: '中文' }).click();
  await home(page);
  await expect(page.locator('ul.docs > li')).toHaveCount(2);
  await go(page, id, 'basic');
  await expect(name(page)).toHaveValue('不留痕迹有限公司');
  await page.evaluate(() => { dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })); });
  expect(loads).toHaveLength(1);
  expect(await everything(page)).toEqual(NOTHING);

  // Going without an export is asked about; staying keeps everything.
  const asked = new Promise((resolve) => { page.once('dialog', async (dialog) => { resolve(dialog.type()); await dialog.dismiss(); }); });
  await page.evaluate(() => { setTimeout(() => location.reload()); });
  expect(await asked).toBe('beforeunload');
  await expect(name(page)).toHaveValue('不留痕迹有限公司');

  const file = await download(page, () => page.getByRole('button', { name: '结束并导出' }).click());
  expect(Object.values(JSON.parse(file.text).storage).map((text) => JSON.parse(JSON.parse(text).payload).draft.root.answers).map((answers) => Object.values(answers)).flat()).toEqual(expect.arrayContaining(['不留痕迹有限公司', '第二张表']));
  await expect(page.getByRole('status').filter({ hasText: file.name })).toBeVisible();
  expect(await everything(page)).toEqual(NOTHING);
  await accessible(page);

  // What is typed after the export is asked about again.
  await name(page).fill('导出之后又改了');
  const again = new Promise((resolve) => { page.once('dialog', async (dialog) => { resolve(dialog.type()); await dialog.dismiss(); }); });
  await page.evaluate(() => { setTimeout(() => location.reload()); });
  expect(await again).toBe('beforeunload');
  await download(page, () => page.getByRole('button', { name: '结束并导出' }).click());
  let dialogs = 0;
  page.on('dialog', (dialog) => { dialogs += 1; dialog.accept(); });
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: '离开' }).click()]);
  await started(page);
  expect(dialogs).toBe(0);
  expect(new URL(page.url()).search).toBe('');
  await expect(page.getByText('暂无报告。')).toBeVisible();
  await expect(sign(page)).toHaveCount(0);
  expect((await everything(page)).local).toEqual({});
  // What was handed over is a backup like any other.
  await imported(page, file.text, /已导入 2 份报告/);
  expect(await stored(page)).toHaveLength(2);
});

test('a loan book in a page that keeps nothing is kept nowhere either', async ({ page }) => {
  await opened(page, '?private#/new/green_loan_portfolio');
  await page.evaluate(() => { location.hash = `${location.hash.split('/').slice(0, 3).join('/')}/ledger`; });
  await page.getByRole('radio', { name: '导入台账文件' }).check();
  await page.getByLabel('选择台账文件').setInputFiles({ name: '台账.csv', mimeType: 'text/csv', buffer: Buffer.from('贷款编号,贷款余额（万元）,项目总投资（万元）\r\nL1,100,200\r\n') });
  await expect(page.getByLabel('“贷款余额（万元）”列是')).toHaveValue('balance', { timeout: 60_000 });
  await moment(page, 700);
  expect(await everything(page)).toEqual(NOTHING);
});

test('a crash of a page that keeps nothing rescues what its memory holds', async ({ page }) => {
  await opened(page, '?private#/new/sll_kpi_report');
  await name(page).fill('只在内存里的公司');
  await moment(page, 700);
  await home(page);
  await page.evaluate(() => window.__onRustPanic('panicked at 测试'));
  const rescue = await download(page, () => page.getByRole('alertdialog').getByRole('button', { name: '下载应急备份' }).click());
  const [text] = Object.values(JSON.parse(rescue.text).storage);
  expect(JSON.parse(JSON.parse(text).payload).draft.root.answers.name).toBe('只在内存里的公司');
  expect((await everything(page)).local).toEqual({});
});

test.describe('清除本机数据', () => {
  test('a tab that begins while everything is being cleared waits until it is over, and puts nothing back', async ({ page, context }) => {
    await sample(page, 0);
    await home(page);
    const mine = own(page);
    const texts = async () => (await everything(page)).databases[mine]?.texts ?? [];
    await expect.poll(texts).toHaveLength(1);
    // Half way: the other tabs are told, the second copy is empty, local storage is not yet.
    await page.evaluate((mine) => new Promise((resolve) => {
      // The mark is believed for ten seconds, and the tab that begins may need longer than that for its loads.
      const mark = () => localStorage.setItem(`${mine}cleared`, new Date().toISOString());
      mark();
      window.__marking = setInterval(mark, 1_000);
      indexedDB.open(mine).onsuccess = ({ target: { result } }) => {
        const emptied = result.transaction('texts', 'readwrite');
        emptied.objectStore('texts').clear();
        emptied.oncomplete = () => { result.close(); resolve(); };
      };
    }), mine);
    const late = await context.newPage();
    let loads = 0;
    late.on('load', () => { loads += 1; });
    await opened(late);
    await expect.poll(() => loads).toBeGreaterThan(2);
    expect(await texts()).toEqual([]);
    await page.evaluate((mine) => { clearInterval(window.__marking); for (const key of Object.keys(localStorage)) if (key.startsWith(mine)) localStorage.removeItem(key); }, mine);
    await expect(late.getByText('暂无报告。')).toBeVisible();
    const before = loads;
    await moment(page, 1_500); // the late tab may load once more
    expect([loads - before <= 1, await texts()]).toEqual([true, []]);
  });

  test('what goes is listed, offered for export, goes on a typed word, and comes back from no other tab; a neighbour keeps everything', async ({ page, context, baseURL }) => {
    test.slow();
    const neighbour = await context.newPage();
    const onDisk = test.info().project.name === 'file'; // there the neighbour is a page of another program that uses names like ours
    if (onDisk) await another(neighbour, baseURL);
    else {
      await sample(neighbour, 1, 'a/b/');
      await neighbour.getByRole('button', { name: 'English' }).click();
    }
    await neighbour.evaluate(() => localStorage.setItem('other:program', 'theirs'));
    await page.bringToFront(); // a page behind others draws once a second
    const id = await fresh(page);
    await name(page).fill('要清除的公司');
    await saved(page);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: '中文' }).click();
    await sample(page, 0);
    await home(page);
    await page.locator('ul.docs > li').filter({ hasText: '示例' }).getByRole('button', { name: /^删除/ }).click();
    // Files of loan books, ours and the neighbour's, lie in one database.
    const [mine, yours] = [own(page), onDisk ? THEIRS : own(neighbour)];
    await page.evaluate(([mine, yours]) => new Promise((resolve, reject) => {
      const asked = indexedDB.open('greendesk', 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore('files');
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => {
        const store = asked.result.transaction('files', 'readwrite').objectStore('files');
        store.put({ files: [], with: '' }, `${mine}doc:aaaaaaaaaaaaaaaa`);
        const last = store.put({ files: [], with: '' }, `${yours}doc:bbbbbbbbbbbbbbbb`);
        last.onsuccess = () => { asked.result.close(); resolve(); };
      };
    }), [mine, yours]);
    // What was saved reaches the second copy and the versions a moment later.
    await expect.poll(async () => {
      const { databases } = await everything(page);
      return [databases[`${mine}history`]?.versions?.length, databases[mine]?.texts?.length];
    }).toEqual([1, 4]);
    const before = await everything(page);
    const theirs = (all) => ({
      local: Object.entries(all.local).filter(([key]) => !key.startsWith(mine)).sort(),
      files: all.databases.greendesk?.files.filter((key) => !key.startsWith(mine)),
      copy: all.databases[yours],
    });
    expect(theirs(before).local.length).toBeGreaterThanOrEqual(3);
    expect(theirs(before).files).toHaveLength(1);
    expect(theirs(before).copy.texts.filter((key) => key.includes(':doc:'))).toHaveLength(1);

    // Another tab is in the middle of typing.
    const other = await context.newPage();
    await opened(other, `#/r/${id}/basic`);
    await expect(name(other)).toHaveValue('要清除的公司');
    await page.bringToFront();

    await page.getByRole('link', { name: '清除本机数据' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '清除本机数据' })).toBeVisible();
    const main = page.getByRole('main');
    for (const line of ['报告 1 份', '回收站中的报告 1 份', '镜像备份 4 条', '历史版本 1 个', '1 份报告的台账文件']) await expect(main).toContainText(line);
    await page.getByText('逐份列出').click();
    await expect(main).toContainText('要清除的公司');
    await accessible(page);
    const file = await download(page, () => main.getByRole('button', { name: '导出全部备份' }).click());
    expect(Object.keys(JSON.parse(file.text).storage)).toEqual([`${mine}doc:${id}`]);
    await expect(main.getByRole('status')).toContainText(file.name);
    // Not without the word.
    const clear = main.getByRole('button', { name: '清除本机数据' });
    for (const typed of ['', '清楚']) {
      await page.getByLabel('请输入“清除”二字').fill(typed);
      await clear.click();
      await expect(main.getByRole('alert')).toContainText('未清除任何内容');
      await expect(page.getByLabel('请输入“清除”二字')).toBeFocused();
    }
    expect(Object.keys((await everything(page)).local)).toEqual(expect.arrayContaining([`${mine}doc:${id}`]));
    await name(other).pressSequentially('正在写');
    await page.getByLabel('请输入“清除”二字').fill('清除');
    await clear.click();
    await expect(page.getByRole('heading', { name: '已清除' })).toBeFocused();
    await expect(main).toContainText('报告 1 份');
    await accessible(page);

    // The other tab loads the whole program anew.
    await expect(other).toHaveURL(/#\/$/, { timeout: 60_000 });
    await started(other);
    await expect(other.getByText('暂无报告。')).toBeVisible();
    for (const tab of [page, other]) await moment(tab, 2_500); // longer than anything waits before it is written
    const after = await everything(page);
    expect(Object.keys(after.local).filter((key) => key.startsWith(mine))).toEqual([]);
    expect(after.databases[mine]?.texts ?? []).toEqual([]);
    expect(after.databases[`${mine}history`]?.versions ?? []).toEqual([]);
    expect(after.databases.greendesk.files.filter((key) => key.startsWith(mine))).toEqual([]);
    expect(theirs(after)).toEqual(theirs(before));
    await page.getByRole('button', { name: '回到首页' }).click();
    await expect(page.getByText('暂无报告。')).toBeVisible();
    await page.getByRole('link', { name: '清除本机数据' }).click();
    await expect(main).toContainText('此浏览器中没有绿金台的数据');
    // And the program begins anew.
    const next = await fresh(page);
    await name(page).fill('重新开始');
    await saved(page);
    expect(Object.keys(await raws(page)).filter((key) => key.startsWith(mine))).toEqual([`${mine}doc:${next}`]);
    if (onDisk) return;
    await neighbour.reload();
    await started(neighbour);
    await expect(neighbour.getByRole('heading', { level: 1 })).toBeVisible();
  });
});
