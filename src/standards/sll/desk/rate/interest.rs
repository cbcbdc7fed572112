//! 5.4.3.2 a: the interest of a loan, exactly, by settlement periods and their parts.

use super::course::RateStep;
use super::{CENTS, scaled, total};
use crate::measure::{Day, Decimal, difference, product, quotient, round_half_up};
use crate::order::sorted;

/// How many days a year of interest has: the convention for renminbi loans is 360. A setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DayCount {
    /// Days ÷ 360.
    #[default]
    Of360,
    /// Days ÷ 365.
    Of365,
}

impl DayCount {
    /// The days of a year of interest.
    pub const fn days(self) -> u32 {
        match self {
            Self::Of360 => 360,
            Self::Of365 => 365,
        }
    }
}

/// A change of principal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Movement {
    /// From this day on.
    pub day: Day,
    /// In 元: above 0 drawn, below 0 repaid.
    pub amount: Decimal,
}

/// The months and the day on which interest is settled (结息日); a period begins on the day after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settlement {
    /// The months, 1 to 12; none where all interest is settled on the day on which the loan is due.
    pub months: Vec<u8>,
    /// The day of the month; the last day of a month that is too short.
    pub day: u8,
}

impl Settlement {
    /// On the 20th of March, June, September and December.
    pub fn quarterly() -> Self {
        Self {
            months: vec![3, 6, 9, 12],
            day: 20,
        }
    }

    /// On the 20th of every month.
    pub fn monthly() -> Self {
        Self {
            months: (1..=12).collect(),
            day: 20,
        }
    }

    /// With the principal, on the day on which the loan is due.
    pub const fn at_maturity() -> Self {
        Self {
            months: Vec::new(),
            day: 20,
        }
    }

    /// The settlement days from `from` to before `to`.
    pub fn days(&self, from: Day, to: Day) -> Vec<Day> {
        let mut months = sorted(self.months.clone(), |one, other| one < other);
        months.dedup();
        let mut found = Vec::new();
        for year in from.year().number()..=to.year().number() {
            for month in &months {
                let first = crate::measure::Year::new(i64::from(year))
                    .and_then(|year| Day::new(year, *month, 1));
                let settled = first.and_then(|first| {
                    let last = first.plus_months(1)?.plus_days(-1)?;
                    Day::new(first.year(), *month, self.day.min(last.of_month()))
                });
                found.extend(settled.filter(|day| (from..to).contains(day)));
            }
        }
        found
    }
}

/// 5.4.3.2 a: the loan as far as its interest goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loan {
    /// The day of the first drawing.
    pub drawn: Day,
    /// The day on which it is due; no interest is counted for this day.
    pub due: Day,
    /// Every drawing and repayment, in any order. What is left is due on the last day, whether a repayment of that day says so or not.
    pub movements: Vec<Movement>,
    /// When interest is settled.
    pub settlement: Settlement,
    /// How days are counted.
    pub day_count: DayCount,
}

impl Loan {
    /// A loan drawn at once and repaid at once.
    pub fn bullet(drawn: Day, due: Day, amount: Decimal) -> Self {
        let drawing = Movement { day: drawn, amount };
        Self {
            drawn,
            due,
            movements: vec![drawing],
            settlement: Settlement::quarterly(),
            day_count: DayCount::default(),
        }
    }

    /// The balance at the end of a day, in 元; `None` on overflow.
    pub fn balance(&self, day: Day) -> Option<Decimal> {
        let until = self.movements.iter().filter(|one| one.day <= day);
        total(until.map(|one| Some(one.amount)))
    }
}

/// What makes the interest of a loan impossible to work out. Movements are numbered from 1, in the order given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoanFault {
    /// The loan is due on or before the day on which it is drawn.
    Term,
    /// Nothing is drawn on the first day.
    NotDrawn,
    /// A movement of 0, with more than two places, or of ten trillion 元 and more.
    Amount(usize),
    /// A movement before the day of drawing, or after the day on which the loan is due.
    OutsideTerm(usize),
    /// A drawing on the day on which the loan is due. A repayment on that day is the one that ends the loan.
    DrawnAtMaturity(usize),
    /// More is repaid by this day than was drawn.
    Overpaid(Day),
    /// A settlement day that no month has.
    Settlement,
}

/// 10 万亿元, 10¹³: amounts stay below, so that every sum of interest is exact. (2328 × 2³² + 1,316,134,912.)
const AMOUNT_BELOW: Decimal = Decimal::from_parts(1_316_134_912, 2328, 0, false, 0);

/// What makes the interest of a loan impossible to work out.
pub fn faults(loan: &Loan) -> Vec<LoanFault> {
    let mut found = Vec::new();
    if loan.due <= loan.drawn {
        found.push(LoanFault::Term);
    }
    for (number, movement) in (1..).zip(&loan.movements) {
        let amount = movement.amount.normalize();
        if amount.is_zero() || amount.scale() > CENTS.0 || amount.abs() >= AMOUNT_BELOW {
            found.push(LoanFault::Amount(number));
        }
        if movement.day < loan.drawn || movement.day > loan.due {
            found.push(LoanFault::OutsideTerm(number));
        } else if movement.day == loan.due && amount > Decimal::ZERO && loan.drawn < loan.due {
            found.push(LoanFault::DrawnAtMaturity(number));
        }
    }
    if loan
        .balance(loan.drawn)
        .is_none_or(|first| first <= Decimal::ZERO)
    {
        found.push(LoanFault::NotDrawn);
    }
    let days: Vec<Day> = loan.movements.iter().map(|one| one.day).collect();
    let overpaid = sorted(days, |one, other| one < other)
        .into_iter()
        .find(|day| {
            let balance = loan.balance(*day);
            balance.is_none_or(|balance| balance < Decimal::ZERO || balance >= AMOUNT_BELOW)
        });
    found.extend(overpaid.map(LoanFault::Overpaid));
    let months = &loan.settlement.months;
    if !(1..=31).contains(&loan.settlement.day)
        || !months.iter().all(|month| (1..=12).contains(month))
    {
        found.push(LoanFault::Settlement);
    }
    found
}

/// Interest, kept as Σ balance × rate × days, which is exact; the quotient by 100 and the days of a year is taken last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interest {
    /// Σ balance × rate × days, in 元 × per cent × days.
    pub product: Decimal,
    /// How days are counted.
    pub day_count: DayCount,
}

impl Interest {
    /// The interest in 元, to 28 digits: Σ balance × rate × days ÷ 100 ÷ 360. `None` on overflow.
    pub fn amount(&self) -> Option<Decimal> {
        quotient(
            self.product,
            Decimal::from(u64::from(self.day_count.days()) * 100),
        )
    }

    /// The interest in 元, rounded half up to the cent. `None` on overflow.
    pub fn rounded(&self) -> Option<Decimal> {
        self.amount().map(|amount| round_half_up(amount, CENTS))
    }

    /// This interest less the other one, exactly. `None` on overflow, and where days are counted otherwise.
    pub fn less(&self, other: &Self) -> Option<Self> {
        (self.day_count == other.day_count).then_some(())?;
        Some(Self {
            product: difference(self.product, other.product)?,
            ..*self
        })
    }
}

/// A part of a settlement period in which nothing changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Its first day.
    pub from: Day,
    /// The day after its last.
    pub to: Day,
    /// Its days: `to` − `from`.
    pub days: i64,
    /// The balance, in 元.
    pub balance: Decimal,
    /// The rate, in per cent.
    pub rate: Decimal,
    /// Its interest.
    pub interest: Interest,
}

/// A settlement period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// Its first day.
    pub from: Day,
    /// The day after its last.
    pub to: Day,
    /// Its parts: split at a node, a repricing day and a change of principal.
    pub parts: Vec<Part>,
    /// Its interest, exactly.
    pub interest: Interest,
    /// What is charged for it: its interest, rounded to the cent.
    pub billed: Decimal,
}

/// The interest of a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bill {
    /// Its settlement periods.
    pub periods: Vec<Period>,
    /// The interest of all of them, exactly.
    pub interest: Interest,
    /// What is charged: the sum of the periods' rounded interest. It may differ from the rounded sum by some cents.
    pub billed: Decimal,
    /// Σ balance × days, in 元 × days.
    pub balance_days: Decimal,
}

/// 5.4.3.2 a: the interest of a loan from `from` to before `to`, at the rates of `steps`. The time is cut to the loan's term; a settlement period
/// that lies only partly in it counts with that part.
///
/// `None` where [`faults`] finds something, where no rate is known for a day, or on overflow.
pub fn bill(loan: &Loan, steps: &[RateStep], from: Day, to: Day) -> Option<Bill> {
    if !faults(loan).is_empty() {
        return None;
    }
    let (from, to) = (from.max(loan.drawn), to.min(loan.due));
    let mut edges = vec![from];
    let settled = loan.settlement.days(loan.drawn, loan.due);
    edges.extend(settled.iter().filter_map(|day| day.plus_days(1)));
    edges.push(to);
    let edges = within(edges, from, to);

    let changes = loan.movements.iter().map(|one| one.day);
    let cuts: Vec<Day> = changes.chain(steps.iter().map(|step| step.from)).collect();
    let spans = edges.iter().zip(edges.iter().skip(1));
    let periods: Option<Vec<Period>> = spans
        .map(|(from, to)| period(loan, steps, &cuts, *from, *to))
        .collect();
    let periods = periods?;
    let every_part = || periods.iter().flat_map(|period| &period.parts);
    Some(Bill {
        interest: Interest {
            product: total(periods.iter().map(|period| Some(period.interest.product)))?,
            day_count: loan.day_count,
        },
        billed: total(periods.iter().map(|period| Some(period.billed)))?,
        balance_days: total(
            every_part().map(|part| product(part.balance, Decimal::from(part.days))),
        )?,
        periods,
    })
}

fn period(loan: &Loan, steps: &[RateStep], cuts: &[Day], from: Day, to: Day) -> Option<Period> {
    let mut edges = vec![from, to];
    edges.extend(cuts);
    let edges = within(edges, from, to);
    let spans = edges.iter().zip(edges.iter().skip(1));
    let parts: Option<Vec<Part>> = spans
        .map(|(from, to)| part(loan, steps, *from, *to))
        .collect();
    let parts = parts?;
    let interest = Interest {
        product: total(parts.iter().map(|part| Some(part.interest.product)))?,
        day_count: loan.day_count,
    };
    Some(Period {
        from,
        to,
        billed: interest.rounded()?,
        parts,
        interest,
    })
}

fn part(loan: &Loan, steps: &[RateStep], from: Day, to: Day) -> Option<Part> {
    let rate = steps.iter().rev().find(|step| step.from <= from)?.rate;
    let balance = loan.balance(from)?;
    let days = from.days_until(to);
    Some(Part {
        from,
        to,
        days,
        balance,
        rate,
        interest: Interest {
            product: product(product(balance, rate)?, Decimal::from(days))?,
            day_count: loan.day_count,
        },
    })
}

/// The days from `from` to `to`, both with them, in order and each once.
fn within(mut days: Vec<Day>, from: Day, to: Day) -> Vec<Day> {
    days.retain(|day| (from..=to).contains(day));
    let mut days = sorted(days, |one, other| one < other);
    days.dedup();
    days
}

/// What interest says when it is spoken of in round years, as in the press: balance × basis points, a year as 360 of 360 days. By days it is more.
pub fn round_year(balance: Decimal, bp: i64) -> Option<Decimal> {
    scaled(balance, Decimal::from(bp), Decimal::from(10_000))
}

/// The interest of a balance at one rate between two days, exactly.
pub fn simple(
    balance: Decimal,
    rate: Decimal,
    from: Day,
    to: Day,
    day_count: DayCount,
) -> Option<Interest> {
    let days = Decimal::from(from.days_until(to));
    Some(Interest {
        product: product(product(balance, rate)?, days)?,
        day_count,
    })
}
