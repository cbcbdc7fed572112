//! What must hold of every book: parts and whole, units, order of rows, and loans divided in two.
use super::{read, summary};
use greendesk::loan_book::{Book, Summary};
use proptest::prelude::*;

const HEAD: &str = "id,industry,branch,status,balance（万元）,investment（万元）,co2,tce,so2\n";

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
        let named = |tens| csv(&loans, tens).replacen("balance（万元）,investment（万元）", "余额（元）,总投资（元）", 1);
        prop_assert_eq!(sums(&read(&named(0))), sums(&read(&named(4))));
    }

    #[test]
    fn the_unit_of_the_heading_is_a_scale(loans in loans()) {
        let wan = csv(&loans, 0).replacen("balance（万元）,investment（万元）", "余额（万元）,总投资（万元）", 1);
        let yuan = csv(&loans, 4).replacen("balance（万元）,investment（万元）", "余额（元）,总投资（元）", 1);
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
    let found = summary(
        "id,balance（万元）,investment（万元）,co2\nA,10,100,1000\nB,25,100,20000\nC,20,100,5000\n",
    );
    assert_eq!(found.total.printed[1], "6100.00");
    assert_eq!(found.total.balance, "55");
    assert_eq!(found.top[1][0].names[0], "B");
    assert_eq!(found.top[1][0].share, "81.97");
    assert!(found.certain[1]);
}

/// Running numbers and names as banks give them, a million of each shape: all are told apart, and each is known when it comes again.
#[test]
fn running_numbers_of_every_shape_are_told_apart() {
    use greendesk::loan_book::names::Names;
    type Shape = (&'static str, fn(usize) -> String);
    let shapes: [Shape; 8] = [
        ("JJ25#####", |at| format!("JJ25{at:05}")),
        ("202501######", |at| format!("202501{at:06}")),
        ("KL2024#######", |at| format!("KL2024{at:07}")),
        ("某某N号光伏发电项目", |at| {
            format!("某某{at}号光伏发电项目")
        }),
        ("bare", |at| at.to_string()),
        ("18 digits", |at| format!("{:018}", at * 1_000_003)),
        ("two parts", |at| format!("支行{}-{}", at / 1000, at % 1000)),
        ("in the middle", |at| format!("HT-{at:08}-2025-绿色贷款")),
    ];
    for (shape, text) in shapes {
        let mut names = Names::default();
        for at in 0..1_000_000 {
            let (number, new) = names.number_of(&[text(at).as_bytes()]);
            assert!(
                new && number == at,
                "{shape}: {} was taken for {number}",
                text(at)
            );
        }
        for at in (0..1_000_000).step_by(999) {
            assert_eq!(
                names.number_of(&[text(at).as_bytes()]),
                (at, false),
                "{shape}"
            );
        }
    }
}

/// A book of ordinary running numbers: no number is called a duplicate, and every project counts.
#[test]
fn a_book_of_running_numbers_has_no_duplicates() {
    let mut csv =
        "编号,借款人,项目名称,余额（万元）,授信额度（万元）,总投资（万元）,二氧化碳（吨）\n"
            .to_owned();
    for at in 0..20_000 {
        csv += &format!("JJ25{at:05},某某能源有限公司,某某{at}号光伏发电项目,100,12000,36000,9\n");
    }
    let found = super::summary(&csv);
    let same = found.flags.iter().find(|(code, _)| code == "same_id");
    assert_eq!(same.map(|(_, count)| *count), Some(0));
    assert_eq!(
        (found.large.projects, found.issued[2].projects),
        (20_000, 20_000)
    );
    assert_eq!(found.large.balance, "2000000");
}

/// 八 and the checks of a project: limits, balances, investments and figures of several loans to one project.
#[test]
fn loans_to_one_project_are_held_together() {
    let of = |rows: &[&str]| {
        let head =
            "编号,借款人,项目名称,余额（万元）,授信额度（万元）,总投资（万元）,二氧化碳（吨）\n";
        let found = super::summary(&[head, &rows.join("\n"), "\n"].concat());
        let flags: Vec<String> = found
            .flags
            .iter()
            .filter(|(_, count)| *count > 0)
            .map(|(code, count)| format!("{code} {count}"))
            .collect();
        (
            found.large.projects,
            found.large.balance.clone(),
            flags.join(", "),
        )
    };
    for (case, rows, projects, balance, flags) in [
        (
            "one limit named once",
            vec!["1,甲,一,3000,12000,20000,900", "2,甲,一,4000,,20000,900"],
            1,
            "7000",
            "",
        ),
        (
            "the limit comes last",
            vec!["1,甲,一,3000,,20000,900", "2,甲,一,4000,12000,20000,900"],
            1,
            "7000",
            "",
        ),
        (
            "limits that are large together",
            vec!["1,甲,一,3000,6000,20000,900", "2,甲,一,4000,6000,20000,900"],
            1,
            "7000",
            "limits_summed 1",
        ),
        (
            "the same name of another borrower",
            vec!["1,甲,一,3000,6000,20000,900", "2,乙,一,4000,6000,20000,900"],
            0,
            "0",
            "",
        ),
        (
            "no project is named",
            vec!["1,甲,,3000,12000,20000,900", "2,甲,,4000,12000,20000,900"],
            2,
            "7000",
            "",
        ),
        (
            "balances over the investment",
            vec!["1,甲,一,700,,1000,9", "2,甲,一,700,,1000,9"],
            0,
            "0",
            "project_over_whole 1",
        ),
        (
            "another investment and figure",
            vec!["1,甲,一,700,,1000,2600", "2,甲,一,700,,10000,26000"],
            0,
            "0",
            "project_differs 1",
        ),
        (
            "the same amounts in other words",
            vec!["1,甲,一,100,,1000,2600", "2,甲,一,100,,1000.0,\"2,600.00\""],
            0,
            "0",
            "",
        ),
    ] {
        assert_eq!(
            of(&rows),
            (projects, balance.to_owned(), flags.to_owned()),
            "{case}"
        );
    }
}
