//! One row read as a loan: its amounts, its figures with unit and source, or everything that is wrong with it.

use super::columns::{Column, HeadingUnit, Mapping, RateUnit};
use super::day::{self, Day};
use super::headings::Found;
use super::number::{self, FigureFault, Fixed};
use super::outcome::{Fault, FaultKind, Flag, Flags};
use super::plan::Plan;
use super::records::{MOST_COLUMNS, Mark, Record};
use super::words as w;
use crate::standards::green_loan::attribution::USUAL_RATE;
use crate::standards::green_loan::{Indicator, Mass, Money, Source, Status};

/// A figure with the tens that its unit adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Amount {
    /// The figure as written.
    pub figure: Fixed,
    /// The tens of its unit.
    pub tens: i32,
}

impl Amount {
    /// The exponent of its last digit.
    #[inline]
    pub fn exponent(self) -> i32 {
        self.tens - i32::from(self.figure.places)
    }
}

/// What a row says of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LoanFigure {
    /// Nothing.
    #[default]
    Blank,
    /// That it cannot be computed.
    NotCalculable,
    /// The project's annual figure in tonnes, and where it comes from (its index, 3 where nothing says).
    Figure(Amount, u8),
}

/// No data source is given.
pub const NO_SOURCE: u8 = 3;

/// How far the project is, as far as the row says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage<'a> {
    /// One of the two that are known, or nothing.
    Known(Option<Status>),
    /// Other words.
    Other(&'a [u8]),
}

/// A loan as its row says.
#[derive(Debug, Clone, Copy)]
pub struct Loan<'a> {
    /// 贷款编号.
    pub id: &'a [u8],
    /// The number of the contract, in a column beside that of the loans' numbers.
    pub contract: &'a [u8],
    /// 借款人.
    pub borrower: &'a [u8],
    /// 项目名称.
    pub project: &'a [u8],
    /// 行业.
    pub industry: &'a [u8],
    /// 分支机构.
    pub branch: &'a [u8],
    /// 贷款余额.
    pub balance: Amount,
    /// 项目总投资; nought where blank, which only a row without figures may be.
    pub investment: Amount,
    /// 授信额度.
    pub limit: Option<Amount>,
    /// 年利率, per cent.
    pub rate: Option<Fixed>,
    /// 发放日.
    pub issued: Option<Day>,
    /// 状态.
    pub stage: Stage<'a>,
    /// The seven indicators.
    pub figures: [LoanFigure; 7],
    /// What is doubtful already at reading.
    pub flags: Flags,
}

impl<'a> Loan<'a> {
    /// The borrower or the project where it is a bare figure; `None` in nearly every row.
    #[inline]
    pub fn figure_as_name(&self) -> Option<(Column, &'a [u8])> {
        let figure = |name: &[u8]| {
            name.first().is_some_and(u8::is_ascii_digit) && number::read_short(name).is_some()
        };
        if figure(self.borrower) {
            Some((Column::Borrower, self.borrower))
        } else if figure(self.project) {
            Some((Column::Project, self.project))
        } else {
            None
        }
    }

    /// Its amounts for the check of sums, as [`Reader::amounts`] gives them; `balance` is known already.
    #[inline]
    pub fn amounts(&self, balance: u128) -> [Option<u128>; 9] {
        let mut amounts = [None; 9];
        let [own_balance, investment, figures @ ..] = &mut amounts;
        *own_balance = Some(balance);
        *investment = self
            .investment
            .figure
            .rounded(self.investment.tens, super::tally::BALANCE_PLACES);
        for (amount, figure) in figures.iter_mut().zip(&self.figures) {
            if let LoanFigure::Figure(given, _) = figure {
                *amount = given.figure.rounded(given.tens, number::PLACES);
            }
        }
        amounts
    }
}

/// Where in a row everything stands, and in which units. Made once a file.
#[derive(Debug, Clone)]
pub struct Reader {
    id: usize,
    /// A column of contracts' numbers beside that of the loans' numbers.
    contract: usize,
    borrower: usize,
    project: usize,
    industry: usize,
    branch: usize,
    balance: AmountColumn,
    limit: AmountColumn,
    investment: AmountColumn,
    money_unit: usize,
    currency: usize,
    rate: (usize, RateUnit),
    issued: usize,
    status: usize,
    source: usize,
    values: [Value; 7],
    /// The first column of an amount or a figure: what stands before it are words.
    first_figure: usize,
    /// The last column that is read, notes apart.
    last_read: usize,
    /// The columns in which a row may say that its loan is settled or void: notes, states, and those that are not read.
    marks: Vec<usize>,
    /// Those of them whose headings ask whether it is: 是否结清.
    asking: Vec<usize>,
    /// Those whose headings ask whether the loan is a green one.
    green: Vec<usize>,
    /// Those whose headings say which way a row is booked: 借贷方向, 摘要.
    booked: Vec<usize>,
    /// The column of running numbers, which is not read otherwise.
    ordinal: usize,
    /// The headings of the file.
    headings: Vec<String>,
    /// 原行号.
    row_before: usize,
    /// How many columns have a heading.
    last_column: usize,
    /// Whether hidden rows are left out.
    without_hidden: bool,
    /// The last day of the period.
    period_end: Option<Day>,
    /// Whether a bare count of days is counted from 1904, as the workbook says.
    from_1904: bool,
    default_source: u8,
    asks_source: bool,
}

/// A column of amounts.
#[derive(Debug, Clone, Copy)]
struct AmountColumn {
    /// Where it is.
    at: usize,
    /// Its unit where the row names none.
    unit: Money,
    /// Whether its heading names that unit.
    own: bool,
    /// Where the column is that names the unit of these amounts alone.
    unit_at: usize,
    /// Whether a row must name the unit.
    asked: bool,
    /// Whether a cell must, because nothing else in the table names one.
    by_cells: bool,
}

#[derive(Debug, Clone, Copy)]
struct Value {
    at: usize,
    unit: usize,
    source: usize,
    mass: Mass,
    /// Whether the heading names the unit.
    own: bool,
    /// Whether a row must name the unit.
    asked: bool,
}

/// A column that the file has not.
const NOWHERE: usize = usize::MAX;

impl Reader {
    /// A reader of files that are mapped so.
    pub fn new(mapping: &Mapping, plan: &Plan) -> Self {
        let at = |column| mapping.at(column).unwrap_or(NOWHERE);
        let own = |column| {
            let found = mapping.at(column).and_then(|at| mapping.found.get(at));
            found == Some(&Found::Heading)
        };
        let money = |column: Column| {
            let named = mapping.unit_of(column);
            let (unit, own) = match named {
                Some(HeadingUnit::Money(unit)) => (unit, own(column)),
                _ => (plan.money, false),
            };
            AmountColumn {
                at: at(column),
                unit,
                own,
                unit_at: column.own_unit().map_or(NOWHERE, at),
                asked: named == Some(HeadingUnit::Asked),
                by_cells: named.is_none() && mapping.names_no_money(),
            }
        };
        let value = |indicator: Indicator| Value {
            at: at(Column::Value(indicator)),
            unit: at(Column::UnitOf(indicator)),
            source: at(Column::SourceOf(indicator)),
            mass: match (
                plan.mass.get(indicator.index()),
                mapping.unit_of(Column::Value(indicator)),
            ) {
                // A mend of the whole column goes before its heading.
                (Some(Mass::Kilogram), _) => Mass::Kilogram,
                (_, Some(HeadingUnit::Mass(mass))) => mass,
                (mass, _) => mass.copied().unwrap_or_default(),
            },
            own: own(Column::Value(indicator)),
            asked: mapping.unit_of(Column::Value(indicator)) == Some(HeadingUnit::Asked)
                && plan.mass.get(indicator.index()) != Some(&Mass::Kilogram),
        };
        Self {
            id: at(Column::Id),
            contract: NOWHERE,
            borrower: at(Column::Borrower),
            project: at(Column::Project),
            industry: at(Column::Industry),
            branch: at(Column::Branch),
            balance: money(Column::Balance),
            limit: money(Column::Limit),
            investment: money(Column::Investment),
            money_unit: at(Column::MoneyUnit),
            currency: at(Column::Currency),
            rate: (
                at(Column::Rate),
                match mapping.unit_of(Column::Rate) {
                    Some(HeadingUnit::Rate(unit)) => unit,
                    _ => RateUnit::PerCent,
                },
            ),
            first_figure: mapping
                .columns
                .iter()
                .position(|column| column.is_some_and(Column::is_summed))
                .unwrap_or_default(),
            last_read: mapping
                .columns
                .iter()
                .rposition(|column| {
                    column.is_some_and(|column| !matches!(column, Column::Note | Column::RowBefore))
                })
                .unwrap_or_default(),
            marks: (0..mapping.columns.len())
                .filter(|at| {
                    matches!(
                        mapping.columns.get(*at).copied().flatten(),
                        None | Some(
                            Column::Note
                                | Column::Status
                                | Column::Id
                                | Column::Industry
                                | Column::Issued
                        )
                    )
                })
                .collect(),
            asking: Vec::new(),
            green: Vec::new(),
            booked: Vec::new(),
            ordinal: NOWHERE,
            headings: Vec::new(),
            row_before: at(Column::RowBefore),
            last_column: mapping.columns.len(),
            without_hidden: plan.without_hidden,
            period_end: plan.period_end,
            from_1904: false,
            issued: at(Column::Issued),
            status: at(Column::Status),
            source: at(Column::Source),
            values: Indicator::ALL.map(value),
            default_source: plan.source.map_or(NO_SOURCE, index_of),
            asks_source: mapping.at(Column::Source).is_some()
                || Indicator::ALL
                    .iter()
                    .any(|indicator| mapping.at(Column::SourceOf(*indicator)).is_some()),
        }
    }

    /// Counts bare counts of days from 1904.
    pub fn count_from_1904(&mut self) {
        self.from_1904 = true;
    }

    /// Takes the headings of the file: those that ask whether a row is settled or void, or a green loan, are known by their words.
    #[cold]
    pub fn take_headings(&mut self, headings: &[String]) {
        let asking = |asks: fn(&str) -> bool| {
            let own = self.marks.iter().copied();
            own.filter(|at| headings.get(*at).is_some_and(|heading| asks(heading)))
                .collect()
        };
        let contract = self.marks.iter().find(|at| {
            **at != self.id
                && headings
                    .get(**at)
                    .is_some_and(|heading| w::names_a_contract(heading))
        });
        // Without numbers of their own, loans are told apart by their contracts, whose column is that of the numbers.
        self.contract = contract
            .copied()
            .filter(|_| self.id != NOWHERE)
            .unwrap_or(NOWHERE);
        let mut unread = self.marks.iter().copied();
        let ordinal = unread.find(|at| {
            headings
                .get(*at)
                .is_some_and(|heading| w::names_running_numbers(heading))
        });
        self.ordinal = ordinal.unwrap_or(NOWHERE);
        let asked = [
            w::asks_whether_struck,
            w::asks_whether_green,
            w::says_which_way_booked,
        ]
        .map(asking);
        [self.asking, self.green, self.booked] = asked;
        self.headings = headings.to_vec();
    }

    /// The column of the cell by which a row says that its loan is settled, written off, transferred, reversed or void, no green one, or none yet.
    #[inline]
    fn struck(&self, record: &Record) -> Option<usize> {
        // A note with commas in it goes on behind the last heading.
        let beyond = self.last_column..record.len();
        let mut marks = self.marks.iter().copied().chain(beyond);
        let said = marks
            .find(|at| {
                let cell = record.cell(*at);
                may_be_struck(cell) && is_struck(cell)
                    || may_lie_ahead(cell) && lies_ahead(cell, self.period_end)
            })
            .or_else(|| {
                let mut asking = self.asking.iter().copied();
                asking.find(|at| answers(record.cell(*at), w::answers_struck))
            })
            .or_else(|| {
                let mut green = self.green.iter().copied();
                green.find(|at| answers(record.cell(*at), w::answers_not_green))
            })
            .or_else(|| {
                let mut booked = self.booked.iter().copied();
                booked.find(|at| answers(record.cell(*at), w::is_booked_back))
            });
        // 甲公司（已结清）, 冲正 甲公司
        let names = [self.borrower, self.project].into_iter();
        said.or_else(|| {
            let mut names = names.map(|at| (at, record.cell(at)));
            names
                .find(|(_, cell)| {
                    let closed = cell.ends_with(b")")
                        || cell.ends_with(b"]")
                        || cell.ends_with(CLOSED)
                        || cell.ends_with(CLOSED_BLACK);
                    closed && is_struck_at_end(cell)
                        || may_begin_struck(cell) && is_struck_at_begin(cell)
                })
                .map(|(at, _)| at)
        })
    }

    /// What may be the running number of a row: that in the column of such numbers, or the loan's own.
    #[inline]
    pub fn running_number<'a>(&self, record: &Record<'a>) -> &'a [u8] {
        match record.cell(self.ordinal) {
            [] => record.cell(self.id),
            number => number,
        }
    }

    /// The balance of a refused row without its sign, in yuan at eight places, where it is below zero; `None` otherwise.
    #[cold]
    pub fn below_zero(&self, record: &Record) -> Option<u128> {
        let cell = String::from_utf8_lossy(record.cell(self.balance.at));
        let bare: String = cell
            .chars()
            .map(super::columns::half_width)
            .filter(|c| !c.is_whitespace() && !"()[]-−+".contains(*c))
            .collect();
        let said = std::str::from_utf8(record.cell(self.money_unit)).ok();
        let unit = said.and_then(w::money).unwrap_or(self.balance.unit);
        let (figure, _) = number::read(bare.as_bytes(), unit.name().zh).ok()?;
        figure.rounded(unit.tens(), super::tally::BALANCE_PLACES)
    }

    /// The exponent of the last digit of each amount of a row of sums, in yuan and in tonnes, in the order of [`Reader::amounts`].
    #[cold]
    pub fn places(&self, record: &Record) -> [i32; 9] {
        let mut places = [0; 9];
        let [balance, investment, figures @ ..] = &mut places;
        let of = |at: usize, tens: i32| super::own_totals::places_of(record.cell(at), tens);
        *balance = of(self.balance.at, self.balance.unit.tens());
        *investment = of(self.investment.at, self.investment.unit.tens());
        for (place, value) in figures.iter_mut().zip(&self.values) {
            *place = of(value.at, value.mass.tens());
        }
        places
    }

    /// The balance that the words of a row without amounts name as the sum of rows, in yuan at eight places, and the exponent of its last digit in yuan:
    /// 合计：2,435.5 万元 in one cell or two. `None` where they name none.
    #[cold]
    pub fn sum_in_words(&self, record: &Record) -> Option<(u128, i32)> {
        let cells = super::preview::cells(record);
        let filled = cells.iter().filter(|cell| !cell.is_empty());
        // A figure below a heading of another column is that column's sum: of limits, perhaps.
        let mut behind = cells.iter().skip(self.first_figure);
        if filled.clone().count() > 3 || behind.any(|cell| !cell.is_empty()) {
            return None;
        }
        let words: Vec<&str> = filled.map(String::as_str).collect();
        let (figure, unit) = w::sum_in_sentence(&words.join(" "))?;
        let unit = unit.unwrap_or(self.balance.unit);
        let (read, _) = number::read(figure.as_bytes(), unit.name().zh).ok()?;
        let sum = read.rounded(unit.tens(), super::tally::BALANCE_PLACES)?;
        let places = super::own_totals::places_of(figure.as_bytes(), unit.tens());
        Some((sum, places))
    }

    /// By which power of ten a unit of money is larger than that of the balance and of the investment; `None` where it is none that is known.
    #[cold]
    pub fn larger_than_columns(&self, unit: Option<HeadingUnit>) -> Option<[i32; 2]> {
        let Some(HeadingUnit::Money(unit)) = unit else {
            return None;
        };
        Some([&self.balance, &self.investment].map(|own| unit.tens() - own.unit.tens()))
    }

    /// Whether a name, the number or the balance of a row is struck through.
    #[cold]
    fn is_struck_through(&self, record: &Record) -> bool {
        [self.id, self.borrower, self.project, self.balance.at]
            .into_iter()
            .any(|at| at != NOWHERE && record.is_marked(at, Mark::Struck))
    }

    /// What a cell says by which its row is void, behind the heading of its column: 备注：已作废.
    #[cold]
    fn said_of_itself(&self, record: &Record, at: usize) -> String {
        let cell = shown(record.cell(at));
        match self.headings.get(at).map(|heading| heading.trim()) {
            Some(heading) if !heading.is_empty() => {
                [&shown(heading.as_bytes()), w::BEHIND_HEADING, &cell].concat()
            }
            _ => cell,
        }
    }

    /// What a row says of itself by which its loan is settled, void or not drawn: 备注：已核销. `None` where it says nothing of the kind.
    #[cold]
    pub fn said_to_be_void(&self, record: &Record) -> Option<String> {
        let at = self.struck(record)?;
        Some(self.said_of_itself(record, at))
    }

    /// Which of the groupings the file has: industry, branch, status.
    pub fn groups(&self) -> [bool; 3] {
        [self.industry, self.branch, self.status].map(|at| at != NOWHERE)
    }

    /// The row as a loan; `None` where `faults` then say why not. `kilograms` are the indicators of this row that were agreed to be kilograms; `known`
    /// says that a person knows the row to be a loan.
    #[inline(never)]
    pub fn read<'a>(
        &self,
        record: &Record<'a>,
        kilograms: &[Indicator],
        known: bool,
        faults: &mut Vec<Fault>,
    ) -> Option<Loan<'a>> {
        faults.clear();
        if record.open_quote || record.len() > MOST_COLUMNS {
            let kind = if record.open_quote {
                FaultKind::OpenQuote
            } else {
                FaultKind::TooMany
            };
            faults.push(of_row(kind, &[]));
            return None;
        }
        let id = record.cell(self.id);
        let borrower = record.cell(self.borrower);
        let project = record.cell(self.project);
        let mut flags = Flags::default();
        if record.hidden {
            if self.without_hidden {
                faults.push(of_row(FaultKind::Hidden, &[]));
                return None;
            }
            flags.add(Flag::Hidden);
        }
        if let Some((kind, words)) = self.no_loan(record) {
            let named = kind == FaultKind::TotalRow && self.names_a_loan([id, borrower, project]);
            if !(named && known) {
                let kind = if named { FaultKind::CalledTotal } else { kind };
                faults.push(of_row(kind, words));
                return None;
            }
        }
        let currency = record.cell(self.currency);
        if !currency.is_empty() && !std::str::from_utf8(currency).is_ok_and(w::is_renminbi) {
            faults.push(Fault {
                column: Some(Column::Currency),
                kind: FaultKind::OtherCurrency,
                found: shown(currency),
            });
        }
        let said = record.cell(self.money_unit);
        let said = if said.is_empty() {
            None
        } else {
            self.unit(said, Column::MoneyUnit, w::money, faults)
        };
        let balance = self.amount(
            record,
            self.balance,
            said,
            Column::Balance,
            &mut flags,
            faults,
        );
        let limit = {
            // A limit that cannot be read costs the limit and not the loan.
            let mut own = Vec::new();
            let limit = self.amount(
                record,
                self.limit,
                said,
                Column::Limit,
                &mut flags,
                &mut own,
            );
            if !own.is_empty() {
                flags.add(Flag::LimitLeftOut);
            }
            limit
        };
        let mut unreadable = Vec::new();
        let investment = self.amount(
            record,
            self.investment,
            said,
            Column::Investment,
            &mut flags,
            &mut unreadable,
        );
        let dash = |fault: &Fault| {
            let column = fault.column == Some(Column::Balance);
            column && !fault.found.chars().any(char::is_alphanumeric)
        };
        if balance.is_none()
            && let Some(fault) = faults.iter_mut().find(|fault| dash(fault))
            && let Some(at) = self.struck(record)
        {
            // 未提款 beside a dash: there is nothing to be counted.
            fault.kind = FaultKind::Blank;
            fault.found = self.said_of_itself(record, at);
        }
        if balance.is_none()
            && record.cell(self.balance.at).is_empty()
            && faults
                .iter()
                .all(|fault| fault.column != Some(Column::Balance))
        {
            let said = self.struck(record);
            faults.push(Fault {
                column: Some(Column::Balance),
                kind: FaultKind::Blank,
                found: said.map_or_else(String::new, |at| self.said_of_itself(record, at)),
            });
        }
        if !record.marks.is_empty() && record.mark(self.balance.at) == Some(Mark::Merged) {
            faults.push(Fault {
                column: Some(Column::Balance),
                kind: FaultKind::Merged,
                found: shown(record.cell(self.balance.at)),
            });
        }
        let mut any = false;
        let mut figures = [LoanFigure::Blank; 7];
        for ((indicator, value), figure) in Indicator::ALL
            .into_iter()
            .zip(&self.values)
            .zip(&mut figures)
        {
            let cell = record.cell(value.at);
            if cell.is_empty() {
                if !record.marks.is_empty() && record.mark(value.at) == Some(Mark::NoResult) {
                    faults.push(no_result(Column::Value(indicator)));
                }
                continue;
            }
            if !record.marks.is_empty() && record.mark(value.at) == Some(Mark::Merged) {
                flags.add(Flag::Merged);
            }
            *figure = self.figure(
                record, cell, indicator, *value, kilograms, &mut flags, faults,
            );
            any |= matches!(figure, LoanFigure::Figure(..));
        }
        let wanted = any
            || faults
                .iter()
                .any(|fault| matches!(fault.column, Some(Column::Value(_))));
        if wanted {
            // The unit of balance and investment may be one cell.
            unreadable.retain(|fault| !faults.contains(fault));
            faults.append(&mut unreadable);
        }
        if any {
            if investment.is_none_or(|investment| investment.figure.is_zero()) {
                let cell = record.cell(self.investment.at);
                // Where the cell could not be read, that has been said.
                if cell.is_empty()
                    && faults
                        .iter()
                        .all(|fault| fault.column != Some(Column::Investment))
                    || investment.is_some()
                {
                    let kind = if cell.is_empty() {
                        FaultKind::Blank
                    } else {
                        FaultKind::Zero
                    };
                    faults.push(Fault {
                        column: Some(Column::Investment),
                        kind,
                        found: String::new(),
                    });
                }
            }
            if !record.marks.is_empty() && record.mark(self.investment.at) == Some(Mark::Merged) {
                flags.add(Flag::Merged);
            }
        }
        if number_lost(id) {
            flags.add(Flag::LongNumber);
        }
        let rate = self.rate(record, &mut flags);
        let issued = self.issued(record, &mut flags);
        let stage = self.stage(record, &mut flags);
        if !faults.is_empty() {
            return None;
        }
        if self.struck(record).is_some() {
            flags.add(Flag::Struck);
        }
        if !record.marks.is_empty() && self.is_struck_through(record) {
            flags.add(Flag::StruckThrough);
        }
        Some(Loan {
            id,
            contract: record.cell(self.contract),
            borrower,
            project,
            industry: record.cell(self.industry),
            branch: record.cell(self.branch),
            balance: balance?,
            investment: investment.unwrap_or_default(),
            limit,
            rate,
            issued,
            stage,
            figures,
            flags,
        })
    }

    fn unit<T>(
        &self,
        cell: &[u8],
        column: Column,
        read: impl Fn(&str) -> Option<T>,
        faults: &mut Vec<Fault>,
    ) -> Option<T> {
        let unit = std::str::from_utf8(cell).ok().and_then(read);
        if unit.is_none() {
            faults.push(Fault {
                column: Some(column),
                kind: FaultKind::UnknownUnit,
                found: shown(cell),
            });
        }
        unit
    }

    #[inline]
    fn amount(
        &self,
        record: &Record,
        of: AmountColumn,
        mut said: Option<Money>,
        column: Column,
        flags: &mut Flags,
        faults: &mut Vec<Fault>,
    ) -> Option<Amount> {
        let AmountColumn { at, unit, own, .. } = of;
        let cell = record.cell(at);
        if cell.is_empty() {
            if !record.marks.is_empty() && record.mark(at) == Some(Mark::NoResult) {
                faults.push(no_result(column));
            }
            return None;
        }
        if of.unit_at != NOWHERE || of.asked {
            said = self.unit_of_row(record, of, said, column, faults)?;
        }
        if let Some(said) = said.filter(|said| own && *said != unit) {
            faults.push(Fault {
                column: Some(column),
                kind: FaultKind::UnitDiffers,
                found: said.name().zh.to_owned(),
            });
            return None;
        }
        if of.by_cells && is_bare(cell) {
            faults.push(Fault {
                column: Some(Column::MoneyUnit),
                kind: FaultKind::Blank,
                found: String::new(),
            });
            return None;
        }
        let unit = said.unwrap_or(unit);
        let tens = unit.tens();
        if let Some(figure) = number::read_short(cell) {
            if !record.marks.is_empty() && record.mark(at) == Some(Mark::Scaled) {
                flags.add(Flag::Scaled);
            }
            return Some(Amount { figure, tens });
        }
        match number::read(cell, unit.name().zh) {
            Ok((figure, converted)) => {
                if converted {
                    flags.add(Flag::CellUnit);
                }
                Some(Amount { figure, tens })
            }
            Err(fault) => {
                faults.push(refused(fault, cell, column));
                None
            }
        }
    }

    /// The unit that a row names for one of its amounts: in the amount's own column of units, or as `said` for all amounts. `None` where it names one
    /// that is not known, or none though it must; `faults` then say so.
    #[cold]
    fn unit_of_row(
        &self,
        record: &Record,
        of: AmountColumn,
        said: Option<Money>,
        column: Column,
        faults: &mut Vec<Fault>,
    ) -> Option<Option<Money>> {
        let own = column.own_unit().filter(|_| of.unit_at != NOWHERE);
        let cell = record.cell(of.unit_at);
        if let Some(own) = own.filter(|_| !cell.is_empty()) {
            return self.unit(cell, own, w::money, faults).map(Some);
        }
        let blank = said.is_none() && record.cell(self.money_unit).is_empty();
        if of.asked && blank {
            let fault = Fault {
                column: Some(own.unwrap_or(Column::MoneyUnit)),
                kind: FaultKind::Blank,
                found: String::new(),
            };
            if !faults.contains(&fault) {
                faults.push(fault);
            }
            return None;
        }
        Some(said)
    }

    #[inline]
    #[allow(clippy::too_many_arguments, reason = "what a cell is read with")]
    fn figure(
        &self,
        record: &Record,
        cell: &[u8],
        indicator: Indicator,
        value: Value,
        kilograms: &[Indicator],
        flags: &mut Flags,
        faults: &mut Vec<Fault>,
    ) -> LoanFigure {
        let said = record.cell(value.unit);
        let mut mass = value.mass;
        if !said.is_empty()
            && let Some(unit) = self.unit(said, Column::UnitOf(indicator), w::mass, faults)
        {
            if value.own && unit != mass {
                faults.push(Fault {
                    column: Some(Column::Value(indicator)),
                    kind: FaultKind::UnitDiffers,
                    found: shown(said),
                });
                return LoanFigure::Blank;
            }
            mass = unit;
        } else if said.is_empty() && value.asked {
            faults.push(Fault {
                column: Some(Column::UnitOf(indicator)),
                kind: FaultKind::Blank,
                found: String::new(),
            });
            return LoanFigure::Blank;
        }
        if !kilograms.is_empty() && kilograms.contains(&indicator) {
            mass = Mass::Kilogram;
        }
        let figure = match number::read_short(cell) {
            Some(figure) => {
                if !record.marks.is_empty() && record.mark(value.at) == Some(Mark::Scaled) {
                    flags.add(Flag::Scaled);
                }
                figure
            }
            None => match self.long_figure(cell, indicator, mass, flags, faults) {
                Ok(figure) => figure,
                Err(other) => return other,
            },
        };
        LoanFigure::Figure(
            Amount {
                figure,
                tens: mass.tens(),
            },
            self.source_of(record, value, flags),
        )
    }

    /// The figure of a cell that has more than digits and a point; what the cell is where it has none.
    #[cold]
    fn long_figure(
        &self,
        cell: &[u8],
        indicator: Indicator,
        mass: Mass,
        flags: &mut Flags,
        faults: &mut Vec<Fault>,
    ) -> Result<Fixed, LoanFigure> {
        match number::read(cell, mass_name(mass, indicator)) {
            Ok(_) if !is_bare(cell) && names_another_quantity(cell, indicator) => {
                faults.push(Fault {
                    column: Some(Column::Value(indicator)),
                    kind: FaultKind::OtherUnit,
                    found: shown(cell),
                });
                Err(LoanFigure::Blank)
            }
            Ok((figure, converted)) => {
                if converted {
                    flags.add(Flag::CellUnit);
                }
                Ok(figure)
            }
            Err(fault) => Err(self.not_a_figure(cell, indicator, fault, flags, faults)),
        }
    }

    #[cold]
    fn not_a_figure(
        &self,
        cell: &[u8],
        indicator: Indicator,
        fault: FigureFault,
        flags: &mut Flags,
        faults: &mut Vec<Fault>,
    ) -> LoanFigure {
        if let Some(reason) = std::str::from_utf8(cell).ok().and_then(w::not_calculable) {
            if reason.is_empty() {
                flags.add(Flag::NoReason);
            }
            return LoanFigure::NotCalculable;
        }
        faults.push(refused(fault, cell, Column::Value(indicator)));
        LoanFigure::Blank
    }

    #[inline]
    fn source_of(&self, record: &Record, value: Value, flags: &mut Flags) -> u8 {
        if !self.asks_source {
            return self.default_source;
        }
        let cell = match record.cell(value.source) {
            [] => record.cell(self.source),
            cell => cell,
        };
        match cell {
            [] => {
                if self.default_source == NO_SOURCE {
                    flags.add(Flag::NoSource);
                }
                self.default_source
            }
            [b'1'] => 0,
            [b'2'] => 1,
            [b'3'] => 2,
            cell => match std::str::from_utf8(cell).ok().and_then(w::source) {
                Some(source) => index_of(source),
                None => {
                    flags.add(Flag::SourceLeftOut);
                    NO_SOURCE
                }
            },
        }
    }

    /// 年利率 in per cent; a cell that cannot be read costs the rate and not the loan.
    #[inline(never)]
    fn rate(&self, record: &Record, flags: &mut Flags) -> Option<Fixed> {
        let (at, unit) = self.rate;
        let cell = record.cell(at);
        if cell.is_empty() {
            if !record.marks.is_empty() && record.mark(at) == Some(Mark::NoResult) {
                flags.add(Flag::RateLeftOut);
            }
            return None;
        }
        if let (Some(rate), RateUnit::PerCent) = (number::read_short(cell), unit) {
            return Some(doubted(rate, flags));
        }
        let text = String::from_utf8_lossy(cell);
        let plain = crate::measure::units::plain(&text);
        // A sign in the cell goes before the column's unit; a per mille fits only where the column is one.
        let (figure, unit) = match (plain.strip_suffix('%'), plain.strip_suffix('‰')) {
            (Some(figure), _) if unit == RateUnit::MonthlyPerMille => (figure, None),
            (Some(figure), _) => {
                let fraction = unit == RateUnit::Fraction;
                (
                    figure,
                    Some(if fraction { RateUnit::PerCent } else { unit }),
                )
            }
            (_, Some(figure)) => (figure, (unit == RateUnit::MonthlyPerMille).then_some(unit)),
            _ => (plain.as_str(), Some(unit)),
        };
        let rate = unit
            .and_then(|unit| {
                Some((
                    unit.to_per_cent(),
                    number::read(figure.as_bytes(), "").ok()?.0,
                ))
            })
            .and_then(|((times, tens), figure)| figure.times(times, tens));
        let Some(rate) = rate else {
            flags.add(Flag::RateLeftOut);
            return None;
        };
        Some(doubted(rate, flags))
    }

    /// 发放日; a cell that cannot be read costs the day and not the loan.
    #[inline(never)]
    fn issued(&self, record: &Record, flags: &mut Flags) -> Option<Day> {
        let cell = record.cell(self.issued);
        if cell.is_empty() {
            if !record.marks.is_empty() && record.mark(self.issued) == Some(Mark::NoResult) {
                flags.add(Flag::DayLeftOut);
            }
            return None;
        }
        let day = if self.from_1904 {
            day::read_from_1904(cell)
        } else {
            day::read(cell)
        };
        if day.is_none() {
            flags.add(Flag::DayLeftOut);
        }
        day
    }

    /// The words by which a row says that it is no loan: one of sums in any cell of words, before the first amount or where names stand; or the first
    /// words of a line below a table.
    #[inline]
    fn no_loan<'a>(&self, record: &Record<'a>) -> Option<(FaultKind, &'a [u8])> {
        let named = [
            self.id,
            self.borrower,
            self.project,
            self.industry,
            self.branch,
        ];
        let words = || {
            (0..self.first_figure.min(record.len()))
                .chain(
                    named
                        .into_iter()
                        .filter(|at| *at != NOWHERE && *at > self.first_figure),
                )
                .map(|at| record.cell(at))
        };
        if let Some(sum) = words().find(|cell| is_total(cell)) {
            return Some((FaultKind::TotalRow, sum));
        }
        // 过次页, 轧差 and other words that no letter gives away: looked for where a row does not name its loan as loans do.
        let names = [self.id, self.borrower, self.project];
        let blank = names
            .iter()
            .any(|at| *at != NOWHERE && record.cell(*at).is_empty());
        if blank && let Some(sum) = words().find(|cell| is_total_word(cell)) {
            return Some((FaultKind::TotalRow, sum));
        }
        // 转下页 in the place of a number.
        if self.id != NOWHERE && is_total_word(record.cell(self.id)) {
            return Some((FaultKind::TotalRow, record.cell(self.id)));
        }
        let first = words().find(|cell| !cell.is_empty())?;
        if let Some(kind) = first_words(first) {
            return Some((kind, first));
        }
        // A name alone in its row, in the first column, is the label of the rows below it: 东城支行.
        let label = record.cell(0);
        let alone = !label.is_empty()
            && !label.iter().any(u8::is_ascii_digit)
            && (1..record.len()).all(|at| record.cell(at).is_empty());
        alone.then_some((FaultKind::Words, label))
    }

    /// Whether a row that a word calls one of sums has a number with a digit, a borrower and a project, as loans have: it may be a loan to 其中水电.
    #[cold]
    fn names_a_loan(&self, names: [&[u8]; 3]) -> bool {
        let [id, borrower, project] = names;
        id.iter().any(u8::is_ascii_digit) && !borrower.is_empty() && !project.is_empty()
    }

    /// Whether a row without an amount names a branch where loans name a borrower or a project, or in its first cell: it heads the rows below.
    #[cold]
    pub fn heads_rows_of_a_branch(&self, record: &Record) -> bool {
        // A loan whose amounts are blank has its number.
        let number = String::from_utf8_lossy(record.cell(self.id));
        let digit = number.contains(|c: char| c.is_ascii_digit());
        let numbered = digit && !w::is_a_branch(&number) && w::running_number(&number).is_none();
        let names = [0, self.id, self.borrower, self.project];
        !numbered
            && names
                .into_iter()
                .filter(|at| *at != NOWHERE)
                .any(|at| std::str::from_utf8(record.cell(at)).is_ok_and(w::is_a_branch))
    }

    /// Whether the file has a column for the loans' numbers.
    pub fn names_loans(&self) -> bool {
        self.id != NOWHERE
    }

    /// Whether the file has columns for the loans' numbers, borrowers and projects.
    pub fn name_columns(&self) -> [bool; 3] {
        [self.id, self.borrower, self.project].map(|at| at != NOWHERE)
    }

    /// Number, borrower and project of a row, as far as they stand there.
    pub fn names(&self, record: &Record) -> [String; 3] {
        [self.id, self.borrower, self.project].map(|at| shown(record.cell(at)))
    }

    /// Whether a row without a line end lacks cells that the others have, one that is read among them.
    #[cold]
    pub fn is_cut_off(&self, record: &Record, usual: usize) -> bool {
        record.len() < usual && self.last_read >= record.len()
    }

    /// Whether a row without a line end ends with a figure that is summed, or with a blank in its place.
    #[cold]
    pub fn ends_with_a_figure(&self, record: &Record) -> bool {
        let last = record.len().saturating_sub(1);
        let amounts = [self.balance.at, self.limit.at, self.investment.at];
        let figures = self.values.iter().map(|value| value.at);
        let open =
            record.raw.last().is_some_and(u8::is_ascii_digit) || record.cell(last).is_empty();
        open && amounts.into_iter().chain(figures).any(|at| at == last)
    }

    /// Whether a row of a text ends before the last column of amounts and figures: a cell may be missing before them.
    #[cold]
    pub fn lacks_figures(&self, record: &Record) -> bool {
        let amounts = [self.balance.at, self.investment.at, self.limit.at];
        let figures = self.values.iter().map(|value| value.at);
        let all = amounts.into_iter().chain(figures);
        let last = all.filter(|at| *at != NOWHERE).max();
        record.gap() == 1 && last.is_some_and(|last| record.len() <= last)
    }

    /// The column of the balance.
    pub fn balance_column(&self) -> usize {
        self.balance.at
    }

    /// Whether an amount or a figure of the row is cut at its thousands: `1` and then `200.00`. The column of the second of the two cells.
    #[inline]
    pub fn cut_at_thousands(&self, record: &Record) -> Option<usize> {
        let behind = |at: usize| at.saturating_add(1);
        self.summed_columns()
            .find(|at| is_short(record.cell(*at)) && is_of_three(record.cell(behind(*at))))
            .map(behind)
    }

    /// The columns of amounts and figures.
    fn summed_columns(&self) -> impl Iterator<Item = usize> + '_ {
        let amounts = [self.balance.at, self.investment.at, self.limit.at];
        amounts
            .into_iter()
            .chain(self.values.iter().map(|value| value.at))
    }

    /// Whether a row that can be read may be one of which a figure is cut at its thousands, and which lacks its last cell: it is hard to believe as it
    /// stands, and easy to believe with the two cells in one.
    #[cold]
    pub fn may_be_cut(&self, record: &Record, loan: &Loan) -> bool {
        let last = record.len().saturating_sub(1);
        if record.cell(last).is_empty() {
            return false;
        }
        let pairs: Vec<usize> = (self.first_figure..last)
            .filter(|at| is_short(record.cell(*at)) && is_of_three(record.cell(at + 1)))
            .collect();
        // No figure begins with a nought that is not alone, unless it is the second part of another.
        let with_nought = |at: &usize| record.cell(at + 1).starts_with(b"0");
        let mut all: Vec<usize> = Vec::new();
        for at in &pairs {
            if all.last().is_none_or(|before| before + 1 < *at) {
                all.push(*at);
            }
        }
        // Two pairs side by side are as hard to believe as an odd figure.
        let odd = all.len() > 1
            || pairs.iter().any(with_nought)
            || is_odd(loan)
            || !is_usual(loan, 50, 10, false);
        if !odd {
            return false;
        }
        let sure =
            |joined: &[usize]| joined.contains(&self.balance.at) || joined.iter().any(with_nought);
        let singles = pairs.chunks(1).take(8);
        singles
            .chain([all.as_slice()])
            .any(|joined| self.is_usual_joined(record, joined, sure(joined)))
    }

    /// Whether a row can be read, and is easy to believe, with each of these cells and the one behind it in one. `sure` says that a row without a
    /// figure to judge by is believed.
    fn is_usual_joined(&self, record: &Record, joined: &[usize], sure: bool) -> bool {
        let (mut bytes, mut ends) = (Vec::new(), Vec::new());
        for at in 0..record.len() {
            bytes.extend_from_slice(record.cell(at));
            if !joined.contains(&at) {
                ends.push(u32::try_from(bytes.len()).unwrap_or(u32::MAX));
            }
        }
        let whole = Record::of_cells(&bytes, &ends);
        let mut faults = Vec::new();
        self.read(&whole, &[], true, &mut faults)
            .is_some_and(|loan| {
                let figure = |figure: &LoanFigure| matches!(figure, LoanFigure::Figure(..));
                loan.figures.iter().any(figure) && !is_odd(&loan) && is_usual(&loan, 100, 30, sure)
            })
    }

    /// What the commas in the row's figures are: whether one may be that of thousands or a decimal one, as in 1,234; and whether one is surely that of
    /// thousands, as in 1,234.50 and 1,234,567.
    #[cold]
    pub fn commas(&self, record: &Record) -> [bool; 2] {
        let (mut either, mut thousands) = (false, false);
        for at in self.summed_columns() {
            let cell = record.cell(at);
            if memchr::memchr(b',', cell).is_none() {
                continue;
            }
            let mut parts = cell.split(|byte| *byte == b',');
            let whole = parts.next().unwrap_or_default();
            match (parts.next(), parts.next()) {
                (Some(rest), None) if is_short(whole) && is_short(rest) && rest.len() == 3 => {
                    either = true;
                }
                _ => thousands = true,
            }
        }
        [either, thousands]
    }

    /// Whether every point in the row's figures stands before three digits, as points of thousands do; `may` becomes `false` where one stands elsewhere.
    #[cold]
    pub fn may_have_points_of_thousands(&self, record: &Record, may: &mut bool) -> bool {
        let mut any = false;
        for at in self.summed_columns() {
            let cell = record.cell(at);
            let mut parts = cell.split(|byte| *byte == b'.');
            let (whole, rest) = (parts.next().unwrap_or_default(), parts.next());
            let Some(rest) = rest else { continue };
            if !is_short(whole) || whole.starts_with(b"0") || rest.len() != 3 {
                *may = false;
                return false;
            }
            any = true;
        }
        any
    }

    /// The columns of words behind the first amount: a figure there may be that of a column on its left.
    pub fn words_behind(&self, mapping: &Mapping) -> Vec<usize> {
        let words = |column: &Option<Column>| {
            matches!(
                column,
                Some(
                    Column::Borrower
                        | Column::Project
                        | Column::Industry
                        | Column::Branch
                        | Column::Status
                        | Column::Source
                        | Column::SourceOf(_)
                )
            )
        };
        let columns = mapping.columns.iter().enumerate();
        columns
            .filter(|(at, column)| *at > self.first_figure && words(column))
            .map(|(at, _)| at)
            .collect()
    }

    /// The cells of a row that these doubts are about, as they are written.
    #[cold]
    pub fn written(&self, record: &Record, doubts: Flags) -> Vec<(Column, String)> {
        let amounts = [
            (Column::Id, self.id),
            (Column::Borrower, self.borrower),
            (Column::Project, self.project),
            (Column::Balance, self.balance.at),
            (Column::Limit, self.limit.at),
            (Column::Investment, self.investment.at),
            (Column::Rate, self.rate.0),
            (Column::Issued, self.issued),
            (Column::Status, self.status),
            (Column::Source, self.source),
        ];
        let figures = Indicator::ALL.into_iter().zip(&self.values);
        let figures = figures.flat_map(|(indicator, value)| {
            [
                (Column::Value(indicator), value.at),
                (Column::SourceOf(indicator), value.source),
            ]
        });
        let asked = |column: Column| {
            let code = column.code();
            doubts.each().any(|doubt| doubt.is_about(&code))
        };
        // What a row says of itself is shown as a note, whatever its column is called.
        let struck = doubts.has(Flag::Struck).then(|| self.struck(record));
        let struck = struck
            .flatten()
            .map(|at| (Column::Note, self.said_of_itself(record, at)));
        amounts
            .into_iter()
            .chain(figures)
            .map(|(column, at)| (column, record.cell(at)))
            .filter(|(column, cell)| !cell.is_empty() && asked(*column))
            .map(|(column, cell)| (column, shown(cell)))
            .chain(struck)
            .collect()
    }

    /// The row that a corrected row had in its own file (原行号). `None` where the file has no such column.
    #[inline]
    pub fn row_before(&self, record: &Record) -> Option<u64> {
        if self.row_before == NOWHERE {
            return None;
        }
        std::str::from_utf8(record.cell(self.row_before))
            .ok()?
            .parse()
            .ok()
    }

    /// What a row that is no loan names as amounts, for the check of sums: balance and investment in yuan at eight places, figures in tonnes at ten.
    /// An amount that is not named, or cannot be read, is `None`.
    #[inline(never)]
    pub fn amounts(&self, record: &Record) -> [Option<u128>; 9] {
        let mut amounts = [None; 9];
        let said = std::str::from_utf8(record.cell(self.money_unit))
            .ok()
            .and_then(w::money);
        let money = |of: AmountColumn| {
            let own = std::str::from_utf8(record.cell(of.unit_at))
                .ok()
                .and_then(w::money);
            let unit = own.or(said).unwrap_or(of.unit);
            let (figure, _) = number::read(record.cell(of.at), unit.name().zh).ok()?;
            figure.rounded(unit.tens(), super::tally::BALANCE_PLACES)
        };
        let mass = |value: &Value, indicator: Indicator| {
            let (figure, _) =
                number::read(record.cell(value.at), mass_name(value.mass, indicator)).ok()?;
            figure.rounded(value.mass.tens(), number::PLACES)
        };
        let [balance, investment, figures @ ..] = &mut amounts;
        *balance = money(self.balance);
        *investment = money(self.investment);
        for ((amount, value), indicator) in figures.iter_mut().zip(&self.values).zip(Indicator::ALL)
        {
            *amount = mass(value, indicator);
        }
        amounts
    }

    #[inline(never)]
    fn stage<'a>(&self, record: &Record<'a>, flags: &mut Flags) -> Stage<'a> {
        let cell = record.cell(self.status);
        if cell.is_empty() {
            return Stage::Known(None);
        }
        let words = std::str::from_utf8(cell).ok();
        match words.and_then(w::status) {
            Some(status) => Stage::Known(Some(status)),
            None if words.is_some_and(w::is_a_running_loan) => Stage::Known(None),
            None => {
                flags.add(Flag::UnknownStatus);
                Stage::Other(cell)
            }
        }
    }
}

/// ）, as it is written in UTF-8.
const CLOSED: &[u8] = &[0xEF, 0xBC, 0x89];
/// 】, as it is written in UTF-8.
const CLOSED_BLACK: &[u8] = &[0xE3, 0x80, 0x91];

/// Whether a cell may have one of the words by which a row is settled or void: one pass over the bytes decides nearly every cell.
#[inline]
fn may_be_struck(cell: &[u8]) -> bool {
    match cell {
        [first, rest @ ..] if first.is_ascii_alphabetic() => {
            (3..20).contains(&rest.len()) && rest.iter().all(is_of_words) || has_struck_letter(rest)
        }
        _ => has_struck_letter(cell),
    }
}

/// Whether a cell may say that its loan is not drawn yet: one pass over the bytes, as in [`has_struck_letter`].
#[inline]
fn may_lie_ahead(cell: &[u8]) -> bool {
    if cell.is_ascii() {
        return cell.first().is_some_and(u8::is_ascii_alphabetic);
    }
    cell.windows(3).any(|letter| {
        matches!(
            letter,
            // 未 没 等 排 无 表 待 拟 擬 储 儲 审 審 批 承 意 洽 营 營 谈 談 跟 推 尽 盡 否 拒 退 受 申 报 報 落 签 簽 接 增 放 提 拨 划 账 支 信 用, as they are written in UTF-8
            [0xE6, 0x9C, 0xAA]
                | [0xE6, 0xB2, 0xA1]
                | [0xE7, 0xAD, 0x89]
                | [0xE6, 0x8E, 0x92]
                | [0xE6, 0x97, 0xA0]
                | [0xE8, 0xA1, 0xA8]
                | [0xE5, 0xBE, 0x85]
                | [0xE6, 0x8B, 0x9F]
                | [0xE6, 0x93, 0xAC]
                | [0xE5, 0x82, 0xA8]
                | [0xE5, 0x84, 0xB2]
                | [0xE5, 0xAE, 0xA1]
                | [0xE5, 0xAF, 0xA9]
                | [0xE6, 0x89, 0xB9]
                | [0xE6, 0x89, 0xBF]
                | [0xE6, 0x84, 0x8F]
                | [0xE6, 0xB4, 0xBD]
                | [0xE8, 0x90, 0xA5]
                | [0xE7, 0x87, 0x9F]
                | [0xE8, 0xB0, 0x88]
                | [0xE8, 0xAB, 0x87]
                | [0xE8, 0xB7, 0x9F]
                | [0xE6, 0x8E, 0xA8]
                | [0xE5, 0xB0, 0xBD]
                | [0xE7, 0x9B, 0xA1]
                | [0xE5, 0x90, 0xA6]
                | [0xE6, 0x8B, 0x92]
                | [0xE9, 0x80, 0x80]
                | [0xE5, 0x8F, 0x97]
                | [0xE7, 0x94, 0xB3]
                | [0xE6, 0x8A, 0xA5]
                | [0xE5, 0xA0, 0xB1]
                | [0xE8, 0x90, 0xBD]
                | [0xE7, 0xAD, 0xBE]
                | [0xE7, 0xB0, 0xBD]
                | [0xE6, 0x8E, 0xA5]
                | [0xE5, 0xA2, 0x9E]
                | [0xE6, 0x94, 0xBE]
                | [0xE6, 0x8F, 0x90]
                | [0xE6, 0x8B, 0xA8]
                | [0xE5, 0x88, 0x92]
                | [0xE8, 0xB4, 0xA6]
                | [0xE6, 0x94, 0xAF]
                | [0xE4, 0xBF, 0xA1]
                | [0xE7, 0x94, 0xA8]
        )
    })
}

/// Whether a byte is one of English words.
fn is_of_words(byte: &u8) -> bool {
    byte.is_ascii_alphabetic() || matches!(byte, b' ' | b'-' | b'_' | b'.')
}

/// Whether a cell has a letter of such a word.
#[inline]
fn has_struck_letter(cell: &[u8]) -> bool {
    cell.len() > 2
        && !cell.is_ascii()
        && cell.windows(3).any(|letter| {
            matches!(
                letter,
                // 废 廢 销 銷 清 冲 沖 除 出 让 讓 消 止 效 复 複 回 停 闭 閉 转 轉 兑 函 证 增 放 储 非 删 刪 撤 剔 划 误 错 弃 忽 罢 试 不 毕 归 偿 账 红, as they are written in UTF-8
                [0xE5, 0xBA, 0x9F]
                    | [0xE7, 0xBA, 0xA2]
                    | [0xE5, 0xBB, 0xA2]
                    | [0xE9, 0x94, 0x80]
                    | [0xE9, 0x8A, 0xB7]
                    | [0xE6, 0xB8, 0x85]
                    | [0xE5, 0x86, 0xB2]
                    | [0xE6, 0xB2, 0x96]
                    | [0xE9, 0x99, 0xA4]
                    | [0xE5, 0x87, 0xBA]
                    | [0xE8, 0xAE, 0xA9]
                    | [0xE8, 0xAE, 0x93]
                    | [0xE6, 0xB6, 0x88]
                    | [0xE6, 0xAD, 0xA2]
                    | [0xE6, 0x95, 0x88]
                    | [0xE5, 0xA4, 0x8D]
                    | [0xE8, 0xA4, 0x87]
                    | [0xE5, 0x9B, 0x9E]
                    | [0xE5, 0x81, 0x9C]
                    | [0xE9, 0x97, 0xAD]
                    | [0xE9, 0x96, 0x89]
                    | [0xE8, 0xBD, 0xAC]
                    | [0xE8, 0xBD, 0x89]
                    | [0xE5, 0x85, 0x91]
                    | [0xE5, 0x87, 0xBD]
                    | [0xE8, 0xAF, 0x81]
                    | [0xE5, 0xA2, 0x9E]
                    | [0xE6, 0x94, 0xBE]
                    | [0xE5, 0x82, 0xA8]
                    | [0xE9, 0x9D, 0x9E]
                    | [0xE5, 0x88, 0xA0]
                    | [0xE5, 0x88, 0xAA]
                    | [0xE6, 0x92, 0xA4]
                    | [0xE5, 0x89, 0x94]
                    | [0xE5, 0x88, 0x92]
                    | [0xE8, 0xAF, 0xAF]
                    | [0xE9, 0x94, 0x99]
                    | [0xE5, 0xBC, 0x83]
                    | [0xE5, 0xBF, 0xBD]
                    | [0xE7, 0xBD, 0xA2]
                    | [0xE8, 0xAF, 0x95]
                    | [0xE4, 0xB8, 0x8D]
                    | [0xE6, 0xAF, 0x95]
                    | [0xE5, 0xBD, 0x92]
                    | [0xE5, 0x81, 0xBF]
                    | [0xE8, 0xB4, 0xA6]
            )
        })
}

#[cold]
fn is_struck(cell: &[u8]) -> bool {
    std::str::from_utf8(cell).is_ok_and(w::is_struck)
}

#[cold]
fn lies_ahead(cell: &[u8], end: Option<Day>) -> bool {
    // A loan's number has a digit and no blank.
    let number = cell.is_ascii() && cell.iter().any(u8::is_ascii_digit) && !cell.contains(&b' ');
    !number
        && cell.len() < 400
        && std::str::from_utf8(cell)
            .is_ok_and(|cell| w::is_not_drawn(cell) || w::is_drawn_later(cell, end))
}

/// Whether words say that a loan is settled or void, or not drawn yet.
fn is_void_or_not_drawn(words: &str) -> bool {
    w::is_struck(words) || w::is_not_drawn(words)
}

#[cold]
fn answers(cell: &[u8], of: fn(&str) -> bool) -> bool {
    std::str::from_utf8(cell).is_ok_and(of)
}

/// Whether what stands in the last brackets of a name says so.
#[cold]
fn is_struck_at_end(cell: &[u8]) -> bool {
    std::str::from_utf8(cell).is_ok_and(|name| {
        let last = name.rsplit(w::OPENED).next().unwrap_or_default();
        let inside = last.trim_end_matches(w::CLOSED);
        let bytes = inside.as_bytes();
        last.len() < name.len()
            && (may_be_struck(bytes) || may_lie_ahead(bytes))
            && is_void_or_not_drawn(inside)
    })
}

/// Whether a name may begin with such a mark, by its first letter: 冲 红 作 已 结 核 注 撤 废 删 取 待 拟 未 储 审 承 意, or a bracket.
#[inline]
fn may_begin_struck(cell: &[u8]) -> bool {
    matches!(
        cell,
        [b'(' | b'[', ..]
            | [0xE3, 0x80, 0x90, ..]
            | [0xEF, 0xBC, 0x88, ..]
            | [0xE5, 0x86, 0xB2, ..]
            | [0xE7, 0xBA, 0xA2, ..]
            | [0xE4, 0xBD, 0x9C, ..]
            | [0xE5, 0xB7, 0xB2, ..]
            | [0xE7, 0xBB, 0x93, ..]
            | [0xE6, 0xA0, 0xB8, ..]
            | [0xE6, 0xB3, 0xA8, ..]
            | [0xE6, 0x92, 0xA4, ..]
            | [0xE5, 0xBA, 0x9F, ..]
            | [0xE5, 0x88, 0xA0, ..]
            | [0xE5, 0x8F, 0x96, ..]
            | [0xE5, 0xBE, 0x85, ..]
            | [0xE6, 0x8B, 0x9F, ..]
            | [0xE6, 0x9C, 0xAA, ..]
            | [0xE5, 0x82, 0xA8, ..]
            | [0xE5, 0xAE, 0xA1, ..]
            | [0xE6, 0x89, 0xBF, ..]
            | [0xE6, 0x84, 0x8F, ..]
    )
}

/// Whether a name begins with such a mark, parted from the name by a sign or in brackets: 【作废】甲公司, 红冲-甲公司.
#[cold]
fn is_struck_at_begin(cell: &[u8]) -> bool {
    std::str::from_utf8(cell).is_ok_and(|name| {
        let name = name.trim_start_matches(|c: char| w::OPENING.contains(c));
        name.split_once(|c: char| c.is_whitespace() || w::BEHIND_MARK.contains(c))
            .is_some_and(|(mark, rest)| {
                !rest.is_empty() && mark.chars().count() <= 6 && is_void_or_not_drawn(mark)
            })
    })
}

/// Whether a cell has one to three digits and nothing else.
#[inline]
fn is_short(cell: &[u8]) -> bool {
    matches!(cell.len(), 1..=3) && cell.iter().all(u8::is_ascii_digit)
}

/// Whether a cell has three digits, with places behind a point perhaps.
#[inline]
fn is_of_three(cell: &[u8]) -> bool {
    let whole = cell.split(|byte| *byte == b'.').next().unwrap_or_default();
    whole.len() == 3
        && cell
            .iter()
            .all(|byte| byte.is_ascii_digit() || *byte == b'.')
}

/// What a loan's project saves of CO2 a year, in tonnes at ten places; by its coal equivalent where no CO2 is given.
fn co2_of(loan: &Loan) -> Option<u128> {
    let of = |indicator: Indicator| match loan.figures.get(indicator.index())? {
        LoanFigure::Figure(given, _) => given.figure.rounded(given.tens, number::PLACES),
        _ => None,
    };
    // A tonne of coal equivalent is about 2.6 tonnes of CO2.
    of(Indicator::Co2).or_else(|| Some(of(Indicator::Coal)?.saturating_mul(26) / 10))
}

/// Whether a cell of a row is hard to believe beside the others, or could not be read.
fn is_odd(loan: &Loan) -> bool {
    let doubts = super::tally::doubts(loan);
    let odd = [
        Flag::OverWhole,
        Flag::Co2PerCoal,
        Flag::So2Kilograms,
        Flag::NoxKilograms,
        Flag::RateDoubt,
        Flag::RateLeftOut,
        Flag::DayLeftOut,
        Flag::LimitLeftOut,
        Flag::NoReason,
    ];
    odd.into_iter().any(|doubt| doubts.has(doubt))
        || loan
            .limit
            .zip(Some(loan.investment))
            .is_some_and(|(limit, whole)| {
                number::exceeds(limit.figure, limit.tens, 1, whole.figure, whole.tens, 1)
            })
}

/// Whether the balance is a thousandth of the investment at least and all of it at most, and one `over` to `most` tonnes of CO2 are saved a year for
/// each 10 000 yuan of it; `unknown` where no figure says what is saved.
fn is_usual(loan: &Loan, over: u128, most: u128, unknown: bool) -> bool {
    let yuan = |amount: Amount| {
        let rounded = amount
            .figure
            .rounded(amount.tens, super::tally::BALANCE_PLACES);
        rounded.filter(|yuan| *yuan > 0)
    };
    let (Some(balance), Some(investment)) = (yuan(loan.balance), yuan(loan.investment)) else {
        return false;
    };
    balance <= investment
        && investment <= balance.saturating_mul(1_000)
        && co2_of(loan).map_or(unknown, |co2| {
            // The tonnes have ten places and the yuan eight: a hundred times the quotient is that of 10 000 yuan.
            let saved = co2.saturating_mul(100);
            saved.saturating_mul(over) >= investment && saved <= investment.saturating_mul(most)
        })
}

fn index_of(source: Source) -> u8 {
    source as u8
}

/// The rate, with a remark where it does not look like per cent: 0.0385 is probably a fraction, 385 probably basis points.
#[inline]
fn doubted(rate: Fixed, flags: &mut Flags) -> Fixed {
    let [least, most] = USUAL_RATE.map(|bound| Fixed {
        digits: u64::try_from(bound.mantissa()).unwrap_or_default(),
        places: u8::try_from(bound.scale()).unwrap_or_default(),
    });
    if number::exceeds(least, 0, 1, rate, 0, 1) || number::exceeds(rate, 0, 1, most, 0, 1) {
        flags.add(Flag::RateDoubt);
    }
    rate
}

/// The name of a unit of mass as it stands behind a figure; of water a volume may stand there.
fn mass_name(mass: Mass, indicator: Indicator) -> &'static str {
    match (indicator, mass) {
        (Indicator::Water, Mass::Tonne) => w::CUBIC_METRE,
        (Indicator::Water, Mass::WanTonne) => w::WAN_CUBIC_METRES,
        _ => mass.name().zh,
    }
}

fn of_row(kind: FaultKind, found: &[u8]) -> Fault {
    Fault {
        column: None,
        kind,
        found: shown(found),
    }
}

fn no_result(column: Column) -> Fault {
    Fault {
        column: Some(column),
        kind: FaultKind::NoResult,
        found: String::new(),
    }
}

/// Whether a loan number is longer than the fifteen digits that a spreadsheet keeps of a number, and shows that it was kept as one: noughts from the
/// sixteenth digit on, or an exponent.
fn number_lost(id: &[u8]) -> bool {
    if id.len() <= 15 && !id.contains(&b'E') {
        return false;
    }
    if id.iter().all(u8::is_ascii_digit) {
        return id.iter().skip(15).all(|digit| *digit == b'0');
    }
    let text = std::str::from_utf8(id).unwrap_or_default();
    text.split_once("E+").is_some_and(|(digits, tens)| {
        !digits.is_empty()
            && digits
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'.')
            && tens.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// Whether the words of a cell call its row one of sums. One pass over the bytes decides nearly every cell: each such word has one of eight letters or
/// signs, or is one of a few short English words.
#[inline]
fn is_total(cell: &[u8]) -> bool {
    let Some(first) = cell.first() else {
        return false;
    };
    let letters = cell.windows(3).any(|letter| {
        matches!(
            letter,
            // 计 計 总 總 汇 匯 其 均 ∑, as they are written in UTF-8
            [0xE8, 0xAE, 0xA1]
                | [0xE8, 0xA8, 0x88]
                | [0xE6, 0x80, 0xBB]
                | [0xE7, 0xB8, 0xBD]
                | [0xE6, 0xB1, 0x87]
                | [0xE5, 0x8C, 0xAF]
                | [0xE5, 0x85, 0xB6]
                | [0xE5, 0x9D, 0x87]
                | [0xE2, 0x88, 0x91]
        )
    });
    let english = cell.len() <= 24
        && (matches!(
            first,
            b't' | b'T'
                | b's'
                | b'S'
                | b'g'
                | b'G'
                | b'a'
                | b'A'
                | b'm'
                | b'M'
                | b'c'
                | b'C'
                | b'('
                | b'#'
                | b'*'
                | 0xCE
        ) && !(cell.last().is_some_and(u8::is_ascii_digit))
            || cell.last().is_some_and(|last| matches!(last, b'l' | b'L'))
                && first.is_ascii_alphabetic())
        && may_be_english_sum(cell);
    (letters || english) && is_total_word(cell)
}

/// Whether the first two letters of a cell are those of an English word for a sum, or `total` is in it; of other letters than English ones that is not
/// decided here.
fn may_be_english_sum(cell: &[u8]) -> bool {
    if !cell.is_ascii() {
        return true;
    }
    let mut letters = cell.iter().filter(|byte| byte.is_ascii_alphabetic());
    let two = [letters.next(), letters.next()].map(|letter| letter.map(u8::to_ascii_lowercase));
    let [Some(first), Some(second)] = two else {
        return false;
    };
    matches!(
        [first, second],
        [b't', b'o']
            | [b's', b'u']
            | [b'g', b'r']
            | [b'a', b'v']
            | [b'm', b'a' | b'e' | b'i']
            | [b'c', b'o']
    ) || cell
        .windows(5)
        .any(|word| word.eq_ignore_ascii_case(b"total"))
}

/// What the first words of a row say of it besides sums that [`is_total`] knows: that it is a line below a table, or one of the words for sums that
/// share no letter with them. The first letter decides nearly every cell.
#[inline]
fn first_words(cell: &[u8]) -> Option<FaultKind> {
    let may = match cell {
        [0xE4, 0xB8, 0x8A, 0xE6 | 0xE5, 0x9C | 0xB9 | 0xAD, ..] => true, // 上期 上年 上季
        [0xE4, 0xB8, 0xAD, 0xE4, 0xBD, 0x8D, ..] => true,                // 中位
        [b'E' | b'e', b'x' | b'X' | b'.', ..] | [b'S' | b's', b'a' | b'A', b'm' | b'M', ..] => true,
        [a, b, c, ..] => BEGINNINGS.contains(&[*a, *b, *c]),
        _ => false,
    };
    if may { told_by_first_words(cell) } else { None }
}

/// 去 比 最 笔 户 共 同 环 较 增 制 复 审 负 部 联 电 填 编 报 打 日 数 注 备 附 说 单 金 示 样 范 例 （ ［, as they are written in UTF-8.
const BEGINNINGS: [[u8; 3]; 35] = [
    [0xE5, 0x8E, 0xBB],
    [0xE6, 0xAF, 0x94],
    [0xE6, 0x9C, 0x80],
    [0xE7, 0xAC, 0x94],
    [0xE6, 0x88, 0xB7],
    [0xE5, 0x85, 0xB1],
    [0xE5, 0x90, 0x8C],
    [0xE7, 0x8E, 0xAF],
    [0xE8, 0xBE, 0x83],
    [0xE5, 0xA2, 0x9E],
    [0xE5, 0x88, 0xB6],
    [0xE5, 0xA4, 0x8D],
    [0xE5, 0xAE, 0xA1],
    [0xE8, 0xB4, 0x9F],
    [0xE9, 0x83, 0xA8],
    [0xE8, 0x81, 0x94],
    [0xE7, 0x94, 0xB5],
    [0xE5, 0xA1, 0xAB],
    [0xE7, 0xBC, 0x96],
    [0xE6, 0x8A, 0xA5],
    [0xE6, 0x89, 0x93],
    [0xE6, 0x97, 0xA5],
    [0xE6, 0x95, 0xB0],
    [0xE6, 0xB3, 0xA8],
    [0xE5, 0xA4, 0x87],
    [0xE9, 0x99, 0x84],
    [0xE8, 0xAF, 0xB4],
    [0xE5, 0x8D, 0x95],
    [0xE9, 0x87, 0x91],
    [0xE7, 0xA4, 0xBA],
    [0xE6, 0xA0, 0xB7],
    [0xE8, 0x8C, 0x83],
    [0xE4, 0xBE, 0x8B],
    [0xEF, 0xBC, 0x88],
    [0xEF, 0xBC, 0xBB],
];

#[cold]
fn told_by_first_words(cell: &[u8]) -> Option<FaultKind> {
    let words = std::str::from_utf8(cell).ok()?;
    if w::is_footer(words) {
        Some(FaultKind::Words)
    } else if w::is_sum(words) {
        Some(FaultKind::TotalRow)
    } else {
        None
    }
}

#[cold]
fn is_total_word(cell: &[u8]) -> bool {
    std::str::from_utf8(cell).is_ok_and(w::is_sum)
}

#[cold]
fn refused(fault: FigureFault, cell: &[u8], column: Column) -> Fault {
    let kind = match fault {
        FigureFault::Negative => FaultKind::Negative,
        FigureFault::TooLong => FaultKind::TooLong,
        FigureFault::Unreadable(crate::measure::NumberFault::TooLong) => FaultKind::TooLong,
        FigureFault::Unreadable(crate::measure::NumberFault::OtherUnit(tail))
            if w::may_be_a_unit(&tail) =>
        {
            FaultKind::OtherUnit
        }
        FigureFault::Unreadable(_)
            if matches!(column, Column::Value(_))
                && std::str::from_utf8(cell).is_ok_and(w::is_money_or_currency) =>
        {
            FaultKind::OtherUnit
        }
        FigureFault::Unreadable(_) if has_decimal_comma(cell) => FaultKind::DecimalComma,
        FigureFault::Unreadable(_) if in_powers(cell) => FaultKind::Powers,
        FigureFault::Unreadable(_) if std::str::from_utf8(cell).is_ok_and(w::is_foreign) => {
            FaultKind::OtherCurrency
        }
        FigureFault::Unreadable(_) => FaultKind::Unreadable,
    };
    Fault {
        column: Some(column),
        kind,
        found: shown(cell),
    }
}

/// Whether a figure has one comma where a decimal point would stand: not before three digits alone, or behind a nought, or behind points or blanks.
fn has_decimal_comma(cell: &[u8]) -> bool {
    let text = String::from_utf8_lossy(cell);
    let figure = text.trim().trim_start_matches(['-', '+']);
    let Some((whole, places)) = figure.split_once(',') else {
        return false;
    };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let grouped = whole.contains(['.', ' ', '\'', '\u{a0}', '\u{202f}']);
    let parts = whole.split(['.', ' ', '\'', '\u{a0}', '\u{202f}']);
    !places.is_empty()
        && digits(places)
        && parts.clone().all(|part| !part.is_empty() && digits(part))
        && (grouped && parts.skip(1).all(|part| part.len() == 3)
            || !grouped && (places.len() != 3 || whole.starts_with('0') || whole.len() > 3))
}

/// Whether a cell has nothing but digits, points, commas and blanks, as nearly every figure.
#[inline]
fn is_bare(cell: &[u8]) -> bool {
    let mut bytes = cell.iter();
    bytes.all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b',' | b' '))
}

/// Whether a figure in a column of an indicator names money or another indicator: 12000吨标准煤 or RMB1,200 under CO2.
#[cold]
fn names_another_quantity(cell: &[u8], indicator: Indicator) -> bool {
    std::str::from_utf8(cell).is_ok_and(|text| {
        w::is_money_or_currency(text) || w::names_another_quantity(text, indicator)
    })
}

/// Whether a cell is a figure in powers of ten, 1.2E+07 or 3e5.
fn in_powers(cell: &[u8]) -> bool {
    let text = String::from_utf8_lossy(cell);
    let digits = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    text.trim()
        .split_once(['E', 'e'])
        .is_some_and(|(figure, power)| {
            digits(figure)
                && digits(power)
                && figure
                    .trim_start_matches(['+', '-'])
                    .chars()
                    .all(|c| c.is_ascii_digit() || c == '.')
                && power
                    .trim_start_matches(['+', '-'])
                    .chars()
                    .all(|c| c.is_ascii_digit())
        })
}

/// A cell as it is shown in a message: cut where it is long.
pub fn shown(cell: &[u8]) -> String {
    String::from_utf8_lossy(cell).chars().take(60).collect()
}
