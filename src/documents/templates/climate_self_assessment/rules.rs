//! The checks of T/CSTE 0289—2022 on a self-assessment: each names its clause, its strength and the figures it found.

use super::drafting::{self, Drafted};
use super::fields::{AREA_LISTS, AREA_NAMES, EVIDENCE};
use super::reading::{Assessment, By, Indicator};
use super::words as w;
use crate::clause::Clause;
use crate::documents::reserved::{REVISIONS, WHO};
use crate::documents::{Draft, Fault, Mend, Place, Problem, Strength, read_date};
use crate::i18n::{Arg, Message, Text};
use crate::measure::{Decimal, grouped, read_number};
use crate::standards::climate::score::FULL_MARK;
use crate::standards::climate::set::read_steps;
use crate::standards::climate::{self, words as cw};
use std::collections::BTreeSet;

/// Every rule on every indicator, and those on the whole.
pub fn all(draft: &Draft, found: &Assessment) -> Vec<Problem> {
    let mut problems = Vec::new();
    period(&mut problems, draft);
    areas_named(&mut problems, draft);
    for (index, indicator) in found.indicators.iter().enumerate() {
        code_once(
            &mut problems,
            indicator,
            found.indicators.get(..index).unwrap_or(&[]),
        );
        full_mark(&mut problems, indicator);
        steps(&mut problems, indicator);
        score(&mut problems, indicator, "self_score", w::SELF_SCORE);
        score(&mut problems, indicator, "third_score", w::THIRD_SCORE);
        evidence(&mut problems, indicator);
    }
    sum(&mut problems, draft, found);
    third_complete(&mut problems, found);
    scored_by_whom(&mut problems, draft, found);
    for drafted in drafting::all(draft, found) {
        offered(&mut problems, draft, drafted);
    }
    problems
}

fn note(
    problems: &mut Vec<Problem>,
    code: &'static str,
    place: Place,
    strength: Strength,
    clause: Clause,
    pattern: Text,
    args: Vec<Arg>,
) {
    let (message, clause) = (Message::new(pattern, args), Some(clause));
    problems.push(Problem {
        code,
        place,
        fault: Fault::Rule,
        strength,
        message,
        clause,
        mend: None,
        answerable: false,
        reason: String::new(),
    });
}

/// 4.4: scores are traced to a person. Who scores for the third party is to be named: institution and evaluator may fill one document.
fn scored_by_whom(problems: &mut Vec<Problem>, draft: &Draft, found: &Assessment) {
    if found.third_begun() && draft.root.get(WHO).trim().is_empty() {
        note(
            problems,
            "no_who",
            Place::root(WHO),
            Strength::Should,
            climate::clause("4.4"),
            w::P_NO_WHO,
            Vec::new(),
        );
    }
    // Both parties are to be told apart by their names: one name beside scores of both is a name that was left standing, or one person for two parties.
    let by = |score: &str| {
        let revisions = draft.root.rows(REVISIONS).iter();
        let own = revisions.filter(|row| row.node.get("place").ends_with(score));
        own.map(|row| row.node.get("who").trim())
            .filter(|name| !name.is_empty())
            .collect::<BTreeSet<_>>()
    };
    let own = by("/self_score");
    if let Some(name) = by("/third_score")
        .into_iter()
        .find(|name| own.contains(name))
    {
        note(
            problems,
            "same_who",
            Place::root(WHO),
            Strength::Should,
            climate::clause("4.4"),
            w::P_SAME_WHO,
            vec![name.into()],
        );
        if let Some(problem) = problems.last_mut() {
            problem.answerable = true;
        }
    }
}

/// 7.1: the period begins before it ends.
fn period(problems: &mut Vec<Problem>, draft: &Draft) {
    let day = |field: &str| read_date(draft.root.get(field));
    if let Some((from, to)) = day("from").zip(day("to"))
        && from > to
    {
        note(
            problems,
            "period",
            Place::root("to"),
            Strength::Must,
            climate::clause("7.1"),
            w::P_PERIOD,
            vec![from.into(), to.into()],
        );
    }
}

/// 5.2: an area of an own set has a name.
fn areas_named(problems: &mut Vec<Problem>, draft: &Draft) {
    if draft.root.get("system") != "own" {
        return;
    }
    for ((list, name), index) in AREA_LISTS.iter().zip(AREA_NAMES).zip(1..) {
        if !draft.root.rows(list).is_empty() && draft.root.get(name).trim().is_empty() {
            let number: i32 = index;
            note(
                problems,
                "area_name",
                Place::root(name),
                Strength::Must,
                climate::clause("5.2"),
                w::P_AREA_NAME,
                vec![number.to_string().into()],
            );
        }
    }
}

fn named(indicator: &Indicator) -> Arg {
    match indicator.node.get("code").trim() {
        "" => indicator.name.clone().into(),
        code => Message::new(
            w::CODE_AND_NAME,
            vec![code.into(), indicator.name.clone().into()],
        )
        .into(),
    }
}

/// 5.2: a code stands once.
fn code_once(problems: &mut Vec<Problem>, indicator: &Indicator, earlier: &[Indicator]) {
    let code = indicator.node.get("code").trim();
    if !code.is_empty()
        && earlier
            .iter()
            .any(|other| other.node.get("code").trim() == code)
    {
        note(
            problems,
            "code_twice",
            indicator.place.field("code"),
            Strength::Must,
            climate::clause("5.2"),
            w::P_CODE_TWICE,
            vec![code.into()],
        );
    }
}

/// 7.2: a full mark is above 0. What cannot be read is noted by the field itself.
fn full_mark(problems: &mut Vec<Problem>, indicator: &Indicator) {
    if indicator.full.is_none()
        && read_number(indicator.node.get("full"), w::U_POINTS.zh).is_ok_and(|full| full.is_zero())
    {
        note(
            problems,
            "full_mark",
            indicator.place.field("full"),
            Strength::Must,
            climate::clause("7.2"),
            w::P_FULL,
            vec![named(indicator)],
        );
    }
}

/// 7.2: the scores that may be given are numbers from 0 to the full mark.
fn steps(problems: &mut Vec<Problem>, indicator: &Indicator) {
    if let Some(full) = indicator.full.filter(|_| indicator.steps.is_none()) {
        let args = vec![named(indicator), grouped(full, None).into()];
        note(
            problems,
            "steps",
            indicator.place.field("steps"),
            Strength::Must,
            climate::clause("7.2"),
            w::P_STEPS,
            args,
        );
    }
}

/// 7.3, 7.4.1: a score is from 0 to the full mark, and one that the 评分标准 allows. What cannot be read is noted by the field itself.
fn score(problems: &mut Vec<Problem>, indicator: &Indicator, field: &'static str, label: Text) {
    let typed = indicator.node.get(field);
    let read = read_number(typed, w::U_POINTS.zh).or_else(|_| read_number(typed, w::U_POINTS.en));
    let Some((full, score)) = indicator
        .full
        .zip(read.ok())
        .filter(|(_, score)| *score >= Decimal::ZERO)
    else {
        return;
    };
    let clause = climate::clause(if field == "self_score" {
        "7.3"
    } else {
        "7.4.1"
    });
    let args = vec![
        named(indicator),
        label.into(),
        grouped(score, None).into(),
        grouped(full, None).into(),
    ];
    if score > full {
        note(
            problems,
            "above_full",
            indicator.place.field(field),
            Strength::Must,
            clause,
            w::P_ABOVE_FULL,
            args,
        );
    } else if read_steps(indicator.node.get("steps"), full)
        .is_some_and(|steps| !steps.is_empty() && !steps.contains(&score))
    {
        let args = vec![
            named(indicator),
            label.into(),
            grouped(score, None).into(),
            indicator.node.get("steps").trim().into(),
        ];
        note(
            problems,
            "not_a_step",
            indicator.place.field(field),
            Strength::Must,
            clause,
            w::P_NOT_A_STEP,
            args,
        );
    }
}

/// 7.3: points that are claimed are shown by evidence. A reason answers where there is none to list.
fn evidence(problems: &mut Vec<Problem>, indicator: &Indicator) {
    if indicator.own.is_some_and(|score| score > Decimal::ZERO)
        && indicator.node.rows(EVIDENCE.id).is_empty()
    {
        let place = indicator.place.field(EVIDENCE.id);
        note(
            problems,
            "no_evidence",
            place,
            Strength::Must,
            climate::clause("7.3"),
            w::P_EVIDENCE,
            vec![named(indicator)],
        );
        if let Some(problem) = problems.last_mut() {
            problem.answerable = true;
        }
    }
}

/// 6.1: the full marks are 100 together. An own set is told at its version, the built-in one, which a file may have altered, at the name.
fn sum(problems: &mut Vec<Problem>, draft: &Draft, found: &Assessment) {
    let full = found.whole(By::Own).full;
    if full != Decimal::from(FULL_MARK.value) {
        let place = Place::root(if draft.root.get("system") == "own" {
            "set_version"
        } else {
            "name"
        });
        note(
            problems,
            "sum",
            place,
            Strength::Must,
            climate::clause("6.1"),
            w::P_SUM,
            vec![grouped(full, None).into()],
        );
    }
}

/// 7.4.1: a third party that has begun has not finished: no final grade yet.
fn third_complete(problems: &mut Vec<Problem>, found: &Assessment) {
    let standing = found.whole(By::Third);
    let Some(open) = found
        .indicators
        .iter()
        .find(|indicator| indicator.third.is_none())
        .filter(|_| found.third_begun())
    else {
        return;
    };
    let args = vec![
        standing.answered.to_string().into(),
        standing.count.to_string().into(),
    ];
    note(
        problems,
        "third_open",
        open.place.field("third_score"),
        Strength::May,
        climate::clause("7.4.1"),
        w::P_THIRD_OPEN,
        args,
    );
}

/// A text the program drafted, offered where the person has written none.
fn offered(problems: &mut Vec<Problem>, draft: &Draft, drafted: Drafted) {
    let place = Place::root(drafted.field);
    if draft.get(&place).trim().is_empty() {
        note(
            problems,
            "drafted",
            place,
            Strength::May,
            drafted.clause,
            w::P_DRAFTED,
            vec![drafted.label.into()],
        );
        if let Some(problem) = problems.last_mut() {
            problem.mend = Some(Mend {
                typed: drafted.text.get(crate::i18n::Lang::Zh),
            });
        }
    }
}

/// Table 1's clause, where a grade is concluded.
pub const GRADES: Clause = climate::clause(cw::TABLE_1);
