//! Tables of energy bills as people copy them: read into bills, with what is said of every column, row and cell.

use greendesk::documents::energy_bills::{Chosen, Reading, Tick, Use, read};
use greendesk::i18n::{Lang, Message};
use greendesk::measure::{Decimal, Year};
use greendesk::standards::energy::bills::{Basis, Column, Tariff};
use greendesk::standards::energy::coal_equivalent::GasKind;
use greendesk::standards::energy::fuels::{Fuel, Table};
use greendesk::standards::energy::grid;
use greendesk::standards::energy::units::Unit;
use greendesk::standards::energy::worksheet::{Factors, Kind, Proof, Stated, Worksheet};
use proptest::prelude::*;

fn year(number: i64) -> Year {
    Year::new(number).expect("a year")
}

pub(super) fn figure(text: &str) -> Decimal {
    Decimal::from_str_exact(text).expect(text)
}

pub(super) fn read_as(text: &str, chosen: &Chosen) -> Reading {
    read(text, "", year(2024), chosen)
}

pub(super) fn plainly(text: &str) -> Reading {
    read_as(text, &Chosen::default())
}

pub(super) fn zh(messages: &[Message]) -> Vec<String> {
    messages
        .iter()
        .map(|message| message.get(Lang::Zh))
        .collect()
}

pub(super) fn troubles(reading: &Reading) -> Vec<String> {
    reading
        .troubles
        .iter()
        .map(|trouble| trouble.message.get(Lang::Zh))
        .collect()
}

/// What was read, a row a line: year, month, then the amounts.
pub(super) fn shown(reading: &Reading) -> Vec<String> {
    reading
        .bills
        .rows
        .iter()
        .map(|bill| {
            let amounts: Vec<String> = bill
                .amounts
                .iter()
                .map(|amount| {
                    amount.map_or("-".to_owned(), |(amount, _)| amount.normalize().to_string())
                })
                .collect();
            format!(
                "{}-{:02} {}",
                bill.year.number(),
                bill.month,
                amounts.join(" ")
            )
        })
        .collect()
}

pub(super) fn heads(reading: &Reading) -> Vec<(Column, Option<Unit>)> {
    let heads = reading.bills.heads.iter();
    heads.map(|head| (head.column, head.unit)).collect()
}

/// The worksheet of the foundry with the bills that were read.
fn worksheet(reading: &Reading) -> Worksheet {
    let factors = Factors::printed(Table::Other, GasKind::OilField, &grid::QINGHAI[0]);
    let mut sheet = Worksheet::new(year(2024), factors);
    sheet.bills = reading.bills.clone();
    sheet.densities = [
        (Fuel::Diesel, Stated::named(figure("0.84"), "supplier")),
        (Fuel::Petrol, Stated::named(figure("0.73"), "supplier")),
    ]
    .into();
    sheet.proof = Some(Proof::ContractAndSettlement);
    sheet
}

fn printed(reading: &Reading) -> [String; 4] {
    let outcome = worksheet(reading).evaluate();
    [
        Kind::Electricity,
        Kind::Energy,
        Kind::Emissions,
        Kind::GreenShare,
    ]
    .map(|kind| {
        let figure = outcome.figure(kind).expect("the figure");
        figure
            .printed()
            .unwrap_or_else(|| format!("{:?}", figure.stopped))
    })
}

/// The acceptance case as its page prints it: parted by blanks, with a row of sums.
const FOUNDRY: &str = "\
month  grid_kWh  pv_kWh  green_kWh  gas_m3  coal_t  diesel_L  petrol_L  lpg_kg  heat_GJ
1      186420    8200    0          2150    12.5    1180      310       60      420.5
2      142300    9100    0          1890    10.0    960       250       60      398.2
3      190860    12400   0          1420    9.6     1310      330       60      356.7
4      188040    13800   0          860     0       1275      320       60      180.4
5      192510    14900   0          310     0       1290      335       60      0
6      187260    15200   0          260     0       1330      340       60      0
7      195330    15600   30000      240     0       1365      350       60      0
8      197880    15100   30000      250     0       1340      345       60      0
9      189120    13300   30000      420     0       1285      330       60      0
10     184650    11700   30000      1180    4.2     1250      325       60      210.6
11     191370    9400    30000      1760    9.8     1220      315       60      365.9
12     198260    8100    30000      2210    13.1    1195      305       60      431.8
sum    2244000   146800  180000     12950   59.2    15000     3855      720     2364.1
";

/// What a message must not show: a place that nothing was put in.
const OPEN: char = '{';

const FIGURES: [&str; 4] = ["2,390,800", "457.74", "864.02", "13.67"];

/// The kind of coal, chosen above its column.
fn bituminous(at: usize) -> Chosen {
    Chosen {
        columns: vec![(at, Use::Quantity(Column::Fuel(Fuel::Bituminous)))],
        ..Chosen::default()
    }
}

#[test]
fn the_acceptance_case_is_read_as_it_is_printed() {
    let asked = plainly(FOUNDRY);
    assert_eq!(
        zh(&asked.notes),
        [
            "第 3 列“pv_kWh”按光伏自用电量读取；如为发电量，请在表头改选。",
            "第 6 列“coal_t”未写明煤种，请在表头选择无烟煤、烟煤、褐煤、洗精煤或型煤",
            "合计行只用于核对，不读取。",
        ]
    );
    let reading = read_as(FOUNDRY, &bituminous(5));
    assert_eq!(troubles(&reading), [""; 0]);
    assert!(!reading.asks());
    assert_eq!(reading.bills.rows.len(), 12);
    assert_eq!(printed(&reading), FIGURES);
    // Parted by tabs, by commas, with Windows' line ends, and across.
    let tabs = FOUNDRY
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join("\t"))
        .collect::<Vec<_>>();
    for text in [
        tabs.join("\n"),
        tabs.join("\r\n"),
        tabs.join("\n").replace('\t', ","),
    ] {
        assert_eq!(printed(&read_as(&text, &bituminous(5))), FIGURES, "{text}");
    }
    let rows: Vec<Vec<&str>> = tabs.iter().map(|line| line.split('\t').collect()).collect();
    let across: Vec<String> = (0..10)
        .map(|column| {
            rows.iter()
                .map(|row| row[column])
                .collect::<Vec<_>>()
                .join("\t")
        })
        .collect();
    // Bare numbers across are no months before somebody says so.
    let chosen = Chosen {
        swapped: Some(true),
        ..bituminous(5)
    };
    assert_eq!(printed(&read_as(&across.join("\n"), &chosen)), FIGURES);
    let named = across.join("\n").replacen(
        "month\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\tsum",
        "项目\t1月\t2月\t3月\t4月\t5月\t6月\t7月\t8月\t9月\t10月\t11月\t12月\t合计",
        1,
    );
    let reading = read_as(&["2024年能源台账", &named].join("\n"), &bituminous(5));
    assert!(reading.swapped);
    assert_eq!(reading.year, Some(year(2024)));
    assert_eq!(printed(&reading), FIGURES);
}

#[test]
fn the_order_of_columns_changes_nothing() {
    let order = [8, 3, 0, 5, 1, 9, 2, 7, 4, 6];
    let text: Vec<String> = FOUNDRY
        .lines()
        .map(|line| {
            let cells: Vec<&str> = line.split_whitespace().collect();
            order.map(|at| cells[at]).join("\t")
        })
        .collect();
    let reading = read_as(&text.join("\n"), &bituminous(3));
    assert_eq!(printed(&reading), FIGURES);
}

#[test]
fn a_ledger_with_a_title_units_totals_and_dashes() {
    let reading = plainly(
        "某铸造公司2024年能源消耗台账\t\t\t\n\
         月份\t用电量（万千瓦时）\t天然气(m³)\t柴油（升）\t备注\n\
         2024年1月\t18.642\t2,150\t--\t\n\
         2024年2月\t14.23\t１，８９０\t/\t春节\n\
         2024年3月\t\t1420\t1310\t\n\
         合计\t32.872\t5460\t1310\t\n",
    );
    assert_eq!(
        shown(&reading),
        [
            "2024-01 18.642 2150 -",
            "2024-02 14.23 1890 -",
            "2024-03 - 1420 1310"
        ]
    );
    assert_eq!(
        heads(&reading),
        [
            (Column::Grid, Some(Unit::TenThousandKilowattHours)),
            (Column::Fuel(Fuel::NaturalGas), Some(Unit::CubicMetre)),
            (Column::Fuel(Fuel::Diesel), Some(Unit::Litre)),
        ]
    );
    assert_eq!(
        zh(&reading.notes),
        [
            "“某铸造公司2024年能源消耗台账”在表格上方，是标题或单位，不读取。",
            "第 5 列“备注”不读取；需要时请在表头选择。",
            "合计行只用于核对，不读取。",
            "有 2 个单元格为“/”“--”或“无”，按空白处理，不作为 0。",
        ]
    );
    // Blank is no zero: no annual figure, and the months are named.
    let outcome = worksheet(&reading).evaluate();
    assert_eq!(outcome.exact(Kind::Electricity), None);
}

#[test]
fn a_total_that_the_rows_do_not_add_up_to_is_said() {
    let reading = plainly("月份\t用电量(kWh)\n1月\t100\n2月\t200\n小计\t300\n3月\t5\n合计\t300");
    assert_eq!(shown(&reading), ["2024-01 100", "2024-02 200", "2024-03 5"]);
    assert!(
        zh(&reading.notes)
            .contains(&"“下网电量”合计行为 300，各行相加为 305，相差 5，请核对".to_owned())
    );
}

#[test]
fn units_are_named_by_heading_cell_row_or_title_and_else_asked() {
    let grid = |text: &str| heads(&plainly(text))[0].1;
    assert_eq!(
        grid("月份\t用电量/度\n1月\t5\n2月\t6"),
        Some(Unit::KilowattHour)
    );
    assert_eq!(
        grid("单位：万千瓦时\t\n月份\t用电量\n1月\t5\n2月\t6"),
        Some(Unit::TenThousandKilowattHours)
    );
    assert_eq!(
        grid("月份\t用电量\t天然气\n单位\tMWh\t万方\n1月\t5\t6\n2月\t6\t7"),
        Some(Unit::MegawattHour)
    );
    let cells = plainly("月份\t用电量\n1月\t186420 度\n2月\t14.23万kWh\n3月\t100");
    assert_eq!(
        cells
            .bills
            .rows
            .iter()
            .map(|bill| bill.amounts[0].and_then(|(_, unit)| unit))
            .collect::<Vec<_>>(),
        [
            Some(Unit::KilowattHour),
            Some(Unit::TenThousandKilowattHours),
            None
        ]
    );
    assert!(cells.asks());
    let asked = "第 2 列“用电量”没有单位，请选择千瓦时、万千瓦时或兆瓦时".to_owned();
    assert!(zh(&cells.notes).contains(&asked));
    // However large the figures are.
    let large = plainly("月份\t用电量\n1月\t186420\n2月\t142300");
    assert!(large.asks() && zh(&large.notes).contains(&asked));
    let chosen = Chosen {
        units: vec![(1, Unit::KilowattHour)],
        ..Chosen::default()
    };
    assert!(!read_as("月份\t用电量\n1月\t186420\n2月\t18.642万", &chosen).asks());
    // All cells name the same one.
    let all = plainly("月份\t用电量\n1月\t186420 度\n2月\t142300度");
    assert!(!all.asks());
    assert_eq!(all.columns[1].unit, Some(Unit::KilowattHour));
}

#[test]
fn money_reactive_power_and_readings_are_no_quantities() {
    let reading = plainly(
        "月份\t用电（元）\t电价\t税额\t无功电量\t最大需量\t电费（元）\t结算电量（千瓦时）\n1月\t1\t2\t3\t4\t5\t45000\t100000\n2月\t1\t2\t3\t4\t5\t45000\t100000",
    );
    let taken: Vec<Use> = reading.columns.iter().map(|taken| taken.as_what).collect();
    assert_eq!(
        taken[..6],
        [
            Use::Month,
            Use::Nothing,
            Use::Nothing,
            Use::Nothing,
            Use::Nothing,
            Use::Nothing
        ]
    );
    assert_eq!(taken[7], Use::Quantity(Column::Grid));
    let notes = zh(&reading.notes);
    assert!(notes.contains(&"第 2 列“用电（元）”是金额或单价，不作为数量。".to_owned()));
    assert!(notes.contains(&"第 5 列“无功电量”不是用能量，不读取。".to_owned()));
}

#[test]
fn of_several_stages_of_power_the_settled_one_is_taken() {
    let reading = plainly(
        "月份\t抄见电量(kWh)\t变损\t结算电量(kWh)\t用电量(kWh)\n1月\t90\t3\t100\t95\n2月\t90\t3\t100\t95",
    );
    assert_eq!(shown(&reading), ["2024-01 100", "2024-02 100"]);
    assert_eq!(
        zh(&reading.notes),
        [
            "第 2 列“抄见电量(kWh)”与“结算电量(kWh)”是同一电量，已取后者。",
            "第 3 列“变损”不是用能量，不读取。",
            "第 5 列“用电量(kWh)”与“结算电量(kWh)”是同一电量，已取后者。",
        ]
    );
    let alone = plainly("月份\t抄见电量(kWh)\n1月\t90\n2月\t91");
    assert_eq!(shown(&alone), ["2024-01 90", "2024-02 91"]);
    assert!(zh(&alone.notes)[0].contains("不含变损、线损和退补"));
    // Two meters side by side are not added in silence: each has bills of its own, and the person agrees to their sum.
    let text = "月份\t一号表用电量(kWh)\t二号表用电量(kWh)\n1月\t90\t10\n2月\t91\t11";
    let two = plainly(text);
    let both = ["2024-01 90", "2024-01 10", "2024-02 91", "2024-02 11"];
    assert_eq!(shown(&two), both);
    let meters: Vec<&str> = two
        .bills
        .rows
        .iter()
        .map(|bill| bill.meter.as_str())
        .collect();
    assert_eq!(meters, ["一号表", "二号表", "一号表", "二号表"]);
    let asked = undecided(&two);
    assert_eq!(asked.len(), 1);
    assert!(
        asked[0].starts_with("同一月份有 2 个户号（表号）的账单：“一号表”、“二号表”，将逐月相加")
    );
    let agreed = Chosen {
        ticked: vec![Tick::Meters],
        ..Chosen::default()
    };
    assert!(!read_as(text, &agreed).asks());
    // Columns of one thing that no meter parts are chosen one by one.
    let gas = "月份\t锅炉天然气(m³)\t食堂天然气(m³)\n1月\t90\t10\n2月\t91\t11";
    assert_eq!(shown(&plainly(gas)), ["2024-01 90", "2024-02 91"]);
    assert!(zh(&plainly(gas).notes)[0].contains("如属另一块表计，请在表头选择后相加"));
    let both = Chosen {
        columns: vec![(2, Use::Quantity(Column::Fuel(Fuel::NaturalGas)))],
        ..Chosen::default()
    };
    assert_eq!(
        shown(&read_as(gas, &both)),
        ["2024-01 90 10", "2024-02 91 11"]
    );
}

#[test]
fn months_that_are_merged_or_missing() {
    let reading =
        plainly("月份\t户号\t用电量(kWh)\n1月\t甲\t100\n\t乙\t50\n\t\t\n2月\t甲\t100\n\t乙\t60\n");
    assert_eq!(
        shown(&reading),
        ["2024-01 100", "2024-01 50", "2024-02 100", "2024-02 60"]
    );
    assert_eq!(reading.bills.rows[1].meter, "乙");
    let missing = plainly("月份\t用电量(kWh)\n\t100\n1月\t50\n春季\t60\n2月\t70");
    assert_eq!(shown(&missing), ["2024-01 50", "2024-02 70"]);
    assert_eq!(
        troubles(&missing),
        [
            "数据第 1 行没有月份，未读取",
            "数据第 3 行的月份“春季”不能识别，未读取；请写成 2024-01 或 1 月",
        ]
    );
}

#[test]
fn years_of_a_title_of_a_column_and_of_the_months() {
    assert_eq!(
        shown(&plainly(
            "2023年用电情况\t\n月份\t用电量(kWh)\n1月\t5\n2月\t6"
        )),
        ["2023-01 5", "2023-02 6"]
    );
    assert_eq!(
        shown(&plainly(
            "年份\t月份\t用电量(kWh)\n2022\t1\t5\n\t2\t6\n2023\t1\t7"
        )),
        ["2022-01 5", "2022-02 6", "2023-01 7"]
    );
    assert_eq!(
        shown(&plainly("月份\t用电量(kWh)\nJan-24\t5\nFeb-24\t6")),
        ["2024-01 5", "2024-02 6"]
    );
    assert_eq!(
        shown(&plainly("月份\t用电量(kWh)\n45292\t5\n45323\t6")),
        ["2024-01 5", "2024-02 6"]
    );
    assert_eq!(
        shown(&plainly(
            "时间段\t用电量(kWh)\n202401\t5\n202402\t6\n202403\t7"
        )),
        ["2024-01 5", "2024-02 6", "2024-03 7"]
    );
    let days =
        plainly("计费期间\t用电量(kWh)\n2023-12-26~2024-01-25\t186420\n2024-01-26~2024-02-25\t5");
    assert_eq!(shown(&days), ["2024-01 186420", "2024-02 5"]);
    assert!(days.bills.rows[0].period.is_some());
}

#[test]
fn periods_of_the_day_in_columns_and_in_rows() {
    let columns = plainly(
        "月份\t尖\t峰\t平\t谷\t合计电量(kWh)\n1月\t41230\t62145\t53018\t30027\t186420\n2月\t1\t2\t3\t4\t10",
    );
    assert_eq!(shown(&columns)[0], "2024-01 41230 62145 53018 30027 186420");
    assert_eq!(heads(&columns)[4].0, Column::Grid);
    // The parts are in the unit of their total, so that they can be held against it.
    assert!(
        heads(&columns)
            .iter()
            .all(|(_, unit)| *unit == Some(Unit::KilowattHour))
    );
    assert!(!columns.asks());
    let differ = plainly("月份\t尖(kWh)\t谷(MWh)\t合计电量\n1月\t1\t2\t3\n2月\t1\t2\t3");
    assert!(differ.asks(), "two units name none for the third");
    let rows = plainly(
        "抄表年月\t户号\t时段\t结算电量(kWh)\n202401\t1\t尖\t41230\n202401\t1\t峰\t62145\n202401\t1\t平\t53018\n202401\t1\t谷\t30027\n202401\t1\t总\t186420\n202402\t1\t尖\t1\n202402\t1\t峰\t2\n202402\t1\t无功\t99\n202402\t1\t合计\t3",
    );
    assert_eq!(
        heads(&rows)
            .iter()
            .map(|(column, _)| *column)
            .collect::<Vec<_>>(),
        [
            Column::Grid,
            Column::Tariff(Tariff::Sharp),
            Column::Tariff(Tariff::Peak),
            Column::Tariff(Tariff::Flat),
            Column::Tariff(Tariff::Valley),
        ]
    );
    assert_eq!(
        shown(&rows),
        [
            "2024-01 186420 41230 62145 53018 30027",
            "2024-02 3 1 2 - -"
        ]
    );
}

#[test]
fn readings_of_meters_make_power_where_nothing_better_is_there() {
    let reading = plainly(
        "月份\t起度\t止度\t倍率\n1月\t12001.23\t12345.67\t80\n2月\t12345.67\t12400\t80\n3月\t999990.5\t12.3\t40\n4月\t1\t2\t",
    );
    assert_eq!(shown(&reading)[..2], ["2024-01 27555.2", "2024-02 4346.4"]);
    assert_eq!(
        troubles(&reading),
        [
            "数据第 3 行止度小于起度，未读取；表计翻转的请填写电量",
            "数据第 4 行缺起度、止度或倍率，未读取",
        ]
    );
    assert!(zh(&reading.notes)[0].contains("（止度 − 起度）× 倍率"));
    // A column of power goes before.
    let better =
        plainly("月份\t起度\t止度\t倍率\t计费电量(kWh)\n1月\t1\t2\t80\t81\n2月\t1\t2\t80\t82");
    assert_eq!(shown(&better), ["2024-01 81", "2024-02 82"]);
}

#[test]
fn cells_that_are_no_amounts_are_named_and_left_out() {
    let reading = plainly(
        "月份\t用电量(kWh)\n1月\t1,23\n2月\t1e5\n3月\t120 元\n4月\t#N/A\n5月\t-12,500\n6月\t5",
    );
    assert_eq!(
        shown(&reading)[..5],
        [
            "2024-01 -",
            "2024-02 -",
            "2024-03 -",
            "2024-04 -",
            "2024-05 -12500"
        ]
    );
    let said = troubles(&reading);
    assert_eq!(said.len(), 4);
    assert!(
        said[0].starts_with("数据第 1 行“用电量(kWh)”"),
        "{}",
        said[0]
    );
    assert!(said[1].contains("1e5") && said[2].contains("元") && said[3].contains("#N/A"));
}

#[test]
fn what_is_too_long_or_no_table_is_refused_with_the_reason() {
    let long: String = (0..20_000).map(|row| format!("2024-01\t{row}\n")).collect();
    let reading = plainly(&long);
    assert_eq!(reading.bills.rows.len(), 0);
    assert_eq!(
        zh(&reading.notes),
        ["粘贴的表有 20000 行，最多读取 1000 行，未粘贴；请按年度或户号分次粘贴"]
    );
    for text in ["", "5", "一段文字", "月份\t用电量"] {
        assert_eq!(
            zh(&plainly(text).notes),
            ["未识别出表格；请连同标题一起复制"],
            "{text}"
        );
    }
    let no_months = plainly("甲\t用电量(kWh)\n丙\t5\n丁\t6");
    assert_eq!(shown(&no_months), [""; 0]);
    assert!(zh(&no_months.notes).contains(&"未识别出月份一列，未读取；请在表头选择".to_owned()));
}

#[test]
fn a_table_without_headings_is_read_where_the_person_says_what_it_holds() {
    let text = "2024-01\t186420\t2150\n2024-02\t142300\t1890";
    let reading = plainly(text);
    assert_eq!(reading.columns[0].as_what, Use::Month);
    assert_eq!(reading.bills.heads, []);
    let chosen = Chosen {
        columns: vec![
            (1, Use::Quantity(Column::Grid)),
            (2, Use::Quantity(Column::Fuel(Fuel::NaturalGas))),
        ],
        units: vec![(1, Unit::KilowattHour), (2, Unit::CubicMetre)],
        ..Chosen::default()
    };
    let reading = read_as(text, &chosen);
    assert_eq!(
        shown(&reading),
        ["2024-01 186420 2150", "2024-02 142300 1890"]
    );
    assert!(!reading.asks());
}

#[test]
fn a_table_of_a_web_page_is_read_too() {
    let html = "<table><tr><th>月份</th><th>用电量（度）</th></tr><tr><td>1月</td><td>186,420</td></tr><tr><td>2月</td><td>142,300</td></tr></table>";
    let reading = read("", html, year(2024), &Chosen::default());
    assert_eq!(shown(&reading), ["2024-01 186420", "2024-02 142300"]);
}

#[test]
fn the_published_sample_is_read() {
    let reading = plainly(
        "month,electricity_kwh,steam_ton,natural_gas_m3,note\n2025-01,128000,320,2100,冬季供热和热处理负荷较高\n2025-02,76320,210,1800,\n",
    );
    assert_eq!(
        shown(&reading),
        ["2025-01 128000 320 2100", "2025-02 76320 210 1800"]
    );
    assert_eq!(
        heads(&reading),
        [
            (Column::Grid, Some(Unit::KilowattHour)),
            (Column::Heat, Some(Unit::TonneOfSteam)),
            (Column::Fuel(Fuel::NaturalGas), Some(Unit::CubicMetre)),
        ]
    );
}

/// A table of three months with these headings and the figures below each.
fn three_months(columns: &[(&str, [&str; 3])]) -> String {
    let mut rows = vec!["月份".to_owned()];
    rows.extend((1..=3).map(|month| format!("{month}月")));
    for (heading, figures) in columns {
        for (row, cell) in rows.iter_mut().zip([heading].into_iter().chain(figures)) {
            row.push('\t');
            row.push_str(cell);
        }
    }
    rows.join("\n")
}

/// Which columns of a table are read, by their number from 1, and as what.
fn read_columns(reading: &Reading) -> Vec<(usize, Column)> {
    let columns = reading.columns.iter().enumerate();
    columns
        .filter_map(|(at, taken)| match taken.as_what {
            Use::Quantity(column) => Some((at + 1, column)),
            _ => None,
        })
        .collect()
}

#[test]
fn parts_and_sums_among_columns_are_never_added() {
    let all = ["100", "120", "90"];
    let pv = ["20", "30", "10"];
    let bought = ["80", "90", "80"];
    let odd = ["7", "8", "9"];
    let used = Column::PvUsed;
    let grid = Column::Grid;
    type Case<'a> = (
        &'a [(&'a str, [&'a str; 3])],
        &'a [(usize, Column)],
        &'a str,
    );
    let cases: &[Case] = &[
        // 其中 in all its spellings: PV is within the power and is not added.
        (
            &[("用电量(kWh)", all), ("其中：光伏", pv)],
            &[(2, grid)],
            "第 3 列“其中：光伏”已包含在“用电量(kWh)”中",
        ),
        (
            &[("用电量(kWh)", all), ("其中:光伏自用", pv)],
            &[(2, grid)],
            "下网电量应为扣除光伏自用后的电量",
        ),
        (
            &[("用电量(kWh)", all), ("其中 光伏发电自用", pv)],
            &[(2, grid)],
            "已包含在",
        ),
        (
            &[("用电量(kWh)", all), ("（其中）光伏自用", pv)],
            &[(2, grid)],
            "已包含在",
        ),
        (
            &[("用电量(kWh)", all), ("（含光伏）", pv)],
            &[(2, grid)],
            "已包含在",
        ),
        (
            &[("用电量(kWh)", all), ("含：光伏自用", pv)],
            &[(2, grid)],
            "已包含在",
        ),
        (
            &[("electricity_kwh", all), ("of which PV used", pv)],
            &[(2, grid)],
            "已包含在",
        ),
        (
            &[("electricity_kwh", all), ("incl. pv", pv)],
            &[(2, grid)],
            "已包含在",
        ),
        (
            &[("用电量（含光伏）（kWh）", all), ("光伏自用", pv)],
            &[(2, grid)],
            "已包含在",
        ),
        // Green power, the periods of the day and what is resold are never added; they are read.
        (
            &[("用电量(kWh)", all), ("其中:绿电", pv)],
            &[(2, grid), (3, Column::Green)],
            "",
        ),
        (
            &[("用电量(kWh)", all), ("其中 谷", pv)],
            &[(2, grid), (3, Column::Tariff(Tariff::Valley))],
            "",
        ),
        (
            &[("用电量(kWh)", all), ("其中：转供电", pv)],
            &[(2, grid), (3, Column::Resold)],
            "",
        ),
        // Both parts are there: they are read in place of their sum, whatever stands first.
        (
            &[
                ("用电量(kWh)", all),
                ("其中：外购电", odd),
                ("其中：光伏自用", pv),
            ],
            &[(3, grid), (4, used)],
            "第 2 列“用电量(kWh)”是“其中：外购电”、“其中：光伏自用”的合计，不读取",
        ),
        (
            &[
                ("其中：光伏自用", pv),
                ("其中：网购电", odd),
                ("用电量(kWh)", all),
            ],
            &[(2, used), (3, grid)],
            "第 4 列",
        ),
        // The figures say so where no word does.
        (
            &[("用电量(kWh)", all), ("外购电", bought), ("光伏自用", pv)],
            &[(3, grid), (4, used)],
            "第 2 列“用电量(kWh)”是“外购电”、“光伏自用”的合计",
        ),
        (
            &[("总用电(kWh)", all), ("大网来电", bought), ("光伏", pv)],
            &[(2, grid)],
            "第 4 列“光伏”已包含在“总用电(kWh)”中",
        ),
        (
            &[
                ("一车间用电量(kWh)", bought),
                ("二车间用电量(kWh)", pv),
                ("用电量(kWh)", all),
            ],
            &[(4, grid)],
            "第 2 列“一车间用电量(kWh)”已包含在“用电量(kWh)”中",
        ),
        (
            &[
                ("一车间用电量(kWh)", bought),
                ("二车间用电量(kWh)", pv),
                ("合计(kWh)", all),
            ],
            &[(4, grid)],
            "第 3 列“二车间用电量(kWh)”已包含在“合计(kWh)”中",
        ),
        (
            &[
                ("下网电量(kWh)", all),
                ("自用电量", bought),
                ("转供电量", pv),
            ],
            &[(2, grid), (4, Column::Resold)],
            "第 3 列“自用电量”已包含在",
        ),
        // Of one carrier the column that calls itself the sum is read, also where the figures do not add up.
        (
            &[
                ("铲车柴油(L)", bought),
                ("货车柴油(L)", odd),
                ("柴油合计(L)", all),
            ],
            &[(4, Column::Fuel(Fuel::Diesel))],
            "第 2 列“铲车柴油(L)”已包含在“柴油合计(L)”中",
        ),
        (
            &[("天然气(m³)", all), ("其中：锅炉用气", odd)],
            &[(2, Column::Fuel(Fuel::NaturalGas))],
            "已包含在",
        ),
        (
            &[("热力(GJ)", all), ("其中：采暖", odd)],
            &[(2, Column::Heat)],
            "已包含在",
        ),
        // The kinds of coal have factors, their sum has none.
        (
            &[("煤炭(t)", all), ("其中：无烟煤", odd), ("其中：烟煤", pv)],
            &[
                (3, Column::Fuel(Fuel::Anthracite)),
                (4, Column::Fuel(Fuel::Bituminous)),
            ],
            "第 2 列“煤炭(t)”是",
        ),
        (
            &[("煤(t)", all), ("无烟煤", bought), ("烟煤", pv)],
            &[
                (3, Column::Fuel(Fuel::Anthracite)),
                (4, Column::Fuel(Fuel::Bituminous)),
            ],
            "第 2 列“煤(t)”是",
        ),
        // A part of something that is not read is no part of what is.
        (
            &[
                ("综合能耗(tce)", all),
                ("其中：电(kWh)", odd),
                ("其中：柴油(L)", pv),
            ],
            &[(3, grid), (4, Column::Fuel(Fuel::Diesel))],
            "",
        ),
        // 含 in other words is no part.
        (
            &[("用电量(kWh)", all), ("含税金额", pv)],
            &[(2, grid)],
            "是金额或单价",
        ),
        // Nothing says that PV is in it: both are read, and the person is told what is added.
        (
            &[("用电量(kWh)", all), ("光伏自用电量", pv)],
            &[(2, grid), (3, used)],
            "如该列已含光伏自用，请改贴下网电量",
        ),
        (
            &[("下网电量(kWh)", all), ("光伏自用电量", pv)],
            &[(2, grid), (3, used)],
            "",
        ),
    ];
    for (columns, expected, note) in cases {
        let text = three_months(columns);
        let across: Vec<Vec<&str>> = text
            .lines()
            .map(|line| line.split('\t').collect())
            .collect();
        let across: Vec<String> = (0..=columns.len())
            .map(|at| {
                across
                    .iter()
                    .map(|row| row[at])
                    .collect::<Vec<_>>()
                    .join("\t")
            })
            .collect();
        for text in [text, across.join("\n")] {
            let reading = plainly(&text);
            assert_eq!(
                read_columns(&reading),
                *expected,
                "{text}\n{:?}",
                zh(&reading.notes)
            );
            let said = zh(&reading.notes)
                .into_iter()
                .any(|said| said.contains(note));
            let silent = note.is_empty()
                && zh(&reading.notes).iter().any(|said| {
                    said.contains("包含在") || said.contains("的合计") || said.contains("已含光伏")
                });
            assert!(said || note.is_empty(), "{text}\n{:?}", zh(&reading.notes));
            assert!(!silent, "{text}\n{:?}", zh(&reading.notes));
            assert_eq!(troubles(&reading), [""; 0], "{text}");
            // A part is in the unit of its whole; a column that is neither has to name its own.
            let alone = columns
                .iter()
                .any(|(heading, _)| *heading == "光伏自用电量");
            assert_eq!(reading.asks(), alone, "{text}\n{:?}", zh(&reading.notes));
        }
    }
}

#[test]
fn headings_in_two_rows_are_parts_where_the_upper_one_says_so() {
    let reading = plainly(
        "2024年用电台账\t\t\t\t\n月份\t用电量（千瓦时）\t其中\t\t\n\t\t光伏\t绿电\t谷\n1月\t100\t20\t30\t40\n2月\t120\t20\t30\t40\n",
    );
    assert_eq!(
        read_columns(&reading),
        [
            (2, Column::Grid),
            (4, Column::Green),
            (5, Column::Tariff(Tariff::Valley))
        ]
    );
    assert_eq!(shown(&reading), ["2024-01 100 30 40", "2024-02 120 30 40"]);
    // Without 其中 the upper row names groups, and the lower one what is read.
    let groups = plainly(
        "月份\t电力\t\t燃料\n\t下网电量(kWh)\t光伏自用电量(kWh)\t柴油(L)\n1月\t100\t20\t30\n2月\t120\t20\t30\n",
    );
    assert_eq!(shown(&groups), ["2024-01 100 20 30", "2024-02 120 20 30"]);
}

#[test]
fn parts_and_sums_among_rows_are_never_added() {
    for (text, expected, note) in [
        // A part below its month, in the column of months, of meters or of names.
        (
            "月份\t用电量(kWh)\n1月\t100\n其中：光伏\t20\n2月\t90\n其中：光伏\t10",
            vec!["2024-01 100", "2024-02 90"],
            "数据第 2 行“其中：光伏”是其他行的一部分",
        ),
        (
            "月份\t户号\t用电量(kWh)\n1月\t甲\t100\n\t其中：办公楼\t20\n2月\t甲\t90\n\t（含宿舍）\t10",
            vec!["2024-01 100", "2024-02 90"],
            "数据第 4 行“（含宿舍）”是其他行的一部分",
        ),
        (
            "月份\t项目\t用电量(kWh)\n1月\t全部\t100\n1月\t其中 谷\t20\n2月\t全部\t90\n2月\tof which PV\t10",
            vec!["2024-01 100", "2024-02 90"],
            "数据第 2 行“其中 谷”",
        ),
        // A remark is no part.
        (
            "月份\t用电量(kWh)\t备注\n1月\t100\t其中含春节停产\n2月\t90\t",
            vec!["2024-01 100", "2024-02 90"],
            "",
        ),
        // 其中 before a period of the day names the period.
        (
            "月份\t时段\t用电量(kWh)\n1月\t总\t100\n1月\t其中：峰\t60\n1月\t其中：谷\t40\n2月\t总\t90\n2月\t其中：谷\t9",
            vec!["2024-01 100 60 40", "2024-02 90 - 9"],
            "",
        ),
        // A sum of each month, by its word and without one.
        (
            "月份\t户号\t用电量(kWh)\n1月\t甲\t60\n1月\t乙\t40\n1月\t小计\t100\n2月\t甲\t50\n2月\t乙\t40\n2月\t小计\t90",
            vec!["2024-01 60", "2024-01 40", "2024-02 50", "2024-02 40"],
            "合计行只用于核对",
        ),
        (
            "月份\t户号\t用电量(kWh)\n1月\t甲\t60\n1月\t乙\t40\n1月\t全厂\t100\n2月\t甲\t50\n2月\t乙\t40\n2月\t全厂\t90",
            vec!["2024-01 60", "2024-01 40", "2024-02 50", "2024-02 40"],
            "“全厂”各月等于其余各户（表）之和",
        ),
        // Once is no rule: three meters of which one happens to be as large as the others.
        (
            "月份\t户号\t用电量(kWh)\n1月\t甲\t60\n1月\t乙\t40\n1月\t丙\t100\n2月\t甲\t50\n2月\t乙\t40\n2月\t丙\t91",
            vec![
                "2024-01 60",
                "2024-01 40",
                "2024-01 100",
                "2024-02 50",
                "2024-02 40",
                "2024-02 91",
            ],
            "",
        ),
        // A total that has neither a month nor a name.
        (
            "月份\t用电量(kWh)\t柴油(L)\n1月\t100\t5\n2月\t90\t6\n\t190\t11",
            vec!["2024-01 100 5", "2024-02 90 6"],
            "数据第 3 行没有月份，等于以上各行之和",
        ),
    ] {
        let reading = plainly(text);
        assert_eq!(
            shown(&reading),
            expected,
            "{text}\n{:?}",
            zh(&reading.notes)
        );
        let notes = zh(&reading.notes);
        let of_parts = |said: &String| {
            said.contains("一部分") || said.contains("之和") || said.contains("合计行")
        };
        assert_eq!(
            notes.iter().any(of_parts),
            !note.is_empty(),
            "{text}\n{notes:?}"
        );
        assert!(
            notes.iter().any(|said| said.contains(note)) || note.is_empty(),
            "{text}\n{notes:?}"
        );
        assert_eq!(troubles(&reading), [""; 0], "{text}");
    }
}

#[test]
fn a_sum_and_its_parts_that_the_person_chooses_are_named() {
    let text = three_months(&[
        ("用电量(kWh)", ["100", "120", "90"]),
        ("外购电", ["80", "90", "80"]),
        ("光伏自用", ["20", "30", "10"]),
    ]);
    let chosen = Chosen {
        columns: vec![(1, Use::Quantity(Column::Grid))],
        ..Chosen::default()
    };
    let reading = read_as(&text, &chosen);
    assert!(
        zh(&reading.notes).iter().any(|said| said
            .contains("第 2 列“用电量(kWh)”等于“外购电”、“光伏自用”之和，同时读取会重复计算")),
        "{:?}",
        zh(&reading.notes)
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_text_is_read_or_refused(rows in prop::collection::vec(prop::collection::vec(
        prop::sample::select(vec![
            "月份", "1月", "2024-02", "用电量(kWh)", "电费（元）", "尖", "合计", "小计", "12,5", "-5", "186420 度", "", "/", "起度", "止度", "倍率", "时段",
            "45292", "\u{FEFF}x", "天然气", "万m³", "单位：吨", "户号", "9999999999999999999999999999", "光伏", "煤", "年份", "2024", "其中：", "其中：光伏", "（含绿电）", "其中", "一季度", "一季度小计", "Q2", "1-3月", "全年", "注：停产", "油品", "数量(升)", "92#汽油", "起始日期", "截止日期", "2024-01-25", "电网供电", "光伏自用", "原煤", "峰段电量", "表号", "1号表",
        ]), 1..6), 0..14), swapped in any::<Option<bool>>()) {
        let text: Vec<String> = rows.iter().map(|row| row.join("\t")).collect();
        let chosen = Chosen { swapped, ..Chosen::default() };
        let reading = read_as(&text.join("\n"), &chosen);
        for bill in &reading.bills.rows {
            prop_assert_eq!(bill.amounts.len(), reading.bills.heads.len());
            prop_assert!((1..=12).contains(&bill.month));
        }
        let asked = reading.questions.iter().map(|question| &question.message);
        for message in reading.notes.iter().chain(reading.troubles.iter().map(|trouble| &trouble.message)).chain(asked) {
            let said = message.get(Lang::En);
            prop_assert!(!said.is_empty() && !said.contains(OPEN), "{}", said);
        }
        let outcome = worksheet(&reading).evaluate();
        prop_assert_eq!(outcome.figures.len(), Kind::ALL.len());
    }
}

#[test]
fn a_bare_ten_thousand_under_a_unit_in_ten_thousands_is_said() {
    for (head, cell, read, note) in [
        (
            "用电量（万千瓦时）",
            "10万",
            "10",
            Some("写作“10万”，按 10 万千瓦时 读取"),
        ),
        (
            "用电量（万千瓦时）",
            "1亿",
            "10000",
            Some("写作“1亿”，按 10,000 万千瓦时 读取"),
        ),
        // The unit is said in full, or does not begin with 万: nothing is in doubt.
        ("用电量（万千瓦时）", "10万千瓦时", "10", None),
        ("用电量（万千瓦时）", "10", "10", None),
        ("用电量（千瓦时）", "10万", "100000", None),
    ] {
        let reading = plainly(&format!("月份\t{head}\n1月\t{cell}\n2月\t12\n"));
        assert_eq!(
            shown(&reading),
            [format!("2024-01 {read}"), "2024-02 12".to_owned()],
            "{cell}"
        );
        let notes = zh(&reading.notes);
        let said = notes.iter().find(|said| said.contains("不重复相乘"));
        assert_eq!(said.is_some(), note.is_some(), "{cell}: {notes:?}");
        if let (Some(said), Some(note)) = (said, note) {
            assert!(
                said.starts_with(&format!("数据第 1 行“{head}”")) && said.contains(note),
                "{said}"
            );
        }
    }
    let many: String = (1..=12)
        .map(|month| format!("{month}月\t{month}万\n"))
        .collect();
    let notes = zh(&plainly(&format!("月份\t用电量（万千瓦时）\n{many}")).notes);
    assert!(notes.contains(&"另有 6 个单元格也写有“万”或“亿”，按同样方式读取。".to_owned()));
}

#[test]
fn a_row_that_takes_an_amount_back_is_said_with_its_row_and_month() {
    let reading = plainly(
        "月份\t结算电量（千瓦时）\n5月\t192,510\n6月\t199,760\n6月\t-12,500\n\t-100\n7月\t0\n",
    );
    assert_eq!(
        shown(&reading),
        [
            "2024-05 192510",
            "2024-06 199760",
            "2024-06 -12500",
            "2024-06 -100",
            "2024-07 0"
        ]
    );
    assert_eq!(
        zh(&reading.notes),
        [
            "数据第 3 行“结算电量（千瓦时）”为 −12,500 千瓦时，按冲红（退补）处理，并入 6月 的合计。",
            "数据第 4 行“结算电量（千瓦时）”为 −100 千瓦时，按冲红（退补）处理，并入 上一行所在月份 的合计。",
        ]
    );
    assert_eq!(troubles(&reading), [""; 0]);
}

/// The messages of questions without an answer.
pub(super) fn undecided(reading: &Reading) -> Vec<String> {
    let questions = reading.questions.iter();
    questions
        .filter(|question| !question.answered)
        .map(|question| question.message.get(Lang::Zh))
        .collect()
}

#[test]
fn power_of_the_grid_is_known_by_its_names_and_never_holds_own_pv() {
    for name in [
        "电网供电(kWh)",
        "网电(kWh)",
        "市电（kWh）",
        "外购电（kWh）",
        "Grid (kWh)",
        "网供电量(kWh)",
        "公网电量（kWh）",
        "购入电量(kWh)",
    ] {
        // The figures add up, or a loss keeps them apart: own PV is added to the power of the grid alone.
        for all in [["100", "120", "90"], ["101", "120", "91"]] {
            let text = three_months(&[
                ("合计用电(kWh)", all),
                (name, ["80", "90", "80"]),
                ("光伏自用(kWh)", ["20", "30", "10"]),
            ]);
            let reading = plainly(&text);
            assert_eq!(
                read_columns(&reading),
                [(3, Column::Grid), (4, Column::PvUsed)],
                "{text}\n{:?}",
                zh(&reading.notes)
            );
            assert_eq!(undecided(&reading), [""; 0], "{text}");
            // A sum that the person takes beside its parts is refused.
            let chosen = Chosen {
                columns: vec![
                    (1, Use::Quantity(Column::Grid)),
                    (2, Use::Nothing),
                    (3, Use::Quantity(Column::PvUsed)),
                ],
                ..Chosen::default()
            };
            let summed = all == ["100", "120", "90"];
            let reading = read_as(&text, &chosen);
            assert_eq!(
                undecided(&reading)
                    .iter()
                    .any(|asked| asked.contains("同时读取会重复计算")),
                summed,
                "{text}"
            );
        }
    }
}

#[test]
fn all_power_with_own_pv_gives_the_power_of_the_grid() {
    let text = "月份\t用电量(kWh)\t其中：光伏\n1月\t100\t20\n2月\t120\t\n合计\t220\t20";
    // Both as they are count PV twice: refused.
    let twice = Chosen {
        columns: vec![
            (1, Use::Quantity(Column::Grid)),
            (2, Use::Quantity(Column::PvUsed)),
        ],
        ..Chosen::default()
    };
    assert_eq!(
        undecided(&read_as(text, &twice)),
        [
            "第 2 列“用电量(kWh)”已包含“其中：光伏”，同时读取会重复计算；请在表头把第 2 列选为总用电量（含光伏自用），或把分项改为不读取"
        ]
    );
    let all = Chosen {
        columns: vec![(1, Use::AllPower), (2, Use::Quantity(Column::PvUsed))],
        ..Chosen::default()
    };
    let reading = read_as(text, &all);
    assert_eq!(shown(&reading), ["2024-01 80 20", "2024-02 - -"]);
    assert_eq!(
        troubles(&reading),
        ["数据第 2 行的总用电量或光伏自用电量为空，或单位不同，未推算下网电量"]
    );
    assert_eq!(undecided(&reading), [""; 0]);
    assert!(
        !zh(&reading.notes).iter().any(|note| note.contains("相差")),
        "{:?}",
        zh(&reading.notes)
    );
    // Of all power alone nothing is known of the grid.
    let alone = Chosen {
        columns: vec![(1, Use::AllPower)],
        ..Chosen::default()
    };
    assert!(undecided(&read_as(text, &alone))[0].contains("须另有一列光伏自用电量"));
    // Where nothing says whether PV is within the power, the person says so.
    let text = "月份\t用电量(kWh)\t光伏自用电量(kWh)\n1月\t100\t20\n2月\t120\t30";
    let reading = plainly(text);
    assert!(reading.columns[1].open && reading.asks());
    assert_eq!(
        undecided(&reading),
        [
            "第 2 列“用电量(kWh)”未写明是否含光伏自用；不含的请在表头选择下网电量，如该列已含光伏自用，请改贴下网电量，或选择总用电量（含光伏自用）"
        ]
    );
    for (of, expected) in [
        (Use::Quantity(Column::Grid), "2024-01 100 20"),
        (Use::AllPower, "2024-01 80 20"),
        (Use::Nothing, "2024-01 20"),
    ] {
        let chosen = Chosen {
            columns: vec![(1, of)],
            ..Chosen::default()
        };
        let reading = read_as(text, &chosen);
        assert_eq!(undecided(&reading), [""; 0], "{of:?}");
        assert_eq!(shown(&reading)[0], expected, "{of:?}");
    }
}

#[test]
fn a_fuel_without_its_kind_is_chosen_or_left_out_expressly() {
    for heading in [
        "原煤(吨)",
        "煤(t)",
        "动力煤（吨）",
        "燃油(升)",
        "加油量（升）",
        "焦炉煤气（万m³）",
        "生物质（吨）",
        "其他燃料（吨）",
    ] {
        let text = format!("月份\t用电量(kWh)\t{heading}\n1月\t100\t5\n2月\t90\t6");
        let reading = plainly(&text);
        assert!(reading.columns[2].open, "{heading}");
        assert_eq!(undecided(&reading).len(), 1, "{heading}");
        assert!(reading.asks(), "{heading}");
        let left = Chosen {
            columns: vec![(2, Use::Nothing)],
            ..Chosen::default()
        };
        assert!(!read_as(&text, &left).asks(), "{heading}");
    }
    // What is no energy is a note.
    for heading in ["氧气（瓶）", "产量（吨）", "备注", "加油站", "润滑油（升）"]
    {
        let text = format!("月份\t用电量(kWh)\t{heading}\n1月\t100\t5\n2月\t90\t6");
        assert!(!plainly(&text).asks(), "{heading}");
    }
}

#[test]
fn sums_of_parts_are_held_against_their_rows() {
    let differ = |text: &str| -> Vec<String> {
        let reading = plainly(text);
        assert_eq!(troubles(&reading), [""; 0], "{text}");
        let notes = zh(&reading.notes).into_iter();
        notes.filter(|note| note.contains("相差")).collect()
    };
    for (text, said) in [
        (
            "月份\t用电量(kWh)\n1月\t100\n2月\t200\n3月\t300\n一季度小计\t650\n4月\t5\n合计\t605",
            vec!["数据第 4 行“一季度小计”的“下网电量”为 650，所属各行相加为 600，相差 50，请核对"],
        ),
        (
            "月份\t用电量(kWh)\n1月\t100\n2月\t200\n3月\t300\n一季度\t600\n4月\t5\n二季度合计\t6\n合计\t605",
            vec!["数据第 6 行“二季度合计”的“下网电量”为 6，所属各行相加为 5，相差 1，请核对"],
        ),
        // Above its months, of half a year, cumulated, and of what stands since the last one.
        (
            "月份\t用电量(kWh)\n第一季度合计\t601\n1月\t100\n2月\t200\n3月\t300",
            vec!["数据第 1 行“第一季度合计”的“下网电量”为 601，所属各行相加为 600，相差 1，请核对"],
        ),
        (
            "月份\t用电量(kWh)\n1月\t100\n2月\t200\n小计\t300\n3月\t7\n小计\t8\n1-3月累计\t307\n上半年累计\t308",
            vec![
                "数据第 5 行“小计”的“下网电量”为 8，所属各行相加为 7，相差 1，请核对",
                "数据第 7 行“上半年累计”的“下网电量”为 308，所属各行相加为 307，相差 1，请核对",
            ],
        ),
        (
            "月份\t户号\t用电量(kWh)\n1月\t甲\t60\n1月\t乙\t40\n1月\t小计\t101\n2月\t甲\t50\n2月\t乙\t40\n2月\t小计\t90",
            vec!["数据第 3 行“小计”的“下网电量”为 101，所属各行相加为 100，相差 1，请核对"],
        ),
        (
            "月份\t用电量(kWh)\t柴油(L)\n1月\t100\t5\n2月\t200\t6\n小计\t300\t12",
            vec!["数据第 3 行“小计”的“柴油”为 12，所属各行相加为 11，相差 1，请核对"],
        ),
        (
            "月份\t用电量(kWh)\n1月\t100\n2月\t200\n小计\t300\n全年\t300",
            vec![],
        ),
        // Each year has quarters of its own.
        (
            "月份\t用电量(kWh)\n2023年1月\t1\n2023年2月\t2\n2023年3月\t3\n一季度小计\t6\n2024年1月\t4\n2024年2月\t5\n2024年3月\t6\n一季度小计\t16\n2024年一季度\t15",
            vec!["数据第 8 行“一季度小计”的“下网电量”为 16，所属各行相加为 15，相差 1，请核对"],
        ),
        (
            "月份\t用电量(kWh)\n1月\t100\n2月\t200\n全年\t301",
            vec!["“下网电量”合计行为 301，各行相加为 300，相差 1，请核对"],
        ),
        (
            "项目\t1月\t2月\t3月\t一季度\t全年\n用电量(kWh)\t1\t2\t3\t7\t6",
            vec!["数据第 4 行“一季度”的“下网电量”为 7，所属各行相加为 6，相差 1，请核对"],
        ),
    ] {
        assert_eq!(differ(text), said, "{text}");
        // Rows are right only where the person says so.
        let reading = plainly(text);
        let asks = |reading: &Reading| {
            let mut questions = reading.questions.iter();
            questions.any(|question| question.tick == Some(Tick::Rows) && !question.answered)
        };
        assert_eq!(asks(&reading), !said.is_empty(), "{text}");
        let agreed = Chosen {
            ticked: vec![Tick::Rows],
            ..Chosen::default()
        };
        assert!(!asks(&read_as(text, &agreed)), "{text}");
    }
}

#[test]
fn bills_of_a_quarter_are_entered_with_their_days_after_a_question() {
    let ticked = Chosen {
        ticked: vec![Tick::SeveralMonths],
        ..Chosen::default()
    };
    for text in [
        "季度\t用电量(kWh)\n一季度\t100\n二季度\t200\n三季度\t300\n四季度\t400\n合计\t1000",
        "期间\t用电量(kWh)\n2024年1-3月\t100\n2024年4-6月\t200\n2024年7-9月\t300\n2024年10-12月\t400",
        "月份\t用电量(kWh)\n一季度合计\t100\n二季度合计\t200\n三季度合计\t300\n四季度合计\t400\n全年合计\t1000",
        "项目\tQ1\tQ2\tQ3\tQ4\n用电量(kWh)\t100\t200\t300\t400",
        "计费期间\t用电量(kWh)\n2024-01-01至2024-03-31\t100\n2024-04-01至2024-06-30\t200\n2024-07-01至2024-09-30\t300\n2024-10-01至2024-12-31\t400",
    ] {
        let reading = plainly(text);
        assert_eq!(
            shown(&reading),
            ["2024-03 100", "2024-06 200", "2024-09 300", "2024-12 400"],
            "{text}\n{:?}",
            zh(&reading.notes)
        );
        assert_eq!(troubles(&reading), [""; 0], "{text}");
        let asked = undecided(&reading);
        assert_eq!(asked.len(), 1, "{text}");
        assert!(
            asked[0].contains("等 4 行是一个季度或几个月的账单，不能摊到各月"),
            "{asked:?}"
        );
        let agreed = read_as(text, &ticked);
        assert!(!agreed.asks(), "{text}");
        let days: Vec<String> = agreed
            .bills
            .rows
            .iter()
            .filter_map(|bill| bill.period)
            .map(|days| format!("{}..{}", days.from, days.to))
            .collect();
        assert_eq!(
            days,
            [
                "2024-01-01..2024-03-31",
                "2024-04-01..2024-06-30",
                "2024-07-01..2024-09-30",
                "2024-10-01..2024-12-31"
            ],
            "{text}"
        );
        // By days the year is whole; by bill months it is not.
        let mut sheet = worksheet(&agreed);
        assert_eq!(sheet.evaluate().exact(Kind::Electricity), None, "{text}");
        sheet.basis = Basis::ByDays;
        assert_eq!(
            sheet.evaluate().exact(Kind::Electricity),
            Some(figure("1000")),
            "{text}"
        );
    }
    // A year is no bill, and the page says what is understood and what to do.
    let annual = plainly("户号\t用电量(kWh)\n甲\t100\n乙\t200");
    assert_eq!(shown(&annual), [""; 0]);
    assert!(
        zh(&annual.notes).contains(
            &"已识别：“用电量(kWh)”。年度数不能摊到各月，请粘贴逐月（或按季度、按账单起止日期）的账单。"
                .to_owned()
        ),
        "{:?}",
        zh(&annual.notes)
    );
}

#[test]
fn several_meters_are_added_after_a_question() {
    let ticked = Chosen {
        ticked: vec![Tick::Meters],
        ..Chosen::default()
    };
    let expected = [
        "2024-01 甲 60",
        "2024-01 乙 40",
        "2024-02 甲 50",
        "2024-02 乙 40",
    ];
    for text in [
        "月份\t户号\t用电量(kWh)\n1月\t甲\t60\n1月\t乙\t40\n2月\t甲\t50\n2月\t乙\t40",
        "2024年各户用电量（kWh）\t\t\n户号\t1月\t2月\n甲\t60\t50\n乙\t40\t40\n合计\t100\t90",
        "2024年各户用电量（kWh）\t\t\n月份\t甲号表\t乙号表\n1月\t60\t40\n2月\t50\t40",
    ] {
        let reading = plainly(text);
        let rows: Vec<String> = reading
            .bills
            .rows
            .iter()
            .map(|bill| {
                let amount = bill.amounts[0].map(|(amount, _)| amount.normalize().to_string());
                let meter = bill.meter.trim_end_matches("号表");
                format!(
                    "2024-{:02} {meter} {}",
                    bill.month,
                    amount.unwrap_or_default()
                )
            })
            .collect();
        assert_eq!(rows, expected, "{text}\n{:?}", zh(&reading.notes));
        assert_eq!(
            heads(&reading),
            [(Column::Grid, Some(Unit::KilowattHour))],
            "{text}"
        );
        let asked = undecided(&reading);
        assert_eq!(asked.len(), 1, "{text}");
        assert!(
            asked[0].starts_with("同一月份有 2 个户号（表号）的账单：“"),
            "{asked:?}"
        );
        assert!(!read_as(text, &ticked).asks(), "{text}");
    }
    // What the figures are is asked where no title says so; meters one after the other are no question.
    let unsaid = plainly("表号\t1月\t2月\n10001\t60\t50\n10002\t40\t40");
    assert!(unsaid.bills.heads.is_empty());
    let moved = plainly("月份\t户号\t用电量(kWh)\n1月\t甲\t60\n2月\t乙\t40");
    assert_eq!(undecided(&moved), [""; 0]);
}

#[test]
fn notes_below_the_table_are_said_and_are_no_fault() {
    for note in [
        "注：3月停产检修",
        "备注：1月数据含春节",
        "说明：电量取自结算单",
        "数据来源：国网账单",
        "制表人：张三",
        "注1：含宿舍用电",
        "以上数据经核对无误，特此说明",
        "以下空白",
    ] {
        let reading = plainly(&format!("月份\t用电量(kWh)\n1月\t100\n2月\t90\n{note}\t"));
        assert_eq!(troubles(&reading), [""; 0], "{note}");
        assert_eq!(shown(&reading), ["2024-01 100", "2024-02 90"], "{note}");
        assert!(
            zh(&reading.notes).contains(&format!("“{note}”是表下的说明，不读取。")),
            "{:?}",
            zh(&reading.notes)
        );
    }
    // Merged over the whole width, as a sheet's HTML gives it; and an amount without a month stays a fault.
    let merged = plainly("月份\t用电量(kWh)\n1月\t100\n2月\t90\n注：停产\t注：停产");
    assert_eq!(troubles(&merged), [""; 0]);
    assert_eq!(
        troubles(&plainly("月份\t用电量(kWh)\n1月\t100\n2月\t90\n春季\t5")).len(),
        1
    );
}

#[test]
fn periods_of_the_day_are_known_by_all_their_names() {
    for [sharp, peak, flat, valley] in [
        ["尖段电量", "峰段电量", "平段电量", "谷段电量"],
        ["尖时", "峰时", "平时", "谷时"],
        ["尖峰", "高峰", "平段", "低谷"],
        [
            "尖峰时段用电量",
            "高峰时段用电量",
            "平时段用电量",
            "低谷时段用电量",
        ],
        ["正向有功尖", "正向有功峰", "正向有功平", "正向有功谷"],
        ["有功（尖）", "有功（峰）", "有功（平）", "有功（谷）"],
    ] {
        let columns = plainly(&format!(
            "月份\t{sharp}\t{peak}\t{flat}\t{valley}\t合计电量(kWh)\n1月\t1\t2\t3\t4\t10\n2月\t1\t2\t3\t4\t10"
        ));
        assert_eq!(
            shown(&columns),
            ["2024-01 1 2 3 4 10", "2024-02 1 2 3 4 10"],
            "{sharp}"
        );
        assert!(!columns.asks(), "{sharp}: {:?}", zh(&columns.notes));
        let rows = plainly(&format!(
            "月份\t时段\t用电量(kWh)\n1月\t{sharp}\t1\n1月\t{peak}\t2\n1月\t{flat}\t3\n1月\t{valley}\t4\n1月\t总\t10"
        ));
        assert_eq!(shown(&rows), ["2024-01 10 1 2 3 4"], "{sharp}");
    }
}

#[test]
fn rows_of_kinds_of_energy_are_parted_into_columns() {
    // A list of a fuel card, and a ledger with a row for each kind.
    let card = plainly(
        "加油卡号\t交易时间\t加油站\t油品\t数量(升)\t单价\t金额\n9001\t2024-01-05 10:21:33\t城东站\t92号汽油\t50.5\t8.1\t409\n9001\t2024-01-19 09:00:00\t城东站\t0号柴油\t100\t7.7\t770\n9001\t2024-02-03 09:00:00\t城东站\t0号柴油\t80\t7.7\t616\n合计\t\t\t\t230.5\t\t1795",
    );
    assert_eq!(
        heads(&card),
        [
            (Column::Fuel(Fuel::Petrol), Some(Unit::Litre)),
            (Column::Fuel(Fuel::Diesel), Some(Unit::Litre)),
        ],
        "{:?}",
        zh(&card.notes)
    );
    assert_eq!(
        shown(&card),
        ["2024-01 50.5 -", "2024-01 - 100", "2024-02 - 80"]
    );
    assert_eq!(troubles(&card), [""; 0]);
    let ledger = plainly(
        "月份\t能源品种\t计量单位\t消费量\n1月\t电力\tkWh\t100\n1月\t天然气\tm³\t5\n1月\t原煤\t吨\t2\n2月\t电力\tkWh\t90\n2月\t天然气\tm³\t6\n2月\t原煤\t吨\t3",
    );
    assert_eq!(
        heads(&ledger),
        [
            (Column::Grid, Some(Unit::KilowattHour)),
            (Column::Fuel(Fuel::NaturalGas), Some(Unit::CubicMetre)),
        ],
        "{:?}",
        zh(&ledger.notes)
    );
    assert_eq!(undecided(&ledger).len(), 1, "原煤");
    // The names of invoices, and kinds of coal in rows.
    let invoices = plainly(
        "月份\t品名\t计量单位\t数量\t金额\n1月\t*石油制品*0#车用柴油(Ⅵ)\t升\t1000\t7000\n2月\t*石油制品*92#车用汽油\t升\t100\t800",
    );
    assert_eq!(
        heads(&invoices),
        [
            (Column::Fuel(Fuel::Diesel), Some(Unit::Litre)),
            (Column::Fuel(Fuel::Petrol), Some(Unit::Litre)),
        ]
    );
    let coals = plainly("月份\t煤种\t数量（吨）\n1月\t烟煤\t10\n1月\t无烟煤\t11\n2月\t烟煤\t12");
    assert_eq!(
        shown(&coals),
        ["2024-01 10 -", "2024-01 - 11", "2024-02 12 -"]
    );
    assert!(!coals.asks());
}

#[test]
fn energy_that_would_be_left_out_is_decided_and_nothing_recognised_is_said() {
    // Steam and hot water are both heat, two columns are both gas: neither is left out in silence.
    for text in [
        "月份\t外购蒸汽（吨）\t外购热水（GJ）\n1月\t10\t20\n2月\t11\t21",
        "月份\t锅炉天然气(m³)\t食堂天然气(m³)\n1月\t10\t20\n2月\t11\t21",
    ] {
        let reading = plainly(text);
        assert!(reading.columns[2].open, "{text}");
        assert!(
            undecided(&reading)[0].contains("不应相加的，请选择不读取"),
            "{text}"
        );
        let left = Chosen {
            columns: vec![(2, Use::Nothing)],
            ..Chosen::default()
        };
        assert!(!read_as(text, &left).asks(), "{text}");
    }
    for text in [
        "月份\t甲\t乙\n1月\t10\t20\n2月\t11\t21",
        "1月份\t100度\n2月份\t90度\n3月份\t95度",
        "月份\t1#变压器\t2#变压器\t合计\n1月\t10\t20\t30\n2月\t11\t21\t32",
    ] {
        let notes = zh(&plainly(text).notes);
        assert!(
            notes.contains(
                &"未识别出能源数量所在的列；请在表头为该列选择品种，或连同标题行一起重新复制"
                    .to_owned()
            ),
            "{text} {notes:?}"
        );
    }
    let gas = plainly("月份\t电(度)\t气(方)\n1月\t100\t6\n2月\t90\t7");
    assert_eq!(
        heads(&gas),
        [
            (Column::Grid, Some(Unit::KilowattHour)),
            (Column::Fuel(Fuel::NaturalGas), Some(Unit::CubicMetre)),
        ]
    );
}

#[test]
fn the_month_of_a_bill_is_the_column_that_says_it() {
    for (text, expected) in [
        (
            "季度\t月份\t用电量(kWh)\n一季度\t1月\t10\n\t2月\t20\n\t3月\t30",
            ["2024-01 10", "2024-02 20", "2024-03 30"],
        ),
        (
            "抄表日期\t抄表年月\t用电量(kWh)\n2024-02-01\t202401\t10\n2024-03-01\t202402\t20\n2024-04-01\t202403\t30",
            ["2024-01 10", "2024-02 20", "2024-03 30"],
        ),
        // Two columns of days are a period, which is of the month in which it ends.
        (
            "户号\t起始日期\t截止日期\t用气量(m³)\n1\t2023-12-26\t2024-01-25\t10\n1\t2024-01-26\t2024-02-25\t20\n1\t2024-02-26\t2024-03-25\t30",
            ["2024-01 10", "2024-02 20", "2024-03 30"],
        ),
        // Months of one year, and a quarter of the next one.
        (
            "月份\t用电量(kWh)\n2023年1月\t10\n2023年2月\t20\n2024年一季度\t30",
            ["2023-01 10", "2023-02 20", "2024-03 30"],
        ),
    ] {
        let reading = plainly(text);
        assert_eq!(shown(&reading), expected, "{text} {:?}", zh(&reading.notes));
        assert_eq!(troubles(&reading), [""; 0], "{text}");
    }
    let days = plainly(
        "起始日期\t截止日期\t用气量(m³)\n2023-12-26\t2024-01-25\t10\n2024-01-26\t2024-02-25\t20",
    );
    assert!(days.bills.rows.iter().all(|bill| bill.period.is_some()));
}

#[test]
fn ledgers_of_energy_as_they_are_kept() {
    // A row for each kind, its unit beside it, and months across; a unit that is not known stands for nothing.
    let ledger = plainly(
        "能源名称\t计量单位\t1月\t2月\t3月\n电力\t万千瓦时\t1\t2\t3\n烟煤\t吨\t4\t5\t6\n汽油\t吨\t0.1\t0.2\t0.3\n能源合计\t吨标准煤\t10\t10\t10",
    );
    assert_eq!(
        heads(&ledger),
        [
            (Column::Grid, Some(Unit::TenThousandKilowattHours)),
            (Column::Fuel(Fuel::Bituminous), Some(Unit::Tonne)),
            (Column::Fuel(Fuel::Petrol), Some(Unit::Tonne)),
        ],
        "{:?}",
        zh(&ledger.notes)
    );
    assert_eq!(troubles(&ledger), [""; 0]);
    assert!(!ledger.asks());
    // One kind, with the unit of each row in a column.
    let rows = plainly("月份\t电量\t单位\n1月\t100\t千瓦时\n2月\t9\t万千瓦时\n合计\t\t");
    let units: Vec<Option<Unit>> = rows
        .bills
        .rows
        .iter()
        .map(|bill| bill.amounts[0].and_then(|(_, unit)| unit))
        .collect();
    assert_eq!(
        units,
        [
            Some(Unit::KilowattHour),
            Some(Unit::TenThousandKilowattHours)
        ]
    );
    // The power of the grid is called a part, own PV stands beside it: both are read, and not their sum.
    let parts = plainly(
        "月份\t合计用电(kWh)\t其中：电网供电\t光伏自用(kWh)\n1月\t100\t80\t20\n2月\t120\t90\t30",
    );
    assert_eq!(
        read_columns(&parts),
        [(3, Column::Grid), (4, Column::PvUsed)]
    );
    assert!(!parts.asks(), "{:?}", zh(&parts.notes));
    // A coal of an unknown kind beside one of a known kind: the sum of both is not read, and the kind is asked.
    let coals = plainly(&three_months(&[
        ("原煤(吨)", ["10", "11", "1"]),
        ("洗精煤(吨)", ["20", "21", "1"]),
        ("煤合计(吨)", ["30", "32", "2"]),
    ]));
    assert_eq!(read_columns(&coals), [(3, Column::Fuel(Fuel::CleanedCoal))]);
    assert!(
        coals.columns[1].open && !coals.columns[3].open,
        "{:?}",
        zh(&coals.notes)
    );
}
