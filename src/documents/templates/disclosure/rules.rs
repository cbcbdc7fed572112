//! What is hard to believe of table 4, and what cannot be computed: prices, headcount, magnitudes, factors that are not their source's.

use super::covered::{Covered, SPANS};
use super::evaluate::{number, price, rows, total};
use super::fields::{BILL, COST, COSTED, EMISSIONS, PRICE_UNITS, ROWS, price_per};
use super::last_period::last_table;
use super::words as w;
use crate::clause::Clause;
use crate::documents::words::{figure_said, unit_said};
use crate::documents::{Draft, Fault, Mend, Place, Problem, Strength, choice_of, read_date};
use crate::i18n::{Message, Text};
use crate::measure::{Decimal, Places, grouped, grouped_at_most, plain, product, quotient, units};
use crate::standards::green_loan::disclosure::{
    USUAL_PER_KWH, grid_average, grid_factor_doubted, paper_in_kilograms,
};
use crate::standards::green_loan::units::shifted;
use crate::standards::green_loan::{self, words as gw};

const TABLE_4: Clause = green_loan::clause(gw::TABLE_4);
const CHECKS: Clause = green_loan::clause(gw::CHECKS);

/// What one of a bill's unit is in the unit of the table, where both measure the same: 0.001 of kilograms in tonnes. `None` where they do not.
fn factor_of(bill_unit: &str, unit: Text) -> Option<Decimal> {
    shifted(Decimal::ONE, units::between(bill_unit.trim(), unit.zh)?)
}

/// Finds what the fields by themselves do not show.
pub fn find(draft: &Draft, problems: &mut Vec<Problem>) {
    let root = &draft.root;
    let mut note = |code: &'static str,
                    place: Place,
                    strength: Strength,
                    message: Message,
                    clause: Clause,
                    mend: Option<String>| {
        let (mend, answerable) = (
            mend.map(|typed| Mend { typed }),
            strength == Strength::Should,
        );
        problems.push(Problem {
            code,
            place,
            fault: Fault::Rule,
            strength,
            message,
            clause: Some(clause),
            mend,
            answerable,
            reason: String::new(),
        });
    };
    let headcount = number(root, "headcount", w::PERSONS);
    if let Some(headcount) = headcount {
        if headcount.is_zero() {
            note(
                "no_headcount",
                Place::root("headcount"),
                Strength::Must,
                w::NO_HEADCOUNT.into(),
                TABLE_4,
                None,
            );
        } else if !headcount.fract().is_zero() {
            let message = Message::new(w::HEADCOUNT_PART, vec![grouped(headcount, None).into()]);
            note(
                "headcount_part",
                Place::root("headcount"),
                Strength::Should,
                message,
                TABLE_4,
                None,
            );
        }
    }
    if let (Some(day), Some(end)) = (
        read_date(root.get("headcount_date")),
        read_date(root.get("period_end")),
    ) && day != end
    {
        let message = Message::new(w::HEADCOUNT_DAY, vec![day.into(), end.into()]);
        note(
            "headcount_day",
            Place::root("headcount_date"),
            Strength::May,
            message,
            TABLE_4,
            None,
        );
    }
    for (at, (row, of)) in ROWS.iter().zip(rows()).take(COSTED).enumerate() {
        if root.get(row.entry) == BILL
            && let Some(known) = factor_of(root.get(row.bill_unit), of.unit)
        {
            let typed = root.get(row.bill_factor).trim();
            let factor = number(root, row.bill_factor, of.unit);
            let told = plain(known, None);
            let message = Message::new(
                w::BILL_FACTOR,
                vec![
                    unit_said(root.get(row.bill_unit).trim()),
                    told.clone().into(),
                    of.unit.into(),
                ],
            );
            let strength = match (typed, factor) {
                ("", _) => Some(Strength::May),
                (_, Some(factor)) if factor != known => Some(Strength::Should),
                _ => None,
            };
            if let Some(strength) = strength {
                note(
                    "bill_factor",
                    Place::root(row.bill_factor),
                    strength,
                    message,
                    CHECKS,
                    Some(told),
                );
            }
        }
        if root.get(row.entry) == COST
            && PRICE_UNITS.get(at) == Some(&w::YUAN_PER_UNIT)
            && root.get(row.factor).trim().is_empty()
            && price(root, at).is_some()
            && let Some((_, per)) = price_per(root.get(row.price))
            && w::YUAN_PER_UNIT.zh.strip_suffix(per).is_none()
            && units::between(per, of.unit.zh) != Some(0)
            && units::canonical(per) != units::canonical(of.unit.zh)
        {
            let message = Message::new(w::PRICE_PER, vec![unit_said(per), of.unit.into()]);
            note(
                "price_per",
                Place::root(row.factor),
                Strength::Should,
                message,
                CHECKS,
                factor_of(per, of.unit).map(|factor| plain(factor, None)),
            );
        }
        if root.get(row.entry) == COST && price(root, at).is_some_and(|price| price.is_zero()) {
            note(
                "no_price",
                Place::root(row.price),
                Strength::Must,
                w::NO_PRICE.into(),
                TABLE_4,
                None,
            );
        }
    }
    if let Some(at) = ROWS.iter().position(|row| row.amount == "paper")
        && let (Some((paper, workings)), Some(headcount)) = (total(root, at, gw::TONNE), headcount)
        && paper_in_kilograms(paper, headcount)
    {
        let typed = workings.is_empty();
        let tonnes = quotient(paper, Decimal::ONE_THOUSAND)
            .filter(|_| typed)
            .map(|tonnes| plain(tonnes, None));
        let place = Place::root(match (typed, root.get("paper_entry")) {
            (true, _) => "paper",
            (false, BILL) => "paper_bill",
            (false, _) => "paper_cost",
        });
        note(
            "paper_kilograms",
            place,
            Strength::Should,
            w::PAPER_KILOGRAMS.into(),
            CHECKS,
            tonnes,
        );
    }
    for doubt in lengths(draft) {
        let (code, field, message) = doubt;
        note(
            code,
            Place::root(field),
            Strength::Should,
            message,
            CHECKS,
            None,
        );
    }
    for row in root.rows(EMISSIONS.id) {
        let place = |field: &str| Place::default().row(EMISSIONS.id, row.id).field(field);
        let Some(average) = grid_average(row.node.get("source")) else {
            let unit = row.node.get("unit").trim();
            let factor = number(&row.node, "factor", w::NO_UNIT);
            let per_kwh = units::between(unit, gw::KWH.zh)
                .zip(factor)
                .and_then(|(tens, factor)| shifted(factor, -tens));
            if let Some(per_kwh) = per_kwh.filter(|per_kwh| grid_factor_doubted(*per_kwh)) {
                let [per_kwh, least, most] = [per_kwh, USUAL_PER_KWH[0], USUAL_PER_KWH[1]]
                    .map(|figure| grouped(figure, None).into());
                note(
                    "factor_size",
                    place("factor"),
                    Strength::Should,
                    Message::new(w::FACTOR_SIZE, vec![per_kwh, least, most]),
                    CHECKS,
                    None,
                );
            }
            continue;
        };
        let published = plain(average.factor, None);
        let unit = row.node.get("unit").trim();
        if !unit.is_empty() && ![gw::KWH.zh, gw::KWH.en].contains(&unit) {
            note(
                "grid_unit",
                place("unit"),
                Strength::Should,
                Message::new(w::GRID_UNIT, vec![average.name.into()]),
                CHECKS,
                None,
            );
        } else if row.node.get("factor").trim().is_empty() {
            let message = Message::new(
                w::GRID_FACTOR,
                vec![average.name.into(), published.clone().into()],
            );
            note(
                "grid_factor",
                place("factor"),
                Strength::May,
                message,
                CHECKS,
                Some(published),
            );
        } else if let Some(factor) =
            number(&row.node, "factor", w::NO_UNIT).filter(|factor| *factor != average.factor)
        {
            let message = Message::new(
                w::GRID_OTHER,
                vec![
                    average.name.into(),
                    published.clone().into(),
                    grouped(factor, None).into(),
                ],
            );
            note(
                "grid_factor",
                place("factor"),
                Strength::Should,
                message,
                CHECKS,
                Some(published),
            );
        }
        if !["", "2"].contains(&row.node.get("scope")) {
            note(
                "grid_scope",
                place("scope"),
                Strength::Should,
                w::GRID_SCOPE.into(),
                CHECKS,
                None,
            );
        }
    }
}

/// The rows whose averages of a month are held against last period's: fuel, water and electricity. Heating follows the seasons, and paper, journeys and
/// events come when they come.
const STEADY: [&str; 3] = ["fuel", "water", "electricity"];
/// How many times off last period's an average of a month is doubted. A quarter entered for a year is four times off. The bound is ours.
const FAR: Decimal = Decimal::from_parts(3, 0, 0, false, 0);

/// Totals that look like those of another length of time than last period's: each with its code, the field that it stands in, and what is said.
/// Nothing where no total of last period is known.
fn lengths(draft: &Draft) -> Vec<(&'static str, &'static str, Message)> {
    let mut found = Vec::new();
    let Some(last) = last_table(draft) else {
        return found;
    };
    let root = &draft.root;
    let covers = root.get("covers");
    if ![covers, &last.covers].contains(&"") && covers != last.covers {
        let label = |code: &str| choice_of(SPANS, code).map_or(w::COVERS, |choice| choice.label);
        let args = [last.covers.as_str(), covers].map(|code| label(code).into());
        let message = Message::new(w::COVERS_DIFFER, args.into());
        found.push(("covers_differ", "covers", message));
    }
    let both = Covered::of(root.get("period_end"), covers).zip(last.covered);
    for (at, (row, of)) in ROWS.iter().zip(rows()).enumerate() {
        let Some(((now, _), before)) = total(root, at, of.unit).zip(last.exact(at)) else {
            continue;
        };
        let field = match root.get(row.entry) {
            BILL if at < COSTED => row.bill,
            COST if at < COSTED => row.cost,
            _ => row.amount,
        };
        let [said_now, said_before] =
            [now, before].map(|amount| figure_said(grouped_at_most(amount, Places(2)), of.unit.zh));
        if let Some((covered, before_covered)) = both
            && covered.goes_on_from(before_covered)
            && now < before
        {
            let args = vec![
                of.label.into(),
                covered.said().into(),
                said_now,
                before_covered.said().into(),
                said_before,
            ];
            let message = Message::new(w::CUMULATIVE_FELL, args);
            found.push(("cumulative_fell", field, message));
            continue;
        }
        if !STEADY.contains(&row.amount) {
            continue;
        }
        let months = both.map_or([1, 1], |(covered, before)| {
            [covered, before].map(Covered::months)
        });
        if far_off([now, before], months) != Some(true) {
            continue;
        }
        let message = match both {
            Some((covered, before_covered)) => Message::new(
                if is_above([now, before], months) == Some(true) {
                    w::MONTHS_DOUBTED_ABOVE
                } else {
                    w::MONTHS_DOUBTED
                },
                vec![
                    of.label.into(),
                    covered.said().into(),
                    said_now,
                    before_covered.said().into(),
                    said_before,
                ],
            ),
            None => Message::new(
                w::AMOUNT_DOUBTED,
                vec![of.label.into(), said_now, said_before],
            ),
        };
        found.push(("other_length", field, message));
    }
    found
}

/// Whether the average of a month of `now` is above that of `before`. `None` on overflow.
fn is_above([now, before]: [Decimal; 2], [months, months_before]: [u8; 2]) -> Option<bool> {
    Some(product(now, months_before.into())? > product(before, months.into())?)
}

/// Whether the averages of a month of two amounts are [`FAR`] times off each other or more. Nought is no average that another one is held against.
/// `None` on overflow.
fn far_off([now, before]: [Decimal; 2], [months, months_before]: [u8; 2]) -> Option<bool> {
    let now = product(now, months_before.into())?;
    let before = product(before, months.into())?;
    let some = !now.is_zero() && !before.is_zero();
    Some(some && (now >= product(before, FAR)? || before >= product(now, FAR)?))
}
