//! What may not matter does not: the order of rows and columns, the units, whether a month is split; and a sum is rounded once.

use super::{Kind, bill, figure, foundry, year};
use greendesk::measure::{Decimal, Places, round_half_up, shifted};
use greendesk::standards::energy::bills::{Basis, Column, Head, Priced, Tariff};
use greendesk::standards::energy::fuels::Fuel;
use greendesk::standards::energy::units::Unit;
use greendesk::standards::energy::worksheet::{Outcome, Worksheet};
use proptest::prelude::*;

/// The foundry with other amounts: hundredths, by row and column. Green power is a part of the power from the grid.
fn sheet(amounts: &[Vec<u32>]) -> Worksheet {
    let mut sheet = foundry();
    for (bill, amounts) in sheet.bills.rows.iter_mut().zip(amounts) {
        for (at, (cell, hundredths)) in bill.amounts.iter_mut().zip(amounts).enumerate() {
            let hundredths = if at == 2 {
                hundredths % amounts[0].max(1)
            } else {
                *hundredths
            };
            *cell = Some((Decimal::new(i64::from(hundredths), 2), None));
        }
    }
    sheet
}

fn amounts() -> impl Strategy<Value = Vec<Vec<u32>>> {
    prop::collection::vec(prop::collection::vec(0..100_000_000_u32, 9), 12)
}

fn figures(outcome: &Outcome) -> Vec<Option<Decimal>> {
    Kind::ALL.iter().map(|kind| outcome.exact(*kind)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_order_of_months_and_columns_changes_nothing(amounts in amounts(), seed in any::<u64>()) {
        let sheet = sheet(&amounts);
        let expected = figures(&sheet.evaluate());
        prop_assert!(expected.iter().all(Option::is_some));
        let mut other = sheet.clone();
        let mut state = seed;
        let mut next = |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(state >> 33).expect("a number") % below
        };
        for at in (1..12).rev() {
            other.bills.rows.swap(at, next(at + 1));
        }
        for at in (1..9).rev() {
            let with = next(at + 1);
            other.bills.heads.swap(at, with);
            for bill in &mut other.bills.rows {
                bill.amounts.swap(at, with);
            }
        }
        prop_assert_eq!(figures(&other.evaluate()), expected);
    }

    #[test]
    fn units_change_nothing(amounts in amounts()) {
        let sheet = sheet(&amounts);
        let expected = figures(&sheet.evaluate());
        let mut other = sheet.clone();
        for (at, unit, tens) in [
            (0, Unit::TenThousandKilowattHours, -4),
            (1, Unit::MegawattHour, -3),
            (3, Unit::TenThousandCubicMetres, -4),
            (4, Unit::Kilogram, 3),
            (7, Unit::Tonne, -3),
            (8, Unit::Megajoule, 3),
        ] {
            other.bills.heads[at].unit = Some(unit);
            for bill in &mut other.bills.rows {
                let (amount, _) = bill.amounts[at].expect("an amount");
                bill.amounts[at] = Some((shifted(amount, tens).expect("it fits"), None));
            }
        }
        prop_assert_eq!(figures(&other.evaluate()), expected.clone());
        // Diesel in tonnes, each cell with its unit.
        let mut tonnes = sheet.clone();
        for bill in &mut tonnes.bills.rows {
            let (litres, _) = bill.amounts[5].expect("an amount");
            let exact = shifted(litres * figure("0.84"), -3).expect("it fits");
            bill.amounts[5] = Some((exact, Some(Unit::Tonne)));
        }
        prop_assert_eq!(figures(&tonnes.evaluate()), expected);
    }

    #[test]
    fn a_month_that_is_split_changes_nothing(amounts in amounts(), month in 0..12_usize, part in 0..=100_i64) {
        let sheet = sheet(&amounts);
        let expected = figures(&sheet.evaluate());
        for also in [true, false] {
            let mut split = sheet.clone();
            let mut second = split.bills.rows[month].clone();
            for (whole, other) in split.bills.rows[month].amounts.iter_mut().zip(&mut second.amounts) {
                let (amount, unit) = whole.expect("an amount");
                let share = amount * Decimal::new(part, 2);
                *whole = Some((amount - share, unit));
                *other = Some((share, unit));
            }
            second.also = also;
            second.meter = if also { String::new() } else { "2".to_owned() };
            split.bills.rows.push(second);
            prop_assert_eq!(figures(&split.evaluate()), expected.clone());
        }
    }

    #[test]
    fn by_days_without_a_bill_that_straddles_is_by_months(amounts in amounts()) {
        let sheet = sheet(&amounts);
        let mut by_days = sheet.clone();
        by_days.basis = Basis::ByDays;
        prop_assert_eq!(figures(&by_days.evaluate()), figures(&sheet.evaluate()));
    }

    #[test]
    fn what_is_billed_and_taken_back_changes_nothing(amounts in amounts(), month in 1..=12_u8, extra in 1..1_000_000_i64) {
        let sheet = sheet(&amounts);
        let expected = figures(&sheet.evaluate());
        let mut other = sheet.clone();
        for sign in [1, -1] {
            let mut row = bill(year(2024), month, &[]);
            row.amounts = vec![Some((Decimal::new(extra * sign, 0), None)); 9];
            other.bills.rows.push(row);
        }
        prop_assert_eq!(figures(&other.evaluate()), expected);
    }

    #[test]
    fn emissions_are_linear_and_rounded_once(amounts in amounts()) {
        let whole = sheet(&amounts).evaluate();
        let exact = whole.exact(Kind::Emissions).expect("a figure");
        let parts: Decimal = [Kind::Fuels, Kind::Processes, Kind::Power, Kind::Heat]
            .iter()
            .map(|kind| whole.exact(*kind).expect("a figure"))
            .sum();
        prop_assert_eq!(exact, parts);
        let printed = whole.figure(Kind::Emissions).and_then(|figure| figure.printed()).expect("printed");
        let shown = greendesk::measure::grouped(round_half_up(exact, Places(2)), Some(Places(2)));
        prop_assert_eq!(printed, shown);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_amount_stops_the_program(seeds in prop::collection::vec(prop::collection::vec(0..9_usize, 8), 1..30), of_year in 0..9_usize, by_days in any::<bool>()) {
        let extremes = ["79228162514264337593543950335", "-79228162514264337593543950335", "0.0000000000000000000000000001",
            "-0.0000000000000000000000000001", "7922816251426433759354395033.5", "1", "-1", "0", "12345678901234.56789"].map(figure);
        let mut sheet = foundry();
        sheet.basis = if by_days { Basis::ByDays } else { Basis::BillMonth };
        let columns = [
            (Column::Grid, Unit::MegawattHour),
            (Column::Tariff(Tariff::Peak), Unit::KilowattHour),
            (Column::PvUsed, Unit::KilowattHour),
            (Column::PvGenerated, Unit::KilowattHour),
            (Column::FeedIn, Unit::KilowattHour),
            (Column::Fuel(Fuel::Diesel), Unit::Litre),
            (Column::Heat, Unit::Megajoule),
            (Column::Cost(Priced::Electricity), Unit::TenThousandYuan),
        ];
        sheet.bills.heads = columns.iter().map(|(column, unit)| super::head(*column, *unit)).collect();
        sheet.bills.rows = seeds
            .iter()
            .zip((1..=12_u8).cycle())
            .map(|(row, month)| {
                let mut bill = bill(year(2024), month, &[]);
                bill.also = true;
                bill.amounts = row.iter().map(|at| Some((extremes[*at], None))).collect();
                bill
            })
            .collect();
        sheet.resold = Some(extremes[of_year]);
        let outcome = sheet.evaluate();
        for figure in &outcome.figures {
            prop_assert_eq!(figure.exact.is_none(), !figure.stopped.is_empty());
        }
        for found in outcome.all_findings() {
            prop_assert!(!found.message().get(greendesk::i18n::Lang::En).is_empty());
        }
        for line in &outcome.lines {
            prop_assert!(line.amount.is_some() || !line.stopped.is_empty());
        }
    }
}

#[test]
fn a_column_twice_is_two_meters_side_by_side() {
    let mut sheet = foundry();
    let expected = figures(&sheet.evaluate());
    let diesel = Head {
        column: Column::Fuel(Fuel::Diesel),
        unit: Some(Unit::Litre),
    };
    sheet.bills.heads.push(diesel);
    for bill in &mut sheet.bills.rows {
        let (amount, unit) = bill.amounts[5].expect("an amount");
        let third = amount * figure("0.3");
        bill.amounts[5] = Some((amount - third, unit));
        bill.amounts.push(Some((third, unit)));
    }
    assert_eq!(figures(&sheet.evaluate()), expected);
    // Each of them needs every month.
    sheet.bills.rows[0].amounts[9] = None;
    assert_eq!(sheet.evaluate().exact(Kind::Fuels), None);
}
