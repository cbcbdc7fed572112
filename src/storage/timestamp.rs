//! How far two times are apart: times are kept as ISO 8601 UTC, and only here are they counted.

/// Seconds since 1970 of a time written `2026-02-03T04:05:06Z`; `None` where it is not written so.
pub fn seconds(iso: &str) -> Option<i64> {
    let (day, time) = iso.strip_suffix('Z')?.split_once('T')?;
    let time = time.split_once('.').map_or(time, |(seconds, _)| seconds);
    let [year, month, day] = three(day, '-')?;
    let [hours, minutes, seconds] = three(time, ':')?;
    let fits = (1..=9999).contains(&year)
        && (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && hours < 24
        && minutes < 60
        && seconds <= 60;
    // Days of the Gregorian calendar since 0000-03-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    let march_year = if month > 2 { year } else { year - 1 };
    let of_era = march_year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let days = march_year.div_euclid(400) * 146_097 + of_era * 365 + of_era / 4 - of_era / 100
        + of_year
        - 719_468;
    fits.then_some(((days * 24 + hours) * 60 + minutes) * 60 + seconds)
}

fn three(text: &str, between: char) -> Option<[i64; 3]> {
    let mut parts = text.split(between).map(|part| {
        if part.bytes().all(|byte| byte.is_ascii_digit()) && part.len() <= 4 {
            part.parse().ok()
        } else {
            None
        }
    });
    let three = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(three)
}

/// Seconds from `then` to `now`; negative where the clock says that `then` is yet to come, `None` where one of them is no time.
pub fn between(then: &str, now: &str) -> Option<i64> {
    Some(seconds(now)? - seconds(then)?)
}

/// A day, in seconds.
pub const DAY: i64 = 24 * 60 * 60;
