//! 工作文件 of the single file: one JSON file with every report, which a person keeps beside the program. The file is opened at the start and written in
//! place where the browser can write files; elsewhere it is handed over as a download. Before the page closes, the browser asks where something was
//! changed and is in no file yet. Only the program of the single file has this module.

mod words;

use crate::documents::route::Route;
use crate::documents::templates;
use crate::exports::import::{parse, verified, would_be_lost};
use crate::i18n::{Message, Text};
use crate::pages::files;
use crate::pages::import::Incoming;
use crate::pages::privacy::private_mode;
use crate::pages::shell::app_state::AppState;
use crate::pages::shell::clock;
use crate::ui::dynamic;
use crate::ui::html::{button, el, of_class, text};
use crate::ui::toast::toast;
use crate::ui::words as uw;
use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use sha2::{Digest, Sha256};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use words as w;

thread_local! {
    // The file that is written in place, where the browser gave one.
    static FILE: RefCell<Option<JsValue>> = const { RefCell::new(None) };
    // The SHA-256 of what this page wrote last.
    static WRITTEN: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Begins to watch what is in no file yet: what is kept when the page opens counts as handed over.
pub fn begin(app: AppState) {
    private_mode::all_handed(app);
}

/// The section of the first page: where reports are kept, the work file opened and saved.
pub fn work_file_view(app: AppState, incoming: Incoming) -> AnyView {
    let turn = RwSignal::new(0_u32);
    let again = move || turn.update(|turn| *turn = turn.wrapping_add(1));
    let open = move |_| {
        spawn_local(async move {
            match picked("showOpenFilePicker", None).await {
                Picked::File(file) => match file_of(&file).await {
                    Ok(content) => {
                        FILE.set(Some(file));
                        again();
                        incoming.take(app, content);
                    }
                    Err(_) => toast(uw::FILE_UNREADABLE.into(), None),
                },
                Picked::Nothing => {}
                // The chooser of the import serves every browser.
                Picked::Absent => {
                    let chooser = document().get_element_by_id("import");
                    if let Some(chooser) = chooser.and_then(|found| found.dyn_into().ok()) {
                        let chooser: web_sys::HtmlElement = chooser;
                        chooser.click();
                    }
                }
            }
        });
    };
    let save = move |anew: bool| {
        spawn_local(async move {
            match saved(app, anew).await {
                Ok(Some(says)) | Err(says) => toast(says, None),
                Ok(None) => {}
            }
            again();
        });
    };
    let state = move || {
        turn.track();
        let lang = app.lang.get();
        let name = FILE.with_borrow(|file| file.as_ref().map(name_of));
        let in_use = name.map(|name| Message::new(w::IN_USE, vec![name.into()]).get(lang));
        let at = app.backup.get();
        let last = match at.split(' ').next().unwrap_or_default() {
            "" => w::NEVER_SAVED.get(lang).to_owned(),
            at => {
                let when = clock::when(at, lang);
                // Of an earlier day the date alone is said: here the time belongs to it.
                let when = if when.contains(':') {
                    when
                } else {
                    clock::local(at)
                };
                Message::new(w::SAVED_LAST, vec![when.into()]).get(lang)
            }
        };
        match in_use {
            Some(in_use) => Message::new(w::STATE, vec![in_use.into(), last.into()]).get(lang),
            None => last,
        }
    };
    let save_as = dynamic(move || {
        turn.track();
        FILE.with_borrow(Option::is_some)
            .then(|| button("quiet", w::SAVE_AS).on("click", move |_| save(true)))
    });
    let acts = of_class("p", "acts")
        .child(button("secondary", w::OPEN).on("click", open))
        .child(text(" "))
        .child(button("secondary", w::SAVE).on("click", move |_| save(false)))
        .child(save_as)
        .child(text(" "))
        .child(
            el("a")
                .attr("href", &Route::AsText.hash())
                .words(crate::pages::words::NO_DOWNLOAD),
        );
    let kept = [w::WHERE_KEPT, w::WHAT_FOR];
    let only_here = [w::ONLY_HERE];
    let says: &[_] = if app.keeps { &kept } else { &only_here };
    let says = says.iter().map(|words| el("p").words(*words).view());
    of_class("section", "work-file block")
        .attr("aria-labelledby", "work-file")
        .child(el("h2").id("work-file").words(w::TITLE))
        .child(says.collect::<Vec<_>>())
        .child(of_class("p", "hint").text_of(state))
        .child(acts)
        .view()
}

/// What the page about the program says of the single file; the build writes the size into the page.
pub fn about_view(app: AppState) -> AnyView {
    let meta = document()
        .query_selector("meta[name=greendesk]")
        .ok()
        .flatten();
    let size = meta
        .and_then(|meta| meta.get_attribute("data-size"))
        .unwrap_or_default();
    let says = |words: &Text| {
        let message = Message::new(*words, vec![size.clone().into()]);
        el("p").text_of(move || message.get(app.lang.get())).view()
    };
    of_class("div", "block")
        .child(w::ABOUT.iter().map(says).collect::<Vec<_>>())
        .view()
}

/// Saves the work file, in another place where `anew`; gives what is said of it, nothing where the person chose no file.
async fn saved(app: AppState, anew: bool) -> Result<Option<Message>, Message> {
    let held = FILE.with_borrow(Clone::clone).filter(|_| !anew);
    let file = match held {
        Some(file) => file,
        None => match picked(
            "showSaveFilePicker",
            Some(w::TITLE.get(app.lang.get_untracked())),
        )
        .await
        {
            Picked::File(file) => file,
            Picked::Nothing => return Ok(None),
            Picked::Absent => {
                files::backup_named(app, w::FILE_NAME);
                return Ok(None);
            }
        },
    };
    let name = name_of(&file);
    check_what_is_there(app, &file, &name).await?;
    let note = files::note_of_all(app);
    let made = files::made(app, w::FILE_NAME).await?;
    let written = async {
        let out = called(&file, "createWritable", &[]).await?;
        called(&out, "write", &[made.file.into()]).await?;
        called(&out, "close", &[]).await
    };
    if let Err(why) = written.await {
        let why = said(&why, "name");
        return Err(Message::new(w::NOT_WRITTEN, vec![why.into()]));
    }
    let there = match file_of(&file).await {
        Ok(there) => files::bytes_of(&there).await?,
        Err(_) => Vec::new(),
    };
    if verified(&there, &made.raws).is_none() {
        return Err(w::UNSOUND.into());
    }
    FILE.set(Some(file));
    WRITTEN.set(Sha256::digest(&there).to_vec());
    app.backed_up(&note);
    app.due.set(Vec::new());
    private_mode::all_handed(app);
    let written = Message::new(w::WRITTEN, vec![name.into()]);
    Ok(Some(Message::new(
        uw::JOINED,
        vec![written.into(), made.says.into()],
    )))
}

/// Refuses a file whose content is not a work file, or holds what is not kept here. What this page wrote itself is not looked at: times are kept to the
/// second, so of two changes within one second neither is known as the later one.
async fn check_what_is_there(app: AppState, file: &JsValue, name: &str) -> Result<(), Message> {
    let there = match file_of(file).await {
        Ok(there) => files::bytes_of(&there).await?,
        // A file that was moved away is written anew.
        Err(_) => return Ok(()),
    };
    let own = || WRITTEN.with_borrow(|written| *written == Sha256::digest(&there).to_vec());
    if there.is_empty() || own() {
        return Ok(());
    }
    let found = parse(&there, templates::cards())
        .map_err(|_| Message::new(w::FOREIGN, vec![name.into()]))?;
    let (here, trashed, raws) = app.with_shelf(|library, shelf| {
        let here = library.list(shelf).unwrap_or_default();
        let trashed = library.trash_list(shelf).unwrap_or_default();
        (here, trashed, library.raws(shelf).unwrap_or_default())
    });
    match would_be_lost(&found, &here, &trashed, &raws) {
        0 => Ok(()),
        many => Err(Message::new(
            w::WOULD_BE_LOST,
            vec![many.to_string().into()],
        )),
    }
}

/// What a person picked.
enum Picked {
    /// A file, as a `FileSystemFileHandle`.
    File(JsValue),
    /// None.
    Nothing,
    /// This browser picks no files that can be written.
    Absent,
}

/// Has the person pick a file; `proposed` is the name of a new one.
async fn picked(picker: &str, proposed: Option<&str>) -> Picked {
    let window = window();
    let known = Reflect::get(&window, &picker.into()).is_ok_and(|found| found.is_function());
    if !known {
        return Picked::Absent;
    }
    let options = Object::new();
    if let Some(name) = proposed {
        let name = [name, ".json"].concat();
        let _ = Reflect::set(&options, &"suggestedName".into(), &name.into());
    }
    let (kind, accept) = (Object::new(), Object::new());
    let endings = Array::of1(&".json".into());
    let _ = Reflect::set(&accept, &"application/json".into(), &endings);
    let _ = Reflect::set(&kind, &"accept".into(), &accept);
    let _ = Reflect::set(&options, &"types".into(), &Array::of1(&kind));
    match called(&window, picker, &[options.into()]).await {
        Ok(found) if found.is_array() => {
            let first = Array::from(&found).get(0);
            if first.is_object() {
                Picked::File(first)
            } else {
                Picked::Nothing
            }
        }
        Ok(found) => Picked::File(found),
        Err(why) if said(&why, "name") == "AbortError" => Picked::Nothing,
        Err(_) => Picked::Absent,
    }
}

/// The content of a picked file.
async fn file_of(file: &JsValue) -> Result<web_sys::File, JsValue> {
    called(file, "getFile", &[]).await?.dyn_into()
}

/// Calls a function of the browser that `web_sys` does not know, and waits for what it promises.
async fn called(on: &JsValue, name: &str, with: &[JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = Reflect::get(on, &name.into())?.dyn_into()?;
    let arguments: Array = with.iter().collect();
    let promised = function.apply(on, &arguments)?;
    JsFuture::from(Promise::resolve(&promised)).await
}

fn name_of(file: &JsValue) -> String {
    said(file, "name")
}

fn said(of: &JsValue, name: &str) -> String {
    Reflect::get(of, &name.into())
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}
