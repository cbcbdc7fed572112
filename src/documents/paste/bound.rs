//! Figures with a bound before or behind them: 不高于1.30, ≤1.20, 不低于 95%, 95%以上. A target may be written so; what was reached may not.

use super::words as w;
use crate::documents::{Field, FieldKind, List};
use crate::measure::units;
use crate::standards::sll::kpi::Direction;

/// The figure of a cell that has a bound, with the direction in which the figure may be passed; `None` where the cell has no bound.
pub(in crate::documents) fn bound(cell: &str) -> Option<(String, Direction)> {
    let text = cell.trim();
    let before = |marks: &[&str]| {
        marks
            .iter()
            .find_map(|mark| text.strip_prefix(*mark))
            .map(str::to_owned)
    };
    let behind = |marks: &[&str]| {
        let bare = text.trim_start_matches(w::BOUND_VERBS);
        marks
            .iter()
            .find_map(|mark| bare.strip_suffix(*mark))
            .map(str::to_owned)
    };
    let sides = [
        (Direction::Lower, w::AT_MOST, w::AT_MOST_BEHIND),
        (Direction::Higher, w::AT_LEAST, w::AT_LEAST_BEHIND),
    ];
    sides.into_iter().find_map(|(way, marks, tails)| {
        let figure = before(marks).or_else(|| behind(tails))?;
        let figure = figure.trim().trim_start_matches([':', '：']).trim();
        starts_as_figure(figure).then(|| (figure.to_owned(), way))
    })
}

/// The figure of a cell whose bound leaves the figure itself out, 低于1.30, >95%, with the direction in which the figure has to be passed; `None` where the cell
/// has no such bound.
pub(in crate::documents) fn strict(cell: &str) -> Option<(String, Direction)> {
    let text = cell.trim().trim_start_matches(w::BOUND_VERBS);
    let sides = [(Direction::Lower, w::BELOW), (Direction::Higher, w::ABOVE)];
    sides.into_iter().find_map(|(way, marks)| {
        let figure = marks.iter().find_map(|mark| {
            cell.trim()
                .strip_prefix(*mark)
                .or_else(|| text.strip_prefix(*mark))
        })?;
        let figure = figure.trim().trim_start_matches([':', '：']).trim();
        starts_as_figure(figure).then(|| (figure.to_owned(), way))
    })
}

fn starts_as_figure(text: &str) -> bool {
    units::plain(text).starts_with(|c: char| c.is_ascii_digit() || c == '-' || c == '.')
}

/// Whether a field holds a target, which a bound may belong to.
pub(super) fn takes_bound(list: Option<&'static List>, field: &Field) -> bool {
    is_target(list.map(|list| list.id), field)
}

/// Whether a field of the list with this id holds a target.
pub(in crate::documents) fn is_target(list: Option<&str>, field: &Field) -> bool {
    matches!(field.kind, FieldKind::Number { .. })
        && (list == Some(w::TARGETS_ID) || field.id.starts_with(w::TARGET_ID))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_as_people_write_them() {
        for (cell, figure, way) in [
            ("不高于1.30", "1.30", Direction::Lower),
            ("不超过 1.30 吨", "1.30 吨", Direction::Lower),
            ("不大于1.3", "1.3", Direction::Lower),
            ("≤1.20", "1.20", Direction::Lower),
            ("<=1.20", "1.20", Direction::Lower),
            ("≦１．２０", "１．２０", Direction::Lower),
            ("1.3以内", "1.3", Direction::Lower),
            ("1.3及以下", "1.3", Direction::Lower),
            ("控制在1.3以内", "1.3", Direction::Lower),
            ("不低于 95%", "95%", Direction::Higher),
            ("不少于95%", "95%", Direction::Higher),
            ("≥95", "95", Direction::Higher),
            (">= 95", "95", Direction::Higher),
            ("至少95%", "95%", Direction::Higher),
            ("95%以上", "95%", Direction::Higher),
            ("达到95%以上", "95%", Direction::Higher),
        ] {
            assert_eq!(bound(cell), Some((figure.to_owned(), way)), "{cell}");
        }
        for cell in [
            "1.30",
            "-1.3",
            "约1.3",
            "不高于去年",
            "以上",
            "",
            "1-2",
            "<1.3",
            "高于1.3",
        ] {
            assert_eq!(bound(cell), None, "{cell}");
        }
        for (cell, figure, way) in [
            ("低于1.30", "1.30", Direction::Lower),
            ("应低于 1.30 吨", "1.30 吨", Direction::Lower),
            ("<1.3", "1.3", Direction::Lower),
            ("小于1.3", "1.3", Direction::Lower),
            ("高于95%", "95%", Direction::Higher),
            ("超过 95", "95", Direction::Higher),
            ("＞95", "95", Direction::Higher),
        ] {
            assert_eq!(strict(cell), Some((figure.to_owned(), way)), "{cell}");
            assert_eq!(bound(cell), None, "{cell}");
        }
        for cell in ["不低于95", "≤1.2", "<=1.2", "低于去年", "1.3", "不超过1.3"] {
            assert_eq!(strict(cell), None, "{cell}");
        }
    }
}
