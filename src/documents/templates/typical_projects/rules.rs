//! What is hard to believe of an estimate, and what the guide does not allow.

use super::evaluate::{Basis, Co2Way, Project, kind_of, number, typed_supply};
use super::words as w;
use crate::clause::Clause;
use crate::documents::{Fault, Mend, Place, Problem, Strength};
use crate::i18n::Message;
use crate::measure::{Decimal, Places, grouped, plain, product, quotient};
use crate::standards::green_loan::attribution::{co2_out_of_line, kilograms_suspected, over_whole};
use crate::standards::green_loan::disclosure::is_grid_average;
use crate::standards::green_loan::projects::{
    beyond_a_year, beyond_its_kind, coal_rate_out_of_line, fraction_suspected, hours_implied,
    kilowatts_suspected,
};
use crate::standards::green_loan::{self, words as gw};

const SUPPLY: Clause = green_loan::guide(gw::GUIDE_SUPPLY);
const RATE: Clause = green_loan::guide(gw::GUIDE_RATE);
const CO2: Clause = green_loan::guide(gw::GUIDE_CO2);
const CHECKS: Clause = green_loan::clause(gw::CHECKS);
const FORMULA: Clause = green_loan::clause(gw::FORMULA);

struct Notes<'a> {
    problems: &'a mut Vec<Problem>,
}

impl Notes<'_> {
    /// A rule that a reason answers.
    fn note(
        &mut self,
        code: &'static str,
        place: Place,
        strength: Strength,
        message: Message,
        clause: Clause,
        mend: Option<String>,
    ) {
        let mend = mend.map(|typed| Mend { typed });
        self.problems.push(Problem {
            code,
            place,
            fault: Fault::Rule,
            strength,
            message,
            clause: Some(clause),
            mend,
            answerable: true,
            reason: String::new(),
        });
    }
}

/// What is said once for all projects.
pub fn basis(basis: &Basis, problems: &mut Vec<Problem>) {
    let mut notes = Notes { problems };
    if let Some(rate) = basis.coal_rate.filter(|rate| coal_rate_out_of_line(*rate)) {
        // 0.3 is 300 g in kilograms, or in tonnes for each MWh.
        let grams = product(rate, Decimal::ONE_THOUSAND)
            .filter(|grams| !coal_rate_out_of_line(*grams))
            .map(|grams| plain(grams, None));
        let message = Message::new(w::RATE_OUT_OF_LINE, vec![grouped(rate, None).into()]);
        notes.note(
            "coal_rate",
            Place::root("coal_rate"),
            Strength::Should,
            message,
            RATE,
            grams,
        );
    }
    if let (Some(year), Some(of)) = (basis.year, basis.coal_rate_year)
        && let Some(before) = year.plus(-1)
        && of != before
    {
        let message = Message::new(
            w::RATE_OF_OTHER_YEAR,
            [before, of]
                .map(|year| year.number().to_string().into())
                .into(),
        );
        // The mend would date the rate anew without another rate, so there is none.
        notes.note(
            "rate_year",
            Place::root("coal_rate_year"),
            Strength::Must,
            message,
            RATE,
            None,
        );
    }
    if let Co2Way::Supply(factor) = basis.co2
        && let Some(average) = is_grid_average(factor)
    {
        let message = Message::new(
            w::GRID_FACTOR,
            vec![grouped(factor, None).into(), average.name.into()],
        );
        notes.note(
            "grid_factor",
            Place::root("co2_per_mwh"),
            Strength::Should,
            message,
            CO2,
            None,
        );
    }
    // A thousand kWh by either factor: what they come to must go together.
    let pair = match (basis.co2, basis.coal_rate) {
        (Co2Way::Coal(factor), _) => Some(("co2_per_tce", factor, Decimal::ONE)),
        (Co2Way::Supply(factor), Some(rate)) => {
            quotient(rate, Decimal::ONE_THOUSAND).map(|coal| ("co2_per_mwh", factor, coal))
        }
        _ => None,
    };
    if let Some((field, co2, coal)) = pair
        && co2_out_of_line(co2, coal)
        && let Some(each) = quotient(co2, coal)
    {
        let message = Message::new(w::CO2_PER_COAL, vec![grouped(each, Some(Places(2))).into()]);
        notes.note(
            "co2_per_coal",
            Place::root(field),
            Strength::Should,
            message,
            CHECKS,
            None,
        );
    }
}

/// What is said of each project.
pub fn projects(basis: &Basis, projects: &[Project], problems: &mut Vec<Problem>) {
    let mut notes = Notes { problems };
    for (at, project) in projects.iter().enumerate() {
        plausible(&mut notes, project);
        if let Some(hours) = project.hours.filter(|hours| beyond_a_year(*hours)) {
            let message = Message::new(w::HOURS_BEYOND, vec![grouped(hours, None).into()]);
            notes.note(
                "hours",
                project.place.field("hours"),
                Strength::Should,
                message,
                SUPPLY,
                None,
            );
        }
        if typed_supply(project.node)
            && let Some(hours) = project
                .supply
                .zip(project.capacity)
                .and_then(|(supply, capacity)| hours_implied(supply, capacity))
            && beyond_a_year(hours)
        {
            let message = Message::new(
                w::SUPPLY_BEYOND,
                vec![grouped(hours, Some(Places(0))).into()],
            );
            notes.note(
                "hours",
                project.place.field("supply"),
                Strength::Should,
                message,
                SUPPLY,
                None,
            );
        }
        if project
            .own_use
            .is_some_and(|share| share >= Decimal::ONE_HUNDRED)
        {
            let place = project.place.field("own_use");
            notes.note(
                "own_use",
                place,
                Strength::Must,
                w::OWN_USE_ALL.into(),
                SUPPLY,
                None,
            );
            if let Some(problem) = notes.problems.last_mut() {
                problem.answerable = false;
            }
        }
        let name = project.node.get("name").trim();
        if !name.is_empty()
            && projects
                .iter()
                .take(at)
                .any(|other| other.node.get("name").trim() == name)
        {
            let message = Message::new(w::NAMED_TWICE, vec![name.into()]);
            notes.note(
                "named_twice",
                project.place.field("name"),
                Strength::Should,
                message,
                CHECKS,
                None,
            );
        }
        let coal = project.coal.filter(|_| basis.coal_rate.is_some());
        for (at, (field, label)) in ["so2", "nox"]
            .into_iter()
            .zip([gw::SO2, gw::NOX])
            .enumerate()
        {
            let Some((typed, coal)) = project.others.get(at).copied().flatten().zip(coal) else {
                continue;
            };
            if kilograms_suspected(typed, coal) {
                let tonnes =
                    quotient(typed, Decimal::ONE_THOUSAND).map(|tonnes| plain(tonnes, None));
                let code = if field == "so2" {
                    "so2_kilograms"
                } else {
                    "nox_kilograms"
                };
                let message = Message::new(w::KILOGRAMS, vec![label.into()]);
                notes.note(
                    code,
                    project.place.field(field),
                    Strength::Should,
                    message,
                    CHECKS,
                    tonnes,
                );
            }
        }
    }
}

/// Whether the figures of a project are of the size that its kind has: its capacity, its hours at full load, its losses, the loan beside the investment.
fn plausible(notes: &mut Notes, project: &Project) {
    let typed = typed_supply(project.node);
    if let Some(capacity) = project.capacity.filter(|mw| kilowatts_suspected(*mw)) {
        let field = if typed { "capacity_known" } else { "capacity" };
        let megawatts = quotient(capacity, Decimal::ONE_THOUSAND).map(|mw| plain(mw, None));
        let message = Message::new(w::KILOWATTS, vec![grouped(capacity, None).into()]);
        notes.note(
            "kilowatts",
            project.place.field(field),
            Strength::Should,
            message,
            SUPPLY,
            megawatts,
        );
    }
    let (hours, field, pattern, places) = if typed {
        let implied = project
            .supply
            .zip(project.capacity)
            .and_then(|(supply, capacity)| hours_implied(supply, capacity));
        (implied, "supply", w::SUPPLY_OF_KIND, Some(Places(0)))
    } else {
        (project.hours, "hours", w::HOURS_OF_KIND, None)
    };
    let kind = project.node.get("kind");
    if let Some((hours, most)) =
        hours.and_then(|hours| Some((hours, beyond_its_kind(hours, kind)?)))
        && let Some(name) = kind_of(project.node)
    {
        let args = vec![
            grouped(hours, places).into(),
            name.into(),
            grouped(most, None).into(),
        ];
        notes.note(
            "hours_of_kind",
            project.place.field(field),
            Strength::Should,
            Message::new(pattern, args),
            SUPPLY,
            None,
        );
    }
    if let Some(rate) = project.own_use.filter(|rate| fraction_suspected(*rate)) {
        let per_cent = product(rate, Decimal::ONE_HUNDRED).map(|rate| plain(rate, None));
        let args =
            [Some(plain(rate, None)), per_cent.clone()].map(|said| said.unwrap_or_default().into());
        notes.note(
            "own_use_fraction",
            project.place.field("own_use"),
            Strength::Should,
            Message::new(w::OWN_USE_FRACTION, args.into()),
            SUPPLY,
            per_cent,
        );
    }
    let [balance, investment] =
        ["balance", "investment"].map(|field| number(project.node, field, gw::WAN));
    if let Some((balance, investment)) = balance.zip(investment)
        && !investment.is_zero()
        && over_whole(balance, investment)
    {
        let message = Message::new(
            w::OVER_WHOLE,
            [balance, investment]
                .map(|amount| grouped(amount, None).into())
                .into(),
        );
        notes.note(
            "over_whole",
            project.place.field("balance"),
            Strength::Should,
            message,
            FORMULA,
            None,
        );
    }
}
