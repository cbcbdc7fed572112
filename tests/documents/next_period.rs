//! The next period's document: what each form takes over, which period it proposes, and what is kept of last period's.
use super::edit::{self, edit};
use greendesk::documents::reserved::{PAPER_BANK, PAPER_NUMBER, PAPER_SECRECY, PREVIOUS, RENEW};
use greendesk::documents::{
    ActionKind, Draft, FieldKind, Node, Output, Visit, next_period, renew, templates, walk,
};
use greendesk::i18n::Lang;
use greendesk::measure::Day;

fn output(id: &str) -> &'static Output {
    templates::output(id).expect("built in")
}

fn roll_on(id: &str, draft: &Draft, today: &str) -> Draft {
    let today = Day::read(today).expect("a day");
    (output(id).roll_forward.expect("it rolls"))(draft, today)
}

fn roll(id: &str, draft: &Draft) -> Draft {
    roll_on(id, draft, "2025-05-10")
}

fn sample(id: &str, number: usize) -> Draft {
    (output(id).samples[number])()
}

#[test]
fn the_number_of_a_paper_is_each_period_s_own() {
    let today = Day::read("2026-11-28").expect("a day");
    let mut forms = 0;
    for output in templates::outputs() {
        let Some(roll) = output.roll_forward else {
            continue;
        };
        forms += 1;
        let mut draft = (output.samples[0])();
        let fields = [PAPER_BANK, PAPER_NUMBER, PAPER_SECRECY];
        for (field, typed) in fields.into_iter().zip(["某某银行", "2025-07", "内部"]) {
            draft.root.set(field, typed);
        }
        let id = output.template.id;
        let (next, had_number) = next_period::begin(roll, &draft, today);
        assert!(had_number, "{id}");
        assert_eq!(
            fields.map(|field| next.root.get(field)),
            ["某某银行", "", "内部"],
            "{id}"
        );
        // Without a number nothing is said.
        draft.root.set(PAPER_NUMBER, "  ");
        assert!(!next_period::begin(roll, &draft, today).1, "{id}");
    }
    assert!(forms > 4);
}

/// The forms whose next period is begun by [`next_period::take_over`].
const FORMS: [&str; 4] = [
    "green_loan_portfolio",
    "disclosure",
    "climate_self_assessment",
    "typical_projects",
];

/// The period of a document is said above its figures, whichever form it is.
#[test]
fn figures_stand_below_the_period_of_their_document() {
    let mut said = 0;
    for template in templates::all() {
        let Some(next) = template.next_period else {
            continue;
        };
        let output = templates::output(template.id).expect("an output");
        let sample = (output.samples[0])();
        let words = next.period.of(&sample).expect(template.id);
        let [zh, en] = [Lang::Zh, Lang::En].map(|lang| words.get(lang));
        said += 1;
        let expected = match template.id {
            "sll_kpi_report" => ["2025 年度", "Year 2025"],
            "energy_worksheet" => ["2024 年度", "Year 2024"],
            "disclosure" | "green_loan_portfolio" => {
                ["截至 2025 年 3 月 31 日", "As of 31 March 2025"]
            }
            _ => {
                assert!(zh.contains("20") && en.contains("20"), "{zh} | {en}");
                continue;
            }
        };
        assert_eq!([zh.as_str(), en.as_str()], expected, "{}", template.id);
    }
    assert!(said >= 6, "{said}");
    let blank = Draft::default();
    let period = templates::find(&templates::all(), "disclosure")
        .and_then(|form| form.next_period)
        .expect("it has one");
    assert_eq!(period.period.of(&blank), None);
}

#[test]
fn each_form_proposes_its_next_period() {
    for (id, edits, today, fields) in [
        // The period that follows, even where it has not ended.
        (
            "green_loan_portfolio",
            "period_end=2025-03-31",
            "2025-04-02",
            "period_end=2025-06-30",
        ),
        (
            "green_loan_portfolio",
            "period_end=2025-03-31",
            "2025-07-10",
            "period_end=2025-06-30",
        ),
        // The quarter that follows, however old the document is.
        (
            "green_loan_portfolio",
            "period_end=2025年3月31日",
            "2026-11-28",
            "period_end=2025-06-30",
        ),
        (
            "disclosure",
            "period_end=2025-03-31",
            "2026-11-29",
            "period_end=2025-06-30;headcount_date=2025-06-30",
        ),
        (
            "green_loan_portfolio",
            "period_end=2025-12-31",
            "2026-01-05",
            "period_end=2026-03-31",
        ),
        (
            "green_loan_portfolio",
            "period_end=2025-05-15",
            "2025-05-20",
            "period_end=2025-06-30",
        ),
        (
            "green_loan_portfolio",
            "period_end=上季度末",
            "2026-11-28",
            "period_end=2026-09-30",
        ),
        (
            "disclosure",
            "period_end=2026-06-30",
            "2026-11-28",
            "period_end=2026-09-30;headcount_date=2026-09-30",
        ),
        (
            "disclosure",
            "period_end=;headcount_date=",
            "2026-11-28",
            "period_end=2026-09-30;headcount_date=2026-09-30",
        ),
        (
            "climate_self_assessment",
            "from=2025-01-01;to=2025-12-31",
            "2026-03-01",
            "from=2026-01-01;to=2026-12-31;date=",
        ),
        (
            "climate_self_assessment",
            "from=2023-01-01;to=2023-12-31",
            "2026-03-01",
            "from=2024-01-01;to=2024-12-31",
        ),
        // Another span keeps its days.
        (
            "climate_self_assessment",
            "from=2024-04-01;to=2025-03-31",
            "2026-05-01",
            "from=2025-04-01;to=2026-03-31",
        ),
        (
            "climate_self_assessment",
            "from=2024-02-29;to=2025-02-28",
            "2025-05-01",
            "from=2025-02-28;to=2026-02-28",
        ),
        (
            "climate_self_assessment",
            "from=去年;to=2025-12-31",
            "2026-05-01",
            "from=2025-01-01;to=2025-12-31",
        ),
        ("typical_projects", "year=2025", "2026-05-01", "year=2026"),
        ("energy_worksheet", "year=2024", "2026-05-01", "year=2025"),
        ("energy_worksheet", "year=x", "2026-05-01", "year=2025"),
        ("typical_projects", "year=2022年", "2026-05-01", "year=2023"),
        ("typical_projects", "year=x", "2026-05-01", "year=2025"),
    ] {
        let mut draft = sample(id, 0);
        edit(&mut draft, edits);
        let next = roll_on(id, &draft, today);
        for proposed in fields.split(';') {
            let (field, typed) = proposed.split_once('=').expect("field=typed");
            assert_eq!(next.root.get(field), typed, "{id}: {edits} on {today}");
        }
    }
}

#[test]
fn a_period_that_is_not_the_last_one_ended_is_told_beforehand() {
    for (id, edits, today, zh, en) in [
        (
            "disclosure",
            "period_end=2025-03-31",
            "2026-11-29",
            "下一期紧接本期：截至 2025-06-30 的一期；最近已结束的一期：截至 2026-09-30 的一期。",
            "The next period follows this one: the period to 2025-06-30. The last one that has ended is the period to 2026-09-30.",
        ),
        (
            "green_loan_portfolio",
            "period_end=2026-06-30",
            "2026-11-29",
            "",
            "",
        ),
        (
            "green_loan_portfolio",
            "period_end=2026-09-30",
            "2026-11-29",
            "下一期紧接本期：截至 2026-12-31 的一期，目前尚未结束。",
            "The next period follows this one: the period to 2026-12-31. It has not ended yet.",
        ),
        (
            "green_loan_portfolio",
            "period_end=上季度末",
            "2026-11-29",
            "",
            "",
        ),
        ("sll_kpi_report", "report_year=2024", "2026-11-29", "", ""),
        (
            "sll_kpi_report",
            "report_year=2022",
            "2026-11-29",
            "下一期紧接本期：2023 年度；最近已结束的一期：2025 年度。",
            "The next period follows this one: the year 2023. The last one that has ended is the year 2025.",
        ),
        (
            "typical_projects",
            "year=2025",
            "2026-11-29",
            "下一期紧接本期：2026 年度，目前尚未结束。",
            "The next period follows this one: the year 2026. It has not ended yet.",
        ),
        ("typical_projects", "year=", "2026-11-29", "", ""),
        (
            "climate_self_assessment",
            "from=2024-04-01;to=2025-03-31",
            "2026-11-29",
            "",
            "",
        ),
        (
            "climate_self_assessment",
            "from=2023-04-01;to=2024-03-31",
            "2026-03-31",
            "",
            "",
        ),
        (
            "climate_self_assessment",
            "from=2023-04-01;to=2024-03-31",
            "2026-04-01",
            "下一期紧接本期：截至 2025-03-31 的一期；最近已结束的一期：截至 2026-03-31 的一期。",
            "The next period follows this one: the period to 2025-03-31. The last one that has ended is the period to 2026-03-31.",
        ),
    ] {
        let mut draft = sample(id, 0);
        edit(&mut draft, edits);
        let period = output(id).template.next_period.expect("it rolls").period;
        let notice = period.notice(&draft, Day::read(today).expect("a day"));
        for (lang, says) in [(Lang::Zh, zh), (Lang::En, en)] {
            let said = notice.as_ref().map(|notice| notice.get(lang));
            assert!(
                said.as_deref().unwrap_or_default().starts_with(says)
                    && said.is_some() != says.is_empty(),
                "{id}: {edits} on {today}: {said:?}"
            );
        }
    }
}

#[test]
fn a_period_that_lies_ahead_is_asked_about() {
    for (id, edits, today, zh, en) in [
        ("sll_kpi_report", "report_year=2025", "2026-01-01", "", ""),
        ("sll_kpi_report", "report_year=2025", "2025-12-31", "", ""),
        (
            "sll_kpi_report",
            "report_year=2035",
            "2026-11-29",
            "本期（2035 年度）尚未结束，请核对期间填写是否有误。",
            "The period reported, the year 2035, has not ended yet; check that it is entered correctly.",
        ),
        (
            "sll_kpi_report",
            "report_year=二〇三五",
            "2026-11-29",
            "",
            "",
        ),
        (
            "green_loan_portfolio",
            "period_end=2026-12-31",
            "2026-11-29",
            "本期（截至 2026-12-31 的一期）尚未结束，请核对期间填写是否有误。",
            "The period reported, the period to 2026-12-31, has not ended yet; check that it is entered correctly.",
        ),
        (
            "green_loan_portfolio",
            "period_end=2026-09-30",
            "2026-11-29",
            "",
            "",
        ),
    ] {
        let mut draft = sample(id, 0);
        edit(&mut draft, edits);
        let period = output(id).template.next_period.expect("it rolls").period;
        let asked = period.question(&draft, Day::read(today).expect("a day"));
        for (lang, says) in [(Lang::Zh, zh), (Lang::En, en)] {
            let said = asked.as_ref().map(|asked| asked.get(lang));
            assert_eq!(
                said.as_deref().unwrap_or_default(),
                says,
                "{id}: {edits} on {today}"
            );
        }
    }
}

#[test]
fn names_and_settings_are_taken_over() {
    for (id, number, edits, places) in [
        (
            "green_loan_portfolio",
            0,
            "branches+branch:绿色支行 approved:2018.4 balance:1000;loans#1/limit=9;checked=已复核;only_projects=projects",
            "institution;scope;method;way;loans#1/borrower;loans#1/project;loans#1/industry;loans#1/branch;loans#1/money;loans#1/has;\
             loans#1/co2_unit;branches#1/branch;branches#1/approved",
        ),
        (
            "disclosure",
            0,
            "fuel_entry=cost;fuel_cost=375,000;fuel_price=7.5;fuel_source=财务系统",
            "institution;fuel_entry;water_entry;emissions#1/scope;emissions#1/name;emissions#1/unit",
        ),
        (
            "climate_self_assessment",
            1,
            "area_1#2/criteria=按制度评分;area_1#2/steps=0 1.5 3;about_institution=某某银行",
            "name;boundary;evaluator;general_criteria;set_name;set_version;about_institution;area_1#1/code;area_1#1/full;area_1#2/criteria;\
             area_1#2/steps;area_5#3/code",
        ),
        (
            "typical_projects",
            0,
            "projects#1/loan=甲;projects#1/borrower=乙",
            "institution;co2_way;projects#1/name;projects#1/kind;projects#1/supply_way;projects#1/supply_unit;projects#1/loan;projects#3/name",
        ),
    ] {
        let mut draft = sample(id, number);
        edit(&mut draft, edits);
        let next = roll(id, &draft);
        for place in places.split(';') {
            let was = draft.get(&edit::place(&draft, place));
            assert!(!was.is_empty(), "{id}: {place} says something");
            assert_eq!(next.get(&edit::place(&next, place)), was, "{id}: {place}");
        }
        assert_eq!(
            next.next_row, draft.next_row,
            "{id}: a row's id is never used twice"
        );
    }
}

/// Every node of a draft.
fn nodes<'a>(node: &'a Node, into: &mut Vec<&'a Node>) {
    into.push(node);
    for row in node.lists.values().flatten() {
        nodes(&row.node, into);
    }
}

#[test]
fn no_figure_reason_evidence_or_result_is_taken_over() {
    let mut seen = 0;
    for id in FORMS {
        let output = output(id);
        let steps = output.template.steps;
        let gone: Vec<&str> = walk(steps)
            .into_iter()
            .filter_map(|visit| match visit {
                // The full mark defines an indicator.
                Visit::Field(_, field) if field.id == "full" => None,
                Visit::Field(_, field) => {
                    let goes = field.logged
                        || matches!(field.kind, FieldKind::Number { .. } | FieldKind::File);
                    goes.then_some(field.id)
                }
                Visit::List(..) => None,
            })
            .collect();
        for make in output.samples {
            let mut draft = make();
            edit(
                &mut draft,
                "signed=yes;signed_by=甲;why.institution.missing=未定;who=乙;revisions+day:2026-01-01 who:乙",
            );
            let next = roll(id, &draft);
            let mut all = Vec::new();
            nodes(&next.root, &mut all);
            for node in all {
                for answer in node.answers.keys() {
                    seen += 1;
                    assert!(!gone.contains(&answer.as_str()), "{id}: {answer}");
                    assert!(!answer.starts_with("why."), "{id}: {answer}");
                    assert!(
                        ![
                            "signed",
                            "signed_by",
                            "who",
                            "checked",
                            "situation",
                            "third_note"
                        ]
                        .contains(&answer.as_str())
                            && !answer.starts_with("book_"),
                        "{id}: {answer}"
                    );
                }
                for list in node.lists.keys() {
                    assert!(
                        !["evidence", "revisions"].contains(&list.as_str()),
                        "{id}: {list}"
                    );
                }
            }
            let found = (output.template.evaluate)(&next);
            assert!(!found.issuable(), "{id}: its figures are to be filled");
        }
    }
    assert!(seen > 200, "{seen}");
}

/// The open problems of sections that were taken over, and what they say.
fn to_renew(id: &str, draft: &Draft) -> Vec<String> {
    (output(id).template.evaluate)(draft)
        .problems
        .iter()
        .filter(|problem| problem.code == renew::CODE && problem.open())
        .map(|problem| {
            let says = problem.message.get(greendesk::i18n::Lang::Zh);
            [&edit::shown(draft, &problem.place), " ", &says].concat()
        })
        .collect()
}

#[test]
fn what_could_be_issued_as_it_stands_is_to_be_renewed() {
    for (id, number, edits, changed, expected) in [
        (
            "green_loan_portfolio",
            0,
            "branches+branch:绿色支行 balance:1000",
            "branches#1/balance=1200",
            "branches 绿色支行情况（表 1）沿用上期内容，请更新；确无变化的，请说明",
        ),
        ("green_loan_portfolio", 1, "branches=-", "", ""),
        (
            "climate_self_assessment",
            1,
            "about_evaluator=某某评价公司",
            "about_evaluator=某某评价公司，2026 年更名",
            "about_evaluator 评价实施方简介沿用上期内容，请更新；确无变化的，请说明",
        ),
        ("climate_self_assessment", 2, "", "", ""),
        ("disclosure", 0, "", "", ""),
        ("typical_projects", 0, "", "", ""),
    ] {
        let mut draft = sample(id, number);
        if !edits.is_empty() {
            edit(&mut draft, edits);
        }
        let mut next = roll(id, &draft);
        assert_eq!(to_renew(id, &next).join("; "), expected, "{id} {number}");
        if !changed.is_empty() {
            edit(&mut next, changed);
            assert_eq!(to_renew(id, &next), Vec::<String>::new(), "{id}: {changed}");
        }
        assert_eq!(next.root.get(RENEW).is_empty(), expected.is_empty(), "{id}");
    }
}

#[test]
fn an_own_set_keeps_its_judgements() {
    let form = output("climate_self_assessment");
    let act = |draft: &Draft, id: &str| match form.action(id) {
        Some(ActionKind::Change(change)) => change(draft).expect("it can"),
        _ => panic!("no act {id}"),
    };
    let mut draft = act(&sample("climate_self_assessment", 2), "own_set");
    draft = act(&draft, "pairs");
    edit(
        &mut draft,
        "judgements#1/value=3;judgements#2/value=1/5;area_1#1/self_score=3",
    );
    let next = roll("climate_self_assessment", &draft);
    assert_eq!(
        next.root.rows("judgements"),
        draft.root.rows("judgements"),
        "and the rows that they name keep their ids"
    );
    assert!(!next.root.rows("judgements").is_empty());
    assert_eq!(next.root.get("system"), "own");
    assert_eq!(next.root.get("area_1_name"), draft.root.get("area_1_name"));
    let defined = |draft: &Draft| {
        let rows = draft.root.rows("area_1").iter();
        rows.map(|row| {
            (
                row.id,
                row.node.get("indicator").to_owned(),
                row.node.get("full").to_owned(),
            )
        })
        .collect::<Vec<_>>()
    };
    assert_eq!(defined(&next), defined(&draft));
    assert_eq!(
        act(&next, "pairs").root.rows("judgements").len(),
        draft.root.rows("judgements").len()
    );
}

#[test]
fn last_periods_figures_are_kept_beside_and_are_no_answers() {
    for (id, number, edits, kept) in [
        (
            "green_loan_portfolio",
            0,
            "branches+branch:绿色支行 balance:1,000;all_loans= 2,000,000 ",
            "period_end=2025-03-31;all_loans=2,000,000;loans#1/balance=;loans#1/co2=;branches#1/balance=1,000",
        ),
        // What was switched off was not reported.
        (
            "disclosure",
            0,
            "fuel=49000;fuel_entry=cost;fuel_cost=375,000;fuel_price=7.5;fuel_source=财务系统",
            "headcount=;fuel_cost=375,000;!fuel;water=;emissions#1/factor=",
        ),
        (
            "climate_self_assessment",
            1,
            "",
            "from=;to=;area_1#1/self_score=;area_1#1/third_score=;!area_1#1/full",
        ),
        (
            "typical_projects",
            0,
            "",
            "year=;coal_rate=;projects#1/capacity=;projects#1/hours=",
        ),
        ("sll_kpi_report", 0, "", "report_year=2025"),
    ] {
        let mut draft = sample(id, number);
        if !edits.is_empty() {
            edit(&mut draft, edits);
        }
        let next = roll(id, &draft);
        let previous = next_period::previous(&next);
        for expected in kept.split(';') {
            if let Some(place) = expected.strip_prefix('!') {
                let place = edit::place(&next, place).to_string();
                assert_eq!(previous.get(&place), None, "{id} {place}");
                continue;
            }
            let (place, typed) = expected.split_once('=').expect("place=typed");
            let place = edit::place(&next, place);
            let found = previous.get(&place.to_string()).map_or("", String::as_str);
            let was = if typed.is_empty() {
                draft.get(&place).trim()
            } else {
                typed
            };
            assert!(!was.is_empty(), "{id} {place} was filled");
            assert_eq!(found, was, "{id} {place}");
        }
        // The next period is the same report without them; table 4 alone has columns for them.
        let mut bare = next.clone();
        bare.root.set(PREVIOUS, "");
        let [with, without] = [&next, &bare].map(|draft| output(id).report_of(draft));
        assert_eq!(with == without, id != "disclosure", "{id}");
        assert_eq!(
            (with.figures, with.problems),
            (without.figures, without.problems),
            "{id}: nothing is computed or judged by them"
        );
        // The period after keeps its own previous one alone.
        let after = next_period::previous(&roll(id, &next));
        assert!(after.len() < previous.len(), "{id}: {after:?}");
    }
    // The level of the last year stands at the row of the new one.
    let mut draft = sample("sll_kpi_report", 0);
    edit(&mut draft, "kpis#1/years#2/actual=12,000");
    let next = roll("sll_kpi_report", &draft);
    let previous = next_period::previous(&next);
    for (place, typed) in [
        ("kpis#1/years#1/actual", "12,000"),
        (
            "kpis#2/years#1/numerator",
            draft.get(&edit::place(&draft, "kpis#2/years#2/numerator")),
        ),
    ] {
        assert_eq!(
            previous[&edit::place(&next, place).to_string()],
            typed,
            "{place}"
        );
    }
    // What cannot be read is none.
    edit(&mut draft, "previous={");
    assert!(next_period::previous(&draft).is_empty());
}

#[test]
fn what_is_empty_or_unreadable_is_no_trouble() {
    for id in FORMS {
        let next = roll(id, &Draft::default());
        assert!(next_period::previous(&next).is_empty(), "{id}");
        (output(id).template.evaluate)(&next);
    }
}

#[test]
fn next_years_worksheet_keeps_the_factors_and_has_twelve_blank_months() {
    let mut draft = sample("energy_worksheet", 0);
    edit(&mut draft, "carriers#1/bills#3/voucher=A-3;grid_factor=0.5");
    let next = roll("energy_worksheet", &draft);
    for place in [
        "entity",
        "basis",
        "table",
        "grid_factor",
        "grid_source",
        "heat_factor",
        "factor_tables",
        "grid_place",
        "carriers#1/column",
        "carriers#4/unit",
        "carriers#9/column",
    ] {
        let was = draft.get(&edit::place(&draft, place));
        assert!(!was.is_empty(), "{place} says something");
        assert_eq!(next.get(&edit::place(&next, place)), was, "{place}");
    }
    assert_eq!(next.root.get("year"), "2025");
    let previous = next_period::previous(&next);
    let mut ids = Vec::new();
    assert_eq!(next.root.rows("carriers").len(), 9);
    for (at, carrier) in next.root.rows("carriers").iter().enumerate() {
        assert_eq!(carrier.node.get("density"), "");
        let bills = carrier.node.rows("bills");
        assert_eq!(bills.len(), 12);
        for (month, bill) in bills.iter().enumerate() {
            let answers: Vec<(&str, &str)> = bill
                .node
                .answers
                .iter()
                .map(|(field, typed)| (field.as_str(), typed.as_str()))
                .collect();
            let number = (month + 1).to_string();
            assert_eq!(answers, [("month", number.as_str()), ("year", "2025")]);
            let place = format!("carriers#{}/bills#{}/amount", at + 1, month + 1);
            let was = draft.get(&edit::place(&draft, &place));
            let place = edit::place(&next, &place).to_string();
            assert_eq!(previous.get(&place).map_or("", String::as_str), was);
            ids.push((carrier.id, bill.id));
        }
    }
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "no row has the id of another one");
    assert!(!(output("energy_worksheet").template.evaluate)(&next).issuable());
    // A month without a bill, and a worksheet that is empty.
    let open = sample("energy_worksheet", 1);
    let months = roll("energy_worksheet", &open);
    let bills = months.root.rows("carriers")[0].node.rows("bills");
    assert_eq!(bills.len(), 12);
    assert!(bills.iter().all(|bill| bill.id < months.next_row));
    let blank = roll("energy_worksheet", &Draft::default());
    (output("energy_worksheet").template.evaluate)(&blank);
}
