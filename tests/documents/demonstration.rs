//! The demonstration: every step leads to a page of a sample that is there, and what is said of the page is what the sample's paper says.

use greendesk::documents::demonstration::{JOBS, OPEN_ITEMS, Shown, ShownPage, step, steps};
use greendesk::documents::printed::{paper_words, value_words};
use greendesk::documents::route::{REVIEW, Route};
use greendesk::documents::{Block, Cell, Output, Part, Place, templates};
use greendesk::i18n::Lang;

fn form(shown: &Shown) -> &'static Output {
    templates::output(shown.form).expect(shown.form)
}

#[test]
fn every_step_leads_to_a_page_of_a_sample() {
    let mut pages: Vec<(&str, usize, String)> = Vec::new();
    for shown in steps() {
        let form = form(shown);
        assert!(
            form.template.card.samples.get(shown.sample).is_some(),
            "{}",
            shown.form
        );
        let draft = form.samples[shown.sample]();
        if let ShownPage::At(page, id) = shown.page {
            // A row of the sample, or the list of what is open on 核对与生成.
            let place = Place::parse(id);
            let row = place.is_some_and(|place| {
                !place.path.is_empty()
                    && place.field.is_empty()
                    && draft.node(&place.path).is_some()
            });
            assert!(
                row || (page, id) == (REVIEW, OPEN_ITEMS),
                "{} has nothing at {id}",
                shown.form
            );
        }
        if let ShownPage::Step(id) | ShownPage::Results(id, _) | ShownPage::At(id, _) = shown.page
            && id != REVIEW
        {
            let asked = form.template.steps_of(&draft);
            assert!(
                asked.iter().any(|(_, step)| step.id == id),
                "{} has no step {id}",
                shown.form
            );
        }
        if let ShownPage::Results(id, figure) = shown.page {
            // The figure is among the results of the step, and the sample has it.
            let step = form.template.steps.iter().find(|step| step.id == id);
            let mut parts = step.expect(id).parts.iter();
            let among = |part: &Part| matches!(part, Part::Results(ids) if ids.contains(&figure));
            assert!(parts.any(among), "{id} has no result {figure}");
            let evaluation = (form.template.evaluate)(&draft);
            assert!(evaluation.figure(figure, &[]).is_some(), "{figure}");
        }
        let route = shown.route("d1".to_owned());
        assert_eq!(Route::parse(&route.hash()), route);
        pages.push((shown.form, shown.sample, route.hash()));
    }
    let all = pages.len();
    assert!((8..=12).contains(&all), "about five minutes: {all} steps");
    pages.sort();
    pages.dedup();
    assert_eq!(pages.len(), all, "no page is shown twice");
}

#[test]
fn steps_are_counted_through_the_jobs() {
    let first = JOBS[0].steps.len();
    for (number, job, of) in [(0, 0, 0), (first - 1, 0, first - 1), (first, 1, 0)] {
        assert_eq!(step(number), Some((&JOBS[job], &JOBS[job].steps[of])));
    }
    assert_eq!(step(steps().count()), None);
    assert_eq!(step(usize::MAX), None);
}

/// Every text of a report: its paper and its figures with their workings.
fn texts(shown: &Shown, lang: Lang) -> String {
    let form = form(shown);
    let draft = form.samples[shown.sample]();
    let report = form.report_of(&draft);
    let mut all: Vec<String> = Vec::new();
    blocks(&report.paper, lang, &mut all);
    for figure in &report.figures {
        all.extend([
            figure.label.get(lang),
            value_words(&figure.value, lang, true),
            figure.workings.clone(),
        ]);
    }
    all.join("\n")
}

fn blocks(paper: &[Block], lang: Lang, all: &mut Vec<String>) {
    for block in paper {
        match block {
            Block::Grid { head, body, .. } => {
                let cells = head.iter().chain(body).flat_map(|line| &line.cells);
                let words = |cell: &Cell| {
                    let words = cell.lines.iter().map(|value| paper_words(value, lang));
                    words.collect::<Vec<_>>().join("\n")
                };
                all.extend(cells.map(words));
            }
            Block::Landscape(inner) => blocks(inner, lang, all),
            Block::Notes(notes) => all.extend(notes.iter().map(|note| note.get(lang))),
            _ => {}
        }
    }
}

/// The figures of a sentence: runs of digits with commas, points and the sign of per cent.
fn figures(sentence: &str) -> Vec<String> {
    sentence
        .split(|c: char| !(c.is_ascii_digit() || ".,%".contains(c)))
        .map(|run| run.trim_matches([',', '.']).to_owned())
        .filter(|run| run.chars().any(|c| c.is_ascii_digit()))
        .collect()
}

#[test]
fn what_is_said_is_what_the_sample_says() {
    assert_eq!(
        figures("2025 年为 11,800 吨，由 3.20% 起。"),
        ["2025", "11,800", "3.20%"]
    );
    let mut compared = 0;
    for shown in steps() {
        for lang in [Lang::Zh, Lang::En] {
            let texts = texts(shown, lang);
            for figure in figures(shown.says.get(lang)) {
                compared += 1;
                // CO₂ has no digit of ASCII; table 5 is a name and stands in the paper's heading.
                assert!(
                    texts.contains(&figure)
                        || shown.says.get(lang).contains(&format!("表 {figure}"))
                        || shown.says.get(lang).contains(&format!("table {figure}")),
                    "{figure} of “{}” is not said by the sample",
                    shown.says.get(lang)
                );
            }
        }
    }
    assert!(compared > 20, "{compared}");
}
