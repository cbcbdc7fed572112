//! The next period's document from this one's: what it takes over, which period it proposes, and what was typed last period.
//!
//! A form's `roll_forward` names the answers that stay the same from period to period: names, settings, methods. [`take_over`] keeps these and lets
//! everything else go: figures, results, reasons, evidence, revisions. [`note_previous`] keeps last period's figures apart, in the answer [`PREVIOUS`].

use super::reserved::{PAPER_BANK, PAPER_NUMBER, PAPER_SECRECY, PREVIOUS};
use super::walk::{Visit, walk};
use super::words as w;
use super::{Answers, Draft, Field, FieldKind, List, Node, Place, Step, last_period};
use crate::i18n::{Message, Text};
use crate::measure::{Day, read_year};
use std::cmp::Ordering;

/// The words with which a form offers the next period's document.
#[derive(Debug, Clone, Copy)]
pub struct NextPeriod {
    /// The heading: 下一期, 下一年度, 下一次评价.
    pub title: Text,
    /// What is taken over, and what is not.
    pub lead: Text,
    /// The button.
    pub begin: Text,
    /// Said when the document is there.
    pub begun: Text,
    /// Which answer names the document's period.
    pub period: Period,
}

/// The field at the root that names a document's period, and how long a period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// The last day of a quarter.
    QuarterTo(&'static str),
    /// A calendar year.
    Year(&'static str),
    /// The last day of a year that begins in any month.
    YearTo(&'static str),
}

impl Period {
    /// The last days of the period that follows the document's, and of the last period that has ended; `None` where the document's cannot be read.
    fn ends(self, draft: &Draft, today: Day) -> Option<(Day, Day)> {
        Some(match self {
            Self::QuarterTo(field) => (
                Day::read(draft.root.get(field))?.next_quarter_end()?,
                today.quarter_ended()?,
            ),
            Self::Year(field) => (
                Day::last_of(read_year(draft.root.get(field))?.plus(1)?),
                Day::last_of(today.year().plus(-1)?),
            ),
            Self::YearTo(field) => {
                let to = Day::read(draft.root.get(field))?;
                let years = i32::from(today.year().number()) - i32::from(to.year().number());
                let ended = to.plus_years(years)?;
                (
                    to.plus_years(1)?,
                    if ended < today {
                        ended
                    } else {
                        to.plus_years(years - 1)?
                    },
                )
            }
        })
    }

    /// What is said of the period that follows the document's where it is not the last one that has ended; `None` where it is.
    pub fn notice(self, draft: &Draft, today: Day) -> Option<Message> {
        let (next, ended) = self.ends(draft, today)?;
        let said = |end: Day| self.said(end);
        match next.cmp(&ended) {
            Ordering::Equal => None,
            Ordering::Less => Some(Message::new(
                w::NEXT_NOT_LAST,
                vec![said(next).into(), said(ended).into()],
            )),
            Ordering::Greater => Some(Message::new(w::NEXT_NOT_ENDED, vec![said(next).into()])),
        }
    }

    /// The last day of the document's own period; `None` where it cannot be read.
    fn end(self, draft: &Draft) -> Option<Day> {
        match self {
            Self::Year(field) => read_year(draft.root.get(field)).map(Day::last_of),
            Self::QuarterTo(field) | Self::YearTo(field) => Day::read(draft.root.get(field)),
        }
    }

    /// The document's own period, which is said above its figures; `None` where it cannot be read.
    pub fn of(self, draft: &Draft) -> Option<Message> {
        let end = self.end(draft)?;
        Some(match self {
            Self::Year(_) => {
                let year = end.year().number().to_string();
                Message::new(w::FIGURES_OF_YEAR, vec![year.into()])
            }
            Self::QuarterTo(_) | Self::YearTo(_) => {
                Message::new(w::AS_OF, vec![w::day_said(&end.to_string())])
            }
        })
    }

    /// What is asked of a document whose own period has not ended: its year may be mistyped. `None` where it has ended or cannot be read.
    pub fn question(self, draft: &Draft, today: Day) -> Option<Message> {
        let end = self.end(draft)?;
        (end > today).then(|| Message::new(w::PERIOD_NOT_ENDED, vec![self.said(end).into()]))
    }

    /// The period by its last day: 2025 年度, 截至 2025-12-31 的一期.
    fn said(self, end: Day) -> Message {
        match self {
            Self::Year(_) => Message::new(
                w::PERIOD_OF_YEAR,
                vec![end.year().number().to_string().into()],
            ),
            Self::QuarterTo(_) | Self::YearTo(_) => {
                Message::new(w::PERIOD_TO, vec![end.to_string().into()])
            }
        }
    }
}

/// What a list takes over: its id, and the fields of a row.
pub type TakenList<'a> = (&'a str, &'a [&'a str]);

/// What a form's `roll_forward` makes of a draft, with what the head of a paper keeps of the last period's whichever form it is: the bank and 密级, and not
/// 编号, which is each report's own. Whether a number was left out comes second.
pub fn begin(roll: fn(&Draft, Day) -> Draft, draft: &Draft, today: Day) -> (Draft, bool) {
    let mut next = roll(draft, today);
    for field in [PAPER_BANK, PAPER_SECRECY] {
        let kept = draft.root.get(field);
        if !kept.is_empty() {
            next.root.set(field, kept);
        }
    }
    next.root.set(PAPER_NUMBER, "");
    (next, !draft.root.get(PAPER_NUMBER).trim().is_empty())
}

/// A draft with the answers `root` and the rows of `lists`, each with its fields alone. Rows keep their ids; a row with none of these answers goes, and
/// so do lists below rows.
pub fn take_over(draft: &Draft, root: &[&str], lists: &[TakenList]) -> Draft {
    let mut next = Draft {
        next_row: draft.next_row,
        root: part_of(&draft.root, root),
    };
    for (list, fields) in lists {
        let rows: Vec<_> = draft
            .root
            .rows(list)
            .iter()
            .map(|row| super::Row {
                id: row.id,
                node: part_of(&row.node, fields),
            })
            .filter(|row| !row.node.is_blank())
            .collect();
        if !rows.is_empty() {
            next.root.lists.insert((*list).to_owned(), rows);
        }
    }
    next
}

fn part_of(node: &Node, fields: &[&str]) -> Node {
    let mut part = Node::default();
    for field in fields {
        part.set(field, node.get(field));
    }
    part
}

/// The end of the quarter that a document proposes which is begun today after one of `last`: the quarter that follows `last`, however long ago that was;
/// the last quarter that has ended where `last` cannot be read. Blank outside 1900 to 2999.
pub fn quarter_after(last: &str, today: Day) -> String {
    let end = match Day::read(last) {
        Some(last) => last.next_quarter_end(),
        None => today.quarter_ended(),
    };
    end.map(|day| day.to_string()).unwrap_or_default()
}

/// The year that a document proposes which is begun today after one of `last`: the year after `last`, however long ago that was; the last year that has
/// ended where `last` cannot be read. Blank outside 1900 to 2999.
pub fn year_after(last: &str, today: Day) -> String {
    let year = match read_year(last) {
        Some(last) => last.plus(1),
        None => today.year().plus(-1),
    };
    year.map(|year| year.number().to_string())
        .unwrap_or_default()
}

/// Keeps the figures of `draft`, as typed, with the new draft `next`: a figure that stood in a row which `next` still has, and which `next` has to
/// fill again. The period's own answers (`Field::reported`) are kept with them, and what named the rows and the units (see `last_period`).
pub fn note_previous(steps: &'static [Step], draft: &Draft, next: &mut Draft) {
    let mut kept = Answers::new();
    for visit in walk(steps) {
        if let Visit::Field(above, field) = visit
            && (field.reported || matches!(field.kind, FieldKind::Number { .. }))
        {
            let at = (&Place::default(), &next.root);
            note(&above, field, &[&draft.root], at, &mut kept);
        }
    }
    set_previous(next, &kept);
}

/// The figures of one field in all rows of the lists `above`, outermost first. `nodes` are the old draft's nodes down to here, `at` the place and the
/// new draft's node there.
fn note(
    above: &[&'static List],
    field: &'static Field,
    nodes: &[&Node],
    at: (&Place, &Node),
    kept: &mut Answers,
) {
    let ((place, next), Some(old)) = (at, nodes.last()) else {
        return;
    };
    let Some((list, below)) = above.split_first() else {
        let typed = old.get(field.id).trim();
        let again = field.reported || next.get(field.id).is_empty();
        if again && !typed.is_empty() && field.when.holds(nodes) {
            let place = place.field(field.id);
            kept.insert(place.to_string(), typed.to_owned());
            last_period::note_unit(kept, &place, field, nodes);
        }
        return;
    };
    for row in next.rows(list.id) {
        if let Some(was) = old.rows(list.id).iter().find(|was| was.id == row.id) {
            let nodes = [nodes, &[&was.node]].concat();
            let place = place.row(list.id, row.id);
            let before = kept.len();
            note(below, field, &nodes, (&place, &row.node), kept);
            if kept.len() > before {
                last_period::note_row(kept, &place, list, &was.node);
            }
        }
    }
}

/// Keeps these answers of last period's document with a draft, by their places in it.
pub fn set_previous(draft: &mut Draft, kept: &Answers) {
    let text = if kept.is_empty() {
        String::new()
    } else {
        serde_json::to_string(kept).unwrap_or_default()
    };
    draft.root.set(PREVIOUS, &text);
}

/// What was typed in last period's document, by the places of this one, written as `Place` writes them; empty where there was none.
pub fn previous(draft: &Draft) -> Answers {
    serde_json::from_str(draft.root.get(PREVIOUS)).unwrap_or_default()
}
