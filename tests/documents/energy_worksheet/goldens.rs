//! The samples, a blank form, and one with everything that a form can hold: several years, meters, own parameters, processes, reasons.
use super::super::{edit, golden};
use super::sample;
use greendesk::documents::templates::energy_worksheet::{OUTPUT, TEMPLATE};
use greendesk::measure::Day;

#[test]
fn every_draft_gives_its_report() {
    let blank = (TEMPLATE.blank)(Day::read("2026-11-28").expect("a day"));
    let mut doubt = sample(0);
    edit::edit(&mut doubt, super::rules::DOUBTFUL);
    golden::drafts(
        &OUTPUT,
        &[
            ("foundry", sample(0)),
            ("open", sample(1)),
            ("blank", blank),
            ("doubt", doubt),
        ],
    );
}
