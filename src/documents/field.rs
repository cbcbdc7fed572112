//! A field described once, as data: pages, checks, the review, files and paper all read it.

use super::words::{ROW_NUMBER, numbered};
use super::{Draft, Node, PathStep, Place, Row, RowId, Strength};
use crate::clause::Clause;
use crate::i18n::{Lang, Message, Text};
use crate::measure::{Decimal, NumberFault, Year, read_number, read_year};
use crate::order::sorted;

/// One code and the words shown for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// What is stored.
    pub code: &'static str,
    /// What is shown.
    pub label: Text,
}

impl Choice {
    /// Whether its code is one of a standard, such as C2651, and is said before the words; one of the program's own is not.
    pub fn says_code(&self) -> bool {
        self.code.starts_with(|c: char| c.is_ascii_uppercase())
    }
}

/// The choice of a code; of codes that begin with a letter, as C2651 does, also by their digits alone.
pub fn choice_of(choices: &'static [Choice], typed: &str) -> Option<&'static Choice> {
    let typed = typed.trim();
    let exact = choices.iter().find(|choice| choice.code == typed);
    exact.or_else(|| {
        choices.iter().find(|choice| {
            choice.code.eq_ignore_ascii_case(typed)
                || !typed.is_empty()
                    && choice.code.starts_with(|c: char| c.is_ascii_uppercase())
                    && choice.code.get(1..) == Some(typed)
        })
    })
}

/// What kind of answer a field takes.
#[derive(Clone, Copy)]
pub enum FieldKind {
    /// One line of text.
    Line,
    /// Several lines of text.
    Lines,
    /// One line of text with suggestions to pick from; own words are as welcome.
    Suggest(&'static [Text]),
    /// An exact decimal.
    Number {
        /// Whether a figure below zero can be meant.
        negative: bool,
    },
    /// A calendar year.
    Year,
    /// A day, `yyyy-mm-dd`.
    Date,
    /// One of a few; stored as its code.
    Choice(&'static [Choice]),
    /// Any of a few; stored as codes in the list's order, joined by commas. Where the field is asked for, each of them is, unless [`Field::some`] says
    /// that some will do.
    Many(&'static [Choice]),
    /// One of many, found by typing; stored as its code. A code the list does not hold is judged by `check`.
    Search(fn() -> &'static [Choice]),
    /// 统一社会信用代码 (GB 32100—2015).
    CreditCode,
    /// A file on the disk of which name, size and SHA-256 are kept, in `<id>`, `<id>_size`, `<id>_sha256`; never the content.
    File,
}

/// A field's or a column's name.
#[derive(Clone, Copy)]
pub enum Label {
    /// Fixed words.
    Fixed(Text),
    /// Words with the answer of a field at the root put in for `{0}`, e.g. `{0} 年`; the second text stands where it is blank.
    WithAnswer(Text, &'static str, Text),
}

/// Where a field's unit comes from.
#[derive(Clone, Copy)]
pub enum UnitOf {
    /// It has none.
    None,
    /// Always this one.
    Fixed(Text),
    /// The answer of this field, in the same row or the nearest row above that has it.
    Answer(&'static str),
    /// The label of the choice that this field of the same row, or of the nearest row above that has it, holds.
    Chosen(&'static str, &'static [Choice]),
}

/// When a field is asked.
#[derive(Clone, Copy)]
pub enum When {
    /// Always.
    Always,
    /// Where the field of the same row, or of the nearest row above that has it, holds one of these codes.
    Is(&'static str, &'static [&'static str]),
    /// Where the template says so of the node that holds the field and the nodes above it, root first.
    Holds(fn(&[&Node]) -> bool),
}

/// A move of answers that follow another one: its name, and what it does to the draft in which the other answer has changed. The text is the other
/// answer as it was before.
pub type Follow = (Text, fn(&mut Draft, &str));

/// A field of a form.
#[derive(Clone, Copy)]
pub struct Field {
    /// Stable id, also the key in files.
    pub id: &'static str,
    /// What it takes.
    pub kind: FieldKind,
    /// The standard's own term.
    pub label: Label,
    /// Its unit.
    pub unit: UnitOf,
    /// A second way to read a figure whose text names another unit than the field's (in Chinese, the second argument): water in cubic metres for one in
    /// tonnes.
    pub also: Option<fn(&str, &str) -> Option<Decimal>>,
    /// One line below the label.
    pub hint: Option<Text>,
    /// The note in the margin: what it means and what governs it. May change with the other answers of its row.
    pub help: Option<fn(&Node) -> Text>,
    /// The clause that asks for it.
    pub clause: Option<Clause>,
    /// 应 → asked for; 宜 → a warning where missing; 可 → optional.
    pub strength: Strength,
    /// What else moves with the answer: its name, by which it can be taken back, and the move, which is given the answer before. It is done when the
    /// changed field is left.
    pub follow: Option<Follow>,
    /// Whether the year or day is one that is reported on: one long past or far off is then doubted.
    pub reported: bool,
    /// Whether the figure may honestly not exist: where it is asked for, a reason stands for it (see `absent`); where it is optional, 暂无 stands for it
    /// and needs none.
    pub may_lack: bool,
    /// Of several choices, whether some of them will do; otherwise each is asked for.
    pub some: bool,
    /// When it is asked.
    pub when: When,
    /// Answers of the same row that are set when this one is chosen and they are blank: (code, field, typed).
    pub presets: &'static [(&'static str, &'static str, &'static str)],
    /// The same for answers that are worked out of the code: (field, typed).
    pub sets: Option<Sets>,
    /// The `autocomplete` token of HTML, blank for `off`.
    pub autocomplete: &'static str,
    /// The words of a button that stands in its place in a table while it is blank; `None` where it is always open.
    pub behind: Option<Text>,
    /// Whether changes of it are kept as dated revisions (see `revisions`).
    pub logged: bool,
    /// In a table: whether a text that is longer than its cell is wide goes on in further lines.
    pub wraps: bool,
    /// How many places people are shown of it at most, where its answer is computed with more; `None` shows them all.
    pub places: Option<u32>,
    /// In a section: the list of the same row that stands before this field; the other lists of the row stand behind all fields.
    pub after_list: &'static str,
    /// Where a slider below the figure reaches, given the nodes from the root down to the one that holds the field; no slider where it gives nothing.
    pub slides: Option<Slides>,
    /// In a table: whether a worksheet of energy bills can give the figure (see `from_bills`), given the nodes from the root down to the row. A button
    /// below the figure opens the choice.
    pub from_bills: Option<fn(&[&Node]) -> bool>,
}

/// What a choice sets besides, by its code.
pub type Sets = fn(&str) -> Vec<(&'static str, String)>;

/// Where the slider of a figure reaches, by the nodes from the root down; `None` where there is none.
pub type Slides = fn(&[&Node]) -> Option<Slide>;

/// Where a slider reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slide {
    /// From this figure.
    pub least: Decimal,
    /// To this one.
    pub most: Decimal,
    /// In steps of this.
    pub step: Decimal,
}

/// How the rows of a list are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// A section a row, with a heading. Several rows are lines that tell these facts, and one of them is open at a time.
    Sections(&'static [Glance]),
    /// A table with a row a row; cards on a narrow screen.
    Table,
}

/// A fact that the line of a row tells while the row is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Glance {
    /// The answer of this field of the row, under the field's name.
    Answer(&'static str),
    /// The computed figure of the row with this id, under this name.
    Figure(&'static str, Text),
    /// The answer of the field in the last row of the list inside the row, under the field's name: list, then field.
    LastAnswer(&'static str, &'static str),
    /// The figure with this id of the last row that has it in the list inside the row, under this name: list, then figure.
    LastFigure(&'static str, &'static str, Text),
}

/// A computed figure as a column of a table.
#[derive(Clone, Copy)]
pub struct Column {
    /// The figure's id (see `Figure::id`).
    pub figure: &'static str,
    /// It stands before this field, last where blank.
    pub before: &'static str,
    /// Its heading.
    pub heading: Text,
    /// When it is shown, judged like a field's.
    pub when: When,
}

/// A list of rows.
#[derive(Clone, Copy)]
pub struct List {
    /// Stable id, also the key in files.
    pub id: &'static str,
    /// The name of the whole.
    pub label: Text,
    /// The name of one row, e.g. 指标; numbered in headings.
    pub item: Text,
    /// What the button that adds a row says.
    pub add: Text,
    /// What a row asks.
    pub fields: &'static [Field],
    /// Lists inside a row.
    pub lists: &'static [List],
    /// How it is laid out.
    pub layout: Layout,
    /// The note in the margin.
    pub help: Option<Text>,
    /// The clause that asks for it.
    pub clause: Option<Clause>,
    /// 应 → at least one row, 宜 → a warning without one, 可 → may be empty.
    pub strength: Strength,
    /// What a new row begins with, e.g. the year after the last. The place is the row that will hold it.
    pub fresh: fn(&Draft, &Place) -> Node,
    /// What names a row when read aloud, e.g. `2025 年`. `None` where it has no name yet: then it is numbered.
    pub name: fn(&Node) -> Option<Message>,
    /// Computed figures shown as columns among the fields.
    pub figures: &'static [Column],
    /// When it is shown, judged at the root. A list with rows must be shown.
    pub when: When,
    /// The field at the root whose answer is its name in place of the label; none where blank.
    pub named_by: &'static str,
}

/// A part of a step.
#[derive(Clone, Copy)]
pub enum Part {
    /// Fields at the root.
    Fields(&'static [Field]),
    /// Fields at the root that few will touch, folded away under these words; there as long as the first of them is asked. They are unfolded where
    /// one holds an answer, unless the root holds an answer with the last id: the program filled them in then.
    Folded(Text, &'static [Field], &'static str),
    /// A list at the root.
    List(&'static List),
    /// A list inside each row of a list at the root. Of the outer rows only the headings are shown; several are lines that tell these facts.
    NestedList(&'static List, &'static List, &'static [Glance]),
    /// A list at the root whose rows are given: they are filled here, but neither added, removed nor moved.
    FixedRows(&'static FixedRows),
    /// What was computed, by id: figures of the root, and bars (see `Evaluation`), in this order.
    Results(&'static [&'static str]),
    /// What can be done to the draft at once; the functions stand in `Output::actions`.
    Actions(&'static [Action]),
    /// A table of the report, by its id in `Output::shown`; nothing where the draft has none.
    Table(&'static str),
    /// The same, under its title as a line to open: for tables that say in figures what a picture shows, or that few will read.
    FoldedTable(&'static str),
    /// The pictures of the courses of a list's rows.
    Charts(&'static List),
    /// Another document of the form beside this one, compared by `Output::compare`.
    Compare,
    /// One view of a loan book, where this holds at the root. The lazy part of loan books shows it; what is taken over of a book goes through the
    /// actions [`BOOK_READ`] and [`BOOK_GONE`].
    LoanBook(LoanBookView, When),
    /// A table of energy bills that is pasted. The lazy part of bills reads it; what was read goes through the action [`BILLS_READ`].
    Bills,
}

/// What is shown of a loan book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoanBookView {
    /// Its files, and reading them.
    Import,
    /// What is hard to believe in it.
    Checks,
    /// Its result.
    Result,
}

/// The act that takes over what was read: the bytes are a `standards::green_loan::exchange::Taken` as JSON.
pub const BOOK_READ: &str = "book";
/// The act that takes a result away again.
pub const BOOK_GONE: &str = "book_gone";
/// The act that confirms remarks about loans, or takes that back: the bytes are a `standards::green_loan::confirm::Confirm` as JSON.
pub const BOOK_CONFIRM: &str = "book_confirm";

/// The act that takes over energy bills that were read: the bytes are those of `energy_bills::handed`.
pub const BILLS_READ: &str = "bills";

impl LoanBookView {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Import, Self::Checks, Self::Result];

    /// Its name, also that of its place on the page.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Import => "book-import",
            Self::Checks => "book-checks",
            Self::Result => "book-result",
        }
    }
}

/// A list whose rows are given.
#[derive(Clone, Copy)]
pub struct FixedRows {
    /// The list. Another part may show the same list, by its id, with other fields.
    pub list: &'static List,
    /// What stands under the heading of a row, e.g. the question and where it comes from.
    pub about: fn(&Node) -> Option<Message>,
    /// Fields of a section that few will touch: folded away under these words while they are blank.
    pub fold: Option<(Text, &'static [&'static str])>,
    /// Of a long table: its groups, which are then lines, of which one is open at a time.
    pub groups: Option<RowGroups>,
}

/// The groups of a long table of given rows, by what stands above their rows.
#[derive(Clone, Copy)]
pub struct RowGroups {
    /// Whether a row is asked in this document, given the root.
    pub asked: fn(&Node, &Node) -> bool,
    /// What the line of a group says of its rows.
    pub said: fn(&[&Node]) -> Message,
}

/// Something that can be done to a draft at once.
#[derive(Clone, Copy)]
pub struct Action {
    /// Stable id, by which the output knows it.
    pub id: &'static str,
    /// What its button says.
    pub label: Text,
    /// What it does, in one sentence.
    pub help: Text,
    /// When it is offered, judged at the root.
    pub when: When,
    /// Whether it takes or gives a file.
    pub file: ActionFile,
}

/// Whether an act takes or gives a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActionFile {
    /// Neither.
    None,
    /// It takes one; the endings it takes, as in `accept`.
    Takes(&'static str),
    /// It gives one, with this ending and this name.
    Gives(&'static str, Text),
}

/// A step of the form.
#[derive(Clone, Copy)]
pub struct Step {
    /// Its name in addresses.
    pub id: &'static str,
    /// Its numeral in the template, e.g. 一; blank where the template gives none.
    pub numeral: &'static str,
    /// Its title, the template's own.
    pub label: Text,
    /// One sentence under the title.
    pub lead: Text,
    /// What it asks.
    pub parts: &'static [Part],
    /// When it is a step of the form at all, judged at the root.
    pub when: When,
    /// The field at the root whose answer is its title in place of the label; none where blank.
    pub named_by: &'static str,
}

impl Step {
    /// A step that is always asked: to be completed with `..Step::PLAIN`.
    pub const PLAIN: Self = Self {
        id: "",
        numeral: "",
        label: Text::new("", ""),
        lead: Text::new("", ""),
        parts: &[],
        when: When::Always,
        named_by: "",
    };

    /// Whether it is a step of this document.
    pub fn asked(&self, root: &Node) -> bool {
        self.when.holds(&[root])
    }

    /// Its title in this document.
    pub fn title(&self, root: &Node) -> Message {
        match root.get(self.named_by).trim() {
            "" => self.label.into(),
            named => Message::new(Text::new("{0}", "{0}"), vec![named.into()]),
        }
    }
}

/// What stands in a section of a list.
#[derive(Clone, Copy)]
pub enum Within {
    /// A field of the row.
    Field(&'static Field),
    /// A list inside the row.
    List(&'static List),
}

impl List {
    /// The fields of a row and the lists inside it in the order in which a section shows them.
    pub fn within(&self) -> impl Iterator<Item = Within> + use<> {
        let (fields, lists) = (self.fields, self.lists);
        let among = fields.iter().flat_map(move |field| {
            let above = lists.iter().find(|list| list.id == field.after_list);
            let above = above.map(Within::List);
            above.into_iter().chain([Within::Field(field)])
        });
        let behind = lists
            .iter()
            .filter(move |list| fields.iter().all(|field| field.after_list != list.id));
        among.chain(behind.map(Within::List))
    }

    /// Whether a row begins with its year.
    fn by_year(&self) -> bool {
        let first = self.fields.first();
        first.is_some_and(|field| matches!(field.kind, FieldKind::Year))
    }

    /// The year with which a row begins, `None` where it has no readable one.
    fn year_of(&self, row: &Row) -> Option<Year> {
        let first = self.fields.first().filter(|_| self.by_year())?;
        read_year(row.node.get(first.id))
    }

    /// The rows as review, paper and charts show them, each with its position in the document: in the order of their years where a row begins with
    /// its year, those without a readable year last; elsewhere as they stand.
    pub fn shown<'a>(&self, rows: &'a [Row]) -> Vec<(usize, &'a Row)> {
        let rows: Vec<(usize, &Row)> = rows.iter().enumerate().collect();
        if !self.by_year() {
            return rows;
        }
        sorted(rows, |(_, row), (_, other)| {
            match (self.year_of(row), self.year_of(other)) {
                (Some(year), Some(other)) => year < other,
                (year, _) => year.is_some(),
            }
        })
    }

    /// Moves a row that was added at the end up to where its year belongs.
    pub fn settle(&self, draft: &mut Draft, path: &[PathStep], id: RowId) {
        let rows = draft.node(path).map_or(&[][..], |node| node.rows(self.id));
        let Some(year) = rows.last().and_then(|row| self.year_of(row)) else {
            return;
        };
        let later = rows.iter().rev().skip(1);
        let later = later.take_while(|row| self.year_of(row).is_some_and(|other| other > year));
        for _ in 0..later.count() {
            draft.move_row(path, self.id, id, -1);
        }
    }

    /// Its name in this document.
    pub fn title(&self, root: &Node) -> Message {
        match root.get(self.named_by).trim() {
            "" => self.label.into(),
            named => Message::new(Text::new("{0}", "{0}"), vec![named.into()]),
        }
    }

    /// What a message calls a row: its own name; without one its number, as 第 1 行 in a table and 指标 1 elsewhere.
    pub fn name_of(&self, row: &Node, index: usize) -> Message {
        (self.name)(row).unwrap_or_else(|| match self.layout {
            Layout::Table => Message::new(ROW_NUMBER, vec![(index + 1).to_string().into()]),
            Layout::Sections(_) => numbered(self.item, index),
        })
    }
}

impl When {
    /// Whether it holds, given the nodes from the root down to the one in question.
    pub fn holds(self, nodes: &[&Node]) -> bool {
        match self {
            Self::Always => true,
            Self::Is(field, codes) => codes.contains(&nearest(nodes, field)),
            Self::Holds(tell) => tell(nodes),
        }
    }
}

impl Field {
    /// A field of `kind`, with everything else plain: required, always asked, no unit, no help.
    pub const fn new(id: &'static str, kind: FieldKind, label: Text) -> Self {
        Self {
            id,
            kind,
            label: Label::Fixed(label),
            unit: UnitOf::None,
            also: None,
            hint: None,
            help: None,
            clause: None,
            strength: Strength::Must,
            follow: None,
            reported: false,
            may_lack: false,
            some: false,
            when: When::Always,
            presets: &[],
            sets: None,
            autocomplete: "",
            behind: None,
            logged: false,
            wraps: false,
            places: None,
            after_list: "",
            slides: None,
            from_bills: None,
        }
    }

    /// Whether the field is asked, given the nodes from the root down to the one that holds it.
    pub fn asked(&self, nodes: &[&Node]) -> bool {
        self.when.holds(nodes)
    }

    /// What the choice of a code sets in the same row, where that is blank: (field, typed).
    pub fn set_by(&self, code: &str) -> Vec<(&'static str, String)> {
        let presets = self.presets.iter().filter(|(of, ..)| *of == code);
        let presets = presets.map(|(_, field, typed)| (*field, (*typed).to_owned()));
        let sets = self.sets.map(|sets| sets(code)).unwrap_or_default();
        presets.chain(sets).collect()
    }

    /// The unit as shown, blank where there is none (yet).
    pub fn unit_of(&self, nodes: &[&Node], lang: Lang) -> String {
        match self.unit {
            UnitOf::None => String::new(),
            UnitOf::Fixed(unit) => unit.get(lang).to_owned(),
            UnitOf::Answer(field) => match nearest(nodes, field).trim() {
                super::words::ONE => "",
                typed => super::words::unit(typed, lang),
            }
            .to_owned(),
            UnitOf::Chosen(field, choices) => {
                let code = nearest(nodes, field);
                let chosen = choices.iter().find(|choice| choice.code == code);
                chosen
                    .map_or("", |choice| choice.label.get(lang))
                    .to_owned()
            }
        }
    }

    /// Reads a figure that was typed in the field, whose unit may stand behind it in either language. The nodes lead from the root to the row.
    pub fn read(&self, typed: &str, nodes: &[&Node]) -> Result<Decimal, NumberFault> {
        let own = |lang| self.unit_of(nodes, lang);
        read_number(typed, &own(Lang::Zh))
            .or_else(|fault| read_number(typed, &own(Lang::En)).map_err(|_| fault))
            .or_else(|fault| {
                let also = self.also.and_then(|also| also(typed, &own(Lang::Zh)));
                also.ok_or(fault)
            })
    }

    /// The label without its unit.
    pub fn label_of(&self, root: &Node) -> Message {
        match self.label {
            Label::Fixed(text) => text.into(),
            Label::WithAnswer(with, field, without) => match root.get(field).trim() {
                "" => without.into(),
                // A year is said as a number, however it was typed.
                answer => {
                    let year = read_year(answer).map(|year| year.number().to_string());
                    Message::new(with, vec![year.unwrap_or_else(|| answer.to_owned()).into()])
                }
            },
        }
    }

    /// The choices a code can come from, none where the kind has none.
    pub fn choices(&self) -> &'static [Choice] {
        match self.kind {
            FieldKind::Choice(choices) | FieldKind::Many(choices) => choices,
            FieldKind::Search(choices) => choices(),
            _ => &[],
        }
    }
}

/// The answer of the innermost node that has one; blank where none has.
pub(crate) fn nearest<'a>(nodes: &[&'a Node], field: &str) -> &'a str {
    nodes
        .iter()
        .rev()
        .map(|node| node.get(field))
        .find(|typed| !typed.is_empty())
        .unwrap_or("")
}
