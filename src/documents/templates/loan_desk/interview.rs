//! 5.2.1, 5.5.1 b and table 1 as an interview: which question comes next, the application that the answers make, and the path that was taken.

use super::fields;
use super::words as w;
use crate::clause::Clause;
use crate::documents::{Choice, Node, Value};
use crate::i18n::Text;
use crate::standards::sll::desk::matching::words as mw;
use crate::standards::sll::desk::matching::{
    Application, Chosen, Condition, Credit, Fact, Gates, LoanKind, Match, Point, Product, Trading,
    Verdict, match_product,
};

/// A question of the interview.
pub struct Question {
    /// The field that asks it.
    pub id: &'static str,
    /// What it asks.
    pub label: Text,
    /// Its answers; none where words are typed.
    pub choices: &'static [Choice],
    /// The clause behind it.
    pub clause: Clause,
    /// Whether it is asked at all, given the answers before it.
    applies: fn(&Node) -> bool,
}

const fn question(
    id: &'static str,
    label: Text,
    choices: &'static [Choice],
    clause: Clause,
    applies: fn(&Node) -> bool,
) -> Question {
    Question {
        id,
        label,
        choices,
        clause,
        applies,
    }
}

const fn fact(point: Point, applies: fn(&Node) -> bool, id: &'static str) -> Question {
    question(id, point.name(), fields::FACTS, point.clause(), applies)
}

/// The questions, in the order in which they are asked: 5.5.1 b before everything, then 5.2.1, then table 1.
pub const QUESTIONS: &[Question] = &[
    question(
        "loan_kind",
        w::LOAN_KIND,
        fields::LOAN_KINDS,
        mw::TABLE_1,
        |_| true,
    ),
    fact(Point::RuledOut, |_| true, "ruled_out"),
    fact(Point::Established, fit, "gate_a"),
    fact(Point::Lawful, fit, "gate_b"),
    fact(Point::Application, fit, "gate_c"),
    fact(Point::Capacity, fit, "gate_d"),
    question("gate_e", mw::GATE_E, fields::CONDITIONS, mw::CLAUSE_E, fit),
    question(
        "gate_e_reason",
        w::GATE_E_REASON,
        &[],
        mw::CLAUSE_E,
        |root| fit(root) && root.get("gate_e") == NOT_APPLICABLE,
    ),
    question("gate_f", mw::GATE_F, fields::CONDITIONS, mw::CLAUSE_F, fit),
    question(
        "gate_f_reason",
        w::GATE_F_REASON,
        &[],
        mw::CLAUSE_F,
        |root| fit(root) && root.get("gate_f") == NOT_APPLICABLE,
    ),
    fact(Point::Integrity, fit, "gate_g"),
    question(
        "credit_good",
        mw::CREDIT_GOOD,
        fields::FACTS,
        mw::CLAUSE_H,
        fit,
    ),
    question(
        "credit_repaid",
        mw::CREDIT_REPAID,
        fields::FACTS,
        mw::CLAUSE_H,
        |root| fit(root) && root.get("credit_good") != YES,
    ),
    question(
        "credit_plan",
        mw::CREDIT_PLAN,
        fields::FACTS,
        mw::CLAUSE_H,
        |root| fit(root) && root.get("credit_good") != YES && root.get("credit_repaid") != YES,
    ),
    fact(Point::OtherConditions, fit, "gate_i"),
    fact(Point::Platform, fit, "through_platform"),
    fact(
        Point::Authorised,
        |root| fit(root) && root.get("through_platform") != NO,
        "authorised",
    ),
    fact(Point::InCatalogue, passed, "in_catalogue"),
    fact(
        Point::LevelMet,
        |root| passed(root) && root.get("in_catalogue") == YES,
        "level_met",
    ),
    fact(Point::Eight, outside_catalogue, "eight"),
    question(
        "trading",
        mw::P_TRADING,
        fields::TRADINGS,
        mw::TABLE_1,
        |root| outside_catalogue(root) && root.get("eight") == YES,
    ),
    fact(
        Point::QinghaiKey,
        |root| outside_catalogue(root) && root.get("eight") == NO,
        "qinghai_key",
    ),
    question(
        "plan",
        w::PLAN_OR_EFFECT,
        fields::FACTS,
        mw::TABLE_1,
        by_conditions,
    ),
    fact(Point::Consistent, by_conditions, "consistent"),
    question("chosen", w::CHOSEN, fields::CHOSEN, mw::TABLE_1, |root| {
        passed(root) && root.get("level_met") == YES && root.get("in_catalogue") == YES
    }),
    question("judged", w::JUDGED, fields::YES_NO, mw::TABLE_1, unmatched),
    question(
        "judged_reason",
        w::JUDGED_REASON,
        &[],
        mw::TABLE_1,
        |root| unmatched(root) && !root.get("judged").is_empty(),
    ),
];

const YES: &str = Fact::Yes.code();
const NO: &str = Fact::No.code();
/// 不适用, of 5.2.1 e and f.
pub const NOT_APPLICABLE: &str = "not_applicable";

/// 5.5.1 b does not end the interview.
fn fit(root: &Node) -> bool {
    root.get("ruled_out") != YES
}

/// Neither 5.5.1 b nor a condition of 5.2.1 ends it.
fn passed(root: &Node) -> bool {
    let found = match_product(&application(root, LoanKind::WorkingCapital));
    !matches!(
        found.verdict,
        Verdict::RuledOut | Verdict::ConditionsUnmet | Verdict::NotAuthorised
    )
}

fn outside_catalogue(root: &Node) -> bool {
    passed(root)
        && root.get("in_catalogue") == NO
        && root.get("loan_kind") == LoanKind::WorkingCapital.code()
}

/// Table 1: 青海重点, 其他, and every project outside the catalogue.
fn by_conditions(root: &Node) -> bool {
    let project = root.get("loan_kind") == LoanKind::FixedAsset.code();
    let other = root.get("eight") == NO && [YES, NO].contains(&root.get("qinghai_key"));
    passed(root) && root.get("in_catalogue") == NO && (project || other)
}

fn unmatched(root: &Node) -> bool {
    matched(root).is_some_and(|found| found.verdict == Verdict::Unmatched)
        && !root.get("consistent").is_empty()
}

/// Whether question number `at` is on the page: it is asked, and every question before it that is asked was answered.
pub fn reached(root: &Node, at: usize) -> bool {
    let before = QUESTIONS.iter().take(at);
    let answered =
        |question: &Question| !root.get(question.id).trim().is_empty() || !(question.applies)(root);
    QUESTIONS
        .get(at)
        .is_some_and(|question| (question.applies)(root))
        && before.into_iter().all(answered)
}

/// Whether the question of a field is on the page.
pub fn asks(root: &Node, id: &str) -> bool {
    let at = QUESTIONS.iter().position(|question| question.id == id);
    at.is_some_and(|at| reached(root, at))
}

/// Whether every question that is asked was answered.
pub fn finished(root: &Node) -> bool {
    QUESTIONS
        .iter()
        .all(|question| !root.get(question.id).trim().is_empty() || !(question.applies)(root))
}

/// The questions that were asked and answered, with the answers.
pub fn path(root: &Node) -> Vec<(&'static Question, Value)> {
    let asked = QUESTIONS
        .iter()
        .filter(|question| (question.applies)(root) && !root.get(question.id).trim().is_empty());
    asked
        .map(|question| {
            let typed = root.get(question.id);
            let chosen = question
                .choices
                .iter()
                .find(|choice| choice.code == typed)
                .map(|choice| Value::Words(choice.label.into()));
            let value = chosen.unwrap_or_else(|| crate::documents::paper::typed(typed));
            (question, value)
        })
        .collect()
}

fn stated(root: &Node, field: &str) -> Fact {
    Fact::from_code(root.get(field)).unwrap_or(Fact::Unknown)
}

fn condition(root: &Node, field: &str, reason: &str) -> Condition {
    if root.get(field) == NOT_APPLICABLE {
        Condition::NotApplicable(root.get(reason).to_owned())
    } else {
        Condition::Is(stated(root, field))
    }
}

/// The application as far as it was answered; what was not asked is not known, which changes nothing where it is not asked.
fn application(root: &Node, loan: LoanKind) -> Application {
    let is = |field: &str| Condition::Is(stated(root, field));
    Application {
        loan,
        ruled_out: stated(root, "ruled_out"),
        gates: Gates {
            first: ["gate_a", "gate_b", "gate_c", "gate_d"].map(is),
            rating: condition(root, "gate_e", "gate_e_reason"),
            collateral: condition(root, "gate_f", "gate_f_reason"),
            integrity: is("gate_g"),
            credit: Credit {
                good: stated(root, "credit_good"),
                repaid: stated(root, "credit_repaid"),
                plan_accepted: stated(root, "credit_plan"),
            },
            other: is("gate_i"),
        },
        through_platform: stated(root, "through_platform"),
        authorised: stated(root, "authorised"),
        in_catalogue: stated(root, "in_catalogue"),
        eight: stated(root, "eight"),
        qinghai_key: stated(root, "qinghai_key"),
        level_met: stated(root, "level_met"),
        trading: Trading::from_code(root.get("trading")).unwrap_or(Trading::Unknown),
        plan: stated(root, "plan"),
        consistent: stated(root, "consistent"),
    }
}

/// What the answers so far match; `None` while the kind of loan is not known.
pub fn matched(root: &Node) -> Option<Match> {
    let loan = LoanKind::from_code(root.get("loan_kind"))?;
    Some(match_product(&application(root, loan)))
}

/// The kind of loan; `None` where it is not known.
pub fn loan_kind(root: &Node) -> Option<LoanKind> {
    LoanKind::from_code(root.get("loan_kind"))
}

/// Whether the answers lead to no sustainability-linked loan, so that nothing of a scheme is asked: 5.5.1 b, 5.2.1, a green loan that was chosen, or a
/// person's judgement where table 1 has no answer.
pub fn ended(root: &Node) -> bool {
    let Some(found) = matched(root) else {
        return false;
    };
    match found.verdict {
        Verdict::RuledOut | Verdict::ConditionsUnmet | Verdict::NotAuthorised => true,
        Verdict::Product(Product::GreenOrLinked) => root.get("chosen") == Chosen::Green.code(),
        Verdict::Unmatched => finished(root) && root.get("judged") == NO,
        Verdict::Product(Product::Linked) | Verdict::Pending => false,
    }
}
