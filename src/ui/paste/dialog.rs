//! The preview of a paste: where each column goes, what cannot be read, and 应用 or 取消.

use super::{Pasted, words as w};
use crate::documents::paste::block::{self, Block};
use crate::documents::paste::{Alike, Chosen, Fate, Plan, Target, Use, alike, plan};
use crate::documents::{Field, FieldKind, Place};
use crate::i18n::{Arg, Lang, Message};
use crate::ui::answers::in_words;
use crate::ui::form::Form;
use crate::ui::html::{El, button, el, of_class};
use crate::ui::rows::list_name;
use crate::ui::step_list::step_title;
use crate::ui::toast::toast;
use crate::ui::{after_paint, dynamic, focus, memo, show_dialog, words as uw};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// How many rows the preview shows, and how many problems it lists.
const ROWS_SHOWN: usize = 20;
const TROUBLES_SHOWN: usize = 12;
/// How many replaced answers it lists, and how many rows of one problem it names.
const REPLACED_SHOWN: usize = 20;
const ROWS_NAMED: usize = 8;
const ID: &str = "paste";

/// Puts one cell into its field as ordinary text, else opens the preview.
pub fn open(form: Form, pasted: Pasted) {
    let block = block::read(&pasted.text, &pasted.html);
    if let [row] = block.as_slice()
        && let [cell] = row.as_slice()
        && put_text(&pasted.place.to_string(), cell)
    {
        return;
    }
    if block.is_empty() && !(pasted.text.is_empty() && pasted.html.is_empty()) {
        return toast(w::ALL_BLANK.into(), None);
    }
    let target = target_of(form, &pasted);
    if target.is_none() {
        return toast(w::NO_PLACE.into(), None);
    }
    form.pasting.set(Some(pasted));
}

fn target_of(form: Form, pasted: &Pasted) -> Option<Target> {
    let step = form.template.steps.get(pasted.step)?;
    form.draft
        .with_untracked(|draft| Target::at(step, draft, &pasted.place))
}

/// Puts a text in place of what is selected in a field of text, as the browser does; `false` where the control takes no text.
fn put_text(key: &str, text: &str) -> bool {
    let Some(control) = document().get_element_by_id(key) else {
        return false;
    };
    let put = if let Some(input) = control.dyn_ref::<web_sys::HtmlInputElement>() {
        input.type_() == "text" && {
            let end = caret_after(input.selection_start(), text);
            let put = input
                .set_range_text(&text.replace(['\n', '\r'], " "))
                .is_ok();
            let _ = input.set_selection_range(end, end);
            put
        }
    } else if let Some(area) = control.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        let end = caret_after(area.selection_start(), text);
        let put = area.set_range_text(text).is_ok();
        let _ = area.set_selection_range(end, end);
        put
    } else {
        false
    };
    if put {
        let said = web_sys::EventInit::new();
        said.set_bubbles(true);
        if let Ok(event) = web_sys::Event::new_with_event_init_dict("input", &said) {
            let _ = control.dispatch_event(&event);
        }
    }
    put
}

fn caret_after(start: Result<Option<u32>, wasm_bindgen::JsValue>, text: &str) -> u32 {
    let length = u32::try_from(text.encode_utf16().count()).unwrap_or(0);
    start.ok().flatten().unwrap_or(0).saturating_add(length)
}

/// The preview.
pub fn view(form: Form, pasted: Pasted) -> AnyView {
    let Some(target) = target_of(form, &pasted) else {
        return ().into_any();
    };
    let target = Arc::new(target);
    let by_hand = pasted.text.is_empty() && pasted.html.is_empty();
    let text = RwSignal::new((pasted.text.clone(), pasted.html.clone()));
    let chosen = RwSignal::new(Chosen::default());
    let cells = memo(move || text.with(|(text, html)| block::read(text, html)));
    let planned = {
        let target = target.clone();
        memo(move || {
            chosen.with(|chosen| {
                cells.with(|block| {
                    (!block.is_empty()).then(|| worked_out(form, &target, block, chosen))
                })
            })
        })
    };
    let list = target.list;
    let step = pasted.step;
    let name = move || match list {
        Some(list) => list_name(form, list),
        None => form
            .template
            .steps
            .get(step)
            .map(|step| step_title(form, step)())
            .unwrap_or_default(),
    };
    let title = move || {
        let name = name();
        Message::new(w::TITLE, vec![name.into()]).get(form.lang.get())
    };
    // Whoever opened the preview by its button comes back to it.
    let back = if by_hand {
        super::button_id(&pasted.place)
    } else {
        pasted.place.to_string()
    };
    let close = {
        let back = back.clone();
        move || {
            form.pasting.set(None);
            let back = back.clone();
            after_paint(move || focus(&back));
        }
    };
    let apply = {
        let close = close.clone();
        move |_| {
            let plan = planned.get_untracked();
            let waits = chosen
                .with_untracked(|chosen| plan.as_ref().and_then(|plan| waits_for(plan, chosen)));
            // The shut button leads to what it waits for.
            let Some(plan) = plan.filter(|_| waits.is_none()) else {
                return focus(waits.unwrap_or("paste-box"));
            };
            close();
            let into = Message::new(w::PASTED_INTO, vec![name().into()]);
            let undo = form.act(into, |draft| draft.clone_from(&plan.after));
            // What cannot be read is said at once, as in fields that were left.
            form.shown.update(|shown| {
                shown
                    .left
                    .extend(plan.places.iter().map(ToString::to_string));
            });
            // A block that fills a list within a row has that row judged; one that fills rows has their list judged, once: a block has thousands of cells.
            let (mut lists, mut rows) = (BTreeSet::new(), BTreeSet::new());
            for place in &plan.places {
                match place.path.as_slice() {
                    [] => {}
                    [only] => _ = lists.insert(only.list.as_str()),
                    [outer, ..] => _ = rows.insert((outer.list.as_str(), outer.row)),
                }
            }
            for list in lists {
                form.leave(&Place::default().field(list).to_string());
            }
            for (list, row) in rows {
                form.judge_row(step, Place::default().row(list, row).to_string());
            }
            let done = vec![plan.put.to_string().into(), plan.added.to_string().into()];
            toast(Message::new(w::DONE, done), undo);
            if let Some(first) = plan.places.first() {
                let first = first.to_string();
                after_paint(move || form.focus_place(&first, ""));
            }
        }
    };
    let none = memo(move || {
        chosen.with(|chosen| {
            planned.with(|plan| {
                plan.as_ref()
                    .is_none_or(|plan| waits_for(plan, chosen).is_some())
            })
        })
    });
    let apply_button = button("", w::APPLY)
        .maybe("autofocus", (!by_hand).then_some(""))
        .attr_of("aria-disabled", move || {
            none.get().then(|| "true".to_owned())
        })
        .on("click", apply);
    let cancel = close.clone();
    let as_text = takes_text(&target, &pasted).then(|| {
        let (key, whole, close) = (back.clone(), pasted.text.clone(), close.clone());
        button("quiet", w::AS_TEXT).on("click", move |_| {
            close();
            let (key, whole) = (key.clone(), whole.clone());
            after_paint(move || {
                put_text(&key, whole.trim_end());
            });
        })
    });
    let cancelled = close.clone();
    let dialog = of_class("dialog", "paste")
        .id(ID)
        .attr("aria-labelledby", "paste-title")
        .on("cancel", move |event| {
            event.prevent_default();
            cancelled();
        })
        // The keys of the page are for the page below.
        .on("keydown", |event| event.stop_propagation())
        .child(el("h2").id("paste-title").text_of(title))
        .child(by_hand.then(|| box_for_cells(text, chosen)))
        .child(dynamic({
            let target = target.clone();
            move || {
                let there = planned.with(Option::is_some);
                let blank = text.with(|(text, html)| !(text.is_empty() && html.is_empty()));
                if there {
                    Some(preview(form, &target, planned, chosen))
                } else {
                    blank.then(|| {
                        of_class("p", "paste-sum")
                            .attr("role", "status")
                            .words(w::ALL_BLANK)
                    })
                }
            }
        }))
        .child(
            of_class("div", "paste-go")
                .child(apply_button)
                .child(button("secondary", w::CANCEL).on("click", move |_| cancel()))
                .child(as_text),
        )
        .view();
    show_dialog(ID);
    dialog
}

/// The control by which the person answers what a paste waits for: where its columns go, or whether they go there by their position. `None` where it waits
/// for nothing.
fn waits_for(plan: &Plan, chosen: &Chosen) -> Option<&'static str> {
    if plan.put == 0 {
        return Some("paste-column-0");
    }
    (plan.asks_position && !chosen.by_position).then_some("paste-position")
}

fn worked_out(form: Form, target: &Target, block: &Block, chosen: &Chosen) -> Plan {
    form.draft
        .with_untracked(|draft| plan(form.template, draft, target, block, chosen))
}

/// Whether the cell that the paste began in takes words: then the whole may be meant as one text.
fn takes_text(target: &Target, pasted: &Pasted) -> bool {
    let field = target
        .fields
        .iter()
        .find(|field| field.id == pasted.place.field);
    target.at_cell
        && !pasted.text.is_empty()
        && field.is_some_and(|field| {
            matches!(
                field.kind,
                FieldKind::Line | FieldKind::Lines | FieldKind::Suggest(_)
            )
        })
}

/// The box into which cells are pasted where no cell of the table was.
fn box_for_cells(text: RwSignal<(String, String)>, chosen: RwSignal<Chosen>) -> El {
    let take = move |plain: String, html: String| {
        chosen.set(Chosen::default());
        text.set((plain, html));
    };
    let area = |event: &web_sys::Event| {
        event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::HtmlTextAreaElement>().ok())
    };
    of_class("div", "paste-here")
        .child(el("label").attr("for", "paste-box").words(w::HERE))
        .child(
            el("textarea")
                .id("paste-box")
                .attr("rows", "4")
                .attr("autofocus", "")
                .attr("spellcheck", "false")
                .attr("aria-describedby", "paste-hint")
                .on("input", move |event| {
                    if let Some(area) = area(&event) {
                        take(area.value(), String::new());
                    }
                })
                .on("paste", move |event| {
                    // Some programs put a table on the clipboard and no text.
                    let clipboard = event
                        .dyn_ref::<web_sys::ClipboardEvent>()
                        .and_then(web_sys::ClipboardEvent::clipboard_data);
                    let Some(clipboard) = clipboard else { return };
                    let get = |format| clipboard.get_data(format).unwrap_or_default();
                    if get("text/plain").is_empty() && !get("text/html").is_empty() {
                        event.prevent_default();
                        take(String::new(), get("text/html"));
                    }
                }),
        )
        .child(of_class("p", "hint").id("paste-hint").words(w::HERE_HINT))
}

type Planned = Memo<Option<Plan>>;

fn preview(form: Form, target: &Arc<Target>, planned: Planned, chosen: RwSignal<Chosen>) -> El {
    let of_plan = move |say: &dyn Fn(&Plan) -> String| {
        planned.with(|plan| plan.as_ref().map(say).unwrap_or_default())
    };
    let sum = move || {
        let lang = form.lang.get();
        of_plan(&|plan| {
            if plan.put == 0 {
                return w::NOTHING.get(lang).to_owned();
            }
            let asks = chosen.with(|chosen| waits_for(plan, chosen).is_some());
            if asks {
                return w::POSITION_FIRST.get(lang).to_owned();
            }
            let counts = [
                plan.put,
                plan.added,
                plan.troubles.len(),
                plan.replaced.len(),
            ];
            let counts = counts.map(|count| count.to_string().into());
            let pattern = if !plan.replaced.is_empty() {
                w::SUM_REPLACING
            } else {
                w::SUM
            };
            let sum = Message::new(pattern, counts.to_vec());
            let Some((first, more)) = plan.left.split_first() else {
                return sum.get(lang);
            };
            let names = more.iter().fold(first.clone(), |all, name| {
                Message::new(w::ROWS_AND, vec![all.into(), name.clone().into()])
            });
            let left = vec![plan.left.len().to_string().into(), names.into()];
            let left = Message::new(w::SUM_LEFT, left);
            Message::new(uw::JOINED, vec![sum.into(), left.into()]).get(lang)
        })
    };
    let target = target.clone();
    of_class("div", "paste-preview")
        .child(
            of_class("p", "paste-sum")
                .attr("role", "status")
                .text_of(sum),
        )
        .child(settings(form, planned, chosen))
        .child(dynamic({
            let target = target.clone();
            move || said(form, &target, planned, chosen)
        }))
        .child(dynamic(move || table(form, &target, planned, chosen)))
}

/// What applies to the whole block.
fn settings(form: Form, planned: Planned, chosen: RwSignal<Chosen>) -> El {
    let tick =
        move |id: &'static str, words, is: fn(&Plan) -> bool, set: fn(&mut Chosen, bool)| {
            let now = move || planned.with(|plan| plan.as_ref().is_some_and(is));
            let input = el("input").attr("type", "checkbox").id(id).checked(now).on(
                "change",
                move |event| {
                    let input = event
                        .target()
                        .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
                    if let Some(input) = input {
                        chosen.update(|chosen| set(chosen, input.checked()));
                    }
                },
            );
            of_class("label", "option")
                .attr("for", id)
                .child(input)
                .child(el("span").words(words))
        };
    let headings = tick(
        "paste-headings",
        w::HEADINGS,
        |plan| plan.headings.is_some(),
        |chosen, on| {
            chosen.headings = Some(on);
            chosen.columns.clear();
        },
    );
    let swap = tick(
        "paste-swap",
        w::SWAP,
        |plan| plan.swapped,
        |chosen, on| {
            *chosen = Chosen {
                swapped: Some(on),
                sums: chosen.sums,
                ..Chosen::default()
            };
        },
    );
    let sums = memo(move || planned.with(|plan| plan.as_ref().is_some_and(|plan| plan.has_sums)));
    let sums = dynamic(move || {
        sums.get().then(|| {
            tick(
                "paste-sums",
                w::SUM_ROWS,
                |plan| plan.sums,
                |chosen, on| chosen.sums = on,
            )
            .view()
        })
    });
    let asks =
        memo(move || planned.with(|plan| plan.as_ref().is_some_and(|plan| plan.asks_position)));
    let position = dynamic(move || {
        asks.get().then(|| {
            let input = el("input")
                .attr("type", "checkbox")
                .id("paste-position")
                .checked(move || chosen.with(|chosen| chosen.by_position))
                .on("change", move |event| {
                    let input = event
                        .target()
                        .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
                    if let Some(input) = input {
                        chosen.update(|chosen| chosen.by_position = input.checked());
                    }
                });
            of_class("label", "option")
                .attr("for", "paste-position")
                .child(input)
                .child(el("span").words(w::BY_POSITION))
                .view()
        })
    });
    // Rows that are named in the block are not begun anywhere.
    let free = memo(move || {
        planned.with(|plan| {
            let plan = plan.as_ref()?;
            let named = plan.columns.contains(&Use::RowName);
            (plan.rows.len() > 1 && !named).then(|| Begin {
                rows: plan.rows.clone(),
                first: (!plan.matched).then_some(plan.first),
                matches: plan.matches,
            })
        })
    });
    let first = dynamic(move || {
        free.get().map(|begin| {
            let Begin {
                rows,
                first,
                matches,
            } = begin;
            let matched = el("option")
                .attr("value", "")
                .selected(move || first.is_none())
                .words(w::MATCHED);
            // As many as the list has rows, so none of them follows a signal of its own: the select is drawn anew.
            let lang = form.lang.get();
            let options = rows.into_iter().enumerate().map(|(at, row)| {
                el("option")
                    .attr("value", &at.to_string())
                    .maybe("selected", (first == Some(at)).then_some(""))
                    .text(&row.get(lang))
                    .view()
            });
            let options = matches.then(|| matched.view()).into_iter().chain(options);
            let select = el("select")
                .id("paste-first")
                .child(options.collect::<Vec<_>>())
                .on("change", move |event| {
                    let row = value_of(&event).and_then(|value| value.parse().ok());
                    chosen.update(|chosen| chosen.first = row);
                    // The select is drawn anew.
                    after_paint(|| focus("paste-first"));
                });
            of_class("span", "paste-first")
                .child(el("label").attr("for", "paste-first").words(w::FIRST))
                .child(select)
        })
    });
    of_class("div", "paste-settings")
        .child(position)
        .child(headings)
        .child(swap)
        .child(sums)
        .child(first)
}

/// The rows that a block can begin in.
#[derive(Clone, PartialEq, Eq)]
struct Begin {
    rows: Vec<Message>,
    /// The row it begins in; `None` where its rows are matched with those of the list.
    first: Option<usize>,
    /// Whether they can be matched.
    matches: bool,
}

fn value_of(event: &web_sys::Event) -> Option<String> {
    event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok())
        .map(|select| select.value())
}

/// The notes, what is replaced, and the cells to check.
fn said(
    form: Form,
    target: &Arc<Target>,
    planned: Planned,
    chosen: RwSignal<Chosen>,
) -> Option<Vec<AnyView>> {
    let lang = form.lang.get();
    planned.with(|plan| {
        let plan = plan.as_ref()?;
        let item = |text: &str| el("li").text(text).view();
        let notes = plan.notes.iter().map(|note| item(&note.get(lang)));
        let notes = notes.collect::<Vec<_>>();
        let notes = (!notes.is_empty()).then(|| of_class("ul", "paste-notes").child(notes).view());
        let meant = chosen.with_untracked(|chosen| meant(form, target, chosen));
        let meant = meant.into_iter().map(|(field, text, choice)| {
            let said = Message::new(w::MEANT, vec![text.clone().into(), choice]);
            let back = button("quiet", w::MEANT_NOT).on("click", move |_| {
                chosen.update(|chosen| {
                    let other = |known: &(&str, String, &str)| known.0 != field || known.1 != text;
                    chosen.choices.retain(other);
                });
                after_paint(|| focus("paste-headings"));
            });
            el("li").text(&said.get(lang)).child(back).view()
        });
        let meant = meant.collect::<Vec<_>>();
        let meant = (!meant.is_empty()).then(|| of_class("ul", "paste-notes").child(meant).view());
        let replaced = (!plan.replaced.is_empty()).then(|| replaced(plan, lang).view());
        let groups = alike(&plan.troubles);
        let troubles = groups.iter().take(TROUBLES_SHOWN).enumerate();
        let troubles = troubles.map(|(number, group)| {
            let means = choice_for(form, target, plan, group, number, chosen);
            el("li")
                .text(&group_said(group).get(lang))
                .child(means)
                .view()
        });
        let mut troubles = troubles.collect::<Vec<_>>();
        if groups.len() > TROUBLES_SHOWN {
            let more = (groups.len() - TROUBLES_SHOWN).to_string();
            troubles.push(item(&Message::new(w::MORE, vec![more.into()]).get(lang)));
        }
        let troubles = (!troubles.is_empty()).then(|| {
            of_class("div", "paste-troubles")
                .child(el("h3").words(w::TROUBLES))
                .child(of_class("p", "hint").words(w::TROUBLES_HINT))
                .child(el("ul").child(troubles))
                .view()
        });
        let all = notes.into_iter().chain(meant).chain(replaced);
        Some(all.chain(troubles).collect())
    })
}

/// The answers that others take the place of, each with its row, the former answer and the new one.
fn replaced(plan: &Plan, lang: Lang) -> El {
    let item = |text: &str| el("li").text(text).view();
    let shown = plan.replaced.iter().take(REPLACED_SHOWN).map(|replaced| {
        let args = [&replaced.of, &replaced.was, &replaced.now];
        let args = args.map(|message| message.clone().into()).to_vec();
        item(&Message::new(w::REPLACED_ITEM, args).get(lang))
    });
    let mut items = shown.collect::<Vec<_>>();
    if plan.replaced.len() > REPLACED_SHOWN {
        let more = (plan.replaced.len() - REPLACED_SHOWN).to_string();
        items.push(item(
            &Message::new(w::REPLACED_MORE, vec![more.into()]).get(lang),
        ));
    }
    of_class("div", "paste-replaced")
        .child(el("h3").words(w::REPLACED))
        .child(el("ul").child(items))
}

/// Equal problems as one sentence, with their rows and how many they are.
fn group_said(group: &Alike) -> Message {
    let number = |row: &usize| Message::new(w::PLAIN, vec![(row + 1).to_string().into()]);
    let mut named = group.rows.iter().take(ROWS_NAMED).map(number);
    let first = named.next().unwrap_or_else(|| Message::from(w::PREVIEW));
    let mut rows = named.fold(first, |all, next| {
        Message::new(w::ROWS_AND, vec![all.into(), next.into()])
    });
    if group.rows.len() > ROWS_NAMED {
        rows = Message::new(w::ROWS_MORE, vec![rows.into()]);
    }
    let pattern = if group.rows.len() > 1 {
        w::TROUBLE_OF_ROWS
    } else {
        w::TROUBLE
    };
    let args = vec![
        rows.into(),
        (group.first.column + 1).to_string().into(),
        group.first.message.clone().into(),
        group.rows.len().to_string().into(),
    ];
    Message::new(pattern, args)
}

/// What the person chose for texts that are no choice of their field: the field, the text, and the choice in words.
fn meant(form: Form, target: &Target, chosen: &Chosen) -> Vec<(&'static str, String, Arg)> {
    let words = |(id, text, code): &(&'static str, String, &'static str)| {
        let field = target.fields.iter().find(|field| field.id == *id)?;
        let label = in_words(field, code, "", form.lang.get_untracked());
        Some((*id, text.clone(), label.into()))
    };
    chosen.choices.iter().filter_map(words).collect()
}

/// A select that says once for all cells which choice their text stands for.
fn choice_for(
    form: Form,
    target: &Target,
    plan: &Plan,
    group: &Alike,
    number: usize,
    chosen: RwSignal<Chosen>,
) -> Option<El> {
    let lang = form.lang.get_untracked();
    let field = *target.fields.get(group.first.choice_of?)?;
    let (FieldKind::Choice(choices) | FieldKind::Many(choices)) = field.kind else {
        return None;
    };
    let text = plan
        .cells
        .get(group.first.row)?
        .get(group.first.column)?
        .clone();
    let options = choices.iter().map(|choice| {
        el("option")
            .attr("value", choice.code)
            .text(choice.label.get(lang))
            .view()
    });
    let none = el("option")
        .attr("value", "")
        .words(w::MEANS_NOTHING)
        .view();
    let options = [none].into_iter().chain(options).collect::<Vec<_>>();
    let id = ["paste-means-", &number.to_string()].concat();
    let label = Message::new(w::MEANS, vec![text.as_str().into()]);
    let kept = ["paste-column-", &group.first.column.to_string()].concat();
    let select = el("select")
        .id(&id)
        .child(options)
        .on("change", move |event| {
            let value = value_of(&event).unwrap_or_default();
            let code = choices.iter().find(|choice| choice.code == value);
            let Some(code) = code.map(|choice| choice.code) else {
                return;
            };
            let text = text.clone();
            chosen.update(|chosen| chosen.choices.push((field.id, text, code)));
            // The sentence is gone, and the list is drawn anew; the heading of the column stays.
            let kept = kept.clone();
            after_paint(move || focus(&kept));
        });
    Some(
        of_class("span", "paste-means")
            .child(el("label").attr("for", &id).text(&label.get(lang)))
            .child(select),
    )
}

/// The block as a table, with a select above each column.
fn table(
    form: Form,
    target: &Arc<Target>,
    planned: Planned,
    chosen: RwSignal<Chosen>,
) -> Option<Vec<AnyView>> {
    let lang = form.lang.get();
    planned.with(|plan| {
        let plan = plan.as_ref()?;
        let heads = plan.columns.iter().enumerate().map(|(column, to)| {
            let heading = plan
                .headings
                .as_ref()
                .and_then(|headings| headings.get(column))
                .filter(|heading| !heading.is_empty())
                .map(|heading| el("span").text(heading));
            el("th")
                .attr("scope", "col")
                .child(heading)
                .child(select(form, target, column, *to, chosen))
                .view()
        });
        let heads = heads.collect::<Vec<_>>();
        let lines = plan.cells.iter().zip(&plan.lines).take(ROWS_SHOWN);
        let rows = lines.map(|(cells, line)| {
            let name = match &line.row {
                None => w::NO_ROW.into(),
                Some(name) if line.new => Message::new(w::NEW, vec![name.clone().into()]),
                Some(name) => name.clone(),
            };
            let tds = cells.iter().zip(&line.fates).map(|(cell, fate)| {
                let (class, read) = match fate {
                    Fate::Nothing | Fate::Blank => ("out", None),
                    Fate::Put(read) => ("", read.as_ref()),
                    Fate::Unreadable | Fate::LeftOut => ("wrong", None),
                };
                let hidden = (class == "wrong").then(|| of_class("span", "vh").words(w::BAD_CELL));
                el("td")
                    .maybe("class", (!class.is_empty()).then_some(class))
                    .child(hidden)
                    .text(cell)
                    .child(read.map(|read| el("small").text(&read.get(lang))))
                    .view()
            });
            let tds = tds.collect::<Vec<_>>();
            el("tr")
                .child(el("th").attr("scope", "row").text(&name.get(lang)))
                .child(tds)
                .view()
        });
        let rows = rows.collect::<Vec<_>>();
        let corner = el("th").attr("scope", "col").words(w::ROW);
        let table = of_class("table", "preview")
            .child(of_class("caption", "vh").words(w::PREVIEW))
            .child(el("thead").child(el("tr").child(corner).child(heads)))
            .child(el("tbody").child(rows));
        let more = (plan.cells.len() > ROWS_SHOWN).then(|| {
            let counts = [ROWS_SHOWN, plan.cells.len()].map(|count| count.to_string().into());
            let mut lines = plan.lines.iter().zip(&plan.cells);
            let all =
                lines.all(|(line, cells)| line.row.is_some() || cells.iter().all(String::is_empty));
            let pattern = if all { w::MORE_ROWS } else { w::MORE_ROWS_SOME };
            of_class("p", "hint")
                .text(&Message::new(pattern, counts.to_vec()).get(lang))
                .view()
        });
        let scroll = of_class("div", "scroll tall")
            .attr("tabindex", "0")
            .attr("role", "region")
            .attr("aria-label", w::PREVIEW.get(lang))
            .child(table)
            .view();
        Some([scroll].into_iter().chain(more).collect())
    })
}

/// Where a column goes.
fn select(
    form: Form,
    target: &Arc<Target>,
    column: usize,
    now: Use,
    chosen: RwSignal<Chosen>,
) -> El {
    let lang = form.lang.get_untracked();
    let label = |field: &Field| {
        form.draft
            .with_untracked(|draft| field.label_of(&draft.root).get(lang))
    };
    let mut uses = vec![(Use::Nothing, w::NOWHERE.get(lang).to_owned())];
    if target.names_rows() {
        uses.push((Use::RowName, w::ROW_NAME.get(lang).to_owned()));
    }
    let fields = target.fields.iter().enumerate();
    uses.extend(fields.map(|(at, field)| (Use::Field(at), label(field))));
    let options = uses.iter().enumerate().map(|(number, (to, words))| {
        el("option")
            .attr("value", &number.to_string())
            .maybe("selected", (*to == now).then_some(""))
            .text(words)
            .view()
    });
    let name = Message::new(w::COLUMN, vec![(column + 1).to_string().into()]);
    let id = ["paste-column-", &column.to_string()].concat();
    let kept = id.clone();
    el("select")
        .id(&id)
        .attr("aria-label", &name.get(lang))
        .child(options.collect::<Vec<_>>())
        .on("change", move |event| {
            let to = value_of(&event)
                .and_then(|value| value.parse::<usize>().ok())
                .and_then(|number| uses.get(number).map(|(to, _)| *to));
            let Some(to) = to else { return };
            chosen.update(|chosen| {
                chosen.columns.retain(|(known, _)| *known != column);
                chosen.columns.push((column, to));
            });
            // The table is drawn anew.
            let kept = kept.clone();
            after_paint(move || focus(&kept));
        })
}
