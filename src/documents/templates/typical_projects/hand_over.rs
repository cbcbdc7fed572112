//! The projects as a loan book's rows: the headings are those that the import of the portfolio recognises.

use super::evaluate::{basis, projects};
use super::fields::OTHERS_SOURCES;
use super::words as w;
use crate::documents::Draft;
use crate::i18n::{Lang, Message};
use crate::measure::{Decimal, Places, plain, read_number, round_half_up};
use crate::standards::green_loan::{Source, words as gw};

/// The places of a figure in the book, hundredths of a gram: a book's figure has at most 18 digits. Shorter figures are given as they are.
const PLACES: Places = Places(8);

/// The rows as CSV, the same in every language: UTF-8 with a byte order mark, CRLF. Figures are not those that are printed: the portfolio rounds when it prints.
///
/// A project without balance or total investment is given all the same: the import names it, and a person adds them.
pub fn loan_book(draft: &Draft, _lang: Lang) -> Vec<u8> {
    let basis = basis(draft);
    let mut out = String::from('\u{FEFF}');
    line(
        &mut out,
        w::BOOK_HEADINGS.iter().map(|heading| (*heading).to_owned()),
    );
    for project in projects(draft, &basis) {
        let typed = |field: &str| project.node.get(field).trim().to_owned();
        let exact = |figure: Option<Decimal>| {
            figure.map_or_else(String::new, |figure| {
                plain(round_half_up(figure, PLACES), None)
            })
        };
        let amount = |field: &str| {
            let typed = typed(field);
            // Without its unit, which the heading names.
            read_number(&typed, gw::WAN.zh).map_or(typed, |figure| plain(figure, None))
        };
        let by_tool = |figure: Option<Decimal>| {
            if figure.is_some() {
                Source::Tool.code().to_owned()
            } else {
                String::new()
            }
        };
        let mut cells = vec![
            typed("loan"),
            typed("borrower"),
            typed("name"),
            amount("balance"),
            amount("investment"),
        ];
        cells.extend([
            exact(project.coal),
            by_tool(project.coal),
            exact(project.co2),
            by_tool(project.co2),
        ]);
        for (other, source) in project.others.into_iter().zip(OTHERS_SOURCES) {
            cells.extend([
                exact(other),
                other.map_or_else(String::new, |_| typed(source)),
            ]);
        }
        cells.push(remark(draft, project.coal.is_some()));
        line(&mut out, cells.into_iter());
    }
    out.into_bytes()
}

/// How a row was found, for whoever reads the book.
fn remark(draft: &Draft, found: bool) -> String {
    if !found {
        return String::new();
    }
    let said = [
        "coal_rate_year",
        "coal_rate",
        "coal_rate_source",
        "co2_source",
    ]
    .map(|field| match draft.root.get(field).trim() {
        "" => "--".into(),
        typed => typed.into(),
    });
    Message::new(w::BOOK_REMARK, said.into()).get(Lang::Zh)
}

/// One record. A text that a spreadsheet could take for a formula gets an apostrophe, as in every exported file.
fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push(',');
        }
        let cell = if cell
            .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
        {
            ["'", &cell].concat()
        } else {
            cell
        };
        if cell.contains([',', '"', '\r', '\n', ';', '\t']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}
