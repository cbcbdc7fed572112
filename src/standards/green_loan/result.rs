//! The result of a loan book as texts and counts: what the program that reads books gives, what is kept, shown, handed over, and put beside another period.

use super::Indicator;
use super::attribution::density;
use crate::measure::{Decimal, Places, plain};
use serde::{Deserialize, Serialize};

/// The version of this shape.
pub const FORMAT: u32 = 1;
/// The result of a book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// [`FORMAT`].
    pub format: u32,
    /// The last day of the period, ISO 8601; blank where none was said.
    pub period_end: String,
    /// 认定口径.
    pub scope: String,
    /// 测算方法.
    pub method: String,
    /// The rows.
    pub rows: RowCounts,
    /// All loans.
    pub total: GroupSummary,
    /// By industry; none where the book has no such column.
    pub by_industry: Vec<GroupSummary>,
    /// By branch.
    pub by_branch: Vec<GroupSummary>,
    /// By status.
    pub by_status: Vec<GroupSummary>,
    /// By data source: 1, 2, 3, none.
    pub by_source: Vec<SourceSummary>,
    /// For each indicator the largest contributors.
    pub top: Vec<Vec<ContributorSummary>>,
    /// The weighted average rate in per cent, unrounded; blank where no loan has one.
    pub rate: String,
    /// The PBOC's table: quarter, year, all.
    pub issued: Vec<BucketSummary>,
    /// 八: projects of 1 亿元 or more of credit.
    pub large: BucketSummary,
    /// How many rows have which remark.
    pub flags: Vec<(String, u64)>,
    /// The first rows with remarks.
    pub flagged: Vec<FlaggedSummary>,
    /// The first refused rows.
    pub refused: Vec<RefusedSummary>,
    /// How many loans save how much CO2 for each 10 000 yuan of investment, by powers of ten from below 0.0001 t to 1000 t and more.
    pub distribution: Vec<u64>,
    /// For each indicator, whether its sum at two places is certainly that of the unrounded parts.
    pub certain: Vec<bool>,
    /// How many refused rows are loans whose balance can be read, and these balances together, 万元; blank in results of earlier builds.
    #[serde(default)]
    pub refused_loans: u64,
    /// The balances.
    #[serde(default)]
    pub refused_balance: String,
    /// How many loans give 授信额度; `None` in results of earlier builds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limited: Option<u64>,
    /// How many loans give 发放日; `None` in results of earlier builds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dated: Option<u64>,
    /// 绿色信贷余额 as the document gives it, 万元: what coverage by balance is held against. Blank where the document gives none, and in a result that
    /// no document has taken over.
    #[serde(default)]
    pub green_total: String,
}

/// How many rows became what: `used + flagged + refused + blank = rows`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowCounts {
    /// All rows below the headings.
    pub rows: u64,
    /// Used without a remark.
    pub used: u64,
    /// Used with a remark.
    pub flagged: u64,
    /// Refused.
    pub refused: u64,
    /// Blank.
    pub blank: u64,
}

/// Sums over some loans, exact texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupSummary {
    /// The group's name, a code for a status; blank where the rows say none.
    pub name: String,
    /// How many loans.
    pub loans: u64,
    /// Their balance, 万元.
    pub balance: String,
    /// The seven attributable reductions in tonnes, at ten places.
    pub reductions: Vec<String>,
    /// The same at two places.
    pub printed: Vec<String>,
    /// For each indicator, how many loans have a figure.
    pub covered: Vec<u64>,
    /// For each indicator, the balance of those, 万元.
    pub covered_balance: Vec<String>,
}

impl GroupSummary {
    /// The sums as a file without number formats has them: the balance and the seven reductions as they are shown, rounded half up at two places; then
    /// the same exact, without noughts at their ends. An indicator for which no loan has a figure is blank, and not 0.
    pub fn in_file(&self) -> Vec<String> {
        let number = |text: &str, places: Option<Places>| {
            Decimal::from_str_exact(text)
                .map_or_else(|_| text.to_owned(), |exact| plain(exact, places))
        };
        let mut cells = Vec::new();
        for (figures, places) in [(&self.printed, Some(Places(2))), (&self.reductions, None)] {
            cells.push(number(&self.balance, places));
            cells.extend(figures.iter().zip(&self.covered).map(|(figure, covered)| {
                if *covered > 0 {
                    number(figure, places)
                } else {
                    String::new()
                }
            }));
        }
        cells
    }
}

/// Sums by data source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceSummary {
    /// 1, 2, 3; blank for none.
    pub source: String,
    /// The seven attributable reductions in tonnes, at ten places.
    pub reductions: Vec<String>,
    /// How many figures of each.
    pub figures: Vec<u64>,
}

/// A large contributor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContributorSummary {
    /// Its file, from 0.
    pub file: u32,
    /// Its row, from 1.
    pub row: u64,
    /// Its number, borrower and project.
    pub names: [String; 3],
    /// Its part in tonnes, at ten places.
    pub reduction: String,
    /// That in per cent of all, at two places.
    pub share: String,
}

/// A column of the PBOC's table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BucketSummary {
    /// How many projects.
    pub projects: u64,
    /// How many loans.
    pub loans: u64,
    /// Their balance, 万元.
    pub balance: String,
    /// Their weighted average rate in per cent, unrounded; blank where none has one.
    pub rate: String,
    /// Their CO2 in tonnes, at ten places.
    pub co2: String,
}

/// A row with remarks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlaggedSummary {
    /// Its file, from 0.
    pub file: u32,
    /// Its row, from 1.
    pub row: u64,
    /// The loan's number.
    pub id: String,
    /// Its borrower.
    #[serde(default)]
    pub borrower: String,
    /// Its project.
    #[serde(default)]
    pub project: String,
    /// Its balance, 万元.
    #[serde(default)]
    pub balance: String,
    /// The project's total investment, 万元.
    #[serde(default)]
    pub investment: String,
    /// The project's annual figures that the remarks are about: the indicator's code and tonnes.
    #[serde(default)]
    pub figures: Vec<(String, String)>,
    /// The file, from 0, and the row of the first loan with the same number, where the number is another loan's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub same_as: Option<(u32, u64)>,
    /// The rows that the row may be the contract or a drawdown of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<BesideSummary>,
    /// The cells that the remarks are about, as they are written in the file: the column's code and the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<(String, String)>,
    /// Which remarks.
    pub flags: Vec<String>,
}

impl FlaggedSummary {
    /// What [`Flag::Intensity`](super::flag::Flag::Intensity) judged: the indicator, and its tonnes a year for each 万元 of the project's total
    /// investment. CO2, or coal equivalent where no CO2 above nought is given. `None` where the row keeps neither, or no total investment.
    pub fn intensity(&self) -> Option<(Indicator, Decimal)> {
        let investment = Decimal::from_str_exact(&self.investment).ok()?;
        [Indicator::Co2, Indicator::Coal]
            .into_iter()
            .find_map(|indicator| {
                let (_, tonnes) = self
                    .figures
                    .iter()
                    .find(|(code, _)| code == indicator.code())?;
                let saved = Decimal::from_str_exact(tonnes).ok()?;
                Some((indicator, density(saved, investment)?))
            })
    }
}

/// The rows that a row may be the contract or a drawdown of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BesideSummary {
    /// The file, from 0, and the row of each; of many only the first ones.
    pub rows: Vec<(u32, u64)>,
    /// How many they are.
    pub count: u64,
    /// Their balances together, 万元.
    pub balance: String,
    /// The numbers of these rows, in their order; blank where one has none, or one that stands further up already.
    #[serde(default)]
    pub numbers: Vec<String>,
    /// Their borrower; blank where the rows do not name the same one.
    #[serde(default)]
    pub borrower: String,
}

/// A refused row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedSummary {
    /// Its file, from 0.
    pub file: u32,
    /// Its row, from 1.
    pub row: u64,
    /// Why, in Chinese and English.
    pub reasons: Vec<[String; 2]>,
    /// Which kinds of fault, as codes with their column.
    pub faults: Vec<[String; 2]>,
    /// The loan's number, borrower and project, as far as they stand there.
    #[serde(default)]
    pub names: [String; 3],
    /// Its balance, 万元; blank where it cannot be read, and for rows of words. What a row of sums names as its balance counts nowhere.
    #[serde(default)]
    pub balance: String,
}

/// The kinds of fault of rows that are surely no loans: rows of sums, headings once more, numbering, lines of words.
const NO_LOAN: [&str; 9] = [
    "total_row",
    "total_differs",
    "like_total",
    "called_total",
    "nameless",
    "heading_again",
    "numbering",
    "unit_line",
    "words",
];

impl RefusedSummary {
    /// Whether the row is no loan, so that its amounts count nowhere.
    pub fn is_no_loan(&self) -> bool {
        self.faults
            .iter()
            .any(|[_, kind]| NO_LOAN.contains(&kind.as_str()))
    }

    /// Whether the row was refused as one of sums because of its amounts alone, though it names a loan: no person said what it is.
    pub fn is_sum_that_names_a_loan(&self) -> bool {
        self.faults.iter().any(|[_, kind]| kind == "like_total")
            && self.names.iter().any(|name| !name.trim().is_empty())
    }

    /// Whether the row names a loan and was left out as one of sums all the same: a person said so, or a word in the row.
    pub fn is_left_out(&self) -> bool {
        let kinds = ["called_total", "all_left_out"];
        self.faults
            .iter()
            .any(|[_, kind]| kinds.contains(&kind.as_str()))
    }

    /// Whether the row is one of sums with an amount that is not the sum of its rows: a row may be missing, or stand twice.
    pub fn is_total_that_differs(&self) -> bool {
        self.faults.iter().any(|[_, kind]| kind == "total_differs")
    }

    /// Whether the row was refused as one of sums because of its amounts or because a person said so, so that a person may know it to be a loan.
    pub fn is_like_total(&self) -> bool {
        self.faults.iter().any(|[_, kind]| {
            matches!(
                kind.as_str(),
                "like_total" | "nameless" | "called_total" | "all_left_out" | "cut_off"
            )
        })
    }
}

/// The first `most` of refused rows, and whatever their number those that were left out by name and the sums that are not those of their rows: what a person
/// left out, or must look at, stays visible.
pub fn first_refused(
    rows: &[RefusedSummary],
    most: usize,
) -> impl Iterator<Item = &RefusedSummary> {
    let all = rows.iter().enumerate();
    all.filter(move |(at, row)| *at < most || row.is_left_out() || row.is_total_that_differs())
        .map(|(_, row)| row)
}

impl Summary {
    /// Whether there are loans and none of them gives 授信额度: what is counted by it is unknown, and not nought.
    pub fn no_limits(&self) -> bool {
        self.total.loans > 0 && self.limited == Some(0)
    }

    /// Whether there are loans and none of them gives 发放日.
    pub fn no_days(&self) -> bool {
        self.total.loans > 0 && self.dated == Some(0)
    }

    /// How many refused rows are or may be loans: all but those that are listed as no loans.
    pub fn refused_that_count(&self) -> u64 {
        let no_loans = self.refused.iter().filter(|row| row.is_no_loan()).count();
        self.rows.refused.saturating_sub(no_loans as u64)
    }

    /// How many listed rows were refused as sums because of their amounts alone, though they have a number, a borrower or a project as loans have.
    pub fn sums_that_name_a_loan(&self) -> u64 {
        let rows = self.refused.iter();
        rows.filter(|row| row.is_sum_that_names_a_loan()).count() as u64
    }

    /// How many rows of sums have an amount that is not the sum of their rows.
    pub fn totals_that_differ(&self) -> u64 {
        let rows = self.refused.iter();
        rows.filter(|row| row.is_total_that_differs()).count() as u64
    }

    /// The sum of an indicator at two places.
    pub fn printed(&self, indicator: Indicator) -> &str {
        self.total
            .printed
            .get(indicator.index())
            .map_or("", String::as_str)
    }

    /// The weighted average rate at two places, blank where there is none.
    pub fn printed_rate(&self) -> String {
        self.rate
            .parse::<Decimal>()
            .map(|rate| plain(rate, Some(Places(2))))
            .unwrap_or_default()
    }
}
