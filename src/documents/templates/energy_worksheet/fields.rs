//! What the worksheet asks: the basis with its factors, each kind of energy with its bills, and what is known of a year alone.

use super::frozen;
use super::words as w;
use crate::clause::Clause;
use crate::documents::{
    Choice, Draft, Field, FieldKind, Glance, Layout, List, Node, Part, Place, Step, Strength,
    UnitOf, When,
};
use crate::i18n::{Message, Text};
use crate::measure::{Day, read_year};
use crate::standards::energy::bills::{Basis, Column, Tariff};
use crate::standards::energy::fuels::{self, Fuel, Measured, Table};
use crate::standards::energy::grid;
use crate::standards::energy::process::CARBONATES;
use crate::standards::energy::units::Unit;
use crate::standards::energy::words as e;
use crate::standards::energy::worksheet::Kind;
use std::sync::OnceLock;

const NUMBER: FieldKind = FieldKind::Number { negative: false };
const A_1: Clause = e::FIQ_A_1;

const fn choice(code: &'static str, label: Text) -> Choice {
    Choice { code, label }
}
const fn of_unit(unit: Unit) -> Choice {
    choice(unit.code(), unit.name())
}
const fn of_fuel(fuel: Fuel) -> Choice {
    choice(fuel.code(), fuel.name())
}

/// How bills count that straddle the end of the year.
pub const BASES: &[Choice] = &[
    choice(Basis::BillMonth.code(), Basis::BillMonth.name()),
    choice(Basis::ByDays.code(), Basis::ByDays.name()),
];
/// The tables of fuels.
pub const TABLES: &[Choice] = &[
    choice(Table::Other.code(), Table::Other.name()),
    choice(Table::Industry.code(), Table::Industry.name()),
];
/// Kinds of energy, by the codes of `standards::energy::bills::Column`; an own fuel has no number here.
pub const COLUMNS: &[Choice] = &[
    choice("grid", Column::Grid.name()),
    choice("pv", Column::PvUsed.name()),
    choice("green", Column::Green.name()),
    of_fuel(Fuel::NaturalGas),
    of_fuel(Fuel::Bituminous),
    of_fuel(Fuel::Diesel),
    of_fuel(Fuel::Petrol),
    of_fuel(Fuel::Lpg),
    choice("heat", Column::Heat.name()),
    choice("resold", Column::Resold.name()),
    choice("pv_generated", Column::PvGenerated.name()),
    choice("feed_in", Column::FeedIn.name()),
    of_fuel(Fuel::Lng),
    of_fuel(Fuel::Anthracite),
    of_fuel(Fuel::Lignite),
    of_fuel(Fuel::CleanedCoal),
    of_fuel(Fuel::Briquette),
    of_fuel(Fuel::Coke),
    of_fuel(Fuel::Kerosene),
    choice(OWN_TONNES, w::OWN_T),
    choice(OWN_VOLUME, w::OWN_M3),
    choice("sharp", Column::Tariff(Tariff::Sharp).name()),
    choice("peak", Column::Tariff(Tariff::Peak).name()),
    choice("flat", Column::Tariff(Tariff::Flat).name()),
    choice("valley", Column::Tariff(Tariff::Valley).name()),
    choice("deep_valley", Column::Tariff(Tariff::DeepValley).name()),
    choice("cost_power", e::COST_OF_POWER),
    choice("cost_gas", e::COST_OF_GAS),
];
/// An own fuel that is billed by tonnes.
pub const OWN_TONNES: &str = "own_t";
/// An own fuel that is billed by volume.
pub const OWN_VOLUME: &str = "own_m3";

const POWER: &[&str] = &[
    "grid",
    "pv",
    "green",
    "resold",
    "pv_generated",
    "feed_in",
    "sharp",
    "peak",
    "flat",
    "valley",
    "deep_valley",
];
const VOLUMES: &[&str] = &["gas", OWN_VOLUME];
const SOLIDS: &[&str] = &[
    "lng",
    "anthracite",
    "bituminous",
    "lignite",
    "cleaned_coal",
    "briquette",
    "coke",
    OWN_TONNES,
];
const LIQUIDS: &[&str] = &["diesel", "petrol", "kerosene"];
const MONEY: &[&str] = &["cost_power", "cost_gas"];
const OWN: &[&str] = &[OWN_TONNES, OWN_VOLUME];

/// Every unit of bills.
pub const UNITS: &[Choice] = &[
    of_unit(Unit::KilowattHour),
    of_unit(Unit::TenThousandKilowattHours),
    of_unit(Unit::MegawattHour),
    of_unit(Unit::CubicMetre),
    of_unit(Unit::TenThousandCubicMetres),
    of_unit(Unit::Tonne),
    of_unit(Unit::TenThousandTonnes),
    of_unit(Unit::Kilogram),
    of_unit(Unit::Litre),
    of_unit(Unit::Bottle),
    of_unit(Unit::Gigajoule),
    of_unit(Unit::Megajoule),
    of_unit(Unit::MillionKilocalories),
    of_unit(Unit::TenThousandKilocalories),
    of_unit(Unit::TonneOfSteam),
    of_unit(Unit::Yuan),
    of_unit(Unit::TenThousandYuan),
];
const POWER_UNITS: &[Choice] = &[
    of_unit(Unit::KilowattHour),
    of_unit(Unit::TenThousandKilowattHours),
    of_unit(Unit::MegawattHour),
];
const VOLUME_UNITS: &[Choice] = &[
    of_unit(Unit::CubicMetre),
    of_unit(Unit::TenThousandCubicMetres),
];
const SOLID_UNITS: &[Choice] = &[
    of_unit(Unit::Tonne),
    of_unit(Unit::Kilogram),
    of_unit(Unit::TenThousandTonnes),
];
const LIQUID_UNITS: &[Choice] = &[
    of_unit(Unit::Litre),
    of_unit(Unit::Tonne),
    of_unit(Unit::Kilogram),
    of_unit(Unit::TenThousandTonnes),
];
const BOTTLED_UNITS: &[Choice] = &[
    of_unit(Unit::Kilogram),
    of_unit(Unit::Tonne),
    of_unit(Unit::Bottle),
];
const HEAT_UNITS: &[Choice] = &[
    of_unit(Unit::Gigajoule),
    of_unit(Unit::Megajoule),
    of_unit(Unit::MegawattHour),
    of_unit(Unit::MillionKilocalories),
    of_unit(Unit::TenThousandKilocalories),
    of_unit(Unit::TonneOfSteam),
];
const MONEY_UNITS: &[Choice] = &[of_unit(Unit::Yuan), of_unit(Unit::TenThousandYuan)];

const GAS_KINDS: &[Choice] = &[
    choice("oil_field", w::GAS_OIL),
    choice("gas_field", w::GAS_FIELD),
];
const LNG_CARBONS: &[Choice] = &[
    choice("15.30", Text::new("15.30 tC/TJ", "15.30 tC/TJ")),
    choice("17.20", Text::new("17.20 tC/TJ", "17.20 tC/TJ")),
];
const PARAMS: &[Choice] = &[
    choice("table", w::PARAMS_TABLE),
    choice("own", w::PARAMS_OWN),
];
const YES: &[Choice] = &[choice("yes", w::ALSO_YES)];
/// Whether certificates are others than those of the green trades.
pub const APART: &[Choice] = &[choice("yes", w::APART_YES), choice("no", w::APART_NO)];
/// What proves green power.
pub const PROOFS: &[Choice] = &[
    choice("contract", w::PROOF_CONTRACT),
    choice("certificates", w::PROOF_CERTIFICATES),
];
/// Which KPIs the figures are for.
pub const KPIS: &[Choice] = &[
    choice("electricity", Kind::Electricity.name()),
    choice("energy", Kind::Energy.name()),
    choice("emissions", Kind::Emissions.name()),
    choice("market", w::KPI_MARKET),
    choice("green_share", Kind::GreenShare.name()),
];
/// The months of a year.
pub const MONTHS: &[Choice] = &[
    choice("1", Text::new("1", "1")),
    choice("2", Text::new("2", "2")),
    choice("3", Text::new("3", "3")),
    choice("4", Text::new("4", "4")),
    choice("5", Text::new("5", "5")),
    choice("6", Text::new("6", "6")),
    choice("7", Text::new("7", "7")),
    choice("8", Text::new("8", "8")),
    choice("9", Text::new("9", "9")),
    choice("10", Text::new("10", "10")),
    choice("11", Text::new("11", "11")),
    choice("12", Text::new("12", "12")),
];
/// Which gas a process emits.
pub const GASES: &[Choice] = &[choice("co2", w::P_CO2), choice("other", w::P_OTHER)];

const fn carbonate(at: usize) -> Choice {
    choice(CARBONATES[at].formula, CARBONATES[at].name)
}
/// What emits in a process: the carbonates that have a factor, or something else.
pub const PROCESSES: &[Choice] = &[
    choice("own", w::P_OWN),
    carbonate(0),
    carbonate(1),
    carbonate(2),
    carbonate(3),
    carbonate(4),
    carbonate(5),
    carbonate(6),
    carbonate(7),
    carbonate(8),
    carbonate(9),
    carbonate(10),
];
const CARBONATE_PRESETS: &[(&str, &str, &str)] = &[
    ("CaCO3", "factor", "0.4397"),
    ("MgCO3", "factor", "0.5220"),
    ("CaMg(CO3)2", "factor", "0.4773"),
    ("FeCO3", "factor", "0.3799"),
    ("MnCO3", "factor", "0.3829"),
    ("BaCO3", "factor", "0.2230"),
    ("Na2CO3", "factor", "0.4149"),
    ("NaHCO3", "factor", "0.5237"),
    ("Li2CO3", "factor", "0.5955"),
    ("K2CO3", "factor", "0.3184"),
    ("SrCO3", "factor", "0.2980"),
];

const OWN_NAMES: &[Text] = &[
    fuels::OTHERS[0].name,
    fuels::OTHERS[1].name,
    fuels::OTHERS[2].name,
    fuels::OTHERS[3].name,
    fuels::OTHERS[4].name,
    fuels::OTHERS[5].name,
    fuels::OTHERS[6].name,
    fuels::OTHERS[7].name,
    fuels::OTHERS[8].name,
    fuels::OTHERS[9].name,
    fuels::OTHERS[10].name,
    fuels::OTHERS[11].name,
];

/// The averages of grids that are offered: `qinghai_2023` and the like, by English name and year.
pub fn grids() -> &'static [Choice] {
    static GRIDS: OnceLock<Vec<Choice>> = OnceLock::new();
    GRIDS.get_or_init(|| {
        grid::places()
            .map(|average| {
                let code = grid_code(average);
                let said = |lang| {
                    let args = vec![average.place.into(), average.factor.year.to_string().into()];
                    &*Message::new(w::GRID_AT, args).get(lang).leak()
                };
                use crate::i18n::Lang;
                choice(code.leak(), Text::new(said(Lang::Zh), said(Lang::En)))
            })
            .collect()
    })
}

/// The code under which an average is stored.
fn grid_code(average: &grid::Average) -> String {
    [
        average.place.en.to_lowercase().replace(' ', "_").as_str(),
        "_",
        &average.factor.year.to_string(),
    ]
    .concat()
}

/// The average of a code.
pub fn grid_of(code: &str) -> Option<&'static grid::Average> {
    grid::places().find(|average| grid_code(average) == code.trim())
}

/// The chosen place is filled in by value: figure, year and source.
pub fn grid_follows(draft: &mut Draft, _: &str) {
    if let Some(average) = grid_of(draft.root.get("grid")) {
        frozen::set_grid(&mut draft.root, average);
    }
}

/// The rows whose year follows the year of the worksheet: bills without a quantity, and yearly rows with nothing but a year.
fn with_year(draft: &mut Draft) -> Vec<&mut Node> {
    let mut found = Vec::new();
    for (id, list) in &mut draft.root.lists {
        for row in list {
            if id == CARRIERS.id {
                let bills = row.node.lists.get_mut(BILLS.id);
                let bills = bills.into_iter().flatten().map(|bill| &mut bill.node);
                found.extend(bills.filter(|bill| bill.get("amount").is_empty()));
            } else if id == ANNUAL.id && row.node.answers.len() < 2 {
                found.push(&mut row.node);
            }
        }
    }
    found
}

/// Bills of the year that was move with it, as long as no bill has a quantity. Where `was` is no year, as after a slip of the keys, the rows say which one
/// it was, if all of them say the same.
fn years_follow(draft: &mut Draft, was: &str) {
    let Some(now) = read_year(draft.root.get("year")) else {
        return;
    };
    let now = now.number().to_string();
    let rows = with_year(draft);
    let was = read_year(was).or_else(|| {
        let mut years = rows.iter().map(|row| read_year(row.get("year")));
        let first = years.next()??;
        years.all(|year| year == Some(first)).then_some(first)
    });
    let Some(was) = was else { return };
    for row in rows {
        if read_year(row.get("year")) == Some(was) {
            row.set("year", &now);
        }
    }
}

const fn optional(field: Field) -> Field {
    Field {
        strength: Strength::May,
        ..field
    }
}
const fn advised(field: Field) -> Field {
    Field {
        strength: Strength::Should,
        ..field
    }
}
const fn unit(columns: &'static [&'static str], units: &'static [Choice]) -> Field {
    Field {
        when: When::Is("column", columns),
        hint: Some(w::UNIT_HINT),
        clause: Some(A_1),
        ..Field::new("unit", FieldKind::Choice(units), w::UNIT)
    }
}

/// Whether parameters of a fuel of a table are the person's own.
fn own_parameters(nodes: &[&Node]) -> bool {
    nodes.last().is_some_and(|row| {
        row.get("params") == "own" && Fuel::from_code(row.get("column")).is_some()
    })
}

/// Whether a month has several bills of zero or above.
pub fn month_repeated(nodes: &[&Node]) -> bool {
    let Some([_, row]) = nodes.last_chunk::<2>() else {
        return false;
    };
    let mut months: Vec<(&str, &str)> = row
        .rows(BILLS.id)
        .iter()
        .filter(|bill| {
            let amount = bill.node.get("amount").trim();
            !amount.is_empty() && !amount.starts_with(['-', '−'])
        })
        .map(|bill| (bill.node.get("year"), bill.node.get("month")))
        .collect();
    let count = months.len();
    months.sort_unstable();
    months.dedup();
    months.len() < count
}

/// The bills of one kind of energy, a row a bill.
pub const BILLS: List = List {
    id: "bills",
    label: w::BILLS,
    item: w::BILL,
    add: w::BILL_ADD,
    fields: &[
        Field::new("year", FieldKind::Year, w::BILL_YEAR),
        Field::new("month", FieldKind::Choice(MONTHS), w::BILL_MONTH),
        AMOUNT,
        optional(Field::new("voucher", FieldKind::Line, w::BILL_VOUCHER)),
        optional(Field {
            when: When::Is("basis", &["by-days"]),
            ..Field::new("from", FieldKind::Date, w::BILL_FROM)
        }),
        optional(Field {
            when: When::Is("basis", &["by-days"]),
            ..Field::new("to", FieldKind::Date, w::BILL_TO)
        }),
    ],
    lists: &[],
    layout: Layout::Table,
    help: None,
    clause: Some(A_1),
    strength: Strength::May,
    fresh: fresh_bill,
    name: |row| {
        let year = read_year(row.get("year"))?.number().to_string();
        let month = MONTHS.iter().find(|month| month.code == row.get("month"))?;
        let args = vec![year.into(), month.label.into()];
        Some(Message::new(w::BILL_NAME, args))
    },
    figures: &[],
    when: When::Always,
    named_by: "",
};

/// The quantity of a bill, in the unit of its kind of energy.
pub const AMOUNT: Field = Field {
    unit: UnitOf::Chosen("unit", UNITS),
    strength: Strength::May,
    clause: Some(A_1),
    ..Field::new(
        "amount",
        FieldKind::Number { negative: true },
        w::BILL_AMOUNT,
    )
};

/// The kinds of energy.
pub const CARRIERS: List = List {
    id: "carriers",
    label: w::CARRIERS,
    item: w::CARRIER,
    add: w::CARRIER_ADD,
    fields: &[
        Field {
            clause: Some(A_1),
            ..Field::new("column", FieldKind::Choice(COLUMNS), w::COLUMN)
        },
        Field {
            when: When::Is("column", OWN),
            ..Field::new("own_name", FieldKind::Suggest(OWN_NAMES), w::OWN_NAME)
        },
        unit(POWER, POWER_UNITS),
        unit(VOLUMES, VOLUME_UNITS),
        unit(SOLIDS, SOLID_UNITS),
        unit(LIQUIDS, LIQUID_UNITS),
        unit(&["lpg"], BOTTLED_UNITS),
        unit(&["heat"], HEAT_UNITS),
        unit(MONEY, MONEY_UNITS),
        optional(Field {
            hint: Some(w::METER_HINT),
            ..Field::new("meter", FieldKind::Line, w::METER)
        }),
        Field {
            when: When::Is("column", &["gas"]),
            clause: Some(e::GB_T_2589_ANNEX_A),
            ..Field::new("gas_kind", FieldKind::Choice(GAS_KINDS), w::GAS_KIND)
        },
        Field {
            when: When::Is("unit", &["L"]),
            unit: UnitOf::Fixed(e::KG_PER_LITRE),
            hint: Some(w::DENSITY_HINT),
            ..Field::new("density", NUMBER, w::DENSITY)
        },
        Field {
            when: When::Is("unit", &["bottle"]),
            unit: UnitOf::Fixed(e::KG_PER_BOTTLE),
            ..Field::new("bottle", NUMBER, w::BOTTLE)
        },
        Field {
            when: When::Is("unit", &["t_steam"]),
            unit: UnitOf::Fixed(e::GJ_PER_TONNE),
            ..Field::new("enthalpy", NUMBER, w::ENTHALPY)
        },
        advised(Field {
            when: When::Is("unit", &["L", "bottle", "t_steam"]),
            ..Field::new("conversion_source", FieldKind::Line, w::CONVERSION_SOURCE)
        }),
        Field {
            when: When::Holds(|nodes| {
                let row = nodes.last();
                row.is_some_and(|row| Fuel::from_code(row.get("column")).is_some())
            }),
            clause: Some(e::TABLE_B),
            ..Field::new("params", FieldKind::Choice(PARAMS), w::PARAMS)
        },
        Field {
            when: When::Holds(|nodes| {
                let row = nodes.last();
                row.is_some_and(|row| row.get("column") == "lng" && row.get("params") != "own")
            }),
            ..Field::new("lng_carbon", FieldKind::Choice(LNG_CARBONS), w::LNG_CARBON)
        },
        own(
            When::Is("column", OWN),
            "own_ncv",
            w::OWN_NCV,
            None,
            Some(w::OWN_NCV_HINT),
        ),
        own(
            When::Is("column", OWN),
            "own_cc",
            w::OWN_CC,
            Some(e::TC_PER_TJ),
            None,
        ),
        own(
            When::Is("column", OWN),
            "own_of",
            w::OWN_OF,
            Some(e::PER_CENT),
            None,
        ),
        optional(own(
            OWN_OF_TABLE,
            "own_ncv",
            w::OWN_NCV,
            None,
            Some(w::OWN_NCV_HINT),
        )),
        optional(own(
            OWN_OF_TABLE,
            "own_cc",
            w::OWN_CC,
            Some(e::TC_PER_TJ),
            None,
        )),
        optional(own(
            OWN_OF_TABLE,
            "own_of",
            w::OWN_OF,
            Some(e::PER_CENT),
            None,
        )),
        advised(Field {
            when: When::Holds(|nodes| {
                let row = nodes.last();
                own_parameters(nodes) || row.is_some_and(|row| OWN.contains(&row.get("column")))
            }),
            ..Field::new("own_source", FieldKind::Line, w::OWN_SOURCE)
        }),
        optional(Field {
            when: When::Holds(month_repeated),
            ..Field::new("also", FieldKind::Choice(YES), w::ALSO)
        }),
        optional(Field {
            unit: UnitOf::Chosen("unit", UNITS),
            hint: Some(w::TOTAL_HINT),
            ..Field::new("total", NUMBER, w::TOTAL)
        }),
    ],
    lists: &[BILLS],
    layout: Layout::Sections(&[
        Glance::Answer("unit"),
        Glance::Figure("used", w::USED),
        Glance::Figure("tce", w::TCE),
        Glance::Figure("co2", w::CO2),
    ]),
    help: Some(w::CARRIERS_HELP),
    clause: Some(A_1),
    strength: Strength::Must,
    fresh: |draft, _| fresh_carrier(draft, ""),
    name: carrier_name,
    figures: &[],
    when: When::Always,
    named_by: "",
};

const OWN_OF_TABLE: When = When::Holds(own_parameters);

const fn own(
    when: When,
    id: &'static str,
    label: Text,
    unit: Option<Text>,
    hint: Option<Text>,
) -> Field {
    Field {
        when,
        hint,
        unit: match unit {
            Some(unit) => UnitOf::Fixed(unit),
            None => UnitOf::None,
        },
        ..Field::new(id, NUMBER, label)
    }
}

/// What a kind of energy is called: with the number of its meter where it has one.
fn carrier_name(row: &Node) -> Option<Message> {
    let name: Message = match row.get("own_name").trim() {
        named if OWN.contains(&row.get("column")) && !named.is_empty() => {
            Message::new(w::PLAIN, vec![named.into()])
        }
        _ => COLUMNS
            .iter()
            .find(|choice| choice.code == row.get("column"))
            .map(|choice| choice.label.into())?,
    };
    Some(match row.get("meter").trim() {
        "" => name,
        meter => Message::new(
            crate::documents::words::WITH_UNIT,
            vec![name.into(), meter.into()],
        ),
    })
}

/// The bills as files: of a file its name, size and SHA-256 are kept, never its content.
pub const EVIDENCE: List = List {
    id: "evidence",
    label: w::EVIDENCE,
    item: w::EVIDENCE_ITEM,
    add: w::EVIDENCE_ADD,
    fields: &[
        Field {
            clause: Some(A_1),
            ..Field::new("name", FieldKind::Line, w::EVIDENCE_NAME)
        },
        advised(Field {
            clause: Some(A_1),
            hint: Some(w::COVERS_HINT),
            ..Field::new("covers", FieldKind::Line, w::COVERS)
        }),
        optional(Field {
            clause: Some(A_1),
            ..Field::new("file", FieldKind::File, w::FILE)
        }),
    ],
    lists: &[],
    layout: Layout::Sections(&[Glance::Answer("covers"), Glance::Answer("file")]),
    help: Some(w::EVIDENCE_HELP),
    clause: Some(A_1),
    strength: Strength::May,
    fresh: |_, _| Node::default(),
    name: |row| match row.get("name").trim() {
        "" => None,
        name => Some(Message::new(w::PLAIN, vec![name.into()])),
    },
    figures: &[],
    when: When::Always,
    named_by: "",
};

/// Figures that are known of a year alone.
pub const ANNUAL: List = List {
    id: "annual",
    label: w::ANNUAL,
    item: w::ANNUAL_ITEM,
    add: w::ANNUAL_ADD,
    fields: &[
        Field::new("year", FieldKind::Year, w::YEAR),
        optional(Field {
            unit: UnitOf::Fixed(e::KWH),
            ..Field::new("resold", NUMBER, w::RESOLD)
        }),
        optional(Field {
            unit: UnitOf::Fixed(e::KWH),
            clause: Some(e::NON_FOSSIL_GUIDE),
            ..Field::new("certificates", NUMBER, w::CERTIFICATES)
        }),
        optional(Field {
            clause: Some(e::NON_FOSSIL_GUIDE),
            ..Field::new("apart", FieldKind::Choice(APART), w::APART)
        }),
        optional(Field {
            unit: UnitOf::Fixed(e::TONNE),
            clause: Some(A_1),
            ..Field::new("account", NUMBER, w::ACCOUNT)
        }),
        optional(Field {
            unit: UnitOf::Fixed(e::TONNE),
            clause: Some(A_1),
            ..Field::new("reported", NUMBER, w::REPORTED)
        }),
    ],
    lists: &[],
    layout: Layout::Sections(&[Glance::Answer("resold"), Glance::Answer("account")]),
    help: Some(w::RESOLD_HELP),
    clause: Some(A_1),
    strength: Strength::May,
    fresh: |draft, _| {
        let mut row = Node::default();
        row.set("year", draft.root.get("year"));
        row
    },
    name: |row| match row.get("year").trim() {
        "" => None,
        year => Some(Message::new(w::PLAIN, vec![year.into()])),
    },
    figures: &[],
    when: When::Always,
    named_by: "",
};

/// 生产过程排放.
pub const PROCESS: List = List {
    id: "process",
    label: w::PROCESS,
    item: w::PROCESS_ITEM,
    add: w::PROCESS_ADD,
    fields: &[
        Field::new("year", FieldKind::Year, w::YEAR),
        Field {
            presets: CARBONATE_PRESETS,
            clause: Some(e::CARBONATES),
            ..Field::new("kind", FieldKind::Choice(PROCESSES), w::P_KIND)
        },
        Field {
            when: When::Is("kind", &["own"]),
            ..Field::new("name", FieldKind::Line, w::P_NAME)
        },
        Field {
            unit: UnitOf::Fixed(e::TONNE),
            ..Field::new("amount", NUMBER, w::P_AMOUNT)
        },
        optional(Field {
            when: When::Holds(is_carbonate),
            unit: UnitOf::Fixed(e::PER_CENT),
            hint: Some(w::P_PURITY_HINT),
            ..Field::new("purity", NUMBER, w::P_PURITY)
        }),
        Field {
            unit: UnitOf::Fixed(w::T_PER_T),
            ..Field::new("factor", NUMBER, w::P_FACTOR)
        },
        advised(Field {
            when: When::Is("kind", &["own"]),
            ..Field::new("source", FieldKind::Line, w::SOURCE)
        }),
        Field {
            when: When::Is("kind", &["own"]),
            ..Field::new("gas", FieldKind::Choice(GASES), w::P_GAS)
        },
    ],
    lists: &[],
    layout: Layout::Sections(&[Glance::Answer("amount"), Glance::Answer("factor")]),
    help: Some(w::PROCESS_HELP),
    clause: Some(e::GB_T_32150),
    strength: Strength::May,
    fresh: |draft, _| {
        let mut row = Node::default();
        row.set("year", draft.root.get("year"));
        row.set("gas", "co2");
        row
    },
    name: |row| match (row.get("kind"), row.get("name").trim()) {
        ("own", "") | ("", _) => None,
        ("own", name) => Some(Message::new(w::PLAIN, vec![name.into()])),
        (code, _) => PROCESSES
            .iter()
            .find(|choice| choice.code == code)
            .map(|choice| choice.label.into()),
    },
    figures: &[],
    when: When::Always,
    named_by: "",
};

fn is_carbonate(nodes: &[&Node]) -> bool {
    nodes
        .last()
        .is_some_and(|row| !["", "own"].contains(&row.get("kind")))
}

/// What the step of the results says, by the ids of its figures.
const RESULTS: &[&str] = &[
    "electricity",
    "energy",
    "non_fossil",
    "fuels",
    "processes",
    "scope_1",
    "power",
    "heat",
    "scope_2",
    "emissions",
    "green_share",
    "market_power",
    "other_gases",
    "by_carrier",
    "by_month",
];

/// The steps. 核对与生成 comes behind them by itself.
pub const STEPS: &[Step] = &[
    Step {
        id: "basis",
        label: w::S_BASIS,
        lead: w::S_BASIS_LEAD,
        parts: &[Part::Fields(&[
            Field {
                autocomplete: "organization",
                clause: Some(A_1),
                ..Field::new("entity", FieldKind::Line, w::ENTITY)
            },
            optional(Field::new(
                "credit_code",
                FieldKind::CreditCode,
                w::CREDIT_CODE,
            )),
            Field {
                clause: Some(A_1),
                hint: Some(w::YEAR_HINT),
                follow: Some((w::YEARS_FOLLOW, years_follow)),
                reported: true,
                ..Field::new("year", FieldKind::Year, w::YEAR)
            },
            Field {
                clause: Some(A_1),
                ..Field::new("basis", FieldKind::Choice(BASES), w::BASIS)
            },
            Field {
                clause: Some(e::TABLE_B),
                hint: Some(w::TABLE_HINT),
                ..Field::new("table", FieldKind::Choice(TABLES), w::TABLE)
            },
            Field {
                clause: Some(e::PROVINCES_2023),
                hint: Some(w::GRID_HINT),
                follow: Some((w::GRID_FOLLOW, grid_follows)),
                ..Field::new("grid", FieldKind::Search(grids), w::GRID)
            },
            Field {
                clause: Some(e::PROVINCES_2023),
                unit: UnitOf::Fixed(e::KG_PER_KWH),
                ..Field::new("grid_factor", NUMBER, w::GRID_VALUE)
            },
            advised(Field {
                clause: Some(e::PROVINCES_2023),
                ..Field::new("grid_source", FieldKind::Line, w::GRID_SOURCE)
            }),
            Field {
                clause: Some(e::HEAT_DEFAULT),
                unit: UnitOf::Fixed(e::T_PER_GJ),
                hint: Some(w::HEAT_HINT),
                ..Field::new("heat_factor", NUMBER, w::HEAT_VALUE)
            },
            advised(Field {
                clause: Some(e::HEAT_DEFAULT),
                ..Field::new("heat_source", FieldKind::Line, w::HEAT_SOURCE)
            }),
            optional(Field {
                clause: Some(A_1),
                some: true,
                ..Field::new("kpis", FieldKind::Many(KPIS), w::KPIS)
            }),
        ])],
        ..Step::PLAIN
    },
    Step {
        id: "bills",
        label: w::S_BILLS,
        lead: w::S_BILLS_LEAD,
        parts: &[Part::Bills, Part::List(&CARRIERS)],
        ..Step::PLAIN
    },
    Step {
        id: "others",
        label: w::S_OTHERS,
        lead: w::S_OTHERS_LEAD,
        parts: &[
            Part::Fields(&[optional(Field {
                clause: Some(e::NON_FOSSIL_GUIDE),
                hint: Some(w::PROOF_HINT),
                ..Field::new("proof", FieldKind::Choice(PROOFS), w::PROOF)
            })]),
            Part::List(&ANNUAL),
            Part::List(&PROCESS),
            Part::List(&EVIDENCE),
        ],
        ..Step::PLAIN
    },
    Step {
        id: "results",
        label: w::S_RESULTS,
        lead: w::S_RESULTS_LEAD,
        parts: &[
            Part::Results(RESULTS),
            Part::Table("notes"),
            Part::Table("carriers"),
            Part::Table("months"),
            Part::Table("years"),
        ],
        ..Step::PLAIN
    },
    Step {
        id: "factors",
        label: w::T_FACTORS,
        lead: w::S_FACTORS_LEAD,
        parts: &[Part::Table("factors"), Part::Table("grids")],
        ..Step::PLAIN
    },
];

/// What a quantity of an own fuel counts in; `None` where a kind of energy is no own fuel.
pub fn own_measured(code: &str) -> Option<Measured> {
    match code {
        OWN_TONNES => Some(Measured::Tonnes),
        OWN_VOLUME => Some(Measured::Gas),
        _ => None,
    }
}

/// The next month after the last row.
fn fresh_bill(draft: &Draft, place: &Place) -> Node {
    let rows = draft
        .node(&place.path)
        .map_or(&[][..], |carrier| carrier.rows(BILLS.id));
    let last = rows.last().map(|row| &row.node);
    let month = last.and_then(|row| row.get("month").parse::<u8>().ok());
    let year = last
        .and_then(|row| read_year(row.get("year")))
        .or_else(|| read_year(draft.root.get("year")));
    let (year, month) = match (year, month) {
        (Some(year), Some(12)) => (year.plus(1), 1),
        (year, Some(month)) => (year, month + 1),
        (year, None) => (year, 1),
    };
    bill(
        &year.map_or_else(String::new, |year| year.number().to_string()),
        month,
    )
}

/// A blank bill of a month.
pub fn bill(year: &str, month: u8) -> Node {
    let mut row = Node::default();
    row.set("year", year);
    row.set("month", &month.to_string());
    row
}

/// A kind of energy with twelve blank months of the year.
pub fn fresh_carrier(draft: &Draft, column: &str) -> Node {
    let mut row = Node::default();
    row.set("column", column);
    row.set("params", "table");
    row.set("gas_kind", "oil_field");
    let year = read_year(draft.root.get("year"))
        .map_or_else(String::new, |year| year.number().to_string());
    let bills = (1..=12).map(|month| crate::documents::Row {
        id: month.into(),
        node: bill(&year, month),
    });
    row.lists.insert(BILLS.id.to_owned(), bills.collect());
    row
}

/// A new draft: last year's, with the printed factors of today by value, and power from the grid as the first kind of energy. No grid is chosen: the
/// factors of two provinces differ up to fivefold.
pub fn blank(today: Day) -> Draft {
    let mut draft = Draft::default();
    if let Some(year) = today.year().plus(-1) {
        draft.root.set("year", &year.number().to_string());
    }
    draft.root.set("basis", Basis::BillMonth.code());
    draft.root.set("table", Table::Other.code());
    frozen::set(&mut draft.root);
    let carrier = fresh_carrier(&draft, "grid");
    draft.add_row(&[], CARRIERS.id, carrier);
    draft
}

/// The code of an own fuel's item, by what it counts in.
pub const fn own_code(measured: Measured) -> &'static str {
    match measured {
        Measured::Tonnes => OWN_TONNES,
        Measured::Gas => OWN_VOLUME,
    }
}
