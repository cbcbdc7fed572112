//! The lazy part of sliders: a slider below a figure that is tried out. Both hold the same answer; the field stays the one that is exact.

use super::field_input::{Slot, own_name, shown_figure};
use super::form::{Form, nodes};
use super::html::el;
use super::words as w;
use super::{dynamic, memo};
use crate::documents::Slide;
use crate::measure::{Decimal, plain, quotient, sum};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// What the part offers.
pub struct SliderPart {
    /// The slider of a figure. The signal tells of every key press in the field.
    pub beside: fn(&Slot, Form, RwSignal<()>) -> AnyView,
}

crate::lazy_part! {
    /// Sliders.
    pub static SLIDER, slider: SliderPart = SliderPart { beside };
}

fn beside(slot: &Slot, form: Form, typed: RwSignal<()>) -> AnyView {
    let (field, place, key) = (slot.field, slot.place.clone(), slot.key.clone());
    let name = own_name(slot, form);
    let scale = {
        let place = place.clone();
        memo(move || {
            let slides = field.slides?;
            form.read_settled(|draft| slides(&nodes(draft, &place.path)?))
        })
    };
    dynamic(move || {
        scale.get().map(|Slide { least, most, step }| {
            let written = |exact: Decimal| plain(exact.normalize(), None);
            let (at, to, key) = (place.clone(), place.clone(), key.clone());
            let level = memo(move || {
                form.seed.track();
                typed.track();
                form.draft.with_untracked(|draft| {
                    let nodes = nodes(draft, &at.path)?;
                    field.read(draft.get(&at), &nodes).ok()
                })
            });
            // A figure beyond the slider's reach stands at the nearer end. Without a figure the slider stands in the middle, since either end would be
            // the best or the worst level, and says that nothing is filled in.
            let middle = sum(least, most)
                .and_then(|both| quotient(both, Decimal::TWO))
                .unwrap_or(least);
            let value = move || written(level.get().unwrap_or(middle).clamp(least, most));
            let says = move || {
                let lang = form.lang.get();
                let blank = level.get().is_none();
                blank.then(|| w::SLIDER_BLANK.get(lang).to_owned())
            };
            let slide = move |event: web_sys::Event| {
                let input = event
                    .target()
                    .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
                let Some(value) = input.map(|input| input.value()) else {
                    return;
                };
                form.write_figure(&to, &value);
                let shown = shown_figure(field, form.typed(&to), form.lang.get_untracked());
                let number = document()
                    .get_element_by_id(&key)
                    .and_then(|number| number.dyn_into::<web_sys::HtmlInputElement>().ok());
                if let Some(number) = number {
                    number.set_value(&shown);
                }
                typed.notify();
            };
            el("input")
                .attr("type", "range")
                .attr("class", "slider")
                .attr("min", &written(least))
                .attr("max", &written(most))
                .attr("step", &written(step))
                .attr_of("aria-label", move || {
                    let name = name.map(|name| name.get()).unwrap_or_default();
                    Some([w::SLIDER.get(form.lang.get()), &name].concat())
                })
                .attr_of("aria-valuetext", says)
                .value(value)
                .on("input", slide)
                .on("change", move |_| form.evaluate_all())
        })
    })
}
