//! Every form that is built in: one folder and one line each.

pub mod climate_self_assessment;
pub mod disclosure;
pub mod energy_worksheet;
pub mod green_loan_portfolio;
pub mod loan_desk;
pub mod sll_kpi_report;
pub mod typical_projects;

use super::help::Help;
use super::{Card, FormPart, Output, Template};
use crate::lazy_part::LazyPart;

/// Declares the built-in forms, one line each: the folder, and the name of the lazy part of what comes out of the form.
macro_rules! forms {
    ($($folder:ident, $output:ident;)*) => {
        /// The cards of the built-in forms, in the order of the home page.
        pub fn cards() -> &'static [&'static Card] {
            &[$(&$folder::CARD),*]
        }

        /// The lazy part with which the built-in form `id` is filled: template, rules, words, samples. `None` where there is no such form.
        pub fn form_part(id: &str) -> Option<&'static LazyPart<FormPart>> {
            $(
                if id == $folder::CARD.id {
                    crate::lazy_part! { static FORM, $folder: FormPart = FormPart::of(&$folder::OUTPUT); }
                    return Some(&FORM);
                }
            )*
            None
        }

        /// The lazy part of what comes out of the built-in form `id`: reports, the next period's draft, comparison. `None` where there is no such form.
        pub fn output_part(id: &str) -> Option<&'static LazyPart<Output>> {
            $(
                if id == $folder::CARD.id {
                    crate::lazy_part! { static OUTPUT, $output: Output = $folder::OUTPUT; }
                    return Some(&OUTPUT);
                }
            )*
            None
        }

        /// 填报说明 of the built-in form `id`; `None` where there is no such form.
        pub fn help(id: &str) -> Option<&'static Help> {
            $(
                if id == $folder::CARD.id {
                    return Some(&$folder::help::words::HELP);
                }
            )*
            None
        }

        /// All built-in forms, in the order of their cards. Calling this links every form into the caller's part: pages ask [`form_part`] instead.
        pub fn outputs() -> &'static [&'static Output] {
            &[$(&$folder::OUTPUT),*]
        }
    };
}

forms! {
    sll_kpi_report, sll_kpi_report_output;
    climate_self_assessment, climate_self_assessment_output;
    green_loan_portfolio, green_loan_portfolio_output;
    disclosure, disclosure_output;
    typical_projects, typical_projects_output;
    loan_desk, loan_desk_output;
    energy_worksheet, energy_worksheet_output;
}

/// The ids of the forms that the inbox needs: the one whose documents are loans, and the one whose documents are the reports on them.
pub const INBOX_FORMS: [&str; 2] = [loan_desk::CARD.id, sll_kpi_report::CARD.id];

/// The id of the form whose documents are worksheets of energy bills.
pub const WORKSHEET_FORM: &str = energy_worksheet::CARD.id;

/// The card of the built-in form `id`, `None` where there is no such form.
pub fn card(id: &str) -> Option<&'static Card> {
    cards().iter().copied().find(|card| card.id == id)
}

/// All built-in forms as templates, in the order of their cards. See [`outputs`] for what calling this links.
pub fn all() -> Vec<&'static Template> {
    outputs().iter().map(|output| output.template).collect()
}

/// The form `id` among `templates`, `None` where there is no such form.
pub fn find(templates: &[&'static Template], id: &str) -> Option<&'static Template> {
    templates.iter().copied().find(|template| template.id == id)
}

/// The built-in form `id`, `None` where there is no such form. See [`outputs`] for what calling this links.
pub fn output(id: &str) -> Option<&'static Output> {
    outputs()
        .iter()
        .copied()
        .find(|output| output.template.id == id)
}
