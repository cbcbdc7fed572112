//! What both targets of workbooks share: reading every sheet of one, whatever is in it.

use greendesk::loan_book::workbook::Workbook;
use greendesk::loan_book::{Book, Plan};

/// Reads every sheet of a workbook; no row may get lost on the way.
pub fn read(bytes: Vec<u8>) {
    let Ok(mut workbook) = Workbook::open(bytes) else {
        return;
    };
    for sheet in workbook.sheets() {
        let Ok(found) = workbook.preview(&sheet) else {
            continue;
        };
        let mut book = Book::new(Plan::default());
        let _ = workbook.read(&sheet, &found.layout, &mut book, &mut |_, _, _| {}, |_| {
            true
        });
        assert_eq!(
            book.counts.used + book.counts.refused + book.counts.blank,
            book.counts.rows
        );
    }
}
