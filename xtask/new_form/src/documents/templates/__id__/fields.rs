//! What the form asks: the institution and the year, the electricity and the staff.

use super::words as w;
use crate::documents::{Draft, Field, FieldKind, Part, Step, UnitOf};
use crate::measure::Day;
use crate::standards::__id__::clause;

const AMOUNT: FieldKind = FieldKind::Number { negative: false };

/// The steps, in the standard's order.
pub const STEPS: &[Step] = &[Step {
    id: "amounts",
    label: w::S_AMOUNTS,
    lead: w::S_AMOUNTS_LEAD,
    parts: &[
        Part::Fields(&[
            Field {
                clause: Some(clause("4.1")),
                autocomplete: "organization",
                ..Field::new("institution", FieldKind::Line, w::INSTITUTION)
            },
            Field {
                clause: Some(clause("4.2")),
                ..Field::new("year", FieldKind::Year, w::YEAR)
            },
            Field {
                clause: Some(clause("5.1")),
                unit: UnitOf::Fixed(w::KWH),
                hint: Some(w::ELECTRICITY_HINT),
                ..Field::new("electricity", AMOUNT, w::ELECTRICITY)
            },
            Field {
                clause: Some(clause("3.2")),
                unit: UnitOf::Fixed(w::PERSONS),
                ..Field::new("staff", AMOUNT, w::STAFF)
            },
        ]),
        Part::Results(&["per_head"]),
    ],
    ..Step::PLAIN
}];

/// A new draft: last year's, everything else to be filled.
pub fn blank(today: Day) -> Draft {
    let mut draft = Draft::default();
    if let Some(year) = today.year().plus(-1) {
        draft.root.set("year", &year.number().to_string());
    }
    draft
}
