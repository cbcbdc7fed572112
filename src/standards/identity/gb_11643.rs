//! GB 11643—1999: the number on a person's identity card, told from a credit code of the same length.

use crate::measure::read_date;

/// The weights of the first 17 digits: 2^(18−i) mod 11.
const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/// The check characters for the remainders 0 to 10.
const CHECKS: [char; 11] = ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'];

/// GB 11643—1999: whether `number` is made as the number of a person is: the code of a place, a day of birth, an order, and the check character.
///
/// The place is known by its first digit alone, 1 to 9, because places came and went since the first cards. The day of birth is one between 1900
/// and 2099 that the calendar has.
pub fn is_number(number: &str) -> bool {
    let letters: Vec<char> = number.chars().collect();
    let Some((check, digits)) = letters.split_last() else {
        return false;
    };
    let values: Option<Vec<u32>> = digits.iter().map(|digit| digit.to_digit(10)).collect();
    let Some(values) = values.filter(|values| values.len() == WEIGHTS.len()) else {
        return false;
    };
    let total: u32 = values
        .iter()
        .zip(WEIGHTS)
        .map(|(value, weight)| value * weight)
        .sum();
    let fits = usize::try_from(total % 11)
        .ok()
        .and_then(|remainder| CHECKS.get(remainder))
        .is_some_and(|expected| *expected == check.to_ascii_uppercase());
    fits && values.first() != Some(&0)
        && is_birthday(&digits.iter().skip(6).take(8).collect::<String>())
}

/// Whether eight digits are a day of the calendar between 1900 and 2099.
fn is_birthday(digits: &str) -> bool {
    let (Some(year), Some(month), Some(day)) = (digits.get(..4), digits.get(4..6), digits.get(6..))
    else {
        return false;
    };
    matches!(year.get(..2), Some("19" | "20"))
        && read_date(&[year, "-", month, "-", day].concat()).is_some()
}
