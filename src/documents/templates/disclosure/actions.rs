//! What can be done to a draft at once: the electricity of table 4 taken over among the emissions.

use super::evaluate::{rows, total, total_places};
use super::fields::EMISSIONS;
use super::words as w;
use crate::documents::{Action, ActionFile, Draft, Node, When};
use crate::i18n::Message;
use crate::measure::plain;
use crate::standards::green_loan::disclosure::grid_average;
use crate::standards::green_loan::words as gw;

/// The row of electricity in table 4.
const ELECTRICITY: usize = 3;

/// The electricity of table 4 among the emissions.
pub const TAKE_ELECTRICITY: Action = Action {
    id: "take_electricity",
    label: w::TAKE_ELECTRICITY,
    help: w::TAKE_ELECTRICITY_HELP,
    when: When::Holds(|nodes| nodes.first().is_some_and(|root| amount(root).is_some())),
    file: ActionFile::None,
};

/// The electricity as table 4 prints it.
fn amount(root: &Node) -> Option<String> {
    let row = rows().nth(ELECTRICITY)?;
    let (exact, _) = total(root, ELECTRICITY, row.unit)?;
    Some(plain(exact, total_places(root, ELECTRICITY)))
}

/// Whether a row of emissions is the electricity that is bought: by its name, or by a factor of a grid.
fn is_electricity(row: &Node) -> bool {
    let name = row.get("name").trim();
    [w::BOUGHT_ELECTRICITY.zh, w::BOUGHT_ELECTRICITY.en].contains(&name)
        || grid_average(row.get("source")).is_some()
}

/// Sets the amount of the electricity among the emissions; a row of scope 2 is added where there is none. Factor and source stay the person's.
pub fn take_electricity(draft: &Draft) -> Result<Draft, Message> {
    let amount = amount(&draft.root).ok_or(w::NO_ELECTRICITY)?;
    let mut taken = draft.clone();
    let found: Vec<_> = draft
        .root
        .rows(EMISSIONS.id)
        .iter()
        .filter(|row| is_electricity(&row.node))
        .map(|row| row.id)
        .collect();
    let id = match found.as_slice() {
        [] => {
            let mut row = Node::default();
            row.set("scope", "2");
            row.set("name", w::BOUGHT_ELECTRICITY.zh);
            taken.add_row(&[], EMISSIONS.id, row)
        }
        [one] => Some(*one),
        _ => return Err(w::SEVERAL_ELECTRICITIES.into()),
    };
    let rows = taken.root.lists.get_mut(EMISSIONS.id);
    if let Some(row) = rows.into_iter().flatten().find(|row| Some(row.id) == id) {
        row.node.set("amount", &amount);
        row.node.set("unit", gw::KWH.zh);
    }
    Ok(taken)
}
