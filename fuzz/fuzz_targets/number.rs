//! A figure as somebody types it: what is read comes back the same when it is shown and read again; the books' reader agrees with the form's.
#![no_main]

use greendesk::loan_book::number;
use greendesk::measure::{grouped, plain, read_number, read_year};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|typed: &str| {
    let _ = read_year(typed);
    for unit in ["", "%", "吨", "万元"] {
        let read = read_number(typed, unit);
        if let Ok(exact) = &read {
            assert_eq!(read_number(&plain(*exact, None), unit).as_ref(), Ok(exact));
            assert_eq!(
                read_number(&grouped(*exact, None), unit).as_ref(),
                Ok(exact)
            );
        }
        // In a book CNY behind a figure is a mark round it, and in a form it is 元.
        let marked = ["RMB", "CNY", "rmb", "cny", "人民币", "¥", "￥"]
            .iter()
            .any(|sign| typed.contains(sign));
        if let (Ok((figure, _)), Ok(exact)) = (number::read(typed.as_bytes(), unit), &read)
            && !marked
        {
            assert_eq!(figure.decimal(), *exact, "the short way and the long way");
        }
    }
});
