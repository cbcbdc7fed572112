//! The three samples and the reports they must give: `<name>.draft.json` → `<name>.report.txt`. A golden is a contract; a missing one fails.
//!
//! A change that is meant is written with `GREENDESK_BLESS=1` and read before it is committed.
use super::super::golden;
use super::sample;
use greendesk::documents::templates::climate_self_assessment::OUTPUT;
use greendesk::measure::Day;

#[test]
fn every_draft_gives_its_report() {
    let rolled = (OUTPUT.roll_forward.expect("it rolls"))(
        &sample(1),
        Day::read("2026-11-28").expect("a day"),
    );
    golden::drafts(
        &OUTPUT,
        &[
            ("half", sample(0)),
            ("third", sample(1)),
            ("fresh", sample(2)),
            ("rolled_forward", rolled),
        ],
    );
}
