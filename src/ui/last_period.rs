//! The lazy part of last period's figures: a line below each figure of a document that was begun from last period's.

use super::field_input::Slot;
use super::form::{Form, nodes};
use super::html::of_class;
use super::memo;
use crate::documents::Draft;
use crate::documents::last_period::LastPeriod;
use crate::documents::reserved::PREVIOUS;
use crate::i18n::Lang;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// What the part offers.
pub struct LastPeriodPart {
    /// The line below a control: last period's figure, and the change since. The signal tells of every key press in the field.
    pub beside: fn(&Slot, Form, RwSignal<()>) -> AnyView,
}

crate::lazy_part! {
    /// Last period's figures beside this period's.
    pub static LAST_PERIOD, last_period: LastPeriodPart = LastPeriodPart { beside };
}

thread_local! {
    // What the last document kept, with the text that it was read from: a page asks for it once a field.
    static READ: RefCell<(String, Rc<LastPeriod>)> = RefCell::default();
}

/// What the draft keeps of last period's document, read once.
fn kept(draft: &Draft) -> Rc<LastPeriod> {
    let text = draft.root.get(PREVIOUS);
    READ.with(|read| {
        let mut read = read.borrow_mut();
        if read.0 != text {
            *read = (text.to_owned(), Rc::new(LastPeriod::of(draft)));
        }
        read.1.clone()
    })
}

fn beside(slot: &Slot, form: Form, typed: RwSignal<()>) -> AnyView {
    let (field, place) = (slot.field, slot.place.clone());
    // The heading of a table says the unit.
    let bare = slot.row_name.is_some();
    let text = memo(move || {
        let lang = form.lang.get();
        form.seed.track();
        typed.track();
        form.read_settled(|draft| {
            let nodes = nodes(draft, &place.path)?;
            let kept = kept(draft);
            let last = kept.figure(form.template.steps, field, &place, &nodes)?;
            let now = field.read(draft.get(&place), &nodes).ok();
            let unit = field.unit_of(&nodes, Lang::Zh);
            let lengths = form.template.lengths;
            let lengths = lengths.and_then(|lengths| lengths(field, &kept, &draft.root));
            let said = match lengths {
                Some(months) => last.of_other_length(months, &unit, bare),
                None => last.beside(now, &unit, bare),
            };
            Some(said.get(lang))
        })
    });
    of_class("span", "last-period")
        .id(&slot.id("-last"))
        .text_of(move || text.get().unwrap_or_default())
        .view()
}
