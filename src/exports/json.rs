//! The JSON file: the draft, which can be read back, and the report, for other programs. Figures are texts, printed and unrounded.

use super::Source;
use crate::documents::notes::Notes;
use crate::documents::words::numbered;
use crate::documents::{
    Document, Draft, Figure, Place, Problem, Table, Template, Value, Verdict, checksum, list_at,
    sha256, unasked,
};
use crate::i18n::Lang;
use crate::measure::plain;
use crate::storage::envelope::{self, Opened};
use crate::storage::migrate::SCHEMA;
use serde::{Deserialize, Serialize};
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
    /// The whole document as filled; importing reads this and [`Self::annexes`], and nothing else.
    pub document: &'a Document,
    /// The worksheets that figures of `document` were taken from, as they were when the file was made. `document` names each by its id, and by the sum
    /// that its draft had when the figure was taken.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub annexes: Vec<AnnexOut<'a>>,
    /// What was computed and found. Derived from `document`.
    pub report: ReportOut<'a>,
    /// The sum of the draft, as printed on the paper.
    pub sum: String,
    /// The comments on the document, and of a loan the accepted reports; left out where there is none, and in a clean copy. They are no part of `sum`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notes: Option<Notes>,
}

/// A worksheet that goes along.
#[derive(Debug, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Annex")
)]
pub struct AnnexOut<'a> {
    /// The whole document as filled.
    pub document: &'a Document,
    /// The sum of its draft.
    pub sum: String,
}

/// The standard's edition.
#[derive(Debug, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Edition")
)]
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
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Report")
)]
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
    /// Answers in `document` that nothing asks for at present, because another answer has switched their question off. No table shows them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unasked: Vec<UnaskedOut>,
}

/// An answer that nothing asks for at present. What it says stands in `document` alone.
#[derive(Debug, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Unasked")
)]
pub struct UnaskedOut {
    /// Where it stands.
    pub place: String,
    /// What it answers, as read aloud.
    pub name: String,
}

/// A table.
#[derive(Debug, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Table")
)]
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
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Column")
)]
pub struct ColumnOut<'a> {
    /// Its key, the same in every language.
    pub key: &'a str,
    /// Its heading.
    pub title: &'a str,
}

/// A cell.
#[derive(Debug, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Cell")
)]
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
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Figure")
)]
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
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Problem")
)]
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
    let Source {
        document,
        template,
        report,
        lang,
        now,
        build,
        annexes,
    } = *source;
    let notes = Notes::of(&document.notes);
    // The notes stand beside the document, where programs that know none do not look.
    let bare = Document {
        notes: String::new(),
        ..document.clone()
    };
    let file = File {
        format: FORMAT,
        format_version: FORMAT_VERSION,
        schema: SCHEMA,
        app_version: env!("CARGO_PKG_VERSION"),
        build,
        exported_at: now,
        demo: document.demo,
        language: lang.tag(),
        edition: EditionOut {
            number: template.edition.number,
            title: template.edition.title,
            issued: template.edition.issued,
        },
        document: &bare,
        annexes: annexes
            .iter()
            .map(|document| AnnexOut {
                document,
                sum: checksum(&document.draft),
            })
            .collect(),
        report: ReportOut {
            title: report.title.get(lang),
            subject: report.subject.get(lang),
            tables: report
                .tables
                .iter()
                .map(|table| table_out(table, lang))
                .collect(),
            figures: report
                .figures
                .iter()
                .map(|figure| figure_out(figure, source))
                .collect(),
            problems: report
                .problems
                .iter()
                .map(|problem| problem_out(problem, lang))
                .collect(),
            unasked: unasked(template, &document.draft)
                .into_iter()
                .map(|left| UnaskedOut {
                    place: left.place.to_string(),
                    name: left.name.get(lang),
                })
                .collect(),
        },
        sum: checksum(&document.draft),
        notes: (!notes.is_empty()).then(|| notes.summed()),
    };
    serde_json::to_vec(&file).unwrap_or_default()
}

/// A backup: stored texts by key, as they are. The crash shell's rescue file is of this shape too, with the texts on the screen besides and
/// without a list of contents.
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
    /// What is in the file, so that a reader can tell whether it is whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manifest: Option<Manifest>,
    /// The stored texts, each an envelope, by key.
    pub storage: BTreeMap<&'a str, &'a str>,
}

/// The list of contents of a backup.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Manifest {
    /// How many documents there are.
    pub documents: usize,
    /// How many of them could not be opened when the file was made; their texts are in it as they are.
    pub unreadable: usize,
    /// A line each.
    pub entries: Vec<Entry>,
}

/// A document of a backup.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Entry {
    /// Its key in `storage`.
    pub key: String,
    /// Its name; blank where it could not be opened.
    pub name: String,
    /// Its revision; 0 where it could not be opened.
    pub rev: u64,
    /// The first 16 hexadecimal digits of the SHA-256 of its stored text's UTF-8 bytes.
    pub sum: String,
}

/// The sum of a stored text in a backup.
pub fn text_sum(text: &str) -> String {
    let mut sum = sha256(text.as_bytes());
    sum.truncate(16);
    sum
}

/// The bytes of a backup; `names` gives each document's name.
pub fn write_backup(
    raws: &[(String, String)],
    now: &str,
    build: &str,
    name: impl Fn(&Document) -> String,
) -> Vec<u8> {
    let entries = raws.iter().map(|(key, raw)| {
        let (name, rev) = match envelope::open(raw) {
            Opened::Document(document, facts) => (name(&document), facts.rev),
            Opened::Newer(_) | Opened::Broken(_) => (String::new(), 0),
        };
        Entry {
            key: key.clone(),
            name,
            rev,
            sum: text_sum(raw),
        }
    });
    let entries: Vec<Entry> = entries.collect();
    let manifest = Manifest {
        documents: entries.len(),
        unreadable: entries.iter().filter(|entry| entry.rev == 0).count(),
        entries,
    };
    let storage = raws
        .iter()
        .map(|(key, raw)| (key.as_str(), raw.as_str()))
        .collect();
    let backup = Backup {
        kind: BACKUP_KIND,
        version: BACKUP_VERSION,
        time: now,
        build,
        manifest: Some(manifest),
        storage,
    };
    serde_json::to_vec(&backup).unwrap_or_default()
}

fn table_out(table: &Table, lang: Lang) -> TableOut<'_> {
    TableOut {
        id: table.id,
        title: table.title.get(lang),
        columns: table
            .columns
            .iter()
            .map(|(key, title)| ColumnOut {
                key,
                title: title.get(lang),
            })
            .collect(),
        rows: table
            .rows
            .iter()
            .map(|row| row.iter().map(|value| cell(value, lang)).collect())
            .collect(),
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
        Value::Number {
            exact,
            places,
            unit,
        } => {
            return CellOut {
                kind: "number",
                text: plain(*exact, *places),
                exact: Some(plain(*exact, None)),
                unit: unit.clone(),
            };
        }
    };
    CellOut {
        kind,
        text,
        exact: None,
        unit: String::new(),
    }
}

/// The names of the rows down to a place, e.g. 碳排放量 2025 年; blank at the root.
pub fn row_names(place: &Place, template: &Template, draft: &Draft, lang: Lang) -> String {
    let mut node = &draft.root;
    let mut names = Vec::new();
    for (depth, step) in place.path.iter().enumerate() {
        let path = place.path.get(..=depth).unwrap_or_default();
        let Some(list) = list_at(template.steps, path) else {
            break;
        };
        let mut rows = node.rows(list.id).iter().enumerate();
        let Some((index, row)) = rows.find(|(_, row)| row.id == step.row) else {
            break;
        };
        names.push(
            (list.name)(&row.node)
                .unwrap_or_else(|| numbered(list.item, index))
                .get(lang),
        );
        node = &row.node;
    }
    names.join(" ")
}

fn figure_out<'a>(figure: &'a Figure, source: &Source<'a>) -> FigureOut<'a> {
    let lang = source.lang;
    let cell = cell(&figure.value, lang);
    FigureOut {
        id: figure.id,
        place: figure.place.to_string(),
        row: row_names(&figure.place, source.template, &source.document.draft, lang),
        label: figure.label.get(lang),
        printed: cell.text,
        exact: cell.exact,
        unit: cell.unit,
        verdict: figure.verdict.map(Verdict::code),
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
        strength: problem.strength.code(),
        clause: problem.clause.map(|clause| clause.id()),
        reason: &problem.reason,
        open: problem.open(),
    }
}
