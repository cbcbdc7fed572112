//! The inbox: every kind of deviation of a report is told apart from every other, alone and among 200 reports.
use super::super::edit::edit;
use greendesk::documents::inbox::{
    Checked, Grade, Inbox, Loan, LoanRow, NextRate, Standing, in_order,
};
use greendesk::documents::notes::Notes;
use greendesk::documents::templates::{self, loan_desk, sll_kpi_report};
use greendesk::documents::{Document, Draft, Output, checksum};
use greendesk::exports::{Source, backup_file, inbox::received, json_file};
use greendesk::i18n::Lang;
use greendesk::measure::{Day, Year, plain};
use greendesk::standards::identity::gb_32100::check_character;
use serde_json::Value;

const YEAR: u16 = 2025;
const TODAY: &str = "2026-04-20";

pub(super) fn inbox() -> &'static Inbox {
    loan_desk::OUTPUT.inbox.expect("the loan desk has an inbox")
}

pub(super) fn year() -> Year {
    Year::new(i64::from(YEAR)).expect("a year")
}

pub(super) fn day(text: &str) -> Day {
    Day::read(text).expect("a day")
}

pub(super) fn document(id: &str, template: &str, version: u32, draft: Draft) -> Document {
    Document {
        id: id.to_owned(),
        template: template.to_owned(),
        template_version: version,
        name: String::new(),
        demo: false,
        sample: String::new(),
        created_at: "2026-01-05T08:00:00Z".to_owned(),
        edited_at: "2026-03-01T08:00:00Z".to_owned(),
        issued_at: "2026-03-02T08:00:00Z".to_owned(),
        issued_sum: checksum(&draft),
        exported_at: String::new(),
        notes: String::new(),
        altered: false,
        draft,
    }
}

/// The credit code of borrower number `number`.
fn code(number: usize) -> String {
    let first = format!("91630100MA{:07}", 10_000 + number);
    let check = check_character(&first).expect("17 characters");
    format!("{first}{check}")
}

/// The scheme of the worked example for borrower number `number`.
pub(super) fn scheme(number: usize, edits: &str) -> Document {
    let mut draft = (loan_desk::OUTPUT.samples[0])();
    edit(
        &mut draft,
        &format!(
            "name=甲公司{number};credit_code={};number=QL-{number}",
            code(number)
        ),
    );
    edit(&mut draft, edits);
    document(
        &format!("loan{number}"),
        loan_desk::CARD.id,
        loan_desk::CARD.version,
        draft,
    )
}

/// The report that the borrower was given, filled with the levels of the worked example: 9,200 t and 42 %.
pub(super) fn filled(scheme: &Document) -> Draft {
    let mut draft = loan_desk::hand_over::begun(&scheme.draft);
    edit(
        &mut draft,
        "registered=青海省西宁市;industry=C30;disclosure=已在企业碳账户披露。;\
        risks+item:污染情况 y1:无 y2:无 y3:无 y4:无 y5:无;\
        env_year_1=2021;env_year_2=2022;env_year_3=2023;env_year_4=2024;env_year_5=2025;\
        evidence+name:企业碳账户年度核算表 kind:account date:2026-01-20 covers:2025年1—12月 holder:甲公司;\
        kpis#1/internal_basis=goal;kpis#1/from_account=yes;kpis#1/third_party=no;kpis#1/base_choice=period;\
        kpis#2/internal_basis=goal;kpis#2/from_account=yes;kpis#2/third_party=no;kpis#2/base_choice=period;\
        kpis#1/years#1/actual=9,200;kpis#1/years#1/source=企业碳账户;\
        kpis#2/years#1/actual=42;kpis#2/years#1/source=企业碳账户",
    );
    draft
}

pub(super) fn exported(document: &Document, output: &Output) -> Vec<u8> {
    json_file(&Source {
        document,
        template: output.template,
        report: &output.report_of(&document.draft),
        lang: Lang::Zh,
        now: "2026-03-02T09:00:00Z",
        build: "test",
        annexes: &[],
    })
    .bytes
}

pub(super) fn report(draft: Draft) -> Document {
    let card = &sll_kpi_report::CARD;
    document("report", card.id, card.version, draft)
}

pub(super) fn file(draft: Draft) -> Vec<u8> {
    exported(&report(draft), &sll_kpi_report::OUTPUT)
}

pub(super) fn altered(bytes: &[u8], change: impl Fn(&mut Value)) -> Vec<u8> {
    let mut file: Value = serde_json::from_slice(bytes).expect("JSON");
    change(&mut file);
    serde_json::to_vec(&file).expect("JSON")
}

pub(super) fn looked_at(files: &[(String, Vec<u8>)]) -> Vec<Checked> {
    let read = files
        .iter()
        .flat_map(|(name, bytes)| received(name, bytes, templates::cards()));
    read.map(|file| (inbox().check)(file, &sll_kpi_report::TEMPLATE))
        .collect()
}

pub(super) fn rows(schemes: &[Document], files: &[(String, Vec<u8>)], today: &str) -> Vec<LoanRow> {
    let loans: Vec<Loan> = schemes
        .iter()
        .map(|scheme| (inbox().loan)(scheme, day(today)))
        .collect();
    let checked = looked_at(files);
    (inbox().sort)(&loans, &checked, year())
        .iter()
        .map(|case| (inbox().row)(case, &loans, &checked, (year(), day(today))))
        .collect()
}

pub(super) fn codes(row: &LoanRow) -> Vec<&'static str> {
    row.findings.iter().map(|found| found.code).collect()
}

pub(super) fn rate(row: &LoanRow) -> String {
    match &row.next {
        NextRate::From(rate, node, besides) => {
            let rate = format!("{} from {node}", plain(*rate, None));
            let besides = besides.as_ref().map(|besides| besides.get(Lang::Zh));
            besides.map_or(rate.clone(), |besides| format!("{rate}; {besides}"))
        }
        NextRate::None(why) => {
            assert!(!why.get(Lang::Zh).is_empty(), "it says why");
            "none".to_owned()
        }
    }
}

/// A deviation: its name, what is done to the file, the edits of the report, what is found, how the loan stands, and the next rate.
type Case = (
    &'static str,
    &'static str,
    &'static str,
    &'static [&'static str],
    Standing,
    &'static str,
);

const RATE: &str = "3.1 from 2026-06-21";

/// Every kind of deviation, the report without any first.
const CASES: &[Case] = &[
    ("as agreed", "", "", &[], Standing::Passed, RATE),
    (
        "missed",
        "",
        "kpis#1/years#1/actual=9,600;kpis#2/years#1/actual=35",
        &[],
        Standing::Passed,
        "3.3 from 2026-06-21",
    ),
    (
        "nothing came and it is due",
        "late",
        "",
        &["overdue", "absent_rate"],
        Standing::Overdue,
        "3.3 from 2026-06-21",
    ),
    (
        "nothing came and it is not due",
        "none",
        "",
        &[],
        Standing::Awaited,
        "none",
    ),
    (
        "cut off",
        "cut",
        "",
        &["unreadable"],
        Standing::Returned,
        "none",
    ),
    (
        "of a newer program",
        "newer",
        "",
        &["unreadable"],
        Standing::Returned,
        "none",
    ),
    (
        "another form",
        "other_form",
        "",
        &["other_form"],
        Standing::Returned,
        "none",
    ),
    (
        "another standard",
        "edition",
        "",
        &["edition"],
        Standing::Returned,
        "none",
    ),
    (
        "altered after it was made",
        "altered",
        "",
        &["altered"],
        Standing::Returned,
        "none",
    ),
    (
        "altered before it was taken in",
        "altered_before",
        "",
        &["altered_before"],
        Standing::Returned,
        "none",
    ),
    (
        "without a checksum",
        "no_sum",
        "",
        &["no_sum"],
        Standing::Ask,
        RATE,
    ),
    ("not issued", "draft", "", &["draft"], Standing::Ask, RATE),
    (
        "issued after its due day",
        "issued 2026-05-05T08:00:00Z",
        "",
        &["late"],
        Standing::Ask,
        RATE,
    ),
    (
        "issued in the last hour of its due day in China",
        "issued 2026-04-30T15:59:59Z",
        "",
        &[],
        Standing::Passed,
        RATE,
    ),
    (
        "issued in the first hour after its due day in China",
        "issued 2026-04-30T16:00:00Z",
        "",
        &["late"],
        Standing::Ask,
        RATE,
    ),
    (
        "issued on a day that is yet to come",
        "issued 2026-06-21T08:00:00Z",
        "",
        &["future"],
        Standing::Ask,
        RATE,
    ),
    (
        "edited on a day that is yet to come",
        "edited 2026-06-21T08:00:00Z",
        "",
        &["future"],
        Standing::Ask,
        RATE,
    ),
    (
        "sample data",
        "demo",
        "",
        &["demo"],
        Standing::Returned,
        "none",
    ),
    (
        "no credit code",
        "",
        "credit_code=9163",
        &["credit_code", "problems"],
        Standing::Returned,
        "none",
    ),
    (
        "another borrower",
        "",
        "credit_code=91630100MA00004370",
        &["no_borrower"],
        Standing::Returned,
        "none",
    ),
    (
        "another name",
        "",
        "name=乙公司",
        &["name"],
        Standing::Ask,
        RATE,
    ),
    (
        "another loan",
        "",
        "loan_number=QL-other",
        &["other_loan"],
        Standing::Returned,
        "none",
    ),
    (
        "a KPI is missing",
        "",
        "kpis#2/=-",
        &["kpi_missing"],
        Standing::Returned,
        "none",
    ),
    (
        "a KPI too many",
        "more",
        "",
        &["kpi_more"],
        Standing::Ask,
        RATE,
    ),
    (
        "another name of a KPI",
        "",
        "kpis#2/own_name=绿电比例",
        &["name_changed"],
        Standing::Ask,
        RATE,
    ),
    (
        "another unit",
        "",
        "kpis#1/unit=千克",
        &["unit"],
        Standing::Ask,
        "none",
    ),
    (
        "another method",
        "",
        "kpis#1/method=只计范围 1",
        &["method"],
        Standing::Ask,
        RATE,
    ),
    (
        "another basis",
        "",
        "kpis#1/basis=集团要求",
        &["basis"],
        Standing::Ask,
        RATE,
    ),
    (
        "another base",
        "",
        "kpis#1/base_level=10,500",
        &["base"],
        Standing::Ask,
        RATE,
    ),
    (
        "another target",
        "",
        "kpis#1/targets#1/level=9,600",
        &["target"],
        Standing::Ask,
        RATE,
    ),
    (
        "a target of its own",
        "",
        "kpis#1/years#1/target_override=9,700",
        &["override", "problems"],
        Standing::Returned,
        "none",
    ),
    (
        "another history",
        "",
        "kpis#1/history#2/level=11,500",
        &["history"],
        Standing::Ask,
        RATE,
    ),
    (
        "no year",
        "",
        "report_year=去年",
        &["no_year", "problems"],
        Standing::Returned,
        "none",
    ),
    (
        "a year without a cycle",
        "",
        "report_year=2020",
        &["no_cycle", "problems"],
        Standing::Returned,
        "none",
    ),
    (
        "the next year",
        "",
        "report_year=2026;kpis#1/years#1/year=2026;kpis#2/years#1/year=2026",
        &["other_year"],
        Standing::Returned,
        "none",
    ),
    (
        "no level",
        "",
        "kpis#1/years#1/actual=暂无;kpis#1/years#1/why.actual.no_data=表计损坏",
        &["no_level"],
        Standing::Ask,
        "3.2 from 2026-06-21",
    ),
    (
        "a field is not filled",
        "",
        "registered=",
        &["problems"],
        Standing::Returned,
        "none",
    ),
    (
        "figures that do not follow",
        "figures",
        "",
        &["figures"],
        Standing::Ask,
        RATE,
    ),
    (
        "no evidence",
        "",
        "evidence#1/=-",
        &["problems", "no_evidence"],
        Standing::Returned,
        "none",
    ),
    (
        "evidence of no period",
        "",
        "evidence#1/covers=全部厂区",
        &["evidence_unsaid"],
        Standing::Ask,
        RATE,
    ),
    (
        "evidence of another year",
        "",
        "evidence#1/covers=2024 年度",
        &["evidence_year"],
        Standing::Ask,
        RATE,
    ),
    (
        "evidence of a part of the year",
        "",
        "evidence#1/covers=2025-01 至 2025-11",
        &["evidence_months"],
        Standing::Ask,
        RATE,
    ),
];

/// The files of a case.
fn files(case: &Case, scheme: &Document, name: &str) -> Vec<(String, Vec<u8>)> {
    let (_, done, edits, ..) = *case;
    let mut draft = filled(scheme);
    if done == "more" {
        let mut third = draft.root.lists["kpis"][0].node.clone();
        third.set("kpi", "own");
        third.set("own_name", "用水量");
        draft.add_row(&[], "kpis", third);
    }
    edit(&mut draft, edits);
    let plain = file(draft.clone());
    let mut document = report(draft);
    let bytes = match done {
        "late" | "none" => return Vec::new(),
        "" | "more" => plain,
        "cut" => plain[..plain.len() / 2].to_vec(),
        "newer" => altered(&plain, |file| file["format_version"] = 99.into()),
        "edition" => altered(&plain, |file| {
            file["edition"]["number"] = "T/FIQ 004—2026".into()
        }),
        "altered" => altered(&plain, |file| {
            file["document"]["draft"]["root"]["answers"]["registered"] = "青海省海东市".into();
        }),
        "no_sum" => altered(&plain, |file| {
            file.as_object_mut().expect("an object").remove("sum");
        }),
        "figures" => altered(&plain, |file| {
            let figures = file["report"]["figures"].as_array_mut().expect("figures");
            let of = figures
                .iter_mut()
                .find(|figure| figure["id"] == "completion");
            of.expect("a completion rate")["exact"] = "200".into();
        }),
        "other_form" => {
            let output = templates::output("disclosure").expect("the form");
            let other = self::document(
                "other",
                "disclosure",
                output.template.version,
                (output.samples[0])(),
            );
            exported(&other, output)
        }
        done if done.contains(' ') => {
            match done.split_once(' ') {
                Some(("issued", at)) => document.issued_at = at.to_owned(),
                Some(("edited", at)) => document.edited_at = at.to_owned(),
                _ => panic!("{done}"),
            }
            exported(&document, &sll_kpi_report::OUTPUT)
        }
        "altered_before" | "draft" | "demo" => {
            match done {
                "altered_before" => document.altered = true,
                "draft" => document.issued_sum.clear(),
                _ => document.demo = true,
            }
            exported(&document, &sll_kpi_report::OUTPUT)
        }
        other => panic!("{other}"),
    };
    vec![(name.to_owned(), bytes)]
}

/// Whether the case is looked at after the due day.
fn is_later(case: &Case) -> bool {
    case.1 == "late" || case.1.starts_with("issued ")
}

fn day_of(case: &Case) -> &'static str {
    if is_later(case) { "2026-05-12" } else { TODAY }
}

#[test]
fn every_kind_of_deviation() {
    let scheme = scheme(1, "");
    let mut differ = Vec::new();
    for case in CASES {
        let (name, _, _, expected, standing, next) = *case;
        let found = rows(
            std::slice::from_ref(&scheme),
            &files(case, &scheme, "报告.json"),
            day_of(case),
        );
        // A file of which no loan is known stands beside the loan, which is still awaited.
        let row = found.last().expect("a row");
        let said: Vec<String> = row
            .findings
            .iter()
            .map(|found| found.message.get(Lang::Zh))
            .collect();
        if (codes(row).as_slice(), row.standing, rate(row).as_str()) != (expected, standing, next) {
            differ.push(format!(
                "{name}: {:?} {:?} {} {said:#?}",
                codes(row),
                row.standing,
                rate(row)
            ));
        }
        for found in &row.findings {
            for lang in [Lang::Zh, Lang::En] {
                let said = found.message.get(lang);
                assert!(!said.contains('{'), "{name}: {said}");
            }
            assert!(
                found.grade == Grade::Note
                    || found.message.fact().get(Lang::Zh) != found.message.get(Lang::Zh)
                    || found.code == "unreadable",
                "{name}: a remedy is named"
            );
        }
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}

#[test]
fn two_hundred_reports_with_every_kind_of_deviation_are_told_apart() {
    let kinds: Vec<&Case> = CASES.iter().filter(|case| !is_later(case)).collect();
    let schemes: Vec<Document> = (0..200).map(|number| scheme(number, "")).collect();
    let sent: Vec<(String, Vec<u8>)> = schemes
        .iter()
        .enumerate()
        .flat_map(|(number, scheme)| {
            files(kinds[number % kinds.len()], scheme, &number.to_string())
        })
        .collect();
    let found = rows(&schemes, &sent, TODAY);
    for number in 0..200 {
        let (name, _, _, expected, standing, next) = *kinds[number % kinds.len()];
        let own = format!("QL-{number}");
        let file = number.to_string();
        let row = found
            .iter()
            .find(|row| {
                row.versions.iter().any(|version| version.file == file) || row.borrower == file
            })
            .or_else(|| found.iter().find(|row| row.number == own))
            .expect("a row");
        assert_eq!(codes(row), expected, "{number} {name}");
        assert_eq!(
            (row.standing, rate(row).as_str()),
            (standing, next),
            "{number} {name}"
        );
    }
    let order: Vec<Standing> = in_order(found).iter().map(|row| row.standing).collect();
    assert!(order.is_sorted(), "what is urgent comes first");
}

#[test]
fn the_loan_that_has_been_overdue_for_the_longest_time_comes_first() {
    let schemes = [
        scheme(1, "cycles#1/report_due=2026-04-30"),
        scheme(2, "cycles#1/report_due=2026-04-01"),
        scheme(3, "cycles#1/report_due=2026-05-31"),
    ];
    let found = in_order(rows(&schemes, &[], "2026-05-12"));
    let days: Vec<(&str, i64)> = found
        .iter()
        .map(|row| (row.number.as_str(), row.days))
        .collect();
    assert_eq!(days, [("QL-2", 41), ("QL-1", 12), ("QL-3", 0)]);
}

#[test]
fn the_days_by_which_a_report_was_late_stand_in_row_and_table() {
    let scheme = scheme(1, "");
    let mut late = report(filled(&scheme));
    late.issued_at = "2026-05-05T08:00:00Z".to_owned();
    let sent = [(
        "1.json".to_owned(),
        exported(&late, &sll_kpi_report::OUTPUT),
    )];
    let row = rows(std::slice::from_ref(&scheme), &sent, "2026-11-30").remove(0);
    assert_eq!(row.days, 5);
    assert_eq!(
        row.findings[0].message.get(Lang::Zh),
        "报告于 2026-05-05 定稿，晚于应报送日 2026-04-30（5 天）。请确认合同对逾期报送的约定及利率生效日"
    );
    let lines = greendesk::exports::inbox::table(&[&row], Lang::Zh);
    assert_eq!([lines[0][5].text(), lines[1][5].text()], ["逾期天数", "5"]);
}

/// What is done to the second of two versions, what is found, how the loan stands, and the next rate. `later` moves it to a later day, `draft` takes
/// its issue away, and the rest edits what was answered.
type Versions = (
    &'static str,
    &'static str,
    &'static str,
    Standing,
    &'static str,
);

const VERSIONS: &[Versions] = &[
    ("", "", "same_content", Standing::Passed, RATE),
    ("later", "", "same_content", Standing::Passed, RATE),
    // Another text that changes no level and no result.
    (
        "later",
        "registered=青海省海东市",
        "versions",
        Standing::Passed,
        RATE,
    ),
    (
        "",
        "registered=青海省海东市",
        "which_version",
        Standing::Ask,
        RATE,
    ),
    // Another rate, another level with the same rate, another result.
    (
        "later",
        "kpis#1/years#1/actual=9,000;kpis#2/years#1/actual=40",
        "versions_differ",
        Standing::Ask,
        "none",
    ),
    (
        "later",
        "kpis#1/years#1/actual=9,201",
        "versions_differ",
        Standing::Ask,
        "none",
    ),
    (
        "",
        "kpis#1/years#1/actual=9,600",
        "versions_differ",
        Standing::Ask,
        "none",
    ),
    // A draft is no second finalised report.
    (
        "later draft",
        "kpis#1/years#1/actual=9,201",
        "versions draft",
        Standing::Ask,
        RATE,
    ),
    // A version that goes back to the borrower does not count against its correction.
    (
        "earlier altered",
        "kpis#1/years#1/actual=9,201",
        "versions",
        Standing::Passed,
        RATE,
    ),
];

#[test]
fn two_versions_of_a_report() {
    let scheme = scheme(1, "");
    let first = report(filled(&scheme));
    for (done, edits, expected, standing, next) in VERSIONS {
        let mut draft = filled(&scheme);
        edit(&mut draft, edits);
        let mut second = report(draft);
        if done.starts_with("later") {
            second.edited_at = "2026-03-09T08:00:00Z".to_owned();
            second.issued_at = "2026-03-10T08:00:00Z".to_owned();
        }
        if done.starts_with("earlier") {
            second.edited_at = "2026-02-01T08:00:00Z".to_owned();
            second.issued_at = "2026-02-02T08:00:00Z".to_owned();
        }
        if done.ends_with("draft") {
            second.issued_sum.clear();
        }
        second.altered = done.ends_with("altered");
        let [one, other] = [("1.json", &first), ("2.json", &second)]
            .map(|(name, of)| (name.to_owned(), exported(of, &sll_kpi_report::OUTPUT)));
        // The order in which the files were chosen says nothing.
        for sent in [[one.clone(), other.clone()], [other, one]] {
            let row = rows(std::slice::from_ref(&scheme), &sent, TODAY).remove(0);
            assert_eq!(codes(&row).join(" "), *expected, "{done} {edits}");
            assert_eq!(
                (row.standing, rate(&row).as_str()),
                (*standing, *next),
                "{done} {edits}"
            );
            assert_eq!(row.versions.len(), 2);
            let counts = row.versions.iter().find(|version| version.counts);
            let counts = counts.expect("one counts").file.as_str();
            match done.split(' ').next() {
                Some("later") => assert_eq!(counts, "2.json"),
                Some("earlier") => assert_eq!(counts, "1.json"),
                _ => {}
            }
            assert_eq!(
                row.compared.len() == 1,
                *expected != "same_content",
                "versions that differ can be compared"
            );
        }
    }
}

#[test]
fn next_years_report_is_held_against_this_years() {
    let scheme = scheme(1, "");
    let this = report(filled(&scheme));
    let roll = sll_kpi_report::OUTPUT.roll_forward.expect("it rolls");
    let mut next = roll(&this.draft, day("2027-03-01"));
    edit(
        &mut next,
        "kpis#1/years#1/actual=9,000;kpis#2/years#1/actual=40;kpis#1/history#3/level=9,300;renew=;\
        evidence#1/covers=2026 年度;disclosure=已披露。",
    );
    assert_eq!(
        next.root.get("loan_number"),
        "QL-1",
        "it is of the same loan"
    );
    let sent = [
        ("2025.json".to_owned(), file(this.draft.clone())),
        ("2026.json".to_owned(), file(next)),
    ];
    let loans = [(inbox().loan)(&scheme, day(TODAY))];
    let checked = looked_at(&sent);
    let year = Year::new(2026).expect("a year");
    let cases = (inbox().sort)(&loans, &checked, year);
    let row = (inbox().row)(&cases[0], &loans, &checked, (year, day("2027-04-01")));
    assert_eq!(codes(&row), ["history_since"]);
    assert_eq!(rate(&row), "3.05 from 2027-06-21");
    assert_eq!(
        (inbox().years)(&loans, &checked, day("2027-04-01")),
        [Year::new(2025).expect("a year"), year]
    );
}

/// A year in which a loan is not tested is not asked of it: no year is proposed before the first cycle, and a report of another year is shown where it is.
#[test]
fn a_year_without_a_cycle_is_not_asked() {
    let later = scheme(
        1,
        "cycles#1/year=2026;cycles#1/report_due=2027-04-30;cycles#1/node=2027-06-21;\
        cycles#2/year=2027;cycles#2/report_due=2028-02-28;cycles#2/node=2028-03-01",
    );
    let loans = [(inbox().loan)(&later, day(TODAY))];
    let mut early = filled(&later);
    edit(
        &mut early,
        "env_year_1=2022;env_year_2=2023;env_year_3=2024;env_year_4=2025;env_year_5=2026;\
        evidence#1/covers=2026 年度",
    );
    let sent = [("2026.json".to_owned(), file(early))];
    let (none, here) = (looked_at(&[]), looked_at(&sent));
    let of = |number: i64| Year::new(number).expect("a year");
    for (case, checked, today, years) in [
        (
            "before any cycle has ended",
            &none,
            "2026-11-30",
            vec![2026],
        ),
        ("a report came early", &here, "2026-11-30", vec![2026]),
        ("the first has ended", &none, "2027-02-01", vec![2026]),
        ("both have", &none, "2028-02-01", vec![2026, 2027]),
    ] {
        let years: Vec<Year> = years.into_iter().map(of).collect();
        assert_eq!(
            (inbox().years)(&loans, checked, day(today)),
            years,
            "{case}"
        );
    }
    // Another loan has the year 2025; this one is not asked for it, and its report does not go back.
    let today = day("2026-11-30");
    let cases = (inbox().sort)(&loans, &none, of(2025));
    assert!(cases.is_empty(), "{cases:?}");
    let cases = (inbox().sort)(&loans, &here, of(2025));
    let row = (inbox().row)(&cases[0], &loans, &here, (of(2025), today));
    assert_eq!(codes(&row), ["untested_year"]);
    assert_eq!(row.standing, Standing::Awaited);
    let said = row.findings[0].message.get(Lang::Zh);
    assert!(
        said.contains("不要求该年度报告") && said.contains("2026"),
        "{said}"
    );
    // In its own year it is held against the loan.
    let row = (inbox().row)(&cases[0], &loans, &here, (of(2026), today));
    assert!(!codes(&row).contains(&"untested_year"));
    assert!(row.accept.is_some());
}

/// Four versions of a report are told apart: by number, time and checksum, by which took the place of which, and by what changed from one to the next.
#[test]
fn four_versions_of_a_report_are_told_apart() {
    let scheme = scheme(1, "");
    let made = |level: &str, on: &str, issued: bool| {
        let mut draft = filled(&scheme);
        edit(&mut draft, &format!("kpis#1/years#1/actual={level}"));
        let mut made = report(draft);
        made.edited_at = format!("{on}T15:30:00Z");
        made.issued_at = format!("{on}T16:05:00Z");
        if !issued {
            made.issued_sum.clear();
        }
        exported(&made, &sll_kpi_report::OUTPUT)
    };
    // Drafts and a final one: no two finalised versions come to different results, so none is asked about.
    let sent = [
        ("丙.json", made("9,300", "2026-03-03", false)),
        ("甲.json", made("9,100", "2026-03-01", false)),
        ("丁.json", made("9,200", "2026-03-04", true)),
        ("乙.json", made("9,400", "2026-03-02", false)),
    ]
    .map(|(name, bytes)| (name.to_owned(), bytes));
    let row = rows(std::slice::from_ref(&scheme), &sent, TODAY).remove(0);
    // A draft has the time of its last edit, a final report that of its issue; China's clocks are eight hours ahead.
    let told: Vec<(Option<usize>, &str, &str, bool, bool)> = row
        .versions
        .iter()
        .map(|of| {
            let (file, changed) = (of.file.as_str(), of.changed.as_str());
            (of.number, file, changed, of.counts, of.superseded)
        })
        .collect();
    assert_eq!(
        told,
        [
            (Some(1), "甲.json", "2026-03-01 23:30", false, true),
            (Some(2), "乙.json", "2026-03-02 23:30", false, true),
            (Some(3), "丙.json", "2026-03-03 23:30", false, true),
            (Some(4), "丁.json", "2026-03-05 00:05", true, false),
        ]
    );
    let mut sums: Vec<&str> = row.versions.iter().map(|of| of.sum.as_str()).collect();
    sums.sort_unstable();
    sums.dedup();
    assert_eq!(sums.len(), 4, "each has its own checksum");
    assert_eq!(row.compared, [[1, 3], [3, 0], [0, 2]]);
}

/// A finalised version keeps its number where the loan remembers another one and only one of them is chosen.
#[test]
fn a_version_that_is_chosen_alone_keeps_its_number() {
    let mut scheme = scheme(1, "");
    let made = |level: &str, on: &str| {
        let mut draft = filled(&scheme);
        edit(&mut draft, &format!("kpis#1/years#1/actual={level}"));
        let mut made = report(draft);
        made.edited_at = format!("{on}T15:30:00Z");
        made.issued_at = format!("{on}T16:05:00Z");
        exported(&made, &sll_kpi_report::OUTPUT)
    };
    let first = ("一.json".to_owned(), made("9,200", "2026-03-01"));
    let second = ("二.json".to_owned(), made("9,300", "2026-03-02"));
    let numbers = |scheme: &Document, sent: &[(String, Vec<u8>)]| -> Vec<Option<usize>> {
        let row = rows(std::slice::from_ref(scheme), sent, TODAY).remove(0);
        row.versions.iter().map(|of| of.number).collect()
    };
    let both = [first.clone(), second.clone()];
    assert_eq!(numbers(&scheme, &both), [Some(1), Some(2)]);
    assert_eq!(numbers(&scheme, &both[1..]), [Some(1)], "no other is known");
    let mut notes = Notes::default();
    notes.submit(
        &rows(std::slice::from_ref(&scheme), &both, TODAY)
            .remove(0)
            .submissions,
    );
    scheme.notes = notes.text();
    for (sent, expected) in [
        (vec![first.clone()], vec![Some(1)]),
        (vec![second.clone()], vec![Some(2)]),
        (vec![second, first], vec![Some(1), Some(2)]),
    ] {
        assert_eq!(numbers(&scheme, &sent), expected);
    }
}

#[test]
fn a_borrower_with_two_loans_says_which_one() {
    let (first, mut second) = (scheme(1, ""), scheme(1, "number=QL-2;kpis#2/own_name=x"));
    second.id = "loan2".to_owned();
    let schemes = [first.clone(), second];
    let mut draft = filled(&first);
    let row = |draft: &Draft, number: &str| {
        let found = rows(&schemes, &[("a".to_owned(), file(draft.clone()))], TODAY);
        let of = found.iter().find(|row| !row.versions.is_empty());
        let of = of.expect("a row with the file");
        assert_eq!(of.number, number);
        codes(of)
    };
    assert_eq!(row(&draft, "QL-1"), [""; 0]);
    draft.root.set("loan_number", "");
    assert_eq!(
        row(&draft, ""),
        ["which_loan"],
        "the KPIs are the same, so it is asked"
    );
}

#[test]
fn a_scheme_that_is_there_twice_counts_once() {
    let first = scheme(1, "");
    let sent = [("a".to_owned(), file(filled(&first)))];
    // The edits of the second document, and whether both are the same scheme.
    for (edits, same) in [
        ("", true),
        ("name=甲公司", true),
        ("number=QL-2", false),
        ("kpis#1/boundary=一号厂区", false),
        ("base_rate=3.30", false),
        ("kpis#1/down_1=1", false),
        ("cycles#1/report_due=2026-05-31", false),
        (
            "events+day:2026-01-10 step:transfer cause:missed from:2026-02-01",
            false,
        ),
    ] {
        let mut second = scheme(1, edits);
        second.id = "loan2".to_owned();
        let schemes = [first.clone(), second];
        let awaited = rows(&schemes, &[], TODAY);
        assert_eq!(
            awaited.len() == 1,
            same || edits.contains("transfer"),
            "{edits}"
        );
        let found = rows(&schemes, &sent, TODAY);
        let of = found.iter().find(|row| !row.versions.is_empty());
        let of = of.expect("a row with the file");
        if same {
            assert_eq!(found.len(), 1, "{edits}");
            assert_eq!((of.standing, rate(of).as_str()), (Standing::Passed, RATE));
        } else if edits.contains("number") {
            assert_eq!(
                of.standing,
                Standing::Passed,
                "{edits}: it is told which one"
            );
        } else {
            assert_eq!(codes(of), ["which_loan"], "{edits}");
            assert_eq!(rate(of), "none");
            let said = of.findings[0].message.get(Lang::Zh);
            assert!(said.contains("请核对本机和已选文件中的贷款方案"), "{said}");
            assert!(!said.contains("借款人确认"), "{said}");
        }
    }
}

#[test]
fn a_loan_that_was_transferred_out_awaits_no_report() {
    let gone = scheme(
        1,
        "events+day:2026-01-10 step:transfer cause:missed from:2026-02-01",
    );
    let schemes = std::slice::from_ref(&gone);
    assert!(rows(schemes, &[], TODAY).is_empty());
    let sent = [("a".to_owned(), file(filled(&gone)))];
    let row = rows(schemes, &sent, TODAY).remove(0);
    assert_eq!(codes(&row), ["gone"]);
}

#[test]
fn the_documents_of_a_backup_are_taken_one_by_one() {
    let scheme = scheme(1, "");
    let nothing = backup_file(&[], "2026-03-02T09:00:00Z", "x", "test", Lang::Zh);
    let found = rows(&[scheme], &[("备份.json".to_owned(), nothing.bytes)], TODAY);
    let of_file = found.last().expect("a row");
    assert_eq!(codes(of_file), ["unreadable"]);
    assert_eq!(of_file.borrower, "备份.json", "the file is named");
}

#[test]
fn the_table_holds_the_filtered_rows_and_no_others() {
    use greendesk::exports::inbox::{Filtered, csv_file, table, workbook};
    let schemes: Vec<Document> = (1..4).map(|number| scheme(number, "")).collect();
    let mut unclear = filled(&schemes[1]);
    edit(&mut unclear, "kpis#1/history#2/level=11,500");
    let sent = [
        ("1.json".to_owned(), file(filled(&schemes[0]))),
        ("2.json".to_owned(), file(unclear)),
    ];
    let found = in_order(rows(&schemes, &sent, TODAY));
    let only: Vec<&LoanRow> = found
        .iter()
        .filter(|row| row.standing == Standing::Ask)
        .collect();
    let lines = table(&only, Lang::Zh);
    assert_eq!(lines.len(), 3, "headings and a line a KPI");
    let cells = |at: usize| -> Vec<&str> { lines[at].iter().map(|cell| cell.text()).collect() };
    assert_eq!(
        cells(1),
        [
            "甲公司2",
            "QL-2",
            "",
            "待澄清",
            "2026-04-30",
            "",
            "碳排放量（范围 1+2）",
            "吨",
            cells(1)[8],
            "9500",
            "9200",
            "达标，第 1 档",
            "160.00",
            "3.1",
            "2026-06-21",
            "",
            cells(1)[16],
            "2.json",
            cells(1)[18],
        ]
    );
    assert!(
        cells(1)[16].contains("11,500"),
        "the finding says both levels"
    );
    assert_eq!(cells(2)[..6], cells(1)[..6], "the loan stands in each line");
    let of = Filtered {
        year: year(),
        filter: Some(Standing::Ask),
        rows: &only,
        lang: Lang::Zh,
        now: "2026-04-20T19:00:00Z",
        made: "2026-04-21 03:00",
    };
    let csv = csv_file(&of);
    let text = String::from_utf8(csv.bytes).expect("UTF-8");
    assert_eq!(text.lines().count(), 3);
    assert!(!text.contains("QL-1") && !text.contains("QL-3"));
    assert!(csv.name.contains("待澄清") && csv.name.ends_with("2026-04-21.csv"));
    let (name, book) = workbook(&of);
    assert!(name.ends_with(".xlsx"));
    assert!(
        book.about
            .contains(&["生成时间", "2026-04-21 03:00（北京时间）"].map(str::to_owned)),
        "the one clock of the page, and which it is"
    );
    assert_eq!(
        book.sheets[0].rows, lines,
        "both files are of the same rows"
    );
}

/// A name, a number and a definition that a borrower typed again in letters of full width are the same.
#[test]
fn letters_of_full_width_are_no_deviation() {
    let scheme = scheme(1, "kpis#1/basis=按 2022 年方案(第 3 版)");
    let wide = |text: &str| -> String {
        let letters = text.chars();
        letters
            .map(|letter| match letter {
                '!'..='~' => char::from_u32(letter as u32 + 0xFEE0).expect("a letter"),
                letter => letter,
            })
            .collect()
    };
    for (field, edits, expected) in [
        ("name", "", &[][..]),
        ("loan_number", "", &[][..]),
        ("kpis#1/basis", "", &[][..]),
        ("name", "name=甲公司2", &["name"][..]),
        ("loan_number", "loan_number=QL-2", &["other_loan"][..]),
    ] {
        let mut draft = filled(&scheme);
        let at = super::super::edit::place(&draft, field);
        let typed = draft.get(&at).to_owned();
        assert!(!typed.is_empty(), "{field}");
        draft.set(&at, &wide(&typed));
        edit(&mut draft, edits);
        let sent = [("a".to_owned(), file(draft))];
        let row = rows(std::slice::from_ref(&scheme), &sent, TODAY);
        let codes = codes(row.last().expect("a row"));
        assert_eq!(codes, expected, "{field} {edits}");
    }
}

#[test]
fn evidence_says_its_months_in_many_ways() {
    let scheme = scheme(1, "");
    for (covers, expected) in [
        ("2025-01-01 至 2025-12-31", ""),
        ("2025 年 1 月至 12 月", ""),
        ("2025年1月—2025年12月", ""),
        ("2025/1–2025/12", ""),
        ("2025 年度", ""),
        ("2024—2026 年", ""),
        ("2024 年 7 月至 2025 年 6 月", "evidence_months"),
        ("2025.12", "evidence_months"),
        ("2025-02 至 2026-01", "evidence_months"),
        ("2026 年 1 月至 3 月", "evidence_year"),
        ("全年", "evidence_unsaid"),
        ("", "evidence_unsaid"),
    ] {
        let mut draft = filled(&scheme);
        edit(&mut draft, &format!("evidence#1/covers={covers}"));
        let sent = [("a".to_owned(), file(draft))];
        let row = rows(std::slice::from_ref(&scheme), &sent, TODAY).remove(0);
        assert_eq!(codes(&row).join(" "), expected, "{covers}");
    }
    // Two halves make a year, and a name says a year where nothing else does.
    let mut draft = filled(&scheme);
    edit(
        &mut draft,
        "evidence#1/covers=2025年1月至6月;evidence+name:电费结算单 kind:bill covers:2025年7月至12月",
    );
    let row = |draft: &Draft| {
        let sent = [("a".to_owned(), file(draft.clone()))];
        let found = rows(std::slice::from_ref(&scheme), &sent, TODAY).remove(0);
        codes(&found).join(" ")
    };
    assert_eq!(row(&draft), "");
    edit(
        &mut draft,
        "evidence#2/covers=;evidence#2/name=2025 年度审计报告",
    );
    assert_eq!(row(&draft), "");
}

/// What no report means for the rate: the choice of the contract, and the first rate. Edits of the scheme, what is found, the next rate, and what is said.
const ABSENT: &[(&str, &str, &str, &str)] = &[
    (
        "",
        "absent_rate",
        "3.3 from 2026-06-21",
        "未披露，按贷款方案约定“视同未达标”：利率为 3.30%，自 2026-06-21 起",
    ),
    (
        "no_result=keep_rate",
        "absent_rate",
        "3.2 from 2026-06-21",
        "未披露，按贷款方案约定“维持现利率”：利率为 3.20%，自 2026-06-21 起",
    ),
    (
        "no_result=drop_benefit",
        "absent_rate",
        "3.2 from 2026-06-21",
        "未披露，按贷款方案约定“取消已有优惠”：利率为 3.20%，自 2026-06-21 起",
    ),
    // The scheme does not say: nothing is supposed.
    (
        "no_result=",
        "absent_no_rule",
        "none",
        "贷款方案未选择“未披露或不可判定时的处理”，无法得出利率。请在贷款方案的“利率调整方案”中补充",
    ),
    // Other terms are missing, or the node changes nothing.
    ("relation=", "", "none", ""),
    (
        "due=2026-06-21;cycles=-;cycles+year:2025 report_due:2026-04-30 node:2026-06-21",
        "",
        "none",
        "",
    ),
];

#[test]
fn an_absent_report_has_the_rate_that_the_scheme_says() {
    for (edits, code, next, says) in ABSENT {
        let row = rows(&[scheme(1, edits)], &[], "2026-05-12").remove(0);
        assert_eq!(row.standing, Standing::Overdue, "{edits}");
        let found: Vec<(&str, String)> = row
            .findings
            .iter()
            .skip(1)
            .map(|found| (found.code, found.message.get(Lang::Zh)))
            .collect();
        let expected: Vec<(&str, String)> = [(*code, (*says).to_owned())]
            .into_iter()
            .filter(|(code, _)| !code.is_empty())
            .collect();
        assert_eq!((found, rate(&row).as_str()), (expected, *next), "{edits}");
    }
}

/// An altered file says twice what its checksum is: what the file says, and what its content has.
#[test]
fn an_altered_file_has_two_checksums_and_no_third() {
    let scheme = scheme(1, "");
    let whole = report(filled(&scheme));
    let stated = checksum(&whole.draft);
    let bytes = altered(&exported(&whole, &sll_kpi_report::OUTPUT), |file| {
        file["document"]["draft"]["root"]["answers"]["registered"] = "青海省海东市".into();
        file["document"]["draft"]["root"]["answers"]["signed"] = "yes".into();
    });
    let row = rows(&[scheme], &[("1.json".to_owned(), bytes)], TODAY).remove(0);
    let said = row.findings[0].message.get(Lang::Zh);
    assert_eq!(row.findings[0].code, "altered");
    assert_eq!(
        said,
        format!(
            "校验码不符，应为 {stated}，实为 {}：文件导出后被改动过。请借款人重新导出并报送",
            row.versions[0].sum
        )
    );
}

/// A file that is no report is not sent to another page of the program: the borrower is asked for the report.
#[test]
fn a_table_among_the_reports_is_asked_to_come_as_json() {
    for (bytes, starts) in [
        (&b"loan,balance\n1,2\n"[..], "这不是报告文件。"),
        (&b"PK\x03\x04 xl/workbook.xml"[..], "这不是报告文件。"),
        (
            &b"{\"format\":\"greendesk\",\"docu"[..],
            "文件不完整或内容已损坏",
        ),
        (&b"{\"a\":1}"[..], "这不是绿金台导出的报告"),
        (&b""[..], "文件没有内容"),
    ] {
        let read = received("1", bytes, templates::cards());
        let said = read[0].read.as_ref().map(|_| ()).expect_err("no report");
        let said = said.get(Lang::Zh);
        assert!(said.starts_with(starts), "{said}");
        assert!(!said.contains("导入"), "{said}");
    }
}

/// A report of a year before an amendment is held against what was agreed then, one of its first year against what it agreed.
#[test]
fn a_report_is_held_against_the_definition_of_its_year() {
    use greendesk::documents::Place;
    use greendesk::documents::templates::loan_desk::kpi::fresh_amendment;
    let before = scheme(1, "");
    let mut amended = before.clone();
    let row = fresh_amendment(&amended.draft, &Place::default());
    amended.draft.add_row(&[], "amendments", row);
    edit(
        &mut amended.draft,
        "amendments#1/kpi=碳排放量（范围 1+2）;amendments#1/from_year=2026;kpis#1/method=新方法;\
        kpis#1/base_level=8,000;kpis#1/targets#1/tier_1=7,600;kpis#1/targets#1/tier_2=7,200;kpis#1/targets#2/tier_1=7,600;kpis#1/targets#2/tier_2=7,200",
    );
    let sent = [("1.json".to_owned(), file(filled(&before)))];
    let row = rows(std::slice::from_ref(&amended), &sent, TODAY).remove(0);
    assert_eq!(codes(&row), [""; 0]);
    assert_eq!(
        (row.standing, rate(&row).as_str()),
        (Standing::Passed, RATE)
    );
    assert_eq!(
        row.kpis[0]
            .target
            .map(|target| plain(target, None))
            .as_deref(),
        Some("9500")
    );
    // From its first year on the new definition is the agreed one.
    edit(&mut amended.draft, "amendments#1/from_year=2025");
    let row = rows(&[amended], &sent, TODAY).remove(0);
    // The basis names the tiers behind the first one, which are others as well.
    assert_eq!(codes(&row), ["method", "basis", "base", "target", "target"]);
}
