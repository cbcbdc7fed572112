//! The loans of two periods one by one: which are new, which are settled, which changed. Of a loan book the document keeps the sums alone.

use super::evaluate::{Loan, loans};
use super::fields::LOANS;
use super::words as w;
use crate::documents::comparison::{cells, moved};
use crate::documents::paper::{rounded, typed};
use crate::documents::{Draft, Node, Table, Value, words as dw};
use crate::i18n::{Arg, Message, Text};
use crate::measure::{Decimal, sum};
use crate::standards::green_loan::Indicator;
use std::collections::{BTreeMap, BTreeSet};

/// A loan with its answers.
struct Held<'a> {
    node: &'a Node,
    loan: Loan,
    /// How its document calls it where it has no number.
    number: usize,
}

impl Held<'_> {
    fn id(&self) -> &str {
        self.node.get("id").trim()
    }

    /// Borrower and project; `None` where one of them is blank.
    fn names(&self) -> Option<[&str; 2]> {
        let names = ["borrower", "project"].map(|field| self.node.get(field).trim());
        names.iter().all(|name| !name.is_empty()).then_some(names)
    }

    fn co2(&self) -> Option<Decimal> {
        self.loan.part(Indicator::Co2.index())
    }

    /// Its number, borrower and project, as cells.
    fn named(&self) -> Vec<Value> {
        ["id", "borrower", "project"]
            .map(|field| typed(self.node.get(field)))
            .to_vec()
    }

    /// Its number, or its place in the document.
    fn called(&self) -> Arg {
        match self.id() {
            "" => dw::numbered(LOANS.item, self.number).into(),
            id => id.into(),
        }
    }
}

/// The loans of a draft, but for rows that nobody has begun.
fn held(draft: &Draft) -> Vec<Held<'_>> {
    let rows = draft.root.rows(LOANS.id).iter().zip(loans(draft));
    rows.enumerate()
        .filter(|(_, (row, loan))| loan.balance.is_some() || !row.node.get("id").trim().is_empty())
        .map(|(number, (row, loan))| Held {
            node: &row.node,
            loan,
            number,
        })
        .collect()
}

/// The tables of new, settled and changed loans, and what is said of them.
pub fn lists(before: &Draft, after: &Draft) -> (Vec<Table>, Vec<Message>) {
    let book = |draft: &Draft| draft.root.get("way") == "book";
    let of_books = match (book(before), book(after)) {
        (true, true) => Some(w::N_BOOKS),
        (true, false) => Some(w::N_BOOK_BEFORE),
        (false, true) => Some(w::N_BOOK_AFTER),
        (false, false) => None,
    };
    if let Some(note) = of_books {
        return (Vec::new(), vec![note.into()]);
    }
    let (old, new) = (held(before), held(after));
    let Matched {
        pairs,
        gone,
        come,
        unclear,
    } = matched(&old, &new);
    let changed: Vec<_> = pairs
        .iter()
        .filter(|(one, other)| !what_changed(one, other).is_empty())
        .collect();
    let count = |number: usize| number.to_string().into();
    let mut notes = vec![Message::new(
        w::N_LOANS,
        vec![
            count(come.len()),
            count(gone.len()),
            count(changed.len()),
            count(pairs.len() - changed.len()),
        ],
    )];
    if let Some(names) = listed(&unclear) {
        notes.push(Message::new(
            w::N_UNMATCHED,
            vec![count(unclear.len()), names],
        ));
    }
    let tables = vec![
        of_one_period("new_loans", w::T_NEW, &come),
        of_one_period("settled_loans", w::T_SETTLED, &gone),
        of_both_periods(&changed),
    ];
    (tables, notes)
}

/// Names one after the other.
fn listed(unclear: &[&Held]) -> Option<Arg> {
    unclear
        .iter()
        .map(|held| held.called())
        .reduce(|all, one| Message::new(dw::LISTED, vec![all, one]).into())
}

/// Which loans of two periods are the same.
struct Matched<'a> {
    pairs: Vec<(&'a Held<'a>, &'a Held<'a>)>,
    /// Loans of the earlier period alone.
    gone: Vec<&'a Held<'a>>,
    /// Loans of the later period alone.
    come: Vec<&'a Held<'a>>,
    /// Loans of either period that could be several of the other.
    unclear: Vec<&'a Held<'a>>,
}

/// By number where both have one. Where one of them has none, by borrower and project, if no other loan that is left has these.
fn matched<'a>(old: &'a [Held<'a>], new: &'a [Held<'a>]) -> Matched<'a> {
    let mut found = Matched {
        pairs: Vec::new(),
        gone: old.iter().collect(),
        come: new.iter().collect(),
        unclear: Vec::new(),
    };
    found.pair(
        |held| Some(held.id().to_owned()).filter(|id| !id.is_empty()),
        |_, _| true,
    );
    found.pair(
        |held| held.names().map(|names| names.join("\n")),
        |one, other| one.id().is_empty() || other.id().is_empty(),
    );
    // What has neither a number nor both names cannot be told from any other such loan.
    let nameless = |held: &&Held| held.id().is_empty() && held.names().is_none();
    for side in [&mut found.gone, &mut found.come] {
        let (unclear, clear): (Vec<_>, Vec<_>) = side.drain(..).partition(nameless);
        found.unclear.extend(unclear);
        *side = clear;
    }
    found
}

impl<'a> Matched<'a> {
    /// Pairs the loans that are left where one key leads to one loan of either period. Where it leads to several, none of them can be told from the
    /// others, unless no two of them `fit`, since each has a number of its own.
    fn pair(&mut self, key: impl Fn(&Held) -> Option<String>, fit: impl Fn(&Held, &Held) -> bool) {
        let keys = |side: &[&'a Held<'a>]| -> Vec<Option<String>> {
            side.iter().map(|held| key(held)).collect()
        };
        let (gone, come) = (keys(&self.gone), keys(&self.come));
        let mut by_key: BTreeMap<&String, [Vec<&'a Held<'a>>; 2]> = BTreeMap::new();
        for (key, held) in gone.iter().zip(&self.gone) {
            if let Some(key) = key {
                by_key.entry(key).or_default()[0].push(held);
            }
        }
        for (key, held) in come.iter().zip(&self.come) {
            if let Some(key) = key {
                by_key.entry(key).or_default()[1].push(held);
            }
        }
        let mut taken: BTreeSet<&String> = BTreeSet::new();
        for (key, [old, new]) in by_key {
            let any = old
                .iter()
                .any(|one| new.iter().any(|other| fit(one, other)));
            if !any {
                continue;
            }
            taken.insert(key);
            match (old.as_slice(), new.as_slice()) {
                ([one], [other]) => self.pairs.push((one, other)),
                _ => self.unclear.extend(old.into_iter().chain(new)),
            }
        }
        for (side, keys) in [(&mut self.gone, &gone), (&mut self.come, &come)] {
            let mut keys = keys.iter();
            side.retain(|_| {
                keys.next()
                    .and_then(Option::as_ref)
                    .is_none_or(|key| !taken.contains(key))
            });
        }
    }
}

/// What differs between a loan and itself a period later, by the names of the fields.
fn what_changed(old: &Held, new: &Held) -> Vec<Text> {
    let mut changed = Vec::new();
    if old.loan.balance != new.loan.balance {
        changed.push(w::BALANCE);
    }
    if old.loan.investment != new.loan.investment {
        changed.push(w::INVESTMENT);
    }
    for (indicator, (one, other)) in Indicator::ALL
        .into_iter()
        .zip(old.loan.annual.iter().zip(&new.loan.annual))
    {
        if one != other {
            changed.push(indicator.name());
        }
    }
    changed
}

/// Loans that one period has alone, with their sum.
fn of_one_period(id: &'static str, title: Text, loans: &[&Held]) -> Table {
    let mut rows: Vec<Vec<Value>> = loans
        .iter()
        .map(|held| {
            let mut row = held.named();
            row.push(rounded(held.loan.balance, 2, ""));
            row.push(rounded(held.co2(), 2, ""));
            row
        })
        .collect();
    if rows.len() > 1 {
        let mut total = total_named(loans.len());
        total.push(rounded(
            added(loans.iter().map(|held| held.loan.balance)),
            2,
            "",
        ));
        total.push(rounded(added(loans.iter().map(|held| held.co2())), 2, ""));
        rows.push(total);
    }
    Table {
        id,
        title,
        columns: vec![
            ("id", w::ID),
            ("borrower", w::BORROWER),
            ("project", w::PROJECT),
            ("balance", w::C_BALANCE),
            ("co2", w::C_CO2),
        ],
        rows,
    }
}

/// Loans of both periods in which something changed, with their sum.
fn of_both_periods(pairs: &[&(&Held, &Held)]) -> Table {
    let six = |balances: [Option<Decimal>; 2], co2: [Option<Decimal>; 2]| {
        [balances, co2].into_iter().flat_map(|[old, new]| {
            let [old, new, change, _] = cells(moved(old, new), Some(2));
            [old, new, change]
        })
    };
    let mut rows: Vec<Vec<Value>> = pairs
        .iter()
        .map(|(old, new)| {
            let mut row = new.named();
            let what = what_changed(old, new)
                .into_iter()
                .map(Arg::from)
                .reduce(|all, one| Message::new(dw::LISTED, vec![all, one]).into());
            row.push(what.map_or(Value::Missing, |what| {
                Value::Words(Message::new(w::PLAIN, vec![what]))
            }));
            row.extend(six(
                [old.loan.balance, new.loan.balance],
                [old.co2(), new.co2()],
            ));
            row
        })
        .collect();
    if rows.len() > 1 {
        let total = |of: &dyn Fn(&Held) -> Option<Decimal>| {
            [
                added(pairs.iter().map(|(old, _)| of(old))),
                added(pairs.iter().map(|(_, new)| of(new))),
            ]
        };
        let mut row = total_named(pairs.len());
        row.push(Value::Missing);
        row.extend(six(
            total(&|held| held.loan.balance),
            total(&|held| held.co2()),
        ));
        rows.push(row);
    }
    Table {
        id: "changed_loans",
        title: w::T_CHANGED,
        columns: vec![
            ("id", w::ID),
            ("borrower", w::BORROWER),
            ("project", w::PROJECT),
            ("what", w::C_WHAT),
            ("before", w::C_BALANCE_BEFORE),
            ("after", w::C_BALANCE_AFTER),
            ("change", w::C_BALANCE_CHANGE),
            ("co2_before", w::C_CO2_BEFORE),
            ("co2_after", w::C_CO2_AFTER),
            ("co2_change", w::C_CO2_CHANGE),
        ],
        rows,
    }
}

/// The first cells of a row of sums.
fn total_named(loans: usize) -> Vec<Value> {
    let name = Message::new(w::C_SUM, vec![loans.to_string().into()]);
    vec![Value::Words(name), Value::Missing, Value::Missing]
}

/// The sum of what is there; `None` of nothing, or where it does not fit.
fn added(parts: impl Iterator<Item = Option<Decimal>>) -> Option<Decimal> {
    let there: Vec<Decimal> = parts.flatten().collect();
    if there.is_empty() {
        return None;
    }
    there
        .iter()
        .try_fold(Decimal::ZERO, |total, part| sum(total, *part))
}
