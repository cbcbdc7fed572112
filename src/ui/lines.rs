//! The rows of a list as lines: a line names its row, tells a few facts of it and what is open in it; one row at a time is opened below its line.

use super::answers::as_read;
use super::figures::{value_words, verdict_mark};
use super::form::{Form, Open, hidden_section, nodes};
use super::html::{button, el, following, of_class};
use super::rows::row_name;
use super::words as w;
use super::{after_paint, dynamic, focus, focus_first_in, memo};
use crate::documents::{
    Draft, Evaluation, FieldKind, Figure, Glance, List, Node, Place, RowId, Step, Value, list_at,
};
use crate::i18n::{Lang, Message};
use leptos::prelude::*;
use std::collections::BTreeMap;
use wasm_bindgen::JsCast;

/// So many rows are few: the first of them does not hide the others.
const FEW: usize = 4;

/// The lines of one list on one step.
#[derive(Clone)]
pub struct Lines {
    form: Form,
    list: &'static List,
    /// The step that shows them.
    step: usize,
    /// The row that holds the list.
    parent: Place,
    /// What a line tells.
    facts: &'static [Glance],
    ids: Memo<Vec<RowId>>,
    /// The row that is opened; a single row always is.
    open: Memo<Option<RowId>>,
    /// How much is open in each row, as far as the step asks it.
    counts: Memo<BTreeMap<RowId, Open>>,
    /// Where a line stands for a group of rows: the groups.
    groups: Option<Groups>,
}

/// The groups of a list: a line stands for a group and is known by the group's first row.
#[derive(Clone, Copy)]
pub struct Groups {
    /// The rows of each group.
    pub rows: Memo<Vec<Vec<RowId>>>,
    /// What a line says of its rows.
    pub said: fn(&[&Node]) -> Message,
}

impl Groups {
    /// The first row of the group that holds a row.
    fn first_of(self, row: RowId) -> Option<RowId> {
        self.rows.with(|groups| {
            let group = groups.iter().find(|group| group.contains(&row))?;
            group.first().copied()
        })
    }

    /// What is open in the rows, by group.
    fn joined(self, rows: BTreeMap<RowId, Open>) -> BTreeMap<RowId, Open> {
        let mut found = BTreeMap::<RowId, Open>::new();
        for (row, open) in rows {
            if let Some(first) = self.first_of(row) {
                found.entry(first).or_default().add(open);
            }
        }
        found
    }
}

/// Which rows are opened, and where a person has been: kept while the form is open, and nowhere else.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opened {
    /// The opened row of each list, by the list's place.
    rows: BTreeMap<String, RowId>,
    /// The lists that were shown before, each with the step that showed it.
    seen: Vec<(usize, String)>,
}

impl Form {
    /// Opens the row at `place`.
    pub fn open_row(&self, place: &Place) {
        self.reveal(place);
    }

    /// Opens the rows that hold a place, and says whether one of them was closed.
    fn reveal(&self, place: &Place) -> bool {
        let mut parent = Place::default();
        let mut rows = Vec::new();
        for step in &place.path {
            rows.push((parent.field(&step.list).to_string(), step.row));
            parent = parent.row(&step.list, step.row);
        }
        let known = |opened: &Opened| {
            rows.iter()
                .all(|(list, row)| opened.rows.get(list) == Some(row))
        };
        if self.opened.with_untracked(known) {
            return false;
        }
        self.opened.update(|opened| opened.rows.extend(rows));
        true
    }

    /// Opens the row that holds the element `id`, which is named after its place, and puts the focus on the element; on `or` where there is none.
    pub fn focus_place(self, id: &str, or: &str) {
        let go = {
            let (id, or) = (id.to_owned(), or.to_owned());
            move || {
                let there = document().get_element_by_id(&id).is_some();
                focus(if there { &id } else { &or });
            }
        };
        let closed = [id, or]
            .into_iter()
            .filter_map(Place::parse)
            .any(|place| self.reveal(&place));
        if closed {
            after_paint(go);
        } else {
            go();
        }
    }
}

impl Lines {
    /// The lines of a list below `parent`. The first time a step shows them, the first row with something to do is opened; of a few rows the first
    /// where nothing is to do.
    pub fn of(
        form: Form,
        list: &'static List,
        parent: &Place,
        step: usize,
        facts: &'static [Glance],
        ids: Memo<Vec<RowId>>,
    ) -> Self {
        Self::by_group(form, list, parent, step, (facts, None), ids)
    }

    /// The same, where each of `ids` may be the first row of a group.
    pub fn by_group(
        form: Form,
        list: &'static List,
        parent: &Place,
        step: usize,
        (facts, groups): (&'static [Glance], Option<Groups>),
        ids: Memo<Vec<RowId>>,
    ) -> Self {
        let key = parent.field(list.id).to_string();
        let path = parent.path.clone();
        let counts = memo(move || {
            let rows = form
                .found
                .with(|found| found.open_in_rows(step, &path, list.id));
            match groups {
                Some(groups) => groups.joined(rows),
                None => rows,
            }
        });
        let seen = (step, key.clone());
        if form
            .opened
            .with_untracked(|opened| !opened.seen.contains(&seen))
        {
            let first = counts.with_untracked(|counts| {
                ids.with_untracked(|ids| {
                    let to_do = ids.iter().copied().find(|id| counts.contains_key(id));
                    to_do.or_else(|| ids.first().copied().filter(|_| ids.len() <= FEW))
                })
            });
            form.opened.update_untracked(|opened| {
                opened.seen.push(seen);
                if let Some(first) = first {
                    opened.rows.entry(key.clone()).or_insert(first);
                }
            });
        }
        let open = memo(move || {
            ids.with(|ids| match ids.as_slice() {
                [only] => Some(*only),
                ids => form
                    .opened
                    .with(|opened| opened.rows.get(&key).copied())
                    .and_then(|row| groups.map_or(Some(row), |groups| groups.first_of(row)))
                    .filter(|open| ids.contains(open)),
            })
        });
        Self {
            form,
            list,
            step,
            parent: parent.clone(),
            facts,
            ids,
            open,
            counts,
            groups,
        }
    }

    /// The names of the columns above the lines; nothing above a single row.
    pub fn heads(&self) -> AnyView {
        let Self {
            form, list, facts, ..
        } = *self;
        let several = self.several();
        let parent = self.parent.clone();
        let class = self.class("line-head line-heads");
        dynamic(move || {
            several.get().then(|| {
                let names = facts.iter().map(|fact| {
                    let name = fact_name(form, list, &parent, *fact);
                    of_class("span", fact_class(list, *fact))
                        .text_of(move || name.get())
                        .view()
                });
                // The lines say these names themselves, unseen where the columns stand under them.
                el("div")
                    .attr("class", &class)
                    .attr("aria-hidden", "true")
                    .child(el("span").words(list.item))
                    .child(names.collect::<Vec<_>>())
                    .child(el("span").words(w::STATE_OF_ROW))
            })
        })
    }

    fn several(&self) -> Memo<bool> {
        let ids = self.ids;
        memo(move || ids.with(|ids| ids.len() > 1))
    }

    fn class(&self, class: &str) -> String {
        let facts = self.facts.len() + usize::from(self.groups.is_some());
        [class, " facts-", &facts.to_string()].concat()
    }

    /// The id of a line's section; that of a group is not the id of its first row.
    fn key(&self, id: RowId) -> String {
        let row = self.parent.row(self.list.id, id).to_string();
        if self.groups.is_some() {
            row + "-group"
        } else {
            row
        }
    }

    /// A row: its line, and below it what `body` makes while the row is open. `actions` moves and removes it.
    pub fn row(
        &self,
        id: RowId,
        title: Memo<(String, String)>,
        actions: impl Fn() -> Option<AnyView> + Send + 'static,
        body: impl Fn() -> Vec<AnyView> + Send + 'static,
    ) -> AnyView {
        let (form, list, open, counts) = (self.form, self.list, self.open, self.counts);
        let row = self.parent.row(list.id, id);
        let key = self.key(id);
        let heading = [&key, "title"].concat();
        let several = self.several();
        let opened = memo(move || open.get() == Some(id));
        let words = move || {
            title.with(|(number, own)| [number.as_str(), "　", own].concat().trim().to_owned())
        };
        // A row within a row stands under the heading of its list.
        let level = if row.path.len() > 1 { "h4" } else { "h2" };
        let button_id = [&key, "-line"].concat();
        let body_id = [&key, "-body"].concat();
        let named = {
            let (button_id, body_id) = (button_id.clone(), body_id.clone());
            dynamic(move || {
                if !several.get() {
                    return following(words);
                }
                let body_id = body_id.clone();
                of_class("button", "line-button")
                    .attr("type", "button")
                    .attr("data-free", "")
                    .id(&button_id)
                    .attr_of("aria-expanded", move || Some(opened.get().to_string()))
                    .attr_of("aria-controls", move || {
                        opened.get().then(|| body_id.clone())
                    })
                    .text_of(words)
                    .view()
            })
        };
        let facts = {
            let (facts, row, groups) = (self.facts, row.clone(), self.groups);
            dynamic(move || {
                (!opened.get()).then(|| {
                    facts
                        .iter()
                        .map(|fact| fact_view(form, list, &row, *fact))
                        .chain(groups.map(|groups| group_view(form, list, id, groups)))
                        .collect::<Vec<_>>()
                })
            })
        };
        let state = memo(move || {
            (
                several.get(),
                counts.with(|counts| counts.get(&id).copied().unwrap_or_default()),
            )
        });
        // Whether a group is done is said of its rows, in what its line tells.
        let grouped = self.groups.is_some();
        let state = dynamic(move || {
            let (several, open) = state.get();
            (several && !(grouped && open.all == 0)).then(|| {
                let (class, words) = state_words(open, form.lang.get());
                el("span")
                    .attr("class", &["state ", class].concat())
                    .text(&words)
            })
        });
        let actions = dynamic(move || if opened.get() { actions() } else { None });
        let lines = self.clone();
        let toggle = move |event: web_sys::Event| lines.pressed(id, &event);
        let closed_class = self.class("line-head");
        let head_class = move || {
            Some(if opened.get() {
                "item-head".to_owned()
            } else {
                closed_class.clone()
            })
        };
        let head = el("div")
            .attr_of("class", head_class)
            .child(el(level).id(&heading).child(named))
            .child(facts)
            .child(state)
            .child(actions)
            .on("click", toggle);
        let lines = self.clone();
        let judged = key.clone();
        let body = dynamic(move || {
            opened.get().then(|| {
                let (step, row) = (lines.step, judged.clone());
                on_cleanup(move || after_paint(move || form.judge_row(step, row)));
                of_class("div", "opened")
                    .id(&body_id)
                    .child(body())
                    .child(lines.foot(id, title))
            })
        });
        let class = move || {
            Some(
                match (several.get(), opened.get()) {
                    (false, _) => "item",
                    (true, true) => "item line open",
                    (true, false) => "item line",
                }
                .to_owned(),
            )
        };
        el("section")
            .attr_of("class", class)
            .id(&key)
            .attr("tabindex", "-1")
            .attr("aria-labelledby", &heading)
            .child(head)
            .child(body)
            .view()
    }

    /// A press on a line: on its button at any time, elsewhere on the line while the row is closed.
    fn pressed(&self, id: RowId, event: &web_sys::Event) {
        let Some(on) = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        else {
            return;
        };
        let within = |selector| matches!(on.closest(selector), Ok(Some(_)));
        let open = self.open.get_untracked() == Some(id);
        let own = within(".line-button");
        if own || !(open || within("button")) {
            self.turn(id, !open);
        }
    }

    /// Opens or closes a row. Its line stays where it is in the window, whatever was closed above it.
    fn turn(&self, id: RowId, open: bool) {
        let list = self.parent.field(self.list.id).to_string();
        let section = self.key(id);
        let top = move || {
            document()
                .get_element_by_id(&section)
                .and_then(|section| section.dyn_into::<web_sys::HtmlElement>().ok())
                .map_or(0, |section| section.offset_top())
        };
        let before = top();
        self.form.opened.update(|opened| {
            if open {
                opened.rows.insert(list, id);
            } else {
                opened.rows.remove(&list);
            }
        });
        after_paint(move || {
            window()
                .scroll_by_with_x_and_y(Default::default(), top().saturating_sub(before).into());
        });
    }

    /// Opens the next row and puts the focus on its field `field`, on the first one where `field` is blank. `false` where there is none.
    pub fn go_on(&self, id: RowId, field: &str) -> bool {
        let next = self.ids.with_untracked(|ids| {
            let at = ids.iter().position(|known| *known == id)?;
            ids.get(at.saturating_add(1)).copied()
        });
        let Some(next) = next else {
            return false;
        };
        let list = self.parent.field(self.list.id).to_string();
        self.form.opened.update(|opened| {
            opened.rows.insert(list, next);
        });
        let row = self.parent.row(self.list.id, next);
        let (body, key) = ([&self.key(next), "-body"].concat(), self.key(next));
        let field = row.field(field).to_string();
        after_paint(move || {
            if let Some(section) = document().get_element_by_id(&key) {
                section.scroll_into_view();
            }
            let control = document()
                .get_element_by_id(&field)
                .filter(|control| control.tag_name() != "SECTION")
                .and_then(|control| control.dyn_into::<web_sys::HtmlElement>().ok());
            match control {
                Some(control) => drop(control.focus()),
                None => focus_first_in(&body),
            }
        });
        true
    }

    /// Below an opened row: the next row, and closing this one.
    fn foot(&self, id: RowId, title: Memo<(String, String)>) -> AnyView {
        let ids = self.ids;
        let next = memo(move || {
            ids.with(|ids| {
                let at = ids.iter().position(|known| *known == id)?;
                ids.get(at.saturating_add(1)).copied()
            })
        });
        let several = self.several();
        let lines = self.clone();
        dynamic(move || {
            several.get().then(|| {
                let form = lines.form;
                let on = next.get().map(|next| {
                    let name = row_name(form, &lines.parent, lines.list, next);
                    let words = of_class("span", "vh")
                        .text_of(move || [w::COLON.get(form.lang.get()), &name.get()].concat());
                    let lines = lines.clone();
                    button("secondary", w::NEXT_ROW)
                        .attr("data-free", "")
                        .child(words)
                        .child(hidden_section(form, &lines.parent.path))
                        .on("click", move |_| {
                            lines.go_on(id, "");
                        })
                });
                let closing = lines.clone();
                let line = [&lines.key(id), "-line"].concat();
                let name = of_class("span", "vh").text_of(move || {
                    title.with(|(number, own)| {
                        [w::COLON.get(form.lang.get()), number, " ", own].concat()
                    })
                });
                let close = button("quiet", w::CLOSE_ROW)
                    .attr("data-free", "")
                    .child(name)
                    .on("click", move |_| {
                        closing.turn(id, false);
                        let line = line.clone();
                        after_paint(move || focus(&line));
                    });
                of_class("p", "line-foot").child(on).child(close)
            })
        })
    }
}

/// What the line of a group says of its rows.
fn group_view(form: Form, list: &'static List, first: RowId, groups: Groups) -> AnyView {
    let said = memo(move || {
        let rows = groups.rows.with(|all| {
            let group = all.iter().find(|group| group.first() == Some(&first));
            group.cloned().unwrap_or_default()
        });
        form.read_settled(|draft| {
            let all = draft.root.rows(list.id).iter();
            let nodes: Vec<&Node> = all
                .filter(|row| rows.contains(&row.id))
                .map(|row| &row.node)
                .collect();
            (groups.said)(&nodes).get(form.lang.get())
        })
    });
    of_class("span", "fact").text_of(move || said.get()).view()
}

/// How far a row is, and its class.
fn state_words(open: Open, lang: Lang) -> (&'static str, String) {
    let count = || vec![open.all.to_string().into()];
    let said = |pattern| Message::new(pattern, count()).get(lang);
    match open {
        Open { all: 0, .. } => ("done", w::DONE.get(lang).to_owned()),
        Open {
            all,
            wrong,
            stops: true,
            ..
        } if wrong == all => ("bad", said(w::TO_MEND)),
        Open {
            wrong: 1..,
            stops: true,
            ..
        } => ("bad", said(w::STILL_OPEN_COUNT)),
        Open { wrong: 1.., .. } => ("bad", said(w::TO_CHECK)),
        _ => ("", said(w::TO_FILL)),
    }
}

/// Figures stand at the right of their column.
fn fact_class(list: &'static List, fact: Glance) -> &'static str {
    let number = |id: &str| {
        let field = list.fields.iter().find(|field| field.id == id);
        field.is_some_and(|field| matches!(field.kind, FieldKind::Number { .. }))
    };
    match fact {
        Glance::Figure(..) => "fact n",
        Glance::Answer(id) if number(id) => "fact n",
        _ => "fact",
    }
}

/// The name of a fact.
fn fact_name(form: Form, list: &'static List, parent: &Place, fact: Glance) -> Memo<String> {
    let row = parent.row(list.id, RowId::MAX);
    memo(move || {
        let lang = form.lang.get();
        let of_field = |list: &'static List, id: &str| {
            let field = list.fields.iter().find(|field| field.id == id);
            form.read_settled(|draft| {
                field.map_or_else(String::new, |field| field.label_of(&draft.root).get(lang))
            })
        };
        match fact {
            Glance::Answer(field) => of_field(list, field),
            Glance::LastAnswer(below, field) => {
                list_at(form.template.steps, &row.row(below, RowId::MAX).path)
                    .map_or_else(String::new, |below| of_field(below, field))
            }
            Glance::Figure(_, name) | Glance::LastFigure(_, _, name) => name.get(lang).to_owned(),
        }
    })
}

/// A fact on a line: its name, which is seen where no column bears it, and what it says.
fn fact_view(form: Form, list: &'static List, row: &Place, fact: Glance) -> AnyView {
    let name = fact_name(form, list, &row.parent(), fact);
    let row = row.clone();
    // A fact is drawn anew only where it differs: with each name that is typed anywhere in the form it is worked out.
    let found = memo(move || {
        let lang = form.lang.get();
        let figures = form.figures_of(&row);
        let (words, verdict) = match fact {
            Glance::Figure(id, _) => figures.with(|figures| {
                let figure = figures.iter().find(|figure| figure.id == id);
                (
                    figure.map(|figure| short(figure, lang)),
                    figure.and_then(|figure| figure.verdict),
                )
            }),
            Glance::LastFigure(below, id, _) => form.read_settled(|draft| {
                form.computed.with_untracked(|computed| {
                    let steps = form.template.steps;
                    let last = last_figure(steps, draft, computed, &row, (below, id));
                    last.map_or((None, None), |(place, figure)| {
                        let said = short(figure, lang);
                        // Words in place of a figure say their year themselves: 2025 年尚无结论.
                        let said = match figure.value {
                            Value::Words(_) => said,
                            _ => behind_name(form, draft, &place, said, lang),
                        };
                        (Some(said), figure.verdict)
                    })
                })
            }),
            Glance::Answer(id) => (
                form.read_settled(|draft| answer(draft, list, &row, id, lang)),
                None,
            ),
            Glance::LastAnswer(below, id) => (
                form.read_settled(|draft| {
                    let path = row.row(below, RowId::MAX).path;
                    let inner = list_at(form.template.steps, &path)?;
                    let rows = draft.node(&row.path)?.rows(below);
                    let (_, last) = inner.shown(rows).pop()?;
                    let place = row.row(below, last.id);
                    let said = answer(draft, inner, &place, id, lang)?;
                    Some(behind_name(form, draft, &place, said, lang))
                }),
                None,
            ),
        };
        let words = words.unwrap_or_else(|| w::NOTHING.get(lang).to_owned());
        // A unit of money stays in one line: `(CNY 10,000)`.
        (words.replace("(CNY ", "(CNY\u{a0}"), verdict)
    });
    let said = dynamic(move || {
        let (words, verdict) = found.get();
        el("span")
            .text(&words)
            .text(" ")
            .child(verdict_mark(verdict, form.lang.get()))
    });
    of_class("span", fact_class(list, fact))
        .child(
            of_class("span", "fact-name")
                .text_of(move || [&name.get(), w::COLON.get(form.lang.get())].concat()),
        )
        .child(said)
        .view()
}

/// A figure on a line: a reason why there is none has its place below the line.
fn short(figure: &Figure, lang: Lang) -> String {
    match &figure.value {
        Value::NotApplicable(_) => w::NOT_APPLICABLE.get(lang).to_owned(),
        value => value_words(value, lang, true),
    }
}

/// The figure `id` of the last row of the list `below` that has it, and the place of that row.
fn last_figure<'a>(
    steps: &'static [Step],
    draft: &Draft,
    computed: &'a Evaluation,
    row: &Place,
    (below, id): (&str, &str),
) -> Option<(Place, &'a Figure)> {
    let list = list_at(steps, &row.row(below, RowId::MAX).path)?;
    let rows = list.shown(draft.node(&row.path)?.rows(below));
    rows.iter().rev().find_map(|(_, inner)| {
        let place = row.row(below, inner.id);
        let figure = computed.figure(id, &place.path)?;
        (figure.value != Value::Missing).then_some((place, figure))
    })
}

/// An answer as the paper will print it; `None` where it is blank or not asked.
fn answer(draft: &Draft, list: &'static List, row: &Place, id: &str, lang: Lang) -> Option<String> {
    let nodes = nodes(draft, &row.path)?;
    let field = list
        .fields
        .iter()
        .find(|field| field.id == id && field.asked(&nodes))?;
    let typed = nodes.last()?.get(id);
    (!typed.trim().is_empty()).then(|| as_read(field, typed, &nodes, true, lang))
}

/// What is told of a row inside the row, behind the name of that row: `2025 年 10,860 吨`.
fn behind_name(form: Form, draft: &Draft, place: &Place, said: String, lang: Lang) -> String {
    let name = list_at(form.template.steps, &place.path)
        .zip(draft.node(&place.path))
        .and_then(|(list, node)| (list.name)(node));
    match name {
        Some(name) => Message::new(w::JOINED, vec![name.into(), said.into()]).get(lang),
        None => said,
    }
}
