//! Workbooks that are filled offline: they come back as they went out, and what a person changes in them is named before it is taken.

use super::sample_form;
use greendesk::documents::templates::{all, find, outputs};
use greendesk::documents::{Document, Draft, Place, Template, Visit, walk};
use greendesk::exports::offline::address::Address;
use greendesk::exports::offline::back::{Back, about, anew, cell_name, onto};
use greendesk::exports::offline::book::{Wanted, book};
use greendesk::i18n::Lang;
use greendesk::loan_book::workbook::Workbook;
use greendesk::measure::Day;
use greendesk::sheets::form_book::text::{CellMark, CellsText, FormCellText, RowCells};
use greendesk::sheets::form_book::{column_name, of_json};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn template(id: &str) -> &'static Template {
    find(&all(), id).expect("a form")
}

fn document(template: &Template, draft: Draft) -> Document {
    Document {
        template: template.id.to_owned(),
        template_version: template.version,
        draft,
        ..sample_form::document("d1")
    }
}

fn sample(id: &str) -> Document {
    let outputs = outputs();
    let output = outputs
        .iter()
        .find(|output| output.template.id == id)
        .expect("a form");
    document(output.template, output.samples[0]())
}

fn bytes(document: &Document, filled: bool, lang: Lang) -> Vec<u8> {
    let text = book(&Wanted {
        document,
        template: template(&document.template),
        filled,
        lang,
        now: "2026-11-30T08:00:00Z",
    });
    let json = serde_json::to_string(&text).expect("JSON");
    of_json(&json, lang).expect("a workbook")
}

fn read(bytes: Vec<u8>) -> CellsText {
    let mut opened = Workbook::open(bytes).expect("a workbook");
    opened.all_cells().expect("cells")
}

fn back(document: &Document, cells: &CellsText) -> Back {
    onto(template(&document.template), document, cells).expect("a workbook of the document")
}

/// A difference as a row of a table: place, before, after.
fn changes(back: &Back) -> Vec<String> {
    let said = |change: &greendesk::exports::offline::back::Change| {
        [
            &change.place.to_string(),
            "=",
            &change.was,
            "→",
            &change.now,
        ]
        .concat()
    };
    back.changes.iter().map(said).collect()
}

fn nothing(document: &Document, back: &Back, what: &str) {
    assert_eq!(changes(back), Vec::<String>::new(), "{what}");
    assert!(back.troubles.is_empty(), "{what}: {:?}", back.troubles);
    assert!(back.unplaced.is_empty(), "{what}: {:?}", back.unplaced);
    assert!(back.gone.is_empty(), "{what}: {:?}", back.gone);
    assert_eq!(back.after, document.draft, "{what}");
}

#[test]
fn every_form_comes_back_as_it_went_out() {
    let today = Day::read("2026-11-30").expect("a day");
    for output in outputs() {
        let samples = output.samples.iter().map(|sample| sample());
        let blank = (output.template.blank)(today);
        for (at, draft) in samples.chain([blank]).enumerate() {
            let document = document(output.template, draft);
            for (filled, lang) in [(true, Lang::Zh), (false, Lang::Zh), (true, Lang::En)] {
                let cells = read(bytes(&document, filled, lang));
                let found = about(&cells).expect("a form's workbook");
                assert_eq!(
                    (found.form.as_str(), found.document.as_str()),
                    (output.template.id, "d1")
                );
                let what = format!("{} {at} {filled} {}", output.template.id, lang.tag());
                nothing(&document, &back(&document, &cells), &what);
            }
        }
    }
}

/// The fields of a form that its workbook has no cell for, of a draft in which everything is asked that can be.
fn without_cell(id: &str) -> Vec<String> {
    let document = sample(id);
    let text = book(&Wanted {
        document: &document,
        template: template(id),
        filled: true,
        lang: Lang::Zh,
        now: "",
    });
    let mut placed: Vec<(Vec<String>, String)> = Vec::new();
    for row in text.sheets.iter().flat_map(|sheet| &sheet.rows) {
        let words: Vec<&str> = row
            .iter()
            .map(|cell| match cell {
                FormCellText::Key(text) => text.as_str(),
                FormCellText::Input(input) => input.text.as_str(),
                _ => "",
            })
            .collect();
        if let ["gd:map", "cell", _, _, address, ..] = words.as_slice() {
            let address = Address::parse(address).expect("an address");
            let lists = address.path.iter().map(|(list, _)| list.clone()).collect();
            placed.push((lists, address.field));
        }
    }
    let mut lost = Vec::new();
    for visit in walk(template(id).steps) {
        if let Visit::Field(lists, field) = visit {
            let lists: Vec<String> = lists.iter().map(|list| list.id.to_owned()).collect();
            if !placed.contains(&(lists.clone(), field.id.to_owned())) {
                lost.push([lists.join("/"), field.id.to_owned()].join("/"));
            }
        }
    }
    lost
}

#[test]
fn every_question_has_a_cell_but_files() {
    for (id, lost) in [
        ("sll_kpi_report", vec!["evidence/file"]),
        ("disclosure", vec![]),
        ("green_loan_portfolio", vec![]),
    ] {
        assert_eq!(without_cell(id), lost, "{id}");
    }
}

/// The row of a cell, by its address, and the cell's column.
fn cell<'a>(cells: &'a mut CellsText, address: &str) -> (&'a mut RowCells, usize) {
    let all = cells.sheets.iter().flat_map(|sheet| &sheet.rows);
    let said = |row: &&RowCells| row.cells.get(4).map(String::as_str) == Some(address);
    let row = { all }.find(said).unwrap_or_else(|| panic!("{address}"));
    let (sheet, name) = (row.cells[2].clone(), row.cells[3].clone());
    let digits = name.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let number: u64 = digits.parse().expect("a row");
    let letters = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let column = (0..300)
        .find(|at| column_name(*at) == letters)
        .expect("a column");
    let sheet = cells.sheets.iter_mut().find(|known| known.name == sheet);
    let rows = &mut sheet.expect("a sheet").rows;
    let row = rows
        .iter_mut()
        .find(|row| row.number == number)
        .expect("a row");
    if row.cells.len() <= column {
        row.cells.resize(column + 1, String::new());
    }
    (row, column)
}

fn put(cells: &mut CellsText, address: &str, text: &str) {
    let (row, column) = cell(cells, address);
    row.cells[column] = text.to_owned();
}

/// A KPI report with one KPI in tonnes, history of 2022 to 2024, and two risks.
fn kpi_report() -> Document {
    let template = template("sll_kpi_report");
    let mut draft = (template.blank)(Day::read("2026-11-28").expect("a day"));
    for (place, typed) in [
        ("name", "绿源精工有限公司"),
        ("report_year", "2025"),
        ("kpis.0/kpi", "emissions"),
        ("kpis.0/unit", "吨"),
        ("kpis.0/direction", "lower"),
        ("kpis.0/base_level", "13,000.50"),
        ("kpis.0/requirements", "relevance,stability"),
        ("kpis.0/history.1/level", "13200"),
        ("kpis.0/history.2/level", "12900"),
    ] {
        let place = Place::parse(place).expect("a place");
        assert!(draft.set(&place, typed), "{place}");
    }
    for risk in ["污水", "废气"] {
        let mut node = greendesk::documents::Node::default();
        node.set("item", risk);
        draft.add_row(&[], "risks", node);
    }
    document(template, draft)
}

#[test]
fn what_is_changed_in_a_cell_is_a_difference() {
    let document = kpi_report();
    let made = read(bytes(&document, true, Lang::Zh));
    for (address, text, expected) in [
        // Figures, as they may be typed in a sheet.
        (
            "kpis.0/base_level",
            "12500",
            "kpis.0/base_level=13,000.50→12500",
        ),
        ("kpis.0/base_level", "13000.5", ""),
        ("kpis.0/base_level", "13,000.50", ""),
        ("kpis.0/base_level", "１３０００．５０", ""),
        (
            "kpis.0/base_level",
            "1.25 万",
            "kpis.0/base_level=13,000.50→1.25 万",
        ),
        ("kpis.0/base_level", "", "kpis.0/base_level=13,000.50→"),
        (
            "kpis.0/history.3/level",
            "0.1",
            "kpis.0/history.3/level=→0.1",
        ),
        // Choices by their words, in either language, or their codes.
        (
            "kpis.0/direction",
            "越高越好",
            "kpis.0/direction=lower→higher",
        ),
        ("kpis.0/direction", "lower", ""),
        // Years and days.
        ("report_year", "2025年", ""),
        ("report_year", "2024", "report_year=2025→2024"),
        // Words.
        ("name", " 绿源精工有限公司 ", ""),
        ("name", "甲公司", "name=绿源精工有限公司→甲公司"),
        ("disclosure", "官网\n披露", "disclosure=→官网\n披露"),
    ] {
        let mut cells = made.clone();
        put(&mut cells, address, text.trim());
        let back = back(&document, &cells);
        let expected: Vec<String> = [expected.to_owned()]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect();
        assert_eq!(changes(&back), expected, "{address} {text}");
        assert!(
            back.unplaced.is_empty(),
            "{address} {text}: {:?}",
            back.unplaced
        );
    }
}

/// A text of digits stays as it was typed, noughts at its end too; a sheet that keeps a figure as a number leaves them out and says nothing by that.
#[test]
fn noughts_at_the_end_of_a_figure_stay_where_they_were_typed() {
    let mut document = kpi_report();
    for (place, typed) in [
        ("kpis.0/history.1/level", "0.40"),
        ("kpis.0/history.2/level", "0.4"),
    ] {
        let place = Place::parse(place).expect("a place");
        assert!(document.draft.set(&place, typed), "{place}");
    }
    let made = read(bytes(&document, true, Lang::Zh));
    for (address, text, expected) in [
        // What a number cell gives for 0.40.
        ("kpis.0/history.1/level", "0.4", ""),
        ("kpis.0/history.1/level", "0.40", ""),
        (
            "kpis.0/history.1/level",
            "0.400",
            "kpis.0/history.1/level=0.40→0.400",
        ),
        (
            "kpis.0/history.2/level",
            "0.40",
            "kpis.0/history.2/level=0.4→0.40",
        ),
        (
            "kpis.0/history.2/level",
            "０．４０",
            "kpis.0/history.2/level=0.4→０．４０",
        ),
        // A blank cell, and a figure that a sheet writes in another way.
        (
            "kpis.0/history.3/level",
            "0.40",
            "kpis.0/history.3/level=→0.40",
        ),
        ("kpis.0/base_level", "1.300050万", ""),
    ] {
        let mut cells = made.clone();
        put(&mut cells, address, text);
        let found = changes(&back(&document, &cells));
        let expected: Vec<&str> = [expected]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect();
        assert_eq!(found, expected, "{address} {text}");
    }
}

#[test]
fn a_blank_workbook_of_a_filled_report_comes_back_to_its_own_rows() {
    let mut document = kpi_report();
    let mut second = greendesk::documents::Node::default();
    for (field, typed) in [
        ("kpi", "own"),
        ("own_name", "单位产品水耗"),
        ("unit", "吨/件"),
    ] {
        second.set(field, typed);
    }
    document.draft.add_row(&[], "kpis", second);
    let second = document.draft.row_ids(&[], "kpis")[1];
    let blank = bytes(&document, false, Lang::Zh);
    let made = read(blank);
    // What was filled in is not there; what tells the rows apart is.
    let texts: Vec<&str> = (made.sheets.iter().filter(|sheet| sheet.name != "gd-map"))
        .flat_map(|sheet| &sheet.rows)
        .flat_map(|row| &row.cells)
        .map(String::as_str)
        .collect();
    for (text, there) in [
        ("13,000.50", false),
        ("13200", false),
        ("指标 1 碳排放量", true),
        ("指标 2 单位产品水耗", true),
        ("指标 3（新增）", true),
        ("吨/件", true),
    ] {
        assert_eq!(texts.contains(&text), there, "{text}");
    }
    nothing(&document, &back(&document, &made), "blank");
    // Each row comes back to its own, and none is added.
    let own = format!("kpis.{second}/base_level");
    for (address, text, expected) in [
        (
            "kpis.0/base_level",
            "12500",
            "kpis.0/base_level=13,000.50→12500".to_owned(),
        ),
        (
            "kpis.0/history.1/level",
            "13300",
            "kpis.0/history.1/level=13200→13300".to_owned(),
        ),
        (own.as_str(), "3", format!("{own}=→3")),
    ] {
        let mut cells = made.clone();
        put(&mut cells, address, text);
        let back = back(&document, &cells);
        assert_eq!(changes(&back), [expected], "{address}");
        let told = back
            .changes
            .iter()
            .any(|change| change.added || change.both);
        assert!(!told, "{address}");
    }
    // A report without rows has the first ones to be filled.
    document.draft.root.lists.remove("kpis");
    let none = read(bytes(&document, false, Lang::Zh));
    let mut titles = none
        .sheets
        .iter()
        .flat_map(|sheet| &sheet.rows)
        .flat_map(|row| &row.cells);
    assert!(titles.any(|text| text == "指标 1"));
}

#[test]
fn a_figure_with_a_unit_is_shown_as_what_it_becomes() {
    let document = kpi_report();
    let made = read(bytes(&document, true, Lang::Zh));
    for (text, read_as) in [
        ("12kg", Some("0.012 吨")),
        ("1.25 万", Some("12,500 吨")),
        ("12500", None),
        ("12,500.5", None),
        ("约一万三", None),
        ("12000 元", None),
    ] {
        let mut cells = made.clone();
        put(&mut cells, "kpis.0/base_level", text);
        let back = back(&document, &cells);
        let change = back.changes.first().expect(text);
        let found = change.becomes(template("sll_kpi_report"), &back.after, Lang::Zh);
        assert_eq!(found.as_deref(), read_as, "{text}");
    }
}

#[test]
fn the_programs_own_words_are_no_contents_without_a_place() {
    // The report was changed after the workbook was made, so headings and titles would be others now.
    let mut document = kpi_report();
    let made = read(bytes(&document, true, Lang::Zh));
    for (place, typed) in [
        ("kpis.0/kpi", "energy_total"),
        ("kpis.0/unit", "吨标准煤"),
        ("name", "甲公司"),
    ] {
        document
            .draft
            .set(&Place::parse(place).expect("a place"), typed);
    }
    let found = back(&document, &made);
    assert!(found.unplaced.is_empty(), "{:?}", found.unplaced);
    // What a person wrote beside the cells is named.
    let mut cells = made;
    let (row, column) = cell(&mut cells, "name");
    row.cells.resize(column + 6, String::new());
    row.cells[column + 5] = "请财务核对".to_owned();
    let found = back(&document, &cells);
    let texts: Vec<&str> = found.unplaced.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(texts, ["请财务核对"]);
}

#[test]
fn what_is_wrong_in_a_cell_is_named_with_its_cell() {
    let document = kpi_report();
    let made = read(bytes(&document, true, Lang::Zh));
    for (address, text, mark, taken, says) in [
        ("kpis.0/base_level", "#REF!", None, false, "#REF!"),
        (
            "kpis.0/base_level",
            "",
            Some(CellMark::NoResult),
            false,
            "公式没有计算结果",
        ),
        (
            "kpis.0/base_level",
            "5",
            Some(CellMark::Merged),
            false,
            "与上方的单元格合并",
        ),
        (
            "kpis.0/base_level",
            "1.3",
            Some(CellMark::Scaled),
            false,
            "缩小显示为“1.3”",
        ),
        (
            "kpis.0/direction",
            "向下",
            None,
            false,
            "没有“向下”这一选项",
        ),
        ("kpis.0/own_name", "用水量", None, false, "无需填写"),
        (
            "kpis.0/base_level",
            "约一万三",
            None,
            true,
            "基期水平应为数字",
        ),
        (
            "kpis.0/base_level",
            "2025-06-30",
            None,
            true,
            "基期水平应为数字",
        ),
        ("kpis.0/base_level", "12000 元", None, true, "元"),
        ("report_year", "二零二五", None, true, "四位年份"),
    ] {
        let mut cells = made.clone();
        let (row, column) = cell(&mut cells, address);
        row.cells[column] = text.to_owned();
        if let Some(mark) = mark {
            row.marks
                .push((u32::try_from(column).expect("a column"), mark));
        }
        let back = back(&document, &cells);
        let all: Vec<String> = back
            .troubles
            .iter()
            .map(|trouble| trouble.message.get(Lang::Zh))
            .collect();
        let found = back
            .troubles
            .iter()
            .find(|trouble| trouble.message.get(Lang::Zh).contains(says));
        let found = found.unwrap_or_else(|| panic!("{address} {text}: {all:?}"));
        assert_eq!(found.taken, taken, "{address} {text}: {all:?}");
        assert_eq!(back.changes.is_empty(), !taken, "{address} {text}");
        assert!(cell_name(&found.at).contains('!'));
        if !taken {
            assert_eq!(back.after, document.draft, "{address} {text}");
        }
    }
}

/// The addresses of all cells that are to be filled in.
fn addresses(cells: &CellsText) -> Vec<String> {
    let hidden = cells.sheets.iter().filter(|sheet| sheet.hidden);
    let rows = hidden.flat_map(|sheet| &sheet.rows);
    let named = rows.filter(|row| {
        let cell = row.cells.get(3).map_or("", String::as_str);
        cell.starts_with(|c: char| c.is_ascii_uppercase())
            && cell.ends_with(|c: char| c.is_ascii_digit())
    });
    named.filter_map(|row| row.cells.get(4).cloned()).collect()
}

/// A formula without a result shows nothing, so nobody would see that its figure did not come: it is named by its cell, in every form, whether the cell
/// was blank or held something, also in an open row of a table and beside all tables.
#[test]
fn a_formula_without_a_result_is_named_wherever_it_stands() {
    let mark = |row: &mut RowCells, column: usize| {
        if let Some(cell) = row.cells.get_mut(column) {
            cell.clear();
        }
        row.marks
            .push((u32::try_from(column).expect("a column"), CellMark::NoResult));
    };
    let said = |back: &Back| {
        let troubles = back
            .troubles
            .iter()
            .map(|found| (&found.at, &found.message));
        let unplaced = back.unplaced.iter().map(|found| (&found.at, &found.why));
        let all = troubles.chain(unplaced);
        let no_result = all.filter(|(_, said)| said.get(Lang::Zh).contains("公式没有计算结果"));
        no_result.map(|(at, _)| cell_name(at)).collect::<Vec<_>>()
    };
    let mut tried = 0;
    for output in outputs() {
        let document = document(output.template, output.samples[0]());
        for filled in [true, false] {
            let made = read(bytes(&document, filled, Lang::Zh));
            nothing(&document, &back(&document, &made), output.template.id);
            let all = addresses(&made);
            let each = (all.len() / 8).max(1);
            for place in all.into_iter().step_by(each) {
                let mut cells = made.clone();
                let (row, column) = cell(&mut cells, &place);
                mark(row, column);
                let back = back(&document, &cells);
                assert_eq!(
                    said(&back).len(),
                    1,
                    "{} {place} {filled}",
                    document.template
                );
                assert_eq!(back.after, document.draft, "{place}");
                tried += 1;
            }
        }
    }
    assert!(tried > 60, "{tried}");
    // In an open row below a table, and beside all cells.
    let document = kpi_report();
    let made = read(bytes(&document, true, Lang::Zh));
    let mut cells = made.clone();
    let (sheet, row) = sheet_with(&cells, "风险项");
    let open = cells.sheets[sheet].rows.len() - 1;
    assert!(open > row);
    mark(&mut cells.sheets[sheet].rows[open], 3);
    assert_eq!(said(&back(&document, &cells)).len(), 1);
    let mut cells = made;
    let (row, column) = cell(&mut cells, "name");
    mark(row, column + 6);
    assert_eq!(said(&back(&document, &cells)).len(), 1);
}

/// The sheet that holds a text, with the row that does.
fn sheet_with(cells: &CellsText, text: &str) -> (usize, usize) {
    cells
        .sheets
        .iter()
        .enumerate()
        .filter(|(_, sheet)| !sheet.hidden)
        .find_map(|(at, sheet)| {
            let has = |row: &RowCells| row.cells.iter().any(|cell| cell == text);
            Some((at, sheet.rows.iter().position(has)?))
        })
        .unwrap_or_else(|| panic!("{text}"))
}

/// Inserts a row behind another one; the rows below move down.
fn insert(cells: &mut CellsText, (sheet, row): (usize, usize), texts: &[&str]) {
    let rows = &mut cells.sheets[sheet].rows;
    let number = rows[row].number + 1;
    for row in rows.iter_mut().filter(|row| row.number >= number) {
        row.number += 1;
    }
    rows.insert(
        row + 1,
        RowCells {
            number,
            cells: texts.iter().map(|text| (*text).to_owned()).collect(),
            ..RowCells::default()
        },
    );
}

#[test]
fn rows_that_are_added_moved_and_taken_out_are_known() {
    let document = kpi_report();
    let made = read(bytes(&document, true, Lang::Zh));
    let rows = |draft: &Draft| -> Vec<String> {
        let rows = draft.root.rows("risks").iter();
        rows.map(|row| row.node.get("item").to_owned()).collect()
    };
    // A row inserted behind the first risk stands there afterwards, and cells below keep their fields.
    let mut cells = made.clone();
    let at = sheet_with(&cells, "污水");
    insert(&mut cells, at, &["", "噪声", "无投诉"]);
    let found = back(&document, &cells);
    assert_eq!(rows(&found.after), ["污水", "噪声", "废气"]);
    assert_eq!(found.changes.len(), 2, "{:?}", changes(&found));
    assert!(found.changes.iter().all(|change| change.added));
    assert!(found.unplaced.is_empty() && found.gone.is_empty());
    // One of the open rows.
    let mut cells = made.clone();
    put(&mut cells, "risks.+2/item", "粉尘");
    let found = back(&document, &cells);
    assert_eq!(rows(&found.after), ["污水", "废气", "粉尘"]);
    // Rows in another order, in a sheet of another name.
    let mut cells = made.clone();
    let (sheet, row) = sheet_with(&cells, "污水");
    cells.sheets[sheet].name = "Sheet7".to_owned();
    let rows_of = &mut cells.sheets[sheet].rows;
    let (first, second) = (rows_of[row].cells.clone(), rows_of[row + 1].cells.clone());
    rows_of[row].cells = second;
    rows_of[row + 1].cells = first;
    nothing(&document, &back(&document, &cells), "sorted");
    // A row that was taken out is asked about, and stays unless the person says otherwise.
    let mut cells = made.clone();
    let (sheet, row) = sheet_with(&cells, "废气");
    cells.sheets[sheet].rows.remove(row);
    let found = back(&document, &cells);
    assert_eq!(found.gone.len(), 1);
    assert_eq!(rows(&found.after), ["污水", "废气"]);
    assert_eq!(rows(&found.without_gone()), ["污水"]);
    // A sheet that was taken out says nothing of its rows.
    let mut cells = made.clone();
    cells.sheets.remove(sheet);
    nothing(&document, &back(&document, &cells), "a sheet less");
    // A sheet that was copied.
    let mut cells = made.clone();
    let mut copy = cells.sheets[sheet].clone();
    copy.name = "副本".to_owned();
    cells.sheets.push(copy);
    let found = back(&document, &cells);
    assert_eq!(found.after, document.draft);
    assert!(
        found
            .notes
            .iter()
            .any(|note| note.get(Lang::Zh).contains("副本"))
    );
    // A column in front of all others, and one in another place.
    let mut cells = made.clone();
    for row in &mut cells.sheets[sheet].rows {
        row.cells.insert(0, String::new());
    }
    nothing(&document, &back(&document, &cells), "a column more");
    // A remark below the table and one beside it are named.
    let mut cells = made.clone();
    let (sheet, row) = sheet_with(&cells, "废气");
    cells.sheets[sheet].rows[row].cells.resize(9, String::new());
    cells.sheets[sheet].rows[row].cells[8] = "见附件".to_owned();
    let last = cells.sheets[sheet].rows.last().expect("a row").number;
    cells.sheets[sheet].rows.push(RowCells {
        number: last + 3,
        cells: vec![String::new(), "填表人：王".to_owned()],
        ..RowCells::default()
    });
    let found = back(&document, &cells);
    let named: Vec<&str> = found
        .unplaced
        .iter()
        .map(|cell| cell.text.as_str())
        .collect();
    assert_eq!(named, ["见附件", "填表人：王"]);
    assert_eq!(found.after, document.draft);
}

#[test]
fn a_new_kpi_is_filled_on_all_its_sheets() {
    let document = kpi_report();
    let mut cells = read(bytes(&document, true, Lang::Zh));
    for (address, text) in [
        ("kpis.+1/kpi", "用电量"),
        ("kpis.+1/history.+1/year", "2024"),
        ("kpis.+1/history.+1/level", "500"),
        ("kpis.+1/years.+1/year", "2025"),
        ("kpis.+1/years.+1/actual", "480"),
    ] {
        put(&mut cells, address, text);
    }
    let found = back(&document, &cells);
    let kpis = found.after.root.rows("kpis");
    assert_eq!(kpis.len(), 2);
    let node = &kpis[1].node;
    assert_eq!(node.get("kpi"), "electricity");
    assert_eq!(node.get("unit"), "千瓦时", "what the choice presets");
    assert_eq!(node.rows("history").len(), 1);
    assert_eq!(node.rows("years")[0].node.get("actual"), "480");
    assert!(found.unplaced.is_empty(), "{:?}", found.unplaced);
}

#[test]
fn a_unit_that_was_changed_beside_a_figure_is_read_with_it() {
    let document = kpi_report();
    let mut cells = read(bytes(&document, true, Lang::Zh));
    let (row, column) = cell(&mut cells, "kpis.0/base_level");
    row.cells[column] = "1.3".to_owned();
    row.cells[column + 1] = "万吨".to_owned();
    let found = back(&document, &cells);
    assert_eq!(changes(&found), ["kpis.0/base_level=13,000.50→1.3 万吨"]);
    let says = found.troubles[0].message.get(Lang::Zh);
    assert!(says.contains("万吨") && found.troubles[0].taken, "{says}");
    // And in the heading of a table.
    let mut cells = read(bytes(&document, true, Lang::Zh));
    let rows = cells.sheets.iter_mut().flat_map(|sheet| &mut sheet.rows);
    let mut heads = rows.filter(|row| row.cells[0].starts_with("gd:h kpis:kpis.0/history"));
    let head = &mut heads.next().expect("headings").cells;
    let at = head
        .iter()
        .position(|cell| cell.contains("（吨）"))
        .expect("a unit");
    head[at] = head[at].replace('吨', "千吨");
    let found = back(&document, &cells);
    assert!(
        changes(&found).contains(&"kpis.0/history.1/level=13200→13200 千吨".to_owned()),
        "{:?}",
        changes(&found)
    );
}

#[test]
fn a_workbook_without_its_hidden_texts_is_read_by_its_words() {
    let document = kpi_report();
    let mut cells = read(bytes(&document, true, Lang::Zh));
    put(&mut cells, "kpis.0/base_level", "12500");
    put(&mut cells, "kpis.0/history.2/level", "12800");
    put(&mut cells, "risks.+1/item", "粉尘");
    cells.sheets.retain(|sheet| !sheet.hidden);
    for row in cells.sheets.iter_mut().flat_map(|sheet| &mut sheet.rows) {
        if !row.cells.is_empty() {
            row.cells.remove(0);
        }
    }
    let found = back(&document, &cells);
    let mut all = changes(&found);
    all.sort();
    assert_eq!(all.len(), 3, "{all:?}");
    assert!(
        all.contains(&"kpis.0/base_level=13,000.50→12500".to_owned()),
        "{all:?}"
    );
    assert!(
        all.contains(&"kpis.0/history.2/level=12900→12800".to_owned()),
        "{all:?}"
    );
    assert!(
        all.iter().any(|change| change.ends_with("/item=→粉尘")),
        "{all:?}"
    );
    assert!(!found.notes.is_empty());
}

#[test]
fn a_document_that_changed_meanwhile_keeps_what_the_workbook_did_not_touch() {
    let before = kpi_report();
    let mut cells = read(bytes(&before, true, Lang::Zh));
    put(&mut cells, "name", "甲公司");
    put(&mut cells, "kpis.0/base_level", "1");
    let mut document = before.clone();
    document.draft.root.set("registered", "苏州");
    let base = Place::parse("kpis.0/base_level").expect("a place");
    document.draft.set(&base, "2");
    let found = back(&document, &cells);
    assert_eq!(
        changes(&found),
        ["name=绿源精工有限公司→甲公司", "kpis.0/base_level=2→1"]
    );
    assert_eq!(found.after.root.get("registered"), "苏州");
    let both: Vec<bool> = found.changes.iter().map(|change| change.both).collect();
    assert_eq!(both, [false, true]);
    assert!(!found.notes.is_empty());
}

#[test]
fn a_workbook_of_another_document_or_form_is_not_merged() {
    let document = kpi_report();
    let cells = read(bytes(&document, true, Lang::Zh));
    let other = Document {
        id: "d2".to_owned(),
        ..document.clone()
    };
    assert!(onto(template("sll_kpi_report"), &other, &cells).is_err());
    let of_form = sample("disclosure");
    assert!(onto(template("disclosure"), &of_form, &cells).is_err());
    // A new document of it has the same answers.
    let template = template("sll_kpi_report");
    let today = Day::read("2026-11-30").expect("a day");
    let blank = Document {
        draft: (template.blank)(today),
        ..other
    };
    let found = anew(template, &blank, &cells).expect("a new document");
    assert!(found.unplaced.is_empty(), "{:?}", found.unplaced);
    let node = &found.after.root.rows("kpis")[0].node;
    assert_eq!(node.get("base_level"), "13,000.50");
    assert_eq!(node.get("requirements"), "relevance,stability");
    assert_eq!(node.rows("history").len(), 3);
    assert_eq!(found.after.root.rows("risks").len(), 2);
    assert_eq!(found.after.root.get("name"), "绿源精工有限公司");
}

#[test]
fn a_workbook_that_is_none_of_a_form_is_refused() {
    let cells = CellsText::default();
    assert!(about(&cells).is_none());
    assert!(onto(template("sll_kpi_report"), &kpi_report(), &cells).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever was typed: a workbook in which nothing is changed changes nothing.
    #[test]
    fn any_document_comes_back_as_it_went_out(
        form in 0_usize..8,
        texts in proptest::collection::vec(
            prop_oneof![
                "[0-9]{1,17}(\\.[0-9]{0,12})?",
                "-?[0-9]{1,3}(,[0-9]{3}){1,3}(\\.[0-9]{1,3})?",
                "0\\.0{0,12}[1-9]",
                "[=+@-][A-Z0-9()]{1,6}",
                " ?\\PC{0,12} ?",
                "[0-9]{4}-[0-9]{2}-[0-9]{2}",
                "(19|20)[0-9]{2}年?",
                "[a-z_,]{1,12}",
                "甲\n乙\r\n丙\t丁",
                "00[0-9]{3}",
                "暂无|/|N/A|#REF!|TRUE|1e5|5%|_x000D_",
            ],
            60,
        ),
        lang in any::<bool>(),
    ) {
        let outputs = outputs();
        let output = outputs[form % outputs.len()];
        let mut draft = (output.samples[0])();
        let mut places: Vec<Place> = Vec::new();
        fn all(node: &greendesk::documents::Node, at: &Place, places: &mut Vec<Place>) {
            places.extend(node.answers.keys().map(|field| at.field(field)));
            for (list, rows) in &node.lists {
                for row in rows {
                    all(&row.node, &at.row(list, row.id), places);
                }
            }
        }
        all(&draft.root, &Place::default(), &mut places);
        // Steps that a choice at the root switches off would take their cells with them.
        let step = (places.len() / texts.len()).max(1);
        for (place, text) in places.iter().step_by(step).zip(&texts) {
            draft.set(place, text);
        }
        let document = document(output.template, draft);
        let lang = if lang { Lang::Zh } else { Lang::En };
        for filled in [true, false] {
            let found = back(&document, &read(bytes(&document, filled, lang)));
            prop_assert_eq!(changes(&found), Vec::<String>::new());
            prop_assert_eq!(&found.after, &document.draft);
            prop_assert!(found.gone.is_empty());
        }
    }
}

/// A file beside this test.
fn fixture(name: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/exports/offline")
        .join(name)
}

#[test]
fn what_libreoffice_filled_and_saved_comes_back() {
    let document = kpi_report();
    if std::env::var_os("GREENDESK_BLESS").is_some() {
        // fill.py makes the other files of this one.
        std::fs::write(fixture("out.xlsx"), bytes(&document, true, Lang::Zh)).expect("written");
    }
    let untouched = read(std::fs::read(fixture("out.xlsx")).expect("a workbook"));
    nothing(&document, &back(&document, &untouched), "as it went out");
    for ending in ["xlsx", "xls", "ods"] {
        let file = std::fs::read(fixture(&format!("filled.{ending}"))).expect("a workbook");
        let found = back(&document, &read(file));
        let all = changes(&found);
        let places = |list: &str| {
            let rows = found.after.root.rows(list).iter();
            rows.map(|row| row.node.get("item").to_owned())
                .collect::<Vec<_>>()
        };
        for expected in [
            "name=绿源精工有限公司→甲乙丙有限公司",
            "kpis.0/direction=lower→higher",
            "kpis.0/base_level=13,000.50→12500.25",
            "kpis.0/history.1/level=13200→13000",
            "kpis.0/history.2/level=12900→1.28 万吨",
        ] {
            assert!(all.iter().any(|one| one == expected), "{ending}: {all:#?}");
        }
        assert_eq!(all.len(), 9, "{ending}: {all:#?}");
        // New rows stand behind the row above them; the row that was taken out stays until the person says otherwise.
        assert_eq!(
            places("risks"),
            ["污水", "噪声", "粉尘", "废气"],
            "{ending}"
        );
        let left: Vec<String> = found
            .without_gone()
            .root
            .rows("risks")
            .iter()
            .map(|row| row.node.get("item").to_owned())
            .collect();
        assert_eq!(left, ["污水", "噪声", "粉尘"], "{ending}");
        assert_eq!(found.troubles.len(), 1, "{ending}: {:?}", found.troubles);
        assert!(found.troubles[0].message.get(Lang::Zh).contains("合并"));
        assert_eq!(found.troubles[0].at.sheet, "环境", "{ending}");
        let lost: Vec<&str> = found
            .unplaced
            .iter()
            .map(|cell| cell.text.as_str())
            .collect();
        assert_eq!(lost, ["见附件"], "{ending}");
    }
}

/// The cells of the workbook of [`kpi_report`], made once.
fn made() -> &'static CellsText {
    static MADE: std::sync::OnceLock<CellsText> = std::sync::OnceLock::new();
    MADE.get_or_init(|| read(bytes(&kpi_report(), true, Lang::Zh)))
}

/// Whoever shows the hidden column may write in it: the row loses its key, and the text is named all the same.
#[test]
fn a_text_over_a_hidden_key_is_named() {
    const TEXT: &str = "QZX7";
    let document = kpi_report();
    let mut tried = BTreeSet::new();
    for sheet in 0..made().sheets.len() {
        for row in 0..made().sheets[sheet].rows.len() {
            let mut cells = made().clone();
            let Some(held) = cells.sheets[sheet].rows[row].cells.first_mut() else {
                continue;
            };
            // One row of each table, and one line of each kind.
            let kind = held.split(['|', '/']).next().unwrap_or_default().to_owned();
            let hidden = cells.sheets[sheet].hidden || kind.is_empty();
            if hidden || !tried.insert((sheet, kind.clone())) {
                continue;
            }
            let held = &mut cells.sheets[sheet].rows[row].cells[0];
            TEXT.clone_into(held);
            let found = back(&document, &cells);
            let named = found.unplaced.iter().any(|cell| cell.text == TEXT)
                || found.changes.iter().any(|change| change.now == TEXT);
            assert!(named, "sheet {sheet}, row {row}: {kind}");
        }
    }
    assert!(tried.len() > 10, "{tried:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    /// Wherever a text is put, it is taken over, or named; and it is where it belongs or nowhere.
    #[test]
    fn no_text_is_lost(sheet in 0_usize..7, row in 0_u64..90, column in 0_usize..14) {
        const TEXT: &str = "QZX7";
        let document = kpi_report();
        let mut cells = made().clone();
        let shown = cells.sheets.iter().filter(|sheet| !sheet.hidden).count();
        let rows = &mut cells.sheets[sheet % shown].rows;
        let at = rows.partition_point(|known| known.number < row + 1);
        if rows.get(at).is_none_or(|known| known.number != row + 1) {
            let number = row + 1;
            rows.insert(at, RowCells { number, ..RowCells::default() });
        }
        let held = &mut rows[at].cells;
        if held.len() <= column {
            held.resize(column + 1, String::new());
        }
        // Lines that say what the workbook is are nobody's to fill in.
        let words = held[0].starts_with("gd:s") && (1..3).contains(&column);
        let before = held.clone();
        held[column] = TEXT.to_owned();
        let found = back(&document, &cells);
        let named = found.changes.iter().any(|change| change.now == TEXT)
            || found.troubles.iter().any(|trouble| trouble.text == TEXT)
            || found.unplaced.iter().any(|cell| cell.text == TEXT);
        prop_assert!(named || words, "sheet {sheet}, row {row}, column {column}: {before:?}");
        let others = found.changes.iter().filter(|change| change.now != TEXT && !change.added);
        prop_assert_eq!(others.count(), 0);
    }

    /// Rows in any order, cut, doubled or without their hidden texts do no harm: what the document would be stays a document of the form.
    #[test]
    fn no_damage_does_harm(
        moves in proptest::collection::vec((0_usize..7, 0_usize..90, 0_usize..90, 0_u8..5), 1..12),
    ) {
        let document = kpi_report();
        let mut cells = made().clone();
        for (sheet, one, other, what) in moves {
            let count = cells.sheets.len();
            let sheet = &mut cells.sheets[sheet % count];
            if sheet.rows.is_empty() {
                continue;
            }
            let (one, other) = (one % sheet.rows.len(), other % sheet.rows.len());
            match what {
                0 => {
                    let (first, second) = (sheet.rows[one].cells.clone(), sheet.rows[other].cells.clone());
                    sheet.rows[one].cells = second;
                    sheet.rows[other].cells = first;
                }
                1 => { sheet.rows.remove(one); }
                2 => {
                    let row = sheet.rows[one].clone();
                    sheet.rows.insert(other, row);
                }
                3 => {
                    if let Some(cell) = sheet.rows[one].cells.first_mut() {
                        cell.clear();
                    }
                }
                _ => sheet.rows[one].cells.truncate(other % 6),
            }
        }
        if let Ok(found) = onto(template("sll_kpi_report"), &document, &cells) {
            let mut again = document.clone();
            again.draft = found.without_gone();
            let rows = again.draft.root.rows("kpis").len();
            prop_assert!(rows <= 500);
            for change in &found.changes {
                prop_assert_eq!(found.after.get(&change.place), change.now.as_str());
            }
        }
    }
}
