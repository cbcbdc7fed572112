//! Sample portfolios of an invented bank: three loans by hand, the figures that the source prints, as a book gave them, and a quarter of many industries.

use super::fields;
use crate::documents::{Draft, Node};
use crate::measure::Day;

fn begun() -> Draft {
    let mut draft = Day::read("2026-03-20")
        .map(fields::blank)
        .unwrap_or_default();
    draft.root.lists.clear();
    for (field, typed) in [
        ("institution", "某某银行"),
        ("period_end", "2025-03-31"),
        ("only_projects", "projects"),
    ] {
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
    let mut loan = |answers: &[(&str, &str)]| {
        add(
            &mut draft,
            fields::LOANS.id,
            &[&units[..], &[("money", "wan")], answers].concat(),
        )
    };
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
    for (field, typed) in [
        ("all_loans", "630000"),
        ("bond_balance", "5000"),
        ("bond_co2", "12500.5"),
    ] {
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
        (
            "克拉玛依分行钟楼支行",
            "2018.4",
            "77738.80",
            "54.25",
            "9",
            "19",
        ),
        ("吐哈分行广东路支行", "2018.7", "16050", "13.74", "1", "1"),
        ("乌鲁木齐分行昌吉支行", "2018.7", "4500", "2.86", "1", "5"),
    ] {
        let row = [
            ("branch", branch),
            ("approved", approved),
            ("balance", balance),
            ("share", share),
            ("clients", clients),
            ("staff", staff),
        ];
        add(&mut draft, fields::BRANCHES.id, &row);
    }
    draft
}

/// A loan of the quarter: number, borrower, project, industry, branch; balance, investment, limit (万元), rate, day of issue, status; then the
/// project's annual figures as `indicator figure source`, or why there are none.
type Row<'a> = ([&'a str; 5], [&'a str; 6], &'a [[&'a str; 3]], &'a str);

const QUARTER: &[Row] = &[
    (
        [
            "L001",
            "某某新能源有限公司",
            "某某 50 MW 风电项目",
            "D44",
            "克拉玛依分行",
        ],
        ["11500", "36000", "15000", "3.10", "2025-01-15", "running"],
        &[["tce", "33000", "1"], ["co2", "85800", "1"]],
        "",
    ),
    (
        [
            "L002",
            "某某光伏发电有限公司",
            "某某 20 MW 光伏项目",
            "D44",
            "吐哈分行",
        ],
        ["6500", "10200", "8000", "2.95", "2023-09-01", "running"],
        &[["tce", "9600", "1"], ["co2", "24960", "1"]],
        "",
    ),
    (
        [
            "L003",
            "某某水务有限公司",
            "某某污水处理厂提标改造",
            "D46",
            "乌鲁木齐分行",
        ],
        ["4400", "9000", "", "3.45", "2024-06-30", "running"],
        &[
            ["cod", "1095", "2"],
            ["nh3n", "109.5", "2"],
            ["water", "640000", "3"],
        ],
        "污水处理项目没有节能量数据",
    ),
    (
        [
            "L004",
            "某某水电开发有限公司",
            "某某 36 MW 水电站",
            "D44",
            "伊犁分行",
        ],
        ["14200", "42000", "20000", "2.90", "2022-11-10", "running"],
        &[["tce", "41500", "1"], ["co2", "107900", "1"]],
        "",
    ),
    (
        [
            "L005",
            "某某新能源有限公司",
            "某某 50 MW 风电项目",
            "D44",
            "克拉玛依分行",
        ],
        ["2800", "36000", "15000", "3.00", "2025-05-20", "running"],
        &[["tce", "33000", "1"], ["co2", "85800", "1"]],
        "",
    ),
    (
        [
            "L006",
            "某某水泥股份有限公司",
            "某某 9 MW 纯低温余热发电",
            "C30",
            "乌鲁木齐分行",
        ],
        ["3600", "6800", "4000", "3.25", "2024-03-18", "running"],
        &[
            ["tce", "17600", "1"],
            ["co2", "45760", "1"],
            ["so2", "128.4", "2"],
            ["nox", "96.2", "2"],
        ],
        "",
    ),
    (
        [
            "L007",
            "某某钢铁集团有限公司",
            "某某转炉煤气回收利用",
            "C31",
            "乌鲁木齐分行",
        ],
        ["8200", "15000", "10000", "3.35", "2025-04-08", "building"],
        &[
            ["tce", "28400", "1"],
            ["co2", "71000", "1"],
            ["so2", "210", "2"],
        ],
        "",
    ),
    (
        [
            "L008",
            "某某热力有限公司",
            "某某城区清洁供暖改造",
            "D44",
            "石河子分行",
        ],
        ["5400", "12500", "", "3.15", "2025-06-12", "building"],
        &[
            ["tce", "12800", "1"],
            ["co2", "33280", "1"],
            ["so2", "88.6", "2"],
            ["nox", "71.3", "2"],
        ],
        "",
    ),
    (
        [
            "L009",
            "某某公共交通有限公司",
            "某某新能源公交车购置",
            "G54",
            "乌鲁木齐分行",
        ],
        ["2600", "5200", "3000", "2.85", "2025-02-26", "running"],
        &[
            ["tce", "2150", "3"],
            ["co2", "4620", "3"],
            ["nox", "18.9", "3"],
        ],
        "",
    ),
    (
        [
            "L010",
            "某某农业节水有限公司",
            "某某高标准农田节水灌溉",
            "A01",
            "阿克苏分行",
        ],
        ["1950", "4800", "2500", "3.05", "2024-09-05", "running"],
        &[["water", "3850000", "3"]],
        "节水项目没有节能数据",
    ),
    (
        [
            "L011",
            "某某化工有限公司",
            "某某余热余压综合利用",
            "C26",
            "独山子分行",
        ],
        ["4100", "7600", "5000", "3.40", "2025-05-06", "building"],
        &[["tce", "15300", "1"], ["co2", "61200", "1"]],
        "",
    ),
    (
        [
            "L012",
            "某某环保能源有限公司",
            "某某生活垃圾焚烧发电",
            "N77",
            "石河子分行",
        ],
        ["9800", "31000", "12000", "3.20", "2023-12-21", "running"],
        &[
            ["tce", "21400", "1"],
            ["co2", "50100", "1"],
            ["nox", "44.7", "2"],
        ],
        "",
    ),
    (
        [
            "L013",
            "某某建筑科技有限公司",
            "某某既有建筑节能改造",
            "E50",
            "吐哈分行",
        ],
        ["1280", "3200", "", "3.30", "2025-04-25", "building"],
        &[["tce", "1460", "3"], ["co2", "3796", "3"]],
        "",
    ),
    (
        [
            "L014",
            "某某生态建设有限公司",
            "某某荒漠化治理",
            "N77",
            "阿克苏分行",
        ],
        ["3300", "8800", "5000", "3.10", "2024-12-02", "building"],
        &[],
        "生态修复项目尚无可用的测算方法",
    ),
    (
        [
            "L015",
            "某某光伏发电有限公司",
            "某某 100 MW 光伏项目",
            "D44",
            "哈密分行",
        ],
        ["21500", "52000", "30000", "2.80", "2025-06-25", "building"],
        &[["tce", "47200", "1"], ["co2", "122720", "1"]],
        "",
    ),
];

/// Fifteen loans at the end of the next quarter, in many industries and branches: two to one project, two of which nothing or little can be computed.
pub fn many() -> Draft {
    let mut draft = begun();
    draft.root.set("period_end", "2025-06-30");
    for (names, amounts, figures, why) in QUARTER {
        let mut node = Node::default();
        let has: Vec<&str> = figures.iter().map(|[indicator, ..]| *indicator).collect();
        for (field, typed) in ["id", "borrower", "project", "industry", "branch"]
            .into_iter()
            .zip(names)
        {
            node.set(field, typed);
        }
        for (field, typed) in ["balance", "investment", "limit", "rate", "issued", "status"]
            .into_iter()
            .zip(amounts)
        {
            node.set(field, typed);
        }
        for (field, typed) in [("money", "wan"), ("has", &has.join(",")), ("why_not", *why)] {
            node.set(field, typed);
        }
        for unit in fields::UNITS {
            node.set(unit, "t");
        }
        for [indicator, figure, source] in *figures {
            node.set(indicator, figure);
            node.set(&[*indicator, "_source"].concat(), source);
        }
        draft.add_row(&[], fields::LOANS.id, node);
    }
    for (field, typed) in [
        ("all_loans", "655000"),
        ("bond_balance", "5000"),
        ("bond_co2", "12500.5"),
    ] {
        draft.root.set(field, typed);
    }
    draft
}
