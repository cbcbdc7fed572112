//! Everything found and computed in a self-assessment: totals, the range still reachable, grades, bars, and problems in the form's order.

use super::drafting;
use super::fields::STEPS;
use super::reading::{Assessment, By, Indicator, area_name, assessment};
use super::{rules, words as w};
use crate::clause::Clause;
use crate::documents::words::FULL_MARK as OF_FULL_MARK;
use crate::documents::{
    Bar, Bars, Draft, Evaluation, Figure, Place, Value, check_fields, in_form_order,
};
use crate::i18n::{Message, Text};
use crate::measure::{Decimal, difference, grouped};
use crate::order::sorted;
use crate::standards::climate;
use crate::standards::climate::grade::BOUNDS;
use crate::standards::climate::score::{FULL_MARK, Standing};

const TOTAL: Clause = climate::clause("6.1");
/// The figures of each area's total by the institution and by the third party.
const AREA_TOTALS: [[&str; 2]; 8] = [
    ["area_1_self", "area_1_third"],
    ["area_2_self", "area_2_third"],
    ["area_3_self", "area_3_third"],
    ["area_4_self", "area_4_third"],
    ["area_5_self", "area_5_third"],
    ["area_6_self", "area_6_third"],
    ["area_7_self", "area_7_third"],
    ["area_8_self", "area_8_third"],
];

/// Finds and computes everything.
pub fn evaluate(draft: &Draft) -> Evaluation {
    let found = assessment(draft);
    let mut problems = check_fields(STEPS, draft);
    problems.extend(rules::all(draft, &found));
    in_form_order(STEPS, draft, &mut problems);
    let mut figures = vec![figure(
        "full",
        w::L_FULL.into(),
        points(found.whole(By::Own).full),
        w::F_FULL,
        String::new(),
        TOTAL,
    )];
    totals(draft, &found, By::Own, &mut figures);
    if found.third_begun() {
        totals(draft, &found, By::Third, &mut figures);
        gap(&found, &mut figures);
    }
    next(&found, &mut figures);
    figures.extend(found.indicators.iter().filter_map(apart));
    Evaluation {
        problems,
        figures,
        bars: bars(draft, &found),
        ..Evaluation::default()
    }
}

fn points(exact: Decimal) -> Value {
    Value::Number {
        exact,
        places: None,
        unit: w::U_POINTS.zh.to_owned(),
    }
}

/// The points of what was scored; before anything was, there are none, and no nought stands for them.
fn reached(standing: &Standing) -> Value {
    if standing.answered == 0 {
        Value::Words(w::NOT_SCORED.into())
    } else {
        points(standing.reached)
    }
}

fn figure(
    id: &'static str,
    label: Message,
    value: Value,
    formula: Text,
    workings: String,
    clause: Clause,
) -> Figure {
    Figure {
        id,
        place: Place::root(id),
        label,
        value,
        verdict: None,
        formula,
        workings,
        clause,
    }
}

/// 6.1, 6.2: total, range and grade by one of the two, and the totals of the areas.
fn totals(draft: &Draft, found: &Assessment, by: By, figures: &mut Vec<Figure>) {
    let whole = found.whole(by);
    let (ids, side) = match by {
        By::Own => (["total_self", "range_self", "grade_self"], 0),
        By::Third => (["total_third", "range_third", "grade_third"], 1),
    };
    let labels = [
        [
            w::L_TOTAL_SELF,
            w::L_RANGE_SELF,
            w::L_GRADE_SELF,
            w::L_AREA_SELF,
        ],
        [
            w::L_TOTAL_THIRD,
            w::L_RANGE_THIRD,
            w::L_GRADE_THIRD,
            w::L_AREA_THIRD,
        ],
    ];
    let [total, range, grade, area_label] = labels.get(side).copied().unwrap_or([w::L_FULL; 4]);
    let [total_id, range_id, grade_id] = ids;
    let counted = |pattern: Text, standing: &Standing| {
        Message::new(
            pattern,
            vec![
                standing.answered.to_string().into(),
                standing.count.to_string().into(),
            ],
        )
    };
    let parts: Vec<(usize, Standing)> = found
        .areas
        .iter()
        .map(|area| {
            (
                *area,
                found.standing(by, |indicator| indicator.area == *area),
            )
        })
        .collect();
    let sums: Vec<String> = parts
        .iter()
        .filter(|(_, part)| part.answered > 0)
        .map(|(_, part)| grouped(part.reached, None))
        .collect();
    figures.push(figure(
        total_id,
        counted(total, &whole),
        reached(&whole),
        w::F_TOTAL,
        sums.join(" + "),
        TOTAL,
    ));
    if !whole.complete() {
        let range_words = Message::new(
            w::RANGE,
            vec![
                grouped(whole.reached, None).into(),
                grouped(whole.most(), None).into(),
            ],
        );
        let workings = [grouped(whole.reached, None), grouped(whole.open, None)].join(" + ");
        figures.push(figure(
            range_id,
            range.into(),
            Value::Words(range_words),
            w::F_RANGE,
            workings,
            TOTAL,
        ));
    }
    let value = match whole.grade() {
        Some(grade) => Value::Words(grade.name().into()),
        None if !whole.complete() => Value::NotApplicable(counted(w::NA_OPEN, &whole)),
        None => Value::NotApplicable(Message::new(
            w::NA_SUM,
            vec![grouped(whole.full, None).into()],
        )),
    };
    figures.push(figure(
        grade_id,
        grade.into(),
        value,
        w::F_GRADE,
        String::new(),
        rules::GRADES,
    ));
    for (area, part) in parts {
        let Some(id) = AREA_TOTALS.get(area).and_then(|ids| ids.get(side)) else {
            continue;
        };
        let args = vec![
            area_name(&draft.root, area).into(),
            part.answered.to_string().into(),
            part.count.to_string().into(),
        ];
        let scores = found
            .indicators
            .iter()
            .filter(|indicator| indicator.area == area)
            .filter_map(|indicator| indicator.score(by));
        let scores: Vec<String> = scores.map(|score| grouped(score, None)).collect();
        figures.push(figure(
            id,
            Message::new(area_label, args),
            reached(&part),
            w::F_TOTAL,
            scores.join(" + "),
            TOTAL,
        ));
    }
}

/// The two totals apart, once both stand.
fn gap(found: &Assessment, figures: &mut Vec<Figure>) {
    let (own, third) = (found.whole(By::Own), found.whole(By::Third));
    let gap = difference(third.reached, own.reached).filter(|_| own.complete() && third.complete());
    if let Some(gap) = gap {
        let workings = [grouped(third.reached, None), grouped(own.reached, None)].join(" − ");
        figures.push(figure(
            "gap",
            w::L_GAP.into(),
            points(gap),
            w::F_GAP,
            workings,
            TOTAL,
        ));
    }
}

/// What the next grade needs, once every indicator has a score. Nothing where no grade is higher, or where the full marks are not 100.
fn next(found: &Assessment, figures: &mut Vec<Figure>) {
    let third = found.whole(By::Third);
    let standing = if third.complete() {
        third
    } else {
        found.whole(By::Own)
    };
    let Some((grade, needs)) = standing
        .next()
        .filter(|_| standing.complete() && standing.full == Decimal::from(FULL_MARK.value))
    else {
        return;
    };
    let bound = crate::measure::sum(standing.reached, needs).unwrap_or(needs);
    let workings = [grouped(bound, None), grouped(standing.reached, None)].join(" − ");
    figures.push(figure(
        "next",
        Message::new(w::L_NEXT, vec![grade.name().into()]),
        points(needs),
        w::F_NEXT,
        workings,
        rules::GRADES,
    ));
}

/// 7.3 and 7.4.1 apart: the third party's score less the own one, where both are given.
fn apart(indicator: &Indicator) -> Option<Figure> {
    let (third, own) = indicator.third.zip(indicator.own)?;
    let value = points(difference(third, own)?);
    let workings = [grouped(third, None), grouped(own, None)].join(" − ");
    let place = indicator.place.field("difference");
    Some(Figure {
        id: "difference",
        place,
        label: w::L_DIFFERENCE.into(),
        value,
        verdict: None,
        formula: w::F_GAP,
        workings,
        clause: climate::clause("7.4.1"),
    })
}

fn bars(draft: &Draft, found: &Assessment) -> Vec<Bars> {
    let both: &[By] = if found.third_begun() {
        &[By::Own, By::Third]
    } else {
        &[By::Own]
    };
    let series = |both: &[By]| -> Vec<Text> {
        both.iter()
            .map(|by| {
                if *by == By::Own {
                    w::S_SELF
                } else {
                    w::S_THIRD
                }
            })
            .collect()
    };
    let of = |place: Place, label: Message, depth: u8, holds: &dyn Fn(&Indicator) -> bool| -> Bar {
        let standings: Vec<Standing> = both.iter().map(|by| found.standing(*by, holds)).collect();
        Bar {
            place,
            label,
            depth,
            full: standings
                .first()
                .map_or(Decimal::ZERO, |standing| standing.full),
            reached: standings
                .iter()
                .map(|standing| (standing.answered > 0).then_some(standing.reached))
                .collect(),
            open: standings.iter().map(|standing| standing.open).collect(),
        }
    };
    let area_bar = |area: usize| {
        let list = super::fields::AREA_LISTS.get(area).copied().unwrap_or("");
        of(
            Place::root(list),
            area_name(&draft.root, area),
            1,
            &|indicator| indicator.area == area,
        )
    };
    let mut areas = vec![of(Place::default(), w::WHOLE.into(), 0, &|_| true)];
    areas.extend(found.areas.iter().map(|area| area_bar(*area)));
    let mut groups = Vec::new();
    for area in &found.areas {
        groups.push(area_bar(*area));
        for (at, group) in found
            .groups
            .iter()
            .enumerate()
            .filter(|(_, group)| group.area == *area)
        {
            let first = found
                .indicators
                .iter()
                .find(|indicator| indicator.group == at)
                .map(|indicator| indicator.place.clone());
            groups.push(of(
                first.unwrap_or_default(),
                group.name.clone(),
                2,
                &|indicator| indicator.group == at,
            ));
        }
    }
    let sentence = sentence(found);
    let marks = BOUNDS
        .value
        .into_iter()
        .map(|(bound, grade)| (Decimal::from(bound), grade.name()))
        .collect();
    let radar = found.areas.len() >= 4;
    vec![
        Bars {
            id: "areas",
            title: w::B_AREAS,
            sentence: sentence.clone(),
            whole: OF_FULL_MARK,
            series: series(both),
            places: None,
            bars: areas,
            marks,
            radar,
        },
        Bars {
            id: "groups",
            title: w::B_GROUPS,
            sentence,
            whole: OF_FULL_MARK,
            series: series(both),
            places: None,
            bars: groups,
            marks: Vec::new(),
            radar: false,
        },
        differences(found),
        open(found),
    ]
}

fn sentence(found: &Assessment) -> Message {
    let said = |by: By, [done, open, none]: [Text; 3]| {
        let whole = found.whole(by);
        let points = |exact: Decimal| -> crate::i18n::Arg { grouped(exact, None).into() };
        match whole.grade() {
            Some(grade) => Message::new(done, vec![points(whole.reached), grade.name().into()]),
            None if whole.answered == 0 => Message::new(none, vec![whole.count.to_string().into()]),
            None => Message::new(
                open,
                vec![
                    points(whole.reached),
                    whole.answered.to_string().into(),
                    whole.count.to_string().into(),
                    points(whole.most()),
                ],
            ),
        }
    };
    let own = said(By::Own, [w::S_DONE_SELF, w::S_OPEN_SELF, w::S_NONE_SELF]);
    if !found.third_begun() {
        return own;
    }
    Message::new(
        w::S_BOTH,
        vec![
            own.into(),
            said(
                By::Third,
                [w::S_DONE_THIRD, w::S_OPEN_THIRD, w::S_NONE_THIRD],
            )
            .into(),
        ],
    )
}

fn indicator_bar(indicator: &Indicator, both: &[By]) -> Bar {
    Bar {
        place: indicator.place.clone(),
        label: indicator.name.clone(),
        depth: 3,
        full: indicator.full.unwrap_or_default(),
        reached: both.iter().map(|by| indicator.score(*by)).collect(),
        open: both
            .iter()
            .map(|by| {
                if indicator.score(*by).is_none() {
                    indicator.full.unwrap_or_default()
                } else {
                    Decimal::ZERO
                }
            })
            .collect(),
    }
}

/// The bar of a score and not of its row, so that another score can be supposed there.
fn at_score(bar: Bar, by: By) -> Bar {
    let place = bar.place.field(if by == By::Own {
        "self_score"
    } else {
        "third_score"
    });
    Bar { place, ..bar }
}

/// Where the two scores differ, most first.
fn differences(found: &Assessment) -> Bars {
    let apart = |indicator: &Indicator| {
        indicator
            .third
            .zip(indicator.own)
            .and_then(|(third, own)| difference(third, own))
            .unwrap_or_default()
            .abs()
    };
    let differ: Vec<&Indicator> = found
        .indicators
        .iter()
        .filter(|indicator| !apart(indicator).is_zero())
        .collect();
    let differ = sorted(differ, |indicator, other| apart(indicator) > apart(other));
    Bars {
        id: "differences",
        title: w::B_DIFFERENCES,
        sentence: match differ.len() {
            0 => no_difference(found),
            count => Message::new(w::S_DIFFERENCES, vec![count.to_string().into()]),
        },
        whole: OF_FULL_MARK,
        series: vec![w::S_SELF, w::S_THIRD],
        places: None,
        bars: differ
            .into_iter()
            .map(|indicator| indicator_bar(indicator, &[By::Own, By::Third]))
            .collect(),
        marks: Vec::new(),
        radar: false,
    }
}

/// Why no difference is shown: the third party has not scored, no indicator has both scores, or those that have both are scored alike.
fn no_difference(found: &Assessment) -> Message {
    let both = |indicator: &&Indicator| indicator.own.is_some() && indicator.third.is_some();
    match found.indicators.iter().filter(both).count() {
        _ if !found.third_begun() => w::S_THIRD_NOT_BEGUN.into(),
        0 => w::S_NONE_BOTH.into(),
        count if count == found.indicators.len() => w::S_NO_DIFFERENCE.into(),
        count => Message::new(w::S_BOTH_ALIKE, vec![count.to_string().into()]),
    }
}

/// Where points were lost, most first.
fn open(found: &Assessment) -> Bars {
    let third = found.whole(By::Third);
    let by = if third.complete() { By::Third } else { By::Own };
    let standing = if third.complete() {
        third
    } else {
        found.whole(By::Own)
    };
    let sentence = match standing.next() {
        _ if standing.answered == 0 => {
            Message::new(w::S_NONE_SELF, vec![standing.count.to_string().into()])
        }
        _ if !standing.complete() => {
            let unscored = standing.count.saturating_sub(standing.answered);
            Message::new(
                w::S_UNSCORED,
                vec![
                    grouped(standing.reached, None).into(),
                    unscored.to_string().into(),
                ],
            )
        }
        Some((grade, needs)) => Message::new(
            w::S_NEXT,
            vec![
                grouped(standing.reached, None).into(),
                grade.name().into(),
                grouped(needs, None).into(),
            ],
        ),
        None => w::S_NO_NEXT.into(),
    };
    Bars {
        id: "open",
        title: w::B_OPEN,
        sentence,
        whole: OF_FULL_MARK,
        series: vec![if by == By::Own { w::S_SELF } else { w::S_THIRD }],
        places: None,
        bars: drafting::lost(found)
            .into_iter()
            .map(|(indicator, _)| at_score(indicator_bar(indicator, &[by]), by))
            .collect(),
        marks: Vec::new(),
        radar: false,
    }
}
