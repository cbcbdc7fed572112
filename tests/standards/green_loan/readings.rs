//! The readings of a loan book that undo and redo go back to.
use greendesk::documents::undo;
use greendesk::standards::green_loan::exchange::{LayoutText, PlanText};
use greendesk::standards::green_loan::readings::{FileAsRead, MOST, Reading, Readings};

fn file(key: u32, sheet: &str) -> FileAsRead {
    FileAsRead {
        key,
        sheet: sheet.to_owned(),
        layout: LayoutText::default(),
    }
}

fn reading(result: &str, sums: Vec<(u32, u64)>) -> Reading {
    Reading {
        kept: [result, "{}"].map(str::to_owned),
        plan: PlanText {
            sums,
            ..PlanText::default()
        },
        files: vec![file(0, "一月"), file(3, "")],
    }
}

#[test]
fn an_earlier_result_has_the_corrections_that_it_was_read_with() {
    let mut readings = Readings::default();
    readings.note(reading("350", vec![]));
    readings.note(reading("300", vec![(0, 4)]));
    let same = [file(0, "一月"), file(3, "")];
    let sums = |result: &str, now: &[FileAsRead]| {
        let found = readings.of([result, "{}"], now);
        found.map(|reading| reading.plan.sums.clone())
    };
    assert_eq!(sums("350", &same), Some(vec![]));
    assert_eq!(sums("300", &same), Some(vec![(0, 4)]));
    // A result of an earlier page, no result, a file more, another file, another sheet, other files in turn.
    assert_eq!(sums("299", &same), None);
    assert_eq!(sums("", &same), None);
    assert_eq!(
        sums("350", &[file(0, "一月"), file(3, ""), file(4, "")]),
        None
    );
    assert_eq!(sums("350", &[file(0, "一月"), file(4, "")]), None);
    assert_eq!(sums("350", &[file(0, "二月"), file(3, "")]), None);
    assert_eq!(sums("350", &[file(3, ""), file(0, "一月")]), None);
    assert_eq!(
        readings.of(["350", ""], &same),
        None,
        "the same sums, otherwise read"
    );
}

#[test]
fn as_many_readings_are_kept_as_acts_can_be_taken_back() {
    let mut readings = Readings::default();
    assert_eq!(MOST, undo::MOST + 1);
    let many = u64::try_from(MOST + 1).expect("a number");
    for at in 0..many {
        readings.note(reading(&at.to_string(), vec![(0, at)]));
    }
    // The same result once more takes the place of the first one.
    readings.note(reading("5", vec![(0, 5)]));
    let now = [file(0, "一月"), file(3, "")];
    assert_eq!(readings.of(["0", "{}"], &now), None);
    assert!(readings.of(["1", "{}"], &now).is_some());
    assert!(readings.of(["5", "{}"], &now).is_some());
}
