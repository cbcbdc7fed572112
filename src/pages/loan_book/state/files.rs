//! The files of a loan book: added and removed, kept by the browser beside the document, and told apart by their SHA-256.

use super::LoanBookState;
use super::mapping::{Asked, Looked, State};
use super::reading::misread;
use crate::pages::versions::sweep_files;
use crate::pages::worker::{self, Refusal};
use crate::standards::green_loan::exchange::{LayoutText, PlanText};
use crate::standards::green_loan::readings::FileAsRead;
use crate::storage::files::{self, Kept};
use crate::storage::library_here;
use js_sys::Reflect;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use web_sys::File;

/// A file of the book.
#[derive(Clone)]
pub(in super::super) struct Held {
    /// The number of the file on this page; a number is never used twice.
    pub(in super::super) key: u32,
    pub(in super::super) file: File,
    /// Rises whenever the file was previewed anew.
    pub(in super::super) looked: u32,
    pub(in super::super) state: State,
    /// The SHA-256 of the file; blank until the book was read, or another file of the same size was added.
    pub(in super::super) sha256: String,
    /// The name of an earlier file of the book with the same content and the same sheet.
    pub(in super::super) twin: Option<String>,
}

/// Whether the browser keeps the files.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Keeping {
    /// The browser was not asked yet, or there is no file to keep.
    Unknown,
    /// The browser keeps them.
    Kept,
    /// The browser refuses them.
    Refused,
}

/// The settings that are kept beside the files.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Beside {
    plan: PlanText,
    layouts: Vec<LayoutText>,
    sheets: Vec<String>,
    /// Whether files, layouts or plan were changed since the book was read.
    changed: bool,
}

impl LoanBookState {
    /// Loads the files and settings that the browser keeps for the document.
    pub(super) fn recall(self) {
        let id = self.facts.with_untracked(|facts| facts.id.clone());
        spawn_local(async move {
            let found = files::load(&library_here(), &id).await;
            if self.facts.try_with_untracked(|facts| facts.id == id) != Some(true) {
                return;
            }
            match found {
                Ok(Some(kept)) => {
                    let with: Beside = serde_json::from_str(&kept.with).unwrap_or_default();
                    if !with.changed {
                        let first = self.next_key.get_value();
                        let files = with.layouts.iter().zip(&with.sheets).zip(first..);
                        let as_read =
                            |((layout, sheet), key): ((&LayoutText, &String), u32)| FileAsRead {
                                key,
                                sheet: sheet.clone(),
                                layout: layout.clone(),
                            };
                        let text = self
                            .facts
                            .with_untracked(|facts| [facts.result.clone(), facts.handling.clone()]);
                        self.note(text, with.plan.clone(), files.map(as_read).collect());
                    }
                    self.plan.set(with.plan);
                    self.changed.set(with.changed);
                    for (at, file) in kept.files.into_iter().enumerate() {
                        let sheet = with.sheets.get(at).cloned().unwrap_or_default();
                        self.hold(file, sheet, with.layouts.get(at).cloned());
                    }
                    self.keeping.set(Keeping::Kept);
                    self.mark_unread();
                }
                Ok(None) => {}
                Err(files::Refused) => self.keeping.set(Keeping::Refused),
            }
            sweep_files(&id).await;
        });
    }

    /// Keeps files, layouts and plan as they are now.
    pub(super) fn keep(self) {
        let id = self.facts.with_untracked(|facts| facts.id.clone());
        let (files, with) = self.files.with_untracked(|files| {
            let looked = |held: &Held| {
                if let State::Ready(looked) = &held.state {
                    Some(looked.clone())
                } else {
                    None
                }
            };
            let ready: Vec<(File, Box<Looked>)> = files
                .iter()
                .filter_map(|held| Some((held.file.clone(), looked(held)?)))
                .collect();
            let with = Beside {
                plan: self.plan.get_untracked(),
                layouts: ready
                    .iter()
                    .map(|(_, looked)| looked.layout.clone())
                    .collect(),
                sheets: ready
                    .iter()
                    .map(|(_, looked)| looked.sheet.clone())
                    .collect(),
                changed: self.changed.get_untracked(),
            };
            (
                ready.into_iter().map(|(file, _)| file).collect::<Vec<_>>(),
                with,
            )
        });
        spawn_local(async move {
            let library = library_here();
            let state = if files.is_empty() {
                files::remove(&library, &id)
                    .await
                    .map(|()| Keeping::Unknown)
            } else {
                files::put(
                    &library,
                    &id,
                    &Kept {
                        files,
                        with: serde_json::to_string(&with).unwrap_or_default(),
                    },
                )
                .await
                .map(|()| Keeping::Kept)
            };
            let _ = self.keeping.try_set(state.unwrap_or(Keeping::Refused));
        });
    }

    /// Adds files that the person chose.
    pub(in super::super) fn add(self, files: Vec<File>) {
        if files.is_empty() {
            return;
        }
        for file in files {
            self.hold(file, String::new(), None);
        }
        self.touched();
    }

    pub(super) fn hold(self, file: File, sheet: String, layout: Option<LayoutText>) {
        let key = self.next_key.get_value();
        self.next_key.set_value(key.wrapping_add(1));
        let held = Held {
            key,
            file,
            looked: 0,
            state: State::Looking,
            sha256: String::new(),
            twin: None,
        };
        self.files.update(|files| files.push(held));
        let asked = Asked {
            sheet,
            ..Asked::default()
        };
        self.look(key, asked, layout);
    }

    /// Adds another sheet of a workbook that is a file of the book already.
    pub(in super::super) fn add_sheet(self, key: u32, sheet: &str) {
        if let Some(file) = self.held(key, |held| held.file.clone()) {
            self.hold(file, sheet.to_owned(), None);
            self.touched();
        }
    }

    /// The sheets of a workbook that may be ledgers and are not read; only the first of its files tells them.
    pub(in super::super) fn unread_sheets(self, key: u32) -> Vec<String> {
        let beside = self.sheets_beside(key);
        if beside.iter().any(|(other, _)| *other < key) {
            return Vec::new();
        }
        self.of_looked(key, |looked| {
            let unread = |sheet: &&String| {
                **sheet != looked.sheet && beside.iter().all(|(_, read)| read != *sheet)
            };
            looked.ledgers.iter().filter(unread).cloned().collect()
        })
        .unwrap_or_default()
    }

    /// The other files of the book that are sheets of the same workbook: their keys and sheets.
    pub(in super::super) fn sheets_beside(self, key: u32) -> Vec<(u32, String)> {
        self.files.with(|files| {
            let Some(own) = files.iter().find(|held| held.key == key) else {
                return Vec::new();
            };
            let beside = files
                .iter()
                .filter(|held| held.key != key && held.file == own.file);
            beside
                .filter_map(|held| match &held.state {
                    State::Ready(looked) => Some((held.key, looked.sheet.clone())),
                    _ => None,
                })
                .collect()
        })
    }

    /// Reads what is held of a file. `None` where there is no such file, or the state is gone.
    pub(in super::super) fn held<T>(self, key: u32, of: impl FnOnce(&Held) -> T) -> Option<T> {
        let held = |files: &Vec<Held>| files.iter().find(|held| held.key == key).map(of);
        self.files.try_with_untracked(held).flatten()
    }

    /// Takes a file out of the book.
    pub(in super::super) fn remove(self, key: u32) {
        let Some(at) = self
            .files
            .with_untracked(|files| files.iter().position(|held| held.key == key))
        else {
            return;
        };
        self.files.update(|files| drop(files.remove(at)));
        // The plan names single figures by the number of their file.
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        self.plan.update(|plan| {
            plan.kilograms.retain(|(file, ..)| *file != at);
            for (file, ..) in plan.kilograms.iter_mut().filter(|(file, ..)| *file > at) {
                *file = file.saturating_sub(1);
            }
            for rows in [&mut plan.loans, &mut plan.sums] {
                rows.retain(|(file, _)| *file != at);
                for (file, _) in rows.iter_mut().filter(|(file, _)| *file > at) {
                    *file = file.saturating_sub(1);
                }
            }
        });
        self.touched();
    }

    /// Looks whether an earlier file of the book has the same content and the same sheet: the loans would count twice.
    pub(super) async fn find_twin(self, key: u32) {
        let sheet_of = |held: &Held| match &held.state {
            State::Ready(looked) => looked.sheet.clone(),
            _ => String::new(),
        };
        let found = self.files.with_untracked(|files| {
            let at = files.iter().position(|held| held.key == key)?;
            let own = files.get(at)?;
            let alike = files.iter().take(at).filter(|other| {
                size(&other.file) == size(&own.file) && sheet_of(other) == sheet_of(own)
            });
            let alike: Vec<(u32, File, String)> = alike
                .map(|other| (other.key, other.file.clone(), other.file.name()))
                .collect();
            Some((own.file.clone(), alike))
        });
        let Some((own, alike)) = found else {
            return;
        };
        let mut twin = None;
        for (other_key, other, name) in alike {
            let (Some(a), Some(b)) = (
                self.sum_of(key, own.clone()).await,
                self.sum_of(other_key, other).await,
            ) else {
                continue;
            };
            if a == b {
                twin = Some(name);
                break;
            }
        }
        let known = self.held(key, |held| held.twin.clone());
        if known.is_some_and(|known| known != twin) {
            self.change(key, |held| {
                held.twin = twin;
                held.looked = held.looked.wrapping_add(1);
            });
        }
    }

    /// The SHA-256 of a file of the book, computed once. `None` where the file cannot be read, or the state is gone.
    async fn sum_of(self, key: u32, file: File) -> Option<String> {
        let known = self.held(key, |held| held.sha256.clone())?;
        self.digest(key, file, known).await.ok()
    }

    /// The SHA-256 of the files, by which another person can tell whether they have the same files.
    pub(in super::super) async fn sums(self) -> Result<String, Refusal> {
        let mut sums = Vec::new();
        for (key, file, known) in self.files.with_untracked(|files| {
            let known = |held: &Held| (held.key, held.file.clone(), held.sha256.clone());
            files.iter().map(known).collect::<Vec<_>>()
        }) {
            sums.push(self.digest(key, file, known).await?);
        }
        Ok(sums.join(" + "))
    }

    /// The SHA-256 of a file: `known` where that is not blank, else as the worker computes it. It is kept beside the file.
    async fn digest(self, key: u32, file: File, known: String) -> Result<String, Refusal> {
        if !known.is_empty() {
            return Ok(known);
        }
        let sum = worker::ask("sha256", &[("file", file.into())], None)
            .await?
            .as_string()
            .ok_or_else(misread)?;
        // The state may be gone by now, and no view shows the SHA-256, so nothing is notified.
        let _ = self.files.try_update_untracked(|files| {
            if let Some(held) = files.iter_mut().find(|held| held.key == key) {
                held.sha256.clone_from(&sum);
            }
        });
        Ok(sum)
    }

    /// Changes what is held of a file.
    pub(super) fn change(self, key: u32, change: impl FnOnce(&mut Held)) {
        self.files.update(|files| {
            if let Some(held) = files.iter_mut().find(|held| held.key == key) {
                change(held);
            }
        });
    }
}

/// How many bytes a file has.
pub(in super::super) fn size(file: &File) -> u64 {
    Reflect::get(file, &"size".into())
        .ok()
        .and_then(|size| worker::number(&size))
        .unwrap_or_default()
}
