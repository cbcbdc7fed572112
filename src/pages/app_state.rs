//! What every page shares: where documents are kept, which page is open, the language, what is handed to the person.

use super::clock;
use super::editor::Editor;
use super::mirror_sync::MIRRORED;
use super::private::tell_shell;
use super::words as w;
use crate::documents::route::Route;
use crate::documents::{Card, Document, Template, templates};
use crate::i18n::{Lang, Message};
use crate::storage::mirror::ObservedShelf;
use crate::storage::reminder::handed_at;
use crate::storage::{
    Library, LocalShelf, MemoryShelf, SaveError, Setting, Shelf, Stamp, library_here, new_id,
    private,
};
use crate::ui::toast::toast;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

pub use crate::BUILD;

/// The setting that tells of the last backup of everything.
const BACKUP: Setting = Setting::Backup;

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

/// What all pages share.
#[derive(Clone, Copy)]
pub struct AppState {
    /// Where documents are kept.
    pub library: StoredValue<Library>,
    /// This tab's name, so that revisions tell who wrote them.
    pub tab: StoredValue<String>,
    /// The forms that this program fills. Of the others it knows their cards.
    pub forms: &'static [&'static Template],
    /// The language.
    pub lang: RwSignal<Lang>,
    /// The page that is open.
    pub route: RwSignal<Route>,
    /// The document that is open, for the header.
    pub open: RwSignal<Option<Editor>>,
    /// Whether the person wants nothing kept in this browser: everything lives in this page.
    pub private: bool,
    /// Whether this browser keeps anything at all.
    pub keeps: bool,
    /// Whether the whole program is there. Its first part begins alone (public/start.js).
    pub whole: RwSignal<bool>,
    /// The document that was made last, and its revision: opened at once, it need not be read back from where it is kept.
    pub made: StoredValue<Option<(Document, u64)>>,
    /// What the last backup of everything held: its time, then the ids in it.
    pub backup: RwSignal<String>,
    /// The names of documents that were not handed over for long, to remind of.
    pub due: RwSignal<Vec<String>>,
    /// Documents that could not be written yet, with the revision they go on from: they live in this page.
    pub unsaved: StoredValue<Vec<(Document, u64)>>,
}

thread_local! {
    // Where the browser has no storage, documents live as long as the page does.
    static MEMORY: MemoryShelf = MemoryShelf::new();
}

impl AppState {
    /// The desk of this page, in a program that fills `forms`.
    pub fn new(forms: &'static [&'static Template]) -> Self {
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
            forms,
            lang: RwSignal::new(lang),
            route: RwSignal::new(Route::parse(&hash)),
            open: RwSignal::new(None),
            private: private(),
            keeps,
            whole: RwSignal::new(
                !document()
                    .document_element()
                    .is_some_and(|root| root.has_attribute("data-part")),
            ),
            made: StoredValue::new(None),
            backup: RwSignal::new(backup),
            due: RwSignal::new(Vec::new()),
            unsaved: StoredValue::new(Vec::new()),
        }
    }

    /// Runs `act` with the library and the shelf it works on.
    pub fn with_shelf<T>(&self, act: impl FnOnce(&Library, &dyn Shelf) -> T) -> T {
        self.library.with_value(|library| {
            if self.keeps {
                act(library, self.kept())
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

    /// The browser's storage. Its writes are told to the second copy as soon as the program is whole; what came before, that copy learns then.
    fn kept(&self) -> &'static dyn Shelf {
        if self.whole.get_untracked() {
            MIRRORED
        } else {
            &LocalShelf
        }
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
    pub fn add(
        &self,
        template: &Template,
        draft: crate::documents::Draft,
        kind: Origin,
        name: String,
    ) -> String {
        let document = Document {
            id: fresh_id(),
            template: template.id.to_owned(),
            template_version: template.version,
            name,
            demo: !matches!(kind, Origin::Own),
            created_at: clock::now(),
            issued_at: String::new(),
            issued_sum: String::new(),
            exported_at: String::new(),
            sample: match kind {
                Origin::Sample(number) => number.to_string(),
                Origin::Own | Origin::Demo => String::new(),
            },
            draft,
        };
        self.keep(document)
    }

    /// Keeps a document that is new here, and gives its id.
    pub fn keep(&self, document: Document) -> String {
        let id = document.id.clone();
        match self.with_shelf(|library, shelf| library.save(shelf, &document, 0, &self.stamp())) {
            Ok(rev) => self.made.set_value(Some((document, rev))),
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

    /// Opens a page. For a moment it takes no clicks: the second half of a double click must not press what appears in the same place.
    pub fn go(&self, route: &Route) {
        if let Some(body) = document().body() {
            let _ = body.class_list().add_1("settling");
            set_timeout(
                move || {
                    let _ = body.class_list().remove_1("settling");
                },
                std::time::Duration::from_millis(450),
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

    /// The form `id`, `None` where this program does not fill it.
    pub fn template(&self, id: &str) -> Option<&'static Template> {
        templates::find(self.forms, id)
    }

    /// The card of the form `id` where another program fills it.
    pub fn elsewhere(&self, id: &str) -> Option<&'static Card> {
        if self.template(id).is_some() {
            None
        } else {
            templates::card(id)
        }
    }

    /// Opens the address that is asked for in the program that fills every form (public/start.js). What could not be saved lives in this
    /// page alone: then the page stays, and the other program opens in a tab of its own.
    pub fn turn_to_every_form(&self) {
        let location = window().location();
        if self.keeps && self.unsaved.with_value(Vec::is_empty) {
            let _ = location.set_search("all");
            return;
        }
        let address =
            location.pathname().unwrap_or_default() + "?all" + &location.hash().unwrap_or_default();
        let _ = window().open_with_url_and_target(&address, "_blank");
        self.replace(Route::Home);
        toast(w::IN_ANOTHER_TAB.into(), None);
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
            w::NEVER_EXPORTED.get(lang).to_owned()
        } else {
            Message::new(w::LAST_EXPORT, vec![clock::ago(&at, lang).into()]).get(lang)
        }
    }

    /// Notes what a backup of everything held.
    pub fn backed_up(&self, note: &str) {
        // Where it cannot be kept, it holds as long as the page.
        let _ = self.with_shelf(|library, shelf| library.put_setting(shelf, BACKUP, note));
        self.backup.set(note.to_owned());
    }

    /// A document's name as lists show it: where another program fills its form, the form's title until that program says more.
    pub fn name_of(&self, document: &Document, lang: Lang) -> String {
        match (
            self.template(&document.template),
            templates::card(&document.template),
        ) {
            (Some(template), _) => template.name_of(document, lang),
            _ if !document.name.trim().is_empty() => document.name.clone(),
            (None, Some(card)) => card.title.get(lang).to_owned(),
            (None, None) => document.template.clone(),
        }
    }

    /// Says that something could not be kept.
    pub fn trouble(&self, error: &SaveError) {
        toast(error.says(), None);
    }
}

/// The desk, from any page.
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

/// Hands a file to the person: the browser puts it into its downloads. `false` where the browser would not.
pub fn give(file: &web_sys::File) -> bool {
    let Ok(url) = web_sys::Url::create_object_url_with_blob(file) else {
        return false;
    };
    let link = document()
        .create_element("a")
        .ok()
        .and_then(|link| link.dyn_into::<web_sys::HtmlAnchorElement>().ok());
    let Some(link) = link else { return false };
    link.set_href(&url);
    link.set_download(&file.name());
    // Some engines only follow a link that stands in the page.
    let Some(body) = document().body() else {
        return false;
    };
    let _ = body.append_child(&link);
    link.click();
    link.remove();
    set_timeout(
        move || {
            let _ = web_sys::Url::revoke_object_url(&url);
        },
        std::time::Duration::from_secs(60),
    );
    true
}

/// Says which file was handed over, or that the browser refused.
pub fn say_given(file: &web_sys::File, accepted: bool) -> Message {
    if accepted {
        Message::new(w::GIVEN, vec![file.name().into(), size_of(file).into()])
    } else {
        w::NOT_GIVEN.into()
    }
}

/// How many bytes a file has, in digits. The browser counts in binary floats, which hold any size a file can have.
fn size_of(file: &web_sys::File) -> String {
    let size = js_sys::Reflect::get(file, &"size".into()).unwrap_or_default();
    js_sys::Number::from(size)
        .to_string_with_radix(10)
        .map(String::from)
        .unwrap_or_default()
}
