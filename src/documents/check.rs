//! The checks every form shares: what is asked for and blank, what is typed and cannot be read.

use super::absent::{self, Absence};
use super::draft::position;
use super::paste::bound;
use super::paste::words::DIRECTION_ID;
use super::renew;
use super::walk::{Asks, stand};
use super::words as w;
use super::{
    Choice, Draft, Fault, Field, FieldKind, List, Mend, Node, PathStep, Place, Problem, Step,
    Strength, industries,
};
use crate::clause::Clause;
use crate::i18n::{Lang, Message};
use crate::measure::{
    Decimal, NumberFault, Year, no_such_day, read_date, read_month, read_number, read_when,
    read_year,
};
use crate::order::sorted;
use crate::standards::identity::gb_32100::{self, CodeFault};
use crate::standards::identity::{CHECK_CHARACTER, COMPOSITION, PERSON, gb_t_4754};
use crate::standards::sll::kpi::Direction;

/// Walks every field that is asked, in the form's order, and notes what is missing or cannot be read, and what still stands as it was taken over from
/// last period's document.
///
/// A blank row of a list (nothing typed in it) asks for nothing but its year or name: its required fields are still noted.
pub fn check_fields(steps: &'static [Step], draft: &Draft) -> Vec<Problem> {
    let mut walk = Walk {
        draft,
        nodes: vec![&draft.root],
        names: Vec::new(),
        problems: Vec::new(),
    };
    for part in steps
        .iter()
        .filter(|step| step.asked(&draft.root))
        .flat_map(|step| step.parts)
    {
        match part.asks() {
            None => {}
            Some(Asks::Fields(fields)) => walk.fields(fields, &Place::default()),
            Some(Asks::List(list)) => walk.list(list, &Place::default()),
            Some(Asks::Nested(outer, inner)) => {
                walk.rows(outer, &Place::default(), |walk, place| {
                    walk.list(inner, place)
                })
            }
        }
    }
    walk.problems.extend(renew::check(steps, draft));
    walk.problems
}

/// Puts problems in the form's order and gives each answerable one the reason that stands in the draft. Every form ends its evaluation with it,
/// so no form collects reasons itself.
///
/// The order is by step, part, row and field. Problems that belong to no field come last; ties stay as they were.
pub fn in_form_order(steps: &'static [Step], draft: &Draft, problems: &mut Vec<Problem>) {
    let ranked = problems
        .drain(..)
        .map(|mut problem| {
            if problem.answerable {
                problem.reason = draft.get(&problem.reason_place()).to_owned();
            }
            (rank(steps, draft, &problem.place), problem)
        })
        .collect();
    problems.extend(
        sorted(ranked, |(rank, _), (other, _)| rank < other)
            .into_iter()
            .map(|(_, problem)| problem),
    );
}

/// Where a place stands in the form, as numbers to compare: the part, then row and field or list on every level down.
fn rank(steps: &'static [Step], draft: &Draft, place: &Place) -> Vec<usize> {
    let Some(stand) = stand(steps, place) else {
        return vec![usize::MAX];
    };
    let mut key = Vec::new();
    for (depth, position) in stand.positions.into_iter().enumerate() {
        if depth > 0 && depth <= place.path.len() {
            key.push(row_index(draft, &place.path, depth - 1));
        }
        key.push(position);
    }
    // A row itself comes before what stands in it.
    if let Some(last) = place.path.len().checked_sub(1)
        && place.field.is_empty()
    {
        key.push(row_index(draft, &place.path, last));
    }
    key
}

/// Which row, from the top, the step at `depth` of the path goes to.
fn row_index(draft: &Draft, path: &[PathStep], depth: usize) -> usize {
    let (Some(above), Some(step)) = (path.get(..depth), path.get(depth)) else {
        return usize::MAX;
    };
    let rows = draft.node(above).map(|node| node.rows(&step.list));
    rows.and_then(|rows| position(rows, step.row))
        .unwrap_or(usize::MAX)
}

/// The figure at `place`, `None` where it is blank or cannot be read (which [`check_fields`] has noted).
///
/// `unit` is the unit that may stand behind the digits.
pub fn number(draft: &Draft, place: &Place, unit: &str) -> Option<Decimal> {
    read_number(draft.get(place), unit).ok()
}

/// The year at `place`, `None` where it is blank or cannot be read.
pub fn year(draft: &Draft, place: &Place) -> Option<Year> {
    read_year(draft.get(place))
}

/// The years that a report of today can be about: ours, no document names any.
const REPORTED_YEARS: std::ops::RangeInclusive<u16> = 2010..=2049;

struct Walk<'a> {
    draft: &'a Draft,
    /// The nodes from the root down to the one being walked.
    nodes: Vec<&'a Node>,
    /// The names of the rows on the way down.
    names: Vec<Message>,
    problems: Vec<Problem>,
}

impl<'a> Walk<'a> {
    fn rows(&mut self, list: &'static List, place: &Place, each: impl Fn(&mut Self, &Place)) {
        let Some(node) = self.nodes.last().copied() else {
            return;
        };
        let rows = node.rows(list.id);
        for (index, row) in rows.iter().enumerate() {
            let above = self.names.len();
            self.nodes.push(&row.node);
            self.names.push(list.name_of(&row.node, index));
            // A single row of the outermost list needs no name of its own: there is nothing to confuse it with.
            if place.path.is_empty() && rows.len() == 1 && !list.lists.is_empty() {
                self.names.pop();
            }
            each(self, &place.row(list.id, row.id));
            self.names.truncate(above);
            self.nodes.pop();
        }
    }

    fn list(&mut self, list: &'static List, place: &Place) {
        let Some(node) = self.nodes.last().copied() else {
            return;
        };
        if list.strength > Strength::May && node.rows(list.id).is_empty() {
            let message = self.named(list.label.into());
            self.note(
                "missing",
                place.field(list.id),
                Fault::Missing,
                list.strength,
                Message::new(w::ADD_A_ROW, vec![message.into()]),
                list.clause,
                None,
            );
        }
        self.rows(list, place, |walk, row| {
            walk.fields(list.fields, row);
            for inner in list.lists {
                walk.list(inner, row);
            }
        });
    }

    fn fields(&mut self, fields: &'static [Field], place: &Place) {
        for field in fields.iter() {
            if field.asked(&self.nodes) {
                self.field(field, &place.field(field.id));
            }
        }
    }

    fn field(&mut self, field: &'static Field, place: &Place) {
        let typed = self.nodes.last().map_or("", |node| node.get(field.id));
        let name = self.named(field.label_of(&self.draft.root));
        if typed.trim().is_empty() {
            if field.strength > Strength::May && field.may_lack {
                let message = Message::new(w::PLEASE_FILL_OR_SAY_WHY, vec![name.into()]);
                self.absent("missing", field, place, Fault::Missing, message);
            } else if field.strength > Strength::May {
                let pattern = match field.kind {
                    FieldKind::Many(_) if !field.some => w::PLEASE_CONFIRM_EACH,
                    _ => match (field.choices().is_empty(), field.strength) {
                        (true, Strength::Must) => w::PLEASE_FILL,
                        (true, _) => w::SHOULD_FILL,
                        (false, Strength::Must) => w::PLEASE_CHOOSE,
                        (false, _) => w::SHOULD_CHOOSE,
                    },
                };
                self.note(
                    "missing",
                    place.clone(),
                    Fault::Missing,
                    field.strength,
                    Message::new(pattern, vec![name.into()]),
                    field.clause,
                    None,
                );
            }
            return;
        }
        let before = self.problems.len();
        match field.kind {
            FieldKind::Number { negative } => self.number(field, typed, negative, place, name),
            FieldKind::Year if read_year(typed).is_none() => self.unreadable(
                "year",
                place,
                Message::new(w::NOT_A_YEAR, vec![name.into()]),
                None,
            ),
            // Where the day is not asked for, the month or the year will do.
            FieldKind::Date
                if read_date(typed).is_none()
                    && (field.strength > Strength::May
                        || (read_when(typed).is_none() && absent::read(typed).is_none())) =>
            {
                let (pattern, told) = match (read_month(typed), read_when(typed)) {
                    (Some(month), _) => (w::NO_DAY, example_day(field.id, &month)),
                    (None, Some(year)) => (w::NO_MONTH, example_day(field.id, &year)),
                    _ if no_such_day(typed) => (w::NO_SUCH_DAY, typed.trim().to_owned()),
                    _ => (w::NOT_A_DATE, String::new()),
                };
                let message = Message::new(pattern, vec![name.into(), told.into()]);
                self.unreadable("date", place, message, None);
            }
            FieldKind::Year | FieldKind::Date if field.reported => {
                self.far_year(field, typed, place, name);
            }
            FieldKind::CreditCode => self.credit_code(typed, place, name),
            FieldKind::Search(choices) => self.search(choices(), typed, place, name),
            FieldKind::Many(choices) if field.strength == Strength::Must && !field.some => {
                let held: Vec<&str> = typed.split(',').collect();
                for choice in choices.iter().filter(|choice| !held.contains(&choice.code)) {
                    let message = Message::new(
                        w::PLEASE_CONFIRM,
                        vec![name.clone().into(), choice.label.into()],
                    );
                    self.note(
                        choice.code,
                        place.clone(),
                        Fault::Missing,
                        Strength::Must,
                        message,
                        field.clause,
                        None,
                    );
                }
            }
            _ => {}
        }
        // A day that may be left blank stops no document; a day that cannot be read is said. A figure that cannot be read stops the document, asked
        // for or not, because what is computed would go without the figure.
        if field.strength == Strength::May && matches!(field.kind, FieldKind::Date) {
            for problem in self.problems.iter_mut().skip(before) {
                problem.strength = problem.strength.min(Strength::Should);
            }
        }
    }

    /// A year that is reported on lies near the present. The evaluation knows no clock, so the bounds are fixed and wide.
    fn far_year(&mut self, field: &'static Field, typed: &str, place: &Place, name: Message) {
        let year = match field.kind {
            FieldKind::Date => read_date(typed).and_then(|day| read_year(day.get(..4)?)),
            _ => read_year(typed),
        };
        let Some(year) = year
            .map(Year::number)
            .filter(|year| !REPORTED_YEARS.contains(year))
        else {
            return;
        };
        let message = Message::new(w::FAR_YEAR, vec![name.into(), year.to_string().into()]);
        self.doubted("far_year", place, message, field.clause);
    }

    /// GB 32100—2015: a wrong length or character is an error. A check character that does not follow is a doubt, as some early licences break it;
    /// a stand-in and the number of a person are doubts, also where the check character fits.
    fn credit_code(&mut self, typed: &str, place: &Place, name: Message) {
        match gb_32100::check(typed) {
            Ok(_) => {}
            Err(CodeFault::Length(length)) => self.unreadable(
                "length",
                place,
                Message::new(w::CODE_LENGTH, vec![name.into(), length.to_string().into()]),
                None,
            ),
            Err(CodeFault::Alphabet(strange, mend)) => {
                let pattern = if mend.is_some() {
                    w::CODE_LOOKALIKE
                } else {
                    w::CODE_ALPHABET
                };
                self.unreadable(
                    "alphabet",
                    place,
                    Message::new(pattern, vec![name.into(), strange.to_string().into()]),
                    mend,
                );
            }
            Err(CodeFault::CheckCharacter(..)) => self.doubted_code(
                "check_character",
                place,
                Message::new(w::CODE_CHECK, vec![name.into()]),
                CHECK_CHARACTER,
            ),
            Err(CodeFault::StandIn(_)) => self.doubted_code(
                "stand_in",
                place,
                Message::new(w::CODE_STAND_IN, vec![name.into()]),
                COMPOSITION,
            ),
            Err(CodeFault::Person(_)) => self.doubted_code(
                "person",
                place,
                Message::new(w::CODE_PERSON, vec![name.into()]),
                PERSON,
            ),
        }
    }

    /// A doubt about a credit code, which a reason answers.
    fn doubted_code(
        &mut self,
        code: &'static str,
        place: &Place,
        message: Message,
        clause: Clause,
    ) {
        self.doubted(code, place, message, Some(clause));
    }

    /// A doubt, which a reason answers.
    fn doubted(
        &mut self,
        code: &'static str,
        place: &Place,
        message: Message,
        clause: Option<Clause>,
    ) {
        self.note(
            code,
            place.clone(),
            Fault::Rule,
            Strength::Should,
            message,
            clause,
            None,
        );
        if let Some(problem) = self.problems.last_mut() {
            problem.answerable = true;
        }
    }

    /// A code of the list; of the list of industries also a deeper one, whose division is known.
    fn search(&mut self, choices: &'static [Choice], typed: &str, place: &Place, name: Message) {
        let of_industries = std::ptr::eq(choices, industries());
        let known = choices.iter().any(|choice| choice.code == typed.trim())
            || (of_industries && gb_t_4754::read(typed).is_some());
        if !known {
            if let Some((meant, mend)) = of_industries.then(|| meant(choices, typed)).flatten() {
                let args = vec![name.into(), typed.trim().into(), meant.into()];
                let message = Message::new(w::INDUSTRY_MEANT, args);
                return self.unreadable("not_in_list", place, message, mend);
            }
            let pattern = if of_industries {
                w::NOT_AN_INDUSTRY
            } else {
                w::NOT_IN_LIST
            };
            self.unreadable(
                "not_in_list",
                place,
                Message::new(pattern, vec![name.into(), typed.trim().into()]),
                None,
            );
        }
    }

    fn number(
        &mut self,
        field: &'static Field,
        typed: &str,
        negative: bool,
        place: &Place,
        name: Message,
    ) {
        let unit = field.unit_of(&self.nodes, Lang::Zh);
        let read = field.read(typed, &self.nodes);
        match read {
            Ok(figure) if figure.is_sign_negative() && !figure.is_zero() && !negative => {
                let message = Message::new(w::NOT_NEGATIVE, vec![name.into()]);
                self.unreadable("negative", place, message, None);
            }
            Ok(_) => {}
            Err(_) if self.no_figure(field, typed, place, &name) => {}
            Err(_) if self.is_bound(field, typed, place, &name) => {}
            Err(fault) => {
                let (code, message, mend) = said_of(fault, typed, &unit, name);
                self.unreadable(code, place, message, mend);
            }
        }
    }

    /// A figure that may honestly not exist and is not there: a reason stands for it.
    fn absent(
        &mut self,
        code: &'static str,
        field: &'static Field,
        place: &Place,
        fault: Fault,
        message: Message,
    ) {
        let (place, strength) = (place.clone(), field.strength);
        self.note(code, place, fault, strength, message, field.clause, None);
        if let Some(problem) = self.problems.last_mut() {
            problem.answerable = true;
        }
    }

    /// What was typed is a bound, ≤9500 or 不低于95%, and a figure is asked. The figure is offered for a target whose direction the bound agrees with;
    /// whether it is met is judged by the direction. `false` where what was typed is no bound.
    fn is_bound(
        &mut self,
        field: &'static Field,
        typed: &str,
        place: &Place,
        name: &Message,
    ) -> bool {
        let strict = bound::strict(typed);
        let Some((figure, way)) = bound::bound(typed).or(strict.clone()) else {
            return false;
        };
        let target = bound::is_target(place.path.last().map(|step| step.list.as_str()), field);
        let mut directions = self.nodes.iter().rev();
        let direction = directions.find_map(|node| Direction::from_code(node.get(DIRECTION_ID)));
        let agrees = strict.is_none() && direction == Some(way);
        let pattern = match (target, agrees, strict.is_some()) {
            (false, ..) => w::BOUND_OF_LEVEL,
            (true, true, _) => w::BOUND_AGREES,
            (true, _, true) => w::BOUND_STRICT,
            (true, false, false) => w::BOUND_DISAGREES,
        };
        let args = vec![
            name.clone().into(),
            typed.trim().into(),
            figure.as_str().into(),
        ];
        let mend = (target && agrees).then_some(figure);
        self.unreadable("bound", place, Message::new(pattern, args), mend);
        true
    }

    /// What was typed is no figure and says that there is none. `false` where it says no such thing.
    fn no_figure(
        &mut self,
        field: &'static Field,
        typed: &str,
        place: &Place,
        name: &Message,
    ) -> bool {
        let args = || vec![name.clone().into(), typed.trim().into()];
        if let Some(absence) = absent::read(typed) {
            if field.strength > Strength::May && field.may_lack {
                let pattern = match absence {
                    Absence::NoData => w::SAID_NO_DATA,
                    Absence::NotApplicable => w::SAID_NOT_APPLICABLE,
                };
                let message = Message::new(pattern, args());
                self.absent(absence.code(), field, place, Fault::Unreadable, message);
                return true;
            }
            // An optional figure that is said not to exist is as good as blank, where the form reads it so.
            if field.may_lack {
                return true;
            }
            if field.strength == Strength::May {
                self.unreadable("number", place, Message::new(w::LEAVE_BLANK, args()), None);
                return true;
            }
        }
        false
    }

    fn unreadable(
        &mut self,
        code: &'static str,
        place: &Place,
        message: Message,
        mend: Option<String>,
    ) {
        self.note(
            code,
            place.clone(),
            Fault::Unreadable,
            Strength::Must,
            message,
            None,
            mend,
        );
    }

    #[allow(
        clippy::too_many_arguments,
        reason = "one call for each kind of problem, each argument a column of it"
    )]
    fn note(
        &mut self,
        code: &'static str,
        place: Place,
        fault: Fault,
        strength: Strength,
        message: Message,
        clause: Option<Clause>,
        mend: Option<String>,
    ) {
        self.problems.push(Problem {
            code,
            place,
            fault,
            strength,
            message,
            clause,
            mend: mend.map(|typed| Mend { typed }),
            answerable: false,
            reason: String::new(),
        });
    }

    /// The name with the names of the rows it stands in before it: 指标 2 的 2025 年实际水平.
    fn named(&self, label: Message) -> Message {
        self.names
            .iter()
            .rev()
            .fold(label, |label, row| w::in_row(row.clone(), label))
    }
}

/// A day of the month or year that was typed in its place: the first one where a period begins, else the last one.
fn example_day(field: &str, typed: &str) -> String {
    let days = match (field, typed.len()) {
        ("from", 4) => &["-01-01"][..],
        ("from", _) => &["-01"],
        (_, 4) => &["-12-31"],
        _ => &["-31", "-30", "-29", "-28"],
    };
    let mut all = days
        .iter()
        .filter_map(|day| read_date(&[typed, day].concat()));
    all.next().unwrap_or_default()
}

/// How many industries are named to somebody who typed an everyday word.
const MOST_MEANT: usize = 4;

/// The codes of the choices that the problem of a field names in place of what was typed: each of them would do.
pub fn meant_codes(field: &Field, typed: &str) -> Vec<&'static str> {
    match field.kind {
        FieldKind::Search(choices) => holding(choices(), typed, MOST_MEANT)
            .into_iter()
            .map(|choice| choice.code)
            .collect(),
        _ => Vec::new(),
    }
}

/// The first choices whose names hold what was typed.
fn holding(choices: &'static [Choice], typed: &str, most: usize) -> Vec<&'static Choice> {
    let typed = typed.trim().to_ascii_lowercase();
    let holds = |choice: &&Choice| {
        choice.label.zh.contains(&typed) || choice.label.en.to_ascii_lowercase().contains(&typed)
    };
    choices.iter().filter(holds).take(most).collect()
}

/// The choices whose names hold what was typed, one behind the other, and the code where there is only one. `None` where there are none; of many the
/// first are named.
fn meant(choices: &'static [Choice], typed: &str) -> Option<(Message, Option<String>)> {
    let found = holding(choices, typed, MOST_MEANT + 1);
    let said = |choice: &Choice| {
        Message::new(
            w::CODE_AND_NAME,
            vec![choice.code.into(), choice.label.into()],
        )
    };
    let (first, more) = found.split_first()?;
    let shown = more.iter().take(MOST_MEANT - 1);
    let list = shown.fold(said(first), |list, choice| {
        Message::new(w::LISTED, vec![list.into(), said(choice).into()])
    });
    let list = if found.len() > MOST_MEANT {
        Message::new(w::AND_MORE, vec![list.into()])
    } else {
        list
    };
    Some((list, more.is_empty().then(|| first.code.to_owned())))
}

/// Why a text is no number of the field `name` in `unit`: the rule's code, the sentence, and the text that would do where one is obvious.
pub(super) fn said_of(
    fault: NumberFault,
    typed: &str,
    unit: &str,
    name: Message,
) -> (&'static str, Message, Option<String>) {
    let told = Some(typed.trim().to_owned());
    let mut readings = Vec::new();
    let (code, pattern, extra, mend) = match fault {
        NumberFault::NotANumber => ("number", w::NOT_A_NUMBER, None, None),
        NumberFault::Lookalike(mend) => ("lookalike", w::LOOKALIKE, told, Some(mend)),
        NumberFault::Grouping(None) => ("grouping", w::GROUPING, told, None),
        NumberFault::Grouping(Some((point, joined))) => {
            // Four digits behind the comma: Chinese groups them so, and no decimal comma is meant.
            let by_four = typed.trim().rsplit([',', '，']).next();
            let by_four = by_four.is_some_and(|last| last.chars().count() == 4);
            readings = vec![point, joined.clone()];
            ("grouping", w::ONE_COMMA, told, by_four.then_some(joined))
        }
        NumberFault::Cells => ("cells", w::CELLS, None, None),
        NumberFault::Blanks => ("blanks", w::BLANKS, told, None),
        // A unit that is not the field's stands behind the figure: there is no text that would do.
        NumberFault::About(mend) if mend.is_empty() => ("approximate", w::ABOUT, told, None),
        NumberFault::About(mend) => ("approximate", w::ABOUT, told, Some(mend)),
        NumberFault::Exponent => ("exponent", w::EXPONENT, told, None),
        NumberFault::TwoPoints => ("two_points", w::TWO_POINTS, told, None),
        NumberFault::Either(one, other) => {
            readings = vec![one, other];
            ("two_readings", w::ONE_COMMA, told, None)
        }
        NumberFault::SheetError(error) => {
            ("sheet_error", w::SHEET_ERROR, Some(error.to_owned()), None)
        }
        NumberFault::OtherUnit(other) if unit.is_empty() => ("unit", w::NO_UNIT, Some(other), None),
        NumberFault::OtherUnit(other) => ("unit", w::OTHER_UNIT, Some(other), None),
        NumberFault::TooLong => ("too_long", w::TOO_LONG, None, None),
    };
    if readings.is_empty() {
        readings.push(w::example(unit).to_owned());
    }
    let mut args = vec![
        name.into(),
        extra.unwrap_or_default().into(),
        w::unit_said(unit),
    ];
    args.extend(readings.into_iter().map(Into::into));
    (code, Message::new(pattern, args), mend)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days() {
        for (typed, day) in [
            ("2025-06-30", Some("2025-06-30")),
            ("2025/6/3", Some("2025-06-03")),
            ("2025年6月3日", Some("2025-06-03")),
            ("20250603", Some("2025-06-03")),
            ("2025 06 03", Some("2025-06-03")),
            ("20250230", None),
            ("202506", None),
            ("２０２５－６－３", Some("2025-06-03")),
            ("2024-02-29", Some("2024-02-29")),
            ("2025-02-29", None),
            ("2025-13-01", None),
            ("2025-06-31", None),
            ("2025-06", None),
            ("30-06-2025", None),
            ("2025-6-3-1", None),
            ("+025-6-3", None),
        ] {
            assert_eq!(read_date(typed).as_deref(), day, "{typed}");
        }
    }
}
