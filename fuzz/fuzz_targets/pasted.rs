//! What a clipboard holds, as text and as HTML: read as a block of rows of one width, within the limits, and planned into lists without a stop.
#![no_main]

use greendesk::documents::paste::block::{MOST_COLUMNS, MOST_ROWS, of_html, of_text};
use greendesk::documents::paste::{Chosen, Target, plan};
use greendesk::documents::templates::output;
use greendesk::documents::{Draft, Place};
use greendesk::i18n::Lang;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for block in [of_text(text), of_html(text)] {
        let width = block.first().map_or(0, Vec::len);
        assert!(block.len() <= MOST_ROWS + 1 && width <= MOST_COLUMNS);
        assert!(block.iter().all(|row| row.len() == width));
        assert!(block.is_empty() || block.iter().flatten().any(|cell| !cell.is_empty()));
        for (form, list) in [
            ("sll_kpi_report", "risks"),
            ("sll_kpi_report", "history"),
            ("sll_kpi_report", "years"),
            ("green_loan_portfolio", "loans"),
            ("climate_self_assessment", "area_1"),
        ] {
            let Some(output) = output(form) else { continue };
            let draft: Draft = output
                .samples
                .first()
                .map(|sample| sample())
                .unwrap_or_default();
            let small = block.iter().take(20).cloned().collect();
            // The years of a KPI lie below its row.
            let place = match (list, draft.root.rows("kpis").first()) {
                ("history" | "years", Some(kpi)) => {
                    Place::default().row("kpis", kpi.id).field(list)
                }
                _ => Place::root(list),
            };
            for step in output.template.steps {
                let Some(target) = Target::at(step, &draft, &place) else {
                    continue;
                };
                let plan = plan(output.template, &draft, &target, &small, &Chosen::default());
                assert!(plan.lines.len() == plan.cells.len());
                for note in &plan.notes {
                    assert!(!note.get(Lang::En).is_empty());
                }
            }
        }
    }
});
