//! A shelf: texts by key. The browser's storage is one, memory is another.

/// Why a shelf failed. Nothing was saved, whatever the reason; the reason only chooses the words that the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShelfError {
    /// There is no shelf: switched off, forbidden, or not built in.
    Absent,
    /// No room left.
    Full,
    /// Refused for another reason; the name of the error as the browser gave it.
    Refused(String),
}

/// Texts by key.
pub trait Shelf {
    /// The text under `key`, `None` where there is none.
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError>;
    /// Puts `text` under `key`, in place of what was there.
    fn put(&self, key: &str, text: &str) -> Result<(), ShelfError>;
    /// Takes `key` away; no error where there was none.
    fn remove(&self, key: &str) -> Result<(), ShelfError>;
    /// Every key, also those of other programs on the same host, in no order.
    fn keys(&self) -> Result<Vec<String>, ShelfError>;
}
