//! Reading files back: equal where they are ours, refused with the remedy where they are not.

use super::sample_form::{SAMPLE_FORM, document, source};
use crate::storage::{drafts, stamp};
use greendesk::documents::file_text::{FileFault, Foreign};
use greendesk::documents::notes::{Comment, Notes};
use greendesk::documents::reserved::SIGNED;
use greendesk::documents::{Card, Document, IssueState, checksum};
use greendesk::exports::import::{
    Counted, Decision, ImportFault, Imported, ImportedFile, MOST_BYTES, MOST_ROWS, Standing,
    Stated, parse, verified, would_be_lost,
};
use greendesk::exports::{backup_file, json_file};
use greendesk::i18n::Lang;
use greendesk::storage::timestamp::seconds;
use greendesk::storage::{Facts, Library, MemoryShelf, Shelf};
use proptest::prelude::*;
use serde_json::{Value, json};

const KNOWN: &[&Card] = &[SAMPLE_FORM.card];

fn exported(document: &Document) -> Vec<u8> {
    source(document, Lang::Zh, json_file).bytes
}

/// The file of a document with something in it changed.
fn altered(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut file: Value = serde_json::from_slice(&exported(&document("青石"))).expect("JSON");
    change(&mut file);
    file.to_string().into_bytes()
}

fn fault(bytes: &[u8]) -> ImportFault {
    match parse(bytes, KNOWN) {
        Err(fault) => fault,
        Ok(found) => panic!("taken: {found:?}"),
    }
}

#[test]
fn what_was_handed_over_comes_back_as_a_copy() {
    let mut document = document("青石");
    document.demo = true;
    let mut found = parse(&exported(&document), KNOWN).expect("ours");
    assert_eq!(found.documents.len(), 1);
    let imported = found.documents.remove(0);
    assert!(!imported.altered);
    let copy = imported.as_copy("fresh");
    assert_eq!(copy.id, "fresh");
    assert!(copy.demo, "sample data stay sample data");
    assert_eq!(copy.draft, document.draft);
}

#[test]
fn a_byte_order_mark_is_no_obstacle() {
    let bytes = [b"\xEF\xBB\xBF".as_slice(), &exported(&document("青石"))].concat();
    assert!(parse(&bytes, KNOWN).is_ok());
}

#[test]
fn a_document_in_other_letters_comes_back_as_it_was() {
    let original = document("青石");
    let text = String::from_utf8(exported(&original)).expect("UTF-8");
    let utf16 = |text: &str, bytes: fn(u16) -> [u8; 2]| {
        text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>()
    };
    let marked = ["\u{FEFF}", &text].concat();
    for (name, bytes) in [
        ("GB18030", encoding_rs::GB18030.encode(&text).0.into_owned()),
        ("UTF-16", utf16(&text, u16::to_le_bytes)),
        ("UTF-16, the other way", utf16(&text, u16::to_be_bytes)),
        ("UTF-16 with its mark", utf16(&marked, u16::to_le_bytes)),
        (
            "UTF-16 with its mark, the other way",
            utf16(&marked, u16::to_be_bytes),
        ),
        ("UTF-8 with its mark", marked.clone().into_bytes()),
    ] {
        let found = parse(&bytes, KNOWN).unwrap_or_else(|why| panic!("{name}: {why:?}"));
        assert_eq!(found.documents[0].document, original, "{name}");
        assert!(!found.documents[0].altered, "{name}");
        // Cut in the middle, it is named as cut, whatever its letters.
        let cut = bytes.len() / 4 * 2;
        assert!(
            matches!(
                fault(&bytes[..cut]),
                ImportFault::File(FileFault::Cut { .. })
            ),
            "{name}: {:?}",
            fault(&bytes[..cut])
        );
    }
    // A letter that was damaged on the way is no letter of another encoding.
    let mut damaged = text.into_bytes();
    let at = damaged
        .windows(3)
        .position(|letter| letter == "青".as_bytes())
        .expect("the name");
    damaged[at] = 0xFF;
    assert_eq!(fault(&damaged), ImportFault::File(FileFault::Letters));
}

/// A text that lost its beginning or its end on the way through a clipboard is named as incomplete, wherever it was cut, and never taken for a CSV.
#[test]
fn a_text_that_lost_its_beginning_or_its_end_is_named_as_incomplete() {
    let whole = String::from_utf8(exported(&document("青石"))).expect("UTF-8");
    let whole = whole.trim();
    for at in (1..whole.len()).filter(|at| whole.is_char_boundary(*at)) {
        let (before, behind) = whole.split_at(at);
        let found = fault(before.as_bytes());
        assert!(
            matches!(found, ImportFault::File(FileFault::Cut { .. })),
            "up to {at}: {found:?}"
        );
        let found = fault(behind.as_bytes());
        assert_eq!(
            found,
            ImportFault::File(FileFault::NoBeginning),
            "from {at}: {behind:?}"
        );
    }
    // Both ends are lost, other words stand before it, or a list begins within.
    let middle: String = whole.chars().skip(20).take(200).collect();
    for text in [
        middle,
        ["请查收：", whole].concat(),
        "1], \"a\": {}}".into(),
    ] {
        assert_eq!(
            fault(text.as_bytes()),
            ImportFault::File(FileFault::NoBeginning),
            "{text}"
        );
    }
    // A ledger with quotes, colons and brackets in it is a table all the same.
    for text in [
        "编号,备注\n1,\"注：{见附件}\"\n",
        ",余额（万元）\n1,1200\n",
        "编号,\"余额\"\"（万元）\":\n",
    ] {
        assert_eq!(
            fault(text.as_bytes()),
            ImportFault::File(FileFault::Words),
            "{text}"
        );
    }
}

#[test]
fn a_number_where_a_text_belongs_is_read_as_it_is_written() {
    let answers = |with: &str| {
        let text = String::from_utf8(altered(|file| {
            file["document"]["draft"]["root"]["answers"] = json!({ "name": "HERE" });
            file["document"]["name"] = json!("THERE");
            file["document"]["draft"]["root"]["lists"] =
                json!({ "a": [{ "id": 7, "node": { "answers": { "b": "HERE" } } }] });
        }))
        .expect("text");
        let text = text.replace("\"HERE\"", with).replace("\"THERE\"", with);
        let found = parse(text.as_bytes(), KNOWN).unwrap_or_else(|why| panic!("{with}: {why:?}"));
        let document = found.documents[0].document.clone();
        let row = &document.draft.root.rows("a")[0];
        assert_eq!(
            (row.id, document.template_version),
            (7, 1),
            "numbers that are numbers stay"
        );
        assert_eq!(document.name, document.draft.root.get("name"));
        assert_eq!(row.node.get("b"), document.draft.root.get("name"));
        document.name
    };
    for (with, text) in [
        ("5", "5"),
        ("-0.50", "-0.50"),
        ("1200.1999999999999999", "1200.1999999999999999"),
        ("639901190001010368123456789", "639901190001010368123456789"),
        ("1.5e3", "1500"),
        ("true", "true"),
        ("null", ""),
        ("\"\\\"5, }\"", "\"5, }"),
    ] {
        assert_eq!(answers(with), text);
    }
}

#[test]
fn a_file_altered_by_hand_is_taken_and_told() {
    let bytes = altered(|file| {
        let answers = &mut file["document"]["draft"]["root"]["answers"];
        answers["name"] = json!("红石");
        answers[SIGNED] = json!("yes");
        answers["signed_by"] = json!("马晓燕");
    });
    let found = parse(&bytes, KNOWN).expect("still a document");
    assert!(found.documents[0].altered);
    let said = checksum(&document("青石").draft);
    assert_eq!(found.documents[0].said_sum, said);
    assert_ne!(found.documents[0].sum, said);
    let document = &found.documents[0].document;
    let answers = &document.draft.root;
    assert_eq!(
        (answers.get(SIGNED), answers.get("signed_by")),
        ("", "马晓燕"),
        "nobody signed what the file says now"
    );
    assert!(document.altered, "the mark goes with the document");
    assert_eq!(document.state(), IssueState::Altered);
}

#[test]
fn what_is_not_ours_is_refused_with_the_reason() {
    let deep = [
        "{\"format\":\"greendesk\",\"document\":",
        &"[".repeat(100_000),
        &"]".repeat(100_000),
        "}",
    ]
    .concat();
    let whole = exported(&document("青石"));
    let row = |id: u32| json!({ "id": id, "node": {} });
    for (name, bytes, expected) in [
        ("nothing", Vec::new(), ImportFault::File(FileFault::Empty)),
        ("null", b"null".to_vec(), ImportFault::NotOurs),
        ("a list", b"[1,2]".to_vec(), ImportFault::NotOurs),
        (
            "half a file",
            whole[..whole.len() / 2].to_vec(),
            ImportFault::File(FileFault::Cut {
                line: 1,
                column: String::from_utf8_lossy(&whole[..whole.len() / 2])
                    .chars()
                    .count(),
            }),
        ),
        (
            "another program's",
            b"{\"format\":\"other\"}".to_vec(),
            ImportFault::NotOurs,
        ),
        (
            "GBK of something else",
            b"{\"format\":\"\xc2\xcc\"}".to_vec(),
            ImportFault::NotOurs,
        ),
        (
            "a lone surrogate",
            b"{\"format\":\"\\ud800\"}".to_vec(),
            ImportFault::File(FileFault::Json {
                line: 1,
                column: 18,
            }),
        ),
        (
            "too deep",
            deep.into_bytes(),
            ImportFault::File(FileFault::Json {
                line: 1,
                column: 160,
            }),
        ),
        (
            "a loan book as CSV",
            "编号,余额（万元）\r\n1,1200\r\n".into(),
            ImportFault::File(FileFault::Words),
        ),
        (
            "a CSV that begins with a number",
            "1,2,3\n".into(),
            ImportFault::File(FileFault::Words),
        ),
        (
            "a workbook",
            b"PK\x03\x04\x14\0\0\0xl/workbook.xml".to_vec(),
            ImportFault::File(FileFault::Foreign(Foreign::Workbook)),
        ),
        (
            "a workbook of old",
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0".to_vec(),
            ImportFault::File(FileFault::Foreign(Foreign::OldOffice)),
        ),
        (
            "a web page",
            b"<!DOCTYPE html><p>".to_vec(),
            ImportFault::File(FileFault::Foreign(Foreign::WebPage)),
        ),
        (
            "too large",
            vec![b' '; MOST_BYTES + 1],
            ImportFault::TooLarge,
        ),
        (
            "no document",
            altered(|file| file["document"] = Value::Null),
            ImportFault::Shape,
        ),
        (
            "a number for a text",
            altered(|file| file["document"]["id"] = json!(5)),
            ImportFault::Shape,
        ),
        (
            "a huge identity",
            altered(|file| file["document"]["draft"]["next_row"] = json!(1e300)),
            ImportFault::Shape,
        ),
        (
            "a negative identity",
            altered(|file| file["document"]["draft"]["next_row"] = json!(-1)),
            ImportFault::Shape,
        ),
        (
            "an identity twice",
            altered(|file| {
                file["document"]["draft"]["root"]["lists"] = json!({ "a": [row(1)], "b": [row(1)] })
            }),
            ImportFault::Shape,
        ),
        (
            "the last identity",
            altered(|file| {
                file["document"]["draft"]["root"]["lists"] = json!({ "a": [row(u32::MAX)] })
            }),
            ImportFault::Shape,
        ),
        (
            "a newer file",
            altered(|file| file["format_version"] = json!(2)),
            ImportFault::Newer,
        ),
        (
            "a newer shape",
            altered(|file| file["schema"] = json!(99)),
            ImportFault::Newer,
        ),
        (
            "a shape that never was",
            altered(|file| file["schema"] = json!(0)),
            ImportFault::Shape,
        ),
        (
            "a newer form",
            altered(|file| file["document"]["template_version"] = json!(2)),
            ImportFault::Newer,
        ),
        (
            "an unknown form",
            altered(|file| file["document"]["template"] = json!("__proto__")),
            ImportFault::UnknownTemplate("__proto__".into()),
        ),
        (
            "a backup of nothing",
            b"{\"kind\":\"greendesk-rescue\",\"version\":1,\"storage\":{}}".to_vec(),
            ImportFault::Empty,
        ),
        (
            "a newer backup",
            b"{\"kind\":\"greendesk-rescue\",\"version\":2,\"storage\":{}}".to_vec(),
            ImportFault::Newer,
        ),
        (
            "a backup without a list",
            b"{\"kind\":\"greendesk-rescue\"}".to_vec(),
            ImportFault::Shape,
        ),
    ] {
        assert_eq!(fault(&bytes), expected, "{name}");
        for lang in [Lang::Zh, Lang::En] {
            assert!(
                expected.says().get(lang).chars().count() > 8,
                "a sentence for {name}"
            );
        }
    }
    let rows: Vec<Value> = (0..=u32::try_from(MOST_ROWS).expect("small"))
        .map(row)
        .collect();
    assert_eq!(
        fault(&altered(
            |file| file["document"]["draft"]["root"]["lists"] = json!({ "a": rows })
        )),
        ImportFault::TooManyRows
    );
}

#[test]
fn odd_but_harmless_files_are_taken_cleanly() {
    // A million items where a document should be; a key twice (the last one counts); a field named like a trap of another language.
    let many = [
        "{\"format\":\"greendesk\",\"document\":[",
        &"0,".repeat(1_000_000),
        "0]}",
    ]
    .concat();
    assert_eq!(fault(many.as_bytes()), ImportFault::Shape);
    let whole = String::from_utf8(exported(&document("青石"))).expect("UTF-8");
    let twice = whole.replacen('{', "{\"format\":\"other\",", 1);
    assert!(parse(twice.as_bytes(), KNOWN).is_ok());
    let trap =
        altered(|file| file["document"]["draft"]["root"]["answers"]["__proto__"] = json!("x"));
    let found = parse(&trap, KNOWN).expect("a field like any other");
    assert_eq!(found.documents[0].document.draft.root.get("__proto__"), "x");
    let more = altered(|file| file["document"]["from_the_future"] = json!([1]));
    assert!(
        parse(&more, KNOWN).is_ok(),
        "what is not known is left aside"
    );
}

#[test]
fn identities_that_are_said_too_low_are_mended() {
    let bytes = altered(|file| {
        file["document"]["draft"]["root"]["lists"] = json!({ "a": [{ "id": 7, "node": {} }] })
    });
    assert_eq!(
        parse(&bytes, KNOWN).expect("taken").documents[0]
            .document
            .draft
            .next_row,
        8
    );
}

#[test]
fn a_work_file_is_not_written_over_what_is_not_here() {
    let library = Library::of("file");
    let at = |edited: &str, id: &str, text: &str| {
        let mut document = document(text);
        document.id = id.into();
        document.edited_at = edited.into();
        document
    };
    let shelf_of = |documents: &[Document]| {
        let shelf = MemoryShelf::new();
        for document in documents {
            library
                .save(&shelf, document, 0, &stamp("t", "2026-01-01"))
                .expect("sound");
        }
        shelf
    };
    let (early, late) = ("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z");
    let mine = [at(late, "d1", "青石"), at(late, "d2", "白水")];
    let here = shelf_of(&mine);
    for (case, in_file, damaged, lost) in [
        ("the same", mine.to_vec(), false, 0),
        ("less", vec![mine[0].clone()], false, 0),
        ("an older one", vec![at(early, "d1", "旧")], false, 0),
        (
            "a newer one",
            vec![at("2026-01-03T00:00:00Z", "d1", "新")],
            false,
            1,
        ),
        (
            "one of the same time that differs",
            vec![at(late, "d1", "别")],
            false,
            1,
        ),
        (
            "one that is not here",
            vec![at(early, "d9", "外")],
            false,
            1,
        ),
        (
            "one that was deleted here",
            vec![at(early, "d3", "删")],
            false,
            0,
        ),
        ("a text that cannot be opened", mine.to_vec(), true, 1),
    ] {
        let other = shelf_of(&in_file);
        if damaged {
            other.put(&library.key("d8"), "damaged").expect("sound");
        }
        let raws = library.raws(&other).expect("sound");
        let file = backup_file(&raws, late, "x", "b1", Lang::Zh);
        let found = parse(&file.bytes, KNOWN).expect("ours");
        let trashed = shelf_of(&[at(early, "d3", "删")]);
        let counted = would_be_lost(
            &found,
            &library.list(&here).expect("sound"),
            &library.list(&trashed).expect("sound"),
            &library.raws(&here).expect("sound"),
        );
        assert_eq!(counted, lost, "{case}");
        // What lies here as it is, though it cannot be opened, is in the new file too.
        let kept = would_be_lost(&found, &library.list(&other).expect("sound"), &[], &raws);
        assert_eq!(kept, 0, "{case}");
    }
}

#[test]
fn a_backup_gives_back_every_document_and_names_what_it_cannot() {
    let shelf = MemoryShelf::new();
    let library = Library::of("/a/");
    let first = document("青石");
    library
        .save(&shelf, &first, 0, &stamp("t", "2026-01-01"))
        .expect("sound");
    let mut unknown = document("x");
    unknown.id = "d2".into();
    unknown.template = "gone".into();
    library
        .save(&shelf, &unknown, 0, &stamp("t", "2026-01-01"))
        .expect("sound");
    shelf.put(&library.key("d3"), "damaged").expect("sound");
    let raws = library.raws(&shelf).expect("sound");
    let given = backup_file(
        &raws,
        "2026-02-03T04:05:06Z",
        "2026-02-03_1205",
        "b1",
        Lang::Zh,
    );
    assert_eq!(given.name, "绿金台备份-2026-02-03_1205.json");
    let found = parse(&given.bytes, KNOWN).expect("ours");
    assert_eq!(
        found
            .documents
            .iter()
            .map(|imported| &imported.document)
            .collect::<Vec<_>>(),
        [&first]
    );
    assert_eq!(
        found.unread,
        [
            (
                "gd:/a/:doc:d2".into(),
                ImportFault::UnknownTemplate("gone".into())
            ),
            ("gd:/a/:doc:d3".into(), ImportFault::Shape)
        ]
    );
    // The crash shell's file: the same, with more in it, and with keys that are no documents.
    let mut rescue: Value = serde_json::from_slice(&given.bytes).expect("JSON");
    rescue["fields"] = json!([{ "label": "名称", "value": "青石" }]);
    rescue["error"] = json!("panicked");
    rescue["storage"]["gd:/a/:setting:language"] = json!("en");
    rescue["storage"]["gd:/a/:trash:d9"] = json!("x");
    let again = parse(rescue.to_string().as_bytes(), KNOWN).expect("ours");
    assert_eq!(
        again,
        ImportedFile {
            documents: found.documents,
            unread: found.unread
        }
    );
}

/// A backup of two documents, one of them damaged: what is stored, and the file.
fn two() -> (Vec<(String, String)>, Vec<u8>) {
    let shelf = MemoryShelf::new();
    let library = Library::of("/");
    let named = Document {
        name: "甲的报告".to_owned(),
        ..document("青石")
    };
    library
        .save(&shelf, &named, 0, &stamp("t", "2026-01-01T00:00:00Z"))
        .expect("sound");
    shelf.put(&library.key("d3"), "damaged").expect("sound");
    let raws = library.raws(&shelf).expect("sound");
    let file = backup_file(
        &raws,
        "2026-02-03T04:05:06Z",
        "2026-02-03_1205",
        "b1",
        Lang::Zh,
    )
    .bytes;
    (raws, file)
}

#[test]
fn a_backup_is_read_back_before_it_is_called_one() {
    let (raws, file) = two();
    assert_eq!(
        verified(&file, &raws),
        Some(Counted {
            documents: 2,
            unreadable: 1
        })
    );
    let value: Value = serde_json::from_slice(&file).expect("JSON");
    let entry = &value["manifest"]["entries"][0];
    assert_eq!(
        (
            &entry["name"],
            &entry["rev"],
            value["manifest"]["documents"].as_u64()
        ),
        (&json!("甲的报告"), &json!(1), Some(2))
    );
    // Cut off anywhere, or with any letter of it lost, it is not called one.
    for at in (0..file.len()).step_by(7) {
        assert_eq!(verified(&file[..at], &raws), None, "cut at {at}");
    }
    for (name, change) in [
        (
            "a text altered",
            Box::new(|file: &mut Value| file["storage"]["gd:/:doc:d3"] = json!("damagee"))
                as Box<dyn Fn(&mut Value)>,
        ),
        (
            "a text lost",
            Box::new(|file| {
                drop(
                    file["storage"]
                        .as_object_mut()
                        .expect("texts")
                        .remove("gd:/:doc:d3"),
                )
            }),
        ),
        (
            "a text too many",
            Box::new(|file| file["storage"]["gd:/:doc:d4"] = json!("x")),
        ),
        (
            "a line lost",
            Box::new(|file| {
                drop(
                    file["manifest"]["entries"]
                        .as_array_mut()
                        .expect("lines")
                        .pop(),
                )
            }),
        ),
        (
            "a sum altered",
            Box::new(|file| file["manifest"]["entries"][0]["sum"] = json!("0")),
        ),
        (
            "a count altered",
            Box::new(|file| file["manifest"]["documents"] = json!(3)),
        ),
        ("no list", Box::new(|file| file["manifest"] = Value::Null)),
    ] {
        let mut other = value.clone();
        change(&mut other);
        assert_eq!(
            verified(other.to_string().as_bytes(), &raws),
            None,
            "{name}"
        );
    }
    assert_eq!(verified(&file, &raws[..1]), None, "more than was asked for");
}

#[test]
fn what_the_list_of_a_backup_names_and_the_file_lacks_is_told() {
    let (_, file) = two();
    let mut value: Value = serde_json::from_slice(&file).expect("JSON");
    value["storage"]
        .as_object_mut()
        .expect("texts")
        .remove("gd:/:doc:d1");
    let found = parse(value.to_string().as_bytes(), KNOWN).expect("ours");
    assert!(
        found
            .unread
            .contains(&("甲的报告".to_owned(), ImportFault::Missing)),
        "{:?}",
        found.unread
    );
    assert!(ImportFault::Missing.says().get(Lang::Zh).chars().count() > 8);
    // A backup of an earlier version of the program has no list: nothing is missed.
    value.as_object_mut().expect("an object").remove("manifest");
    assert_eq!(
        parse(value.to_string().as_bytes(), KNOWN)
            .expect("ours")
            .unread,
        [("gd:/:doc:d3".into(), ImportFault::Shape)]
    );
}

#[test]
fn a_document_of_a_file_is_newer_or_older_by_its_last_change() {
    // What changed last in a document: when it was edited, when it was issued (blank where never).
    let changed = |name: &str, edited_at: &str, issued_at: &str| {
        let mut document = document(name);
        document.edited_at = edited_at.to_owned();
        document.issued_at = issued_at.to_owned();
        if !issued_at.is_empty() {
            document.issued_sum = checksum(&document.draft);
        }
        document
    };
    let [before, noon, after] = [
        "2026-01-01T11:59:59Z",
        "2026-01-01T12:00:00Z",
        "2026-01-01T12:00:01Z",
    ];
    let facts = Facts {
        rev: 5,
        // It was saved again when a file was exported.
        saved_at: "2026-01-09T00:00:00Z".to_owned(),
        ..Facts::default()
    };
    let elsewhere = |mut document: Document| {
        document.id = "d9".to_owned();
        document
    };
    for (name, ours, theirs, rev, expected) in [
        (
            "the same, whatever its times",
            changed("青石", noon, ""),
            changed("青石", before, after),
            Some(1),
            Standing::Same,
        ),
        (
            "edited before, exported and saved after",
            changed("青石", noon, ""),
            changed("红石", before, ""),
            None,
            Standing::Older,
        ),
        (
            "edited after",
            changed("青石", noon, ""),
            changed("红石", after, ""),
            None,
            Standing::Newer,
        ),
        (
            "edited at the same time",
            changed("青石", noon, ""),
            changed("红石", noon, ""),
            None,
            Standing::Different,
        ),
        (
            "issued after ours was edited",
            changed("青石", noon, ""),
            changed("红石", before, after),
            None,
            Standing::Newer,
        ),
        (
            "edited after ours was issued",
            changed("青石", before, noon),
            changed("红石", after, ""),
            None,
            Standing::Newer,
        ),
        (
            "issued before ours was issued, without a time of editing",
            changed("青石", "", noon),
            changed("红石", "", before),
            None,
            Standing::Older,
        ),
        (
            "another computer's backup: its revisions count other saves",
            changed("青石", noon, ""),
            changed("红石", after, ""),
            Some(1),
            Standing::Newer,
        ),
        (
            "no time of editing, a lower revision",
            changed("青石", noon, ""),
            changed("红石", "", ""),
            Some(4),
            Standing::Older,
        ),
        (
            "no time of editing, a higher revision",
            changed("青石", "", ""),
            changed("红石", after, ""),
            Some(6),
            Standing::Newer,
        ),
        (
            "no time of editing, the same revision",
            changed("青石", "", ""),
            changed("红石", "", ""),
            Some(5),
            Standing::Different,
        ),
        (
            "no time of editing, another id",
            changed("青石", noon, ""),
            elsewhere(changed("红石", "", "")),
            Some(6),
            Standing::Different,
        ),
        (
            "neither revision nor time",
            changed("青石", "", ""),
            changed("红石", "", ""),
            None,
            Standing::Different,
        ),
    ] {
        let imported = Imported {
            notes: Vec::new(),
            sum: checksum(&theirs.draft),
            said_sum: checksum(&theirs.draft),
            document: theirs,
            altered: false,
            rev,
            saved_at: "2026-02-02T00:00:00Z".to_owned(),
            stated: Stated::default(),
            annex: false,
        };
        assert_eq!(imported.standing(Some((&ours, &facts))), expected, "{name}");
        assert_eq!(imported.standing(None), Standing::Absent, "{name}");
    }
    let file = parse(&exported(&document("青石")), KNOWN)
        .expect("ours")
        .documents
        .remove(0);
    assert_eq!(
        (file.rev, seconds(&file.saved_at).is_some()),
        (None, true),
        "a file says when it was handed over"
    );
}

#[test]
fn what_is_here_already_is_not_imported_unless_a_person_says_so() {
    let issued = |document: Document| Document {
        issued_at: "2026-03-01T08:00:00Z".to_owned(),
        issued_sum: checksum(&document.draft),
        ..document
    };
    let renamed = |document: Document| Document {
        name: "另一个名称".to_owned(),
        ..document
    };
    let elsewhere = |document: Document| Document {
        id: "0000000000000009".to_owned(),
        ..document
    };
    let noted = |document: Document| {
        let mut notes = Notes::default();
        let comment = Comment {
            id: "a1".to_owned(),
            text: "请说明".to_owned(),
            ..Comment::default()
        };
        notes.comment(comment).expect("there is room");
        Document {
            notes: notes.text(),
            ..document
        }
    };
    let own = || document("青石");
    for (name, ours, theirs, expected) in [
        ("identical", own(), own(), Decision::Leave),
        (
            "identical, final",
            issued(own()),
            issued(own()),
            Decision::Leave,
        ),
        (
            "identical, under another id",
            own(),
            elsewhere(own()),
            Decision::Leave,
        ),
        (
            "the file lacks the comments that are here",
            noted(own()),
            own(),
            Decision::Leave,
        ),
        ("comments alone", own(), noted(own()), Decision::Replace),
        (
            "final in the file, a draft here",
            own(),
            issued(own()),
            Decision::Copy,
        ),
        (
            "final here, a draft in the file",
            issued(own()),
            own(),
            Decision::Copy,
        ),
        ("another name", own(), renamed(own()), Decision::Copy),
        ("another content", own(), document("红石"), Decision::Copy),
    ] {
        let bytes = exported(&theirs);
        let imported = parse(&bytes, KNOWN).expect("ours").documents.remove(0);
        let facts = Facts::default();
        let proposed = imported.proposed(Some((&ours, &facts)), false);
        assert_eq!(proposed, expected, "{name}");
        assert_eq!(
            imported.would_change((&ours, &facts)),
            expected != Decision::Leave,
            "{name}"
        );
    }
    let imported = parse(&exported(&own()), KNOWN)
        .expect("ours")
        .documents
        .remove(0);
    assert_eq!(imported.proposed(None, true), Decision::Take);
    assert_eq!(imported.proposed(None, false), Decision::Copy);
}

proptest! {
    #[test]
    fn every_document_comes_back_equal(document in drafts::document()) {
        let found = parse(&exported(&document), KNOWN).expect("ours");
        prop_assert_eq!(&found.documents[0].document, &document);
        prop_assert!(!found.documents[0].altered);
    }

    #[test]
    fn no_bytes_stop_the_program(bytes in any::<Vec<u8>>(), at in any::<prop::sample::Index>(), with in any::<u8>()) {
        prop_assert!(parse(&bytes, KNOWN).is_err());
        let mut file = exported(&document("青石"));
        let at = at.index(file.len());
        file[at] = with;
        let _ = parse(&file, KNOWN);
        let _ = parse(&file[..at], KNOWN);
    }
}
