//! Edges of bills: blank months, months twice, bills taken back, periods of the day, bills that straddle the year, PV, green power, and what stops a figure.

use super::{bill, codes, figure, foundry, head, printed, said, stops, worksheet, year};
use greendesk::measure::{Day, Decimal, Places, plain};
use greendesk::standards::energy::bills::{Basis, Bill, Column, Period, Tariff};
use greendesk::standards::energy::fuels::{Fuel, Measured};
use greendesk::standards::energy::process::{Gas, Process};
use greendesk::standards::energy::units::Unit;
use greendesk::standards::energy::worksheet::{
    Carrier, Certificates, Kind, OwnFuel, OwnParameters, Stated, Worksheet,
};

const KWH: Unit = Unit::KilowattHour;

/// A worksheet of power alone, with the same every month.
fn power(each: &str) -> Worksheet {
    let amounts = [each];
    let months: Vec<(u8, &[&str])> = (1..=12).map(|month| (month, &amounts[..])).collect();
    worksheet(&[(Column::Grid, KWH)], &months)
}

/// The same with another column, with the same every month.
fn with(mut sheet: Worksheet, column: Column, unit: Unit, each: &str) -> Worksheet {
    sheet.bills.heads.push(head(column, unit));
    for bill in &mut sheet.bills.rows {
        bill.amounts.push(Some((figure(each), None)));
    }
    sheet
}

fn day(typed: &str) -> Day {
    Day::read(typed).expect("a day")
}

#[test]
fn a_blank_month_is_no_zero() {
    let mut sheet = power("1000");
    sheet
        .bills
        .rows
        .retain(|bill| ![3, 9].contains(&bill.month));
    let outcome = sheet.evaluate();
    for kind in [
        Kind::Electricity,
        Kind::Energy,
        Kind::Power,
        Kind::Emissions,
        Kind::GreenShare,
    ] {
        assert_eq!(printed(&outcome, kind), "none", "{kind:?}");
        assert_eq!(stops(&outcome, kind), ["months_missing"], "{kind:?}");
    }
    // What needs no power is there all the same.
    assert_eq!(printed(&outcome, Kind::Scope1), "0.00");
    assert_eq!(
        said(&outcome, "months_missing"),
        [
            "“下网电量”缺 3 月、9 月账单，年度合计未算出；已填 10 个月，合计 10,000 千瓦时，不作年度指标；当月没有用量的请填 0"
        ]
    );
    let quantity = &outcome.quantities[&Column::Grid];
    assert_eq!((quantity.filled(), quantity.months[2]), (10, None));
    for month in [3, 9] {
        sheet.bills.rows.push(bill(year(2024), month, &["0"]));
    }
    assert_eq!(printed(&sheet.evaluate(), Kind::Electricity), "10,000");
}

#[test]
fn one_blank_cell_stops_its_fuel_and_what_holds_it_and_nothing_else() {
    let mut sheet = foundry();
    // Diesel in May.
    sheet.bills.rows[4].amounts[5] = None;
    let outcome = sheet.evaluate();
    for (kind, expected) in [
        (Kind::Electricity, "2,390,800"),
        (Kind::Power, "403.02"),
        (Kind::Scope2, "663.07"),
        (Kind::GreenShare, "13.67"),
        (Kind::Energy, "none"),
        (Kind::Fuels, "none"),
        (Kind::Scope1, "none"),
        (Kind::Emissions, "none"),
    ] {
        assert_eq!(printed(&outcome, kind), expected, "{kind:?}");
    }
    let gas = outcome
        .line(Carrier::Fuel(Fuel::NaturalGas))
        .expect("a line");
    assert!(gas.co2.as_ref().is_some_and(|term| term.exact.is_some()));
}

#[test]
fn no_power_column_no_figure_of_power() {
    let mut sheet = foundry();
    sheet.bills.heads[0].column = Column::Fuel(Fuel::Anthracite);
    sheet.bills.heads[0].unit = Some(Unit::Tonne);
    let outcome = sheet.evaluate();
    assert_eq!(stops(&outcome, Kind::Electricity), ["column_missing"]);
    assert_eq!(stops(&outcome, Kind::Emissions), ["column_missing"]);
    // A worksheet without anything says what is missing and computes nothing.
    let blank = Worksheet::new(year(2024), super::factors()).evaluate();
    assert_eq!(printed(&blank, Kind::Electricity), "none");
    assert_eq!(printed(&blank, Kind::Emissions), "none");
}

#[test]
fn a_month_twice_is_asked_and_different_meters_are_added() {
    let twice = |change: &dyn Fn(&mut Bill)| {
        let mut sheet = power("1000");
        let mut second = bill(year(2024), 6, &["1000"]);
        change(&mut second);
        sheet.bills.rows.push(second);
        sheet.evaluate()
    };
    let asked = twice(&|_| {});
    assert_eq!(stops(&asked, Kind::Electricity), ["month_twice"]);
    assert_eq!(
        said(&asked, "month_twice"),
        [
            "“下网电量”6 月有多张账单（未填户号或表号），未填不同的户号或表号；请填户号或表号，或确认相加，重复的请删除"
        ]
    );
    let other_meter = twice(&|second| second.meter = "2".to_owned());
    assert_eq!(printed(&other_meter, Kind::Electricity), "13,000");
    assert_eq!(
        codes(&other_meter),
        ["meter_gap", "meter_unnamed"],
        "that meter has one month alone, and the other bills name none"
    );
    assert_eq!(
        said(&other_meter, "meter_unnamed"),
        [
            "“下网电量”同一月份既有写明户号（表号）的账单，又有未写明的，已相加；请核对是否为同一批账单重复录入，重复的请删除，不重复的请补填户号（表号）或说明"
        ]
    );
    let confirmed = twice(&|second| second.also = true);
    assert_eq!(printed(&confirmed, Kind::Electricity), "13,000");
    assert_eq!(codes(&confirmed), [""; 0]);
    let nothing = twice(&|second| second.amounts = vec![Some((Decimal::ZERO, None))]);
    assert_eq!(printed(&nothing, Kind::Electricity), "12,000");
}

#[test]
fn what_is_taken_back_counts_in_its_month() {
    let mut sheet = power("100000");
    sheet.bills.rows.push(bill(year(2024), 6, &["-12500"]));
    let outcome = sheet.evaluate();
    assert_eq!(printed(&outcome, Kind::Electricity), "1,187,500");
    assert_eq!(
        said(&outcome, "taken_back"),
        ["6 月“下网电量”有冲红 −12,500 千瓦时，已并入当月"]
    );
    // A bill taken back and billed anew: three rows, and nothing to ask.
    sheet.bills.rows.push(bill(year(2024), 6, &["13000"]));
    assert_eq!(printed(&sheet.evaluate(), Kind::Electricity), "1,200,500");
    // A fourth is one too many.
    sheet.bills.rows.push(bill(year(2024), 6, &["13000"]));
    assert_eq!(stops(&sheet.evaluate(), Kind::Electricity), ["month_twice"]);
    // A month that has a figure taken back alone has no bill.
    let mut alone = power("100000");
    alone.bills.rows[5].amounts[0] = Some((figure("-12500"), None));
    assert_eq!(
        stops(&alone.evaluate(), Kind::Electricity),
        ["months_missing"]
    );
    // More taken back than was billed in the year.
    let mut below = power("1000");
    below.bills.rows.push(bill(year(2024), 6, &["-20000"]));
    assert_eq!(stops(&below.evaluate(), Kind::Electricity), ["below_zero"]);
}

/// Periods of the day beside a total: 尖 41230, 峰 62145, 平 53018, 谷 30027 add up to 186420.
fn tariffs(total: Option<&str>, valley: &str) -> Worksheet {
    let mut sheet = power("186420");
    let parts = [
        (Tariff::Sharp, "41230"),
        (Tariff::Peak, "62145"),
        (Tariff::Flat, "53018"),
        (Tariff::Valley, valley),
    ];
    for (tariff, each) in parts {
        sheet = with(sheet, Column::Tariff(tariff), KWH, each);
    }
    match total {
        Some(total) => sheet.bills.rows[0].amounts[0] = Some((figure(total), None)),
        None => {
            sheet.bills.heads.remove(0);
            for bill in &mut sheet.bills.rows {
                bill.amounts.remove(0);
            }
        }
    }
    sheet
}

#[test]
fn periods_of_the_day_are_held_against_the_total_and_never_added_to_it() {
    let equal = tariffs(Some("186420"), "30027").evaluate();
    assert_eq!(printed(&equal, Kind::Electricity), "2,237,040");
    assert_eq!(codes(&equal), [""; 0]);
    let differs = tariffs(Some("186402"), "30027").evaluate();
    assert_eq!(printed(&differs, Kind::Electricity), "2,237,022");
    assert_eq!(
        said(&differs, "tariffs_differ"),
        [
            "1 月分时电量合计 186,420 千瓦时，与总电量 186,402 千瓦时相差 18 千瓦时，已取总电量；请核对"
        ]
    );
    // One kWh of rounding is no difference; two meters may differ by two.
    assert_eq!(codes(&tariffs(Some("186421"), "30027").evaluate()), [""; 0]);
    assert_eq!(
        codes(&tariffs(Some("186422"), "30027").evaluate()),
        ["tariffs_differ"]
    );
    let summed = tariffs(None, "30027").evaluate();
    assert_eq!(printed(&summed, Kind::Electricity), "2,237,040");
    assert_eq!(
        said(&summed, "tariffs_summed"),
        [
            "1 月、2 月、3 月、4 月、5 月、6 月、7 月、8 月、9 月、10 月、11 月、12 月没有总电量，已取分时电量之和"
        ]
    );
    // Without a total every period needs its figure.
    let mut gap = tariffs(None, "30027");
    gap.bills.rows[2].amounts[3] = None;
    let gap = gap.evaluate();
    assert_eq!(stops(&gap, Kind::Electricity), ["months_missing"]);
    // Parts in no known unit cannot be held against the total, and that is said.
    let mut unsaid = tariffs(Some("186420"), "30027");
    unsaid.bills.heads[2].unit = None;
    let unsaid = unsaid.evaluate();
    assert_eq!(printed(&unsaid, Kind::Electricity), "2,237,040");
    assert!(codes(&unsaid).contains(&"unit_missing"));
    // One month without a total beside eleven with one.
    let mut one = tariffs(Some("186420"), "30027");
    one.bills.rows[3].amounts[0] = None;
    let one = one.evaluate();
    assert_eq!(printed(&one, Kind::Electricity), "2,237,040");
    assert_eq!(codes(&one), ["tariffs_summed"]);
}

/// Power with a bill of 2023-12-26 to 2024-01-25 in place of January's, and one to 2025-01-25 in place of that.
fn straddling(basis: Basis) -> Worksheet {
    let mut sheet = power("0");
    sheet.basis = basis;
    sheet.bills.rows = (1..=13)
        .map(|number: u8| {
            let (of, month) = if number == 13 {
                (2025, 1)
            } else {
                (2024, number)
            };
            let before = if month == 1 {
                format!("{}-12-26", of - 1)
            } else {
                format!("{of}-{:02}-26", month - 1)
            };
            let mut row = bill(year(of), month, &[if number == 1 { "186420" } else { "0" }]);
            row.period = Some(Period {
                from: day(&before),
                to: day(&format!("{of}-{month:02}-25")),
            });
            row
        })
        .collect();
    sheet
}

#[test]
fn a_bill_that_straddles_the_year_counts_by_its_month_or_by_its_days() {
    let by_month = straddling(Basis::BillMonth).evaluate();
    assert_eq!(by_month.exact(Kind::Electricity), Some(figure("186420")));
    assert_eq!(
        codes(&by_month),
        ["other_years"],
        "the bill of January 2025"
    );
    let by_days = straddling(Basis::ByDays).evaluate();
    let exact = by_days.exact(Kind::Electricity).expect("a figure");
    assert_eq!(plain(exact, Some(Places(4))), "150338.7097");
    // Without the bill that ends in 2025 the last days of December have none.
    let mut short = straddling(Basis::ByDays);
    short.bills.rows.pop();
    let short = short.evaluate();
    assert_eq!(stops(&short, Kind::Electricity), ["months_missing"]);
    assert!(said(&short, "months_missing")[0].contains("缺 12 月账单"));
    // Two bills of one meter over the same days are asked about.
    let mut twice = straddling(Basis::ByDays);
    twice.bills.rows[5].period = twice.bills.rows[6].period;
    for row in [5, 6] {
        twice.bills.rows[row].amounts[0] = Some((Decimal::ONE, None));
    }
    let twice = twice.evaluate();
    assert!(stops(&twice, Kind::Electricity).contains(&"month_twice"));
}

#[test]
fn the_29th_of_february_is_a_day_of_its_year() {
    let mut sheet = power("0");
    sheet.basis = Basis::ByDays;
    sheet.bills.rows[1].amounts[0] = Some((figure("2900"), None));
    sheet.bills.rows[1].period = Some(Period {
        from: day("2024-02-01"),
        to: day("2024-02-29"),
    });
    assert_eq!(
        sheet.evaluate().exact(Kind::Electricity),
        Some(figure("2900"))
    );
    sheet.bills.rows[1].period = Some(Period {
        from: day("2024-02-01"),
        to: day("2024-02-28"),
    });
    assert_eq!(
        stops(&sheet.evaluate(), Kind::Electricity),
        ["months_missing"]
    );
}

#[test]
fn pv_of_its_own_is_added_and_what_is_fed_in_is_no_credit() {
    // More PV than power from the grid is allowed.
    let more = with(power("1000"), Column::PvUsed, KWH, "5000").evaluate();
    assert_eq!(printed(&more, Kind::Electricity), "72,000");
    assert_eq!(printed(&more, Kind::GreenShare), "83.33");
    assert_eq!(printed(&more, Kind::Power), "2.16");
    let generated = with(power("1000"), Column::PvGenerated, KWH, "5000");
    let asked = generated.evaluate();
    assert_eq!(stops(&asked, Kind::Electricity), ["feed_in_missing"]);
    let fed = with(generated.clone(), Column::FeedIn, KWH, "2000").evaluate();
    assert_eq!(printed(&fed, Kind::Electricity), "48,000");
    assert_eq!(printed(&fed, Kind::Power), "2.16");
    let too_much = with(generated.clone(), Column::FeedIn, KWH, "6000").evaluate();
    assert_eq!(
        stops(&too_much, Kind::Electricity),
        ["feed_in_over_generated"]
    );
    let both = with(
        with(generated, Column::FeedIn, KWH, "2000"),
        Column::PvUsed,
        KWH,
        "3001",
    );
    assert_eq!(codes(&both.evaluate()), ["pv_differs"]);
    // Feed-in alone changes nothing.
    let alone = with(power("1000"), Column::FeedIn, KWH, "2000").evaluate();
    assert_eq!(printed(&alone, Kind::Electricity), "12,000");
}

#[test]
fn green_power_is_at_most_what_comes_from_the_grid() {
    let green = |each: &str| {
        let mut sheet = with(power("1000"), Column::Green, KWH, each);
        sheet.proof = foundry().proof;
        sheet
    };
    let all = green("1000").evaluate();
    assert_eq!(printed(&all, Kind::GreenShare), "100.00");
    assert_eq!(printed(&all, Kind::MarketPower), "0.00");
    // Green power is not taken off the average of a place.
    assert_eq!(printed(&all, Kind::Power), "2.16");
    let mut over = green("1000");
    over.bills.rows[0].amounts[1] = Some((figure("1001"), None));
    let over = over.evaluate();
    assert_eq!(stops(&over, Kind::GreenShare), ["green_over_grid"]);
    assert_eq!(stops(&over, Kind::MarketPower), ["green_over_grid"]);
    assert_eq!(printed(&over, Kind::Power), "2.16");
    let mut bare = green("600");
    bare.proof = None;
    let bare = bare.evaluate();
    assert_eq!(printed(&bare, Kind::GreenShare), "0.00");
    assert_eq!(
        said(&bare, "green_unproven"),
        ["绿电交易 7,200 千瓦时未附合同、结算单或绿证，不能计为绿电，未计入；请附凭证"]
    );
}

#[test]
fn certificates_of_a_green_trade_are_not_added_again() {
    let certificates = |each: &str, apart| {
        let mut sheet = with(power("1000"), Column::Green, KWH, each);
        sheet.proof = foundry().proof;
        sheet.certificates = Some(Certificates {
            amount: figure("3000"),
            apart,
        });
        sheet.evaluate()
    };
    assert_eq!(
        printed(&certificates("500", Some(true)), Kind::GreenShare),
        "75.00"
    );
    assert_eq!(
        printed(&certificates("500", Some(false)), Kind::GreenShare),
        "50.00"
    );
    let unclear = certificates("500", None);
    assert_eq!(printed(&unclear, Kind::GreenShare), "50.00");
    assert_eq!(codes(&unclear), ["certificates_unclear"]);
    // Without a trade they can only be others.
    assert_eq!(printed(&certificates("0", None), Kind::GreenShare), "25.00");
}

#[test]
fn power_for_others_is_taken_off() {
    let mut of_year = power("1000");
    of_year.resold = Some(figure("2000"));
    let of_year = of_year.evaluate();
    assert_eq!(printed(&of_year, Kind::Electricity), "10,000");
    assert_eq!(printed(&of_year, Kind::Power), "1.80");
    let workings = |kind| of_year.figure(kind).expect("a figure").workings.clone();
    assert_eq!(workings(Kind::Electricity), "12,000 − 2,000");
    let mut column = with(power("1000"), Column::Resold, KWH, "100");
    column.resold = None;
    assert_eq!(printed(&column.evaluate(), Kind::Electricity), "10,800");
    column.resold = Some(figure("1200"));
    assert_eq!(
        stops(&column.evaluate(), Kind::Electricity),
        ["resold_twice"]
    );
    let mut over = power("1000");
    over.resold = Some(figure("12001"));
    assert_eq!(
        stops(&over.evaluate(), Kind::Electricity),
        ["resold_over_grid"]
    );
}

#[test]
fn liquefied_gas_needs_a_choice_of_its_carbon_content() {
    let lng = Column::Fuel(Fuel::Lng);
    let sheet = with(power("1000"), lng, Unit::Tonne, "1");
    let outcome = sheet.evaluate();
    assert_eq!(stops(&outcome, Kind::Fuels), ["carbon_not_chosen"]);
    assert_eq!(printed(&outcome, Kind::Emissions), "none");
    for (carbon, expected) in [("15.30", "27.90"), ("17.20", "31.37")] {
        let factors = sheet.factors.clone().with_lng(figure(carbon));
        let outcome = sheet.with_factors(factors).evaluate();
        assert_eq!(printed(&outcome, Kind::Fuels), expected, "{carbon}");
        assert_eq!(outcome.exact(Kind::Energy), Some(figure("22.5612")));
    }
    let none = sheet.factors.clone().with_lng(figure("16"));
    assert_eq!(none, sheet.factors, "no choice of the table");
    // A measured set is a choice too.
    let mut own = sheet.clone();
    own.own.insert(Fuel::Lng, parameters("44.2", "17.2", "98"));
    assert_eq!(printed(&own.evaluate(), Kind::Fuels), "32.78");
}

#[test]
fn steam_needs_an_enthalpy_bottles_a_weight_and_litres_a_density() {
    let steam = with(power("1000"), Column::Heat, Unit::TonneOfSteam, "10");
    assert_eq!(stops(&steam.evaluate(), Kind::Heat), ["enthalpy_missing"]);
    let mut known = steam.clone();
    known.enthalpy = Some(Stated::named(figure("2.777"), ""));
    let known = known.evaluate();
    assert_eq!(printed(&known, Kind::Heat), "36.66");
    assert_eq!(codes(&known), ["source_missing"]);

    let bottles = with(power("1000"), Column::Fuel(Fuel::Lpg), Unit::Bottle, "4");
    assert_eq!(
        stops(&bottles.evaluate(), Kind::Fuels),
        ["bottle_weight_missing"]
    );
    let mut known = bottles.clone();
    known.bottle = Some(Stated::named(figure("15"), "label"));
    assert_eq!(printed(&known.evaluate(), Kind::Fuels), "2.13");

    let mut litres = foundry();
    litres.densities.remove(&Fuel::Diesel);
    let litres = litres.evaluate();
    assert_eq!(stops(&litres, Kind::Fuels), ["density_missing"]);
    assert_eq!(
        said(&litres, "density_missing"),
        ["柴油按升填写，尚无密度；请填柴油密度（kg/L）及来源，或直接填吨数"]
    );
}

fn parameters(heating: &str, carbon: &str, oxidation: &str) -> OwnParameters {
    let value = |text: &str| (!text.is_empty()).then(|| figure(text));
    OwnParameters {
        heating_value: value(heating),
        carbon: value(carbon),
        oxidation: value(oxidation),
        source: "certificate".to_owned(),
    }
}

#[test]
fn an_own_heating_value_moves_both_columns() {
    let table = foundry().evaluate();
    let mut sheet = foundry();
    sheet
        .own
        .insert(Fuel::NaturalGas, parameters("355.44", "", ""));
    let own = sheet.evaluate();
    let gas = |outcome: &greendesk::standards::energy::worksheet::Outcome| {
        let line = outcome
            .line(Carrier::Fuel(Fuel::NaturalGas))
            .expect("a line");
        [&line.coal, &line.co2].map(|term| {
            let exact = term.as_ref().and_then(|term| term.exact).expect("a figure");
            plain(exact, Some(Places(4)))
        })
    };
    assert_eq!(gas(&table), ["17223.5000", "28.0003"]);
    // 12,950 m³ × 35,544 kJ ÷ 29,307.6, and 1.974078 kg/m³.
    assert_eq!(gas(&own), ["15705.6463", "25.5643"]);
    assert_ne!(printed(&own, Kind::Energy), printed(&table, Kind::Energy));
}

#[test]
fn a_fuel_of_no_table_needs_all_its_parameters() {
    let own = |of: OwnParameters| {
        let mut sheet = with(
            power("1000"),
            Column::Own(0, Measured::Gas),
            Unit::TenThousandCubicMetres,
            "1",
        );
        sheet.own_fuels = vec![OwnFuel {
            name: "高炉煤气".to_owned(),
            parameters: of,
        }];
        sheet.evaluate()
    };
    let whole = own(parameters("33.00", "70.80", "99"));
    assert_eq!(printed(&whole, Kind::Fuels), "101.77");
    assert_eq!(codes(&whole), [""; 0]);
    let partly = own(parameters("33.00", "", "99"));
    assert_eq!(stops(&partly, Kind::Fuels), ["own_incomplete"]);
    assert_eq!(
        said(&partly, "own_incomplete"),
        ["高炉煤气的低位发热量、单位热值含碳量、碳氧化率未填全，未算出；请填写并注明来源"]
    );
    let nowhere = with(
        power("1"),
        Column::Own(3, Measured::Tonnes),
        Unit::Tonne,
        "1",
    );
    assert_eq!(stops(&nowhere.evaluate(), Kind::Fuels), ["own_incomplete"]);
}

#[test]
fn processes_are_the_person_s_own_and_other_gases_stay_apart() {
    let mut sheet = foundry();
    let process = |name: &str, amount: &str, factor: &str, source: &str, gas| Process {
        name: name.to_owned(),
        amount: figure(amount),
        factor: figure(factor),
        source: source.to_owned(),
        gas,
    };
    sheet.process = vec![
        process("石灰石", "100", "0.4397", "GB/T 32151", Gas::Co2),
        process("PFC", "1000", "0.2523", "", Gas::Other),
    ];
    let outcome = sheet.evaluate();
    assert_eq!(printed(&outcome, Kind::Processes), "43.97");
    assert_eq!(printed(&outcome, Kind::Scope1), "244.92");
    assert_eq!(printed(&outcome, Kind::Emissions), "907.99");
    assert_eq!(printed(&outcome, Kind::OtherGases), "252.30");
    assert_eq!(
        said(&outcome, "source_missing"),
        ["PFC 的排放因子未注明来源，请填写来源"]
    );
}

#[test]
fn rows_of_other_years_do_not_count() {
    let mut sheet = power("1000");
    sheet.bills.rows.push(bill(year(2023), 12, &["99999"]));
    let outcome = sheet.evaluate();
    assert_eq!(printed(&outcome, Kind::Electricity), "12,000");
    assert_eq!(
        said(&outcome, "other_years"),
        ["有 1 行属于其他年度，未计入"]
    );
}

#[test]
fn what_does_not_fit_is_no_figure() {
    let mut sheet = power("1");
    sheet.bills.rows[0].amounts[0] = Some((Decimal::MAX, None));
    let outcome = sheet.evaluate();
    assert_eq!(printed(&outcome, Kind::Electricity), "none");
    assert!(stops(&outcome, Kind::Emissions).contains(&"too_large"));
    let nothing = power("0").evaluate();
    assert_eq!(printed(&nothing, Kind::Electricity), "0");
    assert_eq!(
        printed(&nothing, Kind::GreenShare),
        "none",
        "of nothing there is no share"
    );
}

#[test]
fn lignite_and_briquettes_say_what_is_weak_about_their_coefficient() {
    let lignite = with(power("1"), Column::Fuel(Fuel::Lignite), Unit::Tonne, "1").evaluate();
    assert_eq!(codes(&lignite), ["lignite_as_raw_coal"]);
    let briquettes = with(power("1"), Column::Fuel(Fuel::Briquette), Unit::Tonne, "1").evaluate();
    assert_eq!(
        said(&briquettes, "single_source"),
        ["折标准煤系数 0.5：单一来源，请核对"]
    );
}
