//! Addresses: `#/…` to a page and back. Deep links, back and refresh work on any static host and from a file.

/// A page of the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// `#/`: what can be made, what is being filled.
    Home,
    /// `#/new/<template>`: makes a new document and opens its first step.
    New(String),
    /// `#/sample/<template>/<number>`: makes a sample document and opens it.
    Sample(String, usize),
    /// `#/r/<document>`: the overview of its steps.
    Overview(String),
    /// `#/r/<document>/<step>`: one step. The last one, `review`, is 核对与生成.
    Fill(String, String),
    /// `#/r/<document>/report`: what was made, and how to hand it over.
    Report(String),
    /// `#/r/<document>/print`: the paper.
    Print(String),
    /// `#/r/<document>/compared/<other>`: its comparison with another document, on paper.
    Compared(String, String),
    /// `#/r/<document>/history`: its earlier versions.
    History(String),
    /// `#/blank/<template>`: the empty form on paper and the list of what to prepare.
    Blank(String),
    /// `#/help/<template>`: who fills the form, what to have at hand, how each section is filled.
    Help(String),
    /// `#/trash`: documents deleted, to restore.
    Trash,
    /// `#/clear`: what this browser keeps, to take it away.
    Clear,
    /// `#/inbox`: reports that borrowers sent, held against the loans.
    Inbox,
    /// `#/text`: a backup as text to be copied, and a pasted text to be imported.
    AsText,
    /// `#/demo`: the demonstration, step by step.
    Demo,
    /// `#/standards`: every clause and what the program does with it.
    Standards,
    /// `#/about`: what the program is, where data stay.
    About,
    /// An address that leads nowhere.
    Lost(String),
}

/// The page with the report and its files, as the list of steps names it.
pub const REPORT: &str = "report";
/// The step id of 核对与生成, behind the template's own steps.
pub const REVIEW: &str = "review";
/// What stands in an address in place of a step to open the first step in which something is still to be filled; 核对与生成 where there is none.
pub const NEXT: &str = "next";

impl Route {
    /// The page of a hash, with or without its `#`. Unknown addresses are `Lost`, never a panic.
    pub fn parse(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let parts: Vec<&str> = if path.is_empty() {
            Vec::new()
        } else {
            path.split('/').collect()
        };
        match parts.as_slice() {
            [] => Self::Home,
            ["new", template] => Self::New((*template).to_owned()),
            ["sample", template] => Self::Sample((*template).to_owned(), 0),
            ["sample", template, number] => match number.parse() {
                Ok(number) => Self::Sample((*template).to_owned(), number),
                Err(_) => Self::Lost(path.to_owned()),
            },
            ["blank", template] => Self::Blank((*template).to_owned()),
            ["help", template] => Self::Help((*template).to_owned()),
            ["r", id] => Self::Overview((*id).to_owned()),
            ["r", id, "report"] => Self::Report((*id).to_owned()),
            ["r", id, "print"] => Self::Print((*id).to_owned()),
            ["r", id, "compared", other] => Self::Compared((*id).to_owned(), (*other).to_owned()),
            ["r", id, "history"] => Self::History((*id).to_owned()),
            ["r", id, step] => Self::Fill((*id).to_owned(), (*step).to_owned()),
            ["trash"] => Self::Trash,
            ["clear"] => Self::Clear,
            ["inbox"] => Self::Inbox,
            ["text"] => Self::AsText,
            ["demo"] => Self::Demo,
            ["standards"] => Self::Standards,
            ["about"] => Self::About,
            _ => Self::Lost(path.to_owned()),
        }
    }

    /// The hash of a page.
    pub fn hash(&self) -> String {
        match self {
            Self::Home => "#/".to_owned(),
            Self::New(template) => ["#/new/", template].concat(),
            Self::Sample(template, number) => {
                ["#/sample/", template, "/", &number.to_string()].concat()
            }
            Self::Blank(template) => ["#/blank/", template].concat(),
            Self::Help(template) => ["#/help/", template].concat(),
            Self::Overview(id) => ["#/r/", id].concat(),
            Self::Fill(id, step) => ["#/r/", id, "/", step].concat(),
            Self::Report(id) => ["#/r/", id, "/report"].concat(),
            Self::Print(id) => ["#/r/", id, "/print"].concat(),
            Self::Compared(id, other) => ["#/r/", id, "/compared/", other].concat(),
            Self::History(id) => ["#/r/", id, "/history"].concat(),
            Self::Trash => "#/trash".to_owned(),
            Self::Clear => "#/clear".to_owned(),
            Self::Inbox => "#/inbox".to_owned(),
            Self::AsText => "#/text".to_owned(),
            Self::Demo => "#/demo".to_owned(),
            Self::Standards => "#/standards".to_owned(),
            Self::About => "#/about".to_owned(),
            Self::Lost(path) => ["#/", path].concat(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_an_address_that_leads_back_to_it() {
        for page in [
            Route::Home,
            Route::New("sll_kpi_report".into()),
            Route::Sample("sll_kpi_report".into(), 2),
            Route::Blank("sll_kpi_report".into()),
            Route::Help("sll_kpi_report".into()),
            Route::Overview("d1".into()),
            Route::Fill("d1".into(), "kpis".into()),
            Route::Fill("d1".into(), REVIEW.into()),
            Route::Fill("d1".into(), NEXT.into()),
            Route::Report("d1".into()),
            Route::Print("d1".into()),
            Route::Compared("d1".into(), "d2".into()),
            Route::History("d1".into()),
            Route::Trash,
            Route::Clear,
            Route::Inbox,
            Route::AsText,
            Route::Demo,
            Route::Standards,
            Route::About,
            Route::Lost("x/y".into()),
        ] {
            assert_eq!(Route::parse(&page.hash()), page);
        }
        for (hash, page) in [
            ("", Route::Home),
            ("#", Route::Home),
            ("#/", Route::Home),
            ("#/r/d1/", Route::Overview("d1".into())),
        ] {
            assert_eq!(Route::parse(hash), page, "{hash}");
        }
    }
}
