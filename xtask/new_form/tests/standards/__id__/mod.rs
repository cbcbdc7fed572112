//! The invented standard of the form __id__: its rules, held to a table typed from its text, and its register.
use super::{figure, rows};
use greendesk::measure::plain;
use greendesk::standards::__id__::{REGISTER, out_of_line, per_head};

/// The clauses, typed from the text.
const CLAUSES: &str = "1|2|3.1|3.2|3.3|4.1|4.2|5.1|5.2|5.3|附录 A";

#[test]
fn clause_5_2_and_5_3() {
    for row in rows(include_str!("per_head.csv")) {
        let [case, electricity, staff, expected, doubted, _source] = row.as_slice() else {
            panic!("six columns")
        };
        let found = per_head(figure(electricity), figure(staff));
        let said = found.map_or_else(|| "none".to_owned(), |each| plain(each, None));
        assert_eq!(&said, expected, "{case}");
        let found = if found.is_some_and(out_of_line) {
            "yes"
        } else {
            "no"
        };
        assert_eq!(found, doubted, "{case}");
    }
}

#[test]
fn every_clause_stands_once_and_in_order() {
    let found: Vec<&str> = REGISTER.iter().map(|entry| entry.clause.number).collect();
    assert_eq!(found, CLAUSES.split('|').collect::<Vec<_>>());
}
