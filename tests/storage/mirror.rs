//! The second copy: whatever is killed, emptied, damaged or full, the newer intact revision is there afterwards.

use super::{document, stamp};
use greendesk::documents::{Document, sha256};
use greendesk::storage::migrate::{SCHEMA, Step, carry};
use greendesk::storage::mirror::{Change, ObservedShelf, Settled};
use greendesk::storage::{FaultMode, Library, MemoryShelf, Opened, SaveError, Shelf, ShelfError};
use proptest::prelude::*;
use serde_json::Value;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

type Held = BTreeMap<String, String>;

fn library() -> Library {
    Library::of("/")
}

fn named(id: &str, name: &str) -> Document {
    Document {
        name: name.to_owned(),
        ..document(id)
    }
}

fn learn(held: &mut Held, changes: Vec<Change>) {
    for (key, text) in changes {
        match text {
            Some(text) => drop(held.insert(key, text)),
            None => drop(held.remove(&key)),
        }
    }
}

/// Saves through a shelf that tells of it.
fn save(shelf: &MemoryShelf, held: &mut Held, id: &str, name: &str, rev: u64) {
    let told = RefCell::new(Vec::new());
    let tell = |change| told.borrow_mut().push(change);
    library()
        .save(
            &ObservedShelf { shelf, tell: &tell },
            &named(id, name),
            rev,
            &stamp("t", "now"),
        )
        .expect("saved");
    learn(held, told.into_inner());
}

fn name_of(shelf: &MemoryShelf, id: &str) -> Option<String> {
    library()
        .load(shelf, id)
        .expect("sound")
        .and_then(|opened| opened.document().map(|document| document.name.clone()))
}

fn ids(of: &[&str]) -> BTreeSet<String> {
    of.iter().map(|id| (*id).to_owned()).collect()
}

/// Settles, lets the second copy learn, and settles once more: then there is nothing left to do.
fn settle(shelf: &MemoryShelf, held: &mut Held) -> Settled {
    let settled = library().settle(shelf, held).expect("sound");
    learn(held, settled.changes.clone());
    let again = library().settle(shelf, held).expect("sound");
    assert_eq!(
        again,
        Settled {
            refused: settled.refused.clone(),
            ..Settled::default()
        },
        "settled is settled"
    );
    settled
}

#[test]
fn what_was_killed_away_comes_back() {
    let (mut held, kept) = (Held::new(), MemoryShelf::new());
    save(&kept, &mut held, "d1", "甲", 0);
    let on_disk = kept.get("gd:/:doc:d1").expect("sound").expect("there");
    save(&kept, &mut held, "d1", "乙", 1);
    save(&kept, &mut held, "d2", "丙", 0);
    // The browser was killed before the second and third write reached the disk.
    let after = MemoryShelf::new();
    after.put("gd:/:doc:d1", &on_disk).expect("sound");
    assert_eq!(settle(&after, &mut held).restored, ids(&["d1", "d2"]));
    assert_eq!(
        (
            name_of(&after, "d1").as_deref(),
            name_of(&after, "d2").as_deref()
        ),
        (Some("乙"), Some("丙"))
    );
}

#[test]
fn emptied_storage_is_filled_again_and_neighbours_are_left_alone() {
    let (mut held, shelf) = (Held::new(), MemoryShelf::new());
    save(&shelf, &mut held, "d1", "甲", 0);
    held.insert("gd:/other/:doc:d9".into(), "theirs".into());
    let emptied = MemoryShelf::new();
    assert_eq!(settle(&emptied, &mut held).restored, ids(&["d1"]));
    assert_eq!(
        emptied.keys().expect("sound"),
        ["gd:/:doc:d1"],
        "what another copy of the program holds is not ours"
    );
    assert_eq!(held.len(), 2);
}

#[test]
fn what_the_second_copy_does_not_know_it_learns() {
    let (mut held, shelf) = (Held::new(), MemoryShelf::new());
    // Written before there was a second copy, in two rooms.
    library()
        .save(&shelf, &named("d1", "甲"), 0, &stamp("t", "now"))
        .expect("saved");
    library()
        .save(&shelf, &named("d2", "乙"), 0, &stamp("t", "now"))
        .expect("saved");
    library()
        .trash(&shelf, "d2", "2026-01-02T00:00:00Z")
        .expect("moved");
    shelf.put("gd:/:setting:lang", "en").expect("sound");
    shelf.put("gd:/x/:doc:d1", "theirs").expect("sound");
    assert_eq!(settle(&shelf, &mut held).restored, ids(&[]));
    assert_eq!(
        held.keys().collect::<Vec<_>>(),
        ["gd:/:doc:d1", "gd:/:trash:d2"]
    );
    // An older revision there is replaced, also where both are of one revision: what the person sees stays.
    let newer = held.clone();
    library()
        .save(&shelf, &named("d1", "丙"), 1, &stamp("t", "now"))
        .expect("saved");
    settle(&shelf, &mut held);
    assert_ne!(held, newer);
    assert_eq!(
        held["gd:/:doc:d1"],
        shelf.get("gd:/:doc:d1").expect("sound").expect("there")
    );
}

#[test]
fn a_move_that_the_second_copy_missed_is_not_undone() {
    let (mut held, shelf) = (Held::new(), MemoryShelf::new());
    save(&shelf, &mut held, "d1", "甲", 0);
    library()
        .trash(&shelf, "d1", "2026-01-02T00:00:00Z")
        .expect("moved");
    assert_eq!(settle(&shelf, &mut held).restored, ids(&[]));
    assert_eq!(held.keys().collect::<Vec<_>>(), ["gd:/:trash:d1"]);
    library().restore(&shelf, "d1").expect("moved back");
    assert_eq!(settle(&shelf, &mut held).restored, ids(&[]));
    assert_eq!(held.keys().collect::<Vec<_>>(), ["gd:/:doc:d1"]);
    // A move that reached the second copy alone is made again, so that no older revision is left to bury the newer one.
    let disk = shelf_of(&snapshot(&shelf));
    save(&shelf, &mut held, "d1", "改", 1);
    let moved = held.remove("gd:/:doc:d1").expect("there");
    held.insert("gd:/:trash:d1".into(), moved);
    assert_eq!(settle(&disk, &mut held).restored, ids(&["d1"]));
    assert_eq!(
        (name_of(&disk, "d1"), disk.keys().expect("sound")),
        (None, vec!["gd:/:trash:d1".to_owned()])
    );
    // But where the move itself was lost with a newer revision, the newer one is put back.
    let text = shelf.get("gd:/:doc:d1").expect("sound").expect("there");
    library()
        .trash(&shelf, "d1", "2026-01-02T00:00:00Z")
        .expect("moved");
    let mut later = Held::new();
    let other = MemoryShelf::new();
    other.put("gd:/:doc:d1", &text).expect("sound");
    save(&other, &mut later, "d1", "乙", 2);
    assert_eq!(settle(&shelf, &mut later).restored, ids(&["d1"]));
    assert_eq!(name_of(&shelf, "d1").as_deref(), Some("乙"));
}

#[test]
fn a_damaged_text_gives_way_and_is_kept_in_the_trash() {
    let (mut held, shelf) = (Held::new(), MemoryShelf::new());
    save(&shelf, &mut held, "d1", "甲", 0);
    shelf
        .put("gd:/:doc:d1", "{\"magic\":\"green")
        .expect("sound");
    assert_eq!(settle(&shelf, &mut held).restored, ids(&["d1"]));
    assert_eq!(name_of(&shelf, "d1").as_deref(), Some("甲"));
    assert_eq!(
        library()
            .trash_raw(&shelf, "d1!")
            .expect("sound")
            .as_deref(),
        Some("{\"magic\":\"green")
    );
    // Deleting the document does not bury what was damaged, and what was damaged can be taken from the trash.
    library()
        .trash(&shelf, "d1", "2026-01-02T00:00:00Z")
        .expect("moved");
    assert_eq!(library().trash_list(&shelf).expect("sound").len(), 2);
    library().restore(&shelf, "d1").expect("moved back");
    settle(&shelf, &mut held);
    // Damaged again: the place in the trash is taken, so the damaged text stays where it is.
    shelf.put("gd:/:doc:d1", "damaged again").expect("sound");
    let settled = library().settle(&shelf, &held).expect("sound");
    assert_eq!(settled, Settled::default());
    assert_eq!(
        shelf.get("gd:/:doc:d1").expect("sound").as_deref(),
        Some("damaged again")
    );
}

#[test]
fn nothing_readable_is_replaced_by_what_is_not_or_by_what_is_older() {
    let (mut held, shelf) = (Held::new(), MemoryShelf::new());
    save(&shelf, &mut held, "d1", "甲", 0);
    let whole = held["gd:/:doc:d1"].clone();
    for theirs in ["", "damaged", &whole.replace("\"rev\":1", "\"rev\":0")] {
        let mut held = Held::from([("gd:/:doc:d1".into(), theirs.into())]);
        assert_eq!(settle(&shelf, &mut held).restored, ids(&[]), "{theirs}");
        assert_eq!(
            shelf.get("gd:/:doc:d1").expect("sound").as_deref(),
            Some(whole.as_str())
        );
    }
    // What a newer program wrote counts by its revision, and is never damaged by ours.
    let newer = whole
        .replace(&format!("\"schema\":{SCHEMA}"), "\"schema\":99")
        .replace("\"rev\":1", "\"rev\":5");
    let mut held = Held::from([("gd:/:doc:d1".into(), newer.clone())]);
    assert_eq!(settle(&shelf, &mut held).restored, ids(&["d1"]));
    assert!(matches!(
        library().load(&shelf, "d1"),
        Ok(Some(Opened::Newer(_)))
    ));
    let mut held = Held::from([("gd:/:doc:d1".into(), whole)]);
    assert_eq!(settle(&shelf, &mut held).restored, ids(&[]));
    assert_eq!(shelf.get("gd:/:doc:d1").expect("sound"), Some(newer));
}

#[test]
fn a_shelf_without_room_loses_neither_copy() {
    let (mut held, shelf) = (Held::new(), MemoryShelf::new());
    save(&shelf, &mut held, "d1", "甲", 0);
    let full = MemoryShelf::new();
    full.set_mood(FaultMode::Full);
    let before = held.clone();
    let settled = settle(&full, &mut held);
    assert_eq!(
        (settled.restored, settled.refused),
        (ids(&[]), ids(&["d1"]))
    );
    assert_eq!(held, before);
    full.set_mood(FaultMode::Absent);
    assert_eq!(library().settle(&full, &held), Err(ShelfError::Absent));
    // A write that the shelf refuses is not told.
    let told = RefCell::new(0);
    let tell = |_| *told.borrow_mut() += 1;
    full.set_mood(FaultMode::Full);
    assert!(
        library()
            .save(
                &ObservedShelf {
                    shelf: &full,
                    tell: &tell
                },
                &named("d2", "乙"),
                0,
                &stamp("t", "now")
            )
            .is_err()
    );
    assert_eq!(told.into_inner(), 0);
}

/// What happens in a browser.
#[derive(Debug, Clone)]
enum Event {
    Save(u8, String),
    /// The next version of the program, in another tab, carries a document one shape further and saves it.
    Migrate(u8),
    Trash(u8),
    Restore(u8),
    /// Local storage reaches the disk.
    Flush,
    /// The browser is killed: what did not reach the disk is gone. The second copy has all but what was told last.
    Kill {
        missed: usize,
    },
    /// A neighbour or a cleaner empties local storage.
    Empty,
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        6 => (0_u8..3, "[甲乙a]{0,6}").prop_map(|(id, name)| Event::Save(id, name)),
        1 => (0_u8..3).prop_map(Event::Migrate),
        1 => (0_u8..3).prop_map(Event::Trash),
        1 => (0_u8..3).prop_map(Event::Restore),
        2 => Just(Event::Flush),
        2 => (0_usize..2).prop_map(|missed| Event::Kill { missed }),
        1 => Just(Event::Empty),
    ]
}

fn snapshot(shelf: &MemoryShelf) -> Held {
    shelf
        .keys()
        .expect("sound")
        .into_iter()
        .filter_map(|key| shelf.get(&key).expect("sound").map(|text| (key, text)))
        .collect()
}

fn shelf_of(texts: &Held) -> MemoryShelf {
    let shelf = MemoryShelf::new();
    for (key, text) in texts {
        shelf.put(key, text).expect("sound");
    }
    shelf
}

/// One shape further, as a version to come would have it. Not every document can be carried over.
fn step(mut document: Value) -> Option<Value> {
    if document["name"].as_str()?.starts_with('甲') {
        return None;
    }
    document["shape"] = "next".into();
    Some(document)
}

/// The shape and the revision of a text.
fn facts(text: &str) -> (u64, u64) {
    let envelope: Value = serde_json::from_str(text).expect("JSON");
    (
        envelope["schema"].as_u64().expect("a shape"),
        envelope["rev"].as_u64().expect("a revision"),
    )
}

/// What the next version of the program does with a document: carried over it is saved, else it stays as it is.
fn migrate(shelf: &dyn Shelf, id: &str) {
    let key = library().key(id);
    let Some(text) = shelf.get(&key).expect("sound") else {
        return;
    };
    let mut envelope: Value = serde_json::from_str(&text).expect("JSON");
    let from = u32::try_from(facts(&text).0).expect("small");
    let payload =
        serde_json::from_str(envelope["payload"].as_str().expect("a payload")).expect("JSON");
    let Some(carried) = carry(payload, from, &[Step::Added, Step::Change(step)]) else {
        return;
    };
    let payload = carried.to_string();
    envelope["schema"] = (SCHEMA + 1).into();
    envelope["rev"] = (facts(&text).1 + 1).into();
    envelope["len"] = payload.len().into();
    envelope["sum"] = sha256(payload.as_bytes())[..16].into();
    envelope["payload"] = payload.into();
    shelf.put(&key, &envelope.to_string()).expect("sound");
}

proptest! {
    #[test]
    fn no_save_that_either_copy_took_is_ever_lost(events in proptest::collection::vec(event(), 1..40)) {
        let library = library();
        let (mut shelf, mut disk, mut held, mut told) = (MemoryShelf::new(), Held::new(), Held::new(), Vec::<Change>::new());
        // The model: of each document the revision that must be there at least, in whichever room.
        let mut least: BTreeMap<String, u64> = BTreeMap::new();
        // And from which revision on it is of the next shape.
        let mut next: BTreeMap<String, u64> = BTreeMap::new();
        for event in events {
            let out = RefCell::new(Vec::new());
            let tell = |change| out.borrow_mut().push(change);
            match event {
                Event::Save(id, name) => {
                    let id = format!("d{id}");
                    let through = ObservedShelf { shelf: &shelf, tell: &tell };
                    let rev = library.load(&shelf, &id).expect("sound").and_then(|opened| opened.facts().map(|facts| facts.rev)).unwrap_or(0);
                    let before = snapshot(&shelf);
                    // What lies in the trash is brought back before it is written again.
                    if before.get(&library.key(&id)).is_some_and(|text| facts(text).0 > SCHEMA.into()) {
                        prop_assert_eq!(library.save(&through, &named(&id, &name), rev, &stamp("t", "now")), Err(SaveError::Newer));
                        prop_assert_eq!(snapshot(&shelf), before, "an older program leaves it as it is");
                    } else if library.trash_raw(&shelf, &id).expect("sound").is_none() {
                        library.save(&through, &named(&id, &name), rev, &stamp("t", "now")).expect("saved");
                    }
                }
                Event::Migrate(id) => migrate(&ObservedShelf { shelf: &shelf, tell: &tell }, &format!("d{id}")),
                Event::Trash(id) => drop(library.trash(&ObservedShelf { shelf: &shelf, tell: &tell }, &format!("d{id}"), "2026-01-02T00:00:00Z")),
                Event::Restore(id) => drop(library.restore(&ObservedShelf { shelf: &shelf, tell: &tell }, &format!("d{id}"))),
                Event::Flush => disk = snapshot(&shelf),
                Event::Kill { missed } => {
                    told.truncate(told.len() - missed.min(told.len()));
                    learn(&mut held, std::mem::take(&mut told));
                    shelf = shelf_of(&disk);
                    let settled = library.settle(&shelf, &held).expect("sound");
                    learn(&mut held, settled.changes);
                }
                Event::Empty => {
                    learn(&mut held, std::mem::take(&mut told));
                    shelf = MemoryShelf::new();
                    let settled = library.settle(&shelf, &held).expect("sound");
                    prop_assert!(settled.refused.is_empty());
                    learn(&mut held, settled.changes);
                }
            }
            told.extend(out.into_inner());
            // What both copies have taken, or the disk: that may never go back.
            let mut sure = held.clone();
            learn(&mut sure, told[..told.len().saturating_sub(1)].to_vec());
            // When something was moved to the trash is a note, no document.
            let documents = |key: &str| !key.contains(":trashed:");
            for (key, text) in sure.iter().chain(&disk).filter(|(key, _)| documents(key)) {
                let id = key.rsplit(':').next().expect("an id").to_owned();
                let (shape, rev) = facts(text);
                if shape > SCHEMA.into() {
                    let first = next.entry(id.clone()).or_insert(rev);
                    *first = rev.min(*first);
                }
                let known = least.entry(id).or_default();
                *known = rev.max(*known);
            }
            for (id, rev) in &least {
                let texts = snapshot(&shelf);
                let found = texts.iter().filter(|(key, _)| documents(key) && key.ends_with(&format!(":{id}"))).map(|(_, text)| facts(text));
                let found: Vec<(u64, u64)> = found.collect();
                prop_assert!(found.iter().any(|(_, found)| found >= rev), "{id} had revision {rev}: {texts:?}");
                let back = found.iter().find(|(shape, rev)| *shape <= SCHEMA.into() && next.get(id).is_some_and(|next| rev >= next));
                prop_assert_eq!(back, None, "{} was of the next shape: {:?}", id, texts);
            }
        }
    }
}
