//! The page of a document's earlier versions: what each is, how it differs from the present, a look at it, and the two ways of putting it back.

use super::keep::pin;
use super::words as w;
use crate::documents::reserved::unsign;
use crate::documents::route::Route;
use crate::documents::words::COMMA;
use crate::documents::{
    Difference, Document, IssueState, Place, Template, checksum, differences, revisions, templates,
};
use crate::exports::json::row_names;
use crate::i18n::{Lang, Message, Text};
use crate::pages::form::editor::Editor;
use crate::pages::shell::app_state::{AppState, fresh_id};
use crate::pages::shell::clock;
use crate::pages::shell::layout::heading;
use crate::pages::words as pw;
use crate::storage::Library;
use crate::storage::envelope::{self, Facts, Opened};
use crate::storage::versions::retention::{Version, VersionKind};
use crate::storage::versions::store;
use crate::ui::answers::in_words;
use crate::ui::dynamic;
use crate::ui::html::{button, el, of_class};
use crate::ui::lazy::lazily;
use crate::ui::toast::{toast, toast_ahead};
use crate::ui::words as uw;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// How many differences a look shows.
const MOST: usize = 60;

/// A version with its document, and where it differs from the present.
struct Earlier {
    version: Version,
    facts: Facts,
    document: Document,
    differs: Vec<Difference>,
}

/// The page.
pub fn history_page(app: AppState, editor: Editor) -> AnyView {
    editor.flush();
    let found = RwSignal::new(None::<Found>);
    // The list is read anew when the whole draft is another one: a version was put back.
    Effect::new(move |_| {
        editor.form.seed.track();
        let present = editor.document();
        spawn_local(async move {
            let place = app.library.with_value(Library::versions_name);
            let listed = store::list(&place, &present.id, &clock::now()).await;
            let _ = found.try_set(Some(Found::new(present, listed)));
        });
    });
    let looking = RwSignal::new(None::<u64>);
    let list = move || {
        let lang = app.lang.get();
        found.with(|found| {
            let empty = |words: Text| of_class("p", "empty").text(words.get(lang)).view();
            match found.as_ref().map(|found| (&found.present, &found.earlier)) {
                None => ().into_any(),
                Some((_, None)) => empty(w::NO_HISTORY),
                Some((_, Some(earlier))) if earlier.is_empty() => empty(w::HISTORY_EMPTY),
                Some((present, Some(earlier))) => {
                    let items = earlier
                        .iter()
                        .map(|earlier| item(app, editor, present, earlier, looking, lang))
                        .collect::<Vec<_>>();
                    of_class("ol", "versions").child(items).view()
                }
            }
        })
    };
    let versions = el("div")
        .id("history")
        .child(of_class("p", "lead").words(w::HISTORY_LEAD))
        .child(dynamic(list));
    vec![heading(pw::HISTORY_TITLE).view(), versions.view()].into_any()
}

/// The versions of a document beside the document as it is now.
struct Found {
    present: Arc<Document>,
    /// `None` where the browser gives no versions.
    earlier: Option<Vec<Arc<Earlier>>>,
}

impl Found {
    fn new(present: Document, listed: Option<Vec<(Version, String)>>) -> Self {
        let opened = |(version, text): (Version, String)| match envelope::open(&text) {
            Opened::Document(document, facts) if document.id == present.id => {
                let differs = differences(&document.draft, &present.draft);
                Some(Arc::new(Earlier {
                    version,
                    facts,
                    document: *document,
                    differs,
                }))
            }
            _ => None,
        };
        let earlier = listed.map(|listed| listed.into_iter().filter_map(opened).collect());
        Self {
            present: Arc::new(present),
            earlier,
        }
    }
}

/// Keeps an earlier version as a document of its own, and opens the copy. The copy was never signed, issued nor exported.
fn restore_as_copy(app: AppState, editor: Editor, earlier: &Document) {
    let lang = app.lang.get_untracked();
    let name = editor.form.template.name_of(earlier, lang);
    let mut copy = Document {
        id: fresh_id(),
        name: Message::new(pw::VERSION_COPY, vec![name.into()]).get(lang),
        created_at: clock::now(),
        issued_at: String::new(),
        issued_sum: String::new(),
        exported_at: String::new(),
        ..earlier.clone()
    };
    unsign(&mut copy.draft);
    let id = app.keep(copy);
    toast_ahead(pw::VERSION_COPIED.into(), None);
    app.go(&Route::Overview(id));
}

/// Puts an earlier version in place of the present one, which is kept for good before.
async fn restore(app: AppState, editor: Editor, earlier: &Document) {
    editor.flush();
    if !pin(app, &editor.id(), VersionKind::Restore).await {
        return toast(pw::NOT_PINNED.into(), None);
    }
    if !editor.is_open() {
        return;
    }
    let mut draft = earlier.draft.clone();
    // The version that was issued is final again; whoever puts another one back signs it anew.
    if editor.tag.with_untracked(|tag| tag.state_with(&draft)) != IssueState::Final {
        unsign(&mut draft);
    }
    // A restore is a change as well, and is recorded as a revision where the form records them.
    editor
        .form
        .draft
        .with_untracked(|now| revisions::keep(&mut draft, now));
    let undo = editor.replace(pw::RESTORE_VERSION, draft);
    toast(pw::VERSION_RESTORED.into(), undo);
}

fn item(
    app: AppState,
    editor: Editor,
    present: &Arc<Document>,
    earlier: &Arc<Earlier>,
    looking: RwSignal<Option<u64>>,
    lang: Lang,
) -> AnyView {
    let earlier = earlier.clone();
    let rev = earlier.facts.rev;
    let when = clock::when(&earlier.facts.saved_at, lang);
    let hidden = [
        uw::COLON.get(lang),
        &when,
        " ",
        &Message::new(pw::REVISION, vec![rev.to_string().into()]).get(lang),
    ]
    .concat();
    let does = |class: &'static str, words: Text| {
        button(class, words).child(of_class("span", "vh").text(&hidden))
    };
    let look = does("quiet", w::LOOK)
        .attr_of("aria-expanded", move || {
            Some((looking.get() == Some(rev)).to_string())
        })
        .on("click", move |_| {
            looking.update(|looking| {
                *looking = if *looking == Some(rev) {
                    None
                } else {
                    Some(rev)
                }
            })
        });
    let same = earlier.differs.is_empty();
    let copied = earlier.clone();
    let copy = does("secondary", w::RESTORE_AS_COPY).on("click", move |_| {
        restore_as_copy(app, editor, &copied.document);
    });
    let restored = earlier.clone();
    let restore = (!same).then(|| {
        does("quiet", w::RESTORE_HERE).on("click", move |_| {
            let earlier = restored.clone();
            spawn_local(async move { restore(app, editor, &earlier.document).await });
        })
    });
    let kind = if earlier.version.kind == VersionKind::Auto {
        of_class("span", "hint")
    } else {
        of_class("span", "tag")
    };
    let head = of_class("p", "when")
        .child(el("b").text(&when))
        .text(" ")
        .child(
            of_class("span", "hint")
                .text(&Message::new(pw::REVISION, vec![rev.to_string().into()]).get(lang)),
        )
        .text(" ")
        .child(kind.text(&kind_words(&earlier, lang)))
        .text(" ")
        .child(of_class("span", "hint").text(&state_of(&earlier, lang)));
    let summary = of_class("p", "hint").text(&summary(&earlier.differs, lang));
    let (present, template) = (present.clone(), editor.form.template);
    let seen = dynamic(move || {
        (looking.get() == Some(rev)).then(|| looked_at(template, &present, &earlier, lang))
    });
    el("li")
        .child(
            of_class("div", "line")
                .child(el("div").child(head).child(summary))
                .child(
                    of_class("p", "actions")
                        .child(look)
                        .child(copy)
                        .child(restore),
                ),
        )
        .child(seen)
        .view()
}

/// The beginning of a long text.
fn short(text: &str) -> String {
    const LONGEST: usize = 120;
    let mut short: String = text.chars().take(LONGEST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

fn kind_words(earlier: &Earlier, lang: Lang) -> String {
    let words = match earlier.version.kind {
        VersionKind::Auto => w::KEPT_BY_ITSELF,
        VersionKind::Import => w::BEFORE_IMPORT,
        VersionKind::Restore => w::BEFORE_RESTORE,
        VersionKind::Upgrade => w::BEFORE_UPGRADE,
        VersionKind::Reset => w::BEFORE_RESET,
        VersionKind::Issued => {
            let sum = earlier.document.issued_sum.as_str();
            return Message::new(pw::FINAL_WITH_SUM, vec![sum.into()]).get(lang);
        }
    };
    words.get(lang).to_owned()
}

/// The state and the checksum of a version; blank where its kind says both.
fn state_of(earlier: &Earlier, lang: Lang) -> String {
    if earlier.version.kind == VersionKind::Issued {
        return String::new();
    }
    let words = match earlier.document.state() {
        IssueState::Draft => w::DRAFT_WITH_SUM,
        IssueState::Final => pw::FINAL_WITH_SUM,
        IssueState::Altered => w::ALTERED_WITH_SUM,
    };
    Message::new(words, vec![checksum(&earlier.document.draft).into()]).get(lang)
}

/// How a version differs from the present, in a sentence.
pub fn summary(differs: &[Difference], lang: Lang) -> String {
    if differs.is_empty() {
        return w::AS_NOW.get(lang).to_owned();
    }
    let count =
        |of: fn(&Difference) -> bool| differs.iter().filter(|difference| of(difference)).count();
    let parts = [
        (
            w::ANSWERS_DIFFER,
            count(|difference| matches!(difference, Difference::Answer(..))),
        ),
        (
            w::ROWS_SINCE,
            count(|difference| matches!(difference, Difference::Added(_))),
        ),
        (
            w::ROWS_GONE,
            count(|difference| matches!(difference, Difference::Removed(_))),
        ),
        (
            w::ROWS_MOVED,
            count(|difference| matches!(difference, Difference::Moved(_))),
        ),
    ];
    let parts = parts
        .into_iter()
        .filter(|(_, many)| *many > 0)
        .map(|(words, many)| Message::new(words, vec![many.to_string().into()]).get(lang));
    Message::new(
        w::AGAINST_NOW,
        vec![parts.collect::<Vec<_>>().join(COMMA.get(lang)).into()],
    )
    .get(lang)
}

/// A look at a version: what differs, line by line, and the whole of it.
fn looked_at(
    template: &'static Template,
    present: &Document,
    earlier: &Arc<Earlier>,
    lang: Lang,
) -> AnyView {
    let name = |place: &Place, of: &Document| place_words(template, place, of, lang);
    let rows = earlier.differs.iter().take(MOST).map(|difference| {
        let (what, was, is) = match difference {
            Difference::Answer(place, was, is) => {
                let field = template.locate(place).and_then(|(_, field)| field);
                let say = |typed: &str| match field {
                    _ if typed.is_empty() => w::BLANK.get(lang).to_owned(),
                    Some(field) => short(&in_words(field, typed, "", lang)),
                    None => short(typed),
                };
                (name(place, present), say(was), say(is))
            }
            Difference::Added(place) => (
                name(place, present),
                w::BLANK.get(lang).to_owned(),
                w::ROW_THERE.get(lang).to_owned(),
            ),
            Difference::Removed(place) => (
                name(place, &earlier.document),
                w::ROW_THERE.get(lang).to_owned(),
                w::BLANK.get(lang).to_owned(),
            ),
            Difference::Moved(place) => (
                name(place, present),
                w::OTHER_ORDER.get(lang).to_owned(),
                w::OTHER_ORDER.get(lang).to_owned(),
            ),
        };
        el("tr")
            .child(el("th").attr("scope", "row").text(&what))
            .child(el("td").text(&was))
            .child(el("td").text(&is))
            .view()
    });
    let rows = rows.collect::<Vec<_>>();
    let more = earlier.differs.len().saturating_sub(MOST);
    let head = [w::FIELD, w::THAT_VERSION, w::NOW]
        .map(|words| el("th").attr("scope", "col").text(words.get(lang)).view());
    let table = (!rows.is_empty()).then(|| {
        let table = of_class("table", "answers")
            .child(of_class("caption", "vh").text(w::DIFFERENCES.get(lang)))
            .child(el("thead").child(el("tr").child(Vec::from(head))))
            .child(el("tbody").child(rows));
        of_class("div", "scroll")
            .attr("tabindex", "0")
            .attr("role", "group")
            .attr("aria-label", w::DIFFERENCES.get(lang))
            .child(table)
    });
    let more = (more > 0).then(|| {
        of_class("p", "hint")
            .text(&Message::new(w::MORE_DIFFERENCES, vec![more.to_string().into()]).get(lang))
    });
    let whole = templates::output_part(template.id).map(|part| {
        let earlier = earlier.clone();
        let paper = lazily(part, move |output| {
            let report = output.report_of(&earlier.document.draft);
            of_class("div", "paper")
                .child(crate::ui::paper::blocks(&report, lang))
                .view()
        });
        el("details")
            .child(el("summary").text(w::WHOLE_VERSION.get(lang)))
            .child(
                of_class("div", "scroll tall")
                    .attr("tabindex", "0")
                    .attr("role", "group")
                    .attr("aria-label", w::WHOLE_VERSION.get(lang))
                    .child(paper),
            )
    });
    of_class("div", "look")
        .child(table)
        .child(more)
        .child(whole)
        .view()
}

/// A place in words: its rows, then its field.
fn place_words(template: &Template, place: &Place, of: &Document, lang: Lang) -> String {
    let rows = row_names(place, template, &of.draft, lang);
    let own = match template.locate(place) {
        Some((_, Some(field))) => field.label_of(&of.draft.root).get(lang),
        _ if place.field.is_empty() => String::new(),
        // The form also keeps reasons and results beside its fields; these have no label of their own.
        _ => template
            .root_list(&place.field)
            .map_or(w::OTHER_CONTENT, |list| list.label)
            .get(lang)
            .to_owned(),
    };
    [rows, own]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
