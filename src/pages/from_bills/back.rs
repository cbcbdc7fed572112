//! The way from a worksheet back to the level of the report that it was begun for.

use super::words as w;
use super::{WAY, Way, choice};
use crate::documents::from_bills::{Levels, origin};
use crate::documents::route::Route;
use crate::documents::{Document, Place, templates};
use crate::i18n::Message;
use crate::pages::form::editor::{Editor, Stored, find};
use crate::pages::shell::app_state::AppState;
use crate::ui::html::{button, el, of_class};
use crate::ui::lazy::lazily;
use leptos::prelude::*;

/// The link to the level, and the button that takes the figure there; nothing where the worksheet was begun by itself or the report is not here.
pub fn view(app: AppState, editor: Editor) -> AnyView {
    let begun = editor.form.draft.with_untracked(origin);
    let Some((report, level)) = begun else {
        return ().into_any();
    };
    let Stored::Document(report, _) = find(app, &report) else {
        return ().into_any();
    };
    let Some(part) = templates::output_part(&report.template) else {
        return ().into_any();
    };
    lazily(part, move |output| {
        let step = output
            .template
            .locate(&level)
            .and_then(|(step, _)| output.template.steps.get(step));
        match (step, output.levels) {
            (Some(step), Some(levels)) => {
                let route = Route::Fill(report.id.clone(), step.id.to_owned());
                links(app, editor, &report, levels, &level, route)
            }
            _ => ().into_any(),
        }
    })
}

fn links(
    app: AppState,
    editor: Editor,
    report: &Document,
    levels: &Levels,
    level: &Place,
    route: Route,
) -> AnyView {
    let lang = editor.form.lang;
    let report_id = report.id.clone();
    let at = level.clone();
    let begin = move |takes| {
        WAY.set(Some(Way {
            report: report_id.clone(),
            level: at.clone(),
            takes,
        }));
    };
    let name = [crate::i18n::Lang::Zh, crate::i18n::Lang::En].map(|lang| app.name_of(report, lang));
    let name = crate::i18n::Arg::Both(Box::new(name));
    let back = match (levels.asked)(&report.draft, level) {
        Ok(asked) => {
            let year = asked.year.number().to_string();
            Message::new(w::RETURN, vec![name, asked.kpi.into(), year.into()])
        }
        // The level was changed meanwhile; the report says why no figure can be taken.
        Err(_) => Message::new(w::RETURN_ALONE, vec![name]),
    };
    let goes = begin.clone();
    let link = el("a")
        .attr("href", &route.hash())
        .text_of(move || back.get(lang.get()))
        .on("click", move |_| goes(false));
    let take = button("secondary", w::TAKE_THERE).on("click", move |_| {
        editor.flush();
        choice::prefer(editor.id());
        begin(true);
        app.go(&route);
    });
    of_class("p", "add from-bills")
        .child(take)
        .text(" ")
        .child(link)
        .view()
}
