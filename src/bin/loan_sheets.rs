//! The program of the worker that makes files: workbooks of a loan book, whose files it reads once more, and of the tables of a report, the archive of
//! these tables as CSV files, and the paper of a report for Word.

/// Nothing to do natively: the library is what is tested there.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}

/// The worker calls the functions below; nothing runs at the start.
#[cfg(target_arch = "wasm32")]
fn main() {}

/// A program of its own, since the writer is large and the program that reads is to be small: it is compiled whenever a book is opened.
#[cfg(target_arch = "wasm32")]
mod calls {
    use greendesk::i18n::Lang;
    use greendesk::loan_book::session::{ImprintText, Session, misunderstood};
    use greendesk::loan_book::worker_glue::{count, go_on, thrown};
    use js_sys::Function;
    use wasm_bindgen::prelude::*;

    /// A book that is read for its workbook, each loan kept.
    #[wasm_bindgen]
    pub struct KeptBooks(Session);

    #[wasm_bindgen]
    impl KeptBooks {
        /// An empty book, read by this plan.
        #[wasm_bindgen(constructor)]
        pub fn new(plan: &str) -> Result<KeptBooks, JsValue> {
            let mut session = Session::new(plan).map_err(thrown)?;
            session.keep_loans();
            Ok(KeptBooks(session))
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

        /// Reads a sheet of it; `tell` is called with the rows so far, and stops it with `false`.
        pub fn read(&mut self, sheet: &str, layout: &str, tell: &Function) -> Result<(), JsValue> {
            self.0.read(sheet, layout, go_on(tell)).map_err(thrown)
        }

        /// The workbook of results and loans; `imprint` is an `ImprintText` as JSON.
        pub fn sheet(&self, imprint: &str) -> Result<Vec<u8>, JsValue> {
            let imprint: ImprintText =
                serde_json::from_str(imprint).map_err(|_| thrown(misunderstood()))?;
            self.0.sheet(&imprint).map_err(thrown)
        }
    }

    /// The workbook of a report's tables; `tables` is a `WorkbookText` as JSON.
    #[wasm_bindgen]
    pub fn report(tables: &str, lang: &str) -> Result<Vec<u8>, JsValue> {
        greendesk::sheets::report::of_json(tables, Lang::from_tag(lang))
            .ok_or_else(|| thrown(misunderstood()))
    }

    /// The workbook of a form that is filled offline; `book` is a `FormBookText` as JSON.
    #[wasm_bindgen]
    pub fn form_book(book: &str, lang: &str) -> Result<Vec<u8>, JsValue> {
        greendesk::sheets::form_book::of_json(book, Lang::from_tag(lang))
            .ok_or_else(|| thrown(misunderstood()))
    }

    /// The Word file of a report's paper; `paper` is a `PaperText` as JSON.
    #[wasm_bindgen]
    pub fn paper(paper: &str, lang: &str) -> Result<Vec<u8>, JsValue> {
        greendesk::sheets::docx::of_json(paper, Lang::from_tag(lang))
            .ok_or_else(|| thrown(misunderstood()))
    }

    /// The archive of texts; `files` is an `ArchiveText` as JSON.
    #[wasm_bindgen]
    pub fn archive(files: &str) -> Result<Vec<u8>, JsValue> {
        greendesk::sheets::archive::of_json(files).ok_or_else(|| thrown(misunderstood()))
    }
}
