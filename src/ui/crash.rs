//! Tells the shell of a crash: public/boot.js freezes the page and rescues what was typed, for after a panic nothing here can be trusted.

use wasm_bindgen::{JsCast, JsValue};

/// From now on the shell hears of every panic of this program.
pub fn tell_of_panics() {
    std::panic::set_hook(Box::new(|info| {
        let hook = js_sys::Reflect::get(&js_sys::global(), &JsValue::from_str("__onRustPanic"));
        if let Ok(hook) = hook
            && let Ok(hook) = hook.dyn_into::<js_sys::Function>()
        {
            let _ = hook.call1(&JsValue::NULL, &JsValue::from_str(&info.to_string()));
        }
    }));
}
