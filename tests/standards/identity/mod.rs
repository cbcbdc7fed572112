//! Credit codes and industries.
use super::rows;
use greendesk::standards::identity::gb_32100::{self, CodeFault};
use greendesk::standards::identity::gb_t_4754;

#[test]
fn credit_codes() {
    for row in rows(include_str!("gb_32100.csv")) {
        let [case, typed, expected, _source] = row.as_slice() else {
            panic!("four columns")
        };
        let found = match gb_32100::check(typed) {
            Ok(code) => code,
            Err(CodeFault::Length(length)) => format!("length {length}"),
            Err(CodeFault::Alphabet(strange, mend)) => {
                format!("alphabet {strange} {}", mend.unwrap_or_default())
                    .trim()
                    .to_owned()
            }
            Err(CodeFault::CheckCharacter(code, right)) => format!("check {code} {right}"),
            Err(CodeFault::StandIn(code)) => format!("stand-in {code}"),
            Err(CodeFault::Person(code)) => format!("person {code}"),
        };
        assert_eq!(&found, expected, "{case}");
    }
}

#[test]
fn twenty_sections_and_ninety_seven_divisions_in_order() {
    let codes: Vec<&str> = gb_t_4754::industries()
        .iter()
        .map(|industry| industry.code)
        .collect();
    let sections: Vec<&str> = codes
        .iter()
        .copied()
        .filter(|code| code.len() == 1)
        .collect();
    assert_eq!(sections.concat(), "ABCDEFGHIJKLMNOPQRST");
    let divisions: Vec<u32> = codes
        .iter()
        .filter(|code| code.len() == 3)
        .map(|code| code[1..].parse().expect("digits"))
        .collect();
    assert_eq!(divisions, (1..=97).collect::<Vec<u32>>());
    let ranges = "A1-5 B6-12 C13-43 D44-46 E47-50 F51-52 G53-60 H61-62 I63-65 J66-69 K70-70 L71-72 M73-75 N76-79 O80-82 P83-83 Q84-85 R86-90 S91-96 T97-97";
    for range in ranges.split(' ') {
        let (section, ends) = range.split_at(1);
        let (first, last) = ends.split_once('-').expect("a range");
        for division in first.parse::<u32>().expect("digits")..=last.parse().expect("digits") {
            assert!(
                codes.contains(&format!("{section}{division:02}").as_str()),
                "{section}{division:02}"
            );
        }
    }
}

#[test]
fn industry_codes_as_people_give_them() {
    for row in rows(include_str!("gb_t_4754.csv")) {
        let [case, typed, code, division, _source] = row.as_slice() else {
            panic!("five columns")
        };
        let found = gb_t_4754::read(typed)
            .map(|found| (found.code, found.within.code.to_owned()))
            .unwrap_or_default();
        assert_eq!(found, (code.clone(), division.clone()), "{case}");
    }
}

#[test]
fn classes_are_in_order_in_known_divisions_and_each_is_read_by_code_and_name() {
    let classes = gb_t_4754::classes();
    assert!(classes.is_sorted_by(|a, b| a.code < b.code));
    for class in classes {
        let found = gb_t_4754::read(class.code).expect("a known division");
        assert_eq!(found.code, class.code);
        assert_eq!(found.class(), Some(class));
        let by_name = gb_t_4754::read(class.name.zh).expect("a name");
        assert_eq!(by_name.code, class.code);
        assert!(
            !class.name.en.is_empty() && !class.found_by.zh.is_empty(),
            "{}",
            class.code
        );
    }
}

#[test]
fn borrowers_find_their_industry_by_what_they_do() {
    use greendesk::documents::industries;
    for (typed, code) in [
        ("锂", "C2613"),
        ("碳酸锂", "C2613"),
        ("钾肥", "C2623"),
        ("氯化钾", "C2623"),
        ("铁合金", "C3140"),
        ("硅铁", "C3140"),
        ("工业硅", "C3218"),
        ("电解铝", "C3216"),
        ("多晶硅", "C3985"),
        ("水泥", "C3011"),
        ("光伏", "D4416"),
        ("水电", "D4413"),
        ("风电", "D4415"),
        ("储能电池", "C3841"),
        ("lithium", "C2613"),
        ("ferrosilicon", "C3140"),
        ("枸杞", "A0171"),
        ("青稞", "A0119"),
        ("民宿", "H6130"),
        ("goji", "A0171"),
        ("铸造", "C3391"),
        ("压铸", "C3392"),
        ("锻造", "C3393"),
        ("电镀", "C3360"),
        ("热处理", "C3360"),
        ("模具", "C3525"),
        ("注塑", "C2929"),
        ("印染", "C1713"),
        ("陶瓷", "C3071"),
        ("面粉", "C1312"),
        ("制药", "C2720"),
        ("轴承", "C3451"),
        ("阀门", "C3443"),
        ("化肥", "C2621"),
        ("不锈钢", "C3130"),
        ("线路板", "C3982"),
        ("港口", "G5532"),
        ("超市", "F5212"),
        ("医院", "Q8411"),
        ("foundries", "C3391"),
    ] {
        let found = industries().iter().any(|choice| {
            choice.code == code
                && (choice.label.zh.contains(typed)
                    || choice.label.en.to_lowercase().contains(typed))
        });
        assert!(found, "{typed}: {code}");
    }
}
