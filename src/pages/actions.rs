//! What a step offers to do to the draft at once: a button each, a file chooser where one is taken, and why it could not be done.

use super::editor::Editor;
use super::second::{self, Acted};
use super::{hand_over, words as w};
use crate::documents::{Action, ActionFile};
use crate::i18n::{Message, Text};
use crate::ui::html::{button, el, of_class};
use crate::ui::toast::{Undo, toast};
use crate::ui::{after_paint, dynamic, focus, memo};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

/// The acts of a step.
#[inline(never)]
pub fn actions_view(acts: &'static [Action]) -> AnyView {
    second::fetch_ahead();
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

/// Does the act `id`, called `name`, to the document. What is typed while it is under way is not lost: then it is done again to what stands by then.
/// `None` where the document was left meanwhile.
pub async fn done_to(
    editor: Editor,
    id: &str,
    name: Text,
    file: Option<web_sys::File>,
) -> Option<Result<Done, Message>> {
    let lang = editor.form.lang.get_untracked();
    loop {
        let before = editor.document();
        let given = second::act(id, &before, file.clone(), lang).await;
        // Left, or taken over by another tab.
        if !editor.is_open() || editor.form.locked.get_untracked() {
            return None;
        }
        return Some(match given {
            Ok(Acted::File(file)) => Ok(Done::File(file)),
            Ok(Acted::Draft(_)) if editor.form.draft.with_untracked(|now| *now != before.draft) => {
                continue;
            }
            Ok(Acted::Draft(draft)) => Ok(Done::Changed(editor.replace(name, *draft))),
            Err(why) => Err(why),
        });
    }
}

fn act_now(
    editor: Editor,
    act: &'static Action,
    file: Option<web_sys::File>,
    fault: RwSignal<Option<Message>>,
) {
    fault.set(None);
    spawn_local(async move {
        match done_to(editor, act.id, act.label, file).await {
            None => {}
            Some(Ok(Done::File(file))) => hand_over::hand(Ok(vec![file]), || None),
            Some(Ok(Done::Changed(undo))) => {
                toast(Message::new(w::ACT_DONE, vec![act.label.into()]), undo)
            }
            // Where the page was left meanwhile nobody waits for it.
            Some(Err(why)) => {
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
