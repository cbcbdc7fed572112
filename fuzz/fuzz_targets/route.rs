//! An address, a place in a draft: whatever is behind the #, it is a page, and a page has one address.
#![no_main]

use greendesk::documents::Place;
use greendesk::documents::route::Route;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let page = Route::parse(text);
    assert_eq!(Route::parse(&page.hash()), page, "{text:?}");
    if let Some(place) = Place::parse(text) {
        assert_eq!(Place::parse(&place.to_string()), Some(place));
    }
});
