//! The result of a book in the draft: taken over when it was read, taken away again, and whether it still belongs to what is answered.

use super::fields::BOOK_SUMS;
use super::summary::summary_of;
use super::words as w;
use crate::documents::reserved::{
    BOOK_BASIS, BOOK_CONFIRMED, BOOK_HANDLING, BOOK_REFUSALS, BOOK_RESULT, BOOK_SIZES,
    BOOK_SUMS_BELOW, BOOK_UNREAD, BOOK_UNREAD_SHEETS, FILES_GONE, reason_id,
};
use crate::documents::{Draft, Node, read_date};
use crate::i18n::Message;
use crate::measure::{Decimal, Places, plain};
use crate::standards::green_loan::confirm::{self, Confirm, Reasons};
use crate::standards::green_loan::exchange::{FileText, HandlingText, PlanText, Taken};
use crate::standards::green_loan::result::Summary;
use crate::standards::green_loan::words as gw;

/// What is answered by a book besides its sums.
const SAID: [&str; 8] = [
    "book_name",
    "book_sha256",
    "book_loans",
    "book_refused",
    "book_balance",
    "book_rate",
    "book_large",
    "book_large_balance",
];

fn period(root: &Node) -> String {
    let typed = root.get("period_end");
    read_date(typed).unwrap_or_else(|| typed.trim().to_owned())
}

/// What a result holds for: period, scope and method as the first step answers them.
fn held_for(root: &Node) -> [String; 3] {
    [
        period(root),
        root.get("scope").trim().to_owned(),
        root.get("method").trim().to_owned(),
    ]
}

fn sums(root: &Node) -> impl Iterator<Item = &str> {
    SAID.into_iter()
        .chain(BOOK_SUMS)
        .map(|field| root.get(field))
}

/// The most columns of a file whose headings are kept with a document.
const KEPT_COLUMNS: usize = 200;
/// The most letters of a heading that are kept.
const KEPT_LETTERS: usize = 60;
/// The most single figures in kilograms that are kept.
const KEPT_CORRECTIONS: usize = 1_000;

/// How the files were read, cut to measure. Period, scope and method are answers of their own.
fn handling(taken: Taken) -> HandlingText {
    let cut = |mut file: FileText| {
        file.headings.truncate(KEPT_COLUMNS);
        file.layout.columns.truncate(KEPT_COLUMNS);
        file.layout.units.truncate(KEPT_COLUMNS);
        for heading in &mut file.headings {
            if let Some((at, _)) = heading.char_indices().nth(KEPT_LETTERS) {
                heading.truncate(at);
            }
        }
        file
    };
    let mut plan = PlanText {
        period_end: String::new(),
        scope: String::new(),
        method: String::new(),
        ..taken.plan
    };
    plan.kilograms.truncate(KEPT_CORRECTIONS);
    HandlingText {
        plan,
        files: taken.files.into_iter().map(cut).collect(),
    }
}

/// How the files of the draft's book were read; `None` where the draft does not say.
pub fn handling_of(root: &Node) -> Option<HandlingText> {
    if root.get("way") != "book" {
        return None;
    }
    serde_json::from_str(root.get(BOOK_HANDLING)).ok()
}

fn line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}

/// Takes over what was read: the form's own answers, and the result with its rows and groups cut to measure.
///
/// Refused where the bytes are no result, or one that was read for another period, scope or method than the draft's.
pub fn take(draft: &Draft, bytes: &[u8]) -> Result<Draft, Message> {
    let taken: Taken =
        serde_json::from_slice(bytes).map_err(|_| Message::from(gw::NOT_A_RESULT))?;
    if let Some(fault) = taken.summary.fault() {
        return Err(fault);
    }
    let summary = taken.summary.clone().trimmed();
    let mut draft = draft.clone();
    let root = &mut draft.root;
    if held_for(root)
        != [
            summary.period_end.as_str(),
            summary.scope.trim(),
            summary.method.trim(),
        ]
    {
        return Err(w::BOOK_STALE.into());
    }
    root.set("way", "book");
    root.set("book_name", &line(&taken.name));
    root.set("book_sha256", &line(&taken.sha256));
    root.set("book_loans", &summary.total.loans.to_string());
    root.set("book_refused", &summary.rows.refused.to_string());
    root.set("book_balance", &summary.total.balance);
    for (at, field) in BOOK_SUMS.into_iter().enumerate() {
        let figures = summary.total.covered.get(at).copied().unwrap_or_default();
        // Unrounded: a sum is rounded once, when it is printed. Where no loan has a figure there is none, and not nought.
        let sum = summary
            .total
            .reductions
            .get(at)
            .filter(|_| figures > 0)
            .map_or("", String::as_str);
        root.set(field, shortened(sum));
    }
    // Ten places of a per cent are more than any print shows, and fewer digits than a field takes.
    let rate = summary
        .rate
        .parse()
        .map(|rate| plain(rate, Some(Places(10))))
        .unwrap_or_default();
    root.set("book_rate", shortened(&rate));
    let large = summary.large.projects;
    root.set(
        "book_large",
        &if large == 0 {
            String::new()
        } else {
            large.to_string()
        },
    );
    root.set(
        "book_large_balance",
        if large == 0 {
            ""
        } else {
            &summary.large.balance
        },
    );
    let read = held_for(root)
        .iter()
        .map(String::as_str)
        .map(line)
        .chain(sums(root).map(str::to_owned))
        .collect::<Vec<_>>()
        .join("\n");
    root.set(BOOK_BASIS, &read);
    root.set(BOOK_UNREAD, "");
    root.set(
        BOOK_RESULT,
        &serde_json::to_string(&summary).map_err(|_| Message::from(gw::NOT_A_RESULT))?,
    );
    let sheets: Vec<String> = taken
        .files
        .iter()
        .flat_map(|file| &file.unread_sheets)
        .map(|sheet| line(sheet))
        .collect();
    // A page that does not say how the files were read leaves nothing of an earlier book either.
    let handling = if taken.files.is_empty() {
        String::new()
    } else {
        serde_json::to_string(&handling(taken)).unwrap_or_default()
    };
    root.set(BOOK_HANDLING, &handling);
    let refusals = [
        summary.refused_that_count().to_string(),
        summary.refused_loans.to_string(),
        summary.refused_balance.clone(),
        summary.sums_that_name_a_loan().to_string(),
    ];
    let mut refusals = refusals.join("\n");
    let differing = summary.totals_that_differ();
    if differing > 0 {
        refusals.push('\n');
        refusals.push_str(&differing.to_string());
    }
    // A reason was given for the rows of an earlier reading; other rows ask for theirs.
    let earlier = root.get(BOOK_REFUSALS);
    if !earlier.is_empty() && earlier != refusals {
        for code in ["book_refused", "book_like_total", "book_totals"] {
            root.set(&reason_id("book_refused", code), "");
        }
    }
    root.set(BOOK_REFUSALS, &refusals);
    root.set(BOOK_UNREAD_SHEETS, &sheets.join("\n"));
    let confirmed = confirm::that_hold(&confirm::read(root.get(BOOK_CONFIRMED)), &summary);
    keep_confirmed(root, &confirmed, Some(&summary));
    Ok(draft)
}

fn keep_confirmed(root: &mut Node, confirmed: &Reasons, summary: Option<&Summary>) {
    let count = |of: fn(&Reasons, &Summary) -> u64| {
        let open = summary.map_or(0, |summary| of(confirmed, summary));
        if open == 0 {
            String::new()
        } else {
            open.to_string()
        }
    };
    root.set(BOOK_SUMS_BELOW, &count(confirm::unsaid));
    root.set(BOOK_SIZES, &count(confirm::sizes_unsaid));
    let text = if confirmed.is_empty() {
        String::new()
    } else {
        serde_json::to_string(confirmed).unwrap_or_default()
    };
    root.set(BOOK_CONFIRMED, &text);
}

/// The remarks about loans that a person confirmed.
pub fn confirmed(root: &Node) -> Reasons {
    confirm::read(root.get(BOOK_CONFIRMED))
}

/// The longest reason that is kept, in letters.
const LONGEST_REASON: usize = 500;

/// Confirms remarks about loans, or takes that back; confirmations that no longer hold go with it.
pub fn confirm(draft: &Draft, bytes: &[u8]) -> Result<Draft, Message> {
    let asked: Confirm =
        serde_json::from_slice(bytes).map_err(|_| Message::from(gw::NOT_A_RESULT))?;
    let mut all = confirmed(&draft.root);
    let why: String = line(&asked.reason.why)
        .trim()
        .chars()
        .take(LONGEST_REASON)
        .collect();
    let others = asked.others.into_iter().map(|[key, of]| (key, of));
    for (key, of) in std::iter::once((asked.key, asked.reason.of)).chain(others) {
        if why.is_empty() {
            all.remove(&key);
        } else {
            let why = why.clone();
            all.insert(key, confirm::Reason { of, why });
        }
    }
    let mut draft = draft.clone();
    let summary = summary_of(&draft);
    let held = summary
        .as_ref()
        .map(|summary| confirm::that_hold(&all, summary));
    keep_confirmed(&mut draft.root, &held.unwrap_or_default(), summary.as_ref());
    Ok(draft)
}

/// The refused rows of the draft's book that are or may be loans: how many they are, how many of them have a balance that can be read, and these
/// balances, 万元. `None` where there are none.
///
/// Asked at every key press, so it reads lines and no JSON. A result of an earlier build, or sums typed by hand, say only how many rows there are.
pub fn refusals(root: &Node) -> Option<(u64, u64, Decimal)> {
    let typed: u64 = root.get("book_refused").trim().parse().ok()?;
    let mut lines = root.get(BOOK_REFUSALS).split('\n');
    let count = |line: Option<&str>| line.and_then(|line| line.parse::<u64>().ok());
    let Some(rows) = count(lines.next()) else {
        return (typed > 0).then_some((typed, 0, Decimal::ZERO));
    };
    let loans = count(lines.next()).unwrap_or_default();
    let balance = lines
        .next()
        .and_then(|line| Decimal::from_str_exact(line).ok())
        .unwrap_or_default();
    (rows > 0).then_some((rows, loans, balance))
}

/// How many rows of the draft's book were left out as sums because of their amounts, though they name a loan. Asked at every key press.
pub fn like_totals(root: &Node) -> u64 {
    let line = root.get(BOOK_REFUSALS).split('\n').nth(3);
    line.and_then(|line| line.parse().ok()).unwrap_or_default()
}

/// How many rows of sums of the draft's book have an amount that is not the sum of their rows. Asked at every key press.
pub fn differing_totals(root: &Node) -> u64 {
    let line = root.get(BOOK_REFUSALS).split('\n').nth(4);
    line.and_then(|line| line.parse().ok()).unwrap_or_default()
}

/// The sheets of the draft's workbooks that may be ledgers and were not read. Asked at every key press, so it reads lines and no JSON.
pub fn unread_sheets(root: &Node) -> Vec<&str> {
    let sheets = root.get(BOOK_UNREAD_SHEETS).split('\n');
    sheets.filter(|sheet| !sheet.is_empty()).collect()
}

/// How many rows of the draft's book sum rows below them, as far as no person confirmed that they are loans. Asked at every key press.
pub fn sums_below(root: &Node) -> u64 {
    root.get(BOOK_SUMS_BELOW).parse().unwrap_or_default()
}

/// How many remarks about the draft's book doubt a unit or a size, as far as no person confirmed that it is right. Asked at every key press.
pub fn sizes(root: &Node) -> u64 {
    root.get(BOOK_SIZES).parse().unwrap_or_default()
}

/// The figure without noughts at its end.
fn shortened(figure: &str) -> &str {
    if figure.contains('.') {
        figure.trim_end_matches('0').trim_end_matches('.')
    } else {
        figure
    }
}

/// Takes the result away, and everything that it answered.
pub fn forget(draft: &Draft) -> Result<Draft, Message> {
    let mut draft = draft.clone();
    for field in SAID.into_iter().chain(BOOK_SUMS).chain([
        BOOK_BASIS,
        BOOK_RESULT,
        BOOK_HANDLING,
        BOOK_REFUSALS,
        BOOK_UNREAD_SHEETS,
        BOOK_SUMS_BELOW,
        BOOK_SIZES,
        BOOK_UNREAD,
        BOOK_CONFIRMED,
    ]) {
        draft.root.set(field, "");
    }
    Ok(draft)
}

/// How the result of a book stands to the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// There is none.
    None,
    /// It is what the answers say.
    Sound,
    /// It was computed for another period, scope or method.
    Stale,
    /// Its files, or how they are to be read, were changed since.
    Unread,
    /// All its files were removed since.
    Removed,
    /// Some of its sums were changed by hand.
    Changed,
}

/// How the result of the draft's book stands to its answers. Asked at every key press, so it reads lines and no JSON.
pub fn standing(root: &Node) -> Standing {
    let read = root.get(BOOK_BASIS);
    if root.get("way") != "book" || read.is_empty() {
        return Standing::None;
    }
    let mut lines = read.split('\n');
    let held = held_for(root);
    if held
        .iter()
        .any(|answer| lines.next() != Some(line(answer).as_str()))
    {
        return Standing::Stale;
    }
    match root.get(BOOK_UNREAD) {
        "" if sums(root).eq(lines) => Standing::Sound,
        "" => Standing::Changed,
        FILES_GONE => Standing::Removed,
        _ => Standing::Unread,
    }
}

/// Whether a book is neither read nor its sums typed.
pub fn absent(root: &Node) -> bool {
    ["book_name", "book_loans", "book_balance"]
        .iter()
        .all(|field| root.get(field).trim().is_empty())
        && BOOK_SUMS
            .iter()
            .all(|field| root.get(field).trim().is_empty())
}
