//! What must hold of every book: parts and whole, units, order of rows, and loans divided in two.
use super::{read, summary};
use greendesk::loan_book::{Book, Summary};
use proptest::prelude::*;

const HEAD: &str = "id,industry,branch,status,balance,investment,co2,tce,so2\n";

#[derive(Debug, Clone)]
struct Loan {
    industry: usize,
    balance: u64,
    investment: u64,
    figures: [u64; 3],
}

fn loans() -> impl Strategy<Value = Vec<Loan>> {
    let loan = (
        0_usize..4,
        0_u64..1_000_000,
        0_u64..2_000_000,
        prop::array::uniform3(0_u64..10_000_000),
    );
    let made = loan.prop_map(|(industry, balance, more, figures)| Loan {
        industry,
        balance,
        investment: balance + more + 1,
        figures,
    });
    prop::collection::vec(made, 1..40)
}

fn csv(loans: &[Loan], tens: u32) -> String {
    let mut out = HEAD.to_owned();
    for (at, loan) in loans.iter().enumerate() {
        let [balance, investment] =
            [loan.balance, loan.investment].map(|amount| amount * 10_u64.pow(tens));
        let [co2, tce, so2] = loan
            .figures
            .map(|figure| format!("{}.{:02}", figure / 100, figure % 100));
        out.push_str(&format!(
            "L{at},D4{},B{},在建,{balance},{investment},{co2},{tce},{so2}\n",
            loan.industry,
            at % 3
        ));
    }
    out
}

fn sums(book: &Book) -> [u128; 7] {
    book.tally.total.sums
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn parts_never_exceed_the_whole(loans in loans()) {
        let book = read(&csv(&loans, 0));
        for (figure, at) in [(0, 1), (1, 0), (2, 4)] {
            let whole: u128 = loans.iter().map(|loan| u128::from(loan.figures[figure]) * 100_000_000).sum();
            prop_assert!(sums(&book)[at] <= whole);
        }
        for groups in &book.tally.by {
            for at in 0..7 {
                prop_assert_eq!(groups.groups.iter().map(|group| group.sums[at]).sum::<u128>(), sums(&book)[at], "groups add up");
            }
            prop_assert_eq!(groups.groups.iter().map(|group| group.balance).sum::<u128>(), book.tally.total.balance);
        }
        let sources: u128 = book.tally.by_source.iter().map(|(sums, _)| sums[1]).sum();
        prop_assert_eq!(sources, sums(&book)[1]);
        let rows = Summary::of(&book).rows;
        prop_assert_eq!(rows.used + rows.flagged + rows.refused + rows.blank, rows.rows);
        prop_assert_eq!(rows.rows, loans.len() as u64);
    }

    #[test]
    fn scaling_both_amounts_changes_nothing(loans in loans()) {
        prop_assert_eq!(sums(&read(&csv(&loans, 0))), sums(&read(&csv(&loans, 4))));
    }

    #[test]
    fn the_unit_of_the_heading_is_a_scale(loans in loans()) {
        let wan = csv(&loans, 0).replacen("balance,investment", "余额（万元）,总投资（万元）", 1);
        let yuan = csv(&loans, 4).replacen("balance,investment", "余额（元）,总投资（元）", 1);
        let (wan, yuan) = (read(&wan), read(&yuan));
        prop_assert_eq!(sums(&wan), sums(&yuan));
        prop_assert_eq!(wan.tally.total.balance, yuan.tally.total.balance);
    }

    #[test]
    fn the_order_of_rows_changes_nothing((loans, turned) in loans().prop_flat_map(|loans| (Just(loans.clone()), Just(loans).prop_shuffle()))) {
        let (one, other) = (read(&csv(&loans, 0)), read(&csv(&turned, 0)));
        prop_assert_eq!(sums(&one), sums(&other));
        prop_assert_eq!(Summary::of(&one).by_industry, Summary::of(&other).by_industry);
        prop_assert_eq!(Summary::of(&one).distribution, Summary::of(&other).distribution);
        prop_assert_eq!(one.outliers().len(), other.outliers().len());
    }

    #[test]
    fn dividing_a_loan_changes_nothing(loans in loans(), share in 0_u64..=100) {
        let divided: Vec<Loan> = loans.iter().flat_map(|loan| {
            let first = loan.balance * share / 100;
            [Loan { balance: first, ..loan.clone() }, Loan { balance: loan.balance - first, ..loan.clone() }]
        }).collect();
        let (one, two) = (read(&csv(&loans, 0)), read(&csv(&divided, 0)));
        prop_assert_eq!(one.tally.total.balance, two.tally.total.balance);
        for (a, b) in sums(&one).iter().zip(sums(&two)) {
            // Each part is rounded at ten places, so each division may move the last of them by one; nothing that is printed.
            prop_assert!(a.abs_diff(b) <= loans.len() as u128, "{a} {b}");
        }
    }
}

#[test]
fn the_published_cross_check() {
    let found =
        summary("id,balance,investment,co2\nA,10,100,1000\nB,25,100,20000\nC,20,100,5000\n");
    assert_eq!(found.total.printed[1], "6100.00");
    assert_eq!(found.total.balance, "55");
    assert_eq!(found.top[1][0].names[0], "B");
    assert_eq!(found.top[1][0].share, "81.97");
    assert!(found.certain[1]);
}
