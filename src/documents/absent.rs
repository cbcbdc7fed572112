//! Figures that may honestly not exist: what people type in their place, and the reason that stands for the figure on paper and in files.
//!
//! A field whose [`super::Field::may_lack`] is set can be left blank with a reason (暂无数据), or be answered with 暂无, 无, / or 不适用 and a reason.

use super::reserved::reason_id;
use super::{Node, Value, words as w};
use crate::i18n::Message;

/// Why a figure is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absence {
    /// 暂无数据: it is not known, or not known yet.
    NoData,
    /// 不适用: there can be none.
    NotApplicable,
}

impl Absence {
    /// The code of the problem that asks for the reason; the reason is kept under it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoData => "no_data",
            Self::NotApplicable => "not_applicable",
        }
    }
}

/// What a text in place of a figure says: 暂无, 无, / and the like, or 不适用 and the like. `None` where it says neither.
pub fn read(typed: &str) -> Option<Absence> {
    let text: String = typed
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            '−' | '–' | '—' | '﹣' => '-',
            other => other,
        })
        .collect::<String>()
        .to_ascii_lowercase();
    if w::NOT_APPLICABLE_MARKS.contains(&text.as_str()) {
        Some(Absence::NotApplicable)
    } else if w::NO_DATA_MARKS.contains(&text.as_str()) {
        Some(Absence::NoData)
    } else {
        None
    }
}

/// What stands in place of a figure that is not there: 暂无数据 or 不适用 with the reason given. `None` where a figure was typed, or no reason given.
pub fn value(node: &Node, field: &str) -> Option<Value> {
    let (absence, code) = of(node.get(field))?;
    match node.get(&reason_id(field, code)).trim() {
        "" => None,
        reason => Some(match absence {
            Absence::NoData => Value::Words(Message::new(w::NO_DATA, vec![reason.into()])),
            Absence::NotApplicable => {
                Value::NotApplicable(Message::new(w::AS_TYPED, vec![reason.into()]))
            }
        }),
    }
}

/// What a text in place of a figure says, and the code under which its reason is kept. `None` where the text is a figure or is to be one.
pub fn of(typed: &str) -> Option<(Absence, &'static str)> {
    if typed.trim().is_empty() {
        return Some((Absence::NoData, "missing"));
    }
    read(typed).map(|absence| (absence, absence.code()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_in_place_of_a_figure() {
        for (typed, absence) in [
            ("暂无", Some(Absence::NoData)),
            (" 暂无数据 ", Some(Absence::NoData)),
            ("无", Some(Absence::NoData)),
            ("/", Some(Absence::NoData)),
            ("／", Some(Absence::NoData)),
            ("-", Some(Absence::NoData)),
            ("——", Some(Absence::NoData)),
            ("不适用", Some(Absence::NotApplicable)),
            ("N/A", Some(Absence::NotApplicable)),
            ("ｎ／ａ", Some(Absence::NotApplicable)),
            ("", None),
            ("0", None),
            ("-5", None),
            ("无法统计的部分 12", None),
        ] {
            assert_eq!(read(typed), absence, "{typed}");
        }
    }

    #[test]
    fn the_reason_stands_for_the_figure() {
        let mut node = Node::default();
        assert_eq!(value(&node, "level"), None, "no reason yet");
        node.set("why.level.missing", "停产检修");
        let Some(Value::Words(words)) = value(&node, "level") else {
            panic!("words")
        };
        assert_eq!(words.get(crate::i18n::Lang::Zh), "暂无数据（停产检修）");
        node.set("level", "12");
        assert_eq!(value(&node, "level"), None, "a figure stands there");
        node.set("level", "不适用");
        assert_eq!(value(&node, "level"), None, "the reason was another's");
        node.set("why.level.not_applicable", "无此设施");
        assert!(matches!(
            value(&node, "level"),
            Some(Value::NotApplicable(_))
        ));
    }
}
