//! Workings add up: whoever computes with the figures that are shown gets the result that is shown.

use crate::measure::Places;

/// The most places that a figure in workings is shown at. Where these do not do, it is shown with all its digits, and those do.
const MOST: u32 = 12;

/// The fewest places, from `least` on, at which the figures of workings have to be shown so that they give the result that is shown. `comes_out` says
/// whether they do at given places. `None` where no places up to twelve will do: then the figures are shown with all their digits.
pub fn places_that_add_up(least: Places, comes_out: impl Fn(Places) -> bool) -> Option<Places> {
    (least.0..=MOST.max(least.0))
        .map(Places)
        .find(|places| comes_out(*places))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::{Decimal, quotient, round_half_up};

    #[test]
    fn more_digits_are_shown_where_fewer_give_another_result() {
        let figure = |text: &str| Decimal::from_str_exact(text).expect(text);
        // 0.0579 ÷ 0.0778 is 74.42 %, the unrounded figures give 74.38 %.
        let (one, other) = (figure("0.05788256227758007"), figure("0.0778225022925018"));
        let share = |places: Option<Places>| {
            let [one, other] = [one, other]
                .map(|exact| places.map_or(exact, |places| round_half_up(exact, places)));
            quotient(one * Decimal::ONE_HUNDRED, other).map(|share| round_half_up(share, Places(2)))
        };
        assert_eq!(share(Some(Places(4))), Some(figure("74.42")));
        assert_eq!(share(None), Some(figure("74.38")));
        let places = places_that_add_up(Places(4), |places| share(Some(places)) == share(None));
        assert_eq!(places, Some(Places(5)));
        assert_eq!(places_that_add_up(Places(4), |_| false), None);
    }
}
