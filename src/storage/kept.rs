//! Everything that the program keeps in the browser, by name: keys of local storage, databases of IndexedDB, marks of session storage.
//!
//! Every name that Rust writes stands here and nowhere else; scripts in `public/` write some of them too. Every name also stands in the table "What
//! is kept where" of both READMEs, which `tests/house/storage.rs` compares with [`all`].

/// The beginning of every name of a copy of the program; the name of the copy (see [`super::instance_at`]) and a colon follow. These three alone
/// are the name of the database that mirrors every document.
pub const PREFIX: &str = "gd:";

/// Local storage: a document.
pub const DOC: &str = "doc:";
/// Local storage: a deleted document.
pub const TRASH: &str = "trash:";
/// Local storage: when a document was moved to the trash and, after a blank, when its days were first found to be over.
pub const TRASHED: &str = "trashed:";
/// Local storage: which tab edits a document.
pub const EDIT: &str = "edit:";
/// Local storage: the mark that a document has unsaved changes, removed when its page is left. After a crash the mark stays.
pub const LEFT: &str = "left:";
/// Local storage: the mark that everything is being cleared; other tabs then close their storage.
pub const CLEARED: &str = "cleared";
/// Local storage: a [`Setting`].
pub const SETTING: &str = "setting:";

/// IndexedDB: the database of earlier versions of documents.
pub const HISTORY: &str = "history";
/// IndexedDB: the database of loan-book files. All copies of the program on one host share it; each finds its own files by the keys of its documents.
pub const FILES: &str = "greendesk";

/// Session storage: the marks of a crash, which `public/boot.js` sets.
pub const SHELL: &str = "gd-shell:";

/// What is remembered besides documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// The language.
    Lang,
    /// When the last backup was made, and of what.
    Backup,
    /// When a person was last reminded of a backup.
    Reminded,
    /// How the columns of loan books were mapped by hand, by their headings.
    Layouts,
    /// The name under which a person of the bank comments on reports.
    Commenter,
}

impl Setting {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Lang,
        Self::Backup,
        Self::Reminded,
        Self::Layouts,
        Self::Commenter,
    ];

    /// Its name in its key.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Lang => "lang",
            Self::Backup => "backup",
            Self::Reminded => "reminded",
            Self::Layouts => "layouts",
            Self::Commenter => "commenter",
        }
    }
}

/// Every name as the READMEs write it, with `<folder>` for what names the copy of the program and `<id>` for a document.
pub fn all() -> Vec<String> {
    let mine = |rest: &[&str]| [&[PREFIX, "<folder>:"], rest].concat().concat();
    let mut names: Vec<String> = [DOC, TRASH, TRASHED, EDIT, LEFT]
        .iter()
        .map(|kind| mine(&[kind, "<id>"]))
        .collect();
    names.push(mine(&[CLEARED]));
    names.extend(Setting::ALL.map(|setting| mine(&[SETTING, setting.name()])));
    names.extend([mine(&[]), mine(&[HISTORY]), FILES.to_owned()]);
    names.push([SHELL, "…"].concat());
    names
}
