//! What is said beside a figure about last period's: a table of cases over all forms.
use super::edit;
use greendesk::documents::last_period::{Change, LastPeriod, change, signed};
use greendesk::documents::{Draft, templates, walk};
use greendesk::documents::{Place, Visit};
use greendesk::i18n::Lang;
use greendesk::measure::{Day, Decimal};

/// What stands beside the figure at `place`; blank where nothing does.
fn beside(id: &str, draft: &Draft, place: &Place) -> [String; 2] {
    let steps = templates::output(id).expect("built in").template.steps;
    let lists: Vec<&str> = place.path.iter().map(|step| step.list.as_str()).collect();
    let field = walk(steps)
        .into_iter()
        .find_map(|visit| match visit {
            Visit::Field(above, field) => {
                let above: Vec<&str> = above.iter().map(|list| list.id).collect();
                (field.id == place.field && above == lists).then_some(field)
            }
            Visit::List(..) => None,
        })
        .expect("a field");
    let nodes: Vec<_> = (0..=place.path.len())
        .map(|depth| draft.node(&place.path[..depth]).expect("a row"))
        .collect();
    let last = LastPeriod::of(draft).figure(steps, field, place, &nodes);
    let now = field.read(draft.get(place), &nodes).ok();
    let said = last.map(|last| last.beside(now, &field.unit_of(&nodes, Lang::Zh), false));
    [Lang::Zh, Lang::En].map(|lang| said.as_ref().map_or(String::new(), |said| said.get(lang)))
}

#[test]
fn every_case() {
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_reader(include_str!("last_period.csv").as_bytes());
    let mut wrong = Vec::new();
    for row in reader.records().map(|row| row.expect("a row")) {
        let [case, form, sample, before, after, place, zh, en] = row.iter().collect::<Vec<_>>()[..]
        else {
            panic!("eight columns: {row:?}")
        };
        let output = templates::output(form).expect("built in");
        let mut draft = (output.samples[sample.parse::<usize>().expect("a number")])();
        edit::edit(&mut draft, before);
        let today = Day::read("2025-05-10").expect("a day");
        let mut next = (output.roll_forward.expect("it rolls"))(&draft, today);
        edit::edit(&mut next, after);
        let place = edit::place(&next, place);
        let typed = next.clone();
        let found = beside(form, &next, &place);
        assert_eq!(next, typed, "{case}: nothing is written");
        if found[0] != zh || !(en.is_empty() || found[1] == en) {
            wrong.push(format!("{case}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn changes_are_exact_and_rounded_once() {
    let figure = |text: &str| Decimal::from_str_exact(text).expect(text);
    for (now, last, expected) in [
        ("105.25", "100", "+5.25"),
        ("105.245", "100", "+5.25"),
        ("105.2449999999", "100", "+5.24"),
        ("94.75", "100", "−5.25"),
        ("0.3", "0.1", "+200.00"),
        ("1", "3", "−66.67"),
        ("-90", "-100", "+10.00"),
        ("1", "79228162514264337593543950335", "−100.00"),
    ] {
        match change(figure(now), figure(last)) {
            Change::PerCent(Some(change)) => assert_eq!(signed(change), expected, "{now} {last}"),
            Change::PerCent(None) => assert_eq!(expected, "−100.00", "{now} {last} does not fit"),
            other => panic!("{now} {last}: {other:?}"),
        }
    }
    for (now, last, expected) in [
        ("1", "1.0", Change::Same),
        ("1", "0", Change::WasZero),
        ("0", "0", Change::Same),
        ("-1", "1", Change::Signs),
        ("1", "-1", Change::Signs),
        (
            "79228162514264337593543950335",
            "0.5",
            Change::PerCent(None),
        ),
    ] {
        assert_eq!(change(figure(now), figure(last)), expected, "{now} {last}");
    }
}

#[test]
fn what_cannot_be_read_is_no_trouble() {
    let mut draft = Draft::default();
    assert!(LastPeriod::of(&draft).is_empty());
    draft.root.set(
        "previous",
        r#"{"water":"1e5","emissions.x/":"甲","fuel":"5"}"#,
    );
    for (field, expected) in [("water", ""), ("fuel", "上期 5 升"), ("paper", "")] {
        let found = beside("disclosure", &draft, &Place::root(field));
        assert_eq!(found[0], expected, "{field}");
    }
}
