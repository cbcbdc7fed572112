//! What all goldens share: holding a text to its file, and a whole report as text, the same for every form.

use super::edit;
use greendesk::documents::bilingual::bilingual;
use greendesk::documents::printed::{beside_marks, beside_said, level_words};
use greendesk::documents::{
    Align, Bars, Block, Cell, Draft, Line, Output, Series, Trajectory, Value,
};
use greendesk::i18n::Lang;
use greendesk::measure::{grouped, plain};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// Whether goldens are written anew.
fn bless() -> bool {
    std::env::var("GREENDESK_BLESS").is_ok_and(|value| value == "1")
}

/// Holds a text to its file; a missing file fails.
pub fn hold(file: &Path, found: &str) {
    if bless() {
        std::fs::write(file, found).expect("written");
    }
    let expected =
        std::fs::read_to_string(file).unwrap_or_else(|_| panic!("{} is missing", file.display()));
    if expected != found {
        let differs = expected
            .lines()
            .zip(found.lines())
            .enumerate()
            .find(|(_, (expected, found))| expected != found);
        panic!(
            "{}: {:?} ({} and {} lines)",
            file.display(),
            differs,
            expected.lines().count(),
            found.lines().count()
        );
    }
}

/// A value as text, in Chinese.
pub fn value(value: &Value) -> String {
    match value {
        Value::Missing => "--".to_owned(),
        Value::NotApplicable(why) => format!("不适用（{}）", why.get(Lang::Zh)),
        Value::Typed(typed) => typed.clone(),
        Value::Words(words) => words.get(Lang::Zh),
        Value::Year(year) => year.number().to_string(),
        Value::Number {
            exact,
            places,
            unit,
        } => format!("{} {unit}", grouped(*exact, *places))
            .trim()
            .to_owned(),
    }
}

/// A cell as text: its lines, what it spans, how it stands.
pub fn cell(cell: &Cell) -> String {
    let mut out = cell
        .lines
        .iter()
        .map(value)
        .collect::<Vec<_>>()
        .join(" ⏎ ")
        .replace('\n', " ⏎ ");
    if cell.columns > 1 || cell.rows > 1 {
        write!(out, " [{}×{}]", cell.columns, cell.rows).expect("written");
    }
    match (cell.heading, cell.align) {
        (true, _) => format!("#{out}"),
        (false, Align::End) => format!("→{out}"),
        (false, _) => out,
    }
}

/// Drafts by name, each kept as `<name>.draft.json` in the form's folder, and the report that the kept draft must give: `<name>.report.txt`.
pub fn drafts(output: &Output, drafts: &[(&str, Draft)]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/documents")
        .join(output.template.id);
    let mut named: Vec<PathBuf> = Vec::new();
    for (name, draft) in drafts {
        let file = folder.join(format!("{name}.draft.json"));
        hold(
            &file,
            &(serde_json::to_string_pretty(draft).expect("a draft is plain") + "\n"),
        );
        let kept: Draft =
            serde_json::from_str(&std::fs::read_to_string(&file).expect("kept")).expect("a draft");
        hold(
            &folder.join(format!("{name}.report.txt")),
            &report(output, &kept),
        );
        named.push(file);
    }
    let mut there: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("the folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    there.retain(|path| path.to_string_lossy().ends_with(".draft.json"));
    there.sort();
    named.sort();
    assert_eq!(there, named, "no draft lies there unread");
}

/// The rows of a table; each is as wide as the table, and no cell hangs over its foot.
fn grid(out: &mut String, columns: usize, head: &[Line], body: &[Line]) {
    let mut hanging = vec![0_u32; columns];
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
        let free: Vec<usize> = (0..hanging.len())
            .filter(|column| hanging[*column] == 0)
            .collect();
        assert_eq!(
            line.cells
                .iter()
                .map(|cell| cell.columns as usize)
                .sum::<usize>(),
            free.len(),
            "every line is as wide as its grid"
        );
        hanging
            .iter_mut()
            .for_each(|rows| *rows = rows.saturating_sub(1));
        let mut free = free.into_iter();
        for cell in &line.cells {
            free.by_ref()
                .take(cell.columns as usize)
                .for_each(|column| hanging[column] = cell.rows - 1);
        }
    }
    assert!(
        hanging.iter().all(|rows| *rows == 0),
        "no cell hangs over the foot"
    );
}

/// The empty form as text, held to `blank_paper.txt` in the form's folder.
pub fn blank_paper(output: &Output) {
    let blank = output.blank_paper.expect("every built-in form has one");
    let mut out = String::new();
    blocks(&mut out, &blank());
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/documents")
        .join(output.template.id)
        .join("blank_paper.txt");
    hold(&file, &out);
}

/// The paper of a draft in Chinese with English beside, held to this file in the form's folder.
pub fn bilingual_paper(output: &Output, draft: &Draft, file: &str) {
    let report = bilingual(output.report_of(draft));
    let mut out = String::new();
    writeln!(
        out,
        "{}\n{}\n",
        report.title.get(Lang::Zh),
        report.subtitle.get(Lang::Zh)
    )
    .expect("written");
    blocks(&mut out, &report.paper);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents");
    hold(&folder.join(output.template.id).join(file), &out);
}

fn blocks(out: &mut String, paper: &[Block]) {
    for block in paper {
        match block {
            Block::Grid {
                columns,
                head,
                body,
            } => {
                let widths: Vec<String> = columns.iter().map(u32::to_string).collect();
                writeln!(out, "grid of {}", widths.join(" ")).expect("written");
                grid(out, columns.len(), head, body);
            }
            Block::Notes(notes) => {
                for note in notes {
                    writeln!(out, "note: {}", note.get(Lang::Zh)).expect("written");
                    assert!(!placeholder(&note.get(Lang::En)), "{}", note.get(Lang::En));
                }
            }
            Block::Heading(words) => writeln!(out, "## {}", words.get(Lang::Zh)).expect("written"),
            Block::Prose(values) => values
                .iter()
                .for_each(|text| writeln!(out, "{}", value(text)).expect("written")),
            Block::Landscape(inner) => {
                out.push_str("across the page {\n");
                blocks(out, inner);
                out.push_str("}\n");
            }
            Block::Signatures(signatures) => {
                if let Some(statement) = &signatures.statement {
                    writeln!(out, "statement: {}", statement.get(Lang::Zh)).expect("written");
                }
                let lines = signatures.lines.iter();
                let lines = lines.map(|(label, name)| match name {
                    Value::Missing => label.get(Lang::Zh),
                    name => format!("{} {}", label.get(Lang::Zh), value(name)),
                });
                writeln!(out, "signatures: {}", lines.collect::<Vec<_>>().join(" | "))
                    .expect("written");
            }
            Block::Chart(course) => chart(out, course),
            Block::Bars(found) => bars(out, found),
        }
    }
}

/// A course with all its points.
fn chart(out: &mut String, course: &Trajectory) {
    let points = |series: &Series| {
        let points = series
            .points
            .iter()
            .map(|(year, level)| format!("{}:{}", year.number(), plain(*level, None)));
        points.collect::<Vec<_>>().join(" ")
    };
    writeln!(
        out,
        "chart {} ({}): {}\n    {}\n    history {}\n    base {}\n    targets {}\n    actual {}{}",
        course.name.get(Lang::Zh),
        course.unit,
        course.sentence.get(Lang::Zh),
        course.sentence.get(Lang::En),
        points(&course.history),
        points(&course.base),
        points(&course.targets),
        points(&course.actual),
        match points(&course.overrides).as_str() {
            "" => String::new(),
            otherwise => format!("\n    otherwise {otherwise}"),
        }
    )
    .expect("written");
    for (mark, beside) in beside_marks(course) {
        let levels: Vec<String> = (beside.series.points.iter())
            .map(|(year, level)| format!("{}:{}", year.number(), level_words(*level)))
            .collect();
        writeln!(
            out,
            "    beside {mark}{} {} | {} | {}",
            if beside.sloped { " /" } else { "" },
            levels.join(" "),
            beside_said(course, beside).get(Lang::Zh),
            beside_said(course, beside).get(Lang::En),
        )
        .expect("written");
    }
}

/// Bars with what is reached of each and what is open, by series.
fn bars(out: &mut String, bars: &Bars) {
    writeln!(
        out,
        "bars {} {}: {}",
        bars.id,
        bars.title.get(Lang::Zh),
        bars.sentence.get(Lang::Zh)
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
            bar.label.get(Lang::Zh),
            reached.join(" / "),
            plain(bar.full, None),
            open.join(" / ")
        )
        .expect("written");
    }
}

/// Whether a text has a place where something should have been put in.
fn placeholder(text: &str) -> bool {
    text.as_bytes()
        .windows(3)
        .any(|part| part[0] == b'{' && part[1].is_ascii_digit() && part[2] == b'}')
}

/// A whole report as text: what is open in both languages, what was computed with its workings, the bars, the paper, the tables.
pub fn report(output: &Output, draft: &Draft) -> String {
    let evaluation = (output.template.evaluate)(draft);
    let report = output.report_of(draft);
    let [title, subject, subtitle] = [
        report.title.get(Lang::Zh).to_owned(),
        report.subject.get(Lang::Zh),
        report.subtitle.get(Lang::Zh),
    ];
    let mut out = format!(
        "{title} | {subject} | {subtitle}\nissuable: {}\n\nPROBLEMS\n",
        evaluation.issuable()
    );
    for problem in &report.problems {
        let strength = problem.strength.code();
        let state = match (problem.answerable, problem.open()) {
            (true, true) => "?",
            (true, false) => " answered",
            _ => "",
        };
        let clause = problem.clause.map(|clause| clause.id()).unwrap_or_default();
        writeln!(
            out,
            "{strength}{state} {} @{} [{clause}] {}\n    {}",
            problem.code,
            edit::shown(draft, &problem.place),
            problem.message.get(Lang::Zh),
            problem.message.get(Lang::En)
        )
        .expect("written");
        if let Some(mend) = &problem.mend {
            writeln!(out, "    mend: {}", mend.typed.replace('\n', " ⏎ ")).expect("written");
        }
        if !problem.reason.is_empty() {
            writeln!(out, "    reason: {}", problem.reason).expect("written");
        }
    }
    out.push_str("\nFIGURES\n");
    for figure in &report.figures {
        let exact = if let Value::Number { exact, .. } = &figure.value {
            plain(*exact, None)
        } else {
            "--".to_owned()
        };
        let (place, label, shown) = (
            edit::shown(draft, &figure.place),
            figure.label.get(Lang::Zh),
            value(&figure.value),
        );
        let verdict = figure
            .verdict
            .map(|verdict| [" ", verdict.code()].concat())
            .unwrap_or_default();
        writeln!(
            out,
            "{place}: {label} = {shown} ({exact}){verdict} | {} | {} [{}]",
            figure.formula.get(Lang::Zh),
            figure.workings,
            figure.clause.number
        )
        .expect("written");
    }
    if !evaluation.bars.is_empty() {
        out.push_str("\nBARS\n");
        evaluation
            .bars
            .iter()
            .for_each(|found| bars(&mut out, found));
    }
    out.push_str("\nPAPER\n");
    blocks(&mut out, &report.paper);
    for table in &report.tables {
        let columns = table
            .columns
            .iter()
            .map(|(_, name)| name.get(Lang::Zh))
            .collect::<Vec<_>>()
            .join(" | ");
        writeln!(
            out,
            "\nTABLE {} {}\n{columns}",
            table.id,
            table.title.get(Lang::Zh)
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
    assert!(!placeholder(&out), "every placeholder is filled");
    out
}
