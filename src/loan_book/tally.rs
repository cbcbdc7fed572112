//! The sums of a book: exact whole numbers, in all and by group, while its rows go by.

use super::columns::Column;
use super::day::{Day, quarter_begins, year_begins};
use super::drawdowns::{Beside, Contract, Contracts};
use super::loan::{Amount, Loan, LoanFigure, NO_SOURCE, Reader, Stage};
use super::names::Names;
use super::number::{self, PLACES, exceeds, portion};
use super::outcome::{Flag, Flags};
use super::projects::{First, Projects, Sums};
use super::records::Record;
use super::sums_above::{Above, FarAt};
use crate::standards::green_loan::{Indicator, Status};
use foldhash::quality::RandomState;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, Hash, Hasher};

/// Balances are kept in yuan at eight places: 万元 at twelve.
pub const BALANCE_PLACES: i32 = 8;
/// Rates are kept in per cent at ten places, half up.
pub const RATE_PLACES: i32 = 10;
/// 100 亿元, in yuan at eight places: no loan to one project is as large.
const HUGE_BALANCE: u128 = 10_u128.pow(18);
/// Tonnes of CO2 or coal equivalent saved a year for each 10 000 yuan of investment, at six places: from 0.001 t to below 300 t. Wind and solar power
/// save some tonnes, buildings some hundredths; an amount read in a unit ten thousand times off lies outside.
const USUAL_DENSITY: std::ops::Range<u64> = 1_000..300_000_000;
/// How many contributors are kept for each indicator.
pub const TOP: usize = 10;
/// How many rows with remarks are named one by one, whatever their remarks.
pub const NAMED: usize = 500;
/// How many rows of each remark are named even where [`NAMED`] others came before them; and how many of the lowest and of the highest densities.
pub const NAMED_OF_EACH: usize = 25;

/// The seven reductions of one loan, at ten decimal places.
pub type Parts = [u128; 7];

/// Sums over some loans.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    /// How many.
    pub loans: u64,
    /// Their balances, in yuan at eight places.
    pub balance: u128,
    /// Their attributable reductions, in tonnes at ten places.
    pub sums: Parts,
    /// For each indicator, how many loans have a figure.
    pub covered: [u64; 7],
    /// For each indicator, the balances of those.
    pub covered_balance: [u128; 7],
}

impl Group {
    #[inline(never)]
    fn add(&mut self, loan: &Loan, parts: &Parts, balance: u128) {
        self.loans += 1;
        self.balance += balance;
        for ((((figure, part), sum), covered), covered_balance) in loan
            .figures
            .iter()
            .zip(parts)
            .zip(&mut self.sums)
            .zip(&mut self.covered)
            .zip(&mut self.covered_balance)
        {
            if let LoanFigure::Figure(..) = figure {
                *sum += *part;
                *covered += 1;
                *covered_balance += balance;
            }
        }
    }
}

/// Sums by name, in the order in which the names came.
#[derive(Default)]
pub struct Groups {
    /// The names.
    pub names: Names,
    /// The sums, in the same order.
    pub groups: Vec<Group>,
}

impl Groups {
    #[inline]
    fn of(&mut self, name: &[u8]) -> Option<&mut Group> {
        let (number, new) = self.names.number_of(&[name]);
        if new {
            self.groups.push(Group::default());
        }
        self.groups.get_mut(number)
    }
}

/// A loan among the largest of an indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contributor {
    /// Its part.
    pub part: u128,
    /// Its file, from 0.
    pub file: u32,
    /// Its row.
    pub row: u64,
    /// Its number, borrower and project.
    pub names: [String; 3],
}

/// A loan that is named because of its remarks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remarked {
    /// Which loan it is, counted from 0.
    pub at: usize,
    /// Its file, from 0.
    pub file: u32,
    /// Its row.
    pub row: u64,
    /// Its number, borrower and project.
    pub names: [String; 3],
    /// Its balance, in yuan at eight places.
    pub balance: u128,
    /// The project's total investment, in yuan at eight places.
    pub investment: u128,
    /// The project's annual figures, in tonnes at ten places; `None` where the row has none.
    pub figures: [Option<u128>; 7],
    /// The file, from 0, and the row of the first loan with the same number, where the number is another loan's.
    pub same_as: Option<(u32, u64)>,
    /// The rows that it may be the contract or a drawdown of.
    pub beside: Option<Beside>,
    /// The cells that the remarks are about, as they are written.
    pub cells: Vec<(Column, String)>,
    /// The remarks.
    pub flags: Flags,
}

/// Where a loan stands, and what is written there.
#[derive(Clone, Copy)]
pub struct Origin<'a> {
    /// Its file, from 0.
    pub file: u32,
    /// Its row, from 1.
    pub row: u64,
    /// Its cells.
    pub record: &'a Record<'a>,
    /// How they are read.
    pub reader: &'a Reader,
}

impl Remarked {
    /// What is said of a loan; `doubts` are those that it has or may come to have.
    #[cold]
    fn of(
        loan: &Loan,
        at: usize,
        balance: u128,
        origin: &Origin,
        flags: Flags,
        doubts: Flags,
    ) -> Self {
        let Amount { figure, tens } = loan.investment;
        let mut figures = [None; 7];
        for (held, figure) in figures.iter_mut().zip(&loan.figures) {
            if let LoanFigure::Figure(Amount { figure, tens }, _) = figure {
                *held = figure.rounded(*tens, PLACES);
            }
        }
        Self {
            at,
            file: origin.file,
            row: origin.row,
            names: [loan.id, loan.borrower, loan.project].map(super::loan::shown),
            balance,
            investment: figure.rounded(tens, BALANCE_PLACES).unwrap_or_default(),
            figures,
            same_as: None,
            beside: None,
            cells: origin.reader.written(origin.record, doubts),
            flags,
        }
    }
}

/// The loans of the largest keys, the largest first; of equal keys those that came first.
#[derive(Default)]
struct Extremes(Vec<(u64, Remarked)>);

impl Extremes {
    #[inline]
    fn take(&mut self, key: u64, loan: impl FnOnce() -> Remarked) {
        if self.0.len() < NAMED_OF_EACH || self.0.last().is_some_and(|(least, _)| key > *least) {
            let at = self.0.partition_point(|(held, _)| *held >= key);
            self.0.insert(at, (key, loan()));
            self.0.truncate(NAMED_OF_EACH);
        }
    }
}

/// A column of the PBOC's table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bucket {
    /// How many loans.
    pub loans: u64,
    /// How many projects: told apart by borrower and name; a loan that names none is one of its own.
    pub projects: u64,
    /// Their balances.
    pub balance: u128,
    /// The balances of those with a rate.
    pub rated: u128,
    /// Σ balance × rate; `None` where it does not fit.
    pub weighted: Option<u128>,
    /// Their CO2.
    pub co2: u128,
}

impl Default for Bucket {
    fn default() -> Self {
        Self {
            loans: 0,
            projects: 0,
            balance: 0,
            rated: 0,
            weighted: Some(0),
            co2: 0,
        }
    }
}

impl Bucket {
    /// Adds what a loan sums to.
    pub fn add(&mut self, loans: u64, sums: Sums) {
        let rated = sums.rate.map_or(0, |_| sums.balance);
        let weighted = match sums.rate {
            Some(rate) => sums.balance.checked_mul(rate),
            None => Some(0),
        };
        self.add_sums(loans, [sums.balance, rated, sums.co2], weighted);
    }

    /// Adds sums of several loans: balances, balances with a rate, CO2; and Σ balance × rate.
    pub fn add_sums(
        &mut self,
        loans: u64,
        [balance, rated, co2]: [u128; 3],
        weighted: Option<u128>,
    ) {
        self.loans += loans;
        self.balance += balance;
        self.rated += rated;
        self.co2 += co2;
        self.weighted = self
            .weighted
            .zip(weighted)
            .and_then(|(sum, more)| sum.checked_add(more));
    }
}

/// Everything that is summed.
pub struct Tally {
    /// All loans.
    pub total: Group,
    /// By industry, branch and status.
    pub by: [Groups; 3],
    /// By data source and none: each indicator's sum, and how many figures.
    pub by_source: [([u128; 7], [u64; 7]); 4],
    /// The largest of each indicator, the largest first.
    pub top: [Vec<Contributor>; 7],
    /// 本季度新发放, 本年度累计, 累计.
    pub buckets: [Bucket; 3],
    /// Loans to projects with a limit of 1 亿元 or more.
    pub large: Bucket,
    /// How many loans give their limit.
    pub limited: u64,
    /// How many loans give their day of issue.
    pub dated: u64,
    /// How many rows have each doubt.
    pub flags: [u64; Flag::ALL.len()],
    /// CO2 for each 10 000 yuan of investment, in tonnes at six places: one a used loan, with the doubt of its row in the highest bit.
    densities: Vec<u64>,
    /// The first rows with remarks, and the first of each remark.
    remarked: Vec<Remarked>,
    /// The loans of the lowest and of the highest densities: the outliers among them are known when all rows have gone by.
    lowest: Extremes,
    highest: Extremes,
    ids: Names,
    /// The file and the row of each number in `ids`.
    first_rows: Vec<(u32, u32)>,
    /// The loan that it is, counted from 0, and its balance.
    first_loans: Vec<(u32, u128)>,
    /// A fingerprint of what that row says of its loan.
    first_prints: Vec<u64>,
    /// Other rows with one of these numbers: the number by its place, and the fingerprint. Two rows of one fingerprint are asked about though they
    /// differ, and no sum changes by that.
    other_prints: HashSet<(usize, u64)>,
    /// The fingerprints of the rows without a number, or with one whose digits are lost, that name a borrower or a project; and where they stand.
    unnumbered: HashMap<u64, (u32, u32)>,
    print: RandomState,
    contracts: Contracts,
    projects: Projects,
    quarter: Option<[Day; 3]>,
}

const FLAGGED: u64 = 1 << 63;

impl Tally {
    /// Nothing summed yet; `period_end` divides what was issued in its quarter and year.
    pub fn new(period_end: Option<Day>) -> Self {
        Self {
            total: Group::default(),
            by: Default::default(),
            by_source: Default::default(),
            top: Default::default(),
            buckets: Default::default(),
            large: Bucket::default(),
            limited: 0,
            dated: 0,
            flags: [0; Flag::ALL.len()],
            densities: Vec::new(),
            remarked: Vec::new(),
            lowest: Extremes::default(),
            highest: Extremes::default(),
            ids: Names::default(),
            first_rows: Vec::new(),
            first_loans: Vec::new(),
            first_prints: Vec::new(),
            other_prints: HashSet::new(),
            unnumbered: HashMap::new(),
            print: RandomState::default(),
            contracts: Contracts::default(),
            projects: Projects::default(),
            quarter: period_end.map(|end| [quarter_begins(end), year_begins(end), end]),
        }
    }

    /// Adds a loan whose parts are known. Its doubts, all but the one that only the whole book shows.
    #[inline(never)]
    pub fn add(
        &mut self,
        loan: &Loan,
        parts: &Parts,
        balance: u128,
        groups: [bool; 3],
        origin: &Origin,
    ) -> Flags {
        let Origin { file, row, .. } = *origin;
        self.total.add(loan, parts, balance);
        self.limited += u64::from(loan.limit.is_some());
        self.dated += u64::from(loan.issued.is_some());
        let state = match loan.stage {
            Stage::Known(Some(Status::Building)) => Status::Building.code().as_bytes(),
            Stage::Known(Some(Status::Running)) => Status::Running.code().as_bytes(),
            Stage::Known(None) => &[],
            Stage::Other(words) => words,
        };
        for ((name, groups), has) in [loan.industry, loan.branch, state]
            .into_iter()
            .zip(&mut self.by)
            .zip(groups)
        {
            if has && let Some(group) = groups.of(name) {
                group.add(loan, parts, balance);
            }
        }
        for (at, (figure, part)) in loan.figures.iter().zip(parts).enumerate() {
            if let LoanFigure::Figure(_, source) = figure
                && let Some((sums, counts)) =
                    self.by_source.get_mut(usize::from(*source.min(&NO_SOURCE)))
                && let (Some(sum), Some(count)) = (sums.get_mut(at), counts.get_mut(at))
            {
                *sum += *part;
                *count += 1;
            }
        }
        for (top, part) in self.top.iter_mut().zip(parts) {
            if *part > 0 && (top.len() < TOP || top.last().is_some_and(|least| *part > least.part))
            {
                contribute(top, *part, loan, file, row);
            }
        }
        let sums = Sums {
            balance,
            co2: parts
                .get(Indicator::Co2.index())
                .copied()
                .unwrap_or_default(),
            rate: loan.rate.and_then(|rate| rate.rounded(0, RATE_PLACES)),
        };
        let of_project =
            self.projects
                .add(loan, sums, &mut self.buckets, &mut self.large, self.quarter);
        let mut flags = doubts(loan);
        flags.add_all(of_project);
        if balance >= HUGE_BALANCE {
            flags.add(Flag::HugeBalance);
        }
        if let Some(([.., end], issued)) = self.quarter.zip(loan.issued)
            && issued > end
        {
            flags.add(Flag::IssuedAfter);
        }
        let density = density(loan, Indicator::Co2);
        if is_unusual(loan, density) {
            flags.add(Flag::Intensity);
        }
        // Numbers whose last digits are lost are the same for different loans.
        let mut same_as = None;
        let mut beside = None;
        // A book has fewer rows than a `u32` counts (`book::MOST_ROWS`).
        let place = (file, u32::try_from(row).unwrap_or(u32::MAX));
        if !loan.id.is_empty() && !flags.has(Flag::LongNumber) {
            // dk002, DK002 and ＤＫ００２ are one number.
            let other = |byte: &u8| byte.is_ascii_lowercase() || *byte == FULL_WIDTH;
            let form;
            let id = if loan.id.iter().any(other) {
                form = one_form(loan.id);
                form.as_bytes()
            } else {
                loan.id
            };
            let (number, new) = self.ids.number_of(&[id]);
            let known = (&self.ids, self.first_rows.as_slice());
            beside = self
                .contracts
                .beside(loan, (id, new), balance, place, known);
            if beside.is_some() {
                flags.add(Flag::Drawdowns);
            }
            let own = print(&self.print, loan, balance, &[]);
            if new {
                self.first_prints.push(own);
                self.first_rows.push(place);
                let at = u32::try_from(self.densities.len()).unwrap_or(u32::MAX);
                self.first_loans.push((at, balance));
            } else {
                flags.add(Flag::SameId);
                same_as = self.first_rows.get(number).copied();
                let is_first = self.first_prints.get(number) == Some(&own);
                if is_first || !self.other_prints.insert((number, own)) {
                    flags.add(Flag::SameRow);
                }
            }
        } else if !loan.borrower.is_empty() || !loan.project.is_empty() {
            match self
                .unnumbered
                .entry(print(&self.print, loan, balance, loan.id))
            {
                Entry::Occupied(first) => {
                    flags.add(Flag::SameRow);
                    same_as = Some(*first.get());
                }
                Entry::Vacant(free) => {
                    free.insert(place);
                }
            }
        }
        let same_as = same_as.map(|(file, row)| (file, u64::from(row)));
        let mut named = self.remarked.len() < NAMED;
        for flag in flags.each() {
            if let Some(count) = self.flags.get_mut(flag as usize) {
                named |= *count < NAMED_OF_EACH as u64;
                *count += 1;
            }
        }
        let at = self.densities.len();
        // Which loans are far off the others, or contracts, is known when further rows have gone by.
        let told_of = |later: Flag| {
            let mut doubts = flags;
            doubts.add(later);
            Remarked {
                same_as,
                beside: beside.clone(),
                ..Remarked::of(loan, at, balance, origin, flags, doubts)
            }
        };
        let told = || told_of(Flag::Outlier);
        if named && !flags.is_empty() {
            self.remarked.push(told());
        }
        if density > 0 {
            self.lowest.take(u64::MAX - density, told);
            self.highest.take(density, told);
        }
        self.densities
            .push(density | if flags.is_empty() { 0 } else { FLAGGED });
        self.contracts
            .of_borrower(loan, balance, (at, place), || told_of(Flag::Drawdowns));
        // Of the row itself, or of one further up, all other remarks are known by now.
        let contract = self
            .projects
            .contract(loan, balance, (at, place), || told_of(Flag::Drawdowns));
        match contract {
            Some(Contract::Told(row)) if row.at != at || !flags.has(Flag::Drawdowns) => {
                if row.at == at {
                    flags.add(Flag::Drawdowns);
                }
                self.flag(*row, Flag::Drawdowns);
            }
            Some(Contract::Loan(row)) => self.flag_unnamed(&[row], Flag::Drawdowns),
            Some(Contract::Told(_)) | None => {}
        }
        flags
    }

    /// Whether a row that does not name its loan as loans do is named after a branch or an industry of the loans above, or names nothing but its own and
    /// has the balance of all loans above with that one. Asked before the row is added.
    #[cold]
    pub(super) fn names_a_group(&self, loan: &Loan, balance: u128) -> bool {
        let [industries, branches, _] = &self.by;
        let names = [loan.id, loan.borrower, loan.project];
        let nameless = names.iter().all(|name| name.is_empty());
        [(industries, loan.industry), (branches, loan.branch)]
            .into_iter()
            .any(|(groups, own)| {
                let of = |name: &[u8]| groups.groups.get(groups.names.find(name)?);
                if nameless {
                    return !own.is_empty()
                        && of(own).is_some_and(|group| group.balance == balance);
                }
                let named = |(at, name): (usize, &[u8])| {
                    // A borrower or a project may bear the name of the branch in every row.
                    !name.is_empty() && (at == 0 || name != own) && of(name).is_some()
                };
                names.into_iter().enumerate().any(named)
            })
    }

    /// What is said of the first row that names a loan by its number, or by its borrower and project where the number has not come, should a remark about it
    /// come later; `None` where no such row was added.
    #[cold]
    pub(super) fn told_by_names(&self, names: &[String; 3]) -> Option<Remarked> {
        let [id, borrower, project] = names;
        let of_project = match project.as_str() {
            "" => None,
            _ => self
                .projects
                .first_of(borrower.as_bytes(), project.as_bytes()),
        };
        let numbered = || {
            let number = self.ids.find(one_form(id.as_bytes()).as_bytes())?;
            let place = *self.first_rows.get(number)?;
            let (at, balance) = *self.first_loans.get(number)?;
            Some(First { at, place, balance })
        };
        let by_number = if id.is_empty() { None } else { numbered() };
        let first = by_number.or_else(|| of_project.map(|(first, _)| first))?;
        let (file, row) = first.place;
        Some(Remarked {
            at: first.at as usize,
            file,
            row: u64::from(row),
            names: [
                self.number_at(&first.place),
                borrower.clone(),
                project.clone(),
            ],
            balance: first.balance,
            investment: of_project.map_or(0, |(_, investment)| investment),
            figures: [None; 7],
            same_as: None,
            beside: None,
            cells: Vec::new(),
            flags: Flags::default(),
        })
    }

    /// The loan that was added last, counted from 0.
    pub fn last(&self) -> usize {
        self.densities.len().saturating_sub(1)
    }

    /// What is said of the loan that was added last, should a remark about it come later.
    #[cold]
    pub fn told(
        &self,
        loan: &Loan,
        balance: u128,
        origin: &Origin,
        flags: Flags,
        later: Flag,
    ) -> Remarked {
        let at = self.last();
        let mut doubts = flags;
        doubts.add(later);
        Remarked::of(loan, at, balance, origin, flags, doubts)
    }

    /// Adds a doubt that rows further down show, about a loan that was added.
    #[cold]
    pub fn flag(&mut self, mut loan: Remarked, flag: Flag) {
        // A remark that the row has already is not counted again.
        let mut all = self.remarked.iter();
        let known = all.any(|known| known.at == loan.at && known.flags.has(flag));
        if known || loan.flags.has(flag) {
            return;
        }
        let named = self.flags.get_mut(flag as usize).is_some_and(|count| {
            *count += 1;
            *count <= NAMED as u64
        });
        if let Some(density) = self.densities.get_mut(loan.at) {
            *density |= FLAGGED;
        }
        let mut all = self.remarked.iter_mut();
        if let Some(known) = all.find(|known| known.at == loan.at) {
            known.flags.add(flag);
            known.beside = known.beside.take().or(loan.beside);
            for cell in loan.cells {
                if !known.cells.contains(&cell) {
                    known.cells.push(cell);
                }
            }
        } else if named {
            loan.flags.add(flag);
            self.remarked.push(loan);
        }
    }

    /// Asks about the rows whose amounts are the sums of the rows below them up to here.
    #[inline]
    pub(super) fn flag_sums(&mut self, above: &mut Above) {
        loop {
            if let Some(sum) = above.summed() {
                self.flag(sum, Flag::SumOfRowsBelow);
            } else if let Some(sum) = above.summed_far() {
                let row = self.told_far(&sum);
                self.flag(row, Flag::SumOfRowsBelow);
            } else {
                return;
            }
        }
    }

    /// What is said of a row of which its place, its amounts and its remarks are known.
    #[cold]
    fn told_far(&self, row: &FarAt) -> Remarked {
        let (file, number) = row.place;
        let [balance, investment] = row.amounts;
        Remarked {
            at: row.at,
            file,
            row: u64::from(number),
            names: [self.number_at(&row.place), String::new(), String::new()],
            balance,
            investment,
            figures: [None; 7],
            same_as: None,
            beside: None,
            cells: Vec::new(),
            flags: row.flags,
        }
    }

    /// Asks about the contracts that may be drawn in part by other rows of their projects, when a file has ended.
    #[cold]
    pub fn flag_partly_drawn(&mut self) {
        let of_projects = self.projects.partly_drawn();
        let of_borrowers = self.contracts.of_borrowers();
        for contract in of_projects.into_iter().chain(of_borrowers) {
            match contract {
                Contract::Told(row) => self.flag(*row, Flag::Drawdowns),
                Contract::Loan(row) => self.flag_unnamed(&[row], Flag::Drawdowns),
            }
        }
    }

    /// The number of the loan that stands at a place, where the number came there first; blank where it did not.
    pub(super) fn number_at(&self, place: &(u32, u32)) -> String {
        // Rows go by in the order of their places.
        let known = self.first_rows.binary_search(place);
        known.map_or_else(
            |_| String::new(),
            |number| super::loan::shown(self.ids.get(number)),
        )
    }

    /// The row of a file in which a loan number came first; `None` where it came in no row of the file, or is blank.
    #[cold]
    pub(super) fn row_of_number(&self, file: u32, id: &[u8]) -> Option<u32> {
        let number = self
            .ids
            .find(one_form(id).as_bytes())
            .filter(|_| !id.is_empty())?;
        let (first, row) = *self.first_rows.get(number)?;
        (first == file).then_some(row)
    }

    /// The same of loans, by their numbers from 0, that are counted and not named.
    #[cold]
    pub fn flag_unnamed(&mut self, loans: &[u32], flag: Flag) {
        if let Some(count) = self.flags.get_mut(flag as usize) {
            *count += loans.len() as u64;
        }
        for loan in loans {
            if let Some(density) = self.densities.get_mut(*loan as usize) {
                *density |= FLAGGED;
            }
        }
    }

    /// The loans with remarks that are named, in the order of files and rows; `far` are the outliers, in rising order.
    ///
    /// Of the outliers those of the lowest and of the highest densities are named, and those that have another remark as well.
    pub fn remarked(&self, far: &[usize]) -> Vec<Remarked> {
        let mut all = self.remarked.clone();
        let extremes = self.lowest.0.iter().chain(&self.highest.0);
        for (_, loan) in extremes {
            if far.binary_search(&loan.at).is_ok() && all.iter().all(|known| known.at != loan.at) {
                all.push(loan.clone());
            }
        }
        for loan in &mut all {
            if far.binary_search(&loan.at).is_ok() {
                loan.flags.add(Flag::Outlier);
            }
        }
        all.sort_by_key(|loan| loan.at);
        all
    }

    /// How many rows have a doubt, once all rows have gone by; and of which loan, counted from 0, the density is a hundred times off the median.
    ///
    /// The median is that of all loans with CO2 above nought, the lower one of two.
    pub fn outliers(&self) -> (u64, Vec<usize>) {
        let mut above: Vec<u64> = self
            .densities
            .iter()
            .map(|density| density & !FLAGGED)
            .filter(|density| *density > 0)
            .collect();
        let mut far = Vec::new();
        if above.len() >= 10 {
            let middle = (above.len() - 1) / 2;
            let (_, median, _) = above.select_nth_unstable(middle);
            let median = u128::from(*median);
            for (at, density) in self.densities.iter().enumerate() {
                let density = u128::from(density & !FLAGGED);
                if density > 0 && (density > median * 100 || density * 100 < median) {
                    far.push(at);
                }
            }
        }
        let flagged = self
            .densities
            .iter()
            .filter(|density| *density & FLAGGED != 0)
            .count();
        let more = far
            .iter()
            .filter(|at| {
                self.densities
                    .get(**at)
                    .is_some_and(|density| density & FLAGGED == 0)
            })
            .count();
        ((flagged + more) as u64, far)
    }

    /// How many loans save how much CO2 for each 10 000 yuan of investment: by powers of ten, from below 0.0001 t to above 1000 t.
    pub fn distribution(&self) -> [u64; 9] {
        let mut bins = [0; 9];
        for density in self
            .densities
            .iter()
            .map(|density| density & !FLAGGED)
            .filter(|density| *density > 0)
        {
            // At six places, 0.0001 is 100.
            let bin = (density.ilog10() as usize).saturating_sub(1).min(8);
            if let Some(count) = bins.get_mut(bin) {
                *count += 1;
            }
        }
        bins
    }
}

/// The first byte of every letter of full width, as it is written in UTF-8.
const FULL_WIDTH: u8 = 0xEF;

/// A fingerprint of what a row says of its loan: borrower, project, amounts, rate, day and figures. Numbers of rows, notes, branches and other words are
/// none of it: a loan that stands in a book twice has other ones there.
#[inline(never)]
fn print(key: &RandomState, loan: &Loan, balance: u128, id: &[u8]) -> u64 {
    let mut print = key.build_hasher();
    (id, loan.borrower, loan.project, loan.issued).hash(&mut print);
    let limit = loan
        .limit
        .and_then(|limit| limit.figure.rounded(limit.tens, BALANCE_PLACES));
    let rate = loan.rate.and_then(|rate| rate.rounded(0, RATE_PLACES));
    let amounts = loan.amounts(balance);
    for amount in amounts.into_iter().chain([limit, rate]) {
        print.write_u128(amount.unwrap_or(u128::MAX));
    }
    print.finish()
}

/// A loan's number in capitals of half width.
#[cold]
fn one_form(id: &[u8]) -> String {
    String::from_utf8_lossy(id)
        .chars()
        .map(|c| super::columns::half_width(c).to_ascii_uppercase())
        .collect()
}

#[cold]
fn contribute(top: &mut Vec<Contributor>, part: u128, loan: &Loan, file: u32, row: u64) {
    let names = [loan.id, loan.borrower, loan.project].map(super::loan::shown);
    // Behind those that are as large: the first that came stays in front.
    let at = top.partition_point(|held| held.part >= part);
    top.insert(
        at,
        Contributor {
            part,
            file,
            row,
            names,
        },
    );
    top.truncate(TOP);
}

/// The attributable reductions of a loan, each half up at ten places; `None` where one is beyond all sense.
#[inline(never)]
pub fn parts(loan: &Loan) -> Option<Parts> {
    let tens = PLACES + loan.balance.exponent() - loan.investment.exponent();
    let mut parts = [0; 7];
    for (figure, part) in loan.figures.iter().zip(&mut parts) {
        if let LoanFigure::Figure(amount, _) = figure {
            *part = portion(
                amount.figure.digits,
                loan.balance.figure.digits,
                loan.investment.figure.digits,
                tens + amount.exponent(),
            )?;
        }
    }
    Some(parts)
}

fn given(loan: &Loan, indicator: Indicator) -> Option<Amount> {
    match loan.figures.get(indicator.index()) {
        Some(LoanFigure::Figure(amount, _)) => Some(*amount),
        _ => None,
    }
}

/// The doubts that a row shows by itself. The thresholds are those of `standards::green_loan::attribution`, as whole numbers; a test holds them together.
#[inline(never)]
pub(super) fn doubts(loan: &Loan) -> Flags {
    let mut flags = loan.flags;
    let (balance, investment) = (loan.balance, loan.investment);
    if !investment.figure.is_zero()
        && exceeds(
            balance.figure,
            balance.tens,
            1,
            investment.figure,
            investment.tens,
            1,
        )
    {
        flags.add(Flag::OverWhole);
    }
    if let Some(coal) = given(loan, Indicator::Coal).filter(|coal| !coal.figure.is_zero()) {
        for (indicator, flag) in [
            (Indicator::So2, Flag::So2Kilograms),
            (Indicator::Nox, Flag::NoxKilograms),
        ] {
            if given(loan, indicator).is_some_and(|pollutant| {
                exceeds(
                    pollutant.figure,
                    pollutant.tens,
                    50,
                    coal.figure,
                    coal.tens,
                    1,
                )
            }) {
                flags.add(flag);
            }
        }
        if let Some(co2) = given(loan, Indicator::Co2).filter(|co2| !co2.figure.is_zero())
            && (exceeds(coal.figure, coal.tens, 3, co2.figure, co2.tens, 2)
                || exceeds(co2.figure, co2.tens, 2, coal.figure, coal.tens, 7))
        {
            flags.add(Flag::Co2PerCoal);
        }
    }
    flags
}

/// CO2 or another figure a year for each 10 000 yuan of investment, in tonnes at six places; nought where there is none.
#[inline]
fn density(loan: &Loan, indicator: Indicator) -> u64 {
    let Some(figure) = given(loan, indicator) else {
        return 0;
    };
    let tens = 6 + 4 + figure.exponent() - loan.investment.exponent();
    let density =
        portion(figure.figure.digits, 1, loan.investment.figure.digits, tens).unwrap_or(0);
    u64::try_from(density).unwrap_or(u64::MAX).min(FLAGGED - 1)
}

/// Whether CO2, or coal equivalent where no CO2 above nought is given, is outside [`USUAL_DENSITY`]; `co2` is the density of CO2.
#[inline]
fn is_unusual(loan: &Loan, co2: u64) -> bool {
    let saved = |indicator| given(loan, indicator).is_some_and(|saved| !saved.figure.is_zero());
    let density = match (saved(Indicator::Co2), saved(Indicator::Coal)) {
        (true, _) => co2,
        (false, true) => density(loan, Indicator::Coal),
        (false, false) => return false,
    };
    !loan.investment.figure.is_zero() && !USUAL_DENSITY.contains(&density)
}

/// The balance in yuan at eight places, half up; `None` where it is beyond all sense.
#[inline]
pub fn balance_of(loan: &Loan) -> Option<u128> {
    loan.balance
        .figure
        .rounded(loan.balance.tens, BALANCE_PLACES)
        .filter(|balance| *balance < number::power(30).unwrap_or(u128::MAX))
}
