//! What comes out of the loans: typed ones are summed as the form sums them, groups are those of the book, periods are compared or refused, and the paper and the files have it all.

use super::sample;
use crate::documents::golden::{cell, hold, value};
use greendesk::documents::templates::green_loan_portfolio::evaluate::{loans, totals};
use greendesk::documents::templates::green_loan_portfolio::fields::{
    LOANS, MASS, MONEY, SOURCES, SOURCES_OF, STATES, UNITS, VALUES,
};
use greendesk::documents::templates::green_loan_portfolio::summary::summary_of;
use greendesk::documents::templates::green_loan_portfolio::{OUTPUT, TEMPLATE};
use greendesk::documents::{BOOK_RESULT, Block, Draft, Line, Node, Table};
use greendesk::i18n::Lang;
use greendesk::measure::{Decimal, Places, plain};
use greendesk::standards::green_loan::Indicator;
use greendesk::standards::green_loan::reading::{By, coverage, exact, folded, groups, leading};
use greendesk::standards::green_loan::result::Summary;
use proptest::prelude::*;
use std::fmt::Write as _;
use std::path::Path;

const MANY: usize = 2;

fn figure(text: &str) -> Decimal {
    exact(text).expect(text)
}

fn result(draft: &Draft) -> Summary {
    summary_of(draft).expect("a result")
}

/// The typed draft as the result of a book: what the import page keeps.
fn as_a_book(draft: &Draft) -> Draft {
    let kept = serde_json::to_string(&result(draft)).expect("JSON");
    let mut book = draft.clone();
    book.root.lists.clear();
    book.root.set("way", "book");
    book.root.set("book_name", "台账.csv");
    book.root.set(
        "book_sha256",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    );
    book.root.set(BOOK_RESULT, &kept);
    book
}

fn grid(lines: &[Line], out: &mut String) {
    for line in lines {
        let cells: Vec<String> = line.cells.iter().map(cell).collect();
        writeln!(out, "    {}", cells.join(" | ")).expect("written");
    }
}

fn blocks(paper: &[Block], out: &mut String) {
    for block in paper {
        match block {
            Block::Grid {
                columns,
                head,
                body,
            } => {
                writeln!(out, "  grid of {}", columns.len()).expect("written");
                grid(head, out);
                writeln!(out, "    ----").expect("written");
                grid(body, out);
            }
            Block::Notes(notes) => notes
                .iter()
                .for_each(|note| writeln!(out, "  * {}", note.get(Lang::Zh)).expect("written")),
            Block::Heading(words) => writeln!(out, "  # {}", words.get(Lang::Zh)).expect("written"),
            Block::Landscape(inner) => {
                writeln!(out, "  across:").expect("written");
                blocks(inner, out);
            }
            Block::Signatures(signatures) => {
                let lines: Vec<String> = signatures
                    .lines
                    .iter()
                    .map(|(label, _)| label.get(Lang::Zh))
                    .collect();
                writeln!(out, "  signatures: {}", lines.join(" | ")).expect("written");
            }
            other => writeln!(out, "  {other:?}").expect("written"),
        }
    }
}

fn table(table: &Table, out: &mut String) {
    writeln!(out, "table {} {}", table.id, table.title.zh).expect("written");
    writeln!(
        out,
        "    {}",
        table
            .columns
            .iter()
            .map(|(key, title)| format!("{key} {}", title.zh))
            .collect::<Vec<_>>()
            .join(" | ")
    )
    .expect("written");
    for row in &table.rows {
        writeln!(
            out,
            "    {}",
            row.iter().map(value).collect::<Vec<_>>().join(" | ")
        )
        .expect("written");
    }
}

#[test]
fn the_report_of_many_industries_is_its_golden() {
    for (name, draft) in [("many", sample(MANY)), ("book", as_a_book(&sample(MANY)))] {
        let report = OUTPUT.report_of(&draft);
        let mut out = String::from("paper\n");
        blocks(&report.paper, &mut out);
        // The golden of the book holds what differs: where the loans come from.
        report
            .tables
            .iter()
            .filter(|table| name == "many" || table.id == "read_me")
            .for_each(|found| table(found, &mut out));
        hold(
            &Path::new("tests/documents/green_loan_portfolio").join(format!("{name}.report.txt")),
            &out,
        );
    }
}

#[test]
fn a_report_without_loans_has_no_annex() {
    // Loans typed by hand have a table of their own; those of a book stand in another workbook.
    for (draft, own) in [(Draft::default(), true), (sample(1), false)] {
        let report = OUTPUT.report_of(&draft);
        assert!(!report.paper.iter().any(|block| match block {
            Block::Heading(words) => words.get(Lang::Zh).contains("附表"),
            other => matches!(other, Block::Landscape(_)),
        }));
        assert_eq!(
            report
                .tables
                .iter()
                .map(|table| table.id)
                .collect::<Vec<_>>(),
            ["table_5", "table_1", "loans"][..if own { 3 } else { 2 }]
        );
        assert!(summary_of(&draft).is_none());
    }
}

/// Typed loans of which none gives a limit or a day of issue say so, as a book does.
#[test]
fn typed_loans_without_limits_and_days_are_not_counted_by_them() {
    let mut draft = sample(MANY);
    assert!(result(&draft).large.projects > 0);
    for row in draft.root.lists.get_mut(LOANS.id).expect("loans") {
        row.node.set("limit", "");
        row.node.set("issued", "");
    }
    let found = result(&draft);
    assert!(found.no_limits() && found.no_days());
    let paper = format!("{:?}", OUTPUT.report_of(&draft).paper);
    assert!(paper.contains("台账未提供授信额度") && paper.contains("台账未提供发放日"));
    assert!(!paper.contains("授信额度 1 亿元（含）以上的项目 {0} 个"));
}

#[test]
fn two_periods_of_one_scope_are_compared() {
    let (before, after) = (sample(0), sample(MANY));
    let mut out = String::new();
    let compare = OUTPUT.compare.expect("it compares");
    let found = compare(&after, &before).expect("comparable");
    for shown in &found.tables {
        table(shown, &mut out);
    }
    for note in &found.notes {
        out.push_str(&note.get(Lang::Zh));
        out.push('\n');
    }
    hold(
        Path::new("tests/documents/green_loan_portfolio/comparison.txt"),
        &out,
    );
    // Whichever of the two is open, the earlier period comes first.
    assert_eq!(compare(&before, &after).expect("comparable"), found);
    let sums = |table: &Table| {
        let rows = table.rows.iter();
        rows.filter(|row| value(&row[0]) != "表 5")
            .cloned()
            .collect::<Vec<_>>()
    };
    let book = compare(&as_a_book(&after), &before).expect("comparable");
    assert_eq!(
        sums(&book.tables[0]),
        sums(&found.tables[0]),
        "a book and typed loans are compared alike"
    );
    assert_eq!(book.tables.len(), 1, "a book has no loans at hand");
    assert!(
        book.notes[0]
            .get(Lang::Zh)
            .starts_with("本期贷款来自台账文件")
    );
    let row = |group: &str, item: &str| {
        let row = found.tables[0]
            .rows
            .iter()
            .find(|row| value(&row[0]) == group && value(&row[1]) == item)
            .unwrap_or_else(|| panic!("{group} {item}"));
        row[2..].iter().map(value).collect::<Vec<_>>()
    };
    assert_eq!(row("合计", "贷款笔数"), ["3", "15", "12", "400.00"]);
    // 12,000 + 6,800.50 + 4,500 before; 101,130 after.
    assert_eq!(
        row("合计", "贷款余额（万元）"),
        ["23,300.50", "101,130.00", "77,829.50", "334.03"]
    );
    // Nobody knew the water before; a branch without loans saved none.
    assert_eq!(
        row("合计", "折合节水（吨）"),
        ["--", "1,876,951.39", "--", "--"]
    );
    assert_eq!(
        row("分支机构：哈密分行", "折合减排标准煤（吨）"),
        ["0.00", "19,515.38", "19,515.38", "--"]
    );
    assert_eq!(row("分支机构：哈密分行", "贷款笔数"), ["0", "1", "1", "--"]);
}

#[test]
fn what_may_not_be_compared_says_why() {
    let compare = OUTPUT.compare.expect("it compares");
    let why = |change: fn(&mut Draft)| {
        let mut other = sample(MANY);
        change(&mut other);
        compare(&sample(0), &other)
            .expect_err("not comparable")
            .get(Lang::Zh)
    };
    assert!(
        why(|draft| draft.root.set("scope", "《绿色产业指导目录（2019 年版）》"))
            .contains("认定口径不同")
    );
    assert!(why(|draft| draft.root.set("scope", "")).contains("未注明认定口径"));
    assert!(
        why(|draft| draft.root.set("method", "其他方法"))
            .contains("测算方法不同（其他方法与《绿色信贷项目节能减排量测算指引》）")
    );
    assert!(why(|draft| draft.root.set("period_end", "2025-03-31")).contains("期末日相同"));
    assert!(why(|draft| draft.root.lists.clear()).contains("无逐笔结果"));
    assert!(
        compare(&sample(0), &sample(1))
            .expect_err("sums only")
            .get(Lang::En)
            .contains("has no loan results")
    );
    // A book's scope can be written more exactly afterwards; what stands in the form counts.
    let mut renamed = as_a_book(&sample(MANY));
    renamed.root.set("scope", "另一口径");
    assert!(
        compare(&sample(0), &renamed)
            .expect_err("another scope")
            .get(Lang::Zh)
            .contains("另一口径")
    );
}

#[test]
fn groups_add_up_and_are_told_by_name() {
    let summary = result(&sample(MANY));
    assert_eq!(leading(&summary), Indicator::Co2);
    for by in By::ALL {
        for indicator in Indicator::ALL {
            let found = groups(&summary, by, indicator);
            let sum: Decimal = found.iter().filter_map(|group| group.sum(indicator)).sum();
            assert_eq!(
                sum,
                figure(&summary.total.reductions[indicator.index()]),
                "{by:?} {indicator:?}"
            );
            assert!(
                found.is_sorted_by(|a, b| a.sum(indicator) >= b.sum(indicator)),
                "{by:?} {indicator:?}"
            );
            for most in [1, 2, 3, 100] {
                let shown = folded(&found, most);
                assert_eq!(shown.len(), found.len().min(most));
                assert_eq!(
                    shown
                        .iter()
                        .filter_map(|group| group.sum(indicator))
                        .sum::<Decimal>(),
                    sum,
                    "{by:?} folded to {most}"
                );
                assert_eq!(
                    shown
                        .iter()
                        .map(|group| group.figures[indicator.index()])
                        .sum::<u64>(),
                    summary.total.covered[indicator.index()]
                );
            }
        }
        let names: Vec<String> = groups(&summary, by, Indicator::Co2)
            .iter()
            .map(|group| group.name.get(Lang::Zh))
            .collect();
        let expected = match by {
            By::Industry => "D44 电力、热力生产和供应业",
            By::Branch => "哈密分行",
            By::Status => "在建",
            By::Source => "1 可研批复/可研报告/能评报告",
        };
        assert!(names.contains(&expected.to_owned()), "{by:?}: {names:?}");
    }
    let balance: Decimal = groups(&summary, By::Branch, Indicator::Co2)
        .iter()
        .filter_map(|group| group.balance)
        .sum();
    assert_eq!(balance, figure(&summary.total.balance));
    let co2 = coverage(&summary)[Indicator::Co2.index()];
    assert_eq!(
        (
            co2.loans,
            co2.of_loans.map(|share| plain(share, Some(Places(2))))
        ),
        (12, Some("80.00".to_owned()))
    );
    assert_eq!(
        co2.of_balance.map(|share| plain(share, Some(Places(2)))),
        Some("90.46".to_owned())
    );
}

#[test]
fn quarters_projects_and_rows_are_counted() {
    let summary = result(&sample(MANY));
    // L001 and L005 are loans to one project.
    let counts = |at: usize| (summary.issued[at].projects, summary.issued[at].loans);
    assert_eq!(
        [counts(0), counts(1), counts(2)],
        [(6, 6), (7, 8), (14, 15)]
    );
    assert_eq!((summary.large.projects, summary.large.loans), (5, 6));
    let found = (TEMPLATE.evaluate)(&sample(MANY));
    assert_eq!(
        super::figure(&found, "large"),
        "5",
        "the form counts projects as the engine does"
    );
    assert_eq!(
        summary.top[Indicator::Co2.index()][0].row,
        15,
        "rows are counted as they stand in the form"
    );
    assert_eq!(
        (summary.rows.rows, summary.rows.refused, summary.rows.blank),
        (15, 0, 0)
    );
    // A row that nobody has begun is blank; one without a balance is refused with its reason, and spoils no other.
    let mut draft = sample(MANY);
    let mut begun = Node::default();
    begun.set("money", "wan");
    draft.add_row(&[], LOANS.id, begun.clone());
    begun.set("borrower", "借款人, \"甲\"");
    draft.add_row(&[], LOANS.id, begun);
    let more = result(&draft);
    assert_eq!(
        (more.rows.rows, more.rows.refused, more.rows.blank),
        (17, 1, 1)
    );
    assert_eq!(
        (more.refused[0].row, more.refused[0].reasons[0][0].as_str()),
        (17, "贷款余额为空")
    );
    assert_eq!(more.total, summary.total);
}

#[test]
fn a_digit_that_is_not_certain_is_said() {
    let mut draft = sample(MANY);
    // 109.5 × 4,350 ÷ 9,000 is 52.925: whether its remainder was cut cannot be told from ten places.
    let place =
        greendesk::documents::Place::default().row(LOANS.id, draft.root.rows(LOANS.id)[2].id);
    draft.set(&place.field("balance"), "4350");
    let ammonia = coverage(&result(&draft))[Indicator::Ammonia.index()];
    assert!(!ammonia.certain);
    let report = OUTPUT.report_of(&draft);
    let mut out = String::new();
    blocks(&report.paper, &mut out);
    assert!(
        out.contains("→52.93 ⏎ （≈ 末位不确定）") && out.contains("末位数字不确定"),
        "{out}"
    );
    let table = report
        .tables
        .iter()
        .find(|table| table.id == "coverage")
        .expect("a table");
    assert_eq!(
        table
            .rows
            .iter()
            .map(|row| value(&row[2]))
            .collect::<Vec<_>>(),
        ["是", "是", "是", "否", "是", "是", "是"]
    );
}

/// A loan as it may be typed.
fn a_loan() -> impl Strategy<Value = Vec<(&'static str, String)>> {
    let amount = (1_u64..1_000_000_000, 0_u32..5).prop_map(|(digits, places)| {
        Decimal::try_from_i128_with_scale(i128::from(digits), places)
            .expect("fits")
            .to_string()
    });
    let name = prop::sample::select(vec!["", "甲, 乙", "“丙”\"丁\"", "D44", "C26", "=1+1"]);
    let figures = prop::collection::vec(
        prop::option::of((amount.clone(), 0..MASS.len(), 0..=SOURCES.len())),
        7,
    );
    let others = (
        name.clone(),
        name,
        0..MONEY.len(),
        0..=STATES.len(),
        prop::option::of(0_u64..2_000),
    );
    (amount.clone(), amount, figures, others).prop_map(
        |(balance, investment, figures, (industry, branch, money, state, rate))| {
            let mut answers = vec![
                ("balance", balance),
                ("investment", investment),
                ("industry", industry.to_owned()),
                ("branch", branch.to_owned()),
            ];
            answers.push(("money", MONEY[money].code.to_owned()));
            answers.push((
                "status",
                STATES.get(state).map_or("", |state| state.code).to_owned(),
            ));
            answers.push((
                "rate",
                rate.map(|rate| Decimal::new(i64::try_from(rate).expect("fits"), 2).to_string())
                    .unwrap_or_default(),
            ));
            let mut has = Vec::new();
            for (at, figure) in figures.into_iter().enumerate() {
                if let Some((figure, mass, source)) = figure {
                    has.push(VALUES[at]);
                    answers.push((VALUES[at], figure));
                    answers.push((UNITS[at], MASS[mass].code.to_owned()));
                    answers.push((
                        SOURCES_OF[at],
                        SOURCES
                            .get(source)
                            .map_or("", |source| source.code)
                            .to_owned(),
                    ));
                }
            }
            answers.push(("has", has.join(",")));
            answers
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn typed_loans_are_summed_as_the_form_sums_them(typed in prop::collection::vec(a_loan(), 1..12)) {
        let mut draft = (TEMPLATE.blank)(greendesk::measure::Day::read("2026-11-28").expect("a day"));
        draft.root.lists.clear();
        for answers in &typed {
            let mut node = Node::default();
            for (field, text) in answers {
                node.set(field, text);
            }
            draft.add_row(&[], LOANS.id, node);
        }
        let summary = result(&draft);
        let ours = totals(&draft, &loans(&draft));
        prop_assert_eq!(summary.rows.refused, 0, "{:?}", summary.refused);
        prop_assert_eq!(summary.total.loans, typed.len() as u64);
        prop_assert_eq!(Some(figure(&summary.total.balance)), ours.green);
        // The engine keeps each loan's part at ten places, the form at all of them: half of the tenth place a loan, and the same two places where that is said.
        let most = Decimal::new(5, 11) * Decimal::from(typed.len());
        for covered in coverage(&summary) {
            let at = covered.indicator.index();
            prop_assert_eq!(covered.loans, ours.covered[at] as u64);
            // A decimal holds 28 digits, so with ten places sums up to 10^18 t; loans that save more than mankind emits may have none.
            let sensible = ours.sums[at].is_none_or(|sum| sum < Decimal::from(10_u64.pow(18)));
            prop_assert!(covered.sum.is_some() == ours.sums[at].is_some() || !sensible && covered.sum.is_none());
            if let (Some(theirs), Some(ours)) = (covered.sum, ours.sums[at]) {
                prop_assert!((theirs - ours).abs() <= most, "{} and {}", theirs, ours);
                if covered.certain {
                    prop_assert_eq!(plain(theirs, Some(Places(2))), plain(ours, Some(Places(2))));
                }
            }
        }
        match (exact(&summary.rate), ours.rate) {
            (Some(theirs), Some(ours)) => prop_assert!((theirs - ours).abs() < Decimal::new(1, 12), "{} and {}", theirs, ours),
            (theirs, ours) => prop_assert_eq!(theirs, ours),
        }
    }
}
