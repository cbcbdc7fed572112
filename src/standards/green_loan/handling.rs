//! How the files of a loan book were read, in words: what each column was taken for, in which unit, and what a person corrected.

use super::exchange::{FileText, PlanText};
use super::result::RefusedSummary;
use super::{Indicator, Mass, Money, RateUnit, Source, words as w};
use crate::i18n::{Arg, Message, Text};
use crate::measure::{Decimal, Places, grouped_at_most};

/// A column of a file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnRead {
    /// Its heading in the file.
    pub heading: String,
    /// What it was taken for.
    pub holds: Message,
    /// The unit of its figures; `None` where it holds none.
    pub unit: Option<Message>,
    /// Where the unit comes from.
    pub from: Option<Message>,
}

/// A name that is known in both languages.
pub fn both(zh: &str, en: &str) -> Message {
    Message::new(Text::new("{0}", "{1}"), vec![zh.into(), en.into()])
}

/// The unit of a code, and the code itself where it is none of the known.
fn unit_name(code: &str) -> Message {
    Money::from_code(code)
        .map(Money::name)
        .or_else(|| Mass::from_code(code).map(Mass::name))
        .or_else(|| RateUnit::from_code(code).map(RateUnit::name))
        .map_or_else(|| both(code, code), Message::from)
}

fn said(message: Message) -> Arg {
    Arg::Said(Box::new(message))
}

/// The unit that the plan gives a column where neither row nor heading says one; `None` for columns without a unit.
fn planned(column: &str, plan: &PlanText) -> Option<String> {
    if matches!(column, "balance" | "limit" | "investment") {
        let money = if plan.money.is_empty() {
            Money::default().code()
        } else {
            plan.money.as_str()
        };
        return Some(money.to_owned());
    }
    if column == "rate" {
        return Some(RateUnit::PerCent.code().to_owned());
    }
    Indicator::from_code(column)?;
    let mass = plan.mass.iter().find(|(indicator, _)| indicator == column);
    Some(
        mass.map_or(Mass::default().code(), |(_, mass)| mass)
            .to_owned(),
    )
}

/// The code of a unit that only the rows name.
const ASKED: &str = "?";

/// Whether an indicator's whole column was taken for kilograms by a correction, which goes before its heading.
fn corrected(column: &str, plan: &PlanText) -> bool {
    plan.mass
        .iter()
        .any(|(indicator, mass)| indicator == column && mass == Mass::Kilogram.code())
}

/// Whether the heading itself names the unit.
fn names(heading: &str, unit: &str) -> bool {
    let known = Money::from_code(unit)
        .map(Money::name)
        .or_else(|| Mass::from_code(unit).map(Mass::name));
    known.is_some_and(|name| heading.contains(name.zh)) || heading.contains(unit)
}

/// What each column of a file was taken for, in which unit, and where the unit comes from. Columns that were not read are left out.
///
/// `name` gives the name of a column by its code.
pub fn columns(
    file: &FileText,
    plan: &PlanText,
    name: &dyn Fn(&str) -> Option<Message>,
) -> Vec<ColumnRead> {
    let layout = &file.layout;
    let has = |code: &str| layout.columns.iter().any(|column| column == code);
    let read = |(at, column): (usize, &String)| {
        let heading = file.headings.get(at).cloned().unwrap_or_default();
        let planned = planned(column, plan);
        let written = layout
            .units
            .get(at)
            .map(String::as_str)
            .filter(|unit| !unit.is_empty() && planned.is_some());
        let unit = match written {
            Some(_) if corrected(column, plan) => Some(Mass::Kilogram.code().to_owned()),
            Some(unit) => Some(unit.to_owned()),
            None => planned.clone(),
        };
        let rows = match Indicator::from_code(column) {
            Some(_) => has(&[column.as_str(), "_unit"].concat()),
            None => {
                planned.is_some()
                    && column != "rate"
                    && (has("money_unit") || has(&[column.as_str(), "_unit"].concat()))
            }
        };
        let from = unit.as_deref().map(|unit| {
            if corrected(column, plan) {
                w::UNIT_CORRECTED.into()
            } else if rows && unit == ASKED {
                w::UNIT_OF_ROWS_ALONE.into()
            } else if rows {
                Message::new(w::UNIT_OF_ROWS, vec![said(unit_name(unit))])
            } else if let (Some(unit), found) = (written, layout.found.get(at)) {
                match found.map(String::as_str) {
                    Some("heading") => w::UNIT_OF_HEADING.into(),
                    Some("line") => w::UNIT_OF_LINE.into(),
                    Some("person") => w::UNIT_CHOSEN.into(),
                    // A layout of an earlier build does not say where its units were found.
                    _ if names(&heading, unit) => w::UNIT_OF_HEADING.into(),
                    _ => w::UNIT_OF_SETTING.into(),
                }
            } else {
                w::UNIT_SUPPOSED.into()
            }
        });
        ColumnRead {
            heading,
            holds: name(column).unwrap_or_else(|| both(column, column)),
            unit: unit.as_deref().filter(|unit| *unit != ASKED).map(unit_name),
            from,
        }
    };
    layout
        .columns
        .iter()
        .enumerate()
        .filter(|(_, column)| !column.is_empty())
        .map(read)
        .collect()
}

/// The headings of a file that were not read.
pub fn unread(file: &FileText) -> Vec<&str> {
    file.headings
        .iter()
        .enumerate()
        .filter(|(at, heading)| {
            let column = file.layout.columns.get(*at);
            column.is_none_or(String::is_empty) && !heading.trim().is_empty()
        })
        .map(|(_, heading)| heading.as_str())
        .collect()
}

/// The name of a file, and its number from 1 where it has none.
fn name_of(file: u32, files: &[FileText]) -> String {
    let named = usize::try_from(file)
        .ok()
        .and_then(|at| files.get(at))
        .map(|file| file.name.clone())
        .filter(|name| !name.is_empty());
    named.unwrap_or_else(|| (u64::from(file) + 1).to_string())
}

/// The borrower, or what else a row that was left out is called, and its balance, as far as the result lists the row and both are known.
fn left_out(refused: &[RefusedSummary], file: u32, row: u64) -> Option<[String; 2]> {
    let found = refused
        .iter()
        .find(|held| (held.file, held.row) == (file, row))?;
    let [id, borrower, project] = &found.names;
    let mut names = [borrower, project, id].into_iter();
    let name = names.find(|name| !name.trim().is_empty())?;
    let balance = Decimal::from_str_exact(&found.balance).ok()?;
    Some([name.trim().to_owned(), grouped_at_most(balance, Places(2))])
}

/// What was corrected or supposed for the whole book, a sentence each: columns and single figures in kilograms, the data source of rows without one.
/// `refused` are the refused rows that the result lists.
pub fn corrections(
    plan: &PlanText,
    files: &[FileText],
    refused: &[RefusedSummary],
) -> Vec<Message> {
    let indicator = |code: &str| {
        Indicator::from_code(code).map_or_else(|| both(code, code), |found| found.name().into())
    };
    let mut found: Vec<Message> = Indicator::ALL
        .into_iter()
        .filter(|indicator| corrected(indicator.code(), plan))
        .map(|indicator| Message::new(w::COLUMN_IN_KILOGRAMS, vec![indicator.name().into()]))
        .collect();
    found.extend(plan.kilograms.iter().map(|(file, row, code)| {
        let file = name_of(*file, files);
        Message::new(
            w::FIGURE_IN_KILOGRAMS,
            vec![file.into(), row.to_string().into(), said(indicator(code))],
        )
    }));
    let place = |file: u32, row: u64| vec![name_of(file, files).into(), row.to_string().into()];
    found.extend(
        plan.loans
            .iter()
            .map(|(file, row)| Message::new(w::ROW_IS_A_LOAN, place(*file, *row))),
    );
    found.extend(plan.sums.iter().map(|(file, row)| {
        let mut args = place(*file, *row);
        match left_out(refused, *file, *row) {
            Some(known) => {
                args.extend(known.map(Arg::from));
                Message::new(w::ROW_LEFT_OUT, args)
            }
            None => Message::new(w::ROW_IS_A_SUM, args),
        }
    }));
    found.extend(plan.without_hidden.then(|| w::WITHOUT_HIDDEN.into()));
    let source = Source::ALL
        .into_iter()
        .find(|source| source.code() == plan.source);
    found.extend(source.map(|source| Message::new(w::SOURCE_SUPPOSED, vec![source.name().into()])));
    found
}

/// A file by its name, and by sheet or encoding where they are known.
pub fn called(file: &FileText) -> Message {
    let name = file.name.as_str();
    match (file.sheet.as_str(), file.encoding.as_str()) {
        ("", "") => both(name, name),
        ("", encoding) => Message::new(w::FILE_AND_LETTERS, vec![name.into(), encoding.into()]),
        (sheet, _) => Message::new(w::FILE_AND_SHEET, vec![name.into(), sheet.into()]),
    }
}
