//! Loans typed by hand: the sample, and two small loans in other units with everything doubtful that can be.
use super::super::{edit, golden};
use greendesk::documents::templates::green_loan_portfolio::OUTPUT;
use greendesk::measure::Day;

#[test]
fn every_draft_gives_its_report() {
    let mut doubts = (OUTPUT.samples[0])();
    edit::edit(
        &mut doubts,
        "loans#3/=-;loans#1/money=yuan;loans#1/balance=360000001;loans#1/investment=360000000;loans#1/limit=1;\
         loans#1/why.balance.over_whole=追加投资尚未批复（演示）;loans#1/co2=8.58;loans#1/co2_unit=wan_t;\
         loans#1/has=tce,co2,so2;loans#1/so2=26000;loans#1/so2_source=2;loans#2/investment=0;loans#2/rate=;all_loans=;bond_co2=",
    );
    let mut before = doubts.clone();
    edit::edit(
        &mut before,
        "branches+branch:绿色支行 approved:2018.4 balance:1,000 share:54.25 clients:12 staff:9",
    );
    let rolled =
        (OUTPUT.roll_forward.expect("it rolls"))(&before, Day::read("2026-11-28").expect("a day"));
    golden::drafts(
        &OUTPUT,
        &[
            ("loans", (OUTPUT.samples[0])()),
            ("rolled_forward", rolled),
            ("doubts", doubts),
        ],
    );
}
