//! What the KPI report asks, step by step, in the order of Annex B.

use super::reading::year_words;
use super::words as w;
use crate::clause::Clause;
use crate::documents::{
    Choice, Column, Draft, Field, FieldKind, Glance, Label, Layout, List, Node, Part, Place, Step,
    Strength, UnitOf, When, industries,
};
use crate::i18n::{Message, Text};
use crate::measure::{Day, Year, read_year};
use crate::standards::identity::gb_t_4754;
use crate::standards::sll::{self, words as sw};

const ANNEX_B_1: Clause = sll::clause(sw::ANNEX_B_1);
const ANNEX_B_2: Clause = sll::clause(sw::ANNEX_B_2);
const ANNEX_B_3: Clause = sll::clause(sw::ANNEX_B_3);
const ANNEX_B_4: Clause = sll::clause(sw::ANNEX_B_4);
const ANNEX_B_5: Clause = sll::clause(sw::ANNEX_B_5);
const ANNEX_B_EVIDENCE: Clause = sll::clause(sw::ANNEX_B_EVIDENCE);
const TABLE_2: Clause = sll::clause(sw::TABLE_2);

const fn choice(code: &'static str, label: Text) -> Choice {
    Choice { code, label }
}

/// The KPIs the standard names, and a free one.
pub const KPI_CHOICES: &[Choice] = &[
    choice("emissions", w::EMISSIONS),
    choice("electricity", w::ELECTRICITY),
    choice("revenue_intensity", w::REVENUE_INTENSITY),
    choice("asset_intensity", w::ASSET_INTENSITY),
    choice("profit_intensity", w::PROFIT_INTENSITY),
    choice("green_electricity", w::GREEN_ELECTRICITY),
    choice("energy_total", w::ENERGY_TOTAL),
    choice("energy_intensity", w::ENERGY_INTENSITY),
    choice("capacity", w::CAPACITY),
    choice("own", w::OWN),
];
/// Which way is better.
pub const DIRECTIONS: &[Choice] = &[choice("lower", w::LOWER), choice("higher", w::HIGHER)];
/// Table 2: where a KPI comes from.
pub const SOURCES: &[Choice] = &[
    choice("external", w::EXTERNAL),
    choice("internal", w::INTERNAL),
    choice("mixed", w::MIXED),
];
/// Table 2: grounds of an external KPI.
pub const EXTERNAL_BASES: &[Choice] = &[
    choice("policy", w::B_POLICY),
    choice("science", w::B_SCIENCE),
    choice("average", w::B_AVERAGE),
];
/// Table 2: grounds of an internal KPI.
pub const INTERNAL_BASES: &[Choice] = &[
    choice("goal", w::B_GOAL),
    choice("business", w::B_BUSINESS),
    choice("common", w::B_COMMON),
];
/// Table 2: all six, for a mixed KPI.
pub const MIXED_BASES: &[Choice] = &[
    choice("policy", w::B_POLICY),
    choice("science", w::B_SCIENCE),
    choice("average", w::B_AVERAGE),
    choice("goal", w::B_GOAL),
    choice("business", w::B_BUSINESS),
    choice("common", w::B_COMMON),
];
/// 5.4.1.1: the five requirements on a KPI.
pub const REQUIREMENTS: &[Choice] = &[
    choice("relevance", w::R_RELEVANCE),
    choice("objectivity", w::R_OBJECTIVITY),
    choice("stability", w::R_STABILITY),
    choice("timeliness", w::R_TIMELINESS),
    choice("strategy", w::R_STRATEGY),
];
/// 5.4.1.1 and 5.4.2 ⑤: what both sides agreed.
pub const AGREEMENTS: &[Choice] = &[
    choice("before_signing", w::A_BEFORE),
    choice("no_double", w::A_NO_DOUBLE),
    choice("consent", w::A_CONSENT),
];
/// Yes or no.
pub const YES_NO: &[Choice] = &[choice("yes", w::YES), choice("no", w::NO)];
/// How an intensity is entered.
pub const ENTRIES: &[Choice] = &[choice("direct", w::DIRECT), choice("parts", w::PARTS)];
/// Annex B, section 2: how the base level is taken.
pub const BASE_CHOICES: &[Choice] = &[choice("period", w::PERIOD), choice("mean", w::MEAN)];
/// Kinds of evidence.
pub const EVIDENCE_KINDS: &[Choice] = &[
    choice("account", w::K_ACCOUNT),
    choice("bill", w::K_BILL),
    choice("ledger", w::K_LEDGER),
    choice("audit", w::K_AUDIT),
    choice("third_party", w::K_THIRD),
    choice("other", w::K_OTHER),
];

const INTENSITIES: &[&str] = &[
    "revenue_intensity",
    "asset_intensity",
    "profit_intensity",
    "energy_intensity",
];

/// Whether a KPI, by its code, is one of the four intensities, whose levels can be entered by their parts.
pub fn entered_by_parts(code: &str) -> bool {
    INTENSITIES.contains(&code)
}

/// Whether a KPI's levels are computed from their parts: one of the four intensities, entered so.
pub fn by_parts(kpi: &Node) -> bool {
    INTENSITIES.contains(&kpi.get("kpi")) && kpi.get("entry") == "parts"
}

fn kpi_above<'a>(nodes: &[&'a Node]) -> Option<&'a Node> {
    nodes.get(1).copied()
}
fn direct(nodes: &[&Node]) -> bool {
    !kpi_above(nodes).is_some_and(by_parts)
}
fn parts_of(nodes: &[&Node], kpi: &str) -> bool {
    kpi_above(nodes).is_some_and(|node| by_parts(node) && node.get("kpi") == kpi)
}
/// A level that a worksheet of energy bills can give: energy, emissions or green power as such.
fn of_bills(nodes: &[&Node]) -> bool {
    const OF_BILLS: [&str; 4] = [
        "emissions",
        "electricity",
        "energy_total",
        "green_electricity",
    ];
    direct(nodes) && kpi_above(nodes).is_some_and(|kpi| OF_BILLS.contains(&kpi.get("kpi")))
}
/// An intensity computed from its parts: its level is a column of its own.
fn from_parts(nodes: &[&Node]) -> bool {
    !direct(nodes)
}
fn carbon_parts(nodes: &[&Node]) -> bool {
    !direct(nodes) && !energy_parts(nodes)
}
fn energy_parts(nodes: &[&Node]) -> bool {
    parts_of(nodes, "energy_intensity")
}
fn revenue_parts(nodes: &[&Node]) -> bool {
    parts_of(nodes, "revenue_intensity")
}
fn asset_parts(nodes: &[&Node]) -> bool {
    parts_of(nodes, "asset_intensity")
}
fn profit_parts(nodes: &[&Node]) -> bool {
    parts_of(nodes, "profit_intensity")
}
fn external(nodes: &[&Node]) -> bool {
    kpi_above(nodes).is_some_and(|kpi| kpi.get("source") == "external")
}
fn not_external(nodes: &[&Node]) -> bool {
    !external(nodes)
}
fn deeper_industry(nodes: &[&Node]) -> bool {
    nodes.first().is_some_and(|root| {
        gb_t_4754::read(root.get("industry")).is_some_and(|code| {
            // A class that the list knows has its name; one that was typed is kept.
            code.deeper() && (code.class().is_none() || !root.get("industry_name").is_empty())
        })
    })
}
fn basis_help(kpi: &Node) -> Text {
    match kpi.get("source") {
        "external" => w::BASIS_EXTERNAL,
        "internal" => w::BASIS_INTERNAL,
        "mixed" => w::BASIS_MIXED,
        _ => w::BASIS_NONE,
    }
}
fn base_help(kpi: &Node) -> Text {
    if kpi.get("carried_level").is_empty() {
        w::BASE_HELP
    } else {
        w::BASE_CARRIED_HELP
    }
}

const LEVEL_NUMBER: FieldKind = FieldKind::Number { negative: false };
const OWN_UNIT: UnitOf = UnitOf::Answer("unit");
const TON: UnitOf = UnitOf::Fixed(w::U_TON);
const TCE: UnitOf = UnitOf::Fixed(w::U_TCE);
const WAN: UnitOf = UnitOf::Fixed(w::U_WAN);

/// 一 基本信息.
pub const BASIC: &[Field] = &[
    Field {
        clause: Some(ANNEX_B_1),
        autocomplete: "organization",
        ..Field::new("name", FieldKind::Line, w::NAME)
    },
    Field {
        clause: Some(ANNEX_B_1),
        hint: Some(w::CREDIT_CODE_HINT),
        ..Field::new("credit_code", FieldKind::CreditCode, w::CREDIT_CODE)
    },
    Field {
        clause: Some(ANNEX_B_1),
        ..Field::new("registered", FieldKind::Line, w::REGISTERED)
    },
    Field {
        clause: Some(ANNEX_B_1),
        hint: Some(w::INDUSTRY_HINT),
        ..Field::new("industry", FieldKind::Search(industries), w::INDUSTRY)
    },
    Field {
        clause: Some(ANNEX_B_1),
        when: When::Holds(deeper_industry),
        hint: Some(w::INDUSTRY_NAME_HINT),
        ..Field::new("industry_name", FieldKind::Line, w::INDUSTRY_NAME)
    },
    Field {
        clause: Some(ANNEX_B_3),
        follow: Some((w::YEARS_FOLLOW, years_follow)),
        reported: true,
        ..Field::new("report_year", FieldKind::Year, w::REPORT_YEAR)
    },
];

/// The parts of an intensity, as asked in history and report period: numerator by kind of KPI, then denominator.
const fn numerator(
    label: Text,
    unit: UnitOf,
    told: fn(&[&Node]) -> bool,
    strength: Strength,
    clause: Clause,
) -> Field {
    Field {
        unit,
        when: When::Holds(told),
        strength,
        may_lack: true,
        clause: Some(clause),
        from_bills: Some(told),
        ..Field::new("numerator", LEVEL_NUMBER, label)
    }
}
const fn denominator(
    label: Text,
    told: fn(&[&Node]) -> bool,
    strength: Strength,
    clause: Clause,
) -> Field {
    Field {
        unit: WAN,
        when: When::Holds(told),
        strength,
        may_lack: true,
        clause: Some(clause),
        ..Field::new("denominator", FieldKind::Number { negative: true }, label)
    }
}
const ANNEX_A_2_2: Clause = sll::clause(sw::ANNEX_A_2_2);

/// 关键绩效指标历史表现.
pub const HISTORY: List = List {
    id: "history",
    label: w::HISTORY,
    item: w::HISTORY_ITEM,
    add: w::HISTORY_ADD,
    fields: &[
        Field {
            clause: Some(ANNEX_B_2),
            ..Field::new("year", FieldKind::Year, w::YEAR)
        },
        Field {
            unit: OWN_UNIT,
            when: When::Holds(direct),
            strength: Strength::May,
            may_lack: true,
            clause: Some(ANNEX_B_2),
            from_bills: Some(of_bills),
            ..Field::new("level", LEVEL_NUMBER, w::LEVEL)
        },
        numerator(
            w::N_EMISSIONS,
            TON,
            carbon_parts,
            Strength::May,
            ANNEX_A_2_2,
        ),
        numerator(w::N_ENERGY, TCE, energy_parts, Strength::May, ANNEX_B_2),
        denominator(w::D_REVENUE, revenue_parts, Strength::May, ANNEX_A_2_2),
        denominator(w::D_ASSETS, asset_parts, Strength::May, ANNEX_A_2_2),
        denominator(w::D_PROFIT, profit_parts, Strength::May, ANNEX_A_2_2),
        denominator(w::D_OUTPUT, energy_parts, Strength::May, ANNEX_B_2),
    ],
    lists: &[],
    layout: Layout::Table,
    help: Some(w::HISTORY_HELP),
    clause: Some(ANNEX_B_2),
    strength: Strength::May,
    fresh: fresh_history,
    name: year_name,
    when: When::Always,
    named_by: "",
    figures: &[Column {
        figure: "level",
        before: "",
        heading: w::LEVEL,
        when: When::Holds(from_parts),
    }],
};

/// 绩效目标水平.
pub const TARGETS: List = List {
    id: "targets",
    label: w::TARGETS,
    item: w::TARGET_ITEM,
    add: w::TARGET_ADD,
    fields: &[
        Field {
            clause: Some(sll::clause("5.4.2 ①")),
            ..Field::new("year", FieldKind::Year, w::TIME)
        },
        Field {
            unit: OWN_UNIT,
            clause: Some(sll::clause("5.4.2 ①")),
            ..Field::new("level", LEVEL_NUMBER, w::TARGET)
        },
    ],
    lists: &[],
    layout: Layout::Table,
    help: Some(w::TARGETS_HELP),
    clause: Some(sll::clause("5.4.2 ①")),
    strength: Strength::Must,
    fresh: fresh_target,
    name: year_name,
    when: When::Always,
    named_by: "",
    figures: &[],
};

/// Units to pick from; own ones are as welcome.
pub const UNITS: &[Text] = &[
    w::U_TON,
    w::U_KWH,
    w::U_MWH,
    w::U_TON_WAN,
    w::U_TCE,
    w::U_TCE_WAN,
    w::U_PERCENT,
];

/// What each KPI sets when it is chosen: unit, direction and, for an intensity, that it is computed from its parts.
pub const PRESETS: &[(&str, &str, &str)] = &[
    ("emissions", "unit", w::U_TON.zh),
    ("emissions", "direction", "lower"),
    ("electricity", "unit", w::U_KWH.zh),
    ("electricity", "direction", "lower"),
    ("revenue_intensity", "unit", w::U_TON_WAN.zh),
    ("revenue_intensity", "direction", "lower"),
    ("revenue_intensity", "entry", "parts"),
    ("asset_intensity", "unit", w::U_TON_WAN.zh),
    ("asset_intensity", "direction", "lower"),
    ("asset_intensity", "entry", "parts"),
    ("profit_intensity", "unit", w::U_TON_WAN.zh),
    ("profit_intensity", "direction", "lower"),
    ("profit_intensity", "entry", "parts"),
    ("green_electricity", "unit", w::U_KWH.zh),
    ("green_electricity", "direction", "higher"),
    ("energy_total", "unit", w::U_TCE.zh),
    ("energy_total", "direction", "lower"),
    ("energy_intensity", "unit", w::U_TCE_WAN.zh),
    ("energy_intensity", "direction", "lower"),
    ("energy_intensity", "entry", "parts"),
    ("capacity", "direction", "higher"),
];

/// 二 关键绩效指标选取: one section a KPI.
pub const KPIS: List = List {
    id: "kpis",
    label: w::KPIS,
    item: w::KPI_ITEM,
    add: w::KPI_ADD,
    fields: &[
        Field {
            clause: Some(ANNEX_B_2),
            presets: PRESETS,
            ..Field::new("kpi", FieldKind::Choice(KPI_CHOICES), w::KPI)
        },
        Field {
            clause: Some(ANNEX_B_2),
            when: When::Is("kpi", &["own"]),
            ..Field::new("own_name", FieldKind::Line, w::OWN_NAME)
        },
        Field {
            clause: Some(ANNEX_B_2),
            hint: Some(w::UNIT_HINT),
            ..Field::new("unit", FieldKind::Suggest(UNITS), w::UNIT)
        },
        Field {
            clause: Some(sll::clause("5.4.2")),
            help: Some(|_| w::DIRECTION_HELP),
            ..Field::new("direction", FieldKind::Choice(DIRECTIONS), w::DIRECTION)
        },
        Field {
            clause: Some(TABLE_2),
            ..Field::new("source", FieldKind::Choice(SOURCES), w::SOURCE)
        },
        Field {
            clause: Some(TABLE_2),
            when: When::Is("source", &["external"]),
            ..Field::new(
                "external_basis",
                FieldKind::Choice(EXTERNAL_BASES),
                w::SETTING_BASIS,
            )
        },
        Field {
            clause: Some(TABLE_2),
            when: When::Is("source", &["internal"]),
            ..Field::new(
                "internal_basis",
                FieldKind::Choice(INTERNAL_BASES),
                w::SETTING_BASIS,
            )
        },
        Field {
            clause: Some(TABLE_2),
            when: When::Is("source", &["mixed"]),
            hint: Some(w::MIXED_HINT),
            some: true,
            ..Field::new(
                "mixed_bases",
                FieldKind::Many(MIXED_BASES),
                w::SETTING_BASIS,
            )
        },
        Field {
            clause: Some(ANNEX_B_2),
            help: Some(basis_help),
            ..Field::new("basis", FieldKind::Lines, w::BASIS)
        },
        Field {
            clause: Some(sll::clause("5.4.2 ④")),
            when: When::Holds(not_external),
            hint: Some(w::METHOD_HINT),
            help: Some(|_| w::METHOD_HELP),
            ..Field::new("method", FieldKind::Lines, w::METHOD)
        },
        Field {
            clause: Some(sll::clause("5.4.2 ④")),
            when: When::Holds(external),
            hint: Some(w::METHOD_HINT),
            help: Some(|_| w::METHOD_HELP),
            strength: Strength::May,
            ..Field::new("method", FieldKind::Lines, w::METHOD)
        },
        Field {
            clause: Some(sll::clause("5.4.2 ②")),
            unit: OWN_UNIT,
            hint: Some(w::MANDATORY_HINT),
            strength: Strength::May,
            may_lack: true,
            ..Field::new("mandatory_level", LEVEL_NUMBER, w::MANDATORY)
        },
        Field {
            clause: Some(sll::clause("5.5.1 d")),
            help: Some(|_| w::FROM_ACCOUNT_HELP),
            ..Field::new("from_account", FieldKind::Choice(YES_NO), w::FROM_ACCOUNT)
        },
        Field {
            clause: Some(sll::clause("4.2.3 c")),
            ..Field::new("third_party", FieldKind::Choice(YES_NO), w::THIRD_PARTY)
        },
        Field {
            clause: Some(sll::clause("4.2.3 c")),
            when: When::Is("third_party", &["yes"]),
            ..Field::new("third_party_name", FieldKind::Line, w::THIRD_PARTY_NAME)
        },
        Field {
            clause: Some(sll::clause("5.4.1.1")),
            hint: Some(w::REQUIREMENTS_HINT),
            help: Some(|_| w::REQUIREMENTS_HELP),
            ..Field::new(
                "requirements",
                FieldKind::Many(REQUIREMENTS),
                w::REQUIREMENTS,
            )
        },
        Field {
            clause: Some(sll::clause("5.4.1.1")),
            hint: Some(w::REQUIREMENTS_HINT),
            ..Field::new("agreements", FieldKind::Many(AGREEMENTS), w::AGREEMENTS)
        },
        Field {
            clause: Some(ANNEX_A_2_2),
            when: When::Is("kpi", INTENSITIES),
            help: Some(|_| w::ENTRY_HELP),
            ..Field::new("entry", FieldKind::Choice(ENTRIES), w::ENTRY)
        },
        Field {
            clause: Some(ANNEX_B_2),
            hint: Some(w::BASE_YEAR_HINT),
            after_list: HISTORY.id,
            ..Field::new("base_year", FieldKind::Year, w::BASE_YEAR)
        },
        Field {
            clause: Some(sll::clause("5.6.1")),
            ..Field::new(
                "base_choice",
                FieldKind::Choice(BASE_CHOICES),
                w::BASE_CHOICE,
            )
        },
        Field {
            clause: Some(ANNEX_B_2),
            unit: OWN_UNIT,
            hint: Some(w::BASE_LEVEL_HINT),
            help: Some(base_help),
            strength: Strength::May,
            ..Field::new("base_level", LEVEL_NUMBER, w::BASE_LEVEL)
        },
    ],
    lists: &[HISTORY, TARGETS],
    layout: Layout::Sections(&[
        Glance::Answer("direction"),
        Glance::Figure("base_level", w::BASE_LEVEL),
        Glance::LastAnswer("targets", "level"),
    ]),
    help: Some(w::KPIS_HELP),
    clause: Some(ANNEX_B_2),
    strength: Strength::Must,
    fresh: fresh_kpi,
    name: kpi_name,
    when: When::Always,
    named_by: "",
    figures: &[Column {
        figure: "base_level",
        before: "base_level",
        heading: w::BASE_LEVEL,
        when: When::Always,
    }],
};

/// Where an actual level may come from, as the field offers it.
pub const DATA_SOURCES: &[Text] = &[w::S_ACCOUNT, w::S_SUPPLIER, w::S_THIRD, w::S_OTHER];

/// 三 报告期情况: the years of one KPI.
pub const YEARS: List = List {
    id: "years",
    label: w::YEARS,
    item: w::YEAR_ITEM,
    add: w::HISTORY_ADD,
    fields: &[
        Field {
            clause: Some(ANNEX_B_3),
            ..Field::new("year", FieldKind::Year, w::YEAR)
        },
        Field {
            clause: Some(ANNEX_B_3),
            unit: OWN_UNIT,
            when: When::Holds(direct),
            may_lack: true,
            from_bills: Some(of_bills),
            ..Field::new("actual", LEVEL_NUMBER, w::ACTUAL)
        },
        numerator(
            w::N_EMISSIONS,
            TON,
            carbon_parts,
            Strength::Must,
            ANNEX_A_2_2,
        ),
        numerator(w::N_ENERGY, TCE, energy_parts, Strength::Must, ANNEX_B_3),
        denominator(w::D_REVENUE, revenue_parts, Strength::Must, ANNEX_A_2_2),
        denominator(w::D_ASSETS, asset_parts, Strength::Must, ANNEX_A_2_2),
        denominator(w::D_PROFIT, profit_parts, Strength::Must, ANNEX_A_2_2),
        denominator(w::D_OUTPUT, energy_parts, Strength::Must, ANNEX_B_3),
        Field {
            clause: Some(ANNEX_B_3),
            unit: OWN_UNIT,
            strength: Strength::May,
            behind: Some(w::SET_OVERRIDE),
            ..Field::new("target_override", LEVEL_NUMBER, w::OVERRIDE)
        },
        Field {
            clause: Some(ANNEX_B_3),
            ..Field::new("source", FieldKind::Suggest(DATA_SOURCES), w::DATA_SOURCE)
        },
    ],
    lists: &[],
    layout: Layout::Table,
    help: Some(w::YEARS_HELP),
    clause: Some(ANNEX_B_3),
    strength: Strength::Must,
    fresh: fresh_year,
    name: year_name,
    when: When::Always,
    named_by: "",
    figures: &[
        Column {
            figure: "target",
            before: "actual",
            heading: w::TARGET,
            when: When::Always,
        },
        Column {
            figure: "level",
            before: "target_override",
            heading: w::ACTUAL,
            when: When::Holds(from_parts),
        },
        Column {
            figure: "difference",
            before: "source",
            heading: w::DIFFERENCE,
            when: When::Always,
        },
    ],
};

/// 四 环境风险情况: the five years the columns stand for.
pub const ENV_YEARS: &[Field] = &[
    Field {
        clause: Some(ANNEX_B_4),
        follow: Some((w::RISK_YEARS_FOLLOW, risk_years_follow)),
        ..Field::new("env_year_1", FieldKind::Year, w::ENV_YEAR_FIRST)
    },
    Field {
        clause: Some(ANNEX_B_4),
        ..Field::new("env_year_2", FieldKind::Year, w::ENV_YEAR_2)
    },
    Field {
        clause: Some(ANNEX_B_4),
        ..Field::new("env_year_3", FieldKind::Year, w::ENV_YEAR_3)
    },
    Field {
        clause: Some(ANNEX_B_4),
        ..Field::new("env_year_4", FieldKind::Year, w::ENV_YEAR_4)
    },
    Field {
        clause: Some(ANNEX_B_4),
        ..Field::new("env_year_5", FieldKind::Year, w::ENV_YEAR_5)
    },
];

/// The five columns of 四, each with the field that says which year it is.
pub const RISK_YEARS: [(&str, &str); 5] = [
    ("y1", "env_year_1"),
    ("y2", "env_year_2"),
    ("y3", "env_year_3"),
    ("y4", "env_year_4"),
    ("y5", "env_year_5"),
];

const fn risk_year(id: &'static str, year: &'static str, blank: Text) -> Field {
    Field {
        label: Label::WithAnswer(w::IN_YEAR, year, blank),
        strength: Strength::May,
        clause: Some(ANNEX_B_4),
        wraps: true,
        ..Field::new(id, FieldKind::Line, blank)
    }
}

/// 四 环境风险情况: risks by year.
pub const RISKS: List = List {
    id: "risks",
    label: w::RISKS,
    item: w::RISK,
    add: w::RISK_ADD,
    fields: &[
        Field {
            clause: Some(ANNEX_B_4),
            hint: Some(w::RISK_HINT),
            wraps: true,
            ..Field::new("item", FieldKind::Line, w::RISK)
        },
        risk_year("y1", "env_year_1", w::ENV_YEAR_1),
        risk_year("y2", "env_year_2", w::ENV_YEAR_2),
        risk_year("y3", "env_year_3", w::ENV_YEAR_3),
        risk_year("y4", "env_year_4", w::ENV_YEAR_4),
        risk_year("y5", "env_year_5", w::ENV_YEAR_5),
    ],
    lists: &[],
    layout: Layout::Table,
    help: None,
    clause: Some(ANNEX_B_4),
    strength: Strength::Should,
    fresh: |_, _| Node::default(),
    name: |row| typed_name(row, "item"),
    when: When::Always,
    named_by: "",
    figures: &[],
};

/// 附件: the list of evidence.
pub const EVIDENCE: List = List {
    id: "evidence",
    label: w::EVIDENCE,
    item: w::EVIDENCE_ITEM,
    add: w::EVIDENCE_ADD,
    fields: &[
        Field {
            clause: Some(ANNEX_B_EVIDENCE),
            ..Field::new("name", FieldKind::Line, w::EVIDENCE_NAME)
        },
        Field {
            clause: Some(ANNEX_B_EVIDENCE),
            strength: Strength::Should,
            ..Field::new("kind", FieldKind::Choice(EVIDENCE_KINDS), w::EVIDENCE_KIND)
        },
        Field {
            clause: Some(ANNEX_B_EVIDENCE),
            strength: Strength::May,
            ..Field::new("date", FieldKind::Date, w::DATE)
        },
        Field {
            clause: Some(ANNEX_B_EVIDENCE),
            strength: Strength::May,
            hint: Some(w::COVERS_HINT),
            ..Field::new("covers", FieldKind::Line, w::COVERS)
        },
        Field {
            clause: Some(ANNEX_B_EVIDENCE),
            strength: Strength::May,
            ..Field::new("holder", FieldKind::Line, w::HOLDER)
        },
        Field {
            clause: Some(ANNEX_B_EVIDENCE),
            strength: Strength::May,
            ..Field::new("file", FieldKind::File, w::FILE)
        },
    ],
    lists: &[],
    layout: Layout::Sections(&[
        Glance::Answer("kind"),
        Glance::Answer("date"),
        Glance::Answer("holder"),
    ]),
    help: None,
    clause: Some(ANNEX_B_EVIDENCE),
    strength: Strength::Should,
    fresh: |_, _| Node::default(),
    name: |row| typed_name(row, "name"),
    when: When::Always,
    named_by: "",
    figures: &[],
};

const DISCLOSURE: &[Field] = &[Field {
    clause: Some(ANNEX_B_5),
    strength: Strength::Should,
    ..Field::new("disclosure", FieldKind::Lines, w::DISCLOSURE)
}];

/// The steps, in the order of Annex B.
pub const STEPS: &[Step] = &[
    Step {
        id: "basic",
        numeral: sw::ONE,
        label: w::BASIC,
        lead: w::BASIC_LEAD,
        parts: &[Part::Fields(BASIC)],
        ..Step::PLAIN
    },
    Step {
        id: "kpis",
        numeral: sw::TWO,
        label: w::KPIS_STEP,
        lead: w::KPIS_LEAD,
        parts: &[Part::List(&KPIS)],
        ..Step::PLAIN
    },
    Step {
        id: "period",
        numeral: sw::THREE,
        label: w::PERIOD_STEP,
        lead: w::PERIOD_LEAD,
        parts: &[Part::NestedList(
            &KPIS,
            &YEARS,
            &[
                Glance::LastFigure("years", "target", w::TARGET),
                Glance::LastFigure("years", "difference", w::DIFFERENCE),
                Glance::LastFigure("years", "completion", w::COMPLETION_SHORT),
            ],
        )],
        ..Step::PLAIN
    },
    Step {
        id: "risks",
        numeral: sw::FOUR,
        label: w::RISKS_STEP,
        lead: w::RISKS_LEAD,
        parts: &[Part::Fields(ENV_YEARS), Part::List(&RISKS)],
        ..Step::PLAIN
    },
    Step {
        id: "disclosure",
        numeral: sw::FIVE,
        label: w::DISCLOSURE_STEP,
        lead: w::DISCLOSURE_LEAD,
        parts: &[Part::Fields(DISCLOSURE)],
        ..Step::PLAIN
    },
    Step {
        id: "evidence",
        numeral: sw::ATTACHMENT,
        label: w::EVIDENCE_STEP,
        lead: w::EVIDENCE_LEAD,
        parts: &[Part::List(&EVIDENCE)],
        ..Step::PLAIN
    },
];

/// The KPI's name: the standard's term, or its own. `None` while there is none.
pub fn kpi_name(kpi: &Node) -> Option<Message> {
    match kpi.get("kpi") {
        "own" => typed_name(kpi, "own_name"),
        code => KPI_CHOICES
            .iter()
            .find(|choice| choice.code == code)
            .map(|choice| choice.label.into()),
    }
}

fn year_name(row: &Node) -> Option<Message> {
    read_year(row.get("year")).map(year_words)
}

fn typed_name(row: &Node, field: &str) -> Option<Message> {
    match row.get(field).trim() {
        "" => None,
        typed => Some(Message::new(Text::new("{0}", "{0}"), vec![typed.into()])),
    }
}

fn of_year(year: Option<Year>) -> Node {
    let mut node = Node::default();
    if let Some(year) = year {
        node.set("year", &year.number().to_string());
    }
    node
}

fn years_of(node: Option<&Node>, list: &str) -> Vec<Year> {
    node.map(|node| {
        node.rows(list)
            .iter()
            .filter_map(|row| read_year(row.node.get("year")))
            .collect()
    })
    .unwrap_or_default()
}

/// A new KPI: the three years before the report year as history, the report year as first target and report year.
fn fresh_kpi(draft: &Draft, _place: &Place) -> Node {
    let report_year = read_year(draft.root.get("report_year"));
    let row = |by: i32| crate::documents::Row {
        id: 0,
        node: of_year(report_year.and_then(|year| year.plus(by))),
    };
    let mut node = Node::default();
    node.lists
        .insert(HISTORY.id.to_owned(), vec![row(-3), row(-2), row(-1)]);
    node.lists.insert(TARGETS.id.to_owned(), vec![row(0)]);
    node.lists.insert(YEARS.id.to_owned(), vec![row(0)]);
    node
}

/// The lists of a KPI whose years are proposed: how far before the report year their anchor lies, and which answers stand beside a year that says nothing of
/// it. A new KPI's history ends before the report year, its targets and years begin with it.
const PROPOSED: [(&str, bool, &[&str]); 3] = [
    (HISTORY.id, true, &["year"]),
    (TARGETS.id, false, &["year"]),
    (YEARS.id, false, &["year", "source"]),
];

/// The report year that the rows of a list were proposed for; `None` where anything else was answered, or the years do not follow each other.
fn proposed_for(rows: &[crate::documents::Row], before: bool, beside: &[&str]) -> Option<Year> {
    let mut years = Vec::new();
    for row in rows {
        let mut answered = row.node.answers.keys();
        if !answered.all(|field| beside.contains(&field.as_str())) {
            return None;
        }
        years.push(read_year(row.node.get("year"))?);
    }
    let follow = years
        .iter()
        .zip(years.iter().skip(1))
        .all(|(one, next)| one.plus(1) == Some(*next));
    let anchor = if before {
        years.last().and_then(|last| last.plus(1))
    } else {
        years.first().copied()
    };
    anchor.filter(|_| follow)
}

/// The report year that the years of 四 were proposed for; `None` where they are others, or a situation is answered.
fn risks_proposed_for(draft: &Draft) -> Option<Year> {
    let first = read_year(draft.root.get("env_year_1"))?;
    let follow = RISK_YEARS.iter().zip(0..).all(|((_, field), after)| {
        let year = read_year(draft.root.get(field));
        year.is_some() && year == first.plus(after)
    });
    let answered = draft.root.rows(RISKS.id).iter().any(|row| {
        RISK_YEARS
            .iter()
            .any(|(answer, _)| !row.node.get(answer).trim().is_empty())
    });
    first.plus(4).filter(|_| follow && !answered)
}

/// The report year was changed from `was`: years that still stand as they were proposed for it move with it. A list moves as a whole, as long as
/// nothing but years (and, in 三, the source of data) stands in it.
///
/// Where `was` is no year, as after a slip of the keys, the years that stand there say which one they were proposed for, if all of them say the same.
fn years_follow(draft: &mut Draft, was: &str) {
    let Some(now) = read_year(draft.root.get("report_year")) else {
        return;
    };
    let kpis = draft.row_ids(&[], KPIS.id);
    let was = read_year(was).or_else(|| {
        let mut known = kpis.iter().flat_map(|kpi| {
            let node = draft.node(&Place::default().row(KPIS.id, *kpi).path);
            PROPOSED.map(|(list, before, beside)| proposed_for(node?.rows(list), before, beside))
        });
        let risks = risks_proposed_for(draft);
        let first = known.clone().flatten().next().or(risks)?;
        (known.all(|year| year.is_none_or(|year| year == first))
            && risks.is_none_or(|year| year == first))
        .then_some(first)
    });
    let Some(was) = was else { return };
    let by = i32::from(now.number()) - i32::from(was.number());
    let moved = |typed: &str| of_year(read_year(typed).and_then(|year| year.plus(by)));
    for kpi in kpis {
        let place = Place::default().row(KPIS.id, kpi);
        for (list, before, beside) in PROPOSED {
            let Some(rows) = draft
                .node_mut(&place.path)
                .and_then(|kpi| kpi.lists.get_mut(list))
            else {
                continue;
            };
            if proposed_for(rows, before, beside) == Some(was) {
                for row in rows {
                    let year = moved(row.node.get("year"));
                    row.node.set("year", year.get("year"));
                }
            }
        }
    }
    if risks_proposed_for(draft) == Some(was) {
        for (_, field) in RISK_YEARS {
            let year = moved(draft.root.get(field));
            draft.root.set(field, year.get("year"));
        }
    }
}

/// The first year of 四 was changed from `was`: each of the other four that is blank or followed `was` follows the first year.
fn risk_years_follow(draft: &mut Draft, was: &str) {
    let Some(first) = read_year(draft.root.get("env_year_1")) else {
        return;
    };
    let was = read_year(was);
    for ((_, field), after) in RISK_YEARS.iter().zip(0..).skip(1) {
        let typed = draft.root.get(field);
        let followed = was.is_some_and(|was| {
            let year = read_year(typed);
            year.is_some() && year == was.plus(after)
        });
        if followed || typed.trim().is_empty() {
            let year = of_year(first.plus(after));
            draft.root.set(field, year.get("year"));
        }
    }
}

/// The year after the last, as long as it lies before the report year; else the one before the first.
fn fresh_history(draft: &Draft, place: &Place) -> Node {
    let years = years_of(draft.node(&place.path), HISTORY.id);
    let report_year = read_year(draft.root.get("report_year"));
    let after = years
        .iter()
        .max()
        .and_then(|last| last.plus(1))
        .filter(|next| report_year.is_none_or(|report| *next < report));
    of_year(after.or_else(|| match years.iter().min() {
        Some(first) => first.plus(-1),
        None => report_year.and_then(|year| year.plus(-1)),
    }))
}

/// The year after the last target, or the report year.
fn fresh_target(draft: &Draft, place: &Place) -> Node {
    let years = years_of(draft.node(&place.path), TARGETS.id);
    let next = years.iter().max().and_then(|last| last.plus(1));
    of_year(next.or_else(|| read_year(draft.root.get("report_year"))))
}

/// The next target year that has no row, else the year after the last, else the report year; the source is that of the last row.
fn fresh_year(draft: &Draft, place: &Place) -> Node {
    let kpi = draft.node(&place.path);
    let held = years_of(kpi, YEARS.id);
    let targets = years_of(kpi, TARGETS.id);
    let open = targets
        .into_iter()
        .filter(|year| !held.contains(year))
        .min();
    let after = || held.iter().max().and_then(|last| last.plus(1));
    let mut node = of_year(
        open.or_else(after)
            .or_else(|| read_year(draft.root.get("report_year"))),
    );
    if let Some(last) = kpi.and_then(|kpi| kpi.rows(YEARS.id).last()) {
        node.set("source", last.node.get("source"));
    }
    node
}

/// A new draft: the year before the current one as report period, five years of risks up to it, one KPI.
pub fn blank(today: Day) -> Draft {
    let mut draft = Draft::default();
    let report_year = today.year().plus(-1);
    draft
        .root
        .set("report_year", of_year(report_year).get("year"));
    for ((_, field), by) in RISK_YEARS.iter().zip(-4..) {
        draft.root.set(
            field,
            of_year(report_year.and_then(|year| year.plus(by))).get("year"),
        );
    }
    let kpi = fresh_kpi(&draft, &Place::default());
    draft.add_row(&[], KPIS.id, kpi);
    draft
}
