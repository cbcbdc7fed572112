//! 4.3: this assessment beside an earlier one of the same indicator set.

use super::reading::{By, Indicator, area_name, assessment};
use super::words as w;
use crate::documents::{Draft, Table, Value};
use crate::i18n::Message;
use crate::measure::{Decimal, difference};

/// The two beside each other, an indicator a row and the totals last; by own and by third-party score. `Err` where the sets are not the same.
pub fn compare(now: &Draft, earlier: &Draft) -> Result<Table, Message> {
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
    for (one, other) in found.indicators.iter().zip(&before.indicators) {
        let full = one.full.map_or(Value::Missing, points);
        let mut row = vec![
            Value::Words(area_name(&now.root, one.area)),
            Value::Typed(key(one).to_owned()),
            Value::Words(one.name.clone()),
            full,
        ];
        for by in [By::Own, By::Third] {
            row.extend(three(other.score(by), one.score(by)));
        }
        rows.push(row);
    }
    let mut total = vec![
        Value::Words(w::TOTAL.into()),
        Value::Missing,
        Value::Missing,
        points(found.whole(By::Own).full),
    ];
    for by in [By::Own, By::Third] {
        let whole = |found: &super::reading::Assessment| {
            Some(found.whole(by))
                .filter(|whole| whole.complete())
                .map(|whole| whole.reached)
        };
        total.extend(three(whole(&before), whole(&found)));
    }
    rows.push(total);
    Ok(Table {
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
    })
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
