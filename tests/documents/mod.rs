//! Drafts in, reports out.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails should stop"
)]

mod attached;
mod climate_self_assessment;
mod comparison;
mod demonstration;
mod disclosure;
mod edit;
mod energy_bills;
mod energy_doubts;
mod energy_worksheet;
mod facts;
mod figures;
mod glance;
mod golden;
mod green_loan_portfolio;
mod help;
mod ids;
mod last_period;
mod loan_desk;
mod next_period;
mod notes;
mod paste;
mod paste_asked;
mod paste_headings;
mod rules;
mod said;
mod sll_kpi_report;
mod templates;
mod typical_projects;
mod unasked;
mod undo;
mod walk;
mod workings;

pub use golden::hold;
