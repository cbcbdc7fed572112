//! One field on the page: its name, its control, what was understood, what is wrong, and the clause in the margin.

use super::comments::COMMENTS;
use super::file_field::FILE_FIELD;
use super::form::{Form, form, hidden_section, nodes, section_of};
use super::html::{Child, El, clause_mark, el, following, of_class};
use super::last_period::LAST_PERIOD;
use super::lazy::once_here;
use super::problems::problem_list;
use super::slider::SLIDER;
use super::toast::toast;
use super::words as w;
use super::{dynamic, memo};
use crate::documents::printed;
use crate::documents::words::{figure_and_unit, in_language};
use crate::documents::{Choice, Field, FieldKind, Label, Node, Place, Strength, choice_of};
use crate::i18n::{Lang, Message, Text};
use crate::measure::{Decimal, grouped_as_typed, read_number};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A field at its place on the page.
#[derive(Clone)]
pub struct Slot {
    /// What is asked.
    pub field: &'static Field,
    /// Where the answer belongs.
    pub place: Place,
    /// The place as text: the control's id.
    pub key: String,
    /// The step it stands in.
    pub step: usize,
    /// In a table: the name of its row, which goes before the field's name.
    pub row_name: Option<Memo<String>>,
    /// In a table: what is wrong in its row, one memo for all its cells.
    pub row_faults: Option<Memo<Faults>>,
}

impl Slot {
    /// The field at the row of `row`.
    pub fn new(field: &'static Field, row: &Place, step: usize) -> Self {
        let place = row.field(field.id);
        Self {
            field,
            key: place.to_string(),
            place,
            step,
            row_name: None,
            row_faults: None,
        }
    }

    /// The fields of a part of the page, in order.
    pub fn all(fields: &'static [Field], row: &Place, step: usize) -> Vec<Self> {
        let slot = |field| Self::new(field, row, step);
        fields.iter().map(slot).collect()
    }

    /// The id of what stands beside the control, e.g. `-echo`.
    pub fn id(&self, part: &str) -> String {
        [&self.key, part].concat()
    }

    /// The id of the form that holds the fields of its row; see [`holder`].
    pub fn holder(&self) -> String {
        holder_id(&self.place)
    }
}

fn holder_id(row: &Place) -> String {
    row.field("-form").to_string()
}

/// The form that holds the fields of one row together: they name it, wherever they stand. A browser looks through the form of a field with
/// every key press to offer what could be filled in, and where there is no form, through all fields of the page.
pub fn holder(row: &Place) -> El {
    // Nothing is ever sent.
    el("form")
        .id(&holder_id(row))
        .attr("hidden", "")
        .on("submit", |event| event.prevent_default())
}

/// Places with whether a problem is shown there, and whether it stops issuing.
pub type Faults = Vec<(String, bool, bool)>;

/// What is wrong at some places of a step.
pub fn faults(form: Form, keys: Vec<String>, step: usize) -> Memo<Faults> {
    memo(move || {
        let mut faults = Vec::new();
        for key in &keys {
            let (any, stops) = form.fault_at(key, step);
            if any {
                faults.push((key.clone(), any, stops));
            }
        }
        faults
    })
}

/// What is wrong where this field is.
fn faults_of(slot: &Slot, form: Form) -> Memo<Faults> {
    slot.row_faults
        .unwrap_or_else(|| faults(form, vec![slot.key.clone()], slot.step))
}

/// The field's name with its unit, following language and answers.
pub fn name_of(slot: &Slot, form: Form) -> Memo<String> {
    let (field, path) = (slot.field, slot.place.path.clone());
    memo(move || {
        let lang = form.lang.get();
        let plain = matches!(field.label, Label::Fixed(_))
            && matches!(field.unit, crate::documents::UnitOf::None);
        if plain {
            return field.label_of(&Node::default()).get(lang);
        }
        form.read_settled(|draft| {
            let label = field.label_of(&draft.root).get(lang);
            let unit = nodes(draft, &path)
                .map(|nodes| field.unit_of(&nodes, lang))
                .unwrap_or_default();
            with_unit(label, unit, lang)
        })
    })
}

/// `label（unit）`, the label alone where there is no unit.
pub fn with_unit(label: String, unit: String, lang: Lang) -> String {
    printed::with_unit(label, &unit, lang)
}

/// Whether the field is asked now.
pub fn asked(slot: &Slot, form: Form) -> Memo<bool> {
    let (field, path) = (slot.field, slot.place.path.clone());
    memo(move || {
        form.with_nodes(&path, |nodes| field.asked(nodes))
            .unwrap_or(false)
    })
}

/// A whole field: label, hint, control, echo, problems, margin.
pub fn field_input(slot: Slot) -> AnyView {
    let form = form();
    let shown = asked(&slot, form);
    let always = matches!(slot.field.when, crate::documents::When::Always);
    let body = move || field_body(slot.clone(), form);
    if always {
        body()
    } else {
        dynamic(move || shown.get().then(&body))
    }
}

fn field_body(slot: Slot, form: Form) -> AnyView {
    let field = slot.field;
    let name = name_of(&slot, form);
    let optional = match field.strength {
        Strength::Must => None,
        Strength::Should => Some(w::ADVISED),
        Strength::May => Some(w::OPTIONAL),
    };
    let optional = optional.map(|words| {
        of_class("span", "optional")
            .id(&slot.id("-opt"))
            .words(words)
    });
    let star = (field.strength == Strength::Must).then(|| {
        of_class("span", "star")
            .attr("aria-hidden", "true")
            .text("*")
    });
    let hint = field
        .hint
        .map(|hint| of_class("p", "hint").id(&slot.id("-hint")).words(hint));
    let many = matches!(field.kind, FieldKind::Many(_))
        || matches!(field.kind, FieldKind::Choice(choices) if choices.len() <= 7);
    let main = if many {
        let legend = el("legend")
            .id(&slot.id("-legend"))
            .text_of(move || name.get())
            .child(hidden_section(form, &slot.place.path))
            .child(star);
        el("fieldset")
            .id(&slot.key)
            .attr("tabindex", "-1")
            .attr_of("aria-describedby", described_by(&slot, form))
            .attr("data-field", field.id)
            .child(legend)
            .child(optional)
            .child(hint)
            .child(choice_group(&slot, form, None))
            .view()
    } else {
        // The only field of a step bears the step's title: it is heard, but not shown a second time.
        let title = form.template.steps.get(slot.step).map(|step| step.label);
        let titled = matches!(field.label, Label::Fixed(label) if Some(label) == title);
        let label = el("label")
            .attr("for", &slot.key)
            .maybe("class", titled.then_some("vh"))
            .text_of(move || name.get())
            .child(hidden_section(form, &slot.place.path))
            .child(star);
        let control = control(&slot, form);
        vec![
            of_class("div", "label").child(label).child(optional).view(),
            Child::from(hint).view(),
            control,
        ]
        .into_any()
    };
    let problems = problem_list(vec![slot.key.clone()], slot.step, slot.id("-err"));
    let class = match field.kind {
        FieldKind::Lines | FieldKind::Many(_) | FieldKind::File => "field long",
        _ => "field",
    };
    of_class("div", class)
        .child(of_class("div", "answer").child(main).child(problems))
        .child(margin(&slot, form))
        .view()
}

/// The note in the margin: the clause and its words. The number of a clause alone is no note.
fn margin(slot: &Slot, form: Form) -> Option<El> {
    let (help, path) = (slot.field.help?, slot.place.path.clone());
    let words = following(move || {
        let text = form.read_settled(|draft| draft.node(&path).map(help));
        text.map_or(String::new(), |text| text.get(form.lang.get()).to_owned())
    });
    Some(
        of_class("div", "note")
            .attr("role", "note")
            .child(slot.field.clause.map(clause_mark))
            .child(words),
    )
}

/// The ids of what describes the control: hint, echo, then the error.
fn described_by(
    slot: &Slot,
    form: Form,
) -> impl Fn() -> Option<String> + Send + Sync + Clone + 'static {
    let field = slot.field;
    let faults = faults_of(slot, form);
    let table = slot.row_name.is_some();
    let numeric = matches!(field.kind, FieldKind::Number { .. });
    let last = numeric && form.has_last_period();
    let key = slot.key.clone();
    let row = slot.place.field("").to_string();
    move || {
        let mut ids: Vec<&str> = Vec::new();
        if field.hint.is_some() && !table {
            ids.push("-hint");
        }
        if field.strength != Strength::Must && !table {
            ids.push("-opt");
        }
        if numeric {
            ids.push("-echo");
        }
        if last {
            ids.push("-last");
        }
        if faults.with(|faults| faults.iter().any(|(at, ..)| *at == key)) {
            ids.push("-err");
        }
        // In a table the problems of all fields of a row stand together, below it.
        let owner = |part: &str| if table && part == "-err" { &row } else { &key };
        let ids: Vec<String> = ids
            .into_iter()
            .map(|part| [owner(part), part].concat())
            .collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

/// Whether an error is shown at the control.
fn invalid(slot: &Slot, form: Form) -> impl Fn() -> bool + Send + 'static {
    let (key, faults) = (slot.key.clone(), faults_of(slot, form));
    move || faults.with(|faults| faults.iter().any(|(at, _, stops)| *at == key && *stops))
}

/// Whether a figure is read as another than its digits say: 500 立方米 in 升, 2.85亿 in 万元, 3.2万.
fn converted(typed: &str, exact: Decimal) -> bool {
    let from_digits = typed.trim_start_matches(|c: char| !c.is_numeric());
    let digits = from_digits.split(char::is_alphabetic).next();
    digits
        .and_then(|digits| read_number(digits, "").ok())
        .is_some_and(|digits| digits != exact.abs())
}

/// What was understood of a number, where it is not plain to see: `= 32,000 吨`; a figure in another unit is said to be converted.
/// `typed` tells of every key press in this field.
fn echo(slot: &Slot, form: Form, typed: RwSignal<()>) -> AnyView {
    let (field, place) = (slot.field, slot.place.clone());
    let text = memo(move || {
        let lang = form.lang.get();
        form.seed.track();
        typed.track();
        form.read_settled(|draft| {
            let typed = draft.get(&place);
            if typed.is_empty()
                || typed
                    .bytes()
                    .all(|b| b.is_ascii_digit() || b".,-".contains(&b))
            {
                return None;
            }
            let nodes = nodes(draft, &place.path)?;
            let unit = field.unit_of(&nodes, lang);
            let exact = field.read(typed, &nodes).ok()?;
            let converted = if converted(typed, exact) {
                w::CONVERTED.get(lang)
            } else {
                ""
            };
            Some(
                [
                    converted,
                    "= ",
                    // The unit stays in the line of its figure.
                    &figure_and_unit(
                        &grouped_as_typed(exact),
                        crate::documents::words::unit(&unit, lang),
                    )
                    .replace(' ', "\u{A0}"),
                ]
                .concat(),
            )
        })
    });
    of_class("span", "echo")
        .id(&slot.id("-echo"))
        .text_of(move || text.get().unwrap_or_default())
        .view()
}

/// Last period's figure below this period's, where the document was begun from last period's; the page asks for the lazy part once.
fn last_period(slot: &Slot, form: Form, typed: RwSignal<()>) -> AnyView {
    if !form.has_last_period() {
        return ().into_any();
    }
    let slot = slot.clone();
    once_here(&LAST_PERIOD, move |part| (part.beside)(&slot, form, typed))
}

/// The slider below a figure that is tried out.
fn slider(slot: &Slot, form: Form, typed: RwSignal<()>) -> AnyView {
    if slot.field.slides.is_none() {
        return ().into_any();
    }
    let slot = slot.clone();
    once_here(&SLIDER, move |part| (part.beside)(&slot, form, typed))
}

/// How a figure stands in its control.
pub fn shown_figure(field: &'static Field, typed: String, lang: Lang) -> String {
    display(field, typed, lang)
}

/// How an answer stands in its control while the focus is elsewhere: numbers grouped, codes in words, known units in the reader's language.
fn display(field: &'static Field, typed: String, lang: Lang) -> String {
    match field.kind {
        FieldKind::Number { .. }
            if typed
                .bytes()
                .all(|b| b.is_ascii_digit() || b".-".contains(&b)) =>
        {
            read_number(&typed, "").map_or(typed.clone(), |exact| {
                // A minus stays the one on the keyboard: it can be typed again.
                if typed.ends_with('.') {
                    typed
                } else {
                    grouped_as_typed(exact).replace('−', "-")
                }
            })
        }
        FieldKind::Search(choices) => match choice_of(choices(), &typed) {
            Some(choice) => option_words(choice, lang),
            None => typed,
        },
        FieldKind::Suggest(known) => in_language(known, &typed, lang).to_owned(),
        _ => typed,
    }
}

fn option_words(choice: &Choice, lang: Lang) -> String {
    let label = choice.label.get(lang);
    if choice.says_code() {
        [choice.code, " ", label].concat()
    } else {
        label.to_owned()
    }
}

/// The code for what was typed or picked in a search; the text itself where it is none of the list.
fn resolve(choices: &'static [Choice], typed: &str) -> String {
    let text = typed.trim();
    let hit = |choice: &&Choice| {
        [Lang::Zh, Lang::En]
            .iter()
            .any(|lang| option_words(choice, *lang) == text || choice.label.get(*lang) == text)
    };
    choice_of(choices, text)
        .or_else(|| choices.iter().find(hit))
        .map_or_else(|| typed.to_owned(), |choice| choice.code.to_owned())
}

/// The control with the comments on it, and with its accessible name where it stands in a table.
pub fn control(slot: &Slot, form: Form) -> AnyView {
    let control = bare_control(slot, form);
    if form.notes.with_untracked(String::is_empty) {
        return control;
    }
    let slot = slot.clone();
    let comments = once_here(&COMMENTS, move |part| (part.beside)(&slot, form));
    vec![control, comments].into_any()
}

/// The control alone. A blank one that stands behind a button is opened by the button.
fn bare_control(slot: &Slot, form: Form) -> AnyView {
    let Some(words) = slot.field.behind else {
        return open_control(slot, form);
    };
    let slot = slot.clone();
    let place = slot.place.clone();
    let opened = RwSignal::new(false);
    let filled = memo(move || {
        form.seed.track();
        form.read_settled(|draft| !draft.get(&place).is_empty())
    });
    let shown = memo(move || opened.get() || filled.get());
    dynamic(move || {
        if shown.get() {
            return open_control(&slot, form);
        }
        let key = slot.key.clone();
        let open = move || {
            let key = key.clone();
            opened.set(true);
            super::after_paint(move || super::focus(&key));
        };
        row_button(&slot, form, words, "", open).view()
    })
}

/// A quiet button of a cell, which is heard with its row and section; `end` is the end of its id.
fn row_button(slot: &Slot, form: Form, words: Text, end: &str, act: impl Fn() + 'static) -> El {
    let row = slot.row_name;
    let of_row = move || {
        row.map(|row| [w::COLON.get(form.lang.get()), &row.get()].concat())
            .unwrap_or_default()
    };
    let hidden = of_class("span", "vh")
        .text_of(of_row)
        .child(hidden_section(form, &slot.place.path));
    super::html::button("quiet", words)
        .id(&slot.id(end))
        .child(hidden)
        .on("click", move |_| act())
}

/// The button that takes a figure from a worksheet of energy bills, while a worksheet can give it.
pub fn bills_button(slot: &Slot, form: Form) -> Option<AnyView> {
    let told = slot.field.from_bills?;
    let slot = slot.clone();
    let path = slot.place.path.clone();
    let given = memo(move || form.with_nodes(&path, told).unwrap_or(false));
    Some(dynamic(move || {
        let place = slot.place.clone();
        given.get().then(|| {
            row_button(&slot, form, w::FROM_BILLS, BILLS, move || {
                if !form.locked.get_untracked() {
                    form.from_bills.set(Some(place.clone()));
                }
            })
            .attr("tabindex", "-1")
            .attr("aria-keyshortcuts", "Alt+ArrowDown")
            .attr("title", "Alt+↓")
        })
    }))
}

/// The end of the id of that button.
const BILLS: &str = "-bills";

/// Alt+↓ in a cell presses its button for worksheets. The button is no stop of the Tab key: whoever types a column goes from figure to figure, and the
/// key that opens a list below a field, in a browser as in Excel, opens the box.
pub fn open_bills(slot: &Slot, event: &web_sys::Event) {
    let key: Option<&web_sys::KeyboardEvent> = event.dyn_ref();
    if !key.is_some_and(|key| key.alt_key() && key.key() == "ArrowDown") {
        return;
    }
    let button = document().get_element_by_id(&slot.id(BILLS));
    if let Some(button) = button.and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok()) {
        event.prevent_default();
        button.click();
    }
}

fn open_control(slot: &Slot, form: Form) -> AnyView {
    match slot.field.kind {
        FieldKind::Choice(choices) => select(slot, form, choices),
        FieldKind::Many(_) => choice_group(slot, form, slot.row_name),
        FieldKind::File => {
            let slot = slot.clone();
            // The step asks for the part.
            once_here(&FILE_FIELD, move |part| (part.view)(&slot, form))
        }
        FieldKind::Lines if slot.row_name.is_none() => lines(slot, form),
        FieldKind::Line if slot.row_name.is_some() && slot.field.wraps => lines(slot, form),
        _ => line(slot, form),
    }
}

/// The name a control in a table has by itself: row, field, unit.
pub fn own_name(slot: &Slot, form: Form) -> Option<Memo<String>> {
    let row = slot.row_name?;
    let name = name_of(slot, form);
    // The row of a table at the root is no section: its name stands in front.
    let section = Some(&slot.place.path)
        .filter(|path| path.len() > 1)
        .and_then(|path| section_of(form, path));
    Some(memo(move || {
        let lang = form.lang.get();
        let name = Message::new(w::CELL_NAME, vec![row.get().into(), name.get().into()]).get(lang);
        [
            name,
            section.map(|section| section.get()).unwrap_or_default(),
        ]
        .concat()
    }))
}

fn required(field: &Field) -> Option<&'static str> {
    (field.strength == Strength::Must).then_some("true")
}

fn line(slot: &Slot, form: Form) -> AnyView {
    let (field, place, key) = (slot.field, slot.place.clone(), slot.key.clone());
    let numeric = matches!(field.kind, FieldKind::Number { .. });
    let label = own_name(slot, form);
    let class = match field.kind {
        FieldKind::Number { .. } => "number",
        FieldKind::Year | FieldKind::Date => "short",
        FieldKind::CreditCode => "code",
        _ => "wide",
    };
    let mode = match field.kind {
        FieldKind::Number { negative: false } => Some("decimal"),
        FieldKind::Year => Some("numeric"),
        _ => None,
    };
    let list_id = matches!(field.kind, FieldKind::Suggest(_) | FieldKind::Search(_))
        .then(|| slot.id("-list"));
    let suggestions = list_id.clone().map(|id| suggestions(field, id, form));
    let bad = invalid(slot, form);
    let before = StoredValue::new(String::new());
    let pulse = RwSignal::new(());
    let value = {
        let place = place.clone();
        move || {
            form.seed.track();
            display(field, form.typed(&place), form.lang.get())
        }
    };
    let write = {
        let place = place.clone();
        move |input: &web_sys::HtmlInputElement| {
            let typed = input.value();
            let typed = match field.kind {
                FieldKind::Search(choices) => resolve(choices(), &typed),
                _ => typed,
            };
            if numeric {
                form.write_figure(&place, &typed);
                pulse.notify();
            } else {
                form.write_name(&place, &typed);
            }
        }
    };
    let on_composed = write.clone();
    let focus_place = place.clone();
    let on_focus = move |event: web_sys::Event| {
        let typed = form.typed(&focus_place);
        if numeric
            && let Some(input) = target(&event)
            && input.value() != typed
        {
            input.set_value(&typed);
            input.select();
        }
        before.set_value(typed);
    };
    let blur_key = key.clone();
    let follow = {
        let place = place.clone();
        move || follow_answer(form, field, &place, before)
    };
    let on_enter = follow.clone();
    let on_blur = move |event: web_sys::Event| {
        let typed = form.typed(&place);
        follow();
        if typed != before.get_value() && !typed.trim().is_empty() {
            form.leave(&blur_key);
        }
        if let Some(input) = target(&event) {
            let shown = display(field, typed, form.lang.get_untracked());
            if input.value() != shown {
                input.set_value(&shown);
            }
        }
    };
    let input = named(
        el("input")
            .attr("type", "text")
            .id(&key)
            .attr("class", class),
        slot,
        label,
        bad,
        form,
    )
    .attr("spellcheck", "false")
    .attr(
        "autocomplete",
        if field.autocomplete.is_empty() {
            "off"
        } else {
            field.autocomplete
        },
    )
    .maybe("inputmode", mode)
    .maybe("list", list_id.as_deref())
    .value(value)
    .on("input", move |event| {
        if !is_composing(&event)
            && let Some(input) = target(&event)
        {
            write(&input);
        }
    })
    .on("compositionend", move |event| {
        if let Some(input) = target(&event) {
            on_composed(&input);
        }
    })
    .on("focus", on_focus)
    .on("blur", on_blur);
    let input = match field.follow {
        // Enter goes on to the next step without leaving the field first.
        Some(_) => input.on("keydown", move |event| {
            let event: &web_sys::KeyboardEvent = event.unchecked_ref();
            if event.key() == "Enter" {
                on_enter();
            }
        }),
        None => input,
    }
    .view();
    match suggestions {
        Some(suggestions) => vec![input, suggestions].into_any(),
        None if numeric => vec![
            input,
            echo(slot, form, pulse),
            last_period(slot, form, pulse),
            slider(slot, form, pulse),
        ]
        .into_any(),
        None => input,
    }
}

/// Moves what follows the answer of a field that was changed since `before`, once.
fn follow_answer(form: Form, field: &'static Field, place: &Place, before: StoredValue<String>) {
    let (Some((name, act)), was, now) = (field.follow, before.get_value(), form.typed(place))
    else {
        return;
    };
    if was == now || form.locked.get_untracked() {
        return;
    }
    let mut draft = form.draft.get_untracked();
    draft.set(place, &was);
    if let Some(back) = form.act_after(name, draft, |draft| act(draft, &was)) {
        toast(name.into(), Some(back));
    }
}

/// What every control says of itself: field, name in a table, whether asked for, whether wrong, what describes it.
fn named(
    control: El,
    slot: &Slot,
    label: Option<Memo<String>>,
    bad: impl Fn() -> bool + Send + 'static,
    form: Form,
) -> El {
    let control = control
        .attr("form", &slot.holder())
        .attr("data-field", slot.field.id)
        .maybe("aria-required", required(slot.field))
        .attr_of("aria-invalid", move || bad().then(|| "true".to_owned()))
        .attr_of("aria-describedby", described_by(slot, form));
    match label {
        Some(label) => control.attr_of("aria-label", move || Some(label.get())),
        None => control,
    }
}

fn suggestions(field: &'static Field, id: String, form: Form) -> AnyView {
    let options = move || {
        let lang = form.lang.get();
        let words: Vec<String> = match field.kind {
            FieldKind::Suggest(texts) => {
                texts.iter().map(|text| text.get(lang).to_owned()).collect()
            }
            _ => field
                .choices()
                .iter()
                .map(|choice| option_words(choice, lang))
                .collect(),
        };
        Some(
            words
                .into_iter()
                .map(|word| el("option").attr("value", &word).view())
                .collect::<Vec<_>>(),
        )
    };
    el("datalist").id(&id).child(dynamic(options)).view()
}

/// A text of several lines; in a table one line that is wrapped, and takes no line breaks.
fn lines(slot: &Slot, form: Form) -> AnyView {
    let cell = slot.row_name.is_some();
    let label = own_name(slot, form);
    let (place, key) = (slot.place.clone(), slot.key.clone());
    let bad = invalid(slot, form);
    let read = place.clone();
    let value = move || {
        form.seed.track();
        form.typed(&read)
    };
    let write = move |event: &web_sys::Event| {
        if let Some(area) = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::HtmlTextAreaElement>().ok())
        {
            let typed = area.value();
            if !cell {
                // Whether a further question is asked may depend on whether there is a text, not on what it says.
                if form.typed(&place).trim().is_empty() == typed.trim().is_empty() {
                    form.write_figure(&place, &typed);
                } else {
                    form.write_name(&place, &typed);
                }
                return;
            }
            let line = typed.lines().collect::<Vec<_>>().join(" ");
            if line != typed {
                area.set_value(&line);
            }
            form.write_name(&place, &line);
        }
    };
    let composed = write.clone();
    let leave = key.clone();
    named(
        el("textarea")
            .id(&key)
            .maybe("class", cell.then_some("cell"))
            .attr("rows", if cell { "1" } else { "3" }),
        slot,
        label,
        bad,
        form,
    )
    .value(value)
    .on("input", move |event| {
        if !is_composing(&event) {
            write(&event);
        }
    })
    .on("compositionend", move |event| composed(&event))
    .on("blur", move |_| form.leave(&leave))
    .view()
}

fn select(slot: &Slot, form: Form, choices: &'static [Choice]) -> AnyView {
    if choices.len() <= 7 && slot.row_name.is_none() {
        return choice_group(slot, form, None);
    }
    let (field, place, key) = (slot.field, slot.place.clone(), slot.key.clone());
    let bad = invalid(slot, form);
    let label = own_name(slot, form);
    let chosen = {
        let place = place.clone();
        memo(move || {
            form.seed.track();
            form.draft.with(|draft| draft.get(&place).to_owned())
        })
    };
    // Each option says itself whether it is chosen: the value of a select cannot be set before its options stand.
    let option = |choice: &'static Choice| {
        el("option")
            .attr("value", choice.code)
            .selected(move || chosen.with(|chosen| chosen == choice.code))
            .words(choice.label)
            .view()
    };
    let options = choices.iter().map(option).collect::<Vec<_>>();
    let none = el("option")
        .attr("value", "")
        .selected(move || chosen.with(String::is_empty))
        .words(w::CHOOSE);
    named(el("select").id(&key), slot, label, bad, form)
        .child(none)
        .child(options)
        .on("change", move |event| {
            if let Some(select) = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok())
            {
                choose(form, field, &place, &select.value());
            }
        })
        .view()
}

/// Radios for one of a few, check boxes for any of a few.
fn choice_group(slot: &Slot, form: Form, row_name: Option<Memo<String>>) -> AnyView {
    let (field, place, key) = (slot.field, slot.place.clone(), slot.key.clone());
    let many = matches!(field.kind, FieldKind::Many(_));
    let options = field
        .choices()
        .iter()
        .map(|choice| {
            let id = [&key, "-", choice.code].concat();
            let read = place.clone();
            let write = place.clone();
            let checked = move || {
                form.seed.track();
                form.draft
                    .with(|draft| draft.get(&read).split(',').any(|code| code == choice.code))
            };
            let on_change = move |event: web_sys::Event| {
                let Some(input) = target(&event) else { return };
                if many {
                    let typed = form.typed(&write);
                    let held = |code: &str| {
                        if code == choice.code {
                            input.checked()
                        } else {
                            typed.split(',').any(|held| held == code)
                        }
                    };
                    let codes: Vec<&str> = field
                        .choices()
                        .iter()
                        .map(|choice| choice.code)
                        .filter(|code| held(code))
                        .collect();
                    form.write(&write, &codes.join(","));
                } else {
                    choose(form, field, &write, choice.code);
                }
            };
            let label = choice.label;
            let input = el("input")
                .attr("type", if many { "checkbox" } else { "radio" })
                .id(&id)
                .attr("name", &key)
                .attr("form", &slot.holder())
                .attr("value", choice.code)
                .attr("data-field", field.id)
                .checked(checked)
                .on("change", on_change);
            let input = match row_name {
                Some(row) => input.attr_of("aria-label", move || {
                    Some([&row.get(), " ", label.get(form.lang.get())].concat())
                }),
                None => input,
            };
            of_class("label", "option")
                .attr("for", &id)
                .child(input)
                .child(el("span").words(label))
                .view()
        })
        .collect::<Vec<_>>();
    of_class("div", "options").child(options).view()
}

/// Keeps a choice and fills in what usually goes with it, where the person has not said otherwise.
fn choose(form: Form, field: &'static Field, place: &Place, code: &str) {
    let before = field.set_by(&form.typed(place));
    let fill: Vec<(Place, String)> = field
        .set_by(code)
        .into_iter()
        .filter_map(|(sibling, typed)| {
            let sibling_place = place.field(sibling);
            let now = form.typed(&sibling_place);
            let untouched = now.is_empty()
                || before
                    .iter()
                    .any(|(other, preset)| *other == sibling && *preset == now);
            untouched.then_some((sibling_place, typed))
        })
        .collect();
    if fill.is_empty() {
        form.write(place, code);
    } else {
        form.change(|draft| {
            draft.set(place, code);
            for (sibling, typed) in fill {
                draft.set(&sibling, &typed);
            }
        });
    }
}

/// The input an event comes from.
fn target(event: &web_sys::Event) -> Option<web_sys::HtmlInputElement> {
    event.target().and_then(|target| target.dyn_into().ok())
}

/// Whether an input event carries letters of a composition that is not finished (pinyin).
fn is_composing(event: &web_sys::Event) -> bool {
    event
        .dyn_ref::<web_sys::InputEvent>()
        .is_some_and(web_sys::InputEvent::is_composing)
}
