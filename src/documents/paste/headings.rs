//! What the headings of a pasted block say: which field a column belongs to, and in which unit its figures are.

use super::words as w;
use super::years::year_of;
use crate::documents::{Field, FieldKind, List, Node};
use crate::i18n::{Lang, Message};
use crate::measure::{Year, read_year, units};
use std::collections::BTreeMap;

/// A heading for comparing: half-width, lower case, without blanks, marks and what stands in brackets.
pub fn core(heading: &str) -> String {
    let plain = units::plain(heading);
    let mut out = String::new();
    let mut depth = 0_usize;
    for c in plain.chars() {
        match c {
            '(' | '[' | '【' => depth = depth.saturating_add(1),
            ')' | ']' | '】' => depth = depth.saturating_sub(1),
            '*' | ':' | '、' | '"' | '“' | '”' => {}
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

/// What stands in the last brackets of a heading, without 单位; blank where there is nothing.
pub fn bracketed(heading: &str) -> String {
    let text: String = heading
        .chars()
        .map(|c| match c {
            '（' | '[' | '【' | '［' => '(',
            '）' | ']' | '】' | '］' => ')',
            other => other,
        })
        .collect();
    let inner = text
        .rsplit_once('(')
        .map(|(_, inner)| inner.split(')').next().unwrap_or(inner))
        .unwrap_or("")
        .trim();
    let lower = inner.to_lowercase();
    let said = w::UNIT_SAYS.iter().find(|said| lower.starts_with(**said));
    let skipped = said.map_or(0, |said| said.len());
    inner.get(skipped..).unwrap_or(inner).trim().to_owned()
}

/// Whether a heading names years.
pub fn names_years(heading: &str) -> bool {
    let heading = core(heading);
    w::SAME
        .first()
        .is_some_and(|words| words.contains(&heading.as_str()))
}

/// The year that a field's label says: each column of 四 is one of a year.
pub fn year_of_label(field: &Field, root: &Node) -> Option<Year> {
    read_year(&field.label_of(root).get(Lang::Zh))
}

/// The names of a field, as headings are compared.
fn names(field: &Field, root: &Node) -> Vec<String> {
    let label = field.label_of(root);
    let mut names = vec![
        core(&label.get(Lang::Zh)),
        core(&label.get(Lang::En)),
        field.id.to_owned(),
    ];
    let own = names.first().cloned().unwrap_or_default();
    for same in w::SAME.iter().filter(|same| same.contains(&own.as_str())) {
        names.extend(same.iter().map(|name| (*name).to_owned()));
    }
    names.retain(|name| !name.is_empty());
    names
}

/// The names of a target's fields, worked out once: a block that lies across has as many possible headings as rows.
pub struct Known<'a> {
    fields: &'a [&'static Field],
    asked: usize,
    /// The names of each field, as headings are compared.
    names: Vec<Vec<String>>,
    /// The year that each field's label says.
    years: Vec<Option<Year>>,
    /// The headings of the figures that the list computes.
    computed: Vec<String>,
    /// Whether a column may name the rows.
    names_rows: bool,
    /// The lists within each row.
    within: &'static [List],
}

impl<'a> Known<'a> {
    /// The names of these fields, of which the first `asked` are asked in every row, and of what the list computes.
    pub fn of(
        fields: &'a [&'static Field],
        asked: usize,
        list: Option<&'static List>,
        root: &Node,
    ) -> Self {
        let figures = list.map_or(&[][..], |list| list.figures).iter();
        Self {
            fields,
            asked,
            names_rows: false,
            within: list.map_or(&[], |list| list.lists),
            names: fields.iter().map(|field| names(field, root)).collect(),
            years: fields
                .iter()
                .map(|field| year_of_label(field, root))
                .collect(),
            computed: figures
                .flat_map(|column| [Lang::Zh, Lang::En].map(|lang| core(column.heading.get(lang))))
                .collect(),
        }
    }

    /// The same, where a column may name the rows that the form prescribes.
    pub fn naming_rows(self, names_rows: bool) -> Self {
        Self { names_rows, ..self }
    }

    /// Whether a heading is the very name of a field that holds no years, or another word for it.
    pub fn names_other(&self, heading: &str) -> bool {
        let heading = core(heading);
        let mut both = self.fields.iter().zip(&self.names);
        both.any(|(field, names)| {
            !matches!(field.kind, FieldKind::Year) && names.contains(&heading)
        })
    }

    /// Whether a cell is a word that tables are headed with: the name of a field or a computed figure, and where the form prescribes the rows the word
    /// for their names.
    pub fn is_heading(&self, cell: &str) -> bool {
        self.is_computed(cell)
            || self.named(cell).is_some()
            || (self.names_rows && w::ROW_HEADINGS.contains(&core(cell).as_str()))
    }

    /// Whether a cell is a word that heads a column of a table within each row: 2026年目标 over a list of KPIs.
    pub fn is_within(&self, cell: &str) -> bool {
        cell.chars().count() <= MOST_IN_HEADING && within(self.within, cell).is_some()
    }

    /// Whether a heading names a figure that the list computes.
    pub fn is_computed(&self, heading: &str) -> bool {
        self.computed.contains(&core(heading))
    }

    /// The field that a heading names: the one with this name, else among those that are asked the only one whose name is part of it or the other way
    /// about.
    ///
    /// A heading that is a year names the field of that year, and no other.
    pub fn named(&self, heading: &str) -> Option<usize> {
        if let Some(year) = year_of(heading) {
            return self.years.iter().position(|own| *own == Some(year));
        }
        let heading = core(heading);
        if heading.is_empty() {
            return None;
        }
        let all = &self.names;
        // The label goes before other words for it: two fields may share such a word. 指标名称 over a list of KPIs is the KPI itself, and not the name that
        // few of them are given.
        let label = |names: &Vec<String>| names.iter().take(3).any(|name| *name == heading);
        let word = |names: &Vec<String>| names.contains(&heading);
        let every = || all.iter().take(self.asked);
        let of_kpi = || {
            let of_kpi = w::OF_KPI.contains(&heading.as_str());
            every().position(word).filter(|_| of_kpi)
        };
        let by_label = every()
            .position(label)
            .or_else(of_kpi)
            .or_else(|| all.iter().position(label))
            .or_else(|| every().position(word));
        let by_word = || all.iter().position(word);
        let alike = || {
            let part = |name: &String| {
                let long = |text: &str| text.chars().count() > 1 && !text.is_ascii();
                (long(name) && heading.contains(name.as_str()))
                    || (long(&heading) && name.contains(heading.as_str()))
            };
            let found: Vec<usize> = (0..all.len().min(self.asked))
                .filter(|at| {
                    let names = all.get(*at).map_or(&[][..], Vec::as_slice);
                    names.iter().take(2).any(part)
                })
                .collect();
            // A figure goes before its unit, its source and its note, whose labels name it too.
            let figure = |at: &&usize| {
                let kind = self.fields.get(**at).map(|field| field.kind);
                matches!(kind, Some(FieldKind::Number { .. }))
            };
            let mut figures = found.iter().filter(figure);
            match (found.as_slice(), figures.next(), figures.next()) {
                ([one], ..) | (_, Some(one), None) => Some(*one),
                _ => None,
            }
        };
        let found = by_label.or_else(by_word);
        if found.is_none() && w::FULL_MARKS.contains(&heading.as_str()) {
            return None;
        }
        found.or_else(alike)
    }
}

/// The field among `fields` that a heading names, as [`Known::named`] finds it.
pub fn named(heading: &str, fields: &[&'static Field], asked: usize, root: &Node) -> Option<usize> {
    Known::of(fields, asked, None, root).named(heading)
}

/// The most letters of a heading of a table within a row.
const MOST_IN_HEADING: usize = 16;

/// The list among those within each row that a heading names. A year alone is one of the levels of the past.
pub fn within(lists: &'static [List], heading: &str) -> Option<&'static List> {
    let core = core(heading);
    lists.iter().find(|list| {
        let words = w::NESTED_WORDS.iter().find(|(id, _)| *id == list.id);
        let past = list.id == w::HISTORY_ID && year_of(heading).is_some();
        past || words.is_some_and(|(_, words)| words.iter().any(|word| core.contains(word)))
    })
}

/// Whether a word heads tables of any kind, such as 说明 and 备注.
pub fn is_common(heading: &str) -> bool {
    let heading = core(heading);
    w::COMMON_HEADINGS.contains(&heading.as_str()) || numbers(&heading)
}

/// Whether a heading stands over the numbers of rows: 序号.
pub fn numbers(heading: &str) -> bool {
    w::NUMBERING.contains(&core(heading).as_str())
}

/// Whether a heading names the data source of all figures of a row.
pub fn names_source(heading: &str) -> bool {
    w::SOURCE_OF_ALL.contains(&core(heading).as_str())
}

/// The field among `fields` that holds the data source of a figure.
pub fn source_of(figure: &Field, fields: &[&'static Field]) -> Option<usize> {
    let is_number = matches!(figure.kind, FieldKind::Number { .. });
    fields
        .iter()
        .position(|field| is_number && field.id.strip_suffix(w::SOURCE_ID) == Some(figure.id))
}

/// Whether a heading is another word for the row that holds the list, such as the name of a KPI over its levels.
pub fn resembles(heading: &str, name: &Message) -> bool {
    let heading = core(heading);
    let long = |text: &str| text.chars().count() > 1;
    long(&heading)
        && [Lang::Zh, Lang::En].iter().any(|lang| {
            let name = core(&name.get(*lang));
            long(&name) && (name.contains(&heading) || heading.contains(&name))
        })
}

/// Whether a heading names a figure that the list computes.
pub fn computed(heading: &str, list: &List) -> bool {
    let heading = core(heading);
    list.figures.iter().any(|column| {
        [Lang::Zh, Lang::En]
            .iter()
            .any(|lang| core(column.heading.get(*lang)) == heading)
    })
}

/// What a unit in a heading means for figures in `unit`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeadingUnit {
    /// The same unit, or none.
    Same,
    /// Another one; it is put behind the figures, and the field converts or refuses it.
    Other(String),
    /// Something in brackets that may be no unit.
    Unknown(String),
}

/// The unit that the heading of a column names, for a field in `unit`.
pub fn unit_of(heading: &str, unit: &str) -> HeadingUnit {
    let said = super::rows::unit_alone(heading).unwrap_or_else(|| bracketed(heading));
    if said.is_empty() || unit.is_empty() || units::canonical(&said) == units::canonical(unit) {
        return HeadingUnit::Same;
    }
    let plain = units::plain(&said);
    if units::between(&said, unit) == Some(0) {
        HeadingUnit::Same
    } else if units::read(&units::canonical(&said)).is_some()
        || plain == "%"
        || plain.contains('/')
        || w::FOREIGN.iter().any(|foreign| plain.contains(foreign))
    {
        HeadingUnit::Other(said)
    } else {
        HeadingUnit::Unknown(said)
    }
}

/// Whether a cell names a row: it is the row's name, or its code or words alone.
pub fn names_row(cell: &str, name: &Message) -> bool {
    let cell = units::plain(cell);
    let parts = |lang: Lang| {
        let name = name.get(lang);
        let (code, words) = name.split_once(char::is_whitespace).unwrap_or((&name, ""));
        [units::plain(&name), units::plain(code), units::plain(words)]
    };
    !cell.is_empty()
        && [Lang::Zh, Lang::En]
            .iter()
            .any(|lang| parts(*lang).contains(&cell))
}

/// The rows by what a cell may say for them: the row's name in either language, or its code or words alone. Of equal ones the first.
pub fn rows_by_name(names: &[Message]) -> BTreeMap<String, usize> {
    let mut rows = BTreeMap::new();
    for (at, name) in names.iter().enumerate() {
        for lang in [Lang::Zh, Lang::En] {
            let name = name.get(lang);
            let (code, words) = name.split_once(char::is_whitespace).unwrap_or((&name, ""));
            for said in [&name, code, words] {
                let said = units::plain(said);
                if !said.is_empty() {
                    rows.entry(said).or_insert(at);
                }
            }
        }
    }
    rows
}
