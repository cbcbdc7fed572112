//! What must hold of every portfolio typed by hand: parts and whole, a scale of both amounts, order of loans, a loan divided in two.
use super::{evaluate, sample};
use greendesk::documents::templates::green_loan_portfolio::evaluate::{PARTS, TOTALS};
use greendesk::documents::templates::green_loan_portfolio::fields::{UNITS, VALUES};
use greendesk::documents::{Draft, Evaluation, Node, Place, Value};
use greendesk::measure::{Decimal, Places, round_half_up};
use proptest::prelude::*;

#[derive(Debug, Clone)]
struct Loan {
    /// Hundredths of the unit of the amounts.
    balance: u32,
    investment: u32,
    /// Thousandths of a tonne; of the first three indicators.
    figures: [Option<u32>; 3],
}

fn loans() -> impl Strategy<Value = Vec<Loan>> {
    let figure = || prop::option::weighted(0.8, 0_u32..100_000_000);
    let made = (
        0_u32..1_000_000,
        1_u32..2_000_000,
        [figure(), figure(), figure()],
    );
    prop::collection::vec(
        made.prop_map(|(balance, more, figures)| Loan {
            balance,
            investment: balance + more,
            figures,
        }),
        1..12,
    )
}

fn draft(loans: &[Loan], money: &str, tens: u32) -> Draft {
    let mut draft = sample(0);
    draft.root.lists.remove("loans");
    for loan in loans {
        let mut node = Node::default();
        let amount =
            |hundredths: u32| Decimal::new(i64::from(hundredths) * 10_i64.pow(tens), 2).to_string();
        node.set("money", money);
        node.set("balance", &amount(loan.balance));
        node.set("investment", &amount(loan.investment));
        let mut has = Vec::new();
        for (at, figure) in loan.figures.iter().enumerate() {
            if let Some(figure) = figure {
                has.push(VALUES[at]);
                node.set(VALUES[at], &Decimal::new(i64::from(*figure), 3).to_string());
                node.set(UNITS[at], "t");
            }
        }
        node.set("has", &has.join(","));
        draft.add_row(&[], "loans", node);
    }
    draft
}

fn exact(found: &Evaluation, id: &str, place: &Place) -> Option<Decimal> {
    match &found.figure(id, &place.path)?.value {
        Value::Number { exact, .. } => Some(*exact),
        other => panic!("{id}: {other:?}"),
    }
}

fn totals(draft: &Draft) -> Vec<Option<Decimal>> {
    let found = evaluate(draft);
    TOTALS
        .iter()
        .map(|id| exact(&found, id, &Place::default()))
        .collect()
}

/// Quotients have 28 digits: what differs behind the eighth place is the last of them.
fn near(a: &[Option<Decimal>], b: &[Option<Decimal>]) -> bool {
    let at = |figures: &[Option<Decimal>]| {
        figures
            .iter()
            .map(|figure| figure.map(|figure| round_half_up(figure, Places(8)).normalize()))
            .collect::<Vec<_>>()
    };
    let close = |a: &Option<Decimal>, b: &Option<Decimal>| match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= Decimal::new(1, 8),
        (a, b) => a == b,
    };
    at(a).iter().zip(&at(b)).all(|(a, b)| close(a, b))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn parts_never_exceed_the_whole_and_add_up(loans in loans()) {
        let draft = draft(&loans, "wan", 0);
        let found = evaluate(&draft);
        let totals = totals(&draft);
        for at in 0..3 {
            let mut sum = None;
            for (row, loan) in draft.root.rows("loans").iter().zip(&loans) {
                let part = exact(&found, PARTS[at], &Place::default().row("loans", row.id));
                prop_assert_eq!(part.is_some(), loan.figures[at].is_some(), "blank is not nought");
                if let (Some(part), Some(whole)) = (part, loan.figures[at]) {
                    prop_assert!(part <= Decimal::new(i64::from(whole), 3), "the balance is below the investment");
                    sum = Some(sum.unwrap_or(Decimal::ZERO) + part);
                }
            }
            prop_assert_eq!(totals[at], sum);
        }
        prop_assert!(totals[3..].iter().all(Option::is_none));
    }

    #[test]
    fn scaling_both_amounts_changes_nothing(loans in loans()) {
        let one = totals(&draft(&loans, "wan", 0));
        for (money, tens) in [("wan", 3), ("yuan", 4), ("yuan", 0), ("yi", 0)] {
            prop_assert!(near(&one, &totals(&draft(&loans, money, tens))), "{money} {tens}");
        }
    }

    #[test]
    fn the_order_of_loans_changes_nothing((loans, turned) in loans().prop_flat_map(|loans| (Just(loans.clone()), Just(loans).prop_shuffle()))) {
        prop_assert!(near(&totals(&draft(&loans, "wan", 0)), &totals(&draft(&turned, "wan", 0))));
    }

    #[test]
    fn dividing_a_loan_changes_nothing(loans in loans(), share in 0_u64..=100) {
        let divided: Vec<Loan> = loans.iter().flat_map(|loan| {
            let first = u32::try_from(u64::from(loan.balance) * share / 100).expect("less than all");
            [Loan { balance: first, ..loan.clone() }, Loan { balance: loan.balance - first, ..loan.clone() }]
        }).collect();
        prop_assert!(near(&totals(&draft(&loans, "wan", 0)), &totals(&draft(&divided, "wan", 0))));
    }
}
