//! Earlier versions of documents, in a database of their own in the browser's IndexedDB, so that they never take room from the documents in local
//! storage.
//!
//! Where the browser has no IndexedDB, or no room, no version is kept; saving does not depend on it.

use super::retention::{Version, VersionKind, plan, thinned};
use crate::storage::private;
use idb::{
    Database, DatabaseEvent, Error, Factory, KeyRange, ObjectStore, ObjectStoreParams, Query,
    TransactionMode,
};
use wasm_bindgen::JsValue;

/// The one store of the database: the stored texts of versions, by [`Version::key`].
const VERSIONS: &str = "versions";

async fn database(place: &str) -> Result<Database, Error> {
    let mut request = Factory::new()?.open(place, Some(1))?;
    request.on_upgrade_needed(|event| {
        // Where the store cannot be made, every transaction fails, and no version is kept.
        let _ = event
            .database()
            .and_then(|database| database.create_object_store(VERSIONS, ObjectStoreParams::new()));
    });
    request.await
}

/// The keys of one document.
fn range(id: &str) -> Result<Query, Error> {
    // The character "0" comes right after "/".
    let (from, to) = ([id, "/"].concat(), [id, "0"].concat());
    Ok(Query::KeyRange(KeyRange::bound(
        &from.into(),
        &to.into(),
        None,
        Some(true),
    )?))
}

async fn held(store: &ObjectStore, id: &str) -> Result<Vec<Version>, Error> {
    let keys = store.get_all_keys(Some(range(id)?), None)?.await?;
    Ok(keys
        .iter()
        .filter_map(|key| Version::parse(&key.as_string()?).map(|(_, version)| version))
        .collect())
}

/// Keeps the text of revision `rev` of a document where [`plan`] says so, and deletes the versions that [`plan`] drops. `false` where the browser
/// refused.
pub async fn keep(
    place: &str,
    id: &str,
    rev: u64,
    kind: VersionKind,
    now: &str,
    text: &str,
) -> bool {
    !private()
        && kept(place, id, rev, kind, now, text)
            .await
            .is_ok_and(|whole| whole)
}

async fn kept(
    place: &str,
    id: &str,
    rev: u64,
    kind: VersionKind,
    now: &str,
    text: &str,
) -> Result<bool, Error> {
    let database = database(place).await?;
    let transaction = database.transaction(&[VERSIONS], TransactionMode::ReadWrite)?;
    let store = transaction.object_store(VERSIONS)?;
    let plan = plan(&held(&store, id).await?, rev, kind, now);
    if let Some(version) = plan.keep {
        drop(store.put(&JsValue::from_str(text), Some(&version.key(id).into()))?);
    }
    for version in plan.drop {
        drop(store.delete(JsValue::from(version.key(id)))?);
    }
    let whole = transaction.await?.is_committed();
    database.close();
    Ok(whole)
}

/// The versions of a document with their texts, newest first; `None` where they cannot be read.
pub async fn list(place: &str, id: &str, now: &str) -> Option<Vec<(Version, String)>> {
    // Opening the database creates it where it is missing, and a private page keeps nothing.
    if private() {
        None
    } else {
        listed(place, id, now).await.ok()
    }
}

async fn listed(place: &str, id: &str, now: &str) -> Result<Vec<(Version, String)>, Error> {
    let database = database(place).await?;
    let transaction = database.transaction(&[VERSIONS], TransactionMode::ReadOnly)?;
    let store = transaction.object_store(VERSIONS)?;
    let keys = store.get_all_keys(Some(range(id)?), None)?.await?;
    let texts = store.get_all(Some(range(id)?), None)?.await?;
    let pairs = keys.iter().zip(&texts).rev();
    let mut found: Vec<(Version, String)> = pairs
        .filter_map(|(key, text)| Some((Version::parse(&key.as_string()?)?.1, text.as_string()?)))
        .collect();
    database.close();
    // Versions that are too old are not shown; the next save deletes them.
    let versions: Vec<Version> = found.iter().map(|(version, _)| version.clone()).collect();
    let gone = thinned(&versions, None, now);
    found.retain(|(version, _)| !gone.contains(version));
    Ok(found)
}

/// Deletes every version of a document that was destroyed.
pub async fn forget(place: &str, id: &str) {
    if !private() {
        // Where this fails, the texts stay until everything is cleared; no page shows them.
        let _ = forgotten(place, id).await;
    }
}

async fn forgotten(place: &str, id: &str) -> Result<(), Error> {
    let database = database(place).await?;
    let transaction = database.transaction(&[VERSIONS], TransactionMode::ReadWrite)?;
    drop(transaction.object_store(VERSIONS)?.delete(range(id)?)?);
    transaction.await?;
    database.close();
    Ok(())
}

/// The number of versions of all documents.
pub async fn count(place: &str) -> usize {
    if private() {
        0
    } else {
        counted(place).await.unwrap_or_default()
    }
}

async fn counted(place: &str) -> Result<usize, Error> {
    let database = database(place).await?;
    let transaction = database.transaction(&[VERSIONS], TransactionMode::ReadOnly)?;
    let many = transaction
        .object_store(VERSIONS)?
        .get_all_keys(None, None)?
        .await?
        .len();
    database.close();
    Ok(many)
}

/// Deletes all versions. `true` where none is left.
pub async fn clear(place: &str) -> bool {
    cleared(place).await.is_ok_and(|whole| whole)
}

async fn cleared(place: &str) -> Result<bool, Error> {
    let factory = Factory::new()?;
    let database = database(place).await?;
    let transaction = database.transaction(&[VERSIONS], TransactionMode::ReadWrite)?;
    transaction.object_store(VERSIONS)?.clear()?.await?;
    let emptied = transaction.commit()?.await?.is_committed();
    database.close();
    // The database is empty now. Its deletion waits until every tab has closed it, so this function does not wait for the deletion.
    let request = factory.delete(place)?;
    wasm_bindgen_futures::spawn_local(async move { drop(request.await) });
    Ok(emptied)
}
