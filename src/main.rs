//! Opens the door of the first program: it holds the home page and the first form, for the first field waits for it.

fn main() {
    greendesk::app::open(greendesk::documents::templates::first());
}
