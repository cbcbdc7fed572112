//! Table 4: the figures of the source, amounts from their cost, and what is told where two places say nothing.
mod goldens;
mod rules;

use super::edit;
use greendesk::documents::templates::disclosure::{OUTPUT, TEMPLATE};
use greendesk::documents::{ActionKind, Block, Draft, Evaluation, Place, Value};
use greendesk::i18n::Lang;
use greendesk::measure::{Day, grouped, plain};

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
fn water_in_cubic_metres_and_prices_with_their_unit_are_read() {
    let mut draft = (OUTPUT.samples[0])();
    for (typed, expected) in [
        ("9173.65 立方米", "2.91 吨"),
        ("9,173.65 m³", "2.91 吨"),
        ("0.917365万立方米", "2.91 吨"),
        ("-9173.65 立方米", "none"),
        ("9173.65 平方米", "none"),
    ] {
        assert!(draft.set(&Place::root("water"), typed));
        assert_eq!(figure(&evaluate(&draft), "water_head"), expected, "{typed}");
    }
    for (field, typed) in [
        ("fuel_entry", "cost"),
        ("fuel_cost", "375000"),
        ("fuel_source", "财务系统"),
    ] {
        assert!(draft.set(&Place::root(field), typed));
    }
    for (typed, expected) in [
        ("7.5元/升", "15.85 升"),
        ("7.5 CNY/L", "15.85 升"),
        ("7.5／升", "15.85 升"),
        ("7.5元/月", "none"),
        ("-7.5元/升", "none"),
    ] {
        assert!(draft.set(&Place::root("fuel_price"), typed));
        assert_eq!(figure(&evaluate(&draft), "fuel_head"), expected, "{typed}");
    }
}

#[test]
fn the_electricity_of_table_4_is_taken_over_among_the_emissions() {
    let Some(ActionKind::Change(take)) = OUTPUT.action("take_electricity") else {
        panic!("an action")
    };
    for (case, edits, expected) in [
        (
            "a row of its name, whose factor stays",
            "electricity=100",
            Ok("2 外购电力 100 千瓦时 0.5306"),
        ),
        (
            "a row of a grid's factor",
            "electricity=100;emissions#1/name=市电;emissions#1/unit=度",
            Ok("2 市电 100 千瓦时 0.5306"),
        ),
        (
            "no row",
            "electricity=100;emissions=-",
            Ok("2 外购电力 100 千瓦时 "),
        ),
        (
            "from its cost, as table 4 prints it",
            "electricity_entry=cost;electricity_cost=100;electricity_price=0.3",
            Ok("2 外购电力 333.33 千瓦时 0.5306"),
        ),
        (
            "in another unit",
            "electricity=1.5万千瓦时",
            Ok("2 外购电力 15000 千瓦时 0.5306"),
        ),
        ("none typed", "electricity=", Err("尚未填写")),
        ("no such item", "electricity_entry=none", Err("尚未填写")),
        (
            "several rows",
            "emissions+name:外购电力 scope:2",
            Err("自行分配"),
        ),
    ] {
        let mut draft = (OUTPUT.samples[0])();
        edit::edit(&mut draft, edits);
        match (take(&draft), expected) {
            (Ok(taken), Ok(expected)) => {
                let [row] = taken.root.rows("emissions") else {
                    panic!("{case}: one row")
                };
                let said = ["scope", "name", "amount", "unit", "factor"].map(|id| row.node.get(id));
                assert_eq!(said.join(" "), expected, "{case}");
            }
            (Err(why), Err(expected)) => {
                assert!(why.get(Lang::Zh).contains(expected), "{case}: {why:?}");
            }
            other => panic!("{case}: {other:?}"),
        }
    }
}

#[test]
fn last_periods_table_stands_beside_where_it_is_known() {
    let day = Day::read("2025-07-10").expect("a day");
    let roll = OUTPUT.roll_forward.expect("it rolls");
    let shown = OUTPUT.shown[0].1;
    for (case, before, after, row, expected) in [
        (
            "typed then and now",
            "",
            "headcount=100;fuel=50000",
            0,
            "50,000 500.00 49,003.81 15.54 2.0",
        ),
        (
            "now no such item",
            "",
            "headcount=100;fuel_entry=none",
            0,
            "无此项 -- 49,003.81 15.54 --",
        ),
        (
            "then no such item",
            "fuel_entry=none;fuel=",
            "headcount=100;fuel_entry=direct;fuel=5",
            0,
            "5 0.05 -- -- 缺前期数",
        ),
        (
            "periods of other lengths",
            "covers=year_to_date;fuel=50",
            "headcount=100;fuel=5",
            0,
            "5 0.05 50 0.02 期间长短不同",
        ),
        (
            "nought then",
            "fuel=0",
            "headcount=100;fuel=5",
            0,
            "5 0.05 0 0.00 前期为 0",
        ),
        (
            "from its cost then, typed now",
            "fuel_entry=cost;fuel_cost=100;fuel_price=3",
            "headcount=100;fuel_entry=direct;fuel=33.33",
            0,
            "33.33 0.33 33.33 0.01 0.0",
        ),
        (
            "from its bill then, its unit kept",
            "own_heating_entry=bill;own_heating_bill=2;own_heating_bill_unit=吉焦;own_heating_bill_factor=30",
            "headcount=100;own_heating_bill=3;own_heating_bill_factor=30",
            1,
            "90 0.90 60 0.02 50.0",
        ),
        (
            "nobody then",
            "headcount=0",
            "headcount=100;fuel=5",
            0,
            "5 0.05 49,003.81 -- −100.0",
        ),
    ] {
        let mut draft = (OUTPUT.samples[0])();
        edit::edit(&mut draft, before);
        let mut next = roll(&draft, day);
        edit::edit(&mut next, after);
        let table = shown(&next).expect("a table");
        let cells: Vec<String> = table.rows[row][3..]
            .iter()
            .map(|value| match value {
                Value::Number { exact, places, .. } => grouped(*exact, *places),
                Value::Words(words) => words.get(Lang::Zh),
                _ => "--".to_owned(),
            })
            .collect();
        assert_eq!(cells.join(" "), expected, "{case}");
    }
    assert!(shown(&(OUTPUT.samples[0])()).is_none(), "a first document");
    let blank = (TEMPLATE.blank)(day);
    assert!(shown(&roll(&blank, day)).is_none(), "after a blank one");
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
        assert!(typed == printed || !paper.contains(typed), "{typed}");
    }
}

/// A change is said between amounts of equally long periods alone; a price, a factor and the number of employees are of no period.
#[test]
fn amounts_of_periods_of_other_lengths_are_not_compared() {
    use greendesk::documents::last_period::LastPeriod;
    use greendesk::documents::{Visit, walk};
    let roll = OUTPUT.roll_forward.expect("it rolls");
    let lengths = TEMPLATE.lengths.expect("periods have lengths");
    let mut before = (OUTPUT.samples[0])();
    before.set(&Place::root("covers"), "quarter");
    let mut next = roll(&before, Day::read("2026-11-28").expect("a day"));
    let mut fields = Vec::new();
    for visit in walk(TEMPLATE.steps) {
        if let Visit::Field(_, field) = visit {
            fields.push(field);
        }
    }
    let of_period = [
        "fuel",
        "water",
        "electricity",
        "electricity_bill",
        "electricity_cost",
        "transport",
        "training",
        "amount",
    ];
    let of_none = [
        "headcount",
        "electricity_price",
        "electricity_bill_factor",
        "factor",
    ];
    for (covers, end, expected) in [
        ("quarter", "2026-09-30", None),
        ("year_to_date", "2026-03-31", None),
        ("year_to_date", "2026-06-30", Some([3, 6])),
        ("year_to_date", "2026-12-31", Some([3, 12])),
        ("", "2026-12-31", None),
        ("year_to_date", "", None),
    ] {
        next.set(&Place::root("covers"), covers);
        next.set(&Place::root("period_end"), end);
        let last = LastPeriod::of(&next);
        let found = |id: &str| {
            let field = fields.iter().find(|field| field.id == id);
            lengths(field.unwrap_or_else(|| panic!("{id}")), &last, &next.root)
        };
        for id in of_period {
            assert_eq!(found(id), expected, "{id}: {covers} {end}");
        }
        for id in of_none {
            assert_eq!(found(id), None, "{id}");
        }
    }
    let last = LastPeriod::of(&next);
    let place = Place::root("electricity");
    let field = fields
        .iter()
        .find(|field| field.id == "electricity")
        .expect("a field");
    let figure = last
        .figure(TEMPLATE.steps, field, &place, &[&next.root])
        .expect("a figure");
    let said = figure
        .of_other_length([3, 12], "千瓦时", false)
        .get(Lang::Zh);
    assert!(
        said.contains("（3 个月合计），与本期（12 个月合计）期间长短不同") && !said.contains('%'),
        "{said}"
    );
}
