//! What the forms show, in both languages: every label, every message about every sample, about an empty draft, about samples that were spoilt field by
//! field and about every row of the tables of rules, every figure and all paper. The rules are those of `tests/house/wording.rs`.

use super::edit;
use crate::house::wording::{chinese_in_english, faults};
use greendesk::documents::words::{clause_number, figure_and_unit, unit, units};
use greendesk::documents::{
    Asks, Block, Cell, Draft, Evaluation, Field, FieldKind, List, Node, Output, Part, Report,
    Template, Value, Visit, templates, walk,
};
use greendesk::i18n::{Lang, Message, is_han};
use greendesk::measure::{Day, grouped};
use std::collections::BTreeSet;

/// Texts by where they are shown, each once.
struct Said<'a> {
    template: &'a Template,
    /// The words that a person typed into the draft, longer ones first: they are shown as they are.
    typed: Vec<String>,
    wrong: BTreeSet<String>,
    seen: BTreeSet<(bool, String)>,
}

impl Said<'_> {
    /// A text that is shown as it stands. What a person typed in it is not judged.
    fn text(&mut self, of: &str, text: &str, lang: Lang) {
        if !self.seen.insert((lang == Lang::Zh, text.to_owned())) {
            return;
        }
        let mut own = text.to_owned();
        for typed in &self.typed {
            if lang == Lang::En {
                own = own.replace(typed, "X");
                continue;
            }
            // What is quoted is quoted as it was typed, and a word that somebody typed for a figure stands where figures stand.
            own = own
                .replace(&format!("“{typed}”"), "“”")
                .replace(&format!(" {typed} "), " 0 ")
                .replace(&format!("：{typed} "), "：0 ");
            // A word that stands for a figure or a day has a blank beside it, as these have.
            if SPOILERS.contains(&typed.as_str()) {
                own = own
                    .replace(&format!(" {typed}"), " 0")
                    .replace(&format!("{typed} "), "0 ");
                continue;
            }
            // A text that begins or ends with a figure shows how it stands beside the form's words.
            if typed.starts_with(is_han) && typed.ends_with(is_han) {
                own = own.replace(typed, "某");
            }
        }
        let mut found = faults(&own, lang);
        if lang == Lang::En {
            found.extend(chinese_in_english(&own, ""));
        }
        if (0..10).any(|number| own.contains(&format!("{{{number}}}"))) {
            found.push(format!("a placeholder is open: {text}"));
        }
        let form = self.template.id;
        self.wrong.extend(
            found
                .into_iter()
                .map(|fault| format!("{form}, {of}: {fault}")),
        );
    }

    fn message(&mut self, of: &str, message: &Message) {
        for lang in [Lang::Zh, Lang::En] {
            self.text(of, &message.get(lang), lang);
        }
    }

    fn value(&mut self, of: &str, value: &Value) {
        match value {
            Value::Words(words) | Value::NotApplicable(words) => self.message(of, words),
            Value::Number {
                exact,
                places,
                unit: of_it,
            } => {
                for lang in [Lang::Zh, Lang::En] {
                    let shown = figure_and_unit(&grouped(*exact, *places), unit(of_it, lang));
                    self.text(of, &shown, lang);
                }
            }
            Value::Missing | Value::Typed(_) | Value::Year(_) => {}
        }
    }

    fn cell(&mut self, cell: &Cell) {
        for line in &cell.lines {
            self.value("paper", line);
        }
    }

    fn blocks(&mut self, paper: &[Block]) {
        for block in paper {
            match block {
                Block::Grid { head, body, .. } => head
                    .iter()
                    .chain(body)
                    .flat_map(|line| &line.cells)
                    .for_each(|cell| self.cell(cell)),
                Block::Notes(notes) => notes.iter().for_each(|note| self.message("note", note)),
                Block::Heading(words) => self.message("heading", words),
                Block::Prose(values) => values.iter().for_each(|value| self.value("prose", value)),
                Block::Landscape(inner) => self.blocks(inner),
                Block::Signatures(signatures) => {
                    for (label, _) in &signatures.lines {
                        self.message("signature", label);
                    }
                    if let Some(statement) = &signatures.statement {
                        self.message("statement", statement);
                    }
                }
                Block::Chart(course) => {
                    self.message("chart", &course.name);
                    self.message("chart", &course.sentence);
                }
                Block::Bars(bars) => {
                    self.message("bars", &bars.title.into());
                    self.message("bars", &bars.sentence);
                    for bar in &bars.bars {
                        self.message("bar", &bar.label);
                    }
                }
            }
        }
    }

    fn evaluation(&mut self, evaluation: &Evaluation) {
        for problem in &evaluation.problems {
            self.message("problem", &problem.message);
            self.message("fact", &problem.fact());
            if let Some(clause) = problem.clause {
                let number = clause_number(clause.number, Lang::En);
                self.text("clause", &number, Lang::En);
            }
        }
        for figure in &evaluation.figures {
            self.message("figure", &figure.label);
            self.message("formula", &figure.formula.into());
            self.value("figure", &figure.value);
            for lang in [Lang::Zh, Lang::En] {
                self.text("workings", &figure.workings, lang);
            }
            let number = clause_number(figure.clause.number, Lang::En);
            self.text("clause", &number, Lang::En);
        }
    }

    fn report(&mut self, report: &Report) {
        self.message("title", &report.title.into());
        self.message("subject", &report.subject);
        self.message("subtitle", &report.subtitle);
        self.blocks(&report.paper);
        for table in &report.tables {
            self.message("table", &table.title.into());
            for (_, heading) in &table.columns {
                self.message("column", &(*heading).into());
            }
            for value in table.rows.iter().flatten() {
                self.value("table", value);
            }
        }
    }

    /// A draft with everything that is shown of it.
    fn draft(&mut self, output: &Output, draft: &Draft) {
        self.typed = SPOILERS.iter().map(|typed| (*typed).to_owned()).collect();
        collect(&draft.root, &mut self.typed);
        // Units are said in words of the form.
        self.typed
            .retain(|typed| typed.contains(is_han) && !units().any(|unit| unit.zh == typed));
        self.typed
            .sort_by_key(|typed| std::cmp::Reverse(typed.chars().count()));
        self.typed.dedup();
        self.evaluation(&(output.template.evaluate)(draft));
        self.report(&output.report_of(draft));
    }

    /// What the form itself says.
    fn form(&mut self) {
        let template = self.template;
        for words in [template.title, template.about, template.review] {
            self.message("card", &words.into());
        }
        for step in template.steps {
            self.message("step", &step.label.into());
            self.message("step", &step.lead.into());
            for part in step.parts {
                if let Part::Actions(acts) = part {
                    for act in *acts {
                        self.message("act", &act.label.into());
                        self.message("act", &act.help.into());
                    }
                }
                if let Part::Folded(words, ..) = part {
                    self.message("folded", &(*words).into());
                }
                if let Some(Asks::List(list)) = part.asks() {
                    self.list(list);
                }
            }
        }
        for visit in walk(template.steps) {
            match visit {
                Visit::Field(_, field) => self.field(field),
                Visit::List(_, list) => self.list(list),
            }
        }
    }

    fn list(&mut self, list: &List) {
        for words in [list.label, list.item, list.add]
            .into_iter()
            .chain(list.help)
        {
            self.message("list", &words.into());
        }
        for column in list.figures {
            self.message("column", &column.heading.into());
        }
        self.message("row", &list.name_of(&Node::default(), 0));
    }

    fn field(&mut self, field: &Field) {
        self.message("label", &field.label_of(&Node::default()));
        for words in field
            .hint
            .into_iter()
            .chain(field.help.map(|help| help(&Node::default())))
        {
            self.message("help", &words.into());
        }
        for choice in field.choices() {
            self.message("choice", &choice.label.into());
        }
        for lang in [Lang::Zh, Lang::En] {
            let unit = field.unit_of(&[&Node::default()], lang);
            self.text("unit", &unit, lang);
        }
    }
}

/// All lines of all answers below a node. What is kept of a worksheet of bills is one line, whose parts are shown each by itself.
fn collect(node: &Node, typed: &mut Vec<String>) {
    for answer in node.answers.values() {
        typed.extend(answer.lines().map(|line| line.trim().to_owned()));
        typed.extend(answer.split('|').skip(1).map(|part| part.trim().to_owned()));
    }
    for rows in node.lists.values() {
        rows.iter().for_each(|row| collect(&row.node, typed));
    }
}

/// The draft with one kind of field spoilt: every number, year and so on replaced by `typed`.
fn spoilt(template: &Template, draft: &Draft, typed: &str) -> Draft {
    let mut spoilt = draft.clone();
    let numbers: Vec<&str> = walk(template.steps)
        .into_iter()
        .filter_map(|visit| match visit {
            Visit::Field(_, field)
                if !matches!(
                    field.kind,
                    FieldKind::Line | FieldKind::Lines | FieldKind::Suggest(_)
                ) =>
            {
                Some(field.id)
            }
            _ => None,
        })
        .collect();
    fn spoil(node: &mut Node, ids: &[&str], typed: &str) {
        for (id, answer) in &mut node.answers {
            // What chooses which fields are asked stays.
            if ids.contains(&id.as_str()) && !answer.chars().all(|c| c.is_ascii_lowercase()) {
                *answer = typed.to_owned();
            }
        }
        for rows in node.lists.values_mut() {
            rows.iter_mut()
                .for_each(|row| spoil(&mut row.node, ids, typed));
        }
    }
    spoil(&mut spoilt.root, &numbers, typed);
    spoilt
}

/// What people type into a number that is none, or not the one that is meant.
const SPOILERS: &[&str] = &[
    "",
    "abc",
    "-5",
    "0",
    "1,23",
    "1,2345",
    "12 34",
    "1.2.3",
    "1O",
    "约 1200",
    "1e5",
    "5 km",
    "12345678901234567890123456789012345",
    "暂无",
    "不适用",
    "1999",
    "99999999999",
    "2022\t11800\n2023\t11900",
];

#[test]
fn what_the_forms_show_is_written_as_a_bank_writes() {
    let mut wrong = Vec::new();
    for template in templates::all() {
        let output = templates::output(template.id).expect("an output");
        let mut said = Said {
            template,
            typed: Vec::new(),
            wrong: BTreeSet::new(),
            seen: BTreeSet::new(),
        };
        said.form();
        for words in output.prepare.iter().chain(template.samples) {
            said.message("prepare", &(*words).into());
        }
        if let Some(next) = template.next_period {
            for words in [next.title, next.lead, next.begin, next.begun] {
                said.message("next period", &words.into());
            }
        }
        if let Some(blank) = output.blank_paper {
            said.blocks(&blank());
        }
        let today = Day::read("2026-11-29").expect("a day");
        let blank = (template.blank)(today);
        said.draft(output, &blank);
        for sample in output.samples {
            let sample = sample();
            said.draft(output, &sample);
            for spoiler in SPOILERS {
                said.draft(output, &spoilt(template, &sample, spoiler));
            }
            if let Some(next) = output.roll_forward {
                said.draft(output, &next(&sample, today));
            }
        }
        let table = format!(
            "{}/tests/documents/{}/rules.csv",
            env!("CARGO_MANIFEST_DIR"),
            template.id
        );
        let changed = usize::from(template.id == "climate_self_assessment");
        let mut reader = csv::ReaderBuilder::new()
            .trim(csv::Trim::All)
            .from_path(&table)
            .expect("every form has its table of rules");
        for row in reader.records().map(|row| row.expect("a row")) {
            let mut draft = output.samples[changed]();
            edit::edit(&mut draft, row.get(1).expect("edits"));
            said.draft(output, &draft);
        }
        // The smallest form, which `cargo xtask new-form` writes, shows 272 texts.
        let fields = walk(template.steps)
            .iter()
            .filter(|visit| matches!(visit, Visit::Field(..)))
            .count();
        let least = if fields < 10 { 200 } else { 300 };
        assert!(
            said.seen.len() > least,
            "{}: only {} texts were seen",
            template.id,
            said.seen.len()
        );
        wrong.extend(said.wrong);
    }
    assert!(
        wrong.is_empty(),
        "{} faults\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
