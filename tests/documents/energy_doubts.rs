//! What is doubtful in a pasted table of energy bills is asked before it is taken over: each case is asked, and no longer once the person agreed.

use super::energy_bills::{heads, plainly, read_as, shown, troubles, undecided, zh};
use greendesk::documents::energy_bills::{Chosen, Reading, Tick, Use};
use greendesk::documents::templates::energy_worksheet::{OUTPUT, TEMPLATE};
use greendesk::documents::{ActionKind, BILLS_READ, Draft};
use greendesk::measure::Day;
use greendesk::standards::energy::bills::Column;
use greendesk::standards::energy::fuels::Fuel;
use greendesk::standards::energy::units::Unit;

/// A table with the twelve months, and in each row what `cells` gives.
fn year_of(headings: &str, cells: impl Fn(usize) -> Vec<usize>) -> String {
    let rows = (1..=12).map(|month| {
        let cells = cells(month).into_iter().map(|cell| cell.to_string());
        let row: Vec<String> = [format!("{month}月")].into_iter().chain(cells).collect();
        row.join("\t")
    });
    let lines: Vec<String> = [headings.to_owned()].into_iter().chain(rows).collect();
    lines.join("\n")
}

fn agreed(text: &str, tick: Tick) -> Reading {
    let chosen = Chosen {
        ticked: vec![tick],
        ..Chosen::default()
    };
    read_as(text, &chosen)
}

/// The one question of a table, which `tick` answers.
fn asked(text: &str, tick: Tick) -> String {
    let reading = plainly(text);
    assert_eq!(
        reading.questions.len(),
        1,
        "{text}\n{:?}",
        undecided(&reading)
    );
    assert_eq!(reading.questions[0].tick, Some(tick), "{text}");
    assert!(reading.asks(), "{text}");
    assert_eq!(reading.first_open().as_deref(), Some(tick.id()), "{text}");
    assert!(!agreed(text, tick).asks(), "{text}");
    undecided(&reading).remove(0)
}

fn taken(reading: &Reading) -> Draft {
    let Some(ActionKind::Take(take)) = OUTPUT.action(BILLS_READ) else {
        panic!("it takes bills")
    };
    let draft = (TEMPLATE.blank)(Day::read("2025-03-20").expect("a day"));
    take(&draft, reading.handed().as_bytes()).expect("bills")
}

#[test]
fn a_month_twice_without_a_meter_is_asked_above_the_table_and_only_there() {
    let text = "月份\t用电量(kWh)\t柴油(L)\n1月\t100\t5\n2月\t110\t6\n2月\t120\t\n3月\t90\t7";
    assert_eq!(
        asked(text, Tick::Twice),
        "2024 年 2 月有不止一行“下网电量”，没有户号（表号）可以区分，将逐月相加。已核对，各行是不同的账单，没有重复"
    );
    // What was agreed to is not asked again in the worksheet, and nothing else is agreed to.
    let draft = taken(&agreed(text, Tick::Twice));
    let also =
        |draft: &Draft, at: usize| draft.root.rows("carriers")[at].node.get("also").to_owned();
    assert_eq!(
        (also(&draft, 0).as_str(), also(&draft, 1).as_str()),
        ("yes", "")
    );
    assert_eq!(also(&taken(&plainly(text)), 0), "");
    // A whole table twice, a column of vouchers, and a fuel that is bought several times a month.
    let all = asked(
        "月份\t用电量(kWh)\n1月\t1\n2月\t2\n3月\t3\n4月\t4\n5月\t5\n6月\t6\n7月\t7\n1月\t1\n2月\t2\n3月\t3\n4月\t4\n5月\t5\n6月\t6\n7月\t7",
        Tick::Twice,
    );
    assert!(
        all.starts_with("2024 年 1 月、2024 年 2 月、")
            && all.contains("2024 年 6 月等 7 个月有不止一行")
    );
    asked(
        "月份\t凭证号\t柴油(L)\n1月\t001\t10\n1月\t002\t12\n2月\t003\t9",
        Tick::Twice,
    );
    // Each meter once, an amount taken back beside a bill, a zero, and money alone are no second bill.
    for text in [
        "月份\t用电量(kWh)\n1月\t100\n1月\t-20\n2月\t90",
        "月份\t用电量(kWh)\n1月\t100\n1月\t0\n2月\t90",
        "月份\t用电量(kWh)\t电费(元)\n1月\t100\t50\n1月\t\t20\n2月\t90\t40",
    ] {
        assert_eq!(undecided(&plainly(text)), [""; 0], "{text}");
    }
    asked(
        "月份\t户号\t用电量(kWh)\n1月\t甲\t100\n2月\t甲\t100\n2月\t甲\t100",
        Tick::Twice,
    );
}

#[test]
fn a_last_row_without_a_month_is_no_second_december() {
    let text = [
        &year_of("月份\t用电量(kWh)", |month| vec![99 + month]),
        "\n\t1300",
    ]
    .concat();
    assert_eq!(
        asked(&text, Tick::Nameless),
        "数据第 13 行没有月份，也不等于以上各行之和（“下网电量”为 1,300，以上各行相加为 1,266）。按没有名称的合计行处理，不读取；如为某个月的账单，请取消，补填月份后重新粘贴"
    );
    for reading in [plainly(&text), agreed(&text, Tick::Nameless)] {
        assert_eq!(reading.bills.rows.len(), 12);
    }
    // Right, the row is a total that is said; with a note below, and behind bills of meters, it is asked.
    let right = [
        &year_of("月份\t用电量(kWh)", |month| vec![99 + month]),
        "\n\t1266",
    ]
    .concat();
    assert_eq!(undecided(&plainly(&right)), [""; 0]);
    asked(&[&text, "\n注：停产"].concat(), Tick::Nameless);
    // Months that are merged over their rows go on being read, and then the month is twice.
    let merged = "月份\t用电量(kWh)\n1月\t100\n\t50\n2月\t100\n\t60";
    assert_eq!(shown(&plainly(merged)).len(), 4);
    asked(merged, Tick::Twice);
    let meters = plainly("月份\t户号\t用电量(kWh)\n1月\t甲\t100\n\t乙\t50\n2月\t甲\t100\n\t乙\t60");
    assert_eq!(meters.bills.rows.len(), 4);
    let back = plainly("月份\t用电量(kWh)\n1月\t100\n2月\t90\n\t-10");
    assert_eq!(shown(&back).last().map(String::as_str), Some("2024-02 -10"));
}

#[test]
fn periods_of_the_day_are_held_against_their_total_before_they_are_taken() {
    assert_eq!(
        asked(
            "月份\t峰\t平\t谷\t合计电量(kWh)\n1月\t10\t20\t30\t60\n2月\t10\t20\t30\t70\n3月\t1\t2\t3\t6",
            Tick::Tariffs
        ),
        "2024 年 2 月的分时电量与总电量不一致（2024 年 2 月分时电量相加为 60 千瓦时，总电量为 70 千瓦时，相差 10 千瓦时）。已核对账单，以总电量为准"
    );
    // In rows, in English, and under a bare word for the total.
    asked(
        "月份\t时段\t用电量(kWh)\n1月\t峰\t10\n1月\t平\t20\n1月\t谷\t30\n1月\t总\t70",
        Tick::Tariffs,
    );
    let english = "Month\tPeak (kWh)\tFlat (kWh)\tValley (kWh)\tTotal (kWh)\nJan\t10\t20\t30\t60\nFeb\t10\t20\t30\t70";
    asked(english, Tick::Tariffs);
    assert!(heads(&plainly(english)).contains(&(Column::Grid, Some(Unit::KilowattHour))));
    asked(
        "月份\t峰(kWh)\t平(kWh)\t谷(kWh)\t合计(kWh)\n1月\t10\t20\t30\t61.5\n2月\t1\t2\t3\t6",
        Tick::Tariffs,
    );
    // A kilowatt-hour apart is rounding, in any unit; some of the periods alone are no whole, but never more than it; power with own PV may be their whole.
    for text in [
        "月份\t峰\t平\t谷\t合计电量(kWh)\n1月\t10\t20\t30\t61\n2月\t1\t2\t3\t6",
        "月份\t峰\t平\t谷\t合计电量(万千瓦时)\n1月\t10\t20\t30\t60.0001\n2月\t1\t2\t3\t6",
        "月份\t用电量(kWh)\t其中 谷\n1月\t100\t20\n2月\t120\t30\n3月\t90\t10",
        "月份\t峰(kWh)\t平(kWh)\t谷(kWh)\t下网电量(kWh)\t光伏自用电量(kWh)\n1月\t10\t20\t30\t50\t10\n2月\t1\t2\t3\t5\t1",
    ] {
        assert_eq!(undecided(&plainly(text)), [""; 0], "{text}");
    }
    asked(
        "月份\t用电量(kWh)\t其中 谷\n1月\t100\t120\n2月\t120\t30",
        Tick::Tariffs,
    );
    asked(
        "月份\t峰\t平\t谷\t合计电量(万千瓦时)\n1月\t10\t20\t30\t60.001\n2月\t1\t2\t3\t6",
        Tick::Tariffs,
    );
}

#[test]
fn a_column_of_sums_that_differs_in_one_month_is_named_with_its_month() {
    let wrong = |month: usize| usize::from(month == 5) * 5;
    for [grid, pv, all] in [
        ["电网(kWh)", "光伏自用(kWh)", "合计(kWh)"],
        ["下网电量(kWh)", "光伏自用电量(kWh)", "总用电量(kWh)"],
        ["Grid (kWh)", "Self-use PV (kWh)", "Total (kWh)"],
    ] {
        let text = year_of(&format!("月份\t{grid}\t{pv}\t{all}"), |month| {
            vec![100 + month, 10 + month, 110 + 2 * month + wrong(month)]
        });
        asked(&text, Tick::Rows);
        let said = zh(&plainly(&text).notes);
        let expected =
            format!("数据第 5 行（5月）“{all}”为 125，“{grid}”、“{pv}”相加为 120，相差 5，请核对");
        assert!(said.contains(&expected), "{said:?}");
        let heads: Vec<Column> = heads(&plainly(&text))
            .into_iter()
            .map(|(of, _)| of)
            .collect();
        assert_eq!(heads, [Column::Grid, Column::PvUsed]);
        // All right, nothing is asked; a total that one month lacks is no difference.
        let right = text.replace("\t125", "\t120");
        assert_eq!(undecided(&plainly(&right)), [""; 0], "{right}");
        assert_eq!(undecided(&plainly(&text.replace("\t125", "\t"))), [""; 0]);
    }
}

#[test]
fn a_total_without_a_name_is_read_compared_or_asked() {
    // A word for a sum that is none of the other columns.
    for text in [
        "Month\tElectricity (kWh)\tGas (m3)\tTotal\nJan\t10\t5\t100\nFeb\t10\t5\t100",
        "月份\t用电量(kWh)\t天然气(m³)\t合计\n1月\t10\t5\t100\n2月\t11\t5\t100",
        "Month\tTotal\nJan\t10\nFeb\t11",
    ] {
        let reading = plainly(text);
        let last = reading.columns.len() - 1;
        assert!(reading.columns[last].open, "{text}");
        assert!(
            undecided(&reading)[0].contains("未写明是什么的合计"),
            "{text}"
        );
        assert_eq!(reading.first_open(), Some(format!("bills-column-{last}")));
        let left = Chosen {
            columns: vec![(last, Use::Nothing)],
            ..Chosen::default()
        };
        assert_eq!(undecided(&read_as(text, &left)), [""; 0], "{text}");
    }
    // Standard coal and money are no energy of a bill.
    for heading in ["合计（吨标准煤）", "合计（元）", "产品总量（吨）"] {
        let text =
            format!("月份\t用电量(kWh)\t天然气(m³)\t{heading}\n1月\t10\t5\t100\n2月\t11\t5\t100");
        assert_eq!(undecided(&plainly(&text)), [""; 0], "{heading}");
    }
}

#[test]
fn meters_across_are_added_after_a_question_and_held_against_their_total() {
    for [one, other] in [
        ["1#变压器电量(kWh)", "2#变压器电量(kWh)"],
        ["1#电表用电量（kWh）", "2#电表用电量（kWh）"],
    ] {
        let table = |wrong: usize| {
            year_of(&format!("月份\t{one}\t{other}\t合计"), |month| {
                vec![
                    100 + month,
                    10,
                    110 + month + usize::from(month == 5) * wrong,
                ]
            })
        };
        // A total that agrees is the power of all meters, and is read as such.
        let right = plainly(&table(0));
        assert_eq!(undecided(&right), [""; 0]);
        assert_eq!(shown(&right)[4], "2024-05 115");
        let text = year_of(&format!("月份\t{one}\t{other}"), |month| {
            vec![100 + month, 10]
        });
        asked(&text, Tick::Meters);
        let reading = plainly(&text);
        assert_eq!(heads(&reading), [(Column::Grid, Some(Unit::KilowattHour))]);
        assert_eq!(reading.bills.rows.len(), 24);
        assert!(reading.bills.rows[0].meter.starts_with("1#"));
        let wrong = plainly(&table(7));
        assert_eq!(undecided(&wrong).len(), 2);
        let said =
            format!("数据第 5 行（5月）“合计”为 122，“{one}”、“{other}”相加为 115，相差 7，请核对");
        assert!(zh(&wrong.notes).contains(&said), "{:?}", zh(&wrong.notes));
    }
    // Bare numbers of accounts are headings; the title says what they hold, or the person does.
    let accounts = |title: &str, total: &str| {
        let table = year_of("月份\t6301001234\t6301005678\t合计", |month| {
            vec![100, 10, 110 + usize::from(month == 12)]
        });
        [title, &table, "\n合计\t1200\t", total, "\t1321"].concat()
    };
    let titled = plainly(&accounts("2024年用电量（kWh）\n", "120"));
    assert_eq!(titled.bills.rows.len(), 24);
    assert_eq!(titled.bills.rows[1].meter, "6301005678");
    let said = zh(&titled.notes);
    assert!(
        said.iter()
            .any(|note| note.starts_with("数据第 12 行（12月）“合计”为 111，")),
        "{said:?}"
    );
    let below = plainly(&accounts("2024年用电量（kWh）\n", "121"));
    assert!(
        zh(&below.notes)
            .contains(&"“6301005678”合计行为 121，各行相加为 120，相差 1，请核对".to_owned())
    );
    let unsaid = plainly(&accounts("", "120"));
    assert!(unsaid.columns[2].open && unsaid.bills.heads.is_empty());
    let chosen = Chosen {
        columns: vec![(2, Use::Quantity(Column::Grid))],
        units: vec![(2, Unit::KilowattHour)],
        ticked: vec![Tick::Meters, Tick::Rows],
        ..Chosen::default()
    };
    assert!(!read_as(&accounts("", "120"), &chosen).asks());
    // A row that is neither a month nor a total is said.
    let stray = plainly(
        "2024年用电量（kWh）\n月份\t6301001234\t6301005678\n1月\t5\t6\n2月\t5\t6\n春季\t7\t8",
    );
    assert_eq!(troubles(&stray).len(), 1, "{:?}", zh(&stray.notes));
}

#[test]
fn words_beside_a_table_that_change_its_meaning_are_asked_about() {
    let months = "月份\t用电量(kWh)\n1月\t100\n2月\t110\n3月\t90";
    for note in [
        "含光伏自用 2.5 万千瓦时",
        "注：含光伏自用 2.5 万千瓦时",
        "注：不含转供电量",
        "备注：已扣除宿舍用电",
        "注：单位为万千瓦时",
        "说明：电量未乘倍率",
        "注：表计倍率 80，上表为表码差",
        "备注：12月为预估数",
        "Note: including solar self-use",
        "煤按千克填列",
        "以上煤耗单位实为公斤",
        "备注：以上数字均应乘以10",
        "注：6月已退补 500 度，未计入上表",
        "*5月换表，旧表 300 度另计",
        "注：用电量系从总公司分摊",
        "注：本表为集团口径",
        "注：1月数据为2023年12月抄见",
        "注：电量为两户合计",
        "注：电量单位为万千瓦时，天然气单位为万立方米",
        "注：3月停产，另有 200 度未抄",
    ] {
        let said = asked(&format!("{months}\n{note}\t"), Tick::Notes);
        assert!(said.contains(&format!("“{note}”")), "{said}");
    }
    asked(
        &format!("2024年用电量（含光伏自用）\t\n{months}"),
        Tick::Notes,
    );
    for note in [
        "注：3月停产检修",
        "备注：1月数据含春节",
        "注：金额含税",
        "数据来源：国网账单",
        "注：单位为千瓦时",
        "制表人：张三",
        "说明：电量取自结算单",
        "以上数据经核对无误，特此说明",
        "以下空白",
        "打印日期：2025-01-06",
        "Source: State Grid bills",
    ] {
        let reading = plainly(&format!("{months}\n{note}\t"));
        assert_eq!(undecided(&reading), [""; 0], "{note}");
    }
    // A note names the unit that no heading names.
    let reading = plainly("月份\t用电量\n1月\t100\n2月\t110\n注：以上单位为万千瓦时\t");
    assert_eq!(
        heads(&reading),
        [(Column::Grid, Some(Unit::TenThousandKilowattHours))]
    );
    assert!(
        zh(&reading.notes)
            .contains(&"“注：以上单位为万千瓦时”写明了单位，没有单位的列按此读取。".to_owned())
    );
    assert!(!reading.asks());
}

#[test]
fn the_totals_of_a_year_are_offered_as_the_totals_of_the_bills() {
    let table = |total: &str| {
        let months = year_of("月份\t用电量(kWh)\t柴油(L)", |month| {
            vec![100, month]
        });
        [&months, total].concat()
    };
    let text = table("\n合计\t1200\t78");
    let offered = plainly(&text);
    assert!(!offered.asks(), "an offer waits for nothing");
    assert_eq!(
        offered.offers[0].message.get(greendesk::i18n::Lang::Zh),
        "同时把合计行的数（下网电量 1,200 千瓦时、柴油 78 升）填入“账单所列全年合计”，供核对"
    );
    let totals = |reading: &Reading| -> Vec<String> {
        let draft = taken(reading);
        let rows = draft.root.rows("carriers").iter();
        rows.map(|row| row.node.get("total").to_owned()).collect()
    };
    assert_eq!(totals(&offered), ["", ""]);
    assert_eq!(totals(&agreed(&text, Tick::Totals)), ["1200", "78"]);
    // A total that differs is asked about and may be entered: the worksheet then says by how much.
    assert_eq!(plainly(&table("\n全年\t1201\t78")).offers.len(), 1);
    // No year, no total: eleven months, two years, several meters, a part.
    let eleven = text.replace("\n12月\t100\t12", "");
    for text in [
        eleven.as_str(),
        &table(""),
        &table("\n上半年小计\t600\t21"),
        "月份\t户号\t用电量(kWh)\n1月\t甲\t60\n1月\t乙\t40\n合计\t\t100",
    ] {
        assert_eq!(plainly(text).offers, [], "{text}");
    }
}

#[test]
fn readings_of_a_gas_meter_are_gas_and_never_power() {
    for text in [
        "燃气用量\n月份\t上次示数\t本次示数\n1月\t100\t200\n2月\t200\t290",
        "月份\t用气户号\t上期示数\t本期示数\t倍率\n1月\t88\t100\t200\t1\n2月\t88\t200\t290\t1",
    ] {
        let reading = plainly(text);
        assert_eq!(
            heads(&reading),
            [(Column::Fuel(Fuel::NaturalGas), Some(Unit::CubicMetre))],
            "{text}"
        );
        assert_eq!(shown(&reading), ["2024-01 100", "2024-02 90"], "{text}");
        assert!(!reading.asks(), "{text}");
    }
    // Without a multiplier, and without a word of gas, nothing is computed and the reason is said.
    let alone = plainly("月份\t起码\t止码\n1月\t100\t200\n2月\t200\t300");
    assert!(alone.bills.heads.is_empty());
    assert!(
        zh(&alone.notes).contains(
            &"有起度、止度，没有倍率和电量，未计算；请补一列倍率（没有倍率的填 1）后重新粘贴"
                .to_owned()
        )
    );
}

#[test]
fn the_time_of_a_bill_is_no_cost_and_no_column_that_is_read_is_said_to_be_left() {
    let reading = plainly("电费年月\t用电量(kWh)\t电费(元)\n202401\t100\t50\n202402\t90\t45");
    let uses: Vec<Use> = reading.columns.iter().map(|taken| taken.as_what).collect();
    assert_eq!(uses[..2], [Use::Month, Use::Quantity(Column::Grid)]);
    assert_eq!(shown(&reading), ["2024-01 100 50", "2024-02 90 45"]);
    let months = plainly("用电户名\t用电量(kWh)\n1月\t100\n2月\t90");
    assert_eq!(months.columns[0].as_what, Use::Month);
    assert_eq!(zh(&months.notes), [""; 0]);
}

#[test]
fn years_across_are_bills_of_their_years() {
    let table = |one: &str, other: &str, total: &str| {
        let months = year_of(&format!("月份\t{one}\t{other}"), |month| {
            vec![100, 100 + month]
        });
        [&months, "\n合计\t1200\t", total].concat()
    };
    for text in [
        table("2023年用电量(kWh)", "2024年用电量(kWh)", "1278"),
        ["用电量(kWh)\t\t\n", &table("2023年", "2024年", "1278")].concat(),
        table("用电量2023(kWh)", "用电量2024(kWh)", "1278"),
    ] {
        let reading = plainly(&text);
        assert_eq!(
            undecided(&reading),
            [""; 0],
            "{text}\n{:?}",
            zh(&reading.notes)
        );
        assert_eq!(reading.bills.rows.len(), 24, "{text}");
        let said = shown(&reading);
        assert_eq!(
            (said[0].as_str(), said[23].as_str()),
            ("2023-01 100", "2024-12 112")
        );
        assert_eq!(
            heads(&reading),
            [(Column::Grid, Some(Unit::KilowattHour))],
            "{text}"
        );
    }
    // Years down and months across are the same table.
    let across = "用电量(kWh)\t\t\t\n年份\t1月\t2月\t3月\n2023年\t1\t2\t3\n2024年\t4\t5\t6";
    assert_eq!(
        shown(&plainly(across)),
        [
            "2023-01 1",
            "2023-02 2",
            "2023-03 3",
            "2024-01 4",
            "2024-02 5",
            "2024-03 6"
        ],
        "{:?}",
        zh(&plainly(across).notes)
    );
    let wrong = table("2023年用电量(kWh)", "2024年用电量(kWh)", "1279");
    asked(&wrong, Tick::Rows);
    assert!(zh(&plainly(&wrong).notes).contains(
        &"“2024年用电量(kWh)”合计行为 1,279，各行相加为 1,278，相差 1，请核对".to_owned()
    ));
    // One year in the headings is that of the bills; what nobody names is asked.
    let one = "月份\t2023年用电量(kWh)\t2023年柴油(L)\n1月\t100\t5\n2月\t110\t6";
    assert_eq!(shown(&plainly(one)), ["2023-01 100 5", "2023-02 110 6"]);
    let unsaid = plainly(&table("2023年", "2024年", "1278"));
    assert!(
        unsaid.columns.iter().any(|taken| taken.open),
        "{:?}",
        zh(&unsaid.notes)
    );
}

#[test]
fn amounts_of_another_time_are_never_those_of_the_month() {
    for other in [
        "上年同期用电量(kWh)",
        "本年累计用电量(kWh)",
        "计划用电量(kWh)",
        "去年用电量(kWh)",
    ] {
        for headings in [[other, "用电量(kWh)"], ["用电量(kWh)", other]] {
            let text = format!(
                "月份\t{}\t{}\n1月\t100\t100\n2月\t110\t110",
                headings[0], headings[1]
            );
            let reading = plainly(&text);
            let at = headings.iter().position(|of| *of == other).expect("there") + 1;
            assert_eq!(reading.columns[at].as_what, Use::Nothing, "{text}");
            let said = format!(
                "第 {} 列“{other}”是上年、累计或计划数，不是当月用量，不读取。",
                at + 1
            );
            assert!(
                zh(&reading.notes).contains(&said),
                "{:?}",
                zh(&reading.notes)
            );
            assert_eq!(shown(&reading), ["2024-01 100", "2024-02 110"], "{text}");
        }
    }
}

#[test]
fn a_total_above_its_rows_is_held_against_them() {
    let months = year_of("用电量", |_| vec![100]);
    let (_, rows) = months.split_once('\n').expect("rows");
    let right = format!("月份\t用电量(kWh)\n合计\t1200\n{rows}");
    assert_eq!(undecided(&plainly(&right)), [""; 0]);
    let wrong = format!("月份\t用电量(kWh)\n合计\t1300\n{rows}");
    asked(&wrong, Tick::Rows);
    assert!(
        zh(&plainly(&wrong).notes)
            .contains(&"“下网电量”合计行为 1,300，各行相加为 1,200，相差 100，请核对".to_owned())
    );
    // Of a last row without a month the figure is said that differs.
    let text = [
        &year_of("月份\t用电量(kWh)\t柴油(L)", |_| vec![100, 5]),
        "\n\t1200\t61",
    ]
    .concat();
    assert!(asked(&text, Tick::Nameless).contains("“柴油”为 61，以上各行相加为 60"));
}
