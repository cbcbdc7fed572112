//! Files out: the sample, the refused rows with their reasons, and the workbook of results and loans.

use super::book::Book;
use super::columns::Column;
use super::loan::{Given, Loan};
use super::number::short_text;
use super::outcome::{FileFault, Flags};
use super::summary::{Summary, wan};
use super::tally::Parts;
use super::words as w;
use crate::exports::csv::{file, safe};
use crate::i18n::{Lang, Message, Text};
use crate::standards::green_loan::Indicator;
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

/// The refused rows of a file with its own headings, each with its reasons behind: to be mended and brought back.
pub fn refused_csv(book: &Book, of_file: u32, lang: Lang) -> Vec<u8> {
    let headings = usize::try_from(of_file).ok().and_then(|at| book.files.get(at)).map(|file| file.headings.clone()).unwrap_or_default();
    let width = headings.len();
    let mut records: Vec<Vec<String>> =
        vec![headings.iter().map(|heading| safe(heading)).chain([w::REASON, w::ROW].map(|text| text.get(lang).to_owned())).collect()];
    for row in book.refused.iter().filter(|row| row.file == of_file) {
        let mut cells: Vec<String> = row.cells.iter().map(|cell| safe(cell)).collect();
        cells.resize(width.max(cells.len()), String::new());
        let reasons: Vec<String> = row.faults.iter().map(|fault| w::fault(fault).get(lang)).collect();
        cells.extend([safe(&reasons.join("; ")), row.row.to_string()]);
        records.push(cells);
    }
    file(&records)
}

/// A file to begin from.
pub fn sample_csv() -> Vec<u8> {
    let records: Vec<Vec<String>> = w::SAMPLE.iter().map(|row| row.iter().map(|cell| safe(cell)).collect()).collect();
    file(&records)
}

/// Above this, loans go out as CSV: a sheet of them would not fit the memory of a page.
pub const MOST_SHEET_ROWS: usize = 200_000;

/// What a workbook says of itself.
#[derive(Debug, Clone, Default)]
pub struct Imprint {
    /// The language of its words.
    pub lang: Lang,
    /// When it is made, ISO 8601 UTC.
    pub now: String,
    /// Whether the book is sample data.
    pub demo: bool,
}

/// A loan for the sheet of loans, taken while its row goes by.
#[derive(Debug, Clone)]
pub struct LoanRow {
    /// Its row in the file.
    pub row: u64,
    /// Number, borrower, project, industry, branch.
    pub names: [String; 5],
    /// 万元, exact text.
    pub balance: String,
    /// Its parts in tonnes, exact texts; blank where the row gives none.
    pub parts: [String; 7],
    /// The remarks.
    pub flags: Flags,
}

impl LoanRow {
    /// The loan of a row that was used.
    pub fn of(row: u64, loan: &Loan, parts: &Parts, balance: u128, flags: Flags) -> Self {
        let mut texts: [String; 7] = Default::default();
        for ((text, part), figure) in texts.iter_mut().zip(parts).zip(&loan.figures) {
            if let Given::Figure(..) = figure {
                *text = short_text(*part, 10);
            }
        }
        Self {
            row,
            names: [loan.id, loan.borrower, loan.project, loan.industry, loan.branch].map(super::loan::shown),
            balance: wan(balance),
            parts: texts,
            flags,
        }
    }
}

/// The workbook of a book: how it was made, results, loans with what was computed, rows that were not used.
///
/// Numbers are numbers there, with the digits that a sheet holds (15); the results also say them exactly, as texts.
pub fn workbook(book: &Book, loans: &[LoanRow], imprint: &Imprint) -> Result<Vec<u8>, FileFault> {
    write_workbook(book, loans, imprint).map_err(|_| FileFault::BrokenWorkbook)
}

fn write_workbook(book: &Book, loans: &[LoanRow], imprint: &Imprint) -> Result<Vec<u8>, XlsxError> {
    let lang = imprint.lang;
    let summary = Summary::of(book);
    let mut out = Workbook::new();
    let strong = Format::new().set_bold();
    let two = Format::new().set_num_format("#,##0.00");
    let say = |text: Text| text.get(lang);

    let sheet = out.add_worksheet().set_name(say(w::READ_ME))?;
    let rows = [summary.rows.used, summary.rows.flagged, summary.rows.refused, summary.rows.blank].map(|count| count.to_string()).join(" / ");
    let mut lines = vec![
        (w::SCOPE, summary.scope.clone()),
        (w::METHOD, summary.method.clone()),
        (w::PERIOD_END, summary.period_end.clone()),
        (w::FORMULA, say(w::FORMULA_TEXT).to_owned()),
        (w::ROUNDING, say(w::ROUNDING_TEXT).to_owned()),
        (w::CALLED_AVOIDED, say(w::NOT_FINANCED).to_owned()),
        (w::ROWS, rows),
        (w::BUILD, crate::BUILD.to_owned()),
        (w::MADE_AT, imprint.now.clone()),
    ];
    if imprint.demo {
        lines.insert(0, (w::DEMO, say(w::DEMO).to_owned()));
    }
    for (at, (name, value)) in (0_u32..).zip(&lines) {
        sheet.write_string_with_format(at, 0, say(*name), &strong)?;
        sheet.write_string(at, 1, value)?;
    }
    sheet.set_column_width(0, 28)?.set_column_width(1, 90)?;

    let sheet = out.add_worksheet().set_name(say(w::RESULTS))?;
    let mut heads = vec![say(w::GROUPING).to_owned(), say(w::GROUP).to_owned(), say(w::LOAN_COUNT).to_owned(), say(w::BALANCE_WAN).to_owned()];
    let attributable = |indicator: Indicator| Message::new(w::ATTRIBUTABLE, vec![indicator.name().into()]).get(lang);
    heads.extend(Indicator::ALL.map(attributable));
    heads.extend(Indicator::ALL.map(|indicator| Message::new(w::EXACT_OF, vec![indicator.name().into()]).get(lang)));
    for (at, head) in (0_u16..).zip(&heads) {
        sheet.write_string_with_format(0, at, head, &strong)?;
    }
    let groupings = [
        (w::TOTAL, std::slice::from_ref(&summary.total)),
        (w::column(Column::Industry), &summary.by_industry),
        (w::column(Column::Branch), &summary.by_branch),
        (w::column(Column::Status), &summary.by_status),
    ];
    let mut at = 1;
    for (grouping, groups) in groupings {
        for group in groups {
            sheet.write_string(at, 0, say(grouping))?;
            sheet.write_string(at, 1, if group.name.is_empty() && grouping != w::TOTAL { say(w::UNNAMED) } else { &group.name })?;
            number(sheet, at, 2, &group.loans.to_string(), None)?;
            number(sheet, at, 3, &group.balance, Some(&two))?;
            for (column, (printed, exact)) in (4_u16..).zip(group.printed.iter().zip(&group.reductions)) {
                number(sheet, at, column, printed, Some(&two))?;
                sheet.write_string(at, column + 7, exact)?;
            }
            at += 1;
        }
    }
    sheet.set_freeze_panes(1, 2)?;

    let sheet = out.add_worksheet().set_name(say(w::LOANS))?;
    let mut heads = vec![say(w::ROW).to_owned(), say(w::STATE).to_owned()];
    heads.extend([Column::Id, Column::Borrower, Column::Project, Column::Industry, Column::Branch].map(|column| say(column.name()).to_owned()));
    heads.push(say(w::BALANCE_WAN).to_owned());
    heads.extend(Indicator::ALL.map(attributable));
    heads.push(say(w::REMARKS).to_owned());
    for (at, head) in (0_u16..).zip(&heads) {
        sheet.write_string_with_format(0, at, head, &strong)?;
    }
    for (at, loan) in (1_u32..).zip(loans.iter().take(MOST_SHEET_ROWS)) {
        number(sheet, at, 0, &loan.row.to_string(), None)?;
        sheet.write_string(at, 1, say(if loan.flags.is_empty() { w::USED } else { w::FLAGGED }))?;
        for (column, name) in (2_u16..).zip(&loan.names) {
            sheet.write_string(at, column, name)?;
        }
        number(sheet, at, 7, &loan.balance, Some(&two))?;
        for (column, part) in (8_u16..).zip(&loan.parts) {
            number(sheet, at, column, part, Some(&two))?;
        }
        let remarks: Vec<&str> = loan.flags.each().map(|flag| say(flag.says())).collect();
        if !remarks.is_empty() {
            sheet.write_string(at, 15, remarks.join("; "))?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;

    let sheet = out.add_worksheet().set_name(say(w::REFUSED))?;
    sheet.write_string_with_format(0, 0, say(w::ROW), &strong)?;
    sheet.write_string_with_format(0, 1, say(w::REASON), &strong)?;
    for (at, row) in (1_u32..).zip(book.refused.iter().take(MOST_SHEET_ROWS)) {
        number(sheet, at, 0, &row.row.to_string(), None)?;
        let reasons: Vec<String> = row.faults.iter().map(|fault| w::fault(fault).get(lang)).collect();
        sheet.write_string(at, 1, reasons.join("; "))?;
        for (column, cell) in (2_u16..).zip(row.cells.iter().take(200)) {
            sheet.write_string(at, column, cell)?;
        }
    }
    out.save_to_buffer()
}

/// A number as a number; blank where the text is blank. Texts of the person never come here.
fn number(sheet: &mut Worksheet, row: u32, column: u16, text: &str, format: Option<&Format>) -> Result<(), XlsxError> {
    #[allow(clippy::disallowed_types, reason = "a sheet holds binary numbers and nothing else; the exact text stands beside where it matters")]
    let Ok(number) = text.parse::<f64>() else { return Ok(()) };
    match format {
        Some(format) => sheet.write_number_with_format(row, column, number, format)?,
        None => sheet.write_number(row, column, number)?,
    };
    Ok(())
}
