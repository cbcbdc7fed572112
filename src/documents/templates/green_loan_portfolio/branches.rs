//! Table 1 from the loans: branches with their balances and, of typed loans, their clients, where the person asks for them.

use super::evaluate::loans;
use super::fields::{BRANCHES, LOANS};
use super::words as w;
use crate::documents::{Action, ActionFile, BOOK_RESULT, Draft, Node, When};
use crate::i18n::Message;
use crate::measure::{Decimal, plain, sum};
use crate::standards::green_loan::result::Summary;
use std::collections::BTreeSet;

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
    let kept: Option<Summary> = serde_json::from_str(draft.root.get(BOOK_RESULT)).ok();
    let groups = kept.map(|kept| kept.by_branch).unwrap_or_default();
    groups
        .into_iter()
        .filter(|group| !group.name.trim().is_empty())
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
