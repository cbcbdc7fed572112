//! The walk over a form of the tests' own that has lists in every depth: what it comes by, where places stand, and what revisions note.
use greendesk::documents::revisions::{REVISIONS, kept, record};
use greendesk::documents::{
    Draft, Fault, Field, FieldKind, FixedRows, Layout, List, Node, Part, Place, Problem, RowId,
    Step, Strength, Visit, When, in_form_order, list_at, walk,
};
use greendesk::i18n::{Message, Text};

const fn text(words: &'static str) -> Text {
    Text::new(words, words)
}

const fn field(id: &'static str, label: &'static str, logged: bool) -> Field {
    Field {
        logged,
        ..Field::new(id, FieldKind::Line, text(label))
    }
}

/// A list of sections that nothing is asked of but its fields; a row is named by its `name`.
pub const fn list(id: &'static str, fields: &'static [Field], lists: &'static [List]) -> List {
    List {
        id,
        label: text(id),
        item: text(id),
        add: text(id),
        fields,
        lists,
        layout: Layout::Sections(&[]),
        help: None,
        clause: None,
        strength: Strength::May,
        fresh: |_, _| Node::default(),
        name: |node| match node.get("name") {
            "" => None,
            name => Some(Message::new(text("{0}"), vec![name.into()])),
        },
        figures: &[],
        when: When::Always,
        named_by: "",
    }
}

const SEALS: List = list("seals", &[field("seal", "Seal", true)], &[]);
const PAGES: List = list("pages", &[field("text", "Text", false)], &[SEALS]);
const BOOKS: List = list("books", &[field("name", "Name", false)], &[PAGES]);
const LOANS: List = list("loans", &[field("reader", "Reader", true)], &[]);
const SHELVES: List = list("shelves", &[field("name", "Name", true)], &[]);
const GIVEN: FixedRows = FixedRows {
    list: &SHELVES,
    about: |_| None,
    fold: None,
    groups: None,
};
const STEPS: &[Step] = &[
    Step {
        id: "one",
        parts: &[
            Part::Fields(&[field("title", "Title", false)]),
            Part::Results(&["sum"]),
            Part::List(&BOOKS),
        ],
        ..Step::PLAIN
    },
    Step {
        id: "two",
        parts: &[
            Part::Compare,
            Part::Table("sums"),
            Part::NestedList(&BOOKS, &LOANS, &[]),
            Part::FixedRows(&GIVEN),
            Part::Folded(text("more"), &[field("note", "Note", true)], ""),
        ],
        ..Step::PLAIN
    },
];

/// A draft with two books of a page, a seal and a loan each, and a shelf; and the places below the second book.
fn draft() -> (Draft, [Place; 4]) {
    let mut draft = Draft::default();
    let mut row = |above: &Place, list: &str, name: &str| -> Place {
        let mut node = Node::default();
        node.set("name", name);
        let id: RowId = draft.add_row(&above.path, list, node).expect("a row");
        above.row(list, id)
    };
    let mut last = None;
    for name in ["A", "B"] {
        let book = row(&Place::default(), "books", name);
        let page = row(&book, "pages", "1");
        let seal = row(&page, "seals", "red");
        let loan = row(&book, "loans", "first");
        last = Some([book, page, seal, loan]);
    }
    row(&Place::default(), "shelves", "top");
    (draft, last.expect("two books"))
}

#[test]
fn a_walk_comes_by_every_field_and_list_with_the_lists_above() {
    let path = |above: &[&List], id: &str| {
        let above: Vec<&str> = above.iter().map(|list| list.id).collect();
        [above, vec![id]].concat().join("/")
    };
    let seen: Vec<String> = walk(STEPS)
        .iter()
        .map(|visit| match visit {
            Visit::Field(above, field) => path(above, field.id),
            Visit::List(above, list) => path(above, list.id) + "/",
        })
        .collect();
    assert_eq!(
        seen,
        [
            "title",
            "books/",
            "books/name",
            "books/pages/",
            "books/pages/text",
            "books/pages/seals/",
            "books/pages/seals/seal",
            "books/loans/",
            "books/loans/reader",
            "shelves/",
            "shelves/name",
            "note",
        ]
    );
}

#[test]
fn places_stand_in_the_order_of_the_form() {
    let (draft, [book, page, seal, loan]) = draft();
    let shelf = Place::default().row("shelves", draft.row_ids(&[], "shelves")[0]);
    let first = Place::default().row("books", draft.row_ids(&[], "books")[0]);
    let ordered = [
        Place::root("title"),
        Place::root("books"),
        first.field("name"),
        first.field("pages"),
        book.clone(),
        book.field("name"),
        book.field("pages"),
        page.clone(),
        page.field("text"),
        page.field("seals"),
        seal.field("seal"),
        book.field("loans"),
        loan.field("reader"),
        shelf.field("name"),
        Place::root("note"),
        Place::root("nowhere"),
    ];
    let mut problems: Vec<Problem> = ordered
        .iter()
        .rev()
        .map(|place| Problem {
            code: "code",
            place: place.clone(),
            fault: Fault::Rule,
            strength: Strength::Must,
            message: text("wrong").into(),
            clause: None,
            mend: None,
            answerable: false,
            reason: String::new(),
        })
        .collect();
    in_form_order(STEPS, &draft, &mut problems);
    let found: Vec<&Place> = problems.iter().map(|problem| &problem.place).collect();
    assert_eq!(found, ordered.iter().collect::<Vec<_>>());
    let names = |place: &Place| list_at(STEPS, &place.path).map(|list| list.id);
    assert_eq!(
        [&book, &page, &seal, &loan, &shelf].map(names),
        [
            Some("books"),
            Some("pages"),
            Some("seals"),
            Some("loans"),
            Some("shelves")
        ]
    );
    assert_eq!(names(&loan.row("pages", 1)), None);
    assert_eq!(names(&Place::default()), None);
}

#[test]
fn logged_fields_are_noted_in_every_depth() {
    let (mut draft, [_, _, seal, loan]) = draft();
    for (place, typed) in [
        (seal.field("seal"), "whole"),
        (loan.field("reader"), "Li"),
        (Place::root("note"), "dry"),
        (Place::root("title"), "not logged"),
    ] {
        assert!(draft.set(&place, typed));
    }
    assert!(kept(STEPS));
    record(STEPS, &mut draft, "2026-03-01");
    let noted: Vec<String> = draft
        .root
        .rows(REVISIONS)
        .iter()
        .map(|row| [row.node.get("what"), row.node.get("now")].join(": "))
        .collect();
    assert_eq!(
        noted,
        [
            "B 1 red Seal: whole",
            "B first Reader: Li",
            "top Name: top",
            "Note: dry"
        ]
    );
}

#[test]
fn a_form_logs_where_only_a_nested_list_does() {
    const NESTED: &[Step] = &[Step {
        id: "nested",
        parts: &[Part::NestedList(&BOOKS, &LOANS, &[])],
        ..Step::PLAIN
    }];
    const PLAIN: &[Step] = &[Step {
        id: "plain",
        parts: &[Part::Fields(&[field("title", "Title", false)])],
        ..Step::PLAIN
    }];
    assert!(kept(NESTED));
    assert!(!kept(PLAIN));
}
