//! 5.5.1, 5.6: approval and what comes after it: the checklists, the log that names what was approved, the state of the label, the calendar.

use super::fields::{
    AGREED_STEPS, AMENDMENTS, APPROVALS, CHECKS, CYCLES, EVENTS, KPIS, OUTSIDE_APPROVAL, RESULTS,
    RISKS, STEPS,
};
use super::interview;
use super::kpi::{FILED, Kpi, kpis};
use super::terms::{Leaves, Terms, day};
use super::words as w;
use crate::documents::from_bills::{TAKEN, Taken};
use crate::documents::meant::{meant, text};
use crate::documents::{Draft, Fault, Node, Place, Problem, Row, Template, checksum};
use crate::i18n::{Lang, Message};
use crate::measure::{Day, Year, read_year};
use crate::standards::sll::desk::calendar::{Dates, Kind, LoanName, Planned, planned};
use crate::standards::sll::desk::checklists::{Checklist, Item, LISTS, Status};
use crate::standards::sll::desk::label::{
    Consents, Event, Label, Refusal, Requirement, State, Step, Transfer, TransferCause,
};
use crate::standards::sll::desk::matching::Chosen;
use crate::standards::sll::desk::rate::course::{BaseRate, Leaving};
use crate::standards::sll::desk::rate::interest::Loan;

/// The lists whose items are questions of other steps: the interview, the KPIs, the scheme.
const ASKED_ELSEWHERE: [&str; 4] = ["5.2.1", "5.4.1.1", "5.4.2", "5.4.3.2"];

/// The checklists of this step.
pub fn lists() -> impl Iterator<Item = &'static Checklist> {
    LISTS
        .iter()
        .filter(|list| !ASKED_ELSEWHERE.contains(&list.code))
}

/// The item of a row with its list.
fn item_of(row: &Node) -> Option<(&'static Checklist, &'static Item)> {
    let code = row.get("item");
    lists().find_map(|list| {
        let item = list.items.iter().find(|item| item.code == code)?;
        Some((list, item))
    })
}

/// Puts a row for each item in a draft.
pub fn list_items(draft: &mut Draft) {
    for item in lists().flat_map(|list| list.items) {
        let mut row = Node::default();
        row.set("item", item.code);
        draft.add_row(&[], CHECKS.id, row);
    }
}

/// What a row is called: clause and item, with the kind of loan where the item is of one kind alone.
pub fn item_name(row: &Node) -> Option<Message> {
    let (_, item) = item_of(row)?;
    let args = vec![
        super::tables::clause_said(item.clause.number),
        item.about.into(),
    ];
    Some(match item.only {
        None => Message::new(w::ITEM_NAME, args),
        Some(only) => Message::new(
            w::ITEM_OF_LOAN,
            args.into_iter().chain([only.name().into()]).collect(),
        ),
    })
}

/// The group of a row: its list.
pub fn list_name(row: &Node) -> Option<Message> {
    item_of(row).map(|(list, _)| list.name.into())
}

/// Whether an item is one of the loan's kind.
pub fn item_asked(root: &Node, row: &Node) -> bool {
    let only = item_of(row).and_then(|(_, item)| item.only);
    let kinds = only.zip(interview::loan_kind(root));
    kinds.is_none_or(|(only, loan)| only == loan)
}

fn status_of(row: &Node) -> Status {
    Status::from_code(row.get("status")).unwrap_or(Status::Open)
}

/// Whether an item is still open: not answered, or not applicable without a reason.
fn item_open(row: &Node) -> bool {
    match status_of(row) {
        Status::Open => true,
        Status::Done => false,
        Status::NotApplicable => row.get("note").trim().is_empty(),
    }
}

/// What the line of a list says of its items.
pub fn group_said(rows: &[&Node]) -> Message {
    let open = rows.iter().filter(|row| item_open(row)).count();
    let all = rows.len().to_string().into();
    match open {
        0 => Message::new(w::GROUP_DONE, vec![all]),
        open => Message::new(w::OPEN_IN_GROUP, vec![open.to_string().into(), all]),
    }
}

/// An item as it was answered.
pub struct Answered<'a> {
    /// Its list.
    pub list: &'static Checklist,
    /// The item.
    pub item: &'static Item,
    /// Its row.
    pub row: &'a Node,
    /// How it stands.
    pub status: Status,
}

/// The items that are asked of the loan, in the order of the lists.
pub fn items(draft: &Draft) -> Vec<Answered<'_>> {
    let rows = draft.root.rows(CHECKS.id).iter();
    let asked = rows.filter(|row| item_asked(&draft.root, &row.node));
    asked
        .filter_map(|row| {
            let (list, item) = item_of(&row.node)?;
            Some(Answered {
                list,
                item,
                row: &row.node,
                status: status_of(&row.node),
            })
        })
        .collect()
}

impl Answered<'_> {
    /// Whether it is still open.
    pub fn open(&self) -> bool {
        item_open(self.row)
    }
}

/// What is approved, in eight digits: KPIs, targets, steps and terms as they are meant, and nothing that is written afterwards.
pub fn mark(draft: &Draft) -> String {
    mark_of(draft, Marked::Meant)
}

/// What a mark is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Marked {
    /// Answers by their meaning: an amount that is typed in another way is the same amount.
    Meant,
    /// Answers as they were typed. Earlier versions of the program wrote such marks, which stay valid.
    Typed,
    /// The same, with the worksheets of energy bills that levels were taken from. What is approved is the level; the first versions of the program
    /// marked the worksheet as well.
    TypedWithWorksheets,
}

fn mark_of(draft: &Draft, marked: Marked) -> String {
    let worksheets = match marked {
        Marked::Meant | Marked::Typed => Worksheets::LeftOut,
        Marked::TypedWithWorksheets => Worksheets::Held,
    };
    let mut agreed = Draft {
        next_row: 0,
        root: agreed(&draft.root, worksheets),
    };
    for field in OUTSIDE_APPROVAL {
        agreed.root.set(field, "");
    }
    for list in [APPROVALS.id, EVENTS.id, AMENDMENTS.id, RISKS.id, CHECKS.id] {
        agreed.root.lists.remove(list);
    }
    if marked == Marked::Meant {
        agreed = meant(STEPS, &agreed);
    }
    checksum(&agreed)
        .chars()
        .take(8)
        .collect::<String>()
        .to_ascii_uppercase()
}

/// Whether a mark holds the worksheets of energy bills.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Worksheets {
    LeftOut,
    Held,
}

/// A node without reasons, without what is only expected or filed, and without the identities of its rows.
fn agreed(node: &Node, worksheets: Worksheets) -> Node {
    let mut found = Node::default();
    for (field, typed) in &node.answers {
        let kept = worksheets == Worksheets::Held || field != TAKEN;
        if kept && !field.contains('.') {
            found.set(field, typed);
        }
    }
    // What became of a worksheet after a level was taken from it changes nothing that was agreed.
    let taken = Taken::of(node).filter(|taken| taken.since.is_some());
    if let Some(taken) = taken.filter(|_| worksheets == Worksheets::Held) {
        let taken = Taken {
            since: None,
            ..taken
        };
        found.set(TAKEN, &taken.text());
    }
    for (list, rows) in &node.lists {
        if list != RESULTS.id && list != FILED {
            let rows = rows.iter().map(|row| Row {
                id: 0,
                node: agreed(&row.node, worksheets),
            });
            found.lists.insert(list.clone(), rows.collect());
        }
    }
    found
}

/// The form without what comes after the approval: a new entry of the log is asked for itself there, and would be without end.
const AGREED: Template = Template {
    steps: AGREED_STEPS,
    ..super::TEMPLATE
};

/// A new entry of the log names what stands there now.
pub fn fresh(draft: &Draft, _place: &Place) -> Node {
    let mut node = Node::default();
    node.set("mark", &mark(&super::asked_by(&AGREED, draft)));
    node
}

/// The last approval, held against what stands there now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Approved {
    /// Nothing was approved.
    Never,
    /// What stands there now was approved, under this mark.
    AsIs(String),
    /// What was approved is not what stands there now, whose mark this is.
    ThenChanged(String),
}

/// What is read of the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Read {
    /// What is approved: see [`mark`].
    Agreed,
    /// What the state of the loan follows from: the interview, the KPIs, the consents, the events and the amendments.
    State,
}

/// Whether an answer of `what` was typed and cannot be read. Nothing is concluded of what cannot be read: neither that the scheme was changed, nor that the
/// loan is in another state.
pub fn unreadable(problems: &[Problem], what: Read) -> bool {
    let unread = problems.iter();
    let mut unread = unread.filter(|problem| problem.fault == Fault::Unreadable);
    unread.any(|problem| {
        let path = problem.place.path.as_slice();
        let within = |id: &str| path.iter().any(|step| step.list == id);
        let expected = within(RESULTS.id);
        match what {
            Read::Agreed => {
                let outside = [APPROVALS.id, EVENTS.id, AMENDMENTS.id, RISKS.id, CHECKS.id];
                let field = OUTSIDE_APPROVAL.contains(&problem.place.field.as_str());
                !expected && !field && !outside.iter().any(|id| within(id))
            }
            Read::State => {
                let consent = problem.place.field.starts_with("consent_");
                let held = [KPIS.id, EVENTS.id, AMENDMENTS.id].iter();
                !expected && (consent || held.into_iter().any(|id| within(id)))
            }
        }
    })
}

/// Whether the last approval is of what stands there now.
pub fn approved(draft: &Draft) -> Approved {
    let mut log = draft.root.rows(APPROVALS.id).iter().rev();
    let last = log.find(|row| ["approved", "conditional"].contains(&row.node.get("decision")));
    let Some(last) = last else {
        return Approved::Never;
    };
    let marked = text(last.node.get("mark"));
    let mut marks = [Marked::Meant, Marked::Typed, Marked::TypedWithWorksheets].into_iter();
    if marks.any(|of| marked.eq_ignore_ascii_case(&mark_of(draft, of))) {
        Approved::AsIs(marked.to_ascii_uppercase())
    } else {
        Approved::ThenChanged(mark(draft))
    }
}

/// 5.4.1.1, 5.4.2: what of the requirements every KPI meets.
fn met(kpis: &[Kpi], reasons: impl Fn(&Kpi) -> bool) -> Vec<Requirement> {
    let every = |holds: &dyn Fn(&Kpi) -> bool| kpis.iter().all(holds);
    let confirmed = |field: &'static str, code: &'static str| {
        move |kpi: &Kpi| kpi.node.get(field).split(',').any(|held| held == code)
    };
    let all = [
        (
            Requirement::NotCountedTwice,
            every(&confirmed("agreements", "no_double")),
        ),
        (
            Requirement::Relevance,
            every(&confirmed("requirements", "relevance")),
        ),
        (
            Requirement::Objectivity,
            every(&confirmed("requirements", "objectivity")),
        ),
        (
            Requirement::Stability,
            every(&confirmed("requirements", "stability")),
        ),
        (
            Requirement::Timeliness,
            every(&confirmed("requirements", "timeliness")),
        ),
        (
            Requirement::Strategy,
            every(&confirmed("requirements", "strategy")),
        ),
        (
            Requirement::ClearTargets,
            every(&|kpi| {
                kpi.definition().is_some_and(|kpi| {
                    !kpi.targets.is_empty()
                        && kpi.targets.iter().all(|(_, tiers)| !tiers.is_empty())
                })
            }),
        ),
        (
            Requirement::Mandatory,
            every(&|kpi| !super::rules::below_mandatory(kpi)),
        ),
        (Requirement::Reasoned, every(&reasons)),
        (
            Requirement::Method,
            every(&|kpi| !kpi.node.get("method").trim().is_empty()),
        ),
    ];
    let held = all.into_iter().filter(|(_, held)| *held);
    held.map(|(requirement, _)| requirement).collect()
}

/// The label after every event of the list, and why an event is refused. A row that is not answered yet is passed over.
pub fn label(draft: &Draft, kpis: &[Kpi]) -> (Label, Vec<(Place, Refusal)>) {
    let root = &draft.root;
    let mut label = Label::default();
    let mut refused = Vec::new();
    for row in root.rows(EVENTS.id) {
        let Some((on, step)) = day(&row.node, "day").zip(Step::from_code(row.node.get("step")))
        else {
            continue;
        };
        let event = match step {
            Step::Match => interview::matched(root)
                .filter(|_| interview::finished(root))
                .map(|found| Event::Match(Box::new(found), Chosen::Linked)),
            Step::SetKpis => Some(Event::SetKpis {
                kpis: kpis.iter().filter_map(Kpi::definition).collect(),
                met: met(kpis, super::rules::reasoned),
                consents: Consents {
                    borrower: day(root, "consent_borrower"),
                    lender: day(root, "consent_lender"),
                },
            }),
            Step::Sign => Some(Event::Sign),
            Step::Test => Some(Event::Test(label.tested + 1)),
            Step::Transfer => transfer(&row.node).map(Event::Transfer),
            Step::Settle => Some(Event::Settle),
            Step::Propose | Step::Accept | Step::Withdraw => None,
        };
        match event.map(|event| label.apply(on, &event)) {
            Some(Ok(next)) => label = next,
            Some(Err(why)) => {
                refused.push((Place::default().row(EVENTS.id, row.id).field("step"), why));
            }
            None => {}
        }
    }
    // An amendment to which a party has not consented leaves the loan 修订中.
    let pending = |row: &Row| {
        let missing = |field: &str| day(&row.node, field).is_none();
        !row.node.is_blank() && (missing("consent_borrower") || missing("consent_lender"))
    };
    if label.state == State::Linked && root.rows(AMENDMENTS.id).iter().any(pending) {
        label.state = State::Amending;
    }
    (label, refused)
}

/// 5.4.1.1, 5.5.1 f: the state as a person reads it, with the day from which it holds; after 调出 and 结清 also what the loan was before. An event may be
/// planned for a day to come, and the sentence is true before that day and after it.
pub fn state_said(label: &Label) -> Message {
    let name = label.state.name();
    let Some((from, before)) = label.since() else {
        return name.into();
    };
    let from = from.to_string().into();
    if matches!(label.state, State::TransferredOut | State::Settled) {
        return Message::new(
            w::STATE_AFTER,
            vec![name.into(), from, before.name().into()],
        );
    }
    Message::new(w::STATE_FROM, vec![name.into(), from])
}

/// 5.5.1 f: whether the loan has left the sustainability-linked loans, or was settled, on this day. An event that is planned for a later day has not
/// happened.
pub fn gone(label: &Label, today: Day) -> bool {
    let left = label.transfer.as_ref().map(|transfer| transfer.from);
    let settled = label.steps.iter();
    let settled = settled.filter(|taken| taken.step == Step::Settle);
    left.into_iter()
        .chain(settled.map(|taken| taken.day))
        .any(|day| day <= today)
}

fn transfer(row: &Node) -> Option<Transfer> {
    Some(Transfer {
        cause: TransferCause::from_code(row.get("cause"))?,
        reason: row.get("note").to_owned(),
        from: day(row, "from")?,
        rate_after: super::terms::rate_after(row),
        still_reported: row.get("reported").to_owned(),
    })
}

/// When the loan's days end: with its settlement, and with its declassification.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ends {
    /// 结清.
    settled: Option<Day>,
    /// 调出: from when.
    transferred: Option<Day>,
    /// Whether something is reported after 调出.
    reported: bool,
    /// The years of the cycles whose result would count after 调出.
    untested: Vec<Year>,
    /// The entries of the risk log that are closed.
    closed: Vec<u16>,
}

impl Ends {
    /// The ends that the list of events gives. A settlement that is refused gives none; 调出 counts from its day on, also while the rate after it is open.
    pub fn of(draft: &Draft, terms: &Terms) -> Self {
        let (_, refused) = label(draft, &kpis(draft));
        let mut ends = Self {
            transferred: match terms.leaves {
                Leaves::On(Leaving { from, .. }) | Leaves::Open(from) => Some(from),
                Leaves::Never | Leaves::Undated => None,
            },
            ..Self::default()
        };
        for row in draft.root.rows(EVENTS.id) {
            let place = Place::default().row(EVENTS.id, row.id);
            match Step::from_code(row.node.get("step")) {
                Some(Step::Settle) if refused.iter().all(|(at, _)| at.path != place.path) => {
                    ends.settled = day(&row.node, "day").or(ends.settled);
                }
                Some(Step::Transfer) if day(&row.node, "from") == ends.transferred => {
                    ends.reported |= !row.node.get("reported").trim().is_empty();
                }
                _ => {}
            }
        }
        let risks = draft.root.rows(RISKS.id).iter();
        let closed = risks.filter(|row| !row.node.get("closed").trim().is_empty());
        ends.closed = closed
            .filter_map(|row| u16::try_from(row.id).ok())
            .collect();
        let after = |row: &&Row| {
            let node = day(&row.node, "node");
            ends.transferred
                .zip(node)
                .is_some_and(|(from, node)| node >= from)
        };
        let rows = draft.root.rows(CYCLES.id).iter().filter(after);
        ends.untested = rows
            .filter_map(|row| read_year(row.node.get("year")))
            .collect();
        ends
    }

    /// 5.5.1 f, 5.6.2: whether a day that was planned is dropped. Nothing is owed after the loan is settled. From its declassification on no KPI is assessed
    /// and no result moves the rate, and a cycle whose result would count afterwards is not tested; what is still reported then is reported.
    pub fn drops(&self, planned: &Planned) -> bool {
        let settled = self.settled.is_some_and(|settled| planned.day > settled);
        let transferred = self
            .transferred
            .is_some_and(|from| planned.day >= from || self.untested.contains(&planned.year));
        settled
            || match planned.kind {
                Kind::Node | Kind::Assessment => transferred,
                Kind::Report | Kind::Verification => transferred && !self.reported,
                Kind::Remedy => self.closed.contains(&planned.number),
                Kind::Repricing | Kind::BeforeMaturity | Kind::Settlement | Kind::Evidence => false,
            }
    }
}

/// What tells the loan from every other one: its number; while it has none, borrower, amount and the days of drawing and maturity.
fn loan_id(root: &Node) -> String {
    match root.get("number").trim() {
        "" => ["credit_code", "name", "amount", "drawn", "due"]
            .map(|field| root.get(field).trim())
            .join(" "),
        number => number.to_owned(),
    }
}

/// 结息日: those before the loan is due, and the day on which it is due. None while the loan is not answered.
fn settlements(terms: &Terms) -> Vec<Day> {
    let of = |loan: &Loan| {
        let mut days = loan.settlement.days(loan.drawn, loan.due);
        days.push(loan.due);
        days
    };
    terms.loan.as_ref().map(of).unwrap_or_default()
}

/// Until when the evidence of the checklists is valid, by the number of its item in the lists. What does not apply to the loan has none.
fn evidence(draft: &Draft) -> Vec<(u16, Day, Message)> {
    let number = |of: &Item| -> Option<u16> {
        let at = lists()
            .flat_map(|list| list.items)
            .position(|item| item.code == of.code)?;
        u16::try_from(at + 1).ok()
    };
    let items = items(draft).into_iter();
    items
        .filter(|answered| answered.status != Status::NotApplicable)
        .filter_map(|answered| {
            let expires = day(answered.row, "expires")?;
            Some((number(answered.item)?, expires, item_name(answered.row)?))
        })
        .collect()
}

/// 5.6.2 d: by when the measures of the risk log are to be done, by the row of the entry, which is never used twice. The calendar names the day of the entry
/// and not its text, in which persons may be named.
fn remedies(root: &Node) -> Vec<(u16, Day, Message)> {
    let rows = root.rows(RISKS.id).iter();
    rows.filter_map(|row| {
        let due = day(&row.node, "due")?;
        let entry = match day(&row.node, "day") {
            Some(day) => Message::new(w::RISK_OF_DAY, vec![day.to_string().into()]),
            None => w::RISK.into(),
        };
        Some((u16::try_from(row.id).ok()?, due, entry))
    })
    .collect()
}

/// The days of the loan that somebody has to keep, also those that [`Ends`] drops; those on which interest is paid where they are wanted too.
pub fn calendar(draft: &Draft, terms: &Terms, interest: bool) -> Vec<Planned> {
    let root = &draft.root;
    let rows = || root.rows(CYCLES.id).iter();
    let of = |field: &str| -> Vec<(Year, Day)> {
        rows()
            .filter_map(|row| read_year(row.node.get("year")).zip(day(&row.node, field)))
            .collect()
    };
    let repricings = match &terms.base {
        Some(BaseRate::Lpr { quotes, .. }) => {
            let days = quotes.iter().map(|(day, _)| *day);
            days.filter(|day| terms.drawn.is_none_or(|drawn| *day > drawn))
                .collect()
        }
        _ => Vec::new(),
    };
    planned(
        &LoanName {
            id: loan_id(root),
            title: super::subject(draft).get(Lang::Zh),
        },
        &Dates {
            reports: of("report_due"),
            verifications: of("verified_by"),
            nodes: of("node"),
            repricings,
            assessments: of("assessed_on"),
            due: terms.due,
            evidence: evidence(draft),
            remedies: remedies(root),
            settlements: if interest {
                settlements(terms)
            } else {
                Vec::new()
            },
        },
    )
}
