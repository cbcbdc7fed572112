//! A table of energy bills as people have it, read into bills: months down or across, headings in their own words, units from the headings, from the cells, or asked.
//!
//! Nothing is put anywhere here: the page shows what each column was taken for, and the person confirms or changes it before anything is written.
//! `standards::energy` computes with the bills.

mod columns;
mod doubts;
pub mod handed;
mod layout;
mod lengthwise;
pub mod months;
mod parts;
mod rows;
mod subtotals;
mod taken;
mod tariffs;
pub mod words;

use self::layout::{block_of, count_months, is_account, is_row_of_units, known_headings};
pub(in crate::documents) use self::rows::LONGEST_MONTH;
use self::words as w;
use super::paste::block::{Block, MOST_ROWS};
use super::paste::rows::{is_figure, unit_alone};
use super::paste::turned;
use super::paste::years::year_within;
use crate::i18n::Message;
use crate::measure::{Decimal, Year};
use crate::standards::energy::bills::{Bills, Column};
use crate::standards::energy::units::Unit;

/// What a column is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// Nothing.
    Nothing,
    /// The month of the row.
    Month,
    /// The year of the row.
    Year,
    /// 户号 or 表号.
    Meter,
    /// 凭证号.
    Voucher,
    /// The period of the day that the row's power is of: 尖, 峰, 平, 谷, or their total.
    TariffName,
    /// 起度.
    Start,
    /// 止度.
    End,
    /// 倍率.
    Multiplier,
    /// 总用电量 with own PV in it: the power from the grid is what is left of it without the column of own PV.
    AllPower,
    /// An amount.
    Quantity(Column),
}

/// What the person chose above the table; `None` and blank where the proposal holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chosen {
    /// What single columns are, by their number in the table.
    pub columns: Vec<(usize, Use)>,
    /// The units of single columns, by their number in the table.
    pub units: Vec<(usize, Unit)>,
    /// Whether rows and columns change places.
    pub swapped: Option<bool>,
    /// What the person agreed to.
    pub ticked: Vec<Tick>,
}

/// What the person may agree to, where it cannot be chosen above a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tick {
    /// Several meters have bills of one month, and these are added.
    Meters,
    /// Bills of several months are entered with their days, and the worksheet counts by days.
    SeveralMonths,
    /// The rows are right where a row or a column of sums is not that of its parts.
    Rows,
    /// Bills of one month and no named meter are different ones, and these are added.
    Twice,
    /// A last row without a month is a total and no bill.
    Nameless,
    /// The total is right where its periods of the day do not add up to it.
    Tariffs,
    /// Words beside the table change nothing of what its columns are taken for.
    Notes,
    /// The totals of the table are entered as the annual totals of the bills. Nothing waits for this one.
    Totals,
}

impl Tick {
    /// The id of its box on the page.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Meters => "bills-meters",
            Self::SeveralMonths => "bills-several-months",
            Self::Rows => "bills-rows",
            Self::Twice => "bills-twice",
            Self::Nameless => "bills-nameless",
            Self::Tariffs => "bills-tariffs",
            Self::Notes => "bills-notes",
            Self::Totals => "bills-totals",
        }
    }
}

/// What the person decides before the bills can be taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub message: Message,
    /// What the person agrees to; `None` where the answer is chosen above a column.
    pub tick: Option<Tick>,
    /// Whether the person agreed.
    pub answered: bool,
}

/// A column of the table as it was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Its heading; blank where it has none.
    pub heading: String,
    /// What it is taken for.
    pub as_what: Use,
    /// In which unit its figures are that name none; `None` where nobody said.
    pub unit: Option<Unit>,
    /// Whether the person has to choose what it holds: the kind of a coal, or whether own PV is within it.
    pub open: bool,
}

/// Something that a cell or a row has wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The row of the data, from 0.
    pub row: usize,
    /// The column, where it is one cell's.
    pub column: Option<usize>,
    /// What is wrong, and what to do.
    pub message: Message,
}

/// What was read of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// The columns.
    pub columns: Vec<Taken>,
    /// The rows below the headings, totals among them.
    pub cells: Block,
    /// Whether rows and columns changed places.
    pub swapped: bool,
    /// The year that a title above the table says.
    pub year: Option<Year>,
    /// The bills.
    pub bills: Bills,
    /// What was done and what is to be chosen.
    pub notes: Vec<Message>,
    /// What is decided before the bills are taken over, what was agreed to among it.
    pub questions: Vec<Question>,
    /// What is offered beside the bills and waits for no answer.
    pub offers: Vec<Question>,
    /// The totals of the table, in the order of the heads of the bills, where the person wants them.
    pub totals: Vec<Option<(Decimal, Option<Unit>)>>,
    /// What is wrong with single rows and cells.
    pub troubles: Vec<Trouble>,
    /// The words above the table and below it.
    beside: Vec<String>,
    /// How many of them stand above it.
    titles: usize,
}

impl Reading {
    /// The id of the control on the page that the first open question is answered by: a column whose content is to be chosen, a box to tick, a unit. `None`
    /// where nothing is open.
    pub fn first_open(&self) -> Option<String> {
        let of_column = |at: usize| ["bills-column-", &at.to_string()].concat();
        let open_column = || self.columns.iter().position(|taken| taken.open);
        let question = self.questions.iter().find(|question| !question.answered);
        let of_question = question.map(|question| match question.tick {
            Some(tick) => tick.id().to_owned(),
            None => of_column(open_column().unwrap_or(0)),
        });
        of_question.or_else(|| {
            let lacks = |taken: &Taken| {
                matches!(taken.as_what, Use::Quantity(_) | Use::AllPower) && taken.unit.is_none()
            };
            let at = self.columns.iter().position(lacks)?;
            Some(["bills-unit-", &at.to_string()].concat())
        })
    }

    /// Whether something has to be chosen or mended before the bills are complete.
    pub fn asks(&self) -> bool {
        !self.troubles.is_empty() || self.without_unit() > 0 || self.undecided() > 0
    }

    /// How many columns have a quantity and no unit.
    pub fn without_unit(&self) -> usize {
        let lacks = |taken: &&Taken| {
            matches!(taken.as_what, Use::Quantity(_) | Use::AllPower) && taken.unit.is_none()
        };
        self.columns.iter().filter(lacks).count()
    }

    /// How many questions have no answer.
    pub fn undecided(&self) -> usize {
        let open = |question: &&Question| !question.answered;
        self.questions.iter().filter(open).count()
    }

    /// Asks something whose answer is chosen above a column. The note says so too.
    fn ask(&mut self, message: Message) {
        self.notes.push(message.clone());
        self.questions.push(Question {
            message,
            tick: None,
            answered: false,
        });
    }

    /// Asks whether the person agrees to something.
    fn ask_to_agree(&mut self, tick: Tick, message: Message, chosen: &Chosen) {
        self.questions.push(Question {
            message,
            tick: Some(tick),
            answered: chosen.ticked.contains(&tick),
        });
    }
}

/// Reads what a clipboard holds, as text and as HTML: parted by tabs, by commas or by blanks. Months without a year are those of `year`.
pub fn read(text: &str, html: &str, year: Year, chosen: &Chosen) -> Reading {
    let rows = text.lines().count();
    if rows > MOST_ROWS {
        return Reading {
            notes: vec![Message::new(
                w::TOO_LONG,
                vec![rows.to_string().into(), MOST_ROWS.to_string().into()],
            )],
            ..Reading::default()
        };
    }
    of_block(&block_of(text, html), year, chosen)
}

/// Reads a block of cells.
pub fn of_block(block: &Block, year: Year, chosen: &Chosen) -> Reading {
    let mut reading = Reading::default();
    let width = block.first().map_or(0, Vec::len);
    if width < 2 || block.len() < 2 {
        reading.notes.push(w::EMPTY.into());
        return reading;
    }
    // Months across make a row of them, months down a column.
    let across = block
        .iter()
        .map(|row| count_months(row.iter()))
        .max()
        .unwrap_or(0);
    let down = (0..width)
        .map(|column| count_months(block.iter().filter_map(|row| row.get(column))))
        .max()
        .unwrap_or(0);
    let swapped = chosen.swapped.unwrap_or(across > 1 && across > down);
    let mut titles: Vec<&Vec<String>> = Vec::new();
    let lying;
    let table: &Block = if swapped {
        // What stands above the row of months is no part of the table.
        let at = block
            .iter()
            .position(|row| count_months(row.iter()) == across && across > 0)
            .unwrap_or(0);
        titles.extend(block.iter().take(at));
        lying = turned(&block.iter().skip(at).cloned().collect());
        reading.notes.push(w::TURNED.into());
        &lying
    } else {
        block
    };
    reading.swapped = swapped;
    // The row of headings is the one among the first that names most.
    // A title is one cell alone, and no heading where a row below it names as much.
    let (mut at, mut most) = (0, (0, false));
    for (number, row) in table.iter().take(10).enumerate() {
        let known = known_headings(row);
        let wide = row.iter().filter(|cell| !cell.is_empty()).count() > 1;
        if known > 0 && (known, wide) > most {
            (at, most) = (number, (known, wide));
        }
    }
    let (most, _) = most;
    let headed = most > 0
        && !table
            .get(at)
            .is_some_and(|row| row.iter().any(|cell| is_figure(cell) && !is_account(cell)));
    // Headings may stand in two rows: 用电量 and 其中, and 光伏 and 绿电 below the latter.
    let row = |at: usize| table.get(at).map(Vec::as_slice).unwrap_or_default();
    let two = |at: usize| parts::belong(row(at), row(at + 1)) && !is_row_of_units(row(at + 1));
    let (first, headings_end) = match headed {
        false => (0, 0),
        true if at > 0 && two(at - 1) => (at - 1, at + 1),
        true if two(at) => (at, at + 2),
        true => (at, at + 1),
    };
    titles.extend(table.iter().take(first));
    let mut unit_above = None;
    for title in titles
        .iter()
        .flat_map(|row| row.iter())
        .filter(|cell| !cell.is_empty())
    {
        reading.year = reading.year.or_else(|| year_within(title));
        unit_above = unit_above.or_else(|| unit_alone(title));
        let args = vec![title.as_str().into()];
        reading.notes.push(Message::new(w::TITLE, args));
        reading.beside.push(title.clone());
    }
    let headings: Vec<String> = match headings_end - first {
        0 => vec![String::new(); table.first().map_or(0, Vec::len)],
        1 => row(first).to_vec(),
        _ => parts::joined(row(first), row(first + 1)),
    };
    let mut rest = table.get(headings_end..).unwrap_or_default();
    // A second row of headings that are units.
    let units_row = rest.first().filter(|row| is_row_of_units(row)).cloned();
    if units_row.is_some() {
        rest = rest.get(1..).unwrap_or_default();
    }
    // A note below the table may name the unit that nothing else names.
    let unit_below = rest.iter().rev().find_map(|row| doubts::unit_of_note(row));
    let across = lengthwise::of_titles(&titles, &headings, rest)
        .or_else(|| lengthwise::of_years(&titles, &headings, rest));
    let (meters, differing) = across.map_or((None, Vec::new()), |(laid, differing)| {
        (Some(laid), differing)
    });
    reading.notes.extend(differing);
    // The year of the headings is that of the bills where no title says one.
    reading.year = reading.year.or_else(|| lengthwise::year_of_all(&headings));
    let long = meters
        .or_else(|| lengthwise::of_kinds(&headings, rest))
        .or_else(|| lengthwise::of_days(&headings, rest))
        .or_else(|| lengthwise::of_units(&headings, rest));
    let (headings, units_row) = match long {
        Some((headings, cells, note)) => {
            reading.notes.push(note.into());
            reading.cells = cells;
            (headings, None)
        }
        None => {
            reading.cells = rest.to_vec();
            (headings, units_row)
        }
    };
    let in_years = reading.year.unwrap_or(year);
    let unit_beside = unit_above.as_deref().or(unit_below.as_deref());
    reading.take(&headings, units_row.as_deref(), unit_beside, chosen);
    reading.share_unit_of_power();
    reading.titles = reading.beside.len();
    reading.rows(in_years, chosen);
    reading.note_units();
    reading.doubt_notes(unit_below.as_deref(), chosen);
    reading
}
