//! Earlier versions: which are kept, and for how long.

use greendesk::storage::timestamp::{DAY, between, seconds};
use greendesk::storage::versions::retention::{
    APART, LONGEST, MOST, Plan, Version, VersionKind, plan,
};
use proptest::prelude::*;

/// `2026-03-01T00:00:00Z` and so many seconds.
fn at(after: i64) -> String {
    let (days, rest) = (after.div_euclid(DAY), after.rem_euclid(DAY));
    // Within March, which is long enough for these tests.
    format!(
        "2026-03-{:02}T{:02}:{:02}:{:02}Z",
        1 + days,
        rest / 3_600,
        rest / 60 % 60,
        rest % 60
    )
}

fn version(rev: u64, after: i64, kind: VersionKind) -> Version {
    Version {
        rev,
        kept_at: at(after),
        kind,
    }
}

/// What is held once the plan was carried out.
fn after(held: &[Version], plan: &Plan) -> Vec<Version> {
    let mut held: Vec<Version> = held
        .iter()
        .filter(|version| !plan.drop.contains(version))
        .cloned()
        .collect();
    held.extend(plan.keep.clone());
    held.sort_by_key(|version| version.rev);
    held
}

#[test]
fn times_are_counted() {
    for (iso, expected) in [
        ("1970-01-01T00:00:00Z", Some(0)),
        ("2000-02-29T12:00:00Z", Some(951_825_600)),
        ("2026-11-22T06:14:56Z", Some(1_795_328_096)),
        ("2026-11-22T06:14:56.789Z", Some(1_795_328_096)),
        ("1969-12-31T23:59:59Z", Some(-1)),
        ("2026-11-22", None),
        ("2026-13-01T00:00:00Z", None),
        ("2026-01-01T24:00:00Z", None),
        ("-026-01-01T00:00:00Z", None),
        ("2026-01-01T00:00Z", None),
        ("", None),
    ] {
        assert_eq!(seconds(iso), expected, "{iso}");
    }
    assert_eq!(between("2026-03-01T00:00:00Z", &at(DAY)), Some(DAY));
    assert_eq!(between("gone", &at(0)), None);
}

#[test]
fn the_rule() {
    let pinned = version(1, 0, VersionKind::Import);
    let many: Vec<Version> = (0..20)
        .map(|at| {
            version(
                at,
                i64::try_from(at).expect("small") * APART,
                VersionKind::Auto,
            )
        })
        .collect();
    for (name, held, rev, kind, now, kept, dropped) in [
        ("the first", vec![], 1, VersionKind::Auto, 0, true, vec![]),
        (
            "too soon",
            vec![version(1, 0, VersionKind::Auto)],
            2,
            VersionKind::Auto,
            APART - 1,
            false,
            vec![],
        ),
        (
            "five minutes later",
            vec![version(1, 0, VersionKind::Auto)],
            2,
            VersionKind::Auto,
            APART,
            true,
            vec![],
        ),
        (
            "the same state again",
            vec![version(2, 0, VersionKind::Auto)],
            2,
            VersionKind::Auto,
            DAY,
            false,
            vec![],
        ),
        (
            "soon after one that stays",
            vec![pinned.clone()],
            2,
            VersionKind::Auto,
            10,
            false,
            vec![],
        ),
        (
            "before an act, however soon",
            vec![version(1, 0, VersionKind::Auto)],
            2,
            VersionKind::Restore,
            1,
            true,
            vec![],
        ),
        (
            "before an act, held by itself already",
            vec![version(2, 0, VersionKind::Auto)],
            2,
            VersionKind::Restore,
            1,
            true,
            vec![2],
        ),
        (
            "issued, held by itself already",
            vec![version(2, 0, VersionKind::Auto)],
            2,
            VersionKind::Issued,
            1,
            true,
            vec![2],
        ),
        (
            "issued long ago, it stays",
            vec![version(1, 0, VersionKind::Issued)],
            9,
            VersionKind::Auto,
            LONGEST + DAY,
            true,
            vec![],
        ),
        (
            "before an act, held for good already",
            vec![version(2, 0, VersionKind::Import)],
            2,
            VersionKind::Restore,
            1,
            false,
            vec![],
        ),
        (
            "seven days",
            vec![version(1, 0, VersionKind::Auto)],
            2,
            VersionKind::Auto,
            LONGEST,
            true,
            vec![],
        ),
        (
            "more than seven days",
            vec![version(1, 0, VersionKind::Auto)],
            2,
            VersionKind::Auto,
            LONGEST + 1,
            true,
            vec![1],
        ),
        (
            "more than seven days, for good",
            vec![pinned.clone()],
            2,
            VersionKind::Auto,
            LONGEST + 1,
            true,
            vec![],
        ),
        (
            "too old goes though nothing comes",
            vec![
                version(1, 0, VersionKind::Auto),
                version(2, LONGEST, VersionKind::Auto),
            ],
            3,
            VersionKind::Auto,
            LONGEST + 9,
            false,
            vec![1],
        ),
        (
            "the twenty-first",
            many.clone(),
            20,
            VersionKind::Auto,
            20 * APART,
            true,
            vec![0],
        ),
        (
            "the twenty-first is one that stays",
            many,
            20,
            VersionKind::Reset,
            20 * APART,
            true,
            vec![],
        ),
        (
            "the clock went back",
            vec![version(1, DAY, VersionKind::Auto)],
            2,
            VersionKind::Auto,
            0,
            true,
            vec![],
        ),
    ] {
        let plan = plan(&held, rev, kind, &at(now));
        assert_eq!(plan.keep, kept.then(|| version(rev, now, kind)), "{name}");
        assert_eq!(
            plan.drop
                .iter()
                .map(|version| version.rev)
                .collect::<Vec<_>>(),
            dropped,
            "{name}"
        );
    }
}

#[test]
fn a_key_names_its_version_and_keys_are_in_order() {
    for kind in VersionKind::ALL {
        let version = version(9, 7, kind);
        assert_eq!(Version::parse(&version.key("a1")), Some(("a1", version)));
    }
    assert!(version(9, 9, VersionKind::Auto).key("a") < version(10, 0, VersionKind::Auto).key("a"));
    for odd in [
        "",
        "a",
        "a/1/x",
        "a/x/t/auto",
        "a/1/t/other",
        "a/1/t/auto/more",
    ] {
        assert_eq!(Version::parse(odd), None, "{odd}");
    }
}

proptest! {
    /// Whatever is saved when, by whatever clock: few are kept by themselves, what was kept before an act stays, and the newest is among them.
    #[test]
    fn the_rule_holds_after_any_saves(saves in prop::collection::vec((0_i64..12 * DAY, 0_usize..8), 1..120), steady in any::<bool>()) {
        let mut held = Vec::new();
        let mut for_good = Vec::new();
        let mut clock = 0;
        for (rev, (time, kind)) in saves.into_iter().enumerate() {
            // A clock that goes on by up to some hours, or one that jumps about.
            clock = if steady { (clock + time / 40).min(29 * DAY) } else { time };
            let kind = VersionKind::ALL.get(kind).copied().unwrap_or(VersionKind::Auto);
            let plan = plan(&held, u64::try_from(rev).expect("small"), kind, &at(clock));
            prop_assert!(plan.drop.iter().all(|version| held.contains(version) && version.kind == VersionKind::Auto));
            if kind != VersionKind::Auto {
                prop_assert!(plan.keep.is_some());
                for_good.extend(plan.keep.clone());
            }
            held = after(&held, &plan);
            let by_itself: Vec<&Version> = held.iter().filter(|version| version.kind == VersionKind::Auto).collect();
            prop_assert!(by_itself.len() <= MOST);
            for version in &by_itself {
                prop_assert!(between(&version.kept_at, &at(clock)).is_some_and(|age| age <= LONGEST));
            }
            for version in &for_good {
                prop_assert!(held.contains(version));
            }
            if steady {
                for pair in by_itself.windows(2) {
                    prop_assert!(between(&pair[0].kept_at, &pair[1].kept_at).is_some_and(|apart| apart >= APART));
                }
                // Whatever was saved last, a state of the last five minutes is kept.
                let last = held.last().expect("the first save is kept");
                prop_assert!(between(&last.kept_at, &at(clock)).is_some_and(|age| age < APART));
            }
        }
    }
}
