//! The borrower's report of Annex B begun from the scheme: a document file with parts 一 and 二 filled, for the borrower to import.

use super::fields::{CYCLES, KPIS, OWN, REFERENCES};
use super::kpi::{Kpi, figure, kpis, name_of, stood_in};
use super::levels;
use super::tables;
use super::words as w;
pub use crate::documents::reserved::LOAN_NUMBER;
use crate::documents::templates::sll_kpi_report::{CARD, fields as report};
use crate::documents::{Document, Draft, Lacks, Node, Place, Row, Value, sha256};
use crate::i18n::{Lang, Message, Text};
use crate::measure::{Decimal, Year, plain, read_year};
use crate::standards::identity::gb_32100;
use crate::standards::sll::desk::ambition::Reference;
use crate::standards::sll::kpi::Direction;
use serde::Serialize;

/// The shape of a document file, as the export writes it. The import reads it back in `tests/exports`.
#[derive(Serialize)]
struct File<'a> {
    format: &'a str,
    format_version: u32,
    schema: u32,
    document: &'a Document,
}

/// The shape of documents, which `storage::migrate` counts.
const SCHEMA: u32 = 3;
/// How many digits the id of a document has.
const ID_DIGITS: usize = 16;

/// So many missing answers are named one by one.
const MOST_NAMED: usize = 5;

/// The file: a report of the first tested year, nothing of 三 filled. Of a scheme that is sample data the report is sample data. `scheme` is the id of
/// the scheme's document: a scheme that is given twice gives the same id twice, so that the borrower sees that both files are of one report, and another
/// loan's report has another one.
pub fn report(draft: &Draft, scheme: &str, demo: bool) -> Result<Vec<u8>, Lacks> {
    match lacks(draft) {
        Some(lacks) => Err(lacks),
        None => Ok(file(draft, scheme, demo)),
    }
}

/// The id of the report that is begun from a scheme.
fn id_of_report(scheme: &str) -> String {
    let mut id = sha256([CARD.id, " ", scheme].concat().as_bytes());
    id.truncate(ID_DIGITS);
    id
}

/// What the borrower could not do without; `None` where nothing is missing.
fn lacks(draft: &Draft) -> Option<Lacks> {
    let missing = missing(&super::asked(draft));
    let (_, place) = missing.first()?;
    let named = missing
        .iter()
        .take(MOST_NAMED)
        .map(|(name, _)| name.clone());
    let named = named.reduce(|all, next| Message::new(w::AND, vec![all.into(), next.into()]))?;
    let named = if missing.len() > MOST_NAMED {
        Message::new(
            w::AND_OTHERS,
            vec![named.into(), missing.len().to_string().into()],
        )
    } else {
        named
    };
    Some(Lacks {
        message: Message::new(w::REPORT_LACKS, vec![named.into()]),
        place: place.clone(),
    })
}

/// The answers without which no report can be filled or held against the loan, in the order of the steps.
fn missing(draft: &Draft) -> Vec<(Message, Place)> {
    let mut found: Vec<(Message, Place)> = Vec::new();
    let root = &draft.root;
    if root.get("name").trim().is_empty() {
        found.push((w::BORROWER.into(), Place::root("name")));
    }
    // By the code the report is known when it comes back.
    if gb_32100::registered(root.get("credit_code")).is_none() {
        found.push((w::CREDIT_CODE.into(), Place::root("credit_code")));
    }
    let kpis = kpis(draft);
    if kpis.is_empty() {
        found.push((w::KPIS.into(), Place::root(KPIS.id)));
    }
    let rows = root.rows(CYCLES.id).iter();
    let years: Vec<Year> = rows
        .filter_map(|row| read_year(row.node.get("year")))
        .collect();
    for kpi in &kpis {
        let mut of = |missing: bool, label: Text, field: &str| {
            if missing {
                let args = vec![kpi.name.clone().into(), label.into()];
                found.push((Message::new(w::OF_KPI, args), kpi.place.field(field)));
            }
        };
        of(name_of(kpi.node).is_none(), w::KPI_OF_LIBRARY, "kpi");
        of(kpi.unit.is_empty(), w::UNIT, "unit");
        of(kpi.direction.is_none(), w::DIRECTION, "direction");
        of(kpi.base.0.is_none(), w::BASE_YEAR, "base_year");
        of(kpi.base.1.is_none(), w::BASE_LEVEL, "base_level");
        let no_target = |year: &Year| {
            let target = kpi.in_year(*year).target(*year);
            target.is_none_or(|target| target.tiers.is_empty())
        };
        of(years.iter().any(no_target), w::TARGETS, "targets");
    }
    if years.is_empty() {
        found.push((w::CYCLES.into(), Place::root(CYCLES.id)));
    }
    found
}

fn file(draft: &Draft, scheme: &str, demo: bool) -> Vec<u8> {
    let document = Document {
        id: id_of_report(scheme),
        template: CARD.id.to_owned(),
        template_version: CARD.version,
        name: String::new(),
        demo,
        sample: String::new(),
        created_at: String::new(),
        edited_at: String::new(),
        issued_at: String::new(),
        issued_sum: String::new(),
        exported_at: String::new(),
        notes: String::new(),
        altered: false,
        draft: begun(draft),
    };
    let file = File {
        format: "greendesk",
        format_version: 1,
        schema: SCHEMA,
        document: &document,
    };
    // These shapes have text keys only, so the writer has no error.
    serde_json::to_vec(&file).unwrap_or_default()
}

/// Parts 一 and 二 of the first report. 5.6.2 b: an amendment that holds from a later cycle on leaves the first report as it was agreed.
pub fn begun(draft: &Draft) -> Draft {
    let stood = first_year(&super::asked(draft)).and_then(|year| stood_in(draft, year));
    agreed(stood.as_ref().unwrap_or(draft))
}

/// The first year of the cycles.
fn first_year(draft: &Draft) -> Option<Year> {
    let cycles = draft.root.rows(CYCLES.id).iter();
    cycles
        .filter_map(|row| read_year(row.node.get("year")))
        .min()
}

/// Parts 一 and 二 of a report as the scheme has them now.
pub fn agreed(draft: &Draft) -> Draft {
    let draft = &super::asked(draft);
    let first = first_year(draft);
    let mut made = Draft::default();
    for field in ["name", "credit_code", "industry"] {
        made.root.set(field, draft.root.get(field));
    }
    made.root.set(LOAN_NUMBER, draft.root.get("number").trim());
    if let Some(year) = first {
        made.root.set("report_year", &year.number().to_string());
    }
    for kpi in kpis(draft) {
        made.add_row(&[], report::KPIS.id, indicator(&kpi, first, draft));
    }
    made
}

/// Texts as lines, the blank ones left out.
fn lines(texts: impl Iterator<Item = String>) -> String {
    let texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
    texts.join("\n")
}

/// The boundary and the method of a KPI, as the scheme has them: what a report that was begun by an earlier version of the program says as its method.
pub fn method_agreed(kpi: &Node) -> String {
    lines(
        ["boundary", "method"]
            .map(|field| kpi.get(field).trim().to_owned())
            .into_iter(),
    )
}

/// The further tiers of every year that has some, in one text; `None` where there is one tier alone.
fn tiers_said(kpi: &Kpi) -> Option<String> {
    let years = kpi.targets.iter().filter_map(|target| {
        let further = target.tiers.get(1..).filter(|tiers| !tiers.is_empty())?;
        let args = vec![
            target.year.number().to_string().into(),
            tables::levels_said(further, &kpi.unit),
        ];
        Some(Message::new(w::FURTHER_TIERS_IN, args))
    });
    let all = tables::listed(years)?;
    Some(Message::new(w::FURTHER_TIERS, vec![all.into()]).get(Lang::Zh))
}

/// Whether the answer on third parties says that there is none.
fn declines(third_party: &str) -> bool {
    let said = third_party.to_lowercase();
    w::DECLINES.iter().any(|begins| said.starts_with(begins))
}

/// 5.4.2 ②: the strictest mandatory level of a KPI.
fn mandatory(kpi: &Kpi) -> Option<Decimal> {
    let rows = kpi.node.rows(REFERENCES.id).iter();
    let levels = rows.filter_map(|row| {
        let kind = Reference::from_code(row.node.get("kind"))?;
        figure(&row.node, "level", &kpi.unit).filter(|_| kind == Reference::Mandatory)
    });
    match kpi.direction? {
        Direction::Lower => levels.min(),
        Direction::Higher => levels.max(),
    }
}

fn indicator(kpi: &Kpi, first: Option<Year>, draft: &Draft) -> Node {
    let of = kpi.node;
    let mut node = Node::default();
    let code = of.get("kpi");
    // The report's own list has fewer names than the library: the others become indicators of the borrower's own.
    let listed = report::KPI_CHOICES.iter().any(|choice| choice.code == code) && code != OWN;
    if listed {
        node.set("kpi", code);
    } else {
        node.set("kpi", "own");
        let name = name_of(of).map(|name| name.get(Lang::Zh));
        node.set("own_name", &name.unwrap_or_default());
    }
    for field in [
        "unit",
        "direction",
        "source",
        "requirements",
        "agreements",
        "base_year",
        "base_level",
    ] {
        node.set(field, of.get(field));
    }
    // An intensity is handed over by its level; the borrower may choose to enter its parts.
    if listed && report::entered_by_parts(code) {
        node.set("entry", "direct");
    }
    // Annex B has no field of its own for the factor, for further tiers and for who verifies: they are said where the form explains the KPI.
    let third = draft.root.get("third_party").trim();
    let arranged = (!third.is_empty() && !declines(third)).then(|| {
        let args = vec![w::THIRD_PARTY.into(), third.into()];
        Message::new(w::LABELLED, args).get(Lang::Zh)
    });
    let basis = [of.get("basis").trim().to_owned()].into_iter();
    let basis = basis.chain(tiers_said(kpi)).chain(arranged);
    node.set("basis", &lines(basis));
    let factor = match levels::factor_said(of) {
        Value::Words(said) => Some(said.get(Lang::Zh)),
        _ => None,
    };
    node.set(
        "method",
        &lines([method_agreed(of)].into_iter().chain(factor)),
    );
    if declines(third) {
        node.set("third_party", "no");
    }
    if let Some(level) = mandatory(kpi) {
        node.set("mandatory_level", &plain(level, None));
    }
    let row = |year: Year, level: Option<String>| {
        let mut node = Node::default();
        node.set("year", &year.number().to_string());
        node.set("level", &level.unwrap_or_default());
        Row { id: 0, node }
    };
    let level = |exact| Some(plain(exact, None));
    let history = kpi.history.iter();
    let history = history.map(|(year, exact)| row(*year, level(*exact)));
    node.lists
        .insert(report::HISTORY.id.to_owned(), history.collect());
    // Annex B has one target a year: the first tier, which decides between 达标 and 未达标.
    let targets = kpi.targets.iter();
    let targets =
        targets.map(|target| row(target.year, target.tiers.first().copied().and_then(level)));
    node.lists
        .insert(report::TARGETS.id.to_owned(), targets.collect());
    if let Some(year) = first {
        node.lists
            .insert(report::YEARS.id.to_owned(), vec![row(year, None)]);
    }
    node
}
