//! Earlier versions of documents: which of them are kept (`retention`), and the IndexedDB database that holds them (`store`).

pub mod retention;
#[cfg(feature = "browser")]
pub mod store;
