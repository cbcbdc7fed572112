//! 5.4.3.2, 5.6.2: the days of a loan as a calendar file (.ics, RFC 5545), for whoever owes what by when.
//!
//! The file holds no names of persons and no rule of repetition: an amendment moves single years. A day on a weekend is said, not moved.

pub mod words;

use super::fingerprint::hex;
use crate::i18n::{Lang, Message, Text};
use crate::measure::{Day, Year};
use crate::order::sorted;
use sha2::{Digest, Sha256};
use words as w;

coded! {
    /// What a day is for.
    Kind {
        /// 报告到期.
        Report = "report", w::REPORT;
        /// 核验到期.
        Verification = "verification", w::VERIFICATION;
        /// 生效节点.
        Node = "node", w::NODE;
        /// 重定价日.
        Repricing = "repricing", w::REPRICING;
        /// 年度评估.
        Assessment = "assessment", w::ASSESSMENT;
        /// 到期前 90 天.
        BeforeMaturity = "before_maturity", w::BEFORE_MATURITY;
        /// 结息日.
        Settlement = "settlement", w::SETTLEMENT;
        /// 证据到期.
        Evidence = "evidence", w::EVIDENCE;
        /// 整改到期.
        Remedy = "remedy", w::REMEDY;
    }
}

/// How many days before a loan is due its last date stands in the calendar.
pub const DAYS_BEFORE_MATURITY: i64 = 90;
/// The longest line of a calendar file, in octets, its end left out (RFC 5545, 3.1).
pub const LONGEST_LINE: usize = 75;

/// A moment in UTC, as a calendar file writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    day: Day,
    second: u32,
}

impl Stamp {
    /// The moment so many seconds after the beginning of 1970; `None` after 2999.
    pub fn from_seconds(seconds: u64) -> Option<Self> {
        let days = i64::try_from(seconds / 86_400).ok()?;
        Some(Self {
            day: Day::new(Year::new(1970)?, 1, 1)?.plus_days(days)?,
            second: u32::try_from(seconds % 86_400).ok()?,
        })
    }

    /// `20261129T201500Z`.
    pub fn written(self) -> String {
        let (hours, rest) = (self.second / 3600, self.second % 3600);
        let (minutes, seconds) = (rest / 60, rest % 60);
        format!("{}T{hours:02}{minutes:02}{seconds:02}Z", date(self.day))
    }
}

/// A loan, as far as a calendar names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoanName {
    /// What tells it from every other loan; it goes into the file only as a sum.
    pub id: String,
    /// What a person reads in the calendar: the borrower and the amount. No names of persons.
    pub title: String,
}

/// A day that is planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Of which loan.
    pub loan: LoanName,
    /// What it is for.
    pub kind: Kind,
    /// The year that it belongs to: of a report, the year that is reported.
    pub year: Year,
    /// Which of several in that year, from 1.
    pub number: u16,
    /// The day.
    pub day: Day,
    /// What is said besides.
    pub note: Option<Message>,
}

impl Planned {
    /// The event's id, the same for ever: by loan, kind and year, and by the number where a year has several.
    pub fn uid(&self) -> String {
        let loan = hex(&Sha256::digest(self.loan.id.trim().as_bytes()));
        let loan = loan.get(..16).unwrap_or_default();
        let number = if self.number > 1 {
            format!("-{}", self.number)
        } else {
            String::new()
        };
        let (kind, year) = (self.kind.code(), self.year.number());
        format!("{loan}-{kind}-{year}{number}@greendesk")
    }
}

/// A day that was written to a calendar before, or is written now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What is planned.
    pub planned: Planned,
    /// How often it was changed.
    pub sequence: u32,
    /// When it was written or changed last.
    pub stamp: Stamp,
    /// Whether it was dropped.
    pub cancelled: bool,
}

/// What is planned now, beside what was written before: what is new begins at 0, what changed counts on with a new stamp, what is no longer planned is
/// cancelled, and what stayed the same stays as it was written. Of several with one id, the first counts.
pub fn revised(before: &[Event], planned: &[Planned], now: Stamp) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    for one in planned {
        let uid = one.uid();
        if events.iter().any(|event| event.planned.uid() == uid) {
            continue;
        }
        let known = before.iter().find(|event| event.planned.uid() == uid);
        events.push(match known {
            Some(event) if event.planned == *one && !event.cancelled => event.clone(),
            other => Event {
                planned: one.clone(),
                sequence: other.map_or(0, |event| event.sequence.saturating_add(1)),
                stamp: now,
                cancelled: false,
            },
        });
    }
    for event in before {
        let uid = event.planned.uid();
        if events.iter().any(|kept| kept.planned.uid() == uid) {
            continue;
        }
        events.push(if event.cancelled {
            event.clone()
        } else {
            Event {
                sequence: event.sequence.saturating_add(1),
                stamp: now,
                cancelled: true,
                ..event.clone()
            }
        });
    }
    events
}

/// The days of a loan that are planned, from what was agreed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dates {
    /// 5.6.2 a: by when the report on a year is due.
    pub reports: Vec<(Year, Day)>,
    /// 4.2.3: by when a third party has verified it.
    pub verifications: Vec<(Year, Day)>,
    /// 5.6.2 g: from when a year's results count.
    pub nodes: Vec<(Year, Day)>,
    /// When the base rate is taken anew.
    pub repricings: Vec<Day>,
    /// 5.6.2 c: when the KPIs of a year are assessed.
    pub assessments: Vec<(Year, Day)>,
    /// When the loan is due.
    pub due: Option<Day>,
    /// When interest is settled; nothing where the calendar leaves it out.
    pub settlements: Vec<Day>,
    /// Until when evidence of the checklists is valid: the number of its item, which stays the same for ever, the day, and what the item is.
    pub evidence: Vec<(u16, Day, Message)>,
    /// 5.6.2 d: by when the measures of the risk log are to be done: the number of the entry, which stays the same for ever, the day, and which entry it is.
    pub remedies: Vec<(u16, Day, Message)>,
}

/// The planned days of a loan, in order. Several repricing or settlement days of a year are numbered.
pub fn planned(loan: &LoanName, dates: &Dates) -> Vec<Planned> {
    let mut found: Vec<Planned> = Vec::new();
    let of = |kind: Kind, year: Year, number: u16, day: Day| Planned {
        loan: loan.clone(),
        kind,
        year,
        number,
        day,
        note: None,
    };
    for (kind, days) in [
        (Kind::Report, &dates.reports),
        (Kind::Verification, &dates.verifications),
        (Kind::Node, &dates.nodes),
        (Kind::Assessment, &dates.assessments),
    ] {
        found.extend(days.iter().map(|(year, day)| of(kind, *year, 1, *day)));
    }
    for (kind, days) in [
        (Kind::Repricing, &dates.repricings),
        (Kind::Settlement, &dates.settlements),
    ] {
        let mut days = sorted(days.clone(), |one, other| one < other);
        days.dedup();
        let (mut year, mut number) = (None, 0);
        for day in days {
            number = if year == Some(day.year()) {
                number + 1
            } else {
                1
            };
            year = Some(day.year());
            found.push(of(kind, day.year(), number, day));
        }
    }
    for (kind, days) in [
        (Kind::Evidence, &dates.evidence),
        (Kind::Remedy, &dates.remedies),
    ] {
        found.extend(days.iter().map(|(number, day, item)| Planned {
            note: Some(item.clone()),
            ..of(kind, day.year(), *number, *day)
        }));
    }
    let last = dates.due.and_then(|due| {
        let day = due.plus_days(-DAYS_BEFORE_MATURITY)?;
        Some(of(Kind::BeforeMaturity, due.year(), 1, day))
    });
    found.extend(last);
    sorted(found, |one, other| {
        (one.day, one.kind) < (other.day, other.kind)
    })
}

/// A calendar file: CRLF, lines of at most 75 octets, UTF-8 without a byte order mark, in a language.
pub fn write(name: &str, events: &[Event], lang: Lang) -> String {
    let mut out = String::new();
    for (key, value) in [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//GreenDesk//Loan desk//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ] {
        line(&mut out, key, value);
    }
    line(&mut out, "X-WR-CALNAME", &escaped(name));
    for event in events {
        write_event(&mut out, event, lang);
    }
    line(&mut out, "END", "VCALENDAR");
    out
}

fn write_event(out: &mut String, event: &Event, lang: Lang) {
    let planned = &event.planned;
    line(out, "BEGIN", "VEVENT");
    line(out, "UID", &planned.uid());
    line(out, "DTSTAMP", &event.stamp.written());
    line(out, "SEQUENCE", &event.sequence.to_string());
    let status = if event.cancelled {
        "CANCELLED"
    } else {
        "CONFIRMED"
    };
    line(out, "STATUS", status);
    line(out, "DTSTART;VALUE=DATE", &date(planned.day));
    // The day after the last: an event of one day ends on the next.
    if let Some(end) = planned.day.plus_days(1) {
        line(out, "DTEND;VALUE=DATE", &date(end));
    }
    let summary = summary(planned).get(lang);
    line(out, "SUMMARY", &escaped(&summary));
    let mut said: Vec<String> = Vec::new();
    if planned.day.is_weekend() {
        said.push(w::WEEKEND.get(lang).to_owned());
    }
    said.extend(planned.note.as_ref().map(|note| note.get(lang)));
    if !said.is_empty() {
        line(out, "DESCRIPTION", &escaped(&said.join("\n")));
    }
    line(out, "TRANSP", "TRANSPARENT");
    if !event.cancelled {
        for days in [30, 7] {
            line(out, "BEGIN", "VALARM");
            line(out, "ACTION", "DISPLAY");
            line(out, "DESCRIPTION", &escaped(&summary));
            line(out, "TRIGGER", &format!("-P{days}D"));
            line(out, "END", "VALARM");
        }
    }
    line(out, "END", "VEVENT");
}

/// What a person reads: the loan, what the day is for, and the year.
fn summary(planned: &Planned) -> Message {
    let pattern: Text = match planned.kind {
        Kind::Report | Kind::Verification | Kind::Node | Kind::Assessment => w::OF_YEAR,
        Kind::Repricing
        | Kind::BeforeMaturity
        | Kind::Settlement
        | Kind::Evidence
        | Kind::Remedy => w::OF_LOAN,
    };
    Message::new(
        pattern,
        vec![
            planned.loan.title.trim().into(),
            planned.kind.name().into(),
            planned.year.number().to_string().into(),
        ],
    )
}

fn date(day: Day) -> String {
    day.to_string().chars().filter(|c| *c != '-').collect()
}

/// RFC 5545, 3.3.11: a text with `\`, `;`, `,` and new lines escaped; other marks that control a device are left out.
pub fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            '\n' | '\r' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Adds a line, folded: what is longer goes on in lines that begin with a blank, and no letter is cut.
fn line(out: &mut String, key: &str, value: &str) {
    let mut octets = 0;
    for c in key.chars().chain([':']).chain(value.chars()) {
        if octets + c.len_utf8() > LONGEST_LINE {
            out.push_str("\r\n ");
            octets = 1;
        }
        out.push(c);
        octets += c.len_utf8();
    }
    out.push_str("\r\n");
}
