//! What was made and how it is handed over: paper, JSON, CSV, and next year's report. The second program makes all of it.

use super::app_state::{AppState, BUILD, Origin, give, say_given};
use super::clock;
use super::editor::Editor;
use super::layout::{heading, home_link};
use super::second::{self, ExportKind, Show};
use super::words as w;
use crate::documents::checksum;
use crate::documents::route::Route;
use crate::i18n::{Lang, Message, Text};
use crate::storage::Autosave;
use crate::ui::html::{El, button, el, of_class};
use crate::ui::toast::{Undo, toast, toast_with};
use crate::ui::words as uw;
use crate::ui::{dynamic, memo};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Hands files to the person and says so: the browser takes them, and tells nobody whether they arrived. `taken` runs when it took them, and
/// gives what is to be done where they did not arrive.
pub fn hand(files: Result<Vec<web_sys::File>, Message>, taken: impl FnOnce() -> Option<Undo>) {
    let files = match files {
        Err(why) => return toast(why, None),
        Ok(files) => files,
    };
    let mut all = true;
    let mut last = None;
    for file in &files {
        let accepted = give(file);
        all = all && accepted;
        last = Some(say_given(file, accepted));
    }
    let Some(message) = last else { return };
    let lost = if all { taken() } else { None };
    toast_with(message, lost.map(|lost| (w::NOT_ARRIVED, lost)));
}

/// What is said where a file did not arrive, once it no longer counts as handed over.
fn say_lost() {
    toast(w::NOT_ARRIVED_HELP.into(), None);
}

/// Hands over files of the open document.
fn export(app: AppState, editor: Editor, kind: ExportKind) {
    editor.flush();
    let (document, lang) = (editor.document(), app.lang.get_untracked());
    spawn_local(async move {
        let before = document.exported_at.clone();
        let taken = || -> Option<Undo> {
            if editor.is_open() {
                editor.exported();
            }
            Some(Arc::new(move || {
                if editor.is_open() {
                    editor.exported_at(before.clone());
                }
                say_lost();
            }))
        };
        hand(second::files(kind, &document, lang).await, taken);
    });
}

/// Hands over every document in one file that was read back before, and says what is in it.
pub fn backup_all(app: AppState) {
    if let Some(editor) = app.open.get_untracked() {
        editor.flush();
    }
    let raws = app
        .with_shelf(|library, shelf| library.raws(shelf))
        .unwrap_or_default();
    let ids = app
        .with_shelf(|library, shelf| library.list(shelf))
        .unwrap_or_default()
        .into_iter()
        .map(|listed| listed.id);
    let note = [clock::now()]
        .into_iter()
        .chain(ids)
        .collect::<Vec<_>>()
        .join(" ");
    let lang = app.lang.get_untracked();
    spawn_local(async move {
        let (file, counts) = match second::backup(&raws, lang).await {
            Ok(made) => made,
            Err(why) => return toast(why, None),
        };
        if !give(&file) {
            return toast(say_given(&file, false), None);
        }
        let before = app.backup.get_untracked();
        app.backed_up(&note);
        app.due.set(Vec::new());
        let lost: Undo = Arc::new(move || {
            app.backed_up(&before);
            say_lost();
        });
        toast_with(
            Message::new(
                uw::JOINED,
                vec![counts.into(), say_given(&file, true).into()],
            ),
            Some((w::NOT_ARRIVED, lost)),
        );
    });
}

/// Hands over the JSON file: the draft, importable again, and the report.
pub fn export_json(app: AppState, editor: Editor) {
    export(app, editor, ExportKind::Json);
}

/// What was made, and how to hand it over.
pub fn report_page(app: AppState, editor: Editor) -> AnyView {
    let form = editor.form;
    let id = editor.id();
    let lead = move || {
        if editor.issued() {
            w::REPORT_FINAL.get(form.lang.get())
        } else {
            w::REPORT_DRAFT.get(form.lang.get())
        }
        .to_owned()
    };
    let facts = move || {
        let lang = form.lang.get();
        let document = form.draft.with(checksum);
        let saved = editor.saving.with(Autosave::rev);
        Message::new(
            w::REPORT_FACTS,
            vec![
                document.into(),
                saved.to_string().into(),
                BUILD.into(),
                env!("CARGO_PKG_VERSION").into(),
                form.template.version.to_string().into(),
            ],
        )
        .get(lang)
    };
    let exported = move || editor.tag.with(|tag| app.handed(tag, form.lang.get()));
    // The toast is gone soon; who finds no file later says so here.
    let arrived = memo(move || editor.tag.with(|tag| !tag.exported_at.is_empty()));
    let lost = dynamic(move || {
        let act = move |_| {
            editor.exported_at(String::new());
            say_lost();
        };
        arrived
            .get()
            .then(|| button("quiet", w::NOT_ARRIVED).on("click", act))
    });
    let block = |title: Text, lead: El| {
        of_class("section", "block")
            .child(el("h2").words(title))
            .child(lead)
    };
    let lead_of = |words: Text| of_class("p", "lead").words(words);
    let to_paper = of_class("a", "button")
        .attr("href", &Route::Print(id.clone()).hash())
        .words(w::TO_PAPER);
    let files = [
        (w::EXPORT_JSON, w::JSON_IS, ExportKind::Json),
        (w::EXPORT_CSV, w::CSV_IS, ExportKind::Csv),
        (w::EXPORT_TABLES, w::TABLES_ARE, ExportKind::Tables),
    ];
    let files = files.map(|(does, is, kind)| {
        let export = button("secondary", does).on("click", move |_| export(app, editor, kind));
        el("li").child(export).text(" ").words(is).view()
    });
    let next_year = form.template.rolls_forward.then(|| {
        let begin =
            button("secondary", w::NEXT_YEAR).on("click", move |_| roll_forward(app, editor));
        block(w::NEXT_YEAR_TITLE, lead_of(w::NEXT_YEAR_LEAD)).child(begin)
    });
    let review = el("a")
        .attr("href", &super::review::route(&id).hash())
        .words(form.template.review);
    vec![
        heading(w::REPORT_TITLE).view(),
        of_class("p", "lead").text_of(lead).view(),
        of_class("p", "hint").text_of(facts).view(),
        block(w::PAPER_TITLE, lead_of(w::PAPER_LEAD))
            .child(el("p").child(to_paper))
            .view(),
        block(
            w::FILES_TITLE,
            lead_of(w::FILES_LEAD)
                .text(" ")
                .text_of(exported)
                .text(" ")
                .child(lost),
        )
        .child(of_class("ul", "files").child(Vec::from(files)))
        .view(),
    ]
    .into_iter()
    .chain(next_year.map(El::view))
    .chain([of_class("p", "foot-links")
        .child(review)
        .child(home_link())
        .view()])
    .collect::<Vec<_>>()
    .into_any()
}

/// Next year's report from this one: history shifted, nothing retyped.
fn roll_forward(app: AppState, editor: Editor) {
    editor.flush();
    let document = editor.document();
    let template = editor.form.template;
    spawn_local(async move {
        match second::roll_forward(&document).await {
            Ok(mut draft) => {
                // Who stood by last year's figures has not stood by these yet.
                draft.root.set(super::review::SIGNED, "");
                let id = app.add(
                    template,
                    draft,
                    if document.demo {
                        Origin::Demo
                    } else {
                        Origin::Own
                    },
                    String::new(),
                );
                let (made, from) = (id.clone(), document.id.clone());
                let undo = move || {
                    app.go(&Route::Report(from.clone()));
                    if let Err(error) =
                        app.with_shelf(|library, shelf| library.trash(shelf, &made, &clock::now()))
                    {
                        app.trouble(&error);
                    }
                };
                toast(w::ROLLED.into(), Some(Arc::new(undo)));
                app.go(&Route::Overview(id));
            }
            Err(why) => toast(why, None),
        }
    });
}

/// The paper. Its language is its own: a report in Chinese can be printed by somebody who reads English.
pub fn print_page(app: AppState, editor: Editor) -> AnyView {
    let form = editor.form;
    let lang = RwSignal::new(app.lang.get_untracked());
    let sheet = move || {
        let lang = lang.get();
        let mut document = editor.tag.get();
        document.draft = form.draft.get();
        let issued = editor.issued();
        let made = if issued {
            document.issued_at.clone()
        } else {
            clock::now()
        };
        let signed = document
            .draft
            .root
            .get(super::review::SIGNED_BY)
            .trim()
            .to_owned();
        let made = [&clock::day(&made), " ", &clock::time(&made)].concat();
        let made = Message::new(
            if issued {
                w::IMPRINT_FINAL
            } else {
                w::IMPRINT_DRAFT
            },
            vec![made.into()],
        )
        .get(lang);
        let by = if signed.is_empty() {
            String::new()
        } else {
            Message::new(w::IMPRINT_BY, vec![signed.into()]).get(lang)
        };
        let imprint = Message::new(
            w::IMPRINT,
            vec![
                made.into(),
                by.into(),
                env!("CARGO_PKG_VERSION").into(),
                form.template.version.to_string().into(),
            ],
        )
        .get(lang);
        let sum = Message::new(w::IMPRINT_SUM, vec![checksum(&document.draft).into()]).get(lang);
        Show::Paper(Box::new(document), lang, imprint, sum, !issued)
    };
    let other = move |_| {
        lang.update(|lang| {
            *lang = if *lang == Lang::Zh {
                Lang::En
            } else {
                Lang::Zh
            }
        })
    };
    let print = move |_| {
        editor.flush();
        let _ = window().print();
    };
    let back = el("a")
        .attr("href", &Route::Report(editor.id()).hash())
        .words(w::BACK);
    let bar = of_class("section", "paper-bar")
        .attr_of("aria-label", move || {
            Some(w::PRINT_TITLE.get(app.lang.get()).to_owned())
        })
        .child(back)
        .child(button("", w::PRINT).on("click", print))
        .child(button("quiet", w::PAPER_LANGUAGE).on("click", other))
        .child(of_class("span", "hint").words(w::PRINT_HINT));
    // The page is read from its top, once the top is there.
    let paper = second::place("div", "sheet", sheet, || crate::ui::focus_first("main h1"));
    vec![
        bar.view(),
        of_class("main", "paper-page")
            .id("main")
            .child(paper)
            .view(),
    ]
    .into_any()
}
