//! Stories to try the desk with, of an invented enterprise: the worked example, the same with targets missed, and one whose data are missing.

use super::fields::{AMENDMENTS, APPROVALS, CHECKS, CYCLES, EVENTS, KPIS};
use crate::documents::{Draft, Node, Place, Row};

fn set(node: &mut Node, answers: &[(&str, &str)]) {
    for (field, typed) in answers {
        node.set(field, typed);
    }
}

fn rows(node: &mut Node, list: &str, answers: &[&[(&str, &str)]]) {
    let made = answers.iter().map(|answers| {
        let mut row = Node::default();
        set(&mut row, answers);
        Row { id: 0, node: row }
    });
    node.lists.insert(list.to_owned(), made.collect());
}

/// Answers of a row of a KPI's list, in the order of its rows.
fn set_in(kpi: &mut Node, list: &str, at: usize, answers: &[(&str, &str)]) {
    let rows = kpi.lists.get_mut(list);
    if let Some(row) = rows.and_then(|rows| rows.get_mut(at)) {
        set(&mut row.node, answers);
    }
}

/// Changes the KPI of this place.
fn of_kpi(draft: &mut Draft, at: usize, change: impl FnOnce(&mut Node)) {
    let rows = draft.root.lists.get_mut(KPIS.id);
    if let Some(row) = rows.and_then(|rows| rows.get_mut(at)) {
        change(&mut row.node);
    }
}

/// The scheme of the worked example, with the results of both tested years. `agreed` changes it before it is approved.
fn worked(carbon: [&str; 2], green: [&str; 2], agreed: impl FnOnce(&mut Draft)) -> Draft {
    let mut draft = Draft::default();
    super::approval::list_items(&mut draft);
    set(
        &mut draft.root,
        &[
            ("name", "青海某某新材料有限公司（演示）"),
            ("credit_code", "91630100MA00004370"),
            ("industry", "C26"),
            ("institution", "某某银行（演示）"),
            ("number", "演示-001"),
            ("secrecy", "内部"),
            ("loan_kind", "working_capital"),
            ("ruled_out", "no"),
            ("gate_a", "yes"),
            ("gate_b", "yes"),
            ("gate_c", "yes"),
            ("gate_d", "yes"),
            ("gate_e", "yes"),
            ("gate_f", "yes"),
            ("gate_g", "yes"),
            ("credit_good", "yes"),
            ("gate_i", "yes"),
            ("through_platform", "yes"),
            ("authorised", "yes"),
            ("in_catalogue", "no"),
            ("eight", "yes"),
            ("trading", "not_covered"),
            ("amount", "15,000,000.00"),
            ("drawn", "2025-03-21"),
            ("due", "2028-03-21"),
            ("repayment", "bullet"),
            ("settlement", "quarterly"),
            ("settlement_day", "20"),
            ("day_count", "360"),
            ("base", "fixed"),
            ("base_rate", "3.20"),
            ("rate_direction", "both"),
            ("benefit", "rate"),
            ("penalty", "rate"),
            ("combination", "sum"),
            ("most_down", "15"),
            ("most_up", "15"),
            ("relation", "independent"),
            ("no_result", "as_missed"),
            ("authority", "20"),
            ("cost", "20,000"),
            ("third_party", "不引入第三方（演示）"),
            ("consent_borrower", "2025-03-10"),
            ("consent_lender", "2025-03-12"),
        ],
    );
    let [carbon_1, carbon_2] = carbon;
    let [green_1, green_2] = green;
    let mut first = Node::default();
    set(
        &mut first,
        &[
            ("kpi", "emissions"),
            ("unit", "吨"),
            ("direction", "lower"),
            ("base_year", "2024"),
            ("base_level", "10,000"),
            ("method", "能源消耗排放与生产过程排放之和（演示）"),
            ("boundary", "企业全部厂区（演示）"),
            ("source", "internal"),
            ("basis", "企业低碳发展规划（演示）"),
            (
                "requirements",
                "relevance,objectivity,stability,timeliness,strategy",
            ),
            ("agreements", "before_signing,no_double,consent"),
            ("down_1", "5"),
            ("down_2", "10"),
            ("up", "5"),
        ],
    );
    let history: [&[(&str, &str)]; 3] = [
        &[("year", "2022"), ("level", "12,000")],
        &[("year", "2023"), ("level", "11,000")],
        &[("year", "2024"), ("level", "10,000")],
    ];
    rows(&mut first, "history", &history);
    let tiers = |year| [("year", year), ("tier_1", "9,500"), ("tier_2", "9,000")];
    rows(&mut first, "targets", &[&tiers("2025"), &tiers("2026")]);
    rows(
        &mut first,
        "results",
        &[
            &[("year", "2025"), ("level", carbon_1)],
            &[("year", "2026"), ("level", carbon_2)],
        ],
    );
    let mut second = Node::default();
    set(
        &mut second,
        &[
            ("kpi", "green_share"),
            ("unit", "%"),
            ("direction", "higher"),
            ("base_year", "2024"),
            ("base_level", "30"),
            ("method", "绿电使用量 ÷ 用电总量 × 100%（演示）"),
            ("boundary", "企业全部厂区（演示）"),
            ("source", "internal"),
            ("basis", "企业低碳发展规划（演示）"),
            (
                "requirements",
                "relevance,objectivity,stability,timeliness,strategy",
            ),
            ("agreements", "before_signing,no_double,consent"),
            ("down_1", "5"),
            ("up", "5"),
        ],
    );
    let history: [&[(&str, &str)]; 3] = [
        &[("year", "2022"), ("level", "26")],
        &[("year", "2023"), ("level", "28")],
        &[("year", "2024"), ("level", "30")],
    ];
    rows(&mut second, "history", &history);
    let tiers = |year| [("year", year), ("tier_1", "40")];
    rows(&mut second, "targets", &[&tiers("2025"), &tiers("2026")]);
    rows(
        &mut second,
        "results",
        &[
            &[("year", "2025"), ("level", green_1)],
            &[("year", "2026"), ("level", green_2)],
        ],
    );
    for kpi in [first, second] {
        draft.add_row(&[], KPIS.id, kpi);
    }
    for (year, due, node) in [
        ("2025", "2026-04-30", "2026-06-21"),
        ("2026", "2027-04-30", "2027-06-21"),
    ] {
        let mut cycle = Node::default();
        set(
            &mut cycle,
            &[("year", year), ("report_due", due), ("node", node)],
        );
        draft.add_row(&[], CYCLES.id, cycle);
    }
    for (day, step) in [
        ("2025-03-03", "match"),
        ("2025-03-12", "set_kpis"),
        ("2025-03-20", "sign"),
    ] {
        let mut event = Node::default();
        set(&mut event, &[("day", day), ("step", step)]);
        draft.add_row(&[], EVENTS.id, event);
    }
    if let Some(checks) = draft.root.lists.get_mut(CHECKS.id) {
        for row in checks {
            row.node.set("status", "done");
        }
    }
    agreed(&mut draft);
    let mut approval = super::approval::fresh(&draft, &Place::default());
    set(
        &mut approval,
        &[
            ("day", "2025-03-14"),
            ("level", "分行授信审批部（演示）"),
            ("decision", "approved"),
        ],
    );
    draft.add_row(&[], APPROVALS.id, approval);
    draft
}

/// Both targets met in the first year, the highest tiers in the second.
pub fn met() -> Draft {
    worked(["9,200", "9,000"], ["42", "40"], |_| {})
}

/// Both targets missed twice, with two other scenarios beside it. A rate is held where a cycle adjusts by 0, as in the last scenario; the second target of
/// the first KPI passes the mean of three years and is worse than the latest year.
pub fn missed() -> Draft {
    let mut draft = worked(["9,600", "10,800"], ["35", "35"], |draft| {
        draft.root.set("relation", "held");
        of_kpi(draft, 0, |kpi| {
            set_in(
                kpi,
                "targets",
                1,
                &[
                    ("tier_1", "10,500"),
                    (
                        "why.tier_1.below_latest",
                        "2026 年扩建投产，排放量阶段性回升（演示）",
                    ),
                ],
            );
        });
    });
    set(
        &mut draft.root,
        &[
            ("scenario_1", "维持现状"),
            ("scenario_2", "技改如期"),
            ("scenario_3", "技改延后一年"),
        ],
    );
    let others = [
        [("9,200", "9,600"), ("9,000", "9,200")],
        [("42", "35"), ("40", "35")],
    ];
    if let Some(kpis) = draft.root.lists.get_mut(KPIS.id) {
        for (kpi, years) in kpis.iter_mut().zip(others) {
            let results = kpi.node.lists.get_mut("results");
            for (row, (second, third)) in results.into_iter().flatten().zip(years) {
                set(&mut row.node, &[("level_2", second), ("level_3", third)]);
            }
        }
    }
    draft
}

/// A third cycle whose node is not before maturity, added after the approval, and no report for 2026. The first target is met by producing less, and the
/// factor of the first KPI is amended for the last year.
pub fn gaps() -> Draft {
    let mut draft = worked(["9,200", ""], ["42", ""], |draft| {
        of_kpi(draft, 0, |kpi| {
            set(
                kpi,
                &[
                    ("factor", "0.1567"),
                    ("factor_year", "2022"),
                    ("factor_source", "生态环境部公告（演示）"),
                    ("base_output", "1,000"),
                    ("output_unit", "吨"),
                ],
            );
            set_in(
                kpi,
                "results",
                0,
                &[
                    ("output", "900"),
                    ("why.output.met_but_rose", "订单减少，产量下降（演示）"),
                ],
            );
        });
    });
    set(
        &mut draft.root,
        &[("no_result", "drop_benefit"), ("authority", "10")],
    );
    let mut third = Node::default();
    set(
        &mut third,
        &[
            ("year", "2027"),
            ("report_due", "2028-04-30"),
            ("node", "2028-06-21"),
        ],
    );
    draft.add_row(&[], CYCLES.id, third);
    let paths: Vec<u32> = draft.row_ids(&[], KPIS.id);
    for (id, (tiers, level)) in paths.into_iter().zip([
        (&[("tier_1", "9,000"), ("tier_2", "8,500")][..], "8,900"),
        (&[("tier_1", "45")][..], "46"),
    ]) {
        let place = Place::default().row(KPIS.id, id);
        if let Some(kpi) = draft.node_mut(&place.path)
            && let Some(last) = kpi
                .lists
                .get_mut("results")
                .and_then(|rows| rows.last_mut())
        {
            last.node.set("state", "not_reported");
        }
        let mut target = Node::default();
        set(&mut target, &[("year", "2027")]);
        set(&mut target, tiers);
        draft.add_row(&place.path, "targets", target);
        let mut result = Node::default();
        set(&mut result, &[("year", "2027"), ("level", level)]);
        draft.add_row(&place.path, "results", result);
    }
    amended(&mut draft);
    draft
}

/// The factor of the first KPI is another one from the last year on.
fn amended(draft: &mut Draft) {
    let mut amendment = super::kpi::fresh_amendment(draft, &Place::default());
    set(
        &mut amendment,
        &[
            ("day", "2026-07-01"),
            ("kpi", "碳排放量（范围 1+2）"),
            ("cause", "factor"),
            ("contract", "第 12 条（演示）"),
            ("old", "电网排放因子 0.1567（2022 年）（演示）"),
            ("new", "电网排放因子 0.1796（2023 年）（演示）"),
            (
                "why.new.not_rebased",
                "外购电力排放占比很小，双方同意历史水平和目标不重算（演示）",
            ),
            ("from_year", "2027"),
            ("consent_borrower", "2026-06-22"),
            ("consent_lender", "2026-06-25"),
        ],
    );
    draft.add_row(&[], AMENDMENTS.id, amendment);
    of_kpi(draft, 0, |kpi| {
        set(kpi, &[("factor", "0.1796"), ("factor_year", "2023")]);
    });
}
