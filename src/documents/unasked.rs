//! Answers that stand in a draft though nothing asks for them at present: a person filled them in, and another answer has switched the question off
//! since. They stay in the document and come back with the question; reports do not show them.

use super::walk::Asks;
use super::words as w;
use super::{Draft, Field, List, Node, Part, Place, Template};
use crate::i18n::Message;
use crate::measure::{Day, Year};
use std::collections::BTreeSet;

/// An answer that nothing asks for at present.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unasked {
    /// Where it stands.
    pub place: Place,
    /// What it answers: the rows down to it, then the field.
    pub name: Message,
}

/// The answers of a draft that nothing asks for at present, in the form's order.
///
/// What the form itself puts into a new draft or a new row is no person's answer, and neither is what defines the rows of a list that the document
/// prescribes: both are left out.
pub fn unasked(template: &Template, draft: &Draft) -> Vec<Unasked> {
    let blank = (template.blank)(Day::first_of(Year::nearest(2000)));
    let mut search = Search {
        draft,
        blank: &blank.root,
        prescribed: Vec::new(),
        asked: BTreeSet::new(),
        seen: BTreeSet::new(),
        found: Vec::new(),
    };
    for step in template.steps {
        let asked = step.asked(&draft.root);
        for part in step.parts {
            if let (Part::FixedRows(rows), true) = (part, asked) {
                search.prescribed.push(rows.list.id);
            }
        }
    }
    let root = [&draft.root];
    for step in template.steps {
        let asked = step.asked(&draft.root);
        for part in step.parts {
            match part.asks() {
                None => {}
                Some(Asks::Fields(fields)) => {
                    search.fields(fields, &root, &Place::default(), None, None, asked);
                }
                Some(Asks::List(list)) => {
                    // Rows that the document prescribes are asked whenever their step is.
                    let asked =
                        asked && (matches!(part, Part::FixedRows(_)) || list.when.holds(&root));
                    search.list(list, &root, &Place::default(), None, asked);
                }
                Some(Asks::Nested(outer, inner)) => {
                    for (index, row) in draft.root.rows(outer.id).iter().enumerate() {
                        let place = Place::default().row(outer.id, row.id);
                        let name = row_name(outer, &row.node, index, None);
                        search.list(inner, &[&draft.root, &row.node], &place, Some(name), asked);
                    }
                }
            }
        }
    }
    let Search { asked, found, .. } = search;
    found
        .into_iter()
        .filter(|found| !asked.contains(&found.place))
        .collect()
}

struct Search<'a> {
    draft: &'a Draft,
    /// A new draft's root.
    blank: &'a Node,
    /// The lists whose rows the document prescribes.
    prescribed: Vec<&'static str>,
    /// Places that are asked: one part may ask what another part of the form does not.
    asked: BTreeSet<Place>,
    seen: BTreeSet<Place>,
    found: Vec<Unasked>,
}

impl Search<'_> {
    fn list(
        &mut self,
        list: &'static List,
        nodes: &[&Node],
        place: &Place,
        above: Option<Message>,
        asked: bool,
    ) {
        let rows = nodes.last().map_or(&[][..], |node| node.rows(list.id));
        if rows.is_empty() || (!asked && self.prescribed.contains(&list.id)) {
            return;
        }
        let fresh = (list.fresh)(self.draft, place);
        for (index, row) in rows.iter().enumerate() {
            let within = [nodes, &[&row.node]].concat();
            let here = place.row(list.id, row.id);
            let name = row_name(list, &row.node, index, above.clone());
            self.fields(
                list.fields,
                &within,
                &here,
                Some(&name),
                Some(&fresh),
                asked,
            );
            for inner in list.lists {
                self.list(inner, &within, &here, Some(name.clone()), asked);
            }
        }
    }

    /// `fresh` is a new row; of fields at the root it is none, and the new draft counts.
    fn fields(
        &mut self,
        fields: &'static [Field],
        nodes: &[&Node],
        place: &Place,
        above: Option<&Message>,
        fresh: Option<&Node>,
        asked: bool,
    ) {
        let Some(node) = nodes.last() else {
            return;
        };
        for field in fields {
            let typed = node.get(field.id);
            let of_the_form = fresh.unwrap_or(self.blank).get(field.id);
            if typed.trim().is_empty() || typed == of_the_form {
                continue;
            }
            let place = place.field(field.id);
            if asked && field.asked(nodes) {
                self.asked.insert(place);
            } else if self.seen.insert(place.clone()) {
                let label = field.label_of(&self.draft.root);
                let name = match above {
                    Some(above) => w::in_row(above.clone(), label),
                    None => label,
                };
                self.found.push(Unasked { place, name });
            }
        }
    }
}

/// The name of a row behind those of the rows above it.
fn row_name(list: &'static List, row: &Node, index: usize, above: Option<Message>) -> Message {
    let own = list.name_of(row, index);
    match above {
        Some(above) => w::in_row(above, own),
        None => own,
    }
}
