//! The browser's local storage as a shelf: the only module that touches local storage.

use super::{Library, Shelf, ShelfError, instance_at};
use std::cell::Cell;
use wasm_bindgen::JsValue;
use web_sys::Storage;

/// The browser's local storage. It is asked for anew each time: it may be taken away while the page is open.
#[derive(Debug, Clone, Copy, Default)]
pub struct LocalShelf;

thread_local! {
    // Everything is being cleared: this page writes no more documents.
    static CLOSED: Cell<bool> = const { Cell::new(false) };
}

/// Whether this page shall keep nothing in the browser: its address says so (public/start.js).
pub fn private() -> bool {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|page| page.document_element());
    root.is_some_and(|root| root.has_attribute("data-private"))
}

/// The library of this page's copy of the program.
pub fn library_here() -> Library {
    let location = web_sys::window().map(|window| window.location());
    let part = |part: fn(&web_sys::Location) -> Result<String, JsValue>| {
        location
            .as_ref()
            .and_then(|location| part(location).ok())
            .unwrap_or_default()
    };
    Library::of(&instance_at(
        &part(web_sys::Location::protocol),
        &part(web_sys::Location::pathname),
    ))
}

impl LocalShelf {
    /// From now on there is none for this page, until it is loaded anew.
    pub fn close() {
        CLOSED.set(true);
    }

    /// Whether there is a storage to read from now. Says nothing about room.
    pub fn present() -> bool {
        storage().is_ok()
    }
}

/// The browser's local storage for the code that clears it: it still takes writes after [`LocalShelf::close`].
#[derive(Debug, Clone, Copy, Default)]
pub struct ClearingShelf;

fn storage() -> Result<Storage, ShelfError> {
    if CLOSED.get() {
        return Err(ShelfError::Absent);
    }
    storage_even_closed()
}

/// The getter itself may throw (cookies blocked) or give nothing.
fn storage_even_closed() -> Result<Storage, ShelfError> {
    if private() {
        return Err(ShelfError::Absent);
    }
    let window = web_sys::window().ok_or(ShelfError::Absent)?;
    #[allow(
        clippy::disallowed_methods,
        reason = "this module is the one place that may"
    )]
    let storage = window.local_storage();
    storage.ok().flatten().ok_or(ShelfError::Absent)
}

/// Any failed write is "not saved"; the error's name and number (they differ between engines) only choose the words.
fn refusal(error: &JsValue) -> ShelfError {
    let of = |key: &str| js_sys::Reflect::get(error, &JsValue::from_str(key)).ok();
    let name = of("name")
        .and_then(|name| name.as_string())
        .unwrap_or_default();
    let full = [
        "QuotaExceededError",
        "NS_ERROR_DOM_QUOTA_REACHED",
        "QUOTA_EXCEEDED_ERR",
    ]
    .contains(&name.as_str())
        || of("code").is_some_and(|code| code == 22 || code == 1014);
    if full {
        ShelfError::Full
    } else {
        ShelfError::Refused(name)
    }
}

/// Both shelves read and write alike; they differ in where they take the storage from.
macro_rules! shelf_over {
    ($shelf:ty, $storage:path) => {
        impl Shelf for $shelf {
            fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
                $storage()?.get_item(key).map_err(|error| refusal(&error))
            }

            fn put(&self, key: &str, text: &str) -> Result<(), ShelfError> {
                $storage()?
                    .set_item(key, text)
                    .map_err(|error| refusal(&error))
            }

            fn remove(&self, key: &str) -> Result<(), ShelfError> {
                $storage()?
                    .remove_item(key)
                    .map_err(|error| refusal(&error))
            }

            fn keys(&self) -> Result<Vec<String>, ShelfError> {
                let storage = $storage()?;
                let many = storage.length().map_err(|error| refusal(&error))?;
                Ok((0..many)
                    .filter_map(|index| storage.key(index).ok().flatten())
                    .collect())
            }
        }
    };
}

shelf_over!(LocalShelf, storage);
shelf_over!(ClearingShelf, storage_even_closed);
