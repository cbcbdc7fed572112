//! The page program: mounts the root. In the single file it holds the programs of the worker as well.

#[cfg(all(feature = "single", target_arch = "wasm32"))]
#[path = "bin/loan_book.rs"]
#[allow(dead_code, reason = "its `main` is that of a program of its own")]
mod loan_book;
#[cfg(all(feature = "single", target_arch = "wasm32"))]
#[path = "bin/loan_sheets.rs"]
#[allow(dead_code, reason = "its `main` is that of a program of its own")]
mod loan_sheets;

fn main() {
    // The worker of the single file runs this program too, and has no page.
    #[cfg(feature = "single")]
    if web_sys::window().is_none() {
        return;
    }
    greendesk::app::open();
}
