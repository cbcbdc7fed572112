//! The tables of a report as rows of typed cells, which the CSV files and the workbook are made of.

use super::json::{CellOut, cell, row_names};
use super::{Source, words as w};
use crate::documents::{Figure, Strength, Table, Value, Verdict, checksum, reference};
use crate::i18n::{Lang, Message, Text};
use crate::sheets::text::{CellText, SheetText, WorkbookText};

/// The id of the table of computed figures.
pub const FIGURES: &str = "figures";

/// The tables with what the workbook says of itself.
pub fn of(source: &Source) -> WorkbookText {
    let sheet = |(title, rows): (Text, Vec<Vec<CellText>>)| SheetText {
        title: title.get(source.lang).to_owned(),
        rows,
    };
    WorkbookText {
        name: [
            source.report.title.get(source.lang),
            &source.report.subject.get(source.lang),
        ]
        .join(" "),
        mark: if source.document.demo {
            w::DEMO.get(source.lang).to_owned()
        } else {
            String::new()
        },
        now: source.now.to_owned(),
        about: about(source),
        sheets: sections(source).into_iter().map(sheet).collect(),
    }
}

/// What the first sheet says: which form and document the workbook is of, in which state, and how its numbers are written.
pub(super) fn about(source: &Source) -> Vec<[String; 2]> {
    let Source {
        document,
        template,
        report,
        lang,
        now,
        build,
        annexes: _,
    } = *source;
    let say = |text: Text| text.get(lang).to_owned();
    let sum = checksum(&document.draft);
    let issued = !document.issued_at.is_empty() && document.issued_sum == sum;
    let open = |strength: Strength| {
        report
            .problems
            .iter()
            .filter(|problem| problem.open() && problem.strength == strength)
            .count()
            .to_string()
    };
    let edition = template.edition;
    let mut about = Vec::new();
    if document.demo {
        about.push((w::NATURE, say(w::DEMO)));
    }
    about.extend([
        (w::FORM, report.title.get(lang).to_owned()),
        (w::OF, report.subject.get(lang)),
    ]);
    about.extend(reference::of(template, &document.draft));
    about.extend([
        (w::BASED_ON, report.subtitle.get(lang)),
        (w::EDITION, [edition.number, edition.title].join(" ")),
        (
            w::STANDING,
            say(if issued { w::ISSUED } else { w::IS_DRAFT }),
        ),
        (
            w::OPEN,
            Message::new(
                w::OPEN_COUNTS,
                vec![open(Strength::Must).into(), open(Strength::Should).into()],
            )
            .get(lang),
        ),
        (w::SUM, sum),
        (w::BUILD, [env!("CARGO_PKG_VERSION"), build].join(" · ")),
        (w::FORM_VERSION, template.version.to_string()),
        (w::MADE_AT, super::made_in_china(now, lang)),
        (w::NUMBERS, say(w::NUMBERS_ARE)),
    ]);
    about.retain(|(_, said)| !said.trim().is_empty());
    about
        .into_iter()
        .map(|(name, said)| [say(name), said])
        .collect()
}

/// The tables, the computed figures last: titles, and rows with the headings first.
pub(super) fn sections(source: &Source) -> Vec<(Text, Vec<Vec<CellText>>)> {
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
                record.push(CellText::Words(text.get(lang).to_owned()));
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
            record.push(CellText::Words(w::DEMO.get(lang).to_owned()));
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

/// A table as rows, headings first. A column of figures is followed by one of units where the row does not say them,
/// and by one of unrounded figures where printing rounded any.
fn records(table: &Table, lang: Lang) -> Vec<Vec<CellText>> {
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
    let mut out: Vec<Vec<CellText>> = std::iter::repeat_with(Vec::new)
        .take(rows.len() + 1)
        .collect();
    for (at, (_, title)) in table.columns.iter().enumerate() {
        let column: Vec<Option<&CellOut>> = rows.iter().map(|row| row.get(at)).collect();
        push(
            &mut out,
            title.get(lang),
            column
                .iter()
                .map(|cell| cell.map_or_else(blank, of_kind(lang))),
        );
        if rows.iter().any(|row| {
            row.get(at)
                .is_some_and(|cell| !cell.unit.is_empty() && cell.unit != unit_said(row))
        }) {
            let heading = Message::new(w::UNIT_OF, vec![(*title).into()]).get(lang);
            push(
                &mut out,
                &heading,
                column.iter().map(|cell| {
                    CellText::Words(cell.map(|cell| cell.unit.clone()).unwrap_or_default())
                }),
            );
        }
        if column.iter().flatten().any(|cell| rounded(cell)) {
            let heading = Message::new(w::EXACT_OF, vec![(*title).into()]).get(lang);
            push(
                &mut out,
                &heading,
                column.iter().map(|cell| {
                    cell.and_then(|cell| cell.exact.clone())
                        .map_or_else(blank, CellText::Number)
                }),
            );
        }
    }
    out
}

/// Puts a column behind the others, its heading in the first row.
fn push(rows: &mut [Vec<CellText>], heading: &str, cells: impl Iterator<Item = CellText>) {
    let heading = CellText::Words(heading.to_owned());
    for (row, cell) in rows.iter_mut().zip(std::iter::once(heading).chain(cells)) {
        row.push(cell);
    }
}

fn blank() -> CellText {
    CellText::Words(String::new())
}

/// Numbers and years as the formatter writes them, everything else as words.
fn of_kind(lang: Lang) -> impl Fn(&CellOut) -> CellText {
    move |cell| match cell.kind {
        "number" => CellText::Number(cell.text.clone()),
        "year" => CellText::Year(cell.text.clone()),
        "not_applicable" => CellText::Words(
            Message::new(w::NOT_APPLICABLE, vec![cell.text.as_str().into()]).get(lang),
        ),
        _ => CellText::Words(cell.text.clone()),
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
