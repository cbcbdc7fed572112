//! The import of a book: choosing files, mapping their columns, reading them, and the outcome.

use super::progress_view::sized;
use super::state::{Asked, Keeping, LoanBookState, Looked, State, size};
use super::{files_out, progress_view, words as w};
use crate::documents::words::SEMICOLON;
use crate::i18n::{Arg, Lang, Message, Text};
use crate::measure::{Decimal, Places, grouped};
use crate::pages::worker;
use crate::standards::green_loan::exchange::may_separate;
use crate::standards::green_loan::result::Summary;
use crate::standards::green_loan::{Indicator, Mass, Money, RateUnit, words as gw};
use crate::ui::html::{El, button, el, file_chooser, of_class};
use crate::ui::words::COLON;
use crate::ui::{after_paint, dynamic, each, focus, memo};
use js_sys::Array;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{
    ClipboardEvent, DragEvent, File, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
};

/// The endings that the file chooser takes.
const ENDINGS: &str = ".csv,.tsv,.txt,.xlsx,.xlsm,.xls,.ods";

/// How many refused rows the outcome lists: the checks list them all, and a longer list would keep the page busy while the result arrives.
const FIRST_REFUSED: usize = 20;

/// A count with its thousands grouped.
pub(super) fn counted(count: u64) -> String {
    grouped(Decimal::from(count), None)
}

/// The view of the import.
pub(super) fn view(book: LoanBookState) -> AnyView {
    let keys = memo(move || {
        book.files
            .with(|files| files.iter().map(|held| held.key).collect::<Vec<_>>())
    });
    let files = each(keys, move |key| file_view(book, key));
    vec![
        choose(book),
        of_class("div", "book-files").child(files).view(),
        keeping(book),
        read_bar(book, keys),
        progress_view::view(book),
        dynamic(move || stale(book)),
        dynamic(move || outcome(book)),
    ]
    .into_any()
}

// ---- choosing

fn files_of(list: Option<web_sys::FileList>) -> Vec<File> {
    list.map(|list| (0..list.length()).filter_map(|at| list.get(at)).collect())
        .unwrap_or_default()
}

fn choose(book: LoanBookState) -> AnyView {
    let take = move |event: web_sys::Event| {
        if let Some(input) = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        {
            book.add(files_of(input.files()));
            // Without this, choosing the same file again after mending it would fire no event.
            input.set_value("");
        }
    };
    let input = el("input")
        .attr("type", "file")
        .id("book-choose")
        .attr("multiple", "")
        .attr("accept", ENDINGS)
        .attr("aria-describedby", "book-hint")
        // The worker warms up while the person looks for the file.
        .on("click", |_| worker::prepare())
        .on("change", take);
    let over = RwSignal::new(false);
    let dragged = move |event: web_sys::Event| {
        event.prevent_default();
        worker::prepare();
        over.set(true);
    };
    let dropped = move |event: web_sys::Event| {
        event.prevent_default();
        over.set(false);
        if let Some(data) = event
            .dyn_ref::<DragEvent>()
            .and_then(DragEvent::data_transfer)
        {
            book.add(files_of(data.files()));
        }
    };
    let class = move || {
        Some(
            if over.get() {
                "book-drop over"
            } else {
                "book-drop"
            }
            .to_owned(),
        )
    };
    let sample = button("quiet", w::SAMPLE)
        .id("book-sample")
        .on("click", move |_| files_out::sample(book));
    el("div")
        .attr_of("class", class)
        .on("dragover", dragged)
        .on("dragleave", move |_| over.set(false))
        .on("drop", dropped)
        .child(file_chooser(input, "book-choose", w::CHOOSE))
        .child(
            of_class("p", "hint")
                .id("book-hint")
                .words(w::CHOOSE_HINT)
                .text(" ")
                .child(sample),
        )
        .child(paste(book))
        .view()
}

/// A block copied from a sheet becomes a file of its own.
fn paste(book: LoanBookState) -> El {
    let take = move |text: String| {
        if text.trim().is_empty() {
            return;
        }
        let name = [
            w::PASTED.get(book.lang.get_untracked()),
            " ",
            &crate::pages::shell::clock::time(&book.now()).replace(':', "-"),
            ".tsv",
        ]
        .concat();
        if let Ok(file) = File::new_with_str_sequence(&Array::of1(&text.into()), &name) {
            book.add(vec![file]);
        }
    };
    let pasted = move |event: web_sys::Event| {
        let text = event
            .dyn_ref::<ClipboardEvent>()
            .and_then(ClipboardEvent::clipboard_data)
            .and_then(|data| data.get_data("text/plain").ok());
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            // A browser needs long to show a large block in a text box, so the block becomes a file at once.
            event.prevent_default();
            take(text);
        }
    };
    let typed = move |event: web_sys::Event| {
        if let Some(area) = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok())
        {
            take(area.value());
            area.set_value("");
        }
    };
    let area = el("textarea")
        .id("book-paste")
        .attr("rows", "2")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "book-paste-hint")
        .on("paste", pasted)
        .on("change", typed);
    of_class("details", "fold")
        .child(el("summary").words(w::PASTE))
        .child(el("label").attr("for", "book-paste").words(w::PASTE_HERE))
        .child(
            of_class("p", "hint")
                .id("book-paste-hint")
                .words(w::PASTE_HINT),
        )
        .child(area)
}

// ---- a file

fn file_view(book: LoanBookState, key: u32) -> AnyView {
    let name = book.held(key, |held| held.file.name()).unwrap_or_default();
    let bytes = book.held(key, |held| size(&held.file)).unwrap_or_default();
    let title = ["book-file-", &key.to_string()].concat();
    let remove = button("quiet danger", w::REMOVE)
        .child(hidden(&name))
        .on("click", move |_| {
            book.remove(key);
            after_paint(|| focus("book-choose"));
        });
    let facts = move || {
        let lang = book.lang.get();
        let encoding = book.of_looked(key, |looked| {
            if looked.preview.kind == "csv" {
                looked.preview.encoding.clone()
            } else {
                looked.preview.kind.clone()
            }
        });
        Message::new(
            w::FILE_FACTS,
            vec![sized(bytes).into(), encoding.unwrap_or_default().into()],
        )
        .get(lang)
    };
    let head = of_class("div", "item-head")
        .child(
            el("h2")
                .id(&title)
                .text(&name)
                .child(el("small").text_of(facts)),
        )
        .child(of_class("span", "actions").child(remove));
    // The view is built anew when the file was previewed anew, and not when its mapping changes, so that a select keeps the focus.
    let looked = memo(move || {
        book.files.with(|files| {
            files
                .iter()
                .find(|held| held.key == key)
                .map(|held| held.looked)
        })
    });
    let own = name.clone();
    let body = dynamic(move || {
        // The memo is read and not only tracked, because a memo that is never read notifies nobody.
        let _ = looked.get();
        let state = book.held(key, |held| held.state.clone());
        match state {
            None => Vec::new(),
            Some(State::Looking) => vec![
                of_class("p", "hint")
                    .attr("role", "status")
                    .words(w::LOOKING)
                    .view(),
            ],
            Some(State::Refused(why)) => {
                vec![
                    of_class("p", "missed")
                        .attr("role", "alert")
                        .text_of(move || why.get(book.lang.get()))
                        .view(),
                ]
            }
            Some(State::Ready(looked)) => mapping(book, key, &looked, &own),
        }
    });
    let twin = dynamic(move || {
        let other = book.files.with(|files| {
            files
                .iter()
                .find(|held| held.key == key)
                .and_then(|held| held.twin.clone())
        })?;
        let words =
            move || Message::new(w::SAME_FILE, vec![other.as_str().into()]).get(book.lang.get());
        Some(of_class("p", "missed").attr("role", "alert").text_of(words))
    });
    of_class("section", "book-file")
        .attr("aria-labelledby", &title)
        .child(head)
        .child(twin)
        .child(body)
        .view()
}

fn hidden(name: &str) -> El {
    of_class("span", "vh").words(COLON).text(name)
}

fn chosen(event: &web_sys::Event) -> Option<String> {
    Some(
        event
            .target()?
            .dyn_into::<HtmlSelectElement>()
            .ok()?
            .value(),
    )
}

/// The mapping of a file's columns: sheets, heading rows and separator, what must be settled before the file is read, and the first rows below a choice
/// for each column. What nothing can be computed without stands first.
fn mapping(book: LoanBookState, key: u32, looked: &Looked, name: &str) -> Vec<AnyView> {
    let lang = book.lang;
    let columns = &looked.preview.columns;
    let order = shown_order(&looked.layout.columns);
    let heads = order
        .iter()
        .map(|at| {
            let heading = looked.preview.headings.get(*at).map_or("", String::as_str);
            let out_of_sight = looked
                .preview
                .hidden_columns
                .iter()
                .any(|hidden| usize::try_from(*hidden) == Ok(*at));
            column_head(book, key, *at, heading, columns, out_of_sight)
        })
        .collect::<Vec<_>>();
    let row_view = |cells: &Vec<String>| {
        let cells = order.iter().map(|at| {
            el("td")
                .text(cells.get(*at).map_or("", String::as_str))
                .view()
        });
        el("tr").child(cells.collect::<Vec<_>>()).view()
    };
    let rows = looked.preview.rows.iter().map(row_view).collect::<Vec<_>>();
    let caption = name.to_owned();
    let label =
        move || Some(Message::new(w::PREVIEW_OF, vec![caption.as_str().into()]).get(lang.get()));
    let table = of_class("table", "answers preview")
        .child(el("thead").child(el("tr").child(heads)))
        .child(el("tbody").child(rows));
    let remembered = looked.remembered.then(|| {
        of_class("p", "hint")
            .words(w::MAPPING_REMEMBERED)
            .text(" ")
            .child(
                button("quiet", w::FORGET_MAPPING)
                    .child(hidden(name))
                    .on("click", move |_| book.forget_mapping(key)),
            )
    });
    vec![
        of_class("div", "book-settings")
            .child(settings(book, key, looked, name))
            .view(),
        other_sheets(book, key, looked),
        remembered.map_or_else(|| ().into_any(), El::view),
        of_class("div", "missed book-asks")
            .attr("role", "status")
            .child(dynamic(move || asks(book, key)))
            .view(),
        of_class("div", "scroll")
            .attr("tabindex", "0")
            .attr("role", "group")
            .attr_of("aria-label", label)
            .child(table)
            .view(),
    ]
}

/// The columns of a file in the order in which they are shown: those without which nothing can be computed, other columns that are read, the rest.
fn shown_order(columns: &[String]) -> Vec<usize> {
    let rank = |code: &str| match code {
        "balance" => 0,
        "investment" => 1,
        code if Indicator::from_code(code).is_some() => 2,
        "" => 4,
        _ => 3,
    };
    let mut order: Vec<usize> = (0..columns.len()).collect();
    order.sort_by_key(|at| columns.get(*at).map_or(4, |code| rank(code)));
    order
}

/// A labelled choice among the settings of a file.
fn choice(
    id: &str,
    label: Text,
    name: &str,
    options: Vec<AnyView>,
    chosen: impl Fn(web_sys::Event) + 'static,
) -> [AnyView; 2] {
    [
        el("label")
            .attr("for", id)
            .words(label)
            .child(hidden(name))
            .view(),
        el("select")
            .id(id)
            .child(options)
            .on("change", chosen)
            .view(),
    ]
}

/// The settings of a file: its sheet, its heading rows, and for a text what stands between the cells.
fn settings(book: LoanBookState, key: u32, looked: &Looked, name: &str) -> Vec<AnyView> {
    let lang = book.lang;
    let id = move |part: &str| ["book-", &key.to_string(), "-", part].concat();
    let mut settings = Vec::new();
    if looked.sheets.len() > 1 {
        let options = looked.sheets.iter().map(|sheet| {
            let held = *sheet == looked.sheet;
            let out_of_sight = looked.hidden.contains(sheet);
            let own = sheet.clone();
            let words = move || {
                if out_of_sight {
                    Message::new(w::SHEET_HIDDEN, vec![own.as_str().into()]).get(lang.get())
                } else {
                    own.clone()
                }
            };
            el("option")
                .attr("value", sheet)
                .selected(move || held)
                .text_of(words)
                .view()
        });
        settings.extend(choice(
            &id("sheet"),
            w::SHEET,
            name,
            options.collect(),
            move |event| {
                if let Some(sheet) = chosen(&event) {
                    let asked = Asked {
                        sheet,
                        ..Asked::default()
                    };
                    book.look(key, asked, None);
                }
            },
        ));
    }
    let is_text = looked.preview.kind == "csv";
    let of_text = |said: &String| if is_text { said.clone() } else { String::new() };
    let asked = Asked {
        sheet: looked.sheet.clone(),
        heading: looked.layout.heading_row,
        rows: 0,
        separator: of_text(&looked.layout.separator),
        encoding: of_text(&looked.layout.encoding),
    };
    let row = looked.layout.heading_row;
    let by_row = asked.clone();
    let choose_row = move |event: web_sys::Event| {
        let Some(input) = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        else {
            return;
        };
        match input.value().trim().parse::<u64>() {
            Ok(typed) if typed > 0 && typed != row => {
                let asked = Asked {
                    heading: typed,
                    ..by_row.clone()
                };
                book.look(key, asked, None);
            }
            _ => input.set_value(&row.to_string()),
        }
    };
    settings.push(
        el("label")
            .attr("for", &id("row"))
            .words(w::HEADING_ROW)
            .child(hidden(name))
            .view(),
    );
    settings.push(
        el("input")
            .attr("type", "text")
            .attr("inputmode", "numeric")
            .attr("class", "short")
            .id(&id("row"))
            .attr("value", &row.to_string())
            .on("change", choose_row)
            .view(),
    );
    let many = looked.layout.heading_rows;
    let counts = (1..=many.max(4)).map(|count| {
        el("option")
            .attr("value", &count.to_string())
            .selected(move || count == many)
            .text(&count.to_string())
            .view()
    });
    let by_count = asked.clone();
    settings.extend(choice(
        &id("rows"),
        w::HEADING_ROWS,
        name,
        counts.collect(),
        move |event| {
            if let Some(rows) = chosen(&event).and_then(|rows| rows.parse().ok()) {
                let asked = Asked {
                    rows,
                    ..by_count.clone()
                };
                book.look(key, asked, None);
            }
        },
    ));
    if is_text {
        settings.extend(letters(book, key, looked, name));
    } else {
        let toggle = move |event: web_sys::Event| {
            if let Some(input) = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
            {
                let without = input.checked();
                book.plan.update(|plan| plan.without_hidden = without);
                book.touched();
            }
        };
        let checkbox = el("input")
            .attr("type", "checkbox")
            .id(&id("hidden"))
            .checked(move || book.plan.with(|plan| plan.without_hidden))
            .on("change", toggle);
        settings.push(
            of_class("label", "check")
                .attr("for", &id("hidden"))
                .child(checkbox)
                .text(" ")
                .child(el("span").words(w::WITHOUT_HIDDEN))
                .child(hidden(name))
                .view(),
        );
    }
    settings
}

/// The settings of a text: what stands between its cells, and how its letters are written.
fn letters(book: LoanBookState, key: u32, looked: &Looked, name: &str) -> Vec<AnyView> {
    let lang = book.lang;
    let id = move |part: &str| ["book-", &key.to_string(), "-", part].concat();
    let said = looked.layout.encoding.clone();
    let part_at = move |separator: String| {
        let asked = Asked {
            separator,
            encoding: said.clone(),
            ..Asked::default()
        };
        book.look(key, asked, None);
    };
    let own = looked.layout.separator.clone();
    let listed = w::SEPARATORS.iter().any(|(code, _)| *code == own);
    let mut options: Vec<AnyView> = w::SEPARATORS
        .iter()
        .map(|(code, name)| {
            let held = *code == own;
            el("option")
                .attr("value", code)
                .selected(move || held)
                .words(*name)
                .view()
        })
        .collect();
    if !listed {
        let sign = own.clone();
        let words =
            move || Message::new(w::SEPARATOR_IS, vec![sign.as_str().into()]).get(lang.get());
        options.push(
            el("option")
                .attr("value", &own)
                .selected(|| true)
                .text_of(words)
                .view(),
        );
    }
    options.push(
        el("option")
            .attr("value", OTHER)
            .words(w::SEPARATOR_OTHER)
            .view(),
    );
    let typing = RwSignal::new(false);
    let place = id("sign");
    let by_list = part_at.clone();
    let choose = move |event: web_sys::Event| match chosen(&event) {
        Some(code) if code == OTHER => {
            typing.set(true);
            let place = place.clone();
            after_paint(move || focus(&place));
        }
        Some(code) => {
            typing.set(false);
            by_list(code);
        }
        None => {}
    };
    let mut views = Vec::from(choice(
        &id("separator"),
        w::SEPARATOR,
        name,
        options,
        choose,
    ));
    let (sign_id, fault_id, of) = (id("sign"), id("sign-fault"), name.to_owned());
    let wrong = RwSignal::new(String::new());
    let typed = dynamic(move || {
        if !typing.get() {
            return Vec::new();
        }
        let part_at = part_at.clone();
        let take = move |event: web_sys::Event| {
            let Some(input) = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
            else {
                return;
            };
            let text = input.value();
            let mut signs = text.chars();
            match (signs.next(), signs.next()) {
                (Some(sign), None) if may_separate(sign) => {
                    wrong.set(String::new());
                    part_at(text);
                }
                (None, _) => wrong.set(String::new()),
                _ => wrong.set(text),
            }
        };
        let fault = move || {
            let typed = wrong.get();
            if typed.is_empty() {
                String::new()
            } else {
                Message::new(w::NO_SEPARATOR, vec![typed.into()]).get(lang.get())
            }
        };
        vec![
            el("label")
                .attr("for", &sign_id)
                .words(w::OWN_SEPARATOR)
                .child(hidden(&of))
                .view(),
            el("input")
                .attr("type", "text")
                .attr("class", "short")
                .attr("autocomplete", "off")
                .attr("spellcheck", "false")
                .id(&sign_id)
                .attr("aria-describedby", &fault_id)
                .attr_of("aria-invalid", move || {
                    wrong
                        .with(|typed| !typed.is_empty())
                        .then(|| "true".to_owned())
                })
                .on("change", take)
                .view(),
            of_class("span", "missed")
                .id(&fault_id)
                .attr("role", "alert")
                .text_of(fault)
                .view(),
        ]
    });
    views.push(typed.into_any());
    let found = looked.preview.encoding.clone();
    let options = w::ENCODINGS.iter().map(|(code, name)| {
        let held = *code == found;
        el("option")
            .attr("value", code)
            .selected(move || held)
            .words(*name)
            .view()
    });
    views.extend(choice(
        &id("encoding"),
        w::ENCODING,
        name,
        options.collect(),
        move |event| {
            // The headings are other words now, so separator and heading rows are looked for anew.
            if let Some(encoding) = chosen(&event) {
                let asked = Asked {
                    encoding,
                    ..Asked::default()
                };
                book.look(key, asked, None);
            }
        },
    ));
    views
}

/// The choice of a separator that is not listed.
const OTHER: &str = "other";

/// The other sheets of a workbook, each with a box that adds it to the book: branches often have a sheet each.
fn other_sheets(book: LoanBookState, key: u32, looked: &Looked) -> AnyView {
    if looked.sheets.len() < 2 {
        return ().into_any();
    }
    let own = looked.sheet.clone();
    // The first file of a workbook lists the other sheets; a sheet that was added is a file of its own and lists none.
    let first = memo(move || {
        book.sheets_beside(key)
            .iter()
            .all(|(other, _)| *other > key)
    });
    let sheets: Vec<(String, bool)> = looked
        .sheets
        .iter()
        .filter(|sheet| **sheet != own)
        .map(|sheet| (sheet.clone(), looked.hidden.contains(sheet)))
        .collect();
    let lang = book.lang;
    let boxes = move || {
        sheets
            .iter()
            .enumerate()
            .map(|(at, (sheet, out_of_sight))| {
                let id = ["book-", &key.to_string(), "-also-", &at.to_string()].concat();
                let (held, toggled, named) = (sheet.clone(), sheet.clone(), sheet.clone());
                let out_of_sight = *out_of_sight;
                let toggle = move |event: web_sys::Event| {
                    let Some(input) = event
                        .target()
                        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
                    else {
                        return;
                    };
                    let beside = book.sheets_beside(key);
                    match beside.iter().find(|(_, sheet)| *sheet == toggled) {
                        Some((other, _)) if !input.checked() => book.remove(*other),
                        None if input.checked() => book.add_sheet(key, &toggled),
                        _ => {}
                    }
                };
                let words = move || {
                    if out_of_sight {
                        Message::new(w::SHEET_HIDDEN, vec![named.as_str().into()]).get(lang.get())
                    } else {
                        named.clone()
                    }
                };
                of_class("label", "check")
                    .attr("for", &id)
                    .child(
                        el("input")
                            .attr("type", "checkbox")
                            .id(&id)
                            .checked(move || {
                                book.sheets_beside(key)
                                    .iter()
                                    .any(|(_, sheet)| *sheet == held)
                            })
                            .on("change", toggle),
                    )
                    .text(" ")
                    .child(el("span").text_of(words))
                    .view()
            })
            .collect::<Vec<_>>()
    };
    let unread = memo(move || book.unread_sheets(key));
    let hint = move || {
        dynamic(move || {
            let unread = unread.get();
            (!unread.is_empty()).then(|| {
                of_class("p", "hint").text_of(move || {
                    let lang = lang.get();
                    let names = unread.join(w::BETWEEN_SHEETS.get(lang));
                    Message::new(w::MAY_BE_LEDGERS, vec![names.into()]).get(lang)
                })
            })
        })
    };
    dynamic(move || {
        first.get().then(|| {
            of_class("fieldset", "book-sheets")
                .child(el("legend").words(w::OTHER_SHEETS))
                .child(boxes())
                .child(hint())
        })
    })
    .into_any()
}

/// What must be settled before a file is read: columns that are missing, uses that several columns fit, units that are not understood.
fn asks(book: LoanBookState, key: u32) -> Vec<AnyView> {
    let lang = book.lang.get();
    let found = book.of_looked(key, |looked| {
        let (layout, preview) = (&looked.layout, &looked.preview);
        let heading = |at: &usize| match preview.headings.get(*at) {
            Some(heading) if !heading.is_empty() => heading.clone(),
            _ => (at + 1).to_string(),
        };
        let name = |code: &str| {
            let known = preview.columns.iter().find(|[known, ..]| known == code);
            known.map_or_else(String::new, |[_, zh, en]| {
                if lang == Lang::Zh {
                    zh.clone()
                } else {
                    en.clone()
                }
            })
        };
        let mut said = Vec::new();
        let doubted = |code: &str| layout.doubts.iter().any(|(doubted, _)| doubted == code);
        let any_figure = Indicator::ALL
            .iter()
            .any(|indicator| doubted(indicator.code()));
        let lacking: Vec<&str> = [w::BALANCE, w::INVESTMENT, w::ONE_INDICATOR]
            .into_iter()
            .zip(layout.lacks())
            .zip([doubted("balance"), doubted("investment"), any_figure])
            .filter(|((_, lacks), doubted)| *lacks && !doubted)
            .map(|((what, _), _)| what.get(lang))
            .collect();
        if !lacking.is_empty() {
            let lacking = lacking.join(w::AND.get(lang));
            said.push(Message::new(w::MISSING, vec![lacking.into()]));
        }
        for (code, among) in &layout.doubts {
            let among: Vec<String> = among.iter().map(heading).collect();
            let among = among.join(w::AND.get(lang));
            said.push(Message::new(
                w::SEVERAL_FIT,
                vec![name(code).into(), among.into()],
            ));
        }
        for at in layout.asked() {
            said.push(Message::new(w::UNIT_ASKED, vec![heading(&at).into()]));
        }
        let unread: Vec<String> = preview
            .unread_figures
            .iter()
            .filter(|at| layout.columns.get(**at).is_some_and(String::is_empty))
            .map(heading)
            .collect();
        if !unread.is_empty() {
            let unread = unread.join(w::AND.get(lang));
            said.push(Message::new(w::FIGURES_UNREAD, vec![unread.into()]));
        }
        said
    });
    found
        .unwrap_or_default()
        .into_iter()
        .map(|message| el("p").text(&message.get(lang)).view())
        .collect()
}

fn column_head(
    book: LoanBookState,
    key: u32,
    at: usize,
    heading: &str,
    columns: &[[String; 3]],
    out_of_sight: bool,
) -> AnyView {
    let lang = book.lang;
    let held = memo(move || {
        book.of_looked(key, |looked| looked.layout.columns.get(at).cloned())
            .flatten()
            .unwrap_or_default()
    });
    let unit = memo(move || {
        book.of_looked(key, |looked| looked.layout.units.get(at).cloned())
            .flatten()
            .unwrap_or_default()
    });
    let column = if heading.is_empty() {
        (at + 1).to_string()
    } else {
        heading.to_owned()
    };
    let named = {
        let column = column.clone();
        move |what: Text| Some(Message::new(what, vec![column.as_str().into()]).get(lang.get()))
    };
    let of_unit = named.clone();
    let options = columns
        .iter()
        .map(|[code, zh, en]| {
            let (own, zh, en) = (code.clone(), zh.clone(), en.clone());
            let words = move || {
                if lang.get() == Lang::Zh {
                    zh.clone()
                } else {
                    en.clone()
                }
            };
            el("option")
                .attr("value", code)
                .selected(move || held.with(|held| *held == own))
                .text_of(words)
                .view()
        })
        .collect::<Vec<_>>();
    let none = el("option")
        .attr("value", "")
        .selected(move || held.with(String::is_empty))
        .words(w::NOT_READ);
    let assign = move |event: web_sys::Event| {
        if let Some(code) = chosen(&event) {
            let named = book.of_looked(key, |looked| looked.preview.named_units.clone());
            book.lay_out(key, |layout| {
                layout.assign(at, &code, &named.unwrap_or_default());
            });
        }
    };
    let select = el("select")
        .attr_of("aria-label", move || named(w::COLUMN_HOLDS))
        .child(none)
        .child(options)
        .on("change", assign);
    let set_unit = move |event: web_sys::Event| {
        if let Some(code) = chosen(&event) {
            book.lay_out(key, |layout| layout.choose_unit(at, &code));
        }
    };
    let found = memo(move || {
        book.of_looked(key, |looked| looked.layout.found.get(at).cloned())
            .flatten()
            .unwrap_or_default()
    });
    let asked = memo(move || unit.with(|unit| unit == "?"));
    let units = dynamic(move || {
        let (units, supposed) = units_of(&held.get())?;
        let of_unit = of_unit.clone();
        let options = units.iter().map(|(code, name)| {
            let code = *code;
            // A column without a unit is read as 万元, 吨 or per cent, so the choice shows these.
            let is =
                move || unit.with(|unit| unit == code || (unit.is_empty() && code == supposed));
            el("option")
                .attr("value", code)
                .selected(is)
                .words(*name)
                .view()
        });
        // A unit that is not understood is chosen by a person; nothing is supposed.
        let open = asked.get().then(|| {
            el("option")
                .attr("value", "?")
                .selected(move || asked.get())
                .words(w::CHOOSE_UNIT)
        });
        let from = move || {
            let said = match (unit.with(String::is_empty), found.get().as_str()) {
                (true, _) => w::UNIT_SUPPOSED,
                (_, "heading") => gw::UNIT_OF_HEADING,
                (_, "line") => gw::UNIT_OF_LINE,
                (_, "person") => gw::UNIT_CHOSEN,
                _ => return String::new(),
            };
            if asked.get() {
                w::UNIT_NOT_UNDERSTOOD.get(lang.get()).to_owned()
            } else {
                said.get(lang.get()).to_owned()
            }
        };
        let select = el("select")
            .attr_of("aria-label", move || of_unit(w::UNIT_OF_COLUMN))
            .attr_of("aria-invalid", move || {
                asked.get().then(|| "true".to_owned())
            })
            .child(open)
            .child(options.collect::<Vec<_>>())
            .on("change", set_unit);
        Some(vec![
            select.view(),
            of_class("small", "hint").text_of(from).view(),
        ])
    });
    el("th")
        .attr("scope", "col")
        .child(el("span").text(&column))
        .child(out_of_sight.then(|| of_class("small", "hint").words(w::COLUMN_HIDDEN)))
        .child(select)
        .child(units)
        .view()
}

/// The units that a column can have, and the one that is supposed where none is named; `None` where it has none.
fn units_of(code: &str) -> Option<(Vec<(&'static str, Text)>, &'static str)> {
    if ["balance", "investment", "limit"].contains(&code) {
        let units = Money::ALL.map(|unit| (unit.code(), unit.name()));
        return Some((units.to_vec(), Money::Wan.code()));
    }
    if code == "rate" {
        let units = RateUnit::ALL.map(|unit| (unit.code(), unit.name()));
        return Some((units.to_vec(), RateUnit::PerCent.code()));
    }
    Indicator::from_code(code)?;
    let units = Mass::ALL.map(|unit| (unit.code(), unit.name()));
    Some((units.to_vec(), Mass::Tonne.code()))
}

fn keeping(book: LoanBookState) -> AnyView {
    let says = move || {
        let lang = book.lang.get();
        let any = book.files.with(|files| !files.is_empty());
        match book.keeping.get() {
            Keeping::Kept if any => w::KEPT.get(lang).to_owned(),
            Keeping::Refused if any => w::NOT_KEPT.get(lang).to_owned(),
            _ => String::new(),
        }
    };
    of_class("p", "hint")
        .id("book-keeping")
        .text_of(says)
        .view()
}

// ---- reading

fn read_bar(book: LoanBookState, keys: Memo<Vec<u32>>) -> AnyView {
    let any = memo(move || keys.with(|keys| !keys.is_empty()));
    let ready = memo(move || book.ready() && !book.busy());
    dynamic(move || {
        any.get().then(|| {
            let read = button("", w::READ)
                .id("book-read")
                .attr_of("aria-disabled", move || {
                    (!ready.get()).then(|| "true".to_owned())
                })
                .on("click", move |_| {
                    if ready.get_untracked() {
                        book.read();
                    }
                });
            let words = move || {
                let lang = book.lang.get();
                if book.changed.get() && book.result.with(Option::is_some) {
                    w::CHANGED_SINCE.get(lang)
                } else {
                    ""
                }
            };
            of_class("p", "go")
                .child(read)
                .child(of_class("span", "hint").text_of(move || words().to_owned()))
        })
    })
}

/// The message where the result was computed for another period, scope or method than the document names now.
fn stale(book: LoanBookState) -> Option<El> {
    let ready = memo(move || book.ready());
    book.stale().then(|| {
        let again = dynamic(move || {
            ready
                .get()
                .then(|| button("", w::READ_AGAIN).on("click", move |_| book.read()))
        });
        of_class("div", "book-stale")
            .attr("role", "alert")
            .child(el("p").words(w::STALE))
            .child(again)
    })
}

// ---- the outcome

/// The outcome as the document holds it: every row accounted for, sums, and the rows that were not used.
fn outcome(book: LoanBookState) -> Option<Vec<AnyView>> {
    let result = book.result.get()?;
    let any_files = memo(move || book.ready());
    let outs = dynamic(move || {
        let with_files = any_files.get().then(|| {
            button("secondary", w::EXPORT_XLSX)
                .id("book-xlsx")
                .attr("data-free", "")
                .on("click", move |_| files_out::workbook(book))
        });
        of_class("p", "book-outs")
            .child(with_files)
            .child(
                button("secondary", w::EXPORT_CSV)
                    .id("book-csv")
                    .attr("data-free", "")
                    .on("click", move |_| files_out::results(book)),
            )
            .child(
                button("quiet danger", w::FORGET)
                    .id("book-forget")
                    .on("click", move |_| book.forget()),
            )
    });
    let lost = dynamic(move || {
        (!any_files.get()).then(|| of_class("p", "hint").words(w::FILES_ELSEWHERE))
    });
    Some(vec![
        of_class("h2", "book-outcome").words(w::OUTCOME).view(),
        rows_table(book, &result),
        sums_table(book, &result),
        lost,
        outs,
        refused(book, result),
    ])
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
            let take = move |event: web_sys::Event| {
                if let Some(input) = event
                    .target()
                    .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
                {
                    book.add(files_of(input.files()));
                    input.set_value("");
                }
            };
            let back = el("input")
                .attr("type", "file")
                .id("book-mended")
                .attr("accept", ENDINGS)
                .attr("aria-describedby", "book-mended-hint")
                .on("change", take);
            of_class("div", "book-mend")
                .child(
                    of_class("p", "book-outs").child(
                        names
                            .iter()
                            .enumerate()
                            .filter(|(at, _)| has(*at))
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
