//! The lease: one tab edits, the next one waits, takes over or succeeds, and two never edit for longer than a word and its answer take.

use greendesk::storage::lease::{Act, BEAT_MS, Claim, EXPIRES_MS, LISTEN_MS, Lease, TAKE_MS, Word};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn hold(from: &str, term: u64) -> Word {
    Word::Hold {
        from: from.into(),
        term,
    }
}

fn claim(tab: &str, term: u64, at: u64) -> Claim {
    Claim {
        tab: tab.into(),
        term,
        at,
    }
}

#[test]
fn words_and_claims_are_read_as_they_were_sent() {
    let from = || "0a".to_owned();
    for word in [
        Word::Hello { from: from() },
        hold("0a", 7),
        Word::Ask { from: from() },
        Word::Left {
            from: from(),
            to: None,
        },
        Word::Left {
            from: from(),
            to: Some("0b".into()),
        },
    ] {
        assert_eq!(Word::read(&word.text()), Some(word));
    }
    assert_eq!(
        Claim::read(&claim("0a", 3, 99).text()),
        Some(claim("0a", 3, 99))
    );
    for text in [
        "",
        "hold",
        "hold 0a",
        "hold 0a x",
        "hold 0a 1 2",
        "hello",
        "hello ",
        "hello a b",
        "shout 0a",
        "left a b c",
    ] {
        assert_eq!(Word::read(text), None, "{text:?}");
    }
    for text in ["", "0a", "0a 1", "0a x 1", " 1 1", "0a 1 1 1", "0a -1 1"] {
        assert_eq!(Claim::read(text), None, "{text:?}");
    }
}

#[test]
fn who_comes_first_edits_at_once_and_says_so_every_second() {
    let mut lease = Lease::new("a", true);
    assert!(!lease.edits());
    assert_eq!(lease.wait(0), None);
    assert_eq!(
        lease.begin(100, None),
        [
            Act::Write(claim("a", 1, 100)),
            Act::Say(hold("a", 1)),
            Act::Edit
        ]
    );
    let mine = claim("a", 1, 100);
    assert_eq!(lease.wait(100), Some(BEAT_MS));
    assert_eq!(lease.tick(600, Some(&mine)), []);
    assert_eq!(lease.tick(1_100, Some(&mine)), [Act::Say(hold("a", 1))]);
    assert_eq!(
        lease.tick(2_100, None),
        [Act::Say(hold("a", 1)), Act::Write(claim("a", 1, 2_100))],
        "emptied storage gets the key again"
    );
    assert_eq!(
        lease.hear(2_200, &Word::Hello { from: "b".into() }, Some(&mine)),
        [Act::Say(hold("a", 1))]
    );
    assert_eq!(
        lease.leave(Some(&mine)),
        [
            Act::Say(Word::Left {
                from: "a".into(),
                to: None
            }),
            Act::Erase
        ]
    );
    assert_eq!(
        lease.hear(2_300, &Word::Hello { from: "b".into() }, None),
        [],
        "who has left says nothing"
    );
}

#[test]
fn who_comes_second_listens_reads_and_takes_over() {
    let theirs = claim("a", 4, 0);
    let mut lease = Lease::new("b", true);
    assert_eq!(
        lease.begin(50_000, Some(&theirs)),
        [Act::Say(Word::Hello { from: "b".into() })]
    );
    assert!(!lease.edits());
    assert_eq!(
        lease.hear(50_010, &hold("a", 4), Some(&theirs)),
        [Act::Yield]
    );
    assert_eq!(
        lease.take(51_000, Some(&theirs)),
        [Act::Say(Word::Ask { from: "b".into() })]
    );
    // The other one saves, says that it has left, and only then it is ours.
    let mut other = Lease::new("a", true);
    other.begin(0, Some(&claim("x", 3, 0)));
    other.tick(LISTEN_MS, Some(&claim("x", 3, 0)));
    let left = Word::Left {
        from: "a".into(),
        to: Some("b".into()),
    };
    assert_eq!(
        other.hear(51_001, &Word::Ask { from: "b".into() }, Some(&theirs)),
        [Act::Yield, Act::Say(left.clone())]
    );
    assert_eq!(
        lease.hear(51_002, &left, Some(&theirs)),
        [
            Act::Write(claim("b", 5, 51_002)),
            Act::Say(hold("b", 5)),
            Act::Edit
        ]
    );
    assert_eq!(
        other.hear(51_003, &hold("b", 5), Some(&claim("b", 5, 51_002))),
        []
    );
    assert!(lease.edits() && !other.edits());
}

#[test]
fn who_does_not_answer_is_succeeded() {
    let theirs = claim("a", 1, 0);
    // A key whose tab is gone: a moment of listening.
    let mut late = Lease::new("b", true);
    late.begin(1_000, Some(&theirs));
    assert_eq!(late.tick(1_000 + LISTEN_MS - 1, Some(&theirs)), []);
    assert!(
        late.tick(1_000 + LISTEN_MS, Some(&theirs))
            .contains(&Act::Edit)
    );
    // A tab that was heard and fell silent: asked, then succeeded, within five seconds.
    let mut waiting = Lease::new("c", true);
    waiting.begin(0, Some(&theirs));
    waiting.hear(10, &hold("a", 1), Some(&theirs));
    assert_eq!(waiting.tick(1_500, Some(&theirs)), []);
    assert_eq!(
        waiting.tick(2_010, Some(&theirs)),
        [Act::Say(Word::Hello { from: "c".into() })]
    );
    assert!(
        waiting
            .tick(10 + EXPIRES_MS, Some(&theirs))
            .contains(&Act::Edit)
    );
    const { assert!(EXPIRES_MS + BEAT_MS <= 5_000) };
    // A tab that hangs while a person wants to go on elsewhere.
    let mut asking = Lease::new("d", true);
    asking.begin(0, Some(&theirs));
    asking.hear(10, &hold("a", 1), Some(&theirs));
    asking.take(20, Some(&theirs));
    assert_eq!(asking.wait(20), Some(TAKE_MS));
    assert!(
        asking
            .tick(20 + TAKE_MS, Some(&theirs))
            .contains(&Act::Edit)
    );
    // And one that says good-bye is succeeded at once, but not by those who were not asked.
    let mut next = Lease::new("e", true);
    next.begin(0, Some(&theirs));
    next.hear(10, &hold("a", 1), Some(&theirs));
    assert_eq!(
        next.hear(
            11,
            &Word::Left {
                from: "a".into(),
                to: Some("z".into())
            },
            Some(&theirs)
        ),
        []
    );
    assert!(
        next.hear(
            12,
            &Word::Left {
                from: "a".into(),
                to: None
            },
            None
        )
        .contains(&Act::Edit)
    );
}

#[test]
fn where_tabs_do_not_hear_each_other_the_key_alone_does() {
    let mut first = Lease::new("a", false);
    first.begin(0, None);
    assert!(
        first
            .tick(1_000, Some(&claim("a", 1, 0)))
            .contains(&Act::Write(claim("a", 1, 1_000)))
    );
    let mut second = Lease::new("b", false);
    assert_eq!(
        second.begin(1_100, Some(&claim("a", 1, 1_000))),
        [Act::Yield]
    );
    assert_eq!(second.tick(4_900, Some(&claim("a", 1, 4_500))), []);
    assert!(
        second
            .tick(4_500 + EXPIRES_MS, Some(&claim("a", 1, 4_500)))
            .contains(&Act::Edit)
    );
    assert_eq!(
        first.tick(9_000, Some(&claim("b", 2, 8_500))),
        [Act::Yield],
        "the first one finds the key of the second"
    );
    assert!(
        first
            .take(9_100, Some(&claim("b", 2, 9_000)))
            .contains(&Act::Edit)
    );
    assert!(
        Lease::new("c", false)
            .begin(60_000, Some(&claim("b", 2, 9_000)))
            .contains(&Act::Edit),
        "a key that nobody renews"
    );
}

/// Tabs, the words on their way between them, and the key they share.
struct World {
    now: u64,
    tabs: BTreeMap<String, Lease>,
    /// When each tab is woken next.
    wakes: BTreeMap<String, u64>,
    /// When it arrives, at whom, what.
    sent: Vec<(u64, String, Word)>,
    stored: Option<Claim>,
    delay: u64,
    /// Since when two believe to edit.
    both: BTreeMap<[String; 2], u64>,
    longest: u64,
    /// How late timers are in the tab `throttled`.
    throttled: String,
}

impl World {
    fn act(&mut self, tab: &str, acts: Vec<Act>) {
        for act in acts {
            match act {
                Act::Say(word) => {
                    // Not all words take equally long.
                    let others: Vec<String> = self
                        .tabs
                        .keys()
                        .filter(|other| *other != tab)
                        .cloned()
                        .collect();
                    for (at, other) in others.into_iter().enumerate() {
                        let late = self.delay.saturating_sub(at as u64 % 3);
                        self.sent.push((self.now + late, other, word.clone()));
                    }
                }
                Act::Write(claim) => self.stored = Some(claim),
                Act::Erase => self.stored = None,
                Act::Edit | Act::Yield => {}
            }
        }
        let wake = self.tabs.get(tab).and_then(|lease| lease.wait(self.now));
        match wake {
            // A browser wakes a tab in the background once a minute.
            Some(wait) => drop(self.wakes.insert(
                tab.to_owned(),
                self.now
                    + if tab == self.throttled {
                        60_000
                    } else {
                        wait.max(10)
                    },
            )),
            None => drop(self.wakes.remove(tab)),
        }
        self.look();
    }

    fn look(&mut self) {
        let editing: Vec<&String> = self
            .tabs
            .iter()
            .filter(|(_, lease)| lease.edits())
            .map(|(tab, _)| tab)
            .collect();
        let pairs = editing.iter().enumerate().flat_map(|(at, one)| {
            editing
                .iter()
                .skip(at + 1)
                .map(|other| [(*one).clone(), (*other).clone()])
        });
        let since: BTreeMap<_, _> = pairs
            .map(|pair| {
                (
                    pair.clone(),
                    self.both.get(&pair).copied().unwrap_or(self.now),
                )
            })
            .collect();
        for since in self.both.values() {
            self.longest = self.longest.max(self.now - since);
        }
        self.both = since;
    }

    /// Lets time pass, with all that happens in it.
    fn pass(&mut self, ms: u64) {
        let end = self.now + ms;
        loop {
            let word = self
                .sent
                .iter()
                .enumerate()
                .min_by_key(|(_, (at, ..))| *at)
                .map(|(index, (at, ..))| (*at, index));
            let wake = self
                .wakes
                .iter()
                .min_by_key(|(_, at)| **at)
                .map(|(tab, at)| (*at, tab.clone()));
            match (word, wake) {
                (Some((at, index)), wake)
                    if at <= end && wake.as_ref().is_none_or(|(wake, _)| at <= *wake) =>
                {
                    self.now = at;
                    let (_, to, word) = self.sent.remove(index);
                    let stored = self.stored.clone();
                    let acts = self
                        .tabs
                        .get_mut(&to)
                        .map(|lease| lease.hear(at, &word, stored.as_ref()));
                    if let Some(acts) = acts {
                        self.act(&to, acts);
                    }
                }
                (_, Some((at, tab))) if at <= end => {
                    self.now = at;
                    let stored = self.stored.clone();
                    let acts = self
                        .tabs
                        .get_mut(&tab)
                        .map(|lease| lease.tick(at, stored.as_ref()))
                        .unwrap_or_default();
                    self.act(&tab, acts);
                }
                _ => break,
            }
        }
        self.now = end;
        self.look();
    }
}

#[derive(Debug, Clone)]
enum Step {
    /// A tab opens the document; it may not see the newest key yet.
    Open(u8, bool),
    /// It closes it.
    Close(u8),
    /// It dies without a word.
    Die(u8),
    /// Its person wants to go on there.
    Take(u8),
    /// Time passes.
    Wait(u64),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0..4_u8, any::<bool>()).prop_map(|(tab, seen)| Step::Open(tab, seen)),
        1 => (0..4_u8).prop_map(Step::Close),
        1 => (0..4_u8).prop_map(Step::Die),
        2 => (0..4_u8).prop_map(Step::Take),
        3 => prop_oneof![0..40_u64, 0..1_500_u64, 0..9_000_u64].prop_map(Step::Wait),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, ..ProptestConfig::default() })]

    /// Whatever tabs do, two edit for no longer than a word and its answer are on their way, and soon there is one where there are any.
    #[test]
    fn two_never_edit_for_longer_than_a_word_and_its_answer_take(steps in prop::collection::vec(step(), 1..40), delay in 2..40_u64, throttled in 0..6_u8) {
        let mut world = World {
            now: 1_000_000, tabs: BTreeMap::new(), wakes: BTreeMap::new(), sent: Vec::new(), stored: None, delay,
            both: BTreeMap::new(), longest: 0, throttled: throttled.to_string(),
        };
        for step in steps {
            match step {
                Step::Open(tab, seen) => {
                    let tab = tab.to_string();
                    if !world.tabs.contains_key(&tab) {
                        let mut lease = Lease::new(&tab, true);
                        let stored = world.stored.clone().filter(|_| seen);
                        let acts = lease.begin(world.now, stored.as_ref());
                        world.tabs.insert(tab.clone(), lease);
                        world.act(&tab, acts);
                    }
                }
                Step::Close(tab) => {
                    let (tab, stored) = (tab.to_string(), world.stored.clone());
                    if let Some(acts) = world.tabs.get_mut(&tab).map(|lease| lease.leave(stored.as_ref())) {
                        world.act(&tab, acts);
                        world.tabs.remove(&tab);
                    }
                }
                Step::Die(tab) => {
                    world.tabs.remove(&tab.to_string());
                    world.wakes.remove(&tab.to_string());
                    world.look();
                }
                Step::Take(tab) => {
                    let (tab, now, stored) = (tab.to_string(), world.now, world.stored.clone());
                    if let Some(acts) = world.tabs.get_mut(&tab).map(|lease| lease.take(now, stored.as_ref())) {
                        world.act(&tab, acts);
                    }
                }
                Step::Wait(ms) => world.pass(ms),
            }
        }
        let (now, throttled) = (world.now, world.throttled.clone());
        // Whoever is not in the background has a successor within five seconds.
        world.pass(5_000);
        let editing: Vec<&String> = world.tabs.iter().filter(|(_, lease)| lease.edits()).map(|(tab, _)| tab).collect();
        if world.tabs.keys().any(|tab| *tab != throttled) {
            prop_assert_eq!(editing.len(), 1, "{} ms after {}: {:?}", 5_000, now, world.tabs);
        }
        prop_assert!(editing.len() <= 1);
        prop_assert!(world.longest <= 2 * delay, "two edited for {} ms, a word takes {delay}", world.longest);
    }
}
