//! Relatives of every kind of fault, made by rule: each book has loans that are known, and nothing but those loans may be counted.
//!
//! A book is written in one of many ways and read as a person gets it who accepts everything that is proposed. What comes of it is right where it
//! is the loans exactly; where the way of writing has two meanings, it may also be a question, or a refusal of the rows that it concerns.
use super::cases::asked;
use greendesk::i18n::Lang;
use greendesk::loan_book::book::Outcome;
use greendesk::loan_book::outcome::{FileFault, Flag, Flags};
use greendesk::loan_book::preview::{FileKind, Preview, kind_of};
use greendesk::loan_book::records::Record;
use greendesk::loan_book::workbook::Workbook;
use greendesk::loan_book::{Book, Plan, preview};
use greendesk::standards::green_loan::Indicator;
use greendesk::standards::green_loan::exchange::{FileText, PlanText};
use greendesk::standards::green_loan::handling::corrections;
use rust_xlsxwriter::{Format, Worksheet, XlsxError};
use std::collections::BTreeMap;

/// A loan as it truly is.
#[derive(Debug, Clone)]
pub struct Loan {
    id: String,
    /// In yuan.
    balance: u64,
    /// In yuan.
    investment: u64,
    /// The project's annual figure in kilograms.
    figure: u64,
}

impl Loan {
    fn new(id: &str, [balance, investment, figure]: [u64; 3]) -> Self {
        Self {
            id: id.to_owned(),
            balance,
            investment,
            figure,
        }
    }

    /// Its part of the figure in tonnes at ten places, half up.
    fn part(&self) -> u128 {
        let (over, by) = (
            u128::from(self.figure) * u128::from(self.balance) * 10_000_000,
            u128::from(self.investment),
        );
        (2 * over + by) / (2 * by)
    }
}

/// Three loans none of whose amounts is a sum of others.
fn loans() -> Vec<Loan> {
    vec![
        Loan::new("L1", [12_000_000, 36_000_000, 9_000_000]),
        Loan::new("L2", [5_000_000, 20_000_000, 4_000_000]),
        Loan::new("L3", [7_355_000, 21_340_000, 5_617_000]),
    ]
}

/// A whole number with the point `places` from the right, without noughts at the end; noughts behind it where `places` is below nought.
fn moved(number: u64, places: i32) -> String {
    if places <= 0 {
        return format!("{number}{}", "0".repeat(places.unsigned_abs() as usize));
    }
    let places = places as usize;
    let digits = format!("{number:0>width$}", width = places + 1);
    let (whole, rest) = digits.split_at(digits.len() - places);
    let rest = rest.trim_end_matches('0');
    if rest.is_empty() {
        whole.to_owned()
    } else {
        format!("{whole}.{rest}")
    }
}

/// An amount of so many yuan in a unit of so many tens of yuan.
fn money(yuan: u64, tens: i32) -> String {
    moved(yuan, tens)
}

/// A mass of so many kilograms in a unit of so many tens of tonnes.
fn mass(kilograms: u64, tens: i32) -> String {
    moved(kilograms, tens + 3)
}

/// What came of a book.
#[derive(Debug)]
enum Came {
    Fault(FileFault),
    Asked(String),
    Read(Box<Rows>),
}

#[derive(Debug, Default)]
struct Rows {
    /// Number, balance in yuan at eight places, parts, remarks.
    used: Vec<(String, u128, [u128; 7], Flags)>,
    /// Number or first text, reasons.
    refused: Vec<(String, Vec<&'static str>)>,
}

impl Rows {
    fn take(&mut self, record: &Record, outcome: Outcome) {
        match outcome {
            Outcome::Used(loan, parts, balance, flags) => self.used.push((
                String::from_utf8_lossy(loan.id).into_owned(),
                balance,
                *parts,
                flags,
            )),
            Outcome::Refused(faults) => {
                let cells = (0..record.len()).map(|at| record.cell(at));
                let first = cells.into_iter().find(|cell| !cell.is_empty());
                self.refused.push((
                    String::from_utf8_lossy(first.unwrap_or_default()).into_owned(),
                    faults.iter().map(|fault| fault.kind.code()).collect(),
                ));
            }
        }
    }
}

/// What comes of a book as a person gets it who accepts everything that is proposed.
fn come(bytes: &[u8]) -> Came {
    let read = || -> Result<Came, FileFault> {
        let mut rows = Rows::default();
        if kind_of(bytes)? != FileKind::Csv {
            let mut opened = Workbook::open(bytes.to_vec())?;
            let sheet = opened.best_sheet().ok_or(FileFault::BrokenWorkbook)?;
            let found: Preview = opened.preview(&sheet)?;
            if let Some(asks) = asked(&found) {
                return Ok(Came::Asked(asks));
            }
            let mut each = |_: u64, record: &Record, outcome: Outcome| rows.take(record, outcome);
            let mut book = Book::new(Plan::default());
            opened.read(&sheet, &found.layout, &mut book, &mut each, |_| true)?;
            return Ok(Came::Read(Box::new(rows)));
        }
        let found = preview(bytes, true)?;
        if let Some(asks) = asked(&found) {
            return Ok(Came::Asked(asks));
        }
        let mut each = |_: u64, record: &Record, outcome: Outcome| rows.take(record, outcome);
        let mut book = Book::new(Plan::default());
        book.begin(&found.layout)?;
        for chunk in bytes.chunks(13) {
            book.push_telling(chunk, &mut each)?;
        }
        book.end_telling(&mut each)?;
        Ok(Came::Read(Box::new(rows)))
    };
    read().unwrap_or_else(Came::Fault)
}

/// What may come of a book besides its loans exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Right {
    /// Nothing, and no remark.
    Quiet,
    /// Nothing but remarks.
    Exact,
    /// A question.
    Asked,
    /// A question, or refused loans.
    Refused,
    /// The same, or a remark that a figure may be cut where the figures are other ones.
    Cut,
    /// It must not be read without a question or a refusal.
    NotRead,
}

/// The books of one test and what was wrong with them.
struct Trial {
    kind: &'static str,
    indicator: Indicator,
    books: usize,
    /// Every so manieth book is read; `GREENDESK_RELATIVES=all` has all of them read.
    step: usize,
    wrong: Vec<String>,
}

/// A prime, so that no list of ways is passed over wholly.
const STEP: usize = 11;

impl Trial {
    fn of(kind: &'static str) -> Self {
        Self {
            kind,
            indicator: Indicator::Co2,
            books: 0,
            step: match std::env::var("GREENDESK_RELATIVES") {
                Ok(all) if all == "all" => 1,
                _ => STEP,
            },
            wrong: Vec::new(),
        }
    }

    /// Reads a book whose loans are these.
    fn book(&mut self, case: &str, bytes: &[u8], loans: &[Loan], right: Right) {
        self.books += 1;
        if !self.books.is_multiple_of(self.step) {
            return;
        }
        if let Err(why) = self.judge(&come(bytes), loans, right) {
            self.wrong.push(format!("{case}: {why}"));
        }
    }

    fn judge(&self, came: &Came, loans: &[Loan], right: Right) -> Result<(), String> {
        let rows = match came {
            Came::Read(rows) => rows,
            Came::Asked(_)
                if matches!(
                    right,
                    Right::Asked | Right::Refused | Right::Cut | Right::NotRead
                ) =>
            {
                return Ok(());
            }
            Came::Fault(fault) if right == Right::NotRead && !fault.code().is_empty() => {
                return Ok(());
            }
            Came::Asked(what) => return Err(what.clone()),
            Came::Fault(fault) => return Err(format!("fault {}", fault.code())),
        };
        let mut left: BTreeMap<&str, &Loan> =
            loans.iter().map(|loan| (loan.id.as_str(), loan)).collect();
        for (id, balance, parts, flags) in &rows.used {
            let Some(loan) = left.remove(id.as_str()) else {
                return Err(format!("{id:?} is no loan and was used"));
            };
            let part = parts[self.indicator.index()];
            if right == Right::Cut && flags.has(Flag::CutFigure) {
                continue;
            }
            if right == Right::NotRead {
                return Err(format!("{id} was used as {balance} and {part}"));
            }
            if *balance != u128::from(loan.balance) * 100_000_000 {
                return Err(format!("{id} has the balance {balance}"));
            }
            if part != loan.part() {
                return Err(format!("{id} has the part {part} and not {}", loan.part()));
            }
            if right == Right::Quiet && !flags.is_empty() {
                let flags: Vec<&str> = flags.each().map(Flag::code).collect();
                return Err(format!("{id} has remarks: {flags:?}"));
            }
        }
        let may = matches!(right, Right::Refused | Right::Cut | Right::NotRead);
        match left.keys().next() {
            Some(id) if !may => Err(format!("{id} was not used: {:?}", rows.refused)),
            _ => Ok(()),
        }
    }

    fn end(self) {
        let Self {
            kind, books, wrong, ..
        } = self;
        println!("{kind}: {books} books, {} wrong", wrong.len());
        let shown: Vec<String> = wrong.iter().take(60).cloned().collect();
        assert!(
            wrong.is_empty(),
            "{kind}: {} of {books} books\n{}",
            wrong.len(),
            shown.join("\n")
        );
    }
}

/// Rows as a CSV file; cells with a comma, a quote or a line end stand in quotes.
fn csv(rows: &[Vec<String>]) -> Vec<u8> {
    text(rows, ",", "\n").into_bytes()
}

fn text(rows: &[Vec<String>], separator: &str, end: &str) -> String {
    let quoted = |cell: &String| {
        if cell.contains(['"', '\n', '\r']) || cell.contains(separator) {
            ["\"", &cell.replace('"', "\"\""), "\""].concat()
        } else {
            cell.clone()
        }
    };
    rows.iter()
        .map(|row| {
            let cells: Vec<String> = row.iter().map(quoted).collect();
            [&cells.join(separator), end].concat()
        })
        .collect()
}

fn cells(row: &[&str]) -> Vec<String> {
    row.iter().map(|cell| (*cell).to_owned()).collect()
}

/// The rows of loans: number, balance, investment, figure in units of these tens.
fn rows_of(loans: &[Loan], [money_tens, mass_tens]: [i32; 2]) -> Vec<Vec<String>> {
    loans
        .iter()
        .map(|loan| {
            vec![
                loan.id.clone(),
                money(loan.balance, money_tens),
                money(loan.investment, money_tens),
                mass(loan.figure, mass_tens),
            ]
        })
        .collect()
}

const PLAIN: [&str; 4] = [
    "编号",
    "贷款余额（万元）",
    "总投资（万元）",
    "二氧化碳（吨）",
];

/// A plain book of these loans.
fn plain(loans: &[Loan]) -> Vec<Vec<String>> {
    let mut rows = vec![cells(&PLAIN)];
    rows.extend(rows_of(loans, [4, 0]));
    rows
}

// ---- units in headings

/// How a unit stands in a heading; whether each program must read it.
const PLACES: &[(&str, bool)] = &[
    ("{n}（{u}）", true),
    ("{n}({u})", true),
    ("{n} ({u})", true),
    ("{n}【{u}】", true),
    ("{n}[{u}]", true),
    ("{n}〔{u}〕", true),
    ("{n}\n（{u}）", true),
    ("{n}（单位：{u}）", true),
    ("{n}（单位:{u}）", true),
    ("{n}(单位 {u})", true),
    ("{n}（\u{200b}{u}\u{200b}）", true),
    ("{n}（ {u} ）", true),
    ("{n}：{u}", true),
    ("{n}/{u}", true),
    ("{n}，{u}", true),
    ("{n} {u}", true),
    ("{n}\u{3000}{u}", true),
    ("{n}_{u}", false),
    ("{n}-{u}", false),
    ("{n}—{u}", false),
    ("{n}{u}", false),
    ("{n}（{u}", false),
    ("{n}单位：{u}", false),
    ("{n}，单位：{u}", false),
    ("{n}（{u}）*", false),
    ("*{n}（{u}）", false),
    ("{n}（{u}）（必填）", false),
    ("{n}（必填）（{u}）", false),
    ("{n}（{u}，含税）", false),
    ("{n}（期末，{u}）", false),
    ("{n}（{u}、保留两位小数）", false),
    ("（{u}）{n}", false),
    ("{n}「{u}」", false),
    ("{n}《{u}》", false),
    ("{n}<{u}>", false),
    ("{n}\"{u}\"", false),
    ("{n}“{u}”", false),
    ("{n}（以{u}计）", false),
    ("{n}（{u}为单位）", false),
    ("{n}（按{u}填列）", false),
    ("{n}（数字，{u}）", false),
    ("{n}|{u}", false),
    ("{n}·{u}", false),
    ("{n};{u}", false),
    ("{n}\n{u}", false),
    ("{n}\n单位：{u}", false),
];

/// A unit, its tens, and whether each program must read it in brackets.
type Unit = (&'static str, i32, bool);

/// Units of money with their tens; whether each program must read them in brackets.
const MONEY: &[Unit] = &[
    ("元", 0, true),
    ("千元", 3, true),
    ("万元", 4, true),
    ("百万元", 6, true),
    ("亿元", 8, true),
    ("萬元", 4, true),
    ("人民币元", 0, true),
    ("人民币万元", 4, true),
    ("人民币亿元", 8, true),
    ("人民币：万元", 4, false),
    ("人民币，万元", 4, true),
    ("折人民币万元", 4, false),
    ("折合人民币万元", 4, false),
    ("本外币折人民币万元", 4, false),
    ("万元人民币", 4, false),
    ("亿元人民币", 8, false),
    ("元人民币", 0, false),
    ("RMB", 0, false),
    ("CNY", 0, false),
    ("RMB万元", 4, false),
    ("CNY 万元", 4, false),
    ("万元RMB", 4, false),
    ("￥", 0, false),
    ("¥万元", 4, false),
    ("万元/人民币", 4, false),
    ("万", 4, false),
    ("亿", 8, false),
    ("Yuan", 0, false),
    ("RMB 10k", 4, false),
    ("万圆", 4, false),
    ("万 元", 4, true),
    ("亿　元", 8, true),
    ("仟元", 3, false),
    ("佰万元", 6, false),
    ("千万元", 7, true),
    ("十万元", 5, false),
    ("百亿元", 10, false),
    ("十亿元", 9, false),
    ("万万元", 8, false),
    ("万亿元", 12, false),
    ("million CNY", 6, false),
    ("RMB million", 6, false),
    ("CNY mn", 6, false),
    ("RMB'000", 3, false),
    ("’000元", 3, false),
    ("k元", 3, false),
    ("角", -1, false),
    ("分", -2, false),
];

/// Units of other currencies: nothing may be read.
const FOREIGN: &str = "\
    美元|万美元|亿美元|港元|万港元|港币|欧元|百万欧元|日元|英镑|USD|USD万|HKD|EUR|$|万$|US$|€|韩元|澳元|新加坡元|澳门元|卢布|瑞士法郎|外币|\
    原币|美金|万美金|GBP|JPY百万";

/// A heading with its unit; in brackets where it would stand behind the name like a letter of it.
fn heading(place: &str, name: &str, unit: &str) -> String {
    let place = match (place, unit) {
        ("{n}{u}", "角" | "分" | "升") => "{n}（{u}）",
        _ => place,
    };
    place.replace("{n}", name).replace("{u}", unit)
}

#[test]
fn units_of_money_in_headings() {
    let mut trial = Trial::of("units of money in headings");
    let loans = loans();
    for (unit, tens, sure) in MONEY {
        for (place, plainly) in PLACES {
            let [balance, investment] =
                ["贷款余额", "项目总投资"].map(|name| heading(place, name, unit));
            let mut rows = vec![cells(&["编号", &balance, &investment, "二氧化碳（吨）"])];
            rows.extend(rows_of(&loans, [*tens, 0]));
            let right = match *sure && *plainly {
                true => Right::Quiet,
                false => Right::Refused,
            };
            trial.book(&balance, &csv(&rows), &loans, right);
        }
    }
    for unit in FOREIGN.split('|') {
        for (place, _) in PLACES {
            let balance = heading(place, "贷款余额", unit);
            let rows = [
                cells(&["编号", &balance, "总投资（万元）", "二氧化碳（吨）"]),
                cells(&["L1", "1200", "3600", "9000"]),
            ];
            trial.book(&balance, &csv(&rows), &loans, Right::NotRead);
        }
    }
    trial.end();
}

/// Units of mass with their tens from a tonne, for which indicator; whether each program must read them in brackets.
const MASSES: &[(Indicator, &str, &[Unit])] = &[
    (
        Indicator::Co2,
        "年减排二氧化碳",
        &[
            ("吨", 0, true),
            ("万吨", 4, true),
            ("千克", -3, true),
            ("公斤", -3, true),
            ("kg", -3, true),
            ("千吨", 3, true),
            ("吨/年", 0, true),
            ("万吨/年", 4, true),
            ("t/a", 0, true),
            ("万t/a", 4, false),
            ("tCO2", 0, true),
            ("tCO2e", 0, true),
            ("tCO₂e", 0, true),
            ("t CO2e", 0, true),
            ("tCO2e/年", 0, true),
            ("tCO2/a", 0, true),
            ("吨CO2", 0, true),
            ("吨CO2e/年", 0, true),
            ("万吨CO2e", 4, true),
            ("万tCO2e", 4, false),
            ("kgCO2e", -3, true),
            ("ktCO2e", 3, false),
            ("MtCO2e", 6, false),
            ("Mt", 6, false),
            ("kt", 3, true),
            ("百万吨", 6, false),
            ("亿吨", 8, false),
            ("克", -6, false),
            ("g", -6, false),
            ("吨二氧化碳", 0, true),
            ("吨二氧化碳当量", 0, true),
            ("万吨二氧化碳当量", 4, true),
            ("吨二氧化碳当量/年", 0, true),
            ("吨CO2当量", 0, false),
            ("tCO2-eq", 0, false),
            ("tCO2eq", 0, false),
            ("公吨", 0, false),
            ("吨每年", 0, false),
            ("年吨", 0, false),
            ("万噸", 4, false),
            ("ton", 0, false),
            ("tons", 0, false),
            ("tonnes", 0, false),
            ("斤", -3, false),
            ("t", 0, true),
            ("T", 0, false),
            ("吨碳", 0, false),
            ("tC", 0, false),
            ("磅", 0, false),
            ("GJ", 0, false),
            ("万千瓦时", 0, false),
        ],
    ),
    (
        Indicator::Coal,
        "年节约标准煤",
        &[
            ("吨", 0, true),
            ("万吨", 4, true),
            ("tce", 0, true),
            ("吨标准煤", 0, true),
            ("吨标煤", 0, true),
            ("万吨标煤", 4, true),
            ("万吨标准煤", 4, true),
            ("吨标准煤/年", 0, true),
            ("tce/a", 0, true),
            ("万tce", 4, false),
            ("kgce", -3, true),
            ("千克标准煤", -3, true),
            ("公斤标准煤", -3, true),
            ("kg标准煤", -3, false),
            ("ktce", 3, false),
            ("Mtce", 6, false),
            ("千tce", 3, false),
            ("GJ", 0, false),
            ("万千瓦时", 0, false),
            ("万元", 0, false),
        ],
    ),
    (
        Indicator::Water,
        "年节水量",
        &[
            ("吨", 0, true),
            ("万吨", 4, true),
            ("立方米", 0, true),
            ("万立方米", 4, true),
            ("m3", 0, true),
            ("m³", 0, true),
            ("万m³", 4, true),
            ("万方", 4, true),
            ("方", 0, false),
            ("立方", 0, false),
            ("万立方", 4, false),
            ("千立方米", 3, false),
            ("亿立方米", 8, false),
            ("m³/年", 0, true),
            ("升", -3, false),
            ("L", -3, false),
            ("吨水", 0, false),
        ],
    ),
    (
        Indicator::So2,
        "年减排二氧化硫",
        &[
            ("吨", 0, true),
            ("千克", -3, true),
            ("kg/a", -3, true),
            ("公斤/年", -3, true),
            ("kgSO2", -3, false),
            ("吨SO2", 0, false),
            ("mg/m3", 0, false),
            ("mg", -9, false),
            ("ppm", 0, false),
        ],
    ),
    (
        Indicator::Cod,
        "年减排COD",
        &[
            ("吨", 0, true),
            ("千克", -3, true),
            ("mg/L", 0, false),
            ("kg", -3, true),
        ],
    ),
];

#[test]
fn units_of_mass_in_headings() {
    let mut trial = Trial::of("units of mass in headings");
    let loans = loans();
    for (indicator, name, units) in MASSES {
        trial.indicator = *indicator;
        for (unit, tens, sure) in *units {
            for (place, plainly) in PLACES {
                let figure = heading(place, name, unit);
                let mut rows = vec![cells(&["编号", "余额（万元）", "总投资（万元）", &figure])];
                rows.extend(rows_of(&loans, [4, *tens]));
                let right = match *sure && *plainly {
                    true => Right::Exact,
                    false => Right::Refused,
                };
                trial.book(&figure, &csv(&rows), &loans, right);
            }
        }
    }
    trial.end();
}

// ---- units in lines

#[test]
fn units_in_lines_above_and_below() {
    let mut trial = Trial::of("units in lines");
    let loans = loans();
    let named = ["编号", "贷款余额", "总投资", "二氧化碳减排量"];
    for (money_unit, money_tens) in [
        ("元", 0),
        ("千元", 3),
        ("万元", 4),
        ("百万元", 6),
        ("亿元", 8),
    ] {
        for (mass_unit, mass_tens) in [("吨", 0), ("万吨", 4), ("千克", -3)] {
            for (line, sure) in [
                ("单位：{m}、{u}", true),
                ("单位：{m}，{u}", true),
                ("单位：{m},{u}", true),
                ("单位：{m}/{u}", true),
                ("单位:{m} {u}", true),
                ("单位： {m}、{u}", true),
                ("单 位：{m}、{u}", false),
                ("（单位：{m}、{u}）", true),
                ("(单位：{m}；{u})", true),
                ("金额单位：{m}；减排量单位：{u}", true),
                ("金额单位：{m}，减排量单位：{u}", true),
                ("金额单位：{m}　　减排量单位：{u}", false),
                ("金额：{m}；减排量：{u}", false),
                ("计量单位：{m}、{u}", true),
                ("单位为{m}、{u}", false),
                ("单位：人民币{m}、{u}", true),
                ("单位：{m}（人民币）、{u}", false),
                ("绿色贷款台账（单位：{m}、{u}）", true),
                ("2025年四季度绿色贷款台账 单位：{m}、{u}", true),
                ("填报单位：某某分行    单位：{m}、{u}", false),
                ("编制单位：某某银行　金额单位：{m}、{u}", false),
                ("{m}、{u}", false),
                ("以{m}、{u}计", false),
                ("说明：金额以{m}填列，减排量以{u}填列。", false),
                ("注：本表金额单位为{m}，减排量单位为{u}。", false),
            ] {
                let line = line.replace("{m}", money_unit).replace("{u}", mass_unit);
                let table = || {
                    let mut rows = vec![cells(&named)];
                    rows.extend(rows_of(&loans, [money_tens, mass_tens]));
                    rows
                };
                let right = if sure { Right::Exact } else { Right::Asked };
                let above = |at: usize| {
                    let mut cells = vec![String::new(); 4];
                    cells[at] = line.clone();
                    let mut rows = vec![cells];
                    rows.extend(table());
                    rows
                };
                trial.book(&format!("above {line}"), &csv(&above(0)), &loans, right);
                trial.book(
                    &format!("at the right {line}"),
                    &csv(&above(3)),
                    &loans,
                    right,
                );
                let mut titled = vec![cells(&["某某银行绿色贷款台账", "", "", ""])];
                titled.extend(above(2));
                titled.insert(1, cells(&["填报单位：某某分行", "", "", "2025年12月31日"]));
                trial.book(
                    &format!("below a title {line}"),
                    &csv(&titled),
                    &loans,
                    right,
                );
                let mut alone = vec![vec![line.clone()]];
                alone.extend(table());
                trial.book(&format!("alone {line}"), &csv(&alone), &loans, right);
                let mut below = table();
                below.push(vec![line.clone()]);
                below.push(cells(&["制表人：张三", "", "复核：李四", ""]));
                trial.book(&format!("below {line}"), &csv(&below), &loans, right);
            }
            // In two or more cells.
            for split in [
                vec!["单位：", money_unit, "", mass_unit],
                vec!["单位", money_unit, "", mass_unit],
                vec!["金额单位：", money_unit, "减排量单位：", mass_unit],
                vec!["金额单位", money_unit, "减排量单位", mass_unit],
            ] {
                let mut rows = vec![cells(&split), cells(&named)];
                rows.extend(rows_of(&loans, [money_tens, mass_tens]));
                trial.book(&split.join("|"), &csv(&rows), &loans, Right::Asked);
            }
            // A row of units below the headings, or the lower or upper one of two heading rows.
            let [money_bracket, mass_bracket] =
                [money_unit, mass_unit].map(|unit| format!("（{unit}）"));
            for (case, head) in [
                (
                    "units below",
                    vec![
                        cells(&named),
                        cells(&["", money_unit, money_unit, mass_unit]),
                    ],
                ),
                (
                    "units in brackets below",
                    vec![
                        cells(&named),
                        cells(&["", &money_bracket, &money_bracket, &mass_bracket]),
                    ],
                ),
                (
                    "单位 and units below",
                    vec![
                        cells(&named),
                        cells(&["单位", money_unit, money_unit, mass_unit]),
                    ],
                ),
                (
                    "units above",
                    vec![
                        cells(&["", money_unit, money_unit, mass_unit]),
                        cells(&named),
                    ],
                ),
                (
                    "grouped",
                    vec![
                        cells(&[
                            "编号",
                            &format!("金额{money_bracket}"),
                            "",
                            &format!("减排{mass_bracket}"),
                        ]),
                        cells(&["", "贷款余额", "总投资", "二氧化碳"]),
                    ],
                ),
                (
                    "grouped with colons",
                    vec![
                        cells(&[
                            "编号",
                            &format!("金额（单位：{money_unit}）"),
                            "",
                            &format!("减排（单位：{mass_unit}）"),
                        ]),
                        cells(&["", "贷款余额", "总投资", "二氧化碳"]),
                    ],
                ),
                (
                    "three rows",
                    vec![
                        cells(&["贷款", "", "", "环境效益"]),
                        cells(&["编号", "贷款余额", "总投资", "二氧化碳"]),
                        cells(&["", &money_bracket, &money_bracket, &mass_bracket]),
                    ],
                ),
                (
                    "numbers between",
                    vec![
                        cells(&named),
                        cells(&["", &money_bracket, &money_bracket, &mass_bracket]),
                        cells(&["1", "2", "3", "4"]),
                    ],
                ),
                (
                    "letters between",
                    vec![
                        cells(&named),
                        cells(&["A", "B", "C", "D"]),
                        cells(&["", money_unit, money_unit, mass_unit]),
                    ],
                ),
                (
                    "numbers before units",
                    vec![
                        cells(&named),
                        cells(&["1", "2", "3", "4"]),
                        cells(&["", money_unit, money_unit, mass_unit]),
                    ],
                ),
            ] {
                let mut rows = head;
                rows.extend(rows_of(&loans, [money_tens, mass_tens]));
                let right = if matches!(
                    case,
                    "letters between" | "numbers before units" | "units above"
                ) {
                    Right::Asked
                } else {
                    Right::Exact
                };
                trial.book(
                    &format!("{case} {money_unit} {mass_unit}"),
                    &csv(&rows),
                    &loans,
                    right,
                );
            }
        }
    }
    trial.end();
}

// ---- units in cells

#[test]
fn units_in_cells() {
    let mut trial = Trial::of("units in cells");
    let loans = loans();
    for (unit, tens) in [
        ("元", 0),
        ("千元", 3),
        ("万元", 4),
        ("百万元", 6),
        ("亿元", 8),
    ] {
        for (written, in_tens, sure) in [
            ("{}", None, true),
            ("{}万", Some(4), true),
            ("{} 万", Some(4), true),
            ("{}万元", Some(4), true),
            ("{}萬元", Some(4), true),
            ("{}亿", Some(8), true),
            ("{}亿元", Some(8), true),
            ("{}元", Some(0), true),
            ("{}.00元", Some(0), true),
            ("￥{}元", Some(0), true),
            ("人民币{}万元", Some(4), true),
            ("RMB {}万元", Some(4), true),
            ("{}万元整", Some(4), false),
            ("{}万人民币", Some(4), false),
            ("{}千元", Some(3), false),
            ("{}百万元", Some(6), false),
            ("{}百万", Some(6), false),
            ("{}w", Some(4), false),
            ("{}W", Some(4), false),
            ("{}万元（含利息）", Some(4), false),
            ("约{}万元", Some(4), false),
            ("{}万余元", Some(4), false),
            ("{}多万", Some(4), false),
        ] {
            for column in [1, 2] {
                let mut rows = vec![cells(&[
                    "编号",
                    &format!("贷款余额（{unit}）"),
                    &format!("总投资（{unit}）"),
                    "二氧化碳（吨）",
                ])];
                rows.extend(rows_of(&loans, [tens, 0]));
                for (row, loan) in rows.iter_mut().skip(1).zip(&loans) {
                    let yuan = if column == 1 {
                        loan.balance
                    } else {
                        loan.investment
                    };
                    row[column] = written.replace("{}", &money(yuan, in_tens.unwrap_or(tens)));
                }
                let right = if sure { Right::Exact } else { Right::Refused };
                trial.book(
                    &format!("{written} in column {column} under {unit}"),
                    &csv(&rows),
                    &loans,
                    right,
                );
            }
        }
        for foreign in [
            "{}美元",
            "{}万美元",
            "USD{}",
            "${}",
            "US${}",
            "{}港币",
            "€{}",
            "{}吨",
            "{}%",
            "{}笔",
            "{}‰",
            "{}km",
        ] {
            let mut rows = vec![cells(&[
                "编号",
                &format!("贷款余额（{unit}）"),
                "总投资（万元）",
                "二氧化碳（吨）",
            ])];
            rows.push(vec![
                "L1".into(),
                foreign.replace("{}", "1200"),
                "3600".into(),
                "9000".into(),
            ]);
            trial.book(
                &format!("{foreign} under {unit}"),
                &csv(&rows),
                &loans,
                Right::NotRead,
            );
        }
    }
    for (unit, tens) in [("吨", 0), ("万吨", 4), ("千克", -3)] {
        for (written, in_tens, sure) in [
            ("{}", None, true),
            ("{}万", Some(4), unit != "千克"),
            ("{}万吨", Some(4), true),
            ("{}吨", Some(0), true),
            ("{}t", Some(0), true),
            ("{}吨/年", Some(0), true),
            ("{}tCO2e", Some(0), true),
            ("{}kg", Some(-3), true),
            ("{}千克", Some(-3), true),
            ("{}公斤", Some(-3), true),
            ("{}吨CO2", Some(0), false),
            ("{}千吨", Some(3), false),
            ("约{}吨", Some(0), false),
            ("≥{}", None, false),
        ] {
            let mut rows = vec![cells(&[
                "编号",
                "贷款余额（万元）",
                "总投资（万元）",
                &format!("二氧化碳（{unit}）"),
            ])];
            rows.extend(rows_of(&loans, [4, tens]));
            for (row, loan) in rows.iter_mut().skip(1).zip(&loans) {
                row[3] = written.replace("{}", &mass(loan.figure, in_tens.unwrap_or(tens)));
            }
            if written == "{}万" && unit == "千克" {
                // 900万 under 千克 is 9 000 000 kg.
                for (row, loan) in rows.iter_mut().skip(1).zip(&loans) {
                    row[3] = format!("{}万", mass(loan.figure, 1));
                }
            }
            let right = if sure { Right::Exact } else { Right::Refused };
            trial.book(
                &format!("{written} under {unit}"),
                &csv(&rows),
                &loans,
                right,
            );
        }
    }
    trial.end();
}

// ---- rows that are no loans

/// What a row of sums is called: it is refused wherever the words stand and whatever its amounts are.
const SUMS: &str = "\
    合计|合 计|合　计|合\u{a0}计|合  计|总计|总 计|小计|小 计|共计|累计|累 计|汇总|总和|总 和|合计：|合计:|合计。|合计、|合计*|合计#|合计-|\
    #合计|*合计|**合计**|-合计-|—合计—|——合计——|…合计|（合计）|(合计)|【合计】|[合计]|〔合计〕|“合计”|\"合计\"|‘合计’|《合计》|\
    「合计」|<合计>|『合计』|合计（万元）|合计(2笔)|合计（2笔）|总计（2笔）|合计2笔|合计：2笔|合计 2 笔|合计3户|合计(单位：万元)|合计（大写）|\
    合计 2 户 3 笔|共2笔|共 2 笔|合计数|总计数|合计金额|合计行|合计值|总额合计|金额合计|余额合计|贷款合计|各项贷款合计|贷款余额合计|本页合计|\
    本页小计|全行合计|分行小计|分行合计|一分行小计|克拉玛依分行小计|本行合计|全部合计|全辖合计|本表合计|以上合计|上述合计|上列合计|本期合计|\
    本月合计|本季合计|本年累计|年初至今累计|期末合计|清洁能源类小计|清洁能源产业小计|D44小计|一、合计|1.合计|1、小计|（一）小计|Ⅰ 小计|\
    甲、合计|A.合计|五、总计|合計|總計|小計|共計|纍計|匯總|彙總|汇 总|汇总数|汇总行|其中：清洁能源|其中:绿色交通|其中：|其中|其 中：节能|\
    其中：新疆分行|（其中：节能环保）|平均|平 均|平均值|平均数|均值|平均：|加权平均|加权平均值|算术平均|平均余额|最大值|最小值|中位数|最大|\
    最小|SUM|Sum|sum|TOTAL|Total|total|Total:|TOTAL：|Totals|Grand Total|GRAND TOTAL|Grand total:|Sub-total|Subtotal|sub total|SUBTOTAL|\
    Sub Total:|Total (CNY 10k)|Total 合计|合计 Total|合计/Total|合计（Total）|Average|AVERAGE|Avg|Avg.|AVG|Mean|Max|Min|Median|Total loans|\
    Branch total|Overall total|Sum total|Sum:|∑|Σ|Count|合计：人民币|合计（人民币）|合计 人民币|总合计|总共计|总 合 计|合  计  数|共 计|\
    共计：|全部贷款合计：|行合计|列合计|表内合计|表内外合计|小结|小 结|本页小结|加总|求和|过次页|承前页|转次页|轧差|差额|占比|TTL|2024年末|\
    2024年末余额|2024年末数|上年末余额|增速|增长率|贷款户数|贷款笔数";

/// What honest rows are called.
const NAMES: &str = "\
    合计能源有限公司|小计量仪表公司|总部大厦项目|平均律文化公司|汇总科技有限公司|某某计算中心|总计划投资集团|其中园林建设公司|共计算力有限公司|\
    累计得电力公司|统计局|会计师事务所|设计院|新疆设计|建筑设计|岩土设计总院|华中电力设计|规划设计|某某审计|中国总和水务|总和新能源|\
    均值水务公司|均衡能源|汇丰总部|汇通水务|汇总表软件|Total Energy Company|Totalwind|Sumitomo Solar|Summit Hydro|SUMEC|Averagewind|Grand Solar|\
    Maxwell|Minsheng|Meanwhile Solar|Median Energy Ltd|Minmetals|Max Energy|Sum Solar|计量院|计生站|时计广场|其其格牧场|总装厂|总排口改造|\
    均安镇污水处理厂|集团总部|某公司（合计50MW）|某项目（总计3期）|某风电（共2笔）|合计年产量改造项目|余热综合利用|最大水电站|最小区供暖|\
    大汇总部基地|A1|T-100|S1|G7|SUM001|Total-01|001|1号|甲|乙|其他|其它|备用|元计算科技|云计算中心|雾计算项目|生物计|温度计|电度计|流量计|\
    水表计|热计量改造|估计公司|万总公司|李总|老总|王汇|统计|会计|审计|伙计有限公司";

/// Where words stand: the columns of number, borrower, project, branch before the amounts, or behind them.
fn wide(loans: &[Loan], last: bool) -> Vec<Vec<String>> {
    let names = ["编号", "借款人", "项目名称", "分支机构"];
    let amounts = ["余额（万元）", "总投资（万元）", "二氧化碳（吨）"];
    let head = if last {
        [&amounts[..], &names[..]]
    } else {
        [&names[..], &amounts[..]]
    };
    let mut rows = vec![cells(&head.concat())];
    for (at, row) in rows_of(loans, [4, 0]).into_iter().enumerate() {
        let names = [
            row[0].clone(),
            format!("某某{at}公司"),
            format!("{at}号光伏项目"),
            format!("{}分行", at / 2),
        ];
        rows.push(if last {
            [&row[1..], &names[..]].concat()
        } else {
            [&names[..], &row[1..]].concat()
        });
    }
    rows
}

#[test]
fn rows_of_sums() {
    let mut trial = Trial::of("rows of sums");
    let loans = loans();
    // The sums of the loans; and amounts that are the sums of nothing.
    for (amounts, sums) in [
        (["2435.5", "7734", "18617"], true),
        (["2611.07", "9120.3", "20110.9"], false),
    ] {
        for label in SUMS.split('|') {
            for column in 0..4 {
                for last in [false, true] {
                    let mut rows = wide(&loans, last);
                    let mut names = vec![String::new(); 4];
                    names[column] = label.to_owned();
                    let amounts = cells(&amounts);
                    let row = if last {
                        [amounts, names].concat()
                    } else {
                        [names, amounts].concat()
                    };
                    // Behind all loans, among them, or before all.
                    let places: &[usize] = if column == 0 && !last {
                        &[4, 3, 1]
                    } else {
                        &[4]
                    };
                    for place in places {
                        let mut rows = rows.clone();
                        rows.insert(*place, row.clone());
                        trial.book(&format!("{label} in column {column} as row {place}, last {last}, sums {sums}"), &csv(&rows), &loans, Right::Exact);
                    }
                    rows.clear();
                }
            }
        }
    }
    // Sums by branch and in all, without a word for them or with a word that says nothing.
    for label in [
        "",
        "-",
        "/",
        "汇报",
        "全行",
        "一分行",
        "L",
        "9",
        "99",
        "备注",
        "以上",
        "*",
        "　",
        "本页",
        "○",
    ] {
        for column in 0..4 {
            let sum = |loans: &[Loan]| {
                let all = Loan::new(
                    "",
                    [
                        loans.iter().map(|loan| loan.balance).sum(),
                        loans.iter().map(|loan| loan.investment).sum(),
                        loans.iter().map(|loan| loan.figure).sum(),
                    ],
                );
                let mut names = vec![String::new(); 4];
                names[column] = label.to_owned();
                [names, rows_of(&[all], [4, 0])[0][1..].to_vec()].concat()
            };
            let mut four = loans.clone();
            four.push(Loan::new("L4", [3_331_700, 9_870_000, 2_222_200]));
            let table = wide(&four, false);
            let head = table[0].clone();
            let at = |range: std::ops::Range<usize>| table[range].to_vec();
            let all = [vec![head.clone()], at(1..5), vec![sum(&four)]].concat();
            trial.book(
                &format!("{label:?} in column {column} below all"),
                &csv(&all),
                &four,
                Right::Exact,
            );
            let blank = [
                vec![head.clone()],
                at(1..5),
                vec![vec![String::new(); 7]],
                vec![sum(&four)],
            ]
            .concat();
            trial.book(
                &format!("{label:?} in column {column} below a blank row"),
                &csv(&blank),
                &four,
                Right::Exact,
            );
            let parts = [
                vec![head.clone()],
                at(1..3),
                vec![sum(&four[..2])],
                at(3..5),
                vec![sum(&four[2..])],
                vec![sum(&four)],
            ]
            .concat();
            trial.book(
                &format!("{label:?} in column {column} by branch and in all"),
                &csv(&parts),
                &four,
                Right::Exact,
            );
            // The balance alone is summed.
            let mut balance = sum(&four);
            balance[5].clear();
            balance[6].clear();
            let alone = [vec![head.clone()], at(1..5), vec![balance]].concat();
            trial.book(
                &format!("{label:?} in column {column}, the balance alone"),
                &csv(&alone),
                &four,
                Right::Exact,
            );
            let mut investment = sum(&four);
            investment[5].clear();
            let without = [vec![head.clone()], at(1..5), vec![investment]].concat();
            trial.book(
                &format!("{label:?} in column {column} without the investment"),
                &csv(&without),
                &four,
                Right::Exact,
            );
        }
    }
    trial.end();
}

#[test]
fn other_rows_that_are_no_loans() {
    let mut trial = Trial::of("other rows that are no loans");
    let loans = loans();
    let table = wide(&loans, false);
    let head = table[0].clone();
    let numbers = |shape: &dyn Fn(usize) -> String| (1..=7).map(shape).collect::<Vec<String>>();
    let circled = ["①", "②", "③", "④", "⑤", "⑥", "⑦"];
    let chinese = ["一", "二", "三", "四", "五", "六", "七"];
    let roman = ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ", "Ⅶ"];
    let rows: Vec<(&str, Vec<String>)> = vec![
        ("1 2 3", numbers(&|at| at.to_string())),
        ("0 1 2", numbers(&|at| (at - 1).to_string())),
        ("(1) (2)", numbers(&|at| format!("({at})"))),
        ("（1）（2）", numbers(&|at| format!("（{at}）"))),
        ("[1]", numbers(&|at| format!("[{at}]"))),
        ("1栏", numbers(&|at| format!("{at}栏"))),
        ("第1列", numbers(&|at| format!("第{at}列"))),
        ("1. 2.", numbers(&|at| format!("{at}."))),
        (
            "A B C",
            numbers(&|at| char::from(b'A' + at as u8 - 1).to_string()),
        ),
        (
            "a b c",
            numbers(&|at| char::from(b'a' + at as u8 - 1).to_string()),
        ),
        ("circled", cells(&circled)),
        ("chinese", cells(&chinese)),
        ("roman", cells(&roman)),
        (
            "full-width",
            numbers(&|at| {
                char::from_u32(0xFF10 + at as u32)
                    .map(String::from)
                    .unwrap_or_default()
            }),
        ),
        (
            "栏次 1 2",
            [
                cells(&["栏次"]),
                numbers(&|at| at.to_string())[..6].to_vec(),
            ]
            .concat(),
        ),
        (
            "序号 then numbers",
            [
                cells(&["序号"]),
                numbers(&|at| at.to_string())[..6].to_vec(),
            ]
            .concat(),
        ),
        (
            "列次 and formulas",
            cells(&["栏次", "1", "2", "3", "4", "5", "6=4/5"]),
        ),
        ("甲 乙 1 2", cells(&["甲", "乙", "丙", "丁", "1", "2", "3"])),
        ("甲 1 2", cells(&["甲", "1", "2", "3", "4", "5", "6"])),
        (
            "numbers of figures alone",
            cells(&["", "", "", "", "1", "2", "3"]),
        ),
        ("numbers from 5", cells(&["", "", "", "", "5", "6", "7"])),
        (
            "numbers but for one",
            cells(&["1", "2", "3", "", "5", "6", "7"]),
        ),
        ("headings", head.clone()),
        (
            "headings in part",
            [head[..5].to_vec(), cells(&["", ""])].concat(),
        ),
        (
            "headings with blanks",
            head.iter().map(|cell| format!(" {cell} ")).collect(),
        ),
        (
            "headings of English",
            cells(&[
                "id",
                "borrower",
                "project",
                "branch",
                "balance",
                "investment",
                "co2",
            ]),
        ),
        ("units", cells(&["", "", "", "", "万元", "万元", "吨"])),
        (
            "units in brackets",
            cells(&["", "", "", "", "（万元）", "（万元）", "（吨）"]),
        ),
        (
            "units and a word",
            cells(&["单位", "", "", "", "万元", "万元", "吨"]),
        ),
        (
            "kinds of cells",
            cells(&["文本", "文本", "文本", "文本", "数值", "数值", "数值"]),
        ),
        (
            "needed",
            cells(&["必填", "必填", "必填", "选填", "必填", "必填", "必填"]),
        ),
        (
            "an example in words",
            cells(&[
                "例：L001",
                "某某公司",
                "某某项目",
                "某某分行",
                "保留两位小数",
                "保留两位小数",
                "保留两位小数",
            ]),
        ),
        (
            "codes",
            cells(&["LOAN_NO", "CUST_NM", "PROJ_NM", "ORG", "BAL", "INV", "CO2"]),
        ),
        ("strokes", cells(&["-", "-", "-", "-", "-", "-", "-"])),
        ("noughts", cells(&["", "", "", "", "0", "0", "0"])),
        (
            "noughts with points",
            cells(&["", "", "", "", "0.00", "0.00", "0.00"]),
        ),
        (
            "made by",
            cells(&["制表人：张三", "", "复核人：李四", "", "", "", ""]),
        ),
        (
            "made on",
            cells(&["制表日期：2025年12月31日", "", "", "", "", "", ""]),
        ),
        (
            "a note",
            cells(&["注：本表余额为期末余额。", "", "", "", "", "", ""]),
        ),
        ("a page", cells(&["第1页，共3页", "", "", "", "", "", ""])),
        (
            "a phone number",
            cells(&["联系人：王五", "", "", "", "09912345678", "", ""]),
        ),
        (
            "a day as figure",
            cells(&["填报日期", "", "", "", "20251231", "", ""]),
        ),
        (
            "a day",
            cells(&["填报日期", "", "", "", "2025-12-31", "", ""]),
        ),
        (
            "the count of loans",
            cells(&["笔数", "", "", "", "3", "3", "3"]),
        ),
        (
            "a growth",
            cells(&["较上期增长", "", "", "", "5.2%", "", ""]),
        ),
        (
            "a last period",
            cells(&["上期数", "", "", "", "2411.2", "7001.3", "17011.4"]),
        ),
    ];
    for (case, row) in rows {
        for place in [1, 2, 4] {
            let mut book = table.clone();
            book.insert(place, row.clone());
            trial.book(
                &format!("{case} as row {place}"),
                &csv(&book),
                &loans,
                Right::Exact,
            );
        }
    }
    trial.end();
}

/// A step of a generator whose numbers are the same in every run.
fn next(state: &mut u64) -> u64 {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    *state >> 33
}

#[test]
fn honest_books_are_neither_refused_nor_asked_about() {
    let mut trial = Trial::of("honest books");
    let mut state = 2025;
    for (at, name) in NAMES.split('|').enumerate() {
        for column in 0..4 {
            for last in [false, true] {
                let many = 2 + next(&mut state) % 5;
                let loans: Vec<Loan> = (0..many)
                    .map(|row| {
                        let balance = (1000 + next(&mut state) % 90_000_000) * 100;
                        let investment = balance + (next(&mut state) % 900_000_000) * 100;
                        // Between 0.0001 and 0.01 t a yuan, so that nothing is far off the median.
                        let figure = investment / 10_000 * (1 + next(&mut state) % 9) + 1;
                        let id = if row == 0 && column == 0 {
                            name.to_owned()
                        } else {
                            format!("GL{at}-{row}")
                        };
                        Loan::new(&id, [balance, investment, figure])
                    })
                    .collect();
                let mut rows = wide(&loans, last);
                let first = if last { 3 } else { 0 };
                rows[1][first + column] = name.to_owned();
                trial.book(
                    &format!("{name} in column {column}, last {last}"),
                    &csv(&rows),
                    &loans,
                    Right::Quiet,
                );
            }
        }
    }
    // Running numbers in the first column; nothing but numbers in a book.
    for many in [2, 3, 9, 40] {
        let loans: Vec<Loan> = (1..=many)
            .map(|at| {
                Loan::new(
                    &at.to_string(),
                    [
                        (next(&mut state) % 9_000 + 100) * 10_000,
                        100_000_000,
                        next(&mut state) % 9_000_000 + 500_000,
                    ],
                )
            })
            .collect();
        for head in [
            PLAIN,
            ["序号", "贷款余额（万元）", "总投资（万元）", "二氧化碳"],
            ["id", "balance（万元）", "investment（万元）", "co2"],
        ] {
            let mut rows = vec![cells(&head)];
            rows.extend(rows_of(&loans, [4, 0]));
            if head[0] == "序号" {
                for row in &mut rows {
                    row.insert(0, row[0].clone());
                }
                rows[0][1] = "编号".into();
            }
            trial.book(
                &format!("{many} loans by number under {}", head[0]),
                &csv(&rows),
                &loans,
                Right::Exact,
            );
        }
    }
    trial.end();
}

// ---- columns

/// Columns that are something else, whatever their place: the headings and a figure that would mislead.
const NEIGHBOURS: &str = "\
    上期末余额（万元）|上年末余额（万元）|年初余额（万元）|期初余额（万元）|上月末余额|上季末贷款余额（万元）|去年同期余额|较上年余额增加|\
    余额较年初增减|余额增速（%）|余额占比（%）|占全部贷款余额比例|逾期余额（万元）|逾期贷款余额（万元）|不良余额|不良贷款余额（万元）|欠息余额|\
    利息余额（万元）|表外余额|表外业务余额（万元）|存款余额（万元）|保证金余额（万元）|原币余额|贷款余额（原币）|外币余额（万美元）|\
    日均余额（万元）|月均余额|授信余额（万元）|未提款余额|可用额度余额|敞口余额（万元）|承兑汇票余额|信用证余额|保函余额（万元）|债券余额|\
    贷款余额是否为零|余额类型|余额币种|展期余额|委托贷款余额|五级分类|担保余额|抵押物余额|贴现余额（万元）|垫款余额|核销余额|应收利息余额|\
    减值准备余额|占总投资比例（%）|贷款占总投资比例|贷款占项目总投资比重（%）|已完成投资（万元）|累计完成投资（万元）|本年完成投资|\
    年度投资计划（万元）|资本金（万元）|项目资本金（万元）|项目资本金比例|自有资金|投资回收期（年）|投资收益率（%）|投资方|投资主体|\
    单位投资（元/千瓦）|建设投资（万元）|固定资产投资（万元）|绿色投资（万元）|环保投资（万元）|环保投资占总投资比例|节能投资（万元）|\
    流动资金（万元）|外商投资（万元）|政府投资（万元）|静态投资（万元）|动态投资（万元）|是否投资类|投资类型|是否碳减排支持工具|\
    碳减排支持工具类型|碳减排支持工具贷款余额（万元）|碳减排支持工具金额|碳减排领域|碳减排类别|二氧化碳排放量（吨）|碳排放量（吨）|年碳排放量|\
    温室气体排放总量（吨）|碳排放强度（吨/万元）|单位产品碳减排量|单位投资碳减排量（吨/万元）|碳减排强度|碳减排目标（吨）|\
    全生命周期碳减排量（吨）|累计碳减排量（吨）|碳减排量增速|碳减排量占比|碳价（元/吨）|碳减排成本（元/吨）|碳减排系数|二氧化碳排放因子|\
    碳配额（吨）|碳汇量（吨）|碳减排测算方法|碳减排量核算机构|二氧化碳浓度|碳减排量是否核实|上年二氧化碳减排量（吨）|本季碳减排量（吨）|\
    贷款碳减排量（吨）|折合碳减排量（吨）|按贷款占比折算的碳减排量（吨）|归属本行的碳减排量（吨）|CO2排放（改造前）|CO2排放（改造后）|\
    减碳率（%）|减碳技术|序号|客户编号|项目编号|产品编号|机构代码|统一社会信用代码|邮编|postcode|行业代码|客户经理|联系电话|到期日|起始日期|\
    期限（月）|担保方式|五级分类结果|绿色贷款用途|装机容量（MW）|年发电量（万千瓦时）|发放金额（万元）|累计发放金额（万元）|合同金额（万元）|\
    本年发放额（万元）|还款金额|贷款金额（万元）|放款金额（万元）|授信额度（万元）|批复金额|用信余额（万元）|基准利率（%）|LPR（%）|\
    利率浮动比例（%）|利率类型";

#[test]
fn columns_beside_others_in_every_order() {
    let mut trial = Trial::of("columns beside others");
    let loans = loans();
    let bare = ["编号", "贷款余额", "总投资", "二氧化碳减排量"];
    let neighbours: Vec<&str> = NEIGHBOURS.split('|').collect();
    for base in [
        PLAIN,
        bare,
        [
            "借据号",
            "期末余额（万元）",
            "项目总投资（万元）",
            "年减排二氧化碳当量（吨）",
        ],
        ["合同编号", "余额", "投资总额", "碳减排量"],
    ] {
        for (number, neighbour) in neighbours.iter().enumerate() {
            // Alone and with another: before, between and behind.
            for other in [None, neighbours.get((number * 7 + 3) % neighbours.len())] {
                for place in 0..=4 {
                    let mut rows = vec![cells(&base)];
                    rows.extend(rows_of(&loans, [4, 0]));
                    for (at, row) in rows.iter_mut().enumerate() {
                        let figure = |heading: &str, factor: usize| {
                            if at == 0 {
                                heading.to_owned()
                            } else {
                                format!("{}.5", at * factor + 77)
                            }
                        };
                        row.insert(place, figure(neighbour, 111));
                        if let Some(other) = other {
                            row.insert((place * 3 + number) % 5, figure(other, 1313));
                        }
                    }
                    trial.book(&rows[0].join(" · "), &csv(&rows), &loans, Right::Asked);
                }
            }
        }
    }
    trial.end();
}

#[test]
fn a_column_that_is_missing_is_not_another() {
    let mut trial = Trial::of("a column that is missing");
    let loans = loans();
    for absent in 1..4 {
        for neighbour in NEIGHBOURS.split('|') {
            // 贷款金额 and the like are asked about; what is taken in silence must be no neighbour.
            let mut rows = vec![cells(&PLAIN)];
            rows.extend(rows_of(&loans, [4, 0]));
            for (at, row) in rows.iter_mut().enumerate() {
                row[absent] = if at == 0 {
                    neighbour.to_owned()
                } else {
                    format!("{}.5", at * 131 + 77)
                };
            }
            trial.book(&rows[0].join(" · "), &csv(&rows), &loans, Right::NotRead);
        }
    }
    trial.end();
}

// ---- rows of text

#[test]
fn shifted_rows() {
    let mut trial = Trial::of("shifted rows");
    let loans = vec![
        Loan::new("L1", [12_345_600, 36_789_000, 9_876_000]),
        Loan::new("L2", [5_000_000, 20_000_000, 4_000_000]),
        Loan::new("L3", [1_234_567_800, 4_567_890_100, 7_654_321]),
    ];
    let grouped = |text: &str| {
        let (whole, rest) = text
            .split_once('.')
            .map_or((text, ""), |(whole, rest)| (whole, rest));
        let digits: Vec<char> = whole.chars().collect();
        let groups: Vec<String> = digits
            .rchunks(3)
            .rev()
            .map(|group| group.iter().collect())
            .collect();
        format!(
            "{}{}{rest}",
            groups.join(","),
            if rest.is_empty() { "" } else { "." }
        )
    };
    for note in [None, Some("备注"), Some(""), Some("是否绿色")] {
        for order in [
            [0, 1, 2, 3],
            [0, 2, 1, 3],
            [1, 0, 2, 3],
            [0, 3, 1, 2],
            [3, 2, 1, 0],
        ] {
            for which in 1_u32..8 {
                for places in ["", ".00"] {
                    let ordered = |row: &[String]| {
                        order.iter().map(|at| row[*at].clone()).collect::<Vec<_>>()
                    };
                    let mut lines = vec![ordered(&cells(&PLAIN)).join(",")];
                    for (at, row) in rows_of(&loans, [4, 0]).into_iter().enumerate() {
                        let mut row = row;
                        for (column, cell) in row.iter_mut().enumerate().skip(1) {
                            if which & (1 << (column - 1)) != 0 && at != 1 {
                                let whole = if cell.contains('.') {
                                    cell.clone()
                                } else {
                                    format!("{cell}{places}")
                                };
                                *cell = grouped(&whole);
                            }
                        }
                        lines.push(ordered(&row).join(","));
                    }
                    if let Some(note) = note {
                        lines[0] += &format!(",{note}");
                        for line in lines.iter_mut().skip(1) {
                            line.push_str(if note == "是否绿色" { ",是" } else { "," });
                        }
                    }
                    let text = lines.join("\n");
                    trial.book(
                        &format!("{order:?} {which} {note:?} {places}"),
                        text.as_bytes(),
                        &loans,
                        Right::Refused,
                    );
                }
            }
        }
    }
    trial.end();
}

#[test]
fn shifted_rows_that_lack_their_last_cell() {
    let mut trial = Trial::of("shifted rows that lack their last cell");
    trial.step = 1;
    let loans = vec![
        Loan::new("L1", [12_345_600, 36_789_000, 9_876_000]),
        Loan::new("L2", [5_000_000, 20_000_000, 4_000_000]),
        Loan::new("L3", [8_765_400, 21_340_000, 5_617_000]),
    ];
    for (name, own) in [
        ("授信额度（万元）", "1500"),
        ("年利率（%）", "3.5"),
        ("发放日", "2025-03-01"),
        ("标准煤（吨）", "1500"),
    ] {
        for order in [[0, 1, 2, 3], [0, 2, 1, 3], [0, 3, 1, 2], [0, 3, 2, 1]] {
            for which in 1_u32..8 {
                for whole in [[1, 1], [0, 2], [1, 9]] {
                    let mut lines = Vec::new();
                    let headings: Vec<&str> = order.iter().map(|at| PLAIN[*at]).collect();
                    lines.push(format!("{},{name}", headings.join(",")));
                    for (at, row) in rows_of(&loans, [4, 0]).into_iter().enumerate() {
                        let mut row = row;
                        // The rows that are whole say what the last column holds.
                        let is_whole = whole.contains(&at);
                        for (column, cell) in row.iter_mut().enumerate().skip(1) {
                            let (thousands, rest) = cell.split_at(1);
                            let digits = cell.split('.').next().map_or(0, str::len);
                            if which & (1 << (column - 1)) != 0 && !is_whole && digits == 4 {
                                *cell = format!("{thousands},{rest}");
                            }
                        }
                        let ordered: Vec<&str> = order.iter().map(|at| row[*at].as_str()).collect();
                        let last = if is_whole {
                            format!(",{own}")
                        } else {
                            String::new()
                        };
                        lines.push(format!("{}{last}", ordered.join(",")));
                    }
                    trial.book(
                        &format!("{name} {order:?} {which} {whole:?}"),
                        (lines.join("\n") + "\n").as_bytes(),
                        &loans,
                        Right::Cut,
                    );
                }
            }
        }
    }
    trial.end();
}

#[test]
fn names_with_separators() {
    let mut trial = Trial::of("names with separators");
    let loans = loans();
    // An unquoted comma in a name moves the amounts; whatever is read must be read rightly.
    for name in [
        "某某,公司",
        "甲,乙,丙",
        "1,2",
        "某某公司,100",
        "100,某某公司",
        "a,1,2,3",
    ] {
        for spare in [0, 1, 2, 3] {
            let mut lines = vec![format!(
                "编号,借款人,余额（万元）,总投资（万元）,二氧化碳（吨）{}",
                ",备注".repeat(spare)
            )];
            for (at, row) in rows_of(&loans, [4, 0]).iter().enumerate() {
                let name = if at == 1 { name } else { "某某公司" };
                lines.push(format!(
                    "{},{name},{}{}",
                    row[0],
                    row[1..].join(","),
                    ",".repeat(spare)
                ));
            }
            trial.book(
                &format!("{name} with {spare} spare"),
                lines.join("\n").as_bytes(),
                &loans,
                Right::Refused,
            );
        }
    }
    trial.end();
}

#[test]
fn quotes() {
    let mut trial = Trial::of("quotes");
    let loans = loans();
    for row in 1..4 {
        for (case, name) in [
            ("never closed", "\"某某公司"),
            ("closed only", "某某公司\""),
            ("in the middle", "某某\"公司"),
            ("two in the middle", "某某\"绿色\"公司"),
            ("behind", "\"某某\"公司"),
            ("doubled", "\"某某\"\"绿色\"\"公司\""),
            ("doubled and never closed", "\"某某\"\"公司"),
            ("blank", "\"\""),
            ("one alone", "\""),
            ("three", "\"\"\""),
            ("backslash", "\"某某\\\"公司\""),
            ("inch", "5\"管"),
            ("Chinese", "“某某公司”"),
            ("single", "'某某公司'"),
            ("with a line end", "\"某某\n公司\""),
            ("with a line end, never closed", "\"某某\n公司"),
            ("blank before", " \"某某公司\""),
            ("blank behind", "\"某某公司\" "),
            ("comma", "\"某某,公司\""),
            ("comma, never closed", "\"某某,公司"),
        ] {
            for end in ["\n", "\r\n", "\r"] {
                for quoted in [false, true] {
                    let mut out =
                        format!("编号,借款人,余额（万元）,总投资（万元）,二氧化碳（吨）{end}");
                    for (at, cells) in rows_of(&loans, [4, 0]).iter().enumerate() {
                        let name = if at + 1 == row { name } else { "甲公司" };
                        let rest: Vec<String> = cells[1..]
                            .iter()
                            .map(|cell| {
                                if quoted {
                                    format!("\"{cell}\"")
                                } else {
                                    cell.clone()
                                }
                            })
                            .collect();
                        out += &format!("{},{name},{}{end}", cells[0], rest.join(","));
                    }
                    trial.book(
                        &format!("{case} in row {row}, end {end:?}, quoted {quoted}"),
                        out.as_bytes(),
                        &loans,
                        Right::Refused,
                    );
                    // What is broken in one row costs no other row.
                    if let Came::Read(rows) = come(out.as_bytes())
                        && rows.used.len() < 2
                    {
                        trial.wrong.push(format!(
                            "{case} in row {row}, end {end:?}, quoted {quoted}: only {} used",
                            rows.used.len()
                        ));
                    }
                }
            }
        }
    }
    trial.end();
}

/// A text in one of the encodings that are read.
fn encoded(text: &str, encoding: &str) -> Vec<u8> {
    let two = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    match encoding {
        "utf-8" => text.as_bytes().to_vec(),
        "utf-8 with mark" => [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        "gb18030" => encoding_rs::GB18030.encode(text).0.into_owned(),
        "utf-16le" => [vec![0xFF, 0xFE], two(u16::to_le_bytes)].concat(),
        "utf-16be" => [vec![0xFE, 0xFF], two(u16::to_be_bytes)].concat(),
        "utf-16le without mark" => two(u16::to_le_bytes),
        _ => two(u16::to_be_bytes),
    }
}

#[test]
fn separators_line_ends_and_encodings() {
    let mut trial = Trial::of("separators, line ends and encodings");
    let loans = loans();
    let head = [
        "编号",
        "借款人",
        "贷款余额（万元）",
        "总投资（万元）",
        "二氧化碳（吨）",
        "备注",
    ];
    for note in [
        "",
        "无",
        "甲、乙、丙",
        "分三期，每期一年",
        "a, b, c, d, e, f, g",
        "2025|2026|2027",
        "x;y;z;w;v;u",
        "见附件\n第二页",
        "a\tb",
    ] {
        for separator in [",", ";", "\t", "|", "~", "^"] {
            let mut rows = vec![cells(&head)];
            for row in rows_of(&loans, [4, 0]) {
                rows.push(
                    [
                        cells(&[&row[0], "某某公司"]),
                        row[1..].to_vec(),
                        cells(&[note]),
                    ]
                    .concat(),
                );
            }
            for end in ["\n", "\r\n", "\r"] {
                for title in ["", "某行台账", "2025年四季度,绿色贷款,台账,填报"] {
                    let encodings: &[&str] = if title.is_empty() {
                        &[
                            "utf-8",
                            "utf-8 with mark",
                            "gb18030",
                            "utf-16le",
                            "utf-16be",
                            "utf-16le without mark",
                            "utf-16be without mark",
                        ]
                    } else {
                        &["utf-8", "gb18030"]
                    };
                    for encoding in encodings {
                        let title = if title.is_empty() {
                            String::new()
                        } else {
                            format!("{title}{end}")
                        };
                        let book =
                            encoded(&[title, text(&rows, separator, end)].concat(), encoding);
                        trial.book(
                            &format!("{separator:?} {end:?} {encoding} note {note:?}"),
                            &book,
                            &loans,
                            Right::Quiet,
                        );
                    }
                }
            }
        }
    }
    // No line end at the end, blank lines at the end, Ctrl-Z, mixed line ends.
    let book = text(&plain(&loans), ",", "\n");
    for (case, book) in [
        ("no end", book.trim_end().to_owned()),
        ("blank lines", format!("{book}\n\n\r\n")),
        ("ctrl-z", format!("{book}\u{1a}")),
        ("ctrl-z in a line", format!("{book}\n\u{1a}\n")),
        ("mixed", book.replacen('\n', "\r\n", 2)),
        ("mixed with returns", book.replacen('\n', "\r", 3)),
        ("blank lines between", book.replace('\n', "\n\n")),
        ("separators at the end", book.replace('\n', ",,,\n")),
        ("a row of separators", format!("{book},,,\n,,,\n")),
        ("a row of blanks", format!("{book} , , , \n\u{3000},,,\n")),
        ("sep=", format!("sep=,\n{book}")),
        ("next line", book.replace('\n', "\n\u{feff}")),
    ] {
        let right = match case {
            "next line" => Right::Refused,
            // The last figure may be cut off.
            "no end" => Right::Exact,
            _ => Right::Quiet,
        };
        trial.book(case, book.as_bytes(), &loans, right);
    }
    trial.end();
}

#[test]
fn marks_round_figures() {
    let mut trial = Trial::of("marks round figures");
    let loans = loans();
    let full_width = |text: &str| {
        text.chars()
            .map(|c| {
                if c.is_ascii_graphic() {
                    char::from_u32(c as u32 + 0xFEE0).unwrap_or(c)
                } else {
                    c
                }
            })
            .collect::<String>()
    };
    for column in 1..4 {
        for (mark, sure) in [
            ("={q}{}{q}", true),
            ("'{}", true),
            ("’{}", true),
            ("`{}", true),
            ("={}", true),
            ("\u{202d}{}\u{202c}", true),
            ("\u{200b}{}", true),
            ("{}\u{200b}", true),
            ("\u{feff}{}", true),
            ("{}\u{a0}", true),
            ("\u{a0}{}", true),
            ("\u{3000}{}\u{3000}", true),
            (" {} ", true),
            ("\t{}", true),
            ("{}\t", true),
            ("+{}", true),
            ("＋{}", true),
            ("{}\u{1a}", true),
            ("{}.", true),
            ("{}.0", true),
            ("{}.00", true),
            ("0{}", true),
            ("000{}", true),
            ("{}\u{ad}", true),
            ("{}*", false),
            ("*{}", false),
            ("{}#", false),
            ("约{}", false),
            ("{}左右", false),
            ("{}以上", false),
            ("≈{}", false),
            ("~{}", false),
            (">{}", false),
            ("≤{}", false),
            ("{}±5", false),
            ("{}-{}", false),
            ("{}~{}", false),
            ("{}/2", false),
            ("{}(估)", false),
            ("{}（预计）", false),
            ("[{}]", false),
            ("{}[1]", false),
            ("{}①", false),
            ("{}?", false),
            ("{}e0", false),
            ("{}E3", false),
            ("{};", false),
            ("\"{}", false),
            ("{}\"", false),
            ("{}\n{}", false),
            ("{},00", false),
            ("{},5", false),
            ("{}．５", false),
            ("{}。", false),
            ("{}、", false),
            ("，{}", false),
            ("×{}", false),
            ("{}x", false),
            ("第{}", false),
            ("{}^2", false),
            ("0x{}", false),
            ("{}h", false),
        ] {
            let mut rows = plain(&loans);
            for row in rows.iter_mut().skip(1) {
                let plain =
                    if row[column].contains('.') && (mark.contains("}.") || mark.contains("},")) {
                        "700".to_owned()
                    } else {
                        row[column].clone()
                    };
                row[column] = mark.replace("{q}", "\"").replace("{}", &plain);
            }
            // A figure with places takes no more of them: its row has other amounts then.
            let whole = loans
                .iter()
                .filter(|loan| {
                    !(mark.contains("}.") || mark.contains("},"))
                        || rows_of(&[(*loan).clone()], [4, 0])[0][column]
                            .find('.')
                            .is_none()
                })
                .cloned()
                .collect::<Vec<_>>();
            rows.retain(|row| row[0] == "编号" || whole.iter().any(|loan| loan.id == row[0]));
            let right = if sure { Right::Quiet } else { Right::Refused };
            if mark == "{}．５" {
                continue;
            }
            trial.book(
                &format!("{mark:?} in column {column}"),
                &csv(&rows),
                &whole,
                right,
            );
        }
        // ¥ stands before money alone.
        if column < 3 {
            for mark in [
                "¥{}",
                "￥{}",
                "RMB{}",
                "RMB {}",
                "CNY{}",
                "CNY {}",
                "人民币{}",
                "人民币：{}",
                "¥ {}",
                "￥　{}",
                "{}¥",
                "{} CNY",
                "{}RMB",
            ] {
                let mut rows = plain(&loans);
                for row in rows.iter_mut().skip(1) {
                    row[column] = mark.replace("{}", &row[column]);
                }
                let right = if mark.starts_with('{') {
                    Right::Refused
                } else {
                    Right::Quiet
                };
                trial.book(
                    &format!("{mark:?} in column {column}"),
                    &csv(&rows),
                    &loans,
                    right,
                );
            }
        }
        // Below nought, in every way: refused in that row, and the others stay.
        for mark in [
            "-{}", "−{}", "－{}", "({})", "（{}）", "{}-", "-￥{}", "￥-{}", "(￥{})", "￥({})",
            "- {}", "–{}", "—{}", "﹣{}", "{}－", "[-{}]", "负{}", "{}CR", "{}贷", "-({})", "△{}",
            "▲{}",
        ] {
            let mut rows = plain(&loans);
            rows[2][column] = mark.replace("{}", &rows[2][column]);
            trial.book(
                &format!("{mark:?} in column {column}"),
                &csv(&rows),
                &loans,
                Right::Refused,
            );
            if let Came::Read(found) = come(&csv(&rows))
                && found.used.iter().any(|(id, ..)| id == "L2")
            {
                trial
                    .wrong
                    .push(format!("{mark:?} in column {column} was used"));
            }
        }
        // Thousands and digits of other widths.
        let large = vec![
            Loan::new("L1", [345_678_000, 45_678_901_200, 98_765_432_000]),
            Loan::new("L2", [5_000_000, 20_000_000, 4_000_000]),
        ];
        for (case, shape) in [
            ("commas", ","),
            ("full-width commas", "，"),
            ("blanks", " "),
            ("nbsp", "\u{a0}"),
            ("thin blanks", "\u{202f}"),
            ("apostrophes", "'"),
            ("points", "."),
            ("Indian", ""),
        ] {
            // 2.000 is two where points are decimal points.
            let large = &large[..if case == "points" { 1 } else { 2 }];
            let mut rows = plain(large);
            for row in rows.iter_mut().skip(1) {
                let (whole, rest) = row[column]
                    .split_once('.')
                    .map_or((row[column].clone(), String::new()), |(whole, rest)| {
                        (whole.to_owned(), format!(".{rest}"))
                    });
                let digits: Vec<char> = whole.chars().collect();
                let groups: Vec<String> = digits
                    .rchunks(if shape.is_empty() { 2 } else { 3 })
                    .rev()
                    .map(|group| group.iter().collect())
                    .collect();
                row[column] = groups.join(if shape.is_empty() { "," } else { shape }) + &rest;
            }
            let right = if ["apostrophes", "points", "Indian"].contains(&case) {
                Right::Refused
            } else {
                Right::Quiet
            };
            trial.book(
                &format!("{case} in column {column}"),
                &csv(&rows),
                large,
                right,
            );
        }
        let mut rows = plain(&large);
        for row in rows.iter_mut().skip(1) {
            row[column] = full_width(&row[column]);
        }
        trial.book(
            &format!("full width in column {column}"),
            &csv(&rows),
            &large,
            Right::Quiet,
        );
    }
    trial.end();
}

// ---- optional cells

#[test]
fn optional_cells_cost_nothing_but_themselves() {
    let mut trial = Trial::of("optional cells");
    let loans = loans();
    let odd = [
        "",
        "-",
        "--",
        "—",
        "/",
        "\\",
        "无",
        "暂无",
        "不适用",
        "N/A",
        "#N/A",
        "#REF!",
        "#VALUE!",
        "#DIV/0!",
        "NULL",
        "null",
        "0",
        "1",
        "-1",
        "99999999999999999999",
        "浮动",
        "LPR+30BP",
        "LPR-89BP",
        "3.85%",
        "3.85",
        "0.0385",
        "385",
        "385BP",
        "3.85‰",
        "三厘",
        "2025",
        "2025.10",
        "2025.1",
        "202510",
        "20251031",
        "2025-13-45",
        "45962",
        "0000-00-00",
        "1900-01-00",
        "31-Oct-25",
        "10/31/2025",
        "2025年10月",
        "今年",
        "1e5",
        "TRUE",
        "FALSE",
        "是",
        "√",
        "在建",
        "已投产",
        "停工",
        "企业提供",
        "可行性研究报告",
        "环评",
        "2",
        "①",
        "测算",
        "１２３",
        "1,200",
        "1200万",
        "1200美元",
        "\"",
        "'",
        "=1+1",
        "😀",
        "\u{feff}",
        "某某（合同）",
        "a;b",
        "第一行\n第二行",
    ];
    let columns = [
        "授信额度（万元）",
        "授信额度",
        "年利率（%）",
        "年利率",
        "利率",
        "月利率（‰）",
        "发放日",
        "放款日期",
        "状态",
        "项目状态",
        "数据来源",
        "备注",
        "行业",
        "二氧化碳数据来源",
        "原行号",
        "到期日",
        "客户经理",
    ];
    for column in columns {
        for cell in odd {
            for place in [0, 2, 4] {
                let mut rows = plain(&loans);
                for (at, row) in rows.iter_mut().enumerate() {
                    row.insert(
                        place,
                        if at == 0 {
                            column.to_owned()
                        } else if at == 2 {
                            cell.to_owned()
                        } else {
                            String::new()
                        },
                    );
                }
                // A rate without a unit may be asked about where its figures are too small for per cents.
                let right = if column.contains("利率") {
                    Right::Asked
                } else {
                    Right::Exact
                };
                trial.book(
                    &format!("{cell:?} under {column} in column {place}"),
                    &csv(&rows),
                    &loans,
                    right,
                );
            }
        }
    }
    trial.end();
}

/// A loan's day, its rate and its remarks.
type DayAndRate = (Option<u32>, Option<String>, Flags);

/// What a book says of the day and the rate of its loans.
fn day_and_rate(bytes: &[u8]) -> Result<Vec<DayAndRate>, String> {
    let found = preview(bytes, true).map_err(|fault| fault.code().to_owned())?;
    if let Some(asks) = asked(&found) {
        return Err(asks);
    }
    let mut out = Vec::new();
    let mut book = Book::new(Plan::default());
    let mut each = |_: u64, _: &Record, outcome: Outcome| {
        if let Outcome::Used(loan, _, _, flags) = outcome {
            out.push((
                loan.issued,
                loan.rate.map(|rate| rate.decimal().normalize().to_string()),
                flags,
            ));
        }
    };
    let read = book
        .begin(&found.layout)
        .and_then(|()| book.push_telling(bytes, &mut each))
        .and_then(|()| book.end_telling(&mut each));
    read.map_err(|fault| fault.code().to_owned())?;
    Ok(out)
}

#[test]
fn days_in_every_way_of_writing() {
    let mut wrong = Vec::new();
    for (year, month, day) in [
        (2025, 3, 31),
        (2024, 2, 29),
        (2023, 12, 1),
        (1999, 1, 2),
        (2025, 10, 10),
        (2025, 1, 12),
    ] {
        let number = year * 10_000 + month * 100 + day;
        let short = year % 100;
        for (written, right) in [
            (format!("{year}-{month:02}-{day:02}"), Some(number)),
            (format!("{year}/{month}/{day}"), Some(number)),
            (format!("{year}.{month}.{day}"), Some(number)),
            (format!("{year}.{month:02}.{day:02}"), Some(number)),
            (format!("{year}年{month}月{day}日"), Some(number)),
            (format!("{year}年{month:02}月{day:02}日"), Some(number)),
            (format!("{year} 年 {month} 月 {day} 日"), Some(number)),
            (format!("{year}{month:02}{day:02}"), Some(number)),
            (format!("{year}-{month:02}-{day:02} 00:00:00"), Some(number)),
            (format!("{year}-{month:02}-{day:02}T00:00:00"), Some(number)),
            (
                format!("{year}-{month:02}-{day:02} 23:59:59.999"),
                Some(number),
            ),
            (format!("{year}/{month}/{day} 0:00"), Some(number)),
            (format!("{year}/{month}/{day} 上午 12:00:00"), Some(number)),
            (format!("'{year}-{month:02}-{day:02}"), Some(number)),
            (format!("{year}－{month:02}－{day:02}"), Some(number)),
            (format!("{year}\u{3000}.{month}.{day}"), None),
            (format!("{year}-{month}-{day}日"), Some(number)),
            (format!("{year}{month:02}{day:02}235959"), Some(number)),
            (format!("{year}年{month}月"), Some(number / 100 * 100 + 1)),
            (format!("{year}-{month:02}"), Some(number / 100 * 100 + 1)),
            (format!("{year}{month:02}"), Some(number / 100 * 100 + 1)),
            (format!("{year}.{month:02}"), Some(number / 100 * 100 + 1)),
            (format!("{year}/{month:02}"), Some(number / 100 * 100 + 1)),
            (format!("{year}年{month}月份"), None),
            (format!("{day}/{month}/{year}"), None),
            (format!("{month}/{day}/{year}"), None),
            (format!("{short}-{month}-{day}"), None),
            (format!("{short:02}{month:02}{day:02}"), None),
            (format!("{year}"), None),
            (format!("{year}年"), None),
            (
                format!(
                    "{year}-{month:02}-{day:02}至{}-{month:02}-{day:02}",
                    year + 1
                ),
                None,
            ),
            (
                format!(
                    "{year}-{month:02}-{day:02}/{}-{month:02}-{day:02}",
                    year + 1
                ),
                None,
            ),
            (format!("约{year}-{month:02}-{day:02}"), None),
            (format!("{year}-{month:02}-{day:02}-1"), None),
            (format!("{year}{month:02}{day:02}0"), None),
            (format!("{year}.{month}.{day}.0"), None),
            (format!("-{year}-{month:02}-{day:02}"), None),
            (format!("{year}-{month:02}-{day:02}.5"), None),
            (format!("{year}-{month:02}-{day:02}a"), None),
            (format!("{year},{month},{day}"), None),
            (format!("{year}:{month}:{day}"), None),
            (format!("{year}--{month}"), None),
            (format!("{year}年{month}季度"), None),
            (format!("{year}Q1"), None),
        ] {
            let book = csv(&[
                cells(&[
                    "编号",
                    "余额（万元）",
                    "总投资（万元）",
                    "二氧化碳（吨）",
                    "发放日",
                ]),
                cells(&["L1", "1200", "3600", "9000", &written]),
            ]);
            let found = day_and_rate(&book);
            let fits = match (&found, right) {
                (Ok(rows), Some(right)) => {
                    rows.len() == 1 && rows[0].0 == Some(right) && !rows[0].2.has(Flag::DayLeftOut)
                }
                // Another way of writing is the day, or left out with a remark: never another day.
                (Ok(rows), None) => {
                    rows.len() == 1
                        && (rows[0].0.is_none() && rows[0].2.has(Flag::DayLeftOut)
                            || rows[0].0 == Some(number))
                }
                _ => false,
            };
            if !fits {
                wrong.push(format!("{written}: {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rates_in_every_way_of_writing() {
    let mut wrong = Vec::new();
    // The heading, the cell, the rate in per cent a year; `None` where the rate is left out with a remark or asked about.
    for (heading, cell, right) in [
        ("年利率（%）", "3.85", Some("3.85")),
        ("年利率（%）", "3.85%", Some("3.85")),
        ("年利率（%）", "3.85％", Some("3.85")),
        ("年利率", "3.85", Some("3.85")),
        ("年利率", "3.85%", Some("3.85")),
        ("执行利率(%)", "3.850", Some("3.85")),
        ("利率％", "3.85", Some("3.85")),
        ("年化利率（%）", "３．８５", Some("3.85")),
        ("贷款利率", "3,85", None),
        ("年利率（%）", "LPR+30BP", None),
        ("年利率（%）", "浮动", None),
        ("年利率（%）", "3.85%-4.2%", None),
        ("年利率（%）", "3.85‰", None),
        ("年利率（‰）", "3.85", None),
        ("月利率（‰）", "3.2", Some("3.84")),
        ("月利率（‰）", "3.2‰", Some("3.84")),
        ("月利率（%）", "0.32", Some("3.84")),
        ("月利率（‰）", "0.32%", None),
        ("月利率", "3.2", None),
        ("日利率（‱）", "1.05", None),
        ("日利率", "0.0105%", None),
        ("年利率", "0.0385", None),
        ("年利率（小数）", "0.0385", None),
        ("利率（BP）", "385", None),
        ("利率（bp）", "385", None),
        ("利率(万分之)", "385", None),
        ("年利率", "年3.85%", None),
        ("年利率", "月3.2‰", None),
        ("年利率", "月息3.2‰", None),
        ("年利率", "月利率3.2‰", None),
        ("年利率", "日息万分之二", None),
        ("年利率", "385BP", None),
        ("年利率", "3.85%/年", None),
        ("年利率", "0.32%/月", None),
        ("年利率", "年化3.85%", None),
        ("年利率", "3.85（浮动）", None),
        ("年利率", "-3.85", None),
    ] {
        let book = csv(&[
            cells(&[
                "编号",
                "余额（万元）",
                "总投资（万元）",
                "二氧化碳（吨）",
                heading,
            ]),
            cells(&["L1", "1200", "3600", "9000", cell]),
        ]);
        let found = day_and_rate(&book);
        let fits = match (&found, right) {
            (Ok(rows), Some(right)) => {
                rows.len() == 1 && rows[0].1.as_deref() == Some(right) && rows[0].2.is_empty()
            }
            (Ok(rows), None) => {
                let flagged = |rows: &[DayAndRate]| {
                    rows[0].2.has(Flag::RateLeftOut) || rows[0].2.has(Flag::RateDoubt)
                };
                rows.len() == 1 && (rows[0].1.as_deref() == Some("3.85") || flagged(rows))
            }
            (Err(asks), None) => asks.starts_with("asked"),
            _ => false,
        };
        if !fits {
            wrong.push(format!("{cell} under {heading}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

// ---- headings

#[test]
fn headings_at_every_row() {
    let mut trial = Trial::of("headings at every row");
    let loans = loans();
    let fillers = [
        cells(&["某某银行绿色贷款台账"]),
        vec![],
        cells(&["填报单位：某某分行", "", "日期：2025-12-31", ""]),
        cells(&["一、填报范围包括本行全部绿色贷款的余额、总投资与减排量。"]),
        cells(&["二、总投资为项目批复的总投资", "", "", ""]),
        cells(&["", "", "", ""]),
        cells(&["说明", "余额为期末余额", "", ""]),
        cells(&["3", "减排量按可研填列", "", ""]),
    ];
    for at in (0..40).chain([60, 99, 120, 150, 180, 195, 199]) {
        for blank in [false, true] {
            let above = (0..at).map(|row| {
                if blank {
                    vec![]
                } else {
                    fillers[row % fillers.len()].clone()
                }
            });
            let mut rows: Vec<Vec<String>> = above.collect();
            rows.extend(plain(&loans));
            trial.book(
                &format!("{at} rows above, blank {blank}"),
                &csv(&rows),
                &loans,
                Right::Quiet,
            );
        }
    }
    trial.end();
}

#[test]
fn headings_over_several_rows() {
    let mut trial = Trial::of("headings over several rows");
    let loans = loans();
    for (case, head, right) in [
        (
            "two rows, filled",
            vec![
                "贷款|贷款|项目|环境效益",
                "编号|余额（万元）|总投资（万元）|二氧化碳（吨）",
            ],
            Right::Quiet,
        ),
        (
            "two rows, spanned",
            vec![
                "贷款||项目|环境效益",
                "编号|余额（万元）|总投资（万元）|二氧化碳（吨）",
            ],
            Right::Quiet,
        ),
        (
            "number above",
            vec![
                "编号|贷款|项目|年减排",
                "|余额（万元）|总投资（万元）|二氧化碳（吨）",
            ],
            Right::Quiet,
        ),
        (
            "names above, units below",
            vec!["编号|贷款余额|总投资|二氧化碳", "|万元|万元|吨"],
            Right::Quiet,
        ),
        (
            "names above, kinds and units below",
            vec![
                "编号|贷款余额|总投资|年减排量",
                "|（万元）|（万元）|二氧化碳（吨）",
            ],
            Right::Quiet,
        ),
        (
            "three rows",
            vec![
                "贷款情况||项目情况|环境效益",
                "编号|贷款余额|总投资|二氧化碳",
                "|（万元）|（万元）|（吨）",
            ],
            Right::Quiet,
        ),
        (
            "three rows, number in the first",
            vec![
                "编号|贷款|项目|环境效益",
                "|余额|总投资|年减排",
                "|万元|万元|二氧化碳（吨）",
            ],
            Right::Asked,
        ),
        (
            "letters of Excel",
            vec![
                "编号|贷款余额（万元）|总投资（万元）|二氧化碳（吨）",
                "A|B|C|D",
            ],
            Right::Quiet,
        ),
        (
            "numbers",
            vec![
                "编号|贷款余额（万元）|总投资（万元）|二氧化碳（吨）",
                "1|2|3|4",
            ],
            Right::Quiet,
        ),
        (
            "numbers in brackets",
            vec![
                "编号|贷款余额（万元）|总投资（万元）|二氧化碳（吨）",
                "（1）|（2）|（3）|（4）",
            ],
            Right::Quiet,
        ),
        (
            "甲 and numbers",
            vec![
                "编号|贷款余额（万元）|总投资（万元）|二氧化碳（吨）",
                "甲|1|2|3",
            ],
            Right::Quiet,
        ),
        (
            "栏次 and numbers",
            vec![
                "编号|贷款余额（万元）|总投资（万元）|二氧化碳（吨）",
                "栏次|1|2|3",
            ],
            Right::Quiet,
        ),
        (
            "English below",
            vec![
                "编号|贷款余额（万元）|总投资（万元）|二氧化碳（吨）",
                "Loan no.|Balance|Investment|CO2",
            ],
            Right::Quiet,
        ),
        (
            "English above",
            vec![
                "Loan no.|Balance|Investment|CO2",
                "编号|贷款余额（万元）|总投资（万元）|二氧化碳（吨）",
            ],
            Right::Quiet,
        ),
        (
            "codes below",
            vec![
                "编号|贷款余额（万元）|总投资（万元）|二氧化碳（吨）",
                "LOAN_NO|LOAN_BAL|TOT_INV|CO2_RED",
            ],
            Right::Exact,
        ),
        (
            "an explanation below",
            vec![
                "编号|贷款余额（万元）|总投资（万元）|二氧化碳（吨）",
                "必填|期末余额|批复的总投资|可研中的年减排量",
            ],
            Right::Exact,
        ),
    ] {
        for title in [0, 1, 3] {
            let mut rows: Vec<Vec<String>> = (0..title)
                .map(|_| cells(&["某某银行绿色贷款台账", "", "", ""]))
                .collect();
            rows.extend(
                head.iter()
                    .map(|row| row.split('|').map(str::to_owned).collect()),
            );
            rows.extend(rows_of(&loans, [4, 0]));
            trial.book(
                &format!("{case}, {title} titles"),
                &csv(&rows),
                &loans,
                right,
            );
        }
    }
    // An upper heading that turns the name below into another thing.
    for (upper, lower, right) in [
        ("上年末", "余额（万元）", Right::Asked),
        ("期末", "余额（万元）", Right::Asked),
    ] {
        for first in [true, false] {
            let [a, b] = if first {
                [upper, "本年末"]
            } else {
                ["本年末", upper]
            };
            let head = [
                cells(&["编号", a, b, "项目", "减排"]),
                cells(&["", lower, lower, "总投资（万元）", "二氧化碳（吨）"]),
            ];
            let mut rows = head.to_vec();
            for row in rows_of(&loans, [4, 0]) {
                let mut row = row;
                row.insert(if first { 1 } else { 2 }, "77.5".into());
                rows.push(row);
            }
            trial.book(
                &format!("{upper} first {first}"),
                &csv(&rows),
                &loans,
                right,
            );
        }
    }
    trial.end();
}

// ---- workbooks

/// A workbook of one sheet that `make` writes.
fn xlsx(make: impl FnOnce(&mut Worksheet) -> Result<(), XlsxError>) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    make(book.add_worksheet()).expect("a sheet");
    book.save_to_buffer().expect("a workbook")
}

/// A number as a workbook stores it.
#[allow(clippy::disallowed_types, reason = "a workbook stores binary numbers")]
fn stored(cell: &str) -> Option<f64> {
    cell.parse::<serde_json::Number>().ok()?.as_f64()
}

/// Writes rows of texts, those that are numbers as numbers, from a row on.
fn put(sheet: &mut Worksheet, from: u32, rows: &[Vec<String>]) -> Result<(), XlsxError> {
    for (row, cells) in (from..).zip(rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            match stored(cell) {
                Some(number) => sheet.write_number(row, column, number)?,
                None => sheet.write_string(row, column, cell)?,
            };
        }
    }
    Ok(())
}

#[test]
fn workbooks_with_titles_and_headings_over_several_rows() {
    let mut trial = Trial::of("workbooks with titles and headings over several rows");
    trial.step = 1;
    let loans = loans();
    for first in [0_u32, 1, 2, 7, 40, 150] {
        for title in [
            "",
            "某某银行绿色贷款台账",
            "绿色贷款台账（单位：万元、吨）",
            "单位：万元、吨",
        ] {
            for merged in [false, true] {
                let head = [
                    cells(&["编号", "贷款情况", "", "环境效益"]),
                    cells(&["", "贷款余额（万元）", "总投资（万元）", "二氧化碳（吨）"]),
                ];
                let bytes = xlsx(|sheet| {
                    let plain = Format::new();
                    if !title.is_empty() && first > 0 {
                        if merged {
                            sheet.merge_range(0, 0, 0, 3, title, &plain)?;
                        } else {
                            sheet.write_string(0, 0, title)?;
                        }
                    }
                    put(sheet, first, &head)?;
                    if merged {
                        sheet.merge_range(first, 0, first + 1, 0, "编号", &plain)?;
                        sheet.merge_range(first, 1, first, 2, "贷款情况", &plain)?;
                    }
                    put(sheet, first + 2, &rows_of(&loans, [4, 0]))
                });
                trial.book(
                    &format!("from row {first}, {title}, merged {merged}"),
                    &bytes,
                    &loans,
                    Right::Quiet,
                );
            }
        }
    }
    trial.end();
}

#[test]
fn workbooks_with_merged_and_hidden_rows() {
    let mut trial = Trial::of("workbooks with merged and hidden rows");
    trial.step = 1;
    let plain_format = Format::new();
    // One project over three loans: what is merged downwards holds for each of them.
    let shared: Vec<Loan> = [("L1", 12_000_000), ("L2", 5_000_000), ("L3", 7_355_000)]
        .map(|(id, balance)| Loan::new(id, [balance, 36_000_000, 9_000_000]))
        .to_vec();
    for columns in [vec![2], vec![3], vec![2, 3]] {
        let bytes = xlsx(|sheet| {
            let mut rows = plain(&shared);
            for row in rows.iter_mut().skip(2) {
                for column in &columns {
                    row[*column].clear();
                }
            }
            put(sheet, 0, &rows)?;
            for column in &columns {
                let number = if *column == 2 { 3600 } else { 9000 };
                let at = *column as u16;
                sheet.merge_range(1, at, 3, at, "", &plain_format)?;
                sheet.write_number(1, at, number)?;
            }
            Ok(())
        });
        trial.book(
            &format!("columns {columns:?} merged"),
            &bytes,
            &shared,
            Right::Exact,
        );
    }
    // A merged balance cannot be divided among its loans.
    let bytes = xlsx(|sheet| {
        put(sheet, 0, &plain(&shared))?;
        sheet.merge_range(1, 1, 3, 1, "", &plain_format)?;
        sheet.write_number(1, 1, 1200)?;
        Ok(())
    });
    trial.book("the balance merged", &bytes, &shared, Right::Refused);
    let loans = loans();
    for hidden in [vec![1], vec![2, 3], vec![1, 2, 3]] {
        let bytes = xlsx(|sheet| {
            put(sheet, 0, &plain(&loans))?;
            for row in &hidden {
                sheet.set_row_hidden(*row)?;
            }
            Ok(())
        });
        trial.book(
            &format!("rows {hidden:?} hidden"),
            &bytes,
            &loans,
            Right::Exact,
        );
        if let Came::Read(rows) = come(&bytes) {
            let said = rows
                .used
                .iter()
                .filter(|(.., flags)| flags.has(Flag::Hidden))
                .count();
            if said != hidden.len() {
                trial
                    .wrong
                    .push(format!("rows {hidden:?} hidden and {said} remarks"));
            }
        }
    }
    trial.end();
}

/// A balance that is merged over rows is counted in the first of them: the others say so, are not among what is left uncounted, and the ledger's own total is
/// held against what is counted.
#[test]
fn a_merged_balance_is_counted_once_and_said_so() {
    for (total, differs) in [(1435.5, false), (1535.5, true)] {
        let bytes = xlsx(|sheet| {
            let loans = [("L1", 12_000_000), ("L2", 5_000_000), ("L3", 2_355_000)]
                .map(|(id, balance)| Loan::new(id, [balance, 36_000_000, 9_000_000]));
            put(sheet, 0, &plain(&loans))?;
            sheet.merge_range(1, 1, 2, 1, "", &Format::new())?;
            sheet.write_number(1, 1, 1200)?;
            sheet.write_string(4, 0, "合计")?;
            sheet.write_number(4, 1, total)?;
            Ok(())
        });
        let mut opened = Workbook::open(bytes).expect("a workbook");
        let sheet = opened.best_sheet().expect("a sheet");
        let found = opened.preview(&sheet).expect("headings");
        let mut book = Book::new(Plan::default());
        opened
            .read(&sheet, &found.layout, &mut book, &mut |_, _, _| {}, |_| {
                true
            })
            .expect("rows");
        assert_eq!(
            greendesk::loan_book::Summary::of(&book).total.balance,
            "1435.5"
        );
        assert_eq!(
            (book.counts.refused_loans, book.counts.refused_balance),
            (0, 0)
        );
        let said: Vec<(u64, &str)> = book
            .refused
            .iter()
            .map(|row| (row.row, row.faults[0].kind.code()))
            .collect();
        let kind = if differs {
            "total_differs"
        } else {
            "total_row"
        };
        assert_eq!(said, [(3, "merged"), (5, kind)]);
        assert_eq!(
            greendesk::loan_book::words::fault(&book.refused[0].faults[0]).get(Lang::Zh),
            "贷款余额是跨行的合并单元格“1200”，已全部计入合并区域的首行，本行不再计入；如应分到各笔贷款，请取消合并并逐笔填写"
        );
    }
}

#[test]
fn workbooks_with_formats() {
    let mut trial = Trial::of("workbooks with formats");
    trial.step = 1;
    let loans = loans();
    // The format, by how many tens its shown number is smaller than the stored one, and the heading's tens.
    for (code, right) in [
        ("0.00", Right::Quiet),
        ("#,##0.00", Right::Quiet),
        ("#,##0", Right::Quiet),
        ("General", Right::Quiet),
        ("@", Right::Quiet),
        ("0.00_ ", Right::Quiet),
        ("¥#,##0.00", Right::Quiet),
        ("#,##0.00;[Red]-#,##0.00", Right::Quiet),
        (
            "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
            Right::Quiet,
        ),
        ("#,##0.00\"万元\"", Right::Exact),
        ("[$¥-804]#,##0.00", Right::Quiet),
        ("#,##0.00_);(#,##0.00)", Right::Quiet),
        ("0.00E+00", Right::Quiet),
        ("[DBNum1]0", Right::Refused),
        ("#,##0.00\"美元\"", Right::NotRead),
        ("[$$-409]#,##0.00", Right::NotRead),
        ("0.00%", Right::NotRead),
    ] {
        let bytes = xlsx(|sheet| {
            put(sheet, 0, &plain(&loans))?;
            let format = Format::new().set_num_format(code);
            for (row, cells) in (1_u32..).zip(rows_of(&loans, [4, 0])) {
                sheet.write_number_with_format(
                    row,
                    1,
                    stored(&cells[1]).expect("a number"),
                    &format,
                )?;
            }
            Ok(())
        });
        trial.book(code, &bytes, &loans, right);
    }
    trial.end();
}

/// A time of the day is stored as a part of a day, and is no amount: 12:00 is not 0.5.
#[test]
fn times_of_the_day_are_no_amounts() {
    let mut trial = Trial::of("times of the day");
    trial.step = 1;
    let loans = loans();
    for code in ["h:mm", "hh:mm:ss", "[h]:mm", "mm:ss.0", "h:mm AM/PM"] {
        for column in [1, 2] {
            let bytes = xlsx(|sheet| {
                put(sheet, 0, &plain(&loans))?;
                let format = Format::new().set_num_format(code);
                for (row, _) in (1_u32..).zip(&loans) {
                    sheet.write_number_with_format(row, column, 0.5, &format)?;
                }
                Ok(())
            });
            trial.book(
                &format!("{code} in {column}"),
                &bytes,
                &loans,
                Right::NotRead,
            );
        }
    }
    trial.end();
}

/// The rows below 其中 that go on with its list are asked about where the list comes to a sum above it; loans below 其中 are not.
#[test]
fn lists_of_parts_that_go_on() {
    let head =
        "编号,余额（万元）,总投资（万元）,二氧化碳（吨）\nL1,1200,3600,9000\nL2,500,2000,4000\n";
    for (rows, asked) in [
        (&["其中：光伏,1200,3600,9000", "风电,500,2000,4000"][..], 1),
        (
            &[
                "其中光伏,1000,3600,9000",
                "风电,500,2000,4000",
                "水电,200,1000,500",
            ],
            2,
        ),
        (
            &[
                "合计,1700,5600,13000",
                "其中：光伏,1200,3600,9000",
                "风电,500,2000,4000",
            ],
            1,
        ),
        (
            &[
                "其中：光伏,900,3600,9000",
                "其中：风电,500,2000,4000",
                "水电,300,100,50",
            ],
            1,
        ),
        // The list is closed by a row of sums, or does not come to the sum; or all of its rows bear the word.
        (
            &[
                "其中：光伏,1200,3600,9000",
                "小计,1200,3600,9000",
                "L3,500,2000,4000",
            ],
            0,
        ),
        (
            &[
                "其中：光伏,1200,3600,9000",
                "L3,400,2000,4000",
                "L4,700,900,800",
            ],
            0,
        ),
        (
            &["其中：光伏,1200,3600,9000", "其中：风电,500,2000,4000"],
            0,
        ),
    ] {
        let text = format!("{head}{}\n", rows.join("\n"));
        let (found, _) = counted(text.as_bytes(), Flag::FewNames);
        assert_eq!(found, asked, "{rows:?}");
    }
}

/// Lines of English words that name a multiple of the currency are read, or asked about where they are not understood; never taken for the tables' unit.
#[test]
fn english_lines_of_multiples() {
    let loans = [
        ["L1", "12000", "36000", "9000"],
        ["L2", "5000", "20000", "4000"],
    ];
    for (line, read) in [
        ("(in RMB thousands)", Some("1700")),
        ("In thousands of RMB", Some("1700")),
        ("Unit: RMB thousand", Some("1700")),
        ("(RMB millions)", Some("1700000")),
        (
            "All amounts in millions of CNY unless otherwise stated",
            None,
        ),
        ("(Expressed in thousands of Renminbi)", None),
        ("(Yuan in thousands)", None),
        ("RMB in billions", None),
    ] {
        let mut text = format!("{line}\nID,Balance,Total investment,CO2 reduction (t)\n");
        for loan in loans {
            text += &format!("{}\n", loan.join(","));
        }
        let found = preview(text.as_bytes(), true).expect("a book");
        assert_eq!(asked(&found).is_none(), read.is_some(), "{line}");
        if let Some(balance) = read {
            let summary = super::summary(&text);
            assert_eq!(summary.total.balance, balance, "{line}");
        }
    }
}

// ---- columns of units, tables below, files that end within a row

/// Amounts and figures, each with a column of units behind it or with one for the row.
#[test]
fn columns_of_units() {
    let mut trial = Trial::of("columns of units");
    let loans = loans();
    let money_units: [(&str, i32); 4] = [("元", 0), ("万元", 4), ("百万元", 6), ("亿元", 8)];
    let mass_units: [(&str, i32); 3] = [("千克", -3), ("吨", 0), ("万吨", 4)];
    for name in ["单位", "计量单位", "单 位", "Unit", "单位1", "数量单位"] {
        for (balance_unit, balance) in money_units {
            for (investment_unit, investment) in money_units {
                for (mass_unit, tens) in mass_units {
                    let mut each = vec![cells(&[
                        "编号",
                        "贷款余额",
                        name,
                        "总投资",
                        name,
                        "二氧化碳",
                        name,
                    ])];
                    let mut row_wise =
                        vec![cells(&["编号", "贷款余额", "总投资", "二氧化碳", name])];
                    for loan in &loans {
                        let balance = money(loan.balance, balance);
                        let investment = money(loan.investment, investment);
                        let figure = mass(loan.figure, tens);
                        let id = loan.id.clone();
                        each.push(vec![
                            id.clone(),
                            balance.clone(),
                            balance_unit.to_owned(),
                            investment.clone(),
                            investment_unit.to_owned(),
                            figure.clone(),
                            mass_unit.to_owned(),
                        ]);
                        row_wise.push(vec![id, balance, investment, figure, mass_unit.to_owned()]);
                    }
                    let case = format!("{name}: {balance_unit}, {investment_unit}, {mass_unit}");
                    trial.book(&case, &csv(&each), &loans, Right::Exact);
                    if (balance_unit, investment_unit) == ("万元", "万元") {
                        // The unit of the figures says nothing of the amounts.
                        let case = format!("{case}, for the row");
                        trial.book(&case, &csv(&row_wise), &loans, Right::Asked);
                    }
                }
            }
        }
    }
    trial.end();
}

/// Another table below the loans, with headings of its own.
#[test]
fn tables_below() {
    let mut trial = Trial::of("tables below");
    let loans = loans();
    let heads: [&[&str]; 7] = [
        &[
            "分行",
            "笔数",
            "户数",
            "余额（万元）",
            "总投资（万元）",
            "二氧化碳（吨）",
        ],
        &[
            "行业",
            "贷款余额（万元）",
            "总投资（万元）",
            "减排二氧化碳（吨）",
        ],
        &["行业", "笔数", "贷款余额", "总投资", "二氧化碳"],
        &[
            "支行",
            "贷款余额（元）",
            "项目总投资（元）",
            "二氧化碳（千克）",
        ],
        &["机构名称", "余额", "占比", "二氧化碳"],
        &["借款人", "项目名称", "贷款余额", "总投资", "年减排二氧化碳"],
        &[
            "产业类别",
            "投资额（亿元）",
            "贷款余额（亿元）",
            "碳减排量（万吨）",
        ],
    ];
    for head in heads {
        for title in ["", "附：分行业汇总", "二、分支机构情况", "单位：万元"] {
            for gap in [0, 1, 2] {
                for amounts in [["1200", "3600", "9000"], ["55.5", "707", "3003"]] {
                    let mut rows = wide(&loans, false);
                    rows.extend((0..gap).map(|_| Vec::new()));
                    if !title.is_empty() {
                        rows.push(cells(&[title]));
                    }
                    rows.push(cells(head));
                    for name in ["东支行", "西支行"] {
                        let mut row = vec!["3".to_owned(); head.len().saturating_sub(3)];
                        row[0] = name.to_owned();
                        row.extend(cells(&amounts));
                        row.truncate(head.len());
                        rows.push(row);
                    }
                    let case = format!("{head:?} below {title:?} and {gap} rows");
                    trial.book(&case, &csv(&rows), &loans, Right::Asked);
                }
            }
        }
    }
    trial.end();
}

/// A book that ends anywhere within its rows: what is used is a loan as it is, or its last figure has a remark.
#[test]
fn files_that_are_cut_off() {
    let loans = loans();
    let book = text(&wide(&loans, false), ",", "\r\n");
    let begin = book.find("\r\n").expect("headings") + 2;
    let (mut refused, mut remarked) = (0, 0);
    for end in (begin..book.len()).filter(|end| book.is_char_boundary(*end)) {
        let Came::Read(rows) = come(&book.as_bytes()[..end]) else {
            continue;
        };
        for (id, balance, parts, flags) in &rows.used {
            let loan = loans.iter().find(|loan| loan.id == *id);
            let right = loan.is_some_and(|loan| {
                *balance == u128::from(loan.balance) * 100_000_000
                    && parts[Indicator::Co2.index()] == loan.part()
            });
            let said = flags.has(Flag::NoLineEnd);
            remarked += usize::from(said);
            assert!(right || said, "{id} of {:?}", &book[begin..end]);
        }
        refused += usize::from(!rows.refused.is_empty());
    }
    assert!(refused > 20 && remarked > 3, "{refused} {remarked}");
}

// ---- contracts beside their drawdowns, rows that are void

/// The rows of a book that a person is asked about as sums, parts of other loans or no loans; `None` where the book is not read as it is proposed.
fn asked_rows(bytes: &[u8], flag: Flag) -> Option<Vec<usize>> {
    let Came::Read(rows) = come(bytes) else {
        return None;
    };
    let flagged = rows.used.iter().enumerate();
    let flagged = flagged.filter(|(_, (.., flags))| flags.has(flag));
    Some(flagged.map(|(at, _)| at).collect())
}

/// How many rows of a CSV book have a remark, rows further up with it, and how many are refused.
fn counted(bytes: &[u8], flag: Flag) -> (u64, u64) {
    let found = preview(bytes, true).expect("a book");
    let mut book = Book::new(Plan::default());
    book.begin(&found.layout).expect("columns");
    book.push(bytes).expect("rows");
    book.end().expect("an end");
    let summary = greendesk::loan_book::Summary::of(&book);
    let own = summary.flags.iter().find(|(code, _)| code == flag.code());
    (own.map_or(0, |(_, many)| *many), summary.rows.refused)
}

const CONTRACTS: [&str; 6] = [
    "借据号",
    "借款人",
    "项目名称",
    "贷款余额（万元）",
    "总投资（万元）",
    "二氧化碳（吨）",
];

/// A contract and its drawdowns, each with the project's investment and figures, are asked about in whatever order they stand and however they are numbered.
#[test]
fn contracts_beside_their_drawdowns() {
    let mut wrong = Vec::new();
    let mut books = 0;
    let row = |id: &str, names: [&str; 2], balance: &str| {
        cells(&[id, names[0], names[1], balance, "3600", "9000"])
    };
    let both = ["甲公司", "甲光伏"];
    let numbers = [
        ["L1", "L1-1", "L1-2"],
        ["L1", "L1-01", "L1-02"],
        ["HT2024-007", "HT2024-007-001", "HT2024-007-002"],
        ["HT2024007", "HT2024007_1", "HT2024007_2"],
        ["HT2024007", "HT2024007/1", "HT2024007/2"],
        ["HT2024007", "HT2024007.1", "HT2024007.2"],
        ["HT2024007", "HT2024007（1）", "HT2024007（2）"],
        ["HT2024007", "HT2024007(1)", "HT2024007(2)"],
        ["HT2024007", "HT2024007 1", "HT2024007 2"],
        ["HT2024007", "HT2024007#1", "HT2024007#2"],
        ["HT2024007", "HT2024007—1", "HT2024007—2"],
        ["HT2024007", "ht2024007－１", "ht2024007－２"],
        ["HT2024007", "HT2024007-A", "HT2024007-B"],
        ["HT2024007", "HT2024007之一", "HT2024007之二"],
        ["HT2024007", "HT2024007第1笔", "HT2024007第2笔"],
        ["HT2024007", "HT2024007-提款1", "HT2024007-提款2"],
        ["HT2024007", "HT2024007-D1", "HT2024007-D2"],
        [
            "甲银贷字2024第007号",
            "甲银贷字2024第007号-1",
            "甲银贷字2024第007号-2",
        ],
    ];
    let orders = [[0, 1, 2], [1, 2, 0], [1, 0, 2], [2, 1, 0]];
    for ids in numbers {
        for order in orders {
            // By the number alone the balances need not add up, and nothing but the number need be named.
            for balances in [["1200", "700", "500"], ["1200", "700", "300"]] {
                for names in [both, ["甲公司", ""], ["", "甲光伏"], ["", ""]] {
                    for others in [false, true] {
                        if others && (ids[0] != "L1" || names != both) {
                            continue;
                        }
                        books += 1;
                        let mut rows = vec![cells(&CONTRACTS)];
                        for at in order {
                            rows.push(row(ids[at], names, balances[at]));
                            if others {
                                rows.push(row(&format!("X{at}"), ["乙公司", "乙风电"], "77"));
                            }
                        }
                        let bytes = csv(&rows);
                        // One row may be taken for a sum already where nothing else is named.
                        if counted(&bytes, Flag::Drawdowns) == (0, 0) {
                            wrong
                                .push(format!("{ids:?} {order:?} {balances:?} {names:?} {others}"));
                        }
                    }
                }
            }
        }
    }
    // 借据号 beside 合同号: the contract has no number of its own, another one, or a word.
    for head in [["借据号", "合同号"], ["合同号", "借据号"]] {
        for of_contract in ["", "-", "合同", "HT007", "8800123"] {
            for order in orders {
                for balances in [
                    &["1200", "700", "500"][..],
                    &["1200", "700", "300", "200"],
                    &["700", "700"],
                ] {
                    // Two rows with one balance are two drawdowns where each has a number.
                    if balances.len() == 2 && of_contract.contains(|c: char| c.is_ascii_digit()) {
                        continue;
                    }
                    books += 1;
                    let mut places: Vec<usize> = order
                        .into_iter()
                        .filter(|at| *at < balances.len())
                        .collect();
                    places.extend(3..balances.len());
                    let mut rows =
                        vec![[&head.map(str::to_owned)[..], &cells(&CONTRACTS[1..])[..]].concat()];
                    for at in places {
                        let own = if at == 0 {
                            of_contract.to_owned()
                        } else {
                            format!("990000{at}5512")
                        };
                        let names = if head[0] == "借据号" {
                            [own, "HT007".into()]
                        } else {
                            ["HT007".into(), own]
                        };
                        let mut cells = names.to_vec();
                        cells.extend(row("", both, balances[at]).into_iter().skip(1));
                        rows.push(cells);
                    }
                    let bytes = csv(&rows);
                    if counted(&bytes, Flag::Drawdowns) == (0, 0) {
                        wrong.push(format!("{head:?} {of_contract:?} {order:?} {balances:?}"));
                    }
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {books}\n{}",
        wrong.len(),
        wrong[..wrong.len().min(40)].join("\n")
    );
}

/// Loans of one borrower or project whose numbers run are no contract and its drawdowns.
#[test]
fn loans_that_are_no_contracts_are_not_asked_about() {
    for rows in [
        // Running numbers with nothing that they extend.
        &["L-1,甲,一,700", "L-2,甲,一,500", "L-3,甲,一,300"][..],
        &["L1,甲,一,700", "L2,甲,一,500", "L12,甲,一,300"],
        &["2024-001,甲,一,700", "2024-002,甲,一,500"],
        &["KL2024000001,甲,一,700", "KL2024000002,甲,一,700"],
        // The year is a number of another borrower's loan.
        &["2024,乙,二,700", "2024-1,甲,一,500"],
        // Two loans of one balance.
        &["L1,甲,一,600", "L2,甲,一,600"],
        &["L1,甲,一,600", "L2,甲,一,600", "L3,甲,一,600"],
        // A balance that is the sum of two loans to other projects.
        &["L1,甲,一,1200", "L2,乙,二,700", "L3,丙,三,500"],
        // A loan without a number among others.
        &["L1,甲,一,600", ",甲,一,500", "L3,甲,一,300"],
    ] {
        let mut text =
            "借据号,借款人,项目名称,余额（万元）,总投资（万元）,二氧化碳（吨）\n".to_owned();
        for row in rows {
            text += &format!("{row},3600,9000\n");
        }
        assert_eq!(counted(text.as_bytes(), Flag::Drawdowns).0, 0, "{rows:?}");
    }
}

/// Drawdowns whose running numbers are joined to the contract's number are asked about where borrower and project are the same; honest running numbers
/// are not, of whatever width they are.
#[test]
fn drawdowns_whose_running_numbers_are_joined() {
    let head = "借据号,借款人,项目名称,余额（万元）,总投资（万元）,二氧化碳（吨）\n";
    let asked = |rows: &[[&str; 3]]| {
        let mut text = head.to_owned();
        for (at, [id, borrower, project]) in rows.iter().enumerate() {
            text += &format!("{id},{borrower},{project},{},3600,9000\n", 317 + 90 * at);
        }
        counted(text.as_bytes(), Flag::Drawdowns).0
    };
    let same = |ids: &[&str]| {
        let rows: Vec<[&str; 3]> = ids.iter().map(|id| [*id, "甲", "一"]).collect();
        asked(&rows)
    };
    for (ids, count) in [
        (&["JJ20250101", "JJ2025010101", "JJ2025010102"][..], 2),
        (&["JJ2025010101", "JJ20250101", "JJ2025010102"], 2),
        (&["JJ2025010101", "JJ2025010102", "JJ20250101"], 1),
        (&["20250101", "20250101001", "20250101002"], 2),
        // A number of a few digits, a running number without a nought before it, and one of noughts.
        (&["JJ2025", "JJ202501", "JJ202502"], 0),
        (&["JJ20250101", "JJ2025010111"], 0),
        (&["JJ20250101", "JJ2025010100"], 0),
        (&["JJ20250101", "JJ20250101000"], 0),
        (&["JJ20250101", "JJ202501010001"], 0),
        // Numbers of one width.
        (&["JJ20250101", "JJ20250102", "JJ20250103"], 0),
        (&["JJ2025010101", "JJ2025010102", "JJ2025010201"], 0),
    ] {
        assert_eq!(same(ids), count, "{ids:?}");
    }
    // Another borrower, another project, or a name that is not there.
    for other in [["乙", "一"], ["甲", "二"], ["", "一"], ["甲", ""]] {
        let rows = [
            ["JJ20250101", "甲", "一"],
            ["JJ2025010101", other[0], other[1]],
        ];
        assert_eq!(asked(&rows), 0, "{other:?}");
    }
    // Honest running numbers of one borrower and one project, wide and narrow.
    for [before, width] in [
        ["JJ2025", "5"],
        ["202501", "6"],
        ["JJ", "0"],
        ["KL2024", "0"],
        ["JJ20250101", "4"],
    ] {
        let width: usize = width.parse().expect("a width");
        let mut text = head.to_owned();
        for number in 1..=20_000 {
            text += &format!("{before}{number:0width$},甲,一,317,3600000,9000\n");
        }
        let found = counted(text.as_bytes(), Flag::Drawdowns).0;
        assert_eq!(found, 0, "{before} {width}");
    }
}

/// A contract of which its drawdowns are only a part is asked about where the numbers tell the contract from the drawdowns; books whose numbers are of
/// one kind are not, however large one of their loans is.
#[test]
fn contracts_that_are_partly_drawn() {
    let head = "借据号,借款人,项目名称,余额（万元）,总投资（万元）,二氧化碳（吨）\n";
    let asked = |rows: &[&str]| {
        let mut text = head.to_owned();
        for row in rows {
            text += &format!("{row},3600,9000\n");
        }
        counted(text.as_bytes(), Flag::Drawdowns).0
    };
    for (rows, count) in [
        // A contract's number among those of drawdowns, in every order, and beside numbers that say nothing.
        (
            &["HT007,甲,一,800", "JJ1,甲,一,300", "JJ2,甲,一,300"][..],
            1,
        ),
        (&["JJ1,甲,一,300", "HT007,甲,一,800", "JJ2,甲,一,300"], 1),
        (&["JJ1,甲,一,300", "JJ2,甲,一,300", "HT007,甲,一,800"], 1),
        (
            &["ht-007,甲,一,800", "8800123,甲,一,300", "8800124,甲,一,300"],
            1,
        ),
        (&["合同,甲,一,800", "JJ1,甲,一,300"], 1),
        (
            &[
                "甲银贷字2024第7号,甲,一,800",
                "88001,甲,一,300",
                "88002,甲,一,300",
            ],
            1,
        ),
        // Drawn wholly at once.
        (&["HT007,甲,一,800", "JJ1,甲,一,800"], 1),
        (&["JJ1,甲,一,800", "HT007,甲,一,800"], 1),
        // A row without a number, or with a plain one, beside drawdowns.
        (&[",甲,一,800", "88001,甲,一,300", "88002,甲,一,300"], 1),
        (&["-,甲,一,800", "JJ1,甲,一,300", "JJ2,甲,一,300"], 1),
        (
            &["8800123,甲,一,800", "JJ1,甲,一,300", "借据2,甲,一,300"],
            1,
        ),
        // The others are more than the contract, or to another project, or another borrower's.
        (&["HT007,甲,一,800", "JJ1,甲,一,500", "JJ2,甲,一,400"], 0),
        (&["HT007,甲,一,800", "JJ1,甲,二,300", "JJ2,乙,一,300"], 0),
        // Numbers of one kind: all of contracts, all of drawdowns, all plain, two plain kinds.
        (
            &["HT007,甲,一,800", "HT008,甲,一,300", "HT009,甲,一,300"],
            0,
        ),
        (&["JJ7,甲,一,800", "JJ8,甲,一,300", "JJ9,甲,一,300"], 0),
        (&["KL7,甲,一,800", "KL8,甲,一,300", "KL9,甲,一,300"], 0),
        (&["BJ7,甲,一,800", "SH8,甲,一,300", "SH9,甲,一,300"], 0),
        (&["9,甲,一,800", "10,甲,一,300", "11,甲,一,300"], 0),
        // Letters that go on are no contract's: HTC, JJB.
        (&["HTC7,甲,一,800", "KL8,甲,一,300", "KL9,甲,一,300"], 0),
        // One loan without a number beside one with, and several without.
        (&[",甲,一,800", "88001,甲,一,300"], 0),
        (&[",甲,一,800", ",甲,一,300", "88002,甲,一,300"], 0),
        // A drawdown that is larger than another row.
        (&["JJ1,甲,一,800", "88001,甲,一,300"], 0),
    ] {
        assert_eq!(asked(rows), count, "{rows:?}");
    }
    // What the remark says: the drawdowns with their numbers, and what is drawn.
    let text = format!(
        "{head}HT007,甲公司,一,800,3600,9000\nJJ1,甲公司,一,300,3600,9000\nJJ2,甲公司,一,300,3600,9000\n"
    );
    let book = super::read_in(text.as_bytes(), Plan::default(), 99);
    let found = greendesk::loan_book::Summary::of(&book);
    let row = found.flagged.first().expect("the contract");
    let beside = row.beside.as_ref().expect("its drawdowns");
    assert_eq!(
        (row.row, beside.count, beside.balance.as_str()),
        (2, 2, "600")
    );
    assert_eq!(beside.numbers, ["JJ1", "JJ2"]);
    assert_eq!(beside.borrower, "甲公司");
    // Many projects, of which one has a contract: asked once, also where another file follows.
    let mut book = Book::new(Plan::default());
    for file in 0..2 {
        let mut text = head.to_owned();
        for at in 0..12_000 {
            let (id, project) = (file * 20_000 + at, at / 3);
            text += &format!(
                "{id},丙,项目{file}-{project},{},3600,9000\n",
                [900, 500, 300][at % 3]
            );
        }
        if file == 0 {
            text += "HT007,甲公司,一,800,3600,9000\nJJ1,甲公司,一,300,3600,9000\nJJ2,甲公司,一,300,3600,9000\n";
        }
        let layout = preview(text.as_bytes(), true).expect("a preview").layout;
        book.begin(&layout).expect("a layout");
        book.push(text.as_bytes()).expect("rows");
        book.end().expect("an end");
    }
    let found = greendesk::loan_book::Summary::of(&book);
    let asked = found.flags.iter().find(|(code, _)| code == "drawdowns");
    assert_eq!(asked.map(|(_, count)| *count), Some(1));
}

/// The remark of a contract or a drawdown names the rows that it is to be held against, with their balances.
#[test]
fn what_is_beside_a_contract_is_named() {
    let head = "借据号,借款人,项目名称,余额（万元）,总投资（万元）,二氧化碳（吨）\n";
    for (rows, at, beside, count, balance) in [
        // By the number: each drawdown names the contract, or the contract its drawdowns.
        (
            &["L1,1200", "L1-1,700", "L1-2,300"][..],
            3,
            &[2][..],
            1,
            "1200",
        ),
        (&["L1-1,700", "L1-2,300", "L1,1200"], 4, &[2], 2, "1000"),
        // By the balances of the project.
        (&["A7,1200", "B8,700", "C9,500"], 2, &[3, 4], 2, "1200"),
        (&["B8,700", "C9,500", "A7,1200"], 4, &[2, 3], 2, "1200"),
        (
            &["-,1200.5", "B8,700", "C9,400", "D1,50", "E2,50.5"],
            2,
            &[3, 4, 5],
            4,
            "1200.5",
        ),
        (&[",700", "B8,700"], 2, &[3], 1, "700"),
    ] {
        let mut text = head.to_owned();
        for row in rows {
            text += &format!("{},3600,9000\n", row.replace(',', ",甲,一,"));
        }
        let book = super::read_in(text.as_bytes(), Plan::default(), 99);
        let found = greendesk::loan_book::Summary::of(&book);
        let row = found
            .flagged
            .iter()
            .find(|row| row.row == at)
            .unwrap_or_else(|| panic!("{rows:?}"));
        let known = row.beside.as_ref().expect("rows beside");
        let places: Vec<u64> = known.rows.iter().map(|(_, row)| *row).collect();
        assert_eq!(
            (places.as_slice(), known.count, known.balance.as_str()),
            (beside, count, balance),
            "{rows:?}"
        );
    }
}

/// The remark of a void row quotes the words, with the heading above them.
#[test]
fn the_words_of_a_void_row_are_quoted() {
    for (head, cell, quoted) in [
        ("备注", "待作废", "备注：待作废"),
        ("是否结清", "是", "是否结清：是"),
        ("", "已删除", "已删除"),
    ] {
        let bytes = csv_with(&loans(), head, 4, cell);
        let book = super::read_in(&bytes, Plan::default(), 99);
        let found = greendesk::loan_book::Summary::of(&book);
        let cells = &found.flagged.first().expect("a remark").cells;
        let note = cells.iter().find(|(code, _)| code == "note");
        assert_eq!(note.map(|(_, text)| text.as_str()), Some(quoted));
    }
}

/// A row that a person left out keeps its names and its balance, and counts nowhere.
#[test]
fn a_row_that_was_left_out_stays_visible() {
    let mut text = "借据号,借款人,项目名称,余额（万元）,总投资（万元）,二氧化碳（吨）\n".to_owned();
    for at in 0..700 {
        text += &format!("K{at},乙公司,项目{at},-5,3600,9000\n");
    }
    text += "L1,甲公司,一,1200.5,3600,9000\nL2,甲公司,二,500,2000,4000\n合计,,,500,,\n";
    let plan = Plan {
        sums: [(0, 702)].into(),
        ..Plan::default()
    };
    let book = super::read_in(text.as_bytes(), plan, 4096);
    let found = greendesk::loan_book::Summary::of(&book);
    assert_eq!(found.total.balance, "500");
    let kept = found.trimmed();
    assert_eq!(kept.refused.len(), 101);
    let row = kept.refused.last().expect("the row");
    assert_eq!((row.row, row.balance.as_str()), (702, "1200.5"));
    assert_eq!(row.names, ["L1", "甲公司", "一"]);
    // The corrections name the row as well, and one that nothing more is known of by its place alone.
    let plan = PlanText {
        sums: vec![(0, 702), (1, 9)],
        ..PlanText::default()
    };
    let file = FileText {
        name: "台账.csv".into(),
        ..FileText::default()
    };
    let said: Vec<String> = corrections(&plan, &[file], &kept.refused)
        .iter()
        .map(|said| said.get(Lang::Zh))
        .collect();
    assert_eq!(
        said,
        [
            "台账.csv 第 702 行（甲公司，贷款余额 1,200.5 万元）：按合计行、重复行或不应计入的行剔除",
            "2 第 9 行：按合计行、重复行或不应计入的行剔除",
        ]
    );
    assert_eq!(
        (kept.refused_loans, kept.refused_balance.as_str()),
        (0, "0")
    );
}

/// A contract that is left out, or whose drawdowns are, is asked about no more.
#[test]
fn a_contract_or_its_drawdowns_can_be_left_out() {
    let text = "借据号,借款人,项目名称,余额（万元）,总投资（万元）,二氧化碳（吨）\nL1,甲,一,1200,3600,9000\nL1-1,甲,一,700,3600,9000\nL1-2,甲,一,500,3600,9000\n";
    for (sums, open, balance) in [
        (vec![], 3, "2400"),
        (vec![2], 0, "1200"),
        (vec![3, 4], 0, "1200"),
    ] {
        let plan = Plan {
            sums: sums.iter().map(|row| (0, *row)).collect(),
            ..Plan::default()
        };
        let book = super::read_in(text.as_bytes(), plan, 99);
        let found = greendesk::loan_book::Summary::of(&book);
        assert_eq!(found.total.balance, balance);
        let flagged = found
            .flagged
            .iter()
            .filter(|row| row.flags.iter().any(|code| code == "drawdowns"));
        assert_eq!(flagged.count(), open, "{sums:?}");
    }
}

/// A row that says that its loan is settled or void is asked about wherever it says so, and one that says another thing is not.
#[test]
fn rows_that_are_void() {
    let loans = loans();
    let mut wrong = Vec::new();
    let said = [
        "部分冲正",
        "已部分冲销",
        "冲减200万元",
        "红字",
        "Reversal",
        "Partial reversal",
        "已作废",
        "银行承兑汇票",
        "保函",
        "计划新增",
        "拟投放",
        "非绿色",
        "作废",
        "删除",
        "已删除",
        "已结清",
        "结清",
        "已核销",
        "核销",
        "冲销",
        "已冲销",
        "已转出",
        "转出",
        "（作废）",
        "[已结清]",
        "【已核销】",
        "作废。",
        "2025年3月结清",
        "2025.3.1已结清",
        "已于2025-03-31结清",
        "本笔贷款已结清，见结清证明",
        "合同作废",
        "该笔已作废",
        "此行删除",
        "贷款已还清",
        "已全额核销",
        "本金已全部结清",
        "红冲",
        "冲正",
        "资产已转让",
        "已注销",
        "已 结 清",
        "已經結清",
        "作廢",
        "已核銷",
        "VOID",
        "Cancelled",
        "closed",
        "Paid off",
        "重复",
        "正常/已结清",
        "不良，已核销",
        "已取消",
        "已撤销",
        "已删",
        "删",
        "待作废",
        "拟作废",
        "作废中",
        "待删除",
        "拟删除",
        "删除中",
        "请删除",
        "建议剔除",
        "申请作废",
        "待作废处理",
        "本行待作废",
        "该笔拟取消",
        "取消",
        "取消中",
        "项目取消",
        "合同取消",
        "待冲销",
        "待冲正",
        "待注销",
        "注销",
        "撤回",
        "已撤",
        "已剔",
        "已刪",
        "已划掉",
        "误录",
        "录入错误",
        "重复录入",
        "重复数据",
        "弃用",
        "不计入",
        "不纳入统计",
        "不统计",
        "忽略",
        "测试数据",
        "To be deleted",
        "removed",
        "Withdrawn",
    ];
    let other = [
        "",
        "-",
        "正常",
        "不作废",
        "以保函担保",
        "储备库2025-3",
        "新增授信",
        "绿色",
        "未作废",
        "未结清",
        "尚未结清",
        "未核销",
        "没有作废",
        "结清证明",
        "待结清",
        "预计2026年结清",
        "部分结清",
        "部分核销",
        "结清日期待定",
        "无结清手续",
        "在建",
        "已投产",
        "产品转出口",
        "固废资源化",
        "清洁能源",
        "节能",
        "销售",
        "出让土地",
        "删减版",
        "核销准备",
        "未全部结清",
        "尚未被核销",
        "拟转让",
        "计划于2027年结清",
        "到期结清",
        "不得转让",
        "1200",
        "2025-03-31",
        "void fraction",
        "closed loop cooling",
        "还款正常",
        "关注",
        "重复利用水",
        "回收利用",
        "效益良好",
        "原贷款结清证明齐全",
        "可核销",
        "待核销",
        "拟核销",
        "不删除",
        "未删除",
        "取消授信",
        "抵押登记待注销",
        "不良",
        "不可撤销",
        "不计利息",
        "试运行",
        "试生产",
        "错峰用电",
        "测试平台建设",
        "计划",
        "规划项目",
        "testing",
        "Invalidity insurance",
        "removal of sulphur",
        "ABCDEF2024-000001",
    ];
    for head in [
        "备注",
        "状态",
        "贷款状态",
        "五级分类",
        "说明",
        "列7",
        "情况",
        "",
    ] {
        for place in [0, 4] {
            for (words, void) in said
                .iter()
                .map(|words| (words, true))
                .chain(other.iter().map(|words| (words, false)))
            {
                let bytes = csv_with(&loans, head, place, words);
                let found = asked_rows(&bytes, Flag::Struck);
                // Words before the number may cost the row, or make the book a question.
                let fits = match &found {
                    Some(rows) if void => *rows == [1] || used(&bytes) < 3,
                    Some(rows) => rows.is_empty(),
                    None => true,
                };
                if !fits {
                    wrong.push(format!(
                        "{words:?} under {head:?} in column {place}: {found:?}"
                    ));
                }
            }
        }
    }
    // Below a heading that asks, an answer is enough.
    for head in ["是否结清", "是否已核销", "作废标志", "删除标记", "是否转出"]
    {
        for (answer, void) in [
            ("是", true),
            ("Y", true),
            ("1", true),
            ("√", true),
            ("否", false),
            ("N", false),
            ("0", false),
            ("", false),
        ] {
            let found = asked_rows(&csv_with(&loans, head, 4, answer), Flag::Struck);
            if found != Some(if void { vec![1] } else { vec![] }) {
                wrong.push(format!("{answer:?} under {head}: {found:?}"));
            }
        }
    }
    for head in [
        "是否绿色",
        "是否绿色贷款",
        "绿色标识",
        "是否计入",
        "是否纳入统计",
    ] {
        for (answer, void) in [
            ("否", true),
            ("N", true),
            ("0", true),
            ("是", false),
            ("1", false),
            ("", false),
        ] {
            let found = asked_rows(&csv_with(&loans, head, 4, answer), Flag::Struck);
            if found != Some(if void { vec![1] } else { vec![] }) {
                wrong.push(format!("{answer:?} under {head}: {found:?}"));
            }
        }
    }
    // In the number, and in the brackets of a name.
    for (id, borrower, void) in [
        ("L2（作废）", "甲公司", true),
        ("L2", "甲公司（已结清）", true),
        ("L2", "甲公司(已核销)", true),
        ("L2", "甲公司（清洁能源）", false),
        ("L2", "结清算服务公司", false),
    ] {
        let rows = [
            cells(&[
                "编号",
                "借款人",
                "余额（万元）",
                "总投资（万元）",
                "二氧化碳（吨）",
            ]),
            cells(&["L1", "乙公司", "1200", "3600", "9000"]),
            cells(&[id, borrower, "500", "2000", "4000"]),
        ];
        let found = asked_rows(&csv(&rows), Flag::Struck);
        if found != Some(if void { vec![1] } else { vec![] }) {
            wrong.push(format!("{id} {borrower}: {found:?}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{}\n{}",
        wrong.len(),
        wrong[..wrong.len().min(60)].join("\n")
    );
}

/// The plain book with a column more, in which the second loan has these words.
fn csv_with(loans: &[Loan], head: &str, place: usize, words: &str) -> Vec<u8> {
    let mut rows = plain(loans);
    for (at, row) in rows.iter_mut().enumerate() {
        let cell = match at {
            0 => head,
            2 => words,
            _ => "",
        };
        row.insert(place, cell.to_owned());
    }
    csv(&rows)
}

/// How many rows of a book are used.
fn used(bytes: &[u8]) -> usize {
    match come(bytes) {
        Came::Read(rows) => rows.used.len(),
        _ => 0,
    }
}

// ---- lists of sums, figures in parts, contracts over several projects

/// Six loans with names, two branches and three kinds, whose sums by branch and by kind are none of their own amounts.
fn grouped_loans() -> Vec<[&'static str; 8]> {
    vec![
        [
            "L1",
            "甲公司",
            "项目一",
            "东城支行",
            "光伏",
            "1200",
            "3600",
            "9000",
        ],
        [
            "L2",
            "乙公司",
            "项目二",
            "西城支行",
            "风电",
            "500",
            "2000",
            "4000",
        ],
        [
            "L3",
            "丙公司",
            "项目三",
            "东城支行",
            "光伏",
            "735.5",
            "2134",
            "5617",
        ],
        [
            "L4",
            "丁公司",
            "项目四",
            "西城支行",
            "节能",
            "88.25",
            "900",
            "1700",
        ],
        [
            "L5",
            "戊公司",
            "项目五",
            "西城支行",
            "风电",
            "310",
            "1200",
            "2600",
        ],
        [
            "L6",
            "己公司",
            "项目六",
            "东城支行",
            "节能",
            "61.2",
            "305",
            "407",
        ],
    ]
}

/// The sums of the amounts of each group of a column, in the order in which the groups come.
fn sums_by(loans: &[[&'static str; 8]], column: usize) -> Vec<(String, [String; 3])> {
    let number = |text: &str| {
        text.parse::<greendesk::measure::Decimal>()
            .expect("a figure")
    };
    let mut groups: Vec<(String, [greendesk::measure::Decimal; 3])> = Vec::new();
    for loan in loans {
        let own = [5, 6, 7].map(|at| number(loan[at]));
        match groups.iter_mut().find(|(name, _)| name == loan[column]) {
            Some((_, sums)) => {
                for (sum, own) in sums.iter_mut().zip(own) {
                    *sum += own;
                }
            }
            None => groups.push((loan[column].to_owned(), own)),
        }
    }
    let shown = |sums: [greendesk::measure::Decimal; 3]| sums.map(|sum| sum.to_string());
    groups
        .into_iter()
        .map(|(name, sums)| (name, shown(sums)))
        .collect()
}

/// A list of sums by branch or by kind, above or below the loans, with and without words above it, is asked about or refused row by row, wherever the names
/// of the groups stand and whatever amounts the list has.
#[test]
fn lists_of_sums_are_asked_about() {
    let head = cells(&[
        "编号",
        "借款人",
        "项目名称",
        "分支机构",
        "行业",
        "余额（万元）",
        "总投资（万元）",
        "二氧化碳（吨）",
    ]);
    let all = grouped_loans();
    let (mut books, mut wrong) = (0, Vec::new());
    // With all columns of names and without those of branch and industry, or of the numbers.
    for left_out in [&[][..], &[3, 4], &[4], &[0], &[0, 2]] {
        let row = |cells: Vec<String>| -> Vec<String> {
            let kept = cells.into_iter().enumerate();
            kept.filter(|(at, _)| !left_out.contains(at))
                .map(|(_, cell)| cell)
                .collect()
        };
        let loans: Vec<Vec<String>> = all.iter().map(|loan| row(cells(loan))).collect();
        for by in [3, 4] {
            let sums = sums_by(&all, by);
            for place in (0..5).filter(|at| !left_out.contains(at)) {
                for numbered in [false, true] {
                    for amounts in [3, 2, 1] {
                        let list: Vec<Vec<String>> = sums
                            .iter()
                            .enumerate()
                            .map(|(at, (name, sums))| {
                                let mut cells = vec![String::new(); 8];
                                if numbered && place > 0 {
                                    cells[0] = (at + 1).to_string();
                                }
                                cells[place] = name.clone();
                                for (cell, sum) in cells.iter_mut().skip(5).zip(sums).take(amounts)
                                {
                                    *cell = sum.clone();
                                }
                                row(cells)
                            })
                            .collect();
                        for gap in [
                            "",
                            "\n",
                            "品种汇总\n",
                            "\n附：汇总表\n",
                            ",,,,\n",
                            "below",
                            "total",
                        ] {
                            let mut rows = vec![row(head.clone())];
                            let mut text = String::new();
                            if gap == "below" {
                                rows.extend(list.clone());
                                text += &self::text(&rows, ",", "\n");
                                text += "\n";
                                text += &self::text(&loans, ",", "\n");
                            } else {
                                rows.extend(loans.clone());
                                text += &self::text(&rows, ",", "\n");
                                text += if gap == "total" {
                                    "合计,,,,,2894.95,,\n"
                                } else {
                                    gap
                                };
                                text += &self::text(&list, ",", "\n");
                            }
                            books += 1;
                            let found = preview(text.as_bytes(), true).expect("a book");
                            if asked(&found).is_some() {
                                continue;
                            }
                            let mut book = Book::new(Plan::default());
                            let mut used = 0;
                            book.begin(&found.layout).expect("columns");
                            book.push(text.as_bytes()).expect("rows");
                            book.end().expect("an end");
                            let summary = greendesk::loan_book::Summary::of(&book);
                            used += summary.rows.used + summary.rows.flagged;
                            let asked = summary
                                .flagged
                                .iter()
                                .filter(|row| {
                                    row.flags.iter().any(|code| {
                                        Flag::ALL
                                            .iter()
                                            .any(|flag| flag.code() == code && flag.is_asked())
                                    })
                                })
                                .count() as u64;
                            // Every used row beyond the loans is asked about, and no loan is.
                            if used < 6 || used - 6 != asked {
                                wrong.push(format!(
                                    "{used} used, {asked} asked: {gap:?} without {left_out:?}, names at {place}, {amounts} amounts, {numbered}\n{text}"
                                ));
                            }
                        }
                    }
                }
            }
        }
    }
    println!("lists of sums: {books} books, {} wrong", wrong.len());
    assert!(
        wrong.is_empty(),
        "{} of {books}\n{}",
        wrong.len(),
        wrong[..wrong.len().min(8)].join("\n")
    );
}

/// Books whose rows are far from lists of sums: equal loans, pages parted by blank rows, loans without numbers among others.
#[test]
fn loans_beside_gaps_are_no_lists_of_sums() {
    let head = "编号,借款人,项目名称,分支机构,余额（万元）,总投资（万元）,二氧化碳（吨）\n";
    let loan = |at: usize, [balance, investment, figure]: [usize; 3]| {
        format!("L{at},公司{at},项目{at},东支行,{balance},{investment},{figure}\n")
    };
    let equal = |_: usize| [10, 20, 30];
    let rising = |at: usize| [100 + at * 7, 300 + at * 11, 50 + at * 3];
    let shares = |at: usize| [(at % 5 + 1) * 10, (at % 5 + 1) * 20, (at % 5 + 1) * 30];
    type Amounts = fn(usize) -> [usize; 3];
    let amounts: [(&str, Amounts); 3] = [("equal", equal), ("rising", rising), ("shares", shares)];
    for (case, amounts) in amounts {
        for page in [3, 5, 20] {
            for words in ["\n", "第 1 页\n\n"] {
                let mut text = head.to_owned();
                for at in 0..60 {
                    text += &loan(at, amounts(at));
                    if at % page == page - 1 {
                        text += words;
                    }
                }
                let (found, _) = counted(text.as_bytes(), Flag::SumsOfGroups);
                // Of loans in one proportion a page may sum to those above it by chance, and is then asked about.
                assert!(
                    found == 0 || case == "shares" && found <= 20,
                    "{case} {page} {words:?}: {found}"
                );
            }
        }
    }
    // A bank lends to no branch of a bank: a borrower that bears the name of one is asked about.
    let text = format!(
        "{head}L1,东支行,东支行,东支行,10,20,30\nL2,东支行,一,东支行,11,21,31\n,丁,东支行,西支行,12,22,32\n"
    );
    let (found, _) = counted(text.as_bytes(), Flag::SumsOfGroups);
    assert_eq!(
        found, 3,
        "two borrowers are branches, and the third row is named after another one"
    );
}

/// A row that a person called a sum is one: the other rows of its list are asked about as before, and none when all are called so.
#[test]
fn a_list_of_sums_can_be_left_out_row_by_row() {
    let text = "编号,余额（万元）,总投资（万元）,二氧化碳（吨）\nL1,1200,3600,9000\nL2,500,2000,4000\nL3,300,900,800\n\n光伏,1500,4500,9800\n风电,500,2000,4000\n";
    for (sums, open, balance) in [
        (vec![], 2, "4000"),
        (vec![6], 1, "2500"),
        (vec![7], 1, "3500"),
        (vec![6, 7], 0, "2000"),
    ] {
        let plan = Plan {
            sums: sums.iter().map(|row| (0, *row)).collect(),
            ..Plan::default()
        };
        let book = super::read_in(text.as_bytes(), plan, 99);
        let found = greendesk::loan_book::Summary::of(&book);
        let asked = found
            .flags
            .iter()
            .find(|(code, _)| code == "sums_of_groups");
        assert_eq!(asked.map_or(0, |(_, many)| *many), open, "{sums:?}");
        assert_eq!(found.total.balance, balance, "{sums:?}");
    }
}

/// A sheet of sums beside the sheets of loans, before them or behind them, is asked about.
#[test]
fn a_sheet_of_sums_beside_sheets_of_loans_is_asked_about() {
    let head = "编号,余额（万元）,总投资（万元）,二氧化碳（吨）\n";
    let east = format!("{head}L1,1200,3600,9000\nL2,500,2000,4000\n");
    let west = format!("{head}L3,735.5,2134,5617\nL4,88.25,900,1700\nL5,20,50,60\n");
    let sums = "分支机构,余额（万元）,总投资（万元）,二氧化碳（吨）\n东支行,1700,5600,13000\n西支行,843.75,3084,7377\n";
    for order in [[&east, &west, sums], [sums, &east, &west]] {
        let mut book = Book::new(Plan::default());
        for text in order {
            let found = preview(text.as_bytes(), true).expect("a preview");
            book.begin(&found.layout).expect("a layout");
            book.push(text.as_bytes()).expect("rows");
            book.end().expect("an end");
        }
        let found = greendesk::loan_book::Summary::of(&book);
        let asked = found
            .flags
            .iter()
            .find(|(code, _)| code == "sums_of_groups");
        assert_eq!(asked.map(|(_, many)| *many), Some(2), "{}", order[0]);
        assert_eq!(found.rows.refused, 0);
    }
}

/// Figures in parts of 亿, 万 and 千 are read and remarked in every unit of a heading; what is not clear costs its row.
#[test]
fn figures_in_parts_of_yi_and_wan() {
    let mut trial = Trial::of("figures in parts");
    trial.step = 1;
    let loan = |yuan: u64| vec![Loan::new("L1", [yuan, 360_000_000, 9_000_000])];
    for unit in ["元", "千元", "万元", "百万元", "亿元"] {
        let book = |cell: &str| {
            let tens = match unit {
                "元" => 0,
                "千元" => 3,
                "万元" => 4,
                "百万元" => 6,
                _ => 8,
            };
            let head = format!("编号,贷款余额（{unit}）,总投资（{unit}）,二氧化碳（吨）\n");
            let cell = if cell.contains(',') {
                format!("\"{cell}\"")
            } else {
                cell.to_owned()
            };
            format!("{head}L1,{cell},{},9000\n", money(360_000_000, tens)).into_bytes()
        };
        for (cell, yuan) in [
            ("1亿2000万元", 120_000_000),
            ("1亿2000万", 120_000_000),
            ("1億2,000萬元", 120_000_000),
            ("人民币1亿2000万元整", 120_000_000),
            ("1亿零500万元", 105_000_000),
            ("1亿2千万元", 120_000_000),
            ("2300万5千元", 23_005_000),
            ("2300万5000元", 23_005_000),
            ("1亿2000.5万元", 120_005_000),
        ] {
            let bytes = book(cell);
            trial.book(
                &format!("{cell} under {unit}"),
                &bytes,
                &loan(yuan),
                Right::Exact,
            );
            let (remarked, _) = counted(&bytes, Flag::CellUnit);
            assert_eq!(remarked, 1, "{cell} under {unit} is echoed");
        }
        for cell in [
            "1亿2",
            "3万5",
            "1亿2千",
            "1亿12000万",
            "1.5亿2000万",
            "1亿2000万美元",
            "约1亿2000万元",
            "1亿2000余万元",
            "1亿元2000万元",
            "12千万元3亿",
            "1亿+2000万",
            "1亿2000万吨",
        ] {
            trial.book(
                &format!("{cell} under {unit}"),
                &book(cell),
                &loan(1),
                Right::NotRead,
            );
        }
    }
    trial.end();
}

/// A line above bare headings that names a multiple or another currency in any words is read as that or asked about, never taken for the tables' unit.
#[test]
fn lines_of_multiples_and_currencies_in_any_words() {
    let heads = [
        ["编号", "贷款余额", "总投资", "二氧化碳（吨）"],
        [
            "Loan ID",
            "Balance",
            "Total investment",
            "CO2 reduction (t)",
        ],
    ];
    let loans = loans();
    let (mut books, mut silent) = (0, Vec::new());
    let mut lines: Vec<(String, Option<i32>)> = Vec::new();
    for (word, tens) in [("thousand", 3), ("million", 6), ("billion", 9)] {
        for form in [
            "(in {w}s)",
            "In {w}s",
            "{w}s",
            "({w}s)",
            "RMB in {w}s",
            "(RMB in {w}s)",
            "amounts in {w}s of CNY",
            "RMB {w}",
            "(RMB {w}s)",
            "Yuan in {w}s",
            "Figures in {w}s",
            "Unit: {w}",
            "Unit: RMB {w}",
            "(Expressed in {w}s of Renminbi)",
            "All amounts are stated in RMB {w}s unless otherwise stated",
            "Green loan ledger (in {w}s)",
            "{w} yuan",
        ] {
            lines.push((form.replace("{w}", word), Some(tens)));
        }
        for currency in ["USD", "US$", "HKD", "EUR", "US dollars", "£", "JPY"] {
            for form in ["({c} {w}s)", "{c} in {w}s", "{c} {w}", "Unit: {c} {w}"] {
                lines.push((form.replace("{w}", word).replace("{c}", currency), None));
            }
        }
    }
    for form in [
        "{c}'000",
        "{c} ’000",
        "({c} '000)",
        "amounts in {c} '000",
        "{c}000",
        "{c} k",
        "({c} m)",
        "{c} mn",
        "{c} bn",
    ] {
        for currency in ["CNY", "RMB", "USD", "HKD"] {
            lines.push((form.replace("{c}", currency), None));
        }
    }
    for line in [
        "'000",
        "(000)",
        "000s",
        "$m",
        "$000",
        "(USD)",
        "USD",
        "Amounts in USD",
        "in US dollars",
        "USD ledger",
        "RMB 10,000",
        "Unit: RMB 10,000",
        "Unit: 10,000 yuan",
        "RMB 100 million",
        "hundred million yuan",
        "ten thousand yuan",
        "10^4 yuan",
        "10^3 元",
        "×1000",
        "x1000",
        "×1,000元",
        "倍数：1000",
        "Scale: 1000",
        "in lakhs",
        "RMB crore",
        "in Renminbi",
        "Renminbi Yuan",
        "千",
        "（百万）",
        "以千计",
        "以百万计",
        "K",
        "1000元",
        "千美元",
        "万美元",
        "（美元千元）",
        "折美元千元",
        "美元台账",
        "绿色贷款台账（美元）",
        "折人民币千元",
        "等值人民币百万元",
        "单位：1000元",
        "单位：一千元",
        "单位：美元",
    ] {
        lines.push((line.to_owned(), None));
    }
    for (line, tens) in &lines {
        for head in heads {
            let mut rows = vec![cells(&[line, "", "", ""]), cells(&head)];
            rows.extend(rows_of(&loans, [4, 0]));
            let bytes = csv(&rows);
            books += 1;
            let found = preview(&bytes, true).expect("a book");
            if asked(&found).is_some() {
                continue;
            }
            // Read: then as what the line says.
            let Came::Read(read) = come(&bytes) else {
                continue;
            };
            let balance = read.used.first().map(|(_, balance, ..)| *balance);
            let right = tens.and_then(|tens| {
                let yuan = u128::from(loans[0].balance / 10_000);
                Some(yuan * 10_u128.pow(8 + u32::try_from(tens).ok()?))
            });
            if balance != right {
                silent.push(format!("{line}: {balance:?}"));
            }
        }
    }
    println!("lines of multiples: {books} books, {} silent", silent.len());
    assert!(silent.is_empty(), "{}", silent.join("\n"));
    // Lines that say nothing of a unit ask nothing.
    for line in [
        "某某银行绿色贷款台账",
        "填报单位：某某银行",
        "截至2025年12月31日",
        "2025 Q4 green loan ledger",
        "Reporting bank: Bank of XX",
        "币种：人民币",
        "Currency: RMB",
        "共 1000 户",
        "Projects above 20 million kWh a year",
        "Saving 3 million tonnes of CO2",
        "RMB loans, 5 projects",
        "新元支行绿色贷款明细台账",
        "第 1 页，共 3 页",
        "制表人：张三",
        "Total of 12 loans",
        "联系电话：0991-1000000",
        "编号：1000",
    ] {
        for [id, balance, investment, figure] in heads {
            let head = [
                id.to_owned(),
                format!("{balance}（万元）"),
                format!("{investment}（万元）"),
                figure.to_owned(),
            ];
            let mut rows = vec![cells(&[line, "", "", ""]), head.to_vec()];
            rows.extend(rows_of(&loans, [4, 0]));
            // A line that was taken for one of another unit would contradict the headings.
            let found = preview(&csv(&rows), true).expect("a book");
            assert_eq!(asked(&found), None, "{line}");
        }
    }
}

/// A contract is held against its drawdowns for other projects and on other sheets: by a column of contracts' numbers, and by the rows of its borrower.
#[test]
fn contracts_over_several_projects_and_sheets() {
    let with_contract =
        "借据号,合同号,借款人,项目名称,余额（万元）,总投资（万元）,二氧化碳（吨）\n";
    let plain = "贷款编号,借款人,项目名称,余额（万元）,总投资（万元）,二氧化碳（吨）\n";
    let asked = |files: &[String]| {
        let mut book = Book::new(Plan::default());
        for text in files {
            let layout = preview(text.as_bytes(), true).expect("a preview").layout;
            book.begin(&layout).expect("a layout");
            book.push(text.as_bytes()).expect("rows");
            book.end().expect("an end");
        }
        let found = greendesk::loan_book::Summary::of(&book);
        let own = found.flags.iter().find(|(code, _)| code == "drawdowns");
        own.map_or(0, |(_, many)| *many)
    };
    // Rows of a book, parted by blank texts where another sheet begins.
    for (head, rows, count) in [
        // By the column: each drawdown names the contract above it, or the contract the drawdowns above it.
        (
            with_contract,
            &[
                "HT1,HT1,甲,一,1500",
                "JJ1,HT1,甲,二,700",
                "JJ2,HT1,甲,三,500",
            ][..],
            2,
        ),
        (
            with_contract,
            &[
                "8801,HT1,甲,二,700",
                "8802,HT1,甲,三,500",
                "HT1,,甲,一,1500",
            ],
            1,
        ),
        (
            with_contract,
            &["HT1,,甲,一,1500", "", "8801,HT1,甲,二,700"],
            1,
        ),
        (
            with_contract,
            &[
                "HT1,,甲,,1500",
                "",
                "8801,HT1,甲,二,700",
                "8802,HT1,甲,三,300",
            ],
            2,
        ),
        // By the borrower: the balances together, or a contract without a project of its own.
        (
            plain,
            &["HT1,甲,综合授信,1200", "JJ1,甲,二,700", "JJ2,甲,三,500"],
            1,
        ),
        (
            plain,
            &["JJ1,甲,二,700", "JJ2,甲,三,500", "", "HT1,甲,综合授信,1200"],
            1,
        ),
        (
            plain,
            &["HT1,甲,综合授信,1200", "8801,甲,二,700", "8802,甲,三,500"],
            1,
        ),
        (
            plain,
            &["HT1,甲,,1500", "JJ1,甲,二,700", "JJ2,甲,三,500"],
            1,
        ),
        (plain, &["HT1,甲,,1500", "", "JJ1,甲,二,700"], 1),
        // Other borrowers, numbers of one kind, drawdowns above the contract, loans to other projects with other balances.
        (
            with_contract,
            &[
                "JJ0,HT1,甲,一,1500",
                "JJ1,HT1,甲,二,700",
                "JJ2,HT2,甲,三,500",
            ],
            0,
        ),
        (with_contract, &["HT1,,乙,一,1500", "JJ1,HT1,甲,二,700"], 0),
        (
            plain,
            &["HT1,甲,一,1200", "HT2,甲,二,700", "HT3,甲,三,500"],
            0,
        ),
        (
            plain,
            &["HT1,甲,一,1200", "JJ1,甲,二,700", "JJ2,乙,三,500"],
            0,
        ),
        (
            plain,
            &["HT1,甲,,1000", "JJ1,甲,二,700", "JJ2,甲,三,500"],
            0,
        ),
        (
            plain,
            &["JJ1,甲,一,1200", "JJ2,甲,二,700", "JJ3,甲,三,500"],
            0,
        ),
    ] {
        let files: Vec<String> = rows
            .split(|row| row.is_empty())
            .map(|rows| {
                let rows: String = rows
                    .iter()
                    .map(|row| format!("{row},36000,9000\n"))
                    .collect();
                [head, &rows].concat()
            })
            .collect();
        assert_eq!(asked(&files), count, "{rows:?}");
    }
}

/// A heading whose brackets name a share or what is counted, and one of an average or of a part for each head, are asked about.
#[test]
fn shares_counts_and_averages_are_no_amounts() {
    for (balance, figure) in [
        ("余额（%）", "二氧化碳（吨）"),
        ("余额（笔）", "二氧化碳（吨）"),
        ("余额（户）", "二氧化碳（吨）"),
        ("净余额（万元）", "二氧化碳（吨）"),
        ("Avg balance", "CO2 reduction (t)"),
        ("余额（万元）", "二氧化碳（%）"),
        ("余额（万元）", "人均减碳（吨）"),
        ("余额（万元）", "户均年减碳量（吨）"),
        ("Balance", "CO2 saved per yuan (t)"),
    ] {
        let mut rows = vec![cells(&["编号", balance, "总投资（万元）", figure])];
        rows.extend(rows_of(&loans(), [4, 0]));
        let found = preview(&csv(&rows), true).expect("a book");
        assert!(asked(&found).is_some(), "{balance}, {figure}");
    }
}
