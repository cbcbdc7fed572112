//! An indicator set as a file: JSON of the published schema, or a table of text with the same columns, read as loan books are read.

use super::actions::keep_answers;
use super::fields::{AREA_LISTS, AREA_NAMES, CHECKS};
use super::reading::{self, Indicator, area_name, assessment};
use super::words as w;
use crate::documents::file_text::{FileFault, WayOut, foreign, json_of, quoted, table_of, text_of};
use crate::documents::{Draft, Node};
use crate::i18n::{Lang, Message, Text};
use crate::measure::{grouped, plain};
use crate::standards::climate::set::{
    self, FORMAT, FORMAT_VERSION, IndicatorSet, MOST_AREAS, MOST_INDICATORS, SetFault, SetIndicator,
};
use serde_json::Value;

/// A column of the CSV.
struct Column {
    /// The key of the JSON.
    key: &'static str,
    /// Its heading, in the language in which the set is given.
    label: Text,
    /// Other headings by which it is known, folded ([`folded`]), the surest first.
    also: &'static [&'static str],
}

/// The columns of the CSV, in order. The first, second, third, fourth and sixth must be there.
const COLUMNS: [Column; 9] = [
    Column {
        key: "code",
        label: w::CODE,
        also: w::ALSO_CODE,
    },
    Column {
        key: "area",
        label: w::AREA,
        also: w::ALSO_AREA,
    },
    Column {
        key: "group",
        label: w::GROUP,
        also: w::ALSO_GROUP,
    },
    Column {
        key: "name",
        label: w::INDICATOR,
        also: w::ALSO_NAME,
    },
    Column {
        key: "question",
        label: w::QUESTION,
        also: w::ALSO_QUESTION,
    },
    Column {
        key: "points",
        label: w::FULL,
        also: w::ALSO_POINTS,
    },
    Column {
        key: "criteria",
        label: w::CRITERIA,
        also: w::ALSO_CRITERIA,
    },
    Column {
        key: "steps",
        label: w::STEPS_LABEL,
        also: w::ALSO_STEPS,
    },
    Column {
        key: "checks",
        label: w::CHECKS,
        also: w::ALSO_CHECKS,
    },
];
/// Columns without which a set is none.
const NEEDED: [usize; 5] = [0, 1, 2, 3, 5];
const CODE: usize = 0;
const AREA: usize = 1;
const GROUP: usize = 2;
const NAME: usize = 3;
const QUESTION: usize = 4;
/// The most bytes a set may have, 1 MiB.
pub const MOST_BYTES: usize = 1024 * 1024;

/// The set of a draft, its words written out.
pub fn set_of(draft: &Draft) -> IndicatorSet {
    let said = |message: Option<Message>| {
        message
            .map(|message| message.get(Lang::Zh))
            .unwrap_or_default()
    };
    let one = |indicator: &Indicator| SetIndicator {
        code: indicator.node.get("code").trim().to_owned(),
        area: area_name(&draft.root, indicator.area).get(Lang::Zh),
        group: said(reading::group(indicator.node)),
        name: said(reading::name(indicator.node)),
        question: said(reading::question(indicator.node)),
        points: indicator.full.map_or_else(
            || indicator.node.get("full").trim().to_owned(),
            |full| plain(full, None),
        ),
        criteria: indicator.node.get("criteria").trim().to_owned(),
        steps: indicator.node.get("steps").trim().to_owned(),
        checks: reading::checks(indicator.node).code().to_owned(),
    };
    IndicatorSet {
        format: FORMAT.to_owned(),
        format_version: FORMAT_VERSION,
        name: draft.root.get("set_name").trim().to_owned(),
        version: draft.root.get("set_version").trim().to_owned(),
        indicators: assessment(draft).indicators.iter().map(one).collect(),
    }
}

/// The set as JSON, the same in every language.
pub fn give_json(draft: &Draft, _lang: Lang) -> Vec<u8> {
    serde_json::to_vec_pretty(&set_of(draft)).unwrap_or_default()
}

/// The set as CSV with headings in this language: UTF-8 with a byte order mark, CRLF.
pub fn give_csv(draft: &Draft, lang: Lang) -> Vec<u8> {
    let mut out = String::from('\u{FEFF}');
    let mut line = |cells: &[&str]| {
        for (index, cell) in cells.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            // A text that a spreadsheet could take for a formula gets an apostrophe, which reading removes.
            let cell = if cell.starts_with(['=', '+', '-', '@', '\'']) {
                ["'", cell].concat()
            } else {
                (*cell).to_owned()
            };
            if cell.contains([',', '"', '\r', '\n', ';', '\t', '|']) {
                out.push('"');
                out.push_str(&cell.replace('"', "\"\""));
                out.push('"');
            } else {
                out.push_str(&cell);
            }
        }
        out.push_str("\r\n");
    };
    line(&COLUMNS.map(|column| column.label.get(lang)));
    for one in set_of(draft).indicators {
        let checks = CHECKS
            .iter()
            .find(|choice| choice.code == one.checks)
            .map_or(one.checks.as_str(), |choice| choice.label.get(lang));
        line(&[
            &one.code,
            &one.area,
            &one.group,
            &one.name,
            &one.question,
            &one.points,
            &one.criteria,
            &one.steps,
            checks,
        ]);
    }
    out.into_bytes()
}

/// Reads a set from a file. Anything unfit comes back as one message that names it all.
pub fn read(bytes: &[u8]) -> Result<IndicatorSet, Message> {
    let says = |fault: FileFault| fault.says(WayOut::Table);
    // A workbook is named as one, however large it is.
    if let Some(kind) = foreign(bytes) {
        return Err(says(FileFault::Foreign(kind)));
    }
    if bytes.len() > MOST_BYTES {
        return Err(w::E_FILE_LARGE.into());
    }
    let text = text_of(bytes).map_err(says)?;
    let found = if text.trim_start().starts_with(['{', '[']) {
        from_json(&text)?
    } else {
        from_table(&text)?
    };
    match set::faults(&found)
        .iter()
        .map(said)
        .reduce(|before, more| Message::new(w::D_LISTED, vec![before.into(), more.into()]))
    {
        None => Ok(found),
        Some(faults) => Err(Message::new(w::E_SET, vec![faults.into()])),
    }
}

fn from_json(text: &str) -> Result<IndicatorSet, Message> {
    let says = |fault: FileFault| fault.says(WayOut::Table);
    let mut file = json_of(text).map_err(says)?;
    // Whoever writes a set by hand writes `"points": 3`: the digits are read as they stand there.
    let numbers = |path: &[&str]| path.len() > 1 || !matches!(path.last(), Some(&"format_version"));
    if let Some(quoted) = quoted(text, numbers) {
        file = json_of(&quoted).map_err(says)?;
    }
    let lacks = |field: &str| Message::new(w::E_FILE_LACKS, vec![field.into()]);
    let format = file.get("format").ok_or_else(|| lacks("format"))?;
    if format.as_str() != Some(FORMAT) {
        let other = format.as_str().unwrap_or_default();
        return Err(Message::new(
            w::E_FILE_OTHER,
            vec![other.into(), FORMAT.into()],
        ));
    }
    // A version that is no small number is newer than any.
    if file.get("format_version").is_some_and(|version| {
        version
            .as_u64()
            .is_none_or(|version| version > u64::from(FORMAT_VERSION))
    }) {
        return Err(w::E_FILE_NEWER.into());
    }
    let listed = file
        .get("indicators")
        .and_then(Value::as_array)
        .ok_or_else(|| lacks("indicators"))?;
    let text = |of: &Value, key: &str| -> Option<String> {
        match of.get(key) {
            None => Some(String::new()),
            // A nought is a letter of no file.
            Some(value) => value.as_str().map(|text| text.replace('\0', "")),
        }
    };
    let mut found = IndicatorSet {
        format: FORMAT.to_owned(),
        format_version: FORMAT_VERSION,
        name: text(&file, "name").unwrap_or_default(),
        version: text(&file, "version").unwrap_or_default(),
        indicators: Vec::new(),
    };
    for (at, one) in listed.iter().enumerate() {
        let mut texts = COLUMNS.map(|_| String::new());
        for (column, cell) in COLUMNS.iter().zip(&mut texts) {
            *cell = text(one, column.key).ok_or_else(|| {
                Message::new(
                    w::E_FILE_NO_TEXT,
                    vec![(at + 1).to_string().into(), column.key.into()],
                )
            })?;
        }
        found.indicators.push(indicator(texts));
    }
    Ok(found)
}

/// An indicator of the texts of its columns, in their order.
fn indicator(
    [
        code,
        area,
        group,
        name,
        question,
        points,
        criteria,
        steps,
        checks,
    ]: [String; 9],
) -> SetIndicator {
    SetIndicator {
        code,
        area,
        group,
        name,
        question,
        points: bare_points(&points),
        criteria,
        steps,
        checks: checks_of(&checks),
    }
}

/// A heading without what differs from file to file: blanks, brackets and what stands in them, full-width forms, capitals, traditional letters.
fn folded(heading: &str) -> String {
    let mut depth = 0_u32;
    let mut out = String::new();
    for letter in heading.chars() {
        let letter = match letter {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(letter as u32 - 0xFEE0).unwrap_or(letter),
            '〔' | '【' => '(',
            '〕' | '】' => ')',
            other => other,
        };
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            letter if letter.is_alphanumeric() => out.extend(letter.to_lowercase().map(simplified)),
            _ => {}
        }
    }
    out
}

fn simplified(letter: char) -> char {
    w::TRADITIONAL
        .iter()
        .find(|(traditional, _)| *traditional == letter)
        .map_or(letter, |(_, simple)| *simple)
}

/// Where each column stands among the headings. 评价内容 is the name of an indicator where no other heading is, else what is asked.
fn columns(headings: &[String]) -> [Option<usize>; 9] {
    let headings: Vec<String> = headings.iter().map(|heading| folded(heading)).collect();
    let find = |name: &str| headings.iter().position(|heading| heading == name);
    let mut found = COLUMNS.map(|column| {
        let own = [
            column.key.to_owned(),
            folded(column.label.zh),
            folded(column.label.en),
        ];
        own.iter()
            .map(String::as_str)
            .filter(|own| *own != folded(w::INDICATOR.zh))
            .chain(column.also.iter().copied())
            .find_map(find)
    });
    if let Some(content) = find(&folded(w::INDICATOR.zh)) {
        let free = if found[NAME].is_none() {
            NAME
        } else {
            QUESTION
        };
        if found[free].is_none() {
            found[free] = Some(content);
        }
    }
    found
}

fn from_table(text: &str) -> Result<IndicatorSet, Message> {
    let known = |cells: &[String]| columns(cells).iter().flatten().count();
    let table = table_of(text, known).map_err(|fault| fault.says(WayOut::Table))?;
    let places = columns(&table.headings);
    let heading = |at: usize| -> Message {
        COLUMNS.get(at).map_or_else(
            || Message::from(w::CODE),
            |column| {
                Message::new(
                    w::HEADING_AND_KEY,
                    vec![column.label.into(), column.key.into()],
                )
            },
        )
    };
    let listed = |at: &[usize]| {
        at.iter()
            .map(|at| heading(*at))
            .reduce(|before, more| Message::new(w::D_LISTED, vec![before.into(), more.into()]))
            .unwrap_or_else(|| w::CODE.into())
    };
    let missing: Vec<usize> = NEEDED
        .into_iter()
        .filter(|at| places[*at].is_none())
        .collect();
    if !missing.is_empty() {
        return Err(Message::new(
            w::E_FILE_COLUMN,
            vec![
                listed(&missing).into(),
                listed(&[0, 1, 2, 3, 4, 5, 6, 7, 8]).into(),
            ],
        ));
    }
    let mut found = IndicatorSet {
        format: FORMAT.to_owned(),
        format_version: FORMAT_VERSION,
        ..IndicatorSet::default()
    };
    for (_, record) in table.records {
        let mut texts = places.map(|place| {
            place
                .and_then(|at| record.get(at))
                .map(|cell| cell.trim().to_owned())
                .unwrap_or_default()
        });
        if is_sum(&record, [&texts[CODE], &texts[NAME]]) {
            continue;
        }
        // In a sheet an area or a group is often written once, in a cell that is merged over its rows; a text file has it in the first of them.
        if let Some(above) = found.indicators.last()
            && texts[AREA].is_empty()
        {
            texts[AREA].clone_from(&above.area);
            if texts[GROUP].is_empty() {
                texts[GROUP].clone_from(&above.group);
            }
        } else if let Some(above) = found.indicators.last()
            && texts[GROUP].is_empty()
            && texts[AREA] == above.area
        {
            texts[GROUP].clone_from(&above.group);
        }
        found.indicators.push(indicator(texts));
    }
    Ok(found)
}

/// Whether a record is one of sums: one of its cells says so, and its code and name name no indicator.
fn is_sum(record: &[String], names: [&String; 2]) -> bool {
    let said = |cell: &String| w::SUM_WORDS.contains(&folded(cell).as_str());
    record.iter().any(said) && names.into_iter().all(|name| name.is_empty() || said(name))
}

/// Points without the unit that a sheet may show behind them.
fn bare_points(typed: &str) -> String {
    let bare = typed
        .strip_suffix(w::U_POINTS.zh)
        .or_else(|| typed.strip_suffix(w::U_POINTS.en))
        .or_else(|| typed.strip_suffix(['%', '％']));
    bare.unwrap_or(typed).trim().to_owned()
}

/// The code of a sub-check that is written in words.
fn checks_of(typed: &str) -> String {
    CHECKS
        .iter()
        .find(|choice| [choice.label.zh, choice.label.en].contains(&typed))
        .map_or(typed, |choice| choice.code)
        .to_owned()
}

fn said(fault: &SetFault) -> Message {
    match fault {
        SetFault::Empty => w::E_SET_EMPTY.into(),
        SetFault::TooMany(count) => Message::new(
            w::E_SET_MANY,
            vec![count.to_string().into(), MOST_INDICATORS.to_string().into()],
        ),
        SetFault::TooManyAreas(count) => Message::new(
            w::E_SET_AREAS,
            vec![count.to_string().into(), MOST_AREAS.to_string().into()],
        ),
        SetFault::Blank(number) => Message::new(w::E_SET_BLANK, vec![number.to_string().into()]),
        SetFault::Twice(code) => Message::new(w::E_SET_TWICE, vec![code.as_str().into()]),
        SetFault::Points(number) => Message::new(w::E_SET_POINTS, vec![number.to_string().into()]),
        SetFault::Steps(number) => Message::new(w::E_SET_STEPS, vec![number.to_string().into()]),
        SetFault::Sum(total) => Message::new(w::E_SET_SUM, vec![grouped(*total, None).into()]),
    }
}

/// Takes a set from a file in place of the draft's. Answers stay with the indicator of the same code; judgements of pairs go.
pub fn take(draft: &Draft, bytes: &[u8]) -> Result<Draft, Message> {
    let set = read(bytes)?;
    let mut next = draft.clone();
    next.root.set("system", "own");
    next.root.set(
        "set_name",
        if set.name.trim().is_empty() {
            w::OWN_SET_NAME.zh
        } else {
            &set.name
        },
    );
    next.root.set(
        "set_version",
        if set.version.trim().is_empty() {
            "1"
        } else {
            &set.version
        },
    );
    next.root.lists.remove("judgements");
    let areas = set::areas(&set);
    for (area, (list, name)) in AREA_LISTS.iter().zip(AREA_NAMES).enumerate() {
        next.root.lists.remove(*list);
        let Some(area) = areas.get(area) else {
            next.root.set(name, "");
            continue;
        };
        next.root.set(name, area);
        for one in set.indicators.iter().filter(|one| one.area.trim() == *area) {
            let mut node = Node::default();
            let words = [
                ("code", &one.code),
                ("group", &one.group),
                ("indicator", &one.name),
                ("question", &one.question),
                ("full", &one.points),
                ("criteria", &one.criteria),
                ("steps", &one.steps),
                ("checks", &one.checks),
            ];
            for (field, text) in words {
                node.set(field, text.trim());
            }
            next.add_row(&[], list, node);
        }
    }
    keep_answers(draft, &mut next);
    Ok(next)
}
