//! Points against full marks as a picture: a sentence first, then a bar each with its points, then the table behind it.

use crate::documents::printed::open_of;
use crate::documents::words::SEMICOLON;
use crate::documents::{Bar, Bars};
use crate::i18n::{Lang, Message, Text};
use crate::measure::{Decimal, Places, difference, grouped, product, quotient, round_half_up, sum};
use crate::ui::html::{El, el, of_class};
use crate::ui::words as w;
use leptos::prelude::*;

/// What stands on the page beside each bar; nothing on paper.
pub type Beside<'a> = &'a dyn Fn(&Bar) -> Option<AnyView>;

/// So much of a full mark, as an attribute of the picture: `42.5%`. It never leaves the picture.
fn percent(of: Decimal, full: Decimal) -> String {
    let part = product(of, Decimal::ONE_HUNDRED)
        .and_then(|part| quotient(part, full))
        .unwrap_or_default();
    let part = round_half_up(part.clamp(Decimal::ZERO, Decimal::ONE_HUNDRED), Places(1));
    [&part.to_string(), "%"].concat()
}

/// The bars with their sentence. On the page they stand under their title, with what stands beside each, the radar and the table.
pub fn bars(bars: &Bars, lang: Lang, beside: Option<Beside>) -> AnyView {
    let rows = bars
        .bars
        .iter()
        .map(|bar| row(bars, bar, lang, beside))
        .collect::<Vec<_>>();
    let title = beside.map(|_| el("h2").text(bars.title.get(lang)));
    let list = (!rows.is_empty()).then(|| of_class("ul", "bars").child(rows));
    let radar = beside
        .filter(|_| bars.radar)
        .and_then(|_| radar(bars, lang));
    let table = beside
        .filter(|_| !bars.bars.is_empty())
        .map(|_| data_table(bars, lang));
    of_class("figure", "chart")
        .child(title)
        .child(el("figcaption").text(&bars.sentence.get(lang)))
        .child(legend(bars, lang))
        .child(list)
        .child(radar)
        .child(table)
        .view()
}

/// Which series has which colour; nothing where there is one alone.
fn legend(bars: &Bars, lang: Lang) -> Option<El> {
    if bars.series.len() < 2 || bars.bars.is_empty() {
        return None;
    }
    let mut keys = of_class("p", "legend");
    for (at, series) in bars.series.iter().enumerate() {
        let class = if at == 0 { "key first" } else { "key last" };
        let key = of_class("span", class).attr("aria-hidden", "true");
        keys = keys.child(key).child(el("span").text(series.get(lang)));
    }
    Some(keys)
}

/// Name, points and bar. The words beside the bar say the same, so the bar is hidden from screen readers.
fn row(bars: &Bars, bar: &Bar, lang: Lang, beside: Option<Beside>) -> AnyView {
    let class = match bar.depth {
        0 => "whole",
        1 => "area",
        2 => "group",
        _ => "one",
    };
    let points = of_class("span", "points").child(points(bars, bar, lang));
    let head = of_class("p", "of")
        .child(el("span").text(&bar.label.get(lang)))
        .text(" ")
        .child(points);
    let beside = beside.and_then(|beside| beside(bar));
    of_class("li", class)
        .child(head)
        .child(picture(bars, bar, lang))
        .child(beside)
        .view()
}

/// `自评 82.5 · 第三方评价 80 / 100`, and what is not scored yet.
fn points(bars: &Bars, bar: &Bar, lang: Lang) -> Vec<AnyView> {
    let mut said: Vec<AnyView> = Vec::new();
    for (at, (series, reached)) in bars.series.iter().zip(&bar.reached).enumerate() {
        let shown = reached.map_or_else(
            || w::NOTHING.get(lang).to_owned(),
            |reached| grouped(reached, bars.places),
        );
        let name = if bars.series.len() > 1 {
            [if at > 0 { " · " } else { "" }, series.get(lang), " "].concat()
        } else {
            String::new()
        };
        said.push(el("span").text(&name).child(el("b").text(&shown)).view());
    }
    let mut rest = [" / ", &grouped(bar.full, bars.places)].concat();
    if let Some(apart) = apart(bar) {
        rest.extend([" · ", w::APART.get(lang), " ", &apart]);
    }
    if let Some(open) = open_of(bar) {
        rest.extend([
            " · ",
            &Message::new(w::STILL_OPEN, vec![grouped(open, None).into()]).get(lang),
        ]);
    }
    said.push(crate::ui::html::text(&rest));
    said
}

/// How far the second of two series is from the first.
fn apart(bar: &Bar) -> Option<String> {
    match bar.reached.as_slice() {
        [Some(first), Some(second)] if bar.depth > 2 => {
            Some(grouped(difference(*second, *first)?, None))
        }
        _ => None,
    }
}

/// How high a bar is drawn, and what lies between two.
const HIGH: usize = 9;

fn picture(bars: &Bars, bar: &Bar, lang: Lang) -> AnyView {
    let high = bars.series.len() * HIGH + 2;
    let marked = bar.depth == 0 && !bars.marks.is_empty();
    let drawn = bar.reached.iter().zip(&bar.open).enumerate().map(|(at, (reached, open))| {
        let y = (at * HIGH + 1).to_string();
        let reached = reached.unwrap_or_default();
        let most = sum(reached, *open).unwrap_or(reached);
        let class = if at == 0 && bars.series.len() > 1 { "first" } else { "last" };
        view! {
            <rect class="may" x="0" y=y.clone() width=percent(most, bar.full) height=HIGH.to_string() />
            <rect class=class x="0" y=y width=percent(reached, bar.full) height=HIGH.to_string() />
        }
    });
    let drawn = drawn.collect_view();
    // Three rows of names in turn: they never touch, not even on a phone. They lie over all lines, and the style keeps the lines off their letters.
    let marks = marked.then(|| {
        let line = |(at, (bound, _)): (usize, &(Decimal, Text))| {
            let x = percent(*bound, bar.full);
            view! { <line class="bound" x1=x.clone() x2=x y1="0" y2=(high + 3 + (at % 3) * 13).to_string() /> }
        };
        let name = |(at, (bound, name)): (usize, &(Decimal, Text))| {
            let y = (high + 14 + (at % 3) * 13).to_string();
            view! { <text x=percent(*bound, bar.full) y=y text-anchor="middle">{name.get(lang)}</text> }
        };
        let marks = || bars.marks.iter().enumerate();
        (marks().map(line).collect_view(), marks().map(name).collect_view())
    });
    let height = (high + if marked { 43 } else { 0 }).to_string();
    view! { <svg class="bar" width="100%" height=height aria-hidden="true"><rect class="full" x="0" y="0" width="100%" height=high.to_string() />{drawn}{marks}</svg> }.into_any()
}

/// Where the axes of a radar point, in thousandths, from the top clockwise: for 4 to 8 axes.
const AXES: [&[(i64, i64)]; 5] = [
    &[(0, -1000), (1000, 0), (0, 1000), (-1000, 0)],
    &[
        (0, -1000),
        (951, -309),
        (588, 809),
        (-588, 809),
        (-951, -309),
    ],
    &[
        (0, -1000),
        (866, -500),
        (866, 500),
        (0, 1000),
        (-866, 500),
        (-866, -500),
    ],
    &[
        (0, -1000),
        (782, -623),
        (975, 223),
        (434, 901),
        (-434, 901),
        (-975, 223),
        (-782, -623),
    ],
    &[
        (0, -1000),
        (707, -707),
        (1000, 0),
        (707, 707),
        (0, 1000),
        (-707, 707),
        (-1000, 0),
        (-707, -707),
    ],
];
const MIDDLE: (i64, i64) = (2800, 1500);
const RADIUS: i64 = 1100;

/// A point on an axis, in tenths: so many thousandths of the way out.
fn on_axis(axis: (i64, i64), out: i64) -> (i64, i64) {
    (
        MIDDLE.0 + RADIUS * axis.0 / 1000 * out / 1000,
        MIDDLE.1 + RADIUS * axis.1 / 1000 * out / 1000,
    )
}

fn tenths(at: i64) -> String {
    Decimal::new(at, 1).to_string()
}

fn polygon(points: impl Iterator<Item = (i64, i64)>) -> String {
    points
        .map(|(x, y)| [tenths(x), ",".into(), tenths(y)].concat())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A second view of the bars below the whole: every axis is a full mark, so that all have one scale. `None` where there are too few or too many.
fn radar(bars: &Bars, lang: Lang) -> Option<El> {
    let shown: Vec<&Bar> = bars.bars.iter().filter(|bar| bar.depth == 1).collect();
    let axes = shown.len().checked_sub(4).and_then(|at| AXES.get(at))?;
    let rings = [250, 500, 750, 1000].map(|out| view! { <polygon class="grid" points=polygon(axes.iter().map(|axis| on_axis(*axis, out))) /> });
    let spokes = axes.iter().map(|axis| {
        let (x, y) = on_axis(*axis, 1000);
        view! { <line class="grid" x1=tenths(MIDDLE.0) y1=tenths(MIDDLE.1) x2=tenths(x) y2=tenths(y) /> }
    });
    let names = axes.iter().zip(&shown).map(|(axis, bar)| {
        let (x, y) = on_axis(*axis, 1130);
        let anchor = match axis.0 {
            ..-100 => "end",
            -100..=100 => "middle",
            _ => "start",
        };
        view! { <text x=tenths(x) y=tenths(y + 40) text-anchor=anchor>{bar.label.get(lang)}</text> }
    });
    let share = |bar: &Bar, at: usize| {
        let reached = bar.reached.get(at).copied().flatten().unwrap_or_default();
        let out = product(reached, Decimal::ONE_THOUSAND)
            .and_then(|out| quotient(out, bar.full))
            .unwrap_or_default();
        i64::try_from(round_half_up(
            out.clamp(Decimal::ZERO, Decimal::ONE_THOUSAND),
            Places(0),
        ))
        .unwrap_or(0)
    };
    let drawn = (0..bars.series.len()).map(|at| {
        let class = if at == 0 && bars.series.len() > 1 {
            "first"
        } else {
            "last"
        };
        let points = polygon(
            axes.iter()
                .zip(&shown)
                .map(|(axis, bar)| on_axis(*axis, share(bar, at))),
        );
        view! { <polygon class=class points=points /> }
    });
    let title = [w::RADAR.get(lang), w::COLON.get(lang), bars.title.get(lang)].concat();
    let picture = view! {
        <svg class="radar" viewBox="0 0 560 300" role="img" aria-label=title.clone()>
            <g>{rings.collect_view()}{spokes.collect_view()}</g><g>{drawn.collect_view()}</g><g>{names.collect_view()}</g>
        </svg>
    };
    let legend: Vec<String> = bars
        .series
        .iter()
        .enumerate()
        .map(|(at, name)| {
            [
                name.get(lang),
                w::LINES.get(at).copied().unwrap_or(w::LINES_MORE).get(lang),
            ]
            .concat()
        })
        .collect();
    let legend = (bars.series.len() > 1)
        .then(|| of_class("p", "hint").text(&legend.join(SEMICOLON.get(lang))));
    let scroll = of_class("div", "scroll")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", &title)
        .child(picture.into_any());
    let summary = el("summary").text(w::RADAR.get(lang)).child(
        of_class("span", "vh")
            .text(w::COLON.get(lang))
            .text(bars.title.get(lang)),
    );
    Some(el("details").child(summary).child(legend).child(scroll))
}

fn data_table(bars: &Bars, lang: Lang) -> El {
    let head = |words: &str| el("th").attr("scope", "col").text(words).view();
    let mut heads = vec![head(w::NAME_OF_BAR.get(lang)), head(bars.whole.get(lang))];
    heads.extend(bars.series.iter().map(|series| head(series.get(lang))));
    let rows = bars.bars.iter().map(|bar| {
        let mut cells = vec![
            el("th")
                .attr("scope", "row")
                .text(&bar.label.get(lang))
                .view(),
            el("td").text(&grouped(bar.full, bars.places)).view(),
        ];
        let reached = |reached: &Option<Decimal>| {
            reached.map_or_else(
                || w::NOTHING.get(lang).to_owned(),
                |reached| grouped(reached, bars.places),
            )
        };
        cells.extend(
            bar.reached
                .iter()
                .map(|points| el("td").text(&reached(points)).view()),
        );
        el("tr").child(cells).view()
    });
    let table = el("table")
        .child(el("thead").child(el("tr").child(heads)))
        .child(el("tbody").child(rows.collect::<Vec<_>>()));
    let name = [
        w::DATA_TABLE.get(lang),
        w::COLON.get(lang),
        bars.title.get(lang),
    ]
    .concat();
    let scroll = of_class("div", "scroll")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", &name)
        .child(table);
    let summary = el("summary").text(w::DATA_TABLE.get(lang)).child(
        of_class("span", "vh")
            .text(w::COLON.get(lang))
            .text(bars.title.get(lang)),
    );
    of_class("details", "data").child(summary).child(scroll)
}
