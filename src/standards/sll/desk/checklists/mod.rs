//! 5.2.1, 5.3.2, 5.3.4, 4.2.3, 5.4.1.1, 5.4.2, 5.4.3.2, 5.5.1, 5.5.3, 5.6.1, 5.6.2, 6.1, 6.2: the checklists of the bank, as data.
//!
//! An item has its clause and our own short words; the standard's sentences are not repeated. 6.2 is an aid for drafting, to be looked at by lawyers.

pub mod words;

use super::matching::LoanKind;
use crate::clause::Clause;
use crate::i18n::Text;
use words as w;

pub use words::LISTS;

/// After the standard's verb: 应 asks, 宜 advises, 可 allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// 应.
    Must,
    /// 宜.
    Should,
    /// 可.
    May,
}

/// An item of a checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// Its code, unique among all lists; stored.
    pub code: &'static str,
    /// Its clause.
    pub clause: Clause,
    /// What is looked at, in short and in our own words.
    pub about: Text,
    /// After the clause's verb.
    pub verb: Verb,
    /// Of which loan; `None` for every loan.
    pub only: Option<LoanKind>,
    /// What is to be filled in, where the item is a text to be drafted: `____` stands for each blank.
    pub draft: Option<Text>,
}

/// A checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checklist {
    /// Its code; stored.
    pub code: &'static str,
    /// Its name.
    pub name: Text,
    /// Its items, in the standard's order.
    pub items: &'static [Item],
    /// Whether it is an aid for drafting that lawyers look at: 供法务审核.
    pub for_lawyers: bool,
}

coded! {
    /// How an item stands.
    Status {
        /// 未完成.
        Open = "open", w::OPEN;
        /// 已完成.
        Done = "done", w::DONE;
        /// 不适用, with its reason.
        NotApplicable = "not_applicable", w::NOT_APPLICABLE;
    }
}

/// What a person answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The item's code.
    pub item: String,
    /// How it stands.
    pub status: Status,
    /// The reason of 不适用.
    pub reason: String,
    /// A note.
    pub note: String,
    /// The evidence.
    pub evidence: String,
}

impl Checklist {
    /// The items that are asked of a loan.
    pub fn asked(&self, loan: LoanKind) -> impl Iterator<Item = &'static Item> {
        let of = move |item: &&Item| item.only.is_none_or(|only| only == loan);
        self.items.iter().filter(of)
    }

    /// The items that are still open for a loan: not answered, open, or 不适用 without a reason. Of several answers to one item the last counts.
    pub fn open(&self, loan: LoanKind, answers: &[Answer]) -> Vec<&'static Item> {
        self.asked(loan)
            .filter(|item| {
                let answer = answers.iter().rev().find(|one| one.item == item.code);
                answer.is_none_or(|answer| match answer.status {
                    Status::Open => true,
                    Status::Done => false,
                    Status::NotApplicable => answer.reason.trim().is_empty(),
                })
            })
            .collect()
    }
}

/// The checklist of a code, `None` where there is none.
pub fn find(code: &str) -> Option<&'static Checklist> {
    LISTS.iter().find(|list| list.code == code)
}
