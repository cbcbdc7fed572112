//! The projects of this document beside those of another year: factors, sums, and each project by its name.

use super::evaluate::{Co2Way, Project, basis, in_wan, projects, total};
use super::words as w;
use crate::documents::comparison::{Comparison, cells, in_order, moved, period};
use crate::documents::paper::typed;
use crate::documents::{Draft, Table, Value};
use crate::i18n::{Message, Text};
use crate::measure::{Decimal, read_year};
use crate::standards::green_loan::words as gw;

/// A figure of a project, with its name and unit.
type Figure = (Text, fn(&Project) -> Option<Decimal>);

/// The figures of a project, as the tables print them.
const FIGURES: [Figure; 6] = [
    (w::C_SUPPLY, |project| project.supply.and_then(in_wan)),
    (w::C_COAL, |project| project.coal),
    (w::C_CO2, |project| project.co2),
    (w::C_OTHERS[0], |project| project.others[0]),
    (w::C_OTHERS[1], |project| project.others[1]),
    (w::C_OTHERS[2], |project| project.others[2]),
];

/// The two beside each other, the earlier year first whichever is open.
pub fn compare(now: &Draft, other: &Draft) -> Result<Comparison, Message> {
    let year =
        |draft: &Draft| read_year(draft.root.get("year")).map(|year| year.number().to_string());
    let (this, that) = (year(now), year(other));
    let drafts = in_order((now, &period(now)), (other, &period(other)));
    let bases = drafts.map(basis);
    let found = [0, 1].map(|side: usize| projects(drafts[side], &bases[side]));
    let mut rows = vec![said(w::YEAR, drafts.map(|draft| draft.root.get("year")))];
    let mut add = |group: Message, item: Message, figures: [Option<Decimal>; 2], places| {
        if figures.iter().any(Option::is_some) {
            let [before, after] = figures;
            let mut row = vec![Value::Words(group), Value::Words(item)];
            row.extend(cells(moved(before, after), places));
            rows.push(row);
        }
    };
    let with_unit =
        |label: Text, unit: Text| Message::new(w::ITEM, vec![label.into(), unit.into()]);
    let [before, after] = &bases;
    add(
        w::S_BASIS.into(),
        with_unit(w::COAL_RATE, gw::GRAMS_PER_KWH),
        [before.coal_rate, after.coal_rate],
        None,
    );
    let by_coal = |way: Co2Way| match way {
        Co2Way::Coal(factor) => Some(factor),
        Co2Way::Supply(_) | Co2Way::None => None,
    };
    let by_supply = |way: Co2Way| match way {
        Co2Way::Supply(factor) => Some(factor),
        Co2Way::Coal(_) | Co2Way::None => None,
    };
    add(
        w::S_BASIS.into(),
        with_unit(w::CO2_PER_TCE, gw::PER_TCE),
        [by_coal(before.co2), by_coal(after.co2)],
        None,
    );
    add(
        w::S_BASIS.into(),
        with_unit(w::CO2_PER_MWH, gw::PER_MWH),
        [by_supply(before.co2), by_supply(after.co2)],
        None,
    );
    for (label, figure) in FIGURES {
        let sums =
            [0, 1].map(|side: usize| total(found[side].iter().map(figure)).map(|(exact, _)| exact));
        add(w::C_TOTAL.into(), label.into(), sums, Some(2));
    }
    let (pairs, unclear) = matched(&found);
    for (name, sides) in pairs {
        for (label, figure) in FIGURES {
            let figures = sides.map(|project| project.and_then(figure));
            add(named(name), label.into(), figures, Some(2));
        }
    }
    let table = Table {
        id: "comparison",
        title: w::T_COMPARISON,
        columns: vec![
            ("group", w::C_OF),
            ("item", w::C_ITEM),
            ("before", w::C_BEFORE),
            ("after", w::C_AFTER),
            ("change", w::C_CHANGE),
            ("per_cent", w::C_PER_CENT),
        ],
        rows,
    };
    let mut notes = Vec::new();
    if unclear > 0 {
        notes.push(Message::new(
            w::N_UNMATCHED,
            vec![unclear.to_string().into()],
        ));
    }
    if this.is_none() || that.is_none() || this == that {
        notes.push(w::N_ORDER.into());
    }
    Ok(Comparison::new(vec![table], notes))
}

fn said(label: Text, answers: [&str; 2]) -> Vec<Value> {
    let mut row = vec![Value::Words(w::S_BASIS.into()), Value::Words(label.into())];
    row.extend(answers.map(typed));
    row.extend([Value::Missing, Value::Missing]);
    row
}

fn named(name: &str) -> Message {
    Message::new(w::PLAIN, vec![name.into()])
}

/// A project's name, and the project of that name before and after.
type Pair<'a> = (&'a str, [Option<&'a Project<'a>>; 2]);

/// The projects by name, in the later document's order, then those that the earlier one has alone; and how many cannot be told from others, because they
/// have no name or share it.
fn matched<'a>(found: &'a [Vec<Project<'a>>; 2]) -> (Vec<Pair<'a>>, usize) {
    let name = |project: &Project<'a>| project.node.get("name").trim();
    let only = |side: usize, called: &str| {
        let mut of_name = found[side].iter().filter(|project| name(project) == called);
        (of_name.next(), of_name.next().is_some())
    };
    let (mut pairs, mut unclear) = (Vec::new(), 0);
    for (side, projects) in found.iter().enumerate().rev() {
        for project in projects {
            let called = name(project);
            let (before, twice_before) = only(0, called);
            let (after, twice_after) = only(1, called);
            if called.is_empty() || twice_before || twice_after {
                unclear += 1;
            } else if side == 1 || after.is_none() {
                pairs.push((called, [before, after]));
            }
        }
    }
    (pairs, unclear)
}
