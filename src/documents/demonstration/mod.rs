//! The demonstration: which samples show which job, on which page, with one sentence each; the page `#/demo` goes through them.

mod words;

use super::route::{REVIEW, Route};
use super::templates::{climate_self_assessment, green_loan_portfolio, loan_desk, sll_kpi_report};
use crate::i18n::Text;
use words as w;

/// A step of the demonstration: a page of a sample, and what to say of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// The id of the form.
    pub form: &'static str,
    /// The number of the sample among those of the form.
    pub sample: usize,
    /// The page of the document.
    pub page: ShownPage,
    /// What the audience sees there, in one sentence.
    pub says: Text,
}

/// The page of a sample that a step opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShownPage {
    /// The overview of the steps.
    Overview,
    /// A step of the form, by its id; 核对与生成 by [`REVIEW`].
    Step(&'static str),
    /// A step of the form, by its id, at its results: from the figure of this id on.
    Results(&'static str, &'static str),
    /// A step of the form, or 核对与生成, from the element of this id on: a row of the sample by its place, or [`OPEN_ITEMS`].
    At(&'static str, &'static str),
    /// The paper.
    Paper,
}

/// The list of open items on 核对与生成.
pub const OPEN_ITEMS: &str = "summary";
/// The row of the year that the second sample misses.
const MISSED_YEAR: &str = "kpis.11/years.19/";

impl Shown {
    /// The address of the step's page in the document `id`, which is the sample.
    pub fn route(&self, id: String) -> Route {
        match self.page {
            ShownPage::Overview => Route::Overview(id),
            ShownPage::Step(step) | ShownPage::Results(step, _) | ShownPage::At(step, _) => {
                Route::Fill(id, step.to_owned())
            }
            ShownPage::Paper => Route::Print(id),
        }
    }
}

/// A job that is shown in a few steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Job {
    /// What the job is called.
    pub title: Text,
    /// Its steps.
    pub steps: &'static [Shown],
}

const fn shown(form: &'static str, sample: usize, page: ShownPage, says: Text) -> Shown {
    Shown {
        form,
        sample,
        page,
        says,
    }
}

const KPI_REPORT: &str = sll_kpi_report::CARD.id;
const SCHEME: &str = loan_desk::CARD.id;
const GREEN_LOANS: &str = green_loan_portfolio::CARD.id;
const SELF_ASSESSMENT: &str = climate_self_assessment::CARD.id;

/// The jobs in the order in which they are shown; together they take about five minutes.
pub const JOBS: &[Job] = &[
    Job {
        title: w::LINKED_LOAN,
        steps: &[
            shown(KPI_REPORT, 0, ShownPage::Overview, w::REPORT_SECTIONS),
            shown(
                KPI_REPORT,
                1,
                ShownPage::At("period", MISSED_YEAR),
                w::REPORT_MISSED,
            ),
            shown(
                KPI_REPORT,
                2,
                ShownPage::At(REVIEW, OPEN_ITEMS),
                w::REPORT_GAPS,
            ),
            shown(KPI_REPORT, 0, ShownPage::Paper, w::REPORT_PAPER),
            shown(
                SCHEME,
                0,
                ShownPage::Results("rates", "term_effect"),
                w::SCHEME_MET,
            ),
            shown(
                SCHEME,
                1,
                ShownPage::Results("rates", "term_effect"),
                w::SCHEME_MISSED,
            ),
            shown(
                SCHEME,
                2,
                ShownPage::Results("approval", "approval_state"),
                w::SCHEME_CHANGED,
            ),
        ],
    },
    Job {
        title: w::GREEN_LOAN,
        steps: &[
            shown(
                GREEN_LOANS,
                0,
                ShownPage::Results("results", "total_co2"),
                w::GREEN_TOTAL,
            ),
            shown(GREEN_LOANS, 0, ShownPage::Paper, w::GREEN_PAPER),
        ],
    },
    Job {
        title: w::SELF_ASSESSMENT,
        steps: &[
            shown(
                SELF_ASSESSMENT,
                0,
                ShownPage::Results("standing", "total_self"),
                w::ASSESSED_HALF,
            ),
            shown(
                SELF_ASSESSMENT,
                1,
                ShownPage::Results("standing", "total_self"),
                w::ASSESSED_TWICE,
            ),
        ],
    },
];

/// All steps in their order.
pub fn steps() -> impl Iterator<Item = &'static Shown> {
    JOBS.iter().flat_map(|job| job.steps)
}

/// The step of this number, counted from 0, with the job that it belongs to.
pub fn step(number: usize) -> Option<(&'static Job, &'static Shown)> {
    JOBS.iter()
        .flat_map(|job| job.steps.iter().map(move |step| (job, step)))
        .nth(number)
}
