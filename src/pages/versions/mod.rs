//! What was there before: versions that are kept while a document is filled, and the lazy part with the pages on which versions, trash and all data
//! of this browser are managed.

pub mod keep;

mod clear_page;
mod history_page;
mod trash_page;
mod unexpected_end;
mod words;

use super::form::editor::Editor;
use super::shell::app_state::AppState;
use crate::storage::Library;
use crate::storage::versions::store;
use crate::storage::{LocalShelf, files, library_here};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What the part offers.
pub struct VersionsPages {
    /// The earlier versions of the open document.
    pub history: fn(AppState, Editor) -> AnyView,
    /// The trash.
    pub trash: fn(AppState) -> AnyView,
    /// 清除本机数据.
    pub clear: fn(AppState) -> AnyView,
    /// Which reports were open when the program ended unexpectedly.
    pub unexpected_end: fn(AppState) -> AnyView,
    /// Destroys documents in the trash, with their versions and files.
    pub destroy: fn(AppState, Vec<String>),
}

crate::lazy_part! {
    /// Versions, trash and clearing.
    pub static VERSIONS_PAGES, versions: VersionsPages = VersionsPages {
        history: history_page::history_page,
        trash: trash_page::trash_page,
        clear: clear_page::clear_page,
        unexpected_end: unexpected_end::unexpected_end,
        destroy,
    };
}

/// Destroys documents in the trash, and deletes their versions and every file that is kept for a document which is there no more.
fn destroy(app: AppState, ids: Vec<String>) {
    let place = app.library.with_value(Library::versions_name);
    for id in &ids {
        let _ = app.with_shelf(|library, shelf| library.purge(shelf, id));
    }
    spawn_local(async move {
        for id in ids {
            store::forget(&place, &id).await;
        }
        sweep_files("").await;
    });
}

/// Deletes the files of loan books whose documents were destroyed. The files of the document `but` stay in any case: that document may live in
/// its page alone.
pub async fn sweep_files(but: &str) {
    let library = library_here();
    if let [Ok(listed), Ok(trashed)] = [library.list(&LocalShelf), library.trash_list(&LocalShelf)]
    {
        let known: Vec<String> = listed
            .into_iter()
            .chain(trashed)
            .map(|listed| listed.id)
            .collect();
        // Where the browser refuses, it keeps nothing either.
        let _ = files::sweep(&library, &known, but).await;
    }
}
