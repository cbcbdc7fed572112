//! What pages are made of: inputs, tables, charts. Nothing here knows a template by name, or storage.

pub mod answers;
pub mod broad;
pub mod charts;
pub mod comments;
pub mod crash;
pub mod field_input;
pub mod figures;
mod file;
pub mod file_field;
pub mod form;
pub mod html;
pub mod last_period;
pub mod lazy;
pub mod lines;
pub mod paper;
pub mod paste;
pub mod problems;
pub mod read_only;
pub mod results_strip;
pub mod rows;
pub mod slider;
pub mod step_list;
pub mod toast;
pub mod undoing;
pub mod words;

use crate::i18n::{Lang, Text};
use broad::Broad;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

thread_local! {
    // A page has one language. Views are also built where no reactive owner is, so no context could hold it.
    static PAGE_LANG: Cell<Option<Broad<Lang>>> = const { Cell::new(None) };
}

/// Says in which language the page is read. Called once, by the app, whose signal lives as long as the page.
pub fn provide_lang(lang: Broad<Lang>) {
    PAGE_LANG.set(Some(lang));
}

/// The language the person reads; Chinese where nobody has said one.
pub fn lang_here() -> Broad<Lang> {
    PAGE_LANG.get().unwrap_or_else(|| Broad::new(Lang::Zh))
}

/// A view that follows signals. Boxed, so that the machinery behind it is compiled once and not for every place that uses it.
pub fn dynamic<V: Into<html::Child>>(view: impl Fn() -> V + Send + 'static) -> AnyView {
    #[inline(never)]
    fn erased(view: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
        (move || view()).into_any()
    }
    erased(Box::new(move || view().into().view()))
}

/// A value that follows signals and tells only of changes. Boxed for the same reason as [`dynamic`].
pub fn memo<T: PartialEq + Send + Sync + 'static>(
    value: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    #[inline(never)]
    fn erased<T: PartialEq + Send + Sync + 'static>(
        value: Box<dyn Fn() -> T + Send + Sync>,
    ) -> Memo<T> {
        Memo::new(move |_| value())
    }
    erased(Box::new(value))
}

/// One view for each key, moved and not made anew when the keys change places. Boxed for the same reason as [`dynamic`].
pub fn each(
    keys: Memo<Vec<u32>>,
    view: impl Fn(u32) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    #[inline(never)]
    fn erased(keys: Memo<Vec<u32>>, view: Arc<dyn Fn(u32) -> AnyView + Send + Sync>) -> AnyView {
        let children = move |key: u32| view(key);
        view! { <For each=move || keys.get() key=|key| *key children=children /> }.into_any()
    }
    erased(keys, Arc::new(view))
}

/// A text that follows the language.
pub fn say(text: Text) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    let lang = lang_here();
    move || text.get(lang.get())
}

/// Puts the focus on the element `id`, scrolled into sight. Nothing where there is no such element.
pub fn focus(id: &str) {
    use wasm_bindgen::JsCast;
    let Some(element) = document().get_element_by_id(id) else {
        return;
    };
    // What is folded away cannot take the focus.
    if let Ok(Some(folded)) = element.closest("details:not([open])") {
        let _ = folded.set_attribute("open", "");
    }
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        // The label above comes into sight first; scroll-margin keeps both clear of the header.
        element.scroll_into_view();
        let _ = element.focus();
    }
}

/// Puts the focus on the first element that `selector` names, without scrolling to it.
pub fn focus_first(selector: &str) {
    use wasm_bindgen::JsCast;
    let element = document().query_selector(selector).ok().flatten();
    if let Some(element) = element
        .as_ref()
        .and_then(|element| element.dyn_ref::<web_sys::HtmlElement>())
    {
        let _ = element.focus();
    }
}

thread_local! {
    // What had the focus before it came into a bar whose buttons go away when they are pressed. The page has one focus.
    static BEFORE: RefCell<Option<web_sys::HtmlElement>> = const { RefCell::new(None) };
    // What `give_focus_back` gave the focus to last.
    static GIVEN: RefCell<Option<web_sys::HtmlElement>> = const { RefCell::new(None) };
}

/// Notes at a `focusin` what had the focus before, so that [`give_focus_back`] can give it back.
pub fn note_focus(event: &web_sys::Event) {
    use wasm_bindgen::JsCast;
    let from = event
        .dyn_ref::<web_sys::FocusEvent>()
        .and_then(web_sys::FocusEvent::related_target)
        .and_then(|from| from.dyn_into::<web_sys::HtmlElement>().ok());
    let bar = event
        .current_target()
        .and_then(|bar| bar.dyn_into::<web_sys::Node>().ok());
    // From one button of the bar to another nothing changes.
    let within = |from: &web_sys::HtmlElement| {
        bar.as_ref()
            .is_some_and(|bar| bar.contains(Some(from.as_ref())))
    };
    if !from.as_ref().is_some_and(within) {
        BEFORE.with(|before| *before.borrow_mut() = from);
    }
}

/// Whether no control has the focus: the one that had it was taken off the page, and at most the page's heading has it in its place.
pub fn nothing_focused() -> bool {
    document()
        .active_element()
        .is_none_or(|element| matches!(element.tag_name().as_str(), "BODY" | "H1"))
}

/// Gives the focus back that [`note_focus`] noted, once the bar is gone and where nothing else has taken it; the page's heading has it where what had
/// it is gone too. The page is not scrolled.
pub fn give_focus_back() {
    after_drawing(|| {
        if !nothing_focused() {
            return;
        }
        let at = window().scroll_y().unwrap_or_default();
        let before = BEFORE.with(|before| before.borrow_mut().take());
        match before.filter(|before| before.is_connected()) {
            Some(before) => {
                let _ = before.focus();
                GIVEN.with(|given| *given.borrow_mut() = Some(before));
            }
            None => focus_first("main h1"),
        }
        window().scroll_to_with_x_and_y(Default::default(), at);
    });
}

/// Takes the focus off what [`give_focus_back`] gave it to, where the focus is still there: an act that the pressed button asked for, and that had to
/// wait for its part of the program, then moves the focus as an act does that is done at once.
pub fn take_given_focus() {
    let given = GIVEN.with(|given| given.borrow_mut().take());
    if let Some(given) = given
        && document().active_element().as_ref() == Some(given.as_ref())
    {
        let _ = given.blur();
    }
}

/// What is drawn, as it was a moment ago: drawing waits until the person pauses, so that no key press waits for it.
pub fn drawn_later<T: Clone + PartialEq + Send + Sync + 'static>(
    now: Memo<Option<T>>,
) -> RwSignal<Option<T>> {
    const PAUSE: std::time::Duration = std::time::Duration::from_millis(180);
    let drawn = RwSignal::new(now.get_untracked());
    let turn = StoredValue::new(0_u32);
    Effect::new(move |_| {
        now.track();
        let this = turn.get_value().wrapping_add(1);
        turn.set_value(this);
        set_timeout(
            move || {
                // Only the last of several changes is drawn, and only while the page is open.
                if turn.try_get_value() == Some(this)
                    && let Some(latest) = now.try_get_untracked()
                    && drawn.try_with_untracked(|drawn| *drawn != latest) == Some(true)
                {
                    drawn.set(latest);
                }
            },
            PAUSE,
        );
    });
    drawn
}

/// Opens the dialog `id` over the page once the dialog is drawn; an engine without modal dialogs shows it in its place.
pub fn show_dialog(id: &'static str) {
    use wasm_bindgen::JsCast;
    after_paint(move || {
        let Some(dialog) = document().get_element_by_id(id) else {
            return;
        };
        let shown = dialog
            .dyn_ref::<web_sys::HtmlDialogElement>()
            .is_some_and(|dialog| dialog.show_modal().is_ok());
        if !shown {
            let _ = dialog.set_attribute("open", "");
        }
    });
}

/// Puts the focus on the first control within the element `id`.
pub fn focus_first_in(id: &str) {
    use wasm_bindgen::JsCast;
    let control = document().get_element_by_id(id).and_then(|within| {
        within
            .query_selector("input, select, textarea, summary")
            .ok()
            .flatten()
    });
    if let Some(control) = control
        .as_ref()
        .and_then(|control| control.dyn_ref::<web_sys::HtmlElement>())
    {
        let _ = control.focus();
    }
}

/// Runs `act` once after the next picture, so that no picture waits for it; a page in the background draws none, there `act` runs 250 ms later.
pub fn after_frame(act: impl FnOnce() + 'static) {
    const UNSEEN: std::time::Duration = std::time::Duration::from_millis(250);
    let act = Rc::new(Cell::new(Some(act)));
    let run = move || {
        if let Some(act) = act.take() {
            act();
        }
    };
    set_timeout(run.clone(), UNSEEN);
    request_animation_frame(move || set_timeout(run, std::time::Duration::ZERO));
}

/// Runs `act` once the changes made now are on the page.
pub fn after_paint(act: impl FnOnce() + 'static) {
    request_animation_frame(act);
}

/// Runs `act` once the changes made now are on the page, and those that follow from them.
pub fn after_drawing(act: impl FnOnce() + 'static) {
    after_paint(move || after_paint(act));
}

/// Lets the browser draw and answer events: what follows runs as a task of its own, so that no task is long.
pub async fn yield_to_browser() {
    wait(0).await;
}

/// Waits so many milliseconds.
pub async fn wait(ms: u32) {
    gloo_timers::future::TimeoutFuture::new(ms).await;
}
