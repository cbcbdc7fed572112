//! 5.4.2: the ambition panel, paths, intensities and factors.
use super::{cents, figure, rows, year};
use crate::standards::sll::{direction, history};
use greendesk::i18n::Lang;
use greendesk::measure::{Decimal, Places, plain, read_year};
use greendesk::standards::sll::desk::ambition::{
    Against, Ambition, Factor, Line, Reference, Target, WithOutput, constant_rate,
    constant_rate_path, factor_change, intensities, linear_path, pace_ambition, panel, trend,
    with_factor,
};

fn told(line: &Line) -> String {
    let against = match &line.against {
        Against::Reference(kind, _) => kind.code().to_owned(),
        Against::Mean { years } => format!("mean{years}"),
        Against::Latest(year) => format!("latest{}", year.number()),
        Against::Trend { years } => format!("trend{years}"),
    };
    format!("{against} {} {}", cents(line.level), line.ambition.code())
}

#[test]
fn a_target_beside_everything_that_is_known() {
    for row in rows(include_str!("ambition.csv")) {
        let [
            case,
            better,
            of,
            target,
            past,
            references,
            expected,
            _source,
        ] = row.as_slice()
        else {
            panic!("eight columns")
        };
        let references = references.split_whitespace().map(|one| {
            let (kind, level) = one.split_once(':').expect("kind:level");
            let kind = Reference::from_code(kind).expect("a kind");
            (kind, String::new(), figure(level))
        });
        let target = Target {
            direction: direction(better),
            year: read_year(of).expect("a year"),
            level: figure(target),
            history: history(past),
            references: references.collect(),
        };
        let found = panel(&target);
        let lines: Vec<String> = found.lines.iter().map(told).collect();
        assert_eq!(lines.join("|"), *expected, "{case}");
        for line in &found.lines {
            assert_eq!(line.difference, target.level - line.level, "{case}");
            let ours = matches!(line.against, Against::Latest(_) | Against::Trend { .. });
            assert_eq!(line.clause.is_none(), ours, "{case}");
            assert_ne!(line.name().get(Lang::Zh), "");
        }
    }
}

#[test]
fn the_pace_a_year() {
    let target = Target {
        direction: direction("lower"),
        year: year(2027),
        level: figure("9000"),
        history: history("2022:12000 2024:10000"),
        references: vec![],
    };
    let found = panel(&target);
    let ahead = found.to_target.expect("a pace");
    assert_eq!((ahead.from.number(), ahead.to.number()), (2024, 2027));
    assert_eq!(cents(ahead.a_year), "-333.33");
    assert_eq!(
        plain(ahead.rate.expect("a rate"), Some(Places(3))),
        "-3.451"
    );
    let so_far = found.so_far.expect("a pace");
    assert_eq!(so_far.a_year, figure("-1000"));
    // √(10/12) − 1.
    assert_eq!(
        plain(so_far.rate.expect("a rate"), Some(Places(4))),
        "-8.7129"
    );
    let one_year = Target {
        history: history("2024:10000"),
        ..target.clone()
    };
    assert_eq!(panel(&one_year).so_far, None);
    let from_nothing = Target {
        history: history("2024:0"),
        ..target
    };
    let ahead = panel(&from_nothing).to_target.expect("a pace");
    assert_eq!((ahead.a_year, ahead.rate), (figure("3000"), None));
}

#[test]
fn paths_to_a_target() {
    let shown = |levels: Option<Vec<Decimal>>| -> Vec<String> {
        levels.expect("a path").into_iter().map(cents).collect()
    };
    let (base, target) = (figure("10000"), figure("9000"));
    assert_eq!(
        shown(linear_path(base, target, 3)),
        ["9666.67", "9333.33", "9000.00"]
    );
    assert_eq!(
        shown(constant_rate_path(base, target, 3, Places(2))),
        ["9654.89", "9321.70", "9000.00"]
    );
    assert_eq!(
        plain(
            constant_rate(base, target, 3).expect("a rate"),
            Some(Places(3))
        ),
        "-3.451"
    );
    // Upwards, and over the longest term.
    assert_eq!(
        shown(constant_rate_path(figure("30"), figure("40"), 2, Places(2))),
        ["34.64", "40.00"]
    );
    assert_eq!(
        constant_rate_path(base, target, 60, Places(2)).map(|path| path.len()),
        Some(60)
    );
    for years in [0, 61] {
        assert_eq!(linear_path(base, target, years), None);
        assert_eq!(constant_rate_path(base, target, years, Places(2)), None);
        assert_eq!(constant_rate(base, target, years), None);
    }
    assert_eq!(constant_rate_path(base, Decimal::ZERO, 3, Places(2)), None);
    assert_eq!(
        shown(linear_path(base, Decimal::ZERO, 2)),
        ["5000.00", "0.00"]
    );
}

#[test]
fn a_trend_needs_two_years() {
    assert_eq!(trend(&history("2024:10"), year(2026)), None);
    assert_eq!(trend(&history("2024:10 2024:12"), year(2026)), None);
    assert_eq!(
        trend(&history("2023:10 2024:12"), year(2026)),
        Some(figure("16"))
    );
    assert_eq!(
        trend(&history("2024:12 2023:10"), year(2026)),
        Some(figure("16"))
    );
}

#[test]
fn a_target_met_by_producing_less_is_flagged() {
    let of = |level: &str, output: &str| WithOutput {
        level: figure(level),
        output: figure(output),
    };
    let base = of("10000", "100");
    for (met, now, expected) in [
        // 9,000 t for 80: less in all, more for each.
        (true, of("9000", "80"), Some(true)),
        (false, of("9600", "80"), Some(false)),
        (true, of("9000", "90"), Some(false)),
        (true, of("9000", "100"), Some(false)),
        (true, of("9000", "0"), None),
        (true, of("9000", "-1"), None),
    ] {
        let found = intensities(met, base, now).map(|found| found.met_but_rose);
        assert_eq!(found, expected, "{now:?}");
    }
    let found = intensities(true, base, of("9000", "80")).expect("intensities");
    assert_eq!((found.base, found.now), (figure("100"), figure("112.5")));
}

#[test]
fn a_grid_factor_moves_the_level_of_the_same_electricity() {
    let qinghai = |value: &str, of: i64| Factor {
        value: figure(value),
        year: year(of),
        source: "生态环境部、国家统计局公告".to_owned(),
    };
    let found = factor_change(
        figure("1000000"),
        &qinghai("0.1326", 2021),
        &qinghai("0.1796", 2023),
    )
    .expect("a change");
    assert_eq!(plain(found.per_cent, Some(Places(1))), "35.4");
    assert_eq!((found.old, found.new), (figure("132600"), figure("179600")));
    let step = factor_change(
        figure("1"),
        &qinghai("0.1326", 2021),
        &qinghai("0.1567", 2022),
    );
    assert_eq!(
        plain(step.expect("a change").per_cent, Some(Places(1))),
        "18.2"
    );
    assert_eq!(
        factor_change(figure("1"), &qinghai("0", 2021), &qinghai("0.1567", 2022)),
        None
    );
}

/// The pace that a target needs beside that of the history, in either direction.
#[test]
fn the_pace_is_judged_in_the_direction_of_the_kpi() {
    for (case, way, levels, of_year, level, expected) in [
        (
            "slower downwards",
            "lower",
            "2022:12000 2024:10000",
            2026,
            "9000",
            Some(Ambition::Less),
        ),
        (
            "as fast downwards",
            "lower",
            "2022:12000 2024:10000",
            2026,
            "8000",
            Some(Ambition::Same),
        ),
        (
            "faster downwards",
            "lower",
            "2022:12000 2024:10000",
            2026,
            "7000",
            Some(Ambition::More),
        ),
        (
            "slower upwards",
            "higher",
            "2022:26 2024:30",
            2026,
            "33",
            Some(Ambition::Less),
        ),
        (
            "faster upwards",
            "higher",
            "2022:26 2024:30",
            2026,
            "35",
            Some(Ambition::More),
        ),
        (
            "a fall where the history rose",
            "lower",
            "2022:9000 2024:10000",
            2026,
            "10000",
            Some(Ambition::More),
        ),
        (
            "one year of history",
            "lower",
            "2024:10000",
            2026,
            "9000",
            None,
        ),
        ("no history", "lower", "", 2026, "9000", None),
    ] {
        let target = Target {
            direction: direction(way),
            year: year(of_year),
            level: figure(level),
            history: history(levels),
            references: vec![],
        };
        let found = pace_ambition(target.direction, &panel(&target));
        assert_eq!(found, expected, "{case}");
    }
}

/// The same activity with another factor: multiplied first, divided once.
#[test]
fn a_level_with_another_factor() {
    let factor = |value: &str| Factor {
        value: figure(value),
        year: year(2021),
        source: String::new(),
    };
    for (level, old, new, expected) in [
        ("10000", "0.1326", "0.1796", Some("13544.49")),
        ("10000", "0.1796", "0.1796", Some("10000.00")),
        ("0", "0.1326", "0.1796", Some("0.00")),
        ("1", "3", "1", Some("0.33")),
        ("10000", "0", "0.1796", None),
        ("10000", "-1", "0.1796", None),
    ] {
        let found = with_factor(figure(level), &factor(old), &factor(new));
        assert_eq!(found.map(cents).as_deref(), expected, "{level} {old} {new}");
    }
}
