//! 5.2: points by AHP: the pairs to judge, what the judgements say, and points that sum to 100.

use super::fields::AREA_LISTS;
use super::reading::{Assessment, area_name, assessment};
use super::words as w;
use crate::documents::{Draft, Node, Place};
use crate::i18n::{Lang, Message};
use crate::measure::{Decimal, Places, grouped, plain, product};
use crate::standards::climate::ahp::{
    self, Judgement, MOST_ITEMS, Matrix, MatrixFault, Priorities,
};
use crate::standards::climate::score::FULL_MARK;

/// The list of judgements at the root: rows with `over` (what is compared in) and its name, `a`, `b`, their names, and `value`.
pub const JUDGEMENTS: &str = "judgements";
/// Derived points are multiples of 0.1.
pub const UNIT: Decimal = Decimal::from_parts(1, 0, 0, false, 1);

/// One comparison matrix of the hierarchy: the areas, the groups of an area, or the indicators of a group.
#[derive(Debug, Clone)]
pub struct Level {
    /// Its key: blank for the areas, `area_1` for groups, `area_1.0` for the indicators of a group.
    pub over: String,
    /// What it compares within.
    pub name: Message,
    /// What is compared: keys and names.
    pub items: Vec<(String, Message)>,
}

/// A level with what its judgements say.
#[derive(Debug, Clone)]
pub struct Judged {
    /// The level.
    pub level: Level,
    /// Weights and consistency, or why there are none.
    pub priorities: Result<Priorities, MatrixFault>,
}

/// Every matrix of the hierarchy, from the top. One with a single item says nothing, but has its weight of 1.
pub fn levels(draft: &Draft, found: &Assessment) -> Vec<Level> {
    let key = |area: usize| AREA_LISTS.get(area).copied().unwrap_or("").to_owned();
    let areas = found
        .areas
        .iter()
        .map(|area| (key(*area), area_name(&draft.root, *area)))
        .collect();
    let mut levels = vec![Level {
        over: String::new(),
        name: w::WHOLE.into(),
        items: areas,
    }];
    for area in &found.areas {
        let groups: Vec<(usize, &Message)> = found
            .groups
            .iter()
            .enumerate()
            .filter(|(_, group)| group.area == *area)
            .map(|(at, group)| (at, &group.name))
            .collect();
        let group_key = |name: &Message| [&key(*area), "/", &name.get(Lang::Zh)].concat();
        levels.push(Level {
            over: key(*area),
            name: area_name(&draft.root, *area),
            items: groups
                .iter()
                .map(|(_, name)| (group_key(name), (*name).clone()))
                .collect(),
        });
        for (at, name) in groups {
            let held = found
                .indicators
                .iter()
                .filter(|indicator| indicator.group == at);
            let items = held
                .map(|indicator| (indicator.place.to_string(), indicator.name.clone()))
                .collect();
            levels.push(Level {
                over: group_key(name),
                name: name.clone(),
                items,
            });
        }
    }
    levels
}

/// The pairs still to judge, put into the draft in order; what was judged stays.
pub fn pairs(draft: &Draft) -> Result<Draft, Message> {
    let found = assessment(draft);
    let levels = levels(draft, &found);
    if let Some(level) = levels.iter().find(|level| level.items.len() > MOST_ITEMS) {
        return Err(Message::new(
            w::E_TOO_MANY,
            vec![
                level.name.clone().into(),
                level.items.len().to_string().into(),
                MOST_ITEMS.to_string().into(),
            ],
        ));
    }
    let mut next = draft.clone();
    next.root.lists.remove(JUDGEMENTS);
    for level in &levels {
        for (at, (a, a_name)) in level.items.iter().enumerate() {
            for (b, b_name) in level.items.iter().skip(at + 1) {
                let mut node = Node::default();
                let value = judged(&draft.root, a, b);
                let (a_name, b_name) = (a_name.get(Lang::Zh), b_name.get(Lang::Zh));
                let over_name = level.name.get(Lang::Zh);
                for (field, text) in [
                    ("over", level.over.as_str()),
                    ("over_name", &over_name),
                    ("a", a),
                    ("b", b),
                    ("a_name", &a_name),
                    ("b_name", &b_name),
                    ("value", value),
                ] {
                    node.set(field, text);
                }
                next.add_row(&[], JUDGEMENTS, node);
            }
        }
    }
    Ok(next)
}

fn judged<'a>(root: &'a Node, a: &str, b: &str) -> &'a str {
    root.rows(JUDGEMENTS)
        .iter()
        .find(|row| row.node.get("a") == a && row.node.get("b") == b)
        .map_or("", |row| row.node.get("value"))
}

/// What the judgements of every level say.
pub fn judge(draft: &Draft) -> Vec<Judged> {
    let found = assessment(draft);
    let levels = levels(draft, &found);
    levels
        .into_iter()
        .map(|level| Judged {
            priorities: priorities(&draft.root, &level),
            level,
        })
        .collect()
}

fn priorities(root: &Node, level: &Level) -> Result<Priorities, MatrixFault> {
    let mut judgements = Vec::new();
    for (row, (a, _)) in level.items.iter().enumerate() {
        for (column, (b, _)) in level.items.iter().enumerate().skip(row + 1) {
            let value = judged(root, a, b);
            let (over, under) = value.split_once('/').unwrap_or((value, "1"));
            if let Some((over, under)) = over.parse().ok().zip(under.parse().ok()) {
                judgements.push(Judgement {
                    row,
                    column,
                    over,
                    under,
                });
            }
        }
    }
    ahp::priorities(&Matrix::new(level.items.len(), &judgements)?)
        .ok_or(MatrixFault::Size(level.items.len()))
}

fn item(level: &Level, at: usize) -> Message {
    level
        .items
        .get(at)
        .map_or_else(|| w::WHOLE.into(), |(_, name)| name.clone())
}

/// Why a level gives no weights, or judgements too inconsistent to use, with the judgement that fits least and what would fit.
pub fn objection(judged: &Judged) -> Option<Message> {
    let level = &judged.level;
    match &judged.priorities {
        Err(
            MatrixFault::Missing(a, b) | MatrixFault::OffScale(a, b) | MatrixFault::Twice(a, b),
        ) => Some(Message::new(
            w::E_MISSING,
            vec![
                level.name.clone().into(),
                item(level, *a).into(),
                item(level, *b).into(),
            ],
        )),
        Err(MatrixFault::Size(size)) => Some(Message::new(
            w::E_TOO_MANY,
            vec![
                level.name.clone().into(),
                size.to_string().into(),
                MOST_ITEMS.to_string().into(),
            ],
        )),
        Ok(priorities) if priorities.consistent() => None,
        Ok(priorities) => {
            let ratio = grouped(priorities.ratio, Some(Places(3)));
            Some(match priorities.worst {
                Some(worst) => Message::new(
                    w::E_INCONSISTENT,
                    vec![
                        level.name.clone().into(),
                        ratio.into(),
                        item(level, worst.row).into(),
                        item(level, worst.column).into(),
                        grouped(worst.fitting, Some(Places(2))).into(),
                    ],
                ),
                None => Message::new(
                    w::E_INCONSISTENT_PLAIN,
                    vec![level.name.clone().into(), ratio.into()],
                ),
            })
        }
    }
}

/// The weight of each indicator in the whole, by its place: area × group × indicator. `Err` names the first objection.
pub fn weights(draft: &Draft) -> Result<Vec<(Place, Decimal)>, Message> {
    let judged = judge(draft);
    if let Some(objection) = judged.iter().find_map(objection) {
        return Err(objection);
    }
    let weight_of = |key: &str| {
        judged.iter().find_map(|judged| {
            let at = judged
                .level
                .items
                .iter()
                .position(|(item, _)| item == key)?;
            Some((
                judged.level.over.as_str(),
                *judged.priorities.as_ref().ok()?.weights.get(at)?,
            ))
        })
    };
    let found = assessment(draft);
    let mut weights = Vec::new();
    for indicator in &found.indicators {
        let mut weight = Decimal::ONE;
        let mut key = indicator.place.to_string();
        // Up the hierarchy: indicator, group, area.
        while let Some((over, part)) = weight_of(&key) {
            weight = product(weight, part).ok_or_else(|| Message::from(w::E_EMPTY))?;
            key = over.to_owned();
        }
        weights.push((indicator.place.clone(), weight));
    }
    Ok(weights)
}

/// Points from the judgements, put in as full marks: multiples of 0.1 that sum to exactly 100, by the largest remainder.
pub fn derive_points(draft: &Draft) -> Result<Draft, Message> {
    let weights = weights(draft)?;
    let parts: Vec<Decimal> = weights.iter().map(|(_, weight)| *weight).collect();
    let points = ahp::points(&parts, Decimal::from(FULL_MARK.value), UNIT)
        .ok_or_else(|| Message::from(w::E_EMPTY))?;
    let mut next = draft.clone();
    for ((place, _), points) in weights.iter().zip(points) {
        next.set(&place.field("full"), &plain(points, None));
    }
    Ok(next)
}
