//! The course of a KPI as a picture: a sentence first, then history, base, targets and actual levels, then the table behind it.
#![allow(clippy::disallowed_types, reason = "chart geometry is the one place where binary floats are allowed; every figure shown is the exact one")]

use super::figures::unit_words;
use super::html::{el, of_class};
use super::words as w;
use crate::documents::{Series, Trajectory};
use crate::i18n::{Lang, Message};
use crate::measure::{Decimal, Places, Year, grouped};
use leptos::prelude::*;

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 230.0;
const LEFT: f64 = 76.0;
const RIGHT: f64 = 590.0;
const TOP: f64 = 22.0;
const BOTTOM: f64 = 188.0;

/// Where years and levels lie on the picture.
struct Scale {
    years: Vec<Year>,
    low: f64,
    high: f64,
}

fn float(figure: Decimal) -> f64 {
    f64::try_from(figure).unwrap_or(0.0)
}

impl Scale {
    /// `None` where there is nothing to draw.
    fn of(course: &Trajectory) -> Option<Self> {
        let all: Vec<&(Year, Decimal)> =
            [&course.history, &course.base, &course.targets, &course.actual].into_iter().flat_map(|series| &series.points).collect();
        let mut years: Vec<Year> = all.iter().map(|(year, _)| *year).collect();
        years.sort();
        years.dedup();
        let (first, last) = (*years.first()?, *years.last()?);
        // Missing years keep their place on the axis: a gap, never zero. Absurdly long spans show only the years there are.
        let span = last.number().saturating_sub(first.number());
        if span < 40 {
            years = (0..=i32::from(span)).filter_map(|by| first.plus(by)).collect();
        }
        let levels: Vec<f64> = all.iter().map(|(_, level)| float(*level)).collect();
        let low = levels.iter().copied().fold(f64::INFINITY, f64::min);
        let high = levels.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let (low, high) = if high > low { (low, high) } else { (low - low.abs().max(1.0) * 0.1, high + high.abs().max(1.0) * 0.1) };
        let step = nice((high - low) / 3.0);
        Some(Self { years, low: (low / step).floor() * step, high: (high / step).ceil() * step })
    }

    fn ticks(&self) -> Vec<f64> {
        let step = nice((self.high - self.low) / 3.0);
        let count = ((self.high - self.low) / step).round().clamp(1.0, 8.0) as u8;
        (0..=count).map(|at| self.low + step * f64::from(at)).collect()
    }

    fn gap(&self) -> f64 {
        let count = u16::try_from(self.years.len()).unwrap_or(u16::MAX);
        (RIGHT - LEFT) / f64::from(count.max(1))
    }

    fn x(&self, year: Year) -> f64 {
        let at = self.years.iter().position(|known| *known == year).and_then(|at| u16::try_from(at).ok()).unwrap_or(0);
        LEFT + self.gap() * (f64::from(at) + 0.5)
    }

    fn y(&self, level: f64) -> f64 {
        BOTTOM - (level - self.low) / (self.high - self.low) * (BOTTOM - TOP)
    }
}

/// The next step of 1, 2 or 5 times a power of ten.
fn nice(rough: f64) -> f64 {
    let power = 10_f64.powf(rough.abs().max(1e-12).log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().find(|step| step * power >= rough).unwrap_or(10.0);
    step * power
}

fn number(at: f64) -> String {
    // One decimal is finer than a pixel.
    format!("{at:.1}")
}

fn tick_words(level: f64) -> String {
    let exact = Decimal::try_from(level).unwrap_or_default();
    grouped(exact.round_dp_with_strategy(6, rust_decimal::RoundingStrategy::MidpointAwayFromZero), None)
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
        path.push_str(&[number(scale.x(*year)), " ".into(), number(scale.y(float(*level)))].concat());
        before = Some(*year);
    }
    path
}

/// The targets as steps: each holds for its year.
fn step_path(scale: &Scale, series: &Series) -> String {
    let half = scale.gap() / 2.0;
    let mut path = String::new();
    let mut before: Option<Year> = None;
    for (year, level) in &series.points {
        let (x, y) = (scale.x(*year), number(scale.y(float(*level))));
        let joined = before.is_some_and(|before| before.plus(1) == Some(*year));
        let start = [if joined { "L" } else { "M" }, &number(x - half), " ", &y].concat();
        path.push_str(&[start.as_str(), "H", &number(x + half)].concat());
        before = Some(*year);
    }
    path
}

/// The picture with its sentence, and with a table behind it where `table` is given: the hidden words that tell its control from others.
/// `id` must be unique on the page.
pub fn trajectory(course: &Trajectory, id: &str, lang: Lang, table: Option<&str>) -> AnyView {
    let sentence = course.sentence.get(lang);
    let Some(scale) = Scale::of(course) else {
        return view! { <figure class="chart"><figcaption>{sentence}</figcaption></figure> }.into_any();
    };
    let title = Message::new(w::CHART, vec![course.name.clone().into()]).get(lang);
    let grid = scale
        .ticks()
        .into_iter()
        .map(|tick| {
            let y = scale.y(tick);
            view! {
                <path class="grid" d=["M", &number(LEFT), " ", &number(y), "H", &number(RIGHT)].concat() />
                <text x=number(LEFT - 8.0) y=number(y + 4.0) text-anchor="end">{tick_words(tick)}</text>
            }
        })
        .collect_view();
    let every = scale.years.len().div_ceil(12).max(1);
    let years = scale
        .years
        .iter()
        .enumerate()
        .filter(|(at, _)| at.is_multiple_of(every))
        .map(|(_, year)| view! { <text x=number(scale.x(*year)) y=number(BOTTOM + 20.0) text-anchor="middle">{year.number().to_string()}</text> })
        .collect_view();
    let dots = |series: &Series, class: &'static str, radius: &'static str| {
        series
            .points
            .iter()
            .map(|(year, level)| view! { <circle class=class cx=number(scale.x(*year)) cy=number(scale.y(float(*level))) r=radius /> })
            .collect_view()
    };
    // Direct labels: the base above its point; the last target at its end; the last actual level on the side away from the target.
    let label = |point: Option<&(Year, Decimal)>, text: crate::i18n::Text, dy: f64, class: &'static str| {
        point.map(|(year, level)| {
            let words = [text.get(lang), " ", &short(*level)].concat();
            let y = (scale.y(float(*level)) + dy).clamp(TOP - 8.0, BOTTOM + 2.0);
            view! { <text class=class x=number(scale.x(*year)) y=number(y) text-anchor="middle">{words}</text> }
        })
    };
    let actual = course.actual.points.last();
    let target = course.targets.points.last();
    let target_of_year = |year: Year| course.targets.points.iter().find(|(of, _)| *of == year).map(|(_, level)| float(*level));
    let below = actual.is_some_and(|(year, level)| target_of_year(*year).is_none_or(|target| float(*level) < target));
    // The last target is labelled only where the label of the actual level does not already stand there.
    let target = target.filter(|(year, _)| actual.is_none_or(|(of, _)| of != year));
    let view_box = format!("0 0 {WIDTH} {HEIGHT}");
    let (name, labelled) = (id.to_owned(), id.to_owned());
    view! {
        <figure class="chart">
            <figcaption>{sentence}</figcaption>
            <svg viewBox=view_box role="img" aria-labelledby=labelled>
                <title id=name>{title}</title>
                <g>{grid}</g><g>{years}</g>
                <path class="history" d=line_path(&scale, &course.history) />
                <path class="target" d=step_path(&scale, &course.targets) />
                <path class="actual" d=line_path(&scale, &course.actual) />
                {dots(&course.history, "history", "4")}{dots(&course.actual, "actual", "5")}{dots(&course.base, "base", "5")}
                {label(course.base.points.first(), w::BASE, -12.0, "strong")}
                {label(target, w::TARGET, -8.0, "green")}
                {label(actual, w::ACTUAL, if below { 20.0 } else { -12.0 }, "green strong")}
            </svg>
            {table.map(|section| data_table(course, lang, section))}
        </figure>
    }
    .into_any()
}

fn data_table(course: &Trajectory, lang: Lang, section: &str) -> AnyView {
    let series = [(w::HISTORY, &course.history), (w::BASE, &course.base), (w::TARGET, &course.targets), (w::ACTUAL, &course.actual)];
    let mut years: Vec<Year> = series.iter().flat_map(|(_, series)| &series.points).map(|(year, _)| *year).collect();
    years.sort();
    years.dedup();
    let unit = unit_words(&course.unit, lang);
    let mut heads = vec![el("th").attr("scope", "col").text(w::YEAR.get(lang)).view()];
    for (name, _) in &series {
        heads.push(el("th").attr("scope", "col").text(&super::field_input::with_unit(name.get(lang).to_owned(), unit.clone(), lang)).view());
    }
    let mut rows = Vec::new();
    for year in years {
        let mut cells = vec![el("th").attr("scope", "row").text(&year.number().to_string()).view()];
        for (_, series) in &series {
            let level = series.points.iter().find(|(of, _)| *of == year).map_or_else(|| w::NOTHING.get(lang).to_owned(), |(_, level)| grouped(*level, None));
            cells.push(el("td").text(&level).view());
        }
        rows.push(el("tr").child(cells).view());
    }
    let table = el("table").child(el("thead").child(el("tr").child(heads))).child(el("tbody").child(rows));
    let name = [w::DATA_TABLE.get(lang), section].concat();
    let scroll = of_class("div", "scroll").attr("tabindex", "0").attr("role", "group").attr("aria-label", &name).child(table);
    let summary = el("summary").text(w::DATA_TABLE.get(lang)).child(of_class("span", "vh").text(section));
    of_class("details", "data").child(summary).child(scroll).view()
}
