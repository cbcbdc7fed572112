//! The KPI report: goldens, a table of rules, rolling forward, and answers nobody foresaw.
mod goldens;
mod offers;
mod random;
mod report_year;
mod roll_forward;
mod rules;
mod samples;

use super::edit;
use greendesk::documents::templates::sll_kpi_report::{OUTPUT, TEMPLATE};
use greendesk::documents::{Draft, Evaluation};

fn sample(number: usize) -> Draft {
    (OUTPUT.samples[number])()
}

/// Next year's draft.
fn rolled(draft: &Draft) -> Draft {
    let today = greendesk::measure::Day::read("2026-11-28").expect("a day");
    (OUTPUT.roll_forward.expect("it rolls"))(draft, today)
}

fn evaluate(draft: &Draft) -> Evaluation {
    (TEMPLATE.evaluate)(draft)
}
