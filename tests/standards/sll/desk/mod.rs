//! The loan desk, held to the figures of its specification, to what holds always, and to an oracle in another language.
mod ambition;
mod calendar;
mod data;
mod label;
mod matching;
mod oracle;
mod properties;
mod rate;
mod terms;

use greendesk::measure::{Day, Decimal, Places, Year, plain};
use greendesk::standards::sll::desk::rate::course::{BaseRate, Cycle, CycleKpi};
use greendesk::standards::sll::desk::rate::outcome::KpiResult;
use greendesk::standards::sll::desk::rate::terms::{
    Agreement, Benefit, Combination, NoResult, Penalty, RateDirection, Relation, Steps,
};
use greendesk::standards::sll::kpi::Direction;

pub(super) use crate::standards::{figure, rows};

pub(super) fn day(typed: &str) -> Day {
    Day::read(typed).unwrap_or_else(|| panic!("{typed}"))
}

pub(super) fn year(number: i64) -> Year {
    Year::new(number).expect("a year")
}

/// An amount or a rate with two places.
pub(super) fn cents(figure: Decimal) -> String {
    plain(figure, Some(Places(2)))
}

pub(super) fn steps(benefit: &[u32], penalty: u32) -> Steps {
    Steps {
        benefit: match benefit {
            [] => Benefit::None,
            tiers => Benefit::Rate(tiers.to_vec()),
        },
        penalty: match penalty {
            0 => Penalty::None,
            bp => Penalty::Rate(bp),
        },
    }
}

/// The agreement of the worked example, in a direction.
pub(super) fn agreement(direction: RateDirection, relation: Relation) -> Agreement {
    let miss = if direction == RateDirection::Down {
        0
    } else {
        5
    };
    Agreement {
        direction,
        combination: Combination::Sum {
            steps: vec![steps(&[5, 10], miss), steps(&[5], miss)],
            most_down: 15,
            most_up: 15,
        },
        relation,
        no_result: NoResult::AsMissed,
        floor: None,
        cap: None,
    }
}

/// The KPIs of the worked example with their results: 碳排放量 in tonnes, 绿电占比 in per cent.
pub(super) fn kpis(carbon: KpiResult, green: KpiResult) -> Vec<CycleKpi> {
    vec![
        CycleKpi {
            direction: Direction::Lower,
            tiers: vec![figure("9500"), figure("9000")],
            result: carbon,
        },
        CycleKpi {
            direction: Direction::Higher,
            tiers: vec![figure("40")],
            result: green,
        },
    ]
}

/// A cycle of the worked example: its results, `9200 42`, count from 21 June of the next year on.
pub(super) fn cycle(of: i64, results: &str) -> Cycle {
    let level = |text: &str| KpiResult::Level(figure(text));
    let (carbon, green) = results.split_once(' ').expect("two results");
    Cycle {
        year: year(of),
        node: day(&format!("{}-06-21", of + 1)),
        kpis: kpis(level(carbon), level(green)),
    }
}

pub(super) fn base() -> BaseRate {
    BaseRate::Fixed(figure("3.20"))
}
