//! What is answered and computed, section by section, as the paper will show it: answers as they are read, results beside them, workings folded.

use super::words as rw;
use crate::documents::from_bills::{TAKEN, tells};
use crate::documents::route::Route;
use crate::documents::words::{clause_number, numbered};
use crate::documents::{
    Column, Draft, Evaluation, Fault, Field, FieldKind, Figure, FixedRows, Glance, Layout, List,
    Node, Part, PathStep, Place, Row, Step, Strength, Value, Within,
};
use crate::exports::json::row_names;
use crate::i18n::{Lang, Message};
use crate::pages::form::editor::{Editor, Left, review_section};
use crate::pages::words as w;
use crate::ui::answers::as_read;
use crate::ui::field_input::with_unit;
use crate::ui::figures::{unit_words, value_words, verdict_mark, work};
use crate::ui::form::{Form, nodes};
use crate::ui::html::{El, el, of_class, text};
use crate::ui::words as uw;
use leptos::prelude::*;

/// So many questions in one part are folded: what they come to is shown.
const MANY_FIELDS: usize = 24;
/// So few of them stand as they are.
const FEW_ASKED: usize = 12;
/// More columns than this are no table any more.
const MOST_COLUMNS: usize = 9;
/// So many rows that each take a block of their own are folded.
const MANY_ROWS: usize = 5;
/// A form that prescribes so many rows has them folded, step by step.
const MANY_PRESCRIBED: usize = 12;

/// What the sections are made of.
#[derive(Clone, Copy)]
struct Source<'a> {
    editor: Editor,
    form: Form,
    draft: &'a Draft,
    computed: &'a Evaluation,
    lang: Lang,
}

/// One section.
#[derive(Clone, Copy)]
struct Section<'a> {
    of: Source<'a>,
    /// The step's number in the form.
    index: usize,
    step: &'static Step,
    href: &'a str,
}

/// All sections of a document, in the form's order.
pub fn sections(editor: Editor, id: &str, lang: Lang) -> Vec<AnyView> {
    let form = editor.form;
    form.computed.with(|computed| {
        form.draft.with(|draft| {
            let of = Source {
                editor,
                form,
                draft,
                computed,
                lang,
            };
            form.template
                .steps_of(draft)
                .into_iter()
                .map(|(index, step)| {
                    let href = Route::Fill(id.to_owned(), step.id.to_owned()).hash();
                    Section {
                        of,
                        index,
                        step,
                        href: &href,
                    }
                    .view()
                })
                .collect()
        })
    })
}

/// A column of a table: an answer or a figure.
#[derive(Clone, Copy)]
enum Head<'a> {
    Answer(&'static Field),
    Figure(&'a Figure, Option<&'static Column>),
}

impl<'a> Section<'a> {
    fn view(self) -> AnyView {
        let lang = self.of.lang;
        let label = self.step.title(&self.of.draft.root).get(lang);
        let mut parts = Vec::new();
        for part in self.step.parts {
            self.part(part, &mut parts);
        }
        let workings = self.workings();
        // A step that asks nothing and has no result yet, as a comparison with nothing to compare, leaves no heading behind.
        if parts.is_empty() && workings.is_none() {
            return ().into_any();
        }
        let anchor = review_section(self.step.id);
        let change = self.link("", w::CHANGE.get(lang)).child(
            of_class("span", "vh")
                .text(uw::COLON.get(lang))
                .text(&label),
        );
        let head = of_class("div", "block-head")
            .child(
                el("h2")
                    .id(&anchor)
                    .attr("tabindex", "-1")
                    .text(&clause_number(self.step.numeral, lang))
                    .text(" ")
                    .text(&label),
            )
            .child(change);
        of_class("section", "block answered")
            .attr("aria-labelledby", &anchor)
            .child(head)
            .child(parts)
            .child(workings)
            .view()
    }

    /// A link to the step, from which the way leads back to this section.
    fn link(self, class: &'static str, words: &str) -> El {
        let (editor, index) = (self.of.editor, self.index);
        of_class("a", class)
            .attr("href", self.href)
            .text(words)
            .on("click", move |_| {
                editor.left_review.set(Some((index, Left::Section)));
            })
    }

    /// The link to what is asked for and blank.
    fn to_fill(self, label: &str) -> AnyView {
        let lang = self.of.lang;
        self.link("todo", w::GO_FILL.get(lang))
            .child(of_class("span", "vh").text(uw::COLON.get(lang)).text(label))
            .view()
    }

    fn part(self, part: &'static Part, out: &mut Vec<AnyView>) {
        let root = Place::default();
        match part {
            Part::Fields(fields) | Part::Folded(_, fields, _) => {
                let asked = fields
                    .iter()
                    .filter(|field| field.asked(&[&self.of.draft.root]))
                    .count();
                if asked == 0 {
                    return;
                }
                let answers = self.answers(fields, &[], &root, None);
                // Few of the fields of table 4 are asked where its totals are typed, and then these are what the section is about.
                if fields.len() < MANY_FIELDS || asked <= FEW_ASKED {
                    out.push(answers);
                } else {
                    let count = asked.to_string();
                    let title = self.step.title(&self.of.draft.root).get(self.of.lang);
                    let words = Message::new(rw::ALL_ANSWERS, vec![count.into()]).get(self.of.lang);
                    out.push(self.fold(&words, &title).child(answers).view());
                }
            }
            Part::Results(ids) => {
                let figures = self.figures(&[]).filter(|figure| ids.contains(&figure.id));
                let items: Vec<_> = figures
                    .map(|figure| self.figure_entry(figure, Vec::new()))
                    .collect();
                if !items.is_empty() {
                    out.push(pairs(items));
                }
            }
            Part::Table(_)
            | Part::FoldedTable(_)
            | Part::Charts(_)
            | Part::Actions(_)
            | Part::LoanBook(..)
            | Part::Bills
            | Part::Compare => {}
            Part::List(list) if !list.when.holds(&[&self.of.draft.root]) => {}
            Part::List(list) => self.rows(list, &root, out),
            Part::FixedRows(fixed) => {
                let mut rows = Vec::new();
                self.fixed_rows(fixed, &mut rows);
                let many = match fixed.list.layout {
                    Layout::Table => fixed.groups.is_some(),
                    Layout::Sections(_) => self.prescribed() >= MANY_PRESCRIBED,
                };
                let count = self.given(fixed).len();
                if many && count > 0 {
                    let title = self.step.title(&self.of.draft.root).get(self.of.lang);
                    let count = count.to_string();
                    let words = Message::new(rw::ALL_ANSWERS, vec![count.into()]).get(self.of.lang);
                    out.push(self.fold(&words, &title).child(rows).view());
                } else {
                    out.extend(rows);
                }
            }
            Part::NestedList(outer, inner, _) => {
                for (index, row) in self.of.draft.root.rows(outer.id).iter().enumerate() {
                    out.push(self.group_name("h3", &self.heading(outer, &row.node, index)));
                    self.rows(inner, &root.row(outer.id, row.id), out);
                }
            }
        }
    }

    /// The prescribed rows that are asked in this document.
    fn given(self, fixed: &'static FixedRows) -> Vec<&'a Row> {
        let root = &self.of.draft.root;
        let asked = |row: &&Row| {
            fixed
                .groups
                .is_none_or(|groups| (groups.asked)(root, &row.node))
        };
        root.rows(fixed.list.id).iter().filter(asked).collect()
    }

    /// How many rows the form prescribes in all.
    fn prescribed(self) -> usize {
        let parts = self.of.form.template.steps.iter();
        parts
            .flat_map(|step| step.parts)
            .map(|part| match part {
                Part::FixedRows(fixed) => self.of.draft.root.rows(fixed.list.id).len(),
                _ => 0,
            })
            .sum()
    }

    /// Something folded; `of` says for listeners what it is of.
    fn fold(self, words: &str, of: &str) -> El {
        let colon = uw::COLON.get(self.of.lang);
        let hidden = of_class("span", "vh").text(colon).text(of);
        el("details").child(el("summary").text(words).child(hidden))
    }

    fn group_name(self, level: &'static str, name: &str) -> AnyView {
        of_class(level, "group-name").text(name).view()
    }

    fn heading(self, list: &List, node: &Node, index: usize) -> String {
        let number = numbered(list.item, index).get(self.of.lang);
        match (list.name)(node) {
            Some(name) => [&number, "　", &name.get(self.of.lang)].concat(),
            None => number,
        }
    }

    /// The figures of the row at `path`.
    fn figures(self, path: &'a [PathStep]) -> impl Iterator<Item = &'a Figure> {
        self.of
            .computed
            .figures
            .iter()
            .filter(move |figure| figure.place.path == path)
    }

    fn rows(self, list: &'static List, parent: &Place, out: &mut Vec<AnyView>) {
        let lang = self.of.lang;
        let Some(node) = self.of.draft.node(&parent.path) else {
            return;
        };
        let rows = node.rows(list.id);
        if rows.is_empty() {
            let label = &list.title(&self.of.draft.root).get(lang);
            let what = if list.strength > Strength::May {
                self.to_fill(label)
            } else {
                text(w::NOT_FILLED_OPTIONAL.get(lang))
            };
            let what = vec![what, self.reasons(&parent.field(list.id)).into_any()].into_any();
            out.push(pairs(vec![entry(Width::Half, label, what)]));
            return;
        }
        self.filled_rows(list, parent, rows, out);
        // What is said of the list as a whole, such as that its years are too few, stands below its rows.
        let told = self.reasons(&parent.field(list.id));
        if !told.is_empty() {
            out.push(of_class("p", "told").child(told).view());
        }
    }

    fn filled_rows(
        self,
        list: &'static List,
        parent: &Place,
        rows: &'a [Row],
        out: &mut Vec<AnyView>,
    ) {
        let plain = list.lists.is_empty()
            && !list
                .fields
                .iter()
                .any(|field| matches!(field.kind, FieldKind::Lines));
        if list.layout == Layout::Table || plain {
            let all: Vec<&Row> = list.shown(rows).into_iter().map(|(_, row)| row).collect();
            let heads = self.heads(list, parent, &all);
            if list.layout == Layout::Table || heads.len() <= MOST_COLUMNS {
                out.push(self.table(list, parent, &all, &heads, false));
                return;
            }
        }
        for (index, row) in list.shown(rows) {
            let place = parent.row(list.id, row.id);
            let name = self.heading(list, &row.node, index);
            let body = self.section_body(list, &place, row);
            if rows.len() >= MANY_ROWS {
                let (open, facts) = (self.open_below(&place), self.facts(list, &place));
                let summary = el("summary").text(&name).child(facts).child(open);
                out.push(el("details").child(summary).child(body).view());
            } else {
                out.push(self.group_name("h3", &name));
                out.extend(body);
            }
        }
    }

    /// The answers of a row, then the lists inside it and the answers behind these, in the order of its section on the step and side by side.
    fn section_body(self, list: &'static List, place: &Place, row: &'a Row) -> Vec<AnyView> {
        let lang = self.of.lang;
        // Fields with the lists behind them.
        let mut blocks: Vec<(Vec<&'static Field>, Vec<&'static List>)> = vec![Default::default()];
        for part in list.within() {
            match (part, blocks.last_mut()) {
                (Within::Field(field), Some((fields, lists))) if lists.is_empty() => {
                    fields.push(field);
                }
                (Within::Field(field), _) => blocks.push((vec![field], Vec::new())),
                (Within::List(below), Some((_, lists))) => lists.push(below),
                (Within::List(_), None) => {}
            }
        }
        let mut body = Vec::new();
        let mut beside: Vec<AnyView> = Vec::new();
        let mut answered = Answered::default();
        let last = blocks.len().saturating_sub(1);
        // Optional lists without rows are named with the blank answers.
        let left_out = |below: &List| {
            row.node.rows(below.id).is_empty()
                && below.strength == Strength::May
                && self.reasons(&place.field(below.id)).is_empty()
        };
        let unasked: Vec<String> = blocks
            .iter()
            .flat_map(|(_, lists)| lists)
            .filter(|below| left_out(below))
            .map(|below| below.title(&self.of.draft.root).get(lang))
            .collect();
        for (at, (fields, mut lists)) in blocks.into_iter().enumerate() {
            lists.retain(|below| !left_out(below));
            self.answers_to(&fields, list.figures, place, None, &mut answered);
            let answers = if at == last {
                answered.blank.extend(unasked.iter().cloned());
                self.with_rest(place, false, std::mem::take(&mut answered))
            } else {
                pairs(std::mem::take(&mut answered.items))
            };
            if at == 0 {
                body.push(answers);
            } else {
                beside.push(el("div").child(answers).view());
            }
            for below in lists {
                // A list without rows is named by what is said of it.
                let filled = !row.node.rows(below.id).is_empty();
                let name = filled.then(|| self.group_name("h4", below.label.get(lang)));
                let mut parts: Vec<AnyView> = name.into_iter().collect();
                self.rows(below, place, &mut parts);
                beside.push(el("div").child(parts).view());
            }
        }
        if !beside.is_empty() {
            body.push(of_class("div", "tables").child(beside).view());
        }
        body
    }

    /// Prescribed rows under their names. Many of them ask for much that is optional, so a blank optional answer is left out.
    fn fixed_rows(self, fixed: &'static FixedRows, out: &mut Vec<AnyView>) {
        let (list, lang, root) = (fixed.list, self.of.lang, Place::default());
        let rows = self.of.draft.root.rows(list.id);
        if list.layout == Layout::Table {
            let rows = self.given(fixed);
            if !rows.is_empty() {
                let heads = self.heads(list, &root, &rows);
                out.push(self.table(list, &root, &rows, &heads, true));
            }
            return;
        }
        for (index, row) in rows.iter().enumerate() {
            let place = root.row(list.id, row.id);
            let name = (list.name)(&row.node).map_or_else(
                || self.heading(list, &row.node, index),
                |name| name.get(lang),
            );
            out.push(self.group_name("h3", &name));
            out.push(self.answers(list.fields, list.figures, &place, Some(&name)));
            for inner in list.lists {
                for (index, row) in row.node.rows(inner.id).iter().enumerate() {
                    let inner_name = self.heading(inner, &row.node, index);
                    out.push(self.group_name("h4", &inner_name));
                    let inner_name = [&name, " ", &inner_name].concat();
                    out.push(self.answers(
                        inner.fields,
                        inner.figures,
                        &place.row(inner.id, row.id),
                        Some(&inner_name),
                    ));
                }
                out.extend(self.reasons(&place.field(inner.id)));
            }
        }
    }

    /// The columns of a table: answers that some row has or must have, and figures of which some row has one, each where the list puts it.
    fn heads(self, list: &'static List, parent: &Place, rows: &[&'a Row]) -> Vec<Head<'a>> {
        let above = nodes(self.of.draft, &parent.path).unwrap_or_default();
        let asked = |field: &Field, row: &'a Row| {
            let mut nodes = above.clone();
            nodes.push(&row.node);
            field.asked(&nodes)
        };
        let mut figures: Vec<&'a Figure> = Vec::new();
        for row in rows {
            let place = parent.row(list.id, row.id);
            for figure in self.of.computed.figures.iter() {
                if figure.place.path == place.path
                    && figures.iter().all(|known| known.id != figure.id)
                {
                    figures.push(figure);
                }
            }
        }
        let before = |id: &'static str| {
            list.figures
                .iter()
                .filter(move |column| column.before == id)
        };
        let mut heads = Vec::new();
        let of_columns = |id: &'static str, heads: &mut Vec<Head<'a>>| {
            for column in before(id) {
                let known = figures.iter().find(|figure| figure.id == column.figure);
                heads.extend(known.map(|figure| Head::Figure(figure, Some(column))));
            }
        };
        for field in list.fields {
            of_columns(field.id, &mut heads);
            let shown = |row: &'a Row| {
                asked(field, row)
                    && (field.strength > Strength::May
                        || !row.node.get(field.id).trim().is_empty()
                        || !self
                            .reasons(&parent.row(list.id, row.id).field(field.id))
                            .is_empty())
            };
            if rows.iter().copied().any(shown) {
                heads.push(Head::Answer(field));
            }
        }
        of_columns("", &mut heads);
        // Another part shows the same rows with what was computed of them.
        let parts = self.of.form.template.steps.iter();
        let elsewhere = parts.flat_map(|step| step.parts).any(|part| {
            matches!(part, Part::FixedRows(fixed) if fixed.list.id == list.id && !std::ptr::eq(fixed.list, list))
        });
        // The figure of a worksheet stands beside its level in another unit, with a sentence for its name: the source of the level names the worksheet.
        let others = figures.iter().filter(|figure| figure.id != TAKEN);
        let others = others.filter(|figure| {
            list.figures.iter().all(|column| column.figure != figure.id)
                && figure.value != Value::Missing
                && !elsewhere
        });
        heads.extend(others.map(|figure| Head::Figure(figure, None)));
        heads
    }

    /// The rows of a list as a table. Where `named`, each row begins with its name, which is none of its answers.
    fn table(
        self,
        list: &'static List,
        parent: &Place,
        rows: &[&'a Row],
        heads: &[Head<'a>],
        named: bool,
    ) -> AnyView {
        let Source { draft, lang, .. } = self.of;
        let above = nodes(draft, &parent.path).unwrap_or_default();
        let units = |head: &Head<'a>| -> Vec<String> {
            let mut units: Vec<String> = Vec::new();
            for row in rows {
                let mut nodes = above.clone();
                nodes.push(&row.node);
                let unit = match head {
                    Head::Answer(field) => field.unit_of(&nodes, lang),
                    Head::Figure(figure, _) => {
                        let path = parent.row(list.id, row.id).path;
                        match self.figure_of(figure.id, &path).map(|figure| &figure.value) {
                            Some(Value::Number { unit, .. }) => unit_words(unit, lang),
                            _ => continue,
                        }
                    }
                };
                if !units.contains(&unit) {
                    units.push(unit);
                }
            }
            units
        };
        let mut titles = Vec::new();
        titles.extend(named.then(|| {
            el("th")
                .attr("scope", "col")
                .text(list.item.get(lang))
                .view()
        }));
        // Where the rows do not share one unit, each figure says its own.
        let units: Vec<Vec<String>> = heads.iter().map(units).collect();
        for (head, units) in heads.iter().zip(&units) {
            let (name, class) = match head {
                Head::Answer(field) => (field.label_of(&draft.root).get(lang), cell_class(field)),
                Head::Figure(_, Some(column)) => (column.heading.get(lang).to_owned(), "number"),
                // A label of three parts says whose figure it is, of which year, and what; above a column the last one stands.
                Head::Figure(figure, None) => match figure.label.args.as_slice() {
                    [_, _, what] => (what.get(lang), "number"),
                    _ => (figure.label.get(lang), "number"),
                },
            };
            let name = match units.as_slice() {
                [unit] => with_unit(name, unit.clone(), lang),
                _ => name,
            };
            titles.push(
                of_class("th", class)
                    .attr("scope", "col")
                    .text(&name)
                    .view(),
            );
        }
        let lines = rows.iter().map(|row| {
            let place = parent.row(list.id, row.id);
            let mut nodes = above.clone();
            nodes.push(&row.node);
            let mut cells = Vec::new();
            let mut told = self.reasons(&place);
            let name = (list.name)(&row.node).filter(|_| named);
            cells.extend(
                name.map(|name| el("th").attr("scope", "row").text(&name.get(lang)).view()),
            );
            for (head, units) in heads.iter().zip(&units) {
                let own_unit = units.len() > 1;
                cells.push(match head {
                    Head::Answer(field) => {
                        let typed = row.node.get(field.id);
                        let asked = field.asked(&nodes);
                        let words = if !asked {
                            text("")
                        } else if !typed.trim().is_empty() {
                            text(&as_read(field, typed, &nodes, own_unit, lang))
                        } else if self.missing(&place.field(field.id)) {
                            self.to_fill(&field.label_of(&draft.root).get(lang))
                        } else {
                            text(uw::NOTHING.get(lang))
                        };
                        told.extend(self.reasons(&place.field(field.id)));
                        of_class("td", cell_class(field)).child(words).view()
                    }
                    Head::Figure(figure, _) => {
                        let found = self.figure_of(figure.id, &place.path);
                        let words = found.map_or_else(
                            || uw::NOTHING.get(lang).to_owned(),
                            |figure| value_words(&figure.value, lang, own_unit),
                        );
                        let verdict = found.and_then(|figure| verdict_mark(figure.verdict, lang));
                        of_class("td", "number")
                            .text(&words)
                            .text(" ")
                            .child(verdict)
                            .view()
                    }
                });
            }
            let mut lines = vec![el("tr").child(cells).view()];
            if !told.is_empty() {
                let width = (heads.len() + usize::from(named)).to_string();
                lines.push(
                    el("tr")
                        .child(el("td").attr("colspan", &width).child(told))
                        .view(),
                );
            }
            lines.into_any()
        });
        let lines = lines.collect::<Vec<_>>();
        let label = list.title(&draft.root).get(lang);
        let table = of_class("table", "answers")
            .child(of_class("caption", "vh").text(&label))
            .child(el("thead").child(el("tr").child(titles)))
            .child(el("tbody").child(lines));
        of_class("div", "scroll")
            .attr("tabindex", "0")
            .attr("role", "group")
            .attr("aria-label", &label)
            .child(table)
            .view()
    }

    fn figure_of(self, id: &str, path: &[PathStep]) -> Option<&'a Figure> {
        self.of
            .computed
            .figures
            .iter()
            .find(|figure| figure.id == id && figure.place.path == path)
    }

    /// A figure under its name; what was answered with a reason beside it.
    fn figure_entry(self, figure: &Figure, with: Vec<AnyView>) -> Entry {
        /// What is longer has a line of its own.
        const LONG: usize = 40;
        let lang = self.of.lang;
        let words = value_words(&figure.value, lang, true);
        let width = if words.chars().count() > LONG {
            Width::Whole
        } else {
            Width::Half
        };
        let what = vec![
            text(&words),
            text(" "),
            verdict_mark(figure.verdict, lang).unwrap_or_else(|| ().into_any()),
            with.into_any(),
        ];
        entry(width, &figure.label.get(lang), what.into_any())
    }

    /// The answers and figures of a row. `fixed_row` is the name of a prescribed row: its answers are told apart by it, and blank optional ones are
    /// left out; elsewhere these are named together in one line.
    fn answers(
        self,
        fields: &'static [Field],
        columns: &'static [Column],
        row: &Place,
        fixed_row: Option<&str>,
    ) -> AnyView {
        let fields: Vec<&'static Field> = fields.iter().collect();
        let mut answered = Answered::default();
        self.answers_to(&fields, columns, row, fixed_row, &mut answered);
        self.with_rest(row, fixed_row.is_some(), answered)
    }

    /// The answers to some fields of a row, and the figures that stand before these fields.
    fn answers_to(
        self,
        fields: &[&'static Field],
        columns: &'static [Column],
        row: &Place,
        fixed_row: Option<&str>,
        answered: &mut Answered,
    ) {
        let Source { draft, lang, .. } = self.of;
        let Some(above) = nodes(draft, &row.path) else {
            return;
        };
        let Answered {
            items,
            blank,
            shown,
        } = answered;
        for field in fields.iter().filter(|field| field.asked(&above)) {
            let place = row.field(field.id);
            let label = field.label_of(&draft.root).get(lang);
            // A figure that stands for the field, e.g. a mean where no level was typed, is shown in its place.
            let mut stands = false;
            for column in columns.iter().filter(|column| column.before == field.id) {
                if let Some(figure) = self.figure_of(column.figure, &row.path) {
                    let same = column.heading.get(lang) == label;
                    let told = if same {
                        self.reasons(&place)
                    } else {
                        Vec::new()
                    };
                    items.push(self.figure_entry(figure, told));
                    shown.push(column.figure);
                    stands |= same;
                }
            }
            if stands {
                continue;
            }
            let typed = draft.get(&place);
            let told = self.reasons(&place);
            let remarked = !told.is_empty();
            let what = match (typed.trim().is_empty(), field.strength) {
                (true, Strength::May) if told.is_empty() => {
                    blank.push(label);
                    continue;
                }
                (true, Strength::May) => told.into_any(),
                (true, _) if !self.missing(&place) => {
                    vec![text(uw::NOTHING.get(lang)), told.into_any()].into_any()
                }
                (true, _) => {
                    let name =
                        fixed_row.map_or_else(|| label.clone(), |row| [row, " ", &label].concat());
                    self.to_fill(&name)
                }
                (false, _) => {
                    let words = text(&as_read(field, typed, &above, true, lang));
                    vec![words, told.into_any()].into_any()
                }
            };
            let width = match field.kind {
                FieldKind::Lines | FieldKind::Many(_) => Width::Whole,
                // A remark is a sentence, which a narrow cell breaks into many lines.
                _ if remarked => Width::Whole,
                _ => Width::Half,
            };
            items.push(entry(width, &label, what));
        }
    }

    /// What was answered in a row, with the figures of the row that are not among it and, but in a prescribed row, the names of what is blank.
    fn with_rest(self, row: &Place, prescribed: bool, answered: Answered) -> AnyView {
        let lang = self.of.lang;
        let Answered {
            mut items,
            blank,
            shown,
        } = answered;
        if !row.path.is_empty() {
            for figure in &self.of.computed.figures {
                if figure.place.path == row.path
                    && figure.value != Value::Missing
                    && !shown.contains(&figure.id)
                {
                    items.push(self.figure_entry(figure, Vec::new()));
                }
            }
        }
        if !prescribed && !blank.is_empty() {
            let names = text(&blank.join(w::LIST_COMMA.get(lang)));
            items.push(entry(Width::Blank, w::NOT_FILLED_OPTIONAL.get(lang), names));
        }
        pairs(items)
    }

    /// The figures that the line of a row tells, said behind its name where it is folded.
    fn facts(self, list: &List, row: &Place) -> Option<El> {
        let Layout::Sections(facts) = list.layout else {
            return None;
        };
        let lang = self.of.lang;
        let said = facts.iter().filter_map(|fact| {
            let Glance::Figure(id, name) = fact else {
                return None;
            };
            let figure = self.figure_of(id, &row.path)?;
            let Value::Number { .. } = figure.value else {
                return None;
            };
            let value = value_words(&figure.value, lang, true);
            Some([name.get(lang), uw::COLON.get(lang), &value].concat())
        });
        let said: Vec<String> = said.collect();
        (!said.is_empty()).then(|| {
            of_class("span", "hint").text(&["　", &said.join(w::LIST_COMMA.get(lang))].concat())
        })
    }

    /// How much is open in a row, said behind its name where it is folded.
    fn open_below(self, row: &Place) -> Option<El> {
        let count = self.of.form.found.with_untracked(|found| {
            let here = found.problems.iter().filter(|problem| problem.open());
            here.filter(|problem| problem.place.path.starts_with(&row.path))
                .count()
        });
        (count > 0).then(|| {
            let words = Message::new(uw::STILL_OPEN_COUNT, vec![count.to_string().into()]);
            of_class("span", "missed")
                .text(" ")
                .text(&words.get(self.of.lang))
        })
    }

    /// Whether a blank answer is asked for: not where a reason stands for it, nor where another answer makes it needless.
    fn missing(self, place: &Place) -> bool {
        let key = place.to_string();
        self.of.form.found.with_untracked(|found| {
            let mut here = found.problems_at(&key);
            here.any(|problem| problem.fault == Fault::Missing && problem.open())
        })
    }

    /// The problems at a place, with the reasons that the person gave. What is merely blank has its link.
    fn reasons(self, place: &Place) -> Vec<AnyView> {
        let lang = self.of.lang;
        let key = place.to_string();
        self.of.form.found.with_untracked(|found| {
            found
                .problems_at(&key)
                .filter(|problem| problem.strength > Strength::May || tells(problem))
                .filter(|problem| problem.fault != Fault::Missing || !problem.open())
                .map(|problem| {
                    let class = if problem.open() { "missed" } else { "hint" };
                    let words = problem.message.get(lang);
                    let words = if problem.reason.is_empty() {
                        words
                    } else {
                        let reason = problem.reason.as_str().into();
                        Message::new(rw::WITH_REASON, vec![words.into(), reason]).get(lang)
                    };
                    of_class("span", class).text("\n").text(&words).view()
                })
                .collect()
        })
    }

    /// How the figures of the section were computed, row by row, folded.
    fn workings(self) -> Option<El> {
        let Source {
            form, draft, lang, ..
        } = self.of;
        let here = |figure: &&Figure| {
            // A figure of a prescribed row stands beside the row; in this list it would stand without the row's name.
            let fixed = figure
                .place
                .path
                .first()
                .is_some_and(|row| form.template.fixed_rows(&row.list).is_some());
            let of_step = || {
                let place = Place {
                    path: figure.place.path.clone(),
                    field: String::new(),
                };
                if place.path.is_empty() {
                    self.step
                        .parts
                        .iter()
                        .any(|part| matches!(part, Part::Results(ids) if ids.contains(&figure.id)))
                } else {
                    form.template
                        .locate(&place)
                        .is_some_and(|(step, _)| step == self.index)
                }
            };
            !figure.workings.is_empty() && !fixed && of_step()
        };
        let figures: Vec<&Figure> = self.of.computed.figures.iter().filter(here).collect();
        if figures.is_empty() {
            return None;
        }
        let mut parts = Vec::new();
        let mut row: Option<&[PathStep]> = None;
        for figure in &figures {
            let path = figure.place.path.as_slice();
            if row != Some(path) {
                row = Some(path);
                let name = row_names(&figure.place, form.template, draft, lang);
                if !name.is_empty() {
                    parts.push(self.group_name("h3", &name));
                }
            }
            parts.push(work(figure, lang));
        }
        let count = figures.len().to_string();
        let words = Message::new(rw::WORKINGS_OF, vec![count.into()]).get(lang);
        let title = self.step.title(&draft.root).get(lang);
        Some(
            of_class("details", "workings")
                .child(
                    el("summary").text(&words).child(
                        of_class("span", "vh")
                            .text(uw::COLON.get(lang))
                            .text(&title),
                    ),
                )
                .child(parts),
        )
    }
}

/// How an answer stands in a column.
fn cell_class(field: &Field) -> &'static str {
    match field.kind {
        FieldKind::Number { .. } => "number",
        FieldKind::Year | FieldKind::Date | FieldKind::CreditCode => "short",
        _ => "",
    }
}

/// How wide an answer stands.
#[derive(Clone, Copy, PartialEq)]
enum Width {
    /// Two stand side by side.
    Half,
    /// It has a line of its own.
    Whole,
    /// A line of its own, for what is blank.
    Blank,
}

/// An answer or figure with its name.
type Entry = (Width, El);

fn entry(width: Width, label: &str, what: AnyView) -> Entry {
    let pair = el("div")
        .child(el("dt").text(label))
        .child(el("dd").child(what));
    (width, pair)
}

/// What was answered in a row, as far as the row was read.
#[derive(Default)]
struct Answered {
    items: Vec<Entry>,
    /// The names of optional answers that are blank.
    blank: Vec<String>,
    /// The figures among the items.
    shown: Vec<&'static str>,
}

/// Answers side by side. One that would stand alone takes the whole line.
fn pairs(entries: Vec<Entry>) -> AnyView {
    if entries.is_empty() {
        return ().into_any();
    }
    let widths: Vec<Width> = entries.iter().map(|(width, _)| *width).collect();
    let mut left = true;
    let mut items = Vec::new();
    for (at, (width, pair)) in entries.into_iter().enumerate() {
        let alone = left && widths.get(at + 1) != Some(&Width::Half);
        let class = match width {
            Width::Half if alone => "wide",
            Width::Half => "",
            Width::Whole => "wide",
            Width::Blank => "wide blank",
        };
        left = width != Width::Half || alone || !left;
        items.push(pair.attr("class", class).view());
    }
    of_class("dl", "answers").child(items).view()
}
