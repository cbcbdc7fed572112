//! CSV for spreadsheets: UTF-8 with a byte order mark, CRLF, headings in the reader's language, numbers that stay numbers and texts that never become formulas.

use super::json::{CellOut, cell, row_names};
use super::{Source, words as w};
use crate::documents::{Figure, Table, Value, Verdict};
use crate::i18n::{Lang, Message, Text};

/// The id of the table of computed figures.
pub const FIGURES: &str = "figures";

/// One CSV a table, the computed figures last: title and bytes.
pub fn tables(source: &Source) -> Vec<(String, Vec<u8>)> {
    sections(source)
        .into_iter()
        .map(|(title, records)| (title.get(source.lang).to_owned(), file(&records)))
        .collect()
}

/// All tables in one CSV: each under a row with its title, a blank line between them.
pub fn all(source: &Source) -> Vec<u8> {
    let mut records = Vec::new();
    for (title, section) in sections(source) {
        if !records.is_empty() {
            records.push(Vec::new());
        }
        records.push(vec![safe(title.get(source.lang))]);
        records.extend(section);
    }
    file(&records)
}

/// The bytes of records whose cells are already safe.
pub fn file(records: &[Vec<String>]) -> Vec<u8> {
    let mut out = String::from('\u{FEFF}');
    for record in records {
        for (index, cell) in record.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            quote(cell, &mut out);
        }
        out.push_str("\r\n");
    }
    out.into_bytes()
}

/// A text that a spreadsheet cannot take for a formula. A plain number is left as it is, its minus sign too.
pub fn safe(text: &str) -> String {
    let dangerous =
        text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if dangerous && !plain_number(text) {
        ["'", text].concat()
    } else {
        text.to_owned()
    }
}

fn plain_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, fraction]
        .iter()
        .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}

/// Quoted where anything could divide it, also the semicolon and tab of other locales.
fn quote(cell: &str, out: &mut String) {
    if cell.contains([',', ';', '"', '\r', '\n', '\t'])
        || cell.starts_with(' ')
        || cell.ends_with(' ')
    {
        out.push('"');
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(cell);
    }
}

fn sections(source: &Source) -> Vec<(Text, Vec<Vec<String>>)> {
    let lang = source.lang;
    let mut sections: Vec<_> = source
        .report
        .tables
        .iter()
        .map(|table| (table.title, records(table, lang)))
        .collect();
    // A form may lay its figures out itself, as a table of this id.
    if !source.report.figures.is_empty()
        && source.report.tables.iter().all(|table| table.id != FIGURES)
    {
        sections.push((w::FIGURES, records(&figures(source), lang)));
    }
    if source.document.demo {
        for (_, records) in &mut sections {
            for (index, record) in records.iter_mut().enumerate() {
                let text = if index == 0 { w::NATURE } else { w::DEMO };
                record.push(text.get(lang).to_owned());
            }
        }
        // A table without a record says it in its heading row.
        for record in sections.iter_mut().filter_map(|(_, records)| {
            if records.len() == 1 {
                records.first_mut()
            } else {
                None
            }
        }) {
            record.push(w::DEMO.get(lang).to_owned());
        }
    }
    sections
}

/// The computed figures as a table of their own.
fn figures(source: &Source) -> Table {
    let said = |text: Text| Value::Words(text.into());
    let row = |figure: &Figure| {
        vec![
            Value::Typed(row_names(
                &figure.place,
                source.template,
                &source.document.draft,
                source.lang,
            )),
            Value::Words(figure.label.clone()),
            figure.value.clone(),
            figure.verdict.map_or(Value::Missing, |verdict| {
                said(if verdict == Verdict::Met {
                    w::MET
                } else {
                    w::MISSED
                })
            }),
            said(figure.formula),
            Value::Typed(figure.workings.clone()),
            Value::Typed(figure.clause.id()),
            Value::Typed(figure.place.to_string()),
        ]
    };
    Table {
        id: FIGURES,
        title: w::FIGURES,
        columns: vec![
            ("row", w::ROW),
            ("figure", w::FIGURE),
            ("result", w::RESULT),
            ("verdict", w::VERDICT),
            ("formula", w::FORMULA),
            ("workings", w::WORKINGS),
            ("clause", w::CLAUSE),
            ("place", w::PLACE),
        ],
        rows: source.report.figures.iter().map(row).collect(),
    }
}

/// A table as records, headings first. A column of figures is followed by one of units where the row does not say them,
/// and by one of unrounded figures where printing rounded any.
fn records(table: &Table, lang: Lang) -> Vec<Vec<String>> {
    let unit_column = table.columns.iter().position(|(key, _)| *key == "unit");
    let rows: Vec<Vec<CellOut>> = table
        .rows
        .iter()
        .map(|row| row.iter().map(|value| cell(value, lang)).collect())
        .collect();
    let unit_said = |row: &[CellOut]| {
        unit_column
            .and_then(|at| row.get(at))
            .map(|cell| cell.text.clone())
            .unwrap_or_default()
    };
    let mut out: Vec<Vec<String>> = std::iter::repeat_with(Vec::new)
        .take(rows.len() + 1)
        .collect();
    for (at, (_, title)) in table.columns.iter().enumerate() {
        let column: Vec<Option<&CellOut>> = rows.iter().map(|row| row.get(at)).collect();
        push(
            &mut out,
            title.get(lang),
            column
                .iter()
                .map(|cell| cell.map(text_of(lang)).unwrap_or_default()),
        );
        if rows.iter().any(|row| {
            row.get(at)
                .is_some_and(|cell| !cell.unit.is_empty() && cell.unit != unit_said(row))
        }) {
            let heading = Message::new(w::UNIT_OF, vec![(*title).into()]).get(lang);
            push(
                &mut out,
                &heading,
                column
                    .iter()
                    .map(|cell| cell.map(|cell| safe(&cell.unit)).unwrap_or_default()),
            );
        }
        if column.iter().flatten().any(|cell| rounded(cell)) {
            let heading = Message::new(w::EXACT_OF, vec![(*title).into()]).get(lang);
            push(
                &mut out,
                &heading,
                column
                    .iter()
                    .map(|cell| cell.and_then(|cell| cell.exact.clone()).unwrap_or_default()),
            );
        }
    }
    out
}

/// Puts a column behind the others, its heading in the first record.
fn push(records: &mut [Vec<String>], heading: &str, cells: impl Iterator<Item = String>) {
    for (record, cell) in records
        .iter_mut()
        .zip(std::iter::once(safe(heading)).chain(cells))
    {
        record.push(cell);
    }
}

/// Numbers and years as the formatter writes them, texts made safe.
fn text_of(lang: Lang) -> impl Fn(&CellOut) -> String {
    move |cell| match cell.kind {
        "number" | "year" => cell.text.clone(),
        "not_applicable" => {
            Message::new(w::NOT_APPLICABLE, vec![cell.text.as_str().into()]).get(lang)
        }
        _ => safe(&cell.text),
    }
}

/// Whether the printed number differs from the unrounded one by more than trailing zeros.
fn rounded(cell: &CellOut) -> bool {
    let printed = if cell.text.contains('.') {
        cell.text.trim_end_matches('0').trim_end_matches('.')
    } else {
        &cell.text
    };
    cell.exact.as_ref().is_some_and(|exact| exact != printed)
}
