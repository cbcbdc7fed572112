//! The page program: mounts the root.

fn main() {
    greendesk::app::open();
}
