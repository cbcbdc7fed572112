//! Earlier versions of a document: what each is, how it differs from the present, a look at it, and the two ways of putting it back.

use super::show::show as show_in;
use super::words as w;
use crate::documents::templates;
use crate::documents::{Difference, Document, Place, Template, differences};
use crate::exports::json::row_names;
use crate::i18n::{Lang, Message, Text};
use crate::pages::clock;
use crate::pages::review::in_words;
use crate::storage::envelope::{self, Facts, Opened};
use crate::storage::library_here;
use crate::storage::versions::retention::{Version, VersionKind};
use crate::storage::versions::store;
use crate::ui::dynamic;
use crate::ui::html::{El, el, of_class};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsValue;

/// How many differences a look shows.
const MOST: usize = 60;

/// A version with its document, and where it differs from the present.
struct Earlier {
    version: Version,
    facts: Facts,
    document: Document,
    differs: Vec<Difference>,
}

/// Shows the versions of `present` in `root`; `taker` is called with its id, `copy` or `restore`, and the version as JSON.
pub async fn show(
    root: &web_sys::HtmlElement,
    present: Document,
    lang: Lang,
    now: &str,
    taker: js_sys::Function,
) {
    let place = store::place(&library_here());
    let listed = store::list(&place, &present.id, now).await;
    let taker = StoredValue::new_local(taker);
    show_in(root, move || {
        let lead = of_class("p", "lead").text(w::HISTORY_LEAD.get(lang));
        let Some(listed) = listed else {
            return vec![
                lead.view(),
                of_class("p", "empty").text(w::NO_HISTORY.get(lang)).view(),
            ]
            .into_any();
        };
        let opened = listed
            .into_iter()
            .filter_map(|(version, text)| match envelope::open(&text) {
                Opened::Document(document, facts) if document.id == present.id => {
                    let differs = differences(&document.draft, &present.draft);
                    Some(Earlier {
                        version,
                        facts,
                        document: *document,
                        differs,
                    })
                }
                _ => None,
            });
        let present = Arc::new(present.clone());
        let looking = RwSignal::new(None::<u64>);
        let items = opened
            .map(|earlier| item(&present, Arc::new(earlier), looking, lang, taker))
            .collect::<Vec<_>>();
        if items.is_empty() {
            return vec![
                lead.view(),
                of_class("p", "empty")
                    .text(w::HISTORY_EMPTY.get(lang))
                    .view(),
            ]
            .into_any();
        }
        vec![lead.view(), of_class("ol", "versions").child(items).view()].into_any()
    });
}

fn item(
    present: &Arc<Document>,
    earlier: Arc<Earlier>,
    looking: RwSignal<Option<u64>>,
    lang: Lang,
    taker: StoredValue<js_sys::Function, LocalStorage>,
) -> AnyView {
    let rev = earlier.facts.rev;
    let when = clock::when(&earlier.facts.saved_at, lang);
    let hidden = [
        w::COLON.get(lang),
        &when,
        " ",
        &Message::new(w::REVISION, vec![rev.to_string().into()]).get(lang),
    ]
    .concat();
    let does = |class: &'static str, words: Text| {
        button_of(class, words, lang).child(of_class("span", "vh").text(&hidden))
    };
    let put_back = |act: &'static str| {
        let (earlier, id) = (earlier.clone(), present.id.clone());
        move |_| {
            let json = serde_json::to_string(&earlier.document).unwrap_or_default();
            taker.with_value(|taker| {
                // Where the document was closed meanwhile there is nothing to put back.
                let _ = taker.call3(
                    &JsValue::NULL,
                    &id.as_str().into(),
                    &act.into(),
                    &json.into(),
                );
            });
        }
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
    let copy = does("secondary", w::RESTORE_AS_COPY).on("click", put_back("copy"));
    let restore = (!same).then(|| does("quiet", w::RESTORE_HERE).on("click", put_back("restore")));
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
                .text(&Message::new(w::REVISION, vec![rev.to_string().into()]).get(lang)),
        )
        .text(" ")
        .child(kind.text(kind_words(earlier.version.kind).get(lang)));
    let summary = of_class("p", "hint").text(&summary(&earlier.differs, lang));
    let present = present.clone();
    let seen =
        dynamic(move || (looking.get() == Some(rev)).then(|| looked_at(&present, &earlier, lang)));
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

/// The place has one language: it is shown anew in another.
fn button_of(class: &'static str, words: Text, lang: Lang) -> El {
    of_class("button", class)
        .attr("type", "button")
        .text(words.get(lang))
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

fn kind_words(kind: VersionKind) -> Text {
    match kind {
        VersionKind::Auto => w::KEPT_BY_ITSELF,
        VersionKind::Import => w::BEFORE_IMPORT,
        VersionKind::Restore => w::BEFORE_RESTORE,
        VersionKind::Upgrade => w::BEFORE_UPGRADE,
        VersionKind::Reset => w::BEFORE_RESET,
    }
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
        vec![parts.collect::<Vec<_>>().join(w::COMMA.get(lang)).into()],
    )
    .get(lang)
}

/// A look at a version: what differs, line by line, and the whole of it.
fn looked_at(present: &Document, earlier: &Earlier, lang: Lang) -> AnyView {
    let Some(output) = templates::output(&earlier.document.template) else {
        return ().into_any();
    };
    let name = |place: &Place, of: &Document| place_words(output.template, place, of, lang);
    let rows = earlier.differs.iter().take(MOST).map(|difference| {
        let (what, was, is) = match difference {
            Difference::Answer(place, was, is) => {
                let field = output.template.locate(place).and_then(|(_, field)| field);
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
    let report = output.report_of(&earlier.document.draft);
    let whole = el("details")
        .child(el("summary").text(w::WHOLE_VERSION.get(lang)))
        .child(
            of_class("div", "scroll tall")
                .attr("tabindex", "0")
                .attr("role", "group")
                .attr("aria-label", w::WHOLE_VERSION.get(lang))
                .child(of_class("div", "paper").child(crate::ui::paper::blocks(&report, lang))),
        );
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
        // What the form keeps beside its fields, reasons and results, has no label of its own.
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
