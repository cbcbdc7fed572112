//! What a person fills: drafts made of answers and rows, the fields they answer, what is wrong, and what comes out.

pub mod absent;
pub mod attached;
pub mod bilingual;
mod check;
mod checksum;
pub mod comparison;
pub mod demonstration;
mod diff;
mod draft;
pub mod energy_bills;
mod field;
pub mod file_text;
pub mod from_bills;
pub mod help;
pub mod inbox;
mod industry;
pub mod last_period;
pub mod meant;
pub mod next_period;
pub mod notes;
pub mod paper;
pub mod paste;
pub mod printed;
mod problem;
pub mod reference;
pub mod renew;
mod report;
pub mod reserved;
pub mod revisions;
pub mod route;
mod template;
pub mod templates;
mod unasked;
pub mod undo;
mod walk;
pub mod words;
pub mod workings;

pub use crate::measure::read_date;
pub use check::{check_fields, in_form_order, meant_codes, number, year};
pub use checksum::{checksum, hex, sha256};
pub use diff::{Difference, differences};
pub use draft::{Answers, Draft, Node, Place, Row, RowId, Step as PathStep, position};
pub use field::{
    Action, ActionFile, BILLS_READ, BOOK_CONFIRM, BOOK_GONE, BOOK_READ, Choice, Column, Field,
    FieldKind, FixedRows, Follow, Glance, Label, Layout, List, LoanBookView, Part, RowGroups,
    Slide, Step, UnitOf, When, Within, choice_of,
};
pub use industry::industries;
pub use next_period::NextPeriod;
pub use problem::{Fault, Mend, Problem, Strength};
pub use report::{
    Align, Bar, Bars, Beside, Block, Cell, Evaluation, Figure, Line, Offer, Report, Series,
    Signatures, Table, Trajectory, Value, Verdict,
};
pub use reserved::BOOK_RESULT;
pub use template::{
    ActionKind, Card, Compare, Document, FormPart, IssueState, Lacks, Output, Shown, TakesFile,
    Template, TypedBook, plain_code,
};
pub use unasked::{Unasked, unasked};
pub use walk::{Asks, Visit, list_at, walk};
