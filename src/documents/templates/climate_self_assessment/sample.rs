//! Sample assessments of an invented bank: just begun, half way, and with a third party's scores.

use super::fields::{AREA_LISTS, blank};
use crate::documents::{Draft, Node, Place, revisions::record};
use crate::measure::Day;

fn bank() -> Draft {
    let mut draft = Day::read("2026-03-20").map(blank).unwrap_or_default();
    for (field, typed) in [
        ("name", "青海某某农村商业银行股份有限公司"),
        ("boundary", "总行及全部分支机构，表内外投融资业务和自身运营"),
        ("date", "2026-03-20"),
        ("evaluator", "某某绿色金融评价有限公司"),
        ("who", "某某（绿色金融部）"),
    ] {
        draft.root.set(field, typed);
    }
    draft
}

/// Code, own score, third-party score, situation, evidence.
type Answer = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

/// 公司治理 and 投融资活动: what the half-finished sample holds.
const FIRST: &[Answer] = &[
    (
        "1.1.1",
        "3",
        "3",
        "2024 年发布双碳战略和 2025—2030 年路线图。",
        "碳达峰碳中和战略规划（2024 年版）",
    ),
    (
        "1.1.2",
        "3",
        "2.5",
        "每半年向董事会报告一次落实进度。",
        "战略落实情况报告（2025 年上、下半年）",
    ),
    (
        "1.1.3",
        "3",
        "3",
        "绿色信贷余额三年翻一番，2025 年目标 120 亿元。",
        "2025 年度绿色金融工作计划",
    ),
    (
        "1.1.4",
        "2",
        "1.5",
        "有年度运营减排目标，中长期目标在编。",
        "2025 年运营节能降碳方案",
    ),
    (
        "1.2.1",
        "3",
        "3",
        "董事长牵头双碳领导小组。",
        "董事会决议〔2024〕12 号",
    ),
    (
        "1.2.2",
        "3",
        "3",
        "战略委员会职责中写明气候事项。",
        "董事会战略委员会工作细则",
    ),
    (
        "1.2.3",
        "3",
        "3",
        "绿色金融部牵头，九个部门参与，分工成文。",
        "绿色金融职责分工表",
    ),
    (
        "1.2.4",
        "1",
        "1",
        "高管绩效中占 3%，薪酬暂未挂钩。",
        "2025 年高管绩效合约",
    ),
    (
        "1.3.1",
        "3",
        "3",
        "办公与网点已有气候风险规范。",
        "经营场所气候风险管理规范",
    ),
    (
        "1.3.2",
        "3",
        "3",
        "三项业务制度已印发。",
        "气候投融资业务管理办法等三项",
    ),
    (
        "1.3.3",
        "3",
        "3",
        "清洁能源、盐湖产业、生态农牧为重点。",
        "绿色信贷重点支持目录",
    ),
    ("1.3.4", "0", "0", "尚未建立。", ""),
    (
        "1.3.5",
        "3",
        "2.5",
        "已有政策，压力情景部分待补。",
        "气候与环境风险管理政策",
    ),
    ("1.3.6", "0", "0", "尚未开展。", ""),
    (
        "1.3.7",
        "2",
        "2",
        "纳入分支行考核，占 5 分。",
        "2025 年分支行考核办法",
    ),
    (
        "2.1.1",
        "4",
        "4",
        "有清洁能源贷、绿色按揭和绿色理财。",
        "产品手册（2025 年版）",
    ),
    (
        "2.1.2",
        "2",
        "1.5",
        "碳配额质押贷款两笔。",
        "碳配额质押贷款合同清单",
    ),
    (
        "2.2.1",
        "3",
        "3",
        "三年分别增长 21%、18%、25%。",
        "气候投融资统计台账",
    ),
    (
        "2.2.2",
        "1",
        "1",
        "2025 年首发 5 亿元，此前两年没有发行。",
        "绿色金融债发行公告",
    ),
];

/// 经营活动, 风险管理 and 社会影响.
const REST: &[Answer] = &[
    (
        "2.2.3",
        "2",
        "2",
        "大额贷款做环境影响量化。",
        "环境效益测算表",
    ),
    (
        "2.2.4",
        "2",
        "2",
        "光伏治沙案例获省级推介。",
        "优秀案例汇编",
    ),
    (
        "2.2.5",
        "1",
        "1",
        "对六个高碳行业贷款测算碳排放。",
        "资产组合碳排放测算报告",
    ),
    (
        "3.1.1",
        "3",
        "3",
        "机房空调和照明全部更新。",
        "设备更新验收单",
    ),
    (
        "3.1.2",
        "3",
        "2.5",
        "总行屋顶光伏 300 千瓦。",
        "屋顶光伏并网通知",
    ),
    (
        "3.2.1",
        "2",
        "2",
        "通勤班车电动化，食堂光盘行动。",
        "绿色办公倡议和记录",
    ),
    (
        "3.2.2",
        "2",
        "2",
        "节水器具全覆盖，废纸集中回收。",
        "节水与废弃物台账",
    ),
    (
        "4.1.1",
        "2",
        "2",
        "尽职调查和授信审批时评估物理风险。",
        "授信气候风险评估表",
    ),
    (
        "4.1.2",
        "3",
        "3",
        "三个阶段都评估转型风险。",
        "授信气候风险评估表",
    ),
    (
        "4.1.3",
        "2",
        "2",
        "2025 年做过一次敏感性压力测试。",
        "气候风险压力测试报告",
    ),
    ("4.2.1", "2", "2", "每季度统计水电油气。", "运营能耗统计表"),
    (
        "4.2.2",
        "3",
        "3",
        "每年核算并在环境信息披露报告中公布。",
        "2025 年环境信息披露报告",
    ),
    (
        "4.2.3",
        "3",
        "3",
        "目标和战略写入年报与环境信息披露报告。",
        "2025 年年度报告",
    ),
    (
        "4.2.4",
        "2",
        "2",
        "依据金融机构环境信息披露指南。",
        "2025 年环境信息披露报告",
    ),
    (
        "4.2.5",
        "2",
        "1.5",
        "编制小组六人，外聘顾问一名。",
        "披露编制工作方案",
    ),
    ("4.2.6", "0", "0", "尚未鉴证。", ""),
    (
        "5.1.1",
        "3",
        "3",
        "省级以上媒体报道十余篇。",
        "媒体报道目录",
    ),
    ("5.2.1", "2", "2", "获省绿色金融先进单位。", "获奖证书"),
    (
        "5.2.2",
        "3",
        "3",
        "参与两项地方标准和一项课题。",
        "标准起草单位证明",
    ),
];

fn answer(draft: &mut Draft, answers: &[Answer]) {
    for (code, own, _, situation, evidence) in answers {
        let found = AREA_LISTS.iter().find_map(|list| {
            let row = draft
                .root
                .rows(list)
                .iter()
                .find(|row| row.node.get("code") == *code)?;
            Some(Place::default().row(list, row.id))
        });
        let Some(place) = found else { continue };
        draft.set(&place.field("self_score"), own);
        draft.set(&place.field("situation"), situation);
        if !evidence.is_empty() {
            let mut node = Node::default();
            for (field, typed) in [("name", *evidence), ("source", "own")] {
                node.set(field, typed);
            }
            draft.add_row(&place.path, "evidence", node);
        }
        let ticks = match *code {
            "4.1.1" => ("stages", "due_diligence,approval"),
            "4.1.2" => ("stages", "due_diligence,approval,duration"),
            "2.2.1" => ("years", "t2,t1,t"),
            "2.2.2" => ("years", "t"),
            _ => continue,
        };
        draft.set(&place.field(ticks.0), ticks.1);
    }
}

/// Just begun: the scope, and no score.
pub fn fresh() -> Draft {
    bank()
}

/// Half way: two areas scored but for three indicators; one score is above its full mark, one lacks its evidence.
pub fn half() -> Draft {
    let mut draft = bank();
    answer(&mut draft, FIRST);
    record(super::fields::STEPS, &mut draft, "2026-03-02");
    for (code, score) in [("2.2.3", "2"), ("2.2.4", "3")] {
        answer(&mut draft, &[(code, score, "", "材料整理中。", "")]);
    }
    record(super::fields::STEPS, &mut draft, "2026-03-05");
    draft
}

/// Finished: every indicator scored by the bank and then by the third party.
pub fn third() -> Draft {
    let mut draft = bank();
    for (field, typed) in [
        (
            "about_evaluator",
            "某某绿色金融评价有限公司，2016 年成立，有绿色金融评价人员 12 名。",
        ),
        (
            "about_institution",
            "青海某某农村商业银行，2012 年成立，分支机构 46 家，2025 年末资产 380 亿元。",
        ),
    ] {
        draft.root.set(field, typed);
    }
    answer(&mut draft, FIRST);
    answer(&mut draft, REST);
    record(super::fields::STEPS, &mut draft, "2026-03-06");
    draft.root.set("who", "某某（评价组）");
    answer_third(&mut draft);
    record(super::fields::STEPS, &mut draft, "2026-03-18");
    draft
}

fn answer_third(draft: &mut Draft) {
    for (code, _, other, _, _) in FIRST.iter().chain(REST) {
        let found = AREA_LISTS.iter().find_map(|list| {
            let row = draft
                .root
                .rows(list)
                .iter()
                .find(|row| row.node.get("code") == *code)?;
            Some(Place::default().row(list, row.id))
        });
        if let Some(place) = found {
            draft.set(&place.field("third_score"), other);
            if *code == "3.1.2" {
                draft.set(
                    &place.field("third_note"),
                    "光伏并网时间在评价期末，按 2.5 分计。",
                );
            }
        }
    }
}
