//! T/FIQ 003—2025.
mod annex_a;
mod desk;
mod kpi;
mod spt;

use greendesk::measure::Year;
use greendesk::standards::sll::kpi::Direction;

fn direction(code: &str) -> Direction {
    Direction::from_code(code).unwrap_or_else(|| panic!("{code}"))
}

/// `2021:12800 2022:12450` as years and levels.
fn history(text: &str) -> Vec<(Year, greendesk::measure::Decimal)> {
    let pairs = text
        .split_whitespace()
        .map(|pair| pair.split_once(':').expect("year:level"));
    pairs
        .map(|(year, level)| {
            (
                Year::new(year.parse().expect("digits")).expect("a year"),
                super::figure(level),
            )
        })
        .collect()
}
