//! The list of industries (GB/T 4754—2017) as choices of a field.

use super::Choice;
use crate::standards::identity::gb_t_4754;
use std::sync::LazyLock;

static CHOICES: LazyLock<Vec<Choice>> = LazyLock::new(|| {
    gb_t_4754::industries()
        .iter()
        .map(|industry| Choice {
            code: industry.code,
            label: industry.name,
        })
        .collect()
});

/// Sections and divisions, for [`super::Kind::Search`]. Deeper codes are taken too and judged by their division.
pub fn industries() -> &'static [Choice] {
    &CHOICES
}
