//! T/CSTE 0289—2022.
mod ahp;
mod grade;
mod score;
mod set;
mod table_a1;
