//! The KPIs of a report held against those that were agreed: definition, targets, history, the level of the year, and the rate that follows.

use super::super::hand_over;
use super::super::kpi::{Kpi, kpis, stood_in};
use super::super::terms::Terms;
use super::{finding, said, words as w, year_said};
use crate::clause::Clause;
use crate::documents::inbox::{Check, Filed, Finding, Grade, KpiLine, Loan, NextRate};
use crate::documents::notes::{
    Accepted, Course, Level, MOST_LEVELS, MOST_NAME, MOST_TEXT, cleaned,
};
use crate::documents::templates::sll_kpi_report::fields as report;
use crate::documents::words::{figure_said, unit as unit_in};
use crate::documents::{Choice, Draft, Node, Place, Series, Trajectory, meant};
use crate::i18n::{Arg, Lang, Message, Text};
use crate::measure::{Decimal, Places, Year, grouped, plain, read_year, round_half_up};
use crate::standards::sll::annex_a::{completion_rate, improvement};
use crate::standards::sll::desk::fingerprint::Part;
use crate::standards::sll::desk::rate::course::{NodeEffect, course};
use crate::standards::sll::desk::rate::outcome::{Judgement, KpiResult, Outcome, outcome_of};
use crate::standards::sll::desk::rate::words::rate as rate_said;
use crate::standards::sll::{self, words as sw};

const DEFINITION: Clause = sll::clause("5.4.1.1");
const HISTORY: Clause = sll::clause(sw::ANNEX_B_2);
const PERIOD: Clause = sll::clause(sw::ANNEX_B_3);

/// What a report says of the KPIs of its loan.
pub struct Seen<'a> {
    /// What was found.
    pub findings: Vec<Finding>,
    /// The KPIs of the loan.
    pub lines: Vec<KpiLine>,
    /// What the report says of each KPI of the loan; `None` where it says nothing.
    pub courses: Vec<Option<&'a Trajectory>>,
    /// Whether every level can be held against the agreed tiers: each KPI is there, with unit and direction as agreed.
    pub comparable: bool,
}

/// By what a KPI of a report is known: the standard's term, or the borrower's own name.
fn key(kpi: &Node) -> (&str, String) {
    let code = kpi.get("kpi");
    let own = if code == "own" {
        meant::text(kpi.get("own_name"))
    } else {
        String::new()
    };
    (code, own)
}

/// Whether a report has the KPIs of a loan, by their names alone.
pub fn same_names(loan: &Loan, filed: &Filed) -> bool {
    let agreed = loan.begun.root.rows(report::KPIS.id);
    let reported = filed.document.draft.root.rows(report::KPIS.id);
    agreed.len() == reported.len()
        && agreed
            .iter()
            .all(|kpi| reported.iter().any(|row| key(&row.node) == key(&kpi.node)))
}

/// The place among `reported` of each agreed KPI, and the places that are left. One that is left on each side is the same KPI under another name.
fn pairs(agreed: &[&Node], reported: &[&Node]) -> (Vec<Option<usize>>, Vec<usize>) {
    let mut left: Vec<usize> = (0..reported.len()).collect();
    let mut found: Vec<Option<usize>> = agreed
        .iter()
        .map(|kpi| {
            let at = left
                .iter()
                .position(|at| reported.get(*at).is_some_and(|row| key(row) == key(kpi)))?;
            Some(left.remove(at))
        })
        .collect();
    let mut open = found.iter_mut().filter(|at| at.is_none());
    if let (Some(one), None, [other]) = (open.next(), open.next(), left.as_slice()) {
        *one = Some(*other);
        left.clear();
    }
    (found, left)
}

/// The KPIs of a loan where no report says anything of them.
pub fn without_report(loan: &Loan, year: Year) -> Vec<KpiLine> {
    let stood = stood_in(&loan.draft, year);
    kpis(stood.as_ref().unwrap_or(&loan.draft))
        .iter()
        .map(|kpi| line(kpi, year, None, Outcome::NotReported))
        .collect()
}

fn line(kpi: &Kpi, year: Year, actual: Option<Decimal>, outcome: Outcome) -> KpiLine {
    let target = kpi
        .target(year)
        .and_then(|target| target.tiers.first().copied());
    let completion = || {
        let (direction, base) = (kpi.direction?, kpi.base.1?);
        let planned = improvement(direction, base, target?)?;
        let reduced = improvement(direction, base, actual?)?;
        completion_rate(reduced, planned).filter(|_| planned > Decimal::ZERO)
    };
    KpiLine {
        name: kpi.name.clone(),
        unit: kpi.unit.clone(),
        fingerprint: kpi
            .fingerprint()
            .map(|found| found.short())
            .unwrap_or_default(),
        target,
        actual,
        outcome,
        completion: completion(),
    }
}

/// The levels of a KPI by year.
type Points = Vec<(Year, Decimal)>;

/// What a report of another year says of its KPIs, by what they are known.
pub struct Earlier(Vec<((String, String), Points)>);

impl Earlier {
    /// What a report says that came in.
    pub fn filed(filed: &Filed) -> Self {
        let rows = filed.document.draft.root.rows(report::KPIS.id).iter();
        let known = rows.zip(&filed.courses).map(|(row, course)| {
            let (code, own) = key(&row.node);
            ((code.to_owned(), own), course.actual.points.clone())
        });
        Self(known.collect())
    }

    /// What is kept of a report that was accepted.
    pub fn accepted(accepted: &Accepted) -> Self {
        let known = accepted.courses.iter().map(|course| {
            let points = course.levels.iter().filter_map(|level| {
                let exact = level.level.parse::<Decimal>().ok()?;
                Some((read_year(&level.year)?, exact))
            });
            (
                (course.kpi.clone(), meant::text(&course.own)),
                points.collect(),
            )
        });
        Self(known.collect())
    }

    fn points(&self, kpi: &Node) -> Option<&[(Year, Decimal)]> {
        let (code, own) = key(kpi);
        let mut known = self.0.iter();
        let (_, points) = known.find(|((of, name), _)| *of == code && *name == own)?;
        Some(points)
    }
}

/// What is kept of a report that is accepted.
pub fn kept(filed: &Filed) -> Vec<Course> {
    let mut room = MOST_LEVELS;
    let known = Earlier::filed(filed).0.into_iter();
    let courses = known.map(|((kpi, own), points)| {
        let levels = points.iter().take(room).map(|(year, level)| Level {
            year: year_said(*year),
            level: plain(*level, None),
        });
        let levels: Vec<Level> = levels.collect();
        room = room.saturating_sub(levels.len());
        Course {
            kpi: cleaned(&kpi, MOST_NAME),
            own: cleaned(&own, MOST_TEXT),
            levels,
        }
    });
    courses.collect()
}

/// What an accepted report says of each KPI of a loan in its year, in the order of the KPIs: the level, or that there is none. `None` where the report does
/// not know the KPI by the name that the loan had for it in that year.
pub fn filed_levels(
    draft: &Draft,
    accepted: &Accepted,
    year: Year,
) -> Vec<Option<Option<Decimal>>> {
    let known = Earlier::accepted(accepted);
    let begun = hand_over::agreed(stood_in(draft, year).as_ref().unwrap_or(draft));
    let begun = begun.root.rows(report::KPIS.id).iter();
    let said = begun.map(|kpi| Some(level(known.points(&kpi.node)?, year)));
    said.collect()
}

/// The KPIs of a loan by a report that was accepted and is not here, and the rate that follows: as they were agreed for that year (5.6.2 b), and with the
/// levels of the other accepted reports for the cycles before.
pub fn by_accepted(
    loan: &Loan,
    terms: &Terms,
    accepted: &Accepted,
    year: Year,
) -> (Vec<KpiLine>, NextRate) {
    let known = Earlier::accepted(accepted);
    let stood = stood_in(&loan.draft, year).map(|draft| (hand_over::agreed(&draft), draft));
    let (begun, draft) = match &stood {
        Some((begun, draft)) => (begun, draft),
        None => (&loan.begun, &loan.draft),
    };
    let agreed = kpis(draft);
    let begun = begun.root.rows(report::KPIS.id);
    let courses = agreed.iter().zip(begun).map(|(kpi, begun)| {
        let points = known.points(&begun.node)?;
        let none = Series::default;
        Some(Trajectory {
            place: kpi.place.clone(),
            name: kpi.name.clone(),
            unit: kpi.unit.clone(),
            sentence: kpi.name.clone(),
            history: none(),
            base: none(),
            targets: none(),
            overrides: none(),
            actual: Series {
                points: points.to_vec(),
            },
            actual_name: w::BLANK,
            beside: Vec::new(),
        })
    });
    let courses: Vec<Option<Trajectory>> = courses.collect();
    let courses: Vec<Option<&Trajectory>> = courses.iter().map(Option::as_ref).collect();
    let lines = agreed.iter().zip(&courses).map(|(kpi, course)| {
        let actual = course.and_then(|course| level(&course.actual.points, year));
        line(kpi, year, actual, outcome(kpi, year, actual))
    });
    let others = loan.notes.accepted.iter();
    let others = others.filter(|other| other.year != accepted.year);
    let others: Vec<Earlier> = others.map(Earlier::accepted).collect();
    let next = next(loan, terms, &courses, (year, &others), true);
    (lines.collect(), next)
}

/// What a reported level reaches.
fn outcome(kpi: &Kpi, year: Year, actual: Option<Decimal>) -> Outcome {
    match (kpi.direction, kpi.target(year)) {
        (Some(direction), Some(target)) => {
            outcome_of(direction, &target.tiers, KpiResult::of(true, actual))
        }
        _ => Outcome::Undeterminable,
    }
}

/// The KPIs of a report.
fn nodes(draft: &Draft) -> Vec<&Node> {
    let rows = draft.root.rows(report::KPIS.id).iter();
    rows.map(|row| &row.node).collect()
}

/// Holds the KPIs of a report against the agreed ones. `earlier` are the loan's reports of other years.
pub fn held_against<'a>(
    loan: &Loan,
    filed: &'a Filed,
    earlier: &[Earlier],
    year: Year,
) -> Seen<'a> {
    // 5.6.2 b: what was agreed for that year, before later amendments.
    let stood = stood_in(&loan.draft, year).map(|draft| (hand_over::agreed(&draft), draft));
    let (begun, draft) = match &stood {
        Some((begun, draft)) => (begun, draft),
        None => (&loan.begun, &loan.draft),
    };
    let agreed = kpis(draft);
    let (begun, reported) = (nodes(begun), nodes(&filed.document.draft));
    let rows = filed.document.draft.root.rows(report::KPIS.id);
    let place = |at: usize| {
        let row = rows.get(at).map_or(0, |row| row.id);
        Place::default().row(report::KPIS.id, row)
    };
    let (found, left) = pairs(&begun, &reported);
    let mut seen = Seen {
        findings: Vec::new(),
        lines: Vec::new(),
        courses: Vec::new(),
        comparable: true,
    };
    for ((kpi, begun), at) in agreed.iter().zip(&begun).zip(found) {
        let there = at.and_then(|at| {
            let (node, course) = reported.get(at).copied().zip(filed.courses.get(at))?;
            Some((place(at), node, course))
        });
        let Some((place, node, course)) = there else {
            let missing = finding(
                Check::Definition,
                "kpi_missing",
                Grade::Return,
                Message::new(w::KPI_MISSING, vec![kpi.name.clone().into()]),
                Some(DEFINITION),
            );
            seen.findings.push(missing.at(report::KPIS.id));
            seen.comparable = false;
            seen.lines
                .push(line(kpi, year, None, Outcome::Undeterminable));
            seen.courses.push(None);
            continue;
        };
        let changed = definition(kpi, begun, node, course);
        let alike = !changed
            .iter()
            .any(|(part, _)| matches!(part, Part::Unit | Part::Direction));
        let mut found: Vec<Finding> = changed.into_iter().map(|(_, found)| found).collect();
        found.extend(targets(kpi, node, course, year));
        found.extend(history(kpi, node, course));
        for before in earlier {
            found.extend(since(kpi, node, course, before));
        }
        found.extend(of_year(kpi, node, course, year));
        // The places of these findings are those inside the KPI's row.
        let within = found.into_iter().map(|found| {
            let at = [&place.to_string(), found.place.as_str()].concat();
            found.at(at)
        });
        seen.findings.extend(within);
        let actual = level(&course.actual.points, year).filter(|_| alike);
        let outcome = outcome(kpi, year, actual);
        seen.comparable &= alike;
        seen.lines.push(line(kpi, year, actual, outcome));
        seen.courses.push(Some(course));
    }
    let more = left.iter().filter_map(|at| {
        let course = filed.courses.get(*at)?;
        let more = finding(
            Check::Definition,
            "kpi_more",
            Grade::Ask,
            Message::new(w::KPI_MORE, vec![course.name.clone().into()]),
            Some(DEFINITION),
        );
        Some(more.at(place(*at).field("kpi").to_string()))
    });
    seen.findings.extend(more);
    seen
}

/// Whether reports of one year come to different levels, results or rates.
pub fn differ(loan: &Loan, terms: &Terms, reports: &[&Filed], year: Year) -> bool {
    let mut sums: Vec<&str> = reports.iter().map(|filed| filed.sum.as_str()).collect();
    sums.dedup();
    if sums.len() < 2 {
        return false;
    }
    let results = reports.iter().map(|filed| {
        let seen = held_against(loan, filed, &[], year);
        let next = next(loan, terms, &seen.courses, (year, &[]), seen.comparable);
        (seen.lines, next)
    });
    let results: Vec<_> = results.collect();
    results.iter().any(|found| Some(found) != results.first())
}

fn level(points: &[(Year, Decimal)], year: Year) -> Option<Decimal> {
    let mut points = points.iter();
    points.find(|(of, _)| *of == year).map(|(_, level)| *level)
}

/// A text in a finding; 未填 where it is blank.
fn text(typed: &str) -> Arg {
    match typed.trim() {
        "" => w::BLANK.into(),
        typed => typed.into(),
    }
}

fn figure(exact: Decimal, unit: &str) -> Arg {
    figure_said(grouped(exact, None), unit)
}

fn chosen(choices: &[Choice], code: &str) -> Arg {
    let mut choices = choices.iter();
    choices
        .find(|choice| choice.code == code)
        .map_or_else(|| text(code), |choice| choice.label.into())
}

/// 5.4.1.1: the parts of a definition that are not as agreed, targets and history left out.
fn definition(kpi: &Kpi, begun: &Node, node: &Node, course: &Trajectory) -> Vec<(Part, Finding)> {
    let mut found = Vec::new();
    let own = node.get("kpi") == "own";
    // A report that an earlier version of the program began has no factor and no further tiers beside what was agreed.
    let differs_from = |field: &str, former: &str| {
        let is = meant::text(node.get(field));
        is != meant::text(begun.get(field)) && is != meant::text(former)
    };
    let (method, basis) = (
        differs_from("method", &hand_over::method_agreed(kpi.node)),
        differs_from("basis", kpi.node.get("basis")),
    );
    let mut differs = |part: Part, code: &'static str, was: Arg, is: Arg| {
        let field = match code {
            "name_changed" if own => "own_name",
            "name_changed" => "kpi",
            "base" => "base_level",
            code => code,
        };
        let args = vec![kpi.name.clone().into(), part.name().into(), was, is];
        let message = Message::new(w::CHANGED, args);
        let of = finding(
            Check::Definition,
            code,
            Grade::Ask,
            message,
            Some(DEFINITION),
        );
        found.push((part, of.at(field)));
    };
    if key(begun) != key(node) {
        let name = report::kpi_name(node).map_or_else(|| w::BLANK.into(), Arg::from);
        differs(Part::Name, "name_changed", kpi.name.clone().into(), name);
    }
    let unit = |node: &Node| unit_in(node.get("unit").trim(), Lang::Zh).to_owned();
    if unit(begun) != unit(node) {
        let [was, is] = [begun, node].map(|node| text(node.get("unit")));
        differs(Part::Unit, "unit", was, is);
    }
    if begun.get("direction") != node.get("direction") {
        let [was, is] = [begun, node].map(|node| chosen(report::DIRECTIONS, node.get("direction")));
        differs(Part::Direction, "direction", was, is);
    }
    if method {
        let [was, is] = [begun, node].map(|node| text(node.get("method")));
        differs(Part::Method, "method", was, is);
    }
    if begun.get("source") != node.get("source") {
        let [was, is] = [begun, node].map(|node| chosen(report::SOURCES, node.get("source")));
        differs(Part::Source, "source", was, is);
    } else if basis {
        let [was, is] = [begun, node].map(|node| text(node.get("basis")));
        differs(Part::Source, "basis", was, is);
    }
    let base = |of: Option<(Year, Decimal)>| match of {
        None => w::BLANK.into(),
        Some((year, level)) => Message::new(
            w::IN_YEAR,
            vec![year_said(year).into(), figure(level, &kpi.unit)],
        )
        .into(),
    };
    let (was, is) = (
        kpi.base.0.zip(kpi.base.1),
        course.base.points.first().copied(),
    );
    if was != is {
        differs(Part::Base, "base", base(was), base(is));
    }
    found
}

/// 5.4.2 ①: the targets are those that were agreed, and none other is set for the year.
fn targets(kpi: &Kpi, node: &Node, course: &Trajectory, year: Year) -> Vec<Finding> {
    let agreed: Vec<(Year, Decimal)> = kpi
        .targets
        .iter()
        .filter_map(|target| {
            let stood = kpi.in_year(target.year).target(target.year)?;
            Some((target.year, *stood.tiers.first()?))
        })
        .collect();
    let reported = &course.targets.points;
    let all = agreed.iter().chain(reported).map(|(year, _)| *year);
    let mut years: Vec<Year> = all.collect();
    years.sort_unstable();
    years.dedup();
    let said = |level: Option<Decimal>| {
        level.map_or_else(|| w::BLANK.into(), |level| figure(level, &kpi.unit))
    };
    let of = |code, pattern, at: Year, was: Option<Decimal>, is: Option<Decimal>| {
        let place = if code == "override" {
            in_row(node, report::YEARS.id, at, "target_override")
        } else {
            in_row(node, report::TARGETS.id, at, "level")
        };
        let args = vec![
            kpi.name.clone().into(),
            year_said(at).into(),
            said(was),
            said(is),
        ];
        finding(
            Check::Definition,
            code,
            Grade::Ask,
            Message::new(pattern, args),
            Some(sll::clause("5.4.2 ①")),
        )
        .at(place)
    };
    let changed = years.into_iter().filter_map(|at| {
        let (was, is) = (level(&agreed, at), level(reported, at));
        (was != is).then(|| of("target", w::TARGET_CHANGED, at, was, is))
    });
    let mut found: Vec<Finding> = changed.collect();
    let was = level(&agreed, year);
    if let Some(set) = level(&course.overrides.points, year).filter(|set| Some(*set) != was) {
        found.push(of("override", w::TARGET_SET, year, was, Some(set)));
    }
    found
}

/// A field in the row of a year, as the place inside the KPI's row; the list where it has no such row.
fn in_row(kpi: &Node, list: &'static str, year: Year, field: &str) -> String {
    let mut rows = kpi.rows(list).iter();
    match rows.find(|row| read_year(row.node.get("year")) == Some(year)) {
        Some(row) => {
            let row = Place::default().row(list, row.id);
            row.field(field).to_string()
        }
        None => list.to_owned(),
    }
}

/// A level as it can be held against one that was written with so many decimals: a level computed from its parts has more.
fn as_written(kpi: &Node, level: Decimal, written: Decimal) -> Decimal {
    if report::by_parts(kpi) {
        round_half_up(level, Places(written.scale()))
    } else {
        level
    }
}

/// Annex B, section 2: the history is the one that was agreed. Years that a report no longer has are not asked for.
fn history(kpi: &Kpi, node: &Node, course: &Trajectory) -> Vec<Finding> {
    differing(kpi, node, course, &kpi.history, |year, was, is| {
        finding(
            Check::History,
            "history",
            Grade::Ask,
            Message::new(
                w::HISTORY_CHANGED,
                vec![kpi.name.clone().into(), year_said(year).into(), was, is],
            ),
            Some(HISTORY),
        )
    })
}

/// Annex B, section 2: what an earlier report says of its years stands in this one's history unchanged.
fn since(kpi: &Kpi, node: &Node, course: &Trajectory, before: &Earlier) -> Vec<Finding> {
    let known = before.points(node).unwrap_or_default();
    differing(kpi, node, course, known, |year, was, is| {
        finding(
            Check::History,
            "history_since",
            Grade::Ask,
            Message::new(
                w::HISTORY_SINCE,
                vec![kpi.name.clone().into(), year_said(year).into(), was, is],
            ),
            Some(HISTORY),
        )
    })
}

fn differing(
    kpi: &Kpi,
    node: &Node,
    course: &Trajectory,
    known: &[(Year, Decimal)],
    found: impl Fn(Year, Arg, Arg) -> Finding,
) -> Vec<Finding> {
    let differs = |(year, was): &(Year, Decimal)| {
        let is = level(&course.history.points, *year)?;
        (as_written(node, is, *was) != *was).then(|| {
            let found = found(*year, figure(*was, &kpi.unit), figure(is, &kpi.unit));
            found.at(in_row(node, report::HISTORY.id, *year, "level"))
        })
    };
    known.iter().filter_map(differs).collect()
}

/// Annex B, section 3: the year is there, with a level.
fn of_year(kpi: &Kpi, node: &Node, course: &Trajectory, year: Year) -> Option<Finding> {
    let mut years = node.rows(report::YEARS.id).iter();
    let there = years.any(|row| read_year(row.node.get("year")) == Some(year));
    let of = |code, grade, pattern: Text| {
        let args = vec![kpi.name.clone().into(), year_said(year).into()];
        let message = Message::new(pattern, args);
        let place = in_row(node, report::YEARS.id, year, "actual");
        Some(finding(Check::Years, code, grade, message, Some(PERIOD)).at(place))
    };
    if !there {
        of("year_missing", Grade::Return, w::YEAR_MISSING)
    } else if level(&course.actual.points, year).is_none() {
        of("no_level", Grade::Ask, w::NO_LEVEL)
    } else {
        None
    }
}

/// 5.4.3.2 e, 5.6.2 g: the rate where no report came, by what the contract says of a cycle without a result, and what has to be known of it. Where the
/// scheme does not say, the bank is asked.
pub fn next_without_report(loan: &Loan, terms: &Terms, year: Year) -> (NextRate, Option<Finding>) {
    let of = |code, grade, message| {
        let clause = sll::clause("5.4.3.2 e");
        Some(finding(Check::Received, code, grade, message, Some(clause)))
    };
    let Some(agreement) = &terms.agreement else {
        return if loan.draft.root.get("no_result").is_empty() {
            let asked = of("absent_no_rule", Grade::Ask, w::ABSENT_NO_RULE.into());
            (NextRate::None(w::NEXT_NO_RULE.into()), asked)
        } else {
            (NextRate::None(w::NEXT_TERMS.into()), None)
        };
    };
    let next = rate_from(loan, terms, year, |kpi, at| {
        if at == year {
            Some(KpiResult::NotReported)
        } else {
            kpi.result(at).filter(|_| at < year)?.in_scenario(0)
        }
    });
    let by = match &next {
        NextRate::From(rate, node, besides) => {
            let args = vec![
                agreement.no_result.name().into(),
                rate_said(*rate).into(),
                node.to_string().into(),
            ];
            let message = Message::new(w::ABSENT_RATE, args);
            let message = match besides {
                Some(besides) => Message::new(
                    w::ABSENT_BESIDES,
                    vec![message.into(), besides.clone().into()],
                ),
                None => message,
            };
            of("absent_rate", Grade::Note, message)
        }
        NextRate::None(_) => None,
    };
    (next, by)
}

/// 5.4.3.1, 5.6.2 g: the rate from the node of the year on. The levels of earlier years are those of the report, and where it has none, those of
/// `earlier` reports, and then those of the loan's own document.
pub fn next(
    loan: &Loan,
    terms: &Terms,
    courses: &[Option<&Trajectory>],
    (year, earlier): (Year, &[Earlier]),
    comparable: bool,
) -> NextRate {
    if !comparable {
        return NextRate::None(w::NEXT_DEFINITION.into());
    }
    let agreed = kpis(&loan.draft);
    let begun = loan.begun.root.rows(report::KPIS.id);
    rate_from(loan, terms, year, |kpi, of| {
        let at = agreed.iter().position(|other| other.place == kpi.place)?;
        let course = courses.get(at)?.as_ref()?;
        let before = || {
            // A report of that year knows the KPI by the name that it had then.
            let stood = stood_in(&loan.draft, of).map(|draft| hand_over::agreed(&draft));
            let stood = stood.as_ref().map(|begun| begun.root.rows(report::KPIS.id));
            let begun = &stood.unwrap_or(begun).get(at)?.node;
            let mut known = earlier.iter().filter_map(|known| known.points(begun));
            known.find_map(|points| level(points, of))
        };
        let reported = || level(&course.history.points, of).or_else(before);
        if of == year {
            Some(KpiResult::of(true, level(&course.actual.points, of)))
        } else if of < year {
            let level = level(&course.actual.points, of).or_else(reported);
            level
                .map(KpiResult::Level)
                .or_else(|| kpi.result(of)?.in_scenario(0))
        } else {
            None
        }
    })
}

/// The rate from the node of the year on with these results.
fn rate_from(
    loan: &Loan,
    terms: &Terms,
    year: Year,
    result: impl Fn(&Kpi, Year) -> Option<KpiResult>,
) -> NextRate {
    let (Some(agreement), Some(base), Some(drawn), Some(due)) =
        (&terms.agreement, &terms.base, terms.drawn, terms.due)
    else {
        return NextRate::None(w::NEXT_TERMS.into());
    };
    let cycles = terms.cycles_by(&kpis(&loan.draft), result);
    if !cycles.iter().any(|cycle| cycle.year == year) {
        return NextRate::None(said(w::NEXT_BEFORE, &[&year_said(year)]));
    }
    let leaving = terms.leaves.known();
    let worked = leaving.and_then(|leaving| course(agreement, base, drawn, due, &cycles, leaving));
    let worked = worked.and_then(|course| {
        let mut cycles = course.cycles.into_iter();
        cycles.find(|cycle| cycle.year == year)
    });
    match worked {
        None => NextRate::None(w::NEXT_TERMS.into()),
        Some(cycle) if cycle.effect == NodeEffect::Counts => {
            let besides = cycle.judgement.as_ref().and_then(Judgement::besides);
            NextRate::From(cycle.rate.1, cycle.node, besides)
        }
        Some(cycle) => NextRate::None(
            cycle
                .effect
                .message(year, cycle.node, due)
                .unwrap_or_else(|| w::NEXT_TERMS.into()),
        ),
    }
}
