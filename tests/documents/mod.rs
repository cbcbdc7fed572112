//! Drafts in, reports out.
mod sll_kpi_report;
mod templates;
