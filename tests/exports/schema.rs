//! The published JSON Schemas: made from the types, and held to them.

use super::json::file;
use super::sample_form::document;
use crate::storage::{drafts, stamp};
use greendesk::exports::backup_file;
use greendesk::exports::json::{Backup, File};
use greendesk::i18n::Lang;
use greendesk::standards::climate::set::IndicatorSet;
use greendesk::storage::envelope::{Envelope, seal};
use proptest::prelude::*;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

pub const DOCUMENT: &str = "greendesk-document-1";
const ENVELOPE: &str = "greendesk-envelope-1";
const BACKUP: &str = "greendesk-backup-1";
const SET: &str = "greendesk-indicator-set-1";

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("public/schema")
        .join([name, ".json"].concat())
}

/// The schema of what the program writes.
fn schema_of<T: JsonSchema>(name: &str, title: &str) -> String {
    let mut schema = SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator()
        .into_root_schema_for::<T>();
    schema.insert("$id".to_owned(), json!([name, ".json"].concat()));
    schema.insert("title".to_owned(), json!(title));
    let mut text = serde_json::to_string_pretty(schema.as_value()).expect("JSON");
    text.push('\n');
    text
}

#[test]
fn schema_is_published() {
    for (name, made) in [
        (
            DOCUMENT,
            schema_of::<File>(DOCUMENT, "GreenDesk document with its report, version 1"),
        ),
        (
            ENVELOPE,
            schema_of::<Envelope>(
                ENVELOPE,
                "GreenDesk envelope: a document as it is kept, version 1",
            ),
        ),
        (
            BACKUP,
            schema_of::<Backup>(BACKUP, "GreenDesk backup or rescue file, version 1"),
        ),
        (
            SET,
            schema_of::<IndicatorSet>(SET, "GreenDesk indicator set, version 1"),
        ),
    ] {
        if std::env::var_os("GREENDESK_WRITE_SCHEMA").is_some() {
            fs::write(path(name), &made).expect("public/schema can be written");
        }
        let published = fs::read_to_string(path(name)).unwrap_or_default();
        assert!(
            published == made,
            "public/schema/{name}.json is not what the types say; `cargo xtask schema` writes it"
        );
    }
}

pub fn faults(name: &str, value: &Value) -> Vec<String> {
    let schema: Value =
        serde_json::from_str(&fs::read_to_string(path(name)).expect("published")).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    validator
        .iter_errors(value)
        .map(|error| error.to_string())
        .collect()
}

#[test]
fn a_file_that_misses_something_is_refused() {
    let whole = file(&document("青石"), Lang::Zh);
    assert_eq!(faults(DOCUMENT, &whole), [""; 0]);
    for key in ["format", "schema", "document", "report", "demo", "sum"] {
        let mut less = whole.clone();
        less.as_object_mut().expect("an object").remove(key);
        assert!(!faults(DOCUMENT, &less).is_empty(), "without {key}");
    }
    let mut number = whole.clone();
    number["report"]["figures"][0]["exact"] = json!(1.5);
    assert!(
        !faults(DOCUMENT, &number).is_empty(),
        "a figure that is no text"
    );
    assert!(!faults(ENVELOPE, &whole).is_empty());
}

/// Comments and accepted reports stand beside the document, and come back.
#[test]
fn a_file_with_notes_is_of_its_schema_and_comes_back() {
    use greendesk::documents::notes::{Accepted, Act, Comment, Course, Level, Notes, Submission};
    let mut notes = Notes::default();
    let comment = Comment {
        id: "a1".to_owned(),
        place: "kpis.0/unit".to_owned(),
        sum: "0123ABCD".to_owned(),
        was: Some("吨".to_owned()),
        text: "请说明单位".to_owned(),
        ..Comment::default()
    };
    notes.comment(comment).expect("there is room");
    notes
        .act("a1", Act::Answer, "吨", ["乙", "2026-04-20T01:00:00Z"])
        .expect("it is added");
    let level = Level {
        year: "2025".to_owned(),
        level: "9200".to_owned(),
    };
    notes.accept(Accepted {
        year: "2025".to_owned(),
        sum: "0123ABCD".to_owned(),
        file: "报告.json".to_owned(),
        issued: "2026-04-19".to_owned(),
        by: "甲".to_owned(),
        at: "2026-04-20T01:00:00Z".to_owned(),
        courses: vec![Course {
            kpi: "emissions".to_owned(),
            own: String::new(),
            levels: vec![level],
        }],
    });
    notes.submit(&[Submission {
        year: "2025".to_owned(),
        sum: "0123ABCD".to_owned(),
        file: "报告.json".to_owned(),
        changed: 1_776_000_000,
    }]);
    let mut noted = document("青石");
    noted.notes = notes.text();
    let value = file(&noted, Lang::Zh);
    assert_eq!(faults(DOCUMENT, &value), [""; 0]);
    assert_eq!(
        value["document"]["notes"],
        Value::Null,
        "they stand beside it"
    );
    assert_eq!(Notes::read(&value["notes"]).faults, []);
    assert_eq!(Notes::read(&value["notes"]).notes.text(), noted.notes);
    let mut odd = value.clone();
    odd["notes"]["comments"][0]["text"] = json!(5);
    assert!(
        !faults(DOCUMENT, &odd).is_empty(),
        "a comment that is no text"
    );
}

/// Every set that a form gives as JSON is of the published schema.
#[test]
fn a_set_that_is_given_is_of_its_schema() {
    let mut many = 0;
    for output in greendesk::documents::templates::outputs() {
        for draft in output.samples.iter().map(|sample| sample()) {
            for (id, doing) in output.actions {
                if let (greendesk::documents::ActionKind::Give(give), true) =
                    (doing, id.ends_with("json"))
                {
                    let value: Value =
                        serde_json::from_slice(&give(&draft, Lang::Zh)).expect("JSON");
                    assert_eq!(faults(SET, &value), [""; 0]);
                    let mut number = value.clone();
                    number["indicators"][0]["points"] = json!(3);
                    assert!(!faults(SET, &number).is_empty(), "points that are no text");
                    many += 1;
                }
            }
        }
    }
    assert!(many > 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn every_file_is_of_its_schema(document in drafts::document()) {
        prop_assert_eq!(faults(DOCUMENT, &file(&document, Lang::En)), [""; 0]);
        let raw = seal(&document, 1, &stamp("t", "now"));
        prop_assert_eq!(faults(ENVELOPE, &serde_json::from_str(&raw).expect("JSON")), [""; 0]);
        let backup = backup_file(&[("gd:/:doc:d1".into(), raw)], "now", "now", "b1", Lang::Zh);
        let mut backup: Value = serde_json::from_slice(&backup.bytes).expect("JSON");
        prop_assert_eq!(faults(BACKUP, &backup), [""; 0]);
        let mut odd = backup.clone();
        odd["manifest"]["entries"][0]["rev"] = json!("1");
        prop_assert!(!faults(BACKUP, &odd).is_empty(), "a revision that is no number");
        // Backups of before, and the crash shell's file.
        backup.as_object_mut().expect("an object").remove("manifest");
        prop_assert_eq!(faults(BACKUP, &backup), [""; 0]);
    }
}
