//! The course of a KPI as a picture: a sentence first, then history, base, targets and actual levels, then the table behind it.

use crate::documents::printed::{
    beside_marks, beside_said, course_caption, course_lines, course_years, level_words,
};
use crate::documents::{Beside, Series, Trajectory};
use crate::i18n::{Lang, Message};
use crate::measure::{
    Decimal, Places, Year, difference, grouped, product, quotient, round_half_up, sum,
};
use crate::order::sorted;
use crate::ui::figures::unit_words;
use crate::ui::html::{el, of_class};
use crate::ui::words as w;
use leptos::prelude::*;

/// The size of a picture. Its measures are tenths of its units, finer than a pixel, so that geometry is whole numbers.
#[derive(Clone, Copy)]
struct Frame {
    view_box: &'static str,
    class: &'static str,
    /// How wide the picture is, and where the last year's column ends.
    right: i64,
    bottom: i64,
    /// How wide a Chinese character and a digit are.
    letter: (i64, i64),
}

/// On wide screens and on paper.
const WIDE: Frame = Frame {
    view_box: "0 0 640 230",
    class: "course",
    right: 6200,
    bottom: 1880,
    letter: (120, 68),
};
/// On small screens: fewer units, so that letters are not scaled down to less than 11 pixels.
const NARROW: Frame = Frame {
    view_box: "0 0 320 250",
    class: "course narrow",
    right: 3160,
    bottom: 2080,
    letter: (130, 74),
};
/// Below this width of the window a picture of the wide frame would have letters of less than 11 pixels.
const SMALL: &str = "(max-width: 48rem)";
const TOP: i64 = 260;

impl Frame {
    /// How wide words are, about.
    fn width_of(&self, words: &str) -> i64 {
        words
            .chars()
            .map(|c| {
                if c.is_ascii() {
                    self.letter.1
                } else {
                    self.letter.0
                }
            })
            .sum()
    }
}

/// Where years and levels lie on the picture.
struct Scale {
    frame: Frame,
    /// Where the first year's column begins: right of the longest level.
    left: i64,
    years: Vec<Year>,
    low: Decimal,
    high: Decimal,
    step: Decimal,
}

impl Scale {
    /// `None` where there is nothing to draw, or more than can be computed.
    fn of(course: &Trajectory, frame: Frame) -> Option<Self> {
        let all = || course.series().flat_map(|series| &series.points);
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
        let mut scale = Self {
            frame,
            left: 0,
            years,
            low,
            high,
            step: nice(low, high)?,
        };
        let ticks = scale.ticks().into_iter().map(tick_words);
        let widest = ticks.map(|tick| frame.width_of(&tick)).max();
        scale.left = widest.unwrap_or(0).saturating_add(140);
        Some(scale)
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
        let wide = self.frame.right - self.left;
        self.left + (wide * whole(at * 2 + halves) + count) / (count * 2)
    }

    fn y(&self, level: Decimal) -> i64 {
        let part = |of: Decimal| {
            product(difference(level, self.low)?, of)
                .and_then(|part| quotient(part, difference(self.high, self.low)?))
        };
        let above = part(Decimal::from(self.frame.bottom - TOP))
            .and_then(|above| i64::try_from(round_half_up(above, Places(0))).ok());
        self.frame.bottom - above.unwrap_or(0)
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

/// A line through the points, broken where a year is missing; a trend goes on through it.
fn line_path(scale: &Scale, series: &Series, trend: bool) -> String {
    let mut path = String::new();
    let mut before: Option<Year> = None;
    for (year, level) in &series.points {
        let joined = before.is_some_and(|before| trend || before.plus(1) == Some(*year));
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

/// The picture with its name and its sentence, and with a table behind it where `table` is given: the hidden words that tell its control from
/// others. `id` must be unique on the page. Without a table it stands on paper.
pub fn trajectory(course: &Trajectory, id: &str, lang: Lang, table: Option<&str>) -> AnyView {
    let [name, sentence] = course_caption(course, lang);
    let caption = el("figcaption")
        .child(el("b").text(&name))
        .text(w::COLON.get(lang))
        .text(&sentence);
    let small = table.is_some()
        && window()
            .match_media(SMALL)
            .ok()
            .flatten()
            .is_some_and(|small| small.matches());
    let mut frame = if small { NARROW } else { WIDE };
    if !course.beside.is_empty() {
        frame.right -= MARGIN;
    }
    let Some(scale) = Scale::of(course, frame) else {
        return of_class("figure", "chart").child(caption).view();
    };
    let title = Message::new(w::CHART, vec![course.name.clone().into()]).get(lang);
    let grid = scale
        .ticks()
        .into_iter()
        .map(|tick| {
            let y = scale.y(tick);
            view! {
                <path class="grid" d=["M", &number(scale.left), " ", &number(y), "H", &number(frame.right)].concat() />
                <text x=number(scale.left - 80) y=number(y + 40) text-anchor="end">{tick_words(tick)}</text>
            }
        })
        .collect_view();
    let column = scale
        .years
        .first()
        .map_or(1, |year| scale.x(*year, 2) - scale.x(*year, 0));
    let every = usize::try_from((frame.width_of("2025 ") / column.max(1)).saturating_add(1));
    let years = scale
        .years
        .iter()
        .enumerate()
        .filter(|(at, _)| at.is_multiple_of(every.unwrap_or(1)))
        .map(|(_, year)| view! { <text x=number(scale.x(*year, 1)) y=number(frame.bottom + 200) text-anchor="middle">{year.number().to_string()}</text> })
        .collect_view();
    let dots = |series: &Series, class: &'static str, radius: &'static str| {
        series
            .points
            .iter()
            .map(|(year, level)| view! { <circle class=class cx=number(scale.x(*year, 1)) cy=number(scale.y(*level)) r=radius /> })
            .collect_view()
    };
    let labels = labels(course, &scale, lang, small)
        .into_iter()
        .map(|label| {
            view! { <text class=label.class x=number(label.x) y=number(label.y) text-anchor="middle">{label.words}</text> }
        })
        .collect_view();
    let beside = beside(course, &scale);
    let name = id.to_owned();
    let labelled = id.to_owned();
    let picture = view! {
        <svg class=frame.class viewBox=frame.view_box role="img" aria-labelledby=labelled>
            <title id=name>{title}</title>
            <g>{grid}</g><g>{years}</g><g>{beside}</g>
            <path class="history" d=line_path(&scale, &course.history, false) />
            <path class="target" d=step_path(&scale, &course.targets) />
            <path class="target otherwise" d=step_path(&scale, &course.overrides) />
            <path class="actual" d=line_path(&scale, &course.actual, false) />
            {dots(&course.history, "history", "4")}{dots(&course.actual, "actual", "5")}{dots(&course.base, "base", "5")}
            <g>{labels}</g>
        </svg>
    };
    of_class("figure", "chart")
        .child(caption)
        .child(picture.into_any())
        .child(beside_key(course, lang))
        .child(table.map(|section| data_table(course, lang, section)))
        .view()
}

/// A line of the picture from one point to another.
type Segment = ((i64, i64), (i64, i64));

/// The lines of the levels beside the course: a step over the width of each year, a trend from point to point, and behind the last point the leader to
/// the edge, as if it were level.
fn segments(course: &Trajectory, scale: &Scale) -> Vec<Segment> {
    let mut found = Vec::new();
    for of in &course.beside {
        let points = of.series.points.iter();
        let at =
            |year: Year, level: Decimal, halves: usize| (scale.x(year, halves), scale.y(level));
        if of.sloped {
            let points: Vec<(i64, i64)> =
                points.map(|(year, level)| at(*year, *level, 1)).collect();
            let pairs = points.iter().zip(points.iter().skip(1));
            found.extend(pairs.map(|(from, to)| (*from, *to)));
        } else {
            found.extend(points.map(|(year, level)| (at(*year, *level, 0), at(*year, *level, 2))));
        }
        let half = if of.sloped { 1 } else { 2 };
        let last = of.series.points.last();
        found.extend(last.map(|(year, level)| {
            let (x, y) = at(*year, *level, half);
            ((x, y), (scale.frame.right, y))
        }));
    }
    found
}

/// Into so many parts a line is cut, each of which is a small patch.
const PARTS: i64 = 12;

/// The patches that a line runs through.
fn along(((x, y), (to_x, to_y)): Segment) -> impl Iterator<Item = Patch> {
    let at = move |part: i64| (x + (to_x - x) * part / PARTS, y + (to_y - y) * part / PARTS);
    (0..PARTS).map(move |part| {
        let (from, to) = (at(part), at(part + 1));
        let (left, right) = (from.0.min(to.0), from.0.max(to.0));
        let (top, bottom) = (from.1.min(to.1), from.1.max(to.1));
        (left - 5, right + 5, top - 5, bottom + 5)
    })
}

/// Beside the last year's column: room for the letters of the levels beside the course.
const MARGIN: i64 = 260;
/// From one letter to the next, and from the column to the letters.
const LETTER: i64 = 130;
const LEADER: i64 = 100;

/// The levels beside the course: each as a step over the years of the targets, a trend as a line, with its letter behind the last year. Letters of levels
/// that lie close are drawn apart and joined to their lines.
fn beside(course: &Trajectory, scale: &Scale) -> AnyView {
    let frame = scale.frame;
    let ends = beside_marks(course).filter_map(|(mark, of)| {
        let (year, level) = of.series.points.last()?;
        let half = if of.sloped { 1 } else { 2 };
        Some((mark, of, scale.x(*year, half), scale.y(*level)))
    });
    let ends: Vec<(String, &Beside, i64, i64)> = ends.collect();
    let ends = sorted(ends, |one, other| one.3 < other.3);
    // Downwards each letter stands clear of the one above; what then reaches below the picture is moved up again.
    let mut rows: Vec<i64> = Vec::new();
    for (.., y) in &ends {
        let free = rows.last().map_or(*y, |last| last + LETTER);
        rows.push(free.max(*y));
    }
    let mut below = frame.bottom + LETTER;
    for row in rows.iter_mut().rev() {
        *row = (*row).min(below - LETTER);
        below = *row;
    }
    ends.into_iter()
        .zip(rows)
        .map(|((mark, of, x, y), row)| {
            let path = if of.sloped {
                line_path(scale, &of.series, true)
            } else {
                step_path(scale, &of.series)
            };
            let [x, y, to] = [x, y, frame.right + LEADER].map(number);
            let leader = ["M", &x, " ", &y, "L", &to, " ", &number(row)].concat();
            let class = if of.sloped { "beside trend" } else { "beside" };
            view! {
                <path class=class d=path />
                <path class="beside leader" d=leader />
                <text class="strong" x=number(frame.right + LEADER + 30) y=number(row + 40)>{mark}</text>
            }
        })
        .collect_view()
        .into_any()
}

/// What the letters stand for, below the picture.
fn beside_key(course: &Trajectory, lang: Lang) -> Option<AnyView> {
    let items = beside_marks(course).map(|(mark, of)| {
        el("li")
            .child(el("b").text(&mark))
            .text(" ")
            .text(&beside_said(course, of).get(lang))
            .view()
    });
    let items: Vec<AnyView> = items.collect();
    (!items.is_empty()).then(|| of_class("ul", "beside").child(items).view())
}

/// A label on the picture: its words, the middle of its line and the line they stand on.
struct Label {
    words: String,
    class: &'static str,
    x: i64,
    y: i64,
}

/// How far letters reach above and below the line they stand on, and a dot from its middle.
const ABOVE: i64 = 95;
const BELOW: i64 = 25;
const DOT: i64 = 55;
/// The space between a label and what stands beside it.
const APART: i64 = 15;

/// A part of the picture: left, right, top and bottom.
type Patch = (i64, i64, i64, i64);

fn meet(one: &Patch, other: &Patch) -> bool {
    one.0 < other.1 && other.0 < one.1 && one.2 < other.3 && other.2 < one.3
}

/// Direct labels, kept within the picture, beside their points and clear of all dots, of the targets' lines and of each other, and where there is room
/// clear of the lines of the levels beside the course, which would strike them through: the last actual level and
/// the target of its year on two sides of both, the base, and the last target.
fn labels(course: &Trajectory, scale: &Scale, lang: Lang, small: bool) -> Vec<Label> {
    let frame = scale.frame;
    let dots = [&course.history, &course.actual, &course.base];
    let mut taken: Vec<Patch> = dots
        .into_iter()
        .flat_map(|series| &series.points)
        .map(|(year, level)| {
            let (x, y) = (scale.x(*year, 1), scale.y(*level));
            (x - DOT, x + DOT, y - DOT, y + DOT)
        })
        .collect();
    // A target is a line over the width of its year.
    let lines = [&course.targets, &course.overrides];
    taken.extend(
        lines
            .into_iter()
            .flat_map(|series| &series.points)
            .map(|(year, level)| {
                let y = scale.y(*level);
                (scale.x(*year, 0), scale.x(*year, 2), y - 5, y + 5)
            }),
    );
    let struck: Vec<Patch> = segments(course, scale)
        .into_iter()
        .flat_map(along)
        .collect();
    let mut labels: Vec<Label> = Vec::new();
    let mut put = |year: Year, level: Decimal, text: Option<crate::i18n::Text>, up: bool, class| {
        let named = text.map_or(String::new(), |text| [text.get(lang), " "].concat());
        let words = [named, level_words(level)].concat();
        let half = frame.width_of(&words) / 2;
        let near = |x: i64| x.min(frame.right - half).max(scale.left + half);
        let (x, point) = (scale.x(year, 1), scale.y(level));
        let over = |rows: i64| point - DOT - BELOW - APART - rows * (ABOVE + BELOW);
        let under = |rows: i64| point + DOT + ABOVE + APART + rows * (ABOVE + BELOW);
        let beside = half + DOT + APART;
        let mut spots: Vec<(i64, i64)> = Vec::new();
        for rows in 0..3 {
            let both = [over(rows), under(rows)];
            let both = if up { both } else { [both[1], both[0]] };
            spots.extend(both.map(|y| (near(x), y)));
            // Beside the point, and a little aside of it.
            for aside in [-1, 1] {
                spots.extend(both.map(|y| (near(x + aside * half), y)));
                if rows == 0 {
                    spots.push((x + aside * beside, point + ABOVE / 2 - APART));
                }
            }
        }
        let patch = |(x, y): (i64, i64)| (x - half - APART, x + half + APART, y - ABOVE, y + BELOW);
        let within = |(left, right, top, bottom): Patch| {
            left + APART >= scale.left
                && right - APART <= frame.right
                && top >= TOP - 220
                && bottom <= frame.bottom
        };
        let free: Vec<(i64, i64)> = spots
            .into_iter()
            .filter(|spot| {
                let patch = patch(*spot);
                within(patch) && !taken.iter().any(|other| meet(&patch, other))
            })
            .collect();
        let clear = |spot: &&(i64, i64)| {
            let patch = patch(**spot);
            !struck.iter().any(|line| meet(&patch, line))
        };
        let free = free.iter().find(clear).or(free.first()).copied();
        let (x, y) = free.unwrap_or_else(|| {
            let y = if up { over(0) } else { under(0) };
            (near(x), y.clamp(TOP - 120, frame.bottom - 20))
        });
        taken.push(patch((x, y)));
        labels.push(Label { words, class, x, y });
    };
    let of_year = course
        .actual
        .points
        .last()
        .map(|(year, level)| (*year, *level));
    let target = of_year.and_then(|(year, _)| course.target_of(year));
    if let Some((year, level)) = of_year {
        let up = target.is_some_and(|(target, _)| level >= target);
        put(year, level, Some(course.actual_name), up, "green strong");
        if let Some((target, otherwise)) = target {
            let name = if otherwise { w::OVERRIDE } else { w::TARGET };
            put(year, target, Some(name), !up, "green");
        }
    }
    if let Some((year, level)) = course.base.points.first() {
        put(*year, *level, Some(w::BASE), true, "strong");
    }
    // On a small picture it would run into the label of the reported year's target.
    let last = course.targets.points.last().filter(|(year, _)| {
        of_year.is_none_or(|(of_year, _)| target.is_none() || (!small && of_year != *year))
    });
    if let Some((year, level)) = last {
        put(
            *year,
            *level,
            target.is_none().then_some(w::TARGET),
            true,
            "green",
        );
    }
    labels
}

fn data_table(course: &Trajectory, lang: Lang, section: &str) -> AnyView {
    let series = course_lines(course);
    let years = course_years(course);
    let unit = unit_words(&course.unit, lang);
    let mut heads = vec![el("th").attr("scope", "col").text(w::YEAR.get(lang)).view()];
    for (name, _) in &series {
        heads.push(
            el("th")
                .attr("scope", "col")
                .text(&crate::ui::field_input::with_unit(
                    name.get(lang),
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
                    |(_, level)| level_words(*level),
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
