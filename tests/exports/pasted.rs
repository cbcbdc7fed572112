//! JSON as text: what is told of a text is the same on both sides where the text arrived whole, and the text comes back as the document.

use super::sample_form::{SAMPLE_FORM, document, source};
use greendesk::exports::import::parse;
use greendesk::exports::json_file;
use greendesk::exports::pasted::{Told, joined, told};
use greendesk::i18n::Lang;

#[test]
fn what_passing_on_changes_does_not_count_and_the_rest_does() {
    let of = told("{\n  \"名\": \"青石\"\n}");
    assert_eq!((of.characters, of.sum.len()), (13, 8));
    for (case, text, same) in [
        ("line ends of Windows", "{\r\n  \"名\": \"青石\"\r\n}", true),
        ("line ends of old Macs", "{\r  \"名\": \"青石\"\r}", true),
        (
            "a mark of the byte order",
            "\u{feff}{\n  \"名\": \"青石\"\n}",
            true,
        ),
        (
            "blanks around it",
            "\n\n {\n  \"名\": \"青石\"\n} \r\n",
            true,
        ),
        ("a line broken in a word", "{  \"名\": \"青\r\n石\"}", true),
        ("a letter", "{\n  \"名\": \"青右\"\n}", false),
        ("its end cut off", "{\n  \"名\": \"青石\"\n", false),
        ("a blank inside", "{\n \"名\": \"青石\"\n}", false),
        ("typographic quotes", "{\n  “名”: \"青石\"\n}", false),
    ] {
        assert_eq!(told(text) == of, same, "{case}");
    }
    assert_eq!(told(" \n"), told(""), "nothing is nothing");
}

#[test]
fn a_text_that_was_copied_comes_back_as_the_document() {
    let document = document("青石");
    let file = source(&document, Lang::Zh, json_file);
    let text = String::from_utf8(file.bytes).expect("UTF-8");
    let Told { characters, .. } = told(&text);
    let pasted = format!("\r\n{}\r\n", text.replace('\n', "\r\n"));
    assert_eq!(told(&pasted), told(&text));
    let found = parse(pasted.trim().as_bytes(), &[SAMPLE_FORM.card]).expect("ours");
    assert_eq!(found.documents[0].document.draft, document.draft);
    assert!(!found.documents[0].altered, "line ends alter nothing");
    // A mail program breaks long lines, within texts too.
    let letters: Vec<char> = text.chars().collect();
    let lines = letters.chunks(70).map(|line| line.iter().collect());
    let mailed = lines.collect::<Vec<String>>().join("\r\n");
    assert_eq!(told(&mailed), told(&text));
    let found = parse(joined(&mailed).as_bytes(), &[SAMPLE_FORM.card]).expect("ours");
    assert_eq!(found.documents[0].document.draft, document.draft);
    assert!(!found.documents[0].altered, "broken lines alter nothing");
    // A text that lost its end is refused, and its length tells why.
    let half: String = text.chars().take(characters / 2).collect();
    assert!(parse(half.as_bytes(), &[SAMPLE_FORM.card]).is_err());
    assert!(told(&half).characters < characters);
}
