//! Annex A, typed from the document: areas, groups and points; the words are ours.
use crate::standards::rows;
use greendesk::i18n::Lang;
use greendesk::standards::climate::table_a1::{AREAS, CLAUSE, Checks, VERSION, find, of_area};

#[test]
fn areas_groups_and_points_are_those_that_are_printed() {
    let printed: Vec<[String; 3]> = rows(include_str!("table_a1.csv"))
        .into_iter()
        .map(|row| [row[0].clone(), row[1].clone(), row[2].clone()])
        .collect();
    let mut found = Vec::new();
    for area in &AREAS {
        for group in area.groups {
            let points: Vec<String> = group
                .indicators
                .iter()
                .map(|indicator| indicator.points.to_string())
                .collect();
            found.push([
                area.name.zh.to_owned(),
                group.name.zh.to_owned(),
                points.join(" "),
            ]);
        }
    }
    assert_eq!(found, printed);
    assert_eq!(CLAUSE.number, "附录 A 表 A.1");
    // Documents keep the version: whoever changes a code or a point above raises it.
    assert_eq!(VERSION, "2022.1");
}

#[test]
fn the_sums_are_those_that_are_printed() {
    let areas: Vec<u32> = (0..5)
        .map(|area| {
            of_area(area)
                .iter()
                .map(|(_, indicator)| indicator.points)
                .sum()
        })
        .collect();
    assert_eq!(areas, [39, 19, 10, 23, 9]);
    assert_eq!(areas.iter().sum::<u32>(), 100);
    assert_eq!((0..5).map(|area| of_area(area).len()).sum::<usize>(), 38);
    assert!(of_area(5).is_empty());
}

#[test]
fn a_code_finds_its_indicator() {
    for (area, held) in AREAS.iter().enumerate() {
        for (code, indicator) in of_area(area) {
            let found = find(&code).unwrap_or_else(|| panic!("{code}"));
            assert_eq!(found.indicator.name, indicator.name);
            assert_eq!(found.area.name, held.name);
        }
    }
    assert_eq!(find("1.3.6").unwrap().indicator.name.zh, "内部碳定价");
    for code in [
        "", "0.1.1", "6.1.1", "1.4.1", "1.1.5", "1.1", "1.1.1.1", "a.b.c", "1.1.-1",
    ] {
        assert!(find(code).is_none(), "{code}");
    }
}

#[test]
fn stages_and_years_are_where_the_table_speaks_of_them() {
    let of = |checks: Checks| -> Vec<String> {
        (0..5)
            .flat_map(of_area)
            .filter(|(_, indicator)| indicator.checks == checks)
            .map(|(code, _)| code)
            .collect()
    };
    assert_eq!(of(Checks::Stages), ["4.1.1", "4.1.2"]);
    assert_eq!(of(Checks::Years), ["2.2.1", "2.2.2"]);
}

/// The standard forbids to copy its text: its questions begin 是否 and 在…是否; none of ours is one of its sentences.
#[test]
fn no_sentence_of_the_standard_is_copied() {
    for indicator in (0..5).flat_map(of_area).map(|(_, indicator)| indicator) {
        for text in [indicator.name, indicator.question] {
            assert!(
                !text.zh.starts_with("是否")
                    && !text.zh.is_empty()
                    && !text.get(Lang::En).is_empty()
            );
            assert!(text.zh.chars().count() <= 32, "{}", text.zh);
        }
    }
}
