//! What is said beside a figure of this period about last period's, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// Last period's figure alone.
pub const LAST: Text = t("上期 {0}", "Last period: {0}");
/// With what changed since.
pub const CHANGED: Text = t("上期 {0}，较上期 {1}%", "Last period: {0}; change {1}%");
/// With what changed since, of a percentage.
pub const CHANGED_POINTS: Text = t("上期 {0}，较上期 {1}", "Last period: {0}; change {1}");
/// Both are the same.
pub const SAME: Text = t("上期 {0}，与上期相同", "Last period: {0}; unchanged");
/// The change is below what two places show.
pub const SLIGHT: Text = t(
    "上期 {0}，较上期变动不足 0.01%",
    "Last period: {0}; change below 0.01%",
);
/// Nothing can be divided by nought.
pub const WAS_ZERO: Text = t(
    "上期为 0，不计算变动幅度",
    "Last period: 0; percentage change not calculated",
);
/// One is above nought and the other below.
pub const SIGNS: Text = t(
    "上期 {0}，与本期正负相反，不计算变动幅度",
    "Last period: {0}; opposite sign, percentage change not calculated",
);
/// The units differ.
pub const OTHER_UNIT: Text = t(
    "上期 {0}，与本期单位不同，不计算变动幅度",
    "Last period: {0}; different unit, percentage change not calculated",
);
/// The figures are of different lengths of time.
pub const OTHER_LENGTH: Text = t(
    "上期 {0}（{1} 个月合计），与本期（{2} 个月合计）期间长短不同，不计算变动幅度",
    "Last period: {0} (total of {1} months); this period is of {2} months, percentage change not calculated",
);
