//! The files that a document was computed from, in the browser's IndexedDB: too large for local storage, and wanted again after a reload.
//!
//! The document itself never lives here. Where the browser refuses, everything goes on without these files.

use super::{Library, kept};
use idb::{Database, Error, Factory, ObjectStoreParams, TransactionMode};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::File;

const STORE: &str = "files";

/// Files, and how they are to be read: the second as text, whose shape is the caller's.
#[derive(Debug, Clone, Default)]
pub struct Kept {
    /// The files.
    pub files: Vec<File>,
    /// The settings that are kept beside them.
    pub with: String,
}

/// The browser would not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

impl From<Error> for Refused {
    fn from(_: Error) -> Self {
        Self
    }
}

impl From<JsValue> for Refused {
    fn from(_: JsValue) -> Self {
        Self
    }
}

async fn database() -> Result<Database, Refused> {
    if super::private() {
        return Err(Refused);
    }
    let mut request = Factory::new()?.open(kept::FILES, Some(1))?;
    request.on_upgrade_needed(|event| {
        use idb::event::DatabaseEvent;
        if let Ok(database) = event.database() {
            // Where it cannot be made, nothing can be kept, and every later call says so.
            let _ = database.create_object_store(STORE, ObjectStoreParams::new());
        }
    });
    Ok(request.await?)
}

/// The files that are kept for a document; `None` where there are none.
pub async fn load(library: &Library, id: &str) -> Result<Option<Kept>, Refused> {
    let transaction = database()
        .await?
        .transaction(&[STORE], TransactionMode::ReadOnly)?;
    let found = transaction
        .object_store(STORE)?
        .get(JsValue::from(library.key(id)))?
        .await?;
    let Some(found) = found else { return Ok(None) };
    let files = Array::from(&Reflect::get(&found, &"files".into())?)
        .iter()
        .filter_map(|file| file.dyn_into().ok())
        .collect();
    let with = Reflect::get(&found, &"with".into())?
        .as_string()
        .unwrap_or_default();
    Ok(Some(Kept { files, with }))
}

/// Keeps files for a document, in place of those kept before.
pub async fn put(library: &Library, id: &str, kept: &Kept) -> Result<(), Refused> {
    let transaction = database()
        .await?
        .transaction(&[STORE], TransactionMode::ReadWrite)?;
    let record = Object::new();
    Reflect::set(
        &record,
        &"files".into(),
        &kept.files.iter().collect::<Array>(),
    )?;
    Reflect::set(&record, &"with".into(), &kept.with.as_str().into())?;
    transaction
        .object_store(STORE)?
        .put(&record, Some(&library.key(id).into()))?
        .await?;
    transaction.commit()?.await?;
    Ok(())
}

/// Lets go of the files of every document of this copy of the program that is neither on its shelf nor in its trash, `but` left alone.
pub async fn sweep(library: &Library, known: &[String], but: &str) -> Result<(), Refused> {
    let transaction = database()
        .await?
        .transaction(&[STORE], TransactionMode::ReadWrite)?;
    let store = transaction.object_store(STORE)?;
    let own = library.key("");
    for key in store.get_all_keys(None, None)?.await? {
        let id = key
            .as_string()
            .and_then(|key| key.strip_prefix(&own).map(str::to_owned));
        if id.is_some_and(|id| id != but && !known.contains(&id)) {
            store.delete(key)?.await?;
        }
    }
    transaction.commit()?.await?;
    Ok(())
}

/// Of how many documents of this copy of the program files are kept.
pub async fn count(library: &Library) -> Result<usize, Refused> {
    let transaction = database()
        .await?
        .transaction(&[STORE], TransactionMode::ReadOnly)?;
    let keys = transaction
        .object_store(STORE)?
        .get_all_keys(None, None)?
        .await?;
    let own = library.key("");
    Ok(keys
        .iter()
        .filter(|key| key.as_string().is_some_and(|key| key.starts_with(&own)))
        .count())
}

/// Lets go of every file of this copy of the program.
pub async fn clear(library: &Library) -> Result<(), Refused> {
    sweep(library, &[], "").await
}

/// Lets go of the files of a document.
pub async fn remove(library: &Library, id: &str) -> Result<(), Refused> {
    let transaction = database()
        .await?
        .transaction(&[STORE], TransactionMode::ReadWrite)?;
    transaction
        .object_store(STORE)?
        .delete(JsValue::from(library.key(id)))?
        .await?;
    transaction.commit()?.await?;
    Ok(())
}
