//! Everything found and computed in a portfolio: each loan's part at once, sums, shares, and what is hard to believe.

use super::fields::{
    BOOK_SUMS, LOANS, MONEY, NOTES_OF, SOURCES_OF, STEPS, UNITS, VALUES, has, measured,
    not_calculable, said_absent,
};
use super::{book, branches, words as w};
use crate::clause::Clause;
use crate::documents::words::figure_said;
use crate::documents::workings::places_that_add_up;
use crate::documents::{
    Draft, Evaluation, Fault, Figure, Mend, Node, Place, Problem, Strength, Value, check_fields,
    in_form_order,
};
use crate::i18n::{Arg, Message, Text};
use crate::measure::{
    Decimal, Places, grouped, grouped_at_most, product, quotient, read_date, read_number,
    read_water, round_half_up, sum,
};
use crate::standards::green_loan::attribution::{
    HUGE_BALANCE, USUAL_DENSITY, USUAL_RATE, attributable, co2_out_of_line, density,
    kilograms_suspected, outliers, over_whole, rate_doubted, share, unusual, weighted_rate,
};
use crate::standards::green_loan::disclosure::{green_share, large_project, loans_and_bonds};
use crate::standards::green_loan::units::shifted;
use crate::standards::green_loan::{self, Indicator, Mass, Money, words as gw};
use std::cmp::Ordering;
use std::collections::HashMap;

/// The places of amounts in 万元 that workings show at most: those of a cent.
const WORKED: Places = Places(6);
const FORMULA: Clause = green_loan::clause(gw::FORMULA);
const TABLE_5: Clause = green_loan::clause(gw::TABLE_5);
/// 表 1.
pub(super) const TABLE_1: Clause = green_loan::clause(gw::TABLE_1);
/// 六（三）.
pub(super) const CHECKS: Clause = green_loan::clause(gw::CHECKS);

/// The ids of a loan's figures, in the order of table 5.
pub const PARTS: [&str; 7] = [
    "part_tce",
    "part_co2",
    "part_cod",
    "part_nh3n",
    "part_so2",
    "part_nox",
    "part_water",
];
/// The ids of the sums, in the order of table 5.
pub const TOTALS: [&str; 7] = [
    "total_tce",
    "total_co2",
    "total_cod",
    "total_nh3n",
    "total_so2",
    "total_nox",
    "total_water",
];

/// A loan as read: amounts in 万元, figures in tonnes. A figure that cannot be read is `None`.
#[derive(Debug, Clone)]
pub struct Loan {
    /// Its row.
    pub place: Place,
    /// 贷款余额, 万元.
    pub balance: Option<Decimal>,
    /// 项目总投资, 万元.
    pub investment: Option<Decimal>,
    /// 授信额度, 万元.
    pub limit: Option<Decimal>,
    /// 年利率, per cent.
    pub rate: Option<Decimal>,
    /// The annual figures, tonnes.
    pub annual: [Option<Decimal>; 7],
    /// As typed, for the workings: balance and investment.
    pub typed: [Option<Decimal>; 2],
}

impl Loan {
    /// Its part of an indicator, unrounded.
    pub fn part(&self, at: usize) -> Option<Decimal> {
        attributable((*self.annual.get(at)?)?, self.balance?, self.investment?)
    }
}

/// A number of zero or above.
pub(super) fn number(node: &Node, field: &str, unit: &str) -> Option<Decimal> {
    read_number(node.get(field), unit).ok().filter(not_negative)
}

/// Whether a number is zero or above.
fn not_negative(number: &Decimal) -> bool {
    number.is_zero() || number.is_sign_positive()
}

/// The loans of a draft.
pub fn loans(draft: &Draft) -> Vec<Loan> {
    let of = |row: &crate::documents::Row| {
        let node = &row.node;
        let unit = Money::from_code(node.get("money")).unwrap_or_default();
        let typed = |field: &str| number(node, field, unit.name().zh);
        let wan = |field: &str| {
            typed(field).and_then(|amount| shifted(amount, unit.tens() - Money::Wan.tens()))
        };
        let mut annual = [None; 7];
        for (at, (annual, (value, mass))) in
            annual.iter_mut().zip(VALUES.iter().zip(UNITS)).enumerate()
        {
            if measured(node, at) {
                let mass = Mass::from_code(node.get(mass)).unwrap_or_default();
                let unit = mass.name().zh;
                *annual = number(node, value, unit)
                    .or_else(|| {
                        read_water(node.get(value), unit)
                            .filter(|_| at == Indicator::Water.index())
                            .filter(not_negative)
                    })
                    .and_then(|figure| shifted(figure, mass.tens()));
            }
        }
        Loan {
            place: Place::default().row(LOANS.id, row.id),
            balance: wan("balance"),
            investment: wan("investment"),
            limit: wan("limit"),
            rate: number(node, "rate", "%"),
            annual,
            typed: [typed("balance"), typed("investment")],
        }
    };
    draft.root.rows(LOANS.id).iter().map(of).collect()
}

/// What the tables print: everything in 万元 and tonnes, unrounded.
#[derive(Debug, Clone, Default)]
pub struct Totals {
    /// 绿色信贷余额.
    pub green: Option<Decimal>,
    /// The bank's own 绿色信贷余额, where it is typed.
    pub given: Option<Decimal>,
    /// The balances of the loans.
    pub held: Option<Decimal>,
    /// The seven sums; `None` where no loan has a figure.
    pub sums: [Option<Decimal>; 7],
    /// How many loans, and how many of them have a figure of each indicator.
    pub loans: usize,
    /// For each indicator, how many loans have a figure.
    pub covered: [usize; 7],
    /// 各项贷款余额.
    pub all: Option<Decimal>,
    /// 持有绿色债券余额 and its CO2.
    pub bonds: [Option<Decimal>; 2],
    /// The weighted average rate.
    pub rate: Option<Decimal>,
    /// 八: projects of 1 亿元 or more of credit, and their balance.
    pub large: (Decimal, Decimal),
}

/// The loans to one project, told apart by borrower and name as books are read; a loan that names no project is a project of its own.
struct Project<'a> {
    /// Borrower and name.
    names: [&'a str; 2],
    /// Its loans, by their place among all, from 0. A loan without a balance counts nowhere.
    loans: Vec<usize>,
    /// Their limits together, 万元; `None` where none has one.
    limit: Option<Decimal>,
    /// Their balances together, 万元.
    balance: Option<Decimal>,
}

fn projects<'a>(draft: &'a Draft, loans: &[Loan]) -> Vec<Project<'a>> {
    let mut all: Vec<Project> = Vec::new();
    let mut known: HashMap<[&str; 2], usize> = HashMap::new();
    for (number, (loan, row)) in loans.iter().zip(draft.root.rows(LOANS.id)).enumerate() {
        let Some(balance) = loan.balance else {
            continue;
        };
        let names = ["borrower", "project"].map(|field| row.node.get(field).trim());
        let at = if names[1].is_empty() {
            all.len()
        } else {
            *known.entry(names).or_insert(all.len())
        };
        if at == all.len() {
            all.push(Project {
                names,
                loans: Vec::new(),
                limit: None,
                balance: Some(Decimal::ZERO),
            });
        }
        if let Some(project) = all.get_mut(at) {
            project.loans.push(number);
            project.balance = project.balance.and_then(|held| sum(held, balance));
            if let Some(limit) = loan.limit {
                project.limit = sum(project.limit.unwrap_or_default(), limit);
            }
        }
    }
    all
}

/// What is hard to believe of the loans to one project together: balances over the total investment, and loans that contradict each other.
fn projects_doubted(draft: &Draft, loans: &[Loan], problems: &mut Vec<Problem>) {
    let wan = |amount: Decimal| figure_said(grouped(amount, None), gw::WAN.zh);
    for project in projects(draft, loans) {
        let held: Vec<(usize, &Loan)> = project
            .loans
            .iter()
            .filter_map(|at| Some((*at, loans.get(*at)?)))
            .collect();
        if held.len() < 2 {
            continue;
        }
        let [borrower, name] = project.names;
        // The first loan that names a figure is the one that the others are held against.
        let mut differs = |of: &dyn Fn(&Loan) -> Option<Decimal>,
                           field: &'static str,
                           what: Text,
                           shown: &dyn Fn(Decimal) -> Arg| {
            let mut first: Option<(usize, Decimal)> = None;
            for (at, loan) in &held {
                let Some(figure) = of(loan) else { continue };
                match first {
                    None => first = Some((*at, figure)),
                    Some((known, other)) if other != figure => note(
                        problems,
                        "project_differs",
                        loan.place.field(field),
                        Fault::Rule,
                        Strength::Should,
                        Message::new(
                            w::PROJECT_DIFFERS,
                            vec![
                                borrower.into(),
                                name.into(),
                                what.into(),
                                shown(figure),
                                (known + 1).to_string().into(),
                                shown(other),
                            ],
                        ),
                        CHECKS,
                    ),
                    Some(_) => {}
                }
            }
        };
        let some = |investment: Option<Decimal>| investment.filter(|some| !some.is_zero());
        differs(
            &|loan| some(loan.investment),
            "investment",
            w::INVESTMENT,
            &wan,
        );
        for (at, field) in VALUES.into_iter().enumerate() {
            let what = w::VALUE_OF.get(at).copied().unwrap_or(w::HAS);
            let shown = |figure: Decimal| figure_said(grouped(figure, None), gw::TONNE.zh);
            let of = |loan: &Loan| loan.annual.get(at).copied().flatten();
            differs(&of, field, what, &shown);
        }
        // A loan that exceeds the investment alone is doubted already.
        let whole = held
            .iter()
            .filter_map(|(_, loan)| some(loan.investment))
            .max();
        let (Some(whole), Some(balance)) = (whole, project.balance) else {
            continue;
        };
        let last = held
            .iter()
            .rev()
            .find(|(_, loan)| loan.balance.is_some_and(|own| !over_whole(own, whole)));
        if let Some((_, loan)) = last.filter(|_| over_whole(balance, whole)) {
            note(
                problems,
                "project_over_whole",
                loan.place.field("balance"),
                Fault::Rule,
                Strength::Should,
                Message::new(
                    w::PROJECT_OVER_WHOLE,
                    vec![
                        borrower.into(),
                        name.into(),
                        held.len().to_string().into(),
                        wan(balance),
                        wan(whole),
                    ],
                ),
                FORMULA,
            );
        }
    }
}

/// A loan that may be typed twice: it has the number of another one, or it has none and names the same borrower, project, amounts, day and figures.
/// Its balance counts in both rows, so a person says what it is.
fn repeated(draft: &Draft, loans: &[Loan], problems: &mut Vec<Problem>) {
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let mut unnumbered: Vec<(usize, [&str; 2], &Loan, &str)> = Vec::new();
    for (at, (loan, row)) in loans.iter().zip(draft.root.rows(LOANS.id)).enumerate() {
        if loan.balance.is_none_or(|balance| balance.is_zero()) {
            continue;
        }
        let get = |field: &str| row.node.get(field).trim();
        let id = get("id");
        let (field, message) = if id.is_empty() {
            let names = ["borrower", "project"].map(get);
            if names == [""; 2] {
                continue;
            }
            let same = |(_, others, other, issued): &&(usize, [&str; 2], &Loan, &str)| {
                *others == names
                    && *issued == get("issued")
                    && (other.balance, other.investment, other.limit)
                        == (loan.balance, loan.investment, loan.limit)
                    && (other.rate, other.annual) == (loan.rate, loan.annual)
            };
            let Some((first, ..)) = unnumbered.iter().find(same) else {
                unnumbered.push((at, names, loan, get("issued")));
                continue;
            };
            let first = (first + 1).to_string().into();
            ("borrower", Message::new(w::SAME_LOAN, vec![first]))
        } else {
            let first = *numbers.entry(one_form(id)).or_insert(at);
            if first == at {
                continue;
            }
            let args = vec![id.into(), (first + 1).to_string().into()];
            ("id", Message::new(w::SAME_ID, args))
        };
        note_until_explained(
            problems,
            "same_loan",
            loan.place.field(field),
            message,
            CHECKS,
        );
    }
}

/// Balances and densities that no project has, or that are a hundred times off the other loans': a unit may be wrong, so a person says that it is right.
fn sizes(loans: &[Loan], problems: &mut Vec<Problem>) {
    let saved = |loan: &Loan, indicator: Indicator| {
        let saved = loan.annual.get(indicator.index()).copied().flatten()?;
        Some((density(saved, loan.investment?)?, saved))
    };
    let mut ask = |loan: &Loan, code, field: &str, message: Message| {
        note_until_explained(problems, code, loan.place.field(field), message, CHECKS);
    };
    for loan in loans {
        if loan.balance.is_some_and(|balance| balance >= HUGE_BALANCE) {
            ask(loan, "huge_balance", "balance", w::HUGE_BALANCE.into());
        }
        if let Some(rate) = loan.rate.filter(|rate| rate_doubted(*rate)) {
            let [least, most] = USUAL_RATE;
            let args = [rate, least, most].map(|rate| grouped(rate, None).into());
            let message = Message::new(w::RATE_DOUBT, args.into());
            ask(loan, "rate_doubt", "rate", message);
        }
        // Coal equivalent says it where there is no CO2.
        let found = [(Indicator::Co2, "co2"), (Indicator::Coal, "tce")];
        let mut found = found
            .into_iter()
            .filter_map(|(indicator, field)| Some((indicator, field, saved(loan, indicator)?.0)));
        if let Some((indicator, field, density)) = found.next().filter(|found| unusual(found.2)) {
            let [least, most] = USUAL_DENSITY;
            let (pattern, bound) = if density < least {
                (w::INTENSITY_LOW, least)
            } else {
                (w::INTENSITY_HIGH, most)
            };
            let said = |figure| figure_said(grouped(figure, None), gw::TONNE.zh);
            let args = vec![indicator.name().into(), said(density), said(bound)];
            ask(loan, "intensity", field, Message::new(pattern, args));
        }
    }
    let densities: Vec<Option<Decimal>> = loans
        .iter()
        .map(|loan| saved(loan, Indicator::Co2).map(|(density, _)| density))
        .collect();
    for loan in outliers(&densities).iter().filter_map(|at| loans.get(*at)) {
        ask(loan, "outlier", "co2", w::OUTLIER.into());
    }
}

/// Loans that may be a contract and its drawdowns: a number that is another one with a running number behind it, or a balance that is that of the
/// project's other loans together.
fn drawdowns(draft: &Draft, loans: &[Loan], problems: &mut Vec<Problem>) {
    let counts = |loan: &&Loan| loan.balance.is_some_and(|balance| !balance.is_zero());
    let rows = || loans.iter().zip(draft.root.rows(LOANS.id)).enumerate();
    let form = |row: &crate::documents::Row| one_form(row.node.get("id"));
    let mut first: HashMap<String, usize> = HashMap::new();
    for (at, (_, row)) in rows().filter(|(_, (loan, _))| counts(loan)) {
        first.entry(form(row)).or_insert(at);
    }
    let mut asked: Vec<usize> = Vec::new();
    for (at, (loan, row)) in rows().filter(|(_, (loan, _))| counts(loan)) {
        let id = form(row);
        let parted = gw::without_running_number(id.as_bytes());
        // Joined digits may be part of the number itself, so one borrower and one project must be named.
        let names = |row: &crate::documents::Row| {
            ["borrower", "project"].map(|field| row.node.get(field).trim().to_owned())
        };
        let joined = gw::without_joined_number(id.as_bytes());
        let joined = joined.into_iter().flatten().map(|base| (base, true));
        let bases = parted.into_iter().map(|base| (base, false));
        let found = bases.chain(joined).find_map(|(base, joined)| {
            let at = *first.get(std::str::from_utf8(base).ok()?)?;
            let other = draft.root.rows(LOANS.id).get(at)?;
            let [own, others] = [row, other].map(names);
            let one = !joined || own == others && own.iter().all(|name| !name.is_empty());
            one.then_some((at, other))
        });
        let Some((contract, other)) = found else {
            continue;
        };
        let differ = |field: &str| {
            let [a, b] = [row, other].map(|row| row.node.get(field).trim());
            !a.is_empty() && !b.is_empty() && a != b
        };
        let borrowers = [row, other].map(|row| row.node.get("borrower").trim());
        let told = borrowers.iter().all(|name| !name.is_empty());
        if differ("borrower") || !told && differ("project") {
            continue;
        }
        asked.extend([at, contract]);
        let args = vec![
            row.node.get("id").trim().into(),
            (contract + 1).to_string().into(),
            other.node.get("id").trim().into(),
        ];
        note_until_explained(
            problems,
            "drawdowns",
            loan.place.field("id"),
            Message::new(w::DRAWDOWN, args),
            CHECKS,
        );
    }
    for project in projects(draft, loans) {
        let held = project
            .loans
            .iter()
            .filter_map(|at| Some((*at, loans.get(*at)?)));
        let held: Vec<(usize, &Loan)> = held.filter(|(_, loan)| counts(loan)).collect();
        let largest = held.iter().max_by_key(|(_, loan)| loan.balance);
        let Some((at, loan)) = largest.filter(|_| held.len() > 2) else {
            continue;
        };
        let twice = loan.balance.and_then(|balance| sum(balance, balance));
        if twice.is_some() && twice == project.balance && !asked.contains(at) {
            note_until_explained(
                problems,
                "drawdowns",
                loan.place.field("balance"),
                w::SUM_OF_PROJECT.into(),
                CHECKS,
            );
        }
    }
}

/// A loan's number as it is compared: capitals of half width without blanks, as the numbers of a book are.
fn one_form(id: &str) -> String {
    id.chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            other => other,
        })
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

/// What the tables print of a draft.
pub fn totals(draft: &Draft, loans: &[Loan]) -> Totals {
    let root = &draft.root;
    let mut totals = Totals {
        all: number(root, "all_loans", gw::WAN.zh),
        bonds: [
            number(root, "bond_balance", gw::WAN.zh),
            number(root, "bond_co2", gw::TONNE.zh),
        ],
        ..Totals::default()
    };
    if root.get("way") == "book" {
        totals.green = number(root, "book_balance", gw::WAN.zh);
        for (sum, field) in totals.sums.iter_mut().zip(BOOK_SUMS) {
            *sum = number(root, field, gw::TONNE.zh);
        }
        totals.rate = number(root, "book_rate", "%");
        let large = |field: &str| number(root, field, "").unwrap_or_default();
        totals.large = (
            large("book_large"),
            number(root, "book_large_balance", gw::WAN.zh).unwrap_or_default(),
        );
    } else {
        totals.loans = loans.len();
        let mut rated = Vec::new();
        for loan in loans {
            if let Some(balance) = loan.balance {
                totals.green = sum(totals.green.unwrap_or_default(), balance);
                rated.extend(loan.rate.map(|rate| (balance, rate)));
            }
            for (at, (total, covered)) in
                totals.sums.iter_mut().zip(&mut totals.covered).enumerate()
            {
                if let Some(part) = loan.part(at) {
                    *total = sum(total.unwrap_or_default(), part);
                    *covered += 1;
                }
            }
        }
        totals.rate = weighted_rate(&rated);
        for project in projects(draft, loans) {
            if project.limit.is_some_and(large_project) {
                let (count, held) = totals.large;
                totals.large = (
                    sum(count, Decimal::ONE).unwrap_or(count),
                    project
                        .balance
                        .and_then(|balance| sum(held, balance))
                        .unwrap_or(held),
                );
            }
        }
    }
    // The bank's own figure goes before: it may hold loans that nothing can be computed for.
    totals.held = totals.green;
    totals.given = number(root, "green_total", gw::WAN.zh);
    totals.green = totals.given.or(totals.green);
    totals
}

/// Finds and computes everything.
pub fn evaluate(draft: &Draft) -> Evaluation {
    let loans = loans(draft);
    let mut problems = check_fields(STEPS, draft);
    let typed = draft.root.get("way") != "book";
    if typed {
        problems.retain(|problem| !asks_of_absent(draft, problem));
        doubts(draft, &loans, &mut problems);
        sizes(&loans, &mut problems);
        repeated(draft, &loans, &mut problems);
        drawdowns(draft, &loans, &mut problems);
        projects_doubted(draft, &loans, &mut problems);
    } else {
        // The loans typed by hand do not count beside a book.
        let of_loan = |problem: &Problem| {
            let first = problem.place.path.first();
            first.is_some_and(|step| step.list == LOANS.id)
        };
        problems.retain(|problem| !of_loan(problem));
        of_the_book(draft, &mut problems);
    }
    if typed && loans.is_empty() {
        note(
            &mut problems,
            "missing",
            Place::root(LOANS.id),
            Fault::Missing,
            Strength::Must,
            w::NO_LOANS.into(),
            FORMULA,
        );
    }
    let totals = totals(draft, &loans);
    if let (Some(green), Some(all)) = (totals.green, totals.all)
        && green > all
    {
        note(
            &mut problems,
            "green_over_all",
            Place::root("all_loans"),
            Fault::Rule,
            Strength::Must,
            w::GREEN_OVER_ALL.into(),
            TABLE_5,
        );
    }
    beside_the_loans(&totals, &mut problems);
    branches::doubts(draft, totals.green, &mut problems);
    in_form_order(STEPS, draft, &mut problems);
    let mut figures = Vec::new();
    if typed {
        for loan in &loans {
            parts(loan, &mut figures);
        }
    }
    headline(&totals, &mut figures);
    Evaluation {
        problems,
        figures,
        ..Evaluation::default()
    }
}

/// Notes what a reason answers where it is a `Should`.
pub(super) fn note(
    problems: &mut Vec<Problem>,
    code: &'static str,
    place: Place,
    fault: Fault,
    strength: Strength,
    message: Message,
    clause: Clause,
) {
    let reason = String::new();
    problems.push(Problem {
        code,
        place,
        fault,
        strength,
        message,
        clause: Some(clause),
        mend: None,
        answerable: strength == Strength::Should,
        reason,
    });
}

/// Notes what stops the report until it is mended or answered with a reason.
pub(super) fn note_until_explained(
    problems: &mut Vec<Problem>,
    code: &'static str,
    place: Place,
    message: Message,
    clause: Clause,
) {
    note(
        problems,
        code,
        place,
        Fault::Rule,
        Strength::Must,
        message,
        clause,
    );
    if let Some(problem) = problems.last_mut() {
        problem.answerable = true;
    }
}

/// Whether there is a book at all, and whether its result still belongs to what is answered.
fn of_the_book(draft: &Draft, problems: &mut Vec<Problem>) {
    let place = || Place::root("book_name");
    if book::absent(&draft.root) {
        // One thing is to be done, not three.
        problems.retain(|problem| {
            problem.fault != Fault::Missing || !problem.place.field.starts_with("book_")
        });
        note(
            problems,
            "missing",
            place(),
            Fault::Missing,
            Strength::Must,
            w::NO_BOOK.into(),
            TABLE_5,
        );
    }
    let mut must = |code, message: Text, clause| {
        note(
            problems,
            code,
            place(),
            Fault::Rule,
            Strength::Must,
            message.into(),
            clause,
        );
    };
    match book::standing(&draft.root) {
        book::Standing::Stale => {
            must("book_stale", w::BOOK_STALE, green_loan::clause(gw::SCOPE));
        }
        book::Standing::Unread => must("book_unread", w::BOOK_UNREAD, CHECKS),
        book::Standing::Removed => must("book_unread", w::BOOK_REMOVED, CHECKS),
        book::Standing::Changed => {
            note(
                problems,
                "book_changed",
                place(),
                Fault::Rule,
                Strength::Should,
                w::BOOK_CHANGED.into(),
                CHECKS,
            );
        }
        book::Standing::None | book::Standing::Sound => {}
    }
    let sums = book::sums_below(&draft.root);
    if sums > 0 {
        note(
            problems,
            "book_sums",
            Place::root("checked"),
            Fault::Rule,
            Strength::Must,
            Message::new(w::BOOK_SUMS, vec![sums.to_string().into()]),
            CHECKS,
        );
    }
    let sizes = book::sizes(&draft.root);
    if sizes > 0 {
        note(
            problems,
            "book_sizes",
            Place::root("checked"),
            Fault::Rule,
            Strength::Must,
            Message::new(w::BOOK_SIZES, vec![sizes.to_string().into()]),
            CHECKS,
        );
    }
    let sums = book::like_totals(&draft.root);
    if sums > 0 {
        note_until_explained(
            problems,
            "book_like_total",
            Place::root("book_refused"),
            Message::new(w::BOOK_LIKE_TOTAL, vec![sums.to_string().into()]),
            CHECKS,
        );
    }
    let totals = book::differing_totals(&draft.root);
    if totals > 0 {
        // Whatever the loans come to, the ledger says something else.
        note_until_explained(
            problems,
            "book_totals",
            Place::root("book_refused"),
            Message::new(w::BOOK_TOTALS, vec![totals.to_string().into()]),
            CHECKS,
        );
    }
    let sheets = book::unread_sheets(&draft.root);
    if !sheets.is_empty() {
        note(
            problems,
            "book_sheets",
            place(),
            Fault::Rule,
            Strength::Should,
            Message::new(
                w::BOOK_SHEETS,
                vec![sheets.len().to_string().into(), w::listed(&sheets).into()],
            ),
            CHECKS,
        );
    }
    if number(&draft.root, "book_loans", "").is_some_and(|loans| loans.is_zero()) {
        note(
            problems,
            "book_empty",
            Place::root("book_loans"),
            Fault::Rule,
            Strength::Must,
            w::BOOK_EMPTY.into(),
            TABLE_5,
        );
    } else if let Some((rows, loans, balance)) = book::refusals(&draft.root) {
        let message = if loans == 0 {
            Message::new(w::BOOK_REFUSED_ROWS, vec![rows.to_string().into()])
        } else {
            Message::new(
                w::BOOK_REFUSED_LOANS,
                vec![
                    rows.to_string().into(),
                    loans.to_string().into(),
                    grouped(balance, Some(Places(2))).into(),
                ],
            )
        };
        // A sum that leaves loans out is not the sum of the book: who reports it says why.
        note_until_explained(
            problems,
            "book_refused",
            Place::root("book_refused"),
            message,
            CHECKS,
        );
    }
}

/// 绿色信贷余额 as typed, held against the loans: they are a part of it.
fn beside_the_loans(totals: &Totals, problems: &mut Vec<Problem>) {
    let (Some(given), Some(held)) = (totals.given, totals.held) else {
        return;
    };
    let amounts = [given, held].map(|amount| grouped(amount, Some(Places(2))).into());
    let place = Place::root("green_total");
    match given.cmp(&held) {
        Ordering::Less => note(
            problems,
            "green_below_loans",
            place,
            Fault::Rule,
            Strength::Must,
            Message::new(w::GREEN_BELOW_LOANS, amounts.into()),
            TABLE_5,
        ),
        // Nothing is computed for the rest of the balance, and the reader of table 5 cannot see that: the reason says it.
        Ordering::Greater => note_until_explained(
            problems,
            "green_above_loans",
            place,
            Message::new(w::GREEN_ABOVE_LOANS, amounts.into()),
            TABLE_5,
        ),
        Ordering::Equal => {}
    }
}

/// Whether a problem asks for a figure, or its source, in place of which 暂无 and the like stand. What is asked for instead is why.
fn asks_of_absent(draft: &Draft, problem: &Problem) -> bool {
    let field = problem.place.field.as_str();
    let at = (VALUES.iter().zip(SOURCES_OF))
        .position(|(value, source)| [*value, source].contains(&field));
    at.zip(draft.node(&problem.place.path))
        .is_some_and(|(at, loan)| said_absent(loan, at))
}

/// What is hard to believe of a loan.
fn doubts(draft: &Draft, loans: &[Loan], problems: &mut Vec<Problem>) {
    let period_end = read_date(draft.root.get("period_end"));
    for (loan, row) in loans.iter().zip(draft.root.rows(LOANS.id)) {
        if let (Some(issued), Some(end)) = (read_date(row.node.get("issued")), &period_end)
            && issued > *end
        {
            // A loan that was not drawn at the period's end is none of its loans.
            note_until_explained(
                problems,
                "issued_after",
                loan.place.field("issued"),
                Message::new(w::ISSUED_AFTER, vec![issued.into(), end.as_str().into()]),
                CHECKS,
            );
        }
        if loan
            .investment
            .is_some_and(|investment| investment.is_zero())
        {
            note(
                problems,
                "no_investment",
                loan.place.field("investment"),
                Fault::Rule,
                Strength::Must,
                w::ZERO_INVESTMENT.into(),
                FORMULA,
            );
        }
        if let (Some(balance), Some(investment)) = (loan.balance, loan.investment)
            && !investment.is_zero()
            && over_whole(balance, investment)
        {
            note(
                problems,
                "over_whole",
                loan.place.field("balance"),
                Fault::Rule,
                Strength::Should,
                w::OVER_WHOLE.into(),
                FORMULA,
            );
        }
        let annual = |indicator: Indicator| loan.annual.get(indicator.index()).copied().flatten();
        if let Some(coal) = annual(Indicator::Coal) {
            for (indicator, code) in [
                (Indicator::So2, "so2_kilograms"),
                (Indicator::Nox, "nox_kilograms"),
            ] {
                if annual(indicator).is_some_and(|pollutant| kilograms_suspected(pollutant, coal)) {
                    let field = UNITS.get(indicator.index()).copied().unwrap_or_default();
                    let message = Message::new(w::KILOGRAMS, vec![indicator.name().into()]);
                    note(
                        problems,
                        code,
                        loan.place.field(field),
                        Fault::Rule,
                        Strength::Should,
                        message,
                        CHECKS,
                    );
                    if let Some(problem) = problems.last_mut()
                        && row.node.get(field) == Mass::Tonne.code()
                    {
                        problem.mend = Some(Mend {
                            typed: Mass::Kilogram.code().to_owned(),
                        });
                    }
                }
            }
            if annual(Indicator::Co2).is_some_and(|co2| co2_out_of_line(co2, coal)) {
                note(
                    problems,
                    "co2_per_coal",
                    loan.place.field("co2"),
                    Fault::Rule,
                    Strength::Should,
                    w::CO2_PER_COAL.into(),
                    CHECKS,
                );
            }
        }
        for ((at, field), indicator) in NOTES_OF.into_iter().enumerate().zip(Indicator::ALL) {
            if has(&row.node, indicator.code())
                && (not_calculable(&row.node, at) || said_absent(&row.node, at))
                && row.node.get(field).trim().is_empty()
            {
                let message = Message::new(w::NO_REASON_OF, vec![indicator.name().into()]);
                note(
                    problems,
                    "no_reason_of",
                    loan.place.field(field),
                    Fault::Missing,
                    Strength::Should,
                    message,
                    CHECKS,
                );
            }
        }
        if row.node.get("has").is_empty() && row.node.get("why_not").trim().is_empty() {
            note(
                problems,
                "no_reason",
                loan.place.field("why_not"),
                Fault::Missing,
                Strength::Should,
                w::NO_REASON.into(),
                CHECKS,
            );
        }
    }
}

fn figure(
    id: &'static str,
    place: Place,
    label: impl Into<Message>,
    value: Value,
    formula: Text,
    workings: String,
    clause: Clause,
) -> Figure {
    Figure {
        id,
        place,
        label: label.into(),
        value,
        verdict: None,
        formula,
        workings,
        clause,
    }
}

fn tonnes(exact: Decimal) -> Value {
    Value::Number {
        exact,
        places: Some(Places(2)),
        unit: gw::TONNE.zh.to_owned(),
    }
}
fn wan(exact: Decimal, places: u32) -> Value {
    Value::Number {
        exact,
        places: Some(Places(places)),
        unit: gw::WAN.zh.to_owned(),
    }
}
fn per_cent(exact: Decimal) -> Value {
    Value::Number {
        exact,
        places: Some(Places(2)),
        unit: w::PER_CENT.zh.to_owned(),
    }
}

/// 六（二）1 for one loan: its share, then each indicator with the formula and the figures in it.
fn parts(loan: &Loan, figures: &mut Vec<Figure>) {
    let place = |id: &str| loan.place.field(id);
    if let (Some(balance), Some(investment)) = (loan.balance, loan.investment)
        && let [Some(typed_balance), Some(typed_investment)] = loan.typed
    {
        let amounts = [
            grouped(typed_balance, None),
            grouped(typed_investment, None),
        ]
        .join(" ÷ ");
        let value = match share(balance, investment)
            .and_then(|share| product(share, Decimal::ONE_HUNDRED))
        {
            Some(exact) => per_cent(exact),
            None => Value::NotApplicable(w::NA_INVESTMENT.into()),
        };
        figures.push(figure(
            "share",
            place("share"),
            w::SHARE,
            value,
            w::F_SHARE,
            amounts.clone(),
            FORMULA,
        ));
        for ((at, id), indicator) in PARTS.into_iter().enumerate().zip(Indicator::ALL) {
            let Some(annual) = loan.annual.get(at).copied().flatten() else {
                continue;
            };
            let value = loan
                .part(at)
                .map_or(Value::NotApplicable(w::NA_INVESTMENT.into()), tonnes);
            let label = Message::new(w::PART_OF, vec![indicator.name().into()]);
            let workings = [&grouped(annual, None), " × ", &amounts].concat();
            figures.push(figure(
                id,
                place(id),
                label,
                value,
                w::F_PART,
                workings,
                FORMULA,
            ));
        }
    }
}

/// 一（二）, 表 5 and 八: what is said of the whole. Sums are added unrounded and rounded once, when they are printed.
pub fn headline(totals: &Totals, figures: &mut Vec<Figure>) {
    let mut add = |id: &'static str,
                   label: Message,
                   value: Value,
                   formula: Text,
                   workings: String,
                   clause: Clause| {
        figures.push(figure(
            id,
            Place::root(id),
            label,
            value,
            formula,
            workings,
            clause,
        ));
    };
    if let Some(green) = totals.green {
        add(
            "green_balance",
            w::GREEN_BALANCE.into(),
            wan(green, 2),
            w::F_SUM,
            String::new(),
            TABLE_5,
        );
        if let Some(all) = totals.all {
            let shown = |amount| grouped_at_most(amount, WORKED);
            let workings = [green, all].map(shown).join(" ÷ ");
            let value =
                green_share(green, all).map_or(Value::NotApplicable(w::NA_ALL.into()), per_cent);
            add(
                "green_share",
                w::GREEN_SHARE.into(),
                value,
                w::F_GREEN_SHARE,
                workings,
                TABLE_5,
            );
        }
    }
    for ((id, sum), indicator) in TOTALS.into_iter().zip(totals.sums).zip(Indicator::ALL) {
        if let Some(sum) = sum {
            let label = Message::new(w::PART_OF, vec![indicator.name().into()]);
            add(id, label, tonnes(sum), w::F_SUM, String::new(), TABLE_5);
        }
    }
    let co2 = totals.sums.get(Indicator::Co2.index()).copied().flatten();
    if let (Some(loans), [_, Some(bonds)]) = (co2, totals.bonds)
        && let Some(both) = loans_and_bonds(loans, bonds)
    {
        let result = |places: Option<Places>| {
            let [loans, bonds] = [loans, bonds]
                .map(|exact| places.map_or(exact, |places| round_half_up(exact, places)));
            loans_and_bonds(loans, bonds).map(|both| round_half_up(both, Places(2)))
        };
        let places = places_that_add_up(Places(2), |places| result(Some(places)) == result(None));
        let workings = [grouped(loans, places), grouped(bonds, places)].join(" + ");
        add(
            "both_co2",
            w::BOTH.into(),
            tonnes(both),
            w::F_BOTH,
            workings,
            green_loan::clause(gw::BOTH),
        );
    }
    if let Some(rate) = totals.rate {
        add(
            "rate",
            w::WEIGHTED.into(),
            per_cent(rate),
            w::F_RATE,
            String::new(),
            green_loan::clause(gw::KEY_RESULTS),
        );
    }
    let (count, held) = totals.large;
    if !count.is_zero() {
        let exact = |exact| Value::Number {
            exact,
            places: None,
            unit: String::new(),
        };
        add(
            "large",
            w::LARGE.into(),
            exact(count),
            w::F_LARGE,
            String::new(),
            green_loan::clause(gw::LARGE),
        );
        add(
            "large_balance",
            w::LARGE_BALANCE.into(),
            wan(held, 2),
            w::F_SUM,
            String::new(),
            green_loan::clause(gw::LARGE),
        );
    }
}

/// A sum in the larger unit of part 一（二）: 亿元 or 万吨, at `places`.
pub fn in_larger(exact: Decimal, places: u32) -> Option<String> {
    quotient(exact, Decimal::from(10_000)).map(|larger| grouped(larger, Some(Places(places))))
}

/// The words of a unit of money.
pub fn money_words(code: &str) -> Arg {
    MONEY
        .iter()
        .find(|choice| choice.code == code)
        .map_or_else(|| code.into(), |choice| choice.label.into())
}
