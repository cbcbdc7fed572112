//! What the portfolio asks, step by step: period and scope, loans or a book, checks, table 1, bonds and all loans.

use super::branches::TAKE_BRANCHES;
use super::words as w;
use crate::clause::Clause;
use crate::documents::{BOOK_RESULT, absent};
use crate::documents::{
    Choice, Draft, Field, FieldKind, Glance, Layout, List, LoanBookView, Node, Part, Place, Step,
    Strength, UnitOf, When, industries,
};
use crate::i18n::{Message, Text};
use crate::measure::{Day, read_water};
use crate::standards::green_loan::{
    self, GUIDE, Indicator, Mass, Money, Source, Status, words as gw,
};

const FORMULA: Clause = green_loan::clause(gw::FORMULA);
const TABLE_1: Clause = green_loan::clause(gw::TABLE_1);
const TABLE_5: Clause = green_loan::clause(gw::TABLE_5);
const SCOPE: Clause = green_loan::clause(gw::SCOPE);

const fn choice(code: &'static str, label: Text) -> Choice {
    Choice { code, label }
}

/// The seven indicators.
pub const INDICATORS: &[Choice] = &{
    let mut all = [choice("", gw::COAL); 7];
    let mut at = 0;
    while at < 7 {
        all[at] = choice(Indicator::ALL[at].code(), Indicator::ALL[at].name());
        at += 1;
    }
    all
};
/// Units of money.
pub const MONEY: &[Choice] = &[
    choice(Money::Yuan.code(), Money::Yuan.name()),
    choice(Money::Thousand.code(), Money::Thousand.name()),
    choice(Money::Wan.code(), Money::Wan.name()),
    choice(Money::Million.code(), Money::Million.name()),
    choice(Money::TenMillion.code(), Money::TenMillion.name()),
    choice(Money::Yi.code(), Money::Yi.name()),
];
/// Units of mass.
pub const MASS: &[Choice] = &[
    choice(Mass::Tonne.code(), Mass::Tonne.name()),
    choice(Mass::Kilogram.code(), Mass::Kilogram.name()),
    choice(Mass::KiloTonne.code(), Mass::KiloTonne.name()),
    choice(Mass::WanTonne.code(), Mass::WanTonne.name()),
];
/// Data sources.
pub const SOURCES: &[Choice] = &[
    choice(Source::Study.code(), Source::Study.name()),
    choice(Source::Assessment.code(), Source::Assessment.name()),
    choice(Source::Tool.code(), Source::Tool.name()),
    choice(NOT_CALCULABLE, w::NOT_CALCULABLE),
];
/// Chosen in place of a source: there is no figure, and the note says why.
pub const NOT_CALCULABLE: &str = "none";
/// How far a project is.
pub const STATES: &[Choice] = &[
    choice(Status::Building.code(), Status::Building.name()),
    choice(Status::Running.code(), Status::Running.name()),
];
/// How the loans come in.
pub const WAYS: &[Choice] = &[choice("typed", w::WAY_TYPED), choice("book", w::WAY_BOOK)];
/// What is confirmed.
pub const ONLY_PROJECTS: &[Choice] = &[choice("projects", w::CONFIRM_PROJECTS)];

/// Where an indicator's figure is typed, in the order of table 5.
pub const VALUES: [&str; 7] = ["tce", "co2", "cod", "nh3n", "so2", "nox", "water"];
/// Where its unit is chosen.
pub const UNITS: [&str; 7] = [
    "tce_unit",
    "co2_unit",
    "cod_unit",
    "nh3n_unit",
    "so2_unit",
    "nox_unit",
    "water_unit",
];
/// Where its source is chosen.
pub const SOURCES_OF: [&str; 7] = [
    "tce_source",
    "co2_source",
    "cod_source",
    "nh3n_source",
    "so2_source",
    "nox_source",
    "water_source",
];
/// Where its note is typed: the reason, where it is not calculable.
pub const NOTES_OF: [&str; 7] = [
    "tce_note",
    "co2_note",
    "cod_note",
    "nh3n_note",
    "so2_note",
    "nox_note",
    "water_note",
];
/// Where the sums of a book are kept.
pub const BOOK_SUMS: [&str; 7] = [
    "book_tce",
    "book_co2",
    "book_cod",
    "book_nh3n",
    "book_so2",
    "book_nox",
    "book_water",
];

/// Whether a loan has a figure of the indicator.
pub fn has(loan: &Node, indicator: &str) -> bool {
    loan.get("has").split(',').any(|code| code == indicator)
}

/// Whether an indicator of a loan, by its place in table 5, is said to be not calculable though it is ticked.
pub fn not_calculable(loan: &Node, at: usize) -> bool {
    SOURCES_OF
        .get(at)
        .is_some_and(|field| loan.get(field) == NOT_CALCULABLE)
}

/// Whether 暂无, 不适用 and the like stand in place of the figure of an indicator, by its place in table 5: books read them as no figure, and so do typed
/// loans.
pub fn said_absent(loan: &Node, at: usize) -> bool {
    VALUES
        .get(at)
        .is_some_and(|indicator| absent::read(loan.get(indicator)).is_some())
}

/// Whether a figure of the indicator at this place of table 5 is asked of a loan: ticked, and not said to be not calculable.
fn in_figures(loan: &Node, at: usize) -> bool {
    VALUES.get(at).is_some_and(|indicator| has(loan, indicator)) && !not_calculable(loan, at)
}

/// Whether a loan has a figure of the indicator at this place of table 5.
pub fn measured(loan: &Node, at: usize) -> bool {
    in_figures(loan, at) && !said_absent(loan, at)
}

fn asked<const AT: usize>(nodes: &[&Node]) -> bool {
    nodes
        .last()
        .zip(VALUES.get(AT))
        .is_some_and(|(loan, indicator)| has(loan, indicator))
}
fn asked_in_figures<const AT: usize>(nodes: &[&Node]) -> bool {
    nodes.last().is_some_and(|loan| in_figures(loan, AT))
}

const ASKED: [fn(&[&Node]) -> bool; 7] = [
    asked::<0>, asked::<1>, asked::<2>, asked::<3>, asked::<4>, asked::<5>, asked::<6>,
];
const IN_FIGURES: [fn(&[&Node]) -> bool; 7] = [
    asked_in_figures::<0>,
    asked_in_figures::<1>,
    asked_in_figures::<2>,
    asked_in_figures::<3>,
    asked_in_figures::<4>,
    asked_in_figures::<5>,
    asked_in_figures::<6>,
];

const NUMBER: FieldKind = FieldKind::Number { negative: false };
/// The places that are printed, of figures that are stored with all their digits.
const SHOWN: Option<u32> = Some(2);
const WAN: UnitOf = UnitOf::Fixed(gw::WAN);
const PER_CENT: UnitOf = UnitOf::Fixed(w::PER_CENT);
const TONNE: UnitOf = UnitOf::Fixed(gw::TONNE);
const AMOUNT_UNIT: UnitOf = UnitOf::Chosen("money", MONEY);

const fn amount(id: &'static str, label: Text, strength: Strength) -> Field {
    Field {
        unit: AMOUNT_UNIT,
        strength,
        clause: Some(FORMULA),
        ..Field::new(id, NUMBER, label)
    }
}
const fn optional(field: Field) -> Field {
    Field {
        strength: Strength::May,
        ..field
    }
}

const LOAN_BASICS: [Field; 15] = [
    optional(Field::new("id", FieldKind::Line, w::ID)),
    Field::new("borrower", FieldKind::Line, w::BORROWER),
    optional(Field::new("project", FieldKind::Line, w::PROJECT)),
    optional(Field::new(
        "industry",
        FieldKind::Search(industries),
        w::INDUSTRY,
    )),
    optional(Field::new("branch", FieldKind::Line, w::BRANCH)),
    Field {
        hint: Some(w::MONEY_HINT),
        ..Field::new("money", FieldKind::Choice(MONEY), w::MONEY)
    },
    Field {
        help: Some(|_| w::BALANCE_HELP),
        ..amount("balance", w::BALANCE, Strength::Must)
    },
    amount("investment", w::INVESTMENT, Strength::Must),
    Field {
        clause: Some(green_loan::clause(gw::LARGE)),
        may_lack: true,
        ..amount("limit", w::LIMIT, Strength::May)
    },
    Field {
        unit: PER_CENT,
        may_lack: true,
        ..optional(Field::new("rate", NUMBER, w::RATE))
    },
    optional(Field::new("issued", FieldKind::Date, w::ISSUED)),
    Field {
        help: Some(|_| w::STATUS_HELP),
        ..optional(Field::new("status", FieldKind::Choice(STATES), w::STATUS))
    },
    Field {
        hint: Some(w::HAS_HINT),
        clause: Some(FORMULA),
        ..optional(Field::new("has", FieldKind::Many(INDICATORS), w::HAS))
    },
    Field {
        hint: Some(w::WHY_HINT),
        ..optional(Field::new("why_not", FieldKind::Line, w::WHY_NOT))
    },
    optional(Field::new("note", FieldKind::Line, w::NOTE)),
];

static LOAN_FIELDS: [Field; 43] = {
    let mut all = [Field::new("", FieldKind::Line, w::ID); 43];
    let mut at = 0;
    while at < 15 {
        all[at] = LOAN_BASICS[at];
        at += 1;
    }
    let mut of = 0;
    while of < 7 {
        let when = When::Holds(ASKED[of]);
        let in_figures = When::Holds(IN_FIGURES[of]);
        all[at] = Field {
            when: in_figures,
            unit: UnitOf::Chosen(UNITS[of], MASS),
            also: if of == Indicator::Water.index() {
                Some(read_water)
            } else {
                None
            },
            clause: Some(FORMULA),
            ..Field::new(VALUES[of], NUMBER, w::VALUE_OF[of])
        };
        all[at + 1] = Field {
            when: in_figures,
            ..Field::new(UNITS[of], FieldKind::Choice(MASS), w::UNIT_OF[of])
        };
        all[at + 2] = Field {
            when,
            clause: Some(green_loan::clause(gw::SOURCES)),
            strength: Strength::Should,
            ..Field::new(SOURCES_OF[of], FieldKind::Choice(SOURCES), w::SOURCE_OF[of])
        };
        all[at + 3] = Field {
            when,
            hint: Some(w::NOTE_HINT),
            ..optional(Field::new(NOTES_OF[of], FieldKind::Line, w::NOTE_OF[of]))
        };
        at += 4;
        of += 1;
    }
    all
};

/// 台账, a section a loan.
pub const LOANS: List = List {
    id: "loans",
    label: w::LOANS,
    item: w::LOAN,
    add: w::ADD_LOAN,
    fields: &LOAN_FIELDS,
    lists: &[],
    layout: Layout::Sections(&[
        Glance::Answer("id"),
        Glance::Answer("borrower"),
        Glance::Answer("balance"),
        Glance::Answer("investment"),
        Glance::Figure("part_co2", w::PART_CO2_SHORT),
    ]),
    help: Some(w::LOANS_HELP),
    clause: Some(FORMULA),
    strength: Strength::May,
    fresh: fresh_loan,
    name: loan_name,
    figures: &[],
    when: When::Holds(|nodes| nodes.last().is_none_or(|root| root.get("way") != "book")),
    named_by: "",
};

/// 表 1.
pub const BRANCHES: List = List {
    id: "branches",
    label: w::BRANCHES,
    item: w::BRANCH,
    add: w::ADD_BRANCH,
    fields: &[
        Field {
            clause: Some(TABLE_1),
            ..Field::new("branch", FieldKind::Line, w::BRANCH_NAME)
        },
        Field {
            clause: Some(TABLE_1),
            hint: Some(w::APPROVED_HINT),
            ..optional(Field::new("approved", FieldKind::Line, w::APPROVED))
        },
        Field {
            clause: Some(TABLE_1),
            unit: WAN,
            places: SHOWN,
            ..optional(Field::new("balance", NUMBER, w::GREEN_BALANCE))
        },
        Field {
            clause: Some(TABLE_1),
            unit: PER_CENT,
            places: SHOWN,
            ..optional(Field::new("share", NUMBER, w::GREEN_SHARE))
        },
        Field {
            clause: Some(TABLE_1),
            ..optional(Field::new("clients", NUMBER, w::CLIENTS))
        },
        Field {
            clause: Some(TABLE_1),
            ..optional(Field::new("staff", NUMBER, w::STAFF))
        },
    ],
    lists: &[],
    layout: Layout::Table,
    help: Some(w::BRANCHES_HELP),
    clause: Some(TABLE_1),
    strength: Strength::May,
    fresh: |_, _| Node::default(),
    name: |row| named(row.get("branch")),
    figures: &[],
    when: When::Always,
    named_by: "",
};

const BOOK: When = When::Is("way", &["book"]);
const fn of_book(field: Field) -> Field {
    Field {
        when: BOOK,
        clause: Some(TABLE_5),
        ..field
    }
}
const fn book_sum(at: usize) -> Field {
    of_book(optional(Field {
        unit: TONNE,
        places: SHOWN,
        ..Field::new(BOOK_SUMS[at], NUMBER, w::BOOK_SUM_OF[at])
    }))
}

/// What is said of the whole, by the ids of its figures: table 5 as far as the loans alone give it, the rate, and the large projects of part 八.
const RESULTS: &[&str] = &[
    "green_balance",
    "total_tce",
    "total_co2",
    "total_cod",
    "total_nh3n",
    "total_so2",
    "total_nox",
    "total_water",
    "rate",
    "large",
    "large_balance",
];
/// What the bank's other figures add to it.
const WITH_ALL: &[&str] = &["green_share", "both_co2"];

/// The steps. 核对与导出 comes behind them by itself.
pub const STEPS: &[Step] = &[
    Step {
        id: "scope",
        numeral: "",
        label: w::S_SCOPE,
        lead: w::S_SCOPE_LEAD,
        parts: &[Part::Fields(&[
            Field {
                autocomplete: "organization",
                clause: Some(TABLE_5),
                ..Field::new("institution", FieldKind::Line, w::INSTITUTION)
            },
            Field {
                clause: Some(TABLE_5),
                reported: true,
                ..Field::new("period_end", FieldKind::Date, w::PERIOD_END)
            },
            Field {
                clause: Some(SCOPE),
                help: Some(|_| w::SCOPE_HELP),
                ..Field::new(
                    "scope",
                    FieldKind::Suggest(&[w::SCOPE_2025, w::SCOPE_2019]),
                    w::SCOPE,
                )
            },
            Field {
                clause: Some(FORMULA),
                ..Field::new("method", FieldKind::Suggest(&[w::METHOD_GUIDE]), w::METHOD)
            },
            Field {
                clause: Some(Clause::of(&GUIDE, gw::GUIDE_SCOPE)),
                help: Some(|_| w::ONLY_PROJECTS_HELP),
                ..Field::new(
                    "only_projects",
                    FieldKind::Many(ONLY_PROJECTS),
                    w::ONLY_PROJECTS,
                )
            },
        ])],
        ..Step::PLAIN
    },
    Step {
        id: "ledger",
        numeral: "",
        label: w::S_LEDGER,
        lead: w::S_LEDGER_LEAD,
        parts: &[
            Part::Fields(&[Field {
                clause: Some(FORMULA),
                ..Field::new("way", FieldKind::Choice(WAYS), w::WAY)
            }]),
            Part::LoanBook(LoanBookView::Import, BOOK),
            Part::Folded(
                w::BOOK_BY_HAND,
                &[
                    of_book(Field::new("book_name", FieldKind::Line, w::BOOK_NAME)),
                    of_book(optional(Field::new(
                        "book_sha256",
                        FieldKind::Line,
                        w::BOOK_SHA,
                    ))),
                    of_book(Field::new("book_loans", NUMBER, w::BOOK_LOANS)),
                    of_book(optional(Field::new(
                        "book_refused",
                        NUMBER,
                        w::BOOK_REFUSED,
                    ))),
                    of_book(Field {
                        unit: WAN,
                        places: SHOWN,
                        ..Field::new("book_balance", NUMBER, w::BOOK_BALANCE)
                    }),
                    book_sum(0),
                    book_sum(1),
                    book_sum(2),
                    book_sum(3),
                    book_sum(4),
                    book_sum(5),
                    book_sum(6),
                    of_book(optional(Field {
                        unit: PER_CENT,
                        places: SHOWN,
                        ..Field::new("book_rate", NUMBER, w::BOOK_RATE)
                    })),
                    of_book(optional(Field::new("book_large", NUMBER, w::BOOK_LARGE))),
                    of_book(optional(Field {
                        unit: WAN,
                        places: SHOWN,
                        ..Field::new("book_large_balance", NUMBER, w::BOOK_LARGE_BALANCE)
                    })),
                ],
                BOOK_RESULT,
            ),
            Part::List(&LOANS),
        ],
        ..Step::PLAIN
    },
    Step {
        id: "check",
        numeral: "",
        label: w::S_CHECK,
        lead: w::S_CHECK_LEAD,
        parts: &[
            Part::LoanBook(LoanBookView::Checks, When::Always),
            Part::Fields(&[Field {
                clause: Some(green_loan::clause(gw::CHECKS)),
                ..optional(Field::new("checked", FieldKind::Lines, w::CHECKED))
            }]),
        ],
        ..Step::PLAIN
    },
    Step {
        id: "results",
        numeral: "",
        label: w::S_RESULTS,
        lead: w::S_RESULTS_LEAD,
        parts: &[
            Part::Results(RESULTS),
            Part::LoanBook(LoanBookView::Result, When::Always),
            Part::Compare,
            Part::Actions(&[TAKE_BRANCHES]),
            Part::List(&BRANCHES),
        ],
        ..Step::PLAIN
    },
    Step {
        id: "bonds",
        numeral: "",
        label: w::S_BONDS,
        lead: w::S_BONDS_LEAD,
        parts: &[
            Part::Fields(&[
                Field {
                    unit: WAN,
                    clause: Some(TABLE_5),
                    hint: Some(w::GREEN_TOTAL_HINT),
                    ..optional(Field::new("green_total", NUMBER, w::GREEN_TOTAL))
                },
                Field {
                    unit: WAN,
                    clause: Some(TABLE_5),
                    ..Field::new("all_loans", NUMBER, w::ALL_LOANS)
                },
                Field {
                    unit: WAN,
                    clause: Some(TABLE_5),
                    ..optional(Field::new("bond_balance", NUMBER, w::BOND_BALANCE))
                },
                Field {
                    unit: TONNE,
                    clause: Some(TABLE_5),
                    ..optional(Field::new("bond_co2", NUMBER, w::BOND_CO2))
                },
            ]),
            Part::Results(WITH_ALL),
        ],
        ..Step::PLAIN
    },
];

fn named(name: &str) -> Option<Message> {
    if name.trim().is_empty() {
        None
    } else {
        Some(Message::new(w::PLAIN, vec![name.trim().into()]))
    }
}

fn loan_name(loan: &Node) -> Option<Message> {
    named(loan.get("project"))
        .or_else(|| named(loan.get("borrower")))
        .or_else(|| named(loan.get("id")))
}

/// Units as in the loan before; CO2 and coal to begin with.
fn fresh_loan(draft: &Draft, _: &Place) -> Node {
    let mut loan = Node::default();
    let before = draft.root.rows(LOANS.id).last();
    let like = |field: &str, first: &'static str| {
        before.map_or(first, |row| row.node.get(field)).to_owned()
    };
    loan.set("money", &like("money", Money::Wan.code()));
    loan.set("has", &like("has", "tce,co2"));
    for unit in UNITS {
        loan.set(unit, Mass::Tonne.code());
    }
    loan
}

/// A new draft: the end of the last quarter that has ended, by the newest scope, one loan.
pub fn blank(today: Day) -> Draft {
    let mut draft = Draft::default();
    if let Some(day) = today.quarter_ended() {
        draft.root.set("period_end", &day.to_string());
    }
    draft.root.set("scope", w::SCOPE_2025.zh);
    draft.root.set("method", w::METHOD_GUIDE.zh);
    draft.root.set("way", "typed");
    let loan = fresh_loan(&draft, &Place::default());
    draft.add_row(&[], LOANS.id, loan);
    draft
}
