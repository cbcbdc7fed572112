//! Versions of a report: which one a comment was made on, what changed at its place since, and which version of those that came in is the newest.

use super::{Comment, MOST_SUBMISSIONS, MOST_WAS, Notes, cleaned};
use crate::documents::{Draft, Place, Template};
use serde::Serialize;

/// A version of a report that came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Submission {
    /// The year of the report.
    pub year: String,
    /// The checksum of its content.
    pub sum: String,
    /// The name of the file.
    pub file: String,
    /// When it was last edited or issued, in seconds since 1970.
    pub changed: i64,
}

/// What became of the place of a comment since the comment was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Since {
    /// The place holds what it held then, or nothing says what it held.
    Same,
    /// The place is no longer in the document.
    Gone,
    /// What it held then and what it holds now, as typed.
    Changed(String, String),
}

impl Comment {
    /// The comment as one that is made on this version of a document.
    pub fn made_on(self, sum: &str, template: &Template, draft: &Draft) -> Self {
        let place = Place::parse(&self.place).filter(|_| !self.place.is_empty());
        let answer = place.filter(|place| {
            let located = template.locate(place);
            located.is_some_and(|(_, field)| field.is_some())
        });
        let was = answer.map(|place| cleaned(draft.get(&place), usize::MAX));
        Self {
            sum: sum.to_owned(),
            was: was.filter(|was| was.chars().count() <= MOST_WAS),
            ..self
        }
    }

    /// What became of its place in this document.
    pub fn since(&self, draft: &Draft) -> Since {
        let Some(place) = Place::parse(&self.place).filter(|_| !self.place.is_empty()) else {
            return Since::Same;
        };
        let Some(node) = draft.node(&place.path) else {
            return Since::Gone;
        };
        let is = cleaned(node.get(&place.field), usize::MAX);
        match &self.was {
            Some(was) if *was != is => Since::Changed(was.clone(), is),
            _ => Since::Same,
        }
    }
}

impl Notes {
    /// Remembers versions that came in. Of the same content the time of the last change counts; where there are too many, those changed first are
    /// forgotten.
    pub fn submit(&mut self, came: &[Submission]) {
        for one in came {
            let mut known = self.submissions.iter_mut();
            match known.find(|known| known.year == one.year && known.sum == one.sum) {
                Some(known) if known.changed < one.changed => *known = one.clone(),
                Some(_) => {}
                None => self.submissions.push(one.clone()),
            }
        }
        while self.submissions.len() > MOST_SUBMISSIONS {
            let all = self.submissions.iter().enumerate();
            let first = all.min_by_key(|(_, one)| one.changed).map(|(at, _)| at);
            if let Some(first) = first {
                self.submissions.remove(first);
            }
        }
    }

    /// The other versions of the report of a year that were changed after this one.
    fn after(&self, year: &str, sum: &str, changed: Option<i64>) -> Vec<&Submission> {
        let of_year = || self.submissions.iter().filter(|one| one.year == year);
        let again = of_year().filter(|one| one.sum == sum);
        let changed = again.map(|one| Some(one.changed)).fold(changed, Ord::max);
        let others = of_year().filter(|one| one.sum != sum && changed < Some(one.changed));
        others.collect()
    }

    /// The newest other version of the report of a year that was changed after this one; `None` where this one is the newest that is known.
    pub fn newer_than(&self, year: &str, sum: &str, changed: Option<i64>) -> Option<&Submission> {
        let newer = self.after(year, sum, changed).into_iter();
        newer.max_by_key(|one| one.changed)
    }

    /// The version that was accepted for a year, where it was changed after this one.
    pub fn accepted_after(
        &self,
        year: &str,
        sum: &str,
        changed: Option<i64>,
    ) -> Option<&Submission> {
        let accepted = self.accepted_in(year)?;
        let mut newer = self.after(year, sum, changed).into_iter();
        newer.find(|one| one.sum == accepted.sum)
    }
}
