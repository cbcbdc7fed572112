//! The lazy part of review and paper: 核对与生成, the report page with its files, the print page, the blank form.

mod copies;
mod marks;
mod print_page;
mod report_page;
mod review_page;
mod sections;
mod tongues;
mod words;

use super::form::editor::Editor;
use super::shell::app_state::AppState;
use crate::documents::Output;
use crate::documents::route::{REVIEW, Route};
use leptos::prelude::*;

/// What the part offers.
pub struct ReviewPages {
    /// 核对与生成.
    pub review: fn(AppState, Editor) -> AnyView,
    /// The report page: how it is handed over.
    pub report: fn(AppState, Editor) -> AnyView,
    /// The paper of the document.
    pub print: fn(AppState, Editor, &'static Output) -> AnyView,
    /// The blank form on paper, with the list of what to prepare.
    pub blank: fn(AppState, &'static Output) -> AnyView,
    /// The bar of a document whose file was altered.
    pub altered: fn(AppState, Editor) -> AnyView,
    /// The question at the first change of an issued document.
    pub question: fn(AppState, Editor) -> AnyView,
    /// What a change of an issued document does, on each step.
    pub final_note: fn(AppState, Editor) -> AnyView,
}

crate::lazy_part! {
    /// Review and paper.
    pub static REVIEW_PAGES, review: ReviewPages = ReviewPages {
        review: review_page::review_page,
        report: report_page::report_page,
        print: print_page::print_page,
        blank: print_page::blank_page,
        altered: marks::altered_bar,
        question: marks::question_bar,
        final_note: marks::final_note,
    };
}

/// Where 核对与生成 stands, for links.
fn review_route(id: &str) -> Route {
    Route::Fill(id.to_owned(), REVIEW.to_owned())
}
