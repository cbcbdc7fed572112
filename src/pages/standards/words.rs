//! The words of the register of clauses and of the page about the program, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// The register's columns.
pub const CLAUSE: Text = Text::new("条款", "Clause");
/// Its columns.
pub const ABOUT_CLAUSE: Text = Text::new("内容", "Subject");
/// Its columns.
pub const COVERAGE: Text = Text::new("落实方式", "Implementation");
/// Its columns.
pub const WHERE: Text = Text::new("表单或原因", "Form or reason");
/// Coded.
pub const CODED: Text = Text::new("自动计算或检查", "Calculated or checked");
/// Asked.
pub const ASKED: Text = Text::new("由填报人填写", "Completed by the preparer");
/// Not coded.
pub const NOT_CODED: Text = Text::new("未编入", "Not covered");
/// What the register is.
pub const STANDARDS_LEAD: Text = t(
    "各条款在程序中的落实方式：自动计算或检查、由填报人填写，或未编入及其原因。",
    "How each clause is implemented in the program: calculated or checked automatically, completed by the preparer, or not covered, with the reason.",
);
/// A guide: who fills the form.
pub const WHO: Text = t(
    "填写人与所需时间",
    "Who completes the form and time required",
);
/// A guide: the sections.
pub const SECTIONS: Text = t("各部分填写要点", "How to complete each section");
/// A guide: terms.
pub const TERMS: Text = t("术语", "Terms");
/// A guide: mistakes.
pub const MISTAKES: Text = t("常见错误", "Common mistakes");
/// A guide: what happens then.
pub const AFTERWARDS: Text = t("填写完成后", "After completion");
/// About, a paragraph each.
pub const ABOUT_PROGRAM: &[Text] = &[
    t(
        "绿金台在浏览器中完成填写、计算、核对与打印，不设服务器，不向任何地址发送数据。",
        "Data entry, calculation, checking and printing take place in the browser. There is no server and no data are sent anywhere.",
    ),
    t(
        "“已保存到本机”指保存在本机当前浏览器的本地存储中：同一浏览器的其他使用者可以查看，清除浏览数据时一并删除。请在每次填写完成后导出报送文件（JSON），与打印件一并存档。",
        "“Saved on this computer” means saved in the local storage of this browser: other users of the same browser can read it, and clearing browsing data deletes it. Export the report file (JSON) each time you finish and archive it with the printout.",
    ),
    t(
        "数字按十进制精确计算，只在打印位数上四舍五入一次；未舍入的数值同时写入 JSON 与 CSV。",
        "Figures are calculated as exact decimals and rounded half up once at the printed decimal places; unrounded values are also written to JSON and CSV.",
    ),
    t(
        "支持 Chromium 86 及以上内核的浏览器（Chrome、Edge，以及 360、奇安信等双核浏览器的“极速模式”）、Firefox 115 及以上、Safari 16.4 及以上（Safari 未实测）；Chromium 81—85 可以使用，但不作承诺。",
        "Supported are browsers built on Chromium 86 or newer (Chrome, Edge), Firefox 115 or newer and Safari 16.4 or newer (Safari was not tried). Chromium 81 to 85 can be used without a promise.",
    ),
    t(
        "标准条文以原标准为准；本程序仅作简要表述，并注明条款号。",
        "The standards themselves prevail; this program only summarises them and states the clause number.",
    ),
    t(
        "本程序使用的第三方组件及其许可证全文，见交付包中的 THIRD-PARTY-NOTICES.txt；组件清单见 sbom.cdx.json，各文件的摘要值见 SHA256SUMS。",
        "The third-party components of this program and the texts of their licences are in THIRD-PARTY-NOTICES.txt of the delivered package, the list of components in sbom.cdx.json, and the digest of each file in SHA256SUMS.",
    ),
];
/// Above the links to the guides of all forms.
pub const GUIDES: Text = Text::new("各表填报说明", "Guides to the forms");
/// The link to the demonstration.
pub const DEMO_LINK: Text = t(
    "用示例数据演示（约五分钟）",
    "Demonstration with sample data (about five minutes)",
);
/// Shortcuts.
pub const SHORTCUTS_TITLE: Text = t("键盘快捷键", "Keyboard shortcuts");
/// Shortcuts, one each.
pub const SHORTCUTS: &[Text] = &[
    t("Ctrl+S：立即保存", "Ctrl+S: save now"),
    t(
        "Ctrl+Z、Ctrl+Y：光标不在输入框内时，撤销、重做增删行等操作",
        "Ctrl+Z, Ctrl+Y: outside text fields, undo or redo actions such as adding a row",
    ),
    t(
        "Alt+→、Alt+←：下一步、上一步",
        "Alt+→, Alt+←: next step, previous step",
    ),
    t(
        "Enter：在表格中移至下一行，在其他单行框中等同于“保存并继续”",
        "Enter: next row in a table; in other single-line fields the same as “Save and continue”",
    ),
    t(
        "↑、↓：在表格中上下移动",
        "↑, ↓: move up and down in a table",
    ),
    t(
        "Alt+↓：光标在可由能源账单推算的数值中时，选择底稿",
        "Alt+↓: in a figure that energy bills can give, choose a worksheet",
    ),
];
/// Version.
pub const VERSION: Text = t("版本 {0}，构建 {1}", "Version {0}, build {1}");
