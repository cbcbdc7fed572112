//! The lazy part of charts: the course of a KPI, bars against full marks, and what would be if some answers were others.

pub mod bars;
pub mod trajectory;
mod what_if;

use super::form::Form;
use crate::documents::Trajectory;
use crate::i18n::Lang;
use leptos::prelude::*;

/// What the part offers.
pub struct Charts {
    /// The course of a KPI, under an id that is unique on the page; with a table where the hidden words that name its control are given.
    pub trajectory: fn(&Trajectory, &str, Lang, Option<&str>) -> AnyView,
    /// The bars of a form's results by their id, with other answers to suppose where each bar stands for an answer.
    pub results: fn(Form, &'static str) -> AnyView,
}

crate::lazy_part! {
    /// Charts.
    pub static CHARTS, charts: Charts = Charts {
        trajectory: trajectory::trajectory,
        results: what_if::results,
    };
}
