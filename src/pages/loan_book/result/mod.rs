//! The result of a loan book, or of loans typed by hand: a sentence first, then sums with their coverage, groups, contributors, and the tables a bank hands on.

mod words;

use crate::clause::Clause;
use crate::documents::words::{SEMICOLON, clause_name};
use crate::i18n::{Lang, Message, Text};
use crate::measure::{Decimal, Places, grouped, product, quotient, round_half_up};
use crate::standards::green_loan::flag::Flag;
use crate::standards::green_loan::reading::{
    self, By, Coverage, Group, coverage, exact, folded, groups, leading, per_cent, words as rw,
};
use crate::standards::green_loan::result::{BucketSummary, ContributorSummary, Summary};
use crate::standards::green_loan::{Indicator, clause, words as gw};
use crate::ui::dynamic;
use crate::ui::html::{El, el, of_class};
use crate::ui::words::{COLON, NOTHING};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use words as w;

const FORMULA: Clause = clause(gw::FORMULA);
const CHECKS: Clause = clause(gw::CHECKS);
const KEY_RESULTS: Clause = clause(gw::KEY_RESULTS);
const TABLE_5: Clause = clause(gw::TABLE_5);
const LARGE: Clause = clause(gw::LARGE);
/// How many bars a picture has.
const MOST_BARS: usize = 12;

/// A cell of a table.
enum Cell {
    Words(String),
    Number(String),
}

fn figure(exact: Option<Decimal>, places: u32, lang: Lang) -> String {
    exact.map_or_else(
        || NOTHING.get(lang).to_owned(),
        |exact| grouped(exact, Some(Places(places))),
    )
}

fn many(count: u64) -> String {
    grouped(Decimal::from(count), Some(Places(0)))
}

fn said(pattern: Text, args: &[String], lang: Lang) -> String {
    Message::new(
        pattern,
        args.iter().map(|arg| arg.as_str().into()).collect(),
    )
    .get(lang)
}

/// A table in a box of its own, so that a narrow screen moves the table and not the page. The first cell of a row heads it.
fn table(name: &str, heads: &[Text], rows: Vec<Vec<Cell>>, lang: Lang) -> El {
    let numbers: Vec<bool> = (0..heads.len())
        .map(|at| {
            rows.iter()
                .any(|row| matches!(row.get(at), Some(Cell::Number(_))))
        })
        .collect();
    let class = |at: usize| {
        numbers
            .get(at)
            .copied()
            .unwrap_or(false)
            .then_some("number")
    };
    let head = heads.iter().enumerate().map(|(at, label)| {
        el("th")
            .attr("scope", "col")
            .maybe("class", class(at))
            .text(label.get(lang))
            .view()
    });
    let row = |cells: Vec<Cell>| {
        let cells = cells.into_iter().enumerate().map(|(at, cell)| {
            let (text, class) = match &cell {
                Cell::Words(text) => (text, None),
                Cell::Number(text) => (text, Some("number")),
            };
            let cell = if at == 0 {
                el("th").attr("scope", "row")
            } else {
                el("td")
            };
            cell.maybe("class", class).text(text).view()
        });
        el("tr").child(cells.collect::<Vec<_>>()).view()
    };
    let table = of_class("table", "answers")
        .child(of_class("caption", "vh").text(name))
        .child(el("thead").child(el("tr").child(head.collect::<Vec<_>>())))
        .child(el("tbody").child(rows.into_iter().map(row).collect::<Vec<_>>()));
    of_class("div", "scroll")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", name)
        .child(table)
}

/// A table behind a picture.
fn behind(name: &str, heads: &[Text], rows: Vec<Vec<Cell>>, lang: Lang) -> El {
    let summary = el("summary")
        .text(w::DATA_TABLE.get(lang))
        .child(of_class("span", "vh").text(COLON.get(lang)).text(name));
    el("details")
        .child(summary)
        .child(table(name, heads, rows, lang))
}

/// How it is computed, and by which clause.
fn how(formula: Text, clause: Clause, lang: Lang) -> El {
    of_class("p", "hint")
        .text(&said(w::HOW, &[formula.get(lang).to_owned()], lang))
        .text(" ")
        .child(mark(clause, lang))
}

fn mark(clause: Clause, lang: Lang) -> El {
    of_class("b", "clause")
        .attr("title", clause.edition.number)
        .text(&clause_name(clause, lang))
}

fn section(title: Text, lang: Lang, parts: Vec<AnyView>) -> AnyView {
    el("section")
        .child(el("h2").text(title.get(lang)))
        .child(parts)
        .view()
}

/// What is said where there is no result of the loans yet.
pub fn no_result(lang: Lang) -> &'static str {
    w::NO_RESULT.get(lang)
}

/// The whole result.
pub fn result_view(summary: &Summary, lang: Lang) -> AnyView {
    let mut parts = vec![sentence(summary, lang)];
    if summary.total.loans > 0 {
        parts.push(sums(summary, lang));
        parts.push(divided(summary, lang));
        let beside = of_class("div", "divisions")
            .child(distribution(summary, lang))
            .child(issued(summary, lang));
        parts.push(beside.view());
    }
    let large = (summary.total.loans > 0).then(|| large(summary, lang));
    // Both are short where no row was refused, and stand beside each other.
    let class = if summary.refused.is_empty() {
        "divisions"
    } else {
        ""
    };
    let ends = of_class("div", class)
        .child(large)
        .child(remarks(summary, lang));
    parts.push(ends.view());
    of_class("div", "result").child(parts).view()
}

fn sentence(summary: &Summary, lang: Lang) -> AnyView {
    let rows = summary.rows;
    let counted = [
        rows.rows,
        rows.used + rows.flagged,
        rows.flagged,
        rows.refused,
        rows.blank,
    ]
    .map(many);
    let counted = of_class("p", "hint").text(&said(w::ROWS, &counted, lang));
    let first = coverage(summary)
        .into_iter()
        .find(|covered| covered.indicator == leading(summary));
    let told = match first.filter(|_| summary.total.loans > 0) {
        None => w::NOTHING_USED.get(lang).to_owned(),
        Some(covered) => {
            let balance = figure(exact(&summary.total.balance), 2, lang);
            let name = covered.indicator.name().get(lang).to_owned();
            let of_loans = figure(covered.of_loans, 2, lang);
            let of_balance = figure(covered.of_balance, 2, lang);
            let args = [
                many(summary.total.loans),
                balance,
                name,
                sum_words(&covered, lang),
                many(covered.loans),
                of_loans,
                figure(covered.balance, 2, lang),
                of_balance,
            ];
            said(w::SENTENCE, &args, lang)
        }
    };
    el("div")
        .child(of_class("p", "told").text(&told))
        .child(counted)
        .view()
}

/// The sum at two places; marked where its last digit is not certain.
fn sum_words(covered: &Coverage, lang: Lang) -> String {
    let sum = figure(covered.sum, 2, lang);
    if covered.certain {
        sum
    } else {
        [w::ABOUT.get(lang), &sum].concat()
    }
}

fn sums(summary: &Summary, lang: Lang) -> AnyView {
    let found = coverage(summary);
    let row = |covered: &Coverage| {
        let mut cells = vec![Cell::Words(covered.indicator.name().get(lang).to_owned())];
        let numbers = [
            sum_words(covered, lang),
            many(covered.loans),
            figure(covered.of_loans, 2, lang),
            figure(covered.balance, 2, lang),
            figure(covered.of_balance, 2, lang),
        ];
        cells.extend(numbers.map(Cell::Number));
        cells
    };
    let heads = [
        rw::INDICATOR,
        rw::REDUCTION,
        rw::WITH_FIGURE,
        rw::OF_LOANS,
        rw::WITH_BALANCE,
        rw::OF_BALANCE,
    ];
    let mut parts = vec![
        table(
            w::SUMS.get(lang),
            &heads,
            found.iter().map(row).collect(),
            lang,
        )
        .view(),
        how(rw::HOW_SUM, FORMULA, lang).view(),
        how(rw::HOW_COVERAGE, TABLE_5, lang).view(),
    ];
    let hint = |words: Message| of_class("p", "hint").text(&words.get(lang)).view();
    parts.extend(reading::whole_words(summary).into_iter().map(hint));
    if found.iter().any(|covered| !covered.certain) {
        parts.push(of_class("p", "hint").text(rw::UNCERTAIN.get(lang)).view());
    }
    // The rate stands beside what it weighs.
    let rate = exact(&summary.rate).map(|rate| {
        let value = [&grouped(rate, Some(Places(2))), "%"].concat();
        let words = |class, text: &str| of_class("span", class).text(text);
        of_class("p", "work")
            .child(el("output").text(&value))
            .child(words("what", w::WEIGHTED.get(lang)))
            .child(words("how", rw::HOW_RATE.get(lang)))
            .child(mark(KEY_RESULTS, lang))
            .view()
    });
    parts.extend(rate);
    section(w::SUMS, lang, parts)
}

/// Groups and contributors by the indicator that is chosen.
fn divided(summary: &Summary, lang: Lang) -> AnyView {
    let chosen = RwSignal::new(leading(summary));
    let summary = Arc::new(summary.clone());
    let has = |indicator: &Indicator| {
        summary
            .total
            .covered
            .get(indicator.index())
            .is_some_and(|loans| *loans > 0)
    };
    let option = |indicator: Indicator| {
        el("option")
            .attr("value", indicator.code())
            .selected(move || chosen.get() == indicator)
            .text(indicator.name().get(lang))
            .view()
    };
    let options = reading::in_order()
        .into_iter()
        .filter(has)
        .map(option)
        .collect::<Vec<_>>();
    let select = el("select")
        .id("result-indicator")
        .child(options)
        .on("change", move |event| {
            let select = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok());
            if let Some(indicator) = select.and_then(|select| Indicator::from_code(&select.value()))
            {
                chosen.set(indicator);
            }
        });
    let chooser = of_class("div", "label").child(
        el("label")
            .attr("for", "result-indicator")
            .text(rw::INDICATOR.get(lang)),
    );
    let shown = dynamic(move || {
        let indicator = chosen.get();
        let divisions: Vec<AnyView> = By::ALL
            .into_iter()
            .filter_map(|by| division(&summary, by, indicator, lang))
            .collect();
        vec![
            of_class("div", "divisions").child(divisions).view(),
            contributors(&summary, indicator, lang),
        ]
    });
    section(
        w::GROUPS,
        lang,
        vec![
            chooser.view(),
            select.view(),
            how(rw::HOW_SHARE, FORMULA, lang).view(),
            shown,
        ],
    )
}

/// The groups of one division: a sentence, bars, and all of them in the table behind.
fn division(summary: &Summary, by: By, indicator: Indicator, lang: Lang) -> Option<AnyView> {
    let found = groups(summary, by, indicator);
    let largest = found
        .first()
        .filter(|group| found.len() > 1 || group.name != by.called(""))?;
    let whole = summary
        .total
        .reductions
        .get(indicator.index())
        .and_then(|text| exact(text));
    let share = |group: &Group| {
        group
            .sum(indicator)
            .zip(whole)
            .and_then(|(part, whole)| per_cent(part, whole))
    };
    let title = said(w::BY, &[by.name().get(lang).to_ascii_lowercase()], lang);
    let without = found
        .iter()
        .filter(|group| group.sum(indicator).is_none())
        .count();
    let args = [
        largest.name.get(lang),
        figure(largest.sum(indicator), 2, lang),
        figure(share(largest), 2, lang),
        found.len().to_string(),
        without.to_string(),
    ];
    let told = said(
        match without {
            0 => w::LARGEST,
            without if without == found.len() => w::NO_FIGURES,
            _ => w::LARGEST_OF_SOME,
        },
        &args,
        lang,
    );
    // A bar as long as its track is the whole sum, so that its length agrees with the percentage beside it.
    let full = whole.unwrap_or_default();
    let bars = folded(&found, MOST_BARS)
        .into_iter()
        .filter(|group| group.sum(indicator).is_some())
        .map(|group| {
            let sum = group.sum(indicator).unwrap_or_default();
            let points = of_class("span", "points")
                .child(el("b").text(&figure(Some(sum), 2, lang)))
                .text(&said(
                    w::TONNES_SHARE,
                    &[figure(share(&group), 2, lang)],
                    lang,
                ));
            let head = of_class("p", "of")
                .child(el("span").text(&group.name.get(lang)))
                .text(" ")
                .child(points);
            of_class("li", "one")
                .child(head)
                .child(bar(sum, full))
                .view()
        });
    let bars = of_class("ul", "bars").child(bars.collect::<Vec<_>>());
    let of_loans = by != By::Source;
    let row = |group: &Group| {
        let mut cells = vec![Cell::Words(group.name.get(lang))];
        if of_loans {
            cells.extend(
                [
                    group.loans.map(many).unwrap_or_default(),
                    figure(group.balance, 2, lang),
                ]
                .map(Cell::Number),
            );
        }
        let figures = group
            .figures
            .get(indicator.index())
            .copied()
            .unwrap_or_default();
        cells.extend(
            [
                figure(group.sum(indicator), 2, lang),
                figure(share(group), 2, lang),
                many(figures),
            ]
            .map(Cell::Number),
        );
        cells
    };
    let mut heads = vec![by.name()];
    if of_loans {
        heads.extend([rw::LOANS, rw::BALANCE]);
    }
    heads.extend([rw::REDUCTION, rw::SHARE, rw::WITH_FIGURE]);
    let table = behind(&title, &heads, found.iter().map(row).collect(), lang);
    Some(
        of_class("figure", "chart")
            .child(el("h3").text(&title))
            .child(el("figcaption").text(&told))
            .child(bars)
            .child(table)
            .view(),
    )
}

/// The share of a part in the full length of its track, as an attribute of the picture. It never leaves the picture.
fn percent(part: Decimal, full: Decimal) -> String {
    let part = product(part, Decimal::ONE_HUNDRED)
        .and_then(|part| quotient(part, full))
        .unwrap_or_default();
    [
        &round_half_up(part.clamp(Decimal::ZERO, Decimal::ONE_HUNDRED), Places(1)).to_string(),
        "%",
    ]
    .concat()
}

/// How high a bar is drawn.
const HIGH: u64 = 11;

/// The words beside the bar say the same, so the bar is hidden from screen readers. Leptos would write an element whose attributes were all literals
/// as HTML.
fn bar(part: Decimal, full: Decimal) -> AnyView {
    let (high, inner) = (HIGH.to_string(), (HIGH - 2).to_string());
    view! {
        <svg class="bar" width="100%" height=high.clone() aria-hidden="true">
            <rect class="full" x="0" y="0" width="100%" height=high.clone() />
            <rect class="last" x="0" y="1" width=percent(part, full) height=inner />
        </svg>
    }
    .into_any()
}

fn contributors(summary: &Summary, indicator: Indicator, lang: Lang) -> AnyView {
    let top = summary
        .top
        .get(indicator.index())
        .map_or(&[][..], Vec::as_slice);
    let title = said(w::TOP, &[indicator.name().get(lang).to_owned()], lang);
    // Which file is said only where there are several.
    let files = top.iter().any(|held| held.file > 0);
    let row = |(held, rank): (&ContributorSummary, u64)| {
        let at = if files {
            said(
                w::FILE_AND_ROW,
                &[many(u64::from(held.file) + 1), many(held.row)],
                lang,
            )
        } else {
            many(held.row)
        };
        let mut cells = vec![Cell::Number(many(rank)), Cell::Number(at)];
        cells.extend(held.names.iter().cloned().map(Cell::Words));
        cells.extend(
            [
                figure(exact(&held.reduction), 2, lang),
                figure(exact(&held.share), 2, lang),
            ]
            .map(Cell::Number),
        );
        cells
    };
    let told = match top.first() {
        None => w::NO_TOP.get(lang).to_owned(),
        Some(_) => {
            let share = top
                .iter()
                .filter_map(|held| exact(&held.share))
                .try_fold(Decimal::ZERO, crate::measure::sum);
            said(
                w::TOP_SHARE,
                &[many(top.len() as u64), figure(share, 2, lang)],
                lang,
            )
        }
    };
    let table = (!top.is_empty()).then(|| {
        table(
            &title,
            &rw::TOP_HEADS,
            top.iter().zip(1_u64..).map(row).collect(),
            lang,
        )
    });
    let how = (!top.is_empty()).then(|| how(rw::HOW_TOP, FORMULA, lang));
    el("div")
        .child(el("h3").text(&title))
        .child(el("p").text(&told))
        .child(table)
        .child(how)
        .view()
}

/// How high the tallest column is, and where its foot stands.
const TALLEST: u64 = 120;
const FOOT: u64 = 142;

/// How many loans save how much for each 10 000 yuan of investment.
fn distribution(summary: &Summary, lang: Lang) -> AnyView {
    let counts = &summary.distribution;
    let all: u64 = counts.iter().sum();
    let most = counts.iter().copied().max().unwrap_or_default();
    let title = w::DISTRIBUTION.get(lang);
    if most == 0 {
        return section(
            w::DISTRIBUTION,
            lang,
            vec![
                of_class("p", "empty")
                    .text(w::NO_DISTRIBUTION.get(lang))
                    .view(),
            ],
        );
    }
    let width = u64::try_from(counts.len()).unwrap_or(1).max(1);
    // Where a column begins, as a share of the picture in tenths of a per cent.
    let at = |index: u64, tenths: u64| {
        [
            &Decimal::new(
                i64::try_from((index * 10 + tenths) * 100 / width).unwrap_or_default(),
                1,
            )
            .to_string(),
            "%",
        ]
        .concat()
    };
    let columns = counts.iter().zip(0_u64..).map(|(count, index)| {
        let height = if *count == 0 { 0 } else { (count * TALLEST / most).max(2) };
        let top = FOOT - height;
        let said = (*count > 0).then(|| view! { <text class="strong" x=at(index, 5) y=(top - 6).to_string() text-anchor="middle">{many(*count)}</text> });
        view! { <rect class="column" x=at(index, 1) width=at(0, 8) y=top.to_string() height=height.to_string() />{said} }
    });
    // Two rows of bounds in turn: they never touch, not even on a phone.
    let bounds = reading::BOUNDS.iter().zip(1_u64..).map(|(bound, index)| {
        let low = (index % 2) * 14;
        view! {
            <line class="bound" x1=at(index, 0) x2=at(index, 0) y1=FOOT.to_string() y2=(FOOT + 5 + low).to_string() />
            <text x=at(index, 0) y=(FOOT + 17 + low).to_string() text-anchor="middle">{*bound}</text>
        }
    });
    let picture = view! {
        <svg class="columns" width="100%" height=(FOOT + 38).to_string() role="img" aria-label=title>
            <line class="bound" x1="0" x2="100%" y1=FOOT.to_string() y2=FOOT.to_string() />
            {columns.collect_view()}{bounds.collect_view()}
        </svg>
    };
    let fullest = counts
        .iter()
        .position(|count| *count == most)
        .unwrap_or_default();
    let told = said(
        w::FULLEST,
        &[
            many(all),
            reading::class_name(fullest).get(lang),
            many(most),
        ],
        lang,
    );
    let rows = counts.iter().enumerate().map(|(at, count)| {
        let share = per_cent(Decimal::from(*count), Decimal::from(all));
        vec![
            Cell::Words(reading::class_name(at).get(lang)),
            Cell::Number(many(*count)),
            Cell::Number(figure(share, 2, lang)),
        ]
    });
    let table = behind(
        title,
        &[rw::CLASS, rw::LOANS, rw::OF_LOANS],
        rows.collect(),
        lang,
    );
    let chart = of_class("figure", "chart")
        .child(el("figcaption").text(&told))
        .child(picture.into_any())
        .child(of_class("p", "hint").text(rw::CLASS.get(lang)))
        .child(table);
    section(
        w::DISTRIBUTION,
        lang,
        vec![chart.view(), how(rw::HOW_CLASS, CHECKS, lang).view()],
    )
}

/// The PBOC's table.
fn issued(summary: &Summary, lang: Lang) -> AnyView {
    let all = summary.issued.len().saturating_sub(1);
    let row = |label: Text, of: &dyn Fn(&BucketSummary) -> String| {
        let cells = summary.issued.iter().enumerate().map(|(at, bucket)| {
            // Without a day of issue what is new is unknown, and not nought; the last column is all loans.
            Cell::Number(if summary.no_days() && at < all {
                NOTHING.get(lang).to_owned()
            } else {
                of(bucket)
            })
        });
        std::iter::once(Cell::Words(label.get(lang).to_owned()))
            .chain(cells)
            .collect::<Vec<_>>()
    };
    let rows = vec![
        row(rw::PROJECTS, &|bucket| many(bucket.projects)),
        row(rw::LOANS, &|bucket| many(bucket.loans)),
        row(rw::AMOUNT, &|bucket| {
            figure(exact(&bucket.balance), 2, lang)
        }),
        row(rw::RATE, &|bucket| figure(exact(&bucket.rate), 2, lang)),
        row(rw::CO2_YEAR, &|bucket| figure(exact(&bucket.co2), 2, lang)),
    ];
    let mut parts = vec![
        table(
            w::ISSUED.get(lang),
            &[rw::ITEM, rw::QUARTER, rw::YEAR, rw::ALL],
            rows,
            lang,
        )
        .view(),
    ];
    if summary.period_end.is_empty() {
        parts.push(of_class("p", "missed").text(w::NO_PERIOD.get(lang)).view());
    }
    parts.extend(
        reading::days_missing(summary).map(|missing| absent(missing, summary.no_days(), lang)),
    );
    // The method of the sum and of the rate stands at the top of the page as well.
    let summary = el("summary").text(w::METHODS.get(lang)).child(
        of_class("span", "vh")
            .text(COLON.get(lang))
            .text(w::ISSUED.get(lang)),
    );
    let methods = el("details")
        .child(summary)
        .child(how(rw::HOW_ISSUED, KEY_RESULTS, lang))
        .child(how(rw::HOW_RATE, KEY_RESULTS, lang))
        .child(how(rw::HOW_SUM, FORMULA, lang));
    parts.push(methods.view());
    section(w::ISSUED, lang, parts)
}

/// What is said of loans that lack a column: of all of them, or of some.
fn absent(said: Message, all: bool, lang: Lang) -> AnyView {
    let class = if all { "missed" } else { "hint" };
    of_class("p", class).text(&said.get(lang)).view()
}

/// 八.
fn large(summary: &Summary, lang: Lang) -> AnyView {
    let bucket = &summary.large;
    let told = match bucket.projects {
        0 => w::NO_LARGE.get(lang).to_owned(),
        projects => said(
            w::LARGE_TOLD,
            &[
                many(projects),
                figure(exact(&bucket.balance), 2, lang),
                figure(exact(&bucket.co2), 2, lang),
            ],
            lang,
        ),
    };
    let mut parts = Vec::new();
    if !summary.no_limits() {
        parts.push(el("p").text(&told).view());
    }
    parts.extend(
        reading::limits_missing(summary).map(|missing| absent(missing, summary.no_limits(), lang)),
    );
    parts.push(how(rw::HOW_LARGE, LARGE, lang).view());
    section(w::LARGE, lang, parts)
}

/// What was doubted, by kind; and which rows were not used, and why.
fn remarks(summary: &Summary, lang: Lang) -> AnyView {
    let flags: Vec<Vec<Cell>> = summary
        .flags
        .iter()
        .filter(|(_, count)| *count > 0)
        .filter_map(|(code, count)| {
            let flag = Flag::ALL.into_iter().find(|flag| flag.code() == code)?;
            Some(vec![
                Cell::Words(flag.says().get(lang).to_owned()),
                Cell::Number(many(*count)),
            ])
        })
        .collect();
    let mut parts = Vec::new();
    if flags.is_empty() {
        parts.push(el("p").text(w::NO_REMARKS.get(lang)).view());
    } else {
        parts.push(table(w::REMARKS.get(lang), &[rw::FLAG, w::ROWS_WITH], flags, lang).view());
    }
    parts.push(how(w::HOW_REMARKS, CHECKS, lang).view());
    if !summary.refused.is_empty() {
        let files = summary.refused.iter().any(|refused| refused.file > 0);
        let rows = summary.refused.iter().map(|refused| {
            let at = if files {
                said(
                    w::FILE_AND_ROW,
                    &[many(u64::from(refused.file) + 1), many(refused.row)],
                    lang,
                )
            } else {
                many(refused.row)
            };
            let reason = |[zh, en]: &[String; 2]| {
                if lang == Lang::Zh {
                    zh.clone()
                } else {
                    en.clone()
                }
            };
            vec![
                Cell::Number(at),
                Cell::Words(
                    refused
                        .reasons
                        .iter()
                        .map(reason)
                        .collect::<Vec<_>>()
                        .join(SEMICOLON.get(lang)),
                ),
            ]
        });
        let title = said(w::REFUSED, &[many(summary.rows.refused)], lang);
        let table = table(&title, &[rw::ROW, w::WHY], rows.collect(), lang);
        parts.push(el("h3").text(&title).view());
        parts.push(table.view());
    }
    section(w::REMARKS, lang, parts)
}
