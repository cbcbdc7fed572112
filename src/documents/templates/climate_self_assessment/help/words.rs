//! The guide to the self-assessment, in both languages.

use super::super::words as w;
use crate::documents::help::{Help, HelpSection, Term};
use crate::i18n::Text;
use crate::standards::climate::clause;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

const fn term(name: Text, number: &'static str, zh: &'static str, en: &'static str) -> Term {
    Term {
        name,
        says: t(zh, en),
        clause: clause(number),
    }
}

/// The guide.
pub const HELP: Help = Help {
    who: t(
        "由金融机构自评，也可由第三方评价机构在同一张表上评分。每个评价时间范围一份，通常一年一次。",
        "Self-assessed by the financial institution; a third-party evaluator may score on the same sheet. One assessment per evaluation period, usually once a year.",
    ),
    minutes: t(
        "约需半天，可以分多次完成，也可以由各部门分别填写后汇总。",
        "About half a day, in several sessions; departments may also complete their parts separately for consolidation.",
    ),
    at_hand: &[
        w::PREPARE_SCOPE,
        w::PREPARE_RULES,
        w::PREPARE_FIGURES,
        w::PREPARE_REPORTS,
        w::PREPARE_EVIDENCE,
    ],
    sections: &[
        HelpSection::new(
            w::SCOPE,
            "确定评价对象、边界、时间范围和实施方，选定指标体系。默认采用表 A.1 的 38 项指标，也可以使用自定义的指标体系。",
            "Define the institution evaluated, boundary, period and evaluator, and select the indicator set: by default the 38 indicators of Table A.1, or a custom set.",
        ),
        HelpSection::new(
            w::WEIGHTS,
            "使用自定义指标体系时，可以用层次分析法由两两比较得出权重。一致性比率应小于 0.1，不满足时程序指出最不一致的一处判断。",
            "For a custom indicator set, weights may be derived from pairwise comparisons by AHP. The consistency ratio must be below 0.1; otherwise the program names the least consistent judgement.",
        ),
        HelpSection::new(
            w::AREA_1,
            "公司治理、投融资活动、经营活动、风险管理、社会影响各一页，逐项填写情况、列出印证材料、给出得分。未评分的指标不按 0 分计，全部指标评分后得出等级。",
            "One page for each first-level indicator. For each item describe the situation, list the evidence and enter the score. Indicators not scored are not counted as 0; the grade is determined once all are scored.",
        ),
        HelpSection::new(
            w::STANDING,
            "查看总分、等级、各一级指标的得分率，以及自评与第三方评价的差异。评分未完成时仅显示可能达到的范围。",
            "Review total score, grade, score rates by first-level indicator, and differences between self-assessment and third-party scores. Until scoring is complete only the attainable range is shown.",
        ),
        HelpSection::new(
            w::ADVICE_STEP,
            "查看距下一等级的分差和失分项，填写评价报告的五个部分。各部分由程序起草，均可改写。",
            "Review the gap to the next grade and the points lost, and complete the five parts of the evaluation report. Each part is drafted by the program and can be rewritten.",
        ),
    ],
    terms: &[
        term(
            t(
                "气候友好型金融机构",
                "Climate-friendly financial institution",
            ),
            "3.1",
            "在治理、投融资、自身经营和风险管理中系统考虑气候变化影响的金融机构。",
            "An institution that takes climate change into account in governance, financing, its own operations and risk management.",
        ),
        term(
            t("评价边界", "Evaluation boundary"),
            "7.1",
            "纳入评价的机构范围，例如法人本部及境内分支机构。",
            "Which parts of the institution are evaluated, for example head office and domestic branches.",
        ),
        term(
            t("印证材料", "Evidence"),
            "7.3",
            "支持评分的制度、数据、报告、证书等，应注明名称和日期。",
            "Rules, figures, reports and certificates that support a score, with title and date.",
        ),
    ],
    mistakes: &[
        t(
            "未开展的工作留空不评。未开展的应评 0 分并说明情况，留空表示尚未评价。",
            "Leaving activities not carried out unscored. They score 0 with a description; a blank means not yet assessed.",
        ),
        t(
            "印证材料写“见年报”。应写明名称、年份和页码，第三方才能核对。",
            "Stating only “see annual report” as evidence. Give title, year and page so that a third party can verify it.",
        ),
        t(
            "同一材料、同一业绩在多项指标中重复计算。请在情况说明中分清。",
            "Counting the same material or achievement under several indicators. Distinguish them in the description.",
        ),
    ],
    afterwards: &[
        t(
            "在最后一步核对，打印评分表（表 B.1）和评价报告，由评价实施方签章。",
            "Review in the last step, print the scoring sheet (Table B.1) and the evaluation report, and have them signed and sealed by the evaluator.",
        ),
        t(
            "需要第三方评价的，导出 JSON 交给第三方；对方在自评旁评分后交回。",
            "For third-party evaluation, export the JSON file to the third party, which scores alongside the self-assessment and returns it.",
        ),
        t(
            "保留 JSON 文件，下次评价时可与上一期比较。",
            "Keep the JSON file so that the next assessment can be compared with this one.",
        ),
    ],
};
