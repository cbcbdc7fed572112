//! The storage: what is opened, what is refused, and that nothing acknowledged is ever lost.

mod autosave;
mod bench;
pub mod drafts;
mod envelope;
mod lease;
mod library;
mod mirror;
mod reminder;
mod versions;
mod words;

use greendesk::documents::Document;
use greendesk::storage::Stamp;

/// A document with a name and nothing else.
pub fn document(id: &str) -> Document {
    Document {
        id: id.to_owned(),
        template: "sample_form".to_owned(),
        template_version: 1,
        name: "甲公司".to_owned(),
        demo: false,
        created_at: "2026-01-01T00:00:00Z".to_owned(),
        edited_at: String::new(),
        issued_at: String::new(),
        issued_sum: String::new(),
        exported_at: String::new(),
        notes: String::new(),
        altered: false,
        sample: String::new(),
        draft: greendesk::documents::Draft::default(),
    }
}

/// A stamp of a tab at a time.
pub fn stamp(tab: &str, now: &str) -> Stamp {
    Stamp {
        now: now.to_owned(),
        tab: tab.to_owned(),
        build: "test".to_owned(),
    }
}
