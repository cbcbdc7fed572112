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
        let arguments: js_sys::Array = arguments
            .iter()
            .map(|text| JsValue::from_str(text))
            .collect();
        property(&storage, method)?
            .unchecked_into::<js_sys::Function>()
            .apply(&storage, &arguments)
    };
    let (key, text) = ("gd:test:round-trip", "绿色\"信贷\"\r\n１，２３４．５");
    call("setItem", &[key, text])?;
    let back = call("getItem", &[key])?.as_string();
    call("removeItem", &[key])?;
    assert_eq!(back.as_deref(), Some(text));
    assert!(call("getItem", &[key])?.is_null());
    Ok(())
}

/// The shelf over the browser's storage keeps, lists and takes away; its keys are those of every program on the host.
#[wasm_bindgen_test]
fn the_shelf_keeps_what_it_is_given() {
    use greendesk::storage::{LocalShelf, Shelf};
    let (key, text) = ("gd:test:shelf", "“青海”\u{2028}😀");
    assert!(LocalShelf::present());
    assert_eq!(LocalShelf.put(key, text), Ok(()));
    assert_eq!(LocalShelf.get(key), Ok(Some(text.to_owned())));
    assert!(
        LocalShelf
            .keys()
            .is_ok_and(|keys| keys.iter().any(|known| known == key))
    );
    assert_eq!(LocalShelf.remove(key), Ok(()));
    assert_eq!(LocalShelf.get(key), Ok(None));
}

/// More than the browser has room for is refused by name, and what was there stays.
#[wasm_bindgen_test]
fn a_full_storage_says_that_it_is_full() {
    use greendesk::storage::{LocalShelf, Shelf, ShelfError};
    let key = "gd:test:full";
    assert_eq!(LocalShelf.put(key, "alt"), Ok(()));
    assert_eq!(
        LocalShelf.put(key, &"x".repeat(6 * 1024 * 1024)),
        Err(ShelfError::Full)
    );
    assert_eq!(LocalShelf.get(key), Ok(Some("alt".to_owned())));
    assert_eq!(LocalShelf.remove(key), Ok(()));
}

/// Figures are reckoned in WebAssembly as they are natively: exact, rounded once.
#[wasm_bindgen_test]
fn figures_are_exact_here_too() {
    use greendesk::measure::{Places, grouped, quotient, read_number};
    let share = read_number("1180", "")
        .ok()
        .zip(read_number("1000", "").ok())
        .and_then(|(a, b)| quotient(a, b));
    assert_eq!(
        share
            .map(|share| grouped(share, Some(Places(2))))
            .as_deref(),
        Some("1.18")
    );
    assert_eq!(
        read_number("１，２３４．５", "").map(|figure| grouped(figure, None)),
        Ok("1,234.5".to_owned())
    );
}
