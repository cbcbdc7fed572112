//! Reading notes: from a document's own text, and from a file of somebody else. What is too long or no note is left out and counted.

use super::words as w;
use super::{
    Accepted, Act, Comment, Course, Entry, Level, MOST_ACCEPTED, MOST_ENTRIES, MOST_LEVELS,
    MOST_NAME, MOST_READ, MOST_READ_TEXTS, MOST_SUBMISSIONS, MOST_TEXT, MOST_WAS, Notes,
    Submission, VERSION,
};
use crate::documents::Place;
use crate::i18n::Message;
use serde_json::Value;

/// What was wrong with notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// They were made by a newer version of the program, and none was read.
    Newer,
    /// So many of them were no notes, or beyond the bounds.
    LeftOut(usize),
    /// Their checksum does not fit.
    Altered,
}

impl Fault {
    /// What a person reads.
    pub fn says(self) -> Message {
        match self {
            Self::Newer => w::NEWER.into(),
            Self::LeftOut(count) => Message::new(w::LEFT_OUT, vec![count.to_string().into()]),
            Self::Altered => w::ALTERED.into(),
        }
    }
}

/// Notes, with what was wrong with them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Read {
    /// What could be read.
    pub notes: Notes,
    /// What was wrong.
    pub faults: Vec<Fault>,
}

/// A text of at most so many characters, without what only steers a screen or a printer.
pub fn cleaned(text: &str, most: usize) -> String {
    let steers = |letter: char| {
        (letter.is_control() && letter != '\n')
            || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let kept = text.chars().filter(|letter| !steers(*letter));
    kept.take(most).collect::<String>().trim().to_owned()
}

impl Notes {
    /// The notes that a document keeps as a text.
    pub fn of(text: &str) -> Self {
        if text.is_empty() {
            return Self::default();
        }
        serde_json::from_str::<Value>(text)
            .map(|value| Self::within(&value, usize::MAX).notes)
            .unwrap_or_default()
    }

    /// The notes of a file.
    pub fn read(file: &Value) -> Read {
        Self::within(file, MOST_READ_TEXTS)
    }

    /// Notes whose texts have at most `room` characters together.
    fn within(file: &Value, room: usize) -> Read {
        let version = file.get("version").and_then(Value::as_u64);
        if version.is_some_and(|version| version > u64::from(VERSION)) {
            return Read {
                notes: Self::default(),
                faults: vec![Fault::Newer],
            };
        }
        let mut reader = Reader { room, left_out: 0 };
        if version.is_none() || !file.is_object() {
            reader.left_out = 1;
        }
        let comments = reader.list(file, "comments", MOST_READ, Reader::comment);
        let mut notes = Self {
            accepted: reader.list(file, "accepted", MOST_ACCEPTED, Reader::accepted),
            submissions: reader.list(file, "submissions", MOST_SUBMISSIONS, Reader::submission),
            ..Self::default()
        };
        for comment in comments {
            if notes.comments.iter().any(|known| known.id == comment.id) {
                reader.left_out += 1;
            } else {
                notes.comments.push(comment);
            }
        }
        let notes = notes.summed();
        let mut faults = Vec::new();
        if reader.left_out > 0 {
            faults.push(Fault::LeftOut(reader.left_out));
        } else if file.get("sum").and_then(Value::as_str) != Some(&notes.sum) {
            faults.push(Fault::Altered);
        }
        Read { notes, faults }
    }
}

struct Reader {
    /// So many characters may still come.
    room: usize,
    /// So many notes were left out.
    left_out: usize,
}

impl Reader {
    /// The notes of a list; those beyond `most` and those that are none are counted.
    fn list<T>(
        &mut self,
        of: &Value,
        name: &str,
        most: usize,
        read: impl Fn(&mut Self, &Value) -> Option<T>,
    ) -> Vec<T> {
        let Some(list) = of.get(name) else {
            return Vec::new();
        };
        let Some(list) = list.as_array() else {
            self.left_out += 1;
            return Vec::new();
        };
        self.left_out += list.len().saturating_sub(most);
        let mut found = Vec::new();
        for item in list.iter().take(most) {
            match read(self, item) {
                Some(item) => found.push(item),
                None => self.left_out += 1,
            }
        }
        found
    }

    /// A text of at most so many characters; blank where there is none. `None` where it is no text, is longer, or has no room.
    fn text(&mut self, of: &Value, name: &str, most: usize) -> Option<String> {
        let text = match of.get(name) {
            None => "",
            Some(text) => text.as_str()?,
        };
        let length = text.chars().take(most.saturating_add(1)).count();
        if length > most {
            return None;
        }
        self.room = self.room.checked_sub(length)?;
        Some(cleaned(text, most))
    }

    /// A name, a time or a number: short.
    fn short(&mut self, of: &Value, name: &str) -> Option<String> {
        self.text(of, name, MOST_NAME)
    }

    fn comment(&mut self, of: &Value) -> Option<Comment> {
        const LONGEST_PLACE: usize = 200;
        let id = self.short(of, "id")?;
        let sound = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let place = self.text(of, "place", LONGEST_PLACE)?;
        Place::parse(&place)?;
        let text = self.text(of, "text", MOST_TEXT)?;
        if !sound || text.is_empty() {
            return None;
        }
        Some(Comment {
            id,
            place,
            year: self.short(of, "year")?,
            says: self.text(of, "says", MOST_TEXT)?,
            sum: self.short(of, "sum")?,
            was: match of.get("was") {
                None => None,
                Some(_) => Some(self.text(of, "was", MOST_WAS)?),
            },
            code: self.short(of, "code")?,
            text,
            by: self.short(of, "by")?,
            at: self.short(of, "at")?,
            entries: self.list(of, "entries", MOST_ENTRIES, Self::entry),
        })
    }

    fn entry(&mut self, of: &Value) -> Option<Entry> {
        let act = match of.get("act")?.as_str()? {
            "answer" => Act::Answer,
            "close" => Act::Close,
            "reopen" => Act::Reopen,
            _ => return None,
        };
        Some(Entry {
            act,
            text: self.text(of, "text", MOST_TEXT)?,
            by: self.short(of, "by")?,
            at: self.short(of, "at")?,
        })
    }

    fn accepted(&mut self, of: &Value) -> Option<Accepted> {
        const MOST_KPIS: usize = 20;
        let year = self.short(of, "year")?;
        crate::measure::read_year(&year)?;
        Some(Accepted {
            year,
            sum: self.short(of, "sum")?,
            file: self.text(of, "file", MOST_TEXT)?,
            issued: self.short(of, "issued")?,
            by: self.short(of, "by")?,
            at: self.short(of, "at")?,
            courses: self.list(of, "courses", MOST_KPIS, Self::course),
        })
    }

    fn submission(&mut self, of: &Value) -> Option<Submission> {
        let year = self.short(of, "year")?;
        crate::measure::read_year(&year)?;
        Some(Submission {
            year,
            sum: self.short(of, "sum")?,
            file: self.text(of, "file", MOST_TEXT)?,
            changed: of.get("changed")?.as_i64()?,
        })
    }

    fn course(&mut self, of: &Value) -> Option<Course> {
        Some(Course {
            kpi: self.short(of, "kpi")?,
            own: self.text(of, "own", MOST_TEXT)?,
            levels: self.list(of, "levels", MOST_LEVELS, |reader, of| {
                Some(Level {
                    year: reader.short(of, "year")?,
                    level: reader.short(of, "level")?,
                })
            }),
        })
    }
}
