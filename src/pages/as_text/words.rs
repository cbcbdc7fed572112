//! The words of JSON that is shown as text and pasted back, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// What the page is for.
pub const LEAD: Text = t(
    "用于不能下载或不能选择文件的电脑：将内容显示为文本，复制到邮件或记事本；在另一台电脑粘贴即可导入。",
    "For computers on which files cannot be downloaded or selected: the content is shown as text to be copied into an e-mail or a text editor, and pasted on another computer to import it.",
);
/// Everything as text.
pub const BACKUP: Text = t("全部备份（工作文件）", "Full backup (work file)");
/// What it holds.
pub const BACKUP_IS: Text = t(
    "包含本页可见的全部报告。只需一份报告的，请在该报告的“报告与导出”中选择“下载不了？”。",
    "Contains every report listed on the home page. For a single report, select “Download not possible?” on its page “Report and export”.",
);
/// Shows the backup.
pub const SHOW: Text = t("显示备份文本", "Show the backup as text");
/// The text of the open report.
pub const REPORT_IS: Text = t(
    "以下文本与报送文件（JSON）内容相同。请全选复制，粘贴到邮件或记事本中保存；收件人在首页选择“粘贴文本”导入。",
    "The text below is the same as the report file (JSON). Copy all of it into an e-mail or a text editor; the recipient imports it by “Paste text” on the home page.",
);
/// The area with the text.
pub const TEXT: Text = t("JSON 文本（只读）", "JSON text (read-only)");
/// How long it is.
pub const TOLD: Text = t(
    "共 {0} 个字符，文本校验码 {1}。",
    "{0} characters, checksum of the text {1}.",
);
/// Copies it.
pub const COPY: Text = t("复制", "Copy");
/// It was copied.
pub const COPIED: Text = t(
    "已复制。请粘贴到邮件或记事本中保存，确认无误后点击“已另行保存”。",
    "Copied. Paste the text into an e-mail or a text editor, then select “Saved elsewhere”.",
);
/// The browser does not copy.
pub const NOT_COPIED: Text = t(
    "浏览器未允许复制，文本已全部选中，请按 Ctrl+C。",
    "The browser did not allow copying. The text is selected; press Ctrl+C.",
);
/// The person has it elsewhere.
pub const SAVED: Text = t("已另行保存", "Saved elsewhere");
/// That was noted.
pub const NOTED: Text = t("已记为导出。", "Recorded as exported.");
/// The way to the texts of other files.
pub const OTHER_FILES: Text = t(
    "CSV、数据表和各步骤导出的文件：导出后在“以文本导出和导入”显示文本",
    "CSV, tables and files of single steps: after the export, their text is shown on “Export and import as text”",
);
/// Files that were handed over.
pub const GIVEN: Text = t("已导出文件的文本", "Text of exported files");
/// Which.
pub const GIVEN_IS: Text = t(
    "在各页照常点击导出，最近 8 个 JSON、CSV 和日历文件列于此处。关闭或刷新页面后不保留。",
    "Export on any page as usual: the latest 8 JSON, CSV and calendar files are listed here. They are not kept once the page is closed or reloaded.",
);
/// None.
pub const NONE_GIVEN: Text = t(
    "本次打开后尚未导出文件。",
    "No file has been exported since the page was opened.",
);
/// The area with the text of a file.
pub const FILE_TEXT: Text = t("{0} 的文本（只读）", "Text of {0} (read-only)");
/// How it becomes a file again.
pub const FILE_TOLD: Text = t(
    "粘贴到记事本，编码选 UTF-8，以 {0} 为文件名保存。",
    "Paste the text into a text editor and save it as {0} in UTF-8.",
);
/// It was copied.
pub const FILE_COPIED: Text = t("已复制。", "Copied.");
/// Back in.
pub const PASTE_TITLE: Text = t("粘贴文本导入", "Import pasted text");
/// What to paste.
pub const PASTE_HINT: Text = t(
    "粘贴以“{”开头、以“}”结尾的完整文本。导入前先列出其中的内容，由您选择处理方式。",
    "Paste the complete text, from the opening “{” to the closing “}”. Its contents are listed first so that you can decide how to treat them.",
);
/// The area to paste in.
pub const PASTED: Text = t("粘贴的文本", "Pasted text");
/// Reads it.
pub const READ: Text = t("核对文本", "Check the text");
/// Nothing was pasted.
pub const NOTHING: Text = t("请先在上方粘贴文本。", "Paste the text above first.");
/// How long the pasted text is.
pub const PASTED_TOLD: Text = t(
    "粘贴的文本共 {0} 个字符，文本校验码 {1}，应与导出时所示一致。",
    "The pasted text has {0} characters, checksum of the text {1}; both should be as shown when it was exported.",
);
