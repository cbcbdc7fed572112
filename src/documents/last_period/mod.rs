//! Last period's figure beside a figure of this period: which figure it is, and by how much this one differs. It is said and never becomes an answer.
//!
//! `next_period::note_previous` keeps the figures by their places, and with a row's figures what names the row. A row keeps its figures while it has that
//! name; a row with the name of another one, because rows were pasted anew, has the figures of that one.

mod words;

use super::words::{difference_unit, figure_said};
use super::{Answers, Draft, Field, List, Node, Place, Step, list_at, next_period};
use crate::i18n::{Arg, Lang, Message};
use crate::measure::{
    Decimal, Places, difference, grouped, product, quotient, read_number, round_half_up,
};
use words as w;

/// Behind a figure's key: the key of its unit, where the unit is an answer too. No id of a field holds it.
const UNIT: &str = "@";

/// The places of a change in per cent, those of the tables that compare two documents.
const PLACES: Places = Places(2);

/// What was typed in last period's document, and the names of its rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LastPeriod {
    kept: Answers,
}

/// Last period's figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Last {
    /// The figure, in [`Self::unit`].
    pub exact: Decimal,
    /// The places that were typed; `None` where it was not typed in digits alone.
    pub places: Option<Places>,
    /// Its unit, in Chinese; blank where it has none.
    pub unit: String,
}

/// What became of a figure since last period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It is the same.
    Same,
    /// It was nought.
    WasZero,
    /// It was above nought and is below, or the other way round.
    Signs,
    /// The change in per cent of last period's, rounded once to [`PLACES`]; `None` where it does not fit 28 digits.
    PerCent(Option<Decimal>),
}

/// The change from `last` to `now` in per cent of the size of `last`: above nought where the figure rose.
pub fn change(now: Decimal, last: Decimal) -> Change {
    if now == last {
        return Change::Same;
    }
    if last.is_zero() {
        return Change::WasZero;
    }
    if !now.is_zero() && now.is_sign_negative() != last.is_sign_negative() {
        return Change::Signs;
    }
    let exact = difference(now, last)
        .and_then(|gap| product(gap, Decimal::ONE_HUNDRED))
        .and_then(|gap| quotient(gap, last.abs()));
    Change::PerCent(exact.map(|exact| round_half_up(exact, PLACES)))
}

/// A change in per cent with its sign, e.g. `+5.20`.
pub fn signed(per_cent: Decimal) -> String {
    let digits = grouped(per_cent, Some(PLACES));
    if per_cent.is_sign_negative() || per_cent.is_zero() {
        digits
    } else {
        ["+", &digits].concat()
    }
}

/// What may name a row: its number, where it has one, and its name.
fn names(list: &List, row: &Node) -> Vec<String> {
    let number = row.get("id").trim();
    let name = (list.name)(row).map(|name| name.get(Lang::Zh));
    let number = (!number.is_empty()).then(|| number.to_owned());
    number.into_iter().chain(name).collect()
}

/// Keeps beside last period's figures what named their row.
pub fn note_row(kept: &mut Answers, place: &Place, list: &List, row: &Node) {
    if let Some(name) = names(list, row).into_iter().next() {
        kept.insert(place.field("").to_string(), name);
    }
}

/// Keeps beside a figure the unit that it was typed in, where that is an answer too.
pub fn note_unit(kept: &mut Answers, place: &Place, field: &Field, nodes: &[&Node]) {
    if matches!(
        field.unit,
        super::UnitOf::Answer(_) | super::UnitOf::Chosen(..)
    ) {
        let unit = field.unit_of(nodes, Lang::Zh);
        if !unit.is_empty() {
            kept.insert([&place.to_string(), UNIT].concat(), unit);
        }
    }
}

impl LastPeriod {
    /// What a draft keeps of last period's document; nothing where it was not begun from one.
    pub fn of(draft: &Draft) -> Self {
        Self {
            kept: next_period::previous(draft),
        }
    }

    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// What was typed last period at this place of last period's document.
    pub fn typed(&self, place: &str) -> &str {
        self.kept.get(place).map_or("", String::as_str)
    }

    /// The unit of a figure that was typed at this place of last period's document, in Chinese; blank where it was not an answer.
    pub fn unit(&self, place: &str) -> &str {
        self.typed(&[place, UNIT].concat())
    }

    /// Last period's figure of `field` in the row that `nodes` lead to, root first; `path` leads there too. `None` where there was none, or none that
    /// can be read.
    pub fn figure(
        &self,
        steps: &'static [Step],
        field: &Field,
        place: &Place,
        nodes: &[&Node],
    ) -> Option<Last> {
        let key = self
            .row(steps, place, nodes)?
            .field(&place.field)
            .to_string();
        let typed = self.typed(&key).trim();
        if typed.is_empty() {
            return None;
        }
        let unit = match self.unit(&key) {
            "" => field.unit_of(nodes, Lang::Zh),
            unit => unit.to_owned(),
        };
        let exact = read_number(typed, &unit).or_else(|_| field.read(typed, nodes).map_err(|_| ()));
        let plain = typed
            .bytes()
            .all(|b| b.is_ascii_digit() || b".,-".contains(&b));
        let places = typed
            .rsplit_once('.')
            .map_or(0, |(_, fraction)| fraction.len());
        Some(Last {
            exact: exact.ok()?,
            places: plain
                .then(|| u32::try_from(places).ok().map(Places))
                .flatten(),
            unit,
        })
    }

    /// The row of last period's document that the row of `place` continues. A row of which no name is kept continues the row of its own identity.
    fn row(&self, steps: &'static [Step], place: &Place, nodes: &[&Node]) -> Option<Place> {
        let mut last = Place::default();
        for (depth, step) in place.path.iter().enumerate() {
            let list = list_at(steps, place.path.get(..=depth)?)?;
            let names = names(list, nodes.get(depth + 1)?);
            let own = last.row(&step.list, step.row);
            let kept = self.typed(&own.to_string());
            last = if kept.is_empty() || names.is_empty() || names.iter().any(|name| name == kept) {
                own
            } else {
                self.named(&last, &step.list, &names)?
            };
            // Without a figure below it and without a name it may be a row that was added since: then one of its name is looked for.
            if kept.is_empty() && !names.is_empty() && !self.knows(&last) {
                last = self.named(&last.parent(), &step.list, &names)?;
            }
        }
        Some(last)
    }

    /// Whether anything is kept of the row of `place` or below it.
    fn knows(&self, place: &Place) -> bool {
        let begins = place.to_string();
        self.kept
            .range(begins.clone()..)
            .next()
            .is_some_and(|(key, _)| key.starts_with(&begins))
    }

    /// The one row of a list below `above` that had one of these names; `None` where there was none, or several.
    fn named(&self, above: &Place, list: &str, names: &[String]) -> Option<Place> {
        let begins = [&above.to_string(), list, "."].concat();
        let rows = |name: &str| {
            self.kept
                .range(begins.clone()..)
                .take_while(|(key, _)| key.starts_with(&begins))
                .filter(|(_, kept)| *kept == name)
                .filter_map(|(key, _)| {
                    let row = key.get(begins.len()..)?.strip_suffix('/')?;
                    Some(above.row(list, row.parse().ok()?))
                })
                .collect::<Vec<_>>()
        };
        let found = names
            .iter()
            .map(|name| rows(name))
            .find(|rows| !rows.is_empty())?;
        match found.as_slice() {
            [one] => Some(one.clone()),
            _ => None,
        }
    }
}

impl Last {
    /// The figure as it is said; `bare`: the page names the unit already.
    fn said(&self, unit: &str, bare: bool) -> Arg {
        let digits = grouped(self.exact, self.places);
        if bare && self.unit == unit {
            digits.into()
        } else {
            figure_said(digits, &self.unit)
        }
    }

    /// What is said of it beside a figure of another length of time: the months of both, and no change.
    pub fn of_other_length(&self, months: [u8; 2], unit: &str, bare: bool) -> Message {
        let [before, now] = months.map(|months| months.to_string().into());
        Message::new(w::OTHER_LENGTH, vec![self.said(unit, bare), before, now])
    }

    /// What is said of it beside the figure `now` of this period in `unit`, which is `None` while nothing is typed that can be read. `bare`: the page
    /// names the unit already.
    pub fn beside(&self, now: Option<Decimal>, unit: &str, bare: bool) -> Message {
        let same_unit = self.unit == unit;
        let said = self.said(unit, bare);
        let alone = |pattern| Message::new(pattern, vec![said.clone()]);
        let Some(now) = now else {
            return alone(w::LAST);
        };
        if !same_unit {
            return alone(w::OTHER_UNIT);
        }
        let points = difference_unit(unit);
        if points != unit
            && let Some(gap) = difference(now, self.exact).filter(|gap| !gap.is_zero())
        {
            let digits = grouped(gap.normalize(), None);
            let signed = if gap.is_sign_negative() {
                digits
            } else {
                ["+", &digits].concat()
            };
            return Message::new(w::CHANGED_POINTS, vec![said, figure_said(signed, points)]);
        }
        match change(now, self.exact) {
            Change::Same => alone(w::SAME),
            Change::WasZero => w::WAS_ZERO.into(),
            Change::Signs => alone(w::SIGNS),
            Change::PerCent(None) => alone(w::LAST),
            Change::PerCent(Some(none)) if none.is_zero() => alone(w::SLIGHT),
            Change::PerCent(Some(change)) => {
                Message::new(w::CHANGED, vec![said, signed(change).into()])
            }
        }
    }
}
