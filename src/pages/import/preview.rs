//! Import preview: one row per document in the file, compared with what is stored. Nothing is written until the person confirms.

use super::OpenPreview;
use super::words as w;
use crate::documents::notes::{self, Notes};
use crate::documents::words::COMMA;
use crate::documents::{Document, IssueState, checksum, templates};
use crate::exports::import::{self, Decision, ImportFault};
use crate::exports::{Imported, Standing};
use crate::i18n::{Lang, Message, Text};
use crate::pages::files::bytes_of;
use crate::pages::form::mirror::announce;
use crate::pages::offline::{NewReport, OFFLINE};
use crate::pages::shell::app_state::{AppState, fresh_id};
use crate::pages::shell::clock;
use crate::pages::versions::keep::pin;
use crate::pages::words as pw;
use crate::storage::envelope::Facts;
use crate::storage::versions::retention::VersionKind;
use crate::storage::{Listed, Opened};
use crate::ui::html::{el, of_class};
use crate::ui::toast::{Undo, toast};
use crate::ui::words as uw;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// The decisions that are offered, as far as they fit.
const DECISIONS: [Decision; 4] = [
    Decision::Take,
    Decision::Copy,
    Decision::Replace,
    Decision::Leave,
];

const fn id_of(decision: Decision) -> &'static str {
    match decision {
        Decision::Take => "take",
        Decision::Copy => "copy",
        Decision::Replace => "replace",
        Decision::Leave => "leave",
    }
}

/// What a person reads; `same` where the content is here already.
const fn words_of(decision: Decision, same: bool) -> Text {
    match decision {
        Decision::Take => w::TAKE,
        Decision::Copy => w::AS_COPY,
        Decision::Replace => w::REPLACE,
        Decision::Leave if same => w::LEAVE_SAME,
        Decision::Leave => w::LEAVE_OUT,
    }
}

/// The document here that one of the file can replace.
struct Ours {
    document: Document,
    facts: Facts,
    /// Whether it has another id: it is a report of the same enterprise and year.
    alike: bool,
}

/// A document of the file, the one here, and what is decided.
struct Line {
    imported: Imported,
    ours: Option<Ours>,
    /// Whether it can come under the id that it has.
    take: bool,
    decision: RwSignal<Decision>,
}

/// What is in a file beside what is stored.
pub struct Preview {
    name: String,
    lines: Vec<Line>,
    /// What cannot be imported: its key in the backup, and why.
    unread: Vec<(String, ImportFault)>,
    /// A workbook that was filled offline and whose report is not here.
    offline: Option<Arc<NewReport>>,
}

/// How a workbook of Excel 97 to 2003 begins.
const OLD_WORKBOOK: [u8; 4] = [0xD0, 0xCF, 0x11, 0xE0];

/// Takes a workbook that was filled offline.
pub async fn workbook(app: AppState, file: web_sys::File) -> Result<Option<Preview>, Message> {
    let (name, part) = (file.name(), OFFLINE.get().await?);
    let offline = match (part.at_home)(app, file.clone()).await {
        Ok(offline) => offline,
        Err(refused) if refused.readable => return Err(refused.why),
        // What is no workbook at all is named as any other file is.
        Err(refused) => {
            let bytes = bytes_of(&file).await?;
            let read = read(app, name, &bytes);
            return read.map(Some).map_err(|why| match why {
                _ if bytes.starts_with(&OLD_WORKBOOK) => refused.why,
                why => why,
            });
        }
    };
    Ok(offline.map(|found| Preview {
        name: String::new(),
        lines: Vec::new(),
        unread: Vec::new(),
        offline: Some(found),
    }))
}

/// Reads a file of this name; or why nothing in it can be read.
pub fn read(app: AppState, name: String, bytes: &[u8]) -> Result<Preview, Message> {
    let found = import::parse(bytes, templates::cards()).map_err(|fault| fault.says())?;
    let listed = app
        .with_shelf(|library, shelf| library.list(shelf))
        .unwrap_or_default();
    let ours = |imported: &Imported| {
        let of_form = |listed: &Listed| match &listed.opened {
            Opened::Document(document, facts)
                if document.template == imported.document.template =>
            {
                Some((document.clone(), facts.clone()))
            }
            _ => None,
        };
        let id = &imported.document.id;
        let same = listed.iter().find(|listed| listed.id == *id);
        if let Some((document, facts)) = same.and_then(of_form) {
            return Some(Ours {
                document: *document,
                facts,
                alike: false,
            });
        }
        // The list begins with what was saved last. A sample stands for no enterprise.
        let card = templates::card(&imported.document.template)?;
        let alike = |(document, _): &(Box<Document>, Facts)| {
            document.demo == imported.document.demo
                && card.same_report(&document.draft, &imported.document.draft)
        };
        let (document, facts) = listed.iter().filter_map(of_form).find(alike)?;
        Some(Ours {
            document: *document,
            facts,
            alike: true,
        })
    };
    // An id that is in use, here or in the trash, is not used again.
    let trashed = app
        .with_shelf(|library, shelf| library.trash_list(shelf))
        .unwrap_or_default();
    let free = |id: &str| {
        listed.iter().chain(&trashed).all(|listed| listed.id != id)
            && app
                .unsaved
                .with_value(|unsaved| unsaved.iter().all(|(held, _)| held.id != id))
    };
    let line = |imported: Imported| {
        let ours = ours(&imported);
        let take = ours.is_none() && free(&imported.document.id);
        let beside = ours.as_ref().map(|ours| (&ours.document, &ours.facts));
        let decision = imported.proposed(beside, take);
        Line {
            ours,
            imported,
            take,
            decision: RwSignal::new(decision),
        }
    };
    Ok(Preview {
        name,
        lines: found.documents.into_iter().map(line).collect(),
        unread: found.unread,
        offline: None,
    })
}

/// The preview, as long as nothing was decided.
pub fn view(app: AppState, preview: Arc<Preview>, open: OpenPreview) -> AnyView {
    if let (Some(found), Some(part)) = (&preview.offline, OFFLINE.ready()) {
        return (part.new_report)(app, found, open);
    }
    let lang = app.lang.get();
    let lines = &preview.lines;
    let many = lines.len().to_string();
    let title = Message::new(
        w::IMPORT_TITLE,
        vec![preview.name.as_str().into(), many.into()],
    )
    .get(lang);
    let rows = lines
        .iter()
        .map(|line| row(app, line, lang))
        .collect::<Vec<_>>();
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
    let unread = (!preview.unread.is_empty()).then(|| {
        let items = preview.unread.iter().map(|(key, why)| {
            let id = key.rsplit(':').next().unwrap_or(key);
            el("li")
                .text(id)
                .text(uw::COLON.get(lang))
                .text(&why.says().get(lang))
                .view()
        });
        let many = preview.unread.len().to_string();
        let heading = Message::new(w::UNREAD, vec![many.into()]).get(lang);
        of_class("div", "unread")
            .child(el("h4").text(&heading))
            .child(el("ul").child(items.collect::<Vec<_>>()))
    });
    let import = (!lines.is_empty()).then(|| {
        let preview = preview.clone();
        let begun = RwSignal::new(false);
        let act = move |_| {
            if begun.get_untracked() {
                return;
            }
            begun.set(true);
            let preview = preview.clone();
            // The preview stands until everything is written: who opens a report then sees what was imported.
            spawn_local(async move {
                carry_out(app, &preview).await;
                let done = |now: &Option<Arc<Preview>>| {
                    now.as_ref().is_some_and(|now| Arc::ptr_eq(now, &preview))
                };
                // Where the page was left, or another file was chosen meanwhile, there is nothing to close.
                if open.try_with_untracked(done) == Some(true) {
                    open.set(None);
                }
            });
        };
        el("button")
            .attr("type", "button")
            .text(w::DO_IMPORT.get(lang))
            .on("click", act)
    });
    let cancel = of_class("button", "quiet big")
        .attr("type", "button")
        .text(w::DO_NOT.get(lang))
        .on("click", move |_| open.set(None));
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
        .child(of_class("p", "go").child(import).child(cancel))
        .view()
}

/// Imports what was decided, with the way back.
async fn carry_out(app: AppState, preview: &Preview) {
    let (mut copies, mut replaced) = (Vec::new(), Vec::new());
    let mut taken = 0_usize;
    let mut trouble = None;
    for line in &preview.lines {
        let mut document = line.imported.document.clone();
        match line.decision.try_get_untracked() {
            Some(Decision::Take) => {
                taken += 1;
                copies.push(app.keep(document));
            }
            Some(Decision::Replace) => {
                let rev = line.ours.as_ref().map_or(0, |ours| ours.facts.rev);
                if let Some(ours) = &line.ours {
                    document = line.imported.with_notes_of(&ours.document);
                    document.id.clone_from(&ours.document.id);
                }
                match replace(app, document, rev).await {
                    Ok(former) => replaced.push(former),
                    Err(why) => trouble = Some(why),
                }
            }
            Some(Decision::Copy) => copies.push(app.keep(Document {
                id: fresh_id(),
                ..document
            })),
            Some(Decision::Leave) | None => {}
        }
    }
    announce();
    if let Some(why) = trouble {
        return toast(why, None);
    }
    if copies.is_empty() && replaced.is_empty() {
        return toast(w::NOTHING_IMPORTED.into(), None);
    }
    let numbers = vec![
        copies.len().to_string().into(),
        replaced.len().to_string().into(),
    ];
    let words = match (
        copies.len().saturating_sub(taken),
        taken,
        replaced.is_empty(),
    ) {
        (0, 0, false) => pw::IMPORT_REPLACED,
        (_, 0, true) => pw::IMPORTED,
        (_, 0, false) => pw::IMPORTED_BOTH,
        (_, _, true) => pw::IMPORTED_NEW,
        (_, _, false) => pw::IMPORTED_NEW_BOTH,
    };
    let back: Undo = Arc::new(move || take_back(app, &copies, &replaced));
    toast(Message::new(words, numbers), Some(back));
}

/// Puts a document of a file in place of the one here, which is kept for good before; gives that one with its revision now.
async fn replace(app: AppState, document: Document, rev: u64) -> Result<(Document, u64), Message> {
    let id = document.id.clone();
    if app
        .unsaved
        .with_value(|unsaved| unsaved.iter().any(|(held, _)| held.id == id))
        || !pin(app, &id, VersionKind::Import).await
    {
        return Err(pw::NOT_PINNED.into());
    }
    let former = match app.with_shelf(|library, shelf| library.load(shelf, &id)) {
        Ok(Some(Opened::Document(former, _))) => *former,
        _ => return Err(pw::NOT_PINNED.into()),
    };
    // Where another tab saved it since it was shown, it is left alone.
    let saved = app.with_shelf(|library, shelf| library.save(shelf, &document, rev, &app.stamp()));
    saved.map(|rev| (former, rev)).map_err(|error| error.says())
}

/// Takes an import back: copies go to the trash, what was replaced comes back letter for letter.
fn take_back(app: AppState, copies: &[String], replaced: &[(Document, u64)]) {
    let stamp = app.stamp();
    let mut done = Ok(());
    for id in copies {
        done = done.and(app.with_shelf(|library, shelf| library.trash(shelf, id, &clock::now())));
    }
    for (former, rev) in replaced {
        done = done.and(
            app.with_shelf(|library, shelf| library.save(shelf, former, *rev, &stamp))
                .map(|_| ()),
        );
    }
    announce();
    match done {
        Ok(()) => toast(pw::IMPORT_UNDONE.into(), None),
        Err(error) => app.trouble(&error),
    }
}

fn row(app: AppState, line: &Line, lang: Lang) -> AnyView {
    let Line {
        imported,
        ours,
        take,
        decision,
    } = line;
    let decision = *decision;
    let name = app.name_of(&imported.document, lang);
    let alike = ours.as_ref().is_some_and(|ours| ours.alike);
    let standing = imported.standing(ours.as_ref().map(|ours| (&ours.document, &ours.facts)));
    let replaces = ours
        .as_ref()
        .is_some_and(|ours| imported.would_change((&ours.document, &ours.facts)));
    let commented = ours
        .as_ref()
        .is_some_and(|ours| imported.brings_notes(&ours.document));
    let words = match standing {
        Standing::Absent => w::ABSENT,
        Standing::Same if commented => w::SAME_NEW_COMMENTS,
        Standing::Same if replaces => w::SAME_OTHER_STATE,
        Standing::Same => w::SAME,
        Standing::Newer => w::NEWER,
        Standing::Older => w::OLDER,
        Standing::Different => w::DIFFERENT,
    };
    let said = |pattern: Text, at: &str| {
        Message::new(pattern, vec![clock::when(at, lang).into()]).get(lang)
    };
    let line = |class: &'static str, said: &str| of_class("p", class).text(said).view();
    // Where revisions say which is newer, they are shown; of two computers they say nothing.
    let saved = |rev: u64, at: &str| {
        imported.rev.map(|_| {
            let rev = Message::new(pw::REVISION, vec![rev.to_string().into()]).get(lang);
            line(
                "hint",
                &[&rev, COMMA.get(lang), &said(w::SAVED, at)].concat(),
            )
        })
    };
    // When a document was last issued or edited.
    let changed = |document: &Document| {
        let words = match import::changed_at(document) {
            None => w::EDITED_UNKNOWN.get(lang).to_owned(),
            Some(at) if at == document.issued_at && document.state() == IssueState::Final => {
                said(w::ISSUED_ON, at)
            }
            Some(at) => said(w::EDITED_ON, at),
        };
        line("hint", &words)
    };
    let here = match ours {
        Some(Ours {
            document, facts, ..
        }) => {
            let own = app.name_of(document, lang);
            let own = (own != name).then(|| line("", &own));
            let (class, told) = match document.state() {
                IssueState::Altered => (
                    "missed",
                    Message::new(w::ALTERED_HERE, vec![checksum(&document.draft).into()]),
                ),
                IssueState::Final => (
                    "met",
                    Message::new(
                        pw::FINAL_WITH_SUM,
                        vec![document.issued_sum.as_str().into()],
                    ),
                ),
                IssueState::Draft => (
                    "hint",
                    Message::new(w::DRAFT_AGREES, vec![checksum(&document.draft).into()]),
                ),
            };
            own.into_iter()
                .chain([line(class, &told.get(lang)), changed(document)])
                .chain(saved(facts.rev, &facts.saved_at))
                .collect()
        }
        None => vec![line("", w::ABSENT.get(lang))],
    };
    let document = &imported.document;
    let (class, told) = match document.state() {
        IssueState::Altered => ("missed", w::ALTERED.into()),
        IssueState::Final => (
            "met",
            Message::new(w::FINAL_AGREES, vec![document.issued_sum.as_str().into()]),
        ),
        IssueState::Draft => (
            "hint",
            Message::new(w::DRAFT_AGREES, vec![imported.sum.as_str().into()]),
        ),
    };
    let sums = imported.altered.then(|| {
        let sums = [&imported.said_sum, &imported.sum].map(|sum| sum.as_str().into());
        line(
            "hint",
            &Message::new(w::ALTERED_SUMS, sums.into()).get(lang),
        )
    });
    let notes = Notes::of(&imported.document.notes).own();
    let count = notes.comments.len();
    let counts = [count, notes.count(notes::Standing::Open)].map(|count| count.to_string().into());
    let counted = (count > 0).then(|| Message::new(w::COMMENTS, counts.to_vec()));
    let faults = imported.notes.iter().map(|fault| fault.says());
    let comments = faults.chain(counted);
    let comments: Vec<AnyView> = comments.map(|says| line("hint", &says.get(lang))).collect();
    let exported = (imported.rev.is_none() && !imported.saved_at.is_empty())
        .then(|| line("hint", &said(w::GIVEN_ON, &imported.saved_at)));
    let in_file: Vec<AnyView> = [line(class, &told.get(lang))]
        .into_iter()
        .chain(sums)
        .chain(comments)
        .chain([changed(document)])
        .chain(saved(imported.rev.unwrap_or(0), &imported.saved_at))
        .chain(exported)
        .collect();
    let options = DECISIONS.into_iter().filter(|of| match of {
        Decision::Take => *take,
        Decision::Copy => !*take,
        Decision::Replace => replaces,
        Decision::Leave => true,
    });
    let options = options.map(|of| {
        el("option")
            .attr("value", id_of(of))
            .selected(move || decision.get() == of)
            .text(words_of(of, standing == Standing::Same && !replaces).get(lang))
            .view()
    });
    let choose = move |event: web_sys::Event| {
        let Some(select) = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok())
        else {
            return;
        };
        let chosen = DECISIONS
            .into_iter()
            .find(|known| id_of(*known) == select.value());
        decision.set(chosen.unwrap_or(Decision::Leave));
    };
    let label = [w::DECISION.get(lang), uw::COLON.get(lang), &name].concat();
    let select = el("select")
        .attr("aria-label", &label)
        .child(options.collect::<Vec<_>>())
        .on("change", choose);
    let demo = imported
        .document
        .demo
        .then(|| of_class("span", "tag").text(uw::DEMO_MARK.get(lang)));
    let alike = alike.then(|| of_class("p", "hint").text(w::ALIKE.get(lang)));
    // On a narrow screen a line is a block, and each cell says what it is.
    let head = |words: Text| {
        of_class("span", "head")
            .attr("aria-hidden", "true")
            .text(&[words.get(lang), uw::COLON.get(lang)].concat())
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
                .child(demo),
        )
        .child(el("td").child(head(w::HERE)).child(here).child(alike))
        .child(el("td").child(head(w::IN_FILE)).child(in_file))
        .child(
            of_class("td", class)
                .child(head(w::STANDING))
                .text(words.get(lang)),
        )
        .child(el("td").child(select))
        .view()
}
