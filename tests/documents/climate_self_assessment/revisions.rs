//! 4.4: revisions of scores and conclusions: dated, with who, one a person and day.
use super::{at, edit, sample};
use greendesk::documents::Draft;
use greendesk::documents::revisions::{REVISIONS, keep, record};
use greendesk::documents::templates::climate_self_assessment::TEMPLATE;

fn log(draft: &Draft) -> Vec<String> {
    let row = |row: &greendesk::documents::Row| {
        ["day", "who", "what", "was", "now"]
            .map(|field| row.node.get(field))
            .join("|")
    };
    draft.root.rows(REVISIONS).iter().map(row).collect()
}

#[test]
fn scores_and_conclusions_are_kept_with_day_and_person() {
    let mut draft = sample(2);
    record(TEMPLATE.steps, &mut draft, "2026-03-01");
    assert_eq!(log(&draft), [""; 0], "nothing scored, nothing noted");
    edit(&mut draft, "who=甲;1.1.1/self_score=2;1.1.1/situation=有");
    record(TEMPLATE.steps, &mut draft, "2026-03-01");
    record(TEMPLATE.steps, &mut draft, "2026-03-01");
    assert_eq!(
        log(&draft),
        ["2026-03-01|甲|1.1.1 气候目标、规划与路径 自评得分||2"]
    );
    edit(&mut draft, "1.1.1/self_score=3");
    record(TEMPLATE.steps, &mut draft, "2026-03-01");
    assert_eq!(
        log(&draft),
        ["2026-03-01|甲|1.1.1 气候目标、规划与路径 自评得分||3"],
        "one a person and day"
    );
    edit(
        &mut draft,
        "who=乙;1.1.1/self_score=2.5;first_conclusion=良好",
    );
    record(TEMPLATE.steps, &mut draft, "2026-03-01");
    edit(&mut draft, "1.1.1/self_score=");
    record(TEMPLATE.steps, &mut draft, "2026-03-02");
    assert_eq!(
        log(&draft)[1..],
        [
            "2026-03-01|乙|1.1.1 气候目标、规划与路径 自评得分|3|2.5",
            "2026-03-01|乙|初步评价结论||良好",
            "2026-03-02|乙|1.1.1 气候目标、规划与路径 自评得分|2.5|",
        ]
    );
}

#[test]
fn what_came_back_to_what_it_was_is_no_revision() {
    let mut draft = sample(2);
    edit(&mut draft, "1.1.1/self_score=2");
    record(TEMPLATE.steps, &mut draft, "2026-03-01");
    edit(&mut draft, "1.1.1/self_score=");
    record(TEMPLATE.steps, &mut draft, "2026-03-01");
    assert_eq!(log(&draft), [""; 0]);
    assert!(draft.set(&at(&draft, "1.1.1").field("self_score"), "1"));
}

#[test]
fn putting_back_an_earlier_state_is_noted_and_forgets_nothing() {
    let mut draft = sample(2);
    edit(&mut draft, "who=甲;1.1.1/self_score=2");
    record(TEMPLATE.steps, &mut draft, "2026-03-01");
    let mut earlier = draft.clone();
    edit(&mut draft, "1.1.1/self_score=3");
    record(TEMPLATE.steps, &mut draft, "2026-03-02");
    // A row that was added and taken back before: its identity is used again, by a note and by the earlier state.
    let again = draft.root.rows(REVISIONS).last().expect("a note").id;
    let added = earlier
        .add_row(&[], "others", greendesk::documents::Node::default())
        .expect("the root");
    assert_eq!(added, again);
    keep(&mut earlier, &draft);
    record(TEMPLATE.steps, &mut earlier, "2026-03-03");
    assert_eq!(
        log(&earlier),
        [
            "2026-03-01|甲|1.1.1 气候目标、规划与路径 自评得分||2",
            "2026-03-02|甲|1.1.1 气候目标、规划与路径 自评得分|2|3",
            "2026-03-03|甲|1.1.1 气候目标、规划与路径 自评得分|3|2",
        ]
    );
    let ids: Vec<u32> = earlier
        .root
        .lists
        .values()
        .flatten()
        .map(|row| row.id)
        .collect();
    assert_eq!(
        ids.iter().collect::<std::collections::BTreeSet<_>>().len(),
        ids.len(),
        "every row has an identity of its own"
    );
}

#[test]
fn forms_that_log_nothing_are_left_alone() {
    let sll = greendesk::documents::templates::output("sll_kpi_report").expect("built in");
    let mut draft = (sll.samples[0])();
    let before = draft.clone();
    record(sll.template.steps, &mut draft, "2026-03-01");
    assert_eq!(draft, before);
}
