//! Rules on levels that were taken from worksheets of energy bills (A.1, 5.4.1.1, 5.5.1 d): what was typed since, the carbon account's figure, and
//! worksheets of several years that cannot be compared.

use super::super::levels::{Changed, SAME, needs, rows, since};
use super::super::reading::{Kpi, LevelRow, Typed};
use super::super::words as w;
use super::{Findings, from_account};
use crate::documents::from_bills::{Quantity, Taken, figure};
use crate::documents::{Node, Strength};
use crate::i18n::{Arg, Message};
use crate::measure::{Decimal, read_year};
use crate::standards::energy::words as e;
use crate::standards::sll;

/// A row whose figure was taken, with its field and what stands there.
struct Row<'a> {
    level: &'a LevelRow,
    field: &'static str,
    typed: Option<Decimal>,
    taken: Taken,
}

/// The rows of a KPI whose figures were taken.
fn taken<'a>(kpi: &'a Kpi) -> Vec<Row<'a>> {
    let found = rows(kpi).filter_map(|(level, field)| {
        let node: &Node = super::super::paper::kpi_row(kpi, level)?;
        let typed = match level.parts {
            Some(parts) => parts.numerator,
            None => level.typed,
        };
        Some(Row {
            level,
            field,
            typed: match typed {
                Typed::Number(figure) => Some(figure),
                Typed::Blank | Typed::Unreadable => None,
            },
            taken: Taken::of(node)?,
        })
    });
    found.collect()
}

/// A.1: a level that was taken from a worksheet is the worksheet's, or the difference has a reason. A figure of the 企业碳账户 prevails, and the difference
/// is shown.
pub(super) fn levels_of_worksheets(found: &mut Findings, kpi: &Kpi) {
    let all = taken(kpi);
    let needed = needs(kpi);
    for row in &all {
        let place = row.level.place.field(row.field);
        let of = found.row(kpi, row.level.year, row.level.number);
        let same = needed
            .filter(|(quantity, _)| *quantity == row.taken.quantity)
            .filter(|_| read_year(&row.taken.year) == row.level.year);
        let Some((_, unit)) = same else {
            let args = vec![
                of,
                row.taken.year.as_str().into(),
                row.taken.quantity.name().into(),
            ];
            found
                .note(
                    "bills_other",
                    place,
                    Strength::Should,
                    Some(e::FIQ_A_1),
                    w::BILLS_OTHER,
                    args,
                )
                .answerable();
            continue;
        };
        changed_since(found, kpi, row, unit);
        let Some((typed, apart)) = row
            .typed
            .and_then(|typed| Some((typed, row.taken.apart(typed, unit)?)))
        else {
            continue;
        };
        let said = |exact| Arg::from(figure(exact, unit));
        if from_account(kpi) {
            let args = vec![
                of,
                said(typed),
                said(apart.worksheet),
                said(apart.by),
                apart.share_of(typed).into(),
            ];
            let clause = Some(e::FIQ_A_1);
            let pattern = w::BILLS_ACCOUNT;
            found.note("bills_account", place, Strength::May, clause, pattern, args);
            continue;
        }
        let args = vec![of, said(apart.worksheet), said(typed), said(apart.by)];
        found
            .note(
                "bills_differ",
                place,
                Strength::Should,
                Some(e::FIQ_A_1),
                w::BILLS_DIFFER,
                args,
            )
            .answerable();
        found.mend(row.taken.typed(unit));
    }
    of_several_years(found, kpi, &all);
}

/// A.1: what [`since`] says of a row. Where the 企业碳账户 prevails, the change is told and asks for nothing.
fn changed_since(found: &mut Findings, kpi: &Kpi, row: &Row, unit: &str) {
    let of = found.row(kpi, row.level.year, row.level.number);
    let Some(Changed {
        code,
        pattern,
        args,
    }) = since(of, &row.taken, unit)
    else {
        return;
    };
    let strength = if code == SAME || from_account(kpi) {
        Strength::May
    } else {
        Strength::Should
    };
    let place = row.level.place.field(row.field);
    let clause = Some(e::FIQ_A_1);
    found.note(code, place, strength, clause, pattern, args);
    if strength > Strength::May {
        found.answerable();
    }
}

/// 5.4.1.1: years are compared with one factor of the grid and one table of fuels.
fn of_several_years(found: &mut Findings, kpi: &Kpi, all: &[Row]) {
    let mut rows: Vec<&Row> = all
        .iter()
        .filter(|row| row.taken.quantity == Quantity::Emissions)
        .collect();
    rows.sort_by(|one, other| one.taken.year.cmp(&other.taken.year));
    // The place is that of the last year's figure: the others were there before.
    let Some(last) = rows.last() else { return };
    let place = last.level.place.field(last.field);
    let by_year = |of: fn(&Taken) -> &str| -> Option<Arg> {
        if rows.iter().all(|row| of(&row.taken) == of(&last.taken)) {
            return None;
        }
        let each = rows.iter().map(|row| {
            let args = vec![row.taken.year.as_str().into(), of(&row.taken).into()];
            Message::new(w::BILLS_IN_YEAR, args)
        });
        let and = |before: Message, next: Message| {
            Message::new(w::AND_ALSO, vec![before.into(), next.into()])
        };
        each.reduce(and).map(Arg::from)
    };
    for (code, pattern, years) in [
        ("bills_grids", w::BILLS_GRIDS, by_year(|of| &of.factor)),
        ("bills_tables", w::BILLS_TABLES, by_year(|of| &of.table)),
    ] {
        let Some(years) = years else { continue };
        let args = vec![kpi.name.clone().into(), years];
        let clause = Some(sll::clause("5.4.1.1"));
        found
            .note(code, place.clone(), Strength::Should, clause, pattern, args)
            .answerable();
    }
}
