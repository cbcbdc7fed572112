//! What the self-assessment asks, in the order of clause 7: scope, indicator set, a page an area, standing, suggestions.
//!
//! Each first-level area is a list of its own at the root, `area_1` to `area_8`, so that a page is a list and a place says its area.
//! Two parts show the same list: the set's page with the fields that define an indicator, the area's page with those that answer it.
//! Rows of the built-in set hold code and points alone; their words are looked up, in either language. Rows of an own set hold all of it.

use super::{reading, words as w};
use crate::clause::Clause;
use crate::documents::{
    Action, ActionFile, Choice, Draft, Field, FieldKind, FixedRows, Glance, Layout, List, Node,
    Part, Step, Strength, UnitOf, When, revisions,
};
use crate::i18n::{Message, Text};
use crate::measure::Day;
use crate::standards::climate;
use crate::standards::climate::table_a1::{self, Checks};

const SCOPE: Clause = climate::clause("7.1");
const CRITERIA: Clause = climate::clause("7.2");
const SELF: Clause = climate::clause("7.3");
const THIRD: Clause = climate::clause("7.4.1");
const GATHERED: Clause = climate::clause("7.4.2");
const SET: Clause = climate::clause("5.2");
const TRACE: Clause = climate::clause("4.4");
const GRADE: Clause = climate::clause("7.5");

/// The lists of the areas, in order.
pub const AREA_LISTS: [&str; 8] = [
    "area_1", "area_2", "area_3", "area_4", "area_5", "area_6", "area_7", "area_8",
];
/// The fields that name the areas of an own set, in the same order.
pub const AREA_NAMES: [&str; 8] = [
    "area_1_name",
    "area_2_name",
    "area_3_name",
    "area_4_name",
    "area_5_name",
    "area_6_name",
    "area_7_name",
    "area_8_name",
];

const fn choice(code: &'static str, label: Text) -> Choice {
    Choice { code, label }
}

/// Three stages of a loan.
pub const STAGES: &[Choice] = &[
    choice("due_diligence", w::DUE_DILIGENCE),
    choice("approval", w::APPROVAL),
    choice("duration", w::DURATION),
];
/// Three years.
pub const YEARS: &[Choice] = &[
    choice("t2", w::GREW_T2),
    choice("t1", w::GREW_T1),
    choice("t", w::GREW_T),
];
/// What an indicator lets be ticked off besides.
pub const CHECKS: &[Choice] = &[
    choice("stages", w::CHECK_STAGES),
    choice("years", w::CHECK_YEARS),
];
/// 7.4.2: where evidence comes from.
pub const SOURCES: &[Choice] = &[
    choice("own", w::FROM_OWN),
    choice("regulator", w::FROM_REGULATOR),
    choice("public", w::FROM_PUBLIC),
    choice("third_party", w::FROM_THIRD),
];
/// Kinds of evidence.
pub const EVIDENCE_KINDS: &[Choice] = &[
    choice("rule", w::K_RULE),
    choice("minutes", w::K_MINUTES),
    choice("report", w::K_REPORT),
    choice("data", w::K_DATA),
    choice("press", w::K_PRESS),
    choice("award", w::K_AWARD),
    choice("other", w::K_OTHER),
];
/// Saaty's scale and its reciprocals.
pub const SCALE: &[Choice] = &[
    choice("9", w::scale(9)),
    choice("8", w::scale(8)),
    choice("7", w::scale(7)),
    choice("6", w::scale(6)),
    choice("5", w::scale(5)),
    choice("4", w::scale(4)),
    choice("3", w::scale(3)),
    choice("2", w::scale(2)),
    choice("1", w::scale(1)),
    choice("1/2", w::scale(-2)),
    choice("1/3", w::scale(-3)),
    choice("1/4", w::scale(-4)),
    choice("1/5", w::scale(-5)),
    choice("1/6", w::scale(-6)),
    choice("1/7", w::scale(-7)),
    choice("1/8", w::scale(-8)),
    choice("1/9", w::scale(-9)),
];

const NUMBER: FieldKind = FieldKind::Number { negative: false };
const POINTS: UnitOf = UnitOf::Fixed(w::U_POINTS);

/// 7.1 评价范围.
const SCOPE_FIELDS: &[Field] = &[
    Field {
        clause: Some(SCOPE),
        autocomplete: "organization",
        ..Field::new("name", FieldKind::Line, w::NAME)
    },
    Field {
        clause: Some(SCOPE),
        hint: Some(w::BOUNDARY_HINT),
        ..Field::new("boundary", FieldKind::Lines, w::BOUNDARY)
    },
    Field {
        clause: Some(SCOPE),
        reported: true,
        ..Field::new("from", FieldKind::Date, w::FROM)
    },
    Field {
        clause: Some(SCOPE),
        reported: true,
        ..Field::new("to", FieldKind::Date, w::TO)
    },
    Field {
        clause: Some(SCOPE),
        ..Field::new("date", FieldKind::Date, w::DATE)
    },
    Field {
        clause: Some(SCOPE),
        hint: Some(w::EVALUATOR_HINT),
        ..Field::new("evaluator", FieldKind::Line, w::EVALUATOR)
    },
    Field {
        clause: Some(CRITERIA),
        hint: Some(w::GENERAL_CRITERIA_HINT),
        ..Field::new("general_criteria", FieldKind::Lines, w::GENERAL_CRITERIA)
    },
    Field {
        clause: Some(TRACE),
        hint: Some(w::WHO_HINT),
        strength: Strength::May,
        ..Field::new(revisions::WHO, FieldKind::Line, w::WHO)
    },
];

/// 印证材料 of an indicator.
pub const EVIDENCE: List = List {
    id: "evidence",
    label: w::EVIDENCE,
    item: w::EVIDENCE_ITEM,
    add: w::EVIDENCE_ADD,
    fields: &[
        Field {
            clause: Some(SELF),
            ..Field::new("name", FieldKind::Line, w::EVIDENCE_NAME)
        },
        Field {
            clause: Some(SELF),
            strength: Strength::May,
            ..Field::new("kind", FieldKind::Choice(EVIDENCE_KINDS), w::EVIDENCE_KIND)
        },
        Field {
            clause: Some(GATHERED),
            strength: Strength::May,
            ..Field::new("source", FieldKind::Choice(SOURCES), w::EVIDENCE_SOURCE)
        },
        Field {
            clause: Some(SELF),
            strength: Strength::May,
            ..Field::new("date", FieldKind::Date, w::EVIDENCE_DATE)
        },
        Field {
            clause: Some(SELF),
            strength: Strength::May,
            hint: Some(w::EVIDENCE_COVERS_HINT),
            ..Field::new("covers", FieldKind::Line, w::EVIDENCE_COVERS)
        },
        Field {
            clause: Some(SELF),
            strength: Strength::May,
            ..Field::new("file", FieldKind::File, w::FILE)
        },
    ],
    lists: &[],
    layout: Layout::Table,
    help: None,
    clause: Some(SELF),
    strength: Strength::May,
    fresh: |_, _| Node::default(),
    name: |row| typed_name(row, "name"),
    when: When::Always,
    named_by: "",
    figures: &[],
};

fn asks_stages(nodes: &[&Node]) -> bool {
    nodes
        .last()
        .is_some_and(|row| reading::checks(row) == Checks::Stages)
}
fn asks_years(nodes: &[&Node]) -> bool {
    nodes
        .last()
        .is_some_and(|row| reading::checks(row) == Checks::Years)
}

/// The answers to an indicator, in the order of table B.1.
const ANSWERS: &[Field] = &[
    Field {
        clause: Some(CRITERIA),
        hint: Some(w::CRITERIA_HINT),
        strength: Strength::May,
        ..Field::new("criteria", FieldKind::Lines, w::CRITERIA)
    },
    Field {
        clause: Some(CRITERIA),
        hint: Some(w::STEPS_HINT),
        strength: Strength::May,
        ..Field::new("steps", FieldKind::Line, w::STEPS_LABEL)
    },
    Field {
        clause: Some(SELF),
        when: When::Holds(asks_stages),
        strength: Strength::May,
        ..Field::new("stages", FieldKind::Many(STAGES), w::STAGES)
    },
    Field {
        clause: Some(SELF),
        when: When::Holds(asks_years),
        strength: Strength::May,
        ..Field::new("years", FieldKind::Many(YEARS), w::YEARS)
    },
    Field {
        clause: Some(SELF),
        ..Field::new("situation", FieldKind::Lines, w::SITUATION)
    },
    Field {
        clause: Some(SELF),
        unit: POINTS,
        logged: true,
        ..Field::new("self_score", NUMBER, w::SELF_SCORE)
    },
    Field {
        clause: Some(THIRD),
        unit: POINTS,
        strength: Strength::May,
        logged: true,
        ..Field::new("third_score", NUMBER, w::THIRD_SCORE)
    },
    Field {
        clause: Some(THIRD),
        strength: Strength::May,
        ..Field::new("third_note", FieldKind::Lines, w::THIRD_NOTE)
    },
];

/// What defines an indicator of an own set.
const DEFINITION: &[Field] = &[
    Field {
        clause: Some(SET),
        ..Field::new("code", FieldKind::Line, w::CODE)
    },
    Field {
        clause: Some(SET),
        ..Field::new("group", FieldKind::Line, w::GROUP)
    },
    Field {
        clause: Some(SET),
        ..Field::new("indicator", FieldKind::Line, w::INDICATOR)
    },
    Field {
        clause: Some(SET),
        strength: Strength::May,
        ..Field::new("question", FieldKind::Line, w::QUESTION)
    },
    Field {
        clause: Some(SET),
        unit: POINTS,
        ..Field::new("full", NUMBER, w::FULL)
    },
    Field {
        clause: Some(SET),
        strength: Strength::May,
        ..Field::new("checks", FieldKind::Choice(CHECKS), w::CHECKS)
    },
];

/// What tells whether something is asked.
type Told = fn(&[&Node]) -> bool;

/// The areas as they are named where the set does not name them, with when each is open for an own set.
const AREAS: [(Text, Told); 8] = [
    (w::AREA_1, |nodes| is_open(nodes, 0)),
    (w::AREA_2, |nodes| is_open(nodes, 1)),
    (w::AREA_3, |nodes| is_open(nodes, 2)),
    (w::AREA_4, |nodes| is_open(nodes, 3)),
    (w::AREA_5, |nodes| is_open(nodes, 4)),
    (w::AREA_6, |nodes| is_open(nodes, 5)),
    (w::AREA_7, |nodes| is_open(nodes, 6)),
    (w::AREA_8, |nodes| is_open(nodes, 7)),
];

/// Every area up to the first one behind the last that holds anything: that one waits to be begun.
fn is_open(nodes: &[&Node], area: usize) -> bool {
    let Some(root) = nodes.first() else {
        return false;
    };
    let holds = |(list, name): (&&str, &&str)| {
        !root.rows(list).is_empty() || !root.get(name).trim().is_empty()
    };
    area == 0 || AREA_LISTS.iter().zip(&AREA_NAMES).skip(area - 1).any(holds)
}

const fn area(at: usize, fields: &'static [Field], lists: &'static [List], layout: Layout) -> List {
    List {
        id: AREA_LISTS[at],
        label: AREAS[at].0,
        item: w::INDICATOR_ITEM,
        add: w::INDICATOR_ADD,
        fields,
        lists,
        layout,
        help: None,
        clause: Some(SET),
        strength: Strength::May,
        fresh: |_, _| Node::default(),
        name: indicator_name,
        when: When::Holds(AREAS[at].1),
        named_by: AREA_NAMES[at],
        figures: &[],
    }
}
const fn eight(fields: &'static [Field], lists: &'static [List], layout: Layout) -> [List; 8] {
    [
        area(0, fields, lists, layout),
        area(1, fields, lists, layout),
        area(2, fields, lists, layout),
        area(3, fields, lists, layout),
        area(4, fields, lists, layout),
        area(5, fields, lists, layout),
        area(6, fields, lists, layout),
        area(7, fields, lists, layout),
    ]
}
static ANSWERED: [List; 8] = eight(
    ANSWERS,
    &[EVIDENCE],
    Layout::Sections(&[Glance::Answer("self_score"), Glance::Answer("third_score")]),
);
static DEFINED: [List; 8] = eight(DEFINITION, &[], Layout::Table);
/// Most indicators go by the general criteria.
const FOLD: Option<(Text, &[&str])> = Some((w::FOLDED, &["criteria", "steps"]));
static GIVEN: [FixedRows; 8] = [
    FixedRows {
        list: &ANSWERED[0],
        about,
        fold: FOLD,
        groups: None,
    },
    FixedRows {
        list: &ANSWERED[1],
        about,
        fold: FOLD,
        groups: None,
    },
    FixedRows {
        list: &ANSWERED[2],
        about,
        fold: FOLD,
        groups: None,
    },
    FixedRows {
        list: &ANSWERED[3],
        about,
        fold: FOLD,
        groups: None,
    },
    FixedRows {
        list: &ANSWERED[4],
        about,
        fold: FOLD,
        groups: None,
    },
    FixedRows {
        list: &ANSWERED[5],
        about,
        fold: FOLD,
        groups: None,
    },
    FixedRows {
        list: &ANSWERED[6],
        about,
        fold: FOLD,
        groups: None,
    },
    FixedRows {
        list: &ANSWERED[7],
        about,
        fold: FOLD,
        groups: None,
    },
];

/// Judgements of pairs, made by an act for the areas, the groups of each, and the indicators of each group.
static JUDGEMENTS: List = List {
    id: "judgements",
    label: w::JUDGEMENTS,
    item: w::JUDGEMENT,
    add: w::JUDGEMENT,
    fields: &[Field {
        clause: Some(SET),
        strength: Strength::May,
        ..Field::new("value", FieldKind::Choice(SCALE), w::JUDGED)
    }],
    lists: &[],
    layout: Layout::Table,
    help: Some(w::JUDGEMENTS_HELP),
    clause: Some(SET),
    strength: Strength::May,
    fresh: |_, _| Node::default(),
    name: |row| match (row.get("a_name"), row.get("b_name")) {
        ("", _) | (_, "") => None,
        (a, b) => Some(Message::new(w::A_OVER_B, vec![a.into(), b.into()])),
    },
    when: When::Always,
    named_by: "",
    figures: &[],
};
static JUDGED: FixedRows = FixedRows {
    list: &JUDGEMENTS,
    about: |row| typed_name(row, "over_name"),
    fold: None,
    groups: None,
};

const OWN: When = When::Is("system", &["own"]);
const BUILT_IN: When = When::Holds(built_in);

fn built_in(nodes: &[&Node]) -> bool {
    nodes
        .first()
        .is_some_and(|root| root.get("system") != "own")
}

const fn act(id: &'static str, label: Text, help: Text, when: When, file: ActionFile) -> Action {
    Action {
        id,
        label,
        help,
        when,
        file,
    }
}

const SET_ACTS: &[Action] = &[
    act(
        "own_set",
        w::ACT_OWN,
        w::ACT_OWN_HELP,
        BUILT_IN,
        ActionFile::None,
    ),
    act(
        "take_set",
        w::ACT_TAKE,
        w::ACT_TAKE_HELP,
        When::Always,
        ActionFile::Takes(".json,.csv,.txt,.tsv,.xlsx,.xls,.ods,.et"),
    ),
    act(
        "give_set_json",
        w::ACT_JSON,
        w::ACT_JSON_HELP,
        When::Always,
        ActionFile::Gives("json", w::FILE_SET),
    ),
    act(
        "give_set_csv",
        w::ACT_CSV,
        w::ACT_CSV_HELP,
        When::Always,
        ActionFile::Gives("csv", w::FILE_SET),
    ),
    act(
        "built_in_set",
        w::ACT_BUILT_IN,
        w::ACT_BUILT_IN_HELP,
        OWN,
        ActionFile::None,
    ),
];
const WEIGHT_ACTS: &[Action] = &[
    act(
        "pairs",
        w::ACT_PAIRS,
        w::ACT_PAIRS_HELP,
        OWN,
        ActionFile::None,
    ),
    act(
        "derive_points",
        w::ACT_DERIVE,
        w::ACT_DERIVE_HELP,
        OWN,
        ActionFile::None,
    ),
];

const SET_FIELDS: &[Field] = &[
    Field {
        clause: Some(SET),
        ..Field::new("set_name", FieldKind::Line, w::SET_NAME)
    },
    Field {
        clause: Some(SET),
        ..Field::new("set_version", FieldKind::Line, w::SET_VERSION)
    },
];
const fn area_name(at: usize) -> Field {
    Field {
        clause: Some(SET),
        strength: Strength::May,
        when: When::Holds(AREAS[at].1),
        ..Field::new(AREA_NAMES[at], FieldKind::Line, w::AREA_NAMES[at])
    }
}
const NAME_1: &[Field] = &[area_name(0)];
const NAME_2: &[Field] = &[area_name(1)];
const NAME_3: &[Field] = &[area_name(2)];
const NAME_4: &[Field] = &[area_name(3)];
const NAME_5: &[Field] = &[area_name(4)];
const NAME_6: &[Field] = &[area_name(5)];
const NAME_7: &[Field] = &[area_name(6)];
const NAME_8: &[Field] = &[area_name(7)];

const SET_PARTS: &[Part] = &[
    Part::Fields(SET_FIELDS),
    Part::Results(&["full"]),
    Part::Fields(NAME_1),
    Part::List(&DEFINED[0]),
    Part::Fields(NAME_2),
    Part::List(&DEFINED[1]),
    Part::Fields(NAME_3),
    Part::List(&DEFINED[2]),
    Part::Fields(NAME_4),
    Part::List(&DEFINED[3]),
    Part::Fields(NAME_5),
    Part::List(&DEFINED[4]),
    Part::Fields(NAME_6),
    Part::List(&DEFINED[5]),
    Part::Fields(NAME_7),
    Part::List(&DEFINED[6]),
    Part::Fields(NAME_8),
    Part::List(&DEFINED[7]),
];

/// What stands on every area's page: where the area and the whole are now.
const LIVE: [Part; 8] = [
    Part::Results(&[
        "area_1_self",
        "total_self",
        "range_self",
        "grade_self",
        "area_1_third",
        "total_third",
    ]),
    Part::Results(&[
        "area_2_self",
        "total_self",
        "range_self",
        "grade_self",
        "area_2_third",
        "total_third",
    ]),
    Part::Results(&[
        "area_3_self",
        "total_self",
        "range_self",
        "grade_self",
        "area_3_third",
        "total_third",
    ]),
    Part::Results(&[
        "area_4_self",
        "total_self",
        "range_self",
        "grade_self",
        "area_4_third",
        "total_third",
    ]),
    Part::Results(&[
        "area_5_self",
        "total_self",
        "range_self",
        "grade_self",
        "area_5_third",
        "total_third",
    ]),
    Part::Results(&[
        "area_6_self",
        "total_self",
        "range_self",
        "grade_self",
        "area_6_third",
        "total_third",
    ]),
    Part::Results(&[
        "area_7_self",
        "total_self",
        "range_self",
        "grade_self",
        "area_7_third",
        "total_third",
    ]),
    Part::Results(&[
        "area_8_self",
        "total_self",
        "range_self",
        "grade_self",
        "area_8_third",
        "total_third",
    ]),
];

static AREA_PARTS: [[Part; 2]; 8] = [
    [LIVE[0], Part::FixedRows(&GIVEN[0])],
    [LIVE[1], Part::FixedRows(&GIVEN[1])],
    [LIVE[2], Part::FixedRows(&GIVEN[2])],
    [LIVE[3], Part::FixedRows(&GIVEN[3])],
    [LIVE[4], Part::FixedRows(&GIVEN[4])],
    [LIVE[5], Part::FixedRows(&GIVEN[5])],
    [LIVE[6], Part::FixedRows(&GIVEN[6])],
    [LIVE[7], Part::FixedRows(&GIVEN[7])],
];

const CONCLUSIONS: &[Field] = &[
    Field {
        clause: Some(GRADE),
        hint: Some(w::DRAFTED_HINT),
        strength: Strength::May,
        logged: true,
        ..Field::new("first_conclusion", FieldKind::Lines, w::FIRST_CONCLUSION)
    },
    Field {
        clause: Some(GRADE),
        hint: Some(w::DRAFTED_HINT),
        strength: Strength::May,
        logged: true,
        ..Field::new("final_conclusion", FieldKind::Lines, w::FINAL_CONCLUSION)
    },
];

const REPORT: &[Field] = &[
    Field {
        clause: Some(climate::clause("7.6 a")),
        ..Field::new("about_evaluator", FieldKind::Lines, w::ABOUT_EVALUATOR)
    },
    Field {
        clause: Some(climate::clause("7.6 b")),
        ..Field::new("about_institution", FieldKind::Lines, w::ABOUT_INSTITUTION)
    },
    Field {
        clause: Some(climate::clause("7.6 c")),
        hint: Some(w::DRAFTED_HINT),
        strength: Strength::May,
        ..Field::new("about_process", FieldKind::Lines, w::ABOUT_PROCESS)
    },
    Field {
        clause: Some(climate::clause("7.6 d")),
        hint: Some(w::DRAFTED_HINT),
        strength: Strength::May,
        ..Field::new("about_results", FieldKind::Lines, w::ABOUT_RESULTS)
    },
    Field {
        clause: Some(climate::clause("7.6 e")),
        hint: Some(w::DRAFTED_HINT),
        strength: Strength::May,
        ..Field::new("advice", FieldKind::Lines, w::ADVICE)
    },
];

fn has_rows(nodes: &[&Node], list: usize) -> bool {
    nodes
        .first()
        .zip(AREA_LISTS.get(list))
        .is_some_and(|(root, list)| !root.rows(list).is_empty())
}

const fn area_step(
    list: usize,
    label: Text,
    parts: &'static [Part],
    when: fn(&[&Node]) -> bool,
) -> Step {
    Step {
        id: AREA_LISTS[list],
        label,
        lead: w::AREA_LEAD,
        parts,
        when: When::Holds(when),
        named_by: AREA_NAMES[list],
        ..Step::PLAIN
    }
}

/// The steps: 7.1, 7.2, then an area a page (7.3, 7.4), 7.5, 7.6. A page of an area is there where the set has the area.
pub const STEPS: &[Step] = &[
    Step {
        id: "scope",
        label: w::SCOPE,
        lead: w::SCOPE_LEAD,
        parts: &[Part::Fields(SCOPE_FIELDS), Part::Actions(SET_ACTS)],
        ..Step::PLAIN
    },
    Step {
        id: "set",
        label: w::SET,
        lead: w::SET_LEAD,
        parts: SET_PARTS,
        when: OWN,
        ..Step::PLAIN
    },
    Step {
        id: "weights",
        label: w::WEIGHTS,
        lead: w::WEIGHTS_LEAD,
        parts: &[
            Part::Actions(WEIGHT_ACTS),
            Part::Table("consistency"),
            Part::FixedRows(&JUDGED),
        ],
        when: OWN,
        ..Step::PLAIN
    },
    area_step(0, w::AREA_1, &AREA_PARTS[0], |nodes| has_rows(nodes, 0)),
    area_step(1, w::AREA_2, &AREA_PARTS[1], |nodes| has_rows(nodes, 1)),
    area_step(2, w::AREA_3, &AREA_PARTS[2], |nodes| has_rows(nodes, 2)),
    area_step(3, w::AREA_4, &AREA_PARTS[3], |nodes| has_rows(nodes, 3)),
    area_step(4, w::AREA_5, &AREA_PARTS[4], |nodes| has_rows(nodes, 4)),
    area_step(5, w::AREA_6, &AREA_PARTS[5], |nodes| has_rows(nodes, 5)),
    area_step(6, w::AREA_7, &AREA_PARTS[6], |nodes| has_rows(nodes, 6)),
    area_step(7, w::AREA_8, &AREA_PARTS[7], |nodes| has_rows(nodes, 7)),
    Step {
        id: "standing",
        label: w::STANDING,
        lead: w::STANDING_LEAD,
        parts: &[
            Part::Results(&[
                "total_self",
                "range_self",
                "grade_self",
                "total_third",
                "range_third",
                "grade_third",
                "gap",
                "areas",
                "groups",
                "differences",
            ]),
            Part::Fields(CONCLUSIONS),
        ],
        ..Step::PLAIN
    },
    Step {
        id: "advice",
        label: w::ADVICE_STEP,
        lead: w::ADVICE_LEAD,
        parts: &[
            Part::Results(&["next", "open"]),
            Part::Compare,
            Part::Fields(REPORT),
            Part::Table("revisions"),
        ],
        ..Step::PLAIN
    },
];

fn indicator_name(row: &Node) -> Option<Message> {
    let name = reading::name(row)?;
    match row.get("code").trim() {
        "" => Some(name),
        code => Some(Message::new(
            w::CODE_AND_NAME,
            vec![code.into(), name.into()],
        )),
    }
}

/// The question, the full mark, and its place in the standard.
fn about(row: &Node) -> Option<Message> {
    let full = row.get("full").trim();
    let (question, group) = (reading::question(row)?, reading::group(row)?);
    let pattern = if reading::is_built_in(row) {
        w::ABOUT_BUILT_IN
    } else {
        w::ABOUT_OWN
    };
    Some(Message::new(
        pattern,
        vec![question.into(), group.into(), full.into()],
    ))
}

fn typed_name(row: &Node, field: &str) -> Option<Message> {
    match row.get(field).trim() {
        "" => None,
        typed => Some(Message::new(Text::new("{0}", "{0}"), vec![typed.into()])),
    }
}

/// The rows of an area of the built-in set: code and points, which is what the document keeps of it.
pub fn built_in_rows(area: usize) -> Vec<Node> {
    let row = |(code, indicator): (String, &table_a1::Indicator)| {
        let mut node = Node::default();
        node.set("code", &code);
        node.set("full", &indicator.points.to_string());
        node
    };
    table_a1::of_area(area).into_iter().map(row).collect()
}

/// A new draft: the built-in set, the last year that has ended as period.
pub fn blank(today: Day) -> Draft {
    let mut draft = Draft::default();
    if let Some(year) = today.year().plus(-1) {
        draft.root.set("from", &Day::first_of(year).to_string());
        draft.root.set("to", &Day::last_of(year).to_string());
    }
    draft
        .root
        .set("general_criteria", w::GENERAL_CRITERIA_DEFAULT.zh);
    put_built_in(&mut draft);
    draft
}

/// Puts the built-in set in, in place of what stands there.
pub fn put_built_in(draft: &mut Draft) {
    draft.root.set("system", "");
    draft.root.set("set_name", table_a1::NAME.zh);
    draft.root.set("set_version", table_a1::VERSION);
    for (area, list) in AREA_LISTS.iter().enumerate() {
        draft.root.lists.remove(*list);
        for node in built_in_rows(area) {
            draft.add_row(&[], list, node);
        }
    }
    for name in AREA_NAMES {
        draft.root.set(name, "");
    }
}
