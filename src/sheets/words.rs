//! The words that the writer of workbooks adds by itself, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// The name of the first sheet of a report's workbook.
pub const READ_ME: Text = t("说明", "Notes");
/// The name of a sheet whose table has no title that a sheet may have.
pub const SHEET: Text = t("表", "Table");
/// The mark at the end of a text that is longer than a cell holds.
pub const CUT: Text = t("…（已截断）", "… (truncated)");
/// The page numbers below every printed page; `&P` and `&N` are Excel's own codes.
pub const PAGES: Text = t("第 &P 页 / 共 &N 页", "Page &P of &N");
