//! A value that thousands of memos and effects of one page follow: the language, what the form has found, what is shown.
//!
//! reactive_graph keeps the followers of a signal in one list and takes a follower out in time proportional to the length of that list. Each follower
//! that runs again is taken out and put back, so one change of a signal with n followers costs n² steps: with four hundred rows of six fields a key
//! press took seconds. A [`Broad`] spreads its followers over [`SHARDS`] lists.

use leptos::prelude::*;
use leptos::reactive::graph::Observer;

/// How many lists the followers are spread over.
const SHARDS: usize = 256;

/// A value that many follow; used like a signal.
pub struct Broad<T: 'static> {
    value: RwSignal<T>,
    /// One trigger a list; a follower always comes to the same one.
    shards: StoredValue<Vec<ArcTrigger>>,
}

impl<T> Clone for Broad<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Broad<T> {}

impl<T: Send + Sync + 'static> Broad<T> {
    /// A value that nobody follows yet. It lives as long as the owner that it was made under.
    pub fn new(value: T) -> Self {
        Self {
            value: RwSignal::new(value),
            shards: StoredValue::new((0..SHARDS).map(|_| ArcTrigger::new()).collect()),
        }
    }

    /// Follows the value.
    pub fn track(&self) {
        let Some(observer) = Observer::get() else {
            return;
        };
        // Followers are told apart by their addresses; the lowest bits of an address are alike.
        let at = (observer.0 >> 4).wrapping_mul(0x9E37_79B1) >> 16;
        let shard = self
            .shards
            .try_with_value(|shards| shards.get(at % SHARDS).cloned());
        if let Some(Some(shard)) = shard {
            shard.track();
        }
    }

    /// Reads and follows the value.
    pub fn with<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        self.track();
        self.value.with_untracked(read)
    }

    /// Reads the value without following it.
    pub fn with_untracked<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        self.value.with_untracked(read)
    }

    /// Reads the value without following it; `None` where its owner is gone.
    pub fn try_with_untracked<U>(&self, read: impl FnOnce(&T) -> U) -> Option<U> {
        self.value.try_with_untracked(read)
    }

    /// Tells all followers.
    pub fn notify(&self) {
        // Followers may follow anew while they are told, so the list is not held meanwhile.
        let shards = self.shards.try_with_value(Clone::clone);
        for shard in shards.into_iter().flatten() {
            shard.notify();
        }
    }

    /// Changes the value and tells all followers.
    pub fn update(&self, act: impl FnOnce(&mut T)) {
        self.value.update_untracked(act);
        self.notify();
    }

    /// Changes the value and tells all followers; `None` where the owner of the value is gone.
    pub fn try_update<U>(&self, act: impl FnOnce(&mut T) -> U) -> Option<U> {
        let done = self.value.try_update_untracked(act);
        self.notify();
        done
    }

    /// Changes the value and tells nobody.
    pub fn update_untracked(&self, act: impl FnOnce(&mut T)) {
        self.value.update_untracked(act);
    }

    /// Sets the value and tells all followers.
    pub fn set(&self, value: T) {
        self.update(|held| *held = value);
    }
}

impl<T: Clone + Send + Sync + 'static> Broad<T> {
    /// The value, which is followed.
    pub fn get(&self) -> T {
        self.with(Clone::clone)
    }

    /// The value, without following it.
    pub fn get_untracked(&self) -> T {
        self.value.get_untracked()
    }

    /// The value, without following it; `None` where its owner is gone.
    pub fn try_get_untracked(&self) -> Option<T> {
        self.value.try_get_untracked()
    }
}
