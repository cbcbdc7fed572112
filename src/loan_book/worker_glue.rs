//! What both of the worker's programs share: how a refusal, a count of rows and the question whether to go on pass to the worker's script.

use super::session::Refusal;
use crate::i18n::Lang;
use js_sys::{Array, Function};
use wasm_bindgen::JsValue;

/// Why a file is refused: a stable code, then words in both languages.
pub fn thrown(refusal: Refusal) -> JsValue {
    Array::of3(
        &refusal.code.into(),
        &refusal.message.get(Lang::Zh).into(),
        &refusal.message.get(Lang::En).into(),
    )
    .into()
}

/// So many rows, as a number that the worker knows.
pub fn count(rows: u64) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}

/// Tells the rows so far; whether to go on. Only `false` stops, and what `tell` throws.
pub fn go_on(tell: &Function) -> impl FnMut(u64) -> bool + '_ {
    |rows| {
        tell.call1(&JsValue::NULL, &JsValue::from(count(rows)))
            .is_ok_and(|said| !said.is_falsy() || said.is_undefined())
    }
}
