//! Files out of a book: the sample, the rows that were not used, the workbook, the results as CSV.

use super::state::{LoanBookState, js, misread, object};
use super::worker::Refusal;
use super::{words as w, worker};
use crate::documents::{Document, Output, read_date};
use crate::exports::{csv, file_name};
use crate::i18n::{Lang, Message, Text};
use crate::pages::files::{give, say_given};
use crate::pages::shell::app_state::AppState;
use crate::pages::shell::clock;
use crate::standards::green_loan::Indicator;
use crate::standards::green_loan::exchange::{LayoutText, PlanText};
use crate::standards::green_loan::result::{GroupSummary, Summary};
use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{File, FilePropertyBag};

const CSV: &str = "text/csv;charset=utf-8";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

fn hand_over(
    book: LoanBookState,
    what: Text,
    ending: &str,
    mime: &str,
    bytes: &JsValue,
) -> Result<Message, Refusal> {
    let subject = book.facts.with_untracked(|facts| facts.subject.clone());
    named(
        &subject,
        book.lang.get_untracked(),
        what,
        ending,
        mime,
        bytes,
    )
}

/// Gives bytes to the person as a file, named by the document, what it is, and the day.
fn named(
    [zh, en]: &[String; 2],
    lang: Lang,
    what: Text,
    ending: &str,
    mime: &str,
    bytes: &JsValue,
) -> Result<Message, Refusal> {
    let subject = if lang == Lang::Zh { zh } else { en };
    let now = clock::now();
    let name = file_name(
        &[subject, what.get(lang), now.get(..10).unwrap_or_default()],
        ending,
    );
    let options = FilePropertyBag::new();
    options.set_type(mime);
    let file = bytes.dyn_ref::<Uint8Array>().and_then(|bytes| {
        File::new_with_u8_array_sequence_and_options(&Array::of1(bytes), &name, &options).ok()
    });
    let file = file.ok_or_else(misread)?;
    let accepted = give(&file);
    Ok(say_given(&file, accepted))
}

/// A file to begin from.
pub(super) fn sample(book: LoanBookState) {
    book.work(w::PREPARING.into(), move |_| async move {
        let bytes = worker::ask("sample", &[], None).await?;
        hand_over(book, w::SAMPLE_NAME, "csv", CSV, &bytes)
    });
}

/// The rows of a file that were not used, with their reasons, to be mended and brought back.
pub(super) fn refused(book: LoanBookState, file: usize) {
    book.work(w::PREPARING.into(), move |tell| async move {
        book.in_hand(tell).await?;
        let file = u32::try_from(file).unwrap_or_default();
        let bytes = worker::ask(
            "refused",
            &[
                ("file", file.into()),
                ("lang", book.lang.get_untracked().tag().into()),
            ],
            None,
        )
        .await?;
        hand_over(book, w::REFUSED_NAME, "csv", CSV, &bytes)
    });
}

/// The workbook of results and loans.
pub(super) fn workbook(book: LoanBookState) {
    book.work(w::MAKING_XLSX.into(), move |tell| async move {
        let mut with = book.question();
        let demo = book.facts.with_untracked(|facts| facts.demo);
        with.extend([
            ("lang", book.lang.get_untracked().tag().into()),
            ("now", book.now().into()),
            ("demo", demo.into()),
        ]);
        let bytes = worker::ask("sheet", &with, Some(tell)).await?;
        book.in_worker.set_value(true);
        hand_over(book, w::WORKBOOK_NAME, "xlsx", XLSX, &bytes)
    });
}

/// The offer of a workbook for loans that were typed: they go to the worker as a file like any other. `None` where the document has no typed loans.
pub fn of_typed(
    app: AppState,
    output: &Output,
    document: &Document,
    lang: Lang,
) -> Option<AnyView> {
    let (rows, layout) = output.loans?(&document.draft)?;
    let answer = |field: &str| document.draft.root.get(field).trim().to_owned();
    let period_end = read_date(&answer("period_end")).unwrap_or_default();
    let plan = PlanText {
        period_end,
        scope: answer("scope"),
        method: answer("method"),
        ..PlanText::default()
    };
    let subject = [Lang::Zh, Lang::En].map(|lang| app.name_of(document, lang));
    let demo = document.demo;
    let (said, busy) = (RwSignal::new(String::new()), RwSignal::new(false));
    let make = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        said.set(w::MAKING_XLSX.get(lang).to_owned());
        let (rows, layout, plan, subject) =
            (rows.clone(), layout.clone(), plan.clone(), subject.clone());
        spawn_local(async move {
            let made = typed_workbook(&rows, &layout, &plan, &subject, demo, lang).await;
            // Where the page was left meanwhile there is nothing left to say.
            let _ = said.try_set(made.unwrap_or_else(|why| why.message).get(lang));
            let _ = busy.try_set(false);
        });
    };
    let offer = view! {
        <p class="go">
            <button type="button" class="secondary" on:click=make>{w::EXPORT_XLSX.get(lang)}</button>
            " "
            <span class="hint" role="status">{move || said.get()}</span>
        </p>
    };
    Some(offer.into_any())
}

async fn typed_workbook(
    rows: &str,
    layout: &LayoutText,
    plan: &PlanText,
    subject: &[String; 2],
    demo: bool,
    lang: Lang,
) -> Result<Message, Refusal> {
    let file = File::new_with_str_sequence(&Array::of1(&rows.into()), w::TYPED_NAME.get(lang))
        .map_err(|_| misread())?;
    let files = Array::of1(&object(&[("file", file.into()), ("layout", js(layout))]));
    let question = [
        ("files", files.into()),
        ("plan", js(plan)),
        ("lang", lang.tag().into()),
        ("now", clock::now().into()),
        ("demo", demo.into()),
    ];
    let bytes = worker::ask("sheet", &question, None).await?;
    named(subject, lang, w::WORKBOOK_NAME, "xlsx", XLSX, &bytes)
}

/// The results as CSV: every group with its exact and its printed figures.
pub(super) fn results(book: LoanBookState) {
    let Some(result) = book.result.get_untracked() else {
        return;
    };
    book.work(w::PREPARING.into(), move |_| async move {
        let bytes = csv::file(&records(
            &result,
            book.lang.get_untracked(),
            book.facts.with_untracked(|facts| facts.demo),
        ));
        hand_over(
            book,
            w::RESULTS_NAME,
            "csv",
            CSV,
            &Uint8Array::from(bytes.as_slice()).into(),
        )
    });
}

fn records(result: &Summary, lang: Lang, demo: bool) -> Vec<Vec<String>> {
    let say = |text: Text| text.get(lang).to_owned();
    let mut records = Vec::new();
    if demo {
        records.push(vec![crate::ui::words::DEMO_MARK.get(lang).to_owned()]);
    }
    for (name, value) in [
        (w::PERIOD_END, &result.period_end),
        (w::SCOPE, &result.scope),
        (w::METHOD, &result.method),
    ] {
        records.push(vec![say(name), csv::safe(value)]);
    }
    let rows = result.rows;
    for (name, count) in [
        (w::ROWS, rows.rows),
        (w::USED, rows.used),
        (w::FLAGGED, rows.flagged),
        (w::REFUSED, rows.refused),
        (w::BLANK, rows.blank),
    ] {
        records.push(vec![say(name), count.to_string()]);
    }
    records.push(Vec::new());
    let mut head = vec![
        say(w::GROUPING),
        say(w::GROUP),
        say(w::LOANS),
        say(w::BALANCE_WAN),
    ];
    head.extend(
        Indicator::ALL.map(|indicator| {
            Message::new(w::ATTRIBUTABLE, vec![indicator.name().into()]).get(lang)
        }),
    );
    head.extend(
        Indicator::ALL
            .map(|indicator| Message::new(w::UNROUNDED, vec![indicator.name().into()]).get(lang)),
    );
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
    let mut cells = vec![
        grouping,
        csv::safe(&group.name),
        group.loans.to_string(),
        group.balance.clone(),
    ];
    for figures in [&group.printed, &group.reductions] {
        // An indicator for which no loan has a figure is blank, and not 0.
        cells.extend(figures.iter().zip(&group.covered).map(|(figure, covered)| {
            if *covered > 0 {
                figure.clone()
            } else {
                String::new()
            }
        }));
    }
    cells
}
