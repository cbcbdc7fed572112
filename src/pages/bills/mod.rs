//! Pasting a table of energy bills: what each column was taken for, in which unit, what is wrong, and 应用 or 取消.
//!
//! `documents::energy_bills` reads; the form takes over what was read by its action [`BILLS_READ`].

mod words;

use super::form::actions::{Done, do_action};
use super::form::editor::Editor;
use crate::documents::energy_bills::{Chosen, Question, Reading, Taken, Tick, Use, read};
use crate::documents::{BILLS_READ, Place};
use crate::i18n::{Message, Text};
use crate::measure::read_year;
use crate::standards::energy::bills::Column;
use crate::standards::energy::units::Unit;
use crate::ui::html::{El, button, el, of_class};
use crate::ui::lazy::lazily;
use crate::ui::toast::toast;
use crate::ui::{after_paint, dynamic, focus, memo, show_dialog};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use words as w;

/// How many rows the preview shows, and how many troubles it lists.
const ROWS_SHOWN: usize = 60;
const TROUBLES_SHOWN: usize = 12;
const DIALOG: &str = "bills-paste";
const BUTTON: &str = "bills-open";

/// What the part offers.
pub struct PasteBills {
    /// The button that opens the box, and the box.
    view: fn(Editor) -> AnyView,
}

crate::lazy_part! {
    /// Pasting energy bills.
    pub static PASTE_BILLS, paste_bills: PasteBills = PasteBills { view };
}

/// What a step shows of the part.
pub fn bills_view() -> AnyView {
    let editor = expect_context::<Editor>();
    lazily(&PASTE_BILLS, move |part| (part.view)(editor))
}

fn view(editor: Editor) -> AnyView {
    let open = RwSignal::new(false);
    let go = button("secondary", w::OPEN)
        .id(BUTTON)
        .attr("aria-describedby", "bills-open-hint")
        .on("click", move |_| {
            if !editor.form.locked.get_untracked() {
                open.set(true);
            }
        });
    of_class("div", "acts")
        .child(
            of_class("div", "act").child(go).child(
                of_class("p", "hint")
                    .id("bills-open-hint")
                    .words(w::OPEN_HINT),
            ),
        )
        .child(dynamic(move || open.get().then(|| dialog(editor, open))))
        .view()
}

type Read = Memo<Option<Reading>>;

/// How many quantities were read.
fn quantities(reading: &Reading) -> usize {
    let rows = reading.bills.rows.iter();
    rows.flat_map(|bill| bill.amounts.iter().flatten()).count()
}

fn dialog(editor: Editor, open: RwSignal<bool>) -> AnyView {
    let form = editor.form;
    let text = RwSignal::new((String::new(), String::new()));
    let chosen = RwSignal::new(Chosen::default());
    let year = form.typed(&Place::root("year"));
    let reading: Read = memo(move || {
        let year = read_year(&year)?;
        chosen.with(|chosen| {
            text.with(|(plain, html)| {
                (!plain.is_empty() || !html.is_empty()).then(|| read(plain, html, year, chosen))
            })
        })
    });
    let close = move || {
        open.set(false);
        after_paint(|| focus(BUTTON));
    };
    let ready = memo(move || {
        reading.with(|reading| {
            let reading = reading.as_ref();
            reading.is_some_and(|reading| {
                quantities(reading) > 0 && reading.without_unit() == 0 && reading.undecided() == 0
            })
        })
    });
    let apply = move |_| {
        if !ready.get_untracked() {
            // The button leads to what it waits for.
            let open = reading.with_untracked(|reading| reading.as_ref()?.first_open());
            focus(open.as_deref().unwrap_or("bills-box"));
            return;
        }
        let Some(reading) = reading.get_untracked() else {
            return;
        };
        close();
        let done = do_action(editor, BILLS_READ, w::OPEN, reading.handed().as_bytes());
        match done {
            Ok(Done::Changed(undo)) => {
                let args = vec![quantities(&reading).to_string().into()];
                toast(Message::new(w::DONE, args), undo);
            }
            Ok(Done::File(..)) => {}
            Err(why) => toast(why, None),
        }
    };
    let dialog = of_class("dialog", "paste")
        .id(DIALOG)
        .attr("aria-labelledby", "bills-title")
        .on("cancel", move |event| {
            event.prevent_default();
            close();
        })
        .on("keydown", |event| event.stop_propagation())
        .child(el("h2").id("bills-title").words(w::TITLE))
        .child(box_for_bills(text, chosen))
        .child(dynamic(move || {
            let there = reading.with(Option::is_some);
            there.then(|| preview(editor, reading, chosen))
        }))
        .child(
            of_class("div", "paste-go")
                .child(
                    button("", w::APPLY)
                        .attr_of("aria-disabled", move || {
                            (!ready.get()).then(|| "true".to_owned())
                        })
                        .on("click", apply),
                )
                .child(button("secondary", w::CANCEL).on("click", move |_| close())),
        )
        .view();
    show_dialog(DIALOG);
    dialog
}

/// The box into which the table is pasted.
fn box_for_bills(text: RwSignal<(String, String)>, chosen: RwSignal<Chosen>) -> El {
    let take = move |plain: String, html: String| {
        chosen.set(Chosen::default());
        text.set((plain, html));
    };
    of_class("div", "paste-here")
        .child(el("label").attr("for", "bills-box").words(w::HERE))
        .child(
            el("textarea")
                .id("bills-box")
                .attr("rows", "5")
                .attr("autofocus", "")
                .attr("spellcheck", "false")
                .attr("aria-describedby", "bills-hint")
                .on("input", move |event| {
                    let area = event
                        .target()
                        .and_then(|target| target.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
                    if let Some(area) = area {
                        take(area.value(), String::new());
                    }
                }),
        )
        .child(of_class("p", "hint").id("bills-hint").words(w::HERE_HINT))
}

fn preview(editor: Editor, reading: Read, chosen: RwSignal<Chosen>) -> El {
    let form = editor.form;
    let sum = move || {
        let lang = form.lang.get();
        reading.with(|reading| {
            let Some(reading) = reading else {
                return String::new();
            };
            let counts = [
                quantities(reading),
                reading.troubles.len(),
                reading.without_unit(),
                reading.undecided(),
            ];
            let pattern = match counts {
                [0, _, _, 0] => w::NOTHING,
                [0, ..] => w::NOTHING_DECIDE,
                [_, _, 0, 0] => w::SUM,
                [_, _, _, 0] => w::SUM_UNITS,
                [_, _, 0, _] => w::SUM_DECIDE,
                _ => w::SUM_BOTH,
            };
            let args = counts.map(|count| count.to_string().into());
            Message::new(pattern, args.to_vec()).get(lang)
        })
    };
    of_class("div", "paste-preview")
        .child(
            of_class("p", "paste-sum")
                .attr("role", "status")
                .text_of(sum),
        )
        .child(dynamic(move || asked(editor, reading, chosen)))
        .child(dynamic(move || said(editor, reading)))
        .child(dynamic(move || table(editor, reading, chosen)))
}

/// What is decided before the bills are taken over: above a column, or by agreeing to it here. What is offered beside them stands below.
fn asked(editor: Editor, reading: Read, chosen: RwSignal<Chosen>) -> Option<Vec<AnyView>> {
    let lang = editor.form.lang.get();
    reading.with(|reading| {
        let reading = reading.as_ref()?;
        let questions = reading.questions.iter().map(|question| {
            let words = question.message.get(lang);
            match question.tick {
                Some(tick) => el("li").child(agree(tick, question, &words, chosen)).view(),
                None => el("li").text(&words).view(),
            }
        });
        let questions: Vec<AnyView> = questions.collect();
        let questions = (!questions.is_empty()).then(|| {
            of_class("div", "paste-troubles")
                .child(el("h3").words(w::DECIDE))
                .child(el("ul").child(questions))
                .view()
        });
        let offers = reading.offers.iter().filter_map(|offer| {
            let words = offer.message.get(lang);
            Some(agree(offer.tick?, offer, &words, chosen).view())
        });
        Some(questions.into_iter().chain(offers).collect())
    })
}

/// A box to tick; the list is drawn anew, so the focus comes back to it.
fn agree(tick: Tick, question: &Question, words: &str, chosen: RwSignal<Chosen>) -> El {
    let id = tick.id();
    let answered = question.answered;
    of_class("label", "check")
        .attr("for", id)
        .child(
            el("input")
                .id(id)
                .attr("type", "checkbox")
                .checked(move || answered)
                .on("change", move |_| {
                    chosen.update(|chosen| {
                        chosen.ticked.retain(|known| *known != tick);
                        if !answered {
                            chosen.ticked.push(tick);
                        }
                    });
                    after_paint(move || focus(id));
                }),
        )
        .text(" ")
        .child(el("span").text(words))
}

/// What was done, and what is wrong.
fn said(editor: Editor, reading: Read) -> Option<Vec<AnyView>> {
    let lang = editor.form.lang.get();
    reading.with(|reading| {
        let reading = reading.as_ref()?;
        let item = |message: &Message| el("li").text(&message.get(lang)).view();
        // What is asked stands above.
        let asked = |note: &&Message| {
            let questions = reading.questions.iter();
            { questions }.any(|question| question.message == **note)
        };
        let notes = reading.notes.iter().filter(|note| !asked(note));
        let notes: Vec<AnyView> = notes.map(item).collect();
        let troubles = reading.troubles.iter().take(TROUBLES_SHOWN);
        let mut troubles: Vec<AnyView> = troubles.map(|trouble| item(&trouble.message)).collect();
        if reading.troubles.len() > TROUBLES_SHOWN {
            let more = (reading.troubles.len() - TROUBLES_SHOWN).to_string();
            troubles.push(item(&Message::new(w::MORE, vec![more.into()])));
        }
        let troubles = (!troubles.is_empty()).then(|| {
            of_class("div", "paste-troubles")
                .child(el("h3").words(w::TROUBLES))
                .child(el("ul").child(troubles))
                .view()
        });
        let notes = (!notes.is_empty()).then(|| of_class("ul", "paste-notes").child(notes).view());
        Some(notes.into_iter().chain(troubles).collect())
    })
}

/// The table, with what each column is taken for above it.
fn table(editor: Editor, reading: Read, chosen: RwSignal<Chosen>) -> Option<Vec<AnyView>> {
    let lang = editor.form.lang.get();
    reading.with(|reading| {
        let reading = reading.as_ref()?;
        let heads = reading.columns.iter().enumerate().map(|(at, taken)| {
            let heading = (!taken.heading.is_empty()).then(|| el("span").text(&taken.heading));
            el("th")
                .attr("scope", "col")
                .child(heading)
                .child(select_use(editor, at, taken, chosen))
                .child(select_unit(editor, at, taken, chosen))
                .view()
        });
        let heads = heads.collect::<Vec<_>>();
        let rows = reading.cells.iter().take(ROWS_SHOWN).enumerate();
        let rows = rows.map(|(number, cells)| {
            let cells = cells.iter().enumerate().map(|(at, cell)| {
                let wrong = reading
                    .troubles
                    .iter()
                    .any(|trouble| trouble.row == number && trouble.column == Some(at));
                let used = reading
                    .columns
                    .get(at)
                    .is_some_and(|taken| taken.as_what != Use::Nothing);
                let class = match (wrong, used) {
                    (true, _) => Some("wrong"),
                    (_, false) => Some("out"),
                    _ => None,
                };
                let hidden = wrong.then(|| of_class("span", "vh").words(w::BAD_CELL));
                el("td")
                    .maybe("class", class)
                    .child(hidden)
                    .text(cell)
                    .view()
            });
            let cells = cells.collect::<Vec<_>>();
            el("tr")
                .child(
                    el("th")
                        .attr("scope", "row")
                        .text(&(number + 1).to_string()),
                )
                .child(cells)
                .view()
        });
        let rows = rows.collect::<Vec<_>>();
        let table = of_class("table", "preview")
            .child(of_class("caption", "vh").words(w::PREVIEW))
            .child(
                el("thead").child(
                    el("tr")
                        .child(el("th").attr("scope", "col").words(w::ROW))
                        .child(heads),
                ),
            )
            .child(el("tbody").child(rows));
        let scroll = of_class("div", "scroll tall")
            .attr("tabindex", "0")
            .attr("role", "region")
            .attr("aria-label", w::PREVIEW.get(lang))
            .child(table)
            .view();
        let more = (reading.cells.len() > ROWS_SHOWN).then(|| {
            let counts = [ROWS_SHOWN, reading.cells.len()].map(|count| count.to_string().into());
            of_class("p", "hint")
                .text(&Message::new(w::MORE_ROWS, counts.to_vec()).get(lang))
                .view()
        });
        Some([scroll].into_iter().chain(more).collect())
    })
}

/// All that a column can be taken for, with its name.
fn uses() -> Vec<(Use, Text)> {
    let mut uses = vec![
        (Use::Nothing, w::NOWHERE),
        (Use::Month, w::MONTH),
        (Use::Year, w::YEAR),
        (Use::Meter, w::METER),
        (Use::Voucher, w::VOUCHER),
        (Use::TariffName, w::TARIFF),
        (Use::Start, w::START),
        (Use::End, w::END),
        (Use::Multiplier, w::MULTIPLIER),
    ];
    uses.push((Use::AllPower, w::ALL_POWER));
    uses.extend(Column::all().map(|column| (Use::Quantity(column), column.name())));
    uses
}

/// A select over what was chosen; the table is drawn anew, so the focus comes back to it.
fn select(id: String, name: &str, options: Vec<AnyView>, choose: impl Fn(usize) + 'static) -> El {
    let kept = id.clone();
    el("select")
        .id(&id)
        .attr("aria-label", name)
        .child(options)
        .on("change", move |event| {
            let number = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok())
                .and_then(|select| select.value().parse().ok());
            if let Some(number) = number {
                choose(number);
                let kept = kept.clone();
                after_paint(move || focus(&kept));
            }
        })
}

fn option(number: usize, here: bool, words: &str) -> AnyView {
    el("option")
        .attr("value", &number.to_string())
        .selected(move || here)
        .text(words)
        .view()
}

fn select_use(editor: Editor, at: usize, taken: &Taken, chosen: RwSignal<Chosen>) -> El {
    let lang = editor.form.lang.get_untracked();
    let uses = uses();
    // What is to be chosen is not shown as chosen, 不读取 as little as anything else.
    let ask = taken
        .open
        .then(|| option(uses.len(), true, w::CHOOSE_USE.get(lang)));
    let options = uses.iter().enumerate().map(|(number, (of, words))| {
        option(number, !taken.open && *of == taken.as_what, words.get(lang))
    });
    let options = ask.into_iter().chain(options).collect();
    let number = (at + 1).to_string();
    let name = Message::new(w::COLUMN, vec![number.into()]).get(lang);
    select(
        ["bills-column-", &at.to_string()].concat(),
        &name,
        options,
        move |number| {
            let Some((of, _)) = uses.get(number).copied() else {
                return;
            };
            chosen.update(|chosen| {
                chosen.columns.retain(|(known, _)| *known != at);
                chosen.columns.push((at, of));
                // The unit of another kind of energy is another one.
                chosen.units.retain(|(known, _)| *known != at);
            });
        },
    )
}

fn select_unit(editor: Editor, at: usize, taken: &Taken, chosen: RwSignal<Chosen>) -> Option<El> {
    let column = match taken.as_what {
        Use::Quantity(column) => column,
        Use::AllPower => Column::Grid,
        _ => return None,
    };
    let lang = editor.form.lang.get_untracked();
    let units: &'static [Unit] = column.units();
    let ask = taken
        .unit
        .is_none()
        .then(|| option(units.len(), true, w::CHOOSE_UNIT.get(lang)));
    let options = units
        .iter()
        .enumerate()
        .map(|(number, unit)| option(number, Some(*unit) == taken.unit, unit.name().get(lang)));
    let options = ask.into_iter().chain(options).collect();
    let number = (at + 1).to_string();
    let name = Message::new(w::UNIT, vec![number.into()]).get(lang);
    Some(select(
        ["bills-unit-", &at.to_string()].concat(),
        &name,
        options,
        move |number| {
            let Some(unit) = units.get(number).copied() else {
                return;
            };
            chosen.update(|chosen| {
                chosen.units.retain(|(known, _)| *known != at);
                chosen.units.push((at, unit));
            });
        },
    ))
}
