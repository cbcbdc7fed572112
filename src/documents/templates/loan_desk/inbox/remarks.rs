//! Comments on a report and reports that were accepted: what the inbox says of them.

use super::super::terms::Terms;
use super::kpis::{self, Earlier};
use super::{Of, finding, said, standing, words as w, year_said};
use crate::documents::IssueState;
use crate::documents::inbox::{Check, Filed, Finding, Grade, Loan, LoanRow, Standing};
use crate::documents::notes::{self, Accepted, MOST_NAME, MOST_TEXT, Notes, cleaned};
use crate::i18n::{Message, Text};
use crate::measure::Year;

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

/// Whether a report is the one that was accepted.
pub fn accepted_before(accepted: Option<&Accepted>, report: &Filed) -> Option<Finding> {
    let accepted = accepted?;
    let (year, sum) = (accepted.year.as_str(), accepted.sum.as_str());
    Some(if accepted.sum == report.sum {
        finding(
            Check::Received,
            "accepted",
            Grade::Note,
            said(w::ACCEPTED, &[year, sum]),
            None,
        )
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
    notes: &Notes,
    comparable: bool,
) -> Result<(), Message> {
    if standing(findings) == Standing::Returned {
        Err(w::NOT_RETURNED.into())
    } else if report.document.state() != IssueState::Final {
        Err(w::NOT_FINAL.into())
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
    row.findings.extend(open(&row.notes));
    row.standing = standing(&row.findings);
    row.findings.push(finding(
        Check::Received,
        "accepted_only",
        Grade::Note,
        said(w::ACCEPTED, &[&accepted.year, &accepted.sum]),
        None,
    ));
}
