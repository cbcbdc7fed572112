// The program's own worker behind the same window.bench(file, format, engine, where) as its peers: where is always the worker.
// Rows are read, computed and summed in one pass, so `compute` holds all of it but the look at the headings; wall holds the start of the worker, the
// compiling of its program and its fetching of bytes too.
const ask = (worker, question, told = () => {}) => new Promise((ok, no) => {
  const hear = ({ data }) => {
    if (data.id !== question.id) return;
    if (data.progress) return told(data.progress);
    worker.removeEventListener('message', hear);
    if (data.refused) no(new Error(data.refused.join(' · '))); else ok(data);
  };
  worker.addEventListener('message', hear);
  worker.addEventListener('error', (event) => no(new Error(event.message)));
  worker.postMessage(question);
});
// The peers' seven pollutants among our seven indicators: two have no name in common and are put where there is room.
const put = { pm: 'tce', voc: 'water' };
const order = ['tce', 'co2', 'cod', 'nh3n', 'so2', 'nox', 'water'];
const theirs = { co2: 'co2', so2: 'so2', nox: 'nox', pm: 'tce', cod: 'cod', nh3: 'nh3n', voc: 'water' };

window.bench = async (name) => {
  const file = await (await fetch(name)).blob();
  let frozen = 0, before = performance.now(), on = true; // longest pause of a 4 ms timer: how long the page was frozen
  const tick = () => { const now = performance.now(); frozen = Math.max(frozen, now - before); before = now; if (on) setTimeout(tick, 4); };
  tick();
  const from = performance.now();
  const worker = new Worker('./worker.js', { type: 'module' });
  await ask(worker, { id: 1, ask: 'warm' }); // as the page does while a file is being chosen: the program stands, and its reading is compiled well
  const started = performance.now() - from;
  const { done: found, took: looked } = await ask(worker, { id: 2, ask: 'preview', file });
  found.headings.forEach((heading, at) => { if (put[heading]) found.layout.columns[at] = put[heading]; });
  // The headings name no unit, and amounts of hundreds of millions are asked about: the person says yuan and tonnes.
  const unitOf = (column) => (['balance', 'investment', 'limit'].includes(column) ? 'yuan' : 't');
  found.layout.units = found.layout.units.map((unit, at) => (unit === '?' ? unitOf(found.layout.columns[at]) : unit));
  const { done: result, took } = await ask(worker, { id: 3, ask: 'read', files: [{ file, layout: found.layout }], plan: { money: 'yuan' } });
  const wall = performance.now() - from;
  await new Promise((done) => setTimeout(done, 20));
  on = false;
  worker.terminate();
  const summary = JSON.parse(result);
  const sums = Object.fromEntries(summary.by_industry.map((group) => [group.name, Object.values(theirs).map((code) => group.reductions[order.indexOf(code)])]));
  return { n: summary.rows.rows, parse: looked, compute: took, sum: 0, total: looked + took, wall, started, frozen, sums };
};
