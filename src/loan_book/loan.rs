//! One row read as a loan: its amounts, its figures with unit and source, or everything that is wrong with it.

use super::columns::{Column, HeadingUnit, Mapping};
use super::day::{self, Day};
use super::number::{self, FigureFault, Fixed};
use super::outcome::{Fault, FaultKind, Flag, Flags};
use super::plan::Plan;
use super::records::{MOST_COLUMNS, Record};
use super::words as w;
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

/// Where in a row everything stands, and in which units. Made once a file.
#[derive(Debug, Clone)]
pub struct Reader {
    id: usize,
    borrower: usize,
    project: usize,
    industry: usize,
    branch: usize,
    balance: (usize, Money),
    limit: (usize, Money),
    investment: (usize, Money),
    money_unit: usize,
    rate: usize,
    issued: usize,
    status: usize,
    source: usize,
    values: [Value; 7],
    default_source: u8,
    asks_source: bool,
}

#[derive(Debug, Clone, Copy)]
struct Value {
    at: usize,
    unit: usize,
    source: usize,
    mass: Mass,
}

/// A column that the file has not.
const NOWHERE: usize = usize::MAX;

impl Reader {
    /// A reader of files that are mapped so.
    pub fn new(mapping: &Mapping, plan: &Plan) -> Self {
        let at = |column| mapping.at(column).unwrap_or(NOWHERE);
        let money = |column| match mapping.unit_of(column) {
            Some(HeadingUnit::Money(unit)) => (at(column), unit),
            _ => (at(column), plan.money),
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
        };
        Self {
            id: at(Column::Id),
            borrower: at(Column::Borrower),
            project: at(Column::Project),
            industry: at(Column::Industry),
            branch: at(Column::Branch),
            balance: money(Column::Balance),
            limit: money(Column::Limit),
            investment: money(Column::Investment),
            money_unit: at(Column::MoneyUnit),
            rate: at(Column::Rate),
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

    /// Which of the groupings the file has: industry, branch, status.
    pub fn groups(&self) -> [bool; 3] {
        [self.industry, self.branch, self.status].map(|at| at != NOWHERE)
    }

    /// The row as a loan; `None` where `faults` then say why not. `kilograms` are the indicators of this row that were agreed to be kilograms.
    #[inline(never)]
    pub fn read<'a>(
        &self,
        record: &Record<'a>,
        kilograms: &[Indicator],
        faults: &mut Vec<Fault>,
    ) -> Option<Loan<'a>> {
        faults.clear();
        if record.open_quote || record.len() > MOST_COLUMNS {
            let kind = if record.open_quote {
                FaultKind::OpenQuote
            } else {
                FaultKind::TooMany
            };
            faults.push(Fault {
                column: None,
                kind,
                found: String::new(),
            });
            return None;
        }
        let id = record.cell(self.id);
        let borrower = record.cell(self.borrower);
        let project = record.cell(self.project);
        let first = record.cell(0);
        if is_total(first) || is_total(id) || is_total(borrower) {
            faults.push(Fault {
                column: None,
                kind: FaultKind::TotalRow,
                found: shown(first),
            });
            return None;
        }
        let said = record.cell(self.money_unit);
        let said = if said.is_empty() {
            None
        } else {
            self.unit(said, Column::MoneyUnit, w::money, faults)
        };
        let balance = self.amount(record, self.balance, said, Column::Balance, faults);
        let limit = self.amount(record, self.limit, said, Column::Limit, faults);
        let investment = self.amount(record, self.investment, said, Column::Investment, faults);
        if balance.is_none() && record.cell(self.balance.0).is_empty() {
            faults.push(Fault {
                column: Some(Column::Balance),
                kind: FaultKind::Blank,
                found: String::new(),
            });
        }
        let mut flags = Flags::default();
        let mut any = false;
        let mut figures = [LoanFigure::Blank; 7];
        for ((indicator, value), figure) in Indicator::ALL
            .into_iter()
            .zip(&self.values)
            .zip(&mut figures)
        {
            let cell = record.cell(value.at);
            if cell.is_empty() {
                continue;
            }
            *figure = self.figure(
                record, cell, indicator, *value, kilograms, &mut flags, faults,
            );
            any |= matches!(figure, LoanFigure::Figure(..));
        }
        if any && investment.is_none_or(|investment| investment.figure.is_zero()) {
            let cell = record.cell(self.investment.0);
            // Where it could not be read, that has been said.
            if cell.is_empty() || investment.is_some() {
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
        let rate = self.rate(record, &mut flags, faults);
        let issued = self.issued(record, faults);
        let stage = self.stage(record, &mut flags);
        if !faults.is_empty() {
            return None;
        }
        Some(Loan {
            id,
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
        (at, unit): (usize, Money),
        said: Option<Money>,
        column: Column,
        faults: &mut Vec<Fault>,
    ) -> Option<Amount> {
        let cell = record.cell(at);
        if cell.is_empty() {
            return None;
        }
        let unit = said.unwrap_or(unit);
        match number::read(cell, unit.name().zh) {
            Ok(figure) => Some(Amount {
                figure,
                tens: unit.tens(),
            }),
            Err(fault) => {
                faults.push(refused(fault, cell, column));
                None
            }
        }
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
            mass = unit;
        }
        if !kilograms.is_empty() && kilograms.contains(&indicator) {
            mass = Mass::Kilogram;
        }
        match number::read(cell, mass.name().zh) {
            Ok(figure) => LoanFigure::Figure(
                Amount {
                    figure,
                    tens: mass.tens(),
                },
                self.source_of(record, indicator, value, flags, faults),
            ),
            Err(fault) => self.not_a_figure(cell, indicator, fault, flags, faults),
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
    fn source_of(
        &self,
        record: &Record,
        indicator: Indicator,
        value: Value,
        flags: &mut Flags,
        faults: &mut Vec<Fault>,
    ) -> u8 {
        if !self.asks_source {
            return self.default_source;
        }
        let (cell, column) = match record.cell(value.source) {
            [] => (record.cell(self.source), Column::Source),
            cell => (cell, Column::SourceOf(indicator)),
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
                    faults.push(Fault {
                        column: Some(column),
                        kind: FaultKind::UnknownSource,
                        found: shown(cell),
                    });
                    NO_SOURCE
                }
            },
        }
    }

    #[inline(never)]
    fn rate(&self, record: &Record, flags: &mut Flags, faults: &mut Vec<Fault>) -> Option<Fixed> {
        let cell = record.cell(self.rate);
        if cell.is_empty() {
            return None;
        }
        match number::read(cell, "%") {
            Ok(rate) => {
                // 0.0385 is probably a fraction, 385 probably basis points.
                let low = !rate.is_zero()
                    && number::exceeds(
                        Fixed {
                            digits: 2,
                            places: 1,
                        },
                        0,
                        1,
                        rate,
                        0,
                        1,
                    );
                if low
                    || number::exceeds(
                        rate,
                        0,
                        1,
                        Fixed {
                            digits: 36,
                            places: 0,
                        },
                        0,
                        1,
                    )
                {
                    flags.add(Flag::RateDoubt);
                }
                Some(rate)
            }
            Err(fault) => {
                faults.push(refused(fault, cell, Column::Rate));
                None
            }
        }
    }

    #[inline(never)]
    fn issued(&self, record: &Record, faults: &mut Vec<Fault>) -> Option<Day> {
        let cell = record.cell(self.issued);
        if cell.is_empty() {
            return None;
        }
        let day = day::read(cell);
        if day.is_none() {
            faults.push(Fault {
                column: Some(Column::Issued),
                kind: FaultKind::NotADay,
                found: shown(cell),
            });
        }
        day
    }

    #[inline(never)]
    fn stage<'a>(&self, record: &Record<'a>, flags: &mut Flags) -> Stage<'a> {
        let cell = record.cell(self.status);
        if cell.is_empty() {
            return Stage::Known(None);
        }
        match std::str::from_utf8(cell).ok().and_then(w::status) {
            Some(status) => Stage::Known(Some(status)),
            None => {
                flags.add(Flag::UnknownStatus);
                Stage::Other(cell)
            }
        }
    }
}

fn index_of(source: Source) -> u8 {
    source as u8
}

#[inline]
fn is_total(cell: &[u8]) -> bool {
    matches!(cell, [0xE4..=0xE5, ..] | [b't' | b'T', ..]) && is_total_word(cell)
}

fn is_total_word(cell: &[u8]) -> bool {
    // Only the word itself, perhaps with a colon: 合计能源 is a name.
    std::str::from_utf8(cell)
        .is_ok_and(|text| w::TOTALS.contains(&text.trim_end_matches([':', '：'])))
}

#[cold]
fn refused(fault: FigureFault, cell: &[u8], column: Column) -> Fault {
    let kind = match fault {
        FigureFault::Negative => FaultKind::Negative,
        FigureFault::TooLong => FaultKind::TooLong,
        FigureFault::Unreadable(crate::measure::NumberFault::TooLong) => FaultKind::TooLong,
        FigureFault::Unreadable(_) => FaultKind::Unreadable,
    };
    Fault {
        column: Some(column),
        kind,
        found: shown(cell),
    }
}

/// A cell as it is shown in a message: cut where it is long.
pub fn shown(cell: &[u8]) -> String {
    String::from_utf8_lossy(cell).chars().take(60).collect()
}
