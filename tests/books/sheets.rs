//! The workbook that goes out, read back by calamine; and the session that makes it.
use super::read;
use calamine::{Data, Reader, Xlsx};
use greendesk::books::door::Session;
use greendesk::books::sheet::{Imprint, sample_csv, workbook};
use greendesk::books::{Summary, preview};
use greendesk::i18n::Lang;
use std::io::Cursor;

const CSV: &str = "编号,借款人,行业,余额（万元）,总投资（万元）,二氧化碳（吨）\nL1,=甲,D44,1,3,10\nL2,乙,D46,5,4,8\nL3,丙,D46,x,4,8\n";

fn sheet(bytes: Vec<u8>, name: &str) -> Vec<Vec<Data>> {
    let mut opened: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    opened.worksheet_range(name).expect(name).rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn a_session_from_the_first_byte_to_its_files() {
    let looked: serde_json::Value = serde_json::from_str(&greendesk::books::door::preview(CSV.as_bytes(), true).expect("headings")).expect("JSON");
    assert_eq!(looked["missing"], serde_json::json!([]));
    let layout = looked["layout"].to_string();
    let mut session = Session::new("{\"scope\":\"2025\",\"period_end\":\"2025-03-31\"}").expect("a plan");
    session.keep_loans();
    session.begin(&layout).expect("mapped");
    assert_eq!(session.push(CSV.as_bytes()).expect("text"), 0, "held back until it says what it is written in");
    session.end().expect("rows");
    let summary: Summary = serde_json::from_str(&session.summary().expect("JSON")).expect("ours");
    assert_eq!((summary.rows.rows, summary.rows.refused, summary.total.printed[1].as_str()), (3, 1, "13.33"));
    let made = session.sheet(&Imprint { lang: Lang::Zh, now: "2026-01-02T03:04:05Z".into(), demo: true }).expect("a workbook");
    let results = sheet(made.clone(), "结果");
    assert_eq!(results[1][5], Data::Float(13.33));
    assert_eq!(results[1][12], Data::String("13.3333333333".into()), "every digit stands beside");
    let loans = sheet(made.clone(), "贷款明细");
    assert_eq!(loans[1][3], Data::String("=甲".into()), "a text stays a text");
    assert_eq!((&loans[1][9], &loans[2][1]), (&Data::Float(3.333_333_333_3), &Data::String("已采用，有提示".into())));
    assert_eq!(sheet(made.clone(), "未采用的行")[1][0], Data::Float(4.0));
    let read_me = sheet(made, "说明");
    assert_eq!(read_me[0][0], Data::String("演示数据".into()));
    assert!(read_me.iter().any(|row| row[1] == Data::String("2025".into())));
}

#[test]
fn refusals_pass_the_door_in_words() {
    assert_eq!(Session::new("7").err().map(|refusal| refusal.code), Some("misunderstood"));
    assert_eq!(Session::new("{\"money\":\"dollar\"}").err().map(|refusal| refusal.code), Some("misunderstood"));
    let mut session = Session::new("{}").expect("a plan");
    assert_eq!(session.begin("{}").map_err(|refusal| refusal.code), Err("misunderstood"));
    assert_eq!(session.open(b"PK\x03\x04".to_vec()).map_err(|refusal| refusal.code), Err("broken_workbook"));
    assert_eq!(greendesk::books::door::compare("{}", "{}").map_err(|refusal| refusal.code), Err("misunderstood"));
}

#[test]
fn the_sample_file_is_one() {
    let found = preview(&sample_csv(), true).expect("headings");
    assert_eq!(found.layout.mapping.missing(), []);
    assert!(found.layout.mapping.columns.iter().all(Option::is_some), "{:?}", found.layout.mapping.columns);
    let book = read(std::str::from_utf8(&sample_csv()).expect("UTF-8"));
    assert_eq!((book.counts.used, book.counts.refused), (3, 0));
    assert!(workbook(&book, &[], &Imprint::default()).expect("a workbook").starts_with(b"PK"));
}
