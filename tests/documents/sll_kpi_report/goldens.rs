//! Drafts and the reports they must give: `<name>.draft.json` → `<name>.report.txt`. A golden is a contract; a missing one fails.
//!
//! A change that is meant is written with `GREENDESK_BLESS=1` and read before it is committed.
use super::super::golden::{cell, hold, value};
use super::{edit, evaluate, sample};
use greendesk::documents::templates::sll_kpi_report::{OUTPUT, TEMPLATE};
use greendesk::documents::{Block, Draft, Strength, Value};
use greendesk::i18n::Lang;
use greendesk::measure::{Year, plain};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents/sll_kpi_report")
}

#[test]
fn every_draft_gives_its_report() {
    let mut drafts: Vec<PathBuf> = std::fs::read_dir(folder())
        .expect("the folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    drafts.retain(|path| path.to_string_lossy().ends_with(".draft.json"));
    drafts.sort();
    assert!(drafts.len() >= 6, "the drafts are here: {drafts:?}");
    for path in drafts {
        let draft: Draft = serde_json::from_str(&std::fs::read_to_string(&path).expect("read"))
            .unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
        let text = path.to_string_lossy().replace(".draft.json", ".report.txt");
        hold(Path::new(&text), &rendered(&draft));
    }
}

/// The drafts themselves: samples, a blank form, and one that answers everything with a reason.
#[test]
fn the_drafts_are_those_the_program_makes() {
    let mut reasons = sample(1);
    edit::edit(
        &mut reasons,
        "credit_code=91630100MA00004371;why.credit_code.check_character=执照如此;industry=2614;industry_name=有机化学原料制造;\
         kpis#1/source=mixed;kpis#1/mixed_bases=policy,goal;kpis#1/third_party=yes;kpis#1/third_party_name=某某检测认证有限公司;\
         kpis#1/targets#3/level=12700;kpis#1/targets#3/why.level.weaker_than_history=二期投产，产量增加;\
         kpis#1/years#2/target_override=11900;kpis#1/years#2/why.target_override.override=补充协议第 2 条;\
         kpis#1/base_level=12600;kpis#1/why.base_level.base_differs=经第三方复核调整;\
         kpis#2/years#2/denominator=0;kpis#2/years#2/why.denominator.not_above_zero=停产，当年无营业收入;\
         kpis#3/history#1=-;kpis#3/from_account=no;kpis#3/years#1/source=能源供应商数据;kpis#3/years#2/source=能源供应商数据;\
         kpis#3/why.history.history_short=2022 年起采购绿电;evidence#1/file=bills.pdf;evidence#1/file_size=48211;\
         evidence#1/file_sha256=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    );
    let blank = (TEMPLATE.blank)(Year::new(2026).expect("a year"));
    let rolled = (OUTPUT.roll_forward.expect("it rolls"))(&sample(1));
    let drafts = [
        ("met", sample(0)),
        ("missed", sample(1)),
        ("gaps", sample(2)),
        ("blank", blank),
        ("reasons", reasons),
        ("rolled_forward", rolled),
    ];
    for (name, draft) in drafts {
        let json = serde_json::to_string_pretty(&draft).expect("a draft is plain") + "\n";
        hold(&folder().join(format!("{name}.draft.json")), &json);
    }
}

/// The whole report as text: what is open, what was computed, the paper, the tables.
fn rendered(draft: &Draft) -> String {
    let evaluation = evaluate(draft);
    let report = OUTPUT.report_of(draft);
    let mut out = String::new();
    let zh = Lang::Zh;
    writeln!(
        out,
        "{} | {} | {}\nissuable: {}\n\nPROBLEMS",
        report.title.get(zh),
        report.subject.get(zh),
        report.subtitle.get(zh),
        evaluation.issuable()
    )
    .expect("written");
    for problem in &report.problems {
        let strength = match problem.strength {
            Strength::Must => "must",
            Strength::Should => "should",
            Strength::May => "may",
        };
        let state = if problem.open() { "open" } else { "answered" };
        let clause = problem.clause.map(|clause| clause.id()).unwrap_or_default();
        writeln!(
            out,
            "{strength} {state} {} @{} [{clause}]\n    {}\n    {}",
            problem.code,
            edit::shown(draft, &problem.place),
            problem.message.get(zh),
            problem.message.get(Lang::En)
        )
        .expect("written");
        if let Some(mend) = &problem.mend {
            writeln!(out, "    mend: {}", mend.typed).expect("written");
        }
        if !problem.reason.is_empty() {
            writeln!(out, "    reason: {}", problem.reason).expect("written");
        }
    }
    out.push_str("\nFIGURES\n");
    for figure in &report.figures {
        let exact = match &figure.value {
            Value::Number { exact, .. } => plain(*exact, None),
            _ => String::new(),
        };
        let verdict = figure
            .verdict
            .map(|verdict| format!(" {verdict:?}"))
            .unwrap_or_default();
        let at = edit::shown(draft, &figure.place);
        writeln!(
            out,
            "{at}: {} = {}{verdict} | {} | {} | {exact}",
            figure.label.get(zh),
            value(&figure.value),
            figure.formula.get(zh),
            figure.workings
        )
        .expect("written");
    }
    out.push_str("\nPAPER\n");
    for block in &report.paper {
        match block {
            Block::Grid {
                columns,
                head,
                body,
            } => {
                writeln!(out, "grid of {columns}").expect("written");
                let mut hanging = vec![0_u32; *columns as usize];
                for (kind, line) in head
                    .iter()
                    .map(|line| ("H", line))
                    .chain(body.iter().map(|line| (" ", line)))
                {
                    writeln!(
                        out,
                        "{kind} | {}",
                        line.cells.iter().map(cell).collect::<Vec<_>>().join(" | ")
                    )
                    .expect("written");
                    let held = hanging.iter().filter(|rows| **rows > 0).count() as u32;
                    assert_eq!(
                        held + line.cells.iter().map(|cell| cell.columns).sum::<u32>(),
                        *columns,
                        "every line is as wide as its grid"
                    );
                    let mut free: Vec<usize> = (0..hanging.len())
                        .filter(|column| hanging[*column] == 0)
                        .collect();
                    for rows in &mut hanging {
                        *rows = rows.saturating_sub(1);
                    }
                    for cell in &line.cells {
                        for column in free.drain(..cell.columns as usize) {
                            hanging[column] = cell.rows - 1;
                        }
                    }
                }
            }
            Block::Signatures(boxes) => writeln!(
                out,
                "signatures: {}",
                boxes
                    .iter()
                    .map(|text| text.get(zh))
                    .collect::<Vec<_>>()
                    .join(" | ")
            )
            .expect("written"),
            Block::Notes(notes) => notes
                .iter()
                .for_each(|note| writeln!(out, "note: {}", note.get(zh)).expect("written")),
            Block::Bars(_) | Block::Heading(_) | Block::Prose(_) | Block::Landscape(_) => {
                panic!("not in this form")
            }
            Block::Chart(course) => {
                let points = |series: &greendesk::documents::Series| {
                    series
                        .points
                        .iter()
                        .map(|(year, level)| format!("{}:{}", year.number(), plain(*level, None)))
                        .collect::<Vec<_>>()
                        .join(" ")
                };
                writeln!(
                    out,
                    "chart {} ({}): {}\n    {}\n    history {}\n    base {}\n    targets {}\n    actual {}",
                    course.name.get(zh),
                    course.unit,
                    course.sentence.get(zh),
                    course.sentence.get(Lang::En),
                    points(&course.history),
                    points(&course.base),
                    points(&course.targets),
                    points(&course.actual)
                )
                .expect("written");
            }
        }
    }
    for table in &report.tables {
        writeln!(
            out,
            "\nTABLE {} {}\n{}",
            table.id,
            table.title.get(zh),
            table
                .columns
                .iter()
                .map(|(_, name)| name.get(zh))
                .collect::<Vec<_>>()
                .join(" | ")
        )
        .expect("written");
        for row in &table.rows {
            writeln!(
                out,
                "{}",
                row.iter().map(value).collect::<Vec<_>>().join(" | ")
            )
            .expect("written");
        }
    }
    for note in report.paper.iter().flat_map(|block| {
        if let Block::Notes(notes) = block {
            notes.as_slice()
        } else {
            &[]
        }
    }) {
        assert!(
            !note.get(Lang::En).contains(['{', '}']),
            "{}",
            note.get(Lang::En)
        );
    }
    assert!(!out.contains(['{', '}']), "every placeholder is filled");
    out
}
