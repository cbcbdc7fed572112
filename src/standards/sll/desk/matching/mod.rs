//! 5.2.1, 5.5.1 b and table 1: whether a borrower may be taken, and which product fits the loan.
//!
//! Gates come first, the row of table 1 after them. Nothing is guessed: what is not known is asked, and where a condition of the row fails, table 1 has no
//! answer and a person has to judge.

pub mod words;

use crate::clause::Clause;
use crate::i18n::Text;
use words as w;

coded! {
    /// A fact as a person states it.
    Fact {
        /// 是.
        Yes = "yes", w::YES;
        /// 否.
        No = "no", w::NO;
        /// 未知.
        Unknown = "unknown", w::UNKNOWN;
    }
}

/// A condition as a person states it: a fact, or 不适用 with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// It holds, it does not, or it is not known.
    Is(Fact),
    /// 不适用, and why. Allowed for e and f only, and not without a reason.
    NotApplicable(String),
}

coded! {
    /// Table 1, column 1.
    LoanKind {
        /// 流动资金贷款: the company is looked at.
        WorkingCapital = "working_capital", w::WORKING_CAPITAL;
        /// 固定资产贷款（项目贷款）: the project is looked at.
        FixedAsset = "fixed_asset", w::FIXED_ASSET;
    }
}

coded! {
    /// Table 1, column 2: the class of the industry or of the use of funds, in the order in which they are looked at.
    Class {
        /// 目录内: in a catalogue or another green policy of the state or of Qinghai.
        Catalogue = "catalogue", w::CATALOGUE;
        /// 八行业: outside them, and one of the eight industries. Working capital only.
        EightIndustries = "eight_industries", w::EIGHT_INDUSTRIES;
        /// 青海重点: outside them, and supported by Qinghai. Working capital only.
        QinghaiKey = "qinghai_key", w::QINGHAI_KEY;
        /// 其他.
        Other = "other", w::OTHER;
    }
}

coded! {
    /// Table 1: whether the borrower is in an emissions trading scheme. The product is the same; it is recorded.
    Trading {
        /// 全国碳排放权交易市场.
        National = "national", w::NATIONAL;
        /// 地方碳排放权交易市场.
        Local = "local", w::LOCAL;
        /// 不属于.
        NotCovered = "not_covered", w::NOT_COVERED;
        /// 未知: to be recorded.
        Unknown = "unknown", w::UNKNOWN;
    }
}

coded! {
    /// 5.2.1 a to i.
    Gate {
        /// 依法设立.
        Established = "a", w::GATE_A;
        /// 经营合法合规.
        Lawful = "b", w::GATE_B;
        /// 申请信用合法合规.
        Application = "c", w::GATE_C;
        /// 场所、自有资金与偿还能力.
        Capacity = "d", w::GATE_D;
        /// 评级达到内部标准.
        Rating = "e", w::GATE_E;
        /// 提供担保.
        Collateral = "f", w::GATE_F;
        /// 无逃废债务等行为，未列入失信名单.
        Integrity = "g", w::GATE_G;
        /// 信用状况.
        Credit = "h", w::GATE_H;
        /// 其他相关条件.
        OtherConditions = "i", w::GATE_I;
    }
}

/// 5.2.1 h: any one of the three is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Credit {
    /// 信用状况良好.
    pub good: Fact,
    /// A bad record that was not malicious and was wholly repaid before the application.
    pub repaid: Fact,
    /// A repayment plan that the bank accepted.
    pub plan_accepted: Fact,
}

impl Credit {
    /// Whether the condition holds.
    pub fn fact(self) -> Fact {
        let all = [self.good, self.repaid, self.plan_accepted];
        if all.contains(&Fact::Yes) {
            Fact::Yes
        } else if all.contains(&Fact::Unknown) {
            Fact::Unknown
        } else {
            Fact::No
        }
    }
}

/// 5.2.1 a to i, as they are stated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gates {
    /// a, b, c and d.
    pub first: [Condition; 4],
    /// e: not applicable where the bank requires no rating.
    pub rating: Condition,
    /// f: not applicable where the credit terms suffice.
    pub collateral: Condition,
    /// g.
    pub integrity: Condition,
    /// h.
    pub credit: Credit,
    /// i.
    pub other: Condition,
}

/// Everything that the matching asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    /// Which loan.
    pub loan: LoanKind,
    /// 5.5.1 b: obsolete technology, or not compliant with policy or standards, whatever is upgraded.
    pub ruled_out: Fact,
    /// 5.2.1 a to i.
    pub gates: Gates,
    /// 5.2.1: whether the application came through 青信融.
    pub through_platform: Fact,
    /// 5.2.1: whether the bank may compute and query the carbon account.
    pub authorised: Fact,
    /// Table 1: whether industry or use of funds is in a catalogue or policy.
    pub in_catalogue: Fact,
    /// Table 1: whether the industry is one of the eight. Not asked for a project.
    pub eight: Fact,
    /// Table 1: whether Qinghai supports the industry. Not asked for a project.
    pub qinghai_key: Fact,
    /// Table 1, 目录内: whether the level that the policy asks for is met.
    pub level_met: Fact,
    /// Table 1, 八行业.
    pub trading: Trading,
    /// Table 1: whether there are plans and a need for efficiency and reduction; of a project, whether it has that effect.
    pub plan: Fact,
    /// Table 1: whether that is consistent with the green strategy of the state or of Qinghai.
    pub consistent: Fact,
}

coded! {
    /// Something that is still to be shown, or that failed.
    Point {
        /// 5.5.1 b.
        RuledOut = "ruled_out", w::P_RULED_OUT;
        /// 5.2.1: through which channel the application came.
        Platform = "through_platform", w::P_PLATFORM;
        /// 5.2.1: the authorisation.
        Authorised = "authorised", w::P_AUTHORISED;
        /// Table 1: catalogue.
        InCatalogue = "in_catalogue", w::P_CATALOGUE;
        /// Table 1: the eight industries.
        Eight = "eight", w::P_EIGHT;
        /// Table 1: supported by Qinghai.
        QinghaiKey = "qinghai_key", w::P_QINGHAI_KEY;
        /// Table 1: the level.
        LevelMet = "level_met", w::P_LEVEL;
        /// Table 1: trading scheme.
        Trading = "trading", w::P_TRADING;
        /// Table 1, working capital: plan and need.
        Plan = "plan", w::P_PLAN;
        /// Table 1, project: effect.
        Effect = "effect", w::P_EFFECT;
        /// Table 1: consistent with strategy.
        Consistent = "consistent", w::P_CONSISTENT;
        /// 5.2.1 a.
        Established = "a", w::GATE_A;
        /// 5.2.1 b.
        Lawful = "b", w::GATE_B;
        /// 5.2.1 c.
        Application = "c", w::GATE_C;
        /// 5.2.1 d.
        Capacity = "d", w::GATE_D;
        /// 5.2.1 e.
        Rating = "e", w::GATE_E;
        /// 5.2.1 f.
        Collateral = "f", w::GATE_F;
        /// 5.2.1 g.
        Integrity = "g", w::GATE_G;
        /// 5.2.1 h.
        Credit = "h", w::GATE_H;
        /// 5.2.1 i.
        OtherConditions = "i", w::GATE_I;
    }
}

impl Point {
    /// The clause that asks for it.
    pub const fn clause(self) -> Clause {
        match self {
            Self::RuledOut => w::RULED_OUT_CLAUSE,
            Self::Platform | Self::Authorised => w::AUTHORISATION_CLAUSE,
            Self::InCatalogue
            | Self::Eight
            | Self::QinghaiKey
            | Self::LevelMet
            | Self::Trading
            | Self::Plan
            | Self::Effect
            | Self::Consistent => w::TABLE_1,
            Self::Established => w::CLAUSE_A,
            Self::Lawful => w::CLAUSE_B,
            Self::Application => w::CLAUSE_C,
            Self::Capacity => w::CLAUSE_D,
            Self::Rating => w::CLAUSE_E,
            Self::Collateral => w::CLAUSE_F,
            Self::Integrity => w::CLAUSE_G,
            Self::Credit => w::CLAUSE_H,
            Self::OtherConditions => w::CLAUSE_I,
        }
    }
}

coded! {
    /// The products of table 1.
    Product {
        /// 绿色贷款或可持续挂钩贷款: the person chooses, and the choice is printed.
        GreenOrLinked = "green_or_linked", w::GREEN_OR_LINKED;
        /// 可持续挂钩贷款.
        Linked = "linked", w::LINKED;
    }
}

coded! {
    /// What the person chose where table 1 leaves a choice; printed.
    Chosen {
        /// 绿色贷款.
        Green = "green", w::GREEN;
        /// 可持续挂钩贷款.
        Linked = "linked", w::LINKED;
    }
}

impl Product {
    /// Whether the product leaves room for a choice.
    pub const fn offers(self, chosen: Chosen) -> bool {
        match (self, chosen) {
            (Self::GreenOrLinked, _) | (Self::Linked, Chosen::Linked) => true,
            (Self::Linked, Chosen::Green) => false,
        }
    }
}

coded! {
    /// The rows of table 1, in its order.
    Row {
        /// 流动资金贷款, 目录内, the level is met.
        WorkingMet = "working_met", w::ROW_WORKING_MET;
        /// The same, not yet met.
        WorkingNotYet = "working_not_yet", w::ROW_WORKING_NOT_YET;
        /// 八行业, in a trading scheme.
        WorkingTraded = "working_traded", w::ROW_TRADED;
        /// 八行业, in none.
        WorkingNotTraded = "working_not_traded", w::ROW_NOT_TRADED;
        /// 青海重点.
        WorkingKey = "working_key", w::ROW_KEY;
        /// 其他行业.
        WorkingOther = "working_other", w::ROW_WORKING_OTHER;
        /// 固定资产贷款, 目录内, the level is met.
        FixedMet = "fixed_met", w::ROW_FIXED_MET;
        /// The same, not yet met.
        FixedNotYet = "fixed_not_yet", w::ROW_FIXED_NOT_YET;
        /// 其他资金投向.
        FixedOther = "fixed_other", w::ROW_FIXED_OTHER;
    }
}

/// What the matching answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// 不予认定 (5.5.1 b), whatever else holds.
    RuledOut,
    /// 不满足基本条件 (5.2.1 a to i): no product.
    ConditionsUnmet,
    /// 5.2.1: applied through 青信融 without the authorisation that it asks for: no product.
    NotAuthorised,
    /// A product of table 1.
    Product(Product),
    /// 待补: what is missing decides.
    Pending,
    /// 未匹配，需人工判断: table 1 has no answer.
    Unmatched,
}

/// The answer, with what explains it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The answer.
    pub verdict: Verdict,
    /// The class of table 1; `None` where it is not known or not looked at.
    pub class: Option<Class>,
    /// The row of table 1 that gave the product.
    pub row: Option<Row>,
    /// What failed, and where.
    pub failed: Vec<Point>,
    /// What is not known and may change the answer: with a product, the product is 初步.
    pub missing: Vec<Point>,
    /// What is not known, has to be recorded and does not change the answer.
    pub to_record: Vec<Point>,
    /// The coverage by a trading scheme that is recorded (八行业).
    pub trading: Option<Trading>,
}

impl Match {
    /// 初步: there is a product, but something that may take it away is not known.
    pub fn preliminary(&self) -> bool {
        matches!(self.verdict, Verdict::Product(_)) && !self.missing.is_empty()
    }
}

/// What is wrong with how a condition is stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misstated {
    /// 不适用 stands where the condition always applies.
    AlwaysApplies(Gate),
    /// 不适用 without a reason.
    NoReason(Gate),
}

impl Gates {
    /// The conditions that can be stated, in order; h is made of three facts.
    fn stated(&self) -> [(Gate, Point, &Condition); 8] {
        let [a, b, c, d] = &self.first;
        [
            (Gate::Established, Point::Established, a),
            (Gate::Lawful, Point::Lawful, b),
            (Gate::Application, Point::Application, c),
            (Gate::Capacity, Point::Capacity, d),
            (Gate::Rating, Point::Rating, &self.rating),
            (Gate::Collateral, Point::Collateral, &self.collateral),
            (Gate::Integrity, Point::Integrity, &self.integrity),
            (Gate::OtherConditions, Point::OtherConditions, &self.other),
        ]
    }

    /// 5.2.1 e and f: where 不适用 stands without right or without a reason. Such a condition counts as not known.
    pub fn misstated(&self) -> Vec<Misstated> {
        let stated = self.stated().into_iter();
        stated
            .filter_map(|(gate, _, condition)| match condition {
                Condition::Is(_) => None,
                Condition::NotApplicable(_) if !may_not_apply(gate) => {
                    Some(Misstated::AlwaysApplies(gate))
                }
                Condition::NotApplicable(reason) => reason
                    .trim()
                    .is_empty()
                    .then_some(Misstated::NoReason(gate)),
            })
            .collect()
    }

    /// What failed and what is not known, in the order of the clause.
    fn open(&self) -> (Vec<Point>, Vec<Point>) {
        let (mut failed, mut missing) = (Vec::new(), Vec::new());
        let mut put = |point, fact| match fact {
            Fact::Yes => {}
            Fact::No => failed.push(point),
            Fact::Unknown => missing.push(point),
        };
        for (gate, point, condition) in self.stated() {
            // h stands before i.
            if gate == Gate::OtherConditions {
                put(Point::Credit, self.credit.fact());
            }
            put(
                point,
                match condition {
                    Condition::Is(fact) => *fact,
                    Condition::NotApplicable(reason)
                        if may_not_apply(gate) && !reason.trim().is_empty() =>
                    {
                        Fact::Yes
                    }
                    Condition::NotApplicable(_) => Fact::Unknown,
                },
            );
        }
        (failed, missing)
    }
}

/// 5.2.1 e and f: a rating is not always required, and credit terms may suffice. Every other condition always applies.
const fn may_not_apply(gate: Gate) -> bool {
    matches!(gate, Gate::Rating | Gate::Collateral)
}

/// Table 1: the first class that applies; `Err` names what is not known before it.
pub fn class_of(application: &Application) -> Result<Class, Point> {
    let of_company = [
        (application.eight, Class::EightIndustries, Point::Eight),
        (
            application.qinghai_key,
            Class::QinghaiKey,
            Point::QinghaiKey,
        ),
    ];
    // The eight industries and those that Qinghai supports have no row for a project: steel outside a catalogue is 其他.
    let of_company = match application.loan {
        LoanKind::WorkingCapital => &of_company[..],
        LoanKind::FixedAsset => &[],
    };
    let catalogue = (
        application.in_catalogue,
        Class::Catalogue,
        Point::InCatalogue,
    );
    for (fact, class, point) in std::iter::once(&catalogue).chain(of_company) {
        match fact {
            Fact::Yes => return Ok(*class),
            Fact::No => {}
            Fact::Unknown => return Err(*point),
        }
    }
    Ok(Class::Other)
}

/// 5.2.1, 5.5.1 b and table 1: the product that fits.
///
/// 不予认定 comes before everything. Then a gate that is not passed takes the product away, and a gate that is not known leaves it 初步. Where a condition
/// of the row fails, the standard gives no outcome: 未匹配，需人工判断.
pub fn match_product(application: &Application) -> Match {
    let mut found = Match {
        verdict: Verdict::RuledOut,
        class: None,
        row: None,
        failed: Vec::new(),
        missing: Vec::new(),
        to_record: Vec::new(),
        trading: None,
    };
    match application.ruled_out {
        Fact::Yes => {
            found.failed.push(Point::RuledOut);
            return found;
        }
        Fact::Unknown => found.missing.push(Point::RuledOut),
        Fact::No => {}
    }
    let (failed, missing) = application.gates.open();
    let unmet = !failed.is_empty();
    found.failed.extend(failed);
    found.missing.extend(missing);
    let unauthorised = match (application.through_platform, application.authorised) {
        (Fact::No, _) | (_, Fact::Yes) => false,
        (Fact::Yes, Fact::No) => {
            found.failed.push(Point::Authorised);
            true
        }
        (Fact::Yes, Fact::Unknown) => {
            found.missing.push(Point::Authorised);
            false
        }
        (Fact::Unknown, _) => {
            found.missing.push(Point::Platform);
            false
        }
    };
    if unmet || unauthorised {
        found.verdict = if unmet {
            Verdict::ConditionsUnmet
        } else {
            Verdict::NotAuthorised
        };
        return found;
    }
    found.verdict = match class_of(application) {
        Ok(class) => {
            found.class = Some(class);
            in_class(application, class, &mut found)
        }
        Err(point) => {
            found.missing.push(point);
            Verdict::Pending
        }
    };
    found
}

/// Table 1, columns 3 and 4.
fn in_class(application: &Application, class: Class, found: &mut Match) -> Verdict {
    let company = application.loan == LoanKind::WorkingCapital;
    let of_loan = |working, fixed| Some(if company { working } else { fixed });
    match class {
        Class::Catalogue => match application.level_met {
            Fact::Yes => {
                found.row = of_loan(Row::WorkingMet, Row::FixedMet);
                Verdict::Product(Product::GreenOrLinked)
            }
            Fact::No => {
                found.row = of_loan(Row::WorkingNotYet, Row::FixedNotYet);
                Verdict::Product(Product::Linked)
            }
            Fact::Unknown => {
                found.missing.push(Point::LevelMet);
                Verdict::Pending
            }
        },
        Class::EightIndustries => {
            found.trading = Some(application.trading);
            match application.trading {
                Trading::National | Trading::Local => found.row = Some(Row::WorkingTraded),
                Trading::NotCovered => found.row = Some(Row::WorkingNotTraded),
                Trading::Unknown => found.to_record.push(Point::Trading),
            }
            Verdict::Product(Product::Linked)
        }
        Class::QinghaiKey | Class::Other => {
            let plan = if company { Point::Plan } else { Point::Effect };
            let mut open = Vec::new();
            let mut unmet = false;
            for (fact, point) in [
                (application.plan, plan),
                (application.consistent, Point::Consistent),
            ] {
                match fact {
                    Fact::Yes => {}
                    Fact::No => {
                        found.failed.push(point);
                        unmet = true;
                    }
                    Fact::Unknown => open.push(point),
                }
            }
            if unmet {
                return Verdict::Unmatched;
            }
            if !open.is_empty() {
                found.missing.extend(open);
                return Verdict::Pending;
            }
            found.row = match class {
                Class::QinghaiKey => Some(Row::WorkingKey),
                _ => of_loan(Row::WorkingOther, Row::FixedOther),
            };
            Verdict::Product(Product::Linked)
        }
    }
}

coded! {
    /// The eight industries of table 1.
    EightIndustry {
        /// 发电（火力发电）.
        ThermalPower = "thermal_power", w::THERMAL_POWER;
        /// 钢铁.
        Steel = "steel", w::STEEL;
        /// 有色.
        NonFerrous = "non_ferrous", w::NON_FERROUS;
        /// 建材.
        BuildingMaterials = "building_materials", w::BUILDING_MATERIALS;
        /// 石化.
        Petrochemicals = "petrochemicals", w::PETROCHEMICALS;
        /// 化工.
        Chemicals = "chemicals", w::CHEMICALS;
        /// 造纸.
        Paper = "paper", w::PAPER;
        /// 民用航空.
        Aviation = "aviation", w::AVIATION;
    }
}

/// Table 1: which of the eight industries a code of GB/T 4754 belongs to, as a proposal that the person confirms; `Err` where the code is too short to say.
///
/// 发电 is 火力发电 alone: 4411 (火力发电) and 4412 (热电联产); a photovoltaic plant (4416) is not among them. Table 1 gives no codes for the other seven:
/// our reading takes the divisions of that name, 22, 25, 26, 30, 31, 32 and 56.
pub fn eight_industry(code: &str) -> Result<Option<EightIndustry>, Point> {
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    let industry = match digits.get(..2) {
        Some("22") => EightIndustry::Paper,
        Some("25") => EightIndustry::Petrochemicals,
        Some("26") => EightIndustry::Chemicals,
        Some("30") => EightIndustry::BuildingMaterials,
        Some("31") => EightIndustry::Steel,
        Some("32") => EightIndustry::NonFerrous,
        Some("56") => EightIndustry::Aviation,
        Some("44") => {
            return match digits.as_str() {
                "4411" | "4412" => Ok(Some(EightIndustry::ThermalPower)),
                // The division and the group 441 hold all ways of generating power.
                "44" | "441" => Err(Point::Eight),
                _ => Ok(None),
            };
        }
        Some(_) => return Ok(None),
        None => return Err(Point::Eight),
    };
    Ok(Some(industry))
}

/// What has to be said beside a product: a green loan does not follow from table 1 alone.
pub const fn beside(product: Product) -> Option<Text> {
    match product {
        Product::GreenOrLinked => Some(w::GREEN_LOAN_NEEDS),
        Product::Linked => None,
    }
}
