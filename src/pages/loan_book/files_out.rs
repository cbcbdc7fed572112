//! Files out of a book: the sample, the rows that were not used, the workbook, the results as CSV.

use super::state::{LoanBookState, js, misread, object};
use super::words as w;
use crate::documents::{Document, Output, TypedBook, read_date, reference};
use crate::exports::file_name;
use crate::i18n::{Lang, Message, Text};
use crate::measure::day_in_china;
use crate::pages::files::{give, say_given};
use crate::pages::shell::app_state::AppState;
use crate::pages::shell::clock;
use crate::pages::worker::{self, Refusal};
use crate::sheets::csv;
use crate::standards::green_loan::exchange::{
    FileText, HandlingText, ImprintText, LayoutText, PlanText,
};
use crate::standards::green_loan::result::{GroupSummary, Summary};
use crate::standards::green_loan::{Indicator, Status, handling};
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
    let name = file_name(&[subject, what.get(lang), &day_in_china(&now)], ending);
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
        book.sums().await?;
        let named = |file: FileText| FileText {
            headings: Vec::new(),
            layout: LayoutText::default(),
            ..file
        };
        let imprint = book.facts.with_untracked(|facts| ImprintText {
            lang: book.lang.get_untracked().tag().to_owned(),
            now: book.now(),
            demo: facts.demo,
            institution: facts.institution.clone(),
            reference: named_in(&facts.reference, book.lang.get_untracked()),
            files: book.file_texts().into_iter().map(named).collect(),
            confirmed: facts.confirmed.clone(),
            reasons: Vec::new(),
        });
        with.push(("imprint", js(&imprint)));
        let bytes = worker::ask("sheet", &with, Some(tell)).await?;
        book.in_worker.set_value(true);
        hand_over(book, w::WORKBOOK_NAME, "xlsx", XLSX, &bytes)
    });
}

/// What a bank's filing asks for, with its names in a language.
fn named_in(reference: &[(Text, String)], lang: Lang) -> Vec<[String; 2]> {
    let named = reference.iter();
    named
        .map(|(name, typed)| [name.get(lang).to_owned(), typed.clone()])
        .collect()
}

/// The offer of a workbook for loans that were typed: they go to the worker as a file like any other. `None` where the document has no typed loans.
pub fn of_typed(
    app: AppState,
    output: &Output,
    document: &Document,
    lang: Lang,
) -> Option<AnyView> {
    let TypedBook {
        rows,
        layout,
        confirmed,
        reasons,
    } = output.loans?(&document.draft)?;
    let answer = |field: &str| document.draft.root.get(field).trim().to_owned();
    let period_end = read_date(&answer("period_end")).unwrap_or_default();
    let plan = PlanText {
        period_end,
        scope: answer("scope"),
        method: answer("method"),
        ..PlanText::default()
    };
    let subject = [Lang::Zh, Lang::En].map(|lang| app.name_of(document, lang));
    let imprint = ImprintText {
        lang: lang.tag().to_owned(),
        now: String::new(),
        demo: document.demo,
        institution: answer("institution"),
        reference: named_in(&reference::given(&document.draft), lang),
        files: vec![FileText {
            name: w::TYPED_NAME.get(lang).to_owned(),
            ..FileText::default()
        }],
        confirmed,
        reasons: reasons.iter().map(|reason| reason.get(lang)).collect(),
    };
    let (said, busy) = (RwSignal::new(String::new()), RwSignal::new(false));
    let make = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        said.set(w::MAKING_XLSX.get(lang).to_owned());
        let (rows, layout, plan, subject) =
            (rows.clone(), layout.clone(), plan.clone(), subject.clone());
        let imprint = ImprintText {
            now: clock::now(),
            ..imprint.clone()
        };
        spawn_local(async move {
            let made = typed_workbook(&rows, &layout, &plan, &subject, &imprint).await;
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
    imprint: &ImprintText,
) -> Result<Message, Refusal> {
    let lang = Lang::from_tag(&imprint.lang);
    let file = File::new_with_str_sequence(&Array::of1(&rows.into()), w::TYPED_NAME.get(lang))
        .map_err(|_| misread())?;
    let files = Array::of1(&object(&[("file", file.into()), ("layout", js(layout))]));
    let question = [
        ("files", files.into()),
        ("plan", js(plan)),
        ("imprint", js(imprint)),
    ];
    let bytes = worker::ask("sheet", &question, None).await?;
    named(subject, lang, w::WORKBOOK_NAME, "xlsx", XLSX, &bytes)
}

/// The results as CSV: every group with its figures as they are shown, and exact ones behind them.
pub(super) fn results(book: LoanBookState) {
    let Some(result) = book.result.get_untracked() else {
        return;
    };
    book.work(w::PREPARING.into(), move |_| async move {
        let lang = book.lang.get_untracked();
        let (demo, institution, handling) = book.facts.with_untracked(|facts| {
            let handling: HandlingText = serde_json::from_str(&facts.handling).unwrap_or_default();
            (facts.demo, facts.institution.clone(), handling)
        });
        let mut records = records(&result, &institution, lang, demo);
        records.extend(handled(book, &handling, &result, lang));
        let bytes = csv::file(&records);
        hand_over(
            book,
            w::RESULTS_NAME,
            "csv",
            CSV,
            &Uint8Array::from(bytes.as_slice()).into(),
        )
    });
}

/// How the files were read, and what was corrected: records below the results.
fn handled(
    book: LoanBookState,
    handling: &HandlingText,
    result: &Summary,
    lang: Lang,
) -> Vec<Vec<String>> {
    let say = |text: Text| text.get(lang).to_owned();
    let mut records = Vec::new();
    for file in &handling.files {
        records.push(Vec::new());
        records.push(vec![
            say(w::FILE_NUMBER),
            csv::safe(&handling::called(file).get(lang)),
        ]);
        records.push(vec![say(w::SHA256), csv::safe(&file.sha256)]);
        let name = |code: &str| {
            book.column_name(code)
                .map(|[zh, en]| handling::both(&zh, &en))
        };
        // The previews of the files name the columns; without the files their mapping stays out.
        if book.column_name("balance").is_none() {
            continue;
        }
        records.push([w::COLUMN, w::HOLDS, w::UNIT, w::UNIT_FROM].map(say).into());
        let text = |message: &Option<Message>| {
            message
                .as_ref()
                .map(|message| message.get(lang))
                .unwrap_or_default()
        };
        records.extend(
            handling::columns(file, &handling.plan, &name)
                .iter()
                .map(|column| {
                    vec![
                        csv::safe(&column.heading),
                        column.holds.get(lang),
                        text(&column.unit),
                        text(&column.from),
                    ]
                }),
        );
    }
    let corrections = handling::corrections(&handling.plan, &handling.files, &result.refused);
    if !corrections.is_empty() {
        records.push(Vec::new());
    }
    records.extend(
        corrections
            .iter()
            .map(|correction| vec![say(w::CORRECTION), csv::safe(&correction.get(lang))]),
    );
    records
}

fn records(result: &Summary, institution: &str, lang: Lang, demo: bool) -> Vec<Vec<String>> {
    let say = |text: Text| text.get(lang).to_owned();
    let mut records = Vec::new();
    if demo {
        records.push(vec![crate::ui::words::DEMO_MARK.get(lang).to_owned()]);
    }
    for (name, value) in [
        (w::INSTITUTION, institution),
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
    let mut head = [w::GROUPING, w::GROUP, w::LOANS].map(say).to_vec();
    for (balance, reduction) in [
        (w::BALANCE_WAN, w::ATTRIBUTABLE),
        (w::BALANCE_UNROUNDED, w::UNROUNDED),
    ] {
        head.push(say(balance));
        head.extend(
            Indicator::ALL
                .map(|indicator| Message::new(reduction, vec![indicator.name().into()]).get(lang)),
        );
    }
    records.push(vec![say(w::FIGURES_IN_FILE), say(w::FIGURES_IN_FILE_SAID)]);
    records.push(head);
    let groupings = [
        (w::TOTAL, std::slice::from_ref(&result.total)),
        (w::BY_INDUSTRY, &result.by_industry),
        (w::BY_BRANCH, &result.by_branch),
        (w::BY_STATUS, &result.by_status),
    ];
    for (grouping, groups) in groupings {
        let name = |group: &GroupSummary| {
            let status = Status::ALL
                .into_iter()
                .find(|status| grouping == w::BY_STATUS && status.code() == group.name);
            status.map_or_else(|| group.name.clone(), |status| say(status.name()))
        };
        records.extend(
            groups
                .iter()
                .map(|group| record(say(grouping), &name(group), group)),
        );
    }
    records
}

fn record(grouping: String, name: &str, group: &GroupSummary) -> Vec<String> {
    let mut cells = vec![grouping, csv::safe(name), group.loans.to_string()];
    cells.extend(group.in_file());
    cells
}
