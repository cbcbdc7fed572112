//! The program of the worker that reads loan books. `public/worker.js` calls it: plans, layouts and results pass as JSON, files as bytes.

/// Nothing to do natively: the library is what is tested there.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}

/// The worker calls the functions below; nothing runs at the start.
#[cfg(target_arch = "wasm32")]
fn main() {}

/// What is thrown is why a file is refused: a stable code, then words in both languages.
#[cfg(target_arch = "wasm32")]
mod calls {
    use greendesk::i18n::Lang;
    use greendesk::loan_book::session::{self, Session};
    use greendesk::loan_book::worker_glue::{count, go_on, thrown};
    use js_sys::Function;
    use sha2::{Digest, Sha256};
    use wasm_bindgen::prelude::*;

    /// A file to begin from.
    #[wasm_bindgen]
    pub fn sample() -> Vec<u8> {
        greendesk::loan_book::sheet::sample_csv()
    }

    /// Looks at the beginning of a CSV file; what a person says of it is 0 or blank where nothing is said.
    #[wasm_bindgen]
    pub fn preview(
        bytes: &[u8],
        whole: bool,
        heading: u32,
        rows: u32,
        separator: &str,
        encoding: &str,
    ) -> Result<String, JsValue> {
        let asked = session::asked(heading, rows, separator, encoding);
        session::preview_at(bytes, whole, asked).map_err(thrown)
    }

    /// The first sheet of a workbook as a CSV text: a table that is no loan book.
    #[wasm_bindgen]
    pub fn table(bytes: Vec<u8>) -> Result<String, JsValue> {
        session::table(bytes).map_err(thrown)
    }

    /// All cells of a workbook that was filled offline, a `CellsText` as JSON.
    #[wasm_bindgen]
    pub fn cells(bytes: Vec<u8>) -> Result<String, JsValue> {
        session::cells(bytes).map_err(thrown)
    }

    /// Two results side by side.
    #[wasm_bindgen]
    pub fn compare(before: &str, after: &str) -> Result<String, JsValue> {
        session::compare(before, after).map_err(thrown)
    }

    /// The SHA-256 of a file that is too large for one piece.
    #[wasm_bindgen]
    #[derive(Default)]
    pub struct Sum(Sha256);

    #[wasm_bindgen]
    impl Sum {
        /// Of nothing so far.
        #[wasm_bindgen(constructor)]
        pub fn new() -> Sum {
            Sum::default()
        }

        /// Takes the next bytes.
        pub fn push(&mut self, bytes: &[u8]) {
            self.0.update(bytes);
        }

        /// The sum, hexadecimal.
        pub fn end(self) -> String {
            self.0
                .finalize()
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect()
        }
    }

    /// A book being read.
    #[wasm_bindgen]
    pub struct Books(Session);

    #[wasm_bindgen]
    impl Books {
        /// An empty book, read by this plan.
        #[wasm_bindgen(constructor)]
        pub fn new(plan: &str) -> Result<Books, JsValue> {
            Session::new(plan).map(Books).map_err(thrown)
        }

        /// Begins a CSV file of this layout.
        pub fn begin(&mut self, layout: &str) -> Result<(), JsValue> {
            self.0.begin(layout).map_err(thrown)
        }

        /// Takes its next bytes; gives the rows so far.
        pub fn push(&mut self, bytes: &[u8]) -> Result<u32, JsValue> {
            self.0.push(bytes).map(count).map_err(thrown)
        }

        /// Ends it.
        pub fn end(&mut self) -> Result<(), JsValue> {
            self.0.end().map_err(thrown)
        }

        /// Opens a workbook; gives the names of its sheets.
        pub fn open(&mut self, bytes: Vec<u8>) -> Result<Vec<String>, JsValue> {
            self.0.open(bytes).map_err(thrown)
        }

        /// The names of the workbook's hidden sheets.
        pub fn hidden_sheets(&self) -> Vec<String> {
            self.0.hidden_sheets()
        }

        /// The names of the workbook's sheets that may be ledgers.
        pub fn ledgers(&mut self) -> Vec<String> {
            self.0.ledgers()
        }

        /// The sheet of it that is proposed.
        pub fn best_sheet(&mut self) -> Result<String, JsValue> {
            self.0.best_sheet().map_err(thrown)
        }

        /// Looks at a sheet of it; what a person says of its headings is 0 where nothing is said.
        pub fn look(&mut self, sheet: &str, heading: u32, rows: u32) -> Result<String, JsValue> {
            let asked = session::asked(heading, rows, "", "");
            self.0.look(sheet, asked).map_err(thrown)
        }

        /// Reads a sheet of it; `tell` is called with the rows so far, and stops it with `false`.
        pub fn read(&mut self, sheet: &str, layout: &str, tell: &Function) -> Result<(), JsValue> {
            self.0.read(sheet, layout, go_on(tell)).map_err(thrown)
        }

        /// The result so far.
        pub fn summary(&self) -> Result<String, JsValue> {
            self.0.summary().map_err(thrown)
        }

        /// The refused rows of a file, to be mended.
        pub fn refused(&self, file: u32, lang: &str) -> Vec<u8> {
            self.0.refused(file, Lang::from_tag(lang))
        }
    }
}
