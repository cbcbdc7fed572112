//! Two documents beside each other: how a change is computed and told, which rows changed, and the comparisons of table 4 and of typical projects.
use super::edit;
use super::golden::{hold, value};
use greendesk::documents::comparison::{Compared, Comparison, cells, in_order, moved, report};
use greendesk::documents::templates::{disclosure, typical_projects};
use greendesk::documents::{Block, Document, Draft, Output, Table, Value, checksum, templates};
use greendesk::i18n::{Lang, Text};
use greendesk::measure::Decimal;
use std::path::Path;

fn figure(text: &str) -> Option<Decimal> {
    (!text.is_empty()).then(|| Decimal::from_str_exact(text).expect(text))
}

#[test]
fn a_change_and_its_per_cent() {
    for (before, after, places, expected) in [
        ("100", "105.25", Some(2), "100.00 105.25 5.25 5.25"),
        ("3", "4", Some(2), "3.00 4.00 1.00 33.33"),
        ("4", "3", None, "4 3 −1 −25.00"),
        ("-10", "-12", Some(1), "−10.0 −12.0 −2.0 −20.00"),
        ("5", "0", Some(0), "5 0 −5 −100.00"),
        ("0", "5", Some(0), "0 5 5 前期为 0"),
        ("0", "0", Some(0), "0 0 0 前期为 0"),
        ("-1", "1", Some(0), "−1 1 2 正负不同"),
        ("", "1", Some(0), "-- 1 -- 缺前期数"),
        ("1", "", Some(0), "1 -- -- 缺本期数"),
        ("", "", Some(0), "-- -- -- --"),
        (
            "1121.015",
            "1.084",
            Some(2),
            "1,121.02 1.08 −1,119.93 −99.90",
        ),
    ] {
        let found = cells(moved(figure(before), figure(after)), places);
        let said: Vec<String> = found.iter().map(value).collect();
        assert_eq!(said.join(" "), expected, "{before} {after}");
    }
}

const NAME: Text = Text::new("名称", "Name");

/// A table of one change.
fn of_rows(rows: Vec<Vec<Value>>) -> Table {
    Table {
        id: "comparison",
        title: NAME,
        columns: ["name", "before", "after", "change", "per_cent"]
            .map(|key| (key, NAME))
            .to_vec(),
        rows,
    }
}

fn row(before: &str, after: &str) -> Vec<Value> {
    let figures = cells(moved(figure(before), figure(after)), Some(2));
    std::iter::once(Value::Typed("甲".into()))
        .chain(figures)
        .collect()
}

fn words(before: &str, after: &str) -> Vec<Value> {
    let typed = |text: &str| Value::Typed(text.to_owned());
    vec![
        typed("乙"),
        typed(before),
        typed(after),
        Value::Missing,
        Value::Missing,
    ]
}

#[test]
fn rows_in_which_nothing_changed_are_left_out() {
    for (case, row, stays) in [
        ("the same figure", row("1", "1.0"), false),
        ("another figure", row("1", "2"), true),
        ("a difference that is not printed", row("1", "1.0001"), true),
        ("nothing on either side", row("", ""), false),
        ("a figure that was not there", row("", "0"), true),
        ("a figure that is gone", row("0", ""), true),
        ("the same words", words("BBB", "BBB"), false),
        ("other words", words("BBB", "A"), true),
    ] {
        let all = Comparison::new(vec![of_rows(vec![row])], Vec::new());
        assert_eq!(
            all.changes_only().tables.len(),
            usize::from(stays),
            "{case}"
        );
    }
    // A table without a column of changes lists what changed.
    let mut listed = of_rows(vec![row("1", "1")]);
    listed.columns.truncate(3);
    listed.rows[0].truncate(3);
    let all = Comparison::new(vec![listed], Vec::new());
    assert_eq!(all.changes_only(), all);
}

#[test]
fn figures_that_do_not_seem_to_add_up_are_explained() {
    for (case, rows, expected) in [
        ("they add up", vec![row("1", "2")], ""),
        (
            "they do not",
            vec![row("1121.015", "1.084")],
            "按未舍入的数值计算",
        ),
        (
            "nothing to compare",
            vec![row("", "2"), words("x", "y")],
            "不列增减百分比",
        ),
        ("nought before", vec![row("0", "2")], "不列增减百分比"),
    ] {
        let notes = Comparison::new(vec![of_rows(rows)], Vec::new()).notes;
        let said: Vec<String> = notes.iter().map(|note| note.get(Lang::Zh)).collect();
        match expected {
            "" => assert!(said.is_empty(), "{case}: {said:?}"),
            expected => assert!(
                said.iter().any(|said| said.contains(expected)),
                "{case}: {said:?}"
            ),
        }
    }
    assert!(
        Comparison::new(vec![of_rows(Vec::new())], Vec::new())
            .tables
            .is_empty()
    );
}

#[test]
fn the_earlier_of_two_periods_comes_first() {
    for (now, other, expected) in [
        ("2025-06-30", "2025-03-31", [2, 1]),
        ("2025-03-31", "2025-06-30", [1, 2]),
        ("2025-03-31", "2025-03-31", [2, 1]),
        ("", "2025-03-31", [2, 1]),
        ("2025-03-31", "", [2, 1]),
    ] {
        let found = in_order((&1, now), (&2, other));
        assert_eq!(found.map(|which| *which), expected, "{now} {other}");
    }
}

/// The tables and notes of a comparison as text.
fn printed(found: &Comparison) -> String {
    let mut out = String::new();
    for table in &found.tables {
        let title = format!("table {} {}\n", table.id, table.title.zh);
        out.push_str(&title);
        let heads: Vec<&str> = table.columns.iter().map(|(_, title)| title.zh).collect();
        for cells in std::iter::once(
            heads
                .iter()
                .map(|head| (*head).to_owned())
                .collect::<Vec<_>>(),
        )
        .chain(table.rows.iter().map(|row| row.iter().map(value).collect()))
        {
            out.push_str(&format!("    {}\n", cells.join(" | ")));
        }
    }
    for note in &found.notes {
        out.push_str(&note.get(Lang::Zh));
        out.push('\n');
    }
    out
}

fn compared(output: &Output, now: &Draft, other: &Draft) -> Comparison {
    (output.compare.expect("it compares"))(now, other).expect("comparable")
}

#[test]
fn two_tables_4_are_compared() {
    let output = &disclosure::OUTPUT;
    let before = (output.samples[0])();
    let mut after = before.clone();
    edit::edit(
        &mut after,
        "period_end=2025-06-30;headcount=3200;fuel=50000;own_heating_entry=none;own_heating=;paper_entry=cost;paper_cost=100;paper_price=30;\
         paper_source=发票;transport=;emissions#1/amount=2000000;emissions+scope:1 name:汽油 amount:50000 unit:升 factor:2.2 source:演示",
    );
    let found = compared(output, &after, &before);
    hold(
        Path::new("tests/documents/disclosure/comparison.txt"),
        &printed(&found),
    );
    assert_eq!(
        compared(output, &before, &after),
        found,
        "whichever is open"
    );
    let same = compared(output, &before, &before);
    assert!(same.changes_only().tables.is_empty());
    assert!(same.notes[0].get(Lang::Zh).contains("期末日相同"));
    let undated = compared(output, &Draft::default(), &before);
    assert!(undated.notes[0].get(Lang::Zh).contains("没有填写期末日"));
}

#[test]
fn two_years_of_projects_are_compared() {
    let output = &typical_projects::OUTPUT;
    let before = (output.samples[0])();
    let mut after = before.clone();
    edit::edit(
        &mut after,
        "year=2026;coal_rate=298;projects#1/hours=2300;projects#2=-;projects+name:新项目 kind:wind supply_way:capacity capacity:10 hours:2000",
    );
    let found = compared(output, &after, &before);
    hold(
        Path::new("tests/documents/typical_projects/comparison.txt"),
        &printed(&found),
    );
    assert_eq!(
        compared(output, &before, &after),
        found,
        "whichever is open"
    );
    let same = compared(output, &before, &before);
    assert!(same.changes_only().tables.is_empty());
    let mut twice = after.clone();
    edit::edit(
        &mut twice,
        "projects+name:新项目 kind:wind;projects+kind:wind",
    );
    let notes = compared(output, &twice, &before).notes;
    let said: Vec<String> = notes.iter().map(|note| note.get(Lang::Zh)).collect();
    assert!(
        said.iter()
            .any(|said| said.contains("有 3 个项目没有名称或与其他项目同名")),
        "{said:?}"
    );
}

fn document(draft: Draft, id: &str) -> Document {
    let document = serde_json::json!({
        "id": id, "template": "disclosure", "template_version": 2, "name": "", "created_at": "2025-04-01T00:00:00Z",
        "draft": serde_json::to_value(&draft).expect("JSON"),
    });
    serde_json::from_value(document).expect("a document")
}

#[test]
fn paper_and_file_name_both_documents_with_their_sums() {
    let output = templates::output("disclosure").expect("built in");
    let mut after = (output.samples[0])();
    edit::edit(&mut after, "period_end=2025-06-30;fuel=50000");
    let [this, that] = [document(after, "d1"), document((output.samples[0])(), "d2")];
    let found = compared(output, &this.draft, &that.draft);
    let sides = [&this, &that].map(|document| Compared {
        document,
        saved: "2025-07-01 10:00".to_owned(),
    });
    let report = report(output.template, &sides, &found, Lang::Zh);
    let [facts, table] = &report.tables[..] else {
        panic!("two tables")
    };
    for (row, (which, document, column)) in facts
        .rows
        .iter()
        .zip([("本报告", &this, "本期"), ("对比报告", &that, "上期")])
    {
        let said: Vec<String> = row.iter().map(value).collect();
        let sum = checksum(&document.draft);
        let name = output.template.name_of(document, Lang::Zh);
        assert_eq!(
            said,
            [which, &name, "草稿", "2025-07-01 10:00", &sum, column]
        );
    }
    assert_eq!(*table, found.tables[0]);
    let Some(Block::Landscape(across)) = report.paper.last() else {
        panic!("the tables lie across")
    };
    let Some(Block::Grid { columns, body, .. }) = across.get(1) else {
        panic!("a table")
    };
    assert_eq!(columns.len(), 6);
    assert_eq!(body.len(), found.tables[0].rows.len());
    for line in body {
        let wide = line.cells.iter().map(|cell| cell.columns).sum::<u32>();
        assert!((5..=6).contains(&wide), "{line:?}");
    }
}
