//! Which earlier versions of a document are kept: at most one in five minutes, twenty of them, none longer than seven days. What was kept
//! before an act that replaces a document, and what was issued, is kept for good.
//!
//! The stored version is the state that a save is about to replace. Therefore the last state of each session is available as a version.

use super::super::timestamp::{DAY, between};

/// The least time between two versions that are kept by themselves, in seconds.
pub const APART: i64 = 5 * 60;
/// How many are kept by themselves.
pub const MOST: usize = 20;
/// How long they are kept, in seconds.
pub const LONGEST: i64 = 7 * DAY;

/// Why a version was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum VersionKind {
    /// By itself, while the document was filled.
    Auto,
    /// Before a file replaced the document.
    Import,
    /// Before an earlier version replaced it.
    Restore,
    /// Before a newer program first wrote it in a newer shape.
    Upgrade,
    /// Before a sample was put back to its first state.
    Reset,
    /// It was issued.
    Issued,
}

impl VersionKind {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Auto,
        Self::Import,
        Self::Restore,
        Self::Upgrade,
        Self::Reset,
        Self::Issued,
    ];

    /// How it is stored.
    pub fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Import => "import",
            Self::Restore => "restore",
            Self::Upgrade => "upgrade",
            Self::Reset => "reset",
            Self::Issued => "issued",
        }
    }
}

/// A version that is kept, without its text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Version {
    /// The revision of the document: the order of versions, whatever the clock says.
    pub rev: u64,
    /// When it was kept, ISO 8601 UTC.
    pub kept_at: String,
    /// Why.
    pub kind: VersionKind,
}

impl Version {
    /// The key under which it is kept; the keys of a document are in order.
    pub fn key(&self, id: &str) -> String {
        format!("{id}/{:012}/{}/{}", self.rev, self.kept_at, self.kind.id())
    }

    /// The document's id and the version that a key names.
    pub fn parse(key: &str) -> Option<(&str, Self)> {
        let mut parts = key.split('/');
        let (id, rev, kept_at, kind) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        let kind = VersionKind::ALL
            .into_iter()
            .find(|known| known.id() == kind)?;
        parts.next().is_none().then_some((
            id,
            Self {
                rev: rev.parse().ok()?,
                kept_at: kept_at.to_owned(),
                kind,
            },
        ))
    }
}

/// What has to be done so that the rule holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// The version to keep, where there is one.
    pub keep: Option<Version>,
    /// The versions to let go of.
    pub drop: Vec<Version>,
}

/// What becomes of the versions `held` when revision `rev` is about to be replaced.
pub fn plan(held: &[Version], rev: u64, kind: VersionKind, now: &str) -> Plan {
    let mut plan = Plan::default();
    let same = held.iter().find(|version| version.rev == rev);
    // Times to come are from a clock that was wrong; they hold nothing up.
    let recent = |version: &Version| {
        between(&version.kept_at, now).is_some_and(|age| (0..APART).contains(&age))
    };
    let wanted = match (kind, same) {
        (VersionKind::Auto, None) => !held.iter().any(recent),
        (VersionKind::Auto, Some(_)) => false,
        (_, Some(same)) => same.kind == VersionKind::Auto,
        (_, None) => true,
    };
    if wanted {
        plan.keep = Some(Version {
            rev,
            kept_at: now.to_owned(),
            kind,
        });
        plan.drop.extend(same.cloned());
    }
    let fresh = plan
        .keep
        .clone()
        .filter(|version| version.kind == VersionKind::Auto);
    let old = thinned(held, fresh.as_ref(), now);
    plan.drop.extend(
        old.into_iter()
            .filter(|version| Some(version) != same.filter(|_| wanted)),
    );
    plan
}

/// The versions that are too many or too old.
pub fn thinned(held: &[Version], fresh: Option<&Version>, now: &str) -> Vec<Version> {
    let mut by_itself: Vec<&Version> = held
        .iter()
        .chain(fresh)
        .filter(|version| version.kind == VersionKind::Auto)
        .collect();
    by_itself.sort_by_key(|version| std::cmp::Reverse(version.rev));
    let too_old =
        |version: &Version| between(&version.kept_at, now).is_some_and(|age| age > LONGEST);
    let beyond = by_itself
        .iter()
        .filter(|version| !too_old(version))
        .nth(MOST)
        .map(|version| version.rev);
    let gone = |version: &&&Version| {
        too_old(version) || beyond.is_some_and(|beyond| version.rev <= beyond)
    };
    by_itself
        .iter()
        .filter(gone)
        .map(|version| (*version).clone())
        .collect()
}
