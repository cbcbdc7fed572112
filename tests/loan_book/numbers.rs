//! The engine's whole numbers: read as people's numbers are, divided as rust_decimal divides, and compared exactly.
use greendesk::loan_book::number::{Fixed, exceeds, portion, read, short_text, text};
use greendesk::measure::{Decimal, read_number, round_half_up};
use proptest::prelude::*;

#[test]
fn half_goes_up_once() {
    for (figure, balance, investment, tens, expected) in [
        (1, 1, 2, 0, Some(1)),
        (1, 1, 3, 0, Some(0)),
        (2, 1, 3, 0, Some(1)),
        (5, 1, 1, -1, Some(1)),
        (4, 1, 1, -1, Some(0)),
        (1, 1, 3, 10, Some(3_333_333_333)),
        (2, 1, 3, 10, Some(6_666_666_667)),
        (0, 5, 7, 10, Some(0)),
        (u64::MAX, u64::MAX, u64::MAX, 0, Some(u128::from(u64::MAX))),
        (
            1,
            u64::MAX,
            1,
            10,
            Some(u128::from(u64::MAX) * 10_000_000_000),
        ),
        (u64::MAX, u64::MAX, 1, 0, None),
        (1, 1, 0, 0, None),
        (1, 1, 1, 39, None),
    ] {
        assert_eq!(
            portion(figure, balance, investment, tens),
            expected,
            "{figure} × {balance} ÷ {investment} × 10^{tens}"
        );
    }
}

#[test]
fn texts_have_their_point() {
    assert_eq!(
        [text(0, 10), text(5, 2), text(12345, 2), text(7, 0)],
        ["0.0000000000", "0.05", "123.45", "7"]
    );
    assert_eq!(
        [short_text(100, 2), short_text(150, 2), short_text(0, 4)],
        ["1", "1.5", "0"]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_portion_is_that_of_rust_decimal(figure in 0_u64..1_000_000_000, balance in 0_u64..1_000_000_000, investment in 1_u64..1_000_000_000_000) {
        let product = Decimal::from(figure) * Decimal::from(balance);
        // Within 28 digits, so that the oracle is exact up to its last digit, far behind the ten places; a tie is settled by the remainder.
        if let Some(oracle) = product.checked_div(Decimal::from(investment)) {
            let ours = portion(figure, balance, investment, 10).expect("fits");
            prop_assert_eq!(text(ours, 10).parse::<Decimal>().expect("a number"), round_half_up(oracle, greendesk::measure::Places(10)));
        }
    }

    #[test]
    fn a_portion_is_the_nearest_whole_number(figure: u64, balance in 0_u64..1_000_000_000_000_000_000, investment in 1_u64.., tens in 0_i32..12) {
        // N = figure × balance × 10^tens as far as two words hold it: 2qd ≤ 2N + d < 2qd + 2d.
        let numerator = u128::from(figure).checked_mul(u128::from(balance)).and_then(|n| n.checked_mul(10_u128.pow(tens as u32)));
        if let Some(numerator) = numerator.filter(|n| *n < u128::MAX / 4)
            && let Some(q) = portion(figure, balance, investment, tens)
        {
            let d = u128::from(investment);
            prop_assert!(2 * q * d <= 2 * numerator + d && 2 * numerator + d < 2 * q * d + 2 * d, "{q}");
        }
    }

    #[test]
    fn the_long_way_is_the_short_way(figure: u64, balance in 0_u64..1_000_000_000, investment in 1_u64..1_000_000_000_000, shift in 1_i32..8) {
        // Taking tens to the divisor is the other path, and the same number.
        let power = 10_u64.pow(shift as u32);
        prop_assert_eq!(portion(figure, balance, investment, 3 - shift), portion(figure, balance, investment * power, 3));
    }

    #[test]
    fn a_cell_is_read_as_a_person_is(whole in "[0-9]{0,12}", fraction in "(\\.[0-9]{0,6})?") {
        let cell = [whole, fraction].concat();
        match (read(cell.as_bytes(), ""), read_number(&cell, "")) {
            (Ok((ours, _)), Ok(theirs)) => prop_assert_eq!(ours.decimal(), theirs),
            (Err(_), Err(_)) => {}
            (ours, theirs) => prop_assert!(false, "{cell}: {ours:?} and {theirs:?}"),
        }
    }

    #[test]
    fn comparing_is_exact(a in 0_u64..1_000_000, places_a in 0_u8..6, b in 0_u64..1_000_000, places_b in 0_u8..6, tens in -4_i32..9, times in 1_u64..60) {
        let (left, right) = (Fixed { digits: a, places: places_a }, Fixed { digits: b, places: places_b });
        let moved = if tens >= 0 { left.decimal() * Decimal::from(10_i64.pow(tens as u32)) } else { left.decimal() / Decimal::from(10_i64.pow(tens.unsigned_abs())) };
        prop_assert_eq!(exceeds(left, tens, times, right, 0, 1), moved * Decimal::from(times) > right.decimal());
    }
}

#[test]
fn amounts_are_read_as_contracts_write_them() {
    for (cell, unit, expected) in [
        ("3000万人民币", "万元", Some("3000")),
        ("人民币3000万元整", "万元", Some("3000")),
        ("3000万元整", "万元", Some("3000")),
        ("1200人民币", "万元", Some("1200")),
        ("3000整", "万元", None),
        ("人民币整", "万元", None),
        ("$3000", "万元", None),
    ] {
        let read = read(cell.as_bytes(), unit).ok();
        let read = read.map(|(figure, _)| figure.decimal().to_string());
        assert_eq!(read.as_deref(), expected, "{cell}");
    }
}
