//! A file with a set of indicators: taken or refused in words; what was taken is given back as a file that is taken again, and is the same.
#![no_main]

use greendesk::documents::Draft;
use greendesk::documents::templates::climate_self_assessment::set_file::{
    give_csv, give_json, read, set_of, take,
};
use greendesk::i18n::Lang;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Err(message) = read(bytes) {
        assert!(!message.get(Lang::Zh).is_empty() && !message.get(Lang::En).is_empty());
    }
    let Ok(draft) = take(&Draft::default(), bytes) else {
        return;
    };
    let set = set_of(&draft);
    for file in [
        give_json(&draft, Lang::Zh),
        give_csv(&draft, Lang::Zh),
        give_csv(&draft, Lang::En),
    ] {
        match take(&Draft::default(), &file) {
            Ok(again) => assert_eq!(set_of(&again).indicators, set.indicators),
            Err(message) => panic!("{}", message.get(Lang::En)),
        }
    }
});
