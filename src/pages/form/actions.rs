//! The actions of a step, which change the draft at once or give a file: a button each, a file chooser where an action takes a file, and a message
//! where an action failed.

use super::editor::Editor;
use crate::documents::route::Route;
use crate::documents::{Action, ActionFile, ActionKind, Draft, Lacks, Part, Place, templates};
use crate::i18n::{Message, Text};
use crate::lazy_part::PartMissing;
use crate::pages::files::{table_of, with_files};
use crate::pages::shell::clock;
use crate::pages::words as w;
use crate::ui::html::{button, el, file_chooser, of_class};
use crate::ui::toast::{Undo, toast};
use crate::ui::{after_paint, dynamic, focus, memo};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

/// The actions of a step.
pub fn actions_view(actions: &'static [Action]) -> AnyView {
    let editor = expect_context::<Editor>();
    let items = actions
        .iter()
        .map(|action| offered(editor, action))
        .collect::<Vec<_>>();
    of_class("div", "acts").child(items).view()
}

/// The actions of a form that give a file, for the page where files are handed over; nothing where none is offered.
pub fn given_files(editor: Editor) -> Vec<AnyView> {
    let steps = editor.form.template.steps.iter();
    let acts = steps
        .flat_map(|step| step.parts)
        .filter_map(|part| match part {
            Part::Actions(acts) => Some(acts.iter()),
            _ => None,
        });
    acts.flatten()
        .filter(|action| matches!(action.file, ActionFile::Gives(..)))
        .map(|action| offered(editor, action))
        .collect()
}

fn offered(editor: Editor, action: &'static Action) -> AnyView {
    let form = editor.form;
    let holds = memo(move || form.read_settled(|draft| action.when.holds(&[&draft.root])));
    // The message of a failure stays while the action is hidden and shown again.
    let fault = RwSignal::new(None::<Fault>);
    dynamic(move || holds.get().then(|| one(editor, action, fault)))
}

/// Why an action failed: what a person reads, and where what is missing is filled in.
struct Fault {
    message: Message,
    place: Option<Place>,
}

impl From<Message> for Fault {
    fn from(message: Message) -> Self {
        Self {
            message,
            place: None,
        }
    }
}

impl From<PartMissing> for Fault {
    fn from(missing: PartMissing) -> Self {
        Message::from(missing).into()
    }
}

impl From<Lacks> for Fault {
    fn from(Lacks { message, place }: Lacks) -> Self {
        Self {
            message,
            place: Some(place),
        }
    }
}

/// The link to the step on which what is missing is filled in.
fn way(editor: Editor, place: &Place) -> Option<AnyView> {
    let template = editor.form.template;
    let (index, _) = template.locate(place)?;
    let step = template.steps.get(index)?.id.to_owned();
    let link = of_class("a", "todo")
        .attr("href", &Route::Fill(editor.id(), step).hash())
        .words(w::GO_FILL);
    Some(link.view())
}

fn one(editor: Editor, action: &'static Action, fault: RwSignal<Option<Fault>>) -> AnyView {
    let form = editor.form;
    let (key, fault_id, help_id) = (
        ["act-", action.id].concat(),
        ["act-", action.id, "-err"].concat(),
        ["act-", action.id, "-help"].concat(),
    );
    let control = match action.file {
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
                    start(editor, action, file, fault);
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
            file_chooser(chooser, &key, action.label)
        }
        ActionFile::None | ActionFile::Gives(..) => {
            let free = matches!(action.file, ActionFile::Gives(..)).then_some("");
            button("secondary", action.label)
                .id(&key)
                .maybe("data-free", free)
                .attr("aria-describedby", &help_id)
                .on("click", move |_| start(editor, action, None, fault))
        }
    };
    let why = move || {
        fault.with(|fault| {
            fault
                .as_ref()
                .map(|fault| fault.message.get(form.lang.get()))
                .unwrap_or_default()
        })
    };
    let why = of_class("p", "missed")
        .id(&fault_id)
        .attr("tabindex", "-1")
        .attr("role", "alert")
        .text_of(why);
    let way = dynamic(move || fault.with(|fault| way(editor, fault.as_ref()?.place.as_ref()?)));
    of_class("div", "act")
        .child(control)
        .child(of_class("p", "hint").id(&help_id).words(action.help))
        .child(why)
        .child(way)
        .view()
}

/// The outcome of an action.
pub enum Done {
    /// The draft was replaced; the value takes the action back.
    Changed(Option<Undo>),
    /// A file to hand over: the draft that the file was made of, and its bytes.
    File(Box<Draft>, Vec<u8>),
}

/// Runs the action `id`, called `name`, on the document, with the bytes of a file where the action takes one. The error says why it failed.
pub fn do_action(editor: Editor, id: &str, name: Text, bytes: &[u8]) -> Result<Done, Message> {
    done(editor, id, name, bytes).map_err(|fault| fault.message)
}

fn done(editor: Editor, id: &str, name: Text, bytes: &[u8]) -> Result<Done, Fault> {
    let draft = editor.form.draft.get_untracked();
    Ok(match result_of(editor, id, &draft, bytes)? {
        ActionResult::Draft(draft) => Done::Changed(editor.replace(name, *draft)),
        ActionResult::File(bytes) => Done::File(Box::new(draft), bytes),
    })
}

/// The result of an action on a draft: another draft or a file.
enum ActionResult {
    Draft(Box<Draft>),
    File(Vec<u8>),
}

/// What the action `id` does. The form of an open document is here already.
fn kind_of(editor: Editor, id: &str) -> Option<ActionKind> {
    let form = templates::form_part(editor.form.template.id).and_then(|part| part.ready());
    form.and_then(|form| form.action(id))
}

fn result_of(editor: Editor, id: &str, draft: &Draft, bytes: &[u8]) -> Result<ActionResult, Fault> {
    let changed = |draft: Draft| ActionResult::Draft(Box::new(draft));
    Ok(match kind_of(editor, id).ok_or(PartMissing)? {
        ActionKind::Change(change) => changed(change(draft)?),
        ActionKind::Take(take) => changed(take(draft, bytes)?),
        ActionKind::TakeByPart(part) => changed(part().ready().ok_or(PartMissing)?(draft, bytes)?),
        ActionKind::Give(give) => {
            let lang = editor.form.lang.get_untracked();
            ActionResult::File(give(draft, lang))
        }
        ActionKind::GiveDated(give) => {
            let lang = editor.form.lang.get_untracked();
            ActionResult::File(give(draft, lang, clock::now_ms() / 1000))
        }
        ActionKind::GiveDocument(give) => {
            let given = editor
                .tag
                .with_untracked(|tag| give(draft, &tag.id, tag.demo));
            ActionResult::File(given?)
        }
    })
}

fn start(
    editor: Editor,
    action: &'static Action,
    file: Option<web_sys::File>,
    fault: RwSignal<Option<Fault>>,
) {
    fault.set(None);
    spawn_local(async move {
        let bytes = match &file {
            Some(file) => table_of(file).await,
            None => Ok(Vec::new()),
        };
        if let Some(ActionKind::TakeByPart(part)) = kind_of(editor, action.id) {
            // Where the part is missing, the action itself says so.
            let _ = part().get().await;
        }
        // While the file was read, the person left the document, or another tab took it over.
        if !editor.is_open() || editor.form.locked.get_untracked() {
            return;
        }
        let done = match bytes {
            Ok(bytes) => done(editor, action.id, action.label, &bytes),
            Err(why) => Err(why.into()),
        };
        match done {
            Ok(Done::File(draft, bytes)) => {
                let (template, lang) = (editor.form.template, editor.form.lang.get_untracked());
                let demo = editor.tag.with_untracked(|tag| tag.demo);
                with_files(move |files| {
                    (files.of_action)(template, lang, action, (&draft, demo), bytes);
                });
            }
            Ok(Done::Changed(undo)) => {
                toast(Message::new(w::ACT_DONE, vec![action.label.into()]), undo)
            }
            // Where the person left the step meanwhile, the message has no place on the page and appears as a toast.
            Err(why) => {
                if let Some(Some(why)) = fault.try_set(Some(why)) {
                    toast(why.message, None);
                } else {
                    let id = ["act-", action.id, "-err"].concat();
                    after_paint(move || focus(&id));
                }
            }
        }
    });
}
