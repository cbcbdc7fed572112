//! Short notes that change a draft: `kpis#1/targets#2/level=12700`, `kpis#1/history=-`, `kpis#1/history+year:2020 level:13000`.
use greendesk::documents::{Draft, Node, Place};

/// The place of `kpis#1/targets#2/level`: rows by number from 1.
pub fn place(draft: &Draft, text: &str) -> Place {
    let mut place = Place::default();
    for step in text.split('/') {
        match step.split_once('#') {
            Some((list, number)) => {
                let ids = draft.row_ids(&place.path, list);
                let id = ids
                    .get(number.parse::<usize>().expect("a number") - 1)
                    .unwrap_or_else(|| panic!("no {text}"));
                place = place.row(list, *id);
            }
            None => place.field = step.to_owned(),
        }
    }
    place
}

/// The opposite: a place with rows by number.
pub fn shown(draft: &Draft, place: &Place) -> String {
    let mut out = String::new();
    for (depth, step) in place.path.iter().enumerate() {
        let at = draft
            .row_ids(&place.path[..depth], &step.list)
            .iter()
            .position(|id| *id == step.row)
            .expect("a row")
            + 1;
        out.push_str(&format!("{}#{at}/", step.list));
    }
    out + &place.field
}

/// Does what the notes say, one after the other; they are parted by `;`.
pub fn edit(draft: &mut Draft, notes: &str) {
    for note in notes
        .split(';')
        .map(str::trim)
        .filter(|note| !note.is_empty())
    {
        let at = note.find(['=', '+']).unwrap_or_else(|| panic!("{note}"));
        let (target, rest) = note.split_at(at);
        let (sign, value) = rest.split_at(1);
        let place = place(draft, target);
        if sign == "+" {
            let mut node = Node::default();
            for pair in value.split_whitespace() {
                let (field, typed) = pair.split_once(':').expect("field:typed");
                node.set(field, typed);
            }
            draft
                .add_row(&place.path, &place.field, node)
                .expect("a list");
        } else if value == "-" && place.field.is_empty() {
            let last = place.path.last().expect("a row").clone();
            draft
                .remove_row(&place.path[..place.path.len() - 1], &last.list, last.row)
                .expect("a row");
        } else if value == "-" {
            draft
                .node_mut(&place.path)
                .expect("a row")
                .lists
                .remove(&place.field);
        } else {
            assert!(draft.set(&place, value), "{note}");
        }
    }
}
