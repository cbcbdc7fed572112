//! Factors and small rules, held to tables typed from the worksheet's specification.

use super::{figure, rows};
use greendesk::clause::Clause;
use greendesk::i18n::Lang;
use greendesk::measure::{Decimal, Places, plain};
use greendesk::standards::Coverage;
use greendesk::standards::energy::bills::{Column, metered};
use greendesk::standards::energy::coal_equivalent::{self, GasKind};
use greendesk::standards::energy::factors::Evidence;
use greendesk::standards::energy::fuels::{self, Fuel, Measured, Table};
use greendesk::standards::energy::process::{self, CARBONATES};
use greendesk::standards::energy::{self, grid, heat};
use greendesk::standards::green_loan::disclosure::GRID_AVERAGES;
use std::collections::BTreeSet;

#[test]
fn every_fuel_s_co2_follows_from_its_parameters() {
    let mut shipped = BTreeSet::new();
    for row in rows(include_str!("fuels.csv")) {
        let [
            case,
            table,
            measured,
            heating,
            carbon,
            oxidation,
            expected,
            code,
            _,
        ] = row.as_slice()
        else {
            panic!("nine columns")
        };
        let table = Table::from_code(table).expect("a table");
        let (measured, one) = match measured.as_str() {
            "t" => (Measured::Tonnes, "1"),
            "m3" => (Measured::Gas, "10000"),
            other => panic!("{other}"),
        };
        let co2 = fuels::carbon_product(
            figure(one),
            measured,
            figure(heating),
            figure(carbon),
            figure(oxidation),
        )
        .and_then(fuels::of_products)
        .expect("a figure");
        assert_eq!(&plain(co2, Some(Places(6))), expected, "{case}");
        if code.is_empty() {
            continue;
        }
        let fuel = Fuel::from_code(code).expect("a fuel");
        let known = fuel.parameters(table);
        let known: Vec<_> = known.iter().chain(fuel.choices(table)).collect();
        assert!(
            known
                .iter()
                .any(|row| row.heating_value.value() == figure(heating)
                    && row.carbon.value() == figure(carbon)
                    && row.oxidation.value() == figure(oxidation)),
            "{case} is shipped as it is printed"
        );
        assert_eq!(fuel.measured(), measured, "{case}");
        shipped.insert((table, fuel));
    }
    assert_eq!(shipped.len(), 2 * Fuel::ALL.len(), "every fuel has its row");
}

#[test]
fn coefficients_of_coal_equivalent() {
    let mut seen = BTreeSet::new();
    for row in rows(include_str!("coal_equivalent.csv")) {
        let [case, code, gas, expected, texts, _] = row.as_slice() else {
            panic!("six columns")
        };
        let gas = match gas.as_str() {
            "field" => GasKind::GasField,
            _ => GasKind::OilField,
        };
        let fuel = Fuel::from_code(code).expect("a fuel");
        let factor = coal_equivalent::of_fuel(fuel, gas);
        assert_eq!(factor.value(), figure(expected), "{case}");
        assert_eq!(
            factor.evidence,
            Evidence::Texts(texts.parse().expect("a count")),
            "{case}"
        );
        assert_eq!(factor.evidence.note().is_some(), texts == "1", "{case}");
        assert_eq!(factor.clause().edition.number, "GB/T 2589—2008");
        seen.insert(fuel);
    }
    assert_eq!(seen.len(), Fuel::ALL.len());
    assert_eq!(coal_equivalent::ELECTRICITY.value(), figure("0.1229"));
    assert_eq!(coal_equivalent::HEAT.value(), figure("0.03412"));
    assert_eq!(
        coal_equivalent::of_heat(Decimal::ONE),
        Some(figure("34.12"))
    );
    assert_eq!(heat::DEFAULT.value(), figure("0.11"));
}

#[test]
fn factors_of_the_grid() {
    let typed = rows(include_str!("grid.csv"));
    for row in &typed {
        let [place, year, factor, _] = row.as_slice() else {
            panic!("four columns")
        };
        let found: Vec<Decimal> = grid::of_place(place)
            .filter(|known| known.factor.year.to_string() == *year)
            .map(|known| known.factor.value())
            .collect();
        assert_eq!(found, [figure(factor)], "{place} {year}");
    }
    assert_eq!(grid::places().count(), typed.len());
    let of = |year| grid::residual(year).map(|known| known.factor.value());
    assert_eq!(of(2023), Some(figure("0.6096")));
    assert_eq!(of(2022), Some(figure("0.5856")));
    assert_eq!(of(2021), None, "it stands in no text at hand");
    assert_eq!(grid::FOSSIL[0].factor.value(), figure("0.8273"));
}

#[test]
fn table_4_and_the_estimator_take_their_averages_from_the_same_list() {
    let known: Vec<Decimal> = grid::places().map(|known| known.factor.value()).collect();
    for average in GRID_AVERAGES {
        assert!(known.contains(&average.factor), "{}", average.name.zh);
        let year = average.name.zh.rsplit(' ').next().expect("a year");
        let place = ["全国", "西北", "青海"]
            .into_iter()
            .find(|place| average.name.zh.starts_with(place))
            .expect("a place");
        let found = grid::of_place(place)
            .find(|known| known.factor.year.to_string() == year)
            .expect("an average");
        assert_eq!(found.factor.value(), average.factor);
    }
    // All that is known of the nation, the region and Qinghai: the newest year too, which a report of today takes.
    let all: usize = ["全国", "西北", "青海"]
        .map(|place| grid::of_place(place).count())
        .iter()
        .sum();
    assert_eq!(GRID_AVERAGES.len(), all);
}

#[test]
fn carbonates_are_as_the_guides_print_them() {
    // Against the atomic masses C 12.011, O 15.999 and those of the metals: 44.009 g for each CO3.
    for (formula, printed, by_masses) in [
        ("CaCO3", "0.4397", "0.4397"),
        ("MgCO3", "0.5220", "0.5220"),
        ("CaMg(CO3)2", "0.4773", "0.4773"),
        ("FeCO3", "0.3799", "0.3799"),
        ("MnCO3", "0.3829", "0.3829"),
        ("BaCO3", "0.2230", "0.2230"),
        ("Na2CO3", "0.4149", "0.4152"),
        ("NaHCO3", "0.5237", "0.5239"),
        ("Li2CO3", "0.5955", "0.5956"),
        ("K2CO3", "0.3184", "0.3184"),
        ("SrCO3", "0.2980", "0.2981"),
    ] {
        let known = CARBONATES
            .iter()
            .find(|known| known.formula == formula)
            .expect("a carbonate");
        assert_eq!(known.factor.value(), figure(printed), "{formula}");
        let apart = (figure(printed) - figure(by_masses)).abs();
        assert!(apart <= figure("0.0003"), "{formula}");
    }
    assert_eq!(
        process::of_carbonate(figure("100"), figure("95"), &CARBONATES[0]),
        Some(figure("41.7715"))
    );
}

#[test]
fn readings_of_meters() {
    for (start, end, multiplier, digits, run) in [
        ("12001.23", "12345.67", "80", None, Some("27555.2")),
        // A meter of six digits that ran over.
        ("999990.5", "12.3", "40", Some(6), Some("872.0")),
        ("999990.5", "12.3", "40", None, None),
        // Five digits do not explain it.
        ("999990.5", "12.3", "40", Some(5), None),
        ("10", "10", "80", None, Some("0")),
    ] {
        assert_eq!(
            metered(figure(start), figure(end), figure(multiplier), digits),
            run.map(figure),
            "{start} to {end}"
        );
    }
}

#[test]
fn published_records_come_out() {
    // BCS: diesel 1,245 kg and petrol 1,244 kg by table A, heat 1,000 MJ; tce and tCO2.
    let kilograms = |fuel: Fuel, kilograms: &str| {
        let tonnes = figure(kilograms) / figure("1000");
        let row = fuel.parameters(Table::Industry).expect("a row");
        let coal = coal_equivalent::by_coefficient(
            tonnes,
            Measured::Tonnes,
            coal_equivalent::of_fuel(fuel, GasKind::OilField).value(),
        );
        let each = fuels::carbon_product(
            Decimal::ONE,
            Measured::Tonnes,
            row.heating_value.value(),
            row.carbon.value(),
            row.oxidation.value(),
        )
        .and_then(fuels::of_products)
        .expect("a figure");
        // The record multiplies by a factor at four places.
        let each = greendesk::measure::round_half_up(each, Places(4));
        (coal.expect("a figure"), each * tonnes)
    };
    let diesel = kilograms(Fuel::Diesel, "1245");
    assert_eq!(diesel, (figure("1814.0895"), figure("3.8543955")));
    let petrol = kilograms(Fuel::Petrol, "1244");
    assert_eq!(petrol, (figure("1830.4216"), figure("3.6388244")));
    assert_eq!(
        heat::emissions(Decimal::ONE, heat::DEFAULT.value()),
        Some(figure("0.11"))
    );
    // BCS: gas 213 m³ by a factor at four places, power 135 + 456 + 123 + 233 − 56 kWh, heat 1,000 MJ; tce. The
    // rows of these records that were worked out with the factor of something else are in `slips`.
    let gas = coal_equivalent::of_fuel(Fuel::NaturalGas, GasKind::OilField).value();
    assert_eq!(gas * figure("213"), figure("283.29"));
    let each = Fuel::NaturalGas
        .parameters(Table::Industry)
        .and_then(|row| {
            fuels::of_products(fuels::carbon_product(
                Decimal::ONE,
                Measured::Gas,
                row.heating_value.value(),
                row.carbon.value(),
                row.oxidation.value(),
            )?)
        })
        .expect("a figure");
    let each = greendesk::measure::round_half_up(each * figure("1000"), Places(4));
    assert_eq!(each * figure("213"), figure("460.5486"));
    let power: Decimal = ["135", "456", "123", "233", "-56"].map(figure).iter().sum();
    assert_eq!(power, figure("891"));
    let in_coal = |amount: Decimal, each: Decimal| amount * each / figure("1000");
    assert_eq!(
        in_coal(power, coal_equivalent::ELECTRICITY.value()),
        figure("0.1095039")
    );
    assert_eq!(
        in_coal(figure("1000"), coal_equivalent::HEAT.value()),
        figure("0.03412")
    );
    // CarbonRag: a quarter of power, and 1,000 kWh at the nation's average of 2023.
    let quarter: Decimal = ["128450", "76320", "12880"].map(figure).iter().sum();
    assert_eq!(quarter, figure("217650"));
    assert_eq!(
        grid::emissions(figure("1000"), grid::NATIONAL[0].factor.value()),
        Some(figure("0.5306"))
    );
    // GHGTOOL: 1,000 kg of steam at 2,800 kJ/kg.
    assert_eq!(
        heat::emissions(figure("2.8"), heat::DEFAULT.value()),
        Some(figure("0.308"))
    );
    // GHGTOOL: 100 MWh at the average of 2023; 1,000 t of steam at 2,777 kJ/kg.
    assert_eq!(
        grid::emissions(figure("100000"), figure("0.5306")),
        Some(figure("53.06"))
    );
    assert_eq!(
        heat::emissions(figure("2777"), heat::DEFAULT.value()),
        Some(figure("305.47"))
    );
}

#[test]
fn litres_by_density() {
    for (density, expected) in [("0.84", "2.641903"), ("0.86", "2.704805")] {
        let row = Fuel::Diesel.parameters(Table::Other).expect("a row");
        let co2 = fuels::carbon_product(
            figure(density),
            Measured::Tonnes,
            row.heating_value.value(),
            row.carbon.value(),
            row.oxidation.value(),
        )
        .and_then(fuels::of_products)
        .expect("a figure");
        // 2.6419025 exactly: the tie goes up.
        assert_eq!(plain(co2, Some(Places(6))), expected, "{density}");
    }
}

#[test]
fn every_document_of_a_factor_stands_in_the_register() {
    let known: BTreeSet<&str> = energy::REGISTER
        .iter()
        .map(|entry| entry.clause.edition.number)
        .collect();
    let mut cited: BTreeSet<Clause> = BTreeSet::new();
    for fuel in Fuel::ALL {
        for table in Table::ALL {
            let one = fuel.parameters(table);
            for row in one.iter().chain(fuel.choices(table)) {
                cited.extend([row.heating_value, row.carbon, row.oxidation].map(|of| of.clause()));
            }
        }
        cited.insert(coal_equivalent::of_fuel(fuel, GasKind::OilField).clause());
    }
    cited.extend(CARBONATES.iter().map(|known| known.factor.clause()));
    cited.insert(heat::DEFAULT.clause());
    let of_2023 = |known: &&grid::Average| known.factor.year == 2023;
    cited.extend(
        grid::places()
            .filter(of_2023)
            .map(|known| known.factor.clause()),
    );
    for clause in cited {
        assert!(known.contains(clause.edition.number), "{}", clause.id());
        assert!(
            energy::REGISTER.iter().any(|entry| entry.clause == clause),
            "{}",
            clause.id()
        );
    }
    for entry in energy::REGISTER {
        assert!(matches!(entry.coverage, Coverage::Coded(_)));
        assert!(!entry.about.get(Lang::En).is_empty());
    }
}

#[test]
fn codes_lead_back() {
    for column in Column::all().chain([
        Column::Own(0, Measured::Tonnes),
        Column::Own(7, Measured::Gas),
    ]) {
        assert_eq!(Column::from_code(&column.code()), Some(column));
    }
    assert_eq!(Column::from_code("own:0"), None);
    let others: BTreeSet<&str> = fuels::OTHERS.iter().map(|other| other.code).collect();
    assert_eq!(others.len(), fuels::OTHERS.len());
}
