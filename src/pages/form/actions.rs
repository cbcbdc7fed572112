//! What a step offers to do to the draft at once: a button each, a file chooser where one is taken, and why it could not be done.

use super::editor::Editor;
use crate::documents::{Action, ActionFile, ActionKind, Draft, Part, templates};
use crate::exports::{OutFile, file_name};
use crate::i18n::{Message, Text};
use crate::pages::files::{bytes_of, file_of, hand};
use crate::pages::shell::clock;
use crate::pages::words as w;
use crate::ui::html::{button, el, of_class};
use crate::ui::toast::{Undo, toast};
use crate::ui::{after_paint, dynamic, focus, memo};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

/// The acts of a step.
pub fn actions_view(acts: &'static [Action]) -> AnyView {
    let editor = expect_context::<Editor>();
    let items = acts
        .iter()
        .map(|act| offered(editor, act))
        .collect::<Vec<_>>();
    of_class("div", "acts").child(items).view()
}

fn offered(editor: Editor, act: &'static Action) -> AnyView {
    let form = editor.form;
    let holds = memo(move || form.read_settled(|draft| act.when.holds(&[&draft.root])));
    // Why it was not done stays when the act is offered again.
    let fault = RwSignal::new(None::<Message>);
    dynamic(move || holds.get().then(|| one(editor, act, fault)))
}

fn one(editor: Editor, act: &'static Action, fault: RwSignal<Option<Message>>) -> AnyView {
    let form = editor.form;
    let (key, fault_id, help_id) = (
        ["act-", act.id].concat(),
        ["act-", act.id, "-err"].concat(),
        ["act-", act.id, "-help"].concat(),
    );
    let control = match act.file {
        ActionFile::Takes(endings) => {
            let take = move |event: web_sys::Event| {
                let Some(input) = event
                    .target()
                    .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok())
                else {
                    return;
                };
                let file = input.files().and_then(|files| files.get(0));
                if file.is_some() {
                    act_now(editor, act, file, fault);
                }
                // The same file can be chosen again once it was mended.
                input.set_value("");
            };
            let chooser = el("input")
                .attr("type", "file")
                .id(&key)
                .attr("accept", endings)
                .attr("aria-describedby", &help_id)
                .on("change", take);
            of_class("div", "file")
                .child(el("label").attr("for", &key).words(act.label))
                .text(" ")
                .child(chooser)
        }
        ActionFile::None | ActionFile::Gives(_) => {
            let free = matches!(act.file, ActionFile::Gives(_)).then_some("");
            button("secondary", act.label)
                .id(&key)
                .maybe("data-free", free)
                .attr("aria-describedby", &help_id)
                .on("click", move |_| act_now(editor, act, None, fault))
        }
    };
    let why = move || {
        fault.with(|fault| {
            fault
                .as_ref()
                .map(|fault| fault.get(form.lang.get()))
                .unwrap_or_default()
        })
    };
    let why = of_class("p", "missed")
        .id(&fault_id)
        .attr("tabindex", "-1")
        .attr("role", "alert")
        .text_of(why);
    of_class("div", "act")
        .child(control)
        .child(of_class("p", "hint").id(&help_id).words(act.help))
        .child(why)
        .view()
}

/// What was done.
pub enum Done {
    /// The document is another one now; this is the way back.
    Changed(Option<Undo>),
    /// A file to hand over.
    File(web_sys::File),
}

/// Does the action `id`, called `name`, to the document, with the bytes of a file where the action takes one; or says why not.
pub fn do_action(editor: Editor, id: &str, name: Text, bytes: &[u8]) -> Result<Done, Message> {
    let draft = editor.form.draft.get_untracked();
    Ok(match given_by(editor, id, &draft, bytes)? {
        Given::Draft(draft) => Done::Changed(editor.replace(name, *draft)),
        Given::File(file) => Done::File(file),
    })
}

/// What an action makes of a draft.
enum Given {
    Draft(Box<Draft>),
    File(web_sys::File),
}

fn given_by(editor: Editor, id: &str, draft: &Draft, bytes: &[u8]) -> Result<Given, Message> {
    let template = editor.form.template;
    // The form of an open document is here already.
    let form = templates::form_part(template.id).and_then(|part| part.ready());
    let kind = form.and_then(|form| form.action(id));
    let changed = |draft: Draft| Given::Draft(Box::new(draft));
    match kind.ok_or(crate::lazy_part::PartMissing)? {
        ActionKind::Change(change) => change(draft).map(changed),
        ActionKind::Take(take) => take(draft, bytes).map(changed),
        ActionKind::Give(give) => {
            let file = named_file(editor, id, draft, give(draft));
            Ok(Given::File(file.ok_or(w::NOT_GIVEN)?))
        }
    }
}

/// The file that an action gives, named by the document, the action and the day.
fn named_file(editor: Editor, id: &str, draft: &Draft, bytes: Vec<u8>) -> Option<web_sys::File> {
    let (template, lang) = (editor.form.template, editor.form.lang.get_untracked());
    let action = template
        .steps
        .iter()
        .flat_map(|step| step.parts)
        .flat_map(|part| match part {
            Part::Actions(actions) => *actions,
            _ => &[],
        })
        .find(|action| action.id == id)?;
    let ActionFile::Gives(ending) = action.file else {
        return None;
    };
    let subject = (template.subject)(draft).get(lang);
    let now = clock::now();
    let day = now.get(..10).unwrap_or_default();
    file_of(&OutFile {
        name: file_name(&[&subject, action.label.get(lang), day], ending),
        mime: if ending == "json" {
            "application/json"
        } else {
            "text/csv;charset=utf-8"
        },
        bytes,
    })
}

fn act_now(
    editor: Editor,
    act: &'static Action,
    file: Option<web_sys::File>,
    fault: RwSignal<Option<Message>>,
) {
    fault.set(None);
    spawn_local(async move {
        let bytes = match &file {
            Some(file) => bytes_of(file).await,
            None => Ok(Vec::new()),
        };
        // Left, or taken over by another tab, while the file was read.
        if !editor.is_open() || editor.form.locked.get_untracked() {
            return;
        }
        match bytes.and_then(|bytes| do_action(editor, act.id, act.label, &bytes)) {
            Ok(Done::File(file)) => hand(Ok(vec![file]), || None),
            Ok(Done::Changed(undo)) => {
                toast(Message::new(w::ACT_DONE, vec![act.label.into()]), undo)
            }
            // Where the page was left meanwhile nobody waits for it.
            Err(why) => {
                if fault.try_set(Some(why.clone())).is_some() {
                    toast(why, None);
                } else {
                    let id = ["act-", act.id, "-err"].concat();
                    after_paint(move || focus(&id));
                }
            }
        }
    });
}
