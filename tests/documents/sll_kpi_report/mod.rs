//! The KPI report: goldens, a table of rules, rolling forward, and answers nobody foresaw.
mod from_bills;
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

#[test]
fn the_paper_writes_days_in_one_way() {
    for (typed, printed) in [
        ("2025.6.30", "2025-06-30"),
        ("2026/3/31", "2026-03-31"),
        ("2025年6月30日", "2025-06-30"),
        ("2025-06-30", "2025-06-30"),
        // What is no day is printed as it was typed.
        ("2025.6.31", "2025.6.31"),
        ("年中", "年中"),
    ] {
        let mut draft = sample(0);
        edit::edit(&mut draft, &format!("evidence#1/date={typed}"));
        let paper = format!("{:?}", OUTPUT.report_of(&draft).paper);
        assert!(paper.contains(printed), "{typed}");
        assert_eq!(paper.contains(typed), typed == printed, "{typed}");
    }
}

fn evaluate(draft: &Draft) -> Evaluation {
    (TEMPLATE.evaluate)(draft)
}
