//! The fonts and the words that the writer of Word files adds by itself.

use crate::i18n::Text;

/// The font of Chinese text, and its name in Latin letters.
pub const SONG: [&str; 2] = ["宋体", "SimSun"];
/// The font of Chinese titles, and its name in Latin letters.
pub const HEI: [&str; 2] = ["黑体", "SimHei"];
/// The page numbers at the foot of every page: the page, and how many there are.
pub const PAGES: Text = Text::new("第 {0} 页/共 {1} 页", "Page {0} of {1}");
/// Between a label and what follows it.
pub const COLON: Text = Text::new("：", ": ");
