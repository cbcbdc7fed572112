//! The words of the invented standard: its edition, and what the register says of each clause.

use super::super::{Coverage, Entry};
use super::clause;
use crate::clause::Edition;
use crate::i18n::Text;

/// The edition, as it is printed on the cover.
pub static EDITION: Edition = Edition {
    number: "T/EXAMPLE __id__—2026",
    title: "人均用电量报告指南（示例标准）",
    issued: "2026-01-01",
};

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

const REQUIRES_NOTHING: Coverage = Coverage::NotCoded(t(
    "只说明标准自身，不提要求",
    "It speaks of the standard itself and requires nothing",
));

/// Every clause, in the standard's own order.
pub const REGISTER: &[Entry] = &[
    Entry {
        clause: clause("1"),
        about: t("范围", "Scope"),
        coverage: REQUIRES_NOTHING,
    },
    Entry {
        clause: clause("2"),
        about: t("规范性引用文件", "Normative references"),
        coverage: REQUIRES_NOTHING,
    },
    Entry {
        clause: clause("3.1"),
        about: t("用电量的含义", "What electricity use means"),
        coverage: Coverage::Asked("__id__/electricity"),
    },
    Entry {
        clause: clause("3.2"),
        about: t("员工人数的含义", "What the number of staff means"),
        coverage: Coverage::Asked("__id__/staff"),
    },
    Entry {
        clause: clause("3.3"),
        about: t("人均用电量的含义", "What electricity for each person means"),
        coverage: Coverage::Coded("standards::__id__::per_head"),
    },
    Entry {
        clause: clause("4.1"),
        about: t("报告写明机构", "The report names the institution"),
        coverage: Coverage::Asked("__id__/institution"),
    },
    Entry {
        clause: clause("4.2"),
        about: t("报告期为一个自然年", "The period is a calendar year"),
        coverage: Coverage::Asked("__id__/year"),
    },
    Entry {
        clause: clause("5.1"),
        about: t(
            "全年用电量取自电费单",
            "The year's electricity is taken from the bills",
        ),
        coverage: Coverage::Asked("__id__/electricity"),
    },
    Entry {
        clause: clause("5.2"),
        about: t(
            "人均用电量 = 全年用电量 ÷ 员工人数",
            "Electricity for each person = the year's electricity ÷ the staff",
        ),
        coverage: Coverage::Coded("standards::__id__::per_head"),
    },
    Entry {
        clause: clause("5.3"),
        about: t(
            "人均用电量过大的，核对并说明原因",
            "Where it is too large, it is checked and the reason is given",
        ),
        coverage: Coverage::Coded("standards::__id__::out_of_line"),
    },
    Entry {
        clause: clause("附录 A"),
        about: t("报告的格式", "The layout of the report"),
        coverage: Coverage::Coded("documents::templates::__id__::paper::report"),
    },
];
