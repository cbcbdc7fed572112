//! Texts the program drafts from what stands in the draft: conclusions, process, results, suggestions. Printed until the person writes their own.

use super::fields::{EVIDENCE, STAGES, YEARS};
use super::reading::{self, Assessment, By, Indicator, area_name, period};
use super::words as w;
use crate::clause::Clause;
use crate::documents::Draft;
use crate::i18n::{Arg, Message, Text};
use crate::measure::{Decimal, difference, grouped};
use crate::order::sorted;
use crate::standards::climate;
use crate::standards::climate::score::Standing;
use crate::standards::climate::table_a1::Checks;

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

/// The scored indicators that lost points, most first, by whom they were scored last: the third party where it scored all, else the institution. An
/// indicator without a score has lost nothing yet.
pub fn lost<'a, 'b>(found: &'b Assessment<'a>) -> Vec<(&'b Indicator<'a>, Decimal)> {
    let by = if found.whole(By::Third).complete() {
        By::Third
    } else {
        By::Own
    };
    let lost = found.indicators.iter().filter_map(|indicator| {
        let lost = difference(indicator.full?, indicator.score(by)?)?;
        (lost > Decimal::ZERO).then_some((indicator, lost))
    });
    sorted(lost.collect(), |(_, lost), (_, other)| lost > other)
}

/// 7.6 e: what was scored and lost points, in two groups: without any point, and with some. Each group says first what is to be done; a line for each
/// indicator says what the indicator lacks. `None` where nothing lost points.
fn advice(found: &Assessment) -> Option<Message> {
    let by = if found.whole(By::Third).complete() {
        By::Third
    } else {
        By::Own
    };
    let scored: Vec<_> = lost(found)
        .into_iter()
        .filter_map(|(indicator, lost)| Some((indicator, lost, indicator.score(by)?)))
        .collect();
    let mut lines: Option<Message> = None;
    let mut put = |line: Message| {
        lines = Some(match lines.take() {
            None => line,
            Some(before) => Message::new(w::D_LINES, vec![before.into(), line.into()]),
        });
    };
    let mut number = 0_usize;
    for (heading, none) in [(w::D_ADVICE_NONE, true), (w::D_ADVICE_PART, false)] {
        let group = || scored.iter().filter(|(.., score)| score.is_zero() == none);
        let many = group().count();
        if many == 0 {
            continue;
        }
        put(Message::new(heading, vec![many.to_string().into()]));
        for (indicator, open, score) in group() {
            number += 1;
            let lacks = lacks(indicator);
            let pattern = if lacks.is_some() {
                w::D_ADVICE_LACKS
            } else {
                w::D_ADVICE_LINE
            };
            let mut args = vec![
                number.to_string().into(),
                indicator.name.clone().into(),
                grouped(*score, None).into(),
                grouped(indicator.full.unwrap_or_default(), None).into(),
                grouped(*open, None).into(),
            ];
            let bare = lacks.is_none();
            args.extend(lacks.map(Arg::from));
            let line = Message::new(pattern, args);
            put(said_of(indicator, by, bare)
                .into_iter()
                .fold(line, |before, more| {
                    Message::new(w::D_NEXT, vec![before.into(), more.into()])
                }));
        }
    }
    lines
}

/// What an indicator that lost points lacks by what is ticked and listed: stages, years, evidence. `None` where nothing shows.
fn lacks(indicator: &Indicator) -> Option<Message> {
    let node = indicator.node;
    let (field, choices, pattern) = match reading::checks(node) {
        Checks::Stages => ("stages", STAGES, w::D_NO_STAGES),
        Checks::Years => ("years", YEARS, w::D_NO_YEARS),
        Checks::None => ("", &[][..], w::D_NO_YEARS),
    };
    let held: Vec<&str> = node.get(field).split(',').collect();
    let absent = choices
        .iter()
        .filter(|choice| !held.contains(&choice.code))
        .map(|choice| Message::from(choice.label))
        .reduce(|before, more| Message::new(w::D_AND, vec![before.into(), more.into()]));
    let ticks = absent.map(|absent| Message::new(pattern, vec![absent.into()]));
    let evidence = node.rows(EVIDENCE.id).is_empty();
    listed(
        ticks
            .into_iter()
            .chain(evidence.then(|| w::D_NO_EVIDENCE.into())),
    )
}

/// What is written about an indicator that lost points, a sentence each, as it was written: the third party's reason, and where the institution says that
/// it stands. Where nothing is written and nothing lacks, what the indicator asks about.
fn said_of(indicator: &Indicator, by: By, bare: bool) -> Vec<Message> {
    let node = indicator.node;
    let written = |field: &str, pattern: Text| {
        let text = node.get(field).trim();
        let said = Message::new(pattern, vec![text.into()]);
        match text.ends_with(w::STOPS) {
            _ if text.is_empty() => None,
            true => Some(said),
            false => Some(Message::new(w::D_STOP, vec![said.into()])),
        }
    };
    let third = written("third_note", w::D_THIRD_SAYS).filter(|_| by == By::Third);
    let mut all: Vec<Message> = third.into_iter().collect();
    all.extend(written("situation", w::D_STANDS));
    if all.is_empty() && bare {
        all.extend(
            reading::question(node).map(|asked| Message::new(w::D_ASKS, vec![asked.into()])),
        );
    }
    all
}
