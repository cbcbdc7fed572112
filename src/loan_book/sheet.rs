//! Files out: the sample, the refused rows with their reasons, and the workbook of results and loans.

use super::book::Book;
use super::columns::Column;
use super::loan::{Amount, Loan, LoanFigure, Stage};
use super::number::{portion, power, short_text, text};
use super::outcome::{FileFault, Flag, Flags};
use super::summary::{GroupSummary, Summary, wan};
use super::tally::Parts;
use super::words as w;
use crate::exports::csv::{file, safe};
use crate::i18n::{Lang, Message, Text};
use crate::standards::green_loan::{EDITION, GUIDE, Indicator, Source, Status};
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};
use std::borrow::Cow;

/// The refused rows of a file with its own headings, each with its reasons behind: to be mended and brought back.
pub fn refused_csv(book: &Book, of_file: u32, lang: Lang) -> Vec<u8> {
    let headings = usize::try_from(of_file)
        .ok()
        .and_then(|at| book.files.get(at))
        .map(|file| file.headings.clone())
        .unwrap_or_default();
    let width = headings.len();
    let mut records: Vec<Vec<String>> = vec![
        headings
            .iter()
            .map(|heading| safe(heading))
            .chain([w::REASON, w::ROW].map(|text| text.get(lang).to_owned()))
            .collect(),
    ];
    for row in book.refused.iter().filter(|row| row.file == of_file) {
        let mut cells: Vec<String> = row.cells.iter().map(|cell| safe(cell)).collect();
        cells.resize(width.max(cells.len()), String::new());
        let reasons: Vec<String> = row
            .faults
            .iter()
            .map(|fault| w::fault(fault).get(lang))
            .collect();
        cells.extend([safe(&reasons.join("; ")), row.row.to_string()]);
        records.push(cells);
    }
    file(&records)
}

/// A file to begin from.
pub fn sample_csv() -> Vec<u8> {
    let records: Vec<Vec<String>> = w::SAMPLE
        .iter()
        .map(|row| row.iter().map(|cell| safe(cell)).collect())
        .collect();
    file(&records)
}

/// Above this, loans go out as CSV: a sheet of them would not fit the memory of a page.
pub const MOST_SHEET_ROWS: usize = 100_000;
/// The most letters of a cell; a sheet holds 32 767 and not one more.
const MOST_LETTERS: usize = 32_000;
/// The most significant digits that a sheet holds exactly.
const MOST_DIGITS: usize = 15;
/// The most cells of a refused row that go along.
const MOST_REFUSED_CELLS: usize = 200;

/// What a workbook says of itself.
#[derive(Debug, Clone, Default)]
pub struct Imprint {
    /// The language of its words.
    pub lang: Lang,
    /// When it is made, ISO 8601 UTC.
    pub now: String,
    /// Whether the book is sample data.
    pub demo: bool,
    /// The names of the files, in their order.
    pub files: Vec<String>,
}

/// A loan for the sheet of loans, taken while its row goes by.
#[derive(Debug, Clone)]
pub struct LoanRow {
    /// Its file, from 0.
    file: u32,
    /// Its row in the file.
    row: u64,
    /// Number, borrower, project, industry, branch, status.
    names: [Box<str>; 6],
    /// Yuan at eight places.
    balance: u128,
    balance_given: Amount,
    investment: Amount,
    figures: [LoanFigure; 7],
    parts: Parts,
    /// The remarks.
    pub flags: Flags,
}

impl LoanRow {
    /// The loan of a row that was used.
    pub fn of(
        file: u32,
        row: u64,
        loan: &Loan,
        parts: &Parts,
        balance: u128,
        flags: Flags,
    ) -> Self {
        let status: &[u8] = match loan.stage {
            Stage::Known(Some(status)) => status.name().zh.as_bytes(),
            Stage::Known(None) => &[],
            Stage::Other(words) => words,
        };
        Self {
            file,
            row,
            names: [
                loan.id,
                loan.borrower,
                loan.project,
                loan.industry,
                loan.branch,
                status,
            ]
            .map(|cell| super::loan::shown(cell).into()),
            balance,
            balance_given: loan.balance,
            investment: loan.investment,
            figures: loan.figures,
            parts: *parts,
            flags,
        }
    }

    /// The balance's share of the investment in per cent, half up at two places; blank where nothing is invested.
    fn share(&self) -> String {
        let tens = 4 + self.balance_given.exponent() - self.investment.exponent();
        portion(
            1,
            self.balance_given.figure.digits,
            self.investment.figure.digits,
            tens,
        )
        .map(|share| text(share, 2))
        .unwrap_or_default()
    }
}

/// An amount in its unit's base (yuan, tonnes) divided by ten to the power of `less`, every digit written.
fn amount_text(amount: Amount, less: i32) -> String {
    let exponent = amount.exponent() - less;
    let digits = u128::from(amount.figure.digits);
    match power(exponent.unsigned_abs()) {
        Some(power) if exponent >= 0 => digits
            .checked_mul(power)
            .map(|whole| whole.to_string())
            .unwrap_or_default(),
        Some(_) => short_text(
            digits,
            usize::try_from(exponent.unsigned_abs()).unwrap_or_default(),
        ),
        None => String::new(),
    }
}

/// The workbook of a book: how it was made, results, groups, contributors, the PBOC's table, loans with what was computed, rows that were not used.
///
/// A number of at most fifteen significant digits is a number there and exact; a longer one is a text. A text that a person wrote is always a text.
pub fn workbook(book: &Book, loans: &[LoanRow], imprint: &Imprint) -> Result<Vec<u8>, FileFault> {
    write_workbook(book, loans, imprint).map_err(|_| FileFault::BrokenWorkbook)
}

/// What stands in a cell.
enum Cell<'a> {
    /// Our own words, in bold.
    Head(Cow<'a, str>),
    /// Words, ours or a person's.
    Words(Cow<'a, str>),
    /// A number's text, shown with its own digits; blank where it is blank.
    Exact(Cow<'a, str>),
    /// A number's text, shown with two places.
    Two(Cow<'a, str>),
    /// How many.
    Count(u64),
}

/// A sheet that is written line by line.
struct Lines<'a> {
    sheet: &'a mut Worksheet,
    at: u32,
    strong: Format,
    quoted: Format,
    exact: Format,
    two: Format,
    count: Format,
}

impl<'a> Lines<'a> {
    fn new(out: &'a mut Workbook, name: &str) -> Result<Self, XlsxError> {
        Ok(Self {
            sheet: out.add_worksheet().set_name(name)?,
            at: 0,
            strong: Format::new().set_bold(),
            // A person who goes into the cell and out again has a text afterwards, too.
            quoted: Format::new().set_quote_prefix(),
            exact: Format::new().set_num_format("#,##0.##########"),
            two: Format::new().set_num_format("#,##0.00"),
            count: Format::new().set_num_format("#,##0"),
        })
    }

    fn line<'b>(&mut self, cells: impl IntoIterator<Item = Cell<'b>>) -> Result<(), XlsxError> {
        let at = self.at;
        self.at += 1;
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                Cell::Head(words) => {
                    self.sheet
                        .write_string_with_format(at, column, cut(&words), &self.strong)?;
                }
                Cell::Words(words)
                    if words.starts_with([
                        '=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n',
                    ]) =>
                {
                    self.sheet
                        .write_string_with_format(at, column, cut(&words), &self.quoted)?;
                }
                Cell::Words(words) if words.is_empty() => {}
                Cell::Words(words) => {
                    self.sheet.write_string(at, column, cut(&words))?;
                }
                Cell::Exact(text) => number(self.sheet, at, column, &text, &self.exact)?,
                Cell::Two(text) => number(self.sheet, at, column, &text, &self.two)?,
                Cell::Count(count) => {
                    number(self.sheet, at, column, &count.to_string(), &self.count)?
                }
            }
        }
        Ok(())
    }
}

/// A number as a number where a sheet holds it exactly, else as a text; nothing where there is none. Texts that a person wrote go another way.
fn number(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    if text.is_empty() {
        return Ok(());
    }
    if significant(text) <= MOST_DIGITS {
        #[allow(
            clippy::disallowed_types,
            reason = "a sheet holds binary numbers and nothing else; up to fifteen digits come back as they went in"
        )]
        if let Ok(number) = text.parse::<f64>() {
            sheet.write_number_with_format(row, column, number, format)?;
            return Ok(());
        }
    }
    sheet.write_string(row, column, text)?;
    Ok(())
}

/// How many digits of a number count: those between the first and the last that are not nought.
fn significant(text: &str) -> usize {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.trim_start_matches('0').trim_end_matches('0').len()
}

/// A text as long as a cell holds.
fn cut(text: &str) -> &str {
    text.char_indices()
        .nth(MOST_LETTERS)
        .map_or(text, |(at, _)| text.get(..at).unwrap_or(text))
}

fn head<'a>(texts: impl IntoIterator<Item = String>) -> Vec<Cell<'a>> {
    texts
        .into_iter()
        .map(|text| Cell::Head(text.into()))
        .collect()
}

fn write_workbook(book: &Book, loans: &[LoanRow], imprint: &Imprint) -> Result<Vec<u8>, XlsxError> {
    let summary = Summary::of(book);
    let mut out = Workbook::new();
    read_me(&mut out, book, &summary, loans, imprint)?;
    results(&mut out, &summary, imprint)?;
    let lang = imprint.lang;
    for (title, column, groups) in [
        (w::BY_INDUSTRY, Column::Industry, &summary.by_industry),
        (w::BY_BRANCH, Column::Branch, &summary.by_branch),
        (w::BY_STATUS, Column::Status, &summary.by_status),
    ] {
        by_group(&mut out, title, column, groups, &summary.total, lang)?;
    }
    by_source(&mut out, &summary, lang)?;
    contributors(&mut out, &summary, imprint)?;
    pboc(&mut out, &summary, lang)?;
    loan_rows(&mut out, loans, imprint)?;
    refused_rows(&mut out, book, imprint)?;
    out.save_to_buffer()
}

/// The file of a row, by its name where it has one.
fn file_name(imprint: &Imprint, file: u32) -> String {
    let named = usize::try_from(file)
        .ok()
        .and_then(|at| imprint.files.get(at))
        .filter(|name| !name.is_empty());
    named
        .cloned()
        .unwrap_or_else(|| (u64::from(file) + 1).to_string())
}

fn read_me(
    out: &mut Workbook,
    book: &Book,
    summary: &Summary,
    loans: &[LoanRow],
    imprint: &Imprint,
) -> Result<(), XlsxError> {
    let say = |text: Text| text.get(imprint.lang).to_owned();
    let mut lines = Lines::new(out, w::READ_ME.get(imprint.lang))?;
    let mut said = vec![
        (say(w::SCOPE), summary.scope.clone()),
        (say(w::METHOD), summary.method.clone()),
        (say(w::PERIOD_END), summary.period_end.clone()),
        (say(w::FORMULA), say(w::FORMULA_TEXT)),
        (say(w::ROUNDING), say(w::ROUNDING_TEXT)),
        (say(w::CALLED_AVOIDED), say(w::NOT_FINANCED)),
        (say(w::DIGITS), say(w::DIGITS_TEXT)),
        (
            say(w::SOURCES_OF),
            [EDITION.title, GUIDE.number, GUIDE.title].join(" · "),
        ),
        (say(w::BUILD), crate::BUILD.to_owned()),
        (say(w::MADE_AT), imprint.now.clone()),
    ];
    if imprint.demo {
        said.insert(0, (say(w::DEMO), say(w::DEMO)));
    }
    for (at, file) in book.files.iter().enumerate() {
        let name = file_name(imprint, u32::try_from(at).unwrap_or(u32::MAX));
        said.push((
            Message::new(w::FILE_OF, vec![(at + 1).to_string().into()]).get(imprint.lang),
            [name.as_str(), file.encoding.name()].join(" · "),
        ));
    }
    if loans.len() as u64 != summary.rows.used + summary.rows.flagged {
        said.push((
            say(w::LOANS),
            Message::new(w::LOANS_LEFT_OUT, vec![loans.len().to_string().into()]).get(imprint.lang),
        ));
    }
    if book.refused.len() as u64 != summary.rows.refused {
        said.push((
            say(w::REFUSED),
            Message::new(
                w::LOANS_LEFT_OUT,
                vec![book.refused.len().to_string().into()],
            )
            .get(imprint.lang),
        ));
    }
    for (name, value) in said {
        lines.line([Cell::Head(name.into()), Cell::Words(value.into())])?;
    }
    let rows = &summary.rows;
    for (name, count) in [
        (w::ALL_ROWS, rows.rows),
        (w::USED, rows.used),
        (w::FLAGGED, rows.flagged),
        (w::NOT_USED, rows.refused),
        (w::BLANK, rows.blank),
    ] {
        lines.line([
            Cell::Head(name.get(imprint.lang).into()),
            Cell::Count(count),
        ])?;
    }
    for (code, count) in summary.flags.iter().filter(|(_, count)| *count > 0) {
        if let Some(flag) = Flag::ALL.into_iter().find(|flag| flag.code() == code) {
            lines.line([
                Cell::Words(flag.says().get(imprint.lang).into()),
                Cell::Count(*count),
            ])?;
        }
    }
    lines
        .sheet
        .set_column_width(0, 34)?
        .set_column_width(1, 90)?;
    Ok(())
}

/// Table 5's figures of the loans, each with the loans behind it.
fn results(out: &mut Workbook, summary: &Summary, imprint: &Imprint) -> Result<(), XlsxError> {
    let lang = imprint.lang;
    let say = |text: Text| text.get(lang).to_owned();
    let mut lines = Lines::new(out, w::RESULTS.get(lang))?;
    lines.line(head([w::LOAN_COUNT, w::BALANCE_WAN, w::RATE].map(say)))?;
    lines.line([
        Cell::Count(summary.total.loans),
        Cell::Exact(summary.total.balance.as_str().into()),
        Cell::Exact(summary.printed_rate().into()),
    ])?;
    lines.line([])?;
    lines.line(head(
        [
            w::INDICATOR,
            w::PRINTED,
            w::ALL_DIGITS,
            w::COVERED,
            w::COVERED_BALANCE,
        ]
        .map(say),
    ))?;
    let total = &summary.total;
    for indicator in Indicator::ALL {
        let at = indicator.index();
        let of = |texts: &[String]| texts.get(at).cloned().unwrap_or_default();
        lines.line([
            Cell::Words(indicator.name().get(lang).into()),
            Cell::Two(of(&total.printed).into()),
            Cell::Exact(of(&total.reductions).into()),
            Cell::Count(total.covered.get(at).copied().unwrap_or_default()),
            Cell::Exact(of(&total.covered_balance).into()),
        ])?;
    }
    lines
        .sheet
        .set_column_width(0, 20)?
        .set_column_width(1, 26)?
        .set_column_width(2, 30)?
        .set_column_width(3, 18)?
        .set_column_width(4, 26)?;
    Ok(())
}

fn by_group(
    out: &mut Workbook,
    title: Text,
    column: Column,
    groups: &[GroupSummary],
    total: &GroupSummary,
    lang: Lang,
) -> Result<(), XlsxError> {
    let mut lines = Lines::new(out, title.get(lang))?;
    let heads =
        [w::column(column), w::LOAN_COUNT, w::BALANCE_WAN].map(|text| text.get(lang).to_owned());
    let of = |pattern: Text| {
        Indicator::ALL
            .map(|indicator| Message::new(pattern, vec![indicator.name().into()]).get(lang))
    };
    lines.line(head(
        heads
            .into_iter()
            .chain(of(w::ATTRIBUTABLE))
            .chain(of(w::EXACT_OF)),
    ))?;
    for (group, all) in groups
        .iter()
        .map(|group| (group, false))
        .chain([(total, true)])
    {
        let name = match (all, group.name.as_str()) {
            (true, _) => w::TOTAL.get(lang),
            (false, "") => w::UNNAMED.get(lang),
            (false, code) if column == Column::Status => Status::ALL
                .into_iter()
                .find(|status| status.code() == code)
                .map_or(code, |status| status.name().get(lang)),
            (false, name) => name,
        };
        let first = [
            Cell::Words(name.into()),
            Cell::Count(group.loans),
            Cell::Exact(group.balance.as_str().into()),
        ];
        let printed = group
            .printed
            .iter()
            .map(|text| Cell::Two(text.as_str().into()));
        let exact = group
            .reductions
            .iter()
            .map(|text| Cell::Exact(text.as_str().into()));
        lines.line(first.into_iter().chain(printed).chain(exact))?;
    }
    lines
        .sheet
        .set_freeze_panes(1, 1)?
        .set_column_width(0, 26)?;
    Ok(())
}

fn by_source(out: &mut Workbook, summary: &Summary, lang: Lang) -> Result<(), XlsxError> {
    let mut lines = Lines::new(out, w::BY_SOURCE_SHEET.get(lang))?;
    let of = |pattern: Text| {
        Indicator::ALL
            .map(|indicator| Message::new(pattern, vec![indicator.name().into()]).get(lang))
    };
    lines.line(head(
        [w::BY_SOURCE.get(lang).to_owned()]
            .into_iter()
            .chain(of(w::ATTRIBUTABLE))
            .chain(of(w::FIGURES_OF)),
    ))?;
    for found in &summary.by_source {
        let name = Source::ALL
            .into_iter()
            .find(|source| source.code() == found.source)
            .map_or(w::NO_SOURCE, Source::name);
        let sums = found
            .reductions
            .iter()
            .map(|text| Cell::Exact(text.as_str().into()));
        let figures = found.figures.iter().map(|count| Cell::Count(*count));
        lines.line(
            [Cell::Words(name.get(lang).into())]
                .into_iter()
                .chain(sums)
                .chain(figures),
        )?;
    }
    lines
        .sheet
        .set_freeze_panes(1, 1)?
        .set_column_width(0, 34)?;
    Ok(())
}

fn contributors(out: &mut Workbook, summary: &Summary, imprint: &Imprint) -> Result<(), XlsxError> {
    let lang = imprint.lang;
    let mut lines = Lines::new(out, w::CONTRIBUTORS.get(lang))?;
    let named = [Column::Id, Column::Borrower, Column::Project].map(Column::name);
    let heads = [w::INDICATOR, w::RANK, w::FILE, w::ROW]
        .into_iter()
        .chain(named)
        .chain([w::PRINTED, w::SHARE_OF_TOTAL]);
    lines.line(head(heads.map(|text| text.get(lang).to_owned())))?;
    for (indicator, top) in Indicator::ALL.into_iter().zip(&summary.top) {
        for (rank, held) in (1_u64..).zip(top) {
            let first = [
                Cell::Words(indicator.name().get(lang).into()),
                Cell::Count(rank),
                Cell::Words(file_name(imprint, held.file).into()),
                Cell::Count(held.row),
            ];
            let names = held
                .names
                .iter()
                .map(|name| Cell::Words(name.as_str().into()));
            lines.line(first.into_iter().chain(names).chain([
                Cell::Exact(held.reduction.as_str().into()),
                Cell::Two(held.share.as_str().into()),
            ]))?;
        }
    }
    lines
        .sheet
        .set_freeze_panes(1, 0)?
        .set_column_width(0, 18)?;
    Ok(())
}

fn pboc(out: &mut Workbook, summary: &Summary, lang: Lang) -> Result<(), XlsxError> {
    let mut lines = Lines::new(out, w::PBOC.get(lang))?;
    lines.line(head(
        [w::GROUPING, w::PROJECTS, w::AMOUNT, w::RATE, w::YEARLY_CO2]
            .map(|text| text.get(lang).to_owned()),
    ))?;
    let large = std::iter::once((w::LARGE_PROJECTS, &summary.large));
    for (name, bucket) in [w::IN_QUARTER, w::IN_YEAR, w::IN_ALL]
        .into_iter()
        .zip(&summary.issued)
        .chain(large)
    {
        lines.line([
            Cell::Words(name.get(lang).into()),
            Cell::Count(bucket.projects),
            Cell::Exact(bucket.balance.as_str().into()),
            Cell::Exact(bucket.rate.as_str().into()),
            Cell::Exact(bucket.co2.as_str().into()),
        ])?;
    }
    lines
        .sheet
        .set_column_width(0, 34)?
        .set_column_width(2, 26)?
        .set_column_width(3, 30)?
        .set_column_width(4, 30)?;
    Ok(())
}

fn loan_rows(out: &mut Workbook, loans: &[LoanRow], imprint: &Imprint) -> Result<(), XlsxError> {
    let lang = imprint.lang;
    let mut lines = Lines::new(out, w::LOANS.get(lang))?;
    let of = |pattern: Text| {
        Indicator::ALL
            .map(|indicator| Message::new(pattern, vec![indicator.name().into()]).get(lang))
    };
    let named = [
        Column::Id,
        Column::Borrower,
        Column::Project,
        Column::Industry,
        Column::Branch,
        Column::Status,
    ]
    .map(Column::name);
    let heads = [w::FILE, w::ROW, w::STATE].into_iter().chain(named).chain([
        w::BALANCE_WAN,
        w::INVESTMENT_WAN,
        w::SHARE,
    ]);
    lines.line(head(
        heads
            .map(|text| text.get(lang).to_owned())
            .chain(of(w::GIVEN_OF))
            .chain(of(w::ATTRIBUTABLE))
            .chain([w::REMARKS.get(lang).to_owned()]),
    ))?;
    for loan in loans.iter().take(MOST_SHEET_ROWS) {
        let state = if loan.flags.is_empty() {
            w::USED
        } else {
            w::FLAGGED
        };
        let first = [
            Cell::Words(file_name(imprint, loan.file).into()),
            Cell::Count(loan.row),
            Cell::Words(state.get(lang).into()),
        ];
        let names = loan.names.iter().map(|name| Cell::Words((**name).into()));
        let amounts = [
            Cell::Exact(wan(loan.balance).into()),
            Cell::Exact(amount_text(loan.investment, 4).into()),
            Cell::Two(loan.share().into()),
        ];
        let given = loan.figures.iter().map(|figure| match figure {
            LoanFigure::Figure(amount, _) => Cell::Exact(amount_text(*amount, 0).into()),
            LoanFigure::NotCalculable => Cell::Words(w::NOT_CALCULABLE_SAID.get(lang).into()),
            LoanFigure::Blank => Cell::Words("".into()),
        });
        let parts = loan
            .figures
            .iter()
            .zip(&loan.parts)
            .map(|(figure, part)| match figure {
                LoanFigure::Figure(..) => Cell::Exact(short_text(*part, 10).into()),
                _ => Cell::Words("".into()),
            });
        let remarks: Vec<&str> = loan
            .flags
            .each()
            .map(|flag| flag.says().get(lang))
            .collect();
        let cells = first
            .into_iter()
            .chain(names)
            .chain(amounts)
            .chain(given)
            .chain(parts);
        lines.line(cells.chain([Cell::Words(remarks.join("; ").into())]))?;
    }
    lines.sheet.set_freeze_panes(1, 4)?;
    Ok(())
}

fn refused_rows(out: &mut Workbook, book: &Book, imprint: &Imprint) -> Result<(), XlsxError> {
    let lang = imprint.lang;
    let mut lines = Lines::new(out, w::REFUSED.get(lang))?;
    lines.line(head(
        [w::FILE, w::ROW, w::REASON, w::CELLS].map(|text| text.get(lang).to_owned()),
    ))?;
    for row in book.refused.iter().take(MOST_SHEET_ROWS) {
        let reasons: Vec<String> = row
            .faults
            .iter()
            .map(|fault| w::fault(fault).get(lang))
            .collect();
        let first = [
            Cell::Words(file_name(imprint, row.file).into()),
            Cell::Count(row.row),
            Cell::Words(reasons.join("; ").into()),
        ];
        let cells = row
            .cells
            .iter()
            .take(MOST_REFUSED_CELLS)
            .map(|cell| Cell::Words(cell.as_str().into()));
        lines.line(first.into_iter().chain(cells))?;
    }
    lines
        .sheet
        .set_freeze_panes(1, 0)?
        .set_column_width(2, 50)?;
    Ok(())
}
