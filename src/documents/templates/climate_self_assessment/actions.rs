//! What can be done to the indicator set at once: made one's own, or put back to the built-in one.

use super::fields::{AREA_LISTS, AREA_NAMES, put_built_in};
use super::reading::{self, area_name};
use super::words as w;
use crate::documents::{Draft, Node, Row};
use crate::i18n::{Lang, Message};

/// The same set with its words written out, to be changed. Scores stay.
pub fn own_set(draft: &Draft) -> Result<Draft, Message> {
    let mut own = draft.clone();
    own.root.set("system", "own");
    own.root.set("set_name", w::OWN_SET_NAME.zh);
    own.root.set("set_version", "1");
    for (area, (list, name)) in AREA_LISTS.iter().zip(AREA_NAMES).enumerate() {
        if draft.root.rows(list).is_empty() {
            continue;
        }
        own.root
            .set(name, &area_name(&draft.root, area).get(Lang::Zh));
        for row in own
            .root
            .lists
            .get_mut(*list)
            .map_or(&mut [][..], Vec::as_mut_slice)
        {
            written_out(&mut row.node);
        }
    }
    Ok(own)
}

fn written_out(node: &mut Node) {
    let said = |message: Option<Message>| {
        message
            .map(|message| message.get(Lang::Zh))
            .unwrap_or_default()
    };
    let words = [
        ("group", said(reading::group(node))),
        ("question", said(reading::question(node))),
        ("checks", reading::checks(node).code().to_owned()),
    ];
    // The name last: while it is blank, the others are found by the code.
    let name = said(reading::name(node));
    for (field, text) in words {
        node.set(field, &text);
    }
    node.set("indicator", &name);
}

/// Back to the built-in set. Answers stay with the indicator of the same code; those of other codes go.
pub fn built_in_set(draft: &Draft) -> Result<Draft, Message> {
    let mut next = draft.clone();
    put_built_in(&mut next);
    next.root.lists.remove("judgements");
    keep_answers(draft, &mut next);
    Ok(next)
}

/// Takes over what was answered to indicators of the same code, and their identities: they are the same rows.
pub fn keep_answers(from: &Draft, to: &mut Draft) {
    let held: Vec<&Row> = AREA_LISTS
        .iter()
        .flat_map(|list| from.root.rows(list))
        .collect();
    for list in AREA_LISTS {
        for row in to
            .root
            .lists
            .get_mut(list)
            .map_or(&mut [][..], Vec::as_mut_slice)
        {
            let Some(old) = held
                .iter()
                .find(|old| old.node.get("code").trim() == row.node.get("code").trim())
            else {
                continue;
            };
            row.id = old.id;
            row.node.lists = old.node.lists.clone();
            for (field, typed) in &old.node.answers {
                if !DEFINES.contains(&field.as_str()) && row.node.get(field).is_empty() {
                    row.node.set(field, typed);
                }
            }
        }
    }
}

/// The fields that make an indicator what it is; all others are answers to it.
const DEFINES: [&str; 6] = ["code", "group", "indicator", "question", "full", "checks"];
