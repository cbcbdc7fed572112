//! Files out: the sample, the refused rows with their reasons, and the workbook of results and loans.

use super::book::Book;
use super::columns::Column;
use super::day::Day;
use super::loan::{Amount, Loan, LoanFigure, Stage};
use super::number::{Fixed, portion, power, short_text, text};
use super::outcome::{FileFault, Flag, Flags};
use super::session::layout_text;
use super::summary::{GroupSummary, Summary, wan};
use super::tally::Parts;
use super::words as w;
use crate::i18n::{Arg, Lang, Message, Text};
use crate::measure::{Decimal, Places, in_china, plain};
use crate::sheets::csv::{file, safe};
use crate::sheets::lines::{Cell, Layout, Lines, Style, head};
use crate::standards::green_loan::confirm::{self, Confirmed};
use crate::standards::green_loan::exchange::{FileText, ImprintText, PlanText};
use crate::standards::green_loan::reading::{days_missing, limits_missing};
use crate::standards::green_loan::{EDITION, GUIDE, Indicator, Source, Status, handling};
use rust_xlsxwriter::{Workbook, XlsxError};

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
/// The most cells of a refused row that go along.
const MOST_REFUSED_CELLS: usize = 200;
/// The places of a printed rate, as on paper.
const RATE: Places = Places(2);

/// A loan for the sheet of loans, taken while its row goes by.
#[derive(Debug, Clone)]
pub struct LoanRow {
    /// Its file, from 0.
    file: u32,
    /// Its row in the file.
    row: u64,
    /// Number, borrower, project, industry, branch.
    names: [Box<str>; 5],
    /// Its state where it is a known one.
    status: Option<Status>,
    /// Its state in the row's own words where it is none of the known.
    other_status: Box<str>,
    /// Yuan at eight places.
    balance: u128,
    balance_given: Amount,
    limit: Option<Amount>,
    investment: Amount,
    rate: Option<Fixed>,
    issued: Option<Day>,
    figures: [LoanFigure; 7],
    parts: Parts,
    note: Box<str>,
    /// The remarks.
    pub flags: Flags,
}

impl LoanRow {
    /// The loan of a row that was used; `note` is what stands in its column of notes.
    pub fn of(
        (file, row): (u32, u64),
        loan: &Loan,
        parts: &Parts,
        balance: u128,
        flags: Flags,
        note: &[u8],
    ) -> Self {
        let (status, other_status) = match loan.stage {
            Stage::Known(status) => (status, "".into()),
            Stage::Other(words) => (None, super::loan::shown(words).into()),
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
            ]
            .map(|cell| super::loan::shown(cell).into()),
            status,
            other_status,
            balance,
            balance_given: loan.balance,
            limit: loan.limit,
            investment: loan.investment,
            rate: loan.rate,
            issued: loan.issued,
            figures: loan.figures,
            parts: *parts,
            note: String::from_utf8_lossy(note).into(),
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

    /// The data source of its figures: one name where all have the same, else one behind each indicator.
    fn sources(&self, lang: Lang) -> String {
        let name = |source: u8| {
            Source::ALL
                .get(usize::from(source))
                .map_or(w::NO_SOURCE, |source| source.name())
        };
        let found: Vec<(Indicator, u8)> = Indicator::ALL
            .into_iter()
            .zip(&self.figures)
            .filter_map(|(indicator, figure)| match figure {
                LoanFigure::Figure(_, source) => Some((indicator, *source)),
                _ => None,
            })
            .collect();
        match found.as_slice() {
            [] => String::new(),
            [(_, first), others @ ..] if others.iter().all(|(_, source)| source == first) => {
                name(*first).get(lang).to_owned()
            }
            all => all
                .iter()
                .map(|(indicator, source)| {
                    Message::new(
                        w::SOURCE_OF_FIGURE,
                        vec![indicator.name().into(), name(*source).into()],
                    )
                    .get(lang)
                })
                .collect::<Vec<_>>()
                .join("; "),
        }
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

/// A rate half up at the printed places; blank where there is none.
fn printed_rate(rate: &str) -> String {
    rate.parse::<Decimal>()
        .map(|rate| plain(rate, Some(RATE)))
        .unwrap_or_default()
}

/// The workbook of a book: how it was made, results, groups, contributors, the PBOC's table, loans with what was computed, rows that were not used.
///
/// A number of at most fifteen significant digits is a number there and exact; a longer one is a text. A text that a person wrote is always a text.
pub fn workbook(
    book: &Book,
    loans: &[LoanRow],
    imprint: &ImprintText,
) -> Result<Vec<u8>, FileFault> {
    write_workbook(book, loans, imprint).map_err(|_| FileFault::BrokenWorkbook)
}

/// The workbook while it is written.
struct Sheets<'a> {
    out: Workbook,
    style: Style,
    lang: Lang,
    imprint: &'a ImprintText,
    /// The files as they were read.
    files: Vec<FileText>,
    plan: PlanText,
}

/// A table with one line of headings, which stay while the sheet is scrolled, with the columns at the start.
const fn table(columns: u16) -> Layout {
    Layout {
        frozen: (1, columns),
        filter: true,
    }
}

/// When a workbook was made, by China's clock, which is said; the time as it is given where it is none.
fn made_in_china(now: &str, lang: Lang) -> String {
    let Some((day, time)) = in_china(now) else {
        return now.to_owned();
    };
    let args = vec![[&day.to_string(), " ", &time].concat().into()];
    Message::new(w::BEIJING_TIME, args).get(lang)
}

fn write_workbook(
    book: &Book,
    loans: &[LoanRow],
    imprint: &ImprintText,
) -> Result<Vec<u8>, XlsxError> {
    let summary = Summary::of(book);
    let lang = Lang::from_tag(&imprint.lang);
    let mut out = Workbook::new();
    let title = [
        imprint.institution.as_str(),
        w::WORKBOOK.get(lang),
        summary.period_end.as_str(),
    ]
    .map(str::trim);
    let title: Vec<&str> = title.into_iter().filter(|part| !part.is_empty()).collect();
    let mark = if imprint.demo { w::DEMO.get(lang) } else { "" };
    let style = Style::begin(&mut out, lang, &title.join(" "), mark, &imprint.now)?;
    let mut sheets = Sheets {
        out,
        style,
        lang,
        imprint,
        files: files_read(book, imprint),
        plan: super::session::plan_text(book.plan()),
    };
    sheets.read_me(book, &summary, loans)?;
    sheets.handling()?;
    sheets.results(&summary)?;
    for (title, column, groups) in [
        (w::BY_INDUSTRY, Column::Industry, &summary.by_industry),
        (w::BY_BRANCH, Column::Branch, &summary.by_branch),
        (w::BY_STATUS, Column::Status, &summary.by_status),
    ] {
        sheets.by_group(title, column, groups, &summary.total)?;
    }
    sheets.by_source(&summary)?;
    sheets.contributors(&summary)?;
    sheets.pboc(&summary)?;
    sheets.loan_rows(loans)?;
    sheets.refused_rows(book)?;
    sheets.out.save_to_buffer()
}

/// The files of the book: what the page says of them, with headings, layouts and letters as they were read.
fn files_read(book: &Book, imprint: &ImprintText) -> Vec<FileText> {
    book.files
        .iter()
        .enumerate()
        .map(|(at, read)| {
            let said = imprint.files.get(at).cloned().unwrap_or_default();
            let name = if said.name.is_empty() {
                (at + 1).to_string()
            } else {
                said.name
            };
            FileText {
                name,
                encoding: read.encoding.name().to_owned(),
                headings: read.headings.clone(),
                layout: layout_text(&read.layout),
                ..said
            }
        })
        .collect()
}

/// A figure of a group, where any loan has one: an indicator that no loan has is blank, and not nought.
fn where_covered<'a>(figures: &'a [String], covered: &'a [u64]) -> impl Iterator<Item = &'a str> {
    figures
        .iter()
        .zip(covered)
        .map(|(figure, covered)| if *covered > 0 { figure.as_str() } else { "" })
}

impl Sheets<'_> {
    fn lines(&mut self, name: Text) -> Result<Lines<'_>, XlsxError> {
        Lines::begin(&mut self.out, &self.style, name.get(self.lang))
    }

    /// The file of a row, by its name.
    fn file_name(&self, file: u32) -> String {
        usize::try_from(file)
            .ok()
            .and_then(|at| self.files.get(at))
            .map_or_else(
                || (u64::from(file) + 1).to_string(),
                |file| file.name.clone(),
            )
    }

    fn of_indicators(&self, pattern: Text) -> [String; 7] {
        Indicator::ALL
            .map(|indicator| Message::new(pattern, vec![indicator.name().into()]).get(self.lang))
    }

    fn read_me(
        &mut self,
        book: &Book,
        summary: &Summary,
        loans: &[LoanRow],
    ) -> Result<(), XlsxError> {
        let lang = self.lang;
        let say = |text: Text| text.get(lang).to_owned();
        let imprint = self.imprint;
        let mut said = vec![
            (say(w::INSTITUTION), imprint.institution.clone()),
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
            (say(w::MADE_AT), made_in_china(&imprint.now, lang)),
        ];
        let reference = imprint.reference.iter();
        said.splice(
            1..1,
            reference.map(|[name, typed]| (name.clone(), typed.clone())),
        );
        if imprint.demo {
            said.insert(0, (say(w::DEMO), say(w::DEMO)));
        }
        for (at, file) in self.files.iter().enumerate() {
            let of =
                |pattern: Text| Message::new(pattern, vec![(at + 1).to_string().into()]).get(lang);
            said.push((of(w::FILE_OF), handling::called(file).get(lang)));
            if !file.sha256.is_empty() {
                said.push((of(w::SHA256_OF), file.sha256.clone()));
            }
            let unread = handling::unread(file);
            if !unread.is_empty() {
                said.push((of(w::UNREAD_OF), unread.join(w::AND.get(lang))));
            }
            if !file.unread_sheets.is_empty() {
                said.push((
                    of(w::UNREAD_SHEETS_OF),
                    file.unread_sheets.join(w::AND.get(lang)),
                ));
            }
        }
        let corrections = handling::corrections(&self.plan, &self.files, &summary.refused);
        if corrections.is_empty() {
            said.push((say(w::CORRECTION), say(w::NO_CORRECTION)));
        }
        said.extend(
            corrections
                .iter()
                .map(|correction| (say(w::CORRECTION), correction.get(lang))),
        );
        said.extend(
            self.confirmed(summary)
                .into_iter()
                .chain(self.imprint.reasons.iter().cloned())
                .map(|confirmed| (say(w::CONFIRMED), confirmed)),
        );
        if loans.len() as u64 != summary.rows.used + summary.rows.flagged {
            said.push((
                say(w::LOANS),
                Message::new(w::LOANS_LEFT_OUT, vec![loans.len().to_string().into()]).get(lang),
            ));
        }
        if book.refused.len() as u64 != summary.rows.refused {
            said.push((
                say(w::REFUSED),
                Message::new(
                    w::LOANS_LEFT_OUT,
                    vec![book.refused.len().to_string().into()],
                )
                .get(lang),
            ));
        }
        let mut lines = self.lines(w::READ_ME)?;
        for (name, value) in said {
            lines.line([Cell::Label(name.into()), Cell::Words(value.into())])?;
        }
        let rows = &summary.rows;
        for (name, count) in [
            (w::ALL_ROWS, rows.rows),
            (w::USED, rows.used),
            (w::FLAGGED, rows.flagged),
            (w::NOT_USED, rows.refused),
            (w::BLANK, rows.blank),
        ] {
            lines.line([Cell::Label(name.get(lang).into()), Cell::Count(count)])?;
        }
        for (code, count) in summary.flags.iter().filter(|(_, count)| *count > 0) {
            if let Some(flag) = Flag::ALL.into_iter().find(|flag| flag.code() == code) {
                lines.line([
                    Cell::Label(flag.says().get(lang).into()),
                    Cell::Count(*count),
                ])?;
            }
        }
        lines.end(Layout::default())
    }

    /// The remarks that a person confirmed, each with the reason. They hold for the result as a document keeps it.
    fn confirmed(&self, summary: &Summary) -> Vec<String> {
        let kept = summary.clone().trimmed();
        let reasons = confirm::read(&self.imprint.confirmed);
        let said = |found: &Confirmed| {
            let (says, why): (Arg, Arg) = (found.flag.says().into(), found.why.into());
            let message = match found.row {
                Some(row) => {
                    let file = usize::try_from(row.file)
                        .ok()
                        .and_then(|at| self.files.get(at));
                    let file = file.map(|file| file.name.clone()).unwrap_or_default();
                    let row = row.row.to_string().into();
                    Message::new(w::CONFIRMED_ROW, vec![file.into(), row, says, why])
                }
                None => {
                    let many = found.many.to_string().into();
                    Message::new(w::CONFIRMED_ALL, vec![many, says, why])
                }
            };
            message.get(self.lang)
        };
        confirm::confirmed(&reasons, &kept)
            .iter()
            .map(said)
            .collect()
    }

    /// What each column of each file was taken for, in which unit, and where the unit comes from.
    fn handling(&mut self) -> Result<(), XlsxError> {
        let lang = self.lang;
        let name = |code: &str| Column::from_code(code).map(|column| column.name().into());
        let found: Vec<(String, handling::ColumnRead)> = self
            .files
            .iter()
            .flat_map(|file| {
                handling::columns(file, &self.plan, &name)
                    .into_iter()
                    .map(|column| (file.name.clone(), column))
            })
            .collect();
        let mut lines = self.lines(w::HANDLING)?;
        lines.line(head(
            [w::FILE, w::HEADING, w::HOLDS, w::UNIT, w::UNIT_FROM]
                .map(|text| text.get(lang).to_owned()),
        ))?;
        for (file, column) in found {
            let said = |message: Option<Message>| {
                message.map(|message| message.get(lang)).unwrap_or_default()
            };
            lines.line(
                [
                    file,
                    column.heading,
                    column.holds.get(lang),
                    said(column.unit),
                    said(column.from),
                ]
                .map(|text| Cell::Words(text.into())),
            )?;
        }
        lines.end(table(0))
    }

    /// Table 5's figures of the loans, each with the loans behind it.
    fn results(&mut self, summary: &Summary) -> Result<(), XlsxError> {
        let lang = self.lang;
        let say = |text: Text| text.get(lang).to_owned();
        let mut lines = self.lines(w::RESULTS)?;
        lines.line(head([w::LOAN_COUNT, w::BALANCE_WAN, w::RATE].map(say)))?;
        lines.line([
            Cell::Count(summary.total.loans),
            Cell::Exact(summary.total.balance.as_str().into()),
            Cell::Printed(summary.printed_rate().into()),
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
        let figures = where_covered(&total.printed, &total.covered)
            .zip(where_covered(&total.reductions, &total.covered))
            .zip(total.covered.iter().zip(&total.covered_balance));
        for (indicator, ((printed, exact), (covered, balance))) in
            Indicator::ALL.into_iter().zip(figures)
        {
            lines.line([
                Cell::Words(indicator.name().get(lang).into()),
                Cell::Printed(printed.into()),
                Cell::Exact(exact.into()),
                Cell::Count(*covered),
                Cell::Exact(balance.as_str().into()),
            ])?;
        }
        lines.end(Layout::default())
    }

    fn by_group(
        &mut self,
        title: Text,
        column: Column,
        groups: &[GroupSummary],
        total: &GroupSummary,
    ) -> Result<(), XlsxError> {
        let lang = self.lang;
        let heads = [w::column(column), w::LOAN_COUNT, w::BALANCE_WAN]
            .map(|text| text.get(lang).to_owned());
        let heads = heads
            .into_iter()
            .chain(self.of_indicators(w::ATTRIBUTABLE))
            .chain(self.of_indicators(w::EXACT_OF));
        let mut lines = self.lines(title)?;
        lines.line(head(heads))?;
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
            let printed = where_covered(&group.printed, &group.covered)
                .map(|text| Cell::Printed(text.into()));
            let exact = where_covered(&group.reductions, &group.covered)
                .map(|text| Cell::Exact(text.into()));
            lines.line(first.into_iter().chain(printed).chain(exact))?;
        }
        // Without a filter: one would sort the line of all groups among them.
        lines.end(Layout {
            frozen: (1, 1),
            filter: false,
        })
    }

    fn by_source(&mut self, summary: &Summary) -> Result<(), XlsxError> {
        let lang = self.lang;
        let heads = [w::BY_SOURCE.get(lang).to_owned()]
            .into_iter()
            .chain(self.of_indicators(w::ATTRIBUTABLE))
            .chain(self.of_indicators(w::FIGURES_OF));
        let mut lines = self.lines(w::BY_SOURCE_SHEET)?;
        lines.line(head(heads))?;
        for found in &summary.by_source {
            let name = Source::ALL
                .into_iter()
                .find(|source| source.code() == found.source)
                .map_or(w::NO_SOURCE, Source::name);
            let sums = where_covered(&found.reductions, &found.figures)
                .map(|text| Cell::Exact(text.into()));
            let figures = found.figures.iter().map(|count| Cell::Count(*count));
            lines.line(
                [Cell::Words(name.get(lang).into())]
                    .into_iter()
                    .chain(sums)
                    .chain(figures),
            )?;
        }
        lines.end(Layout {
            frozen: (1, 1),
            filter: false,
        })
    }

    fn contributors(&mut self, summary: &Summary) -> Result<(), XlsxError> {
        let lang = self.lang;
        let named = [Column::Id, Column::Borrower, Column::Project].map(Column::name);
        let heads = [w::INDICATOR, w::RANK, w::FILE, w::ROW]
            .into_iter()
            .chain(named)
            .chain([w::PRINTED, w::SHARE_OF_TOTAL]);
        let files: Vec<Vec<String>> = summary
            .top
            .iter()
            .map(|top| top.iter().map(|held| self.file_name(held.file)).collect())
            .collect();
        let mut lines = self.lines(w::CONTRIBUTORS)?;
        lines.line(head(heads.map(|text| text.get(lang).to_owned())))?;
        for (indicator, (top, files)) in Indicator::ALL
            .into_iter()
            .zip(summary.top.iter().zip(files))
        {
            for (rank, (held, file)) in (1_u64..).zip(top.iter().zip(files)) {
                let first = [
                    Cell::Words(indicator.name().get(lang).into()),
                    Cell::Count(rank),
                    Cell::Words(file.into()),
                    Cell::Count(held.row),
                ];
                let names = held
                    .names
                    .iter()
                    .map(|name| Cell::Words(name.as_str().into()));
                lines.line(first.into_iter().chain(names).chain([
                    Cell::Exact(held.reduction.as_str().into()),
                    Cell::Printed(held.share.as_str().into()),
                ]))?;
            }
        }
        lines.end(table(0))
    }

    fn pboc(&mut self, summary: &Summary) -> Result<(), XlsxError> {
        let lang = self.lang;
        let mut lines = self.lines(w::PBOC)?;
        lines.line(head(
            [
                w::GROUPING,
                w::PROJECTS,
                w::AMOUNT,
                w::RATE,
                w::YEARLY_CO2,
                w::RATE_UNROUNDED,
            ]
            .map(|text| text.get(lang).to_owned()),
        ))?;
        let large = std::iter::once((w::LARGE_PROJECTS, &summary.large));
        // What no loan gives a limit or a day for is unknown, and not nought.
        let unknown = |name: Text| {
            name == w::LARGE_PROJECTS && summary.no_limits()
                || [w::IN_QUARTER, w::IN_YEAR].contains(&name) && summary.no_days()
        };
        for (name, bucket) in [w::IN_QUARTER, w::IN_YEAR, w::IN_ALL]
            .into_iter()
            .zip(&summary.issued)
            .chain(large)
        {
            if unknown(name) {
                lines.line([Cell::Words(name.get(lang).into())])?;
                continue;
            }
            lines.line([
                Cell::Words(name.get(lang).into()),
                Cell::Count(bucket.projects),
                Cell::Exact(bucket.balance.as_str().into()),
                Cell::Printed(printed_rate(&bucket.rate).into()),
                Cell::Exact(bucket.co2.as_str().into()),
                Cell::Exact(bucket.rate.as_str().into()),
            ])?;
        }
        for missing in [days_missing(summary), limits_missing(summary)]
            .into_iter()
            .flatten()
        {
            lines.line([Cell::Words(missing.get(lang).into())])?;
        }
        lines.end(Layout {
            frozen: (1, 0),
            filter: false,
        })
    }

    fn loan_rows(&mut self, loans: &[LoanRow]) -> Result<(), XlsxError> {
        let lang = self.lang;
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
            w::LIMIT_WAN,
            w::INVESTMENT_WAN,
            w::SHARE,
            w::RATE_OF_LOAN,
            Column::Issued.name(),
        ]);
        let heads: Vec<String> = heads
            .map(|text| text.get(lang).to_owned())
            .chain(self.of_indicators(w::GIVEN_OF))
            .chain(self.of_indicators(w::ATTRIBUTABLE))
            .chain(
                [w::BY_SOURCE, Column::Note.name(), w::REMARKS]
                    .map(|text| text.get(lang).to_owned()),
            )
            .collect();
        let files: Vec<String> = self.files.iter().map(|file| file.name.clone()).collect();
        let mut lines = self.lines(w::LOANS)?;
        lines.line(head(heads))?;
        for loan in loans.iter().take(MOST_SHEET_ROWS) {
            let file = usize::try_from(loan.file).ok().and_then(|at| files.get(at));
            lines.line(loan_cells(loan, file.map_or("", String::as_str), lang))?;
        }
        lines.end(table(4))
    }

    fn refused_rows(&mut self, book: &Book) -> Result<(), XlsxError> {
        let lang = self.lang;
        let names: Vec<String> = book
            .refused
            .iter()
            .take(MOST_SHEET_ROWS)
            .map(|row| self.file_name(row.file))
            .collect();
        let mut lines = self.lines(w::REFUSED)?;
        lines.line(head(
            [w::FILE, w::ROW, w::REASON, w::CELLS].map(|text| text.get(lang).to_owned()),
        ))?;
        for (row, file) in book.refused.iter().zip(names) {
            let reasons: Vec<String> = row
                .faults
                .iter()
                .map(|fault| w::fault(fault).get(lang))
                .collect();
            let first = [
                Cell::Words(file.into()),
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
        lines.end(Layout {
            frozen: (1, 0),
            filter: false,
        })
    }
}

/// The line of a loan.
fn loan_cells<'a>(loan: &'a LoanRow, file: &'a str, lang: Lang) -> impl Iterator<Item = Cell<'a>> {
    let state = if loan.flags.is_empty() {
        w::USED
    } else {
        w::FLAGGED
    };
    let first = [
        Cell::Words(file.into()),
        Cell::Count(loan.row),
        Cell::Words(state.get(lang).into()),
    ];
    let names = loan.names.iter().map(|name| Cell::Words((**name).into()));
    let status = loan
        .status
        .map_or(&*loan.other_status, |status| status.name().get(lang));
    let amounts = [
        Cell::Words(status.into()),
        Cell::Exact(wan(loan.balance).into()),
        loan.limit.map_or(Cell::Blank, |limit| {
            Cell::Exact(amount_text(limit, 4).into())
        }),
        Cell::Exact(amount_text(loan.investment, 4).into()),
        Cell::Printed(loan.share().into()),
        loan.rate.map_or(Cell::Blank, |rate| {
            Cell::Exact(short_text(u128::from(rate.digits), usize::from(rate.places)).into())
        }),
        loan.issued.map_or(Cell::Blank, day_cell),
    ];
    let given = loan.figures.iter().map(move |figure| match figure {
        LoanFigure::Figure(amount, _) => Cell::Exact(amount_text(*amount, 0).into()),
        LoanFigure::NotCalculable => Cell::Words(w::NOT_CALCULABLE_SAID.get(lang).into()),
        LoanFigure::Blank => Cell::Blank,
    });
    let parts = loan
        .figures
        .iter()
        .zip(&loan.parts)
        .map(|(figure, part)| match figure {
            LoanFigure::Figure(..) => Cell::Exact(short_text(*part, 10).into()),
            _ => Cell::Blank,
        });
    let remarks: Vec<&str> = loan
        .flags
        .each()
        .map(|flag| flag.says().get(lang))
        .collect();
    let last = [
        Cell::Words(loan.sources(lang).into()),
        Cell::Words((*loan.note).into()),
        Cell::Words(remarks.join("; ").into()),
    ];
    first
        .into_iter()
        .chain(names)
        .chain(amounts)
        .chain(given)
        .chain(parts)
        .chain(last)
}

/// A day as a date, which sheets count from 1900 on; an earlier one as words.
fn day_cell<'a>(day: Day) -> Cell<'a> {
    let [year, month, date] = [day / 10_000, day / 100 % 100, day % 100];
    match (u16::try_from(year), u8::try_from(month), u8::try_from(date)) {
        (Ok(year @ 1900..=9999), Ok(month), Ok(date)) => Cell::Day(year, month, date),
        _ => Cell::Words(super::day::iso(day).into()),
    }
}
