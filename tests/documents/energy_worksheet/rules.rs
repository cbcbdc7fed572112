//! Every rule on the sample, changed in one way: the ordinary case, the edge, the case the clause forgot.
use super::super::rules::hold;
use greendesk::documents::templates::energy_worksheet::{OUTPUT, TEMPLATE};
use greendesk::documents::{Draft, Visit, walk};
use std::collections::BTreeSet;

/// A draft in which much is doubtful: another total, a month that is far from the others, no proof, own parameters, a carbon account.
pub const DOUBTFUL: &str = "carriers#1/total=2,244,100;carriers#1/why.total.total_differs=账单合计含一月补记（演示）;carriers#1/bills#7/amount=19.533万;\
    carriers#4/params=own;carriers#4/own_ncv=355.44;carriers#4/own_source=供气单位气质报告;carriers#6/bills#7/amount=13650;proof=;\
    annual#1/account=870.00;annual#1/certificates=50000;grid_factor=0.1326;grid_source=银行指定";

#[test]
fn every_rule() {
    hold(&TEMPLATE, OUTPUT.samples[0], include_str!("rules.csv"));
}

#[test]
fn bills_without_amounts_follow_the_year() {
    let (_, follow) = walk(TEMPLATE.steps)
        .into_iter()
        .find_map(|visit| match visit {
            Visit::Field(_, field) if field.id == "year" && field.follow.is_some() => field.follow,
            _ => None,
        })
        .expect("something follows the year");
    let bills = |draft: &Draft| {
        let carrier = draft.root.rows("carriers").first().expect("a carrier");
        let years: BTreeSet<&str> = carrier
            .node
            .rows("bills")
            .iter()
            .map(|bill| bill.node.get("year"))
            .collect();
        years.into_iter().collect::<Vec<_>>().join(" ")
    };
    let blank = || {
        let mut draft = (OUTPUT.samples[0])();
        let rows = draft.root.lists.get_mut("carriers").expect("carriers");
        for row in rows {
            for bill in row.node.lists.get_mut("bills").into_iter().flatten() {
                bill.node.set("amount", "");
            }
        }
        draft.root.lists.remove("annual");
        draft
    };
    for (typed, expected) in [
        (&["2023"][..], "2023"),
        // After a slip that is no year, the bills follow the next year.
        (&["23", "2023"], "2023"),
        (&["", "2022"], "2022"),
        (&["20222"], "2024"),
    ] {
        let mut draft = blank();
        assert_eq!(bills(&draft), "2024");
        for year in typed {
            let was = draft.root.get("year").to_owned();
            draft.root.set("year", year);
            follow(&mut draft, &was);
        }
        assert_eq!(bills(&draft), expected, "{typed:?}");
    }
}
