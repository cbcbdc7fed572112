//! The door of the program that fills every form: fetched where another form than the first one is asked for (public/start.js).

fn main() {
    greendesk::app::open(greendesk::documents::templates::all());
}
