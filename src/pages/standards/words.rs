//! The words of the register of clauses and of the page about the program, in both languages.

use crate::i18n::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// The register's columns.
pub const CLAUSE: Text = Text::new("条款", "Clause");
/// Its columns.
pub const ABOUT_CLAUSE: Text = Text::new("内容", "About");
/// Its columns.
pub const COVERAGE: Text = Text::new("落实方式", "Coverage");
/// Its columns.
pub const WHERE: Text = Text::new("表单或原因", "Form, or why not");
/// Coded.
pub const CODED: Text = Text::new("自动计算或检查", "computed or checked");
/// Asked.
pub const ASKED: Text = Text::new("由填报人回答", "asked");
/// Not coded.
pub const NOT_CODED: Text = Text::new("未编入", "not coded");
/// What the register is.
pub const STANDARDS_LEAD: Text = t(
    "每一条条款在程序里怎样落实：自动计算或检查、由填报人回答，或未编入及其原因。",
    "What the program does with every clause: computed or checked, asked of the person, or left out and why.",
);
/// A guide: who fills the form.
pub const WHO: Text = t("由谁填写，需要多久", "Who fills it, and how long it takes");
/// A guide: the sections.
pub const SECTIONS: Text = t("各部分怎样填", "How each section is filled");
/// A guide: terms.
pub const TERMS: Text = t("术语", "Terms");
/// A guide: mistakes.
pub const MISTAKES: Text = t("常见错误", "Common mistakes");
/// A guide: what happens then.
pub const AFTERWARDS: Text = t("填完以后", "Afterwards");
/// About, a paragraph each.
pub const ABOUT_PROGRAM: &[Text] = &[
    t(
        "绿金台在浏览器里完成填写、计算、核对与打印，没有服务器，也不向任何地址发送数据。",
        "GreenDesk fills, computes, checks and prints in the browser. There is no server, and nothing is sent anywhere.",
    ),
    t(
        "“已保存到本机”指保存在这台电脑这个浏览器的本地存储里：同一浏览器的其他使用者可以看到，清除浏览数据会一并删除。请在每次填完后导出报送文件（JSON），并与打印件一起存档。",
        "“Saved on this computer” means this browser's local storage: whoever uses this browser can read it, and clearing the browsing data deletes it. Export a JSON backup when you finish and file it with the print.",
    ),
    t(
        "数字按十进制精确计算，只在打印位数上四舍五入一次；未舍入的数值同时写入 JSON 与 CSV。",
        "Figures are exact decimals, rounded once, half up, at the printed places; the unrounded values go into JSON and CSV too.",
    ),
    t(
        "标准的条文以原标准为准；本程序只用自己的话简述，并注明条款号。",
        "The standards themselves prevail; this program restates them briefly in its own words and names the clause.",
    ),
];
/// Shortcuts.
pub const SHORTCUTS_TITLE: Text = t("键盘", "Keyboard");
/// Shortcuts, one each.
pub const SHORTCUTS: &[Text] = &[
    t("Ctrl+S：立即保存", "Ctrl+S: save now"),
    t(
        "Ctrl+Z、Ctrl+Y：不在输入框里时，撤销、重做增删行等操作",
        "Ctrl+Z, Ctrl+Y outside a text: undo and redo acts such as adding a row",
    ),
    t(
        "Alt+→、Alt+←：下一步、上一步",
        "Alt+→, Alt+←: next step, previous step",
    ),
    t(
        "Enter：在表格里到下一行，在其他单行框里等于“保存并继续”",
        "Enter: the next row in a table; elsewhere in a single line the same as “Save and continue”",
    ),
    t("↑、↓：在表格里上下移动", "↑, ↓: up and down in a table"),
];
/// Version.
pub const VERSION: Text = t("版本 {0}，构建 {1}", "Version {0}, build {1}");
