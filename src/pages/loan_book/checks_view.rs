//! Doubtful values in a book: each kind of doubt with its count and first rows, and a correction where it is safe.

use super::import_view::counted;
use super::state::LoanBookState;
use super::{progress_view, words as w};
use crate::i18n::Message;
use crate::standards::green_loan::flag::Flag;
use crate::standards::green_loan::result::Summary;
use crate::standards::green_loan::{Indicator, Mass, Source, clause, words as gw};
use crate::ui::html::{button, clause_mark, el, of_class};
use crate::ui::words::COLON;
use crate::ui::{dynamic, memo};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// How many rows of a kind are shown.
const SHOWN: usize = 10;

/// The view of the checks.
pub(super) fn view(book: LoanBookState) -> AnyView {
    let body = move || {
        let Some(kept) = book.result.get() else {
            return vec![of_class("p", "empty").words(w::NOT_READ_YET).view()];
        };
        // The last reading on this page holds more rows than the draft, which keeps few.
        let result = book
            .fresh
            .get()
            .filter(|fresh| fresh.rows == kept.rows && fresh.total == kept.total)
            .unwrap_or(kept);
        let kinds = Flag::ALL
            .into_iter()
            .filter_map(|flag| kind(book, &result, flag))
            .collect::<Vec<_>>();
        if kinds.is_empty() {
            vec![of_class("p", "empty").words(w::NO_DOUBTS).view()]
        } else {
            kinds
        }
    };
    vec![
        of_class("div", "book-checks").child(dynamic(body)).view(),
        mends(book),
        progress_view::view(book),
    ]
    .into_any()
}

/// The indicator whose figures a doubt takes for kilograms.
fn in_kilograms(flag: Flag) -> Option<Indicator> {
    match flag {
        Flag::So2Kilograms => Some(Indicator::So2),
        Flag::NoxKilograms => Some(Indicator::Nox),
        _ => None,
    }
}

fn kind(book: LoanBookState, result: &Arc<Summary>, flag: Flag) -> Option<AnyView> {
    let count = result
        .flags
        .iter()
        .find(|(code, _)| code == flag.code())
        .map(|(_, count)| *count)
        .filter(|count| *count > 0)?;
    let lang = book.lang;
    let rows: Vec<(u32, u64, String)> = result
        .flagged
        .iter()
        .filter(|row| row.flags.iter().any(|code| code == flag.code()))
        .map(|row| (row.file, row.row, row.id.clone()))
        .collect();
    let several = book.files.with_untracked(|files| files.len() > 1);
    let said = |(file, row, id): &(u32, u64, String)| {
        let file = several.then(|| u64::from(*file) + 1);
        let (row, id) = (*row, id.clone());
        let words = move || {
            let pattern = if file.is_some() {
                w::ROW_OF_FILE
            } else {
                w::ROW_NUMBER
            };
            Message::new(
                pattern,
                vec![
                    row.to_string().into(),
                    id.as_str().into(),
                    file.unwrap_or_default().to_string().into(),
                ],
            )
            .get(lang.get())
        };
        el("li").text_of(words).view()
    };
    let listed = rows.iter().take(SHOWN).map(said).collect::<Vec<_>>();
    let shown = listed.len();
    let more = (count > shown as u64).then(|| {
        of_class("p", "hint").text_of(move || {
            Message::new(
                w::FIRST_OF,
                vec![shown.to_string().into(), counted(count).into()],
            )
            .get(lang.get())
        })
    });
    let list = (shown > 0).then(|| of_class("ul", "book-flagged").child(listed));
    let title = el("h2").words(flag.says());
    let number = of_class("p", "num")
        .child(el("b").text_of(move || {
            Message::new(w::LOANS_COUNT, vec![counted(count).into()]).get(lang.get())
        }))
        .text(" ")
        .child(clause_mark(clause(gw::CHECKS)));
    let mend = in_kilograms(flag).map(|indicator| kilograms(book, result, indicator, count, &rows));
    let source = (flag == Flag::NoSource).then(|| source(book));
    Some(
        of_class("section", "book-flag")
            .child(title)
            .child(number)
            .child(list)
            .child(more)
            .child(mend)
            .child(source)
            .view(),
    )
}

/// Reads figures as 千克 instead of 吨: the whole column where most of it is doubted, single figures where every doubted one is known.
fn kilograms(
    book: LoanBookState,
    result: &Arc<Summary>,
    indicator: Indicator,
    count: u64,
    rows: &[(u32, u64, String)],
) -> AnyView {
    let figures = result
        .total
        .covered
        .get(indicator.index())
        .copied()
        .unwrap_or_default();
    let whole = count.saturating_mul(2) >= figures;
    let each = rows.len() as u64 == count;
    let rows: Vec<(u32, u64)> = rows.iter().map(|(file, row, _)| (*file, *row)).collect();
    let ready = memo(move || book.ready());
    dynamic(move || {
        if !ready.get() {
            return vec![of_class("p", "hint").words(w::MEND_NEEDS_FILES).view()];
        }
        let rows = rows.clone();
        let code = indicator.code();
        let column = whole.then(|| {
            button("secondary", w::WHOLE_COLUMN).on("click", move |_| {
                book.plan.update(|plan| {
                    plan.mass.retain(|(of, _)| of != code);
                    plan.mass
                        .push((code.to_owned(), Mass::Kilogram.code().to_owned()));
                });
                book.touched();
                book.read();
            })
        });
        let single = each.then(|| {
            button("secondary", w::THESE_FIGURES).on("click", move |_| {
                book.plan.update(|plan| {
                    for (file, row) in &rows {
                        let figure = (*file, *row, code.to_owned());
                        if !plan.kilograms.contains(&figure) {
                            plan.kilograms.push(figure);
                        }
                    }
                });
                book.touched();
                book.read();
            })
        });
        let by_hand = (!whole && !each).then(|| of_class("p", "hint").words(w::MEND_IN_FILE));
        vec![
            of_class("p", "book-outs")
                .child(column)
                .child(single)
                .view(),
            crate::ui::html::Child::from(by_hand).view(),
        ]
    })
}

/// Chooses the data source of every figure that names none.
fn source(book: LoanBookState) -> AnyView {
    let ready = memo(move || book.ready());
    dynamic(move || {
        ready.get().then(|| {
            let held = memo(move || book.plan.with(|plan| plan.source.clone()));
            let option = |source: Source| {
                el("option")
                    .attr("value", source.code())
                    .selected(move || held.with(|held| held == source.code()))
                    .words(source.name())
                    .view()
            };
            let options = Source::ALL.map(option).into_iter().collect::<Vec<_>>();
            let none = el("option")
                .attr("value", "")
                .selected(move || held.with(String::is_empty))
                .words(w::NO_SOURCE);
            let choose = move |event: web_sys::Event| {
                if let Some(select) = event
                    .target()
                    .and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok())
                {
                    book.plan.update(|plan| plan.source = select.value());
                    book.touched();
                    book.read();
                }
            };
            let select = el("select")
                .id("book-source")
                .child(none)
                .child(options)
                .on("change", choose);
            of_class("p", "book-outs")
                .child(
                    el("label")
                        .attr("for", "book-source")
                        .words(w::SOURCE_OF_OTHERS),
                )
                .child(select)
        })
    })
}

/// The corrections in force, each with a button that takes it back.
fn mends(book: LoanBookState) -> AnyView {
    let lang = book.lang;
    let names = memo(move || {
        book.plan.with(|plan| {
            let columns = plan
                .mass
                .iter()
                .filter(|(_, unit)| unit == Mass::Kilogram.code())
                .map(|(code, _)| (code.clone(), 0));
            let mut all: Vec<(String, usize)> = columns.collect();
            for indicator in Indicator::ALL {
                let figures = plan
                    .kilograms
                    .iter()
                    .filter(|(.., code)| code == indicator.code())
                    .count();
                if figures > 0 {
                    all.push((indicator.code().to_owned(), figures));
                }
            }
            all
        })
    });
    dynamic(move || {
        let held = names.get();
        (!held.is_empty()).then(|| {
            let item = |(code, figures): &(String, usize)| {
                let (code, figures) = (code.clone(), *figures);
                let name = Indicator::from_code(&code).map_or(w::NOT_READ, Indicator::name);
                let words = move || match figures {
                    0 => Message::new(w::COLUMN_MENDED, vec![name.into()]).get(lang.get()),
                    _ => Message::new(
                        w::FIGURES_MENDED,
                        vec![name.into(), figures.to_string().into()],
                    )
                    .get(lang.get()),
                };
                let undo = move |_| {
                    book.plan.update(|plan| {
                        if figures == 0 {
                            plan.mass.retain(|(of, _)| *of != code);
                        } else {
                            plan.kilograms.retain(|(.., of)| *of != code);
                        }
                    });
                    book.touched();
                    if book.ready() {
                        book.read();
                    }
                };
                let hidden = of_class("span", "vh").words(COLON).words(name);
                el("li")
                    .text_of(words)
                    .text(" ")
                    .child(button("quiet", w::UNDO).child(hidden).on("click", undo))
                    .view()
            };
            of_class("div", "book-mends")
                .child(el("h2").words(w::MENDED))
                .child(
                    of_class("ul", "book-flagged").child(held.iter().map(item).collect::<Vec<_>>()),
                )
        })
    })
}
