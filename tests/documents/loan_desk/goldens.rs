//! The samples, a blank form, and an interview that ends without a product.
use super::super::{edit, golden};
use greendesk::documents::templates::loan_desk::{OUTPUT, TEMPLATE};
use greendesk::measure::Day;

#[test]
fn every_draft_gives_its_report() {
    let [met, missed, gaps] = [0, 1, 2].map(|at: usize| (OUTPUT.samples[at])());
    let blank = (TEMPLATE.blank)(Day::read("2026-11-28").expect("a day"));
    let mut refused = met.clone();
    edit::edit(&mut refused, "ruled_out=yes");
    golden::drafts(
        &OUTPUT,
        &[
            ("met", met),
            ("missed", missed),
            ("gaps", gaps),
            ("blank", blank),
            ("refused", refused),
        ],
    );
}
