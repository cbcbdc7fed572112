//! Files out of a book: the sample, the rows that were not used, the workbook, the results as CSV.

use super::worker::Refusal;
use super::{Bench, words as w, worker};
use crate::exports::{csv, file_name};
use crate::i18n::{Lang, Message, Text};
use crate::pages::desk::{give, say_given};
use crate::standards::green_loan::Indicator;
use crate::standards::green_loan::result::{GroupSummary, Summary};
use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{File, FilePropertyBag};

const CSV: &str = "text/csv;charset=utf-8";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Gives bytes to the person as a file, named by the document, what it is, and the day.
fn hand_over(bench: Bench, what: Text, ending: &str, mime: &str, bytes: &JsValue) -> Result<Message, Refusal> {
    let lang = bench.lang.get_untracked();
    let subject = bench.facts.with_untracked(|facts| facts.subject.clone());
    let [zh, en] = &subject;
    let subject = if lang == Lang::Zh { zh } else { en };
    let now = bench.now();
    let name = file_name(&[subject, what.get(lang), now.get(..10).unwrap_or_default()], ending);
    let options = FilePropertyBag::new();
    options.set_type(mime);
    let file = bytes.dyn_ref::<Uint8Array>().and_then(|bytes| File::new_with_u8_array_sequence_and_options(&Array::of1(bytes), &name, &options).ok());
    let file = file.ok_or_else(super::misread)?;
    let accepted = give(&file);
    Ok(say_given(&file, accepted))
}

/// A file to begin from.
pub(super) fn sample(bench: Bench) {
    bench.work(w::PREPARING.into(), move |_| async move {
        let bytes = worker::ask("sample", &[], None).await?;
        hand_over(bench, w::SAMPLE_NAME, "csv", CSV, &bytes)
    });
}

/// The rows of a file that were not used, with their reasons, to be mended and brought back.
pub(super) fn refused(bench: Bench, file: usize) {
    bench.work(w::PREPARING.into(), move |tell| async move {
        bench.in_hand(tell).await?;
        let file = u32::try_from(file).unwrap_or_default();
        let bytes = worker::ask("refused", &[("file", file.into()), ("lang", bench.lang.get_untracked().tag().into())], None).await?;
        hand_over(bench, w::REFUSED_NAME, "csv", CSV, &bytes)
    });
}

/// The workbook of results and loans.
pub(super) fn workbook(bench: Bench) {
    bench.work(w::MAKING_XLSX.into(), move |tell| async move {
        let mut with = bench.question();
        let demo = bench.facts.with_untracked(|facts| facts.demo);
        with.extend([("lang", bench.lang.get_untracked().tag().into()), ("now", bench.now().into()), ("demo", demo.into())]);
        let bytes = worker::ask("sheet", &with, Some(tell)).await?;
        bench.in_worker.set_value(true);
        hand_over(bench, w::WORKBOOK_NAME, "xlsx", XLSX, &bytes)
    });
}

/// The results as CSV: every group with its exact and its printed figures.
pub(super) fn results(bench: Bench) {
    let Some(result) = bench.result.get_untracked() else { return };
    bench.work(w::PREPARING.into(), move |_| async move {
        let bytes = csv::file(&records(&result, bench.lang.get_untracked(), bench.facts.with_untracked(|facts| facts.demo)));
        hand_over(bench, w::RESULTS_NAME, "csv", CSV, &Uint8Array::from(bytes.as_slice()).into())
    });
}

fn records(result: &Summary, lang: Lang, demo: bool) -> Vec<Vec<String>> {
    let say = |text: Text| text.get(lang).to_owned();
    let mut records = Vec::new();
    if demo {
        records.push(vec![crate::ui::words::DEMO_MARK.get(lang).to_owned()]);
    }
    for (name, value) in [(w::PERIOD_END, &result.period_end), (w::SCOPE, &result.scope), (w::METHOD, &result.method)] {
        records.push(vec![say(name), csv::safe(value)]);
    }
    let rows = result.rows;
    for (name, count) in [(w::ROWS, rows.rows), (w::USED, rows.used), (w::FLAGGED, rows.flagged), (w::REFUSED, rows.refused), (w::BLANK, rows.blank)] {
        records.push(vec![say(name), count.to_string()]);
    }
    records.push(Vec::new());
    let mut head = vec![say(w::GROUPING), say(w::GROUP), say(w::LOANS), say(w::BALANCE_WAN)];
    head.extend(Indicator::ALL.map(|indicator| Message::new(w::ATTRIBUTABLE, vec![indicator.name().into()]).get(lang)));
    head.extend(Indicator::ALL.map(|indicator| Message::new(w::UNROUNDED, vec![indicator.name().into()]).get(lang)));
    records.push(head);
    let groupings = [
        (w::TOTAL, std::slice::from_ref(&result.total)),
        (w::BY_INDUSTRY, &result.by_industry),
        (w::BY_BRANCH, &result.by_branch),
        (w::BY_STATUS, &result.by_status),
    ];
    for (grouping, groups) in groupings {
        records.extend(groups.iter().map(|group| record(say(grouping), group)));
    }
    records
}

fn record(grouping: String, group: &GroupSummary) -> Vec<String> {
    let mut cells = vec![grouping, csv::safe(&group.name), group.loans.to_string(), group.balance.clone()];
    for figures in [&group.printed, &group.reductions] {
        // What no loan has a figure for is blank, and not nought.
        cells.extend(figures.iter().zip(&group.covered).map(|(figure, covered)| if *covered > 0 { figure.clone() } else { String::new() }));
    }
    cells
}
