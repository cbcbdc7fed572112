//! Texts the program drafts from what stands in the draft: conclusions, process, results, suggestions. Printed until the person writes their own.

use super::reading::{Assessment, By, area_name, period};
use super::words as w;
use crate::clause::Clause;
use crate::documents::Draft;
use crate::i18n::{Arg, Message, Text};
use crate::measure::{Decimal, difference, grouped};
use crate::order::sorted;
use crate::standards::climate;
use crate::standards::climate::score::Standing;

/// A drafted text and the field it is for.
pub struct Drafted {
    /// The field at the root.
    pub field: &'static str,
    /// Its name.
    pub label: Text,
    /// The clause that asks for it.
    pub clause: Clause,
    /// The text.
    pub text: Message,
}

/// All texts that can be drafted now. A conclusion only where its grade stands.
pub fn all(draft: &Draft, found: &Assessment) -> Vec<Drafted> {
    let (own, third) = (found.whole(By::Own), found.whole(By::Third));
    let mut all = Vec::new();
    let mut put = |field, label, number, text: Option<Message>| {
        if let Some(text) = text {
            all.push(Drafted {
                field,
                label,
                clause: climate::clause(number),
                text,
            });
        }
    };
    put(
        "first_conclusion",
        w::FIRST_CONCLUSION,
        "7.5",
        conclusion(&own, w::D_FIRST),
    );
    put(
        "final_conclusion",
        w::FINAL_CONCLUSION,
        "7.5",
        conclusion(&third, w::D_FINAL),
    );
    put(
        "about_process",
        w::ABOUT_PROCESS,
        "7.6 c",
        Some(process(draft, found)),
    );
    put(
        "about_results",
        w::ABOUT_RESULTS,
        "7.6 d",
        results(draft, found, &own, &third),
    );
    put("advice", w::ADVICE, "7.6 e", advice(found));
    all
}

fn conclusion(standing: &Standing, pattern: Text) -> Option<Message> {
    let grade = standing.grade()?;
    Some(Message::new(
        pattern,
        vec![grouped(standing.reached, None).into(), grade.name().into()],
    ))
}

fn process(draft: &Draft, found: &Assessment) -> Message {
    let root = &draft.root;
    let said = |field: &str| -> Arg {
        match root.get(field).trim() {
            "" => w::D_BLANK.into(),
            typed => typed.into(),
        }
    };
    let areas = found.areas.iter().map(|area| {
        let full = found
            .standing(By::Own, |indicator| indicator.area == *area)
            .full;
        Message::new(
            w::D_AREA,
            vec![area_name(root, *area).into(), grouped(full, None).into()],
        )
    });
    let args = vec![
        said("boundary"),
        period(root).map_or(w::D_BLANK.into(), Arg::from),
        said("set_name"),
        said("set_version"),
        found.indicators.len().to_string().into(),
        listed(areas).map_or(w::D_BLANK.into(), Arg::from),
    ];
    Message::new(w::D_PROCESS, args)
}

/// `None` while nothing is complete.
fn results(draft: &Draft, found: &Assessment, own: &Standing, third: &Standing) -> Option<Message> {
    let (by, standing) = if third.grade().is_some() {
        (By::Third, third)
    } else {
        (By::Own, own)
    };
    let grade = standing.grade()?;
    let areas = found.areas.iter().map(|area| {
        let part = found.standing(by, |indicator| indicator.area == *area);
        Message::new(
            w::D_AREA_SCORE,
            vec![
                area_name(&draft.root, *area).into(),
                grouped(part.reached, None).into(),
                grouped(part.full, None).into(),
            ],
        )
    });
    let who = if by == By::Third {
        w::THIRD_SCORE
    } else {
        w::SELF_SCORE
    };
    let args = vec![
        who.into(),
        grouped(standing.reached, None).into(),
        grade.name().into(),
        listed(areas).map_or(w::D_BLANK.into(), Arg::from),
    ];
    Some(Message::new(w::D_RESULTS, args))
}

fn listed(messages: impl Iterator<Item = Message>) -> Option<Message> {
    messages.reduce(|before, more| Message::new(w::D_LISTED, vec![before.into(), more.into()]))
}

/// The indicators that still have points open, most first, by whom they were scored last: the third party where it scored all, else the institution.
pub fn open<'a, 'b>(
    found: &'b Assessment<'a>,
) -> Vec<(&'b super::reading::Indicator<'a>, Decimal)> {
    let by = if found.whole(By::Third).complete() {
        By::Third
    } else {
        By::Own
    };
    let open = found.indicators.iter().filter_map(|indicator| {
        let open = difference(indicator.full?, indicator.score(by).unwrap_or_default())?;
        (open > Decimal::ZERO).then_some((indicator, open))
    });
    sorted(open.collect(), |(_, open), (_, other)| open > other)
}

/// 7.6 e: a line for each indicator that was scored and lost points. `None` where none did.
fn advice(found: &Assessment) -> Option<Message> {
    let by = if found.whole(By::Third).complete() {
        By::Third
    } else {
        By::Own
    };
    let mut lines: Option<Message> = None;
    for ((indicator, open), number) in open(found)
        .into_iter()
        .filter(|(indicator, _)| indicator.score(by).is_some())
        .zip(1_u32..)
    {
        let args = vec![
            number.to_string().into(),
            indicator.name.clone().into(),
            grouped(open, None).into(),
        ];
        let none = indicator.score(by).is_some_and(|score| score.is_zero());
        let line = Message::new(
            if none {
                w::D_ADVICE_NONE
            } else {
                w::D_ADVICE_PART
            },
            args,
        );
        lines = Some(match lines {
            None => line,
            Some(before) => Message::new(w::D_LINES, vec![before.into(), line.into()]),
        });
    }
    lines
}
