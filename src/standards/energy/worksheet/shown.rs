//! Figures as the workings of lines and figures show them.

use crate::measure::{Decimal, Places, grouped};

/// A figure with all its digits.
pub(super) fn all(figure: Decimal) -> String {
    grouped(figure, None)
}

/// Figures joined by a sign, those that do not end at six places.
pub(super) fn joined(figures: impl Iterator<Item = Decimal>) -> String {
    figures
        .map(|figure| {
            let places = (figure.normalize().scale() > 6).then_some(Places(6));
            grouped(figure, places)
        })
        .collect::<Vec<_>>()
        .join(" + ")
}
