//! A block of cells as sheets put it on the clipboard: lines of cells parted by tabs, or a table of HTML.

use super::words::entity;
use crate::measure::units::invisible;

/// The most rows that are read.
pub const MOST_ROWS: usize = 1000;
/// The most columns that are read.
pub const MOST_COLUMNS: usize = 64;

/// Rows of cells; all rows have the same number of cells.
pub type Block = Vec<Vec<String>>;

/// The block that a clipboard holds: its plain text, and where there is none, the first table of its HTML. Blank where it holds no cell.
pub fn read(text: &str, html: &str) -> Block {
    if text.trim().is_empty() {
        of_html(html)
    } else {
        of_text(text)
    }
}

/// Cells parted by tabs, rows by line ends, as Excel, WPS and LibreOffice write them.
///
/// They put a cell in quotes that holds a line break or a tab, and double the quotes in it. A cell that only happens to begin and end with a quote
/// is not in quotes.
pub fn of_text(text: &str) -> Block {
    let mut rows = vec![Vec::new()];
    let mut rest = text;
    loop {
        let (cell, after) = match quoted(rest) {
            Some(found) => found,
            None => {
                let end = rest.find(['\t', '\r', '\n']).unwrap_or(rest.len());
                let (cell, after) = rest.split_at(end);
                (cell.to_owned(), after)
            }
        };
        if let Some(row) = rows.last_mut() {
            row.push(cell);
        }
        rest = match after.strip_prefix('\t') {
            Some(next) => next,
            None => {
                let next = ["\r\n", "\n", "\r"]
                    .iter()
                    .find_map(|end| after.strip_prefix(end));
                let Some(next) = next else { break };
                if rows.len() > MOST_ROWS {
                    break;
                }
                rows.push(Vec::new());
                next
            }
        };
    }
    squared(rows)
}

/// A cell in quotes at the beginning, without them, and what follows it; `None` where the quote is a letter of the cell.
fn quoted(text: &str) -> Option<(String, &str)> {
    let inner = text.strip_prefix('"')?;
    let mut cell = String::new();
    let mut rest = inner;
    let mut needed = false;
    loop {
        let (before, after) = rest.split_once('"')?;
        needed |= before.contains(['\t', '\r', '\n']);
        cell.push_str(before);
        if let Some(next) = after.strip_prefix('"') {
            needed = true;
            cell.push('"');
            rest = next;
        } else if after.is_empty() || after.starts_with(['\t', '\r', '\n']) {
            return needed.then_some((cell, after));
        } else {
            return None;
        }
    }
}

/// The cells of the first table of an HTML text. A cell that spans several columns or rows stands in the first of them.
pub fn of_html(html: &str) -> Block {
    let mut rows: Block = Vec::new();
    // How many further rows the cell above covers, by column.
    let mut covered: Vec<usize> = Vec::new();
    let mut cell: Option<(String, usize, usize)> = None;
    let mut rest = html;
    let mut within = false;
    while let Some((words, tag, after)) = next_tag(rest) {
        rest = after;
        if let Some((text, ..)) = &mut cell {
            plain(text, words);
        }
        let name = tag
            .split(|c: char| c.is_whitespace() || c == '/')
            .find(|part| !part.is_empty())
            .unwrap_or("")
            .to_ascii_lowercase();
        let closing = tag.starts_with('/');
        if matches!(name.as_str(), "td" | "th" | "tr" | "table") {
            put(&mut rows, &mut covered, cell.take());
        }
        match (name.as_str(), closing) {
            ("table", false) => within = true,
            ("table", true) if within => break,
            ("tr", false) if within => {
                if rows.len() > MOST_ROWS {
                    break;
                }
                rows.push(Vec::new());
                for left in &mut covered {
                    *left = left.saturating_sub(1);
                }
            }
            ("td" | "th", false) if within => {
                cell = Some((String::new(), span(tag, "colspan"), span(tag, "rowspan")));
            }
            ("br", _) => {
                if let Some((text, ..)) = &mut cell {
                    text.push('\n');
                }
            }
            ("style" | "script", false) => {
                let close = ["</", &name].concat();
                rest = rest
                    .to_ascii_lowercase()
                    .find(&close)
                    .and_then(|at| rest.get(at..))
                    .unwrap_or("");
            }
            _ => {}
        }
    }
    squared(rows)
}

/// Puts a cell into the last row, behind the columns that cells above cover.
fn put(rows: &mut Block, covered: &mut Vec<usize>, cell: Option<(String, usize, usize)>) {
    let (Some((text, columns, down)), Some(row)) = (cell, rows.last_mut()) else {
        return;
    };
    while covered.get(row.len()).is_some_and(|left| *left > 0) && row.len() < MOST_COLUMNS {
        row.push(String::new());
    }
    for column in 0..columns.min(MOST_COLUMNS) {
        let at = row.len();
        if covered.len() <= at {
            covered.resize(at.saturating_add(1), 0);
        }
        if let Some(left) = covered.get_mut(at).filter(|_| down > 1) {
            *left = down;
        }
        row.push(if column == 0 {
            text.clone()
        } else {
            String::new()
        });
    }
}

/// The words before the next tag, the tag without its brackets, and what follows. Comments are tags without a name.
fn next_tag(html: &str) -> Option<(&str, &str, &str)> {
    let (words, rest) = html.split_once('<')?;
    let (tag, after) = match rest.strip_prefix("!--") {
        Some(comment) => ("", comment.split_once("-->").map_or("", |(_, after)| after)),
        None => rest.split_once('>')?,
    };
    Some((words, tag, after))
}

/// How many columns or rows a cell spans; 1 where nothing is said.
fn span(tag: &str, what: &str) -> usize {
    let tag = tag.to_ascii_lowercase();
    let said = tag.split(what).nth(1).unwrap_or("");
    let digits: String = said
        .trim_start_matches(|c: char| c == '=' || c == '"' || c == '\'' || c.is_whitespace())
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().unwrap_or(1).clamp(1, MOST_ROWS)
}

/// Puts words of HTML behind `out` as they are read: blanks in a row are one, and entities are their letters.
fn plain(out: &mut String, words: &str) {
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('&') {
        one_blank(out, before);
        let known = after.split_once(';').and_then(|(name, next)| {
            let letter = match name.strip_prefix('#') {
                Some(number) => {
                    let hex = number.strip_prefix(['x', 'X']);
                    hex.map_or_else(
                        || number.parse().ok(),
                        |hex| u32::from_str_radix(hex, 16).ok(),
                    )
                    .and_then(char::from_u32)
                }
                None => entity(name),
            };
            Some((letter?, next))
        });
        rest = match known {
            Some((letter, next)) => {
                out.push(letter);
                next
            }
            None => {
                out.push('&');
                after
            }
        };
    }
    one_blank(out, rest);
}

fn one_blank(out: &mut String, words: &str) {
    for c in words.chars() {
        if !matches!(c, ' ' | '\t' | '\r' | '\n') {
            out.push(c);
        } else if !out.ends_with([' ', '\n']) {
            out.push(' ');
        }
    }
}

/// Rows of one width without blank rows and columns at the end; cells without blanks around them and without marks that show nothing.
fn squared(rows: Block) -> Block {
    let clean = |cell: &String| -> String {
        let shown: String = cell.chars().filter(|c| !invisible(*c)).collect();
        shown.trim().to_owned()
    };
    let mut rows: Block = rows
        .iter()
        .map(|row| row.iter().take(MOST_COLUMNS).map(clean).collect())
        .collect();
    let blank = |row: &Vec<String>| row.iter().all(String::is_empty);
    while rows.last().is_some_and(blank) {
        rows.pop();
    }
    let filled = |row: &Vec<String>| row.iter().rposition(|cell| !cell.is_empty());
    let width = rows
        .iter()
        .filter_map(filled)
        .max()
        .map_or(0, |last| last + 1);
    for row in &mut rows {
        row.resize(width, String::new());
    }
    rows
}
