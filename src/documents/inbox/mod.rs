//! 收报告, the inbox: what a bank learns of the reports that borrowers sent, a row a loan. A form that has loans gives the rules by `Output::inbox`;
//! here is what goes in and what comes out.

mod proposed;
mod words;

pub use proposed::proposed;

use super::notes::{self, Accepted, Notes, Submission};
use super::{Document, Draft, Template, Trajectory};
use crate::clause::Clause;
use crate::i18n::{Message, Text};
use crate::measure::{Day, Decimal, Year};
use crate::standards::sll::desk::rate::outcome::Outcome;
use words as w;

/// The most files that are taken at once.
pub const MOST_FILES: usize = 200;
/// The most bytes that a report's file may have: 5 MB.
pub const MOST_BYTES: usize = 5 * 1024 * 1024;

/// The checks, in the order in which they are done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Check {
    /// Whether the report is there when it is due.
    Received,
    /// Whether the file can be read.
    Readable,
    /// Whether it is a report of the form and edition that is asked for.
    Edition,
    /// Whether the content is that of which the file says the checksum.
    Checksum,
    /// Whether borrower and loan are ones of this bank.
    Borrower,
    /// Whether it is the loan's report.
    Loan,
    /// Whether the KPIs are those that were agreed.
    Definition,
    /// Whether the history is the one that was agreed or reported before.
    History,
    /// Whether it covers the year that is expected.
    Years,
    /// Whether the figures hold when they are computed here.
    Figures,
    /// Whether the evidence covers the year.
    Evidence,
    /// Whether comments are open.
    Comments,
}

impl Check {
    /// What a person reads.
    pub const fn name(self) -> Text {
        match self {
            Self::Received => w::RECEIVED,
            Self::Readable => w::READABLE,
            Self::Edition => w::EDITION,
            Self::Checksum => w::CHECKSUM,
            Self::Borrower => w::BORROWER,
            Self::Loan => w::LOAN,
            Self::Definition => w::DEFINITION,
            Self::History => w::HISTORY,
            Self::Years => w::YEARS,
            Self::Figures => w::FIGURES,
            Self::Evidence => w::EVIDENCE,
            Self::Comments => w::COMMENTS,
        }
    }
}

/// What a finding does to the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// The bank has to know it; it changes nothing.
    Note,
    /// The borrower has to explain it: 待澄清.
    Ask,
    /// The borrower has to send another report: 退回.
    Return,
}

/// Something that a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The check.
    pub check: Check,
    /// What was found: a stable code.
    pub code: &'static str,
    /// What it does to the report.
    pub grade: Grade,
    /// What a person reads.
    pub message: Message,
    /// The clause that asks for it, where one does.
    pub clause: Option<Clause>,
    /// The place in the report, as a `Place` is written; blank where the whole report is meant.
    pub place: String,
}

/// How a loan stands. The order is that of the table: what is urgent comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// No report came, and it was due.
    Overdue,
    /// 退回.
    Returned,
    /// 待澄清.
    Ask,
    /// No report came, and none is due yet.
    Awaited,
    /// 通过.
    Passed,
}

impl Standing {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 5] = [
        Self::Overdue,
        Self::Returned,
        Self::Ask,
        Self::Awaited,
        Self::Passed,
    ];

    /// What a person reads.
    pub const fn name(self) -> Text {
        match self {
            Self::Overdue => w::OVERDUE,
            Self::Returned => w::RETURNED,
            Self::Ask => w::ASK,
            Self::Awaited => w::AWAITED,
            Self::Passed => w::PASSED,
        }
    }

    /// Its name in the page's code and style.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Returned => "returned",
            Self::Ask => "ask",
            Self::Awaited => "awaited",
            Self::Passed => "passed",
        }
    }
}

/// A document of a file, with what the file says beside it.
#[derive(Debug, Clone)]
pub struct Sent {
    /// The document.
    pub document: Document,
    /// The checksum that the file says, and that of the content; `None` where the file says none.
    pub sums: Option<[String; 2]>,
    /// The number of the standard that the file says; blank where it says none.
    pub edition: String,
    /// The computed figures that the file says, by their places, unrounded.
    pub figures: Vec<(String, String)>,
    /// When the document was last edited or issued, in seconds since 1970; `None` where nothing says it.
    pub changed: Option<i64>,
    /// What was wrong with the comments beside the document.
    pub notes: Vec<notes::Fault>,
}

/// A file that a person chose: its name and what is in it, or why it cannot be read.
#[derive(Debug, Clone)]
pub struct Received {
    /// The file's name.
    pub file: String,
    /// What is in it.
    pub read: Result<Sent, Message>,
}

/// A loan's document, read.
#[derive(Debug, Clone)]
pub struct Loan {
    /// The document's id.
    pub id: String,
    /// Whether it is sample data.
    pub demo: bool,
    /// The borrower.
    pub borrower: String,
    /// The borrower's credit code as registered; blank where it cannot be read.
    pub code: String,
    /// The loan's number, as typed.
    pub number: String,
    /// What was answered.
    pub draft: Draft,
    /// The report that the borrower was given to begin with.
    pub begun: Draft,
    /// Whether the loan has left the sustainability-linked loans or was settled, on the day of the reading; what is planned for later has not happened.
    pub gone: bool,
    /// The comments on its reports, and the reports that were accepted.
    pub notes: Notes,
}

/// A file that was looked at by itself.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The file's name.
    pub file: String,
    /// What was found in it alone.
    pub findings: Vec<Finding>,
    /// The report; `None` where there is none.
    pub report: Option<Filed>,
}

/// A report that can be read.
#[derive(Debug, Clone)]
pub struct Filed {
    /// The document.
    pub document: Document,
    /// The borrower's name.
    pub borrower: String,
    /// The credit code as registered; blank where it cannot be read.
    pub code: String,
    /// The number of the loan that the report was begun for; blank where it says none.
    pub number: String,
    /// Its year; `None` where it cannot be read.
    pub year: Option<Year>,
    /// The checksum of its content.
    pub sum: String,
    /// When it was last edited or issued.
    pub changed: Option<i64>,
    /// What it says of each KPI, computed here.
    pub courses: Vec<Trajectory>,
    /// The comments that came with it.
    pub notes: Notes,
}

/// A loan and the files that are its reports, by their places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The loan; `None` for a file of which no loan is known.
    pub loan: Option<usize>,
    /// The files, in the order in which they were chosen.
    pub files: Vec<usize>,
    /// The loans that the file may be a report of, where there are several.
    pub several: Vec<usize>,
}

/// A KPI of a loan in the year that is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KpiLine {
    /// Its name.
    pub name: Message,
    /// Its unit, as agreed.
    pub unit: String,
    /// The first eight digits of the agreed fingerprint; blank where the KPI is not defined.
    pub fingerprint: String,
    /// The agreed level of the first tier.
    pub target: Option<Decimal>,
    /// The reported level.
    pub actual: Option<Decimal>,
    /// What the level reaches.
    pub outcome: Outcome,
    /// A.2.3, in per cent, unrounded; `None` where it is not defined.
    pub completion: Option<Decimal>,
}

/// A file of a loan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The file's name.
    pub file: String,
    /// The checksum of its content.
    pub sum: String,
    /// Its year.
    pub year: Option<Year>,
    /// Which version of the report of the year that is looked at it is, from 1 for the one that was changed first; files of one content have one number.
    /// `None` for a file of another year, and where nothing says when the versions were changed.
    pub number: Option<usize>,
    /// When it was last edited or issued, in China's time: `2026-04-01 14:05`; blank where nothing says it.
    pub changed: String,
    /// Whether it is the one that the row goes by.
    pub counts: bool,
    /// Whether a newer version of the report is among the files or came in before, so that the row does not go by this one.
    pub superseded: bool,
}

/// The next rate of a loan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NextRate {
    /// The rate in per cent, the day from which it counts, and what becomes due or is earned beside it.
    From(Decimal, Day, Option<Message>),
    /// There is none, and why.
    None(Message),
}

/// What is known of a loan in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoanRow {
    /// The borrower; the file's name where no borrower is known.
    pub borrower: String,
    /// The number of the loan; blank where it has none.
    pub number: String,
    /// Whether loan or report is sample data.
    pub demo: bool,
    /// How it stands.
    pub standing: Standing,
    /// The day on which the report is due.
    pub due: Option<Day>,
    /// So many days is the report overdue, or was it late when it was issued; 0 where it is neither.
    pub days: i64,
    /// The KPIs of the loan.
    pub kpis: Vec<KpiLine>,
    /// The next rate.
    pub next: NextRate,
    /// What the checks found, in their order.
    pub findings: Vec<Finding>,
    /// The files.
    pub versions: Vec<Version>,
    /// Each version of the report of the year and the one that took its place, by their places among the files, the newest pair last.
    pub compared: Vec<[usize; 2]>,
    /// The loan, by its place among the loans.
    pub loan: Option<usize>,
    /// The report that the row goes by, by its place among the files.
    pub report: Option<usize>,
    /// The comments on the report of the year: the bank's own, and those and the answers of the files.
    pub notes: Notes,
    /// The versions of the report of the year that are among the files, as the loan remembers them.
    pub submissions: Vec<Submission>,
    /// The report of the year that was accepted.
    pub accepted: Option<Accepted>,
    /// Whether the report can be accepted, or why not; `None` where there is none of the year.
    pub accept: Option<Result<(), Message>>,
}

/// Gives the row of a case in a year, today.
pub type GivesRow = fn(&Case, &[Loan], &[Checked], (Year, Day)) -> LoanRow;

/// The rules of a form that has loans.
pub struct Inbox {
    /// A loan's document, read today.
    pub loan: fn(&Document, Day) -> Loan,
    /// A file, looked at by itself; the form of the reports computes its figures.
    pub check: fn(Received, &'static Template) -> Checked,
    /// Which file is which loan's report, in that year.
    pub sort: fn(&[Loan], &[Checked], Year) -> Vec<Case>,
    /// The row of a case in that year, today.
    pub row: GivesRow,
    /// What a loan keeps of a report that is accepted: the file's name, who accepts it, and the time now; `None` where its year cannot be read.
    pub accept: fn(&Filed, &str, [&str; 2]) -> Option<Accepted>,
    /// The years that can be looked at, in order: those that the loans are tested in and that have ended today, and those of which a report is here. Where
    /// there is none, the first that a loan will be tested in.
    pub years: fn(&[Loan], &[Checked], Day) -> Vec<Year>,
}

/// The rows as the table shows them: what is urgent first, of the overdue the one first that is so for the longest time.
pub fn in_order(rows: Vec<LoanRow>) -> Vec<LoanRow> {
    let urgent = |row: &LoanRow| (row.standing, std::cmp::Reverse(row.days));
    crate::order::sorted(rows, |one, other| urgent(one) < urgent(other))
}
