//! Levels of the history that are taken from a worksheet of energy bills, and the factors of `standards::energy` that a KPI can be computed with.

use super::fields::HISTORY;
use super::kpi::{Kpi, kpis};
use super::words as w;
use crate::clause::Clause;
use crate::documents::from_bills::{Asked, Held, Levels, Quantity, TAKEN, Take, Taken, figure};
use crate::documents::templates::sll_kpi_report::levels::{Changed, SAME, since};
use crate::documents::templates::sll_kpi_report::words as rw;
use crate::documents::{Choice, Draft, Figure, Mend, Node, Place, Problem, Row, Strength, Value};
use crate::i18n::{Arg, Message, Text};
use crate::measure::{Decimal, Year, read_number, read_year};
use crate::standards::energy::factors::Factor;
use crate::standards::energy::{grid, heat, words as e};

/// What the form gives.
pub const LEVELS: Levels = Levels { asked, take, held };

/// The field that takes the text on how a figure came about.
const EXPLAINED_IN: &str = "method";

/// The figure of a worksheet that the levels of a KPI need; `None` where no worksheet gives it.
fn needs(code: &str, unit: &str) -> Option<Quantity> {
    Some(match code {
        "emissions" => Quantity::Emissions,
        "electricity" => Quantity::Electricity,
        "green_electricity" if Quantity::GreenShare.tens_to(unit).is_some() => Quantity::GreenShare,
        "green_electricity" => Quantity::GreenPower,
        "green_share" => Quantity::GreenShare,
        _ => return None,
    })
}

/// Whether the levels of a KPI can be taken from a worksheet, given the nodes from the root down to the row.
pub fn of_bills(nodes: &[&Node]) -> bool {
    nodes
        .get(1)
        .is_some_and(|kpi| needs(kpi.get("kpi"), "").is_some())
}

/// A level of a history.
struct Level<'a, 'b> {
    kpi: &'b Kpi<'a>,
    row: &'b Row,
    place: Place,
    year: Option<Year>,
}

impl Level<'_, '_> {
    /// KPI and year; KPI and 这一行 while there is no year.
    fn of(&self) -> Message {
        let which = match self.year {
            Some(year) => Message::new(w::IN_YEAR, vec![year.number().to_string().into()]),
            None => w::HISTORY.into(),
        };
        Message::new(
            rw::BILLS_OF,
            vec![self.kpi.name.clone().into(), which.into()],
        )
    }
}

/// Every level of the histories.
fn levels<'a, 'b>(kpis: &'b [Kpi<'a>]) -> impl Iterator<Item = Level<'a, 'b>> {
    kpis.iter().flat_map(|kpi| {
        kpi.node.rows(HISTORY.id).iter().map(move |row| Level {
            kpi,
            row,
            place: kpi.place.row(HISTORY.id, row.id),
            year: read_year(row.node.get("year")),
        })
    })
}

/// The figure that a KPI needs where its unit is one into which the figure can be converted; why not, otherwise.
fn wanted(kpi: &Kpi) -> Result<Quantity, Message> {
    let name = || kpi.name.clone().into();
    let quantity = needs(kpi.node.get("kpi"), &kpi.unit)
        .ok_or_else(|| Message::new(rw::BILLS_NONE, vec![name()]))?;
    if quantity.tens_to(&kpi.unit).is_none() {
        let args = vec![
            name(),
            kpi.unit.as_str().into(),
            quantity.name().into(),
            quantity.unit().into(),
        ];
        return Err(Message::new(rw::BILLS_UNIT, args));
    }
    Ok(quantity)
}

fn asked(draft: &Draft, place: &Place) -> Result<Asked, Message> {
    let all = kpis(draft);
    let level = levels(&all).find(|level| level.place.path == place.path);
    let Level { kpi, row, year, .. } = level.ok_or(rw::BILLS_NO_LEVEL)?;
    let quantity = wanted(kpi)?;
    let year =
        year.ok_or_else(|| Message::new(rw::BILLS_NO_YEAR, vec![kpi.name.clone().into()]))?;
    let root = |field: &str| draft.root.get(field).trim().to_owned();
    Ok(Asked {
        name: root("name"),
        credit_code: root("credit_code"),
        registered: String::new(),
        year,
        quantity,
        kpi: kpi.name.clone(),
        unit: kpi.unit.clone(),
        typed: row.node.get("level").trim().to_owned(),
        account: false,
        explained_in: w::METHOD,
        basis: kpi.node.get(EXPLAINED_IN).trim().to_owned(),
        source: None,
        taken: Taken::of(&row.node),
    })
}

fn take(draft: &Draft, place: &Place, take: &Take) -> Option<Draft> {
    let all = kpis(draft);
    let level = levels(&all).find(|level| level.place.path == place.path)?;
    let taken = &take.taken;
    if wanted(level.kpi).ok()? != taken.quantity {
        return None;
    }
    let mut after = draft.clone();
    after.set(&level.place.field(TAKEN), &taken.text());
    if take.level {
        after.set(&level.place.field("level"), &taken.typed(&level.kpi.unit)?);
    }
    if take.basis {
        let typed = level.kpi.node.get(EXPLAINED_IN);
        let before = Taken::of(&level.row.node);
        let text = taken.explained(typed, before.as_ref());
        after.set(&level.kpi.place.field(EXPLAINED_IN), &text);
    }
    Some(after)
}

fn held(draft: &Draft) -> Vec<Held> {
    let all = kpis(draft);
    let found = levels(&all).filter_map(|level| {
        Some(Held {
            place: level.place.field("level"),
            of: level.of(),
            taken: Taken::of(&level.row.node)?,
            account: None,
        })
    });
    found.collect()
}

/// A.1: the figures of worksheets that levels were taken from, each with the worksheet as its source.
pub fn figures(kpis: &[Kpi]) -> Vec<Figure> {
    let found = levels(kpis).filter_map(|level| {
        let taken = Taken::of(&level.row.node)?;
        if wanted(level.kpi).ok()? != taken.quantity {
            return None;
        }
        let label = vec![level.of().into(), taken.said().into()];
        Some(Figure {
            id: TAKEN,
            place: level.place.field(TAKEN),
            label: Message::new(w::TAKEN_FROM, label),
            value: taken
                .in_unit(&level.kpi.unit)
                .map_or(Value::Missing, |exact| Value::Number {
                    exact,
                    places: None,
                    unit: level.kpi.unit.clone(),
                }),
            verdict: None,
            formula: rw::F_FROM_BILLS,
            workings: String::new(),
            clause: e::FIQ_A_1,
        })
    });
    found.collect()
}

/// A.1: a level that was taken from a worksheet is the worksheet's, of its year, or the difference has a reason. A worksheet that was changed or deleted
/// since is doubted as in the borrower's report.
pub fn rules(kpis: &[Kpi], doubt: Doubt, problems: &mut Vec<Problem>) {
    for level in levels(kpis) {
        let Some(taken) = Taken::of(&level.row.node) else {
            continue;
        };
        let (place, unit) = (level.place.field("level"), &level.kpi.unit);
        let of = Arg::from(level.of());
        let same =
            wanted(level.kpi).ok() == Some(taken.quantity) && read_year(&taken.year) == level.year;
        if !same {
            let args = vec![of, taken.year.as_str().into(), taken.quantity.name().into()];
            let message = Message::new(rw::BILLS_OTHER, args);
            problems.push(doubt("bills_other", place, message, e::FIQ_A_1));
            continue;
        }
        if let Some(Changed {
            code,
            pattern,
            args,
        }) = since(of.clone(), &taken, unit)
        {
            let message = Message::new(pattern, args);
            let found = doubt(code, place.clone(), message, e::FIQ_A_1);
            problems.push(if code == SAME {
                Problem {
                    strength: Strength::May,
                    answerable: false,
                    ..found
                }
            } else {
                found
            });
        }
        let typed = read_number(level.row.node.get("level"), unit).ok();
        let apart = typed.and_then(|typed| Some((typed, taken.apart(typed, unit)?)));
        if let Some((typed, apart)) = apart {
            let said = |exact| Arg::from(figure(exact, unit));
            let args = vec![of, said(apart.worksheet), said(typed), said(apart.by)];
            let message = Message::new(rw::BILLS_DIFFER, args);
            problems.push(Problem {
                mend: taken.typed(unit).map(|typed| Mend { typed }),
                ..doubt("bills_differ", place, message, e::FIQ_A_1)
            });
        }
    }
}

/// How the form's rules make a doubt.
type Doubt = fn(&'static str, Place, Message, Clause) -> Problem;

/// The factors that are offered: code, name, factor and its unit.
const FACTORS: [(&str, Text, &Factor, Text); 9] = [
    of_grid("qinghai_2023", w::QINGHAI_2023, &grid::QINGHAI[0]),
    of_grid("qinghai_2022", w::QINGHAI_2022, &grid::QINGHAI[1]),
    of_grid("qinghai_2021", w::QINGHAI_2021, &grid::QINGHAI[2]),
    of_grid("nation_2023", w::NATION_2023, &grid::NATIONAL[0]),
    of_grid("nation_2022", w::NATION_2022, &grid::NATIONAL[1]),
    of_grid("nation_2021", w::NATION_2021, &grid::NATIONAL[2]),
    of_grid("northwest_2023", w::NORTHWEST_2023, &grid::NORTHWEST[0]),
    of_grid("northwest_2022", w::NORTHWEST_2022, &grid::NORTHWEST[1]),
    ("heat", w::HEAT_DEFAULT, &heat::DEFAULT, e::T_PER_GJ),
];

/// A factor of power.
const fn of_grid(
    code: &'static str,
    name: Text,
    average: &'static grid::Average,
) -> (&'static str, Text, &'static Factor, Text) {
    (code, name, &average.factor, e::KG_PER_KWH)
}

/// The unit of a factor that is offered, by its value and year; `None` for one of another origin, whose unit nothing says.
pub fn unit_of(value: Decimal, year: Year) -> Option<Text> {
    let known = FACTORS.iter().find(|(_, _, factor, _)| {
        factor.value() == value && Year::new(i64::from(factor.year)) == Some(year)
    });
    known.map(|(.., unit)| *unit)
}

/// Two factors that a message sets beside each other, with their unit: that of the one which is known counts for the other as well, since they are compared.
/// Without it where neither is known.
pub fn compared(one: (Decimal, Year), other: (Decimal, Year)) -> [Arg; 2] {
    let units = [one, other].map(|(value, year)| unit_of(value, year));
    let said = |(value, _): (Decimal, Year), own: Option<Text>, beside: Option<Text>| {
        let value = value.to_string();
        match own.or(beside) {
            Some(unit) => Message::new(w::FACTOR_IN, vec![value.into(), unit.into()]).into(),
            None => Arg::from(value),
        }
    };
    [
        said(one, units[0], units[1]),
        said(other, units[1], units[0]),
    ]
}

const fn offered() -> [Choice; FACTORS.len()] {
    let mut found = [Choice {
        code: "",
        label: FACTORS[0].1,
    }; FACTORS.len()];
    let mut at = 0;
    while at < FACTORS.len() {
        found[at] = Choice {
            code: FACTORS[at].0,
            label: FACTORS[at].1,
        };
        at += 1;
    }
    found
}
/// The same as choices.
pub const OFFERED: &[Choice] = &offered();

/// The factor of a code.
fn factor(code: &str) -> Option<&'static Factor> {
    let found = FACTORS.iter().find(|(of, ..)| *of == code);
    found.map(|(_, _, factor, _)| *factor)
}

/// The factors of the same series as this one, in the order in which they are offered: those of the same grid in other years. A factor that was typed is
/// known by value and year; none where it is not known, or where two series have it.
pub fn other_years(value: Decimal, year: Year) -> Vec<&'static Factor> {
    let series = |code: &'static str| code.split('_').next().unwrap_or(code);
    let known = FACTORS.iter().filter(|(_, _, factor, _)| {
        factor.value() == value && Year::new(i64::from(factor.year)) == Some(year)
    });
    let known: Vec<&str> = known.map(|(code, ..)| series(code)).collect();
    let [known] = known.as_slice() else {
        return Vec::new();
    };
    let others = FACTORS.iter().filter(|(code, _, factor, _)| {
        series(code) == *known
            && (factor.value() != value || Year::new(i64::from(factor.year)) != Some(year))
    });
    others.map(|(_, _, factor, _)| *factor).collect()
}

/// What the choice of a factor sets: its value, its year and the document that prints it.
pub fn set_by(code: &str) -> Vec<(&'static str, String)> {
    let Some(factor) = factor(code) else {
        return Vec::new();
    };
    vec![
        ("factor", factor.value().to_string()),
        ("factor_year", factor.year.to_string()),
        ("factor_source", factor.clause().id()),
    ]
}

/// What is said below the choice: that one text alone has the factor, where that is so.
pub fn evidence(kpi: &Node) -> Text {
    let chosen = factor(kpi.get("factor_from"));
    chosen
        .and_then(|factor| factor.evidence.note())
        .unwrap_or(w::FACTOR_FROM_HELP)
}

/// Table 2: a factor, or its year, that is not the chosen one's.
pub fn factors(kpis: &[Kpi], doubt: Doubt, clause: Clause, problems: &mut Vec<Problem>) {
    for kpi in kpis {
        let Some(factor) = factor(kpi.node.get("factor_from")) else {
            continue;
        };
        let typed = |field: &str| kpi.node.get(field).trim().to_owned();
        let value = read_number(&typed("factor"), "").ok();
        let year = read_year(&typed("factor_year")).map(Year::number);
        let other_year = year.is_some_and(|year| year != factor.year);
        if value.is_none_or(|value| value == factor.value()) && !other_year {
            continue;
        }
        // What was typed is compared with the chosen factor, so it is in the same unit.
        let unit = FACTORS
            .iter()
            .find(|(code, ..)| *code == kpi.node.get("factor_from"));
        let with_unit = |said: String| match unit {
            Some((.., unit)) => {
                Message::new(w::FACTOR_IN, vec![said.into(), (*unit).into()]).into()
            }
            None => Arg::from(said),
        };
        let args = vec![
            kpi.name.clone().into(),
            value.map_or_else(|| typed("factor").into(), |_| with_unit(typed("factor"))),
            typed("factor_year").into(),
            with_unit(factor.value().to_string()),
            factor.year.to_string().into(),
        ];
        let place = kpi.place.field("factor_from");
        let message = Message::new(w::FACTOR_DIFFERS, args);
        problems.push(doubt("factor_differs", place, message, clause));
    }
}

/// The factor of a KPI as the paper says it; nothing where none is used.
pub fn factor_said(kpi: &Node) -> Value {
    let typed = |field: &str| kpi.get(field).trim().to_owned();
    match typed("factor").as_str() {
        "" => Value::Missing,
        value => {
            let exact = read_number(value, "").ok();
            let known = exact.zip(read_year(&typed("factor_year")));
            let mut args = vec![
                value.into(),
                typed("factor_year").into(),
                typed("factor_source").into(),
            ];
            let pattern = match known.and_then(|(exact, year)| unit_of(exact, year)) {
                Some(unit) => {
                    args.push(unit.into());
                    w::FACTOR_SAID_IN
                }
                None => w::FACTOR_SAID,
            };
            Value::Words(Message::new(pattern, args))
        }
    }
}
