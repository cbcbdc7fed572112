//! The words of the blank form, in both languages.

use crate::i18n::Text;

/// The empty form.
pub const BLANK_FORM: Text = Text::new("空白表与材料清单", "Blank form and what to prepare");
