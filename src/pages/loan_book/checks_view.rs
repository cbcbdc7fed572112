//! Remarks about the loans of a book or about typed ones: each kind with its rows, a correction where it is safe, and a reason where the loan is right;
//! and the rows that were not used.

use super::import_view::counted;
use super::state::LoanBookState;
use super::{progress_view, words as w};
use crate::documents::BOOK_CONFIRM;
use crate::documents::reserved::BOOK_CONFIRMED;
use crate::documents::words::SEMICOLON;
use crate::i18n::{Lang, Message, Text};
use crate::measure::{Decimal, Places, grouped, grouped_at_most};
use crate::pages::form::actions::do_action;
use crate::pages::form::editor::Editor;
use crate::standards::green_loan::confirm::{self, Confirm, Reason, Reasons};
use crate::standards::green_loan::flag::Flag;
use crate::standards::green_loan::result::{
    BesideSummary, FlaggedSummary, RefusedSummary, Summary,
};
use crate::standards::green_loan::{Indicator, Mass, Source, clause, words as gw};
use crate::ui::broad::Broad;
use crate::ui::html::{button, clause_mark, el, of_class};
use crate::ui::toast::toast;
use crate::ui::words::COLON;
use crate::ui::{after_paint, dynamic, focus, memo};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// How many refused rows are shown at first.
const REFUSED_SHOWN: usize = 50;

/// What the remarks of the page have in common.
#[derive(Clone, Copy)]
struct Remarks {
    editor: Editor,
    lang: Broad<Lang>,
    /// The book that the loans come from; `None` for typed loans.
    book: Option<LoanBookState>,
    /// Whether the book has several files.
    several: bool,
    /// The remarks that the person confirmed.
    reasons: Memo<Reasons>,
}

impl Remarks {
    fn of(editor: Editor, book: Option<LoanBookState>) -> Self {
        let reasons = memo(move || {
            editor
                .form
                .read_settled(|draft| confirm::read(draft.root.get(BOOK_CONFIRMED)))
        });
        Self {
            editor,
            lang: editor.form.lang,
            book,
            several: book.is_some_and(|book| book.files.with_untracked(|files| files.len() > 1)),
            reasons,
        }
    }

    /// Confirms remarks with one reason, or takes that back where it is blank. Each is named by its key and its loan.
    fn confirm(self, remarks: Vec<[String; 2]>, why: &str) {
        let mut others = remarks;
        if others.is_empty() || !self.editor.is_open() || self.editor.form.locked.get_untracked() {
            return;
        }
        let [key, loan] = others.swap_remove(0);
        let asked = Confirm {
            key,
            reason: Reason {
                of: loan,
                why: why.to_owned(),
            },
            others,
        };
        let bytes = serde_json::to_vec(&asked).unwrap_or_default();
        if let Err(why) = do_action(self.editor, BOOK_CONFIRM, w::CONFIRM, &bytes) {
            toast(why, None);
        }
    }
}

/// The view of the checks of a book.
pub(super) fn view(editor: Editor, book: LoanBookState) -> AnyView {
    let of = Remarks::of(editor, Some(book));
    let body = move || {
        let Some(kept) = book.result.get() else {
            return vec![of_class("p", "empty").words(w::NOT_READ_YET).view()];
        };
        // The last reading on this page holds more rows than the draft, which keeps few.
        let fresh = book
            .fresh
            .get()
            .filter(|fresh| fresh.rows == kept.rows && fresh.total == kept.total)
            .unwrap_or_else(|| kept.clone());
        listed(of, &kept, &fresh, w::NO_DOUBTS)
    };
    vec![
        of_class("div", "book-checks").child(dynamic(body)).view(),
        mends(book),
        progress_view::view(book),
    ]
    .into_any()
}

/// The view of the checks of typed loans.
pub(super) fn of_typed(editor: Editor, result: Option<Arc<Summary>>) -> Vec<AnyView> {
    match result {
        None => vec![of_class("p", "empty").words(w::NO_LOANS_YET).view()],
        Some(result) => listed(
            Remarks::of(editor, None),
            &result,
            &result,
            w::NO_DOUBTS_TYPED,
        ),
    }
}

/// The rows that were not used, then each kind of remark; `none` where there is nothing of either.
fn listed(of: Remarks, kept: &Arc<Summary>, fresh: &Arc<Summary>, none: Text) -> Vec<AnyView> {
    let refused = (kept.rows.refused > 0).then(|| refused(of, fresh));
    let kinds = Flag::ALL
        .into_iter()
        .filter_map(|flag| kind(of, kept, fresh, flag));
    let all: Vec<AnyView> = refused.into_iter().chain(kinds).collect();
    if all.is_empty() {
        vec![of_class("p", "empty").words(none).view()]
    } else {
        all
    }
}

/// Where a row stands: its file where there are several, its row, and the loan's number.
fn place_words(of: Remarks, file: u32, row: u64, id: &str, lang: Lang) -> String {
    let pattern = match of.book {
        None => w::LOAN_NUMBER,
        Some(_) if of.several => w::ROW_OF_FILE,
        Some(_) => w::ROW_NUMBER,
    };
    let file = (u64::from(file) + 1).to_string();
    Message::new(
        pattern,
        vec![row.to_string().into(), id.into(), file.as_str().into()],
    )
    .get(lang)
    .trim()
    .to_owned()
}

/// An amount or a figure as it is shown: stored with all its digits, printed with two places.
fn amount(text: &str) -> String {
    Decimal::from_str_exact(text).map_or_else(
        |_| text.to_owned(),
        |exact| grouped_at_most(exact, Places(2)),
    )
}

/// The rows that a row may be the contract or a drawdown of, with their balances.
fn beside_words(of: Remarks, beside: &BesideSummary, lang: Lang) -> String {
    let places = beside.rows.iter().enumerate();
    let places: Vec<String> = places
        .map(|(at, (file, row))| {
            let number = beside.numbers.get(at).map_or("", String::as_str);
            let place = place_words(of, *file, *row, number, lang);
            if beside.borrower.is_empty() {
                return place;
            }
            let args = vec![place.into(), beside.borrower.as_str().into()];
            Message::new(w::OF_BORROWER, args).get(lang)
        })
        .collect();
    let pattern = match (beside.count, beside.rows.len() as u64) {
        (1, _) => w::BESIDE,
        (count, known) if count > known => w::BESIDE_MANY,
        _ => w::BESIDE_ALL,
    };
    let args = vec![
        places.join(w::BETWEEN_CELLS.get(lang)).into(),
        amount(&beside.balance).into(),
        counted(beside.count).into(),
    ];
    Message::new(pattern, args).get(lang)
}

/// A remark's row in words: where it stands, borrower, project, balance, total investment, and the figures that the remark is about.
fn row_words(of: Remarks, row: &FlaggedSummary, flag: Flag, lang: Lang) -> String {
    let mut facts = vec![place_words(of, row.file, row.row, &row.id, lang)];
    facts.extend(
        [&row.borrower, &row.project]
            .into_iter()
            .filter(|name| !name.trim().is_empty())
            .cloned(),
    );
    for (pattern, held) in [
        (w::BALANCE_OF, &row.balance),
        (w::INVESTMENT_OF, &row.investment),
    ] {
        if !held.is_empty() {
            facts.push(Message::new(pattern, vec![amount(held).into()]).get(lang));
        }
    }
    if let Some((file, number)) = row
        .same_as
        .filter(|_| matches!(flag, Flag::SameId | Flag::SameRow))
    {
        let place = place_words(of, file, number, "", lang);
        facts.push(Message::new(w::SAME_AS, vec![place.trim().into()]).get(lang));
    }
    let held = matches!(flag, Flag::Drawdowns | Flag::ListedAgain);
    if let Some(beside) = row.beside.as_ref().filter(|_| held) {
        facts.push(beside_words(of, beside, lang));
    }
    if let Some((file, number)) = row
        .beside
        .as_ref()
        .filter(|_| flag == Flag::Reversed)
        .and_then(|beside| beside.rows.first())
    {
        let place = place_words(of, *file, *number, "", lang);
        facts.push(Message::new(w::BELOW_ZERO_AT, vec![place.into()]).get(lang));
    }
    for indicator in flag.about() {
        let known = row
            .figures
            .iter()
            .find(|(code, _)| code == indicator.code());
        if let Some((_, figure)) = known {
            let args = vec![indicator.name().into(), amount(figure).into()];
            facts.push(Message::new(w::FIGURE_OF, args).get(lang));
        }
    }
    if let Some((indicator, each)) = row.intensity().filter(|_| flag == Flag::Intensity) {
        let args = vec![indicator.name().into(), grouped(each, None).into()];
        facts.push(Message::new(w::INTENSITY_OF, args).get(lang));
    }
    let cells = row.cells.iter().filter(|(code, _)| flag.is_about(code));
    let cells: Vec<String> = cells
        .filter_map(|(code, text)| {
            let args = vec![cell_name(code)?.into(), text.as_str().into()];
            Some(Message::new(w::WRITTEN_CELL, args).get(lang))
        })
        .collect();
    // Typed loans stand in their fields as they were typed.
    if of.book.is_some() && !cells.is_empty() {
        let cells = cells.join(w::BETWEEN_CELLS.get(lang));
        facts.push(Message::new(w::WRITTEN, vec![cells.into()]).get(lang));
    }
    facts.join(w::BETWEEN.get(lang))
}

/// The name of a column by its code, as it stands before the text of a cell.
fn cell_name(code: &str) -> Option<Message> {
    if let Some((_, name)) = w::CELLS.iter().find(|(known, _)| *known == code) {
        return Some((*name).into());
    }
    if let Some(indicator) = Indicator::from_code(code) {
        return Some(indicator.name().into());
    }
    let indicator = Indicator::from_code(code.strip_suffix("_source")?)?;
    Some(Message::new(
        w::CELL_OF_SOURCE,
        vec![indicator.name().into()],
    ))
}

/// The indicator whose figures a doubt takes for kilograms.
fn in_kilograms(flag: Flag) -> Option<Indicator> {
    match flag {
        Flag::So2Kilograms => Some(Indicator::So2),
        Flag::NoxKilograms => Some(Indicator::Nox),
        _ => None,
    }
}

/// Says of a row whether it is left out, as one of sums or a repeated one, or a loan, and reads the book again.
fn judge(book: LoanBookState, place: (u32, u64), is_sum: bool, words: Text) -> AnyView {
    let ready = memo(move || book.ready());
    let say = move |_| {
        book.plan.update(|plan| {
            plan.sums.retain(|row| *row != place);
            plan.loans.retain(|row| *row != place);
            let said = if is_sum {
                &mut plan.sums
            } else {
                &mut plan.loans
            };
            said.push(place);
        });
        book.touched();
        book.read();
    };
    // Without its files a book cannot be read again.
    dynamic(move || ready.get().then(|| button("quiet", words).on("click", say)))
}

/// How many remarks of a kind are listed before the list scrolls by itself.
const LISTED: usize = 6;

/// A remark of a row: its key among the reasons, and its loan.
type Remark = [String; 2];

/// The reason that a remark was confirmed with.
fn reason_of(of: Remarks, [key, loan]: Remark) -> Memo<Option<String>> {
    memo(move || {
        of.reasons.with(|reasons| {
            reasons
                .get(&key)
                .filter(|held| held.of == loan)
                .map(|held| held.why.clone())
        })
    })
}

fn kind(of: Remarks, kept: &Arc<Summary>, fresh: &Arc<Summary>, flag: Flag) -> Option<AnyView> {
    let count = Some(confirm::count_of(kept, flag)).filter(|count| *count > 0)?;
    let lang = of.lang;
    // Only rows that the document keeps can be confirmed one by one, so only these are listed.
    let rows: Vec<(FlaggedSummary, Remark)> = confirm::with(kept, flag)
        .map(|row| {
            (
                row.clone(),
                [confirm::key(row, flag), confirm::loan_of(row)],
            )
        })
        .collect();
    let whole = {
        let kept = kept.clone();
        memo(move || {
            of.reasons
                .with(|reasons| confirm::reason_of_all(reasons, &kept, flag).map(str::to_owned))
        })
    };
    let chosen = RwSignal::new(Vec::<Remark>::new());
    let shown = rows.len();
    let remarks: Vec<Remark> = rows.iter().map(|(_, remark)| remark.clone()).collect();
    let items = rows
        .into_iter()
        .map(|(row, remark)| remark_row(of, row, flag, remark, whole, chosen, count > 1))
        .collect::<Vec<_>>();
    let list = (shown > 0).then(|| {
        let list = of_class("ul", "book-flagged").child(items);
        if shown <= LISTED {
            return list;
        }
        of_class("div", "scroll tall")
            .attr("tabindex", "0")
            .attr("role", "group")
            .attr_of("aria-label", move || {
                Some(flag.says().get(lang.get()).to_owned())
            })
            .child(list)
    });
    let more = (count > shown as u64).then(|| {
        let pattern = if of.book.is_some() {
            w::FIRST_OF
        } else {
            w::FIRST_OF_TYPED
        };
        of_class("p", "hint").text_of(move || {
            Message::new(
                pattern,
                vec![shown.to_string().into(), counted(count).into()],
            )
            .get(lang.get())
        })
    });
    let title = el("h2").words(flag.says());
    let number = of_class("p", "num")
        .child(el("b").text_of(move || {
            let words = if count == 1 {
                w::LOAN_COUNT
            } else {
                w::LOANS_COUNT
            };
            Message::new(words, vec![counted(count).into()]).get(lang.get())
        }))
        .text(" ")
        .child(clause_mark(clause(gw::CHECKS)));
    let mend = of.book.zip(in_kilograms(flag)).map(|(book, indicator)| {
        let rows: Vec<(u32, u64)> = confirm::with(fresh, flag)
            .map(|row| (row.file, row.row))
            .collect();
        kilograms(book, fresh, indicator, count, &rows)
    });
    let source = of.book.filter(|_| flag == Flag::NoSource).map(source);
    let asked = {
        let kept = kept.clone();
        let open = memo(move || {
            of.reasons
                .with(|reasons| confirm::is_open(reasons, &kept, flag))
        });
        let asked = of.book.is_some() && flag.is_asked();
        asked.then(|| {
            dynamic(move || {
                open.get()
                    .then(|| of_class("p", "missed").words(w::MUST_CONFIRM))
            })
        })
    };
    Some(
        of_class("section", "book-flag")
            .child(title)
            .child(number)
            .child(asked)
            .child(list)
            .child(more)
            .child(confirmation(of, kept, flag, remarks, whole, chosen))
            .child(mend)
            .child(source)
            .view(),
    )
}

/// A remark about one loan: with a box to choose it where the kind has several, or with the reason that it was confirmed with.
fn remark_row(
    of: Remarks,
    row: FlaggedSummary,
    flag: Flag,
    remark: Remark,
    whole: Memo<Option<String>>,
    chosen: RwSignal<Vec<Remark>>,
    several: bool,
) -> AnyView {
    let lang = of.lang;
    let place = (row.file, row.row);
    let sum = of.book.filter(|_| flag.may_be_sum()).map(|book| {
        let words = match flag {
            Flag::SameRow | Flag::Drawdowns | Flag::ListedAgain => w::IS_REPEATED,
            Flag::Struck
            | Flag::StruckThrough
            | Flag::Apart
            | Flag::IssuedAfter
            | Flag::Reversed => w::IS_NO_LOAN,
            _ => w::IS_A_SUM,
        };
        judge(book, place, true, words)
    });
    // A drawdown names its contract: one of them is left out, and it may be the other one.
    let other = of
        .book
        .filter(|_| matches!(flag, Flag::Drawdowns | Flag::ListedAgain))
        .and_then(|book| match row.beside.as_ref()?.rows.as_slice() {
            [other] if row.beside.as_ref()?.count == 1 => {
                Some(judge(book, *other, true, w::OTHER_IS_REPEATED))
            }
            _ => None,
        });
    let row = Arc::new(row);
    // A single remark has no box of its own: it is confirmed where the kind is.
    let id = if several {
        ["confirm-", &remark[0].replace(':', "-")].concat()
    } else {
        ["confirm-", flag.code()].concat()
    };
    let own = reason_of(of, remark.clone());
    let is_whole = memo(move || whole.with(Option::is_some));
    let body = dynamic(move || {
        let row = row.clone();
        let words = move || row_words(of, &row, flag, lang.get());
        let why = own.get();
        if is_whole.get() || !several && why.is_none() {
            return vec![el("span").text_of(words).view()];
        }
        let Some(why) = why else {
            let (ticked, remark) = (remark.clone(), remark.clone());
            let tick = move |event: web_sys::Event| {
                let on = event
                    .target()
                    .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok())
                    .is_some_and(|input| input.checked());
                chosen.update(|chosen| {
                    chosen.retain(|other| *other != remark);
                    if on {
                        chosen.push(remark.clone());
                    }
                });
            };
            let input = el("input")
                .attr("type", "checkbox")
                .id(&id)
                .checked(move || chosen.with(|chosen| chosen.contains(&ticked)))
                .on("change", tick);
            let choice = of_class("label", "option")
                .child(input)
                .child(el("span").text_of(words));
            return vec![choice.view()];
        };
        let said = move || Message::new(w::CONFIRMED, vec![why.as_str().into()]).get(lang.get());
        vec![
            el("span").text_of(words).view(),
            confirmed(of, &id, said, remark.clone()),
        ]
    });
    el("li")
        .child(body)
        .text(" ")
        .child(sum)
        .text(" ")
        .child(other)
        .view()
}

/// The reason of remarks that were confirmed, with a button that takes it back.
fn confirmed(
    of: Remarks,
    id: &str,
    said: impl Fn() -> String + Send + 'static,
    remark: Remark,
) -> AnyView {
    let place = id.to_owned();
    let undo = move |_| {
        of.confirm(vec![remark.clone()], "");
        let place = place.clone();
        after_paint(move || focus(&place));
    };
    of_class("p", "book-confirmed")
        .text_of(said)
        .text(" ")
        .child(button("quiet", w::UNDO).id(id).on("click", undo))
        .view()
}

/// The one place where the remarks of a kind are confirmed: the reason is given once, for those that are chosen or for all. Folded away until it is
/// wanted, and gone where nothing is left to confirm.
fn confirmation(
    of: Remarks,
    kept: &Summary,
    flag: Flag,
    remarks: Vec<Remark>,
    whole: Memo<Option<String>>,
    chosen: RwSignal<Vec<Remark>>,
) -> AnyView {
    let lang = of.lang;
    let id = ["confirm-", flag.code()].concat();
    let count = confirm::count_of(kept, flag);
    // A single remark is confirmed as that of its row.
    let all: Remark = match remarks.as_slice() {
        [only] if count == 1 => only.clone(),
        _ => [flag.code().to_owned(), confirm::kind_of(kept, flag)],
    };
    let every_row = remarks.len() as u64 == count;
    let own: Vec<_> = remarks
        .into_iter()
        .map(|remark| reason_of(of, remark))
        .collect();
    let done = memo(move || every_row && own.iter().all(|own| own.with(Option::is_some)));
    let typed = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    dynamic(move || {
        let (id, all) = (id.clone(), all.clone());
        if let Some(why) = whole.get() {
            let said = move || {
                let args = vec![why.as_str().into(), counted(count).into()];
                Message::new(w::ALL_CONFIRMED, args).get(lang.get())
            };
            return vec![confirmed(of, &id, said, all)];
        }
        if done.get() {
            return Vec::new();
        }
        let (field, fault) = ([&id, "-why"].concat(), [&id, "-missing"].concat());
        let take = move |event: web_sys::Event| {
            if let Some(input) = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok())
            {
                typed.set(input.value());
            }
        };
        let input = el("input")
            .attr("type", "text")
            .attr("autocomplete", "off")
            .id(&field)
            .attr("aria-describedby", &fault)
            .value(move || typed.get())
            .on("input", take);
        let back = field.clone();
        let place = id.clone();
        let confirm = move |_| {
            let why = typed.get_untracked();
            missing.set(why.trim().is_empty());
            if why.trim().is_empty() {
                focus(&back);
                return;
            }
            let mut remarks = chosen.get_untracked();
            if remarks.is_empty() {
                remarks.push(all.clone());
            }
            of.confirm(remarks, &why);
            chosen.set(Vec::new());
            typed.set(String::new());
            let place = place.clone();
            after_paint(move || focus(&place));
        };
        let does = move || {
            let lang = lang.get();
            match chosen.with(Vec::len) {
                0 if count == 1 => w::CONFIRM.get(lang).to_owned(),
                0 => Message::new(w::CONFIRM_ALL, vec![counted(count).into()]).get(lang),
                some => Message::new(w::CONFIRM_CHOSEN, vec![some.to_string().into()]).get(lang),
            }
        };
        let said = move || {
            if missing.get() {
                w::WHY_MISSING.get(lang.get()).to_owned()
            } else {
                String::new()
            }
        };
        let go = of_class("button", "secondary")
            .attr("type", "button")
            .text_of(does)
            .on("click", confirm);
        let parts = of_class("p", "book-outs")
            .child(el("label").attr("for", &field).words(w::WHY_RIGHT))
            .child(input)
            .child(go);
        let hidden = of_class("span", "vh").words(COLON).words(flag.says());
        let hint = (count > 1).then(|| of_class("p", "hint").words(w::CONFIRM_HINT));
        let folded = of_class("details", "fold book-confirm")
            .child(el("summary").id(&id).words(w::CONFIRM_FOLD).child(hidden))
            .child(hint)
            .child(parts)
            .child(
                of_class("p", "missed")
                    .id(&fault)
                    .attr("role", "alert")
                    .text_of(said),
            );
        vec![folded.view()]
    })
}

/// The rows that were not used: where they stand, the loan and its balance as far as they can be read, and why.
fn refused(of: Remarks, result: &Arc<Summary>) -> AnyView {
    let (lang, count, result) = (of.lang, result.rows.refused, result.clone());
    let known = result.refused.len();
    let all = RwSignal::new(false);
    let title = move || Message::new(w::REFUSED_TITLE, vec![counted(count).into()]).get(lang.get());
    let heading = |words: Text| el("th").attr("scope", "col").words(words).view();
    let mut heads = Vec::new();
    if of.several {
        heads.push(heading(w::FILE_NUMBER));
    }
    heads.extend([w::ROW, w::WHO, w::BALANCE_WAN, w::REASON].map(heading));
    let rows = dynamic(move || {
        let most = if all.get() { known } else { REFUSED_SHOWN };
        result
            .refused
            .iter()
            .take(most)
            .map(|row| refused_row(of, row))
            .collect::<Vec<_>>()
    });
    let table = of_class("table", "answers")
        .id("book-refused-checks")
        .child(el("thead").child(el("tr").child(heads)))
        .child(el("tbody").child(rows));
    let scroll = of_class("div", "scroll tall")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr_of("aria-label", move || Some(title()))
        .child(table);
    let others = dynamic(move || {
        let shown = if all.get() {
            known
        } else {
            known.min(REFUSED_SHOWN)
        };
        let more = (known > shown)
            .then(|| button("secondary", w::SHOW_ALL_ROWS).on("click", move |_| all.set(true)));
        let first = ((shown as u64) < count).then(|| {
            of_class("p", "hint").text_of(move || {
                Message::new(
                    w::FIRST_OF_REFUSED,
                    vec![counted(shown as u64).into(), counted(count).into()],
                )
                .get(lang.get())
            })
        });
        vec![
            crate::ui::html::Child::from(first).view(),
            crate::ui::html::Child::from(more).view(),
        ]
    });
    of_class("section", "book-flag")
        .child(el("h2").text_of(title))
        .child(scroll)
        .child(others)
        .view()
}

fn refused_row(of: Remarks, row: &RefusedSummary) -> AnyView {
    let lang = of.lang;
    let reasons = row.reasons.clone();
    let why = move || {
        let lang = lang.get();
        reasons
            .iter()
            .map(|[zh, en]| if lang == Lang::Zh { zh.as_str() } else { en })
            .collect::<Vec<_>>()
            .join(SEMICOLON.get(lang))
    };
    let names: Vec<&str> = row
        .names
        .iter()
        .map(|name| name.trim())
        .filter(|name| !name.is_empty())
        .collect();
    let loan = of
        .book
        .filter(|_| row.is_like_total())
        .map(|book| judge(book, (row.file, row.row), false, w::IS_A_LOAN));
    let number = |text: &str| of_class("td", "number").text(text);
    let file = of
        .several
        .then(|| number(&(u64::from(row.file) + 1).to_string()));
    el("tr")
        .child(file)
        .child(number(&row.row.to_string()))
        .child(el("td").text(&names.join(w::BETWEEN.zh)))
        .child(number(&amount(&row.balance)))
        .child(el("td").text_of(why).text(" ").child(loan))
        .view()
}

/// Reads figures as 千克 instead of 吨: the whole column where most of it is doubted, single figures where every doubted one is known.
fn kilograms(
    book: LoanBookState,
    result: &Arc<Summary>,
    indicator: Indicator,
    count: u64,
    rows: &[(u32, u64)],
) -> AnyView {
    let figures = result
        .total
        .covered
        .get(indicator.index())
        .copied()
        .unwrap_or_default();
    let whole = count.saturating_mul(2) >= figures;
    let each = rows.len() as u64 == count;
    let rows = rows.to_vec();
    let ready = memo(move || book.ready());
    dynamic(move || {
        if !ready.get() {
            return vec![of_class("p", "hint").words(w::MEND_NEEDS_FILES).view()];
        }
        let rows = rows.clone();
        let code = indicator.code();
        let column = whole.then(|| {
            button("secondary", w::WHOLE_COLUMN).on("click", move |_| {
                book.plan.update(|plan| {
                    plan.mass.retain(|(of, _)| of != code);
                    plan.mass
                        .push((code.to_owned(), Mass::Kilogram.code().to_owned()));
                });
                book.touched();
                book.read();
            })
        });
        let single = each.then(|| {
            button("secondary", w::THESE_FIGURES).on("click", move |_| {
                book.plan.update(|plan| {
                    for (file, row) in &rows {
                        let figure = (*file, *row, code.to_owned());
                        if !plan.kilograms.contains(&figure) {
                            plan.kilograms.push(figure);
                        }
                    }
                });
                book.touched();
                book.read();
            })
        });
        let by_hand = (!whole && !each).then(|| of_class("p", "hint").words(w::MEND_IN_FILE));
        vec![
            of_class("p", "book-outs")
                .child(column)
                .child(single)
                .view(),
            crate::ui::html::Child::from(by_hand).view(),
        ]
    })
}

/// Chooses the data source of every figure that names none.
fn source(book: LoanBookState) -> AnyView {
    let ready = memo(move || book.ready());
    dynamic(move || {
        ready.get().then(|| {
            let held = memo(move || book.plan.with(|plan| plan.source.clone()));
            let option = |source: Source| {
                el("option")
                    .attr("value", source.code())
                    .selected(move || held.with(|held| held == source.code()))
                    .words(source.name())
                    .view()
            };
            let options = Source::ALL.map(option).into_iter().collect::<Vec<_>>();
            let none = el("option")
                .attr("value", "")
                .selected(move || held.with(String::is_empty))
                .words(w::NO_SOURCE);
            let choose = move |event: web_sys::Event| {
                if let Some(select) = event
                    .target()
                    .and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok())
                {
                    book.plan.update(|plan| plan.source = select.value());
                    book.touched();
                    book.read();
                }
            };
            let select = el("select")
                .id("book-source")
                .child(none)
                .child(options)
                .on("change", choose);
            of_class("p", "book-outs")
                .child(
                    el("label")
                        .attr("for", "book-source")
                        .words(w::SOURCE_OF_OTHERS),
                )
                .child(select)
        })
    })
}

/// The corrections in force, each with a button that takes it back.
fn mends(book: LoanBookState) -> AnyView {
    let lang = book.lang;
    let names = memo(move || {
        book.plan.with(|plan| {
            let columns = plan
                .mass
                .iter()
                .filter(|(_, unit)| unit == Mass::Kilogram.code())
                .map(|(code, _)| (code.clone(), 0));
            let mut all: Vec<(String, usize)> = columns.collect();
            for indicator in Indicator::ALL {
                let figures = plan
                    .kilograms
                    .iter()
                    .filter(|(.., code)| code == indicator.code())
                    .count();
                if figures > 0 {
                    all.push((indicator.code().to_owned(), figures));
                }
            }
            all
        })
    });
    dynamic(move || {
        let held = names.get();
        (!held.is_empty()).then(|| {
            let item = |(code, figures): &(String, usize)| {
                let (code, figures) = (code.clone(), *figures);
                let name = Indicator::from_code(&code).map_or(w::NOT_READ, Indicator::name);
                let words = move || match figures {
                    0 => Message::new(w::COLUMN_MENDED, vec![name.into()]).get(lang.get()),
                    _ => Message::new(
                        w::FIGURES_MENDED,
                        vec![name.into(), figures.to_string().into()],
                    )
                    .get(lang.get()),
                };
                let undo = move |_| {
                    book.plan.update(|plan| {
                        if figures == 0 {
                            plan.mass.retain(|(of, _)| *of != code);
                        } else {
                            plan.kilograms.retain(|(.., of)| *of != code);
                        }
                    });
                    book.touched();
                    if book.ready() {
                        book.read();
                    }
                };
                let hidden = of_class("span", "vh").words(COLON).words(name);
                el("li")
                    .text_of(words)
                    .text(" ")
                    .child(button("quiet", w::UNDO).child(hidden).on("click", undo))
                    .view()
            };
            of_class("div", "book-mends")
                .child(el("h2").words(w::MENDED))
                .child(
                    of_class("ul", "book-flagged").child(held.iter().map(item).collect::<Vec<_>>()),
                )
        })
    })
}
