//! Pasting a block of cells: which pastes are one, and the lazy part that shows what would happen and does it.

mod dialog;
mod words;

use super::form::{Form, hidden_section};
use super::html::{El, button, of_class};
use super::toast::toast;
use crate::documents::{List, Place};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use words as w;

/// What was pasted, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pasted {
    /// The field, or the list where the cells are still to be pasted.
    place: Place,
    step: usize,
    /// The clipboard as plain text and as HTML.
    text: String,
    html: String,
}

/// What the part offers.
pub struct Pasting {
    /// Puts one cell into its field as ordinary text, else opens the preview.
    open: fn(Form, Pasted),
    /// The preview.
    view: fn(Form, Pasted) -> AnyView,
}

crate::lazy_part! {
    /// Pasting blocks of cells.
    pub static PASTE, paste: Pasting = Pasting { open: dialog::open, view: dialog::view };
}

/// What a paste into a field of the step does: a block of cells goes to the preview, everything else is the browser's.
pub fn on_paste(form: Form, step: usize, event: &web_sys::Event) {
    let clipboard = event
        .dyn_ref::<web_sys::ClipboardEvent>()
        .and_then(web_sys::ClipboardEvent::clipboard_data);
    let field = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .filter(|element| element.has_attribute("data-field"));
    let (Some(clipboard), Some(field)) = (clipboard, field) else {
        return;
    };
    let [text, html] =
        ["text/plain", "text/html"].map(|format| clipboard.get_data(format).unwrap_or_default());
    // The options of a choice are named after their field.
    let key = field.get_attribute("name").unwrap_or_else(|| field.id());
    let long = field.tag_name() == "TEXTAREA" && field.class_name() != "cell";
    let Some(place) = Place::parse(&key).filter(|_| is_block(&text, &html, long)) else {
        return;
    };
    if form.locked.get_untracked() {
        return;
    }
    event.prevent_default();
    open(
        form,
        Pasted {
            place,
            step,
            text,
            html,
        },
    );
}

/// Whether a clipboard holds cells of a sheet that the browser would run together in one field. In a field of several lines, lines alone are prose.
fn is_block(text: &str, html: &str, long: bool) -> bool {
    let table = html.contains("<table") || html.contains("<TABLE");
    if text.is_empty() || (long && !text.contains('\t')) {
        return table;
    }
    let mut lines = text.trim_end_matches(['\r', '\n']).lines();
    let tabs = |line: &str| line.matches('\t').count();
    let first = lines.next().map_or(0, tabs);
    if long {
        table || (first > 0 && lines.all(|line| tabs(line) == first))
    } else {
        first > 0 || lines.next().is_some()
    }
}

fn open(form: Form, pasted: Pasted) {
    leptos::task::spawn_local(async move {
        match PASTE.get().await {
            // The page may have been left, or another tab may edit the document meanwhile.
            Ok(part) if form.locked.try_get_untracked() == Some(false) => {
                (part.open)(form, pasted);
            }
            Ok(_) => {}
            Err(_) => toast(w::MISSING.into(), None),
        }
    });
}

/// The id of the button that opens the preview for the list at this place.
fn button_id(place: &Place) -> String {
    [&place.to_string(), "-paste"].concat()
}

/// The button at a list for who cannot paste into a cell.
pub fn paste_button(form: Form, list: &'static List, parent: &Place, step: usize) -> El {
    let place = parent.field(list.id);
    let named = of_class("span", "vh").text_of(move || {
        let lang = form.lang.get();
        [
            super::words::COLON.get(lang),
            &super::rows::list_name(form, list),
        ]
        .concat()
    });
    button("quiet", w::PASTE)
        .id(&button_id(&place))
        .child(named)
        .child(hidden_section(form, &parent.path))
        .on("click", move |_| {
            let (text, html) = Default::default();
            open(
                form,
                Pasted {
                    place: place.clone(),
                    step,
                    text,
                    html,
                },
            );
        })
}

/// The place of the preview on a page.
pub fn preview_place(form: Form) -> AnyView {
    on_cleanup(move || {
        let _ = form.pasting.try_set(None);
    });
    super::dynamic(move || {
        let pasted = form.pasting.get()?;
        PASTE.ready().map(|part| (part.view)(form, pasted))
    })
}
