//! Arbitrary drafts and documents, with every character a person or a paste can bring.

use greendesk::documents::{Document, Draft, Node, Place};
use proptest::collection::vec;
use proptest::prelude::*;

/// Any text, often a nasty one.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => any::<String>(),
        1 => Just("\"引号\",\r\n换行\t制表\u{0}\u{1F600}\u{2028}".to_owned()),
        1 => Just("=1+1".to_owned()),
        1 => Just("-5.2".to_owned()),
        1 => "[＝＋－＠=+@\\-\t\r\n',;\"0-9. 甲]{0,12}",
    ]
}

/// A draft with answers, rows, and rows in rows.
pub fn draft() -> impl Strategy<Value = Draft> {
    let answers = || vec(("[a-c]", text()), 0..3);
    (answers(), vec((answers(), vec(answers(), 0..3)), 0..4)).prop_map(|(root, rows)| {
        let mut draft = Draft::default();
        fill(&mut draft, &Place::default(), &root);
        for (answers, inner) in &rows {
            let Some(row) = draft.add_row(&[], "rows", Node::default()) else {
                continue;
            };
            let place = Place::default().row("rows", row);
            fill(&mut draft, &place, answers);
            for answers in inner {
                let Some(row) = draft.add_row(&place.path, "inner", Node::default()) else {
                    continue;
                };
                fill(&mut draft, &place.row("inner", row), answers);
            }
        }
        draft
    })
}

fn fill(draft: &mut Draft, place: &Place, answers: &[(String, String)]) {
    for (field, typed) in answers {
        draft.set(&place.field(field), typed);
    }
}

/// A document holding such a draft.
pub fn document() -> impl Strategy<Value = Document> {
    (draft(), text(), any::<bool>()).prop_map(|(draft, name, demo)| Document {
        draft,
        name,
        demo,
        ..super::document("0123456789abcdef")
    })
}
