//! Every built-in form, with every sample and blank, handed over and read back: a new form is held to the same without a line here.

use super::sample_form;
use greendesk::documents::{Document, Draft, Output, Report, Template, checksum, templates};
use greendesk::exports::{Source, csv_file, csv_files, import, json_file};
use greendesk::i18n::Lang;
use greendesk::measure::{Day, Decimal};
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Every form with every draft it offers, and the next period's draft from the first sample.
fn drafts() -> Vec<(&'static Output, Draft)> {
    let today = Day::read("2026-11-28").expect("a day");
    let of = |output: &&'static Output| {
        let samples = output.samples.iter().map(|sample| sample());
        let rolled = output.samples.first().zip(output.roll_forward);
        samples
            .chain([(output.template.blank)(today)])
            .chain(rolled.map(|(sample, roll)| roll(&sample(), today)))
            .map(|draft| (*output, draft))
            .collect::<Vec<_>>()
    };
    templates::outputs().iter().flat_map(of).collect()
}

/// Every document with its report: all tests look at the same ones, so they are made once.
static MADE: LazyLock<Vec<(&Template, Document, Report)>> = LazyLock::new(|| {
    let made = |(output, draft): (&'static Output, Draft)| {
        let (template, report) = (output.template, output.report_of(&draft));
        let document = Document {
            template: template.id.to_owned(),
            template_version: template.version,
            demo: true,
            draft,
            ..sample_form::document("")
        };
        (template, document, report)
    };
    drafts().into_iter().map(made).collect()
});

pub(super) fn each(mut check: impl FnMut(&Source)) {
    for (template, document, report) in MADE.iter() {
        for lang in [Lang::Zh, Lang::En] {
            check(&Source {
                document,
                template,
                report,
                lang,
                now: "2026-02-03T04:05:06Z",
                build: "b1",
                annexes: &[],
            });
        }
    }
}

#[test]
fn every_sample_comes_back_equal() {
    each(|source| {
        let given = json_file(source);
        let found = import::parse(&given.bytes, templates::cards()).expect("ours");
        assert_eq!(&found.documents[0].document, source.document);
        let file: Value = serde_json::from_slice(&given.bytes).expect("JSON");
        assert_eq!(file["sum"], checksum(&source.document.draft));
        // What is printed is what is exact, rounded; and both are numbers.
        for figure in file["report"]["figures"].as_array().expect("figures") {
            for key in ["printed", "exact"] {
                let text = figure[key].as_str().unwrap_or("0");
                assert!(
                    text.is_empty() || figure["exact"].is_null() || text.parse::<Decimal>().is_ok(),
                    "{figure}"
                );
            }
            let place = figure["place"].as_str().unwrap_or("");
            assert_eq!(
                place.contains('/'),
                !figure["row"].as_str().unwrap_or("").is_empty(),
                "a row has a name: {figure}"
            );
            assert!(
                !figure["clause"].as_str().unwrap_or("").is_empty(),
                "{figure}"
            );
        }
    });
}

#[test]
fn every_table_is_tidy() {
    each(|source| {
        let mut names = BTreeSet::new();
        for table in &source.report.tables {
            assert!(
                table
                    .rows
                    .iter()
                    .all(|row| row.len() == table.columns.len()),
                "{} has rows of another length",
                table.id
            );
            let keys: BTreeSet<&str> = table.columns.iter().map(|(key, _)| *key).collect();
            assert_eq!(
                keys.len(),
                table.columns.len(),
                "{} names a column twice",
                table.id
            );
        }
        let files = csv_files(source);
        let own = source
            .report
            .tables
            .iter()
            .any(|table| table.id == greendesk::exports::csv::FIGURES);
        let figures = usize::from(!own && !source.report.figures.is_empty());
        assert_eq!(
            files.len(),
            source.report.tables.len() + figures + 1,
            "the figures are given once, and what the report is"
        );
        for given in files {
            assert!(names.insert(given.name.clone()), "{} twice", given.name);
            let mut reader = ::csv::Reader::from_reader(
                given
                    .bytes
                    .strip_prefix(b"\xEF\xBB\xBF")
                    .expect("a byte order mark"),
            );
            let width = reader.headers().expect("headings").len();
            for record in reader.records() {
                let record = record.unwrap_or_else(|error| panic!("{}: {error}", given.name));
                assert!(
                    width < 3 || record.len() == width,
                    "{}: {record:?}",
                    given.name
                );
            }
        }
        assert!(csv_file(source).bytes.starts_with(b"\xEF\xBB\xBF"));
    });
}

#[cfg(feature = "schema")]
#[test]
fn every_sample_is_of_the_published_schema() {
    each(|source| {
        let file: Value = serde_json::from_slice(&json_file(source).bytes).expect("JSON");
        assert_eq!(
            super::schema::faults(super::schema::DOCUMENT, &file),
            [""; 0]
        );
    });
}
