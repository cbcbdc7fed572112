//! The box in which a worksheet is chosen, with what is filled in of it.

use super::words as w;
use super::{Desk, worksheets};
use crate::documents::from_bills::{Asked, Take, Taken, begun_for, beside_account, figure};
use crate::documents::route::Route;
use crate::documents::{Place, plain_code};
use crate::i18n::{Arg, Lang, Message, Text};
use crate::measure::read_number;
use crate::pages::shell::app_state::Origin;
use crate::pages::shell::clock;
use crate::ui::html::{El, button, el, of_class};
use crate::ui::toast::toast;
use crate::ui::{after_paint, dynamic, focus, show_dialog};
use leptos::prelude::*;
use std::cell::RefCell;
use std::sync::Arc;
use wasm_bindgen::JsCast;

const DIALOG: &str = "from-bills";

thread_local! {
    // The worksheet that is chosen when the box opens next.
    static PREFERRED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Has the box choose this worksheet when the box opens next.
pub fn prefer(worksheet: String) {
    PREFERRED.set(Some(worksheet));
}

/// The id of the button below a level.
fn button_id(place: &Place) -> String {
    place.field(&[&place.field, "-bills"].concat()).to_string()
}

/// A worksheet that can be chosen, or why it cannot.
struct Candidate {
    said: Message,
    /// What tells it apart from another one of its name; `None` where it has a name of its own.
    apart: Option<Message>,
    taken: Option<Taken>,
    same: bool,
}

/// The ticks of the box.
#[derive(Clone, Copy)]
struct Ticks {
    chosen: RwSignal<Option<usize>>,
    level: RwSignal<bool>,
    basis: RwSignal<bool>,
    source: RwSignal<bool>,
}

/// What stands in a level already, held against the figure of a worksheet.
enum Level {
    /// Nothing stands there.
    Blank,
    /// The same figure.
    Same,
    /// Another figure, or a text; whether it is the one that was taken before.
    Other(bool),
    /// The carbon account's, which prevails.
    Account,
}

fn level(asked: &Asked, taken: &Taken) -> Level {
    if asked.account {
        return Level::Account;
    }
    if asked.typed.is_empty() {
        return Level::Blank;
    }
    let typed = read_number(&asked.typed, &asked.unit).ok();
    let is = |of: &Taken| typed.is_some() && typed == of.in_unit(&asked.unit);
    if is(taken) {
        Level::Same
    } else {
        Level::Other(asked.taken.as_ref().is_some_and(is))
    }
}

/// Whether the text of the worksheet that was taken before stands in 指标依据.
fn stated(asked: &Asked) -> bool {
    let old = asked.taken.as_ref();
    old.is_some_and(|old| old.stated_in(&asked.basis).is_some())
}

fn candidates(desk: Desk, asked: &Asked) -> Vec<Candidate> {
    let lang = desk.editor.form.lang.get_untracked();
    let demo = desk.editor.tag.with_untracked(|tag| tag.demo);
    let found = worksheets(desk.app);
    let names: Vec<String> = found
        .iter()
        .map(|document| desk.app.name_of(document, lang))
        .collect();
    let mut all: Vec<Candidate> = found
        .into_iter()
        .zip(&names)
        .map(|(document, name)| {
            let twice = names.iter().filter(|other| *other == name).count() > 1;
            let apart = twice.then(|| {
                let facts = (desk.worksheets.facts)(&document.draft, asked.year);
                match document.edited_at.as_str() {
                    "" => facts,
                    edited => {
                        let edited = [Lang::Zh, Lang::En].map(|lang| clock::when(edited, lang));
                        let edited = Arg::Both(Box::new(edited));
                        Message::new(w::TOLD_APART, vec![facts.into(), edited])
                    }
                }
            });
            let name = name.clone();
            let of = (desk.worksheets.of)(&document.draft);
            let same = plain_code(&of) == plain_code(&asked.name);
            let given = match (document.demo, demo) {
                (true, false) => Err(w::DEMO.into()),
                (false, true) => Err(w::NOT_DEMO.into()),
                _ => (desk.worksheets.give)(&document.draft, asked.year, asked.quantity),
            };
            match given {
                Ok(taken) => {
                    let taken = Taken {
                        worksheet: document.id,
                        title: name.clone(),
                        ..taken
                    };
                    let mut args = vec![name.into(), of_level(asked, &taken).into()];
                    let pattern = if same {
                        w::WITH_FIGURE
                    } else {
                        args.push(of.into());
                        w::OTHER_ENTITY
                    };
                    Candidate {
                        said: Message::new(pattern, args),
                        apart,
                        taken: Some(taken),
                        same,
                    }
                }
                Err(why) => Candidate {
                    said: Message::new(w::WITH_FIGURE, vec![name.into(), why.fact().into()]),
                    apart,
                    taken: None,
                    same,
                },
            }
        })
        .collect();
    // What can be chosen stands in front, the enterprise's own first.
    all.sort_by_key(|one| (one.taken.is_none(), !one.same));
    all
}

/// The box for the level at `place`.
pub fn view(desk: Desk, place: &Place) -> AnyView {
    let form = desk.editor.form;
    let (figure, key) = (place.to_string(), button_id(place));
    let close = move || {
        form.from_bills.set(None);
        let (figure, key) = (figure.clone(), key.clone());
        // The figure is what the box is about; a figure that is computed has the button alone.
        after_paint(move || {
            let there = leptos::prelude::document()
                .get_element_by_id(&figure)
                .is_some();
            focus(if there { &figure } else { &key });
        });
    };
    let close = Arc::new(close);
    let asked = form
        .draft
        .with_untracked(|draft| (desk.levels.asked)(draft, place));
    let cancel = {
        let close = close.clone();
        button("secondary", w::CANCEL).on("click", move |_| close())
    };
    let body: Vec<AnyView> = match asked {
        Err(why) => {
            let why = move || why.get(form.lang.get());
            vec![
                el("p").attr("role", "alert").text_of(why).view(),
                of_class("div", "paste-go").child(cancel).view(),
            ]
        }
        Ok(asked) => chosen_of(desk, place.clone(), asked, close.clone(), cancel),
    };
    let escape = close.clone();
    let dialog = of_class("dialog", "paste")
        .id(DIALOG)
        .attr("aria-labelledby", "from-bills-title")
        .on("cancel", move |event| {
            event.prevent_default();
            escape();
        })
        .on("keydown", |event| event.stop_propagation())
        .child(el("h2").id("from-bills-title").words(w::TITLE))
        .child(body)
        .view();
    show_dialog(DIALOG);
    dialog
}

fn chosen_of(
    desk: Desk,
    place: Place,
    asked: Asked,
    close: Arc<dyn Fn() + Send + Sync>,
    cancel: El,
) -> Vec<AnyView> {
    let form = desk.editor.form;
    let found = Arc::new(candidates(desk, &asked));
    let asked = Arc::new(asked);
    let ticks = Ticks {
        chosen: RwSignal::new(None),
        level: RwSignal::new(false),
        basis: RwSignal::new(false),
        source: RwSignal::new(false),
    };
    let choose = {
        let (found, asked) = (found.clone(), asked.clone());
        move |at: usize| {
            let taken = found.get(at).and_then(|one| one.taken.as_ref());
            let Some(taken) = taken else { return };
            let held = stated(&asked);
            ticks.level.set(matches!(
                level(&asked, taken),
                Level::Blank | Level::Other(true)
            ));
            ticks.basis.set(asked.basis.is_empty() || held);
            // A source that an earlier figure brought gives way to that of the new one.
            let brought = |typed: &String| {
                let said = asked.taken.as_ref().map(Taken::said);
                said.is_some_and(|said| {
                    [Lang::Zh, Lang::En]
                        .map(|lang| said.get(lang))
                        .contains(typed)
                })
            };
            let own = |typed: &String| typed.is_empty() || brought(typed);
            ticks.source.set(asked.source.as_ref().is_some_and(own));
            ticks.chosen.set(Some(at));
        }
    };
    // The worksheet that the person comes from is chosen, else the one that was taken before, else the only one of the enterprise.
    let from = PREFERRED.take();
    let before = from.or_else(|| asked.taken.as_ref().map(|taken| taken.worksheet.clone()));
    let at = found.iter().position(|one| {
        let id = one.taken.as_ref().map(|taken| &taken.worksheet);
        id.is_some() && id == before.as_ref()
    });
    let mut own = (found.iter().enumerate()).filter(|(_, one)| one.same && one.taken.is_some());
    let only = own.next().filter(|_| own.next().is_none());
    if let Some(at) = at.or(only.map(|(at, _)| at)) {
        choose(at);
    }
    let wanted = {
        let asked = asked.clone();
        move || {
            let args = vec![
                asked.kpi.clone().into(),
                asked.year.number().to_string().into(),
                asked.quantity.name().into(),
                crate::documents::words::unit_said(&asked.unit),
            ];
            Message::new(w::WANTED, args).get(form.lang.get())
        }
    };
    let options = found.iter().enumerate().map(|(at, one)| {
        let choose = choose.clone();
        let said = one.said.clone();
        let id = ["from-bills-", &at.to_string()].concat();
        let input = el("input")
            .attr("type", "radio")
            .id(&id)
            .attr("name", "from-bills")
            .maybe("disabled", one.taken.is_none().then_some(""))
            .checked(move || ticks.chosen.get() == Some(at))
            .on("change", move |_| choose(at));
        of_class("label", "option")
            .attr("for", &id)
            .child(input)
            .child(el("span").text_of(move || said.get(form.lang.get())).child(
                one.apart.clone().map(|apart| {
                    of_class("small", "hint").text_of(move || apart.get(form.lang.get()))
                }),
            ))
            .view()
    });
    let options: Vec<AnyView> = options.collect();
    let list = if options.is_empty() {
        of_class("p", "empty").words(w::NONE).view()
    } else {
        el("fieldset")
            .child(el("legend").words(w::WORKSHEETS))
            .child(of_class("div", "options").child(options))
            .view()
    };
    let will = {
        let (found, asked) = (found.clone(), asked.clone());
        dynamic(move || {
            let taken = found.get(ticks.chosen.get()?)?.taken.as_ref()?;
            Some(will(desk, &asked, taken, ticks))
        })
    };
    let make = {
        let (asked, place) = (asked.clone(), place.clone());
        move |_| begin(desk, &asked, &place)
    };
    let year = asked.year.number().to_string();
    let new = of_class("p", "add")
        .child(
            of_class("button", "secondary")
                .attr("type", "button")
                .text_of(move || {
                    Message::new(w::NEW, vec![year.as_str().into()]).get(form.lang.get())
                })
                .on("click", make),
        )
        .child(of_class("span", "hint").words(w::NEW_HINT));
    let account = asked.account;
    let take = move |_| {
        let chosen = ticks.chosen.get_untracked();
        let taken = chosen.and_then(|at| found.get(at)?.taken.clone());
        let Some(taken) = taken else {
            toast(w::CHOOSE.into(), None);
            return;
        };
        put(desk, &place, &asked, taken, ticks);
        close();
    };
    // The figure of a carbon account stays: the worksheet is recorded beside it.
    let does = if account { w::RECORD } else { w::TAKE };
    let take = button("", does)
        .attr_of("aria-disabled", move || {
            ticks.chosen.get().is_none().then(|| "true".to_owned())
        })
        .on("click", take);
    vec![
        el("p").text_of(wanted).view(),
        list,
        new.view(),
        will,
        of_class("div", "paste-go").child(take).child(cancel).view(),
    ]
}

/// A tick with its words.
fn tick(desk: Desk, id: &'static str, of: RwSignal<bool>, words: Message) -> AnyView {
    let form = desk.editor.form;
    let input = el("input")
        .attr("type", "checkbox")
        .id(id)
        .checked(move || of.get())
        .on("change", move |event| {
            let input = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
            if let Some(input) = input {
                of.set(input.checked());
            }
        });
    of_class("label", "option")
        .attr("for", id)
        .child(input)
        .child(el("span").text_of(move || words.get(form.lang.get())))
        .view()
}

/// The worksheet's figure in the unit of the level.
fn of_level(asked: &Asked, taken: &Taken) -> Message {
    let exact = taken.in_unit(&asked.unit).unwrap_or(taken.printed());
    figure(exact, &asked.unit)
}

/// What is filled in, and what stands there already and is asked about.
fn will(desk: Desk, asked: &Asked, taken: &Taken, ticks: Ticks) -> AnyView {
    let form = desk.editor.form;
    let new = of_level(asked, taken);
    let line = |pattern: Text, args: Vec<Arg>| {
        let said = Message::new(pattern, args);
        el("p").text_of(move || said.get(form.lang.get())).view()
    };
    let level = match level(asked, taken) {
        Level::Account => {
            let typed = read_number(&asked.typed, &asked.unit).ok();
            let beside = beside_account(taken, typed, &asked.unit);
            line(w::ACCOUNT, vec![beside.into()])
        }
        Level::Blank => line(w::LEVEL, vec![new.into()]),
        Level::Same => line(w::LEVEL_SAME, vec![new.into()]),
        Level::Other(_) => {
            let words = Message::new(w::REPLACE, vec![asked.typed.as_str().into(), new.into()]);
            tick(desk, "from-bills-level", ticks.level, words)
        }
    };
    let words = match stated(asked) {
        _ if asked.basis.is_empty() => w::BASIS,
        true => w::BASIS_ANEW,
        false => w::BASIS_MORE,
    };
    let basis = tick(
        desk,
        "from-bills-basis",
        ticks.basis,
        Message::new(words, vec![asked.explained_in.into()]),
    );
    let source = asked.source.as_ref().filter(|_| !asked.account);
    let source = source.map(|typed| {
        let words = match typed.as_str() {
            "" => w::SOURCE.into(),
            typed => Message::new(w::SOURCE_MORE, vec![typed.into()]),
        };
        tick(desk, "from-bills-source", ticks.source, words)
    });
    let statement = Arg::Both(Box::new(taken.statement.clone()));
    let statement = Message::new(w::STATEMENT, vec![statement]);
    let statement = of_class("p", "hint").text_of(move || statement.get(form.lang.get()));
    let ticks: Vec<AnyView> = [level, basis].into_iter().chain(source).collect();
    el("section")
        .child(el("h3").words(w::WILL))
        .child(of_class("div", "options").child(ticks))
        .child(statement)
        .view()
}

fn put(desk: Desk, place: &Place, asked: &Asked, taken: Taken, ticks: Ticks) {
    let form = desk.editor.form;
    if !desk.editor.is_open() || form.locked.get_untracked() {
        return;
    }
    let source = ticks.source.get_untracked() && !asked.account;
    let take = Take {
        level: ticks.level.get_untracked() && !asked.account,
        basis: ticks.basis.get_untracked(),
        // Documents keep what the program knows in Chinese; paper and tables say it in their own language.
        source: source.then(|| taken.said().get(Lang::Zh)),
        taken,
    };
    let after = form
        .draft
        .with_untracked(|draft| (desk.levels.take)(draft, place, &take));
    let Some(after) = after else { return };
    let undo = desk.editor.replace(w::TITLE, after);
    let mut args = vec![
        asked.year.number().to_string().into(),
        asked.quantity.name().into(),
    ];
    let done = match level(asked, &take.taken) {
        Level::Account => {
            args.push(of_level(asked, &take.taken).into());
            w::DONE_ACCOUNT
        }
        Level::Other(_) if !take.level => {
            args.push(of_level(asked, &take.taken).into());
            w::DONE_KEPT
        }
        _ => w::DONE,
    };
    toast(Message::new(done, args), undo);
}

/// Makes a worksheet for the level and opens its first step.
fn begin(desk: Desk, asked: &Asked, level: &Place) {
    let template = desk.output.template;
    let mut draft = (desk.worksheets.begin)((template.blank)(clock::today()), asked);
    begun_for(&mut draft, &desk.editor.id(), level);
    let demo = desk.editor.tag.with_untracked(|tag| tag.demo);
    let origin = if demo { Origin::Demo } else { Origin::Own };
    let id = desk.app.add(template, draft, origin);
    let step = template.steps.first().map_or("", |step| step.id);
    desk.app.go(&Route::Fill(id, step.to_owned()));
}
