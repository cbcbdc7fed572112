//! 5.2 and 7.2: what makes an own set unfit.
use greendesk::measure::plain;
use greendesk::standards::climate::set::{
    IndicatorSet, SetFault, SetIndicator, areas, faults, read_steps,
};
use greendesk::standards::climate::table_a1;

fn built_in() -> IndicatorSet {
    let mut set = IndicatorSet {
        name: "n".into(),
        version: "1".into(),
        ..IndicatorSet::default()
    };
    for (code, indicator) in (0..5).flat_map(table_a1::of_area) {
        let found = table_a1::find(&code).unwrap();
        set.indicators.push(SetIndicator {
            code,
            area: found.area.name.zh.into(),
            group: found.group.name.zh.into(),
            name: indicator.name.zh.into(),
            points: indicator.points.to_string(),
            ..SetIndicator::default()
        });
    }
    set
}

#[test]
fn the_built_in_set_is_fit() {
    assert_eq!(faults(&built_in()), []);
    assert_eq!(
        areas(&built_in()),
        ["公司治理", "投融资活动", "经营活动", "风险管理", "社会影响"]
    );
}

#[test]
fn every_fault_is_named() {
    let changed = |change: fn(&mut IndicatorSet)| {
        let mut set = built_in();
        change(&mut set);
        faults(&set)
    };
    assert_eq!(faults(&IndicatorSet::default()), [SetFault::Empty]);
    assert_eq!(
        changed(|set| set.indicators[4].group = " ".into()),
        [SetFault::Blank(5)]
    );
    assert_eq!(
        changed(|set| set.indicators[4].code = "1.1.1".into()),
        [SetFault::Twice("1.1.1".into())]
    );
    assert_eq!(
        changed(|set| set.indicators[4].points = "三".into()),
        [SetFault::Points(5)]
    );
    assert_eq!(
        changed(|set| set.indicators[4].points = "0".into()),
        [SetFault::Points(5)]
    );
    assert_eq!(
        changed(|set| set.indicators[4].steps = "0 4".into()),
        [SetFault::Steps(5)]
    );
    assert_eq!(
        changed(|set| set.indicators[4].steps = "0、1.5；3".into()),
        []
    );
    let short = changed(|set| set.indicators.truncate(37));
    let [SetFault::Sum(sum)] = short.as_slice() else {
        panic!("{short:?}")
    };
    assert_eq!(plain(*sum, None), "97");
    assert_eq!(
        changed(|set| (0..9).for_each(|at| set.indicators[at].area = at.to_string())),
        [SetFault::TooManyAreas(14)]
    );
    let many = changed(|set| set.indicators = vec![SetIndicator::default(); 301]);
    assert_eq!(many, [SetFault::TooMany(301)]);
    let several = changed(|set| {
        set.indicators[0].points = "2.9999".into();
        set.indicators[1].name = String::new();
    });
    assert_eq!(several.len(), 2, "all come back together: {several:?}");
}

#[test]
fn steps_are_read_as_people_write_them() {
    let three = "3".parse().unwrap();
    assert_eq!(read_steps("", three), Some(vec![]));
    assert_eq!(
        read_steps("0，1.5 / 3", three).map(|steps| steps.len()),
        Some(3)
    );
    assert_eq!(read_steps("0 3.5", three), None);
    assert_eq!(read_steps("0 -1", three), None);
    assert_eq!(read_steps("零", three), None);
}
