//! The agreement, the loan and the cycles as they were answered, for the rules of `standards::sll::desk::rate`. What is not answered is not supposed.

use super::fields::{CYCLES, EVENTS, KPIS, MOVEMENTS, QUOTES};
use super::kpi::{Kpi, of_unit};
use super::words as w;
use crate::documents::{Draft, Node, Place};
use crate::measure::{Day, Decimal, Year, read_date, read_number, read_year, sum};
use crate::order::sorted;
use crate::standards::sll::desk::label::Step;
use crate::standards::sll::desk::rate::benefit::{DepositPart, deposit_parts};
use crate::standards::sll::desk::rate::course::{
    BaseRate, Course, Cycle, CycleKpi, CycleRate, Leaving, NodeEffect, RateAfter, course,
};
use crate::standards::sll::desk::rate::interest::{DayCount, Loan, Movement, Settlement};
use crate::standards::sll::desk::rate::outcome::KpiResult;
use crate::standards::sll::desk::rate::terms::{
    Agreement, Benefit, Combination, NoResult, Penalty, RateDirection, Relation, Steps,
};

/// The fields of the basis points of the tiers, the easiest tier first.
pub const DOWNS: [&str; 3] = ["down_1", "down_2", "down_3"];

/// A cycle as it was answered.
#[derive(Debug, Clone)]
pub struct CycleRow {
    /// Its row.
    pub place: Place,
    /// The tested year.
    pub year: Option<Year>,
    /// The day from which its result counts.
    pub node: Option<Day>,
}

/// What was answered of the scheme; `None` where an answer is missing or cannot be read.
#[derive(Debug, Clone)]
pub struct Terms {
    /// The day of drawing.
    pub drawn: Option<Day>,
    /// The day on which the loan is due.
    pub due: Option<Day>,
    /// The loan as far as its interest goes.
    pub loan: Option<Loan>,
    /// The base rate.
    pub base: Option<BaseRate>,
    /// What the contract says of the rate.
    pub agreement: Option<Agreement>,
    /// The cycles, in the order of their rows.
    pub cycles: Vec<CycleRow>,
    /// What metering and verification cost in a year.
    pub cost: Option<Decimal>,
    /// The interest rate that a deposit earns.
    pub deposit_rate: Option<Decimal>,
    /// The authority of the approving level, in basis points.
    pub authority: Option<u32>,
    /// 5.5.1 f: whether the loan leaves the sustainability-linked loans.
    pub leaves: Leaves,
}

/// 5.5.1 f: whether a loan leaves the sustainability-linked loans, by its events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaves {
    /// It does not.
    Never,
    /// An event says that it leaves, and not from which day on.
    Undated,
    /// It leaves on this day, and what becomes of its rate was not answered.
    Open(Day),
    /// It leaves.
    On(Leaving),
}

impl Leaves {
    /// How it leaves; `None` inside where it does not, and `None` where nothing can be worked out because an answer is missing.
    pub const fn known(&self) -> Option<Option<&Leaving>> {
        match self {
            Self::Never => Some(None),
            Self::On(leaving) => Some(Some(leaving)),
            Self::Undated | Self::Open(_) => None,
        }
    }
}

/// A day as it was typed; `None` where it is blank or cannot be read.
pub fn day(node: &Node, field: &str) -> Option<Day> {
    read_date(node.get(field)).and_then(|day| Day::read(&day))
}

/// A whole number of basis points; `None` where it is blank, cannot be read or is no whole number, which the rules say.
pub fn bp(node: &Node, field: &str) -> Option<u32> {
    let figure = of_unit(node, field, w::U_BP)?;
    whole(figure).and_then(|whole| u32::try_from(whole).ok())
}

/// The whole number that a figure is; `None` where it is none.
pub fn whole(figure: Decimal) -> Option<i64> {
    let figure = figure.normalize();
    (figure.scale() == 0)
        .then(|| i64::try_from(figure.mantissa()).ok())
        .flatten()
}

impl Terms {
    /// Reads what was answered.
    pub fn read(draft: &Draft) -> Self {
        let root = &draft.root;
        let cycles = root.rows(CYCLES.id).iter();
        Self {
            drawn: day(root, "drawn"),
            due: day(root, "due"),
            loan: loan(root),
            base: base(root),
            agreement: agreement(root),
            cycles: cycles
                .map(|row| CycleRow {
                    place: Place::default().row(CYCLES.id, row.id),
                    year: read_year(row.node.get("year")),
                    node: day(&row.node, "node"),
                })
                .collect(),
            cost: of_unit(root, "cost", w::U_YUAN),
            deposit_rate: of_unit(root, "deposit_rate", w::U_PER_CENT),
            authority: bp(root, "authority"),
            leaves: leaves(root),
        }
    }

    /// The cycles of a scenario up to the first of which something is not answered. A cycle after 调出 needs no result.
    pub fn cycles_in(&self, kpis: &[Kpi], scenario: usize) -> Vec<Cycle> {
        let untested: Vec<Year> = self
            .cycles
            .iter()
            .filter(|row| self.after_leaving(row))
            .filter_map(|row| row.year)
            .collect();
        self.cycles_by(kpis, |kpi, year| {
            if untested.contains(&year) {
                return Some(KpiResult::NotReported);
            }
            kpi.in_scenario(year, scenario)
        })
    }

    /// 5.5.1 f: whether the result of a cycle would count from a day on which the loan has left, so that the cycle is not tested.
    pub fn after_leaving(&self, row: &CycleRow) -> bool {
        let leaving = self.leaves.known().flatten();
        leaving
            .zip(row.node)
            .is_some_and(|(leaving, node)| leaving.from <= node)
    }

    /// The cycles with the tiers of each KPI, as far as they are answered, without results: what the rules judge.
    pub fn tested(&self, kpis: &[Kpi]) -> Vec<Cycle> {
        self.cycles_by(kpis, |_, _| Some(KpiResult::NotReported))
    }

    /// The cycles with the results that are given, up to the first of which something is not known.
    pub fn cycles_by(
        &self,
        kpis: &[Kpi],
        result: impl Fn(&Kpi, Year) -> Option<KpiResult>,
    ) -> Vec<Cycle> {
        let read = |row: &CycleRow| {
            let (year, node) = (row.year?, row.node?);
            let of_kpi = |kpi: &Kpi| {
                let kpi = kpi.in_year(year);
                Some(CycleKpi {
                    direction: kpi.direction?,
                    tiers: kpi.target(year)?.tiers.clone(),
                    result: result(kpi, year)?,
                })
            };
            let kpis: Option<Vec<CycleKpi>> = kpis.iter().map(of_kpi).collect();
            Some(Cycle {
                year,
                node,
                kpis: kpis.filter(|kpis| !kpis.is_empty())?,
            })
        };
        self.cycles.iter().map_while(read).collect()
    }

    /// The rate of a scenario over the term, as far as its cycles are answered; `None` where it cannot be worked out.
    pub fn course(&self, kpis: &[Kpi], scenario: usize) -> Option<Course> {
        let (agreement, base) = (self.agreement.as_ref()?, self.base.as_ref()?);
        let cycles = self.cycles_in(kpis, scenario);
        let (drawn, due) = (self.drawn?, self.due?);
        course(agreement, base, drawn, due, &cycles, self.leaves.known()?)
    }

    /// The day from which on no result counts: that of maturity, or that of 调出 where it is earlier. `None` where the loan's last day is not answered.
    fn tested_until(&self) -> Option<Day> {
        let due = self.due?;
        Some(match self.leaves.known().flatten() {
            Some(leaving) => due.min(leaving.from),
            None => due,
        })
    }

    /// The time in which the result of cycle number `at` counts: from its node to the next node, or for a year, and not beyond the day on which the loan
    /// is due or leaves. `None` where there is none.
    pub fn span(&self, at: usize) -> Option<(Day, Day)> {
        let from = self.cycles.get(at)?.node?;
        let next = self.cycles.get(at + 1).and_then(|next| next.node);
        let to = next
            .or_else(|| from.plus_years(1))?
            .min(self.tested_until()?);
        (from < to).then_some((from, to))
    }

    /// 5.4.3.1, table 3: what the deposits of missed cycles cost from `from` to before `to`. The deposit of a cycle is held from its node to the node of the
    /// next one, and not beyond the day on which the loan is due or leaves. `None` on overflow.
    pub fn deposits(&self, course: &Course, (from, to): (Day, Day)) -> Option<Deposits> {
        let day_count = self.loan.as_ref()?.day_count;
        let ends = self.tested_until()?;
        let mut parts = Vec::new();
        for (at, cycle) in course.cycles.iter().enumerate() {
            let judged = cycle.judgement.as_ref();
            let judged = judged.filter(|_| cycle.effect == NodeEffect::Counts);
            let Some(deposit) = judged.map(|judged| judged.deposit) else {
                continue;
            };
            let next = course.cycles.get(at + 1).map_or(ends, |next| next.node);
            let (from, to) = (from.max(cycle.node), to.min(next).min(ends));
            if deposit <= Decimal::ZERO || to <= from {
                continue;
            }
            let Some(earned) = self.deposit_rate else {
                return Some(Deposits::NotConverted);
            };
            parts.extend(deposit_parts(
                deposit,
                &course.steps,
                earned,
                from,
                to,
                day_count,
            )?);
        }
        Some(Deposits::Cost(parts))
    }

    /// What the net benefit of a time leaves out because no figure is known for it.
    pub fn left_out(&self, course: &Course, days: (Day, Day)) -> LeftOut {
        let open = self.deposits(course, days) == Some(Deposits::NotConverted);
        let other = course.cycles.iter().any(|cycle| {
            let judged = cycle.judgement.as_ref();
            let earned = judged.is_some_and(|judged| judged.other_benefit);
            earned && (days.0..days.1).contains(&cycle.node)
        });
        match (open, other) {
            (false, false) => LeftOut::Nothing,
            (true, false) => LeftOut::Deposit,
            (false, true) => LeftOut::Benefit,
            (true, true) => LeftOut::Both,
        }
    }

    /// The whole term of the loan in times that follow each other without a gap, and every cycle, in the order of their days: what the rows of rates and
    /// interest are of, so that the rows add up to the term. A cycle whose result changes no interest stands there without a time. Of the cycles, those
    /// that `course` has; where these are not all, what follows them is left out. Nothing where the days of the loan are not answered.
    pub fn times(&self, course: &Course) -> Vec<Time> {
        let (Some(drawn), Some(due)) = (self.drawn, self.due) else {
            return Vec::new();
        };
        let ends = self.tested_until().unwrap_or(due).max(drawn);
        let mut found: Vec<Time> = Vec::new();
        let mut until = drawn;
        for (at, cycle) in course.cycles.iter().enumerate() {
            let counts = cycle.effect == NodeEffect::Counts;
            let days = self.span(at).filter(|_| counts);
            if let Some((from, to)) = days {
                found.extend(Time::between(until, from));
                until = to;
            }
            found.push(Time {
                of: TimeOf::Cycle(at),
                days,
            });
        }
        // What follows a cycle that is not answered is not known.
        if course.cycles.len() == self.cycles.len() {
            let rest = [Time::between(until, ends), Time::after_leaving(ends, due)];
            found.extend(rest.into_iter().flatten());
        }
        let day = |time: &Time| match (time.of, time.days) {
            (_, Some((from, _))) => Some(from),
            (TimeOf::Cycle(at), None) => course.cycles.get(at).map(|cycle| cycle.node),
            _ => None,
        };
        sorted(found, |one, other| day(one) < day(other))
    }
}

/// What the deposits of a time cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deposits {
    /// 未折算: a deposit is held, and the rate that it earns is not given.
    NotConverted,
    /// The parts of the cost; none where no deposit is held.
    Cost(Vec<DepositPart>),
}

impl Deposits {
    /// The parts that are known.
    pub fn parts(&self) -> &[DepositPart] {
        match self {
            Self::NotConverted => &[],
            Self::Cost(parts) => parts,
        }
    }

    /// What is known of the cost, in 元, unrounded; `None` on overflow.
    pub fn cost(&self) -> Option<Decimal> {
        let mut parts = self.parts().iter().map(|part| part.cost.amount());
        parts.try_fold(Decimal::ZERO, |sum_of, part| sum(sum_of, part?))
    }
}

/// What a net benefit leaves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftOut {
    /// Nothing.
    Nothing,
    /// The cost of a deposit whose interest rate is not given.
    Deposit,
    /// Another benefit than a lower rate, which has no figure.
    Benefit,
    /// Both.
    Both,
}

/// What a time of the term is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeOf {
    /// No result of a cycle begins to count in it: the time before the first node, or what is left behind the year of the last one.
    Between,
    /// The time in which the result of the cycle of this number counts, from 0.
    Cycle(usize),
    /// 5.5.1 f: the time from 调出 on.
    AfterLeaving,
}

/// A time of the term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Time {
    /// What it is.
    pub of: TimeOf,
    /// Its first day, and the day after its last; `None` for a cycle whose result changes no interest.
    pub days: Option<(Day, Day)>,
}

impl Time {
    /// A time that belongs to no cycle; `None` where it has no days.
    fn between(from: Day, to: Day) -> Option<Self> {
        (from < to).then_some(Self {
            of: TimeOf::Between,
            days: Some((from, to)),
        })
    }

    /// The time after the loan left; `None` where it has no days.
    fn after_leaving(from: Day, due: Day) -> Option<Self> {
        Self::between(from, due).map(|time| Self {
            of: TimeOf::AfterLeaving,
            ..time
        })
    }
}

/// Whether a cycle is tested, so that its yearly costs fall in the term, whether its result changes the rate or not. After 调出 nothing is tested.
pub fn tested(cycle: &CycleRate) -> bool {
    cycle.effect != NodeEffect::AfterTransfer
}

/// The first 调出 among the events of the loan that says its day; where one says none, nothing is known of the rates.
fn leaves(root: &Node) -> Leaves {
    let events = root.rows(EVENTS.id).iter();
    let events = events.filter(|row| row.node.get("step") == Step::Transfer.code());
    let mut undated = false;
    let days = events.filter_map(|row| {
        let from = day(&row.node, "from");
        undated |= from.is_none();
        Some((from?, &row.node))
    });
    let first = days.min_by_key(|(from, _)| *from);
    if undated {
        return Leaves::Undated;
    }
    let Some((from, event)) = first else {
        return Leaves::Never;
    };
    match rate_after(event) {
        Some(rate) => Leaves::On(Leaving { from, rate }),
        None => Leaves::Open(from),
    }
}

/// 5.5.1 f: what becomes of the rate after an event of 调出; `None` where that is not answered.
pub fn rate_after(event: &Node) -> Option<RateAfter> {
    Some(match event.get("rate_after") {
        "base" => RateAfter::Base,
        "kept" => RateAfter::Kept,
        "spread" => RateAfter::Spread(whole(of_unit(event, "spread_after", w::U_BP)?)?),
        _ => return None,
    })
}

/// A day of the month with the word for a day behind it, and with the word for every month before it.
pub fn day_of_month(typed: &str, _unit: &str) -> Option<Decimal> {
    let text = typed.trim();
    let text = text.strip_prefix(w::EVERY_MONTH).unwrap_or(text);
    let mut words = w::DAY_WORDS.iter();
    words.find_map(|word| read_number(text, word).ok())
}

fn loan(root: &Node) -> Option<Loan> {
    let (drawn, due) = (day(root, "drawn")?, day(root, "due")?);
    let mut movements = vec![Movement {
        day: drawn,
        amount: of_unit(root, "amount", w::U_YUAN)?,
    }];
    match root.get("repayment") {
        "bullet" => {}
        "schedule" | "drawdowns" => {
            for row in root.rows(MOVEMENTS.id) {
                let amount = of_unit(&row.node, "amount", w::U_YUAN)?;
                movements.push(Movement {
                    day: day(&row.node, "day")?,
                    amount: match row.node.get("move") {
                        "drawn" => amount,
                        "repaid" => -amount,
                        _ => return None,
                    },
                });
            }
        }
        _ => return None,
    }
    let on = || {
        let typed = root.get("settlement_day");
        let day = read_number(typed, "")
            .ok()
            .or_else(|| day_of_month(typed, ""))?;
        u8::try_from(whole(day)?).ok()
    };
    Some(Loan {
        drawn,
        due,
        movements,
        settlement: match root.get("settlement") {
            "quarterly" => Settlement {
                day: on()?,
                ..Settlement::quarterly()
            },
            "monthly" => Settlement {
                day: on()?,
                ..Settlement::monthly()
            },
            "maturity" => Settlement::at_maturity(),
            _ => return None,
        },
        day_count: match root.get("day_count") {
            "360" => DayCount::Of360,
            "365" => DayCount::Of365,
            _ => return None,
        },
    })
}

fn base(root: &Node) -> Option<BaseRate> {
    match root.get("base") {
        "fixed" => of_unit(root, "base_rate", w::U_PER_CENT).map(BaseRate::Fixed),
        "lpr" => {
            let quotes = root.rows(QUOTES.id).iter();
            let quotes: Option<Vec<(Day, Decimal)>> = quotes
                .map(|row| {
                    let rate = of_unit(&row.node, "rate", w::U_PER_CENT)?;
                    Some((day(&row.node, "day")?, rate))
                })
                .collect();
            Some(BaseRate::Lpr {
                spread: whole(of_unit(root, "spread", w::U_BP)?)?,
                quotes: quotes?,
            })
        }
        _ => None,
    }
}

/// What meeting and missing do, by the answers that stand in `node`.
fn steps(root: &Node, node: &Node, direction: RateDirection) -> Option<Steps> {
    let benefit = match (direction, root.get("benefit")) {
        (RateDirection::Up, _) => Benefit::None,
        (_, "other") => Benefit::Other,
        (_, "rate") => {
            let asked = DOWNS
                .iter()
                .take_while(|field| !node.get(field).trim().is_empty());
            let tiers: Option<Vec<u32>> = asked.map(|field| bp(node, field)).collect();
            Benefit::Rate(tiers.filter(|tiers| !tiers.is_empty())?)
        }
        _ => return None,
    };
    let penalty = match (direction, root.get("penalty")) {
        (RateDirection::Down, _) => Penalty::None,
        (_, "rate") => Penalty::Rate(bp(node, "up")?),
        (_, "deposit") => Penalty::Deposit(of_unit(node, "deposit", w::U_YUAN)?),
        _ => return None,
    };
    Some(Steps { benefit, penalty })
}

fn agreement(root: &Node) -> Option<Agreement> {
    let direction = RateDirection::from_code(root.get("rate_direction"))?;
    let shared = || steps(root, root, direction);
    let kpis = root.rows(KPIS.id).iter();
    let mut each = kpis.map(|row| (&row.node, steps(root, &row.node, direction)));
    // A limit that is not asked cannot hold anything back.
    let most = |field: &str, asked: bool| {
        if asked { bp(root, field) } else { Some(0) }
    };
    let by_rate = |moves: &[RateDirection], field: &str| {
        moves.contains(&direction) && root.get(field) == "rate"
    };
    let combination = match root.get("combination") {
        "sum" => Combination::Sum {
            steps: each.map(|(_, steps)| steps).collect::<Option<_>>()?,
            most_down: most(
                "most_down",
                by_rate(&[RateDirection::Down, RateDirection::Both], "benefit"),
            )?,
            most_up: most(
                "most_up",
                by_rate(&[RateDirection::Up, RateDirection::Both], "penalty"),
            )?,
        },
        "weighted" => {
            let parts: Option<Vec<(Decimal, Steps)>> = each
                .by_ref()
                .map(|(node, steps)| Some((super::kpi::figure(node, "weight", "")?, steps?)))
                .collect();
            Combination::Weighted(parts?)
        }
        "all" => Combination::All(shared()?),
        "any" => Combination::Any(shared()?),
        "at_least" => {
            let least = whole(super::kpi::figure(root, "least", "")?)?;
            Combination::AtLeast(usize::try_from(least).ok()?, shared()?)
        }
        _ => return None,
    };
    // A limit that is typed and cannot be read leaves the scheme open.
    let limit = |field: &str| match root.get(field).trim() {
        "" => Some(None),
        _ => of_unit(root, field, w::U_PER_CENT).map(Some),
    };
    Some(Agreement {
        direction,
        combination,
        relation: Relation::from_code(root.get("relation"))?,
        no_result: NoResult::from_code(root.get("no_result"))?,
        floor: limit("floor")?,
        cap: limit("cap")?,
    })
}
