//! What 填报说明 says of a form: who fills it, what to have at hand, each section in short, terms with their clause, common mistakes, and what happens
//! afterwards.

use crate::clause::Clause;
use crate::i18n::Text;

/// The guide to one form.
#[derive(Clone, Copy)]
pub struct Help {
    /// Who fills the form, for whom, and when.
    pub who: Text,
    /// How long it takes, and whether in one sitting.
    pub minutes: Text,
    /// What to have at hand.
    pub at_hand: &'static [Text],
    /// The sections in the order of the steps.
    pub sections: &'static [HelpSection],
    /// Terms that a person who fills the form for the first time does not know.
    pub terms: &'static [Term],
    /// What is often filled in wrong, and how it is right.
    pub mistakes: &'static [Text],
    /// What happens when the form is filled, in order.
    pub afterwards: &'static [Text],
}

/// A section of a form.
#[derive(Clone, Copy)]
pub struct HelpSection {
    /// The title of its step.
    pub title: Text,
    /// What is filled in there, in two sentences.
    pub says: Text,
}

impl HelpSection {
    /// The section of the step `title`, in Chinese and in English.
    pub const fn new(title: Text, zh: &'static str, en: &'static str) -> Self {
        Self {
            title,
            says: Text::new(zh, en),
        }
    }
}

/// A term of a standard.
#[derive(Clone, Copy)]
pub struct Term {
    /// The term, as the standard writes it.
    pub name: Text,
    /// What it means, in our own words.
    pub says: Text,
    /// Where the standard says so.
    pub clause: Clause,
}
