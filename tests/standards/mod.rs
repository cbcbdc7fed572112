//! The rules, held to tables typed from the standards.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails should stop"
)]

mod climate;
mod energy;
mod green_loan;
mod identity;
mod register;
mod sll;

use greendesk::measure::Decimal;

/// The rows of a CSV table of this folder, without the heading.
fn rows(table: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(true)
        .flexible(false)
        .trim(csv::Trim::All)
        .from_reader(table.as_bytes());
    reader
        .records()
        .map(|row| row.expect("a row").iter().map(str::to_owned).collect())
        .collect()
}

fn figure(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap_or_else(|_| panic!("{text}"))
}
