//! A sample to try the form with, of an invented institution.

use super::fields;
use crate::documents::Draft;
use crate::measure::Day;

/// An office whose figure is believed.
pub fn office() -> Draft {
    let mut draft = Day::read("2026-03-20")
        .map(fields::blank)
        .unwrap_or_default();
    for (field, typed) in [
        ("institution", "某某银行"),
        ("electricity", "1,250,000"),
        ("staff", "480"),
    ] {
        draft.root.set(field, typed);
    }
    draft
}
