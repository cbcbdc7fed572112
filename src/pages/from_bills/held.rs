//! The figures of the report that were taken from worksheets: each with its source, and with the new figure where the worksheet was changed since.

use super::Desk;
use super::noted::Found;
use super::words as w;
use crate::documents::from_bills::{Held, Now, figure};
use crate::documents::route::Route;
use crate::i18n::{Arg, Message};
use crate::ui::html::{button, el, of_class};
use crate::ui::words as uw;
use crate::ui::{dynamic, memo};
use leptos::prelude::*;

/// What became of the worksheet since.
struct Since {
    said: Message,
    /// Whether it is here.
    here: bool,
    /// Whether it gives a figure that can be taken anew.
    other: bool,
}

fn since(desk: Desk, held: &Held) -> Since {
    let taken = &held.taken;
    let found = Found::of(desk.app, &taken.worksheet);
    let here = matches!(found, Found::Here(_));
    let of = |said: Message, other| Since { said, here, other };
    match (taken.since(found.kept(), desk.worksheets), &found) {
        (_, Found::Unknown) => of(w::GONE.into(), false),
        (_, Found::Trashed) => of(w::TRASHED.into(), false),
        (None, Found::Here(_)) => of(w::UNCHANGED.into(), false),
        (Some(since), Found::Here(_)) => match since.now {
            Now::Figure(exact) if taken.rounded(exact) == taken.printed() => {
                of(w::CHANGED_SAME.into(), true)
            }
            Now::Figure(exact) => {
                let figure = figure(taken.rounded(exact), taken.quantity.unit().zh);
                of(Message::new(w::CHANGED, vec![figure.into()]), true)
            }
            Now::Nothing(why) => {
                let why = Arg::Both(Box::new(why));
                of(Message::new(w::CHANGED_NONE, vec![why]), false)
            }
            Now::Deleted => of(w::TRASHED.into(), false),
        },
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
    let account = held.account.clone().map(|said| {
        let said = Message::new(w::HELD_ACCOUNT, vec![said.into()]);
        el("span").text_of(move || said.get(form.lang.get()))
    });
    let of_row = move |of: Message| {
        of_class("span", "vh").text_of(move || {
            let lang = form.lang.get();
            [uw::COLON.get(lang), &of.get(lang)].concat()
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
        button("quiet", uw::TAKE_ANEW)
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
        .child(account)
        .text(" ")
        .child(el("span").text_of(move || state.get(form.lang.get())))
        .text(" ")
        .child(open)
        .text(" ")
        .child(anew)
        .view()
}
