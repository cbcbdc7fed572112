//! What table 4 asks: the headcount with its day, then eight amounts, each typed or worked out from its cost, and factors where CO2 is wanted.

use super::words as w;
use crate::clause::Clause;
use crate::documents::{
    Choice, Draft, Field, FieldKind, Glance, Layout, List, Node, Part, Step, Strength, UnitOf, When,
};
use crate::i18n::{Message, Text};
use crate::measure::Day;
use crate::standards::green_loan::disclosure::{FOOTPRINT, GRID_AVERAGES};
use crate::standards::green_loan::{self, words as gw};

const TABLE_4: Clause = green_loan::clause(gw::TABLE_4);

/// How an amount is found.
pub const ENTRIES: &[Choice] = &[
    Choice {
        code: "direct",
        label: w::DIRECT,
    },
    Choice {
        code: "cost",
        label: w::FROM_COST,
    },
];
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

/// The fields of a row of table 4: how, amount, cost, price, factor, and where price and factor come from.
pub struct RowFields {
    /// How the amount is found.
    pub entry: &'static str,
    /// The amount.
    pub amount: &'static str,
    /// Its cost, 元.
    pub cost: &'static str,
    /// The price of a unit, 元.
    pub price: &'static str,
    /// What the quotient is multiplied with.
    pub factor: &'static str,
    /// Where price and factor come from.
    pub source: &'static str,
}

macro_rules! rows {
    ($($code:literal),*) => {
        /// The fields of the eight rows, in the order of table 4.
        pub const ROWS: [RowFields; 8] = [$(RowFields {
            entry: concat!($code, "_entry"),
            amount: $code,
            cost: concat!($code, "_cost"),
            price: concat!($code, "_price"),
            factor: concat!($code, "_factor"),
            source: concat!($code, "_source"),
        }),*];
        const BY_COST: [When; 8] = [$(When::Is(concat!($code, "_entry"), &["cost"])),*];
        const BY_AMOUNT: [When; 8] = [$(When::Holds(|nodes| nodes.last().is_some_and(|node| node.get(concat!($code, "_entry")) != "cost"))),*];
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

/// The fields of some rows of table 4, from `from` on.
const fn fields<const N: usize>(from: usize, group: usize) -> [Field; N] {
    let mut all = [Field::new("", FieldKind::Line, w::DIRECT); N];
    let mut at = 0;
    while at * 6 < N {
        let row = FOOTPRINT[group].rows[at];
        let of = &ROWS[from + at];
        let words = &w::ROW_WORDS[from + at];
        let yuan = UnitOf::Fixed(gw::YUAN);
        // 可选项 in the table: what staff use of public transport.
        let strength = if from + at == 6 {
            Strength::May
        } else {
            Strength::Should
        };
        all[at * 6] = Field {
            strength: Strength::May,
            clause: Some(TABLE_4),
            ..Field::new(of.entry, FieldKind::Choice(ENTRIES), words[0])
        };
        all[at * 6 + 1] = Field {
            unit: UnitOf::Fixed(row.unit),
            when: BY_AMOUNT[from + at],
            clause: Some(TABLE_4),
            strength,
            may_lack: true,
            ..Field::new(of.amount, NUMBER, row.label)
        };
        all[at * 6 + 2] = Field {
            unit: yuan,
            when: BY_COST[from + at],
            clause: Some(TABLE_4),
            ..Field::new(of.cost, NUMBER, words[1])
        };
        all[at * 6 + 3] = Field {
            unit: yuan,
            when: BY_COST[from + at],
            clause: Some(TABLE_4),
            ..Field::new(of.price, NUMBER, words[2])
        };
        all[at * 6 + 4] = Field {
            when: BY_COST[from + at],
            clause: Some(TABLE_4),
            strength: Strength::May,
            hint: Some(w::FACTOR_HINT),
            ..Field::new(of.factor, NUMBER, words[3])
        };
        all[at * 6 + 5] = Field {
            when: BY_COST[from + at],
            clause: Some(TABLE_4),
            hint: Some(w::SOURCE_HINT),
            ..Field::new(of.source, FieldKind::Line, words[4])
        };
        at += 1;
    }
    all
}

/// How many rows, from the first on, may come from a cost: all but the last, whose takers are counted.
pub const COSTED: usize = 7;

const DIRECT_FIELDS: [Field; 18] = fields(0, 0);
const BOUGHT_FIELDS: [Field; 24] = fields(3, 1);
/// Attendances: see [`COSTED`].
const MEASURE_FIELDS: [Field; 1] = [Field {
    unit: UnitOf::Fixed(FOOTPRINT[2].rows[0].unit),
    clause: Some(TABLE_4),
    strength: Strength::Should,
    may_lack: true,
    ..Field::new(
        FOOTPRINT[2].rows[0].code,
        NUMBER,
        FOOTPRINT[2].rows[0].label,
    )
}];

/// The names of the grids' averages.
const GRIDS: [Text; 6] = {
    let mut all = [gw::KWH; 6];
    let mut at = 0;
    while at < 6 {
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
        Field::new("amount", NUMBER, w::EMISSION_AMOUNT),
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
    clause: Some(TABLE_4),
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
                "fuel_head",
                "fuel_small",
                "own_heating_head",
                "own_heating_small",
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
                "electricity_head",
                "electricity_small",
                "paper_head",
                "paper_small",
                "bought_heating_head",
                "bought_heating_small",
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
            Part::List(&EMISSIONS),
            Part::Results(&["co2_scope_1", "co2_scope_2", "co2_scope_3", "co2_total"]),
        ],
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
    for row in ROWS.iter().take(COSTED) {
        draft.root.set(row.entry, "direct");
    }
    draft
}
