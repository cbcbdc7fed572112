// What a person has from an earlier build is there in this one: a browser's whole profile, filled by that build (fixtures/make-profile.mjs), is put
// into a fresh browser before the program begins, and looked at in the program.
import { readFileSync } from 'node:fs';
import { test, expect, opened } from './support/test.mjs';
import { compared, exported, go, kept, own } from './support/documents.mjs';
import { answered, clockAt, openedByLink, putBack, taken, toStep } from './support/profile.mjs';

const profile = JSON.parse(readFileSync(new URL('fixtures/profile-49f8fec.json', import.meta.url), 'utf8'));

/** The documents of the profile under keys of this kind, unpacked, by their ids. */
const unpacked = (kind) => new Map(profile.localStorage.filter(([key]) => key.includes(`:${kind}:`)).map(([key, text]) => [key.split(':').at(-1), JSON.parse(JSON.parse(text).payload)]));
const documents = unpacked('doc');
const nameOf = (id) => profile.seen.find((document) => document.id === id).name;

const main = (page) => page.getByRole('main');
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** The rows of the list of documents, and the link of one document in it. */
const rows = (page) => main(page).getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Delete/ }) });
const called = (name) => ({ name: new RegExp(`^${escaped(name)}\\s*(SAMPLE DATA)?$`) });
const linkOf = (page, name) => rows(page).getByRole('link', called(name));
const rowOf = (page, name) => rows(page).filter({ has: page.getByRole('link', called(name)) });
const versions = (page) => main(page).getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Preview/ }) });
const putBackNote = (page) => page.getByRole('status').filter({ hasText: 'restored from the mirror backup' });

/** The home page, by the product's name in the head of every page. */
async function start(page) {
  await page.getByRole('link', { name: /^GreenDesk/ }).first().click();
  await expect(rows(page).first()).toBeVisible();
}

/** The document's first page, from wherever the person is. */
async function opening(page, id) {
  await start(page);
  expect(await openedByLink(page, linkOf(page, nameOf(id)))).toBe(id);
}

test.beforeEach(async ({ page, context, baseURL }) => {
  // The trash and earlier versions go with time: the clock stands where the profile was taken.
  await clockAt(context, profile.taken_at);
  await putBack(page, profile, baseURL);
  await opened(page);
  await expect(rows(page)).toHaveCount(documents.size);
});

/** Units and sources that are stored in Chinese, as an English page shows them. */
const KNOWN = {
  企业碳账户: 'Corporate carbon account',
  '《绿色金融支持项目目录（试行）》（银调发〔2025〕7 号）': 'Catalogue of projects supported by green finance (银调发〔2025〕7号)',
  '《绿色信贷项目节能减排量测算指引》': 'Guide to computing reductions of green-loan projects (2013)',
  吨: 't', 千瓦时: 'kWh', 万千瓦时: '10 MWh', '吨/万元': 't per CNY 10,000', 升: 'L',
};

test('every document of an earlier build is listed by its name and opens with every answer as it was typed', async ({ page }) => {
  expect(new Set([...documents.values()].map((document) => document.template)).size).toBe(5);
  expect(profile.seen).toHaveLength(documents.size);
  for (const { id, name, checksum, pages } of profile.seen) {
    await test.step(name, async () => {
      await start(page);
      await expect(linkOf(page, name)).toHaveCount(1);
      expect(await openedByLink(page, linkOf(page, name))).toBe(id);
      for (const [step, answers] of pages) {
        await toStep(page, step);
        // As often as an answer stood there, it stands there now.
        const lacking = async () => {
          const now = await answered(page);
          return answers.filter((answer) => {
            // The code of an industry is shown with its name, where this build knows it, and a known unit or source in the reader’s language.
            const at = now.findIndex((shown) => shown === answer || shown === KNOWN[answer] || (/^[A-T]\d{2,4}$/.test(answer) && shown.startsWith(`${answer} `)));
            if (at >= 0) now.splice(at, 1);
            return at < 0;
          });
        };
        await expect.poll(lacking, { message: `${name}, ${step}: what is not on the page`, timeout: 60_000 }).toEqual([]);
      }
      // What the program read is the document to the letter, apart from the time at which it was handed over.
      const { exported_at: _, template_version: version, ...whole } = documents.get(id);
      const file = JSON.parse((await exported(page, id)).text);
      expect(file.document).toMatchObject(whole);
      expect(file.document.template_version).toBeGreaterThanOrEqual(version);
      expect(file.document.draft).toEqual(whole.draft);
      await expect(main(page).getByText(`Checksum ${checksum}`)).toBeVisible();
    });
  }
});

test('a report that an earlier build issued is issued still, with its checksum; the others are drafts', async ({ page }) => {
  const [issued, ...none] = profile.seen.filter((document) => document.issued);
  expect(none).toEqual([]);
  await opening(page, issued.id);
  await go(page, issued.id, 'report');
  await expect(main(page).getByText(`Checksum ${issued.checksum}`)).toBeVisible();
  await expect(main(page).getByText('The report is final.')).toBeVisible();
  await go(page, issued.id, 'print');
  await expect(page.getByRole('article')).toContainText(`Checksum ${issued.checksum}`);
  await expect(page.getByRole('article')).toContainText('Final 2026-03-02');
  await opening(page, profile.sample);
  await go(page, profile.sample, 'report');
  await expect(main(page).getByText('This is a draft')).toBeVisible();
});

test('the trash of an earlier build holds what was deleted, and gives it back', async ({ page }) => {
  const deleted = [...unpacked('trash').values()];
  expect(deleted).toHaveLength(2);
  await page.getByRole('link', { name: 'Recycle bin' }).click();
  const trashed = main(page).getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Restore/ }) });
  await expect(trashed).toHaveCount(2);
  await expect(trashed.filter({ hasText: 'Deleted 2026-03-02; removed automatically from 2026-04-02' })).toHaveCount(2);
  await expect(trashed.filter({ hasText: '示例：一个季度' })).toHaveCount(1);
  await trashed.filter({ hasText: '不再续贷的企业, 2025' }).getByRole('button', { name: /^Restore/ }).click();
  await expect(trashed).toHaveCount(1);
  await start(page);
  await expect(rows(page)).toHaveCount(documents.size + 1);
  const id = await openedByLink(page, linkOf(page, '不再续贷的企业, 2025'));
  expect((await kept(page, id)).draft).toEqual(deleted.find((document) => document.id === id).draft);
  await toStep(page, 'basic');
  await expect(page.getByRole('textbox', { name: 'Company name' })).toHaveValue('不再续贷的企业');
});

test('the earlier versions of an earlier build are listed, can be looked at, and come back as copies', async ({ page }) => {
  await opening(page, profile.sample);
  await toStep(page, 'history');
  await expect(versions(page)).toHaveCount(2);
  const reset = versions(page).filter({ hasText: 'Before reset' });
  await reset.getByRole('button', { name: /^Preview/ }).click();
  await expect(reset.getByRole('row').filter({ hasText: 'Company name' })).toContainText('讲解时改的');

  await opening(page, profile.borrower);
  await toStep(page, 'history');
  await expect(versions(page)).toHaveCount(4);
  await expect(versions(page).filter({ hasText: 'Automatic' })).toHaveCount(3);
  const restored = versions(page).filter({ hasText: 'Before restore' });
  await restored.getByRole('button', { name: /^Preview/ }).click();
  await expect(restored.getByRole('row').filter({ hasText: 'Company name' })).toContainText('柴达木绿能（集团）有限公司');
  await restored.getByText('View full version').click();
  await expect(restored).toContainText('91632801MA7530007U');
  await restored.getByRole('button', { name: /^Restore as a copy/ }).click();
  await expect(page).not.toHaveURL(new RegExp(profile.borrower));
  await toStep(page, 'basic');
  await expect(page.getByRole('textbox', { name: 'Company name' })).toHaveValue('柴达木绿能（集团）有限公司');
  await expect(page.getByRole('textbox', { name: 'Unified social credit code' })).toHaveValue('91632801MA7530007U');
  await start(page);
  await expect(linkOf(page, '柴达木绿能（集团）有限公司, 2025 (earlier version)')).toHaveCount(1);
  await expect(linkOf(page, nameOf(profile.borrower))).toHaveCount(1);
  // Every other version is where it was.
  const { databases } = await taken(page, page.url());
  const kept = (of) => of.find(({ name }) => name.endsWith(':history')).stores[0].records;
  expect(kept(databases)).toEqual(expect.arrayContaining(kept(profile.databases)));
});

test('a loan book of an earlier build has its result and its files, and is read again from them', async ({ page }) => {
  const { answers } = documents.get(profile.book).draft.root;
  const cell = (name) => main(page).getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) }).getByRole('cell');
  const result = async () => {
    for (const [name, count] of [['Data rows', '7'], ['Used', '5'], ['Used, with remarks', '1'], ['Not used', '1'], ['Blank', '0']]) await expect(cell(name)).toHaveText(count);
    // Ten places are kept and two are printed, half up.
    const hundredths = String((BigInt(answers.book_co2.replace('.', '').padEnd(answers.book_co2.indexOf('.') + 10, '0')) + 50_000_000n) / 100_000_000n);
    const whole = hundredths.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
    await expect(cell('Attributable: CO2 equivalent (t)')).toHaveText(`${whole}.${hundredths.slice(-2)}`);
    await expect(main(page).getByText('“待核” cannot be read as a number')).toBeVisible();
  };
  expect(answers.book_co2).toMatch(/^\d+\.\d{10}$/);
  await opening(page, profile.book);
  await toStep(page, 'ledger');
  await result();
  for (const name of ['绿色贷款台账.csv', '补充台账.csv']) await expect(page.getByRole('button', { name: new RegExp(`^Remove\\s*[:：]\\s*${escaped(name)}`) })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByLabel('Column “贷款余额（万元）” contains')).toHaveCount(2, { timeout: 60_000 });
  await page.getByRole('button', { name: 'Read ledger', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Reading completed. Rows: 7, of which used: 5, used with remarks: 1, not used: 1, blank: 0.' })).toBeVisible({ timeout: 60_000 });
  await result();
  // The same figures; a result that is read now says more of rows and of how they were read, and nothing less.
  const { book_result: before, ...others } = answers;
  const now = async () => (await kept(page, profile.book)).draft.root.answers;
  await expect.poll(async () => Object.keys(await now())).toContain('book_handling');
  const { book_result: after, book_handling: handling, book_refusals: refusals, book_sizes: sizes, ...same } = await now();
  expect(same).toEqual(others);
  expect(sizes, 'the balance over the whole investment is asked about').toBe('1');
  expect(refusals).toMatch(/^1\n/);
  const earlier = JSON.parse(before);
  // The sentence of a reason is this build's; its kind and its row are those of the earlier one.
  for (const row of earlier.refused) delete row.reasons;
  expect(JSON.parse(after)).toMatchObject({ ...earlier, flags: expect.arrayContaining(earlier.flags) });
  expect(JSON.parse(handling).files.map((file) => file.name)).toEqual(['绿色贷款台账.csv', '补充台账.csv']);
  await toStep(page, 'check');
  await expect(main(page).getByRole('heading', { name: /^The outstanding balance exceeds the total project investment/ })).toBeVisible();
});

test('settings of an earlier build hold: the language, the last backup, the reminder; the report that was not closed is named', async ({ page }) => {
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(rowOf(page, '报总行的表 4 <第二稿>')).toContainText('Last export: today');
  await expect(rowOf(page, '报总行的表 4 <第二稿>（副本）')).toContainText('Not exported yet');
  await expect(page.getByRole('region', { name: 'Backup reminder' })).toHaveCount(0);
  const settings = profile.localStorage.filter(([key]) => key.includes(':setting:'));
  expect(settings.map(([key]) => key.split(':').at(-1)).sort()).toEqual(['backup', 'lang', 'reminded']);
  const prefix = own(page);
  for (const [key, value] of settings) expect(await page.evaluate((key) => localStorage.getItem(key), key.replace('gd:{folder}:', prefix))).toBe(value);

  const ended = page.getByRole('region', { name: 'Not closed properly last time' });
  await expect(ended.getByRole('listitem')).toHaveCount(1);
  await openedByLink(page, ended.getByRole('link', { name: nameOf(profile.half) }));
  await toStep(page, 'area_1');
  await expect(page.getByText('This report was not closed properly last time')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Description' }).first()).toHaveValue('写到一半');
});

test('the second copy of an earlier build is the same as the first, and gives back what the first has lost', async ({ page, baseURL }) => {
  // Nothing was lost: nothing is put back, and both copies still hold everything.
  await compared(page, () => page.reload());
  await expect(putBackNote(page)).toHaveCount(0);
  const copied = (of) => of.localStorage.filter(([key]) => /^gd:\{folder\}:(doc|trash|trashed|setting):/.test(key));
  const mirror = (of) => of.databases.find(({ name }) => name === 'gd:{folder}:').stores[0].records;
  const before = await taken(page, baseURL);
  expect(copied(before)).toEqual(expect.arrayContaining(copied(profile)));
  expect(mirror(before)).toEqual(expect.arrayContaining(mirror(profile)));
  expect(mirror(before)).toEqual(expect.arrayContaining(copied(before)));

  // A document, one cut short, and one in the trash.
  const [trashed] = unpacked('trash').keys();
  const prefix = own(page);
  await page.evaluate(([gone, cut, trashed]) => {
    localStorage.removeItem(gone);
    localStorage.setItem(cut, localStorage.getItem(cut).slice(0, 400));
    localStorage.removeItem(trashed);
  }, [`${prefix}doc:${profile.borrower}`, `${prefix}doc:${profile.book}`, `${prefix}trash:${trashed}`]);
  await opened(page);
  await expect(putBackNote(page)).toContainText('Reports restored from the mirror backup: 3');
  await expect(rows(page)).toHaveCount(documents.size);
  await opening(page, profile.borrower);
  await toStep(page, 'basic');
  await expect(page.getByRole('textbox', { name: 'Company name' })).toHaveValue('柴达木绿能有限公司');
  expect(copied(await taken(page, baseURL))).toEqual(expect.arrayContaining(copied(profile)));
});
