//! The sample, a blank form, and one whose amounts come from costs, with emissions of every scope and doubts answered.
use super::super::{edit, golden};
use greendesk::documents::templates::disclosure::{OUTPUT, TEMPLATE};
use greendesk::measure::Day;

#[test]
fn every_draft_gives_its_report() {
    let mut costs = (OUTPUT.samples[0])();
    edit::edit(
        &mut costs,
        "headcount=3153.5;why.headcount.headcount_part=折合人数;headcount_date=2025-04-01;\
         fuel_entry=cost;fuel_cost=375,000;fuel_price=7.5;fuel_source=财务系统，加油站均价;\
         electricity_entry=cost;electricity_cost=1000000;electricity_price=0.45;electricity_factor=0.98;electricity_source=电费单，含税;\
         water_entry=cost;water_cost=1;water_price=0;water_source=水费单;paper=3726;transport=;\
         emissions#1/factor=0.6;emissions#1/why.factor.grid_factor=含线损（演示）",
    );
    edit::edit(
        &mut costs,
        "emissions+scope:1 name:汽油 amount:50,000 unit:升 factor:2.2 source:演示数据;emissions+scope:3 name:公共交通 amount:x unit:升 factor:2 source:演示数据",
    );
    let blank = (TEMPLATE.blank)(Day::read("2026-11-28").expect("a day"));
    let rolled =
        (OUTPUT.roll_forward.expect("it rolls"))(&costs, Day::read("2026-11-28").expect("a day"));
    let mut bills = (OUTPUT.samples[0])();
    edit::edit(
        &mut bills,
        "own_heating_entry=none;own_heating=;training_entry=none;training=;\
         bought_heating_entry=bill;bought_heating_bill=4,500;bought_heating_bill_unit=吉焦;bought_heating_bill_factor=28.5;\
         bought_heating_source=热力公司（演示）;paper_entry=bill;paper_bill=3726;paper_bill_unit=千克;paper_bill_factor=0.001;paper_source=采购单",
    );
    let mut beside =
        (OUTPUT.roll_forward.expect("it rolls"))(&bills, Day::read("2025-07-10").expect("a day"));
    edit::edit(
        &mut beside,
        "headcount=3200;fuel=50000;water=9173.65;electricity=2100000;bought_heating_entry=none;paper_bill=4000;paper_bill_factor=0.001;\
         paper_source=采购单;transport=0;training_entry=direct;training=30",
    );
    golden::drafts(
        &OUTPUT,
        &[
            ("quarter", (OUTPUT.samples[0])()),
            ("blank", blank),
            ("rolled_forward", rolled),
            ("costs", costs),
            ("bills", bills),
            ("beside_last", beside),
        ],
    );
}
