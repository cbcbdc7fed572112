//! Rules on the course of the figures: one unit throughout, and changes of more than half in a year (5.5.1 d).

use super::super::reading::{Kpi, LevelRow};
use super::super::words as w;
use super::part_names;
use super::{Findings, year_words};
use crate::documents::words::{difference_unit, figure_said};
use crate::documents::{Place, Strength};
use crate::i18n::{Message, Text};
use crate::measure::{
    Decimal, Places, Year, difference, grouped, plain, product, quotient, read_number,
};
use crate::order::sorted;
use crate::standards::sll;

/// 5.5.1 d, our threshold: two years' figures that differ by so many times are likely in two units. A figure in kilograms that should be in tons is
/// a thousand times too large; the year's own change may hide half of that.
const APART: u32 = 500;

/// One figure of a KPI in one unit.
struct Point {
    /// Its year; `None` for a base level whose period is not given.
    year: Option<Year>,
    /// The figure.
    figure: Decimal,
    /// Where it was typed; `None` where it only bears witness, as the base that last year's report froze.
    place: Option<Place>,
    /// Whether another figure typed there in its place would mend it: not so for a level that is computed from parts.
    typed: bool,
    /// What it is called, e.g. 实际水平.
    label: Text,
}

/// The figures of `of` in the rows of history and report period, in the order of their years.
fn points(
    kpi: &Kpi,
    of: impl Fn(&LevelRow) -> Option<Decimal>,
    field: impl Fn(&'static str) -> &'static str,
    label: Option<Text>,
    typed: bool,
) -> Vec<Point> {
    let rows = kpi
        .history
        .iter()
        .map(|row| (row, "level", w::LEVEL))
        .chain(
            kpi.years
                .iter()
                .map(|row| (&row.actual, "actual", w::ACTUAL)),
        );
    let all = rows.filter_map(|(row, own, name)| {
        Some(Point {
            year: Some(row.year?),
            figure: of(row)?,
            place: Some(row.place.field(field(own))),
            typed,
            label: label.unwrap_or(name),
        })
    });
    sorted(all.collect(), |point, other| point.year < other.year)
}

/// 5.5.1 d: the years' figures hang together. A figure that stands far from the majority is likely in another unit; one that moved by more than half
/// from the year before is worth a word.
pub(super) fn course(found: &mut Findings, kpi: &Kpi) {
    let mut levels = points(
        kpi,
        |row| row.level,
        |own| if kpi.by_parts { "numerator" } else { own },
        None,
        !kpi.by_parts,
    );
    if kpi.by_parts {
        let (n, d) = part_names(kpi);
        let energy = kpi.node.get("kpi") == "energy_intensity";
        let numerators = points(
            kpi,
            |row| row.parts?.numerator.number(),
            |_| "numerator",
            Some(n),
            true,
        );
        let unit = if energy { w::U_TCE.zh } else { w::U_TON.zh };
        let mut odd = odd_ones(found, kpi, &numerators, unit);
        let denominators = points(
            kpi,
            |row| row.parts?.denominator.number(),
            |_| "denominator",
            Some(d),
            true,
        );
        odd.extend(odd_ones(found, kpi, &denominators, w::U_WAN.zh));
        // The level of a year whose part is doubted says nothing about the others.
        levels.retain(|point| {
            !odd.iter().any(|place| {
                point
                    .place
                    .as_ref()
                    .is_some_and(|own| own.path == place.path)
            })
        });
    }
    let all = with_targets(kpi, &levels);
    let odd = odd_ones(found, kpi, &all, &kpi.unit);
    shares(found, kpi, &all, &odd);
    levels.retain(|point| !point.place.as_ref().is_some_and(|own| odd.contains(own)));
    changes(found, kpi, &levels);
}

/// 5.5.1 d: a level in per cent above 100 % is no share. Those in `odd` are asked about already.
fn shares(found: &mut Findings, kpi: &Kpi, points: &[Point], odd: &[Place]) {
    let beyond = |point: &&Point| kpi.unit == "%" && point.figure > Decimal::ONE_HUNDRED;
    for point in points.iter().filter(beyond) {
        let Some(place) = point.place.clone().filter(|place| !odd.contains(place)) else {
            continue;
        };
        let name = match point.year {
            Some(year) => {
                let year = year.number().to_string().into();
                Message::new(w::LABEL_OF_YEAR, vec![year, point.label.into()])
            }
            None => point.label.into(),
        };
        found
            .note(
                "share",
                place,
                Strength::Should,
                Some(sll::clause("5.5.1 d")),
                w::NO_SHARE,
                vec![found.of(kpi, name), kpi.with_unit(point.figure)],
            )
            .answerable();
    }
}

/// The levels of a KPI with its base and its targets, which are in the same unit and bear witness to each other.
fn with_targets(kpi: &Kpi, levels: &[Point]) -> Vec<Point> {
    let base = kpi.base.typed.number();
    let held = base.or(kpi.base.carried).map(|figure| Point {
        year: kpi.base.year,
        figure,
        place: base.map(|_| kpi.place.field("base_level")),
        typed: true,
        label: w::BASE_LEVEL,
    });
    let mut all: Vec<Point> = held.into_iter().collect();
    all.extend(levels.iter().map(|point| Point {
        place: point.place.clone(),
        ..*point
    }));
    let targets = kpi
        .targets
        .iter()
        .map(|row| (row.year, row.level, row.place.field("level"), w::TARGET));
    let otherwise = kpi.years.iter().map(|row| {
        (
            row.actual.year,
            row.target_override,
            row.actual.place.field("target_override"),
            w::OVERRIDE,
        )
    });
    all.extend(
        targets
            .chain(otherwise)
            .filter_map(|(year, level, place, label)| {
                Some(Point {
                    year: Some(year?),
                    figure: level.number()?,
                    place: Some(place),
                    typed: true,
                    label,
                })
            }),
    );
    all
}

/// How many times one figure is the other, whichever is larger; `None` where either is zero.
fn times(one: Decimal, other: Decimal) -> Option<Decimal> {
    let (one, other) = (one.abs(), other.abs());
    if one.is_zero() {
        return None;
    }
    quotient(one.max(other), one.min(other))
}

/// Notes each figure that stands far from the majority, and gives back where. The mend is offered only where there is a majority: of two figures that
/// contradict each other the later is asked about, and nothing is offered.
fn odd_ones(found: &mut Findings, kpi: &Kpi, points: &[Point], unit: &str) -> Vec<Place> {
    let apart = |one: &Point, other: &Point| {
        times(one.figure, other.figure).is_some_and(|times| times >= Decimal::from(APART))
    };
    let company: Vec<usize> = points
        .iter()
        .map(|point| {
            points
                .iter()
                .filter(|other| !other.figure.is_zero() && !apart(point, other))
                .count()
        })
        .collect();
    let most = company
        .iter()
        .zip(points)
        .filter(|(_, point)| !point.figure.is_zero())
        .map(|(company, _)| *company)
        .max()
        .unwrap_or(0);
    let right: Vec<&Point> = points
        .iter()
        .zip(&company)
        .filter(|(point, company)| **company == most && !point.figure.is_zero())
        .map(|(point, _)| point)
        .collect();
    let Some(first) = right.first().copied() else {
        return Vec::new();
    };
    let undecided = right.iter().any(|point| apart(first, point));
    let right: Vec<&Point> = right
        .into_iter()
        .filter(|point| !apart(first, point))
        .collect();
    let mut odd = Vec::new();
    for point in points {
        let Some(place) = &point.place else { continue };
        // Held against a level rather than the base, against either rather than a target, and against the nearest year.
        let distance = |other: &&&Point| {
            let kind = match other.label {
                w::TARGET | w::OVERRIDE => 2_u8,
                w::BASE_LEVEL => 1,
                _ => 0,
            };
            let years = match (point.year, other.year) {
                (Some(year), Some(other)) => year.number().abs_diff(other.number()),
                _ => u16::MAX,
            };
            (kind, years)
        };
        let Some(against) = right
            .iter()
            .filter(|other| other.place.as_ref() != Some(place))
            .min_by_key(distance)
            .filter(|against| apart(point, against))
        else {
            continue;
        };
        // A figure with a unit of its own was converted: bare digits in its place would drop the unit that the person named.
        let mend = point.typed && !undecided && !converted(kpi, place, point.figure);
        slip(found, kpi, (point, place), against, unit, mend);
        odd.push(place.clone());
    }
    odd
}

/// Whether the figure at a place of the KPI was typed with another unit behind it.
fn converted(kpi: &Kpi, place: &Place, figure: Decimal) -> bool {
    let node = match place.path.get(1) {
        None => Some(kpi.node),
        Some(step) => {
            let mut rows = kpi.node.rows(&step.list).iter();
            rows.find(|row| row.id == step.row).map(|row| &row.node)
        }
    };
    let typed = node.map_or("", |node| node.get(&place.field));
    let bare = typed.split(char::is_alphabetic).next().unwrap_or_default();
    read_number(bare, "") != Ok(figure)
}

/// Notes one figure that stands far from another, with the mend where a power of ten brings it close.
fn slip(
    found: &mut Findings,
    kpi: &Kpi,
    (point, place): (&Point, &Place),
    against: &Point,
    unit: &str,
    mend: bool,
) {
    let Some(times) = times(point.figure, against.figure) else {
        return;
    };
    let close = |factor: &Decimal| {
        let (half, double) = (
            product(*factor, Decimal::new(5, 1)),
            product(*factor, Decimal::TWO),
        );
        half.is_some_and(|half| times >= half) && double.is_some_and(|double| times <= double)
    };
    let mend = [1_000, 10_000, 100_000, 1_000_000, 100_000_000]
        .map(Decimal::from)
        .iter()
        .find(|factor| mend && close(factor))
        .and_then(|factor| {
            if point.figure.abs() > against.figure.abs() {
                quotient(point.figure, *factor)
            } else {
                product(point.figure, *factor)
            }
        });
    let named = |point: &Point| -> Message {
        match point.year {
            Some(year) => Message::new(
                w::LABEL_OF_YEAR,
                vec![year.number().to_string().into(), point.label.into()],
            ),
            None => point.label.into(),
        }
    };
    // A numerator or denominator stands as it was typed, without the places of a computed level.
    let shown = |figure: Decimal| {
        if unit == kpi.unit {
            kpi.shown(figure)
        } else {
            grouped(figure, None)
        }
    };
    let with_unit = |figure: Decimal| figure_said(shown(figure), unit);
    let args = vec![
        found.of(kpi, named(point)),
        with_unit(point.figure),
        named(against).into(),
        with_unit(against.figure),
        grouped(times, Some(Places(0))).into(),
    ];
    found
        .note(
            "unit_slip",
            place.clone(),
            Strength::Should,
            Some(sll::clause("5.5.1 d")),
            w::SLIP,
            args,
        )
        .answerable();
    found.mend(mend.map(|figure| plain(figure, None)));
}

/// Notes each level that moved by more than half from the year before.
fn changes(found: &mut Findings, kpi: &Kpi, points: &[Point]) {
    for (before, now) in points.iter().zip(points.iter().skip(1)) {
        let Some(((year, year_before), place)) = now.year.zip(before.year).zip(now.place.clone())
        else {
            continue;
        };
        if year_before.plus(1) != Some(year) || before.figure <= Decimal::ZERO {
            continue;
        }
        let moved = difference(now.figure, before.figure).map(|moved| moved.abs());
        let change = moved.and_then(|moved| {
            let share = quotient(product(moved, Decimal::ONE_HUNDRED)?, before.figure)?;
            Some((moved, share))
        });
        if let Some((moved, change)) = change.filter(|(_, change)| *change > Decimal::from(50)) {
            let name = Message::new(
                w::LABEL_OF_YEAR,
                vec![year.number().to_string().into(), now.label.into()],
            );
            let points = difference_unit(&kpi.unit);
            let pattern = match (now.figure > before.figure, points == kpi.unit) {
                (true, true) => w::CHANGE_UP,
                (false, true) => w::CHANGE_DOWN,
                (true, false) => w::CHANGE_UP_POINTS,
                (false, false) => w::CHANGE_DOWN_POINTS,
            };
            let args = vec![
                found.of(kpi, name),
                kpi.with_unit(now.figure),
                year_words(year_before).into(),
                kpi.with_unit(before.figure),
                grouped(change, Some(Places(2))).into(),
                figure_said(kpi.shown(moved), points),
            ];
            found
                .note(
                    "year_change",
                    place,
                    Strength::Should,
                    Some(sll::clause("5.5.1 d")),
                    pattern,
                    args,
                )
                .answerable();
        }
    }
}
