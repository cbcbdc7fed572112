// The form filled with the keyboard alone; the focus always seen, never hidden.
import { test, expect, opened } from './support/test.mjs';
import { go, HEADINGS, idOf, kept, kpi, sample, saved } from './support/documents.mjs';

/** The control that has the focus: what it is, how its focus is marked, whether it can be seen. */
const focused = (page) => page.evaluate(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const target = /^(radio|checkbox)$/.test(element.type) ? element.closest('label') ?? element : element;
  const whole = target.getBoundingClientRect();
  // What is larger than the window (a page that scrolls in its own box) need be seen in part only.
  const [top, bottom] = whole.height > innerHeight ? [Math.max(whole.top, 0), Math.min(whole.bottom, innerHeight)] : [whole.top, whole.bottom];
  const box = { top, bottom, left: Math.max(whole.left, 0), width: whole.width, height: bottom - top };
  const style = getComputedStyle(element);
  const around = getComputedStyle(target);
  const marked = (s) => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none';
  // Not under the bar at the top or bottom: its middle and both ends are its own.
  const own = (x, y) => { const hit = document.elementFromPoint(x, y); return !!hit && (target.contains(hit) || hit.contains(target)); };
  const middle = box.top + Math.min(box.height, innerHeight) / 2;
  return {
    id: element.id,
    tag: element.tagName,
    name: element.getAttribute('aria-label') || [...(element.labels ?? [])].map((label) => label.textContent).join(' ') || element.textContent.trim().slice(0, 40),
    marked: marked(style) || marked(around),
    seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && (own(box.left + box.width / 2, middle) || own(box.left + 3, middle)) && own(box.left + Math.min(12, box.width / 2), Math.max(box.top + 3, 1)),
  };
});

/** Presses Tab until `locator` has the focus. On the way every stop must be marked and seen. */
async function tabTo(page, locator, wrong, key = 'Tab') {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await locator.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press(key);
    const stop = await focused(page);
    if (stop && !stop.marked) wrong.add(`no mark: ${stop.tag} ${stop.name}`);
    if (stop && !stop.seen) wrong.add(`hidden: ${stop.tag} ${stop.name}`);
  }
  throw new Error(`Tab does not reach ${locator}`);
}

test('a whole report by keyboard alone', async ({ page }) => {
  const wrong = new Set();
  const to = (locator) => tabTo(page, locator, wrong);
  const type = async (locator, text) => { await to(locator); await page.keyboard.type(text); };
  const heading = (name) => page.getByRole('heading', { level: 1, name });
  const radio = async (group, down) => {
    // Tab enters a group once; Space takes the first, the arrows the others.
    await to(page.getByRole('group', { name: group }).getByRole('radio').first());
    await page.keyboard.press('Space');
    for (let i = 0; i < down; i += 1) await page.keyboard.press('ArrowDown');
  };
  const boxes = async (group) => {
    for (const box of await page.getByRole('group', { name: group }).getByRole('checkbox').all()) {
      await to(box);
      await page.keyboard.press('Space');
    }
  };

  await opened(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main h1')).toBeFocused();
  await to(page.getByRole('link', { name: /^新建\s*：关键绩效指标水平报告/ }));
  await page.keyboard.press('Enter');

  await test.step('基本信息: Enter in a single line is 保存并继续', async () => {
    await expect(heading(HEADINGS.basic)).toBeFocused();
    await type(page.getByLabel('企业名称'), '玉树高原生物科技有限公司');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: '本页有 3 处需要处理' })).toBeFocused();
    await to(page.getByRole('link', { name: '请填写统一社会信用代码' }));
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('统一社会信用代码')).toBeFocused();
    await page.keyboard.type('91630100ma0000437 0');
    await type(page.getByLabel('注册地'), '青海省玉树市');
    await type(page.getByLabel('所属行业'), 'C27');
    await tabTo(page, page.getByLabel('注册地'), wrong, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(heading(HEADINGS.kpis)).toBeFocused();
  });
  const id = await idOf(page);

  await test.step('关键绩效指标选取', async () => {
    await to(page.getByRole('combobox', { name: /^关键绩效指标/ }));
    await page.keyboard.press('ArrowDown'); // 碳排放量
    await expect(page.getByRole('combobox', { name: /^计量单位/ })).toHaveValue('吨');
    await radio('指标来源', 1); // 内部来源
    await radio('设定依据', 0);
    await type(page.getByRole('textbox', { name: /^指标依据/ }), '企业自身减排目标');
    await page.keyboard.press('Enter'); // a new line here, no leaving
    await page.keyboard.type('按年核算');
    await type(page.getByRole('textbox', { name: /^计算公式或测算方法/ }), '范围 1 与范围 2 之和');
    await radio('数据是否来自企业碳账户', 1);
    await radio('是否由第三方专业机构协助提供', 1);
    await boxes('指标选取要求');
    await boxes('双方约定');
    // In a table Enter and the arrows stay in the column.
    await to(page.getByRole('textbox', { name: '2022 年 指标水平（吨）' }));
    for (const level of ['880', '860', '850']) {
      await page.keyboard.type(level);
      await page.keyboard.press('Enter');
    }
    await expect(page.getByRole('textbox', { name: '2024 年 指标水平（吨）' })).toBeFocused(); // the last row: nowhere further
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('textbox', { name: '2023 年 指标水平（吨）' })).toBeFocused();
    await expect(heading(HEADINGS.kpis)).toBeVisible();
    // As in Appendix B: 历史表现, then 基期, then 绩效目标水平.
    await type(page.getByRole('textbox', { name: /^基期(?!水平)/ }), '2024');
    await radio('基期水平确定方式', 0);
    await type(page.getByRole('textbox', { name: '2025 年 目标水平（吨）' }), '800');
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('status').filter({ hasText: '已保存到本机' }).last()).toBeVisible();
    expect((await kept(page, id)).draft.root.lists.kpis[0].node.answers.basis).toBe('企业自身减排目标\n按年核算');
    await page.keyboard.press('Alt+ArrowRight');
    await expect(heading(HEADINGS.period)).toBeFocused();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(heading(HEADINGS.kpis)).toBeFocused();
    await page.keyboard.press('Alt+ArrowRight');
  });

  await test.step('报告期情况', async () => {
    await expect(heading(HEADINGS.period)).toBeFocused();
    await type(page.getByRole('textbox', { name: '2025 年 实际水平（吨）' }), '790');
    await expect(kpi(page, 1)).toContainText('120.00%');
    await type(page.getByRole('combobox', { name: '2025 年 数据来源' }), '能源供应商数据');
    await to(page.getByRole('button', { name: '保存并继续' }));
    await page.keyboard.press('Enter');
  });

  await test.step('环境风险、披露、证明材料', async () => {
    await expect(heading(HEADINGS.risks)).toBeFocused();
    await to(page.getByRole('button', { name: '添加风险项' }));
    await page.keyboard.press('Space');
    await expect(page.getByRole('textbox', { name: /风险项$/ })).toBeFocused();
    await page.keyboard.type('污染情况');
    await page.keyboard.press('Tab');
    for (let year = 2021; year <= 2025; year += 1) {
      await page.keyboard.type('无');
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Alt+ArrowRight');
    await expect(heading(HEADINGS.disclosure)).toBeFocused();
    await type(page.getByRole('textbox', { name: '企业涉碳信息披露' }), '未披露');
    await to(page.getByRole('button', { name: '保存并继续' }));
    await page.keyboard.press('Enter');
    await expect(heading(HEADINGS.evidence)).toBeFocused();
    await to(page.getByRole('button', { name: '添加材料' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: /^材料名称/ })).toBeFocused();
    await page.keyboard.type('电费结算单');
    await radio('材料种类', 1);
    await to(page.getByRole('button', { name: '保存并继续' }));
    await page.keyboard.press('Enter');
  });

  await test.step('核对与生成', async () => {
    await expect(heading(HEADINGS.review)).toBeFocused();
    await expect(page.getByRole('heading', { name: /还有 \d+ 处需要处理/ })).toHaveCount(0);
    await to(page.getByRole('checkbox', { name: '以上内容真实、完整，与所附证明材料一致。' }));
    await page.keyboard.press('Space');
    await to(page.getByRole('button', { name: '生成报告' }));
    await page.keyboard.press('Enter');
    await expect(heading(HEADINGS.report)).toBeFocused();
    await expect(page.getByRole('main')).toContainText('报告已定稿');
    await saved(page);
  });
  expect([...wrong]).toEqual([]);
});

for (const [what, viewport] of [['a wide screen', { width: 1280, height: 720 }], ['a phone', { width: 390, height: 664 }]]) {
  test(`every stop of the Tab key is marked and seen, forwards and backwards, on ${what}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const id = await sample(page, 1);
    for (const part of ['basic', 'period', 'risks', 'evidence', 'review', 'report', 'print']) {
      await go(page, id, part);
      const wrong = [];
      let last; // the last stop of the way forwards
      for (const key of ['Tab', 'Shift+Tab']) {
        const stops = [];
        // The way back begins at the last stop: with the focus outside the page, Shift+Tab does not always bring it back in.
        await last?.evaluate((element) => element.focus());
        for (let presses = 0; presses < 160; presses += 1) {
          await page.keyboard.press(key);
          const stop = await focused(page);
          if (!stop) break; // out of the page
          if (key === 'Tab') last = await page.evaluateHandle(() => document.activeElement);
          if (!stop.marked) wrong.push(`${key}: no mark: ${stop.tag} ${stop.name}`);
          if (!stop.seen) wrong.push(`${key}: hidden: ${stop.tag} ${stop.name}`);
          stops.push(`${stop.tag} ${stop.id} ${stop.name}`);
        }
        expect.soft(stops.length, `${part}: ${key} moves on`).toBeGreaterThan(part === 'print' ? 0 : 3); // behind the paper only the foot is left
      }
      expect.soft([...new Set(wrong)], part).toEqual([]);
    }
  });
}

test('the order of the Tab key is the order of reading', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'period');
  const out = await page.locator('main').evaluate((main) => {
    const stops = [...main.querySelectorAll('a[href], button, input, select, textarea, summary')].filter((element) => element.checkVisibility());
    return stops.filter((element) => element.tabIndex > 0).map((element) => element.outerHTML.slice(0, 80));
  });
  expect(out).toEqual([]);
});

test('Pinyin being composed is no typing yet: Enter and the digits belong to the input method', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'basic');
  const name = page.getByLabel('企业名称');
  await name.fill('');
  await name.focus();
  const ime = await page.context().newCDPSession(page);
  await ime.send('Input.imeSetComposition', { text: 'qinghai', selectionStart: 7, selectionEnd: 7 });
  await ime.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 });
  await expect(page.getByRole('heading', { level: 1, name: HEADINGS.basic })).toBeVisible();
  await expect(page.getByRole('group', { name: /需要处理/ })).toHaveCount(0);
  await ime.send('Input.insertText', { text: '青海' });
  await expect(name).toHaveValue('青海');
  await name.blur();
  await saved(page);
  expect((await kept(page, id)).draft.root.answers.name).toBe('青海');
});

test('the program’s keys leave the browser’s own alone', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'basic');
  await page.getByLabel('企业名称').focus();
  for (const key of ['Control+ArrowRight', 'Shift+ArrowRight', 'ArrowRight', 'Alt+Control+ArrowRight']) {
    await page.keyboard.press(key);
    await expect(page).toHaveURL(new RegExp(`${id}/basic$`));
  }
  await go(page, id, 'review');
  await page.locator('h1').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page).toHaveURL(new RegExp(`${id}/report$`));
  await expect(page.locator('h1')).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight'); // there is nothing behind the last entry of the list
  await expect(page).toHaveURL(new RegExp(`${id}/report$`));
});

test('two presses that come before the page has turned go two steps', async ({ page }) => {
  const id = await sample(page, 0);
  await go(page, id, 'basic');
  const press = (key) => page.evaluate((key) => {
    for (let times = 0; times < 2; times += 1) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, cancelable: true }));
  }, key);
  await press('ArrowRight');
  await expect(page).toHaveURL(new RegExp(`${id}/period$`));
  await expect(page.getByRole('heading', { level: 1, name: HEADINGS.period })).toBeFocused();
  await press('ArrowLeft');
  await expect(page).toHaveURL(new RegExp(`${id}/basic$`));
  await expect(page.locator('main h1')).toBeFocused();
});

test('every plain page is read from its heading on arrival', async ({ page }) => {
  await opened(page);
  // The program opens on the home page before the link past the header.
  expect(await page.evaluate(() => document.activeElement.tagName)).toBe('BODY');
  for (const [hash, name] of [
    ['#/inbox', '收报告'], ['#/text', '以文本导出和导入'], ['#/demo', '演示'], ['#/trash', '回收站'], ['#/standards', null], ['#/about', null],
    ['#/help/sll_kpi_report', null], ['#/clear', null], ['#/', '绿金台'],
  ]) {
    await page.evaluate((hash) => { window.scrollTo(0, 400); location.hash = hash; }, hash);
    const heading = page.getByRole('heading', { level: 1, ...(name && { name }) });
    await expect(heading, hash).toBeFocused();
    expect(await page.evaluate(() => scrollY), hash).toBe(0);
  }
});
