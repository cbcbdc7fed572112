//! The mirror's database in the browser's IndexedDB, which writes to the disk within milliseconds and exists on plain http too.

use super::mirror::Change;
use idb::{Database, DatabaseEvent, Error, Factory, ObjectStoreParams, TransactionMode};
use std::collections::BTreeMap;
use wasm_bindgen::{JsCast, JsValue};

/// The one store of the database: texts by key.
const TEXTS: &str = "texts";

/// The open database of the mirror.
#[derive(Debug)]
pub struct MirrorDb {
    database: Database,
}

impl MirrorDb {
    /// Opens the database `name`; `None` where the browser refuses it.
    pub async fn open(name: &str) -> Option<Self> {
        let mut request = Factory::new().ok()?.open(name, Some(1)).ok()?;
        request.on_upgrade_needed(|event| {
            // Where the store cannot be made, every transaction fails, and its caller gets the failure.
            let _ = event
                .database()
                .and_then(|database| database.create_object_store(TEXTS, ObjectStoreParams::new()));
        });
        let mut database = request.await.ok()?;
        // Another tab that clears everything can delete the database only when this tab has closed it.
        database.on_version_change(|event| {
            if let Some(database) = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::IdbDatabase>().ok())
            {
                database.close();
            }
        });
        Some(Self { database })
    }

    /// Closes the database.
    pub fn close(&self) {
        self.database.close();
    }

    /// All texts in the database, by key; `None` where they cannot be read.
    pub async fn all(&self) -> Option<BTreeMap<String, String>> {
        let (keys, texts) = self.read().await.ok()?;
        Some(
            keys.iter()
                .zip(&texts)
                .filter_map(|(key, text)| Some((key.as_string()?, text.as_string()?)))
                .collect(),
        )
    }

    async fn read(&self) -> Result<(Vec<JsValue>, Vec<JsValue>), Error> {
        let transaction = self
            .database
            .transaction(&[TEXTS], TransactionMode::ReadOnly)?;
        let store = transaction.object_store(TEXTS)?;
        let keys = store.get_all_keys(None, None)?.await?;
        let texts = store.get_all(None, None)?.await?;
        Ok((keys, texts))
    }

    /// Writes all changes in one transaction; `false` where the transaction failed, and then none of them is written.
    pub async fn write(&self, changes: &[Change]) -> bool {
        self.written(changes).await.is_ok_and(|whole| whole)
    }

    async fn emptied(&self) -> Result<bool, Error> {
        let transaction = self
            .database
            .transaction(&[TEXTS], TransactionMode::ReadWrite)?;
        transaction.object_store(TEXTS)?.clear()?.await?;
        Ok(transaction.commit()?.await?.is_committed())
    }

    async fn written(&self, changes: &[Change]) -> Result<bool, Error> {
        let transaction = self
            .database
            .transaction(&[TEXTS], TransactionMode::ReadWrite)?;
        let store = transaction.object_store(TEXTS)?;
        for (key, text) in changes {
            let key = JsValue::from_str(key);
            match text {
                Some(text) => drop(store.put(&JsValue::from_str(text), Some(&key))?),
                None => drop(store.delete(key)?),
            }
        }
        Ok(transaction.await?.is_committed())
    }
}

/// How many texts the database `name` holds; 0 where the browser refuses the database.
pub async fn count(name: &str) -> usize {
    let Some(copy) = MirrorDb::open(name).await else {
        return 0;
    };
    let many = copy.all().await.map_or(0, |held| held.len());
    copy.close();
    many
}

/// Empties and deletes the database `name`. `true` where it holds no text afterwards.
pub async fn clear(name: &str) -> bool {
    let Some(copy) = MirrorDb::open(name).await else {
        return true;
    };
    let emptied = copy.emptied().await.is_ok_and(|whole| whole);
    copy.close();
    // The database is empty now. Its deletion waits until every tab has closed it, so this function does not wait for the deletion.
    if let Ok(request) = Factory::new().and_then(|factory| factory.delete(name)) {
        wasm_bindgen_futures::spawn_local(async move { drop(request.await) });
    }
    emptied
}
