//! The words of T/FIQ 003—2025: its title, the numbers of its clauses, and what the register says of each.

use super::super::Entry;
use crate::clause::Edition;

/// T/FIQ 003—2025.
pub static EDITION: Edition = Edition { number: "T/FIQ 003—2025", title: "青海省可持续挂钩贷款服务指南", issued: "2025-03-06" };

/// Annex B as a whole.
pub const ANNEX_B: &str = "附录 B";
/// Annex B, section 1.
pub const ANNEX_B_1: &str = "附录 B 一";
/// Annex B, section 2.
pub const ANNEX_B_2: &str = "附录 B 二";
/// Annex B, section 3.
pub const ANNEX_B_3: &str = "附录 B 三";
/// Annex B, section 4.
pub const ANNEX_B_4: &str = "附录 B 四";
/// Annex B, section 5.
pub const ANNEX_B_5: &str = "附录 B 五";
/// Annex B, the attachment.
pub const ANNEX_B_EVIDENCE: &str = "附录 B 附件";
/// Annex A.2.1.
pub const ANNEX_A_2_1: &str = "附录 A.2.1";
/// Annex A.2.2.
pub const ANNEX_A_2_2: &str = "附录 A.2.2";
/// Annex A.2.3.
pub const ANNEX_A_2_3: &str = "附录 A.2.3";
/// 5.4.1.2 with its table 2.
pub const TABLE_2: &str = "5.4.1.2 表 2";
/// 5.3.4 note 2.
pub const HISTORY_NOTE: &str = "5.3.4 注2";

/// The numerals of the sections of Annex B.
pub const ONE: &str = "一";
/// Section 2 of Annex B.
pub const TWO: &str = "二";
/// Section 3 of Annex B.
pub const THREE: &str = "三";
/// Section 4 of Annex B.
pub const FOUR: &str = "四";
/// Section 5 of Annex B.
pub const FIVE: &str = "五";
/// The attachment of Annex B.
pub const ATTACHMENT: &str = "附件";

/// What the program does with every clause.
pub const REGISTER: &[Entry] = &[];
