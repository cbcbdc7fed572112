//! Books made and worked out by `oracle.py`, with fractions: what it says must come out to the last digit.
//!
//! Three of its books are kept beside it; it must make those anew, and makes others that nobody has seen. It needs Python 3.
use super::read_in;
use greendesk::loan_book::{Plan, Summary};
use greendesk::measure::{Decimal, Places, plain};
use serde_json::Value;

fn texts(value: &Value) -> Vec<String> {
    value
        .as_array()
        .expect("a list")
        .iter()
        .map(|item| {
            item.as_str()
                .map_or_else(|| item.to_string(), str::to_owned)
        })
        .collect()
}

fn check(book: &Value, size: usize) {
    let csv = book["csv"].as_str().expect("text");
    let read = read_in(csv.as_bytes(), Plan::default(), size);
    let found = Summary::of(&read);
    let counts = &book["counts"];
    let refused = || {
        read.refused
            .iter()
            .map(|row| (row.row, &row.cells[0], &row.faults))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        Some(found.rows.used + found.rows.flagged),
        counts["used"].as_u64(),
        "{:#?}",
        refused()
    );
    assert_eq!(Some(found.rows.refused), counts["refused"].as_u64());
    assert_eq!(Some(found.rows.blank), counts["blank"].as_u64());
    let groups = [
        ("industry", &found.by_industry),
        ("branch", &found.by_branch),
        ("status", &found.by_status),
    ];
    for (kind, ours) in groups {
        let theirs = book["by"][kind].as_object().expect("groups");
        assert_eq!(ours.len(), theirs.len(), "{kind}");
        for group in ours {
            same(group, &theirs[&group.name]);
        }
    }
    same(&found.total, &book["total"]);
    for source in found
        .by_source
        .iter()
        .filter(|source| !source.source.is_empty())
    {
        assert_eq!(source.reductions, texts(&book["sources"][&source.source]));
    }
    for (at, printed) in texts(&book["printed_exactly"]).iter().enumerate() {
        assert!(
            !found.certain[at] || &found.total.printed[at] == printed,
            "what is certain is what unrounded parts give"
        );
    }
    if let Some(rate) = book["rate"].as_str() {
        assert_eq!(
            plain(
                found.rate.parse::<Decimal>().expect("a rate"),
                Some(Places(6))
            ),
            rate
        );
    }
}

fn same(ours: &greendesk::loan_book::summary::GroupSummary, theirs: &Value) {
    assert_eq!(Some(ours.loans), theirs["loans"].as_u64(), "{}", ours.name);
    assert_eq!(
        Some(ours.balance.as_str()),
        theirs["balance"].as_str(),
        "{}",
        ours.name
    );
    assert_eq!(ours.reductions, texts(&theirs["sums"]), "{}", ours.name);
    assert_eq!(
        ours.covered.iter().map(u64::to_string).collect::<Vec<_>>(),
        texts(&theirs["covered"]),
        "{}",
        ours.name
    );
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

/// What `oracle.py` prints for a seed.
fn made(seed: u64, loans: u64) -> Value {
    let script = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/loan_book/oracle.py");
    let python = std::env::var("GREENDESK_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let out = std::process::Command::new(&python)
        .arg(script)
        .args([seed.to_string(), loans.to_string()])
        .env("PYTHONIOENCODING", "utf-8")
        .output();
    let out = out.unwrap_or_else(|fault| {
        panic!("{python}: {fault}. Install Python 3, or name its program in GREENDESK_PYTHON")
    });
    assert!(
        out.status.success(),
        "{python}: {}",
        String::from_utf8_lossy(&out.stderr)
    );
    serde_json::from_slice(&out.stdout).expect("JSON")
}

/// A seed that nobody chose; a failure names it.
fn any_seed() -> u64 {
    use std::hash::{BuildHasher, Hasher};
    std::collections::hash_map::RandomState::new()
        .build_hasher()
        .finish()
        >> 16
}

#[test]
fn what_it_says_of_books_that_nobody_has_seen_comes_out() {
    let kept: Value = serde_json::from_str(include_str!("books.json")).expect("JSON");
    for (at, (seed, loans)) in [(1, 12), (2, 60), (3, 200)].into_iter().enumerate() {
        let anew = made(seed, loans);
        assert_eq!(anew, kept[at], "books.json is what oracle.py says now");
    }
    let most = std::env::var("GREENDESK_ORACLE_BOOKS")
        .ok()
        .and_then(|many| many.parse().ok())
        .unwrap_or(12_u64);
    // One that found something once comes first.
    let books = [(153_891_755_699_741, 109)]
        .into_iter()
        .chain((0..most).map(|at| (any_seed(), 1 + at * at * 3)));
    for (seed, loans) in books {
        let book = made(seed, loans);
        let checked = std::panic::catch_unwind(|| [17, 1 << 20].map(|size| check(&book, size)));
        assert!(
            checked.is_ok(),
            "python3 tests/loan_book/oracle.py {seed} {loans}"
        );
    }
}
