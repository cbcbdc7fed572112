//! The acceptance case whole, a foundry in Qinghai in 2024: every figure with every variant, and the texts that come of it.

use super::{COLUMNS, codes, figure, foundry, printed, said, stops, year};
use greendesk::i18n::Lang;
use greendesk::measure::{Decimal, Places, plain, round_half_up};
use greendesk::standards::energy::bills::Basis;
use greendesk::standards::energy::checks;
use greendesk::standards::energy::coal_equivalent::GasKind;
use greendesk::standards::energy::findings::Weight;
use greendesk::standards::energy::fuels::{Fuel, Table};
use greendesk::standards::energy::statement::statement;
use greendesk::standards::energy::worksheet::{
    Carrier, Factors, Kind, OwnParameters, Source, Stated, Worksheet,
};
use greendesk::standards::energy::{grid, years};

#[test]
fn the_figures_of_the_foundry() {
    let outcome = foundry().evaluate();
    for (kind, expected) in [
        (Kind::Electricity, "2,390,800"),
        (Kind::Energy, "457.74"),
        (Kind::NonFossil, "40.16"),
        (Kind::Fuels, "200.95"),
        (Kind::Processes, "0.00"),
        (Kind::Scope1, "200.95"),
        (Kind::Power, "403.02"),
        (Kind::Heat, "260.05"),
        (Kind::Scope2, "663.07"),
        (Kind::Emissions, "864.02"),
        (Kind::GreenShare, "13.67"),
        (Kind::MarketPower, "1,258.21"),
        (Kind::OtherGases, "0.00"),
    ] {
        assert_eq!(printed(&outcome, kind), expected, "{kind:?}");
        assert_eq!(stops(&outcome, kind), [""; 0], "{kind:?}");
    }
    let clause = |kind| outcome.figure(kind).expect("a figure").clause.id();
    assert_eq!(clause(Kind::Electricity), "T/FIQ 003—2025 附录 A.1");
    assert_eq!(clause(Kind::Energy), "GB/T 2589—2008 附录 A");
    assert_eq!(
        clause(Kind::Fuels),
        "发改办气候〔2015〕1722号 化石燃料特性参数缺省值"
    );
    assert!(clause(Kind::MarketPower).starts_with("公告 2025 年第 47 号"));
    // The exact figure is kept: 457,736.96831 kgce.
    assert_eq!(outcome.exact(Kind::Energy), Some(figure("457.73696831")));
    let doubted = outcome
        .findings
        .iter()
        .filter(|found| found.weight != Weight::Said);
    assert_eq!(doubted.count(), 0, "{:?}", codes(&outcome));
}

#[test]
fn the_carriers_of_the_foundry() {
    let outcome = foundry().evaluate();
    let tce = |carrier: Carrier| {
        let line = outcome.line(carrier).expect("a line");
        line.coal
            .as_ref()
            .and_then(|term| term.exact)
            .expect("kgce")
            / Decimal::ONE_THOUSAND
    };
    let power = tce(Carrier::Grid) + tce(Carrier::Pv);
    assert_eq!(plain(power, Some(Places(6))), "293.829320");
    for (carrier, coal, co2) in [
        (Carrier::Fuel(Fuel::NaturalGas), "17.223500", "28.000345"),
        (Carrier::Fuel(Fuel::Bituminous), "42.286560", "122.633348"),
        (Carrier::Fuel(Fuel::Diesel), "18.359460", "39.628543"),
        (Carrier::Fuel(Fuel::Petrol), "4.140740", "8.562184"),
        (Carrier::Fuel(Fuel::Lpg), "1.234296", "2.126770"),
        (Carrier::Heat, "80.663092", "260.051000"),
    ] {
        assert_eq!(plain(tce(carrier), Some(Places(6))), coal, "{carrier:?}");
        let line = outcome.line(carrier).expect("a line");
        let exact = line.co2.as_ref().and_then(|term| term.exact).expect("CO2");
        assert_eq!(plain(exact, Some(Places(6))), co2, "{carrier:?}");
    }
    let diesel = outcome.line(Carrier::Fuel(Fuel::Diesel)).expect("a line");
    assert_eq!(diesel.amount, Some(figure("12.6")));
    assert_eq!(diesel.billed, [(figure("15000"), COLUMNS[5].1)]);
    assert_eq!(diesel.converted[0].stated.value, figure("0.84"));
    let co2 = diesel.co2.as_ref().expect("CO2");
    assert_eq!(co2.workings, "44 × 12.6 × 43.33 × 20.2 ÷ 1000 × 98% ÷ 12");
    // Months add up to the year, and every factor has its document.
    let months: Decimal = co2.months.iter().flatten().sum();
    assert_eq!(
        plain(months, Some(Places(20))),
        plain(co2.exact.expect("CO2"), Some(Places(20)))
    );
    for used in &co2.factors {
        let Source::Printed { clause, year, .. } = used.stated.source else {
            panic!("printed")
        };
        assert_eq!((clause.edition.issued, year), ("2015", 2015));
    }
}

#[test]
fn variants_of_the_foundry() {
    let sheet = foundry();
    let gas = |gas| Factors::printed(Table::Other, gas, &grid::QINGHAI[0]);
    let field = sheet.with_factors(gas(GasKind::GasField)).evaluate();
    assert_eq!(printed(&field, Kind::Energy), "456.24");
    assert_eq!(printed(&field, Kind::Emissions), "864.02");

    let table_a = Factors::printed(Table::Industry, GasKind::OilField, &grid::QINGHAI[0]);
    let by_a = sheet.with_factors(table_a).evaluate();
    assert_eq!(printed(&by_a, Kind::Scope1), "180.90");
    assert_eq!(printed(&by_a, Kind::Emissions), "843.97");

    let averages = grid::QINGHAI.iter().chain(grid::NATIONAL.iter().take(1));
    let by_grid = years::by_grid(&sheet, averages);
    let shown: Vec<String> = by_grid
        .iter()
        .map(|by| plain(by.emissions.expect("a figure"), Some(Places(2))))
        .collect();
    assert_eq!(shown, ["864.02", "812.64", "758.56", "1651.67"]);

    let outcome = sheet.evaluate();
    let wrong = sheet.wrong_deduction(&outcome).expect("a figure");
    assert_eq!(plain(wrong, Some(Places(2))), "370.69");
    assert!(checks::deduction_refused(figure("370.69"), wrong, Places(2)).is_some());
    assert!(checks::deduction_refused(figure("403.02"), wrong, Places(2)).is_none());
    // 14.56 % when PV is left out of the denominator.
    let green = figure("146800") + figure("180000");
    let other = green * figure("100") / figure("2244000");
    assert_eq!(plain(other, Some(Places(2))), "14.56");
}

#[test]
fn rounding_once_is_not_rounding_the_rows() {
    let outcome = foundry().evaluate();
    let power = [Carrier::Grid, Carrier::Pv].map(|carrier| {
        let term = outcome.line(carrier).and_then(|line| line.coal.as_ref());
        term.and_then(|term| term.exact).expect("kgce")
    });
    let others = outcome
        .lines
        .iter()
        .filter(|line| !matches!(line.carrier, Carrier::Grid | Carrier::Pv))
        .filter_map(|line| line.coal.as_ref()?.exact);
    let rows = others.chain([power.into_iter().sum()]);
    let rounded: Decimal = rows
        .map(|kilograms| round_half_up(kilograms / Decimal::ONE_THOUSAND, Places(2)))
        .sum();
    assert_eq!(rounded, figure("457.73"));
    assert_eq!(printed(&outcome, Kind::Energy), "457.74");
}

#[test]
fn kilowatt_hours_read_as_ten_thousands_are_ten_thousand_times_too_much() {
    let mut sheet = foundry();
    sheet.bills.heads[0].unit =
        Some(greendesk::standards::energy::units::Unit::TenThousandKilowattHours);
    let outcome = sheet.evaluate();
    let power = outcome.exact(Kind::Power).expect("a figure");
    assert_eq!(plain(power, Some(Places(0))), "4030224");
}

#[test]
fn the_text_for_the_report() {
    let sheet = foundry();
    let outcome = sheet.evaluate();
    let text = statement(&sheet, &outcome).expect("a text");
    assert_eq!(
        text.get(Lang::Zh),
        "按 2024 年 12 个月能源账单（凭证 1–12）推算：电力 2,390,800 千瓦时（其中光伏自用 146,800 千瓦时），天然气 12,950 立方米，\
         烟煤 59.2 吨，柴油 12.6 吨，汽油 2.81 吨，液化石油气 0.72 吨，外购热力 2,364.1 吉焦。折标准煤系数：GB/T 2589—2008 附录 A；\
         燃料参数：工业其他行业指南（发改办气候〔2015〕1722号）；电网排放因子：青海 2023 年 0.1796 kgCO2/kWh（公告 2025 年第 47 号 省级电力平均二氧化碳排放因子）；\
         热力排放因子：0.11 tCO2/GJ（发改办气候〔2015〕1722号 热力消费的排放因子缺省值）；柴油密度 0.84 kg/L（supplier）；汽油密度 0.73 kg/L（supplier）。"
    );
    // What departs from the ordinary way stands in the text: it is the basis of the very figure.
    let said = |change: fn(&mut Worksheet)| {
        let mut sheet = foundry();
        change(&mut sheet);
        let text = statement(&sheet, &sheet.evaluate()).expect("a text");
        text.get(Lang::Zh)
    };
    for (change, says) in [
        (
            (|sheet| sheet.basis = Basis::ByDays) as fn(&mut Worksheet),
            "。跨年账单按天折算；折标准煤系数：",
        ),
        (
            |sheet| sheet.resold = Some(figure("244000")),
            "。下网电量已扣除转供电量；折标准煤系数：",
        ),
        (
            |sheet| sheet.factors.gas = GasKind::GasField,
            "附录 A；天然气按气田天然气折标准煤（1.2143 kgce/m³）；燃料参数：",
        ),
        (
            |sheet| {
                let own = OwnParameters {
                    heating_value: Some(figure("355.44")),
                    source: "气质报告".to_owned(),
                    ..OwnParameters::default()
                };
                sheet.own.insert(Fuel::NaturalGas, own);
                // A measured heating value goes before either coefficient.
                sheet.factors.gas = GasKind::GasField;
            },
            "；天然气低位发热量 355.44 GJ/万立方米（气质报告）；柴油密度",
        ),
        (
            |sheet| {
                let own = OwnParameters {
                    oxidation: Some(figure("95")),
                    source: "检测报告".to_owned(),
                    ..OwnParameters::default()
                };
                sheet.own.insert(Fuel::Bituminous, own);
            },
            "；烟煤碳氧化率 95%（检测报告）；",
        ),
    ] {
        let text = said(change);
        assert!(text.contains(says), "{says} in {text}");
    }
    assert!(!text.get(Lang::Zh).contains("转供"));
    let mut short = foundry();
    short.bills.rows.pop();
    assert_eq!(statement(&short, &short.evaluate()), None);
}

#[test]
fn three_years_with_one_table_and_one_factor() {
    let of = |number: i64, average: &grid::Average, table: Table| {
        let mut sheet = foundry();
        sheet.year = year(number);
        for bill in &mut sheet.bills.rows {
            bill.year = year(number);
        }
        sheet.factors = Factors::printed(table, GasKind::OilField, average);
        sheet
    };
    let own = [
        of(2023, &grid::QINGHAI[1], Table::Other),
        of(2022, &grid::QINGHAI[2], Table::Industry),
        of(2024, &grid::QINGHAI[0], Table::Other),
    ];
    let sheets: Vec<_> = own.iter().collect();
    let compared = years::beside(&sheets);
    let emissions: Vec<(u16, String)> = compared
        .row(Kind::Emissions)
        .into_iter()
        .map(|(year, exact)| (year, plain(exact.expect("a figure"), Some(Places(2)))))
        .collect();
    assert_eq!(
        emissions,
        [
            (2022, "738.51".to_owned()),
            (2023, "812.64".to_owned()),
            (2024, "864.02".to_owned())
        ]
    );
    let sentences: Vec<String> = compared
        .findings
        .iter()
        .map(|found| found.message().get(Lang::Zh))
        .collect();
    assert_eq!(
        sentences,
        [
            "各年度燃料参数表不同（2022 年为分行业指南（发改办气候〔2013〕2526号），2023 年为工业其他行业指南（发改办气候〔2015〕1722号），2024 年为工业其他行业指南（发改办气候〔2015〕1722号）），不可比；请各年度用同一张表".to_owned(),
            "各年度电网因子不同（2022 年为 0.1326，2023 年为 0.1567，2024 年为 0.1796）；目标考核应固定同一年的因子".to_owned(),
        ]
    );
    let frozen = years::frozen(&sheets, &own[2].factors);
    assert_eq!(frozen.findings, []);
    let all = frozen.row(Kind::Emissions);
    assert!(
        all.iter().all(|(_, exact)| *exact == all[0].1),
        "the same bills"
    );
    let only = years::beside(&sheets[2..]);
    assert_eq!((only.findings.len(), only.years.len()), (0, 1));
}

/// What else makes years differ: bills counted by month and by days, the factors of heat and gas, and what a person measured of a fuel.
#[test]
fn years_that_are_counted_otherwise_say_what_differs() {
    let of = |number: i64| {
        let mut sheet = foundry();
        sheet.year = year(number);
        for bill in &mut sheet.bills.rows {
            bill.year = year(number);
        }
        sheet
    };
    let own = |heating: &str, carbon: &str, oxidation: &str| {
        let value = |text: &str| (!text.is_empty()).then(|| figure(text));
        OwnParameters {
            heating_value: value(heating),
            carbon: value(carbon),
            oxidation: value(oxidation),
            source: "assay".to_owned(),
        }
    };
    type Change = fn(&mut Worksheet);
    let by_days: Change = |sheet| sheet.basis = Basis::ByDays;
    let heat: Change = |sheet| sheet.factors.heat = Stated::named(figure("0.12"), "supplier");
    let gas: Change = |sheet| sheet.factors.gas = GasKind::GasField;
    for (change, says) in [
        (
            by_days,
            "各年度期间口径不同（2023 年为账单月，2024 年为按天折算），不可比；请各年度用同一口径",
        ),
        (
            heat,
            "热力排放因子各年度不同（2023 年为 0.11，2024 年为 0.12）；请固定或说明",
        ),
        (
            gas,
            "天然气折标准煤系数各年度不同（2023 年为 1.33，2024 年为 1.2143）；请固定或说明",
        ),
    ] {
        let (before, mut now) = (of(2023), of(2024));
        change(&mut now);
        let found = years::beside(&[&before, &now]).findings;
        let said: Vec<String> = found
            .iter()
            .map(|found| found.message().get(Lang::Zh))
            .collect();
        assert_eq!(said, [says]);
    }
    for (parameters, says) in [
        (
            own("22", "", ""),
            &["烟煤的低位发热量各年度不同（2023 年为 23.204，2024 年为 22）；请固定或说明"][..],
        ),
        (
            own("", "27", "90"),
            &[
                "烟煤的单位热值含碳量各年度不同（2023 年为 26.18，2024 年为 27）；请固定或说明",
                "烟煤的碳氧化率各年度不同（2023 年为 93，2024 年为 90）；请固定或说明",
            ],
        ),
        // What was measured is what the table prints.
        (own("23.204", "26.18", "93"), &[]),
    ] {
        let (before, mut now) = (of(2023), of(2024));
        now.own.insert(Fuel::Bituminous, parameters);
        let found = years::beside(&[&before, &now]).findings;
        let said: Vec<String> = found
            .iter()
            .map(|found| found.message().get(Lang::Zh))
            .collect();
        assert_eq!(said, says);
    }
}

#[test]
fn what_is_said_beside_the_figures() {
    let outcome = foundry().evaluate();
    assert_eq!(codes(&outcome), ["billed_volume"]);
    let mut sheet = foundry();
    sheet.resold = None;
    assert_eq!(
        said(&sheet.evaluate(), "resold_not_said"),
        ["未填转供电量，按没有转供计算；有转供的请填写"]
    );
}
