//! The energy worksheet: the acceptance case whole, goldens, a table of rules, years beside each other, and the factors that a document keeps.
mod figures;
mod goldens;
mod paste;
mod rules;

use greendesk::documents::templates::energy_worksheet::OUTPUT;
use greendesk::documents::{Draft, Evaluation, Value};
use greendesk::measure::grouped;

fn sample(number: usize) -> Draft {
    (OUTPUT.samples[number])()
}

/// A figure of the worksheet as it is printed; `none` where something stops it.
fn printed(found: &Evaluation, id: &str) -> String {
    match found.figure(id, &[]).map(|figure| &figure.value) {
        Some(Value::Number { exact, places, .. }) => grouped(*exact, *places),
        _ => "none".to_owned(),
    }
}
