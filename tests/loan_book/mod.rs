//! Loan books: figures, records, letters, sums, workbooks and files, held to oracles that are not ours.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails should stop"
)]

mod apart;
mod cases;
mod headings;
mod hostile;
mod numbers;
mod oracle;
mod properties;
mod reading;
mod relatives;
mod sheets;
mod silent;
mod workbooks;

use greendesk::loan_book::{Book, Plan, Summary, preview};

/// A whole CSV file read with what is proposed for it, in chunks of `size`.
fn read_in(csv: &[u8], plan: Plan, size: usize) -> Book {
    let found = preview(csv, true).unwrap_or_else(|fault| panic!("{}", fault.code()));
    let mut book = Book::new(plan);
    book.begin(&found.layout)
        .unwrap_or_else(|fault| panic!("{}", fault.code()));
    for chunk in csv.chunks(size) {
        book.push(chunk)
            .unwrap_or_else(|fault| panic!("{}", fault.code()));
    }
    book.end()
        .unwrap_or_else(|fault| panic!("{}", fault.code()));
    book
}

fn read(csv: &str) -> Book {
    read_in(csv.as_bytes(), Plan::default(), 1 << 20)
}

fn summary(csv: &str) -> Summary {
    Summary::of(&read(csv))
}
