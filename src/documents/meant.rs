//! What answers mean, in one form each: a draft in which a figure, a day, a year and a text read the same however they were typed. What is approved is
//! compared by this form; it is never stored and never shown.

use super::{Draft, Field, FieldKind, Node, Row, Step, Visit, walk};
use crate::measure::{plain, read_date, read_year};

/// A draft as it is meant: every answer that the steps ask in one form, without rows in which nothing was typed. An answer that no step asks stays as it
/// was stored.
pub fn meant(steps: &'static [Step], draft: &Draft) -> Draft {
    let fields: Vec<(Vec<&'static str>, &'static Field)> = walk(steps)
        .into_iter()
        .filter_map(|visit| match visit {
            Visit::Field(lists, field) => Some((lists.iter().map(|list| list.id).collect(), field)),
            Visit::List(..) => None,
        })
        .collect();
    Draft {
        root: node(&fields, &[], &[&draft.root]),
        ..*draft
    }
}

/// The innermost of `nodes`, whose row stands in these lists.
fn node(fields: &[(Vec<&'static str>, &'static Field)], lists: &[&str], nodes: &[&Node]) -> Node {
    let mut found = Node::default();
    let Some(of) = nodes.last() else {
        return found;
    };
    for (id, typed) in &of.answers {
        let mut asked = fields.iter();
        let asked = asked.find(|(within, field)| field.id == id && within.as_slice() == lists);
        match asked {
            Some((_, field)) => found.set(id, &answer(field, typed, nodes)),
            None => found.set(id, typed),
        }
    }
    for (list, rows) in &of.lists {
        let below = [lists, &[list.as_str()]].concat();
        let rows: Vec<Row> = rows
            .iter()
            .map(|row| Row {
                id: row.id,
                node: node(fields, &below, &[nodes, &[&row.node]].concat()),
            })
            .filter(|row| !row.node.is_blank())
            .collect();
        if !rows.is_empty() {
            found.lists.insert(list.clone(), rows);
        }
    }
    found
}

/// An answer in one form; what cannot be read by its field's kind is a text.
fn answer(field: &Field, typed: &str, nodes: &[&Node]) -> String {
    let read = match field.kind {
        FieldKind::Number { .. } => field
            .read(typed, nodes)
            .ok()
            .map(|exact| plain(exact, None)),
        FieldKind::Year => read_year(typed).map(|year| year.number().to_string()),
        FieldKind::Date => read_date(typed),
        FieldKind::CreditCode => Some(text(typed).replace(' ', "").to_ascii_uppercase()),
        FieldKind::Line
        | FieldKind::Lines
        | FieldKind::Suggest(_)
        | FieldKind::Choice(_)
        | FieldKind::Many(_)
        | FieldKind::Search(_)
        | FieldKind::File => None,
    };
    read.unwrap_or_else(|| text(typed))
}

/// A text in one form: letters of full width as those of half width, one blank where there are several, none around it.
pub fn text(typed: &str) -> String {
    let half = |letter: char| match letter {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(letter as u32 - 0xFEE0).unwrap_or(letter),
        letter => letter,
    };
    let words = typed.split_whitespace();
    let words: Vec<String> = words.map(|word| word.chars().map(half).collect()).collect();
    words.join(" ")
}
