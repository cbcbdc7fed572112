//! The form being filled, which all inputs share: the draft, the problems and figures found in it, and which problems are shown.

use super::broad::Broad;
use super::html::{El, of_class};
use super::lang_here;
use super::lines::Opened;
use super::memo;
use super::paste::Pasted;
use crate::documents::renew;
use crate::documents::reserved::PREVIOUS;
use crate::documents::undo::Undoing;
use crate::documents::words::numbered;
use crate::documents::{
    Draft, Evaluation, Fault, FieldKind, Figure, Layout, List, Node, PathStep, Place, Problem, Row,
    RowId, Template,
};
use crate::i18n::Lang;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

/// The problems by place, so that each input finds its own at once.
#[derive(Debug, Clone, Default)]
pub struct ProblemIndex {
    /// All of them, in the form's order.
    pub problems: Vec<Problem>,
    by_place: BTreeMap<String, Vec<usize>>,
    /// The step of each problem.
    steps: Vec<Option<usize>>,
    /// The places of choices that a rule doubts. A choice is complete once it is made, so the doubt is shown at once.
    doubted_choices: BTreeSet<String>,
}

impl ProblemIndex {
    fn of(template: &Template, problems: &[Problem]) -> Self {
        let mut doubted_choices = BTreeSet::new();
        let steps = problems
            .iter()
            .map(|problem| {
                let (step, field) = template.locate(&problem.place)?;
                let choice = field.is_some_and(|field| matches!(field.kind, FieldKind::Choice(_)));
                if choice && problem.fault == Fault::Rule {
                    doubted_choices.insert(problem.place.to_string());
                }
                Some(step)
            })
            .collect();
        let mut by_place = BTreeMap::<String, Vec<usize>>::new();
        for (index, problem) in problems.iter().enumerate() {
            by_place
                .entry(problem.place.to_string())
                .or_default()
                .push(index);
        }
        Self {
            problems: problems.to_vec(),
            by_place,
            steps,
            doubted_choices,
        }
    }

    /// The problems at a place.
    pub fn problems_at(&self, key: &str) -> impl Iterator<Item = &Problem> {
        self.by_place
            .get(key)
            .into_iter()
            .flatten()
            .filter_map(|index| self.problems.get(*index))
    }

    /// The problems of a step that are still open, in the form's order.
    pub fn open_in(&self, step: usize) -> Vec<Problem> {
        let of_step = |(problem, at): (&Problem, &Option<usize>)| {
            (*at == Some(step) && problem.open()).then(|| problem.clone())
        };
        self.problems
            .iter()
            .zip(&self.steps)
            .filter_map(of_step)
            .collect()
    }

    /// How much is open in a step.
    pub fn open_counts(&self, step: usize) -> Open {
        let mut counts = Open::default();
        for (problem, at) in self.problems.iter().zip(&self.steps) {
            if *at == Some(step) && problem.open() {
                counts.count(problem);
            }
        }
        counts
    }

    /// How much is open in each row of the list `list` of the row at `parent`, as far as the step asks it; rows in which nothing is open are left out.
    pub fn open_in_rows(
        &self,
        step: usize,
        parent: &[PathStep],
        list: &str,
    ) -> BTreeMap<RowId, Open> {
        let mut rows = BTreeMap::<RowId, Open>::new();
        for (problem, at) in self.problems.iter().zip(&self.steps) {
            let row = problem
                .place
                .path
                .strip_prefix(parent)
                .and_then(<[PathStep]>::first)
                .filter(|row| row.list == list);
            if let Some(row) = row.filter(|_| *at == Some(step) && problem.open()) {
                rows.entry(row.row).or_default().count(problem);
            }
        }
        rows
    }

    /// Whether a step stands as it was taken over from last period's document.
    pub fn renews(&self, step: usize) -> bool {
        self.problems
            .iter()
            .zip(&self.steps)
            .any(|(problem, at)| *at == Some(step) && problem.code == renew::CODE && problem.open())
    }

    /// Whether something in a step stops issuing.
    pub fn stops_in(&self, step: usize) -> bool {
        self.problems
            .iter()
            .zip(&self.steps)
            .any(|(problem, at)| *at == Some(step) && problem.stops())
    }
}

/// How much is open in a step, or in a row of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Open {
    /// All of it, as the top of the step and the review count it.
    pub all: usize,
    /// How much of it is not merely blank.
    pub wrong: usize,
    /// Whether any of it stops issuing.
    pub stops: bool,
}

impl Open {
    fn count(&mut self, problem: &Problem) {
        self.all = self.all.saturating_add(1);
        self.stops |= problem.stops();
        if problem.fault != Fault::Missing {
            self.wrong = self.wrong.saturating_add(1);
        }
    }

    /// Adds what is open in another row.
    pub fn add(&mut self, other: Self) {
        self.all = self.all.saturating_add(other.all);
        self.wrong = self.wrong.saturating_add(other.wrong);
        self.stops |= other.stops;
    }
}

/// Which of the problems found are shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// Places whose field was changed and left: unreadable text there is shown as a problem, and the field is checked while typing from then on.
    pub left: BTreeSet<String>,
    /// Steps that the person went on from: every problem there is shown.
    pub steps: BTreeSet<usize>,
    /// Rows that were added since, as their places begin: of these, only what was left is shown.
    pub added: BTreeSet<String>,
    /// Rows that were opened on a step and are judged as wholes, as their places begin: rows that were closed again, or pasted into. What their line
    /// counts is shown inside, except what is missing.
    pub judged: BTreeSet<(usize, String)>,
}

impl Shown {
    /// Whether the field at `key` was left or its row is judged, and whether everything at `key` is shown: the person went on from the step, and the row was there.
    fn at(&self, key: &str, step: usize) -> (bool, bool) {
        let added = || self.added.iter().any(|row| key.starts_with(row.as_str()));
        let judged = |(of, row): &(usize, String)| *of == step && key.starts_with(row.as_str());
        (
            self.left.contains(key) || self.judged.iter().any(judged),
            self.steps.contains(&step) && !added(),
        )
    }

    /// Whether a problem of the step is shown once the person went on from the step.
    pub fn shows(&self, problem: &Problem, step: usize) -> bool {
        let (left, checked) = self.at(&problem.place.to_string(), step);
        checked || (left && problem.fault != Fault::Missing)
    }
}

/// How long no key is pressed before the whole form is evaluated.
const PAUSE: Duration = Duration::from_millis(120);
/// How long after a change the whole form is evaluated at the latest, however fast keys follow each other.
const LATEST: Duration = Duration::from_millis(600);

/// A draft in which so many rows were made is long. The largest sample of a form without figures of a row alone has fewer.
const LONG: RowId = 256;

/// How far the page is behind the draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Behind {
    /// Not at all: [`Form::evaluate_all`] has run since the last change.
    No,
    /// An answer changed.
    Answer,
    /// An answer changed after which something on the page may be named.
    Name,
}

/// The rows whose figures differ: those of `before` and `now` without the figures that both begin with, and without those that both end with.
fn changed_rows<'a>(before: &'a [Figure], now: &'a [Figure]) -> Vec<&'a [PathStep]> {
    let same = before
        .iter()
        .zip(now)
        .take_while(|(before, now)| before == now)
        .count();
    let (before, now) = (
        before.get(same..).unwrap_or_default(),
        now.get(same..).unwrap_or_default(),
    );
    let same = before
        .iter()
        .rev()
        .zip(now.iter().rev())
        .take_while(|(before, now)| before == now)
        .count();
    let mut rows: Vec<&[PathStep]> = Vec::new();
    for figures in [before, now] {
        for figure in figures.iter().take(figures.len().saturating_sub(same)) {
            let row = figure.place.path.as_slice();
            // Figures of a row follow each other.
            if rows.last() != Some(&row) {
                rows.push(row);
            }
        }
    }
    rows
}

/// Sets `shown`, the figures that a row shows, to those of the row among `now`, where they differ.
fn tell(row: &[PathStep], shown: &ArcRwSignal<Vec<Figure>>, now: &[Figure]) {
    // Most rows differ in their id, so the whole path is compared only where the id is the same.
    let id = |path: &[PathStep]| path.last().map(|step| step.row);
    let here = || {
        now.iter()
            .filter(|figure| id(&figure.place.path) == id(row) && figure.place.path == row)
    };
    if !shown.with_untracked(|shown| here().eq(shown)) {
        shown.set(here().cloned().collect());
    }
}

/// The form as context. All parts are signals, so it is copied freely.
#[derive(Clone, Copy)]
pub struct Form {
    /// The form's description.
    pub template: &'static Template,
    /// The language the person reads.
    pub lang: Broad<Lang>,
    /// The answers as typed: the one copy of the data on this page. [`Form::evaluate_all`] notifies the followers of this signal.
    pub draft: Broad<Draft>,
    /// The problems in the draft, as of the last [`Form::evaluate_all`]; followers are notified only where the problems differ.
    pub found: Broad<Arc<ProblemIndex>>,
    /// The evaluation of the draft, as of the last [`Form::evaluate_all`].
    pub computed: Broad<Arc<Evaluation>>,
    /// Whether the form is only shown: nothing that is typed or pressed changes the draft.
    pub locked: Broad<bool>,
    /// Rises when the draft changes otherwise than by typing: inputs then show the draft anew.
    pub seed: Broad<u32>,
    /// Which of the problems are shown.
    pub shown: Broad<Shown>,
    /// The figures of the rows that are shown, a signal for each row, set at once when the figures of that row change.
    rows: StoredValue<BTreeMap<Vec<PathStep>, ArcRwSignal<Vec<Figure>>>>,
    /// The latest evaluation of the whole draft; [`Form::evaluate_all`] hands it to `computed` and `found`.
    judged: StoredValue<Arc<Evaluation>>,
    /// Whether `judged` is of the draft as it is now.
    whole: StoredValue<bool>,
    /// Which changes the followers of the draft have not been notified of yet.
    behind: StoredValue<Behind>,
    /// How many changes by typing there were; tells whether another key followed.
    keys: StoredValue<u32>,
    /// Rises with every change that may change a name, a unit, a row or what is asked, and not while a figure is typed: hundreds of
    /// small memos follow this instead of the draft.
    frame: Broad<u32>,
    /// Which rows of long lists are opened.
    pub opened: RwSignal<Opened>,
    /// The actions that can be taken back.
    pub undoing: RwSignal<Undoing>,
    /// The step that the page shows, the number of steps where it shows the review, `None` of other pages.
    pub page: StoredValue<Option<usize>>,
    /// A block of cells that was pasted and is shown in a preview.
    pub pasting: RwSignal<Option<Pasted>>,
    /// The level whose figure is being taken from a worksheet of energy bills.
    pub from_bills: RwSignal<Option<Place>>,
    /// The comments beside the draft, as the document keeps them (see `documents::notes`).
    pub notes: RwSignal<String>,
    /// Called after every change that the person makes.
    changed: Callback<()>,
}

impl Form {
    /// A form over `draft`; `changed` is called after every change that the person makes.
    pub fn new(template: &'static Template, draft: Broad<Draft>, changed: Callback<()>) -> Self {
        let form = Self {
            template,
            lang: lang_here(),
            draft,
            found: Broad::new(Arc::default()),
            computed: Broad::new(Arc::default()),
            locked: Broad::new(false),
            rows: StoredValue::new(BTreeMap::new()),
            judged: StoredValue::new(Arc::default()),
            whole: StoredValue::new(false),
            behind: StoredValue::new(Behind::No),
            keys: StoredValue::new(0),
            seed: Broad::new(0),
            shown: Broad::new(Shown::default()),
            frame: Broad::new(0),
            opened: RwSignal::new(Opened::default()),
            undoing: RwSignal::new(Undoing::default()),
            page: StoredValue::new(None),
            pasting: RwSignal::new(None),
            from_bills: RwSignal::new(None),
            notes: RwSignal::new(String::new()),
            changed,
        };
        form.judge();
        form.tell_judged();
        form
    }

    /// Evaluates the draft as it is now, and sets the figures of the rows whose figures differ.
    fn judge(&self) {
        let now = self.notes.with_untracked(|notes| {
            let evaluate = |draft: &Draft| self.template.evaluate_with(draft, notes);
            Arc::new(self.draft.with_untracked(evaluate))
        });
        let Some(before) = self
            .judged
            .try_update_value(|judged| std::mem::replace(judged, now.clone()))
        else {
            return;
        };
        self.whole.set_value(true);
        self.rows.with_value(|rows| {
            for row in changed_rows(&before.figures, &now.figures) {
                if let Some(figures) = rows.get(row) {
                    tell(row, figures, &now.figures);
                }
            }
        });
    }

    /// Recomputes on a key press at `place` only the figures of the edited row: a few of hundreds. Everything else is recomputed after the next
    /// frame, in [`Self::evaluate_all`]. Where the form gives no figures of a row alone, a short draft is evaluated whole at once, and a long one in
    /// [`Self::evaluate_all`] too: the evaluation of hundreds of rows takes longer than a key.
    fn judge_figures(&self, place: &Place) {
        self.whole.set_value(false);
        let Some(figures) = self.template.figures else {
            if self.draft.with_untracked(|draft| draft.next_row) < LONG {
                self.judge();
            }
            return;
        };
        let Some(top) = place.path.get(..1) else {
            return;
        };
        let Some(now) = top
            .first()
            .map(|step| self.draft.with_untracked(|draft| figures(draft, step)))
        else {
            return;
        };
        self.rows.with_value(|rows| {
            for (row, figures) in rows.iter().filter(|(row, _)| row.starts_with(top)) {
                tell(row, figures, &now);
            }
        });
    }

    /// The rest of the evaluation that [`Self::judge_figures`] deferred.
    fn judge_rest(&self) {
        if !self.whole.get_value() {
            self.judge();
        }
        self.tell_judged();
    }

    fn tell_judged(&self) {
        let now = self.judged.get_value();
        if self
            .found
            .with_untracked(|found| found.problems != now.problems)
        {
            self.found
                .set(Arc::new(ProblemIndex::of(self.template, &now.problems)));
        }
        self.computed.set(now);
    }

    /// Evaluates the whole draft as typed up to now and notifies the page. Code that reads the whole evaluation calls this first.
    pub fn evaluate_all(&self) {
        // Where the form was closed meanwhile, nothing follows it any more.
        let behind = self
            .behind
            .try_update_value(|behind| std::mem::replace(behind, Behind::No));
        let Some(behind @ (Behind::Answer | Behind::Name)) = behind else {
            return;
        };
        self.judge_rest();
        self.draft.notify();
        if behind == Behind::Name {
            self.frame.update(|frame| *frame = frame.wrapping_add(1));
        }
    }

    /// Runs [`Self::evaluate_all`] once no key was pressed for [`PAUSE`], and [`LATEST`] after the first change at the latest, so that on a slow machine
    /// no key waits for the evaluation of the key before. The figures of the edited row are on the page before.
    fn evaluate_later(&self, now: Behind) {
        let form = *self;
        let behind = self.behind.get_value();
        if now > behind {
            self.behind.set_value(now);
        }
        if behind == Behind::No {
            set_timeout(move || form.evaluate_all(), LATEST);
        }
        let key = self.keys.get_value().wrapping_add(1);
        self.keys.set_value(key);
        let paused = move || {
            if form.keys.try_get_value() == Some(key) {
                form.evaluate_all();
            }
        };
        set_timeout(paused, PAUSE);
    }

    /// The text at `place`, without following it.
    pub fn typed(&self, place: &Place) -> String {
        self.draft
            .with_untracked(|draft| draft.get(place).to_owned())
    }

    /// Whether last period's figures are kept with the draft (see `documents::last_period`).
    pub fn has_last_period(&self) -> bool {
        self.draft
            .with_untracked(|draft| !draft.root.get(PREVIOUS).is_empty())
    }

    /// Shows the notes that the document keeps: `changed` is not called.
    pub fn take_notes(&self, notes: String) {
        let counts = self.template.recorded.is_some() && !notes.is_empty();
        self.notes.set(notes);
        if counts {
            self.judge();
            self.tell_judged();
        }
    }

    /// Reads the draft as [`Self::read_settled`] does, with what the notes record put in.
    pub fn read_recorded<T>(&self, read: impl FnOnce(&Draft) -> T) -> T {
        self.notes
            .with(|notes| self.read_settled(|draft| read(&self.template.with_notes(draft, notes))))
    }

    /// Writes the comments beside the draft.
    pub fn note(&self, notes: String) {
        if !self.locked.get_untracked() {
            self.notes.set(notes);
            self.changed.run(());
        }
    }

    /// Writes an answer to `place` and evaluates everything; other inputs keep their text.
    pub fn write(&self, place: &Place, answer: &str) {
        self.write_name(place, answer);
        self.evaluate_all();
    }

    /// Writes a text that is being typed to `place`; names on the page that contain it follow in the next pause.
    pub fn write_name(&self, place: &Place, typed: &str) {
        self.write_typed(place, typed, Behind::Name);
    }

    /// Writes a figure or a long text that is being typed to `place`; no name on the page contains it.
    pub fn write_figure(&self, place: &Place, typed: &str) {
        self.write_typed(place, typed, Behind::Answer);
    }

    fn write_typed(&self, place: &Place, typed: &str, behind: Behind) {
        if self.locked.get_untracked() {
            return;
        }
        self.draft.update_untracked(|draft| {
            draft.set(place, typed);
        });
        self.judge_figures(place);
        self.evaluate_later(behind);
        self.changed.run(());
    }

    /// Reads the draft for names, units, rows and what is asked; followed again when one of these may have changed.
    pub fn read_settled<T>(&self, read: impl FnOnce(&Draft) -> T) -> T {
        self.frame.track();
        self.draft.with_untracked(read)
    }

    /// Changes the draft otherwise than by typing, and shows it anew.
    pub fn change(&self, act: impl FnOnce(&mut Draft)) {
        if self.locked.get_untracked() {
            return;
        }
        self.show(act);
        self.changed.run(());
    }

    /// Changes the draft to one that is stored already: `changed` is not called.
    pub fn show(&self, act: impl FnOnce(&mut Draft)) {
        self.draft.update_untracked(act);
        self.judge();
        self.behind.set_value(Behind::Name);
        self.evaluate_all();
        self.seed.update(|seed| *seed = seed.wrapping_add(1));
    }

    /// Notes that a changed field was left.
    pub fn leave(&self, key: &str) {
        self.evaluate_all();
        if self.shown.with_untracked(|shown| !shown.left.contains(key)) {
            self.shown.update(|shown| {
                shown.left.insert(key.to_owned());
            });
        }
    }

    /// Notes that a row of a step, as its place begins, was closed or pasted into. Nothing happens where the form is closed already.
    pub fn judge_row(&self, step: usize, row: String) {
        let row = (step, row);
        if self
            .shown
            .try_with_untracked(|shown| !shown.judged.contains(&row))
            == Some(true)
        {
            self.shown.try_update(|shown| shown.judged.insert(row));
        }
    }

    /// The problems shown at a place that belongs to step `step`.
    pub fn problems_at(&self, key: &str, step: usize) -> Vec<Problem> {
        let (left, checked) = self.shown.with(|shown| shown.at(key, step));
        self.found.with(|found| {
            let left = left || found.doubted_choices.contains(key);
            let shown = |problem: &&Problem| {
                checked || problem.offers() || (left && problem.fault != Fault::Missing)
            };
            found.problems_at(key).filter(shown).cloned().collect()
        })
    }

    /// Whether a problem is shown at a place, and whether it stops issuing.
    pub fn fault_at(&self, key: &str, step: usize) -> (bool, bool) {
        let (left, checked) = self.shown.with(|shown| shown.at(key, step));
        self.found.with(|found| {
            if !left && !checked && !found.doubted_choices.contains(key) {
                return (false, false);
            }
            let mut fault = (false, false);
            for problem in found
                .problems_at(key)
                .filter(|problem| checked || problem.fault != Fault::Missing)
            {
                fault = (true, fault.1 || problem.stops());
            }
            fault
        })
    }

    /// The figures of a row, one signal for all its cells. The signal stays until the form is closed, because undo brings rows back.
    pub fn figures_of(self, row: &Place) -> ArcRwSignal<Vec<Figure>> {
        let path = &row.path;
        let known = self.rows.with_value(|rows| rows.get(path).cloned());
        known.unwrap_or_else(|| {
            let of_row = |judged: &Arc<Evaluation>| {
                judged
                    .figures
                    .iter()
                    .filter(|figure| figure.place.path == *path)
                    .cloned()
                    .collect()
            };
            let figures = ArcRwSignal::new(self.judged.with_value(of_row));
            self.rows
                .update_value(|rows| drop(rows.insert(path.clone(), figures.clone())));
            figures
        })
    }

    /// Runs `act` with the nodes from the root down to the one at `path`; `None` where a row of it is gone.
    pub fn with_nodes<T>(&self, path: &[PathStep], act: impl FnOnce(&[&Node]) -> T) -> Option<T> {
        self.read_settled(|draft| nodes(draft, path).map(|nodes| act(&nodes)))
    }
}

/// Which of several sections a control stands in, to be heard after its visible name: `：指标 2`. Blank where there is only one.
///
/// `None` where no list on the way to `path` is shown as sections.
pub fn section_of(form: Form, path: &[PathStep]) -> Option<Memo<String>> {
    let mut known: Vec<&'static List> = Vec::new();
    for step in path {
        let list = match known.last() {
            None => form.template.root_list(&step.list),
            Some(above) => above.lists.iter().find(|list| list.id == step.list),
        };
        known.extend(list.filter(|list| list.layout != Layout::Table));
    }
    if known.is_empty() {
        return None;
    }
    let path = path.to_vec();
    Some(memo(move || {
        let lang = form.lang.get();
        form.read_settled(|draft| {
            let mut said = String::new();
            for (depth, (list, step)) in known.iter().zip(&path).enumerate() {
                let rows = path
                    .get(..depth)
                    .and_then(|above| draft.node(above))
                    .map_or(&[][..], |node| node.rows(list.id));
                if let Some(at) = rows
                    .iter()
                    .position(|row| row.id == step.row)
                    .filter(|_| rows.len() > 1)
                {
                    said.extend([
                        super::words::COLON.get(lang),
                        &section_name(form.template, list, rows, at, lang),
                    ]);
                }
            }
            said
        })
    }))
}

/// The name of one of several sections: its number, or its own name where the form prescribes the rows.
fn section_name(template: &Template, list: &List, rows: &[Row], at: usize, lang: Lang) -> String {
    let own = rows
        .get(at)
        .filter(|_| template.fixed_rows(list.id).is_some())
        .and_then(|row| (list.name)(&row.node));
    own.unwrap_or_else(|| numbered(list.item, at)).get(lang)
}

/// The hidden words of [`section_of`].
pub fn hidden_section(form: Form, path: &[PathStep]) -> Option<El> {
    section_of(form, path).map(|section| of_class("span", "vh").text_of(move || section.get()))
}

/// The nodes from the root down to the one at `path`.
pub fn nodes<'a>(draft: &'a Draft, path: &[PathStep]) -> Option<Vec<&'a Node>> {
    (0..=path.len())
        .map(|depth| draft.node(path.get(..depth)?))
        .collect()
}

/// The form of this page.
pub fn form() -> Form {
    expect_context::<Form>()
}
