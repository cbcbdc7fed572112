//! A KPI of the scheme, read once: its definition, its tiers by year and its expected results by scenario.

use super::fields::{AMENDMENTS, HISTORY, KPIS, OWN, REFERENCES, RESULTS, TARGETS};
use super::words as w;
use crate::documents::{Draft, Node, Place, Row, RowId, Slide};
use crate::i18n::{Lang, Message, Text};
use crate::measure::{
    Decimal, Year, difference, product, quotient, read_number, read_year, shifted, sum,
};
use crate::standards::sll::desk::ambition::{self, Factor, Panel, Reference};
use crate::standards::sll::desk::fingerprint::{Fingerprint, KpiDefinition, fingerprint};
use crate::standards::sll::desk::label::former_for;
use crate::standards::sll::desk::library::{self, Entry, Role, words as lw};
use crate::standards::sll::desk::rate::outcome::KpiResult;
use crate::standards::sll::kpi::Direction;
use std::sync::OnceLock;

/// The fields of the tiers, the easiest first.
pub const TIERS: [&str; 3] = ["tier_1", "tier_2", "tier_3"];
/// The fields of the expected levels, by scenario.
pub const LEVELS: [&str; 3] = ["level", "level_2", "level_3"];

/// The fields of what meeting and missing do to the rate: terms of the contract, and no part of what a KPI is.
const STEP_FIELDS: [&str; 6] = ["down_1", "down_2", "down_3", "up", "deposit", "weight"];

/// The stage target of a year.
#[derive(Debug, Clone)]
pub struct Target {
    /// Its row.
    pub place: Place,
    /// Its year.
    pub year: Year,
    /// Its tiers, the easiest first, up to the first that is blank or cannot be read.
    pub tiers: Vec<Decimal>,
}

/// The expected result of a year.
#[derive(Debug, Clone)]
pub struct Expected {
    /// Its row.
    pub place: Place,
    /// Its year.
    pub year: Year,
    /// Its levels, by scenario.
    pub levels: [Option<Decimal>; 3],
    /// Output or revenue of the year.
    pub output: Option<Decimal>,
    /// Why there is no level, where a person said so.
    pub none: Option<KpiResult>,
}

impl Expected {
    /// The result in a scenario; `None` where nothing is expected yet.
    pub fn in_scenario(&self, scenario: usize) -> Option<KpiResult> {
        let level = self.levels.get(scenario).copied().flatten();
        self.none.or(level.map(KpiResult::Level))
    }
}

/// The list of a KPI that holds what the bank's notes record of the reports that were filed: a row a year, with its level. No field asks it, and no
/// document stores it: [`super::inbox::recorded`] puts it in to compute by.
pub const FILED: &str = "filed";

/// What a filed report says of a KPI in its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FiledResult {
    /// Its year.
    pub year: Year,
    /// The level; `None` where the report has none, so that the result cannot be determined.
    pub level: Option<Decimal>,
}

impl FiledResult {
    /// What the level comes to is judged by this.
    pub fn result(self) -> KpiResult {
        KpiResult::of(true, self.level)
    }
}

/// A KPI, read.
#[derive(Debug, Clone)]
pub struct Kpi<'a> {
    /// Its row.
    pub place: Place,
    /// What was typed.
    pub node: &'a Node,
    /// Its name; its number where it has none.
    pub name: Message,
    /// Its unit.
    pub unit: String,
    /// Which way is better; `None` while it was not chosen.
    pub direction: Option<Direction>,
    /// 基期 and its level.
    pub base: (Option<Year>, Option<Decimal>),
    /// Its history.
    pub history: Vec<(Year, Decimal)>,
    /// Its stage targets.
    pub targets: Vec<Target>,
    /// Its expected results.
    pub results: Vec<Expected>,
    /// What filed reports say of it.
    pub filed: Vec<FiledResult>,
    /// What it was before each of its amendments, in the order of their rows.
    pub before: Vec<Before<'a>>,
}

/// A KPI as it stood before an amendment, which keeps it by value.
#[derive(Debug, Clone)]
pub struct Before<'a> {
    /// The row of the amendment.
    pub amendment: Place,
    /// The first year that is tested by the new definition.
    pub first: Year,
    /// The former definition; its expected results are those of the KPI.
    pub kpi: Kpi<'a>,
}

/// A figure with its unit or without; `None` where it is blank or cannot be read, which `check_fields` notes.
pub fn figure(node: &Node, field: &str, unit: &str) -> Option<Decimal> {
    read_number(node.get(field), unit).ok()
}

/// A figure whose unit is one of ours.
pub fn of_unit(node: &Node, field: &str, unit: Text) -> Option<Decimal> {
    figure(node, field, unit.zh).or_else(|| figure(node, field, unit.en))
}

/// The name of a KPI; `None` while it has none.
pub fn name_of(kpi: &Node) -> Option<Message> {
    match kpi.get("kpi") {
        OWN => match kpi.get("own_name").trim() {
            "" => None,
            typed => Some(Message::new(w::PLAIN, vec![typed.into()])),
        },
        code => library::find(code).map(|entry| entry.name.into()),
    }
}

/// Where the slider of an expected level reaches: from base to targets, and half as far beyond both ends, but not below 0 where all of them are above.
pub fn slide(nodes: &[&Node]) -> Option<Slide> {
    let kpi = nodes.get(1)?;
    let unit = kpi.get("unit").trim();
    let base = figure(kpi, "base_level", unit)?;
    let targets = kpi.rows(TARGETS.id).iter();
    let targets = targets.flat_map(|row| TIERS.map(|tier| figure(&row.node, tier, unit)));
    let levels: Vec<Decimal> = targets.flatten().chain([base]).collect();
    let (least, most) = (*levels.iter().min()?, *levels.iter().max()?);
    let beyond = quotient(difference(most, least)?, Decimal::TWO)?;
    let from = difference(least, beyond)?;
    let from = if least >= Decimal::ZERO {
        from.max(Decimal::ZERO)
    } else {
        from
    };
    let to = sum(most, beyond)?;
    // The largest power of ten of which a hundred reach from one end to the other.
    let span = difference(to, from).filter(|span| *span > Decimal::ZERO)?;
    let hundredth = quotient(span, Decimal::ONE_HUNDRED)?;
    let step = (-9..=9)
        .rev()
        .filter_map(|places| shifted(Decimal::ONE, places))
        .find(|step| *step <= hundredth)?;
    // The ends are whole steps, so that every level between is one.
    let whole = |exact: Decimal, up: bool| {
        let steps = quotient(exact, step)?;
        let steps = if up { steps.ceil() } else { steps.floor() };
        product(steps, step)
    };
    Some(Slide {
        least: whole(from, false)?,
        most: whole(to, true)?,
        step,
    })
}

/// What the library says of the KPI that was chosen: the note beside the choice. The notes are put together once.
pub fn library_help(kpi: &Node) -> Text {
    static NOTES: OnceLock<Vec<(&str, Text)>> = OnceLock::new();
    let notes = NOTES.get_or_init(|| {
        let note = |entry: &'static Entry| {
            let said = |lang| &*note_of(entry).get(lang).leak();
            (entry.code, Text::new(said(Lang::Zh), said(Lang::En)))
        };
        library::KPIS.iter().map(note).collect()
    });
    let found = notes.iter().find(|(code, _)| *code == kpi.get("kpi"));
    found.map_or(w::KPI_HELP, |(_, note)| *note)
}

fn note_of(entry: &Entry) -> Message {
    let role = match entry.role {
        Role::Core => w::CORE_HELP.into(),
        Role::CoreFor(industries) => Message::new(lw::CORE_FOR, vec![industries.into()]),
        Role::Secondary => w::SECONDARY_HELP.into(),
    };
    let mut parts = Message::from(w::NOTHING);
    if !entry.parts.zh.is_empty() {
        parts = Message::new(w::PARTS_HELP, vec![entry.parts.into()]);
    }
    let variants = entry.variants.iter();
    let variants =
        variants.map(|of| Message::new(w::ITEM_NAME, vec![of.name.into(), of.unit.into()]));
    if let Some(all) = super::tables::listed(variants) {
        let units = Message::new(w::VARIANTS_HELP, vec![all.into()]);
        parts = Message::new(w::BOTH, vec![parts.into(), units.into()]);
    }
    let args = vec![
        role.into(),
        parts.into(),
        entry.evidence.into(),
        entry.slip.into(),
    ];
    Message::new(w::LIBRARY_HELP, args)
}

/// The list of an amendment that keeps every KPI as it stood when the amendment was added. No field asks it; a row names its KPI by [`KPI_ROW`].
const FORMER: &str = "former";
/// The answer of a kept KPI that says which row of the KPIs it is.
const KPI_ROW: &str = "row";

/// A new amendment keeps the KPIs as they stand: what is amended is edited afterwards.
pub fn fresh_amendment(draft: &Draft, _place: &Place) -> Node {
    let rows = draft.root.rows(KPIS.id);
    let kept = rows.iter().map(|row| {
        let mut node = row.node.clone();
        node.lists.remove(RESULTS.id);
        node.lists.remove(FILED);
        node.set(KPI_ROW, &row.id.to_string());
        Row { id: 0, node }
    });
    let mut node = Node::default();
    node.lists.insert(FORMER.to_owned(), kept.collect());
    // Of one KPI there is nothing to choose.
    if let [only] = rows {
        let name = name_of(&only.node).map(|name| name.get(Lang::Zh));
        node.set("kpi", &name.unwrap_or_default());
    }
    node
}

/// What an amendment keeps of a KPI; `None` where it keeps nothing of it.
fn former(amendment: &Node, kpi: RowId) -> Option<&Node> {
    let mut rows = amendment.rows(FORMER).iter();
    rows.find(|row| row.node.get(KPI_ROW) == kpi.to_string())
        .map(|row| &row.node)
}

/// The KPI that an amendment is of: the one that it names, by its present or its former name; the only one where it names none.
pub fn amended(draft: &Draft, amendment: &Node) -> Option<RowId> {
    let rows = draft.root.rows(KPIS.id);
    let typed = amendment.get("kpi").trim();
    if typed.is_empty() {
        return match rows {
            [only] => Some(only.id),
            _ => None,
        };
    }
    let called = |kpi: &Node| {
        name_of(kpi).is_some_and(|name| {
            [Lang::Zh, Lang::En]
                .iter()
                .any(|lang| name.get(*lang) == typed)
        })
    };
    rows.iter()
        .find(|row| called(&row.node) || former(amendment, row.id).is_some_and(called))
        .map(|row| row.id)
}

/// A KPI as an amendment keeps it; `None` where the amendment keeps nothing of it.
pub fn kept_by<'a>(draft: &'a Draft, amendment: &'a Node, kpi: RowId) -> Option<Kpi<'a>> {
    let rows = draft.root.rows(KPIS.id);
    let at = rows.iter().position(|row| row.id == kpi)?;
    let (now, was) = (&rows.get(at)?.node, former(amendment, kpi)?);
    let place = Place::default().row(KPIS.id, kpi);
    Some(read(was, now, &place, KPIS.name_of(was, at)))
}

/// All KPIs of a draft.
pub fn kpis(draft: &Draft) -> Vec<Kpi<'_>> {
    let rows = draft.root.rows(KPIS.id).iter().enumerate();
    rows.map(|(at, row)| {
        let place = Place::default().row(KPIS.id, row.id);
        let amendments = draft.root.rows(AMENDMENTS.id).iter();
        let amendments = amendments.filter(|of| amended(draft, &of.node) == Some(row.id));
        let before = amendments.filter_map(|of| {
            let former = former(&of.node, row.id)?;
            Some(Before {
                amendment: Place::default().row(AMENDMENTS.id, of.id),
                first: read_year(of.node.get("from_year"))?,
                kpi: read(former, &row.node, &place, KPIS.name_of(former, at)),
            })
        });
        let before = before.collect();
        Kpi {
            before,
            ..read(&row.node, &row.node, &place, KPIS.name_of(&row.node, at))
        }
    })
    .collect()
}

/// A KPI of this definition, with the expected results of a node.
fn read<'a>(node: &'a Node, expected: &'a Node, place: &Place, name: Message) -> Kpi<'a> {
    let unit = node.get("unit").trim().to_owned();
    let levels = |list: &str, field: &str| -> Vec<(Year, Decimal)> {
        let rows = node.rows(list).iter();
        rows.filter_map(|row| {
            let year = read_year(row.node.get("year"))?;
            Some((year, figure(&row.node, field, &unit)?))
        })
        .collect()
    };
    let history = levels(HISTORY.id, "level");
    let targets = node.rows(TARGETS.id).iter();
    let targets = targets
        .filter_map(|row| {
            let tiers = TIERS.iter().map(|tier| figure(&row.node, tier, &unit));
            Some(Target {
                place: place.row(TARGETS.id, row.id),
                year: read_year(row.node.get("year"))?,
                tiers: tiers.map_while(|tier| tier).collect(),
            })
        })
        .collect();
    let results = expected.rows(RESULTS.id).iter();
    let results = results
        .filter_map(|row| {
            Some(Expected {
                place: place.row(RESULTS.id, row.id),
                year: read_year(row.node.get("year"))?,
                levels: LEVELS.map(|level| figure(&row.node, level, &unit)),
                output: figure(&row.node, "output", node.get("output_unit").trim()),
                none: match row.node.get("state") {
                    "not_reported" => Some(KpiResult::NotReported),
                    "undeterminable" => Some(KpiResult::Undeterminable),
                    _ => None,
                },
            })
        })
        .collect();
    let filed = expected.rows(FILED).iter().filter_map(|row| {
        Some(FiledResult {
            year: read_year(row.node.get("year"))?,
            level: row.node.get("level").parse().ok(),
        })
    });
    Kpi {
        name,
        filed: filed.collect(),
        direction: Direction::from_code(node.get("direction")),
        base: (
            read_year(node.get("base_year")),
            figure(node, "base_level", &unit),
        ),
        place: place.clone(),
        node,
        unit,
        history,
        targets,
        results,
        before: Vec::new(),
    }
}

/// The draft with the KPIs as they stood for the test of a year; `None` where no amendment begins after the year. The expected results, and what meeting
/// and missing do to the rate, stay as they are.
pub fn stood_in(draft: &Draft, year: Year) -> Option<Draft> {
    if draft.root.rows(AMENDMENTS.id).is_empty() {
        return None;
    }
    let kpis = kpis(draft);
    let mut stood = draft.clone();
    let mut any = false;
    for (kpi, row) in kpis.iter().zip(stood.root.lists.get_mut(KPIS.id)?) {
        let before = kpi.in_year(year);
        if std::ptr::eq(before.node, kpi.node) {
            continue;
        }
        any = true;
        let mut node = before.node.clone();
        node.set(KPI_ROW, "");
        for field in STEP_FIELDS {
            node.set(field, kpi.node.get(field));
        }
        for list in [RESULTS.id, FILED] {
            let rows = kpi.node.rows(list);
            if !rows.is_empty() {
                node.lists.insert(list.to_owned(), rows.to_vec());
            }
        }
        row.node = node;
    }
    any.then_some(stood)
}

impl<'a> Kpi<'a> {
    /// 5.6.2 b: the KPI by which a year is tested: as it stood before the amendments that begin later.
    pub fn in_year(&self, year: Year) -> &Kpi<'a> {
        let firsts: Vec<Year> = self.before.iter().map(|before| before.first).collect();
        let former = former_for(year, &firsts).and_then(|at| self.before.get(at));
        former.map_or(self, |before| &before.kpi)
    }

    /// The stage target of a year.
    pub fn target(&self, year: Year) -> Option<&Target> {
        self.targets.iter().find(|target| target.year == year)
    }

    /// The expected result of a year.
    pub fn result(&self, year: Year) -> Option<&Expected> {
        self.results.iter().find(|result| result.year == year)
    }

    /// What a filed report says of a year.
    pub fn filed_in(&self, year: Year) -> Option<FiledResult> {
        self.filed.iter().copied().find(|filed| filed.year == year)
    }

    /// The result of a year in a scenario: that of the filed report, which is the same in every scenario, and the expected one where none was filed.
    /// `None` where neither is there.
    pub fn in_scenario(&self, year: Year, scenario: usize) -> Option<KpiResult> {
        let filed = self.filed_in(year).map(FiledResult::result);
        filed.or_else(|| self.result(year)?.in_scenario(scenario))
    }

    /// Output or revenue of the base year.
    pub fn base_output(&self) -> Option<Decimal> {
        figure(
            self.node,
            "base_output",
            self.node.get("output_unit").trim(),
        )
    }

    /// Table 2: its factor, where value, year and source are answered.
    pub fn factor(&self) -> Option<Factor> {
        Some(Factor {
            value: figure(self.node, "factor", "")?,
            year: read_year(self.node.get("factor_year"))?,
            source: self.node.get("factor_source").trim().to_owned(),
        })
    }

    /// The KPI as it is agreed; `None` while its direction, base or name is not there.
    pub fn definition(&self) -> Option<KpiDefinition> {
        // One text in every language, so that a fingerprint is the same whoever reads.
        let name = name_of(self.node)?.get(crate::i18n::Lang::Zh);
        let ground = [self.node.get("source"), self.node.get("basis").trim()].join(" ");
        Some(KpiDefinition {
            name,
            unit: self.unit.clone(),
            direction: self.direction?,
            boundary: self.node.get("boundary").to_owned(),
            method: self.node.get("method").to_owned(),
            factor: self.factor(),
            source: ground,
            base_year: self.base.0?,
            base_level: self.base.1?,
            history: self.history.clone(),
            targets: self
                .targets
                .iter()
                .map(|target| (target.year, target.tiers.clone()))
                .collect(),
        })
    }

    /// Its fingerprint; `None` while it is not defined.
    pub fn fingerprint(&self) -> Option<Fingerprint> {
        self.definition().map(|definition| fingerprint(&definition))
    }

    /// 5.4.2: the first tier of a year beside everything that it can be held against; `None` where it cannot be.
    pub fn panel(&self, target: &Target) -> Option<(Decimal, Panel)> {
        let level = *target.tiers.first()?;
        let references = self.node.rows(REFERENCES.id).iter();
        let references = references
            .filter_map(|row| {
                let kind = Reference::from_code(row.node.get("kind"))?;
                let level = figure(&row.node, "level", &self.unit)?;
                Some((kind, row.node.get("name").to_owned(), level))
            })
            .collect();
        let panel = ambition::panel(&ambition::Target {
            direction: self.direction?,
            year: target.year,
            level,
            history: self.history.clone(),
            references,
        });
        Some((level, panel))
    }
}
