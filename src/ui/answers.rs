//! Answers in words, as the review and the differences between versions show them.

use crate::documents::words::{self, SEMICOLON, figure_and_unit};
use crate::documents::{Field, FieldKind, Node, choice_of};
use crate::i18n::Lang;
use crate::measure::{
    Places, grouped_as_typed, grouped_at_most, read_number, read_when, read_year,
};
use crate::standards::identity::gb_32100;

/// An answer as it will be printed, given the nodes from the root down to the one that holds it. `with_unit` is `false` in a column whose heading says
/// the unit. What cannot be read stays as it was typed.
pub fn as_read(field: &Field, typed: &str, nodes: &[&Node], with_unit: bool, lang: Lang) -> String {
    let unit = field.unit_of(nodes, lang);
    let figure = |exact| match field.places {
        Some(places) => grouped_at_most(exact, Places(places)),
        None => grouped_as_typed(exact),
    };
    match field.kind {
        FieldKind::Number { .. } => match field.read(typed, nodes) {
            Ok(exact) if with_unit && !unit.is_empty() => figure_and_unit(&figure(exact), &unit),
            Ok(exact) => figure(exact),
            Err(_) => typed.to_owned(),
        },
        FieldKind::Year => {
            read_year(typed).map_or_else(|| typed.to_owned(), |year| year.number().to_string())
        }
        FieldKind::Date => read_when(typed).unwrap_or_else(|| typed.to_owned()),
        FieldKind::CreditCode => gb_32100::check(typed).unwrap_or_else(|_| typed.to_owned()),
        _ => in_words(field, typed, &unit, lang),
    }
}

/// The name of a choice of a long list, without the words behind it in brackets by which people look for it.
fn own_name(label: &str) -> &str {
    let closed = label.strip_suffix(['）', ')']);
    let own = closed.and_then(|label| label.rfind(['（', '(']).and_then(|at| label.get(..at)));
    own.unwrap_or(label).trim_end()
}

/// An answer in words: choices by their labels, numbers grouped, with their unit.
pub fn in_words(field: &Field, typed: &str, unit: &str, lang: Lang) -> String {
    match field.kind {
        FieldKind::Choice(choices) | FieldKind::Many(choices) => {
            let label = |code: &str| {
                choices
                    .iter()
                    .find(|choice| choice.code == code)
                    .map_or_else(
                        || code.to_owned(),
                        |choice| choice.label.get(lang).to_owned(),
                    )
            };
            typed
                .split(',')
                .map(label)
                .collect::<Vec<_>>()
                .join(SEMICOLON.get(lang))
        }
        FieldKind::Search(choices) => match choice_of(choices(), typed) {
            Some(choice) if choice.says_code() => {
                [choice.code, " ", own_name(choice.label.get(lang))].concat()
            }
            Some(choice) => own_name(choice.label.get(lang)).to_owned(),
            None => typed.to_owned(),
        },
        FieldKind::Number { .. } => match read_number(typed, unit) {
            Ok(exact) => figure_and_unit(&grouped_as_typed(exact), unit),
            Err(_) => typed.to_owned(),
        },
        // What was taken from the list is said in the reader's language, and so is a unit that is known.
        FieldKind::Suggest(known) => words::in_language(known, typed, lang).to_owned(),
        _ => typed.to_owned(),
    }
}
