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
        "A financial institution assesses itself; a third party may score on the same sheet. There is one assessment for each evaluation period, usually a year.",
    ),
    minutes: t(
        "约需半天，可以分多次完成，也可以由各部门分别填写后汇总。",
        "About half a day, in several sittings; departments may fill their parts one after another.",
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
            "Say who is evaluated, within which boundary, for which period and by whom, and choose the indicator set: the 38 indicators of Table A.1, or a set of your own.",
        ),
        HelpSection::new(
            w::WEIGHTS,
            "使用自定义指标体系时，可以用层次分析法由两两比较得出权重。一致性比率应小于 0.1，不满足时程序指出最不一致的一处判断。",
            "With a set of your own, weights may be derived from pairwise comparisons (AHP). The consistency ratio must be below 0.1; otherwise the judgement that fits least is named.",
        ),
        HelpSection::new(
            w::AREA_1,
            "公司治理、投融资活动、经营活动、风险管理、社会影响各一页，逐项写明情况、列出印证材料、给出得分。未评分的指标不按 0 分计，评完全部指标后才得出等级。",
            "A page for each area. For each indicator: the situation, the evidence, the score. An indicator without a score is not zero; the grade appears when all are scored.",
        ),
        HelpSection::new(
            w::STANDING,
            "查看总分、等级、各一级指标的得分率和自评与第三方评价的差异。分数未填全时只显示可能达到的范围。",
            "Total, grade, the share reached in each area, and where self-assessment and third party differ. Until all is scored the page shows the range that can still be reached.",
        ),
        HelpSection::new(
            w::ADVICE_STEP,
            "查看距下一等级的分差和失分项，写出评价报告的五个部分。各部分先由程序起草，可以全部改写。",
            "What is missing to the next grade and where points were lost; then the five parts of the report, drafted by the program and yours to rewrite.",
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
            "把未开展的工作空着不评。没有开展的应评 0 分并写明情况，空着表示尚未评价。",
            "Leaving out what was not done. It scores 0 and the situation is stated; a blank means that it was not yet assessed.",
        ),
        t(
            "印证材料写“见年报”。应写明名称、年份和页码，第三方才能核对。",
            "“See the annual report” as evidence. Give title, year and page so that a third party can check it.",
        ),
        t(
            "同一材料、同一业绩在多项指标中重复计算。请在情况说明中分清。",
            "One achievement counted under several indicators. Keep them apart in the description.",
        ),
    ],
    afterwards: &[
        t(
            "在最后一步核对，打印评分表（表 B.1）和评价报告，由评价实施方签章。",
            "Review the last step, print the score table (Table B.1) and the report, and have the evaluator sign and stamp them.",
        ),
        t(
            "需要第三方评价的，导出 JSON 交给第三方；对方在自评旁评分后交回。",
            "For a third-party evaluation export the JSON file; the third party scores beside the self-assessment and returns it.",
        ),
        t(
            "保留 JSON 文件，下次评价时可以与上一期比较。",
            "Keep the JSON file: the next assessment can be compared with it.",
        ),
    ],
};
