//! The course of a KPI as a picture: a sentence first, then history, base, targets and actual levels, then the table behind it.

use crate::documents::{Series, Trajectory};
use crate::i18n::{Lang, Message};
use crate::measure::{
    Decimal, Places, Year, difference, grouped, product, quotient, round_half_up, sum,
};
use crate::order::sorted;
use crate::ui::figures::unit_words;
use crate::ui::html::{el, of_class};
use crate::ui::words as w;
use leptos::prelude::*;

// The picture is 640 by 230; these are tenths of its units, finer than a pixel, so that geometry is whole numbers.
const VIEW_BOX: &str = "0 0 640 230";
const LEFT: i64 = 760;
const RIGHT: i64 = 5900;
const TOP: i64 = 220;
const BOTTOM: i64 = 1880;

/// Where years and levels lie on the picture.
struct Scale {
    years: Vec<Year>,
    low: Decimal,
    high: Decimal,
    step: Decimal,
}

impl Scale {
    /// `None` where there is nothing to draw, or more than can be computed.
    fn of(course: &Trajectory) -> Option<Self> {
        let all = || {
            [
                &course.history,
                &course.base,
                &course.targets,
                &course.actual,
            ]
            .into_iter()
            .flat_map(|series| &series.points)
        };
        let years = all().map(|(year, _)| *year);
        let (first, last) = (years.clone().min()?, years.clone().max()?);
        // Missing years keep their place on the axis: a gap, never zero. Absurdly long spans show only the years there are.
        let span = i32::from(last.number().saturating_sub(first.number()));
        let known: Vec<Year> = if span < 40 {
            Vec::new()
        } else {
            years.collect()
        };
        let years = (0..=span)
            .filter_map(|by| first.plus(by))
            .filter(|year| span < 40 || known.contains(year))
            .collect();
        let levels = all().map(|(_, level)| *level);
        let (low, high) = (levels.clone().min()?, levels.max()?);
        let margin = if low == high {
            quotient(low.abs().max(Decimal::ONE), Decimal::TEN)?
        } else {
            Decimal::ZERO
        };
        let (low, high) = (difference(low, margin)?, sum(high, margin)?);
        let step = nice(low, high)?;
        let (low, high) = (
            product(quotient(low, step)?.floor(), step)?,
            product(quotient(high, step)?.ceil(), step)?,
        );
        Some(Self {
            years,
            low,
            high,
            step: nice(low, high)?,
        })
    }

    fn ticks(&self) -> Vec<Decimal> {
        let mut ticks = vec![self.low];
        let mut tick = self.low;
        while tick < self.high && ticks.len() < 9 {
            tick = sum(tick, self.step).unwrap_or(self.high);
            ticks.push(tick);
        }
        ticks
    }

    /// Where a year's column begins (0 halves of it), has its middle (1) or ends (2).
    fn x(&self, year: Year, halves: usize) -> i64 {
        let at = self
            .years
            .iter()
            .position(|known| *known == year)
            .unwrap_or(0);
        let whole = |count: usize| i64::try_from(count).unwrap_or(0);
        let count = whole(self.years.len()).max(1);
        LEFT + ((RIGHT - LEFT) * whole(at * 2 + halves) + count) / (count * 2)
    }

    fn y(&self, level: Decimal) -> i64 {
        let part = |of: Decimal| {
            product(difference(level, self.low)?, of)
                .and_then(|part| quotient(part, difference(self.high, self.low)?))
        };
        let above = part(Decimal::from(BOTTOM - TOP))
            .and_then(|above| i64::try_from(round_half_up(above, Places(0))).ok());
        BOTTOM - above.unwrap_or(0)
    }
}

/// The next step of 1, 2 or 5 times a power of ten to a third of the span.
fn nice(low: Decimal, high: Decimal) -> Option<Decimal> {
    let rough = quotient(difference(high, low)?, Decimal::from(3))?;
    let mut power = Decimal::ONE;
    while power > rough && power.scale() < 12 {
        power = quotient(power, Decimal::TEN)?;
    }
    while product(power, Decimal::TEN)? <= rough {
        power = product(power, Decimal::TEN)?;
    }
    [1, 2, 5, 10]
        .into_iter()
        .filter_map(|step| product(Decimal::from(step), power))
        .find(|step| *step >= rough)
}

/// Tenths as the picture writes them.
fn number(tenths: i64) -> String {
    Decimal::new(tenths, 1).to_string()
}

fn tick_words(level: Decimal) -> String {
    grouped(round_half_up(level, Places(6)), None)
}

fn short(level: Decimal) -> String {
    let places = level.normalize().scale().min(4);
    grouped(level, Some(Places(places)))
}

/// A line through the points, broken where a year is missing.
fn line_path(scale: &Scale, series: &Series) -> String {
    let mut path = String::new();
    let mut before: Option<Year> = None;
    for (year, level) in &series.points {
        let joined = before.is_some_and(|before| before.plus(1) == Some(*year));
        path.push(if joined { 'L' } else { 'M' });
        path.push_str(
            &[
                number(scale.x(*year, 1)),
                " ".into(),
                number(scale.y(*level)),
            ]
            .concat(),
        );
        before = Some(*year);
    }
    path
}

/// The targets as steps: each holds for its year.
fn step_path(scale: &Scale, series: &Series) -> String {
    let mut path = String::new();
    let mut before: Option<Year> = None;
    for (year, level) in &series.points {
        let y = number(scale.y(*level));
        let joined = before.is_some_and(|before| before.plus(1) == Some(*year));
        let start = [
            if joined { "L" } else { "M" },
            &number(scale.x(*year, 0)),
            " ",
            &y,
        ]
        .concat();
        path.push_str(&[start.as_str(), "H", &number(scale.x(*year, 2))].concat());
        before = Some(*year);
    }
    path
}

/// The picture with its sentence, and with a table behind it where `table` is given: the hidden words that tell its control from others.
/// `id` must be unique on the page.
pub fn trajectory(course: &Trajectory, id: &str, lang: Lang, table: Option<&str>) -> AnyView {
    let sentence = course.sentence.get(lang);
    let Some(scale) = Scale::of(course) else {
        return view! { <figure class="chart"><figcaption>{sentence}</figcaption></figure> }
            .into_any();
    };
    let title = Message::new(w::CHART, vec![course.name.clone().into()]).get(lang);
    let grid = scale
        .ticks()
        .into_iter()
        .map(|tick| {
            let y = scale.y(tick);
            view! {
                <path class="grid" d=["M", &number(LEFT), " ", &number(y), "H", &number(RIGHT)].concat() />
                <text x=number(LEFT - 80) y=number(y + 40) text-anchor="end">{tick_words(tick)}</text>
            }
        })
        .collect_view();
    let every = scale.years.len().div_ceil(12).max(1);
    let years = scale
        .years
        .iter()
        .enumerate()
        .filter(|(at, _)| at.is_multiple_of(every))
        .map(|(_, year)| view! { <text x=number(scale.x(*year, 1)) y=number(BOTTOM + 200) text-anchor="middle">{year.number().to_string()}</text> })
        .collect_view();
    let dots = |series: &Series, class: &'static str, radius: &'static str| {
        series
            .points
            .iter()
            .map(|(year, level)| view! { <circle class=class cx=number(scale.x(*year, 1)) cy=number(scale.y(*level)) r=radius /> })
            .collect_view()
    };
    // Direct labels: the base above its point; the last target at its end; the last actual level on the side away from the target.
    let label = |point: Option<&(Year, Decimal)>,
                 text: crate::i18n::Text,
                 dy: i64,
                 class: &'static str| {
        point.map(|(year, level)| {
            let words = [text.get(lang), " ", &short(*level)].concat();
            let y = (scale.y(*level) + dy).clamp(TOP - 80, BOTTOM + 20);
            view! { <text class=class x=number(scale.x(*year, 1)) y=number(y) text-anchor="middle">{words}</text> }
        })
    };
    let actual = course.actual.points.last();
    let target = course.targets.points.last();
    let target_of_year = |year: Year| {
        course
            .targets
            .points
            .iter()
            .find(|(of, _)| *of == year)
            .map(|(_, level)| *level)
    };
    let below = actual
        .is_some_and(|(year, level)| target_of_year(*year).is_none_or(|target| *level < target));
    // The last target is labelled only where the label of the actual level does not already stand there.
    let target = target.filter(|(year, _)| actual.is_none_or(|(of, _)| of != year));
    let (name, labelled) = (id.to_owned(), id.to_owned());
    view! {
        <figure class="chart">
            <figcaption>{sentence}</figcaption>
            <svg viewBox=VIEW_BOX role="img" aria-labelledby=labelled>
                <title id=name>{title}</title>
                <g>{grid}</g><g>{years}</g>
                <path class="history" d=line_path(&scale, &course.history) />
                <path class="target" d=step_path(&scale, &course.targets) />
                <path class="actual" d=line_path(&scale, &course.actual) />
                {dots(&course.history, "history", "4")}{dots(&course.actual, "actual", "5")}{dots(&course.base, "base", "5")}
                {label(course.base.points.first(), w::BASE, -120, "strong")}
                {label(target, w::TARGET, -80, "green")}
                {label(actual, w::ACTUAL, if below { 200 } else { -120 }, "green strong")}
            </svg>
            {table.map(|section| data_table(course, lang, section))}
        </figure>
    }
    .into_any()
}

fn data_table(course: &Trajectory, lang: Lang, section: &str) -> AnyView {
    let series = [
        (w::HISTORY, &course.history),
        (w::BASE, &course.base),
        (w::TARGET, &course.targets),
        (w::ACTUAL, &course.actual),
    ];
    let mut years = sorted(
        series
            .iter()
            .flat_map(|(_, series)| &series.points)
            .map(|(year, _)| *year)
            .collect(),
        |year: &Year, other| year < other,
    );
    years.dedup();
    let unit = unit_words(&course.unit, lang);
    let mut heads = vec![el("th").attr("scope", "col").text(w::YEAR.get(lang)).view()];
    for (name, _) in &series {
        heads.push(
            el("th")
                .attr("scope", "col")
                .text(&crate::ui::field_input::with_unit(
                    name.get(lang).to_owned(),
                    unit.clone(),
                    lang,
                ))
                .view(),
        );
    }
    let mut rows = Vec::new();
    for year in years {
        let mut cells = vec![
            el("th")
                .attr("scope", "row")
                .text(&year.number().to_string())
                .view(),
        ];
        for (_, series) in &series {
            let level = series
                .points
                .iter()
                .find(|(of, _)| *of == year)
                .map_or_else(
                    || w::NOTHING.get(lang).to_owned(),
                    |(_, level)| grouped(*level, None),
                );
            cells.push(el("td").text(&level).view());
        }
        rows.push(el("tr").child(cells).view());
    }
    let table = el("table")
        .child(el("thead").child(el("tr").child(heads)))
        .child(el("tbody").child(rows));
    let name = [w::DATA_TABLE.get(lang), section].concat();
    let scroll = of_class("div", "scroll")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", &name)
        .child(table);
    let summary = el("summary")
        .text(w::DATA_TABLE.get(lang))
        .child(of_class("span", "vh").text(section));
    of_class("details", "data")
        .child(summary)
        .child(scroll)
        .view()
}
