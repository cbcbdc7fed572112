//! A loan book as CSV, by the separator that is found or by another: every row is used, refused or blank, it makes no difference in which chunks the
//! file comes, and balances and parts of the used rows are those that come of their cells as `measure::read_number` reads them.
#![no_main]

use greendesk::loan_book::book::Outcome;
use greendesk::loan_book::columns::{Column, HeadingUnit};
use greendesk::loan_book::plan::Layout;
use greendesk::loan_book::records::Record;
use greendesk::loan_book::{Book, Plan, preview};
use greendesk::measure::read_number;
use greendesk::standards::green_loan::{Indicator, Mass, Money};
use libfuzzer_sys::fuzz_target;

/// The figure of a cell as a person's number is read: its digits and their places. `None` where the cell is written in another way than digits and a
/// point, which the reader of books takes further, or where 28 digits do not hold it.
fn plain(record: &Record, at: Option<usize>) -> Option<(u128, i32)> {
    let text = std::str::from_utf8(record.cell(at?)).ok()?;
    let digits = |byte: u8| byte.is_ascii_digit() || b".,".contains(&byte);
    if !text.bytes().all(digits) {
        return None;
    }
    let exact = read_number(text, "").ok()?.normalize();
    let digits = u128::try_from(exact.mantissa()).ok()?;
    Some((digits, i32::try_from(exact.scale()).ok()?))
}

/// An amount of a row: its digits, and the exponent of the last of them, in yuan. `None` where the row may name its unit.
fn amount(record: &Record, layout: &Layout, column: Column) -> Option<(u128, i32)> {
    let mapping = &layout.mapping;
    if mapping.at(Column::MoneyUnit).is_some() {
        return None;
    }
    let (digits, places) = plain(record, mapping.at(column))?;
    let tens = match mapping.unit_of(column) {
        Some(HeadingUnit::Money(unit)) => unit.tens(),
        _ => Money::default().tens(),
    };
    Some((digits, tens - places))
}

/// A figure of a row: its digits, and the exponent of the last of them, in tonnes.
fn figure(record: &Record, layout: &Layout, indicator: Indicator) -> Option<(u128, i32)> {
    let mapping = &layout.mapping;
    if mapping.at(Column::UnitOf(indicator)).is_some() {
        return None;
    }
    let column = Column::Value(indicator);
    let (digits, places) = plain(record, mapping.at(column))?;
    let tens = match mapping.unit_of(column) {
        Some(HeadingUnit::Mass(unit)) => unit.tens(),
        _ => Mass::default().tens(),
    };
    Some((digits, tens - places))
}

/// A quotient of whole numbers times a power of ten, half up; `None` where 128 bits do not hold it.
fn rounded(over: u128, by: u128, tens: i32) -> Option<u128> {
    let power = 10_u128.checked_pow(tens.unsigned_abs())?;
    let (over, by) = if tens >= 0 {
        (over.checked_mul(power)?, by)
    } else {
        (over, by.checked_mul(power)?)
    };
    let twice = over.checked_mul(2)?.checked_add(by)?;
    twice.checked_div(by.checked_mul(2)?)
}

/// The balance of a row in yuan at eight places.
fn balance(record: &Record, layout: &Layout) -> Option<u128> {
    let (digits, exponent) = amount(record, layout, Column::Balance)?;
    rounded(digits, 1, exponent + 8)
}

/// The part of a row: figure × balance ÷ investment, in tonnes at ten places.
fn part(record: &Record, layout: &Layout, indicator: Indicator) -> Option<u128> {
    let figure = figure(record, layout, indicator)?;
    let balance = amount(record, layout, Column::Balance)?;
    let investment = amount(record, layout, Column::Investment)?;
    let over = figure.0.checked_mul(balance.0)?;
    rounded(over, investment.0, 10 + figure.1 + balance.1 - investment.1)
}

fuzz_target!(|input: &[u8]| {
    let Some((pieces, bytes)) = input.split_first() else {
        return;
    };
    let Ok(found) = preview(bytes, true) else {
        return;
    };
    let mut layout = found.layout;
    // A person may say that blanks stand between the cells, or a sign beyond ASCII.
    match pieces >> 5 {
        6 => layout.separator = ' ',
        7 => layout.separator = '，',
        _ => {}
    }
    if !layout.mapping.missing().is_empty() {
        // Whatever stands there is taken for a book.
        layout.mapping.columns.resize(40, None);
        layout.mapping.units.resize(40, None);
        for (at, column) in Column::all().into_iter().enumerate() {
            layout.mapping.assign(at, Some(column));
        }
    }
    let read = |size: usize| {
        let mut book = Book::new(Plan::default());
        book.begin(&layout).ok()?;
        let (mut used, mut summed) = (0, 0_u128);
        let mut each = |row: u64, record: &Record, outcome: Outcome| {
            if let Outcome::Used(_, parts, found, _) = outcome {
                used += 1;
                summed += found;
                if let Some(right) = balance(record, &layout) {
                    assert_eq!(found, right, "the balance of row {row}");
                }
                for (indicator, found) in Indicator::ALL.into_iter().zip(parts) {
                    if let Some(right) = part(record, &layout, indicator) {
                        assert_eq!(*found, right, "{} of row {row}", indicator.code());
                    }
                }
            }
        };
        let end = bytes
            .chunks(size)
            .try_for_each(|chunk| book.push_telling(chunk, &mut each))
            .and_then(|()| book.end_telling(&mut each));
        assert_eq!(
            book.counts.used + book.counts.refused + book.counts.blank,
            book.counts.rows
        );
        assert_eq!(book.counts.used, book.tally.total.loans);
        if layout.mapping.at(Column::RowBefore).is_none() {
            assert_eq!((used, summed), (book.counts.used, book.tally.total.balance));
        }
        Some((end, book.counts, book.tally.total.sums))
    };
    let (whole, pieces) = (
        read(usize::MAX),
        read(bytes.len() / usize::from(*pieces % 16 + 1) + 1),
    );
    if let (Some((Ok(()), ..)), Some((Ok(()), ..))) = (&whole, &pieces) {
        assert_eq!(whole, pieces);
    }
});
