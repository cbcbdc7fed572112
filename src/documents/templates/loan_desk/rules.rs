//! What is wrong or doubtful between answers: the interview, gaps of the contract, and everything the rules of the rate refuse to compute by.

use super::approval::{self, Approved, Read};
use super::fields::{
    AMENDMENTS, APPROVALS, CHECKS, CYCLES, EVENTS, HISTORY, KPIS, MOVEMENTS, OWN, QUOTES,
    REFERENCES, RESULTS, TARGETS,
};
use super::interview;
use super::kpi::{Kpi, LEVELS, TIERS, Target, amended, figure, of_unit};
use super::levels;
use super::terms::{DOWNS, Terms, day, whole};
use super::words as w;
use crate::clause::Clause;
use crate::documents::reserved::reason_id;
use crate::documents::words::figure_said;
use crate::documents::{Draft, Fault, Mend, Node, Place, Problem, Row, Strength};
use crate::i18n::{Message, Text};
use crate::measure::{Day, Decimal, Places, Year, grouped, read_year};
use crate::standards::identity::gb_t_4754;
use crate::standards::sll::desk::ambition::{
    Against, Ambition, Line, Reference, WithOutput, intensities, words as aw,
};
use crate::standards::sll::desk::checklists::Status;
use crate::standards::sll::desk::label;
use crate::standards::sll::desk::library::{self, MOST_KPIS, Role};
use crate::standards::sll::desk::matching::words as mw;
use crate::standards::sll::desk::matching::{Fact, Product, Verdict, beside, eight_industry};
use crate::standards::sll::desk::rate::benefit::best_case;
use crate::standards::sll::desk::rate::course::{self, BaseRate, CourseFault, NodeEffect};
use crate::standards::sll::desk::rate::interest::{self, LoanFault};
use crate::standards::sll::desk::rate::outcome::KpiResult;
use crate::standards::sll::desk::rate::terms::{
    self as terms_rules, Combination, NoResult, RateDirection, TermsFault,
};
use crate::standards::sll::desk::rate::words as rw;
use crate::standards::sll::kpi::target_met;
use crate::standards::sll::spt::{YEARS_OF_HISTORY, consecutive_years};
use crate::standards::sll::{self, words as sw};

/// A rule that is broken at a place, and that no reason answers.
fn broken(
    code: &'static str,
    place: Place,
    message: impl Into<Message>,
    clause: Clause,
) -> Problem {
    Problem {
        code,
        place,
        fault: Fault::Rule,
        strength: Strength::Must,
        message: message.into(),
        clause: Some(clause),
        mend: None,
        answerable: false,
        reason: String::new(),
    }
}

/// A doubt, which a reason answers.
fn doubt(code: &'static str, place: Place, message: impl Into<Message>, clause: Clause) -> Problem {
    Problem {
        strength: Strength::Should,
        answerable: true,
        ..broken(code, place, message, clause)
    }
}

/// Every rule of a scheme.
pub fn all(draft: &Draft, kpis: &[Kpi], terms: &Terms, problems: &mut Vec<Problem>) {
    matching(draft, problems);
    numbers(draft, problems);
    indicators(kpis, problems);
    levels::rules(kpis, doubt, problems);
    levels::factors(kpis, doubt, sll::clause("5.4.2 ④"), problems);
    cycles(kpis, terms, problems);
    days_of_cycles(draft, problems);
    years(draft, kpis, terms, problems);
    rates(draft, kpis, terms, problems);
    last_repayment(draft, terms, problems);
    authority(terms, problems);
    usual_rate(terms, problems);
    deposit_kept(draft, problems);
    after(draft, kpis, problems);
    ends(draft, kpis, terms, problems);
}

/// 5.5.1 f, 5.6: whether the days on which the loan is declassified or settled fit its term and its plan of repayments. An event that is refused is not asked
/// about as well.
fn ends(draft: &Draft, kpis: &[Kpi], terms: &Terms, problems: &mut Vec<Problem>) {
    let (Some(drawn), Some(due)) = (terms.drawn, terms.due) else {
        return;
    };
    let (_, refused) = approval::label(draft, kpis);
    let said = |day: Day| day.to_string().into();
    for row in draft.root.rows(EVENTS.id) {
        let place = Place::default().row(EVENTS.id, row.id);
        if drawn >= due || refused.iter().any(|(at, _)| at.path == place.path) {
            continue;
        }
        let step = label::Step::from_code(row.node.get("step"));
        let (field, clause) = match step {
            Some(label::Step::Transfer) => ("from", sll::clause("5.5.1 f")),
            Some(label::Step::Settle) => ("day", rw::SCHEME),
            _ => continue,
        };
        let Some(on) = day(&row.node, field) else {
            continue;
        };
        let settled = step == Some(label::Step::Settle);
        let loan = terms.loan.as_ref();
        let loan = loan.filter(|loan| settled && interest::faults(loan).is_empty());
        let left = loan.and_then(|loan| loan.balance(on));
        let left = left.filter(|left| on < due && !left.is_zero());
        let found = if on < drawn {
            let message = if settled {
                w::SETTLED_BEFORE_DRAWN
            } else {
                w::LEAVES_BEFORE_DRAWN
            };
            (
                "ends_early",
                Message::new(message, vec![said(on), said(drawn)]),
            )
        } else if settled && on > due {
            let args = vec![said(on), said(due)];
            ("ends_late", Message::new(w::SETTLED_AFTER_DUE, args))
        } else if !settled && on >= due {
            let args = vec![said(on), said(due)];
            ("ends_late", Message::new(w::LEAVES_AFTER_DUE, args))
        } else if let Some(left) = left {
            let args = vec![said(on), said(due), rw::yuan(left)];
            (
                "settled_with_balance",
                Message::new(w::SETTLED_WITH_BALANCE, args),
            )
        } else {
            continue;
        };
        let (code, message) = found;
        problems.push(doubt(code, place.field(field), message, clause));
    }
}

/// 5.5.1, 5.6: what is open of the checklists, what was changed after the approval, and events that do not fit.
fn after(draft: &Draft, kpis: &[Kpi], problems: &mut Vec<Problem>) {
    let open = approval::items(draft)
        .iter()
        .filter(|item| item.open())
        .count();
    if open > 0 {
        problems.push(doubt(
            "open_items",
            Place::root(CHECKS.id),
            Message::new(w::OPEN_ITEMS, vec![open.to_string().into()]),
            sll::clause("5.5.1"),
        ));
    }
    // Of what cannot be read nothing is concluded: it is a problem of its own at its place.
    let unread = |what: Read| approval::unreadable(problems, what);
    let [agreed_unread, state_unread] = [Read::Agreed, Read::State].map(unread);
    if let Approved::ThenChanged(mark) = approval::approved(draft)
        && !agreed_unread
    {
        problems.push(doubt(
            "changed_after",
            Place::root(APPROVALS.id),
            Message::new(w::CHANGED_AFTER, vec![mark.into()]),
            sll::clause("5.5.1"),
        ));
    }
    expired(draft, problems);
    amendments(draft, kpis, problems);
    let (_, refused) = approval::label(draft, kpis);
    for (place, why) in refused.into_iter().filter(|_| !state_unread) {
        problems.push(broken(
            "refused",
            place,
            why.message(),
            sll::clause("5.4.1.1"),
        ));
    }
}

/// 5.5.1: evidence that was no longer valid on the day of the last approval.
fn expired(draft: &Draft, problems: &mut Vec<Problem>) {
    let log = draft.root.rows(APPROVALS.id).iter();
    let agreed = log.filter(|row| ["approved", "conditional"].contains(&row.node.get("decision")));
    let Some(approved) = agreed.filter_map(|row| day(&row.node, "day")).max() else {
        return;
    };
    for row in draft.root.rows(CHECKS.id) {
        let asked = approval::item_asked(&draft.root, &row.node);
        let applies = asked && row.node.get("status") != Status::NotApplicable.code();
        let over = day(&row.node, "expires").filter(|until| applies && *until < approved);
        let (Some(until), Some(item)) = (over, approval::item_name(&row.node)) else {
            continue;
        };
        let place = Place::default().row(CHECKS.id, row.id).field("expires");
        let args = vec![
            item.into(),
            until.to_string().into(),
            approved.to_string().into(),
        ];
        let message = Message::new(w::EVIDENCE_EXPIRED, args);
        problems.push(doubt(
            "evidence_expired",
            place,
            message,
            sll::clause("5.5.1"),
        ));
    }
}

/// 5.6.2 b: an amendment holds from a cycle on whose result does not count yet. The parties agree before it holds, so a consent that is dated after the day
/// from which the amendment holds is asked about.
fn amendments(draft: &Draft, kpis: &[Kpi], problems: &mut Vec<Problem>) {
    let root = &draft.root;
    let clause = sll::clause("5.6.2 b");
    for row in root.rows(AMENDMENTS.id) {
        let place = Place::default().row(AMENDMENTS.id, row.id);
        let on = day(&row.node, "day");
        problems.extend(amended_definition(draft, kpis, row, &place));
        let said = |day: Day| day.to_string().into();
        if let Some(year) = read_year(row.node.get("from_year")) {
            let number = || year.number().to_string().into();
            let mut cycles = root.rows(CYCLES.id).iter();
            let cycle = cycles.find(|row| read_year(row.node.get("year")) == Some(year));
            let message = match cycle {
                None => Some(Message::new(w::NO_SUCH_CYCLE, vec![number()])),
                Some(cycle) => day(&cycle.node, "node")
                    .zip(on)
                    .filter(|(node, on)| node < on)
                    .map(|(node, on)| {
                        Message::new(w::AMENDED_BACK, vec![number(), said(node), said(on)])
                    }),
            };
            let at = || place.field("from_year");
            problems.extend(message.map(|said| broken("amended_back", at(), said, clause)));
        }
        for field in ["consent_borrower", "consent_lender"] {
            let late = day(&row.node, field).zip(on).filter(|(to, on)| to > on);
            problems.extend(late.map(|(to, on)| {
                let message = Message::new(w::CONSENT_AFTER, vec![said(to), said(on)]);
                doubt("consent_after", place.field(field), message, clause)
            }));
        }
    }
}

/// 5.6.2 b: the amendment names a KPI of the scheme, keeps what the KPI was, and changes it.
fn amended_definition(draft: &Draft, kpis: &[Kpi], row: &Row, place: &Place) -> Option<Problem> {
    let clause = sll::clause("5.6.2 b");
    let named = row.node.get("kpi").trim();
    let Some(kpi) = amended(draft, &row.node) else {
        let message = || Message::new(w::AMENDED_KPI, vec![named.into()]);
        return (!named.is_empty())
            .then(|| broken("amended_kpi", place.field("kpi"), message(), clause));
    };
    let first = read_year(row.node.get("from_year"))?;
    let at = Place::default().row(KPIS.id, kpi);
    let kpi = kpis.iter().find(|kpi| kpi.place == at)?;
    let Some(before) = kpi.before.iter().find(|before| before.amendment == *place) else {
        let mut tested = draft.root.rows(CYCLES.id).iter();
        let earlier =
            tested.any(|row| read_year(row.node.get("year")).is_some_and(|of| of < first));
        let message = Message::new(w::AMENDED_UNKEPT, vec![first.number().to_string().into()]);
        return earlier.then(|| doubt("amended_unkept", place.field("old"), message, clause));
    };
    // A text that was filled in from the set says the fingerprint of what was defined then.
    for (field, of) in [("old", &before.kpi), ("new", kpi.in_year(first))] {
        let said = print_in(row.node.get(field));
        let print = of.fingerprint().map(|print| print.short());
        if let (Some(said), Some(print)) = (said, print)
            && said != print
        {
            let message = Message::new(w::AMENDED_STALE, vec![said.into(), print.into()]);
            return Some(doubt("amended_stale", place.field(field), message, clause));
        }
    }
    let (was, is) = (before.kpi.definition()?, kpi.in_year(first).definition()?);
    if was == is {
        return Some(doubt(
            "amended_same",
            place.field("new"),
            w::AMENDED_SAME,
            clause,
        ));
    }
    // 5.6.2 b: levels that were computed with the former factor are none of the new definition.
    let (old, new) = (was.factor?, is.factor?);
    let kept = old.value != new.value && !was.history.is_empty() && was.history == is.history;
    kept.then(|| {
        let args = levels::compared((old.value, old.year), (new.value, new.year));
        let message = Message::new(w::NOT_REBASED, args.into());
        doubt("not_rebased", place.field("new"), message, clause)
    })
}

/// The fingerprint that the text of a definition says; `None` where it says none.
fn print_in(text: &str) -> Option<String> {
    let said = [w::PRINT_SAID.zh, w::PRINT_SAID.en].into_iter();
    let mut after = said.filter_map(|pattern| {
        let before = pattern.split("{0}").next()?;
        text.split_once(before).map(|(_, after)| after)
    });
    let print: String = after.next()?.chars().take(8).collect();
    let digits = print.len() == 8 && print.bytes().all(|byte| byte.is_ascii_hexdigit());
    digits.then(|| print.to_ascii_uppercase())
}

/// Table 1: whether the industry is one of the eight, by its code of GB/T 4754—2017: proposed while that is not answered, and asked about where the answer
/// is another one. A code that is too short to say proposes nothing.
fn eight_by_code(root: &Node) -> Option<Problem> {
    let code = gb_t_4754::read(root.get("industry"))?.code;
    if !interview::asks(root, "eight") {
        return None;
    }
    let found = eight_industry(&code).ok()?;
    let proposed = if found.is_some() { Fact::Yes } else { Fact::No }.code();
    let answered = root.get("eight");
    if answered == proposed {
        return None;
    }
    let message = match found {
        Some(industry) => Message::new(w::IN_EIGHT, vec![code.into(), industry.name().into()]),
        None => Message::new(w::NOT_IN_EIGHT, vec![code.into()]),
    };
    let asked = doubt("eight_by_code", Place::root("eight"), message, mw::TABLE_1);
    let open = answered.is_empty() || answered == Fact::Unknown.code();
    Some(Problem {
        strength: if open { Strength::May } else { asked.strength },
        answerable: !open,
        mend: Some(Mend {
            typed: proposed.to_owned(),
        }),
        ..asked
    })
}

/// 5.2.1, 5.5.1 b, table 1: what the answer of the interview leaves open.
pub fn matching(draft: &Draft, problems: &mut Vec<Problem>) {
    let root = &draft.root;
    problems.extend(eight_by_code(root));
    let Some(found) = interview::matched(root).filter(|_| interview::finished(root)) else {
        return;
    };
    let at = |field: &str| Place::root(field);
    match found.verdict {
        Verdict::NotAuthorised => problems.push(broken(
            "not_authorised",
            at("authorised"),
            found.said(),
            found.clause(),
        )),
        Verdict::Pending => {
            problems.push(doubt(
                "pending",
                at("loan_kind"),
                found.said(),
                found.clause(),
            ));
        }
        Verdict::Product(product) => {
            if found.preliminary() {
                problems.push(doubt(
                    "preliminary",
                    at("loan_kind"),
                    found.said(),
                    found.clause(),
                ));
            }
            if product == Product::GreenOrLinked
                && root.get("chosen") == "green"
                && let Some(needs) = beside(product)
            {
                problems.push(Problem {
                    strength: Strength::May,
                    ..broken("green_needs", at("chosen"), needs, found.clause())
                });
            }
        }
        Verdict::RuledOut | Verdict::ConditionsUnmet | Verdict::Unmatched => {}
    }
}

/// The fields at the root, at a KPI and at an event that take a whole number.
const WHOLE: [(&str, Text, Text); 10] = [
    ("settlement_day", w::U_DAY, w::SETTLEMENT_DAY),
    ("spread_after", w::U_BP, w::SPREAD_AFTER),
    ("spread", w::U_BP, w::SPREAD),
    ("least", w::U_ITEMS, w::LEAST),
    ("most_down", w::U_BP, w::MOST_DOWN),
    ("most_up", w::U_BP, w::MOST_UP),
    ("down_1", w::U_BP, w::DOWN_1),
    ("down_2", w::U_BP, w::DOWN_2),
    ("down_3", w::U_BP, w::DOWN_3),
    ("up", w::U_BP, w::UP),
];

fn whole_in(node: &Node, row: &Place, problems: &mut Vec<Problem>) {
    for (field, unit, label) in WHOLE {
        let typed = of_unit(node, field, unit);
        // 100 per cent is the most that a rate can move by.
        let bounded = |figure: Decimal| {
            whole(figure).is_some_and(|whole| (-10_000..=10_000).contains(&whole))
        };
        if typed.is_some_and(|figure| !bounded(figure)) {
            problems.push(broken(
                "whole",
                row.field(field),
                Message::new(w::NOT_WHOLE, vec![label.into()]),
                rw::TABLE_3,
            ));
        }
    }
}

/// Whole numbers are whole, and a later tier is not answered where an earlier one is blank.
fn numbers(draft: &Draft, problems: &mut Vec<Problem>) {
    let root = Place::default();
    whole_in(&draft.root, &root, problems);
    gaps(&draft.root, &root, DOWNS, problems);
    for row in draft.root.rows(EVENTS.id) {
        whole_in(&row.node, &root.row(EVENTS.id, row.id), problems);
    }
    for row in draft.root.rows(KPIS.id) {
        let place = root.row(KPIS.id, row.id);
        whole_in(&row.node, &place, problems);
        gaps(&row.node, &place, DOWNS, problems);
        for target in row.node.rows("targets") {
            gaps(
                &target.node,
                &place.row("targets", target.id),
                TIERS,
                problems,
            );
        }
    }
}

fn gaps(node: &Node, row: &Place, fields: [&'static str; 3], problems: &mut Vec<Problem>) {
    let blank = |field: &str| node.get(field).trim().is_empty();
    let [_, second, third] = fields;
    if blank(second) && !blank(third) {
        problems.push(broken(
            "gap",
            row.field(second),
            w::TIER_GAP,
            rw::STAGE_TARGETS,
        ));
    }
}

/// 5.4.2 ②: whether a target of the KPI asks for less than a mandatory level.
pub fn below_mandatory(kpi: &Kpi) -> bool {
    kpi.targets
        .iter()
        .any(|target| weaker(kpi, target, mandatory).is_some())
}

/// 5.4.2 ③: whether every target that asks for less than the mean of three years has its reason.
pub fn reasoned(kpi: &Kpi) -> bool {
    kpi.targets.iter().all(|target| {
        let row = kpi.node.rows("targets").iter();
        let mut row = row.filter(|row| target.place.path.last().is_some_and(|at| at.row == row.id));
        let reason = reason_id("tier_1", BELOW_MEAN);
        weaker(kpi, target, mean).is_none()
            || row.any(|row| !row.node.get(&reason).trim().is_empty())
    })
}

const BELOW_MEAN: &str = "below_mean";

fn mandatory(against: &Against) -> bool {
    matches!(against, Against::Reference(Reference::Mandatory, _))
}
fn mean(against: &Against) -> bool {
    matches!(against, Against::Mean { .. })
}
fn latest(against: &Against) -> bool {
    matches!(against, Against::Latest(_))
}

/// The line of the panel of this kind that the first tier of a target asks less than.
fn weaker(kpi: &Kpi, target: &Target, of: fn(&Against) -> bool) -> Option<Line> {
    let (_, panel) = kpi.panel(target)?;
    let mut lines = panel.lines.into_iter();
    lines.find(|line| of(&line.against) && line.ambition == Ambition::Less)
}

/// 5.4.2 ②, ③, and the latest year (ours): the first tier of each year.
fn ambition(kpi: &Kpi, problems: &mut Vec<Problem>) {
    let said = |exact: Decimal| {
        let shown = grouped(exact, Some(Places(exact.normalize().scale().min(4))));
        figure_said(shown, &kpi.unit)
    };
    for target in &kpi.targets {
        let at = target.place.field("tier_1");
        let Some(level) = target.tiers.first() else {
            continue;
        };
        let message = |pattern: Text, line: &Line| {
            let args = vec![
                kpi.name.clone().into(),
                target.year.number().to_string().into(),
                said(*level),
                line.name().into(),
                said(line.level),
            ];
            Message::new(pattern, args)
        };
        if let Some(line) = weaker(kpi, target, mandatory) {
            problems.push(broken(
                "below_mandatory",
                at.clone(),
                message(w::BELOW_MANDATORY, &line),
                sll::clause("5.4.2 ②"),
            ));
        }
        if let Some(line) = weaker(kpi, target, mean) {
            problems.push(doubt(
                BELOW_MEAN,
                at.clone(),
                message(w::BELOW_MEAN, &line),
                sll::clause("5.4.2 ③"),
            ));
        } else if let Some(line) = weaker(kpi, target, latest) {
            problems.push(doubt(
                "below_latest",
                at,
                message(w::BELOW_LATEST, &line),
                sll::clause("5.4.2"),
            ));
        }
    }
}

/// An absolute target that is met while each unit of output takes more than in the base year (ours).
fn by_producing_less(kpi: &Kpi, problems: &mut Vec<Problem>) {
    let Some((base, base_output)) = kpi.base.1.zip(kpi.base_output()) else {
        return;
    };
    for result in &kpi.results {
        let kpi = kpi.in_year(result.year);
        let found = kpi
            .direction
            .zip(kpi.target(result.year))
            .and_then(|(direction, target)| {
                let Some(KpiResult::Level(level)) = result.in_scenario(0) else {
                    return None;
                };
                let met = target_met(direction, level, *target.tiers.first()?);
                let with = |level, output| WithOutput { level, output };
                intensities(met, with(base, base_output), with(level, result.output?))
            });
        if let Some(found) = found.filter(|found| found.met_but_rose) {
            let said = |exact: Decimal| grouped(exact, Some(Places(4))).into();
            problems.push(doubt(
                "met_but_rose",
                result.place.field("output"),
                Message::new(aw::MET_BUT_ROSE, vec![said(found.base), said(found.now)]),
                sll::clause("5.4.1.1"),
            ));
        }
    }
}

/// 5.6.2 g: a year with a level and with a reason why there is no result (ours). The rates are computed by the reason.
fn levels_without_result(kpi: &Kpi, problems: &mut Vec<Problem>) {
    for result in &kpi.results {
        let reason = match result.none {
            Some(KpiResult::NotReported) => rw::NOT_REPORTED,
            Some(KpiResult::Undeterminable) => rw::UNDETERMINABLE,
            _ => continue,
        };
        if result.levels.iter().any(Option::is_some) {
            let year = result.year.number().to_string();
            problems.push(doubt(
                "level_without_result",
                result.place.field("state"),
                Message::new(
                    w::LEVEL_WITHOUT_RESULT,
                    vec![kpi.name.clone().into(), year.into(), reason.into()],
                ),
                rw::NODE,
            ));
        }
    }
}

/// 5.4.1.1: a level of a KPI in per cent is between 0 and 100 %. A KPI of the bank's own may fall below 0, as a rate of growth does.
fn shares(kpi: &Kpi, problems: &mut Vec<Problem>) {
    if kpi.unit != w::U_PER_CENT.zh {
        return;
    }
    let least = (kpi.node.get("kpi") != OWN).then_some(Decimal::ZERO);
    let lists: [(&str, &[&str]); 4] = [
        (HISTORY.id, &["level"]),
        (TARGETS.id, &TIERS),
        (REFERENCES.id, &["level"]),
        (RESULTS.id, &LEVELS),
    ];
    let rows = lists.into_iter().flat_map(|(list, fields)| {
        let rows = kpi.node.rows(list).iter();
        rows.flat_map(move |row| {
            let place = kpi.place.row(list, row.id);
            fields
                .iter()
                .map(move |field| (&row.node, place.field(field)))
        })
    });
    let base = (kpi.node, kpi.place.field("base_level"));
    for (node, place) in std::iter::once(base).chain(rows) {
        let Some(level) = figure(node, &place.field, &kpi.unit) else {
            continue;
        };
        if level > Decimal::ONE_HUNDRED || least.is_some_and(|least| level < least) {
            let args = vec![kpi.name.clone().into(), grouped(level, None).into()];
            problems.push(doubt(
                "share",
                place,
                Message::new(w::NO_SHARE, args),
                sll::clause("5.4.1.1"),
            ));
        }
    }
}

/// 5.4.1.1, 5.4.2, 5.5.1 d: the KPIs by themselves.
fn indicators(kpis: &[Kpi], problems: &mut Vec<Problem>) {
    let secondary = |kpi: &Kpi| {
        library::find(kpi.node.get("kpi")).is_some_and(|entry| entry.role == Role::Secondary)
    };
    if !kpis.is_empty() && kpis.iter().all(secondary) {
        problems.push(doubt(
            "only_secondary",
            Place::root(KPIS.id),
            w::ONLY_SECONDARY,
            sll::clause("5.4.1.1"),
        ));
    }
    for kpi in kpis {
        ambition(kpi, problems);
        by_producing_less(kpi, problems);
        levels_without_result(kpi, problems);
        shares(kpi, problems);
        let years: Vec<_> = kpi.history.iter().map(|(year, _)| *year).collect();
        let run = consecutive_years(&years);
        if run < YEARS_OF_HISTORY.value && !years.is_empty() {
            problems.push(doubt(
                "short_history",
                kpi.place.field("history"),
                Message::new(
                    w::SHORT_HISTORY,
                    vec![kpi.name.clone().into(), run.to_string().into()],
                ),
                YEARS_OF_HISTORY.clause,
            ));
        }
    }
    if kpis.len() > MOST_KPIS {
        problems.push(doubt(
            "many_kpis",
            Place::root(KPIS.id),
            Message::new(w::MANY_KPIS, vec![MOST_KPIS.to_string().into()]),
            sll::clause(sw::TABLE_2),
        ));
    }
}

/// 4.2.3, 5.6.2 c, 5.6.2 g: what the result of a year rests on is there before the rate changes, and not before the year has ended.
fn days_of_cycles(draft: &Draft, problems: &mut Vec<Problem>) {
    for row in draft.root.rows(CYCLES.id) {
        let place = Place::default().row(CYCLES.id, row.id);
        let year = read_year(row.node.get("year"));
        let node = day(&row.node, "node");
        for (field, label) in [
            ("report_due", w::REPORT_DUE),
            ("verified_by", w::VERIFIED_BY),
            ("assessed_on", w::ASSESSED_ON),
        ] {
            let Some((year, on)) = year.zip(day(&row.node, field)) else {
                continue;
            };
            let said = || year.number().to_string().into();
            let message = if let Some(node) = node.filter(|node| *node < on) {
                let args = vec![
                    said(),
                    label.into(),
                    on.to_string().into(),
                    node.to_string().into(),
                ];
                Some(("after_node", Message::new(w::AFTER_NODE, args)))
            } else if on <= Day::last_of(year) {
                let args = vec![said(), label.into(), on.to_string().into()];
                Some(("within_year", Message::new(w::WITHIN_YEAR, args)))
            } else {
                None
            };
            problems.extend(
                message.map(|(code, message)| doubt(code, place.field(field), message, rw::NODE)),
            );
        }
    }
}

/// The lists of a KPI that have a row a year.
const YEARLY: [&str; 3] = ["history", "targets", RESULTS.id];

/// 5.4.3.2 c: no year stands twice in a list of a KPI, the level of the base year is the one of the history, and what is agreed or expected for a year is
/// of a year that is tested.
fn years(draft: &Draft, kpis: &[Kpi], terms: &Terms, problems: &mut Vec<Problem>) {
    for (kpi, row) in kpis.iter().zip(draft.root.rows(KPIS.id)) {
        for list in YEARLY {
            years_of_list(kpi, &row.node, list, terms, problems);
        }
        base_level(kpi, problems);
    }
}

fn years_of_list(
    kpi: &Kpi,
    node: &Node,
    list: &'static str,
    terms: &Terms,
    problems: &mut Vec<Problem>,
) {
    // Of a scheme without cycles the cycles are asked for first.
    let tested: Vec<Year> = terms.cycles.iter().filter_map(|row| row.year).collect();
    let mut before: Vec<Year> = Vec::new();
    for row in node.rows(list) {
        let Some(year) = read_year(row.node.get("year")) else {
            continue;
        };
        let place = kpi.place.row(list, row.id).field("year");
        let args = || vec![kpi.name.clone().into(), year.number().to_string().into()];
        if before.contains(&year) {
            problems.push(broken(
                "kpi_year_twice",
                place,
                Message::new(w::KPI_YEAR_TWICE, args()),
                rw::STAGE_TARGETS,
            ));
            continue;
        }
        before.push(year);
        let untested = !tested.is_empty() && !tested.contains(&year);
        // A row that says nothing but its year asks nothing.
        let filled = row.node.answers.iter();
        let mut filled = filled.filter(|(field, _)| !field.contains('.') && *field != "year");
        let filled = filled.any(|(_, typed)| !typed.trim().is_empty());
        let pattern = match list {
            "targets" => w::TARGET_UNTESTED,
            "history" => continue,
            _ => w::EXPECTED_UNTESTED,
        };
        if untested && filled {
            let message = Message::new(pattern, args());
            problems.push(doubt("untested_year", place, message, rw::STAGE_TARGETS));
        }
    }
}

/// 5.3.4 note 2: the base level, from which the improvement is counted, and the level of the same year in the history are one figure, or a reason says why
/// they differ.
fn base_level(kpi: &Kpi, problems: &mut Vec<Problem>) {
    let Some((year, level)) = kpi.base.0.zip(kpi.base.1) else {
        return;
    };
    let of_year = kpi.history.iter().find(|(of, _)| *of == year);
    let Some((_, known)) = of_year.filter(|(_, known)| *known != level) else {
        return;
    };
    let said = |level: Decimal| figure_said(grouped(level, None), &kpi.unit);
    let args = vec![
        kpi.name.clone().into(),
        year.number().to_string().into(),
        said(level),
        said(*known),
    ];
    problems.push(doubt(
        "base_and_history",
        kpi.place.field("base_level"),
        Message::new(w::BASE_AND_HISTORY, args),
        sll::clause(w::HISTORY_CLAUSE),
    ));
}

/// 5.4.3.2 c: every tested year has a stage target of each KPI, and no year stands twice.
fn cycles(kpis: &[Kpi], terms: &Terms, problems: &mut Vec<Problem>) {
    for (at, row) in terms.cycles.iter().enumerate() {
        let Some(year) = row.year else {
            continue;
        };
        let said = || year.number().to_string();
        let earlier = terms.cycles.iter().take(at);
        if earlier.into_iter().any(|one| one.year == Some(year)) {
            problems.push(broken(
                "year_twice",
                row.place.field("year"),
                Message::new(w::YEAR_TWICE, vec![said().into()]),
                rw::STAGE_TARGETS,
            ));
        }
        if let (Some(node), Some(due)) = (row.node, terms.due)
            && node >= due
            && let Some(message) = NodeEffect::AfterMaturity.message(year, node, due)
        {
            problems.push(doubt(
                "after_maturity",
                row.place.field("node"),
                message,
                rw::NODE,
            ));
        }
        for kpi in kpis {
            if kpi.in_year(year).target(year).is_none() {
                problems.push(broken(
                    "no_target",
                    kpi.place.field("targets"),
                    Message::new(w::NO_TARGET, vec![kpi.name.clone().into(), said().into()]),
                    rw::STAGE_TARGETS,
                ));
            }
            let unread = kpi.result(year).is_none_or(|result| {
                result.none.is_none() && result.levels.iter().all(Option::is_none)
            });
            // A report that was filed, and a year that is not tested any more, need no expectation.
            if unread && kpi.filed_in(year).is_none() && !terms.after_leaving(row) {
                problems.push(Problem {
                    strength: Strength::May,
                    ..broken(
                        "no_expected",
                        kpi.place.field("results"),
                        Message::new(w::NO_EXPECTED, vec![kpi.name.clone().into(), said().into()]),
                        rw::NODE,
                    )
                });
            }
        }
    }
}

/// Everything that makes a course or a loan impossible to work out, at the answer that has to be changed.
fn rates(draft: &Draft, kpis: &[Kpi], terms: &Terms, problems: &mut Vec<Problem>) {
    let joint = matches!(
        terms
            .agreement
            .as_ref()
            .map(|agreement| &agreement.combination),
        Some(Combination::All(_) | Combination::Any(_) | Combination::AtLeast(..))
    );
    // Steps that all KPIs share stand at the root.
    let of_kpi = |number: usize| {
        let kpi = kpis.get(number.saturating_sub(1));
        kpi.filter(|_| !joint)
            .map_or_else(Place::default, |kpi| kpi.place.clone())
    };
    let down = |tier: usize| {
        DOWNS
            .get(tier.saturating_sub(1))
            .copied()
            .unwrap_or("down_1")
    };
    let of_terms = |fault: &TermsFault| match fault {
        TermsFault::NoKpi | TermsFault::KpiCount => Place::root(KPIS.id),
        TermsFault::Benefit(kpi) => of_kpi(*kpi).field("down_1"),
        TermsFault::Penalty(kpi) => of_kpi(*kpi).field("deposit"),
        TermsFault::BenefitFalls(kpi, tier) => of_kpi(*kpi).field(down(*tier)),
        TermsFault::TierOrder(kpi, _) | TermsFault::TierCount(kpi) => kpis
            .get(kpi.saturating_sub(1))
            .map_or_else(|| Place::root(KPIS.id), |kpi| kpi.place.field("targets")),
        TermsFault::AtLeast => Place::root("least"),
        TermsFault::Weights | TermsFault::NotWhole => Place::root("combination"),
        TermsFault::Limits => Place::root("floor"),
    };
    let base = || {
        let lpr = matches!(&terms.base, Some(course::BaseRate::Lpr { .. }));
        Place::root(if lpr { QUOTES.id } else { "base_rate" })
    };
    let mut found: Vec<(Place, Message, Clause)> = Vec::new();
    if let Some(agreement) = &terms.agreement {
        let whole_course = terms.base.as_ref().zip(terms.drawn.zip(terms.due));
        if let Some((rate, (drawn, due))) = whole_course {
            // Tiers are judged whether a result is expected or not.
            let cycles = terms.tested(kpis);
            let leaving = terms.leaves.known().flatten();
            let after = leaving.and_then(|leaving| course::faults_after(rate, drawn, leaving));
            let faults = course::faults(agreement, rate, drawn, due, &cycles);
            for fault in faults.into_iter().chain(after) {
                let cycle = |number: usize| {
                    let row = terms.cycles.get(number.saturating_sub(1));
                    row.map_or_else(|| Place::root(CYCLES.id), |row| row.place.field("node"))
                };
                let place = match &fault {
                    CourseFault::Terms(fault) => of_terms(fault),
                    CourseFault::Term => Place::root("due"),
                    CourseFault::NoBase | CourseFault::BaseTwice(_) | CourseFault::Base(_) => {
                        base()
                    }
                    CourseFault::BaseBeyondLimits(_) => Place::root("floor"),
                    CourseFault::RateAfter(_) => Place::root(EVENTS.id),
                    CourseFault::NodeOrder(number) | CourseFault::NodeBackDated(number) => {
                        cycle(*number)
                    }
                    CourseFault::Kpi(_, fault) => of_terms(fault),
                };
                found.push((place, fault.message(), fault.clause()));
            }
        } else {
            let faults = terms_rules::faults(agreement);
            found.extend(
                faults
                    .iter()
                    .map(|fault| (of_terms(fault), fault.message(), rw::TABLE_3)),
            );
        }
    }
    if let Some(loan) = &terms.loan {
        let faults = interest::faults(loan);
        // The first drawing is a field of its own: the second movement is the first row.
        let movement = |number: usize, field: &str| {
            let row = draft.root.rows(MOVEMENTS.id).get(number.saturating_sub(2));
            row.map_or_else(
                || Place::root(MOVEMENTS.id),
                |row| Place::default().row(MOVEMENTS.id, row.id).field(field),
            )
        };
        // Every day lies outside a term that ends before it begins.
        let turned = faults.contains(&LoanFault::Term);
        for fault in faults {
            let place = match &fault {
                // Said of the course.
                LoanFault::Term if terms.agreement.is_some() && terms.base.is_some() => continue,
                LoanFault::OutsideTerm(_)
                | LoanFault::DrawnAtMaturity(_)
                | LoanFault::Overpaid(_)
                | LoanFault::NotDrawn
                    if turned =>
                {
                    continue;
                }
                LoanFault::Term => Place::root("due"),
                LoanFault::NotDrawn | LoanFault::Amount(1) => Place::root("amount"),
                LoanFault::Amount(number) => movement(*number, "amount"),
                LoanFault::OutsideTerm(number) | LoanFault::DrawnAtMaturity(number) => {
                    movement(*number, "day")
                }
                LoanFault::Overpaid(_) => Place::root(MOVEMENTS.id),
                LoanFault::Settlement => Place::root("settlement_day"),
            };
            found.push((place, fault.message(), rw::SCHEME));
        }
    }
    // One word on a place: the first fault is the one to mend.
    for (place, message, clause) in found {
        let said = problems
            .iter()
            .any(|problem| problem.code == "rate" && problem.place == place);
        if !said {
            problems.push(broken("rate", place, message, clause));
        }
    }
}

/// 5.4.3.2 a: a plan that names the repayment on the day of maturity repays everything by then. What no plan names is due on that day by itself.
fn last_repayment(draft: &Draft, terms: &Terms, problems: &mut Vec<Problem>) {
    let Some(loan) = terms
        .loan
        .as_ref()
        .filter(|loan| interest::faults(loan).is_empty())
    else {
        return;
    };
    let mut rows = draft.root.rows(MOVEMENTS.id).iter().rev();
    let last = rows.find(|row| day(&row.node, "day") == Some(loan.due));
    let left = loan.balance(loan.due).filter(|left| !left.is_zero());
    if let (Some(row), Some(left)) = (last, left) {
        let args = vec![loan.due.to_string().into(), rw::yuan(left)];
        problems.push(doubt(
            "left_at_maturity",
            Place::default().row(MOVEMENTS.id, row.id).field("amount"),
            Message::new(w::LEFT_AT_MATURITY, args),
            rw::SCHEME,
        ));
    }
}

/// The least and the most of a fixed rate in per cent a year that is not asked about: an interest of loans in CNY outside of them is most often a share, as
/// 0.032 for 3.2 %, or a figure of another unit, as 32 for 3.2.
const USUAL_RATES: (Decimal, Decimal) = (Decimal::ONE, Decimal::from_parts(15, 0, 0, false, 0));

/// 5.4.3.2 a: the fixed rate from which every rate and all interest is computed.
fn usual_rate(terms: &Terms, problems: &mut Vec<Problem>) {
    let Some(BaseRate::Fixed(rate)) = &terms.base else {
        return;
    };
    if !(USUAL_RATES.0..=USUAL_RATES.1).contains(rate) {
        let args = [*rate, USUAL_RATES.0, USUAL_RATES.1].map(|rate| grouped(rate, None).into());
        problems.push(doubt(
            "usual_rate",
            Place::root("base_rate"),
            Message::new(w::UNUSUAL_RATE, args.into()),
            sll::clause("5.4.3.2 a"),
        ));
    }
}

/// 5.4.3.2 e: what a contract chooses for a cycle without a result speaks of the rate. Whether the deposit of an earlier missed cycle is kept then, it has to
/// say as well, unless such a cycle counts as missed.
fn deposit_kept(draft: &Draft, problems: &mut Vec<Problem>) {
    let root = &draft.root;
    let no_result = NoResult::from_code(root.get("no_result"));
    let open = no_result.filter(|chosen| *chosen != NoResult::AsMissed);
    let costs = RateDirection::from_code(root.get("rate_direction"))
        .is_some_and(|direction| direction != RateDirection::Down);
    if let Some(chosen) = open.filter(|_| costs && root.get("penalty") == "deposit") {
        problems.push(doubt(
            "deposit_kept",
            Place::root("no_result"),
            Message::new(w::DEPOSIT_KEPT, vec![chosen.name().into()]),
            sll::clause("5.4.3.2 e"),
        ));
    }
}

/// 5.5.1: the best case stays within the authority of the approving level.
fn authority(terms: &Terms, problems: &mut Vec<Problem>) {
    let (Some(agreement), Some(base), Some(drawn), Some(due), Some(authority)) = (
        &terms.agreement,
        &terms.base,
        terms.drawn,
        terms.due,
        terms.authority,
    ) else {
        return;
    };
    let cycles = terms.cycles.iter().filter_map(|row| row.node);
    let cycles = cycles.filter(|node| *node < due).count();
    let lowest = base
        .steps(drawn)
        .and_then(|steps| steps.into_iter().map(|(_, rate)| rate).min());
    let best = lowest.and_then(|lowest| best_case(agreement, cycles, lowest));
    if let Some(message) = best.and_then(|best| rw::beyond_authority(best, authority)) {
        problems.push(doubt(
            "authority",
            Place::root("authority"),
            message,
            rw::AUTHORITY,
        ));
    }
}
