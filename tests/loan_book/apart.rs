//! Rows that stand beside the loans of a sheet: below a sum or a title, comparisons and counts, lists of sums in another unit, rows without names, contracts
//! with plain numbers; and tables that name no unit. Each is asked about or refused, and loans in ordinary sheets are not.
use super::cases::asked;
use greendesk::loan_book::outcome::{FileFault, Flag};
use greendesk::loan_book::{Book, Plan, Summary, preview};
use greendesk::standards::green_loan::exchange::LayoutText;

/// What came of a text that is read as it is proposed.
#[derive(Debug, Default)]
struct Read {
    /// The rows that are used.
    used: u64,
    /// The rows of those that a person is asked about, with the codes of the remarks.
    asked: Vec<(u64, Vec<String>)>,
    /// The refused rows, with the codes and the words of their faults.
    refused: Vec<(u64, String, String)>,
    balance: String,
}

impl Read {
    fn rows(&self) -> Vec<u64> {
        self.asked.iter().map(|(row, _)| *row).collect()
    }
}

fn read(text: &str) -> Read {
    let found = preview(text.as_bytes(), true).expect("a book");
    assert_eq!(asked(&found), None, "{text}");
    let mut book = Book::new(Plan::default());
    book.begin(&found.layout).expect("columns");
    book.push(text.as_bytes()).expect("rows");
    book.end().expect("an end");
    let summary = Summary::of(&book);
    let is_asked = |code: &String| {
        let own = Flag::ALL.iter().find(|flag| flag.code() == code);
        own.is_some_and(|flag| flag.is_asked())
    };
    let asked = summary.flagged.iter().filter_map(|row| {
        let flags: Vec<String> = row
            .flags
            .iter()
            .filter(|code| is_asked(code))
            .cloned()
            .collect();
        (!flags.is_empty()).then_some((row.row, flags))
    });
    let refused = book.refused.iter().map(|row| {
        let fault = &row.faults[0];
        (row.row, fault.kind.code().to_owned(), fault.found.clone())
    });
    Read {
        used: summary.rows.used + summary.rows.flagged,
        asked: asked.collect(),
        refused: refused.collect(),
        balance: summary.total.balance,
    }
}

const HEAD: &str = "编号,借款人,项目名称,余额（万元）,总投资（万元）,二氧化碳（吨）\n";
const LOANS: &str =
    "L1,甲公司,一期,1200,3600,9000\nL2,乙公司,二期,500,2000,4000\nL3,丙公司,三期,735.5,2134,5617\n";
const SUM: &str = "合计,,,2435.5,7734,18617\n";
const BESIDE: &str = "L8,辛公司,八期,310,1200,2600\nL9,壬公司,九期,61.2,305,407\n";

/// The rows of the text whose number begins with L8 or L9, from 1.
fn beside(text: &str) -> Vec<u64> {
    let lines = text.lines().zip(1..);
    lines
        .filter(|(line, _)| line.starts_with("L8") || line.starts_with("L9"))
        .map(|(_, row)| row)
        .collect()
}

/// Loans below the sum of all loans, or below a title among loans that had none, are asked about, whatever stands between; the loans above are not.
#[test]
fn rows_below_a_sum_or_a_title_are_asked_about() {
    let titles = [
        "附：已结清贷款",
        "上年末余额",
        "上期数",
        "备查",
        "另：表外业务",
        "已结清贷款明细",
        "二、2024年末余额",
        "备查登记",
        "以下为历史数据",
        "非绿色贷款",
        "附表2 核销贷款",
        "（二）储备项目",
        "往期数据",
        "其他业务",
        "公司业务二部",
        "注：以下贷款不计入本期",
        "截至2024年12月31日",
        "待投放项目",
        "去年同期",
        "参考数据",
        "Appendix: settled loans",
        "Prior year",
        "Memo items",
        "Written off",
        "2024年12月末",
        "二 外币贷款",
        "附录",
        "转出资产",
        "银行承兑汇票",
        "承诺未提款项目",
    ];
    for title in titles {
        for sum in [
            "",
            SUM,
            "总计（3笔）,,,2435.5,7734,18617\n",
            "Total,,,2435.5,7734,18617\n",
        ] {
            for gap in ["", "\n", ",,,,,\n\n"] {
                for place in 0..3 {
                    for again in ["", HEAD] {
                        let cells =
                            [",".repeat(place), title.to_owned(), ",".repeat(5 - place)].concat();
                        let text =
                            [HEAD, LOANS, sum, gap, &cells, "\n", gap, again, BESIDE].concat();
                        let found = read(&text);
                        assert_eq!(found.rows(), beside(&text), "{text}\n{found:?}");
                        assert_eq!(found.used, 5, "{text}");
                    }
                }
            }
        }
    }
    // Behind the sum alone; behind one that no word names; and below a title that has its own sum beside it.
    for between in [
        SUM,
        "合 计,,,2435.5,7734,18617\n\n",
        "全行合计,,,2435.5,,\n",
        ",,,2435.5,7734,18617\n",
        "期末余额合计,,,2500,,\n",
        "附：已结清贷款,,,371.2,1505,3007\n",
        ",附：上年末,,371.2,1505,3007\n",
        "单位：元,,,,,\n",
        "金额单位：亿元,,,,,\n",
    ] {
        // A line of units among the last rows would be taken for the table's.
        let end = "L81,子公司,九期,61.3,305,408\nL91,丑公司,九期,61.7,305,409\n";
        let text = [HEAD, LOANS, between, BESIDE, end].concat();
        let found = read(&text);
        let rows = beside(&text);
        assert!(
            rows.iter().all(|row| found.rows().contains(row)),
            "{text}\n{found:?}"
        );
        assert!(found.rows().iter().all(|row| *row > 4), "{text}\n{found:?}");
    }
}

/// Sections that each have a title, pages with their titles and ends, parts with sums of their own and a sum of all: nothing is asked about.
#[test]
fn sections_and_pages_are_not_asked_about() {
    let title = "某某银行绿色贷款台账（2025年12月31日）,,,,,\n";
    for (above, rows) in [
        (
            "",
            ["东城支行,,,,,\n", LOANS, "西城支行,,,,,\n", BESIDE].concat(),
        ),
        (
            "",
            [
                "一、东城支行,,,,,\n",
                LOANS,
                "小计,,,2435.5,,\n",
                "二、西城支行,,,,,\n",
                BESIDE,
                "小计,,,371.2,,\n合计,,,2806.7,,\n",
            ]
            .concat(),
        ),
        (
            "",
            [
                LOANS,
                "东城支行小计,,,2435.5,,\n",
                BESIDE,
                "西城支行小计,,,371.2,,\n",
            ]
            .concat(),
        ),
        (
            "",
            [
                LOANS,
                "东城支行合计,,,2435.5,,\n",
                BESIDE,
                "西城支行合计,,,371.2,,\n总计,,,2806.7,,\n",
            ]
            .concat(),
        ),
        ("", [LOANS, SUM, BESIDE, "合计,,,2806.7,,\n"].concat()),
        (
            "",
            [LOANS, "公司业务二部,,,,,\n", BESIDE, "合计,,,2806.7,,\n"].concat(),
        ),
        ("", ["合计,,,2806.7,9239,21624\n", LOANS, BESIDE].concat()),
        (
            "",
            [
                LOANS,
                "本页小计,,,2435.5,,\n第1页，共2页,,,,,\n",
                HEAD,
                BESIDE,
            ]
            .concat(),
        ),
        (
            title,
            [LOANS, "制表人：张三,,复核：李四,,,\n", title, HEAD, BESIDE].concat(),
        ),
        (
            title,
            [
                LOANS,
                "某某银行绿色贷款台账（2025年12月31日）（续）,,,,,\n",
                HEAD,
                BESIDE,
            ]
            .concat(),
        ),
        (
            title,
            [
                LOANS,
                "注：本表余额不含利息。,,,,,\n第 1 页,,,,,\n",
                title,
                "单位：万元,,,,,\n",
                HEAD,
                BESIDE,
            ]
            .concat(),
        ),
        ("", [LOANS, "\n\n", BESIDE].concat()),
        (
            "",
            [LOANS, "打印时间：2025-12-31 10:25,,,,,\n", HEAD, BESIDE].concat(),
        ),
    ] {
        let text = [above, HEAD, &rows].concat();
        let found = read(&text);
        assert_eq!(found.asked, [], "{text}");
        assert_eq!(
            (found.used, found.balance.as_str()),
            (5, "2806.7"),
            "{text}"
        );
    }
}

/// A row that compares with another period, counts loans or notes something is refused or asked about in whatever column of names its words stand.
#[test]
fn comparisons_counts_and_notes_are_no_loans() {
    let words = [
        ["上季末", "共2个"],
        ["较上年末", "增加3笔"],
        ["较上年末增加3笔", ""],
        ["上季末", ""],
        ["比年初新增2笔", ""],
        ["上月末", "5笔"],
        ["同期", ""],
        ["与上年同期相比", ""],
        ["本期末", ""],
        ["2024年末", "12笔"],
        ["2025年6月末", ""],
        ["12月末", "8户"],
        ["一季度末", ""],
        ["较期初", "减少1户"],
        ["较同期", ""],
        ["环比增加", "2笔"],
        ["计2笔", ""],
        ["2户3笔", ""],
        ["说明", "余额含展期"],
        ["口径", "期末"],
        ["三季度", "全行"],
        ["Q3 2025", "all loans"],
        ["Last quarter", "2 loans"],
        ["Prior year", ""],
        ["vs 2024", "net"],
        ["YoY", "change"],
        ["As at 30 June 2025", "12"],
        ["上年数", "净增"],
        ["截至9月末", "共计5户"],
        ["年初余额", "差额"],
        ["其他", "其他"],
        ["调整项", "尾差"],
        ["小计A", "光伏"],
        ["合计1", "风电"],
        ["全部贷款", "3笔"],
        ["净额", "—"],
        ["第三季度", "新增"],
    ];
    for pair in words {
        for columns in [[0, 1], [1, 2], [0, 2]] {
            for amounts in ["1621.7,5002,9911", "1621.7,,", "88.2,305,407"] {
                let mut names = ["", "", ""];
                for (at, word) in columns.into_iter().zip(pair) {
                    names[at] = word;
                }
                let text = [HEAD, LOANS, &names.join(","), ",", amounts, "\n"].concat();
                let found = read(&text);
                let refused = found.refused.iter().any(|(row, ..)| *row == 5);
                assert!(refused || found.rows() == [5], "{text}{found:?}");
            }
        }
    }
    // Names of companies and projects that begin or end in the same way.
    for [borrower, project] in [
        ["比亚迪汽车有限公司", "年产10万吨电池材料项目"],
        ["共青城市政公司", "共享单车二期"],
        ["同心县水务局", "三期工程"],
        ["全椒县城投", "全钒液流储能"],
        ["计量检测院", "计量楼改造"],
        ["上海电气", "上虞二期风电"],
        ["其亚新材料", "月湖新城供热"],
        ["本溪钢铁", "本级污水厂"],
        ["年丰生态", "季河治理"],
        ["注册环保科技", "备用水源工程"],
        ["第七建筑公司", "第一期光伏"],
        ["All-Green Energy", "Overton wind"],
        ["Netcare Water", "Phase 2"],
        ["Lastmile Transport", "Q-Park charging"],
        ["至臻能源", "一号风场"],
        ["调峰电站公司", "净水厂扩建"],
        ["新增能源公司", "净化中心"],
    ] {
        let text = format!("{HEAD}{LOANS}L4,{borrower},{project},88.2,305,407\n");
        assert_eq!(read(&text).asked, [], "{text}");
    }
}

/// A row without number, borrower and project is asked about or refused, whichever of these columns the file has; and so is a number without a digit among
/// numbers with one.
#[test]
fn rows_without_names_are_asked_about() {
    let columns = ["编号", "借款人", "项目名称"];
    for mask in 1..8_usize {
        let kept: Vec<usize> = (0..3).filter(|at| mask >> at & 1 == 1).collect();
        let head: Vec<&str> = kept.iter().map(|at| columns[*at]).collect();
        let head = format!(
            "{},余额（万元）,总投资（万元）,二氧化碳（吨）\n",
            head.join(",")
        );
        let row = |names: [&str; 3], amounts: &str| {
            let own: Vec<&str> = kept.iter().map(|at| names[*at]).collect();
            format!("{},{amounts}\n", own.join(","))
        };
        let loans = [
            row(["L1", "甲公司", "一期"], "1200,3600,9000"),
            row(["L2", "乙公司", "二期"], "500,2000,4000"),
            row(["L3", "丙公司", "三期"], "735.5,2134,5617"),
        ];
        for name in ["", "-", "—", "/", "*", "  ", "……"] {
            for place in 0..=3 {
                let mut rows = loans.to_vec();
                rows.insert(place, row([name; 3], "88.2,305,407"));
                let text = [head.as_str(), &rows.concat()].concat();
                let found = read(&text);
                let own = place as u64 + 2;
                let refused = found.refused.iter().any(|(row, ..)| *row == own);
                assert!(refused || found.rows() == [own], "{text}{found:?}");
            }
        }
        assert_eq!(read(&[head.as_str(), &loans.concat()].concat()).asked, []);
    }
    for id in [
        "全部贷款",
        "All",
        "净额",
        "-",
        "小计A",
        "全行",
        "A",
        "甲类",
        "扣减",
        "Net",
        "补录",
        "无",
    ] {
        for names in ["", ",甲公司,一期"] {
            let head = if names.is_empty() {
                "编号"
            } else {
                "编号,借款人,项目名称"
            };
            let blank = |at: usize| {
                if names.is_empty() {
                    String::new()
                } else {
                    format!(",公司{at},项目{at}")
                }
            };
            let text = format!(
                "{head},余额（万元）,总投资（万元）,二氧化碳（吨）\nL1{},1200,3600,9000\nＬ２{},500,2000,4000\n{id}{names},88.2,305,407\n",
                blank(1),
                blank(2)
            );
            let found = read(&text);
            let refused = found.refused.iter().any(|(row, ..)| *row == 4);
            assert!(refused || found.rows() == [4], "{text}{found:?}");
        }
    }
    // Where numbers have no digits, they are numbers.
    let text = "编号,余额（万元）,总投资（万元）,二氧化碳（吨）\nA,1200,3600,9000\nB,500,2000,4000\nC7,88.2,305,407\n";
    assert_eq!(read(text).asked, []);
}

/// A list of sums in 元, 千元, 万元, 百万元 or 亿元 beside loans in another of these units is asked about, exact or rounded.
#[test]
fn lists_of_sums_in_other_units_are_asked_about() {
    let loans: [[u64; 3]; 5] = [
        [12_000_000, 36_000_000, 9_000],
        [5_000_000, 20_000_000, 4_000],
        [7_350_000, 21_340_000, 5_617],
        [880_000, 9_000_000, 1_700],
        [3_100_000, 12_000_000, 2_600],
    ];
    let units = [
        ("元", 0_u32),
        ("千元", 3),
        ("万元", 4),
        ("百万元", 6),
        ("亿元", 8),
    ];
    let shown = |yuan: u64, tens: u32, places: usize| {
        let over = 10_u64.pow(tens);
        let scaled = (yuan * 10_u64.pow(places as u32) + over / 2) / over;
        let digits = format!("{scaled:0>width$}", width = places + 1);
        let (whole, rest) = digits.split_at(digits.len() - places);
        format!("{whole}.{rest}")
    };
    let mut seen = 0;
    for (unit, own) in units {
        for (_, other) in units.into_iter().filter(|(_, other)| *other != own) {
            for places in [2, 8] {
                for gap in ["", "\n", "按产品\n"] {
                    // One column of names has numbers for loans and words for groups.
                    let mut text = format!("编号,余额（{unit}）,总投资（{unit}）,二氧化碳（吨）\n");
                    for (at, [balance, investment, figure]) in loans.iter().enumerate() {
                        text += &format!(
                            "L{at},{},{},{figure}\n",
                            shown(*balance, own, 8),
                            shown(*investment, own, 8)
                        );
                    }
                    text += gap;
                    for (name, members) in [("光伏", &loans[..2]), ("风电", &loans[2..])] {
                        let sum: u64 = members.iter().map(|loan| loan[0]).sum();
                        text += &format!("{name},{},,\n", shown(sum, other, places));
                    }
                    let found = read(&text);
                    let list: Vec<u64> = text
                        .lines()
                        .zip(1..)
                        .filter(|(line, _)| line.starts_with(['光', '风']))
                        .map(|(_, row)| row)
                        .collect();
                    assert_eq!(found.rows(), list, "{text}{found:?}");
                    // Rounded to yi of two places the list is known as one by its names alone.
                    let exact = places == 8 || other < 8;
                    let listed = found
                        .asked
                        .iter()
                        .all(|(_, flags)| flags.iter().any(|flag| flag == "sums_of_groups"));
                    assert!(listed || !exact, "{text}{found:?}");
                    seen += 1;
                }
            }
        }
    }
    assert_eq!(seen, 5 * 4 * 2 * 3);
}

/// Sums that go on with the numbers of the loans, with balances alone, are asked about; loans without figures are not.
#[test]
fn balances_alone_behind_rows_with_figures_are_held_against_them() {
    let head = "序号,余额（万元）,总投资（万元）,二氧化碳（吨）\n";
    let loans =
        "1,1200,3600,9000\n2,500,2000,4000\n3,735.5,2134,5617\n4,88,900,1700\n5,310,1200,2600\n";
    for (rows, asked) in [
        ("6,1700,,\n7,1133.5,,\n", vec![7, 8]),
        ("6,1700,,\n7,1133.4,,\n", vec![]),
        ("6,61.2,,\n7,40,300,500\n8,33.1,,\n", vec![]),
    ] {
        let text = [head, loans, rows].concat();
        let found = read(&text);
        assert_eq!(found.rows(), asked, "{text}{found:?}");
    }
}

/// A mark of a void row in front of a name is read, and a company whose name begins alike is not asked about.
#[test]
fn a_mark_before_a_name_is_asked_about() {
    for (name, asked) in [
        ("冲正 丁公司", true),
        ("【作废】丁公司", true),
        ("红冲-丁公司", true),
        ("（已结清）丁公司", true),
        ("已结清：丁公司", true),
        ("待删除_丁公司", true),
        ("[核销] 丁公司", true),
        ("冲压设备-丁公司", false),
        ("（集团）丁公司", false),
        ("红河水务 丁公司", false),
        ("结构件 丁公司", false),
        ("未结清：丁公司", false),
        ("注册-丁公司", false),
    ] {
        for column in [1, 2] {
            let mut names = ["L4", "丁公司", "四期"];
            names[column] = name;
            let text = format!("{HEAD}{LOANS}{},88.2,305,407\n", names.join(","));
            let found = read(&text);
            let own = found
                .asked
                .iter()
                .any(|(row, flags)| *row == 5 && flags == &["struck"]);
            assert_eq!(own, asked, "{text}{found:?}");
        }
    }
}

/// A contract whose number is plain is asked about before its drawdowns and behind them, wherever in the file they stand.
#[test]
fn contracts_with_plain_numbers_are_asked_about() {
    let columns = ["编号", "借款人", "项目名称"];
    let drawn = |balances: [&str; 3], rest: [&str; 3]| {
        balances
            .into_iter()
            .zip(rest)
            .map(|(balance, rest)| format!("{balance},{rest}"))
            .collect::<Vec<_>>()
    };
    // The project's investment and figure in each row, in the contract alone, in the drawdowns alone, and in parts.
    let kinds = [
        drawn(
            ["1000", "600", "400"],
            ["3000,5000", "3000,5000", "3000,5000"],
        ),
        drawn(["1000", "600", "400"], ["3000,5000", ",", ","]),
        drawn(["1000", "600", "400"], [",", "3000,5000", "3000,5000"]),
        drawn(
            ["1000", "600", "400"],
            ["3000,5000", "1800,3000", "1200,2000"],
        ),
        drawn(["1000", "600", "400"], ["3000,5000", "3000,", "3000,"]),
    ];
    for (at, kind) in kinds.iter().enumerate() {
        for mask in [1, 3, 5, 7_usize] {
            for blank in [false, true] {
                for behind in [false, true] {
                    for (before, after) in [(0, 2), (3, 2), (70, 70)] {
                        let kept: Vec<usize> = (0..3).filter(|at| mask >> at & 1 == 1).collect();
                        let head: Vec<&str> = kept.iter().map(|at| columns[*at]).collect();
                        let mut text = format!(
                            "{},余额（万元）,总投资（万元）,二氧化碳（吨）\n",
                            head.join(",")
                        );
                        let mut add = |id: usize, names: [&str; 2], rest: &str| {
                            let all = [id.to_string(), names[0].to_owned(), names[1].to_owned()];
                            let own: Vec<&str> = kept.iter().map(|at| all[*at].as_str()).collect();
                            text += &format!("{},{rest}\n", own.join(","));
                        };
                        let other = |id: usize| {
                            format!("{},{},{}", id * id + 7, id * id * 3 + 11, id * 17 + 5)
                        };
                        for id in 0..before {
                            add(
                                3_000 + id,
                                [&format!("公司{id}"), &format!("项目{id}")],
                                &other(id + 1),
                            );
                        }
                        let names = ["乙公司", "二期"];
                        let drawdown = if blank { ["", ""] } else { names };
                        if !behind {
                            add(1_002, names, &kind[0]);
                        }
                        add(1_003, drawdown, &kind[1]);
                        add(1_004, drawdown, &kind[2]);
                        if behind {
                            add(1_002, names, &kind[0]);
                        }
                        for id in 0..after {
                            add(
                                5_000 + id,
                                [&format!("公司{id}"), &format!("项目{id}")],
                                &other(id + 100),
                            );
                        }
                        let row = text
                            .lines()
                            .position(|line| line.starts_with("1002"))
                            .expect("a contract") as u64
                            + 1;
                        let found = read(&text);
                        let asked = found.asked.iter().any(|(own, _)| *own == row);
                        let refused = found.refused.iter().any(|(own, ..)| *own == row);
                        // Drawdowns without names behind the contract of another are known by no name.
                        assert!(
                            asked || refused,
                            "kind {at}, columns {kept:?}, {blank}, {behind}, {before}\n{found:?}\n{}",
                            if before < 70 { text } else { String::new() }
                        );
                    }
                }
            }
        }
    }
    // Loans of one borrower whose balances add up, but whose projects differ.
    let text = format!(
        "{HEAD}L1,甲公司,一期,1000,3000,5000\nL2,甲公司,二期,600,2000,4000\nL3,甲公司,三期,400,1234,999\n"
    );
    assert_eq!(read(&text).asked, []);
}

/// A table that names no unit of amounts in any place is not read before one is chosen, whatever the figures; one that names one anywhere is.
#[test]
fn a_table_without_a_unit_is_asked_about() {
    for (text, asks) in [
        (
            "编号,余额,总投资,二氧化碳\nL1,1200,3600,9000\n",
            "asked: unit of balance, unit of investment",
        ),
        (
            "编号,余额,授信额度,总投资,二氧化碳（吨）\nL1,1200,2000,3600,9000\n",
            "asked: unit of balance, unit of limit, unit of investment",
        ),
        (
            "id,balance,total investment,co2\nL1,12000000,36000000,9000\n",
            "asked: unit of balance, unit of investment",
        ),
        (
            "某某银行绿色贷款台账\n2025年12月31日\n编号,余额,总投资,二氧化碳\nL1,1.2,3.6,9000\n",
            "asked: unit of balance, unit of investment",
        ),
        (
            "编号,余额,总投资,二氧化碳\n",
            "asked: unit of balance, unit of investment",
        ),
        (
            "编号,余额,总投资,二氧化碳\nL1,1200万元,3600万元,9000\nL2,500,2000万元,4000\n",
            "asked: unit of balance",
        ),
        (
            "编号,余额,总投资,二氧化碳\nL1,¥1200,¥3600,9000\n",
            "asked: unit of balance, unit of investment",
        ),
        ("编号,余额,总投资,二氧化碳\nL1,1200万元,3600万元,9000\n", ""),
        ("编号,余额（万元）,总投资,二氧化碳\nL1,1200,3600,9000\n", ""),
        (
            "单位：万元\n编号,余额,总投资,二氧化碳\nL1,1200,3600,9000\n",
            "",
        ),
        (
            "编号,余额,总投资,二氧化碳\nL1,1200,3600,9000\n单位：元\n",
            "",
        ),
        (
            "编号,余额,总投资,二氧化碳,单位\nL1,1200,3600,9000,万元\n",
            "",
        ),
        (
            "编号,余额,总投资,二氧化碳\n,万元,万元,吨\nL1,1200,3600,9000\n",
            "",
        ),
    ] {
        let found = preview(text.as_bytes(), true).expect("a preview");
        assert_eq!(asked(&found).unwrap_or_default(), asks, "{text}");
        let begun = Book::new(Plan::default()).begin(&found.layout);
        assert_eq!(
            begun,
            if asks.is_empty() {
                Ok(())
            } else {
                Err(FileFault::UnitAsked)
            },
            "{text}"
        );
    }
}

/// Where each cell of the first rows names its own unit, a bare figure further down is refused: nothing says what it is in.
#[test]
fn a_bare_figure_among_cells_with_units_is_refused() {
    let mut text = "编号,余额,总投资,二氧化碳\n".to_owned();
    for at in 0..300 {
        text += &format!("L{at},{}万元,9000万元,{}\n", 100 + at, 3_000 + at);
    }
    text += "M1,500,9000万元,4000\nM2,500万元,90000000,4000\nM3,500万元,9000万元,4000\n";
    let found = read(&text);
    let refused: Vec<(u64, &str)> = found
        .refused
        .iter()
        .map(|(row, code, _)| (*row, code.as_str()))
        .collect();
    assert_eq!(refused, [(302, "blank"), (303, "blank")]);
    assert_eq!(found.used, 301);
}

/// A layout that was kept before units were asked for does not suppose one; what a person chose stays.
#[test]
fn a_kept_layout_supposes_no_unit() {
    let layout = |units: [&str; 3], found: [&str; 3]| LayoutText {
        columns: ["balance", "investment", "co2"].map(str::to_owned).to_vec(),
        units: units.map(str::to_owned).to_vec(),
        found: found.map(str::to_owned).to_vec(),
        ..LayoutText::default()
    };
    let proposed = layout(["?", "?", ""], ["", "", ""]);
    let mut kept = layout(["", "yuan", ""], ["", "person", ""]);
    assert!(kept.is_ready());
    kept.ask_as(&proposed);
    assert_eq!(kept.units, ["?", "yuan", ""]);
    assert!(!kept.is_ready());
    // A column that was put to another use keeps what it has.
    let mut other = layout(["", "", ""], ["", "", ""]);
    other.columns.swap(0, 2);
    other.ask_as(&proposed);
    assert_eq!(other.units, ["", "?", ""]);
}

/// A column that a person puts to use in a table without a unit is asked about as well.
#[test]
fn a_column_chosen_in_a_table_without_a_unit_is_asked_about() {
    let text = "编号,数额,总投资,二氧化碳\nL1,1200,3600,9000\n";
    let found = preview(text.as_bytes(), true).expect("a preview");
    let named: Vec<[String; 3]> = found.named[1]
        .iter()
        .map(|(column, unit, place)| {
            [
                column.code(),
                unit.code().to_owned(),
                place.code().to_owned(),
            ]
        })
        .collect();
    assert!(
        named.contains(&["balance", "?", ""].map(str::to_owned)),
        "{named:?}"
    );
}

/// What is said of a line of units names the cell with the unit, and not the words before it.
#[test]
fn a_line_of_units_is_quoted_by_its_unit() {
    for (line, quoted) in [
        ("类别,笔数,余额（亿元）,,,", "余额（亿元）"),
        ("类别,单位：亿元,,,,", "单位：亿元"),
        ("单位：元,,,,,", "单位：元"),
        (",,单位：千元,,,", "单位：千元"),
        ("附表,金额单位：元,,,,", "金额单位：元"),
    ] {
        let text = format!(
            "{HEAD}{LOANS}{line}\n光伏,,,0.12,,\n风电,,,0.08,,\n光热,,,0.04,,\n水电,,,0.0036,,\n"
        );
        let found = read(&text);
        let own = found.refused.iter().find(|(row, ..)| *row == 5);
        let own = own.map(|(_, code, words)| (code.as_str(), words.as_str()));
        assert_eq!(own, Some(("unit_line", quoted)), "{text}{found:?}");
        // What stands below a line of another unit is asked about.
        assert_eq!(found.rows(), [6, 7, 8, 9], "{text}");
    }
}

/// Rows whose number is a period and that name nobody are asked about also where they outnumber the loans, and so are those of an earlier time.
#[test]
fn rows_of_periods_are_asked_about_however_many_they_are() {
    for (labels, asked) in [
        (["2025Q1", "2025Q2", "2026计划"], vec![4, 5, 6]),
        (["FY2023", "FY2024", "Budget 2026"], vec![4, 5, 6]),
        (
            ["2025年一季度", "2025年上半年", "2026年预算"],
            vec![4, 5, 6],
        ),
        // Numbers of loans that name nobody.
        (["202501", "202502", "202503"], vec![]),
        (["FY2024001", "FY2024002", "2025Q1-01"], vec![]),
    ] {
        let rows: String = labels
            .map(|label| format!("{label},,,1400,5000,11000\n"))
            .concat();
        let text = [
            HEAD,
            "D001,甲公司,光伏,1200,3600,9000\nD002,乙公司,风电,500,2000,4000\n",
            &rows,
        ]
        .concat();
        let read = read(&text);
        let few = read
            .asked
            .iter()
            .filter(|(_, flags)| flags.iter().any(|flag| flag == "few_names"));
        assert_eq!(
            few.map(|(row, _)| *row).collect::<Vec<_>>(),
            asked,
            "{text}"
        );
    }
    for (project, asked) in [
        ("光伏（上年末）", true),
        ("风电(去年同期数)", true),
        ("光伏（一期）", false),
        ("年初路（二标段）", false),
    ] {
        let text = format!(
            "{HEAD}D001,甲公司,光伏,1200,3600,9000\nD002,乙公司,风电,500,2000,4000\nD001-2024,甲公司,{project},1400,3600,9100\n"
        );
        assert_eq!(read(&text).rows().contains(&4), asked, "{text}");
    }
}
