//! Workbooks as they are met: each fixture with the rows that must be read of it or the code of its refusal, and relatives of each kind made here.

use greendesk::loan_book::outcome::FileFault;
use greendesk::loan_book::preview::{FileKind, kind_of};
use greendesk::loan_book::records::{Mark, Record};
use greendesk::loan_book::session::Session;
use greendesk::loan_book::workbook::Workbook;
use greendesk::loan_book::{Book, Plan, preview};
use std::io::{Cursor, Write as _};

const BASE: &[&str] = &["L1|1200|3600|9000", "L2|500|2000|4000"];

fn file(name: &str) -> Vec<u8> {
    let path = format!(
        "{}/tests/loan_book/cases/{name}",
        env!("CARGO_MANIFEST_DIR")
    );
    std::fs::read(&path).unwrap_or_else(|why| panic!("{path}: {why}"))
}

/// A row as one text: cells between strokes, `?` behind a cell without a result, `^` behind one that is merged with a cell above, `v` behind one that is merged with cells below, `~` behind a scaled one, `x` behind one that is struck through, `(h)` before a hidden row.
fn shown(record: &Record) -> String {
    let cells: Vec<String> = (0..record.len().max(8))
        .map(|at| {
            let mark = match record.mark(at) {
                None => "",
                Some(Mark::NoResult) => "?",
                Some(Mark::Merged) => "^",
                Some(Mark::Reaches) => "v",
                Some(Mark::Scaled) => "~",
                Some(Mark::Struck) => "x",
            };
            format!("{}{mark}", String::from_utf8_lossy(record.cell(at)))
        })
        .collect();
    let hidden = if record.hidden { "(h)" } else { "" };
    format!("{hidden}{}", cells.join("|").trim_end_matches('|'))
}

/// The rows below the headings of a sheet.
fn rows_of(opened: &mut Workbook, sheet: &str) -> Result<Vec<String>, FileFault> {
    let found = opened.preview(sheet)?;
    let mut book = Book::new(Plan::default());
    let mut rows = Vec::new();
    let mut each = |_, record: &Record, _: greendesk::loan_book::book::Outcome| {
        rows.push(shown(record));
    };
    opened.read(sheet, &found.layout, &mut book, &mut each, |_| true)?;
    assert_eq!(
        book.counts.used + book.counts.refused + book.counts.blank,
        book.counts.rows
    );
    Ok(rows)
}

/// The rows of the sheet that is proposed, or the code of the refusal.
fn read(bytes: Vec<u8>) -> Vec<String> {
    let rows = Workbook::open(bytes).and_then(|mut opened| {
        let sheet = opened.best_sheet().ok_or(FileFault::BrokenWorkbook)?;
        rows_of(&mut opened, &sheet)
    });
    rows.unwrap_or_else(|fault| vec![fault.code().to_owned()])
}

#[test]
fn every_fixture_is_read_as_it_should_be() {
    let mut wrong: Vec<String> = Vec::new();
    let with = |first: &'static str| vec![first, "L2|500|2000|4000"];
    let issued = |day: &str| {
        vec![
            format!("L1|1200|3600|9000||{day}"),
            "L2|500|2000|4000".into(),
        ]
    };
    for (names, rows) in [
        // The base, however it is written.
        (
            "X00_base.xlsx X01a_row0.xlsx X01d_reversed.xlsx X01g_none.xlsx X01j_junk.xlsx X01m_sheet.xlsx X01p_small.xlsx",
            BASE.to_vec(),
        ),
        (
            "X03D_b_f_after_v.xlsx X03D_inline_runs.xlsx X03D_is_then_v.xlsx X03D_str_plain.xlsx X03D_v_then_empty_v.xlsx X03a_is_then_v.xlsx X03g_extlst_before.xlsx X03j_cdata.xlsx X03m_phonetic.xlsx",
            BASE.to_vec(),
        ),
        (
            "X04a2_macro_last.xlsm X04b2_dialog.xlsx X04c_hidden_old.xlsx X04f_active_second.xlsx X04i_external_link.xlsx",
            BASE.to_vec(),
        ),
        (
            "X05a_xfd.xlsx X05d_row_million.xlsx X05g_xfd_only_row9.xlsx",
            BASE.to_vec(),
        ),
        ("X16a_sheet_utf16.xlsx X16d_all_utf16.xlsx", BASE.to_vec()),
        (
            "X17_0_normal.xlsx X17b_other_place.xlsx X17e_dot.xlsx X17h_backslash.xlsx X17k_sheet_abs.xlsx X17n_sheet_caps.xlsx X18g_30MB_white.xlsx",
            BASE.to_vec(),
        ),
        (
            "X21a_rich.xlsx X21d3_no_row_r.xlsx X21d_some_no_r.xlsx X21f2_prefixed_workbook.xlsx X21h_inline_preserve.xlsx X21n_lower_ref.xlsx X21q_trailing.xlsx",
            BASE.to_vec(),
        ),
        (
            "X21k_rows_out_of_order.xlsx",
            vec!["L2|500|2000|4000", "L1|1200|3600|9000"],
        ),
        (
            "N02fD_17.xlsx N02fD_28.xlsx N02fD_45.xlsx N02fD_57.xlsx N02x_j_money_date_style.xlsx N02x_m_time_style.xlsx N02x_s_money_fmt_esc.xlsx N02x_v_unquoted_m.xlsx",
            BASE.to_vec(),
        ),
        ("X14j_empty_str.xlsx", BASE.to_vec()),
        // One cell that says something else.
        ("X03d_v_v.xlsx", with("L1|1200 1300|3600|9000")),
        ("X02D_BLOCKED.xlsx", with("L1|1200|3600|#BLOCKED!")),
        ("X02D_CONNECT.xlsx", with("L1|1200|3600|#CONNECT!")),
        ("X02D_EXTERNAL.xlsx", with("L1|1200|3600|#EXTERNAL!")),
        ("X02D_GETTING_DATA.xlsx", with("L1|1200|3600|#GETTING_DATA")),
        ("X02D_NULL.xlsx", with("L1|1200|3600|#NULL!")),
        ("X02D_REF.xlsx", with("L1|1200|3600|#REF!")),
        ("X02D_UNKNOWN.xlsx", with("L1|1200|3600|#UNKNOWN!")),
        ("X02D_na_lower.xlsx", with("L1|1200|3600|#n/a")),
        ("X02G_BUSY.xlsx", with("L1|1200|3600|9000|||#BUSY!")),
        ("X02G_DIV0.xlsx", with("L1|1200|3600|9000|||#DIV/0!")),
        ("X02G_Err502.xlsx", with("L1|1200|3600|9000|||Err:502")),
        ("X02G_NA.xlsx", with("L1|1200|3600|9000|||#N/A")),
        ("X02G_NUM.xlsx", with("L1|1200|3600|9000|||#NUM!")),
        (
            "X02G_SPILL.xlsx X02G_withf.xlsx",
            with("L1|1200|3600|9000|||#SPILL!"),
        ),
        ("X02G_VALUE.xlsx", with("L1|1200|3600|9000|||#VALUE!")),
        ("X02G_badstyle.xlsx", with("L1|1200|3600|9000|||9")),
        ("X02G_boolbad.xlsx", with("L1|1200|3600|9000|||2")),
        ("X02G_na_lower.xlsx", with("L1|1200|3600|9000|||#n/a")),
        (
            "X18a_both.xlsx X18d_dispimg.xlsx",
            with("L1|1200|3600|9000|||=DISPIMG(\"ID_0A\",1)"),
        ),
        ("X12d_one_row.xlsx", with("L1|1200|3600|?")),
        ("X12g_issued.xlsx", with("L1|1200|3600|9000|?|?")),
        ("X12a_all.xlsx", vec!["L1|?|3600|9000", "L2|?|2000|4000"]),
        ("X13_B_E.xlsx", with("L1|1234.5678912|3600|9000")),
        ("X13_B_noise2.xlsx", with("L1|12345.678912|3600|9000")),
        (
            "X13_B_third_yi.xlsx",
            vec![
                "L1|1333.33333333333|3333.33333333333|9000",
                "L2|0.133333333333333|0.666666666666667|4000",
            ],
        ),
        ("X13_C_third.xlsx", with("L1|1200|3333.33333333333|9000")),
        ("X13_D_noise_small.xlsx", with("L1|1200|3600|0.3")),
        ("X13p_rate_residue.xlsx", with("L1|1200|3600|9000|3.85")),
        (
            "X13a_residue.xlsx X13g_residue.xlsx",
            vec![BASE[0], BASE[1], "L3|0|3600|9000"],
        ),
        (
            "X13d_residue.xlsx",
            vec![BASE[0], BASE[1], "L3|1200|3600|9000"],
        ),
        (
            "X13j_residue.xlsx",
            vec![BASE[0], BASE[1], "L3|123456789.123457|3600|9000"],
        ),
        (
            "X13m_residue.xlsx",
            vec![BASE[0], BASE[1], "L3|0.3|3600|9000"],
        ),
        ("N04d.xlsx", with("L1|0.0021|36000|9000")),
        (
            "X19a_18digits.xlsx",
            vec![
                "622848040256489000|1200|3600|9000",
                "622848040256489000|500|2000|4000",
            ],
        ),
        // Formats.
        (
            "X09a_percent.xlsx",
            vec!["L1|1200|3600|9000|3.85%", "L2|500|2000|4000|3.45"],
        ),
        (
            "X09d_percent_high.xlsx",
            vec!["L1|1200|3600|9000|24%", "L2|500|2000|4000|3.45"],
        ),
        (
            "X10a_wan.xlsx",
            vec!["L1|1200万~|3600万~|9000", "L2|500万~|2000万~|4000"],
        ),
        (
            "X10d_one_col.xlsx",
            vec!["L1|1200万~|3600|9000", "L2|500万~|2000|4000"],
        ),
        ("N02x_y_hkd.xlsx", with("L1|1200|3600|HKD9000")),
        ("N02x_zb_gunit.xlsx", with("L1|1200|3600|9000吨")),
        (
            "X15a_1.xlsx",
            vec!["L1|1200|3600|9000||44285", "L2|500|2000|4000||2025-03-31"],
        ),
        (
            "X15d_1904_text.xlsx",
            vec![
                "L1|1200|3600|9000||2025-03-31",
                "L2|500|2000|4000||2025-03-31",
            ],
        ),
        // Merged and hidden.
        (
            "X06a_merged.xlsx",
            vec![
                "L1|甲公司v|风电v|4000|12000v|24000v",
                "L2|甲公司^|风电^|3000|12000^|24000^",
                "L3|甲公司^|风电^|2000|12000^|24000^",
            ],
        ),
        (
            "X06g_merged_industry.xlsx",
            vec!["L1|D44v|4000|12000|24000", "L2|D44^|3000|12000|24000"],
        ),
        (
            "X11_hidden.xlsx",
            vec!["L1|1200|3600|9000", "(h)L2|500|2000|4000", "合计|1200"],
        ),
        // Refused.
        ("X20j.ods", vec!["broken_workbook"]),
        ("X20m_docx.xlsx", vec!["text_document"]),
    ] {
        for name in names.split(' ') {
            let found = read(file(name));
            if found != rows {
                wrong.push(format!("{name}: {found:?} and not {rows:?}"));
            }
        }
    }
    for (name, day) in [
        ("N02f_17.xlsx", "2025-03-31"),
        ("N02f_28.xlsx", "2025-03-31"),
        ("N02f_45.xlsx", "45747"),
        ("N02f_57.xlsx", "2025-03-31"),
        ("N02x_b_2025date.xlsx", "2025"),
        ("N02x_d_date_time.xlsx", "2025-03-31"),
        ("N02x_g_20250331date.xlsx", "20250331"),
        ("N02x_p_cn_date2.xlsx", "2025-03-31"),
        ("X14a_zero_date.xlsx", "0"),
        ("X14d_9999.xlsx", "2958465"),
        ("X14g_text_1900.xlsx", "1900-01-00"),
        ("X21c2_strict_date.xlsx", "2025-03-31"),
    ] {
        let (found, rows) = (read(file(name)), issued(day));
        if found != rows {
            wrong.push(format!("{name}: {found:?} and not {rows:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn books_of_many_programs_are_read() {
    let rich = |name: &str| {
        let mut opened =
            Workbook::open(file(name)).unwrap_or_else(|fault| panic!("{name}: {}", fault.code()));
        assert_eq!(
            opened.sheets(),
            ["封面", "台账", "上季度"],
            "{name}: the hidden one last"
        );
        let hidden: Vec<bool> = opened
            .sheet_infos()
            .iter()
            .map(|sheet| sheet.hidden)
            .collect();
        assert_eq!(hidden, [false, false, true], "{name}");
        assert_eq!(opened.best_sheet().as_deref(), Some("台账"), "{name}");
        let rows = rows_of(&mut opened, "台账").unwrap_or_else(|fault| vec![fault.code().into()]);
        assert_eq!(
            rows,
            [
                "L1|甲公司v|1200.2|3600|9000|3.85%|2025-03-31",
                "L2|甲公司^|500|2000|4000|3.45%|2025-01-15",
                "(h)L3|乙公司|300|1000|2000|4%|2024-12-01",
            ],
            "{name}"
        );
        opened
    };
    for name in [
        "programs/openpyxl_rich.xlsx",
        "programs/openpyxl_1904.xlsx",
        "programs/libreoffice_rich.xlsx",
        "programs/libreoffice_rich.xls",
        "programs/libreoffice_1904.xls",
        "programs/libreoffice_rich.ods",
    ] {
        let mut opened = rich(name);
        assert_eq!(
            opened.is_from_1904(),
            name.contains("1904"),
            "{name}: which day is day nought"
        );
        if !name.ends_with("ods") {
            assert_eq!(opened.hidden_columns("台账"), Ok(vec![4]), "{name}");
        }
        let head = opened.head_rows("台账", 2).expect("rows");
        assert_eq!((head.len(), head[0].number, head[1].number), (2, 1, 2));
        assert_eq!(
            head[0].cells[6], head[0].cells[0],
            "{name}: a merged title is filled to the right"
        );
    }
    for name in [
        "programs/openpyxl_base.xlsx",
        "programs/libreoffice_base.ods",
    ] {
        assert_eq!(read(file(name)), BASE, "{name}");
    }
    assert_eq!(
        read(file("programs/xlsxwriter.xlsx")),
        ["L1|1200|3600|9000|3.85%|2025-03-31", "L2|500|2000|4000"]
    );
    assert_eq!(
        read(file("programs/xlwt.xls")),
        [
            "L1|1200.2万元|3600|9000|3.85%|2025-03-31",
            "(h)L2|500|2000|?|3.45%",
            "L3v|0.333333333333333",
            "L3^|-0.5"
        ]
    );
}

#[test]
fn formulas_that_nobody_reckoned_have_no_result() {
    assert_eq!(
        read(file("programs/xlwt_formulas.xls")),
        ["L1|1200|3600|?", "L2|?|2000|4000"]
    );
}

/// A workbook as a program writes it that does not reckon: every formula has the result nought, and the workbook asks Excel to reckon when it opens it.
#[test]
fn noughts_of_a_program_that_does_not_reckon_are_no_results() {
    use rust_xlsxwriter::{Formula, Workbook as Writer};
    let mut writer = Writer::new();
    let sheet = writer.add_worksheet();
    let headings = ["编号", "余额（万元）", "总投资（万元）", "二氧化碳（吨）"];
    sheet.write_row(0, 0, headings).expect("headings");
    for (row, result) in [(1, ""), (2, "500")] {
        let balance = Formula::new("=C2/4").set_result(result);
        sheet
            .write_string(row, 0, format!("L{row}"))
            .expect("a number");
        sheet.write_formula(row, 1, balance).expect("a formula");
        sheet.write_row(row, 2, [2000, 0]).expect("figures");
    }
    let bytes = writer.save_to_buffer().expect("a workbook");
    assert_eq!(read(bytes), ["L1|?|2000|0", "L2|500|2000|0"]);
}

#[test]
fn hidden_columns_of_an_ods_are_known() {
    let mut opened = Workbook::open(file("R248_hidden_columns.ods")).expect("opened");
    assert_eq!(opened.hidden_columns("台账"), Ok(vec![3, 4]));
}

#[test]
fn a_cell_of_an_ods_says_what_it_shows() {
    let mut wrong = Vec::new();
    for (stored, text, expected) in [
        ("1200", "1,200.00", "1200"),
        ("1200.5", "1,201", "1200.5"),
        ("1200", "1,200.00万元", "1200万元"),
        ("1200.456", "1,200.46 万元", "1200.456 万元"),
        ("9000", "9,000吨", "9000吨"),
        ("12000000", "12,000", "12000~"),
        ("12000000", "12,000千元", "12000千元~"),
        ("12000000", "12百万元", "12百万元~"),
        ("12000000", "12.00百万", "12百万~"),
        ("1200", "1200万", "1200万"),
        ("38.5", "38.5‰", "38.5‰"),
        ("3.85", "3.85%", "3.85%"),
        ("12345678", "12,346", "12345.678~"),
        ("0", "0万元", "0万元"),
        ("0.004", "0万元", "0.004万元"),
        ("5", "第5期", "5"),
        ("7", "", "7"),
        ("-1200", "-1,200.00", "-1200"),
        ("1200", "７", "1200"),
        // What is seen is not what is stored.
        ("1200", "3万元", "3万元"),
    ] {
        let cell = |text: &str| {
            format!(
                "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
            )
        };
        let heads = ["编号", "余额（万元）", "总投资（万元）", "二氧化碳（吨）"].map(cell);
        let content = format!(
            "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"a\"><table:table-row>{}</table:table-row><table:table-row>{}<table:table-cell office:value-type=\"float\" office:value=\"{stored}\"><text:p>{text}</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>",
            heads.concat(),
            cell("1")
        );
        let manifest = b"<manifest:manifest/>";
        let found = read(container(&[
            (
                "mimetype",
                b"application/vnd.oasis.opendocument.spreadsheet",
            ),
            ("META-INF/manifest.xml", manifest),
            ("content.xml", content.as_bytes()),
        ]));
        let found = found[0].trim_start_matches("1|");
        if found != expected {
            wrong.push(format!("{stored} shown {text}: {found}, not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A workbook of parts.
fn container(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer
            .start_file(*name, zip::write::SimpleFileOptions::default())
            .expect("a part");
        writer.write_all(bytes).expect("written");
    }
    writer.finish().expect("a container").into_inner()
}

const HEAD: &str = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>编号</v></c><c r=\"B1\" t=\"str\"><v>余额（万元）</v></c><c r=\"C1\" t=\"str\"><v>总投资（万元）</v></c><c r=\"D1\" t=\"str\"><v>二氧化碳（吨）</v></c></row>";

/// A book whose sheet has these rows below the headings, this behind its rows, and this style for `s="1"`.
fn book(rows: &str, behind: &str, code: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{HEAD}{rows}</sheetData>{behind}</worksheet>");
    let styles = format!(
        "<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"{}\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"200\"/></cellXfs><dxfs><dxf><numFmt numFmtId=\"200\" formatCode=\"yyyy\"/></dxf></dxfs></styleSheet>",
        code.replace('&', "&amp;")
            .replace('"', "&quot;")
            .replace('<', "&lt;")
            .replace('>', "&gt;")
    );
    container(&[
        ("xl/workbook.xml", b"<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ("xl/styles.xml", styles.as_bytes()),
    ])
}

/// What is read of one cell, at D2, in the style of a format code.
fn formatted(stored: &str, code: &str) -> String {
    let row = format!(
        "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"D2\" s=\"1\"><v>{stored}</v></c></row>"
    );
    let rows = read(book(&row, "", code));
    rows[0].trim_start_matches("1|||").to_owned()
}

#[test]
fn a_number_says_what_its_format_shows() {
    let mut wrong: Vec<String> = Vec::new();
    for (stored, code, text) in [
        ("0.0385", "0.00%", "3.85%"),
        ("3.85E-2", "0%", "3.85%"),
        ("0.57999999999999996", "0.0%;-0.0%;0%", "58%"),
        ("3.85", "0.00\"%\"", "3.85%"),
        ("12000000", "#,##0\"元\"", "12000000元"),
        ("1200.5", "0.00\\元", "1200.5元"),
        ("1200", "0.00\"万元\"", "1200万元"),
        ("9000", "#,##0.00\"吨\"", "9000吨"),
        ("1200", "\"¥\"#,##0", "¥1200"),
        ("-1200", "\"¥\"#,##0;[Red]\\-\"¥\"#,##0", "-¥1200"),
        (
            "1200",
            "_ [$¥-804]* #,##0.00_ ;_ [$¥-804]* \\-#,##0.00_ ;_ [$¥-804]* \"-\"??_ ;_ @_ ",
            "¥1200",
        ),
        (
            "0",
            "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
            "0",
        ),
        ("1200", "[$HK$-C04]#,##0", "HK$1200"),
        ("1200", "[$USD] #,##0.00", "USD1200"),
        ("12000000", "0!.0,\"万\"", "1200万~"),
        ("12000000", "0\\.0,\"万元\"", "1200万元~"),
        ("12345678", "0\".\"0,\"万\"", "1234.5678万~"),
        ("12000000", "#,##0,", "12000~"),
        ("12000000", "0.00,\"千元\"", "12000千元~"),
        ("1200000000", "0.00,,\"百万元\"", "1200百万元~"),
        ("0", "0.00,,\"百万元\"", "0百万元"),
        (
            "250000000",
            "[>=100000000]0!.00,,\"亿\";[>=10000]0!.0,\"万\";0",
            "2.5亿~",
        ),
        (
            "25000",
            "[>=100000000]0!.00,,\"亿\";[>=10000]0!.0,\"万\";0",
            "2.5万~",
        ),
        (
            "25",
            "[>=100000000]0!.00,,\"亿\";[>=10000]0!.0,\"万\";0",
            "25",
        ),
        ("9000", "G/通用格式\"吨\"", "9000吨"),
        ("9000", "General", "9000"),
        ("9000", "General\"t\"", "9000t"),
        ("9000", "[红色]#,##0", "9000"),
        ("9000", "#,##0\\d", "9000"),
        ("9000", "#,##0_);(#,##0)", "9000"),
        ("1200.5", "0.00E+00", "1200.5"),
        ("1.5", "# ?/?", "1.5"),
        ("5", "\"第\"0\"期\"", "第5期"),
        ("7", ";;;", "7"),
        ("7", "@", "7"),
        ("7", "", "7"),
        ("45747", "yyyy-mm-dd", "2025-03-31"),
        ("45747.99", "yyyy/m/d h:mm AM/PM", "2025-03-31"),
        ("45747", "[$-404]e\"年\"m\"月\"d\"日\"", "2025-03-31"),
        ("45747", "m\"月\"", "2025-03-31"),
        ("45747", "yyyy年m月d日", "2025-03-31"),
        (
            "45747",
            "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
            "2025-03-31",
        ),
        ("45747", "aaaa", "2025-03-31"),
        ("2025", "yyyy", "2025"),
        ("202510", "yyyy-mm", "202510"),
        ("45747", "h:mm", "45747"),
        ("0.5", "[h]:mm:ss.00", "0.5天"),
        ("0.5", "mm:ss", "0.5天"),
        ("9000", "\"m\"0", "9000"),
        ("x", "0.00%", "x"),
        ("1e400", "0.00%", "1e400"),
    ] {
        let found = formatted(stored, code);
        if found != text {
            wrong.push(format!("{stored} in {code}: {found} and not {text}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// A row that is struck through is asked about, and counts until a person leaves it out.
#[test]
fn rows_that_are_struck_through_are_asked_about() {
    use greendesk::loan_book::outcome::Flag;
    let styles = |strike: &str| {
        format!(
            "<styleSheet><fonts><font><b/></font><font>{strike}</font></fonts><cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>"
        )
    };
    let row = |number: u32, struck: &str| {
        let cell = |(column, value): (&str, &str)| {
            let style = if struck.contains(column) { "1" } else { "0" };
            let kind = if column == "A" { " t=\"str\"" } else { "" };
            format!("<c r=\"{column}{number}\" s=\"{style}\"{kind}><v>{value}</v></c>")
        };
        let id = format!("L{number}");
        let cells: String = [
            ("A", id.as_str()),
            ("B", "1200"),
            ("C", "3600"),
            ("D", "9000"),
        ]
        .map(cell)
        .concat();
        format!("<row r=\"{number}\">{cells}</row>")
    };
    for (strike, struck, asked) in [
        ("<strike/>", "ABCD", true),
        ("<strike/>", "A", true),
        ("<strike/>", "B", true),
        ("<strike val=\"1\"/>", "AB", true),
        ("<strike val=\"0\"/>", "ABCD", false),
        ("<i/>", "ABCD", false),
        ("<strike/>", "D", false),
        ("<strike/>", "", false),
    ] {
        let sheet = format!(
            "<worksheet><sheetData>{HEAD}{}{}</sheetData></worksheet>",
            row(2, ""),
            row(3, struck)
        );
        let bytes = container(&[
            ("xl/workbook.xml", b"<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
            ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
            ("xl/styles.xml", styles(strike).as_bytes()),
        ]);
        assert_eq!(
            struck_rows(bytes),
            if asked { vec![3] } else { vec![] },
            "{strike} {struck}"
        );
    }
    for (line, asked) in [("solid", vec![3]), ("none", vec![])] {
        assert_eq!(struck_rows(struck_ods(line)), asked, "{line}");
    }
    assert_eq!(struck_rows(struck_xls()), [3]);
    assert!(Flag::StruckThrough.is_asked());
}

/// Three loans, the second of them in a style of an ods with such a line through it.
fn struck_ods(line: &str) -> Vec<u8> {
    let cell = |text: &str, style: &str| {
        format!(
            "<table:table-cell table:style-name=\"{style}\" office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let row = |(style, cells): (&str, [&str; 4])| {
        let cells = cells.map(|text| cell(text, style)).concat();
        format!("<table:table-row>{cells}</table:table-row>")
    };
    let rows: String = [
        (
            "ce1",
            ["编号", "余额（万元）", "总投资（万元）", "二氧化碳（吨）"],
        ),
        ("ce1", ["L1", "1200", "3600", "9000"]),
        ("ce2", ["L2", "500", "2000", "4000"]),
        ("ce1", ["L3", "300", "2000", "4000"]),
    ]
    .map(row)
    .concat();
    let content = format!(
        "<office:document-content><office:automatic-styles><style:style style:name=\"ce1\" style:family=\"text\"><style:text-properties style:text-line-through-style=\"solid\"/></style:style><style:style style:name=\"ce2\" style:family=\"table-cell\"><style:text-properties style:text-line-through-style=\"{line}\"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name=\"a\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    container(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}

/// Three loans of an xls, the second of them in a style whose font is struck through: the fifth font, which has the number 5 because none has 4.
fn struck_xls() -> Vec<u8> {
    let record = |kind: u16, data: &[u8]| {
        let length = u16::try_from(data.len()).expect("short");
        [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
    };
    let words = |words: &[u16]| -> Vec<u8> { words.iter().flat_map(|w| w.to_le_bytes()).collect() };
    let bof = |kind: u16| record(0x0809, &words(&[0x0600, kind, 0, 0, 0, 0, 0, 0]));
    let mut stream = bof(5);
    for options in [0, 0, 0, 0, 8, 0] {
        stream.extend(record(0x0031, &words(&[220, options, 0, 0, 0, 0, 0, 0])));
    }
    for font in [6, 5] {
        stream.extend(record(0x00E0, &words(&[font, 0, 0, 0, 0, 0, 0, 0, 0, 0])));
    }
    let end = record(0x000A, &[]);
    let at = u32::try_from(stream.len() + 4 + 9 + end.len()).expect("short");
    stream.extend(record(
        0x0085,
        &[&at.to_le_bytes()[..], &[0, 0, 1, 0, b'a']].concat(),
    ));
    stream.extend(&end);
    stream.extend(bof(0x10));
    let heads = ["编号", "余额（万元）", "总投资（万元）", "二氧化碳（吨）"];
    let mut label = |row: u16, column: u16, style: u16, text: &str| {
        let letters: Vec<u16> = text.encode_utf16().collect();
        let length = u16::try_from(letters.len()).expect("short");
        let mut data = words(&[row, column, style, length]);
        data.push(1);
        data.extend(words(&letters));
        stream.extend(record(0x0204, &data));
    };
    for (column, head) in (0..).zip(heads) {
        label(0, column, 0, head);
    }
    let loans = [
        ("L1", [1200_u32, 3600, 9000]),
        ("L2", [500, 2000, 4000]),
        ("L3", [300, 2000, 4000]),
    ];
    for (row, (id, _)) in (1..).zip(loans) {
        label(row, 0, u16::from(row == 2), id);
    }
    for (row, (_, amounts)) in (1..).zip(loans) {
        for (column, amount) in (1..).zip(amounts) {
            let mut data = words(&[row, column, u16::from(row == 2)]);
            data.extend((amount << 2 | 2).to_le_bytes());
            stream.extend(record(0x027E, &data));
        }
    }
    stream.extend(&end);
    compound(&[("Workbook", &stream)])
}

/// The rows of a workbook that have the remark of a line through them.
fn struck_rows(bytes: Vec<u8>) -> Vec<u64> {
    let mut opened = Workbook::open(bytes).expect("a workbook");
    let sheet = opened.best_sheet().expect("a sheet");
    let found = opened.preview(&sheet).expect("headings");
    let mut book = Book::new(Plan::default());
    let mut each = |_, _: &Record, _: greendesk::loan_book::book::Outcome| {};
    opened
        .read(&sheet, &found.layout, &mut book, &mut each, |_| true)
        .expect("rows");
    assert_eq!(book.counts.refused, 0);
    let summary = greendesk::loan_book::Summary::of(&book);
    let struck = |code: &String| code == "struck_through";
    let rows = summary.flagged.iter();
    rows.filter(|row| row.flags.iter().any(struck))
        .map(|row| row.row)
        .collect()
}

/// Where the proposed balance is hidden and another column that is seen has a name of its kind, a person says which one is meant.
#[test]
fn a_hidden_balance_beside_a_seen_one_is_asked_about() {
    for (headings, hidden, asked) in [
        // The whole name is hidden, a similar one is seen.
        (
            [
                "编号",
                "贷款余额",
                "项目贷款余额数",
                "总投资",
                "二氧化碳（吨）",
            ],
            "2",
            true,
        ),
        (
            [
                "编号",
                "贷款余额",
                "贷款余额（万元）",
                "总投资",
                "二氧化碳（吨）",
            ],
            "2",
            true,
        ),
        // What is seen is read; a hidden column alone is read as well.
        (
            [
                "编号",
                "贷款余额",
                "项目贷款余额数",
                "总投资",
                "二氧化碳（吨）",
            ],
            "3",
            false,
        ),
        (
            ["编号", "贷款余额", "经办人", "总投资", "二氧化碳（吨）"],
            "2",
            false,
        ),
        (
            [
                "编号",
                "贷款余额",
                "项目贷款余额数",
                "总投资",
                "二氧化碳（吨）",
            ],
            "1",
            false,
        ),
    ] {
        let cells: String = headings
            .iter()
            .zip("ABCDE".chars())
            .map(|(text, at)| format!("<c r=\"{at}1\" t=\"str\"><v>{text}</v></c>"))
            .collect();
        let sheet = format!(
            "<worksheet><cols><col min=\"{hidden}\" max=\"{hidden}\" hidden=\"1\"/></cols><sheetData><row r=\"1\">{cells}</row><row r=\"2\"><c r=\"A2\"><v>7</v></c><c r=\"B2\"><v>1200</v></c><c r=\"C2\"><v>900</v></c><c r=\"D2\"><v>3600</v></c><c r=\"E2\"><v>9000</v></c></row></sheetData></worksheet>"
        );
        let bytes = container(&[
            ("xl/workbook.xml", b"<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
            ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ]);
        let mut opened = Workbook::open(bytes).expect("a workbook");
        let found = opened.preview("a").expect("headings").layout.mapping;
        let doubted: Vec<&str> = found
            .doubts
            .iter()
            .map(|(column, _)| column.name().zh)
            .collect();
        let expected: &[&str] = if asked { &["贷款余额"] } else { &[] };
        assert_eq!(doubted, expected, "{headings:?} {hidden}");
    }
}

#[test]
fn odd_cells_are_read_as_excel_reads_them() {
    let cell = |xml: &str| {
        let row = format!("<row r=\"2\"><c r=\"A2\"><v>1</v></c>{xml}</row>");
        read(book(&row, "", "0")).join(" / ")
    };
    for (xml, text) in [
        ("<c r=\"B2\"><v> 12 </v></c>", "1|12"),
        ("<c r=\"B2\"><v>1<!-- x -->2</v></c>", "1|12"),
        ("<c r=\"B2\"><v>&#49;2</v></c>", "1|12"),
        ("<c r=\"B2\" t=\"inlineStr\"><v>12</v></c>", "1|12"),
        ("<c r=\"B2\" t=\"n\"><is><t>12</t></is></c>", "1|12"),
        (
            "<c r=\"B2\" t=\"inlineStr\"><is><r><rPr><b/></rPr><t>a&amp;</t></r><r><t xml:space=\"preserve\"> b</t></r><rPh sb=\"0\" eb=\"1\"><t>c</t></rPh></is></c>",
            "1|a& b",
        ),
        (
            "<c r=\"B2\" t=\"str\"><v>_x000D_a_x0041__xZZ</v></c>",
            "1|aA_xZZ",
        ),
        ("<c r=\"B2\" t=\"b\"><v>1</v></c>", "1|TRUE"),
        ("<c r=\"B2\" t=\"s\"><v>99</v></c>", "1|#REF!"),
        (
            "<c r=\"B2\"><v>2</v><extLst><ext><v>3</v><c r=\"C2\"><v>4</v></c></ext></extLst></c>",
            "1|2",
        ),
        (
            "<extLst><ext><v>3</v></ext></extLst><c r=\"B2\"><v>2</v></c>",
            "1|2",
        ),
        ("<c r=\"C2\"><v>7</v></c><c r=\"B2\"><v>2</v></c>", "1|2|7"),
        (
            "<c r=\"B2\"><v>2</v></c><c r=\"B2\"><v>3</v></c>",
            "broken_workbook",
        ),
        ("<c r=\"?\"><v>2</v></c>", "1|2"),
        ("<c r=\"$b$2\"><v>2</v></c>", "1|2"),
        ("<c r=\"B2\"><f>A1</f></c>", "1|?"),
        ("<c r=\"B2\"><f>A1</f><v/></c>", "1|?"),
        ("<c r=\"B2\"><f>A1</f><v></v></c>", "1|?"),
        ("<c r=\"B2\" t=\"str\"><f>A1</f></c>", "1|?"),
        ("<c r=\"B2\" t=\"str\"><f>A1</f><v></v></c>", "1"),
        ("<c r=\"B2\"><f t=\"shared\" si=\"0\"/></c>", "1|?"),
        (
            "<c r=\"B2\"><f t=\"array\" ref=\"B2:D2\">X</f></c><c r=\"C2\"/>",
            "1|?|?|?",
        ),
        (
            "<c r=\"B2\"><f t=\"array\" ref=\"B2:D2\">X</f><v>7</v></c><c r=\"C2\"><v>8</v></c>",
            "1|7|8",
        ),
        ("<c r=\"IW2\" t=\"str\"><v>far</v></c>", "1"),
        ("<c r=\"XFD2\" s=\"1\"/>", "1"),
    ] {
        assert_eq!(cell(xml), text, "{xml}");
    }
    let rows = |xml: &str| read(book(xml, "", "0")).join(" / ");
    for (xml, text) in [
        (
            "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>",
            "1 / 2",
        ),
        (
            "<row><c r=\"A7\"><v>1</v></c></row><row><c><v>2</v></c></row>",
            "1 / 2",
        ),
        ("<row r=\"2\"/><row r=\"3\"><c><v>1</v></c></row>", "1"),
        (
            "<row r=\"2\" ht=\"0\" customHeight=\"1\"><c><v>1</v></c></row>",
            "(h)1",
        ),
        ("<row r=\"2\" hidden=\"true\"><c><v>1</v></c></row>", "(h)1"),
        (
            "<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>2</v></c></row>",
            "broken_workbook",
        ),
        (
            "<row r=\"1048577\"><c><v>1</v></c></row>",
            "broken_workbook",
        ),
        (
            "<row r=\"2\"><c><v>1</v></c></row></sheetData><sheetData>",
            "1",
        ),
    ] {
        assert_eq!(rows(xml), text, "{xml}");
    }
    assert_eq!(
        read(container(&[
            (
                "xl/workbook.xml",
                b"<workbook><sheets><sheet name=\"a\"/></sheets></workbook>"
            ),
            (
                "xl/worksheets/sheet1.xml",
                b"<worksheet><sheetData><row r=\"1\"><c><v>1</v>"
            ),
        ])),
        ["broken_workbook"],
        "a sheet that is cut off"
    );
}

#[test]
fn merged_cells_are_filled_downwards_and_never_to_the_right() {
    let rows = "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>5</v></c><c r=\"C2\"><v>9</v></c></row>\
                <row r=\"3\"><c r=\"A3\"><v>2</v></c><c r=\"B3\"><v>6</v></c><c r=\"D3\"><v>7</v></c></row>\
                <row r=\"4\"><c r=\"A4\" s=\"1\"/></row>\
                <row r=\"6\"><c r=\"A6\"><v>3</v></c></row>";
    let merged = |list: &str| read(book(rows, list, "0"));
    assert_eq!(merged(""), ["1|5|9", "2|6||7", "3"]);
    assert_eq!(
        merged(
            "<mergeCells count=\"2\"><mergeCell ref=\"B2:B6\"/><mergeCell ref=\"C2:D3\"/></mergeCells>"
        ),
        ["1|5v|9v", "2|5^|9^", "3|5^"],
        "what is covered is not seen in Excel"
    );
    assert_eq!(
        merged(
            "<x:mergeCells><x:mergeCell ref=\"B2:C2\"></x:mergeCell><x:mergeCell ref=\"B5:B6\"/></x:mergeCells>"
        ),
        ["1|5", "2|6||7", "3|^"],
        "a first cell that is not there is blank"
    );
}

#[test]
fn sheets_are_named_as_a_person_sees_them() {
    let sheets = container(&[
        ("_rels/.rels", b"<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"/XL/Book.xml\"/></Relationships>"),
        ("xl/book.xml", b"<workbook xmlns:r=\"r\"><sheets><sheet name=\"old\" state=\"hidden\" r:id=\"r1\"/><sheet name=\"chart\" r:id=\"r2\"/><sheet name=\"cover &amp; co\" r:id=\"r3\"/><sheet name=\"loans\" r:id=\"r4\"/></sheets></workbook>"),
        ("xl/_rels/book.xml.rels", b"<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"s/a.xml\"/><Relationship Id=\"r2\" Type=\"x/chartsheet\" Target=\"s/b.xml\"/><Relationship Id=\"r3\" Type=\"x/worksheet\" Target=\"s\\c.xml\"/><Relationship Id=\"r4\" Type=\"x/worksheet\" Target=\"../xl/./s/d.xml\"/></Relationships>"),
        ("xl/s/a.xml", format!("<worksheet><sheetData>{HEAD}<row r=\"2\"><c><v>9</v></c></row></sheetData></worksheet>").as_bytes()),
        ("xl/s/b.xml", b"<chartsheet/>"),
        ("xl/s/c.xml", b"<worksheet><sheetData><row r=\"1\"><c><v>1</v></c></row></sheetData></worksheet>"),
        ("xl/s/d.xml", format!("<worksheet><sheetData>{HEAD}<row r=\"2\"><c><v>7</v></c></row></sheetData></worksheet>").as_bytes()),
    ]);
    let mut opened = Workbook::open(sheets.clone()).expect("opened");
    assert_eq!(opened.sheets(), ["cover & co", "loans", "old"]);
    assert_eq!(opened.best_sheet().as_deref(), Some("loans"));
    let mut session = Session::new("{}").expect("a plan");
    assert_eq!(session.open(sheets).expect("opened").len(), 3);
    assert_eq!(session.hidden_sheets(), ["old"]);
    assert_eq!(session.best_sheet().ok().as_deref(), Some("loans"));
}

#[test]
fn what_is_no_table_is_named() {
    let code = |bytes: &[u8]| match kind_of(bytes) {
        Ok(FileKind::Csv) => preview(bytes, true).map_or_else(FileFault::code, |_| "csv"),
        Ok(_) => Workbook::open(bytes.to_vec()).map_or_else(FileFault::code, |_| "workbook"),
        Err(fault) => fault.code(),
    };
    for name in ["X20a_html.xls", "X20d_html_th.xls"] {
        assert_eq!(code(&file(name)), "web_page", "{name}");
    }
    let mime = |kind: &str| {
        container(&[(
            "mimetype",
            format!("application/vnd.oasis.opendocument.{kind}").as_bytes(),
        )])
    };
    let utf16: Vec<u8> = "\u{FEFF}<HTML>"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for (bytes, expected) in [
        (b"".to_vec(), "empty"),
        (b"\r\n <TABLE border=1>".to_vec(), "web_page"),
        (
            b"<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>".to_vec(),
            "web_page",
        ),
        (
            b"MIME-Version: 1.0\r\nX-Document-Type: Workbook".to_vec(),
            "web_page",
        ),
        (utf16, "web_page"),
        (b"%PDF-1.7".to_vec(), "pdf"),
        (b"\x89PNG\r\n".to_vec(), "picture"),
        (b"\xFF\xD8\xFF\xE0".to_vec(), "picture"),
        (b"Rar!\x1A\x07".to_vec(), "archive"),
        (b"\xEF\xBB\xBF { \"schema\": 3 }".to_vec(), "json"),
        (b"[\n {\"a\": 1}]".to_vec(), "json"),
        (b"[a],b\n1,2\n".to_vec(), "csv"),
        (b"<1,b\n1,2\n".to_vec(), "csv"),
        (container(&[("a.csv", b"a,b")]), "archive"),
        (container(&[("ppt/presentation.xml", b"<p/>")]), "slides"),
        (
            container(&[("word/document.xml", b"<w/>")]),
            "text_document",
        ),
        (
            container(&[
                ("xl/workbook.bin", b"x"),
                ("[Content_Types].xml", b"<Types/>"),
            ]),
            "binary_workbook",
        ),
        (mime("text"), "text_document"),
        (mime("presentation"), "slides"),
        (mime("spreadsheet"), "broken_workbook"),
        (
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(),
            "broken_workbook",
        ),
        (b"\xD0\xCF\x11\xE0".to_vec(), "broken_workbook"),
    ] {
        assert_eq!(
            code(&bytes),
            expected,
            "{:?}",
            String::from_utf8_lossy(&bytes)
        );
    }
}

/// Streams in a compound file, each in sectors of its own.
fn compound(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut sectors: Vec<Vec<u8>> = vec![vec![0xFF; 512], Vec::new()];
    let mut next: Vec<u32> = vec![0xFFFF_FFFD, 0xFFFF_FFFE];
    let entry = |name: &str, kind: u8, start: u32, size: u32| {
        let mut bytes = vec![0_u8; 128];
        let letters: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes[..letters.len()].copy_from_slice(&letters);
        bytes[64..66].copy_from_slice(&(letters.len() as u16 + 2).to_le_bytes());
        bytes[66] = kind;
        bytes[116..120].copy_from_slice(&start.to_le_bytes());
        bytes[120..124].copy_from_slice(&size.to_le_bytes());
        bytes
    };
    let mut folder = entry("Root Entry", 5, 0xFFFF_FFFE, 0);
    for (name, bytes) in streams {
        let mut bytes = bytes.to_vec();
        bytes.resize(bytes.len().max(4096), 0);
        folder.extend(entry(name, 2, sectors.len() as u32, bytes.len() as u32));
        let pieces: Vec<&[u8]> = bytes.chunks(512).collect();
        for (at, piece) in pieces.iter().enumerate() {
            let last = at + 1 == pieces.len();
            next.push(if last {
                0xFFFF_FFFE
            } else {
                sectors.len() as u32 + 1
            });
            sectors.push(piece.to_vec());
        }
    }
    folder.resize(512, 0);
    sectors[1] = folder;
    next.resize(128, 0xFFFF_FFFF);
    sectors[0] = next.iter().flat_map(|at| at.to_le_bytes()).collect();
    let mut file = vec![0_u8; 512];
    file[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    file[26] = 3;
    file[30] = 9;
    file[32] = 6;
    file[44] = 1;
    file[48] = 1;
    file[60..64].copy_from_slice(&0xFFFF_FFFE_u32.to_le_bytes());
    file[68..72].copy_from_slice(&0xFFFF_FFFE_u32.to_le_bytes());
    file[76..512].fill(0xFF);
    file[76..80].fill(0);
    for mut sector in sectors {
        sector.resize(512, 0);
        file.extend(sector);
    }
    file
}

#[test]
fn what_lies_in_a_compound_file_is_named() {
    let fault = |streams: &[(&str, &[u8])]| {
        Workbook::open(compound(streams)).map_or_else(FileFault::code, |_| "workbook")
    };
    let record = |kind: u16, data: &[u8]| {
        [
            &kind.to_le_bytes()[..],
            &(data.len() as u16).to_le_bytes(),
            data,
        ]
        .concat()
    };
    let biff8 = record(0x0809, &[0, 6, 5, 0]);
    let locked = [biff8.clone(), record(0x002F, &[1, 0])].concat();
    assert_eq!(
        fault(&[("EncryptedPackage", b"x"), ("EncryptionInfo", b"x")]),
        "password"
    );
    assert_eq!(fault(&[("Workbook", &locked)]), "password");
    assert_eq!(
        fault(&[("Workbook", &record(0x0809, &[0, 5, 5, 0]))]),
        "old_workbook"
    );
    assert_eq!(fault(&[("Book", b"x")]), "old_workbook");
    assert_eq!(fault(&[("WordDocument", b"x")]), "text_document");
    assert_eq!(fault(&[("PowerPoint Document", b"x")]), "slides");
    assert_eq!(
        fault(&[("Workbook", &biff8)]),
        "broken_workbook",
        "no sheet"
    );
    assert_eq!(fault(&[("Other", b"x")]), "broken_workbook");
}

#[test]
fn no_damage_to_a_workbook_does_harm() {
    for name in [
        "programs/xlwt.xls",
        "programs/libreoffice_rich.xls",
        "programs/libreoffice_rich.ods",
        "X06a_merged.xlsx",
    ] {
        let whole = file(name);
        for at in (0..whole.len()).step_by(151) {
            for byte in [0, 0xFF, whole[at] ^ 1] {
                let mut bytes = whole.clone();
                bytes[at] = byte;
                let _ = read(bytes);
            }
        }
        for length in (0..whole.len()).step_by(997) {
            let _ = read(whole[..length].to_vec());
        }
    }
    // What the fuzz targets begin with, and what they found.
    let seeds = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds/book_xlsx");
    let mut many = 0;
    for seed in std::fs::read_dir(seeds).expect("the seeds") {
        let _ = read(std::fs::read(seed.expect("a seed").path()).expect("bytes"));
        many += 1;
    }
    assert!(many > 3);
}

#[test]
fn sheets_that_may_be_ledgers_are_known() {
    use rust_xlsxwriter::Workbook as Writer;
    let mut writer = Writer::new();
    for (name, headings, rows) in [
        ("说明", ["本表说明", "", "", ""], 0),
        (
            "一分行",
            ["编号", "余额（万元）", "总投资（万元）", "二氧化碳（吨）"],
            2,
        ),
        (
            "二分行",
            ["编号", "余额（万元）", "总投资（万元）", "二氧化碳（吨）"],
            1,
        ),
        (
            "空表",
            ["编号", "余额（万元）", "总投资（万元）", "二氧化碳（吨）"],
            0,
        ),
        ("人员", ["编号", "姓名", "部门", "电话"], 3),
    ] {
        let sheet = writer.add_worksheet();
        sheet.set_name(name).expect("a name");
        sheet.write_row(0, 0, headings).expect("headings");
        for row in 0..rows {
            let cells = ["L", "1", "2", "3"].map(|cell| format!("{cell}{row}"));
            sheet.write_row(row + 1, 0, cells).expect("a row");
        }
    }
    let mut opened = Workbook::open(writer.save_to_buffer().expect("a workbook")).expect("opened");
    assert_eq!(opened.ledgers(), ["一分行", "二分行"]);
}
