//! The reader of what is stored takes what serde_json takes and refuses what it refuses.

use greendesk::documents::Node;
use greendesk::storage::{Envelope, json};
use proptest::prelude::*;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Every kind of value that is stored.
#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
struct Kinds {
    text: String,
    small: u32,
    large: u64,
    yes: bool,
    list: Vec<String>,
    map: BTreeMap<String, u32>,
    node: Node,
}

fn same(text: &str) {
    assert_eq!(
        json::read::<Kinds>(text),
        serde_json::from_str(text).ok(),
        "{text}"
    );
    // What is passed over need not be Unicode for serde_json; nothing writes such text.
    if text.contains("\\ud") {
        return;
    }
    assert_eq!(
        json::read::<Envelope>(text),
        serde_json::from_str(text).ok(),
        "{text}"
    );
}

#[test]
fn as_serde_json_reads() {
    let deep = |depth: usize| {
        format!(
            "{{\"node\":{}{}{}}}",
            "{\"lists\":{\"a\":[{\"id\":1,\"node\":".repeat(depth),
            "{}",
            "}]}}".repeat(depth)
        )
    };
    for text in [
        "",
        " ",
        "{}",
        " {\t}\r\n",
        "{} x",
        "{},",
        "{",
        "}",
        "null",
        "1",
        "[]",
        "[1]",
        r#"["a",1,2,true,["b"],{"c":3},{}]"#,
        r#"["a",1,2,true,["b"],{"c":3},{},4]"#,
        r#"{"node":[{"a":"b"},{}]}"#,
        "\u{feff}{}",
        r#"{"text":"甲 \"\\\/\b\f\n\r\t\u7532\ud83d\ude00 😀"}"#,
        r#"{"text":"\u00e9\u0000\uD83D\uDE00"}"#,
        r#"{"text":"\ud83d"}"#,
        r#"{"text":"\ud83dx"}"#,
        r#"{"text":"\ud83d\n"}"#,
        r#"{"text":"\ud83d\u0041"}"#,
        r#"{"text":"\ude00"}"#,
        r#"{"text":"\u12g4"}"#,
        r#"{"text":"\u+123"}"#,
        r#"{"text":"\u12"}"#,
        r#"{"text":"\x"}"#,
        r#"{"text":"\"#,
        r#"{"text":"a"#,
        "{\"text\":\"a\nb\"}",
        "{\"text\":\"a\u{7f}b\"}",
        r#"{"text":1}"#,
        r#"{"text":null}"#,
        r#"{"text":["a"]}"#,
        r#"{"te\u0078t":"a"}"#,
        r#"{"text":"a","text":"b"}"#,
        r#"{"small":0}"#,
        r#"{"small":00}"#,
        r#"{"small":01}"#,
        r#"{"small":-0}"#,
        r#"{"small":-1}"#,
        r#"{"small":+1}"#,
        r#"{"small":4294967295}"#,
        r#"{"small":4294967296}"#,
        r#"{"large":18446744073709551615}"#,
        r#"{"large":18446744073709551616}"#,
        r#"{"large":1.0}"#,
        r#"{"large":1e2}"#,
        r#"{"large":1.}"#,
        r#"{"large":"1"}"#,
        r#"{"large":}"#,
        r#"{"yes":true}"#,
        r#"{"yes": false }"#,
        r#"{"yes":tru}"#,
        r#"{"yes":truefalse}"#,
        r#"{"yes":1}"#,
        r#"{"list":[]}"#,
        r#"{"list":[ "a" , "b" ]}"#,
        r#"{"list":["a",]}"#,
        r#"{"list":[,"a"]}"#,
        r#"{"list":["a" "b"]}"#,
        r#"{"list":["a"}"#,
        r#"{"list":{}}"#,
        r#"{"map":{"a":1,"b":2,"a":3}}"#,
        r#"{"map":{"a":1,}}"#,
        r#"{"map":{,}}"#,
        r#"{"map":{1:1}}"#,
        r#"{"map":{"a"}}"#,
        r#"{"map":{"a" 1}}"#,
        r#"{"map":[]}"#,
        r#"{"other":[1,-2.5e+10,0.1E-3,{"a":[],"b":{},"c":[null,true,false,"\n"]}],"small":7}"#,
        r#"{"other":[1,-]}"#,
        r#"{"other":[1 2]}"#,
        r#"{"other":[01]}"#,
        r#"{"other":.5}"#,
        r#"{"other":1e}"#,
        r#"{"other":{"a":1,}}"#,
        r#"{"other":{a:1}}"#,
        r#"{"other":[1}}"#,
        r#"{"other":nul}"#,
        r#"{"other":}"#,
        r#"{"other":'a'}"#,
        r#"{"other":[[[[]]]"#,
        &format!("{{\"other\":{}{}}}", "[".repeat(300), "]".repeat(300)),
        &deep(31),
        &deep(32),
        &deep(40),
    ] {
        same(text);
    }
}

#[test]
fn depth_ends_where_it_did() {
    for depth in 120..135 {
        let lists = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let ours = json::read::<Deep>(&lists);
        let theirs = serde_json::from_str::<Deep>(&lists).ok();
        assert_eq!(ours, theirs, "{depth}");
        assert_eq!(ours.is_some(), depth < 128, "{depth}");
    }
}

/// Lists within lists.
#[derive(Debug, PartialEq)]
struct Deep(Vec<Deep>);

impl<'a> Deserialize<'a> for Deep {
    fn deserialize<D: serde::Deserializer<'a>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self)
    }
}

/// JSON of the right fields with values of any kind, well formed.
fn value() -> impl Strategy<Value = String> {
    let text = any::<String>().prop_map(|text| serde_json::to_string(&text).expect("a text"));
    let leaf = prop_oneof![
        text,
        any::<u64>().prop_map(|number| number.to_string()),
        any::<u32>().prop_map(|number| number.to_string()),
        any::<i64>().prop_map(|number| number.to_string()),
        (any::<i32>(), any::<u8>(), -30..30)
            .prop_map(|(whole, part, tens)| format!("{whole}.{part}e{tens}")),
        Just("true".to_owned()),
        Just("false".to_owned()),
        Just("null".to_owned()),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let pairs = proptest::collection::vec(
            (
                "[a-c]{1}|text|small|large|yes|list|map|node|answers|lists|id",
                inner.clone(),
            ),
            0..6,
        );
        prop_oneof![
            proptest::collection::vec(inner, 0..4)
                .prop_map(|items| format!("[{}]", items.join(","))),
            pairs.prop_map(|pairs| format!(
                "{{{}}}",
                pairs
                    .iter()
                    .map(|(key, value)| format!("\"{key}\": {value}"))
                    .collect::<Vec<_>>()
                    .join(" ,\n")
            )),
        ]
    })
}

proptest! {
    #[test]
    fn any_json(text in value()) {
        same(&text);
    }

    #[test]
    fn json_with_a_slip(text in value(), at in any::<prop::sample::Index>(), slip in "[\\[\\]{},:\"\\\\ 0-9a-z.+-]{0,1}") {
        let mut characters: Vec<String> = text.chars().map(String::from).collect();
        let at = at.index(characters.len());
        characters[at] = slip;
        let text = characters.concat();
        same(&text);
    }
}
