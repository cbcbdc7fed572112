//! What all goldens share: holding a text to its file, and values and cells as text.

use greendesk::documents::{Align, Cell, Value};
use greendesk::i18n::Lang;
use greendesk::measure::grouped;
use std::fmt::Write as _;
use std::path::Path;

/// Whether goldens are written anew.
fn bless() -> bool {
    std::env::var("GREENDESK_BLESS").is_ok_and(|value| value == "1")
}

/// Holds a text to its file; a missing file fails.
pub fn hold(file: &Path, found: &str) {
    if bless() {
        std::fs::write(file, found).expect("written");
    }
    let expected = std::fs::read_to_string(file).unwrap_or_else(|_| panic!("{} is missing", file.display()));
    if expected != found {
        let differs = expected.lines().zip(found.lines()).enumerate().find(|(_, (expected, found))| expected != found);
        panic!("{}: {:?} ({} and {} lines)", file.display(), differs, expected.lines().count(), found.lines().count());
    }
}

/// A value as text, in Chinese.
pub fn value(value: &Value) -> String {
    match value {
        Value::Missing => "--".to_owned(),
        Value::NotApplicable(why) => format!("不适用（{}）", why.get(Lang::Zh)),
        Value::Typed(typed) => typed.clone(),
        Value::Words(words) => words.get(Lang::Zh),
        Value::Year(year) => year.number().to_string(),
        Value::Number { exact, places, unit } => format!("{} {unit}", grouped(*exact, *places)).trim().to_owned(),
    }
}

/// A cell as text: its lines, what it spans, how it stands.
pub fn cell(cell: &Cell) -> String {
    let mut out = cell.lines.iter().map(value).collect::<Vec<_>>().join(" ⏎ ").replace('\n', " ⏎ ");
    if cell.columns > 1 || cell.rows > 1 {
        write!(out, " [{}×{}]", cell.columns, cell.rows).expect("written");
    }
    match (cell.heading, cell.align) {
        (true, _) => format!("#{out}"),
        (false, Align::End) => format!("→{out}"),
        (false, _) => out,
    }
}
