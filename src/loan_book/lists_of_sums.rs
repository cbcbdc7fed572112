//! Lists of sums by product, branch or another group that stand on a sheet of loans, or on a sheet beside it: rows that together have the amounts of
//! the loans above them, or below them.
//!
//! Such a list begins where the rows before it end: at a blank row, at words or headings, at another sheet, or where rows no longer name their loans as
//! loans do. The rows on both sides of that place are summed and held against each other.

use super::tally::Remarked;

/// How many rows a list of sums has at most: groups are few.
const MOST_LISTED: usize = 64;

/// How many rows of a file are kept at most because they may belong to such a list.
const MOST_KEPT: usize = 20_000;

/// What some rows sum to.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Sums {
    /// How many rows that were used.
    rows: u32,
    /// How many of them name their loans as loans do.
    wholly: u32,
    /// Their balances, in yuan at eight places.
    balance: u128,
    /// Their investments, in yuan at eight places.
    investment: u128,
    /// Their figures, each times an odd number of its own, modulo 2^64: equal sums have equal ones. Other sums with equal ones would be asked about, and
    /// no figure would change by that.
    figures: u64,
    /// By how much the balances together can be rounded.
    slack: u128,
}

/// Odd numbers without a pattern, one for each indicator.
const ODD: [u64; 7] = [
    0x9E37_79B9_7F4A_7C15,
    0xC2B2_AE3D_27D4_EB4F,
    0x1656_67B1_9E37_79F9,
    0x27D4_EB2F_1656_67C5,
    0x85EB_CA77_C2B2_AE63,
    0xD6E8_FEB8_6659_FD93,
    0xA076_1D64_78BD_642F,
];

/// The powers of ten by which a list may stand in a larger or a smaller unit than the loans: of 元, 千元, 万元, 百万元 and 亿元 each to each.
const SCALES: [u128; 7] = [10, 100, 1_000, 10_000, 100_000, 1_000_000, 100_000_000];

/// Figures, each times an odd number of its own, modulo 2^64: sums of figures have the sum of their prints. Nought where none is given.
#[inline]
pub(super) fn print(figures: &[Option<u128>; 7]) -> u64 {
    let odd = figures.iter().zip(ODD).map(|(figure, odd)| {
        // The low half of the figure: sums modulo 2^64.
        (figure.unwrap_or_default() as u64).wrapping_mul(odd)
    });
    odd.fold(0, u64::wrapping_add)
}

impl Sums {
    fn of(amounts: &[Option<u128>; 9], named: bool, slack: u128) -> Self {
        let [balance, investment, figures @ ..] = amounts;
        Self {
            rows: 1,
            wholly: u32::from(named),
            balance: balance.unwrap_or_default(),
            investment: investment.unwrap_or_default(),
            figures: print(figures),
            slack,
        }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            rows: self.rows.saturating_add(other.rows),
            wholly: self.wholly.saturating_add(other.wholly),
            balance: self.balance.saturating_add(other.balance),
            investment: self.investment.saturating_add(other.investment),
            figures: self.figures.wrapping_add(other.figures),
            slack: self.slack.saturating_add(other.slack),
        }
    }

    fn minus(self, other: Self) -> Self {
        Self {
            rows: self.rows.saturating_sub(other.rows),
            wholly: self.wholly.saturating_sub(other.wholly),
            balance: self.balance.saturating_sub(other.balance),
            investment: self.investment.saturating_sub(other.investment),
            figures: self.figures.wrapping_sub(other.figures),
            slack: self.slack.saturating_sub(other.slack),
        }
    }

    /// Whether these rows are a list of the sums of `loans`. Rows that name no loan are one by their balances, which may be rounded; rows that are named
    /// as loans are, by all amounts that they have, and only where they are fewer.
    fn is_list_of(&self, loans: &Self) -> bool {
        let few = (2..=MOST_LISTED as u32).contains(&self.rows);
        if !few || loans.rows < 2 || self.balance == 0 {
            return false;
        }
        if self.is_scaled_list_of(loans) {
            return true;
        }
        let named = loans.wholly > loans.rows / 2;
        if self.wholly == 0 && named {
            return self.rows <= loans.rows && self.balance.abs_diff(loans.balance) <= self.slack;
        }
        self.balance == loans.balance
            && self.rows < loans.rows
            && (self.investment == loans.investment || self.investment == 0)
            && (self.figures == loans.figures || self.figures == 0)
            && self.wholly <= loans.wholly
    }
}

impl Sums {
    /// Whether these rows are a list of the sums of `loans` in another unit: their balances are those of the loans a thousand times over, and so on, or the
    /// other way round. A list in a larger unit may be rounded, by a twentieth of all balances at most.
    #[inline]
    fn is_scaled_list_of(&self, loans: &Self) -> bool {
        let (own, other) = (self.balance, loans.balance);
        // Within 2^3 of each other, as nearly always.
        if own.leading_zeros().abs_diff(other.leading_zeros()) < 3 || other == 0 {
            return false;
        }
        // Rows that name their loans as loans do are loans where ten or a hundred of their yuan are one.
        let most = if self.wholly == 0 { 1 } else { 1_000 };
        SCALES.iter().filter(|scale| **scale >= most).any(|scale| {
            let larger = own.checked_mul(*scale).zip(self.slack.checked_mul(*scale));
            larger.is_some_and(|(own, slack)| {
                own.abs_diff(other) <= slack.min(other / 20) && self.rows <= loans.rows
            }) || other.checked_mul(*scale) == Some(own)
        })
    }
}

/// The rows of a file, or of the files of a book, and the place where a list of sums may begin or end.
#[derive(Default)]
pub(super) struct Lists {
    /// All rows, without those that were found to be a list.
    all: Sums,
    /// The rows above the first place.
    first: Option<Sums>,
    /// The rows above the last place.
    last: Sums,
    /// The rows since the last place that a person called sums.
    called: Sums,
    /// Whether something other than the naming of rows made the last place.
    parted: bool,
    /// Whether the last row has a balance and no other amount.
    bare: bool,
    /// The used rows above the first place, and those since the last one, as long as there are few.
    above: Vec<Remarked>,
    below: Vec<Remarked>,
    /// How many rows were kept so far.
    kept: usize,
}

/// Whether a row has no amount besides its balance.
#[inline]
fn is_bare(amounts: &[Option<u128>; 9]) -> bool {
    let [_, rest @ ..] = amounts;
    rest.iter()
        .all(|amount| amount.is_none_or(|amount| amount == 0))
}

/// Rows that were found to be a list of sums: what is said of each, and what they sum to.
pub(super) type Listed = (Vec<Remarked>, Sums);

impl Lists {
    /// A blank row, words or headings, or another sheet: a list may begin behind, or have ended.
    #[inline]
    pub(super) fn part(&mut self) {
        if !self.parted || self.all != self.last {
            self.place(true);
        }
    }

    #[cold]
    fn place(&mut self, parted: bool) {
        if self.first.is_none() && self.all.rows > 0 {
            self.first = Some(self.all);
        }
        self.last = self.all;
        self.called = Sums::default();
        self.parted = parted;
        self.below.clear();
    }

    /// A row that names its loan as loans do, or not so, comes; `bare` says that it has a balance and no other amount. Rows begin elsewhere where others
    /// name their loans, or where balances alone follow rows with figures.
    #[inline]
    fn turn(&mut self, named: bool, bare: bool) {
        if bare && !self.bare && self.all.rows > 0 {
            self.place(false);
        }
        self.bare = bare;
        let since = self.all.minus(self.last);
        let was_wholly = since.wholly > 0 && since.wholly == since.rows;
        // Within a short list behind a gap a row may be named by the number of its industry.
        let short = self.parted && since.rows as usize <= MOST_LISTED && since.wholly < since.rows;
        if since.rows > 0 && was_wholly && !named
            || since.rows > 0 && since.wholly == 0 && named && !short
        {
            self.place(false);
        }
    }

    /// Takes a used row with its amounts; `named` says that it names its loan as loans do, `told` what is said of it. Gives the rows that are a list of
    /// sums now.
    #[inline]
    pub(super) fn take(
        &mut self,
        amounts: &[Option<u128>; 9],
        named: bool,
        slack: u128,
        told: impl FnOnce() -> Remarked,
    ) -> Option<Listed> {
        self.turn(named, is_bare(amounts));
        let own = Sums::of(amounts, named, slack);
        let since = self.all.minus(self.last);
        self.all = self.all.plus(own);
        if (since.rows as usize) < MOST_LISTED && self.kept < MOST_KEPT {
            self.keep(told());
        }
        self.first?;
        self.found()
    }

    #[cold]
    fn keep(&mut self, row: Remarked) {
        self.kept += 1;
        if self.first.is_none() {
            self.above.push(row);
        } else {
            self.below.push(row);
        }
    }

    /// Takes a refused row that is a loan: its amounts are among those that a list sums.
    #[cold]
    pub(super) fn take_refused(&mut self, amounts: &[Option<u128>; 9]) {
        let own = Sums {
            rows: 0,
            ..Sums::of(amounts, false, 0)
        };
        self.all = self.all.plus(own);
    }

    /// Takes away rows that were found to be a list of sums among others.
    #[cold]
    pub(super) fn forget(&mut self, list: Sums) {
        self.all = self.all.minus(list);
    }

    /// Takes a row that a person called one of sums: the other rows of its list are asked about as before.
    #[cold]
    pub(super) fn take_called(
        &mut self,
        amounts: &[Option<u128>; 9],
        named: bool,
        slack: u128,
    ) -> Option<Listed> {
        self.turn(named, is_bare(amounts));
        let since = self.all.minus(self.last);
        if since.wholly > 0 {
            self.place(false);
        }
        self.called = self.called.plus(Sums::of(amounts, named, slack));
        self.first?;
        self.found()
    }

    fn found(&mut self) -> Option<Listed> {
        let below = self.all.minus(self.last);
        let with_called = below.plus(self.called);
        if below.is_list_of(&self.last) || with_called.is_list_of(&self.last) {
            self.all = self.last;
            self.called = Sums::default();
            return Some((std::mem::take(&mut self.below), below));
        }
        let above = self.first?;
        let loans = self.all.minus(above);
        if !above.is_list_of(&loans) {
            return None;
        }
        self.all = loans;
        self.last = self.last.minus(above);
        self.first = Some(Sums::default());
        Some((std::mem::take(&mut self.above), above))
    }
}
