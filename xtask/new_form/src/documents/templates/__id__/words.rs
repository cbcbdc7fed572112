//! The words of the form, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// The clause that lays out the report.
pub const ANNEX_A: &str = "附录 A";
/// The title.
pub const TITLE: Text = t(
    "人均用电量报告（示例）",
    "Electricity for each person (example)",
);
/// On the home page.
pub const ABOUT: Text = t(
    "由机构填写，约五分钟；请备好全年电费单和员工人数。",
    "Filled by an institution in about five minutes; have the year's electricity bills and the number of staff at hand.",
);
/// The sample.
pub const STORY: Text = t("示例：一处办公楼", "Sample: an office");
/// To prepare.
pub const PREPARE_BILLS: Text = t("全年电费单", "The electricity bills of the year");
/// To prepare.
pub const PREPARE_STAFF: Text = t("年末员工人数", "The number of staff at the end of the year");
/// A document's name.
pub const SUBJECT: Text = t("{0} {1} 年", "{0} {1}");
/// The line under the title.
pub const SUBTITLE: Text = t("机构：{0}　报告期：{1} 年", "Institution: {0}. Year: {1}");

/// Step.
pub const S_AMOUNTS: Text = t("用电量与人数", "Electricity and staff");
/// Its lead.
pub const S_AMOUNTS_LEAD: Text = t(
    "填写全年用电量和员工人数，人均用电量随即算出。",
    "Enter the year's electricity and the number of staff; the figure for each person follows at once.",
);

/// Field.
pub const INSTITUTION: Text = t("机构名称", "Institution");
/// Field.
pub const YEAR: Text = t("报告年度", "Year of the report");
/// Field.
pub const ELECTRICITY: Text = t("全年用电量", "Electricity of the year");
/// Hint.
pub const ELECTRICITY_HINT: Text = t(
    "各月电费单的用电量之和",
    "The sum of the amounts on the monthly bills",
);
/// Field.
pub const STAFF: Text = t("员工人数", "Number of staff");
/// Unit.
pub const KWH: Text = t("千瓦时", "kWh");
/// Unit.
pub const PERSONS: Text = t("人", "persons");

/// Figure.
pub const PER_HEAD: Text = t("人均用电量", "Electricity for each person");
/// Its formula.
pub const F_PER_HEAD: Text = t(
    "全年用电量 ÷ 员工人数",
    "electricity of the year ÷ number of staff",
);

/// Problem.
pub const NO_STAFF: Text = t(
    "员工人数应大于 0，请核对",
    "The number of staff should be above 0; please check it",
);
/// Problem.
pub const OUT_OF_LINE: Text = t(
    "人均用电量 {0} 千瓦时，超过 {1} 千瓦时‖：请核对用电量的单位，或说明原因",
    "{0} kWh for each person is more than {1} kWh‖: check the unit of the electricity, or give the reason",
);

/// Column.
pub const C_ITEM: Text = t("项目", "Item");
/// Column.
pub const C_UNIT: Text = t("单位", "Unit");
/// Column.
pub const C_AMOUNT: Text = t("数值", "Amount");
/// Note.
pub const N_FORMULA: Text = t(
    "人均用电量 = 全年用电量 ÷ 员工人数，打印时四舍五入到两位小数。",
    "Electricity for each person = electricity of the year ÷ number of staff, rounded to two places when printed.",
);
/// Note.
pub const N_REASON: Text = t("{0}。说明：{1}", "{0}. Reason: {1}");
