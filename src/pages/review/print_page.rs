//! The paper of a document, and the blank form on paper.

use super::copies::Copies;
use super::tongues::Both;
use super::words as rw;
use crate::documents::paper::{grid, room, start};
use crate::documents::route::Route;
use crate::documents::words::{clause_and_source, clause_said};
use crate::documents::{Block, Draft, IssueState, Line, Output, Report, Value};
use crate::exports::paper::{Frame, Tongues, alone, imprint, made_at};
use crate::exports::{file_name, printed_name};
use crate::i18n::{Lang, Message};
use crate::pages::files::with_files;
use crate::pages::form::editor::Editor;
use crate::pages::shell::app_state::AppState;
use crate::pages::shell::clock;
use crate::pages::shell::layout::home_link;
use crate::pages::words as w;
use crate::ui::dynamic;
use crate::ui::html::{El, button, el, of_class};
use crate::ui::paper::{Marks, paper};
use leptos::prelude::*;

/// The paper. Its language is its own: a report in Chinese can be printed by somebody who reads English.
pub fn print_page(app: AppState, editor: Editor, output: &'static Output) -> AnyView {
    let form = editor.form;
    let lang = RwSignal::new(app.lang.get_untracked());
    let no_charts = RwSignal::new(false);
    let copies = Copies::of(form);
    let both = Both::of(&editor.id());
    let name = move || {
        let report = form.draft.with_untracked(|draft| output.report_of(draft));
        let title = report.title.get(lang.get_untracked());
        let mark = if untrack(|| copies.are_internal()) {
            untrack(|| copies.mark()).get(lang.get_untracked())
        } else {
            ""
        };
        printed_name(&[&report.reporter, title, &report.period, mark])
    };
    titled_while_printed(name);
    let sheet = move || {
        let lang = lang.get();
        let mut document = editor.tag.get();
        document.draft = form.draft.get();
        let report = copies.report(output, &document.draft, lang);
        let now = clock::now();
        let made = made_at(&document, &now);
        let tongues = both.tongues(lang);
        let report = tongues.report(report);
        let frame = tongues.frame(&document, output.template, &report, made);
        let marks = Marks {
            head: frame.head,
            reference: frame.reference,
            state: frame.state,
            imprint: frame.imprint,
            draft: document.state() != IssueState::Final,
            altered: frame.altered,
            demo: document.demo,
            no_charts: no_charts.get(),
            both: tongues == Tongues::Both,
            ..Marks::default()
        };
        paper(&report, &marks, tongues.lang())
    };
    let other = move |_| {
        // The button chooses one of the two languages.
        both.choose(false);
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
    let has_charts = form.draft.with_untracked(|draft| {
        let chart = |block: &Block| matches!(block, Block::Chart(_) | Block::Bars(_));
        output.report_of(draft).paper.iter().any(chart)
    });
    let charts = has_charts.then(|| {
        let tick = el("input")
            .attr("type", "checkbox")
            .id("with-charts")
            .checked(move || !no_charts.get())
            .on("change", move |event| {
                no_charts.set(!event_target_checked(&event))
            });
        of_class("label", "option")
            .attr("for", "with-charts")
            .child(tick)
            .child(el("span").words(rw::WITH_CHARTS))
    });
    let back = el("a")
        .attr("href", &Route::Report(editor.id()).hash())
        .words(w::BACK);
    let bar = bar(app)
        .child(back)
        .child(button("", w::PRINT).on("click", print))
        .child(button("quiet", w::PAPER_LANGUAGE).on("click", other))
        .child(both.choice())
        .child(charts)
        .child(copies.choice())
        .child(of_class("span", "hint").words(rw::PRINT_HINT));
    page(bar, el("div").id("sheet").child(dynamic(sheet)))
}

/// The blank form on paper, and the list of what to prepare.
pub fn blank_page(app: AppState, form: &'static Output) -> AnyView {
    let print = move |_| {
        let _ = window().print();
    };
    titled_while_printed(move || {
        let lang = app.lang.get_untracked();
        printed_name(&[form.template.title.get(lang), rw::BLANK.get(lang)])
    });
    let both = Both::of(form.template.id);
    let word = move |_| {
        let tongues = untrack(|| both.tongues(app.lang.get()));
        let lang = tongues.lang();
        let (report, frame) = blank_report(form, tongues);
        let text = alone(&report, frame, None, (tongues, true), &clock::now());
        let name = file_name(
            &[form.template.title.get(lang), rw::BLANK.get(lang)],
            "docx",
        );
        with_files(move |files| (files.paper)(&text, name, lang));
    };
    let bar = bar(app)
        .child(home_link())
        .child(button("", w::PRINT).on("click", print))
        .child(button("quiet", rw::EXPORT_WORD).on("click", word))
        .child(both.choice())
        .child(of_class("span", "hint").words(rw::PRINT_HINT));
    let sheet = move || {
        let tongues = both.tongues(app.lang.get());
        let (report, frame) = blank_report(form, tongues);
        let marks = Marks {
            head: frame.head,
            state: frame.state,
            imprint: frame.imprint,
            blank: true,
            ..Marks::default()
        };
        paper(&report, &marks, tongues.lang())
    };
    page(bar, el("div").id("sheet").child(dynamic(sheet)))
}

/// The blank form with the list of what to prepare, and what stands around it on paper.
fn blank_report(form: &'static Output, tongues: Tongues) -> (Report, Frame) {
    let empty = form.report_of(&Draft::default());
    let mut blocks = match form.blank_paper {
        Some(blank) => blank(),
        None => empty.paper.clone(),
    };
    if !form.prepare.is_empty() {
        // What follows a table that lies across would begin an empty page: the list stands before it.
        let at = blocks
            .iter()
            .position(|block| matches!(block, Block::Landscape(_)))
            .unwrap_or(blocks.len());
        blocks.splice(at..at, materials(form));
    }
    let report = Report {
        subtitle: Message::new(
            rw::PLAIN,
            vec![clause_said(form.template.clause, clause_and_source)],
        ),
        paper: blocks,
        ..empty
    };
    let frame = Frame {
        head: tongues.say_in_line(|lang| form.template.title.get(lang).to_owned()),
        state: tongues.say_in_line(|lang| rw::BLANK.get(lang).to_owned()),
        imprint: tongues.say(|lang| imprint(rw::BLANK.into(), form.template, lang)),
        ..Frame::default()
    };
    (tongues.report(report), frame)
}

/// The list of what to prepare, to be ticked by hand.
fn materials(form: &Output) -> [Block; 2] {
    let lines = form.prepare.iter().zip(1_u64..).map(|(text, number)| Line {
        cells: vec![
            start(Value::Typed(number.to_string())),
            start(Value::Words((*text).into())),
            start(Value::Words(rw::BOX.into())),
            room(1),
        ],
    });
    let labels = [
        rw::MATERIAL_NUMBER,
        rw::MATERIAL,
        rw::MATERIAL_READY,
        rw::MATERIAL_REMARK,
    ];
    let table = grid(&labels, lines.collect());
    [
        Block::Heading(rw::MATERIALS.into()),
        table.of_widths(&[2, 18, 3, 6]),
    ]
}

fn bar(app: AppState) -> El {
    of_class("section", "paper-bar").attr_of("aria-label", move || {
        Some(w::PRINT_TITLE.get(app.lang.get()).to_owned())
    })
}

fn page(bar: El, sheet: El) -> AnyView {
    let main = of_class("main", "paper-page").id("main").child(sheet);
    vec![bar.view(), main.view()].into_any()
}

/// Names the page after the document while it is printed, since browsers propose the title as the name of the PDF; afterwards the page has its
/// title again.
fn titled_while_printed(name: impl Fn() -> String + 'static) {
    let before = StoredValue::new(None::<String>);
    let begins = window_event_listener_untyped("beforeprint", move |_| {
        let page = document();
        before.update_value(|before| {
            before.get_or_insert_with(|| page.title());
        });
        page.set_title(&name());
    });
    let ends = window_event_listener_untyped("afterprint", move |_| {
        if let Some(title) = before.try_update_value(Option::take).flatten() {
            document().set_title(&title);
        }
    });
    on_cleanup(move || {
        begins.remove();
        ends.remove();
    });
}
