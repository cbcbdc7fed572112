//! From a book to its result ([`Summary`], a shape of the standard's floor): texts and counts, exact.

use super::book::{Book, RefusedRow};
use super::day;
use super::number::{short_text, text};
use super::outcome::{FaultKind, Flag};
use super::tally::{BALANCE_PLACES, Bucket, Group, NAMED, RATE_PLACES, Remarked, Tally};
use super::words as w;
use crate::i18n::Lang;
use crate::measure::{Decimal, plain, quotient};
use crate::standards::green_loan::{Indicator, Source, Status};

pub use crate::standards::green_loan::result::{
    BesideSummary, BucketSummary, ContributorSummary, FORMAT, FlaggedSummary, GroupSummary,
    RefusedSummary, RowCounts, SourceSummary, Summary,
};

/// Yuan at eight places as 万元, without noughts at the end.
pub fn wan(balance: u128) -> String {
    short_text(balance, BALANCE_PLACES as usize + 4)
}

/// Tonnes at ten places, half up at two.
pub fn printed(sum: u128) -> String {
    text((sum + 50_000_000) / 100_000_000, 2)
}

/// Whether rounding `loans` parts at ten places cannot have moved their sum's second place.
fn certain(sum: u128, loans: u64) -> bool {
    let most = u128::from(loans).div_ceil(2);
    let off = (sum % 100_000_000).abs_diff(50_000_000);
    loans == 0 || off > most
}

impl GroupSummary {
    fn of(name: &[u8], group: &Group) -> Self {
        Self {
            name: String::from_utf8_lossy(name).into_owned(),
            loans: group.loans,
            balance: wan(group.balance),
            reductions: group.sums.iter().map(|sum| text(*sum, 10)).collect(),
            printed: group.sums.iter().map(|sum| printed(*sum)).collect(),
            covered: group.covered.to_vec(),
            covered_balance: group
                .covered_balance
                .iter()
                .map(|balance| wan(*balance))
                .collect(),
        }
    }
}

fn bucket(bucket: &Bucket) -> BucketSummary {
    BucketSummary {
        projects: bucket.projects,
        loans: bucket.loans,
        balance: wan(bucket.balance),
        rate: rate(bucket)
            .map(|rate| plain(rate, None))
            .unwrap_or_default(),
        co2: text(bucket.co2, 10),
    }
}

/// Σ(balance × rate) ÷ Σ balance, in per cent.
fn rate(bucket: &Bucket) -> Option<Decimal> {
    // Both sums are shortened alike until they fit 28 digits: far more than any printed rate shows.
    let (mut weighted, mut rated) = (bucket.weighted?, bucket.rated);
    while weighted >= 10_u128.pow(28) || rated >= 10_u128.pow(28) {
        weighted /= 10;
        rated /= 10;
    }
    let decimal = |number: u128, scale: u32| {
        Decimal::try_from_i128_with_scale(i128::try_from(number).ok()?, scale).ok()
    };
    quotient(
        decimal(weighted, u32::try_from(RATE_PLACES).ok()?)?,
        decimal(rated, 0)?,
    )
}

/// The share of a part in per cent, half up at two places.
fn share(part: u128, all: u128) -> String {
    // Shortened alike where it would not fit; two places of a per cent need six digits.
    let (mut part, mut all) = (part, all);
    while part > 10_u128.pow(30) {
        part /= 10;
        all /= 10;
    }
    match (part * 10_000 + all / 2).checked_div(all) {
        Some(hundredths) => text(hundredths, 2),
        None => String::new(),
    }
}

impl Summary {
    /// The result of a book as it stands.
    pub fn of(book: &Book) -> Self {
        let tally = &book.tally;
        let plan = book.plan();
        let (flagged, outliers) = tally.outliers();
        let groups = |at: usize, states: bool| {
            let found = tally.by.get(at).map(|groups| {
                groups
                    .names
                    .iter()
                    .zip(&groups.groups)
                    .map(|(name, group)| GroupSummary::of(name, group))
                    .collect()
            });
            let mut found: Vec<GroupSummary> = found.unwrap_or_default();
            if states {
                found.sort_by_key(|group| {
                    Status::ALL
                        .iter()
                        .position(|status| status.code() == group.name)
                        .unwrap_or(9)
                });
            } else {
                // The largest first; ties by name, so that the order of rows changes nothing.
                found.sort_by(|a, b| {
                    let key =
                        |group: &GroupSummary| group.balance.parse::<Decimal>().unwrap_or_default();
                    key(b).cmp(&key(a)).then_with(|| a.name.cmp(&b.name))
                });
            }
            found
        };
        let source = |(at, (sums, figures)): (usize, &([u128; 7], [u64; 7]))| SourceSummary {
            source: Source::ALL
                .get(at)
                .map_or("", |source| source.code())
                .to_owned(),
            reductions: sums.iter().map(|sum| text(*sum, 10)).collect(),
            figures: figures.to_vec(),
        };
        let contributor = |at: usize, held: &super::tally::Contributor| ContributorSummary {
            file: held.file,
            row: held.row,
            names: held.names.clone(),
            reduction: text(held.part, 10),
            share: share(
                held.part,
                tally.total.sums.get(at).copied().unwrap_or_default(),
            ),
        };
        let mut flags: Vec<(String, u64)> = Flag::ALL
            .iter()
            .zip(&tally.flags)
            .map(|(flag, count)| (flag.code().to_owned(), *count))
            .collect();
        if let Some((_, count)) = flags
            .iter_mut()
            .find(|(code, _)| code == Flag::Outlier.code())
        {
            *count = outliers.len() as u64;
        }
        Self {
            format: FORMAT,
            period_end: plan.period_end.map(day::iso).unwrap_or_default(),
            scope: plan.scope.clone(),
            method: plan.method.clone(),
            rows: RowCounts {
                rows: book.counts.rows,
                used: book.counts.used - flagged,
                flagged,
                refused: book.counts.refused,
                blank: book.counts.blank,
            },
            total: GroupSummary::of(&[], &tally.total),
            by_industry: groups(0, false),
            by_branch: groups(1, false),
            by_status: groups(2, true),
            by_source: tally.by_source.iter().enumerate().map(source).collect(),
            top: tally
                .top
                .iter()
                .enumerate()
                .map(|(at, top)| top.iter().map(|held| contributor(at, held)).collect())
                .collect(),
            rate: tally
                .buckets
                .last()
                .and_then(rate)
                .map(|rate| plain(rate, None))
                .unwrap_or_default(),
            issued: tally.buckets.iter().map(bucket).collect(),
            large: bucket(&tally.large),
            flags,
            flagged: tally
                .remarked(&outliers)
                .iter()
                .map(|row| flagged_row(row, tally))
                .collect(),
            refused: {
                let all = book.refused.iter().enumerate();
                let left_out = |row: &RefusedRow| {
                    row.faults.iter().any(|fault| {
                        matches!(
                            fault.kind,
                            FaultKind::CalledTotal
                                | FaultKind::AllLeftOut
                                | FaultKind::TotalDiffers
                        )
                    })
                };
                all.filter(|(at, row)| *at < NAMED || left_out(row))
                    .map(|(_, row)| refused_row(row))
                    .collect()
            },
            distribution: tally.distribution().to_vec(),
            certain: tally
                .total
                .sums
                .iter()
                .zip(&tally.total.covered)
                .map(|(sum, loans)| certain(*sum, *loans))
                .collect(),
            refused_loans: book.counts.refused_loans,
            refused_balance: wan(book.counts.refused_balance),
            limited: Some(tally.limited),
            dated: Some(tally.dated),
            green_total: String::new(),
        }
    }
}

fn flagged_row(row: &Remarked, tally: &Tally) -> FlaggedSummary {
    let [id, borrower, project] = &row.names;
    let figures = Indicator::ALL.into_iter().zip(row.figures);
    FlaggedSummary {
        file: row.file,
        row: row.row,
        id: id.clone(),
        borrower: borrower.clone(),
        project: project.clone(),
        balance: wan(row.balance),
        investment: wan(row.investment),
        figures: figures
            .filter(|(indicator, _)| {
                row.flags
                    .each()
                    .any(|flag| flag.about().contains(indicator))
            })
            .filter_map(|(indicator, figure)| {
                Some((indicator.code().to_owned(), short_text(figure?, 10)))
            })
            .collect(),
        same_as: row.same_as,
        beside: row.beside.as_ref().map(|beside| BesideSummary {
            rows: beside
                .rows
                .iter()
                .map(|(file, row)| (*file, u64::from(*row)))
                .collect(),
            count: beside.count,
            balance: wan(beside.balance),
            numbers: beside
                .rows
                .iter()
                .map(|place| tally.number_at(place))
                .collect(),
            borrower: if beside.same_borrower {
                borrower.clone()
            } else {
                String::new()
            },
        }),
        cells: row
            .cells
            .iter()
            .map(|(column, text)| (column.code(), text.clone()))
            .collect(),
        flags: row
            .flags
            .each()
            .map(|flag| flag.code().to_owned())
            .collect(),
    }
}

fn refused_row(row: &RefusedRow) -> RefusedSummary {
    RefusedSummary {
        file: row.file,
        row: row.row,
        reasons: row
            .faults
            .iter()
            .map(|fault| [Lang::Zh, Lang::En].map(|lang| w::fault(fault).get(lang)))
            .collect(),
        faults: row
            .faults
            .iter()
            .map(|fault| {
                [
                    fault
                        .column
                        .map(super::columns::Column::code)
                        .unwrap_or_default(),
                    fault.kind.code().to_owned(),
                ]
            })
            .collect(),
        names: row.names.clone(),
        balance: row.balance.map(wan).unwrap_or_default(),
    }
}
