//! The loan book of the open document: its files, how they are to be read, reading them in a worker, and taking the result into the document.
//!
//! The result of a book is stored in the draft, its files in IndexedDB. The state in this module lives as long as the page: reading goes on to the end
//! of the book also where the person has left its step.

use super::{import_view, words as w};
use crate::documents::reserved::{BOOK_HANDLING, BOOK_UNREAD, FILES_CHANGED, FILES_GONE};
use crate::documents::{BOOK_GONE, BOOK_READ, BOOK_RESULT, Document, Place, read_date};
use crate::i18n::{Lang, Message};
use crate::pages::form::actions::{Done, do_action};
use crate::pages::shell::app_state::AppState;
use crate::pages::shell::clock;
use crate::pages::versions::sweep_files;
use crate::pages::words as pw;
use crate::pages::worker::{self, Refusal, Tell};
use crate::standards::green_loan::exchange::{FileText, LayoutText, PlanText, PreviewText, Taken};
use crate::standards::green_loan::result::Summary;
use crate::storage::Setting;
use crate::storage::files::{self, Kept};
use crate::storage::library_here;
use crate::ui::toast::toast;
use crate::ui::{memo, yield_to_browser};
use js_sys::{Array, Object, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsValue;
use web_sys::File;

/// A file of the book.
#[derive(Clone)]
pub(super) struct Held {
    /// The number of the file on this page; a number is never used twice.
    pub(super) key: u32,
    pub(super) file: File,
    /// Rises whenever the file was previewed anew.
    pub(super) looked: u32,
    pub(super) state: State,
    /// The SHA-256 of the file; blank until the book was read, or another file of the same size was added.
    pub(super) sha256: String,
    /// The name of an earlier file of the book with the same content and the same sheet.
    pub(super) twin: Option<String>,
}

/// What a person says of a file's beginning; what is blank or nought is looked for.
#[derive(Clone, Default)]
pub(super) struct Asked {
    /// The sheet.
    pub(super) sheet: String,
    /// The first row of the headings, from 1.
    pub(super) heading: u64,
    /// Over how many rows they reach.
    pub(super) rows: u64,
    /// What stands between the cells of a text.
    pub(super) separator: String,
    /// How the letters of a text are written.
    pub(super) encoding: String,
}

/// How the columns of files with these headings were mapped by hand.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Remembered {
    headings: Vec<String>,
    columns: Vec<String>,
    units: Vec<String>,
    #[serde(default)]
    found: Vec<String>,
}

/// How many mappings are remembered; the one that was not used for longest goes first.
const MOST_REMEMBERED: usize = 20;

/// The state of a file's preview.
#[derive(Clone)]
pub(super) enum State {
    /// The worker reads the beginning of the file.
    Looking,
    /// The file cannot be read, for this reason.
    Refused(Message),
    /// The beginning of the file was read.
    Ready(Box<Looked>),
}

/// The beginning of a file, and how it is to be read.
#[derive(Clone)]
pub(super) struct Looked {
    pub(super) preview: PreviewText,
    pub(super) sheets: Vec<String>,
    /// Those of the sheets that are hidden.
    pub(super) hidden: Vec<String>,
    /// Those of the sheets that may be ledgers.
    pub(super) ledgers: Vec<String>,
    pub(super) sheet: String,
    /// Whether the mapping is the one that was remembered for these headings.
    pub(super) remembered: bool,
    /// The mapping of the columns, as proposed or as the person changed it.
    pub(super) layout: LayoutText,
}

/// The part of a preview that only workbooks have.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Sheets {
    sheets: Vec<String>,
    hidden: Vec<String>,
    ledgers: Vec<String>,
    sheet: String,
}

/// The state of the worker.
#[derive(Clone, PartialEq)]
pub(super) enum Phase {
    /// Nothing is under way.
    Idle,
    /// A job is under way: its name, and its progress (bytes read, bytes in all, rows).
    Busy(Message, [u64; 3]),
    /// The last job failed, for this reason.
    Failed(Message),
    /// The last job is done.
    Done(Message),
}

/// The facts of the document that loan books depend on.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Facts {
    pub(super) id: String,
    pub(super) demo: bool,
    pub(super) subject: BothWays,
    pub(super) period_end: String,
    pub(super) scope: String,
    pub(super) method: String,
    pub(super) institution: String,
    pub(super) result: String,
    /// How the files of the result were read, as the document keeps it.
    pub(super) handling: String,
    /// What the document says of changes since its result was read: blank, [`FILES_CHANGED`] or [`FILES_GONE`].
    pub(super) unread: String,
}

/// The document's name in both languages.
pub(super) type BothWays = [String; 2];

/// Whether the browser keeps the files.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Keeping {
    /// The browser was not asked yet, or there is no file to keep.
    Unknown,
    /// The browser keeps them.
    Kept,
    /// The browser refuses them.
    Refused,
}

/// The settings that are kept beside the files.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Beside {
    plan: PlanText,
    layouts: Vec<LayoutText>,
    sheets: Vec<String>,
    /// Whether files, layouts or plan were changed since the book was read.
    changed: bool,
}

/// The book of the open document. All parts are signals, so it is copied freely.
#[derive(Clone, Copy)]
pub(super) struct LoanBookState {
    app: AppState,
    pub(super) lang: RwSignal<Lang>,
    pub(super) facts: RwSignal<Facts>,
    /// The result in the draft.
    pub(super) result: Memo<Option<Arc<Summary>>>,
    /// The result of the last reading on this page, with more rows than a draft keeps.
    pub(super) fresh: RwSignal<Option<Arc<Summary>>>,
    pub(super) files: RwSignal<Vec<Held>, LocalStorage>,
    next_key: StoredValue<u32>,
    /// Units and corrections. Period, scope and method come from the document.
    pub(super) plan: RwSignal<PlanText>,
    pub(super) phase: RwSignal<Phase>,
    /// Whether files, layouts or plan were changed since the book was read.
    pub(super) changed: RwSignal<bool>,
    /// Rises with every such change, so that a reading can tell what was changed while it ran.
    changes: StoredValue<u32>,
    pub(super) keeping: RwSignal<Keeping>,
    /// Whether the worker holds the book in its present state.
    pub(super) in_worker: StoredValue<bool>,
    /// An action that could not be done while another page was open, and its text.
    pending: StoredValue<Option<(&'static str, String)>>,
}

thread_local! {
    // The book of one document, and the owner of its signals.
    static STATE: RefCell<Option<(Owner, LoanBookState)>> = const { RefCell::new(None) };
}

/// The state of a document's loan book: the state that is held where it belongs to this document, else a new one.
pub(super) fn state_of(app: AppState, document: &Document) -> LoanBookState {
    let known = STATE
        .with_borrow(|held| held.as_ref().map(|(_, book)| *book))
        .filter(|book| book.facts.with_untracked(|facts| facts.id == document.id));
    let book = known.unwrap_or_else(|| {
        worker::stop();
        // The state of the last document's book is dropped, and its signals with it.
        STATE.take();
        let owner = Owner::new_root(None);
        let book = owner.with(|| LoanBookState::new(app));
        STATE.set(Some((owner, book)));
        book
    });
    book.follow(document);
    if known.is_none() {
        book.recall();
    }
    book
}

/// A value as the browser's own.
pub(super) fn js(of: &impl Serialize) -> JsValue {
    serde_json::to_string(of)
        .ok()
        .and_then(|json| js_sys::JSON::parse(&json).ok())
        .unwrap_or_default()
}

pub(super) fn object(parts: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in parts {
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

/// How many bytes a file has.
pub(super) fn size(file: &File) -> u64 {
    Reflect::get(file, &"size".into())
        .ok()
        .and_then(|size| worker::number(&size))
        .unwrap_or_default()
}

impl LoanBookState {
    fn new(app: AppState) -> Self {
        let facts = RwSignal::new(Facts::default());
        let text = memo(move || facts.with(|facts| facts.result.clone()));
        Self {
            app,
            lang: app.lang,
            facts,
            result: memo(move || text.with(|text| serde_json::from_str(text).ok().map(Arc::new))),
            fresh: RwSignal::new(None),
            files: RwSignal::new_local(Vec::new()),
            next_key: StoredValue::new(0),
            plan: RwSignal::new(PlanText::default()),
            phase: RwSignal::new(Phase::Idle),
            changed: RwSignal::new(false),
            changes: StoredValue::new(0),
            keeping: RwSignal::new(Keeping::Unknown),
            in_worker: StoredValue::new(false),
            pending: StoredValue::new(None),
        }
    }

    /// Reads the facts of the document anew, and does the action that waits for the document.
    pub(super) fn follow(self, document: &Document) {
        let answer = |field: &str| document.draft.root.get(field).trim().to_owned();
        let facts = Facts {
            id: document.id.clone(),
            demo: document.demo,
            subject: [Lang::Zh, Lang::En].map(|lang| self.app.name_of(document, lang)),
            period_end: read_date(document.draft.root.get("period_end")).unwrap_or_default(),
            scope: answer("scope"),
            method: answer("method"),
            institution: answer("institution"),
            result: document.draft.root.get(BOOK_RESULT).to_owned(),
            handling: document.draft.root.get(BOOK_HANDLING).to_owned(),
            unread: document.draft.root.get(BOOK_UNREAD).to_owned(),
        };
        if self.facts.with_untracked(|now| *now != facts) {
            self.facts.set(facts);
        }
        if let Some((action, text)) = self.pending.try_update_value(Option::take).flatten() {
            self.hand(action, text);
        }
        self.mark_unread();
    }

    /// Says in the document that its result is no longer that of the files, where that is so. A reading takes the mark away again.
    fn mark_unread(self) {
        if !self.changed.get_untracked() {
            return;
        }
        let mark = if self.files.with_untracked(Vec::is_empty) {
            FILES_GONE
        } else {
            FILES_CHANGED
        };
        let id = self.facts.with_untracked(|facts| facts.id.clone());
        let open = self
            .app
            .open
            .get_untracked()
            .filter(|editor| editor.is_open() && editor.id() == id);
        let Some(editor) = open else {
            // The book follows the document when it is opened again.
            return;
        };
        let form = editor.form;
        let place = Place::root(BOOK_UNREAD);
        let has_result = form
            .draft
            .with_untracked(|draft| !draft.root.get(BOOK_RESULT).is_empty());
        if has_result && form.typed(&place) != mark {
            form.write(&place, mark);
            // A document that is locked keeps what it says.
            let unread = form.typed(&place);
            self.facts.update(|facts| facts.unread = unread);
        }
    }

    /// Whether files, layouts or plan were changed since the result in the document was read.
    pub(super) fn unread(self) -> bool {
        self.result.with(Option::is_some)
            && (self.changed.get() || self.facts.with(|facts| !facts.unread.is_empty()))
    }

    /// Whether all files were removed since the result in the document was read.
    pub(super) fn removed(self) -> bool {
        self.unread()
            && self.files.with(Vec::is_empty)
            && self.facts.with(|facts| facts.unread == FILES_GONE)
    }

    /// Runs an action of the form with a text; where the document is not open, the action waits until it is opened again.
    fn hand(self, action: &'static str, text: String) {
        let id = self.facts.with_untracked(|facts| facts.id.clone());
        let open = self.app.open.get_untracked().filter(|editor| {
            editor.is_open() && editor.id() == id && !editor.form.locked.get_untracked()
        });
        let Some(editor) = open else {
            self.pending.set_value(Some((action, text)));
            return;
        };
        let name = if action == BOOK_READ {
            pw::BOOK_TAKEN
        } else {
            pw::BOOK_FORGOTTEN
        };
        match do_action(editor, action, name, text.as_bytes()) {
            Ok(Done::Changed(undo)) => toast(name.into(), undo),
            Ok(Done::File(..)) => {}
            Err(why) => toast(why, None),
        }
    }

    // ---- files

    /// Loads the files and settings that the browser keeps for the document.
    fn recall(self) {
        let id = self.facts.with_untracked(|facts| facts.id.clone());
        spawn_local(async move {
            let found = files::load(&library_here(), &id).await;
            if self.facts.try_with_untracked(|facts| facts.id == id) != Some(true) {
                return;
            }
            match found {
                Ok(Some(kept)) => {
                    let with: Beside = serde_json::from_str(&kept.with).unwrap_or_default();
                    self.plan.set(with.plan);
                    self.changed.set(with.changed);
                    for (at, file) in kept.files.into_iter().enumerate() {
                        let sheet = with.sheets.get(at).cloned().unwrap_or_default();
                        self.hold(file, sheet, with.layouts.get(at).cloned());
                    }
                    self.keeping.set(Keeping::Kept);
                    self.mark_unread();
                }
                Ok(None) => {}
                Err(files::Refused) => self.keeping.set(Keeping::Refused),
            }
            sweep_files(&id).await;
        });
    }

    /// Keeps files, layouts and plan as they are now.
    fn keep(self) {
        let id = self.facts.with_untracked(|facts| facts.id.clone());
        let (files, with) = self.files.with_untracked(|files| {
            let looked = |held: &Held| {
                if let State::Ready(looked) = &held.state {
                    Some(looked.clone())
                } else {
                    None
                }
            };
            let ready: Vec<(File, Box<Looked>)> = files
                .iter()
                .filter_map(|held| Some((held.file.clone(), looked(held)?)))
                .collect();
            let with = Beside {
                plan: self.plan.get_untracked(),
                layouts: ready
                    .iter()
                    .map(|(_, looked)| looked.layout.clone())
                    .collect(),
                sheets: ready
                    .iter()
                    .map(|(_, looked)| looked.sheet.clone())
                    .collect(),
                changed: self.changed.get_untracked(),
            };
            (
                ready.into_iter().map(|(file, _)| file).collect::<Vec<_>>(),
                with,
            )
        });
        spawn_local(async move {
            let library = library_here();
            let state = if files.is_empty() {
                files::remove(&library, &id)
                    .await
                    .map(|()| Keeping::Unknown)
            } else {
                files::put(
                    &library,
                    &id,
                    &Kept {
                        files,
                        with: serde_json::to_string(&with).unwrap_or_default(),
                    },
                )
                .await
                .map(|()| Keeping::Kept)
            };
            let _ = self.keeping.try_set(state.unwrap_or(Keeping::Refused));
        });
    }

    /// Adds files that the person chose.
    pub(super) fn add(self, files: Vec<File>) {
        if files.is_empty() {
            return;
        }
        for file in files {
            self.hold(file, String::new(), None);
        }
        self.touched();
    }

    fn hold(self, file: File, sheet: String, layout: Option<LayoutText>) {
        let key = self.next_key.get_value();
        self.next_key.set_value(key.wrapping_add(1));
        let held = Held {
            key,
            file,
            looked: 0,
            state: State::Looking,
            sha256: String::new(),
            twin: None,
        };
        self.files.update(|files| files.push(held));
        let asked = Asked {
            sheet,
            ..Asked::default()
        };
        self.look(key, asked, layout);
    }

    /// Adds another sheet of a workbook that is a file of the book already.
    pub(super) fn add_sheet(self, key: u32, sheet: &str) {
        if let Some(file) = self.held(key, |held| held.file.clone()) {
            self.hold(file, sheet.to_owned(), None);
            self.touched();
        }
    }

    /// The sheets of a workbook that may be ledgers and are not read; only the first of its files tells them.
    pub(super) fn unread_sheets(self, key: u32) -> Vec<String> {
        let beside = self.sheets_beside(key);
        if beside.iter().any(|(other, _)| *other < key) {
            return Vec::new();
        }
        self.of_looked(key, |looked| {
            let unread = |sheet: &&String| {
                **sheet != looked.sheet && beside.iter().all(|(_, read)| read != *sheet)
            };
            looked.ledgers.iter().filter(unread).cloned().collect()
        })
        .unwrap_or_default()
    }

    /// The other files of the book that are sheets of the same workbook: their keys and sheets.
    pub(super) fn sheets_beside(self, key: u32) -> Vec<(u32, String)> {
        self.files.with(|files| {
            let Some(own) = files.iter().find(|held| held.key == key) else {
                return Vec::new();
            };
            let beside = files
                .iter()
                .filter(|held| held.key != key && held.file == own.file);
            beside
                .filter_map(|held| match &held.state {
                    State::Ready(looked) => Some((held.key, looked.sheet.clone())),
                    _ => None,
                })
                .collect()
        })
    }

    /// Looks at a file as a person says, and takes a layout for it where one is known.
    pub(super) fn look(self, key: u32, asked: Asked, layout: Option<LayoutText>) {
        let Some(file) = self.held(key, |held| held.file.clone()) else {
            return;
        };
        let by_hand = layout.is_none()
            && (asked.heading > 0
                || [&asked.sheet, &asked.separator, &asked.encoding]
                    .iter()
                    .any(|said| !said.is_empty()));
        spawn_local(async move {
            let mut with = vec![("file", JsValue::from(file))];
            if !asked.sheet.is_empty() {
                with.push(("sheet", asked.sheet.as_str().into()));
            }
            let Asked {
                heading,
                rows,
                separator,
                encoding,
                ..
            } = match &layout {
                Some(layout) => Asked {
                    heading: layout.heading_row,
                    rows: layout.heading_rows,
                    separator: layout.separator.clone(),
                    encoding: layout.encoding.clone(),
                    ..Asked::default()
                },
                None => asked,
            };
            let number = |number: u64| JsValue::from(u32::try_from(number).unwrap_or_default());
            with.push(("heading", number(heading)));
            with.push(("rows", number(rows)));
            with.push(("separator", separator.as_str().into()));
            with.push(("encoding", encoding.as_str().into()));
            let answer = worker::ask("preview", &with, None).await;
            if self.files.try_with_untracked(|_| ()).is_none() {
                return;
            }
            let state = match answer {
                Ok(answer) => self.looked(&answer, layout).map_or_else(
                    || State::Refused(pw::NO_WORKER.into()),
                    |looked| State::Ready(Box::new(looked)),
                ),
                Err(why) => State::Refused(why.message),
            };
            self.files.update(|files| {
                if let Some(held) = files.iter_mut().find(|held| held.key == key) {
                    match (state, &held.state) {
                        // What a person chose does not fit the file: the choice is taken back, so that another can be made.
                        (State::Refused(why), State::Ready(_)) if by_hand => toast(why, None),
                        (state, _) => held.state = state,
                    }
                    held.looked = held.looked.wrapping_add(1);
                }
            });
            self.find_twin(key).await;
            if by_hand {
                self.touched();
            } else if !self.files.with_untracked(|files| {
                files
                    .iter()
                    .any(|held| matches!(held.state, State::Looking))
            }) && self.changed.get_untracked()
            {
                self.keep();
            }
        });
    }

    fn looked(self, answer: &JsValue, layout: Option<LayoutText>) -> Option<Looked> {
        let text = js_sys::JSON::stringify(answer)
            .ok()
            .and_then(|text| text.as_string())?;
        let preview: PreviewText = serde_json::from_str(&text).ok()?;
        let Sheets {
            sheets,
            hidden,
            ledgers,
            sheet,
        } = serde_json::from_str(&text).unwrap_or_default();
        let remembered = layout
            .is_none()
            .then(|| self.remembered(&preview))
            .flatten();
        let like_remembered = remembered.is_some();
        let layout = layout
            .or(remembered)
            .or_else(|| self.like_another(&preview))
            .unwrap_or_else(|| preview.layout.clone());
        Some(Looked {
            preview,
            sheets,
            hidden,
            ledgers,
            sheet,
            remembered: like_remembered,
            layout,
        })
    }

    // ---- mappings that are remembered

    fn all_remembered(self) -> Vec<Remembered> {
        let text = self
            .app
            .with_shelf(|library, shelf| library.setting(shelf, Setting::Layouts));
        text.and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default()
    }

    fn put_remembered(self, all: &[Remembered]) {
        // A full storage costs the memory of a mapping and nothing else.
        if let Ok(text) = serde_json::to_string(all) {
            let _ = self
                .app
                .with_shelf(|library, shelf| library.put_setting(shelf, Setting::Layouts, &text));
        }
    }

    /// The layout that was chosen by hand for a file with the same headings.
    fn remembered(self, preview: &PreviewText) -> Option<LayoutText> {
        let known = self
            .all_remembered()
            .into_iter()
            .find(|known| known.headings == preview.headings)?;
        let known = LayoutText {
            columns: known.columns,
            units: known.units,
            found: known.found,
            ..preview.layout.clone()
        };
        let named = &preview.named_units;
        Some(preview.layout.with_columns_of(&known, named))
    }

    /// Remembers the mappings that differ from what is proposed for their headings, and forgets those that no longer do.
    fn remember(self) {
        let before = self.all_remembered();
        let mut all = before.clone();
        self.files.with_untracked(|files| {
            for held in files {
                let State::Ready(looked) = &held.state else {
                    continue;
                };
                let (headings, own) = (&looked.preview.headings, &looked.layout);
                let proposed = &looked.preview.layout;
                let known = all.iter().position(|known| known.headings == *headings);
                if let Some(at) = known {
                    all.remove(at);
                }
                if own.columns != proposed.columns || own.units != proposed.units {
                    all.insert(
                        0,
                        Remembered {
                            headings: headings.clone(),
                            columns: own.columns.clone(),
                            units: own.units.clone(),
                            found: own.found.clone(),
                        },
                    );
                }
            }
        });
        all.truncate(MOST_REMEMBERED);
        if all != before {
            self.put_remembered(&all);
        }
    }

    /// Forgets the mapping of files with the headings of this one, and goes back to what is proposed.
    pub(super) fn forget_mapping(self, key: u32) {
        let headings = self.held(key, |held| match &held.state {
            State::Ready(looked) => looked.preview.headings.clone(),
            _ => Vec::new(),
        });
        let mut all = self.all_remembered();
        all.retain(|known| Some(&known.headings) != headings.as_ref());
        self.put_remembered(&all);
        self.files.update(|files| {
            if let Some(held) = files.iter_mut().find(|held| held.key == key)
                && let State::Ready(looked) = &mut held.state
            {
                looked.layout = looked.preview.layout.clone();
                looked.remembered = false;
                held.looked = held.looked.wrapping_add(1);
            }
        });
        self.touched();
    }

    /// Looks whether an earlier file of the book has the same content and the same sheet: the loans would count twice.
    async fn find_twin(self, key: u32) {
        let sheet_of = |held: &Held| match &held.state {
            State::Ready(looked) => looked.sheet.clone(),
            _ => String::new(),
        };
        let found = self.files.with_untracked(|files| {
            let at = files.iter().position(|held| held.key == key)?;
            let own = files.get(at)?;
            let alike = files.iter().take(at).filter(|other| {
                size(&other.file) == size(&own.file) && sheet_of(other) == sheet_of(own)
            });
            let alike: Vec<(u32, File, String)> = alike
                .map(|other| (other.key, other.file.clone(), other.file.name()))
                .collect();
            Some((own.file.clone(), alike))
        });
        let Some((own, alike)) = found else {
            return;
        };
        let mut twin = None;
        for (other_key, other, name) in alike {
            let (Some(a), Some(b)) = (
                self.sum_of(key, own.clone()).await,
                self.sum_of(other_key, other).await,
            ) else {
                continue;
            };
            if a == b {
                twin = Some(name);
                break;
            }
        }
        let known = self.files.try_with_untracked(|files| {
            files
                .iter()
                .find(|held| held.key == key)
                .map(|held| held.twin.clone())
        });
        if known.flatten().is_some_and(|known| known != twin) {
            self.files.update(|files| {
                if let Some(held) = files.iter_mut().find(|held| held.key == key) {
                    held.twin = twin;
                    held.looked = held.looked.wrapping_add(1);
                }
            });
        }
    }

    /// The SHA-256 of a file of the book, computed once. `None` where the file cannot be read, or the state is gone.
    async fn sum_of(self, key: u32, file: File) -> Option<String> {
        let known = self
            .files
            .try_with_untracked(|files| {
                files
                    .iter()
                    .find(|held| held.key == key)
                    .map(|held| held.sha256.clone())
            })
            .flatten()?;
        if !known.is_empty() {
            return Some(known);
        }
        let sum = worker::ask("sha256", &[("file", file.into())], None)
            .await
            .ok()?
            .as_string()?;
        self.files.try_with_untracked(|_| ())?;
        // No view shows the SHA-256, so nothing is notified.
        self.files.update_untracked(|files| {
            if let Some(held) = files.iter_mut().find(|held| held.key == key) {
                held.sha256.clone_from(&sum);
            }
        });
        Some(sum)
    }

    /// The layout of another file of the book, for a file of refused rows that the person corrected: such a file has the headings of the file that the
    /// rows came from, and two more behind them.
    fn like_another(self, preview: &PreviewText) -> Option<LayoutText> {
        self.files.with_untracked(|files| {
            files.iter().find_map(|held| {
                let State::Ready(other) = &held.state else {
                    return None;
                };
                let known = &other.preview.headings;
                (!known.is_empty() && preview.headings.starts_with(known)).then(|| {
                    let mut layout = other.layout.clone();
                    layout.heading_row = preview.layout.heading_row;
                    layout.heading_rows = preview.layout.heading_rows;
                    layout.separator = preview.layout.separator.clone();
                    layout.encoding = preview.layout.encoding.clone();
                    // The columns behind those of the other file are read as they are proposed: the row numbers stand there.
                    let behind = preview.layout.columns.iter().skip(known.len());
                    layout.columns.truncate(known.len());
                    layout.columns.extend(behind.cloned());
                    layout.units.resize(preview.headings.len(), String::new());
                    layout.found.resize(preview.headings.len(), String::new());
                    layout
                })
            })
        })
    }

    pub(super) fn held<T>(self, key: u32, of: impl FnOnce(&Held) -> T) -> Option<T> {
        self.files
            .with_untracked(|files| files.iter().find(|held| held.key == key).map(of))
    }

    /// Reads a part of a file's state, following it.
    pub(super) fn of_looked<T>(self, key: u32, of: impl FnOnce(&Looked) -> T) -> Option<T> {
        self.files.with(|files| {
            files
                .iter()
                .find(|held| held.key == key)
                .and_then(|held| match &held.state {
                    State::Ready(looked) => Some(of(looked)),
                    _ => None,
                })
        })
    }

    /// Changes how a file is to be read.
    pub(super) fn lay_out(self, key: u32, change: impl FnOnce(&mut LayoutText)) {
        self.files.update(|files| {
            if let Some(Held {
                state: State::Ready(looked),
                ..
            }) = files.iter_mut().find(|held| held.key == key)
            {
                change(&mut looked.layout);
            }
        });
        self.touched();
    }

    /// Takes a file out of the book.
    pub(super) fn remove(self, key: u32) {
        let Some(at) = self
            .files
            .with_untracked(|files| files.iter().position(|held| held.key == key))
        else {
            return;
        };
        self.files.update(|files| drop(files.remove(at)));
        // The plan names single figures by the number of their file.
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        self.plan.update(|plan| {
            plan.kilograms.retain(|(file, ..)| *file != at);
            for (file, ..) in plan.kilograms.iter_mut().filter(|(file, ..)| *file > at) {
                *file = file.saturating_sub(1);
            }
            for rows in [&mut plan.loans, &mut plan.sums] {
                rows.retain(|(file, _)| *file != at);
                for (file, _) in rows.iter_mut().filter(|(file, _)| *file > at) {
                    *file = file.saturating_sub(1);
                }
            }
        });
        self.touched();
    }

    pub(super) fn touched(self) {
        self.changed.set(true);
        self.changes
            .update_value(|changes| *changes = changes.wrapping_add(1));
        self.in_worker.set_value(false);
        self.mark_unread();
        if matches!(
            self.phase.get_untracked(),
            Phase::Failed(_) | Phase::Done(_)
        ) {
            self.phase.set(Phase::Idle);
        }
        self.keep();
    }

    // ---- reading

    /// Whether everything that reading needs is there.
    pub(super) fn ready(self) -> bool {
        self.files.with(|files| {
            !files.is_empty()
                && files.iter().all(
                    |held| matches!(&held.state, State::Ready(looked) if looked.layout.is_ready()),
                )
        })
    }

    pub(super) fn busy(self) -> bool {
        self.phase.with(|phase| matches!(phase, Phase::Busy(..)))
    }

    fn plan_now(self) -> PlanText {
        self.facts.with_untracked(|facts| PlanText {
            period_end: facts.period_end.clone(),
            scope: facts.scope.clone(),
            method: facts.method.clone(),
            ..self.plan.get_untracked()
        })
    }

    /// The files and the plan as the worker takes them.
    pub(super) fn question(self) -> Vec<(&'static str, JsValue)> {
        let files = self.files.with_untracked(|files| {
            let part = |held: &Held| {
                let State::Ready(looked) = &held.state else {
                    return None;
                };
                let mut parts = vec![
                    ("file", JsValue::from(held.file.clone())),
                    ("layout", js(&looked.layout)),
                ];
                if !looked.sheet.is_empty() {
                    parts.push(("sheet", looked.sheet.as_str().into()));
                }
                Some(object(&parts))
            };
            files.iter().filter_map(part).collect::<Array>()
        });
        vec![("files", files.into()), ("plan", js(&self.plan_now()))]
    }

    fn tell(self, doing: Message) -> Tell {
        Rc::new(move |far| {
            if self
                .phase
                .try_with_untracked(|phase| matches!(phase, Phase::Busy(..)))
                == Some(true)
            {
                self.phase.set(Phase::Busy(doing.clone(), far));
            }
        })
    }

    /// Runs a job of the worker, where none is under way, and keeps its outcome in `phase`.
    pub(super) fn work<F: Future<Output = Result<Message, Refusal>> + 'static>(
        self,
        doing: Message,
        job: impl FnOnce(Tell) -> F + 'static,
    ) {
        if self
            .phase
            .with_untracked(|phase| matches!(phase, Phase::Busy(..)))
        {
            return;
        }
        self.phase.set(Phase::Busy(doing.clone(), [0; 3]));
        spawn_local(async move {
            let outcome = job(self.tell(doing)).await;
            let phase = match outcome {
                Ok(said) => Phase::Done(said),
                Err(why) if why.stopped() => Phase::Done(why.message),
                Err(why) => Phase::Failed(why.message),
            };
            let _ = self.phase.try_set(phase);
        });
    }

    /// Reads the book and takes its result into the document.
    pub(super) fn read(self) {
        self.work(w::READING.into(), move |tell| async move {
            let plan = self.plan_now();
            let before = self.changes.get_value();
            let text = worker::ask("read", &self.question(), Some(tell)).await?;
            self.in_worker.set_value(self.changes.get_value() == before);
            let summary: Summary = text
                .as_string()
                .and_then(|text| serde_json::from_str(&text).ok())
                .ok_or_else(misread)?;
            yield_to_browser().await;
            let sha256 = self.sums().await?;
            let files = self.file_texts();
            let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
            let name = names.join(" + ");
            let layouts = files.iter().map(|file| file.layout.clone()).collect();
            let rows = summary.rows;
            let taken = Taken {
                summary: summary.clone().trimmed(),
                name,
                sha256,
                plan,
                layouts,
                files,
            };
            let text = serde_json::to_string(&taken).map_err(|_| misread())?;
            yield_to_browser().await;
            self.fresh.set(Some(Arc::new(summary)));
            self.changed.set(self.changes.get_value() != before);
            self.remember();
            self.keep();
            yield_to_browser().await;
            self.hand(BOOK_READ, text);
            // What was changed while the book was read is not in its result.
            self.mark_unread();
            let counts = [rows.rows, rows.used, rows.flagged, rows.refused, rows.blank]
                .map(|count| import_view::counted(count).into());
            Ok(Message::new(w::READ_DONE, counts.into()))
        });
    }

    /// The files that can be read, and how they are read.
    pub(super) fn file_texts(self) -> Vec<FileText> {
        let keys: Vec<u32> = self
            .files
            .with_untracked(|files| files.iter().map(|held| held.key).collect());
        let mut unread: BTreeMap<u32, Vec<String>> = untrack(|| {
            let sheets = |key| (key, self.unread_sheets(key));
            keys.into_iter().map(sheets).collect()
        });
        let text = |held: &Held| {
            let State::Ready(looked) = &held.state else {
                return None;
            };
            Some(FileText {
                name: held.file.name(),
                sha256: held.sha256.clone(),
                sheet: looked.sheet.clone(),
                unread_sheets: unread.remove(&held.key).unwrap_or_default(),
                encoding: looked.preview.encoding.clone(),
                headings: looked.preview.headings.clone(),
                layout: looked.layout.clone(),
            })
        };
        self.files
            .with_untracked(|files| files.iter().filter_map(text).collect())
    }

    /// The name of a column by its code, in both languages, as the previews of the files give it.
    pub(super) fn column_name(self, code: &str) -> Option<[String; 2]> {
        self.files.with_untracked(|files| {
            files.iter().find_map(|held| match &held.state {
                State::Ready(looked) => looked
                    .preview
                    .columns
                    .iter()
                    .find(|[known, ..]| known == code)
                    .map(|[_, zh, en]| [zh.clone(), en.clone()]),
                _ => None,
            })
        })
    }

    /// The SHA-256 of the files, by which another person can tell whether they have the same files.
    pub(super) async fn sums(self) -> Result<String, Refusal> {
        let mut sums = Vec::new();
        for (key, file, known) in self.files.with_untracked(|files| {
            files
                .iter()
                .map(|held| (held.key, held.file.clone(), held.sha256.clone()))
                .collect::<Vec<_>>()
        }) {
            let sum = if known.is_empty() {
                worker::ask("sha256", &[("file", file.into())], None)
                    .await?
                    .as_string()
                    .ok_or_else(misread)?
            } else {
                known
            };
            // No view shows the SHA-256, so nothing is notified.
            self.files.update_untracked(|files| {
                if let Some(held) = files.iter_mut().find(|held| held.key == key) {
                    held.sha256.clone_from(&sum);
                }
            });
            sums.push(sum);
        }
        Ok(sums.join(" + "))
    }

    /// Stops the job that is under way; files and the former result stay.
    pub(super) fn stop(self) {
        self.in_worker.set_value(false);
        worker::stop();
    }

    /// Removes the result from the document.
    pub(super) fn forget(self) {
        self.fresh.set(None);
        self.hand(BOOK_GONE, String::new());
    }

    /// Has the worker read the book once more, where the worker no longer holds it.
    pub(super) async fn in_hand(self, tell: Tell) -> Result<(), Refusal> {
        if !self.in_worker.get_value() || !worker::is_there() {
            worker::ask("read", &self.question(), Some(tell)).await?;
            self.in_worker.set_value(true);
        }
        Ok(())
    }

    /// Whether the result was computed for another period, scope or method than the document names now.
    pub(super) fn stale(self) -> bool {
        self.facts.with(|facts| {
            self.result.with(|result| {
                result.as_ref().is_some_and(|result| {
                    [
                        result.period_end.as_str(),
                        result.scope.trim(),
                        result.method.trim(),
                    ] != [
                        facts.period_end.as_str(),
                        facts.scope.as_str(),
                        facts.method.as_str(),
                    ]
                })
            })
        })
    }

    /// The time, for files.
    pub(super) fn now(self) -> String {
        clock::now()
    }
}

pub(super) fn misread() -> Refusal {
    Refusal {
        code: "misread".to_owned(),
        message: pw::NO_WORKER.into(),
    }
}
