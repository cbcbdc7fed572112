//! The JSON file: its shape is a contract.

use super::sample_form::{document, source};
use greendesk::documents::checksum;
use greendesk::exports::json_file;
use greendesk::i18n::Lang;
use greendesk::storage::migrate::SCHEMA;
use serde_json::{Value, json};

/// The file of a document, read as any program would.
pub fn file(document: &greendesk::documents::Document, lang: Lang) -> Value {
    serde_json::from_slice(&source(document, lang, json_file).bytes).expect("JSON")
}

#[test]
fn the_file_says_what_it_is_and_holds_the_whole_document() {
    let document = document("青石");
    let file = file(&document, Lang::Zh);
    for (key, value) in [
        ("format", json!("greendesk")),
        ("format_version", json!(1)),
        ("schema", json!(SCHEMA)),
        ("app_version", json!(env!("CARGO_PKG_VERSION"))),
        ("build", json!("b1")),
        ("exported_at", json!("2026-02-03T04:05:06Z")),
        ("demo", json!(false)),
        ("language", json!("zh-CN")),
        (
            "edition",
            json!({ "number": "T/STONE 1—2026", "title": "石头称量指南", "issued": "2026-01-01" }),
        ),
        ("sum", json!(checksum(&document.draft))),
        ("document", serde_json::to_value(&document).expect("JSON")),
    ] {
        assert_eq!(file[key], value, "{key}");
    }
}

#[test]
fn figures_are_texts_printed_and_unrounded_with_their_clause() {
    let file = file(&document("青石"), Lang::Zh);
    let report = &file["report"];
    assert_eq!(report["title"], "石头报告");
    assert_eq!(report["subject"], "青石 2025 年");
    assert_eq!(
        report["figures"][0],
        json!({
            "id": "change", "place": "rows.3/change", "row": "", "label": "变化", "printed": "-100.4", "exact": "-100.4212", "unit": "%", "verdict": "missed",
            "formula": "今年 − 去年", "workings": "−5.2 − 1,234.5", "clause": "T/STONE 1—2026 5.1",
        })
    );
    assert_eq!(
        report["problems"][0],
        json!({
            "code": "too_light", "place": "name", "message": "太轻", "strength": "should", "clause": "T/STONE 1—2026 5.1", "reason": "浮石", "open": false,
        })
    );
    let table = &report["tables"][0];
    assert_eq!(table["id"], "weights");
    assert_eq!(
        table["columns"][3],
        json!({ "key": "weight", "title": "重量" })
    );
    assert_eq!(
        table["rows"][0][3],
        json!({ "kind": "number", "text": "1234.50", "exact": "1234.5", "unit": "吨" })
    );
    assert_eq!(
        table["rows"][0][1],
        json!({ "kind": "year", "text": "2024" })
    );
    assert_eq!(
        table["rows"][0][4],
        json!({ "kind": "missing", "text": "" })
    );
    assert_eq!(
        table["rows"][2][3],
        json!({ "kind": "not_applicable", "text": "石头已碎" })
    );
    assert!(no_binary_figures(&file));
}

/// Every JSON number is a count (versions, row identities); a figure is a text.
fn no_binary_figures(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.is_u64(),
        Value::Array(items) => items.iter().all(no_binary_figures),
        Value::Object(parts) => parts.values().all(no_binary_figures),
        _ => true,
    }
}

#[test]
fn words_follow_the_language_and_ids_do_not() {
    let (zh, en) = (
        file(&document("青石"), Lang::Zh),
        file(&document("青石"), Lang::En),
    );
    assert_eq!(en["language"], "en");
    assert_eq!(
        en["report"]["tables"][0]["columns"][3],
        json!({ "key": "weight", "title": "Weight" })
    );
    assert_eq!(
        en["report"]["problems"][0]["code"],
        zh["report"]["problems"][0]["code"]
    );
    assert_eq!(en["document"], zh["document"]);
    assert_eq!(en["sum"], zh["sum"]);
}

#[test]
fn sample_data_say_so_in_the_file_and_in_its_name() {
    let mut document = document("青石");
    document.demo = true;
    assert_eq!(file(&document, Lang::Zh)["demo"], true);
    let given = source(&document, Lang::Zh, json_file);
    assert_eq!(given.name, "青石 2025 年-石头报告-2026-02-03-演示数据.json");
    assert_eq!(given.mime, "application/json");
}
