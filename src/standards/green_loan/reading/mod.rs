//! A result as it is read: its groups by one indicator, the largest first and the small ones folded; shares and coverage in per cent.
//!
//! Nothing is computed anew: the sums are those of [`Summary`], and each is rounded once, where it is shown.

pub mod words;

use super::result::{GroupSummary, Summary};
use super::{Indicator, Source, Status};
use crate::i18n::{Message, Text};
use crate::measure::{Decimal, Places, grouped, product, quotient, sum};
use crate::standards::identity::gb_t_4754;
use words as w;

/// By what a result is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// 行业.
    Industry,
    /// 分支机构.
    Branch,
    /// 状态.
    Status,
    /// 数据来源.
    Source,
}

impl By {
    /// All four, in the order in which they are read.
    pub const ALL: [Self; 4] = [Self::Industry, Self::Branch, Self::Status, Self::Source];

    /// A stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Industry => "industry",
            Self::Branch => "branch",
            Self::Status => "status",
            Self::Source => "source",
        }
    }

    /// What the groups are.
    pub const fn name(self) -> Text {
        match self {
            Self::Industry => w::INDUSTRY,
            Self::Branch => w::BRANCH,
            Self::Status => w::STATUS,
            Self::Source => w::SOURCE,
        }
    }

    /// How a group is called: codes by their names, what a book says as it says it.
    pub fn called(self, name: &str) -> Message {
        let text = match self {
            _ if name.is_empty() => Some(if self == Self::Source {
                w::NO_SOURCE
            } else {
                w::BLANK
            }),
            Self::Status => Status::ALL
                .into_iter()
                .find(|status| status.code() == name)
                .map(Status::name),
            Self::Source => Source::ALL
                .into_iter()
                .find(|source| source.code() == name)
                .map(Source::name),
            Self::Industry | Self::Branch => None,
        };
        if let Some(text) = text {
            return text.into();
        }
        let industry = if self == Self::Industry {
            gb_t_4754::read(name)
        } else {
            None
        };
        match industry {
            // A name that is more than a code is left as it is.
            Some(known) if name.chars().all(|c| c.is_ascii_alphanumeric()) => {
                let (pattern, called) = match known.class() {
                    Some(class) => (w::CODE_AND_NAME, class.name),
                    // The list has no name for the code: the division's name is not that of the code.
                    None if known.deeper() => (w::CODE_WITHIN, known.within.name),
                    None => (w::CODE_AND_NAME, known.within.name),
                };
                let within = known.within.code.into();
                Message::new(pattern, vec![name.into(), called.into(), within])
            }
            _ => Message::new(w::PLAIN, vec![name.into()]),
        }
    }
}

/// Some of the loans, or some of the figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// How it is called.
    pub name: Message,
    /// How many loans; `None` by data source, for a loan may have several.
    pub loans: Option<u64>,
    /// Their balance, 万元.
    pub balance: Option<Decimal>,
    /// The seven sums in tonnes; `None` where no loan has a figure: that is not nought.
    pub sums: [Option<Decimal>; 7],
    /// How many loans have a figure of each.
    pub figures: [u64; 7],
}

impl Group {
    /// Its sum of an indicator.
    pub fn sum(&self, indicator: Indicator) -> Option<Decimal> {
        self.sums.get(indicator.index()).copied().flatten()
    }

    fn of(by: By, group: &GroupSummary) -> Self {
        let figures = counts(&group.covered);
        Self {
            name: by.called(&group.name),
            loans: Some(group.loans),
            balance: exact(&group.balance),
            sums: sums(&group.reductions, &figures),
            figures,
        }
    }

    /// What several come to together, under another name.
    fn together(name: Message, groups: &[Self]) -> Self {
        let add = |of: &dyn Fn(&Self) -> Option<Decimal>| {
            groups
                .iter()
                .filter_map(of)
                .try_fold(None, |all, one| Some(Some(add_to(all, one)?)))
                .flatten()
        };
        let mut all = Self {
            name,
            loans: groups.iter().map(|group| group.loans).sum(),
            balance: add(&|group| group.balance),
            sums: [None; 7],
            figures: [0; 7],
        };
        for (at, (sum, figures)) in all.sums.iter_mut().zip(&mut all.figures).enumerate() {
            *sum = add(&|group| group.sums.get(at).copied().flatten());
            *figures = groups
                .iter()
                .filter_map(|group| group.figures.get(at))
                .sum();
        }
        all
    }
}

fn add_to(all: Option<Decimal>, one: Decimal) -> Option<Decimal> {
    sum(all.unwrap_or_default(), one)
}

/// That no loan gives 授信额度, or how many loans give none; `None` where all do.
pub fn limits_missing(summary: &Summary) -> Option<Message> {
    without(summary, summary.limited, w::NO_LIMITS, w::SOME_LIMITS)
}

/// That no loan gives 发放日, or how many loans give none; `None` where all do.
pub fn days_missing(summary: &Summary) -> Option<Message> {
    without(summary, summary.dated, w::NO_DAYS, w::SOME_DAYS)
}

fn without(summary: &Summary, given: Option<u64>, none: Text, some: Text) -> Option<Message> {
    match summary.total.loans.saturating_sub(given?) {
        0 => None,
        all if all == summary.total.loans => Some(none.into()),
        missing => Some(Message::new(some, vec![missing.to_string().into()])),
    }
}

/// A figure of a result.
pub fn exact(text: &str) -> Option<Decimal> {
    Decimal::from_str_exact(text).ok()
}

fn counts(counts: &[u64]) -> [u64; 7] {
    let mut all = [0; 7];
    for (held, count) in all.iter_mut().zip(counts) {
        *held = *count;
    }
    all
}

fn sums(reductions: &[String], figures: &[u64; 7]) -> [Option<Decimal>; 7] {
    let mut sums = [None; 7];
    for ((sum, text), figures) in sums.iter_mut().zip(reductions).zip(figures) {
        *sum = exact(text).filter(|_| *figures > 0);
    }
    sums
}

/// The groups, that with the largest sum of the indicator first; those without a figure last, by balance.
pub fn groups(summary: &Summary, by: By, indicator: Indicator) -> Vec<Group> {
    let of = |found: &[GroupSummary]| {
        found
            .iter()
            .map(|group| Group::of(by, group))
            .collect::<Vec<_>>()
    };
    let mut found = match by {
        By::Industry => of(&summary.by_industry),
        By::Branch => of(&summary.by_branch),
        By::Status => of(&summary.by_status),
        By::Source => {
            let said = summary
                .by_source
                .iter()
                .filter(|source| source.figures.iter().any(|count| *count > 0));
            said.map(|source| {
                let figures = counts(&source.figures);
                Group {
                    name: by.called(&source.source),
                    loans: None,
                    balance: None,
                    sums: sums(&source.reductions, &figures),
                    figures,
                }
            })
            .collect()
        }
    };
    found.sort_by(|a, b| {
        b.sum(indicator)
            .cmp(&a.sum(indicator))
            .then_with(|| b.balance.cmp(&a.balance))
    });
    found
}

/// The first groups and the rest as one, so that there are no more than `most`.
pub fn folded(groups: &[Group], most: usize) -> Vec<Group> {
    if groups.len() <= most {
        return groups.to_vec();
    }
    let (first, rest) = groups.split_at(most.saturating_sub(1));
    let rest = Group::together(
        Message::new(w::REST, vec![rest.len().to_string().into()]),
        rest,
    );
    first.iter().cloned().chain([rest]).collect()
}

/// So much of a whole, in per cent and unrounded; `None` of nothing.
pub fn per_cent(part: Decimal, whole: Decimal) -> Option<Decimal> {
    quotient(product(part, Decimal::ONE_HUNDRED)?, whole)
}

/// An indicator over all loans, and how many of them it can be computed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coverage {
    /// Which.
    pub indicator: Indicator,
    /// The sum in tonnes; `None` where no loan has a figure.
    pub sum: Option<Decimal>,
    /// Whether the second place of the sum is certainly that of the unrounded parts.
    pub certain: bool,
    /// How many loans have a figure.
    pub loans: u64,
    /// That in per cent of all loans, those among them that were refused and whose balance can be read.
    pub of_loans: Option<Decimal>,
    /// The balance of those, 万元.
    pub balance: Option<Decimal>,
    /// That in per cent of all balances ([`Whole`]).
    pub of_balance: Option<Decimal>,
}

/// What coverage is held against: all loans of the book, those that were refused as well as those that were used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Whole {
    /// How many loans.
    pub loans: u64,
    /// How many of them were refused, and have a balance that can be read.
    pub refused: u64,
    /// The balances of those, 万元.
    pub refused_balance: Decimal,
    /// The balances of all, 万元: 绿色信贷余额 where the document gives one that is not below the book's. `None` where the sum does not fit.
    pub balance: Option<Decimal>,
    /// Whether that is 绿色信贷余额 of the document.
    pub given: bool,
}

/// What coverage is held against.
pub fn whole(summary: &Summary) -> Whole {
    let refused_balance = exact(&summary.refused_balance).unwrap_or_default();
    let used = exact(&summary.total.balance);
    let given = exact(&summary.green_total).filter(|given| used.is_none_or(|used| *given >= used));
    Whole {
        loans: summary.total.loans.saturating_add(summary.refused_loans),
        refused: summary.refused_loans,
        refused_balance,
        balance: given.or_else(|| sum(used?, refused_balance)),
        given: given.is_some(),
    }
}

/// What is said of the loans and balances that coverage is held against, where they are others than those that were used.
pub fn whole_words(summary: &Summary) -> Vec<Message> {
    let whole = whole(summary);
    let shown = |exact: Decimal| grouped(exact, Some(Places(2)));
    let mut said = Vec::new();
    if whole.refused > 0 {
        said.push(Message::new(
            w::WITH_REFUSED,
            vec![
                whole.refused.to_string().into(),
                shown(whole.refused_balance).into(),
            ],
        ));
    }
    if let Some(balance) = whole.balance.filter(|_| whole.given) {
        said.push(Message::new(w::OF_GREEN_TOTAL, vec![shown(balance).into()]));
    }
    said
}

/// The seven indicators over all loans, in the order of table 5.
pub fn coverage(summary: &Summary) -> [Coverage; 7] {
    let total = &summary.total;
    let whole = whole(summary);
    Indicator::ALL.map(|indicator| {
        let at = indicator.index();
        let loans = total.covered.get(at).copied().unwrap_or_default();
        let balance = total.covered_balance.get(at).and_then(|text| exact(text));
        Coverage {
            indicator,
            sum: total
                .reductions
                .get(at)
                .and_then(|text| exact(text))
                .filter(|_| loans > 0),
            certain: summary.certain.get(at).copied().unwrap_or(true),
            loans,
            of_loans: per_cent(Decimal::from(loans), Decimal::from(whole.loans)),
            balance,
            of_balance: balance
                .zip(whole.balance)
                .and_then(|(balance, whole)| per_cent(balance, whole)),
        }
    })
}

/// The indicator that is read first: CO2 where any loan has it, else the first that one has.
pub fn leading(summary: &Summary) -> Indicator {
    let has = |indicator: &Indicator| {
        summary
            .total
            .covered
            .get(indicator.index())
            .is_some_and(|loans| *loans > 0)
    };
    in_order().into_iter().find(has).unwrap_or(Indicator::Co2)
}

/// The indicators in the order in which they are chosen: CO2 first, then as in table 5.
pub fn in_order() -> Vec<Indicator> {
    std::iter::once(Indicator::Co2)
        .chain(
            Indicator::ALL
                .into_iter()
                .filter(|indicator| *indicator != Indicator::Co2),
        )
        .collect()
}

/// Where the classes of the distribution meet, tonnes of CO2 for each 10 000 yuan of investment.
pub const BOUNDS: [&str; 8] = ["0.0001", "0.001", "0.01", "0.1", "1", "10", "100", "1,000"];

/// The classes of the distribution in words, from the lowest; a bound belongs to the class above it.
pub fn class_name(at: usize) -> Message {
    let below = at.checked_sub(1).and_then(|at| BOUNDS.get(at));
    match (below, BOUNDS.get(at)) {
        (Some(from), Some(to)) => Message::new(w::FROM_TO, vec![(*from).into(), (*to).into()]),
        (Some(from), None) => Message::new(w::FROM, vec![(*from).into()]),
        (None, Some(to)) => Message::new(w::BELOW, vec![(*to).into()]),
        (None, None) => w::BLANK.into(),
    }
}
