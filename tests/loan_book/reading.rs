//! Rows and columns as they are met: headings, letters, quotes, units, refusals and their way back, remarks and their mends.
use super::{read, read_in, summary};
use greendesk::i18n::Lang;
use greendesk::loan_book::book::Outcome;
use greendesk::loan_book::columns::{Column, Mapping};
use greendesk::loan_book::outcome::{FaultKind, Flag};
use greendesk::loan_book::records::{Record, Records};
use greendesk::loan_book::{Book, Plan, Summary, preview};
use greendesk::standards::green_loan::compare::compare;
use greendesk::standards::green_loan::{Indicator, attribution};
use proptest::prelude::*;

#[test]
fn columns_are_known_by_what_they_are_called() {
    for (heading, code) in [
        ("贷款编号", "id"),
        ("借据号", "id"),
        ("loan_id", "id"),
        ("借款单位", "borrower"),
        ("客户名称", "borrower"),
        ("项目名称", "project"),
        ("项目总投资（亿元）", "investment"),
        ("total_investment", "investment"),
        ("本行贷款余额（万元）", "balance"),
        ("Balance", "balance"),
        ("授信额度", "limit"),
        ("年利率(%)", "rate"),
        ("发放日期", "issued"),
        ("项目状态", "status"),
        ("经办机构", "branch"),
        ("所属行业", "industry"),
        ("category", "industry"),
        ("单位", "money_unit"),
        ("折合减排二氧化碳当量（吨）", ""),
        ("CO₂ 减排量", "co2"),
        ("年节约标准煤 (万吨)", "tce"),
        ("SO2(kg)", "so2"),
        ("氮氧化物", "nox"),
        ("nh3", "nh3n"),
        ("二氧化碳数据来源", "co2_source"),
        ("化学需氧量单位", "cod_unit"),
        ("数据来源", "source"),
        ("折合节水", ""),
        ("节水量", "water"),
        ("备注", "note"),
        ("天气", ""),
        ("未采用原因", ""),
    ] {
        let found = Mapping::propose(&[heading.to_owned()]);
        assert_eq!(
            found.columns[0].map(Column::code).unwrap_or_default(),
            code,
            "{heading}"
        );
    }
    for column in Column::all() {
        assert_eq!(Column::from_code(&column.code()), Some(column));
        for lang in [Lang::Zh, Lang::En] {
            let found = Mapping::propose(&[column.name().get(lang).to_owned()]);
            assert_eq!(
                found.columns[0],
                Some(column),
                "{}: what we call it ourselves is known",
                column.name().get(lang)
            );
        }
    }
}

#[test]
fn a_person_may_map_otherwise() {
    let headings = ["a", "余额", "b"].map(str::to_owned);
    let mut mapping = Mapping::propose(&headings);
    assert_eq!(
        mapping.missing(),
        [Column::Investment, Column::Value(Indicator::Co2)]
    );
    assert!(
        mapping.assign(2, Some(Column::Balance)),
        "the other column gives it up"
    );
    assert_eq!(mapping.columns, [None, None, Some(Column::Balance)]);
    assert!(!mapping.assign(3, None));
}

#[test]
fn a_title_may_stand_above_the_headings() {
    let csv = "某行绿色贷款台账\n单位：万元\n\n贷款编号,余额,总投资,二氧化碳\nL1,1,2,10\n";
    let found = preview(csv.as_bytes(), true).expect("readable");
    assert_eq!((found.layout.heading_row, found.rows.len()), (4, 1));
    assert_eq!(summary(csv).total.printed[1], "5.00");
}

#[test]
fn letters_of_every_encoding() {
    let text = "贷款编号,借款人,行业,余额（万元）,总投资（万元）,二氧化碳\r\nL1,\"某某，公司\",电力,1,4,10\r\nL2,囍,电力,1,4,10\r\n";
    let gb = encoding_rs::GB18030.encode(text).0.into_owned();
    let utf16: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), "UTF-8"),
        (marked, "UTF-8"),
        (gb, "GB18030"),
        (utf16, "UTF-16"),
    ] {
        for size in [1, 3, 5, 1 << 20] {
            let book = read_in(&bytes, Plan::default(), size);
            assert_eq!(book.files[0].encoding.name(), encoding);
            let found = Summary::of(&book);
            assert_eq!(
                (
                    found.by_industry[0].name.as_str(),
                    found.total.printed[1].as_str()
                ),
                ("电力", "5.00"),
                "{encoding} by {size}"
            );
        }
    }
    for separator in [";", "\t"] {
        let found = summary(&text.replace(',', separator));
        assert_eq!(found.total.printed[1], "5.00", "{separator:?}");
    }
}

#[test]
fn letters_of_encodings_that_are_not_read_are_named() {
    use greendesk::loan_book::outcome::FileFault;
    let text = "編號,借款人,餘額（萬元）,總投資（萬元）,二氧化碳（噸）\nL1,某某太陽能電廠,1,4,10\n";
    let names = "id,borrower,balance（万元）,investment（万元）,co2\nL1,某某太陽能電廠股份有限公司,1,4,10\n";
    let big5 = |text: &str| encoding_rs::BIG5.encode(text).0.into_owned();
    let utf32 = |mark: &str| -> Vec<u8> {
        let letters = mark.chars().chain(text.chars());
        letters.flat_map(|c| (c as u32).to_le_bytes()).collect()
    };
    let turned: Vec<u8> = utf32("\u{feff}")
        .chunks(4)
        .flat_map(|four| four.iter().rev().copied().collect::<Vec<u8>>())
        .collect();
    let twice = |letters: Vec<u8>| letters.into_iter().map(char::from).collect::<String>();
    let gb = encoding_rs::GB18030.encode(text).0.into_owned();
    for (bytes, fault) in [
        (big5(text), FileFault::Big5),
        (big5(names), FileFault::Big5),
        (utf32("\u{feff}"), FileFault::Utf32),
        (utf32(""), FileFault::Utf32),
        (turned, FileFault::Utf32),
        (b"~{1`:E~},~{=h?nHK~}\n1,2\n".to_vec(), FileFault::SevenBit),
        (
            b"\x1b$BJT9f\x1b(B,\x1b$B<Z\x1b(B\n1,2\n".to_vec(),
            FileFault::SevenBit,
        ),
        (
            b"+fxZT9w,+UB9rPk66,+mHl27lQNefA\n1,2,3\n".to_vec(),
            FileFault::SevenBit,
        ),
        (twice(gb.clone()).into_bytes(), FileFault::Spoilt),
        (
            twice(text.as_bytes().to_vec()).into_bytes(),
            FileFault::Spoilt,
        ),
    ] {
        assert_eq!(preview::preview(&bytes, true).err(), Some(fault));
    }
    // A person who knows better is believed; traditional letters in GB18030 are none of Big5; English and French are not spoilt.
    let gb18030 = preview::Asked {
        encoding: Some(greendesk::loan_book::text::Encoding::Gb18030),
        ..preview::Asked::default()
    };
    assert!(preview::preview_at(&big5(names), true, gb18030).is_ok());
    assert!(preview::preview(&gb, true).is_ok());
    let latin = encoding_rs::WINDOWS_1252
        .encode("id;borrower;balance (wan);investment (wan);co2\nL1;Société Générale d’Énergie Éolienne Française, Générateur hydroélectrique;1;4;10\n")
        .0
        .into_owned();
    assert!(preview::preview(&latin, true).is_ok());
    for text in ["a,b,c+d,e+f\n1,2,3,4\n", "numéro,prêt,intérêt\n1,2,3\n"] {
        assert!(preview::preview(text.as_bytes(), true).is_ok(), "{text}");
    }
    let mut book = Book::new(Plan::default());
    let layout = preview::preview(
        b"id,borrower,balance (wan),investment (wan),co2\nL1,x,1,4,10\n",
        true,
    )
    .expect("headings")
    .layout;
    book.begin(&layout).expect("a file");
    let pushed = book.push(&big5(names)).and_then(|()| book.end());
    assert_eq!(pushed, Err(FileFault::Big5));
}

#[test]
fn every_row_is_accounted_for() {
    let csv = "编号,余额,总投资,单位,二氧化碳,co2_source,利率,发放日\n\
        ok,1,2,万元,10,1,3.5,2025-01-02\n\
        zero,0,2,万元,10,1,3.5,\n\
        none,1,,万元,,,,\n\
        blank,,2,万元,10,1,,\n\
        whole,1,,万元,10,1,,\n\
        nought,1,0,万元,10,1,,\n\
        minus,-1,2,万元,10,1,,\n\
        words,1,2,万元,约10,1,,\n\
        unit,1,2,美元,10,1,,\n\
        source,1,2,万元,10,9,,\n\
        day,1,2,万元,10,1,,2025-02-30\n\
        two,x,y,万元,z,1,,\n\
        ,,,,,,,\n\
        合计,9,9,万元,9,,,\n\
        long,1,1234567890123456789,万元,10,1,,\n";
    let book = read(csv);
    let found = Summary::of(&book);
    assert_eq!(
        (
            found.rows.rows,
            found.rows.used,
            found.rows.refused,
            found.rows.blank
        ),
        (15, 3, 9, 1)
    );
    assert_eq!(
        found.rows.flagged, 2,
        "a source and a day that cannot be read cost themselves alone"
    );
    assert_eq!(found.total.printed[1], "15.00");
    assert_eq!(
        (found.total.covered[1], found.total.loans),
        (4, 5),
        "blank is not zero"
    );
    let reasons: Vec<(u64, Vec<&str>)> = book
        .refused
        .iter()
        .map(|row| {
            (
                row.row,
                row.faults.iter().map(|fault| fault.kind.code()).collect(),
            )
        })
        .collect();
    let expected: Vec<(u64, Vec<&str>)> = vec![
        (5, vec!["blank"]),
        (6, vec!["blank"]),
        (7, vec!["zero"]),
        (8, vec!["negative"]),
        (9, vec!["unreadable"]),
        (10, vec!["unknown_unit"]),
        (13, vec!["unreadable", "unreadable", "unreadable"]),
        (15, vec!["total_row"]),
        (16, vec!["too_long"]),
    ];
    assert_eq!(reasons, expected);
    for row in &found.refused {
        assert!(
            row.reasons
                .iter()
                .flatten()
                .all(|reason| !reason.is_empty() && !reason.contains('{')),
            "{:?}",
            row.reasons
        );
    }
}

#[test]
fn not_calculable_is_a_value_of_its_own() {
    let found = summary(
        "id,balance（万元）,investment（万元）,co2,tce\nA,3,4,不可测算，因为没有能评,8\nB,1,4,,8\nC,1,4,不可测算,\nD,1,4,0,\n",
    );
    assert_eq!(
        (
            found.total.covered[1],
            found.total.covered_balance[1].as_str()
        ),
        (1, "1")
    );
    assert_eq!(found.total.covered[0], 2);
    assert_eq!(
        found
            .flags
            .iter()
            .find(|(code, _)| code == "no_reason")
            .map(|(_, count)| *count),
        Some(1)
    );
}

#[test]
fn remarks_and_their_mends() {
    let csv = "id,balance（万元）,investment（万元）,tce,co2,so2\nA,1,1,100,250,50\nB,2,1,100,250,1\nA,1,1,100,900,1\n";
    let book = read(csv);
    let found = Summary::of(&book);
    let flags: Vec<(&str, Vec<&str>)> = found
        .flagged
        .iter()
        .map(|row| {
            (
                row.id.as_str(),
                row.flags.iter().map(String::as_str).collect(),
            )
        })
        .collect();
    assert_eq!(
        flags,
        [
            ("A", vec!["so2_kilograms"]),
            ("B", vec!["over_whole"]),
            ("A", vec!["co2_per_coal", "same_id", "intensity"])
        ]
    );
    assert_eq!(found.total.printed[4], "53.00");
    let mut one = Plan::default();
    one.kilograms.insert((0, 2, Indicator::So2));
    assert_eq!(
        Summary::of(&read_in(csv.as_bytes(), one, 99)).total.printed[4],
        "3.05",
        "a row taken for kilograms"
    );
    let mut all = Plan::default();
    all.column_in_kilograms(Indicator::So2);
    let mended = Summary::of(&read_in(csv.as_bytes(), all, 99));
    assert_eq!(
        mended.total.reductions[4], "0.0530000000",
        "a column taken for kilograms"
    );
    assert!(
        mended
            .flags
            .iter()
            .all(|(code, count)| code != "so2_kilograms" || *count == 0)
    );
}

#[test]
fn what_is_a_hundred_times_off_the_median_is_remarked() {
    let mut csv = String::from("id,balance（万元）,investment（万元）,co2\n");
    for at in 0..20 {
        csv.push_str(&format!("L{at},1,100,{}\n", 100 + at));
    }
    csv.push_str("far1,1,100,29999\nnear1,1,100,9000\nlow1,1,100,0.5\n");
    let book = read(&csv);
    assert_eq!(book.outliers(), [20, 22]);
    let found = Summary::of(&book);
    assert_eq!((found.rows.used, found.rows.flagged), (21, 2));
    // Outliers are named though their rows have no other remark, with the figure that is far off.
    let named: Vec<_> = found
        .flagged
        .iter()
        .map(|row| (row.row, row.id.as_str(), row.figures.as_slice()))
        .collect();
    let co2 = |figure: &str| [("co2".to_owned(), figure.to_owned())];
    assert_eq!(
        named,
        [
            (22, "far1", &co2("29999")[..]),
            (24, "low1", &co2("0.5")[..])
        ]
    );
    assert!(found.flagged.iter().all(|row| row.flags == ["outlier"]));
    assert_eq!(
        (
            found.flagged[0].balance.as_str(),
            found.flagged[0].investment.as_str()
        ),
        ("1", "100")
    );
}

#[test]
fn of_many_outliers_the_furthest_are_named_and_all_are_counted() {
    let mut csv = String::from("id,balance（万元）,investment（万元）,co2\n");
    for at in 0..200 {
        let co2 = match at {
            0..40 => 20_000 + at,
            40..80 => 1,
            _ => 150,
        };
        csv.push_str(&format!("L{at},1,100,{co2}\n"));
    }
    let found = Summary::of(&read(&csv));
    let (used, flagged) = (found.rows.used, found.rows.flagged);
    assert_eq!((used, flagged), (120, 80));
    let rows: Vec<u64> = found.flagged.iter().map(|row| row.row).collect();
    let expected: Vec<u64> = (17..42).chain(42..67).collect();
    assert_eq!(rows, expected);
}

/// An amount that is read ten thousand times off shows in what is saved for each 10,000 yuan of investment.
#[test]
fn what_is_saved_for_an_investment_is_doubted_where_no_project_saves_as_much_or_as_little() {
    for (investment, tce, co2, flagged) in [
        ("1", "", "2.5", false),
        ("1", "", "299.999999", false),
        ("1", "", "300", true),
        // 25 000 t of a solar park of 1 亿元 whose amounts are headed 元 and are 万元.
        ("1", "", "25000", true),
        ("10000", "", "10", false),
        ("10000", "", "9.99", true),
        ("10000", "", "0.000001", true),
        // Coal speaks where no CO2 above nought is given.
        ("1", "300", "", true),
        ("1", "300", "0", true),
        ("1", "300", "290", false),
        ("1", "1", "", false),
        // Nothing saved is no small saving.
        ("1", "", "0", false),
        ("1", "", "", false),
    ] {
        let csv = format!(
            "id,balance（万元）,investment（万元）,tce,co2\nA,0.5,{investment},{tce},{co2}\n"
        );
        let found = Summary::of(&read(&csv));
        let count = |code: &str| {
            let mut flags = found.flags.iter();
            flags
                .find(|(held, _)| held == code)
                .map(|(_, count)| *count)
        };
        assert_eq!(count("intensity"), Some(u64::from(flagged)), "{csv}");
    }
}

/// A remark about what is saved for an investment says which figure was judged, and what it comes to.
#[test]
fn what_was_judged_of_an_investment_is_named_with_its_figure() {
    for (investment, tce, co2, judged) in [
        ("1", "", "300", Some((Indicator::Co2, "300"))),
        ("10000", "", "9.99", Some((Indicator::Co2, "0.000999"))),
        // Both are given: CO2 is judged, though coal equivalent alone would have passed.
        ("2", "4", "900", Some((Indicator::Co2, "450"))),
        ("1", "300", "", Some((Indicator::Coal, "300"))),
        ("1", "300", "0", Some((Indicator::Coal, "300"))),
    ] {
        let csv = format!(
            "id,balance（万元）,investment（万元）,tce,co2\nA,0.5,{investment},{tce},{co2}\n"
        );
        let found = Summary::of(&read(&csv));
        let row = found.flagged.first().expect("a remark");
        let said = row.intensity();
        let judged = judged.map(|(of, each)| (of, each.parse().expect("a figure")));
        assert_eq!(said, judged, "{csv}");
    }
    // A result that was kept before remarks named figures says none.
    let csv = "id,balance（万元）,investment（万元）,tce,co2\nA,0.5,1,,300\n";
    let mut row = Summary::of(&read(csv)).flagged.remove(0);
    row.figures.clear();
    assert_eq!(row.intensity(), None);
}

#[test]
fn kinds_of_refusal_that_are_no_loan_are_the_same_on_both_floors() {
    use greendesk::loan_book::outcome::FaultKind as Kind;
    use greendesk::standards::green_loan::result::RefusedSummary;
    for kind in [
        Kind::Blank,
        Kind::Unreadable,
        Kind::Zero,
        Kind::Merged,
        Kind::Hidden,
        Kind::TotalRow,
        Kind::LikeTotal,
        Kind::CalledTotal,
        Kind::Nameless,
        Kind::HeadingAgain,
        Kind::Numbering,
        Kind::UnitLine,
        Kind::Words,
        Kind::Shifted,
        Kind::OneCell,
        Kind::TooLarge,
        Kind::TooMany,
    ] {
        let row = RefusedSummary {
            file: 0,
            row: 1,
            reasons: Vec::new(),
            faults: vec![[String::new(), kind.code().to_owned()]],
            names: Default::default(),
            balance: String::new(),
        };
        assert_eq!(row.is_no_loan(), kind.is_no_loan(), "{kind:?}");
        let may_be_a_loan = [Kind::LikeTotal, Kind::CalledTotal, Kind::Nameless];
        assert_eq!(row.is_like_total(), may_be_a_loan.contains(&kind));
    }
}

#[test]
fn refused_rows_come_back_mended() {
    let mut book = read("id,余额（万元）,总投资（万元）,co2\nA,1,2,10\nB,1,,10\n");
    assert_eq!(book.counts.refused, 1);
    let out = greendesk::loan_book::sheet::refused_csv(&book, 0, Lang::Zh);
    let text = String::from_utf8(out).expect("UTF-8");
    assert!(
        text.contains("项目总投资为空") && text.contains("余额（万元）"),
        "{text}"
    );
    let mended = text.replace("B,1,,10", "B,1,2,10");
    let again = preview(mended.as_bytes(), true).expect("readable");
    book.begin(&again.layout).expect("mapped");
    book.push(mended.as_bytes()).expect("text");
    book.end().expect("headings");
    let found = Summary::of(&book);
    assert_eq!(
        (found.total.loans, found.total.printed[1].as_str()),
        (2, "10.00")
    );
}

#[test]
fn issued_by_quarter_and_year() {
    let csv = "id,project,balance（万元）,investment（万元）,co2,rate,issued,limit\nA,P,100,200,10,3,2025-02-01,10000\nB,P,300,600,10,4,2025-01-01,10000\nC,Q,100,200,10,,2024-12-31,9999.99\nD,R,100,200,10,5,2025-04-01,5\n";
    let plan = Plan {
        period_end: Some(20_250_331),
        ..Plan::default()
    };
    let found = Summary::of(&read_in(csv.as_bytes(), plan, 11));
    let table: Vec<(u64, &str, &str, &str)> = found
        .issued
        .iter()
        .map(|b| {
            (
                b.projects,
                b.balance.as_str(),
                b.rate.as_str(),
                b.co2.as_str(),
            )
        })
        .collect();
    assert_eq!(
        table,
        [
            (1, "400", "3.75", "10.0000000000"),
            (1, "400", "3.75", "10.0000000000"),
            (3, "600", "4", "20.0000000000")
        ]
    );
    assert_eq!(
        (found.large.projects, found.large.balance.as_str()),
        (1, "400"),
        "八: 1 亿元（含）"
    );
}

#[test]
fn periods_of_other_scopes_are_not_compared() {
    let of = |scope: &str, method: &str, day: u32, co2: &str| {
        let plan = Plan {
            period_end: Some(day),
            scope: scope.into(),
            method: method.into(),
            ..Plan::default()
        };
        Summary::of(&read_in(
            format!("id,行业,balance（万元）,investment（万元）,co2\nA,D44,1,2,{co2}\n").as_bytes(),
            plan,
            99,
        ))
    };
    let (old, new) = (
        of("2019", "m", 20_241_231, "10"),
        of("2025", "m", 20_250_331, "12"),
    );
    assert!(
        compare(&old, &new)
            .expect_err("refused")
            .get(Lang::Zh)
            .contains("不具可比性")
    );
    assert!(compare(&of("", "m", 1, "1"), &new).is_err());
    assert!(compare(&of("2025", "n", 20_241_231, "1"), &new).is_err());
    assert!(compare(&new, &new).is_err());
    let found = compare(&new, &of("2025", "m", 20_241_231, "10")).expect("alike");
    assert_eq!(
        (found.from.as_str(), found.to.as_str()),
        ("2024-12-31", "2025-03-31")
    );
    assert_eq!(
        found.total.reductions[1],
        ["5.0000000000", "6.0000000000", "1", "20"]
    );
    assert_eq!(found.by_industry[0].name, "D44");
}

#[test]
fn the_thresholds_are_those_of_the_standard() {
    let edge = |so2: &str, co2: &str| {
        let found = summary(&format!(
            "id,balance（万元）,investment（万元）,tce,co2,so2\nA,1,1,1000,{co2},{so2}\n"
        ));
        let has = |code: &str| {
            found
                .flags
                .iter()
                .any(|(flag, count)| flag == code && *count > 0)
        };
        (has("so2_kilograms"), has("co2_per_coal"))
    };
    let exact = |text: &str| {
        text.parse::<greendesk::measure::Decimal>()
            .expect("a number")
    };
    for so2 in ["19.99", "20", "20.01", "900"] {
        assert_eq!(
            edge(so2, "2000").0,
            attribution::kilograms_suspected(exact(so2), exact("1000")),
            "{so2}"
        );
    }
    for co2 in ["0", "1499.99", "1500", "3500", "3500.01"] {
        assert_eq!(
            edge("1", co2).1,
            attribution::co2_out_of_line(exact(co2), exact("1000")),
            "{co2}"
        );
    }
}

/// Records by the `csv` crate, the oracle.
fn by_crate(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    reader
        .records()
        .map(|record| {
            record
                .expect("text")
                .iter()
                .map(|cell| cell.trim().to_owned())
                .collect()
        })
        .collect()
}

proptest! {
    #[test]
    fn records_are_those_of_the_csv_crate(rows in prop::collection::vec(prop::collection::vec("[a-c\", \n万]{0,6}", 2..5), 1..12), size in 1_usize..40, end in "\r?\n") {
        let quoted = |cell: &String| ["\"", &cell.replace('"', "\"\""), "\""].concat();
        let mixed = |(at, cell): (usize, &String)| if at % 2 == 0 || cell.contains(['"', ',', '\n']) { quoted(cell) } else { cell.clone() };
        let lines: Vec<String> = rows.iter().map(|row| row.iter().enumerate().map(mixed).collect::<Vec<_>>().join(",")).collect();
        let text = lines.iter().map(|line| [line.as_str(), end.as_str()].concat()).collect::<String>();
        let mut found: Vec<Vec<String>> = Vec::new();
        let mut records = Records::new(b',');
        let mut take = |record: &Record| found.push((0..record.len()).map(|at| String::from_utf8_lossy(record.cell(at)).into_owned()).collect());
        for chunk in text.as_bytes().chunks(size) {
            records.push(chunk, false, &mut take);
        }
        records.push(&[], true, &mut take);
        prop_assert_eq!(found, by_crate(&text));
    }
}

#[test]
fn a_quote_that_never_closes_spoils_its_own_line() {
    let csv = "id,balance（万元）,investment（万元）,co2\nA,1,2,10\n\"B,1,2,10\nC,1,2,10\n";
    let book: Book = read(csv);
    let found = Summary::of(&book);
    assert_eq!(
        (
            found.rows.used,
            found.rows.refused,
            found.total.printed[1].as_str()
        ),
        (2, 1, "10.00")
    );
    assert_eq!(book.refused[0].faults[0].kind.code(), "open_quote");
}

/// The rows of a book that have a remark.
fn rows_with(found: &Summary, flag: &str) -> Vec<u64> {
    let with = found
        .flagged
        .iter()
        .filter(|row| row.flags.iter().any(|held| held == flag));
    with.map(|row| row.row).collect()
}

#[test]
fn sums_that_stand_above_their_rows_are_asked_about() {
    let head = "编号,借款人,项目,贷款余额（万元）,总投资（万元）,二氧化碳（吨）\n";
    let table: [(&str, &[&str], &[u64]); 13] = [
        (
            "one branch above its loans",
            &[
                "东支行,,,300,700,90",
                "1,甲,p,100,200,30",
                "2,乙,q,200,500,60",
            ],
            &[2],
        ),
        (
            "two branches and the bank above them",
            &[
                "全辖,,,700,1400,180",
                "东支行,,,300,700,90",
                "1,甲,p,100,200,30",
                "2,乙,q,200,500,60",
                "西支行,,,400,700,90",
                "3,丙,r,150,300,40",
                "4,丁,s,250,400,50",
            ],
            &[2, 3, 6],
        ),
        (
            "a branch with one loan",
            &["东支行,,,100,200,30", "1,甲,p,100,200,30", "2,乙,q,7,50,6"],
            &[2],
        ),
        (
            "a name in the column of numbers",
            &[
                "东支行,x,y,107,250,36",
                "1,甲,p,100,200,30",
                "2,乙,q,7,50,6",
            ],
            &[2],
        ),
        (
            "a rounded balance, all else exact",
            &[
                "东支行,,,301,700,90",
                "1,甲,p,100.4,200,30",
                "2,乙,q,200.4,500,60",
            ],
            &[2],
        ),
        (
            "without the investment",
            &["东支行,,,300,,90", "1,甲,p,100,200,30", "2,乙,q,200,500,60"],
            // A figure without an investment is refused.
            &[],
        ),
        (
            "only the balance",
            &["东支行,,,300,,", "1,甲,p,100,200,30", "2,乙,q,200,500,60"],
            &[2],
        ),
        (
            "the first row, called as a loan is",
            &[
                "0,辖内,全部,300,700,90",
                "1,甲,p,100,200,30",
                "2,乙,q,200,500,60",
            ],
            &[2],
        ),
        (
            "a loan whose balance alone is the sum of the next two",
            &[
                "9,己,t,1,2,3",
                "1,甲,p,300,900,90",
                "2,乙,q,100,200,30",
                "3,丙,r,200,500,60",
            ],
            &[],
        ),
        (
            "a row that names a loan and whose every amount is",
            &[
                "9,己,t,1,2,3",
                "1,甲,p,300,700,90",
                "2,乙,q,100,200,30",
                "3,丙,r,200,500,60",
            ],
            &[3],
        ),
        (
            "a loan whose balance and investment are, and no figure",
            &[
                "9,己,t,1,2,3",
                "1,甲,p,300,700,91",
                "2,乙,q,100,200,30",
                "3,丙,r,200,500,60",
            ],
            &[],
        ),
        (
            "a loan without a project and its neighbours",
            &["1,甲,,300,700,90", "2,乙,q,100,200,30", "3,丙,r,100,500,60"],
            &[],
        ),
        (
            "a sum below a loan that is refused",
            &[
                "东支行,,,300,700,90",
                "1,甲,p,100,200,30",
                "2,乙,q,200,500,约60",
            ],
            &[2],
        ),
    ];
    for (case, rows, expected) in table {
        let csv = [head, &rows.join("\n")].concat();
        let found = summary(&csv);
        assert_eq!(rows_with(&found, "sum_of_rows_below"), expected, "{case}");
        // Each is left out where a person says that it is a sum, and comes back where it is none after all.
        let mut plan = Plan::default();
        plan.sums.extend(expected.iter().map(|row| (0, *row)));
        let without = Summary::of(&read_in(csv.as_bytes(), plan.clone(), 64));
        assert_eq!(rows_with(&without, "sum_of_rows_below"), [0; 0], "{case}");
        assert_eq!(
            without.rows.used + without.rows.flagged + expected.len() as u64,
            found.rows.used + found.rows.flagged,
            "{case}"
        );
        assert!(
            without
                .refused
                .iter()
                .filter(|row| expected.contains(&row.row))
                .all(|row| row.is_no_loan() && row.is_like_total()),
            "{case}"
        );
        plan.loans = std::mem::take(&mut plan.sums);
        let back = Summary::of(&read_in(csv.as_bytes(), plan, 64));
        assert_eq!(back.total.loans, found.total.loans, "{case}");
        assert_eq!(rows_with(&back, "sum_of_rows_below"), [0; 0], "{case}");
    }
}

#[test]
fn many_rows_without_names_are_summed_above_by_thousands() {
    // No name stands in any column: each row may be a sum of those below.
    let mut csv = String::from("贷款余额（万元）,总投资（万元）,二氧化碳（吨）\n");
    for branch in 0..20_u64 {
        let loans: Vec<[u64; 3]> = (0..200)
            .map(|at| {
                let at = at + branch * 1000;
                [
                    at * 7919 % 9973 + 1,
                    at * 104_729 % 99_991 + 1,
                    at * 31 % 997 + 1,
                ]
            })
            .collect();
        let sum = |of: usize| loans.iter().map(|loan| loan[of]).sum::<u64>();
        csv.push_str(&format!("{},{},{}\n", sum(0), sum(1), sum(2)));
        for [balance, investment, co2] in loans {
            csv.push_str(&format!("{balance},{investment},{co2}\n"));
        }
    }
    let found = summary(&csv);
    let expected: Vec<u64> = (0..20).map(|branch| 2 + branch * 201).collect();
    assert_eq!(rows_with(&found, "sum_of_rows_below"), expected);
}

#[test]
fn a_unit_of_the_row_that_contradicts_the_heading_is_asked_about() {
    let table = [
        // Heading, column of units, what stands there, both balances together in 万元 or nothing.
        ("贷款余额（万元）", "金额单位", "万元", Some("24")),
        ("贷款余额（万元）", "金额单位", "", Some("24")),
        ("贷款余额（万元）", "金额单位", "元", None),
        ("贷款余额（元）", "金额单位", "万元", None),
        ("贷款余额", "金额单位", "元", Some("0.0024")),
        ("贷款余额", "金额单位", "亿元", Some("240000")),
    ];
    for (heading, column, unit, balance) in table {
        let csv = format!(
            "编号,{heading},总投资（万元）,{column},二氧化碳（吨）\nA,12,,{unit},\nB,12,,{unit},\n"
        );
        let book = read(&csv);
        let found = Summary::of(&book);
        match balance {
            Some(balance) => assert_eq!(found.total.balance, balance, "{csv}"),
            None => {
                assert_eq!(book.refused.len(), 2, "{csv}");
                let kinds = book.refused.iter().map(|row| row.faults[0].kind.code());
                assert!(kinds.clone().all(|kind| kind == "unit_differs"), "{csv}");
            }
        }
    }
    // And of a figure.
    let csv =
        "编号,贷款余额（万元）,总投资（万元）,二氧化碳（吨）,co2_unit\nA,1,2,3,千克\nB,1,2,3,吨\n";
    let book = read(csv);
    assert_eq!((book.counts.used, book.refused.len()), (1, 1));
    assert_eq!(book.refused[0].faults[0].kind.code(), "unit_differs");
}

#[test]
fn figures_in_powers_of_ten_are_refused_with_the_way_out() {
    for cell in ["1.2E+07", "1.2e7", "3E5"] {
        let book = read(&format!(
            "编号,贷款余额（万元）,总投资（万元）,二氧化碳（吨）\nA,{cell},1,\nB,1,2,\n"
        ));
        assert_eq!(book.refused[0].faults[0].kind.code(), "powers", "{cell}");
    }
    for cell in ["E5", "12E", "1.2EUR7", "e"] {
        let book = read(&format!(
            "编号,贷款余额（万元）,总投资（万元）,二氧化碳（吨）\nA,{cell},1,\nB,1,2,\n"
        ));
        assert_ne!(book.refused[0].faults[0].kind.code(), "powers", "{cell}");
    }
}

#[test]
fn a_loan_of_after_the_period_and_a_balance_beyond_belief_are_remarked() {
    let csv = "编号,贷款余额（万元）,总投资（万元）,发放日,二氧化碳（吨）\nA,1,2,2025-06-30,\nB,1,2,2025-07-01,\nC,1000000,2000000,,\nD,999999.99,2000000,,\n";
    let plan = Plan {
        period_end: greendesk::loan_book::day::read(b"2025-06-30"),
        ..Plan::default()
    };
    let found = Summary::of(&read_in(csv.as_bytes(), plan, 64));
    assert_eq!(rows_with(&found, "issued_after"), [3]);
    assert_eq!(rows_with(&found, "huge_balance"), [4]);
    // Without a period no day is after it.
    assert_eq!(rows_with(&summary(csv), "issued_after"), [0; 0]);
}

#[test]
fn units_that_nothing_names_are_asked_for_where_amounts_are_beyond_belief() {
    let asks = |csv: &str| {
        let found = preview(csv.as_bytes(), true).expect("a preview");
        let mapping = &found.layout.mapping;
        let codes = mapping.asked().into_iter().map(|at| mapping.columns[at]);
        codes
            .map(|column| column.expect("a column").code())
            .collect::<Vec<_>>()
            .join(" ")
    };
    for (csv, asked) in [
        // Without any unit both are asked for, whatever their size.
        ("编号,贷款余额,总投资\nA,5000,9000\n", "balance investment"),
        ("编号,贷款余额（万元）,总投资\nA,5000,9000\n", ""),
        (
            "编号,贷款余额（万元）,总投资\nA,5000,90000000\n",
            "investment",
        ),
        (
            "编号,贷款余额,总投资\nA,50000000,90000000\n",
            "balance investment",
        ),
        (
            "编号,贷款余额,总投资\nA,5000,9000\nB,50000000,90000000\n",
            "balance investment",
        ),
        (
            "编号,贷款余额（元）,总投资（元）\nA,50000000,90000000\n",
            "",
        ),
        (
            "编号,贷款余额,总投资,金额单位\nA,50000000,90000000,元\n",
            "",
        ),
        ("编号,贷款余额,总投资\nA,5000万,9000万\n", ""),
        (
            "编号,贷款余额（万元）,总投资（万元）,节煤量\nA,5000,9000,12000000\n",
            "tce",
        ),
        (
            "编号,贷款余额（万元）,总投资（万元）,节水量\nA,5000,9000,12000000\n",
            "",
        ),
    ] {
        assert_eq!(asks(csv), asked, "{csv}");
    }
}

#[test]
fn a_number_of_another_loan_names_the_first_one() {
    let csv = "编号,贷款余额（万元）,总投资（万元）,二氧化碳（吨）\nA,1,2,3\nB,1,2,3\nA,5,6,3\n,1,2,3\n,1,2,3\nB,1,7,3\nA,1,9,3\n";
    let found = summary(csv);
    let same: Vec<(u64, Option<(u32, u64)>)> = found
        .flagged
        .iter()
        .filter(|row| row.flags.iter().any(|flag| flag == "same_id"))
        .map(|row| (row.row, row.same_as))
        .collect();
    assert_eq!(
        same,
        [(4, Some((0, 2))), (7, Some((0, 3))), (8, Some((0, 2)))]
    );
}

#[test]
fn sums_are_known_where_one_column_names_all() {
    let head = "项目名称,贷款余额（万元）,总投资（万元）,标准煤（吨）,二氧化碳（吨）\n";
    // What the rows are, which of them are remarked, which refused.
    type Case = (
        &'static str,
        &'static [&'static str],
        &'static [u64],
        &'static [u64],
    );
    let table: [Case; 5] = [
        (
            "branches of one loan each, above it",
            &[
                "东城支行,50,200,96,240",
                "风电一期,50,200,96,240",
                "西城支行,30,120,40,100",
                "光伏二期,30,120,40,100",
            ],
            &[2, 4],
            &[],
        ),
        (
            "a branch of one loan below it, and the bank",
            &[
                "风电,50,200,96,240",
                "光伏,30,120,40,100",
                "东城支行,80,320,136,340",
                "污水,20,100,12,30",
                "西城支行,20,100,12,30",
                "全行,100,420,148,370",
            ],
            // Which of two equal rows is the sum cannot be told.
            &[5],
            &[4, 7],
        ),
        (
            "an investment that is not summed",
            &[
                "东城支行,80,200,136,340",
                "风电,50,200,96,240",
                "光伏,30,120,40,100",
                "污水,20,100,12,30",
            ],
            &[2],
            &[],
        ),
        (
            "a rounded balance below",
            &[
                "风电,50.44,200,96,240",
                "光伏,30.44,120,40,100",
                "东城支行,81,320,136,340",
                "污水,20,100,12,30",
            ],
            &[],
            &[4],
        ),
        (
            "loans that are no sums",
            &[
                "风电,50,200,96,240",
                "光伏,30,120,40,100",
                "污水,81,300,136,330",
                "余热,20,100,12,30",
            ],
            &[],
            &[],
        ),
    ];
    for (case, rows, remarked, refused) in table {
        let book = read(&[head, &rows.join("\n")].concat());
        let found = Summary::of(&book);
        assert_eq!(rows_with(&found, "sum_of_rows_below"), remarked, "{case}");
        let gone: Vec<u64> = book.refused.iter().map(|row| row.row).collect();
        assert_eq!(gone, refused, "{case}");
    }
}

#[test]
fn rows_below_other_headings_are_refused() {
    let yuan =
        "编号,借款人,项目,贷款余额（元）,总投资（元）,二氧化碳（吨）\n1,甲,p,500000,2000000,30\n";
    for (other, refused) in [
        (
            "编号,借款人,项目,贷款余额（元）,总投资（元）,二氧化碳（吨）\n",
            0,
        ),
        (
            "编号,借款人,项目,贷款余额（万元）,总投资（万元）,二氧化碳（吨）\n",
            1,
        ),
        (
            "借款人,编号,项目,总投资（元）,贷款余额（元）,二氧化碳（吨）\n",
            1,
        ),
    ] {
        let csv = [yuan, other, "2,乙,q,2000,10000,60\n"].concat();
        let book = read(&csv);
        let kinds: Vec<&str> = book
            .refused
            .iter()
            .map(|row| row.faults[0].kind.code())
            .collect();
        let expected = ["heading_again", "other_headings"];
        assert_eq!(kinds, expected[..=refused], "{other}");
        // Its balance is none that is known.
        assert_eq!(book.counts.refused_balance, 0);
        // The first headings again make the rows readable again.
        let again = [csv.as_str(), yuan].concat();
        assert_eq!(read(&again).counts.used, 3 - refused as u64, "{other}");
    }
}

#[test]
fn a_line_that_contradicts_every_heading_is_asked_about() {
    for (line, heads, asked) in [
        ("单位：元", "贷款余额（万元）,总投资（万元）", true),
        ("单位：万元", "贷款余额（元）,总投资（元）", true),
        ("单位：万元", "贷款余额（万元）,总投资（万元）", false),
        ("单位：万元", "贷款余额（万元）,总投资（亿元）", false),
        ("单位：万元", "贷款余额,总投资（亿元）", false),
        ("单位：吨", "贷款余额（元）,总投资（元）", false),
    ] {
        let csv =
            format!("绿色贷款台账,,,\n{line},,,\n编号,{heads},二氧化碳（吨）\nA,5,9,2\nB,4,8,1\n");
        let found = preview(csv.as_bytes(), true).expect("a preview");
        assert_eq!(
            !found.layout.mapping.asked().is_empty(),
            asked,
            "{line} {heads}"
        );
    }
}

#[test]
fn a_comma_in_thousands_that_notes_swallow_is_seen() {
    let csv = "编号,借款人,项目,贷款余额（万元）,总投资（万元）,二氧化碳（吨）,备注,客户经理,备用\nA,甲,风电,5,200,20,800,24000\nB,乙,光伏,3000,12000,10000,,,\nC,丙,污水,2000,10000,3000,,,\n";
    let book = read(csv);
    assert_eq!(book.counts.used, 2);
    assert_eq!(book.refused[0].faults[0].kind.code(), "shifted");
    assert_eq!(
        (book.refused[0].balance, book.counts.refused_balance),
        (None, 0)
    );
}

#[test]
fn a_figure_that_may_be_cut_at_its_thousands_is_remarked_where_the_last_cell_is_missing() {
    // Rows with a remark, and refused rows.
    for (headings, rows, remarked, refused) in [
        // 1,200 and no figure of CO2; the figures of a small loan.
        (
            "tce,co2",
            "L1,1,200,3600,9000\nL2,80,200,36,90\n",
            vec![2],
            vec![],
        ),
        // Whatever is missing at the end.
        (
            "co2,limit",
            "L1,1,200,3600,9000\nL2,500,2000,4000,600\n",
            vec![2],
            vec![],
        ),
        (
            "co2,rate",
            "L1,1,200,3600,9000\nL2,500,2000,4000,3.5\n",
            vec![2],
            vec![],
        ),
        ("co2,note", "L1,1,200,3600,9000\n", vec![], vec![2]),
        // Two figures cut, and a figure whose second part begins with a nought.
        ("tce,co2,cod", "L1,1,200,3,600,9000\n", vec![2], vec![]),
        ("tce,co2", "L1,1200,3600,9,000\n", vec![2], vec![]),
        ("co2,so2", "L1,900,3,600,9000\n", vec![2], vec![]),
        // More cells than headings, though the last is blank: unless all rows have as many.
        (
            "tce,co2",
            "L1,1,200,3600,9000,\nL2,500,2000,800,4000\n",
            vec![],
            vec![2],
        ),
        (
            "tce,co2",
            "L2,500,2000,800,2000,\nL1,1,200,3600,9000,,\nL3,80,200,36,90,\n",
            vec![],
            vec![3],
        ),
        // What is easy to believe as it stands is not doubted.
        (
            "tce,co2",
            "L1,50,120,170,450\nL2,85,221,85,221\nL3,5,120,40,104\n",
            vec![],
            vec![],
        ),
        (
            "co2,rate",
            "L1,50,120,450,3.5\nL2,60,180,300,4\n",
            vec![],
            vec![],
        ),
        (
            "tce,co2,so2,nox",
            "L1,50,120,170,450,2,1\nL2,900,950,350,910,1,2\n",
            vec![],
            vec![],
        ),
        // Quotes say which comma parts cells.
        ("tce,co2", "\"L1\",1,200,3600,9000\n", vec![], vec![]),
    ] {
        let csv = format!("id,balance（万元）,investment（万元）,{headings}\n{rows}");
        let book = read(&csv);
        assert_eq!(
            rows_with(&Summary::of(&book), "cut_figure"),
            remarked,
            "{csv}"
        );
        let shifted: Vec<u64> = refusals(&book).iter().map(|(row, _)| *row).collect();
        assert_eq!(shifted, refused, "{csv}");
    }
    // Between semicolons a point may be one of thousands, until one is seen that is not.
    let rows = |figures: [&str; 3]| {
        let rows: Vec<String> = (1..)
            .zip(figures)
            .map(|(at, row)| format!("L{at};{row}\n"))
            .collect();
        summary(
            &[
                "id;balance (wan);investment (wan);co2\n".to_owned(),
                rows.concat(),
            ]
            .concat(),
        )
    };
    let european = rows(["1.200;3.600;9.000", "500;2.000;4.000", "700;900;800"]);
    assert_eq!(rows_with(&european, "cut_figure"), [2, 3]);
    let decimals = rows(["1200.5;3600;9000.125", "1.200;3.600;9.000", "0.125;2.125;4"]);
    assert_eq!(rows_with(&decimals, "cut_figure"), [0; 0]);
    let below_one = rows(["0.125;2.125;4.250", "1.200;3.600;9.000", "5;6;7"]);
    assert_eq!(rows_with(&below_one, "cut_figure"), [0; 0]);
}

#[test]
fn figures_that_are_a_loans_part_already_are_not_read_and_are_named() {
    let unread = |csv: &str| {
        let found = preview(csv.as_bytes(), true).expect("a preview");
        let at = found.layout.mapping.unread_figures(&found.headings);
        let headings = at.into_iter().map(|at| found.headings[at].clone());
        headings.collect::<Vec<_>>().join(" ")
    };
    for (headings, expected) in [
        ("编号,余额,总投资,二氧化碳（吨）", ""),
        (
            "编号,余额,总投资,折合减排二氧化碳当量（吨）",
            "折合减排二氧化碳当量（吨）",
        ),
        (
            "编号,余额,总投资,全生命周期二氧化碳减排量（吨）,节煤量（吨）",
            "全生命周期二氧化碳减排量（吨）",
        ),
        // Another column holds the figure of a year.
        ("编号,余额,总投资,年碳减排量（吨）,折合碳减排量（吨）", ""),
        // What is emitted, a share and a yes are no figure.
        (
            "编号,余额,总投资,二氧化碳排放量（吨）,节能率,是否碳减排支持工具",
            "",
        ),
    ] {
        assert_eq!(
            unread(&format!("{headings}\nA,1,2,3,4,5\n")),
            expected,
            "{headings}"
        );
    }
}

#[test]
fn a_column_of_companies_is_no_column_of_units() {
    for (cells, held) in [
        (["东城支行", "万州支行"], false),
        (["万元", "万元"], true),
        (["万元", "东城支行"], true),
        (["百万美元", "万元"], true),
        (["", ""], true),
    ] {
        let [first, second] = cells;
        let csv = format!("编号,单位,余额,总投资\nA,{first},1,2\nB,{second},1,2\n");
        let found = preview(csv.as_bytes(), true).expect("a preview");
        let unit = found
            .layout
            .mapping
            .at(greendesk::loan_book::columns::Column::MoneyUnit);
        assert_eq!(unit.is_some(), held, "{csv}");
    }
}

#[test]
fn a_label_of_the_rows_below_is_no_loan() {
    let csv = "编号,借款人,余额（万元）,总投资（万元）,二氧化碳（吨）\n东城支行,,,,\nA,甲,1,2,3\n西城支行\nB,乙,1,2,3\nC,,,,\n,丙,,,\nD9,,,,\n";
    let book = read(csv);
    let kinds: Vec<(u64, &str)> = book
        .refused
        .iter()
        .map(|row| (row.row, row.faults[0].kind.code()))
        .collect();
    assert_eq!(
        kinds,
        [
            (2, "words"),
            (4, "words"),
            (6, "words"),
            (7, "blank"),
            (8, "blank")
        ]
    );
    assert_eq!(book.counts.used, 2);
}

#[test]
fn a_number_in_small_letters_is_the_same_number() {
    let csv =
        "编号,余额（万元）,总投资（万元）,二氧化碳（吨）\nDK002,1,2,3\ndk002,1,2,3\nDk003,1,2,3\n";
    assert_eq!(rows_with(&summary(csv), "same_id"), [3]);
}

/// The faults of a book's refused rows: row and code.
fn refusals(book: &Book) -> Vec<(u64, &'static str)> {
    let rows = book.refused.iter();
    rows.flat_map(|row| row.faults.iter().map(|fault| (row.row, fault.kind.code())))
        .collect()
}

#[test]
fn a_quote_that_closes_in_a_later_row_costs_its_own_row_alone() {
    let head =
        "借据号,客户名称,项目名称,贷款余额（万元）,项目总投资（万元）,年减排二氧化碳（吨）,备注\n";
    // How many rows are used, and what is refused.
    type Case = (
        &'static str,
        &'static [&'static str],
        u64,
        &'static [(u64, &'static str)],
    );
    let table: [Case; 7] = [
        (
            "opens before the figures",
            &[
                "JJ1,甲公司,\"甲光伏,800,3200,12000,",
                "JJ2,乙公司,乙风电\",450,1500,2600,",
                "JJ3,丙公司,丙水电,125.5,502,1004,",
            ],
            2,
            &[(2, "open_quote")],
        ),
        (
            "opens and closes in the remarks",
            &[
                "JJ1,甲公司,甲光伏,800,3200,12000,\"新增",
                "JJ2,乙公司,乙风电,450,1500,2600,续贷\"",
                "JJ3,丙公司,丙水电,125.5,502,1004,",
            ],
            2,
            &[(2, "open_quote")],
        ),
        (
            "closes several rows below",
            &[
                "JJ1,甲公司,甲光伏,800,3200,12000,\"一期",
                "JJ2,乙公司,乙风电,450,1500,2600,",
                "JJ3,丙公司,丙水电,125.5,502,1004,",
                "JJ4,丁公司,丁光伏,90,300,700,二期\"",
            ],
            3,
            &[(2, "open_quote")],
        ),
        (
            "the row within lacks its last cell",
            &[
                "JJ1,甲公司,甲光伏,800,3200,12000,\"一期",
                "JJ2,乙公司,乙风电,450,1500,2600",
                "JJ3,丙公司,丙水电,125.5,502,1004,二期\"",
            ],
            // A row with fewer cells behind an open quote may be the rest of its line.
            1,
            &[(2, "open_quote"), (3, "open_quote")],
        ),
        (
            "an address over two lines",
            &[
                "JJ1,\"甲公司\n甘肃省,兰州市,城关区\",甲光伏,800,3200,12000,",
                "JJ2,乙公司,乙风电,450,1500,2600,",
            ],
            2,
            &[],
        ),
        (
            "remarks over lines, with commas",
            &[
                "JJ1,甲公司,甲光伏,800,3200,12000,\"一期,二期,三期,四期,五期,六期\n七期,八期\"",
                "JJ2,乙公司,乙风电,450,1500,2600,\"2024年,1,2\n2025年\n\n续贷\"",
            ],
            2,
            &[],
        ),
        (
            "every cell in quotes, one over two lines",
            &["\"JJ1\",\"甲\n公司\",\"甲光伏\",\"800\",\"3200\",\"12000\",\"\""],
            1,
            &[],
        ),
    ];
    for (case, rows, used, refused) in table {
        for end in ["\n", "\r\n"] {
            let csv = [head, &rows.join("\n")].concat().replace('\n', end);
            for size in [1, 13, 1 << 20] {
                let book = read_in(csv.as_bytes(), Plan::default(), size);
                assert_eq!(book.counts.used, used, "{case}, {size}");
                assert_eq!(refusals(&book), refused, "{case}, {size}");
            }
        }
    }
}

#[test]
fn rows_with_one_name_among_rows_with_all_are_remarked() {
    let head = "借据号,客户名称,项目名称,贷款余额（万元）,总投资（万元）,二氧化碳（吨）\n";
    let loans = "JJ1,甲公司,甲光伏,800,3200,12000\nJJ2,乙公司,乙风电,450,1500,2600\nJJ3,丙公司,丙水电,125.5,502,1004\n";
    // The rows below the loans, which of them are remarked, which refused.
    type Case = (&'static str, &'static [u64], &'static [u64]);
    let table: [Case; 14] = [
        ("其中：甲公司,,,800,3200,12000", &[], &[5]),
        ("其中:甲公司,,,800,3200,12000", &[], &[5]),
        (
            ",,其中：甲公司,800,3200,12000\n,,光伏类,800,3200,12000",
            &[6],
            &[5],
        ),
        ("　　　乙公司,,,450,1500,2600", &[5], &[]),
        (",酒泉支行,,125.5,502,1004", &[5], &[]),
        ("总,,,800,3200,12000", &[5], &[]),
        ("全行,,,1375.6,5202,15604", &[5], &[]),
        ("折合亿元,,,0.13755,0.5202,1.5604", &[5], &[]),
        ("单位换算：亿元,,,0.13755,0.5202,1.5604", &[5], &[]),
        (
            "去年,,,1200,5000,14000\n比年初,,,175.5,202,1604",
            &[],
            &[5, 6],
        ),
        (
            "上年末,,,1200,5000,14000\n较去年,,,175.5,202,1604",
            &[],
            &[5, 6],
        ),
        // Two names of three, and all of them.
        ("JJ4,丁公司,,90,300,700\nJJ5,,戊水电,80,300,600", &[], &[]),
        ("JJ4,比亚迪公司,去年二期,90,300,700", &[], &[]),
        // Where most loans have one name, none is remarked.
        (
            "JJ4,,,90,300,700\nJJ5,,,91,310,710\nJJ6,,,92,320,720\nJJ7,,,93,330,730",
            &[],
            &[],
        ),
    ];
    for (rows, remarked, refused) in table {
        let csv = [head, loans, rows].concat();
        let book = read(&csv);
        assert_eq!(
            rows_with(&Summary::of(&book), "few_names"),
            remarked,
            "{rows}"
        );
        let gone: Vec<u64> = book.refused.iter().map(|row| row.row).collect();
        assert_eq!(gone, refused, "{rows}");
        // Each is left out where a person says so, and is a loan without a remark where a person says that.
        let mut plan = Plan::default();
        plan.sums.extend(remarked.iter().map(|row| (0, *row)));
        let without = Summary::of(&read_in(csv.as_bytes(), plan.clone(), 64));
        assert_eq!(rows_with(&without, "few_names"), [0; 0], "{rows}");
        plan.loans = std::mem::take(&mut plan.sums);
        let back = read_in(csv.as_bytes(), plan, 64);
        assert_eq!(
            rows_with(&Summary::of(&back), "few_names"),
            [0; 0],
            "{rows}"
        );
        assert_eq!(back.counts.used, book.counts.used, "{rows}");
    }
    // In a file with one column of names nobody lacks one; with two, the blank one is missed.
    let one = "借据号,贷款余额（万元）,总投资（万元）,二氧化碳（吨）\nJJ1,800,3200,12000\nJJ2,450,1500,2600\n";
    assert_eq!(rows_with(&summary(one), "few_names"), [0; 0]);
    let two = "借据号,客户名称,贷款余额（万元）,总投资（万元）,二氧化碳（吨）\nJJ1,甲公司,800,3200,12000\n全行,,800,3200,12000\n";
    assert_eq!(rows_with(&summary(two), "few_names"), [3]);
}

#[test]
fn a_figure_for_a_name_is_a_shifted_row() {
    let head =
        "借据号,客户名称,项目名称,贷款余额（万元）,总投资（万元）,二氧化碳（吨）,行业,备注\n";
    type Case = (
        &'static [&'static str],
        &'static [(u64, &'static str)],
        &'static [u64],
    );
    let table: [Case; 5] = [
        (
            &[
                "JJ1,甲公司,甲光伏,800,3200,12000,电力,",
                "JJ2,乙公司,450,1500,2600,,,",
                "JJ3,450,乙风电,450,1500,2600,,",
            ],
            &[(3, "shifted"), (4, "shifted")],
            &[],
        ),
        // Before any row with words it is known at the end alone.
        (
            &[
                "JJ2,乙公司,450,1500,2600,,,",
                "JJ1,甲公司,甲光伏,800,3200,12000,电力,",
                "JJ3,丙公司,丙水电,125.5,502,1004,电力,",
            ],
            &[],
            &[2],
        ),
        // Projects that are numbers in most rows.
        (
            &[
                "JJ1,甲公司,101,800,3200,12000,电力,",
                "JJ2,乙公司,102,450,1500,2600,,",
                "JJ3,丙公司,丙水电,125.5,502,1004,电力,",
            ],
            &[],
            &[],
        ),
        // Its last column is filled: nothing has shifted.
        (
            &[
                "JJ1,甲公司,甲光伏,800,3200,12000,电力,a",
                "JJ2,乙公司,110,450,1500,2600,电力,b",
            ],
            &[],
            &[],
        ),
        (
            &[
                "JJ1,甲公司,甲光伏,800,3200,12000,电力,",
                "JJ2,3M公司,50MW风电,450,1500,2600,电力,",
            ],
            &[],
            &[],
        ),
    ];
    for (rows, refused, remarked) in table {
        let book = read(&[head, &rows.join("\n")].concat());
        assert_eq!(refusals(&book), refused, "{rows:?}");
        assert_eq!(
            rows_with(&Summary::of(&book), "figure_as_name"),
            remarked,
            "{rows:?}"
        );
    }
}

#[test]
fn a_figure_of_another_quantity_is_refused() {
    for (heading, cell, code) in [
        ("年减排二氧化碳（吨）", "12000吨标准煤", "other_unit"),
        ("年减排二氧化碳（吨）", "12000 tce", "other_unit"),
        ("年减排二氧化碳（吨）", "1000kgce", "other_unit"),
        ("年减排二氧化碳（吨）", "RMB1200", "other_unit"),
        ("年减排二氧化碳（吨）", "¥1200", "other_unit"),
        ("年减排二氧化碳（吨）", "￥ 1200", "other_unit"),
        ("年减排二氧化碳（吨）", "$1200", "other_unit"),
        ("年减排二氧化碳（吨）", "1200元", "other_unit"),
        ("年减排二氧化碳（吨）", "1200吨二氧化碳", ""),
        ("年减排二氧化碳（吨）", "1200 tCO2e", ""),
        ("年减排二氧化碳（吨）", "1200吨", ""),
        ("年节约标准煤（吨）", "1200 tCO2", "other_unit"),
        ("年节约标准煤（吨）", "1200吨标准煤", ""),
        ("年节约标准煤（吨）", "1200tce", ""),
    ] {
        let csv = format!("借据号,贷款余额（万元）,总投资（万元）,{heading}\nA,100,400,{cell}\n");
        let book = read(&csv);
        let codes: Vec<&str> = refusals(&book).iter().map(|(_, code)| *code).collect();
        assert_eq!(codes.join(" "), code, "{heading}: {cell}");
    }
    // Of an amount the currency is named.
    let csv = "借据号,贷款余额（万元）,总投资（万元）,二氧化碳（吨）\nA,$100,400,9\n";
    assert_eq!(refusals(&read(csv)), [(2, "other_currency")]);
}

#[test]
fn a_row_in_one_cell_is_no_line_of_words() {
    let head = "借据号,客户名称,项目名称,贷款余额（万元）,总投资（万元）,二氧化碳（吨）\nJJ2,乙公司,乙风电,450,1500,2600\n";
    for (row, code) in [
        ("JJ1，甲公司，甲光伏，800，3200，12000", "one_cell"),
        ("\"JJ1,甲公司,甲光伏,800,3200,12000\"", "one_cell"),
        ("JJ1;甲公司;甲光伏;800;3200;12000", "one_cell"),
        ("JJ1|甲公司|甲光伏|800|3200|12000", "one_cell"),
        ("JJ1\t甲公司\t甲光伏\t800\t3200\t12000", "one_cell"),
        ("本表数据截至2025年12月31日，共 3 笔。", "words"),
        ("注：余额为期末数，单位见标题。", "words"),
    ] {
        let book = read(&[head, row, "\n"].concat());
        assert_eq!(refusals(&book), [(3, code)], "{row}");
        let no_loan = book
            .refused
            .iter()
            .all(|row| row.faults.iter().all(|fault| fault.kind.is_no_loan()));
        assert_eq!(no_loan, code == "words", "{row}");
    }
}

#[test]
fn a_loan_without_the_figures_of_its_project_is_remarked() {
    let head = "借据号,客户名称,项目名称,贷款余额（万元）,总投资（万元）,二氧化碳（吨）\n";
    for (rows, remarked) in [
        (
            "JJ1,甲公司,甲光伏,800,3200,12000\nJJ2,甲公司,甲光伏,450,,\nJJ3,乙公司,甲光伏,450,,\n",
            &[3][..],
        ),
        (
            "JJ1,甲公司,甲光伏,800,3200,12000\nJJ2,甲公司,甲光伏,450,,不可测算，因为在建\n",
            &[],
        ),
        ("JJ1,甲公司,甲光伏,800,,\nJJ2,甲公司,甲光伏,450,,\n", &[]),
        (
            "JJ1,甲公司,甲光伏,800,3200,12000\nJJ2,甲公司,甲光伏,450,3200,12000\n",
            &[],
        ),
    ] {
        assert_eq!(
            rows_with(&summary(&[head, rows].concat()), "blank_beside"),
            remarked,
            "{rows}"
        );
    }
}

#[test]
fn a_row_that_names_a_loan_once_more_is_asked_about_and_can_be_left_out() {
    let head = "序号,编号,借款人,项目,余额（万元）,总投资（万元）,二氧化碳（吨）,年利率（%）,发放日,分行,备注\n";
    let csv = [
        head,
        "1,A,甲,一,100,700,3,3.5,2025-01-15,东,\n",
        "2,A,甲,一,100,700,3,3.5,2025-01-15,西,重报\n",
        "3,A,甲,一,100.00,700,3.0,3.50,2025/1/15,东,\n",
        "4,A,甲,一,100,700,3,3.5,2025-02-15,东,\n",
        "5,A,甲,一,100,700,3,3.6,2025-01-15,东,\n",
        "6,A,甲,二,100,700,3,3.5,2025-01-15,东,\n",
        "7,A,甲,一,101,700,3,3.5,2025-01-15,东,\n",
        "8,A,甲,一,100,700,4,3.5,2025-01-15,东,\n",
        "9,A,甲,一,101,700,3,3.5,2025-01-15,东,\n",
        "10,B,甲,一,100,700,3,3.5,2025-01-15,东,\n",
        // Without a number everything else decides.
        "11,,甲,一,100,700,3,3.5,2025-01-15,东,\n",
        "12,,甲,一,100,700,3,3.5,2025-01-15,东,补录\n",
        "13,,乙,一,100,700,3,3.5,2025-01-15,东,\n",
    ]
    .concat();
    let found = summary(&csv);
    assert_eq!(rows_with(&found, "same_row"), [3, 4, 10, 13]);
    assert_eq!(
        rows_with(&found, "same_id"),
        [3, 4, 5, 6, 7, 8, 9, 10],
        "every number that is there already"
    );
    let place = |row: u64| {
        let held = found.flagged.iter().find(|held| held.row == row);
        held.and_then(|held| held.same_as)
    };
    assert_eq!(
        [place(3), place(13)],
        [Some((0, 2)), Some((0, 12))],
        "where the loan stands first"
    );
    let without = Plan {
        sums: [(0, 3), (0, 4), (0, 10), (0, 13)].into(),
        ..Plan::default()
    };
    let left = Summary::of(&read_in(csv.as_bytes(), without, 99));
    assert_eq!(rows_with(&left, "same_row"), [0; 0]);
    assert_eq!((left.total.balance.as_str(), left.rows.refused), ("901", 4));
}

#[test]
fn rows_that_name_nobody_are_not_the_same_loan() {
    let csv = "余额（万元）,总投资（万元）,二氧化碳（吨）\n100,700,3\n100,700,3\n";
    assert_eq!(rows_with(&summary(csv), "same_row"), [0; 0]);
}

#[test]
fn a_number_in_full_width_is_the_same_number() {
    let csv = "借据号,贷款余额（万元）,总投资（万元）,二氧化碳（吨）\nJJ3,1,2,3\nＪＪ３,1,2,3\njj3,1,2,3\nJJ３０,1,2,3\n";
    assert_eq!(rows_with(&summary(csv), "same_id"), [3, 4]);
}

#[test]
fn units_in_the_brackets_of_a_title_are_those_of_the_table() {
    for (title, balance) in [
        ("绿色贷款台账（亿元）", Some("80000")),
        ("绿色贷款台账(元)", Some("0.0008")),
        ("绿色贷款台账（万元、吨）", Some("8")),
        // What names no unit is no unit.
        ("绿色贷款台账（2025年末）", None),
        ("绿色贷款台账（甲分行）", None),
    ] {
        let csv = format!("{title},,,\n借据号,贷款余额,项目总投资,年减排二氧化碳\nJJ1,8,32,120\n");
        let found = preview(csv.as_bytes(), true).expect("a preview");
        let asked = found.layout.mapping.asked();
        assert_eq!(asked.is_empty(), balance.is_some(), "{title}");
        if let Some(balance) = balance {
            assert_eq!(summary(&csv).total.balance, balance, "{title}");
        }
    }
}

#[test]
fn a_balance_of_green_loans_beside_another_is_a_question() {
    for (headings, asked) in [
        (["贷款余额（万元）", "其中绿色贷款余额（万元）"], true),
        (["贷款余额", "绿色信贷余额"], true),
        (["绿色贷款余额", "上年末绿色贷款余额"], false),
        (["银团贷款余额（万元）", "本行份额余额（万元）"], false),
        (["贷款余额（万元）", "客户全部贷款余额（万元）"], false),
    ] {
        let found = Mapping::propose(&headings.map(str::to_owned));
        let doubts: Vec<Column> = found.doubts.iter().map(|(column, _)| *column).collect();
        let expected: &[Column] = if asked { &[Column::Balance] } else { &[] };
        assert_eq!(doubts, expected, "{headings:?}");
        assert_eq!(found.at(Column::Balance).is_none(), asked, "{headings:?}");
    }
}

#[test]
fn a_loan_to_what_is_called_like_a_sum_comes_back() {
    let head = "借据号,客户名称,项目名称,贷款余额（万元）,总投资（万元）,二氧化碳（吨）\nJJ2,乙公司,乙风电,450,1500,2600\n";
    for (row, code) in [
        ("JJ3,合肥公司,其中水电,125.5,502,1004", "called_total"),
        ("JJ3,合肥公司,年度合计,125.5,502,1004", "called_total"),
        ("其中,合肥公司,水电,125.5,502,1004", "total_row"),
        ("JJ3,,其中水电,125.5,502,1004", "total_row"),
    ] {
        let csv = [head, row].concat();
        assert_eq!(refusals(&read(&csv)), [(3, code)], "{row}");
        let mut plan = Plan::default();
        plan.loans.insert((0, 3));
        let back = read_in(csv.as_bytes(), plan, 64);
        let used = if code == "called_total" { 2 } else { 1 };
        assert_eq!(back.counts.used, used, "{row}");
    }
}

#[test]
fn bare_counts_of_days_in_a_workbook_from_1904_are_counted_from_there() {
    use greendesk::loan_book::outcome::FileFault;
    use greendesk::loan_book::workbook::Workbook;
    let days = || -> Result<Vec<Option<u32>>, FileFault> {
        let bytes = include_bytes!("cases/K18_serials_from_1904.xlsx");
        let mut opened = Workbook::open(bytes.to_vec())?;
        let sheet = opened.best_sheet().ok_or(FileFault::BrokenWorkbook)?;
        let found = opened.preview(&sheet)?;
        let mut days = Vec::new();
        let mut each = |_: u64, _: &Record, outcome: Outcome| {
            if let Outcome::Used(loan, ..) = outcome {
                days.push(loan.issued);
            }
        };
        let mut book = Book::new(Plan::default());
        opened.read(&sheet, &found.layout, &mut book, &mut each, |_| true)?;
        Ok(days)
    };
    let expected = [20_250_319, 20_250_320, 20_250_321].map(Some);
    assert_eq!(days().as_deref(), Ok(expected.as_slice()));
    // Days that are written out stay what they are.
    use greendesk::loan_book::day::read_from_1904;
    for (cell, day) in [
        ("44285", Some(20_250_331)),
        ("44285.5", Some(20_250_331)),
        ("2025-03-31", Some(20_250_331)),
        ("20250331", Some(20_250_331)),
        ("99999", None),
    ] {
        assert_eq!(read_from_1904(cell.as_bytes()), day, "{cell}");
    }
}

/// A text looked at and read as a person says.
fn read_as(bytes: &[u8], asked: preview::Asked) -> Book {
    let found = preview::preview_at(bytes, true, asked).expect("a table");
    assert_eq!(found.layout.mapping.missing(), [], "{:?}", found.headings);
    let mut book = Book::new(Plan::default());
    book.begin(&found.layout).expect("a layout");
    for chunk in bytes.chunks(5) {
        book.push(chunk).expect("a chunk");
    }
    book.end().expect("an end");
    book
}

#[test]
fn a_person_can_say_what_stands_between_cells() {
    let text = |separator: &str| {
        [
            "编号,贷款余额（万元）,项目总投资（万元）,年减排二氧化碳（吨）",
            "L1,1200,3600,9000",
            "L2,500,2000,4000",
            "",
        ]
        .join("\n")
        .replace(',', separator)
    };
    // What is written between the cells, what a person says, and what is found where nobody says anything.
    for (written, said, found) in [
        (",", ',', Some(',')),
        ("，", '，', Some('，')),
        ("；", '；', Some('；')),
        ("｜", '｜', Some('｜')),
        ("   ", ' ', Some(' ')),
        (" \t ", ' ', Some('\t')),
        ("\u{3000}\u{3000}", ' ', Some(' ')),
        ("¦", '¦', None),
        ("§", '§', None),
        ("#", '#', None),
        ("/", '/', None),
    ] {
        let csv = text(written);
        let asked = preview::Asked {
            separator: Some(said),
            ..preview::Asked::default()
        };
        let total = Summary::of(&read_as(csv.as_bytes(), asked)).total;
        assert_eq!(
            (total.loans, total.balance.as_str()),
            (2, "1700"),
            "{said:?}"
        );
        assert_eq!(total.printed[1], "4000.00", "{said:?}");
        let guess = preview(csv.as_bytes(), true).expect("a text").layout;
        let guess = guess
            .mapping
            .missing()
            .is_empty()
            .then_some(guess.separator);
        assert_eq!(guess, found, "{written:?}");
    }
}

#[test]
fn between_blanks_every_cell_must_be_there() {
    let head = "编号  借款人  贷款余额(万元)  总投资(万元)  二氧化碳(吨)  \n";
    for (row, read) in [
        ("L1      甲公司        1200.00   3600.00   9000.00   ", true),
        ("  L1 甲公司 1200 3600 9000", true),
        ("L1 \"甲 公司\" 1200 3600 9000", true),
        ("L1\t甲公司\t1200 3600\t9000\r", true),
        // An empty cell, a name with a blank, a note behind the row.
        ("L1      甲公司        1200.00             9000.00", false),
        ("L1 甲 公司 1200 3600 9000", false),
        ("L1 甲公司 1200 3600 9000 展期", false),
    ] {
        let csv = [head, row, "\nL2 乙公司 500 2000 4000\n"].concat();
        let book = read_as(csv.as_bytes(), preview::Asked::default());
        let reasons: Vec<FaultKind> = book
            .refused
            .iter()
            .flat_map(|row| row.faults.iter().map(|fault| fault.kind))
            .collect();
        let expected: &[FaultKind] = if read { &[] } else { &[FaultKind::CellsDiffer] };
        assert_eq!(reasons, expected, "{row}");
        assert_eq!(book.counts.used, if read { 2 } else { 1 }, "{row}");
        // What stands under the balance of such a row may be another cell.
        assert_eq!(book.counts.refused_balance, 0, "{row}");
    }
}

#[test]
fn a_person_can_say_how_letters_are_written() {
    use greendesk::loan_book::text::Encoding;
    let text = "编号,行业,贷款余额（万元）,项目总投资（万元）,年减排二氧化碳（吨）\nL1,电力,1200,3600,9000\n";
    let utf16 =
        |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), Encoding::Utf8),
        (
            encoding_rs::GB18030.encode(text).0.into_owned(),
            Encoding::Gb18030,
        ),
        (utf16(u16::to_le_bytes), Encoding::Utf16),
        (utf16(u16::to_be_bytes), Encoding::Utf16Be),
    ] {
        let asked = preview::Asked {
            encoding: Some(encoding),
            ..preview::Asked::default()
        };
        let book = read_as(&bytes, asked);
        assert_eq!(book.files[0].encoding, encoding);
        assert_eq!(book.files[0].layout.encoding, Some(encoding));
        let found = Summary::of(&book);
        assert_eq!(found.by_industry[0].name, "电力", "{encoding:?}");
        assert_eq!(found.total.printed[1], "3000.00", "{encoding:?}");
        assert_eq!(Encoding::from_name(encoding.name()), Some(encoding));
    }
    // The choice goes before what the file shows: its letters are then broken, and no column is known.
    let asked = preview::Asked {
        encoding: Some(Encoding::Gb18030),
        ..preview::Asked::default()
    };
    let found = preview::preview_at(text.as_bytes(), true, asked).expect("a text");
    assert_eq!(found.encoding, Encoding::Gb18030);
    assert!(!found.layout.mapping.missing().is_empty());
}

#[test]
fn a_book_of_which_many_loans_lack_a_name_has_one_remark() {
    // Of every five loans two name no project: each is used, all are counted, and the first are named.
    let mut csv =
        String::from("借款人,项目名称,贷款余额（万元）,项目总投资（万元）,年减排二氧化碳（吨）\n");
    for at in 0..2_000_u64 {
        let project = if at % 5 < 2 {
            String::new()
        } else {
            format!("项目{at}")
        };
        csv += &format!(
            "公司{at},{project},{}.{},{},{}\n",
            100 + at * 7 % 391,
            at % 97,
            1_000 + at,
            3_000 + at
        );
    }
    let book = read(&csv);
    let found = Summary::of(&book);
    assert_eq!(book.counts.used, 2_000);
    assert_eq!(book.counts.refused, 0);
    let count = |code: &str| {
        found
            .flags
            .iter()
            .find(|(known, _)| known == code)
            .map(|(_, many)| *many)
    };
    assert_eq!(count("few_names"), Some(800));
    assert_eq!(found.rows.flagged, 800);
    assert_eq!(rows_with(&found, "few_names").len(), 500);
}

#[test]
fn a_remark_shows_the_cells_that_it_is_about() {
    let csv = "编号,借款人,项目名称,贷款余额（万元）,授信额度（万元）,项目总投资（万元）,年利率（%）,发放日,状态,年减排二氧化碳（吨）,标准煤（吨）,co2_source\n\
        L1,甲公司,风电,1.2亿,-元,36000万元,浮动,去年,试运行,\"9,000.00\",3461,某处\n\
        L2,乙公司,光伏,500,,2000,3.45,2025-03-01,在建,4000,1538,1\n\
        L2,丙公司,水电,2500,,2000,0.0345,2025-03-01,在建,4000,100,1\n";
    let found = Summary::of(&read(csv));
    let cells = |row: u64, code: &str| -> Vec<(String, String)> {
        let flag = Flag::ALL
            .into_iter()
            .find(|flag| flag.code() == code)
            .expect("a remark");
        let row = found
            .flagged
            .iter()
            .find(|known| known.row == row)
            .expect("a row");
        assert!(
            row.flags.iter().any(|own| own == code),
            "{code}: {:?}",
            row.flags
        );
        let own = row.cells.iter().filter(|(column, _)| flag.is_about(column));
        own.cloned().collect()
    };
    for (row, code, expected) in [
        (
            2,
            "cell_unit",
            &[
                ("balance", "1.2亿"),
                ("limit", "-元"),
                ("investment", "36000万元"),
                ("tce", "3461"),
                ("co2", "9,000.00"),
            ][..],
        ),
        (2, "limit_left_out", &[("limit", "-元")]),
        (2, "rate_left_out", &[("rate", "浮动")]),
        (2, "day_left_out", &[("issued", "去年")]),
        (2, "unknown_status", &[("status", "试运行")]),
        (2, "source_left_out", &[("co2_source", "某处")]),
        (4, "same_id", &[("id", "L2")]),
        (4, "rate_doubt", &[("rate", "0.0345")]),
        (
            4,
            "over_whole",
            &[("balance", "2500"), ("investment", "2000")],
        ),
        (4, "co2_per_coal", &[("tce", "100"), ("co2", "4000")]),
    ] {
        let expected: Vec<(String, String)> = expected
            .iter()
            .map(|(column, text)| ((*column).to_owned(), (*text).to_owned()))
            .collect();
        assert_eq!(cells(row, code), expected, "{code}");
    }
    // A cell that no remark of its row is about is not kept.
    let second = found
        .flagged
        .iter()
        .find(|row| row.row == 4)
        .expect("a row");
    assert!(second.cells.iter().all(|(column, _)| column != "issued"));
}

#[test]
fn a_column_that_a_person_chooses_has_the_unit_that_is_named_for_it() {
    use greendesk::loan_book::session;
    use greendesk::standards::green_loan::exchange::PreviewText;
    let seen = |csv: &str| -> PreviewText {
        let text = session::preview(csv.as_bytes(), true).unwrap_or_else(|_| panic!("{csv}"));
        serde_json::from_str(&text).expect("a preview")
    };
    let rows = "A1,12000000,13000000,36000000,9000\nA2,5000000,6000000,20000000,4000\n";
    for (case, csv, unit, found) in [
        (
            "in its heading",
            format!("编号,剩余本金（元）,乙,总投资（元）,CO2（吨）\n{rows}"),
            "yuan",
            "heading",
        ),
        (
            "in the line above",
            format!("单位：元\n编号,剩余本金,乙,总投资,CO2（吨）\n{rows}"),
            "yuan",
            "line",
        ),
        (
            "in a row below",
            format!("编号,剩余本金,乙,总投资,CO2\n,元,元,元,吨\n{rows}"),
            "yuan",
            "heading",
        ),
        (
            "nowhere, and another amount has one",
            "编号,剩余本金,乙,总投资（元）,CO2（吨）\nA1,1200,1300,36000000,9000\n".to_owned(),
            "?",
            "",
        ),
        (
            "nowhere, and no loan is so large",
            format!("编号,剩余本金,乙,总投资（万元）,CO2（吨）\n{rows}"),
            "?",
            "",
        ),
        (
            "a unit that is not understood",
            "编号,剩余本金（十万元）,乙,总投资（万元）,CO2（吨）\nA1,1,1,3600,9000\n".to_owned(),
            "?",
            "heading",
        ),
        (
            "nowhere",
            "编号,剩余本金,乙,总投资,CO2（吨）\nA1,1200,1300,3600,9000\n".to_owned(),
            "?",
            "",
        ),
        (
            "nowhere, and another amount is in the tables' unit",
            "编号,剩余本金,乙,总投资（万元）,CO2（吨）\nA1,1200,1300,3600,9000\n".to_owned(),
            "",
            "",
        ),
    ] {
        let preview = seen(&csv);
        let mut layout = preview.layout.clone();
        assert_eq!(preview.missing, ["balance"], "{case}");
        layout.assign(1, "balance", &preview.named_units);
        assert_eq!(
            (layout.units[1].as_str(), layout.found[1].as_str()),
            (unit, found),
            "{case}"
        );
        // The same file next quarter, whose line above the table names another unit.
        let later = seen(&csv.replace("单位：元", "单位：万元"));
        let again = later.layout.with_columns_of(&layout, &later.named_units);
        let unit = if csv.contains("单位：元") {
            "wan"
        } else {
            unit
        };
        assert_eq!(again.columns, layout.columns, "{case}");
        assert_eq!(again.units[1], unit, "{case}, remembered");
        // What a person chose holds.
        layout.choose_unit(1, "yi");
        let again = later.layout.with_columns_of(&layout, &later.named_units);
        assert_eq!(
            (again.units[1].as_str(), again.found[1].as_str()),
            ("yi", "person"),
            "{case}"
        );
    }
}
