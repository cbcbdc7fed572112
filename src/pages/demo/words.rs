//! The words of the demonstration page and of its bar, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// What the page is for.
pub const LEAD: Text = t(
    "用示例数据演示三项工作，约需五分钟。",
    "Three jobs shown with sample data in about five minutes.",
);
/// Where the demonstration runs.
pub const PRIVATELY: Text = t(
    "演示在“不在本机留存”的页面中进行：不读取本机已有的报告，示例及其改动仅存于该页，关闭后不留下任何内容。",
    "The demonstration runs on a page that stores nothing on this computer: existing reports are not read, and the samples and their changes are lost when the page is closed.",
);
/// Opens the page that keeps nothing.
pub const OPEN: Text = t("进入演示", "Open the demonstration");
/// Opens the first step.
pub const BEGIN: Text = t("从第 1 步开始", "Start at step 1");
/// The keys.
pub const KEYS: Text = t(
    "Ctrl+Enter：下一步；Ctrl+Shift+Enter：上一步。在任何页面均可使用。",
    "Ctrl+Enter: next step; Ctrl+Shift+Enter: previous step. Both work on every page.",
);
/// The button of a step: its number, its form and its sample.
pub const STEP: Text = t("第 {0} 步：{1}（{2}）", "Step {0}: {1} ({2})");
/// The bar: the number of the step among all, and the job.
pub const STEP_OF: Text = t("第 {0} 步，共 {1} 步 · {2}", "Step {0} of {1} · {2}");
/// The bar.
pub const BAR: Text = t("演示步骤", "Demonstration step");
/// The next step.
pub const NEXT: Text = t("下一步", "Next");
/// The key of the next step, behind its name where the screen has room for it.
pub const NEXT_KEY: Text = t("（Ctrl+Enter）", " (Ctrl+Enter)");
/// The step before.
pub const BEFORE: Text = t("上一步", "Previous");
/// All steps.
pub const ALL: Text = t("演示目录", "All steps");
/// Large type.
pub const LARGE: Text = t("大字号", "Large type");
/// The samples become new.
pub const RESET: Text = t("示例恢复初始", "Reset the samples");
/// The samples became new.
pub const RESET_DONE: Text = t(
    "示例已恢复初始，演示中的改动已删除。",
    "The samples have been reset and the changes made in the demonstration deleted.",
);
/// The end.
pub const END: Text = t("结束演示", "End the demonstration");
/// All steps were shown.
pub const OVER: Text = t(
    "演示已完成。结束演示后返回正常页面，示例不再保留。",
    "All steps have been shown. Ending the demonstration returns to the normal page; the samples are not kept.",
);
