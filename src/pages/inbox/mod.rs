//! 收报告: the page on which a bank reads the reports that borrowers sent, a row a loan. Files are read in slices, so that the page answers meanwhile;
//! nothing of them is stored.

mod reading;
mod remarks;
mod table;
mod words;

use super::files::with_files;
use super::shell::app_state::AppState;
use super::shell::clock;
use super::shell::layout::{foot, heading};
use super::words as pw;
use crate::documents::inbox::{Checked, Loan, LoanRow, Standing};
use crate::exports::inbox::{Filtered, csv_file, workbook};
use crate::i18n::{Message, Text};
use crate::measure::Year;
use crate::ui::html::{El, button, el, file_chooser, of_class};
use crate::ui::{dynamic, memo};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::File;
use words as w;

/// What the part offers.
pub struct InboxPage {
    /// The page.
    pub view: fn(AppState) -> AnyView,
}

crate::lazy_part! {
    /// 收报告.
    pub static INBOX_PAGE, inbox: InboxPage = InboxPage { view };
}

/// What the page knows. It is gone with the page.
#[derive(Clone, Copy)]
struct Desk {
    app: AppState,
    /// The loans of this browser, and those of files that were chosen.
    loans: StoredValue<Vec<Loan>>,
    /// Whether the loans of this browser were read.
    ready: StoredValue<bool>,
    /// Rises with every judgement.
    turn: StoredValue<u32>,
    /// The files that were chosen.
    files: StoredValue<Vec<Checked>>,
    /// The years that can be chosen.
    years: RwSignal<Vec<Year>>,
    /// The year that is looked at.
    year: RwSignal<Option<Year>>,
    /// The rows of that year.
    rows: RwSignal<Arc<Vec<LoanRow>>>,
    /// How many of how many files were read; nothing where none are being read.
    progress: RwSignal<Option<(usize, usize)>>,
    /// What went wrong with the choice of files as a whole.
    fault: RwSignal<Option<Message>>,
    /// How the loans stand that are shown; all where nothing was chosen.
    filter: RwSignal<Option<Standing>>,
    /// What is kept while the table is built anew.
    kept: remarks::Kept,
}

impl Desk {
    /// The rows that are shown.
    fn shown(self) -> Vec<usize> {
        let filter = self.filter.get();
        self.rows.with(|rows| {
            let shown = rows
                .iter()
                .enumerate()
                .filter(|(_, row)| filter.is_none_or(|filter| row.standing == filter));
            shown.map(|(at, _)| at).collect()
        })
    }

    /// Calls `act` with the rows that are shown, to hand them over.
    fn filtered(self, act: impl FnOnce(&Filtered)) {
        let rows = self.rows.get_untracked();
        let shown = untrack(|| self.shown());
        let rows: Vec<&LoanRow> = shown.iter().filter_map(|at| rows.get(*at)).collect();
        let Some(year) = self.year.get_untracked() else {
            return;
        };
        let now = clock::now();
        act(&Filtered {
            year,
            filter: self.filter.get_untracked(),
            rows: &rows,
            lang: self.app.lang.get_untracked(),
            now: &now,
            made: &clock::in_china(&now),
        });
    }
}

fn view(app: AppState) -> AnyView {
    let desk = Desk {
        app,
        loans: StoredValue::new(Vec::new()),
        ready: StoredValue::new(false),
        turn: StoredValue::new(0),
        files: StoredValue::new(Vec::new()),
        years: RwSignal::new(Vec::new()),
        year: RwSignal::new(None),
        rows: RwSignal::new(Arc::new(Vec::new())),
        progress: RwSignal::new(None),
        fault: RwSignal::new(None),
        filter: RwSignal::new(None),
        kept: remarks::Kept::nothing(),
    };
    reading::again(desk);
    let fault = move || {
        let lang = app.lang.get();
        let fault = desk.fault.get();
        fault.map(|fault| fault.get(lang)).unwrap_or_default()
    };
    of_class("main", "plain inbox")
        .id("main")
        .child(heading(pw::INBOX_TITLE))
        .child(of_class("p", "lead").words(w::LEAD))
        .child(of_class("p", "hint").words(w::CLOCK))
        .child(choose(desk))
        .child(
            of_class("p", "missed")
                .id("inbox-fault")
                .attr("role", "alert")
                .text_of(fault),
        )
        .child(
            of_class("p", "hint")
                .attr("role", "status")
                .text_of(move || said(desk)),
        )
        .child(bar(desk))
        .child(table::view(desk))
        .child(foot())
        .view()
}

/// How far the reading is; once it is done, how many loans and files there are.
fn said(desk: Desk) -> String {
    let lang = desk.app.lang.get();
    if let Some((done, all)) = desk.progress.get() {
        let args = vec![done.to_string().into(), all.to_string().into()];
        return Message::new(w::READING, args).get(lang);
    }
    desk.rows.track();
    let loans = desk.loans.with_value(Vec::len);
    let files = desk.files.with_value(Vec::len);
    if loans == 0 {
        return w::NO_LOANS.get(lang).to_owned();
    }
    let args = vec![loans.to_string().into(), files.to_string().into()];
    Message::new(w::COUNTS, args).get(lang)
}

fn files_of(list: Option<web_sys::FileList>) -> Vec<File> {
    list.map(|list| (0..list.length()).filter_map(|at| list.get(at)).collect())
        .unwrap_or_default()
}

/// The chooser, onto which files can be dropped as well.
fn choose(desk: Desk) -> El {
    let chosen = move |event: web_sys::Event| {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        if let Some(input) = input {
            reading::take(desk, files_of(input.files()));
            // The same files can be chosen again.
            input.set_value("");
        }
    };
    let input = el("input")
        .attr("type", "file")
        .id("inbox-files")
        .attr("multiple", "")
        .attr("accept", ".json,application/json")
        .attr("aria-describedby", "inbox-hint")
        .on("change", chosen);
    let over = RwSignal::new(false);
    let dropped = move |event: web_sys::Event| {
        event.prevent_default();
        over.set(false);
        let data = event
            .dyn_ref::<web_sys::DragEvent>()
            .and_then(web_sys::DragEvent::data_transfer);
        if let Some(data) = data {
            reading::take(desk, files_of(data.files()));
        }
    };
    let class = move || {
        let class = if over.get() {
            "book-drop over"
        } else {
            "book-drop"
        };
        Some(class.to_owned())
    };
    el("div")
        .attr_of("class", class)
        .on("dragover", move |event| {
            event.prevent_default();
            over.set(true);
        })
        .on("dragleave", move |_| over.set(false))
        .on("drop", dropped)
        .child(file_chooser(input, "inbox-files", w::CHOOSE))
        .child(of_class("p", "hint").id("inbox-hint").words(w::CHOOSE_HINT))
}

/// The year, the filters with how many loans each has, and the files that go out.
fn bar(desk: Desk) -> AnyView {
    let any = memo(move || desk.rows.with(|rows| !rows.is_empty()));
    dynamic(move || {
        any.get().then(|| {
            let all = filter(desk, None, w::ALL);
            let each = Standing::ALL.map(|of| filter(desk, Some(of), of.name()));
            let filters = of_class("div", "filters")
                .attr("role", "group")
                .attr_of("aria-label", move || {
                    Some(w::FILTER.get(desk.app.lang.get()).to_owned())
                })
                .child(all)
                .child(Vec::from(each));
            let csv = move |_| {
                desk.filtered(|of| {
                    let file = csv_file(of);
                    with_files(move |files| (files.file)(&file));
                });
            };
            let xlsx = move |_| {
                let lang = desk.app.lang.get_untracked();
                desk.filtered(|of| {
                    let (name, book) = workbook(of);
                    with_files(move |files| (files.workbook)(&book, name, lang));
                });
            };
            of_class("div", "inbox-bar")
                .child(dynamic(move || year(desk)))
                .child(filters)
                .child(
                    of_class("div", "acts")
                        .child(button("secondary", w::AS_CSV).on("click", csv))
                        .child(button("secondary", w::AS_XLSX).on("click", xlsx))
                        .child(
                            button("quiet", w::CLEAR).on("click", move |_| reading::clear(desk)),
                        ),
                )
        })
    })
}

fn filter(desk: Desk, of: Option<Standing>, words: Text) -> AnyView {
    let label = move || {
        let count = desk.rows.with(|rows| {
            let counted = rows
                .iter()
                .filter(|row| of.is_none_or(|of| row.standing == of));
            counted.count()
        });
        let args = vec![words.into(), count.to_string().into()];
        Message::new(w::FILTERED, args).get(desk.app.lang.get())
    };
    of_class("button", "quiet")
        .attr("type", "button")
        .attr_of("aria-pressed", move || {
            Some((desk.filter.get() == of).to_string())
        })
        .text_of(label)
        .on("click", move |_| desk.filter.set(of))
        .view()
}

/// The choice of the year; nothing where there is no other.
fn year(desk: Desk) -> Option<El> {
    let years = desk.years.get();
    if years.len() < 2 {
        return None;
    }
    let options = years.iter().map(|of| {
        let of = *of;
        let number = of.number().to_string();
        el("option")
            .attr("value", &number)
            .selected(move || desk.year.get() == Some(of))
            .text(&number)
            .view()
    });
    let choose = move |event: web_sys::Event| {
        let typed = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok())
            .and_then(|select| crate::measure::read_year(&select.value()));
        if let Some(year) = typed {
            desk.year.set(Some(year));
            reading::again(desk);
        }
    };
    let select = el("select")
        .id("inbox-year")
        .child(options.collect::<Vec<_>>())
        .on("change", choose);
    Some(
        el("p")
            .child(el("label").attr("for", "inbox-year").words(w::YEAR))
            .text(" ")
            .child(select),
    )
}
