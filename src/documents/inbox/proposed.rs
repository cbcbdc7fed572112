//! Comments that the findings of the checks propose: a comment for each thing that the borrower has to explain or to correct.

use super::{Check, Grade, LoanRow};
use crate::documents::notes::{Comment, Group, MOST_TEXT, cleaned, place_said};
use crate::i18n::Lang;

/// The comments that a row's findings propose and the row does not have yet, without identity, name and time. `groups` are the places of the report.
///
/// What the bank has to do by itself is no comment: a late or a missing report, and the comments that are open.
pub fn proposed(row: &LoanRow, groups: &[Group], lang: Lang) -> Vec<Comment> {
    let asks = row.findings.iter().filter(|found| {
        found.grade > Grade::Note && !matches!(found.check, Check::Received | Check::Comments)
    });
    let comment = |found: &super::Finding| Comment {
        place: found.place.clone(),
        says: place_said(groups, &found.place, lang).unwrap_or_default(),
        code: found.code.to_owned(),
        text: cleaned(&found.message.get(lang), MOST_TEXT),
        ..Comment::default()
    };
    let known = |comment: &Comment| {
        let mut known = row.notes.comments.iter();
        known.any(|known| {
            (&known.code, &known.place, &known.text)
                == (&comment.code, &comment.place, &comment.text)
        })
    };
    asks.map(comment)
        .filter(|comment| !known(comment))
        .collect()
}
