//! What is in a file beside what is stored: a line a document, what becomes of it, and nothing done before the person says so.

use super::show::show as show_in;
use super::words as w;
use crate::documents::{Document, templates};
use crate::exports::{Imported, ImportedFile, Standing};
use crate::i18n::{Lang, Message, Text};
use crate::pages::clock;
use crate::storage::Opened;
use crate::storage::envelope::{self, Facts};
use crate::ui::dynamic;
use crate::ui::html::{el, of_class};
use crate::ui::words as uw;
use js_sys::Array;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};

/// What becomes of a document of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Decision {
    Copy,
    Replace,
    Leave,
}

impl Decision {
    fn id(self) -> &'static str {
        match self {
            Self::Copy => "copy",
            Self::Replace => "replace",
            Self::Leave => "leave",
        }
    }

    fn words(self) -> Text {
        match self {
            Self::Copy => w::AS_COPY,
            Self::Replace => w::REPLACE,
            Self::Leave => w::LEAVE_OUT,
        }
    }
}

/// A document of the file, the one here, and what is decided.
struct Line {
    imported: Imported,
    ours: Option<(Document, Facts)>,
    decision: RwSignal<Decision>,
}

/// Shows in `root` what was `found` in the file `name` beside what is `stored`, by key. `taker` is called with what was decided: what to do,
/// the revision here that was shown, and the document; and so on.
pub fn show(
    root: &web_sys::HtmlElement,
    name: &str,
    found: ImportedFile,
    stored: &[(String, String)],
    lang: Lang,
    taker: js_sys::Function,
) {
    let opened: Vec<(Document, Facts)> = stored
        .iter()
        .filter_map(|(_, raw)| match envelope::open(raw) {
            Opened::Document(document, facts) => Some((*document, facts)),
            _ => None,
        })
        .collect();
    let ours = |imported: &Imported| {
        opened.iter().find(|(document, _)| {
            document.id == imported.document.id && document.template == imported.document.template
        })
    };
    let name = name.to_owned();
    let taker = StoredValue::new_local(taker);
    let lines = found
        .documents
        .iter()
        .map(|imported| (imported.clone(), ours(imported).cloned()))
        .collect::<Vec<_>>();
    let unread = found.unread;
    show_in(root, move || {
        let lines: Vec<Line> = lines
            .into_iter()
            .map(|(imported, ours)| Line {
                imported,
                ours,
                decision: RwSignal::new(Decision::Copy),
            })
            .collect();
        let lines = Arc::new(lines);
        let open = RwSignal::new(true);
        let many = lines.len().to_string();
        let title =
            Message::new(w::IMPORT_TITLE, vec![name.as_str().into(), many.into()]).get(lang);
        dynamic(move || {
            open.get().then(|| {
                let rows = lines.iter().map(|line| row(line, lang)).collect::<Vec<_>>();
                let heads = [w::REPORT, w::HERE, w::IN_FILE, w::STANDING, w::DECISION]
                    .map(|words| el("th").attr("scope", "col").text(words.get(lang)).view());
                let table = of_class("table", "answers import")
                    .child(of_class("caption", "vh").text(&title))
                    .child(el("thead").child(el("tr").child(Vec::from(heads))))
                    .child(el("tbody").child(rows));
                let table = (!lines.is_empty()).then(|| {
                    of_class("div", "scroll")
                        .attr("tabindex", "0")
                        .attr("role", "group")
                        .attr("aria-label", &title)
                        .child(table)
                });
                let unread = (!unread.is_empty()).then(|| {
                    let items = unread.iter().map(|(key, why)| {
                        let id = key.rsplit(':').next().unwrap_or(key);
                        el("li")
                            .text(id)
                            .text(w::COLON.get(lang))
                            .text(&why.says().get(lang))
                            .view()
                    });
                    let heading =
                        Message::new(w::UNREAD, vec![unread.len().to_string().into()]).get(lang);
                    of_class("div", "unread")
                        .child(el("h4").text(&heading))
                        .child(el("ul").child(items.collect::<Vec<_>>()))
                });
                let decided = lines.clone();
                let act = move |_| {
                    open.set(false);
                    tell(&decided, taker);
                };
                let go = of_class("p", "go")
                    .child((!lines.is_empty()).then(|| {
                        el("button")
                            .attr("type", "button")
                            .text(w::DO_IMPORT.get(lang))
                            .on("click", act)
                    }))
                    .child(
                        of_class("button", "quiet big")
                            .attr("type", "button")
                            .text(w::DO_NOT.get(lang))
                            .on("click", move |_| open.set(false)),
                    );
                of_class("section", "import-preview")
                    .attr("aria-labelledby", "import-title")
                    .child(
                        el("h3")
                            .id("import-title")
                            .attr("tabindex", "-1")
                            .text(&title),
                    )
                    .child(of_class("p", "hint").text(w::IMPORT_LEAD.get(lang)))
                    .child(table)
                    .child(unread)
                    .child(go)
            })
        })
    });
}

/// Tells the first program what was decided.
fn tell(lines: &[Line], taker: StoredValue<js_sys::Function, LocalStorage>) {
    let told = Array::new();
    for line in lines {
        let decision = line.decision.get_untracked();
        if decision != Decision::Leave {
            let rev = line.ours.as_ref().map_or(0, |(_, facts)| facts.rev);
            let json = serde_json::to_string(&line.imported.document).unwrap_or_default();
            for said in [decision.id(), &rev.to_string(), &json] {
                told.push(&said.into());
            }
        }
    }
    taker.with_value(|taker| {
        // Where the page was left meanwhile nothing is imported.
        let _ = taker.call1(&JsValue::NULL, &told);
    });
}

fn name_of(document: &Document, lang: Lang) -> String {
    templates::find(templates::all(), &document.template).map_or_else(
        || document.name.clone(),
        |template| template.name_of(document, lang),
    )
}

fn row(line: &Line, lang: Lang) -> AnyView {
    let Line {
        imported,
        ours,
        decision,
    } = line;
    let decision = *decision;
    let name = name_of(&imported.document, lang);
    let standing = imported.standing(ours.as_ref().map(|(document, facts)| (document, facts)));
    let words = match standing {
        Standing::Absent => w::ABSENT,
        Standing::Same => w::SAME,
        Standing::Newer => w::NEWER,
        Standing::Older => w::OLDER,
        Standing::Different => w::DIFFERENT,
    };
    let revision = |rev: u64| Message::new(w::REVISION, vec![rev.to_string().into()]).get(lang);
    let said = |pattern: Text, at: &str| {
        Message::new(pattern, vec![clock::when(at, lang).into()]).get(lang)
    };
    let here = match ours {
        Some((document, facts)) => {
            let own = name_of(document, lang);
            let own = if own == name {
                String::new()
            } else {
                [own.as_str(), w::COMMA.get(lang)].concat()
            };
            [
                own,
                revision(facts.rev),
                w::COMMA.get(lang).to_owned(),
                said(w::SAVED, &facts.saved_at),
            ]
            .concat()
        }
        None => w::ABSENT.get(lang).to_owned(),
    };
    let in_file = match imported.rev {
        Some(rev) => [
            revision(rev),
            w::COMMA.get(lang).to_owned(),
            said(w::SAVED, &imported.saved_at),
        ]
        .concat(),
        None if imported.saved_at.is_empty() => String::new(),
        None => said(w::GIVEN_ON, &imported.saved_at),
    };
    let replaces = ours.is_some() && standing != Standing::Same;
    let options = [Decision::Copy, Decision::Replace, Decision::Leave]
        .into_iter()
        .filter(|decision| replaces || *decision != Decision::Replace);
    let options = options.map(|of| {
        el("option")
            .attr("value", of.id())
            .selected(move || decision.get() == of)
            .text(of.words().get(lang))
            .view()
    });
    let choose = move |event: web_sys::Event| {
        let Some(select) = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok())
        else {
            return;
        };
        let chosen = [Decision::Copy, Decision::Replace, Decision::Leave]
            .into_iter()
            .find(|known| known.id() == select.value());
        decision.set(chosen.unwrap_or(Decision::Leave));
    };
    let label = [w::DECISION.get(lang), w::COLON.get(lang), &name].concat();
    let select = el("select")
        .attr("aria-label", &label)
        .child(options.collect::<Vec<_>>())
        .on("change", choose);
    let demo = imported
        .document
        .demo
        .then(|| of_class("span", "tag").text(uw::DEMO_MARK.get(lang)));
    let altered = imported
        .altered
        .then(|| of_class("p", "missed").text(w::ALTERED.get(lang)));
    // On a narrow screen a line is a block, and each cell says what it is.
    let head = |words: Text| {
        of_class("span", "head")
            .attr("aria-hidden", "true")
            .text(&[words.get(lang), w::COLON.get(lang)].concat())
    };
    let class = if standing == Standing::Older {
        "bad"
    } else {
        ""
    };
    el("tr")
        .child(
            el("th")
                .attr("scope", "row")
                .text(&name)
                .text(" ")
                .child(demo)
                .child(altered),
        )
        .child(el("td").child(head(w::HERE)).text(&here))
        .child(el("td").child(head(w::IN_FILE)).text(&in_file))
        .child(
            of_class("td", class)
                .child(head(w::STANDING))
                .text(words.get(lang)),
        )
        .child(el("td").child(select))
        .view()
}
