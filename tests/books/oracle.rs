//! Books made and worked out by `oracle.py`, with fractions: what it says must come out to the last digit.
use super::read_in;
use greendesk::books::{Plan, Summary};
use greendesk::measure::{Decimal, Places, plain};
use serde_json::Value;

fn texts(value: &Value) -> Vec<String> {
    value.as_array().expect("a list").iter().map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned)).collect()
}

fn check(book: &Value, size: usize) {
    let csv = book["csv"].as_str().expect("text");
    let found = Summary::of(&read_in(csv.as_bytes(), Plan::default(), size));
    let counts = &book["counts"];
    assert_eq!(Some(found.rows.used + found.rows.flagged), counts["used"].as_u64());
    assert_eq!(Some(found.rows.refused), counts["refused"].as_u64());
    assert_eq!(Some(found.rows.blank), counts["blank"].as_u64());
    let groups = [("industry", &found.by_industry), ("branch", &found.by_branch), ("status", &found.by_status)];
    for (kind, ours) in groups {
        let theirs = book["by"][kind].as_object().expect("groups");
        assert_eq!(ours.len(), theirs.len(), "{kind}");
        for group in ours {
            same(group, &theirs[&group.name]);
        }
    }
    same(&found.total, &book["total"]);
    for source in found.by_source.iter().filter(|source| !source.source.is_empty()) {
        assert_eq!(source.reductions, texts(&book["sources"][&source.source]));
    }
    for (at, printed) in texts(&book["printed_exactly"]).iter().enumerate() {
        assert!(!found.certain[at] || &found.total.printed[at] == printed, "what is certain is what unrounded parts give");
    }
    if let Some(rate) = book["rate"].as_str() {
        assert_eq!(plain(found.rate.parse::<Decimal>().expect("a rate"), Some(Places(6))), rate);
    }
}

fn same(ours: &greendesk::books::summary::GroupSummary, theirs: &Value) {
    assert_eq!(Some(ours.loans), theirs["loans"].as_u64(), "{}", ours.name);
    assert_eq!(Some(ours.balance.as_str()), theirs["balance"].as_str(), "{}", ours.name);
    assert_eq!(ours.reductions, texts(&theirs["sums"]), "{}", ours.name);
    assert_eq!(ours.covered.iter().map(u64::to_string).collect::<Vec<_>>(), texts(&theirs["covered"]), "{}", ours.name);
}

#[test]
fn what_the_oracle_says_comes_out() {
    let books: Value = serde_json::from_str(include_str!("books.json")).expect("JSON");
    let books = books.as_array().expect("books");
    assert_eq!(books.len(), 3);
    for book in books {
        for size in [1, 7, 64, 4096, 1 << 20] {
            check(book, size);
        }
    }
}
