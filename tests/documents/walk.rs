//! The walk over a form of the tests' own that has lists in every depth: what it comes by, where places stand, and what revisions note.
use greendesk::documents::revisions::{REVISIONS, kept, record};
use greendesk::documents::{
    Draft, Fault, Field, FieldKind, FixedRows, Layout, List, Node, Part, Place, Problem, RowId,
    Step, Strength, Visit, When, Within, in_form_order, list_at, walk,
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

#[test]
fn a_list_stands_before_the_field_that_names_it() {
    const BOOK: List = list(
        "books",
        &[
            field("name", "Name", false),
            Field {
                after_list: "pages",
                ..field("price", "Price", false)
            },
            field("shelf", "Shelf", false),
        ],
        &[LOANS, PAGES],
    );
    let order: Vec<&str> = BOOK
        .within()
        .map(|within| match within {
            Within::Field(field) => field.id,
            Within::List(list) => list.id,
        })
        .collect();
    assert_eq!(order, ["name", "pages", "price", "shelf", "loans"]);
}

#[test]
fn the_kpi_report_asks_in_the_order_of_annex_b() {
    let visits = walk(greendesk::documents::templates::sll_kpi_report::TEMPLATE.steps);
    let at = |wanted: &str| {
        let found = visits.iter().position(|visit| match visit {
            Visit::Field(above, field) => {
                above.len() == 1 && above[0].id == "kpis" && field.id == wanted
            }
            Visit::List(above, list) => above.len() == 1 && list.id == wanted,
        });
        found.unwrap_or_else(|| panic!("{wanted}"))
    };
    // Annex B, section 2: 关键绩效指标, 指标依据, 历史表现, 基期, 基期水平, 绩效目标水平; the report period is section 3.
    let order = [
        "kpi",
        "basis",
        "history",
        "base_year",
        "base_level",
        "targets",
        "years",
    ];
    let places = order.map(at);
    assert!(
        places.windows(2).all(|pair| pair[0] < pair[1]),
        "{places:?}"
    );
}

#[test]
fn rows_that_begin_with_a_year_are_shown_by_year() {
    const YEARS: List = list(
        "years",
        &[Field {
            kind: FieldKind::Year,
            ..field("year", "Year", false)
        }],
        &[],
    );
    for (typed, shown, settled) in [
        (&[][..], &[][..], &[][..]),
        (&["2022", "2023"], &["2022", "2023"], &["2022", "2023"]),
        (
            &["2022", "2023", "2021"],
            &["2021", "2022", "2023"],
            &["2021", "2022", "2023"],
        ),
        // Two rows of one year stand as they were typed, as the rows without a readable year do, last.
        (
            &["", "2023", "２０２２", "2023年", "neu"],
            &["２０２２", "2023", "2023年", "", "neu"],
            &["", "2023", "２０２２", "2023年", "neu"],
        ),
        // A row goes up past later years alone: a blank row stops it, since nobody knows where that one belongs.
        (
            &["2025", "", "2024", "2023"],
            &["2023", "2024", "2025", ""],
            &["2025", "", "2023", "2024"],
        ),
    ] {
        let mut draft = Draft::default();
        let mut last = None;
        for year in typed {
            let mut node = Node::default();
            node.set("year", year);
            last = draft.add_row(&[], "years", node);
        }
        let years = |rows: Vec<(usize, &greendesk::documents::Row)>| -> Vec<String> {
            let year = |(_, row): (usize, &greendesk::documents::Row)| row.node.get("year").into();
            rows.into_iter().map(year).collect()
        };
        let rows = draft.root.rows("years").to_vec();
        let by_year = YEARS.shown(&rows);
        for (at, row) in &by_year {
            assert_eq!(rows[*at].id, row.id, "each row keeps its position");
        }
        assert_eq!(years(by_year), shown);
        if let Some(last) = last {
            YEARS.settle(&mut draft, &[], last);
        }
        let rows = draft.root.rows("years");
        assert_eq!(years(rows.iter().enumerate().collect()), settled);
        const NAMES: List = list("years", &[field("year", "Year", false)], &[]);
        assert_eq!(
            years(NAMES.shown(rows)),
            settled,
            "a text is no year, whatever stands in it"
        );
    }
}
