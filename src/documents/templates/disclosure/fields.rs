//! What table 4 asks: the headcount with its day, then eight amounts, each typed, worked out from a bill or a cost, or there is no such item; and factors
//! where CO2 is wanted.

use super::actions::TAKE_ELECTRICITY;
use super::covered::SPANS;
use super::words as w;
use crate::clause::Clause;
use crate::documents::{
    Choice, Draft, Field, FieldKind, Glance, Layout, List, Node, Part, Step, Strength, UnitOf, When,
};
use crate::i18n::{Message, Text};
use crate::measure::{Day, Decimal, read_number, read_water, units};
use crate::standards::green_loan::disclosure::{FOOTPRINT, GRID_AVERAGES};
use crate::standards::green_loan::{self, words as gw};

const TABLE_4: Clause = green_loan::clause(gw::TABLE_4);
/// The part that table 4 stands in: the table itself has no emissions.
pub const OWN_BUSINESS: Clause = green_loan::clause(gw::OWN_BUSINESS);

/// How an amount is found.
pub const ENTRIES: &[Choice] = &[
    Choice {
        code: "direct",
        label: w::DIRECT,
    },
    Choice {
        code: BILL,
        label: w::FROM_BILL,
    },
    Choice {
        code: COST,
        label: w::FROM_COST,
    },
    Choice {
        code: NONE,
        label: w::NO_SUCH_ITEM,
    },
];
/// How the last amount is found, whose takers are counted.
pub const COUNTED: &[Choice] = &[
    Choice {
        code: "direct",
        label: w::DIRECT,
    },
    Choice {
        code: NONE,
        label: w::NO_SUCH_ITEM,
    },
];
/// An amount from what the bill says, in the bill's unit.
pub const BILL: &str = "bill";
/// An amount from its cost.
pub const COST: &str = "cost";
/// The institution has no such item: its own heating, say, where the whole town is heated. Nothing is asked, and the table says so.
pub const NONE: &str = "none";
/// Scopes of emissions.
pub const SCOPES: &[Choice] = &[
    Choice {
        code: "1",
        label: w::SCOPE_1,
    },
    Choice {
        code: "2",
        label: w::SCOPE_2,
    },
    Choice {
        code: "3",
        label: w::SCOPE_3,
    },
];
const NUMBER: FieldKind = FieldKind::Number { negative: false };

/// The fields of a row of table 4: how its amount is found, and what that takes.
pub struct RowFields {
    /// How the amount is found.
    pub entry: &'static str,
    /// The amount.
    pub amount: &'static str,
    /// The amount on the bill.
    pub bill: &'static str,
    /// Its unit on the bill.
    pub bill_unit: &'static str,
    /// What one of that unit is in the unit of the table.
    pub bill_factor: &'static str,
    /// Its cost, 元.
    pub cost: &'static str,
    /// The price of a unit, 元.
    pub price: &'static str,
    /// What the quotient is multiplied with.
    pub factor: &'static str,
    /// Where price and factors come from.
    pub source: &'static str,
}

macro_rules! rows {
    ($($code:literal),*) => {
        /// The fields of the eight rows, in the order of table 4.
        pub const ROWS: [RowFields; 8] = [$(RowFields {
            entry: concat!($code, "_entry"),
            amount: $code,
            bill: concat!($code, "_bill"),
            bill_unit: concat!($code, "_bill_unit"),
            bill_factor: concat!($code, "_bill_factor"),
            cost: concat!($code, "_cost"),
            price: concat!($code, "_price"),
            factor: concat!($code, "_factor"),
            source: concat!($code, "_source"),
        }),*];
        const BY_BILL: [When; 8] = [$(When::Is(concat!($code, "_entry"), &[BILL])),*];
        const BY_COST: [When; 8] = [$(When::Is(concat!($code, "_entry"), &[COST])),*];
        const BY_SOURCE: [When; 8] = [$(When::Is(concat!($code, "_entry"), &[BILL, COST])),*];
        const BY_AMOUNT: [When; 8] = [$(When::Holds(|nodes| nodes.last().is_some_and(|node| {
            ![BILL, COST, NONE].contains(&node.get(concat!($code, "_entry")))
        }))),*];
    };
}
rows!(
    "fuel",
    "own_heating",
    "water",
    "electricity",
    "paper",
    "bought_heating",
    "transport",
    "training"
);

/// What bills count in, by row: proposals, others can be typed. A row counted in the table's own unit is typed and needs no bill.
const BILL_UNITS: [&[Text]; 7] = [
    &[gw::KILOGRAM, gw::TONNE],
    HEAT_UNITS,
    &[w::CUBIC_METRE],
    &[gw::WAN_KWH, gw::MWH],
    &[w::REAM, w::BOX],
    HEAT_UNITS,
    &[w::KILOMETRE, w::PERSON_KILOMETRE],
];
/// What bills of heating count in: heat, gas, the area heated, coal.
const HEAT_UNITS: &[Text] = &[
    w::GIGAJOULE,
    w::CUBIC_METRE,
    w::SQUARE_METRE,
    gw::TONNE,
    gw::KILOGRAM,
];

/// How many fields a row has that may come from a bill or a cost.
const EACH: usize = 9;

/// The fields of some rows of table 4, from `from` on.
const fn fields<const N: usize>(from: usize, group: usize) -> [Field; N] {
    let mut all = [Field::new("", FieldKind::Line, w::DIRECT); N];
    let mut at = 0;
    while at * EACH < N {
        let row = FOOTPRINT[group].rows[at];
        let of = &ROWS[from + at];
        let words = &w::ROW_WORDS[from + at];
        let (bill, cost) = (BY_BILL[from + at], BY_COST[from + at]);
        let yuan = UnitOf::Fixed(gw::YUAN);
        // 可选项 in the table: what staff use of public transport.
        let strength = if from + at == 6 {
            Strength::May
        } else {
            Strength::Should
        };
        let first = at * EACH;
        all[first] = Field {
            strength: Strength::May,
            ..row_field(of.entry, FieldKind::Choice(ENTRIES), words[0])
        };
        all[first + 1] = Field {
            unit: UnitOf::Fixed(row.unit),
            also: if from + at == WATER {
                Some(read_water)
            } else {
                None
            },
            when: BY_AMOUNT[from + at],
            strength,
            may_lack: true,
            ..row_field(of.amount, NUMBER, row.label)
        };
        all[first + 2] = Field {
            when: bill,
            hint: Some(w::BILL_UNIT_HINT),
            ..row_field(
                of.bill_unit,
                FieldKind::Suggest(BILL_UNITS[from + at]),
                words[6],
            )
        };
        all[first + 3] = Field {
            unit: UnitOf::Answer(of.bill_unit),
            when: bill,
            hint: Some(w::WHOLE_PERIOD_HINT),
            ..row_field(of.bill, NUMBER, words[5])
        };
        all[first + 4] = Field {
            unit: UnitOf::Fixed(row.unit),
            when: bill,
            hint: Some(w::BILL_FACTOR_HINT),
            ..row_field(of.bill_factor, NUMBER, words[7])
        };
        all[first + 5] = Field {
            unit: yuan,
            when: cost,
            hint: Some(w::WHOLE_PERIOD_HINT),
            ..row_field(of.cost, NUMBER, words[1])
        };
        all[first + 6] = Field {
            unit: UnitOf::Fixed(PRICE_UNITS[from + at]),
            also: Some(read_price),
            when: cost,
            ..row_field(of.price, NUMBER, words[2])
        };
        all[first + 7] = Field {
            when: cost,
            strength: Strength::May,
            hint: Some(w::FACTOR_HINT),
            ..row_field(of.factor, NUMBER, words[3])
        };
        all[first + 8] = Field {
            when: BY_SOURCE[from + at],
            hint: Some(w::SOURCE_HINT),
            ..row_field(of.source, FieldKind::Line, words[4])
        };
        at += 1;
    }
    all
}

/// A field of table 4.
const fn row_field(id: &'static str, kind: FieldKind, label: Text) -> Field {
    Field {
        clause: Some(TABLE_4),
        ..Field::new(id, kind, label)
    }
}

/// What a price is for, by row. Electricity and water are bought in the unit of the table; for anything else the factor leads from the unit that is
/// bought to that of the table.
pub const PRICE_UNITS: [Text; 7] = [
    w::YUAN_PER_UNIT,
    w::YUAN_PER_UNIT,
    w::YUAN_PER_TONNE,
    w::YUAN_PER_KWH,
    w::YUAN_PER_UNIT,
    w::YUAN_PER_UNIT,
    w::YUAN_PER_UNIT,
];

/// The row of water, of which a cubic metre is a tonne.
pub const WATER: usize = 2;

/// The price and what it is for, as typed: `8` and `升` of 8元/升. `None` where no bar parts a unit from the price, and where the price is one of a period.
pub fn price_per(typed: &str) -> Option<(&str, &str)> {
    let (price, per) = typed.rsplit_once(['/', '／'])?;
    let per = per.trim();
    let unit = !per.is_empty() && !per.contains(|c: char| c.is_numeric());
    (unit && !w::PERIODS.contains(&per)).then_some((price, per))
}

/// Reads a price that names what it is for: any unit where the field leaves it open, else one that is as large as the field's.
pub fn read_price(typed: &str, unit: &str) -> Option<Decimal> {
    let (price, per) = price_per(typed)?;
    let (_, own) = unit.split_once('/')?;
    let same = |own: &str| units::between(per, own) == Some(0);
    let water = own == gw::TONNE.zh && same(w::CUBIC_METRE.zh);
    if unit == w::YUAN_PER_UNIT.zh || same(own) || water {
        read_number(price, gw::YUAN.zh).ok()
    } else {
        None
    }
}

/// How many rows, from the first on, may come from a bill or a cost: all but the last, whose takers are counted.
pub const COSTED: usize = 7;

const DIRECT_FIELDS: [Field; 3 * EACH] = fields(0, 0);
const BOUGHT_FIELDS: [Field; 4 * EACH] = fields(3, 1);
/// Attendances: see [`COSTED`].
const MEASURE_FIELDS: [Field; 2] = [
    Field {
        strength: Strength::May,
        ..row_field(
            ROWS[COSTED].entry,
            FieldKind::Choice(COUNTED),
            w::TRAINING_ENTRY,
        )
    },
    Field {
        unit: UnitOf::Fixed(FOOTPRINT[2].rows[0].unit),
        when: BY_AMOUNT[COSTED],
        strength: Strength::Should,
        may_lack: true,
        ..row_field(ROWS[COSTED].amount, NUMBER, FOOTPRINT[2].rows[0].label)
    },
];

/// The names of the grids' averages.
const GRIDS: [Text; GRID_AVERAGES.len()] = {
    let mut all = [gw::KWH; GRID_AVERAGES.len()];
    let mut at = 0;
    while at < GRID_AVERAGES.len() {
        all[at] = GRID_AVERAGES[at].name;
        at += 1;
    }
    all
};

/// CO2 by scope, with factors that have a source.
pub const EMISSIONS: List = List {
    id: "emissions",
    label: w::EMISSIONS,
    item: w::EMISSION,
    add: w::ADD_EMISSION,
    fields: &[
        Field::new("scope", FieldKind::Choice(SCOPES), w::SCOPE),
        Field::new("name", FieldKind::Line, w::EMISSION_NAME),
        Field {
            unit: UnitOf::Answer("unit"),
            ..Field::new("amount", NUMBER, w::EMISSION_AMOUNT)
        },
        Field::new(
            "unit",
            FieldKind::Suggest(&[gw::KWH, gw::LITRE, gw::TONNE]),
            w::EMISSION_UNIT,
        ),
        Field {
            hint: Some(w::KG_HINT),
            ..Field::new("factor", NUMBER, w::EMISSION_FACTOR)
        },
        Field {
            hint: Some(w::SOURCE_HINT),
            ..Field::new("source", FieldKind::Suggest(&GRIDS), w::EMISSION_SOURCE)
        },
    ],
    lists: &[],
    layout: Layout::Sections(&[
        Glance::Answer("scope"),
        Glance::Answer("amount"),
        Glance::Answer("unit"),
        Glance::Figure("co2", w::EMISSION_CO2),
    ]),
    help: Some(w::EMISSIONS_HELP),
    clause: Some(OWN_BUSINESS),
    strength: Strength::May,
    fresh: |_, _| Node::default(),
    name: |row| {
        if row.get("name").trim().is_empty() {
            None
        } else {
            Some(Message::new(w::PLAIN, vec![row.get("name").trim().into()]))
        }
    },
    figures: &[],
    when: When::Always,
    named_by: "",
};

/// The steps. 核对与导出 comes behind them by itself.
pub const STEPS: &[Step] = &[
    Step {
        id: "period",
        numeral: "",
        label: w::S_PERIOD,
        lead: w::S_PERIOD_LEAD,
        parts: &[Part::Fields(&[
            Field {
                autocomplete: "organization",
                clause: Some(TABLE_4),
                ..Field::new("institution", FieldKind::Line, w::INSTITUTION)
            },
            Field {
                clause: Some(TABLE_4),
                reported: true,
                ..Field::new("period_end", FieldKind::Date, w::PERIOD_END)
            },
            Field {
                clause: Some(TABLE_4),
                strength: Strength::Should,
                hint: Some(w::COVERS_HINT),
                reported: true,
                ..Field::new("covers", FieldKind::Choice(SPANS), w::COVERS)
            },
            Field {
                clause: Some(TABLE_4),
                unit: UnitOf::Fixed(w::PERSONS),
                ..Field::new("headcount", NUMBER, w::HEADCOUNT)
            },
            Field {
                clause: Some(TABLE_4),
                ..Field::new("headcount_date", FieldKind::Date, w::HEADCOUNT_DATE)
            },
        ])],
        ..Step::PLAIN
    },
    Step {
        id: "direct",
        numeral: "",
        label: w::S_DIRECT,
        lead: gw::G_DIRECT,
        parts: &[
            Part::Fields(&DIRECT_FIELDS),
            Part::Results(&[
                "fuel_total",
                "fuel_head",
                "fuel_small",
                "own_heating_total",
                "own_heating_head",
                "own_heating_small",
                "water_total",
                "water_head",
                "water_small",
            ]),
        ],
        ..Step::PLAIN
    },
    Step {
        id: "bought",
        numeral: "",
        label: w::S_BOUGHT,
        lead: gw::G_BOUGHT,
        parts: &[
            Part::Fields(&BOUGHT_FIELDS),
            Part::Results(&[
                "electricity_total",
                "electricity_head",
                "electricity_small",
                "paper_total",
                "paper_head",
                "paper_small",
                "bought_heating_total",
                "bought_heating_head",
                "bought_heating_small",
                "transport_total",
                "transport_head",
                "transport_small",
            ]),
        ],
        ..Step::PLAIN
    },
    Step {
        id: "measures",
        numeral: "",
        label: w::S_MEASURES,
        lead: gw::G_MEASURES,
        parts: &[
            Part::Fields(&MEASURE_FIELDS),
            Part::Results(&["training_head", "training_small"]),
        ],
        ..Step::PLAIN
    },
    Step {
        id: "emissions",
        numeral: "",
        label: w::S_EMISSIONS,
        lead: w::S_EMISSIONS_LEAD,
        parts: &[
            Part::Actions(&[TAKE_ELECTRICITY]),
            Part::List(&EMISSIONS),
            Part::Results(&["co2_scope_1", "co2_scope_2", "co2_scope_3", "co2_total"]),
        ],
        ..Step::PLAIN
    },
    Step {
        id: "comparison",
        label: w::S_COMPARISON,
        lead: w::S_COMPARISON_LEAD,
        parts: &[Part::Table("beside_last"), Part::Compare],
        ..Step::PLAIN
    },
];

/// A new draft: the end of the last quarter that has ended, amounts typed.
pub fn blank(today: Day) -> Draft {
    let mut draft = Draft::default();
    if let Some(day) = today.quarter_ended() {
        let day = day.to_string();
        draft.root.set("period_end", &day);
        draft.root.set("headcount_date", &day);
    }
    for row in &ROWS {
        draft.root.set(row.entry, "direct");
    }
    draft
}
