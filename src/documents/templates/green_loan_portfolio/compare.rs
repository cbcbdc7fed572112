//! 九: the loans of this draft beside those of another period, of one scope and one method: all of them, by industry, by branch; the figures of table 5
//! and the loans one by one.

use super::evaluate::{Totals, loans, totals};
use super::summary::summary_of;
use super::{compare_loans, words as w};
use crate::documents::comparison::{Comparison, cells, moved};
use crate::documents::paper::rounded;
use crate::documents::{Draft, Table, Value};
use crate::i18n::{Message, Text};
use crate::measure::Decimal;
use crate::standards::green_loan::Indicator;
use crate::standards::green_loan::compare::{Change, compare as compared};
use crate::standards::green_loan::disclosure::{green_share, loans_and_bonds};
use crate::standards::green_loan::reading::{By, exact, per_cent, words as rw};
use crate::standards::green_loan::result::GroupSummary;

/// The two beside each other, the earlier period first whichever is open: a row a figure, so that it is read across. `Err` where they may not be compared.
pub fn compare(now: &Draft, other: &Draft) -> Result<Comparison, Message> {
    let drafts = [other, now];
    let (Some(now), Some(earlier)) = (summary_of(now), summary_of(other)) else {
        return Err(w::NO_RESULT.into());
    };
    let found = compared(&earlier, &now)?;
    let typed = |text: &str| Value::Typed(text.to_owned());
    let mut rows = vec![vec![
        Value::Words(w::PERIOD.into()),
        Value::Words(w::PERIOD_END.into()),
        typed(&found.from),
        typed(&found.to),
        Value::Missing,
        Value::Missing,
    ]];
    // As in the comparison, the earlier period first.
    let ((first, last), [before, after]) = if earlier.period_end < now.period_end {
        ((&earlier, &now), drafts)
    } else {
        ((&now, &earlier), [drafts[1], drafts[0]])
    };
    add(
        &mut rows,
        &w::C_TOTAL.into(),
        &found.total,
        [Some(&first.total), Some(&last.total)],
    );
    of_table_5(&mut rows, [before, after]);
    let divisions = [
        (
            By::Industry,
            &found.by_industry,
            [&first.by_industry, &last.by_industry],
        ),
        (
            By::Branch,
            &found.by_branch,
            [&first.by_branch, &last.by_branch],
        ),
    ];
    for (by, changes, groups) in divisions {
        // Where nobody said an industry, its one nameless group is the total again.
        for change in changes
            .iter()
            .filter(|change| changes.len() > 1 || !change.name.is_empty())
        {
            let of = groups.map(|groups| groups.iter().find(|group| group.name == change.name));
            add(
                &mut rows,
                &Message::new(
                    w::OF_GROUP,
                    vec![by.name().into(), by.called(&change.name).into()],
                ),
                change,
                of,
            );
        }
    }
    let columns = vec![
        ("group", w::C_GROUP),
        ("item", rw::ITEM),
        ("before", w::C_BEFORE),
        ("after", w::C_AFTER),
        ("change", w::C_CHANGE),
        ("per_cent", w::C_PER_CENT),
    ];
    let table = Table {
        id: "comparison",
        title: w::T_COMPARISON,
        columns,
        rows,
    };
    let (lists, notes) = compare_loans::lists(before, after);
    let tables = std::iter::once(table).chain(lists).collect();
    Ok(Comparison::new(tables, notes))
}

/// A figure of table 5 with its name.
type Figure<'a> = (Text, &'a dyn Fn(&Totals) -> Option<Decimal>);

/// The figures of table 5 that are no sums of the loans: balances, the share, bonds. A figure that neither has says nothing.
fn of_table_5(rows: &mut Vec<Vec<Value>>, drafts: [&Draft; 2]) {
    let [before, after] = drafts.map(|draft| totals(draft, &loans(draft)));
    let share = |totals: &Totals| green_share(totals.green?, totals.all?);
    let both = |totals: &Totals| {
        let co2 = totals.sums.get(Indicator::Co2.index()).copied().flatten();
        loans_and_bonds(co2?, totals.bonds[1]?)
    };
    let figures: [Figure; 6] = [
        (w::I_GREEN, &|totals| totals.green),
        (w::I_ALL, &|totals| totals.all),
        (w::C_SHARE_POINTS, &share),
        (w::I_BONDS, &|totals| totals.bonds[0]),
        (w::C_BOND_CO2, &|totals| totals.bonds[1]),
        (w::C_BOTH_CO2, &both),
    ];
    for (label, figure) in figures {
        let [before, after] = [&before, &after].map(figure);
        if before.or(after).is_none() {
            continue;
        }
        let [before, after, change, per_cent] = moved(before, after);
        // A share changes by points.
        let per_cent = per_cent.filter(|_| label != w::C_SHARE_POINTS);
        let mut row = vec![
            Value::Words(w::C_TABLE_5.into()),
            Value::Words(label.into()),
        ];
        row.extend(cells([before, after, change, per_cent], Some(2)));
        rows.push(row);
    }
}

/// The rows of a group. Without loans it has nothing, which is nought; with loans that have no figure of an indicator, nobody knows.
fn add(
    rows: &mut Vec<Vec<Value>>,
    group: &Message,
    change: &Change,
    of: [Option<&GroupSummary>; 2],
) {
    let mut row = |item: Message, figures: [Option<Decimal>; 4], places: u32| {
        let mut cells = vec![Value::Words(group.clone()), Value::Words(item)];
        cells.extend(
            figures
                .iter()
                .enumerate()
                .map(|(at, figure)| rounded(*figure, if at == 3 { 2 } else { places }, "")),
        );
        rows.push(cells);
    };
    let [before, after] = change.loans.map(Decimal::from);
    let gap = crate::measure::difference(after, before);
    row(
        rw::LOANS.into(),
        [
            Some(before),
            Some(after),
            gap,
            gap.and_then(|gap| per_cent(gap, before)),
        ],
        0,
    );
    let read = |texts: &[String; 4]| texts.each_ref().map(|text| exact(text));
    row(rw::BALANCE.into(), read(&change.balance), 2);
    for (at, (label, texts)) in w::I_SUMS.into_iter().zip(&change.reductions).enumerate() {
        let figures = |of: &GroupSummary| of.covered.get(at).copied().unwrap_or_default();
        // An indicator that nobody has, before or after, says nothing.
        if of.iter().flatten().all(|of| figures(of) == 0) {
            continue;
        }
        let known = of.map(|of| of.is_none_or(|of| figures(of) > 0));
        let [before, after, gap, share] = read(texts);
        let both = known == [true, true];
        row(
            label.into(),
            [
                before.filter(|_| known[0]),
                after.filter(|_| known[1]),
                gap.filter(|_| both),
                share.filter(|_| both),
            ],
            2,
        );
    }
}
