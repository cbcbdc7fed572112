//! Every form that is built in: one folder and one line each.

pub mod climate_self_assessment;
pub mod disclosure;
pub mod green_loan_portfolio;
pub mod sll_kpi_report;
pub mod typical_projects;

use super::{Card, Output, Template};

/// The lists of one line a form. Several, so that a program that only fills forms holds nothing of what comes out of them, and the
/// first program nothing of the forms that it does not fill.
macro_rules! forms {
    ($first:ident, $($folder:ident,)*) => {
        /// What is said of the built-in forms, in the order of the home page.
        pub fn cards() -> &'static [&'static Card] {
            &[&$first::CARD, $(&$folder::CARD),*]
        }

        /// The form that the first program fills.
        pub fn first() -> &'static [&'static Template] {
            &[&$first::TEMPLATE]
        }

        /// The built-in forms, in the same order as their cards.
        pub fn all() -> &'static [&'static Template] {
            &[&$first::TEMPLATE, $(&$folder::TEMPLATE),*]
        }

        /// What comes out of the built-in forms, in the same order.
        pub fn outputs() -> &'static [&'static Output] {
            &[&$first::OUTPUT, $(&$folder::OUTPUT),*]
        }
    };
}

forms! {
    sll_kpi_report,
    climate_self_assessment,
    green_loan_portfolio,
    disclosure,
    typical_projects,
}

/// What is said of the built-in form `id`, `None` where there is no such form.
pub fn card(id: &str) -> Option<&'static Card> {
    cards().iter().copied().find(|card| card.id == id)
}

/// The form `id` among `templates`, `None` where there is no such form.
pub fn find(templates: &[&'static Template], id: &str) -> Option<&'static Template> {
    templates.iter().copied().find(|template| template.id == id)
}

/// What comes out of the built-in form `id`, `None` where there is no such form.
pub fn output(id: &str) -> Option<&'static Output> {
    outputs()
        .iter()
        .copied()
        .find(|output| output.template.id == id)
}
