//! The interview asks one question at a time, and every row of table 1 comes out of it.
use greendesk::documents::templates::loan_desk::interview::{
    QUESTIONS, ended, finished, matched, reached,
};
use greendesk::documents::templates::loan_desk::{OUTPUT, TEMPLATE};
use greendesk::documents::{Draft, Value};
use greendesk::i18n::Lang;
use greendesk::standards::sll::desk::matching::{Row, Verdict};
use std::collections::BTreeMap;

/// Answers one question after another; gives back which were asked, in order.
fn take(draft: &mut Draft, answers: &BTreeMap<&str, &str>) -> Vec<&'static str> {
    let mut asked = Vec::new();
    loop {
        let open: Vec<_> = (0..QUESTIONS.len())
            .filter(|at| reached(&draft.root, *at))
            .map(|at| QUESTIONS[at].id)
            .filter(|id| draft.root.get(id).is_empty())
            .collect();
        assert!(open.len() < 2, "one question at a time: {open:?}");
        let Some(next) = open.first() else {
            assert!(finished(&draft.root));
            return asked;
        };
        // What the interview asks is on the page, and what is missing is noted of this question alone.
        let missing = (TEMPLATE.evaluate)(draft).problems;
        let of_interview = |field: &str| QUESTIONS.iter().any(|question| question.id == field);
        let missing: Vec<_> = missing
            .iter()
            .filter(|problem| problem.code == "missing" && problem.place.path.is_empty())
            .map(|problem| problem.place.field.as_str())
            .filter(|field| of_interview(field))
            .collect();
        assert_eq!(missing, [*next]);
        let answer = answers.get(next).copied().unwrap_or("yes");
        draft.root.set(next, answer);
        asked.push(*next);
    }
}

fn of(pairs: &[(&'static str, &'static str)]) -> BTreeMap<&'static str, &'static str> {
    let mut answers = BTreeMap::from([("ruled_out", "no"), ("through_platform", "no")]);
    answers.extend(pairs.iter().copied());
    answers
}

#[test]
fn every_row_of_table_1_is_asked_for_and_answered() {
    let table = include_str!("../../standards/sll/desk/matching.csv");
    let mut rows = 0;
    for line in table.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let [
            case,
            loan,
            class,
            level,
            trading,
            plan,
            consistent,
            expected,
            row,
            ..,
        ] = cells[..]
        else {
            panic!("{line}")
        };
        let yes_where = |of: &str| if class == of { "yes" } else { "no" };
        let answers: BTreeMap<&str, &str> = [
            ("loan_kind", loan),
            ("ruled_out", "no"),
            ("through_platform", "no"),
            ("in_catalogue", yes_where("catalogue")),
            ("eight", yes_where("eight_industries")),
            ("qinghai_key", yes_where("qinghai_key")),
            ("level_met", level),
            ("trading", trading),
            ("plan", plan),
            ("consistent", consistent),
            ("chosen", "linked"),
        ]
        .into();
        let mut draft = Draft::default();
        take(&mut draft, &answers);
        let found = matched(&draft.root).expect("a match");
        let verdict = match found.verdict {
            Verdict::Product(product) => product.code(),
            Verdict::Pending => "pending",
            Verdict::Unmatched => "unmatched",
            other => panic!("{case}: {other:?}"),
        };
        assert_eq!(verdict, expected, "{case}");
        assert_eq!(found.row.map_or("", Row::code), row, "{case}");
        // The page and the paper say it.
        let evaluation = (TEMPLATE.evaluate)(&draft);
        let figure = evaluation.figure("match", &[]).expect("an answer");
        assert_eq!(figure.value, Value::Words(found.said()), "{case}");
        let report = (OUTPUT.report)(&draft, &evaluation);
        let path = report.tables.iter().find(|table| table.id == "path");
        let asked = path.expect("the path").rows.len();
        assert!(asked >= 13, "{case}: {asked}");
        rows += 1;
    }
    assert_eq!(rows, 37);
}

#[test]
fn an_interview_ends_where_the_standard_ends_it() {
    let said = |draft: &Draft| {
        let evaluation = (TEMPLATE.evaluate)(draft);
        let figure = evaluation.figure("match", &[]).expect("an answer");
        let Value::Words(words) = &figure.value else {
            panic!("words")
        };
        (words.get(Lang::Zh), figure.clause.number)
    };
    for (pairs, asked, over, words, clause) in [
        (
            &[("ruled_out", "yes")][..],
            2,
            true,
            "不予认定为可持续挂钩贷款",
            "5.5.1 b",
        ),
        (
            &[("gate_b", "no"), ("gate_i", "no")],
            12,
            true,
            "不匹配产品：经营合法合规，符合行业、环保政策；法律法规及本机构要求的其他条件",
            "5.2.1 b",
        ),
        (
            &[("through_platform", "yes"), ("authorised", "no")],
            13,
            true,
            "请先取得授权",
            "5.2.1",
        ),
        (
            &[("in_catalogue", "yes"), ("chosen", "green")],
            15,
            true,
            "绿色贷款或可持续挂钩贷款",
            "5.2.2 表 1",
        ),
        (
            &[
                ("credit_good", "no"),
                ("credit_repaid", "no"),
                ("in_catalogue", "no"),
                ("eight", "unknown"),
            ],
            16,
            false,
            "待补：是否属于八个高排放行业",
            "5.2.2 表 1",
        ),
        (
            &[
                ("in_catalogue", "no"),
                ("eight", "no"),
                ("plan", "no"),
                ("judged", "no"),
            ],
            19,
            true,
            "未匹配，需人工判断",
            "5.2.2 表 1",
        ),
        (
            &[
                ("gate_e", "not_applicable"),
                ("gate_e_reason", "不要求评级"),
                ("gate_g", "unknown"),
                ("in_catalogue", "no"),
                ("eight", "yes"),
                ("trading", "local"),
            ],
            16,
            false,
            "初步匹配：可持续挂钩贷款；待补：企业及其主要人员",
            "5.2.2 表 1",
        ),
    ] {
        let mut answers = of(pairs);
        answers.insert("loan_kind", "working_capital");
        let mut draft = Draft::default();
        let questions = take(&mut draft, &answers);
        let (zh, number) = said(&draft);
        assert!(zh.contains(words), "{zh} has no {words}");
        assert_eq!(number, clause, "{zh}");
        assert_eq!(questions.len(), asked, "{zh}: {questions:?}");
        assert_eq!(ended(&draft.root), over, "{zh}");
        // Nothing of a scheme is asked of a loan that is none.
        assert_eq!(TEMPLATE.steps_of(&draft).len() == 1, over, "{zh}");
    }
}

/// A project is not asked for the eight industries: steel outside a catalogue is 其他.
#[test]
fn a_project_is_not_asked_for_its_industry() {
    let mut draft = Draft::default();
    let answers = of(&[("loan_kind", "fixed_asset"), ("in_catalogue", "no")]);
    let asked = take(&mut draft, &answers);
    assert!(!asked.contains(&"eight") && !asked.contains(&"qinghai_key"));
    let found = matched(&draft.root).expect("a match");
    assert_eq!(found.row, Some(Row::FixedOther));
}
