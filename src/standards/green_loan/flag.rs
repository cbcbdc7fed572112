//! What is hard to believe of a loan that is counted all the same.

use super::{Indicator, words as w};
use crate::i18n::Text;

/// A doubt about a row that is used all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Flag {
    /// The share is over 100 %.
    OverWhole,
    /// SO2 was probably kilograms.
    So2Kilograms,
    /// NOx was probably kilograms.
    NoxKilograms,
    /// CO2 and coal equivalent do not go together.
    Co2PerCoal,
    /// A hundred times off the median.
    Outlier,
    /// The number of another loan.
    SameId,
    /// Not calculable, and no reason.
    NoReason,
    /// A figure without a source.
    NoSource,
    /// A status that is neither.
    UnknownStatus,
    /// A rate that is no per cent.
    RateDoubt,
    /// The loans to one project together are more than its total investment.
    ProjectOverWhole,
    /// Another loan to the project names another total investment or another annual figure.
    ProjectDiffers,
    /// The project is one of 1 亿元 or more only where the limits of its loans are added.
    LimitsSummed,
    /// A cell names a unit other than its column's and was converted.
    CellUnit,
    /// 授信额度 could not be read and is left out.
    LimitLeftOut,
    /// 年利率 could not be read as a yearly rate and is left out.
    RateLeftOut,
    /// 发放日 could not be read and is left out.
    DayLeftOut,
    /// A data source could not be read and is left out.
    SourceLeftOut,
    /// A figure comes from a merged cell that covers several rows.
    Merged,
    /// The row is hidden in its sheet.
    Hidden,
    /// The loan number is longer than the 15 digits that a spreadsheet keeps of a number.
    LongNumber,
    /// The row's amounts equal the sums of the rows below it.
    SumOfRowsBelow,
    /// The loan was issued after the last day of the period.
    IssuedAfter,
    /// The balance is 100 亿元 or more.
    HugeBalance,
    /// A cell shows its number divided by thousands or ten thousands and names no unit; what is shown was read.
    Scaled,
    /// CO2, or coal equivalent where no CO2 is given, saved a year for each 10 000 yuan of investment is 300 t or more, or below 0.001 t.
    Intensity,
    /// The row has one of number, borrower and project where the other rows have all of them: it may be a sum or a part of one.
    FewNames,
    /// Another loan to the project names its total investment and figures, and this one names none.
    BlankBeside,
    /// The borrower or the project is a bare figure where other rows have words.
    FigureAsName,
    /// The file ends directly behind a figure, without a line end: the figure may be cut off.
    NoLineEnd,
    /// The row names the loan of another row once more: the same number, borrower, project, amounts, day and figures. The loan may stand in the book twice.
    SameRow,
    /// A comma or a point in a figure may be one of thousands: the row's cells may be shifted, or its figures a thousand times too small.
    CutFigure,
    /// The loan number is that of another row with a running number behind it, or the other way round; or the balance is that of the project's other rows
    /// together. The rows may be a contract and its drawdowns, so that the loan counts twice.
    Drawdowns,
    /// A note, a status or a mark of the row says that the loan is settled, written off, transferred, reversed or void, not drawn yet, no green one, or no
    /// loan at all.
    Struck,
    /// The row's number, a name or its balance is struck through in its sheet.
    StruckThrough,
    /// The row and those beside it sum to the loans above or below them, or the row is named after a bank's branch or an industry of the loans above: the
    /// rows may be a list of sums by product, branch or another group.
    SumsOfGroups,
    /// The row stands behind the sum of all rows above it, or below a title or a line of units within the sheet: it may be none of the period's loans.
    Apart,
    /// The row names borrower and balance of another row, and the numbers of one of the two begin anew: it may stand in a list of the largest borrowers.
    ListedAgain,
    /// Another row of the borrower has the same balance below zero: it may reverse this one, or be reversed by it.
    Reversed,
}

impl Flag {
    /// All of them.
    pub const ALL: [Self; 39] = [
        Self::OverWhole,
        Self::So2Kilograms,
        Self::NoxKilograms,
        Self::Co2PerCoal,
        Self::Outlier,
        Self::SameId,
        Self::NoReason,
        Self::NoSource,
        Self::UnknownStatus,
        Self::RateDoubt,
        Self::ProjectOverWhole,
        Self::ProjectDiffers,
        Self::LimitsSummed,
        Self::CellUnit,
        Self::LimitLeftOut,
        Self::RateLeftOut,
        Self::DayLeftOut,
        Self::SourceLeftOut,
        Self::Merged,
        Self::Hidden,
        Self::LongNumber,
        Self::SumOfRowsBelow,
        Self::IssuedAfter,
        Self::HugeBalance,
        Self::Scaled,
        Self::Intensity,
        Self::FewNames,
        Self::BlankBeside,
        Self::FigureAsName,
        Self::NoLineEnd,
        Self::SameRow,
        Self::CutFigure,
        Self::Drawdowns,
        Self::Struck,
        Self::StruckThrough,
        Self::SumsOfGroups,
        Self::Apart,
        Self::ListedAgain,
        Self::Reversed,
    ];

    /// A stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::OverWhole => "over_whole",
            Self::So2Kilograms => "so2_kilograms",
            Self::NoxKilograms => "nox_kilograms",
            Self::Co2PerCoal => "co2_per_coal",
            Self::Outlier => "outlier",
            Self::SameId => "same_id",
            Self::NoReason => "no_reason",
            Self::NoSource => "no_source",
            Self::UnknownStatus => "unknown_status",
            Self::RateDoubt => "rate_doubt",
            Self::ProjectOverWhole => "project_over_whole",
            Self::ProjectDiffers => "project_differs",
            Self::LimitsSummed => "limits_summed",
            Self::CellUnit => "cell_unit",
            Self::LimitLeftOut => "limit_left_out",
            Self::RateLeftOut => "rate_left_out",
            Self::DayLeftOut => "day_left_out",
            Self::SourceLeftOut => "source_left_out",
            Self::Merged => "merged",
            Self::Hidden => "hidden",
            Self::LongNumber => "long_number",
            Self::SumOfRowsBelow => "sum_of_rows_below",
            Self::IssuedAfter => "issued_after",
            Self::HugeBalance => "huge_balance",
            Self::Scaled => "scaled",
            Self::Intensity => "intensity",
            Self::FewNames => "few_names",
            Self::BlankBeside => "blank_beside",
            Self::FigureAsName => "figure_as_name",
            Self::NoLineEnd => "no_line_end",
            Self::SameRow => "same_row",
            Self::CutFigure => "cut_figure",
            Self::Drawdowns => "drawdowns",
            Self::Struck => "struck",
            Self::StruckThrough => "struck_through",
            Self::SumsOfGroups => "sums_of_groups",
            Self::Apart => "apart",
            Self::ListedAgain => "listed_again",
            Self::Reversed => "reversed",
        }
    }

    /// Whether the row may be one of sums, or a loan, or a part of one, that stands in another row, or no loan any more: a person says what it is before a
    /// report is issued, and can leave it out.
    pub const fn may_be_sum(self) -> bool {
        matches!(
            self,
            Self::SumOfRowsBelow
                | Self::FewNames
                | Self::BlankBeside
                | Self::SameRow
                | Self::Drawdowns
                | Self::Struck
                | Self::StruckThrough
                | Self::SumsOfGroups
                | Self::Apart
                | Self::ListedAgain
                | Self::Reversed
                | Self::IssuedAfter
        )
    }

    /// Whether an amount, a figure or a rate of the row may be wrong by its unit, its size or its column: a person says that it is right before a report is
    /// issued, where it is not corrected.
    pub const fn may_be_wrong_size(self) -> bool {
        matches!(
            self,
            Self::OverWhole
                | Self::ProjectOverWhole
                | Self::ProjectDiffers
                | Self::So2Kilograms
                | Self::NoxKilograms
                | Self::Co2PerCoal
                | Self::Outlier
                | Self::Intensity
                | Self::HugeBalance
                | Self::RateDoubt
                | Self::Scaled
                | Self::FigureAsName
                | Self::NoLineEnd
                | Self::CutFigure
        )
    }

    /// Whether the remark stops a report until the row is corrected or left out, or the remark is confirmed with a reason.
    pub const fn is_asked(self) -> bool {
        self.may_be_sum() || self.may_be_wrong_size()
    }

    /// Its place in a set of doubts.
    pub const fn bit(self) -> u64 {
        1 << self as u32
    }

    /// The annual figures that it is about, or holds them against; none for a remark about something else.
    pub const fn about(self) -> &'static [Indicator] {
        match self {
            Self::So2Kilograms => &[Indicator::So2, Indicator::Coal],
            Self::NoxKilograms => &[Indicator::Nox, Indicator::Coal],
            Self::Co2PerCoal => &[Indicator::Co2, Indicator::Coal],
            Self::Outlier => &[Indicator::Co2],
            Self::Intensity => &[Indicator::Co2, Indicator::Coal],
            Self::ProjectDiffers
            | Self::CellUnit
            | Self::Merged
            | Self::Scaled
            | Self::NoLineEnd
            | Self::CutFigure => &Indicator::ALL,
            _ => &[],
        }
    }

    /// The codes of the columns that it is about, besides those of [`Flag::about`].
    pub const fn columns(self) -> &'static [&'static str] {
        match self {
            Self::OverWhole | Self::ProjectOverWhole | Self::BlankBeside => {
                &["balance", "investment"]
            }
            Self::Outlier | Self::Intensity => &["investment"],
            Self::ProjectDiffers => &["investment"],
            Self::CellUnit | Self::Scaled | Self::Merged | Self::NoLineEnd | Self::CutFigure => {
                &["balance", "limit", "investment"]
            }
            Self::SumOfRowsBelow
            | Self::SumsOfGroups
            | Self::Apart
            | Self::ListedAgain
            | Self::Reversed
            | Self::FewNames
            | Self::HugeBalance
            | Self::Hidden => &["balance"],
            Self::SameId | Self::SameRow | Self::LongNumber | Self::Drawdowns => &["id"],
            Self::LimitsSummed | Self::LimitLeftOut => &["limit"],
            Self::RateDoubt | Self::RateLeftOut => &["rate"],
            Self::DayLeftOut | Self::IssuedAfter => &["issued"],
            Self::UnknownStatus => &["status"],
            Self::Struck => &["note"],
            Self::StruckThrough => &["id", "balance"],
            Self::NoSource | Self::SourceLeftOut => &["source"],
            Self::FigureAsName => &["borrower", "project"],
            Self::So2Kilograms | Self::NoxKilograms | Self::Co2PerCoal | Self::NoReason => &[],
        }
    }

    /// Whether it is about the column of a code.
    pub fn is_about(self, code: &str) -> bool {
        let figures: &[Indicator] = match self {
            // A remark about words in the place of a figure, or about the source of one.
            Self::NoReason | Self::SourceLeftOut => &Indicator::ALL,
            _ => self.about(),
        };
        let source = |indicator: &Indicator| {
            self == Self::SourceLeftOut && code.strip_suffix("_source") == Some(indicator.code())
        };
        let figure = |indicator: &Indicator| {
            self != Self::SourceLeftOut && indicator.code() == code || source(indicator)
        };
        self.columns().contains(&code) || figures.iter().any(figure)
    }

    /// What it says.
    pub const fn says(self) -> Text {
        match self {
            Self::OverWhole => w::FLAG_OVER_WHOLE,
            Self::So2Kilograms => w::FLAG_SO2_KILOGRAMS,
            Self::NoxKilograms => w::FLAG_NOX_KILOGRAMS,
            Self::Co2PerCoal => w::FLAG_CO2_PER_COAL,
            Self::Outlier => w::FLAG_OUTLIER,
            Self::SameId => w::FLAG_SAME_ID,
            Self::NoReason => w::FLAG_NO_REASON,
            Self::NoSource => w::FLAG_NO_SOURCE,
            Self::UnknownStatus => w::FLAG_UNKNOWN_STATUS,
            Self::RateDoubt => w::FLAG_RATE_DOUBT,
            Self::ProjectOverWhole => w::FLAG_PROJECT_OVER_WHOLE,
            Self::ProjectDiffers => w::FLAG_PROJECT_DIFFERS,
            Self::LimitsSummed => w::FLAG_LIMITS_SUMMED,
            Self::CellUnit => w::FLAG_CELL_UNIT,
            Self::LimitLeftOut => w::FLAG_LIMIT_LEFT_OUT,
            Self::RateLeftOut => w::FLAG_RATE_LEFT_OUT,
            Self::DayLeftOut => w::FLAG_DAY_LEFT_OUT,
            Self::SourceLeftOut => w::FLAG_SOURCE_LEFT_OUT,
            Self::Merged => w::FLAG_MERGED,
            Self::Hidden => w::FLAG_HIDDEN,
            Self::LongNumber => w::FLAG_LONG_NUMBER,
            Self::SumOfRowsBelow => w::FLAG_SUM_OF_ROWS_BELOW,
            Self::IssuedAfter => w::FLAG_ISSUED_AFTER,
            Self::HugeBalance => w::FLAG_HUGE_BALANCE,
            Self::Scaled => w::FLAG_SCALED,
            Self::Intensity => w::FLAG_INTENSITY,
            Self::FewNames => w::FLAG_FEW_NAMES,
            Self::BlankBeside => w::FLAG_BLANK_BESIDE,
            Self::FigureAsName => w::FLAG_FIGURE_AS_NAME,
            Self::NoLineEnd => w::FLAG_NO_LINE_END,
            Self::SameRow => w::FLAG_SAME_ROW,
            Self::CutFigure => w::FLAG_CUT_FIGURE,
            Self::Drawdowns => w::FLAG_DRAWDOWNS,
            Self::Struck => w::FLAG_STRUCK,
            Self::StruckThrough => w::FLAG_STRUCK_THROUGH,
            Self::SumsOfGroups => w::FLAG_SUMS_OF_GROUPS,
            Self::Apart => w::FLAG_APART,
            Self::ListedAgain => w::FLAG_LISTED_AGAIN,
            Self::Reversed => w::FLAG_REVERSED,
        }
    }
}
