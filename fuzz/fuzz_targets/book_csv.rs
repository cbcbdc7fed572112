//! A loan book as CSV: every row is used, refused or blank, and it makes no difference in which chunks the file comes.
#![no_main]

use greendesk::loan_book::columns::Column;
use greendesk::loan_book::{Book, Plan, preview};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let Some((pieces, bytes)) = input.split_first() else {
        return;
    };
    let Ok(found) = preview(bytes, true) else {
        return;
    };
    let mut layout = found.layout;
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
        let end = bytes
            .chunks(size)
            .try_for_each(|chunk| book.push(chunk))
            .and_then(|()| book.end());
        assert_eq!(
            book.counts.used + book.counts.refused + book.counts.blank,
            book.counts.rows
        );
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
