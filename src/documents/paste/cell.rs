//! What is stored for a cell of a sheet: codes for choices, in whichever language the choices are named, and other texts as they stand.

use super::words as w;
use super::years::year_of;
use crate::documents::{Choice, Field, FieldKind, choice_of};
use crate::i18n::{Lang, Message};
use crate::measure::units;
use std::collections::BTreeMap;

/// What is stored for a cell of a field; the choices in words where the cell is none of them. A figure is stored as it stands.
pub fn answer(field: &Field, cell: &str) -> Result<String, Message> {
    answer_by(field, cell, None)
}

/// The same, where the names of the field's choices are worked out already.
pub fn answer_by(field: &Field, cell: &str, known: Option<&Choices>) -> Result<String, Message> {
    let code = |choices: &[Choice], cell: &str| match known {
        Some(known) => known.code(cell),
        None => code(choices, cell),
    };
    match field.kind {
        FieldKind::Choice(choices) => code(choices, cell)
            .map(str::to_owned)
            .ok_or_else(|| listed(choices)),
        FieldKind::Many(choices) => {
            let whole = code(choices, cell).map(|code| vec![code]);
            // A label may hold one of the marks that part labels; one on each line is taken first.
            let parts_by = |marks: &[char]| -> Option<Vec<&'static str>> {
                cell.split(marks)
                    .filter(|part| !part.trim().is_empty())
                    .map(|part| code(choices, part))
                    .collect()
            };
            let by_lines = || parts_by(&['\n']);
            let codes = whole
                .or_else(by_lines)
                .or_else(|| parts_by(w::PARTS))
                .ok_or_else(|| listed(choices))?;
            let held: Vec<&str> = choices
                .iter()
                .map(|choice| choice.code)
                .filter(|code| codes.contains(code))
                .collect();
            Ok(held.join(","))
        }
        FieldKind::Search(choices) => {
            let known = code(choices(), cell)
                .or_else(|| choice_of(choices(), cell).map(|choice| choice.code));
            Ok(known.map_or_else(|| one_line(cell), str::to_owned))
        }
        FieldKind::Lines => Ok(cell.to_owned()),
        FieldKind::Year => {
            Ok(year_of(cell).map_or_else(|| parted(cell), |year| year.number().to_string()))
        }
        FieldKind::Number { .. } | FieldKind::Date => Ok(parted(cell)),
        FieldKind::Line | FieldKind::Suggest(_) | FieldKind::CreditCode | FieldKind::File => {
            Ok(one_line(cell))
        }
    }
}

/// The names of choices, worked out once: the industries of a column are many, and a block has many rows.
pub struct Choices {
    /// The code that each code, label, and code with its label stands for; of equal ones the first.
    names: BTreeMap<String, &'static str>,
    /// The same of labels without the number in front, and of everyday words; `None` where several choices have these words.
    words: BTreeMap<String, Option<&'static str>>,
}

impl Choices {
    /// The names of these choices.
    pub fn of(choices: &[Choice]) -> Self {
        let mut names = BTreeMap::new();
        let mut words: BTreeMap<String, Option<&'static str>> = BTreeMap::new();
        for choice in choices {
            names
                .entry(units::plain(choice.code))
                .or_insert(choice.code);
            let mut own = Vec::new();
            for lang in [Lang::Zh, Lang::En] {
                let label = choice.label.get(lang);
                let plain = units::plain(label);
                let bare = plain.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
                if bare != plain && !bare.is_empty() && !own.iter().any(|known| known == bare) {
                    own.push(bare.to_owned());
                }
                let both = units::plain(&[choice.code, label].concat());
                for name in [plain, both] {
                    names.entry(name).or_insert(choice.code);
                }
            }
            own.extend(everyday(choice).map(units::plain));
            own.dedup();
            for bare in own {
                let known = words.entry(bare);
                known
                    .and_modify(|code| *code = None)
                    .or_insert(Some(choice.code));
            }
        }
        Self { names, words }
    }

    /// The code of a choice, as [`code`] finds it.
    pub fn code(&self, cell: &str) -> Option<&'static str> {
        let cell = units::plain(cell);
        let named = self.names.get(&cell).copied();
        named.or_else(|| self.words.get(&cell).copied().flatten())
    }
}

/// What people write for a choice besides its label.
fn everyday(choice: &Choice) -> impl Iterator<Item = &'static str> {
    let label = choice.label.get(Lang::Zh);
    w::CHOICE_WORDS
        .iter()
        .filter(move |(of, _)| *of == label)
        .flat_map(|(_, words)| words.iter().copied())
}

/// The code of a choice, by its code or its label in either language, or by the label without the number in front or an everyday word where no other has
/// these words.
pub fn code(choices: &[Choice], cell: &str) -> Option<&'static str> {
    let cell = units::plain(cell);
    let is = |text: &str| units::plain(text) == cell;
    choices
        .iter()
        .find(|choice| {
            is(choice.code)
                || [Lang::Zh, Lang::En].iter().any(|lang| {
                    is(choice.label.get(*lang))
                        || is(&[choice.code, choice.label.get(*lang)].concat())
                })
        })
        .or_else(|| {
            let words = |text: &str| {
                let plain = units::plain(text);
                let words = plain.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
                words != plain && !words.is_empty() && words == cell
            };
            let mut alike = choices.iter().filter(|choice| {
                [Lang::Zh, Lang::En]
                    .iter()
                    .any(|lang| words(choice.label.get(*lang)))
                    || everyday(choice).any(is)
            });
            alike.next().filter(|_| alike.next().is_none())
        })
        .map(|choice| choice.code)
}

/// The choices in words.
pub fn listed(choices: &[Choice]) -> Message {
    let mut labels = choices.iter().map(|choice| Message::from(choice.label));
    let first = labels.next().unwrap_or_else(|| w::PLAIN.into());
    labels.fold(first, |all, label| {
        Message::new(w::AND, vec![all.into(), label.into()])
    })
}

/// A text on one line.
pub fn one_line(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A figure, year or day: what stands on several lines stays apart, so that it is not read as one.
pub fn parted(cell: &str) -> String {
    cell.split(['\n', '\r', '\t'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" / ")
}
