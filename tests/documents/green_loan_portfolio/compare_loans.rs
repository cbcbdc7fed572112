//! Which loans of two periods are new, settled, changed, as they were, or cannot be told from others: a table of cases on a sample of three loans.
use super::super::edit;
use greendesk::documents::templates::green_loan_portfolio::OUTPUT;
use greendesk::documents::{Table, Value};
use greendesk::i18n::{Arg, Lang};

/// The numbers of the loans of a table, but for the row of sums.
fn numbers(tables: &[Table], id: &str) -> String {
    let rows = tables
        .iter()
        .filter(|table| table.id == id)
        .flat_map(|table| &table.rows);
    let numbers = rows.filter_map(|row| match &row[0] {
        Value::Typed(number) => Some(number.as_str()),
        _ => None,
    });
    numbers.collect::<Vec<_>>().join(" ")
}

#[test]
fn every_case() {
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_reader(include_str!("compare_loans.csv").as_bytes());
    let mut wrong = Vec::new();
    for row in reader.records().map(|row| row.expect("a row")) {
        let [
            case,
            before,
            after,
            new,
            settled,
            changed,
            unchanged,
            unclear,
        ] = row.iter().collect::<Vec<_>>()[..]
        else {
            panic!("eight columns: {row:?}")
        };
        let (mut old, mut now) = ((OUTPUT.samples[0])(), (OUTPUT.samples[0])());
        edit::edit(&mut old, before);
        edit::edit(&mut now, after);
        now.root.set("period_end", "2025-06-30");
        let found = (OUTPUT.compare.expect("it compares"))(&now, &old).expect("comparable");
        let [new_found, settled_found, changed_found] =
            ["new_loans", "settled_loans", "changed_loans"].map(|id| numbers(&found.tables, id));
        let counts = &found.notes[0].args;
        let of = |at: usize| match &counts[at] {
            Arg::Plain(count) => count.clone(),
            other => panic!("{case}: {other:?}"),
        };
        let told = found
            .notes
            .iter()
            .map(|note| note.get(Lang::Zh))
            .find(|note| note.contains("未逐笔比较"))
            .and_then(|note| {
                note.rsplit_once('：')
                    .map(|(_, names)| names.trim_end_matches('。').to_owned())
            })
            .unwrap_or_default();
        let lists = [&new_found, &settled_found, &changed_found].map(|list| list.as_str());
        let sizes = lists.map(|list| list.split_whitespace().count().to_string());
        if lists != [new, settled, changed]
            || [of(0), of(1), of(2)] != sizes
            || of(3) != unchanged
            || told != unclear
        {
            wrong.push(format!("{case}: {lists:?} {} {told}", of(3)));
        }
        // The totals do not depend on how the loans are matched.
        let own = (OUTPUT.compare.expect("it compares"))(&old, &now).expect("comparable");
        assert_eq!(own, found, "{case}: whichever is open");
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_lists_add_up_to_the_change_of_all_loans() {
    let mut before = (OUTPUT.samples[0])();
    edit::edit(
        &mut before,
        "loans#1/id=A;loans#2/id=B;loans#3/id=C;loans#1/balance=1000.004;loans#2/balance=5",
    );
    let mut after = before.clone();
    edit::edit(
        &mut after,
        "loans#1/balance=1000.008;loans#2=-;loans+id:N1 borrower:甲 project:乙 balance:7 money:wan;loans+id:N2 borrower:甲 project:乙 balance:8 money:wan",
    );
    after.root.set("period_end", "2025-06-30");
    let found = (OUTPUT.compare.expect("it compares"))(&after, &before).expect("comparable");
    let table = |id: &str| {
        found
            .tables
            .iter()
            .find(|table| table.id == id)
            .expect("a table")
    };
    let balance = |table: &Table, at: usize| match &table.rows.last().expect("a row")[at] {
        Value::Number { exact, .. } => exact.to_string(),
        other => panic!("{other:?}"),
    };
    assert_eq!(balance(table("new_loans"), 3), "15");
    assert_eq!(balance(table("settled_loans"), 3), "5");
    assert_eq!(
        table("changed_loans").rows.len(),
        1,
        "no row of sums below one loan"
    );
    let notes: Vec<String> = found.notes.iter().map(|note| note.get(Lang::Zh)).collect();
    assert!(
        notes[0].contains("新增 2 笔，结清（本期未列）1 笔，变动 1 笔，无变动 1 笔"),
        "{notes:?}"
    );
    // 1,000.00 and 1,000.01 differ by 0.004, which is printed as 0.00.
    assert!(
        notes.iter().any(|note| note.contains("按未舍入的数值计算")),
        "{notes:?}"
    );
}
