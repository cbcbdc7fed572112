//! 5.4.2: what the picture of a KPI shows beside history and targets: the levels that its targets are held against.

use super::kpi::{Kpi, Target};
use super::words as w;
use crate::documents::words::figure_said;
use crate::documents::{Beside, Series};
use crate::i18n::Message;
use crate::measure::{Decimal, Year, grouped};
use crate::order::sorted;
use crate::standards::sll::desk::ambition::{Against, Ambition, trend};

/// Whether two levels belong to one line of the picture: the year that is the latest, and how many years a mean is of, may change from target to target.
fn alike(one: &Against, other: &Against) -> bool {
    match (one, other) {
        (Against::Mean { .. }, Against::Mean { .. })
        | (Against::Latest(_), Against::Latest(_))
        | (Against::Trend { .. }, Against::Trend { .. }) => true,
        (Against::Reference(..), Against::Reference(..)) => one == other,
        _ => false,
    }
}

/// The targets in the order of their years.
fn targets<'a, 'b>(kpi: &'b Kpi<'a>) -> Vec<&'b Target> {
    sorted(kpi.targets.iter().collect(), |one: &&Target, other| {
        one.year < other.year
    })
}

/// The lines of the panel as lines of the picture, a point for each target; the trend begins with the history.
pub fn beside(kpi: &Kpi) -> Vec<Beside> {
    let mut found: Vec<(Against, Beside)> = Vec::new();
    for target in targets(kpi) {
        let Some((_, panel)) = kpi.panel(target) else {
            continue;
        };
        for line in panel.lines {
            let point = (target.year, line.level);
            let known = found.iter_mut();
            let mut known = known.filter(|(against, of)| {
                // Two peers may have one name: each has its own line.
                let points = &of.series.points;
                alike(against, &line.against)
                    && points.last().is_none_or(|(year, _)| *year < target.year)
            });
            if let Some((_, of)) = known.next() {
                of.name = line.name();
                of.series.points.push(point);
                continue;
            }
            let sloped = matches!(line.against, Against::Trend { .. });
            let mut points = if sloped {
                of_history(&kpi.history, target.year)
            } else {
                Vec::new()
            };
            points.push(point);
            let of = Beside {
                name: line.name(),
                series: Series { points },
                sloped,
            };
            found.push((line.against, of));
        }
    }
    found.into_iter().map(|(_, of)| of).collect()
}

/// The levels of the trend in the years that it is made of.
fn of_history(history: &[(Year, Decimal)], before: Year) -> Vec<(Year, Decimal)> {
    let earlier = history.iter().copied().filter(|(year, _)| *year < before);
    let earlier = sorted(
        earlier.collect(),
        |(year, _): &(Year, Decimal), (other, _)| year < other,
    );
    let years = earlier.iter().map(|(year, _)| *year);
    years
        .filter_map(|year| Some((year, trend(&earlier, year)?)))
        .collect()
}

/// The target that asks for less than most others ask for, with what these are; else the last target, which asks for no less than anything. `None` where no
/// target can be held against anything.
pub fn said(kpi: &Kpi) -> Option<Message> {
    let (mut last, mut most) = (None, 0);
    for target in targets(kpi) {
        let Some((level, panel)) = kpi.panel(target).filter(|(_, of)| !of.lines.is_empty()) else {
            continue;
        };
        let args = || {
            let level = figure_said(grouped(level, None), &kpi.unit);
            vec![target.year.number().to_string().into(), level]
        };
        let less = panel.lines.iter();
        let less = less.filter(|line| line.ambition == Ambition::Less);
        let count = less.clone().count();
        let names = less
            .map(|line| line.name())
            .reduce(|all, next| Message::new(w::AND, vec![all.into(), next.into()]));
        match names {
            Some(names) if count > most => {
                let mut args = args();
                args.push(names.into());
                last = Some(Message::new(w::SAID_LESS, args));
                most = count;
            }
            None if most == 0 => last = Some(Message::new(w::SAID_NO_LESS, args())),
            _ => {}
        }
    }
    last
}
