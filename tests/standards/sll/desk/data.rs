//! 5.4.1.2 and the checklists: the data are whole, cite what the register has, and say everything in both languages.
use greendesk::clause::Clause;
use greendesk::i18n::{Lang, Text};
use greendesk::standards::sll::REGISTER;
use greendesk::standards::sll::desk::checklists::{self, Answer, Checklist, LISTS, Status, Verb};
use greendesk::standards::sll::desk::library::{self, KPIS, MOST_KPIS, Role};
use greendesk::standards::sll::desk::matching::LoanKind;
use greendesk::standards::sll::kpi::Direction;
use std::collections::BTreeSet;

fn said(text: Text) -> bool {
    !text.zh.is_empty() && !text.en.is_empty()
}

#[test]
fn the_library_is_whole() {
    let codes: BTreeSet<&str> = KPIS.iter().map(|kpi| kpi.code).collect();
    assert_eq!(codes.len(), KPIS.len(), "no code stands twice");
    for kpi in KPIS {
        for text in [kpi.name, kpi.evidence, kpi.slip] {
            assert!(said(text), "{}", kpi.code);
        }
        // Of T/FIQ 001 the names are known and the formulas are not.
        assert_eq!(
            said(kpi.parts),
            !kpi.code.starts_with("fiq001_"),
            "{}",
            kpi.code
        );
        assert_eq!(kpi.unit.zh.is_empty(), kpi.unit.en.is_empty());
        assert_eq!(library::find(kpi.code), Some(kpi));
        if let Role::CoreFor(industries) = kpi.role {
            assert!(said(industries));
        }
    }
    assert_eq!(library::find("nothing"), None);
    assert_eq!(MOST_KPIS, 3);
}

/// Typed from the specification: unit and direction of each.
#[test]
fn units_and_directions_are_those_of_the_specification() {
    use Direction::{Higher, Lower};
    for (code, unit, direction) in [
        ("emissions", "t", Lower),
        ("revenue_intensity", "t per CNY 10,000", Lower),
        ("asset_intensity", "t per CNY 10,000", Lower),
        ("profit_intensity", "t per CNY 10,000", Lower),
        ("product_energy", "kgce/t", Lower),
        ("electricity", "kWh", Lower),
        ("green_electricity", "kWh", Higher),
        ("green_share", "%", Higher),
        ("own_pv", "kWh", Higher),
        ("pue", "1", Lower),
        ("waste_heat", "GJ", Higher),
        ("reclaimed_water", "%", Higher),
        ("product_water", "m³/t", Lower),
        ("solid_waste", "%", Higher),
        ("so2", "kg/t", Lower),
        ("nox", "kg/t", Lower),
        ("new_energy_vehicles", "%", Higher),
        ("clean_heating", "m²", Higher),
        ("efficient_equipment", "%", Higher),
        ("esg_rating", "grade", Higher),
        ("fiq001_intensity", "", Lower),
        ("fiq001_reduction", "", Higher),
        ("fiq001_neutrality", "", Higher),
    ] {
        let kpi = library::find(code).unwrap_or_else(|| panic!("{code}"));
        assert_eq!((kpi.unit.en, kpi.direction), (unit, direction), "{code}");
    }
    assert_eq!(KPIS.len(), 23);
    let esg = library::find("esg_rating").expect("a KPI");
    assert_eq!(esg.role, Role::Secondary);
    let output: Vec<&str> = KPIS
        .iter()
        .filter(|kpi| kpi.asks_output)
        .map(|kpi| kpi.code)
        .collect();
    assert_eq!(output, ["emissions", "electricity"]);
    let energy = library::find("product_energy").expect("a KPI");
    assert_eq!(energy.variants.len(), 6);
}

#[test]
fn the_checklists_are_whole() {
    let known: BTreeSet<Clause> = REGISTER.iter().map(|entry| entry.clause).collect();
    let items = || LISTS.iter().flat_map(|list| list.items);
    let codes: BTreeSet<&str> = items().map(|item| item.code).collect();
    assert_eq!(codes.len(), items().count(), "no code stands twice");
    for item in items() {
        assert!(known.contains(&item.clause), "{}", item.clause.id());
        assert!(said(item.about), "{}", item.code);
    }
    // Typed from the specification, with how many items each has.
    let lists: Vec<(&str, usize)> = LISTS
        .iter()
        .map(|list| (list.code, list.items.len()))
        .collect();
    assert_eq!(
        lists,
        [
            ("5.2.1", 9),
            ("5.3.2", 17),
            ("5.3.3", 2),
            ("5.3.4", 5),
            ("4.2.3", 4),
            ("5.4.1.1", 7),
            ("5.4.2", 5),
            ("5.4.3.2", 5),
            ("5.5.1", 8),
            ("5.5.2", 1),
            ("5.5.3", 2),
            ("5.6.1", 4),
            ("5.6.2", 7),
            ("6.1", 6),
            ("6.2", 5),
        ]
    );
    for list in LISTS {
        assert!(said(list.name));
        assert_eq!(checklists::find(list.code), Some(list));
        // The aid for drafting is for lawyers, and each of its items has blanks.
        assert_eq!(list.for_lawyers, list.code == "6.2");
        for item in list.items {
            assert_eq!(item.draft.is_some(), list.for_lawyers, "{}", item.code);
            if let Some(draft) = item.draft {
                let blanks = |lang| draft.get(lang).matches("____").count();
                assert!(
                    blanks(Lang::Zh) > 0 && blanks(Lang::Zh) == blanks(Lang::En),
                    "{}",
                    item.code
                );
            }
        }
    }
    // 6.2 e: an action is brought (起诉), not an appeal (上诉).
    let disputes = items()
        .find(|item| item.code == "6.2.e")
        .and_then(|item| item.draft);
    let disputes = disputes.expect("a draft").zh;
    assert!(disputes.contains("起诉") && !disputes.contains("上诉"));
}

/// 4.2.3, 5.2.1, 5.4.2: the verbs, typed from the standard.
#[test]
fn verbs_are_those_of_the_standard() {
    for (code, verb) in [
        ("4.2.3.a", Verb::Must),
        ("4.2.3.b.cost", Verb::Should),
        ("5.3.2.1.a", Verb::May),
        ("5.3.1", Verb::May),
        ("5.3.3.1", Verb::Should),
        ("5.3.3.2", Verb::Must),
        ("5.3.4.a", Verb::Should),
        ("5.3.4.note2", Verb::Should),
        ("5.4.2.3", Verb::Must),
        ("5.5.1.b", Verb::Must),
        ("5.5.1.f", Verb::Must),
        ("5.5.1.g", Verb::Should),
        ("5.5.2", Verb::Must),
        ("5.6.2.b", Verb::May),
        ("5.6.2.c", Verb::Must),
        ("6.1.f", Verb::Must),
    ] {
        let item = LISTS
            .iter()
            .flat_map(|list| list.items)
            .find(|item| item.code == code);
        assert_eq!(item.map(|item| item.verb), Some(verb), "{code}");
    }
}

#[test]
fn items_are_asked_by_loan_and_stay_open_without_an_answer() {
    let list = |code: &str| -> &'static Checklist { checklists::find(code).expect("a list") };
    for (code, loan, many) in [
        ("5.3.2", LoanKind::WorkingCapital, 13),
        ("5.3.2", LoanKind::FixedAsset, 13),
        ("5.3.4", LoanKind::WorkingCapital, 4),
        ("5.3.4", LoanKind::FixedAsset, 5),
        ("5.5.3", LoanKind::WorkingCapital, 1),
        ("5.6.2", LoanKind::FixedAsset, 7),
    ] {
        assert_eq!(list(code).asked(loan).count(), many, "{code} {loan:?}");
    }
    let answer = |item: &str, status, reason: &str| Answer {
        item: item.to_owned(),
        status,
        reason: reason.to_owned(),
        note: String::new(),
        evidence: String::new(),
    };
    let answers = [
        answer("5.6.2.a", Status::Done, ""),
        answer("5.6.2.b", Status::NotApplicable, "计量方法未变"),
        answer("5.6.2.c", Status::NotApplicable, " "),
        answer("5.6.2.d", Status::Done, ""),
        answer("5.6.2.d", Status::Open, ""),
        answer("5.6.2.z", Status::Done, ""),
    ];
    let open: Vec<&str> = list("5.6.2")
        .open(LoanKind::WorkingCapital, &answers)
        .iter()
        .map(|item| item.code)
        .collect();
    assert_eq!(
        open,
        ["5.6.2.c", "5.6.2.d", "5.6.2.e", "5.6.2.f", "5.6.2.g"]
    );
}
