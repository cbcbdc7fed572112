//! Every rule on the three loans typed by hand, changed in one way: the ordinary case, the edge, the case the clause forgot.
use super::super::rules::hold;
use greendesk::documents::templates::green_loan_portfolio::{OUTPUT, TEMPLATE};

#[test]
fn every_rule() {
    hold(&TEMPLATE, OUTPUT.samples[0], include_str!("rules.csv"));
}
