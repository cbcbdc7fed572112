//! Levels that are taken from a worksheet of energy bills: which figure a level needs, how it is put there, and which were taken.

use super::fields::{YEARS, entered_by_parts};
use super::paper::kpi_row;
use super::reading::{Kpi, LevelRow, kpis};
use super::rules::from_account;
use super::words as w;
use crate::documents::from_bills::{
    self, Asked, Held, Levels, Now, Quantity, TAKEN, Take, Taken, beside_account, figure,
};
use crate::documents::paper;
use crate::documents::{Draft, Place, Value};
use crate::i18n::{Arg, Message, Text};
use crate::measure::read_number;

/// What the form gives.
pub const LEVELS: Levels = Levels { asked, take, held };

/// The figure of a worksheet that a KPI's levels need, and the unit in which they are entered; `None` where no worksheet gives it.
pub fn needs<'a>(kpi: &'a Kpi) -> Option<(Quantity, &'a str)> {
    let unit = kpi.unit.trim();
    let (quantity, unit) = match kpi.node.get("kpi") {
        "emissions" => (Quantity::Emissions, unit),
        "electricity" => (Quantity::Electricity, unit),
        "energy_total" => (Quantity::Energy, unit),
        "green_electricity" => match Quantity::GreenShare.tens_to(unit) {
            Some(_) => (Quantity::GreenShare, unit),
            None => (Quantity::GreenPower, unit),
        },
        "energy_intensity" if kpi.by_parts => (Quantity::Energy, w::U_TCE.zh),
        _ if kpi.by_parts => (Quantity::Emissions, w::U_TON.zh),
        _ => return None,
    };
    Some((quantity, unit))
}

/// The same where the unit is one into which the figure can be converted; why not, otherwise.
fn wanted(kpi: &Kpi) -> Result<(Quantity, String), Message> {
    let name = || kpi.name.clone().into();
    let Some((quantity, unit)) = needs(kpi) else {
        let pattern = if entered_by_parts(kpi.node.get("kpi")) {
            w::BILLS_BY_PARTS
        } else {
            w::BILLS_NONE
        };
        return Err(Message::new(pattern, vec![name()]));
    };
    if quantity.tens_to(unit).is_none() {
        let args = vec![
            name(),
            unit.into(),
            quantity.name().into(),
            quantity.unit().into(),
        ];
        return Err(Message::new(w::BILLS_UNIT, args));
    }
    Ok((quantity, unit.to_owned()))
}

/// The rows of a KPI whose levels can be taken, each with the field of the figure.
pub fn rows<'a, 'b>(kpi: &'b Kpi<'a>) -> impl Iterator<Item = (&'b LevelRow, &'static str)> {
    let by_parts = kpi.by_parts;
    let field = move |own| if by_parts { "numerator" } else { own };
    let history = kpi.history.iter().map(move |row| (row, field("level")));
    let years = kpi
        .years
        .iter()
        .map(move |row| (&row.actual, field("actual")));
    history.chain(years)
}

/// The code of a worksheet that was changed and gives the same figure: the change is told and asks for nothing.
pub const SAME: &str = "bills_same";

/// What became of a worksheet after a figure was taken from it, as a rule says it.
pub struct Changed {
    /// The rule.
    pub code: &'static str,
    /// The message.
    pub pattern: Text,
    /// What is put into the message.
    pub args: Vec<Arg>,
}

/// A.1: a worksheet that was changed or deleted after its figure was taken is no evidence of the figure any more: the new figure is taken, or there is a
/// reason. `of` says which figure, `unit` is the one in which it was entered. `None` where nothing is known to have changed.
pub fn since(of: Arg, taken: &Taken, unit: &str) -> Option<Changed> {
    let since = taken.since.as_ref()?;
    let said = |exact| {
        let exact = taken.printed_in(exact, unit).unwrap_or(exact);
        Arg::from(figure(exact, unit))
    };
    let then = said(taken.exact);
    let sum = Arg::from(since.sum.as_str());
    let (code, pattern, args) = match &since.now {
        Now::Figure(now) if taken.rounded(*now) == taken.printed() => {
            (SAME, w::BILLS_CHANGED_SAME, vec![of, then, sum])
        }
        Now::Figure(now) => (
            "bills_changed",
            w::BILLS_CHANGED,
            vec![of, then, said(*now), sum],
        ),
        Now::Nothing(why) => {
            let why = Arg::Both(Box::new(why.clone()));
            (
                "bills_gone",
                w::BILLS_CHANGED_NONE,
                vec![of, then, why, sum],
            )
        }
        Now::Deleted => {
            let title = taken.title.as_str().into();
            ("bills_gone", w::BILLS_DELETED, vec![of, title, then])
        }
    };
    Some(Changed {
        code,
        pattern,
        args,
    })
}

/// What was typed in a KPI, with the texts that worksheets gave said in the reader's language.
pub fn worded(kpi: &Kpi, typed: &str) -> Value {
    let all = rows(kpi).filter_map(|(row, _)| Taken::of(kpi_row(kpi, row)?));
    match from_bills::worded(typed, &all.collect::<Vec<_>>()) {
        Some(said) => Value::Words(said),
        None => paper::typed(typed),
    }
}

fn asked(draft: &Draft, place: &Place) -> Result<Asked, Message> {
    let all = kpis(draft);
    let found = all.iter().find_map(|kpi| {
        let (row, field) = rows(kpi).find(|(row, _)| row.place.path == place.path)?;
        Some((kpi, row, field))
    });
    let (kpi, row, field) = found.ok_or(w::BILLS_NO_LEVEL)?;
    let (quantity, unit) = wanted(kpi)?;
    let year = row
        .year
        .ok_or_else(|| Message::new(w::BILLS_NO_YEAR, vec![kpi.name.clone().into()]))?;
    let node = draft.node(&row.place.path).ok_or(w::BILLS_NO_LEVEL)?;
    let root = |field: &str| draft.root.get(field).trim().to_owned();
    let of_years = row
        .place
        .path
        .last()
        .is_some_and(|step| step.list == YEARS.id);
    Ok(Asked {
        name: root("name"),
        credit_code: root("credit_code"),
        registered: root("registered"),
        year,
        quantity,
        kpi: kpi.name.clone(),
        unit,
        typed: node.get(field).trim().to_owned(),
        account: from_account(kpi),
        explained_in: w::BASIS,
        basis: kpi.node.get("basis").trim().to_owned(),
        source: of_years.then(|| node.get("source").trim().to_owned()),
        taken: Taken::of(node),
    })
}

fn take(draft: &Draft, place: &Place, take: &Take) -> Option<Draft> {
    let all = kpis(draft);
    let (kpi, row, field) = all.iter().find_map(|kpi| {
        let (row, field) = rows(kpi).find(|(row, _)| row.place.path == place.path)?;
        Some((kpi, row, field))
    })?;
    let (quantity, unit) = wanted(kpi).ok()?;
    let taken = &take.taken;
    if quantity != taken.quantity {
        return None;
    }
    let mut after = draft.clone();
    let before = Taken::of(draft.node(&row.place.path)?);
    after.set(&row.place.field(TAKEN), &taken.text());
    if take.level {
        after.set(&row.place.field(field), &taken.typed(&unit)?);
    }
    if let Some(source) = &take.source {
        after.set(&row.place.field("source"), source);
    }
    if take.basis {
        let text = taken.explained(kpi.node.get("basis"), before.as_ref());
        after.set(&kpi.place.field("basis"), &text);
    }
    Some(after)
}

fn held(draft: &Draft) -> Vec<Held> {
    let mut found = Vec::new();
    for kpi in kpis(draft) {
        let account = from_account(&kpi).then(|| wanted(&kpi).ok()).flatten();
        for (row, field) in rows(&kpi) {
            let Some(taken) = draft.node(&row.place.path).and_then(Taken::of) else {
                continue;
            };
            found.push(Held {
                place: row.place.field(field),
                of: Message::new(
                    w::BILLS_OF,
                    vec![kpi.name.clone().into(), row.said().into()],
                ),
                account: account.as_ref().map(|(_, unit)| {
                    let typed = draft
                        .node(&row.place.path)
                        .and_then(|node| read_number(node.get(field), unit).ok());
                    beside_account(&taken, typed, unit)
                }),
                taken,
            });
        }
    }
    found
}
