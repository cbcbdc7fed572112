//! The ids in a draft that belong to every form: the program itself writes answers and rows under them, so no form may give them another meaning.
//!
//! All of them stand at the root, except reasons, which stand beside the field they are given for.

use super::Draft;

/// The answer that says the person stands by what was filled.
pub const SIGNED: &str = "signed";
/// Takes the person's word for a draft away: whoever did not sign this very content has to sign it anew.
pub fn unsign(draft: &mut Draft) {
    draft.root.set(SIGNED, "");
}

/// The answer that says who filled it.
pub const SIGNED_BY: &str = "signed_by";
/// The list of dated revisions. Each row: `day`, `who`, `place`, `what` (the field in words then), `was` and `now`.
pub const REVISIONS: &str = "revisions";
/// The answer that says who is typing. A form that keeps revisions asks it as a field with this id.
pub const WHO: &str = "who";
/// The answer that holds the result of a loan book, as JSON.
pub const BOOK_RESULT: &str = "book_result";
/// The answer that holds what the others were when the loan book was read, a line each.
pub const BOOK_BASIS: &str = "book_read";
/// The answer that holds how the files of the loan book were read, as JSON.
pub const BOOK_HANDLING: &str = "book_handling";
/// The answer that says how many rows of the loan book were refused and may be loans: that count, how many of them have a balance that can be read,
/// these balances in 万元, and how many more rows were refused as sums though they name a loan, a line each.
pub const BOOK_REFUSALS: &str = "book_refusals";
/// The answer that names the sheets of the loan book's workbooks that may be ledgers and were not read, a line each.
pub const BOOK_UNREAD_SHEETS: &str = "book_unread_sheets";
/// The answer that says how many rows of the loan book sum rows below them, as far as no person confirmed that they are loans; blank where there is
/// none.
pub const BOOK_SUMS_BELOW: &str = "book_sums_below";
/// The answer that says how many remarks about the loan book doubt a unit or a size, as far as no person confirmed that it is right; blank where there is
/// none.
pub const BOOK_SIZES: &str = "book_sizes";
/// The answer that says that the files of the loan book, or how they are to be read, were changed since they were read: [`FILES_CHANGED`] or
/// [`FILES_GONE`]; blank where the result is that of the files.
pub const BOOK_UNREAD: &str = "book_unread";
/// Files were added, removed or are to be read otherwise.
pub const FILES_CHANGED: &str = "files";
/// All files were removed.
pub const FILES_GONE: &str = "gone";
/// The answer that holds the remarks about loans that a person confirmed, with their reasons, as JSON.
pub const BOOK_CONFIRMED: &str = "book_confirmed";
/// The answer that says which sections were taken over from last period's document, and the sum of each (see `renew`).
pub const RENEW: &str = "renew";
/// The answer that holds what was typed in last period's document, by the places of this one, as JSON (see `next_period`).
/// Nothing is computed from it; table 4 has columns for it.
pub const PREVIOUS: &str = "previous";
/// The answer of a report that says for which loan it was begun: the number of the loan's scheme. No field asks it; it travels with the report, and next
/// year's takes it over.
pub const LOAN_NUMBER: &str = "loan_number";
/// The answer of a worksheet that was begun for a level of a report: the id of the report and the place of the level, a line each.
pub const FOR_LEVEL: &str = "for_level";
/// The answer that names the bank on the paper (see `reference`).
pub const PAPER_BANK: &str = "paper_bank";
/// The answer that holds the 编号 of the report on its paper.
pub const PAPER_NUMBER: &str = "paper_number";
/// The answer that holds the 密级 of the report on its paper.
pub const PAPER_SECRECY: &str = "paper_secrecy";
/// The beginning of the id of every reason.
const WHY: &str = "why.";

/// The reserved ids at the root. Ids that begin as reasons do need no line here, for no id of a form holds a point.
pub const RESERVED: [&str; 20] = [
    SIGNED,
    SIGNED_BY,
    LOAN_NUMBER,
    REVISIONS,
    WHO,
    BOOK_RESULT,
    BOOK_BASIS,
    BOOK_HANDLING,
    BOOK_REFUSALS,
    BOOK_UNREAD_SHEETS,
    BOOK_SUMS_BELOW,
    BOOK_SIZES,
    BOOK_UNREAD,
    BOOK_CONFIRMED,
    RENEW,
    PREVIOUS,
    FOR_LEVEL,
    PAPER_BANK,
    PAPER_NUMBER,
    PAPER_SECRECY,
];

/// The id of the reason that answers the problem `code` of `field`: `why.<field>.<code>`. With a blank code, what all reasons of the field
/// begin with.
pub fn reason_id(field: &str, code: &str) -> String {
    [WHY, field, ".", code].concat()
}
