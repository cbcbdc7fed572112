//! The form loan_desk: its goldens, its table of rules, its interview, its inbox, and the worked example of the specification.
mod ambition;
mod goldens;
mod helpers;
mod inbox;
mod interview;
mod levels;
mod remarks;
mod rows;
mod rules;
mod worked;
