//! Levels that are taken from worksheets of energy bills: which figure in which unit, what is put where, and what the report says of it afterwards.
use super::{edit, evaluate, rolled, sample};
use greendesk::documents::from_bills::{
    Kept, Levels, Now, Quantity, Since, TAKEN, Take, Taken, Worksheets, begun_for, names, origin,
};
use greendesk::documents::templates::sll_kpi_report::{CARD, OUTPUT};
use greendesk::documents::templates::{self, energy_worksheet};
use greendesk::documents::{Block, Document, Draft, Place, Report, Strength, Value, checksum};
use greendesk::exports::import::{ImportFault, parse};
use greendesk::exports::inbox::received;
use greendesk::exports::{Source, json_file};
use greendesk::i18n::Lang;
use greendesk::measure::{Day, Year, plain};

fn levels() -> &'static Levels {
    OUTPUT.levels.expect("the report has levels")
}

fn worksheets() -> &'static Worksheets {
    energy_worksheet::OUTPUT
        .worksheets
        .expect("the form is a worksheet")
}

/// The foundry of the acceptance case, 2024.
fn foundry() -> Draft {
    (energy_worksheet::OUTPUT.samples[0])()
}

/// The report whose figures do not come from the carbon account.
fn report(edits: &str) -> Draft {
    let mut draft = sample(0);
    let sources: Vec<String> = (1..=3)
        .flat_map(|kpi| (1..=2).map(move |year| format!("kpis#{kpi}/years#{year}/source=")))
        .collect();
    edit::edit(&mut draft, &sources.join(";"));
    edit::edit(
        &mut draft,
        "kpis#1/from_account=no;kpis#2/from_account=no;kpis#3/from_account=no",
    );
    edit::edit(&mut draft, edits);
    draft
}

fn place(draft: &Draft, text: &str) -> Place {
    edit::place(draft, text)
}

/// The figure that the worksheet gives for a level.
fn figure_of(report: &Draft, place: &Place, worksheet: &Draft) -> Result<Taken, String> {
    let zh = |why: greendesk::i18n::Message| why.get(Lang::Zh);
    let asked = (levels().asked)(report, place).map_err(zh)?;
    let taken = (worksheets().give)(worksheet, asked.year, asked.quantity).map_err(zh)?;
    Ok(Taken {
        worksheet: "d-1".to_owned(),
        title: "某某铸造 2024".to_owned(),
        ..taken
    })
}

/// The report with the figure put into the level, with nothing else.
fn taken(report: &Draft, at: &str, worksheet: &Draft) -> Draft {
    let place = place(report, at);
    let taken = figure_of(report, &place, worksheet).expect(at);
    let take = Take {
        taken,
        level: true,
        basis: false,
        source: None,
    };
    (levels().take)(report, &place, &take).expect(at)
}

#[test]
fn the_right_figure_comes_in_the_unit_of_the_level() {
    // The KPI is changed first, then its level of 2024 is asked for.
    for (edits, at, expected) in [
        ("", "kpis#1/years#1/actual", "864.02"),
        ("kpis#1/unit=千克", "kpis#1/years#1/actual", "864020"),
        ("kpis#1/unit=万吨", "kpis#1/years#1/actual", "0.086402"),
        ("kpis#1/unit=t", "kpis#1/years#1/actual", "864.02"),
        (
            "kpis#1/kpi=electricity;kpis#1/unit=千瓦时",
            "kpis#1/years#1/actual",
            "2390800",
        ),
        (
            "kpis#1/kpi=electricity;kpis#1/unit=万千瓦时",
            "kpis#1/years#1/actual",
            "239.08",
        ),
        (
            "kpis#1/kpi=electricity;kpis#1/unit=兆瓦时",
            "kpis#1/years#1/actual",
            "2390.8",
        ),
        (
            "kpis#1/kpi=energy_total;kpis#1/unit=吨标准煤",
            "kpis#1/years#1/actual",
            "457.74",
        ),
        (
            "kpis#1/kpi=energy_total;kpis#1/unit=千克标准煤",
            "kpis#1/years#1/actual",
            "457740",
        ),
        ("", "kpis#3/years#1/actual", "326800"),
        ("kpis#3/unit=%", "kpis#3/years#1/actual", "13.67"),
        // Of an intensity the worksheet gives the part above, and nothing is typed twice.
        ("", "kpis#2/years#1/numerator", "864.02"),
        (
            "kpis#2/kpi=energy_intensity;kpis#2/unit=吨标准煤/万元",
            "kpis#2/years#1/numerator",
            "457.74",
        ),
        // A level of history.
        (
            "kpis#1/history#3/year=2024;kpis#1/years#1=-",
            "kpis#1/history#3/level",
            "864.02",
        ),
    ] {
        let before = report(edits);
        let after = taken(&before, at, &foundry());
        let place = place(&before, at);
        assert_eq!(after.get(&place), expected, "{edits} {at}");
        let kept = Taken::of(after.node(&place.path).expect(at)).expect("what was taken");
        assert_eq!(
            (kept.year.as_str(), kept.factor.as_str()),
            ("2024", "0.1796"),
            "{edits}"
        );
        // Emissions alone are computed with the grid's factor.
        let grid = match kept.quantity {
            Quantity::Emissions => [
                "青海 2023 年 0.1796 kgCO2/kWh",
                "Qinghai 2023, 0.1796 kgCO2/kWh",
            ],
            _ => ["", ""],
        };
        assert_eq!(kept.grid, grid, "{edits}");
        assert_eq!(
            (kept.factor_year.as_str(), kept.table.as_str()),
            ("2023", "B")
        );
        assert_eq!(kept.sum, checksum(&foundry()));
        // The report says where the figure comes from, and finds nothing to doubt in it.
        let found = evaluate(&after);
        let figure = found.figure("from_bills", &place.path).expect("its source");
        assert!(
            figure
                .label
                .get(Lang::Zh)
                .contains(&format!("能源账单底稿“某某铸造 2024”（校验码 {}", kept.sum)),
            "{}",
            figure.label.get(Lang::Zh)
        );
        let Value::Number { exact, .. } = figure.value else {
            panic!("{edits}: {:?}", figure.value)
        };
        assert_eq!(plain(exact, None), expected);
        let codes: Vec<&str> = (found.problems.iter())
            .map(|problem| problem.code)
            .filter(|code| code.starts_with("bills"))
            .collect();
        assert_eq!(codes, [""; 0], "{edits}");
    }
}

#[test]
fn an_intensity_is_computed_with_the_emissions_of_the_worksheet() {
    let draft = taken(
        &report("kpis#2/years#1/denominator=1200"),
        "kpis#2/years#1/numerator",
        &foundry(),
    );
    let found = evaluate(&draft);
    let row = place(&draft, "kpis#2/years#1/numerator");
    let level = found.figure("level", &row.path).expect("the intensity");
    assert_eq!(level.workings, "864.02 ÷ 1,200");
}

#[test]
fn what_no_worksheet_gives_is_said_with_the_remedy() {
    for (edits, at, why) in [
        (
            "kpis#1/kpi=own;kpis#1/own_name=产能",
            "kpis#1/years#1/actual",
            "能源账单底稿不计算“产能”，请直接填写",
        ),
        (
            "kpis#2/entry=direct",
            "kpis#2/years#1/actual",
            "请先在“关键绩效指标选取”中选择“由组成数据计算”",
        ),
        (
            "kpis#1/unit=千瓦时",
            "kpis#1/years#1/actual",
            "计量单位为“千瓦时”，底稿给出碳排放量，单位为吨，不能换算；请先改正计量单位",
        ),
        ("kpis#1/unit=", "kpis#1/years#1/actual", "请先改正计量单位"),
        (
            "kpis#1/years#1/year=",
            "kpis#1/years#1/actual",
            "这一行没有年份；请先填写年份",
        ),
    ] {
        let report = report(edits);
        let place = place(&report, at);
        let why_not = figure_of(&report, &place, &foundry()).expect_err(edits);
        assert!(why_not.contains(why), "{edits}: {why_not}");
    }
    let report = report("");
    let at = place(&report, "kpis#1/years#2/actual");
    assert_eq!(
        figure_of(&report, &at, &foundry()).expect_err("2025"),
        "底稿中没有 2025 年的账单"
    );
    // A month of diesel is missing: the emissions are not there, and the electricity is.
    let open = (energy_worksheet::OUTPUT.samples[1])();
    let at = place(&report, "kpis#1/years#1/actual");
    let why = figure_of(&report, &at, &open).expect_err("months are missing");
    assert!(
        why.starts_with("碳排放量尚未算出：") && why.contains("缺 3 月、9 月账单"),
        "{why}"
    );
}

#[test]
fn what_was_typed_stays_until_the_person_says_otherwise() {
    let before = report("kpis#1/basis=董事会决议;kpis#1/years#1/source=台账");
    let at = place(&before, "kpis#1/years#1/actual");
    let kpi = place(&before, "kpis#1/basis");
    let source = place(&before, "kpis#1/years#1/source");
    let given = figure_of(&before, &at, &foundry()).expect("a figure");
    let take = |draft: &Draft, taken: &Taken, [level, basis, of]: [bool; 3]| {
        let take = Take {
            taken: taken.clone(),
            level,
            basis,
            source: of.then(|| "能源账单底稿".to_owned()),
        };
        (levels().take)(draft, &at, &take).expect("taken")
    };
    // Only the source is kept: level, basis and source of data stay as they were typed.
    let kept = take(&before, &given, [false; 3]);
    for place in [&at, &kpi, &source] {
        assert_eq!(kept.get(place), before.get(place), "{place}");
    }
    assert_eq!(kept.get(&at.field(TAKEN)), given.text());
    // All that the person agreed to; what stood in 指标依据 stays in front.
    let all = take(&before, &given, [true; 3]);
    assert_eq!(all.get(&at), "864.02");
    assert_eq!(all.get(&source), "能源账单底稿");
    let basis = all.get(&kpi);
    assert!(
        basis.starts_with("董事会决议\n按 2024 年 12 个月能源账单"),
        "{basis}"
    );
    for says in [
        "电力 2,390,800 千瓦时（其中光伏自用 146,800 千瓦时）",
        "天然气 12,950",
        "GB/T 2589—2008",
        "青海 2023 年 0.1796",
        "0.11",
    ] {
        assert!(basis.contains(says), "{says}: {basis}");
    }
    // Taken again of a worksheet that was changed, its own text takes the place of the old one.
    let mut changed = foundry();
    edit::edit(&mut changed, "carriers#1/bills#1/amount=200000");
    let anew = figure_of(&all, &at, &changed).expect("a figure");
    let twice = take(&all, &anew, [true; 3]);
    assert!(twice.get(&kpi).starts_with("董事会决议\n按 2024 年"));
    assert_eq!(twice.get(&kpi).matches("12 个月能源账单").count(), 1);
    assert!(
        twice.get(&kpi).contains("电力 2,404,380 千瓦时"),
        "{}",
        twice.get(&kpi)
    );
    // The same text is not put there twice.
    assert_eq!(take(&twice, &anew, [true; 3]).get(&kpi), twice.get(&kpi));
}

#[test]
fn a_level_that_was_changed_since_says_so_with_both_figures() {
    let draft = taken(&report(""), "kpis#1/years#1/actual", &foundry());
    for (edits, code, strength, says, mend) in [
        ("kpis#1/years#1/actual=864.02", "bills_differ", None, "", ""),
        (
            "kpis#1/years#1/actual=864.0200",
            "bills_differ",
            None,
            "",
            "",
        ),
        (
            "kpis#1/years#1/actual=864.024",
            "bills_differ",
            None,
            "",
            "",
        ),
        ("kpis#1/years#1/actual=", "bills_differ", None, "", ""),
        (
            "kpis#1/years#1/actual=870",
            "bills_differ",
            Some(Strength::Should),
            "与底稿不一致：底稿 864.02 吨，表中 870 吨，相差 5.98 吨",
            "864.02",
        ),
        (
            "kpis#1/unit=万吨;kpis#1/years#1/actual=0.087",
            "bills_differ",
            Some(Strength::Should),
            "底稿 0.086402 万吨，表中 0.087 万吨，相差 0.000598 万吨",
            "0.086402",
        ),
        // The carbon account prevails, and the difference is shown.
        (
            "kpis#1/from_account=yes;kpis#1/years#1/actual=870",
            "bills_account",
            Some(Strength::May),
            "碳账户 870 吨，底稿 864.02 吨，相差 5.98 吨（0.69%）；以碳账户为准",
            "",
        ),
        (
            "kpis#1/from_account=yes;kpis#1/years#1/actual=870",
            "bills_differ",
            None,
            "",
            "",
        ),
        (
            "kpis#1/from_account=yes;kpis#1/years#1/actual=0",
            "bills_account",
            Some(Strength::May),
            "碳账户 0 吨，底稿 864.02 吨，相差 864.02 吨（--）；以碳账户为准",
            "",
        ),
        // The row or the KPI became another one.
        (
            "kpis#1/years#1/year=2022",
            "bills_other",
            Some(Strength::Should),
            "取自底稿的是 2024 年碳排放量，与本行不符",
            "",
        ),
        (
            "kpis#1/kpi=electricity;kpis#1/unit=千瓦时",
            "bills_other",
            Some(Strength::Should),
            "取自底稿的是 2024 年碳排放量",
            "",
        ),
    ] {
        let mut draft = draft.clone();
        edit::edit(&mut draft, edits);
        let found = evaluate(&draft);
        let problem = found.problems.iter().find(|problem| problem.code == code);
        assert_eq!(problem.map(|problem| problem.strength), strength, "{edits}");
        let Some(problem) = problem else { continue };
        assert!(
            problem.message.get(Lang::Zh).contains(says),
            "{}",
            problem.message.get(Lang::Zh)
        );
        assert_eq!(problem.answerable, strength == Some(Strength::Should));
        let offered = problem.mend.as_ref().map_or("", |mend| &mend.typed);
        assert_eq!(offered, mend, "{edits}");
    }
}

/// The report noted by what became of its worksheet, or as it was.
fn noted(draft: &Draft, kept: Kept) -> Draft {
    let after = levels().noted(draft, worksheets(), |id| {
        assert_eq!(id, "d-1");
        kept
    });
    after.unwrap_or_else(|| draft.clone())
}

#[test]
fn a_worksheet_that_was_changed_since_is_told_everywhere() {
    let of = |edits: &str| {
        let mut worksheet = foundry();
        edit::edit(&mut worksheet, edits);
        worksheet
    };
    let other = of("heat_factor=0.12;heat_source=供热单位实测");
    let same = of("entity=某某铸造厂");
    let stopped = of("carriers#1/bills#3/amount=");
    let [other_sum, same_sum] = [&other, &same].map(checksum);
    for (edits, kept, strength, says) in [
        ("", Kept::Here(&foundry()), None, String::new()),
        ("", Kept::Unknown, None, String::new()),
        (
            "",
            Kept::Here(&other),
            Some(Strength::Should),
            format!("底稿在取数后已修改：取数时 864.02 吨，现为 887.67 吨（校验码 {other_sum}）"),
        ),
        (
            "kpis#1/unit=万吨;kpis#1/years#1/actual=0.086402",
            Kept::Here(&other),
            Some(Strength::Should),
            "取数时 0.086402 万吨，现为 0.088767 万吨".to_owned(),
        ),
        // What is told of a figure that the account prevails over asks for nothing, and so does a change that leaves the figure as it is.
        (
            "kpis#1/from_account=yes",
            Kept::Here(&other),
            Some(Strength::May),
            "取数时 864.02 吨，现为 887.67 吨".to_owned(),
        ),
        (
            "",
            Kept::Here(&same),
            Some(Strength::May),
            format!("底稿在取数后已修改，数值仍为 864.02 吨（校验码 {same_sum}）"),
        ),
        (
            "",
            Kept::Here(&stopped),
            Some(Strength::Should),
            "取数时 864.02 吨，现在没有数值（碳排放量尚未算出：".to_owned(),
        ),
        (
            "",
            Kept::Deleted,
            Some(Strength::Should),
            "能源账单底稿“某某铸造 2024”在取数后已删除，取数时 864.02 吨，现无法核对".to_owned(),
        ),
    ] {
        let mut draft = taken(&report(""), "kpis#1/years#1/actual", &foundry());
        edit::edit(&mut draft, edits);
        let draft = noted(&draft, kept);
        let found = evaluate(&draft);
        let codes = ["bills_changed", "bills_same", "bills_gone"];
        let problem = (found.problems.iter()).find(|problem| codes.contains(&problem.code));
        assert_eq!(problem.map(|problem| problem.strength), strength, "{says}");
        let printed = super::super::golden::report(&OUTPUT, &draft);
        assert_eq!(
            printed.contains("能源账单底稿核对（附录 A.1）"),
            strength.is_some(),
            "{says}"
        );
        let Some(problem) = problem else { continue };
        let said = problem.message.get(Lang::Zh);
        assert!(said.contains(&says), "{said}");
        assert!(printed.contains(&problem.fact().get(Lang::Zh)), "{printed}");
        assert_eq!(problem.answerable, strength == Some(Strength::Should));
        // What is known is kept as it was read, once; a browser without the worksheet keeps it, and the worksheet as it was takes it away.
        for again in [kept, Kept::Unknown] {
            assert_eq!(noted(&draft, again), draft, "{says}");
        }
        let back = noted(&draft, Kept::Here(&foundry()));
        let left = evaluate(&back).problems;
        assert!(left.iter().all(|problem| !codes.contains(&problem.code)));
    }
}

#[test]
fn the_new_figure_takes_the_doubt_away_and_a_reason_answers_it() {
    let mut other = foundry();
    edit::edit(&mut other, "heat_factor=0.12;heat_source=供热单位实测");
    let draft = taken(&report(""), "kpis#1/years#1/actual", &foundry());
    let doubted = noted(&draft, Kept::Here(&other));
    let mended = taken(&doubted, "kpis#1/years#1/actual", &other);
    let open = |draft: &Draft| {
        let found = evaluate(draft).problems.into_iter();
        let of = found.filter(|problem| problem.code.starts_with("bills") && problem.open());
        of.count()
    };
    assert_eq!([open(&doubted), open(&mended)], [1, 0]);
    assert_eq!(noted(&mended, Kept::Here(&other)), mended);
    let mut answered = doubted;
    edit::edit(
        &mut answered,
        "kpis#1/years#1/why.actual.bills_changed=供热单位尚未确认",
    );
    assert_eq!(open(&answered), 0);
    let printed = super::super::golden::report(&OUTPUT, &answered);
    assert!(printed.contains("供热单位尚未确认"), "{printed}");
    assert!(!printed.contains("能源账单底稿核对"), "{printed}");
}

#[test]
fn a_worksheet_goes_along_only_as_the_report_names_it() {
    let draft = taken(&report(""), "kpis#1/years#1/actual", &foundry());
    let sum = checksum(&foundry());
    let mut other = foundry();
    edit::edit(&mut other, "heat_factor=0.12");
    let now = checksum(&other);
    let held = (levels().held)(&draft);
    let since = (levels().held)(&noted(&draft, Kept::Here(&other)));
    for (held, id, sum, expected) in [
        (&held, "d-1", &sum, true),
        (&held, "d-1", &now, false),
        (&held, "d-2", &sum, false),
        (&since, "d-1", &now, true),
        (&since, "d-1", &sum, true),
        (&since, "d-1", &"00000000".to_owned(), false),
    ] {
        assert_eq!(names(held, id, sum), expected, "{id} {sum}");
    }
}

/// The words in the tables of the paper and of the files.
fn words_of(report: &Report, lang: Lang) -> String {
    let mut values: Vec<&Value> = report
        .tables
        .iter()
        .flat_map(|table| table.rows.iter().flatten())
        .collect();
    for block in &report.paper {
        if let Block::Grid { body, .. } = block {
            values.extend(
                body.iter()
                    .flat_map(|line| &line.cells)
                    .flat_map(|cell| &cell.lines),
            );
        }
    }
    let said = values.into_iter().map(|value| match value {
        Value::Words(words) => words.get(lang),
        Value::Typed(typed) => typed.clone(),
        _ => String::new(),
    });
    said.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_texts_of_a_worksheet_follow_the_language_of_the_paper() {
    let before = report("kpis#1/basis=董事会决议");
    let at = place(&before, "kpis#1/years#1/actual");
    let given = figure_of(&before, &at, &foundry()).expect("a figure");
    let [zh, en] = given.statement.clone();
    assert!(zh.starts_with("按 2024 年 12 个月能源账单") && en.contains("2,390,800 kWh"));
    let source = given.said();
    for lang in [Lang::Zh, Lang::En] {
        let take = Take {
            taken: given.clone(),
            level: true,
            basis: true,
            // Earlier versions of the program wrote the source in the language of the page.
            source: Some(source.get(lang)),
        };
        let draft = (levels().take)(&before, &at, &take).expect("taken");
        let basis = place(&before, "kpis#1/basis");
        assert_eq!(draft.get(&basis), format!("董事会决议\n{zh}"));
        let said = |lang| words_of(&OUTPUT.report_of(&draft), lang);
        let [chinese, english] = [Lang::Zh, Lang::En].map(said);
        for (paper, has, has_not) in [(&chinese, &zh, &en), (&english, &en, &zh)] {
            assert!(paper.contains(has.as_str()), "{paper}");
            assert!(!paper.contains(has_not.as_str()), "{paper}");
        }
        assert!(chinese.contains(&source.get(Lang::Zh)));
        assert!(!english.contains(&source.get(Lang::Zh)), "{english}");
    }
}

#[test]
fn years_with_other_factors_or_tables_are_doubted() {
    let mut of_2023 = foundry();
    edit::edit(&mut of_2023, "year=2023");
    let count = of_2023.root.rows("carriers").len();
    for carrier in 1..=count {
        for month in 1..=12 {
            edit::edit(
                &mut of_2023,
                &format!("carriers#{carrier}/bills#{month}/year=2023"),
            );
        }
    }
    for (edits, code, says) in [
        ("", "", ""),
        (
            "grid_factor=0.1567",
            "bills_grids",
            "各年度电网因子不同（2023 年 0.1567、2024 年 0.1796）",
        ),
        ("table=A", "bills_tables", "燃料参数表不同"),
    ] {
        let mut earlier = of_2023.clone();
        edit::edit(&mut earlier, edits);
        let draft = taken(&report(""), "kpis#1/years#1/actual", &foundry());
        let draft = taken(&draft, "kpis#1/history#3/level", &earlier);
        let found = evaluate(&draft);
        let doubts: Vec<(&str, String)> = (found.problems.iter())
            .filter(|problem| problem.code.starts_with("bills"))
            .map(|problem| (problem.code, problem.message.get(Lang::Zh)))
            .collect();
        let codes: Vec<&str> = doubts.iter().map(|(code, _)| *code).collect();
        assert_eq!(
            codes,
            Vec::from_iter((!code.is_empty()).then_some(code)),
            "{edits}"
        );
        assert!(
            doubts.iter().all(|(_, said)| said.contains(says)),
            "{doubts:?}"
        );
    }
}

#[test]
fn paper_tables_and_next_year_name_the_source() {
    let draft = taken(&report(""), "kpis#1/years#1/actual", &foundry());
    let sum = checksum(&foundry());
    let report = OUTPUT.report_of(&draft);
    let source = format!("（校验码 {sum}；电网因子：青海 2023 年 0.1796 kgCO2/kWh）");
    let printed = super::super::golden::report(&OUTPUT, &draft);
    assert!(printed.contains(&source), "{printed}");
    let table = report.tables.iter().find(|table| table.id == "figures");
    let said =
        table.expect("the figures").rows.iter().flatten().any(
            |value| matches!(value, Value::Words(words) if words.get(Lang::Zh).contains(&source)),
        );
    assert!(said);
    // The level of 2024 is history in next year's report, and still says where it comes from.
    let next = rolled(&draft);
    let held = (levels().held)(&next);
    assert_eq!(held.len(), 1);
    assert_eq!(held[0].of.get(Lang::Zh), "碳排放量，2024 年");
    assert_eq!(next.get(&held[0].place), "864.02");
}

#[test]
fn a_new_worksheet_begins_with_the_enterprise_the_year_and_its_province() {
    let today = Day::read("2026-11-30").expect("a day");
    for (edits, grid, factor) in [
        ("", "qinghai_2023", "0.1796"),
        ("registered=甘肃省兰州市", "gansu_2023", "0.4471"),
        // A town of no province that is named is asked for, and so is Tibet, which has no factor.
        ("registered=西宁市城东区", "", ""),
        ("registered=西藏自治区拉萨市", "", ""),
        ("registered=", "", ""),
    ] {
        let report = report(edits);
        let at = place(&report, "kpis#1/history#2/level");
        let asked = (levels().asked)(&report, &at).expect("a level");
        assert_eq!(asked.year, Year::new(2022).expect("a year"));
        let blank = (energy_worksheet::TEMPLATE.blank)(today);
        let begun = (worksheets().begin)(blank, &asked);
        let root = |field: &str| begun.root.get(field).to_owned();
        assert_eq!(root("entity"), "青海某某锂业有限公司");
        assert_eq!(root("credit_code"), "91630100MA00004370");
        assert_eq!(root("year"), "2022");
        assert_eq!(root("kpis"), "emissions");
        assert_eq!(
            (root("grid").as_str(), root("grid_factor").as_str()),
            (grid, factor)
        );
        let bills = begun.root.rows("carriers")[0].node.rows("bills");
        assert!(bills.iter().all(|bill| bill.node.get("year") == "2022"));
        assert_eq!((worksheets().of)(&begun), "青海某某锂业有限公司");
    }
}

#[test]
fn a_worksheet_knows_the_level_that_it_was_begun_for() {
    let report = report("");
    let level = place(&report, "kpis#1/years#1/actual");
    let mut worksheet = foundry();
    assert_eq!(origin(&worksheet), None);
    begun_for(&mut worksheet, "r-1", &level);
    assert_eq!(origin(&worksheet), Some(("r-1".to_owned(), level)));
    // The next year's worksheet is begun for no level, and what is no place is none.
    let roll = energy_worksheet::OUTPUT.roll_forward.expect("it rolls");
    let today = Day::read("2026-11-30").expect("a day");
    assert_eq!(origin(&roll(&worksheet, today)), None);
    for broken in ["r-1", "r-1\nkpis.x/actual", ""] {
        worksheet.root.set("for_level", broken);
        assert_eq!(origin(&worksheet), None, "{broken}");
    }
}

#[test]
fn what_is_kept_is_read_as_it_was_written_and_nothing_else_is() {
    let report = report("");
    let at = place(&report, "kpis#1/years#1/actual");
    let given = figure_of(&report, &at, &foundry()).expect("a figure");
    let mut row = greendesk::documents::Node::default();
    row.set(TAKEN, &given.text());
    assert_eq!(Taken::of(&row), Some(given.clone()));
    assert_eq!(given.quantity, Quantity::Emissions);
    // A name with the sign that parts what is kept is kept as one.
    let named = Taken {
        title: "甲|乙".to_owned(),
        ..given.clone()
    };
    row.set(TAKEN, &named.text());
    let read = Taken::of(&row).expect("what was taken");
    assert_eq!(
        (read.title.as_str(), &read.statement),
        ("甲｜乙", &given.statement)
    );
    // What became of the worksheet is read back, and what an earlier version of the program kept has one text for both languages.
    for now in [
        Now::Figure(given.exact),
        Now::Nothing(["缺 3 月".to_owned(), "March is missing".to_owned()]),
        Now::Deleted,
    ] {
        let sum = if now == Now::Deleted { "" } else { "1A2B3C4D" }.to_owned();
        let noted = Taken {
            since: Some(Since { sum, now }),
            ..given.clone()
        };
        row.set(TAKEN, &noted.text());
        assert_eq!(Taken::of(&row), Some(noted));
    }
    let earlier =
        "d-1|某某铸造 2024|1A2B3C4D|2024|emissions|864.018|B|0.1796|2023|青海|Qinghai|按 2024 年";
    row.set(TAKEN, earlier);
    let read = Taken::of(&row).expect("what was taken");
    assert_eq!(
        read.statement,
        ["按 2024 年", "按 2024 年"].map(str::to_owned)
    );
    assert_eq!(
        (read.since.clone(), read.text()),
        (None, earlier.to_owned())
    );
    for broken in [
        "",
        "x",
        "||||||||||||",
        "a|b|c|2024|emissions|many|B|0.1796|2023|||",
    ] {
        row.set(TAKEN, broken);
        assert_eq!(Taken::of(&row), None, "{broken}");
        let mut draft = report.clone();
        draft.set(&at.field(TAKEN), broken);
        assert!(evaluate(&draft).figure("from_bills", &at.path).is_none());
    }
    let other = given.text().replace("|emissions|", "|tons|");
    row.set(TAKEN, &other);
    assert_eq!(Taken::of(&row), None);
}

fn document(id: &str, template: &str, version: u32, draft: Draft) -> Document {
    Document {
        id: id.to_owned(),
        template: template.to_owned(),
        template_version: version,
        name: String::new(),
        demo: false,
        sample: String::new(),
        created_at: "2026-03-01T00:00:00Z".to_owned(),
        edited_at: "2026-03-01T00:00:00Z".to_owned(),
        issued_at: String::new(),
        issued_sum: String::new(),
        exported_at: String::new(),
        altered: false,
        notes: String::new(),
        draft,
    }
}

#[test]
fn the_worksheet_goes_along_in_the_json_and_is_read_back() {
    let draft = taken(&report(""), "kpis#1/years#1/actual", &foundry());
    let report = OUTPUT.report_of(&draft);
    let of_report = document("r-1", CARD.id, CARD.version, draft);
    let worksheet = document(
        "d-1",
        energy_worksheet::CARD.id,
        energy_worksheet::CARD.version,
        foundry(),
    );
    let file = |annexes: &[Document]| {
        json_file(&Source {
            document: &of_report,
            template: OUTPUT.template,
            report: &report,
            lang: Lang::Zh,
            now: "2026-03-02T00:00:00Z",
            build: "b1",
            annexes,
        })
        .bytes
    };
    let annexes = [worksheet.clone()];
    let whole = String::from_utf8(file(&annexes)).expect("UTF-8");
    let read = |text: &str| parse(text.as_bytes(), templates::cards()).expect("ours");
    let found = read(&whole);
    let documents: Vec<(&Document, bool, bool)> = (found.documents.iter())
        .map(|one| (&one.document, one.annex, one.altered))
        .collect();
    assert_eq!(
        documents,
        [(&of_report, false, false), (&worksheet, true, false)]
    );
    assert_eq!(found.unread, []);
    // What the report keeps of the worksheet names it by its id and its sum.
    let held = (levels().held)(&found.documents[0].document.draft);
    assert_eq!(held[0].taken.worksheet, "d-1");
    assert_eq!(held[0].taken.sum, found.documents[1].sum);
    // The inbox receives the report alone.
    assert_eq!(
        received("a.json", whole.as_bytes(), templates::cards()).len(),
        1
    );
    // A worksheet whose content was altered is marked, and one that cannot be read is named; the report is read all the same.
    let altered = whole.replacen("186420", "186421", 1);
    assert_ne!(altered, whole);
    let found = read(&altered);
    assert_eq!(
        found
            .documents
            .iter()
            .map(|one| one.altered)
            .collect::<Vec<_>>(),
        [false, true]
    );
    let unknown = whole.replace(
        "\"template\":\"energy_worksheet\"",
        "\"template\":\"other\"",
    );
    let found = read(&unknown);
    assert_eq!(found.documents.len(), 1);
    assert_eq!(
        found.unread,
        [(
            "d-1".to_owned(),
            ImportFault::UnknownTemplate("other".to_owned())
        )]
    );
    // Without one the file is as it always was.
    assert!(
        !String::from_utf8(file(&[]))
            .expect("UTF-8")
            .contains("annexes")
    );
}

#[test]
fn the_figure_of_the_carbon_account_stands_beside_that_of_the_worksheet() {
    for (edits, says) in [
        (
            "kpis#1/years#1/actual=870",
            Some("碳账户 870 吨，底稿 864.02 吨，相差 5.98 吨（0.69%）；以碳账户为准"),
        ),
        // Below the worksheet the difference is as large, of the account's figure.
        (
            "kpis#1/years#1/actual=432.01",
            Some("碳账户 432.01 吨，底稿 864.02 吨，相差 432.01 吨（100.00%）；以碳账户为准"),
        ),
        (
            "kpis#1/years#1/actual=864.02",
            Some("碳账户 864.02 吨，底稿 864.02 吨，两者一致；以碳账户为准"),
        ),
        (
            "kpis#1/years#1/actual=0",
            Some("碳账户 0 吨，底稿 864.02 吨，相差 864.02 吨（--）；以碳账户为准"),
        ),
        (
            "kpis#1/years#1/actual=",
            Some("碳账户数值尚未填写，底稿 864.02 吨；填写后显示差异，以碳账户为准"),
        ),
        (
            "kpis#1/unit=万吨;kpis#1/years#1/actual=0.087",
            Some(
                "碳账户 0.087 万吨，底稿 0.086402 万吨，相差 0.000598 万吨（0.69%）；以碳账户为准",
            ),
        ),
        // A figure that is not the account's has nothing beside it.
        ("kpis#1/from_account=no;kpis#1/years#1/actual=870", None),
    ] {
        let mut draft = taken(&report(""), "kpis#1/years#1/actual", &foundry());
        edit::edit(&mut draft, "kpis#1/from_account=yes");
        edit::edit(&mut draft, edits);
        let held = (levels().held)(&draft);
        let said = held[0].account.as_ref().map(|said| said.get(Lang::Zh));
        assert_eq!(said.as_deref(), says, "{edits}");
    }
}

#[test]
fn worksheets_of_one_name_are_told_apart_by_purpose_months_and_grid() {
    let year = Year::new(2024).expect("a year");
    for (edits, says) in [
        (
            "",
            "用于：用电量、综合能耗（当量值）、碳排放量；2024 年账单：1–12 月；电网因子：青海 2023 年 0.1796 kgCO2/kWh",
        ),
        (
            "kpis=green_share",
            "用于：绿电占比；2024 年账单：1–12 月；电网因子：青海 2023 年 0.1796 kgCO2/kWh",
        ),
        (
            "kpis=;grid=;grid_factor=",
            "用于：未填；2024 年账单：1–12 月；电网因子：未填",
        ),
    ] {
        let mut worksheet = foundry();
        edit::edit(&mut worksheet, edits);
        let said = (worksheets().facts)(&worksheet, year);
        assert_eq!(said.get(Lang::Zh), says, "{edits}");
    }
    let mut some = foundry();
    for row in some.root.lists.get_mut("carriers").expect("carriers") {
        for bill in row.node.lists.get_mut("bills").into_iter().flatten() {
            if !["1", "2", "5", "7", "8", "9"].contains(&bill.node.get("month")) {
                bill.node.set("amount", "");
            }
        }
    }
    let said = |worksheet: &Draft, year| (worksheets().facts)(worksheet, year).get(Lang::Zh);
    assert!(said(&some, year).contains("2024 年账单：1–2, 5, 7–9 月；"));
    let other = Year::new(2019).expect("a year");
    assert!(said(&some, other).contains("2019 年账单：未填；"));
}
