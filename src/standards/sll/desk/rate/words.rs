//! The words of the rate: names of choices and outcomes, the formulas, and what makes an agreement or a loan unfit to compute by.

use super::CENTS;
use super::benefit::{Effect, break_even, net};
use super::course::{CourseFault, CycleRate, NodeEffect};
use super::interest::{Bill, DayCount, LoanFault, Part, round_year};
use super::outcome::{Change, Judgement, Outcome};
use super::terms::{NoResult, Relation, TermsFault};
use crate::clause::Clause;
use crate::i18n::{Arg, Message, Text};
use crate::measure::{Day, Decimal, Places, difference, grouped};
use crate::standards::sll::clause;

/// 5.4.3.1, table 3.
pub const TABLE_3: Clause = clause("5.4.3.1 表 3");
/// 5.4.3.2 a: amount, term, repayment cycle, base rate.
pub const SCHEME: Clause = clause("5.4.3.2 a");
/// 5.4.3.2 c: the stage targets of each cycle.
pub const STAGE_TARGETS: Clause = clause("5.4.3.2 c");
/// 5.5.1: the discount stays within the authority of the approving level.
pub const AUTHORITY: Clause = clause("5.5.1");
/// 5.6.2 g: from the corresponding node on.
pub const NODE: Clause = clause("5.6.2 g");
/// 5.5.1 f: a loan leaves the sustainability-linked loans.
pub const LEAVING: Clause = clause("5.5.1 f");

/// 向下浮动.
pub const DOWN: Text = Text::new("向下浮动", "Downward");
/// 向上浮动.
pub const UP: Text = Text::new("向上浮动", "Upward");
/// 双向浮动.
pub const BOTH: Text = Text::new("双向浮动", "Two-way");

/// 视同未达标.
pub const AS_MISSED: Text = Text::new("视同未达标", "Treated as missed");
/// 维持现利率.
pub const KEEP_RATE: Text = Text::new("维持现利率", "Current rate kept");
/// 取消已有优惠.
pub const DROP_BENEFIT: Text = Text::new("取消已有优惠", "Existing discount cancelled");

/// 独立.
pub const INDEPENDENT: Text = Text::new("独立", "Independent");
/// 保持.
pub const HELD: Text = Text::new("保持", "Held");
/// 累计.
pub const CUMULATIVE: Text = Text::new("累计", "Cumulative");

/// What the relation of cycles means, printed beside 5.6.2 g: 独立.
pub const INDEPENDENT_MEANS: Text = Text::new(
    "每期利率 = 当期基础利率 + 当期调整，与上期结果无关",
    "Rate of each cycle = base rate of the cycle + adjustment of the cycle, whatever came before",
);
/// The same: 保持.
pub const HELD_MEANS: Text = Text::new(
    "当期调整不为 0 的，利率 = 当期基础利率 + 当期调整；当期调整为 0 的，与基础利率的差保持上期水平",
    "Where the adjustment is not 0, rate = base rate + adjustment; where it is 0, the margin over the base rate stays as in the previous cycle",
);
/// The same: 累计.
pub const CUMULATIVE_MEANS: Text = Text::new(
    "每期在上期利率与基础利率之差上再加当期调整",
    "Each adjustment is added to the margin over the base rate of the previous cycle",
);

/// What a cycle without a result does: 视同未达标.
pub const AS_MISSED_MEANS: Text = Text::new(
    "未披露或不可判定的，按未达标处理",
    "A cycle that is not reported or cannot be determined counts as missed",
);
/// The same: 维持现利率.
pub const KEEP_RATE_MEANS: Text = Text::new(
    "未披露或不可判定的，与基础利率的差保持不变",
    "Where a cycle is not reported or cannot be determined, the margin over the base rate stays",
);
/// The same: 取消已有优惠.
pub const DROP_BENEFIT_MEANS: Text = Text::new(
    "未披露或不可判定的，低于基础利率的恢复为基础利率，高于基础利率的不变",
    "Where a cycle is not reported or cannot be determined, a rate below the base rate returns to it and a rate above stays",
);
/// The standard has no rule for a report that does not come.
pub const NO_RULE: Text = Text::new(
    "标准未规定未披露时的处理，须由合同约定",
    "The standard has no rule for an absent report; the contract decides",
);

/// 求和.
pub const SUM: Text = Text::new("求和", "Sum");
/// 加权.
pub const WEIGHTED: Text = Text::new("加权", "Weighted");
/// 全部.
pub const ALL: Text = Text::new("全部", "All");
/// 任一.
pub const ANY: Text = Text::new("任一", "Any");
/// 至少 m 项.
pub const AT_LEAST: Text = Text::new("至少 {0} 项", "At least {0}");

/// 未折算: a deposit whose cost is not known.
pub const NOT_CONVERTED: Text = Text::new("未折算", "Not converted");

/// The formula of a part of interest.
pub const INTEREST_FORMULA: Text = Text::new(
    "余额 × 年利率 × 天数 ÷ {0}",
    "Balance × annual rate × days ÷ {0}",
);
/// The formula of an effect.
pub const EFFECT_FORMULA: Text = Text::new(
    "按基础利率计的利息 − 按方案计的利息，合计后四舍五入一次",
    "Interest at the base rate − interest under the scheme, rounded once after adding up",
);
/// The formula of the break-even point.
pub const BREAK_EVEN_FORMULA: Text = Text::new(
    "费用 ÷（Σ 余额 × 天数 ÷ {0}）× 10,000",
    "Cost ÷ (Σ balance × days ÷ {0}) × 10,000",
);
/// The formula of the net benefit.
pub const NET_FORMULA: Text = Text::new("节省的利息 − 费用", "Interest saved − cost");
/// The formula of a deposit's cost.
pub const DEPOSIT_FORMULA: Text = Text::new(
    "保证金 ×（贷款利率 − 存款利率）× 天数 ÷ {0}",
    "Deposit × (loan rate − deposit rate) × days ÷ {0}",
);
/// One part of interest with its figures.
pub const PART_WORKING: Text = Text::new(
    "{0} × {1}% × {2} ÷ {3} = {4}",
    "{0} × {1}% × {2} ÷ {3} = {4}",
);

/// An effect whose balance and rates stay the same, with its figures.
pub const EFFECT_WORKING: Text = Text::new(
    "{0} ×（{1}% − {2}%）× {3} ÷ {4} = {5}",
    "{0} × ({1}% − {2}%) × {3} ÷ {4} = {5}",
);
/// Any effect, with its figures: the exact amounts are subtracted, of which two places are shown.
pub const EFFECT_SUMS: Text = Text::new(
    "按基础利率 {0} − 按方案 {1} = {2}（按未取整数相减后四舍五入）",
    "{0} at the base rate − {1} under the scheme = {2} (unrounded amounts subtracted, then rounded)",
);
/// The rate of a cycle, with its figures.
pub const RATE_WORKING: Text = Text::new("{0}% {1} {2}% = {3}%", "{0}% {1} {2}% = {3}%");
/// The break-even point with its figures.
pub const BREAK_EVEN_WORKING: Text = Text::new(
    "{0} ÷（{1} ÷ {2}）× 10,000 = {3} bp",
    "{0} ÷ ({1} ÷ {2}) × 10,000 = {3} bp",
);
/// The net benefit with its figures.
pub const NET_WORKING: Text = Text::new("{0} − {1} = {2}", "{0} − {1} = {2}");
/// What is charged, period by period.
pub const BILLED_WORKING: Text = Text::new("{0} = {1}", "{0} = {1}");

/// An effect that is saved.
pub const SAVED: Text = Text::new("节省 {0} 元", "CNY {0} saved");
/// An effect that is paid more.
pub const MORE: Text = Text::new("多付 {0} 元", "CNY {0} more");
/// What is charged differs from the exact figure.
pub const BILLED_DIFFERS: Text = Text::new(
    "精确差额为 {0} 元；按结息期分别取整到分后，合计为 {1} 元。",
    "The exact difference is CNY {0}; with each settlement period rounded to the cent it is CNY {1}.",
);
/// A round year, beside the figure by days.
pub const ROUND_YEAR: Text = Text::new(
    "按整年（360 ÷ 360）计为 {0} 元；按实际天数 {1} 天计为 {2} 元",
    "CNY {0} for a round year (360 ÷ 360); CNY {2} by {1} actual days",
);
/// A node that comes too late.
pub const AFTER_MATURITY: Text = Text::new(
    "{0} 年考核的利率生效日 {1} 不早于到期日 {2}，不影响利率‖。可改为更早的日期，或约定其他优惠",
    "The {0} assessment takes effect on {1}, not before maturity on {2}, and does not affect the rate‖. Choose an earlier date or agree on another benefit",
);
/// A node after the loan was taken out.
pub const AFTER_TRANSFER: Text = Text::new(
    "{0} 年：贷款已调出可持续挂钩贷款，不再考核",
    "{0}: the loan is no longer sustainability-linked and is not assessed",
);
/// The best case lies beyond the authority.
pub const BEYOND_AUTHORITY: Text = Text::new(
    "最大优惠 {0} bp 超出审批权限 {1} bp‖，请报有权审批行或调整方案",
    "The largest discount of {0} bp exceeds the approval authority of {1} bp‖: submit it to the competent level or change the scheme",
);

/// 达标, with its tier.
pub const MET_TIER: Text = Text::new("达标，第 {0} 档", "Tier {0} met");
/// 未达标.
pub const MISSED: Text = Text::new("未达标", "Missed");
/// 未披露.
pub const NOT_REPORTED: Text = Text::new("未披露", "Not reported");
/// 不可判定.
pub const UNDETERMINABLE: Text = Text::new("不可判定", "Cannot be determined");
/// 已调出.
pub const TRANSFERRED_OUT: Text = Text::new("已调出", "Declassified");
/// An adjustment.
pub const ADJUSTED: Text = Text::new("{0} bp", "{0} bp");
/// Table 3: the deposit that becomes due beside the rate.
pub const MORE_DEPOSIT: Text = Text::new("增加保证金 {0} 元", "deposit + CNY {0}");
/// Table 3: another benefit than a lower rate is earned.
pub const OTHER_EARNED: Text = Text::new("给予约定的其他优惠", "other agreed benefit granted");
/// What follows beside the rate.
const BESIDE: Text = Text::new("{0}；{1}", "{0}; {1}");

const NO_KPI: Text = Text::new(
    "尚未设置关键绩效指标‖，请至少设置一项",
    "No KPI is set‖: set at least one",
);
const BENEFIT: Text = Text::new(
    "第 {0} 项指标的优惠与利率调整方向不符‖，请按表 3 填写",
    "The benefit of KPI {0} does not fit the direction of the rate adjustment‖: enter it according to table 3",
);
const PENALTY: Text = Text::new(
    "第 {0} 项指标未达标时的处理与利率调整方向不符‖，请按表 3 填写",
    "The consequence of missing KPI {0} does not fit the direction of the rate adjustment‖: enter it according to table 3",
);
const BENEFIT_FALLS: Text = Text::new(
    "第 {0} 项指标第 {1} 档的优惠小于前一档‖，较高档的优惠不应减少",
    "The discount of tier {1} of KPI {0} is smaller than that of the tier before‖: a higher tier must not earn less",
);
const TIER_ORDER: Text = Text::new(
    "第 {0} 项指标第 {1} 档的目标不严于前一档‖，请由易到难填写",
    "The target of tier {1} of KPI {0} is not stricter than the tier before‖: enter the tiers from easy to hard",
);
const TIER_COUNT: Text = Text::new(
    "第 {0} 项指标的目标档数与优惠档数不一致‖，请逐档填写",
    "KPI {0} has a different number of targets and discounts‖: enter both for each tier",
);
const KPI_COUNT: Text = Text::new(
    "指标项数与调整幅度的项数不一致‖，请逐项填写",
    "There are more or fewer KPIs than adjustments‖: enter one for each KPI",
);
const AT_LEAST_FAULT: Text = Text::new(
    "“至少 m 项”的项数须在 1 与指标项数之间",
    "The number in “at least m” must lie between 1 and the number of KPIs",
);
const WEIGHTS: Text = Text::new(
    "各指标权重须大于 0，合计为 1",
    "The weights must be above 0 and sum to 1",
);
const NOT_WHOLE: Text = Text::new(
    "按所填权重，有的结果不是整数基点‖，请调整权重或幅度",
    "With these weights some results are not whole basis points‖: change the weights or the adjustments",
);
const LIMITS: Text = Text::new(
    "利率下限、上限须为 0 至 100 之间、小数不超过四位的年利率，且下限不高于上限",
    "Floor and cap must be annual rates from 0 to 100 with at most four decimals, the floor not above the cap",
);
const TERM: Text = Text::new(
    "到期日须晚于放款日",
    "The maturity date must be after the drawdown date",
);
const NO_BASE: Text = Text::new(
    "放款日没有基础利率‖，请填写放款日起适用的 LPR",
    "There is no base rate on the drawdown date‖: enter the LPR that applies from that day",
);
const BASE_TWICE: Text = Text::new(
    "{0} 填写了两个 LPR‖，请保留一个",
    "Two LPRs are entered for {0}‖: keep one",
);
const BASE: Text = Text::new(
    "{0} 起的基础利率不是 0 至 100 之间、小数不超过四位的年利率",
    "The base rate from {0} is not an annual rate from 0 to 100 with at most four decimals",
);
const BASE_BEYOND: Text = Text::new(
    "{0} 起的基础利率在利率上下限之外‖，请核对上下限",
    "The base rate from {0} lies outside floor and cap‖: check both",
);
const RATE_AFTER: Text = Text::new(
    "调出后 {0} 起的利率不是 0 至 100 之间、小数不超过四位的年利率‖，请核对调出后的加减点",
    "The rate from {0}, after declassification, is not an annual rate from 0 to 100 with at most four decimals‖: check the spread agreed for then",
);
const NODE_ORDER: Text = Text::new(
    "第 {0} 期的利率生效日须晚于放款日和上一期的利率生效日",
    "The effective date of cycle {0} must be after the drawdown date and after that of the cycle before",
);
const NODE_BACK_DATED: Text = Text::new(
    "第 {0} 期的利率生效日须晚于考核年度的最后一日‖，利率不作追溯调整",
    "The effective date of cycle {0} must be after the last day of the assessment year‖: a rate is never back-dated",
);
const OF_CYCLE: Text = Text::new("第 {0} 期：{1}", "Cycle {0}: {1}");
const NOT_DRAWN: Text = Text::new(
    "放款日没有提款‖，请填写首次提款金额",
    "There is no drawdown on the drawdown date‖: enter the amount of the first drawdown",
);
const FIRST_AMOUNT: Text = Text::new(
    "首次放款金额须不为 0，小数不超过两位，且小于 10 万亿元",
    "The amount of the first drawdown must not be 0, have at most two decimals and be below CNY 10 trillion",
);
const AMOUNT: Text = Text::new(
    "首次放款后第 {0} 笔金额须不为 0，小数不超过两位，且小于 10 万亿元",
    "Amount {0} after the first drawdown must not be 0, have at most two decimals and be below CNY 10 trillion",
);
const OUTSIDE_TERM: Text = Text::new(
    "首次放款后第 {0} 笔提款或还本不在贷款期限内‖，日期应在放款日至到期日之间",
    "Drawdown or repayment {0} after the first drawdown lies outside the term of the loan‖: its date must be from the drawdown date to maturity",
);
const DRAWN_AT_MATURITY: Text = Text::new(
    "首次放款后第 {0} 笔提款在到期日‖，到期日只能还本",
    "Movement {0} after the first drawdown is a drawdown on the maturity date‖: only a repayment may fall on that day",
);
const OVERPAID: Text = Text::new(
    "{0} 的余额小于 0 或过大‖，请核对提款与还款",
    "The balance on {0} is below 0 or too large‖: check drawdowns and repayments",
);
const SETTLEMENT: Text = Text::new(
    "结息日须为 1 至 31 日，结息月须为 1 至 12 月",
    "The settlement day must be 1 to 31, the months 1 to 12",
);

fn number(figure: usize) -> Arg {
    figure.to_string().into()
}

/// The number of a movement among those after the first drawing, which a person fills in apart from them.
fn later(movement: usize) -> Arg {
    number(movement.saturating_sub(1))
}

/// An amount in 元, as it is printed.
pub fn yuan(amount: Decimal) -> Arg {
    grouped(amount, Some(CENTS)).into()
}

/// A rate in per cent with two places, or with as many as it has.
pub fn rate(rate: Decimal) -> String {
    let places = rate.normalize().scale().max(2);
    grouped(rate, Some(Places(places)))
}

impl Relation {
    /// What the relation does, printed beside 5.6.2 g.
    pub const fn means(self) -> Text {
        match self {
            Self::Independent => INDEPENDENT_MEANS,
            Self::Held => HELD_MEANS,
            Self::Cumulative => CUMULATIVE_MEANS,
        }
    }
}

impl NoResult {
    /// What the choice does.
    pub const fn means(self) -> Text {
        match self {
            Self::AsMissed => AS_MISSED_MEANS,
            Self::KeepRate => KEEP_RATE_MEANS,
            Self::DropBenefit => DROP_BENEFIT_MEANS,
        }
    }
}

impl TermsFault {
    /// What is wrong, and what to do.
    pub fn message(&self) -> Message {
        match self {
            Self::NoKpi => NO_KPI.into(),
            Self::Benefit(kpi) => Message::new(BENEFIT, vec![number(*kpi)]),
            Self::Penalty(kpi) => Message::new(PENALTY, vec![number(*kpi)]),
            Self::BenefitFalls(kpi, tier) => {
                Message::new(BENEFIT_FALLS, vec![number(*kpi), number(*tier)])
            }
            Self::TierOrder(kpi, tier) => {
                Message::new(TIER_ORDER, vec![number(*kpi), number(*tier)])
            }
            Self::TierCount(kpi) => Message::new(TIER_COUNT, vec![number(*kpi)]),
            Self::KpiCount => KPI_COUNT.into(),
            Self::AtLeast => AT_LEAST_FAULT.into(),
            Self::Weights => WEIGHTS.into(),
            Self::NotWhole => NOT_WHOLE.into(),
            Self::Limits => LIMITS.into(),
        }
    }
}

impl CourseFault {
    /// What is wrong, and what to do.
    pub fn message(&self) -> Message {
        let day = |day: &Day| vec![day.to_string().into()];
        match self {
            Self::Terms(fault) => fault.message(),
            Self::Term => TERM.into(),
            Self::NoBase => NO_BASE.into(),
            Self::BaseTwice(on) => Message::new(BASE_TWICE, day(on)),
            Self::Base(from) => Message::new(BASE, day(from)),
            Self::BaseBeyondLimits(from) => Message::new(BASE_BEYOND, day(from)),
            Self::RateAfter(from) => Message::new(RATE_AFTER, day(from)),
            Self::NodeOrder(cycle) => Message::new(NODE_ORDER, vec![number(*cycle)]),
            Self::NodeBackDated(cycle) => Message::new(NODE_BACK_DATED, vec![number(*cycle)]),
            Self::Kpi(cycle, fault) => {
                Message::new(OF_CYCLE, vec![number(*cycle), fault.message().into()])
            }
        }
    }

    /// The clause that is not met.
    pub const fn clause(&self) -> Clause {
        match self {
            Self::Terms(_) => TABLE_3,
            Self::Term
            | Self::NoBase
            | Self::BaseTwice(_)
            | Self::Base(_)
            | Self::BaseBeyondLimits(_) => SCHEME,
            Self::RateAfter(_) => LEAVING,
            Self::NodeOrder(_) | Self::NodeBackDated(_) => NODE,
            Self::Kpi(..) => STAGE_TARGETS,
        }
    }
}

impl LoanFault {
    /// What is wrong, and what to do.
    pub fn message(&self) -> Message {
        match self {
            Self::Term => TERM.into(),
            Self::NotDrawn => NOT_DRAWN.into(),
            Self::Amount(0 | 1) => FIRST_AMOUNT.into(),
            Self::Amount(at) => Message::new(AMOUNT, vec![later(*at)]),
            Self::OutsideTerm(at) => Message::new(OUTSIDE_TERM, vec![later(*at)]),
            Self::DrawnAtMaturity(at) => Message::new(DRAWN_AT_MATURITY, vec![later(*at)]),
            Self::Overpaid(day) => Message::new(OVERPAID, vec![day.to_string().into()]),
            Self::Settlement => SETTLEMENT.into(),
        }
    }
}

impl Outcome {
    /// What a person reads.
    pub fn name(self) -> Message {
        match self {
            Self::Met(tier) => Message::new(MET_TIER, vec![number(tier)]),
            Self::Missed => MISSED.into(),
            Self::NotReported => NOT_REPORTED.into(),
            Self::Undeterminable => UNDETERMINABLE.into(),
            Self::TransferredOut => TRANSFERRED_OUT.into(),
        }
    }
}

impl Change {
    /// What a person reads: −10 bp, or what the contract chose for a cycle without a result.
    pub fn name(self) -> Message {
        match self {
            Self::Adjust(bp) => {
                let shown = grouped(Decimal::from(bp), None);
                let signed = if bp > 0 {
                    ["+", &shown].concat()
                } else {
                    shown
                };
                Message::new(ADJUSTED, vec![signed.into()])
            }
            Self::Keep => KEEP_RATE.into(),
            Self::DropBenefit => DROP_BENEFIT.into(),
        }
    }
}

impl Judgement {
    /// Table 3: what follows beside the rate: the deposit that becomes due, another benefit that is earned. `None` where the rate is all.
    pub fn besides(&self) -> Option<Message> {
        let deposit = (self.deposit > Decimal::ZERO)
            .then(|| Message::new(MORE_DEPOSIT, vec![yuan(self.deposit)]));
        let other = self.other_benefit.then(|| OTHER_EARNED.into());
        let found = deposit.into_iter().chain(other);
        found.reduce(|all: Message, next| Message::new(BESIDE, vec![all.into(), next.into()]))
    }

    /// What a person reads of a cycle: what is done to the rate, and what follows beside it.
    pub fn said(&self) -> Message {
        let rate = self.change.name();
        match self.besides() {
            Some(besides) => Message::new(BESIDE, vec![rate.into(), besides.into()]),
            None => rate,
        }
    }
}

impl NodeEffect {
    /// Why a node does nothing; `None` where it counts.
    pub fn message(self, year: crate::measure::Year, node: Day, due: Day) -> Option<Message> {
        let year = year.number().to_string();
        match self {
            Self::Counts => None,
            Self::AfterMaturity => Some(Message::new(
                AFTER_MATURITY,
                vec![year.into(), node.to_string().into(), due.to_string().into()],
            )),
            Self::AfterTransfer => Some(Message::new(AFTER_TRANSFER, vec![year.into()])),
        }
    }
}

impl Part {
    /// The part's figures: 15,000,000.00 × 3.10% × 92 ÷ 360 = 118,833.33. `None` on overflow.
    pub fn working(&self) -> Option<Message> {
        Some(Message::new(
            PART_WORKING,
            vec![
                yuan(self.balance),
                rate(self.rate).into(),
                self.days.to_string().into(),
                days_of_year(self.interest.day_count),
                yuan(self.interest.rounded()?),
            ],
        ))
    }
}

impl Effect {
    /// What is saved or paid more. `None` on overflow.
    pub fn said(&self) -> Option<Message> {
        let saved = self.rounded()?;
        let pattern = if saved < Decimal::ZERO { MORE } else { SAVED };
        Some(Message::new(pattern, vec![yuan(saved.abs())]))
    }

    /// The sentence for an effect of which what is charged differs; `None` where it does not.
    pub fn billed_said(&self) -> Option<Message> {
        let exact = self.rounded().filter(|_| self.billed_differs())?;
        Some(Message::new(
            BILLED_DIFFERS,
            vec![yuan(exact), yuan(self.billed)],
        ))
    }
}

impl CycleRate {
    /// How the rate comes from the base rate: 3.20% − 0.10% = 3.10%. `None` on overflow.
    pub fn working(&self) -> Option<Message> {
        let (_, base) = self.base;
        let (_, now) = self.rate;
        let margin = difference(now, base)?;
        let sign = if margin < Decimal::ZERO { "−" } else { "+" };
        Some(Message::new(
            RATE_WORKING,
            vec![
                rate(base).into(),
                sign.into(),
                rate(margin.abs()).into(),
                rate(now).into(),
            ],
        ))
    }
}

impl Bill {
    /// What is charged, period by period, and its sum: 118,833.33 + 117,541.67 = 236,375.00.
    pub fn billed_working(&self) -> Message {
        let amounts: Vec<String> = self
            .periods
            .iter()
            .map(|period| grouped(period.billed, Some(CENTS)))
            .collect();
        Message::new(
            BILLED_WORKING,
            vec![amounts.join(" + ").into(), yuan(self.billed)],
        )
    }

    /// The one balance, rate and number of days of the time; `None` where the balance or the rate changes, or nothing is owed.
    pub fn uniform(&self) -> Option<(Decimal, Decimal, i64)> {
        let mut parts = self.periods.iter().flat_map(|period| &period.parts);
        let first = parts.next()?;
        parts.try_fold((first.balance, first.rate, first.days), |all, part| {
            let (balance, rate, days) = all;
            let same = part.balance == balance && part.rate == rate;
            same.then_some((balance, rate, days + part.days))
        })
    }
}

impl Effect {
    /// How the effect comes about: by one balance and two rates where they stay the same, by both amounts else. `None` on overflow.
    pub fn working(&self) -> Option<Message> {
        let saved = yuan(self.rounded()?);
        let (plain, scheme) = (self.plain.uniform(), self.scheme.uniform());
        Some(match plain.zip(scheme) {
            Some(((balance, base, days), (_, reduced, _))) => Message::new(
                EFFECT_WORKING,
                vec![
                    yuan(balance),
                    rate(base).into(),
                    rate(reduced).into(),
                    days.to_string().into(),
                    days_of_year(self.plain.interest.day_count),
                    saved,
                ],
            ),
            None => Message::new(
                EFFECT_SUMS,
                vec![
                    yuan(self.plain.interest.rounded()?),
                    yuan(self.scheme.interest.rounded()?),
                    saved,
                ],
            ),
        })
    }

    /// How the net benefit comes about. `None` on overflow.
    pub fn net_working(&self, cost: Decimal) -> Option<Message> {
        Some(Message::new(
            NET_WORKING,
            vec![yuan(self.rounded()?), yuan(cost), yuan(net(self, cost)?)],
        ))
    }
}

/// How the break-even point comes about; balance × days stands for Σ balance × days. `None` where there is none.
pub fn break_even_working(cost: Decimal, bill: &Bill) -> Option<Message> {
    Some(Message::new(
        BREAK_EVEN_WORKING,
        vec![
            yuan(cost),
            yuan(bill.balance_days),
            days_of_year(bill.interest.day_count),
            grouped(break_even(cost, bill)?, Some(CENTS)).into(),
        ],
    ))
}

/// What so many basis points are for a round year, beside the figure by days. `None` where balance or rate changes within the time, or on overflow.
pub fn round_year_said(bp: i64, effect: &Effect) -> Option<Message> {
    let (balance, _, days) = effect.plain.uniform()?;
    effect.scheme.uniform()?;
    Some(Message::new(
        ROUND_YEAR,
        vec![
            yuan(round_year(balance, bp)?),
            days.to_string().into(),
            yuan(effect.rounded()?),
        ],
    ))
}

/// The days of a year of interest, for a formula.
pub fn days_of_year(day_count: DayCount) -> Arg {
    day_count.days().to_string().into()
}

/// 5.5.1: the warning for a best case beyond the authority; `None` within it.
pub fn beyond_authority(best: Decimal, authority: u32) -> Option<Message> {
    (best > Decimal::from(authority)).then(|| {
        Message::new(
            BEYOND_AUTHORITY,
            vec![grouped(best, None).into(), authority.to_string().into()],
        )
    })
}
