//! What the loan desk asks, step by step: 客户识别, 指标与目标, 贷款条件, 利率调整方案, 利率测算, 审批与贷后.

use super::interview::{self, QUESTIONS, Question};
use super::words as w;
use crate::clause::Clause;
use crate::documents::templates::sll_kpi_report::fields::{AGREEMENTS, REQUIREMENTS, SOURCES};
use crate::documents::{
    Action, ActionFile, Choice, Column, Draft, Field, FieldKind, FixedRows, Glance, Label, Layout,
    List, Node, Part, Place, Row, RowGroups, Step, Strength, UnitOf, When, industries,
};
use crate::i18n::{Message, Text};
use crate::measure::{Day, Year, read_date, read_year};
use crate::standards::sll::desk::ambition::Reference;
use crate::standards::sll::desk::checklists::Status;
use crate::standards::sll::desk::label::{self, Cause, TransferCause};
use crate::standards::sll::desk::library::{self, KPIS as LIBRARY};
use crate::standards::sll::desk::matching::{Chosen, Fact, LoanKind, Trading, words as mw};
use crate::standards::sll::desk::rate::terms::{NoResult, RateDirection, Relation};
use crate::standards::sll::desk::rate::words as rw;
use crate::standards::sll::kpi::Direction;
use crate::standards::sll::{self, words as sw};

const fn choice(code: &'static str, label: Text) -> Choice {
    Choice { code, label }
}

/// 是, 否, 未知.
pub const FACTS: &[Choice] = &[
    choice(Fact::Yes.code(), Fact::Yes.name()),
    choice(Fact::No.code(), Fact::No.name()),
    choice(Fact::Unknown.code(), Fact::Unknown.name()),
];
/// 5.2.1 e and f: 不适用 as well.
pub const CONDITIONS: &[Choice] = &[
    choice(Fact::Yes.code(), Fact::Yes.name()),
    choice(Fact::No.code(), Fact::No.name()),
    choice(Fact::Unknown.code(), Fact::Unknown.name()),
    choice(interview::NOT_APPLICABLE, mw::NOT_APPLICABLE),
];
/// A person's judgement.
pub const YES_NO: &[Choice] = &[
    choice(Fact::Yes.code(), w::JUDGED_YES),
    choice(Fact::No.code(), w::JUDGED_NO),
];
/// Table 1, column 1.
pub const LOAN_KINDS: &[Choice] = &[
    choice(
        LoanKind::WorkingCapital.code(),
        LoanKind::WorkingCapital.name(),
    ),
    choice(LoanKind::FixedAsset.code(), LoanKind::FixedAsset.name()),
];
/// Table 1: trading schemes.
pub const TRADINGS: &[Choice] = &[
    choice(Trading::National.code(), Trading::National.name()),
    choice(Trading::Local.code(), Trading::Local.name()),
    choice(Trading::NotCovered.code(), Trading::NotCovered.name()),
    choice(Trading::Unknown.code(), Trading::Unknown.name()),
];
/// Where table 1 leaves a choice.
pub const CHOSEN: &[Choice] = &[
    choice(Chosen::Linked.code(), Chosen::Linked.name()),
    choice(Chosen::Green.code(), Chosen::Green.name()),
];
/// How principal moves.
pub const REPAYMENTS: &[Choice] = &[
    choice("bullet", w::BULLET),
    choice("schedule", w::SCHEDULE),
    choice("drawdowns", w::DRAWDOWNS),
];
/// What a movement of principal is.
pub const MOVES: &[Choice] = &[choice("repaid", w::REPAID), choice("drawn", w::DRAWN)];
/// When interest is settled.
pub const SETTLEMENTS: &[Choice] = &[
    choice("quarterly", w::QUARTERLY),
    choice("monthly", w::MONTHLY),
    choice("maturity", w::AT_MATURITY),
];
/// The days of a year of interest.
pub const DAY_COUNTS: &[Choice] = &[choice("360", w::OF_360), choice("365", w::OF_365)];
/// The base rate.
pub const BASES: &[Choice] = &[choice("fixed", w::FIXED), choice("lpr", w::LPR)];
/// 5.4.3.1, table 3.
pub const RATE_DIRECTIONS: &[Choice] = &[
    choice(RateDirection::Down.code(), RateDirection::Down.name()),
    choice(RateDirection::Up.code(), RateDirection::Up.name()),
    choice(RateDirection::Both.code(), RateDirection::Both.name()),
];
/// How several KPIs combine.
pub const COMBINATIONS: &[Choice] = &[
    choice("sum", w::C_SUM),
    choice("all", w::C_ALL),
    choice("any", w::C_ANY),
    choice("at_least", w::C_AT_LEAST),
    choice("weighted", w::C_WEIGHTED),
];
/// What meeting a target earns.
pub const BENEFITS: &[Choice] = &[
    choice("rate", w::BY_RATE_DOWN),
    choice("other", w::BY_OTHER),
];
/// What missing every tier costs.
pub const PENALTIES: &[Choice] = &[
    choice("rate", w::BY_RATE_UP),
    choice("deposit", w::BY_DEPOSIT),
];
/// 5.6.2 g: how a cycle stands to the cycle before.
pub const RELATIONS: &[Choice] = &[
    choice(Relation::Independent.code(), w::INDEPENDENT),
    choice(Relation::Held.code(), w::HELD),
    choice(Relation::Cumulative.code(), w::CUMULATIVE),
];
/// What a cycle without a result does.
pub const NO_RESULTS: &[Choice] = &[
    choice(NoResult::AsMissed.code(), w::AS_MISSED),
    choice(NoResult::KeepRate.code(), w::KEEP_RATE),
    choice(NoResult::DropBenefit.code(), w::DROP_BENEFIT),
];
/// Why a year has no result.
pub const STATES: &[Choice] = &[
    choice("not_reported", rw::NOT_REPORTED),
    choice("undeterminable", rw::UNDETERMINABLE),
];
/// Which way is better.
pub const DIRECTIONS: &[Choice] = &[choice("lower", w::LOWER), choice("higher", w::HIGHER)];

/// Another KPI than those of the library.
pub const OWN: &str = "own";

const fn library() -> [Choice; LIBRARY.len() + 1] {
    let mut found = [choice(OWN, w::OWN_KPI); LIBRARY.len() + 1];
    let mut at = 0;
    while at < LIBRARY.len() {
        found[at] = choice(LIBRARY[at].code, LIBRARY[at].name);
        at += 1;
    }
    found
}
/// The KPIs of the library, and a free one.
pub const KPI_CHOICES: &[Choice] = &library();

const fn presets() -> [(&'static str, &'static str, &'static str); LIBRARY.len() * 2] {
    let mut found = [("", "", ""); LIBRARY.len() * 2];
    let mut at = 0;
    while at < LIBRARY.len() {
        let direction = match LIBRARY[at].direction {
            Direction::Lower => "lower",
            Direction::Higher => "higher",
        };
        found[2 * at] = (LIBRARY[at].code, "unit", LIBRARY[at].unit.zh);
        found[2 * at + 1] = (LIBRARY[at].code, "direction", direction);
        at += 1;
    }
    found
}
/// What a KPI of the library sets: unit and direction.
const PRESETS: &[(&str, &str, &str)] = &presets();

const SCHEME: Clause = sll::clause("5.4.3.2 a");
const ADJUSTMENT: Clause = sll::clause("5.4.3.2 b");
const STAGES: Clause = sll::clause("5.4.3.2 c");
const INCENTIVE: Clause = sll::clause("5.4.3.2 d");
const TREATMENT: Clause = sll::clause("5.4.3.2 e");
const NODE: Clause = sll::clause("5.6.2 g");
const AUTHORITY: Clause = sll::clause("5.5.1");
const TARGET: Clause = sll::clause("5.4.2 ①");
const BASE_LEVEL: Clause = sll::clause(w::HISTORY_CLAUSE);

const NUMBER: FieldKind = FieldKind::Number { negative: false };
const SIGNED_NUMBER: FieldKind = FieldKind::Number { negative: true };
const YUAN: UnitOf = UnitOf::Fixed(w::U_YUAN);
const PER_CENT: UnitOf = UnitOf::Fixed(w::U_PER_CENT);
const BP: UnitOf = UnitOf::Fixed(w::U_BP);
const OWN_UNIT: UnitOf = UnitOf::Answer("unit");

/// Whether a scheme is asked at all: not where the interview ended without a sustainability-linked loan.
fn scheme(nodes: &[&Node]) -> bool {
    nodes.first().is_none_or(|root| !interview::ended(root))
}
const SCHEME_ASKED: When = When::Holds(scheme);

fn of_root(nodes: &[&Node], field: &str, codes: &[&str]) -> bool {
    nodes
        .first()
        .is_some_and(|root| codes.contains(&root.get(field)))
}

/// Whether meeting a target can earn something, and is paid in rate.
fn by_rate_down(nodes: &[&Node]) -> bool {
    earns(nodes) && of_root(nodes, "benefit", &["rate"])
}
fn earns(nodes: &[&Node]) -> bool {
    of_root(nodes, "rate_direction", &["down", "both"])
}
fn costs(nodes: &[&Node]) -> bool {
    of_root(nodes, "rate_direction", &["up", "both"])
}
fn by_rate_up(nodes: &[&Node]) -> bool {
    costs(nodes) && of_root(nodes, "penalty", &["rate"])
}
fn by_deposit(nodes: &[&Node]) -> bool {
    costs(nodes) && of_root(nodes, "penalty", &["deposit"])
}
/// All KPIs make one result and share their steps.
fn joint(nodes: &[&Node]) -> bool {
    of_root(nodes, "combination", &["all", "any", "at_least"])
}
fn each(nodes: &[&Node]) -> bool {
    of_root(nodes, "combination", &["sum", "weighted"])
}
fn summed(nodes: &[&Node]) -> bool {
    of_root(nodes, "combination", &["sum"])
}
const EACH_DOWN: When = When::Holds(|nodes| each(nodes) && by_rate_down(nodes));
const EACH_UP: When = When::Holds(|nodes| each(nodes) && by_rate_up(nodes));
const EACH_DEPOSIT: When = When::Holds(|nodes| each(nodes) && by_deposit(nodes));
const JOINT_DOWN: When = When::Holds(|nodes| joint(nodes) && by_rate_down(nodes));
const JOINT_UP: When = When::Holds(|nodes| joint(nodes) && by_rate_up(nodes));
const JOINT_DEPOSIT: When = When::Holds(|nodes| joint(nodes) && by_deposit(nodes));
const SECOND: When = When::Holds(|nodes| named(nodes, "scenario_2"));
const THIRD: When = When::Holds(|nodes| named(nodes, "scenario_3"));

fn named(nodes: &[&Node], field: &str) -> bool {
    nodes
        .first()
        .is_some_and(|root| !root.get(field).trim().is_empty())
}

const fn may(field: Field) -> Field {
    Field {
        strength: Strength::May,
        ..field
    }
}
const fn should(field: Field) -> Field {
    Field {
        strength: Strength::Should,
        ..field
    }
}

/// A question of the interview: on the page once those before it were answered.
const fn asked<const AT: usize>() -> Field {
    const fn kind(question: &Question) -> FieldKind {
        if question.choices.is_empty() {
            FieldKind::Lines
        } else {
            FieldKind::Choice(question.choices)
        }
    }
    let question = &QUESTIONS[AT];
    Field {
        clause: Some(question.clause),
        when: When::Holds(|nodes| {
            nodes
                .first()
                .is_some_and(|root| interview::reached(root, AT))
        }),
        ..Field::new(question.id, kind(question), question.label)
    }
}

/// 借款人与贷款.
pub const PARTIES: &[Field] = &[
    Field {
        autocomplete: "organization",
        clause: Some(SCHEME),
        ..Field::new("name", FieldKind::Line, w::BORROWER)
    },
    should(Field {
        clause: Some(SCHEME),
        ..Field::new("credit_code", FieldKind::CreditCode, w::CREDIT_CODE)
    }),
    may(Field {
        clause: Some(sll::clause("5.3.4 a")),
        hint: Some(w::INDUSTRY_HINT),
        ..Field::new("industry", FieldKind::Search(industries), w::INDUSTRY)
    }),
    Field {
        clause: Some(SCHEME),
        ..Field::new("institution", FieldKind::Line, w::INSTITUTION)
    },
    may(Field::new("number", FieldKind::Line, w::NUMBER)),
    may(Field::new(
        "secrecy",
        FieldKind::Suggest(&[w::SECRET_INTERNAL, w::SECRET_CONFIDENTIAL]),
        w::SECRECY,
    )),
];

/// The interview.
const INTERVIEW: &[Field] = &[
    asked::<0>(),
    asked::<1>(),
    asked::<2>(),
    asked::<3>(),
    asked::<4>(),
    asked::<5>(),
    asked::<6>(),
    asked::<7>(),
    asked::<8>(),
    asked::<9>(),
    asked::<10>(),
    asked::<11>(),
    asked::<12>(),
    asked::<13>(),
    asked::<14>(),
    asked::<15>(),
    asked::<16>(),
    asked::<17>(),
    asked::<18>(),
    asked::<19>(),
    asked::<20>(),
    asked::<21>(),
    asked::<22>(),
    asked::<23>(),
    asked::<24>(),
    asked::<25>(),
    asked::<26>(),
];

/// 5.4.3.2 a: the loan.
const LOAN: &[Field] = &[
    Field {
        clause: Some(SCHEME),
        unit: YUAN,
        hint: Some(w::AMOUNT_HINT),
        ..Field::new("amount", NUMBER, w::AMOUNT)
    },
    Field {
        clause: Some(SCHEME),
        ..Field::new("drawn", FieldKind::Date, w::DRAWN_ON)
    },
    Field {
        clause: Some(SCHEME),
        ..Field::new("due", FieldKind::Date, w::DUE_ON)
    },
    Field {
        clause: Some(SCHEME),
        ..Field::new("repayment", FieldKind::Choice(REPAYMENTS), w::REPAYMENT)
    },
];

/// Drawings and repayments after the first drawing.
pub const MOVEMENTS: List = List {
    id: "movements",
    label: w::MOVEMENTS,
    item: w::MOVEMENT,
    add: w::MOVEMENT_ADD,
    fields: &[
        Field {
            clause: Some(SCHEME),
            ..Field::new("day", FieldKind::Date, w::DAY)
        },
        Field {
            clause: Some(SCHEME),
            ..Field::new("move", FieldKind::Choice(MOVES), w::MOVE)
        },
        Field {
            clause: Some(SCHEME),
            unit: YUAN,
            ..Field::new("amount", NUMBER, w::MOVED)
        },
    ],
    lists: &[],
    layout: Layout::Table,
    help: None,
    clause: Some(SCHEME),
    strength: Strength::May,
    fresh: |_, _| Node::default(),
    name: |row| named_by(row, "day"),
    figures: &[],
    when: When::Is("repayment", &["schedule", "drawdowns"]),
    named_by: "",
};

/// 5.4.3.2 a: interest.
const INTEREST: &[Field] = &[
    Field {
        clause: Some(SCHEME),
        ..Field::new("settlement", FieldKind::Choice(SETTLEMENTS), w::SETTLEMENT)
    },
    Field {
        clause: Some(SCHEME),
        when: When::Is("settlement", &["quarterly", "monthly"]),
        hint: Some(w::SETTLEMENT_DAY_HINT),
        also: Some(super::terms::day_of_month),
        ..Field::new("settlement_day", NUMBER, w::SETTLEMENT_DAY)
    },
    Field {
        clause: Some(SCHEME),
        hint: Some(w::DAY_COUNT_HINT),
        ..Field::new("day_count", FieldKind::Choice(DAY_COUNTS), w::DAY_COUNT)
    },
    Field {
        clause: Some(SCHEME),
        ..Field::new("base", FieldKind::Choice(BASES), w::BASE)
    },
    Field {
        clause: Some(SCHEME),
        unit: PER_CENT,
        when: When::Is("base", &["fixed"]),
        ..Field::new("base_rate", NUMBER, w::BASE_RATE)
    },
    Field {
        clause: Some(SCHEME),
        unit: BP,
        when: When::Is("base", &["lpr"]),
        hint: Some(w::SPREAD_HINT),
        ..Field::new("spread", SIGNED_NUMBER, w::SPREAD)
    },
];

/// The LPR by repricing day.
pub const QUOTES: List = List {
    id: "quotes",
    label: w::QUOTES,
    item: w::QUOTE,
    add: w::QUOTE_ADD,
    fields: &[
        Field {
            clause: Some(SCHEME),
            ..Field::new("day", FieldKind::Date, w::QUOTE_DAY)
        },
        Field {
            clause: Some(SCHEME),
            unit: PER_CENT,
            ..Field::new("rate", NUMBER, w::QUOTE_RATE)
        },
    ],
    lists: &[],
    layout: Layout::Table,
    help: Some(w::QUOTES_HELP),
    clause: Some(SCHEME),
    strength: Strength::May,
    fresh: |_, _| Node::default(),
    name: |row| named_by(row, "day"),
    figures: &[],
    when: When::Is("base", &["lpr"]),
    named_by: "",
};

/// 5.4.3.1 table 3, 5.4.3.2 b, d, e: the scheme.
const RATE_SCHEME: &[Field] = &[
    Field {
        clause: Some(rw::TABLE_3),
        help: Some(|_| w::RATE_DIRECTION_HELP),
        ..Field::new(
            "rate_direction",
            FieldKind::Choice(RATE_DIRECTIONS),
            w::RATE_DIRECTION,
        )
    },
    Field {
        clause: Some(INCENTIVE),
        when: When::Holds(earns),
        ..Field::new("benefit", FieldKind::Choice(BENEFITS), w::BENEFIT)
    },
    Field {
        clause: Some(INCENTIVE),
        when: When::Holds(|nodes| earns(nodes) && of_root(nodes, "benefit", &["other"])),
        ..Field::new("other_benefit", FieldKind::Lines, w::OTHER_BENEFIT)
    },
    Field {
        clause: Some(INCENTIVE),
        when: When::Holds(costs),
        ..Field::new("penalty", FieldKind::Choice(PENALTIES), w::PENALTY)
    },
    Field {
        clause: Some(TREATMENT),
        help: Some(|_| w::COMBINATION_HELP),
        ..Field::new(
            "combination",
            FieldKind::Choice(COMBINATIONS),
            w::COMBINATION,
        )
    },
    Field {
        clause: Some(TREATMENT),
        when: When::Is("combination", &["at_least"]),
        ..Field::new("least", NUMBER, w::LEAST)
    },
    Field {
        clause: Some(INCENTIVE),
        unit: BP,
        when: When::Holds(|nodes| summed(nodes) && by_rate_down(nodes)),
        ..Field::new("most_down", NUMBER, w::MOST_DOWN)
    },
    Field {
        clause: Some(INCENTIVE),
        unit: BP,
        when: When::Holds(|nodes| summed(nodes) && by_rate_up(nodes)),
        ..Field::new("most_up", NUMBER, w::MOST_UP)
    },
    Field {
        clause: Some(INCENTIVE),
        unit: BP,
        when: JOINT_DOWN,
        ..Field::new("down_1", NUMBER, w::DOWN_1)
    },
    may(Field {
        clause: Some(INCENTIVE),
        unit: BP,
        when: JOINT_DOWN,
        ..Field::new("down_2", NUMBER, w::DOWN_2)
    }),
    may(Field {
        clause: Some(INCENTIVE),
        unit: BP,
        when: JOINT_DOWN,
        ..Field::new("down_3", NUMBER, w::DOWN_3)
    }),
    Field {
        clause: Some(INCENTIVE),
        unit: BP,
        when: JOINT_UP,
        ..Field::new("up", NUMBER, w::UP)
    },
    Field {
        clause: Some(INCENTIVE),
        unit: YUAN,
        when: JOINT_DEPOSIT,
        ..Field::new("deposit", NUMBER, w::DEPOSIT)
    },
    Field {
        clause: Some(NODE),
        help: Some(|_| w::RELATION_HELP),
        ..Field::new("relation", FieldKind::Choice(RELATIONS), w::RELATION)
    },
    Field {
        clause: Some(TREATMENT),
        help: Some(|_| w::NO_RESULT_HELP),
        ..Field::new("no_result", FieldKind::Choice(NO_RESULTS), w::NO_RESULT)
    },
    may(Field {
        clause: Some(ADJUSTMENT),
        unit: PER_CENT,
        hint: Some(w::LIMIT_HINT),
        ..Field::new("floor", NUMBER, w::FLOOR)
    }),
    may(Field {
        clause: Some(ADJUSTMENT),
        unit: PER_CENT,
        hint: Some(w::LIMIT_HINT),
        ..Field::new("cap", NUMBER, w::CAP)
    }),
    should(Field {
        clause: Some(AUTHORITY),
        unit: BP,
        hint: Some(w::AUTHORITY_HINT),
        ..Field::new("authority", NUMBER, w::AUTHORITY)
    }),
    should(Field {
        clause: Some(sll::clause("4.2.3 b")),
        unit: YUAN,
        hint: Some(w::COST_HINT),
        ..Field::new("cost", NUMBER, w::COST)
    }),
    may(Field {
        clause: Some(sll::clause("4.2.3 b")),
        hint: Some(w::THIRD_PARTY_HINT),
        ..Field::new("third_party", FieldKind::Lines, w::THIRD_PARTY)
    }),
    may(Field {
        clause: Some(INCENTIVE),
        unit: PER_CENT,
        when: When::Holds(by_deposit),
        hint: Some(w::DEPOSIT_RATE_HINT),
        ..Field::new("deposit_rate", NUMBER, w::DEPOSIT_RATE)
    }),
];

/// 5.4.3.2 c, 5.6.2 g: the cycles.
pub const CYCLES: List = List {
    id: "cycles",
    label: w::CYCLES,
    item: w::CYCLE,
    add: w::CYCLE_ADD,
    fields: &[
        Field {
            clause: Some(STAGES),
            ..Field::new("year", FieldKind::Year, w::CYCLE_YEAR)
        },
        should(Field {
            clause: Some(sll::clause("4.2.3 a")),
            ..Field::new("report_due", FieldKind::Date, w::REPORT_DUE)
        }),
        Field {
            clause: Some(NODE),
            ..Field::new("node", FieldKind::Date, w::NODE)
        },
        may(Field {
            clause: Some(sll::clause("4.2.3 b")),
            ..Field::new("verified_by", FieldKind::Date, w::VERIFIED_BY)
        }),
        may(Field {
            clause: Some(sll::clause("5.6.2 c")),
            ..Field::new("assessed_on", FieldKind::Date, w::ASSESSED_ON)
        }),
    ],
    lists: &[],
    layout: Layout::Table,
    help: Some(w::CYCLES_HELP),
    clause: Some(STAGES),
    strength: Strength::Must,
    fresh: fresh_cycle,
    name: year_name,
    figures: &[],
    when: When::Always,
    named_by: "",
};

/// The same cycles with what they bring.
const CYCLE_RATES: List = List {
    fields: &[may(Field {
        clause: Some(NODE),
        ..Field::new("note", FieldKind::Line, w::CYCLE_NOTE)
    })],
    layout: Layout::Sections(&[
        Glance::Figure("rate", w::G_RATE),
        Glance::Figure("deposit_due", w::G_DEPOSIT),
        Glance::Figure("effect", w::G_EFFECT),
        Glance::Figure("net", w::G_NET),
    ]),
    strength: Strength::May,
    help: None,
    ..CYCLES
};
static GIVEN_CYCLES: FixedRows = FixedRows {
    list: &CYCLE_RATES,
    about: |_| None,
    fold: None,
    groups: None,
};

/// What a target is held against, from outside.
pub const REFERENCE_KINDS: &[Choice] = &[
    choice(Reference::Mandatory.code(), Reference::Mandatory.name()),
    choice(Reference::Benchmark.code(), Reference::Benchmark.name()),
    choice(Reference::Advanced.code(), Reference::Advanced.name()),
    choice(Reference::Peer.code(), Reference::Peer.name()),
];
/// How an item of a checklist stands.
pub const STATUSES: &[Choice] = &[
    choice(Status::Open.code(), Status::Open.name()),
    choice(Status::Done.code(), Status::Done.name()),
    choice(Status::NotApplicable.code(), Status::NotApplicable.name()),
];
/// 5.5.1: what was decided.
pub const DECISIONS: &[Choice] = &[
    choice("approved", w::APPROVED),
    choice("conditional", w::CONDITIONAL),
    choice("returned", w::RETURNED),
    choice("refused", w::REFUSED),
];
/// What happens to a loan, amendments left out.
pub const LABEL_STEPS: &[Choice] = &[
    choice(label::Step::Match.code(), label::Step::Match.name()),
    choice(label::Step::SetKpis.code(), label::Step::SetKpis.name()),
    choice(label::Step::Sign.code(), label::Step::Sign.name()),
    choice(label::Step::Test.code(), label::Step::Test.name()),
    choice(label::Step::Transfer.code(), label::Step::Transfer.name()),
    choice(label::Step::Settle.code(), label::Step::Settle.name()),
];
/// 5.5.1 f: why a loan leaves.
pub const TRANSFER_CAUSES: &[Choice] = &[
    choice(
        TransferCause::RuledOut.code(),
        TransferCause::RuledOut.name(),
    ),
    choice(TransferCause::Missed.code(), TransferCause::Missed.name()),
    choice(
        TransferCause::ReportsMissing.code(),
        TransferCause::ReportsMissing.name(),
    ),
    choice(TransferCause::Other.code(), TransferCause::Other.name()),
];

/// 5.5.1 f: what becomes of the rate.
pub const RATES_AFTER: &[Choice] = &[
    choice("base", w::AFTER_BASE),
    choice("kept", w::AFTER_KEPT),
    choice("spread", w::AFTER_SPREAD),
];

const KPI: Clause = sll::clause("5.4.1.1");
const CONSENT: Clause = sll::clause("5.4.2 ⑤");
const METHOD: Clause = sll::clause("5.4.2 ④");
const MANDATORY: Clause = sll::clause("5.4.2 ②");
const APPROVAL: Clause = sll::clause("5.5.1");
const LEAVING: Clause = sll::clause("5.5.1 f");
const AMENDING: Clause = sll::clause("5.6.2 b");
const WARNING: Clause = sll::clause("5.6.2 d");

/// Whether a KPI is an absolute figure that producing less lowers.
fn asks_output(nodes: &[&Node]) -> bool {
    nodes
        .get(1)
        .and_then(|kpi| library::find(kpi.get("kpi")))
        .is_some_and(|entry| entry.asks_output)
}
/// Whether an event of 调出 agrees on a spread.
fn spread_after(nodes: &[&Node]) -> bool {
    nodes.last().is_some_and(|event| {
        event.get("step") == label::Step::Transfer.code() && event.get("rate_after") == "spread"
    })
}
const OUTPUT_ASKED: When = When::Holds(asks_output);
const FACTOR_GIVEN: When = When::Holds(|nodes| {
    nodes
        .last()
        .is_some_and(|kpi| !kpi.get("factor").trim().is_empty())
});

/// Levels from outside that the targets of a KPI are held against.
pub const REFERENCES: List = List {
    id: "references",
    label: w::REFERENCES,
    item: w::REFERENCE,
    add: w::REFERENCE_ADD,
    fields: &[
        Field {
            clause: Some(MANDATORY),
            ..Field::new(
                "kind",
                FieldKind::Choice(REFERENCE_KINDS),
                w::REFERENCE_KIND,
            )
        },
        Field {
            clause: Some(MANDATORY),
            ..Field::new("name", FieldKind::Line, w::REFERENCE_NAME)
        },
        Field {
            clause: Some(MANDATORY),
            unit: OWN_UNIT,
            ..Field::new("level", SIGNED_NUMBER, w::LEVEL)
        },
    ],
    lists: &[],
    layout: Layout::Table,
    help: None,
    clause: Some(MANDATORY),
    strength: Strength::May,
    fresh: |_, _| Node::default(),
    name: |row| named_by(row, "name"),
    figures: &[],
    when: When::Always,
    named_by: "",
};

/// Answers at the root that are no part of what is approved: who signs, scenarios, consents.
pub const OUTSIDE_APPROVAL: [&str; 7] = [
    "signed",
    "signed_by",
    "scenario_1",
    "scenario_2",
    "scenario_3",
    "consent_borrower",
    "consent_lender",
];

/// 5.4.2 ⑤: the consents.
const CONSENTS: &[Field] = &[
    should(Field {
        clause: Some(CONSENT),
        ..Field::new("consent_borrower", FieldKind::Date, w::CONSENT_BORROWER)
    }),
    should(Field {
        clause: Some(CONSENT),
        ..Field::new("consent_lender", FieldKind::Date, w::CONSENT_LENDER)
    }),
];

/// 5.5.1: the approval log.
pub const APPROVALS: List = List {
    id: "approvals",
    label: w::APPROVALS,
    item: w::APPROVAL,
    add: w::APPROVAL_ADD,
    fields: &[
        Field {
            clause: Some(APPROVAL),
            ..Field::new("day", FieldKind::Date, w::DAY)
        },
        Field {
            clause: Some(APPROVAL),
            ..Field::new("level", FieldKind::Line, w::APPROVAL_LEVEL)
        },
        Field {
            clause: Some(APPROVAL),
            ..Field::new("decision", FieldKind::Choice(DECISIONS), w::DECISION)
        },
        Field {
            clause: Some(APPROVAL),
            hint: Some(w::MARK_HINT),
            ..Field::new("mark", FieldKind::Line, w::MARK)
        },
        may(Field {
            clause: Some(APPROVAL),
            wraps: true,
            ..Field::new("note", FieldKind::Line, w::CYCLE_NOTE)
        }),
    ],
    lists: &[],
    layout: Layout::Table,
    help: Some(w::APPROVALS_HELP),
    clause: Some(APPROVAL),
    strength: Strength::May,
    fresh: super::approval::fresh,
    name: |row| named_by(row, "day"),
    figures: &[],
    when: When::Always,
    named_by: "",
};

/// 5.4.1.1, 5.5.1 f: what happened to the loan.
pub const EVENTS: List = List {
    id: "events",
    label: w::EVENTS,
    item: w::EVENT,
    add: w::EVENT_ADD,
    fields: &[
        Field {
            clause: Some(KPI),
            ..Field::new("day", FieldKind::Date, w::DAY)
        },
        Field {
            clause: Some(KPI),
            ..Field::new("step", FieldKind::Choice(LABEL_STEPS), w::EVENT_KIND)
        },
        Field {
            clause: Some(LEAVING),
            when: When::Is("step", &["transfer"]),
            ..Field::new("cause", FieldKind::Choice(TRANSFER_CAUSES), w::CAUSE)
        },
        Field {
            clause: Some(LEAVING),
            when: When::Is("step", &["transfer"]),
            ..Field::new("from", FieldKind::Date, w::LEAVES_FROM)
        },
        Field {
            clause: Some(LEAVING),
            when: When::Is("step", &["transfer"]),
            help: Some(|_| w::RATE_AFTER_HELP),
            ..Field::new("rate_after", FieldKind::Choice(RATES_AFTER), w::RATE_AFTER)
        },
        Field {
            clause: Some(LEAVING),
            unit: BP,
            when: When::Holds(spread_after),
            hint: Some(w::SPREAD_AFTER_HINT),
            ..Field::new("spread_after", SIGNED_NUMBER, w::SPREAD_AFTER)
        },
        may(Field {
            clause: Some(LEAVING),
            when: When::Is("step", &["transfer"]),
            ..Field::new("reported", FieldKind::Line, w::STILL_REPORTED)
        }),
        may(Field {
            clause: Some(KPI),
            ..Field::new("note", FieldKind::Line, w::CYCLE_NOTE)
        }),
    ],
    lists: &[],
    // What is asked of an event depends on its kind, for which a table has no columns.
    layout: Layout::Sections(&[Glance::Answer("step"), Glance::Answer("note")]),
    help: Some(w::EVENTS_HELP),
    clause: Some(KPI),
    strength: Strength::May,
    fresh: |_, _| Node::default(),
    name: |row| named_by(row, "day"),
    figures: &[],
    when: When::Always,
    named_by: "",
};

/// 5.6.2 b: why a KPI is amended.
pub const AMENDMENT_CAUSES: &[Choice] = &[
    choice(Cause::Acquisition.code(), Cause::Acquisition.name()),
    choice(Cause::Disposal.code(), Cause::Disposal.name()),
    choice(Cause::Boundary.code(), Cause::Boundary.name()),
    choice(Cause::Factor.code(), Cause::Factor.name()),
    choice(Cause::Policy.code(), Cause::Policy.name()),
];

/// 5.6.2 b: amendments of KPIs.
pub const AMENDMENTS: List = List {
    id: "amendments",
    label: w::AMENDMENTS,
    item: w::AMENDMENT,
    add: w::AMENDMENT_ADD,
    fields: &[
        Field {
            clause: Some(AMENDING),
            ..Field::new("day", FieldKind::Date, w::AMENDMENT_DAY)
        },
        Field {
            clause: Some(AMENDING),
            hint: Some(w::AMENDED_HINT),
            ..Field::new("kpi", FieldKind::Line, w::C_KPI)
        },
        Field {
            clause: Some(AMENDING),
            ..Field::new(
                "cause",
                FieldKind::Choice(AMENDMENT_CAUSES),
                w::AMENDMENT_CAUSE,
            )
        },
        may(Field {
            clause: Some(AMENDING),
            ..Field::new("contract", FieldKind::Line, w::AMENDMENT_CONTRACT)
        }),
        Field {
            clause: Some(AMENDING),
            hint: Some(w::DEFINITION_HINT),
            ..Field::new("old", FieldKind::Lines, w::OLD_DEFINITION)
        },
        Field {
            clause: Some(AMENDING),
            hint: Some(w::DEFINITION_HINT),
            ..Field::new("new", FieldKind::Lines, w::NEW_DEFINITION)
        },
        Field {
            clause: Some(AMENDING),
            hint: Some(w::FROM_YEAR_HINT),
            ..Field::new("from_year", FieldKind::Year, w::FROM_YEAR)
        },
        Field {
            clause: Some(CONSENT),
            ..Field::new("consent_borrower", FieldKind::Date, w::AMEND_BORROWER)
        },
        Field {
            clause: Some(CONSENT),
            ..Field::new("consent_lender", FieldKind::Date, w::AMEND_LENDER)
        },
    ],
    lists: &[],
    layout: Layout::Sections(&[
        Glance::Answer("day"),
        Glance::Answer("cause"),
        Glance::Answer("from_year"),
    ]),
    help: Some(w::AMENDMENTS_HELP),
    clause: Some(AMENDING),
    strength: Strength::May,
    fresh: super::kpi::fresh_amendment,
    name: |row| named_by(row, "kpi"),
    figures: &[],
    when: When::Always,
    named_by: "",
};

/// 5.6.2 d, 6.1: the risk log.
pub const RISKS: List = List {
    id: "risks",
    label: w::RISKS,
    item: w::RISK,
    add: w::RISK_ADD,
    fields: &[
        Field {
            clause: Some(WARNING),
            ..Field::new("day", FieldKind::Date, w::DAY)
        },
        Field {
            clause: Some(WARNING),
            ..Field::new("risk", FieldKind::Line, w::RISK)
        },
        should(Field {
            clause: Some(WARNING),
            ..Field::new("measure", FieldKind::Line, w::RISK_MEASURE)
        }),
        may(Field {
            clause: Some(WARNING),
            ..Field::new("due", FieldKind::Date, w::RISK_DUE)
        }),
        may(Field {
            clause: Some(WARNING),
            ..Field::new("closed", FieldKind::Date, w::RISK_CLOSED)
        }),
    ],
    lists: &[],
    layout: Layout::Table,
    help: Some(w::RISKS_HELP),
    clause: Some(WARNING),
    strength: Strength::May,
    fresh: |_, _| Node::default(),
    name: |row| named_by(row, "risk"),
    figures: &[],
    when: When::Always,
    named_by: "",
};

/// The checklists as one table: every item that is not a question of another step.
pub const CHECKS: List = List {
    id: "checks",
    label: w::CHECKS,
    item: w::CHECK,
    add: w::CHECK,
    fields: &[
        may(Field::new("status", FieldKind::Choice(STATUSES), w::STATUS)),
        may(Field::new("note", FieldKind::Line, w::CHECK_NOTE)),
        may(Field::new("evidence", FieldKind::Line, w::CHECK_EVIDENCE)),
        may(Field::new("expires", FieldKind::Date, w::CHECK_EXPIRES)),
    ],
    lists: &[],
    layout: Layout::Table,
    help: None,
    clause: None,
    strength: Strength::May,
    fresh: |_, _| Node::default(),
    name: super::approval::item_name,
    figures: &[],
    when: When::Always,
    named_by: "",
};
static GIVEN_CHECKS: FixedRows = FixedRows {
    list: &CHECKS,
    about: super::approval::list_name,
    fold: None,
    groups: Some(RowGroups {
        asked: super::approval::item_asked,
        said: super::approval::group_said,
    }),
};

/// The history of a KPI.
pub const HISTORY: List = List {
    id: "history",
    label: w::HISTORY,
    item: w::YEAR_ITEM,
    add: w::YEAR_ADD,
    fields: &[
        Field {
            clause: Some(BASE_LEVEL),
            ..Field::new("year", FieldKind::Year, w::YEAR)
        },
        Field {
            clause: Some(BASE_LEVEL),
            unit: OWN_UNIT,
            from_bills: Some(super::levels::of_bills),
            ..Field::new("level", SIGNED_NUMBER, w::LEVEL)
        },
    ],
    lists: &[],
    layout: Layout::Table,
    help: None,
    clause: Some(BASE_LEVEL),
    strength: Strength::Should,
    fresh: |draft, place| fresh_year(draft, place, "history"),
    name: year_name,
    figures: &[],
    when: When::Always,
    named_by: "",
};

/// The stage targets of a KPI: 5.4.3.2 c.
pub const TARGETS: List = List {
    id: "targets",
    label: w::TARGETS,
    item: w::YEAR_ITEM,
    add: w::YEAR_ADD,
    fields: &[
        Field {
            clause: Some(TARGET),
            ..Field::new("year", FieldKind::Year, w::CYCLE_YEAR)
        },
        Field {
            clause: Some(TARGET),
            unit: OWN_UNIT,
            ..Field::new("tier_1", SIGNED_NUMBER, w::TIER_1)
        },
        may(Field {
            clause: Some(TARGET),
            unit: OWN_UNIT,
            ..Field::new("tier_2", SIGNED_NUMBER, w::TIER_2)
        }),
        may(Field {
            clause: Some(TARGET),
            unit: OWN_UNIT,
            ..Field::new("tier_3", SIGNED_NUMBER, w::TIER_3)
        }),
    ],
    lists: &[],
    layout: Layout::Table,
    help: Some(w::TARGETS_HELP),
    clause: Some(STAGES),
    strength: Strength::Must,
    fresh: |draft, place| fresh_year(draft, place, "targets"),
    name: year_name,
    figures: &[],
    when: When::Always,
    named_by: "",
};

/// The expected results of a KPI, for up to three scenarios.
pub const RESULTS: List = List {
    id: "results",
    label: w::RESULTS,
    item: w::YEAR_ITEM,
    add: w::YEAR_ADD,
    fields: &[
        Field {
            clause: Some(NODE),
            ..Field::new("year", FieldKind::Year, w::CYCLE_YEAR)
        },
        may(Field {
            clause: Some(NODE),
            unit: OWN_UNIT,
            label: Label::WithAnswer(w::LEVEL_OF, "scenario_1", w::EXPECTED),
            slides: Some(super::kpi::slide),
            ..Field::new("level", SIGNED_NUMBER, w::EXPECTED)
        }),
        may(Field {
            clause: Some(NODE),
            unit: OWN_UNIT,
            when: SECOND,
            label: Label::WithAnswer(w::LEVEL_OF, "scenario_2", w::EXPECTED),
            slides: Some(super::kpi::slide),
            ..Field::new("level_2", SIGNED_NUMBER, w::EXPECTED)
        }),
        may(Field {
            clause: Some(NODE),
            unit: OWN_UNIT,
            when: THIRD,
            label: Label::WithAnswer(w::LEVEL_OF, "scenario_3", w::EXPECTED),
            slides: Some(super::kpi::slide),
            ..Field::new("level_3", SIGNED_NUMBER, w::EXPECTED)
        }),
        may(Field {
            clause: Some(NODE),
            when: OUTPUT_ASKED,
            ..Field::new("output", NUMBER, w::OUTPUT)
        }),
        may(Field {
            clause: Some(NODE),
            behind: Some(w::NO_LEVEL),
            ..Field::new("state", FieldKind::Choice(STATES), w::STATE)
        }),
    ],
    lists: &[],
    layout: Layout::Table,
    help: Some(w::RESULTS_HELP),
    clause: Some(NODE),
    strength: Strength::May,
    fresh: |draft, place| fresh_year(draft, place, "results"),
    name: year_name,
    figures: &[
        Column {
            figure: "tier",
            before: "state",
            heading: w::TIER_REACHED,
            when: When::Always,
        },
        Column {
            figure: "next",
            before: "state",
            heading: w::TO_NEXT,
            when: When::Always,
        },
    ],
    when: When::Always,
    named_by: "",
};

/// 5.4.1, 5.4.2: the KPIs, a section each.
pub const KPIS: List = List {
    id: "kpis",
    label: w::KPIS,
    item: w::KPI,
    add: w::KPI_ADD,
    fields: &[
        Field {
            clause: Some(sll::clause(sw::TABLE_2)),
            presets: PRESETS,
            help: Some(super::kpi::library_help),
            ..Field::new("kpi", FieldKind::Choice(KPI_CHOICES), w::KPI_OF_LIBRARY)
        },
        Field {
            clause: Some(sll::clause(sw::TABLE_2)),
            when: When::Is("kpi", &[OWN]),
            ..Field::new("own_name", FieldKind::Line, w::OWN_NAME)
        },
        Field {
            clause: Some(TARGET),
            hint: Some(w::UNIT_HINT),
            ..Field::new("unit", FieldKind::Suggest(w::UNITS), w::UNIT)
        },
        Field {
            clause: Some(sll::clause("5.4.2")),
            ..Field::new("direction", FieldKind::Choice(DIRECTIONS), w::DIRECTION)
        },
        Field {
            clause: Some(BASE_LEVEL),
            ..Field::new("base_year", FieldKind::Year, w::BASE_YEAR)
        },
        Field {
            clause: Some(BASE_LEVEL),
            unit: OWN_UNIT,
            ..Field::new("base_level", SIGNED_NUMBER, w::BASE_LEVEL)
        },
        Field {
            clause: Some(METHOD),
            hint: Some(w::BOUNDARY_HINT),
            ..Field::new("boundary", FieldKind::Line, w::BOUNDARY)
        },
        Field {
            clause: Some(METHOD),
            hint: Some(w::METHOD_HINT),
            ..Field::new("method", FieldKind::Lines, w::METHOD)
        },
        may(Field {
            clause: Some(METHOD),
            sets: Some(super::levels::set_by),
            help: Some(super::levels::evidence),
            ..Field::new(
                "factor_from",
                FieldKind::Choice(super::levels::OFFERED),
                w::FACTOR_FROM,
            )
        }),
        may(Field {
            clause: Some(METHOD),
            hint: Some(w::FACTOR_HINT),
            ..Field::new("factor", NUMBER, w::FACTOR)
        }),
        Field {
            clause: Some(METHOD),
            when: FACTOR_GIVEN,
            ..Field::new("factor_year", FieldKind::Year, w::FACTOR_YEAR)
        },
        Field {
            clause: Some(METHOD),
            when: FACTOR_GIVEN,
            ..Field::new("factor_source", FieldKind::Line, w::FACTOR_SOURCE)
        },
        Field {
            clause: Some(sll::clause(sw::TABLE_2)),
            ..Field::new("source", FieldKind::Choice(SOURCES), w::SOURCE)
        },
        Field {
            clause: Some(sll::clause(sw::TABLE_2)),
            ..Field::new("basis", FieldKind::Line, w::BASIS)
        },
        may(Field {
            clause: Some(TARGET),
            when: OUTPUT_ASKED,
            hint: Some(w::OUTPUT_HINT),
            ..Field::new("base_output", NUMBER, w::BASE_OUTPUT)
        }),
        may(Field {
            clause: Some(TARGET),
            when: OUTPUT_ASKED,
            ..Field::new(
                "output_unit",
                FieldKind::Suggest(w::OUTPUT_UNITS),
                w::OUTPUT_UNIT,
            )
        }),
        Field {
            clause: Some(KPI),
            ..Field::new(
                "requirements",
                FieldKind::Many(REQUIREMENTS),
                w::REQUIREMENTS,
            )
        },
        Field {
            clause: Some(KPI),
            ..Field::new("agreements", FieldKind::Many(AGREEMENTS), w::AGREED)
        },
    ],
    lists: &[HISTORY, TARGETS, REFERENCES],
    layout: Layout::Sections(&[
        Glance::Answer("direction"),
        Glance::Answer("base_level"),
        Glance::LastAnswer("targets", "tier_1"),
    ]),
    help: None,
    clause: Some(sll::clause("5.4.1.1")),
    strength: Strength::Must,
    fresh: fresh_kpi,
    name: super::kpi::name_of,
    figures: &[],
    when: When::Always,
    named_by: "",
};

/// The same KPIs with what meeting and missing them does to the rate.
const KPI_STEPS: List = List {
    fields: &[
        Field {
            clause: Some(INCENTIVE),
            unit: BP,
            when: EACH_DOWN,
            ..Field::new("down_1", NUMBER, w::DOWN_1)
        },
        may(Field {
            clause: Some(INCENTIVE),
            unit: BP,
            when: EACH_DOWN,
            ..Field::new("down_2", NUMBER, w::DOWN_2)
        }),
        may(Field {
            clause: Some(INCENTIVE),
            unit: BP,
            when: EACH_DOWN,
            ..Field::new("down_3", NUMBER, w::DOWN_3)
        }),
        Field {
            clause: Some(INCENTIVE),
            unit: BP,
            when: EACH_UP,
            ..Field::new("up", NUMBER, w::UP)
        },
        Field {
            clause: Some(INCENTIVE),
            unit: YUAN,
            when: EACH_DEPOSIT,
            ..Field::new("deposit", NUMBER, w::DEPOSIT)
        },
        Field {
            clause: Some(TREATMENT),
            when: When::Is("combination", &["weighted"]),
            hint: Some(w::WEIGHT_HINT),
            ..Field::new("weight", NUMBER, w::WEIGHT)
        },
    ],
    lists: &[],
    layout: Layout::Sections(&[
        Glance::Answer("down_1"),
        Glance::Answer("down_2"),
        Glance::Answer("up"),
    ]),
    // What a KPI is, and its fingerprint, stand on the step of the KPIs.
    figures: &[Column {
        figure: "fingerprint",
        before: "",
        heading: w::KPI_STEPS,
        when: When::Holds(|_| false),
    }],
    strength: Strength::May,
    label: w::KPI_STEPS,
    when: When::Holds(each),
    ..KPIS
};
static GIVEN_STEPS: FixedRows = FixedRows {
    list: &KPI_STEPS,
    about: |_| None,
    fold: None,
    groups: None,
};

const SCENARIOS: &[Field] = &[
    may(Field {
        hint: Some(w::SCENARIO_1_HINT),
        ..Field::new("scenario_1", FieldKind::Line, w::SCENARIO_1)
    }),
    may(Field::new("scenario_2", FieldKind::Line, w::SCENARIO_2)),
    may(Field::new("scenario_3", FieldKind::Line, w::SCENARIO_3)),
];

/// The steps. 核对与生成 comes behind them by itself.
pub const STEPS: &[Step] = &[
    Step {
        id: "matching",
        label: w::S_MATCHING,
        lead: w::S_MATCHING_LEAD,
        parts: &[
            Part::Fields(PARTIES),
            Part::Fields(INTERVIEW),
            Part::Results(&["match"]),
        ],
        ..Step::PLAIN
    },
    Step {
        id: "kpis",
        label: w::S_KPIS,
        lead: w::S_KPIS_LEAD,
        parts: &[
            Part::List(&KPIS),
            Part::Charts(&KPIS),
            Part::FoldedTable("ambition"),
            Part::FoldedTable("pace"),
            Part::FoldedTable("factors"),
        ],
        when: SCHEME_ASKED,
        ..Step::PLAIN
    },
    Step {
        id: "terms",
        label: w::S_TERMS,
        lead: w::S_TERMS_LEAD,
        parts: &[
            Part::Fields(LOAN),
            Part::List(&MOVEMENTS),
            Part::Fields(INTEREST),
            Part::List(&QUOTES),
        ],
        when: SCHEME_ASKED,
        ..Step::PLAIN
    },
    Step {
        id: "scheme",
        label: w::S_SCHEME,
        lead: w::S_SCHEME_LEAD,
        parts: &[
            Part::Fields(RATE_SCHEME),
            Part::FixedRows(&GIVEN_STEPS),
            Part::List(&CYCLES),
            Part::Results(&["best_case"]),
        ],
        when: SCHEME_ASKED,
        ..Step::PLAIN
    },
    Step {
        id: "rates",
        label: w::S_RATES,
        lead: w::S_RATES_LEAD,
        parts: &[
            Part::Folded(w::SCENARIOS_FOLD, SCENARIOS, ""),
            Part::NestedList(
                &KPIS,
                &RESULTS,
                &[
                    Glance::LastAnswer("results", "level"),
                    Glance::LastFigure("results", "tier", w::TIER_REACHED),
                    Glance::LastFigure("results", "next", w::TO_NEXT),
                ],
            ),
            Part::FixedRows(&GIVEN_CYCLES),
            Part::Results(&[
                "rate_after",
                "later_effect",
                "deposit_cost",
                "after_effect",
                "term_effect",
                "term_net",
                "break_even",
                "term_scheme",
                "term_plain",
                "term_billed",
            ]),
            Part::Table("scenarios"),
        ],
        when: SCHEME_ASKED,
        ..Step::PLAIN
    },
    Step {
        id: "approval",
        label: w::S_APPROVAL,
        lead: w::S_APPROVAL_LEAD,
        parts: &[
            Part::Fields(CONSENTS),
            Part::Results(&["label_state", "approval_state", "rate_after"]),
            Part::List(&APPROVALS),
            Part::List(&EVENTS),
            Part::Table("filed"),
            Part::List(&AMENDMENTS),
            Part::FoldedTable("amended"),
            Part::List(&RISKS),
            Part::FoldedTable("calendar"),
            Part::Actions(&[
                Action {
                    id: "calendar",
                    label: w::ACT_CALENDAR,
                    help: w::ACT_CALENDAR_HELP,
                    when: When::Holds(super::calendar_file::has_days),
                    file: ActionFile::Gives("ics", w::FILE_CALENDAR),
                },
                Action {
                    id: "calendar_interest",
                    label: w::ACT_INTEREST,
                    help: w::ACT_INTEREST_HELP,
                    when: When::Holds(super::calendar_file::has_interest),
                    file: ActionFile::Gives("ics", w::FILE_INTEREST),
                },
            ]),
            Part::Actions(&[Action {
                id: "appendix_b",
                label: w::ACT_APPENDIX_B,
                help: w::ACT_APPENDIX_B_HELP,
                when: SCHEME_ASKED,
                file: ActionFile::Gives("json", w::FILE_APPENDIX_B),
            }]),
        ],
        when: SCHEME_ASKED,
        ..Step::PLAIN
    },
    Step {
        id: "checks",
        label: w::S_CHECKS,
        lead: w::S_CHECKS_LEAD,
        parts: &[
            Part::Results(&["open_items"]),
            Part::FixedRows(&GIVEN_CHECKS),
        ],
        when: SCHEME_ASKED,
        ..Step::PLAIN
    },
];

/// The steps whose answers the paper gives as 贷款方案.
pub const SCHEME_STEPS: [&str; 2] = ["terms", "scheme"];

/// The steps that say what is approved: those before 审批与贷后.
pub const AGREED_STEPS: &[Step] = STEPS.split_at(5).0;

/// A year as the name of a row.
fn year_name(row: &Node) -> Option<Message> {
    let year = read_year(row.get("year"))?;
    Some(Message::new(
        w::IN_YEAR,
        vec![year.number().to_string().into()],
    ))
}

fn named_by(row: &Node, field: &str) -> Option<Message> {
    match row.get(field).trim() {
        "" => None,
        typed => Some(Message::new(w::PLAIN, vec![typed.into()])),
    }
}

fn years(rows: &[Row]) -> Vec<Year> {
    let read = |row: &Row| read_year(row.node.get("year"));
    rows.iter().filter_map(read).collect()
}

fn of_year(year: Option<Year>) -> Node {
    let mut node = Node::default();
    if let Some(year) = year {
        node.set("year", &year.number().to_string());
    }
    node
}

/// A new row of a KPI's list: of targets and results the first tested year that has none, of the history the year after the last.
fn fresh_year(draft: &Draft, place: &Place, list: &str) -> Node {
    let held = draft
        .node(&place.path)
        .map(|kpi| years(kpi.rows(list)))
        .unwrap_or_default();
    let after = || held.iter().max().and_then(|last| last.plus(1));
    if list == HISTORY.id {
        return of_year(after());
    }
    let tested = years(draft.root.rows(CYCLES.id));
    let open = tested.into_iter().find(|year| !held.contains(year));
    of_year(open.or_else(after))
}

/// The cycle after the last: its year and its days move on by a year. The first is that of the first target, or of the year of drawing.
fn fresh_cycle(draft: &Draft, _place: &Place) -> Node {
    let Some(last) = draft.root.rows(CYCLES.id).last() else {
        let targets = draft.root.rows(KPIS.id).iter();
        let first = targets
            .flat_map(|kpi| years(kpi.node.rows(TARGETS.id)))
            .min();
        let drawn = || Day::read(draft.root.get("drawn")).map(Day::year);
        return of_year(first.or_else(drawn));
    };
    let mut node = of_year(read_year(last.node.get("year")).and_then(|year| year.plus(1)));
    for field in ["report_due", "node", "verified_by", "assessed_on"] {
        let day = read_date(last.node.get(field)).and_then(|day| Day::read(&day));
        if let Some(next) = day.and_then(|day| day.plus_years(1)) {
            node.set(field, &next.to_string());
        }
    }
    node
}

/// A new KPI: the tested years as stage targets and expected results.
fn fresh_kpi(draft: &Draft, _place: &Place) -> Node {
    let tested = years(draft.root.rows(CYCLES.id));
    let rows = || {
        let row = |year: &Year| Row {
            id: 0,
            node: of_year(Some(*year)),
        };
        tested.iter().map(row).collect::<Vec<_>>()
    };
    let mut node = Node::default();
    node.lists.insert(TARGETS.id.to_owned(), rows());
    node.lists.insert(RESULTS.id.to_owned(), rows());
    node
}

/// A new draft: the items of the checklists, and nothing supposed of loan or scheme.
pub fn blank(_today: Day) -> Draft {
    let mut draft = Draft::default();
    super::approval::list_items(&mut draft);
    draft
}
