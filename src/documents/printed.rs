//! Values, courses and bars as paper prints them, on the page and in Word files alike.

use super::paper::{cell, end, even, heading, item};
use super::words as w;
use super::{Align, Bar, Bars, Beside, Block, Line, Series, Trajectory, Value};
use crate::i18n::{Arg, Lang, Message, Text};
use crate::measure::{Decimal, Places, Year, grouped, round_half_up};
use crate::order::sorted;

/// A value in words, for reading: numbers grouped, with their unit where `unit` says so.
pub fn value_words(value: &Value, lang: Lang, unit: bool) -> String {
    match value {
        Value::Missing => w::NOTHING.get(lang).to_owned(),
        Value::NotApplicable(why) => [
            w::NOT_APPLICABLE.get(lang),
            w::COLON.get(lang),
            &why.get(lang),
        ]
        .concat(),
        Value::Typed(typed) => typed.clone(),
        Value::Words(words) => words.get(lang),
        Value::Year(year) => year.number().to_string(),
        Value::Number {
            exact,
            places,
            unit: of,
        } => {
            let shown = grouped(*exact, *places);
            if unit && !of.is_empty() {
                w::figure_and_unit(&shown, w::unit(of, lang))
            } else {
                shown
            }
        }
    }
}

/// A value as the paper says it: without its unit, which stands in the heading; a share has its sign all the same.
pub fn paper_words(value: &Value, lang: Lang) -> String {
    match value {
        Value::Number { unit, .. } if unit == "%" => {
            [&value_words(value, lang, false), "%"].concat()
        }
        value => value_words(value, lang, false),
    }
}

/// A label with its unit behind it.
pub fn with_unit(label: String, unit: &str, lang: Lang) -> String {
    if unit.is_empty() || unit == w::ONE {
        return label;
    }
    let parts = vec![label.into(), w::unit(unit, lang).into()];
    Message::new(w::WITH_UNIT, parts).get(lang)
}

/// A level of a course for people, as the tables of its report print it: with the decimals that it carries, where they were typed or say at how many
/// places it is printed; a computed level has more than [`CARRIED`], and is shown at four places, more only where it is so small that fewer than three
/// digits would be left.
pub fn level_words(level: Decimal) -> String {
    grouped(level, Some(places_of(level)))
}

/// The most decimals that a level is typed with; one with more is computed.
pub const CARRIED: u32 = 8;

fn places_of(level: Decimal) -> Places {
    if level.scale() <= CARRIED {
        return Places(level.scale());
    }
    let few = |places: &u32| {
        round_half_up(level, Places(*places))
            .mantissa()
            .unsigned_abs()
            < 100
    };
    let places = (4..12).find(|places| level.is_zero() || !few(places));
    Places(places.unwrap_or(12))
}

/// A level of a course with so many decimals as its report prints, and unchanged in value: a computed 0.5 that is printed as 0.5000 carries its noughts,
/// and one with more decimals than are printed is marked as computed.
pub fn carrying(exact: Decimal, places: Places) -> Decimal {
    let least = exact.normalize().scale();
    let mut level = exact;
    level.rescale(match places {
        Places(printed) if least <= printed => printed,
        _ => exact.scale().max(CARRIED + 1),
    });
    // Where no room is left for noughts, decimals would be cut.
    if level == exact { level } else { exact }
}

/// The name of a course with its unit, and the sentence about it. The sentence may begin with the name that stands before it: the name goes, and the comma
/// behind it.
pub fn course_caption(course: &Trajectory, lang: Lang) -> [String; 2] {
    let name = course.name.get(lang);
    let sentence = course.sentence.get(lang);
    let rest = sentence.strip_prefix(&name).unwrap_or(&sentence);
    let rest = rest.trim_start_matches([' ', ',', '，']).to_owned();
    [with_unit(name, &course.unit, lang), rest]
}

/// What a picture calls the levels beside a course, which it has no room to name: A, B, C.
pub fn beside_marks(course: &Trajectory) -> impl Iterator<Item = (String, &Beside)> {
    let letters = ('A'..='Z').map(String::from);
    letters.zip(&course.beside)
}

/// What is said of levels beside a course, below the picture: the name, and the levels in the order of the targets' years; one where all are the same.
pub fn beside_said(course: &Trajectory, beside: &Beside) -> Message {
    let first = course.targets.points.first().map(|(year, _)| *year);
    let levels = beside.series.points.iter();
    let levels = levels.filter(|(year, _)| first.is_none_or(|first| first <= *year));
    let mut levels: Vec<String> = levels.map(|(_, level)| level_words(*level)).collect();
    levels.dedup();
    let levels = levels_said(&levels, &course.unit);
    Message::new(w::BESIDE_SAID, vec![beside.name.clone().into(), levels])
}

/// Several figures of one unit: `9,500 / 9,000 吨`; of shares each has its sign, `32% / 34%`.
pub fn levels_said(levels: &[String], unit: &str) -> Arg {
    let between = if unit == "%" { "% / " } else { " / " };
    w::figure_said(levels.join(between), unit)
}

/// The lines of a course that have a point, with their names. A target set otherwise stands beside the agreed one; levels beside the course have their
/// letter in front.
pub fn course_lines(course: &Trajectory) -> Vec<(Message, &Series)> {
    // Few reports set a target otherwise.
    let all = [
        (w::HISTORY, &course.history),
        (w::BASE, &course.base),
        (w::TARGET, &course.targets),
        (w::OVERRIDE, &course.overrides),
        (course.actual_name, &course.actual),
    ];
    let shown =
        |(name, series): &(Text, &Series)| *name != w::OVERRIDE || !series.points.is_empty();
    let own = all.into_iter().filter(shown);
    let beside = beside_marks(course).map(|(mark, beside)| {
        let args = vec![mark.into(), beside.name.clone().into()];
        (Message::new(w::BESIDE, args), &beside.series)
    });
    own.map(|(name, series)| (name.into(), series))
        .chain(beside)
        .collect()
}

/// The years of a course in their order.
pub fn course_years(course: &Trajectory) -> Vec<Year> {
    let points = course.series().flat_map(|series| &series.points);
    let mut years = sorted(
        points.map(|(year, _)| *year).collect(),
        |year: &Year, other| year < other,
    );
    years.dedup();
    years
}

/// The picture of a course as a table: a row a year, a column a line. `None` where there is no point.
pub fn course_table(course: &Trajectory) -> Option<Block> {
    let years = course_years(course);
    let lines = course_lines(course);
    let level = |series: &Series, year: Year| {
        let found = series.points.iter().find(|(of, _)| *of == year);
        found.map_or(Value::Missing, |(_, level)| Value::Number {
            exact: *level,
            places: Some(places_of(*level)),
            unit: String::new(),
        })
    };
    let row = |year: &Year| Line {
        cells: std::iter::once(cell(vec![Value::Year(*year)], Align::Middle))
            .chain(lines.iter().map(|(_, series)| end(level(series, *year))))
            .collect(),
    };
    (!years.is_empty()).then(|| Block::Grid {
        columns: even(lines.len() + 1),
        head: vec![Line {
            cells: std::iter::once(heading(w::YEAR))
                .chain(lines.iter().map(|(name, _)| heading(name.clone())))
                .collect(),
        }],
        body: years.iter().map(row).collect(),
    })
}

/// What is not scored yet of a bar, where the picture says it.
pub fn open_of(bar: &Bar) -> Option<Decimal> {
    let open = bar.open.first().copied();
    open.filter(|open| !open.is_zero() && bar.depth < 3)
}

/// The full mark of all bars, where they are parts of one whole: 全年合计 of the emissions, and not the points of each indicator.
fn whole_of(bars: &Bars) -> Option<Decimal> {
    let (first, rest) = bars.bars.split_first()?;
    let one = !rest.is_empty() && rest.iter().all(|bar| bar.full == first.full);
    one.then_some(first.full)
}

/// The title of bars above their table; with the full mark where all bars have the same, which the table does not repeat.
pub fn bars_name(bars: &Bars) -> Message {
    match whole_of(bars) {
        Some(whole) => Message::new(
            w::WITH_WHOLE,
            vec![
                bars.title.into(),
                bars.whole.into(),
                grouped(whole, bars.places).into(),
            ],
        ),
        None => bars.title.into(),
    }
}

/// The picture of bars as a table: a row a bar. A full mark that all bars have stands in their title alone, by [`bars_name`]. `None` where there is no
/// bar.
pub fn bars_table(bars: &Bars) -> Option<Block> {
    let open = bars.bars.iter().any(|bar| open_of(bar).is_some());
    let each = whole_of(bars).is_none();
    let points = |exact: Option<Decimal>| {
        end(exact.map_or(Value::Missing, |exact| Value::Number {
            exact,
            places: bars.places,
            unit: String::new(),
        }))
    };
    let row = |bar: &Bar| {
        let mut cells = vec![item(bar.label.clone())];
        cells.extend(each.then(|| points(Some(bar.full))));
        cells.extend(bar.reached.iter().map(|reached| points(*reached)));
        if open {
            cells.push(points(open_of(bar)));
        }
        Line { cells }
    };
    let mut head = vec![heading(w::NAME_OF_BAR)];
    head.extend(each.then(|| heading(bars.whole)));
    head.extend(bars.series.iter().map(|series| heading(*series)));
    if open {
        head.push(heading(w::NOT_SCORED));
    }
    let mut columns = even(head.len());
    if let Some(name) = columns.first_mut() {
        *name = 2;
    }
    (!bars.bars.is_empty()).then(|| Block::Grid {
        columns,
        head: vec![Line { cells: head }],
        body: bars.bars.iter().map(row).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_is_shown_as_its_report_prints_it() {
        let exact = |text: &str| text.parse::<Decimal>().expect(text);
        for (level, printed, shown) in [
            // Computed, at four places: with fewer decimals, with as many, with more, with none.
            ("0.5", 4, "0.5000"),
            ("0.4072", 4, "0.4072"),
            ("0.12345", 4, "0.1235"),
            ("0.4788461538461538461538461538", 4, "0.4788"),
            ("12800", 4, "12,800.0000"),
            // Small: three digits are left.
            ("0.0005", 6, "0.000500"),
            ("0.00012345678912", 6, "0.000123"),
            ("0", 4, "0.0000"),
        ] {
            let carried = carrying(exact(level), Places(printed));
            assert_eq!(carried, exact(level), "{level} keeps its value");
            assert_eq!(level_words(carried), shown, "{level}");
        }
        for (typed, shown) in [
            ("0.40", "0.40"),
            ("12500", "12,500"),
            ("0.41235", "0.41235"),
        ] {
            assert_eq!(level_words(exact(typed)), shown);
        }
    }
}
