//! The mapping of a file: its sheet, heading rows and separator, what must be settled before it is read, and what each column holds.

use super::state::{Asked, LoanBookState, Looked};
use super::words as w;
use crate::i18n::{Lang, Message, Text};
use crate::standards::green_loan::exchange::may_separate;
use crate::standards::green_loan::{Indicator, Mass, Money, RateUnit, words as gw};
use crate::ui::html::{El, button, el, of_class};
use crate::ui::words::COLON;
use crate::ui::{after_paint, dynamic, focus, memo};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};

/// The mapping of a file's columns: sheets, heading rows and separator, what must be settled before the file is read, and the first rows below a choice
/// for each column. What nothing can be computed without stands first.
pub(super) fn mapping(book: LoanBookState, key: u32, looked: &Looked, name: &str) -> Vec<AnyView> {
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
) -> AnyView {
    labelled(
        id,
        label,
        name,
        el("select").id(id).child(options).on("change", chosen),
    )
}

/// A control of the settings with its label in front, which stay on one line.
fn labelled(id: &str, label: Text, name: &str, control: El) -> AnyView {
    of_class("span", "pair")
        .child(el("label").attr("for", id).words(label).child(hidden(name)))
        .child(control)
        .view()
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
        settings.push(choice(
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
    settings.push(labelled(
        &id("row"),
        w::HEADING_ROW,
        name,
        el("input")
            .attr("type", "text")
            .attr("inputmode", "numeric")
            .attr("class", "short")
            .id(&id("row"))
            .attr("value", &row.to_string())
            .on("change", choose_row),
    ));
    let many = looked.layout.heading_rows;
    let counts = (1..=many.max(4)).map(|count| {
        el("option")
            .attr("value", &count.to_string())
            .selected(move || count == many)
            .text(&count.to_string())
            .view()
    });
    let by_count = asked.clone();
    settings.push(choice(
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
    let mut views = vec![choice(
        &id("separator"),
        w::SEPARATOR,
        name,
        options,
        choose,
    )];
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
    views.push(choice(
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
        // Nothing names a unit, or what names one is not understood.
        let nowhere = |at: &usize| layout.found.get(*at).is_none_or(String::is_empty);
        let (unnamed, unknown): (Vec<usize>, Vec<usize>) =
            layout.asked().into_iter().partition(nowhere);
        if !unnamed.is_empty() {
            let unnamed: Vec<String> = unnamed.iter().map(heading).collect();
            let unnamed = unnamed.join(w::AND.get(lang));
            said.push(Message::new(w::UNIT_NOT_STATED, vec![unnamed.into()]));
        }
        for at in unknown {
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
    let by_rows = memo(move || {
        let by_rows = |looked: &Looked| looked.layout.named_by_rows(&held.get());
        book.of_looked(key, by_rows).unwrap_or_default()
    });
    let asked = memo(move || unit.with(|unit| unit == "?"));
    let wrong = move || asked.get() && !by_rows.get();
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
                .text_of(move || {
                    let words = if by_rows.get() {
                        w::UNIT_BY_ROWS
                    } else {
                        w::CHOOSE_UNIT
                    };
                    words.get(lang.get()).to_owned()
                })
        });
        let from = move || {
            let said = match (unit.with(String::is_empty), found.get().as_str()) {
                (true, _) => w::UNIT_SUPPOSED,
                (_, "heading") => gw::UNIT_OF_HEADING,
                (_, "line") => gw::UNIT_OF_LINE,
                (_, "person") => gw::UNIT_CHOSEN,
                _ => return String::new(),
            };
            let said = match (by_rows.get(), asked.get()) {
                (true, true) => w::UNIT_ONLY_BY_ROWS,
                (true, false) => w::UNIT_WHERE_BLANK,
                (false, true) if found.with(String::is_empty) => w::NOT_STATED,
                (false, true) => w::UNIT_NOT_UNDERSTOOD,
                (false, false) => said,
            };
            said.get(lang.get()).to_owned()
        };
        let select = el("select")
            .attr_of("aria-label", move || of_unit(w::UNIT_OF_COLUMN))
            .attr_of("aria-invalid", move || wrong().then(|| "true".to_owned()))
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

pub(super) fn hidden(name: &str) -> El {
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
