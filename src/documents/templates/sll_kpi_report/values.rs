//! Answers as values of the report: what was typed, what it was read as, and what is missing.

use super::reading::{Kpi, Typed};
use super::words as w;
use crate::documents::words::{self as dw, ONE, unit_said};
use crate::documents::{Choice, Node, Value, paper};
use crate::i18n::{Arg, Message, Text};
use crate::measure::read_year;
use crate::standards::identity::gb_32100::{self, CodeFault};
use crate::standards::identity::gb_t_4754;

/// Words as typed.
pub fn typed(node: &Node, field: &str) -> Value {
    paper::typed(node.get(field))
}

/// What was taken from a list of suggestions, in the reader's language; any other text as it was typed.
pub fn listed(node: &Node, field: &str, known: &[Text]) -> Value {
    let answer = node.get(field).trim();
    let text = (known.iter()).find(|text| text.zh == answer || text.en == answer);
    text.map_or_else(|| typed(node, field), |text| Value::Words((*text).into()))
}

/// A year, or what stands in its place.
pub fn year(node: &Node, field: &str) -> Value {
    read_year(node.get(field)).map_or_else(|| typed(node, field), Value::Year)
}

/// A number as read, with the decimals that were typed, or as typed where it cannot be read.
pub fn given(given: Typed, raw: &str, unit: &str) -> Value {
    match given {
        Typed::Blank => Value::Missing,
        Typed::Number(exact) => paper::as_typed(Some(exact), unit),
        Typed::Unreadable => Value::Typed(raw.trim().to_owned()),
    }
}

/// The level that a mandatory standard asks for, in words where there is none: 无.
pub fn mandatory(kpi: &Kpi) -> Value {
    let typed = kpi.node.get("mandatory_level").trim();
    match kpi.mandatory {
        Typed::Blank if !typed.is_empty() => Value::Typed(typed.to_owned()),
        level => given(level, typed, &kpi.unit),
    }
}

/// The words of a choice; a code that is none of them as it stands.
pub fn choice(node: &Node, field: &str, choices: &[Choice]) -> Value {
    choices
        .iter()
        .find(|choice| choice.code == node.get(field))
        .map_or_else(
            || typed(node, field),
            |choice| Value::Words(choice.label.into()),
        )
}

/// The words of several choices, in the list's order. Semicolons part them where one of them has a comma.
pub fn choices(node: &Node, field: &str, choices: &[Choice]) -> Value {
    let codes: Vec<&str> = node.get(field).split(',').collect();
    let held = choices.iter().filter(|choice| codes.contains(&choice.code));
    let labels: Vec<Text> = held.map(|choice| choice.label).collect();
    let pattern = if labels.iter().any(|label| label.zh.contains(w::COMMAS)) {
        dw::LISTED
    } else {
        w::AND_ALSO
    };
    labels
        .into_iter()
        .map(Message::from)
        .reduce(|before, label| Message::new(pattern, vec![before.into(), label.into()]))
        .map_or(Value::Missing, Value::Words)
}

/// The credit code as registered, or as typed where it is none.
pub fn credit_code(root: &Node) -> Value {
    match gb_32100::check(root.get("credit_code")) {
        Ok(code)
        | Err(
            CodeFault::CheckCharacter(code, _) | CodeFault::StandIn(code) | CodeFault::Person(code),
        ) => Value::Typed(code),
        Err(_) => typed(root, "credit_code"),
    }
}

/// C26 化学原料和化学制品制造业; of a deeper code the name that was typed or that the list knows, with the division.
pub fn industry(root: &Node) -> Value {
    let Some(code) = gb_t_4754::read(root.get("industry")) else {
        return typed(root, "industry");
    };
    let typed = root.get("industry_name").trim();
    let name: Arg = match code.class() {
        Some(class) if typed.is_empty() => class.name.into(),
        _ => typed.into(),
    };
    if !code.deeper() {
        return Value::Words(Message::new(
            w::CODE_AND_NAME,
            vec![code.code.into(), code.within.name.into()],
        ));
    }
    let within: Arg = Message::new(
        w::CODE_AND_NAME,
        vec![code.within.code.into(), code.within.name.into()],
    )
    .into();
    if typed.is_empty() && code.class().is_none() {
        return Value::Words(Message::new(w::WITH_UNIT, vec![code.code.into(), within]));
    }
    Value::Words(Message::new(
        w::CODE_NAME_WITHIN,
        vec![code.code.into(), name, within],
    ))
}

/// 指标水平（吨）.
pub fn with_unit(label: Message, unit: &str) -> Message {
    if unit.is_empty() || unit == ONE {
        label
    } else {
        Message::new(w::WITH_UNIT, vec![label.into(), unit_said(unit)])
    }
}
