//! Opens the door: tells the shell of a crash, mounts the program, says that it has started.

/// The browser program. Nothing to do natively: the library is what is tested there.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}

/// The browser program.
#[cfg(target_arch = "wasm32")]
fn main() {
    use wasm_bindgen::JsCast;

    greendesk::ui::crash::tell_of_panics();
    let document = leptos::prelude::document();
    let Some(root) = document.get_element_by_id("app").and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok()) else { return };
    leptos::mount::mount_to(root, greendesk::app::app).forget();
    if let Some(page) = document.document_element() {
        let _ = page.set_attribute("data-started", "1");
    }
    if let Ok(event) = web_sys::CustomEvent::new("greendesk:started") {
        let _ = leptos::prelude::window().dispatch_event(&event);
    }
}
