//! Keeping versions while a document is filled: the state that a save or another act is about to replace goes to the versions' database first.

use crate::documents::Draft;
use crate::pages::form::editor::Editor;
use crate::pages::form::mirror::announce;
use crate::pages::form::mirror_sync::{MIRROR_SYNC, NewVersion};
use crate::pages::shell::app_state::AppState;
use crate::pages::shell::clock;
use crate::pages::words as w;
use crate::storage::Library;
use crate::storage::envelope;
use crate::storage::migrate::SCHEMA;
use crate::storage::versions::retention::{APART, VersionKind};
use crate::ui::toast::toast;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Keeps the state that a save is about to replace, where the rule wants it. `kept_at` is when this was last done, so that a save in
/// between costs nothing. Nothing waits for it.
pub fn before_save(app: AppState, id: &str, rev: u64, kept_at: StoredValue<u64>) {
    let now = clock::now_ms();
    let soon = now.abs_diff(kept_at.get_value()) < APART.unsigned_abs().saturating_mul(1_000);
    if rev == 0 || soon || !app.keeps {
        return;
    }
    kept_at.set_value(now);
    keep(app, id);
}

fn keep(app: AppState, id: &str) {
    let Some((version, older)) = stored(app, id) else {
        return;
    };
    let kind = if older {
        VersionKind::Upgrade
    } else {
        VersionKind::Auto
    };
    spawn_local(async move {
        // Where there is no part, or no room for versions, none is kept.
        if let Ok(mirror) = MIRROR_SYNC.get().await {
            (mirror.keep_version)(NewVersion { kind, ..version }).await;
        }
    });
}

/// What is stored of a document as a version to keep, and whether an older program wrote it.
fn stored(app: AppState, id: &str) -> Option<(NewVersion, bool)> {
    let text = app
        .with_shelf(|library, shelf| library.raw(shelf, id))
        .ok()
        .flatten()?;
    let facts = envelope::open(&text).facts().cloned()?;
    let version = NewVersion {
        place: app.library.with_value(Library::versions_name),
        id: id.to_owned(),
        rev: facts.rev,
        kind: VersionKind::Auto,
        text,
    };
    Some((version, facts.schema < SCHEMA))
}

/// Keeps what is stored of a document for good, before something replaces it. `false` where the browser would not.
pub async fn pin(app: AppState, id: &str, kind: VersionKind) -> bool {
    let Some((version, _)) = stored(app, id).filter(|_| app.keeps) else {
        return false;
    };
    match MIRROR_SYNC.get().await {
        Ok(mirror) => (mirror.keep_version)(NewVersion { kind, ..version }).await,
        Err(_) => false,
    }
}

/// Keeps an issued document, as it was just stored, as a version for good.
pub fn keep_issued(app: AppState, id: &str) {
    let id = id.to_owned();
    spawn_local(async move {
        // Where the browser has no room for versions, the document is issued all the same.
        pin(app, &id, VersionKind::Issued).await;
    });
}

/// Destroys documents that were in the trash for longer than documents stay there, with their versions and files. Where the part that does this
/// cannot be fetched, they stay in the trash, and the next start tries again.
pub fn tidy(app: AppState) {
    let over = app
        .with_shelf(|library, shelf| library.expired(shelf, &clock::now()))
        .unwrap_or_default();
    if !over.is_empty() {
        spawn_local(async move {
            if let Ok(pages) = super::VERSIONS_PAGES.get().await {
                (pages.destroy)(app, over);
                announce();
            }
        });
    }
}

/// Puts a sample back to its first state.
pub async fn reset(app: AppState, editor: Editor, draft: Draft) {
    if !editor.is_open() {
        return;
    }
    editor.flush();
    // Where nothing can be kept, the way back is there as long as the page.
    pin(app, &editor.id(), VersionKind::Reset).await;
    if editor.is_open() {
        toast(w::RESET_DONE.into(), editor.replace(w::RESET, draft));
    }
}
