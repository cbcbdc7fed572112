//! Every rule on the sample, changed in one way: the ordinary case, the edge, the case the clause forgot.
use super::super::rules::hold;
use greendesk::documents::templates::energy_worksheet::{OUTPUT, TEMPLATE};

/// A draft in which much is doubtful: another total, a month that is far from the others, no proof, own parameters, a carbon account.
pub const DOUBTFUL: &str = "carriers#1/total=2,244,100;carriers#1/why.total.total_differs=账单合计含一月补记（演示）;carriers#1/bills#7/amount=19.533万;\
    carriers#4/params=own;carriers#4/own_ncv=355.44;carriers#4/own_source=供气单位气质报告;carriers#6/bills#7/amount=13650;proof=;\
    annual#1/account=870.00;annual#1/certificates=50000;grid_factor=0.1326;grid_source=银行指定";

#[test]
fn every_rule() {
    hold(&TEMPLATE, OUTPUT.samples[0], include_str!("rules.csv"));
}
