//! What a bank and a borrower write about a document: comments with their answers, and of a loan the reports that the bank accepted. They stand beside
//! the draft and not in it, so they change neither its checksum nor its figures. What comes from a file is bounded, and a bad text of notes never
//! keeps anybody from reading the document.

mod internal;
mod places;
mod read;
mod version;
mod words;

pub use internal::internal;
pub use places::{Group, place_said, places};
pub use read::{Fault, Read, cleaned};
pub use version::{Since, Submission};

use super::sha256;
use crate::i18n::{Message, Text};
use crate::order::sorted;
use serde::Serialize;
use words as w;

/// The version of the notes' shape.
pub const VERSION: u32 = 1;
/// The most comments that a person can write about a report.
pub const MOST_COMMENTS: usize = 200;
/// The most comments that are read: a loan keeps those of several years.
pub const MOST_READ: usize = 1_000;
/// The most answers and decisions that a comment has.
pub const MOST_ENTRIES: usize = 40;
/// The most characters that a comment or an answer has.
pub const MOST_TEXT: usize = 1_000;
/// The most characters that a name has.
pub const MOST_NAME: usize = 60;
/// The most characters that a person can write about a report, in all comments and answers together.
pub const MOST_TEXTS: usize = 50_000;
/// The most characters that are read of a file.
pub const MOST_READ_TEXTS: usize = 500_000;
/// The most accepted reports that a loan has.
pub const MOST_ACCEPTED: usize = 40;
/// The most levels that are kept of an accepted report.
pub const MOST_LEVELS: usize = 600;
/// The most versions of reports that a loan remembers.
pub const MOST_SUBMISSIONS: usize = 200;
/// The most characters that are kept of what a place held when a comment was made on it.
pub const MOST_WAS: usize = 200;

/// What became of a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// The borrower answered.
    Answer,
    /// The bank is satisfied.
    Close,
    /// The bank asks once more.
    Reopen,
}

/// An answer to a comment, or a decision about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Entry {
    /// What was done.
    pub act: Act,
    /// What was written; blank where nothing was.
    pub text: String,
    /// Who did it, as typed.
    pub by: String,
    /// When, ISO 8601 UTC.
    pub at: String,
}

/// A comment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Comment {
    /// Its identity.
    pub id: String,
    /// In the notes of a loan: the year of the report that it is about. Blank in a report's own notes.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub year: String,
    /// The place in the report, as `kpis.3/years.5/actual`; blank where the whole report is meant.
    pub place: String,
    /// The place in words, as the person saw it.
    pub says: String,
    /// The checksum of the version of the report that it was made on; blank where nothing says it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sum: String,
    /// What the place held in that version, as typed; `None` where the comment is about no single answer, or the answer is long.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
    /// The code of the finding that it was made of; blank where a person wrote it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// What was written.
    pub text: String,
    /// Who wrote it, as typed.
    pub by: String,
    /// When, ISO 8601 UTC.
    pub at: String,
    /// What became of it, in the order in which it happened.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<Entry>,
}

/// How a comment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// 待答复.
    Open,
    /// 已答复.
    Answered,
    /// 已关闭.
    Closed,
}

impl Standing {
    /// What a person reads.
    pub const fn name(self) -> Text {
        match self {
            Self::Open => w::OPEN,
            Self::Answered => w::ANSWERED,
            Self::Closed => w::CLOSED,
        }
    }

    /// Its name in the page's code and style.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Answered => "answered",
            Self::Closed => "closed",
        }
    }
}

impl Act {
    /// What a person reads.
    pub const fn name(self) -> Text {
        match self {
            Self::Answer => w::ANSWER,
            Self::Close => w::CLOSE,
            Self::Reopen => w::REOPEN,
        }
    }
}

impl Comment {
    /// How it stands: by what was done last.
    pub fn standing(&self) -> Standing {
        match self.entries.last().map(|entry| entry.act) {
            None | Some(Act::Reopen) => Standing::Open,
            Some(Act::Answer) => Standing::Answered,
            Some(Act::Close) => Standing::Closed,
        }
    }

    /// Adds an entry as the last one. Its time is never before that of the entry before it, also where the clocks of bank and borrower differ.
    fn add(&mut self, act: Act, text: &str, by: &str, now: &str) {
        let before = self.entries.last().map_or(&self.at, |entry| &entry.at);
        let at = if now < before.as_str() {
            before.clone()
        } else {
            now.to_owned()
        };
        self.entries.push(Entry {
            act,
            text: cleaned(text, MOST_TEXT),
            by: cleaned(by, MOST_NAME),
            at,
        });
    }

    /// Takes over the entries that another copy of this comment has besides.
    fn take_entries(&mut self, other: &[Entry], takes: impl Fn(Act) -> bool) {
        let fresh = other
            .iter()
            .filter(|entry| takes(entry.act) && !self.entries.contains(entry));
        let fresh: Vec<Entry> = fresh.cloned().collect();
        if fresh.is_empty() {
            return;
        }
        let all = self.entries.iter().cloned().chain(fresh).collect();
        self.entries = sorted(all, |one: &Entry, other: &Entry| one.at < other.at);
        self.entries.truncate(MOST_ENTRIES);
    }
}

/// A level of an accepted report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Level {
    /// The year.
    pub year: String,
    /// The level, unrounded.
    pub level: String,
}

/// What an accepted report says of a KPI.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Course {
    /// The KPI's code in the report.
    pub kpi: String,
    /// The borrower's own name of the KPI; blank where the standard has one.
    pub own: String,
    /// Its levels in the period of the report.
    pub levels: Vec<Level>,
}

/// A report that the bank accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Accepted {
    /// Its year.
    pub year: String,
    /// The checksum of its content.
    pub sum: String,
    /// The name of the file.
    pub file: String,
    /// The day on which it was issued; blank where nothing says it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub issued: String,
    /// Who accepted it, as typed.
    pub by: String,
    /// When, ISO 8601 UTC.
    pub at: String,
    /// Its KPIs.
    pub courses: Vec<Course>,
}

/// The notes of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Notes {
    /// The version of this shape.
    pub version: u32,
    /// The comments.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub comments: Vec<Comment>,
    /// Of a loan: the reports that were accepted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub accepted: Vec<Accepted>,
    /// Of a loan: the versions of reports that came in, as far as the bank acted on them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub submissions: Vec<Submission>,
    /// The checksum of `comments` and `accepted`, and of `submissions` where there are any: the first 8 hexadecimal digits of the SHA-256 of their JSON,
    /// upper case.
    pub sum: String,
}

impl Default for Notes {
    fn default() -> Self {
        Self {
            version: VERSION,
            comments: Vec::new(),
            accepted: Vec::new(),
            submissions: Vec::new(),
            sum: String::new(),
        }
    }
}

impl Notes {
    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.comments.is_empty() && self.accepted.is_empty() && self.submissions.is_empty()
    }

    /// The notes with their checksum.
    pub fn summed(mut self) -> Self {
        let (comments, accepted) = (&self.comments, &self.accepted);
        let json = if self.submissions.is_empty() {
            serde_json::to_string(&(comments, accepted))
        } else {
            serde_json::to_string(&(comments, accepted, &self.submissions))
        };
        let mut sum = sha256(json.unwrap_or_default().as_bytes());
        sum.truncate(8);
        sum.make_ascii_uppercase();
        self.sum = sum;
        self
    }

    /// The text by which a document keeps them; blank where there is nothing.
    pub fn text(self) -> String {
        if self.is_empty() {
            return String::new();
        }
        serde_json::to_string(&self.summed()).unwrap_or_default()
    }

    /// How many comments stand so.
    pub fn count(&self, standing: Standing) -> usize {
        let comments = self.comments.iter();
        comments
            .filter(|comment| comment.standing() == standing)
            .count()
    }

    /// Whether every comment is closed: only then a clean copy is made.
    pub fn all_closed(&self) -> bool {
        self.count(Standing::Closed) == self.comments.len()
    }

    /// So many comments on the document itself are not closed: while there are any, no clean copy is made.
    pub fn own_left(&self) -> usize {
        let own = self.comments.iter().filter(|one| one.year.is_empty());
        own.filter(|one| one.standing() != Standing::Closed).count()
    }

    /// Whether they are those of a loan: about its reports, which a borrower's copy of the loan's document must not have.
    pub fn are_of_loan(&self) -> bool {
        let on_reports = self.comments.iter().any(|one| !one.year.is_empty());
        on_reports || !self.accepted.is_empty() || !self.submissions.is_empty()
    }

    /// So many characters all texts have.
    fn length(&self) -> usize {
        let of = |comment: &Comment| {
            let entries = comment.entries.iter().map(|entry| entry.text.chars());
            let entries: usize = entries.map(Iterator::count).sum();
            let own = [&comment.text, &comment.says, &comment.by];
            let own: usize = own.iter().map(|text| text.chars().count()).sum();
            own.saturating_add(entries)
        };
        self.comments.iter().map(of).sum()
    }

    /// Whether a text can be added; why not where it cannot.
    fn has_room(&self, text: &str) -> Result<(), Message> {
        let most =
            |words: Text, most: usize| Err(Message::new(words, vec![most.to_string().into()]));
        let length = text.chars().count();
        if length > MOST_TEXT {
            most(w::TOO_LONG, MOST_TEXT)
        } else if self.length().saturating_add(length) > MOST_TEXTS {
            most(w::NO_ROOM, MOST_TEXTS)
        } else {
            Ok(())
        }
    }

    /// Adds a comment, or says why it is not added.
    pub fn comment(&mut self, comment: Comment) -> Result<(), Message> {
        let text = cleaned(&comment.text, usize::MAX);
        if text.is_empty() {
            return Err(w::NO_TEXT.into());
        }
        if self.comments.len() >= MOST_COMMENTS {
            let most = MOST_COMMENTS.to_string();
            return Err(Message::new(w::TOO_MANY, vec![most.into()]));
        }
        self.has_room(&text)?;
        self.comments.push(Comment {
            text,
            says: cleaned(&comment.says, MOST_TEXT),
            by: cleaned(&comment.by, MOST_NAME),
            ..comment
        });
        Ok(())
    }

    /// Adds an answer to a comment, or a decision about it; or says why it is not added. An answer has a text.
    pub fn act(&mut self, id: &str, act: Act, text: &str, who: [&str; 2]) -> Result<(), Message> {
        let [by, now] = who;
        let text = cleaned(text, usize::MAX);
        if act == Act::Answer && text.is_empty() {
            return Err(w::NO_ANSWER.into());
        }
        self.has_room(&text)?;
        let mut comments = self.comments.iter_mut();
        let Some(comment) = comments.find(|comment| comment.id == id) else {
            return Ok(());
        };
        if comment.entries.len() >= MOST_ENTRIES {
            let most = MOST_ENTRIES.to_string();
            return Err(Message::new(w::TOO_MANY_ENTRIES, vec![most.into()]));
        }
        comment.add(act, &text, by, now);
        Ok(())
    }

    /// The comments at a place.
    pub fn at<'a>(&'a self, place: &'a str) -> impl Iterator<Item = &'a Comment> {
        self.comments
            .iter()
            .filter(move |comment| comment.place == place)
    }

    /// Takes over what another copy of the same notes has besides: the borrower's program does so with the file that the bank gave back.
    pub fn join(&mut self, other: &Self) {
        self.take(&other.comments, |_| true);
        for accepted in &other.accepted {
            // The report that was accepted here stays the one of its year.
            if self.accepted_in(&accepted.year).is_none() {
                self.accepted.push(accepted.clone());
            }
        }
        self.accepted.truncate(MOST_ACCEPTED);
        self.submit(&other.submissions);
    }

    /// Takes over the comments and answers of a report that came in. What the report's file says of decisions is not believed: the bank's own notes hold
    /// them.
    pub fn receive(&mut self, file: &Self, year: &str) {
        let of_year = |comment: &Comment| Comment {
            year: year.to_owned(),
            entries: Vec::new(),
            ..comment.clone()
        };
        for comment in &file.comments {
            let known = self.comments.iter().any(|own| own.id == comment.id);
            if !known && self.comments.len() < MOST_READ {
                self.comments.push(of_year(comment));
            }
        }
        self.take(&file.comments, |act| act == Act::Answer);
    }

    fn take(&mut self, other: &[Comment], takes: impl Fn(Act) -> bool + Copy) {
        let takes_comments = takes(Act::Close);
        for comment in other {
            let room = self.comments.len() < MOST_READ;
            match self.comments.iter_mut().find(|own| own.id == comment.id) {
                Some(own) => own.take_entries(&comment.entries, takes),
                None if takes_comments && room => self.comments.push(comment.clone()),
                None => {}
            }
        }
    }

    /// The comments on the document itself: those that a loan keeps on its reports are left out.
    pub fn own(mut self) -> Self {
        self.comments.retain(|comment| comment.year.is_empty());
        self.accepted.clear();
        self.submissions.clear();
        self
    }

    /// Puts the comments about the report of a year in place of those that are here.
    pub fn put_year(&mut self, year: &str, comments: &[Comment]) {
        self.comments.retain(|comment| comment.year != year);
        let of_year = comments.iter().map(|comment| Comment {
            year: year.to_owned(),
            ..comment.clone()
        });
        self.comments.extend(of_year);
    }

    /// Puts a report in place of the one of the same year that was accepted before.
    pub fn accept(&mut self, accepted: Accepted) {
        self.accepted.retain(|known| known.year != accepted.year);
        self.accepted.push(accepted);
    }

    /// The accepted report of a year.
    pub fn accepted_in(&self, year: &str) -> Option<&Accepted> {
        self.accepted.iter().find(|known| known.year == year)
    }

    /// The comments about the report of a year, as that report bears them.
    pub fn of_year(&self, year: &str) -> Self {
        let comments = self.comments.iter();
        let comments = comments.filter(|comment| comment.year == year);
        let comments = comments.map(|comment| Comment {
            year: String::new(),
            ..comment.clone()
        });
        Self {
            comments: comments.collect(),
            ..Self::default()
        }
    }
}
