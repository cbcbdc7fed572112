//! The JSON file: the draft, which can be read back, and the report, for other programs. Figures are texts, printed and unrounded.

use super::Source;
use crate::documents::words::numbered;
use crate::documents::{Document, Figure, Given, List, Part, Place, Problem, Strength, Table, Value, Verdict, sum};
use crate::i18n::Lang;
use crate::measure::plain;
use crate::storage::migrate::SCHEMA;
use serde::Serialize;
use std::collections::BTreeMap;

/// What the `format` of a document file says.
pub const FORMAT: &str = "greendesk";
/// The version of the file's shape.
pub const FORMAT_VERSION: u32 = 1;
/// What the `kind` of a backup or rescue file says.
pub const BACKUP_KIND: &str = "greendesk-rescue";
/// The version of that file's shape.
pub const BACKUP_VERSION: u32 = 1;

/// The file.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct File<'a> {
    /// Always `greendesk`.
    pub format: &'a str,
    /// The version of this shape.
    pub format_version: u32,
    /// The version of the shape of `document`.
    pub schema: u32,
    /// The program's version.
    pub app_version: &'a str,
    /// The program's build.
    pub build: &'a str,
    /// When the file was made, ISO 8601 UTC.
    pub exported_at: &'a str,
    /// Whether it is sample data (演示数据).
    pub demo: bool,
    /// The language of the words in `report`: `zh-CN` or `en`.
    pub language: &'a str,
    /// The standard's edition.
    pub edition: EditionOut<'a>,
    /// The whole document as filled; importing reads this and nothing else.
    pub document: &'a Document,
    /// What was computed and found. Derived from `document`.
    pub report: ReportOut<'a>,
    /// The sum of the draft, as printed on the paper.
    pub sum: String,
}

/// The standard's edition.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Edition"))]
pub struct EditionOut<'a> {
    /// Its number.
    pub number: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Its day or year of issue.
    pub issued: &'a str,
}

/// The report.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Report"))]
pub struct ReportOut<'a> {
    /// Its title.
    pub title: &'a str,
    /// Borrower and period.
    pub subject: String,
    /// Tidy tables.
    pub tables: Vec<TableOut<'a>>,
    /// Computed figures.
    pub figures: Vec<FigureOut<'a>>,
    /// What is wrong or doubtful.
    pub problems: Vec<ProblemOut<'a>>,
}

/// A table.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Table"))]
pub struct TableOut<'a> {
    /// Its id, the same in every language.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Its columns.
    pub columns: Vec<ColumnOut<'a>>,
    /// Its rows; each has a cell a column.
    pub rows: Vec<Vec<CellOut>>,
}

/// A column.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Column"))]
pub struct ColumnOut<'a> {
    /// Its key, the same in every language.
    pub key: &'a str,
    /// Its heading.
    pub title: &'a str,
}

/// A cell.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Cell"))]
pub struct CellOut {
    /// `missing`, `not_applicable`, `text`, `year` or `number`.
    pub kind: &'static str,
    /// As printed; for `not_applicable`, why. A number has no grouping and an ASCII minus.
    pub text: String,
    /// The unrounded number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exact: Option<String>,
    /// The number's unit.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
}

/// A computed figure.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Figure"))]
pub struct FigureOut<'a> {
    /// Which figure.
    pub id: &'a str,
    /// Where it belongs: the keys of the rows down to it.
    pub place: String,
    /// The names of those rows, as read aloud.
    pub row: String,
    /// Its name.
    pub label: String,
    /// As printed, blank where it could not be computed.
    pub printed: String,
    /// Unrounded.
    pub exact: Option<String>,
    /// Its unit.
    pub unit: String,
    /// `met`, `missed` or nothing.
    pub verdict: Option<&'a str>,
    /// The formula.
    pub formula: &'a str,
    /// The formula with the figures put in.
    pub workings: &'a str,
    /// The clause's id: edition and number.
    pub clause: String,
}

/// A problem.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Problem"))]
pub struct ProblemOut<'a> {
    /// Which rule found it.
    pub code: &'a str,
    /// Where.
    pub place: String,
    /// What it says.
    pub message: String,
    /// `must`, `should` or `may`.
    pub strength: &'a str,
    /// The clause's id.
    pub clause: Option<String>,
    /// The reason given.
    pub reason: &'a str,
    /// Whether it still stands.
    pub open: bool,
}

/// The file's bytes.
pub fn write(source: &Source) -> Vec<u8> {
    let Source { document, template, report, lang, now, build } = *source;
    let file = File {
        format: FORMAT,
        format_version: FORMAT_VERSION,
        schema: SCHEMA,
        app_version: env!("CARGO_PKG_VERSION"),
        build,
        exported_at: now,
        demo: document.demo,
        language: lang.tag(),
        edition: EditionOut { number: template.edition.number, title: template.edition.title, issued: template.edition.issued },
        document,
        report: ReportOut {
            title: report.title.get(lang),
            subject: report.subject.get(lang),
            tables: report.tables.iter().map(|table| table_out(table, lang)).collect(),
            figures: report.figures.iter().map(|figure| figure_out(figure, source)).collect(),
            problems: report.problems.iter().map(|problem| problem_out(problem, lang)).collect(),
        },
        sum: sum(&document.draft),
    };
    serde_json::to_vec(&file).unwrap_or_default()
}

/// A backup: stored texts by key, as they are. The crash shell's rescue file is of this shape too, with the texts on the screen besides.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Backup<'a> {
    /// Always `greendesk-rescue`.
    pub kind: &'a str,
    /// The version of this shape.
    pub version: u32,
    /// When the file was made, ISO 8601 UTC.
    pub time: &'a str,
    /// The program's build.
    pub build: &'a str,
    /// The stored texts, each an envelope, by key.
    pub storage: BTreeMap<&'a str, &'a str>,
}

/// The bytes of a backup.
pub fn write_backup(raws: &[(String, String)], now: &str, build: &str) -> Vec<u8> {
    let storage = raws.iter().map(|(key, raw)| (key.as_str(), raw.as_str())).collect();
    let backup = Backup { kind: BACKUP_KIND, version: BACKUP_VERSION, time: now, build, storage };
    serde_json::to_vec(&backup).unwrap_or_default()
}

fn table_out(table: &Table, lang: Lang) -> TableOut<'_> {
    TableOut {
        id: table.id,
        title: table.title.get(lang),
        columns: table.columns.iter().map(|(key, title)| ColumnOut { key, title: title.get(lang) }).collect(),
        rows: table.rows.iter().map(|row| row.iter().map(|value| cell(value, lang)).collect()).collect(),
    }
}

/// A value as kind, text, unrounded number and unit: the one place where values become texts for files.
pub(super) fn cell(value: &Value, lang: Lang) -> CellOut {
    let (kind, text) = match value {
        Value::Missing => ("missing", String::new()),
        Value::NotApplicable(why) => ("not_applicable", why.get(lang)),
        Value::Typed(typed) => ("text", typed.clone()),
        Value::Words(words) => ("text", words.get(lang)),
        Value::Year(year) => ("year", year.number().to_string()),
        Value::Number { exact, places, unit } => {
            return CellOut { kind: "number", text: plain(*exact, *places), exact: Some(plain(*exact, None)), unit: unit.clone() };
        }
    };
    CellOut { kind, text, exact: None, unit: String::new() }
}

/// The names of the rows down to a place, e.g. 碳排放量 2025 年; blank at the root.
pub(super) fn row_names(place: &Place, source: &Source) -> String {
    let mut lists: Vec<&List> = Vec::new();
    let mut within: Vec<(&str, &List)> = Vec::new();
    for part in source.template.steps.iter().flat_map(|step| step.parts) {
        match part {
            Part::Fields(_) | Part::Folded(..) | Part::Shown(_) | Part::Acts(_) | Part::Book(..) | Part::Earlier => {}
            Part::List(list) | Part::Given(Given { list, .. }) => lists.push(list),
            Part::Within(outer, inner) => {
                lists.push(outer);
                within.push((outer.id, inner));
            }
        }
    }
    let mut node = &source.document.draft.root;
    let mut names = Vec::new();
    for step in &place.path {
        let Some(list) = lists.iter().copied().find(|list| list.id == step.list) else { break };
        // Several parts may show one list, each with fields of its own.
        let shown: Vec<&List> = lists.iter().copied().filter(|shown| shown.id == list.id).collect();
        let Some((index, row)) = node.rows(list.id).iter().enumerate().find(|(_, row)| row.id == step.row) else { break };
        names.push((list.name)(&row.node).unwrap_or_else(|| numbered(list.item, index)).get(source.lang));
        node = &row.node;
        lists = shown.iter().flat_map(|list| list.lists).chain(within.iter().filter(|(outer, _)| *outer == list.id).map(|(_, inner)| *inner)).collect();
    }
    names.join(" ")
}

fn figure_out<'a>(figure: &'a Figure, source: &Source<'a>) -> FigureOut<'a> {
    let lang = source.lang;
    let cell = cell(&figure.value, lang);
    FigureOut {
        id: figure.id,
        place: figure.place.to_string(),
        row: row_names(&figure.place, source),
        label: figure.label.get(lang),
        printed: cell.text,
        exact: cell.exact,
        unit: cell.unit,
        verdict: figure.verdict.map(|verdict| match verdict {
            Verdict::Met => "met",
            Verdict::Missed => "missed",
        }),
        formula: figure.formula.get(lang),
        workings: &figure.workings,
        clause: figure.clause.id(),
    }
}

fn problem_out(problem: &Problem, lang: Lang) -> ProblemOut<'_> {
    ProblemOut {
        code: problem.code,
        place: problem.place.to_string(),
        message: problem.message.get(lang),
        strength: match problem.strength {
            Strength::Must => "must",
            Strength::Should => "should",
            Strength::May => "may",
        },
        clause: problem.clause.map(|clause| clause.id()),
        reason: &problem.reason,
        open: problem.open(),
    }
}
