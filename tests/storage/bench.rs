//! The report of the bench: three KPIs over ten years, in the very envelope the site reads. Written with `GREENDESK_BLESS=1`.

use super::{document, stamp};
use greendesk::documents::{Draft, Node, Place, RowId, templates};
use greendesk::storage::{Library, MemoryShelf, Shelf, envelope, instance_at};
use std::collections::BTreeMap;

const FILE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/benches/peers/scripts/ten-years.json"
);

/// The met story with a target and an actual level for each of ten years.
fn ten_years() -> Draft {
    let text = include_str!("../documents/sll_kpi_report/met.draft.json");
    let mut draft: Draft = serde_json::from_str(text).expect("a draft");
    for kpi in draft.row_ids(&[], "kpis") {
        let kpi = Place::default().row("kpis", kpi);
        for list in ["targets", "years"] {
            let rows: Vec<RowId> = draft.row_ids(&kpi.path, list);
            let like = draft
                .node(&kpi.row(list, rows[0]).path)
                .expect("a first row")
                .clone();
            for id in rows {
                draft.remove_row(&kpi.path, list, id);
            }
            for year in 2024..2034 {
                let mut row: Node = like.clone();
                row.set("year", &year.to_string());
                draft.add_row(&kpi.path, list, row);
            }
        }
    }
    draft
}

#[test]
fn the_report_of_the_bench_is_what_the_site_reads() {
    let mut tall = document("bench");
    tall.template = "sll_kpi_report".to_owned();
    tall.name = String::new();
    tall.draft = ten_years();
    let template = templates::find(&templates::all(), "sll_kpi_report").expect("built in");
    let found = (template.evaluate)(&tall.draft);
    assert_eq!(
        found
            .figures
            .iter()
            .filter(|figure| figure.id == "completion")
            .count(),
        30,
        "three KPIs, ten years"
    );
    let shelf = MemoryShelf::new();
    let library = Library::of(&instance_at("https:", "/"));
    library
        .save(&shelf, &tall, 0, &stamp("bench", "2026-01-01T00:00:00Z"))
        .expect("room");
    let entries: BTreeMap<String, String> = shelf
        .keys()
        .expect("keys")
        .into_iter()
        .map(|key| {
            (
                key.clone(),
                shelf.get(&key).expect("readable").expect("there"),
            )
        })
        .collect();
    let text = serde_json::to_string_pretty(&entries).expect("json") + "\n";
    if std::env::var("GREENDESK_BLESS").is_ok_and(|value| value == "1") {
        std::fs::write(FILE, &text).expect("written");
    }
    let stored = std::fs::read_to_string(FILE)
        .expect("benches/peers/scripts/ten-years.json; write it with GREENDESK_BLESS=1");
    assert_eq!(stored, text, "made anew with GREENDESK_BLESS=1");
    assert!(
        entries
            .values()
            .all(|raw| envelope::open(raw).document().is_some())
    );
}
