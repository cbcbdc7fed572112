//! The list of documents on the first page: a row each, with its name, what is open in it, when it was saved, and what can be done with it.

use crate::documents::route::{NEXT, Route};
use crate::documents::{Document, FormPart, IssueState, checksum, plain_code, templates};
use crate::i18n::{Lang, Message, Text};
use crate::pages::form::document_page::state_words;
use crate::pages::shell::app_state::{AppState, fresh_id};
use crate::pages::shell::clock;
use crate::pages::words as w;
use crate::storage::{Listed, Opened};
use crate::ui::comments::{COMMENTS, CommentsPart};
use crate::ui::html::{El, button, el, of_class};
use crate::ui::lazy::quiet;
use crate::ui::toast::toast;
use crate::ui::{after_paint, dynamic, focus, memo, words as uw, yield_to_browser};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// How many documents there are, those included that could not be written yet.
pub fn count_all(app: AppState) -> usize {
    let kept = app.with_shelf(|library, shelf| library.list(shelf));
    let unsaved = app.unsaved.get_value();
    let kept = kept.unwrap_or_default();
    let only_kept = kept
        .iter()
        .filter(|listed| !unsaved.iter().any(|(document, _)| document.id == listed.id));
    only_kept.count() + unsaved.len()
}

/// The field by which the list is searched and the filter by state and form; see [`said_of`].
pub fn search_view(app: AppState, sought: RwSignal<String>) -> AnyView {
    let value = |id| {
        let control = document().get_element_by_id(id);
        let typed = control
            .as_ref()
            .and_then(|control| js_sys::Reflect::get(control, &"value".into()).ok());
        typed
            .and_then(|value| value.as_string())
            .unwrap_or_default()
    };
    // What the filter holds are words of what the search looks at.
    let typed = move |_| {
        let both = [value("seek"), value("only")].join(" ");
        sought.set(both.trim().to_ascii_lowercase());
    };
    let option = |words: Text, value: &str| {
        let option = el("option").attr("value", value).words(words);
        option.view()
    };
    let states = [w::DRAFT, w::FINAL].into_iter();
    let forms = templates::cards().iter().map(|card| card.title);
    let options = states
        .chain(forms)
        .map(|words| option(words, words.get(Lang::Zh)))
        .collect::<Vec<_>>();
    let only = el("select")
        .id("only")
        .attr_of("aria-label", move || {
            Some(w::FILTER.get(app.lang.get()).to_owned())
        })
        .child(option(w::EVERYTHING, ""))
        .child(options)
        .on("change", typed);
    let input = el("input")
        .attr("type", "search")
        .id("seek")
        .attr("autocomplete", "off")
        .value(move || sought.get_untracked())
        .on("input", typed);
    let clear = dynamic(move || {
        (!sought.with(String::is_empty)).then(|| {
            button("quiet", w::SHOW_ALL).on("click", move |_| {
                sought.set(String::new());
                for id in ["only", "seek"] {
                    if let Some(control) = document().get_element_by_id(id) {
                        let _ = js_sys::Reflect::set(&control, &"value".into(), &"".into());
                    }
                }
                crate::ui::focus("seek");
            })
        })
    });
    of_class("p", "seek")
        .child(el("label").attr("for", "seek").words(w::SEEK))
        .child(input)
        .child(only)
        .child(clear)
        .view()
}

/// All documents, those first that could not be written yet. `turn` rises when the list has to be read anew; `sought` hides the others.
pub fn list_view(app: AppState, turn: RwSignal<u32>, sought: RwSignal<String>) -> AnyView {
    let mut listed = app
        .with_shelf(|library, shelf| library.list(shelf))
        .unwrap_or_default();
    let unsaved = app.unsaved.get_value();
    listed.retain(|listed| !unsaved.iter().any(|(document, _)| document.id == listed.id));
    if listed.is_empty() && unsaved.is_empty() {
        let first = templates::cards().first().map(|card| {
            el("a")
                .attr("href", &Route::New(card.id.to_owned()).hash())
                .words(w::FIRST_ONE)
        });
        return of_class("p", "empty")
            .words(w::NO_DOCUMENTS)
            .text(" ")
            .child(first)
            .view();
    }
    let lang = app.lang.get_untracked();
    // Name, time and place in the list of every document that can be opened.
    let named = |document: &Document| (app.name_of(document, lang), document.created_at.clone());
    let kept = listed.iter().filter_map(|listed| listed.opened.document());
    let names: Vec<_> = unsaved
        .iter()
        .map(|(document, _)| document)
        .chain(kept)
        .map(named)
        .collect();
    let mut rows: Vec<Row> = Vec::new();
    let mut row = |document: Document, saved_at: String| {
        let (name, made) = named(&document);
        // The first that was made has no number; of two made at the same time that is the one that stands lower, because it was saved before.
        let here = rows.len();
        let before = names.iter().enumerate().filter(|(at, (other, when))| {
            *other == name && (*when < made || *when == made && *at > here)
        });
        let row = Row::new(app, (turn, sought), document, before.count());
        rows.push(row);
        row.view(saved_at)
    };
    let unsaved = unsaved
        .into_iter()
        .map(|(document, _)| row(document, String::new()))
        .collect::<Vec<_>>();
    let items = listed
        .into_iter()
        .map(|Listed { id, opened }| match opened {
            Opened::Document(document, facts) => row(*document, facts.saved_at),
            Opened::Newer(_) => shut_row(app, id, crate::storage::words::NEWER.into()),
            Opened::Broken(reason) => shut_row(
                app,
                id,
                Message::new(crate::storage::words::BROKEN, vec![reason.says().into()]),
            ),
        })
        .collect::<Vec<_>>();
    let all = rows.clone();
    let none = memo(move || !sought.with(String::is_empty) && !all.iter().any(|row| row.fits()));
    let nothing = dynamic(move || {
        none.get()
            .then(|| of_class("p", "empty").words(w::NONE_FITS))
    });
    leptos::task::spawn_local(count(rows));
    vec![
        of_class("ul", "docs").child(unsaved).child(items).view(),
        nothing,
    ]
    .into_any()
}

/// Once the page is quiet, fetches the parts of all forms that the list shows and counts what is open in each document, and how many comments of the bank
/// wait for an answer. A person who opens a document
/// at once waits for the part of its form alone. Ends where the list is no longer shown.
async fn count(rows: Vec<Row>) {
    quiet().await;
    let mut forms: Vec<(String, Option<&'static FormPart>)> = Vec::new();
    for template in rows.iter().filter_map(Row::template) {
        if forms.iter().all(|(known, _)| *known != template) {
            let form = match templates::form_part(&template) {
                Some(part) => part.get().await.ok(),
                None => None,
            };
            forms.push((template, form));
        }
    }
    let commented = rows.iter().filter(|row| row.is_commented());
    let commented: Vec<Row> = commented.copied().collect();
    if !commented.is_empty()
        && let Ok(part) = COMMENTS.get().await
    {
        for row in commented {
            let _ = row.comments.try_set(Some(part));
        }
    }
    for row in rows {
        // Each count is a task of its own, so that a click between two counts is answered.
        yield_to_browser().await;
        let Some(template) = row.template() else {
            return;
        };
        let form = forms.iter().find(|(known, _)| *known == template);
        row.count(form.and_then(|(_, form)| *form));
    }
}

/// A document that cannot be opened here: never hidden, never overwritten.
fn shut_row(app: AppState, id: String, why: Message) -> AnyView {
    let link = el("a")
        .attr("href", &Route::Overview(id.clone()).hash())
        .text(&id);
    el("li")
        .child(link)
        .child(of_class("span", "bad").text_of(move || why.get(app.lang.get())))
        .view()
}

/// What the search looks at, in small letters and in both languages: the name, the form, the answers that say whose report it is and of which period
/// (credit code, year), the state and the checksum.
fn said_of(document: &Document, name: &str, filled: bool) -> String {
    let mut said = vec![name.to_owned()];
    let mut say =
        |text: Text| said.extend([Lang::Zh, Lang::En].map(|lang| text.get(lang).to_owned()));
    match document.state() {
        IssueState::Draft => say(w::DRAFT),
        state => say(state_words(state)),
    }
    if document.state() == IssueState::Final {
        say(w::ISSUED);
    }
    if filled {
        say(w::ALL_FILLED);
    }
    let card = templates::card(&document.template);
    if let Some(card) = card {
        say(card.title);
    }
    for field in card.map_or(&[][..], |card| card.same) {
        let typed = document.draft.root.get(field);
        said.extend([typed.to_owned(), plain_code(typed)]);
    }
    said.push(checksum(&document.draft));
    said.join(" ").to_ascii_lowercase()
}

/// How many problems are open in a document.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    /// They are not counted yet: the form's part is on its way.
    Counting,
    /// They are counted.
    Count(usize),
    /// The document is final, or its file was altered: that is said in place of a count.
    Is(IssueState),
    /// The form's part cannot be fetched, or this program does not have the form.
    Unknown,
}

/// One row. All parts are signals, so a row is copied freely.
#[derive(Clone, Copy)]
struct Row {
    app: AppState,
    turn: RwSignal<u32>,
    sought: RwSignal<String>,
    document: StoredValue<Document>,
    name: Memo<String>,
    /// What the search looks at, in small letters; worked out once something is sought.
    said: Memo<String>,
    /// ` (2)` behind the name where a document of the same name was made before this one; blank elsewhere.
    ordinal: StoredValue<String>,
    renaming: RwSignal<bool>,
    open: RwSignal<Open>,
    /// What counts the comments, once it is here.
    comments: RwSignal<Option<&'static CommentsPart>>,
}

impl Row {
    fn new(
        app: AppState,
        (turn, sought): (RwSignal<u32>, RwSignal<String>),
        document: Document,
        namesakes: usize,
    ) -> Self {
        let document = StoredValue::new(document);
        let ordinal = match namesakes {
            0 => String::new(),
            before => [" (", &(before + 1).to_string(), ")"].concat(),
        };
        let name = memo(move || {
            let lang = app.lang.get();
            document.with_value(|document| app.name_of(document, lang))
        });
        let open = RwSignal::new(match document.with_value(Document::state) {
            IssueState::Draft => Open::Counting,
            state => Open::Is(state),
        });
        let said = memo(move || {
            let filled = open.get() == Open::Count(0);
            document.with_value(|document| said_of(document, &name.get(), filled))
        });
        Self {
            app,
            turn,
            sought,
            document,
            name,
            said,
            ordinal: StoredValue::new(ordinal),
            renaming: RwSignal::new(false),
            open,
            comments: RwSignal::new(None),
        }
    }

    /// Whether there is anything beside the draft; `false` where the list is no longer shown.
    fn is_commented(&self) -> bool {
        let commented = |document: &Document| !document.notes.is_empty();
        self.document.try_with_value(commented) == Some(true)
    }

    /// How many comments wait for an answer; nothing where none does.
    fn comments_view(self) -> AnyView {
        dynamic(move || {
            let part = self.comments.get()?;
            let lang = self.app.lang.get();
            let said = self
                .document
                .with_value(|document| (part.waiting)(&document.notes, lang));
            (!said.is_empty()).then(|| of_class("small", "bad").text(&said))
        })
    }

    fn id(self) -> String {
        self.document.with_value(|document| document.id.clone())
    }

    /// Has the list read anew.
    fn again(self) {
        self.turn.update(|turn| *turn = turn.wrapping_add(1));
    }

    /// The words behind a control's own that tell which document the control is for.
    fn hidden(self) -> El {
        of_class("span", "vh").text_of(move || {
            [
                uw::COLON.get(self.app.lang.get()),
                &self.name.get(),
                &self.ordinal.get_value(),
            ]
            .concat()
        })
    }

    fn view(self, saved_at: String) -> AnyView {
        let app = self.app;
        let saved = move || {
            if saved_at.is_empty() {
                w::NOT_KEPT.get(app.lang.get()).to_owned()
            } else if !app.keeps {
                w::IN_PAGE.get(app.lang.get()).to_owned()
            } else {
                clock::when(&saved_at, app.lang.get())
            }
        };
        let handed = move || {
            self.document
                .with_value(|document| app.handed(document, app.lang.get()))
        };
        let demo = self.document.with_value(|document| document.demo);
        let ordinal = self.ordinal.get_value();
        let link = el("a")
            .attr("href", &Route::Overview(self.id()).hash())
            .text_of(move || self.name.get())
            .child(demo.then(|| of_class("span", "tag").words(uw::DEMO_MARK)))
            .child((!ordinal.is_empty()).then(|| of_class("span", "hint").text(&ordinal)));
        let title = self.title();
        let link = el("div")
            .child(link)
            .child(title.map(|title| el("small").words(title)));
        el("li")
            .attr_of("hidden", move || (!self.fits()).then(String::new))
            .child(link)
            .child(
                self.state_view()
                    .child(self.issued_view())
                    .child(self.comments_view()),
            )
            .child(el("span").text_of(saved))
            .child(el("span").text_of(handed))
            .child(self.actions_view())
            .child(self.rename_view())
            .view()
    }

    /// The title of the form; `None` where this program does not have it.
    fn title(self) -> Option<Text> {
        let card = self.template().and_then(|id| templates::card(&id));
        card.map(|card| card.title)
    }

    /// Whether every word that is sought stands somewhere in what the search looks at.
    fn fits(self) -> bool {
        self.sought.with(|sought| {
            sought.is_empty()
                || self
                    .said
                    .with(|said| sought.split_whitespace().all(|word| said.contains(word)))
        })
    }

    /// The form of the document; `None` where the list is no longer shown.
    fn template(&self) -> Option<String> {
        self.document
            .try_with_value(|document| document.template.clone())
    }

    /// Counts what is open; `form` is `None` where its part cannot be fetched, or this program does not have the form.
    fn count(self, form: Option<&'static FormPart>) {
        if matches!(self.open.try_get_untracked(), Some(Open::Is(_))) {
            return;
        }
        let count = form.and_then(|form| {
            self.document.try_with_value(|document| {
                form.template
                    .evaluate_with(&document.draft, &document.notes)
            })
        });
        let open = count.map_or(Open::Unknown, |found| Open::Count(found.open_count()));
        let _ = self.open.try_set(open);
    }

    /// How much is open.
    fn state_view(self) -> El {
        let open = self.open;
        let app = self.app;
        let words = move || match open.get() {
            // A blank keeps the line's height.
            Open::Counting => "\u{a0}".to_owned(),
            Open::Unknown => String::new(),
            Open::Is(state) => state_words(state).get(app.lang.get()).to_owned(),
            Open::Count(0) => w::ALL_FILLED.get(app.lang.get()).to_owned(),
            Open::Count(count) => {
                Message::new(w::OPEN_COUNT, vec![count.to_string().into()]).get(app.lang.get())
            }
        };
        let class = move || {
            let class = match open.get() {
                Open::Is(IssueState::Final) => "final",
                Open::Is(_) | Open::Count(1..) => "bad",
                _ => "",
            };
            Some(class.to_owned())
        };
        el("span").attr_of("class", class).text_of(words)
    }

    /// When a final document was issued, and its checksum: by them two of one name are told apart.
    fn issued_view(self) -> Vec<AnyView> {
        let app = self.app;
        let (state, at, sum) = self.document.with_value(|document| {
            let issued = (document.issued_at.clone(), document.issued_sum.clone());
            (document.state(), issued.0, issued.1)
        });
        if state != IssueState::Final {
            return Vec::new();
        }
        let when = move || clock::when(&at, app.lang.get());
        let sum = Message::new(w::REPORT_FACTS, vec![sum.into()]);
        vec![
            el("small").text_of(when).view(),
            el("small").text_of(move || sum.get(app.lang.get())).view(),
        ]
    }

    fn actions_view(self) -> El {
        let start_rename = move |_| {
            self.renaming.set(true);
            after_paint(move || focus(&self.rename_field()));
        };
        let draft = self.document.with_value(Document::state) != IssueState::Final;
        let go_on = draft.then(|| {
            of_class("a", "go-on")
                .attr("href", &Route::Fill(self.id(), NEXT.to_owned()).hash())
                .words(w::GO_ON)
                .child(self.hidden())
        });
        of_class("span", "actions")
            .child(go_on)
            .child(
                button("quiet", w::RENAME)
                    .child(self.hidden())
                    .on("click", start_rename),
            )
            .child(
                button("quiet", w::COPY)
                    .child(self.hidden())
                    .on("click", move |_| self.copy()),
            )
            .child(
                button("quiet danger", uw::DELETE)
                    .child(self.hidden())
                    .on("click", move |_| self.trash()),
            )
    }

    fn copy(self) {
        let app = self.app;
        let name = Message::new(w::COPY_OF, vec![self.name.get_untracked().into()])
            .get(app.lang.get_untracked());
        let copied = app.with_shelf(|library, shelf| {
            library.copy(shelf, &self.id(), &fresh_id(), &name, &app.stamp())
        });
        if let Err(error) = copied {
            app.trouble(&error);
        }
        self.again();
    }

    fn trash(self) {
        let (app, id) = (self.app, self.id());
        match app.with_shelf(|library, shelf| library.trash(shelf, &id, &clock::now())) {
            Ok(()) => {
                let words = Message::new(w::TRASHED, vec![self.name.get_untracked().into()]);
                let turn = self.turn;
                let undo = move || {
                    if let Err(error) = app.with_shelf(|library, shelf| library.restore(shelf, &id))
                    {
                        app.trouble(&error);
                    }
                    let _ = turn.try_update(|turn| *turn = turn.wrapping_add(1));
                };
                toast(words, Some(Arc::new(undo)));
            }
            Err(error) => app.trouble(&error),
        }
        self.again();
    }

    fn rename_field(self) -> String {
        ["name-", &self.id()].concat()
    }

    fn rename(self) {
        let app = self.app;
        let typed = document()
            .get_element_by_id(&self.rename_field())
            .and_then(|input| input.dyn_into::<web_sys::HtmlInputElement>().ok())
            .map(|input| input.value())
            .unwrap_or_default();
        let renamed = app.with_shelf(|library, shelf| {
            library.rename(shelf, &self.id(), typed.trim(), &app.stamp())
        });
        if let Err(error) = renamed {
            app.trouble(&error);
        }
        self.again();
    }

    fn rename_view(self) -> AnyView {
        dynamic(move || {
            self.renaming.get().then(|| {
                let field = self.rename_field();
                let label = el("label")
                    .attr("for", &field)
                    .words(w::NEW_NAME)
                    .child(self.hidden());
                let input = el("input")
                    .attr("type", "text")
                    .id(&field)
                    .attr("autocomplete", "off")
                    .value(move || self.name.get_untracked())
                    .on("keydown", move |event: web_sys::Event| {
                        let event: &web_sys::KeyboardEvent = event.unchecked_ref();
                        // Enter and Escape of an input method belong to its list of words.
                        match event.key().as_str() {
                            _ if event.is_composing() => {}
                            "Enter" => self.rename(),
                            "Escape" => self.renaming.set(false),
                            _ => {}
                        }
                    });
                of_class("div", "rename")
                    .child(el("div").child(label).text(" ").child(input))
                    .child(button("secondary", w::RENAME_DONE).on("click", move |_| self.rename()))
                    .child(
                        button("quiet", w::CANCEL).on("click", move |_| self.renaming.set(false)),
                    )
            })
        })
    }
}
