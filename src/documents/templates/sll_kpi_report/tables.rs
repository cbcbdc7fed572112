//! The tidy tables of the KPI report.
