//! 5.2.1, 5.5.1 b and table 1: every row of the matching, and the gates before it.
use super::rows;
use greendesk::i18n::Lang;
use greendesk::standards::sll::desk::matching::{
    Application, Chosen, Class, Condition, Credit, EightIndustry, Fact, Gate, Gates, LoanKind,
    Match, Misstated, Point, Product, Row, Trading, Verdict, beside, class_of, eight_industry,
    match_product,
};

const YES: Condition = Condition::Is(Fact::Yes);

/// Every gate passed, and nothing known of the row.
fn application(loan: LoanKind) -> Application {
    Application {
        loan,
        ruled_out: Fact::No,
        gates: Gates {
            first: [YES, YES, YES, YES],
            rating: YES,
            collateral: YES,
            integrity: YES,
            credit: Credit {
                good: Fact::Yes,
                repaid: Fact::No,
                plan_accepted: Fact::No,
            },
            other: YES,
        },
        through_platform: Fact::No,
        authorised: Fact::No,
        in_catalogue: Fact::No,
        eight: Fact::No,
        qinghai_key: Fact::No,
        level_met: Fact::Unknown,
        trading: Trading::Unknown,
        plan: Fact::Unknown,
        consistent: Fact::Unknown,
    }
}

/// A company of which nothing stands in the way: other industry, both conditions hold.
fn fit() -> Application {
    Application {
        plan: Fact::Yes,
        consistent: Fact::Yes,
        ..application(LoanKind::WorkingCapital)
    }
}

fn verdict(found: &Match) -> String {
    match found.verdict {
        Verdict::RuledOut => "ruled_out",
        Verdict::ConditionsUnmet => "unmet",
        Verdict::NotAuthorised => "not_authorised",
        Verdict::Product(product) => product.code(),
        Verdict::Pending => "pending",
        Verdict::Unmatched => "unmatched",
    }
    .to_owned()
}

fn points(found: &Match) -> String {
    let named = |name: &str, points: &[Point]| {
        let codes: Vec<&str> = points.iter().map(|point| point.code()).collect();
        if codes.is_empty() {
            String::new()
        } else {
            format!("{name} {}", codes.join(" "))
        }
    };
    let all = [
        named("failed", &found.failed),
        named("missing", &found.missing),
        named("record", &found.to_record),
    ];
    let told: Vec<String> = all.into_iter().filter(|one| !one.is_empty()).collect();
    told.join(" ")
}

#[test]
fn every_row_of_table_1() {
    let table = rows(include_str!("matching.csv"));
    assert_eq!(table.len(), 37);
    for row in table {
        let [
            case,
            loan,
            class,
            level,
            trading,
            plan,
            consistent,
            expected,
            expected_row,
            expected_points,
            _source,
        ] = row.as_slice()
        else {
            panic!("eleven columns")
        };
        let fact = |code: &str| Fact::from_code(code).unwrap_or(Fact::Unknown);
        let class = Class::from_code(class).expect("a class");
        let mut asked = Application {
            level_met: fact(level),
            trading: Trading::from_code(trading).unwrap_or(Trading::Unknown),
            plan: fact(plan),
            consistent: fact(consistent),
            ..application(LoanKind::from_code(loan).expect("a loan"))
        };
        match class {
            Class::Catalogue => asked.in_catalogue = Fact::Yes,
            Class::EightIndustries => asked.eight = Fact::Yes,
            Class::QinghaiKey => asked.qinghai_key = Fact::Yes,
            Class::Other => {}
        }
        let found = match_product(&asked);
        assert_eq!(found.class, Some(class), "{case}");
        assert_eq!(verdict(&found), *expected, "{case}");
        assert_eq!(found.row.map_or("", Row::code), expected_row, "{case}");
        // A failed condition decides; what is not known beside it is no longer asked.
        assert_eq!(points(&found), *expected_points, "{case}");
        assert!(!found.preliminary(), "{case}");
        assert_eq!(found.trading.is_some(), class == Class::EightIndustries);
        assert_eq!(found.clause().number, "5.2.2 表 1");
        assert_ne!(found.said().get(Lang::En), "");
    }
}

#[test]
fn the_first_class_that_applies_counts() {
    let company = application(LoanKind::WorkingCapital);
    let with = |in_catalogue, eight, qinghai_key| Application {
        in_catalogue,
        eight,
        qinghai_key,
        ..company.clone()
    };
    use Fact::{No, Unknown, Yes};
    for (asked, expected) in [
        (with(Yes, Yes, Yes), Ok(Class::Catalogue)),
        (with(No, Yes, Yes), Ok(Class::EightIndustries)),
        (with(No, No, Yes), Ok(Class::QinghaiKey)),
        (with(No, No, No), Ok(Class::Other)),
        (with(Unknown, Yes, Yes), Err(Point::InCatalogue)),
        (with(No, Unknown, Yes), Err(Point::Eight)),
        (with(No, No, Unknown), Err(Point::QinghaiKey)),
        (with(Yes, Unknown, Unknown), Ok(Class::Catalogue)),
        // Steel outside a catalogue is another use of funds: a project has no row for the eight industries.
        (
            Application {
                loan: LoanKind::FixedAsset,
                ..with(No, Yes, Unknown)
            },
            Ok(Class::Other),
        ),
    ] {
        assert_eq!(class_of(&asked), expected, "{asked:?}");
        if let Err(point) = expected {
            let found = match_product(&asked);
            assert_eq!(
                (found.verdict, found.missing),
                (Verdict::Pending, vec![point])
            );
        }
    }
}

#[test]
fn what_is_ruled_out_is_ruled_out_whatever_else_holds() {
    let mut asked = fit();
    asked.ruled_out = Fact::Yes;
    asked.gates.first[0] = Condition::Is(Fact::No);
    let found = match_product(&asked);
    assert_eq!(found.verdict, Verdict::RuledOut);
    assert_eq!(found.clause().number, "5.5.1 b");
    assert_eq!((found.class, found.row), (None, None));
    asked = fit();
    asked.ruled_out = Fact::Unknown;
    let found = match_product(&asked);
    assert_eq!(found.verdict, Verdict::Product(Product::Linked));
    assert!(found.preliminary() && found.missing == [Point::RuledOut]);
}

#[test]
fn each_gate_takes_the_product_away_or_leaves_it_preliminary() {
    fn gate(gates: &mut Gates, at: usize) -> &mut Condition {
        match at {
            0..=3 => &mut gates.first[at],
            4 => &mut gates.rating,
            5 => &mut gates.collateral,
            6 => &mut gates.integrity,
            _ => &mut gates.other,
        }
    }
    let of = [
        Point::Established,
        Point::Lawful,
        Point::Application,
        Point::Capacity,
        Point::Rating,
        Point::Collateral,
        Point::Integrity,
        Point::OtherConditions,
    ];
    for (at, point) in of.into_iter().enumerate() {
        let stated = |condition: Condition| {
            let mut asked = fit();
            *gate(&mut asked.gates, at) = condition;
            let misstated = asked.gates.misstated();
            (match_product(&asked), misstated)
        };
        let (no, _) = stated(Condition::Is(Fact::No));
        assert_eq!(
            (no.verdict, &no.failed),
            (Verdict::ConditionsUnmet, &vec![point])
        );
        assert_eq!(no.clause().number, format!("5.2.1 {}", point.code()));
        assert_eq!((no.class, no.row), (None, None));
        let (unknown, _) = stated(Condition::Is(Fact::Unknown));
        assert!(unknown.preliminary(), "{point:?}");
        assert_eq!(
            (unknown.row, &unknown.missing),
            (Some(Row::WorkingOther), &vec![point])
        );
        // 不适用 stands for e and f only, and not without a reason.
        let (given, wrong) = stated(Condition::NotApplicable("银行不要求评级".to_owned()));
        let may = matches!(point, Point::Rating | Point::Collateral);
        assert_eq!(given.missing.is_empty(), may, "{point:?}");
        assert_eq!(wrong.is_empty(), may, "{point:?}");
        let (blank, wrong) = stated(Condition::NotApplicable(" ".to_owned()));
        assert!(blank.preliminary());
        let gate = *Gate::ALL
            .iter()
            .find(|gate| gate.code() == point.code())
            .expect("a gate");
        let fault = if may {
            Misstated::NoReason(gate)
        } else {
            Misstated::AlwaysApplies(gate)
        };
        assert_eq!(wrong, [fault]);
        assert!(fault.message().get(Lang::Zh).contains(point.name().zh));
    }
}

#[test]
fn good_credit_is_shown_in_one_of_three_ways() {
    use Fact::{No, Unknown, Yes};
    for (good, repaid, plan_accepted, fact) in [
        (Yes, Unknown, Unknown, Yes),
        (No, Yes, No, Yes),
        (No, No, Yes, Yes),
        (No, No, No, No),
        (No, Unknown, No, Unknown),
        (Unknown, Unknown, Unknown, Unknown),
    ] {
        let credit = Credit {
            good,
            repaid,
            plan_accepted,
        };
        assert_eq!(credit.fact(), fact, "{credit:?}");
    }
    let mut asked = fit();
    asked.gates.credit.good = No;
    asked.gates.other = Condition::Is(No);
    // In the order of the clause: h before i.
    assert_eq!(
        match_product(&asked).failed,
        [Point::Credit, Point::OtherConditions]
    );
}

#[test]
fn the_platform_asks_for_an_authorisation() {
    use Fact::{No, Unknown, Yes};
    for (through_platform, authorised, expected, missing) in [
        (Yes, Yes, Verdict::Product(Product::Linked), vec![]),
        (Yes, No, Verdict::NotAuthorised, vec![]),
        (
            Yes,
            Unknown,
            Verdict::Product(Product::Linked),
            vec![Point::Authorised],
        ),
        (No, No, Verdict::Product(Product::Linked), vec![]),
        (Unknown, Yes, Verdict::Product(Product::Linked), vec![]),
        (
            Unknown,
            No,
            Verdict::Product(Product::Linked),
            vec![Point::Platform],
        ),
    ] {
        let found = match_product(&Application {
            through_platform,
            authorised,
            ..fit()
        });
        assert_eq!((found.verdict, found.missing), (expected, missing));
    }
}

#[test]
fn thermal_power_alone_is_power_generation() {
    for (code, expected) in [
        ("D4411", Ok(Some(EightIndustry::ThermalPower))),
        ("4412", Ok(Some(EightIndustry::ThermalPower))),
        ("D4416", Ok(None)),
        ("D44", Err(Point::Eight)),
        ("441", Err(Point::Eight)),
        ("442", Ok(None)),
        ("C3110", Ok(Some(EightIndustry::Steel))),
        ("C32", Ok(Some(EightIndustry::NonFerrous))),
        ("C3011", Ok(Some(EightIndustry::BuildingMaterials))),
        ("C2511", Ok(Some(EightIndustry::Petrochemicals))),
        ("C2614", Ok(Some(EightIndustry::Chemicals))),
        ("C2221", Ok(Some(EightIndustry::Paper))),
        ("G5611", Ok(Some(EightIndustry::Aviation))),
        ("A01", Ok(None)),
        ("C", Err(Point::Eight)),
        ("", Err(Point::Eight)),
    ] {
        assert_eq!(eight_industry(code), expected, "{code}");
    }
}

#[test]
fn a_green_loan_does_not_follow_from_table_1_alone() {
    let said = beside(Product::GreenOrLinked).expect("a sentence");
    assert!(said.zh.contains("绿色金融支持项目目录（2025 年版）"));
    assert_eq!(beside(Product::Linked), None);
    for (product, chosen, offered) in [
        (Product::GreenOrLinked, Chosen::Green, true),
        (Product::GreenOrLinked, Chosen::Linked, true),
        (Product::Linked, Chosen::Linked, true),
        (Product::Linked, Chosen::Green, false),
    ] {
        assert_eq!(product.offers(chosen), offered);
    }
}

#[test]
fn answers_are_sentences() {
    let mut unmet = fit();
    unmet.gates.first[1] = Condition::Is(Fact::No);
    let mut pending = fit();
    (pending.plan, pending.consistent) = (Fact::Unknown, Fact::Unknown);
    let mut unmatched = fit();
    unmatched.consistent = Fact::No;
    for (asked, zh) in [
        (fit(), "匹配产品：可持续挂钩贷款"),
        (
            unmet,
            "不满足基本条件，不匹配产品：经营合法合规，符合行业、环保政策",
        ),
        (
            pending,
            "待补：有能效提升及降碳减排的计划和需要；符合国家或青海省绿色发展战略",
        ),
        (
            unmatched,
            "未匹配，需人工判断：符合国家或青海省绿色发展战略，不成立",
        ),
    ] {
        assert_eq!(match_product(&asked).said().get(Lang::Zh), zh);
    }
}
