//! The rows of rates and interest: they add up to the whole term that stands below them, whatever the scheme, and a row that adds nothing says so. What a
//! figure waits for stands in its place, and the result of a filed report takes the place of what was expected.
use super::super::edit::{edit, place};
use super::inbox::{file, filled, inbox, looked_at, scheme};
use greendesk::documents::notes::Notes;
use greendesk::documents::templates::loan_desk::{OUTPUT, TEMPLATE};
use greendesk::documents::{Draft, Evaluation, Table, Value};
use greendesk::i18n::Lang;
use greendesk::measure::{Day, Decimal, Places, plain, round_half_up};
use std::collections::BTreeMap;

fn met() -> Draft {
    (OUTPUT.samples[0])()
}

fn day(text: &str) -> Day {
    Day::read(text).expect("a day")
}

fn scenarios(draft: &Draft) -> Option<Table> {
    let shown = OUTPUT.shown.iter().find(|(id, _)| *id == "scenarios");
    (shown.expect("it is shown").1)(draft)
}

fn said(value: &Value) -> String {
    match value {
        Value::Missing => String::new(),
        Value::Typed(typed) => typed.clone(),
        Value::Words(words) => words.get(Lang::Zh),
        Value::Year(year) => year.number().to_string(),
        Value::Number { exact, places, .. } => plain(*exact, *places),
        other => panic!("{other:?}"),
    }
}

fn lines(draft: &Draft) -> Vec<Vec<String>> {
    let table = scenarios(draft).expect("a table");
    let rows = table.rows.iter();
    rows.map(|row| row.iter().map(said).collect()).collect()
}

/// An amount as it is shown.
fn amount(value: &Value) -> Option<Decimal> {
    match value {
        Value::Number { exact, .. } => Some(round_half_up(*exact, Places(2))),
        Value::Missing => None,
        other => panic!("{other:?}"),
    }
}

fn figure(evaluation: &Evaluation, path: &[greendesk::documents::PathStep], id: &str) -> String {
    evaluation
        .figure(id, path)
        .map_or_else(|| "none".to_owned(), |figure| said(&figure.value))
}

/// Holds every scenario of a draft to its whole term; how many were held.
fn add_up(draft: &Draft, case: &str) -> usize {
    let Some(table) = scenarios(draft) else {
        return 0;
    };
    let mut by_scenario: BTreeMap<String, Vec<&Vec<Value>>> = BTreeMap::new();
    for row in &table.rows {
        by_scenario.entry(said(&row[0])).or_default().push(row);
    }
    let mut held = 0;
    for (name, rows) in by_scenario {
        let (whole, rows) = rows.split_last().expect("a row of the whole");
        assert_eq!(said(&whole[1]), "全期", "{case}, {name}");
        if amount(&whole[7]).is_none() {
            assert!(
                said(&whole[2]).starts_with("待填") || said(&whole[2]).contains("更正"),
                "{case}, {name}: the whole says why it is not known: {whole:?}"
            );
            continue;
        }
        held += 1;
        for column in 7..10 {
            let sum: Decimal = rows.iter().filter_map(|row| amount(&row[column])).sum();
            let total = amount(&whole[column]);
            assert_eq!(
                total.unwrap_or(Decimal::ZERO),
                sum,
                "{case}, {name}, column {column}: {rows:?}"
            );
        }
        // The times follow each other from the first day to the last.
        let timed = rows.iter().filter(|row| amount(&row[7]).is_some());
        let timed = timed.filter(|row| said(&row[1]) != "各行取整差");
        let mut until = said(&whole[4]);
        for row in timed {
            assert_eq!(said(&row[4]), until, "{case}, {name}: a gap");
            until = said(&row[6]);
        }
        assert_eq!(until, said(&whole[6]), "{case}, {name}");
        // What adds no interest says so.
        let empty = rows.iter().filter(|row| amount(&row[7]).is_none());
        let empty = empty.filter(|row| said(&row[1]) != "各行取整差");
        for row in empty {
            let why = said(&row[5]);
            assert!(why.contains("不影响利率"), "{case}, {name}: {row:?}");
            assert_eq!(why.contains("计费用"), amount(&row[9]).is_some(), "{case}");
        }
    }
    held
}

/// Numbers that look random and are the same every time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005);
        self.0 = self.0.wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }

    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        let at = self.below(all.len() as u64);
        all[usize::try_from(at).expect("small")]
    }

    fn day(&mut self, from: &str, days: u64) -> String {
        let after = i64::try_from(self.below(days)).expect("small");
        day(from).plus_days(after).expect("a day").to_string()
    }
}

/// A scheme of one to four cycles, the last of them often without effect, which often leaves on any day of its term or beside it.
fn random(numbers: &mut Numbers) -> (Draft, String) {
    let mut draft = met();
    let mut edits: Vec<String> = Vec::new();
    let cycles = 1 + numbers.below(4);
    for list in [
        "cycles",
        "kpis#1/targets",
        "kpis#1/results",
        "kpis#2/targets",
        "kpis#2/results",
    ] {
        edits.push(format!("{list}=-"));
    }
    let due = numbers.day("2027-03-01", 1500);
    edits.push(format!("due={due}"));
    let every = numbers
        .of(&["1", "1", "2"])
        .parse::<u64>()
        .expect("a number");
    let (month, of_month) = (1 + numbers.below(12), 1 + numbers.below(28));
    for at in 0..cycles {
        let year = 2025 + at * every;
        edits.push(format!(
            "cycles+year:{year} report_due:{0}-01-15 node:{0}-{month:02}-{of_month:02}",
            year + 1
        ));
        edits.push(format!(
            "kpis#1/targets+year:{year} tier_1:9500 tier_2:9000"
        ));
        edits.push(format!("kpis#2/targets+year:{year} tier_1:40"));
        let mut levels = || {
            [
                numbers.of(&["9200", "8900", "9600.5"]).to_owned(),
                numbers.of(&["42", "35"]).to_owned(),
            ]
        };
        let ([carbon, green], [carbon_2, green_2]) = (levels(), levels());
        edits.push(format!(
            "kpis#1/results+year:{year} level:{carbon} level_2:{carbon_2}"
        ));
        edits.push(format!(
            "kpis#2/results+year:{year} level:{green} level_2:{green_2}"
        ));
        if numbers.below(5) == 0 {
            let at = at + 1;
            edits.push(format!("kpis#1/results#{at}/state=not_reported"));
        }
    }
    edits.push(format!(
        "relation={};no_result={};rate_direction={};day_count={};settlement={};scenario_1=甲;scenario_2=乙",
        numbers.of(&["independent", "held", "cumulative"]),
        numbers.of(&["as_missed", "keep_rate", "drop_benefit"]),
        numbers.of(&["down", "up", "both"]),
        numbers.of(&["360", "365"]),
        numbers.of(&["quarterly", "monthly", "maturity"]),
    ));
    let cost = numbers.of(&["20000", "0", "12345.67", ""]);
    let amount = 1_000_000 + numbers.below(90_000_000);
    edits.push(format!("cost={cost};amount={amount}.37"));
    if numbers.below(2) == 0 {
        let on = numbers.day("2025-03-22", 700);
        edits.push(format!(
            "repayment=schedule;movements+day:{on} move:repaid amount:333333.33;movements+day:{due} move:repaid amount:1"
        ));
    }
    if numbers.below(2) == 0 {
        let on = numbers.day("2025-04-01", 900);
        edits.push(format!(
            "base=lpr;spread=20;quotes+day:2025-03-21 rate:3.00;quotes+day:{on} rate:2.85"
        ));
    }
    if numbers.below(3) == 0 {
        let earned = numbers.of(&["1.05", "0.35", ""]);
        edits.push(format!(
            "penalty=deposit;kpis#1/deposit=750000;kpis#2/deposit=123456.78;deposit_rate={earned}"
        ));
    }
    if numbers.below(4) > 0 {
        let from = numbers.day("2025-03-01", 2400);
        let after = numbers.of(&["base", "kept", "spread spread_after:-35"]);
        edits.push(format!(
            "events+day:2025-04-01 step:transfer cause:missed from:{from} rate_after:{after}"
        ));
    }
    let edits = edits.join(";");
    edit(&mut draft, &edits);
    (draft, edits)
}

#[test]
fn rows_add_up_to_the_whole_term() {
    let mut numbers = Numbers(73);
    let mut held = 0;
    for _ in 0..250 {
        let (draft, case) = random(&mut numbers);
        held += add_up(&draft, &case);
    }
    assert!(held > 300, "{held} scenarios could be computed");
    for sample in OUTPUT.samples {
        assert!(add_up(&sample(), "a sample") > 0);
    }
}

/// 5.5.1 f: the loan leaves on any day of its term and beside it: before the first node, on a node, between, on the day of maturity, after it.
#[test]
fn rows_add_up_whenever_the_loan_leaves() {
    for from in [
        "2025-03-20",
        "2025-03-21",
        "2025-03-22",
        "2026-06-20",
        "2026-06-21",
        "2026-06-22",
        "2027-06-20",
        "2027-06-21",
        "2027-06-22",
        "2028-03-20",
        "2028-03-21",
        "2028-03-22",
    ] {
        for after in ["base", "kept", "spread spread_after:-20"] {
            let mut draft = (OUTPUT.samples[2])();
            let left = format!(
                "events+day:2025-03-20 step:transfer cause:missed from:{from} rate_after:{after}"
            );
            edit(&mut draft, &left);
            assert_eq!(add_up(&draft, &left), 1, "{left}");
        }
    }
}

/// The rows of the worked example, and of the third sample, whose last cycle changes no rate: what it costs is counted, and is seen.
#[test]
fn the_rows_of_the_samples() {
    let short = |draft: &Draft| -> Vec<String> {
        let rows = lines(draft).into_iter();
        rows.map(|row| [&row[1..2], &row[4..10]].concat().join(" "))
            .collect()
    };
    // 457 days at 3.20, 365 at 3.10, 274 at 3.05; rounded one by one they are a cent short of 1,429,000.00.
    assert_eq!(
        short(&met()),
        [
            "首期考核生效前 2025-03-21 3.20 2026-06-21 609333.33 0.00 0.00",
            "2025 2026-06-21 3.10 2027-06-21 471458.33 15208.33 -4791.67",
            "2026 2027-06-21 3.05 2028-03-21 348208.33 17125.00 -2875.00",
            "各行取整差    0.01  ",
            "全期 2025-03-21  2028-03-21 1429000.00 32333.33 -7666.67",
        ]
    );
    assert_eq!(
        short(&(OUTPUT.samples[2])()),
        [
            "首期考核生效前 2025-03-21 3.20 2026-06-21 609333.33 0.00 0.00",
            "2025 2026-06-21 3.10 2027-06-21 471458.33 15208.33 -4791.67",
            "2026 2027-06-21 3.20 2028-03-21 365333.33 0.00 -20000.00",
            "2027 2028-06-21 不影响利率，只计费用    -20000.00",
            "各行取整差    0.01  ",
            "全期 2025-03-21  2028-03-21 1446125.00 15208.33 -44791.67",
        ]
    );
    // After 调出 there is no test, so no cost; the interest of the time that follows is a row of its own.
    let mut left = met();
    edit(
        &mut left,
        "events+day:2026-09-15 step:transfer cause:missed from:2026-10-01 rate_after:base",
    );
    assert_eq!(
        short(&left),
        [
            "首期考核生效前 2025-03-21 3.20 2026-06-21 609333.33 0.00 0.00",
            "2025 2026-06-21 3.10 2026-10-01 131750.00 4250.00 -15750.00",
            "调出后 2026-10-01 3.20 2028-03-21 716000.00 0.00 0.00",
            "2026 2027-06-21 不影响利率    ",
            "全期 2025-03-21  2028-03-21 1457083.33 4250.00 -15750.00",
        ]
    );
    // A loan that runs on for years behind its last cycle keeps its rate, and the term sums it.
    let mut long = met();
    edit(&mut long, "due=2030-03-21");
    let rows = short(&long);
    assert_eq!(
        rows[3],
        "末期考核一年后 2028-06-21 3.05 2030-03-21 810791.67 39875.00 39875.00"
    );
    let evaluation = (TEMPLATE.evaluate)(&long);
    assert_eq!(figure(&evaluation, &[], "later_effect"), "39875.00");
}

/// 5.4.3.1, table 3: the cost of a deposit is part of the net benefit where it can be worked out. Where it cannot, and where another benefit than a lower
/// rate is earned, figure and column say that it is left out.
#[test]
fn a_net_benefit_counts_the_deposit_or_says_that_it_does_not() {
    let missed = "rate_direction=up;penalty=deposit;kpis#1/deposit=750000;kpis#2/deposit=100000;kpis#1/results#1/level=9600";
    let found = |edits: &str| {
        let mut draft = met();
        edit(&mut draft, edits);
        let evaluation = (TEMPLATE.evaluate)(&draft);
        let of = |id: &str, path: &str| {
            let place = place(&draft, &format!("{path}cost"));
            let figure = evaluation.figure(id, &place.path).expect("a figure");
            [figure.label.get(Lang::Zh), said(&figure.value)].join(" ")
        };
        let table = scenarios(&draft).expect("a table");
        let heading = table.columns[9].1.zh;
        [
            of("net", "cycles#1/"),
            of("term_net", ""),
            heading.to_owned(),
        ]
    };
    let column = "净收益（元，已扣费用，负数为净支出）";
    // The yearly cost alone.
    assert_eq!(
        found("rate_direction=up;penalty=rate;kpis#1/up=5;kpis#2/up=5"),
        [
            "2025 年考核的净收益 -20000.00",
            "全期净收益 -40000.00",
            column
        ]
    );
    // One KPI is missed in 2025 alone: 750,000 × (3.20% − 1.05%) × 365 ÷ 360 = 16,348.96 is paid in that year.
    assert_eq!(
        found(&format!("{missed};deposit_rate=1.05")),
        [
            "2025 年考核的净收益 -36348.96",
            "全期净收益 -56348.96",
            column
        ]
    );
    // A deposit that is held for longer than a year after the last cycle is counted until the loan is due: 729 days after 2026-06-21 here.
    assert_eq!(
        found(&format!(
            "{missed};deposit_rate=1.05;cycles#2/=-;due=2028-06-19"
        ))[1],
        "全期净收益 -52653.13"
    );
    // What is held behind the year of the last cycle is a figure of its own, which the page shows with the term.
    let mut later = met();
    edit(
        &mut later,
        &format!("{missed};deposit_rate=1.05;cycles#2/=-;due=2028-06-19"),
    );
    let evaluation = (TEMPLATE.evaluate)(&later);
    let of_term = evaluation.figure("deposit_cost", &[]).expect("a figure");
    assert_eq!(
        [of_term.label.get(Lang::Zh), said(&of_term.value)],
        ["2027-06-21 至 2028-06-19 的保证金成本", "16304.17"]
    );
    let open = "未扣保证金成本，因未填保证金存款利率";
    assert_eq!(
        found(missed),
        [
            format!("2025 年考核的净收益（{open}） -20000.00"),
            format!("全期净收益（{open}） -40000.00"),
            "净收益（元，已扣费用，未扣保证金成本，负数为净支出）".to_owned(),
        ]
    );
    let other = "rate_direction=down;benefit=other;other_benefit=绿色通道";
    assert_eq!(
        found(other),
        [
            "2025 年考核的净收益（不含其他优惠） -20000.00",
            "全期净收益（不含其他优惠） -40000.00",
            "净收益（元，已扣费用，不含其他优惠，负数为净支出）",
        ]
    );
    let both = "rate_direction=both;benefit=other;other_benefit=绿色通道;penalty=deposit;kpis#1/deposit=750000;kpis#2/deposit=100000;kpis#1/results#1/level=9600";
    assert_eq!(
        found(both)[2],
        "净收益（元，已扣费用，未扣保证金成本，不含其他优惠，负数为净支出）"
    );
    // The same other benefit, and every target missed in both years: nothing is earned, and nothing is left out.
    assert_eq!(
        found(&format!(
            "{other};kpis#1/results#1/level=10300;kpis#1/results#2/level=10300;kpis#2/results#1/level=1;kpis#2/results#2/level=1"
        ))[2],
        column
    );
}

/// 5.4.3.1, table 3: where a missed target raises the deposit, and where a target that is met earns another benefit, every place that says the change of the
/// rate says that too.
#[test]
fn what_follows_beside_the_rate_is_said_with_it() {
    let found = |edits: &str| {
        let mut draft = met();
        edit(&mut draft, edits);
        let evaluation = (TEMPLATE.evaluate)(&draft);
        let cycle = place(&draft, "cycles#1/node").path;
        let rate = evaluation.figure("rate", &cycle).expect("a rate");
        let due = evaluation.figure("deposit_due", &cycle);
        let due = due.map(|due| [due.label.get(Lang::Zh), said(&due.value)].join(" "));
        let table = lines(&draft);
        let row = table.iter().find(|row| row[1] == "2025").expect("a row");
        let report = OUTPUT.report_of(&draft);
        let paper = format!("{:?}", report.tables);
        assert_eq!(
            paper.contains("增加保证金 {0} 元"),
            due.is_some(),
            "the paper: {edits}"
        );
        (rate.label.get(Lang::Zh), row[3].clone(), due)
    };
    let deposit =
        "rate_direction=up;penalty=deposit;kpis#1/deposit=750000;kpis#2/deposit=123456.78";
    let due = |amount: &str| {
        Some(format!(
            "2025 年考核后自 2026-06-21 起应增加的保证金 {amount}"
        ))
    };
    // Met: nothing becomes due. 2026 is met in the sample as well.
    let (label, change, none) = found(deposit);
    assert_eq!((change.as_str(), none), ("0 bp", None));
    assert!(!label.contains("保证金"), "{label}");
    let (label, change, one) = found(&format!("{deposit};kpis#1/results#1/level=9600"));
    assert_eq!(change, "0 bp；增加保证金 750,000.00 元");
    assert!(
        label.contains("（0 bp；增加保证金 750,000.00 元）"),
        "{label}"
    );
    assert_eq!(one, due("750000.00"));
    // Both are missed: each deposit counts.
    let both = format!("{deposit};kpis#1/results#1/level=9600;kpis#2/results#1/level=35");
    assert_eq!(found(&both).2, due("873456.78"));
    // All KPIs make one result: one deposit.
    let all = format!("{both};combination=all;deposit=500000");
    assert_eq!(found(&all).1, "0 bp；增加保证金 500,000.00 元");
    // No report came: the contract's choice says whether a deposit becomes due.
    for (choice, change, amount) in [
        (
            "as_missed",
            "0 bp；增加保证金 873,456.78 元",
            due("873456.78"),
        ),
        ("keep_rate", "维持现利率", None),
        ("drop_benefit", "取消已有优惠", None),
    ] {
        let none = format!(
            "{deposit};no_result={choice};kpis#1/results#1/state=not_reported;kpis#2/results#1/state=not_reported"
        );
        let of = found(&none);
        assert_eq!((of.1.as_str(), of.2), (change, amount), "{choice}");
    }
    let other = found("rate_direction=down;benefit=other;other_benefit=绿色通道");
    assert_eq!(other.1, "0 bp；给予约定的其他优惠");
    assert_eq!(other.2, None);
}

/// 5.5.1: of an answer that cannot be read nothing is concluded: neither that the scheme was changed after the approval nor that the loan is in another
/// state, and the approval and the state say so. A day of the month is read as people type it.
#[test]
fn what_cannot_be_read_is_no_change_of_what_was_approved() {
    let found = |edits: &str| {
        let mut draft = met();
        edit(&mut draft, edits);
        let evaluation = (TEMPLATE.evaluate)(&draft);
        let codes = ["changed_after", "refused"];
        let problems = evaluation.problems.iter();
        let concluded = problems.filter(|of| codes.contains(&of.code)).count();
        let of = |id: &str| figure(&evaluation, &[], id);
        (of("approval_state"), of("label_state"), concluded)
    };
    let (approved, linked, none) = found("");
    assert!(approved.starts_with("已批准"), "{approved}");
    assert_eq!(none, 0);
    for (edits, of_approval, of_state) in [
        // Read as people type them.
        ("settlement_day=20日", false, false),
        ("settlement_day=每月 20 号", false, false),
        // Part of what was approved, and no part of the state.
        ("amount=一千五百万左右", true, false),
        ("drawn=2025-13-41", true, false),
        ("settlement_day=20日前后", true, false),
        // The KPIs are part of both.
        ("kpis#1/targets#1/tier_1=≤9500", true, true),
        ("kpis#1/base_level=约 10000", true, true),
        // Events are part of the state alone.
        ("events#1/day=三月", false, true),
        // Neither: what is logged, and what is only expected.
        ("risks+day:昨天 risk:丁", false, false),
        ("kpis#1/results#1/level=约 9200", false, false),
    ] {
        let (approval, state, concluded) = found(edits);
        let unread = "有未能读取的值";
        assert_eq!(
            approval.starts_with(unread),
            of_approval,
            "{edits}: {approval}"
        );
        assert_eq!(state.starts_with(unread), of_state, "{edits}: {state}");
        assert!(of_approval || approval == approved, "{edits}: {approval}");
        assert!(of_state || state == linked, "{edits}: {state}");
        assert_eq!(concluded, 0, "{edits}");
    }
}

/// 5.5.1 f: 调出 and 结清 may be planned for a day to come. The state says its day and what the loan was before, and a loan awaits its reports until then.
#[test]
fn a_planned_end_is_no_end_before_its_day() {
    let state = |edits: &str| {
        let mut draft = met();
        edit(&mut draft, edits);
        figure(&(TEMPLATE.evaluate)(&draft), &[], "label_state")
    };
    let leaves = "events+day:2026-03-10 step:transfer cause:missed from:2026-09-01";
    let settles = "events+day:2028-03-21 step:settle";
    assert_eq!(
        state(leaves),
        "已调出（自 2026-09-01 起；此前为“可持续挂钩”）"
    );
    assert_eq!(
        state(settles),
        "结清（自 2028-03-21 起；此前为“可持续挂钩”）"
    );
    assert_eq!(
        state(&format!("{leaves};{settles}")),
        "结清（自 2028-03-21 起；此前为“已调出”）"
    );
    for (edits, before, after) in [
        (leaves, "2026-08-31", "2026-09-01"),
        (settles, "2028-03-20", "2028-03-21"),
    ] {
        let scheme = scheme(1, edits);
        let gone = |on: &str| (inbox().loan)(&scheme, day(on)).gone;
        assert!(!gone(before), "{edits}");
        assert!(gone(after), "{edits}");
    }
}

/// A figure that cannot be worked out says what it waits for, in the cycle and for the whole term, on the page and in the table.
#[test]
fn a_missing_figure_says_what_it_waits_for() {
    let leaving = "events+day:2026-09-15 step:transfer cause:missed";
    for (edits, missing) in [
        (leaving.to_owned(), "待填：调出日"),
        (format!("{leaving} rate_after:base"), "待填：调出日"),
        (format!("{leaving} from:2026-10-01"), "待填：调出后的利率"),
        (
            "kpis#2/results#1/level=".to_owned(),
            "待填：绿电占比 2025 年预期水平",
        ),
        (
            "kpis#1/targets#1/tier_1=".to_owned(),
            "待填：碳排放量（范围 1+2） 2025 年第一档目标",
        ),
        (
            "kpis#1/direction=".to_owned(),
            "待填：碳排放量（范围 1+2）的改善方向",
        ),
        ("cycles#1/node=".to_owned(), "待填：利率生效日"),
        ("cycles#1/year=".to_owned(), "待填：考核年度"),
        (
            "relation=".to_owned(),
            "待填：“贷款条件”和“利率调整方案”的必填项",
        ),
        (
            "base_rate=".to_owned(),
            "待填：“贷款条件”和“利率调整方案”的必填项",
        ),
        ("due=2025-01-01".to_owned(), "方案有误，请先按提示更正"),
    ] {
        let mut draft = met();
        edit(&mut draft, &edits);
        let evaluation = (TEMPLATE.evaluate)(&draft);
        let cycle = place(&draft, "cycles#1/").path;
        let whole = figure(&evaluation, &[], "term_effect");
        assert_eq!(whole, missing, "{edits}");
        let rate = figure(&evaluation, &cycle, "rate");
        let said = if missing.starts_with("待填") {
            missing
        } else {
            "none"
        };
        assert_eq!(rate, said, "{edits}");
        let rows = lines(&draft);
        assert_eq!(rows.last().expect("the whole")[2], missing, "{edits}");
    }
    // A scheme that has no cycle yet waits for nothing that could be named.
    let mut none = met();
    edit(&mut none, "cycles=-");
    assert!(scenarios(&none).is_none());
}

/// The levels of a report that the bank filed are the results of its year in every scenario, beside what was expected; a later year stays an expectation.
#[test]
fn a_filed_report_takes_the_place_of_what_was_expected() {
    let scheme = scheme(
        1,
        "scenario_2=乙;kpis#1/results#1/level=9,400;kpis#1/results#1/level_2=9,900;\
        kpis#1/results#2/level_2=9,900;kpis#2/results#2/level_2=40",
    );
    let sent = [("2025.json".to_owned(), file(filled(&scheme)))];
    let checked = looked_at(&sent);
    let filed = checked[0].report.as_ref().expect("a report");
    let accepted = (inbox().accept)(filed, "2025.json", ["甲", "2026-05-02T08:00:00Z"]);
    let mut notes = Notes::default();
    notes.accept(accepted.expect("a year"));
    let notes = notes.text();
    let recorded = TEMPLATE.with_notes(&scheme.draft, &notes).into_owned();

    let rows = lines(&recorded);
    let of = |scenario: &str, year: &str| {
        let found = rows.iter().find(|row| row[0] == scenario && row[1] == year);
        found.expect("a row")
    };
    let first = of("预期水平", "2025");
    assert_eq!(
        first[2],
        "碳排放量（范围 1+2） 9,200 吨（达标，第 1 档；已收存，预期 9,400 吨，相差 −200 吨）；\
        绿电占比 42%（达标，第 1 档；已收存，与预期 42% 相同）"
    );
    // The filed result counts in the other scenario as well, which expected to miss the target.
    let second = of("乙", "2025");
    assert_eq!((first[3].as_str(), first[5].as_str()), ("−10 bp", "3.10"));
    assert_eq!((second[3].as_str(), second[5].as_str()), ("−10 bp", "3.10"));
    assert!(
        second[2].contains("已收存，预期 9,900 吨，相差 −700 吨"),
        "{}",
        second[2]
    );
    assert!(!of("预期水平", "2026")[2].contains("已收存"));

    // The figures of the page say it; what was expected stays in its field, and nothing of it is asked any more.
    let evaluation = TEMPLATE.evaluate_with(&scheme.draft, &notes);
    let cycle = evaluation
        .figure("rate", &place(&scheme.draft, "cycles#1/").path)
        .expect("a rate");
    assert!(cycle.label.get(Lang::Zh).contains("按已收存报告"));
    let tier = place(&scheme.draft, "kpis#1/results#1/").path;
    assert_eq!(
        figure(&evaluation, &tier, "tier"),
        "已收存 9,200 吨，第 1 档"
    );
    assert_eq!(figure(&evaluation, &tier, "next"), "none");
    let mut blank = scheme.draft.clone();
    edit(
        &mut blank,
        "kpis#1/results#1/level=;kpis#1/results#1/level_2=;kpis#2/results#1/level=",
    );
    let codes = |evaluation: &Evaluation| -> Vec<&str> {
        let found = evaluation.problems.iter().map(|problem| problem.code);
        found.filter(|code| *code == "no_expected").collect()
    };
    assert_eq!(codes(&(TEMPLATE.evaluate)(&blank)).len(), 2);
    let evaluation = TEMPLATE.evaluate_with(&blank, &notes);
    assert_eq!(codes(&evaluation), [""; 0]);
    assert_eq!(figure(&evaluation, &[], "term_effect"), "32333.33");

    // Nothing of it is stored, approved, fingerprinted or handed over, and the borrower's copy is computed by the expectations alone.
    let mark = |draft: &Draft| greendesk::documents::templates::loan_desk::approval::mark(draft);
    assert_eq!(mark(&recorded), mark(&scheme.draft));
    let begun = greendesk::documents::templates::loan_desk::hand_over::begun;
    assert_eq!(begun(&recorded).root, begun(&scheme.draft).root);
    let clean = OUTPUT.report_of(&scheme.draft);
    assert!(!format!("{:?}", clean.tables).contains("已收存"));
    let inside = OUTPUT.report_with(&scheme.draft, &notes);
    let held = Notes::of(&notes);
    let tables = OUTPUT.tables_of_notes(&scheme.draft, &held);
    let inside = greendesk::documents::notes::internal(inside, tables, &held);
    let paper = format!("{:?}", inside.paper);
    assert!(
        paper.contains("已收存的年度报告") && paper.contains("−200"),
        "{}",
        paper.len()
    );
    // Notes without a filed report change nothing.
    assert!(
        TEMPLATE.recorded.expect("it records")(&scheme.draft, &Notes::default().text()).is_none()
    );
}

/// 5.5.1 f: after 调出 nobody owes a report and no node counts: the calendar of the page and of the file ends there, the loan itself does not.
#[test]
fn the_calendar_ends_with_the_linked_loan() {
    let days = |draft: &Draft| -> Vec<String> {
        let shown = OUTPUT.shown.iter().find(|(id, _)| *id == "calendar");
        let table = (shown.expect("it is shown").1)(draft).expect("days");
        let rows = table.rows.iter();
        rows.map(|row| [said(&row[0]), said(&row[1])].join(" "))
            .collect()
    };
    let all = [
        "2026-04-30 报告到期",
        "2026-06-21 生效节点",
        "2027-04-30 报告到期",
        "2027-06-21 生效节点",
        "2027-12-22 到期前 90 天",
    ];
    assert_eq!(days(&met()), all);
    for (from, kept) in [
        ("2026-01-01", vec![4]),
        // The report is due on the day before, and its result would count from a day on which the loan has left.
        ("2026-05-01", vec![4]),
        ("2026-06-21", vec![4]),
        ("2026-06-22", vec![0, 1, 4]),
        ("2027-05-01", vec![0, 1, 4]),
        ("2027-06-22", vec![0, 1, 2, 3, 4]),
    ] {
        let mut draft = met();
        for after in ["", " rate_after:base"] {
            let left =
                format!("events+day:2025-04-01 step:transfer cause:missed from:{from}{after}");
            edit(&mut draft, &left);
            let kept: Vec<&str> = kept.iter().map(|at: &usize| all[*at]).collect();
            assert_eq!(days(&draft), kept, "{left}");
            edit(&mut draft, "events#4/=-");
        }
    }
}

/// 5.5.1: what is approved is the level, not the worksheet that it was taken from; an approval that an earlier version of the program marked with the
/// worksheet holds as well.
#[test]
fn a_worksheet_is_no_change_after_the_approval() {
    use greendesk::documents::templates::loan_desk::approval::{Approved, approved, mark};
    let taken = "kpis#1/history#3/from_bills=5e1|底稿|ABCD1234|2024|emissions|10000|other|0.1567|2022|||经推算";
    let mut draft = met();
    let as_is = |draft: &Draft| matches!(approved(draft), Approved::AsIs(_));
    assert!(as_is(&draft));
    edit(&mut draft, taken);
    assert!(as_is(&draft), "the level stays as it was");
    edit(&mut draft, "kpis#1/history#3/level=9,990");
    assert!(!as_is(&draft));
    // The mark of an earlier version, which held the worksheet too, in the words in which it was stored.
    let mut earlier = met();
    edit(&mut earlier, taken);
    let mut as_it_was = earlier.clone();
    edit(&mut as_it_was, "approvals=-");
    let former = former_mark(&as_it_was);
    assert_ne!(former, mark(&earlier));
    edit(&mut earlier, &format!("approvals#1/mark={former}"));
    assert!(as_is(&earlier));
    edit(&mut earlier, "kpis#1/history#3/from_bills=");
    assert!(!as_is(&earlier), "by that mark the worksheet was approved");
}

/// 5.5.1: what is approved is what the answers mean. A mark of an earlier version, which was made of the answers as they were typed, stays valid for them, and
/// is the one that is shown.
#[test]
fn what_is_approved_is_what_the_answers_mean() {
    use greendesk::documents::templates::loan_desk::approval::{Approved, approved, mark};
    let mut draft = met();
    // Typed as a bank's clerk types it, and marked by an earlier version.
    edit(
        &mut draft,
        "amount=１５，０００，０００．００;approvals#1/mark=",
    );
    let mut as_it_was = draft.clone();
    edit(&mut as_it_was, "approvals=-");
    let former = former_mark(&as_it_was);
    assert_ne!(former, mark(&draft));
    edit(
        &mut draft,
        &format!("approvals#1/mark={}", former.to_lowercase()),
    );
    assert_eq!(approved(&draft), Approved::AsIs(former.clone()));
    let evaluation = (TEMPLATE.evaluate)(&draft);
    assert_eq!(
        figure(&evaluation, &[], "approval_state"),
        format!("已批准，校验码 {former}")
    );
    // The marks that the last version wrote for the samples.
    for (sample, former) in [(0, "E7484250"), (1, "83673637")] {
        let mut draft = (OUTPUT.samples[sample])();
        edit(&mut draft, &format!("approvals#1/mark={former}"));
        assert_eq!(approved(&draft), Approved::AsIs(former.to_owned()));
    }
    // What was typed then is not known any more once it was typed anew.
    edit(&mut draft, "amount=15000000");
    assert_eq!(approved(&draft), Approved::ThenChanged(mark(&draft)));
    // A mark of this version holds however the amount is typed.
    let new = mark(&draft);
    for typed in ["15,000,000", "15000000.00", " 1500万 ", "１５００００００"] {
        edit(&mut draft, &format!("amount={typed}"));
        assert_eq!(mark(&draft), new, "{typed}");
    }
    for typed in ["15000001", "-15000000", "15000000 吨", ""] {
        edit(&mut draft, &format!("amount={typed}"));
        assert_ne!(mark(&draft), new, "{typed}");
    }
}

/// The mark as it was made before worksheets were left out: all answers without reasons, and no list that comes after the approval.
fn former_mark(draft: &Draft) -> String {
    use greendesk::documents::{Node, Row, checksum};
    fn agreed(node: &Node) -> Node {
        let mut found = Node::default();
        for (field, typed) in node
            .answers
            .iter()
            .filter(|(field, _)| !field.contains('.'))
        {
            found.set(field, typed);
        }
        for (list, rows) in node.lists.iter().filter(|(list, _)| *list != "results") {
            let rows = rows.iter().map(|row| Row {
                id: 0,
                node: agreed(&row.node),
            });
            found.lists.insert(list.clone(), rows.collect());
        }
        found
    }
    let mut root = agreed(&draft.root);
    for field in [
        "signed",
        "signed_by",
        "scenario_1",
        "scenario_2",
        "scenario_3",
        "consent_borrower",
        "consent_lender",
    ] {
        root.set(field, "");
    }
    for list in ["approvals", "events", "amendments", "risks", "checks"] {
        root.lists.remove(list);
    }
    let of = Draft { next_row: 0, root };
    checksum(&of)
        .chars()
        .take(8)
        .collect::<String>()
        .to_uppercase()
}

/// The borrower's report says what was agreed and Annex B has no field for, as text where the form explains the KPI, and answers what it asks: whether there
/// is a third party, the mandatory level. Nothing of it lies in a field that is not asked.
#[test]
fn the_borrowers_report_has_all_that_was_agreed() {
    use greendesk::documents::templates::loan_desk::hand_over::begun;
    use greendesk::documents::templates::sll_kpi_report;
    use greendesk::documents::unasked;
    let of = |edits: &str| {
        let mut draft = met();
        edit(&mut draft, edits);
        begun(&draft)
    };
    let get = |draft: &Draft, at: &str| draft.get(&place(draft, at)).to_owned();
    let report = of(
        "kpis#1/factor=0.1567;kpis#1/factor_year=2022;kpis#1/factor_source=公告;\
        kpis#1/references+kind:mandatory name:限额 level:9800;kpis#1/references+kind:mandatory name:配额 level:9700;\
        kpis#1/references+kind:peer name:同业 level:9000",
    );
    assert_eq!(
        get(&report, "kpis#1/method"),
        "企业全部厂区（演示）\n能源消耗排放与生产过程排放之和（演示）\n排放因子 0.1567 kgCO2/kWh（2022 年），公告"
    );
    assert_eq!(
        get(&report, "kpis#1/basis"),
        "企业低碳发展规划（演示）\n合同约定的更高档目标：2025 年 9,000 吨；2026 年 9,000 吨（达标与否按第一档判断）"
    );
    assert_eq!(
        get(&report, "kpis#2/basis"),
        "企业低碳发展规划（演示）",
        "one tier alone"
    );
    assert_eq!(
        get(&report, "kpis#1/mandatory_level"),
        "9700",
        "the strictest"
    );
    assert_eq!(get(&report, "kpis#2/mandatory_level"), "");
    for (third, answer, name) in [
        ("不引入第三方（演示）", "no", false),
        ("无", "no", false),
        ("", "", false),
        ("核验由甲公司承担，费用由银行承担", "", true),
        ("不少于两家机构核验", "", true),
    ] {
        let report = of(&format!("third_party={third}"));
        for kpi in ["kpis#1", "kpis#2"] {
            assert_eq!(
                get(&report, &format!("{kpi}/third_party")),
                answer,
                "{third}"
            );
            assert_eq!(
                get(&report, &format!("{kpi}/third_party_name")),
                "",
                "{third}"
            );
            let basis = get(&report, &format!("{kpi}/basis"));
            assert_eq!(
                basis.contains(&format!("第三方机构安排：{third}")),
                name,
                "{basis}"
            );
        }
        let left = unasked(&sll_kpi_report::TEMPLATE, &report);
        assert_eq!(
            left.len(),
            0,
            "{third}: {:?}",
            left.first().map(|left| &left.place)
        );
    }
}

/// A report that an earlier version of the program began says no factor and no tiers behind the first one; that is no change of what was agreed.
#[test]
fn a_report_begun_earlier_is_as_agreed() {
    let edits = "kpis#1/factor=0.1567;kpis#1/factor_year=2022;kpis#1/factor_source=公告;third_party=由甲公司核验";
    let scheme = scheme(1, edits);
    let codes = |draft: &Draft| {
        let sent = [("a.json".to_owned(), file(draft.clone()))];
        let rows = super::inbox::rows(std::slice::from_ref(&scheme), &sent, "2026-04-20");
        super::inbox::codes(&rows[0])
    };
    let now = filled(&scheme);
    assert_eq!(codes(&now), [""; 0]);
    let mut earlier = now;
    edit(
        &mut earlier,
        "kpis#1/basis=企业低碳发展规划（演示）;kpis#2/basis=企业低碳发展规划（演示）",
    );
    let method = place(&earlier, "kpis#1/method");
    earlier.set(
        &method,
        "企业全部厂区（演示）\n能源消耗排放与生产过程排放之和（演示）",
    );
    assert_eq!(codes(&earlier), [""; 0]);
    let mut other = earlier.clone();
    edit(&mut other, "kpis#1/basis=另一依据");
    other.set(&method, "企业全部厂区（演示）");
    assert_eq!(codes(&other), ["method", "basis"]);
}
