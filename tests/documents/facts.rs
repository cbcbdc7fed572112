//! What the paper prints beside a reason: the fact, without what the person was asked to do.

use greendesk::documents::{Fault, Place, Problem, Strength, words as w};
use greendesk::i18n::{Lang, Message, Text};

#[test]
fn a_message_loses_its_request() {
    let same = |zh, en| Text::new(zh, en);
    for (pattern, zh, en) in [
        (
            same(
                "{0}有两年‖，请补充或说明",
                "{0} covers two years‖: add the rest or say why not",
            ),
            "历史有两年",
            "历史 covers two years",
        ),
        (
            same(
                "{0}不大于零，强度不适用‖。请核对；确实如此请说明",
                "{0} is not above zero, so it does not apply‖. Check it; if it is right, say why",
            ),
            "历史不大于零，强度不适用",
            "历史 is not above zero, so it does not apply",
        ),
        (
            same(
                "{0}是上年的 1000 倍‖，单位是否填错？",
                "{0} is 1000 times that of last year‖: is it in the right unit?",
            ),
            "历史是上年的 1000 倍",
            "历史 is 1000 times that of last year",
        ),
        // A request and nothing else says what is missing.
        (w::PLEASE_FILL, "历史未填写", "历史 is not provided"),
        (w::PLEASE_CHOOSE, "历史未选择", "历史 is not selected"),
        (w::ADD_A_ROW, "未填列历史", "历史: none provided"),
        // No request: nothing is lost.
        (
            same("{0}与上期不同", "{0} differs"),
            "历史与上期不同",
            "历史 differs",
        ),
        // A message without the mark stays as it is.
        (
            same("请核对{0}", "Look at {0}"),
            "请核对历史",
            "Look at 历史",
        ),
    ] {
        let problem = Problem {
            code: "rule",
            place: Place::root("field"),
            fault: Fault::Rule,
            strength: Strength::Should,
            message: Message::new(pattern, vec!["历史".into()]),
            clause: None,
            mend: None,
            answerable: true,
            reason: "原因".into(),
        };
        let fact = problem.fact();
        assert_eq!(
            (fact.get(Lang::Zh).as_str(), fact.get(Lang::En).as_str()),
            (zh, en)
        );
    }
}
