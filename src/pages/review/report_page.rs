//! The report page: the finished report, its ways out (paper, JSON, Excel, Word, CSV), and the next period's document.

use super::copies::Copies;
use super::tongues::Both;
use super::words as rw;
use crate::documents::from_bills::tells;
use crate::documents::reserved::unsign;
use crate::documents::route::Route;
use crate::documents::words as dw;
use crate::documents::{
    Document, Draft, IssueState, Template, Unasked, checksum, next_period, templates, unasked,
};
use crate::exports::paper::Tongues;
use crate::i18n::{Lang, Message, Text};
use crate::lazy_part::PartMissing;
use crate::pages::as_text::AS_TEXT;
use crate::pages::files::{ExportKind, export_of, fetch_writers_ahead, say_lost};
use crate::pages::form::actions::given_files;
use crate::pages::form::editor::Editor;
use crate::pages::from_bills::late_view;
use crate::pages::offline::section::section as offline_section;
use crate::pages::shell::app_state::{AppState, Origin};
use crate::pages::shell::clock;
use crate::pages::shell::layout::{heading, home_link};
use crate::pages::words as w;
use crate::ui::html::{El, button, el, of_class};
use crate::ui::lazy::lazily;
use crate::ui::toast::{toast, toast_ahead};
use crate::ui::{dynamic, memo};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// The page.
pub fn report_page(app: AppState, editor: Editor) -> AnyView {
    // The person comes to this page to export something, so the parts that write files are fetched ahead.
    fetch_writers_ahead(editor.form.template.id);
    let form = editor.form;
    let id = editor.id();
    let lead = move || {
        let words = match editor.state.get() {
            IssueState::Final => w::REPORT_FINAL,
            IssueState::Altered => w::ALTERED_BAR,
            IssueState::Draft => w::REPORT_DRAFT,
        };
        words.get(form.lang.get()).to_owned()
    };
    let state = move || {
        let lang = form.lang.get();
        (editor.state.get() == IssueState::Final).then(|| {
            let sum = editor.tag.with(|tag| tag.issued_sum.clone());
            let words = Message::new(w::FINAL_WITH_SUM, vec![sum.into()]).get(lang);
            el("p").child(of_class("span", "tag final").text(&words))
        })
    };
    let facts = move || {
        // A final report has its checksum in its mark.
        (editor.state.get() != IssueState::Final).then(|| {
            let sum = form.draft.with(checksum);
            let words = Message::new(w::REPORT_FACTS, vec![sum.into()]).get(form.lang.get());
            of_class("p", "hint").text(&words)
        })
    };
    let exported = move || editor.tag.with(|tag| app.handed(tag, form.lang.get()));
    // The toast with the button 没有收到文件 disappears; the button on the page stays.
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
    let left_out = dynamic(move || {
        let left = form.draft.with(|draft| unasked(form.template, draft));
        let count = left.len().to_string();
        said_of(&left).map(|names| {
            let says = Message::new(w::UNASKED, vec![count.into(), names.into()]);
            of_class("p", "hint").text_of(move || says.get(form.lang.get()))
        })
    });
    let bills = dynamic(move || {
        let lang = form.lang.get();
        let told: Vec<AnyView> = form.found.with(|found| {
            let told = found.problems.iter();
            let told = told.filter(|problem| tells(problem) && !problem.answered());
            told.map(|problem| el("li").text(&problem.message.get(lang)).view())
                .collect()
        });
        (!told.is_empty()).then(|| {
            of_class("section", "final-note")
                .child(el("h2").words(rw::BILLS_TOLD))
                .child(el("ul").child(told))
        })
    });
    let copies = Copies::of(form);
    let both = Both::of(&id);
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
        (w::EXPORT_WORKBOOK, w::WORKBOOK_IS, ExportKind::Workbook),
        (rw::EXPORT_WORD, rw::WORD_IS, ExportKind::Word),
        (w::EXPORT_CSV, w::CSV_IS, ExportKind::Csv),
        (w::EXPORT_TABLES, w::TABLES_ARE, ExportKind::Tables),
    ];
    let files = files.map(|(does, is, kind)| {
        let give = move |_| {
            editor.flush();
            let mut document = editor.document();
            if untrack(|| copies.are_clean()) {
                document.notes.clear();
            }
            let kind = match (kind, untrack(|| both.tongues(Lang::Zh))) {
                (ExportKind::Word, Tongues::Both) => ExportKind::BilingualWord,
                (kind, _) => kind,
            };
            export_of(app, editor, kind, document);
        };
        let export = button("secondary", does).on("click", give);
        el("li").child(export).child(el("span").words(is)).view()
    });
    let next_period = form.template.next_period.map(|next| {
        let begin = button("secondary", next.begin)
            .on("click", move |_| roll_forward(app, editor, next.begun));
        let notice = dynamic(move || {
            let notice = form
                .draft
                .with(|draft| next.period.notice(draft, clock::today()))?;
            Some(of_class("p", "hint").text_of(move || notice.get(form.lang.get())))
        });
        block(next.title, lead_of(next.lead))
            .child(notice)
            .child(begin)
    });
    let review = el("a")
        .attr("href", &super::review_route(&id).hash())
        .words(form.template.review);
    // Of a loan the reports are received on a page of their own.
    let [loans, _] = templates::INBOX_FORMS;
    let inbox = (form.template.id == loans).then(|| {
        el("a")
            .attr("href", &Route::Inbox.hash())
            .words(w::INBOX_TITLE)
    });
    vec![
        heading(w::REPORT_TITLE).view(),
        dynamic(state),
        of_class("p", "lead").text_of(lead).view(),
        dynamic(facts),
        bills,
        late_view(app, editor),
        block(w::PAPER_TITLE, lead_of(w::PAPER_LEAD))
            .child(el("p").child(to_paper))
            .child(both.choice())
            .view(),
        block(
            w::FILES_TITLE,
            lead_of(w::FILES_LEAD)
                .text(" ")
                .text_of(exported)
                .text(" ")
                .child(lost),
        )
        .child(copies.choice())
        .child(of_class("ul", "files").child(Vec::from(files)))
        .child(as_text(app, editor, copies))
        .child(of_class("div", "acts").child(given_files(editor)))
        .child(left_out)
        .view(),
        offline_section(app, editor),
    ]
    .into_iter()
    .chain(next_period.map(El::view))
    .chain([of_class("p", "foot-links")
        .child(review)
        .child(inbox)
        .child(home_link())
        .view()])
    .collect::<Vec<_>>()
    .into_any()
}

/// The disclosure for a computer that allows no downloads: the JSON as text, made once the disclosure is opened.
fn as_text(app: AppState, editor: Editor, copies: Copies) -> El {
    let opened = RwSignal::new(false);
    let clean = memo(move || copies.are_clean());
    let text = dynamic(move || {
        opened
            .get()
            .then(|| lazily(&AS_TEXT, move |part| (part.document)(app, editor, clean)))
    });
    el("details")
        .child(
            el("summary")
                .words(w::NO_DOWNLOAD)
                .on("click", move |_| opened.set(true)),
        )
        .child(text)
}

/// The first few answers by their names; `None` where there are none.
fn said_of(left: &[Unasked]) -> Option<Message> {
    const NAMED: usize = 5;
    let names = left.iter().take(NAMED).map(|left| left.name.clone());
    let named =
        names.reduce(|before, more| Message::new(w::LISTED, vec![before.into(), more.into()]))?;
    Some(if left.len() > NAMED {
        Message::new(w::AND_MORE, vec![named.into()])
    } else {
        named
    })
}

/// Makes the next period's document from this one, as the form rolls forward, and says that it is there.
fn roll_forward(app: AppState, editor: Editor, begun: Text) {
    editor.flush();
    let document = editor.document();
    let template = editor.form.template;
    spawn_local(async move {
        let output = match templates::output_part(template.id) {
            Some(part) => part.get().await,
            None => Err(PartMissing),
        };
        let roll = match output {
            Ok(output) => output.roll_forward,
            Err(why) => return toast(why.into(), None),
        };
        if let Some(roll) = roll {
            let (draft, had_number) = next_period::begin(roll, &document.draft, clock::today());
            let begun = match had_number {
                true => Message::new(
                    dw::BEGUN_AND,
                    vec![begun.into(), dw::NUMBER_NOT_KEPT.into()],
                ),
                false => begun.into(),
            };
            begin_next_period(app, template, &document, (draft, begun));
        }
    });
}

fn begin_next_period(
    app: AppState,
    template: &'static Template,
    document: &Document,
    (mut draft, begun): (Draft, Message),
) {
    // The person confirmed last period's figures and has to confirm the new ones.
    unsign(&mut draft);
    let origin = if document.demo {
        Origin::Demo
    } else {
        Origin::Own
    };
    let id = app.add(template, draft, origin);
    let (made, from) = (id.clone(), document.id.clone());
    let undo = move || {
        app.go(&Route::Report(from.clone()));
        if let Err(error) =
            app.with_shelf(|library, shelf| library.trash(shelf, &made, &clock::now()))
        {
            app.trouble(&error);
        }
    };
    toast_ahead(begun, Some(Arc::new(undo)));
    app.go(&Route::Overview(id));
}
