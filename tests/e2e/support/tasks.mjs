// How long the page was busy, in time of the processor.
import { expect } from './test.mjs';

/**
 * Does `act` and gives every task of the page's main thread in it, in milliseconds of the processor: what the machine did for others meanwhile
 * is none of the page's.
 */
export const tasks = async (browser, page, act) => (await traced(browser, page, act)).map((task) => task.ms);

/** The same, of those tasks only in which something was typed. */
export async function typing(browser, page, act) {
  const typed = (await traced(browser, page, act)).filter((task) => task.typed);
  // The browser traces a task under two names, one within the other.
  return typed.filter((task, at) => !typed.some((outer, of) => of !== at && outer.from <= task.from && outer.to >= task.to)).map((task) => task.ms);
}

async function traced(browser, page, act) {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8'));
  const mains = new Set(traceEvents.filter((event) => event.name === 'thread_name' && event.args.name === 'CrRendererMain').map((event) => `${event.pid}/${event.tid}`));
  const ran = traceEvents.filter((event) => event.name.endsWith('RunTask') && event.tdur !== undefined && mains.has(`${event.pid}/${event.tid}`));
  expect(ran.length, 'tasks were traced').toBeGreaterThan(20);
  const inputs = traceEvents.filter((event) => event.name === 'EventDispatch' && event.args.data?.type === 'input');
  const typed = (task) => inputs.some((input) => input.pid === task.pid && input.tid === task.tid && input.ts >= task.ts && input.ts <= task.ts + task.dur);
  return ran.map((task) => ({ ms: Math.round(task.tdur / 1_000), typed: typed(task), from: task.ts, to: task.ts + task.dur }));
}
