//! Every form that is built in: one folder and one line each.

pub mod sll_kpi_report;

use super::Template;

/// The built-in forms, in the order of the home page.
pub fn all() -> &'static [&'static Template] {
    &[&sll_kpi_report::TEMPLATE]
}

/// The form `id` among `templates`, `None` where there is no such form.
pub fn find(templates: &[&'static Template], id: &str) -> Option<&'static Template> {
    templates.iter().copied().find(|template| template.id == id)
}
