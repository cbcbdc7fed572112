//! The days of the loan as a calendar file, for the calendars of those who owe something by then.

use super::approval::{self, Ends};
use super::terms::Terms;
use crate::documents::{Draft, Node};
use crate::i18n::Lang;
use crate::standards::sll::desk::calendar::{Event, Stamp, write};

/// The beginning of 2026, in seconds since the beginning of 1970: versions of the days are counted from it.
const COUNTED_FROM: u64 = 1_767_225_600;

/// Whether there is a day to write: the day on which the loan is due, or that of a cycle.
pub fn has_days(nodes: &[&Node]) -> bool {
    let Some(root) = nodes.first() else {
        return false;
    };
    let cycle = |field: &str| {
        let rows = root.rows(super::fields::CYCLES.id).iter();
        rows.into_iter()
            .any(|row| super::terms::day(&row.node, field).is_some())
    };
    super::terms::day(root, "due").is_some() || cycle("report_due") || cycle("node")
}

/// The file. No file written before is known here, so the version of each day is the number of seconds since 2026: a file made later replaces the days
/// of one made before (RFC 5545, 3.8.7.4: a version never falls). Earlier versions of the program counted minutes, which are fewer. A day that the loan's settlement or declassification drops stands there as cancelled, so that calendars that hold it take it away.
pub fn file(draft: &Draft, lang: Lang, now: u64) -> Vec<u8> {
    written(draft, lang, now, false)
}

/// Whether there are days on which interest is paid.
pub fn has_interest(nodes: &[&Node]) -> bool {
    let root = nodes.first();
    root.is_some_and(|root| !root.get("settlement").is_empty()) && has_days(nodes)
}

/// The same file with the days on which interest is paid.
pub fn with_interest(draft: &Draft, lang: Lang, now: u64) -> Vec<u8> {
    written(draft, lang, now, true)
}

fn written(draft: &Draft, lang: Lang, now: u64, interest: bool) -> Vec<u8> {
    let draft = &super::asked(draft);
    let Some(stamp) = Stamp::from_seconds(now) else {
        return Vec::new();
    };
    // RFC 5545, 3.3.8: a number of 31 bits, which is enough until 2094.
    let seconds = u32::try_from(now.saturating_sub(COUNTED_FROM)).unwrap_or(u32::MAX);
    let sequence = seconds.min(i32::MAX.unsigned_abs());
    let terms = Terms::read(draft);
    let planned = approval::calendar(draft, &terms, interest).into_iter();
    let ends = Ends::of(draft, &terms);
    let events: Vec<Event> = planned
        .map(|planned| Event {
            cancelled: ends.drops(&planned),
            planned,
            sequence,
            stamp,
        })
        .collect();
    write(&super::subject(draft).get(lang), &events, lang).into_bytes()
}
