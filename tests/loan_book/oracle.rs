//! Books made and worked out by `oracle.py`, with fractions: what it says must come out to the last digit.
//!
//! Three of its books are kept beside it; it must make those anew, and makes others that nobody has seen. It needs Python 3.
use super::cases::asked;
use super::read_in;
use greendesk::loan_book::workbook::Workbook;
use greendesk::loan_book::{Book, Plan, Summary};
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
    hold(book, &read_in(csv.as_bytes(), Plan::default(), size));
}

/// Reads the workbook of a book with what is proposed for it.
fn check_workbook(book: &Value) {
    let bytes = decoded(book["xlsx"].as_str().expect("text"));
    let mut opened = Workbook::open(bytes).unwrap_or_else(|fault| panic!("{}", fault.code()));
    let sheet = opened.best_sheet().expect("a sheet");
    let found = opened.preview(&sheet).expect("headings");
    assert_eq!(asked(&found), None);
    let mut read = Book::new(Plan::default());
    opened
        .read(&sheet, &found.layout, &mut read, &mut |_, _, _| {}, |_| {
            true
        })
        .unwrap_or_else(|fault| panic!("{}", fault.code()));
    hold(book, &read);
}

/// Bytes from base64.
fn decoded(text: &str) -> Vec<u8> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::new();
    let (mut held, mut bits) = (0_u32, 0);
    for letter in text.bytes().filter(|letter| *letter != b'=') {
        let six = LETTERS.iter().position(|known| *known == letter);
        held = held << 6 | u32::try_from(six.expect("base64")).expect("six bits");
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    bytes
}

/// What a book that was read sums to is what the oracle says, to the last digit.
fn hold(book: &Value, read: &Book) {
    let found = Summary::of(read);
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

/// What `oracle.py` prints for a seed; `kind` is blank for a text, or xlsx.
fn made(seed: u64, loans: u64, kind: &str) -> Value {
    let script = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/loan_book/oracle.py");
    let python = std::env::var("GREENDESK_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let out = std::process::Command::new(&python)
        .arg(script)
        .args([seed.to_string(), loans.to_string()])
        .args(Some(kind).filter(|kind| !kind.is_empty()))
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

/// How many books are made for a test.
fn books_to_make() -> u64 {
    std::env::var("GREENDESK_ORACLE_BOOKS")
        .ok()
        .and_then(|many| many.parse().ok())
        .unwrap_or(12)
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
        let anew = made(seed, loans, "");
        assert_eq!(anew, kept[at], "books.json is what oracle.py says now");
    }
    let most = books_to_make();
    // Those that found something once come first.
    let books = [(153_891_755_699_741, 109), (276_380_495_871_808, 364)]
        .into_iter()
        .chain((0..most).map(|at| (any_seed(), 1 + at * at * 3)));
    for (seed, loans) in books {
        let book = made(seed, loans, "");
        let checked = std::panic::catch_unwind(|| [17, 1 << 20].map(|size| check(&book, size)));
        assert!(
            checked.is_ok(),
            "python3 tests/loan_book/oracle.py {seed} {loans}"
        );
    }
}

#[test]
fn workbooks_with_merged_and_per_cent_cells_come_out() {
    for at in 0..books_to_make() {
        let (seed, loans) = (any_seed(), 1 + at * at * 2);
        let book = made(seed, loans, "xlsx");
        let checked = std::panic::catch_unwind(|| check_workbook(&book));
        assert!(
            checked.is_ok(),
            "python3 tests/loan_book/oracle.py {seed} {loans} xlsx"
        );
    }
}
