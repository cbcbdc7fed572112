//! The paper in two languages: Chinese as the standard's own form has it, and English beside the words of the form. Figures and what a person typed stand
//! there once.

use super::printed::{beside_marks, beside_said, course_lines, with_unit};
use super::words as w;
use super::{Bars, Block, Cell, Line, Report, Signatures, Trajectory, Value};
use crate::i18n::{Arg, Lang, Message, PROMPT, Piece, Text};

/// The report whose paper says the words of the form in both languages. The paper is read in Chinese: [`Lang::Zh`].
///
/// The title is a fixed text, so its English stands on the line below, before those of the subtitle.
pub fn bilingual(report: Report) -> Report {
    let english = Message::new(w::AS_IT_IS, vec![Arg::Plain(report.title.en.to_owned())]);
    let subtitle = both(&report.subtitle);
    Report {
        subtitle: match subtitle.get(Lang::Zh).trim() {
            "" => english,
            _ => Message::new(w::ON_TWO_LINES, vec![english.into(), subtitle.into()]),
        },
        paper: report.paper.into_iter().map(block).collect(),
        ..report
    }
}

/// A message in both languages, Chinese first and English on the line below; Chinese alone where English says no more.
///
/// What a person typed stands there once. A text that a label introduces, as in 计算公式：甲 ÷ 乙, stands behind the label in both languages. Elsewhere the
/// English line leaves it out where it stands between marks of punctuation, and repeats it within a sentence, which would have a gap, and behind one of
/// several labels.
pub fn both(message: &Message) -> Message {
    let (zh, en) = in_both(message);
    if en.is_empty() {
        return Message::new(w::AS_IT_IS, vec![Arg::Plain(zh)]);
    }
    // What Chinese leaves unsaid has no line of its own.
    if zh.trim().is_empty() {
        return Message::new(w::AS_IT_IS, vec![Arg::Plain(en)]);
    }
    Message::new(w::ON_TWO_LINES, vec![Arg::Plain(zh), Arg::Plain(en)])
}

/// What stands between both languages on one line.
pub const BETWEEN: &str = " / ";

/// The same on one line, 目标 / Target.
pub fn in_line(message: &Message) -> String {
    match in_both(message) {
        (zh, en) if en.is_empty() => zh,
        (zh, en) => [&zh, BETWEEN, &en].concat(),
    }
}

/// The words in Chinese, and those in English without what a person typed; no words in English where they would say no more.
fn in_both(message: &Message) -> (String, String) {
    let zh = message.get(Lang::Zh);
    let mut pieces = Vec::new();
    said(message, &mut pieces);
    if let [Said::Words(label), Said::Own(own)] = pieces.as_slice()
        && label.ends_with(": ")
        && let Some(chinese) = zh.strip_suffix(own.as_str())
        && chinese.ends_with('：')
    {
        return (chinese.to_owned(), [label.as_str(), own].concat());
    }
    let en = without_own(&pieces);
    let en = en.trim();
    // Where words were left out, figures and marks alone say nothing more.
    let left_out = pieces.iter().any(|piece| matches!(piece, Said::Own(_)));
    if en == zh || en.is_empty() || left_out && !is_own(en) {
        return (zh, String::new());
    }
    let en = en.to_owned();
    (zh, en)
}

/// A piece of a message in English: words of the form with their figures, or what a person typed.
enum Said {
    Words(String),
    Own(String),
}

/// The pieces of a message and of the messages within it.
fn said(message: &Message, out: &mut Vec<Said>) {
    for piece in message.pieces(Lang::En) {
        let words = match piece {
            Piece::Words(pattern) => pattern.replace(PROMPT, ""),
            Piece::Arg(Arg::Said(message)) => {
                said(message, out);
                continue;
            }
            Piece::Arg(Arg::Plain(typed)) if is_own(typed) => {
                out.push(Said::Own(typed.clone()));
                continue;
            }
            Piece::Arg(arg) => arg.get(Lang::En),
        };
        match out.last_mut() {
            Some(Said::Words(before)) => before.push_str(&words),
            _ if words.is_empty() => {}
            _ => out.push(Said::Words(words)),
        }
    }
}

/// Whether a text that is the same in every language was typed: it has letters, as no figure has.
fn is_own(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// English without what a person typed between marks of punctuation, and without the marks that stood around it alone.
fn without_own(pieces: &[Said]) -> String {
    const SEPARATORS: [char; 6] = [',', ':', ';', '·', '—', '/'];
    let separates = |c: char| SEPARATORS.contains(&c);
    let mut out = String::new();
    // Whether the mark with which the next words begin goes with what was left out.
    let mut cut = false;
    for (at, piece) in pieces.iter().enumerate() {
        let own = match piece {
            Said::Words(words) if std::mem::take(&mut cut) => {
                let words = words.trim_start();
                let first = out.is_empty();
                let words = words.trim_start_matches(|c| separates(c) || first && c == '.');
                let apart = !out.is_empty() && !out.ends_with([' ', '(']);
                out.push_str(if apart { words } else { words.trim_start() });
                continue;
            }
            Said::Words(words) => {
                let apart = !out.is_empty() && !out.ends_with(' ');
                out.push_str(if apart { words } else { words.trim_start() });
                continue;
            }
            Said::Own(own) => own,
        };
        let before = out.trim_end().chars().next_back();
        let numbered = out.trim().chars().all(|c| c.is_ascii_digit());
        let after = match pieces.get(at + 1) {
            Some(Said::Words(words)) => words.trim_start().chars().next(),
            _ => None,
        };
        // A label without its text would say nothing.
        let begins =
            numbered || before.is_some_and(|c| separates(c) && c != ':' || matches!(c, '(' | '.'));
        let ends = after.is_none_or(|c| separates(c) || matches!(c, '(' | ')' | '.'));
        if !begins || !ends {
            out.push_str(own);
        } else if after.is_some_and(separates) || out.is_empty() {
            cut = true;
        } else if after != Some('(') && before.is_some_and(separates) {
            out.truncate(out.trim_end().trim_end_matches(separates).len());
        }
    }
    out.replace(" ()", "").replace("()", "")
}

/// The name of a course with its unit, in both languages on one line; a name that was typed stands there once, with its unit in both.
pub fn course_name(course: &Trajectory) -> String {
    let [zh, en] = [Lang::Zh, Lang::En].map(|lang| {
        let unit = w::unit(&course.unit, lang);
        (course.name.get(lang), unit)
    });
    let line = |zh: &str, en: &str| match zh == en {
        true => zh.to_owned(),
        false => [zh, BETWEEN, en].concat(),
    };
    if zh.0 == en.0 {
        return with_unit(zh.0, &line(zh.1, en.1), Lang::Zh);
    }
    line(
        &with_unit(zh.0, zh.1, Lang::Zh),
        &with_unit(en.0, en.1, Lang::En),
    )
}

/// What the Chinese words in and around the picture of a course are in English: its name, the names of its lines, and what stands beside it.
pub fn course_key(course: &Trajectory) -> Vec<String> {
    let own = Trajectory {
        beside: Vec::new(),
        ..course.clone()
    };
    let lines = course_lines(&own).into_iter();
    let drawn = lines.filter(|(_, series)| !series.points.is_empty());
    let drawn = drawn.map(|(name, _)| in_line(&name));
    let beside = beside_marks(course).map(|(mark, beside)| {
        let said = beside_said(course, beside).get(Lang::En);
        [&mark, " ", &said].concat()
    });
    std::iter::once(course_name(course))
        .chain(drawn)
        .chain(beside)
        .collect()
}

/// The same of bars: their series, where there are several, and the marks on their scale.
pub fn bars_key(bars: &Bars) -> Vec<String> {
    let series: &[Text] = match bars.series.as_slice() {
        [] | [_] => &[],
        several => several,
    };
    let marks = bars.marks.iter().map(|(_, name)| name);
    let all = series.iter().chain(marks);
    all.map(|name| in_line(&(*name).into())).collect()
}

/// A block in both languages. The sentence of a picture and the names beside its bars stand in both; what the names within a picture mean in English is
/// said below it, by [`course_key`] and [`bars_key`].
pub fn block(block: Block) -> Block {
    match block {
        Block::Grid {
            columns,
            head,
            body,
        } => Block::Grid {
            columns,
            head: lines(head),
            body: lines(body),
        },
        Block::Signatures(signatures) => Block::Signatures(Signatures {
            statement: signatures.statement.as_ref().map(both),
            lines: signatures
                .lines
                .into_iter()
                .map(|(label, name)| (both(&label), name))
                .collect(),
        }),
        Block::Notes(notes) => Block::Notes(notes.iter().map(both).collect()),
        Block::Heading(words) => Block::Heading(both(&words)),
        Block::Prose(values) => Block::Prose(values.into_iter().map(value).collect()),
        Block::Landscape(blocks) => Block::Landscape(blocks.into_iter().map(self::block).collect()),
        Block::Chart(mut course) => {
            course.sentence = both(&course.sentence);
            Block::Chart(course)
        }
        Block::Bars(mut bars) => {
            bars.sentence = both(&bars.sentence);
            for bar in &mut bars.bars {
                bar.label = both(&bar.label);
            }
            Block::Bars(bars)
        }
    }
}

fn lines(lines: Vec<Line>) -> Vec<Line> {
    let cell = |cell: Cell| Cell {
        lines: cell.lines.into_iter().map(value).collect(),
        ..cell
    };
    lines
        .into_iter()
        .map(|line| Line {
            cells: line.cells.into_iter().map(cell).collect(),
        })
        .collect()
}

/// A value: words of the form in both languages, anything else as it is.
fn value(value: Value) -> Value {
    match value {
        Value::Words(words) => Value::Words(both(&words)),
        Value::NotApplicable(why) => {
            let parts = vec![w::NOT_APPLICABLE.into(), w::COLON.into(), why.into()];
            Value::Words(both(&Message::new(w::IN_A_ROW, parts)))
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(zh: &'static str, en: &'static str, args: Vec<Arg>) -> (String, String) {
        in_both(&Message::new(Text::new(zh, en), args))
    }

    #[test]
    fn what_a_person_typed_stands_once() {
        let kind = || Arg::from(Text::new("能源账单", "Energy bill"));
        for ((zh, en), chinese, english) in [
            // A label and its text.
            (
                told(
                    "{0}：{1}",
                    "{0}: {1}",
                    vec![Text::new("计算公式", "Formula").into(), "甲 ÷ 乙".into()],
                ),
                "计算公式：",
                "Formula: 甲 ÷ 乙",
            ),
            // Between marks of punctuation, at the start, in the middle and at the end.
            (
                told(
                    "{0}　{1}（{2}，{3}，{4}）",
                    "{0} {1} ({2}, {3}, {4})",
                    vec![
                        "1".into(),
                        "电费单".into(),
                        kind(),
                        "2026-01-15".into(),
                        "某电力公司".into(),
                    ],
                ),
                "1　电费单（能源账单，2026-01-15，某电力公司）",
                "1 (Energy bill, 2026-01-15)",
            ),
            (
                told(
                    "{0}（{1}，{2}）",
                    "{0} ({1}, {2})",
                    vec!["电费单".into(), "某电力公司".into(), kind()],
                ),
                "电费单（某电力公司，能源账单）",
                "(Energy bill)",
            ),
            (
                told(
                    "{0} {1} 年",
                    "{0}, {1}: value",
                    vec!["吨钢能耗".into(), "2025".into()],
                ),
                "吨钢能耗 2025 年",
                "2025: value",
            ),
            // Behind one of several labels.
            (
                told(
                    "口径：{0}；方法：{1}",
                    "Scope: {0}; method: {1}",
                    vec!["《目录》".into(), "《指引》".into()],
                ),
                "口径：《目录》；方法：《指引》",
                "Scope: 《目录》; method: 《指引》",
            ),
            // Within a sentence.
            (
                told(
                    "请核对{0}和{1}",
                    "Check {0} and {1}.",
                    vec!["甲".into(), "乙".into()],
                ),
                "请核对甲和乙",
                "Check 甲 and 乙.",
            ),
            (
                told(
                    "为 {0} {1}",
                    "It is {0} {1}, which is much",
                    vec!["12".into(), "吨/炉".into()],
                ),
                "为 12 吨/炉",
                "It is 12 吨/炉, which is much",
            ),
            // Nothing is left to be said in English.
            (told("{0}", "{0}", vec!["甲".into()]), "甲", ""),
            (
                told("{0}　{1}", "{0} {1}", vec!["1".into(), "甲".into()]),
                "1　甲",
                "",
            ),
            (
                told("{0}（{1}）", "{0} ({1})", vec!["甲".into(), "乙".into()]),
                "甲（乙）",
                "",
            ),
            (told("{0}", "{0}", vec!["12.5".into()]), "12.5", ""),
            // Nothing was typed.
            (
                told("{0} 年", "Year {0}", vec!["2025".into()]),
                "2025 年",
                "Year 2025",
            ),
        ] {
            assert_eq!(zh, chinese);
            assert_eq!(en, english, "{chinese}");
        }
    }

    #[test]
    fn what_stands_in_both_languages_already_stays() {
        let once = both(&Text::new("目标", "Target").into());
        assert_eq!(once.get(Lang::Zh), "目标\nTarget");
        assert_eq!(both(&once).get(Lang::Zh), "目标\nTarget");
        assert_eq!(
            in_line(&Text::new("目标", "Target").into()),
            "目标 / Target"
        );
        assert_eq!(in_line(&Text::new("CO2", "CO2").into()), "CO2");
    }

    #[test]
    fn the_name_of_a_course_stands_once_where_it_was_typed() {
        let named = |name: Message, unit: &str| {
            course_name(&Trajectory {
                place: crate::documents::Place::default(),
                name,
                unit: unit.to_owned(),
                sentence: w::ACTUAL.into(),
                history: Default::default(),
                base: Default::default(),
                targets: Default::default(),
                overrides: Default::default(),
                actual: Default::default(),
                actual_name: w::ACTUAL,
                beside: Vec::new(),
            })
        };
        let typed = || Message::new(w::AS_IT_IS, vec!["吨钢能耗".into()]);
        for (name, unit, said) in [
            (w::TARGET.into(), "吨", "目标（吨） / Target (t)"),
            (w::TARGET.into(), "", "目标 / Target"),
            (typed(), "吨", "吨钢能耗（吨 / t）"),
            (typed(), "吨/炉", "吨钢能耗（吨/炉）"),
            (typed(), "", "吨钢能耗"),
        ] {
            assert_eq!(named(name, unit), said);
        }
    }
}
