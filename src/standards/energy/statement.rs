//! The text that a worksheet gives for 指标依据 and 数据来源: which bills, how much of each carrier, and what they were computed with.

use super::bills::{Basis, Column};
use super::coal_equivalent::GasKind;
use super::fuels::Fuel;
use super::grid;
use super::words as w;
use super::worksheet::{Carrier, Line, Outcome, Source, Stated, Used, Worksheet};
use crate::i18n::{Arg, Lang, Message};
use crate::measure::{Decimal, Places, grouped};

/// A source in a text: the document with its table, or what the person named.
pub fn source(stated: &Stated) -> Message {
    match &stated.source {
        Source::Printed { clause, .. } => Message::new(w::PLAIN, vec![clause.id().into()]),
        Source::Named(source) if source.trim().is_empty() => w::NO_SOURCE.into(),
        Source::Named(source) => Message::new(w::PLAIN, vec![source.trim().into()]),
    }
}

/// A quantity at no more than two places: 12.6, 2.81, 2,364.1.
fn short(figure: Decimal) -> String {
    let rounded = crate::measure::round_half_up(figure, Places(2));
    grouped(rounded, None)
}

/// The numbers of vouchers, those that follow each other as one range: 1–12. Anything but a whole number stands as it was typed.
fn in_ranges(vouchers: &[&str]) -> Vec<String> {
    let number = |text: &str| {
        text.parse::<u32>()
            .ok()
            .filter(|known| known.to_string() == text)
    };
    let follows = |one: &&str, other: &&str| {
        let next = number(one).and_then(|one| one.checked_add(1));
        next.is_some() && next == number(other)
    };
    let runs = vouchers.chunk_by(follows).flat_map(|run| match run {
        [first, _, .., last] => vec![[first, "–", last].concat()],
        run => run.iter().map(|text| (*text).to_owned()).collect(),
    });
    runs.collect()
}

fn listed(parts: Vec<Message>, zh: &str, en: &str) -> Arg {
    let said = |lang, mark: &str| {
        let each: Vec<String> = parts.iter().map(|part| part.get(lang)).collect();
        each.join(mark)
    };
    Arg::Both(Box::new([said(Lang::Zh, zh), said(Lang::En, en)]))
}

/// The text for 指标依据 / 数据来源. `None` where a carrier has no annual amount: then there is no figure that it could be the basis of.
pub fn statement(worksheet: &Worksheet, outcome: &Outcome) -> Option<Message> {
    let amount = |carrier: Carrier| outcome.line(carrier).and_then(|line| line.amount);
    let mut parts = Vec::new();
    let bought = outcome.line(Carrier::Grid)?.amount?;
    let pv = match outcome.line(Carrier::Pv) {
        Some(line) => line.amount?,
        None => Decimal::ZERO,
    };
    let power = crate::measure::sum(bought, pv)?;
    parts.push(if pv.is_zero() {
        Message::new(w::S_POWER, vec![short(power).into()])
    } else {
        let args = vec![short(power).into(), short(pv).into()];
        Message::new(w::S_POWER_WITH_PV, args)
    });
    let others = outcome
        .lines
        .iter()
        .filter(|line| !matches!(line.carrier, Carrier::Grid | Carrier::Pv));
    for line in others.clone() {
        let used = amount(line.carrier)?;
        if used.is_zero() {
            continue;
        }
        let args = vec![
            line.name.clone().into(),
            short(used).into(),
            line.unit.into(),
        ];
        parts.push(Message::new(w::S_AMOUNT, args));
    }
    let mut bills: Vec<_> = worksheet.bills.rows.iter().collect();
    bills.sort_by_key(|bill| (bill.year, bill.month));
    let mut vouchers: Vec<&str> = Vec::new();
    for voucher in bills.iter().map(|bill| bill.voucher.trim()) {
        if !voucher.is_empty() && !vouchers.contains(&voucher) {
            vouchers.push(voucher);
        }
    }
    let vouchers = in_ranges(&vouchers);
    let bills = if vouchers.is_empty() {
        Message::new(w::S_BILLS, vec![outcome.year.number().to_string().into()])
    } else {
        let args = vec![
            outcome.year.number().to_string().into(),
            Arg::Both(Box::new([vouchers.join(w::LIST_MARK), vouchers.join(", ")])),
        ];
        Message::new(w::S_BILLS_WITH_VOUCHERS, args)
    };
    let factors = &worksheet.factors;
    let has_fuels = others
        .clone()
        .any(|line: &Line| matches!(line.carrier, Carrier::Fuel(_)));
    // What departs from the ordinary way is said, so that the text is the basis of the very figure.
    let mut with = Vec::new();
    if worksheet.basis == Basis::ByDays {
        with.push(Message::from(w::S_BY_DAYS));
    }
    let has_resold = worksheet.resold.is_some_and(|resold| !resold.is_zero());
    let mut heads = worksheet.bills.heads.iter();
    if has_resold || heads.any(|head| head.column == Column::Resold) {
        with.push(w::S_RESOLD.into());
    }
    with.push(w::S_COAL.into());
    let has_gas = outcome
        .line(Carrier::Fuel(Fuel::NaturalGas))
        .is_some_and(|line| line.amount.is_some_and(|used| !used.is_zero()));
    let own = worksheet.own.get(&Fuel::NaturalGas);
    let measured = own.is_some_and(|own| own.heating_value.is_some());
    if has_gas && !measured && factors.gas == GasKind::GasField {
        let coefficient = grouped(factors.gas.coefficient().value(), None);
        with.push(Message::new(w::S_GAS_FIELD, vec![coefficient.into()]));
    }
    if has_fuels {
        with.push(Message::new(w::S_TABLE, vec![factors.table.name().into()]));
    }
    // A place that the program knows is said in the reader's language.
    let place = factors.grid.place.as_str();
    let known = grid::of_place(place).next();
    let grid = vec![
        known.map_or_else(|| place.into(), |known| known.place.into()),
        factors
            .grid
            .year
            .map_or_else(String::new, |year| year.to_string())
            .into(),
        grouped(factors.grid.factor.value, None).into(),
        source(&factors.grid.factor).into(),
    ];
    let pattern = if factors.grid.year.is_some() {
        w::S_GRID
    } else {
        w::S_GRID_WITHOUT_YEAR
    };
    // A factor of no place that is named stands alone with its source.
    with.push(if factors.grid.place.is_empty() {
        Message::new(w::S_GRID_OWN, grid.into_iter().skip(2).collect())
    } else {
        Message::new(pattern, grid)
    });
    if outcome.line(Carrier::Heat).is_some() {
        let args = vec![
            grouped(factors.heat.value, None).into(),
            source(&factors.heat).into(),
        ];
        with.push(Message::new(w::S_HEAT, args));
    }
    for line in others {
        // What a person measured or found elsewhere stands in place of the table's figure.
        let named = |used: &&Used| matches!(used.stated.source, Source::Named(_));
        let of_fuel = matches!(line.carrier, Carrier::Fuel(_) | Carrier::Own(_));
        let terms = line.co2.iter().filter(|_| of_fuel);
        let own = terms.flat_map(|term| &term.factors).filter(named);
        for used in line.converted.iter().chain(own) {
            let mut args = vec![
                line.name.clone().into(),
                used.name.into(),
                grouped(used.stated.value, None).into(),
                used.unit.into(),
                source(&used.stated).into(),
            ];
            let pattern = if used.unit == w::PER_CENT {
                args.remove(3);
                w::S_PER_CENT
            } else {
                w::S_CONVERTED
            };
            with.push(Message::new(pattern, args));
        }
    }
    Some(Message::new(
        w::STATEMENT,
        vec![
            bills.into(),
            listed(parts, w::CLAUSE_MARK, ", "),
            listed(with, w::SENTENCE_MARK, "; "),
        ],
    ))
}
