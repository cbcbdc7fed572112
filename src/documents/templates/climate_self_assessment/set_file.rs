//! An indicator set as a file: JSON of the published schema, or CSV with the same columns.

use super::actions::keep_answers;
use super::fields::{AREA_LISTS, AREA_NAMES};
use super::reading::{self, Indicator, area_name, assessment};
use super::words as w;
use crate::documents::{Draft, Node};
use crate::i18n::{Lang, Message};
use crate::measure::{grouped, plain};
use crate::standards::climate::set::{
    self, FORMAT, FORMAT_VERSION, IndicatorSet, MOST_AREAS, MOST_INDICATORS, SetFault, SetIndicator,
};

/// The columns of the CSV, in order: the keys of the JSON.
pub const COLUMNS: [&str; 9] = [
    "code", "area", "group", "name", "question", "points", "criteria", "steps", "checks",
];
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

/// The set as JSON.
pub fn give_json(draft: &Draft) -> Vec<u8> {
    serde_json::to_vec_pretty(&set_of(draft)).unwrap_or_default()
}

/// The set as CSV: UTF-8 with a byte order mark, CRLF.
pub fn give_csv(draft: &Draft) -> Vec<u8> {
    let mut out = String::from('\u{FEFF}');
    let mut line = |cells: &[&str]| {
        for (index, cell) in cells.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            // A text that a spreadsheet could take for a formula gets an apostrophe, which reading removes.
            let cell = if cell.starts_with(['=', '+', '-', '@']) {
                ["'", cell].concat()
            } else {
                (*cell).to_owned()
            };
            if cell.contains([',', '"', '\r', '\n', ';', '\t']) {
                out.push('"');
                out.push_str(&cell.replace('"', "\"\""));
                out.push('"');
            } else {
                out.push_str(&cell);
            }
        }
        out.push_str("\r\n");
    };
    line(&COLUMNS);
    for one in set_of(draft).indicators {
        line(&[
            &one.code,
            &one.area,
            &one.group,
            &one.name,
            &one.question,
            &one.points,
            &one.criteria,
            &one.steps,
            &one.checks,
        ]);
    }
    out.into_bytes()
}

/// Reads a set from a file. Anything unfit comes back as one message that names it all.
pub fn read(bytes: &[u8]) -> Result<IndicatorSet, Message> {
    if bytes.len() > MOST_BYTES {
        return Err(w::E_FILE_LARGE.into());
    }
    let text = std::str::from_utf8(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes))
        .map_err(|_| Message::from(w::E_FILE_TEXT))?;
    let found = if text.trim_start().starts_with('{') {
        from_json(text)?
    } else {
        from_csv(text)?
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
    let found: IndicatorSet = serde_json::from_str(text)
        .map_err(|fault| Message::new(w::E_FILE_JSON, vec![fault.to_string().into()]))?;
    match (found.format.as_str(), found.format_version) {
        (FORMAT, ..=FORMAT_VERSION) => Ok(found),
        (FORMAT, _) => Err(w::E_FILE_NEWER.into()),
        _ => Err(w::E_FILE_OTHER.into()),
    }
}

fn from_csv(text: &str) -> Result<IndicatorSet, Message> {
    let mut records = records(text)
        .ok_or_else(|| Message::from(w::E_FILE_QUOTE))?
        .into_iter();
    let head: Vec<String> = records.next().unwrap_or_default();
    let column = |name: &str| {
        head.iter()
            .position(|known| known.trim().eq_ignore_ascii_case(name))
    };
    if let Some(missing) = ["code", "area", "group", "name", "points"]
        .into_iter()
        .find(|name| column(name).is_none())
    {
        return Err(Message::new(
            w::E_FILE_COLUMN,
            vec![missing.into(), COLUMNS.join(",").into()],
        ));
    }
    let mut found = IndicatorSet {
        format: FORMAT.to_owned(),
        format_version: FORMAT_VERSION,
        ..IndicatorSet::default()
    };
    for record in records.filter(|record| record.iter().any(|cell| !cell.trim().is_empty())) {
        let cell = |name: &str| {
            let cell = column(name)
                .and_then(|at| record.get(at))
                .map(|cell| cell.trim())
                .unwrap_or("");
            let guarded = cell
                .strip_prefix('\'')
                .filter(|rest| rest.starts_with(['=', '+', '-', '@']));
            guarded.unwrap_or(cell).to_owned()
        };
        found.indicators.push(SetIndicator {
            code: cell("code"),
            area: cell("area"),
            group: cell("group"),
            name: cell("name"),
            question: cell("question"),
            points: cell("points"),
            criteria: cell("criteria"),
            steps: cell("steps"),
            checks: cell("checks"),
        });
    }
    Ok(found)
}

/// The records of a CSV, by comma, or by semicolon or tab where the heading has more of those. `None` where a quote is never closed.
fn records(text: &str) -> Option<Vec<Vec<String>>> {
    let head = text.lines().next().unwrap_or("");
    let by = [',', ';', '\t']
        .into_iter()
        .max_by_key(|by| (head.matches(*by).count(), *by == ','))
        .unwrap_or(',');
    let mut records = vec![Vec::new()];
    let mut cell = String::new();
    let mut quoted = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            c if c == by && !quoted => records.last_mut()?.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                records.last_mut()?.push(std::mem::take(&mut cell));
                records.push(Vec::new());
            }
            c => cell.push(c),
        }
    }
    records.last_mut()?.push(cell);
    (!quoted).then_some(records)
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
