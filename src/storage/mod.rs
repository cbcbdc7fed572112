//! Where documents are kept: a shelf of texts by key, envelopes that prove themselves, and a library that never overwrites what it cannot read.
//!
//! The current time and random ids are parameters: nothing here asks for them.

pub mod autosave;
pub mod envelope;
#[cfg(feature = "browser")]
pub mod files;
pub mod kept;
pub mod lease;
mod library;
#[cfg(feature = "browser")]
pub mod local;
mod memory;
pub mod migrate;
pub mod mirror;
#[cfg(feature = "browser")]
pub mod mirror_db;
pub mod reminder;
mod shelf;
pub mod timestamp;
pub mod versions;
pub mod words;

pub use autosave::Autosave;
pub use envelope::{Envelope, Facts, Opened, Reason};
pub use kept::Setting;
pub use library::{KEPT_IN_TRASH, Library, Listed, SaveError, Stamp, instance_at, new_id};
#[cfg(feature = "browser")]
pub use local::{LocalShelf, library_here, private};
pub use memory::{FaultMode, MemoryShelf};
pub use shelf::{Shelf, ShelfError};
