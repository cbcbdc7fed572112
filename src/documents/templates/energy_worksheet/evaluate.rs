//! What the bills of a draft come to, with formula, figures and clause, and what stops, doubts or needs saying.

use super::fields::{ANNUAL, BILLS, CARRIERS, STEPS};
use super::frozen;
use super::reading::{Carrier, Reading, amount_of, carrier_of, figure_of, read};
use super::words as w;
use crate::clause::Clause;
use crate::documents::words::month_said;
use crate::documents::{
    Bar, Bars, Draft, Evaluation, Fault, Figure, Node, Place, Problem, Strength, Value,
    check_fields, in_form_order,
};
use crate::i18n::{Message, Text};
use crate::measure::{
    Decimal, Places, difference, grouped, product, quotient, read_year, round_half_up, shifted, sum,
};
use crate::order::sorted;
use crate::standards::energy::bills::{Column, Tariff};
use crate::standards::energy::checks;
use crate::standards::energy::findings::{Finding, Issue, SourceOf, Weight};
use crate::standards::energy::words as e;
use crate::standards::energy::worksheet::{
    Carrier as Of, Figure as Computation, Kind, Line, Outcome, Worksheet,
};

/// A draft that was computed: the worksheets of its years with what comes of each.
pub struct Computed<'a> {
    /// The draft as read.
    pub reading: Reading<'a>,
    /// What comes of each worksheet, in their order.
    pub outcomes: Vec<Outcome>,
}

impl Computed<'_> {
    /// The worksheet of the document's year with what comes of it.
    pub fn own(&self) -> Option<(&Worksheet, &Outcome)> {
        let year = self.reading.year?;
        let mut pairs = self.reading.sheets.iter().zip(&self.outcomes);
        pairs.find(|(sheet, _)| sheet.year == year)
    }
}

/// Computes a draft.
pub fn compute(draft: &Draft) -> Computed<'_> {
    let reading = read(draft);
    let outcomes = reading.sheets.iter().map(Worksheet::evaluate).collect();
    Computed { reading, outcomes }
}

/// The column of a line.
pub fn column_of(line: &Line) -> Option<Column> {
    Some(match line.carrier {
        Of::Grid => Column::Grid,
        Of::Pv => Column::PvUsed,
        Of::Fuel(fuel) => Column::Fuel(fuel),
        Of::Heat => Column::Heat,
        Of::Own(_) => return None,
    })
}

/// The kind of energy that a line is of.
pub fn carrier_of_line<'a, 'b>(reading: &'b Reading<'a>, line: &Line) -> Option<&'b Carrier<'a>> {
    match (line.carrier, column_of(line)) {
        (Of::Own(at), _) => reading
            .carriers
            .iter()
            .find(|carrier| matches!(carrier.column, Column::Own(number, _) if number == at)),
        (Of::Pv, Some(column)) => {
            carrier_of(reading, column).or_else(|| carrier_of(reading, Column::PvGenerated))
        }
        (_, column) => carrier_of(reading, column?),
    }
}

/// Finds and computes everything.
pub fn evaluate(draft: &Draft) -> Evaluation {
    let computed = compute(draft);
    let mut problems = check_fields(STEPS, draft);
    let mut figures = Vec::new();
    if let Some((_, outcome)) = computed.own() {
        of_lines(&computed.reading, outcome, &mut figures);
        of_worksheet(outcome, &mut figures);
    }
    found(draft, &computed, &mut problems);
    other_grid(&draft.root, &mut problems);
    totals(draft, &computed.reading, &mut problems);
    annual(draft, &computed, &mut problems);
    in_form_order(STEPS, draft, &mut problems);
    let bars = computed
        .own()
        .map(|(_, outcome)| [by_carrier(outcome), by_month(outcome)])
        .into_iter()
        .flatten()
        .flatten()
        .collect();
    Evaluation {
        problems,
        figures,
        bars,
        ..Evaluation::default()
    }
}

fn bar(label: Message, full: Decimal, reached: Option<Decimal>) -> Bar {
    Bar {
        place: Place::default(),
        label,
        depth: 1,
        full,
        reached: vec![reached],
        open: vec![Decimal::ZERO],
    }
}

/// CO2 by kind of energy and of processes, as parts of 碳排放量, the largest first.
fn by_carrier(outcome: &Outcome) -> Option<Bars> {
    let all = outcome.exact(Kind::Emissions)?;
    let whole = round_half_up(all, Places(2));
    let lines = outcome
        .lines
        .iter()
        .filter_map(|line| Some((line.name.clone(), line.co2.as_ref()?.exact?)));
    let processes = outcome
        .exact(Kind::Processes)
        .map(|exact| (Kind::Processes.name().into(), exact));
    let parts: Vec<(Message, Decimal)> = lines
        .chain(processes)
        .filter(|(_, exact)| *exact > Decimal::ZERO)
        .collect();
    let parts = sorted(parts, |one: &(Message, Decimal), other| one.1 > other.1);
    let sentence = {
        let (name, exact) = parts.first()?;
        let share = quotient(product(*exact, Decimal::ONE_HUNDRED)?, all)?;
        let args = vec![
            outcome.year.number().to_string().into(),
            grouped(all, Some(Places(2))).into(),
            name.clone().into(),
            grouped(*exact, Some(Places(2))).into(),
            grouped(share, Some(Places(1))).into(),
        ];
        Message::new(w::B_CARRIERS_SAYS, args)
    };
    Some(Bars {
        id: "by_carrier",
        title: w::B_CARRIERS,
        sentence,
        whole: w::OF_TOTAL,
        series: vec![w::C_CO2],
        places: Some(Places(2)),
        bars: parts
            .into_iter()
            .map(|(name, exact)| bar(name, whole, Some(round_half_up(exact, Places(2)))))
            .collect(),
        marks: Vec::new(),
        radar: false,
    })
}

/// Power of each month, that of the grid less what is resold and PV self-use, beside the month with the most.
fn by_month(outcome: &Outcome) -> Option<Bars> {
    let months = power_of_months(outcome);
    let known = (1_u8..)
        .zip(months)
        .filter_map(|(month, power)| Some((month, power?)));
    let (month, most) = known.fold(None, |most: Option<(u8, Decimal)>, next| match most {
        Some(most) if most.1 >= next.1 => Some(most),
        _ => Some(next),
    })?;
    if most <= Decimal::ZERO {
        return None;
    }
    let most = round_half_up(most, Places(0));
    let args = vec![
        outcome.year.number().to_string().into(),
        month_said(month),
        grouped(most, None).into(),
    ];
    Some(Bars {
        id: "by_month",
        title: w::B_MONTHS,
        sentence: Message::new(w::B_MONTHS_SAYS, args),
        whole: w::OF_MOST,
        series: vec![w::Y_ELECTRICITY],
        places: Some(Places(0)),
        bars: (1..)
            .zip(months)
            .map(|(month, power): (u8, _)| {
                let name = Message::new(w::MONTH_OF, vec![month_said(month)]);
                bar(
                    name,
                    most,
                    power.map(|power| round_half_up(power, Places(0))),
                )
            })
            .collect(),
        marks: Vec::new(),
        radar: false,
    })
}

/// 用电量 of each month; `None` where a month has no bill of the grid, or of PV where there is PV.
pub fn power_of_months(outcome: &Outcome) -> [Option<Decimal>; 12] {
    let months = |carrier: Of| outcome.line(carrier).map(|line| line.months);
    let grid = months(Of::Grid).unwrap_or_default();
    let pv = months(Of::Pv).unwrap_or([Some(Decimal::ZERO); 12]);
    let mut power = grid;
    for (month, pv) in power.iter_mut().zip(pv) {
        *month = month.zip(pv).and_then(|(grid, pv)| sum(grid, pv));
    }
    power
}

fn number(exact: Decimal, places: Option<Places>, unit: Text) -> Value {
    Value::Number {
        exact,
        places,
        unit: unit.zh.to_owned(),
    }
}

/// What each kind of energy comes to, at its row.
fn of_lines(reading: &Reading, outcome: &Outcome, figures: &mut Vec<Figure>) {
    for line in &outcome.lines {
        let Some(carrier) = carrier_of_line(reading, line) else {
            continue;
        };
        let mut add = |id: &'static str, label: Text, value, formula, workings, clause| {
            figures.push(Figure {
                id,
                place: carrier.place.field(id),
                label: label.into(),
                value,
                verdict: None,
                formula,
                workings,
                clause,
            });
        };
        if let Some(amount) = line.amount {
            let value = number(amount, None, line.unit);
            add("used", w::USED, value, w::F_USED, String::new(), e::FIQ_A_1);
        }
        if let Some(coal) = &line.coal
            && let Some(tonnes) = coal.exact.and_then(|exact| shifted(exact, -3))
        {
            let value = number(tonnes, Some(Places(2)), e::TCE);
            let workings = [&coal.workings, " ÷ 1000"].concat();
            add(
                "tce",
                w::TCE,
                value,
                w::F_TCE,
                workings,
                e::GB_T_2589_ANNEX_A,
            );
        }
        if let Some(co2) = &line.co2
            && let Some(exact) = co2.exact
        {
            let clause = match line.carrier {
                Of::Grid => Kind::Power,
                Of::Heat => Kind::Heat,
                _ => Kind::Fuels,
            };
            let figure = outcome.figure(clause);
            let value = number(exact, Some(Places(2)), e::TONNES_CO2);
            add(
                "co2",
                w::CO2,
                value,
                clause.formula(),
                co2.workings.clone(),
                figure.map_or(e::GB_T_32150, |figure| figure.clause),
            );
        }
    }
}

/// Which figures are shown: fuels and heat where there are some, processes, other gases and the memo where they are of something.
pub fn shown(outcome: &Outcome) -> impl Iterator<Item = &Computation> {
    let has = |is: fn(Of) -> bool| outcome.lines.iter().any(|line| is(line.carrier));
    let fuels = has(|carrier| matches!(carrier, Of::Fuel(_) | Of::Own(_)));
    let heat = has(|carrier| carrier == Of::Heat);
    let green = outcome.quantities.contains_key(&Column::Green);
    outcome
        .figures
        .iter()
        .filter(move |figure| match figure.kind {
            Kind::Fuels => fuels,
            Kind::Heat => heat,
            Kind::Processes | Kind::OtherGases => figure.exact.is_none_or(|exact| !exact.is_zero()),
            Kind::MarketPower => green,
            _ => true,
        })
}

/// The figures of the worksheet that exist.
fn of_worksheet(outcome: &Outcome, figures: &mut Vec<Figure>) {
    for figure in shown(outcome) {
        let Some(exact) = figure.exact else { continue };
        let kind = figure.kind;
        figures.push(Figure {
            id: kind.id(),
            place: Place::root(kind.id()),
            label: kind.name().into(),
            value: number(exact, Some(kind.places()), kind.unit()),
            verdict: None,
            formula: kind.formula(),
            workings: figure.workings.clone(),
            clause: figure.clause,
        });
    }
}

/// The bill of a column in a month of a year.
fn bill_of(
    draft: &Draft,
    reading: &Reading,
    column: Column,
    year: u16,
    month: u8,
) -> Option<Place> {
    let of_column = reading
        .carriers
        .iter()
        .filter(|carrier| carrier.column == column);
    of_column
        .flat_map(|carrier| {
            let bills = carrier.node.rows(BILLS.id).iter();
            bills.map(move |bill| (carrier, bill))
        })
        .find(|(carrier, bill)| {
            let of_year = read_year(bill.node.get("year")).map(|of| of.number());
            of_year == Some(year)
                && bill.node.get("month").trim().parse() == Ok(month)
                && amount_of(&draft.root, carrier.node, &bill.node).is_some()
        })
        .map(|(carrier, bill)| carrier.place.row(BILLS.id, bill.id).field("amount"))
}

/// Where what was found belongs.
fn place_of(draft: &Draft, reading: &Reading, year: u16, issue: &Issue) -> Place {
    let field = |column: Column, field: &str| {
        carrier_of(reading, column).map(|carrier| carrier.place.field(field))
    };
    let of_name = |named: &str, field: &str| {
        reading
            .carriers
            .iter()
            .find(|carrier| match carrier.column {
                Column::Fuel(fuel) => [fuel.name().zh, fuel.name().en].contains(&named),
                Column::Own(..) => carrier.node.get("own_name").trim() == named.trim(),
                _ => false,
            })
            .map(|carrier| carrier.place.field(field))
    };
    let month = |column: Column, month: u8| {
        bill_of(draft, reading, column, year, month).or_else(|| field(column, BILLS.id))
    };
    let parts = || {
        Tariff::ALL
            .into_iter()
            .find_map(|tariff| field(Column::Tariff(tariff), "column"))
    };
    let of_year = |id: &str| {
        let rows = draft.root.rows(ANNUAL.id);
        let row = rows
            .iter()
            .find(|row| read_year(row.node.get("year")).map(|of| of.number()) == Some(year));
        row.map(|row| Place::default().row(ANNUAL.id, row.id).field(id))
    };
    let found = match issue {
        Issue::ColumnMissing(_) => None,
        Issue::UnitMissing(column) => field(*column, "unit"),
        Issue::MonthsMissing(column, ..)
        | Issue::BelowZero(column, _)
        | Issue::TooLarge(column)
        | Issue::MeterUnnamed(column)
        | Issue::MeterGap(column, ..) => field(*column, BILLS.id),
        Issue::MonthTwice(column, number, _)
        | Issue::TimesTheMedian(column, number, _)
        | Issue::BelowTheMedian(column, number)
        | Issue::TakenBack(column, number, _) => month(*column, *number),
        Issue::PriceOut(column, number, ..) => month(*column, *number),
        Issue::TariffsDiffer(number, ..) => month(Column::Grid, *number),
        Issue::DensityMissing(fuel)
        | Issue::DensityRefused(fuel, _)
        | Issue::DensityOut(fuel, _) => field(Column::Fuel(*fuel), "density"),
        Issue::BottleWeightMissing => field(
            Column::Fuel(crate::standards::energy::fuels::Fuel::Lpg),
            "bottle",
        ),
        Issue::EnthalpyMissing => field(Column::Heat, "enthalpy"),
        Issue::CarbonNotChosen => field(
            Column::Fuel(crate::standards::energy::fuels::Fuel::Lng),
            "lng_carbon",
        ),
        Issue::OwnIncomplete(named) => of_name(named, "own_ncv"),
        Issue::OxidationFraction(named, _) => of_name(named, "own_of"),
        Issue::ParameterOut(named, parameter, _) => {
            use crate::standards::energy::findings::Parameter;
            of_name(
                named,
                match parameter {
                    Parameter::HeatingValue => "own_ncv",
                    Parameter::Carbon => "own_cc",
                    Parameter::Oxidation => "own_of",
                },
            )
        }
        Issue::SourceMissing(of) => match of {
            SourceOf::Grid => Some(Place::root("grid_source")),
            SourceOf::Heat => Some(Place::root("heat_source")),
            SourceOf::Density(fuel) => field(Column::Fuel(*fuel), "conversion_source"),
            SourceOf::Own(named) => of_name(named, "own_source"),
            _ => None,
        },
        Issue::FactorRefused(_) | Issue::ResidualMissing => Some(Place::root("grid_factor")),
        Issue::HeatFactorRefused(_) => Some(Place::root("heat_factor")),
        Issue::ResoldOverGrid(..) | Issue::ResoldTwice => {
            of_year("resold").or_else(|| field(Column::Resold, BILLS.id))
        }
        Issue::FeedInMissing | Issue::PvDiffers(..) => field(Column::PvGenerated, BILLS.id),
        Issue::FeedInOverGenerated(..) => field(Column::FeedIn, BILLS.id),
        Issue::GreenOverGrid(..) => {
            field(Column::Green, BILLS.id).or_else(|| of_year("certificates"))
        }
        Issue::GreenUnproven(_) => Some(Place::root("proof")),
        Issue::CertificatesUnclear(_) => of_year("apart"),
        Issue::TariffsSummed(_) => parts(),
        Issue::BothRewarded => Some(Place::root("kpis")),
        Issue::DeductionRefused(_) | Issue::CellDiffers(..) => of_year("reported"),
        Issue::AccountDiffers(..) => of_year("account"),
        _ => None,
    };
    found.unwrap_or_else(|| Place::root(CARRIERS.id))
}

/// The clause behind what was found, where one governs it.
const fn clause_of(issue: &Issue) -> Option<Clause> {
    match issue {
        Issue::GreenOverGrid(..) | Issue::GreenUnproven(_) | Issue::CertificatesUnclear(_) => {
            Some(e::NON_FOSSIL_GUIDE)
        }
        Issue::AccountDiffers(..) => Some(e::FIQ_A_1),
        _ => None,
    }
}

/// Whether a field that is asked for says it already: a blank density, weight, enthalpy, choice or source.
const fn said_by_field(issue: &Issue) -> bool {
    matches!(
        issue,
        Issue::DensityMissing(_)
            | Issue::BottleWeightMissing
            | Issue::EnthalpyMissing
            | Issue::CarbonNotChosen
            | Issue::SourceMissing(_)
            | Issue::OwnIncomplete(_)
    )
}

fn problem(place: Place, finding: &Finding, message: Message) -> Problem {
    let stops = finding.weight == Weight::Stop;
    Problem {
        code: finding.issue.code(),
        place,
        fault: Fault::Rule,
        strength: if stops {
            Strength::Must
        } else {
            Strength::Should
        },
        message,
        clause: clause_of(&finding.issue),
        mend: None,
        answerable: !stops,
        reason: String::new(),
    }
}

/// What stops a figure of the document's year, and what is doubted in any year, once at each place.
fn found(draft: &Draft, computed: &Computed, problems: &mut Vec<Problem>) {
    let reading = &computed.reading;
    let pairs = reading.sheets.iter().zip(&computed.outcomes);
    for (sheet, outcome) in pairs {
        let own = Some(sheet.year) == reading.year;
        for finding in outcome.all_findings() {
            let counts = match finding.weight {
                Weight::Stop => own,
                Weight::Doubt => true,
                Weight::Said => false,
            };
            // A memo that does not exist stops nobody.
            let memo = matches!(finding.issue, Issue::ResidualMissing);
            if !counts || memo || said_by_field(&finding.issue) {
                continue;
            }
            // A factor that is not there is asked for by its field.
            if matches!(finding.issue, Issue::FactorRefused(_))
                && draft.root.get("grid_factor").trim().is_empty()
            {
                continue;
            }
            // A blank unit is asked for by its field; one of another kind of energy is not.
            if let Issue::UnitMissing(column) = finding.issue {
                let blank = carrier_of(reading, column)
                    .is_none_or(|carrier| carrier.node.get("unit").is_empty());
                if blank {
                    continue;
                }
            }
            let year = sheet.year.number();
            let place = place_of(draft, reading, year, &finding.issue);
            let code = finding.issue.code();
            let known = |known: &Problem| known.code == code && known.place == place;
            if problems.iter().any(known) {
                continue;
            }
            let message = if own {
                finding.message()
            } else {
                let args = vec![year.to_string().into(), finding.message().into()];
                Message::new(w::IN_YEAR, args)
            };
            problems.push(problem(place, finding, message));
        }
    }
    let kpis: Vec<&str> = draft.root.get("kpis").split(',').collect();
    let rewarded = checks::both_rewarded(kpis.contains(&"green_share"), kpis.contains(&"market"));
    if let Some(finding) = rewarded {
        problems.push(problem(Place::root("kpis"), &finding, finding.message()));
    }
}

/// The chosen grid, held against the place and year that its factor was filled in for.
fn other_grid(root: &Node, problems: &mut Vec<Problem>) {
    let chosen = super::fields::grid_of(root.get("grid"));
    let Some(average) = chosen.filter(|average| frozen::is_of_other_grid(root, average)) else {
        return;
    };
    let [place, year] = frozen::filled_grid(root).map(|said| said.to_owned().into());
    let args = vec![
        average.place.into(),
        average.factor.year.to_string().into(),
        root.get("grid_factor").into(),
        place,
        year,
    ];
    problems.push(Problem {
        code: "other_grid",
        place: Place::root("grid_factor"),
        fault: Fault::Rule,
        strength: Strength::Must,
        message: Message::new(w::OTHER_GRID, args),
        clause: Some(e::PROVINCES_2023),
        mend: None,
        answerable: false,
        reason: String::new(),
    });
}

/// The annual total that bills state, held against what the months of the document's year add up to.
fn totals(draft: &Draft, reading: &Reading, problems: &mut Vec<Problem>) {
    let root = &draft.root;
    let mut push = |code, place: Place, message| {
        problems.push(Problem {
            code,
            place,
            fault: Fault::Rule,
            strength: Strength::Should,
            message,
            clause: None,
            mend: None,
            answerable: true,
            reason: String::new(),
        });
    };
    for carrier in &reading.carriers {
        let mut of_year = carrier
            .node
            .rows(BILLS.id)
            .iter()
            .filter(|bill| read_year(bill.node.get("year")) == reading.year)
            .filter_map(|bill| amount_of(root, carrier.node, &bill.node));
        let added = of_year.try_fold(Decimal::ZERO, sum);
        let stated = figure_of(&CARRIERS, "total", root, carrier.node);
        if let (Some(stated), Some(added)) = (stated, added)
            && let Some(apart) = difference(stated, added)
            && !apart.is_zero()
        {
            let shown = |figure: Decimal| grouped(figure, None).into();
            let name = (CARRIERS.name)(carrier.node).unwrap_or_else(|| w::CARRIER.into());
            let args = vec![name.into(), shown(stated), shown(added), shown(apart.abs())];
            let message = Message::new(w::TOTAL_DIFFERS, args);
            push("total_differs", carrier.place.field("total"), message);
        }
        // A fuel has one density; the first is computed with.
        let density = figure_of(&CARRIERS, "density", root, carrier.node);
        let first = reading
            .carriers
            .iter()
            .filter(|other| other.column == carrier.column)
            .find_map(|other| figure_of(&CARRIERS, "density", root, other.node));
        if density.is_some() && density != first {
            let message = Message::new(w::DENSITIES_DIFFER, vec![carrier.column.name().into()]);
            push("densities_differ", carrier.place.field("density"), message);
        }
    }
}

/// The figures of the carbon account and of the report, held against the worksheet's.
fn annual(draft: &Draft, computed: &Computed, problems: &mut Vec<Problem>) {
    let root = &draft.root;
    let places = Kind::Emissions.places();
    for row in root.rows(ANNUAL.id) {
        let year = read_year(row.node.get("year"));
        let mut pairs = computed.reading.sheets.iter().zip(&computed.outcomes);
        let Some((sheet, outcome)) = pairs.find(|(sheet, _)| Some(sheet.year) == year) else {
            continue;
        };
        let Some(exact) = outcome.exact(Kind::Emissions) else {
            continue;
        };
        let figure = |id: &str| figure_of(&ANNUAL, id, root, &row.node);
        let account = figure("account");
        let reported = figure("reported");
        let mut found = Vec::new();
        if let Some(account) = account
            && let Some(finding) = checks::account_differs(account, exact, places)
        {
            found.push((Strength::May, finding));
        }
        // Where the account's figure prevails, the report has that figure.
        if let Some(reported) = reported.filter(|reported| Some(*reported) != account) {
            let wrong = sheet.wrong_deduction(outcome).and_then(|power| {
                let own = outcome.exact(Kind::Power)?;
                sum(difference(exact, own)?, power)
            });
            let refused =
                wrong.and_then(|wrong| checks::deduction_refused(reported, wrong, places));
            let differs = || checks::cell_differs(exact, reported, places);
            found.extend(
                refused
                    .or_else(differs)
                    .map(|found| (Strength::Should, found)),
            );
        }
        let place = Place::default().row(ANNUAL.id, row.id);
        for (strength, finding) in found {
            let field = if strength == Strength::May {
                "account"
            } else {
                "reported"
            };
            let message = finding.message();
            problems.push(Problem {
                strength,
                answerable: strength == Strength::Should,
                ..problem(place.field(field), &finding, message)
            });
        }
    }
}
