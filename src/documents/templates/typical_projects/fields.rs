//! What the estimator asks: the coal rate and the CO2 factor with their sources, then the projects, each by capacity and hours or by its supply.

use super::words as w;
use crate::clause::Clause;
use crate::documents::{
    Action, ActionFile, Choice, Draft, Field, FieldKind, Glance, Layout, List, Node, Part, Place,
    Step, Strength, UnitOf, When,
};
use crate::i18n::{Message, Text};
use crate::measure::{Day, read_water};
use crate::standards::green_loan::{self, Source, words as gw};

const SUPPLY: Clause = green_loan::guide(gw::GUIDE_SUPPLY);
const RATE: Clause = green_loan::guide(gw::GUIDE_RATE);
const CO2: Clause = green_loan::guide(gw::GUIDE_CO2);
const OTHERS: Clause = green_loan::guide(gw::GUIDE_OTHERS);
const FORMULA: Clause = green_loan::clause(gw::FORMULA);
const NUMBER: FieldKind = FieldKind::Number { negative: false };

const fn choice(code: &'static str, label: Text) -> Choice {
    Choice { code, label }
}

/// How CO2 is found.
pub const CO2_WAYS: &[Choice] = &[
    choice("tce", w::BY_COAL),
    choice("mwh", w::BY_SUPPLY),
    choice("none", w::NO_CO2),
];
/// What a project supplies by.
pub const KINDS: &[Choice] = &[
    choice("wind", w::WIND),
    choice("pv", w::PV),
    choice("hydro", w::HYDRO),
    choice("other", w::OTHER),
];
/// How the supply of a year is found.
pub const SUPPLY_WAYS: &[Choice] = &[
    choice("capacity", w::FROM_CAPACITY),
    choice("typed", w::TYPED),
];
/// Units of supply, with what makes kWh of them (a power of ten).
pub const SUPPLY_UNITS: &[Choice] = &[
    choice("wan_kwh", gw::WAN_KWH),
    choice("mwh", gw::MWH),
    choice("kwh", gw::KWH),
    choice("yi_kwh", gw::YI_KWH),
];
/// Where a figure comes from.
pub const SOURCES: &[Choice] = &[
    choice(Source::Study.code(), Source::Study.name()),
    choice(Source::Assessment.code(), Source::Assessment.name()),
    choice(Source::Tool.code(), Source::Tool.name()),
];
/// What is typed where a study or an assessment says it: SO2, NOx, water.
pub const OTHERS_TYPED: [&str; 3] = ["so2", "nox", "water"];
/// The place of water among them, of which a cubic metre is a tonne.
pub const WATER: usize = 2;
/// Where each of them comes from.
pub const OTHERS_SOURCES: [&str; 3] = ["so2_source", "nox_source", "water_source"];

const BY_CAPACITY: When = When::Is("supply_way", &["capacity"]);
const BY_TYPED: When = When::Is("supply_way", &["typed"]);
/// When the source of each of the other indicators is asked: where the indicator has a figure.
pub const OTHER_NAMED: [When; 3] = [
    When::Holds(|nodes| {
        nodes
            .last()
            .is_some_and(|row| !row.get("so2").trim().is_empty())
    }),
    When::Holds(|nodes| {
        nodes
            .last()
            .is_some_and(|row| !row.get("nox").trim().is_empty())
    }),
    When::Holds(|nodes| {
        nodes
            .last()
            .is_some_and(|row| !row.get("water").trim().is_empty())
    }),
];

const fn optional(field: Field) -> Field {
    Field {
        strength: Strength::May,
        ..field
    }
}
const fn other(at: usize) -> Field {
    Field {
        unit: UnitOf::Fixed(gw::TONNE),
        also: if at == WATER { Some(read_water) } else { None },
        clause: Some(OTHERS),
        hint: Some(w::OTHERS_HINT),
        ..optional(Field::new(OTHERS_TYPED[at], NUMBER, w::OTHERS[at]))
    }
}
const fn other_source(at: usize) -> Field {
    Field {
        when: OTHER_NAMED[at],
        clause: Some(OTHERS),
        strength: Strength::Should,
        ..Field::new(
            OTHERS_SOURCES[at],
            FieldKind::Choice(SOURCES),
            w::OTHERS_SOURCE[at],
        )
    }
}
const fn handed(field: Field) -> Field {
    Field {
        clause: Some(FORMULA),
        ..optional(field)
    }
}

/// 项目, a section each.
pub const PROJECTS: List = List {
    id: "projects",
    label: w::PROJECTS,
    item: w::PROJECT,
    add: w::ADD_PROJECT,
    fields: &[
        Field {
            clause: Some(SUPPLY),
            ..Field::new("name", FieldKind::Line, w::NAME)
        },
        Field {
            clause: Some(SUPPLY),
            help: Some(|_| w::KIND_HELP),
            ..Field::new("kind", FieldKind::Choice(KINDS), w::KIND)
        },
        Field {
            when: When::Is("kind", &["other"]),
            clause: Some(SUPPLY),
            hint: Some(w::KIND_HINT),
            ..Field::new("kind_name", FieldKind::Line, w::KIND_NAME)
        },
        Field {
            clause: Some(SUPPLY),
            ..Field::new("supply_way", FieldKind::Choice(SUPPLY_WAYS), w::SUPPLY_WAY)
        },
        Field {
            unit: UnitOf::Fixed(gw::MW),
            when: BY_CAPACITY,
            clause: Some(SUPPLY),
            ..Field::new("capacity", NUMBER, w::CAPACITY)
        },
        Field {
            unit: UnitOf::Fixed(gw::HOURS),
            when: BY_CAPACITY,
            clause: Some(SUPPLY),
            ..Field::new("hours", NUMBER, w::HOURS)
        },
        Field {
            unit: UnitOf::Fixed(w::PER_CENT),
            when: BY_CAPACITY,
            clause: Some(SUPPLY),
            hint: Some(w::OWN_USE_HINT),
            ..optional(Field::new("own_use", NUMBER, w::OWN_USE))
        },
        Field {
            when: BY_TYPED,
            unit: UnitOf::Chosen("supply_unit", SUPPLY_UNITS),
            clause: Some(SUPPLY),
            help: Some(|_| w::SUPPLY_HELP),
            ..Field::new("supply", NUMBER, w::SUPPLY)
        },
        Field {
            when: BY_TYPED,
            clause: Some(SUPPLY),
            ..Field::new(
                "supply_unit",
                FieldKind::Choice(SUPPLY_UNITS),
                w::SUPPLY_UNIT,
            )
        },
        Field {
            unit: UnitOf::Fixed(gw::MW),
            when: BY_TYPED,
            clause: Some(SUPPLY),
            hint: Some(w::CAPACITY_HINT),
            ..optional(Field::new("capacity_known", NUMBER, w::CAPACITY_KNOWN))
        },
        Field {
            clause: Some(SUPPLY),
            strength: Strength::Should,
            hint: Some(w::SOURCE_HINT),
            ..Field::new("source", FieldKind::Line, w::SUPPLY_SOURCE)
        },
        other(0),
        other_source(0),
        other(1),
        other_source(1),
        other(2),
        other_source(2),
        handed(Field {
            hint: Some(w::HANDED_HINT),
            ..Field::new("loan", FieldKind::Line, w::LOAN)
        }),
        handed(Field::new("borrower", FieldKind::Line, w::BORROWER)),
        handed(Field {
            unit: UnitOf::Fixed(gw::WAN),
            ..Field::new("balance", NUMBER, w::BALANCE)
        }),
        handed(Field {
            unit: UnitOf::Fixed(gw::WAN),
            ..Field::new("investment", NUMBER, w::INVESTMENT)
        }),
    ],
    lists: &[],
    layout: Layout::Sections(&[
        Glance::Answer("kind"),
        Glance::Figure("supply_found", w::SUPPLY),
        Glance::Figure("coal", w::COAL_SHORT),
        Glance::Figure("co2", w::CO2_SHORT),
    ]),
    help: Some(w::PROJECTS_HELP),
    clause: Some(SUPPLY),
    strength: Strength::Must,
    fresh: fresh_project,
    name: |row| {
        let name = row.get("name").trim();
        if name.is_empty() {
            None
        } else {
            Some(Message::new(w::PLAIN, vec![name.into()]))
        }
    },
    figures: &[],
    when: When::Always,
    named_by: "",
};

/// What the step of the results says, by the ids of its figures.
const RESULTS: &[&str] = &[
    "total_supply",
    "total_coal",
    "total_co2",
    "total_so2",
    "total_nox",
    "total_water",
];

/// The steps. 核对与导出 comes behind them by itself.
pub const STEPS: &[Step] = &[
    Step {
        id: "basis",
        numeral: "",
        label: w::S_BASIS,
        lead: w::S_BASIS_LEAD,
        parts: &[Part::Fields(&[
            Field {
                autocomplete: "organization",
                clause: Some(SUPPLY),
                ..Field::new("institution", FieldKind::Line, w::INSTITUTION)
            },
            Field {
                clause: Some(RATE),
                hint: Some(w::YEAR_HINT),
                reported: true,
                ..Field::new("year", FieldKind::Year, w::YEAR)
            },
            Field {
                clause: Some(RATE),
                unit: UnitOf::Fixed(gw::GRAMS_PER_KWH),
                help: Some(|_| w::COAL_RATE_HELP),
                ..Field::new("coal_rate", NUMBER, w::COAL_RATE)
            },
            Field {
                clause: Some(RATE),
                hint: Some(w::COAL_RATE_YEAR_HINT),
                ..Field::new("coal_rate_year", FieldKind::Year, w::COAL_RATE_YEAR)
            },
            Field {
                clause: Some(RATE),
                strength: Strength::Should,
                hint: Some(w::SOURCE_HINT),
                ..Field::new("coal_rate_source", FieldKind::Line, w::COAL_RATE_SOURCE)
            },
            Field {
                clause: Some(CO2),
                help: Some(|_| w::CO2_HELP),
                ..Field::new("co2_way", FieldKind::Choice(CO2_WAYS), w::CO2_WAY)
            },
            Field {
                clause: Some(CO2),
                unit: UnitOf::Fixed(gw::PER_TCE),
                when: When::Is("co2_way", &["tce"]),
                ..Field::new("co2_per_tce", NUMBER, w::CO2_PER_TCE)
            },
            Field {
                clause: Some(CO2),
                unit: UnitOf::Fixed(gw::PER_MWH),
                when: When::Is("co2_way", &["mwh"]),
                hint: Some(w::CO2_PER_MWH_HINT),
                ..Field::new("co2_per_mwh", NUMBER, w::CO2_PER_MWH)
            },
            Field {
                clause: Some(CO2),
                strength: Strength::Should,
                when: When::Is("co2_way", &["tce", "mwh"]),
                hint: Some(w::SOURCE_HINT),
                ..Field::new("co2_source", FieldKind::Line, w::CO2_SOURCE)
            },
        ])],
        ..Step::PLAIN
    },
    Step {
        id: "projects",
        numeral: "",
        label: w::S_PROJECTS,
        lead: w::S_PROJECTS_LEAD,
        parts: &[Part::List(&PROJECTS)],
        ..Step::PLAIN
    },
    Step {
        id: "results",
        numeral: "",
        label: w::S_RESULTS,
        lead: w::S_RESULTS_LEAD,
        parts: &[
            Part::Results(RESULTS),
            Part::Actions(&[Action {
                id: "loan_book",
                label: w::ACT_BOOK,
                help: w::ACT_BOOK_HELP,
                when: When::Always,
                file: ActionFile::Gives("csv", w::FILE_BOOK),
            }]),
            Part::Compare,
        ],
        ..Step::PLAIN
    },
];

/// By capacity and hours; its kind and the unit as in the project before.
fn fresh_project(draft: &Draft, _: &Place) -> Node {
    let mut project = Node::default();
    let before = draft.root.rows(PROJECTS.id).last();
    let like = |field: &str, first: &'static str| {
        before.map_or(first, |row| row.node.get(field)).to_owned()
    };
    for (field, first) in [
        ("kind", ""),
        ("supply_way", "capacity"),
        ("supply_unit", "wan_kwh"),
    ] {
        project.set(field, &like(field, first));
    }
    project
}

/// A new draft: last year's, CO2 from coal, one project. No rate and no factor: both come with a source.
pub fn blank(today: Day) -> Draft {
    let mut draft = Draft::default();
    if let Some(year) = today.year().plus(-1) {
        draft.root.set("year", &year.number().to_string());
    }
    draft.root.set("co2_way", "tce");
    let project = fresh_project(&draft, &Place::default());
    draft.add_row(&[], PROJECTS.id, project);
    draft
}
