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
use greendesk::documents::{Draft, Evaluation, Place};
use greendesk::i18n::Lang;

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

/// What was agreed holds commas, so semicolons part it; a mandatory level that does not exist is said on paper and in the table.
#[test]
fn what_was_agreed_and_that_nothing_is_mandatory_is_printed() {
    for (typed, paper_says, table_says) in [
        ("无", "\"无\"", "Typed(\"无\")"),
        ("暂无", "\"暂无\"", "Typed(\"暂无\")"),
    ] {
        let mut draft = sample(0);
        edit::edit(
            &mut draft,
            &format!(
                "kpis#1/agreements=before_signing,no_double,consent;kpis#1/mandatory_level={typed}"
            ),
        );
        let report = OUTPUT.report_of(&draft);
        let kpis = report.tables.iter().find(|table| table.id == "kpis");
        let kpis = kpis.expect("a table");
        let of = |id: &str| {
            let at = kpis.columns.iter().position(|column| column.0 == id);
            format!("{:?}", kpis.rows[0][at.expect("a column")])
        };
        assert_eq!(of("mandatory_level"), table_says);
        assert!(
            of("agreements").contains("{0}；{1}"),
            "{}",
            of("agreements")
        );
        // The word may stand elsewhere on the paper too.
        let said = |draft: &Draft| {
            let paper = format!("{:?}", OUTPUT.report_of(draft).paper);
            paper.matches(paper_says).count()
        };
        let with = said(&draft);
        edit::edit(&mut draft, "kpis#1/mandatory_level=");
        assert_eq!(with, said(&draft) + 1, "{typed}");
    }
}

/// Every industry that the problem names for an everyday word can be taken by a button.
#[test]
fn each_industry_that_may_be_meant_can_be_taken() {
    let place = Place::root("industry");
    let field = TEMPLATE.locate(&place).and_then(|(_, field)| field);
    let field = field.expect("a field");
    for (typed, least) in [("锂", 2), ("化工", 0), ("光伏", 1), ("没有这样的行业", 0)] {
        let mut draft = sample(0);
        draft.set(&place, typed);
        let problems = evaluate(&draft).problems;
        let problem = problems.iter().find(|problem| problem.place == place);
        let says = problem.map(|problem| problem.message.get(Lang::Zh));
        let codes = greendesk::documents::meant_codes(field, typed);
        assert!((least..=4).contains(&codes.len()), "{typed}: {codes:?}");
        for code in codes {
            assert!(
                says.as_ref().is_none_or(|says| says.contains(code)),
                "{code}"
            );
            draft.set(&place, code);
            let found = evaluate(&draft).problems;
            assert!(found.iter().all(|problem| problem.place != place), "{code}");
        }
    }
}
