//! What only a real browser can show: these tests run in headless Chromium (`cargo xtask test browser`).
#![cfg(target_arch = "wasm32")]

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn property(of: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    js_sys::Reflect::get(of, &JsValue::from_str(name))
}

/// Chinese text, a lone quotation mark and a line break come back from the browser's storage as they went in.
#[wasm_bindgen_test]
fn storage_gives_back_what_it_was_given() -> Result<(), JsValue> {
    let storage = property(&js_sys::global(), "localStorage")?;
    let call = |method: &str, arguments: &[&str]| -> Result<JsValue, JsValue> {
        let arguments: js_sys::Array = arguments.iter().map(|text| JsValue::from_str(text)).collect();
        property(&storage, method)?.unchecked_into::<js_sys::Function>().apply(&storage, &arguments)
    };
    let (key, text) = ("gd:test:round-trip", "绿色\"信贷\"\r\n１，２３４．５");
    call("setItem", &[key, text])?;
    let back = call("getItem", &[key])?.as_string();
    call("removeItem", &[key])?;
    assert_eq!(back.as_deref(), Some(text));
    assert!(call("getItem", &[key])?.is_null());
    Ok(())
}
