//! The result of a book in the draft: taken over whole, cut to measure, refused where it is none, and no longer believed when it was for something else.
use crate::documents::golden::value;
use greendesk::documents::reserved::{
    BOOK_CONFIRMED, BOOK_SIZES, BOOK_UNREAD, BOOK_UNREAD_SHEETS, FILES_CHANGED, FILES_GONE,
};
use greendesk::documents::templates::green_loan_portfolio::summary::summary_of;
use greendesk::documents::templates::green_loan_portfolio::{OUTPUT, TEMPLATE, book};
use greendesk::documents::{
    ActionKind, BOOK_CONFIRM, BOOK_GONE, BOOK_READ, BOOK_RESULT, Block, Draft, Strength, Table,
    Value,
};
use greendesk::i18n::Lang;
use greendesk::loan_book::{Book, Plan, Summary, preview};
use greendesk::measure::{Decimal, Places, sum};
use greendesk::standards::green_loan::confirm::{Confirm, Reason, kind_of};
use greendesk::standards::green_loan::exchange::{
    FileText, KEPT_GROUPS, KEPT_ROWS, LayoutText, OTHERS, PlanText, Taken,
};
use greendesk::standards::green_loan::flag::Flag;
use greendesk::standards::green_loan::reading::{coverage, days_missing, limits_missing};
use serde_json::Value as Json;

/// A book of many branches: each third row has SO2 beyond belief, each fourth no balance.
fn read(draft: &Draft) -> Summary {
    let mut csv = String::from(
        "贷款编号,贷款余额（万元）,项目总投资（万元）,年利率,授信额度（万元）,分支机构,tce,co2,so2\n",
    );
    for at in 0..1200_u32 {
        let balance = if at % 4 == 3 {
            "abc".to_owned()
        } else {
            format!("{}.37", 100 + at)
        };
        let so2 = if at % 3 == 0 { "9000" } else { "" };
        csv.push_str(&format!(
            "L{at},{balance},3700,3.{:02},20000,第{}支行,1000,2600,{so2}\n",
            at % 100,
            at % 600
        ));
    }
    let layout = preview(csv.as_bytes(), true).expect("headings").layout;
    let root = &draft.root;
    let period_end = greendesk::loan_book::day::read(root.get("period_end").as_bytes());
    let mut book = Book::new(Plan {
        period_end,
        scope: root.get("scope").to_owned(),
        method: root.get("method").to_owned(),
        ..Plan::default()
    });
    book.begin(&layout).expect("mapped");
    book.push(csv.as_bytes()).expect("text");
    book.end().expect("headings");
    Summary::of(&book)
}

fn taken(summary: Summary) -> Taken {
    let layouts = vec![LayoutText {
        heading_rows: 1,
        found: Vec::new(),
        doubts: Vec::new(),
        heading_row: 1,
        separator: ",".to_owned(),
        encoding: String::new(),
        columns: Vec::new(),
        units: Vec::new(),
    }];
    Taken {
        summary,
        name: "台账.csv".to_owned(),
        sha256: "ab".repeat(32),
        plan: PlanText::default(),
        layouts,
        files: Vec::new(),
    }
}

fn bytes(summary: Summary) -> Vec<u8> {
    serde_json::to_vec(&taken(summary)).expect("JSON")
}

/// A draft whose loans come from a book, and in which the rows that were not used are explained.
fn begun_and_explained() -> Draft {
    let mut draft = begun();
    draft
        .root
        .set("why.book_refused.book_refused", "余额待核，下期补报");
    draft
}

fn begun() -> Draft {
    let mut draft = (OUTPUT.samples[0])();
    draft.root.set("way", "book");
    draft
}

fn take(draft: &Draft, bytes: &[u8]) -> Result<Draft, String> {
    let Some(ActionKind::Take(take)) = OUTPUT.action(BOOK_READ) else {
        panic!("the act takes bytes")
    };
    take(draft, bytes).map_err(|why| why.get(Lang::Zh))
}

/// Confirms all remarks of a kind with a reason; takes that back where it is blank.
fn confirmed(draft: &Draft, flag: Flag, why: &str) -> Draft {
    let Some(ActionKind::Take(confirm)) = OUTPUT.action(BOOK_CONFIRM) else {
        panic!("the act takes bytes")
    };
    let summary = summary_of(draft).expect("a result");
    let all = Confirm {
        key: flag.code().to_owned(),
        reason: Reason {
            of: kind_of(&summary, flag),
            why: why.to_owned(),
        },
        ..Confirm::default()
    };
    confirm(draft, &serde_json::to_vec(&all).expect("JSON")).expect("confirmed")
}

fn codes(draft: &Draft) -> Vec<(&'static str, Strength)> {
    let of_the_book = |code: &str| code.starts_with("book_") || code == "missing";
    (TEMPLATE.evaluate)(draft)
        .problems
        .iter()
        .filter(|problem| problem.open() && of_the_book(problem.code))
        .map(|problem| (problem.code, problem.strength))
        .collect()
}

#[test]
fn a_result_answers_the_form_and_stays_whole() {
    let draft = begun();
    let summary = read(&draft);
    assert!(
        summary.flagged.len() > KEPT_ROWS
            && summary.refused.len() > KEPT_ROWS
            && summary.by_branch.len() > KEPT_GROUPS,
        "more than is kept"
    );
    let filled = take(&draft, &bytes(summary.clone())).expect("a result");
    let root = &filled.root;
    assert_eq!(
        [
            root.get("book_loans"),
            root.get("book_refused"),
            root.get("book_name")
        ],
        ["900", "300", "台账.csv"]
    );
    assert_eq!(root.get("book_balance"), summary.total.balance);
    let exact = |text: &str| Decimal::from_str_exact(text).expect("a figure");
    assert_eq!(
        exact(root.get("book_co2")),
        exact(&summary.total.reductions[1]),
        "unrounded"
    );
    assert_eq!(root.get("book_cod"), "", "no figure is not nought");
    assert_eq!(
        exact(root.get("book_large")),
        Decimal::from(summary.large.projects)
    );
    let kept: Summary = serde_json::from_str(root.get(BOOK_RESULT)).expect("JSON");
    assert_eq!(
        (kept.flagged.len(), kept.refused.len()),
        (KEPT_ROWS, KEPT_ROWS)
    );
    assert_eq!(
        (kept.rows, &kept.flags, &kept.total),
        (summary.rows, &summary.flags, &summary.total),
        "counts and sums stay whole"
    );
    assert_eq!(kept.by_branch.len(), KEPT_GROUPS);
    assert_eq!(
        kept.by_branch.last().map(|group| group.name.as_str()),
        Some(OTHERS)
    );
    let added = kept.by_branch.iter().try_fold(Decimal::ZERO, |all, group| {
        sum(all, exact(&group.reductions[1]))
    });
    assert_eq!(
        added,
        Some(exact(&summary.total.reductions[1])),
        "the groups still add up"
    );
    assert_eq!(
        kept.by_branch.iter().map(|group| group.loans).sum::<u64>(),
        900
    );
    // Taken twice it is the same, and what it says is printed.
    assert_eq!(take(&filled, &bytes(summary)).expect("again"), filled);
    // Of the 300 refused rows none has a balance that can be read.
    assert_eq!(
        codes(&filled),
        [
            ("book_refused", Strength::Must),
            ("book_sizes", Strength::Must)
        ]
    );
    assert_eq!(root.get(BOOK_SIZES), "300", "SO2 of each third used row");
    let mut explained = confirmed(&filled, Flag::So2Kilograms, "单位已核对，为吨");
    assert_eq!(codes(&explained), [("book_refused", Strength::Must)]);
    explained
        .root
        .set("why.book_refused.book_refused", "余额待核，下期补报");
    assert_eq!(codes(&explained), []);
    assert!(
        OUTPUT
            .report_of(&filled)
            .figures
            .iter()
            .any(|figure| figure.id == "total_co2")
    );
}

/// A18: mapping, units and corrections of the files stand in the tables and on the paper, and go with the result.
#[test]
fn how_the_files_were_read_is_told() {
    let draft = begun();
    let texts = |texts: &[&str]| {
        texts
            .iter()
            .map(|text| (*text).to_owned())
            .collect::<Vec<_>>()
    };
    let file = FileText {
        name: "台账.xlsx".to_owned(),
        sha256: "cd".repeat(32),
        sheet: "明细".to_owned(),
        unread_sheets: texts(&["二分行"]),
        encoding: "UTF-8".to_owned(),
        headings: texts(&["编号", "余额（万元）", "投资", "so2", "经办人"]),
        layout: LayoutText {
            heading_row: 1,
            separator: ",".to_owned(),
            columns: texts(&["id", "balance", "investment", "so2", ""]),
            units: texts(&["", "wan", "", "", ""]),
            ..LayoutText::default()
        },
    };
    let plan = PlanText {
        money: "yuan".to_owned(),
        mass: vec![("so2".to_owned(), "kg".to_owned())],
        kilograms: vec![(0, 7, "nox".to_owned())],
        ..PlanText::default()
    };
    let taken = Taken {
        plan,
        files: vec![file],
        ..taken(read(&draft))
    };
    let filled = take(&draft, &serde_json::to_vec(&taken).expect("JSON")).expect("a result");
    let report = OUTPUT.report_of(&filled);
    let told = |id: &str| {
        let table = report.tables.iter().find(|table| table.id == id).expect(id);
        let rows = table.rows.iter().map(|row| {
            row.iter()
                .map(crate::documents::golden::value)
                .collect::<Vec<_>>()
                .join(" | ")
        });
        rows.collect::<Vec<_>>().join("\n")
    };
    let handling = told("handling");
    for line in [
        "台账.xlsx | 编号 | 贷款编号 | -- | --",
        "台账.xlsx | 余额（万元） | 贷款余额 | 万元 | 标题注明",
        "台账.xlsx | 投资 | 项目总投资 | 元 | 未注明，按约定",
        "台账.xlsx | so2 | 年减排二氧化硫 | 千克 | 更正：整列按千克",
    ] {
        assert!(handling.contains(line), "{line}: {handling}");
    }
    let facts = told("read_me");
    for said in [
        "台账.xlsx · 工作表“明细”",
        &"cd".repeat(32),
        "文件 1 未读取的列 | 经办人",
        "更正 | 二氧化硫：整列按千克",
        "更正 | 台账.xlsx 第 7 行：氮氧化物按千克",
    ] {
        assert!(facts.contains(said), "{said}: {facts}");
    }
    assert!(told("refused").contains("贷款余额“abc”不是可以识别的数字"));
    let paper = format!("{:?}", report.paper);
    for said in ["台账的读取方式", "未采用的行", "更正：整列按千克", "经办人"]
    {
        assert!(paper.contains(said), "{said} is printed");
    }
    // A result of a page that tells nothing of its files leaves nothing of the earlier ones, and neither does taking it away.
    let later = take(&filled, &bytes(read(&draft))).expect("a result");
    assert_eq!(book::handling_of(&later.root), None);
    let Some(ActionKind::Change(forget)) = OUTPUT.action(BOOK_GONE) else {
        panic!("the act changes the draft")
    };
    assert_eq!(forget(&filled).expect("taken away"), begun());
}

#[test]
fn what_is_no_result_changes_nothing() {
    let draft = begun();
    let good: Json = serde_json::from_slice(&bytes(read(&draft))).expect("JSON");
    let changed = |change: &dyn Fn(&mut Json)| {
        let mut json = good.clone();
        change(&mut json);
        take(&draft, json.to_string().as_bytes())
    };
    assert!(changed(&|_| ()).is_ok());
    for nonsense in [
        &b""[..],
        b"{}",
        b"null",
        b"[1,2]",
        b"\xff\xfe",
        b"{\"summary\":1}",
    ] {
        assert!(
            take(&draft, nonsense).is_err_and(|why| why.contains("内容未改动")),
            "{nonsense:?}"
        );
    }
    type Change = fn(&mut Json);
    let changes: [(&str, Change); 6] = [
        ("counts", |json| json["summary"]["rows"]["used"] = 1.into()),
        ("format", |json| json["summary"]["format"] = 99.into()),
        ("figures", |json| {
            json["summary"]["total"]["reductions"][1] = "many".into()
        }),
        ("negative", |json| {
            json["summary"]["total"]["balance"] = "-5".into()
        }),
        ("too few", |json| {
            json["summary"]["total"]["reductions"] = Json::Array(Vec::new())
        }),
        ("loans", |json| json["summary"]["total"]["loans"] = 7.into()),
    ];
    for (what, change) in changes {
        assert!(changed(&change).is_err(), "{what}");
    }
}

#[test]
fn a_result_for_another_period_scope_or_method_is_not_believed() {
    let draft = begun_and_explained();
    let filled = take(&draft, &bytes(read(&draft))).expect("a result");
    let filled = confirmed(&filled, Flag::So2Kilograms, "单位已核对，为吨");
    for (field, typed) in [
        ("period_end", "2025-06-30"),
        ("scope", "另一目录"),
        ("method", "另一办法"),
    ] {
        let mut other = filled.clone();
        other.root.set(field, typed);
        assert_eq!(codes(&other), [("book_stale", Strength::Must)], "{field}");
        assert!(!(TEMPLATE.evaluate)(&other).issuable());
        assert!(
            take(&other, &bytes(read(&draft))).is_err(),
            "a reading that ends late is not taken for {field}"
        );
        assert_eq!(
            codes(&take(&other, &bytes(read(&other))).expect("read again")),
            []
        );
    }
    // Files, columns or units that were changed since they were read: reading them is the remedy, and a result taken away asks for none.
    for (mark, says) in [
        (FILES_CHANGED, "台账文件、列对应或单位已改动"),
        (FILES_GONE, "台账文件已移除"),
    ] {
        let mut unread = filled.clone();
        unread.root.set(BOOK_UNREAD, mark);
        assert_eq!(codes(&unread), [("book_unread", Strength::Must)], "{mark}");
        let found = (TEMPLATE.evaluate)(&unread);
        assert!(!found.issuable());
        let told = found
            .problems
            .iter()
            .find(|problem| problem.code == "book_unread")
            .map(|problem| problem.message.get(Lang::Zh))
            .expect("a message");
        assert!(told.contains(says) && told.contains("读取台账"), "{told}");
        let again = take(&unread, &bytes(read(&unread))).expect("read again");
        assert_eq!(codes(&again), [], "{mark}");
        let gone = book::forget(&unread).expect("taken away");
        assert_eq!(gone.root.get(BOOK_UNREAD), "");
    }
    // The same day written otherwise is the same day.
    let mut same = filled.clone();
    same.root.set("period_end", "2025年3月31日");
    assert_eq!(codes(&same), []);
    // Sums that were changed by hand are asked about.
    let mut changed = filled.clone();
    changed.root.set("book_co2", "1");
    assert_eq!(codes(&changed), [("book_changed", Strength::Should)]);
    assert_eq!(book::standing(&changed.root), book::Standing::Changed);
    changed
        .root
        .set("why.book_name.book_changed", "监管口径调整");
    assert_eq!(codes(&changed), []);
}

#[test]
fn a_result_can_be_taken_away_and_then_one_thing_is_asked() {
    let filled = take(&begun(), &bytes(read(&begun()))).expect("a result");
    let Some(ActionKind::Change(forget)) = OUTPUT.action(BOOK_GONE) else {
        panic!("the act changes the draft")
    };
    let gone = forget(&filled).expect("taken away");
    assert_eq!(gone, begun(), "everything else stays");
    assert_eq!(codes(&gone), [("missing", Strength::Must)]);
}

/// A7: rows that were refused ask for a reason, but for those that are no loans; their balances count where coverage is told.
#[test]
fn refused_loans_ask_for_a_reason_and_count_in_coverage() {
    let of = |rows: &str| {
        let csv = format!(
            "贷款编号,借款人,项目名称,贷款余额（万元）,项目总投资（万元）,co2（吨）\n{rows}"
        );
        take(&begun(), &bytes(of_csv(&begun(), &csv))).expect("a result")
    };
    let reason = |draft: &Draft| {
        (TEMPLATE.evaluate)(draft)
            .problems
            .iter()
            .find(|problem| problem.code == "book_refused")
            .map(|problem| problem.message.get(Lang::Zh))
    };
    let whole =
        of("A,甲,一,300,1000,2600\nB,乙,二,100,,2600\nC,丙,三,abc,1000,2600\n合计,,,400,,\n");
    let said = reason(&whole).expect("asked");
    assert!(
        said.contains("2 行未采用") && said.contains("1 笔余额可识别，余额合计 100.00 万元"),
        "{said}"
    );
    let share = |draft: &Draft| {
        let summary = summary_of(draft).expect("a result");
        let co2 = coverage(&summary)[1];
        [co2.of_loans, co2.of_balance]
            .map(|share| share.map(|share| greendesk::measure::plain(share, Some(Places(2)))))
    };
    assert_eq!(
        share(&whole),
        [Some("50.00".to_owned()), Some("75.00".to_owned())]
    );
    let paper = format!("{:?}", OUTPUT.report_of(&whole).paper);
    assert!(
        paper.contains("未采用但余额可识别的贷款"),
        "the paper says so"
    );
    // A8: the bank's own figure is the whole where it is not below the book's.
    for (typed, expected) in [("1200", "25.00"), ("299", "75.00"), ("", "75.00")] {
        let mut given = whole.clone();
        given.root.set("green_total", typed);
        assert_eq!(share(&given)[1].as_deref(), Some(expected), "{typed}");
    }
    assert_eq!(reason(&of("A,甲,一,300,1000,2600\n合计,,,300,,\n")), None);
}

fn of_csv(draft: &Draft, csv: &str) -> Summary {
    let layout = preview(csv.as_bytes(), true).expect("headings").layout;
    let root = &draft.root;
    let mut book = Book::new(Plan {
        period_end: greendesk::loan_book::day::read(root.get("period_end").as_bytes()),
        scope: root.get("scope").to_owned(),
        method: root.get("method").to_owned(),
        ..Plan::default()
    });
    book.begin(&layout).expect("mapped");
    book.push(csv.as_bytes()).expect("text");
    book.end().expect("headings");
    Summary::of(&book)
}

/// What no loan gives a limit or a day of issue for is unknown, and not nought; what some loans give is summed, and the others are told.
#[test]
fn without_limits_and_days_nothing_is_counted_by_them() {
    let head = "贷款编号,借款人,项目名称,贷款余额（万元）,总投资（万元）,co2（吨）";
    // More columns, their cells in both rows, the projects of the PBOC's table, and what is said of limits and of days.
    type Case = (
        &'static str,
        [&'static str; 2],
        [&'static str; 3],
        Option<&'static str>,
        Option<&'static str>,
    );
    let cases: [Case; 4] = [
        (
            "",
            ["", ""],
            ["--", "--", "2"],
            Some("台账未提供授信额度。"),
            Some("台账未提供发放日，"),
        ),
        (
            ",授信额度（万元）,发放日",
            [",,", ",,"],
            ["--", "--", "2"],
            Some("台账未提供授信额度。"),
            Some("台账未提供发放日，"),
        ),
        (
            ",授信额度（万元）,发放日",
            [",20000,2025-02-01", ",,"],
            ["1", "1", "2"],
            Some("1 笔贷款未提供授信额度，"),
            Some("1 笔贷款未提供发放日，"),
        ),
        // A book that gives them has noughts where nothing is as large or as new.
        (
            ",授信额度（万元）,发放日",
            [",900,2024-02-01", ",0,2023-02-01"],
            ["0", "0", "2"],
            None,
            None,
        ),
    ];
    for (columns, [one, two], projects, limits, days) in cases {
        let csv = format!("{head}{columns}\nA,甲,一,300,2000,10{one}\nB,乙,二,200,3000,20{two}\n");
        let summary = of_csv(&begun(), &csv);
        let report = OUTPUT.report_of(&take(&begun(), &bytes(summary.clone())).expect("a result"));
        let table = report
            .tables
            .iter()
            .find(|table| table.id == "issued")
            .expect("the PBOC's table");
        let first: Vec<String> = table.rows[0][1..].iter().map(value).collect();
        assert_eq!(first, projects, "{csv}");
        let paper = format!("{:?}", report.paper);
        for (said, wanted) in [
            (limits_missing(&summary), limits),
            (days_missing(&summary), days),
        ] {
            let said = said.map(|said| said.get(Lang::Zh));
            match wanted {
                None => assert_eq!(said, None, "{csv}"),
                Some(wanted) => {
                    let said = said.unwrap_or_default();
                    assert!(said.contains(wanted), "{csv}: {said}");
                }
            }
        }
        let counted = paper.contains("授信额度 1 亿元（含）以上的项目 {0} 个");
        assert_eq!(counted, !summary.no_limits(), "{csv}");
        assert_eq!(paper.contains("台账未提供授信额度"), summary.no_limits());
        assert_eq!(paper.contains("台账未提供发放日"), summary.no_days());
        // A result of an earlier build does not say how many loans give them.
        let mut earlier = summary;
        (earlier.limited, earlier.dated) = (None, None);
        assert_eq!(
            (limits_missing(&earlier), days_missing(&earlier)),
            (None, None)
        );
        assert!(!earlier.no_limits() && !earlier.no_days());
    }
}

/// A17: a remark is confirmed with a reason; the reason holds while the same loan has the remark, and stands on the paper.
#[test]
fn remarks_are_confirmed_one_by_one_or_by_kind() {
    let head = "贷款编号,借款人,项目名称,贷款余额（万元）,项目总投资（万元）,co2（吨）\n";
    let csv = [head, "A,甲,一,300,200,2600\nB,乙,二,300,200,2600\n"].concat();
    let read = take(&begun(), &bytes(of_csv(&begun(), &csv))).expect("a result");
    let Some(ActionKind::Take(confirm)) = OUTPUT.action(BOOK_CONFIRM) else {
        panic!("the act takes bytes")
    };
    let with = |draft: &Draft, key: &str, of: &str, why: &str| {
        let asked = Confirm {
            key: key.to_owned(),
            reason: Reason {
                // A loan is named with its balance and its investment; a kind of remark by how many there are.
                of: if of.starts_with(char::is_alphabetic) {
                    format!("{of} | 300 | 200")
                } else {
                    of.to_owned()
                },
                why: why.to_owned(),
            },
            ..Confirm::default()
        };
        confirm(draft, &serde_json::to_vec(&asked).expect("JSON")).expect("confirmed")
    };
    // Several remarks are confirmed with one reason, and taken back with one blank.
    let both = |draft: &Draft, why: &str| {
        let asked = Confirm {
            key: "0:2:over_whole".to_owned(),
            reason: Reason {
                of: "A | 300 | 200".to_owned(),
                why: why.to_owned(),
            },
            others: vec![["0:3:over_whole".to_owned(), "B | 300 | 200".to_owned()]],
        };
        confirm(draft, &serde_json::to_vec(&asked).expect("JSON")).expect("confirmed")
    };
    let reasons = |draft: &Draft| {
        book::confirmed(&draft.root)
            .into_iter()
            .map(|(key, reason)| format!("{key} {}", reason.why))
            .collect::<Vec<_>>()
    };
    let two = both(&read, "均已核对");
    assert_eq!(
        reasons(&two),
        ["0:2:over_whole 均已核对", "0:3:over_whole 均已核对"]
    );
    assert_eq!(reasons(&both(&two, " ")), [""; 0]);
    let one = with(&read, "0:2:over_whole", "A", " 追加投资\n尚未批复 ");
    assert_eq!(reasons(&one), ["0:2:over_whole 追加投资 尚未批复"]);
    let report = OUTPUT.report_of(&one);
    assert!(format!("{:?}", report.paper).contains("追加投资 尚未批复"));
    let table = report
        .tables
        .iter()
        .find(|table| table.id == "confirmed")
        .expect("a table");
    assert_eq!(table.rows.len(), 1);
    assert!(confirm(&read, b"nonsense").is_err());
    // Another loan, another row and another remark are not confirmed by it.
    for (key, of) in [
        ("0:2:over_whole", "B"),
        ("0:9:over_whole", "A"),
        ("0:2:same_id", "A"),
        ("over_whole", "3"),
    ] {
        assert_eq!(reasons(&with(&read, key, of, "是")), [""; 0], "{key} {of}");
    }
    let all = with(&one, "over_whole", "2", "均已核对");
    assert_eq!(reasons(&all).len(), 2);
    // Read again the reasons stay; where the loan or the number of remarks is another, they go.
    let again = take(&all, &bytes(of_csv(&begun(), &csv))).expect("read again");
    assert_eq!(reasons(&again), reasons(&all));
    let fewer = [head, "C,甲,一,300,200,2600\nB,乙,二,100,200,2600\n"].concat();
    let changed = take(&all, &bytes(of_csv(&begun(), &fewer))).expect("read again");
    assert_eq!(reasons(&changed), [""; 0]);
    assert_eq!(reasons(&with(&one, "0:2:over_whole", "A", "  ")), [""; 0]);
    let Some(ActionKind::Change(forget)) = OUTPUT.action(BOOK_GONE) else {
        panic!("the act changes the draft")
    };
    assert_eq!(forget(&all).expect("taken away"), begun());
}

/// Every kind of remark has rows that stay with the document, however many others came before.
#[test]
fn the_first_rows_of_each_remark_stay() {
    let mut csv =
        String::from("贷款编号,借款人,贷款余额（万元）,项目总投资（万元）,co2（吨）,co2来源\n");
    for at in 0..700_u32 {
        let (balance, co2) = match at {
            650.. => (300, 26),
            20..30 => (10, 2_600_000),
            _ => (10, 26),
        };
        csv.push_str(&format!("L{at},甲,{balance},200,{co2},\n"));
    }
    let found = of_csv(&begun(), &csv);
    let listed = |summary: &Summary, code: &str| {
        summary
            .flagged
            .iter()
            .filter(|row| row.flags.iter().any(|flag| flag == code))
            .map(|row| row.row)
            .collect::<Vec<_>>()
    };
    assert_eq!(listed(&found, "outlier"), (22..32).collect::<Vec<_>>());
    assert_eq!(listed(&found, "over_whole").len(), 25);
    let kept = found.trimmed();
    assert_eq!(kept.flagged.len(), KEPT_ROWS);
    assert_eq!(listed(&kept, "outlier"), (22..32).collect::<Vec<_>>());
    assert_eq!(listed(&kept, "over_whole"), (652..662).collect::<Vec<_>>());
    assert_eq!(listed(&kept, "no_source").len(), KEPT_ROWS);
}

/// The tables of a report by their ids.
fn table<'a>(report: &'a greendesk::documents::Report, id: &str) -> Option<&'a Table> {
    report.tables.iter().find(|table| table.id == id)
}

/// The headings of the paper, also of what is printed across.
fn headings(blocks: &[Block]) -> Vec<String> {
    blocks
        .iter()
        .flat_map(|block| match block {
            Block::Heading(words) => vec![words.get(Lang::Zh)],
            Block::Landscape(inner) => headings(inner),
            _ => Vec::new(),
        })
        .collect()
}

#[test]
fn a_book_without_groups_has_no_annex_of_groups() {
    let report = |csv: &str| {
        let taken = take(&begun(), &bytes(of_csv(&begun(), csv))).expect("a result");
        OUTPUT.report_of(&taken)
    };
    let head = "贷款编号,贷款余额（万元）,项目总投资（万元）,co2（吨）";
    let none = report(&format!("{head}\nA,100,1000,10\n"));
    assert!(
        !headings(&none.paper)
            .iter()
            .any(|words| words.contains("附表 5"))
    );
    let some = report(&format!("{head},分支机构\nA,100,1000,10,西宁分行\n"));
    assert!(
        headings(&some.paper)
            .iter()
            .any(|words| words.contains("附表 5"))
    );
}

#[test]
fn the_loans_of_a_book_are_in_another_workbook_and_the_read_me_says_so() {
    let csv = "贷款编号,贷款余额（万元）,项目总投资（万元）,co2（吨）\nA,100,1000,10\nB,200,1000,\nC,300,1000,\n";
    let taken = take(&begun(), &bytes(of_csv(&begun(), csv))).expect("a result");
    let report = OUTPUT.report_of(&taken);
    assert!(table(&report, "loans").is_none());
    let read_me = table(&report, "read_me").expect("a read-me");
    assert!(read_me.rows.iter().any(|row| value(&row[0]) == "贷款明细"
        && value(&row[1]).contains("导出 Excel（台账明细与结果）")));
    // One of three loans has a figure: a third has no last digit, so the file has no unrounded column beside it.
    let coverage = table(&report, "coverage").expect("coverage");
    let at = |key: &str| {
        coverage
            .columns
            .iter()
            .position(|(known, _)| *known == key)
            .expect(key)
    };
    for (key, printed) in [("of_loans", "33.33"), ("of_balance", "16.67")] {
        let Value::Number { exact, .. } = &coverage.rows[1][at(key)] else {
            panic!("a number: {key}")
        };
        assert_eq!(exact.to_string(), printed);
    }
    // Typed loans stand in the report's own workbook.
    assert!(table(&OUTPUT.report_of(&(OUTPUT.samples[0])()), "loans").is_some());
}

#[test]
fn rows_that_were_not_used_are_named_on_paper_and_in_tables() {
    let csv = "贷款编号,借款人,项目名称,贷款余额（万元）,项目总投资（万元）,co2（吨）\nA,甲,一,100,1000,10\nB,乙公司,二期,250,,20\nC,丙公司,三期,12%,1000,20\n";
    let taken = take(&begun(), &bytes(of_csv(&begun(), csv))).expect("a result");
    let report = OUTPUT.report_of(&taken);
    let rows: Vec<Vec<String>> = table(&report, "refused")
        .expect("refused rows")
        .rows
        .iter()
        .map(|row| row.iter().map(value).collect())
        .collect();
    assert_eq!(
        rows[0],
        ["1", "3", "B", "乙公司", "二期", "250.00", "项目总投资为空"]
    );
    assert_eq!(
        rows[1],
        [
            "1",
            "4",
            "C",
            "丙公司",
            "三期",
            "--",
            "贷款余额应填金额，文件中是百分比“12%”，请在台账中改填金额"
        ]
    );
    let printed = format!("{:?}", report.paper);
    assert!(printed.contains("乙公司") && printed.contains("二期"));
}

/// A reason is given for the rows that are there: other rows that are not used ask again.
#[test]
fn another_reading_with_other_refused_rows_asks_for_its_own_reason() {
    let head = "贷款编号,贷款余额（万元）,项目总投资（万元）,co2（吨）\nA,100,1000,10\nB,250,,20\n";
    let read =
        |draft: &Draft, csv: &str| take(draft, &bytes(of_csv(draft, csv))).expect("a result");
    let mut first = read(&begun(), head);
    first.root.set("why.book_refused.book_refused", "下期补报");
    assert_eq!(codes(&read(&first, head)), [], "the same rows again");
    let more = read(&first, &[head, "C,300,,20\n"].concat());
    assert_eq!(codes(&more), [("book_refused", Strength::Must)]);
}

#[test]
fn a_row_that_may_be_a_sum_stops_the_report_until_it_is_confirmed_or_left_out() {
    let head = "贷款编号,借款人,项目名称,贷款余额（万元）,总投资（万元）,co2（吨）\n";
    let csv = [
        head,
        "东支行,,,300,3000,30\nA1,甲,一,100,1000,10\nA2,乙,二,200,2000,20\n",
    ]
    .concat();
    let read = take(&begun(), &bytes(of_csv(&begun(), &csv))).expect("a result");
    assert_eq!(codes(&read), [("book_sums", Strength::Must)]);
    let Some(ActionKind::Take(confirm)) = OUTPUT.action(BOOK_CONFIRM) else {
        panic!("the act takes bytes")
    };
    let asked = |why: &str| Confirm {
        key: "sum_of_rows_below".to_owned(),
        reason: Reason {
            of: "1".to_owned(),
            why: why.to_owned(),
        },
        ..Confirm::default()
    };
    let with = |draft: &Draft, why: &str| {
        confirm(draft, &serde_json::to_vec(&asked(why)).expect("JSON")).expect("confirmed")
    };
    let confirmed = with(&read, "确为一笔贷款");
    assert_eq!(codes(&confirmed), []);
    assert_eq!(
        codes(&with(&confirmed, "")),
        [("book_sums", Strength::Must)]
    );
    // A reading without such a row asks for nothing.
    let without = [head, "A1,甲,一,100,1000,10\nA2,乙,二,200,2000,20\n"].concat();
    let again = take(&read, &bytes(of_csv(&begun(), &without))).expect("a result");
    assert_eq!(codes(&again), []);
}

#[test]
fn a_row_that_names_little_or_nothing_of_its_own_stops_the_report_until_a_person_says_what_it_is() {
    let head = "贷款编号,借款人,项目名称,贷款余额（万元）,总投资（万元）,co2（吨）\n";
    let Some(ActionKind::Take(confirm)) = OUTPUT.action(BOOK_CONFIRM) else {
        panic!("the act takes bytes")
    };
    for (flag, rows) in [
        // A label that nobody knows beside amounts that are the sums of nothing.
        (
            "few_names",
            "A1,甲,一,100,1000,10\nA2,乙,二,200,2000,20\n,Ａ类,,650,5000,70\n",
        ),
        // A contract with the figures, and one of its loans without them.
        ("blank_beside", "A1,甲,一,100,1000,10\nA2,甲,一,100,,\n"),
        // A loan that stands in the book twice.
        (
            "same_row",
            "A1,甲,一,100,1000,10\nA2,乙,二,200,2000,20\nA2,乙,二,200,2000,20\n",
        ),
    ] {
        let csv = [head, rows].concat();
        let read = take(&begun(), &bytes(of_csv(&begun(), &csv))).expect("a result");
        assert_eq!(codes(&read), [("book_sums", Strength::Must)], "{flag}");
        let all = Confirm {
            key: flag.to_owned(),
            reason: Reason {
                of: "1".to_owned(),
                why: "确为一笔贷款".to_owned(),
            },
            ..Confirm::default()
        };
        let confirmed =
            confirm(&read, &serde_json::to_vec(&all).expect("JSON")).expect("confirmed");
        assert_eq!(codes(&confirmed), [], "{flag}");
    }
}

/// A unit that is ten thousand times off shows in remarks: nothing is issued before a person has said of each kind that it is right.
#[test]
fn a_remark_that_doubts_a_size_stops_the_report_until_it_is_confirmed() {
    let head = "贷款编号,借款人,项目名称,贷款余额（万元）,总投资（万元）,年利率,tce,co2,so2\n";
    let sound = "A1,甲,一,100,1000,3.1,10,26,\n";
    for (row, flags) in [
        (
            "A2,乙,二,2000000,4000000,3,1000000,2600000,\n",
            &[Flag::HugeBalance][..],
        ),
        ("A2,乙,二,300,200,3,10,26,\n", &[Flag::OverWhole]),
        ("A2,乙,二,100,200,3,10,26,9\n", &[Flag::So2Kilograms]),
        ("A2,乙,二,100,200,3,10,9000,\n", &[Flag::Co2PerCoal]),
        ("A2,乙,二,100,200,0.031,10,26,\n", &[Flag::RateDoubt]),
        ("A2,乙,二,100,200,3,100000,260000,\n", &[Flag::Intensity]),
        ("A2,甲,一,950,1000,3,10,26,\n", &[Flag::ProjectOverWhole]),
        ("A2,甲,一,50,10000,3,10,26,\n", &[Flag::ProjectDiffers]),
        (
            "A2,乙,二,2000000,4000,3,1000000,2600000,\n",
            &[Flag::OverWhole, Flag::HugeBalance, Flag::Intensity],
        ),
    ] {
        let csv = [head, sound, row].concat();
        let mut read = take(&begun(), &bytes(of_csv(&begun(), &csv))).expect("a result");
        assert_eq!(read.root.get(BOOK_SIZES), flags.len().to_string(), "{row}");
        for flag in flags {
            assert_eq!(codes(&read), [("book_sizes", Strength::Must)], "{row}");
            assert!(!(TEMPLATE.evaluate)(&read).issuable());
            read = confirmed(&read, *flag, "已与合同核对");
        }
        assert_eq!(codes(&read), [], "{row}");
        // The same file again needs no new answer; a reason that is taken back is asked for again, and taking the result away asks for nothing.
        let again = take(&read, &bytes(of_csv(&begun(), &csv))).expect("a result");
        assert_eq!(codes(&again), [], "{row}");
        let open = confirmed(&read, flags[0], "");
        assert_eq!(codes(&open), [("book_sizes", Strength::Must)], "{row}");
        assert_eq!(book::forget(&open).expect("gone").root.get(BOOK_SIZES), "");
    }
}

/// A row may have the sums of the rows above by chance: it is left out, and a person says whether that is right where the row names a loan.
#[test]
fn a_row_that_names_a_loan_and_has_the_sums_above_is_asked_about() {
    let head = "贷款编号,借款人,项目名称,贷款余额（万元）,总投资（万元）,co2（吨）\n";
    let rows = "A1,甲,一,100,1000,10\nA2,乙,二,200,2000,20\n";
    for (sum, asked) in [
        ("A3,丙,三,300,3000,30\n", true),
        ("A3,,,300,3000,30\n", true),
        (",,,300,3000,30\n", false),
        ("合计,,,300,3000,30\n", false),
    ] {
        let csv = [head, rows, sum].concat();
        let read = take(&begun(), &bytes(of_csv(&begun(), &csv))).expect("a result");
        assert_eq!(read.root.get("book_balance"), "300");
        let expected = [("book_like_total", Strength::Must)];
        assert_eq!(codes(&read), &expected[..usize::from(asked)], "{sum}");
        let mut said = read.clone();
        said.root
            .set("why.book_refused.book_like_total", "确为合计行");
        assert_eq!(codes(&said), [], "{sum}");
        // Another reading with other such rows asks again; and about loans below a sum that is no loan by its number.
        let more = [
            &csv,
            "A4,丁,四,50,500,5\nA5,戊,五,60,600,6\nA6,己,六,110,1100,11\n",
        ]
        .concat();
        let again = take(&said, &bytes(of_csv(&begun(), &more))).expect("a result");
        let [like] = expected;
        let behind = [like, ("book_sums", Strength::Must)];
        let numbered = sum.starts_with("A3");
        assert_eq!(
            codes(&again),
            &behind[..if numbered { 1 } else { 2 }],
            "{sum}"
        );
    }
}

/// A total of the ledger that is not the sum of its rows stops the report until it is explained, and another difference asks again.
#[test]
fn a_total_that_is_not_that_of_its_rows_stops_the_report() {
    let head = "贷款编号,借款人,项目名称,贷款余额（万元）,总投资（万元）,co2（吨）\n";
    let rows = "A1,甲,一,100,1000,10\nA2,乙,二,200,2000,20\n";
    let of = |draft: &Draft, total: &str| {
        let csv = [head, rows, total].concat();
        take(draft, &bytes(of_csv(draft, &csv))).expect("a result")
    };
    let expected = [("book_totals", Strength::Must)];
    assert_eq!(codes(&of(&begun(), "合计,,,300,3000,30\n")), []);
    let wrong = of(&begun(), "合计,,,350,3000,30\n");
    assert_eq!(wrong.root.get("book_balance"), "300");
    assert_eq!(codes(&wrong), expected);
    let mut said = wrong.clone();
    said.root
        .set("why.book_refused.book_totals", "合计含一笔已转出贷款");
    assert_eq!(codes(&said), []);
    assert_eq!(codes(&of(&said, "合计,,,350,3000,30\n")), []);
    let two = "小计,,,350,3000,30\n合计,,,360,3000,30\n";
    assert_eq!(codes(&of(&said, two)), expected);
    assert_eq!(codes(&of(&said, "合计,,,300,3000,30\n")), []);
}

/// All remarks of a kind are confirmed for the loans that they are about: as many remarks about other loans ask again.
#[test]
fn a_reason_for_a_kind_holds_for_the_loans_that_it_was_given_for() {
    let head = "贷款编号,借款人,项目名称,贷款余额（万元）,总投资（万元）,co2（吨）\n";
    let read = |draft: &Draft, rows: &str| {
        let csv = [head, rows].concat();
        take(draft, &bytes(of_csv(draft, &csv))).expect("a result")
    };
    let two = "A1,甲,一,300,200,10\nA2,乙,二,700,500,20\n";
    let said = confirmed(&read(&begun(), two), Flag::OverWhole, "追加投资待批");
    assert_eq!(codes(&said), []);
    assert_eq!(codes(&read(&said, two)), []);
    // A third loan without a remark changes nothing.
    assert_eq!(
        codes(&read(&said, &[two, "A3,丙,三,90,100,5\n"].concat())),
        []
    );
    let other = "A1,甲,一,300,200,10\nA2,乙,二,7000,500,20\n";
    assert_eq!(codes(&read(&said, other)), [("book_sizes", Strength::Must)]);
    // A reason of an earlier build says how many they were, and holds as it did.
    let mut earlier = read(&begun(), two);
    earlier.root.set(
        BOOK_CONFIRMED,
        r#"{"over_whole":{"of":"2","why":"追加投资待批"}}"#,
    );
    assert_eq!(codes(&read(&earlier, two)), []);
    // Sheets that were not read are listed as a sentence lists them.
    earlier.root.set(BOOK_UNREAD_SHEETS, "二分行\n三分行");
    let found = (TEMPLATE.evaluate)(&earlier).problems;
    let sheets = found.iter().find(|problem| problem.code == "book_sheets");
    let sheets = &sheets.expect("asked").message;
    assert!(sheets.get(Lang::Zh).contains("没有读取：二分行、三分行"));
    assert!(sheets.get(Lang::En).contains("not read: 二分行, 三分行"));
}
