//! What bringing a workbook back would do: its differences, the cells that are wrong, what has no place, and the buttons that take it or leave it.

use super::Brought;
use super::words as w;
use crate::documents::{Draft, Place, Template};
use crate::exports::json::row_names;
use crate::exports::offline::back::{self, Back, Change, cell_name};
use crate::exports::offline::book::shown;
use crate::i18n::{Lang, Message, Text};
use crate::pages::form::editor::Editor;
use crate::pages::words as pw;
use crate::ui::html::{El, button, el, of_class};
use crate::ui::toast::toast;
use leptos::prelude::*;
use std::sync::Arc;

/// The most lines of a list.
const MOST: usize = 400;
/// The most letters of an answer.
const LONGEST: usize = 120;

/// The preview.
pub fn view(
    editor: Editor,
    held: &Arc<Brought>,
    open: RwSignal<Option<Arc<Brought>>>,
    lang: Lang,
) -> AnyView {
    let form = editor.form;
    let back = &held.back;
    let title = Message::new(w::PREVIEW, vec![held.name.as_str().into()]).get(lang);
    let counts = [back.changes.len(), back.troubles.len(), back.unplaced.len()]
        .map(|count| count.to_string().into());
    let counts = Message::new(w::COUNTS, counts.into()).get(lang);
    let notes = back
        .notes
        .iter()
        .map(|note| of_class("p", "hint").text(&note.get(lang)).view());
    let notes: Vec<AnyView> = notes.collect();
    let was = form.draft.get_untracked();
    let table = (!back.changes.is_empty()).then(|| table(form.template, back, lang));
    let remove = RwSignal::new(false);
    let gone = (!back.gone.is_empty()).then(|| {
        let names: Vec<String> = back
            .gone
            .iter()
            .map(|place| row_names(place, form.template, &was, lang))
            .collect();
        let args = vec![
            back.gone.len().to_string().into(),
            names.join(pw::LIST_COMMA.get(lang)).into(),
        ];
        let words = Message::new(w::REMOVE, args).get(lang);
        let tick = el("input")
            .attr("type", "checkbox")
            .id("offline-remove")
            .checked(move || remove.get())
            .on("change", move |event| {
                remove.set(event_target_checked(&event))
            });
        of_class("label", "option")
            .attr("for", "offline-remove")
            .child(tick)
            .child(el("span").text(&words))
    });
    let any = !back.changes.is_empty() || !back.gone.is_empty();
    let nothing = (!any).then(|| el("p").text(w::NOTHING.get(lang)));
    let accepted = held.clone();
    let accept = any.then(|| {
        button("", w::ACCEPT)
            .attr("data-changes", "")
            .on("click", move |_| {
                accept(editor, &accepted, remove.get_untracked(), open);
            })
    });
    let cancel = button("quiet", w::CANCEL)
        .attr("data-free", "")
        .on("click", move |_| open.set(None));
    of_class("section", "import-preview")
        .attr("aria-labelledby", "offline-title")
        .child(
            el("h3")
                .id("offline-title")
                .attr("tabindex", "-1")
                .text(&title),
        )
        .child(el("p").text(&counts))
        .child(notes)
        .child(nothing)
        .child(table)
        .child(rest(form.template, &was, back, lang))
        .child(gone)
        .child(of_class("p", "go").child(accept).child(cancel))
        .view()
}

/// Writes what is shown into the document, with one way back; where the document was changed meanwhile, the differences are shown anew.
fn accept(editor: Editor, held: &Arc<Brought>, remove: bool, open: RwSignal<Option<Arc<Brought>>>) {
    let form = editor.form;
    if form.locked.get_untracked() {
        return;
    }
    let now = match back::onto(form.template, &editor.document(), &held.cells) {
        Ok(now) => now,
        Err(why) => return toast(why, None),
    };
    if now.changes != held.back.changes || now.gone != held.back.gone {
        open.set(Some(Arc::new(Brought {
            name: held.name.clone(),
            cells: held.cells.clone(),
            back: now,
        })));
        return toast(w::CHANGED.into(), None);
    }
    let (draft, removed) = if remove {
        (now.without_gone(), now.gone.len())
    } else {
        (now.after.clone(), 0)
    };
    open.set(None);
    let undo = editor.replace(w::ACTION, draft);
    // What cannot be read is said at once, as in fields that were left.
    form.shown.update(|shown| {
        let places = now.changes.iter().map(|change| change.place.to_string());
        shown.left.extend(places);
    });
    let many = (now.changes.len() + removed).to_string();
    toast(Message::new(w::DONE, vec![many.into()]), undo);
}

/// The name of a place: its rows, then its field.
fn named(place: &Place, template: &'static Template, draft: &Draft, lang: Lang) -> String {
    let rows = row_names(place, template, draft, lang);
    let field = template.locate(place).and_then(|(_, field)| field);
    let own = field.map_or_else(String::new, |field| field.label_of(&draft.root).get(lang));
    [rows, own]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn table(template: &'static Template, back: &Back, lang: Lang) -> El {
    let heads = [w::FIELD, w::WAS, w::NOW, w::CELL]
        .map(|words| el("th").attr("scope", "col").text(words.get(lang)).view());
    let rows = back
        .changes
        .iter()
        .take(MOST)
        .map(|change| line(template, &back.after, change, lang));
    let table = of_class("table", "answers")
        .child(of_class("caption", "vh").text(w::DIFFERENCES.get(lang)))
        .child(el("thead").child(el("tr").child(Vec::from(heads))))
        .child(el("tbody").child(rows.collect::<Vec<_>>()));
    let table = of_class("div", "scroll")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", w::DIFFERENCES.get(lang))
        .child(table);
    el("div").child(table).child(more(back.changes.len(), lang))
}

fn line(template: &'static Template, after: &Draft, change: &Change, lang: Lang) -> AnyView {
    let field = template.locate(&change.place).and_then(|(_, field)| field);
    let said = |typed: &str| match field {
        _ if typed.is_empty() => w::BLANK.get(lang).to_owned(),
        Some(field) => short(&shown(field, typed, lang)),
        None => short(typed),
    };
    let now = said(&change.now);
    let now = match change.becomes(template, after, lang) {
        Some(read) if read != now => {
            Message::new(w::READ_AS, vec![now.into(), read.into()]).get(lang)
        }
        _ => now,
    };
    let mark = |words: Text| of_class("p", "hint").text(words.get(lang));
    let cell = match &change.at {
        Some(at) => cell_name(at),
        None => w::FOLLOWS.get(lang).to_owned(),
    };
    el("tr")
        .child(
            el("th")
                .attr("scope", "row")
                .text(&named(&change.place, template, after, lang))
                .child(change.added.then(|| mark(w::ADDED)))
                .child(change.both.then(|| mark(w::BOTH))),
        )
        .child(el("td").text(&said(&change.was)))
        .child(el("td").text(&now))
        .child(el("td").text(&cell))
        .view()
}

/// The cells that are wrong, and what has no place.
pub fn rest(template: &'static Template, was: &Draft, back: &Back, lang: Lang) -> AnyView {
    let troubles = back.troubles.iter().take(MOST).map(|trouble| {
        let draft = if trouble.taken { &back.after } else { was };
        let name = named(&trouble.place, template, draft, lang);
        let args = vec![
            cell_name(&trouble.at).into(),
            name.into(),
            short(&trouble.text).into(),
            trouble.message.clone().into(),
        ];
        let taken = trouble.taken.then(|| w::AS_IT_STANDS.get(lang));
        let pattern = if trouble.text.is_empty() {
            w::TROUBLE_BLANK
        } else {
            w::TROUBLE
        };
        el("li")
            .text(&Message::new(pattern, args).get(lang))
            .text(" ")
            .text(taken.unwrap_or(""))
            .view()
    });
    let unplaced = back.unplaced.iter().take(MOST).map(|cell| {
        let args = vec![
            cell_name(&cell.at).into(),
            short(&cell.text).into(),
            cell.why.clone().into(),
        ];
        let pattern = if cell.text.is_empty() {
            w::UNPLACED_BLANK
        } else {
            w::UNPLACED_CELL
        };
        el("li").text(&Message::new(pattern, args).get(lang)).view()
    });
    let list = |title: Text, items: Vec<AnyView>, count: usize| {
        (count > 0).then(|| {
            of_class("div", "unread")
                .child(el("h4").text(title.get(lang)))
                .child(el("ul").child(items))
                .child(more(count, lang))
                .view()
        })
    };
    let lists = [
        list(w::TROUBLES, troubles.collect(), back.troubles.len()),
        list(w::UNPLACED, unplaced.collect(), back.unplaced.len()),
    ];
    lists.into_iter().flatten().collect::<Vec<_>>().into_any()
}

fn more(count: usize, lang: Lang) -> Option<El> {
    let more = count.saturating_sub(MOST);
    (more > 0).then(|| {
        of_class("p", "hint").text(&Message::new(w::MORE, vec![more.to_string().into()]).get(lang))
    })
}

/// The beginning of a long text.
fn short(text: &str) -> String {
    let mut short: String = text.chars().take(LONGEST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
