//! The three samples and the reports they must give: `<name>.draft.json` → `<name>.report.txt`. A golden is a contract; a missing one fails.
//!
//! A change that is meant is written with `GREENDESK_BLESS=1` and read before it is committed.
use super::super::golden::{cell, hold, value};
use super::{sample, shown, zh};
use greendesk::documents::templates::climate_self_assessment::OUTPUT;
use greendesk::documents::{Bars, Block, Draft, Line};
use greendesk::i18n::Lang;
use greendesk::measure::plain;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents/climate_self_assessment")
}

#[test]
fn every_sample_gives_its_report() {
    for (number, name) in ["half", "third", "fresh"].into_iter().enumerate() {
        let json = serde_json::to_string_pretty(&sample(number)).expect("a draft is plain") + "\n";
        hold(&folder().join(format!("{name}.draft.json")), &json);
        let kept =
            std::fs::read_to_string(folder().join(format!("{name}.draft.json"))).expect("kept");
        let draft: Draft = serde_json::from_str(&kept).expect("a draft");
        hold(
            &folder().join(format!("{name}.report.txt")),
            &rendered(&draft),
        );
    }
}

fn lines(out: &mut String, columns: u32, rows: &[(&str, &Line)]) {
    let mut hanging = vec![0_u32; columns as usize];
    for (kind, line) in rows {
        writeln!(
            out,
            "{kind} | {}",
            line.cells.iter().map(cell).collect::<Vec<_>>().join(" | ")
        )
        .expect("written");
        let held = hanging.iter().filter(|rows| **rows > 0).count() as u32;
        assert_eq!(
            held + line.cells.iter().map(|cell| cell.columns).sum::<u32>(),
            columns,
            "every line is as wide as its grid"
        );
        let mut free: Vec<usize> = (0..hanging.len())
            .filter(|column| hanging[*column] == 0)
            .collect();
        hanging
            .iter_mut()
            .for_each(|rows| *rows = rows.saturating_sub(1));
        for cell in &line.cells {
            for column in free.drain(..cell.columns as usize) {
                hanging[column] = cell.rows - 1;
            }
        }
    }
    assert!(
        hanging.iter().all(|rows| *rows == 0),
        "no cell hangs over the foot"
    );
}

fn bars(out: &mut String, bars: &Bars) {
    writeln!(
        out,
        "bars {} {}: {}",
        bars.id,
        bars.title.get(Lang::Zh),
        zh(&bars.sentence)
    )
    .expect("written");
    for bar in &bars.bars {
        let reached: Vec<String> = bar
            .reached
            .iter()
            .map(|part| part.map_or("--".to_owned(), |part| plain(part, None)))
            .collect();
        let open: Vec<String> = bar.open.iter().map(|part| plain(*part, None)).collect();
        writeln!(
            out,
            "{}{} {} of {} open {}",
            "  ".repeat(bar.depth.into()),
            zh(&bar.label),
            reached.join(" / "),
            plain(bar.full, None),
            open.join(" / ")
        )
        .expect("written");
    }
}

fn blocks(out: &mut String, paper: &[Block]) {
    for block in paper {
        match block {
            Block::Grid {
                columns,
                head,
                body,
            } => {
                writeln!(out, "grid of {columns}").expect("written");
                let rows: Vec<(&str, &Line)> = head
                    .iter()
                    .map(|line| ("H", line))
                    .chain(body.iter().map(|line| (" ", line)))
                    .collect();
                lines(out, *columns, &rows);
            }
            Block::Signatures(boxes) => writeln!(
                out,
                "signatures: {}",
                boxes
                    .iter()
                    .map(|text| text.get(Lang::Zh))
                    .collect::<Vec<_>>()
                    .join(" | ")
            )
            .expect("written"),
            Block::Notes(notes) => notes
                .iter()
                .for_each(|note| writeln!(out, "note: {}", zh(note)).expect("written")),
            Block::Chart(_) => panic!("no course in this form"),
            Block::Bars(found) => bars(out, found),
            Block::Heading(words) => writeln!(out, "## {}", zh(words)).expect("written"),
            Block::Prose(values) => values
                .iter()
                .for_each(|text| writeln!(out, "{}", value(text)).expect("written")),
            Block::Landscape(inner) => {
                out.push_str("across the page {\n");
                blocks(out, inner);
                out.push_str("}\n");
            }
        }
    }
}

fn rendered(draft: &Draft) -> String {
    let evaluation = super::evaluate(draft);
    let report = OUTPUT.report_of(draft);
    let mut out = format!(
        "{} | {} | {}\nissuable: {}\n\nPROBLEMS\n",
        zh(&report.title.into()),
        zh(&report.subject),
        zh(&report.subtitle),
        evaluation.issuable()
    );
    for problem in &report.problems {
        let clause = problem.clause.map(|clause| clause.id()).unwrap_or_default();
        writeln!(
            out,
            "{:?} {} @{} [{clause}] {}",
            problem.strength,
            problem.code,
            shown(draft, &problem.place),
            zh(&problem.message)
        )
        .expect("written");
        if let Some(mend) = &problem.mend {
            writeln!(out, "    mend: {}", mend.typed.replace('\n', " ⏎ ")).expect("written");
        }
    }
    out.push_str("\nFIGURES\n");
    for figure in &report.figures {
        let place = shown(draft, &figure.place);
        writeln!(
            out,
            "{place}: {} = {} | {} | {}",
            zh(&figure.label),
            value(&figure.value),
            figure.formula.get(Lang::Zh),
            figure.workings
        )
        .expect("written");
    }
    out.push_str("\nBARS\n");
    evaluation
        .bars
        .iter()
        .for_each(|found| bars(&mut out, found));
    out.push_str("\nPAPER\n");
    blocks(&mut out, &report.paper);
    for table in &report.tables {
        writeln!(
            out,
            "\nTABLE {} {}\n{}",
            table.id,
            table.title.get(Lang::Zh),
            table
                .columns
                .iter()
                .map(|(_, name)| name.get(Lang::Zh))
                .collect::<Vec<_>>()
                .join(" | ")
        )
        .expect("written");
        for row in &table.rows {
            writeln!(
                out,
                "{}",
                row.iter()
                    .map(value)
                    .collect::<Vec<_>>()
                    .join(" | ")
                    .replace('\n', " ⏎ ")
            )
            .expect("written");
        }
    }
    let placeholder = |text: &str| {
        text.as_bytes()
            .windows(3)
            .any(|part| part[0] == b'{' && part[1].is_ascii_digit() && part[2] == b'}')
    };
    assert!(!placeholder(&out), "every placeholder is filled");
    for problem in &report.problems {
        assert!(
            !placeholder(&problem.message.get(Lang::En)),
            "{}",
            problem.message.get(Lang::En)
        );
    }
    out
}
