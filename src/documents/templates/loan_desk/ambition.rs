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

/// A target beside the lines of the picture: its year, its level, and the places among the lines of those that it asks less than.
struct Beneath {
    year: Year,
    level: Decimal,
    lines: Vec<usize>,
}

/// The lines of the panel as lines of the picture, a point for each target, with what each target asks less than; the trend begins with the history.
fn drawn(kpi: &Kpi) -> (Vec<Beside>, Vec<Beneath>) {
    let mut found: Vec<(Against, Beside)> = Vec::new();
    let mut beneath = Vec::new();
    for target in targets(kpi) {
        let Some((level, panel)) = kpi.panel(target).filter(|(_, of)| !of.lines.is_empty()) else {
            continue;
        };
        let mut less = Vec::new();
        for line in panel.lines {
            let point = (target.year, line.level);
            let known = found.iter().position(|(against, of)| {
                // Two peers may have one name: each has its own line.
                let points = &of.series.points;
                alike(against, &line.against)
                    && points.last().is_none_or(|(year, _)| *year < target.year)
            });
            if line.ambition == Ambition::Less {
                less.push(known.unwrap_or(found.len()));
            }
            if let Some((_, of)) = known.and_then(|at| found.get_mut(at)) {
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
        beneath.push(Beneath {
            year: target.year,
            level,
            lines: less,
        });
    }
    let lines = found.into_iter().map(|(_, of)| of).collect();
    (lines, beneath)
}

/// What the picture shows beside history and targets.
pub fn beside(kpi: &Kpi) -> Vec<Beside> {
    drawn(kpi).0
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

/// Every target that asks for less than something, with the letters by which the picture shows what that is; where there is none, that none does. `None`
/// where no target can be held against anything.
pub fn said(kpi: &Kpi) -> Option<Message> {
    let (_, beneath) = drawn(kpi);
    let letter = |at: &usize| ('A'..='Z').nth(*at).map(String::from);
    let less = beneath.iter().filter_map(|of| {
        let letters = of.lines.iter().filter_map(letter);
        let letters = letters.map(|letter| Message::new(w::PLAIN, vec![letter.into()]));
        let letters =
            letters.reduce(|all, next| Message::new(w::AND, vec![all.into(), next.into()]))?;
        let args = vec![
            of.year.number().to_string().into(),
            figure_said(grouped(of.level, None), &kpi.unit),
            letters.into(),
        ];
        Some(Message::new(w::SAID_LESS, args))
    });
    let less = less.reduce(|all, next| Message::new(w::SAID_ALSO, vec![all.into(), next.into()]));
    less.or_else(|| (!beneath.is_empty()).then(|| w::SAID_NO_LESS.into()))
}
