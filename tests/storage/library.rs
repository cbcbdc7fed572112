//! The library: revisions, refusals, the trash, and shelves that fail.

use super::{document, stamp};
use greendesk::documents::reserved::{SIGNED, unsign};
use greendesk::documents::{Document, Place};
use greendesk::storage::migrate::SCHEMA;
use greendesk::storage::{
    FaultMode, Library, MemoryShelf, Opened, Reason, SaveError, Setting, Shelf, ShelfError,
    instance_at, new_id,
};
use proptest::prelude::*;

fn library() -> Library {
    Library::of("/a/b/")
}

fn typed(id: &str, text: &str) -> Document {
    let mut document = document(id);
    document.draft.set(&Place::root("name"), text);
    document
}

fn loaded(shelf: &MemoryShelf, id: &str) -> Option<Document> {
    library()
        .load(shelf, id)
        .expect("a sound shelf")
        .and_then(|opened| opened.document().cloned())
}

/// What a start does with the trash: the documents that are to be destroyed are destroyed.
fn expire(library: &Library, shelf: &MemoryShelf, now: &str) -> Result<Vec<String>, ShelfError> {
    let over = library.expired(shelf, now)?;
    assert_eq!(
        library.expired(shelf, now),
        Ok(over.clone()),
        "asking destroys nothing"
    );
    for id in &over {
        assert!(library.trash_raw(shelf, id)?.is_some(), "{id}");
        library.purge(shelf, id)?;
    }
    Ok(over)
}

#[test]
fn the_folder_of_the_page_names_the_copy() {
    for (path, instance) in [
        ("/a/b/index.html", "/a/b/"),
        ("/a/b/", "/a/b/"),
        ("/a/b", "/a/"),
        ("/", "/"),
        ("/index.html", "/"),
        ("", "/"),
        ("/C:/用户/绿/index.html", "/C%3A/用户/绿/"),
    ] {
        assert_eq!(instance_at("https:", path), instance, "{path}");
    }
    assert_eq!(new_id([0, 1, 0xAB, 255, 16, 9, 128, 7]), "0001abff10098007");
}

#[test]
fn a_document_is_saved_found_and_saved_again() {
    let shelf = MemoryShelf::new();
    let library = library();
    assert_eq!(
        library.save(&shelf, &typed("d1", "甲"), 0, &stamp("a", "2026-01-01")),
        Ok(1)
    );
    assert_eq!(
        library.save(&shelf, &typed("d1", "乙"), 1, &stamp("a", "2026-01-02")),
        Ok(2)
    );
    assert_eq!(loaded(&shelf, "d1"), Some(typed("d1", "乙")));
    assert_eq!(library.load(&shelf, "d2"), Ok(None));
    assert_eq!(shelf.keys().expect("sound"), ["gd:/a/b/:doc:d1"]);
}

#[test]
fn two_tabs_never_overwrite_each_other() {
    let shelf = MemoryShelf::new();
    let library = library();
    library
        .save(&shelf, &typed("d1", "甲"), 0, &stamp("a", "2026-01-01"))
        .expect("new");
    library
        .save(&shelf, &typed("d1", "tab a"), 1, &stamp("a", "2026-01-02"))
        .expect("tab a");
    let stale = library.save(&shelf, &typed("d1", "tab b"), 1, &stamp("b", "2026-01-03"));
    assert_eq!(
        stale,
        Err(SaveError::Stale {
            their_rev: 2,
            their_saved_at: "2026-01-02".into()
        })
    );
    assert_eq!(loaded(&shelf, "d1"), Some(typed("d1", "tab a")));
    // A tab that believes itself ahead is as wrong as one that is behind.
    assert!(matches!(
        library.save(&shelf, &typed("d1", "x"), 9, &stamp("b", "now")),
        Err(SaveError::Stale { their_rev: 2, .. })
    ));
    assert!(matches!(
        library.save(&shelf, &typed("d1", "x"), 0, &stamp("b", "now")),
        Err(SaveError::Stale { their_rev: 2, .. })
    ));
    library
        .trash(&shelf, "d1", "2026-01-02T00:00:00Z")
        .expect("trash");
    assert_eq!(
        library.save(&shelf, &typed("d1", "tab a"), 2, &stamp("a", "now")),
        Err(SaveError::Gone)
    );
    assert_eq!(
        loaded(&shelf, "d1"),
        None,
        "a deleted document does not rise again by itself"
    );
}

#[test]
fn the_order_is_by_revision_whatever_the_clock_says() {
    let shelf = MemoryShelf::new();
    library()
        .save(&shelf, &typed("d1", "甲"), 0, &stamp("a", "2026-01-01"))
        .expect("new");
    assert_eq!(
        library().save(&shelf, &typed("d1", "乙"), 1, &stamp("a", "1970-01-01")),
        Ok(2)
    );
    assert_eq!(loaded(&shelf, "d1"), Some(typed("d1", "乙")));
}

#[test]
fn what_cannot_be_read_is_listed_and_never_overwritten() {
    let shelf = MemoryShelf::new();
    let library = library();
    library
        .save(&shelf, &typed("whole", "甲"), 0, &stamp("a", "2026-01-01"))
        .expect("new");
    let raw = shelf
        .get(&library.key("whole"))
        .expect("sound")
        .expect("there");
    let newer = raw.replace(&format!("\"schema\":{SCHEMA}"), "\"schema\":99");
    for (id, text) in [
        ("broken", "{\"magic\":\"green"),
        ("newer", newer.as_str()),
        ("other", raw.as_str()),
    ] {
        shelf.put(&library.key(id), text).expect("sound");
    }
    shelf.put("gd:/a/:doc:neighbour", &raw).expect("sound");
    shelf.put("another program's", "text").expect("sound");

    let list = library.list(&shelf).expect("sound");
    assert_eq!(list.len(), 4, "{list:?}");
    assert_eq!(list[0].id, "whole", "what can be opened comes first");
    let opened = |id: &str| {
        list.iter()
            .find(|listed| listed.id == id)
            .map(|listed| listed.opened.clone())
            .expect("listed")
    };
    assert_eq!(opened("broken"), Opened::Broken(Reason::NotAnEnvelope));
    assert_eq!(
        opened("other"),
        Opened::Broken(Reason::Misplaced),
        "a copy by hand under another key"
    );
    assert!(matches!(opened("newer"), Opened::Newer(facts) if facts.schema == 99));

    for rev in [0, 1, 2] {
        assert_eq!(
            library.save(&shelf, &typed("broken", "x"), rev, &stamp("a", "now")),
            Err(SaveError::Unreadable(Reason::NotAnEnvelope))
        );
        assert_eq!(
            library.save(&shelf, &typed("newer", "x"), rev, &stamp("a", "now")),
            Err(SaveError::Newer)
        );
    }
    assert_eq!(
        library.rename(&shelf, "newer", "x", &stamp("a", "now")),
        Err(SaveError::Newer)
    );
    assert!(
        library
            .copy(&shelf, "broken", "c", "x", &stamp("a", "now"))
            .is_err()
    );
    assert_eq!(
        library.raw(&shelf, "broken").expect("sound").as_deref(),
        Some("{\"magic\":\"green"),
        "its text can be exported"
    );
    assert_eq!(
        library.raw(&shelf, "newer").expect("sound"),
        Some(newer),
        "not a byte changed"
    );
    assert_eq!(library.raws(&shelf).expect("sound").len(), 4);
}

#[test]
fn the_trash_is_emptied_after_thirty_days_and_never_by_a_wrong_clock() {
    let (library, shelf) = (library(), MemoryShelf::new());
    let day = |day: u32| format!("2026-03-{day:02}T00:00:00Z");
    let trashed = |id: &str, saved: &str, at: &str| {
        library
            .save(&shelf, &document(id), 0, &stamp("t", saved))
            .expect("saved");
        library.trash(&shelf, id, at).expect("moved");
    };
    trashed("d1", "2026-02-01T00:00:00Z", "2026-02-01T00:00:00Z");
    trashed("d2", "2026-02-01T00:00:00Z", &day(2));
    // Moved by a program that did not note when, or when there was no room for the note.
    shelf.put("gd:/a/b/:trash:d3", "whatever").expect("sound");
    assert_eq!(
        library.trashed_at(&shelf, "d1").as_deref(),
        Some("2026-02-01T00:00:00Z")
    );
    let left = |shelf: &MemoryShelf| {
        library
            .trash_list(shelf)
            .expect("sound")
            .into_iter()
            .map(|listed| listed.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        expire(&library, &shelf, &day(3)),
        Ok(vec![]),
        "thirty days are not over: the third day of March is the thirtieth"
    );
    assert_eq!(
        library.trashed_at(&shelf, "d3"),
        Some(day(3)),
        "counted from now on"
    );
    assert_eq!(
        expire(&library, &shelf, "2026-03-03T00:00:01Z"),
        Ok(vec![]),
        "found for the first time"
    );
    assert_eq!(
        library.trashed_at(&shelf, "d1").as_deref(),
        Some("2026-02-01T00:00:00Z"),
        "and still told when it was deleted"
    );
    assert_eq!(
        expire(&library, &shelf, "2026-03-04T00:00:00Z"),
        Ok(vec![]),
        "not a day ago"
    );
    assert_eq!(
        expire(&library, &shelf, "2026-03-04T00:00:01Z"),
        Ok(vec!["d1".to_owned()])
    );
    assert_eq!(left(&shelf).len(), 2);
    assert_eq!(
        library.trashed_at(&shelf, "d1"),
        None,
        "nothing is left of it"
    );
    // A clock that is behind anything that is stored destroys nothing, however old the rest seems.
    library
        .save(
            &shelf,
            &document("d4"),
            0,
            &stamp("t", "2027-01-01T00:00:00Z"),
        )
        .expect("saved");
    assert_eq!(expire(&library, &shelf, "2026-12-31T00:00:00Z"), Ok(vec![]));
    assert_eq!(expire(&library, &shelf, "no time"), Ok(vec![]));
    // What was brought back and deleted again begins anew.
    library.restore(&shelf, "d2").expect("moved back");
    assert_eq!(library.trashed_at(&shelf, "d2"), None);
    library
        .trash(&shelf, "d2", "2027-01-01T00:00:00Z")
        .expect("moved");
    assert_eq!(expire(&library, &shelf, "2027-01-02T00:00:00Z"), Ok(vec![]));
    assert_eq!(
        expire(&library, &shelf, "2027-01-03T00:00:00Z"),
        Ok(vec!["d3".to_owned()])
    );
    assert_eq!(left(&shelf), ["d2"]);
}

#[test]
fn a_clock_that_is_ahead_at_a_start_destroys_nothing() {
    // Each look: what the clock says, and whether the document, deleted on the first of February, is still there.
    let cases: &[&[(&str, bool)]] = &[
        // Once is never enough, however far ahead.
        &[("2031-01-01T00:00:00Z", true)],
        // The clock is put right, and wrong again: that counts anew.
        &[
            ("2031-01-01T00:00:00Z", true),
            ("2026-02-03T00:00:00Z", true),
            ("2031-01-03T00:00:00Z", true),
            ("2031-01-03T23:00:00Z", true),
        ],
        // It is put right when the days are really over: what the wrong one had found counts for nothing.
        &[
            ("2031-01-01T00:00:00Z", true),
            ("2026-03-20T00:00:00Z", true),
            ("2026-03-20T12:00:00Z", true),
            ("2026-03-21T00:00:00Z", false),
        ],
        // It is behind, or says nothing at all.
        &[
            ("2026-03-20T00:00:00Z", true),
            ("2025-01-01T00:00:00Z", true),
            ("2026-03-22T00:00:00Z", true),
            ("2026-03-23T00:00:00Z", false),
        ],
        &[
            ("2026-03-20T00:00:00Z", true),
            ("", true),
            ("2026-03-22T00:00:00Z", true),
        ],
        // The ordinary way.
        &[
            ("2026-03-04T00:00:00Z", true),
            ("2026-03-05T00:00:00Z", false),
        ],
    ];
    for case in cases {
        let (library, shelf) = (library(), MemoryShelf::new());
        library
            .save(
                &shelf,
                &document("d1"),
                0,
                &stamp("t", "2026-02-01T00:00:00Z"),
            )
            .expect("saved");
        library
            .trash(&shelf, "d1", "2026-02-01T00:00:00Z")
            .expect("moved");
        for (now, there) in *case {
            let gone = expire(&library, &shelf, now).expect("sound");
            assert_eq!(
                (
                    gone.is_empty(),
                    library.trash_list(&shelf).expect("sound").len() == 1
                ),
                (*there, *there),
                "{now} of {case:?}"
            );
        }
    }
    // A document that was saved by a clock that was ahead: as long as it is, nothing is destroyed, and nothing is held against the rest.
    let (library, shelf) = (library(), MemoryShelf::new());
    library
        .save(
            &shelf,
            &document("d1"),
            0,
            &stamp("t", "2026-02-01T00:00:00Z"),
        )
        .expect("saved");
    library
        .trash(&shelf, "d1", "2026-02-01T00:00:00Z")
        .expect("moved");
    assert_eq!(expire(&library, &shelf, "2031-01-01T00:00:00Z"), Ok(vec![]));
    library
        .save(
            &shelf,
            &document("d2"),
            0,
            &stamp("t", "2031-01-01T00:00:00Z"),
        )
        .expect("saved");
    for now in [
        "2026-02-02T00:00:00Z",
        "2026-05-01T00:00:00Z",
        "2031-01-02T00:00:00Z",
    ] {
        assert_eq!(expire(&library, &shelf, now), Ok(vec![]), "{now}");
    }
}

#[test]
fn the_trash_gives_back_what_it_took() {
    let shelf = MemoryShelf::new();
    let library = library();
    library
        .save(&shelf, &typed("d1", "甲"), 0, &stamp("a", "2026-01-01"))
        .expect("new");
    shelf.put(&library.key("bad"), "damaged").expect("sound");
    let before = library.raw(&shelf, "d1");
    library
        .trash(&shelf, "d1", "2026-01-02T00:00:00Z")
        .expect("to trash");
    library
        .trash(&shelf, "bad", "2026-01-02T00:00:00Z")
        .expect("also what cannot be read");
    assert_eq!(
        library.trash(&shelf, "d1", "2026-01-02T00:00:00Z"),
        Err(SaveError::Gone),
        "not there any more"
    );
    assert_eq!(library.list(&shelf).map(|list| list.len()), Ok(0));
    assert_eq!(library.trash_list(&shelf).map(|list| list.len()), Ok(2));
    library.restore(&shelf, "d1").expect("back");
    assert_eq!(library.raw(&shelf, "d1"), before);
    library.restore(&shelf, "bad").expect("back");
    assert_eq!(
        library.raw(&shelf, "bad").expect("sound").as_deref(),
        Some("damaged")
    );
    // A place that is taken is not overwritten by what comes back.
    library
        .trash(&shelf, "d1", "2026-01-02T00:00:00Z")
        .expect("to trash");
    library
        .save(&shelf, &typed("d1", "again"), 0, &stamp("a", "now"))
        .expect("new");
    assert!(matches!(
        library.restore(&shelf, "d1"),
        Err(SaveError::Stale { .. })
    ));
    assert_eq!(loaded(&shelf, "d1"), Some(typed("d1", "again")));
    for mark in [library.left_key("d1"), library.editing_key("d1")] {
        shelf.put(&mark, "mark").expect("sound");
    }
    library.purge(&shelf, "d1").expect("purge");
    assert_eq!(library.trash_raw(&shelf, "d1"), Ok(None));
    assert_eq!(
        shelf
            .get(&library.left_key("d1"))
            .expect("sound")
            .as_deref(),
        Some("mark"),
        "a document of the same id is open"
    );
    assert_eq!(
        loaded(&shelf, "d1"),
        Some(typed("d1", "again")),
        "purging empties the trash, not the desk"
    );
    library
        .trash(&shelf, "d1", "2026-01-03T00:00:00Z")
        .expect("to trash");
    library.purge(&shelf, "d1").expect("purge");
    let left = shelf.keys().expect("sound");
    assert!(
        left.iter().all(|key| !key.ends_with(":d1")),
        "the marks go with the document: {left:?}"
    );
}

#[test]
fn a_copy_is_new_and_a_name_is_a_revision() {
    let shelf = MemoryShelf::new();
    let library = library();
    let mut first = typed("d1", "甲");
    first.demo = true;
    first.issued_at = "2026-01-01".into();
    first.issued_sum = "ABCD1234".into();
    first.exported_at = "2026-01-01".into();
    first.edited_at = "2025-12-31".into();
    first.draft.root.set("name", "甲公司");
    first.draft.root.set(SIGNED, "yes");
    library
        .save(&shelf, &first, 0, &stamp("a", "2026-01-01"))
        .expect("new");
    let copy = library
        .copy(&shelf, "d1", "d2", "甲（副本）", &stamp("a", "2026-01-02"))
        .expect("copy");
    unsign(&mut first.draft);
    assert_eq!(copy.draft, first.draft, "whoever copies signs anew");
    assert_eq!(copy.edited_at, "2025-12-31", "nothing of it was edited");
    assert!(copy.demo, "a copy of sample data is sample data");
    assert_eq!(
        (
            copy.issued_at.as_str(),
            copy.issued_sum.as_str(),
            copy.exported_at.as_str()
        ),
        ("", "", "")
    );
    assert_eq!(loaded(&shelf, "d2"), Some(copy));
    assert_eq!(
        library.rename(&shelf, "d1", " 新名 ", &stamp("a", "2026-01-03")),
        Ok(2)
    );
    assert_eq!(
        loaded(&shelf, "d1").map(|document| (document.name, document.edited_at)),
        Some(("新名".into(), "2026-01-03".into())),
        "another name is a change that travels"
    );
    assert_eq!(
        library
            .list(&shelf)
            .expect("sound")
            .iter()
            .map(|listed| listed.id.as_str())
            .collect::<Vec<_>>(),
        ["d1", "d2"],
        "last saved first"
    );
    assert!(
        library
            .copy(&shelf, "d1", "d2", "x", &stamp("a", "now"))
            .is_err(),
        "an id that is taken is not overwritten"
    );
}

#[test]
fn a_shelf_that_fails_keeps_the_old_text_and_says_why() {
    let library = library();
    for (mood, error) in [
        (FaultMode::Full, SaveError::Shelf(ShelfError::Full)),
        (
            FaultMode::Refusing,
            SaveError::Shelf(ShelfError::Refused("InvalidStateError".into())),
        ),
        (FaultMode::Absent, SaveError::Shelf(ShelfError::Absent)),
        (
            FaultMode::Truncating(600),
            SaveError::ReadBack { restored: true },
        ),
        (
            FaultMode::Truncating(10),
            SaveError::ReadBack { restored: false },
        ),
    ] {
        let shelf = MemoryShelf::new();
        library
            .save(&shelf, &typed("d1", "甲"), 0, &stamp("a", "2026-01-01"))
            .expect("sound");
        shelf.set_mood(mood);
        assert_eq!(
            library.save(
                &shelf,
                &typed("d1", &"长".repeat(1000)),
                1,
                &stamp("a", "now")
            ),
            Err(error.clone()),
            "{mood:?}"
        );
        shelf.set_mood(FaultMode::Sound);
        if error == (SaveError::ReadBack { restored: false }) {
            assert_eq!(
                library.list(&shelf).expect("sound")[0].opened,
                Opened::Broken(Reason::NotAnEnvelope),
                "shown, not hidden"
            );
        } else {
            assert_eq!(loaded(&shelf, "d1"), Some(typed("d1", "甲")), "{mood:?}");
        }
    }
    // A new document that was cut off leaves nothing behind.
    let shelf = MemoryShelf::new();
    shelf.set_mood(FaultMode::Truncating(10));
    assert_eq!(
        library.save(&shelf, &typed("d1", "甲"), 0, &stamp("a", "now")),
        Err(SaveError::ReadBack { restored: true })
    );
    assert_eq!(library.list(&shelf), Ok(vec![]));
    // Nor does a failing move lose anything.
    shelf.set_mood(FaultMode::Sound);
    library
        .save(&shelf, &typed("d1", "甲"), 0, &stamp("a", "now"))
        .expect("sound");
    for mood in [
        FaultMode::Full,
        FaultMode::Refusing,
        FaultMode::Truncating(3),
    ] {
        shelf.set_mood(mood);
        assert!(
            library.trash(&shelf, "d1", "2026-01-02T00:00:00Z").is_err(),
            "{mood:?}"
        );
        shelf.set_mood(FaultMode::Sound);
        assert_eq!(loaded(&shelf, "d1"), Some(typed("d1", "甲")), "{mood:?}");
    }
}

#[test]
fn settings_are_kept_beside_the_documents() {
    let shelf = MemoryShelf::new();
    library()
        .put_setting(&shelf, Setting::Lang, "en")
        .expect("sound");
    assert_eq!(
        library().setting(&shelf, Setting::Lang).as_deref(),
        Some("en")
    );
    assert_eq!(Library::of("/other/").setting(&shelf, Setting::Lang), None);
    assert_eq!(library().list(&shelf), Ok(vec![]));
    shelf.set_mood(FaultMode::Absent);
    assert_eq!(library().setting(&shelf, Setting::Lang), None);
}

/// What happens next to one document, and how the shelf behaves while it does.
#[derive(Debug, Clone)]
enum Act {
    Save(String),
    StaleSave(String),
    Trash,
    Restore,
}

fn act() -> impl Strategy<Value = (Act, FaultMode)> {
    let act = prop_oneof![
        5 => "[甲乙a]{0,40}".prop_map(Act::Save),
        2 => "[甲乙a]{0,40}".prop_map(Act::StaleSave),
        1 => Just(Act::Trash),
        1 => Just(Act::Restore),
    ];
    // A shelf that truncates does so beyond some size: what already fits can be put back.
    let mood = prop_oneof![
        4 => Just(FaultMode::Sound),
        1 => Just(FaultMode::Full),
        1 => Just(FaultMode::Refusing),
        1 => Just(FaultMode::Absent),
        2 => Just(FaultMode::Truncating(usize::MAX)),
    ];
    (act, mood)
}

proptest! {
    #[test]
    fn no_acknowledged_save_is_ever_lost(acts in proptest::collection::vec((act(), 0_usize..12), 1..30)) {
        let shelf = MemoryShelf::new();
        let library = library();
        // The model: what was last acknowledged, its revision, and whether it lies in the trash.
        let mut kept: Option<(Document, u64, bool)> = None;
        for ((act, mood), room) in acts {
            let former = kept.as_ref().map(|(document, rev, _)| greendesk::storage::envelope::seal(document, *rev, &stamp("t", "now")).chars().count());
            shelf.set_mood(if mood == FaultMode::Truncating(usize::MAX) { FaultMode::Truncating(former.unwrap_or(0) + room) } else { mood });
            match act {
                Act::Save(text) => {
                    let rev = match &kept {
                        Some((_, rev, false)) => *rev,
                        _ => 0,
                    };
                    let document = typed("d1", &text);
                    // While it lies in the trash, a new one under its id would be another document: not in this model.
                    if !matches!(kept, Some((_, _, true))) && let Ok(new) = library.save(&shelf, &document, rev, &stamp("t", "now")) {
                        prop_assert_eq!(new, rev + 1);
                        kept = Some((document, new, false));
                    }
                }
                Act::StaleSave(text) => {
                    if let Some((_, rev, _)) = &kept {
                        prop_assert!(library.save(&shelf, &typed("d1", &text), rev + 1, &stamp("u", "now")).is_err());
                    }
                }
                Act::Trash => {
                    if library.trash(&shelf, "d1", "2026-01-02T00:00:00Z").is_ok() && let Some((_, _, trashed)) = &mut kept {
                        *trashed = true;
                    }
                }
                Act::Restore => {
                    if library.restore(&shelf, "d1").is_ok() && let Some((_, _, trashed)) = &mut kept {
                        *trashed = false;
                    }
                }
            }
            shelf.set_mood(FaultMode::Sound);
            if let Some((document, _, trashed)) = &kept {
                let list = if *trashed { library.trash_list(&shelf) } else { library.list(&shelf) };
                let list = list.expect("sound");
                prop_assert!(list.iter().any(|listed| listed.opened.document() == Some(document)), "lost: {:?} in {:?}", document, list);
            }
        }
    }
}

#[test]
fn all_files_of_a_disk_are_one_copy_and_folders_of_a_host_are_many() {
    for (protocol, path, instance) in [
        ("https:", "/a/b/index.html", "/a/b/"),
        ("http:", "/a/b/greendesk.html", "/a/b/"),
        ("https:", "/a:b/", "/a%3Ab/"),
        ("file:", "/C:/用户/绿金台.html", "file"),
        ("file:", "/C:/用户/绿金台 (1).html", "file"),
        ("file:", "/home/a/x.html", "file"),
        ("file:", "", "file"),
    ] {
        assert_eq!(instance_at(protocol, path), instance, "{protocol}{path}");
    }
    // No copy finds, writes over or clears what another one keeps; nor does a copy in a folder of the same name.
    let shelf = MemoryShelf::new();
    let paths = [
        "file:/d/a.html",
        "https:/d/a/",
        "https:/d/a/:doc/",
        "https:/file/",
        "https:/",
    ];
    let copies: Vec<Library> = paths
        .iter()
        .filter_map(|path| path.split_once(':'))
        .map(|(protocol, path)| Library::of(&instance_at(&[protocol, ":"].concat(), path)))
        .collect();
    assert_eq!(copies.len(), paths.len());
    for (copy, path) in copies.iter().zip(paths) {
        copy.save(&shelf, &typed("d1", path), 0, &stamp("t", "now"))
            .expect("nobody else's place");
    }
    for (copy, path) in copies.iter().zip(paths) {
        assert_eq!(copy.list(&shelf).expect("sound").len(), 1);
        let name = copy
            .load(&shelf, "d1")
            .expect("sound")
            .and_then(|opened| opened.document().cloned());
        assert_eq!(name, Some(typed("d1", path)));
    }
    assert_eq!(copies[0].clear(&shelf), Ok(1));
    assert_eq!(shelf.keys().expect("sound").len(), 4);
}

#[test]
fn clearing_takes_this_copys_own_keys_and_no_others() {
    let shelf = MemoryShelf::new();
    let (own, neighbour, root) = (library(), Library::of("/a/b/c/"), Library::of("/"));
    for copy in [&own, &neighbour, &root] {
        for id in ["d1", "d2"] {
            copy.save(&shelf, &typed(id, "甲"), 0, &stamp("t", "now"))
                .expect("saved");
        }
        copy.trash(&shelf, "d2", "2026-01-02T00:00:00Z")
            .expect("moved");
        copy.put_setting(&shelf, Setting::Lang, "en").expect("set");
        shelf.put(&copy.editing_key("d1"), "t 1 1").expect("sound");
        shelf.put(&copy.left_key("d1"), "now").expect("sound");
        shelf.put(&copy.cleared_key(), "now").expect("sound");
    }
    for other in [
        "gd:",
        "gd:/a/b/",
        "gd-shell:safe",
        "theirs",
        "x:gd:/a/b/:doc:d1",
    ] {
        shelf.put(other, "theirs").expect("sound");
    }
    let others: Vec<String> = shelf
        .keys()
        .expect("sound")
        .into_iter()
        .filter(|key| !key.starts_with("gd:/a/b/:"))
        .collect();
    assert_eq!(own.own_keys(&shelf).map(|keys| keys.len()), Ok(7));
    assert_eq!(own.clear(&shelf), Ok(7));
    assert_eq!(shelf.keys(), Ok(others));
    assert_eq!(own.clear(&shelf), Ok(0), "once more is no harm");
    // A shelf that gives nothing up is not called cleared.
    own.save(&shelf, &typed("d1", "乙"), 0, &stamp("t", "now"))
        .expect("saved");
    shelf.set_mood(FaultMode::Refusing);
    assert!(own.clear(&shelf).is_err());
}
