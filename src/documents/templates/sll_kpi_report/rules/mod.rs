//! The checks of T/FIQ 003—2025 on a KPI report: each names its clause, its strength and the figures it found.
//!
//! 应 is an error (`Must`), 宜 a warning that a reason answers (`Should`), 可 a hint (`May`). One function a rule or a pair of sister rules.

mod account;
mod base;
mod bills;
mod course;
mod indicator;
mod targets;
mod years;

use super::reading::{Kpi, row_words, year_words};
use super::words as w;
use crate::clause::Clause;
use crate::documents::{Draft, Fault, Mend, Place, Problem, Strength, words as dw};
use crate::i18n::{Arg, Message, Text};
use crate::measure::{Year, read_year};
use crate::standards::sll;
use account::{account_contradicted, account_evidence};
pub use account::{from_account, names_account, one_word_on_evidence};
use base::base_level;
use bills::levels_of_worksheets;
use course::course;
use indicator::{kpi_once, parts_complete, two_bases, unit_of_parts, usual};
use targets::{history_mean, mandatory_level, targets_after_base, targets_of_years};
use years::{
    history_before_report, one_level_a_year, period_after_report, report_year,
    risks_end_with_report, years_of_history, years_once,
};

/// Every rule on every KPI, and those on the report as a whole.
pub fn all(draft: &Draft, kpis: &[Kpi]) -> Vec<Problem> {
    let mut found = Findings {
        several: kpis.len() > 1,
        problems: Vec::new(),
    };
    let of_report = read_year(draft.root.get("report_year"));
    for (index, kpi) in kpis.iter().enumerate() {
        kpi_once(&mut found, kpi, kpis.get(..index).unwrap_or(&[]));
        usual(&mut found, kpi);
        two_bases(&mut found, kpi);
        unit_of_parts(&mut found, kpi);
        parts_complete(&mut found, kpi);
        years_once(&mut found, kpi);
        base_level(&mut found, kpi);
        targets_after_base(&mut found, kpi);
        mandatory_level(&mut found, kpi);
        history_mean(&mut found, kpi);
        years_of_history(&mut found, kpi);
        account_contradicted(&mut found, kpi);
        report_year(&mut found, kpi, of_report);
        history_before_report(&mut found, kpi, of_report);
        period_after_report(&mut found, kpi, of_report);
        targets_of_years(&mut found, kpi);
        one_level_a_year(&mut found, kpi);
        course(&mut found, kpi);
        levels_of_worksheets(&mut found, kpi);
    }
    risks_end_with_report(&mut found, draft, of_report);
    account_evidence(&mut found, draft, kpis);
    found.problems
}

/// 5.4.2 ⑤: both sides consent. The list in which 双方同意 stands is 5.4.1.1's, so the problem gets the clause of its own here.
pub fn clause_of_consent(problems: &mut [Problem]) {
    for problem in problems.iter_mut() {
        if problem.code == "consent" && problem.place.field == "agreements" {
            problem.clause = Some(sll::clause("5.4.2 ⑤"));
        }
    }
}

/// Annex B, section 3: a figure has a source. Where the year has none, because there are no data or none apply, no source is asked for.
pub fn source_of_no_figure(problems: &mut Vec<Problem>, kpis: &[Kpi]) {
    let absent = |place: &Place| {
        let mut rows = kpis.iter().flat_map(|kpi| &kpi.years);
        rows.any(|row| row.has_no_figure() && row.actual.place.path == place.path)
    };
    problems.retain(|problem| {
        !(problem.code == "missing" && problem.place.field == "source" && absent(&problem.place))
    });
}

struct Findings {
    /// Whether the KPI has to be named because there are others.
    several: bool,
    problems: Vec<Problem>,
}

impl Findings {
    fn note(
        &mut self,
        code: &'static str,
        place: Place,
        strength: Strength,
        clause: Option<Clause>,
        pattern: Text,
        args: Vec<Arg>,
    ) -> &mut Self {
        self.problems.push(Problem {
            code,
            place,
            fault: Fault::Rule,
            strength,
            message: Message::new(pattern, args),
            clause,
            mend: None,
            answerable: false,
            reason: String::new(),
        });
        self
    }

    /// Changes the problem noted last.
    fn change(&mut self, change: impl FnOnce(&mut Problem)) {
        if let Some(problem) = self.problems.last_mut() {
            change(problem);
        }
    }

    /// The problem noted last is that something is not there.
    fn missing(&mut self) {
        self.change(|problem| problem.fault = Fault::Missing);
    }

    /// A reason answers the problem noted last.
    fn answerable(&mut self) {
        self.change(|problem| problem.answerable = true);
    }

    /// Offers a mend for the problem noted last.
    fn mend(&mut self, mend: Option<String>) {
        self.change(|problem| problem.mend = mend.map(|typed| Mend { typed }));
    }

    /// The KPI's name where there are others, then the words.
    fn of(&self, kpi: &Kpi, words: impl Into<Message>) -> Arg {
        let words = words.into();
        if self.several {
            dw::in_row(kpi.name.clone(), words).into()
        } else {
            words.into()
        }
    }

    /// The KPI's name where there are others, then the row's year.
    fn row(&self, kpi: &Kpi, year: Option<Year>, number: usize) -> Arg {
        self.of(kpi, row_words(year, number))
    }
}

fn part_names(kpi: &Kpi) -> (Text, Text) {
    match kpi.node.get("kpi") {
        "revenue_intensity" => (w::EMISSIONS, w::REVENUE),
        "asset_intensity" => (w::EMISSIONS, w::ASSETS),
        "profit_intensity" => (w::EMISSIONS, w::PROFIT),
        _ => (w::ENERGY_TOTAL, w::OUTPUT),
    }
}
