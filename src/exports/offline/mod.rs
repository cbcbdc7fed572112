//! Workbooks of a form that are filled offline, by somebody without the program, and their way back with every difference before anything is taken.

pub mod address;
pub mod back;
pub mod book;
pub mod layout;
mod reading;
pub mod words;

use self::words as w;
use super::file_name;
use crate::documents::{Document, Template};
use crate::exports::words as ew;
use crate::i18n::Lang;
use crate::measure::day_in_china;

/// The name of the workbook's file.
pub fn name(
    document: &Document,
    template: &Template,
    filled: bool,
    now: &str,
    lang: Lang,
) -> String {
    let what = if filled { w::OFFLINE } else { w::OFFLINE_BLANK };
    let demo = if document.demo {
        ew::DEMO.get(lang)
    } else {
        ""
    };
    file_name(
        &[
            &(template.subject)(&document.draft).get(lang),
            template.title.get(lang),
            what.get(lang),
            &day_in_china(now),
            demo,
        ],
        "xlsx",
    )
}
