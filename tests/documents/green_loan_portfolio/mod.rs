//! The portfolio: the figures of the source, a loan's part with its workings at once, doubts and their mends, and what of a bad row spoils nothing.

mod book;
mod branches;
mod compare_loans;
mod goldens;
mod properties;
mod results;
mod rules;

use greendesk::documents::templates::green_loan_portfolio::{OUTPUT, TEMPLATE};
use greendesk::documents::{Block, Draft, Evaluation, Place, TypedBook, Value};
use greendesk::i18n::Lang;
use greendesk::measure::plain;

fn sample(number: usize) -> Draft {
    (OUTPUT.samples[number])()
}

fn evaluate(draft: &Draft) -> Evaluation {
    (TEMPLATE.evaluate)(draft)
}

fn shown(value: &Value) -> String {
    match value {
        Value::Number { exact, places, .. } => plain(*exact, *places),
        Value::Words(words) | Value::NotApplicable(words) => words.get(Lang::Zh),
        Value::Typed(typed) => typed.clone(),
        Value::Year(year) => year.number().to_string(),
        Value::Missing => "--".to_owned(),
    }
}

fn figure(evaluation: &Evaluation, id: &str) -> String {
    evaluation
        .figure(id, &[])
        .map_or_else(|| "none".to_owned(), |figure| shown(&figure.value))
}

/// The cells of the first table of the paper, row by row.
fn grid(draft: &Draft) -> Vec<Vec<String>> {
    let report = OUTPUT.report_of(draft);
    let found = report.paper.iter().find_map(|block| match block {
        Block::Grid { body, .. } => Some(
            body.iter()
                .map(|line| {
                    line.cells
                        .iter()
                        .map(|cell| cell.lines.iter().map(shown).collect::<String>())
                        .collect()
                })
                .collect(),
        ),
        _ => None,
    });
    found.expect("table 5")
}

#[test]
fn table_5_is_that_of_the_source() {
    let expected: &[&[&str]] = &[
        &["绿色信贷余额及占比", "绿色信贷余额（万元）", "873901.12"],
        &["各项贷款余额（万元）", "23627999.99"],
        &["绿色信贷占比（%）", "3.70"],
        &[
            "绿色信贷金额变动折合减排情况",
            "折合减排标准煤（吨）",
            "2000625.41",
        ],
        &["折合减排二氧化碳当量（吨）", "4551745.96"],
        // DIFFERENCE: the source names the group once more before this row.
        &["折合减排化学需氧量（吨）", "97.78"],
        &["折合减排氨氮（吨）", "23.65"],
        &["折合减排二氧化硫（吨）", "1597767.45"],
        &["折合减排氮氧化物（吨）", "616353.80"],
        &["折合节水（吨）", "318752.78"],
        &[
            "持有绿色债券余额及折合减排情况",
            "持有绿色债券余额（万元）",
            "188613.49",
        ],
        &["折合减排二氧化碳当量（吨）", "2557633.21"],
    ];
    assert_eq!(grid(&sample(1)), expected);
    let found = evaluate(&sample(1));
    assert_eq!(figure(&found, "both_co2"), "7109379.17");
    assert_eq!(
        [figure(&found, "large"), figure(&found, "large_balance")],
        ["16", "527300.00"]
    );
    let report = OUTPUT.report_of(&sample(1));
    let notes: String = report
        .paper
        .iter()
        .filter_map(|block| {
            if let Block::Notes(notes) = block {
                Some(notes)
            } else {
                None
            }
        })
        .flatten()
        .map(|note| note.get(Lang::Zh))
        .collect();
    assert!(
        notes.contains("87.39 亿元")
            && notes.contains("455.17 万吨")
            && notes.contains("不是融资排放"),
        "{notes}"
    );
    assert!(found.issuable(), "{:?}", found.problems);
}

#[test]
fn a_loan_gives_its_part_at_once() {
    let draft = sample(0);
    let found = evaluate(&draft);
    let first = Place::default().row("loans", draft.root.rows("loans")[0].id);
    let part = found.figure("part_co2", &first.path).expect("a part");
    assert_eq!(
        (shown(&part.value).as_str(), part.workings.as_str()),
        ("28600.00", "85,800 × 12,000 ÷ 36,000")
    );
    assert_eq!(
        shown(&found.figure("share", &first.path).expect("a share").value),
        "33.33"
    );
    assert_eq!(
        [
            figure(&found, "total_co2"),
            figure(&found, "total_cod"),
            figure(&found, "total_so2")
        ],
        ["45241.22", "547.50", "none"]
    );
    assert!(found.issuable(), "{:?}", found.problems);
}

#[test]
fn a_bad_loan_spoils_no_other() {
    let mut draft = sample(0);
    let rows: Vec<u32> = draft.root.rows("loans").iter().map(|row| row.id).collect();
    let at = |row: u32, field: &str| Place::default().row("loans", row).field(field);
    draft.set(&at(rows[0], "investment"), "0");
    let found = evaluate(&draft);
    assert_eq!(figure(&found, "total_co2"), "16641.22");
    assert!(
        found
            .problems
            .iter()
            .any(|problem| problem.code == "no_investment" && problem.stops())
    );
    draft.set(&at(rows[0], "investment"), "11999");
    let found = evaluate(&draft);
    assert!(
        found
            .problems
            .iter()
            .any(|problem| problem.code == "over_whole" && problem.answerable && !problem.stops())
    );
    draft.set(&at(rows[0], "why.balance.over_whole"), "追加投资尚未批复");
    assert!(
        evaluate(&draft)
            .problems
            .iter()
            .all(|problem| problem.code != "over_whole" || !problem.open())
    );
}

#[test]
fn kilograms_are_offered_and_taken() {
    let mut draft = sample(0);
    let row = draft.root.rows("loans")[0].id;
    let at = |field: &str| Place::default().row("loans", row).field(field);
    for (field, typed) in [
        ("has", "tce,co2,so2"),
        ("so2", "26000"),
        ("so2_source", "1"),
    ] {
        draft.set(&at(field), typed);
    }
    let found = evaluate(&draft);
    let doubt = found
        .problems
        .iter()
        .find(|problem| problem.code == "so2_kilograms")
        .expect("doubted");
    assert_eq!(doubt.place, at("so2_unit"));
    draft.set(
        &doubt.place.clone(),
        &doubt.mend.clone().expect("a mend").typed,
    );
    let found = evaluate(&draft);
    assert!(
        found
            .problems
            .iter()
            .all(|problem| problem.code != "so2_kilograms")
    );
    assert_eq!(figure(&found, "total_so2"), "8.67");
}

#[test]
fn what_is_not_calculable_counts_for_nothing_and_is_not_nought() {
    let mut draft = sample(0);
    let first = draft.root.rows("loans")[0].id;
    let at = |field: &str| Place::default().row("loans", first).field(field);
    let sum = |draft: &Draft| match evaluate(draft)
        .figure("total_co2", &[])
        .map(|figure| figure.value.clone())
    {
        Some(Value::Number { exact, .. }) => plain(exact, Some(greendesk::measure::Places(2))),
        other => panic!("{other:?}"),
    };
    assert_eq!(sum(&draft), "45241.22");
    draft.set(&at("co2_source"), "none");
    draft.set(&at("co2_note"), "没有监测数据");
    assert_eq!(
        sum(&draft),
        "16641.22",
        "the figure stays typed, and is left out"
    );
    assert!(
        evaluate(&draft)
            .figure("part_co2", &at("part_co2").path)
            .is_none()
    );
    // The engine that makes the results says the same, with its reason and without a remark.
    let found = greendesk::documents::templates::green_loan_portfolio::summary::summary_of(&draft)
        .expect("a result");
    assert_eq!(
        (
            found.total.printed[1].as_str(),
            found.total.covered[1],
            found.rows.flagged
        ),
        ("16641.22", 1, 0)
    );
    draft.set(&at("co2_note"), "");
    let found = greendesk::documents::templates::green_loan_portfolio::summary::summary_of(&draft)
        .expect("a result");
    assert_eq!(
        found
            .flags
            .iter()
            .find(|(code, _)| code == "no_reason")
            .map(|(_, count)| *count),
        Some(1)
    );
}

#[test]
fn typed_loans_are_a_file_that_the_engine_reads_to_the_same_sums() {
    use greendesk::loan_book::session::Session;
    let draft = sample(2);
    let TypedBook {
        rows: text, layout, ..
    } = (OUTPUT.loans.expect("typed loans"))(&draft).expect("loans");
    // The workbook names the columns by the headings.
    assert!(
        text.starts_with("\"贷款编号\",\"借款人\",\"项目名称\""),
        "{text}"
    );
    let mut session = Session::new(&format!(
        "{{\"period_end\":\"{}\",\"scope\":\"s\",\"method\":\"m\"}}",
        draft.root.get("period_end")
    ))
    .expect("a plan");
    session
        .begin(&serde_json::to_string(&layout).expect("JSON"))
        .expect("a layout");
    session.push(text.as_bytes()).expect("rows");
    session.end().expect("the end");
    let read: greendesk::loan_book::Summary =
        serde_json::from_str(&session.summary().expect("a result")).expect("JSON");
    let typed = greendesk::documents::templates::green_loan_portfolio::summary::summary_of(&draft)
        .expect("a result");
    assert_eq!(
        (read.total, read.by_industry, read.issued, read.rows),
        (typed.total, typed.by_industry, typed.issued, typed.rows)
    );
    let mut book = draft;
    book.root.set("way", "book");
    assert!((OUTPUT.loans.expect("typed loans"))(&book).is_none());
}

/// What a person said of remarks about typed loans goes with their file: the reasons beside fields in words, those of the page of checks by the rows of
/// the file.
#[test]
fn reasons_for_remarks_about_typed_loans_go_with_their_file() {
    use greendesk::standards::green_loan::confirm::{self, Reason, Reasons};
    use greendesk::standards::green_loan::flag::Flag;
    let mut draft = sample(2);
    let id = "KL2025-0117";
    let ids = draft.row_ids(&[], "loans");
    for (row, id) in ids.iter().zip([id, "KL2025-0117-1"]) {
        let place = Place::default().row("loans", *row);
        draft.set(&place.field("id"), id);
        draft.set(&place.field("borrower"), "甲公司");
    }
    let file = |draft: &Draft| (OUTPUT.loans.expect("typed loans"))(draft).expect("loans");
    let drawdown = evaluate(&draft)
        .problems
        .into_iter()
        .find(|problem| problem.code == "drawdowns")
        .expect("a remark");
    let before = file(&draft).reasons.len();
    draft.set(&drawdown.reason_place(), " 两笔贷款，编号规则如此 ");
    let said: Vec<String> = file(&draft)
        .reasons
        .iter()
        .map(|reason| reason.get(Lang::Zh))
        .collect();
    assert_eq!(said.len(), before + 1);
    let own = said
        .iter()
        .find(|said| said.contains("编号规则如此"))
        .expect("the reason");
    assert!(
        own.contains(id) && own.ends_with("；确认原因：两笔贷款，编号规则如此"),
        "{own}"
    );
    // A remark that is confirmed on the page of checks: its row stands one further down in the file.
    let summary =
        greendesk::documents::templates::green_loan_portfolio::summary::summary_of(&draft)
            .expect("a result");
    let row = confirm::with(&summary, Flag::Drawdowns)
        .next()
        .expect("a row");
    let reason = Reason {
        of: confirm::loan_of(row),
        why: "已核对".to_owned(),
    };
    let kept = Reasons::from([
        (confirm::key(row, Flag::Drawdowns), reason.clone()),
        ("rate_doubt".to_owned(), reason.clone()),
    ]);
    draft.root.set(
        "book_confirmed",
        &serde_json::to_string(&kept).expect("JSON"),
    );
    let moved = confirm::read(&file(&draft).confirmed);
    let key = format!("0:{}:drawdowns", row.row + 1);
    assert_eq!(
        moved,
        Reasons::from([(key, reason.clone()), ("rate_doubt".to_owned(), reason)])
    );
}

#[test]
fn titles_and_papers_write_the_last_day_in_one_way() {
    for (typed, printed) in [
        ("2025.12.31", "2025-12-31"),
        ("2025年12月31日", "2025-12-31"),
        ("2025-12-31", "2025-12-31"),
        ("年末", "年末"),
    ] {
        let mut draft = (OUTPUT.samples[0])();
        draft.root.set("period_end", typed);
        let report = OUTPUT.report_of(&draft);
        let subject = report.subject.get(Lang::Zh);
        assert!(subject.ends_with(printed), "{subject}");
        assert_eq!(report.period, printed);
        let paper = format!("{:?}", report.paper);
        assert_eq!(paper.contains(typed), typed == printed, "{typed}");
    }
}
