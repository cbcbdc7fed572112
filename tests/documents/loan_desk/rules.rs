//! Every rule on the sample, changed in one way: the ordinary case, the edge, the case the clause forgot.
use super::super::rules::hold;
use greendesk::documents::templates::loan_desk::{OUTPUT, TEMPLATE};

#[test]
fn every_rule() {
    hold(&TEMPLATE, OUTPUT.samples[0], include_str!("rules.csv"));
}
