//! The registers of two standards are complete and in order. That they are true of the code and of the forms is held by `house::register`.
use greendesk::standards::{climate, sll};

/// The clauses of T/FIQ 003—2025, typed from its text.
const CLAUSES: &str = "1|2|3.1|3.2|3.3|3.4|3.5|4.1.1|4.1.2|4.1.3|4.2.1|4.2.2|4.2.3|4.2.3 a|4.2.3 b|4.2.3 c|5.1|5.2.1|5.2.1 a|5.2.1 b|5.2.1 c|5.2.1 d|5.2.1 e|5.2.1 f|\
5.2.1 g|5.2.1 h|5.2.1 i|5.2.2 表 1|5.3.1|5.3.2.1 a|5.3.2.1 b|5.3.2.1 c|5.3.2.1 d|5.3.2.1 e|5.3.2.2|5.3.2.3|5.3.3.1|5.3.3.2|5.3.4 a|5.3.4 b|5.3.4 c|5.3.4 注1|5.3.4 注2|\
5.4.1.1|5.4.1.1 相关性|5.4.1.1 客观性|5.4.1.1 稳定性与可靠性|5.4.1.1 时限性|5.4.1.1 国家战略一致性|5.4.1.2 表 2|5.4.2|5.4.2 ①|5.4.2 ②|5.4.2 ③|5.4.2 ④|5.4.2 ⑤|\
5.4.3.1 表 3|5.4.3.2 a|5.4.3.2 b|5.4.3.2 c|5.4.3.2 d|5.4.3.2 e|5.5.1|5.5.1 a|5.5.1 b|5.5.1 c|5.5.1 d|5.5.1 e|5.5.1 f|5.5.1 g|5.5.2|5.5.3 a|5.5.3 b|5.6.1|5.6.2 a|5.6.2 b|\
5.6.2 c|5.6.2 d|5.6.2 e|5.6.2 f|5.6.2 g|6.1 a|6.1 b|6.1 c|6.1 d|6.1 e|6.1 f|6.2 a|6.2 b|6.2 c|6.2 d|6.2 e|附录 A.1|附录 A.2.1|附录 A.2.2|附录 A.2.3|附录 B|附录 B 一|\
附录 B 二|附录 B 三|附录 B 四|附录 B 五|附录 B 附件";

/// The clauses of T/CSTE 0289—2022, typed from its text.
const CLIMATE: &str = "1|2|3.1|4.1|4.2|4.3|4.4|5.1|5.2|6.1|6.2 表 1|7.1|7.2|7.3|7.4.1|7.4.2|7.4.2 a|7.4.2 b|7.4.2 c|7.5|7.6|7.6 a|7.6 b|7.6 c|7.6 d|7.6 e|\
附录 A 表 A.1|附录 B 表 B.1";

#[test]
fn every_clause_of_the_evaluating_guide_stands_once_and_in_order() {
    let found: Vec<&str> = climate::REGISTER
        .iter()
        .map(|entry| entry.clause.number)
        .collect();
    assert_eq!(found, CLIMATE.split('|').collect::<Vec<_>>());
    assert_eq!(
        (climate::EDITION.number, climate::EDITION.issued),
        ("T/CSTE 0289—2022", "2022-12-27")
    );
}

#[test]
fn every_clause_stands_once_and_in_order() {
    let found: Vec<&str> = sll::REGISTER
        .iter()
        .map(|entry| entry.clause.number)
        .collect();
    assert_eq!(found, CLAUSES.split('|').collect::<Vec<_>>());
}
