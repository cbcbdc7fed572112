//! Table 4: the figures of the source, amounts from their cost, and what is told where two places say nothing.
mod goldens;
mod rules;

use greendesk::documents::templates::disclosure::{OUTPUT, TEMPLATE};
use greendesk::documents::{Block, Draft, Evaluation, Place, Value};
use greendesk::measure::plain;

fn evaluate(draft: &Draft) -> Evaluation {
    (TEMPLATE.evaluate)(draft)
}

fn figure(evaluation: &Evaluation, id: &str) -> String {
    match evaluation.figure(id, &[]).map(|figure| &figure.value) {
        Some(Value::Number {
            exact,
            places,
            unit,
        }) => [&plain(*exact, *places), " ", unit].concat(),
        Some(_) => "not applicable".to_owned(),
        None => "none".to_owned(),
    }
}

#[test]
fn per_head_as_the_source_prints_it() {
    let found = evaluate(&(OUTPUT.samples[0])());
    for (id, expected) in [
        ("fuel_head", "15.54 升"),
        ("own_heating_head", "8.77 升"),
        ("water_head", "2.91 吨"),
        ("electricity_head", "706.16 千瓦时"),
        ("paper_head", "0.00 吨"),
        ("paper_small", "1.18 千克"),
        ("bought_heating_head", "39.90 升"),
        ("transport_head", "6.93 升"),
        ("training_head", "0.01 人次"),
        ("fuel_small", "none"),
        ("co2_total", "1181.77 吨"),
    ] {
        assert_eq!(figure(&found, id), expected, "{id}");
    }
    assert!(found.issuable(), "{:?}", found.problems);
}

/// Every figure that the source prints, by its name, out of the very forms: in the unit (a power of ten) and at the places of the source.
#[test]
fn the_published_figures_come_out_of_the_forms() {
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_reader(include_str!("published.csv").as_bytes());
    let mut seen = 0;
    for row in reader.records().map(|row| row.expect("a row")) {
        let [name, form, sample, id, places, tens, expected] = row.iter().collect::<Vec<_>>()[..]
        else {
            panic!("seven columns: {row:?}")
        };
        let output = greendesk::documents::templates::output(form).expect(form);
        let found = (output.template.evaluate)(&(output.samples
            [sample.parse::<usize>().expect("a number")])(
        ));
        let Some(Value::Number { exact, .. }) =
            found.figure(id, &[]).map(|figure| figure.value.clone())
        else {
            panic!("{name}: no {id}")
        };
        let shifted = greendesk::standards::green_loan::units::shifted(
            exact,
            -tens.parse::<i32>().unwrap_or(0),
        )
        .expect("it fits");
        assert_eq!(
            plain(
                shifted,
                Some(greendesk::measure::Places(places.parse().expect("places")))
            ),
            expected,
            "{name}"
        );
        seen += 1;
    }
    assert_eq!(seen, 18);
}

#[test]
fn an_amount_from_its_cost() {
    let mut draft = (OUTPUT.samples[0])();
    for (field, typed) in [
        ("fuel_entry", "cost"),
        ("fuel_cost", "375,000"),
        ("fuel_price", "7.5"),
        ("fuel_source", "财务系统；加油站均价"),
    ] {
        draft.set(&Place::root(field), typed);
    }
    let found = evaluate(&draft);
    assert_eq!(
        [figure(&found, "fuel_total"), figure(&found, "fuel_head")],
        ["50000.00 升", "15.85 升"]
    );
    draft.set(&Place::root("fuel_price"), "0");
    assert_eq!(figure(&evaluate(&draft), "fuel_head"), "none");
    draft.set(&Place::root("headcount"), "0");
    assert_eq!(figure(&evaluate(&draft), "water_head"), "not applicable");
}

#[test]
fn table_4_is_laid_out_as_printed() {
    let report = OUTPUT.report_of(&(OUTPUT.samples[0])());
    let grid = report.paper.iter().find_map(|block| {
        if let Block::Grid {
            columns,
            head,
            body,
        } = block
        {
            Some((columns, head, body))
        } else {
            None
        }
    });
    let (columns, head, body) = grid.expect("table 4");
    assert_eq!((columns.len(), head.len(), body.len()), (4, 2, 8));
    let groups: Vec<u32> = body
        .iter()
        .filter(|line| line.cells.len() == 4)
        .map(|line| line.cells[0].rows)
        .collect();
    assert_eq!(groups, [3, 4, 1]);
    for line in head.iter().chain(body) {
        let width: u32 = line.cells.iter().map(|cell| cell.columns).sum();
        assert!(width >= 2, "a row has its cells");
    }
}
