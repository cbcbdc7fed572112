//! Sample portfolios of an invented bank: three loans by hand, and the figures that the source prints, as a book gave them.

use super::fields;
use crate::documents::{Draft, Node};
use crate::measure::Year;

fn begun() -> Draft {
    let mut draft = Year::new(2026).map(fields::blank).unwrap_or_default();
    draft.root.lists.clear();
    for (field, typed) in [("institution", "某某银行"), ("period_end", "2025-03-31"), ("only_projects", "projects")] {
        draft.root.set(field, typed);
    }
    draft
}

fn add(draft: &mut Draft, list: &str, answers: &[(&str, &str)]) {
    let mut node = Node::default();
    for (field, typed) in answers {
        node.set(field, typed);
    }
    draft.add_row(&[], list, node);
}

/// Three loans: wind, PV, and a sewage plant whose energy cannot be computed.
pub fn loans() -> Draft {
    let mut draft = begun();
    let units = fields::UNITS.map(|unit| (unit, "t"));
    let mut loan = |answers: &[(&str, &str)]| add(&mut draft, fields::LOANS.id, &[&units[..], &[("money", "wan")], answers].concat());
    loan(&[
        ("id", "L001"),
        ("borrower", "某某新能源有限公司"),
        ("project", "某某 50 MW 风电项目"),
        ("industry", "D44"),
        ("branch", "克拉玛依分行"),
        ("balance", "12000"),
        ("investment", "36000"),
        ("limit", "15000"),
        ("rate", "3.10"),
        ("issued", "2025-01-15"),
        ("status", "building"),
        ("has", "tce,co2"),
        ("tce", "33000"),
        ("tce_source", "1"),
        ("co2", "85800"),
        ("co2_source", "1"),
    ]);
    loan(&[
        ("id", "L002"),
        ("borrower", "某某光伏发电有限公司"),
        ("project", "某某 20 MW 光伏项目"),
        ("industry", "D44"),
        ("branch", "吐哈分行"),
        ("balance", "6800.50"),
        ("investment", "10200"),
        ("limit", "8000"),
        ("rate", "2.95"),
        ("issued", "2023-09-01"),
        ("status", "running"),
        ("has", "tce,co2"),
        ("tce", "9600"),
        ("tce_source", "1"),
        ("co2", "24960"),
        ("co2_source", "1"),
    ]);
    loan(&[
        ("id", "L003"),
        ("borrower", "某某水务有限公司"),
        ("project", "某某污水处理厂提标改造"),
        ("industry", "D46"),
        ("branch", "乌鲁木齐分行"),
        ("balance", "4500"),
        ("investment", "9000"),
        ("rate", "3.45"),
        ("issued", "2024-06-30"),
        ("status", "running"),
        ("has", "cod,nh3n"),
        ("why_not", "污水处理项目没有节能量数据"),
        ("cod", "1095"),
        ("cod_source", "2"),
        ("nh3n", "109.5"),
        ("nh3n_source", "2"),
    ]);
    for (field, typed) in [("all_loans", "630000"), ("bond_balance", "5000"), ("bond_co2", "12500.5")] {
        draft.root.set(field, typed);
    }
    draft
}

/// The figures of the source's table 5 and table 1, as the result of a book.
pub fn book() -> Draft {
    let mut draft = begun();
    for (field, typed) in [
        ("way", "book"),
        ("book_name", "绿色贷款台账 2025Q1.xlsx"),
        ("book_loans", "412"),
        ("book_refused", "0"),
        ("book_balance", "873901.12"),
        ("book_tce", "2000625.41"),
        ("book_co2", "4551745.96"),
        ("book_cod", "97.78"),
        ("book_nh3n", "23.65"),
        ("book_so2", "1597767.45"),
        ("book_nox", "616353.80"),
        ("book_water", "318752.78"),
        ("book_large", "16"),
        ("book_large_balance", "527300"),
        ("all_loans", "23627999.99"),
        ("bond_balance", "188613.49"),
        ("bond_co2", "2557633.21"),
    ] {
        draft.root.set(field, typed);
    }
    for (branch, approved, balance, share, clients, staff) in [
        ("克拉玛依分行钟楼支行", "2018.4", "77738.80", "54.25", "9", "19"),
        ("吐哈分行广东路支行", "2018.7", "16050", "13.74", "1", "1"),
        ("乌鲁木齐分行昌吉支行", "2018.7", "4500", "2.86", "1", "5"),
    ] {
        let row = [("branch", branch), ("approved", approved), ("balance", balance), ("share", share), ("clients", clients), ("staff", staff)];
        add(&mut draft, fields::BRANCHES.id, &row);
    }
    draft
}
