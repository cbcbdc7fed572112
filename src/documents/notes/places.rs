//! The places of a document that a comment can be about, as a person sees them: section and row, then field.

use super::Notes;
use super::words as w;
use crate::documents::walk::Asks;
use crate::documents::words::clause_number;
use crate::documents::{Draft, Field, List, Node, Place, Template};
use crate::i18n::{Lang, Message};

/// The places of a section, or of a row of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Section and rows.
    pub name: String,
    /// The places and their fields' names.
    pub places: Vec<(String, String)>,
}

/// All places of a document that are asked, in the form's order.
pub fn places(template: &Template, draft: &Draft, lang: Lang) -> Vec<Group> {
    let mut found = Found {
        root: &draft.root,
        lang,
        groups: Vec::new(),
    };
    for (_, step) in template.steps_of(draft) {
        let title = step.title(&draft.root).get(lang);
        let title = match step.numeral {
            "" => title,
            numeral => [&clause_number(numeral, lang), " ", &title].concat(),
        };
        let root = [&draft.root];
        for asks in step.parts.iter().filter_map(|part| part.asks()) {
            match asks {
                Asks::Fields(fields) => found.fields(&title, fields, &root, &Place::default()),
                Asks::List(list) => found.list(&title, list, &root, &Place::default()),
                Asks::Nested(outer, inner) => {
                    for (index, row) in draft.root.rows(outer.id).iter().enumerate() {
                        let name = found.below(&title, outer, &row.node, index);
                        let place = Place::default().row(outer.id, row.id);
                        found.list(&name, inner, &[&draft.root, &row.node], &place);
                    }
                }
            }
        }
    }
    found.groups
}

/// A place in words: section, rows and field; `None` where the document has no such place.
pub fn place_said(groups: &[Group], place: &str, lang: Lang) -> Option<String> {
    groups.iter().find_map(|group| {
        let (_, field) = group.places.iter().find(|(key, _)| key == place)?;
        let args = vec![group.name.as_str().into(), field.as_str().into()];
        Some(Message::new(w::PLACE, args).get(lang))
    })
}

impl Notes {
    /// The notes with their places in words of a language, as the document names them now. A place that is no longer there keeps the words in which the
    /// person saw it.
    pub fn placed(mut self, groups: &[Group], lang: Lang) -> Self {
        // A comment of a loan's notes is about another document.
        let own = self.comments.iter_mut().filter(|one| one.year.is_empty());
        for comment in own {
            if let Some(said) = place_said(groups, &comment.place, lang) {
                comment.says = said;
            }
        }
        self
    }
}

struct Found<'a> {
    root: &'a Node,
    lang: Lang,
    groups: Vec<Group>,
}

impl Found<'_> {
    fn below(&self, above: &str, list: &'static List, row: &Node, index: usize) -> String {
        let args = vec![above.into(), list.name_of(row, index).into()];
        Message::new(w::PLACE, args).get(self.lang)
    }

    /// The fields of a node under one name; those of a section that is shown in several parts stand together.
    fn fields(&mut self, name: &str, fields: &'static [Field], nodes: &[&Node], at: &Place) {
        let asked = fields.iter().filter(|field| field.asked(nodes));
        let places = asked.map(|field| {
            let label = field.label_of(self.root).get(self.lang);
            (at.field(field.id).to_string(), label)
        });
        let places: Vec<(String, String)> = places.collect();
        match self.groups.iter_mut().find(|group| group.name == name) {
            Some(group) => {
                let fresh = places.into_iter().filter(|(key, _)| {
                    let mut known = group.places.iter();
                    known.all(|(other, _)| other != key)
                });
                let fresh: Vec<_> = fresh.collect();
                group.places.extend(fresh);
            }
            None if places.is_empty() => {}
            None => self.groups.push(Group {
                name: name.to_owned(),
                places,
            }),
        }
    }

    fn list(&mut self, above: &str, list: &'static List, nodes: &[&Node], at: &Place) {
        if !list.when.holds(nodes) {
            return;
        }
        // The list itself: a row may be missing.
        let label = list.title(self.root).get(self.lang);
        let whole = (at.field(list.id).to_string(), label);
        match self.groups.iter_mut().find(|group| group.name == above) {
            Some(group) if group.places.iter().any(|(key, _)| *key == whole.0) => {}
            Some(group) => group.places.push(whole),
            None => self.groups.push(Group {
                name: above.to_owned(),
                places: vec![whole],
            }),
        }
        let rows = nodes.last().map_or(&[][..], |node| node.rows(list.id));
        for (index, row) in rows.iter().enumerate() {
            let name = self.below(above, list, &row.node, index);
            let place = at.row(list.id, row.id);
            let within = [nodes, &[&row.node]].concat();
            self.fields(&name, list.fields, &within, &place);
            for inner in list.lists {
                self.list(&name, inner, &within, &place);
            }
        }
    }
}
