//! The guide to the form, in both languages.

use super::super::words as w;
use crate::documents::help::{Help, HelpSection, Term};
use crate::i18n::Text;
use crate::standards::__id__::clause;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// The guide.
pub const HELP: Help = Help {
    who: t(
        "由机构的行政部门每年填写一次（示例）。",
        "Administration fills the form once a year (sample).",
    ),
    minutes: t("约 5 分钟。", "About five minutes."),
    at_hand: &[w::PREPARE_BILLS, w::PREPARE_STAFF],
    sections: &[HelpSection {
        title: w::S_AMOUNTS,
        says: t(
            "填写全年用电量和人数，程序算出人均用电量。",
            "Enter the electricity of the year and the headcount; the program divides.",
        ),
    }],
    terms: &[Term {
        name: w::TITLE,
        says: t(
            "全年用电量除以人数。",
            "The electricity of the year divided by the headcount.",
        ),
        clause: clause(w::ANNEX_A),
    }],
    mistakes: &[t("把度数写成万度。", "kWh entered as 10 000 kWh.")],
    afterwards: &[t(
        "核对、打印并归档。",
        "Review, print and file the report.",
    )],
};
