//! The workbook of a form, to be filled offline: a first sheet that says how, the form's tables as sheets, and a hidden sheet that names the field of
//! each cell.

use super::address::Address;
use super::layout::{Block, Column, Kind, Table, bare, nodes, sheets};
use super::words as w;
use crate::documents::words::{clause_number, unit};
use crate::documents::{Choice, Document, Draft, Field, FieldKind, Node, Strength, Template, When};
use crate::documents::{UnitOf, Visit, checksum, choice_of, reference, walk};
use crate::exports::{made_in_china, words as ew};
use crate::i18n::{Lang, Message, Text};
use crate::measure::read_year;
use crate::sheets::form_book::column_name;
use crate::sheets::form_book::text::{
    CheckText, FormBookText, FormCellText, FormSheetText, InputKind, InputText, MARK, Tint,
};
use crate::sheets::lines::sheet_name;
use std::collections::BTreeSet;

/// The shape of the workbook; a reader of a later shape refuses none of an earlier one.
pub const SHAPE: &str = "1";
/// The name of the hidden sheet.
pub const MAP: &str = "gd-map";
/// What the keys of rows begin with, behind [`MARK`]: the title of a table, its headings, a field, a row, and anything else of the program.
pub const TITLE: &str = "t ";
/// The headings of a table.
pub const HEAD: &str = "h ";
/// A field a row.
pub const FIELD: &str = "f ";
/// A row of a table.
pub const ROW: &str = "r ";
/// Words of the program.
pub const WORDS: &str = "s ";
/// What parts the table of a row from the row's address.
pub const OF: char = '|';

/// How wide the columns are, in letters: names, cells to be filled, units, notes, clauses, and columns of tables behind them.
const WIDTHS: [u32; 6] = [4, 28, 34, 14, 40, 14];
const WIDTH: u32 = 18;

/// What a workbook is made of.
#[derive(Clone, Copy)]
pub struct Wanted<'a> {
    /// The document.
    pub document: &'a Document,
    /// Its form.
    pub template: &'static Template,
    /// Whether what was filled in stands in it.
    pub filled: bool,
    /// Its language.
    pub lang: Lang,
    /// The time now, ISO 8601 UTC.
    pub now: &'a str,
}

/// An answer as a cell shows it: choices by their words, everything else as it was typed.
pub fn shown(field: &Field, typed: &str, lang: Lang) -> String {
    match field.kind {
        FieldKind::Choice(choices) => {
            let chosen = choices.iter().find(|choice| choice.code == typed);
            chosen.map_or_else(|| typed.to_owned(), |choice| said(choice, lang))
        }
        FieldKind::Many(choices) => {
            let one = |code: &str| {
                let chosen = choices.iter().find(|choice| choice.code == code);
                chosen.map_or_else(|| code.to_owned(), |choice| said(choice, lang))
            };
            let all = typed.split(',').filter(|code| !code.is_empty()).map(one);
            all.collect::<Vec<_>>().join("\n")
        }
        FieldKind::Search(choices) => choice_of(choices(), typed)
            .filter(|choice| choice.code == typed)
            .map_or_else(|| typed.to_owned(), |choice| said(choice, lang)),
        FieldKind::Suggest(_) => unit(typed, lang).to_owned(),
        _ => typed.to_owned(),
    }
}

/// A choice as a cell shows it.
fn said(choice: &Choice, lang: Lang) -> String {
    let label = choice.label.get(lang);
    if choice.says_code() && !label.starts_with(choice.code) {
        [choice.code, " ", label].concat()
    } else {
        label.to_owned()
    }
}

/// The heading of a column with the unit that all rows share.
pub fn heading(draft: &Draft, table: &Table, column: &Column, lang: Lang) -> String {
    let blank = Node::default();
    let parent = Address {
        path: table.at.path.clone(),
        field: String::new(),
    };
    let row = table.rows.first().unwrap_or(&parent);
    let first = nodes(draft, row, &blank);
    let label = column.label(&first, &draft.root, lang);
    let mut units = table.rows.iter().map(|row| {
        let nodes = nodes(draft, row, &blank);
        let asked = column.field(&nodes).filter(|(_, asked)| *asked);
        match asked {
            Some((field, _)) => field.unit_of(&nodes, lang),
            // A row to be added may be asked later.
            None => match column.variants.as_slice() {
                [field] => field.unit_of(&nodes, lang),
                _ => String::new(),
            },
        }
    });
    let unit = units.next().unwrap_or_default();
    // A unit that a cell of the row itself decides is none of the column.
    let own = column.variants.iter().any(|field| match field.unit {
        UnitOf::Answer(of) | UnitOf::Chosen(of, _) => {
            table.columns.iter().any(|other| other.id == of)
        }
        UnitOf::None | UnitOf::Fixed(_) => false,
    });
    if unit.is_empty() || own || units.any(|other| other != unit) {
        return label;
    }
    Message::new(w::WITH_UNIT, vec![label.into(), unit.into()]).get(lang)
}

/// What stands before the rows of a table: the name of a row and what is said of it, or the row that its rows belong to.
pub fn heads_before(table: &Table, draft: &Draft, lang: Lang) -> Vec<String> {
    if let Some(outer) = table.outer {
        let item = outer.item.get(lang);
        return vec![Message::new(w::BELONGS, vec![item.into()]).get(lang)];
    }
    let mut heads = Vec::new();
    if table.given {
        heads.push(table.list.item.get(lang).to_owned());
        if tells(table, draft, lang) {
            heads.push(w::ABOUT_ROW.get(lang).to_owned());
        }
    }
    heads
}

/// Whether anything is said under the names of the rows.
fn tells(table: &Table, draft: &Draft, lang: Lang) -> bool {
    let blank = Node::default();
    table.about.is_some_and(|about| {
        table.rows.iter().any(|row| {
            let nodes = nodes(draft, row, &blank);
            let said = nodes.last().and_then(|node| about(node));
            said.is_some_and(|said| !said.get(lang).is_empty())
        })
    })
}

/// The workbook as texts.
pub fn book(wanted: &Wanted) -> FormBookText {
    let Wanted {
        document,
        template,
        filled,
        lang,
        now,
    } = *wanted;
    let draft = if filled {
        document.draft.clone()
    } else {
        bare(template, &document.draft)
    };
    let mut writing = Writing {
        template,
        draft: &draft,
        lang,
        book: FormBookText {
            name: [
                template.title.get(lang),
                &(template.subject)(&document.draft).get(lang),
            ]
            .join(" "),
            mark: if document.demo {
                ew::DEMO.get(lang).to_owned()
            } else {
                String::new()
            },
            now: now.to_owned(),
            lists: Vec::new(),
            sheets: Vec::new(),
        },
        map: Vec::new(),
    };
    writing.map_row(&["form", template.id]);
    writing.map_row(&["version", &template.version.to_string()]);
    writing.map_row(&["shape", SHAPE]);
    writing.map_row(&["edition", template.edition.number]);
    writing.map_row(&["document", &document.id]);
    writing.map_row(&["sum", &checksum(&document.draft)]);
    writing.map_row(&["kind", if filled { "filled" } else { "blank" }]);
    writing.map_row(&["lang", lang.tag()]);
    let own = [MARK, WORDS, template.id, " ", &document.id].concat();
    let mut names = vec![w::HOW.get(lang).to_owned()];
    writing.read_me(wanted, &own);
    for sheet in sheets(template, &draft, lang) {
        let name = sheet_name(&sheet.title, &names, lang);
        names.push(name.clone());
        let wide = sheet
            .blocks
            .iter()
            .map(|block| match &block.kind {
                Kind::Form(..) => 5,
                Kind::Table(table) => table.columns.len() + 2,
            })
            .max()
            .unwrap_or(5);
        let widths = WIDTHS.into_iter().chain(std::iter::repeat(WIDTH));
        let mut page = FormSheetText {
            name,
            hidden: false,
            widths: widths.take(wide.max(5) + 1).collect(),
            rows: Vec::new(),
            checks: Vec::new(),
        };
        page.rows.push(vec![
            FormCellText::Key(own.clone()),
            FormCellText::Title(sheet.title.clone()),
        ]);
        if !sheet.lead.is_empty() {
            page.rows
                .push(vec![key(WORDS, ""), FormCellText::Key(sheet.lead.clone())]);
        }
        for block in &sheet.blocks {
            page.rows.push(Vec::new());
            writing.block(&mut page, block);
        }
        writing.book.sheets.push(page);
    }
    writing.say_own();
    let Writing { mut book, map, .. } = writing;
    book.sheets.push(FormSheetText {
        name: MAP.to_owned(),
        hidden: true,
        widths: vec![12, 20, 12, 30, 30],
        rows: map,
        checks: Vec::new(),
    });
    book
}

/// The text by which a row is known again.
fn key(kind: &str, of: &str) -> FormCellText {
    FormCellText::Key([MARK, kind, of].concat())
}

/// The words of a cell that the program writes and nobody fills in.
pub fn own_words(cell: &FormCellText) -> Option<String> {
    match cell {
        FormCellText::Title(text)
        | FormCellText::Head(text)
        | FormCellText::Label(text)
        | FormCellText::Said(text) => Some(text.clone()).filter(|text| !text.is_empty()),
        FormCellText::Blank | FormCellText::Key(_) | FormCellText::Input(_) => None,
    }
}

struct Writing<'a> {
    template: &'static Template,
    draft: &'a Draft,
    lang: Lang,
    book: FormBookText,
    map: Vec<Vec<FormCellText>>,
}

impl Writing<'_> {
    fn map_row(&mut self, cells: &[&str]) {
        let first = FormCellText::Key([MARK, "map"].concat());
        // What a person typed comes back by the same way as in its own cell.
        let cells = cells.iter().map(|cell| {
            FormCellText::Input(InputText {
                kind: InputKind::Words,
                text: (*cell).to_owned(),
                tint: Tint::Optional,
            })
        });
        self.map.push([first].into_iter().chain(cells).collect());
    }

    /// Names the program's own words in the hidden sheet, so that they are known again in a workbook of a document that was changed since.
    fn say_own(&mut self) {
        let texts = self.book.sheets.iter().flat_map(|sheet| &sheet.rows);
        let own: BTreeSet<String> = texts.flatten().filter_map(own_words).collect();
        for text in own {
            self.map_row(&["said", &text]);
        }
    }

    /// The first sheet: what the workbook is, and how it is filled.
    fn read_me(&mut self, wanted: &Wanted, own: &str) {
        let lang = self.lang;
        let Wanted {
            document, template, ..
        } = *wanted;
        let said = |text: Text| text.get(lang).to_owned();
        let mut rows = vec![vec![
            FormCellText::Key(own.to_owned()),
            FormCellText::Title(Message::new(w::HOW_TITLE, vec![template.title.into()]).get(lang)),
        ]];
        let mut line = |name: String, words: String| {
            rows.push(vec![
                key(WORDS, ""),
                FormCellText::Label(name),
                FormCellText::Said(words),
            ]);
        };
        if document.demo {
            line(said(ew::NATURE), said(ew::DEMO));
        }
        line(said(ew::OF), (template.subject)(&document.draft).get(lang));
        for (name, typed) in reference::of(template, &document.draft) {
            line(said(name), typed);
        }
        line(
            said(ew::EDITION),
            [template.edition.number, template.edition.title].join(" "),
        );
        let kind = if wanted.filled { w::FILLED } else { w::EMPTY };
        line(said(w::CONTENTS), said(kind));
        line(said(ew::SUM), checksum(&document.draft));
        line(said(ew::FORM_VERSION), template.version.to_string());
        line(said(ew::MADE_AT), made_in_china(wanted.now, lang));
        for (at, (name, words)) in w::HOW_TO.iter().enumerate() {
            let number = Message::new(
                w::NUMBERED,
                vec![(at + 1).to_string().into(), (*name).into()],
            );
            line(number.get(lang), said(*words));
        }
        for (tint, words) in [
            (Tint::Asked, w::TINT_ASKED),
            (Tint::Optional, w::TINT_OPTIONAL),
            (Tint::Idle, w::TINT_IDLE),
        ] {
            rows.push(vec![
                key(WORDS, ""),
                FormCellText::Input(InputText {
                    kind: InputKind::Words,
                    text: String::new(),
                    tint,
                }),
                FormCellText::Said(said(words)),
            ]);
        }
        self.book.sheets.push(FormSheetText {
            name: w::HOW.get(lang).to_owned(),
            hidden: false,
            widths: vec![4, 28, 90],
            rows,
            checks: Vec::new(),
        });
    }

    fn block(&mut self, page: &mut FormSheetText, block: &Block) {
        page.rows.push(vec![
            key(TITLE, &block.key),
            FormCellText::Title(block.title.clone()),
        ]);
        match &block.kind {
            Kind::Form(at, columns) => self.form(page, &block.key, at, columns),
            Kind::Table(table) => self.table(page, &block.key, table),
        }
    }

    fn form(&mut self, page: &mut FormSheetText, of: &str, at: &Address, columns: &[Column]) {
        let lang = self.lang;
        let heads = [w::ITEM, w::ENTRY, w::UNIT, w::NOTE, ew::CLAUSE];
        page.rows.push(
            std::iter::once(key(HEAD, of))
                .chain(heads.map(|text| FormCellText::Head(text.get(lang).to_owned())))
                .collect(),
        );
        if !at.path.is_empty() {
            self.map_row(&["row", of, &at.to_string()]);
        }
        let blank = Node::default();
        let draft = self.draft;
        let nodes = nodes(draft, at, &blank);
        for column in columns {
            let Some((field, asked)) = column.field(&nodes) else {
                continue;
            };
            let place = at.field(column.id);
            let typed = nodes.last().map_or("", |node| node.get(column.id));
            let row = page.rows.len();
            let clause = field
                .clause
                .map_or_else(String::new, |clause| clause_number(clause.number, lang));
            let label = column.label(&nodes, &draft.root, lang);
            let unit = field.unit_of(&nodes, lang);
            let note = self.note(field, asked);
            page.rows.push(vec![
                key(FIELD, &place.to_string()),
                FormCellText::Label(label),
                self.input(page, (row, 2), (field, asked), (typed, &unit), &place),
                FormCellText::Said(unit),
                FormCellText::Said(note),
                FormCellText::Said(clause),
            ]);
            self.check(page, column, (row, 2, 1), "");
        }
    }

    fn table(&mut self, page: &mut FormSheetText, of: &str, table: &Table) {
        let lang = self.lang;
        let draft = self.draft;
        let before = heads_before(table, draft, lang);
        let heads: Vec<String> = table
            .columns
            .iter()
            .map(|column| heading(draft, table, column, lang))
            .collect();
        let first = before.len() + 1;
        for (at, (column, head)) in table.columns.iter().zip(&heads).enumerate() {
            self.map_row(&["head", of, &(first + at).to_string(), column.id, head]);
        }
        page.rows.push(
            std::iter::once(key(HEAD, of))
                .chain(
                    before
                        .iter()
                        .chain(&heads)
                        .map(|head| FormCellText::Head(head.clone())),
                )
                .collect(),
        );
        let top = page.rows.len();
        let blank = Node::default();
        let mut notes = vec![String::new(); table.columns.len()];
        for (index, row) in table.rows.iter().enumerate() {
            let nodes = nodes(draft, row, &blank);
            let node = nodes.last().copied().unwrap_or(&blank);
            let at = page.rows.len();
            let mut cells = vec![key(ROW, &[of, &OF.to_string(), &row.to_string()].concat())];
            if row.place().is_some() {
                self.map_row(&["row", of, &row.to_string()]);
            }
            if let Some(outer) = table.outer {
                cells.push(self.outer(outer, row));
            } else if table.given {
                cells.push(FormCellText::Label(
                    table.list.name_of(node, index).get(lang),
                ));
                if before.len() > 1 {
                    let said = table.about.and_then(|about| about(node));
                    cells.push(FormCellText::Said(
                        said.map_or_else(String::new, |said| said.get(lang)),
                    ));
                }
            }
            for (column, note) in table.columns.iter().zip(&mut notes) {
                let Some((field, asked)) = column.field(&nodes) else {
                    continue;
                };
                if index == 0 {
                    *note = self.note(field, asked);
                }
                let place = row.field(column.id);
                let typed = node.get(column.id);
                let cell = self.input(page, (at, cells.len()), (field, asked), (typed, ""), &place);
                cells.push(cell);
            }
            page.rows.push(cells);
        }
        if let Some(outer) = table.outer {
            let names = draft.root.rows(outer.id).iter().enumerate();
            let names = names
                .map(|(at, row)| outer.name_of(&row.node, at).get(lang))
                .collect();
            let list = Some(self.list_of(names));
            page.checks.push(CheckText {
                row: u32::try_from(top).unwrap_or(u32::MAX),
                rows: u32::try_from(table.rows.len()).unwrap_or(1),
                column: 1,
                list,
                ..CheckText::default()
            });
        }
        for (at, (column, note)) in table.columns.iter().zip(&notes).enumerate() {
            self.check(page, column, (top, first + at, table.rows.len()), note);
        }
    }

    /// The cell that names the outer row of a row.
    fn outer(&self, outer: &'static crate::documents::List, row: &Address) -> FormCellText {
        let id = match row.path.first() {
            Some((_, super::address::RowRef::Old(id))) => *id,
            _ => {
                return FormCellText::Input(InputText {
                    kind: InputKind::Words,
                    text: String::new(),
                    tint: Tint::Optional,
                });
            }
        };
        let mut rows = self.draft.root.rows(outer.id).iter().enumerate();
        let name = rows
            .find(|(_, row)| row.id == id)
            .map(|(at, row)| outer.name_of(&row.node, at).get(self.lang));
        FormCellText::Label(name.unwrap_or_default())
    }

    /// A cell to be filled, which the hidden sheet names.
    fn input(
        &mut self,
        page: &FormSheetText,
        (row, column): (usize, usize),
        (field, asked): (&Field, bool),
        (typed, unit): (&str, &str),
        place: &Address,
    ) -> FormCellText {
        let text = shown(field, typed, self.lang);
        let cell = [column_name(column), (row + 1).to_string()].concat();
        self.map_row(&["cell", &page.name, &cell, &place.to_string(), &text, unit]);
        FormCellText::Input(InputText {
            kind: match field.kind {
                FieldKind::Number { .. } => InputKind::Number,
                FieldKind::Year => InputKind::Year,
                FieldKind::Date => InputKind::Day,
                _ => InputKind::Words,
            },
            text: match field.kind {
                FieldKind::Year => read_year(&text)
                    .filter(|year| year.number().to_string() == text)
                    .map_or(text, |year| year.number().to_string()),
                _ => text,
            },
            tint: match (asked, field.strength) {
                (false, _) => Tint::Idle,
                (true, Strength::Must) => Tint::Asked,
                (true, _) => Tint::Optional,
            },
        })
    }

    /// What is said of a field: its hint, when it is asked, and what can be chosen of several.
    fn note(&self, field: &Field, asked: bool) -> String {
        let lang = self.lang;
        let mut parts: Vec<String> = Vec::new();
        if let (false, When::Is(of, codes)) = (asked, field.when) {
            let label = self.label_of(of);
            if let Some((label, choices)) = label {
                let codes: Vec<&str> = choices
                    .iter()
                    .filter(|choice| codes.contains(&choice.code))
                    .map(|choice| choice.label.get(lang))
                    .collect();
                let args = vec![label.into(), codes.join(w::OR.get(lang)).into()];
                parts.push(Message::new(w::WHEN, args).get(lang));
            }
        } else if !asked {
            parts.push(w::MAYBE.get(lang).to_owned());
        }
        if let Some(hint) = field.hint {
            parts.push(hint.get(lang).to_owned());
        }
        if let FieldKind::Many(choices) = field.kind {
            let all: Vec<&str> = choices
                .iter()
                .map(|choice| choice.label.get(lang))
                .collect();
            let all = all.join(w::NEXT.get(lang));
            parts.push(Message::new(w::SEVERAL, vec![all.into()]).get(lang));
        }
        if field.may_lack && field.strength == Strength::Must {
            parts.push(w::MAY_LACK.get(lang).to_owned());
        }
        parts.join("\n")
    }

    /// The label and the choices of the field of this id.
    fn label_of(&self, id: &str) -> Option<(String, &'static [Choice])> {
        let fields = walk(self.template.steps).into_iter();
        { fields }.find_map(|visit| match visit {
            Visit::Field(_, field) if field.id == id && !field.choices().is_empty() => Some((
                field.label_of(&self.draft.root).get(self.lang),
                field.choices(),
            )),
            _ => None,
        })
    }

    /// What the cells of a column are chosen from.
    fn check(
        &mut self,
        page: &mut FormSheetText,
        column: &Column,
        (row, at, rows): (usize, usize, usize),
        note: &str,
    ) {
        let lang = self.lang;
        let Some(field) = column.variants.first() else {
            return;
        };
        let labels = |choices: &[Choice]| choices.iter().map(|choice| said(choice, lang)).collect();
        let (list, strict) = match field.kind {
            FieldKind::Choice(choices) if column.variants.len() == 1 => {
                (Some(labels(choices)), true)
            }
            FieldKind::Search(choices) => (Some(labels(choices())), false),
            FieldKind::Suggest(texts) => {
                let texts = texts.iter().map(|text| text.get(lang).to_owned());
                (Some(texts.collect::<Vec<_>>()), false)
            }
            _ => (None, false),
        };
        let figure = matches!(field.kind, FieldKind::Number { .. });
        if list.is_none() && !figure && note.is_empty() {
            return;
        }
        let list = list.map(|list| self.list_of(list));
        page.checks.push(CheckText {
            row: u32::try_from(row).unwrap_or(u32::MAX),
            rows: u32::try_from(rows).unwrap_or(1),
            column: u16::try_from(at).unwrap_or(u16::MAX),
            list,
            strict,
            figure,
            about: note.to_owned(),
            wrong: match (figure, strict) {
                (true, _) => w::NOT_A_FIGURE.get(lang).to_owned(),
                (_, true) => w::NOT_IN_LIST.get(lang).to_owned(),
                _ => String::new(),
            },
        });
    }

    fn list_of(&mut self, list: Vec<String>) -> usize {
        let known = self.book.lists.iter().position(|known| *known == list);
        known.unwrap_or_else(|| {
            self.book.lists.push(list);
            self.book.lists.len() - 1
        })
    }
}
