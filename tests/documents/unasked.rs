//! What nothing asks for at present: it is told, and no report shows it.
use greendesk::documents::{
    Document, Draft, Field, FieldKind, Output, Part, Place, Template, Visit, When, templates,
    unasked, walk,
};
use greendesk::exports::{Source, json_file};
use greendesk::i18n::Lang;

/// Something to type into a field that is recognised wherever it appears.
fn mark(field: &Field) -> String {
    match field.kind {
        FieldKind::Number { .. } => "98765.4321".to_owned(),
        FieldKind::Year => "2987".to_owned(),
        FieldKind::Date => "2987-06-05".to_owned(),
        FieldKind::Choice(choices) | FieldKind::Many(choices) => {
            choices.last().map_or("", |choice| choice.code).to_owned()
        }
        FieldKind::Search(choices) => choices().last().map_or("", |choice| choice.code).to_owned(),
        _ => "不该出现的标记".to_owned(),
    }
}

/// Every field of a form at the first rows of a draft, with whether another answer can switch it off.
fn places(template: &Template, draft: &Draft) -> Vec<(Place, &'static Field, bool)> {
    let mut all = Vec::new();
    let parts = template.steps.iter().flat_map(|step| step.parts);
    let prescribed: Vec<&str> = parts
        .filter_map(|part| match part {
            Part::FixedRows(rows) => Some(rows.list.id),
            _ => None,
        })
        .collect();
    for visit in walk(template.steps) {
        let Visit::Field(above, field) = visit else {
            continue;
        };
        let switched = std::iter::once(field.when)
            .chain(
                above
                    .iter()
                    .filter(|list| !prescribed.contains(&list.id))
                    .map(|list| list.when),
            )
            .any(|when| !matches!(when, When::Always));
        let mut rows = vec![Place::default()];
        for list in above {
            rows = rows
                .into_iter()
                .flat_map(|place| {
                    let ids = draft.row_ids(&place.path, list.id);
                    ids.into_iter()
                        .take(2)
                        .map(move |id| place.row(list.id, id))
                })
                .collect();
        }
        all.extend(
            rows.into_iter()
                .map(|place| (place.field(field.id), field, switched)),
        );
    }
    all
}

/// The draft without what nothing asks for.
fn stripped(template: &Template, draft: &Draft) -> Draft {
    let mut bare = draft.clone();
    for left in unasked(template, draft) {
        bare.set(&left.place, "");
    }
    bare
}

/// The draft with a mark wherever nothing asks; and how many.
fn marked(template: &Template, draft: &Draft) -> (Draft, usize) {
    let blanks = places(template, draft)
        .into_iter()
        .filter(|(place, _, switched)| *switched && draft.get(place).is_empty());
    // A choice can switch other questions, so each choice is tried alone; texts and figures are tried together.
    let (alone, together): (Vec<_>, Vec<_>) = blanks.partition(|(_, field, _)| {
        matches!(
            field.kind,
            FieldKind::Choice(_) | FieldKind::Many(_) | FieldKind::Search(_)
        )
    });
    let mut tries: Vec<Vec<_>> = alone.into_iter().map(|one| vec![one]).collect();
    tries.push(together);
    let mut full = draft.clone();
    let mut many = 0;
    for these in tries {
        let mut tried = draft.clone();
        for (place, field, _) in &these {
            tried.set(place, &mark(field));
        }
        let left = unasked(template, &tried);
        for (place, field, _) in these {
            if left.iter().any(|left| left.place == place) {
                full.set(&place, &mark(field));
                many += 1;
            }
        }
    }
    (full, many)
}

/// The drafts of a sample in which nothing asks for some place, and what a report shows of such a place.
fn leaks_of(output: &Output, sample: &Draft) -> (usize, Vec<String>) {
    let template = output.template;
    let mut leaks = Vec::new();
    let mut tried = 0;
    // The first row's choices switch questions on and off.
    let mut seen = Vec::new();
    let mut drafts = vec![("as it is".to_owned(), sample.clone())];
    for (place, field, _) in places(template, sample) {
        let (FieldKind::Choice(choices) | FieldKind::Many(choices)) = field.kind else {
            continue;
        };
        if seen.contains(&field.id) {
            continue;
        }
        seen.push(field.id);
        for choice in choices.iter().take(5) {
            let mut other = sample.clone();
            other.set(&place, choice.code);
            drafts.push((format!("{place}={}", choice.code), other));
        }
    }
    for (name, draft) in drafts {
        let bare = stripped(template, &draft);
        let (full, many) = marked(template, &bare);
        if many == 0 {
            continue;
        }
        tried += 1;
        let (bare, full) = (output.report_of(&bare), output.report_of(&full));
        for (what, same) in [
            ("tables", bare.tables == full.tables),
            ("figures", bare.figures == full.figures),
            ("paper", bare.paper == full.paper),
            ("problems", bare.problems == full.problems),
        ] {
            if !same {
                leaks.push(format!("{} {name}: {what}", template.id));
            }
        }
    }
    (tried, leaks)
}

#[test]
fn what_nothing_asks_for_is_in_no_report() {
    let outputs = templates::outputs();
    // Every sample has a thread: the forms with many choices take a minute each.
    let found: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = outputs
            .iter()
            .flat_map(|output| output.samples.iter().map(move |sample| (output, sample())))
            .map(|(output, sample)| scope.spawn(move || leaks_of(output, &sample)))
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().expect("no panic"))
            .collect()
    });
    let tried: usize = found.iter().map(|(tried, _)| tried).sum();
    let leaks: Vec<_> = found.into_iter().flat_map(|(_, leaks)| leaks).collect();
    assert!(tried > 20, "{tried}");
    assert!(leaks.is_empty(), "{leaks:#?}");
}

#[test]
fn what_is_switched_off_is_told_and_what_the_form_put_there_is_not() {
    let names = |id: &str, edits: &[(&str, &str)]| -> Vec<String> {
        let output = templates::output(id).expect("built in");
        let mut draft =
            (output.template.blank)(greendesk::measure::Day::read("2026-11-28").expect("a day"));
        for (field, typed) in edits {
            draft.set(&Place::root(field), typed);
        }
        unasked(output.template, &draft)
            .into_iter()
            .map(|left| format!("{} {}", left.place, left.name.get(Lang::Zh)))
            .collect()
    };
    // A new draft of any form has nothing that is not asked, whatever the form itself put into it.
    for output in templates::outputs() {
        assert_eq!(
            names(output.template.id, &[]),
            [""; 0],
            "{}",
            output.template.id
        );
    }
    let typed = ("industry_name", "有机化学原料制造");
    assert_eq!(
        names("sll_kpi_report", &[("industry", "2614"), typed]),
        [""; 0]
    );
    assert_eq!(
        names("sll_kpi_report", &[("industry", "C26"), typed]),
        ["industry_name 所属行业名称（中类或小类）"]
    );
}

#[test]
fn a_file_names_what_it_holds_besides() {
    let output = templates::output("sll_kpi_report").expect("built in");
    let mut draft = output.samples[0]();
    draft.set(&Place::root("industry"), "C26");
    draft.set(&Place::root("industry_name"), "不该出现的标记");
    let document = Document {
        id: "d1".into(),
        template: output.template.id.into(),
        template_version: output.template.version,
        name: String::new(),
        demo: false,
        sample: String::new(),
        created_at: String::new(),
        edited_at: String::new(),
        issued_at: String::new(),
        issued_sum: String::new(),
        exported_at: String::new(),
        notes: String::new(),
        altered: false,
        draft,
    };
    let report = output.report_of(&document.draft);
    let file = json_file(&Source {
        document: &document,
        template: output.template,
        report: &report,
        lang: Lang::Zh,
        now: "2026-01-01T00:00:00Z",
        build: "b1",
        annexes: &[],
    });
    let file: serde_json::Value = serde_json::from_slice(&file.bytes).expect("JSON");
    assert_eq!(file["report"]["unasked"][0]["place"], "industry_name");
    assert!(!file["report"].to_string().contains("不该出现的标记"));
    assert!(
        file["document"].to_string().contains("不该出现的标记"),
        "it comes back with the file"
    );
}
