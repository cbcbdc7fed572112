//! Table 4 of last period, as far as this period's document keeps its figures.

use super::covered::Covered;
use super::evaluate::{number, rows, total, total_places};
use super::fields::{BILL, COST, EMISSIONS, ROWS};
use super::words as w;
use crate::documents::comparison::no_per_cent;
use crate::documents::last_period::{Change, LastPeriod, change};
use crate::documents::paper::rounded;
use crate::documents::{Draft, Field, Node, Value};
use crate::measure::{Decimal, Places, date_in_one_form};
use crate::standards::green_loan::disclosure::per_head;

/// Table 4 of last period.
pub struct LastTable {
    /// Its last day in one form; blank where it is not known.
    pub day: String,
    /// The months that its totals are of, where these are known.
    pub covered: Option<Covered>,
    /// Which months were chosen, as stored; blank where the document did not say so.
    pub covers: String,
    rows: Vec<Option<LastRow>>,
}

/// A row of it.
struct LastRow {
    total: Decimal,
    places: Option<Places>,
    head: Option<Decimal>,
}

/// Last period's table; `None` where no total of it is known.
pub fn last_table(draft: &Draft) -> Option<LastTable> {
    let last = LastPeriod::of(draft);
    if last.is_empty() {
        return None;
    }
    let root = answers(&last);
    let headcount = number(&root, "headcount", w::PERSONS);
    let rows: Vec<_> = rows()
        .enumerate()
        .map(|(at, row)| {
            let (total, _) = total(&root, at, row.unit)?;
            Some(LastRow {
                total,
                places: total_places(&root, at),
                head: headcount.and_then(|headcount| per_head(total, headcount)),
            })
        })
        .collect();
    rows.iter().any(Option::is_some).then(|| LastTable {
        day: date_in_one_form(last.typed("period_end")),
        covered: Covered::of(last.typed("period_end"), last.typed("covers")),
        covers: last.typed("covers").to_owned(),
        rows,
    })
}

/// The answers that last period's totals were found from. How an amount was found is known by what was typed, for nothing else was asked then.
fn answers(last: &LastPeriod) -> Node {
    let mut root = Node::default();
    root.set("headcount", last.typed("headcount"));
    for row in &ROWS {
        for field in [
            row.amount,
            row.bill,
            row.bill_factor,
            row.cost,
            row.price,
            row.factor,
        ] {
            root.set(field, last.typed(field));
        }
        let unit = last.unit(row.bill);
        root.set(row.bill_unit, unit);
        let typed = |field: &str| !last.typed(field).is_empty();
        if typed(row.bill) || typed(row.bill_factor) {
            root.set(row.entry, BILL);
        } else if typed(row.cost) || typed(row.price) {
            root.set(row.entry, COST);
        }
    }
    root
}

/// The months that an amount of last period and one of now are of, where the two are known and differ. A price, a factor and the number of employees are of
/// no length of time.
pub fn lengths(field: &Field, last: &LastPeriod, root: &Node) -> Option<[u8; 2]> {
    let of_period = ROWS
        .iter()
        .any(|row| [row.amount, row.bill, row.cost].contains(&field.id))
        || EMISSIONS
            .fields
            .iter()
            .any(|known| known.id == field.id && known.id == EMITTED);
    let before = Covered::of(last.typed("period_end"), last.typed("covers"))?;
    let now = Covered::of(root.get("period_end"), root.get("covers"))?;
    let lengths = [before, now].map(Covered::months);
    (of_period && lengths[0] != lengths[1]).then_some(lengths)
}

/// The amount of a source of emissions.
const EMITTED: &str = "amount";

impl LastTable {
    /// The total of a row, exact; `None` where it is not known.
    pub fn exact(&self, at: usize) -> Option<Decimal> {
        self.row(at).map(|row| row.total)
    }

    /// How many months the totals of last period and of now are of, where the two are known and differ: then no change is worked out.
    pub fn other_length(&self, now: Option<Covered>) -> Option<[u8; 2]> {
        let lengths = [self.covered?.months(), now?.months()];
        (lengths[0] != lengths[1]).then_some(lengths)
    }

    /// The total of a row.
    pub fn total(&self, at: usize) -> Value {
        self.row(at).map_or(Value::Missing, |row| Value::Number {
            exact: row.total,
            places: row.places,
            unit: String::new(),
        })
    }

    /// What a row was per head.
    pub fn head(&self, at: usize) -> Value {
        rounded(self.row(at).and_then(|row| row.head), 2, "")
    }

    /// The change of a total since, in per cent of last period's; the reason where there is none.
    pub fn change(&self, at: usize, now: Option<Decimal>) -> Value {
        let last = self.exact(at);
        match now.zip(last).map(|(now, last)| change(now, last)) {
            Some(Change::Same) => rounded(Some(Decimal::ZERO), 1, ""),
            Some(Change::PerCent(change)) => rounded(change, 1, ""),
            Some(Change::WasZero | Change::Signs) | None => {
                no_per_cent(last, now).map_or(Value::Missing, |why| Value::Words(why.into()))
            }
        }
    }

    fn row(&self, at: usize) -> Option<&LastRow> {
        self.rows.get(at)?.as_ref()
    }
}
