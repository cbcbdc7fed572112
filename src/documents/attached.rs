//! Files that a person chose as evidence: what is kept of a file, the rows that several files make, and whether a file is the one that was kept.

use super::{Draft, Field, FieldKind, List, Place};
use crate::i18n::Message;

/// What is kept of a file; its content never is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileFacts {
    /// Its name on the disk, without the folder.
    pub name: String,
    /// Its size in bytes, in digits.
    pub size: String,
    /// Its SHA-256, hexadecimal, lower case.
    pub sha256: String,
}

/// The answers that hold size and SHA-256, beside the field that holds the file's name.
const BESIDE: [&str; 2] = ["_size", "_sha256"];

fn beside(place: &Place) -> [Place; 2] {
    BESIDE.map(|part| place.field(&[&place.field, part].concat()))
}

impl FileFacts {
    /// The file that is kept at `place`; `None` where there is none.
    pub fn at(draft: &Draft, place: &Place) -> Option<Self> {
        let [size, sha256] = beside(place).map(|place| draft.get(&place).to_owned());
        let name = draft.get(place).to_owned();
        (!name.is_empty()).then_some(Self { name, size, sha256 })
    }

    fn keep(&self, draft: &mut Draft, place: &Place) {
        let [size, sha256] = beside(place);
        for (place, fact) in [
            (place, &self.name),
            (&size, &self.size),
            (&sha256, &self.sha256),
        ] {
            draft.set(place, fact);
        }
    }

    /// Whether the file has no content: it proves nothing.
    pub fn is_empty(&self) -> bool {
        self.size == "0"
    }

    /// Whether it is the file `kept`, whatever the two are called.
    pub fn is_the_file(&self, kept: &Self) -> bool {
        self.sha256.eq_ignore_ascii_case(&kept.sha256) && self.size == kept.size
    }
}

/// Takes the file at `place` away.
pub fn forget(draft: &mut Draft, place: &Place) {
    for place in std::iter::once(place.clone()).chain(beside(place)) {
        draft.set(&place, "");
    }
}

/// The name that a file proposes for what it is: its own without the ending.
pub fn proposed_name(file: &str) -> &str {
    const LONGEST_ENDING: usize = 5;
    let is_ending = |ending: &str| {
        (1..=LONGEST_ENDING).contains(&ending.len())
            && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && ending.bytes().any(|byte| byte.is_ascii_alphabetic())
    };
    match file.rsplit_once('.') {
        Some((name, ending)) if is_ending(ending) && !name.trim().is_empty() => name.trim(),
        _ => file.trim(),
    }
}

/// Keeps files that were chosen at `place`, a field of a row of `list`: the first in this row, each other one in a row of its own at the end of the list.
/// Where the list begins with a line that is blank in the row, the file's name is proposed there.
pub fn attach(list: &'static List, draft: &mut Draft, place: &Place, files: &[FileFacts]) {
    let Some((_, above)) = place.path.split_last() else {
        return;
    };
    let names = list
        .fields
        .first()
        .filter(|field| matches!(field.kind, FieldKind::Line));
    let keep = |draft: &mut Draft, place: &Place, file: &FileFacts| {
        file.keep(draft, place);
        let name = names.map(|field: &Field| place.field(field.id));
        if let Some(name) = name.filter(|name| draft.get(name).trim().is_empty()) {
            draft.set(&name, proposed_name(&file.name));
        }
    };
    let mut files = files.iter();
    if let Some(first) = files.next() {
        keep(draft, place, first);
    }
    for file in files {
        let parent = Place {
            path: above.to_vec(),
            field: String::new(),
        };
        let fresh = (list.fresh)(draft, &parent);
        if let Some(row) = draft.add_row(above, list.id, fresh) {
            keep(draft, &parent.row(list.id, row).field(&place.field), file);
        }
    }
}

/// What is said where a file is held against the one that was kept: the same, or another with both sums.
pub fn compared(file: &FileFacts, kept: &FileFacts) -> Message {
    let words = super::words::FILE_AGREES;
    if file.is_the_file(kept) {
        return Message::new(
            words,
            vec![file.name.as_str().into(), kept.sha256.as_str().into()],
        );
    }
    Message::new(
        super::words::FILE_DIFFERS,
        vec![
            file.name.as_str().into(),
            file.sha256.as_str().into(),
            kept.sha256.as_str().into(),
        ],
    )
}
