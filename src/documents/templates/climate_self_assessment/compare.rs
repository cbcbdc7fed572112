//! 4.3: this assessment beside an earlier one of the same indicator set.

use super::reading::{Assessment, By, Indicator, area_name, assessment};
use super::words as w;
use crate::documents::comparison::{Comparison, in_order, period};
use crate::documents::{Draft, Table, Value};
use crate::i18n::Message;
use crate::measure::{Decimal, difference};
use crate::standards::climate::score::Standing;

/// The two beside each other, an indicator a row, the totals of groups and areas below theirs, the whole and its grade last; by own and by third-party
/// score, the earlier period first whichever is open. `Err` where the sets are not the same.
pub fn compare(now: &Draft, other: &Draft) -> Result<Comparison, Message> {
    let [earlier, now] = in_order((now, &period(now)), (other, &period(other)));
    let (found, before) = (assessment(now), assessment(earlier));
    let same = found.indicators.len() == before.indicators.len()
        && found
            .indicators
            .iter()
            .zip(&before.indicators)
            .all(|(one, other)| key(one) == key(other) && one.full == other.full);
    if !same {
        let set = |draft: &Draft| {
            [
                draft.root.get("set_name").trim(),
                draft.root.get("set_version").trim(),
            ]
            .join(" ")
        };
        return Err(Message::new(
            w::E_OTHER_SET,
            vec![set(now).into(), set(earlier).into()],
        ));
    }
    let mut rows = Vec::new();
    for area in &found.areas {
        let of_area = |name: Message, row: Option<&str>| {
            vec![
                Value::Words(area_name(&now.root, *area)),
                row.map_or(Value::Missing, |code| Value::Typed(code.to_owned())),
                Value::Words(name),
            ]
        };
        let both = [&before, &found];
        let groups = found.groups.iter().enumerate();
        let groups: Vec<_> = groups.filter(|(_, group)| group.area == *area).collect();
        for (at, group) in &groups {
            let indicators = found.indicators.iter().zip(&before.indicators);
            for (one, other) in indicators.filter(|(one, _)| one.group == *at) {
                let full = one.full.map_or(Value::Missing, points);
                let mut row = of_area(one.name.clone(), Some(key(one)));
                row.push(full);
                for by in [By::Own, By::Third] {
                    row.extend(three(other.score(by), one.score(by)));
                }
                rows.push(row);
            }
            // The total of an only group is that of its area.
            if groups.len() > 1 {
                let name = Message::new(w::SUBTOTAL_OF, vec![group.name.clone().into()]);
                let mut row = of_area(name, None);
                row.extend(sums(both, |indicator| indicator.group == *at));
                rows.push(row);
            }
        }
        let name = Message::new(w::SUBTOTAL_OF, vec![area_name(&now.root, *area).into()]);
        let mut row = of_area(name, None);
        row.extend(sums(both, |indicator| indicator.area == *area));
        rows.push(row);
    }
    let mut total = vec![
        Value::Words(w::TOTAL.into()),
        Value::Missing,
        Value::Missing,
    ];
    total.extend(sums([&before, &found], |_| true));
    rows.push(total);
    let mut grades = vec![
        Value::Words(w::GRADE_ROW.into()),
        Value::Missing,
        Value::Missing,
        Value::Missing,
    ];
    for by in [By::Own, By::Third] {
        let grade = |found: &Assessment| {
            let grade = found.whole(by).grade();
            grade.map_or(Value::Missing, |grade| Value::Words(grade.name().into()))
        };
        grades.extend([grade(&before), grade(&found), Value::Missing]);
    }
    rows.push(grades);
    let table = Table {
        id: "comparison",
        title: w::T_COMPARISON,
        columns: vec![
            ("area", w::AREA),
            ("code", w::CODE),
            ("indicator", w::INDICATOR),
            ("full", w::FULL),
            ("self_earlier", w::C_SELF_EARLIER),
            ("self_now", w::C_SELF_NOW),
            ("self_change", w::C_SELF_CHANGE),
            ("third_earlier", w::C_THIRD_EARLIER),
            ("third_now", w::C_THIRD_NOW),
            ("third_change", w::C_THIRD_CHANGE),
        ],
        rows,
    };
    Ok(Comparison::new(vec![table], Vec::new()))
}

/// The full marks of the indicators that hold, and their totals by either side, earlier and now; a total is none while a score of it is missing.
fn sums(both: [&Assessment; 2], holds: impl Fn(&Indicator) -> bool) -> Vec<Value> {
    let standing = |found: &Assessment, by| found.standing(by, &holds);
    let full = both
        .last()
        .map(|found| points(standing(found, By::Own).full));
    let mut cells: Vec<Value> = full.into_iter().collect();
    for by in [By::Own, By::Third] {
        let [earlier, now] = both.map(|found| {
            Some(standing(found, by))
                .filter(Standing::complete)
                .map(|standing| standing.reached)
        });
        cells.extend(three(earlier, now));
    }
    cells
}

fn key<'a>(indicator: &Indicator<'a>) -> &'a str {
    indicator.node.get("code").trim()
}

fn points(exact: Decimal) -> Value {
    Value::Number {
        exact,
        places: None,
        unit: w::U_POINTS.zh.to_owned(),
    }
}

fn three(earlier: Option<Decimal>, now: Option<Decimal>) -> [Value; 3] {
    let change = now
        .zip(earlier)
        .and_then(|(now, earlier)| difference(now, earlier));
    [earlier, now, change].map(|value| value.map_or(Value::Missing, points))
}
