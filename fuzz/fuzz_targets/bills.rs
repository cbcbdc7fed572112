//! A pasted table of energy bills, as text and as HTML: read or refused, and computed without a stop.
#![no_main]

use greendesk::documents::energy_bills::{Chosen, read};
use greendesk::i18n::Lang;
use greendesk::measure::Year;
use greendesk::standards::energy::bills::Basis;
use greendesk::standards::energy::coal_equivalent::GasKind;
use greendesk::standards::energy::fuels::Table;
use greendesk::standards::energy::grid::QINGHAI;
use greendesk::standards::energy::worksheet::{Factors, Worksheet};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let year = Year::nearest(2024);
    let [average, ..] = &QINGHAI;
    let factors = Factors::printed(Table::Other, GasKind::OilField, average);
    for (text, html) in [(text, ""), ("", text)] {
        let reading = read(text, html, year, &Chosen::default());
        let asked = reading.questions.iter().map(|question| &question.message);
        for message in reading.notes.iter().chain(asked) {
            assert!(!message.get(Lang::En).is_empty());
        }
        assert!(
            reading
                .bills
                .rows
                .iter()
                .all(|bill| bill.amounts.len() == reading.bills.heads.len())
        );
        for basis in Basis::ALL {
            let mut sheet = Worksheet::new(year, factors.clone());
            sheet.basis = basis;
            sheet.bills = reading.bills.clone();
            let outcome = sheet.evaluate();
            for figure in &outcome.figures {
                assert_eq!(figure.exact.is_none(), !figure.stopped.is_empty());
            }
            for found in outcome.all_findings() {
                assert!(!found.message().get(Lang::En).is_empty());
            }
        }
    }
});
