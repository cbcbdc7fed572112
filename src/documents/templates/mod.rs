//! Every form that is built in: one folder and one line each.

pub mod disclosure;
pub mod green_loan_portfolio;
pub mod sll_kpi_report;

use super::{Output, Template};

/// The two lists of one line a form. Two, so that the program that only fills forms holds nothing of what comes out of them.
macro_rules! forms {
    ($($folder:ident,)*) => {
        /// The built-in forms, in the order of the home page.
        pub fn all() -> &'static [&'static Template] {
            &[$(&$folder::TEMPLATE),*]
        }

        /// What comes out of the built-in forms, in the same order.
        pub fn outputs() -> &'static [&'static Output] {
            &[$(&$folder::OUTPUT),*]
        }
    };
}

forms! {
    sll_kpi_report,
    green_loan_portfolio,
    disclosure,
}

/// The form `id` among `templates`, `None` where there is no such form.
pub fn find(templates: &[&'static Template], id: &str) -> Option<&'static Template> {
    templates.iter().copied().find(|template| template.id == id)
}

/// What comes out of the built-in form `id`, `None` where there is no such form.
pub fn output(id: &str) -> Option<&'static Output> {
    outputs().iter().copied().find(|output| output.template.id == id)
}
