//! Every rule on the sample of a quarter, changed in one way: the ordinary case, the edge, the case the table forgot.
use super::super::rules::hold;
use greendesk::documents::templates::disclosure::{OUTPUT, TEMPLATE};

#[test]
fn every_rule() {
    hold(&TEMPLATE, OUTPUT.samples[0], include_str!("rules.csv"));
}
