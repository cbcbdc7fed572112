//! The words of T/CSTE 0289—2022: its title, the numbers of its clauses, its grades, and what the register says of each clause.

use super::super::{Coverage, Entry};
use crate::clause::{Clause, Edition};
use crate::i18n::Text;

/// T/CSTE 0289—2022.
pub static EDITION: Edition = Edition {
    number: "T/CSTE 0289—2022",
    title: "气候友好型金融机构评价导则",
    issued: "2022-12-27",
};
/// The book that 5.2's 层次分析 goes back to.
pub static SAATY: Edition = Edition {
    number: "Saaty 1980",
    title: "The Analytic Hierarchy Process",
    issued: "1980",
};

/// 6.2 with its table 1.
pub const TABLE_1: &str = "6.2 表 1";
/// Annex A.
pub const TABLE_A1: &str = "附录 A 表 A.1";
/// Annex B.
pub const TABLE_B1: &str = "附录 B 表 B.1";

/// The grades of table 1.
pub const GRADE_AAA: Text = Text::new("AAA 级", "AAA");
/// AA.
pub const GRADE_AA: Text = Text::new("AA 级", "AA");
/// A.
pub const GRADE_A: Text = Text::new("A 级", "A");
/// BBB.
pub const GRADE_BBB: Text = Text::new("BBB 级", "BBB");
/// BB.
pub const GRADE_BB: Text = Text::new("BB 级", "BB");
/// B.
pub const GRADE_B: Text = Text::new("B 级", "B");
/// CC.
pub const GRADE_CC: Text = Text::new("CC 级", "CC");
/// C.
pub const GRADE_C: Text = Text::new("C 级", "C");
/// Below 60.
pub const FAILED: Text = Text::new("不合格", "Not qualified");

const PRINCIPLE: Coverage = Coverage::NotCoded(Text::new(
    "原则性规定，没有可计算的内容",
    "Principle; nothing to calculate",
));

const fn entry(number: &'static str, about: Text, coverage: Coverage) -> Entry {
    Entry {
        clause: Clause::of(&EDITION, number),
        about,
        coverage,
    }
}

/// What the program does with every clause, in the standard's order.
pub const REGISTER: &[Entry] = &[
    entry("1", Text::new("适用范围", "Scope"), PRINCIPLE),
    entry(
        "2",
        Text::new(
            "引用文件：GB/T 23694—2013 风险管理术语",
            "Normative reference: GB/T 23694—2013 Risk management – Vocabulary",
        ),
        Coverage::NotCoded(Text::new("只引用术语", "Terms only")),
    ),
    entry(
        "3.1",
        Text::new(
            "气候友好型金融机构",
            "Climate-friendly financial institution",
        ),
        Coverage::NotCoded(Text::new(
            "术语，供理解用，没有可计算的内容",
            "Term; nothing to calculate",
        )),
    ),
    entry("4.1", Text::new("相关性", "Relevance"), PRINCIPLE),
    entry(
        "4.2",
        Text::new("科学性", "Scientific soundness"),
        PRINCIPLE,
    ),
    entry(
        "4.3",
        Text::new(
            "一致性：指标、方法和过程前后一致",
            "Consistency of indicators, methods and process",
        ),
        Coverage::Coded("documents::templates::climate_self_assessment::compare::compare"),
    ),
    entry(
        "4.4",
        Text::new(
            "可追溯性：过程和结果都有书面记录",
            "Traceability: process and results documented in writing",
        ),
        Coverage::Coded("documents::revisions::record"),
    ),
    entry(
        "5.1",
        Text::new(
            "五个方面的指标构成",
            "Composition of indicators in five areas",
        ),
        Coverage::Coded("standards::climate::table_a1::of_area"),
    ),
    entry(
        "5.2",
        Text::new(
            "分层次赋分，可用层次分析法，分值可参见表 A.1",
            "Scores assigned by level, for example by AHP; see Table A.1",
        ),
        Coverage::Coded("standards::climate::ahp::points"),
    ),
    entry(
        "6.1",
        Text::new("得分汇总，满分 100 分", "Total score, maximum 100"),
        Coverage::Coded("standards::climate::score::standing"),
    ),
    entry(
        "6.2 表 1",
        Text::new("等级评定", "Grading"),
        Coverage::Coded("standards::climate::grade::grade_of"),
    ),
    entry(
        "7.1",
        Text::new(
            "确定评价范围：边界和时间范围",
            "Evaluation scope: boundary and period",
        ),
        Coverage::Asked("climate_self_assessment/boundary"),
    ),
    entry(
        "7.2",
        Text::new(
            "确定指标、分值和评分标准",
            "Indicators, scores and scoring criteria",
        ),
        Coverage::Asked("climate_self_assessment/general_criteria"),
    ),
    entry(
        "7.3",
        Text::new(
            "如实填写评分表，给出自评得分和印证材料",
            "Complete the scoring sheet truthfully, with self-assessment scores and evidence",
        ),
        Coverage::Asked("climate_self_assessment/area_1/self_score"),
    ),
    entry(
        "7.4.1",
        Text::new("第三方评价得分", "Third-party evaluation scores"),
        Coverage::Asked("climate_self_assessment/area_1/third_score"),
    ),
    entry(
        "7.4.2",
        Text::new(
            "补充或自行收集数据、资料",
            "Supplementing or independently collecting data and materials",
        ),
        Coverage::Asked("climate_self_assessment/area_1/evidence/source"),
    ),
    entry(
        "7.4.2 a",
        Text::new("监管机构的信息", "Information from regulators"),
        Coverage::Asked("climate_self_assessment/area_1/evidence/source"),
    ),
    entry(
        "7.4.2 b",
        Text::new("公开信息", "Public information"),
        Coverage::Asked("climate_self_assessment/area_1/evidence/source"),
    ),
    entry(
        "7.4.2 c",
        Text::new("第三方机构的信息", "Information from third parties"),
        Coverage::Asked("climate_self_assessment/area_1/evidence/source"),
    ),
    entry(
        "7.5",
        Text::new("形成评价等级", "Determination of the grade"),
        Coverage::Coded("standards::climate::score::grade"),
    ),
    entry(
        "7.6",
        Text::new("编制评价报告", "Preparation of the evaluation report"),
        Coverage::Coded("documents::templates::climate_self_assessment::paper::report"),
    ),
    entry(
        "7.6 a",
        Text::new("评价实施方简介", "Profile of the evaluator"),
        Coverage::Asked("climate_self_assessment/about_evaluator"),
    ),
    entry(
        "7.6 b",
        Text::new("评价对象简介", "Profile of the institution evaluated"),
        Coverage::Asked("climate_self_assessment/about_institution"),
    ),
    entry(
        "7.6 c",
        Text::new("评价过程简介", "Evaluation process"),
        Coverage::Asked("climate_self_assessment/about_process"),
    ),
    entry(
        "7.6 d",
        Text::new("评价内容及结果", "Evaluation content and results"),
        Coverage::Asked("climate_self_assessment/about_results"),
    ),
    entry(
        "7.6 e",
        Text::new("建议意见", "Recommendations"),
        Coverage::Asked("climate_self_assessment/advice"),
    ),
    entry(
        "附录 A 表 A.1",
        Text::new(
            "评价指标体系示例：38 项指标",
            "Example of an indicator set: 38 indicators",
        ),
        Coverage::Coded("standards::climate::table_a1::find"),
    ),
    entry(
        "附录 B 表 B.1",
        Text::new("评分表", "Scoring sheet"),
        Coverage::Coded("documents::templates::climate_self_assessment::paper::table_b1"),
    ),
];

const fn method(number: &'static str, about: Text, item: &'static str) -> Entry {
    Entry {
        clause: Clause::of(&SAATY, number),
        about,
        coverage: Coverage::Coded(item),
    }
}

/// What of the method is used. Its parts are named, not numbered.
pub const METHOD: &[Entry] = &[
    method(
        "1–9",
        Text::new(
            "判断标度 1 至 9 及其倒数",
            "Judgement scale 1 to 9 and reciprocals",
        ),
        "standards::climate::ahp::new",
    ),
    method(
        "λmax",
        Text::new(
            "权重取最大特征值的特征向量",
            "Weights from the eigenvector of the largest eigenvalue",
        ),
        "standards::climate::ahp::priorities",
    ),
    method(
        "RI",
        Text::new("平均随机一致性指标", "Mean random consistency index"),
        "standards::climate::ahp::priorities",
    ),
    method(
        "CR < 0.1",
        Text::new("一致性比率小于 0.1", "Consistency ratio below 0.1"),
        "standards::climate::ahp::consistent",
    ),
];
