// The worker that reads loan books: it fetches the third program, and for a workbook out the one that writes it, and answers one question at a time.
//
// A question is { id, ask, … }; answers carry its id: { id, progress: { bytes, of, rows } }, then { id, done, took } (took: the milliseconds in the program itself) or { id, refused: [code, zh, en] }.
//   build   {}                       → the name of the program's build: a page asks nothing of another build
//   preview { file, sheet?, heading? } → { kind, sheets?, sheet?, encoding, layout, headings, rows, missing, columns }; heading is the row of the headings where a person says it
//   read    { files, plan }          → the result as JSON text; files are [{ file, sheet?, layout }], the layouts as preview gave them or as changed
//   sheet   { files, plan, lang, now, demo } → bytes of an xlsx: read-me, results, loans, rows not used
//   refused { file, lang }           → bytes of a CSV: the refused rows of the file of that number, with their reasons
//   sha256  { file }                 → its SHA-256, hexadecimal
//   sample  {}                       → bytes of a CSV to begin from
//   compare { before, after }        → two results side by side, as JSON text
//   cancel  {}                       → what is being read is refused as "stopped"; a workbook that is being read is stopped by ending the worker
// A file is a File or Blob: only its name crosses, and its bytes are read here, a megabyte at a time.
const here = new URL(import.meta.url);
const chunk = 1 << 20;
const glance = 1 << 16;
const mostOfWorkbook = 64 << 20; // as the program's own limit
let program, writer;
let begun; // two questions at once begin it once
let crashes = 0;
let books;
let stopped = false;
let reading = false;
let took = 0;
const timed = (act) => {
  const from = performance.now();
  try { return act(); } finally { took += performance.now() - from; }
};

async function begin(name = 'books') {
  const at = (name) => new URL(name + here.search, here).href;
  // Bindings hold one program for ever: after a crash they are taken anew, under another name of the same file.
  const bindings = await import(at(`./${name}.js`) + (crashes ? `#${crashes}` : ''));
  await bindings.default({ module_or_path: at(`./${name}_bg.wasm`) });
  return bindings;
}

// One byte more than a workbook may have is enough to refuse it.
const workbookOf = (file) => bytesOf(file.slice(0, mostOfWorkbook + 1));
const bytesOf = async (blob) => new Uint8Array(await blob.arrayBuffer());
const missing = (why) => ['missing', `没有取到读取台账的程序（${why}），请再试一次`, `The program that reads books could not be fetched (${why}); try again`];
const gone = ['unreadable', '文件读不出来（可能已被移动、改名或占用），请重新选择', 'The file cannot be read (moved, renamed or in use?); choose it again'];
const crashed = (why) => ['crashed', '读取台账的程序出错（可能是内存不足）：请关闭其他页面，或把文件分成几个再试', `The program that reads books failed, perhaps for want of memory: close other pages, or divide the file, and try again (${why})`];
const stop = () => { throw ['stopped', '已取消', 'Stopped']; };

async function isWorkbook(file) {
  const [a, b, c, d] = await bytesOf(file.slice(0, 4));
  return a === 0x50 && b === 0x4b && (c === 3 || c === 5) && (d === 4 || d === 6);
}

const preview = (bytes, whole, heading) => JSON.parse(timed(() => program.preview(bytes, whole, heading)));

// Reads files into a book.
async function take(into, files, tell) {
  const of = files.reduce((sum, { file }) => sum + file.size, 0);
  let before = 0;
  for (const { file, sheet, layout } of files) {
    const said = JSON.stringify(layout);
    if (await isWorkbook(file)) {
      const bytes = await workbookOf(file);
      const sheets = timed(() => into.open(bytes));
      timed(() => into.read(sheet ?? sheets[0], said, (rows) => tell({ bytes: before, of, rows })));
    } else {
      into.begin(said);
      // The next bytes are fetched while these are read.
      let next = bytesOf(file.slice(0, chunk));
      for (let at = 0; at < file.size; at += chunk) {
        const bytes = await next;
        next = bytesOf(file.slice(at + chunk, at + 2 * chunk));
        if (stopped) stop();
        const rows = timed(() => into.push(bytes));
        tell({ bytes: before + Math.min(at + chunk, file.size), of, rows });
      }
      timed(() => into.end());
    }
    before += file.size;
  }
}

const asks = {
  build: () => program.build(),
  async preview({ file, sheet, heading = 0 }) {
    if (!(await isWorkbook(file))) return preview(await bytesOf(file.slice(0, glance)), file.size <= glance, heading);
    const own = new program.Books('{}');
    try {
      const sheets = own.open(await workbookOf(file));
      const looked = sheet ?? sheets[0];
      return { ...JSON.parse(own.look(looked, heading)), sheets, sheet: looked };
    } finally {
      own.free();
    }
  },
  async read({ files, plan }, tell) {
    books?.free();
    books = new program.Books(JSON.stringify(plan ?? {}));
    await take(books, files, tell);
    return timed(() => books.summary());
  },
  // The files are read a second time: a large book is not held beside its sums.
  async sheet({ files, plan, lang, now, demo }, tell) {
    writer ??= await begin('sheets').catch((why) => { throw missing(why); });
    const own = new writer.Books(JSON.stringify(plan ?? {}));
    await take(own, files, tell);
    const made = timed(() => own.sheet(lang, now, Boolean(demo), files.map(({ file }) => file.name ?? '')));
    own.free();
    return made;
  },
  refused: ({ file, lang }) => books ? books.refused(file, lang) : new Uint8Array(),
  async sha256({ file }) {
    const sum = new program.Sum();
    for (let at = 0; at < file.size; at += chunk) sum.push(await bytesOf(file.slice(at, at + chunk)));
    return sum.end();
  },
  sample: () => program.sample(),
  compare: ({ before, after }) => program.compare(before, after),
};

onmessage = async ({ data: { id, ask, ...rest } }) => {
  if (ask === 'cancel') {
    stopped = reading;
    postMessage({ id, done: null });
    return;
  }
  try {
    begun ??= begin().catch((why) => { begun = undefined; throw missing(why); });
    program = await begun;
    stopped = false;
    reading = true;
    took = 0;
    const done = await asks[ask](rest, (progress) => postMessage({ id, progress }));
    postMessage({ id, done, took }, done instanceof Uint8Array ? [done.buffer] : []);
  } catch (why) {
    // What a trap leaves behind, for want of memory for instance, is not to be trusted: the next question starts anew.
    if (why instanceof WebAssembly.RuntimeError || why instanceof RangeError) {
      program = writer = begun = books = undefined;
      crashes += 1;
    }
    postMessage({ id, refused: Array.isArray(why) ? why : why instanceof DOMException ? gone : crashed(why) });
  } finally {
    reading = false;
  }
};
