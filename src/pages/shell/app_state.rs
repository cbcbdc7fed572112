//! What every page shares: where documents are kept, which page is open, the language.

use super::clock;
use crate::documents::route::Route;
use crate::documents::{Document, IssueState, Template, templates};
use crate::i18n::{Lang, Message};
use crate::pages::form::editor::Editor;
use crate::pages::form::mirror::MIRRORED;
use crate::pages::privacy::private_mode::tell_shell;
use crate::pages::words as w;
use crate::storage::mirror::ObservedShelf;
use crate::storage::reminder::handed_at;
use crate::storage::timestamp::between;
use crate::storage::{
    Library, LocalShelf, MemoryShelf, Opened, SaveError, Setting, Shelf, Stamp, library_here,
    new_id, private,
};
use crate::ui::broad::Broad;
use crate::ui::toast::toast;
use leptos::prelude::*;
use std::time::Duration;

pub use crate::BUILD;

/// The setting that tells of the last backup of everything.
const BACKUP: Setting = Setting::Backup;
/// How long a page that has just been opened takes no clicks: systems count two clicks within half a second as a double click.
const DOUBLE_CLICK: Duration = Duration::from_millis(450);

/// Where a new document comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A person's own.
    Own,
    /// The sample of this number.
    Sample(usize),
    /// Made from a sample, and sample data itself.
    Demo,
}

impl Origin {
    /// Whether its documents are sample data, and the number of the sample; blank where there is none.
    fn marks(self) -> (bool, String) {
        match self {
            Self::Own => (false, String::new()),
            Self::Sample(number) => (true, number.to_string()),
            Self::Demo => (true, String::new()),
        }
    }
}

/// What all pages share.
#[derive(Clone, Copy)]
pub struct AppState {
    /// Where documents are kept.
    pub library: StoredValue<Library>,
    /// This tab's name, so that revisions tell who wrote them.
    pub tab: StoredValue<String>,
    /// The language.
    pub lang: Broad<Lang>,
    /// The page that is open.
    pub route: RwSignal<Route>,
    /// The document that is open, for the header.
    pub open: RwSignal<Option<Editor>>,
    /// Whether the person wants nothing kept in this browser: everything lives in this page.
    pub private: bool,
    /// Whether this browser keeps anything at all.
    pub keeps: bool,
    /// What the last backup of everything held: its time, then the ids in it.
    pub backup: RwSignal<String>,
    /// The names of documents that were not handed over for long, to remind of.
    pub due: RwSignal<Vec<String>>,
    /// The step of the demonstration that is shown, if any.
    pub demo: RwSignal<Option<usize>>,
    /// Documents that could not be written yet, with the revision they go on from: they live in this page.
    pub unsaved: StoredValue<Vec<(Document, u64)>>,
}

thread_local! {
    // Where the browser has no storage, documents live as long as the page does.
    static MEMORY: MemoryShelf = MemoryShelf::new();
}

impl AppState {
    /// The state of a page that has just been opened.
    pub fn of_this_page() -> Self {
        let library = library_here();
        let keeps = LocalShelf::present();
        let hash = window().location().hash().unwrap_or_default();
        let lang = library
            .setting(&LocalShelf, Setting::Lang)
            .map_or(Lang::Zh, |tag| Lang::from_tag(&tag));
        let backup = library.setting(&LocalShelf, BACKUP).unwrap_or_default();
        Self {
            library: StoredValue::new(library),
            tab: StoredValue::new(fresh_id()),
            lang: Broad::new(lang),
            route: RwSignal::new(Route::parse(&hash)),
            open: RwSignal::new(None),
            private: private(),
            keeps,
            backup: RwSignal::new(backup),
            due: RwSignal::new(Vec::new()),
            demo: RwSignal::new(None),
            unsaved: StoredValue::new(Vec::new()),
        }
    }

    /// Runs `act` with the library and the shelf it works on.
    pub fn with_shelf<T>(&self, act: impl FnOnce(&Library, &dyn Shelf) -> T) -> T {
        self.library.with_value(|library| {
            if self.keeps {
                act(library, MIRRORED)
            } else {
                MEMORY.with(|memory| {
                    act(
                        library,
                        &ObservedShelf {
                            shelf: memory,
                            tell: &tell_shell,
                        },
                    )
                })
            }
        })
    }

    /// Who writes, and when.
    pub fn stamp(&self) -> Stamp {
        Stamp {
            now: clock::now(),
            tab: self.tab.get_value(),
            build: BUILD.to_owned(),
        }
    }

    /// Makes a document of `draft` and keeps it. Where it cannot be kept it lives in this page, and its page says so.
    pub fn add(&self, template: &Template, draft: crate::documents::Draft, kind: Origin) -> String {
        let now = clock::now();
        let (demo, sample) = kind.marks();
        let document = Document {
            id: fresh_id(),
            template: template.id.to_owned(),
            template_version: template.version,
            name: String::new(),
            demo,
            created_at: now.clone(),
            edited_at: now,
            issued_at: String::new(),
            issued_sum: String::new(),
            exported_at: String::new(),
            notes: String::new(),
            altered: false,
            sample,
            draft,
        };
        self.keep(document)
    }

    /// A document that stands as [`Self::add`] would make it now, so that it can be filled in place of another one: nothing was ever changed in it, and no
    /// other tab is about to fill it, because this tab made it or it has stood so for an hour.
    pub fn untouched(
        &self,
        template: &Template,
        draft: &crate::documents::Draft,
        kind: Origin,
    ) -> Option<String> {
        const LONG_AGO: i64 = 3_600;
        let now = clock::now();
        let tab = self.tab.get_value();
        let (demo, sample) = kind.marks();
        let listed = self.with_shelf(|library, shelf| library.list(shelf)).ok()?;
        let found = listed.into_iter().find(|listed| match &listed.opened {
            Opened::Document(document, facts) => {
                document.template == template.id
                    && (document.demo, &document.sample) == (demo, &sample)
                    && (demo || document.name.is_empty())
                    && document.exported_at.is_empty()
                    && document.state() == IssueState::Draft
                    && document.draft == *draft
                    && (facts.tab == tab
                        || between(&facts.saved_at, &now).is_some_and(|age| age > LONG_AGO))
            }
            _ => false,
        });
        found.map(|listed| listed.id)
    }

    /// Keeps a document that is new here, and gives its id.
    pub fn keep(&self, document: Document) -> String {
        let id = document.id.clone();
        match self.with_shelf(|library, shelf| library.save(shelf, &document, 0, &self.stamp())) {
            Ok(_) => {}
            Err(_) => self.hold(document, 0),
        }
        id
    }

    /// Holds on to a document that could not be written.
    pub fn hold(&self, document: Document, rev: u64) {
        self.unsaved.update_value(|unsaved| {
            unsaved.retain(|(other, _)| other.id != document.id);
            unsaved.push((document, rev));
        });
    }

    /// Opens a page. For [`DOUBLE_CLICK`] it takes no clicks: the second half of a double click must not press what appears in the same place.
    pub fn go(&self, route: &Route) {
        if let Some(body) = document().body() {
            let _ = body.class_list().add_1("settling");
            set_timeout(
                move || {
                    let _ = body.class_list().remove_1("settling");
                },
                DOUBLE_CLICK,
            );
        }
        let _ = window().location().set_hash(&route.hash());
    }

    /// Opens a page in place of the present one: back then leads past it.
    pub fn replace(&self, route: Route) {
        let hash = route.hash();
        // From a file, replaceState with a bare hash is allowed where a path is not.
        let replaced = window().history().and_then(|history| {
            history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&hash))
        });
        if replaced.is_err() {
            let _ = window().location().set_hash(&hash);
        }
        self.route.set(route);
    }

    /// Changes the language everywhere, without losing anything.
    pub fn speak(&self, lang: Lang) {
        self.lang.set(lang);
        let _ =
            self.with_shelf(|library, shelf| library.put_setting(shelf, Setting::Lang, lang.tag()));
    }

    /// When a document was last handed over, as it is said.
    pub fn handed(&self, document: &Document, lang: Lang) -> String {
        let at = self.backup.with(|backup| {
            if backup.is_empty() {
                document.exported_at.clone()
            } else {
                handed_at(document, backup)
            }
        });
        if at.is_empty() {
            return w::NEVER_EXPORTED.get(lang).to_owned();
        }
        // Both are written alike, so that the later text is the later time.
        let words = if document.edited_at > at {
            w::CHANGED_SINCE_EXPORT
        } else {
            w::LAST_EXPORT
        };
        Message::new(words, vec![clock::ago(&at, lang).into()]).get(lang)
    }

    /// Notes what a backup of everything held.
    pub fn backed_up(&self, note: &str) {
        // Where it cannot be kept, it holds as long as the page.
        let _ = self.with_shelf(|library, shelf| library.put_setting(shelf, BACKUP, note));
        self.backup.set(note.to_owned());
    }

    /// A document's name as lists show it: the name its form's card gives it, the form's id where this program does not know the form.
    pub fn name_of(&self, document: &Document, lang: Lang) -> String {
        match templates::card(&document.template) {
            Some(card) => card.name_of(document, lang),
            None if !document.name.trim().is_empty() => document.name.clone(),
            None => document.template.clone(),
        }
    }

    /// Says that something could not be kept.
    pub fn trouble(&self, error: &SaveError) {
        toast(error.says(), None);
    }
}

/// The shared state, from any page.
pub fn app_state() -> AppState {
    expect_context::<AppState>()
}

/// A new id from the browser's randomness; where it has none, from its clock.
pub fn fresh_id() -> String {
    let mut random = [0_u8; 8];
    let filled = window()
        .crypto()
        .ok()
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut random).is_ok());
    new_id(if filled {
        random
    } else {
        clock::now_ms().to_be_bytes()
    })
}
