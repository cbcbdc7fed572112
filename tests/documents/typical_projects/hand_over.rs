//! The rows as a loan book: its import maps every heading, and what it computes is what this form found.
use super::{evaluate, sample};
use greendesk::documents::templates::typical_projects::OUTPUT;
use greendesk::documents::{ActionKind, Draft, Place, Value};
use greendesk::i18n::Lang;
use greendesk::loan_book::columns::Column;
use greendesk::loan_book::{Book, Plan, Summary, preview};
use greendesk::measure::Decimal;
use greendesk::standards::green_loan::attribution::attributable;
use greendesk::standards::green_loan::{Indicator, Mass, Money};

fn given(draft: &Draft) -> Vec<u8> {
    let Some(ActionKind::Give(give)) = OUTPUT.action("loan_book") else {
        panic!("it gives a loan book")
    };
    give(draft, Lang::Zh)
}

fn read(csv: &[u8]) -> Book {
    let mut book = Book::new(Plan::default());
    book.begin(&preview(csv, true).expect("headings").layout)
        .expect("mapped");
    book.push(csv).expect("text");
    book.end().expect("read");
    book
}

#[test]
fn the_import_knows_every_heading() {
    let csv = given(&sample(0));
    let layout = preview(&csv, true).expect("headings").layout;
    let of = |indicator| [Column::Value(indicator), Column::SourceOf(indicator)];
    let mut expected = vec![
        Column::Id,
        Column::Borrower,
        Column::Project,
        Column::Balance,
        Column::Investment,
    ];
    expected.extend(
        [
            Indicator::Coal,
            Indicator::Co2,
            Indicator::So2,
            Indicator::Nox,
            Indicator::Water,
        ]
        .into_iter()
        .flat_map(of),
    );
    expected.push(Column::Note);
    assert_eq!(
        layout.mapping.columns,
        expected.into_iter().map(Some).collect::<Vec<_>>()
    );
    assert!(layout.mapping.missing().is_empty());
    use greendesk::loan_book::columns::HeadingUnit;
    assert_eq!(
        layout.mapping.unit_of(Column::Balance),
        Some(HeadingUnit::Money(Money::Wan))
    );
    assert_eq!(
        layout.mapping.unit_of(Column::Value(Indicator::Co2)),
        Some(HeadingUnit::Mass(Mass::Tonne))
    );
}

#[test]
fn what_the_book_computes_is_what_was_found() {
    let draft = sample(0);
    let found = evaluate(&draft);
    let book = read(&given(&draft));
    // The third project has no loan yet: the import names it, and counts the others.
    assert_eq!(
        (book.counts.rows, book.counts.used, book.counts.refused),
        (3, 2, 1)
    );
    let figure = |text: &str| Decimal::from_str_exact(text).expect(text);
    let parts = [("12000", "36000"), ("6800.50", "10200")];
    for (id, indicator) in [("coal", Indicator::Coal), ("co2", Indicator::Co2)] {
        let mut sum = Decimal::ZERO;
        for (row, (balance, investment)) in draft.root.rows("projects").iter().zip(parts) {
            let place = Place::default().row("projects", row.id);
            let Some(Value::Number { exact, .. }) = found
                .figure(id, &place.path)
                .map(|figure| figure.value.clone())
            else {
                panic!("{id}")
            };
            sum += attributable(exact, figure(balance), figure(investment)).expect("a part");
        }
        let printed = greendesk::measure::plain(sum, Some(greendesk::measure::Places(2)));
        assert_eq!(
            Summary::of(&book).printed(indicator),
            printed,
            "{indicator:?}"
        );
    }
    // Coal and CO2 are of the estimation tool (3); the SO2 of PV is of the impact assessment (2).
    let covered: Vec<(usize, u64)> = book
        .tally
        .by_source
        .iter()
        .enumerate()
        .map(|(at, (_, covered))| (at, covered.iter().sum()))
        .collect();
    assert_eq!(covered.iter().map(|(_, count)| count).sum::<u64>(), 5);
}

#[test]
fn figures_of_any_length_and_texts_of_any_kind_are_read_back() {
    let mut draft = sample(0);
    let at = |draft: &Draft, number: usize, field: &str| {
        Place::default()
            .row("projects", draft.root.rows("projects")[number].id)
            .field(field)
    };
    for (place, typed) in [
        (at(&draft, 0, "capacity"), "49.937"),
        (at(&draft, 0, "hours"), "2,187.25"),
        (at(&draft, 0, "own_use"), "2.375"),
        (at(&draft, 0, "name"), "甲,“乙”\"丙\";丁"),
        (at(&draft, 0, "borrower"), "=cmd|' /C calc'!A0"),
        (at(&draft, 0, "balance"), "12,000 万元"),
        (at(&draft, 1, "balance"), "6800.50 万元"),
        (at(&draft, 2, "balance"), "1"),
        (at(&draft, 2, "investment"), "3"),
        (Place::root("coal_rate"), "301.57"),
        (Place::root("co2_per_tce"), "2.6437"),
    ] {
        assert!(draft.set(&place, typed), "{place}");
    }
    let csv = given(&draft);
    let book = read(&csv);
    assert_eq!(
        (book.counts.used, book.counts.refused),
        (3, 0),
        "{}",
        String::from_utf8_lossy(&csv)
    );
    let text = String::from_utf8(csv).expect("UTF-8");
    assert!(
        text.contains("\"甲,“乙”\"\"丙\"\";丁\"") && text.contains("'=cmd|"),
        "{text}"
    );
    // 49.937 × 2187.25 × 0.97625 × 301.57 ÷ 1000, worked out with another program, at eight places; then × 2.6437.
    assert!(
        text.contains(",32156.59503232,3,85012.39028695,3,"),
        "{text}"
    );
}

#[test]
fn what_was_not_found_is_blank_and_not_nought() {
    let mut draft = sample(0);
    draft.set(&Place::root("coal_rate"), "");
    let text = String::from_utf8(given(&draft)).expect("UTF-8");
    let first = text.lines().nth(1).expect("a row");
    assert!(first.ends_with("12000,36000,,,,,,,,,,,"), "{first}");
}
