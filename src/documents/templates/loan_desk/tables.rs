//! The tidy tables of the loan desk: the path of the interview, the KPIs, and rates and interest by scenario.

use super::approval;
use super::interview;
use super::kpi::{Kpi, kpis};
use super::terms::{DOWNS, Terms, bp};
use super::words as w;
use crate::clause::Clause;
use crate::documents::paper::{day, rounded, typed};
use crate::documents::words::{clause_number, difference_unit, figure_said};
use crate::documents::{Draft, Node, Table, Value};
use crate::i18n::{Arg, Lang, Message};
use crate::measure::{Decimal, Year, difference, grouped, product};
use crate::standards::sll::desk::ambition::words as aw;
use crate::standards::sll::desk::calendar::words as cw;
use crate::standards::sll::desk::rate::benefit::{Effect, effect};
use crate::standards::sll::desk::rate::course::{CycleRate, NodeEffect};
use crate::standards::sll::desk::rate::outcome::{KpiResult, outcome_of};

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

/// What a KPI is, in a line: its fingerprint, its base level, its targets.
pub fn definition_said(kpi: &Kpi) -> Message {
    let year = |year: Year| Arg::from(year.number().to_string());
    let print = kpi
        .fingerprint()
        .map(|found| Message::new(w::PRINT_SAID, vec![found.short().into()]));
    let base = kpi.base.0.zip(kpi.base.1);
    let base = base.map(|(of, level)| Message::new(w::BASE_SAID, vec![year(of), said(kpi, level)]));
    let targets = kpi.targets.iter().map(|target| {
        let tiers: Vec<String> = target
            .tiers
            .iter()
            .map(|tier| grouped(*tier, None))
            .collect();
        let levels = figure_said(tiers.join(" / "), &kpi.unit);
        Message::new(w::TARGETS_SAID, vec![year(target.year), levels])
    });
    let all = print.into_iter().chain(base).chain(targets);
    listed(std::iter::once(kpi.name.clone()).chain(all)).unwrap_or_else(|| kpi.name.clone())
}

/// What each KPI comes to in a cycle of a scenario.
fn results(kpis: &[Kpi], cycle: &CycleRate, scenario: usize) -> Value {
    let of = |kpi: &Kpi| {
        let kpi = kpi.in_year(cycle.year);
        let result = kpi.result(cycle.year)?.in_scenario(scenario)?;
        let outcome = outcome_of(kpi.direction?, &kpi.target(cycle.year)?.tiers, result).name();
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

fn money(exact: Option<Decimal>) -> Value {
    rounded(exact, 2, "")
}

/// Interest, saving and net benefit.
fn amounts(found: Option<&Effect>, costs: Option<Decimal>) -> [Value; 3] {
    let saved = found.and_then(|found| found.saved.amount());
    [
        money(found.and_then(|found| found.scheme.interest.amount())),
        money(saved),
        money(
            saved
                .zip(costs)
                .and_then(|(saved, costs)| difference(saved, costs)),
        ),
    ]
}

/// Rate and interest of every cycle, by scenario, with the whole term below each; no rows where nothing can be worked out.
pub fn by_scenario(draft: &Draft) -> Table {
    let (kpis, terms) = (kpis(draft), Terms::read(draft));
    let mut rows = Vec::new();
    for (scenario, name) in scenarios(draft) {
        let Some(course) = terms.course(&kpis, scenario) else {
            continue;
        };
        for (at, cycle) in course.cycles.iter().enumerate() {
            let change = cycle
                .judgement
                .as_ref()
                .map_or(Value::Missing, |judged| Value::Words(judged.change.name()));
            let mut row = vec![
                name.clone(),
                Value::Year(cycle.year),
                results(&kpis, cycle, scenario),
                change,
                Value::Typed(cycle.node.to_string()),
            ];
            if cycle.effect == NodeEffect::Counts {
                let span = terms.span(at);
                let found = terms
                    .loan
                    .as_ref()
                    .zip(span)
                    .and_then(|(loan, (from, to))| effect(loan, &course, from, to));
                row.push(rounded(Some(cycle.rate.1), rate_places(cycle.rate.1), ""));
                row.push(span.map_or(Value::Missing, |(_, to)| Value::Typed(to.to_string())));
                row.extend(amounts(found.as_ref(), terms.cost));
            } else {
                row.push(Value::Words(w::NO_EFFECT.into()));
                row.extend([
                    Value::Missing,
                    Value::Missing,
                    Value::Missing,
                    Value::Missing,
                ]);
            }
            rows.push(row);
        }
        if let Some(found) = super::evaluate::saved_in(&terms, &kpis, scenario) {
            let times = Decimal::from(terms.cycles.len());
            let costs = terms.cost.and_then(|cost| product(cost, times));
            let on = |day: Option<crate::measure::Day>| {
                day.map_or(Value::Missing, |day| Value::Typed(day.to_string()))
            };
            let mut row = vec![
                name,
                Value::Words(w::WHOLE_TERM.into()),
                Value::Missing,
                Value::Missing,
                on(terms.drawn),
                Value::Missing,
                on(terms.due),
            ];
            row.extend(amounts(Some(&found), costs));
            rows.push(row);
        }
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
            ("net", w::C_NET),
        ],
        rows,
    }
}

/// The places of a rate: two, or as many as it has.
pub fn rate_places(rate: Decimal) -> u32 {
    rate.normalize().scale().max(2)
}

/// The table for the page; `None` while there is nothing in it.
pub fn shown_scenarios(draft: &Draft) -> Option<Table> {
    Some(by_scenario(&super::asked(draft))).filter(|table| !table.rows.is_empty())
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

/// The table for the page; `None` while there is nothing in it.
pub fn shown_ambition(draft: &Draft) -> Option<Table> {
    Some(ambition(&super::asked(draft))).filter(|table| !table.rows.is_empty())
}

/// The days that somebody has to keep.
pub fn calendar(draft: &Draft) -> Table {
    let planned = approval::calendar(draft, &Terms::read(draft), false).into_iter();
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
            .map(|one| {
                let weekend = one.day.is_weekend();
                vec![
                    Value::Typed(one.day.to_string()),
                    Value::Words(one.kind.name().into()),
                    Value::Year(one.year),
                    if weekend {
                        Value::Words(cw::WEEKEND.into())
                    } else {
                        Value::Missing
                    },
                ]
            })
            .collect(),
    }
}

/// The table for the page; `None` while there is nothing in it.
pub fn shown_calendar(draft: &Draft) -> Option<Table> {
    Some(calendar(&super::asked(draft))).filter(|table| !table.rows.is_empty())
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
