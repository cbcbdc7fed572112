//! Lists of rows: sections or tables, with rows added, removed and moved, and undo of a removal.

use super::field_input::{
    Slot, bills_button, control, faults, field_input, holder, name_of, open_bills,
};
use super::figures::Which::{Computed, Except, Only};
use super::figures::{Row, figure_cell, workings};
use super::form::{Form, form, hidden_section, nodes, section_of};
use super::html::{El, clause_mark, el, of_class};
use super::lines::{Groups, Lines};
use super::paste::paste_button;
use super::problems::problem_list;
use super::toast::toast;
use super::{after_paint, focus, focus_first, words as w};
use super::{dynamic, each, memo};
use crate::documents::{
    Column, Field, FieldKind, FixedRows, Glance, Layout, List, Node, Place, Row as DraftRow,
    RowGroups, RowId, Strength, Within, position, words::numbered,
};
use crate::i18n::{Lang, Message};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A list under the row of `parent`.
pub fn list_view(list: &'static List, parent: Place, step: usize) -> AnyView {
    match list.layout {
        Layout::Sections(facts) => sections(list, facts, parent, step),
        Layout::Table => table(list, parent, step),
    }
}

/// A list at the root whose rows the form prescribes: they are filled, but neither added, removed nor moved.
#[inline(never)]
pub fn fixed_rows_view(fixed: &'static FixedRows, step: usize) -> AnyView {
    match fixed.list.layout {
        Layout::Sections(facts) => fixed_sections(fixed, facts, step),
        Layout::Table => match fixed.groups {
            Some(groups) => fixed_groups(fixed, groups, step),
            None => fixed_table(fixed, step),
        },
    }
}

fn fixed_sections(fixed: &'static FixedRows, facts: &'static [Glance], step: usize) -> AnyView {
    let form = form();
    let list = fixed.list;
    let ids = row_ids(form, &Place::default(), list);
    let lines = Lines::of(form, list, &Place::default(), step, facts, ids);
    let rows = lines.clone();
    let children = move |id: RowId| {
        let row = Place::default().row(list.id, id);
        let name = row_name(form, &Place::default(), list, id);
        let title = memo(move || (String::new(), name.get()));
        let body = move || {
            let inner = list
                .lists
                .iter()
                .map(|inner| sub_list(inner, row.clone(), step));
            let mut body = vec![holder(&row).view(), about(form, fixed, &row)];
            body.push(row_problems(&row, step));
            body.extend(fixed_row_fields(form, fixed, &row, step));
            body.extend(inner);
            body.push(workings(form, &row, Except(list.figures)));
            body
        };
        rows.row(id, title, || None, body)
    };
    let wrong = problem_list(vec![list.id.to_owned()], step, [list.id, "-err"].concat());
    let on_enter = lines.clone();
    // A list that is all of its step bears the step's title: it is not shown a second time.
    let said = (form.template.steps.get(step)).is_some_and(|step| step.label == list.label);
    let heading = (!said).then(|| list_heading(list));
    of_class("div", "given lines")
        .child(heading)
        .on("keydown", move |event| {
            next_section(&on_enter, event.unchecked_ref());
        })
        .child(lines.heads())
        .child(each(ids, children))
        .child(paste_foot(form, list, step))
        .child(wrong)
        .view()
}

/// The name of prescribed rows above their lines.
fn list_heading(list: &'static List) -> El {
    of_class("h2", "list-name").words(list.label)
}

/// What is wrong with a row as a whole.
fn row_problems(row: &Place, step: usize) -> AnyView {
    let key = row.to_string();
    let id = [&key, "-err"].concat();
    problem_list(vec![key], step, id)
}

/// The button that pastes into prescribed rows.
fn paste_foot(form: Form, list: &'static List, step: usize) -> El {
    of_class("p", "add")
        .id(list.id)
        .attr("tabindex", "-1")
        .child(paste_button(form, list, &Place::default(), step))
}

/// The text under the heading of a prescribed row.
fn about(form: Form, fixed: &'static FixedRows, row: &Place) -> AnyView {
    let path = row.path.clone();
    let words = memo(move || {
        let lang = form.lang.get();
        form.read_settled(|draft| {
            draft
                .node(&path)
                .and_then(fixed.about)
                .map(|about| about.get(lang))
                .unwrap_or_default()
        })
    });
    of_class("p", "about").text_of(move || words.get()).view()
}

/// The fields of a prescribed row: those that few will touch are folded away, numbers that follow each other stand side by side.
fn fixed_row_fields(
    form: Form,
    fixed: &'static FixedRows,
    row: &Place,
    step: usize,
) -> Vec<AnyView> {
    let (words, folded) = fixed
        .fold
        .map_or((None, &[][..]), |(words, fields)| (Some(words), fields));
    let (mut aside, mut body, mut beside): (Vec<AnyView>, Vec<AnyView>, Vec<AnyView>) =
        (Vec::new(), Vec::new(), Vec::new());
    for slot in Slot::all(fixed.list.fields, row, step) {
        let number = matches!(slot.field.kind, FieldKind::Number { .. });
        if !number && !beside.is_empty() {
            body.push(
                of_class("div", "beside")
                    .child(std::mem::take(&mut beside))
                    .view(),
            );
        }
        if folded.contains(&slot.field.id) {
            aside.push(field_input(slot));
        } else if number {
            beside.push(field_input(slot));
        } else {
            body.push(field_input(slot));
        }
    }
    if !beside.is_empty() {
        body.push(of_class("div", "beside").child(beside).view());
    }
    if let Some(words) = words {
        // Unfolded at first where a field in it is answered; later it stays as the person leaves it.
        let answered = form.draft.with_untracked(|draft| {
            draft
                .node(&row.path)
                .is_some_and(|node| folded.iter().any(|field| !node.get(field).is_empty()))
        });
        let summary = el("summary")
            .words(words)
            .child(hidden_section(form, &row.path));
        body.insert(
            0,
            of_class("details", "fold")
                .maybe("open", answered.then_some(""))
                .child(summary)
                .child(aside)
                .view(),
        );
    }
    body
}

/// Enter opens the next section and goes to the same field there, as in a table to the next row; in the last section Enter does what it does
/// elsewhere.
fn next_section(lines: &Lines, event: &web_sys::KeyboardEvent) {
    if event.key() != "Enter" || event.is_composing() || event.key_code() == 229 {
        return;
    }
    let Some(input) = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok())
        .filter(|input| input.type_() == "text" && !input.has_attribute("list"))
    else {
        return;
    };
    let Some(place) = input
        .get_attribute("data-field")
        .and_then(|_| Place::parse(&input.id()))
    else {
        return;
    };
    // A field of a list inside the section is none of the section's own.
    if let [row] = place.path.as_slice()
        && lines.go_on(row.row, &place.field)
    {
        event.prevent_default();
        event.stop_propagation();
    }
}

/// The groups of a long table of prescribed rows as lines: the rows of one group are opened at a time.
fn fixed_groups(fixed: &'static FixedRows, of: RowGroups, step: usize) -> AnyView {
    let form = form();
    let list = fixed.list;
    let rows = memo(move || {
        form.read_settled(|draft| {
            let all = draft.root.rows(list.id).iter();
            let all: Vec<_> = all
                .filter(|row| (of.asked)(&draft.root, &row.node))
                .collect();
            let name = |row: &DraftRow| (fixed.about)(&row.node).map(|name| name.get(Lang::Zh));
            all.chunk_by(|one, next| name(one) == name(next))
                .map(|group| group.iter().map(|row| row.id).collect())
                .collect::<Vec<Vec<RowId>>>()
        })
    });
    let first = memo(move || {
        rows.with(|groups| {
            let first = groups.iter().filter_map(|group| group.first().copied());
            first.collect::<Vec<RowId>>()
        })
    });
    let groups = (
        &[][..],
        Some(Groups {
            rows,
            said: of.said,
        }),
    );
    let lines = Lines::by_group(form, list, &Place::default(), step, groups, first);
    let children = move |id: RowId| {
        let place = Place::default().row(list.id, id);
        let title = memo(move || {
            let name = form.read_settled(|draft| draft.node(&place.path).and_then(fixed.about));
            let name = name.map(|name| name.get(form.lang.get()));
            (String::new(), name.unwrap_or_default())
        });
        let ids = memo(move || {
            rows.with(|groups| {
                let group = groups.iter().find(|group| group.first() == Some(&id));
                group.cloned().unwrap_or_default()
            })
        });
        let body = move || vec![given_table(fixed, ids, step).view()];
        lines.row(id, title, || None, body)
    };
    let wrong = problem_list(vec![list.id.to_owned()], step, [list.id, "-err"].concat());
    of_class("div", "given lines")
        .child(list_heading(list))
        .child(each(first, children))
        .child(paste_foot(form, list, step))
        .child(wrong)
        .view()
}

/// The table of some prescribed rows.
fn given_table(fixed: &'static FixedRows, ids: Memo<Vec<RowId>>, step: usize) -> El {
    let form = form();
    let list = fixed.list;
    let mut heads = vec![el("th").attr("scope", "col").words(list.item).view()];
    heads.extend(list.fields.iter().map(|field| {
        let name = name_of(&Slot::new(field, &Place::default(), step), form);
        el("th")
            .attr("scope", "col")
            .attr("class", column_class(field))
            .text_of(move || name.get())
            .view()
    }));
    let table = of_class("table", "entry given")
        .on("keydown", |event| move_in_table(event.unchecked_ref()))
        .child(of_class("caption", "vh").words(list.label))
        .child(el("thead").child(el("tr").child(heads)))
        .child(el("tbody").child(each(ids, move |id| fixed_row(form, fixed, id, step))));
    of_class("div", "scroll").child(table)
}

/// Prescribed rows as a table: each begins with its name; a line above the first row of a group names the group.
fn fixed_table(fixed: &'static FixedRows, step: usize) -> AnyView {
    let form = form();
    let list = fixed.list;
    let ids = row_ids(form, &Place::default(), list);
    let any = memo(move || ids.with(|ids| !ids.is_empty()));
    let body = move || any.get().then(|| given_table(fixed, ids, step));
    let none = dynamic(move || (!any.get()).then(|| of_class("p", "empty").words(w::NO_ROWS_YET)));
    let wrong = problem_list(vec![list.id.to_owned()], step, [list.id, "-err"].concat());
    let answer = of_class("div", "answer")
        .child(el("h2").words(list.label))
        .child(wrong)
        .child(none)
        .child(dynamic(body))
        .child(dynamic(move || {
            any.get().then(|| paste_foot(form, list, step))
        }));
    of_class("div", "field")
        .child(answer)
        .child(list_note(list))
        .view()
}

fn fixed_row(form: Form, fixed: &'static FixedRows, id: RowId, step: usize) -> AnyView {
    let list = fixed.list;
    let row = Place::default().row(list.id, id);
    let name = row_name(form, &Place::default(), list, id);
    let mut keys = vec![row.to_string()];
    keys.extend(
        list.fields
            .iter()
            .map(|field| row.field(field.id).to_string()),
    );
    let wrong = faults(form, keys.clone(), step);
    let tds = list.fields.iter().map(|field| {
        let slot = Slot {
            row_name: Some(name),
            row_faults: Some(wrong),
            ..Slot::new(field, &row, step)
        };
        let label = name_of(&slot, form);
        let head = of_class("span", "head")
            .attr("aria-hidden", "true")
            .text_of(move || label.get());
        of_class("td", column_class(field))
            .child(head)
            .child(control(&slot, form))
            .view()
    });
    let tds = tds.collect::<Vec<_>>();
    // The first row of a group has the group's name above it.
    let group = memo(move || {
        let lang = form.lang.get();
        form.read_settled(|draft| {
            let rows = draft.root.rows(list.id);
            let at = rows.iter().position(|row| row.id == id).unwrap_or(0);
            let about = |at: usize| {
                rows.get(at)
                    .and_then(|row| (fixed.about)(&row.node))
                    .map(|about| about.get(lang))
            };
            // A group that is a line bears its name on the line.
            let named = fixed.groups.is_none().then(|| about(at)).flatten();
            named.filter(|here| at.checked_sub(1).and_then(about).as_ref() != Some(here))
        })
    });
    let width = list.fields.len().saturating_add(1).to_string();
    let group_width = width.clone();
    let group = dynamic(move || {
        group.get().map(|group| {
            of_class("tr", "group-row").child(
                el("th")
                    .attr("scope", "rowgroup")
                    .attr("colspan", &group_width)
                    .text(&group),
            )
        })
    });
    let any = memo(move || wrong.with(|wrong| !wrong.is_empty()));
    let problems = problems_row(any, &row, keys, step, width);
    let line = el("tr")
        .id(&row.to_string())
        .attr("tabindex", "-1")
        .attr_of("class", move || any.get().then(|| "bad".to_owned()))
        .child(
            el("th")
                .attr("scope", "row")
                .text_of(move || name.get())
                .child(holder(&row)),
        )
        .child(tds);
    vec![group, line.view(), problems].into_any()
}

/// The problems of a table's row, in a row of their own below it; nothing where the row has none.
fn problems_row(
    any: Memo<bool>,
    row: &Place,
    keys: Vec<String>,
    step: usize,
    width: String,
) -> AnyView {
    let key = [&row.to_string(), "-err"].concat();
    dynamic(move || {
        any.get().then(|| {
            let list = problem_list(keys.clone(), step, key.clone());
            of_class("tr", "problems-row").child(el("td").attr("colspan", &width).child(list))
        })
    })
}

/// The identities of the rows, following additions and removals only.
pub fn row_ids(form: Form, parent: &Place, list: &'static List) -> Memo<Vec<RowId>> {
    let path = parent.path.clone();
    memo(move || form.read_settled(|draft| draft.row_ids(&path, list.id)))
}

/// The name of a row: its own, else its number.
pub fn row_name(form: Form, parent: &Place, list: &'static List, id: RowId) -> Memo<String> {
    let title = section_title(form, parent, list, id);
    memo(move || {
        title.with(|(number, own)| {
            if own.is_empty() {
                number.clone()
            } else {
                own.clone()
            }
        })
    })
}

/// The heading of a section: its number, then its own name.
pub fn section_title(
    form: Form,
    parent: &Place,
    list: &'static List,
    id: RowId,
) -> Memo<(String, String)> {
    let path = parent.path.clone();
    memo(move || {
        let lang = form.lang.get();
        form.read_settled(|draft| {
            let rows = draft.node(&path).map_or(&[][..], |node| node.rows(list.id));
            let at = position(rows, id).unwrap_or(0);
            let own = rows
                .get(at)
                .and_then(|row| (list.name)(&row.node))
                .map(|name| name.get(lang))
                .unwrap_or_default();
            (numbered(list.item, at).get(lang), own)
        })
    })
}

fn sections(list: &'static List, facts: &'static [Glance], parent: Place, step: usize) -> AnyView {
    let form = form();
    let ids = row_ids(form, &parent, list);
    let lines = Lines::of(form, list, &parent, step, facts, ids);
    let rows = lines.clone();
    let each_parent = parent.clone();
    let children = move |id: RowId| {
        let row = each_parent.row(list.id, id);
        let title = section_title(form, &each_parent, list, id);
        let parent = each_parent.clone();
        let actions = move || Some(row_actions(form, list, parent.clone(), id, true));
        let body = move || section_body(form, list, &row, step);
        rows.row(id, title, actions, body)
    };
    let foot = list_foot(list, parent, step);
    let rows = of_class("div", "lines")
        .child(lines.heads())
        .child(each(ids, children));
    vec![rows.view(), foot].into_any()
}

/// What stands below the heading of a section: fields side by side where they are short, then the lists inside the row and its figures.
fn section_body(form: Form, list: &'static List, row: &Place, step: usize) -> Vec<AnyView> {
    // A figure that belongs before a field stands before it; the others follow at the end.
    let mut body = vec![holder(row).view(), row_problems(row, step)];
    let packed = |fields: &mut Vec<AnyView>| {
        let fields = std::mem::take(fields);
        of_class("div", "packed").child(fields).view()
    };
    let mut fields = Vec::new();
    for part in list.within() {
        match part {
            Within::Field(field) => {
                let slot = Slot::new(field, row, step);
                fields.extend(
                    list.figures
                        .iter()
                        .filter(|column| column.before == field.id)
                        .map(|column| workings(form, row, Only(column.figure))),
                );
                fields.push(field_input(slot));
            }
            Within::List(inner) => {
                if !fields.is_empty() {
                    body.push(packed(&mut fields));
                }
                body.push(sub_list(inner, row.clone(), step));
            }
        }
    }
    if !fields.is_empty() {
        body.push(packed(&mut fields));
    }
    body.push(workings(form, row, Except(list.figures)));
    body
}

/// The note in the margin of a list.
pub fn list_note(list: &'static List) -> Option<El> {
    let clause = list.clause.filter(|_| list.help.is_some()).map(clause_mark);
    list.help.map(|help| {
        of_class("div", "note")
            .attr("role", "note")
            .child(clause)
            .words(help)
    })
}

/// A list inside a section, under its own small heading.
fn sub_list(list: &'static List, parent: Place, step: usize) -> AnyView {
    // A table with a file field in it reaches into the margin.
    let wide = list.layout == Layout::Table
        && list
            .fields
            .iter()
            .any(|field| matches!(field.kind, FieldKind::File));
    let answer = of_class("div", "answer")
        .child(el("h3").words(list.label))
        .child(list_view(list, parent, step));
    of_class("div", if wide { "field wide" } else { "field" })
        .child(answer)
        .child(list_note(list))
        .view()
}

fn table(list: &'static List, parent: Place, step: usize) -> AnyView {
    let form = form();
    let ids = row_ids(form, &parent, list);
    // Which columns are asked depends on the rows above, not on the row itself: one heading serves all.
    let path = parent.path.clone();
    let columns = memo(move || {
        form.read_settled(|draft| {
            let blank = Node::default();
            let mut above = nodes(draft, &path).unwrap_or_default();
            above.push(&blank);
            cells(list, &above)
        })
    });
    let any = memo(move || ids.with(|ids| !ids.is_empty()));
    let foot = list_foot(list, parent.clone(), step);
    let body_parent = parent.clone();
    let body = move || {
        if !any.get() {
            return None;
        }
        let shown = columns.get();
        let parent = body_parent.clone();
        let heads = shown
            .iter()
            .filter_map(|cell| cell.of(list))
            .map(|cell| match cell {
                Cell::Field(field) => {
                    let name = name_of(
                        &Slot::new(field, &parent.row(list.id, RowId::MAX), step),
                        form,
                    );
                    el("th")
                        .attr("scope", "col")
                        .attr("class", column_class(field))
                        .text_of(head_name(form, field, &parent, name))
                        .view()
                }
                Cell::Figure(column) => el("th")
                    .attr("scope", "col")
                    .attr("class", "figure")
                    .words(column.heading)
                    .view(),
            });
        let heads = heads.collect::<Vec<_>>();
        let row_parent = parent.clone();
        let children = move |id: RowId| table_row(form, list, &row_parent, id, &shown, step);
        let act = el("th")
            .attr("scope", "col")
            .attr("class", "act")
            .child(of_class("span", "vh").words(w::ACTIONS));
        let table = of_class("table", "entry")
            .on("keydown", |event| move_in_table(event.unchecked_ref()))
            .child(of_class("caption", "vh").text_of(move || list_name(form, list)))
            .child(el("thead").child(el("tr").child(heads).child(act)))
            .child(el("tbody").child(each(ids, children)));
        Some(of_class("div", "scroll").child(table))
    };
    let after = {
        let parent = parent.clone();
        move || table_workings(form, list, &parent, ids.get())
    };
    vec![dynamic(body), foot, dynamic(after)].into_any()
}

/// The name of a list in this document.
pub fn list_name(form: Form, list: &'static List) -> String {
    let lang = form.lang.get();
    if list.named_by.is_empty() {
        list.label.get(lang).to_owned()
    } else {
        form.read_settled(|draft| list.title(&draft.root).get(lang))
    }
}

/// A column of a table: the number of a field of the list, or of a computed figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    Field(usize),
    Figure(usize),
}

/// The field or figure of a column.
enum Cell {
    Field(&'static Field),
    Figure(&'static Column),
}

impl At {
    fn of(self, list: &'static List) -> Option<Cell> {
        match self {
            Self::Field(index) => list.fields.get(index).map(Cell::Field),
            Self::Figure(index) => list.figures.get(index).map(Cell::Figure),
        }
    }
}

/// The columns in order: fields that are asked, computed figures where the list puts them.
fn cells(list: &'static List, nodes: &[&Node]) -> Vec<At> {
    let figures_before = |field: &'static str| {
        list.figures
            .iter()
            .enumerate()
            .filter(move |(_, column)| column.before == field && column.when.holds(nodes))
            .map(|(index, _)| At::Figure(index))
    };
    let mut columns = Vec::new();
    for (index, field) in list.fields.iter().enumerate() {
        columns.extend(figures_before(field.id));
        if field.asked(nodes) {
            columns.push(At::Field(index));
        }
    }
    columns.extend(figures_before(""));
    columns
}

/// A heading names the unit, which comes from the row above the table.
fn head_name(
    form: Form,
    field: &'static Field,
    parent: &Place,
    fallback: Memo<String>,
) -> impl Fn() -> String + Send + 'static {
    let path = parent.path.clone();
    move || {
        let lang = form.lang.get();
        let unit = form
            .with_nodes(&path, |nodes| field.unit_of(nodes, lang))
            .unwrap_or_default();
        if unit.is_empty() {
            fallback.get()
        } else {
            super::field_input::with_unit(
                form.read_settled(|draft| field.label_of(&draft.root).get(lang)),
                unit,
                lang,
            )
        }
    }
}

/// The class of a field's column; that of a required field has a star behind its heading.
fn column_class(field: &Field) -> &'static str {
    let must = field.strength == Strength::Must;
    match field.kind {
        FieldKind::Number { .. } if must => "number must",
        FieldKind::Number { .. } => "number",
        FieldKind::Year | FieldKind::Date if must => "short must",
        FieldKind::Year | FieldKind::Date => "short",
        _ if must => "words must",
        _ => "words",
    }
}

fn table_row(
    form: Form,
    list: &'static List,
    parent: &Place,
    id: RowId,
    shown: &[At],
    step: usize,
) -> AnyView {
    let row = parent.row(list.id, id);
    let name = row_name(form, parent, list, id);
    let width = shown.len().saturating_add(1).to_string();
    let mut keys = vec![row.to_string()];
    keys.extend(
        shown
            .iter()
            .filter_map(|cell| cell.of(list))
            .filter_map(|cell| match cell {
                Cell::Field(field) => Some(row.field(field.id).to_string()),
                Cell::Figure(_) => None,
            }),
    );
    let wrong = faults(form, keys.clone(), step);
    let figures = form.figures_of(&row);
    let tds = shown
        .iter()
        .filter_map(|cell| cell.of(list))
        .map(|cell| match cell {
            Cell::Field(field) => {
                let slot = Slot {
                    row_name: Some(name),
                    row_faults: Some(wrong),
                    ..Slot::new(field, &row, step)
                };
                let label = name_of(&slot, form);
                let head = of_class("span", "head")
                    .attr("aria-hidden", "true")
                    .text_of(move || label.get());
                let cell = of_class("td", column_class(field))
                    .child(head)
                    .child(control(&slot, form));
                if field.from_bills.is_none() {
                    return cell.view();
                }
                cell.child(bills_button(&slot, form))
                    .on("keydown", move |event| open_bills(&slot, &event))
                    .view()
            }
            Cell::Figure(Column {
                figure, heading, ..
            }) => {
                let head = of_class("span", "head")
                    .attr("aria-hidden", "true")
                    .words(*heading);
                of_class("td", "figure")
                    .child(head)
                    .child(figure_cell(form, &figures, figure))
                    .view()
            }
        });
    let tds = tds.collect::<Vec<_>>();
    let any = memo(move || wrong.with(|wrong| !wrong.is_empty()));
    let problems = problems_row(any, &row, keys, step, width);
    let line = el("tr")
        .id(&row.to_string())
        .attr("tabindex", "-1")
        .attr_of("class", move || any.get().then(|| "bad".to_owned()))
        .child(tds)
        .child(
            of_class("td", "act")
                .child(row_actions(form, list, parent.clone(), id, false))
                .child(holder(&row)),
        );
    vec![line.view(), problems].into_any()
}

/// The workings below a table: the newest row that has any in full, the others folded.
fn table_workings(
    form: Form,
    list: &'static List,
    parent: &Place,
    ids: Vec<RowId>,
) -> Option<AnyView> {
    if list.figures.is_empty() {
        return None;
    }
    let rows: Vec<_> = ids
        .into_iter()
        .map(|id| parent.row(list.id, id))
        .map(|row| (form.figures_of(&row), row))
        .collect();
    let known = memo(move || {
        let computed = |figures: &Row| {
            figures.with(|figures| figures.iter().any(|figure| Computed.holds(figure)))
        };
        rows.iter()
            .filter(|(figures, _)| computed(figures))
            .map(|(_, row)| row.clone())
            .collect::<Vec<_>>()
    });
    Some(dynamic(move || {
        known.with(|known| {
            let (last, others) = known.split_last()?;
            let folded = (!others.is_empty()).then(|| {
                let count = others.len().to_string();
                let summary = move || {
                    Message::new(w::MORE_WORKINGS, vec![count.as_str().into()]).get(form.lang.get())
                };
                let inner = others
                    .iter()
                    .rev()
                    .map(|row| workings(form, row, Computed))
                    .collect::<Vec<_>>();
                el("details")
                    .child(
                        el("summary")
                            .text_of(summary)
                            .child(hidden_section(form, &last.parent().path)),
                    )
                    .child(inner)
            });
            Some(
                of_class("div", "workings")
                    .child(workings(form, last, Computed))
                    .child(folded),
            )
        })
    }))
}

/// The button that adds a row, and the problems of the list as a whole.
fn list_foot(list: &'static List, parent: Place, step: usize) -> AnyView {
    let form = form();
    let key = parent.field(list.id).to_string();
    let problems = problem_list(vec![key.clone()], step, [&key, "-err"].concat());
    let paste_parent = parent.clone();
    let add = move |_| {
        let mut added = None;
        form.act(list.add, |draft| {
            let node = (list.fresh)(draft, &parent);
            added = draft.add_row(&parent.path, list.id, node);
            if let Some(id) = added {
                list.settle(draft, &parent.path, id);
            }
        });
        if let Some(id) = added {
            let row = parent.row(list.id, id);
            form.shown.update(|shown| {
                shown.added.insert(row.to_string());
            });
            form.open_row(&row);
            after_paint(move || focus_first_blank(&row));
        }
    };
    // A page may show several lists of one name, so the button's hidden words name the list.
    let named = (!list.named_by.is_empty()).then(|| {
        of_class("span", "vh").text_of(move || {
            let lang = form.lang.get();
            [
                w::COLON.get(lang),
                &form.read_settled(|draft| list.title(&draft.root).get(lang)),
            ]
            .concat()
        })
    });
    let section = named
        .or_else(|| hidden_section(form, Place::parse(&key).unwrap_or_default().path.as_slice()));
    let button = of_class("button", "secondary")
        .attr("type", "button")
        .id(&key)
        .words(list.add)
        .child(section)
        .on("click", add);
    let add =
        of_class("p", "add")
            .child(button)
            .child(paste_button(form, list, &paste_parent, step));
    vec![
        problems,
        add.view(),
        offered(form, &paste_parent.field(list.id)),
    ]
    .into_any()
}

/// The buttons that take answers of the list over from elsewhere in the draft, where the form offers some.
fn offered(form: Form, list: &Place) -> AnyView {
    let place = list.clone();
    let found = memo(move || {
        form.computed.with(|computed| {
            let offers = computed.offers.iter();
            let here = offers.filter(|offer| offer.list == place);
            here.cloned().collect::<Vec<_>>()
        })
    });
    dynamic(move || {
        let offers = found.get();
        let buttons = offers.into_iter().map(|offer| {
            let label = offer.label.clone();
            let words = move || label.get(form.lang.get());
            let take = move |_| {
                if form.locked.get_untracked() {
                    return;
                }
                let undo = form.act(offer.label.clone(), |draft| {
                    for (place, typed) in &offer.answers {
                        draft.set(place, typed);
                    }
                });
                let count = offer.answers.len().to_string();
                toast(Message::new(w::TAKEN_OVER, vec![count.into()]), undo);
                // The button is gone: the first answer that was filled is where the person goes on.
                if let Some((first, _)) = offer.answers.first() {
                    let first = first.to_string();
                    after_paint(move || focus(&first));
                }
            };
            of_class("button", "quiet")
                .attr("type", "button")
                .text_of(words)
                .on("click", take)
                .view()
        });
        let buttons = buttons.collect::<Vec<_>>();
        (!buttons.is_empty()).then(|| of_class("p", "add").child(buttons))
    })
}

/// Puts the focus on the first blank answer of a row that was just added.
fn focus_first_blank(row: &Place) {
    let Some(element) = document().get_element_by_id(&row.to_string()) else {
        return;
    };
    let Ok(controls) = element.query_selector_all("input, select, textarea") else {
        return;
    };
    for index in 0..controls.length() {
        let Some(control) = controls.get(index) else {
            continue;
        };
        let blank = match control.dyn_ref::<web_sys::HtmlInputElement>() {
            Some(input) => input.value().is_empty() || input.type_() == "radio",
            None => true,
        };
        if blank {
            if let Some(control) = control.dyn_ref::<web_sys::HtmlElement>() {
                let _ = control.focus();
            }
            return;
        }
    }
}

/// 上移, 下移, 删除; each names its row after the visible word.
fn row_actions(form: Form, list: &'static List, parent: Place, id: RowId, moves: bool) -> AnyView {
    let name = if moves {
        let title = section_title(form, &parent, list, id);
        memo(move || {
            title.with(|(number, own)| [number.as_str(), " ", own].concat().trim().to_owned())
        })
    } else {
        row_name(form, &parent, list, id)
    };
    // The first row cannot be moved up, the last one cannot be moved down.
    let path = parent.path.clone();
    let ends = memo(move || {
        form.read_settled(|draft| {
            let rows = draft.node(&path).map_or(&[][..], |node| node.rows(list.id));
            let here = |row: Option<&DraftRow>| row.is_some_and(|row| row.id == id);
            (rows.len() > 1, here(rows.first()), here(rows.last()))
        })
    });
    let several = memo(move || ends.get().0);
    let first = memo(move || ends.get().1);
    let last = memo(move || ends.get().2);
    let section = section_of(form, &parent.path);
    let hidden = move || {
        let section = move || section.map(|section| section.get()).unwrap_or_default();
        of_class("span", "vh")
            .text_of(move || [w::COLON.get(form.lang.get()), &name.get(), &section()].concat())
    };
    let quiet = move |class, words| {
        of_class("button", class)
            .attr("type", "button")
            .words(words)
            .child(hidden())
    };
    let go = {
        let parent = parent.clone();
        move |by: isize, button: &'static str| {
            let does = if by < 0 { w::UP } else { w::DOWN };
            form.act(
                Message::new(w::JOINED, vec![does.into(), name.get_untracked().into()]),
                |draft| {
                    draft.move_row(&parent.path, list.id, id, by);
                },
            );
            let button = [&parent.row(list.id, id).to_string(), button].concat();
            after_paint(move || focus(&button));
        }
    };
    let (up, down) = (go.clone(), go);
    let key = parent.row(list.id, id).to_string();
    let (up_id, down_id) = ([&key, "-up"].concat(), [&key, "-down"].concat());
    let movers = dynamic(move || {
        (moves && several.get()).then(|| {
            let (go_up, go_down) = (up.clone(), down.clone());
            let none = |at_end: Memo<bool>| move || at_end.get().then(|| "true".to_owned());
            let up = quiet("quiet", w::UP)
                .id(&up_id)
                .attr_of("aria-disabled", none(first))
                .on("click", move |_| go_up(-1, "-up"));
            let down = quiet("quiet", w::DOWN)
                .id(&down_id)
                .attr_of("aria-disabled", none(last))
                .on("click", move |_| go_down(1, "-down"));
            vec![up.view(), down.view()]
        })
    });
    let own = [&parent.row(list.id, id).to_string(), "-delete"].concat();
    let remove = move |_| {
        let called = name.get_untracked();
        // In a table the row that comes next is where the work goes on; sections have no button while they are closed.
        let beside = form.draft.with_untracked(|draft| {
            let rows = draft.node(&parent.path)?.rows(list.id);
            let at = position(rows, id)?;
            let next = rows.get(at.saturating_add(1));
            let next = next.or_else(|| rows.get(at.checked_sub(1)?));
            next.map(|row| row.id)
        });
        let undo = form.act(
            Message::new(w::JOINED, vec![w::DELETE.into(), called.as_str().into()]),
            |draft| {
                draft.remove_row(&parent.path, list.id, id);
            },
        );
        let beside = beside.filter(|_| !moves).map(|id| {
            let key = [&parent.row(list.id, id).to_string(), "-delete"].concat();
            document().get_element_by_id(&key).map(|_| key)
        });
        match beside.flatten() {
            Some(key) => focus_first(&["[id=\"", &key, "\"]"].concat()),
            None => focus(&parent.field(list.id).to_string()),
        }
        toast(w::row_deleted(&called), undo);
    };
    of_class("span", "actions")
        .child(movers)
        .child(
            quiet("quiet danger", w::DELETE)
                .id(&own)
                .on("click", remove),
        )
        .view()
}

/// Enter and the arrows go to the same column of the next or previous row.
fn move_in_table(event: &web_sys::KeyboardEvent) {
    if event.is_composing()
        || event.key_code() == 229
        || event.alt_key()
        || event.ctrl_key()
        || event.meta_key()
    {
        return;
    }
    let down = match event.key().as_str() {
        "Enter" | "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    let Some(control) = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
    else {
        return;
    };
    // In a field with suggestions the browser uses the arrow keys for them, in a text that is wrapped for its lines.
    let enter = event.key() == "Enter";
    let moves = match control.dyn_ref::<web_sys::HtmlInputElement>() {
        Some(input) => input.type_() == "text" && (enter || !input.has_attribute("list")),
        None => enter && control.class_name() == "cell",
    };
    if !moves {
        return;
    }
    let Ok(Some(cell)) = control.closest("td") else {
        return;
    };
    let Some(mut row) = cell.parent_element() else {
        return;
    };
    let mut index = 0_u32;
    let mut before = cell.previous_element_sibling();
    while let Some(sibling) = before {
        index = index.saturating_add(1);
        before = sibling.previous_element_sibling();
    }
    event.prevent_default();
    event.stop_propagation();
    loop {
        let next = if down {
            row.next_element_sibling()
        } else {
            row.previous_element_sibling()
        };
        let Some(next) = next else { return };
        row = next;
        let Some(control) = row.children().item(index).and_then(|cell| {
            cell.query_selector("input, select, textarea")
                .ok()
                .flatten()
        }) else {
            continue;
        };
        if let Some(control) = control.dyn_ref::<web_sys::HtmlElement>() {
            let _ = control.focus();
        }
        return;
    }
}
