//! Answers in words, as the review and the differences between versions show them.

use crate::documents::words::SEMICOLON;
use crate::documents::{Field, FieldKind};
use crate::i18n::Lang;
use crate::measure::{grouped, read_number};

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
        FieldKind::Search(choices) => match choices().iter().find(|choice| choice.code == typed) {
            Some(choice) => [choice.code, " ", choice.label.get(lang)].concat(),
            None => typed.to_owned(),
        },
        FieldKind::Number { .. } => match read_number(typed, unit) {
            Ok(exact) => [
                grouped(exact, None).as_str(),
                if unit.is_empty() { "" } else { " " },
                unit,
            ]
            .concat(),
            Err(_) => typed.to_owned(),
        },
        _ => typed.to_owned(),
    }
}
