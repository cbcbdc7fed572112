//! 5.4.1.1, 5.5.1 f, 5.6.2 b: when a loan may be called a sustainability-linked loan, how its KPIs are amended, and how it leaves.
//!
//! A label is a value. [`Label::apply`] gives the next one, or says which condition is not met; nothing is changed in place, and every step is dated.

pub mod words;

use super::fingerprint::{Fingerprint, KpiDefinition, Part, changes, fingerprint};
use super::matching::{Chosen, Match, Point, Verdict};
use super::rate::course::RateAfter;
use crate::clause::Clause;
use crate::measure::{Day, Decimal, Year};
use words as w;

coded! {
    /// Where a loan stands.
    State {
        /// 意向.
        Intended = "intended", w::INTENDED;
        /// 已匹配.
        Matched = "matched", w::MATCHED;
        /// KPI 已定: everything that 5.4.1.1 and 5.4.2 require is met, and both parties have consented.
        KpisSet = "kpis_set", w::KPIS_SET;
        /// 可持续挂钩: the contract is signed. The only state in which the label is printed.
        Linked = "linked", w::LINKED;
        /// 修订中: an amendment is proposed.
        Amending = "amending", w::AMENDING;
        /// 已调出.
        TransferredOut = "transferred_out", w::TRANSFERRED_OUT;
        /// 结清.
        Settled = "settled", w::SETTLED;
    }
}

coded! {
    /// What 5.4.1.1 and 5.4.2 require (应) before the contract is signed, the consents left out.
    Requirement {
        /// 5.4.1.1: in no other scheme that trades reductions, and nothing counted twice.
        NotCountedTwice = "not_counted_twice", w::R_NOT_TWICE;
        /// 5.4.1.1: 相关性.
        Relevance = "relevance", w::R_RELEVANCE;
        /// 5.4.1.1: 客观性.
        Objectivity = "objectivity", w::R_OBJECTIVITY;
        /// 5.4.1.1: 稳定性与可靠性.
        Stability = "stability", w::R_STABILITY;
        /// 5.4.1.1: 时限性.
        Timeliness = "timeliness", w::R_TIMELINESS;
        /// 5.4.1.1: 国家战略一致性.
        Strategy = "strategy", w::R_STRATEGY;
        /// 5.4.2 ①: definition, measure, deadline.
        ClearTargets = "clear_targets", w::R_CLEAR;
        /// 5.4.2 ②: no target weaker than a mandatory level.
        Mandatory = "mandatory", w::R_MANDATORY;
        /// 5.4.2 ③: a target weaker than the mean of three years has its reason.
        Reasoned = "reasoned", w::R_REASONED;
        /// 5.4.2 ④: formula or method.
        Method = "method", w::R_METHOD;
    }
}

impl Requirement {
    /// Its clause.
    pub const fn clause(self) -> Clause {
        match self {
            Self::NotCountedTwice => w::C_KPI,
            Self::Relevance => w::C_RELEVANCE,
            Self::Objectivity => w::C_OBJECTIVITY,
            Self::Stability => w::C_STABILITY,
            Self::Timeliness => w::C_TIMELINESS,
            Self::Strategy => w::C_STRATEGY,
            Self::ClearTargets => w::C_CLEAR,
            Self::Mandatory => w::C_MANDATORY,
            Self::Reasoned => w::C_REASONED,
            Self::Method => w::C_METHOD,
        }
    }
}

coded! {
    /// Who consents.
    Party {
        /// 借款人.
        Borrower = "borrower", w::BORROWER;
        /// 银行.
        Lender = "lender", w::LENDER;
    }
}

/// 5.4.2 ⑤: the days on which both parties consented.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Consents {
    /// The borrower's.
    pub borrower: Option<Day>,
    /// The bank's.
    pub lender: Option<Day>,
}

impl Consents {
    fn each(self) -> [(Party, Option<Day>); 2] {
        [
            (Party::Borrower, self.borrower),
            (Party::Lender, self.lender),
        ]
    }
}

coded! {
    /// 5.6.2 b: why a KPI is amended.
    Cause {
        /// 并购.
        Acquisition = "acquisition", w::ACQUISITION;
        /// 处置.
        Disposal = "disposal", w::DISPOSAL;
        /// 口径.
        Boundary = "boundary", w::BOUNDARY;
        /// 因子.
        Factor = "factor", w::FACTOR;
        /// 政策.
        Policy = "policy", w::POLICY;
    }
}

/// A level of the history before and after an amendment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rebased {
    /// The year.
    pub year: Year,
    /// By the old definition.
    pub old: Decimal,
    /// By the new one.
    pub new: Decimal,
}

/// 5.6.2 b: an amendment of one KPI.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// Why.
    pub cause: Cause,
    /// The definition that holds.
    pub old: KpiDefinition,
    /// The one that shall hold.
    pub new: KpiDefinition,
    /// The history by both, side by side.
    pub rebased: Vec<Rebased>,
    /// From which cycle on, from 1; earlier cycles stay as they were tested.
    pub from_cycle: usize,
}

/// 5.6.2 b, 5.6.2 g: which of a KPI's amendments keeps the definition by which a year is tested, where each amendment keeps the definition that stood
/// before it. `firsts` are the first years for which the amendments hold, in the order in which they were made: the year is tested by what the earliest
/// later amendment replaced. `None` where no amendment begins after the year, so that the present definition holds.
pub fn former_for(year: Year, firsts: &[Year]) -> Option<usize> {
    let later = firsts.iter().enumerate();
    let later = later.filter(|(_, first)| year < **first);
    later.min_by_key(|(_, first)| **first).map(|(at, _)| at)
}

coded! {
    /// Why a loan leaves the sustainability-linked loans.
    TransferCause {
        /// 5.5.1 b, found later.
        RuledOut = "ruled_out", w::T_RULED_OUT;
        /// 5.5.1 f: the treatment that the contract names for missed targets.
        Missed = "missed", w::T_MISSED;
        /// 5.5.1 f: reports did not come.
        ReportsMissing = "reports_missing", w::T_REPORTS;
        /// Another one, with its reason.
        Other = "other", w::T_OTHER;
    }
}

/// 5.5.1 f: a loan that leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    /// Why.
    pub cause: TransferCause,
    /// The reason in words; required for another cause.
    pub reason: String,
    /// From this day on.
    pub from: Day,
    /// What becomes of the rate; `None` where that was not answered, which does not keep the loan in.
    pub rate_after: Option<RateAfter>,
    /// What is still reported.
    pub still_reported: String,
}

/// What happens to a loan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A product was matched and chosen.
    Match(Box<Match>, Chosen),
    /// KPIs and targets were agreed.
    SetKpis {
        /// The KPIs.
        kpis: Vec<KpiDefinition>,
        /// What of 5.4.1.1 and 5.4.2 is met.
        met: Vec<Requirement>,
        /// Who consented, and when.
        consents: Consents,
    },
    /// The contract was signed.
    Sign,
    /// The results of a cycle were tested, from 1 on.
    Test(usize),
    /// An amendment was proposed.
    Propose(Box<Amendment>),
    /// Both parties consented to the proposed amendment.
    Accept(Consents),
    /// The proposed amendment was withdrawn.
    Withdraw,
    /// The loan left.
    Transfer(Transfer),
    /// The loan was repaid.
    Settle,
}

coded! {
    /// The kinds of events.
    Step {
        /// [`Event::Match`].
        Match = "match", w::S_MATCH;
        /// [`Event::SetKpis`].
        SetKpis = "set_kpis", w::S_SET_KPIS;
        /// [`Event::Sign`].
        Sign = "sign", w::S_SIGN;
        /// [`Event::Test`].
        Test = "test", w::S_TEST;
        /// [`Event::Propose`].
        Propose = "propose", w::S_PROPOSE;
        /// [`Event::Accept`].
        Accept = "accept", w::S_ACCEPT;
        /// [`Event::Withdraw`].
        Withdraw = "withdraw", w::S_WITHDRAW;
        /// [`Event::Transfer`].
        Transfer = "transfer", w::S_TRANSFER;
        /// [`Event::Settle`].
        Settle = "settle", w::S_SETTLE;
    }
}

impl Event {
    /// Its kind.
    pub const fn step(&self) -> Step {
        match self {
            Self::Match(..) => Step::Match,
            Self::SetKpis { .. } => Step::SetKpis,
            Self::Sign => Step::Sign,
            Self::Test(_) => Step::Test,
            Self::Propose(_) => Step::Propose,
            Self::Accept(_) => Step::Accept,
            Self::Withdraw => Step::Withdraw,
            Self::Transfer(_) => Step::Transfer,
            Self::Settle => Step::Settle,
        }
    }
}

/// Why an event is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The event does not belong to the state.
    NotNow(State, Step),
    /// The event is dated before the one before it.
    BeforeLast(Day),
    /// The matching gave no product, or the choice is a green loan.
    NoProduct,
    /// The matching is 初步: this is missing.
    Preliminary(Vec<Point>),
    /// No KPI.
    NoKpi,
    /// Two KPIs are the same.
    SameKpi(Fingerprint),
    /// This is not met.
    Open(Vec<Requirement>),
    /// This party has not consented.
    NoConsent(Party),
    /// This party's consent is dated after the event, or before the proposal that it is for.
    ConsentDay(Party, Day),
    /// The cycle is not the next one.
    CycleOrder(usize),
    /// The amendment's old definition is none of the loan's.
    UnknownKpi(Fingerprint),
    /// Old and new definition have the same fingerprint.
    NothingChanged,
    /// The history of this year does not stand side by side, or not with the levels of both definitions.
    NotRebased(Year),
    /// The amendment begins with a cycle that is tested already.
    CycleTested(usize),
    /// The transfer is dated back.
    BackDated(Day),
    /// The transfer has no reason.
    NoReason,
}

/// A step that was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    /// When.
    pub day: Day,
    /// What.
    pub step: Step,
    /// From which state.
    pub from: State,
    /// To which.
    pub to: State,
}

/// Where a loan stands, with all that brought it there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The state.
    pub state: State,
    /// The KPIs that hold.
    pub kpis: Vec<KpiDefinition>,
    /// How many cycles were tested.
    pub tested: usize,
    /// The amendment that is proposed.
    pub proposed: Option<(Day, Amendment)>,
    /// The amendments that were accepted, with the days of consent.
    pub amendments: Vec<(Amendment, Consents)>,
    /// How the loan left.
    pub transfer: Option<Transfer>,
    /// When both parties consented to the KPIs.
    pub consents: Consents,
    /// Every step.
    pub steps: Vec<Taken>,
}

impl Default for Label {
    /// 意向.
    fn default() -> Self {
        Self {
            state: State::Intended,
            kpis: Vec::new(),
            tested: 0,
            proposed: None,
            amendments: Vec::new(),
            transfer: None,
            consents: Consents::default(),
            steps: Vec::new(),
        }
    }
}

impl Label {
    /// Whether the label may be printed: 5.4.1.1 fixes KPIs and targets before the contract is signed, so a loan has it from then on only.
    pub fn is_printed(&self) -> bool {
        self.state == State::Linked
    }

    /// From which day the state holds, and which state it followed: 调出 holds from the day that its event names. `None` in the first state, and while an
    /// amendment stands that no step says.
    pub fn since(&self) -> Option<(Day, State)> {
        let mut steps = self.steps.iter().rev();
        let last = steps.find(|taken| taken.from != taken.to)?;
        let from = match (&self.transfer, last.step) {
            (Some(transfer), Step::Transfer) => transfer.from,
            _ => last.day,
        };
        (last.to == self.state).then_some((from, last.from))
    }

    /// The fingerprints of the KPIs that hold.
    pub fn fingerprints(&self) -> Vec<Fingerprint> {
        self.kpis.iter().map(fingerprint).collect()
    }

    /// The label after an event, or why the event is refused. This label stays as it is.
    pub fn apply(&self, day: Day, event: &Event) -> Result<Self, Refusal> {
        if let Some(last) = self.steps.last().filter(|last| day < last.day) {
            return Err(Refusal::BeforeLast(last.day));
        }
        let mut next = self.clone();
        next.state = match (self.state, event) {
            (State::Intended | State::Matched, Event::Match(found, chosen)) => {
                matched(found, *chosen)?;
                State::Matched
            }
            (
                State::Matched | State::KpisSet,
                Event::SetKpis {
                    kpis,
                    met,
                    consents,
                },
            ) => {
                kpis_fit(kpis, met)?;
                consented(*consents, None, day)?;
                next.kpis.clone_from(kpis);
                next.consents = *consents;
                State::KpisSet
            }
            (State::KpisSet, Event::Sign) => State::Linked,
            (State::Linked | State::Amending, Event::Test(cycle)) => {
                if *cycle != self.tested + 1 {
                    return Err(Refusal::CycleOrder(self.tested + 1));
                }
                next.tested = *cycle;
                self.state
            }
            (State::Linked, Event::Propose(amendment)) => {
                self.amendment_fits(amendment)?;
                next.proposed = Some((day, amendment.as_ref().clone()));
                State::Amending
            }
            (State::Amending, Event::Accept(consents)) => {
                let Some((proposed, amendment)) = next.proposed.take() else {
                    return Err(Refusal::NotNow(self.state, Step::Accept));
                };
                consented(*consents, Some(proposed), day)?;
                // A cycle may have been tested since.
                self.amendment_fits(&amendment)?;
                let old = fingerprint(&amendment.old);
                for kpi in &mut next.kpis {
                    if fingerprint(kpi) == old {
                        kpi.clone_from(&amendment.new);
                    }
                }
                next.amendments.push((amendment, *consents));
                State::Linked
            }
            (State::Amending, Event::Withdraw) => {
                next.proposed = None;
                State::Linked
            }
            (State::Linked | State::Amending, Event::Transfer(transfer)) => {
                if transfer.from < day {
                    return Err(Refusal::BackDated(day));
                }
                if transfer.cause == TransferCause::Other && transfer.reason.trim().is_empty() {
                    return Err(Refusal::NoReason);
                }
                next.proposed = None;
                next.transfer = Some(transfer.clone());
                State::TransferredOut
            }
            (State::Linked | State::Amending | State::TransferredOut, Event::Settle) => {
                next.proposed = None;
                State::Settled
            }
            (state, event) => return Err(Refusal::NotNow(state, event.step())),
        };
        next.steps.push(Taken {
            day,
            step: event.step(),
            from: self.state,
            to: next.state,
        });
        Ok(next)
    }

    /// 5.6.2 b: whether an amendment changes a KPI of this loan, has its history side by side, and begins with a cycle that is not tested yet.
    fn amendment_fits(&self, amendment: &Amendment) -> Result<(), Refusal> {
        let old = fingerprint(&amendment.old);
        if !self.fingerprints().contains(&old) {
            return Err(Refusal::UnknownKpi(old));
        }
        if changes(&amendment.old, &amendment.new).is_empty() {
            return Err(Refusal::NothingChanged);
        }
        for (year, level) in &amendment.old.history {
            let mut new = amendment.new.history.iter();
            let new = new.find(|(of, _)| of == year).map(|(_, level)| *level);
            let beside = amendment.rebased.iter().any(|rebased| {
                rebased.year == *year && rebased.old == *level && Some(rebased.new) == new
            });
            if !beside {
                return Err(Refusal::NotRebased(*year));
            }
        }
        if amendment.from_cycle <= self.tested {
            return Err(Refusal::CycleTested(self.tested));
        }
        Ok(())
    }
}

/// What an amendment changes.
pub fn amended(amendment: &Amendment) -> Vec<Part> {
    changes(&amendment.old, &amendment.new)
}

/// Table 1: whether a matching leads to a sustainability-linked loan.
fn matched(found: &Match, chosen: Chosen) -> Result<(), Refusal> {
    match found.verdict {
        Verdict::Product(product) if product.offers(chosen) && chosen == Chosen::Linked => {
            if found.missing.is_empty() {
                Ok(())
            } else {
                Err(Refusal::Preliminary(found.missing.clone()))
            }
        }
        _ => Err(Refusal::NoProduct),
    }
}

/// 5.4.1.1 and 5.4.2: whether everything that is required is met.
fn kpis_fit(kpis: &[KpiDefinition], met: &[Requirement]) -> Result<(), Refusal> {
    if kpis.is_empty() {
        return Err(Refusal::NoKpi);
    }
    let mut seen: Vec<Fingerprint> = Vec::new();
    for kpi in kpis {
        let print = fingerprint(kpi);
        if seen.contains(&print) {
            return Err(Refusal::SameKpi(print));
        }
        seen.push(print);
    }
    let required = Requirement::ALL.iter().copied();
    let open: Vec<Requirement> = required.filter(|one| !met.contains(one)).collect();
    if open.is_empty() {
        Ok(())
    } else {
        Err(Refusal::Open(open))
    }
}

/// 5.4.2 ⑤: whether both parties consented, not before `from` and not after the event.
fn consented(consents: Consents, from: Option<Day>, until: Day) -> Result<(), Refusal> {
    for (party, consent) in consents.each() {
        let Some(consent) = consent else {
            return Err(Refusal::NoConsent(party));
        };
        if consent > until || from.is_some_and(|from| consent < from) {
            return Err(Refusal::ConsentDay(party, consent));
        }
    }
    Ok(())
}
