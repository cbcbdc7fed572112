//! The sample, a blank form, and one whose doubt is answered.
use super::super::{edit, golden};
use greendesk::documents::templates::__id__::{OUTPUT, TEMPLATE};
use greendesk::measure::Year;

#[test]
fn every_draft_gives_its_report() {
    let office = (OUTPUT.samples[0])();
    let blank = (TEMPLATE.blank)(Year::new(2026).expect("a year"));
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
