//! The words of the register of clauses and of the blank form, in both languages.

use crate::i18n::Text;

/// The empty form.
pub const BLANK_FORM: Text = Text::new("空白表与材料清单", "Blank form and what to prepare");
/// The register's columns.
pub const CLAUSE: Text = Text::new("条款", "Clause");
/// Its columns.
pub const ABOUT_CLAUSE: Text = Text::new("内容", "About");
/// Its columns.
pub const COVERAGE: Text = Text::new("落实方式", "Coverage");
/// Its columns.
pub const WHERE: Text = Text::new("位置或原因", "Where, or why not");
/// Coded.
pub const CODED: Text = Text::new("已编入", "coded");
/// Asked.
pub const ASKED: Text = Text::new("由填报人回答", "asked");
/// Not coded.
pub const NOT_CODED: Text = Text::new("未编入", "not coded");
