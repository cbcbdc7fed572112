//! A small form of the tests' own, made through the public interface only: a report on a stone that is weighed every year.

use greendesk::clause::{Clause, Edition};
use greendesk::documents::{
    Card, Document, Draft, Evaluation, Fault, Field, FieldKind, Figure, Output, Part, Place,
    Problem, Report, Step, Strength, Table, Template, Value, Verdict,
};
use greendesk::exports::Source;
use greendesk::i18n::{Lang, Message, Text};
use greendesk::measure::{Decimal, Places, Year};

static EDITION: Edition = Edition {
    number: "T/STONE 1—2026",
    title: "石头称量指南",
    issued: "2026-01-01",
};
const CLAUSE: Clause = Clause::of(&EDITION, "5.1");
const NAME: Text = Text::new("名称", "Name");

const STEPS: &[Step] = &[Step {
    id: "sample_form",
    numeral: "一",
    label: Text::new("石头", "Stone"),
    lead: Text::new("", ""),
    parts: &[Part::Fields(&[Field::new("name", FieldKind::Line, NAME)])],
    ..Step::PLAIN
}];

/// The card.
static SAMPLE_CARD: Card = Card {
    id: "sample_form",
    version: 1,
    edition: &EDITION,
    clause: CLAUSE,
    title: Text::new("石头报告", "Stone report"),
    about: Text::new("", ""),
    samples: &[],
    same: &["name"],
    subject: |draft| {
        Message::new(
            Text::new("{0} 2025 年", "{0} 2025"),
            vec![draft.get(&Place::root("name")).into()],
        )
    },
};

/// The form.
pub static SAMPLE_FORM: Template = Template {
    card: &SAMPLE_CARD,
    review: greendesk::documents::words::REVIEW_AND_ISSUE,
    steps: STEPS,
    blank: |_| Draft::default(),
    evaluate: |_| Evaluation::default(),
    recorded: None,
    figures: None,
    lengths: None,
    next_period: None,
};

/// The reports and actions of the form.
pub static SAMPLE_OUTPUT: Output = Output {
    template: &SAMPLE_FORM,
    shown: &[],
    of_notes: &[],
    prepare: &[],
    samples: &[],
    report,
    blank_paper: None,
    roll_forward: None,
    actions: &[],
    compare: None,
    result: None,
    loans: None,
    inbox: None,
    levels: None,
    worksheets: None,
};

/// An exact figure with the places it is printed at.
pub fn number(exact: &str, places: Option<u32>, unit: &str) -> Value {
    Value::Number {
        exact: Decimal::from_str_exact(exact).expect("a decimal"),
        places: places.map(Places),
        unit: unit.to_owned(),
    }
}

fn report(draft: &Draft, _: &Evaluation) -> Report {
    let typed = || Value::Typed(draft.get(&Place::root("name")).to_owned());
    let year = |number| Value::Year(Year::new(number).expect("a year"));
    Report {
        title: SAMPLE_FORM.title,
        subject: (SAMPLE_FORM.subject)(draft),
        reporter: draft.get(&Place::root("name")).to_owned(),
        period: "2025".to_owned(),
        subtitle: NAME.into(),
        paper: vec![],
        tables: vec![
            Table {
                id: "weights",
                title: Text::new("重量", "Weights"),
                columns: vec![
                    ("name", NAME),
                    ("year", Text::new("年份", "Year")),
                    ("unit", Text::new("单位", "Unit")),
                    ("weight", Text::new("重量", "Weight")),
                    ("change", Text::new("变化", "Change")),
                ],
                rows: vec![
                    vec![
                        typed(),
                        year(2024),
                        Value::Typed("吨".into()),
                        number("1234.50", Some(2), "吨"),
                        Value::Missing,
                    ],
                    vec![
                        typed(),
                        year(2025),
                        Value::Typed("吨".into()),
                        number("-5.2", None, "吨"),
                        number("-100.4212", Some(1), "%"),
                    ],
                    vec![
                        typed(),
                        year(2026),
                        Value::Missing,
                        Value::NotApplicable(Text::new("石头已碎", "the stone broke").into()),
                        Value::Words(Text::new("无", "None").into()),
                    ],
                ],
            },
            Table {
                id: "none",
                title: Text::new("空表", "Empty"),
                columns: vec![("a", NAME)],
                rows: vec![],
            },
        ],
        figures: vec![Figure {
            id: "change",
            place: Place::default().row("rows", 3).field("change"),
            label: Text::new("变化", "Change").into(),
            value: number("-100.4212", Some(1), "%"),
            verdict: Some(Verdict::Missed),
            formula: Text::new("今年 − 去年", "this year − last year"),
            workings: "−5.2 − 1,234.5".into(),
            clause: CLAUSE,
        }],
        problems: vec![Problem {
            code: "too_light",
            place: Place::root("name"),
            fault: Fault::Rule,
            strength: Strength::Should,
            message: Text::new("太轻", "Too light").into(),
            clause: Some(CLAUSE),
            mend: None,
            answerable: true,
            reason: "浮石".into(),
        }],
    }
}

/// A document of the form, with a name typed.
pub fn document(name: &str) -> Document {
    let mut document = crate::storage::document("d1");
    document.name.clear();
    document.draft.set(&Place::root("name"), name);
    document
}

/// Runs `with` on the source of a document.
pub fn source<T>(document: &Document, lang: Lang, with: impl FnOnce(&Source) -> T) -> T {
    let report = SAMPLE_OUTPUT.report_of(&document.draft);
    with(&Source {
        document,
        template: &SAMPLE_FORM,
        report: &report,
        lang,
        now: "2026-02-03T04:05:06Z",
        build: "b1",
        annexes: &[],
    })
}
