//! The KPI report.
