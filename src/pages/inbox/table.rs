//! The table of the inbox: a row a loan, which opens what the checks found, the files, and how two versions differ.

use super::{Desk, remarks, words as w};
use crate::documents::inbox::{Grade, KpiLine, LoanRow, NextRate, Standing};
use crate::documents::templates::{self, INBOX_FORMS};
use crate::documents::words::{clause_name, unit};
use crate::documents::{Difference, Document, Place, Template, differences};
use crate::exports::inbox::COMPLETION_PLACES;
use crate::exports::json::row_names;
use crate::i18n::{Lang, Message, Text};
use crate::measure::grouped;
use crate::standards::sll::desk::rate::outcome::Outcome;
use crate::standards::sll::desk::rate::words::rate;
use crate::ui::answers::in_words;
use crate::ui::html::{El, el, of_class};
use crate::ui::lazy::lazily;
use crate::ui::words as uw;
use crate::ui::{after_drawing, dynamic, focus, memo, wait};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// So many rows are put on the page at once.
const BLOCK: usize = 5;
/// So many blocks are shown, and so many more whenever more are asked for: the browser lays out every row that stands on the page anew when one is added.
const SHOWN: usize = 10;
/// So many places in which two versions differ are listed.
const MOST: usize = 60;

type Rows = Arc<Vec<LoanRow>>;

/// The table; nothing where there is no row.
pub fn view(desk: Desk) -> AnyView {
    dynamic(move || {
        let lang = desk.app.lang.get();
        let rows = desk.rows.get();
        let shown = desk.shown();
        if rows.is_empty() {
            return None;
        }
        if shown.is_empty() {
            return Some(of_class("p", "hint").words(w::NOTHING));
        }
        let blocks: Vec<Vec<usize>> = shown.chunks(BLOCK).map(<[usize]>::to_vec).collect();
        let many = blocks.len();
        let built = RwSignal::new(1_usize);
        // The rows come block by block, so that no task is long.
        let build = move |upto: usize| {
            spawn_local(async move {
                let Some(first) = built.try_get_untracked() else {
                    return;
                };
                for count in first.saturating_add(1)..=upto.min(many) {
                    wait(0).await;
                    if built.try_set(count).is_some() {
                        return;
                    }
                }
            });
        };
        build(SHOWN);
        let bodies = blocks.into_iter().enumerate().map(|(at, block)| {
            let rows = rows.clone();
            let here = memo(move || built.get() > at);
            dynamic(move || {
                here.get().then(|| {
                    let each = block.iter().flat_map(|at| row(desk, &rows, *at, lang));
                    el("tbody")
                        .id(&block_id(at))
                        .attr("tabindex", "-1")
                        .child(each.collect::<Vec<_>>())
                })
            })
        });
        let heads = [
            (w::LOAN, ""),
            (w::KPI, ""),
            (w::TARGET, "number"),
            (w::ACTUAL, "number"),
            (w::RESULT, ""),
            (w::NEXT, "number"),
            (w::CHECKS, ""),
            (w::STANDING, ""),
        ];
        let heads = heads.map(|(words, class)| {
            of_class("th", class)
                .attr("scope", "col")
                .text(words.get(lang))
                .view()
        });
        let table = of_class("table", "answers inbox")
            .child(of_class("caption", "vh").text(w::CAPTION.get(lang)))
            .child(el("thead").child(el("tr").child(Vec::from(heads))))
            .child(bodies.collect::<Vec<_>>());
        let all = shown.len();
        let more = memo(move || {
            let stand = built.get();
            // While blocks are being built nothing more can be asked for.
            (stand < many && stand.is_multiple_of(SHOWN)).then_some(stand)
        });
        let more = dynamic(move || {
            let stand = more.get()?;
            let rows = stand.saturating_mul(BLOCK);
            let next = all.saturating_sub(rows).min(SHOWN.saturating_mul(BLOCK));
            let counts = [next, rows, all].map(|count| count.to_string().into());
            let button = of_class("button", "text")
                .attr("type", "button")
                .text(&Message::new(w::MORE_ROWS, counts.to_vec()).get(lang))
                .on("click", move |_| {
                    build(stand.saturating_add(SHOWN));
                    after_drawing(move || focus(&block_id(stand)));
                });
            Some(el("p").child(button))
        });
        let scroll = of_class("div", "scroll")
            .attr("tabindex", "0")
            .attr("role", "group")
            .attr("aria-label", w::CAPTION.get(lang))
            .child(table);
        Some(el("div").child(scroll).child(more))
    })
}

/// The id of a block of rows.
fn block_id(at: usize) -> String {
    ["inbox-rows-", &at.to_string()].concat()
}

/// The row of a loan and, below it, what it opens.
fn row(desk: Desk, rows: &Rows, at: usize, lang: Lang) -> Vec<AnyView> {
    let Some(loan) = rows.get(at) else {
        return Vec::new();
    };
    let key = [&loan.borrower, "/", &loan.number].concat();
    let open = RwSignal::new(desk.kept.is_open(&key));
    let name = of_class("button", "line-button")
        .attr("type", "button")
        .attr_of("aria-expanded", move || Some(open.get().to_string()))
        .text(&loan.borrower)
        .on("click", move |_| {
            open.update(|open| *open = !*open);
            desk.kept.open(&key, open.get_untracked());
        });
    let demo = loan
        .demo
        .then(|| of_class("span", "tag").text(uw::DEMO_MARK.get(lang)));
    let head = el("th")
        .attr("scope", "row")
        .child(name)
        .text(" ")
        .child(demo)
        .child(small(&loan.number));
    // What a narrow page writes before a figure, where the columns have no headings.
    let under = |heading: Text, of: El| of.attr("data-of", heading.get(lang));
    let level = |heading: Text, exact: Option<crate::measure::Decimal>| {
        let shown = exact.map_or_else(|| "--".to_owned(), |exact| grouped(exact, None));
        under(heading, of_class("span", "number").text(&shown))
    };
    let kpi = |kpi: &KpiLine| {
        let name = if kpi.unit.is_empty() {
            kpi.name.get(lang)
        } else {
            let args = vec![kpi.name.clone().into(), unit(&kpi.unit, lang).into()];
            Message::new(w::KPI_UNIT, args).get(lang)
        };
        el("span").text(&name)
    };
    let result = |kpi: &KpiLine| {
        let class = match kpi.outcome {
            Outcome::Met(_) => "met",
            Outcome::Missed => "missed",
            _ => "",
        };
        let of = of_class("span", class).text(&kpi.outcome.name().get(lang));
        under(w::RESULT, of)
    };
    // A KPI is a line across four columns: its name may take two lines, and its figures stand beside it all the same.
    let kpis = loan.kpis.iter().flat_map(|of| {
        [
            kpi(of),
            level(w::TARGET, of.target),
            level(w::ACTUAL, of.actual),
            result(of),
        ]
        .map(El::view)
    });
    let kpis = of_class("td", "kpis")
        .attr("colspan", "4")
        .child(of_class("div", "kpis").child(kpis.collect::<Vec<_>>()));
    let next = match &loan.next {
        NextRate::From(exact, node, besides) => {
            let from = Message::new(w::FROM, vec![node.to_string().into()]).get(lang);
            let besides = besides
                .as_ref()
                .map(|besides| small(&besides.get(lang)).view());
            of_class("td", "number")
                .text(&[&rate(*exact), "%"].concat())
                .child(small(&from))
                .child(besides)
        }
        NextRate::None(why) => of_class("td", "number").child(small(&why.get(lang))),
    };
    let next = under(w::NEXT, next);
    let worst = loan.findings.iter().max_by_key(|found| found.grade);
    let checks = match (worst, loan.standing) {
        (None, Standing::Awaited) => loan.due.map_or_else(
            || w::NO_DUE.get(lang).to_owned(),
            |due| Message::new(w::DUE, vec![due.to_string().into()]).get(lang),
        ),
        (None, _) => w::NOTHING_FOUND.get(lang).to_owned(),
        (Some(worst), _) => {
            let count = loan.findings.len();
            let counts = [count, count.saturating_sub(1)].map(|count| count.to_string().into());
            let args = std::iter::once(worst.check.name().into()).chain(counts);
            match count {
                1 => worst.check.name().get(lang).to_owned(),
                _ => Message::new(w::FOUND, args.collect()).get(lang),
            }
        }
    };
    let class = match loan.standing {
        Standing::Overdue | Standing::Returned => "st bad",
        Standing::Ask => "st ask",
        Standing::Passed => "st ok",
        Standing::Awaited => "st",
    };
    let late = (loan.days > 0)
        .then(|| small(&Message::new(w::DAYS, vec![loan.days.to_string().into()]).get(lang)));
    let line = el("tr")
        .child(head)
        .child(kpis)
        .child(next)
        .child(under(w::CHECKS, el("td").text(&checks)))
        .child(
            of_class("td", class)
                .text(loan.standing.name().get(lang))
                .child(late),
        );
    let rows = rows.clone();
    let below = dynamic(move || {
        let loan = rows.get(at).filter(|_| open.get())?;
        let opened = el("td")
            .attr("colspan", "8")
            .child(looked_at(desk, loan, lang));
        Some(of_class("tr", "opened").child(opened))
    });
    vec![line.view(), below]
}

fn small(text: &str) -> El {
    el("small").text(text)
}

/// What a row opens.
fn looked_at(desk: Desk, loan: &LoanRow, lang: Lang) -> Vec<AnyView> {
    let findings = loan.findings.iter().map(|found| {
        let grade = match found.grade {
            Grade::Note => w::NOTE,
            Grade::Ask => Standing::Ask.name(),
            // Where no report came, there is none to return.
            Grade::Return if loan.standing == Standing::Overdue => Standing::Overdue.name(),
            Grade::Return => Standing::Returned.name(),
        };
        let clause = found.clause.map(|clause| {
            of_class("b", "clause")
                .attr("title", clause.edition.number)
                .text(&clause_name(clause, lang))
        });
        let args = vec![
            grade.into(),
            found.check.name().into(),
            found.message.clone().into(),
        ];
        el("li")
            .text(&Message::new(w::FINDING, args).get(lang))
            .text(" ")
            .child(clause)
            .view()
    });
    let findings: Vec<AnyView> = findings.collect();
    let findings = if findings.is_empty() {
        el("p").text(w::NOTHING_FOUND.get(lang)).view()
    } else {
        el("ul").child(findings).view()
    };
    let kpis = loan.kpis.iter().map(|kpi| {
        let completion = kpi.completion.map_or_else(
            || "--".to_owned(),
            |exact| [&grouped(exact, Some(COMPLETION_PLACES)), "%"].concat(),
        );
        let args = vec![
            kpi.name.clone().into(),
            kpi.fingerprint.as_str().into(),
            completion.into(),
        ];
        el("li")
            .text(&Message::new(w::KPI_FACTS, args).get(lang))
            .view()
    });
    let kpis = el("ul").child(kpis.collect::<Vec<_>>()).view();
    // The finding says the checksums of an altered file.
    let altered = loan.findings.iter().any(|found| found.code == "altered");
    let files = loan.versions.iter().map(|version| {
        let year = version.year.map(|year| year.number().to_string());
        let args = vec![
            version.file.as_str().into(),
            year.as_deref().unwrap_or("--").into(),
            version.sum.as_str().into(),
        ];
        let pattern = match (version.counts, altered) {
            (false, _) if version.superseded => w::FILE_SUPERSEDED,
            (false, _) => w::FILE,
            (true, false) => w::FILE_COUNTS,
            (true, true) => w::FILE_ALTERED,
        };
        let file = Message::new(pattern, args);
        let said = match (version.number, version.changed.as_str()) {
            (_, "") => file,
            (None, changed) => Message::new(w::FILE_CHANGED, vec![file.into(), changed.into()]),
            (Some(number), changed) => Message::new(
                w::VERSION,
                vec![number.to_string().into(), changed.into(), file.into()],
            ),
        };
        el("li").text(&said.get(lang)).view()
    });
    let files: Vec<AnyView> = files.collect();
    let files = (!files.is_empty()).then(|| el("ul").child(files).view());
    let pairs = loan.compared.iter();
    let compared: Vec<AnyView> = pairs
        .filter_map(|both| compared(desk, *both, lang))
        .collect();
    [findings, kpis]
        .into_iter()
        .chain(files)
        .chain(compared)
        .chain(remarks::view(desk, loan, lang))
        .collect()
}

/// Where two versions of a report differ.
fn compared(desk: Desk, [was, is]: [usize; 2], lang: Lang) -> Option<AnyView> {
    let found = |at: usize| {
        desk.files.with_value(|files| {
            let report = files.get(at)?.report.as_ref()?;
            Some((report.document.clone(), report.sum.clone()))
        })
    };
    let ((was, was_sum), (is, is_sum)) = (found(was)?, found(is)?);
    let title = Message::new(w::COMPARED_OF, vec![was_sum.into(), is_sum.into()]);
    let both = Arc::new([was, is]);
    let [_, reports] = INBOX_FORMS;
    let part = templates::form_part(reports)?;
    Some(lazily(part, move |form| {
        differing(form.template, &both, &title, lang).view()
    }))
}

fn differing(template: &'static Template, both: &[Document; 2], title: &Message, lang: Lang) -> El {
    let [was, is] = both;
    let found = differences(&was.draft, &is.draft);
    let lines = found.iter().take(MOST).map(|difference| {
        let there = || w::THERE.get(lang).to_owned();
        let blank = || w::BLANK.get(lang).to_owned();
        let (place, of, before, after) = match difference {
            Difference::Answer(place, before, after) => {
                let field = template.locate(place).and_then(|(_, field)| field);
                let say = |typed: &str| match field {
                    _ if typed.is_empty() => blank(),
                    Some(field) => in_words(field, typed, "", lang),
                    None => typed.to_owned(),
                };
                (place, is, say(before), say(after))
            }
            Difference::Added(place) => (place, is, blank(), there()),
            Difference::Removed(place) => (place, was, there(), blank()),
            Difference::Moved(place) => (place, is, there(), w::MOVED.get(lang).to_owned()),
        };
        // A narrow page writes before each cell which version it is of.
        let cell = |of: Text, typed: &str| el("td").attr("data-of", of.get(lang)).text(typed);
        el("tr")
            .child(
                el("th")
                    .attr("scope", "row")
                    .text(&place_words(template, place, of, lang)),
            )
            .child(cell(w::BEFORE, &before))
            .child(cell(w::AFTER, &after))
            .view()
    });
    let lines = lines.collect::<Vec<_>>();
    let heads = [w::PLACE, w::BEFORE, w::AFTER]
        .map(|words| el("th").attr("scope", "col").text(words.get(lang)).view());
    let more = found.len().saturating_sub(MOST);
    let more = (more > 0).then(|| {
        let args = vec![more.to_string().into()];
        of_class("p", "hint").text(&Message::new(w::MORE, args).get(lang))
    });
    of_class("div", "differing")
        .child(
            of_class("table", "answers")
                .child(el("caption").text(&title.get(lang)))
                .child(el("thead").child(el("tr").child(Vec::from(heads))))
                .child(el("tbody").child(lines)),
        )
        .child(more)
}

/// A place in words: its rows, then its field.
fn place_words(template: &Template, place: &Place, of: &Document, lang: Lang) -> String {
    let rows = row_names(place, template, &of.draft, lang);
    let field = template.locate(place).and_then(|(_, field)| field);
    let own = field.map(|field| field.label_of(&of.draft.root).get(lang));
    let own = own.unwrap_or_else(|| {
        let list = template.root_list(&place.field);
        match list {
            Some(list) => list.label.get(lang).to_owned(),
            None if place.field.is_empty() => String::new(),
            None => w::OTHER.get(lang).to_owned(),
        }
    });
    [rows, own]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
