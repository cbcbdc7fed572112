//! A draft read once: every indicator with its full mark, the scores that count, and where group, area and whole stand.

use super::fields::{AREA_LISTS, AREA_NAMES};
use super::words as w;
use crate::documents::{Draft, Node, Place, Row, read_date};
use crate::i18n::{Lang, Message, Text};
use crate::measure::{Decimal, read_number};
use crate::standards::climate::score::{Mark, Standing, allowed, standing};
use crate::standards::climate::set::read_steps;
use crate::standards::climate::table_a1::{self, Checks, Found};

/// Who scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// 自评.
    Own,
    /// 第三方评价.
    Third,
}

/// An indicator, read.
#[derive(Debug, Clone)]
pub struct Indicator<'a> {
    /// Its row.
    pub place: Place,
    /// Its answers.
    pub node: &'a Node,
    /// Which area, from 0.
    pub area: usize,
    /// Which group of the whole, from 0: those of one name within an area are one.
    pub group: usize,
    /// Its name, or 指标 n while it has none.
    pub name: Message,
    /// The full mark, `None` where it is no number above 0.
    pub full: Option<Decimal>,
    /// The scores it may have; none where any.
    pub steps: Option<Vec<Decimal>>,
    /// 自评得分, where it is one that may be given.
    pub own: Option<Decimal>,
    /// 第三方评价得分, where it is one that may be given.
    pub third: Option<Decimal>,
}

/// A group of indicators.
#[derive(Debug, Clone)]
pub struct Group {
    /// Its area, from 0.
    pub area: usize,
    /// Its name.
    pub name: Message,
}

/// The whole assessment, read.
#[derive(Debug, Clone)]
pub struct Assessment<'a> {
    /// Every indicator, in order.
    pub indicators: Vec<Indicator<'a>>,
    /// The groups, in order.
    pub groups: Vec<Group>,
    /// The areas that have indicators, by number from 0.
    pub areas: Vec<usize>,
}

fn built_in(node: &Node) -> Option<Found> {
    if node.get("indicator").is_empty() {
        table_a1::find(node.get("code"))
    } else {
        None
    }
}

/// Whether an indicator's words are those of the built-in set.
pub fn is_built_in(node: &Node) -> bool {
    built_in(node).is_some()
}

fn typed(node: &Node, field: &str) -> Option<Message> {
    match node.get(field).trim() {
        "" => None,
        typed => Some(Message::new(Text::new("{0}", "{0}"), vec![typed.into()])),
    }
}

/// 评价内容: its name, as typed or of the built-in set.
pub fn name(node: &Node) -> Option<Message> {
    typed(node, "indicator").or_else(|| built_in(node).map(|found| found.indicator.name.into()))
}

/// The question, as typed or of the built-in set; the name where an own set has none.
pub fn question(node: &Node) -> Option<Message> {
    typed(node, "question")
        .or_else(|| built_in(node).map(|found| found.indicator.question.into()))
        .or_else(|| name(node))
}

/// 二级指标.
pub fn group(node: &Node) -> Option<Message> {
    typed(node, "group").or_else(|| built_in(node).map(|found| found.group.name.into()))
}

/// What it lets be ticked off besides.
pub fn checks(node: &Node) -> Checks {
    match (node.get("checks"), built_in(node)) {
        ("stages", _) => Checks::Stages,
        ("years", _) => Checks::Years,
        (_, Some(found)) => found.indicator.checks,
        _ => Checks::None,
    }
}

/// 一级指标: the name of an area, as typed or of the built-in set.
pub fn area_name(root: &Node, area: usize) -> Message {
    let field = AREA_NAMES.get(area).copied().unwrap_or("");
    let own = typed(root, field).filter(|_| root.get("system") == "own");
    own.unwrap_or_else(|| {
        [
            w::AREA_1,
            w::AREA_2,
            w::AREA_3,
            w::AREA_4,
            w::AREA_5,
            w::AREA_6,
            w::AREA_7,
            w::AREA_8,
        ]
        .get(area)
        .copied()
        .unwrap_or(w::AREA_8)
        .into()
    })
}

/// 评价时间范围, `None` while neither end is there.
pub fn period(root: &Node) -> Option<Message> {
    let day = |field: &str| {
        read_date(root.get(field)).unwrap_or_else(|| root.get(field).trim().to_owned())
    };
    match (day("from"), day("to")) {
        (from, to) if from.is_empty() && to.is_empty() => None,
        (from, to) => Some(Message::new(w::FROM_TO, vec![from.into(), to.into()])),
    }
}

/// Reads every indicator of a draft.
pub fn assessment(draft: &Draft) -> Assessment<'_> {
    let mut found = Assessment {
        indicators: Vec::new(),
        groups: Vec::new(),
        areas: Vec::new(),
    };
    // The groups' names as they are compared, beside `found.groups`.
    let mut keys: Vec<String> = Vec::new();
    for (area, list) in AREA_LISTS.iter().enumerate() {
        let rows = draft.root.rows(list);
        if rows.is_empty() {
            continue;
        }
        found.areas.push(area);
        let first = found.groups.len();
        for (index, row) in rows.iter().enumerate() {
            let name = group(&row.node).unwrap_or_else(|| w::NO_GROUP.into());
            let key = name.get(Lang::Zh);
            let at = match keys.iter().skip(first).position(|known| *known == key) {
                Some(at) => first + at,
                None => {
                    keys.push(key);
                    found.groups.push(Group { area, name });
                    found.groups.len() - 1
                }
            };
            found.indicators.push(indicator(
                row,
                index,
                Place::default().row(list, row.id),
                area,
                at,
            ));
        }
    }
    found
}

fn indicator(row: &Row, index: usize, place: Place, area: usize, group: usize) -> Indicator<'_> {
    let node = &row.node;
    let read = |field: &str, unit: &str| {
        read_number(node.get(field), unit)
            .or_else(|_| read_number(node.get(field), w::U_POINTS.en))
            .ok()
    };
    let full = read("full", w::U_POINTS.zh).filter(|full| *full > Decimal::ZERO);
    let steps = full.and_then(|full| read_steps(node.get("steps"), full));
    let score = |field: &str| {
        let (full, score) = full.zip(read(field, w::U_POINTS.zh))?;
        allowed(score, full, steps.as_deref().unwrap_or(&[])).then_some(score)
    };
    Indicator {
        name: name(node)
            .unwrap_or_else(|| crate::documents::words::numbered(w::INDICATOR_ITEM, index)),
        own: score("self_score"),
        third: score("third_score"),
        place,
        node,
        area,
        group,
        full,
        steps,
    }
}

impl Indicator<'_> {
    /// The score by one of the two.
    pub fn score(&self, by: By) -> Option<Decimal> {
        match by {
            By::Own => self.own,
            By::Third => self.third,
        }
    }

    /// Its mark. One without a full mark counts nothing, and the whole is then not 100.
    pub fn mark(&self, by: By) -> Mark {
        Mark {
            full: self.full.unwrap_or_default(),
            given: self.score(by),
        }
    }
}

impl Assessment<'_> {
    /// Where the indicators stand that hold. An overflow stands nowhere.
    pub fn standing(&self, by: By, holds: impl Fn(&Indicator) -> bool) -> Standing {
        standing(
            self.indicators
                .iter()
                .filter(|indicator| holds(indicator))
                .map(|indicator| indicator.mark(by)),
        )
        .unwrap_or_default()
    }

    /// Where the whole stands.
    pub fn whole(&self, by: By) -> Standing {
        self.standing(by, |_| true)
    }

    /// Whether the third party has given any score.
    pub fn third_begun(&self) -> bool {
        self.indicators
            .iter()
            .any(|indicator| indicator.third.is_some())
    }
}
