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
    use greendesk::documents::{Document, Draft, LoanBookView};
    use greendesk::exports;
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
    pub async fn act(
        id: String,
        of: String,
        taken: Option<File>,
        lang: String,
        now: String,
    ) -> Result<JsValue, JsValue> {
        let bytes = match &taken {
            Some(taken) => second::bytes_of(taken)
                .await
                .map_err(|why| JsValue::from(both(&why)))?,
            None => Vec::new(),
        };
        let acted = document(&of)
            .and_then(|document| second::act(&id, &document, &bytes, Lang::from_tag(&lang), &now));
        match acted.transpose().map_err(|why| JsValue::from(both(&why)))? {
            Some(second::Acted::Draft(draft)) => Ok(json(Some(draft)).into()),
            Some(second::Acted::File(given)) => Ok(second::file_of(&given).into()),
            None => Ok(JsValue::UNDEFINED),
        }
    }

    /// Shows in `root` a document beside an earlier one. Thrown is why the two cannot be compared, in both languages.
    #[wasm_bindgen]
    pub fn comparison(
        root: &HtmlElement,
        now: &str,
        earlier: &str,
        lang: &str,
    ) -> Result<Option<bool>, JsValue> {
        let Some((now, earlier)) = document(now).zip(document(earlier)) else {
            return Ok(None);
        };
        let shown =
            second::show::comparison(root, &now, &earlier, Lang::from_tag(lang)).transpose();
        Ok(shown
            .map_err(|why| JsValue::from(both(&why)))?
            .map(|()| true))
    }

    /// The files of a document: `json`, `csv` or `tables`.
    #[wasm_bindgen]
    pub fn files(kind: &str, of: &str, lang: &str, now: &str) -> Option<Vec<File>> {
        second::files(kind, &document(of)?, Lang::from_tag(lang), now)?
            .iter()
            .map(second::file_of)
            .collect()
    }

    /// A stored text as it is.
    #[wasm_bindgen]
    pub fn raw(id: &str, raw: &str) -> Option<Vec<File>> {
        Some(vec![second::file_of(&exports::raw_file(id, raw))?])
    }

    /// Keys and texts, from a list of key, text, key, text…
    fn pairs(stored: Vec<String>) -> Vec<(String, String)> {
        stored
            .chunks_exact(2)
            .filter_map(|pair| Some((pair.first()?.clone(), pair.get(1)?.clone())))
            .collect()
    }

    /// All stored texts in one backup: `stored` is key, text, key, text… Gives what is in it in both languages, then the file, which was read
    /// back. Thrown is why there is none, in both languages.
    #[wasm_bindgen]
    pub async fn backup(stored: Vec<String>, lang: String, now: String) -> Result<Array, JsValue> {
        let made = second::backup(&pairs(stored), Lang::from_tag(&lang), &now).await;
        let (file, says) = made.map_err(|why| JsValue::from(both(&why)))?;
        let given = both(&says);
        given.push(&file);
        Ok(given)
    }

    /// Shows in `root` what is in a file beside what is stored (key, text, key, text…); `taker` is called with what was decided. Thrown is why
    /// nothing in it can be read, in both languages.
    #[wasm_bindgen]
    pub async fn import_preview(
        root: HtmlElement,
        file: File,
        stored: Vec<String>,
        lang: String,
        taker: js_sys::Function,
    ) -> Result<bool, JsValue> {
        let found = second::import(&file)
            .await
            .map_err(|why| JsValue::from(both(&why)))?;
        second::importing::show(
            &root,
            &file.name(),
            found,
            &pairs(stored),
            Lang::from_tag(&lang),
            taker,
        );
        Ok(true)
    }

    /// Shows in `root` the earlier versions of a document; `taker` is called with its id, `copy` or `restore`, and the version as JSON.
    #[wasm_bindgen]
    pub async fn history(
        root: HtmlElement,
        of: String,
        lang: String,
        now: String,
        taker: js_sys::Function,
    ) -> Option<bool> {
        second::history::show(&root, document(&of)?, Lang::from_tag(&lang), &now, taker).await;
        Some(true)
    }

    /// Shows the paper of a document in `root`.
    #[wasm_bindgen]
    pub fn paper(
        root: &HtmlElement,
        of: &str,
        lang: &str,
        imprint: String,
        sum: String,
        draft: bool,
    ) -> Option<bool> {
        let document = document(of)?;
        let marks = Marks {
            imprint,
            sum,
            draft,
            demo: document.demo,
        };
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
    pub fn book(
        root: &HtmlElement,
        facet: &str,
        of: &str,
        lang: &str,
        taker: js_sys::Function,
    ) -> Option<bool> {
        let facet = LoanBookView::ALL
            .into_iter()
            .find(|known| known.id() == facet)?;
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

    /// Shows in `root` which reports were open when the program ended unexpectedly.
    #[wasm_bindgen]
    pub async fn ended(root: HtmlElement, lang: String) -> bool {
        second::ended::show(&root, Lang::from_tag(&lang)).await;
        true
    }

    /// Shows the register of clauses in `root`.
    #[wasm_bindgen]
    pub fn clauses(root: &HtmlElement, lang: &str) -> bool {
        second::show::clauses(root, Lang::from_tag(lang));
        true
    }

    /// Shows in `root` what the program is, and where data stay.
    #[wasm_bindgen]
    pub fn about(root: &HtmlElement, lang: &str) -> bool {
        second::show::about(root, Lang::from_tag(lang));
        true
    }
}
