//! The tidy tables of the loan desk: the path of the interview, the KPIs, and rates and interest by scenario.

use super::approval;
use super::fields::DIRECTIONS;
use super::interview;
use super::kpi::{FiledResult, Kpi, kpis};
use super::terms::{DOWNS, LeftOut, Terms, Time, TimeOf, bp, tested};
use super::words as w;
use crate::clause::Clause;
use crate::documents::inbox::{KpiLine, NextRate};
use crate::documents::notes::Notes;
use crate::documents::paper::{choice, day, rounded, typed};
use crate::documents::templates::sll_kpi_report::fields::SOURCES;
use crate::documents::words::{clause_number, difference_unit, figure_said};
use crate::documents::{Draft, Node, Table, Value};
use crate::i18n::{Arg, Lang, Message, Text};
use crate::measure::{
    Day, Decimal, Places, Year, difference, grouped, product, round_half_up, sum,
};
use crate::standards::sll::desk::ambition::{
    Factor, Pace, factor_change, pace_ambition, with_factor, words as aw,
};
use crate::standards::sll::desk::calendar::words as cw;
use crate::standards::sll::desk::fingerprint::Part;
use crate::standards::sll::desk::rate::benefit::{Effect, effect};
use crate::standards::sll::desk::rate::course::{Course, CycleRate};
use crate::standards::sll::desk::rate::outcome::{KpiResult, outcome_of};
use crate::standards::sll::desk::rate::words::rate as rate_said;
use crate::standards::sll::desk::rate::{CENTS, total};

/// The fields of the names of the scenarios.
const SCENARIOS: [&str; 3] = ["scenario_1", "scenario_2", "scenario_3"];

/// The scenarios of a draft with their names: the first, and the others that have a name.
pub fn scenarios(draft: &Draft) -> Vec<(usize, Value)> {
    let named = SCENARIOS.iter().enumerate().map(|(at, field)| {
        let name = typed(draft.root.get(field));
        match name {
            Value::Missing if at == 0 => (at, Value::Words(w::EXPECTED.into())),
            name => (at, name),
        }
    });
    named.filter(|(_, name)| *name != Value::Missing).collect()
}

/// Words one behind the other.
pub fn listed(words: impl Iterator<Item = Message>) -> Option<Message> {
    words.reduce(|all, next| Message::new(w::LISTED, vec![all.into(), next.into()]))
}

/// A level with its unit.
pub fn said(kpi: &Kpi, level: Decimal) -> crate::i18n::Arg {
    figure_said(grouped(level, None), &kpi.unit)
}

/// Levels of one unit: each has its sign where they are shares.
pub fn levels_said(levels: &[Decimal], unit: &str) -> Arg {
    let shown: Vec<String> = levels.iter().map(|level| grouped(*level, None)).collect();
    crate::documents::printed::levels_said(&shown, unit)
}

/// What a KPI is, in a line: its fingerprint, its base level, its targets.
pub fn definition_said(kpi: &Kpi) -> Message {
    let year = |year: Year| Arg::from(year.number().to_string());
    let print = kpi
        .fingerprint()
        .map(|found| Message::new(w::PRINT_SAID, vec![found.short().into()]));
    let base = kpi.base.0.zip(kpi.base.1);
    let base = base.map(|(of, level)| Message::new(w::BASE_SAID, vec![year(of), said(kpi, level)]));
    let targets = kpi.targets.iter();
    let targets = targets.filter(|target| !target.tiers.is_empty());
    let targets = targets.map(|target| {
        let levels = levels_said(&target.tiers, &kpi.unit);
        Message::new(w::TARGETS_SAID, vec![year(target.year), levels])
    });
    let all = print.into_iter().chain(base).chain(targets);
    listed(std::iter::once(kpi.name.clone()).chain(all)).unwrap_or_else(|| kpi.name.clone())
}

/// What a KPI is, in lines, as an amendment says it: what is counted and how, the factor, the history, and the line of [`definition_said`].
pub fn definition_lines(kpi: &Kpi) -> Vec<Message> {
    let answered = |label: Text, field: &str| {
        let typed = kpi.node.get(field).trim();
        let said = || Message::new(w::LABELLED, vec![label.into(), typed.into()]);
        (!typed.is_empty()).then(said)
    };
    let factor = match super::levels::factor_said(kpi.node) {
        Value::Words(said) => Some(said),
        _ => None,
    };
    let mut history = kpi.history.clone();
    history.sort_unstable_by_key(|(year, _)| *year);
    let history = history.into_iter().map(|(year, level)| {
        let year = year.number().to_string().into();
        Message::new(w::YEAR_LEVEL, vec![year, said(kpi, level)])
    });
    let history =
        listed(history).map(|all| Message::new(w::LABELLED, vec![w::HISTORY.into(), all.into()]));
    [
        answered(w::BOUNDARY, "boundary"),
        answered(w::METHOD, "method"),
        factor,
        history,
        Some(definition_said(kpi)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What each KPI comes to in a cycle of a scenario.
fn results(kpis: &[Kpi], cycle: &CycleRate, scenario: usize) -> Value {
    let of = |kpi: &Kpi| {
        let kpi = kpi.in_year(cycle.year);
        let result = kpi.in_scenario(cycle.year, scenario)?;
        let outcome = outcome_of(kpi.direction?, &kpi.target(cycle.year)?.tiers, result).name();
        if let Some(filed) = kpi.filed_in(cycle.year) {
            return Some(filed_said(kpi, filed, scenario, outcome));
        }
        Some(match result {
            KpiResult::Level(level) => Message::new(
                w::KPI_RESULT,
                vec![kpi.name.clone().into(), said(kpi, level), outcome.into()],
            ),
            _ => Message::new(
                w::KPI_NO_RESULT,
                vec![kpi.name.clone().into(), outcome.into()],
            ),
        })
    };
    listed(kpis.iter().filter_map(of)).map_or(Value::Missing, Value::Words)
}

/// A filed result, beside what was expected in the scenario: by how much the level differs, or that none was expected.
fn filed_said(kpi: &Kpi, filed: FiledResult, scenario: usize, outcome: Message) -> Message {
    let expected = kpi.result(filed.year);
    let expected = expected.and_then(|expected| *expected.levels.get(scenario)?);
    let name = || kpi.name.clone().into();
    match (filed.level, expected) {
        (Some(level), Some(expected)) => {
            let args = vec![
                name(),
                said(kpi, level),
                outcome.into(),
                said(kpi, expected),
            ];
            match difference(level, expected).filter(|by| *by != Decimal::ZERO) {
                Some(by) => Message::new(
                    w::FILED_APART,
                    args.into_iter().chain([moved(kpi, by)]).collect(),
                ),
                None => Message::new(w::FILED_AS_EXPECTED, args),
            }
        }
        (Some(level), None) => Message::new(
            w::FILED_RESULT,
            vec![name(), said(kpi, level), outcome.into()],
        ),
        (None, _) => Message::new(w::FILED_NO_RESULT, vec![name(), outcome.into()]),
    }
}

fn money(exact: Option<Decimal>) -> Value {
    rounded(exact, 2, "")
}

/// Interest, saving and net benefit of a row, exactly; `None` where the row has none.
type Amounts = [Option<Decimal>; 3];

/// Interest, saving, and what is left of it when `costs` are paid; no cost leaves the saving.
fn amounts(found: Option<&Effect>, costs: Option<Decimal>) -> Amounts {
    let saved = found.and_then(|found| found.saved.amount());
    let left = costs.and_then(|costs| difference(saved.unwrap_or(Decimal::ZERO), costs));
    let interest = found.and_then(|found| found.scheme.interest.amount());
    [interest, saved, left]
}

/// By how much the rows, each rounded for itself, are off the rounded amounts of the whole term.
fn off(rows: &[Amounts], whole: &Amounts) -> Option<Amounts> {
    let rounded = |exact: Decimal| round_half_up(exact, CENTS);
    let mut found: Amounts = [None; 3];
    for (at, off) in found.iter_mut().enumerate() {
        let Some(whole) = whole.get(at).copied().flatten() else {
            continue;
        };
        let rows = rows.iter().filter_map(|row| row.get(at).copied().flatten());
        let rows = total(rows.map(|row| Some(rounded(row))))?;
        *off = difference(rounded(whole), rows).filter(|off| *off != Decimal::ZERO);
    }
    found.iter().any(Option::is_some).then_some(found)
}

/// The rate of a time: one figure, or every rate with the day from which it counts.
fn rate_in(course: &Course, (from, to): (Day, Day)) -> Value {
    let held = course.steps.iter().rfind(|step| step.from <= from);
    let Some(first) = held.map(|step| step.rate) else {
        return Value::Missing;
    };
    let within = course.steps.iter();
    let within = within.filter(|step| from < step.from && step.from < to);
    let mut changes: Vec<(Day, Decimal)> = Vec::new();
    for step in within {
        if changes.last().map_or(first, |(_, rate)| *rate) != step.rate {
            changes.push((step.from, step.rate));
        }
    }
    if changes.is_empty() {
        return rounded(Some(first), rate_places(first), "");
    }
    let said = |rate: Decimal| Arg::from(rate_said(rate));
    let later = changes
        .into_iter()
        .map(|(day, rate)| Message::new(w::RATE_SINCE, vec![day.to_string().into(), said(rate)]));
    let first = Message::new(w::PLAIN, vec![said(first)]);
    listed(std::iter::once(first).chain(later)).map_or(Value::Missing, Value::Words)
}

fn on(day: Option<Day>) -> Value {
    day.map_or(Value::Missing, |day| Value::Typed(day.to_string()))
}

/// A row of the rates of a scenario, its amounts apart.
struct Row {
    year: Value,
    results: Value,
    change: Value,
    from: Value,
    rate: Value,
    to: Value,
    amounts: Amounts,
}

impl Row {
    /// A row that says what it is and nothing else.
    fn of(year: Value) -> Self {
        Self {
            year,
            results: Value::Missing,
            change: Value::Missing,
            from: Value::Missing,
            rate: Value::Missing,
            to: Value::Missing,
            amounts: [None; 3],
        }
    }

    fn cells(self, scenario: Value) -> Vec<Value> {
        let named = [
            scenario,
            self.year,
            self.results,
            self.change,
            self.from,
            self.rate,
            self.to,
        ];
        named.into_iter().chain(self.amounts.map(money)).collect()
    }
}

/// The row of a time of the term.
fn time_row(kpis: &[Kpi], terms: &Terms, course: &Course, scenario: usize, time: &Time) -> Row {
    let found = terms
        .loan
        .as_ref()
        .zip(time.days)
        .and_then(|(loan, (from, to))| effect(loan, course, from, to));
    let days = |row: Row| Row {
        from: on(time.days.map(|(from, _)| from)),
        to: on(time.days.map(|(_, to)| to)),
        rate: time
            .days
            .map_or(Value::Missing, |days| rate_in(course, days)),
        ..row
    };
    // What the deposit of the time costs belongs to its cost.
    let deposits = time.days.map_or(Some(Decimal::ZERO), |days| {
        terms.deposits(course, days)?.cost()
    });
    let no_cost = terms.cost.and(deposits);
    let words = |text: Text| Value::Words(text.into());
    let at = match time.of {
        TimeOf::Cycle(at) => at,
        of => {
            let first = course.cycles.first().map(|cycle| cycle.node);
            let before = time
                .days
                .zip(first)
                .is_some_and(|((_, to), first)| to <= first);
            let name = match of {
                TimeOf::AfterLeaving => w::AFTER_LEAVING,
                _ if before => w::BEFORE_FIRST,
                _ => w::AFTER_LAST,
            };
            let row = days(Row::of(words(name)));
            return Row {
                amounts: amounts(found.as_ref(), no_cost),
                ..row
            };
        }
    };
    let Some(cycle) = course.cycles.get(at) else {
        return Row::of(Value::Missing);
    };
    let change = cycle.judgement.as_ref();
    let change = change.map_or(Value::Missing, |judged| Value::Words(judged.said()));
    let cost = terms.cost.filter(|_| tested(cycle));
    let costs = cost
        .zip(deposits)
        .and_then(|(cost, deposits)| sum(cost, deposits));
    let row = Row {
        results: if tested(cycle) {
            results(kpis, cycle, scenario)
        } else {
            words(w::NOT_TESTED)
        },
        change,
        ..Row::of(Value::Year(cycle.year))
    };
    if time.days.is_some() {
        return Row {
            amounts: amounts(found.as_ref(), costs),
            ..days(row)
        };
    }
    Row {
        from: Value::Typed(cycle.node.to_string()),
        rate: words(match costs {
            Some(_) => w::NO_EFFECT_BUT_COST,
            None => w::NO_EFFECT,
        }),
        amounts: amounts(None, costs),
        ..row
    }
}

/// Rate and interest of every time of the term, by scenario, with the whole term below: the rows of a scenario add up to it, with a row of their own for what
/// rounding leaves. Where the whole term is not known, its row says why. No rows where there is no cycle.
pub fn by_scenario(draft: &Draft) -> Table {
    let (kpis, terms) = (kpis(draft), Terms::read(draft));
    let mut rows = Vec::new();
    let mut left_out: Vec<LeftOut> = Vec::new();
    for (scenario, name) in scenarios(draft) {
        if terms.cycles.is_empty() {
            continue;
        }
        let course = terms.course(&kpis, scenario);
        let times = course.as_ref().map(|course| (course, terms.times(course)));
        let mut summed: Vec<Amounts> = Vec::new();
        for (course, time) in times
            .iter()
            .flat_map(|(course, times)| times.iter().map(move |time| (course, time)))
        {
            let row = time_row(&kpis, &terms, course, scenario, time);
            summed.push(row.amounts);
            rows.push(row.cells(name.clone()));
        }
        let whole = Row {
            from: on(terms.drawn),
            to: on(terms.due),
            ..Row::of(Value::Words(w::WHOLE_TERM.into()))
        };
        let found = course
            .as_ref()
            .and_then(|course| Some((course, super::evaluate::saved_in(&terms, course)?)));
        let Some((course, found)) = found else {
            // Without any row above it there is nothing to be the whole of, and the reason stands alone.
            let why = Value::Words(super::evaluate::why_not(&kpis, &terms, scenario));
            let row = Row {
                results: why,
                ..whole
            };
            rows.push(row.cells(name));
            continue;
        };
        let deposits = terms.drawn.zip(terms.due).and_then(|days| {
            let held = terms.deposits(course, days)?;
            left_out.push(terms.left_out(course, days));
            held.cost()
        });
        let costs = terms
            .cost
            .and_then(|cost| product(cost, super::evaluate::costs(course)))
            .zip(deposits)
            .and_then(|(costs, deposits)| sum(costs, deposits));
        let amounts = amounts(Some(&found), costs);
        if let Some(amounts) = off(&summed, &amounts) {
            let row = Row {
                amounts,
                ..Row::of(Value::Words(w::ROUNDED_OFF.into()))
            };
            rows.push(row.cells(name.clone()));
        }
        rows.push(Row { amounts, ..whole }.cells(name));
    }
    Table {
        id: "scenarios",
        title: w::T_SCENARIOS,
        columns: vec![
            ("scenario", w::C_SCENARIO),
            ("year", w::CYCLE_YEAR),
            ("results", w::C_RESULTS),
            ("change", w::C_CHANGE),
            ("from", w::C_FROM),
            ("rate", w::C_RATE),
            ("to", w::C_TO),
            ("interest", w::C_INTEREST),
            ("saved", w::C_SAVED),
            ("net", net_column(&left_out)),
        ],
        rows,
    }
}

/// The heading of the net benefits, which says what those of any scenario leave out.
fn net_column(of: &[LeftOut]) -> Text {
    let any = |one: LeftOut| of.contains(&one) || of.contains(&LeftOut::Both);
    match (any(LeftOut::Deposit), any(LeftOut::Benefit)) {
        (false, false) => w::C_NET,
        (true, false) => w::C_NET_WITHOUT_DEPOSIT,
        (false, true) => w::C_NET_WITHOUT_BENEFIT,
        (true, true) => w::C_NET_WITHOUT_BOTH,
    }
}

/// The places of a rate: two, or as many as it has.
pub fn rate_places(rate: Decimal) -> u32 {
    rate.normalize().scale().max(2)
}

/// A table for the page, of the answers that are asked; `None` while there is nothing in it.
pub fn shown(table: fn(&Draft) -> Table, draft: &Draft) -> Option<Table> {
    Some(table(&super::asked(draft))).filter(|table| !table.rows.is_empty())
}

/// The path of the interview.
pub fn path(draft: &Draft) -> Table {
    let rows = interview::path(&draft.root);
    Table {
        id: "path",
        title: w::T_PATH,
        columns: vec![
            ("question", w::C_QUESTION),
            ("answer", w::C_ANSWER),
            ("clause", w::C_CLAUSE),
        ],
        rows: rows
            .into_iter()
            .map(|(question, answer)| {
                vec![
                    Value::Words(question.label.into()),
                    answer,
                    clause_value(question.clause),
                ]
            })
            .collect(),
    }
}

/// What tiers and missing do, by the answers of a node.
pub fn steps(node: &Node) -> Option<Message> {
    let tiers = DOWNS.iter().enumerate().filter_map(|(at, field)| {
        let bp = bp(node, field)?;
        Some(Message::new(
            w::STEP_DOWN,
            vec![(at + 1).to_string().into(), bp.to_string().into()],
        ))
    });
    let up = bp(node, "up").map(|bp| Message::new(w::STEP_UP, vec![bp.to_string().into()]));
    let deposit = super::kpi::of_unit(node, "deposit", w::U_YUAN);
    let deposit =
        deposit.map(|amount| Message::new(w::STEP_DEPOSIT, vec![grouped(amount, None).into()]));
    listed(tiers.chain(up).chain(deposit))
}

/// A row for each KPI and tested year.
pub fn targets(draft: &Draft) -> Table {
    let mut rows = Vec::new();
    for kpi in kpis(draft) {
        for target in &kpi.targets {
            let tier = |at: usize| {
                let level = target.tiers.get(at).copied();
                crate::documents::paper::number(level, &kpi.unit)
            };
            rows.push(vec![
                Value::Words(kpi.name.clone()),
                typed(&kpi.unit),
                kpi.base.0.map_or(Value::Missing, Value::Year),
                crate::documents::paper::number(kpi.base.1, &kpi.unit),
                Value::Year(target.year),
                tier(0),
                tier(1),
                tier(2),
            ]);
        }
    }
    Table {
        id: "targets",
        title: w::T_KPIS,
        columns: vec![
            ("kpi", w::C_KPI),
            ("unit", w::UNIT),
            ("base_year", w::BASE_YEAR),
            ("base_level", w::BASE_LEVEL),
            ("year", w::CYCLE_YEAR),
            ("tier_1", w::TIER_1),
            ("tier_2", w::TIER_2),
            ("tier_3", w::TIER_3),
        ],
        rows,
    }
}

/// 5.4.2: the first tier of every year beside everything that it can be held against.
pub fn ambition(draft: &Draft) -> Table {
    let mut rows = Vec::new();
    for kpi in kpis(draft) {
        for target in &kpi.targets {
            let Some((level, panel)) = kpi.panel(target) else {
                continue;
            };
            let number = |exact: Decimal| {
                // A mean or a trend has digits without end: four are shown.
                let places = exact.normalize().scale().min(4);
                rounded(Some(exact), places, &kpi.unit)
            };
            let apart = |exact: Decimal| {
                let places = exact.normalize().scale().min(4);
                rounded(Some(exact), places, difference_unit(&kpi.unit))
            };
            for line in panel.lines {
                let clause = line
                    .clause
                    .map_or(Value::Words(aw::OURS.into()), clause_value);
                rows.push(vec![
                    Value::Words(kpi.name.clone()),
                    Value::Year(target.year),
                    number(level),
                    Value::Words(line.name()),
                    number(line.level),
                    apart(line.difference),
                    Value::Words(line.ambition.name().into()),
                    clause,
                ]);
            }
        }
    }
    Table {
        id: "ambition",
        title: w::T_AMBITION,
        columns: vec![
            ("kpi", w::C_KPI),
            ("year", w::CYCLE_YEAR),
            ("target", w::TIER_1),
            ("against", w::C_AGAINST),
            ("level", w::LEVEL),
            ("difference", w::C_DIFFERENCE),
            ("ambition", w::C_AMBITION),
            ("clause", w::C_CLAUSE),
        ],
        rows,
    }
}

/// The table for the page, its figures with their units; `None` while there is nothing in it.
pub fn shown_ambition(draft: &Draft) -> Option<Table> {
    let mut table = shown(ambition, draft)?;
    for cell in table.rows.iter_mut().flatten() {
        *cell = with_unit(cell);
    }
    Some(table)
}

/// A figure in words, with its unit; any other value as it is.
pub fn with_unit(value: &Value) -> Value {
    match value {
        Value::Number {
            exact,
            places,
            unit,
        } => {
            let said = figure_said(grouped(*exact, *places), unit);
            Value::Words(Message::new(w::PLAIN, vec![said]))
        }
        value => value.clone(),
    }
}

/// By how much a level moves, with its sign and unit.
pub fn moved(kpi: &Kpi, by: Decimal) -> Arg {
    let places = Places(by.normalize().scale().min(4));
    let shown = grouped(by, Some(places));
    let signed = if by > Decimal::ZERO {
        ["+", &shown].concat()
    } else {
        shown
    };
    figure_said(signed, difference_unit(&kpi.unit))
}

/// Decimals of a yearly rate in words.
const PACE_PLACES: Places = Places(2);

fn pace_said(kpi: &Kpi, pace: &Pace) -> Message {
    let year = |year: Year| Arg::from(year.number().to_string());
    let mut args = vec![year(pace.from), year(pace.to), moved(kpi, pace.a_year)];
    match pace.rate {
        None => Message::new(w::PACE_PLAIN, args),
        Some(rate) => {
            let sign = if rate > Decimal::ZERO { "+" } else { "" };
            args.push([sign, &grouped(rate, Some(PACE_PLACES))].concat().into());
            Message::new(w::PACE_RATE, args)
        }
    }
}

/// 5.4.2: what is done a year already, and what the first tier of each year needs a year from the latest level on (ours).
pub fn pace(draft: &Draft) -> Table {
    let mut rows = Vec::new();
    for kpi in kpis(draft) {
        for target in &kpi.targets {
            let Some((direction, (level, panel))) = kpi.direction.zip(kpi.panel(target)) else {
                continue;
            };
            let Some(needed) = &panel.to_target else {
                continue;
            };
            let words = |said: Option<Message>| said.map_or(Value::Missing, Value::Words);
            let places = level.normalize().scale().min(4);
            let so_far = panel.so_far.as_ref();
            rows.push(vec![
                Value::Words(kpi.name.clone()),
                Value::Year(target.year),
                with_unit(&rounded(Some(level), places, &kpi.unit)),
                words(so_far.map(|of| pace_said(&kpi, of))),
                Value::Words(pace_said(&kpi, needed)),
                words(pace_ambition(direction, &panel).map(|of| of.name().into())),
            ]);
        }
    }
    Table {
        id: "pace",
        title: w::T_PACE,
        columns: vec![
            ("kpi", w::C_KPI),
            ("year", w::CYCLE_YEAR),
            ("target", w::TIER_1),
            ("so_far", w::C_SO_FAR),
            ("needed", w::C_TO_TARGET),
            ("ambition", w::C_PACE),
        ],
        rows,
    }
}

/// 5.6.2 b: history, base and first tiers of a KPI that is computed with a grid's factor, as they would be with the same grid's factors of other years and
/// the same activity (ours): what a change of the factor alone would do.
pub fn factors(draft: &Draft) -> Table {
    let mut rows = Vec::new();
    for kpi in kpis(draft) {
        let Some(now) = kpi.factor() else {
            continue;
        };
        let year = |pattern: Text, year: Year| {
            Message::new(pattern, vec![year.number().to_string().into()])
        };
        let history = kpi.history.iter();
        let history = history.map(|(of, level)| (year(w::OF_HISTORY, *of), *level));
        let base = kpi.base.0.zip(kpi.base.1);
        let base = base.map(|(of, level)| (year(w::OF_BASE, of), level));
        let targets = kpi.targets.iter().filter_map(|target| {
            let first = target.tiers.first().copied()?;
            Some((year(w::OF_TARGET, target.year), first))
        });
        let levels: Vec<(Message, Decimal)> = history.chain(base).chain(targets).collect();
        for other in super::levels::other_years(now.value, now.year) {
            let Some(of) = Year::new(i64::from(other.year)) else {
                continue;
            };
            let new = Factor {
                value: other.value(),
                year: of,
                source: String::new(),
            };
            let unit = super::levels::unit_of(new.value, of).map_or_else(|| "".into(), Arg::from);
            let number = of.number().to_string();
            let named = vec![new.value.to_string().into(), number.into(), unit];
            let change = factor_change(Decimal::ONE, &now, &new).map(|change| change.per_cent);
            for (label, level) in &levels {
                let with = with_factor(*level, &now, &new);
                rows.push(vec![
                    Value::Words(kpi.name.clone()),
                    Value::Words(Message::new(w::FACTOR_OF_YEAR, named.clone())),
                    rounded(change, 2, ""),
                    Value::Words(label.clone()),
                    with_unit(&crate::documents::paper::number(Some(*level), &kpi.unit)),
                    with_unit(&rounded(with, level.normalize().scale().max(2), &kpi.unit)),
                ]);
            }
        }
    }
    Table {
        id: "factors",
        title: w::T_FACTORS,
        columns: vec![
            ("kpi", w::C_KPI),
            ("factor", w::C_OTHER_FACTOR),
            ("change", w::C_CHANGE_OF),
            ("item", w::C_ITEM),
            ("now", w::C_NOW),
            ("with", w::C_WITH_IT),
        ],
        rows,
    }
}

/// 5.6.2 b: every amended KPI as it was and as it is from the first year of its amendment on: what was changed, and the history and targets of every year
/// side by side.
pub fn amended(draft: &Draft) -> Table {
    let mut rows = Vec::new();
    for kpi in &kpis(draft) {
        for before in &kpi.before {
            let (was, is) = (&before.kpi, kpi.in_year(before.first));
            let first = before.first.number().to_string();
            let name = Message::new(w::AMENDED_FROM, vec![kpi.name.clone().into(), first.into()]);
            let sides = definition_rows(was, is).into_iter();
            rows.extend(sides.map(|(item, was, is)| {
                vec![Value::Words(name.clone()), Value::Words(item), was, is]
            }));
        }
    }
    Table {
        id: "amended",
        title: w::T_AMENDED,
        columns: vec![
            ("kpi", w::C_AMENDED),
            ("item", w::C_ITEM),
            ("before", w::C_BEFORE),
            ("after", w::C_AFTER),
        ],
        rows,
    }
}

/// Two definitions side by side: the fingerprint, the answers that differ, then base, history and targets.
fn definition_rows(was: &Kpi, is: &Kpi) -> Vec<(Message, Value, Value)> {
    let words = |said: Option<Message>| said.map_or(Value::Missing, Value::Words);
    let both = |of: &dyn Fn(&Kpi) -> Value| (of(was), of(is));
    let print = both(&|kpi| {
        let print = kpi.fingerprint();
        print.map_or(Value::Missing, |found| Value::Typed(found.short()))
    });
    let mut found: Vec<(Message, (Value, Value))> = vec![(w::FINGERPRINT.into(), print)];
    let changed = |label: Text, of: &dyn Fn(&Kpi) -> Value| {
        let (was, is) = both(of);
        (was != is).then(|| (Message::from(label), (was, is)))
    };
    let answers = [
        changed(Part::Name.name(), &|kpi| Value::Words(kpi.name.clone())),
        changed(Part::Unit.name(), &|kpi| typed(&kpi.unit)),
        changed(Part::Direction.name(), &|kpi| {
            choice(DIRECTIONS, kpi.node.get("direction"))
        }),
        changed(Part::Boundary.name(), &|kpi| {
            typed(kpi.node.get("boundary"))
        }),
        changed(Part::Method.name(), &|kpi| typed(kpi.node.get("method"))),
        changed(Part::Factor.name(), &|kpi| {
            super::levels::factor_said(kpi.node)
        }),
        changed(w::SOURCE, &|kpi| choice(SOURCES, kpi.node.get("source"))),
        changed(w::BASIS, &|kpi| typed(kpi.node.get("basis"))),
    ];
    found.extend(answers.into_iter().flatten());
    let base = |kpi: &Kpi| {
        let base = kpi.base.0.zip(kpi.base.1);
        words(base.map(|(year, level)| {
            let args = vec![year.number().to_string().into(), said(kpi, level)];
            Message::new(w::YEAR_LEVEL, args)
        }))
    };
    found.push((Part::Base.name().into(), both(&base)));
    let years = |of: &dyn Fn(&Kpi) -> Vec<Year>| {
        let mut years: Vec<Year> = of(was).into_iter().chain(of(is)).collect();
        years.sort_unstable();
        years.dedup();
        years
    };
    let in_year =
        |pattern: Text, year: Year| Message::new(pattern, vec![year.number().to_string().into()]);
    for year in years(&|kpi| kpi.history.iter().map(|(year, _)| *year).collect()) {
        let level = |kpi: &Kpi| {
            let mut history = kpi.history.iter();
            let found = history.find(|(of, _)| *of == year);
            words(found.map(|(_, level)| Message::new(w::PLAIN, vec![said(kpi, *level)])))
        };
        found.push((in_year(w::OF_HISTORY, year), both(&level)));
    }
    for year in years(&|kpi| kpi.targets.iter().map(|target| target.year).collect()) {
        let levels =
            |kpi: &Kpi| {
                let target = kpi.target(year).filter(|of| !of.tiers.is_empty());
                words(target.map(|target| {
                    Message::new(w::PLAIN, vec![levels_said(&target.tiers, &kpi.unit)])
                }))
            };
        found.push((in_year(w::OF_TARGETS, year), both(&levels)));
    }
    let found = found.into_iter();
    found.map(|(item, (was, is))| (item, was, is)).collect()
}

/// The reports that the bank filed, in the order of their years: what each comes to, and the rate that follows. `None` while there is none.
pub fn filed(draft: &Draft, notes: &Notes) -> Option<Table> {
    let rows: Vec<Vec<Value>> = super::inbox::filed(&super::asked(draft), notes)
        .into_iter()
        .map(|filed| {
            let of = |kpi: &KpiLine| {
                let name = || kpi.name.clone().into();
                let outcome = || kpi.outcome.name().into();
                match kpi.actual {
                    Some(level) => {
                        let level = figure_said(grouped(level, None), &kpi.unit);
                        Message::new(w::KPI_RESULT, vec![name(), level, outcome()])
                    }
                    None => Message::new(w::KPI_NO_RESULT, vec![name(), outcome()]),
                }
            };
            let results = listed(filed.kpis.iter().map(of));
            let (rate, node) = match filed.next {
                NextRate::From(rate, node, None) => (
                    rounded(Some(rate), rate_places(rate), ""),
                    Value::Typed(node.to_string()),
                ),
                NextRate::From(rate, node, Some(besides)) => {
                    let rate = Message::new(w::PLAIN, vec![rate_said(rate).into()]);
                    let said = listed([rate, besides].into_iter());
                    (
                        said.map_or(Value::Missing, Value::Words),
                        Value::Typed(node.to_string()),
                    )
                }
                NextRate::None(why) => (Value::Words(why), Value::Missing),
            };
            let state = filed.newer.map_or_else(
                || w::FILED.into(),
                |newer| Message::new(w::FILED_OLDER, vec![newer.as_str().into()]),
            );
            vec![
                Value::Year(filed.year),
                Value::Words(state),
                day(&filed.issued),
                day(&filed.on),
                results.map_or(Value::Missing, Value::Words),
                rate,
                node,
            ]
        })
        .collect();
    let table = Table {
        id: "filed",
        title: w::T_FILED,
        columns: vec![
            ("year", w::C_REPORT_YEAR),
            ("state", w::STATUS),
            ("issued", w::C_ISSUED),
            ("filed", w::C_FILED),
            ("results", w::C_OUTCOME),
            ("rate", w::C_NEXT_RATE),
            ("node", w::NODE),
        ],
        rows,
    };
    Some(table).filter(|table| !table.rows.is_empty())
}

/// The days that somebody has to keep. Those that settlement or declassification drops are in the calendar file alone, as cancelled.
pub fn calendar(draft: &Draft) -> Table {
    let terms = Terms::read(draft);
    let planned = approval::calendar(draft, &terms, false).into_iter();
    let ends = approval::Ends::of(draft, &terms);
    Table {
        id: "calendar",
        title: w::T_CALENDAR,
        columns: vec![
            ("day", w::DAY),
            ("kind", w::C_ITEM),
            ("year", w::YEAR),
            ("note", w::CYCLE_NOTE),
        ],
        rows: planned
            .filter(|one| !ends.drops(one))
            .map(|one| {
                let weekend = one.day.is_weekend().then(|| Message::from(cw::WEEKEND));
                let note = listed(one.note.into_iter().chain(weekend));
                let note = note.map_or(Value::Missing, Value::Words);
                vec![
                    Value::Typed(one.day.to_string()),
                    Value::Words(one.kind.name().into()),
                    Value::Year(one.year),
                    note,
                ]
            })
            .collect(),
    }
}

/// The checklists as they were answered.
pub fn checks(draft: &Draft) -> Table {
    let items = approval::items(draft);
    Table {
        id: "checks",
        title: w::CHECKS,
        columns: vec![
            ("list", w::C_LIST),
            ("clause", w::C_CLAUSE),
            ("item", w::CHECK),
            ("status", w::STATUS),
            ("note", w::CHECK_NOTE),
            ("evidence", w::CHECK_EVIDENCE),
            ("expires", w::CHECK_EXPIRES),
        ],
        rows: items
            .iter()
            .map(|answered| {
                vec![
                    Value::Words(answered.list.name.into()),
                    clause_value(answered.item.clause),
                    Value::Words(answered.item.about.into()),
                    Value::Words(answered.status.name().into()),
                    typed(answered.row.get("note")),
                    typed(answered.row.get("evidence")),
                    day(answered.row.get("expires")),
                ]
            })
            .collect(),
    }
}

/// The number of a clause in both languages.
pub fn clause_value(clause: Clause) -> Value {
    Value::Words(Message::new(w::PLAIN, vec![clause_said(clause.number)]))
}

/// The same for a sentence.
pub fn clause_said(number: &str) -> Arg {
    let (printed, said) = w::NOTE_NUMBER;
    let zh = clause_number(number, Lang::Zh).replace(printed, said);
    Arg::Both(Box::new([zh, clause_number(number, Lang::En)]))
}
