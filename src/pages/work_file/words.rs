//! The words of 工作文件, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// The heading of the section.
pub const TITLE: Text = t("工作文件", "Work file");
/// What the file's name begins with where the browser gives the file to its downloads.
pub const FILE_NAME: Text = t("绿金台工作文件", "GreenDesk work file");
/// Where reports are kept.
pub const WHERE_KEPT: Text = t(
    "报告保存在本机当前浏览器中，不写入本程序文件。更换浏览器、电脑或系统用户后，列表中不再显示这些报告；在 Firefox 中，本程序文件移动或改名后同样不再显示。",
    "Reports are stored in this browser on this computer, not in the program file. They are not listed in another browser, on another computer or for another system user; in Firefox also not after the program file has been moved or renamed.",
);
/// What a work file is for.
pub const WHAT_FOR: Text = t(
    "工作文件含本机的全部报告，请与本程序文件放在同一文件夹。开始填报前打开工作文件，结束时保存工作文件。",
    "The work file holds all reports on this computer. Keep it in the same folder as the program file: open it before you start and save it when you finish.",
);
/// The same where the browser keeps nothing.
pub const ONLY_HERE: Text = t(
    "报告仅保存在工作文件中：开始填报前打开工作文件，关闭前保存工作文件。",
    "Reports are kept in the work file only: open it before you start and save it before you close this page.",
);
/// Opens one.
pub const OPEN: Text = t("打开工作文件", "Open work file");
/// Saves it.
pub const SAVE: Text = t("保存工作文件", "Save work file");
/// Saves it in another place.
pub const SAVE_AS: Text = t("另存为", "Save as");
/// On the page about the program: what differs from the site.
pub const ABOUT: [Text; 3] = [
    t(
        "本程序为单文件版（{0} MB）：全部表单、台账读取和文件生成均在一个 HTML 文件中，从磁盘打开，不请求其他文件，也不访问任何地址。",
        "This is the single-file edition ({0} MB): all forms, the ledger reader and the file writers are in one HTML file. It opens from a disk, requests no other file and contacts no address.",
    ),
    t(
        "与网站版相比：报告按浏览器保存（Firefox 按文件位置保存），请使用首页的“工作文件”备份和转移；读取大型台账较慢；更新时用新文件替换旧文件，已保存的报告不受影响。",
        "Differences from the site: reports are kept per browser (in Firefox per location of the file), so use “Work file” on the home page to back them up and move them; large ledgers are read more slowly; to update, replace the file, and saved reports stay.",
    ),
    t(
        "在 Chrome、Edge 等浏览器中，本机的其他 HTML 文件可以读取同一处存储，请勿打开来源不明的 HTML 文件。",
        "In Chrome, Edge and similar browsers other HTML files on this computer can read the same storage; do not open HTML files from unknown sources.",
    ),
];
/// Which one is open.
pub const IN_USE: Text = t("当前工作文件：{0}", "Current work file: {0}");
/// Both.
pub const STATE: Text = t("{0}；{1}", "{0}; {1}");
/// When everything was handed over.
pub const SAVED_LAST: Text = t("上次保存：{0}", "Last saved: {0}");
/// It never was.
pub const NEVER_SAVED: Text = t("尚未保存工作文件", "No work file has been saved yet");
/// A file was written and read back.
pub const WRITTEN: Text = t("已写入工作文件“{0}”。", "Written to the work file “{0}”.");
/// A file could not be written.
pub const NOT_WRITTEN: Text = t(
    "工作文件未写入（{0}）。请确认文件未被其他程序占用，并允许本页修改文件；仍未成功的，请使用“另存为”或“导出全部备份”。",
    "The work file was not written ({0}). Check that no other program uses it and allow this page to edit it; otherwise use “Save as” or “Export full backup”.",
);
/// A file was written, and holds something else.
pub const UNSOUND: Text = t(
    "工作文件写入后读回核对不一致，请使用“另存为”重新保存。本机的报告不受影响。",
    "Reading the work file back gave a different content. Save it again with “Save as”; the reports on this computer are not affected.",
);
/// The file holds what would be lost.
pub const WOULD_BE_LOST: Text = t(
    "未保存：工作文件中有 {0} 份报告在本机没有或比本机的新，写入后将丢失。请先打开该工作文件并导入，或使用“另存为”。",
    "Not saved: reports in the work file that are missing here or newer than here: {0}. They would be lost. Open the work file and import it first, or use “Save as”.",
);
/// The file is another one.
pub const FOREIGN: Text = t(
    "未保存：“{0}”的内容不是绿金台工作文件。请使用“另存为”另选文件。",
    "Not saved: “{0}” is not a GreenDesk work file. Use “Save as” and choose another file.",
);
