//! Opens the door: tells the shell of a crash, mounts the program, says that it has started.

/// The browser program. Nothing to do natively: the library is what is tested there.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}

/// The browser program.
#[cfg(target_arch = "wasm32")]
fn main() {
    use wasm_bindgen::{JsCast, JsValue};

    std::panic::set_hook(Box::new(|info| {
        // The shell (public/boot.js) freezes the page and rescues what was typed: after a panic nothing here can be trusted.
        let hook = js_sys::Reflect::get(&js_sys::global(), &JsValue::from_str("__onRustPanic"));
        if let Ok(hook) = hook
            && let Ok(hook) = hook.dyn_into::<js_sys::Function>()
        {
            let _ = hook.call1(&JsValue::NULL, &JsValue::from_str(&info.to_string()));
        }
    }));
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
