//! 收报告: the reports of Annex B that came in, held against the loans of this form, a row a loan. Every figure is computed here; the results that a file
//! says are compared and never believed.

mod evidence;
mod kpis;
mod remarks;
mod words;

use super::approval;
use super::fields::CYCLES;
use super::hand_over::{LOAN_NUMBER, agreed};
use super::kpi::kpis as kpis_of;
use super::terms::{Terms, day};
use crate::clause::Clause;
use crate::documents::inbox::{
    Case, Check, Checked, Filed, Finding, Grade, Inbox, KpiLine, Loan, LoanRow, NextRate, Received,
    Sent, Standing, Version,
};
use crate::documents::notes::Notes;
use crate::documents::templates::card;
use crate::documents::{
    Document, Draft, Evaluation, IssueState, Node, Template, Value, checksum, meant, read_date,
};
use crate::i18n::{Message, Text};
use crate::measure::{Day, Year, day_in_china, in_china, plain, read_year};
use crate::order::sorted;
use crate::standards::identity::gb_32100::registered;
use crate::standards::sll::{self, words as sw};
pub use kpis::filed_levels;
use std::collections::BTreeMap;
use words as w;

/// The rules.
pub static INBOX: Inbox = Inbox {
    loan,
    check,
    sort,
    row,
    accept: remarks::accept,
    years,
};

const BORROWER: Clause = sll::clause(sw::ANNEX_B_1);
const PERIOD: Clause = sll::clause(sw::ANNEX_B_3);
const DUE: Clause = sll::clause("4.2.3 a");

fn finding(
    check: Check,
    code: &'static str,
    grade: Grade,
    message: impl Into<Message>,
    clause: Option<Clause>,
) -> Finding {
    Finding {
        check,
        code,
        grade,
        message: message.into(),
        clause,
        place: String::new(),
    }
}

impl Finding {
    /// The finding, at a place of the report.
    fn at(self, place: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            ..self
        }
    }
}

/// A pattern with texts put in.
fn said(pattern: Text, args: &[&str]) -> Message {
    Message::new(pattern, args.iter().map(|arg| (*arg).into()).collect())
}

fn year_said(year: Year) -> String {
    year.number().to_string()
}

/// A text without blanks around it, and with one blank where there are several.
fn plainly(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn loan(document: &Document, today: Day) -> Loan {
    let draft = super::asked(&document.draft);
    let (label, _) = approval::label(&draft, &kpis_of(&draft));
    Loan {
        id: document.id.clone(),
        demo: document.demo,
        borrower: plainly(draft.root.get("name")),
        code: registered(draft.root.get("credit_code")).unwrap_or_default(),
        number: plainly(draft.root.get("number")),
        begun: agreed(&draft),
        gone: approval::gone(&label, today),
        notes: Notes::of(&document.notes),
        draft,
    }
}

/// A report that the bank filed, as the loan's own document shows it.
pub struct FiledReport {
    /// Its year.
    pub year: Year,
    /// The day on which it was issued, and the day on which it was filed, as documents write them; blank where nothing says it.
    pub issued: String,
    /// See `issued`.
    pub on: String,
    /// What each KPI comes to.
    pub kpis: Vec<KpiLine>,
    /// The rate that follows.
    pub next: NextRate,
    /// The file of a newer version that came in and was not filed.
    pub newer: Option<String>,
}

/// The filed reports of a loan, in the order of their years.
pub fn filed(draft: &Draft, notes: &Notes) -> Vec<FiledReport> {
    if notes.accepted.is_empty() {
        return Vec::new();
    }
    let loan = Loan {
        id: String::new(),
        demo: false,
        borrower: String::new(),
        code: String::new(),
        number: String::new(),
        begun: agreed(draft),
        gone: false,
        notes: notes.clone(),
        draft: draft.clone(),
    };
    let terms = Terms::read(draft);
    let reports = notes.accepted.iter().filter_map(|accepted| {
        let year = read_year(&accepted.year)?;
        let (kpis, next) = kpis::by_accepted(&loan, &terms, accepted, year);
        let newer = notes.newer_than(&accepted.year, &accepted.sum, None);
        Some(FiledReport {
            year,
            issued: accepted.issued.clone(),
            on: day_in_china(&accepted.at),
            kpis,
            next,
            newer: newer.map(|newer| newer.file.clone()),
        })
    });
    sorted(reports.collect(), |one: &FiledReport, other| {
        one.year < other.year
    })
}

/// The cycle of a loan that tests a year.
fn cycle(loan: &Loan, year: Year) -> Option<&Node> {
    let mut rows = loan.draft.root.rows(CYCLES.id).iter();
    rows.find(|row| read_year(row.node.get("year")) == Some(year))
        .map(|row| &row.node)
}

fn years(loans: &[Loan], checked: &[Checked], today: Day) -> Vec<Year> {
    let cycles = loans
        .iter()
        .flat_map(|loan| loan.draft.root.rows(CYCLES.id));
    let mut tested: Vec<Year> = cycles
        .filter_map(|row| read_year(row.node.get("year")))
        .collect();
    tested.sort_unstable();
    tested.dedup();
    let here = |year: &Year| {
        let mut reports = checked.iter().filter_map(|file| file.report.as_ref());
        reports.any(|report| report.year == Some(*year))
    };
    let asked = tested.iter().copied();
    let asked: Vec<Year> = asked
        .filter(|year| *year < today.year() || here(year))
        .collect();
    if asked.is_empty() {
        tested.truncate(1);
        return tested;
    }
    asked
}

fn check(received: Received, form: &'static Template) -> Checked {
    let Received { file, read } = received;
    let alone = |file, found| Checked {
        file,
        findings: vec![found],
        report: None,
    };
    let sent = match read {
        Ok(sent) => sent,
        Err(why) => {
            let found = finding(Check::Readable, "unreadable", Grade::Return, why, None);
            return alone(file, found);
        }
    };
    if sent.document.template != form.id {
        let title = card(&sent.document.template).map_or(w::UNKNOWN_FORM, |card| card.title);
        let message = Message::new(w::OTHER_FORM, vec![title.into(), form.title.into()]);
        let found = finding(Check::Edition, "other_form", Grade::Return, message, None);
        return alone(file, found);
    }
    let evaluation = (form.evaluate)(&sent.document.draft);
    let mut findings = Vec::new();
    if !sent.edition.is_empty() && sent.edition != form.edition.number {
        findings.push(finding(
            Check::Edition,
            "edition",
            Grade::Return,
            said(w::OTHER_EDITION, &[&sent.edition, form.edition.number]),
            None,
        ));
    }
    findings.extend(of_sums(&sent));
    findings.extend(of_figures(&sent, &evaluation));
    findings.extend(
        sent.notes
            .iter()
            .map(|fault| finding(Check::Comments, "notes", Grade::Note, fault.says(), None)),
    );
    let Sent {
        document,
        changed,
        sums,
        ..
    } = sent;
    // The sum of the content as it came: of an altered file the import takes the signature away.
    let sum = sums.map_or_else(|| checksum(&document.draft), |[_, has]| has);
    let root = &document.draft.root;
    let report = Filed {
        borrower: plainly(root.get("name")),
        code: registered(root.get("credit_code")).unwrap_or_default(),
        number: plainly(root.get(LOAN_NUMBER)),
        year: read_year(root.get("report_year")),
        sum,
        changed,
        courses: evaluation.trajectories,
        notes: Notes::of(&document.notes),
        document,
    };
    Checked {
        file,
        findings,
        report: Some(report),
    }
}

/// Whether the content is what the file's checksum says, and whether the borrower issued it.
fn of_sums(sent: &Sent) -> Option<Finding> {
    let of = |code, grade, message| Some(finding(Check::Checksum, code, grade, message, None));
    match &sent.sums {
        Some([says, has]) if says != has => {
            of("altered", Grade::Return, said(w::ALTERED, &[says, has]))
        }
        _ if sent.document.altered => of("altered_before", Grade::Return, w::ALTERED_BEFORE.into()),
        None => of("no_sum", Grade::Ask, w::NO_SUM.into()),
        Some(_) if sent.document.state() == IssueState::Draft => {
            of("draft", Grade::Ask, w::DRAFT.into())
        }
        Some(_) => None,
    }
}

/// What the form itself finds in the report, and whether the figures that the file says are those that are computed here.
fn of_figures(sent: &Sent, evaluation: &Evaluation) -> Vec<Finding> {
    let mut found = Vec::new();
    let stops: Vec<_> = evaluation
        .problems
        .iter()
        .filter(|problem| problem.stops())
        .collect();
    if let Some(first) = stops.first() {
        let message = Message::new(
            w::PROBLEMS,
            vec![stops.len().to_string().into(), first.fact().into()],
        );
        let of = finding(
            Check::Figures,
            "problems",
            Grade::Return,
            message,
            first.clause,
        );
        found.push(of.at(first.place.to_string()));
    }
    let says: BTreeMap<&str, &str> = sent
        .figures
        .iter()
        .map(|(place, exact)| (place.as_str(), exact.as_str()))
        .collect();
    let differ = evaluation.figures.iter().filter_map(|figure| {
        let Value::Number { exact, .. } = figure.value else {
            return None;
        };
        let (here, says) = (
            plain(exact, None),
            *says.get(figure.place.to_string().as_str())?,
        );
        (here != says).then(|| (figure, says.to_owned(), here))
    });
    let differ: Vec<_> = differ.collect();
    if let Some((figure, says, here)) = differ.first() {
        found.push(finding(
            Check::Figures,
            "figures",
            Grade::Ask,
            Message::new(
                w::FIGURES_DIFFER,
                vec![
                    differ.len().to_string().into(),
                    figure.label.clone().into(),
                    says.as_str().into(),
                    here.as_str().into(),
                ],
            ),
            Some(figure.clause),
        ));
    }
    found
}

/// Whether two documents are the same scheme: borrower, number, KPIs, terms, due days and standing are the same.
fn same_scheme(one: &Loan, other: &Loan) -> bool {
    let kpis = |loan: &Loan| -> Vec<_> {
        let kpis = kpis_of(&loan.draft);
        let said = kpis
            .iter()
            .map(|kpi| (kpi.fingerprint(), kpi.node.answers.clone()));
        said.collect()
    };
    let terms = |loan: &Loan| {
        let terms = Terms::read(&loan.draft);
        let cycles = loan.draft.root.rows(CYCLES.id).iter();
        let cycles = cycles.map(|row| ["year", "report_due", "node"].map(|id| row.node.get(id)));
        let meant = |typed: &str| read_date(typed).unwrap_or_else(|| meant::text(typed));
        let cycles: Vec<[String; 3]> = cycles.map(|row| row.map(meant)).collect();
        (terms.agreement, terms.base, terms.drawn, terms.due, cycles)
    };
    let kpis_alike = || {
        let (one, other) = (kpis(one), kpis(other));
        one.iter().all(|(kpi, _)| kpi.is_some()) && one == other
    };
    !one.code.is_empty()
        && one.code == other.code
        && meant::text(&one.number) == meant::text(&other.number)
        && one.gone == other.gone
        && kpis_alike()
        && terms(one) == terms(other)
}

fn sort(loans: &[Loan], checked: &[Checked], year: Year) -> Vec<Case> {
    // A scheme that is there twice counts once: the first of the two, for those of this browser come before those of files.
    let twice: Vec<bool> = loans
        .iter()
        .enumerate()
        .map(|(at, loan)| loans.iter().take(at).any(|known| same_scheme(known, loan)))
        .collect();
    let counts = |at: usize| twice.get(at) == Some(&false);
    let mut of_loans: Vec<Vec<usize>> = loans.iter().map(|_| Vec::new()).collect();
    let mut strays = Vec::new();
    for (at, file) in checked.iter().enumerate() {
        let candidates = file.report.as_ref().map_or(Vec::new(), |report| {
            let alike = |(_, loan): &(usize, &Loan)| {
                !loan.code.is_empty()
                    && loan.code == report.code
                    && (report.number.is_empty()
                        || meant::text(&report.number) == meant::text(&loan.number))
            };
            let found: Vec<usize> = loans
                .iter()
                .enumerate()
                .filter(alike)
                .map(|(at, _)| at)
                .filter(|at| counts(*at))
                .collect();
            // A report that does not say its loan is the one whose KPIs it has.
            let same = |at: &usize| {
                loans
                    .get(*at)
                    .is_some_and(|loan| kpis::same_names(loan, report))
            };
            let by_names: Vec<usize> = found.iter().copied().filter(same).collect();
            if found.len() > 1 && by_names.len() == 1 {
                by_names
            } else {
                found
            }
        });
        match candidates.as_slice() {
            [one] => {
                if let Some(files) = of_loans.get_mut(*one) {
                    files.push(at);
                }
            }
            several => strays.push(Case {
                loan: None,
                files: vec![at],
                several: several.to_vec(),
            }),
        }
    }
    let asked = |(at, files): (usize, Vec<usize>)| {
        let loan = loans.get(at)?;
        let expected = counts(at) && !loan.gone && cycle(loan, year).is_some();
        (expected || !files.is_empty()).then(|| Case {
            loan: Some(at),
            files,
            several: Vec::new(),
        })
    };
    let cases = of_loans.into_iter().enumerate().filter_map(asked);
    cases.chain(strays).collect()
}

/// The standing of a report by what was found.
fn standing(findings: &[Finding]) -> Standing {
    match findings.iter().map(|found| found.grade).max() {
        Some(Grade::Return) => Standing::Returned,
        Some(Grade::Ask) => Standing::Ask,
        _ => Standing::Passed,
    }
}

fn row(case: &Case, loans: &[Loan], checked: &[Checked], (year, today): (Year, Day)) -> LoanRow {
    match case.loan.and_then(|at| loans.get(at)) {
        Some(loan) => LoanRow {
            loan: case.loan,
            ..of_loan(loan, case, checked, year, today)
        },
        None => stray(case, loans, checked),
    }
}

/// The row of a file of which no loan is known.
fn stray(case: &Case, loans: &[Loan], checked: &[Checked]) -> LoanRow {
    let file = case.files.first().and_then(|at| checked.get(*at));
    let mut findings = file.map_or(Vec::new(), |file| file.findings.clone());
    let report = file.and_then(|file| file.report.as_ref());
    if let Some(report) = report {
        let of_bank = loans.iter().any(|loan| loan.code == report.code);
        let several = case.several.iter().filter_map(|at| loans.get(*at));
        let several: Vec<&str> = several.map(|loan| loan.number.as_str()).collect();
        findings.push(if report.code.is_empty() {
            let typed = report.document.draft.root.get("credit_code");
            finding(
                Check::Borrower,
                "credit_code",
                Grade::Return,
                said(w::NO_CODE, &[typed.trim()]),
                Some(BORROWER),
            )
        } else if !several.is_empty() {
            let count = several.len().to_string();
            finding(
                Check::Loan,
                "which_loan",
                Grade::Ask,
                said(w::WHICH_LOAN, &[&report.code, &count]),
                None,
            )
        } else if of_bank {
            finding(
                Check::Loan,
                "other_loan",
                Grade::Return,
                said(w::OTHER_LOAN, &[&report.number, &report.code]),
                None,
            )
        } else {
            finding(
                Check::Borrower,
                "no_borrower",
                Grade::Return,
                said(w::NO_BORROWER, &[&report.code]),
                Some(BORROWER),
            )
        });
    }
    let findings = in_check_order(findings);
    let file_name = file.map_or("", |file| file.file.as_str());
    let versions = report.map(|report| version(file_name, report, None, (true, false)));
    LoanRow {
        borrower: report.map_or_else(|| file_name.to_owned(), |report| report.borrower.clone()),
        number: report.map_or_else(String::new, |report| report.number.clone()),
        demo: report.is_some_and(|report| report.document.demo),
        standing: standing(&findings),
        due: None,
        days: 0,
        kpis: Vec::new(),
        next: NextRate::None(w::NEXT_NO_LOAN.into()),
        findings,
        versions: versions.into_iter().collect(),
        compared: Vec::new(),
        loan: None,
        report: None,
        notes: Notes::default(),
        submissions: Vec::new(),
        accepted: None,
        accept: None,
    }
}

fn version(
    file: &str,
    report: &Filed,
    number: Option<usize>,
    (counts, superseded): (bool, bool),
) -> Version {
    Version {
        file: file.to_owned(),
        sum: report.sum.clone(),
        year: report.year,
        number,
        changed: report.changed.and_then(moment).unwrap_or_default(),
        counts,
        superseded,
    }
}

/// A time as China's clocks have it, eight hours ahead of UTC, to the minute.
fn moment(seconds: i64) -> Option<String> {
    const DAY: i64 = 86_400;
    let here = seconds.checked_add(8 * 3600)?;
    let first = Day::new(Year::new(1970)?, 1, 1)?;
    let day = first.plus_days(here.div_euclid(DAY))?;
    let minutes = here.rem_euclid(DAY) / 60;
    let (hours, minutes) = (minutes / 60, minutes % 60);
    Some(format!("{day} {hours:02}:{minutes:02}"))
}

/// The numbers of the versions of a year, in the order of the files. The finalised versions that the loan remembers count as well, so that a version keeps
/// its number where it is chosen alone; the same content has the same number. `None` where no order is known: a file does not say when it was changed, or two of
/// different content were changed at one time.
fn numbers(loan: &Loan, of_year: &[Of], year: Year) -> Vec<Option<usize>> {
    let none = || vec![None; of_year.len()];
    let files = of_year.iter();
    let files = files.map(|(_, _, report)| Some((report.changed?, report.sum.as_str())));
    let Some(mut all) = files.collect::<Option<Vec<_>>>() else {
        return none();
    };
    let of = year_said(year);
    let known = loan.notes.submissions.iter().filter(|one| one.year == of);
    all.extend(known.map(|one| (one.changed, one.sum.as_str())));
    all.sort_unstable();
    all.dedup();
    let mut following = all.iter().zip(all.iter().skip(1));
    if !following.all(|(one, next)| one.0 < next.0 || one.1 == next.1) {
        return none();
    }
    let mut sums: Vec<&str> = Vec::new();
    for (_, sum) in all {
        if !sums.contains(&sum) {
            sums.push(sum);
        }
    }
    let number = |sum: &str| sums.iter().position(|known| *known == sum).map(|at| at + 1);
    let files = of_year.iter();
    files.map(|(_, _, report)| number(&report.sum)).collect()
}

/// Each version of a report and the next one of another content, by their places among the files.
fn pairs(of_year: &[Of]) -> Vec<[usize; 2]> {
    let mut found: Vec<[usize; 2]> = Vec::new();
    let mut before: Option<(usize, &str)> = None;
    for (at, _, report) in of_year {
        if let Some((was, sum)) = before
            && sum != report.sum
        {
            found.push([was, *at]);
        }
        before = Some((*at, report.sum.as_str()));
    }
    found
}

fn in_check_order(findings: Vec<Finding>) -> Vec<Finding> {
    sorted(findings, |one, other| one.check < other.check)
}

/// A file of a loan: its place among the files, the file, and the report in it.
type Of<'a> = (usize, &'a Checked, &'a Filed);

fn of_loan(loan: &Loan, case: &Case, checked: &[Checked], year: Year, today: Day) -> LoanRow {
    let files = case.files.iter().filter_map(|at| {
        let file = checked.get(*at)?;
        Some((*at, file, file.report.as_ref()?))
    });
    // The newest last; what does not say when it was made stands before the others.
    let files: Vec<Of> = sorted(files.collect(), |one: &Of, other: &Of| {
        one.2.changed < other.2.changed
    });
    let (of_year, others): (Vec<Of>, Vec<Of>) = files
        .iter()
        .partition(|(_, _, report)| report.year == Some(year));
    let due = cycle(loan, year).and_then(|cycle| day(cycle, "report_due"));
    let terms = Terms::read(&loan.draft);
    let mut row = LoanRow {
        borrower: loan.borrower.clone(),
        number: loan.number.clone(),
        demo: loan.demo,
        standing: Standing::Awaited,
        due,
        days: 0,
        kpis: kpis::without_report(loan, year),
        next: NextRate::None(w::NEXT_AWAITED.into()),
        findings: Vec::new(),
        versions: Vec::new(),
        compared: Vec::new(),
        loan: None,
        report: None,
        notes: loan.notes.of_year(&year_said(year)),
        submissions: remarks::submissions(&of_year, today),
        accepted: loan.notes.accepted_in(&year_said(year)).cloned(),
        accept: None,
    };
    if let Some(accepted) = row.accepted.clone()
        && let Some(older) = remarks::older_than_accepted(loan, &row.submissions, &of_year, year)
    {
        remarks::only_accepted(&mut row, loan, &terms, &accepted, year);
        remarks::of_older(&mut row, (loan, year), &of_year, older);
        remarks::of_other_years(&mut row, loan, &others, year);
        return row;
    }
    let Some(counting) = of_year.last().or(others.last()).copied() else {
        if let Some(due) = due.filter(|due| *due < today) {
            row.standing = Standing::Overdue;
            row.days = due.days_until(today);
            let (next, by) = kpis::next_without_report(loan, &terms, year);
            row.next = next;
            row.findings.push(finding(
                Check::Received,
                "overdue",
                Grade::Return,
                said(
                    w::OVERDUE_SINCE,
                    &[&year_said(year), &due.to_string(), &row.days.to_string()],
                ),
                Some(DUE),
            ));
            row.findings.extend(by);
        }
        return row;
    };
    let (at, file, report) = counting;
    let mut findings = file.findings.clone();
    let open = kpis::differ(loan, &terms, &finals(&of_year), year);
    findings.extend(of_versions(&of_year, open));
    let yet_to_come = from_the_future(report, today);
    if let Some((due, issued)) = due.zip(issued_on(report))
        && due < issued
        && yet_to_come.is_none()
        && !of_year.is_empty()
    {
        row.days = due.days_until(issued);
        let filed = row.accepted.as_ref();
        let filed = filed.is_some_and(|accepted| accepted.sum == report.sum);
        findings.push(late(issued, due, row.days, filed));
    }
    findings.extend(yet_to_come);
    findings.extend(of_borrower(loan, report));
    let newer = if of_year.is_empty() {
        None
    } else {
        remarks::newer(loan, &row.submissions, report, year)
    };
    if newer.is_none() {
        row.report = Some(at);
        row.notes = remarks::of_year(
            loan,
            if of_year.is_empty() {
                &others
            } else {
                &of_year
            },
            year,
        );
    } else {
        // The comments are on the newer version, and are answered there.
        row.notes = Notes::default();
    }
    if of_year.is_empty() {
        let found = wrong_year(loan, report, year).at("report_year");
        row.next = NextRate::None(if found.grade == Grade::Note {
            said(w::NEXT_UNTESTED, &[&year_said(year)])
        } else {
            w::NEXT_RETURNED.into()
        });
        findings.push(found);
    } else {
        let earlier = remarks::earlier(loan, &others, year);
        let seen = kpis::held_against(loan, report, &earlier, year);
        findings.extend(seen.findings);
        findings.extend(evidence::of_year(report, year));
        findings.extend(remarks::superseded(newer.as_ref(), report));
        findings.extend(remarks::accepted_before(loan, &row, report));
        row.accept = Some(remarks::can_accept(
            &findings,
            report,
            (&row.notes, newer.as_ref()),
            seen.comparable && !open,
        ));
        row.kpis = seen.lines;
        row.next = if standing(&findings) == Standing::Returned {
            NextRate::None(w::NEXT_RETURNED.into())
        } else if newer.is_some() {
            NextRate::None(w::NEXT_SUPERSEDED.into())
        } else if open {
            NextRate::None(w::NEXT_WHICH_VERSION.into())
        } else {
            kpis::next(
                loan,
                &terms,
                &seen.courses,
                (year, &earlier),
                seen.comparable,
            )
        };
        row.compared = pairs(&of_year);
    }
    findings.extend(remarks::open(&row.notes));
    row.demo |= report.document.demo;
    row.findings = in_check_order(findings);
    row.standing = match standing(&row.findings) {
        // Nothing is asked of the loan in this year, and no report of it passed.
        Standing::Passed if of_year.is_empty() => Standing::Awaited,
        standing => standing,
    };
    let numbers = numbers(loan, &of_year, year);
    row.versions = files
        .iter()
        .map(|(other, file, report)| {
            let among = of_year.iter().position(|(of, _, _)| of == other);
            let number = among.and_then(|among| numbers.get(among).copied().flatten());
            // What a newer version took the place of counts no more, whether that one is among the files or came before.
            let older = *other != at && report.sum != counting.2.sum && !open;
            let superseded = among.is_some() && (newer.is_some() || (older && number.is_some()));
            version(
                &file.file,
                report,
                number,
                (*other == at && !superseded, superseded),
            )
        })
        .collect();
    row
}

/// Whether a file has a finalised report that does not go back to the borrower whatever the loan says.
fn counts((_, file, report): &Of) -> bool {
    report.document.state() == IssueState::Final && standing(&file.findings) != Standing::Returned
}

/// The finalised reports among those of a year.
fn finals<'a>(of_year: &[Of<'a>]) -> Vec<&'a Filed> {
    let of_year = of_year.iter().filter(|of| counts(of));
    of_year.map(|(_, _, report)| *report).collect()
}

/// 200 files may hold several versions of one report: the newest counts. Where nothing says which is the newest, or where two finalised ones come to
/// different results (`open`), the borrower is asked.
fn of_versions(of_year: &[Of], open: bool) -> Option<Finding> {
    let (_, file, newest) = of_year.last()?;
    let (alike, others): (Vec<&Of>, Vec<&Of>) = of_year
        .iter()
        .partition(|(_, _, other)| other.sum == newest.sum);
    let count = (others.len() + 1).to_string();
    let of = |code, grade, message| finding(Check::Received, code, grade, message, None);
    let versions = [count.as_str(), &file.file];
    match others.last() {
        None if alike.len() > 1 => Some(of(
            "same_content",
            Grade::Note,
            said(w::SAME_CONTENT, &[&alike.len().to_string()]),
        )),
        None => None,
        Some(_) if open => Some(of(
            "versions_differ",
            Grade::Ask,
            said(w::VERSIONS_DIFFER, &versions),
        )),
        Some((_, _, before)) if newest.changed.is_none() || newest.changed == before.changed => {
            Some(of(
                "which_version",
                Grade::Ask,
                said(w::WHICH_VERSION, &versions),
            ))
        }
        Some(_) => Some(of("versions", Grade::Note, said(w::VERSIONS, &versions))),
    }
}

/// The day on which a report was issued, in China's time, whose days the loans count; `None` where it is not issued.
fn issued_on(report: &Filed) -> Option<Day> {
    let at = &report.document.issued_at;
    if report.document.state() != IssueState::Final {
        return None;
    }
    in_china(at).map(|(day, _)| day)
}

/// The report was issued after the day on which it was due. Once it is filed the bank has decided what follows, and is still told.
fn late(issued: Day, due: Day, days: i64, filed: bool) -> Finding {
    finding(
        Check::Received,
        "late",
        if filed { Grade::Note } else { Grade::Ask },
        said(
            w::LATE,
            &[&issued.to_string(), &due.to_string(), &days.to_string()],
        ),
        Some(DUE),
    )
}

/// The file says that the report was edited or issued on a day that is yet to come: the clock that it was made by was wrong. The day is that of UTC,
/// which in China is never ahead of today.
fn from_the_future(report: &Filed, today: Day) -> Option<Finding> {
    let document = &report.document;
    let says = [&document.edited_at, &document.issued_at];
    let days = says.iter().filter_map(|at| Day::read(at.get(..10)?));
    let latest = days.max().filter(|latest| today < *latest)?;
    Some(finding(
        Check::Checksum,
        "future",
        Grade::Ask,
        said(w::FUTURE, &[&latest.to_string(), &today.to_string()]),
        None,
    ))
}

/// Whether the report is one of this borrower and of a loan that still asks for it.
fn of_borrower(loan: &Loan, report: &Filed) -> Vec<Finding> {
    let mut found = Vec::new();
    if report.document.demo && !loan.demo {
        found.push(finding(
            Check::Checksum,
            "demo",
            Grade::Return,
            w::DEMO_REPORT,
            None,
        ));
    }
    if meant::text(&report.borrower) != meant::text(&loan.borrower) {
        let message = said(w::OTHER_NAME, &[&loan.borrower, &report.borrower]);
        let of = finding(Check::Borrower, "name", Grade::Ask, message, Some(BORROWER));
        found.push(of.at("name"));
    }
    if loan.gone {
        found.push(finding(
            Check::Loan,
            "gone",
            Grade::Ask,
            w::LOAN_GONE,
            Some(sll::clause("5.5.1 f")),
        ));
    }
    found
}

/// The report is of another year than the one that is looked at: it is returned where another one is asked for. Of a loan that is not tested in the year
/// that is looked at, none is asked for, and its report is to be seen in its own year.
fn wrong_year(loan: &Loan, report: &Filed, year: Year) -> Finding {
    let of = |code, message| finding(Check::Years, code, Grade::Return, message, Some(PERIOD));
    match report.year {
        None => {
            let typed = report.document.draft.root.get("report_year").trim();
            of("no_year", said(w::NO_YEAR, &[typed]))
        }
        Some(other) if cycle(loan, other).is_none() => {
            of("no_cycle", said(w::NO_CYCLE, &[&year_said(other)]))
        }
        Some(other) if cycle(loan, year).is_none() => Finding {
            grade: Grade::Note,
            ..of(
                "untested_year",
                said(w::UNTESTED_YEAR, &[&year_said(year), &year_said(other)]),
            )
        },
        Some(other) => of(
            "other_year",
            said(w::OTHER_YEAR, &[&year_said(year), &year_said(other)]),
        ),
    }
}
