//! The worked example of the specification and its whole terms, through the form: what is typed gives the figures to the cent.
use super::super::edit::{edit, place};
use greendesk::documents::templates::loan_desk::{OUTPUT, TEMPLATE};
use greendesk::documents::{Draft, Evaluation, Value};
use greendesk::measure::plain;

fn met() -> Draft {
    (OUTPUT.samples[0])()
}

/// A figure as it is printed; what it says where it is no number.
fn shown(draft: &Draft, evaluation: &Evaluation, row: &str, id: &str) -> String {
    let path = place(draft, row).path;
    let Some(figure) = evaluation.figure(id, &path) else {
        return "none".to_owned();
    };
    match &figure.value {
        Value::Number { exact, places, .. } => plain(*exact, *places),
        Value::Words(words) | Value::NotApplicable(words) => words.get(greendesk::i18n::Lang::Zh),
        other => panic!("{other:?}"),
    }
}

fn minus(text: &str) -> String {
    text.replace('−', "-")
}

#[test]
fn one_cycle_of_the_worked_example() {
    for line in include_str!("../../standards/sll/desk/worked.csv")
        .lines()
        .skip(1)
    {
        let cells: Vec<&str> = line.split(',').collect();
        let [
            case,
            carbon,
            green,
            tiers,
            _,
            rate,
            interest,
            _,
            saved,
            completion,
            ..,
        ] = cells[..]
        else {
            panic!("{line}")
        };
        let mut draft = met();
        edit(
            &mut draft,
            &format!("kpis#1/results#1/level={carbon};kpis#2/results#1/level={green}"),
        );
        let evaluation = (TEMPLATE.evaluate)(&draft);
        let found = |row: &str, id: &str| minus(&shown(&draft, &evaluation, row, id));
        for (id, expected) in [("rate", rate), ("interest", interest), ("effect", saved)] {
            assert_eq!(found("cycles#1/", id), *expected, "{case}: {id}");
        }
        let tier = |kpi: usize| {
            let said = found(&format!("kpis#{kpi}/results#1/"), "tier");
            match said
                .strip_prefix("第 ")
                .and_then(|of| of.strip_suffix(" 档"))
            {
                Some(number) => number.to_owned(),
                None => {
                    assert_eq!(said, "未达第 1 档", "{case}");
                    "0".to_owned()
                }
            }
        };
        assert_eq!(format!("{} {}", tier(1), tier(2)), tiers, "{case}");
        let of = |kpi: usize| {
            let rate = found(&format!("kpis#{kpi}/results#1/"), "completion");
            rate.trim_end_matches(".00").to_owned()
        };
        let first_and_last: Vec<&str> = completion.split(' ').collect();
        assert_eq!(
            [of(1), of(2)],
            [first_and_last[0], first_and_last[2]],
            "{case}"
        );
    }
}

#[test]
fn the_whole_terms_of_the_specification() {
    for line in include_str!("../../standards/sll/desk/term.csv")
        .lines()
        .skip(1)
    {
        let cells: Vec<&str> = line.split(',').collect();
        let [
            case,
            direction,
            relation,
            first,
            second,
            rates,
            interest,
            saved,
            _,
        ] = cells[..]
        else {
            panic!("{line}")
        };
        let mut draft = met();
        let levels = [first, second].map(|levels| levels.split_once(' ').expect("two levels"));
        let [(carbon_1, green_1), (carbon_2, green_2)] = levels;
        edit(
            &mut draft,
            &format!(
                "rate_direction={direction};relation={relation};kpis#1/results#1/level={carbon_1};kpis#2/results#1/level={green_1};\
                kpis#1/results#2/level={carbon_2};kpis#2/results#2/level={green_2}"
            ),
        );
        let evaluation = (TEMPLATE.evaluate)(&draft);
        let found = |row: &str, id: &str| minus(&shown(&draft, &evaluation, row, id));
        assert_eq!(
            [found("cycles#1/", "rate"), found("cycles#2/", "rate")].join(" "),
            rates,
            "{case}"
        );
        assert_eq!(found("", "term_scheme"), interest, "{case}");
        assert_eq!(found("", "term_effect"), saved, "{case}");
        assert_eq!(found("", "term_plain"), "1461333.33", "{case}");
    }
}

/// The other figures of the specification: a node inside a quarter, a repayment, a repricing, a leap cycle, a cost, cents that differ.
#[test]
fn the_other_figures_of_the_specification() {
    for (case, edits, row, id, expected) in [
        (
            "a repayment in the cycle",
            "repayment=schedule;movements+day:2026-12-21 move:repaid amount:5000000",
            "cycles#1/",
            "effect",
            "12680.56",
        ),
        (
            "the same, its interest",
            "repayment=schedule;movements+day:2026-12-21 move:repaid amount:5,000,000",
            "cycles#1/",
            "interest",
            "393097.22",
        ),
        (
            "the base rate falls within the cycle",
            "base=lpr;spread=20;quotes+day:2025-03-21 rate:3.00;quotes+day:2027-01-01 rate:2.90",
            "cycles#1/",
            "interest",
            "464333.33",
        ),
        (
            "and saves the same",
            "base=lpr;spread=20;quotes+day:2025-03-21 rate:3.00;quotes+day:2027-01-01 rate:2.90",
            "cycles#1/",
            "effect",
            "15208.33",
        ),
        ("break-even", "", "cycles#1/", "break_even", "13.15"),
        ("what is left", "", "cycles#1/", "net", "-4791.67"),
        (
            "what is charged differs by a cent",
            "amount=12345678.90;base_rate=3.27",
            "cycles#1/",
            "billed",
            "396793.56",
        ),
        (
            "and the exact interest",
            "amount=12345678.90;base_rate=3.27",
            "cycles#1/",
            "interest",
            "396793.55",
        ),
        (
            "and its effect",
            "amount=12345678.90;base_rate=3.27",
            "cycles#1/",
            "effect",
            "12517.15",
        ),
        (
            "an amount in 万",
            "amount=1500 万",
            "cycles#1/",
            "effect",
            "15208.33",
        ),
        (
            "a deposit rises and no rate",
            "penalty=deposit;kpis#1/deposit=750000;kpis#2/deposit=750000;kpis#1/results#1/level=9600;kpis#2/results#1/level=35",
            "cycles#1/",
            "rate",
            "3.20",
        ),
        (
            "all together: the lowest tier counts",
            "combination=all;down_1=5;down_2=10;up=5;kpis#2/targets#1/tier_2=50;kpis#2/targets#2/tier_2=50",
            "cycles#1/",
            "rate",
            "3.15",
        ),
        (
            "no report: the discount is dropped",
            "no_result=drop_benefit;kpis#1/results#2/state=not_reported;kpis#2/results#2/state=not_reported",
            "cycles#2/",
            "rate",
            "3.20",
        ),
        (
            "no report: the rate is kept",
            "no_result=keep_rate;kpis#1/results#2/state=not_reported;kpis#2/results#2/state=not_reported",
            "cycles#2/",
            "rate",
            "3.10",
        ),
        (
            "how far the next tier is",
            "",
            "kpis#1/results#1/",
            "next",
            "200",
        ),
    ] {
        let mut draft = met();
        edit(&mut draft, edits);
        let evaluation = (TEMPLATE.evaluate)(&draft);
        assert_eq!(
            minus(&shown(&draft, &evaluation, row, id)),
            expected,
            "{case}"
        );
    }
}

/// A cycle that is not answered yet takes nothing from the cycles before it; the term waits for it.
#[test]
fn a_cycle_without_a_result_leaves_the_earlier_ones() {
    let mut draft = met();
    edit(&mut draft, "kpis#2/results#2/level=");
    let evaluation = (TEMPLATE.evaluate)(&draft);
    assert_eq!(shown(&draft, &evaluation, "cycles#1/", "rate"), "3.10");
    let missing = "待填：绿电占比 2026 年预期水平";
    assert_eq!(shown(&draft, &evaluation, "cycles#2/", "rate"), missing);
    assert_eq!(shown(&draft, &evaluation, "", "term_effect"), missing);
}

/// The borrower's report begun from the scheme: a file that the import reads, and a draft whose parts 一 and 二 lack what the scheme does not know.
#[test]
fn the_report_of_annex_b_is_begun_from_the_scheme() {
    use greendesk::documents::templates::loan_desk::hand_over;
    use greendesk::documents::templates::{cards, sll_kpi_report};
    let draft = met();
    let bytes = hand_over::report(&draft, "a1", true).expect("a whole scheme");
    let file = greendesk::exports::import::parse(&bytes, cards()).expect("a file");
    let [imported] = &file.documents[..] else {
        panic!("one document")
    };
    assert!(!imported.altered);
    assert!(imported.document.demo, "of a scheme that is sample data");
    let own = hand_over::report(&draft, "a1", false).expect("a whole scheme");
    let own = greendesk::exports::import::parse(&own, cards()).expect("a file");
    assert!(!own.documents[0].document.demo);
    let begun = &imported.document.draft;
    assert_eq!(begun.root, hand_over::begun(&draft).root);
    for (at, expected) in [
        ("name", "青海某某新材料有限公司（演示）"),
        ("industry", "C26"),
        ("report_year", "2025"),
        ("kpis#1/kpi", "emissions"),
        ("kpis#1/base_level", "10,000"),
        ("kpis#1/targets#2/level", "9500"),
        ("kpis#1/history#1/level", "12000"),
        ("kpis#1/years#1/year", "2025"),
        ("kpis#1/years#1/actual", ""),
        ("kpis#2/own_name", "绿电占比"),
        ("kpis#2/targets#1/level", "40"),
    ] {
        assert_eq!(begun.get(&place(begun, at)), expected, "{at}");
    }
    let evaluation = (sll_kpi_report::TEMPLATE.evaluate)(begun);
    let unreadable = evaluation
        .problems
        .iter()
        .find(|problem| problem.code != "missing" && problem.stops());
    assert!(unreadable.is_none(), "{unreadable:?}");
}

/// The id of the borrower's report follows from the scheme: a second giving has the first one's, also where the scheme was changed meanwhile, and another
/// loan's report has another one, so that neither takes the other's place in a browser.
#[test]
fn a_report_has_the_id_of_its_loan() {
    use greendesk::documents::templates::cards;
    use greendesk::documents::templates::loan_desk::hand_over;
    use greendesk::exports::Standing;
    use greendesk::exports::import::{Imported, parse};
    use greendesk::storage::envelope::Facts;
    let given = |edits: &str, scheme: &str, demo: bool| -> Imported {
        let mut draft = met();
        edit(&mut draft, edits);
        let bytes = hand_over::report(&draft, scheme, demo).expect("a whole scheme");
        parse(&bytes, cards()).expect("a file").documents.remove(0)
    };
    let first = given("", "00000000000000a1", false);
    let id = &first.document.id;
    assert_eq!(id.len(), 16);
    assert!(id.bytes().all(|digit| digit.is_ascii_hexdigit()));
    for (case, edits, scheme, same) in [
        ("the same scheme", "", "00000000000000a1", true),
        (
            "the scheme with another target",
            "kpis#1/targets#1/tier_1=9400",
            "00000000000000a1",
            true,
        ),
        ("another loan", "number=演示-002", "00000000000000a2", false),
        ("a copy of the scheme", "", "00000000000000a3", false),
    ] {
        let second = given(edits, scheme, false);
        assert_eq!(second.document.id == *id, same, "{case}");
        assert_ne!(second.document.id, scheme, "{case}");
    }
    // The borrower has begun to fill the first one: the second is of the same report, differs, and is not taken for newer.
    let mut filled = first.document.clone();
    let at = place(&filled.draft, "kpis#1/years#1/actual");
    filled.draft.set(&at, "9200");
    let facts = Facts::default();
    let standing = given("", "00000000000000a1", false).standing(Some((&filled, &facts)));
    assert_eq!(standing, Standing::Different);
    let untouched = given("", "00000000000000a1", false).standing(Some((&first.document, &facts)));
    assert_eq!(untouched, Standing::Same);
}

/// A KPI of the library has a unit as soon as it is chosen, the number 1 where it is a ratio; only those of T/FIQ 001, whose text was not seen, are asked.
#[test]
fn a_ratio_has_the_unit_1() {
    use greendesk::documents::templates::loan_desk::{fields, hand_over};
    use greendesk::documents::templates::sll_kpi_report;
    use greendesk::i18n::Lang;
    use greendesk::standards::sll::desk::library::KPIS;
    let kpi = &fields::KPIS.fields[0];
    for entry in KPIS {
        let set = kpi.presets.iter();
        let set = set.filter(|(code, field, _)| (*code, *field) == (entry.code, "unit"));
        let set: Vec<&str> = set.map(|(_, _, unit)| *unit).collect();
        assert_eq!(set, [entry.unit.zh], "{}", entry.code);
        let unknown = entry.code.starts_with("fiq001_");
        assert_eq!(entry.unit.zh.is_empty(), unknown, "{}", entry.code);
    }
    let mut draft = met();
    edit(
        &mut draft,
        "kpis#1/kpi=pue;kpis#1/unit=1;kpis#1/base_level=1.51;kpis#1/history#1/level=1.58;kpis#1/history#2/level=1.55;\
        kpis#1/history#3/level=1.51;kpis#1/targets#1/tier_1=1.41;kpis#1/targets#1/tier_2=1.31;kpis#1/targets#2/tier_1=1.31;\
        kpis#1/targets#2/tier_2=1.21;kpis#1/results#1/level=1.35;kpis#1/results#2/level=1.25;kpis#1/references=-",
    );
    let level = fields::KPIS.fields.iter().find(|of| of.id == "base_level");
    let row = draft.node(&place(&draft, "kpis#1/").path).expect("a row");
    let unit = level
        .expect("a field")
        .unit_of(&[&draft.root, row], Lang::Zh);
    assert_eq!(unit, "", "a label names no unit");
    let evaluation = (TEMPLATE.evaluate)(&draft);
    let said = |text: &str| {
        let all = evaluation.trajectories.iter();
        assert!(
            all.map(|course| course.sentence.get(Lang::Zh))
                .any(|sentence| sentence.contains(text)),
            "{text}"
        );
    };
    said("2026 年预期 1.25，达标，第 1 档；再降 0.04，进入第 2 档");
    assert_eq!(
        shown(&draft, &evaluation, "kpis#1/results#1/", "next"),
        "0.04"
    );
    // The borrower's report has the same unit and asks for none.
    let begun = hand_over::begun(&draft);
    assert_eq!(begun.get(&place(&begun, "kpis#1/unit")), "1");
    let asked = (sll_kpi_report::TEMPLATE.evaluate)(&begun).problems;
    let unit = place(&begun, "kpis#1/unit");
    assert!(asked.iter().all(|problem| problem.place != unit));
    let levels = asked.iter().filter(|problem| problem.code == "number");
    assert_eq!(levels.count(), 0);
}

/// 5.6.2 b: an amendment that holds from a later cycle on leaves the first report as it was agreed.
#[test]
fn the_first_report_is_begun_by_the_definition_of_its_year() {
    use greendesk::documents::templates::loan_desk::hand_over;
    let mut draft = (OUTPUT.samples[2])();
    for change in ["kpis#1/base_level=11461", "kpis#1/targets#1/tier_1=10900"] {
        edit(&mut draft, change);
    }
    let begun = hand_over::begun(&draft);
    for (at, expected) in [
        ("report_year", "2025"),
        ("kpis#1/base_level", "10,000"),
        ("kpis#1/targets#1/year", "2025"),
        ("kpis#1/targets#1/level", "9500"),
    ] {
        assert_eq!(begun.get(&place(&begun, at)), expected, "{at}");
    }
    // Where the amendment holds from the first cycle on, the report is begun by the new definition.
    edit(&mut draft, "amendments#1/from_year=2025");
    let begun = hand_over::begun(&draft);
    assert_eq!(begun.get(&place(&begun, "kpis#1/base_level")), "11461");
}

/// No report is begun from a scheme that lacks what the borrower could not do without: the sentence names it, and the place of the first is given.
#[test]
fn no_report_is_begun_from_half_a_scheme() {
    use greendesk::documents::templates::loan_desk::hand_over;
    let begun = "借款人报告文件没有生成。请先填写或更正：";
    for (edits, named, at) in [
        ("", "", ""),
        // What the borrower fills or the report does not hold is not asked for.
        (
            "drawn=;cycles#1/node=;kpis#1/history=-;kpis#1/method=;kpis#1/results#1/level=",
            "",
            "",
        ),
        ("name= ", "借款人名称", "name"),
        ("credit_code=9163010", "统一社会信用代码", "credit_code"),
        ("kpis=-", "关键绩效指标", "kpis"),
        ("cycles=-", "考核周期", "cycles"),
        ("kpis#2/kpi=own", "指标 2 的指标名称", "kpis#2/kpi"),
        ("kpis#2/kpi=own;kpis#2/own_name=用水量", "", ""),
        (
            "kpis#1/unit=;kpis#1/direction=",
            "碳排放量（范围 1+2）的单位、碳排放量（范围 1+2）的改善方向",
            "kpis#1/unit",
        ),
        (
            "kpis#1/base_level=约一万",
            "碳排放量（范围 1+2）的基期水平",
            "kpis#1/base_level",
        ),
        (
            "kpis#2/targets#2/tier_1=",
            "绿电占比的各年度目标",
            "kpis#2/targets",
        ),
        (
            "kpis#2/targets#2/year=2030",
            "绿电占比的各年度目标",
            "kpis#2/targets",
        ),
        (
            "name=;credit_code=;kpis#1/base_year=;kpis#1/base_level=;kpis#2/unit=;kpis#2/direction=",
            "借款人名称、统一社会信用代码、碳排放量（范围 1+2）的基期、碳排放量（范围 1+2）的基期水平、绿电占比的单位等 6 项",
            "name",
        ),
    ] {
        let mut draft = met();
        edit(&mut draft, edits);
        match hand_over::report(&draft, "a1", false) {
            Ok(_) => assert_eq!("", named, "{edits}"),
            Err(lacks) => {
                assert_eq!(
                    lacks.message.get(greendesk::i18n::Lang::Zh),
                    format!("{begun}{named}")
                );
                assert_eq!(lacks.place, place(&draft, at), "{edits}");
                assert!(TEMPLATE.locate(&lacks.place).is_some(), "{edits}");
            }
        }
    }
    let blank = (TEMPLATE.blank)(greendesk::measure::Day::read("2026-11-30").expect("a day"));
    let lacks = hand_over::report(&blank, "a1", false).expect_err("nothing is filled");
    assert_eq!(
        lacks.message.get(greendesk::i18n::Lang::Zh),
        format!("{begun}借款人名称、统一社会信用代码、关键绩效指标、考核周期")
    );
}

/// 5.6.2 b: what the document knows of the two definitions is offered where it is blank, and typed texts stay.
fn offers_of_the_amendment(draft: &Draft) {
    let offered = |edits: &str| -> Vec<(String, Vec<String>)> {
        let mut draft = draft.clone();
        edit(&mut draft, edits);
        let offers = (TEMPLATE.evaluate)(&draft).offers.into_iter();
        let offers = offers.filter(|offer| offer.list.to_string() == "amendments");
        offers
            .map(|offer| {
                let fields = offer.answers.iter().map(|(place, _)| place.field.clone());
                (offer.label.get(greendesk::i18n::Lang::Zh), fields.collect())
            })
            .collect()
    };
    let of = |label: &str, fields: &[&str]| {
        let fields = fields.iter().map(|field| (*field).to_owned());
        (label.to_owned(), fields.collect::<Vec<_>>())
    };
    let name = "碳排放量（范围 1+2）";
    assert_eq!(offered(""), []);
    // Nothing was changed: the former definition alone.
    assert_eq!(
        offered("amendments#1/old="),
        [of(&format!("第 1 项变更：填入{name}的原定义"), &["old"])]
    );
    assert_eq!(offered("amendments#1/new="), []);
    let changed = "kpis#1/base_level=8,000";
    assert_eq!(
        offered(&format!("amendments#1/old=;amendments#1/new=;{changed}")),
        [of(
            &format!("第 1 项变更：填入{name}的原定义和新定义"),
            &["old", "new"]
        )]
    );
    assert_eq!(
        offered(&format!("amendments#1/new=;{changed}")),
        [of(&format!("第 1 项变更：填入{name}的新定义"), &["new"])]
    );
    // While it names no KPI, each of them.
    assert_eq!(
        offered("amendments#1/kpi=;amendments#1/old=;amendments#1/new="),
        [
            of(&format!("第 1 项变更：填入{name}的原定义"), &["kpi", "old"]),
            of("第 1 项变更：填入绿电占比的原定义", &["kpi", "old"]),
        ]
    );
    // A name that no KPI has, and an amendment of an earlier version that keeps nothing.
    assert_eq!(offered("amendments#1/kpi=别的;amendments#1/old="), []);
    assert_eq!(offered("amendments#1/former=-;amendments#1/old="), []);
    // A text that was taken over says which definition it is of, and is doubted once the definition is another.
    let mut taken = draft.clone();
    edit(
        &mut taken,
        &format!("amendments#1/old=;amendments#1/new=;{changed}"),
    );
    let offers = (TEMPLATE.evaluate)(&taken).offers;
    let offer = offers
        .iter()
        .find(|offer| offer.list.to_string() == "amendments");
    for (place, typed) in &offer.expect("an offer").answers {
        taken.set(place, typed);
    }
    let stale = |draft: &Draft| -> Vec<String> {
        let found = (TEMPLATE.evaluate)(draft).problems.into_iter();
        let found = found.filter(|problem| problem.code == "amended_stale");
        found.map(|problem| problem.place.field).collect()
    };
    assert_eq!(stale(&taken), [""; 0]);
    edit(&mut taken, "kpis#1/base_level=8,001");
    assert_eq!(stale(&taken), ["new"]);
    edit(&mut taken, "amendments#1/new=按新口径");
    assert_eq!(
        stale(&taken),
        [""; 0],
        "a text of one’s own says no fingerprint"
    );
    edit(&mut taken, "amendments#1/old=指标指纹 00000000");
    assert_eq!(stale(&taken), ["old"]);
    // The text that is offered says everything that the hint names.
    let mut blank = draft.clone();
    edit(&mut blank, "amendments#1/old=;kpis#1/boundary=全部厂区");
    let offers = (TEMPLATE.evaluate)(&blank).offers;
    let offer = offers
        .iter()
        .find(|offer| offer.list.to_string() == "amendments");
    let (_, old) = &offer.expect("an offer").answers[0];
    for part in [
        "企业全部厂区",
        "2022 年：12,000 吨",
        "基期 2024 年 10,000 吨",
        "2026 年目标 9,500 / 9,000 吨",
        "指标指纹",
    ] {
        assert!(old.contains(part), "{part}: {old}");
    }
}

/// 5.6.2 b: an amendment keeps what the KPI was, so that the cycles before it stay as they were whatever the KPI becomes.
#[test]
fn an_amendment_leaves_the_cycles_before_it() {
    use greendesk::documents::Place;
    use greendesk::documents::templates::loan_desk::kpi::fresh_amendment;
    let mut draft = met();
    let whole = (TEMPLATE.evaluate)(&draft);
    let row = fresh_amendment(&draft, &Place::default());
    draft.add_row(&[], "amendments", row);
    edit(
        &mut draft,
        "amendments#1/day=2026-07-01;amendments#1/kpi=碳排放量（范围 1+2）;amendments#1/cause=factor;\
        amendments#1/old=旧;amendments#1/new=新;amendments#1/from_year=2026;\
        amendments#1/consent_borrower=2026-07-01;amendments#1/consent_lender=2026-07-02",
    );
    let codes = |draft: &Draft| -> Vec<&str> {
        let found = (TEMPLATE.evaluate)(draft).problems;
        let codes = found.iter().map(|problem| problem.code);
        codes.filter(|code| code.starts_with("amended")).collect()
    };
    assert_eq!(codes(&draft), ["amended_same"], "nothing was changed yet");
    offers_of_the_amendment(&draft);
    // Another unit, direction and base would be another KPI; here factor, base and every target change.
    edit(
        &mut draft,
        "kpis#1/base_level=8,000;kpis#1/factor=0.5;kpis#1/factor_year=2025;kpis#1/factor_source=新;\
        kpis#1/targets#1/tier_1=7,600;kpis#1/targets#1/tier_2=7,200;kpis#1/targets#2/tier_1=7,600;kpis#1/targets#2/tier_2=7,200",
    );
    assert_eq!(codes(&draft), [""; 0]);
    let amended = (TEMPLATE.evaluate)(&draft);
    for id in ["rate", "interest", "effect"] {
        let of = |evaluation: &Evaluation| shown(&draft, evaluation, "cycles#1/", id);
        assert_eq!(of(&amended), of(&whole), "{id} of 2025");
    }
    for id in ["tier", "next", "completion"] {
        let of = |evaluation: &Evaluation| shown(&draft, evaluation, "kpis#1/results#1/", id);
        assert_eq!(of(&amended), of(&whole), "{id} of 2025");
    }
    // 9,000 t no longer reach a tier in 2026: +5 and −5.
    assert_eq!(shown(&draft, &whole, "cycles#2/", "rate"), "3.05");
    assert_eq!(shown(&draft, &amended, "cycles#2/", "rate"), "3.20");
    // Both definitions stand side by side: what was changed, and every year.
    let report = OUTPUT.report_of(&draft);
    let table = report.tables.iter().find(|table| table.id == "amended");
    let said = |value: &Value| match value {
        Value::Missing => "--".to_owned(),
        Value::Typed(typed) => typed.clone(),
        Value::Words(words) => words.get(greendesk::i18n::Lang::Zh),
        other => panic!("{other:?}"),
    };
    let rows = table.expect("a table").rows.iter();
    let rows: Vec<Vec<String>> = rows.map(|row| row.iter().map(said).collect()).collect();
    assert!(
        rows.iter()
            .all(|row| row[0] == "碳排放量（范围 1+2）（自 2026 年考核起）")
    );
    let sides = |row: &Vec<String>| row[1..].join(" | ");
    let sides: Vec<String> = rows.iter().skip(1).map(sides).collect();
    assert_eq!(
        sides,
        [
            "因子及其年份、来源 | -- | 排放因子 0.5（2025 年），新",
            "基期及基期水平 | 2024 年：10,000 吨 | 2024 年：8,000 吨",
            "2022 年历史水平 | 12,000 吨 | 12,000 吨",
            "2023 年历史水平 | 11,000 吨 | 11,000 吨",
            "2024 年历史水平 | 10,000 吨 | 10,000 吨",
            "2025 年目标 | 9,500 / 9,000 吨 | 7,600 / 7,200 吨",
            "2026 年目标 | 9,500 / 9,000 吨 | 7,600 / 7,200 吨",
        ]
    );
    assert_eq!(rows[0][1], "指标指纹");
    assert_ne!(rows[0][2], rows[0][3]);
    let unchanged = OUTPUT.report_of(&met());
    assert!(unchanged.tables.iter().all(|table| table.id != "amended"));
    let kept = shown(&draft, &amended, "amendments#1/", "former");
    assert!(
        kept.contains("基期 2024 年 10,000 吨") && kept.contains("2025 年目标 9,500 / 9,000 吨"),
        "{kept}"
    );
    // What is kept travels with the document.
    let json = serde_json::to_string(&draft).expect("JSON");
    let back: Draft = serde_json::from_str(&json).expect("the same draft");
    assert_eq!((TEMPLATE.evaluate)(&back).figures, amended.figures);
    // Valid from the first year on, it leaves no cycle as it was.
    let mut all = draft.clone();
    edit(&mut all, "amendments#1/from_year=2025");
    assert_eq!(
        shown(&all, &(TEMPLATE.evaluate)(&all), "cycles#1/", "rate"),
        "3.20"
    );
    // Of another KPI, it keeps nothing of this one.
    let mut other = draft;
    edit(&mut other, "amendments#1/kpi=绿电占比");
    assert_eq!(
        shown(&other, &(TEMPLATE.evaluate)(&other), "cycles#1/", "rate"),
        "3.20"
    );
}

/// The stories show what a bank has to look for: a rate that is held, a target worse than last year, a target met by producing less, a changed factor, a
/// node that is not before maturity.
#[test]
fn the_stories_show_what_has_to_be_looked_for() {
    let [_, missed, gaps] = OUTPUT.samples else {
        panic!("three stories")
    };
    let told = |draft: &Draft, code: &str| {
        let found = (TEMPLATE.evaluate)(draft).problems;
        found.iter().any(|problem| problem.code == code)
    };
    let missed = missed();
    assert!(told(&missed, "below_latest") && !told(&missed, "below_mean"));
    assert!(!told(&missed, "changed_after"), "it was approved as it is");
    // In the last scenario the second cycle adjusts by 0: held, the rate stays at 3.30; independent, it is the base rate again.
    let rates = |draft: &Draft| -> Vec<String> {
        let report = OUTPUT.report_of(draft);
        let table = report.tables.iter().find(|table| table.id == "scenarios");
        let rows = table.expect("scenarios").rows.iter();
        let cycles = rows.filter(|row| matches!(row[1], Value::Year(_)));
        let cycles: Vec<&Vec<Value>> = cycles.collect();
        let last = cycles.into_iter().rev().take(2).rev();
        let rate = |row: &Vec<Value>| match &row[5] {
            Value::Number { exact, places, .. } => plain(*exact, *places),
            other => panic!("{other:?}"),
        };
        last.map(rate).collect()
    };
    assert_eq!(rates(&missed), ["3.30", "3.30"]);
    let mut independent = missed;
    edit(&mut independent, "relation=independent");
    assert_eq!(rates(&independent), ["3.30", "3.20"]);
    let gaps = gaps();
    for code in ["met_but_rose", "after_maturity", "changed_after"] {
        assert!(told(&gaps, code), "{code}");
    }
    let evaluation = (TEMPLATE.evaluate)(&gaps);
    assert!(shown(&gaps, &evaluation, "amendments#1/", "former").contains("碳排放量"));
    assert!(!told(&gaps, "amended_same") && !told(&gaps, "amended_unkept"));
    // The history was not computed anew with the new factor, which has its reason; once a level of it is, nothing is said.
    let open = |draft: &Draft| -> Vec<bool> {
        let found = (TEMPLATE.evaluate)(draft).problems.into_iter();
        let found = found.filter(|problem| problem.code == "not_rebased");
        found.map(|problem| problem.open()).collect()
    };
    assert_eq!(open(&gaps), [false]);
    let mut other = gaps.clone();
    edit(&mut other, "amendments#1/why.new.not_rebased=");
    assert_eq!(open(&other), [true]);
    edit(&mut other, "kpis#1/history#3/level=11,461");
    assert_eq!(open(&other), [false; 0]);
    let changed = shown(&gaps, &evaluation, "amendments#1/", "factor_changed");
    assert!(
        changed.contains("0.1567 kgCO2/kWh（2022 年）改为 0.1796 kgCO2/kWh（2023 年）")
            && changed.contains("+14.61%"),
        "{changed}"
    );
    // What a unit of output takes is shown whether it rose or not.
    let took = shown(&gaps, &evaluation, "kpis#1/results#1/", "intensity");
    assert_eq!(took, "每吨产出：基期 10 吨，本期 10.2222 吨");
    // A year is said in round figures and by days, a part of a year by days alone.
    let round = |row: &str| shown(&gaps, &evaluation, row, "round_year");
    assert!(
        round("cycles#1/").contains("15,000.00 元") && round("cycles#1/").contains("15,208.33 元")
    );
    assert_eq!(round("cycles#2/"), "none");
}

/// 5.5.1 f: what the contract says of the rate after 调出, in the figures, the table of rates, and on paper.
#[test]
fn the_rate_after_declassification_is_asked_and_used() {
    let leaving = "events+day:2026-09-15 step:transfer cause:missed from:2026-10-01";
    for (case, edits, rate, workings, term, printed) in [
        // 102 days at 3.10, the rest of the term at the base rate.
        (
            "the base rate",
            " rate_after:base",
            "3.20",
            "3.20%",
            "4250.00",
            "恢复为基础利率",
        ),
        // From 2026-06-21 to 2028-03-21 639 days at 3.10.
        (
            "the distance stays",
            " rate_after:kept",
            "3.10",
            "3.20% − 0.10%",
            "26625.00",
            "维持调出前与基础利率的差",
        ),
        // 4,250.00 less 537 days at 20 bp.
        (
            "a spread",
            " rate_after:spread spread_after:20",
            "3.40",
            "3.20% + 0.20%",
            "-40500.00",
            "调出后的加减点",
        ),
        // Nothing is supposed, and the figures say what they wait for.
        (
            "no answer",
            "",
            "待填：调出后的利率",
            "",
            "待填：调出后的利率",
            "",
        ),
        (
            "half an answer",
            " rate_after:spread",
            "待填：调出后的利率",
            "",
            "待填：调出后的利率",
            "",
        ),
    ] {
        let mut draft = met();
        edit(&mut draft, &format!("{leaving}{edits}"));
        let evaluation = (TEMPLATE.evaluate)(&draft);
        let found = |id: &str| minus(&shown(&draft, &evaluation, "", id));
        assert_eq!(found("rate_after"), rate, "{case}");
        assert_eq!(found("term_effect"), term, "{case}");
        let left = found("label_state");
        assert!(left.starts_with("已调出（自 20"), "{case}: {left}");
        assert!(left.ends_with("此前为“可持续挂钩”）"), "{case}: {left}");
        let figure = evaluation.figure("rate_after", &[]);
        assert_eq!(
            figure.map_or("", |figure| &figure.workings),
            workings,
            "{case}"
        );
        let report = OUTPUT.report_of(&draft);
        let table = report.tables.iter().find(|table| table.id == "scenarios");
        let rows = &table.expect("scenarios").rows;
        let after = rows
            .iter()
            .filter(|row| format!("{:?}", row[1]).contains("调出后"));
        let after: Vec<String> = after
            .map(|row| match &row[4..7] {
                [
                    Value::Typed(from),
                    Value::Number { exact, .. },
                    Value::Typed(to),
                ] => {
                    format!("{from} {} {to}", plain(*exact, None))
                }
                other => panic!("{other:?}"),
            })
            .collect();
        let expected = match rate {
            rate if rate.starts_with("待填") => vec![],
            rate => vec![format!(
                "2026-10-01 {} 2028-03-21",
                rate.trim_end_matches('0')
            )],
        };
        assert_eq!(after, expected, "{case}");
        let paper = format!("{:?}", report.paper);
        assert!(paper.contains(printed), "{case}");
    }
    // On or after maturity there is no such rate.
    let mut late = met();
    edit(
        &mut late,
        "events+day:2026-09-15 step:transfer cause:missed from:2028-03-21 rate_after:base",
    );
    let evaluation = (TEMPLATE.evaluate)(&late);
    assert_eq!(shown(&late, &evaluation, "", "rate_after"), "none");
    assert_eq!(shown(&late, &evaluation, "", "term_effect"), "32333.33");
}

/// 5.5.1 f: with the base rate from the day of 调出 on, no later result counts.
#[test]
fn a_declassified_loan_has_the_base_rate() {
    let mut draft = met();
    edit(
        &mut draft,
        "events+day:2026-09-15 step:transfer cause:missed from:2026-10-01 rate_after:base",
    );
    let evaluation = (TEMPLATE.evaluate)(&draft);
    // The result counts for 102 days, at 3.10 against 3.20: 15,000,000 × 3.10% × 102 ÷ 360.
    for (row, id, expected) in [
        ("cycles#1/", "rate", "3.10"),
        ("cycles#1/", "interest", "131750.00"),
        ("cycles#1/", "effect", "4250.00"),
        ("", "term_effect", "4250.00"),
    ] {
        assert_eq!(shown(&draft, &evaluation, row, id), expected, "{row} {id}");
    }
    let second = shown(&draft, &evaluation, "cycles#2/", "rate");
    assert!(second.contains("不再考核"), "{second}");
    // Without a day it is not known from when: nothing goes on as if the loan stayed, and each figure says what it waits for.
    edit(&mut draft, "events#4/from=");
    let evaluation = (TEMPLATE.evaluate)(&draft);
    for (row, id) in [
        ("cycles#1/", "rate"),
        ("cycles#2/", "rate"),
        ("", "term_effect"),
    ] {
        let said = shown(&draft, &evaluation, row, id);
        assert_eq!(said, "待填：调出日", "{row} {id}");
    }
}

/// Section 6: the note beside a KPI says what it can carry, what it is made of, its evidence and what usually goes wrong.
#[test]
fn the_library_says_all_it_knows_of_a_kpi() {
    use greendesk::documents::Node;
    use greendesk::documents::templates::loan_desk::kpi::library_help;
    use greendesk::standards::sll::desk::library::{KPIS, Role};
    let note = |code: &str| {
        let mut kpi = Node::default();
        kpi.set("kpi", code);
        library_help(&kpi)
    };
    for entry in KPIS {
        let said = note(entry.code);
        for part in [entry.parts, entry.evidence, entry.slip] {
            assert!(said.zh.contains(part.zh), "{}", entry.code);
            assert!(said.en.contains(part.en), "{}", entry.code);
        }
        let secondary = said.zh.starts_with("次要指标");
        assert_eq!(secondary, entry.role == Role::Secondary, "{}", entry.code);
        assert!(
            !said.zh.contains('{') && !said.zh.contains("。。"),
            "{said:?}"
        );
    }
    assert!(note("product_energy").zh.contains("千瓦时/千克"));
    assert!(note("own").zh.contains("从指标库选择"));
}
