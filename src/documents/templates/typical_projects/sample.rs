//! Sample estimates of an invented bank. Rate and factors are invented too, and say so: they stand for what a person looks up.

use super::fields;
use crate::documents::{Draft, Node};
use crate::measure::Day;

fn begun(answers: &[(&str, &str)]) -> Draft {
    let mut draft = Day::read("2026-03-20")
        .map(fields::blank)
        .unwrap_or_default();
    draft.root.lists.clear();
    let of_all = [
        ("institution", "某某银行"),
        ("year", "2025"),
        ("coal_rate", "300"),
        ("coal_rate_year", "2024"),
        ("coal_rate_source", "演示数据，非公布数值"),
        ("co2_source", "演示数据，非公布因子"),
    ];
    for (field, typed) in of_all.iter().chain(answers) {
        draft.root.set(field, typed);
    }
    draft
}

fn add(draft: &mut Draft, answers: &[(&str, &str)]) {
    let mut node = Node::default();
    for (field, typed) in [("supply_way", "capacity"), ("supply_unit", "wan_kwh")]
        .iter()
        .chain(answers)
    {
        node.set(field, typed);
    }
    draft.add_row(&[], fields::PROJECTS.id, node);
}

/// Wind by capacity and hours, PV less its own use, hydro by its supply; two of them ready for the loan book.
pub fn three() -> Draft {
    let mut draft = begun(&[("co2_way", "tce"), ("co2_per_tce", "2.6")]);
    add(
        &mut draft,
        &[
            ("name", "某某 50 MW 风电项目"),
            ("kind", "wind"),
            ("capacity", "50"),
            ("hours", "2200"),
            ("source", "可研报告第 5 章（演示）"),
            ("loan", "L001"),
            ("borrower", "某某新能源有限公司"),
            ("balance", "12000"),
            ("investment", "36000"),
        ],
    );
    add(
        &mut draft,
        &[
            ("name", "某某 20 MW 光伏项目"),
            ("kind", "pv"),
            ("capacity", "20"),
            ("hours", "1600"),
            ("own_use", "2.5"),
            ("source", "可研报告第 6 章（演示）"),
            ("so2", "1.25"),
            ("so2_source", "2"),
            ("loan", "L002"),
            ("borrower", "某某光伏发电有限公司"),
            ("balance", "6800.50"),
            ("investment", "10200"),
        ],
    );
    add(
        &mut draft,
        &[
            ("name", "某某水电站"),
            ("kind", "hydro"),
            ("supply_way", "typed"),
            ("supply", "4,321.5"),
            ("capacity_known", "12"),
            ("source", "购售电合同（演示）"),
        ],
    );
    draft
}

/// One project of another kind, CO2 from its supply.
pub fn by_supply() -> Draft {
    let mut draft = begun(&[("co2_way", "mwh"), ("co2_per_mwh", "0.8")]);
    add(
        &mut draft,
        &[
            ("name", "某某生物质热电项目"),
            ("kind", "other"),
            ("kind_name", "生物质发电"),
            ("supply_way", "typed"),
            ("supply", "1.8"),
            ("supply_unit", "yi_kwh"),
            ("source", "可研报告第 4 章（演示）"),
        ],
    );
    draft
}
