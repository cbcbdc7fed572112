//! The slips that people make, each caught by what can be known: prices, magnitudes, bounds of factors, and two figures that contradict each other.

use super::{codes, figure, foundry, printed, said, stops};
use greendesk::i18n::Lang;
use greendesk::measure::{Decimal, Places};
use greendesk::standards::energy::bills::{Column, Priced};
use greendesk::standards::energy::checks;
use greendesk::standards::energy::findings::{Finding, Weight};
use greendesk::standards::energy::fuels::{self, Fuel, Measured};
use greendesk::standards::energy::units::Unit;
use greendesk::standards::energy::worksheet::{Kind, OwnParameters, Stated, Worksheet};

/// The foundry with its bills' amounts of money, at so much for each unit.
fn priced(of: Priced, each: &str) -> Worksheet {
    let mut sheet = foundry();
    sheet
        .bills
        .heads
        .push(super::head(Column::Cost(of), Unit::Yuan));
    let at = match of {
        Priced::Electricity => 0,
        Priced::NaturalGas => 3,
    };
    for bill in &mut sheet.bills.rows {
        let (amount, _) = bill.amounts[at].expect("an amount");
        bill.amounts.push(Some((amount * figure(each), None)));
    }
    sheet
}

fn sentence(found: &Finding) -> String {
    found.message().get(Lang::Zh)
}

#[test]
fn kilowatt_hours_for_ten_thousands_or_megawatt_hours_are_told_by_the_price() {
    let sheet = priced(Priced::Electricity, "0.45");
    assert_eq!(codes(&sheet.evaluate()), ["billed_volume"]);
    for (divided, unit, price) in [
        ("10000", "万千瓦时", "4,500.00"),
        ("1000", "兆瓦时", "450.00"),
    ] {
        let mut slip = sheet.clone();
        let (amount, _) = slip.bills.rows[2].amounts[0].expect("an amount");
        slip.bills.rows[2].amounts[0] = Some((amount / figure(divided), None));
        let outcome = slip.evaluate();
        assert_eq!(
            said(&outcome, "price_out"),
            [format!(
                "3 月“下网电量”折合 {price} 元/千瓦时，数量的单位可能是{unit}，请核对"
            )]
        );
        assert!(codes(&outcome).contains(&"below_the_median"));
    }
    // kWh in a column of 万kWh.
    let mut slip = sheet.clone();
    slip.bills.heads[0].unit = Some(Unit::TenThousandKilowattHours);
    let outcome = slip.evaluate();
    assert_eq!(said(&outcome, "price_out").len(), 12);
    assert!(said(&outcome, "price_out")[0].contains("数量的单位可能是千瓦时"));
}

#[test]
fn cubic_metres_for_ten_thousands_are_told_by_the_price() {
    assert_eq!(
        codes(&priced(Priced::NaturalGas, "3.2").evaluate()),
        ["billed_volume"]
    );
    let mut slip = priced(Priced::NaturalGas, "3.2");
    slip.bills.heads[3].unit = Some(Unit::TenThousandCubicMetres);
    let outcome = slip.evaluate();
    assert_eq!(said(&outcome, "price_out").len(), 12);
    assert!(said(&outcome, "price_out")[0].contains("数量的单位可能是立方米"));
    let gas = outcome.exact(Kind::Fuels).expect("a figure");
    assert!(gas > figure("280003"), "what it would be");
}

#[test]
fn a_month_far_from_the_others_is_doubted() {
    let mut slip = foundry();
    slip.bills.rows[6].amounts[0] = Some((figure("1891200"), None));
    let outcome = slip.evaluate();
    assert_eq!(
        said(&outcome, "times_the_median"),
        ["7 月“下网电量”是其他月份中位数的 10.0 倍，请核对单位"]
    );
    let mut low = foundry();
    low.bills.rows[6].amounts[0] = Some((figure("19.533"), None));
    assert_eq!(said(&low.evaluate(), "below_the_median").len(), 1);
}

#[test]
fn a_factor_in_another_unit_is_refused() {
    for factor in ["179.6", "0.0001796"] {
        let mut sheet = foundry();
        sheet.factors.grid.factor = Stated::named(figure(factor), "own");
        let outcome = sheet.evaluate();
        assert_eq!(stops(&outcome, Kind::Power), ["grid_factor_refused"]);
        assert_eq!(printed(&outcome, Kind::Emissions), "none");
        assert_eq!(
            printed(&outcome, Kind::Energy),
            "457.74",
            "energy does not need it"
        );
        assert_eq!(printed(&outcome, Kind::Electricity), "2,390,800");
        assert_eq!(
            said(&outcome, "grid_factor_refused"),
            [format!(
                "电网排放因子 {factor} 不在 0.01 至 1.5 kgCO2/kWh 之间，未采用；请按 kgCO2/kWh 填写"
            )]
        );
    }
    let mut heat = foundry();
    heat.factors.heat = Stated::named(figure("110"), "supplier");
    assert_eq!(stops(&heat.evaluate(), Kind::Heat), ["heat_factor_refused"]);
    let mut unsaid = foundry();
    unsaid.factors.grid.factor = Stated::named(figure("0.2"), " ");
    assert_eq!(
        said(&unsaid.evaluate(), "source_missing"),
        ["电网排放因子未注明来源，请填写来源"]
    );
}

#[test]
fn litres_are_not_kilograms() {
    // Without a density there is no figure: litres are never taken as kilograms, which would be 47.18 t for 39.63 t.
    let mut sheet = foundry();
    sheet.densities.clear();
    assert_eq!(
        stops(&sheet.evaluate(), Kind::Fuels),
        ["density_missing", "density_missing"]
    );
    for (density, code) in [("840", "density_refused"), ("0.084", "density_refused")] {
        let stated = Stated::named(figure(density), "own");
        sheet.densities = [(Fuel::Diesel, stated.clone()), (Fuel::Petrol, stated)].into();
        assert_eq!(
            stops(&sheet.evaluate(), Kind::Fuels),
            [code, code],
            "{density}"
        );
    }
    // Petrol's density given to diesel.
    let mut swapped = foundry();
    let stated = Stated::named(figure("0.73"), "own");
    swapped.densities.insert(Fuel::Diesel, stated);
    assert_eq!(
        said(&swapped.evaluate(), "density_out"),
        ["柴油密度 0.73 kg/L 不在常见范围 0.8 至 0.87 之内，请核对或说明"]
    );
}

#[test]
fn parameters_in_another_unit_or_field_are_caught() {
    let coal = |heating: &str, carbon: &str, oxidation: &str| {
        let mut sheet = foundry();
        let value = |text: &str| (!text.is_empty()).then(|| figure(text));
        sheet.own.insert(
            Fuel::Bituminous,
            OwnParameters {
                heating_value: value(heating),
                carbon: value(carbon),
                oxidation: value(oxidation),
                source: "assay".to_owned(),
            },
        );
        sheet.evaluate()
    };
    // An oxidation as a fraction is asked, and nothing is computed meanwhile.
    let fraction = coal("", "", "0.98");
    assert_eq!(stops(&fraction, Kind::Fuels), ["oxidation_fraction"]);
    assert_eq!(
        said(&fraction, "oxidation_fraction"),
        ["烟煤的碳氧化率填为 0.98，以百分数计为 0.98%；如为 98%，请填 98"]
    );
    for (heating, carbon, oxidation, doubted) in [
        // A heating value in TJ, in kJ/kg, in kcal/kg.
        ("0.023204", "", "", 1),
        ("23204", "", "", 1),
        ("5540", "", "", 1),
        // Shifted columns: the heating value of a coal in the field of gas carbon, carbon among the heating values.
        ("", "389.31", "", 1),
        ("93", "23.2", "26.18", 2),
        ("", "", "101", 1),
        ("", "", "79", 1),
        ("23.204", "26.18", "93", 0),
    ] {
        let outcome = coal(heating, carbon, oxidation);
        assert_eq!(
            said(&outcome, "parameter_out").len(),
            doubted,
            "{heating} {carbon} {oxidation}"
        );
    }
    // Gases of furnaces have carbon contents apart from the others.
    for carbon in ["70.8", "49.6", "39.51"] {
        assert!(fuels::carbon_believable(figure(carbon), Measured::Gas));
    }
    assert!(!fuels::carbon_believable(figure("70.8"), Measured::Tonnes));
}

#[test]
fn our_own_table_has_no_lost_digits() {
    // The leading 1 of 1.7143, 1.3300, 1.2143 and 1.5714 was lost in texts; 12.2 was printed for the 70.8 of 高炉煤气.
    use greendesk::standards::energy::coal_equivalent::{GasKind, of_fuel};
    for (fuel, gas, coefficient) in [
        (Fuel::Lpg, GasKind::OilField, "1.7143"),
        (Fuel::NaturalGas, GasKind::OilField, "1.3300"),
        (Fuel::NaturalGas, GasKind::GasField, "1.2143"),
    ] {
        assert_eq!(of_fuel(fuel, gas).value(), figure(coefficient));
    }
    let blast = fuels::OTHERS
        .iter()
        .find(|other| other.code == "blast_furnace_gas");
    assert!(blast.is_some_and(|other| other.note.zh.contains("70.8")));
}

#[test]
fn pv_is_neither_counted_twice_nor_netted_off() {
    let outcome = foundry().evaluate();
    assert_eq!(printed(&outcome, Kind::Electricity), "2,390,800");
    // Power from the grid, without PV, bears the emissions.
    let power = outcome.exact(Kind::Power).expect("a figure");
    assert_eq!(power, figure("2244000") * figure("0.1796") / figure("1000"));
}

#[test]
fn the_same_kilowatt_hour_is_not_rewarded_twice() {
    let both = checks::both_rewarded(true, true).expect("a finding");
    assert_eq!(both.weight, Weight::Stop);
    assert_eq!(
        sentence(&both),
        "绿电占比与按市场法的碳排放量不可同时作为关键绩效指标（同一电量计两次）；请保留一项"
    );
    assert_eq!(checks::both_rewarded(true, false), None);
    assert_eq!(checks::both_rewarded(false, true), None);
    let wrong = figure("370.6944");
    let refused = checks::deduction_refused(figure("370.69"), wrong, Places(2)).expect("a finding");
    assert!(sentence(&refused).contains("省级因子已含绿电，不能再扣减"));
}

#[test]
fn the_market_based_memo_needs_the_residual_factor_of_the_same_year() {
    use greendesk::standards::energy::grid;
    let sheet = foundry();
    let of = |average| {
        let factors = sheet.factors.clone().with_grid(average);
        sheet.with_factors(factors).evaluate()
    };
    let of_2022 = of(&grid::QINGHAI[1]);
    assert_eq!(printed(&of_2022, Kind::MarketPower), "1,208.68");
    // Both factors of 2022 stand in one text alone, as far as is known.
    assert_eq!(
        said(&of_2022, "single_source"),
        [
            "不包括市场化交易的非化石能源电量的电力排放因子 0.5856：单一来源，请核对",
            "电网排放因子 0.1567：单一来源，请核对",
        ]
    );
    let of_2021 = of(&grid::QINGHAI[2]);
    assert_eq!(stops(&of_2021, Kind::MarketPower), ["residual_missing"]);
    assert_eq!(printed(&of_2021, Kind::Emissions), "758.56");
}

#[test]
fn a_cell_and_the_carbon_account_against_the_worksheet() {
    let exact = foundry()
        .evaluate()
        .exact(Kind::Emissions)
        .expect("a figure");
    assert_eq!(
        checks::cell_differs(exact, figure("864.02"), Places(2)),
        None
    );
    let cell = checks::cell_differs(exact, figure("870.00"), Places(2)).expect("a finding");
    assert_eq!(
        sentence(&cell),
        "与底稿不一致：底稿 864.02，表中 870；请更新或说明"
    );
    let account = checks::account_differs(figure("870.00"), exact, Places(2)).expect("a finding");
    assert_eq!(
        sentence(&account),
        "碳账户 870.00 吨，底稿 864.02 吨，相差 0.69%；以碳账户为准"
    );
    assert_eq!(
        checks::account_differs(figure("864.02"), exact, Places(2)),
        None
    );
    let zero = checks::account_differs(Decimal::ZERO, exact, Places(2)).expect("a finding");
    assert_eq!(
        sentence(&zero),
        "碳账户 0.00 吨，底稿 864.02 吨；以碳账户为准"
    );
}

/// Slips in published records: gas worked out with the factor of petrol, heat by way of coal equivalent, megajoules taken for tonnes. A figure that was
/// worked out so is not the worksheet's, to the last of its digits.
#[test]
fn figures_of_another_factor_are_not_the_worksheets() {
    for (slip, right) in [
        ("0.3597873", "0.2659506"),
        ("0.0945977", "0.11"),
        ("2772.5", "0.11"),
    ] {
        let (slip, right) = (figure(slip), figure(right));
        let places = Places(right.scale());
        let found = checks::cell_differs(right, slip, places).expect("a finding");
        assert_eq!(found.weight, Weight::Doubt);
        assert_eq!(checks::cell_differs(right, right, places), None);
    }
}

/// Two meters of one month may each be rounded by one kWh.
#[test]
fn two_meters_may_differ_from_their_total_by_two() {
    use greendesk::standards::energy::bills::Tariff;
    let of = |total: &str| {
        let columns = [
            (Column::Grid, Unit::KilowattHour),
            (Column::Tariff(Tariff::Peak), Unit::KilowattHour),
            (Column::Tariff(Tariff::Valley), Unit::KilowattHour),
        ];
        let months: Vec<(u8, [&str; 3])> =
            (1..=12).map(|month| (month, ["100", "60", "40"])).collect();
        let months: Vec<(u8, &[&str])> = months.iter().map(|(at, of)| (*at, &of[..])).collect();
        let mut sheet = super::worksheet(&columns, &months);
        let mut second = sheet.bills.rows.clone();
        for bill in &mut sheet.bills.rows {
            bill.meter = "甲".to_owned();
        }
        for bill in &mut second {
            bill.meter = "乙".to_owned();
        }
        second[0].amounts[0] = Some((figure(total), None));
        sheet.bills.rows.extend(second);
        codes(&sheet.evaluate())
    };
    assert_eq!(of("102"), [""; 0]);
    assert_eq!(of("103"), ["tariffs_differ"]);
}

#[test]
fn a_unit_that_nobody_named_is_asked() {
    let mut sheet = foundry();
    sheet.bills.heads[3].unit = None;
    let outcome = sheet.evaluate();
    assert_eq!(stops(&outcome, Kind::Fuels), ["unit_missing"]);
    assert_eq!(
        said(&outcome, "unit_missing"),
        ["“天然气”一列没有单位，请选择立方米或万立方米"]
    );
    assert_eq!(printed(&outcome, Kind::Electricity), "2,390,800");
    // A unit in which the column is not billed is none.
    sheet.bills.heads[3].unit = Some(Unit::KilowattHour);
    assert_eq!(stops(&sheet.evaluate(), Kind::Fuels), ["unit_missing"]);
    // Cells that name their unit need no head.
    let mut cells = foundry();
    cells.bills.heads[3].unit = None;
    for bill in &mut cells.bills.rows {
        let (amount, _) = bill.amounts[3].expect("an amount");
        bill.amounts[3] = Some((amount, Some(Unit::CubicMetre)));
    }
    assert_eq!(printed(&cells.evaluate(), Kind::Emissions), "864.02");
}
