//! What may be filled in by one press (ours): the first tiers of the years between the base year and the last target, on a straight path or at a constant
//! yearly rate; and the definitions of an amendment, which the document knows.

use super::fields::{AMENDMENTS, KPIS, TARGETS};
use super::kpi::{Kpi, Target, amended, kept_by, name_of};
use super::tables;
use super::words as w;
use crate::documents::{Draft, Offer, Place};
use crate::i18n::{Lang, Message, Text};
use crate::measure::{Decimal, Places, Year, grouped, plain, read_year, round_half_up};
use crate::standards::sll::desk::ambition::{constant_rate, constant_rate_path, linear_path, pace};
use crate::standards::sll::kpi::Direction;

/// The places of a level on a path, and of a yearly rate in words.
const LEVEL_PLACES: Places = Places(2);
const RATE_PLACES: Places = Places(3);

/// The offers of a KPI: none where no year between is blank, or where the last target is no improvement.
pub fn of_kpi(kpi: &Kpi) -> Vec<Offer> {
    found(kpi).unwrap_or_default()
}

fn found(kpi: &Kpi) -> Option<Vec<Offer>> {
    let (Some(year), Some(base)) = kpi.base else {
        return None;
    };
    let last = kpi.targets.iter().max_by_key(|target| target.year)?;
    let target = *last.tiers.first()?;
    let better = match kpi.direction? {
        Direction::Lower => target < base,
        Direction::Higher => target > base,
    };
    let after = |to: Year| u32::from(to.number()).checked_sub(u32::from(year.number()));
    let years = after(last.year).filter(|years| better && *years > 1)?;
    let blank = |target: &&Target| {
        let row = target.place.path.last();
        let row = row.and_then(|step| {
            let mut rows = kpi.node.rows(TARGETS.id).iter();
            rows.find(|row| row.id == step.row)
        });
        row.is_some_and(|row| row.node.get("tier_1").trim().is_empty())
    };
    let between: Vec<(&Target, usize)> = kpi
        .targets
        .iter()
        .filter(blank)
        .filter_map(|target| {
            let at = after(target.year).filter(|at| (1..years).contains(at))?;
            Some((target, usize::try_from(at - 1).ok()?))
        })
        .collect();
    if between.is_empty() {
        return None;
    }
    let pace = pace((year, base), (last.year, target))
        .map(|pace| tables::moved(kpi, round_half_up(pace.a_year, LEVEL_PLACES)));
    let offer = |pattern: Text, path: &[Decimal], rate: Option<Decimal>| -> Option<Offer> {
        let a_year = pace.clone();
        let levels: Vec<(&Target, Decimal)> = between
            .iter()
            .map(|(target, at)| Some((*target, round_half_up(*path.get(*at)?, LEVEL_PLACES))))
            .collect::<Option<_>>()?;
        let said = |level: Decimal| grouped(level, Some(LEVEL_PLACES));
        let shown: Vec<String> = levels.iter().map(|(_, level)| said(*level)).collect();
        let mut args = vec![shown.join(" / ").into()];
        args.extend(
            rate.map(|rate| grouped(rate, Some(RATE_PLACES)).into())
                .or(a_year),
        );
        Some(Offer {
            list: kpi.place.field(TARGETS.id),
            label: Message::new(pattern, args),
            answers: levels
                .into_iter()
                .map(|(target, level)| {
                    let typed = plain(level, Some(LEVEL_PLACES));
                    (target.place.field("tier_1"), typed)
                })
                .collect(),
        })
    };
    let straight =
        linear_path(base, target, years).and_then(|path| offer(w::PATH_LINEAR, &path, None));
    let constant = constant_rate_path(base, target, years, LEVEL_PLACES)
        .zip(constant_rate(base, target, years))
        .and_then(|(path, rate)| offer(w::PATH_CONSTANT, &path, Some(rate)));
    Some(straight.into_iter().chain(constant).collect())
}

/// 5.6.2 b: for each amendment the definitions that its form leaves blank: the former one, which the amendment keeps, and the one from its first year on once
/// it is another. While an amendment of several KPIs names none, each of them is offered by name.
pub fn of_amendments(draft: &Draft, read: &[Kpi]) -> Vec<Offer> {
    let mut found = Vec::new();
    let (rows, kpis) = (draft.root.rows(AMENDMENTS.id), draft.root.rows(KPIS.id));
    for (number, row) in (1..).zip(rows) {
        let place = Place::default().row(AMENDMENTS.id, row.id);
        let blank = |field: &str| row.node.get(field).trim().is_empty();
        let named = amended(draft, &row.node);
        let of = kpis.iter().filter(|kpi| match named {
            Some(named) => kpi.id == named,
            None => blank("kpi"),
        });
        for kpi in of {
            let at = Place::default().row(KPIS.id, kpi.id);
            let now = read.iter().find(|read| read.place == at);
            let was = kept_by(draft, &row.node, kpi.id);
            let (Some(was), Some(now), Some(name)) = (was, now, name_of(&kpi.node)) else {
                continue;
            };
            let first = read_year(row.node.get("from_year"));
            let is = first.map_or(now, |first| now.in_year(first));
            let [old, new] = [&was, is].map(|kpi| {
                let lines = tables::definition_lines(kpi).into_iter();
                let lines: Vec<String> = lines.map(|line| line.get(Lang::Zh)).collect();
                lines.join("\n")
            });
            let changed = old != new;
            let mut answers = Vec::new();
            if blank("kpi") {
                answers.push((place.field("kpi"), name.get(Lang::Zh)));
            }
            let fills_old = blank("old");
            let fills_new = blank("new") && changed && named.is_some();
            if fills_old {
                answers.push((place.field("old"), old));
            }
            if fills_new {
                answers.push((place.field("new"), new));
            }
            let pattern = match (fills_old, fills_new) {
                (true, true) => w::FILL_BOTH,
                (true, false) => w::FILL_OLD,
                (false, true) => w::FILL_NEW,
                (false, false) => continue,
            };
            found.push(Offer {
                list: Place::root(AMENDMENTS.id),
                label: Message::new(pattern, vec![number.to_string().into(), name.into()]),
                answers,
            });
        }
    }
    found
}
