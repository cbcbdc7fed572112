//! What each project supplies and saves, with the formula and the very figures in it, and the sums.

use super::fields::{KINDS, OTHERS_TYPED, PROJECTS, STEPS, SUPPLY_UNITS, WATER};
use super::words as w;
use crate::clause::Clause;
use crate::documents::{
    Draft, Evaluation, Figure, Node, Place, Value, check_fields, in_form_order,
};
use crate::i18n::{Message, Text};
use crate::measure::{
    Decimal, Places, Year, grouped, quotient, read_number, read_water, read_year, sum,
};
use crate::standards::green_loan::projects::{co2_avoided, co2_of_supply, coal_saved, supply};
use crate::standards::green_loan::units::shifted;
use crate::standards::green_loan::{self, words as gw};

const SUPPLY: Clause = green_loan::guide(gw::GUIDE_SUPPLY);
const CO2: Clause = green_loan::guide(gw::GUIDE_CO2);
const OTHERS: Clause = green_loan::guide(gw::GUIDE_OTHERS);

/// What holds for all projects.
#[derive(Debug, Clone, Default)]
pub struct Basis {
    /// 测算年度.
    pub year: Option<Year>,
    /// 上年火电供电标准煤耗, g/kWh.
    pub coal_rate: Option<Decimal>,
    /// The year of the rate.
    pub coal_rate_year: Option<Year>,
    /// How CO2 is found.
    pub co2: Co2Way,
}

/// How CO2 is found, with its factor.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Co2Way {
    /// From coal equivalent, t/tce.
    Coal(Decimal),
    /// From supply, t/MWh.
    Supply(Decimal),
    /// Not at all, or not yet.
    #[default]
    None,
}

/// A project as read. A figure that cannot be read is `None`.
#[derive(Debug, Clone)]
pub struct Project<'a> {
    /// Its row.
    pub place: Place,
    /// What was typed.
    pub node: &'a Node,
    /// Capacity in MW, where it is said.
    pub capacity: Option<Decimal>,
    /// 年利用小时数, where it is asked.
    pub hours: Option<Decimal>,
    /// What the plant uses and loses itself, per cent.
    pub own_use: Option<Decimal>,
    /// 年供电量 in kWh, unrounded.
    pub supply: Option<Decimal>,
    /// 节约标准煤, tonnes, unrounded.
    pub coal: Option<Decimal>,
    /// 减排二氧化碳, tonnes, unrounded.
    pub co2: Option<Decimal>,
    /// SO2, NOx, water as typed, tonnes.
    pub others: [Option<Decimal>; 3],
}

/// A number of zero or above.
pub fn number(node: &Node, field: &str, unit: Text) -> Option<Decimal> {
    let typed = node.get(field);
    let read =
        read_number(typed, unit.zh).or_else(|fault| read_number(typed, unit.en).map_err(|_| fault));
    read.ok().filter(not_negative)
}

/// Whether a number is zero or above.
fn not_negative(number: &Decimal) -> bool {
    number.is_zero() || number.is_sign_positive()
}

/// Whether the supply is typed, not worked out.
pub fn typed_supply(node: &Node) -> bool {
    node.get("supply_way") == "typed"
}

/// How many tens make kWh of a unit of supply.
fn tens(code: &str) -> i32 {
    match code {
        "kwh" => 0,
        "mwh" => 3,
        "yi_kwh" => 8,
        _ => 4,
    }
}

/// The name of a unit of supply; 万千瓦时 where none is chosen, as in [`tens`].
fn supply_unit(code: &str) -> Text {
    SUPPLY_UNITS
        .iter()
        .find(|choice| choice.code == code)
        .map_or(gw::WAN_KWH, |choice| choice.label)
}

/// What holds for all projects of a draft.
pub fn basis(draft: &Draft) -> Basis {
    let root = &draft.root;
    let co2 = match root.get("co2_way") {
        "tce" => number(root, "co2_per_tce", gw::PER_TCE).map(Co2Way::Coal),
        "mwh" => number(root, "co2_per_mwh", gw::PER_MWH).map(Co2Way::Supply),
        _ => None,
    };
    Basis {
        year: read_year(root.get("year")),
        coal_rate: number(root, "coal_rate", gw::GRAMS_PER_KWH),
        coal_rate_year: read_year(root.get("coal_rate_year")),
        co2: co2.unwrap_or_default(),
    }
}

/// The projects of a draft.
pub fn projects<'a>(draft: &'a Draft, basis: &Basis) -> Vec<Project<'a>> {
    let of = |row: &'a crate::documents::Row| {
        let node = &row.node;
        let typed = typed_supply(node);
        let capacity = number(
            node,
            if typed { "capacity_known" } else { "capacity" },
            gw::MW,
        );
        let hours = if typed {
            None
        } else {
            number(node, "hours", gw::HOURS)
        };
        let own_use = if typed || node.get("own_use").trim().is_empty() {
            Some(Decimal::ZERO)
        } else {
            number(node, "own_use", w::PER_CENT)
        };
        let kwh = if typed {
            number(node, "supply", supply_unit(node.get("supply_unit")))
                .and_then(|typed| shifted(typed, tens(node.get("supply_unit"))))
        } else {
            capacity
                .zip(hours)
                .zip(own_use)
                .and_then(|((capacity, hours), own_use)| supply(capacity, hours, own_use))
        };
        let coal = kwh
            .zip(basis.coal_rate)
            .and_then(|(kwh, rate)| coal_saved(kwh, rate));
        let co2 = match basis.co2 {
            Co2Way::Coal(factor) => coal.and_then(|coal| co2_avoided(coal, factor)),
            Co2Way::Supply(factor) => kwh.and_then(|kwh| co2_of_supply(kwh, factor)),
            Co2Way::None => None,
        };
        let mut others = OTHERS_TYPED.map(|field| number(node, field, gw::TONNE));
        if let (Some(water @ None), Some(field)) = (others.get_mut(WATER), OTHERS_TYPED.get(WATER))
        {
            *water = read_water(node.get(field), gw::TONNE.zh).filter(not_negative);
        }
        Project {
            place: Place::default().row(PROJECTS.id, row.id),
            node,
            capacity,
            hours,
            own_use,
            supply: kwh,
            coal,
            co2,
            others,
        }
    };
    draft.root.rows(PROJECTS.id).iter().map(of).collect()
}

/// kWh as the tables print them.
pub fn in_wan(kwh: Decimal) -> Option<Decimal> {
    quotient(kwh, Decimal::from(10_000))
}

/// What a project's kind is called.
pub fn kind_of(node: &Node) -> Option<Message> {
    match (node.get("kind"), node.get("kind_name").trim()) {
        ("other", named) if !named.is_empty() => Some(Message::new(w::PLAIN, vec![named.into()])),
        (code, _) => KINDS
            .iter()
            .find(|kind| kind.code == code)
            .map(|kind| kind.label.into()),
    }
}

/// A sum of what is there, and of how many projects; `None` where there is nothing.
pub fn total(parts: impl Iterator<Item = Option<Decimal>>) -> Option<(Decimal, usize)> {
    let there: Vec<Decimal> = parts.flatten().collect();
    let added = there
        .iter()
        .try_fold(Decimal::ZERO, |total, part| sum(total, *part))?;
    if there.is_empty() {
        None
    } else {
        Some((added, there.len()))
    }
}

/// Finds and computes everything.
pub fn evaluate(draft: &Draft) -> Evaluation {
    let basis = basis(draft);
    let projects = projects(draft, &basis);
    let mut problems = check_fields(STEPS, draft);
    super::rules::basis(&basis, &mut problems);
    super::rules::projects(&basis, &projects, &mut problems);
    in_form_order(STEPS, draft, &mut problems);
    let mut figures = Vec::new();
    for project in &projects {
        of_project(project, &basis, &mut figures);
    }
    totals(&projects, &mut figures);
    Evaluation {
        problems,
        figures,
        ..Evaluation::default()
    }
}

fn tonnes(exact: Decimal) -> Value {
    Value::Number {
        exact,
        places: Some(Places(2)),
        unit: gw::TONNE.zh.to_owned(),
    }
}
fn wan_kwh(exact: Decimal) -> Value {
    Value::Number {
        exact,
        places: Some(Places(2)),
        unit: gw::WAN_KWH.zh.to_owned(),
    }
}
fn all(exact: Decimal) -> String {
    grouped(exact, None)
}

/// One project: its supply, its coal, its CO2.
fn of_project(project: &Project, basis: &Basis, figures: &mut Vec<Figure>) {
    let mut add = |id: &'static str,
                   label: Text,
                   value: Value,
                   formula: Text,
                   workings: String,
                   clause: Clause| {
        figures.push(Figure {
            id,
            place: project.place.field(id),
            label: label.into(),
            value,
            verdict: None,
            formula,
            workings,
            clause,
        });
    };
    let Some(wan) = project.supply.and_then(in_wan) else {
        return;
    };
    if typed_supply(project.node) {
        // As typed: there is nothing to put into a formula, unless the unit was another.
        let typed = number(
            project.node,
            "supply",
            supply_unit(project.node.get("supply_unit")),
        )
        .map(all)
        .unwrap_or_default();
        let (formula, workings) = match project.node.get("supply_unit") {
            "mwh" => (w::F_SUPPLY_MWH, [&typed, " ÷ 10"].concat()),
            "kwh" => (w::F_SUPPLY_KWH, [&typed, " ÷ 10,000"].concat()),
            "yi_kwh" => (w::F_SUPPLY_YI, [&typed, " × 10,000"].concat()),
            _ => (w::F_SUPPLY_TYPED, String::new()),
        };
        add(
            "supply_found",
            w::SUPPLY,
            wan_kwh(wan),
            formula,
            workings,
            SUPPLY,
        );
    } else if let (Some(capacity), Some(hours), Some(own_use)) =
        (project.capacity, project.hours, project.own_use)
    {
        let of = [all(capacity), all(hours)].join(" × ");
        let (formula, workings) = if own_use.is_zero() {
            (w::F_SUPPLY, [&of, " ÷ 10"].concat())
        } else {
            (
                w::F_SUPPLY_NET,
                [&of, " × (100% − ", &all(own_use), "%) ÷ 10"].concat(),
            )
        };
        add(
            "supply_found",
            w::SUPPLY,
            wan_kwh(wan),
            formula,
            workings,
            SUPPLY,
        );
    }
    if let (Some(coal), Some(rate)) = (project.coal, basis.coal_rate) {
        add(
            "coal",
            w::COAL,
            tonnes(coal),
            w::F_COAL,
            [&all(wan), " × ", &all(rate), " ÷ 100"].concat(),
            SUPPLY,
        );
    }
    match (basis.co2, project.co2, project.coal) {
        (Co2Way::Coal(factor), Some(co2), Some(coal)) => add(
            "co2",
            w::CO2,
            tonnes(co2),
            w::F_CO2_COAL,
            [all(coal), all(factor)].join(" × "),
            CO2,
        ),
        (Co2Way::Supply(factor), Some(co2), _) => add(
            "co2",
            w::CO2,
            tonnes(co2),
            w::F_CO2_SUPPLY,
            [&all(wan), " × 10 × ", &all(factor)].concat(),
            CO2,
        ),
        _ => {}
    }
}

/// The sums: added unrounded, rounded once when they are printed.
fn totals(projects: &[Project], figures: &mut Vec<Figure>) {
    let mut add =
        |id: &'static str, label: Text, value: Value, clause: Clause, parts: &[Option<Decimal>]| {
            let there: Vec<String> = parts.iter().flatten().map(|part| all(*part)).collect();
            // A long sum is not written out: its parts stand in the table.
            let workings = if there.len() > 6 {
                String::new()
            } else {
                there.join(" + ")
            };
            let place = Place::root(id);
            let label = Message::new(w::TOTAL_OF, vec![label.into()]);
            figures.push(Figure {
                id,
                place,
                label,
                value,
                verdict: None,
                formula: w::F_SUM,
                workings,
                clause,
            });
        };
    let mut of = |id: &'static str,
                  label: Text,
                  value: fn(Decimal) -> Value,
                  clause: Clause,
                  parts: Vec<Option<Decimal>>| {
        if let Some((exact, _)) = total(parts.iter().copied()) {
            add(id, label, value(exact), clause, &parts);
        }
    };
    let each =
        |part: fn(&Project) -> Option<Decimal>| projects.iter().map(part).collect::<Vec<_>>();
    of(
        "total_supply",
        w::SUPPLY,
        wan_kwh,
        SUPPLY,
        each(|project| project.supply.and_then(in_wan)),
    );
    of(
        "total_coal",
        w::COAL,
        tonnes,
        SUPPLY,
        each(|project| project.coal),
    );
    of(
        "total_co2",
        w::CO2,
        tonnes,
        CO2,
        each(|project| project.co2),
    );
    for (at, id) in ["total_so2", "total_nox", "total_water"]
        .into_iter()
        .enumerate()
    {
        let label = w::OTHERS.get(at).copied().unwrap_or(w::CO2);
        of(
            id,
            label,
            tonnes,
            OTHERS,
            projects
                .iter()
                .map(|project| project.others.get(at).copied().flatten())
                .collect(),
        );
    }
}
