//! The sample, a blank form, and one whose doubt is answered.
use super::super::{edit, golden};
use greendesk::documents::templates::__id__::{OUTPUT, TEMPLATE};
use greendesk::measure::Day;

#[test]
fn every_draft_gives_its_report() {
    let office = (OUTPUT.samples[0])();
    let blank = (TEMPLATE.blank)(Day::read("2026-11-28").expect("a day"));
    let mut doubt = office.clone();
    edit::edit(
        &mut doubt,
        "staff=12;why.electricity.out_of_line=含数据中心（演示）",
    );
    golden::drafts(
        &OUTPUT,
        &[("office", office), ("blank", blank), ("doubt", doubt)],
    );
}
