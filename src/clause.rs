//! Where a rule or a number comes from: a standard's edition, a clause of it, and values that carry their clause.

/// One dated edition of a standard or source document.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edition {
    /// The number as printed, e.g. `T/FIQ 003—2025`.
    pub number: &'static str,
    /// The title as printed.
    pub title: &'static str,
    /// Day of issue, ISO 8601, or the year alone where no day is known.
    pub issued: &'static str,
}

/// A clause of an edition, e.g. 5.4.2 ③ of T/FIQ 003—2025.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clause {
    /// The edition it stands in.
    pub edition: &'static Edition,
    /// Its number as printed, e.g. `5.4.2 ③` or `附录 A.2.3`.
    pub number: &'static str,
}

impl Clause {
    /// The clause `number` of `edition`.
    pub const fn of(edition: &'static Edition, number: &'static str) -> Self {
        Self { edition, number }
    }

    /// Edition and number in one string, e.g. `T/FIQ 003—2025 5.4.2 ③`: the clause's id in exported files.
    pub fn id(&self) -> String {
        let mut id = String::from(self.edition.number);
        id.push(' ');
        id.push_str(self.number);
        id
    }
}

/// A value written down once, with the clause it was taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sourced<T> {
    /// The value as printed in the source.
    pub value: T,
    /// Where it is printed.
    pub clause: Clause,
}
