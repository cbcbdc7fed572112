//! The way to the second program, which holds all that filling does not need. Fetched when it is first asked for; public/start.js does the fetching.

use super::clock;
use super::words as w;
use crate::documents::{Document, Draft, LoanBookView};
use crate::i18n::{Lang, Message, Text};
use crate::ui::html::{button, el, of_class};
use crate::ui::{dynamic, memo};
use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::future::Future;
use std::pin::Pin;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What is done while the page stays as it is, and why it could not be.
pub type Job = Pin<Box<dyn Future<Output = Result<(), Message>>>>;

/// Which files of a document are meant.
#[derive(Clone, Copy)]
pub enum ExportKind {
    /// The whole document, to read back.
    Json,
    /// Every table in one file.
    Csv,
    /// A file a table.
    Tables,
}

/// Fetches the second program without waiting for it, where it will soon be needed.
pub fn fetch_ahead() {
    leptos::task::spawn_local(async {
        // If it fails, it is tried again when it is needed, and said then.
        let _ = functions().await;
    });
}

/// The second program's functions.
async fn functions() -> Result<JsValue, Message> {
    let begin = property(&js_sys::global(), "__greendeskSecond")?;
    let functions = call(&begin, &JsValue::NULL, &[])
        .await
        .ok_or(w::SECOND_MISSING)?;
    let build = call(&property(&functions, "build")?, &functions, &[]).await;
    if build.and_then(|build| build.as_string()).as_deref() != Some(crate::BUILD) {
        return Err(w::SECOND_OF_ANOTHER_BUILD.into());
    }
    Ok(functions)
}

fn property(of: &JsValue, name: &str) -> Result<JsValue, Message> {
    Reflect::get(of, &name.into()).map_err(|_| w::SECOND_MISSING.into())
}

/// Calls a function and waits for what it promises; `None` where it throws.
async fn call(function: &JsValue, of: &JsValue, arguments: &[JsValue]) -> Option<JsValue> {
    called(function, of, arguments).await.ok()
}

async fn called(
    function: &JsValue,
    of: &JsValue,
    arguments: &[JsValue],
) -> Result<JsValue, JsValue> {
    let result = function
        .dyn_ref::<Function>()
        .ok_or(JsValue::NULL)?
        .apply(of, &arguments.iter().collect::<Array>())?;
    match result.dyn_into::<Promise>() {
        Ok(promise) => JsFuture::from(promise).await,
        Err(plain) => Ok(plain),
    }
}

/// Asks the second program; what it gives is never nothing.
async fn ask(name: &str, arguments: &[JsValue]) -> Result<JsValue, Message> {
    let functions = functions().await?;
    let function = property(&functions, name)?;
    let answer = called(&function, &functions, arguments)
        .await
        .map_err(|thrown| said(&thrown))?;
    if answer.is_undefined() || answer.is_null() {
        Err(w::SECOND_MISSING.into())
    } else {
        Ok(answer)
    }
}

/// The message that was thrown, in both languages.
fn said(thrown: &JsValue) -> Message {
    let word = |at: u32| {
        Reflect::get_u32(thrown, at)
            .ok()
            .and_then(|word| word.as_string())
    };
    match word(0).zip(word(1)) {
        Some((zh, en)) => Message::new(Text::new("{0}", "{1}"), vec![zh.into(), en.into()]),
        None => w::SECOND_MISSING.into(),
    }
}

fn json(of: &impl Serialize) -> JsValue {
    serde_json::to_string(of).unwrap_or_default().into()
}

fn read<T: DeserializeOwned>(json: &JsValue) -> Result<T, Message> {
    json.as_string()
        .and_then(|json| crate::storage::json::read(&json))
        .ok_or_else(|| w::SECOND_MISSING.into())
}

/// Lets the page yield_to_browser: what follows runs as a task of its own, so that no task is long.
pub async fn yield_to_browser() {
    let next = Promise::new(&mut |settle, _| {
        let _ = window().set_timeout_with_callback(&settle);
    });
    let _ = JsFuture::from(next).await;
}

/// The draft of the sample `number` of a form.
pub async fn sample(template: &str, number: usize) -> Result<Draft, Message> {
    read(&ask("sample", &[template.into(), number.into()]).await?)
}

/// Next year's draft from a document.
pub async fn roll_forward(document: &Document) -> Result<Draft, Message> {
    read(&ask("roll_forward", &[json(document)]).await?)
}

/// What lists show of a document.
#[derive(Clone)]
pub struct Described {
    /// Its name.
    pub name: Message,
    /// How much is open in it.
    pub open: usize,
}

/// What lists show of a document whose form another program fills.
pub async fn describe(document: &Document) -> Result<Described, Message> {
    let said_of = ask("describe", &[json(document)]).await?;
    let open = Reflect::get_u32(&said_of, 2)
        .ok()
        .and_then(|open| open.as_string())
        .and_then(|open| open.parse().ok());
    Ok(Described {
        name: said(&said_of),
        open: open.ok_or(w::SECOND_MISSING)?,
    })
}

/// What an act of a form's step gave.
pub enum Acted {
    /// The draft as it is now.
    Draft(Box<Draft>),
    /// A file to hand over.
    File(web_sys::File),
}

/// Does an act to a document, with the file it takes; why not, where it cannot.
pub async fn act(
    id: &str,
    document: &Document,
    taken: Option<web_sys::File>,
    lang: Lang,
) -> Result<Acted, Message> {
    let taken = taken.map_or(JsValue::UNDEFINED, JsValue::from);
    let given = ask(
        "act",
        &[
            id.into(),
            json(document),
            taken,
            lang.tag().into(),
            clock::now().into(),
        ],
    )
    .await?;
    yield_to_browser().await;
    match given.dyn_into() {
        Ok(file) => Ok(Acted::File(file)),
        Err(draft) => Ok(Acted::Draft(Box::new(read(&draft)?))),
    }
}

async fn asked_files(name: &str, arguments: &[JsValue]) -> Result<Vec<web_sys::File>, Message> {
    let files = ask(name, arguments).await?;
    Ok(Array::from(&files)
        .iter()
        .filter_map(|file| file.dyn_into().ok())
        .collect())
}

/// The files of a document.
pub async fn files(
    kind: ExportKind,
    document: &Document,
    lang: Lang,
) -> Result<Vec<web_sys::File>, Message> {
    let kind = match kind {
        ExportKind::Json => "json",
        ExportKind::Csv => "csv",
        ExportKind::Tables => "tables",
    };
    asked_files(
        "files",
        &[
            kind.into(),
            json(document),
            lang.tag().into(),
            clock::now().into(),
        ],
    )
    .await
}

/// A stored text as it is, for a document that cannot be opened.
pub async fn raw(id: &str, raw: &str) -> Result<Vec<web_sys::File>, Message> {
    asked_files("raw", &[id.into(), raw.into()]).await
}

/// Keys and texts as one list: key, text, key, text…
fn listed(raws: &[(String, String)]) -> JsValue {
    raws.iter()
        .flat_map(|(key, raw)| [JsValue::from(key), JsValue::from(raw)])
        .collect::<Array>()
        .into()
}

/// Everything stored, in one file that was read back, and what is in it.
pub async fn backup(
    raws: &[(String, String)],
    lang: Lang,
) -> Result<(web_sys::File, Message), Message> {
    let made = Array::from(
        &ask(
            "backup",
            &[listed(raws), lang.tag().into(), clock::now().into()],
        )
        .await?,
    );
    let file = made
        .get(2)
        .dyn_into()
        .map_err(|_| Message::from(w::SECOND_MISSING))?;
    Ok((file, said(&made)))
}

/// Lets go of files that were kept for documents which are there no more.
pub fn sweep() {
    leptos::task::spawn_local(async move {
        // Where it is not to be had now, the files go when the next book is opened.
        let _ = ask("sweep", &[]).await;
    });
}

/// What is shown in a place on the page.
pub enum Show {
    /// The paper of a document: imprint, sum, and whether it is a draft.
    Paper(Box<Document>, Lang, String, String, bool),
    /// A blank form.
    Blank(&'static str, Lang),
    /// What to have at hand before it is filled.
    Prepare(&'static str, Lang),
    /// A document beside an earlier one.
    Comparison(Box<Document>, Box<Document>, Lang),
    /// The register of clauses.
    Clauses(Lang),
    /// What the program is, and where data stay.
    About(Lang),
    /// The earlier versions of a document, and what takes over one of them.
    History(Box<Document>, Lang, Function),
    /// What is in a file beside what is stored, and what takes over what was decided.
    Import(web_sys::File, Vec<(String, String)>, Lang, Function),
    /// What this browser keeps, to take it away, and what is called before it goes.
    Clear(Lang, Function),
    /// The reports that were open when the program ended unexpectedly.
    Ended(Lang),
    /// A facet of a document's loan book, and what takes over what comes of it.
    Book(LoanBookView, Box<Document>, Lang, Function),
}

/// Shows something in the element `id`. Nothing where the person has gone on meanwhile.
pub async fn show(id: &str, what: Show) -> Result<(), Message> {
    // Fetched first: the page may be another one when it is there.
    functions().await?;
    let Some(root) = document().get_element_by_id(id) else {
        return Ok(());
    };
    let root = JsValue::from(root);
    let (name, arguments) = match what {
        Show::Paper(of, lang, imprint, sum, draft) => (
            "paper",
            vec![
                root,
                json(&of),
                lang.tag().into(),
                imprint.into(),
                sum.into(),
                draft.into(),
            ],
        ),
        Show::Blank(template, lang) => ("blank", vec![root, template.into(), lang.tag().into()]),
        Show::Prepare(template, lang) => {
            ("prepare", vec![root, template.into(), lang.tag().into()])
        }
        Show::Comparison(now, earlier, lang) => (
            "comparison",
            vec![root, json(&now), json(&earlier), lang.tag().into()],
        ),
        Show::Book(facet, of, lang, taker) => (
            "book",
            vec![
                root,
                facet.id().into(),
                json(&of),
                lang.tag().into(),
                taker.into(),
            ],
        ),
        Show::History(of, lang, taker) => (
            "history",
            vec![
                root,
                json(&of),
                lang.tag().into(),
                clock::now().into(),
                taker.into(),
            ],
        ),
        Show::Import(file, raws, lang, taker) => (
            "import_preview",
            vec![
                root,
                file.into(),
                listed(&raws),
                lang.tag().into(),
                taker.into(),
            ],
        ),
        Show::Clear(lang, let_go) => ("clear", vec![root, lang.tag().into(), let_go.into()]),
        Show::Ended(lang) => ("ended", vec![root, lang.tag().into()]),
        Show::Clauses(lang) => ("clauses", vec![root, lang.tag().into()]),
        Show::About(lang) => ("about", vec![root, lang.tag().into()]),
    };
    ask(name, &arguments).await.map(|_| ())
}

/// Shows in the element `id` a document beside an earlier one; why not, where they cannot be compared.
pub async fn compare(
    id: &str,
    now: &Document,
    earlier: &Document,
    lang: Lang,
) -> Result<(), Message> {
    show(
        id,
        Show::Comparison(Box::new(now.clone()), Box::new(earlier.clone()), lang),
    )
    .await
}

/// A place on the page for what the second program shows: `what` reads signals, and is shown anew when they change.
/// `then` runs once, when it is there for the first time.
pub fn place(
    tag: &'static str,
    id: &'static str,
    what: impl Fn() -> Show + 'static,
    then: impl Fn() + Clone + 'static,
) -> AnyView {
    let shown = StoredValue::new(false);
    let job = move || -> Job {
        let (what, then) = (what(), then.clone());
        Box::pin(async move {
            show(id, what).await?;
            if shown.try_get_value() == Some(false) {
                shown.set_value(true);
                then();
            }
            Ok(())
        })
    };
    vec![el(tag).id(id).view(), done(job)].into_any()
}

/// Does a job when the page opens, and again when the signals it reads change. Says meanwhile that it is on its way, or why it failed,
/// with a way to try again.
pub fn done(job: impl Fn() -> Job + 'static) -> AnyView {
    let again = RwSignal::new(0_u32);
    let state = RwSignal::new(Some(None::<Message>));
    Effect::new(move |_| {
        again.track();
        let job = job();
        state.set(Some(None));
        leptos::task::spawn_local(async move {
            // Where the page was left meanwhile there is nothing left to say.
            let _ = state.try_set(job.await.err().map(Some));
        });
    });
    let state = memo(move || state.get());
    let lang = crate::ui::tongue();
    dynamic(move || {
        state.get().map(|failed| match failed {
            None => of_class("p", "hint")
                .attr("role", "status")
                .words(w::SECOND_COMES)
                .view(),
            Some(why) => {
                let retry = button("", w::LOAD_AGAIN).on("click", move |_| {
                    again.update(|again| *again = again.wrapping_add(1))
                });
                of_class("div", "fail-bar")
                    .attr("role", "alert")
                    .child(el("span").text_of(move || why.get(lang.get())))
                    .child(retry)
                    .view()
            }
        })
    })
}
