//! A field for files as evidence, in a lazy part: files are chosen, their facts are kept, and a file is held against the facts that were kept.

use super::field_input::{Slot, own_name};
use super::file::facts;
use super::form::{Form, section_of};
use super::html::{El, el, of_class};
use super::toast::toast;
use super::words as w;
use super::{dynamic, memo};
use crate::documents::attached::{self, FileFacts};
use crate::documents::list_at;
use crate::documents::words::{COMMA, size_said};
use crate::i18n::{Lang, Message};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

/// What the part offers.
pub struct FileField {
    /// The control of a field that holds a file.
    pub view: fn(&Slot, Form) -> AnyView,
}

crate::lazy_part! {
    /// Files as evidence.
    pub static FILE_FIELD, file_field: FileField = FileField { view: file_input };
}

/// The files that were chosen; the same can be chosen again.
fn chosen(event: &web_sys::Event) -> Vec<web_sys::File> {
    let input = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    let Some(input) = input else {
        return Vec::new();
    };
    let files = input.files().map_or_else(Vec::new, |files| {
        (0..files.length()).filter_map(|at| files.get(at)).collect()
    });
    input.set_value("");
    files
}

/// The names of files in one line.
fn names(files: &[FileFacts], lang: Lang) -> String {
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    names.join(COMMA.get(lang))
}

/// Files of which name, size and SHA-256 are kept.
fn file_input(slot: &Slot, form: Form) -> AnyView {
    let (place, key) = (slot.place.clone(), slot.key.clone());
    let label = own_name(slot, form);
    // What is going on, or why nothing was kept; blank otherwise.
    let busy = RwSignal::new(None::<Message>);
    let facts_place = place.clone();
    let kept = memo(move || form.draft.with(|draft| FileFacts::at(draft, &facts_place)));
    let keep = place.clone();
    let on_change = move |event: web_sys::Event| {
        let files = chosen(&event);
        if files.is_empty() {
            return;
        }
        let place = keep.clone();
        busy.set(Some(w::FILE_READING.into()));
        spawn_local(async move {
            let mut read = Vec::new();
            for file in &files {
                match facts(file).await {
                    Ok(facts) => read.push(facts),
                    Err(()) => {
                        busy.try_set(Some(w::FILE_UNREADABLE.into()));
                        return;
                    }
                }
            }
            let (empty, full): (Vec<_>, Vec<_>) = read.into_iter().partition(FileFacts::is_empty);
            let empty = names(&empty, form.lang.get_untracked());
            let says = full
                .is_empty()
                .then(|| Message::new(w::FILE_WITHOUT_CONTENT, vec![empty.as_str().into()]));
            if busy.try_set(says).is_some() || full.is_empty() {
                return;
            }
            let Some(list) = list_at(form.template.steps, &place.path) else {
                return;
            };
            let many = full.len();
            let back = form.act(w::FILE_CHOOSE, |draft| {
                attached::attach(list, draft, &place, &full);
            });
            if many > 1 || !empty.is_empty() {
                let words = if empty.is_empty() {
                    w::FILES_TAKEN
                } else {
                    w::FILES_TAKEN_BUT
                };
                toast(
                    Message::new(words, vec![many.to_string().into(), empty.into()]),
                    back,
                );
            }
        });
    };
    let forgotten = place.clone();
    let forget = move |_| {
        busy.set(None);
        form.act(w::FILE_FORGET, |draft| {
            attached::forget(draft, &forgotten);
        });
    };
    let facts_id = slot.id("-facts");
    let words = move || {
        let lang = form.lang.get();
        let said = busy.get().or_else(|| {
            kept.get().map(|kept| {
                Message::new(
                    w::FILE_FACTS,
                    vec![kept.name.into(), size_said(&kept.size), kept.sha256.into()],
                )
            })
        });
        said.map_or_else(|| w::FILE_KEPT.get(lang).to_owned(), |said| said.get(lang))
    };
    let input = el("input")
        .attr("type", "file")
        .attr("multiple", "")
        .id(&key)
        .attr("form", &slot.holder())
        .attr("data-field", slot.field.id)
        .attr("aria-describedby", &facts_id)
        .on("change", on_change);
    let input = match label {
        Some(label) => input.attr_of("aria-label", move || Some(label.get())),
        None => input,
    };
    // The label stands above; what looks like a button is there for the eye alone.
    let face = of_class("span", "button secondary")
        .attr("aria-hidden", "true")
        .words(w::FILE_CHOOSE);
    let has = memo(move || kept.with(Option::is_some));
    // What tells the controls of one row from those of another: in a table the row and the field, in a section its number.
    let section = section_of(form, &slot.place.path);
    let of_row = move || match (label, section) {
        (Some(label), _) => [w::COLON.get(form.lang.get()), &label.get()].concat(),
        (None, Some(section)) => section.get(),
        (None, None) => String::new(),
    };
    let check_id = slot.id("-check");
    let with_kept = dynamic(move || {
        let forget = forget.clone();
        has.get().then(|| {
            let named = move || Some([w::FILE_CHECK.get(form.lang.get()), &of_row()].concat());
            let [chooser, said] = check(form, kept, &check_id, named);
            of_class("div", "file-acts")
                .child(chooser)
                .child(
                    of_class("button", "quiet")
                        .attr("type", "button")
                        .words(w::FILE_FORGET)
                        .child(of_class("span", "vh").text_of(of_row))
                        .on("click", forget),
                )
                .child(said)
                .view()
        })
    });
    of_class("div", "file")
        .child(of_class("p", "pick").child(input).child(face))
        .child(
            of_class("p", "hint")
                .id(&facts_id)
                .attr("role", "status")
                .text_of(words),
        )
        .child(with_kept)
        .view()
}

/// The chooser of a file that is held against the one that was kept, and what was found. It changes nothing, so that a final report stays final and a
/// reader may use it.
fn check(
    form: Form,
    kept: Memo<Option<FileFacts>>,
    id: &str,
    named: impl Fn() -> Option<String> + Send + 'static,
) -> [El; 2] {
    let found = RwSignal::new(None::<(bool, Message)>);
    let on_change = move |event: web_sys::Event| {
        let Some(file) = chosen(&event).into_iter().next() else {
            return;
        };
        found.set(Some((true, w::FILE_READING.into())));
        spawn_local(async move {
            let says = match facts(&file).await {
                Ok(facts) => kept
                    .try_get_untracked()
                    .flatten()
                    .map(|kept| (facts.is_the_file(&kept), attached::compared(&facts, &kept))),
                Err(()) => Some((false, w::FILE_UNREADABLE.into())),
            };
            found.try_set(says);
        });
    };
    let said_id = [id, "-said"].concat();
    let input = el("input")
        .attr("type", "file")
        .id(id)
        .attr("data-free", "")
        .attr("aria-describedby", &said_id)
        .attr_of("aria-label", named)
        .on("change", on_change);
    let face = of_class("span", "button secondary")
        .attr("aria-hidden", "true")
        .words(w::FILE_CHECK);
    let class = move || {
        let class = match found.get() {
            Some((false, _)) => "missed",
            _ => "met",
        };
        Some(class.to_owned())
    };
    let said = el("p")
        .id(&said_id)
        .attr("role", "status")
        .attr_of("class", class)
        .text_of(move || {
            let lang = form.lang.get();
            found
                .get()
                .map(|(_, said)| said.get(lang))
                .unwrap_or_default()
        });
    [of_class("p", "pick").child(input).child(face), said]
}
