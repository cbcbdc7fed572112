//! From energy bills to the figure that is reported: electricity used, energy in coal equivalent, CO2 from fuels, power, heat and processes.
//!
//! T/FIQ 003—2025 asks for 用电量, 综合能耗 and 碳排放量 (附录 A.1) and cites GB/T 2589—2008 and GB/T 32150—2015 with their dates, so these editions and the
//! guides of their time apply. Every factor of the program stands in this folder, each with document, table, year and evidence ([`factors::Factor`]).
//!
//! [`bills`] says what a table of bills holds and adds it up month by month; [`worksheet`] computes; [`findings`] says what stops a figure, what is doubted
//! and what was done; [`years`] puts several years beside each other. A blank month is no zero, and fewer than twelve months give no annual figure.

pub mod bills;
pub mod checks;
pub mod coal_equivalent;
pub mod factors;
pub mod findings;
pub mod fuels;
pub mod grid;
pub mod heat;
pub mod process;
pub mod statement;
pub mod units;
pub mod words;
pub mod worksheet;
pub mod years;

pub use words::REGISTER;
