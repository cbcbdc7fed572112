//! Every rule on the sample of three projects, changed in one way: the ordinary case, the edge, the case the guide forgot.
use super::super::rules::hold;
use greendesk::documents::templates::typical_projects::{OUTPUT, TEMPLATE};

#[test]
fn every_rule() {
    hold(&TEMPLATE, OUTPUT.samples[0], include_str!("rules.csv"));
}
