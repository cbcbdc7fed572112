//! The lazy part of comparison: this document beside another one of the same form; which one, then the two in tables, and these on paper and as a file. A
//! step shows the other tables of a report by the same view.

mod paper;

use super::files::with_files;
use super::form::document_page::state_words;
use super::form::editor::Editor;
use super::shell::app_state::{AppState, app_state};
use super::shell::clock;
use super::words as w;
use crate::documents::comparison::{self, Compared, Comparison as Tables};
use crate::documents::notes::Notes;
use crate::documents::route::Route;
use crate::documents::{Document, Output, Part, Report, Table, Value, checksum};
use crate::i18n::{Arg, Lang, Message, Text};
use crate::storage::Opened;
use crate::ui::figures::value_words;
use crate::ui::html::{button, el, of_class};
use crate::ui::{dynamic, memo, words as uw};
use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::BTreeMap;
use wasm_bindgen::JsCast;

/// What the part offers.
pub struct Comparison {
    /// The part of a step that puts another document beside this one.
    pub view: fn(Editor, &'static Output) -> AnyView,
    /// The comparison with the document of this id, on paper.
    pub paper: fn(AppState, Editor, &'static Output, &str) -> AnyView,
    /// A table of the report, by its id in [`Output::shown`], following the draft.
    pub table: fn(Editor, &'static Output, &'static str) -> AnyView,
}

crate::lazy_part! {
    /// Comparison with another document.
    pub static COMPARISON, compare: Comparison = Comparison { view: compare_view, paper: paper::paper_page, table: shown_table };
}

/// What was chosen beside a document.
#[derive(Debug, Clone, Default)]
struct Choice {
    /// The other document's id; blank where none is chosen.
    other: String,
    /// Whether only rows are shown in which something changed.
    changes_only: bool,
}

thread_local! {
    // What was chosen beside each document since the page was opened: whoever leaves the step finds it again.
    static CHOSEN: RefCell<BTreeMap<String, Choice>> = const { RefCell::new(BTreeMap::new()) };
}

fn chosen_beside(id: &str) -> Choice {
    CHOSEN.with_borrow(|chosen| chosen.get(id).cloned().unwrap_or_default())
}

fn keep_choice(id: &str, choice: Choice) {
    CHOSEN.with_borrow_mut(|chosen| drop(chosen.insert(id.to_owned(), choice)));
}

fn compare_view(editor: Editor, output: &'static Output) -> AnyView {
    let app = app_state();
    let others = others(app, editor);
    let lead = of_class("div", "answer")
        .child(el("h2").words(w::COMPARE_TITLE))
        .child(
            of_class("p", "hint")
                .id("compare-hint")
                .words(w::COMPARE_HINT),
        );
    if others.is_empty() {
        return of_class("div", "field wide")
            .child(lead.child(of_class("p", "empty").words(w::COMPARE_NONE)))
            .view();
    }
    let kept = chosen_beside(&editor.id());
    let there = others.iter().any(|(id, _)| *id == kept.other);
    let chosen = RwSignal::new(if there { kept.other } else { String::new() });
    let changes_only = RwSignal::new(kept.changes_only);
    let keep = move || {
        let choice = Choice {
            other: chosen.get_untracked(),
            changes_only: changes_only.get_untracked(),
        };
        keep_choice(&editor.id(), choice);
    };
    let options = others
        .iter()
        .map(|(id, name)| {
            let (name, selected) = (name.clone(), id.clone());
            el("option")
                .attr("value", id)
                .selected(move || chosen.with(|chosen| *chosen == selected))
                .text_of(move || name.get(app.lang.get()))
                .view()
        })
        .collect::<Vec<_>>();
    let choose = move |event: web_sys::Event| {
        if let Some(select) = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok())
        {
            chosen.set(select.value());
            keep();
        }
    };
    let select = el("select")
        .id("compare-with")
        .attr("data-free", "")
        .attr("aria-describedby", "compare-hint")
        .child(el("option").attr("value", "").words(uw::CHOOSE))
        .child(options)
        .on("change", choose);
    let tick = move |event: web_sys::Event| {
        changes_only.set(event_target_checked(&event));
        keep();
    };
    // Built anew when another document is chosen or another language is read; what is typed meanwhile stands in the next table.
    let compared = move || {
        let (chosen, lang) = (chosen.get(), app.lang.get());
        let other = read(app, &chosen)?;
        let document = editor.document();
        Some(match tables_of(output, &document, &other.document)? {
            Ok(tables) => el("div")
                .id("comparison")
                .child(which_is_which(editor, &document, &other.document, lang))
                .child(tools(editor, output, &chosen, changes_only, tick))
                .child(dynamic(move || {
                    let shown = if changes_only.get() {
                        tables.changes_only()
                    } else {
                        tables.clone()
                    };
                    tables_view(&shown, lang)
                })),
            Err(why) => of_class("p", "missed")
                .attr("role", "alert")
                .text(&why.get(lang)),
        })
    };
    let chooser = lead
        .child(
            of_class("div", "label").child(
                el("label")
                    .attr("for", "compare-with")
                    .words(w::COMPARE_WITH),
            ),
        )
        .child(select);
    of_class("div", "field wide")
        .child(chooser)
        .child(dynamic(compared))
        .view()
}

/// Above the tables: changes alone, the paper, the file.
fn tools(
    editor: Editor,
    output: &'static Output,
    other: &str,
    changes_only: RwSignal<bool>,
    tick: impl FnMut(web_sys::Event) + 'static,
) -> AnyView {
    let only = of_class("label", "option")
        .attr("for", "compare-changes")
        .child(
            el("input")
                .attr("type", "checkbox")
                .id("compare-changes")
                .attr("data-free", "")
                .checked(move || changes_only.get())
                .on("change", tick),
        )
        .child(el("span").words(w::COMPARE_CHANGES));
    let paper = of_class("a", "button secondary")
        .attr(
            "href",
            &Route::Compared(editor.id(), other.to_owned()).hash(),
        )
        .words(w::COMPARE_PRINT);
    let other = other.to_owned();
    let file = button("secondary", w::COMPARE_EXPORT)
        .attr("data-free", "")
        .on("click", move |_| export(editor, output, other.clone()));
    of_class("div", "compare-tools")
        .child(only)
        .child(paper)
        .child(file)
        .view()
}

/// The tables, each under its title, and the notes below.
fn tables_view(tables: &Tables, lang: Lang) -> Vec<AnyView> {
    let mut views = Vec::new();
    for (at, table) in tables.tables.iter().enumerate() {
        // The first is what the heading of the part announces.
        if at > 0 {
            views.push(el("h3").text(table.title.get(lang)).view());
        }
        views.push(table_view(table, lang));
    }
    if tables.tables.is_empty() {
        views.push(of_class("p", "empty").words(w::COMPARE_SAME).view());
    }
    let notes = tables.notes.iter();
    views.extend(notes.map(|note| of_class("p", "hint").text(&note.get(lang)).view()));
    views
}

/// Hands over the comparison as a file, once the part that writes files is here.
fn export(editor: Editor, output: &'static Output, other: String) {
    let app = app_state();
    editor.flush();
    let lang = app.lang.get_untracked();
    let document = editor.document();
    if let Some(Ok(report)) = report(app, output, &document, &other, lang) {
        with_files(move |files| (files.of_report)(output.template, lang, &document, &report));
    }
}

/// The report of a comparison; why the two cannot be compared. `None` where the other document is gone.
fn report(
    app: AppState,
    output: &Output,
    document: &Document,
    other: &str,
    lang: Lang,
) -> Option<Result<Report, Message>> {
    let other = read(app, other)?;
    let own = read(app, &document.id);
    let this = Compared {
        document,
        saved: own.map(|own| own.saved).unwrap_or_default(),
    };
    let that = Compared {
        document: &other.document,
        saved: other.saved,
    };
    let tables = tables_of(output, document, &other.document)?;
    Some(tables.map(|tables| comparison::report(output.template, &[this, that], &tables, lang)))
}

fn shown_table(editor: Editor, output: &'static Output, id: &'static str) -> AnyView {
    let shown = output.shown.iter().find(|(shown, _)| *shown == id);
    let of_notes = output.of_notes.iter().find(|(shown, _)| *shown == id);
    let form = editor.form;
    let table = move || {
        // A table shows figures, so every answer may change it, and not only one that names something.
        form.draft.track();
        match (shown, of_notes) {
            (Some((_, table)), _) => form.read_recorded(table),
            (None, Some((_, table))) => {
                let notes = form.notes.with(|text| Notes::of(text));
                form.read_settled(|draft| table(draft, &notes))
            }
            (None, None) => None,
        }
    };
    let mut parts = form.template.steps.iter().flat_map(|step| step.parts);
    if parts.any(|part| matches!(part, Part::FoldedTable(of) if *of == id)) {
        let title = memo(move || table().map(|table| table.title));
        let there = memo(move || title.with(Option::is_some));
        return dynamic(move || {
            let words = move || {
                title
                    .get()
                    .map(|title| title.get(form.lang.get()).to_owned())
                    .unwrap_or_default()
            };
            let rows = dynamic(move || {
                let lang = form.lang.get();
                table().map(|table| table_view(&table, lang))
            });
            there.get().then(|| {
                of_class("details", "fold wide of-report")
                    .child(el("summary").text_of(words))
                    .child(of_class("div", "field wide of-report").child(rows))
            })
        });
    }
    dynamic(move || {
        let lang = form.lang.get();
        let table = table()?;
        // A table that bears the title of its step does not show the title a second time.
        let steps = form.template.steps.iter();
        let said = steps.filter(|step| step.label == table.title);
        let said = said
            .flat_map(|step| step.parts)
            .any(|part| matches!(part, Part::Table(of) if *of == id));
        let title = el("h2")
            .maybe("class", said.then_some("vh"))
            .text(table.title.get(lang));
        Some(
            of_class("div", "field wide of-report")
                .child(title)
                .child(table_view(&table, lang)),
        )
    })
}

/// The other documents of the form, with their names and when they were saved, for two may have one name.
fn others(app: AppState, editor: Editor) -> Vec<(String, Message)> {
    let own = editor.id();
    let listed = app
        .with_shelf(|library, shelf| library.list(shelf))
        .unwrap_or_default();
    let mut others = Vec::new();
    for listed in listed {
        if let Opened::Document(document, facts) = listed.opened
            && document.template == editor.form.template.id
            && document.id != own
        {
            let name =
                [Lang::Zh, Lang::En].map(|lang| editor.form.template.name_of(&document, lang));
            let name = || Arg::Both(Box::new(name.clone()));
            let told = |pattern: Text, more: Option<Arg>| {
                let mut args = vec![name(), facts_of(&document), moment(&facts.saved_at).into()];
                args.extend(more);
                Message::new(pattern, args)
            };
            let mut says = told(w::COMPARE_OPTION, None);
            // Two that are told alike are told apart by their checksums.
            if others.iter().any(|(_, other)| *other == says) {
                says = told(
                    w::COMPARE_OPTION_SUM,
                    Some(checksum(&document.draft).into()),
                );
            }
            others.push((document.id, says));
        }
    }
    others
}

/// What a document reports on and how far it is: 截至 2025-12-31，草稿.
fn facts_of(document: &Document) -> Arg {
    let state = state_words(document.state());
    match comparison::period(&document.draft).as_str() {
        "" => state.into(),
        period => Message::new(w::COMPARE_PERIOD, vec![period.into(), state.into()]).into(),
    }
}

/// Which of the two stands in which column.
fn which_is_which(editor: Editor, document: &Document, other: &Document, lang: Lang) -> AnyView {
    let said = |document: &Document| -> Arg {
        let name = editor.form.template.name_of(document, lang);
        Message::new(w::COMPARE_NAMED, vec![name.into(), facts_of(document)]).into()
    };
    let [this, that] = [document, other].map(said);
    let pair = if comparison::open_is_earlier(&document.draft, &other.draft) {
        vec![this, that]
    } else {
        vec![that, this]
    };
    of_class("p", "hint")
        .id("compare-which")
        .text(&Message::new(w::COMPARE_WHICH, pair).get(lang))
        .view()
}

/// A stored document, and when it was saved.
struct Stored {
    document: Box<Document>,
    saved: String,
}

fn read(app: AppState, id: &str) -> Option<Stored> {
    match app.with_shelf(|library, shelf| library.load(shelf, id)) {
        Ok(Some(Opened::Document(document, facts))) => Some(Stored {
            document,
            saved: moment(&facts.saved_at),
        }),
        _ => None,
    }
}

/// A moment as people read it, to the minute.
fn moment(iso: &str) -> String {
    [&clock::day(iso), " ", &clock::time(iso)].concat()
}

/// A document beside another one of the same form; or why the two cannot be compared. `None` where the form does not compare.
fn tables_of(output: &Output, now: &Document, other: &Document) -> Option<Result<Tables, Message>> {
    let compare = output.compare.filter(|_| now.template == other.template)?;
    Some(compare(&now.draft, &other.draft))
}

/// A cell of more letters than this is a sentence.
const LONG: usize = 24;

fn table_view(table: &Table, lang: Lang) -> AnyView {
    // A heading stands over its figures.
    let figures = |at: usize| {
        table
            .rows
            .iter()
            .any(|row| matches!(row.get(at), Some(Value::Number { .. })))
    };
    // Sentences have room for a few words a line.
    let long = |at: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(at));
        cells
            .map(|value| value_words(value, lang, false))
            .any(|said| said.chars().count() > LONG)
    };
    let class: Vec<&str> = (0..table.columns.len())
        .map(|at| match (figures(at), long(at)) {
            (true, _) => "number",
            (false, true) => "long",
            (false, false) => "",
        })
        .collect();
    let heads: Vec<(&str, &str)> = table
        .columns
        .iter()
        .map(|(_, title)| title.get(lang))
        .zip(class.iter().copied())
        .collect();
    let heads = move || {
        heads
            .iter()
            .map(|(title, class)| view! { <th scope="col" class=*class>{*title}</th> })
            .collect_view()
    };
    // Where several rows have the same words in the first column, the words stand once beside all of them.
    let same = |at: usize, rows: &[Vec<Value>]| {
        let first = rows.get(at).and_then(|row| row.first());
        let begins = at == 0 || rows.get(at - 1).and_then(|row| row.first()) != first;
        begins.then(|| {
            rows.iter()
                .skip(at)
                .take_while(|row| row.first() == first)
                .count()
        })
    };
    let cells = move |at: usize, rows: &[Vec<Value>]| {
        let group = rows.get(at).and_then(|row| row.first()).zip(same(at, rows));
        let group = group.map(|(value, many)| view! { <th scope="rowgroup" rowspan=many.to_string()>{value_words(value, lang, false)}</th> });
        let others = rows
            .get(at)
            .into_iter()
            .flat_map(|row| row.iter().zip(class.iter().copied()).skip(1));
        (group, others.map(|(value, class)| view! { <td class=class>{value_words(value, lang, false)}</td> }).collect_view())
    };
    let title = table.title.get(lang);
    let rows = (0..table.rows.len())
        .map(|at| view! { <tr>{cells(at, &table.rows)}</tr> })
        .collect_view();
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=title>
            <table class="answers"><caption class="vh">{title}</caption><thead><tr>{heads()}</tr></thead><tbody>{rows}</tbody></table>
        </div>
    }
    .into_any()
}
