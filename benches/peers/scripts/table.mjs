// The one table: what was measured beside the aims and ceilings. An aim is of the ratio to React where a line has one, else of the app's own figure.
const PROFILES = ['plain', 'cpu', 'slow'];
const number = (x, digits = 0) => x.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const range = (digits) => (s) => (s?.n ? `${number(s.median, digits)} (${number(s.min, digits)}-${number(s.max, digits)})` : '-');

/** Lines { cells, value, aim, ceiling, held, bytes?, most? } of what was found; what was not measured has none. `most` is what a line in bytes may weigh now,
 * where its ceiling is not reached yet (docs/DECISIONS.md says by how much and why): beyond that the measuring fails. */
export function rows({ visits, keys, jobs, shifts, lighthouse }, names) {
  const lines = [];
  const line = (what, shown, value, bounds, more = {}) => {
    const [aim, ceiling, atLeast] = bounds ?? [];
    const holds = (bound) => (atLeast ? value >= bound : value <= bound);
    const held = aim == null || value == null ? '' : holds(aim) ? 'aim' : holds(ceiling) ? 'ceiling' : 'over';
    const sign = atLeast ? '≥' : '≤';
    lines.push({ cells: [what, ...shown, more.ratio == null ? '' : number(more.ratio, 2) + (more.least == null ? '' : ` (${number(more.least, 2)})`), ...[aim, ceiling].map((bound) => (bound == null ? '' : `${sign} ${bound}`)), held], value, aim, ceiling, held, ...more });
  };
  const own = (text) => names.map((name) => (name === 'app' ? text : ''));
  // Both sides of a ratio may be different values: what the app is measured by, and what React is.
  const beside = (what, of, key, bounds, theirs = key, digits = 0) => {
    const shown = names.map((name) => range(digits)(of?.[name]?.[name === 'app' ? key : theirs]));
    const [a, b] = [of?.app?.[key], of?.react?.[theirs]];
    const ratio = a?.median && b?.median ? a.median / b.median : null;
    line(what, shown, ratio, ratio && bounds, { ratio, least: ratio && a.min / b.min });
  };
  const times = visits?.times;
  if (times) {
    for (const p of PROFILES) beside(`first visit, home page drawn (React: first field painted), ${p}`, times[p], 'drawn', null, 'found');
    for (const p of PROFILES) beside(`first visit, home page usable (React: field takes text), ${p}`, times[p], 'usable', null, 'text');
    for (const p of PROFILES) beside(`home → 新建 → field takes text (React: its load), ${p}`, times[p], 'click', [0.5, 0.8], 'text');
    for (const p of PROFILES) beside(`the same, 新建 pressed at once, ${p}`, times[p], 'atOnce', null, 'text');
    for (const p of PROFILES) beside(`new report cold → field painted, ${p}`, times[p], 'found');
    for (const p of PROFILES) beside(`new report cold → field takes text, ${p}`, times[p], 'text', { plain: [1, 1.2], slow: [1.2, 1.5] }[p]);
    for (const p of PROFILES) beside(`second visit, ten reports → typed in, ${p}`, times[p], 'again', [1, 1.3]);
  }
  if (keys) {
    beside('key → value, 1×', keys.cpu1, 'dom', [0.7, 1], 'dom', 1);
    beside('key → value, 4× CPU', keys.cpu4, 'dom', [0.9, 1.1], 'dom', 1);
    beside('key → painted frame, 1×', keys.cpu1, 'frame', null, 'frame', 1);
    beside('key → painted frame, 4× CPU', keys.cpu4, 'frame', [1, 1.2], 'frame', 1);
  }
  const kilo = (what, bytes, aim, ceiling, said = '') => line(`bytes: ${what}`, own(`${number(bytes / 1000, 1)}${said}`), bytes / 1000, [aim, ceiling], { bytes: true });
  if (visits) {
    const { app, react } = visits.bytes;
    const least = (of) => (of ? `${number(of.min / 1000, 1)}${of.max > of.min ? ` (at most ${number(of.max / 1000, 1)})` : ''}` : '-');
    if (app?.home) line('bytes: home page and shell', own(least(app.home)), app.home.min / 1000, [200, 240], { bytes: true });
    if (app?.cold) line('bytes: until the first field of a new report takes text', names.map((name) => least(visits.bytes[name]?.cold)), app.cold.min / 1000, [230, 270], { bytes: true, most: 310, ratio: react?.cold && app.cold.min / react.cold.min });
  }
  if (jobs) {
    const turned = ({ turned }) => (turned ? ', page turned' : ', no page turn');
    kilo('whole job of the first form', jobs.first.bytes, 480, 560, turned(jobs.first));
    kilo('another form afterwards', jobs.second.bytes, 60, 90, turned(jobs.second));
  }
  for (const [where, screens] of Object.entries(shifts ?? {})) for (const [screen, { score, profile }] of Object.entries(screens)) line(`layout shift, ${where}, ${screen}`, own(`${number(score, 3)} (${profile})`), score, [0.01, 0.05]);
  for (const [where, score] of Object.entries(lighthouse ?? {})) line(`Lighthouse mobile, ${where}`, own(range(0)(score)), score.median, [97, 93, true]);
  return lines;
}

/** Prints a table in Markdown: the first column to the left, the others to the right. */
export function table(head, body) {
  const wide = (text) => [...text].reduce((sum, letter) => sum + (letter >= '\u2e80' ? 2 : 1), 0); // Chinese letters take two places
  const widths = head.map((_, at) => Math.max(...[head, ...body].map((cells) => wide(cells[at]))));
  const cell = (text, at) => { const space = ' '.repeat(widths[at] - wide(text)); return at ? space + text : text + space; };
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  console.log(['', line(head), `|${widths.map((width, at) => (at ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`, ...body.map(line)].join('\n'));
}
