//! The form loan_desk: its goldens, its table of rules, its interview, and the worked example of the specification.
mod goldens;
mod helpers;
mod interview;
mod rules;
mod worked;
