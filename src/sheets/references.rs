//! The numbers of standards within a text, such as T/FIQ 003—2025, and years that are counted from another one, such as T-2（2021）: no line divides them.

/// A number of a standard is shorter than this, in letters.
const LONGEST: usize = 28;

/// The pieces of a text, each with whether it is the number of a standard; together they are the text.
pub fn pieces(text: &str) -> Vec<(&str, bool)> {
    let mut found = Vec::new();
    let (mut from, mut at) = (0, 0);
    let mut before = ' ';
    while let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let begins = letter.is_ascii_uppercase() && !before.is_ascii_alphanumeric();
        let rest = text.get(at..).filter(|_| begins);
        let long = rest.and_then(|rest| number(rest).or_else(|| counted_year(rest)));
        if let Some(long) = long {
            let plain = text.get(from..at).filter(|plain| !plain.is_empty());
            found.extend(plain.map(|plain| (plain, false)));
            found.extend(text.get(at..at + long).map(|number| (number, true)));
            at += long;
            from = at;
            before = '0';
        } else {
            at += letter.len_utf8();
            before = letter;
        }
    }
    let rest = text.get(from..).filter(|rest| !rest.is_empty());
    found.extend(rest.map(|rest| (rest, false)));
    found
}

/// How many bytes at the beginning of a text are the number of a standard: letters, a slash and letters, a blank, digits, a dash and a year, of which the
/// slash with its letters or the dash with its year may be missing. `None` where there is no such number.
fn number(text: &str) -> Option<usize> {
    let count = |from: usize, of: fn(&char) -> bool| -> usize {
        text.get(from..)
            .map_or(0, |rest| rest.chars().take_while(of).count())
    };
    let mut end = count(0, char::is_ascii_uppercase);
    end += count(end, char::is_ascii_digit);
    let after = |end: usize, sign: &str| text.get(end..).is_some_and(|rest| rest.starts_with(sign));
    let slash = after(end, "/");
    if slash {
        let kind = count(end + 1, char::is_ascii_uppercase);
        if kind == 0 {
            return None;
        }
        end += 1 + kind;
    }
    if !after(end, " ") {
        return None;
    }
    let digits = count(end + 1, |letter| letter.is_ascii_digit() || *letter == '.');
    if digits == 0
        || !text
            .get(end + 1..)?
            .starts_with(|letter: char| letter.is_ascii_digit())
    {
        return None;
    }
    end += 1 + digits;
    // A full stop that ends the sentence is no part of the number.
    while text.get(..end)?.ends_with('.') {
        end -= 1;
    }
    let year = ["—", "–", "-"]
        .into_iter()
        .find(|dash| after(end, dash) && count(end + dash.len(), char::is_ascii_digit) == 4);
    end += year.map_or(0, |dash| dash.len() + 4);
    let short = text.get(..end)?.chars().count() < LONGEST;
    (short && (slash || year.is_some())).then_some(end)
}

/// How many bytes at the beginning of a text are a year that is counted from another one: a letter, a hyphen, a digit, and the year itself in brackets where
/// it is given. `None` where there is no such year.
fn counted_year(text: &str) -> Option<usize> {
    let mut letters = text.chars();
    letters.next().filter(char::is_ascii_uppercase)?;
    letters.next().filter(|sign| ['-', '−'].contains(sign))?;
    letters.next().filter(char::is_ascii_digit)?;
    let rest = letters.as_str();
    if rest.starts_with(|letter: char| letter.is_ascii_alphanumeric()) {
        return None;
    }
    let year = ["（", "("].into_iter().zip(["）", ")"]);
    let mut year = year.filter_map(|(open, close)| {
        let year = rest.strip_prefix(open)?;
        let digits = year.get(..4)?.bytes().all(|byte| byte.is_ascii_digit());
        let closed = year.get(4..)?.starts_with(close);
        (digits && closed).then_some(open.len() + 4 + close.len())
    });
    Some(text.len() - rest.len() + year.next().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_standards_are_found_whole() {
        for (text, found) in [
            ("", vec![]),
            ("依据 T/FIQ 003—2025 5.4.2 ③。", vec!["T/FIQ 003—2025"]),
            ("按GB/T 2589—2008附录 A", vec!["GB/T 2589—2008"]),
            (
                "GB 32100—2015、T/CSTE 0289—2022 6.1",
                vec!["GB 32100—2015", "T/CSTE 0289—2022"],
            ),
            ("JR/T 0228-2021.", vec!["JR/T 0228-2021"]),
            ("GB/T 4754 D4411", vec!["GB/T 4754"]),
            ("GB/T 213.", vec!["GB/T 213"]),
            ("DB63/T 2157—2023", vec!["DB63/T 2157—2023"]),
            ("T-2（2021）年", vec!["T-2（2021）"]),
            ("T−1 (2022), T", vec!["T−1"]),
            ("T-1(2022)", vec!["T-1(2022)"]),
            // No numbers of standards, and no years.
            ("T-12", vec![]),
            ("L-1a", vec![]),
            ("D44 电力", vec![]),
            ("LPR 3.10%", vec![]),
            ("SHA-256 的前 8 位", vec![]),
            ("T-2（上上年）", vec!["T-2"]),
            ("aGB 32100—2015", vec![]),
            ("T/FIQ 的标准", vec![]),
            ("T/ 003—2025", vec![]),
            ("A.2.3", vec![]),
        ] {
            let pieces = pieces(text);
            let numbers = pieces.iter().filter(|(_, is)| *is).map(|(piece, _)| *piece);
            assert_eq!(numbers.collect::<Vec<_>>(), found, "{text}");
            let whole: String = pieces.iter().map(|(piece, _)| *piece).collect();
            assert_eq!(whole, text);
        }
    }
}
