//! The guides: every form has one, its sections are steps of the form, its terms stand in the register of clauses.

use greendesk::documents::templates;
use greendesk::i18n::{Lang, Text};
use greendesk::standards::register;

#[test]
fn every_form_has_a_guide_in_both_languages() {
    for template in templates::all() {
        let help = templates::help(template.id).expect(template.id);
        for section in help.sections {
            assert!(
                template
                    .steps
                    .iter()
                    .any(|step| step.label == section.title),
                "{}: {} is no step",
                template.id,
                section.title.zh
            );
        }
        let known = register();
        for term in help.terms {
            assert!(
                known
                    .iter()
                    .flat_map(|entries| entries.iter())
                    .any(|entry| entry.clause == term.clause),
                "{}: the register has no {}",
                template.id,
                term.clause.id()
            );
        }
        let lists = [help.at_hand, help.mistakes, help.afterwards];
        assert!(lists.iter().all(|list| !list.is_empty()), "{}", template.id);
        let all = lists
            .into_iter()
            .flatten()
            .copied()
            .chain([help.who, help.minutes]);
        let all = all.chain(help.sections.iter().map(|section| section.says));
        for text in all.chain(help.terms.iter().map(|term| term.says)) {
            is_there(template.id, text);
        }
    }
    assert!(templates::help("no_such_form").is_none());
}

/// The text is there in both languages.
fn is_there(form: &str, text: Text) {
    for lang in [Lang::Zh, Lang::En] {
        assert!(!text.get(lang).trim().is_empty(), "{form}: {}", text.zh);
    }
}
