//! The form __id__: its goldens, its table of rules, and a figure worked out by hand.
mod goldens;
mod rules;

use greendesk::documents::templates::__id__::{OUTPUT, TEMPLATE};
use greendesk::documents::{Place, Value};
use greendesk::measure::plain;

#[test]
fn a_figure_worked_out_by_hand() {
    let mut draft = (OUTPUT.samples[0])();
    for (electricity, staff, expected) in [
        // 1 250 000 kWh ÷ 480 persons = 2 604.1666… kWh.
        ("1,250,000", "480", "2604.17 千瓦时 1,250,000 ÷ 480"),
        ("1250000 千瓦时", "480 人", "2604.17 千瓦时 1,250,000 ÷ 480"),
        ("1250000 kWh", "480", "2604.17 千瓦时 1,250,000 ÷ 480"),
        ("0", "480", "0.00 千瓦时 0 ÷ 480"),
        ("1", "0", "none"),
        ("-1", "480", "none"),
        ("", "480", "none"),
    ] {
        draft.set(&Place::root("electricity"), electricity);
        draft.set(&Place::root("staff"), staff);
        let evaluation = (TEMPLATE.evaluate)(&draft);
        let found = evaluation.figure("per_head", &[]).map(|figure| {
            let Value::Number {
                exact,
                places,
                unit,
            } = &figure.value
            else {
                panic!("a number")
            };
            [&plain(*exact, *places), unit.as_str(), &figure.workings].join(" ")
        });
        let found = found.as_deref().unwrap_or("none");
        assert_eq!(found, expected, "{electricity} by {staff}");
    }
}
