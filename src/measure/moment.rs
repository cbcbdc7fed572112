//! Times as China's clocks have them: eight hours ahead of UTC, in the whole country and the whole year.

use super::Day;

/// How many hours China's clocks are ahead of UTC.
const AHEAD: u8 = 8;

/// Day and time in China, the time as `14:05`, of a time in UTC as documents store it (`2026-04-01T06:05:00Z`); `None` where the text is no such time.
pub fn in_china(iso: &str) -> Option<(Day, String)> {
    let (day, time) = (iso.get(..10)?, iso.get(10..16)?);
    if iso.get(16..).is_some_and(|rest| !rest.ends_with('Z')) {
        return None;
    }
    let number = |text: &str| -> Option<u8> {
        let digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| text.parse().ok()).flatten()
    };
    let (hour, minute) = time.strip_prefix('T')?.split_once(':')?;
    let (hour, minute) = (number(hour)?, number(minute)?);
    if hour > 23 || minute > 59 {
        return None;
    }
    let day = Day::read(day)?;
    let there = hour + AHEAD;
    let day = if there < 24 { day } else { day.plus_days(1)? };
    Some((day, format!("{:02}:{minute:02}", there % 24)))
}

/// The day in China of such a time, as it stands in names of files and on paper; the beginning of the text where it is no such time.
pub fn day_in_china(iso: &str) -> String {
    in_china(iso).map_or_else(
        || iso.get(..10).unwrap_or(iso).to_owned(),
        |(day, _)| day.to_string(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_in_china_begins_at_four_in_the_afternoon_of_utc() {
        let said = |iso: &str| in_china(iso).map(|(day, time)| format!("{day} {time}"));
        for (iso, expected) in [
            ("2026-04-01T06:05:00Z", Some("2026-04-01 14:05")),
            ("2026-04-01T15:59:59Z", Some("2026-04-01 23:59")),
            ("2026-04-01T16:00:00Z", Some("2026-04-02 00:00")),
            ("2026-12-31T23:30:00Z", Some("2027-01-01 07:30")),
            ("2024-02-28T16:00:00.123Z", Some("2024-02-29 00:00")),
            // No time of UTC, and nothing that is a time.
            ("2026-04-01T06:05:00+08:00", None),
            ("2026-04-01", None),
            ("2026-02-30T06:05:00Z", None),
            ("2026-04-01T24:05:00Z", None),
            ("2026-04-01T06:60:00Z", None),
            ("2026-04-01 06:05:00Z", None),
            ("批", None),
            ("", None),
        ] {
            assert_eq!(said(iso).as_deref(), expected, "{iso}");
        }
    }

    #[test]
    fn the_day_of_a_file_is_the_day_in_china() {
        for (iso, day) in [
            ("2026-02-03T04:05:06Z", "2026-02-03"),
            ("2026-02-03T23:05:06Z", "2026-02-04"),
            ("2026-02-03 04:05", "2026-02-03"),
            ("昨天", "昨天"),
            ("", ""),
        ] {
            assert_eq!(day_in_china(iso), day, "{iso}");
        }
    }
}
