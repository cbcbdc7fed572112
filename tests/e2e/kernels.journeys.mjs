// One journey on the single file in kernels that browsers of banks are built on, and that are too old for Playwright.
import { test, expect } from '@playwright/test';
import { Kernel } from './support/kernel.mjs';

for (const version of ['86', '103']) {
  test(`in Chromium ${version} a report is filled, found again, reviewed, printed and handed over`, async ({ baseURL }) => {
    const kernel = await Kernel.begin(version);
    try {
      await kernel.open(`${baseURL}#/new/sll_kpi_report`);
      const says = await kernel.until('the program', "document.documentElement.hasAttribute('data-started') && navigator.userAgent");
      expect(says).toContain(`Chrome/${version}.`);
      await kernel.until('the first field', "(() => { const field = document.querySelector('main input'); if (!field) return false; field.focus(); return document.activeElement === field; })()");
      await kernel.type('旧内核企业');
      await kernel.until('the saved report', "(() => { document.activeElement.blur(); return Object.keys(localStorage).some((key) => key.startsWith('gd:file:doc:') && localStorage.getItem(key).includes('旧内核企业')); })()");
      await kernel.open('about:blank');
      expect(kernel.dialogs).toEqual(['beforeunload']); // nothing of it is in a file yet
      await kernel.open(`${baseURL}#/`);
      await kernel.until('the report in the list', "document.querySelector('main.home') && document.body.innerText.includes('旧内核企业')");
      await kernel.value("location.hash = '#/sample/green_loan_portfolio/0'");
      const id = await kernel.until('a sample', '(/#\\/r\\/([0-9a-f]{16})/.exec(location.hash) || [])[1]');
      for (const [part, shown] of [['review', '请逐项核对'], ['print', '某某银行'], ['report', '导出 Excel（xlsx）']]) {
        await kernel.value(`location.hash = '#/r/${id}/${part}'`);
        await kernel.until(part, `location.hash.endsWith('/${part}') && !document.querySelector('.hint.coming') && document.querySelector('main').innerText.includes('${shown}')`);
      }
      await kernel.value('(() => { const make = URL.createObjectURL; window.__made = []; URL.createObjectURL = (blob) => { window.__made.push(blob); return make.call(URL, blob); }; })()');
      await kernel.value("[...document.querySelectorAll('main button')].find((button) => button.innerText.includes('xlsx')).click()");
      await kernel.until('the workbook of the worker', "window.__made.some((blob) => blob.type.includes('spreadsheetml') && blob.size > 10000)");
      // An old kernel does not know the source of scripts that newer ones ask for.
      expect(kernel.faults.filter((fault) => !fault.includes("invalid source: ''wasm-unsafe-eval''"))).toEqual([]);
    } finally {
      kernel.end();
    }
  });
}
