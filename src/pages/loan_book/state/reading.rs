//! Reading a loan book in the worker, and what the worker is asked with.

use super::super::{import_view, words as w};
use super::files::Held;
use super::mapping::State;
use super::{LoanBookState, Phase};
use crate::documents::BOOK_READ;
use crate::i18n::Message;
use crate::pages::words as pw;
use crate::pages::worker::{self, Refusal, Tell};
use crate::standards::green_loan::exchange::{FileText, PlanText, Taken};
use crate::standards::green_loan::result::Summary;
use crate::ui::yield_to_browser;
use js_sys::{Array, Object, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsValue;

impl LoanBookState {
    /// Whether everything that reading needs is there.
    pub(in super::super) fn ready(self) -> bool {
        self.files.with(|files| {
            !files.is_empty()
                && files.iter().all(
                    |held| matches!(&held.state, State::Ready(looked) if looked.layout.is_ready()),
                )
        })
    }

    pub(in super::super) fn busy(self) -> bool {
        self.phase.with(|phase| matches!(phase, Phase::Busy(..)))
    }

    fn plan_now(self) -> PlanText {
        self.facts.with_untracked(|facts| PlanText {
            period_end: facts.period_end.clone(),
            scope: facts.scope.clone(),
            method: facts.method.clone(),
            ..self.plan.get_untracked()
        })
    }

    /// The files and the plan as the worker takes them.
    pub(in super::super) fn question(self) -> Vec<(&'static str, JsValue)> {
        let files = self.files.with_untracked(|files| {
            let part = |held: &Held| {
                let State::Ready(looked) = &held.state else {
                    return None;
                };
                let mut parts = vec![
                    ("file", JsValue::from(held.file.clone())),
                    ("layout", js(&looked.layout)),
                ];
                if !looked.sheet.is_empty() {
                    parts.push(("sheet", looked.sheet.as_str().into()));
                }
                Some(object(&parts))
            };
            files.iter().filter_map(part).collect::<Array>()
        });
        vec![("files", files.into()), ("plan", js(&self.plan_now()))]
    }

    fn tell(self, doing: Message) -> Tell {
        Rc::new(move |far| {
            if self
                .phase
                .try_with_untracked(|phase| matches!(phase, Phase::Busy(..)))
                == Some(true)
            {
                self.phase.set(Phase::Busy(doing.clone(), far));
            }
        })
    }

    /// Runs a job of the worker, where none is under way, and keeps its outcome in `phase`.
    pub(in super::super) fn work<F: Future<Output = Result<Message, Refusal>> + 'static>(
        self,
        doing: Message,
        job: impl FnOnce(Tell) -> F + 'static,
    ) {
        if self
            .phase
            .with_untracked(|phase| matches!(phase, Phase::Busy(..)))
        {
            return;
        }
        self.phase.set(Phase::Busy(doing.clone(), [0; 3]));
        spawn_local(async move {
            let outcome = job(self.tell(doing)).await;
            let phase = match outcome {
                Ok(said) => Phase::Done(said),
                Err(why) if why.stopped() => Phase::Done(why.message),
                Err(why) => Phase::Failed(why.message),
            };
            let _ = self.phase.try_set(phase);
        });
    }

    /// Reads the book and takes its result into the document.
    pub(in super::super) fn read(self) {
        self.work(w::READING.into(), move |tell| async move {
            let plan = self.plan_now();
            let as_read = (self.plan.get_untracked(), self.files_as_read());
            let before = self.changes.get_value();
            let text = worker::ask("read", &self.question(), Some(tell)).await?;
            self.in_worker.set_value(self.changes.get_value() == before);
            let summary: Summary = text
                .as_string()
                .and_then(|text| serde_json::from_str(&text).ok())
                .ok_or_else(misread)?;
            yield_to_browser().await;
            let sha256 = self.sums().await?;
            let files = self.file_texts();
            let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
            let name = names.join(" + ");
            let layouts = files.iter().map(|file| file.layout.clone()).collect();
            let rows = summary.rows;
            let taken = Taken {
                summary: summary.clone().trimmed(),
                name,
                sha256,
                plan,
                layouts,
                files,
            };
            let text = serde_json::to_string(&taken).map_err(|_| misread())?;
            yield_to_browser().await;
            self.fresh.set(Some(Arc::new(summary)));
            self.changed.set(self.changes.get_value() != before);
            self.remember();
            self.keep();
            yield_to_browser().await;
            self.as_read.set_value(Some(as_read));
            self.hand(BOOK_READ, text);
            // What was changed while the book was read is not in its result.
            self.mark_unread();
            let counts = [rows.rows, rows.used, rows.flagged, rows.refused, rows.blank]
                .map(|count| import_view::counted(count).into());
            Ok(Message::new(w::READ_DONE, counts.into()))
        });
    }

    /// The files that can be read, and how they are read.
    pub(in super::super) fn file_texts(self) -> Vec<FileText> {
        let keys: Vec<u32> = self
            .files
            .with_untracked(|files| files.iter().map(|held| held.key).collect());
        let mut unread: BTreeMap<u32, Vec<String>> = untrack(|| {
            let sheets = |key| (key, self.unread_sheets(key));
            keys.into_iter().map(sheets).collect()
        });
        let text = |held: &Held| {
            let State::Ready(looked) = &held.state else {
                return None;
            };
            Some(FileText {
                name: held.file.name(),
                sha256: held.sha256.clone(),
                sheet: looked.sheet.clone(),
                unread_sheets: unread.remove(&held.key).unwrap_or_default(),
                encoding: looked.preview.encoding.clone(),
                headings: looked.preview.headings.clone(),
                layout: looked.layout.clone(),
            })
        };
        self.files
            .with_untracked(|files| files.iter().filter_map(text).collect())
    }

    /// Stops the job that is under way; files and the former result stay.
    pub(in super::super) fn stop(self) {
        self.in_worker.set_value(false);
        worker::stop();
    }

    /// Has the worker read the book once more, where the worker no longer holds it.
    pub(in super::super) async fn in_hand(self, tell: Tell) -> Result<(), Refusal> {
        if !self.in_worker.get_value() || !worker::is_there() {
            worker::ask("read", &self.question(), Some(tell)).await?;
            self.in_worker.set_value(true);
        }
        Ok(())
    }
}

/// A value as the browser's own.
pub(in super::super) fn js(of: &impl Serialize) -> JsValue {
    serde_json::to_string(of)
        .ok()
        .and_then(|json| js_sys::JSON::parse(&json).ok())
        .unwrap_or_default()
}

pub(in super::super) fn object(parts: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in parts {
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

pub(in super::super) fn misread() -> Refusal {
    Refusal {
        code: "misread".to_owned(),
        message: pw::NO_WORKER.into(),
    }
}
