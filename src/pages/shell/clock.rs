//! The time now, and times in words.

use crate::i18n::{Lang, Message};
use crate::measure::{Day, Year};
use crate::pages::words as w;
use crate::ui::comments::Clock;
use js_sys::Date;

/// The clock by which comments say when they were written.
pub static CLOCK: Clock = Clock { now, when };

/// The clock of 收报告: that of China wherever the page is open, because the days of a loan are counted there.
pub static CHINA_CLOCK: Clock = Clock {
    now,
    when: when_in_china,
};

/// The time now, ISO 8601 UTC, to the second.
pub fn now() -> String {
    let iso: String = Date::new_0().to_iso_string().into();
    match iso.split_once('.') {
        Some((seconds, _)) => [seconds, "Z"].concat(),
        None => iso,
    }
}

/// Milliseconds since 1970, for measuring waits only.
#[allow(
    clippy::disallowed_types,
    reason = "the browser's clock is a binary float; no figure of a document comes from it"
)]
pub fn now_ms() -> u64 {
    let ms: f64 = Date::now();
    ms as u64
}

/// Today on this computer's clock; the first day of the nearest year where the clock stands outside 1900 to 2999.
pub fn today() -> Day {
    let now = Date::new_0();
    Day::read(&written(&now))
        .unwrap_or_else(|| Day::first_of(Year::nearest(i64::from(now.get_full_year()))))
}

fn date(iso: &str) -> Date {
    Date::new(&iso.into())
}

fn written(date: &Date) -> String {
    format!(
        "{}-{:02}-{:02}",
        date.get_full_year(),
        date.get_month() + 1,
        date.get_date()
    )
}

/// The local date, `yyyy-mm-dd`.
pub fn day(iso: &str) -> String {
    let date = date(iso);
    written(&date)
}

/// The local date so many days later, `yyyy-mm-dd`.
pub fn day_after(iso: &str, days: i64) -> String {
    let date = date(iso);
    let days = u32::try_from(days).unwrap_or(0);
    date.set_date(date.get_date().saturating_add(days));
    written(&date)
}

/// The local time, `hh:mm`.
pub fn time(iso: &str) -> String {
    let date = date(iso);
    format!("{:02}:{:02}", date.get_hours(), date.get_minutes())
}

/// The local date and time, `yyyy-mm-dd hh:mm`.
pub fn local(iso: &str) -> String {
    [&day(iso), " ", &time(iso)].concat()
}

/// When something was, as a person says it: 今天 14:32, 昨天 17:05, 2026-02-11.
pub fn when(iso: &str, lang: Lang) -> String {
    let at = time(iso);
    match days_since(iso) {
        0 => Message::new(w::TODAY, vec![at.into()]).get(lang),
        1 => Message::new(w::YESTERDAY, vec![at.into()]).get(lang),
        _ => day(iso),
    }
}

/// The day and time in China, `yyyy-mm-dd hh:mm`; the text itself where it is no time.
pub fn in_china(iso: &str) -> String {
    match crate::measure::in_china(iso) {
        Some((day, time)) => [&day.to_string(), " ", &time].concat(),
        None => iso.to_owned(),
    }
}

/// Today in China; today on this computer's clock where that stands outside 1900 to 2999.
pub fn today_in_china() -> Day {
    crate::measure::in_china(&now()).map_or_else(today, |(day, _)| day)
}

/// The same as [`when`], by China's days and times.
fn when_in_china(iso: &str, lang: Lang) -> String {
    let Some((day, at)) = crate::measure::in_china(iso) else {
        return iso.to_owned();
    };
    match day.days_until(today_in_china()) {
        0 => Message::new(w::TODAY, vec![at.into()]).get(lang),
        1 => Message::new(w::YESTERDAY, vec![at.into()]).get(lang),
        _ => day.to_string(),
    }
}

/// How long ago something was, in days: 今天, 昨天, 3 天前.
pub fn ago(iso: &str, lang: Lang) -> String {
    match days_since(iso) {
        0 => w::TODAY_ALONE.get(lang).to_owned(),
        1 => w::YESTERDAY_ALONE.get(lang).to_owned(),
        days => Message::new(w::DAYS_AGO, vec![days.to_string().into()]).get(lang),
    }
}

/// Midnights between then and now on this computer's clock; 0 for times to come.
#[allow(
    clippy::disallowed_types,
    reason = "the browser's clock is a binary float; no figure of a document comes from it"
)]
fn days_since(iso: &str) -> u64 {
    let midnight = |date: &Date| {
        date.set_hours(0);
        date.set_minutes(0);
        date.set_seconds(0);
        date.set_milliseconds(0);
        date.get_time()
    };
    let (then, now) = (midnight(&date(iso)), midnight(&Date::new_0()));
    // Half a day more, because a day of the clock change has 23 or 25 hours.
    let days: f64 = ((now - then) / 86_400_000.0 + 0.5).floor();
    if days > 0.0 { days as u64 } else { 0 }
}
