//! Reading loans and reports in slices: no task takes long, however many files there are.

use super::{Desk, remarks, words as w};
use crate::documents::inbox::{Inbox, LoanRow, MOST_BYTES, MOST_FILES, Received, in_order};
use crate::documents::notes::Submission;
use crate::documents::templates::{self, INBOX_FORMS};
use crate::documents::{Document, Template};
use crate::exports::inbox::received;
use crate::i18n::Message;
use crate::lazy_part::PartMissing;
use crate::measure::Year;
use crate::pages::files::bytes_of;
use crate::pages::shell::clock;
use crate::storage::envelope;
use crate::ui::yield_to_browser;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;
use web_sys::File;

/// After so many milliseconds the browser may draw and answer events.
const SLICE_MS: u64 = 8;

/// How far the reading is, is said no oftener: each time the page is laid out anew.
const TELL_MS: u64 = 100;

/// Work that lets the browser in between.
struct Pace {
    since: u64,
}

impl Pace {
    fn begun() -> Self {
        Self {
            since: clock::now_ms(),
        }
    }

    async fn rest(&mut self) {
        if clock::now_ms().saturating_sub(self.since) >= SLICE_MS {
            yield_to_browser().await;
            self.since = clock::now_ms();
        }
    }
}

/// The rules, and the form of the reports.
struct Rules {
    inbox: &'static Inbox,
    reports: &'static Template,
}

async fn rules() -> Result<Rules, PartMissing> {
    let [loans, reports] = INBOX_FORMS;
    let output = templates::output_part(loans)
        .ok_or(PartMissing)?
        .get()
        .await?;
    let form = templates::form_part(reports)
        .ok_or(PartMissing)?
        .get()
        .await?;
    Ok(Rules {
        inbox: output.inbox.ok_or(PartMissing)?,
        reports: form.template,
    })
}

/// Whether the page is still there.
fn open(desk: Desk) -> bool {
    desk.loans.try_with_value(|_| ()).is_some()
}

/// Does a job with the rules, once the loans of this browser are read; says where a file of the program is missing.
fn with_rules<F: Future<Output = ()> + 'static>(
    desk: Desk,
    job: impl FnOnce(Rules, Pace) -> F + 'static,
) {
    spawn_local(async move {
        match rules().await {
            Ok(rules) if open(desk) => {
                let mut pace = Pace::begun();
                if desk.ready.try_get_value() == Some(false) {
                    of_this_browser(desk, &rules, &mut pace).await;
                }
                job(rules, pace).await;
            }
            Ok(_) => {}
            Err(missing) => {
                let _ = desk.fault.try_set(Some(missing.into()));
            }
        }
        let _ = desk.progress.try_set(None);
    });
}

/// Reads the loans of this browser. Where that was not done, no report could be told from one of a stranger.
async fn of_this_browser(desk: Desk, rules: &Rules, pace: &mut Pace) {
    let raws = desk
        .app
        .with_shelf(|library, shelf| library.raws(shelf))
        .unwrap_or_default();
    for (_, raw) in raws {
        let opened = envelope::open(&raw);
        if let Some(document) = opened.document() {
            take_loan(desk, rules, document);
        }
        pace.rest().await;
    }
    let _ = desk.ready.try_set_value(true);
}

thread_local! {
    // The versions of reports that this page saw, by the loans' ids: an older file that is chosen later is told from them.
    static SEEN: RefCell<BTreeMap<String, Vec<Submission>>> = const { RefCell::new(BTreeMap::new()) };
}

/// Remembers the versions of a row with its loan: while the program runs, and in the loan's document where this browser keeps it, so that an older version
/// that is chosen another day is told from them.
fn remember(desk: Desk, row: &LoanRow) {
    let Some(at) = row.loan.filter(|_| !row.submissions.is_empty()) else {
        return;
    };
    let mut fresh = None;
    let _ = desk.loans.try_update_value(|loans| {
        let Some(loan) = loans.get_mut(at) else {
            return;
        };
        let before = loan.notes.submissions.clone();
        loan.notes.submit(&row.submissions);
        let seen = loan.notes.submissions.clone();
        if seen != before {
            fresh = Some(loan.id.clone());
        }
        SEEN.with(|all| all.borrow_mut().insert(loan.id.clone(), seen));
    });
    if let Some(loan) = fresh {
        remarks::keep_versions(desk, &loan, &row.submissions);
    }
}

/// Keeps a document that is a loan; one of the same id takes the place of the one before it.
fn take_loan(desk: Desk, rules: &Rules, document: &Document) -> bool {
    let [loans, _] = INBOX_FORMS;
    if document.template != loans {
        return false;
    }
    let mut loan = (rules.inbox.loan)(document, clock::today_in_china());
    SEEN.with(|all| {
        if let Some(seen) = all.borrow().get(&loan.id) {
            loan.notes.submit(seen);
        }
    });
    let _ = desk.loans.try_update_value(|held| {
        held.retain(|known| known.id != loan.id);
        held.push(loan);
    });
    true
}

/// Reads files that were chosen.
pub fn take(desk: Desk, mut files: Vec<File>) {
    if files.is_empty() {
        return;
    }
    if desk.progress.get_untracked().is_some() {
        return desk.fault.set(Some(w::BUSY.into()));
    }
    desk.fault.set(None);
    if files.len() > MOST_FILES {
        let counts = [files.len(), MOST_FILES].map(|count| count.to_string().into());
        desk.fault
            .set(Some(Message::new(w::TOO_MANY, counts.to_vec())));
        files.truncate(MOST_FILES);
    }
    let all = files.len();
    desk.progress.set(Some((0, all)));
    with_rules(desk, move |rules, mut pace| async move {
        let mut told = clock::now_ms();
        for (done, file) in files.into_iter().enumerate() {
            let read = match bytes_of(&file).await {
                Ok(bytes) if bytes.len() > MOST_BYTES => vec![unread(&file, w::TOO_LARGE.into())],
                Ok(bytes) => received(&file.name(), &bytes, templates::cards()),
                Err(why) => vec![unread(&file, why)],
            };
            pace.rest().await;
            for one in read {
                let loan = matches!(&one.read, Ok(sent) if take_loan(desk, &rules, &sent.document));
                if !loan {
                    let checked = (rules.inbox.check)(one, rules.reports);
                    let _ = desk.files.try_update_value(|held| held.push(checked));
                }
                pace.rest().await;
            }
            // The page may have been left meanwhile.
            if !open(desk) {
                return;
            }
            let now = clock::now_ms();
            if now.saturating_sub(told) >= TELL_MS {
                told = now;
                desk.progress.set(Some((done + 1, all)));
            }
        }
        judge(desk, &rules, &mut pace).await;
    });
}

fn unread(file: &File, why: Message) -> Received {
    Received {
        file: file.name(),
        read: Err(why),
    }
}

/// Judges all files in the year that was chosen, or proposes one.
pub fn again(desk: Desk) {
    with_rules(desk, move |rules, mut pace| async move {
        judge(desk, &rules, &mut pace).await;
    });
}

/// Forgets the files, and the loans that came from files: the loans of this browser are read anew.
pub fn clear(desk: Desk) {
    desk.files.set_value(Vec::new());
    desk.loans.set_value(Vec::new());
    desk.ready.set_value(false);
    desk.fault.set(None);
    desk.filter.set(None);
    again(desk);
}

async fn judge(desk: Desk, rules: &Rules, pace: &mut Pace) {
    // Of two judgements at once the one that began last has seen everything.
    let Some(turn) = desk.turn.try_update_value(|turn| {
        *turn = turn.wrapping_add(1);
        *turn
    }) else {
        return;
    };
    let inbox = rules.inbox;
    let today = clock::today_in_china();
    let years = desk.loans.try_with_value(|loans| {
        desk.files
            .try_with_value(|files| (inbox.years)(loans, files, today))
    });
    let Some(years) = years.flatten() else {
        return;
    };
    let chosen = desk.year.get_untracked();
    let mut ended = years.iter().rev();
    let ended = ended.find(|year| **year < today.year());
    let year = chosen
        .filter(|year| years.contains(year))
        .or_else(|| ended.or(years.first()).copied())
        .unwrap_or_else(|| Year::nearest(i64::from(today.year().number()) - 1));
    let sorted = || {
        desk.loans.try_with_value(|loans| {
            desk.files
                .try_with_value(|files| (inbox.sort)(loans, files, year))
        })
    };
    let Some(cases) = sorted().flatten() else {
        return;
    };
    pace.rest().await;
    let mut rows = Vec::with_capacity(cases.len());
    for case in cases {
        let row = desk.loans.try_with_value(|loans| {
            desk.files
                .try_with_value(|files| (inbox.row)(&case, loans, files, (year, today)))
        });
        let Some(row) = row.flatten() else {
            return;
        };
        remember(desk, &row);
        pace.rest().await;
        rows.push(row);
        pace.rest().await;
    }
    if desk.turn.try_get_value() == Some(turn) {
        desk.years.set(years);
        desk.year.set(Some(year));
        desk.rows.set(Arc::new(in_order(rows)));
    }
}
