//! The checks of T/FIQ 003—2025 on a KPI report: each names its clause, its strength and the figures it found.
//!
//! 应 is an error (`Must`), 宜 a warning that a reason answers (`Should`), 可 a hint (`May`). One function a rule or a pair of sister rules.

use super::fields::{DIRECTIONS, MIXED_BASES, PRESETS, UNITS, kpi_name};
use super::reading::{BaseFrom, Kpi, LevelRow, TargetFrom, Typed, row_name};
use super::words as w;
use crate::clause::Clause;
use crate::documents::words::{figure_said, unit_said};
use crate::documents::{Draft, Fault, Mend, Place, Problem, Strength, words as dw};
use crate::i18n::{Arg, Message, Text};
use crate::measure::{
    Decimal, Places, Year, difference, grouped, plain, product, quotient, read_year, round_half_up,
};
use crate::order::sorted;
use crate::standards::sll::kpi::recent_mean;
use crate::standards::sll::spt::{
    YEARS_OF_HISTORY, consecutive_years, weaker_than_history, weaker_than_mandatory,
};
use crate::standards::sll::{self, words as sw};

/// Every rule on every KPI, and those on the report as a whole.
pub fn all(draft: &Draft, kpis: &[Kpi]) -> Vec<Problem> {
    let mut found = Findings {
        several: kpis.len() > 1,
        problems: Vec::new(),
    };
    for (index, kpi) in kpis.iter().enumerate() {
        kpi_once(&mut found, kpi, kpis.get(..index).unwrap_or(&[]));
        usual(&mut found, kpi);
        two_bases(&mut found, kpi);
        unit_of_parts(&mut found, kpi);
        parts_complete(&mut found, kpi);
        years_once(&mut found, kpi);
        base_level(&mut found, kpi);
        targets_after_base(&mut found, kpi);
        mandatory_level(&mut found, kpi);
        history_mean(&mut found, kpi);
        years_of_history(&mut found, kpi);
        account_contradicted(&mut found, kpi);
        let of_report = read_year(draft.root.get("report_year"));
        report_year(&mut found, kpi, of_report);
        history_before_report(&mut found, kpi, of_report);
        targets_of_years(&mut found, kpi);
        one_level_a_year(&mut found, kpi);
        course(&mut found, kpi);
    }
    account_evidence(&mut found, draft, kpis);
    found.problems
}

/// 5.4.2 ⑤: both sides consent. The list in which 双方同意 stands is 5.4.1.1's, so the problem gets the clause of its own here.
pub fn clause_of_consent(problems: &mut [Problem]) {
    for problem in problems.iter_mut() {
        if problem.code == "consent" && problem.place.field == "agreements" {
            problem.clause = Some(sll::clause("5.4.2 ⑤"));
        }
    }
}

/// Annex B, section 3: a figure has a source. Where the year has none, because there are no data or none apply, no source is asked for.
pub fn source_of_no_figure(problems: &mut Vec<Problem>, kpis: &[Kpi]) {
    let absent = |place: &Place| {
        let mut rows = kpis.iter().flat_map(|kpi| &kpi.years);
        rows.any(|row| row.has_no_figure() && row.actual.place.path == place.path)
    };
    problems.retain(|problem| {
        !(problem.code == "missing" && problem.place.field == "source" && absent(&problem.place))
    });
}

/// Whether a source of data names the carbon account.
pub fn names_account(source: &str) -> bool {
    let holds = |mark: &str| {
        source
            .as_bytes()
            .windows(mark.len())
            .any(|part| part.eq_ignore_ascii_case(mark.as_bytes()))
    };
    holds(w::ACCOUNT_MARK.zh) || holds(w::ACCOUNT_MARK.en)
}

/// Whether any figure of the KPI comes from the carbon account: said so in section 2, or, where nothing is said there, named as the source of a year.
/// Where section 2 says no and section 3 names the account, [`account_contradicted`] asks which is right.
pub fn from_account(kpi: &Kpi) -> bool {
    match kpi.node.get("from_account") {
        "yes" => true,
        "no" => false,
        _ => kpi.years.iter().any(|row| names_account(&row.source)),
    }
}

struct Findings {
    /// Whether the KPI has to be named because there are others.
    several: bool,
    problems: Vec<Problem>,
}

impl Findings {
    fn note(
        &mut self,
        code: &'static str,
        place: Place,
        strength: Strength,
        clause: Option<Clause>,
        pattern: Text,
        args: Vec<Arg>,
    ) {
        self.problems.push(Problem {
            code,
            place,
            fault: Fault::Rule,
            strength,
            message: Message::new(pattern, args),
            clause,
            mend: None,
            answerable: false,
            reason: String::new(),
        });
    }

    /// An error for something that is not there.
    fn missing(
        &mut self,
        code: &'static str,
        place: Place,
        clause: Option<Clause>,
        pattern: Text,
        args: Vec<Arg>,
    ) {
        self.note(code, place, Strength::Must, clause, pattern, args);
        if let Some(problem) = self.problems.last_mut() {
            problem.fault = Fault::Missing;
        }
    }

    /// A problem that a reason answers.
    fn ask(
        &mut self,
        code: &'static str,
        place: Place,
        strength: Strength,
        clause: Option<Clause>,
        pattern: Text,
        args: Vec<Arg>,
    ) {
        self.note(code, place, strength, clause, pattern, args);
        if let Some(problem) = self.problems.last_mut() {
            problem.answerable = true;
        }
    }

    /// Offers a mend for the problem noted last.
    fn mend(&mut self, mend: Option<String>) {
        if let Some(problem) = self.problems.last_mut() {
            problem.mend = mend.map(|typed| Mend { typed });
        }
    }

    /// The KPI's name where there are others, then the words.
    fn of(&self, kpi: &Kpi, words: impl Into<Message>) -> Arg {
        let words = words.into();
        if self.several {
            dw::in_row(kpi.name.clone(), words).into()
        } else {
            words.into()
        }
    }

    /// The KPI's name where there are others, then the row's year.
    fn row(&self, kpi: &Kpi, year: Option<Year>, number: usize) -> Arg {
        let words = match year {
            Some(year) => year_words(year),
            None => Message::new(dw::ROW_NUMBER, vec![number.to_string().into()]),
        };
        self.of(kpi, words)
    }
}

fn year_words(year: Year) -> Message {
    Message::new(w::YEAR_OF, vec![year.number().to_string().into()])
}

/// 5.4.1.1: nothing is counted twice, so a KPI that stands twice is worth a word.
fn kpi_once(found: &mut Findings, kpi: &Kpi, before: &[Kpi]) {
    let named = kpi_name(kpi.node);
    if let Some(first) = before
        .iter()
        .find(|other| named.is_some() && kpi_name(other.node) == named)
    {
        let args = vec![
            first.number.to_string().into(),
            kpi.number.to_string().into(),
            kpi.name.clone().into(),
        ];
        let field = if kpi.node.get("kpi") == "own" {
            "own_name"
        } else {
            "kpi"
        };
        found.ask(
            "kpi_twice",
            kpi.place.field(field),
            Strength::Should,
            Some(sll::clause("5.4.1.1")),
            w::KPI_TWICE,
            args,
        );
    }
}

/// 5.4.2: direction decides what met means. A KPI the standard names whose direction or unit is another one's was likely left from an earlier choice.
fn usual(found: &mut Findings, kpi: &Kpi) {
    let code = kpi.node.get("kpi");
    let preset = |field: &str| {
        PRESETS
            .iter()
            .find(|(kpi, of, _)| *kpi == code && *of == field)
            .map(|(_, _, typed)| *typed)
    };
    let held = kpi.node.get("direction");
    if let Some((usual, label)) = preset("direction").and_then(|usual| {
        Some((
            usual,
            DIRECTIONS.iter().find(|choice| choice.code == usual)?.label,
        ))
    }) && !held.is_empty()
        && held != usual
    {
        let args = vec![kpi.name.clone().into(), label.into()];
        found.ask(
            "direction_unusual",
            kpi.place.field("direction"),
            Strength::Should,
            Some(sll::clause("5.4.2")),
            w::DIRECTION_UNUSUAL,
            args,
        );
        found.mend(Some(usual.to_owned()));
    }
    // Units of one's own are welcome; only a unit that belongs to another KPI of the list is doubted.
    let shared = matches!((code, kpi.unit.as_str()), ("electricity" | "green_electricity", unit) if [w::U_MWH.zh, w::U_KWH.zh].contains(&unit))
        || (code == "green_electricity" && kpi.unit == w::U_PERCENT.zh);
    if let Some(usual) =
        preset("unit").filter(|usual| *usual != kpi.unit && !kpi.by_parts && !shared)
        && UNITS.iter().any(|unit| unit.zh == kpi.unit)
    {
        let args = vec![
            kpi.name.clone().into(),
            unit_said(&kpi.unit),
            unit_said(usual),
        ];
        found.ask(
            "unit_unusual",
            kpi.place.field("unit"),
            Strength::Should,
            Some(sll::clause(sw::ANNEX_B_2)),
            w::UNIT_UNUSUAL,
            args,
        );
        found.mend(Some(usual.to_owned()));
    }
}

/// Table 2: a mixed source combines several of the grounds above it, so two at least.
fn two_bases(found: &mut Findings, kpi: &Kpi) {
    let held = kpi.node.get("mixed_bases");
    let count = MIXED_BASES
        .iter()
        .filter(|choice| held.split(',').any(|code| code == choice.code))
        .count();
    // Where none is chosen yet, the field is asked for anyway.
    if kpi.node.get("source") == "mixed" && count == 1 {
        let clause = sll::clause(sw::TABLE_2);
        found.missing(
            "two_bases",
            kpi.place.field("mixed_bases"),
            Some(clause),
            w::TWO_BASES,
            vec![kpi.name.clone().into()],
        );
    }
}

/// A.2.2: a computed intensity has the units of its parts, so the KPI's own unit has to be theirs.
fn unit_of_parts(found: &mut Findings, kpi: &Kpi) {
    if !kpi.by_parts || kpi.unit.is_empty() {
        return;
    }
    let energy = kpi.node.get("kpi") == "energy_intensity";
    let (names, mend) = if energy {
        (w::ENERGY_UNITS, w::U_TCE_WAN)
    } else {
        (w::CARBON_UNITS, w::U_TON_WAN)
    };
    let unit: String = kpi
        .unit
        .to_ascii_lowercase()
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| if c == '／' { '/' } else { c })
        .collect();
    if !names.contains(&unit.as_str()) {
        let subject = found.of(kpi, w::UNIT);
        let args = vec![subject, unit_said(&kpi.unit), mend.into()];
        let clause = sll::clause(sw::ANNEX_A_2_2);
        found.note(
            "unit_of_parts",
            kpi.place.field("unit"),
            Strength::Must,
            Some(clause),
            w::UNIT_OF_PARTS,
            args,
        );
        found.mend(Some(mend.zh.to_owned()));
    }
}

/// A.2.2: both parts of a year are needed, and the lower one has to be above zero for the quotient to mean anything.
fn parts_complete(found: &mut Findings, kpi: &Kpi) {
    let clause = Some(sll::clause(sw::ANNEX_A_2_2));
    for row in kpi
        .history
        .iter()
        .chain(kpi.years.iter().map(|row| &row.actual))
    {
        let Some(parts) = row.parts else { continue };
        let subject = found.row(kpi, row.year, row.number);
        let in_history = row
            .place
            .path
            .last()
            .is_some_and(|step| step.list == "history");
        match (parts.numerator, parts.denominator) {
            // In the report period both are asked for anyway.
            (Typed::Blank, Typed::Number(_)) if in_history => {
                found.missing(
                    "part_missing",
                    row.place.field("numerator"),
                    clause,
                    w::NUMERATOR_MISSING,
                    vec![subject],
                );
            }
            (Typed::Number(_), Typed::Blank) if in_history => {
                found.missing(
                    "part_missing",
                    row.place.field("denominator"),
                    clause,
                    w::DENOMINATOR_MISSING,
                    vec![subject],
                );
            }
            (_, Typed::Number(number)) if number <= Decimal::ZERO => {
                found.ask(
                    "not_above_zero",
                    row.place.field("denominator"),
                    Strength::Should,
                    clause,
                    w::NOT_ABOVE_ZERO,
                    vec![subject, part_names(kpi).1.into()],
                );
            }
            _ => {}
        }
    }
}

/// A year stands once in a list: of two, it could not be said which one counts.
fn years_once(found: &mut Findings, kpi: &Kpi) {
    type Rows = Vec<(Place, usize, Option<Year>)>;
    let history: Rows = kpi
        .history
        .iter()
        .map(|row| (row.place.clone(), row.number, row.year))
        .collect();
    let targets: Rows = kpi
        .targets
        .iter()
        .map(|row| (row.place.clone(), row.number, row.year))
        .collect();
    let years: Rows = kpi
        .years
        .iter()
        .map(|row| (row.actual.place.clone(), row.actual.number, row.actual.year))
        .collect();
    let lists = [
        (history, w::HISTORY, sw::ANNEX_B_2),
        (targets, w::TARGETS, sw::ANNEX_B_2),
        (years, w::YEARS, sw::ANNEX_B_3),
    ];
    for (rows, list, clause) in lists {
        for (index, (place, number, year)) in rows.iter().enumerate() {
            let Some(year) = year else { continue };
            if let Some((_, first, _)) = rows
                .iter()
                .take(index)
                .find(|(_, _, other)| *other == Some(*year))
            {
                let subject = found.of(kpi, list);
                let args = vec![
                    subject,
                    first.to_string().into(),
                    number.to_string().into(),
                    year_words(*year).into(),
                ];
                found.note(
                    "year_twice",
                    place.field("year"),
                    Strength::Must,
                    Some(sll::clause(clause)),
                    w::YEAR_TWICE,
                    args,
                );
            }
        }
    }
}

/// 5.6.1: the base level and how it was computed. Typed otherwise than computed, or changed since last year's report, it needs a reason.
fn base_level(found: &mut Findings, kpi: &Kpi) {
    let base = &kpi.base;
    let place = kpi.place.field("base_level");
    let clause = Some(sll::clause("5.6.1"));
    let subject = found.of(kpi, w::BASE_LEVEL);
    if let Some(carried) = base.carried {
        if let Typed::Number(typed) = base.typed
            && !same_when_rounded(carried, typed)
        {
            let args = vec![
                subject.clone(),
                kpi.with_unit(carried),
                kpi.with_unit(typed),
            ];
            found.ask(
                "base_changed",
                place,
                Strength::Must,
                clause,
                w::BASE_CHANGED,
                args,
            );
        }
        let carried_year = read_year(kpi.node.get("carried_year"));
        if let Some((before, now)) = carried_year
            .zip(base.year)
            .filter(|(before, now)| before != now)
        {
            let args = vec![
                found.of(kpi, w::BASE_YEAR),
                year_words(before).into(),
                year_words(now).into(),
            ];
            found.ask(
                "base_year_changed",
                kpi.place.field("base_year"),
                Strength::Must,
                clause,
                w::BASE_CHANGED,
                args,
            );
        }
        return;
    }
    // A.2.1 speaks of the mean of the last three years, Annex B of the mean of the history: a longer history is taken whole, and asked about.
    if let Some(Ok((mean, BaseFrom::Mean(years)))) = base.level
        && years > YEARS_OF_HISTORY.value
    {
        let levels = kpi.known_history();
        let recent = recent_mean(&levels).map_or_else(
            || w::NO_RECENT_MEAN.into(),
            |recent| kpi.mean_said(recent.level, &base.of),
        );
        let args = vec![
            subject.clone(),
            years.to_string().into(),
            kpi.mean_said(mean, &base.of),
            recent,
        ];
        found.ask(
            "mean_of_more",
            place.clone(),
            Strength::Should,
            Some(sll::clause(sw::ANNEX_A_2_1)),
            w::MEAN_OF_MORE,
            args,
        );
    }
    let said = base.year.is_some() && !kpi.node.get("base_choice").is_empty();
    match (base.typed, base.computed) {
        (Typed::Number(typed), Some((computed, _))) if !same_when_rounded(computed, typed) => {
            let args = vec![
                subject,
                kpi.with_unit(typed),
                w_base_choice(kpi),
                kpi.with_unit(computed),
            ];
            found.ask(
                "base_differs",
                place,
                Strength::Should,
                clause,
                w::BASE_DIFFERS,
                args,
            );
        }
        (Typed::Number(_), None) if said && !kpi.history.iter().any(LevelRow::unreadable) => {
            found.ask(
                "base_not_in_history",
                place,
                Strength::Should,
                clause,
                w::BASE_NOT_IN_HISTORY,
                vec![subject, w_base_choice(kpi)],
            );
        }
        (Typed::Blank, None) if said && !kpi.history.iter().any(LevelRow::unreadable) => {
            let why = base
                .level
                .clone()
                .and_then(Result::err)
                .unwrap_or_else(|| w::NA_NO_BASE.into());
            found.missing(
                "base_missing",
                place,
                clause,
                w::BASE_MISSING,
                vec![subject, why.into()],
            );
        }
        _ => {}
    }
}

fn w_base_choice(kpi: &Kpi) -> Arg {
    if kpi.node.get("base_choice") == "mean" {
        w::MEAN.into()
    } else {
        w::PERIOD.into()
    }
}

/// Whether a typed figure is the exact one, rounded at the places that were typed.
fn same_when_rounded(exact: Decimal, typed: Decimal) -> bool {
    round_half_up(exact, Places(typed.scale())) == typed
}

/// 5.4.2 ①: a target has a time to be met by, which lies after the base period.
fn targets_after_base(found: &mut Findings, kpi: &Kpi) {
    let Some(base) = kpi.base.year else { return };
    for target in &kpi.targets {
        if let Some(year) = target.year.filter(|year| *year <= base) {
            let args = vec![
                found.row(kpi, Some(year), target.number),
                year_words(base).into(),
            ];
            found.note(
                "target_before_base",
                target.place.field("year"),
                Strength::Must,
                Some(sll::clause("5.4.2 ①")),
                w::TARGET_BEFORE_BASE,
                args,
            );
        }
    }
}

/// 5.4.2 ②: no target asks for less than a mandatory standard or an industry rule does; nor does one set for a single year.
fn mandatory_level(found: &mut Findings, kpi: &Kpi) {
    let Some((direction, mandatory)) = kpi.direction.zip(kpi.mandatory.number()) else {
        return;
    };
    let agreed = kpi
        .targets
        .iter()
        .map(|row| (row.place.field("level"), row.year, row.number, row.level));
    let otherwise = kpi.years.iter().map(|row| {
        (
            row.actual.place.field("target_override"),
            row.actual.year,
            row.actual.number,
            row.target_override,
        )
    });
    for (place, year, number, level) in agreed.chain(otherwise) {
        if let Some(level) = level
            .number()
            .filter(|level| weaker_than_mandatory(direction, *level, mandatory))
        {
            let args = vec![
                found.row(kpi, year, number),
                kpi.with_unit(level),
                kpi.with_unit(mandatory),
            ];
            found.note(
                "weaker_than_mandatory",
                place,
                Strength::Must,
                Some(sll::clause("5.4.2 ②")),
                w::WEAKER_THAN_MANDATORY,
                args,
            );
        }
    }
}

/// 5.4.2 ③: an internal KPI whose target asks for less than the mean of the last three years before the target's year needs a reason. A target
/// carried over from last year's report was judged when it was set, and is not judged anew.
///
/// A mixed KPI with an internal ground is warned likewise: our reading, the clause names internal ones only.
fn history_mean(found: &mut Findings, kpi: &Kpi) {
    let internal_ground = || {
        kpi.node
            .get("mixed_bases")
            .split(',')
            .any(|code| ["goal", "business", "common"].contains(&code))
    };
    let strength = match kpi.node.get("source") {
        "internal" => Strength::Must,
        "mixed" if internal_ground() => Strength::Should,
        _ => return,
    };
    let Some(direction) = kpi.direction else {
        return;
    };
    let history = kpi.known_history();
    let levels: Vec<Decimal> = history.iter().map(|(_, level)| *level).collect();
    for target in kpi.targets.iter().filter(|target| !target.carried) {
        let Some(level) = target.level.number() else {
            continue;
        };
        if let Some(mean) = weaker_than_history(direction, level, target.year, &history) {
            let args = vec![
                found.row(kpi, target.year, target.number),
                kpi.with_unit(level),
                mean.years.to_string().into(),
                kpi.mean_said(mean.level, &levels),
            ];
            found.ask(
                "weaker_than_history",
                target.place.field("level"),
                strength,
                Some(sll::clause("5.4.2 ③")),
                w::WEAKER_THAN_HISTORY,
                args,
            );
        }
    }
}

/// 5.5.1 d: data of the carbon account come with three years of history at least. 5.3.4 note 2: other internal KPIs should have three.
///
/// Three years on end are meant: our reading, since a gap would otherwise disappear as soon as an older year is added. A plant that stood still for a
/// year, or joined the account two years ago, cannot have them: a reason answers either rule, and is printed for the bank.
fn years_of_history(found: &mut Findings, kpi: &Kpi) {
    let years: Vec<Year> = kpi
        .known_history()
        .into_iter()
        .map(|(year, _)| year)
        .collect();
    let run = consecutive_years(&years);
    if run >= YEARS_OF_HISTORY.value {
        return;
    }
    let place = kpi.place.field("history");
    let held = match run {
        0 => w::NO_YEARS,
        1 => w::ONE_YEAR,
        _ => w::TWO_YEARS,
    };
    let args = vec![kpi.name.clone().into(), held.into()];
    if from_account(kpi) {
        found.ask(
            "account_history",
            place,
            Strength::Must,
            Some(sll::clause("5.5.1 d")),
            w::ACCOUNT_HISTORY,
            args,
        );
    } else if kpi.node.get("source") == "internal" {
        found.ask(
            "history_short",
            place,
            Strength::Should,
            Some(sll::clause(sw::HISTORY_NOTE)),
            w::HISTORY_SHORT,
            args,
        );
    }
}

/// 6.1 e: figures are consistent. Section 2 says that the data do not come from the carbon account, and section 3 names it as the source of a year.
fn account_contradicted(found: &mut Findings, kpi: &Kpi) {
    if kpi.node.get("from_account") != "no" {
        return;
    }
    if let Some(row) = kpi.years.iter().find(|row| names_account(&row.source)) {
        let args = vec![
            kpi.name.clone().into(),
            row_name(&row.actual),
            row.source.clone().into(),
        ];
        found.note(
            "account_contradicted",
            kpi.place.field("from_account"),
            Strength::Must,
            Some(sll::clause("6.1 e")),
            w::ACCOUNT_CONTRADICTED,
            args,
        );
        found.mend(Some("yes".to_owned()));
    }
}

/// 5.5.1 d: data of the carbon account come with evidence.
fn account_evidence(found: &mut Findings, draft: &Draft, kpis: &[Kpi]) {
    let named = draft
        .root
        .rows("evidence")
        .iter()
        .any(|row| !row.node.get("name").trim().is_empty());
    if !named && kpis.iter().any(from_account) {
        found.note(
            "account_evidence",
            Place::root("evidence"),
            Strength::Must,
            Some(sll::clause("5.5.1 d")),
            w::ACCOUNT_EVIDENCE,
            Vec::new(),
        );
    }
}

/// Where 5.5.1 d demands evidence, the milder word of Annex B on the same empty list is left out.
pub fn one_word_on_evidence(problems: &mut Vec<Problem>) {
    if problems
        .iter()
        .any(|problem| problem.code == "account_evidence")
    {
        problems.retain(|problem| {
            !(problem.code == "missing" && problem.place == Place::root("evidence"))
        });
    }
}

/// Annex B, section 3: each KPI reports on the report year.
fn report_year(found: &mut Findings, kpi: &Kpi, report_year: Option<Year>) {
    let Some(year) = report_year else { return };
    if !kpi.years.is_empty() && !kpi.years.iter().any(|row| row.actual.year == Some(year)) {
        let args = vec![found.of(kpi, w::YEARS), year_words(year).into()];
        found.missing(
            "report_year_missing",
            kpi.place.field("years"),
            Some(sll::clause(sw::ANNEX_B_3)),
            w::REPORT_YEAR_MISSING,
            args,
        );
    }
}

/// Annex B, section 2: the history lies before the report year. A year of the report period that stands there too is said with both ways out, since the
/// report year may be what is wrong.
fn history_before_report(found: &mut Findings, kpi: &Kpi, report_year: Option<Year>) {
    let Some(report) = report_year else { return };
    for row in &kpi.history {
        let Some(year) = row.year.filter(|year| *year >= report) else {
            continue;
        };
        let pattern = if year == report {
            w::HISTORY_OF_REPORT_YEAR
        } else {
            w::HISTORY_AFTER_REPORT_YEAR
        };
        let args = vec![
            found.of(kpi, w::HISTORY),
            row.number.to_string().into(),
            year_words(year).into(),
            year_words(report).into(),
        ];
        found.ask(
            "history_in_report",
            row.place.field("year"),
            Strength::Should,
            Some(sll::clause(sw::ANNEX_B_2)),
            pattern,
            args,
        );
    }
}

/// Annex B, section 3: each year has a target from section 2; one set otherwise needs a reason.
fn targets_of_years(found: &mut Findings, kpi: &Kpi) {
    let clause = Some(sll::clause(sw::ANNEX_B_3));
    for row in &kpi.years {
        let place = row.actual.place.field("target_override");
        let subject = found.row(kpi, row.actual.year, row.actual.number);
        match (row.target_override, row.actual.year) {
            (Typed::Number(level), _)
                if row
                    .target
                    .is_some_and(|(_, from)| from == TargetFrom::Override) =>
            {
                let agreed = kpi
                    .targets
                    .iter()
                    .find(|target| target.year == row.actual.year && target.year.is_some())
                    .and_then(|target| target.level.number());
                let pattern = if agreed.is_some() {
                    w::OVERRIDE_REASON
                } else {
                    w::OVERRIDE_WITHOUT
                };
                let mut args = vec![subject, kpi.with_unit(level)];
                args.extend(agreed.map(|level| kpi.with_unit(level)));
                found.ask("override", place, Strength::Must, clause, pattern, args);
            }
            (Typed::Blank, Some(_)) if row.target.is_none() && !row.target_unreadable => {
                // A target row for the year whose level is blank has its own problem already.
                let begun = kpi
                    .targets
                    .iter()
                    .any(|target| target.year == row.actual.year);
                if !begun {
                    found.missing(
                        "target_missing",
                        place,
                        clause,
                        w::TARGET_MISSING,
                        vec![subject],
                    );
                }
            }
            _ => {}
        }
    }
}

/// 6.1 e: figures stay consistent and comparable, so a year has one level, in history and in the report period alike.
fn one_level_a_year(found: &mut Findings, kpi: &Kpi) {
    for row in &kpi.years {
        let Some((year, actual)) = row.actual.year.zip(row.actual.level) else {
            continue;
        };
        let other = kpi
            .history
            .iter()
            .filter(|past| past.year == Some(year))
            .find_map(|past| past.level.filter(|level| *level != actual));
        if let Some(other) = other {
            let args = vec![
                found.row(kpi, Some(year), row.actual.number),
                kpi.with_unit(actual),
                kpi.with_unit(other),
            ];
            let field = if kpi.by_parts { "numerator" } else { "actual" };
            found.ask(
                "two_levels",
                row.actual.place.field(field),
                Strength::Should,
                Some(sll::clause("6.1 e")),
                w::TWO_LEVELS,
                args,
            );
        }
    }
}

/// 5.5.1 d, our threshold: two years' figures that differ by so many times are likely in two units. A figure in kilograms that should be in tons is
/// a thousand times too large; the year's own change may hide half of that.
const APART: u32 = 500;

/// One figure of a KPI in one unit.
struct Point {
    /// Its year; `None` for a base level whose period is not given.
    year: Option<Year>,
    /// The figure.
    figure: Decimal,
    /// Where it was typed; `None` where it only bears witness, as the base that last year's report froze.
    place: Option<Place>,
    /// Whether another figure typed there in its place would mend it: not so for a level that is computed from parts.
    typed: bool,
    /// What it is called, e.g. 实际水平.
    label: Text,
}

/// The figures of `of` in the rows of history and report period, in the order of their years.
fn points(
    kpi: &Kpi,
    of: impl Fn(&LevelRow) -> Option<Decimal>,
    field: impl Fn(&'static str) -> &'static str,
    label: Option<Text>,
    typed: bool,
) -> Vec<Point> {
    let rows = kpi
        .history
        .iter()
        .map(|row| (row, "level", w::LEVEL))
        .chain(
            kpi.years
                .iter()
                .map(|row| (&row.actual, "actual", w::ACTUAL)),
        );
    let all = rows.filter_map(|(row, own, name)| {
        Some(Point {
            year: Some(row.year?),
            figure: of(row)?,
            place: Some(row.place.field(field(own))),
            typed,
            label: label.unwrap_or(name),
        })
    });
    sorted(all.collect(), |point, other| point.year < other.year)
}

/// 5.5.1 d: the years' figures hang together. A figure that stands far from the majority is likely in another unit; one that moved by more than half
/// from the year before is worth a word.
fn course(found: &mut Findings, kpi: &Kpi) {
    let mut levels = points(
        kpi,
        |row| row.level,
        |own| if kpi.by_parts { "numerator" } else { own },
        None,
        !kpi.by_parts,
    );
    if kpi.by_parts {
        let (n, d) = part_names(kpi);
        let energy = kpi.node.get("kpi") == "energy_intensity";
        let numerators = points(
            kpi,
            |row| row.parts?.numerator.number(),
            |_| "numerator",
            Some(n),
            true,
        );
        let unit = if energy { w::U_TCE.zh } else { w::U_TON.zh };
        let mut odd = odd_ones(found, kpi, &numerators, unit);
        let denominators = points(
            kpi,
            |row| row.parts?.denominator.number(),
            |_| "denominator",
            Some(d),
            true,
        );
        odd.extend(odd_ones(found, kpi, &denominators, w::U_WAN.zh));
        // The level of a year whose part is doubted says nothing about the others.
        levels.retain(|point| {
            !odd.iter().any(|place| {
                point
                    .place
                    .as_ref()
                    .is_some_and(|own| own.path == place.path)
            })
        });
    }
    let odd = odd_ones(found, kpi, &with_targets(kpi, &levels), &kpi.unit);
    levels.retain(|point| !point.place.as_ref().is_some_and(|own| odd.contains(own)));
    changes(found, kpi, &levels);
}

/// The levels of a KPI with its base and its targets, which are in the same unit and bear witness to each other.
fn with_targets(kpi: &Kpi, levels: &[Point]) -> Vec<Point> {
    let base = kpi.base.typed.number();
    let held = base.or(kpi.base.carried).map(|figure| Point {
        year: kpi.base.year,
        figure,
        place: base.map(|_| kpi.place.field("base_level")),
        typed: true,
        label: w::BASE_LEVEL,
    });
    let mut all: Vec<Point> = held.into_iter().collect();
    all.extend(levels.iter().map(|point| Point {
        place: point.place.clone(),
        ..*point
    }));
    let targets = kpi
        .targets
        .iter()
        .map(|row| (row.year, row.level, row.place.field("level"), w::TARGET));
    let otherwise = kpi.years.iter().map(|row| {
        (
            row.actual.year,
            row.target_override,
            row.actual.place.field("target_override"),
            w::OVERRIDE,
        )
    });
    all.extend(
        targets
            .chain(otherwise)
            .filter_map(|(year, level, place, label)| {
                Some(Point {
                    year: Some(year?),
                    figure: level.number()?,
                    place: Some(place),
                    typed: true,
                    label,
                })
            }),
    );
    all
}

fn part_names(kpi: &Kpi) -> (Text, Text) {
    match kpi.node.get("kpi") {
        "revenue_intensity" => (w::EMISSIONS, w::REVENUE),
        "asset_intensity" => (w::EMISSIONS, w::ASSETS),
        "profit_intensity" => (w::EMISSIONS, w::PROFIT),
        _ => (w::ENERGY_TOTAL, w::OUTPUT),
    }
}

/// How many times one figure is the other, whichever is larger; `None` where either is zero.
fn times(one: Decimal, other: Decimal) -> Option<Decimal> {
    let (one, other) = (one.abs(), other.abs());
    if one.is_zero() {
        return None;
    }
    quotient(one.max(other), one.min(other))
}

/// Notes each figure that stands far from the majority, and gives back where. The mend is offered only where there is a majority: of two figures that
/// contradict each other the later is asked about, and nothing is offered.
fn odd_ones(found: &mut Findings, kpi: &Kpi, points: &[Point], unit: &str) -> Vec<Place> {
    let apart = |one: &Point, other: &Point| {
        times(one.figure, other.figure).is_some_and(|times| times >= Decimal::from(APART))
    };
    let company: Vec<usize> = points
        .iter()
        .map(|point| {
            points
                .iter()
                .filter(|other| !other.figure.is_zero() && !apart(point, other))
                .count()
        })
        .collect();
    let most = company
        .iter()
        .zip(points)
        .filter(|(_, point)| !point.figure.is_zero())
        .map(|(company, _)| *company)
        .max()
        .unwrap_or(0);
    let right: Vec<&Point> = points
        .iter()
        .zip(&company)
        .filter(|(point, company)| **company == most && !point.figure.is_zero())
        .map(|(point, _)| point)
        .collect();
    let Some(first) = right.first().copied() else {
        return Vec::new();
    };
    let undecided = right.iter().any(|point| apart(first, point));
    let right: Vec<&Point> = right
        .into_iter()
        .filter(|point| !apart(first, point))
        .collect();
    let mut odd = Vec::new();
    for point in points {
        let Some(place) = &point.place else { continue };
        // Held against a level rather than the base, against either rather than a target, and against the nearest year.
        let distance = |other: &&&Point| {
            let kind = match other.label {
                w::TARGET | w::OVERRIDE => 2_u8,
                w::BASE_LEVEL => 1,
                _ => 0,
            };
            let years = match (point.year, other.year) {
                (Some(year), Some(other)) => year.number().abs_diff(other.number()),
                _ => u16::MAX,
            };
            (kind, years)
        };
        let Some(against) = right
            .iter()
            .filter(|other| other.place.as_ref() != Some(place))
            .min_by_key(distance)
            .filter(|against| apart(point, against))
        else {
            continue;
        };
        let mend = point.typed && !undecided;
        slip(found, kpi, (point, place), against, unit, mend);
        odd.push(place.clone());
    }
    odd
}

/// Notes one figure that stands far from another, with the mend where a power of ten brings it close.
fn slip(
    found: &mut Findings,
    kpi: &Kpi,
    (point, place): (&Point, &Place),
    against: &Point,
    unit: &str,
    mend: bool,
) {
    let Some(times) = times(point.figure, against.figure) else {
        return;
    };
    let close = |factor: &Decimal| {
        let (half, double) = (
            product(*factor, Decimal::new(5, 1)),
            product(*factor, Decimal::TWO),
        );
        half.is_some_and(|half| times >= half) && double.is_some_and(|double| times <= double)
    };
    let mend = [1_000, 10_000, 100_000, 1_000_000, 100_000_000]
        .map(Decimal::from)
        .iter()
        .find(|factor| mend && close(factor))
        .and_then(|factor| {
            if point.figure.abs() > against.figure.abs() {
                quotient(point.figure, *factor)
            } else {
                product(point.figure, *factor)
            }
        });
    let named = |point: &Point| -> Message {
        match point.year {
            Some(year) => Message::new(
                w::LABEL_OF_YEAR,
                vec![year.number().to_string().into(), point.label.into()],
            ),
            None => point.label.into(),
        }
    };
    let with_unit = |figure: Decimal| figure_said(kpi.shown(figure), unit);
    let args = vec![
        found.of(kpi, named(point)),
        with_unit(point.figure),
        named(against).into(),
        with_unit(against.figure),
        grouped(times, Some(Places(0))).into(),
    ];
    found.ask(
        "unit_slip",
        place.clone(),
        Strength::Should,
        Some(sll::clause("5.5.1 d")),
        w::SLIP,
        args,
    );
    found.mend(mend.map(|figure| plain(figure, None)));
}

/// Notes each level that moved by more than half from the year before.
fn changes(found: &mut Findings, kpi: &Kpi, points: &[Point]) {
    for (before, now) in points.iter().zip(points.iter().skip(1)) {
        let Some(((year, year_before), place)) = now.year.zip(before.year).zip(now.place.clone())
        else {
            continue;
        };
        if year_before.plus(1) != Some(year) || before.figure <= Decimal::ZERO {
            continue;
        }
        let change = difference(now.figure, before.figure).and_then(|change| {
            quotient(product(change.abs(), Decimal::ONE_HUNDRED)?, before.figure)
        });
        if let Some(change) = change.filter(|change| *change > Decimal::from(50)) {
            let name = Message::new(
                w::LABEL_OF_YEAR,
                vec![year.number().to_string().into(), now.label.into()],
            );
            let pattern = if now.figure > before.figure {
                w::CHANGE_UP
            } else {
                w::CHANGE_DOWN
            };
            let args = vec![
                found.of(kpi, name),
                kpi.with_unit(now.figure),
                year_words(year_before).into(),
                kpi.with_unit(before.figure),
                grouped(change, Some(Places(2))).into(),
            ];
            found.ask(
                "year_change",
                place,
                Strength::Should,
                Some(sll::clause("5.5.1 d")),
                pattern,
                args,
            );
        }
    }
}
