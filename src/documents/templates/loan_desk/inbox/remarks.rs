//! Comments on a report and reports that were accepted: what the inbox says of them.

use super::super::fields::CYCLES;
use super::super::terms::{Terms, day};
use super::kpis::{self, Earlier};
use super::{
    Of, counts, cycle, finding, from_the_future, issued_on, late, said, standing, words as w,
    wrong_year, year_said,
};
use crate::documents::IssueState;
use crate::documents::inbox::{Check, Filed, Finding, Grade, Loan, LoanRow, Standing};
use crate::documents::notes::{self, Accepted, MOST_NAME, MOST_TEXT, Notes, Submission, cleaned};
use crate::i18n::{Message, Text};
use crate::measure::{Day, Year, read_year};

/// The comments on the report of a year: the bank's own, with what the files have besides.
pub fn of_year(loan: &Loan, files: &[Of], year: Year) -> Notes {
    let mut notes = loan.notes.of_year(&year_said(year));
    for (_, _, report) in files {
        notes.receive(&report.notes, "");
    }
    notes
}

/// What reports of other years say: those among the files, and of years that no file is of, those that were accepted.
pub fn earlier(loan: &Loan, others: &[Of], year: Year) -> Vec<Earlier> {
    let of_files = others.iter().map(|(_, _, report)| Earlier::filed(report));
    let kept = loan.notes.accepted.iter().filter(|accepted| {
        let filed =
            |(_, _, report): &Of| report.year.map(year_said).as_ref() == Some(&accepted.year);
        accepted.year != year_said(year) && !others.iter().any(filed)
    });
    of_files.chain(kept.map(Earlier::accepted)).collect()
}

/// The comments that are not closed.
pub fn open(notes: &Notes) -> Vec<Finding> {
    let of = |standing, code, pattern: Text| {
        let count = notes.count(standing);
        let message = said(pattern, &[&count.to_string()]);
        (count > 0).then(|| finding(Check::Comments, code, Grade::Ask, message, None))
    };
    let open = of(notes::Standing::Open, "comments_open", w::COMMENTS_OPEN);
    let answered = of(
        notes::Standing::Answered,
        "comments_answered",
        w::COMMENTS_ANSWERED,
    );
    open.into_iter().chain(answered).collect()
}

/// The versions among the files that the loan remembers: finalised ones, of which the file says when they were changed.
pub fn submissions(of_year: &[Of], today: Day) -> Vec<Submission> {
    let known = of_year
        .iter()
        .filter(|of| counts(of) && from_the_future(of.2, today).is_none());
    let one = |(_, file, report): &Of| {
        Some(Submission {
            year: year_said(report.year?),
            sum: report.sum.clone(),
            file: cleaned(&file.file, MOST_TEXT),
            changed: report.changed?,
        })
    };
    known.filter_map(one).collect()
}

/// The newer version that took the place of a report, among those that the loan remembers and those of the files.
pub fn newer(loan: &Loan, among: &[Submission], report: &Filed, year: Year) -> Option<Submission> {
    let mut known = loan.notes.clone();
    known.submit(among);
    let newer = known.newer_than(&year_said(year), &report.sum, report.changed);
    newer.cloned()
}

/// A newer version came in before.
pub fn superseded(newer: Option<&Submission>, report: &Filed) -> Option<Finding> {
    let newer = newer?;
    Some(finding(
        Check::Received,
        "superseded",
        Grade::Ask,
        said(w::SUPERSEDED, &[&report.sum, &newer.file, &newer.sum]),
        None,
    ))
}

/// That a report was accepted, and when the next one is due.
fn accepted_said(loan: &Loan, accepted: &Accepted) -> Message {
    let (year, sum) = (accepted.year.as_str(), accepted.sum.as_str());
    let cycles = loan.draft.root.rows(CYCLES.id).iter();
    let later = cycles.filter_map(|row| {
        let of = read_year(row.node.get("year"))?;
        let due = day(&row.node, "report_due")?;
        (Some(of) > read_year(year)).then_some((of, due))
    });
    match later.min() {
        Some((next, due)) => said(
            w::ACCEPTED_NEXT,
            &[year, sum, &year_said(next), &due.to_string()],
        ),
        None => said(w::ACCEPTED, &[year, sum]),
    }
}

/// The versions that were accepted after each of the files of a year was changed, in the order of the files: nothing is to be checked in these files.
/// `None` where one of them is the accepted version, or is none that the accepted one took the place of.
pub fn older_than_accepted(
    loan: &Loan,
    among: &[Submission],
    of_year: &[Of],
    year: Year,
) -> Option<Vec<Submission>> {
    let mut known = loan.notes.clone();
    known.submit(among);
    let of_year = of_year.iter().map(|(_, _, report)| {
        let newer = known.accepted_after(&year_said(year), &report.sum, report.changed);
        newer.cloned()
    });
    of_year.collect()
}

/// The files of a year that the accepted version took the place of: each is named, with the version that was accepted.
pub fn of_older(
    row: &mut LoanRow,
    (loan, year): (&Loan, Year),
    of_year: &[Of],
    accepted: Vec<Submission>,
) {
    let numbers = super::numbers(loan, of_year, year);
    row.compared = super::pairs(of_year);
    for (at, ((_, file, report), accepted)) in of_year.iter().zip(accepted).enumerate() {
        let number = numbers.get(at).copied().flatten();
        let version = super::version(&file.file, report, number, (false, true));
        row.versions.push(version);
        let message = said(
            w::SUPERSEDED_FILED,
            &[&file.file, &report.sum, &accepted.file, &accepted.sum],
        );
        let of = finding(
            Check::Received,
            "superseded_filed",
            Grade::Note,
            message,
            None,
        );
        row.findings.push(of);
    }
}

/// Whether a report is the one that was accepted.
pub fn accepted_before(loan: &Loan, row: &LoanRow, report: &Filed) -> Option<Finding> {
    let accepted = row.accepted.as_ref()?;
    let (year, sum) = (accepted.year.as_str(), accepted.sum.as_str());
    Some(if accepted.sum == report.sum {
        let message = accepted_said(loan, accepted);
        finding(Check::Received, "accepted", Grade::Note, message, None)
    } else {
        finding(
            Check::Received,
            "accepted_other",
            Grade::Ask,
            said(w::ACCEPTED_OTHER, &[year, sum, &report.sum]),
            None,
        )
    })
}

/// Whether a report can be accepted, or why not.
pub fn can_accept(
    findings: &[Finding],
    report: &Filed,
    (notes, newer): (&Notes, Option<&Submission>),
    comparable: bool,
) -> Result<(), Message> {
    if standing(findings) == Standing::Returned {
        Err(w::NOT_RETURNED.into())
    } else if report.document.state() != IssueState::Final {
        Err(w::NOT_FINAL.into())
    } else if let Some(newer) = newer {
        Err(said(w::NOT_NEWEST, &[&newer.file, &newer.sum]))
    } else if !notes.all_closed() {
        Err(w::NOT_CLOSED.into())
    } else if !comparable {
        Err(w::NOT_COMPARABLE.into())
    } else {
        Ok(())
    }
}

/// What a loan keeps of a report that is accepted.
pub fn accept(report: &Filed, file: &str, [by, now]: [&str; 2]) -> Option<Accepted> {
    Some(Accepted {
        year: year_said(report.year?),
        sum: report.sum.clone(),
        file: cleaned(file, MOST_TEXT),
        issued: issued_on(report)
            .map(|day| day.to_string())
            .unwrap_or_default(),
        by: cleaned(by, MOST_NAME),
        at: now.to_owned(),
        courses: kpis::kept(report),
    })
}

/// The row of a loan whose report was accepted and is not among the files.
pub fn only_accepted(
    row: &mut LoanRow,
    loan: &Loan,
    terms: &Terms,
    accepted: &Accepted,
    year: Year,
) {
    let (lines, next) = kpis::by_accepted(loan, terms, accepted, year);
    row.kpis = lines;
    row.next = next;
    let issued = Day::read(&accepted.issued);
    if let Some((due, issued)) = row.due.zip(issued).filter(|(due, issued)| due < issued) {
        row.days = due.days_until(issued);
        row.findings.push(late(issued, due, row.days, true));
    }
    let message = accepted_said(loan, accepted);
    let of = finding(Check::Received, "accepted_only", Grade::Note, message, None);
    row.findings.push(of);
    let newer = loan.notes.newer_than(&accepted.year, &accepted.sum, None);
    row.findings.extend(newer.map(|newer| {
        let message = said(w::ACCEPTED_OLDER, &[&newer.file, &newer.sum]);
        finding(
            Check::Received,
            "accepted_older",
            Grade::Note,
            message,
            None,
        )
    }));
    row.findings.extend(open(&row.notes));
    row.standing = standing(&row.findings);
}

/// The files of a loan whose report of the year was accepted and is not among them: what a report of another year says is seen in that year.
pub fn of_other_years(row: &mut LoanRow, loan: &Loan, others: &[Of], year: Year) {
    for (_, file, report) in others {
        let version = super::version(&file.file, report, None, (false, false));
        row.versions.push(version);
        let found = match report.year.filter(|other| cycle(loan, *other).is_some()) {
            Some(other) => finding(
                Check::Years,
                "year_besides",
                Grade::Note,
                said(w::YEAR_BESIDES, &[&file.file, &year_said(other)]),
                None,
            ),
            None => wrong_year(loan, report, year).at("report_year"),
        };
        row.findings.push(found);
    }
    row.standing = standing(&row.findings);
}
