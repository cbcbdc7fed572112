//! What passes between a page and the program that reads loan books: plans, layouts, previews, and what a page takes over of a result. All of it as JSON.

use super::result::{FlaggedSummary, GroupSummary, Summary, first_refused};
use super::{Indicator, words as w};
use crate::i18n::Message;
use crate::measure::{Decimal, Places, plain, sum};
use serde::{Deserialize, Serialize};

/// A plan as it passes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlanText {
    /// The last day of the period, `yyyy-mm-dd`; blank where none is said.
    pub period_end: String,
    /// 认定口径.
    pub scope: String,
    /// 测算方法.
    pub method: String,
    /// `yuan`, `wan` or `yi`; 万元 where blank.
    pub money: String,
    /// The unit of each indicator whose heading says none: code and `kg`, `t` or `wan_t`.
    pub mass: Vec<(String, String)>,
    /// `1`, `2` or `3` where rows say none; blank for no source.
    pub source: String,
    /// Figures to take for kilograms: file from 0, row, indicator.
    pub kilograms: Vec<(u32, u64, String)>,
    /// Rows that look like sums and that a person knows to be loans: file from 0, row.
    pub loans: Vec<(u32, u64)>,
    /// Rows that a person knows to be sums of other rows: file from 0, row.
    pub sums: Vec<(u32, u64)>,
    /// Whether hidden rows are left out.
    pub without_hidden: bool,
}

/// A layout as it passes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LayoutText {
    /// The first row of the headings, from 1.
    pub heading_row: u64,
    /// Over how many rows the headings reach.
    #[serde(default = "one")]
    pub heading_rows: u64,
    /// What stands between cells.
    pub separator: String,
    /// How the letters are written, where a person says so; blank where the file shows it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub encoding: String,
    /// For each column of the file the code of what it holds, blank where it is not read.
    pub columns: Vec<String>,
    /// For each column of the file the code of its unit: blank where none is named, `?` where it must be chosen.
    pub units: Vec<String>,
    /// For each column of the file where its unit was found: `heading`, `line`, `person`; blank for nowhere.
    #[serde(default)]
    pub found: Vec<String>,
    /// Uses for which several columns of the file fit equally well, with those columns.
    #[serde(default)]
    pub doubts: Vec<(String, Vec<usize>)>,
}

/// The columns of amounts.
const MONEY: [&str; 3] = ["balance", "limit", "investment"];

fn one() -> u64 {
    1
}

/// Whether a person can say that this stands between the cells: a sign, a tab or a blank, and nothing that figures and names are made of.
pub fn may_separate(sign: char) -> bool {
    // Hive parts cells with the control character 1.
    !sign.is_alphanumeric()
        && !matches!(sign, '"' | '.')
        && (!sign.is_control() || matches!(sign, '\t' | '\u{1}'))
}

impl LayoutText {
    /// What must be there before a file can be read: the balance, the total investment, one indicator. `true` for each that is not.
    pub fn lacks(&self) -> [bool; 3] {
        let has = |code: &str| self.columns.iter().any(|column| column == code);
        [
            !has("balance"),
            !has("investment"),
            !Indicator::ALL.iter().any(|indicator| has(indicator.code())),
        ]
    }

    /// The columns whose unit must be chosen before anything is read. A column whose unit another column names row by row is none of them.
    pub fn asked(&self) -> Vec<usize> {
        let units = self.columns.iter().zip(&self.units).enumerate();
        units
            .filter(|(_, (column, unit))| {
                !column.is_empty() && *unit == "?" && !self.named_by_rows(column)
            })
            .map(|(at, _)| at)
            .collect()
    }

    /// Whether another column names the unit of an amount or a figure row by row: its own one, or the one of all amounts.
    pub fn named_by_rows(&self, column: &str) -> bool {
        let has = |code: &str| self.columns.iter().any(|held| held == code);
        has(&[column, "_unit"].concat()) || MONEY.contains(&column) && has("money_unit")
    }

    /// Whether the file can be read: everything that is needed is there, and nothing is to be asked.
    pub fn is_ready(&self) -> bool {
        self.lacks() == [false; 3] && self.asked().is_empty() && self.doubts.is_empty()
    }

    /// Says in which unit the column at `at` is written.
    pub fn choose_unit(&mut self, at: usize, code: &str) {
        self.found.resize(self.columns.len(), String::new());
        if let (Some(unit), Some(found)) = (self.units.get_mut(at), self.found.get_mut(at)) {
            code.clone_into(unit);
            "person".clone_into(found);
        }
    }

    /// Lets the column at `at` hold `code`, and no other one. Its unit is the one that headings or lines name for that use.
    pub fn assign(&mut self, at: usize, code: &str, named: &NamedUnits) {
        self.hold(at, code);
        self.take_unit(at, named);
    }

    /// Takes the unit that headings or lines name for the column at `at`, as it is used now. Where none is named and another amount has one that is not
    /// the tables', the unit is asked for.
    fn take_unit(&mut self, at: usize, named: &NamedUnits) {
        self.units.resize(self.columns.len(), String::new());
        self.found.resize(self.columns.len(), String::new());
        let code = self.columns.get(at).cloned().unwrap_or_default();
        let own = named
            .get(at)
            .and_then(|uses| uses.iter().find(|[of, ..]| *of == code));
        let (unit, found) = match own {
            Some([_, unit, found]) => (unit.as_str(), found.as_str()),
            None if self.others_differ(at, &code) => ("?", ""),
            None => ("", ""),
        };
        if let (Some(held), Some(place)) = (self.units.get_mut(at), self.found.get_mut(at)) {
            unit.clone_into(held);
            found.clone_into(place);
        }
    }

    fn others_differ(&self, at: usize, code: &str) -> bool {
        let columns = self.columns.iter().zip(&self.units).enumerate();
        MONEY.contains(&code)
            && columns
                .into_iter()
                .filter(|(other, (column, _))| *other != at && MONEY.contains(&column.as_str()))
                .any(|(_, (_, unit))| !matches!(unit.as_str(), "" | "wan"))
    }

    /// This layout with the columns that were chosen for a file with the same headings, and the units that a person chose there. Other units are those of
    /// this file: the line above its table may name others than it did then.
    pub fn with_columns_of(&self, known: &Self, named: &NamedUnits) -> Self {
        let mut own = Self {
            columns: known.columns.clone(),
            doubts: Vec::new(),
            ..self.clone()
        };
        own.units.resize(own.columns.len(), String::new());
        own.found.resize(own.columns.len(), String::new());
        for at in 0..own.columns.len() {
            if known.found.get(at).is_some_and(|found| found == "person") {
                own.choose_unit(at, known.units.get(at).map_or("", String::as_str));
            } else if own.columns.get(at) != self.columns.get(at) {
                own.take_unit(at, named);
            }
        }
        own
    }

    /// Asks for the units that are asked for as `proposed` and that no person chose: a layout that was kept before may suppose one where nothing names it.
    pub fn ask_as(&mut self, proposed: &Self) {
        self.units.resize(self.columns.len(), String::new());
        let asked = proposed.columns.iter().zip(&proposed.units);
        let own = self.columns.iter().zip(&mut self.units);
        for ((column, unit), (other, asked)) in own.zip(asked) {
            if unit.is_empty() && asked == "?" && column == other {
                unit.clone_from(asked);
            }
        }
    }

    fn hold(&mut self, at: usize, code: &str) {
        self.doubts
            .retain(|(doubted, among)| doubted != code && !among.contains(&at));
        for (other, column) in self.columns.iter_mut().enumerate() {
            if other == at {
                code.clone_into(column);
            } else if column == code {
                column.clear();
            }
        }
    }
}

/// For each column of a file the units that headings or lines name, by what the column may be used for: the column's code, its unit, where it was found.
pub type NamedUnits = Vec<Vec<[String; 3]>>;

/// A preview as it passes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewText {
    /// `csv`, `xlsx`, `xls` or `ods`.
    pub kind: String,
    /// How it is written.
    pub encoding: String,
    /// As proposed.
    pub layout: LayoutText,
    /// The file's headings.
    pub headings: Vec<String>,
    /// The first rows below them.
    pub rows: Vec<Vec<String>>,
    /// What is missing before it can be read: codes.
    pub missing: Vec<String>,
    /// Every column a file can have: code, Chinese and English name.
    pub columns: Vec<[String; 3]>,
    /// The columns of the file that are hidden in their sheet, counted from 0; they are read like others.
    #[serde(default)]
    pub hidden_columns: Vec<u32>,
    /// The unit of each column for each use that a person may choose.
    #[serde(default)]
    pub named_units: NamedUnits,
    /// The columns that are not read as proposed though their headings name an annual figure that no other column holds, counted from 0.
    #[serde(default)]
    pub unread_figures: Vec<usize>,
}

/// What a page takes over when a book was read, as the act of the form gets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// The result.
    pub summary: Summary,
    /// The names of the files.
    pub name: String,
    /// Their SHA-256.
    pub sha256: String,
    /// How it was read.
    pub plan: PlanText,
    /// How its files are laid out.
    pub layouts: Vec<LayoutText>,
    /// Its files, in their order, for those who have to tell how they were read. None where an older page hands the result over.
    #[serde(default)]
    pub files: Vec<FileText>,
}

/// A file of a book, and how it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FileText {
    /// Its name.
    pub name: String,
    /// Its SHA-256, hexadecimal; blank where it is not known.
    pub sha256: String,
    /// The sheet that was read; blank for a file that is no workbook.
    pub sheet: String,
    /// Other sheets of the workbook that may be ledgers and were not read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unread_sheets: Vec<String>,
    /// How its letters are written; blank where that is not known.
    pub encoding: String,
    /// Its headings.
    pub headings: Vec<String>,
    /// How it is laid out.
    pub layout: LayoutText,
}

/// How the files of a book were read, as it is kept with a document beside the result.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HandlingText {
    /// Units, data source and corrections.
    pub plan: PlanText,
    /// The files.
    pub files: Vec<FileText>,
}

/// What a workbook of a loan book says of itself, as the page sends it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ImprintText {
    /// The language of its words, as a tag.
    pub lang: String,
    /// When it is made, ISO 8601 UTC.
    pub now: String,
    /// Whether the book is sample data.
    pub demo: bool,
    /// 机构名称.
    pub institution: String,
    /// What a bank's filing asks for besides, each with its name: the bank, 编号, 密级.
    pub reference: Vec<[String; 2]>,
    /// The files in their order: names, sums and sheets. The program that reads them knows headings and layouts itself.
    pub files: Vec<FileText>,
    /// The remarks that a person confirmed, as the document keeps them.
    pub confirmed: String,
    /// Remarks beside the fields of typed loans that a person answered, with their reasons, in the language of the words.
    pub reasons: Vec<String>,
}

/// How many flagged and how many refused rows stay with a document, one by one, besides refused rows that were left out by name. The counts stay whole.
pub const KEPT_ROWS: usize = 100;
/// How many rows of each remark stay even where [`KEPT_ROWS`] others came before them.
pub const KEPT_OF_EACH: usize = 10;
/// How many groups of each kind stay one by one; the others become one.
pub const KEPT_GROUPS: usize = 200;
/// The name of the group that stands for all others.
pub const OTHERS: &str = "\u{2026}";

impl Summary {
    /// The result as it is kept with a document: rows and groups beyond measure left out, every count and every sum whole.
    pub fn trimmed(mut self) -> Self {
        self.flagged = first_of_each(self.flagged);
        self.refused = first_refused(&self.refused, KEPT_ROWS).cloned().collect();
        for groups in [
            &mut self.by_industry,
            &mut self.by_branch,
            &mut self.by_status,
        ] {
            if groups.len() > KEPT_GROUPS {
                let others = groups.split_off(KEPT_GROUPS - 1);
                groups.extend(together(&others));
            }
        }
        self
    }

    /// Why it cannot be what a book gave: its counts do not add up, or figures are missing or are none. `None` where it can.
    pub fn fault(&self) -> Option<Message> {
        let rows = self.rows;
        let counted = [rows.used, rows.flagged, rows.refused, rows.blank]
            .into_iter()
            .try_fold(0_u64, u64::checked_add);
        let used = rows.used.checked_add(rows.flagged);
        let figures = |texts: &[String]| {
            texts.iter().all(|text| {
                Decimal::from_str_exact(text)
                    .is_ok_and(|figure| !figure.is_sign_negative() || figure.is_zero())
            })
        };
        let whole = |group: &GroupSummary| {
            [
                group.reductions.len(),
                group.printed.len(),
                group.covered.len(),
                group.covered_balance.len(),
            ] == [7; 4]
                && figures(std::slice::from_ref(&group.balance))
                && figures(&group.reductions)
        };
        let groups = self
            .by_industry
            .iter()
            .chain(&self.by_branch)
            .chain(&self.by_status);
        let right = self.format == super::result::FORMAT
            && counted == Some(rows.rows)
            && used == Some(self.total.loans)
            && std::iter::once(&self.total).chain(groups).all(whole)
            && figures(std::slice::from_ref(&self.large.balance))
            && (self.rate.is_empty() || figures(std::slice::from_ref(&self.rate)));
        (!right).then(|| w::NOT_A_RESULT.into())
    }
}

/// Rows with remarks cut to measure: the first of each remark, and others in their order while there is room.
fn first_of_each(rows: Vec<FlaggedSummary>) -> Vec<FlaggedSummary> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    let needed: Vec<bool> = rows
        .iter()
        .map(|row| {
            let mut needed = false;
            for flag in &row.flags {
                match counts.iter_mut().find(|(code, _)| code == flag) {
                    Some((_, count)) => {
                        needed |= *count < KEPT_OF_EACH;
                        *count += 1;
                    }
                    None => {
                        needed = true;
                        counts.push((flag.clone(), 1));
                    }
                }
            }
            needed
        })
        .collect();
    let mut room = KEPT_ROWS.saturating_sub(needed.iter().filter(|needed| **needed).count());
    rows.into_iter()
        .zip(needed)
        .filter_map(|(row, needed)| {
            let kept = needed || room > 0;
            if !needed {
                room = room.saturating_sub(1);
            }
            kept.then_some(row)
        })
        .collect()
}

/// Several groups as one; `None` where a sum does not fit.
fn together(groups: &[GroupSummary]) -> Option<GroupSummary> {
    let added = |of: &dyn Fn(&GroupSummary) -> Option<Decimal>| {
        groups
            .iter()
            .try_fold(Decimal::ZERO, |all, group| sum(all, of(group)?))
    };
    let read = |text: Option<&String>| text.and_then(|text| Decimal::from_str_exact(text).ok());
    let counts =
        |of: &dyn Fn(&GroupSummary) -> u64| groups.iter().map(of).fold(0, u64::saturating_add);
    let mut whole = GroupSummary {
        name: OTHERS.to_owned(),
        loans: counts(&|group| group.loans),
        balance: plain(added(&|group| read(Some(&group.balance)))?, None),
        reductions: Vec::new(),
        printed: Vec::new(),
        covered: Vec::new(),
        covered_balance: Vec::new(),
    };
    for at in 0..Indicator::ALL.len() {
        let reduction = added(&|group| read(group.reductions.get(at)))?;
        whole.reductions.push(plain(reduction, Some(Places(10))));
        whole.printed.push(plain(reduction, Some(Places(2))));
        whole.covered.push(counts(&|group| {
            group.covered.get(at).copied().unwrap_or_default()
        }));
        whole.covered_balance.push(plain(
            added(&|group| read(group.covered_balance.get(at)))?,
            None,
        ));
    }
    Some(whole)
}
