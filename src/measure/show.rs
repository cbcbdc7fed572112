//! Showing a figure: grouped for people, plain for files.

use super::{Decimal, Places, round_half_up};

/// For people: thousands grouped, a true minus sign, rounded half up at `places` and padded to it; all digits where `None`.
pub fn grouped(exact: Decimal, places: Option<Places>) -> String {
    let digits = plain(exact, places);
    let (sign, digits) = digits
        .strip_prefix('-')
        .map_or(("", digits.as_str()), |rest| ("−", rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut out = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// For people, a figure that was typed: with the decimals that were typed, `0.40` and not 0.4. What [`super::read_number`] reads carries them, unless the
/// figure was converted from another unit.
pub fn grouped_as_typed(exact: Decimal) -> String {
    grouped(exact, Some(Places(exact.scale())))
}

/// For people, a computed figure with more digits than anybody reads: rounded half up at `places` and not padded. One that would be shown as nought
/// though it is none keeps its first two digits.
pub fn grouped_at_most(exact: Decimal, places: Places) -> String {
    let Places(least) = places;
    let seen = |at: &u32| !round_half_up(exact, Places(*at)).is_zero();
    let at = match (least..28).find(seen) {
        Some(first) if first > least => first + 1,
        _ => least,
    };
    grouped(round_half_up(exact, Places(at)), None)
}

/// For files: no grouping, ASCII minus; rounded and padded at `places`, or every digit without trailing zeros where `None`.
pub fn plain(exact: Decimal, places: Option<Places>) -> String {
    match places {
        None => exact.normalize().to_string(),
        Some(places) => {
            let mut rounded = round_half_up(exact, places);
            rounded.rescale(places.0);
            if rounded.is_zero() {
                rounded.set_sign_positive(true);
            }
            rounded.to_string()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_figure_keeps_its_decimals_unless_it_was_converted() {
        for (typed, unit, shown) in [
            ("0.40", "吨/万元", "0.40"),
            ("12,345.60", "吨", "12,345.60"),
            ("12345.60 吨", "吨", "12,345.60"),
            ("１２.０", "吨", "12.0"),
            ("12", "吨", "12"),
            ("-5.20", "吨", "−5.20"),
            ("2.850亿元", "万元", "28,500"),
            ("3.20万", "吨", "32,000"),
            ("12,345,600元", "万元", "1,234.56"),
            ("1,234,500千克", "吨", "1,234.5"),
        ] {
            let exact = crate::measure::read_number(typed, unit).expect(typed);
            assert_eq!(grouped_as_typed(exact), shown, "{typed}");
        }
    }

    #[test]
    fn computed_figures_are_rounded_and_small_ones_are_no_nought() {
        for (exact, places, shown) in [
            ("10161.6666666667", 2, "10,161.67"),
            ("1200", 2, "1,200"),
            ("1200.50", 2, "1,200.5"),
            ("0.005", 2, "0.01"),
            ("0.0049", 2, "0.0049"),
            ("0.00012345", 2, "0.00012"),
            ("0.000099999", 2, "0.0001"),
            ("-0.00012", 2, "−0.00012"),
            ("0", 2, "0"),
            ("0.0000000001", 2, "0.0000000001"),
            ("1234.5678901", 6, "1,234.56789"),
        ] {
            let found = grouped_at_most(figure(exact), Places(places));
            assert_eq!(found, shown, "{exact} at {places}");
        }
    }

    fn figure(text: &str) -> Decimal {
        Decimal::from_str_exact(text).expect(text)
    }

    #[test]
    fn half_goes_away_from_zero_and_thousands_are_grouped() {
        for (exact, places, shown) in [
            ("1234567.5", Some(0), "1,234,568"),
            ("2.5", Some(0), "3"),
            ("-2.5", Some(0), "−3"),
            ("0.125", Some(2), "0.13"),
            ("-0.001", Some(2), "0.00"),
            ("118", Some(2), "118.00"),
            ("12500.00", None, "12,500"),
            ("-180", None, "−180"),
            ("999", None, "999"),
            ("1000", None, "1,000"),
            ("0", Some(2), "0.00"),
        ] {
            assert_eq!(grouped(figure(exact), places.map(Places)), shown, "{exact}");
        }
        assert_eq!(plain(figure("-1234.50"), None), "-1234.5");
    }
}
