//! What a ledger says against its own loans: rows that are not drawn yet, totals that are not those of their rows, lists that repeat loans, rows that are
//! reversed, and figures with decimal commas. Each is asked about or refused, and an ordinary ledger is asked nothing.
use super::cases::asked;
use greendesk::i18n::Lang;
use greendesk::loan_book::outcome::{FaultKind, Flag};
use greendesk::loan_book::{Book, Plan, Summary, day, preview, words};
use std::fmt::Write as _;

/// A text that is read as it is proposed, for the year 2025.
fn read_by(text: &str, plan: Plan) -> Book {
    let found = preview(text.as_bytes(), true).expect("a book");
    assert_eq!(asked(&found), None, "{text}");
    let period_end = day::read(b"2025-12-31");
    let mut book = Book::new(Plan { period_end, ..plan });
    book.begin(&found.layout).expect("columns");
    book.push(text.as_bytes()).expect("rows");
    book.end().expect("an end");
    book
}

fn read(text: &str) -> Book {
    read_by(text, Plan::default())
}

/// The rows with remarks that stop a report, and their remarks.
fn stopped(book: &Book) -> Vec<(u64, Vec<String>)> {
    let stops = |code: &String| {
        let mut all = Flag::ALL.iter();
        all.any(|flag| flag.code() == code && flag.is_asked())
    };
    let rows = Summary::of(book).flagged.into_iter().map(|row| {
        let flags = row.flags.into_iter().filter(stops).collect::<Vec<_>>();
        (row.row, flags)
    });
    rows.filter(|(_, flags)| !flags.is_empty()).collect()
}

/// The rows with one remark.
fn with(book: &Book, flag: Flag) -> Vec<u64> {
    let rows = Summary::of(book).flagged;
    rows.iter()
        .filter(|row| row.flags.iter().any(|code| code == flag.code()))
        .map(|row| row.row)
        .collect()
}

/// The rows that are refused for a reason.
fn refused(book: &Book, kind: FaultKind) -> Vec<u64> {
    let rows = book.refused.iter();
    rows.filter(|row| row.faults.iter().any(|fault| fault.kind == kind))
        .map(|row| row.row)
        .collect()
}

const HEAD: &str =
    "编号,借款人,项目名称,余额（万元）,总投资（万元）,二氧化碳（吨）,状态,发放日,备注\n";
const LOANS: &str = "L1,甲公司,一期,1200,3600,9000,在建,2024-03-01,\nL2,乙公司,二期,500,2000,4000,已投产,2023-05-06,\nL3,丙公司,三期,735.5,2134,5617,在建,2025-02-03,\n";

/// What says that a loan is not drawn yet.
const NOT_DRAWN: &[&str] = &[
    "储备",
    "储备项目",
    "储备库项目",
    "拟投放",
    "拟投",
    "拟授信",
    "待投放项目",
    "待放款",
    "待签约",
    "未提款",
    "未提款承诺",
    "未用信",
    "未放款",
    "尚未放款",
    "未支用",
    "首笔未提",
    "额度未启用",
    "已批未放",
    "已授信未用信",
    "已签约未放款",
    "已批复待放款",
    "已审批未放款",
    "授信已批，未用信",
    "合同已签，尚未放款",
    "审批中",
    "审批流程中",
    "上会待批",
    "在审",
    "申报中",
    "贷款承诺",
    "贷款承诺函",
    "表外承诺",
    "意向",
    "意向客户",
    "营销中",
    "否决",
    "Pipeline",
    "Pipeline deal",
    "Committed",
    "Committed (undrawn)",
    "Committed, not yet drawn",
    "Undrawn",
    "Undisbursed",
    "unfunded",
    "Not yet drawn",
    "approved, awaiting drawdown",
    "Pending",
    "審批中",
    "待審批",
    "计划2026年投放",
    "2027年放款",
    "预计2026年3月投放",
    "拟于2026年一季度发放",
    "2026.3拟放款",
    "首笔提款预计2026年5月",
    "2026-01-15放款",
    "下年度放款",
    "明年投放",
    "合同签订后放款，预计2026年3月",
    "to be drawn in 2026",
    "drawdown expected Q1 2026",
    "Expected drawdown Q2 2026",
    "尚未办理放款手续",
    "未实际投放",
    "还没放款",
    "没有放款",
    "等待放款",
    "排队放款",
    "未投",
    "未贷款",
    "贷款尚未投放到位",
    "期末尚未提款",
    "截至2025年末尚未提款",
    "仅授信未提款",
    "有授信无余额",
    "未占用额度",
    "批复后未提款",
    "2026年放",
    "26年3月放款",
    "待条件落实后放款",
    "已入库待投",
    "营销阶段",
    "审批阶段",
    "贷审会待审",
    "待总行审批",
    "报总行审批中",
    "提款申请中",
    "合同签订中",
    "批而未放",
    "已批未用",
    "表外",
    "不可撤销承诺",
    "Pipeline - Q1 2026",
    "Mandate signed, not yet funded",
    "No drawdown yet",
    "Zero drawn",
    "Awaiting CP",
    "Subject to approval",
    "Future drawdown",
];
/// What says that it has ended.
const ENDED: &[&str] = &[
    "已结清",
    "核销",
    "已还清",
    "贷款已收回",
    "还款完毕",
    "Repaid",
    "Repaid in full",
    "Loan closed",
    "Fully settled",
    "Matured",
    "charged off",
    "Written off",
];
/// What says nothing of the kind.
const DRAWN: &[&str] = &[
    "",
    "正常",
    "关注",
    "在建",
    "在建（2026年投产）",
    "项目预计2026年投产",
    "2026年6月到期",
    "将于明年到期",
    "已放款",
    "已投放完毕",
    "分批放款中",
    "已发放",
    "2024年放款",
    "2025年12月放款",
    "2023年投放",
    "审批通过",
    "已审批",
    "已批复",
    "已签约",
    "2026年起分期还款",
    "剩余额度待提",
    "剩余额度2026年提款",
    "预计2026年投放剩余额度",
    "部分提款",
    "已提款80%",
    "已放款，2026年提第二笔",
    "放款条件未落实",
    "未逾期",
    "未欠息",
    "承诺利率优惠",
    "贷后检查未发现异常",
    "环评批复已取得",
    "项目已立项",
    "前期",
    "停工",
    "试运行",
    "Performing",
    "Active",
    "drawn",
    "fully drawn",
    "Drawn in full",
    "Drawn 2023",
    "drawn in 2024",
    "First drawdown 2023",
    "Approved 2022",
    "Loan fully drawn; matures 2030",
    "Remaining commitment to be drawn in 2026",
    "Reviewed 2025",
    "paid",
    "closed loop cooling",
    "提款期至2026年12月",
    "可提款期2026年",
    "最后提款日2026-06-30",
    "未提款额度500万元",
    "未提前还款",
    "资本金未到位",
    "未计提减值",
    "待验收",
    "拟2026年投产",
    "已申报碳减排支持工具",
    "展期审批中",
    "环评审批中",
    "储能项目",
    "储气库项目",
    "承诺书已签",
    "申能集团",
    "受托支付",
    "支小再贷款",
    "Committed to net zero",
    "Pending litigation against borrower",
    "Pipeline gas project",
    "Available until 2027",
    "Partially drawn",
    "Undrawn portion 200",
    "Unsecured",
];

/// A loan whose status, note, day or name says that it is not drawn yet, or has ended, is asked about; and one that says another thing is not.
/// A row that takes from a balance, by the side of the account or by its remark, is no loan. A way of repaying in a column of its own is another thing.
#[test]
fn rows_that_are_booked_back_are_asked_about() {
    for (heading, loan, said, right) in [
        ("借贷方向", "借", "贷", true),
        ("借/贷", "借方", "贷方", true),
        ("Dr/Cr", "Dr", "CR", true),
        ("摘要", "放款", "提前还款", true),
        ("摘要", "发放贷款", "收回贷款", true),
        ("交易类型", "放款", "还款", true),
        ("Debit/Credit", "Debit", "Credit", true),
        ("还款方式", "按月还款", "提前还款", false),
        ("摘要", "放款", "还款正常", false),
        ("借贷方向", "借", "借", false),
    ] {
        let text = format!(
            "编号,借款人,项目名称,余额（万元）,总投资（万元）,二氧化碳（吨）,{heading}\nL1,甲公司,一期,1200,3600,9000,{loan}\nL2,乙公司,二期,500,2000,4000,{loan}\nL3,丙公司,三期,88.2,305,407,{said}\n"
        );
        let expected = if right {
            vec![(4, vec!["struck".to_owned()])]
        } else {
            vec![]
        };
        assert_eq!(stopped(&read(&text)), expected, "{heading} {said}");
    }
}

#[test]
fn rows_that_are_not_drawn_are_asked_about() {
    let mut wrong = Vec::new();
    let row = |status: &str, day: &str, note: &str| {
        format!("{HEAD}{LOANS}L4,丁公司,四期,88.2,305,407,\"{status}\",{day},\"{note}\"\n")
    };
    for (words, right) in [(NOT_DRAWN, true), (ENDED, true), (DRAWN, false)] {
        for said in words {
            for text in [row(said, "2025-03-04", ""), row("在建", "2025-03-04", said)] {
                let book = read(&text);
                if (stopped(&book) == [(5, vec!["struck".to_owned()])]) != right {
                    wrong.push(format!("{said}: {:?}", stopped(&book)));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // What is said of a row is quoted.
    let book = read(&row("在建", "2025-03-04", "已批未放"));
    let found = Summary::of(&book).flagged;
    let [found] = found.as_slice() else {
        panic!("one row")
    };
    let said = ("note".to_owned(), "备注：已批未放".to_owned());
    assert!(found.cells.contains(&said), "{found:?}");
    // In the place of a day, behind or before a name, in a column of kinds, and below a question.
    for (text, rows) in [
        (row("在建", "未放款", ""), vec![5]),
        (row("在建", "待定", ""), vec![]),
        (
            format!("{HEAD}{LOANS}L4,丁公司,四期（储备）,88.2,305,407,,,\nL5,戊公司,拟投放-五期,61,200,300,,,\nL6,己公司,六期(pipeline),62,200,300,,,\nL7,庚公司,七期（拟建）,63,200,300,,,\n"),
            vec![5, 6, 7],
        ),
        (
            "编号,借款人,项目类别,余额（万元）,总投资（万元）,二氧化碳（吨）\nL1,甲,存量,1200,3600,9000\nL2,乙,储备,500,2000,4000\n".to_owned(),
            vec![3],
        ),
        (
            "编号,借款人,是否已放款,余额（万元）,总投资（万元）,二氧化碳（吨）\nL1,甲,是,1200,3600,9000\nL2,乙,否,500,2000,4000\n".to_owned(),
            vec![3],
        ),
        (
            "编号,借款人,Drawn (Y/N),余额（万元）,总投资（万元）,二氧化碳（吨）\nL1,甲,Y,1200,3600,9000\nL2,乙,N,500,2000,4000\n".to_owned(),
            vec![3],
        ),
    ] {
        assert_eq!(with(&read(&text), Flag::Struck), rows, "{text}");
    }
    // A day of issue behind the period's end.
    for (day, rows) in [
        ("2025-12-31", vec![]),
        ("2026-01-01", vec![5]),
        ("2026年1月", vec![5]),
    ] {
        let book = read(&row("在建", day, ""));
        assert_eq!(with(&book, Flag::IssuedAfter), rows, "{day}");
        assert_eq!(stopped(&book).len(), rows.len(), "{day}");
    }
}

/// A loan of a generated ledger: number, borrower, project, balance and investment in hundredths of 万元, figure in hundredths of a tonne.
type Made = (String, String, String, [u64; 3]);

/// Loans without a pattern, none of them a sum of others.
fn made(count: u64, prefix: &str) -> Vec<Made> {
    let mut state = prefix
        .bytes()
        .fold(0x2545_F491_4F6C_DD1D ^ count, |state, byte| {
            (state ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3)
        });
    let mut next = |most: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % most
    };
    let rows = 1..=count;
    rows.map(|at| {
        let investment = 200_000 + next(8_000_000);
        let balance = investment / 100 * (10 + next(70)) + next(100);
        let figure = investment / 100 * (60 + next(300)) + next(100);
        (
            format!("{prefix}{at:05}"),
            format!("{prefix}{at}公司"),
            format!("项目{prefix}{at}"),
            [balance, investment, figure],
        )
    })
    .collect()
}

fn hundredths(amount: u64) -> String {
    format!("{}.{:02}", amount / 100, amount % 100)
}

fn line((id, borrower, project, amounts): &Made) -> String {
    let amounts = amounts.map(hundredths).join(",");
    format!("{id},{borrower},{project},{amounts},在建,2024-05-06,\n")
}

fn lines(loans: &[Made]) -> String {
    loans.iter().map(line).collect()
}

/// A row of sums of some loans with a word in the first column; `off` is added to each.
fn total(word: &str, loans: &[Made], off: [u64; 3]) -> String {
    let sums = [0, 1, 2].map(|at| {
        let sum: u64 = loans.iter().map(|(.., amounts)| amounts[at]).sum();
        hundredths(sum + off[at])
    });
    format!("{word},,,{},,,\n", sums.join(","))
}

/// A total of any name is held against the rows that it sums, whichever of its amounts is wrong and whether it stands above or below them; and the message
/// says both figures and their difference.
#[test]
fn a_total_that_is_not_the_sum_of_its_rows_is_said() {
    let words = [
        "合计",
        "合 计",
        "总计：",
        "全行合计",
        "本表合计数",
        "合计金额",
        "小计",
        "共计",
        "汇总",
        "东城支行小计",
        "Total",
        "Grand Total",
        "SUM",
    ];
    let loans = made(9, "JJ");
    for word in words {
        for above in [false, true] {
            let text = |total: &str| {
                let rows = lines(&loans);
                if above {
                    [HEAD, total, &rows].concat()
                } else {
                    [HEAD, &rows, total].concat()
                }
            };
            let row = if above { 2 } else { 11 };
            let right = read(&text(&total(word, &loans, [0; 3])));
            assert_eq!(refused(&right, FaultKind::TotalRow), [row], "{word}");
            assert_eq!(stopped(&right), [], "{word}");
            for off in [[12_050, 0, 0], [0, 100_000, 0], [0, 0, 7_700]] {
                let wrong = read(&text(&total(word, &loans, off)));
                assert_eq!(refused(&wrong, FaultKind::TotalDiffers), [row], "{word}");
                assert_eq!(Summary::of(&wrong).totals_that_differ(), 1);
                assert_eq!(wrong.tally.total.loans, 9);
            }
            // A loan is missing, or stands twice under another number.
            let missing = read(&text(&total(word, &made(10, "JJ"), [0; 3])));
            assert_eq!(refused(&missing, FaultKind::TotalDiffers), [row], "{word}");
        }
    }
    let book = read(&[HEAD, LOANS, "合计,,,2935.5,7734,18617,,,\n"].concat());
    let said = words::fault(&book.refused[0].faults[0]);
    assert_eq!(
        said.get(Lang::Zh),
        "本行是合计行，贷款余额为 2,935.5 万元，与所计各行之和 2,435.5 万元相差 500 万元，可能有缺行、重复行或未计入的行，请核对台账"
    );
    assert!(said.get(Lang::En).contains("2,935.5"));
}

/// Totals in another unit, rounded, of nested parts, without rows that are set aside, of another time, and averages: nothing is said of them.
#[test]
fn totals_that_are_right_in_their_way_are_not_doubted() {
    let two = made(2, "A");
    let three = made(3, "B");
    let four = made(4, "C");
    let all = [two.clone(), three.clone(), four.clone()].concat();
    let (a, b, c) = (lines(&two), lines(&three), lines(&four));
    let none = [0; 3];
    let sub = |word: &str, loans: &[Made]| total(word, loans, none);
    let both = [two.clone(), three.clone()].concat();
    let sum: u64 = all.iter().map(|(.., [balance, ..])| balance).sum();
    // 万元 at two places are 亿元 at six.
    let yi = format!(
        "合计（亿元）,,,{}.{:06},,,,,\n",
        sum / 1_000_000,
        sum % 1_000_000
    );
    let rounded = format!("合计,,,{},,,,,\n", (sum + 50) / 100);
    let texts = [
        [
            &a,
            &sub("一支行小计", &two),
            &b,
            &sub("二支行小计", &three),
            &sub("A分行合计", &both),
            &c,
            &sub("B分行小计", &four),
            &sub("全行总计", &all),
        ]
        .map(String::as_str)
        .concat(),
        [
            &sub("全行总计", &all),
            &sub("A分行合计", &both),
            &sub("一支行小计", &two),
            &a,
            &sub("二支行小计", &three),
            &b,
            &sub("B分行小计", &four),
            &c,
        ]
        .map(String::as_str)
        .concat(),
        [&a, &b, &c, &yi].map(String::as_str).concat(),
        [&a, &b, &c, &rounded].map(String::as_str).concat(),
        [
            &a,
            &b,
            "本页小计,,,",
            &hundredths(both.iter().map(|(.., [own, ..])| own).sum()),
            ",,,,,\n",
            HEAD,
            &c,
            &sub("合计", &all),
        ]
        .concat(),
        [
            &a,
            &b,
            &c,
            "平均,,,1234.56,,,,,\n上年合计,,,999,,,,,\n较年初增减,,,17,,,,,\n",
        ]
        .concat(),
        [&a, &b, &c, "其中：光伏,,,5,,,,,\n"].concat(),
    ];
    for text in texts {
        let book = read(&[HEAD, &text].concat());
        assert_eq!(refused(&book, FaultKind::TotalDiffers), [0; 0], "{text}");
        assert_eq!(book.tally.total.loans, 9, "{text}");
    }
    // A row that a person left out is not in the total; a balance below zero and a loan that is refused are in it or not.
    let mut plan = Plan::default();
    plan.sums.insert((0, 3));
    let rest = [&all[..1], &all[2..]].concat();
    let text = [HEAD, &a, &b, &c, &sub("合计", &rest)].concat();
    let book = read_by(&text, plan);
    assert_eq!(refused(&book, FaultKind::TotalDiffers), [0; 0], "{text}");
    let below = [
        HEAD,
        LOANS,
        "L4,丁公司,四期,-100,305,407,,,红字\n合计,,,2335.5,,,,,\n",
    ]
    .concat();
    assert_eq!(refused(&read(&below), FaultKind::TotalDiffers), [0; 0]);
    let refused_loan = [
        HEAD,
        LOANS,
        "L4,丁公司,四期,约100,305,407,,,\n合计,,,2535.5,,,,,\n",
    ]
    .concat();
    assert_eq!(
        refused(&read(&refused_loan), FaultKind::TotalDiffers),
        [0; 0]
    );
    // The investment of a project with two loans is in a total once or twice.
    let again = [
        HEAD,
        LOANS,
        "L4,甲公司,一期,100,3600,9000,,2020-01-01,\n合计,,,2535.5,7734,18617,,,\n",
    ]
    .concat();
    assert_eq!(refused(&read(&again), FaultKind::TotalDiffers), [0; 0]);
    // Balances that were rounded one by one, below the sum of the exact ones.
    for count in [20_u64, 200, 2_000] {
        let loans = made(count, "R");
        let mut text = HEAD.to_owned();
        let mut exact = 0;
        for (at, (id, borrower, project, [balance, investment, figure])) in loans.iter().enumerate()
        {
            let own = balance * 100 + (at as u64 * 37) % 100;
            exact += own;
            let shown = [(own + 50) / 100, *investment, *figure]
                .map(hundredths)
                .join(",");
            writeln!(text, "{id},{borrower},{project},{shown},,,").expect("a line");
        }
        writeln!(text, "合计,,,{},,,,,", hundredths((exact + 50) / 100)).expect("a line");
        assert_eq!(
            refused(&read(&text), FaultKind::TotalDiffers),
            [0; 0],
            "{count}"
        );
    }
}

/// Subtotals of three levels that are called as loans, with numbers of their own, are all found in one reading, above and below their loans.
#[test]
fn sums_of_several_levels_are_found_at_once() {
    let row = |number: &str, loans: &[Made]| {
        let sums = [0, 1, 2].map(|at| hundredths(loans.iter().map(|(.., own)| own[at]).sum()));
        format!("{number},机构{number},全部,{},,,\n", sums.join(","))
    };
    for above in [true, false] {
        let mut text = String::new();
        let mut of_bank: Vec<Made> = Vec::new();
        for branch in ["31", "32"] {
            let mut of_branch: Vec<Made> = Vec::new();
            let mut rows = String::new();
            for part in ["01", "02", "03"] {
                let loans = made(3, &format!("{branch}{part}-"));
                let sum = row(&[branch, part].concat(), &loans);
                let own = lines(&loans);
                rows += &if above {
                    [sum, own].concat()
                } else {
                    [own, sum].concat()
                };
                of_branch.extend(loans);
            }
            let sum = row(branch, &of_branch);
            text += &if above {
                [sum, rows].concat()
            } else {
                [rows, sum].concat()
            };
            of_bank.extend(of_branch);
        }
        let sum = row("3", &of_bank);
        let text = if above {
            [HEAD, &sum, &text].concat()
        } else {
            [HEAD, &text, &sum].concat()
        };
        let book = read(&text);
        let own: Vec<u64> = text
            .lines()
            .zip(1..)
            .filter(|(line, _)| line.contains("机构"))
            .map(|(_, row)| row)
            .collect();
        assert_eq!(own.len(), 9);
        if above {
            assert_eq!(with(&book, Flag::SumOfRowsBelow), own);
        } else {
            assert_eq!(refused(&book, FaultKind::LikeTotal), own);
        }
    }
}

/// A row whose borrower is a bank's branch is asked about by itself, also where it has a number and a project as loans have them.
#[test]
fn a_branch_as_borrower_is_asked_about() {
    for (row, asked) in [
        ("L9,海东分行,绿色项目,1601.58,,,,,", true),
        ("630100,西宁分行营业部,绿色项目,2615,10500,100,,,", true),
        (
            "L9,某某银行城西支行,四期,100,300,400,在建,2024-05-06,",
            true,
        ),
        ("L9,分行路商贸公司,四期,100,300,400,在建,2024-05-06,", false),
        (
            "L9,某某营业部餐饮公司,四期,100,300,400,在建,2024-05-06,",
            false,
        ),
    ] {
        let found = read(&[HEAD, LOANS, row, "\n"].concat());
        assert_eq!(!with(&found, Flag::SumsOfGroups).is_empty(), asked, "{row}");
    }
}

/// A list of the largest borrowers with numbers of its own, above or below the loans, is asked about row by row; equal balances of a borrower are not, and
/// neither are the lists of branches that are numbered each by itself.
#[test]
fn lists_of_the_largest_are_asked_about() {
    let loans = made(30, "JJ");
    let largest = |number: &dyn Fn(usize) -> String, blank: bool| {
        let mut rows: Vec<&Made> = loans.iter().collect();
        rows.sort_by_key(|(.., [balance, ..])| std::cmp::Reverse(*balance));
        let rows = rows.into_iter().take(10).enumerate();
        rows.map(|(at, (_, borrower, project, amounts))| {
            let own = if blank {
                format!("{},,", hundredths(amounts[0]))
            } else {
                amounts.map(hundredths).join(",")
            };
            let project = if blank { "" } else { project };
            format!("{},{borrower},{project},{own},,,\n", number(at + 1))
        })
        .collect::<String>()
    };
    for pattern in ["#", "0#", "TOP#", "Top #", "No.#", "第#名", "#."] {
        for blank in [false, true] {
            for gap in ["", "\n", ",,,,,,,,\n"] {
                let list = largest(&|at| pattern.replace('#', &at.to_string()), blank);
                let below = read(&[HEAD, &lines(&loans), gap, &list].concat());
                assert_eq!(
                    with(&below, Flag::ListedAgain).len(),
                    10,
                    "{pattern} {gap:?}"
                );
                let above = read(&[HEAD, &list, gap, &lines(&loans)].concat());
                assert_eq!(
                    with(&above, Flag::ListedAgain).len(),
                    10,
                    "{pattern} {gap:?}"
                );
            }
        }
    }
    // The numbers stand in a column of their own.
    let head = ["序号,", HEAD].concat();
    let numbered = |rows: &str| -> String {
        let rows = rows.lines().zip(1..);
        rows.map(|(row, at)| format!("{at},{row}\n")).collect()
    };
    let list = largest(&|_| String::new(), true);
    let text = [&head, &numbered(&lines(&loans)), &numbered(&list)]
        .map(String::as_str)
        .concat();
    assert_eq!(with(&read(&text), Flag::ListedAgain).len(), 10);
    let branches: Vec<String> = ["A", "B", "C"]
        .map(|prefix| numbered(&lines(&made(6, prefix))))
        .to_vec();
    let text = [head.as_str(), &branches.concat()].concat();
    assert_eq!(stopped(&read(&text)), []);
    // Two equal drawdowns of a borrower.
    let text = [HEAD, LOANS, "L4,甲公司,二期,1200,3700,9100,,2020-01-01,\n"].concat();
    assert_eq!(stopped(&read(&text)), []);
}

/// The row that a balance below zero reverses is asked about, whichever of the two stands first and however the sign is written.
#[test]
fn reversed_rows_are_asked_about() {
    for sign in ["-#", "(#)", "（#）", "#-", "−#", "－#"] {
        let negative = sign.replace('#', "88.20");
        for (first, second, row) in [
            ("88.2", negative.as_str(), 5),
            (negative.as_str(), "88.2", 6),
        ] {
            for numbers in [["L4", "L5"], ["L4", "L4"]] {
                let [one, two] = numbers;
                let text = format!(
                    "{HEAD}{LOANS}{one},丁公司,四期,{first},305,407,,,\n{two},丁公司,四期,{second},305,407,,,\n"
                );
                let book = read(&text);
                assert_eq!(with(&book, Flag::Reversed), [row], "{text}");
                assert_eq!(refused(&book, FaultKind::Negative).len(), 1, "{text}");
            }
        }
    }
    let other = [HEAD, LOANS, "L4,丁公司,四期,-1200,305,407,,,\n"].concat();
    assert_eq!(with(&read(&other), Flag::Reversed), [0; 0]);
}

/// Another unit in headings further down is said with both headings, at the headings and at each row below them.
#[test]
fn another_unit_below_is_said_with_both_headings() {
    let head = |unit: &str| format!("编号,借款人,余额（{unit}）,总投资（{unit}）,二氧化碳（吨）\n");
    let text = [
        &head("元"),
        "L1,甲,12000000,36000000,9000\n",
        &head("万元"),
        "L2,乙,500,2000,4000\nL3,丙,735.5,2134,5617\n",
    ]
    .concat();
    let book = read(&text);
    assert_eq!(book.tally.total.loans, 1);
    assert_eq!(book.refused.len(), 3);
    for row in &book.refused {
        let said = words::fault(&row.faults[0]).get(Lang::Zh);
        assert!(said.contains("余额（元） → 余额（万元）"), "{said}");
    }
    // The headings once more say nothing of units.
    let text = [
        &head("元"),
        "L1,甲,12000000,36000000,9000\n",
        &head("元"),
        "L2,乙,5000000,20000000,4000\n",
    ]
    .map(ToString::to_string)
    .concat();
    let book = read(&text);
    assert_eq!(book.tally.total.loans, 2);
    assert!(
        !words::fault(&book.refused[0].faults[0])
            .get(Lang::Zh)
            .contains('→')
    );
}

/// A figure with a decimal comma is refused as such, and one that may have one is asked about where another figure of the file has one.
#[test]
fn decimal_commas_are_refused_or_asked_about() {
    let book = |separator: char, rows: &[[&str; 3]]| {
        let mut text = "编号,余额（万元）,总投资（万元）,二氧化碳（吨）\n"
            .replace(',', &separator.to_string());
        for (at, row) in rows.iter().enumerate() {
            let cells = row
                .map(|cell| format!("\"{cell}\""))
                .join(&separator.to_string());
            writeln!(text, "L{at}{separator}{cells}").expect("a line");
        }
        read(&text)
    };
    for separator in [';', ',', '\t'] {
        for cell in [
            "1.234,50", "1234,5", "500,25", "0,250", "1,2345", "12,34", "1 234,50",
        ] {
            let found = book(
                separator,
                &[["1,234", "3,600", "9,000"], [cell, "20000", "4000"]],
            );
            assert_eq!(refused(&found, FaultKind::DecimalComma), [3], "{cell}");
            assert_eq!(with(&found, Flag::CutFigure), [2], "{cell}");
        }
        let sure = book(
            separator,
            &[
                ["1,234.50", "3,600,000", "9,000"],
                ["1,500", "20,000", "4,000"],
            ],
        );
        assert_eq!(with(&sure, Flag::CutFigure), [0; 0]);
        assert_eq!(sure.tally.total.loans, 2);
    }
    let between = book(
        ';',
        &[["1,234", "3,600", "9,000"], ["1,500", "20,000", "4,000"]],
    );
    assert_eq!(with(&between, Flag::CutFigure), [2, 3]);
    let ordinary = book(
        ',',
        &[["1,234", "3,600", "9,000"], ["1,500", "20,000", "4,000"]],
    );
    assert_eq!(with(&ordinary, Flag::CutFigure), [0; 0]);
}

/// An ordinary ledger is asked nothing: 5,000 loans with their total, subtotals of branches, numbers, notes and English headings.
#[test]
fn an_ordinary_ledger_is_asked_nothing() {
    let loans = made(5_000, "JJ");
    let notes = [
        "",
        "正常",
        "按季付息",
        "2024年已放款",
        "在建（2026年投产）",
        "剩余额度待提",
        "2028年6月到期",
    ];
    let mut rows = String::new();
    for (at, (id, borrower, project, amounts)) in loans.iter().enumerate() {
        let amounts = amounts.map(hundredths).join(",");
        let (year, month) = (2019 + at % 7, 1 + at % 12);
        writeln!(
            rows,
            "{id},{borrower},{project},{amounts},{},{year}-{month:02}-15,{}",
            ["在建", "已投产"][at % 2],
            notes[at % notes.len()]
        )
        .expect("a line");
    }
    let with_total = [HEAD, &rows, &total("合计", &loans, [0; 3])].concat();
    let mut branches = String::new();
    for (at, part) in loans.chunks(250).enumerate() {
        branches += &lines(part);
        branches += &total(&format!("第{}支行小计", at + 1), part, [0; 3]);
    }
    branches += &total("全行总计", &loans, [0; 3]);
    let english = HEAD
        .replace("编号", "Facility ID")
        .replace("借款人", "Obligor")
        .replace("项目名称", "Project")
        .replace("余额（万元）", "O/S balance (RMB 10k)")
        .replace("总投资（万元）", "Project cost (RMB 10k)")
        .replace("二氧化碳（吨）", "CO2 reduction a year (t)")
        .replace("发放日", "Drawdown date");
    for text in [
        with_total,
        [HEAD, &branches].concat(),
        [&english, rows.as_str()].concat(),
    ] {
        let book = read(&text);
        assert_eq!(stopped(&book), []);
        assert_eq!(book.tally.total.loans, 5_000);
        assert!(book.refused.iter().all(|row| {
            row.faults
                .iter()
                .all(|fault| fault.kind == FaultKind::TotalRow)
        }));
    }
}

/// The rows that were refused, with their kinds and what is said of the first fault.
fn said(book: &Book) -> Vec<(u64, FaultKind, String)> {
    let rows = book.refused.iter();
    rows.filter_map(|row| {
        let fault = row.faults.first()?;
        Some((row.row, fault.kind, words::fault(fault).get(Lang::Zh)))
    })
    .collect()
}

/// Lines with the name of a branch among the loans, in any column of names and numbered in any way, are no headings and no loans, and no row is counted under
/// them: the headings are one row, and the columns are those without the lines.
#[test]
fn lines_of_branches_are_no_headings() {
    let head = "序号,客户名称,项目名称,贷款余额（万元）,项目总投资（万元）,二氧化碳减排量（吨）\n";
    let one = "1,甲公司,一期,1200,3600,9000\n2,乙公司,二期,500,2000,4000\n";
    let two = "3,丙公司,三期,735.5,2134,5617\n";
    for [first, second] in [
        ["杭州分行,,,,,\n", "宁波分行,,,,,\n"],
        [",西湖支行,,,,\n", ",滨江支行,,,,\n"],
        ["一、城东支行,,,,,\n", "二、城西支行：,,,,,\n"],
        ["一,总行营业部,,,,\n", "二,高新区分理处,,,,\n"],
        ["1,湖滨支行,,,,\n", "2,武林支行,,,,\n"],
        ["Leeds branch,,,,,\n", "York Branch,,,,,\n"],
        ["余杭支行,负责人：王某,,,,\n", "萧山支行,负责人：陈某,,,,\n"],
        ["普惠金融部,,,,,\n", "公司金融部,,,,,\n"],
        ["（一）光伏发电,,,,,\n", "（二）风力发电,,,,,\n"],
        ["杭州分行（本级）,,,,,\n", "宁波分行（3笔）,,,,,\n"],
        ["A、能源类,,,,,\n", "B、交通类,,,,,\n"],
        [",,杭州分行,,,\n", ",,宁波分行,,,\n"],
    ] {
        for above in [false, true] {
            let text = if above {
                [first, head, one, two].concat()
            } else {
                [head, first, one, second, two].concat()
            };
            let found = preview(text.as_bytes(), true).expect("a book");
            assert_eq!(found.layout.heading_rows, 1, "{text}");
            assert!(
                !found
                    .layout
                    .mapping
                    .columns
                    .contains(&Some(greendesk::loan_book::columns::Column::Branch)),
                "{text}"
            );
            let book = read(&text);
            assert_eq!(Summary::of(&book).total.balance, "2435.5", "{text}");
            assert_eq!(stopped(&book), [], "{text}");
            assert!(
                book.refused
                    .iter()
                    .all(|row| row.faults[0].kind == FaultKind::Words),
                "{text}: {:?}",
                said(&book)
            );
        }
    }
    let book = read(&[head, ",杭州分行,,,,\n", one].concat());
    assert_eq!(
        said(&book)[0].2,
        "本行“杭州分行”是机构分段标题，不是一笔贷款；如需按机构汇总，请在台账中增加“分支机构”列并逐行填写"
    );
    // The names of columns in the upper of two rows of headings: small figures side by side are no figure with a comma.
    let text = "序号,客户名称,项目名称,贷款余额,项目总投资,环境效益\n,,,（万元）,（万元）,二氧化碳（吨）\n1,甲公司,一期,61,200,300\n2,乙公司,二期,500,2000,4000\n";
    let book = read(text);
    assert_eq!(Summary::of(&book).total.balance, "561", "{:?}", said(&book));
    // A second row of headings that names figures or units stays one, and a loan with a number whose amounts are blank stays a loan.
    for second in [",,,万元,万元,吨\n", ",,,,,二氧化碳\n"] {
        let text = [
            "序号,客户名称,项目名称,贷款余额,项目总投资,减排量\n",
            second,
            one,
        ]
        .concat();
        let found = preview(text.as_bytes(), true).expect("a book");
        assert_eq!(found.layout.heading_rows, 2, "{second}");
    }
    // So does one that somebody began with the borrower's name.
    for row in ["L4,某银行杭州分行,,,,,,,\n", ",丁公司,,,,,,,\n"] {
        let text = [HEAD, LOANS, row].concat();
        assert_eq!(refused(&read(&text), FaultKind::Blank), [5], "{row}");
    }
}

/// A loan of which every row was left out is said not to be counted, whatever names its rows, and the ledger's own total is held against what remains.
#[test]
fn a_loan_whose_rows_are_all_left_out_is_said() {
    let left_out = |text: &str, rows: &[u64]| {
        let mut plan = Plan::default();
        plan.sums.extend(rows.iter().map(|row| (0, *row)));
        read_by(text, plan)
    };
    let total = "合计,,,2435.5,7734,18617,,,\n";
    for again in [
        "L3,丙公司,三期,735.5,2134,5617,在建,2025-02-03,\n",
        "L9,丙公司,三期,735.5,2134,5617,在建,2025-02-03,\n",
        "L3,丙公司,,735.5,,,,,\n",
    ] {
        let text = [HEAD, LOANS, again, total].concat();
        for one in [4, 5] {
            let book = left_out(&text, &[one]);
            assert_eq!(refused(&book, FaultKind::AllLeftOut), [0; 0], "{text}");
            assert_eq!(Summary::of(&book).total.balance, "2435.5");
            assert_eq!(stopped(&book), [], "the other row is no copy any more");
        }
        let book = left_out(&text, &[4, 5]);
        assert_eq!(refused(&book, FaultKind::AllLeftOut), [5], "{text}");
        let found = Summary::of(&book);
        assert_eq!(found.refused_that_count(), 1);
        assert_eq!(
            (found.refused_loans, found.refused_balance.as_str()),
            (1, "735.5")
        );
        assert!(
            found
                .refused
                .iter()
                .any(|row| row.row == 5 && row.is_left_out() && row.is_like_total())
        );
        assert_eq!(refused(&book, FaultKind::TotalDiffers), [6], "{text}");
    }
    // Without names, by the number; and two loans of one balance to two projects are two.
    let text = "编号,余额（万元）,总投资（万元）,二氧化碳（吨）\nA1,1200,3600,9000\nA2,500,2000,4000\nA2,500,2000,4000\n";
    assert_eq!(
        refused(&left_out(text, &[3, 4]), FaultKind::AllLeftOut),
        [4]
    );
    assert_eq!(
        refused(&left_out(text, &[4]), FaultKind::AllLeftOut),
        [0; 0]
    );
    let text = [HEAD, LOANS, "L4,丙公司,四期,735.5,2134,5617,,,\n"].concat();
    assert_eq!(
        refused(&left_out(&text, &[4, 5]), FaultKind::AllLeftOut),
        [0; 0]
    );
    // A copy in another file is counted.
    let text = [HEAD, LOANS, "L3,丙公司,三期,735.5,2134,5617,,,\n"].concat();
    let found = preview(text.as_bytes(), true).expect("a book");
    let mut plan = Plan::default();
    plan.sums.extend([(0, 4), (0, 5)]);
    let mut book = Book::new(plan);
    for text in [
        text.as_str(),
        &[HEAD, "L3,丙公司,三期,735.5,2134,5617,,,\n"].concat(),
    ] {
        book.begin(&found.layout).expect("columns");
        book.push(text.as_bytes()).expect("rows");
        book.end().expect("an end");
    }
    assert_eq!(refused(&book, FaultKind::AllLeftOut), [0; 0]);
    assert_eq!(book.counts.refused_loans, 0);
    // The reason that was asked is named.
    for (row, reason) in [
        (
            "L4,丁公司,四期,88.2,305,407,已核销,,\n",
            "本行写有“状态：已核销”，已按不应计入的行剔除",
        ),
        (
            "L3,丁公司,四期,88.2,305,407,,,\n",
            "本行与第 4 行编号相同，已按重复行剔除",
        ),
        (
            "L4,丁公司,四期,88.2,305,407,,2026-03-01,\n",
            "本行发放日“2026-03-01”晚于期末日，已按不应计入的行剔除",
        ),
        (
            "L4,丁公司,四期,88.2,305,407,,,\n",
            "本行已按合计行、重复行或不应计入的行剔除",
        ),
    ] {
        let book = left_out(&[HEAD, LOANS, row].concat(), &[5]);
        assert_eq!(said(&book)[0].2, reason);
    }
    // The total has the row that was left out.
    let text = [
        HEAD,
        LOANS,
        "L3,丙公司,三期,735.5,2134,5617,,,\n合计,,,3171,,,,,\n",
    ]
    .concat();
    assert_eq!(
        said(&left_out(&text, &[5]))[1].2,
        "本行是合计行，贷款余额为 3,171 万元，与所计各行之和 2,435.5 万元相差 735.5 万元，差额等于已剔除各行的余额，请核对剔除的行是否确应剔除"
    );
}

/// The row that another one takes a part of is asked about, whichever stands first and by number or by project; and its investment is named.
#[test]
fn partly_reversed_rows_are_asked_about() {
    for rows in [
        "L4,丁公司,四期,88.2,305,407,,,\nL4,丁公司,四期,-20,305,407,,,\n",
        "L4,丁公司,四期,-20,305,407,,,\nL4,丁公司,四期,88.2,305,407,,,\n",
        "L4,丁公司,四期,88.2,305,407,,,\nL4-1,丁公司,四期,(20.00),,,,,\n",
        "L4,丁公司,四期,88.2,305,407,,,\nl4,,,-20,,,,,红字\n",
    ] {
        let book = read(&[HEAD, LOANS, rows].concat());
        let own = if rows.starts_with("L4,丁公司,四期,-") {
            6
        } else {
            5
        };
        assert_eq!(with(&book, Flag::Reversed), [own], "{rows}");
        let found = Summary::of(&book).flagged;
        let row = found.iter().find(|row| row.row == own).expect("the row");
        assert_eq!(row.balance, "88.2");
        let beside = row.beside.as_ref().expect("the other row");
        assert_eq!(
            (beside.rows[0].1, beside.balance.as_str()),
            (11 - own, "20")
        );
        if !rows.contains("l4") {
            assert_eq!(row.investment, "305", "{rows}");
        }
    }
    let other = [HEAD, LOANS, "L4,丁公司,四期,-20,305,407,,,\n"].concat();
    assert_eq!(with(&read(&other), Flag::Reversed), [0; 0]);
}

/// A total in another unit that nothing names is said; one whose row names its unit is converted by that unit and no other.
#[test]
fn a_total_in_another_unit_is_said() {
    for (total, kind) in [
        (
            "合计,,,24355000,77340000,18617,,,\n",
            FaultKind::TotalDiffers,
        ),
        ("合计,,,0.24355,0.7734,18617,,,\n", FaultKind::TotalDiffers),
        (
            "全行合计,,,24.355,77.34,18617,,,\n",
            FaultKind::TotalDiffers,
        ),
        (
            "合计（亿元）,,,0.24355,0.7734,18617,,,\n",
            FaultKind::TotalRow,
        ),
        (
            "合计（单位：元）,,,24355000,77340000,18617,,,\n",
            FaultKind::TotalRow,
        ),
        (
            "合计（亿元）,,,24355000,77340000,18617,,,\n",
            FaultKind::TotalDiffers,
        ),
        (
            "合计,,,24355000元,77340000元,18617,,,\n",
            FaultKind::TotalRow,
        ),
        ("合计（万元）,,,2435.5,7734,18617,,,\n", FaultKind::TotalRow),
    ] {
        for text in [[HEAD, LOANS, total].concat(), [HEAD, total, LOANS].concat()] {
            let book = read(&text);
            assert_eq!(said(&book)[0].1, kind, "{text}");
            assert_eq!(Summary::of(&book).total.balance, "2435.5");
        }
    }
    let book = read(&[HEAD, LOANS, "合计,,,24355000,,,,,\n"].concat());
    assert_eq!(
        said(&book)[0].2,
        "本行是合计行，贷款余额按本列单位为 24,355,000 万元，所计各行之和为 2,435.5 万元，数字相同而单位不同，合计行与明细行的单位可能不一致，请核对各列单位"
    );
}

/// A sentence below the table that names the sum of its balances is held against them, and so is a running total; a sentence about something else is not.
#[test]
fn sums_in_sentences_and_running_totals_are_held_against_the_rows() {
    let sentences: [(&str, &str); 10] = [
        ("合计：{}万元,,,,,,,,\n", "合计"),
        ("\"以上贷款余额合计人民币{}万元\",,,,,,,,\n", ""),
        ("\"合计 3 笔，余额 {} 万元\",,,,,,,,\n", ""),
        ("合计：,{} 万元,,,,,,,\n", ""),
        ("贷款余额总计 {} 万元。,,,,,,,,\n", ""),
        ("累计,,,{},,,,,\n", ""),
        ("贷款余额合计（万元）：{},,,,,,,,\n", ""),
        ("余额合计：{}（万元）,,,,,,,,\n", ""),
        ("合计 {},,,,,,,,\n", ""),
        ("合计,{},,,,,,,\n", ""),
    ];
    for (sentence, _) in sentences {
        for (figure, kind) in [
            ("2435.5", FaultKind::TotalRow),
            ("2935.5", FaultKind::TotalDiffers),
        ] {
            let text = [HEAD, LOANS, &sentence.replace("{}", figure)].concat();
            let book = read(&text);
            assert_eq!(book.refused.len(), 1, "{text}");
            let found = said(&book)[0].1;
            let right = found == kind || kind == FaultKind::TotalRow && found == FaultKind::Words;
            assert!(right, "{text}: {:?}", said(&book));
        }
    }
    for sentence in [
        "注：合计含已结清贷款500万元",
        "授信额度合计 9000 万元",
        "项目总投资合计9000万元",
        "本年累计发放合计 9000 万元",
        "上年末合计 9000 万元",
        "余额合计 2435.5 万元，其中光伏合计 1200 万元",
    ] {
        let text = [HEAD, LOANS, sentence, ",,,,,,,,\n"].concat();
        assert_eq!(
            refused(&read(&text), FaultKind::TotalDiffers),
            [0; 0],
            "{text}"
        );
    }
    let text = "编号,借款人,余额（万元）,总投资（万元）,二氧化碳（吨）,授信额度（万元）\nL1,甲,1200,3600,9000,2000\nL2,乙,500,2000,4000,800\n合计,,,,,2800\n";
    assert_eq!(refused(&read(text), FaultKind::TotalDiffers), [0; 0]);
    // Running totals at the end of each page.
    let text = [
        HEAD,
        LOANS,
        "本页小计,,,2435.5,,,,,\n累计,,,2435.5,,,,,\nL4,丁公司,四期,88.2,305,407,,,\nL5,戊公司,五期,61,200,300,,,\n本页小计,,,149.2,,,,,\n累计,,,2584.7,,,,,\n",
    ]
    .concat();
    let book = read(&text);
    assert_eq!(refused(&book, FaultKind::TotalDiffers), [0; 0]);
    assert_eq!(stopped(&book), []);
}

/// Words that say that a loan runs raise no remark under the project's state, and a row that is not drawn and has no balance is refused with that reason.
#[test]
fn the_state_of_a_running_loan_is_no_remark() {
    for state in [
        "正常",
        "正常类",
        "存续",
        "已放款",
        "正常（已放款）",
        "还款中",
        "在贷",
        "Drawn",
        "Fully drawn",
        "Active",
        "In force",
        "LIVE",
        "正常/在贷",
        "正常1",
        "五级分类：正常",
        "在贷中",
        "Performing loan",
        "Disbursed in full",
    ] {
        let text = format!("{HEAD}L1,甲公司,一期,1200,3600,9000,{state},2024-03-01,\n");
        let found = Summary::of(&read(&text));
        assert_eq!(found.rows.flagged, 0, "{state}");
        assert_eq!(found.total.loans, 1);
    }
    for state in ["—？", "停缓建", "拟建", "()"] {
        let text = format!("{HEAD}L1,甲公司,一期,1200,3600,9000,{state},2024-03-01,\n");
        assert_eq!(with(&read(&text), Flag::UnknownStatus), [2], "{state}");
    }
    for blank in ["", "-", "—"] {
        let text = format!("{HEAD}{LOANS}L4,丁公司,四期,{blank},305,407,未提款,,\n");
        assert_eq!(
            said(&read(&text))[0].2,
            "贷款余额为空，本行写有“状态：未提款”；期末没有余额的不必填报，可从台账中删除本行"
        );
    }
}

/// Figures whose digits stand in groups of another kind are refused with the reason.
#[test]
fn other_groups_of_digits_are_refused_with_the_reason() {
    for figure in [
        "1'234.50",
        "1’234",
        "12,34,567",
        "\"12,34,567.50\"",
        "1_234",
    ] {
        let text = format!(
            "编号;余额（万元）;总投资（万元）;二氧化碳（吨）\nL1;{figure};36000000;9000\nL2;500;2000;4000\n"
        );
        let book = read(&text);
        assert_eq!(book.tally.total.loans, 1, "{figure}");
        assert!(said(&book)[0].2.contains("分节方式"), "{:?}", said(&book));
    }
    let book = read(&[HEAD, "L1,甲,一,约100,200,300,,,\n", LOANS].concat());
    assert!(said(&book)[0].2.contains("不是可以识别的数字"));
}
