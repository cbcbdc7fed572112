//! A second form, made through the public interface alone: what a new folder under `templates` would hold.
use greendesk::clause::{Clause, Edition};
use greendesk::documents::{
    BILLS_READ, BOOK_CONFIRM, BOOK_GONE, BOOK_READ, Block, Card, Document, Draft, Evaluation,
    Fault, Field, FieldKind, IssueState, Output, Part, Place, Report, Step, Strength, Template,
    check_fields, checksum, templates,
};
use greendesk::i18n::{Lang, Text};

static EDITION: Edition = Edition {
    number: "T/XX 001—2026",
    title: "一个标准",
    issued: "2026-01-01",
};
const TITLE: Text = Text::new("一张空表", "An empty form");
const FIELDS: &[Field] = &[Field::new(
    "name",
    FieldKind::Line,
    Text::new("名称", "Name"),
)];
const STEPS: &[Step] = &[Step {
    id: "only",
    numeral: "一",
    label: TITLE,
    lead: TITLE,
    parts: &[Part::Fields(FIELDS)],
    ..Step::PLAIN
}];

static EMPTY_CARD: Card = Card {
    id: "empty",
    edition: &EDITION,
    clause: Clause::of(&EDITION, "1"),
    version: 1,
    title: TITLE,
    subject: |_| TITLE.into(),
    about: TITLE,
    samples: &[],
    same: &[],
};

static EMPTY: Template = Template {
    card: &EMPTY_CARD,
    review: greendesk::documents::words::REVIEW_AND_ISSUE,
    steps: STEPS,
    blank: |_| Draft::default(),
    evaluate: |draft| Evaluation {
        problems: check_fields(STEPS, draft),
        ..Evaluation::default()
    },
    recorded: None,
    figures: None,
    lengths: None,
    next_period: None,
};

static EMPTY_OUT: Output = Output::new(&EMPTY, |_, evaluation| Report {
    title: TITLE,
    subject: TITLE.into(),
    reporter: String::new(),
    period: String::new(),
    subtitle: TITLE.into(),
    paper: vec![Block::Notes(vec![TITLE.into()])],
    tables: Vec::new(),
    figures: Vec::new(),
    problems: evaluation.problems.clone(),
});

#[test]
fn a_second_form_is_a_value() {
    let mut all = templates::all().to_vec();
    all.push(&EMPTY);
    let found = templates::find(&all, "empty").expect("it is there");
    let mut draft = (found.blank)(greendesk::measure::Day::read("2026-11-28").expect("a day"));
    let evaluation = (found.evaluate)(&draft);
    assert_eq!(
        evaluation
            .problems
            .iter()
            .map(|problem| (problem.code, problem.fault, problem.strength))
            .collect::<Vec<_>>(),
        [("missing", Fault::Missing, Strength::Must)]
    );
    assert!(!evaluation.issuable());
    draft.set(&Place::root("name"), "某某");
    assert!((found.evaluate)(&draft).issuable());
    assert_eq!(
        found
            .locate(&Place::root("name"))
            .map(|(step, field)| (step, field.map(|field| field.id))),
        Some((0, Some("name")))
    );
    let document = Document {
        id: "1".into(),
        template: found.id.into(),
        template_version: found.version,
        name: String::new(),
        demo: false,
        created_at: "2026-01-01T00:00:00Z".into(),
        edited_at: String::new(),
        issued_at: String::new(),
        issued_sum: String::new(),
        exported_at: String::new(),
        notes: String::new(),
        altered: false,
        sample: String::new(),
        draft,
    };
    assert_eq!(found.name_of(&document, Lang::En), "An empty form");
    assert_eq!(
        EMPTY_OUT.report_of(&document.draft).problems,
        [],
        "what was answered is not missing"
    );
}

#[test]
fn every_empty_form_on_paper_is_its_golden() {
    for template in templates::all() {
        super::golden::blank_paper(templates::output(template.id).expect("an output"));
    }
}

/// Whoever signs a paper signs what stands above. Below stand remarks in small print, and then annexes, which are called so.
#[test]
fn what_follows_the_signatures_is_headed_as_an_annex() {
    fn flat(blocks: Vec<Block>) -> Vec<Block> {
        let each = blocks.into_iter().flat_map(|block| match block {
            Block::Landscape(inner) => flat(inner),
            other => vec![other],
        });
        each.collect()
    }
    let mut annexes = 0;
    for template in templates::all() {
        let output = templates::output(template.id).expect("an output");
        for (at, sample) in output.samples.iter().enumerate() {
            let blocks = flat(output.report_of(&sample()).paper);
            let signed = blocks
                .iter()
                .position(|block| matches!(block, Block::Signatures(_)));
            // What nobody signs has no annexes: a form that `cargo xtask new-form` has just written.
            let Some(signed) = signed else { continue };
            let below = blocks
                .iter()
                .skip(signed + 1)
                .find(|block| !matches!(block, Block::Notes(_)));
            match below {
                None => {}
                Some(Block::Heading(words)) => {
                    annexes += 1;
                    for (lang, begins) in [(Lang::Zh, "附"), (Lang::En, "Annex")] {
                        let said = words.get(lang);
                        assert!(said.starts_with(begins), "{} {at}: {said}", template.id);
                    }
                }
                Some(other) => panic!("{} {at}: {other:?} below the signatures", template.id),
            }
        }
    }
    assert!(annexes >= 10, "{annexes}");
}

/// Finding A26: a form of quarters proposes the last quarter that has ended, a form of years the last year.
#[test]
fn a_new_draft_proposes_the_last_period_that_has_ended() {
    for (id, field, today, proposed) in [
        (
            "green_loan_portfolio",
            "period_end",
            "2026-11-28",
            "2026-09-30",
        ),
        (
            "green_loan_portfolio",
            "period_end",
            "2026-09-30",
            "2026-06-30",
        ),
        (
            "green_loan_portfolio",
            "period_end",
            "2027-01-01",
            "2026-12-31",
        ),
        ("disclosure", "period_end", "2026-11-28", "2026-09-30"),
        ("disclosure", "headcount_date", "2026-04-01", "2026-03-31"),
        (
            "climate_self_assessment",
            "from",
            "2026-11-28",
            "2025-01-01",
        ),
        ("climate_self_assessment", "to", "2026-11-28", "2025-12-31"),
        ("typical_projects", "year", "2026-11-28", "2025"),
        ("sll_kpi_report", "report_year", "2026-11-28", "2025"),
        ("sll_kpi_report", "report_year", "2027-01-01", "2026"),
    ] {
        let form = templates::output(id).expect("built in").template;
        let draft = (form.blank)(greendesk::measure::Day::read(today).expect("a day"));
        assert_eq!(draft.root.get(field), proposed, "{id} {field} on {today}");
    }
}

#[test]
fn every_built_in_form_holds_together() {
    for template in templates::all() {
        let draft = (template.blank)(greendesk::measure::Day::read("2026-11-28").expect("a day"));
        let evaluation = (template.evaluate)(&draft);
        assert!(
            !evaluation.issuable(),
            "{}: a blank form is not issued",
            template.id
        );
        for problem in &evaluation.problems {
            assert!(
                template.locate(&problem.place).is_some(),
                "{}: {} leads nowhere",
                template.id,
                problem.place
            );
        }
        let output = templates::output(template.id).expect("what is filled comes out");
        assert_eq!(
            output.samples.len(),
            template.samples.len(),
            "{}: each story has its draft",
            template.id
        );
        assert_eq!(
            output.roll_forward.is_some(),
            template.next_period.is_some(),
            "{}",
            template.id
        );
        // What a step offers to do, the output does, and nothing else.
        let parts = template.steps.iter().flat_map(|step| step.parts);
        let mut offered: Vec<&str> = parts
            .clone()
            .flat_map(|part| {
                if let Part::Actions(acts) = part {
                    *acts
                } else {
                    &[]
                }
            })
            .map(|act| act.id)
            .collect();
        if parts.clone().any(|part| matches!(part, Part::LoanBook(..))) {
            offered.extend([BOOK_READ, BOOK_GONE, BOOK_CONFIRM]);
        }
        if parts.clone().any(|part| matches!(part, Part::Bills)) {
            offered.push(BILLS_READ);
        }
        let mut done: Vec<&str> = output.actions.iter().map(|(id, _)| *id).collect();
        offered.sort_unstable();
        done.sort_unstable();
        assert_eq!(offered, done, "{}", template.id);
        // What a step shows of the report's tables, the output has, and nothing else.
        let shown: Vec<&str> = parts
            .filter_map(|part| {
                if let Part::Table(id) | Part::FoldedTable(id) = part {
                    Some(*id)
                } else {
                    None
                }
            })
            .collect();
        let of_notes: Vec<&str> = output.of_notes.iter().map(|(id, _)| *id).collect();
        let (notes, shown): (Vec<&str>, Vec<&str>) =
            shown.into_iter().partition(|id| of_notes.contains(id));
        assert_eq!(notes, of_notes, "{}", template.id);
        let has: Vec<&str> = output.shown.iter().map(|(id, _)| *id).collect();
        assert_eq!(shown, has, "{}", template.id);
        for sample in output.samples {
            let draft = sample();
            for problem in (template.evaluate)(&draft).problems {
                assert!(
                    template.locate(&problem.place).is_some(),
                    "{}: {} leads nowhere",
                    template.id,
                    problem.place
                );
            }
        }
    }
}

/// A draft with these answers at the root.
fn answered(answers: &[(&str, &str)]) -> Draft {
    let mut draft = Draft::default();
    for (field, typed) in answers {
        draft.set(&Place::root(field), typed);
    }
    draft
}

#[test]
fn reports_of_the_same_enterprise_and_year_are_known() {
    let card = templates::card("sll_kpi_report").expect("built in");
    let ours = answered(&[
        ("credit_code", "91630100MA00004370"),
        ("report_year", "2025"),
        ("name", "甲"),
    ]);
    for (case, code, year, same) in [
        ("the same", "91630100MA00004370", "2025", true),
        ("typed otherwise", "９1630100-ma0000 4370", "2025 年", true),
        ("another year", "91630100MA00004370", "2024", false),
        ("another code", "91630100MA00004371", "2025", false),
        ("no code", "", "2025", false),
        ("no year", "91630100MA00004370", " ", false),
    ] {
        let theirs = answered(&[("credit_code", code), ("report_year", year), ("name", "乙")]);
        assert_eq!(card.same_report(&ours, &theirs), same, "{case}");
    }
    for (case, ours, theirs, same) in [
        ("one loan", "2026-001", "2026 001", true),
        ("two loans of the enterprise", "2026-001", "2026-002", false),
        ("one that was begun without a scheme", "2026-001", "", true),
    ] {
        let of = |loan| {
            answered(&[
                ("credit_code", "91630100MA00004370"),
                ("report_year", "2025"),
                ("loan_number", loan),
            ])
        };
        assert_eq!(card.same_report(&of(ours), &of(theirs)), same, "{case}");
    }
    assert!(!card.same_report(&Draft::default(), &Draft::default()));
    assert!(
        !EMPTY_CARD.same_report(&ours, &ours),
        "the form has no fields that say so"
    );
    for card in templates::cards() {
        assert!(!card.same.is_empty(), "{}", card.id);
    }
}

#[test]
fn a_document_is_final_until_something_changes() {
    let mut draft = answered(&[("name", "甲")]);
    let mut document = Document {
        id: "1".into(),
        template: "empty".into(),
        template_version: 1,
        name: String::new(),
        demo: false,
        created_at: String::new(),
        edited_at: String::new(),
        issued_at: String::new(),
        issued_sum: String::new(),
        exported_at: String::new(),
        notes: String::new(),
        altered: false,
        sample: String::new(),
        draft: draft.clone(),
    };
    assert_eq!(document.state(), IssueState::Draft);
    document.issued_at = "2026-01-01T00:00:00Z".into();
    document.issued_sum = checksum(&draft);
    assert_eq!(document.state(), IssueState::Final);
    draft.set(&Place::root("name"), "乙");
    assert_eq!(document.state_with(&draft), IssueState::Draft);
    document.altered = true;
    assert_eq!(document.state(), IssueState::Altered);
}
