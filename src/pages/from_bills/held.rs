//! The figures of the report that were taken from worksheets: each with its source, and with the new figure where the worksheet was changed since.

use super::words as w;
use super::{Desk, worksheet};
use crate::documents::checksum;
use crate::documents::from_bills::{Held, figure};
use crate::documents::route::Route;
use crate::i18n::Message;
use crate::measure::read_year;
use crate::ui::html::{button, el, of_class};
use crate::ui::{dynamic, memo};
use leptos::prelude::*;

/// What became of the worksheet since.
struct Since {
    said: Message,
    /// Whether it is here.
    here: bool,
    /// Whether it gives another figure.
    other: bool,
}

fn since(desk: Desk, held: &Held) -> Since {
    let taken = &held.taken;
    let Some(document) = worksheet(desk.app, &taken.worksheet) else {
        return Since {
            said: w::GONE.into(),
            here: false,
            other: false,
        };
    };
    let of = |said: Message, other| Since {
        said,
        here: true,
        other,
    };
    if checksum(&document.draft) == taken.sum {
        return of(w::UNCHANGED.into(), false);
    }
    let lang = desk.editor.form.lang.get_untracked();
    let given = read_year(&taken.year)
        .map(|year| (desk.worksheets.give)(&document.draft, year, taken.quantity, lang));
    match given {
        Some(Ok(now)) if now.printed() == taken.printed() => of(w::CHANGED_SAME.into(), false),
        Some(Ok(now)) => {
            let figure = figure(now.printed(), now.quantity.unit().zh);
            of(Message::new(w::CHANGED, vec![figure.into()]), true)
        }
        Some(Err(why)) => of(
            Message::new(w::CHANGED_NONE, vec![why.fact().into()]),
            false,
        ),
        None => of(w::GONE.into(), true),
    }
}

/// The list; nothing where no figure was taken.
pub fn view(desk: Desk) -> AnyView {
    let form = desk.editor.form;
    let held = memo(move || {
        form.seed.track();
        form.read_settled(desk.levels.held)
    });
    dynamic(move || {
        let all = held.get();
        (!all.is_empty()).then(|| {
            let items: Vec<AnyView> = all.into_iter().map(|held| item(desk, held)).collect();
            of_class("section", "from-bills")
                .child(el("h3").words(w::HELD))
                .child(el("ul").child(items))
        })
    })
}

fn item(desk: Desk, held: Held) -> AnyView {
    let form = desk.editor.form;
    let since = since(desk, &held);
    let taken = &held.taken;
    let said = Message::new(
        w::HELD_ITEM,
        vec![
            held.of.clone().into(),
            figure(taken.printed(), taken.quantity.unit().zh).into(),
            taken.said().into(),
        ],
    );
    let state = since.said;
    let of_row = move |of: Message| {
        of_class("span", "vh").text_of(move || {
            let lang = form.lang.get();
            [crate::ui::words::COLON.get(lang), &of.get(lang)].concat()
        })
    };
    let open = since.here.then(|| {
        let href = Route::Overview(taken.worksheet.clone()).hash();
        el("a")
            .attr("href", &href)
            .words(w::OPEN_WORKSHEET)
            .child(of_row(held.of.clone()))
    });
    let place = held.place.clone();
    let anew = since.other.then(|| {
        button("quiet", w::TAKE_ANEW)
            .child(of_row(held.of.clone()))
            .on("click", move |_| {
                if !form.locked.get_untracked() {
                    form.from_bills.set(Some(place.clone()));
                }
            })
    });
    el("li")
        .child(el("span").text_of(move || said.get(form.lang.get())))
        .text(" ")
        .child(el("span").text_of(move || state.get(form.lang.get())))
        .text(" ")
        .child(open)
        .text(" ")
        .child(anew)
        .view()
}
