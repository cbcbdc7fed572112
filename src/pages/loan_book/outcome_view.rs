//! What came of reading a book: how many rows became what, the sums, and the first rows that were not used.

use super::files_out;
use super::import_view::{ENDINGS, counted, take_files};
use super::state::LoanBookState;
use super::words as w;
use crate::documents::reserved::BOOK_CONFIRMED;
use crate::documents::route::Route;
use crate::documents::words::SEMICOLON;
use crate::documents::{LoanBookView, Part};
use crate::i18n::{Arg, Lang, Message};
use crate::measure::{Decimal, Places, grouped};
use crate::pages::form::editor::Editor;
use crate::standards::green_loan::result::Summary;
use crate::standards::green_loan::{Indicator, confirm};
use crate::ui::html::{button, el, file_chooser, of_class};
use crate::ui::words::COLON;
use crate::ui::{dynamic, memo};
use leptos::prelude::*;
use std::sync::Arc;

/// How many refused rows the outcome lists: the checks list them all, and a longer list would keep the page busy while the result arrives.
const FIRST_REFUSED: usize = 20;

/// The outcome as the document holds it: every row accounted for, sums, and the rows that were not used.
pub(super) fn outcome(editor: Editor, book: LoanBookState) -> Option<Vec<AnyView>> {
    let result = book.result.get()?;
    let any_files = memo(move || book.ready());
    let unread = memo(move || book.unread());
    let outs = dynamic(move || {
        // The workbook is made of the files as they are now, and would contradict a result of the files as they were.
        let with_files = (any_files.get() && !unread.get()).then(|| {
            button("secondary", w::EXPORT_XLSX)
                .id("book-xlsx")
                .attr("data-free", "")
                .on("click", move |_| files_out::workbook(book))
        });
        // The sums of the former files are not handed on as those of the present ones.
        let sums = (!unread.get()).then(|| {
            button("secondary", w::EXPORT_CSV)
                .id("book-csv")
                .attr("data-free", "")
                .on("click", move |_| files_out::results(book))
        });
        of_class("p", "book-outs")
            .child(with_files)
            .child(sums)
            .child(
                button("quiet danger", w::FORGET)
                    .id("book-forget")
                    .on("click", move |_| book.forget()),
            )
    });
    let elsewhere = memo(move || book.files.with(Vec::is_empty) && !book.removed());
    let lost = dynamic(move || {
        elsewhere
            .get()
            .then(|| of_class("p", "hint").words(w::FILES_ELSEWHERE))
    });
    Some(vec![
        of_class("h2", "book-outcome").words(w::OUTCOME).view(),
        rows_table(book, &result),
        sums_are_open(editor, book, result.clone()),
        sums_table(book, &result),
        lost,
        outs,
        refused(book, result),
    ])
}

/// How many remarks stop the report.
fn open_count(editor: Editor, result: Arc<Summary>) -> Memo<u64> {
    memo(move || {
        let reasons = editor
            .form
            .read_settled(|draft| confirm::read(draft.root.get(BOOK_CONFIRMED)));
        confirm::unsaid(&reasons, &result) + confirm::sizes_unsaid(&reasons, &result)
    })
}

/// That the sums below are not settled yet, beside them: a figure that is read off the page must not look final.
fn sums_are_open(editor: Editor, book: LoanBookState, result: Arc<Summary>) -> AnyView {
    let open = open_count(editor, result);
    let lang = book.lang;
    dynamic(move || {
        let count = Some(open.get()).filter(|count| *count > 0)?;
        let words = move || Message::new(w::SUMS_OPEN, vec![counted(count).into()]).get(lang.get());
        Some(of_class("p", "missed").id("book-sums-open").text_of(words))
    })
}

/// How many remarks stop the report, with the way to the step where they are settled; nothing where none does.
pub(super) fn open_remarks(editor: Editor, book: LoanBookState) -> Option<Vec<AnyView>> {
    let result = book.result.get()?;
    let lang = book.lang;
    let checks = editor.form.template.steps.iter().find(|step| {
        let shows = |part: &Part| matches!(part, Part::LoanBook(LoanBookView::Checks, _));
        step.parts.iter().any(shows)
    })?;
    let open = open_count(editor, result);
    let id = editor.id();
    let said = dynamic(move || {
        let count = Some(open.get()).filter(|count| *count > 0)?;
        let words =
            move || Message::new(w::OPEN_REMARKS, vec![counted(count).into()]).get(lang.get());
        let to = move || Message::new(w::TO_STEP, vec![checks.label.into()]).get(lang.get());
        let way = el("a")
            .attr(
                "href",
                &Route::Fill(id.clone(), checks.id.to_owned()).hash(),
            )
            .text_of(to);
        Some(
            of_class("div", "book-open")
                .id("book-open")
                .child(el("p").text_of(words).text(" ").child(way)),
        )
    });
    Some(vec![said])
}

fn line(book: LoanBookState, label: impl Into<Message>, value: String, strong: bool) -> AnyView {
    let label: Message = label.into();
    let lang = book.lang;
    let value = if strong {
        el("b").text(&value)
    } else {
        el("span").text(&value)
    };
    el("tr")
        .child(
            el("th")
                .attr("scope", "row")
                .text_of(move || label.get(lang.get())),
        )
        .child(of_class("td", "number").child(value))
        .view()
}

fn rows_table(book: LoanBookState, result: &Summary) -> AnyView {
    let rows = result.rows;
    let lines = [
        (w::ROWS, rows.rows),
        (w::USED, rows.used),
        (w::FLAGGED, rows.flagged),
        (w::REFUSED, rows.refused),
        (w::BLANK, rows.blank),
    ];
    let lines = lines
        .into_iter()
        .enumerate()
        .map(|(at, (label, count))| line(book, label, counted(count), at == 0))
        .collect::<Vec<_>>();
    of_class("table", "answers small")
        .id("book-rows")
        .child(el("caption").words(w::EVERY_ROW))
        .child(el("tbody").child(lines))
        .view()
}

fn sums_table(book: LoanBookState, result: &Summary) -> AnyView {
    let exact = |text: &str| Decimal::from_str_exact(text).unwrap_or_default();
    let mut lines = vec![line(
        book,
        w::BALANCE_WAN,
        grouped(exact(&result.total.balance), Some(Places(2))),
        true,
    )];
    for (at, indicator) in Indicator::ALL.into_iter().enumerate() {
        if result.total.covered.get(at).is_some_and(|loans| *loans > 0) {
            let label = Message::new(w::ATTRIBUTABLE, vec![Arg::from(indicator.name())]);
            lines.push(line(
                book,
                label,
                grouped(exact(result.printed(indicator)), Some(Places(2))),
                true,
            ));
        }
    }
    if !result.rate.is_empty() {
        lines.push(line(
            book,
            w::RATE,
            [&result.printed_rate(), "%"].concat(),
            false,
        ));
    }
    of_class("table", "answers small")
        .id("book-sums")
        .child(el("caption").words(w::SUMS))
        .child(el("tbody").child(lines))
        .view()
}

/// The rows that were not used, with their reasons, and the ways to mend them.
fn refused(book: LoanBookState, result: Arc<Summary>) -> AnyView {
    let count = result.rows.refused;
    if count == 0 {
        return ().into_any();
    }
    let lang = book.lang;
    let several = book.files.with_untracked(|files| files.len() > 1);
    let row = |row: &crate::standards::green_loan::result::RefusedSummary| {
        let reasons = row.reasons.clone();
        let said = move || {
            reasons
                .iter()
                .map(|[zh, en]| {
                    if lang.get() == Lang::Zh {
                        zh.as_str()
                    } else {
                        en
                    }
                })
                .collect::<Vec<_>>()
                .join(SEMICOLON.get(lang.get()))
        };
        let file = several.then(|| el("td").text(&(u64::from(row.file) + 1).to_string()));
        el("tr")
            .child(file)
            .child(of_class("td", "number").text(&row.row.to_string()))
            .child(el("td").text_of(said))
            .view()
    };
    let rows = result
        .refused
        .iter()
        .take(FIRST_REFUSED)
        .map(row)
        .collect::<Vec<_>>();
    let shown = rows.len();
    let title = move || Message::new(w::REFUSED_TITLE, vec![counted(count).into()]).get(lang.get());
    let first = move || {
        if shown as u64 == count {
            String::new()
        } else {
            Message::new(w::FIRST_ROWS, vec![shown.to_string().into()]).get(lang.get())
        }
    };
    let file_head = several.then(|| el("th").attr("scope", "col").words(w::FILE_NUMBER));
    let head = el("tr")
        .child(file_head)
        .child(of_class("th", "number").attr("scope", "col").words(w::ROW))
        .child(el("th").attr("scope", "col").words(w::REASON));
    let table = of_class("table", "answers")
        .id("book-refused")
        .child(el("thead").child(head))
        .child(el("tbody").child(rows));
    let listed: Vec<u32> = result.refused.iter().map(|row| row.file).collect();
    let any = memo(move || book.ready());
    let ways = dynamic(move || {
        any.get().then(|| {
            let names: Vec<String> = book
                .files
                .with(|files| files.iter().map(|held| held.file.name()).collect());
            let several = names.len() > 1;
            let unread = book.unread();
            // Where all refused rows are listed, only the files that have some are offered.
            let all_listed = listed.len() as u64 == count;
            let has = |at: usize| {
                !all_listed || listed.iter().any(|file| usize::try_from(*file) == Ok(at))
            };
            let button_of = |(at, name): (usize, &String)| {
                let of = several.then(|| el("span").words(COLON).text(name));
                button("secondary", w::EXPORT_REFUSED)
                    .attr("data-free", "")
                    .child(of)
                    .on("click", move |_| files_out::refused(book, at))
                    .view()
            };
            let back = el("input")
                .attr("type", "file")
                .id("book-mended")
                .attr("accept", ENDINGS)
                .attr("aria-describedby", "book-mended-hint")
                .on("change", take_files(book));
            of_class("div", "book-mend")
                .child(
                    of_class("p", "book-outs").child(
                        names
                            .iter()
                            .enumerate()
                            // The rows of files that were changed since are not those of this list.
                            .filter(|(at, _)| has(*at) && !unread)
                            .map(button_of)
                            .collect::<Vec<_>>(),
                    ),
                )
                .child(file_chooser(back, "book-mended", w::BRING_BACK))
                .child(
                    of_class("p", "hint")
                        .id("book-mended-hint")
                        .words(w::BRING_BACK_HINT),
                )
        })
    });
    let scroll = of_class("div", "scroll tall")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr_of("aria-label", move || Some(title()))
        .child(table);
    vec![
        el("h3").text_of(title).view(),
        of_class("p", "hint").text_of(first).view(),
        scroll.view(),
        ways,
    ]
    .into_any()
}
