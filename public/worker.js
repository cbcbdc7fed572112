// The worker that reads loan books and writes workbooks: it fetches the program that reads, and for a workbook out the program that writes, and answers
// one question at a time. The build puts a script before this one whose function `begin(name)` starts a program: worker_files.js on a host, worker_single.js
// in the single file.
//
// A question is { id, ask, … }; answers carry its id: { id, progress: { bytes, of, rows } }, then { id, done, took } (took: the milliseconds in the program itself) or { id, refused: [code, zh, en] }.
//   preview { file, sheet?, heading?, rows?, separator?, encoding? } → { kind, sheets?, hidden?, sheet?, encoding, layout, headings, rows, missing, columns }; hidden are those of the sheets that are hidden; heading is the first row of the headings, rows is how many there are, separator what stands between cells and encoding how the letters are written, where a person says so
//   read    { files, plan }          → the result as JSON text; files are [{ file, sheet?, layout }], the layouts as preview gave them or as changed
//   sheet   { files, plan, imprint } → bytes of an xlsx: read-me, results, loans, rows not used; imprint is an ImprintText (src/standards/green_loan/exchange.rs)
//   report  { tables, lang }         → bytes of an xlsx: a read-me and a sheet a table; tables is a WorkbookText (src/sheets/text.rs) as JSON text
//   paper   { paper, lang }          → bytes of a docx: the paper of a report; paper is a PaperText (src/sheets/docx/text.rs) as JSON text
//   form    { book, lang }           → bytes of an xlsx: a form to be filled offline; book is a FormBookText (src/sheets/form_book/text.rs) as JSON text
//   archive { files }                → bytes of a ZIP of texts; files is an ArchiveText (src/sheets/text.rs) as JSON text
//   refused { file, lang }           → bytes of a CSV: the refused rows of the file of that number, with their reasons
//   table   { file }                 → a workbook's first sheet as a CSV text: a table that is no loan book
//   cells   { file }                 → all cells of a workbook that was filled offline, a CellsText (src/sheets/form_book/text.rs) as JSON text
//   sha256  { file }                 → its SHA-256, hexadecimal
//   sample  {}                       → bytes of a CSV to begin from
//   compare { before, after }        → two results side by side, as JSON text
//   warm    {}                       → reads a made-up book, so that the engine has compiled the reading well before a file comes; ends at the next question
//   cancel  {}                       → what is being read is refused as "stopped"; a workbook that is being read is stopped by ending the worker
// A file is a File or Blob: only its name crosses, and its bytes are read here, a megabyte at a time.
const chunk = 1 << 20;
const glance = 1 << 18;
const mostOfWorkbook = 64 << 20; // as the program's own limit
let program, writer;
let begun; // two questions at once begin it once
let crashes = 0;
let books;
let stopped = false;
let reading = false;
let took = 0;
let questions = 0;
const timed = (act) => {
  const from = performance.now();
  try { return act(); } finally { took += performance.now() - from; }
};

// One byte more than a workbook may have is enough to refuse it.
const workbookOf = (file) => bytesOf(file.slice(0, mostOfWorkbook + 1));
const bytesOf = async (blob) => new Uint8Array(await blob.arrayBuffer());
const missing = (why) => {
  console.warn(String(why));
  return ['missing', '读取台账的程序未能下载（网络中断，或服务器上缺少文件）。请稍后重试；“读取台账”不可用时，请移除文件后重新选择', 'The program that reads ledgers could not be loaded (network failure, or a file missing on the server). Try again; if “Read ledger” is not available, remove the file and select it again'];
};
const noWriter = (why) => {
  console.warn(String(why));
  return ['missing', '生成文件的程序未能下载（网络中断，或服务器上缺少文件）。请稍后重试', 'The program that generates files could not be loaded (network failure, or a file missing on the server). Try again later'];
};
const gone = ['unreadable', '文件无法读取（可能已被移动、改名或占用），请重新选择', 'The file cannot be read (it may have been moved, renamed or be in use); select it again'];
const crashed = (why) => ['crashed', '读取台账的程序出错（可能是内存不足）：请关闭其他页面，或将文件拆分后重试', `The program that reads ledgers failed, possibly for lack of memory; close other pages or split the file, and try again (${why})`];
const stop = () => { throw ['stopped', '已取消', 'Cancelled']; };

async function isWorkbook(file) {
  const [a, b, c, d] = await bytesOf(file.slice(0, 4));
  return (a === 0x50 && b === 0x4b && (c === 3 || c === 5) && (d === 4 || d === 6)) || (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0);
}

const preview = (bytes, whole, heading = 0, rows = 0, separator = '', encoding = '') => JSON.parse(timed(() => program.preview(bytes, whole, heading, rows, separator, encoding)));

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

// Engines compile quickly first, and well only what has run for a while: the first ten megabytes would be read at half the speed.
async function warm(begun) {
  program = await begun;
  const before = questions;
  const sample = program.sample();
  const body = sample.subarray(sample.indexOf(10) + 1);
  const rows = new Uint8Array(body.length * Math.ceil((1 << 16) / body.length));
  for (let at = 0; at < rows.length; at += body.length) rows.set(body, at);
  const own = new program.Books('{}');
  try {
    own.begin(JSON.stringify(preview(sample, true).layout));
    own.push(sample);
    for (let round = 0; round < 32 && questions === before; round += 1) {
      own.push(rows);
      await new Promise((later) => setTimeout(later, 4)); // for whoever compiles beside us, and for a question
    }
  } finally {
    own.free();
  }
}

const asks = {
  async preview({ file, sheet, heading = 0, rows = 0, separator = '', encoding = '' }) {
    if (!(await isWorkbook(file))) return preview(await bytesOf(file.slice(0, glance)), file.size <= glance, heading, rows, separator, encoding);
    const own = new program.Books('{}');
    try {
      const sheets = own.open(await workbookOf(file));
      const looked = sheet ?? own.best_sheet();
      return { ...JSON.parse(own.look(looked, heading, rows)), sheets, hidden: own.hidden_sheets(), ledgers: sheets.length > 1 ? own.ledgers() : [], sheet: looked };
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
  async sheet({ files, plan, imprint }, tell) {
    writer ??= await begin('loan_sheets').catch((why) => { throw noWriter(why); });
    const own = new writer.KeptBooks(JSON.stringify(plan ?? {}));
    await take(own, files, tell);
    const made = timed(() => own.sheet(JSON.stringify(imprint)));
    own.free();
    return made;
  },
  async report({ tables, lang }) {
    writer ??= await begin('loan_sheets').catch((why) => { throw noWriter(why); });
    return timed(() => writer.report(tables, lang));
  },
  async paper({ paper, lang }) {
    writer ??= await begin('loan_sheets').catch((why) => { throw noWriter(why); });
    return timed(() => writer.paper(paper, lang));
  },
  async form({ book, lang }) {
    writer ??= await begin('loan_sheets').catch((why) => { throw noWriter(why); });
    return timed(() => writer.form_book(book, lang));
  },
  async archive({ files }) {
    writer ??= await begin('loan_sheets').catch((why) => { throw noWriter(why); });
    return timed(() => writer.archive(files));
  },
  refused: ({ file, lang }) => books ? books.refused(file, lang) : new Uint8Array(),
  async table({ file }) {
    const bytes = await workbookOf(file);
    return timed(() => program.table(bytes));
  },
  async cells({ file }) {
    const bytes = await workbookOf(file);
    return timed(() => program.cells(bytes));
  },
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
  questions += 1;
  try {
    // What is made of a report needs the program that writes, and not the one that reads.
    const reads = !['report', 'paper', 'form', 'archive'].includes(ask);
    if (reads) begun ??= begin().catch((why) => { begun = undefined; throw missing(why); });
    if (ask === 'warm') {
      await warm(begun);
      postMessage({ id, done: null });
      return;
    }
    if (reads) program = await begun;
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
    if (ask !== 'warm') reading = false; // it ends beside another question
  }
};
