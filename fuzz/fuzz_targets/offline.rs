//! The cells of a workbook that was filled offline, as its reader hands them on: whatever stands in them, the document stays one of its form.
#![no_main]

use greendesk::documents::{Document, templates};
use greendesk::exports::offline::back;
use greendesk::measure::Day;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let (Ok(cells), Some(today)) = (serde_json::from_slice(data), Day::read("2026-11-30")) else {
        return;
    };
    // The form whose rows hold rows.
    if let Some(template) = templates::output("sll_kpi_report").map(|output| output.template) {
        let text = [
            "{\"id\":\"d1\",\"template\":\"",
            template.id,
            "\",\"template_version\":1,\"created_at\":\"\",\"draft\":{\"next_row\":0,\"root\":{}}}",
        ]
        .concat();
        let Ok(mut document) = serde_json::from_str::<Document>(&text) else {
            return;
        };
        document.draft = (template.blank)(today);
        if let Ok(found) = back::onto(template, &document, &cells) {
            let _ = found.without_gone();
        }
        let _ = back::anew(template, &document, &cells);
    }
});
