//! What is wrong or doubtful: where, how bad, by which clause, and what to do about it.

use super::Place;
use super::reserved::reason_id;
use super::words as w;
use crate::clause::Clause;
use crate::i18n::Message;

/// How strongly a standard speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// 可: a hint.
    May,
    /// 宜: a warning that can be answered with a reason.
    Should,
    /// 应: an error; it stops issuing, never saving.
    Must,
}

impl Strength {
    /// Its name in files: `must`, `should` or `may`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::May => "may",
            Self::Should => "should",
            Self::Must => "must",
        }
    }
}

/// What kind of problem it is: decides when it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// Something asked for is blank: shown when the person goes on.
    Missing,
    /// What is typed cannot be read: shown when the field is left.
    Unreadable,
    /// A rule of a standard between answers: shown with the step's check and on review, at once where the answers are readable.
    Rule,
}

/// A mend the page can offer in one click: the text to put in the field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mend {
    /// What to put in.
    pub typed: String,
}

/// A problem found in a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Which rule found it: a stable code, e.g. `weaker_than_history`. Unique at its place.
    pub code: &'static str,
    /// Where it belongs.
    pub place: Place,
    /// What kind it is.
    pub fault: Fault,
    /// How bad it is.
    pub strength: Strength,
    /// What to say: names the field and the remedy.
    pub message: Message,
    /// By which clause, where one governs it.
    pub clause: Option<Clause>,
    /// The mend, where there is an obvious one.
    pub mend: Option<Mend>,
    /// Whether a reason answers it. The reason is kept at [`Problem::reason_place`].
    pub answerable: bool,
    /// The reason given, which `in_form_order` takes from the draft; blank where none is. A problem with a reason is no longer open.
    pub reason: String,
}

impl Problem {
    /// Where the reason that answers it is kept: beside the field, under `why.<field>.<code>`.
    pub fn reason_place(&self) -> Place {
        self.place.field(&reason_id(&self.place.field, self.code))
    }

    /// Whether it was answered with a reason.
    pub fn answered(&self) -> bool {
        self.answerable && !self.reason.trim().is_empty()
    }

    /// What was found, without what the person is asked to do about it: what the paper prints beside the reason.
    pub fn fact(&self) -> Message {
        fact(&self.message)
    }

    /// Whether it still stands: not a hint, and not answered with a reason.
    pub fn open(&self) -> bool {
        self.strength > Strength::May && !self.answered()
    }

    /// Whether it offers something rather than finding fault: then it is shown at once.
    pub fn offers(&self) -> bool {
        self.strength == Strength::May && self.mend.is_some()
    }

    /// Whether it stops issuing.
    pub fn stops(&self) -> bool {
        self.strength == Strength::Must && self.open()
    }
}

/// A message without its request ([`Message::fact`]); one that is a request throughout says what is missing in place of asking for it.
fn fact(message: &Message) -> Message {
    let missing = [
        (w::PLEASE_FILL, w::LEFT_BLANK),
        (w::SHOULD_FILL, w::LEFT_BLANK),
        (w::PLEASE_CHOOSE, w::LEFT_OPEN),
        (w::SHOULD_CHOOSE, w::LEFT_OPEN),
        (w::PLEASE_CONFIRM, w::NOT_CONFIRMED),
        (w::ADD_A_ROW, w::NOT_LISTED),
    ];
    let known = missing
        .into_iter()
        .find(|(asked, _)| *asked == message.pattern);
    known.map_or_else(
        || message.fact(),
        |(_, missing)| Message::new(missing, message.args.clone()),
    )
}
