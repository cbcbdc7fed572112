//! A form is data: its name and edition (`Card`), its questions and evaluation (`Template`), and the reports and files made of it (`Output`). A new
//! form is a new value of each.

use super::comparison::Comparison;
use super::from_bills::{Levels, Worksheets};
use super::inbox::Inbox;
use super::last_period::LastPeriod;
use super::notes::Notes;
use super::reserved::LOAN_NUMBER;
use super::walk::stand;
use super::{
    Block, Draft, Evaluation, Field, Figure, FixedRows, List, NextPeriod, Node, Part, PathStep,
    Place, Report, Step, Table, checksum,
};
use crate::clause::{Clause, Edition};
use crate::i18n::{Lang, Message, Text};
use crate::lazy_part::LazyPart;
use crate::measure::{Day, read_year};
use crate::standards::green_loan::exchange::LayoutText;
use crate::standards::green_loan::result::Summary;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The part of a form that is in the main module: the home page and lists of documents show it before the form itself is loaded.
#[derive(Clone, Copy)]
pub struct Card {
    /// Stable id, stored in every document.
    pub id: &'static str,
    /// The version of the form that a document is created with; it changes when the fields change.
    pub version: u32,
    /// The standard it belongs to.
    pub edition: &'static Edition,
    /// The clause that prescribes it.
    pub clause: Clause,
    /// Its title, the standard's own.
    pub title: Text,
    /// The name of a document in lists: borrower and period, the title where these are blank.
    pub subject: fn(&Draft) -> Message,
    /// One sentence for the home page: who fills it, how long it takes, what to prepare.
    pub about: Text,
    /// The built-in samples by their stories in short, e.g. 达标; the one offered first in front. Their drafts are the output's.
    pub samples: &'static [Text],
    /// The fields at the root that say whose report it is and of which year, e.g. 统一社会信用代码 and 报告期: a file whose answers there are the same
    /// can replace a report here. Empty where the form has none.
    pub same: &'static [&'static str],
}

/// An answer without what is typed differently and means the same: blanks, hyphens, full width and lower case; a year as its number.
pub fn plain_code(typed: &str) -> String {
    const FULL_WIDTH: std::ops::RangeInclusive<u32> = 0xFF01..=0xFF5E;
    if let Some(year) = read_year(typed) {
        return year.number().to_string();
    }
    let half = |letter: char| match u32::from(letter) {
        code if FULL_WIDTH.contains(&code) => char::from_u32(code - 0xFEE0).unwrap_or(letter),
        _ => letter,
    };
    typed
        .chars()
        .map(half)
        .filter(|letter| letter.is_alphanumeric())
        .map(|letter| letter.to_ascii_uppercase())
        .collect()
}

impl Card {
    /// Whether two drafts are reports of the same enterprise, year and loan: none of the answers that say so is blank, and they are the same but for
    /// blanks, hyphens, width and case.
    pub fn same_report(&self, one: &Draft, other: &Draft) -> bool {
        !self.same.is_empty()
            && self.same.iter().all(|field| {
                let of = |draft: &Draft| plain_code(draft.root.get(field));
                let code = of(one);
                !code.is_empty() && code == of(other)
            })
            && {
                // Two loans of an enterprise may have reports of one year. A report that names no loan may be of either.
                let loan = |draft: &Draft| plain_code(draft.root.get(LOAN_NUMBER));
                let (one, other) = (loan(one), loan(other));
                one.is_empty() || other.is_empty() || one == other
            }
    }

    /// The name of a document of this form, as lists and titles show it.
    pub fn name_of(&self, document: &Document, lang: Lang) -> String {
        self.named(&document.name, &document.sample, &document.draft, lang)
    }

    /// The name that a person gave; without one a sample bears the name of its story in the reader's language, any other document that of its subject.
    pub fn named(&self, given: &str, sample: &str, draft: &Draft, lang: Lang) -> String {
        if !given.trim().is_empty() {
            return given.to_owned();
        }
        let story = sample.parse::<usize>().ok();
        match story.and_then(|number| self.samples.get(number)) {
            Some(story) => story.get(lang).to_owned(),
            None => (self.subject)(draft).get(lang),
        }
    }
}

/// The part of a form that is needed while it is filled. Everything that is needed to produce reports stands in [`Output`].
///
/// A template dereferences to its [`Card`].
#[derive(Clone, Copy)]
pub struct Template {
    /// Its card.
    pub card: &'static Card,
    /// The steps, in the standard's order. The pages add [`Self::review`] behind them.
    pub steps: &'static [Step],
    /// The name of the last step, on which the person looks through everything once more: 核对与生成, 核对与导出.
    pub review: Text,
    /// A new draft, given today: it proposes the last period that has ended.
    pub blank: fn(Day) -> Draft,
    /// Computes all figures and finds all problems. Never fails: a text that cannot be read is a problem, and spoils no figure that does not need it.
    pub evaluate: fn(&Draft) -> Evaluation,
    /// The draft with what the notes beside it record put in, to evaluate, to show and to report, never to store; `None` inside where they record nothing.
    /// `None` where a form computes by its draft alone.
    pub recorded: Option<Recorded>,
    /// The figures below one row of the root, where they depend on nothing outside it: those that [`Self::evaluate`] gives, and no others.
    /// A key press in such a row waits for them alone. `None` where figures depend on more.
    pub figures: Option<fn(&Draft, &PathStep) -> Vec<Figure>>,
    /// The months that last period's figure of a field and this period's are of, where the field holds the amount of a period and the two are of different
    /// lengths: then no change is said. `None` where every document of the form is of one length.
    pub lengths: Option<Lengths>,
    /// The words with which the next period's document is offered; `None` where it cannot be begun from this one.
    pub next_period: Option<NextPeriod>,
}

impl std::ops::Deref for Template {
    type Target = Card;

    fn deref(&self) -> &Card {
        self.card
    }
}

/// What is produced from a filled form: samples, report, the next period's draft, actions. It leads to the form itself (`template`).
#[derive(Clone, Copy)]
pub struct Output {
    /// Whose output it is.
    pub template: &'static Template,
    /// The documents to have at hand, printed with the blank form.
    pub prepare: &'static [Text],
    /// The drafts of the samples, in the order of the card's labels.
    pub samples: &'static [fn() -> Draft],
    /// The report made of a draft and its evaluation.
    pub report: fn(&Draft, &Evaluation) -> Report,
    /// The empty form on paper, to be filled by hand; `None` where the report of an empty draft is one.
    pub blank_paper: Option<fn() -> Vec<Block>>,
    /// The next period's draft from this one, given today; `None` where the form does not roll forward.
    pub roll_forward: Option<fn(&Draft, Day) -> Draft>,
    /// What the actions of the form's steps do, by their ids.
    pub actions: &'static [(&'static str, ActionKind)],
    /// Tables of the report that a step shows too ([`Part::Table`]), by their ids; `None` where the draft has none.
    pub shown: &'static [(&'static str, Shown)],
    /// Tables of what a document keeps beside its draft, which a step shows as it does those of `shown`; the internal copy has them as well.
    pub of_notes: &'static [(&'static str, ShownOfNotes)],
    /// This draft beside another one; or why the two cannot be compared. `None` where the form does not compare.
    pub compare: Option<Compare>,
    /// The result of the loans in a draft; `None` where the form has no loans.
    pub result: Option<fn(&Draft) -> Option<Summary>>,
    /// The typed loans of a draft as a file for the worker that reads loan books, with its layout; `None` where the form has no loans, or no typed ones.
    pub loans: Option<TypedLoans>,
    /// The rules by which reports on the loans of this form are received; `None` where the form has none.
    pub inbox: Option<&'static Inbox>,
    /// How levels are taken from worksheets of energy bills; `None` where the form has none that could be.
    pub levels: Option<&'static Levels>,
    /// The figures that a worksheet of energy bills gives to other forms; `None` where the form is none.
    pub worksheets: Option<&'static Worksheets>,
}

/// The months that last period's figure of a field and this period's are of; `None` where they are of equal length, or of none.
pub type Lengths = fn(&Field, &LastPeriod, &Node) -> Option<[u8; 2]>;

/// The lazy part that is needed while a form is filled; it is fetched before the first field.
pub struct FormPart {
    /// The form.
    pub template: &'static Template,
    /// The drafts of the samples, in the order of the card's labels.
    pub samples: &'static [fn() -> Draft],
    /// What the actions of the form's steps do, by their ids.
    pub actions: &'static [(&'static str, ActionKind)],
}

impl FormPart {
    /// The part of a form whose output is `output`.
    pub const fn of(output: &Output) -> Self {
        Self {
            template: output.template,
            samples: output.samples,
            actions: output.actions,
        }
    }

    /// What the action `id` does; `None` where there is none.
    pub fn action(&self, id: &str) -> Option<ActionKind> {
        action(self.actions, id)
    }
}

fn action(actions: &[(&'static str, ActionKind)], id: &str) -> Option<ActionKind> {
    actions
        .iter()
        .find(|(known, _)| *known == id)
        .map(|(_, kind)| *kind)
}

/// Gives the typed loans of a draft as a file.
pub type TypedLoans = fn(&Draft) -> Option<TypedBook>;

/// Typed loans as a file for whoever reads loan books.
#[derive(Debug, Clone, PartialEq)]
pub struct TypedBook {
    /// The file: comma-separated, with a row of headings.
    pub rows: String,
    /// How it is laid out.
    pub layout: LayoutText,
    /// The remarks that the person confirmed on the page of checks, as [`crate::standards::green_loan::confirm`] keeps them, by the rows of the file.
    pub confirmed: String,
    /// The remarks beside the fields of the loans that the person answered, each with its loan and the reason.
    pub reasons: Vec<Message>,
}

/// Puts what notes record, given as the text by which a document keeps them, in a draft; `None` where they record nothing that is computed by.
pub type Recorded = fn(&Draft, &str) -> Option<Draft>;

/// Gives a table of the report; `None` where the draft has none.
pub type Shown = fn(&Draft) -> Option<Table>;

/// Gives a table of draft and notes; `None` where they have none.
pub type ShownOfNotes = fn(&Draft, &Notes) -> Option<Table>;

/// Puts a draft beside another one.
pub type Compare = fn(&Draft, &Draft) -> Result<Comparison, Message>;

/// Changes a draft by the bytes of a file, or says why it does not.
pub type TakesFile = fn(&Draft, &[u8]) -> Result<Draft, Message>;

/// What an action does.
#[derive(Clone, Copy)]
pub enum ActionKind {
    /// It changes the draft, or says why it does not.
    Change(fn(&Draft) -> Result<Draft, Message>),
    /// It changes the draft by a file.
    Take(TakesFile),
    /// It changes the draft by a file that few people have: what reads the file is a lazy part of its own.
    TakeByPart(fn() -> &'static LazyPart<TakesFile>),
    /// It gives a file, its words in the language that is read.
    Give(fn(&Draft, Lang) -> Vec<u8>),
    /// It gives a file that says when it was made, in seconds since the beginning of 1970.
    GiveDated(fn(&Draft, Lang, u64) -> Vec<u8>),
    /// It gives a document, which is sample data where this one is, or says what is missing for it. The id is that of this document: the one that is given
    /// has an id that follows from it.
    GiveDocument(fn(&Draft, &str, bool) -> Result<Vec<u8>, Lacks>),
}

/// What is missing for a document that an action would give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacks {
    /// What a person reads.
    pub message: Message,
    /// The first place of what is missing.
    pub place: Place,
}

impl Output {
    /// The output of a form that has a report and nothing else; a form that has more sets the other fields.
    pub const fn new(
        template: &'static Template,
        report: fn(&Draft, &Evaluation) -> Report,
    ) -> Self {
        Self {
            template,
            prepare: &[],
            shown: &[],
            of_notes: &[],
            samples: &[],
            report,
            blank_paper: None,
            roll_forward: None,
            actions: &[],
            compare: None,
            result: None,
            loans: None,
            inbox: None,
            levels: None,
            worksheets: None,
        }
    }

    /// What the action `id` does; `None` where there is none.
    pub fn action(&self, id: &str) -> Option<ActionKind> {
        action(self.actions, id)
    }

    /// The tables of what a document keeps beside its draft.
    pub fn tables_of_notes(&self, draft: &Draft, notes: &Notes) -> Vec<Table> {
        let all = self.of_notes.iter();
        all.filter_map(|(_, table)| table(draft, notes)).collect()
    }

    /// The report of a draft, which is evaluated anew.
    pub fn report_of(&self, draft: &Draft) -> Report {
        (self.report)(draft, &(self.template.evaluate)(draft))
    }

    /// The report of a draft and of what the notes beside it record: that of the internal copy. A copy without notes is reported by its draft alone.
    pub fn report_with(&self, draft: &Draft, notes: &str) -> Report {
        self.report_of(&self.template.with_notes(draft, notes))
    }
}

/// A document: a draft with its name tag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Document {
    /// Its identity, unique on this machine.
    pub id: String,
    /// The template's id.
    pub template: String,
    /// The template's version it was last written with.
    pub template_version: u32,
    /// The name a person gave it; blank where its subject, or the sample that it began as, names it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Whether it is sample data (演示数据).
    #[serde(default)]
    pub demo: bool,
    /// Which of the template's samples it began as (its number), so that it can be put back; blank where it is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sample: String,
    /// When it was made, ISO 8601 UTC.
    pub created_at: String,
    /// When its draft was last changed, ISO 8601 UTC; blank in documents of earlier versions of the program. It travels with the document, so that two
    /// computers can tell which of two drafts is newer.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub edited_at: String,
    /// When it was last issued (ISO 8601 UTC) and the sum of the draft then; blank where never.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub issued_at: String,
    /// The sum of the draft when it was issued: where it differs from the draft's, the paper is a draft again.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub issued_sum: String,
    /// When it was last handed over as a file, ISO 8601 UTC; blank where never.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub exported_at: String,
    /// Whether it came from a file whose checksum does not fit its content. Issuing it anew takes the mark away.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub altered: bool,
    /// Comments, and of a loan the accepted reports, as JSON (see `notes`); blank where there is none. They are no part of what was filled: neither the
    /// checksum nor the state follows them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// What was filled.
    pub draft: Draft,
}

/// How far a document is from paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IssueState {
    /// It was not issued, or something changed since.
    Draft,
    /// It was issued, and nothing changed since.
    Final,
    /// The file that it was imported from was altered after it was made, and it was not issued since.
    Altered,
}

impl Document {
    /// Its state with `draft` in place of its own draft.
    pub fn state_with(&self, draft: &Draft) -> IssueState {
        if self.altered {
            IssueState::Altered
        } else if !self.issued_at.is_empty() && self.issued_sum == checksum(draft) {
            IssueState::Final
        } else {
            IssueState::Draft
        }
    }

    /// Its state.
    pub fn state(&self) -> IssueState {
        self.state_with(&self.draft)
    }
}

impl Template {
    /// The step and field that a place belongs to; `None` where the template has no such field.
    pub fn locate(&self, place: &Place) -> Option<(usize, Option<&'static Field>)> {
        self.steps.iter().enumerate().find_map(|(index, step)| {
            let stand = stand(std::slice::from_ref(step), place)?;
            Some((index, stand.field))
        })
    }

    /// The steps of a document, with their indexes: those that are asked.
    pub fn steps_of(&self, draft: &Draft) -> Vec<(usize, &'static Step)> {
        self.steps
            .iter()
            .enumerate()
            .filter(|(_, step)| step.asked(&draft.root))
            .collect()
    }

    /// The draft with what the notes beside it record; the draft itself where they record nothing.
    pub fn with_notes<'a>(&self, draft: &'a Draft, notes: &str) -> Cow<'a, Draft> {
        let recorded = self.recorded.filter(|_| !notes.is_empty());
        let recorded = recorded.and_then(|put_in| put_in(draft, notes));
        recorded.map_or(Cow::Borrowed(draft), Cow::Owned)
    }

    /// The evaluation of a draft and of what the notes beside it record.
    pub fn evaluate_with(&self, draft: &Draft, notes: &str) -> Evaluation {
        (self.evaluate)(&self.with_notes(draft, notes))
    }

    /// The evaluation as it would be with these answers. The draft keeps its own answers.
    pub fn what_if(&self, draft: &Draft, answers: &[(Place, String)]) -> Evaluation {
        let mut supposed = draft.clone();
        for (place, typed) in answers {
            supposed.set(place, typed);
        }
        (self.evaluate)(&supposed)
    }

    /// The list `id` at the root, as it is answered where another part only defines its rows; `None` where the form has no such list.
    pub fn root_list(&self, id: &str) -> Option<&'static List> {
        self.fixed_rows(id).map(|rows| rows.list).or_else(|| {
            self.steps
                .iter()
                .flat_map(|step| step.parts)
                .filter_map(|part| part.asks()?.root_list())
                .find(|list| list.id == id)
        })
    }

    /// The list `id` at the root where the form prescribes its rows.
    pub fn fixed_rows(&self, id: &str) -> Option<&'static FixedRows> {
        self.steps
            .iter()
            .flat_map(|step| step.parts)
            .find_map(|part| match part {
                Part::FixedRows(rows) if rows.list.id == id => Some(*rows),
                _ => None,
            })
    }
}
