//! Headings of ledgers as banks write them, each with the column that it is and the unit that it names: `headings.csv`.
//!
//! An upper heading stands before its lower one with a blank between. The unit is blank where the heading names none, and `?` where it names one that
//! must be asked for.
use greendesk::loan_book::columns::{Column, HeadingUnit, Mapping};

#[test]
fn every_heading_is_the_column_that_it_names() {
    let mut reader = csv::Reader::from_reader(include_bytes!("headings.csv").as_slice());
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for record in reader.records() {
        let record = record.expect("a row");
        let [heading, column, unit] = [0, 1, 2].map(|at| record.get(at).expect("a cell"));
        // Upper and lower rows are parts of one heading; a blank before brackets or Latin letters is within it.
        let parts = match heading.split_once(' ') {
            Some((upper, lower)) if !upper.is_ascii() && !lower.is_ascii() => {
                vec![upper.to_owned(), lower.to_owned()]
            }
            _ => vec![heading.to_owned()],
        };
        let found = Mapping::propose_parts(&[parts]);
        let [is] = found.columns.as_slice() else {
            panic!("one column")
        };
        let is = is.map(Column::code).unwrap_or_default();
        let named = found.units.first().copied().flatten();
        let named = named.map_or("", HeadingUnit::code);
        seen += 1;
        if (is.as_str(), named) != (column, unit) {
            wrong.push(format!(
                "{heading}: {is} in {named:?}, not {column} in {unit:?}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen >= 150, "{seen} headings");
}
