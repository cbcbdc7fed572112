//! Sample reports of an invented lithium producer: three stories to try the form with.

use super::fields;
use crate::documents::{Draft, Node, PathStep, Place};
use crate::measure::Day;

fn node(answers: &[(&str, &str)]) -> Node {
    let mut node = Node::default();
    for (field, typed) in answers {
        node.set(field, typed);
    }
    node
}

fn add(draft: &mut Draft, path: &[PathStep], list: &str, answers: &[(&str, &str)]) {
    draft.add_row(path, list, node(answers));
}

/// A KPI with what all three have in common; gives back the way to its lists.
fn kpi(draft: &mut Draft, answers: &[(&str, &str)]) -> Vec<PathStep> {
    let common = [
        ("direction", "lower"),
        ("source", "internal"),
        ("internal_basis", "goal"),
        ("from_account", "yes"),
        ("third_party", "no"),
        (
            "requirements",
            "relevance,objectivity,stability,timeliness,strategy",
        ),
        ("agreements", "before_signing,no_double,consent"),
        ("base_year", "2023"),
        ("base_choice", "period"),
    ];
    let mut held = node(&common);
    for (field, typed) in answers {
        held.set(field, typed);
    }
    match draft.add_row(&[], "kpis", held) {
        Some(id) => Place::default().row("kpis", id).path,
        None => Vec::new(),
    }
}

fn levels(draft: &mut Draft, path: &[PathStep], list: &str, rows: &[(&str, &str)]) {
    for (year, level) in rows {
        add(draft, path, list, &[("year", year), ("level", level)]);
    }
}

fn parts(draft: &mut Draft, path: &[PathStep], list: &str, rows: &[(&str, &str, &str)]) {
    for (year, numerator, denominator) in rows {
        let source = if list == "years" {
            "企业碳账户"
        } else {
            ""
        };
        add(
            draft,
            path,
            list,
            &[
                ("year", year),
                ("numerator", numerator),
                ("denominator", denominator),
                ("source", source),
            ],
        );
    }
}

fn actuals(draft: &mut Draft, path: &[PathStep], rows: &[(&str, &str)]) {
    for (year, actual) in rows {
        add(
            draft,
            path,
            "years",
            &[("year", year), ("actual", actual), ("source", "企业碳账户")],
        );
    }
}

fn company() -> Draft {
    let mut draft = Day::read("2026-03-20")
        .map(fields::blank)
        .unwrap_or_default();
    draft.root.lists.clear();
    for (field, typed) in [
        ("name", "青海某某锂业有限公司"),
        ("credit_code", "91630100MA00004370"),
        ("registered", "青海省西宁市"),
        ("industry", "C26"),
        (
            "disclosure",
            "已在企业碳账户披露 2025 年度能耗与碳排放；企业网站公布了年度环境信息。",
        ),
    ] {
        draft.root.set(field, typed);
    }
    add(
        &mut draft,
        &[],
        "risks",
        &[
            ("item", "污染情况"),
            ("y1", "无"),
            ("y2", "无"),
            ("y3", "无"),
            ("y4", "无"),
            ("y5", "无"),
        ],
    );
    add(
        &mut draft,
        &[],
        "risks",
        &[
            ("item", "环保行政处罚"),
            ("y1", "无"),
            ("y2", "无"),
            ("y3", "1 次，已整改"),
            ("y4", "无"),
            ("y5", "无"),
        ],
    );
    for (name, kind, date, holder) in [
        (
            "2025 年度电费结算单（12 份）",
            "bill",
            "2026-01-15",
            "国网青海省电力公司",
        ),
        (
            "企业碳账户年度核算表",
            "account",
            "2026-01-20",
            "青海某某锂业有限公司",
        ),
        (
            "2025 年度审计报告",
            "audit",
            "2026-03-02",
            "某某会计师事务所",
        ),
    ] {
        add(
            &mut draft,
            &[],
            "evidence",
            &[
                ("name", name),
                ("kind", kind),
                ("date", date),
                ("holder", holder),
            ],
        );
    }
    draft
}

/// The three KPIs; the actual levels of 2025 tell the story.
fn story(emissions: &str, intensity: (&str, &str), green: &str) -> Draft {
    let mut draft = company();
    let path = kpi(
        &mut draft,
        &[
            ("kpi", "emissions"),
            ("unit", "吨"),
            ("basis", "企业自身减排目标，按企业碳账户口径逐年核算。"),
            ("method", "范围 1 与范围 2 排放之和，按企业碳账户口径。"),
        ],
    );
    levels(
        &mut draft,
        &path,
        "history",
        &[("2021", "12800"), ("2022", "12450"), ("2023", "12500")],
    );
    levels(
        &mut draft,
        &path,
        "targets",
        &[("2024", "11500"), ("2025", "11000"), ("2026", "10500")],
    );
    actuals(&mut draft, &path, &[("2024", "11320"), ("2025", emissions)]);
    let path = kpi(
        &mut draft,
        &[
            ("kpi", "revenue_intensity"),
            ("unit", "吨/万元"),
            ("internal_basis", "common"),
            ("entry", "parts"),
            ("base_choice", "mean"),
            ("basis", "反映借款使用成效的通用指标。"),
            ("method", "年度碳排放量 ÷ 年营业收入。"),
        ],
    );
    parts(
        &mut draft,
        &path,
        "history",
        &[
            ("2021", "12800", "25600"),
            ("2022", "12450", "26000"),
            ("2023", "12500", "27500"),
        ],
    );
    levels(
        &mut draft,
        &path,
        "targets",
        &[("2024", "0.42"), ("2025", "0.40"), ("2026", "0.38")],
    );
    parts(
        &mut draft,
        &path,
        "years",
        &[
            ("2024", "11320", "27800"),
            ("2025", intensity.0, intensity.1),
        ],
    );
    let path = kpi(
        &mut draft,
        &[
            ("kpi", "green_electricity"),
            ("unit", "千瓦时"),
            ("direction", "higher"),
            ("internal_basis", "business"),
            ("basis", "企业绿电采购计划。"),
            ("method", "绿色电力交易结算电量与自发自用光伏电量之和。"),
        ],
    );
    levels(
        &mut draft,
        &path,
        "history",
        &[
            ("2021", "3200000"),
            ("2022", "3600000"),
            ("2023", "4000000"),
        ],
    );
    levels(
        &mut draft,
        &path,
        "targets",
        &[
            ("2024", "4500000"),
            ("2025", "5000000"),
            ("2026", "5500000"),
        ],
    );
    actuals(&mut draft, &path, &[("2024", "4680000"), ("2025", green)]);
    draft
}

/// 达标.
pub fn met() -> Draft {
    story("10860", ("10860", "28600"), "5200000")
}

/// 未达标.
pub fn missed() -> Draft {
    story("11800", ("11800", "28100"), "4760000")
}

/// 有缺项.
pub fn gaps() -> Draft {
    let mut draft = story("1,18OO", ("", "28100"), "");
    draft.root.set("credit_code", "9163O100MA00004370");
    draft.root.set("disclosure", "");
    draft.root.lists.remove("evidence");
    draft
}
