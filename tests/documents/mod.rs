//! Drafts in, reports out.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that fails should stop")]

mod climate_self_assessment;
mod disclosure;
mod golden;
mod green_loan_portfolio;
mod sll_kpi_report;
mod templates;
