//! The second program's door: what the first program can ask of it. Documents and drafts pass as JSON, files as the browser's own.

/// Nothing to do natively: the library is what is tested there.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}

/// Whatever is asked comes after this.
#[cfg(target_arch = "wasm32")]
fn main() {
    greendesk::ui::crash::tell_of_panics();
}

/// Every function gives nothing where what it was given is of no built-in form, or no document at all.
#[cfg(target_arch = "wasm32")]
mod door {
    use greendesk::documents::{Document, Draft, Facet};
    use greendesk::exports::{self, Given};
    use greendesk::i18n::{Lang, Message};
    use greendesk::second;
    use greendesk::ui::paper::Marks;
    use js_sys::Array;
    use wasm_bindgen::prelude::*;
    use web_sys::{File, HtmlElement};

    fn document(json: &str) -> Option<Document> {
        serde_json::from_str(json).ok()
    }

    fn json(draft: Option<Draft>) -> Option<String> {
        draft.and_then(|draft| serde_json::to_string(&draft).ok())
    }

    fn file(given: &Given) -> Option<File> {
        let parts = Array::of1(&js_sys::Uint8Array::from(given.bytes.as_slice()));
        let options = web_sys::FilePropertyBag::new();
        options.set_type(given.mime);
        File::new_with_u8_array_sequence_and_options(&parts, &given.name, &options).ok()
    }

    /// A message in both languages, Chinese first.
    fn both(message: &Message) -> Array {
        Array::of2(&message.get(Lang::Zh).into(), &message.get(Lang::En).into())
    }

    /// This build's name: the first program asks nothing of another build.
    #[wasm_bindgen]
    pub fn build() -> String {
        greendesk::BUILD.to_owned()
    }

    /// The draft of a sample.
    #[wasm_bindgen]
    pub fn sample(template: &str, number: usize) -> Option<String> {
        json(second::sample(template, number))
    }

    /// Next year's draft from a document.
    #[wasm_bindgen]
    pub fn roll_forward(from: &str) -> Option<String> {
        json(second::roll_forward(&document(from)?))
    }

    /// A document's name in both languages, Chinese first, and how much is open in it.
    #[wasm_bindgen]
    pub fn describe(of: &str) -> Option<Array> {
        let (name, open) = second::describe(&document(of)?)?;
        let described = both(&name);
        described.push(&open.to_string().into());
        Some(described)
    }

    /// Does an act of a form's step to a document: gives the draft as JSON, or a file. Thrown is why not, in both languages.
    #[wasm_bindgen]
    pub async fn act(id: String, of: String, taken: Option<File>, lang: String, now: String) -> Result<JsValue, JsValue> {
        let bytes = match &taken {
            Some(taken) => second::bytes_of(taken).await.map_err(|why| JsValue::from(both(&why)))?,
            None => Vec::new(),
        };
        let acted = document(&of).and_then(|document| second::act(&id, &document, &bytes, Lang::from_tag(&lang), &now));
        match acted.transpose().map_err(|why| JsValue::from(both(&why)))? {
            Some(second::Acted::Draft(draft)) => Ok(json(Some(draft)).into()),
            Some(second::Acted::File(given)) => Ok(file(&given).into()),
            None => Ok(JsValue::UNDEFINED),
        }
    }

    /// Shows in `root` a document beside an earlier one. Thrown is why the two cannot be compared, in both languages.
    #[wasm_bindgen]
    pub fn comparison(root: &HtmlElement, now: &str, earlier: &str, lang: &str) -> Result<Option<bool>, JsValue> {
        let Some((now, earlier)) = document(now).zip(document(earlier)) else { return Ok(None) };
        let shown = second::show::comparison(root, &now, &earlier, Lang::from_tag(lang)).transpose();
        Ok(shown.map_err(|why| JsValue::from(both(&why)))?.map(|()| true))
    }

    /// The files of a document: `json`, `csv` or `tables`.
    #[wasm_bindgen]
    pub fn files(kind: &str, of: &str, lang: &str, now: &str) -> Option<Vec<File>> {
        second::files(kind, &document(of)?, Lang::from_tag(lang), now)?.iter().map(file).collect()
    }

    /// A stored text as it is.
    #[wasm_bindgen]
    pub fn raw(id: &str, raw: &str) -> Option<Vec<File>> {
        Some(vec![file(&exports::raw_file(id, raw))?])
    }

    /// All stored texts in one backup: `stored` is key, text, key, text…
    #[wasm_bindgen]
    pub fn backup(stored: Vec<String>, lang: &str, now: &str) -> Option<Vec<File>> {
        let raws: Vec<(String, String)> = stored.chunks_exact(2).filter_map(|pair| Some((pair.first()?.clone(), pair.get(1)?.clone()))).collect();
        Some(vec![file(&exports::backup_file(&raws, now, greendesk::BUILD, Lang::from_tag(lang)))?])
    }

    /// What a file holds: how many documents in it could not be read, then each that could. Thrown is why nothing could, in both languages.
    #[wasm_bindgen]
    pub async fn read_file(file: File) -> Result<Array, JsValue> {
        let found = second::import(&file).await.map_err(|why| JsValue::from(both(&why)))?;
        let documents = found.documents.iter().filter_map(|imported| serde_json::to_string(&imported.document).ok());
        Ok(std::iter::once(found.unread.len().to_string()).chain(documents).map(JsValue::from).collect())
    }

    /// Shows the paper of a document in `root`.
    #[wasm_bindgen]
    pub fn paper(root: &HtmlElement, of: &str, lang: &str, imprint: String, sum: String, draft: bool) -> Option<bool> {
        let document = document(of)?;
        let marks = Marks { imprint, sum, draft, demo: document.demo };
        second::show::paper(root, &document, marks, Lang::from_tag(lang)).map(|()| true)
    }

    /// Shows a blank form in `root`.
    #[wasm_bindgen]
    pub fn blank(root: &HtmlElement, template: &str, lang: &str) -> Option<bool> {
        second::show::blank(root, template, Lang::from_tag(lang)).map(|()| true)
    }

    /// Shows in `root`, a list, what to have at hand before a form is filled.
    #[wasm_bindgen]
    pub fn prepare(root: &HtmlElement, template: &str, lang: &str) -> Option<bool> {
        second::show::prepare(root, template, Lang::from_tag(lang)).map(|()| true)
    }

    /// Shows a facet of a document's loan book in `root`; `taker` takes over what comes of it: the document's id, an act, its text.
    #[wasm_bindgen]
    pub fn book(root: &HtmlElement, facet: &str, of: &str, lang: &str, taker: js_sys::Function) -> Option<bool> {
        let facet = Facet::ALL.into_iter().find(|known| known.id() == facet)?;
        second::book::show(root, facet, &document(of)?, Lang::from_tag(lang), taker);
        Some(true)
    }

    /// Lets go of files that were kept for documents which are there no more.
    #[wasm_bindgen]
    pub async fn sweep() -> bool {
        second::book::sweep("").await;
        true
    }

    /// Shows in `root` what this browser keeps, to take it away; `let_go` is called before it goes.
    #[wasm_bindgen]
    pub async fn clear(root: HtmlElement, lang: String, let_go: js_sys::Function) -> bool {
        second::clear::show(&root, Lang::from_tag(&lang), let_go).await;
        true
    }

    /// Shows the register of clauses in `root`.
    #[wasm_bindgen]
    pub fn clauses(root: &HtmlElement, lang: &str) -> bool {
        second::show::clauses(root, Lang::from_tag(lang));
        true
    }
}
