//! The disclosure of green loans: the formula, the figures printed in the source, and the doubts, held to tables typed from it.

mod readings;

use super::{figure, rows};
use greendesk::i18n::Lang;
use greendesk::measure::{Decimal, Places, plain};
use greendesk::standards::green_loan::{
    self, Indicator, Mass, Money, attribution, disclosure, projects, reading, units,
};

fn shown(found: Option<Decimal>, places: u32) -> String {
    found.map_or_else(
        || "none".to_owned(),
        |exact| plain(exact, Some(Places(places))),
    )
}

#[test]
fn the_attributable_reduction() {
    for row in rows(include_str!("attributable.csv")) {
        let [case, annual, balance, investment, expected, _source] = row.as_slice() else {
            panic!("six columns")
        };
        assert_eq!(
            &shown(
                attribution::attributable(figure(annual), figure(balance), figure(investment)),
                2
            ),
            expected,
            "{case}"
        );
    }
}

#[test]
fn shares_are_exact_and_their_sum_is_the_published_cross_check() {
    let loans = [
        ("10", "100", "1000"),
        ("25", "100", "20000"),
        ("20", "100", "5000"),
    ];
    let parts = loans.map(|(balance, whole, annual)| {
        attribution::attributable(figure(annual), figure(balance), figure(whole)).expect("a figure")
    });
    assert_eq!(parts.into_iter().sum::<Decimal>(), figure("6100"));
    assert_eq!(
        attribution::share(figure("10"), figure("100")),
        Some(figure("0.1"))
    );
    assert_eq!(attribution::share(figure("10"), Decimal::ZERO), None);
}

#[test]
fn the_figures_of_the_source_come_out() {
    for row in rows(include_str!("figures.csv")) {
        let [case, rule, a, b, c, places, expected, _source] = row.as_slice() else {
            panic!("eight columns")
        };
        let of = |text: &String| figure(text);
        let found = match rule.as_str() {
            "share" => disclosure::green_share(of(a), of(b)),
            "yi" => units::shifted(of(a), Money::Wan.tens() - Money::Yi.tens()),
            "wan" => units::shifted(of(a), -Mass::WanTonne.tens()),
            "both" => disclosure::loans_and_bonds(of(a), of(b)),
            "both_wan" => {
                disclosure::loans_and_bonds(of(a), of(b)).and_then(|sum| units::shifted(sum, -4))
            }
            "head" => disclosure::per_head(of(a), of(b)),
            "cost" => disclosure::from_cost(of(a), of(b), of(c)),
            "effect" => attribution::rate_effect(of(a), of(b)),
            "emissions" => disclosure::emissions(of(a), of(b)),
            "coal" => projects::coal_saved(of(a), of(b)),
            "co2" => projects::co2_avoided(of(a), of(b)),
            "co2_supply" => projects::co2_of_supply(of(a), of(b)),
            "supply" => projects::supply(of(a), of(b), of(c)),
            "hours" => projects::hours_implied(of(a), of(b)),
            other => panic!("{other}"),
        };
        assert_eq!(
            &shown(found, places.parse().expect("places")),
            expected,
            "{case}"
        );
    }
}

#[test]
fn what_is_hard_to_believe() {
    for row in rows(include_str!("doubts.csv")) {
        let [case, rule, a, b, expected, _source] = row.as_slice() else {
            panic!("six columns")
        };
        let found = match rule.as_str() {
            "kg" => attribution::kilograms_suspected(figure(a), figure(b)),
            "co2" => attribution::co2_out_of_line(figure(a), figure(b)),
            "over" => attribution::over_whole(figure(a), figure(b)),
            "large" => disclosure::large_project(figure(a)),
            "rate" => projects::coal_rate_out_of_line(figure(a)),
            "year" => projects::beyond_a_year(figure(a)),
            "paper" => disclosure::paper_in_kilograms(figure(a), figure(b)),
            "grid" => disclosure::is_grid_average(figure(a)).is_some(),
            other => panic!("{other}"),
        };
        assert_eq!(if found { "yes" } else { "no" }, expected, "{case}");
    }
}

#[test]
fn rates_are_weighted_by_balance() {
    let loans = |pairs: &[(&str, &str)]| {
        pairs
            .iter()
            .map(|(balance, rate)| (figure(balance), figure(rate)))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        attribution::weighted_rate(&loans(&[("100", "3"), ("300", "4")])),
        Some(figure("3.75"))
    );
    assert_eq!(
        attribution::weighted_rate(&loans(&[("100", "3"), ("0", "90")])),
        Some(figure("3"))
    );
    assert_eq!(attribution::weighted_rate(&[]), None);
}

#[test]
fn table_4_has_eight_rows_in_three_groups() {
    let rows: Vec<usize> = disclosure::FOOTPRINT
        .iter()
        .map(|group| group.rows.len())
        .collect();
    assert_eq!(rows, [3, 4, 1]);
}

#[test]
fn codes_lead_back() {
    for indicator in Indicator::ALL {
        assert_eq!(Indicator::from_code(indicator.code()), Some(indicator));
        assert_eq!(Indicator::ALL[indicator.index()], indicator);
    }
    assert!(
        Money::ALL
            .iter()
            .all(|unit| Money::from_code(unit.code()) == Some(*unit))
    );
    assert!(
        Mass::ALL
            .iter()
            .all(|unit| Mass::from_code(unit.code()) == Some(*unit))
    );
    assert_eq!(units::shifted(figure("1.5"), 4), Some(figure("15000")));
    assert_eq!(units::shifted(figure("1500"), -3), Some(figure("1.5")));
}

/// The parts of the report, typed from its headings; then what of the guide is named.
const PARTS: &str = "一（一）|一（二）|一（三）|二（一）|二（二）|二（三）|表 1|三（一）表 2|三（二）表 3|四（一）|四（二）|五|表 4|六（一）|表 5|六（二）1|六（二）2|六（三）|七（一）|七（二）|八|九|测算范围|测算工具表|测算工具表：煤耗|测算工具表：二氧化碳|测算工具表：其他";

#[test]
fn every_part_stands_once_and_in_order() {
    let found: Vec<&str> = green_loan::REGISTER
        .iter()
        .map(|entry| entry.clause.number)
        .collect();
    assert_eq!(found, PARTS.split('|').collect::<Vec<_>>());
}

/// The thresholds by which typed loans are doubted are those of the engine, which judges loan books in whole numbers.
#[test]
fn sizes_are_doubted_at_their_edges() {
    for (saved, investment, unusual) in [
        ("36", "36000", Some(false)),
        ("35", "36000", Some(true)),
        // Half up at six places, as the engine rounds.
        ("35.99", "36000", Some(false)),
        ("35.98", "36000", Some(true)),
        ("10799999", "36000", Some(false)),
        ("10800000", "36000", Some(true)),
        ("0", "36000", None),
        ("36", "0", None),
    ] {
        let density = attribution::density(figure(saved), figure(investment));
        let found = density.map(attribution::unusual);
        assert_eq!(found, unusual, "{saved} of {investment}");
    }
    let mut densities: Vec<Option<Decimal>> = (0..9).map(|_| Some(figure("2"))).collect();
    densities.push(Some(figure("200.1")));
    assert_eq!(attribution::outliers(&densities), [9]);
    densities[9] = Some(figure("200"));
    assert_eq!(attribution::outliers(&densities), [0; 0]);
    densities[9] = Some(figure("0.0199"));
    assert_eq!(attribution::outliers(&densities), [9]);
    // Nine densities have no median that says anything.
    densities[0] = None;
    assert_eq!(attribution::outliers(&densities), [0; 0]);
}

/// The sums of a group in a file of plain texts: as they are shown, then exact; blank where no loan has a figure.
#[test]
fn sums_in_a_file_are_shown_or_exact() {
    for (balance, reduction, covered, shown, exact) in [
        // The ordinary case: noughts are neither wanting in what is shown nor padded in what is exact.
        (
            "1700",
            "4000.0000000000",
            2,
            ["1700.00", "4000.00"],
            ["1700", "4000"],
        ),
        // Half up, once.
        (
            "1200.005",
            "0.0050000000",
            1,
            ["1200.01", "0.01"],
            ["1200.005", "0.005"],
        ),
        (
            "0.123456789012",
            "3.1415926535",
            1,
            ["0.12", "3.14"],
            ["0.123456789012", "3.1415926535"],
        ),
        // A figure of nought is a figure; none is none.
        ("0", "0.0000000000", 1, ["0.00", "0.00"], ["0", "0"]),
        ("500", "0.0000000000", 0, ["500.00", ""], ["500", ""]),
    ] {
        let printed = if reduction == "0.0050000000" {
            "0.01"
        } else {
            &reduction[..reduction.len() - 8]
        };
        let group = green_loan::result::GroupSummary {
            name: String::new(),
            loans: 2,
            balance: balance.to_owned(),
            reductions: vec![reduction.to_owned()],
            printed: vec![printed.to_owned()],
            covered: vec![covered],
            covered_balance: vec![balance.to_owned()],
        };
        assert_eq!(
            group.in_file(),
            [shown, exact].concat(),
            "{balance} {reduction}"
        );
    }
}

#[test]
fn rates_are_doubted_at_their_edges() {
    for (rate, doubted) in [
        ("0", true),
        ("0.0435", true),
        ("0.1999", true),
        ("0.2", false),
        ("4.35", false),
        ("36", false),
        ("36.01", true),
        ("435", true),
    ] {
        assert_eq!(attribution::rate_doubted(figure(rate)), doubted, "{rate}");
    }
}

/// A class bears its own name; a code that the list knows by its division alone says whose part it is.
#[test]
fn groups_of_industries_bear_their_own_names() {
    for (code, name) in [
        ("D4416", "D4416 太阳能发电"),
        ("4416", "4416 太阳能发电"),
        ("D4499", "D4499（属 D44 电力、热力生产和供应业）"),
        ("D441", "D441（属 D44 电力、热力生产和供应业）"),
        ("D44", "D44 电力、热力生产和供应业"),
        ("44", "44 电力、热力生产和供应业"),
        ("D4416 光伏", "D4416 光伏"),
        ("光伏", "光伏"),
    ] {
        let called = reading::By::Industry.called(code);
        assert_eq!(called.get(Lang::Zh), name, "{code}");
    }
}
