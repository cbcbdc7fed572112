//! File names that every system takes.

use crate::storage::drafts::text;
use greendesk::exports::{file_name, printed_name, raw_file};
use proptest::prelude::*;

#[test]
fn names() {
    for (parts, name) in [
        (&["甲公司", "2025 年"][..], "甲公司-2025 年.csv"),
        (
            &["甲/乙\\丙", "a:b*c?d\"e<f>g|h"],
            "甲_乙_丙-a_b_c_d_e_f_g_h.csv",
        ),
        (&["", " ", ".", "甲"], "甲.csv"),
        (&["...甲..."], "甲.csv"),
        (&["..", ""], "greendesk.csv"),
        (&[], "greendesk.csv"),
        (&["a\r\nb\tc\u{0}"], "a__b_c_.csv"),
        (&["CON"], "_CON.csv"),
        (&["com1.x"], "_com1.x.csv"),
        (&["comb"], "comb.csv"),
        (&["report\u{202E}vsc"], "report_vsc.csv"),
        (&["2025：年？"], "2025：年？.csv"),
    ] {
        assert_eq!(file_name(parts, "csv"), name);
    }
    for (parts, name) in [
        (
            ["甲公司", "关键绩效指标水平报告", "2025"],
            "甲公司_关键绩效指标水平报告_2025",
        ),
        (["", "表 4", "2025-03-31"], "表 4_2025-03-31"),
        (["a/b", "", ""], "a_b"),
    ] {
        assert_eq!(printed_name(&parts), name);
    }
    let long = file_name(&[&"长".repeat(500), "尾"], "json");
    assert!(
        long.len() <= 205 && long.ends_with("长.json"),
        "{}",
        long.len()
    );
    assert_eq!(raw_file("../x", "damaged").name, "greendesk-_x.txt");
    assert_eq!(raw_file("d1", "damaged").bytes, b"damaged");
}

proptest! {
    #[test]
    fn no_name_is_refused_by_any_system(parts in proptest::collection::vec(text(), 0..5)) {
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let name = file_name(&parts, "json");
        prop_assert!(name.len() <= 210 && name.len() > 5);
        prop_assert!(!name.starts_with(['.', ' ']) && !name.contains(['\\', '/', ':', '*', '?', '"', '<', '>', '|']));
        prop_assert!(!name.chars().any(char::is_control));
        let stem = name.strip_suffix(".json").unwrap_or("");
        prop_assert!(!stem.is_empty() && !stem.ends_with(['.', ' ']));
    }
}
