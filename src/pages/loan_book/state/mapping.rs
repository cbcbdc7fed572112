//! How the files of a loan book are laid out: previews, the mapping of columns, and mappings that are remembered for the same headings.

use super::LoanBookState;
use crate::i18n::Message;
use crate::pages::words as pw;
use crate::pages::worker;
use crate::standards::green_loan::exchange::{LayoutText, PreviewText};
use crate::storage::Setting;
use crate::ui::toast::toast;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

/// What a person says of a file's beginning; what is blank or nought is looked for.
#[derive(Clone, Default)]
pub(in super::super) struct Asked {
    /// The sheet.
    pub(in super::super) sheet: String,
    /// The first row of the headings, from 1.
    pub(in super::super) heading: u64,
    /// Over how many rows they reach.
    pub(in super::super) rows: u64,
    /// What stands between the cells of a text.
    pub(in super::super) separator: String,
    /// How the letters of a text are written.
    pub(in super::super) encoding: String,
}

/// The state of a file's preview.
#[derive(Clone)]
pub(in super::super) enum State {
    /// The worker reads the beginning of the file.
    Looking,
    /// The file cannot be read, for this reason.
    Refused(Message),
    /// The beginning of the file was read.
    Ready(Box<Looked>),
}

/// The beginning of a file, and how it is to be read.
#[derive(Clone)]
pub(in super::super) struct Looked {
    pub(in super::super) preview: PreviewText,
    pub(in super::super) sheets: Vec<String>,
    /// Those of the sheets that are hidden.
    pub(in super::super) hidden: Vec<String>,
    /// Those of the sheets that may be ledgers.
    pub(in super::super) ledgers: Vec<String>,
    pub(in super::super) sheet: String,
    /// Whether the mapping is the one that was remembered for these headings.
    pub(in super::super) remembered: bool,
    /// The mapping of the columns, as proposed or as the person changed it.
    pub(in super::super) layout: LayoutText,
}

/// The part of a preview that only workbooks have.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Sheets {
    sheets: Vec<String>,
    hidden: Vec<String>,
    ledgers: Vec<String>,
    sheet: String,
}

/// How the columns of files with these headings were mapped by hand.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Remembered {
    headings: Vec<String>,
    columns: Vec<String>,
    units: Vec<String>,
    #[serde(default)]
    found: Vec<String>,
}

/// How many mappings are remembered; the one that was not used for longest goes first.
const MOST_REMEMBERED: usize = 20;

impl LoanBookState {
    /// Looks at a file as a person says, and takes a layout for it where one is known.
    pub(in super::super) fn look(self, key: u32, asked: Asked, layout: Option<LayoutText>) {
        let Some(file) = self.held(key, |held| held.file.clone()) else {
            return;
        };
        let by_hand = layout.is_none()
            && (asked.heading > 0
                || [&asked.sheet, &asked.separator, &asked.encoding]
                    .iter()
                    .any(|said| !said.is_empty()));
        spawn_local(async move {
            let mut with = vec![("file", JsValue::from(file))];
            if !asked.sheet.is_empty() {
                with.push(("sheet", asked.sheet.as_str().into()));
            }
            let Asked {
                heading,
                rows,
                separator,
                encoding,
                ..
            } = match &layout {
                Some(layout) => Asked {
                    heading: layout.heading_row,
                    rows: layout.heading_rows,
                    separator: layout.separator.clone(),
                    encoding: layout.encoding.clone(),
                    ..Asked::default()
                },
                None => asked,
            };
            let number = |number: u64| JsValue::from(u32::try_from(number).unwrap_or_default());
            with.push(("heading", number(heading)));
            with.push(("rows", number(rows)));
            with.push(("separator", separator.as_str().into()));
            with.push(("encoding", encoding.as_str().into()));
            let answer = worker::ask("preview", &with, None).await;
            if self.files.try_with_untracked(|_| ()).is_none() {
                return;
            }
            let state = match answer {
                Ok(answer) => self.looked(&answer, layout).map_or_else(
                    || State::Refused(pw::NO_WORKER.into()),
                    |looked| State::Ready(Box::new(looked)),
                ),
                Err(why) => State::Refused(why.message),
            };
            self.change(key, |held| {
                match (state, &held.state) {
                    // What a person chose does not fit the file: the choice is taken back, so that another can be made.
                    (State::Refused(why), State::Ready(_)) if by_hand => toast(why, None),
                    (state, _) => held.state = state,
                }
                held.looked = held.looked.wrapping_add(1);
            });
            self.find_twin(key).await;
            if by_hand {
                self.touched();
            } else if !self.files.with_untracked(|files| {
                files
                    .iter()
                    .any(|held| matches!(held.state, State::Looking))
            }) && self.changed.get_untracked()
            {
                self.keep();
            }
        });
    }

    fn looked(self, answer: &JsValue, layout: Option<LayoutText>) -> Option<Looked> {
        let text = js_sys::JSON::stringify(answer)
            .ok()
            .and_then(|text| text.as_string())?;
        let preview: PreviewText = serde_json::from_str(&text).ok()?;
        let Sheets {
            sheets,
            hidden,
            ledgers,
            sheet,
        } = serde_json::from_str(&text).unwrap_or_default();
        let remembered = layout
            .is_none()
            .then(|| self.remembered(&preview))
            .flatten();
        let like_remembered = remembered.is_some();
        let mut layout = layout
            .or(remembered)
            .or_else(|| self.like_another(&preview))
            .unwrap_or_else(|| preview.layout.clone());
        layout.ask_as(&preview.layout);
        Some(Looked {
            preview,
            sheets,
            hidden,
            ledgers,
            sheet,
            remembered: like_remembered,
            layout,
        })
    }

    fn all_remembered(self) -> Vec<Remembered> {
        let text = self
            .app
            .with_shelf(|library, shelf| library.setting(shelf, Setting::Layouts));
        text.and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default()
    }

    fn put_remembered(self, all: &[Remembered]) {
        // A full storage costs the memory of a mapping and nothing else.
        if let Ok(text) = serde_json::to_string(all) {
            let _ = self
                .app
                .with_shelf(|library, shelf| library.put_setting(shelf, Setting::Layouts, &text));
        }
    }

    /// The layout that was chosen by hand for a file with the same headings.
    fn remembered(self, preview: &PreviewText) -> Option<LayoutText> {
        let known = self
            .all_remembered()
            .into_iter()
            .find(|known| known.headings == preview.headings)?;
        let known = LayoutText {
            columns: known.columns,
            units: known.units,
            found: known.found,
            ..preview.layout.clone()
        };
        let named = &preview.named_units;
        Some(preview.layout.with_columns_of(&known, named))
    }

    /// Remembers the mappings that differ from what is proposed for their headings, and forgets those that no longer do.
    pub(super) fn remember(self) {
        let before = self.all_remembered();
        let mut all = before.clone();
        self.files.with_untracked(|files| {
            for held in files {
                let State::Ready(looked) = &held.state else {
                    continue;
                };
                let (headings, own) = (&looked.preview.headings, &looked.layout);
                let proposed = &looked.preview.layout;
                let known = all.iter().position(|known| known.headings == *headings);
                if let Some(at) = known {
                    all.remove(at);
                }
                if own.columns != proposed.columns || own.units != proposed.units {
                    all.insert(
                        0,
                        Remembered {
                            headings: headings.clone(),
                            columns: own.columns.clone(),
                            units: own.units.clone(),
                            found: own.found.clone(),
                        },
                    );
                }
            }
        });
        all.truncate(MOST_REMEMBERED);
        if all != before {
            self.put_remembered(&all);
        }
    }

    /// Forgets the mapping of files with the headings of this one, and goes back to what is proposed.
    pub(in super::super) fn forget_mapping(self, key: u32) {
        let headings = self.held(key, |held| match &held.state {
            State::Ready(looked) => looked.preview.headings.clone(),
            _ => Vec::new(),
        });
        let mut all = self.all_remembered();
        all.retain(|known| Some(&known.headings) != headings.as_ref());
        self.put_remembered(&all);
        self.change(key, |held| {
            if let State::Ready(looked) = &mut held.state {
                looked.layout = looked.preview.layout.clone();
                looked.remembered = false;
                held.looked = held.looked.wrapping_add(1);
            }
        });
        self.touched();
    }

    /// The layout of another file of the book, for a file of refused rows that the person corrected: such a file has the headings of the file that the
    /// rows came from, and two more behind them.
    fn like_another(self, preview: &PreviewText) -> Option<LayoutText> {
        self.files.with_untracked(|files| {
            files.iter().find_map(|held| {
                let State::Ready(other) = &held.state else {
                    return None;
                };
                let known = &other.preview.headings;
                (!known.is_empty() && preview.headings.starts_with(known)).then(|| {
                    let mut layout = other.layout.clone();
                    layout.heading_row = preview.layout.heading_row;
                    layout.heading_rows = preview.layout.heading_rows;
                    layout.separator = preview.layout.separator.clone();
                    layout.encoding = preview.layout.encoding.clone();
                    // The columns behind those of the other file are read as they are proposed: the row numbers stand there.
                    let behind = preview.layout.columns.iter().skip(known.len());
                    layout.columns.truncate(known.len());
                    layout.columns.extend(behind.cloned());
                    layout.units.resize(preview.headings.len(), String::new());
                    layout.found.resize(preview.headings.len(), String::new());
                    layout
                })
            })
        })
    }

    /// Reads a part of a file's state, following it.
    pub(in super::super) fn of_looked<T>(
        self,
        key: u32,
        of: impl FnOnce(&Looked) -> T,
    ) -> Option<T> {
        self.files.with(|files| {
            files
                .iter()
                .find(|held| held.key == key)
                .and_then(|held| match &held.state {
                    State::Ready(looked) => Some(of(looked)),
                    _ => None,
                })
        })
    }

    /// Changes how a file is to be read.
    pub(in super::super) fn lay_out(self, key: u32, change: impl FnOnce(&mut LayoutText)) {
        self.change(key, |held| {
            if let State::Ready(looked) = &mut held.state {
                change(&mut looked.layout);
            }
        });
        self.touched();
    }

    /// The name of a column by its code, in both languages, as the previews of the files give it.
    pub(in super::super) fn column_name(self, code: &str) -> Option<[String; 2]> {
        self.files.with_untracked(|files| {
            files.iter().find_map(|held| match &held.state {
                State::Ready(looked) => looked
                    .preview
                    .columns
                    .iter()
                    .find(|[known, ..]| known == code)
                    .map(|[_, zh, en]| [zh.clone(), en.clone()]),
                _ => None,
            })
        })
    }
}
