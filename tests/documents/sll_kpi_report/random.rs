//! Answers nobody foresaw: nothing panics, and text that is no number spoils no other row.
use super::{edit, evaluate, sample};
use greendesk::documents::templates::sll_kpi_report::{OUTPUT, TEMPLATE};
use greendesk::documents::{Draft, Evaluation, Node, PathStep, Place};
use proptest::prelude::*;

fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => any::<String>(),
        3 => "[0-9]{1,29}(\\.[0-9]{1,28})?",
        1 => "-[0-9]{1,28}",
        2 => "(19|20|29)[0-9]{2}",
        1 => Just("79228162514264337593543950335".to_owned()),
        1 => Just("0.0000000000000000000000000001".to_owned()),
        1 => Just("1e5".to_owned()),
        3 => prop::sample::select(vec![
            "emissions", "revenue_intensity", "own", "parts", "direct", "lower", "higher", "internal", "mixed", "policy,goal", "yes", "period", "mean", "吨", "企业碳账户",
        ]).prop_map(str::to_owned),
    ]
}

const FIELDS: &[&str] = &[
    "name",
    "credit_code",
    "industry",
    "report_year",
    "env_year_1",
    "env_year_5",
    "kpi",
    "own_name",
    "unit",
    "direction",
    "source",
    "mixed_bases",
    "entry",
    "base_year",
    "base_choice",
    "base_level",
    "mandatory_level",
    "carried_level",
    "carried_from",
    "carried_year",
    "renew",
    "previous",
    "year",
    "level",
    "numerator",
    "denominator",
    "actual",
    "target_override",
    "requirements",
    "file_size",
    "date",
];

fn node(depth: u32) -> BoxedStrategy<Node> {
    let answers = prop::collection::btree_map(
        prop::sample::select(FIELDS.to_vec()).prop_map(str::to_owned),
        typed(),
        0..14,
    );
    if depth == 0 {
        return answers
            .prop_map(|answers| Node {
                answers,
                ..Node::default()
            })
            .boxed();
    }
    let list = prop::sample::select(vec![
        "kpis", "history", "targets", "years", "risks", "evidence",
    ])
    .prop_map(str::to_owned);
    let rows = prop::collection::vec(node(depth - 1), 0..5);
    let lists = prop::collection::btree_map(list, rows, 0..5);
    (answers, lists)
        .prop_map(|(answers, lists)| {
            let mut draft = Draft {
                next_row: 0,
                root: Node {
                    answers,
                    ..Node::default()
                },
            };
            for (list, rows) in lists {
                for row in rows {
                    draft.add_row(&[], &list, row);
                }
            }
            draft.root
        })
        .boxed()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_draft_is_evaluated_reported_and_rolled(root in node(2)) {
        let mut draft = Draft::default();
        draft.root.answers = root.answers.clone();
        for (list, rows) in &root.lists {
            for row in rows {
                draft.add_row(&[], list, row.node.clone());
            }
        }
        let evaluation = evaluate(&draft);
        // What a key press shows at once is what the whole gives afterwards, row by row of the root.
        let figures = TEMPLATE.figures.expect("each KPI stands by itself");
        for (list, rows) in &draft.root.lists {
            for row in rows {
                let step = PathStep { list: list.clone(), row: row.id };
                let below: Vec<_> = evaluation.figures.iter().filter(|figure| figure.place.path.first() == Some(&step)).cloned().collect();
                prop_assert_eq!(figures(&draft, &step), below);
            }
        }
        let report = (OUTPUT.report)(&draft, &evaluation);
        for table in &report.tables {
            for row in &table.rows {
                prop_assert_eq!(row.len(), table.columns.len());
            }
        }
        let next = super::rolled(&draft);
        evaluate(&next);
        let mut seen = std::collections::BTreeSet::new();
        for problem in &evaluation.problems {
            prop_assert!(seen.insert((problem.place.to_string(), problem.code)), "twice: {} {}", problem.place, problem.code);
        }
    }

    #[test]
    fn one_actual_level_changes_no_other_row(text in any::<String>(), row in 1..=2_usize, kpi in 1..=3_usize) {
        let before_draft = sample(1);
        let field = if kpi == 2 { "numerator" } else { "actual" };
        let place = edit::place(&before_draft, &format!("kpis#{kpi}/years#{row}/{field}"));
        let mut draft = before_draft.clone();
        draft.set(&place, &text);
        let others = |evaluation: greendesk::documents::Evaluation| evaluation.figures.into_iter().filter(|figure| figure.place.path != place.path).collect::<Vec<_>>();
        prop_assert_eq!(others(evaluate(&before_draft)), others(evaluate(&draft)));
    }

    #[test]
    fn one_answer_of_a_kpi_changes_no_other_kpi(text in any::<String>(), number in 0..400_usize) {
        let before_draft = sample(1);
        let mut places = Vec::new();
        for kpi in before_draft.row_ids(&[], "kpis") {
            let kpi = Place::default().row("kpis", kpi);
            let node = before_draft.node(&kpi.path).expect("there");
            places.extend(node.answers.keys().map(|field| kpi.field(field)));
            for (list, rows) in &node.lists {
                places.extend(rows.iter().flat_map(|row| row.node.answers.keys().map(|field| kpi.row(list, row.id).field(field)).collect::<Vec<_>>()));
            }
        }
        let place = &places[number % places.len()];
        let mut draft = before_draft.clone();
        draft.set(place, &text);
        let others = |evaluation: Evaluation| evaluation.figures.into_iter().filter(|figure| figure.place.path.first() != place.path.first()).collect::<Vec<_>>();
        prop_assert_eq!(others(evaluate(&before_draft)), others(evaluate(&draft)));
    }
}
