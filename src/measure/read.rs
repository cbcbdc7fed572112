//! Reading a figure as a person types it: exact, or refused with the reason and, where obvious, the mend.

use super::{Decimal, Year, units, words};

/// Why a text is not taken as a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NumberFault {
    /// Not a number at all.
    NotANumber,
    /// Letters that look like digits stand in it; the text with the digits in their place.
    Lookalike(String),
    /// Commas that do not stand at thousands. Where there is one comma, its two readings: with a point in its place, and without it.
    Grouping(Option<(String, String)>),
    /// Several cells of a sheet: a tab or a line break stands between digits.
    Cells,
    /// Blanks between digits that do not stand between groups of three, `1200 1300`: one number or two?
    Blanks,
    /// `约1200`, `1200左右`: about so much; the text without the word, blank where its unit is not this field's.
    About(String),
    /// `1e5`: written with an exponent.
    Exponent,
    /// More than one decimal point, `12.5.3`.
    TwoPoints,
    /// A text that means one of two figures: `￥1,234` in 万元, `1,234-`. Both are written so that the field reads them.
    Either(String, String),
    /// The value by which a sheet says that a formula has no result, `#N/A`; the value.
    SheetError(&'static str),
    /// A unit that is not this field's; the unit as typed.
    OtherUnit(String),
    /// More digits than can be kept exactly (28).
    TooLong,
}

/// The least number of 29 digits.
const TEN_TO_28: u128 = 10_000_000_000_000_000_000_000_000_000;

/// Full-width forms to the plain ones, blanks away. Chinese input methods produce these freely.
fn plain_text(typed: &str) -> String {
    typed
        .chars()
        .filter(|c| !c.is_whitespace() && !units::invisible(*c))
        .map(|c| match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            '−' | '–' | '—' | '﹣' => '-',
            '。' => '.',
            '、' => ',',
            other => other,
        })
        .collect()
}

/// Whether what was typed behind a number is the unit, in either of the page's languages.
fn same_unit(typed: &str, unit: &str) -> bool {
    typed == unit || units::canonical(typed) == units::canonical(unit)
}

/// Reads a number; `unit` is the field's own unit, which may be typed behind it. 万 and 亿 multiply, but under a unit that begins with 万 or 亿
/// they stand for the whole: `59.5亿` in 万元 is 595,000 万元. Another unit of the same kind (元, 千克, 千瓦时 …) is converted.
///
/// Blank text is the caller's business: it is `NotANumber` here. Ambiguous texts (`1,23`, `1e5`, `12.5.3`, `1200 1300`) are refused.
pub fn read_number(typed: &str, unit: &str) -> Result<Decimal, NumberFault> {
    let read = match units::without_page_unit(typed) {
        Some(plain) => read_exactly(&plain, unit),
        None => read_exactly(typed, unit),
    };
    read.map_err(|fault| match fault {
        NumberFault::NotANumber | NumberFault::OtherUnit(_) => about(typed, unit).unwrap_or(fault),
        other => other,
    })
}

/// Reads water in a unit of mass whose text names a volume: a cubic metre of water is a tonne. `None` where no unit of volume stands behind the figure,
/// and for a field in another unit than 吨, 千吨 and 万吨.
pub fn read_water(typed: &str, unit: &str) -> Option<Decimal> {
    let (_, volume) = words::WATER.iter().find(|(mass, _)| *mass == unit)?;
    read_number(typed, volume).ok()
}

/// The value by which a sheet says that a formula has no result: `#N/A`, `#DIV/0!`, or `####` where a column is too narrow. `None` for other texts.
pub fn sheet_error(typed: &str) -> Option<&'static str> {
    let text = plain_text(typed).to_ascii_uppercase();
    if text.len() > 1 && text.bytes().all(|b| b == b'#') {
        return Some("####");
    }
    words::SHEET_ERRORS
        .iter()
        .find(|error| **error == text)
        .copied()
}

/// What stands around the digits of a figure: signs and marks of money, and what is left between and behind them.
struct Marked<'a> {
    negative: bool,
    /// The mark of money before the digits.
    money: Option<&'static str>,
    /// The digits with points and commas.
    digits: &'a str,
    /// What stands behind the digits.
    tail: String,
}

/// Takes the sign, the mark of renminbi and the brackets of bookkeeping off a figure: `-1,234`, `￥1,234.00`, `(500)` for −500, `￥(500)`. `None` where
/// no digits follow, or where brackets stand beside a sign or do not close.
fn marked(text: &str) -> Option<Marked<'_>> {
    let (mut negative, mut signed, mut brackets) = (false, false, false);
    let mut money = None;
    let mut rest = text;
    loop {
        let mark = words::MONEY_BEFORE.iter().find_map(|mark| {
            let head = rest.get(..mark.len())?;
            head.eq_ignore_ascii_case(mark).then_some(*mark)
        });
        rest = match rest.chars().next()? {
            sign @ ('-' | '+') if !signed && !brackets => {
                (signed, negative) = (true, sign == '-');
                rest.get(1..)?
            }
            '(' if !signed && !brackets => {
                (brackets, negative) = (true, true);
                rest.get(1..)?
            }
            _ => match mark.filter(|_| money.is_none()) {
                Some(mark) => {
                    money = Some(mark);
                    rest.get(mark.len()..)?
                }
                None => break,
            },
        };
    }
    let end = rest
        .find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ','))
        .unwrap_or(rest.len());
    let (digits, tail) = rest.split_at(end);
    if !digits.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let tail = match tail.split_once(')') {
        Some((unit, behind)) if brackets => [unit, behind].concat(),
        _ if brackets => return None,
        _ => tail.to_owned(),
    };
    Some(Marked {
        negative,
        money,
        digits,
        tail,
    })
}

/// The two figures that a text may mean whose sign is not plain: `1,234-`, and `_-1,234` as formats of a sheet leave it.
fn sign_in_doubt(text: &str) -> Option<NumberFault> {
    let digits = text
        .strip_prefix("_-")
        .or_else(|| text.strip_suffix('-'))
        .filter(|digits| {
            digits
                .bytes()
                .all(|b| b.is_ascii_digit() || b",.".contains(&b))
        })
        .filter(|digits| read_exactly(digits, "").is_ok())?;
    Some(NumberFault::Either(
        digits.to_owned(),
        ["-", digits].concat(),
    ))
}

/// By how many tens a figure with a mark of money is moved. The mark says that the figure is one of money, not whether it counts 元 or the field's
/// 万元: without a unit behind it, only a field in 元 reads it.
fn read_money(marked: &Marked<'_>, mark: &str, unit: &str) -> Result<i32, NumberFault> {
    match units::read(&units::canonical(unit)) {
        Some((units::Kind::Money, tens)) if tens != 0 && marked.tail.is_empty() => {
            let sign = if marked.negative { "-" } else { "" };
            let with = |unit: &str| [sign, marked.digits, unit].concat();
            Err(NumberFault::Either(
                with(words::YUAN),
                with(&units::canonical(unit)),
            ))
        }
        Some((units::Kind::Money, _)) => read_tail(&marked.tail, unit),
        _ => Err(NumberFault::OtherUnit(mark.to_owned())),
    }
}

fn read_exactly(typed: &str, unit: &str) -> Result<Decimal, NumberFault> {
    if let Some(error) = sheet_error(typed) {
        return Err(NumberFault::SheetError(error));
    }
    if of_several_cells(typed) {
        return Err(NumberFault::Cells);
    }
    if !blanks_group(typed) {
        return Err(NumberFault::Blanks);
    }
    let text = plain_text(typed);
    let Some(marked) = marked(&text) else {
        let fault = sign_in_doubt(&text).or_else(|| lookalike(&text, unit));
        return Err(fault.unwrap_or(NumberFault::NotANumber));
    };
    if let Some(exact) = compound(&marked, unit) {
        return Ok(exact);
    }
    let tens = match marked.money {
        Some(mark) => read_money(&marked, mark, unit)?,
        None => read_tail(&marked.tail, unit).map_err(|fault| {
            let meant = sign_in_doubt(&text).or_else(|| lookalike(&text, unit));
            meant.unwrap_or(fault)
        })?,
    };
    let (negative, digits) = (marked.negative, marked.digits);
    if digits.matches('.').count() > 1 {
        return Err(NumberFault::TwoPoints);
    }
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if fraction.contains(',') || !grouped_rightly(whole) {
        return Err(NumberFault::Grouping(decimal_comma(digits, negative)));
    }
    let mut figure = String::new();
    if negative {
        figure.push('-');
    }
    figure.extend(whole.chars().filter(char::is_ascii_digit));
    if !figure.ends_with(|c: char| c.is_ascii_digit()) {
        figure.push('0');
    }
    if !fraction.is_empty() {
        figure.push('.');
        figure.push_str(fraction);
    }
    if figure.bytes().filter(u8::is_ascii_digit).count() > 28 {
        return Err(NumberFault::TooLong);
    }
    let exact = Decimal::from_str_exact(&figure).map_err(|_| NumberFault::TooLong)?;
    // 万 and 亿 lengthen it as well: what is taken must be readable again when it is written out. The noughts behind the point say how exactly something
    // was measured, as long as the figure stands in the unit in which it was typed.
    let read = if tens == 0 {
        Some(exact)
    } else {
        shifted(exact, tens).map(|exact| exact.normalize())
    };
    read.filter(|exact| exact.trunc().mantissa().unsigned_abs() < TEN_TO_28)
        .ok_or(NumberFault::TooLong)
}

/// A number moved by so many tens; `None` where it does not fit or digits would be lost. The point is moved, nothing is divided.
pub fn shifted(exact: Decimal, tens: i32) -> Option<Decimal> {
    let mut digits = exact.mantissa();
    let mut places = i32::try_from(exact.scale()).ok()? - tens;
    while places < 0 {
        digits = digits.checked_mul(10)?;
        places += 1;
    }
    while places > 28 && digits % 10 == 0 {
        digits /= 10;
        places -= 1;
    }
    Decimal::try_from_i128_with_scale(digits, u32::try_from(places).ok()?).ok()
}

/// A figure in parts of 亿, 万 and 千, as `1亿2000万元` for 120,000,000 元 and `3万5千` for 35,000. `None` where it is not clear:
///
/// * a part is not below the unit of the part before it (1亿12000万), or a part before the last has decimals (1.5亿2000万);
/// * a part names no unit of its own, because `1亿2` is said for 1.2 亿 and `3万5` for 3.5 万, or stands behind 亿 with 千 alone, because `1亿2千` is
///   said for 1 亿 2 千万;
/// * what stands behind the last part is no unit of the field's kind.
fn compound(marked: &Marked<'_>, unit: &str) -> Option<Decimal> {
    let tail: String = marked.tail.chars().map(words::simplified).collect();
    if !is_compound(&tail) {
        return None;
    }
    let mut parts: Vec<(Decimal, i32)> = Vec::new();
    let (mut digits, mut tail) = (marked.digits, tail.as_str());
    loop {
        let next = tail.find(|c: char| c.is_ascii_digit());
        let (said, rest) = tail.split_at(next.unwrap_or(tail.len()));
        let (said, goes_on) = match next {
            Some(_) => (said.strip_suffix(words::NOUGHT).unwrap_or(said), true),
            None => (said, false),
        };
        let (tens, behind) = units::leading_multiplier(said);
        // Behind the last part the unit stands, behind the others nothing.
        let of_thousands = tens == 3
            && parts
                .last()
                .is_some_and(|(_, before)| *before > 7 || *before < 4);
        let alone = tens == 0 && (goes_on || behind.is_empty() || digits.len() < 2);
        if goes_on && !behind.is_empty() || of_thousands || alone {
            return None;
        }
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        if !grouped_rightly(whole)
            || fraction.contains([',', '.'])
            || goes_on && !fraction.is_empty()
        {
            return None;
        }
        let figure = Decimal::from_str_exact(&digits.replace(',', "")).ok()?;
        if let Some((_, before)) = parts.last() {
            let most = shifted(Decimal::ONE, before.checked_sub(tens).filter(|by| *by > 0)?)?;
            if figure >= most {
                return None;
            }
        }
        parts.push((figure, tens));
        if !goes_on {
            // 千克 and 千瓦 are units of their own: 1万5千克.
            let own = tens == 3
                && !behind.is_empty()
                && !matches!(units::read(behind), Some((units::Kind::Money, _)))
                && !behind.starts_with(words::TONNE);
            if own {
                return None;
            }
            let by = if behind.is_empty() {
                tens.checked_sub(units::leading(unit))?
            } else {
                read_tail(said, unit).ok()?
            };
            let mut sum = Decimal::ZERO;
            for (figure, of) in parts {
                sum = sum.checked_add(shifted(figure, of.checked_sub(tens)?)?)?;
            }
            let sum = shifted(sum, by)?.normalize();
            let sum = if marked.negative { -sum } else { sum };
            return (sum.trunc().mantissa().unsigned_abs() < TEN_TO_28).then_some(sum);
        }
        let end = rest
            .find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ','))
            .unwrap_or(rest.len());
        (digits, tail) = rest.split_at(end);
    }
}

/// Whether what stands behind the first digits of a figure is 亿 or 万 with further digits behind it: `1亿2000万元`.
pub fn is_compound(tail: &str) -> bool {
    let (tens, behind) = units::leading_multiplier(tail);
    let behind = behind.strip_prefix(words::NOUGHT).unwrap_or(behind);
    tens > 3 && behind.starts_with(|c: char| c.is_ascii_digit())
}

/// By how many tens that which stands behind the digits moves the figure: nothing, a bare 万 or 亿, the field's unit, 万 or 亿 with it, or another
/// unit of the same kind.
fn read_tail(tail: &str, unit: &str) -> Result<i32, NumberFault> {
    if tail.is_empty() || same_unit(tail, unit) {
        return Ok(0);
    }
    if let Some(tens) = units::multiplier(tail) {
        return Ok(tens - units::leading(unit));
    }
    let with_unit = [('万', 4), ('亿', 8)]
        .into_iter()
        .find_map(|(letter, tens)| {
            let rest = tail.strip_prefix(letter)?;
            let (rest, tens) = match rest.strip_prefix('亿') {
                Some(rest) if letter == '万' => (rest, 12),
                _ => (rest, tens),
            };
            same_unit(rest, unit).then_some(tens)
        });
    if let Some(tens) = with_unit.or_else(|| units::between(tail, unit)) {
        return Ok(tens);
    }
    let mut letters = tail.chars();
    match letters.next() {
        Some('e' | 'E')
            if letters
                .clone()
                .next()
                .is_some_and(|c| c.is_ascii_digit() || c == '-' || c == '+') =>
        {
            Err(NumberFault::Exponent)
        }
        // A rate may hold a digit and is a unit all the same: gCO2/kWh.
        _ if tail.contains(|c: char| c.is_ascii_digit())
            && units::read(tail).is_none()
            && !(tail.contains('/') && tail.starts_with(char::is_alphabetic)) =>
        {
            Err(NumberFault::NotANumber)
        }
        _ => Err(NumberFault::OtherUnit(tail.to_owned())),
    }
}

/// Whether a tab or a line break parts digits from digits, as the cells of a block do that is pasted into one field.
fn of_several_cells(typed: &str) -> bool {
    let cells = typed.split(|c: char| c.is_whitespace() && c.is_control());
    cells.filter(|cell| cell.contains(char::is_numeric)).count() > 1
}

/// A text that says “about” and is a number without that word; the text without it.
fn about(typed: &str, unit: &str) -> Option<NumberFault> {
    let text = typed.trim();
    let before = words::ABOUT_BEFORE
        .iter()
        .find_map(|word| text.strip_prefix(word));
    let rest = before.unwrap_or(text).trim();
    // The word stands behind the figure or between the figure and its unit: 11800左右, 11800吨左右, 1200多吨.
    let behind = words::ABOUT_BEHIND
        .iter()
        .find_map(|word| rest.split_once(word))
        .map(|(number, unit)| [number, unit].concat());
    let bare = match (before, behind) {
        (None, None) => return None,
        (_, Some(behind)) => behind.trim().to_owned(),
        (Some(_), None) => rest.to_owned(),
    };
    match read_exactly(&bare, unit) {
        Ok(_) => Some(NumberFault::About(bare)),
        Err(NumberFault::OtherUnit(_)) => Some(NumberFault::About(String::new())),
        Err(_) => None,
    }
}

/// Whether the blanks between digits stand between groups of three: `12 500` is one number, `1200 1300` two.
fn blanks_group(typed: &str) -> bool {
    // How many digits stand together, whether a blank parts them from others before, and whether the last blank may part groups.
    let (mut run, mut parted) = (0, false);
    let mut blank = None;
    for c in typed.chars().filter(|c| !units::invisible(*c)) {
        if matches!(c, '0'..='9' | '０'..='９') {
            match blank.take() {
                Some(false) => return false,
                Some(true) => (run, parted) = (0, true),
                None => {}
            }
            run += 1;
        } else if c.is_whitespace() {
            if blank.is_some() {
                blank = Some(false);
            } else if run > 0 {
                let whole = if parted { run == 3 } else { run <= 3 };
                blank = Some(whole && !c.is_control());
            }
        } else {
            if parted && run != 3 {
                return false;
            }
            (run, parted, blank) = (0, false, None);
        }
    }
    !parted || run == 3
}

/// Digits with commas only at thousands, or with none. No figure with thousands begins with a nought: 0,250 is 0.250 or nothing.
fn grouped_rightly(whole: &str) -> bool {
    if !whole.contains(',') {
        return true;
    }
    let mut groups = whole.split(',');
    let first = groups
        .next()
        .is_some_and(|group| (1..=3).contains(&group.len()) && !group.starts_with('0'));
    first && groups.all(|group| group.len() == 3)
}

/// `1,23` may have meant 1.23 or 123: the two readings where exactly one comma and no point were typed.
fn decimal_comma(digits: &str, negative: bool) -> Option<(String, String)> {
    if digits.contains('.')
        || digits.matches(',').count() != 1
        || digits.ends_with(',')
        || digits.starts_with(',')
    {
        return None;
    }
    let sign = if negative { "-" } else { "" };
    Some((
        [sign, &digits.replace(',', ".")].concat(),
        [sign, &digits.replace(',', "")].concat(),
    ))
}

/// The text with letters that look like digits replaced, where that alone makes it a number and a digit is there already.
fn lookalike(text: &str, unit: &str) -> Option<NumberFault> {
    let mended: String = text
        .chars()
        .map(|c| match c {
            'O' | 'o' | '〇' => '0',
            'l' | 'I' => '1',
            other => other,
        })
        .collect();
    if mended == text
        || !text.contains(|c: char| c.is_ascii_digit())
        || !mended
            .bytes()
            .all(|b| b.is_ascii_digit() || b".,-+".contains(&b))
    {
        return None;
    }
    match read_number(&mended, unit) {
        Ok(_) => Some(NumberFault::Lookalike(mended.replace(',', ""))),
        // 1,18OO: the comma stands wrong only because the letters were counted; the digits are what was meant.
        Err(NumberFault::Grouping(_)) if !mended.contains('.') => {
            Some(NumberFault::Lookalike(mended.replace(',', "")))
        }
        Err(_) => None,
    }
}

/// Reads a year: four digits, full-width allowed, 年 or 年度 behind it allowed. `None` for anything else.
pub fn read_year(typed: &str) -> Option<Year> {
    let text = plain_text(typed);
    let digits = words::OF_YEAR
        .iter()
        .find_map(|behind| text.strip_suffix(behind))
        .unwrap_or(&text);
    if digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit()) {
        Year::new(digits.parse().ok()?)
    } else {
        None
    }
}

/// Reads a day written `yyyy-mm-dd` (also with `/`, `.` or 年月日, or as the eight digits alone), `None` where there is no such day. Gives it back as ISO 8601.
pub fn read_date(typed: &str) -> Option<String> {
    let (year, month, day) = match parts_of_date(typed)?.as_slice() {
        [year, month, day] => (*year, *month, *day),
        _ => return None,
    };
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return None,
    };
    if day == 0 || day > last {
        return None;
    }
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

/// Whether a text has the form of a day and the calendar has no such day: 2025-02-30, 2025-13-01.
pub fn no_such_day(typed: &str) -> bool {
    read_date(typed).is_none() && parts_of_date(typed).is_some_and(|parts| parts.len() == 3)
}

/// A day as it is shown: in the form of ISO 8601, or as typed where it is no day.
pub fn date_in_one_form(typed: &str) -> String {
    read_date(typed).unwrap_or_else(|| typed.trim().to_owned())
}

/// Reads a month without its day: `2025-06`, `2025/6`, `202506`, 2025年6月, 2025年6月份; also `2025.6`. Gives it back as ISO 8601, `None` for anything else.
pub fn read_month(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let month = typed.strip_suffix(words::OF_MONTH).unwrap_or(typed);
    match parts_of_date(month)?.as_slice() {
        [year, month @ 1..=12] => Some(format!("{year:04}-{month:02}")),
        _ => None,
    }
}

/// Reads when something was, as exactly as a person may know: a day, a month or a year, as ISO 8601.
pub fn read_when(typed: &str) -> Option<String> {
    read_date(typed)
        .or_else(|| read_month(typed))
        .or_else(|| read_year(typed).map(|year| year.number().to_string()))
}

/// The year, the month and the day of a date, as far as they are written.
fn parts_of_date(typed: &str) -> Option<Vec<u32>> {
    let text: String = typed
        .trim()
        .chars()
        .map(|c| match c {
            '\u{FF10}'..='\u{FF19}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            '/' | '.' | '年' | '月' | '－' | '．' | '／' => '-',
            other => other,
        })
        .filter(|c| *c != '日' && !c.is_whitespace())
        .collect();
    let bare = !text.contains('-');
    let text = match (text.get(..4), text.get(4..6), text.get(6..)) {
        (Some(year), Some(month), Some(day)) if text.len() == 8 && bare => {
            [year, "-", month, "-", day].concat()
        }
        (Some(year), Some(month), Some("")) if bare => [year, "-", month].concat(),
        _ => text,
    };
    // Nothing stands behind 月 where a month is written without its day.
    let month_last = typed.trim_end().ends_with('月');
    let text = text
        .strip_suffix('-')
        .filter(|_| month_last)
        .unwrap_or(&text);
    let mut numbers = Vec::new();
    for (at, part) in text.split('-').enumerate() {
        let long = if at == 0 {
            part.len() == 4
        } else {
            part.len() <= 2
        };
        if !long || at > 2 || !part.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        numbers.push(part.parse::<u32>().ok()?);
    }
    numbers
        .first()
        .is_some_and(|year| (1900..3000).contains(year))
        .then_some(numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_as_people_type_them() {
        for (typed, unit, exact) in [
            ("1234.5", "吨", "1234.5"),
            ("１，２３４．５", "吨", "1234.5"),
            ("1,234.5", "吨", "1234.5"),
            ("1，234，567", "吨", "1234567"),
            (" 12 500 ", "吨", "12500"),
            ("1 234 567", "吨", "1234567"),
            ("1\u{A0}234\u{202F}567.5", "吨", "1234567.5"),
            ("12500\t", "吨", "12500"),
            ("1200\n吨", "吨", "1200"),
            ("2.85亿", "万元", "28500"),
            ("2.85亿元", "万元", "28500"),
            ("28500万", "万元", "28500"),
            ("28,500,000 千元", "万元", "2850000"),
            ("3 百万元", "亿元", "0.03"),
            ("1.5 亿千瓦时", "万千瓦时", "15000"),
            ("12 kWh", "兆瓦时", "0.012"),
            ("120 度", "千瓦时", "120"),
            ("2.5 公顷", "平方米", "25000"),
            ("3 平方公里", "公顷", "300"),
            ("500 升", "立方米", "0.5"),
            ("1.2 万立方米", "立方米", "12000"),
            ("50 万千瓦", "兆瓦", "500"),
            ("28,500 × CNY 10,000", "万元", "28500"),
            ("28,500 (CNY 10,000)", "万元", "28500"),
            ("28,500（CNY 10,000）", "万元", "28500"),
            ("28,500(CNY 10,000)", "CNY 10,000", "28500"),
            ("2.85 (CNY 100 million)", "万元", "28500"),
            ("12 × 10,000 m³", "立方米", "120000"),
            ("28,500 x CNY 10,000", "万元", "28500"),
            ("28,500 CNY 10,000", "万元", "28500"),
            ("28,500 10k CNY", "万元", "28500"),
            ("28500 万元", "× CNY 10,000", "28500"),
            ("2.85亿", "× CNY 10,000", "28500"),
            ("12 t per CNY 10,000", "吨/万元", "12"),
            ("1,720 × 10 MWh", "万千瓦时", "1720"),
            ("1,720 × 10 MWh", "10 MWh", "1720"),
            ("1,720 10 MWh", "万千瓦时", "1720"),
            ("3 x 100 GWh", "万千瓦时", "30000"),
            ("12 × 10 kt", "吨", "120000"),
            ("12 t/10k CNY", "吨/万元", "12"),
            ("35 persons", "人", "35"),
            ("3.2万", "吨", "32000"),
            ("１．２亿", "元", "120000000"),
            ("1万亿", "元", "1000000000000"),
            ("1亿2000万元", "元", "120000000"),
            ("1亿2000万元", "万元", "12000"),
            ("1亿2000万", "万元", "12000"),
            ("1亿2000万", "元", "120000000"),
            ("1億2,000萬", "亿元", "1.2"),
            ("1亿零500万元", "万元", "10500"),
            ("1 亿 2000.5 万元", "万元", "12000.5"),
            ("￥1亿2000万元", "万元", "12000"),
            ("-1亿2000万元", "万元", "-12000"),
            ("3亿2千万", "万元", "32000"),
            ("1亿2百万元", "元", "102000000"),
            ("3万5千元", "元", "35000"),
            ("3万5千", "千元", "35"),
            ("2万3500元", "万元", "2.35"),
            ("1亿2000万5000元", "元", "120005000"),
            ("1亿2000万3千元", "元", "120003000"),
            ("1万2千吨", "吨", "12000"),
            ("1亿2000万千瓦时", "万千瓦时", "12000"),
            ("2万亿5000亿元", "亿元", "25000"),
            ("3.2万吨", "吨", "32000"),
            ("11800吨", "吨", "11800"),
            ("59.5亿", "万元", "595000"),
            ("1200万", "万元", "1200"),
            ("0.12亿", "亿元", "0.12"),
            ("1200万", "亿元", "0.12"),
            ("3.6亿元", "万元", "36000"),
            ("285000000元", "万元", "28500"),
            ("1200元", "万元", "0.12"),
            ("17,053,000千瓦时", "万千瓦时", "1705.3"),
            ("1,705.3 MWh", "万千瓦时", "170.53"),
            ("12千克", "吨", "0.012"),
            ("9000t", "吨", "9000"),
            ("0.9万", "吨", "9000"),
            ("0.9万", "万吨", "0.9"),
            ("0.9万吨标准煤", "吨", "9000"),
            ("\u{202D}1200\u{202C}", "吨", "1200"),
            ("12.5%", "%", "12.5"),
            ("12.5％", "%", "12.5"),
            ("0.42 吨/万元", "吨/万元", "0.42"),
            ("-5.2", "吨", "-5.2"),
            ("－5.2", "吨", "-5.2"),
            ("−5.2", "吨", "-5.2"),
            ("+5", "吨", "5"),
            (".5", "吨", "0.5"),
            ("5.", "吨", "5"),
            ("(500)", "吨", "-500"),
            ("（1,234.50）", "吨", "-1234.5"),
            ("(500吨)", "吨", "-500"),
            ("(12)千克", "吨", "-0.012"),
            ("￥1,234.00", "元", "1234"),
            ("¥ 1,234.00 ", "元", "1234"),
            ("RMB 1,234", "元", "1234"),
            ("人民币1,234元", "元", "1234"),
            ("￥(500)", "元", "-500"),
            ("(￥500.00)", "元", "-500"),
            ("-￥500", "元", "-500"),
            ("￥-500", "元", "-500"),
            ("￥1,234.00万元", "万元", "1234"),
            ("￥2.85亿", "万元", "28500"),
            ("￥285000000元", "万元", "28500"),
            ("007", "吨", "7"),
            ("0", "吨", "0"),
            (
                "1234567890123456789012345678",
                "吨",
                "1234567890123456789012345678",
            ),
            (
                "99999999999999999999亿",
                "吨",
                "9999999999999999999900000000",
            ),
        ] {
            assert_eq!(
                read_number(typed, unit).map(|n| n.normalize().to_string()),
                Ok(exact.to_owned()),
                "{typed}"
            );
        }
    }

    #[test]
    fn what_could_mean_two_things_is_refused_with_the_reason() {
        for (typed, fault) in [
            (
                "1,23",
                NumberFault::Grouping(Some(("1.23".into(), "123".into()))),
            ),
            ("1.234,5", NumberFault::Grouping(None)),
            (
                "0,250",
                NumberFault::Grouping(Some(("0.250".into(), "0250".into()))),
            ),
            (
                "1,2345",
                NumberFault::Grouping(Some(("1.2345".into(), "12345".into()))),
            ),
            (",5", NumberFault::Grouping(None)),
            ("1e5", NumberFault::Exponent),
            ("1E-5", NumberFault::Exponent),
            ("12.5.3", NumberFault::TwoPoints),
            ("1,18OO", NumberFault::Lookalike("11800".into())),
            ("118OO", NumberFault::Lookalike("11800".into())),
            ("l2", NumberFault::Lookalike("12".into())),
            ("￥1,234.00", NumberFault::OtherUnit("￥".into())),
            (
                "1,234-",
                NumberFault::Either("1,234".into(), "-1,234".into()),
            ),
            (
                "_-1,234",
                NumberFault::Either("1,234".into(), "-1,234".into()),
            ),
            ("#N/A", NumberFault::SheetError("#N/A")),
            ("＃Ｎ／Ａ", NumberFault::SheetError("#N/A")),
            ("#ref!", NumberFault::SheetError("#REF!")),
            (" #DIV/0! ", NumberFault::SheetError("#DIV/0!")),
            ("#######", NumberFault::SheetError("####")),
            ("#", NumberFault::NotANumber),
            ("(500", NumberFault::NotANumber),
            ("-(500)", NumberFault::NotANumber),
            ("(-500)", NumberFault::NotANumber),
            ("()", NumberFault::NotANumber),
            ("￥", NumberFault::NotANumber),
            ("$500", NumberFault::NotANumber),
            ("12.5%", NumberFault::OtherUnit("%".into())),
            ("12美元", NumberFault::OtherUnit("美元".into())),
            ("12 m3", NumberFault::OtherUnit("m3".into())),
            ("12元", NumberFault::OtherUnit("元".into())),
            ("无", NumberFault::NotANumber),
            ("-", NumberFault::NotANumber),
            ("", NumberFault::NotANumber),
            ("O", NumberFault::NotANumber),
            ("1-2", NumberFault::NotANumber),
            // A part in no unit of its own, or with 千 alone behind 亿, is said for another place.
            ("1亿2", NumberFault::NotANumber),
            ("3万5", NumberFault::NotANumber),
            ("1亿2000", NumberFault::NotANumber),
            ("1万5吨", NumberFault::NotANumber),
            ("1亿2千", NumberFault::NotANumber),
            // A part that is not below the one before it, or decimals before the last part.
            ("1亿10000万", NumberFault::NotANumber),
            ("1万12千吨", NumberFault::NotANumber),
            ("1万2亿", NumberFault::NotANumber),
            ("1亿2亿", NumberFault::NotANumber),
            ("1.5亿2000万", NumberFault::NotANumber),
            ("1亿2000万元", NumberFault::NotANumber),
            ("1亿元2000万元", NumberFault::NotANumber),
            ("1万5千克", NumberFault::NotANumber),
            ("1亿2,00万", NumberFault::NotANumber),
            ("1亿2..5万", NumberFault::NotANumber),
            ("1200 1300", NumberFault::Blanks),
            ("12345 11890", NumberFault::Blanks),
            ("1 1800", NumberFault::Blanks),
            ("12\t500", NumberFault::Cells),
            ("12\n500", NumberFault::Cells),
            ("12345\n11890\n11500", NumberFault::Cells),
            ("123\r\n456", NumberFault::Cells),
            ("2022\t12345.6", NumberFault::Cells),
            ("１２\t３４", NumberFault::Cells),
            ("1 2", NumberFault::Blanks),
            ("1234 500", NumberFault::Blanks),
            ("1 234 56", NumberFault::Blanks),
            ("约1200", NumberFault::About("1200".into())),
            ("11800 左右", NumberFault::About("11800".into())),
            ("约 1.2 万吨", NumberFault::About("1.2 万吨".into())),
            ("≈11800吨", NumberFault::About("11800吨".into())),
            ("1200多吨", NumberFault::About("1200吨".into())),
            ("近 12,000 吨", NumberFault::About("12,000 吨".into())),
            ("约250人", NumberFault::About(String::new())),
            ("约甲", NumberFault::NotANumber),
            ("附近", NumberFault::NotANumber),
            ("约一万", NumberFault::NotANumber),
            ("12345678901234567890123456789", NumberFault::TooLong),
            ("79228162514264337593543950335亿", NumberFault::TooLong),
            ("9999999999999999999999999999亿", NumberFault::TooLong),
            ("100642003388880888538亿", NumberFault::TooLong),
        ] {
            assert_eq!(read_number(typed, "吨"), Err(fault), "{typed}");
        }
    }

    #[test]
    fn a_mark_of_money_does_not_say_whether_it_counts_in_yuan_or_in_the_field_s_unit() {
        for (typed, unit, yuan, own) in [
            ("￥1,234.00", "万元", "1,234.00元", "1,234.00万元"),
            ("(¥500)", "亿元", "-500元", "-500亿元"),
            ("¥500", "10k CNY", "500元", "500万元"),
        ] {
            assert_eq!(
                read_number(typed, unit),
                Err(NumberFault::Either(yuan.into(), own.into())),
                "{typed}"
            );
            assert!(read_number(yuan, unit).is_ok() && read_number(own, unit).is_ok());
        }
    }

    #[test]
    fn a_cubic_metre_of_water_is_a_tonne() {
        for (typed, unit, exact) in [
            ("9173.65 立方米", "吨", Some("9173.65")),
            ("1,200 m³", "吨", Some("1200")),
            ("1200 m3", "吨", Some("1200")),
            ("1200方", "吨", Some("1200")),
            ("1.2 万立方米", "吨", Some("12000")),
            ("500 升", "吨", Some("0.5")),
            ("12000 立方米", "万吨", Some("1.2")),
            ("12000 立方米", "千吨", Some("12")),
            ("12000 平方米", "吨", None),
            ("12 立方米", "千克", None),
            ("12 千瓦时", "吨", None),
        ] {
            assert_eq!(
                read_water(typed, unit).map(|water| water.normalize().to_string()),
                exact.map(str::to_owned),
                "{typed}"
            );
            // Anything but water is not.
            assert!(read_number(typed, unit).is_err(), "{typed}");
        }
    }

    #[test]
    fn days_months_and_years() {
        for (typed, when) in [
            ("2025-06-30", Some("2025-06-30")),
            ("2025年6月30日", Some("2025-06-30")),
            ("20250630", Some("2025-06-30")),
            ("2025-06", Some("2025-06")),
            ("2025年6月", Some("2025-06")),
            ("２０２５ 年 ６ 月", Some("2025-06")),
            ("2025年06月份", Some("2025-06")),
            ("2025/6", Some("2025-06")),
            ("2025.6", Some("2025-06")),
            ("202506", Some("2025-06")),
            ("2025", Some("2025")),
            ("2025年", Some("2025")),
            ("2025年度", Some("2025")),
            ("2025-13", None),
            ("2025-0", None),
            ("2025-06-31", None),
            ("2025--06", None),
            ("2025-06-30-1", None),
            ("25-06", None),
            ("1899-06", None),
            ("6月", None),
            ("月份", None),
            ("2025年上半年", None),
            ("", None),
        ] {
            assert_eq!(read_when(typed).as_deref(), when, "{typed}");
            let day = when.filter(|when| when.len() == 10);
            assert_eq!(read_date(typed).as_deref(), day, "{typed}");
        }
    }

    #[test]
    fn years() {
        for (typed, year) in [
            ("2025", Some(2025)),
            ("２０２５", Some(2025)),
            ("2025年", Some(2025)),
            ("2024年度", Some(2024)),
            ("２０２４ 年度", Some(2024)),
            (" 2025 ", Some(2025)),
        ] {
            assert_eq!(read_year(typed).map(|y| y.number()), year, "{typed}");
        }
        for typed in [
            "25",
            "20255",
            "1899",
            "3000",
            "二〇二五",
            "2025年年",
            "年度",
            "2025.0",
            "-2025",
            "",
        ] {
            assert_eq!(read_year(typed), None, "{typed}");
        }
    }
}
