//! Own indicator sets: as files, edited, weighted by AHP, and back.
use super::{AREAS, act, at, edit, evaluate, figure, sample, zh};
use greendesk::documents::templates::climate_self_assessment::{
    OUTPUT, TEMPLATE, set_file, weights,
};
use greendesk::documents::{Block, Draft, Place, Value};
use greendesk::i18n::Lang;
use greendesk::measure::{Decimal, plain};
use greendesk::standards::climate::set::IndicatorSet;

fn scores(draft: &Draft) -> Vec<(String, String)> {
    let rows = AREAS.iter().flat_map(|list| draft.root.rows(list));
    rows.map(|row| {
        (
            row.node.get("code").to_owned(),
            row.node.get("self_score").to_owned(),
        )
    })
    .collect()
}

#[test]
fn a_set_comes_back_from_its_files() {
    let draft = sample(1);
    let set = set_file::set_of(&draft);
    assert_eq!(set.indicators.len(), 38);
    for bytes in [
        set_file::give_json(&draft, Lang::Zh),
        set_file::give_csv(&draft, Lang::Zh),
        set_file::give_csv(&draft, Lang::En),
    ] {
        let read = set_file::read(&bytes).unwrap_or_else(|why| panic!("{}", zh(&why)));
        assert_eq!(read.indicators, set.indicators);
        let taken = set_file::take(&draft, &bytes).expect("fit");
        assert_eq!(taken.root.get("system"), "own");
        assert_eq!(
            scores(&taken),
            scores(&draft),
            "answers stay with their codes"
        );
        assert_eq!(
            at(&taken, "1.1.1"),
            at(&draft, "1.1.1"),
            "and so do the rows"
        );
        assert_eq!(set_file::set_of(&taken).indicators, set.indicators);
        let (before, after) = (evaluate(&draft), evaluate(&taken));
        assert_eq!(
            figure(&before, "total_third").value,
            figure(&after, "total_third").value
        );
    }
}

/// The set's CSV as a workbook: its records as rows below a title, behind a hidden sheet.
fn as_a_workbook(csv: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(csv);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.trim_start_matches('\u{FEFF}').as_bytes());
    let mut book = rust_xlsxwriter::Workbook::new();
    let hidden = book.add_worksheet();
    hidden.set_hidden(true);
    hidden.write_string(0, 0, "说明").expect("a cell");
    let sheet = book.add_worksheet();
    sheet.set_active(true);
    sheet.write_string(0, 0, "本行指标体系").expect("a cell");
    for (row, record) in (2_u32..).zip(reader.records()) {
        for (column, cell) in (0_u16..).zip(record.expect("a record").iter()) {
            sheet.write_string(row, column, cell).expect("a cell");
        }
    }
    book.save_to_buffer().expect("a workbook")
}

#[test]
fn a_set_comes_back_from_a_workbook() {
    let draft = sample(1);
    let set = set_file::set_of(&draft);
    let workbook = as_a_workbook(&set_file::give_csv(&draft, Lang::Zh));
    let text = greendesk::loan_book::session::table(workbook).expect("a table");
    // Each row stands in the line of its number.
    assert!(text.lines().nth(1).is_some_and(str::is_empty), "{text}");
    let read = set_file::read(text.as_bytes()).unwrap_or_else(|why| panic!("{}", zh(&why)));
    assert_eq!(read.indicators, set.indicators);
    let broken = greendesk::loan_book::session::table(b"PK\x03\x04".to_vec());
    assert!(broken.is_err_and(|why| !zh(&why.message).is_empty()));
    let empty = {
        let mut book = rust_xlsxwriter::Workbook::new();
        book.add_worksheet();
        book.save_to_buffer().expect("a workbook")
    };
    let why = greendesk::loan_book::session::table(empty).err();
    assert_eq!(
        why.map(|why| zh(&why.message)).as_deref(),
        Some("文件没有内容")
    );
}

#[test]
fn an_own_set_with_areas_of_its_own_has_its_own_pages() {
    let csv = "code,area,group,name,points,steps\n甲1,信贷,目标,绿色信贷目标,40,0 20 40\n甲2,信贷,\"流程, 内控\",\"\"\"三查\"\"\",30,\n乙1,运营,节能,节电,30,\n";
    let draft =
        set_file::take(&sample(2), csv.as_bytes()).unwrap_or_else(|why| panic!("{}", zh(&why)));
    let steps: Vec<String> = TEMPLATE
        .steps_of(&draft)
        .into_iter()
        .map(|(_, step)| zh(&step.title(&draft.root)))
        .collect();
    assert_eq!(steps[3..5], ["信贷", "运营"]);
    assert_eq!(steps.len(), 7);
    let mut draft = draft;
    edit(
        &mut draft,
        "甲1/self_score=20;甲2/self_score=30;乙1/self_score=25.5",
    );
    let found = evaluate(&draft);
    let Value::Number { exact, .. } = figure(&found, "total_self").value else {
        panic!("a number")
    };
    assert_eq!(exact, "75.5".parse::<Decimal>().unwrap());
    assert_eq!(draft.root.rows("area_1")[1].node.get("group"), "流程, 内控");
    assert_eq!(
        draft.root.rows("area_1")[1].node.get("indicator"),
        "\"三查\""
    );
    edit(&mut draft, "甲1/self_score=10");
    assert!(
        evaluate(&draft)
            .problems
            .iter()
            .any(|problem| problem.code == "not_a_step")
    );
}

#[test]
fn an_unfit_file_is_refused_with_all_that_is_wrong() {
    let whole = set_file::set_of(&sample(2));
    let json = |change: fn(&mut IndicatorSet)| {
        let mut set = whole.clone();
        change(&mut set);
        serde_json::to_vec(&set).expect("JSON")
    };
    for (bytes, says) in [
        (
            json(|set| set.indicators[0].points = "4".into()),
            "满分合计为 101，应为 100",
        ),
        (
            json(|set| set.indicators[1].code = "1.1.1".into()),
            "编号 1.1.1 出现多次",
        ),
        (json(|set| set.indicators.clear()), "没有指标"),
        (json(|set| set.format = "other".into()), "不是指标体系"),
        (json(|set| set.format_version = 2), "更新的版本"),
        (
            b"{\"a\":1}".to_vec(),
            "缺少 format 字段，这不是指标体系文件",
        ),
        (
            b"{\"format\":\"greendesk-indicator-set\"}".to_vec(),
            "缺少 indicators 字段",
        ),
        (
            b"{\"format\":\"greendesk-indicator-set\",\"indicators\":[".to_vec(),
            "JSON 文件不完整，在第 1 行第 50 列中断",
        ),
        (
            "{\"format\":\"greendesk-indicator-set\",\n\"name\":\"本行\" \"version\":\"1\"}".into(),
            "第 2 行第 13 列无法解析",
        ),
        (
            json(|set| set.indicators[2].points = "三分".into()),
            "第 3 项的满分应为",
        ),
        (
            String::from_utf8(json(|set| set.name = "=".into()))
                .expect("text")
                .replacen("\"code\":\"1.1.1\"", "\"code\":[1]", 1)
                .into_bytes(),
            "第 1 项的 code 应为文字",
        ),
        (b"\xFF\xFE".to_vec(), "文件没有内容"),
        (
            b"PK\x03\x04 xl/workbook.xml".to_vec(),
            "Excel 工作簿（xlsx），不能直接导入。请在 Excel 中另存为 CSV（UTF-8 或 GB18030 编码均可）后再导入",
        ),
        (
            [
                b"PK\x03\x04 xl/workbook.xml".as_slice(),
                &[0xA5; 2 * 1024 * 1024],
            ]
            .concat(),
            "Excel 工作簿（xlsx），不能直接导入",
        ),
        (
            b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet".to_vec(),
            "OpenDocument 文件（ods），不能直接导入。请在 Excel 中另存为 CSV",
        ),
        (
            b"PK\x03\x04 a.bin".to_vec(),
            "压缩文件，请选择 JSON 或 CSV 文件；表格可在 Excel 中另存为 CSV",
        ),
        (b"<html><table><tr><td>1</td></tr>".to_vec(), "网页格式"),
        (
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(),
            "旧版 Excel 文件（xls）或设了密码的文件，不能直接导入。请在 Excel 中另存为 CSV",
        ),
        (
            b"\x09\x04\x06\x00\x00\x00\x10\x00".to_vec(),
            "旧版 Excel 文件（xls）或设了密码的文件，不能直接导入",
        ),
        (b"%PDF-1.7".to_vec(), "PDF"),
        (
            b"\x00\x01\x02\x03\x00\x00".to_vec(),
            "文件不是文本，格式无法识别。表格请在 Excel 中另存为 CSV",
        ),
        (vec![b' '; 2 * 1024 * 1024], "1 MiB"),
        (
            "code,area,group,points\n".into(),
            "缺少“评价内容（name）”列",
        ),
        (
            "编号,一级指标,指标名称\n".into(),
            "缺少“二级指标（group）；满分（points）”列",
        ),
        (
            "code,area,group,name,points\n1,a,b,\"c,100\n".into(),
            "引号",
        ),
        ("code,area,group,name,points\n".into(), "没有指标"),
        (
            "code,area,group,name,points\n1,,b,c,100\n".into(),
            "第 1 项缺",
        ),
    ] {
        let why = set_file::take(&sample(2), &bytes).expect_err(says);
        assert!(zh(&why).contains(says), "{} should say {says}", zh(&why));
    }
}

/// The file in other letters.
fn in_letters(text: &str, letters: &str) -> Vec<u8> {
    let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect();
    match letters {
        "UTF-8" => text.into(),
        "UTF-8 with its mark" => ["\u{FEFF}", text].concat().into(),
        "GB18030" => encoding_rs::GB18030.encode(text).0.into_owned(),
        "UTF-16 little" => utf16(u16::to_le_bytes),
        "UTF-16 big" => utf16(u16::to_be_bytes),
        "UTF-16 with its mark" => in_letters(&["\u{FEFF}", text].concat(), "UTF-16 little"),
        _ => in_letters(&["\u{FEFF}", text].concat(), "UTF-16 big"),
    }
}

#[test]
fn a_set_as_people_have_it_is_read() {
    let zh = "编号,一级指标,二级指标,指标名称,评价内容,分值,评分标准\r\n1.1,治理,架构,董事会,是否负责？,60,有则满分\r\n2.1,业务,产品,贷款,,40,\r\n";
    let expected = [
        "1.1 治理 架构 董事会 是否负责？ 60 有则满分",
        "2.1 业务 产品 贷款  40 ",
    ];
    let said = |bytes: &[u8], case: &str| -> Vec<String> {
        let set = set_file::read(bytes).unwrap_or_else(|why| panic!("{case}: {}", super::zh(&why)));
        let line = |one: &greendesk::standards::climate::set::SetIndicator| {
            [
                &one.code,
                &one.area,
                &one.group,
                &one.name,
                &one.question,
                &one.points,
                &one.criteria,
            ]
            .map(String::as_str)
            .join(" ")
        };
        set.indicators.iter().map(line).collect()
    };
    for letters in [
        "UTF-8",
        "UTF-8 with its mark",
        "GB18030",
        "UTF-16 little",
        "UTF-16 big",
        "UTF-16 with its mark",
        "UTF-16 big with its mark",
    ] {
        for by in [",", ";", "\t", "|"] {
            let case = format!("{letters}, {by:?}");
            assert_eq!(
                said(&in_letters(&zh.replace(',', by), letters), &case),
                expected,
                "{case}"
            );
        }
    }
    for (case, text) in [
        ("headings of the export", zh.replace("指标名称,评价内容,分值", "评价内容,问题,满分")),
        ("headings with what they are measured in", zh.replace("分值", "分值（分）").replace("编号", "*编 号").replace(",60,", ",60分,")),
        ("full-width and traditional headings", zh.replace("编号,一级指标", "編號,一級指標").replace("分值", "分值　")),
        ("a title and a blank line above, sums below", format!("某银行指标体系,,,,,,\r\n\r\n{zh}合计,,,,,100,\r\n")),
        ("sums in the column of names", format!("{zh},,,合 计,,100,\r\n")),
        ("lines that end with a return alone", zh.replace("\r\n", "\r")),
        ("a cell that is guarded against dates", zh.replace("1.1,", "\"=\"\"1.1\"\"\",")),
        ("the mark of an old editor at the end", format!("{zh}\u{1A}")),
        ("columns in another order, one more", "分值,备注,编号,指标名称,一级指标,二级指标,评分标准,评价内容\n60,x,1.1,董事会,治理,架构,有则满分,是否负责？\n40,,2.1,贷款,业务,产品,,\n".to_owned()),
    ] {
        assert_eq!(said(text.as_bytes(), case), expected, "{case}");
    }
    // An area and a group that are written once, in cells merged over their rows.
    let merged = "编号,一级指标,二级指标,指标名称,满分\n1,治理,架构,甲,30\n2,,,乙,30\n3,,流程,丙,20\n4,业务,产品,丁,20\n";
    assert_eq!(
        said(merged.as_bytes(), "merged"),
        [
            "1 治理 架构 甲  30 ",
            "2 治理 架构 乙  30 ",
            "3 治理 流程 丙  20 ",
            "4 业务 产品 丁  20 "
        ]
    );
    // JSON by hand: numbers as they are written, no version.
    let json = "{\"format\":\"greendesk-indicator-set\",\"name\":5,\"indicators\":[{\"code\":1.10,\"area\":\"治理\",\"group\":\"架构\",\"name\":\"甲\",\"points\":6e1},{\"code\":2,\"area\":\"业务\",\"group\":\"产品\",\"name\":\"乙\",\"points\":40.0,\"steps\":null}]}";
    for letters in ["UTF-8", "GB18030", "UTF-16 little"] {
        assert_eq!(
            said(&in_letters(json, letters), letters),
            ["1.10 治理 架构 甲  60 ", "2 业务 产品 乙  40.0 "],
            "{letters}"
        );
    }
    assert_eq!(set_file::read(json.as_bytes()).expect("fit").name, "5");
}

#[test]
fn damaged_letters_are_named_and_not_guessed() {
    let zh = "编号,一级指标,二级指标,指标名称,分值\n1.1,治理,架构,董事会,100\n";
    let mut utf8 = zh.as_bytes().to_vec();
    utf8[4] = 0xFF;
    let mut gb = in_letters(zh, "GB18030");
    let last = gb.len() - 6;
    gb[last] = 0xFF;
    for bytes in [utf8, gb] {
        let why = set_file::read(&bytes).expect_err("damaged");
        assert!(
            super::zh(&why).contains("字符已损坏"),
            "{}",
            super::zh(&why)
        );
    }
}

#[test]
fn the_headings_of_a_given_set_are_in_the_language_that_is_read() {
    for (lang, headings, checks) in [
        (
            Lang::Zh,
            "编号,一级指标,二级指标,评价内容,问题,满分,评分标准,可选分值,分项核对",
            "三个阶段",
        ),
        (
            Lang::En,
            "Code,First-level indicator,Second-level indicator,Indicator,Question,Maximum score,Scoring criteria,Permitted scores,Sub-items",
            "Three stages",
        ),
    ] {
        let given = String::from_utf8(set_file::give_csv(&sample(1), lang)).expect("text");
        assert_eq!(
            given.lines().next(),
            Some(["\u{FEFF}", headings].concat().as_str())
        );
        assert!(given.contains(checks));
    }
}

#[test]
fn csv_of_other_locales_and_formulas_is_read() {
    let csv = "\u{FEFF}Code;Area;Group;Name;Points\r\n1;a;b;'=1+1;60\r\n2;a;b;c;40\r\n\r\n";
    let set = set_file::read(csv.as_bytes()).unwrap_or_else(|why| panic!("{}", zh(&why)));
    assert_eq!(
        set.indicators
            .iter()
            .map(|one| one.name.as_str())
            .collect::<Vec<_>>(),
        ["=1+1", "c"]
    );
    let draft = set_file::take(&sample(2), csv.as_bytes()).expect("fit");
    let given = String::from_utf8(set_file::give_csv(&draft, Lang::En)).expect("text");
    assert!(given.contains("'=1+1"), "no formula for a spreadsheet");
    assert_eq!(
        set_file::read(given.as_bytes()).expect("fit").indicators,
        set_file::set_of(&draft).indicators
    );
}

#[test]
fn made_ones_own_and_put_back() {
    let draft = sample(1);
    let own = act(&draft, "own_set").expect("it can");
    assert_eq!(own.root.get("area_3_name"), "经营活动");
    assert_eq!(
        own.node(&at(&own, "4.1.1").path)
            .expect("there")
            .get("checks"),
        "stages"
    );
    assert_eq!(
        evaluate(&own)
            .problems
            .iter()
            .filter(|problem| problem.stops())
            .count(),
        0,
        "all is written out"
    );
    let mut changed = own.clone();
    edit(
        &mut changed,
        "1.1.1/indicator=改过的名称;1.1.1/full=4;1.1.2/full=2;1.1.2/self_score=2;1.1.2/third_score=2",
    );
    let back = act(&changed, "built_in_set").expect("it can");
    assert_eq!(back.root.get("system"), "");
    assert_eq!(back.root.get("area_3_name"), "");
    assert_eq!(
        back.node(&at(&back, "1.1.1").path)
            .expect("there")
            .get("full"),
        "3"
    );
    assert_eq!(
        back.node(&at(&back, "1.1.1").path)
            .expect("there")
            .rows("evidence")
            .len(),
        1,
        "evidence stays"
    );
    assert_eq!(scores(&back)[1], ("1.1.2".into(), "2".into()));
    assert_eq!(
        act(&own, "built_in_set").expect("it can").root.lists,
        draft.root.lists
    );
}

fn judge_all(draft: &mut Draft, value: impl Fn(&str, &str, &str) -> &'static str) {
    let rows: Vec<(u32, String, String, String)> = draft
        .root
        .rows("judgements")
        .iter()
        .map(|row| {
            (
                row.id,
                row.node.get("over").to_owned(),
                row.node.get("a_name").to_owned(),
                row.node.get("b_name").to_owned(),
            )
        })
        .collect();
    for (id, over, a, b) in rows {
        draft.set(
            &Place::default().row("judgements", id).field("value"),
            value(&over, &a, &b),
        );
    }
}

#[test]
fn points_come_from_judgements_and_sum_to_a_hundred() {
    let own = act(&sample(2), "own_set").expect("it can");
    let mut draft = act(&own, "pairs").expect("it can");
    // 10 of areas; 3+1+1+1+1 of groups; 6+6+21, 1+10, 1+1, 3+15, 0+1 of indicators.
    assert_eq!(draft.root.rows("judgements").len(), 82);
    let why = act(&draft, "derive_points").expect_err("nothing judged");
    assert!(zh(&why).contains("尚未比较"), "{}", zh(&why));
    judge_all(&mut draft, |_, _, _| "1");
    let derived = act(&draft, "derive_points").unwrap_or_else(|why| panic!("{}", zh(&why)));
    let full: Vec<Decimal> = AREAS
        .iter()
        .flat_map(|list| derived.root.rows(list))
        .map(|row| row.node.get("full").parse().expect("points"))
        .collect();
    assert_eq!(full.iter().sum::<Decimal>(), Decimal::from(100));
    let of = |list: &str| {
        derived
            .root
            .rows(list)
            .iter()
            .map(|row| row.node.get("full").parse::<Decimal>().unwrap())
            .sum::<Decimal>()
    };
    for list in &AREAS[..5] {
        assert!(
            (of(list) - Decimal::from(20)).abs() <= "0.8".parse().unwrap(),
            "{list}: equal areas have about equal points, {}",
            of(list)
        );
    }
    assert_eq!(
        figure(&evaluate(&derived), "full").value,
        Value::Number {
            exact: Decimal::from(100),
            places: None,
            unit: "分".into()
        }
    );
    // Once more gives the same, and judged pairs stay when listed again.
    assert_eq!(act(&derived, "derive_points").expect("it can"), derived);
    let again = act(&derived, "pairs").expect("it can");
    assert!(
        again
            .root
            .rows("judgements")
            .iter()
            .all(|row| row.node.get("value") == "1")
    );
}

/// The published matrix of five criteria (where to travel) as judgements of the five areas.
const TRAVEL: [(&str, &str, &str); 10] = [
    ("公司治理", "投融资活动", "1/2"),
    ("公司治理", "经营活动", "4"),
    ("公司治理", "风险管理", "3"),
    ("公司治理", "社会影响", "3"),
    ("投融资活动", "经营活动", "7"),
    ("投融资活动", "风险管理", "5"),
    ("投融资活动", "社会影响", "5"),
    ("经营活动", "风险管理", "1/2"),
    ("经营活动", "社会影响", "1/3"),
    ("风险管理", "社会影响", "1"),
];

#[test]
fn every_matrix_is_shown_with_its_weights_and_its_consistency() {
    let own = act(&sample(2), "own_set").expect("it can");
    let mut draft = act(&own, "pairs").expect("it can");
    judge_all(&mut draft, |over, a, b| {
        let found = TRAVEL
            .iter()
            .find(|(first, second, _)| over.is_empty() && (*first, *second) == (a, b));
        found.map_or("1", |(_, _, value)| value)
    });
    let shown = |draft: &Draft| {
        let (_, table) = OUTPUT.shown[0];
        table(draft)
    };
    let table = shown(&draft).expect("judged");
    let said = |value: &Value| match value {
        Value::Words(words) => zh(words),
        Value::Number { exact, places, .. } => plain(*exact, *places),
        _ => String::new(),
    };
    let first: Vec<String> = table.rows[0].iter().map(said).collect();
    assert_eq!(
        first,
        [
            "全部指标",
            "5",
            "公司治理 0.2636；投融资活动 0.4758；经营活动 0.0538；风险管理 0.0981；社会影响 0.1087",
            "5.0721",
            "0.0180",
            "1.1200",
            "0.0161",
            "CR 小于 0.1，一致",
        ]
    );
    assert!(table.rows.len() > 5, "a row a matrix");
    let report = OUTPUT.report_of(&draft);
    assert!(report.tables.contains(&table), "in the files");
    let printed = format!("{:?}", report.paper);
    assert!(printed.contains("随机一致性指标 RI"));
    let noted = report.paper.iter().any(|block| match block {
        Block::Notes(notes) => notes.iter().any(|note| {
            zh(note).contains("RI 取自 Saaty 1980（The Analytic Hierarchy Process），1 至 15 阶依次为：0.00 0.00 0.58 0.90 1.12")
        }),
        _ => false,
    });
    assert!(noted, "the source of the random index");
    // A pair that nobody judged is named in its row; without pairs, and for the built-in set, there is no table.
    judge_all(&mut draft, |over, a, b| {
        if over.is_empty() && (a, b) == ("公司治理", "经营活动") {
            ""
        } else {
            "1"
        }
    });
    let open = shown(&draft).expect("begun");
    assert!(
        said(&open.rows[0][7]).contains("尚未比较"),
        "{}",
        said(&open.rows[0][7])
    );
    assert_eq!(open.rows[0][3], Value::Missing);
    assert_eq!(shown(&own), None);
    assert_eq!(shown(&sample(2)), None);
}

#[test]
fn inconsistent_judgements_are_refused_and_the_worst_is_named() {
    let own = act(&sample(2), "own_set").expect("it can");
    let mut draft = act(&own, "pairs").expect("it can");
    judge_all(&mut draft, |over, a, b| match (over, a, b) {
        ("area_1", "气候战略目标", "组织架构和机制") => "9",
        ("area_1", "组织架构和机制", "制度和体系") => "9",
        ("area_1", "气候战略目标", "制度和体系") => "1/9",
        _ => "1",
    });
    let why = zh(&act(&draft, "derive_points").expect_err("inconsistent"));
    assert!(
        why.contains("“公司治理”的一致性比率为") && why.contains("最不一致的是"),
        "{why}"
    );
    let judged = weights::judge(&draft);
    assert_eq!(
        judged
            .iter()
            .filter(|judged| weights::objection(judged).is_some())
            .count(),
        1
    );
}
