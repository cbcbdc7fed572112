//! Whatever lies in storage is opened, or set aside with a reason; what is opened can be written again and is then the same.
#![no_main]

use greendesk::documents::sha256;
use greendesk::storage::envelope::{ENV, MAGIC, open, seal};
use greendesk::storage::{Envelope, Library, MemoryShelf, Opened, Shelf, Stamp};
use libfuzzer_sys::fuzz_target;

/// An envelope with this payload whose sum is right: no mutation finds a sum by itself.
fn wrapped(payload: &str) -> String {
    let sum: String = sha256(payload.as_bytes()).chars().take(16).collect();
    let envelope = Envelope {
        magic: MAGIC.into(),
        env: ENV,
        schema: 1,
        id: "f".into(),
        rev: 1,
        sum,
        len: payload.len() as u64,
        payload: payload.into(),
        ..Envelope::default()
    };
    serde_json::to_string(&envelope).unwrap_or_default()
}

fuzz_target!(|text: &str| {
    for raw in [text, wrapped(text).as_str()] {
        let opened = open(raw);
        let library = Library::of("/f/");
        let shelf = MemoryShelf::new();
        let id = opened
            .document()
            .map_or("f", |document| document.id.as_str());
        let _ = shelf.put(&library.key(id), raw);
        assert_eq!(
            library.list(&shelf).map(|list| list.len()),
            Ok(1),
            "what lies there is listed"
        );
        let Opened::Document(document, facts) = opened else {
            assert_eq!(
                library.raw(&shelf, id),
                Ok(Some(raw.to_owned())),
                "and can be taken away as it is"
            );
            continue;
        };
        let again = seal(
            &document,
            facts.rev,
            &Stamp {
                now: facts.saved_at,
                tab: facts.tab,
                build: facts.build,
            },
        );
        match open(&again) {
            Opened::Document(same, _) => assert_eq!(same, document),
            other => panic!("{other:?}"),
        }
    }
});
