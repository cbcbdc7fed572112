//! The list of industries (GB/T 4754—2017) as choices of a field.

use super::{Choice, words as w};
use crate::i18n::{Lang, Message, Text};
use crate::standards::identity::gb_t_4754::{self, IndustryClass};
use std::sync::LazyLock;

static CHOICES: LazyLock<Vec<Choice>> = LazyLock::new(|| {
    let industries = gb_t_4754::industries().iter().map(|industry| Choice {
        code: industry.code,
        label: industry.name,
    });
    let classes = gb_t_4754::classes().iter().map(|class| Choice {
        code: class.code,
        label: Text {
            zh: found(class, Lang::Zh).leak(),
            en: found(class, Lang::En).leak(),
        },
    });
    industries.chain(classes).collect()
});

/// 无机盐制造（碳酸锂、硼砂）: the name of a class with the words by which people look for it, which a list of suggestions searches as well.
fn found(class: &IndustryClass, lang: Lang) -> String {
    let words = class.found_by.get(lang);
    if words.is_empty() {
        return class.name.get(lang).to_owned();
    }
    Message::new(w::CLASS_FOUND_BY, vec![class.name.into(), words.into()]).get(lang)
}

/// Sections, divisions and the classes that are known by name, for [`super::FieldKind::Search`]. Deeper codes are taken too and judged by their division.
pub fn industries() -> &'static [Choice] {
    &CHOICES
}
