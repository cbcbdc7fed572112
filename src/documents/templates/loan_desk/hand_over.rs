//! The borrower's report of Annex B begun from the scheme: a document file with parts 一 and 二 filled, for the borrower to import.

use super::fields::{CYCLES, OWN};
use super::kpi::{Kpi, kpis, name_of};
use crate::documents::templates::sll_kpi_report::{CARD, fields as report};
use crate::documents::{Document, Draft, Node, Row};
use crate::i18n::Lang;
use crate::measure::{Year, plain, read_year};
use serde::Serialize;

/// The shape of a document file, as the export writes it. The import reads it back in `tests/exports`.
#[derive(Serialize)]
struct File<'a> {
    format: &'a str,
    format_version: u32,
    schema: u32,
    document: &'a Document,
}

/// The shape of documents, which `storage::migrate` counts.
const SCHEMA: u32 = 3;
/// An identity for a document that has none yet: the import gives it one of its own.
const NO_ID: &str = "0000000000000000";

/// The answer of a report that says for which loan it was begun. No field asks it; it travels with the report, and next year's takes it over.
pub const LOAN_NUMBER: &str = "loan_number";

/// The file: a report of the first tested year, nothing of 三 filled.
pub fn report(draft: &Draft, _lang: Lang) -> Vec<u8> {
    let document = Document {
        id: NO_ID.to_owned(),
        template: CARD.id.to_owned(),
        template_version: CARD.version,
        name: String::new(),
        demo: false,
        sample: String::new(),
        created_at: String::new(),
        edited_at: String::new(),
        issued_at: String::new(),
        issued_sum: String::new(),
        exported_at: String::new(),
        notes: String::new(),
        altered: false,
        draft: begun(draft),
    };
    let file = File {
        format: "greendesk",
        format_version: 1,
        schema: SCHEMA,
        document: &document,
    };
    // These shapes have text keys only, so the writer has no error.
    serde_json::to_vec(&file).unwrap_or_default()
}

/// Parts 一 and 二 of the report.
pub fn begun(draft: &Draft) -> Draft {
    let draft = &super::asked(draft);
    let cycles = draft.root.rows(CYCLES.id).iter();
    let first = cycles
        .filter_map(|row| read_year(row.node.get("year")))
        .min();
    let mut made = Draft::default();
    for field in ["name", "credit_code"] {
        made.root.set(field, draft.root.get(field));
    }
    made.root.set(LOAN_NUMBER, draft.root.get("number").trim());
    if let Some(year) = first {
        made.root.set("report_year", &year.number().to_string());
    }
    for kpi in kpis(draft) {
        made.add_row(&[], report::KPIS.id, indicator(&kpi, first, draft));
    }
    made
}

fn indicator(kpi: &Kpi, first: Option<Year>, draft: &Draft) -> Node {
    let of = kpi.node;
    let mut node = Node::default();
    let code = of.get("kpi");
    // The report's own list has fewer names than the library: the others become indicators of the borrower's own.
    let listed = report::KPI_CHOICES.iter().any(|choice| choice.code == code) && code != OWN;
    if listed {
        node.set("kpi", code);
    } else {
        node.set("kpi", "own");
        let name = name_of(of).map(|name| name.get(Lang::Zh));
        node.set("own_name", &name.unwrap_or_default());
    }
    for field in [
        "unit",
        "direction",
        "source",
        "requirements",
        "agreements",
        "base_year",
        "base_level",
    ] {
        node.set(field, of.get(field));
    }
    // An intensity is handed over by its level; the borrower may choose to enter its parts.
    if listed && report::entered_by_parts(code) {
        node.set("entry", "direct");
    }
    node.set("basis", of.get("basis"));
    let method = [of.get("boundary").trim(), of.get("method").trim()];
    let method: Vec<&str> = method.into_iter().filter(|text| !text.is_empty()).collect();
    node.set("method", &method.join("\n"));
    let third = draft.root.get("third_party").trim();
    if !third.is_empty() {
        node.set("third_party_name", third);
    }
    let row = |year: Year, level: Option<String>| {
        let mut node = Node::default();
        node.set("year", &year.number().to_string());
        node.set("level", &level.unwrap_or_default());
        Row { id: 0, node }
    };
    let level = |exact| Some(plain(exact, None));
    let history = kpi.history.iter();
    let history = history.map(|(year, exact)| row(*year, level(*exact)));
    node.lists
        .insert(report::HISTORY.id.to_owned(), history.collect());
    // Annex B has one target a year: the first tier, which decides between 达标 and 未达标.
    let targets = kpi.targets.iter();
    let targets =
        targets.map(|target| row(target.year, target.tiers.first().copied().and_then(level)));
    node.lists
        .insert(report::TARGETS.id.to_owned(), targets.collect());
    if let Some(year) = first {
        node.lists
            .insert(report::YEARS.id.to_owned(), vec![row(year, None)]);
    }
    node
}
