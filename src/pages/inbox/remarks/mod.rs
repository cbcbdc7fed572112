//! What a bank writes about a report that came in: comments at its places, the files that go back to the borrower, and the acceptance. The loan's
//! document keeps all of it.

mod words;

use super::{Desk, reading};
use crate::documents::Template;
use crate::documents::inbox::{LoanRow, proposed};
use crate::documents::notes::{
    Act, Comment, Group, Notes, Standing, Submission, internal, place_said, places,
};
use crate::documents::templates::{self, INBOX_FORMS};
use crate::exports::{Source, json_file};
use crate::i18n::{Lang, Message, Text};
use crate::pages::files::with_files;
use crate::pages::form::mirror::announce;
use crate::pages::shell::app_state::fresh_id;
use crate::pages::shell::clock::{self, CHINA_CLOCK};
use crate::storage::{Opened, Setting};
use crate::ui::comments::{comment_view, since_said, type_in, type_text, typed};
use crate::ui::html::{El, button, el, of_class};
use crate::ui::lazy::lazily;
use crate::ui::toast::{Undo, toast};
use crate::ui::{after_paint, dynamic, focus};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeSet;
use std::sync::Arc;
use words as w;

/// What the page keeps while its table is built anew. What is typed is kept longer: until it is sent, or the program is left.
#[derive(Clone, Copy)]
pub struct Kept {
    /// The rows that are open.
    opened: StoredValue<BTreeSet<String>>,
    /// What went wrong, and in which panel.
    fault: RwSignal<Option<(String, Message)>>,
    /// What takes the focus once it is drawn.
    focus: StoredValue<String>,
}

/// The id under which the name of the person who comments is typed; every panel has its own control for the one name.
const BY: &str = "remarks-by";

impl Kept {
    /// Nothing yet.
    pub fn nothing() -> Self {
        Self {
            opened: StoredValue::new(BTreeSet::new()),
            fault: RwSignal::new(None),
            focus: StoredValue::new(String::new()),
        }
    }

    /// Whether a row is open.
    pub fn is_open(self, row: &str) -> bool {
        self.opened.with_value(|opened| opened.contains(row))
    }

    /// Keeps whether a row is open.
    pub fn open(self, row: &str, is: bool) {
        self.opened.update_value(|opened| {
            if is {
                opened.insert(row.to_owned());
            } else {
                opened.remove(row);
            }
        });
    }
}

/// What was typed into a control.
fn said_in(id: &str) -> String {
    typed(id).unwrap_or_default()
}

/// A control that keeps under a key what is typed in it, by one of the two ways.
fn control(control: El, id: &str, key: &str, keeps: fn(&str, String)) -> El {
    let (key, text) = (key.to_owned(), said_in(key));
    control
        .id(id)
        .value(move || text.clone())
        .on("input", move |event| {
            keeps(&key, event_target_value(&event));
        })
}

/// The panel of a row; nothing where no loan keeps what would be written in it.
pub fn view(desk: Desk, row: &LoanRow, lang: Lang) -> Option<AnyView> {
    row.loan?;
    if row.report.is_none() && row.notes.comments.is_empty() && row.accepted.is_none() {
        return None;
    }
    let row = Arc::new(row.clone());
    let [_, reports] = INBOX_FORMS;
    let part = templates::form_part(reports)?;
    Some(lazily(part, move |form| {
        let panel = Panel::of(desk, row.clone(), lang);
        panel.map_or_else(|| ().into_any(), |panel| panel.view(form.template))
    }))
}

/// The panel of a row.
#[derive(Clone)]
struct Panel {
    desk: Desk,
    row: Arc<LoanRow>,
    /// The id of the loan.
    loan: String,
    /// The year that is looked at.
    year: String,
    lang: Lang,
}

impl Panel {
    fn of(desk: Desk, row: Arc<LoanRow>, lang: Lang) -> Option<Self> {
        let loan = row.loan?;
        let loan = desk
            .loans
            .with_value(|loans| Some(loans.get(loan)?.id.clone()))?;
        Some(Self {
            desk,
            row,
            loan,
            year: desk.year.get_untracked()?.number().to_string(),
            lang,
        })
    }

    /// The id of a control of this panel.
    fn id(&self, part: &str) -> String {
        ["remarks-", &self.loan, "-", &self.year, part].concat()
    }

    fn say(&self, words: Text) -> &'static str {
        words.get(self.lang)
    }

    fn view(&self, template: &'static Template) -> AnyView {
        let kept = self.desk.kept;
        let title = self.id("");
        if kept.focus.get_value() == title {
            kept.focus.set_value(String::new());
            let title = title.clone();
            after_paint(move || focus(&title));
        }
        let draft = self.document().map(|document| document.draft);
        let groups = draft
            .as_ref()
            .map(|draft| places(template, draft, self.lang));
        let by = self.id("-by");
        self.remembered();
        let panel = self.clone();
        let name = el("p")
            .child(el("label").attr("for", &by).text(self.say(w::BY)))
            .text(" ")
            .child(
                control(
                    el("input")
                        .attr("type", "text")
                        .attr("autocomplete", "name"),
                    &by,
                    BY,
                    type_in,
                )
                .on("change", move |event| {
                    panel.remember(&event_target_value(&event))
                }),
            );
        let notes = self.row.notes.clone();
        let notes = notes.placed(groups.as_deref().unwrap_or_default(), self.lang);
        let comments = notes.comments.iter().map(|comment| {
            let draft = draft.as_ref();
            let since = draft.and_then(|draft| since_said(comment, template, draft, self.lang));
            self.comment(comment, since)
        });
        let comments: Vec<AnyView> = comments.collect();
        let comments = (!comments.is_empty()).then(|| el("ol").child(comments));
        let adding = groups.map(|groups| self.adding(template, Arc::new(groups)));
        let of = title.clone();
        let (lang, fault) = (self.lang, kept.fault);
        let fault = of_class("p", "missed")
            .attr("role", "alert")
            .text_of(move || {
                let fault = fault.get().filter(|(panel, _)| *panel == of);
                fault.map(|(_, why)| why.get(lang)).unwrap_or_default()
            });
        let kept_here =
            (!self.is_kept()).then(|| of_class("p", "hint").text(self.say(w::NOT_KEPT)));
        of_class("section", "comments remarks")
            .attr("aria-labelledby", &title)
            .child(
                el("h2")
                    .id(&title)
                    .attr("tabindex", "-1")
                    .text(self.say(w::TITLE)),
            )
            .child(kept_here)
            .child(name)
            .child(comments)
            .child(adding)
            .child(fault)
            .child(self.files())
            .child(self.acceptance())
            .view()
    }

    /// The report that the row goes by.
    fn document(&self) -> Option<crate::documents::Document> {
        let at = self.row.report?;
        self.desk
            .files
            .with_value(|files| Some(files.get(at)?.report.as_ref()?.document.clone()))
    }

    /// Whether the loan's document is kept in this browser.
    fn is_kept(&self) -> bool {
        let loaded = self
            .desk
            .app
            .with_shelf(|library, shelf| library.load(shelf, &self.loan));
        matches!(loaded, Ok(Some(Opened::Document(..))))
    }

    fn fault(&self, why: impl Into<Message>) {
        self.desk.kept.fault.set(Some((self.id(""), why.into())));
    }

    /// Fills in the name of the person who commented here last, where none was typed since the program was opened.
    fn remembered(&self) {
        if typed(BY).is_none() {
            let app = self.desk.app;
            let name = app.with_shelf(|library, shelf| library.setting(shelf, Setting::Commenter));
            type_in(BY, name.unwrap_or_default());
        }
    }

    /// Keeps the name of the person who comments as a setting of this browser. Comments on sample data name nobody for later, and a private page keeps
    /// everything in its own memory. A name that cannot be kept has to be typed again after the page was closed, and nothing else is lost.
    fn remember(&self, name: &str) {
        if !self.row.demo {
            let _ = self.desk.app.with_shelf(|library, shelf| {
                library.put_setting(shelf, Setting::Commenter, name.trim())
            });
        }
    }

    /// The name of the person who comments; `None` where it is blank, which is said.
    fn by(&self) -> Option<String> {
        let by = said_in(BY);
        if by.trim().is_empty() {
            self.fault(w::WHO_FIRST);
            let id = self.id("-by");
            after_paint(move || focus(&id));
            return None;
        }
        Some(by)
    }

    /// The comment as one on the version that the row goes by.
    fn made_on(&self, template: &Template, comment: Comment) -> Comment {
        let counts = self.row.versions.iter().find(|version| version.counts);
        match (self.document(), counts) {
            (Some(document), Some(version)) => {
                comment.made_on(&version.sum, template, &document.draft)
            }
            _ => comment,
        }
    }

    /// A comment with what the bank can do about it, and what became of its place since.
    fn comment(&self, comment: &Comment, since: Option<String>) -> AnyView {
        let box_id = self.id(&["-", &comment.id].concat());
        let reply = control(
            el("input")
                .attr("type", "text")
                .attr("aria-label", self.say(w::REPLY))
                .attr("placeholder", self.say(w::REPLY)),
            &box_id,
            &box_id,
            type_text,
        );
        let decide = |act: Act, words: Text, done: Text| {
            let (panel, id, box_id) = (self.clone(), comment.id.clone(), box_id.clone());
            of_class("button", "secondary")
                .attr("type", "button")
                .text(self.say(words))
                .on("click", move |_| {
                    let Some(by) = panel.by() else { return };
                    let text = said_in(&box_id);
                    let done_so = panel.change(done.into(), |notes| {
                        notes.act(&id, act, &text, [&by, &clock::now()])
                    });
                    if done_so {
                        type_text(&box_id, String::new());
                    }
                })
                .view()
        };
        let close = || decide(Act::Close, w::CLOSE, w::CLOSED);
        let reopen = || decide(Act::Reopen, w::REOPEN, w::REOPENED);
        let acts = match comment.standing() {
            Standing::Open => vec![close()],
            Standing::Answered => vec![close(), reopen()],
            Standing::Closed => vec![reopen()],
        };
        let since = since.map(|since| of_class("p", "comment-since").text(&since));
        comment_view(comment, &CHINA_CLOCK, self.lang)
            .child(since)
            .child(of_class("div", "comment-answer").child(reply).child(acts))
            .view()
    }

    /// What adds comments: place and text, and the findings of the checks.
    fn adding(&self, template: &'static Template, groups: Arc<Vec<Group>>) -> El {
        let (group_id, place_id, text_id) =
            (self.id("-group"), self.id("-place"), self.id("-text"));
        let chosen = RwSignal::new(said_in(&group_id));
        let option = |value: &str, words: &str, is: bool| {
            el("option")
                .attr("value", value)
                .selected(move || is)
                .text(words)
                .view()
        };
        let now = chosen.get_untracked();
        // A group is known by its first place, which is the same in every language.
        let whole = option("", self.say(w::WHOLE), now.is_empty());
        let names = groups
            .iter()
            .map(|group| option(first_of(group), &group.name, first_of(group) == now));
        let names: Vec<AnyView> = std::iter::once(whole).chain(names).collect();
        let group = el("select").id(&group_id).child(names).on("change", {
            let (group_id, place_id) = (group_id.clone(), place_id.clone());
            move |event| {
                let value = event_target_value(&event);
                type_in(&group_id, value.clone());
                type_in(&place_id, String::new());
                chosen.set(value);
            }
        });
        let of_group = groups.clone();
        let (lang, place) = (self.lang, place_id.clone());
        let fields = dynamic(move || {
            let first = chosen.get();
            let group = of_group.iter().find(|group| first_of(group) == first)?;
            let now = said_in(&place);
            if now.is_empty() {
                type_in(&place, first);
            }
            let options = group
                .places
                .iter()
                .map(|(key, words)| option(key, words, *key == now));
            let key = place.clone();
            let select = el("select")
                .id(&place)
                .child(options.collect::<Vec<_>>())
                .on("change", move |event| {
                    type_in(&key, event_target_value(&event));
                });
            Some(
                el("p")
                    .child(el("label").attr("for", &place).text(w::FIELD.get(lang)))
                    .text(" ")
                    .child(select),
            )
        });
        let add = {
            let (panel, groups) = (self.clone(), groups.clone());
            let (place_id, text_id) = (place_id.clone(), text_id.clone());
            move |_| {
                let Some(by) = panel.by() else { return };
                let chosen = chosen.get_untracked();
                // A place that this version of the report no longer has is not what the page shows as chosen.
                let place = if groups.iter().any(|group| first_of(group) == chosen) {
                    said_in(&place_id)
                } else {
                    String::new()
                };
                let comment = Comment {
                    id: fresh_id(),
                    says: place_said(&groups, &place, panel.lang).unwrap_or_default(),
                    place,
                    text: said_in(&text_id),
                    by,
                    at: clock::now(),
                    ..Comment::default()
                };
                let comment = panel.made_on(template, comment);
                if panel.change(w::ADDED.into(), |notes| notes.comment(comment)) {
                    type_text(&text_id, String::new());
                }
            }
        };
        let found = proposed(&self.row, &groups, self.lang);
        let propose = (!found.is_empty()).then(|| {
            let count = found.len().to_string();
            let words = Message::new(w::PROPOSE, vec![count.into()]).get(self.lang);
            let panel = self.clone();
            of_class("button", "secondary")
                .attr("type", "button")
                .text(&words)
                .on("click", move |_| {
                    let Some(by) = panel.by() else { return };
                    let (id, now) = (fresh_id(), clock::now());
                    let mut each = found.iter().enumerate().map(|(at, comment)| Comment {
                        id: [&id, "x", &at.to_string()].concat(),
                        by: by.clone(),
                        at: now.clone(),
                        ..comment.clone()
                    });
                    panel.change(w::PROPOSED.into(), |notes| {
                        each.try_for_each(|one| notes.comment(panel.made_on(template, one)))
                    });
                })
        });
        let text = control(
            el("textarea").attr("rows", "2"),
            &text_id,
            &text_id,
            type_text,
        );
        el("div")
            .child(
                of_class("div", "comment-new")
                    .child(
                        el("p")
                            .child(el("label").attr("for", &group_id).text(self.say(w::PLACE)))
                            .text(" ")
                            .child(group),
                    )
                    .child(fields),
            )
            .child(el("p").child(el("label").attr("for", &text_id).text(self.say(w::TEXT))))
            .child(text)
            .child(
                of_class("div", "acts")
                    .child(button("secondary", w::ADD).on("click", add))
                    .child(propose),
            )
    }

    /// The files that go back: with the comments, and without them once all are closed.
    fn files(&self) -> Option<El> {
        self.row.report?;
        let notes = &self.row.notes;
        if notes.comments.is_empty() {
            return None;
        }
        let (back, clean) = (self.clone(), self.clone());
        let clean = if notes.all_closed() {
            button("secondary", w::CLEAN)
                .on("click", move |_| clean.give(false))
                .view()
        } else {
            of_class("span", "hint").text(self.say(w::NO_CLEAN)).view()
        };
        Some(
            of_class("div", "acts")
                .child(button("secondary", w::BACK).on("click", move |_| back.give(true)))
                .child(vec![clean]),
        )
    }

    /// Hands over the borrower's report as a file: with the comments, or as the clean copy.
    fn give(&self, with_comments: bool) {
        let Some(mut document) = self.document() else {
            return;
        };
        let notes = self.row.notes.clone();
        document.notes = if with_comments {
            notes.clone().text()
        } else {
            String::new()
        };
        let (panel, [_, reports]) = (self.clone(), INBOX_FORMS);
        let Some(part) = templates::output_part(reports) else {
            return;
        };
        spawn_local(async move {
            let output = match part.get().await {
                Ok(output) => output,
                Err(missing) => return panel.fault(missing),
            };
            let mut report = output.report_of(&document.draft);
            if with_comments {
                let groups = places(output.template, &document.draft, panel.lang);
                report = internal(report, Vec::new(), &notes.placed(&groups, panel.lang));
            }
            let file = json_file(&Source {
                document: &document,
                annexes: &[],
                template: output.template,
                report: &report,
                lang: panel.lang,
                now: &clock::now(),
                build: crate::BUILD,
            });
            with_files(move |files| (files.file)(&file));
        });
    }

    /// Whether the report was accepted, and the button that accepts it.
    fn acceptance(&self) -> El {
        let accepted = self.row.accepted.as_ref();
        let said = accepted.map(|accepted| {
            let args = vec![
                accepted.year.as_str().into(),
                accepted.sum.as_str().into(),
                accepted.by.as_str().into(),
                (CHINA_CLOCK.when)(&accepted.at, self.lang).into(),
            ];
            let panel = self.clone();
            el("p")
                .text(&Message::new(w::ACCEPTED, args).get(self.lang))
                .text(" ")
                .child(button("quiet", w::TAKE_BACK).on("click", move |_| {
                    let year = panel.year.clone();
                    panel.store(w::TAKEN_BACK.into(), |notes| {
                        notes.accepted.retain(|known| known.year != year);
                        Ok(())
                    });
                }))
        });
        let same = accepted.is_some_and(|accepted| {
            let counts = self.row.versions.iter().find(|version| version.counts);
            counts.is_some_and(|version| version.sum == accepted.sum)
        });
        let offer = match &self.row.accept {
            Some(Ok(())) if !same => {
                let words = if accepted.is_some() {
                    w::ACCEPT_INSTEAD
                } else {
                    w::ACCEPT
                };
                let panel = self.clone();
                Some(
                    button("secondary", words)
                        .on("click", move |_| panel.accept())
                        .view(),
                )
            }
            Some(Err(why)) => Some(of_class("p", "hint").text(&why.get(self.lang)).view()),
            _ => None,
        };
        of_class("div", "acceptance")
            .child(said)
            .child(offer.map(|offer| el("div").child(vec![offer])))
    }

    fn accept(&self) {
        let Some(by) = self.by() else { return };
        let [loans, _] = INBOX_FORMS;
        let inbox = templates::output_part(loans)
            .and_then(|part| part.ready())
            .and_then(|output| output.inbox);
        let accepted = inbox.and_then(|inbox| {
            let at = self.row.report?;
            self.desk.files.with_value(|files| {
                let file = files.get(at)?;
                (inbox.accept)(file.report.as_ref()?, &file.file, [&by, &clock::now()])
            })
        });
        if let Some(accepted) = accepted {
            self.store(w::FILED.into(), |notes| {
                notes.accept(accepted);
                Ok(())
            });
        }
    }

    /// Changes the comments on the report of the year, and says so; `false` where they were not changed, which is said.
    fn change(&self, done: Message, act: impl FnOnce(&mut Notes) -> Result<(), Message>) -> bool {
        let (year, of_row) = (&self.year, &self.row.notes);
        self.store(done, |notes| {
            let mut of_year = notes.of_year(year);
            of_year.join(of_row);
            act(&mut of_year)?;
            notes.put_year(year, &of_year.comments);
            Ok(())
        })
    }

    /// Changes the notes of the loan, says so and offers the way back; `false` where they were not changed, which is said.
    fn store(&self, done: Message, change: impl FnOnce(&mut Notes) -> Result<(), Message>) -> bool {
        let kept = self.desk.kept;
        let submissions = &self.row.submissions;
        let with_versions = |notes: &mut Notes| {
            notes.submit(submissions);
            change(notes)
        };
        match stored(self.desk, &self.loan, with_versions) {
            Err(why) => {
                self.fault(why);
                false
            }
            Ok(former) => {
                kept.fault.set(None);
                kept.focus.set_value(self.id(""));
                let panel = self.clone();
                let undo: Undo = Arc::new(move || panel.put_back(&former));
                toast(done, Some(undo));
                reading::again(self.desk);
                true
            }
        }
    }

    /// Puts the notes on the report of the year back.
    fn put_back(&self, former: &Notes) {
        let year = &self.year;
        let back = stored(self.desk, &self.loan, |notes| {
            notes.put_year(year, &former.of_year(year).comments);
            notes.accepted.retain(|known| known.year != *year);
            notes.accepted.extend(former.accepted_in(year).cloned());
            Ok(())
        });
        match back {
            Ok(_) => reading::again(self.desk),
            Err(why) => self.fault(why),
        }
    }
}

/// The first place of a group; blank where it has none.
fn first_of(group: &Group) -> &str {
    group.places.first().map_or("", |(key, _)| key)
}

/// Keeps the versions of a report that came in with the notes of the loan's document, where this browser keeps it and it does not know them yet. What
/// cannot be saved is left out: the page goes on with what it remembers.
pub fn keep_versions(desk: Desk, loan: &str, came: &[Submission]) {
    let app = desk.app;
    let held = app
        .unsaved
        .with_value(|unsaved| unsaved.iter().any(|(document, _)| document.id == loan));
    let loaded = app.with_shelf(|library, shelf| library.load(shelf, loan));
    let Ok(Some(Opened::Document(mut document, facts))) = loaded else {
        return;
    };
    let mut notes = Notes::of(&document.notes);
    let before = notes.submissions.clone();
    notes.submit(came);
    if held || notes.submissions == before {
        return;
    }
    document.notes = notes.text();
    let saved =
        app.with_shelf(|library, shelf| library.save(shelf, &document, facts.rev, &app.stamp()));
    if saved.is_ok() {
        announce();
    }
}

/// Changes the notes of a loan, and gives those before. Where the loan's document is kept in this browser it is saved at once; a document that another
/// tab saved meanwhile is read anew, so that nothing of it is overwritten.
fn stored(
    desk: Desk,
    loan: &str,
    change: impl FnOnce(&mut Notes) -> Result<(), Message>,
) -> Result<Notes, Message> {
    let app = desk.app;
    let held = app
        .unsaved
        .with_value(|unsaved| unsaved.iter().any(|(document, _)| document.id == loan));
    if held {
        return Err(w::NOT_SAVED.into());
    }
    let loaded = app
        .with_shelf(|library, shelf| library.load(shelf, loan))
        .map_err(|error| error.says())?;
    let document = match loaded {
        Some(Opened::Document(document, facts)) => Some((document, facts.rev)),
        Some(_) => return Err(w::NOT_SAVED.into()),
        None => None,
    };
    let mut notes = match &document {
        Some((document, _)) => Notes::of(&document.notes),
        None => desk
            .loans
            .with_value(|loans| {
                let mut loans = loans.iter();
                loans
                    .find(|known| known.id == loan)
                    .map(|known| known.notes.clone())
            })
            .unwrap_or_default(),
    };
    let former = notes.clone();
    change(&mut notes)?;
    if let Some((mut document, rev)) = document {
        document.notes = notes.clone().text();
        document.edited_at = clock::now();
        let saved =
            app.with_shelf(|library, shelf| library.save(shelf, &document, rev, &app.stamp()));
        saved.map_err(|error| error.says())?;
        announce();
    }
    desk.loans.update_value(|loans| {
        if let Some(known) = loans.iter_mut().find(|known| known.id == loan) {
            known.notes = notes;
        }
    });
    Ok(former)
}
