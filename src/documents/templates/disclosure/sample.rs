//! A sample of table 4: the figures that the source prints, with its headcount, and electricity's CO2 by a factor with a source.

use super::fields;
use crate::documents::{Draft, Node};
use crate::measure::Day;

/// The first quarter.
pub fn quarter() -> Draft {
    let mut draft = Day::read("2026-03-20")
        .map(fields::blank)
        .unwrap_or_default();
    for (field, typed) in [
        ("institution", "某某银行"),
        ("period_end", "2025-03-31"),
        ("covers", "quarter"),
        ("headcount", "3154"),
        ("headcount_date", "2025-03-31"),
        ("fuel", "49003.81"),
        ("own_heating", "27659"),
        ("water", "9173.65"),
        ("electricity", "2227236.5"),
        ("paper", "3.726"),
        ("bought_heating", "125851.62"),
        ("transport", "21865.26"),
        ("training", "22"),
    ] {
        draft.root.set(field, typed);
    }
    let mut row = Node::default();
    for (field, typed) in [
        ("scope", "2"),
        ("name", "外购电力"),
        ("amount", "2227236.5"),
        ("unit", "千瓦时"),
        ("factor", "0.5306"),
        ("source", "全国电力平均二氧化碳排放因子 2023"),
    ] {
        row.set(field, typed);
    }
    draft.add_row(&[], fields::EMISSIONS.id, row);
    draft
}
