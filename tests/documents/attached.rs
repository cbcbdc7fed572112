//! Files as evidence: the rows that several files make, the names they propose, and whether a file is the one that was kept.
use greendesk::documents::attached::{FileFacts, attach, compared, forget, proposed_name};
use greendesk::documents::{Draft, List, Place, list_at, templates};
use greendesk::i18n::Lang;

fn file(name: &str, size: &str, sum: char) -> FileFacts {
    FileFacts {
        name: name.to_owned(),
        size: size.to_owned(),
        sha256: sum.to_string().repeat(64),
    }
}

/// The list of evidence of every form that has one, with a draft that has one blank row in it, and the place of the row's file.
fn lists() -> Vec<(&'static List, Draft, Place)> {
    let mut found = Vec::new();
    for (form, above) in [
        ("sll_kpi_report", ""),
        ("climate_self_assessment", "area_1"),
    ] {
        let template = templates::output(form).expect("built in").template;
        let mut draft = Draft::default();
        let mut place = Place::default();
        if !above.is_empty() {
            let row = draft.add_row(&[], above, Default::default()).expect("root");
            place = place.row(above, row);
        }
        let row = draft
            .add_row(&place.path, "evidence", Default::default())
            .expect("a row");
        let place = place.row("evidence", row).field("file");
        let list = list_at(template.steps, &place.path).expect("the list");
        found.push((list, draft, place));
    }
    found
}

#[test]
fn several_files_make_several_rows_and_propose_their_names() {
    for (list, mut draft, place) in lists() {
        let (_, above) = place.path.split_last().expect("a row");
        let files = [
            file("2025年电费结算单.pdf", "10", 'a'),
            file("核算表.v2.xlsx", "20", 'b'),
            file("第三方报告", "30", 'c'),
        ];
        attach(list, &mut draft, &place, &files);
        let rows = draft.node(above).expect("there").rows("evidence");
        let said: Vec<[&str; 4]> = rows
            .iter()
            .map(|row| ["name", "file", "file_size", "file_sha256"].map(|id| row.node.get(id)))
            .collect();
        let sums = ["a", "b", "c"].map(|sum| sum.repeat(64));
        assert_eq!(
            said,
            [
                ["2025年电费结算单", "2025年电费结算单.pdf", "10", &sums[0]],
                ["核算表.v2", "核算表.v2.xlsx", "20", &sums[1]],
                ["第三方报告", "第三方报告", "30", &sums[2]],
            ]
        );
        // A name that was typed stays; another file takes the place of the first alone.
        draft.set(&place.field("name"), "电费单");
        attach(list, &mut draft, &place, &[file("新.pdf", "11", 'd')]);
        let rows = draft.node(above).expect("there").rows("evidence");
        assert_eq!(rows.len(), 3);
        assert_eq!(
            ["name", "file"].map(|id| rows[0].node.get(id)),
            ["电费单", "新.pdf"]
        );
        assert_eq!(rows[1].node.get("file"), "核算表.v2.xlsx");
        forget(&mut draft, &place);
        assert_eq!(FileFacts::at(&draft, &place), None);
        assert_eq!(draft.get(&place.field("file_sha256")), "");
        assert_eq!(draft.get(&place.field("name")), "电费单");
        attach(list, &mut draft, &place, &[]);
        assert_eq!(FileFacts::at(&draft, &place), None, "no file, no change");
    }
}

#[test]
fn a_name_is_proposed_without_its_ending() {
    for (file, proposed) in [
        ("2025年度电费.pdf", "2025年度电费"),
        ("a.b.docx", "a.b"),
        ("2025.12", "2025.12"),
        (".gitignore", ".gitignore"),
        ("无后缀", "无后缀"),
        ("报告.第三版修订", "报告.第三版修订"),
        (" 单据 .jpg", "单据"),
        ("", ""),
    ] {
        assert_eq!(proposed_name(file), proposed, "{file}");
    }
}

#[test]
fn a_file_is_held_against_the_one_that_was_kept_by_its_content() {
    let kept = file("电费.pdf", "10", 'a');
    let renamed = file("电费（副本）.pdf", "10", 'A');
    let other = file("电费.pdf", "10", 'b');
    assert!(renamed.is_the_file(&kept));
    assert!(!other.is_the_file(&kept));
    let says = |file: &FileFacts| compared(file, &kept).get(Lang::Zh);
    assert!(says(&renamed).starts_with("一致：“电费（副本）.pdf”"));
    let differs = says(&other);
    assert!(differs.starts_with("不一致："), "{differs}");
    for sum in ["a", "b"] {
        assert!(differs.contains(&sum.repeat(64)), "{differs}");
    }
    assert!(file("空.pdf", "0", 'e').is_empty());
    assert!(!kept.is_empty());
}

#[test]
fn evidence_asks_for_the_period_it_covers() {
    for (list, ..) in lists() {
        let field = list.fields.iter().find(|field| field.id == "covers");
        let label = field.expect("asked").label_of(&Default::default());
        assert_eq!(label.get(Lang::Zh), "所属期间");
    }
}
