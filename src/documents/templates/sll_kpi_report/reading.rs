//! A draft read once: every KPI with its levels, base, targets and report years, each figure exact or known to be missing.

use super::fields::{self, by_parts, kpi_name};
use super::words as w;
use crate::documents::absent::{self, Absence};
use crate::documents::printed::carrying;
use crate::documents::words::{self as dw, figure_said};
use crate::documents::{Draft, List, Node, PathStep, Place, Row, Value};
use crate::i18n::{Arg, Lang, Message, Text};
use crate::measure::{
    Decimal, Places, Year, grouped, grouped_as_typed, read_number, read_year, round_half_up,
};
use crate::standards::sll::annex_a;
use crate::standards::sll::kpi::{Direction, history_mean};

/// What a number's answer turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// Nothing typed.
    Blank,
    /// Typed, but no number that can be meant here.
    Unreadable,
    /// A number.
    Number(Decimal),
}

impl Typed {
    /// Reads what was typed.
    pub fn read(typed: &str, unit: &str, negative: bool) -> Self {
        // 暂无 and the like say that there is no figure.
        if typed.trim().is_empty() || absent::read(typed).is_some() {
            return Self::Blank;
        }
        match read_number(typed, unit) {
            Ok(number) if negative || number.is_zero() || number.is_sign_positive() => {
                Self::Number(number)
            }
            _ => Self::Unreadable,
        }
    }

    /// The number, `None` where it is blank or unreadable.
    pub fn number(self) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(number),
            Self::Blank | Self::Unreadable => None,
        }
    }
}

/// The parts of an intensity.
#[derive(Debug, Clone, Copy)]
pub struct Parts {
    /// Emissions or energy.
    pub numerator: Typed,
    /// Revenue, assets or output.
    pub denominator: Typed,
}

/// A level of one year: typed, or computed from its parts.
#[derive(Debug, Clone)]
pub struct LevelRow {
    /// Its row.
    pub place: Place,
    /// Its number in the list, from 1.
    pub number: usize,
    /// Its year.
    pub year: Option<Year>,
    /// The level itself where it was typed.
    pub typed: Typed,
    /// Its parts where it is computed.
    pub parts: Option<Parts>,
    /// The level, `None` where it cannot be known.
    pub level: Option<Decimal>,
}

impl LevelRow {
    /// Its year, or its number where it has none.
    pub fn said(&self) -> Message {
        row_words(self.year, self.number)
    }

    /// Whether something was typed that cannot be read.
    pub fn unreadable(&self) -> bool {
        let parts = self.parts.is_some_and(|parts| {
            parts.numerator == Typed::Unreadable || parts.denominator == Typed::Unreadable
        });
        parts || self.typed == Typed::Unreadable
    }
}

/// A target: a time and a level.
#[derive(Debug, Clone)]
pub struct TargetRow<'a> {
    /// Its row.
    pub place: Place,
    /// Its answers.
    pub node: &'a Node,
    /// Its number in the list, from 1.
    pub number: usize,
    /// Its time.
    pub year: Option<Year>,
    /// Its level.
    pub level: Typed,
    /// Whether it stands as last year's report agreed it.
    pub carried: bool,
}

/// Where the target of a report year comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetFrom {
    /// The targets of section 2.
    Agreed,
    /// Typed for this year alone.
    Override,
}

/// A year of the report period.
#[derive(Debug, Clone)]
pub struct YearRow {
    /// The actual level.
    pub actual: LevelRow,
    /// The target, and where it comes from; `None` where there is none, or none that can be read.
    pub target: Option<(Decimal, TargetFrom)>,
    /// What was typed as a target of its own.
    pub target_override: Typed,
    /// Whether the target of section 2 for this year, or the one typed here, cannot be read.
    pub target_unreadable: bool,
    /// Where its data come from.
    pub source: String,
    /// What stands in place of the actual level where it is not there and a reason was given.
    pub absent: Option<Value>,
    /// What was typed in place of the actual level, 暂无 or 不适用, with or without a reason yet.
    pub said: Option<Absence>,
}

impl YearRow {
    /// Whether the year is said to have no level.
    pub fn has_no_figure(&self) -> bool {
        self.absent.is_some() || self.said.is_some()
    }

    /// Why the year has no level.
    pub fn why_no_level(&self) -> Text {
        match &self.absent {
            Some(Value::NotApplicable(_)) => w::WHY_NOT_APPLICABLE,
            Some(_) => w::WHY_NO_DATA,
            None if self.said == Some(Absence::NotApplicable) => w::WHY_NOT_APPLICABLE,
            None if self.said == Some(Absence::NoData) => w::WHY_NO_DATA,
            None if self.actual.unreadable() => w::WHY_UNREADABLE,
            None if self.actual.parts.is_some_and(|parts| {
                parts.numerator.number().is_some() && parts.denominator.number().is_some()
            }) =>
            {
                w::WHY_NOT_APPLICABLE
            }
            None => w::WHY_NOT_FILLED,
        }
    }
}

/// How a base level came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BaseFrom {
    /// Typed.
    Typed,
    /// Frozen by last year's report, whose year this is.
    Carried(Option<Year>),
    /// The level of the base period.
    Period,
    /// The mean of so many years.
    Mean(usize),
}

/// The base level of a KPI.
#[derive(Debug, Clone)]
pub struct Base {
    /// The base period.
    pub year: Option<Year>,
    /// The level and where it comes from, or why there is none; `None` while nothing was said about it.
    pub level: Option<Result<(Decimal, BaseFrom), Message>>,
    /// What was typed.
    pub typed: Typed,
    /// What the history gives by the chosen way.
    pub computed: Option<(Decimal, BaseFrom)>,
    /// What last year's report froze.
    pub carried: Option<Decimal>,
    /// The levels a mean was taken of, for the workings.
    pub of: Vec<Decimal>,
}

impl Base {
    /// The level, `None` where there is none.
    pub fn number(&self) -> Option<Decimal> {
        self.level
            .as_ref()
            .and_then(|level| level.as_ref().ok())
            .map(|(level, _)| *level)
    }
}

/// One KPI, read.
#[derive(Debug, Clone)]
pub struct Kpi<'a> {
    /// Its row.
    pub place: Place,
    /// Its number in the report, from 1.
    pub number: usize,
    /// Its answers.
    pub node: &'a Node,
    /// Its name, or 指标 n while it has none.
    pub name: Message,
    /// Its unit as typed.
    pub unit: String,
    /// Which way is better.
    pub direction: Option<Direction>,
    /// Whether its levels are computed from parts.
    pub by_parts: bool,
    /// Its history, by year.
    pub history: Vec<LevelRow>,
    /// Its targets, by year.
    pub targets: Vec<TargetRow<'a>>,
    /// Its base.
    pub base: Base,
    /// The level a mandatory standard asks for.
    pub mandatory: Typed,
    /// Its report years, by year.
    pub years: Vec<YearRow>,
}

/// Reads every KPI of a draft.
pub fn kpis(draft: &Draft) -> Vec<Kpi<'_>> {
    draft
        .root
        .rows(fields::KPIS.id)
        .iter()
        .enumerate()
        .map(|(index, row)| kpi(index, row))
        .collect()
}

/// Reads one KPI of a draft; `None` where the step leads to none.
pub fn kpi_at<'a>(draft: &'a Draft, step: &PathStep) -> Option<Kpi<'a>> {
    let mut rows = draft.root.rows(fields::KPIS.id).iter().enumerate();
    rows.find(|(_, row)| step.list == fields::KPIS.id && row.id == step.row)
        .map(|(index, row)| kpi(index, row))
}

fn kpi(index: usize, row: &Row) -> Kpi<'_> {
    let node = &row.node;
    let place = Place::default().row(fields::KPIS.id, row.id);
    let unit = dw::unit(node.get("unit").trim(), Lang::Zh).to_owned();
    let parts = by_parts(node);
    let rows = |list: &'static List, field: &'static str| -> Vec<LevelRow> {
        let all = list.shown(node.rows(list.id)).into_iter();
        all.map(|(index, row)| {
            level_row(
                node,
                place.row(list.id, row.id),
                index + 1,
                &row.node,
                field,
                &unit,
                parts,
            )
        })
        .collect()
    };
    let history = rows(&fields::HISTORY, "level");
    let targets: Vec<TargetRow<'_>> = fields::TARGETS
        .shown(node.rows(fields::TARGETS.id))
        .into_iter()
        .map(|(index, row)| TargetRow {
            place: place.row(fields::TARGETS.id, row.id),
            number: index + 1,
            node: &row.node,
            year: read_year(row.node.get("year")),
            level: Typed::read(row.node.get("level"), &unit, false),
            carried: carried_target(node, &row.node, &unit),
        })
        .collect();
    let years = rows(&fields::YEARS, "actual")
        .into_iter()
        .zip(fields::YEARS.shown(node.rows(fields::YEARS.id)))
        .map(|(actual, (_, row))| year_row(actual, &row.node, &targets, &unit))
        .collect();
    Kpi {
        number: index + 1,
        node,
        name: kpi_name(node)
            .unwrap_or_else(|| Message::new(w::KPI_NUMBER, vec![(index + 1).to_string().into()])),
        direction: Direction::from_code(node.get("direction")),
        by_parts: parts,
        base: base(node, &history, &unit),
        mandatory: Typed::read(node.get("mandatory_level"), &unit, false),
        place,
        unit,
        history,
        targets,
        years,
    }
}

/// Whether a target stands as last year's report agreed it: year and level are those that were carried over. Reports that an earlier version of the
/// program began from last year's bear no mark on their targets: there a target for a year that was reported on already was set before.
fn carried_target(kpi: &Node, target: &Node, unit: &str) -> bool {
    let year = read_year(target.get("year"));
    if target.get("carried_level").is_empty() {
        let reported = read_year(kpi.get("carried_from"));
        return year
            .zip(reported)
            .is_some_and(|(year, reported)| year <= reported);
    }
    year == read_year(target.get("carried_year"))
        && Typed::read(target.get("level"), unit, false)
            == Typed::read(target.get("carried_level"), unit, false)
}

fn level_row(
    kpi: &Node,
    place: Place,
    number: usize,
    node: &Node,
    field: &str,
    unit: &str,
    by_parts: bool,
) -> LevelRow {
    let year = read_year(node.get("year"));
    if !by_parts {
        let typed = Typed::read(node.get(field), unit, false);
        return LevelRow {
            place,
            number,
            year,
            typed,
            parts: None,
            level: typed.number(),
        };
    }
    let part = |field: &str, unit: &crate::i18n::Text, negative: bool| {
        Typed::read(node.get(field), unit.zh, negative)
    };
    let energy = kpi.get("kpi") == "energy_intensity";
    let parts = Parts {
        numerator: part(
            "numerator",
            if energy { &w::U_TCE } else { &w::U_TON },
            false,
        ),
        denominator: part("denominator", &w::U_WAN, true),
    };
    let intensity = match kpi.get("kpi") {
        "revenue_intensity" => annex_a::revenue_intensity,
        "asset_intensity" => annex_a::asset_intensity,
        "profit_intensity" => annex_a::profit_intensity,
        _ => annex_a::energy_intensity,
    };
    let level = parts
        .numerator
        .number()
        .zip(parts.denominator.number())
        .and_then(|(n, d)| intensity(n, d));
    LevelRow {
        place,
        number,
        year,
        typed: Typed::Blank,
        parts: Some(parts),
        level,
    }
}

fn year_row(actual: LevelRow, node: &Node, targets: &[TargetRow<'_>], unit: &str) -> YearRow {
    let target_override = Typed::read(node.get("target_override"), unit, false);
    let agreed = actual
        .year
        .and_then(|year| targets.iter().find(|target| target.year == Some(year)))
        .map(|target| target.level);
    let (target, target_unreadable) = match (target_override, agreed) {
        // The agreed level typed once more is no other target.
        (Typed::Number(level), Some(Typed::Number(agreed))) if level == agreed => {
            (Some((level, TargetFrom::Agreed)), false)
        }
        (Typed::Number(level), _) => (Some((level, TargetFrom::Override)), false),
        (Typed::Unreadable, _) | (Typed::Blank, Some(Typed::Unreadable)) => (None, true),
        (Typed::Blank, Some(Typed::Number(level))) => (Some((level, TargetFrom::Agreed)), false),
        (Typed::Blank, _) => (None, false),
    };
    let fields: &[&str] = if actual.parts.is_some() {
        &["numerator", "denominator"]
    } else {
        &["actual"]
    };
    let absent = fields.iter().find_map(|field| absent::value(node, field));
    let said = fields
        .iter()
        .find_map(|field| absent::read(node.get(field)));
    YearRow {
        actual,
        target,
        target_override,
        target_unreadable,
        source: node.get("source").trim().to_owned(),
        absent,
        said,
    }
}

/// Annex B, section 2: the base level. A typed level wins, then the level that last year's report froze, then the result of the chosen way.
fn base(kpi: &Node, history: &[LevelRow], unit: &str) -> Base {
    let year = read_year(kpi.get("base_year"));
    let typed = Typed::read(kpi.get("base_level"), unit, false);
    // Written by the program with every digit, so read as it was written, not as people type.
    let carried = Decimal::from_str_exact(kpi.get("carried_level"))
        .ok()
        .filter(|level| !level.is_sign_negative());
    let mut of = Vec::new();
    let found: Option<Result<(Decimal, BaseFrom), Message>> = match kpi.get("base_choice") {
        "period" => year.map(
            |year| match history.iter().find(|row| row.year == Some(year)) {
                Some(row) if row.unreadable() => Err(Message::new(
                    w::NA_HISTORY_UNREADABLE_YEAR,
                    vec![row.said().into()],
                )),
                found => match found.and_then(|row| row.level) {
                    Some(level) => Ok((level, BaseFrom::Period)),
                    None => Err(Message::new(
                        w::NA_NO_BASE_HISTORY,
                        vec![year.number().to_string().into()],
                    )),
                },
            },
        ),
        "mean" => Some(match history.iter().find(|row| row.unreadable()) {
            // A mean over the rest would look like a result and be another one: it waits until the row is readable.
            Some(row) => Err(Message::new(
                w::NA_HISTORY_UNREADABLE,
                vec![row.said().into()],
            )),
            None => {
                of = history.iter().filter_map(|row| row.level).collect();
                match history_mean(&of) {
                    Some(mean) => Ok((mean.level, BaseFrom::Mean(mean.years))),
                    None if of.is_empty() => Err(w::NA_NO_HISTORY.into()),
                    None => Err(w::NA_TOO_LARGE.into()),
                }
            }
        }),
        _ => None,
    };
    let computed = found.clone().and_then(Result::ok);
    let level = match (typed, carried) {
        (Typed::Number(level), _) => Some(Ok((level, BaseFrom::Typed))),
        (Typed::Unreadable, _) => Some(Err(w::NA_BASE_UNREADABLE.into())),
        (Typed::Blank, Some(level)) => Some(Ok((
            level,
            BaseFrom::Carried(read_year(kpi.get("carried_from"))),
        ))),
        (Typed::Blank, None) => found,
    };
    Base {
        year,
        level,
        typed,
        computed,
        carried,
        of,
    }
}

/// A year in a sentence.
pub fn year_words(year: Year) -> Message {
    Message::new(w::YEAR_OF, vec![year.number().to_string().into()])
}

/// A row's year, or its number where it has none.
pub fn row_words(year: Option<Year>, number: usize) -> Message {
    match year {
        Some(year) => year_words(year),
        None => Message::new(dw::ROW_NUMBER, vec![number.to_string().into()]),
    }
}

impl Kpi<'_> {
    /// The readable history: years and levels.
    pub fn known_history(&self) -> Vec<(Year, Decimal)> {
        self.history
            .iter()
            .filter_map(|row| row.year.zip(row.level))
            .collect()
    }

    /// The level as printed: as typed, or at four places where computed, more where it is small.
    pub fn places(&self, exact: Decimal) -> Option<Places> {
        if self.by_parts {
            Some(fitting(exact, 4))
        } else {
            None
        }
    }

    /// The exact level with so many decimals as its report prints, for a picture.
    pub fn carrying(&self, exact: Decimal) -> Decimal {
        self.places(exact)
            .map_or(exact, |places| carrying(exact, places))
    }

    /// The level grouped for people, with the decimals that were typed where it was typed.
    pub fn shown(&self, exact: Decimal) -> String {
        match self.places(exact) {
            None if exact.scale() <= 8 => grouped_as_typed(exact),
            places => grouped(exact, places.or(Some(fitting(exact, 4)))),
        }
    }

    /// Whether a level is too long to be shown with all its digits: computed from parts, a mean, or carried over from one.
    fn is_long(&self, exact: Decimal) -> bool {
        self.by_parts || exact.scale() > 8
    }

    /// A level as it stands in workings: rounded at `places` where it is too long, else exact; with all its digits where there are no places.
    pub fn rounded(&self, exact: Decimal, places: Option<Places>) -> Decimal {
        match places {
            Some(places) if self.is_long(exact) => round_half_up(exact, places),
            _ => exact,
        }
    }

    /// The words of [`Self::rounded`]: a level that was typed stands with the decimals that were typed.
    pub fn operand(&self, exact: Decimal, places: Option<Places>) -> String {
        if self.is_long(exact) {
            grouped(exact, places)
        } else {
            grouped_as_typed(exact)
        }
    }

    /// The fewest places that the levels `of` may have in workings: four, more where one of them is small.
    pub fn least_places(&self, of: &[Decimal]) -> Places {
        let places = of.iter().map(|exact| fitting(*exact, 4).0);
        Places(places.max().unwrap_or(4))
    }

    /// The level with its unit.
    pub fn with_unit(&self, exact: Decimal) -> Arg {
        figure_said(self.shown(exact), &self.unit)
    }

    /// A level that was typed, with the decimals that were typed and its unit.
    pub fn typed_said(&self, exact: Decimal) -> Arg {
        figure_said(grouped_as_typed(exact), &self.unit)
    }

    /// A mean of the levels `of` with its unit.
    pub fn mean_said(&self, exact: Decimal, of: &[Decimal]) -> Arg {
        figure_said(
            grouped(exact, Some(self.mean_places(exact, of))),
            &self.unit,
        )
    }

    /// The places of a mean of this KPI's levels: those of the levels where it has no more, else two at least.
    pub fn mean_places(&self, exact: Decimal, of: &[Decimal]) -> Places {
        if self.by_parts {
            return fitting(exact, 4);
        }
        let levels = of.iter().map(|level| level.normalize().scale());
        let places = levels.max().unwrap_or(0).min(8);
        if exact.normalize().scale() <= places {
            Places(places)
        } else {
            fitting(exact, places.max(2))
        }
    }
}

/// Places that keep at least three digits of a small figure, so that a difference that exists never prints as zero; `least` at least, twelve at most.
pub fn fitting(exact: Decimal, least: u32) -> Places {
    let mut places = least;
    let mut scaled = exact.abs();
    for _ in 0..least {
        scaled = scaled.checked_mul(Decimal::TEN).unwrap_or(Decimal::MAX);
    }
    while places < 12 && !exact.is_zero() && scaled < Decimal::ONE_HUNDRED {
        scaled = scaled.checked_mul(Decimal::TEN).unwrap_or(Decimal::MAX);
        places += 1;
    }
    Places(places)
}
