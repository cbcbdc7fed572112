//! The samples, a blank form, one that answers everything with a reason, and next year's: `<name>.draft.json` → `<name>.report.txt`. A golden is a
//! contract; a missing one fails.
//!
//! A change that is meant is written with `GREENDESK_BLESS=1` and read before it is committed.
use super::super::{edit, golden};
use super::sample;
use greendesk::documents::templates::sll_kpi_report::{OUTPUT, TEMPLATE};
use greendesk::measure::Day;

#[test]
fn every_draft_gives_its_report() {
    let mut reasons = sample(1);
    edit::edit(
        &mut reasons,
        "credit_code=91630100MA00004371;why.credit_code.check_character=执照如此;industry=2614;industry_name=有机化学原料制造;\
         kpis#1/source=mixed;kpis#1/mixed_bases=policy,goal;kpis#1/third_party=yes;kpis#1/third_party_name=某某检测认证有限公司;\
         kpis#1/targets#3/level=12700;kpis#1/targets#3/why.level.weaker_than_history=二期投产，产量增加;\
         kpis#1/years#2/target_override=11900;kpis#1/years#2/why.target_override.override=补充协议第 2 条;\
         kpis#1/base_level=12600;kpis#1/why.base_level.base_differs=经第三方复核调整;\
         kpis#2/years#2/denominator=0;kpis#2/years#2/why.denominator.not_above_zero=停产，当年无营业收入;\
         kpis#3/history#1=-;kpis#3/from_account=no;kpis#3/years#1/source=能源供应商数据;kpis#3/years#2/source=能源供应商数据;\
         kpis#3/why.history.history_short=2022 年起采购绿电;evidence#1/file=bills.pdf;evidence#1/file_size=48211;\
         evidence#1/file_sha256=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    );
    // A report with figures that do not exist: it can be issued, and says why.
    let mut no_data = sample(0);
    edit::edit(
        &mut no_data,
        "kpis#1/years#2/actual=暂无;kpis#1/years#2/why.actual.no_data=第三方核查尚未完成;\
         kpis#2/kpi=profit_intensity;kpis#2/years#2/numerator=;kpis#2/years#2/why.numerator.missing=第三方核查尚未完成;\
         kpis#2/years#1/denominator=-1200;kpis#2/years#1/why.denominator.not_above_zero=当年亏损;\
         kpis#3/years#2/actual=N/A;kpis#3/years#2/why.actual.not_applicable=当年停产，未用电",
    );
    assert!(super::evaluate(&no_data).issuable());
    let blank = (TEMPLATE.blank)(Day::read("2026-11-28").expect("a day"));
    let rolled = super::rolled(&sample(1));
    let drafts = [
        ("met", sample(0)),
        ("missed", sample(1)),
        ("gaps", sample(2)),
        ("blank", blank),
        ("reasons", reasons),
        ("rolled_forward", rolled),
        ("no_data", no_data),
    ];
    golden::drafts(&OUTPUT, &drafts);
}

#[test]
fn the_paper_in_two_languages() {
    golden::bilingual_paper(&OUTPUT, &sample(1), "bilingual_paper.txt");
}
