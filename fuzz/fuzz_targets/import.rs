//! A file that is imported is read or refused; what is read survives being handed over and read again.
#![no_main]

use greendesk::documents::templates;
use greendesk::exports::import::parse;
use greendesk::storage::Stamp;
use greendesk::storage::envelope::{Opened, open, seal};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(found) = parse(bytes, templates::cards()) else {
        return;
    };
    assert!(
        !found.documents.is_empty() || !found.unread.is_empty(),
        "a file without anything is refused"
    );
    for imported in found.documents {
        let copy = imported.as_copy("f");
        if let Some(output) = templates::output(&copy.template) {
            // The form takes whatever the file holds: it is evaluated, never trusted.
            let found = (output.template.evaluate)(&copy.draft);
            let _ = (output.report)(&copy.draft, &found);
        }
        match open(&seal(&copy, 1, &Stamp::default())) {
            Opened::Document(same, _) => assert_eq!(*same, copy),
            other => panic!("{other:?}"),
        }
    }
});
