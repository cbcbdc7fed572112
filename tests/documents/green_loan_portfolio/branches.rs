//! Table 1 from the loans: what is taken over, and what stays the person's.
use super::super::edit;
use greendesk::documents::templates::green_loan_portfolio::{OUTPUT, TEMPLATE};
use greendesk::documents::{ActionKind, BOOK_RESULT, Draft};
use greendesk::i18n::Lang;
use greendesk::standards::green_loan::exchange::OTHERS;

fn take(draft: &Draft) -> Result<String, String> {
    let Some(ActionKind::Change(take)) = OUTPUT.action("take_branches") else {
        panic!("an action")
    };
    let taken = take(draft).map_err(|why| why.get(Lang::Zh))?;
    let rows = taken.root.rows("branches").iter().map(|row| {
        let said = ["branch", "balance", "clients", "share"].map(|field| row.node.get(field));
        said.join(" ")
    });
    Ok(rows.collect::<Vec<_>>().join("; "))
}

#[test]
fn every_case() {
    for (case, edits, expected) in [
        (
            "an empty table",
            "branches=-",
            Ok("克拉玛依分行 12000 1 ; 吐哈分行 6800.5 1 ; 乌鲁木齐分行 4500 1 "),
        ),
        (
            "branches that are listed",
            "branches=-;branches+branch:吐哈分行 balance:1 share:3.5",
            Ok("吐哈分行 6800.5 1 3.5"),
        ),
        (
            "a branch without loans stays",
            "branches=-;branches+branch:吐哈分行;branches+branch:西宁分行 balance:7",
            Ok("吐哈分行 6800.5 1 ; 西宁分行 7  "),
        ),
        (
            "several loans of one client, in several units",
            "branches=-;loans#2/branch=克拉玛依分行;loans#2/borrower=某;loans#1/borrower=某;loans#2/money=yuan;loans#2/balance=10000",
            Ok("克拉玛依分行 12001 1 ; 乌鲁木齐分行 4500 1 "),
        ),
        (
            "a loan that names no client",
            "branches=-;loans#1/borrower=",
            Ok("克拉玛依分行 12000  ; 吐哈分行 6800.5 1 ; 乌鲁木齐分行 4500 1 "),
        ),
        (
            "a loan without a balance counts nowhere",
            "branches=-;loans#1/balance=",
            Ok("吐哈分行 6800.5 1 ; 乌鲁木齐分行 4500 1 "),
        ),
        (
            "no branch",
            "loans#1/branch=;loans#2/branch=;loans#3/branch=",
            Err("没有填写分支机构"),
        ),
        (
            "other branches",
            "branches=-;branches+branch:西宁分行",
            Err("名称都不相同"),
        ),
    ] {
        let mut draft = (OUTPUT.samples[0])();
        edit::edit(&mut draft, edits);
        match (take(&draft), expected) {
            (Ok(found), Ok(expected)) => assert_eq!(found, expected, "{case}"),
            (Err(found), Err(expected)) => assert!(found.contains(expected), "{case}: {found}"),
            (found, _) => panic!("{case}: {found:?}"),
        }
    }
}

#[test]
fn a_book_gives_its_branches_and_no_clients() {
    let typed = (OUTPUT.samples[0])();
    let summary = (OUTPUT.result.expect("it has loans"))(&typed).expect("a result");
    let mut book = typed.clone();
    book.root.set("way", "book");
    book.root
        .set(BOOK_RESULT, &serde_json::to_string(&summary).expect("JSON"));
    edit::edit(&mut book, "branches=-");
    assert_eq!(
        take(&book).as_deref(),
        Ok("克拉玛依分行 12000  ; 吐哈分行 6800.5  ; 乌鲁木齐分行 4500  ")
    );
    book.root.set(BOOK_RESULT, "{");
    assert!(take(&book).is_err_and(|why| why.contains("没有填写分支机构")));
}

/// Table 1 was filled from a ledger, and another ledger was read afterwards.
#[test]
fn a_table_that_an_earlier_book_filled_is_asked_about() {
    let typed = (OUTPUT.samples[0])();
    let summary = (OUTPUT.result.expect("it has loans"))(&typed).expect("a result");
    let mut book = typed.clone();
    book.root.set("way", "book");
    let json = serde_json::to_string(&summary).expect("JSON");
    book.root.set(BOOK_RESULT, &json);
    let names = ["克拉玛依分行", "吐哈分行", "乌鲁木齐分行"];
    for (case, edits, expected) in [
        (
            "the table of the book",
            "branches=-;branches+branch:克拉玛依分行 balance:12000;branches+branch:吐哈分行 balance:6800.5",
            "",
        ),
        (
            "one branch of another book",
            "branches=-;branches+branch:克拉玛依分行 balance:900;branches+branch:吐哈分行 balance:6800.5",
            "branch_differs branches#1/balance",
        ),
        (
            "all of another book",
            "branches=-;branches+branch:西宁分行 balance:9000;branches+branch:格尔木分行 balance:8000",
            "branch_unknown branches#1/balance; branch_unknown branches#2/balance",
        ),
        (
            "together more than the whole",
            "green_total=16000;branches=-;branches+branch:克拉玛依分行 balance:12000;branches+branch:吐哈分行 balance:6800.5",
            "branches_above branches#2/balance",
        ),
        (
            "a balance that cannot be read",
            "branches=-;branches+branch:克拉玛依分行 balance:一万二",
            "number branches#1/balance",
        ),
    ] {
        let mut draft = book.clone();
        edit::edit(&mut draft, edits);
        let found = (TEMPLATE.evaluate)(&draft).problems;
        let found = found
            .iter()
            .filter(|problem| {
                problem
                    .place
                    .path
                    .iter()
                    .any(|step| step.list == "branches")
            })
            .map(|problem| format!("{} {}", problem.code, edit::shown(&draft, &problem.place)));
        assert_eq!(found.collect::<Vec<_>>().join("; "), expected, "{case}");
    }
    // Of a book with very many branches some are kept as one; nothing is said of a name that may be among them.
    let mut many = book.clone();
    many.root.set(BOOK_RESULT, &json.replace(names[2], OTHERS));
    edit::edit(&mut many, "branches=-;branches+branch:西宁分行 balance:7");
    let found = (TEMPLATE.evaluate)(&many).problems;
    assert!(found.iter().all(|problem| problem.code != "branch_unknown"));
    edit::edit(&mut many, "branches=-");
    assert_eq!(
        take(&many).as_deref(),
        Ok("克拉玛依分行 12000  ; 吐哈分行 6800.5  ")
    );
}
