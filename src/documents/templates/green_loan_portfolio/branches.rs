//! Table 1 from the loans: branches with their balances and, of typed loans, their clients, where the person asks for them; and what of the table does
//! not fit the loans.

use super::evaluate::{CHECKS, TABLE_1, loans, note, note_until_explained, number};
use super::fields::{BRANCHES, LOANS};
use super::words as w;
use crate::documents::{
    Action, ActionFile, BOOK_RESULT, Draft, Fault, Node, Place, Problem, Strength, When,
};
use crate::i18n::{Arg, Message};
use crate::measure::{Decimal, Places, difference, grouped, plain, product, round_half_up, sum};
use crate::standards::green_loan::exchange::OTHERS;
use crate::standards::green_loan::words as gw;
use std::collections::BTreeSet;

/// What a kept result of a book says of its branches; everything else in the result is passed over.
#[derive(serde::Deserialize)]
struct Kept {
    by_branch: Vec<KeptBranch>,
}

/// A branch of a kept result.
#[derive(serde::Deserialize)]
struct KeptBranch {
    name: String,
    balance: String,
}

/// The branches of the book that the draft keeps the result of.
fn of_book(draft: &Draft) -> Vec<KeptBranch> {
    serde_json::from_str(draft.root.get(BOOK_RESULT))
        .map(|kept: Kept| kept.by_branch)
        .unwrap_or_default()
}

/// Takes over branches and balances of the loans into table 1.
pub const TAKE_BRANCHES: Action = Action {
    id: "take_branches",
    label: w::TAKE_BRANCHES,
    help: w::TAKE_BRANCHES_HELP,
    when: When::Holds(|nodes| {
        nodes.first().is_some_and(|root| match root.get("way") {
            "book" => !root.get(BOOK_RESULT).is_empty(),
            _ => root
                .rows(LOANS.id)
                .iter()
                .any(|row| !row.node.get("branch").trim().is_empty()),
        })
    }),
    file: ActionFile::None,
};

/// A branch of the loans.
struct Branch {
    name: String,
    /// 万元.
    balance: String,
    /// How many borrowers; `None` where the loans do not all name theirs, and of a book, whose result counts loans.
    clients: Option<usize>,
}

fn of_the_loans(draft: &Draft) -> Vec<Branch> {
    if draft.root.get("way") != "book" {
        return of_typed(draft);
    }
    // The group of all others is no branch.
    let named = |name: &str| !name.is_empty() && name != OTHERS;
    of_book(draft)
        .into_iter()
        .filter(|group| named(group.name.trim()))
        .map(|group| Branch {
            name: group.name.trim().to_owned(),
            balance: group.balance,
            clients: None,
        })
        .collect()
}

fn of_typed(draft: &Draft) -> Vec<Branch> {
    /// A branch while its loans are added.
    struct Adding<'a> {
        name: &'a str,
        balance: Option<Decimal>,
        borrowers: BTreeSet<&'a str>,
    }
    let mut found: Vec<Adding> = Vec::new();
    for (row, loan) in draft.root.rows(LOANS.id).iter().zip(loans(draft)) {
        let name = row.node.get("branch").trim();
        let Some(balance) = loan.balance.filter(|_| !name.is_empty()) else {
            continue;
        };
        let at = found.iter().position(|branch| branch.name == name);
        let at = at.unwrap_or_else(|| {
            found.push(Adding {
                name,
                balance: Some(Decimal::ZERO),
                borrowers: BTreeSet::new(),
            });
            found.len() - 1
        });
        if let Some(branch) = found.get_mut(at) {
            branch.balance = branch.balance.and_then(|held| sum(held, balance));
            branch.borrowers.insert(row.node.get("borrower").trim());
        }
    }
    found
        .into_iter()
        .map(|branch| Branch {
            name: branch.name.to_owned(),
            balance: branch
                .balance
                .map(|balance| plain(balance, None))
                .unwrap_or_default(),
            clients: (!branch.borrowers.contains("")).then_some(branch.borrowers.len()),
        })
        .collect()
}

/// Sets balance and clients of the branches that table 1 names; where it names none, every branch of the loans is added. A branch of the table that the
/// loans do not have stays as it is.
pub fn take_branches(draft: &Draft) -> Result<Draft, Message> {
    let branches = of_the_loans(draft);
    if branches.is_empty() {
        return Err(w::NO_BRANCHES.into());
    }
    let mut taken = draft.clone();
    let named = |row: &crate::documents::Row| !row.node.get("branch").trim().is_empty();
    if !draft.root.rows(BRANCHES.id).iter().any(named) {
        taken.root.lists.remove(BRANCHES.id);
        for branch in &branches {
            let mut node = Node::default();
            node.set("branch", &branch.name);
            taken.add_row(&[], BRANCHES.id, node);
        }
    }
    let mut any = false;
    for row in taken
        .root
        .lists
        .get_mut(BRANCHES.id)
        .map_or(&mut [][..], Vec::as_mut_slice)
    {
        let name = row.node.get("branch").trim().to_owned();
        let Some(branch) = branches.iter().find(|branch| branch.name == name) else {
            continue;
        };
        any = true;
        row.node.set("balance", &branch.balance);
        if let Some(clients) = branch.clients {
            row.node.set("clients", &clients.to_string());
        }
    }
    if any {
        Ok(taken)
    } else {
        Err(w::OTHER_BRANCHES.into())
    }
}

/// Whether the loans may have branches that are not among those of [`of_the_loans`]: a result keeps some branches only, and a typed loan may lack its
/// balance.
fn may_have_others(draft: &Draft, name: &str) -> bool {
    if draft.root.get("way") == "book" {
        return of_book(draft).iter().any(|group| group.name == OTHERS);
    }
    let rows = draft.root.rows(LOANS.id).iter();
    { rows }.any(|row| row.node.get("branch").trim() == name)
}

/// What of table 1 does not fit the loans: a branch whose balance is not that of the loans, one that no loan names, and balances that are more than
/// `green`, 绿色信贷余额, together. An earlier ledger may have filled the table.
pub fn doubts(draft: &Draft, green: Option<Decimal>, problems: &mut Vec<Problem>) {
    /// 0.005 万元, the most that a balance of two places can be above the exact one.
    const HALF: Decimal = Decimal::from_parts(5, 0, 0, false, 3);
    let held: Vec<(Place, &str, Decimal)> = draft
        .root
        .rows(BRANCHES.id)
        .iter()
        .filter_map(|row| {
            let balance = number(&row.node, "balance", gw::WAN.zh)?;
            let place = Place::default().row(BRANCHES.id, row.id).field("balance");
            Some((place, row.node.get("branch").trim(), balance))
        })
        .collect();
    let Some((last, ..)) = held.last() else {
        return;
    };
    let said = |amount: Decimal| -> Arg { grouped(amount, Some(Places(2))).into() };
    let whole = held
        .iter()
        .try_fold(Decimal::ZERO, |whole, (.., balance)| sum(whole, *balance));
    if let Some((whole, green)) = whole.zip(green) {
        let rounding = product(Decimal::from(held.len()), HALF);
        if difference(whole, green) > rounding.or(Some(Decimal::ZERO)) {
            let args = vec![said(whole), said(green)];
            let message = Message::new(w::BRANCHES_ABOVE, args);
            note_until_explained(problems, "branches_above", last.clone(), message, TABLE_1);
        }
    }
    let branches = of_the_loans(draft);
    if branches.is_empty() {
        return;
    }
    for (place, name, balance) in held.iter().filter(|(_, name, _)| !name.is_empty()) {
        let own = branches.iter().find(|branch| branch.name == *name);
        let exact = own.and_then(|own| Decimal::from_str_exact(&own.balance).ok());
        let (code, message) = match exact {
            Some(exact) if exact == *balance || round_half_up(exact, Places(2)) == *balance => {
                continue;
            }
            Some(exact) => (
                "branch_differs",
                Message::new(
                    w::BRANCH_DIFFERS,
                    vec![(*name).into(), said(*balance), said(exact)],
                ),
            ),
            None if own.is_some() || balance.is_zero() || may_have_others(draft, name) => continue,
            None => (
                "branch_unknown",
                Message::new(w::BRANCH_UNKNOWN, vec![(*name).into(), said(*balance)]),
            ),
        };
        note(
            problems,
            code,
            place.clone(),
            Fault::Rule,
            Strength::Should,
            message,
            CHECKS,
        );
    }
}
