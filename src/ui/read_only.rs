//! A form that is only shown: its controls take nothing and say why, its texts can still be copied.

use super::form::Form;
use crate::i18n::Text;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, MutationObserver, MutationObserverInit};

/// What changes the draft: fields, and the buttons beside them. What says `data-free` changes nothing.
const CONTROLS: &str = "#app main :is(input, textarea, select):not([data-free]), #app main .parts button:not([data-free]), \
    #app main button[data-changes], #app .demo-bar button";
/// What was locked here.
const LOCKED: &str = "data-locked";

/// Locks every control of the page while the form is locked, also those that come later; `why` is said on each.
pub fn follow(form: Form, why: Text) {
    let observer = StoredValue::new_local(None::<(MutationObserver, Closure<dyn Fn()>)>);
    let stop = move || {
        if let Some((observer, _)) = observer.try_update_value(Option::take).flatten() {
            observer.disconnect();
        }
        each(&["[", LOCKED, "]"].concat(), unlock);
    };
    Effect::new(move |_| {
        stop();
        if !form.locked.get() {
            return;
        }
        let why = why.get(form.lang.get());
        let sweep = move || each(CONTROLS, |control| lock(control, why));
        sweep();
        let swept = Closure::<dyn Fn()>::new(sweep);
        let options = MutationObserverInit::new();
        options.set_child_list(true);
        options.set_subtree(true);
        if let Ok(new) = MutationObserver::new(swept.as_ref().unchecked_ref())
            && let Some(app) = document().get_element_by_id("app")
            && new.observe_with_options(&app, &options).is_ok()
        {
            observer.set_value(Some((new, swept)));
        }
    });
    on_cleanup(stop);
}

fn each(selector: &str, act: impl Fn(&Element)) {
    let Ok(found) = document().query_selector_all(selector) else {
        return;
    };
    for at in 0..found.length() {
        if let Some(element) = found.item(at).as_ref().and_then(JsCast::dyn_ref) {
            act(element);
        }
    }
}

/// A text stays within reach, to be read and copied; what can only be pressed or chosen does not.
fn holds_text(control: &Element) -> bool {
    let kind = control.get_attribute("type").unwrap_or_default();
    control.tag_name() == "TEXTAREA"
        || (control.tag_name() == "INPUT"
            && !["checkbox", "radio", "file"].contains(&kind.as_str()))
}

fn lock(control: &Element, why: &str) {
    if control.has_attribute(LOCKED) {
        return;
    }
    let how = if holds_text(control) {
        "readonly"
    } else {
        "disabled"
    };
    for (name, value) in [(LOCKED, ""), (how, ""), ("title", why)] {
        let _ = control.set_attribute(name, value);
    }
}

fn unlock(control: &Element) {
    for name in [LOCKED, "readonly", "disabled", "title"] {
        let _ = control.remove_attribute(name);
    }
}
