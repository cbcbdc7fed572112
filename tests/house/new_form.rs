//! The journey that `cargo xtask new-form` writes finds what it looks for: its fields, figures, pages, words, classes and helpers stand in the sources.

use super::source::{file, files, rust};

/// Where the skeleton lies.
const SKELETON: &str = "xtask/new_form";
/// The skeleton's journey.
const JOURNEY: &str = "xtask/new_form/tests/e2e/__id__.spec.mjs";

/// What the sources offer to a journey.
struct Offered {
    /// The sources of the program and of the skeleton, as they are written.
    texts: Vec<String>,
    /// Their literals, with the quotes.
    literals: Vec<String>,
    /// The literals of their `words.rs`.
    words: Vec<String>,
    /// The modules of tests/e2e/support.
    support: String,
}

impl Offered {
    /// What this checkout offers.
    fn here() -> Self {
        let mut sources = files("src", &[".rs"]);
        sources.extend(files(SKELETON, &[".rs"]));
        let (mut texts, mut literals, mut words) = (Vec::new(), Vec::new(), Vec::new());
        for source in sources {
            let found = rust(&source.text).literals;
            let found = found.into_iter().map(|(_, literal)| literal);
            if source.path.ends_with("/words.rs") {
                words.extend(found);
            } else {
                literals.extend(found);
            }
            texts.push(source.text);
        }
        let support = files("tests/e2e/support", &[".mjs"]);
        Self {
            texts,
            literals,
            words,
            support: support.into_iter().map(|source| source.text).collect(),
        }
    }

    /// Whether a literal that is no word says exactly this.
    fn says(&self, text: &str) -> bool {
        let quoted = ["\"", text, "\""].concat();
        self.literals.contains(&quoted)
    }

    fn writes(&self, code: &str) -> bool {
        self.texts.iter().any(|text| text.contains(code))
    }
}

/// What stands between each `begin` and the next `end` in a text.
fn between<'a>(text: &'a str, begin: &str, end: &str) -> Vec<&'a str> {
    text.split(begin)
        .skip(1)
        .filter_map(|rest| rest.split_once(end))
        .map(|(found, _)| found)
        .collect()
}

/// The Chinese pieces of a text: figures, blanks and signs stand between them.
fn chinese(text: &str) -> Vec<&str> {
    text.split(|letter: char| !('\u{4E00}'..='\u{9FFF}').contains(&letter))
        .filter(|piece| !piece.is_empty())
        .collect()
}

/// What a journey looks for and the sources do not offer.
fn not_offered(journey: &str, offered: &Offered) -> Vec<String> {
    let mut found = Vec::new();
    let mut expect = |there: bool, what: &str, name: &str| {
        if !there {
            found.push(format!("no {what} {name:?}"));
        }
    };
    // A field's constructor names its id first; the ids of the program's own fields are constants.
    for id in between(journey, "field(page, '", "'") {
        let asked = offered.writes(&["Field::new(\"", id, "\""].concat())
            || offered.writes(&["&str = \"", id, "\";"].concat());
        expect(asked, "field", id);
    }
    for id in between(journey, "[data-figure=\"", "\"]") {
        expect(
            offered.writes(&["id: \"", id, "\","].concat()),
            "figure",
            id,
        );
    }
    for name in between(journey, "[data-", "=") {
        let name = ["data-", name].concat();
        expect(offered.says(&name), "attribute", &name);
    }
    for begin in ["go(page, id, '", "reopened(page, id, '"] {
        for page in between(journey, begin, "'") {
            expect(offered.says(page), "page", page);
        }
    }
    for class in between(journey, "locator('.", "'") {
        let there = offered.writes(&["class=\"", class, "\""].concat()) || offered.says(class);
        expect(there, "class", class);
    }
    for id in between(journey, "locator('#", "'") {
        expect(
            offered.writes(&[".id(\"", id, "\")"].concat()),
            "element",
            id,
        );
    }
    for begin in ["name: '", "getByText('", "toContainText('"] {
        for text in between(journey, begin, "'") {
            for piece in chinese(text) {
                let said = offered.words.iter().any(|word| word.contains(piece));
                expect(said, "word", piece);
            }
        }
    }
    for names in between(journey, "import { ", " } from './support/") {
        for name in names.split(", ") {
            let exported = ["const ", "function ", "async function "]
                .iter()
                .any(|kind| {
                    let declared = ["export ", kind, name].concat();
                    between(&offered.support, &declared, "\n")
                        .iter()
                        .any(|rest| rest.starts_with([' ', '(']))
                })
                || between(&offered.support, "export { ", " }")
                    .iter()
                    .any(|list| list.split(", ").any(|other| other == name));
            expect(exported, "helper", name);
        }
    }
    found
}

#[test]
fn the_journey_of_a_new_form_finds_what_it_looks_for() {
    let journey = file(JOURNEY).expect("there");
    // The journey is read as it is written: each kind of thing is found in it.
    for begin in [
        "field(page, '",
        "[data-figure=\"",
        "go(page, id, '",
        "locator('.",
        "locator('#",
        "name: '",
        "getByText('",
        "toContainText('",
        "import { ",
    ] {
        assert!(journey.contains(begin), "the journey has no {begin:?}");
    }
    let found = not_offered(&journey, &Offered::here());
    assert!(found.is_empty(), "{JOURNEY}: {found:#?}");
}

#[test]
fn the_rule_bites() {
    let text = |text: &str| text.to_owned();
    let offered = Offered {
        texts: vec![
            text("Field::new(\"name\", LINE, w::NAME), Figure { id: \"rate\", value }"),
            text("pub const SIGNED: &str = \"signed\";"),
            text("<article class=\"paper\">, of_class(\"div\", \"box\").id(\"summary\")"),
        ],
        literals: ["\"data-field\"", "\"review\"", "\"box\""].map(text).into(),
        words: vec![text("\"请核对用电量的单位，或说明原因\"")],
        support: text(
            "export { expect };\nexport const go = 1;\nexport async function saved(page) {}\n",
        ),
    };
    for (journey, count) in [
        ("field(page, 'name'), field(page, 'signed')", 0),
        ("field(page, 'nam')", 1),
        ("page.locator('[data-figure=\"rate\"]')", 1), // the attribute is not there
        ("page.locator('[data-field=\"x\"]')", 0),
        ("page.locator('[data-figure=\"rat\"]')", 2),
        ("go(page, id, 'review'); reopened(page, id, 'revue')", 1),
        (
            "page.locator('.paper'), page.locator('.box'), page.locator('.sheet')",
            1,
        ),
        ("page.locator('#summary'), page.locator('#box')", 1),
        ("toContainText('请核对用电量的单位')", 0),
        ("toContainText('2.5 用电量 ÷ 用水量')", 1),
        ("getByRole('button', { name: '说明原因' })", 0),
        ("getByText('说明缘由'); fill('某某银行')", 1),
        ("import { expect, go, saved } from './support/a.mjs'", 0),
        ("import { expect, save, gone } from './support/a.mjs'", 2),
    ] {
        let found = not_offered(journey, &offered);
        assert_eq!(found.len(), count, "{journey}: {found:?}");
    }
}
