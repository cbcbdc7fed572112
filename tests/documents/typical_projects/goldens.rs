//! The samples, a blank form, and one with everything doubtful that can be, half of it answered.
use super::super::{edit, golden};
use super::sample;
use greendesk::documents::templates::typical_projects::{OUTPUT, TEMPLATE};
use greendesk::measure::Day;

#[test]
fn every_draft_gives_its_report() {
    let mut doubts = sample(0);
    edit::edit(
        &mut doubts,
        "coal_rate=0.3;coal_rate_year=2023;why.coal_rate_year.rate_year=2024 年数值尚未公布;coal_rate_source=;co2_way=mwh;co2_per_mwh=0.5306;\
         projects#1/hours=9000;projects#1/why.hours.hours=含储能放电（演示）;projects#2/own_use=100;projects#2/name=某某水电站;\
         projects#3/supply=43215;projects#3/nox=x;projects#3/source=",
    );
    let blank = (TEMPLATE.blank)(Day::read("2026-11-28").expect("a day"));
    let rolled =
        (OUTPUT.roll_forward.expect("it rolls"))(&doubts, Day::read("2026-11-28").expect("a day"));
    golden::drafts(
        &OUTPUT,
        &[
            ("three", sample(0)),
            ("by_supply", sample(1)),
            ("blank", blank),
            ("rolled_forward", rolled),
            ("doubts", doubts),
        ],
    );
}
