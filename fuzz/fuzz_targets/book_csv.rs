//! A loan book as CSV, by the separator that is found or by another: every row is used, refused or blank, it makes no difference in which chunks the
//! file comes, and the balances of the used rows are those that `measure::read_number` reads of their cells.
#![no_main]

use greendesk::loan_book::book::Outcome;
use greendesk::loan_book::columns::{Column, HeadingUnit};
use greendesk::loan_book::plan::Layout;
use greendesk::loan_book::records::Record;
use greendesk::loan_book::{Book, Plan, preview};
use greendesk::measure::{Decimal, Places, read_number, round_half_up};
use greendesk::standards::green_loan::Money;
use libfuzzer_sys::fuzz_target;

/// The balance of a row in yuan at eight places, as a person's number is read; `None` where the cell is written in another way than digits and a
/// point, which the reader of books takes further, or where 28 digits do not hold it.
fn balance(record: &Record, layout: &Layout) -> Option<u128> {
    let mapping = &layout.mapping;
    if mapping.at(Column::MoneyUnit).is_some() {
        return None;
    }
    let text = std::str::from_utf8(record.cell(mapping.at(Column::Balance)?)).ok()?;
    if !text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b".,".contains(&byte))
    {
        return None;
    }
    let tens = match mapping.unit_of(Column::Balance) {
        Some(HeadingUnit::Money(unit)) => unit.tens(),
        _ => Money::default().tens(),
    };
    let exact = read_number(text, "").ok()?;
    let power = 10_u64.checked_pow(u32::try_from(tens + 8).ok()?)?;
    let moved = round_half_up(exact.checked_mul(Decimal::from(power))?, Places(0)).normalize();
    (moved.scale() == 0).then(|| u128::try_from(moved.mantissa()).ok())?
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
            if let Outcome::Used(_, _, found, _) = outcome {
                used += 1;
                summed += found;
                if let Some(right) = balance(record, &layout) {
                    assert_eq!(found, right, "the balance of row {row}");
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
