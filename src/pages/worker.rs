//! Messages to and from the worker that reads loan books and writes workbooks: there is one worker, and a number joins each answer to its question. A
//! worker that fails is ended; the next question starts another one. Only lazy parts call this module: loan books, and the writer of files.

use super::words as w;
use crate::i18n::{Message, Text};
use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::task::spawn_local;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

/// Why a question was not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// A stable code.
    pub code: String,
    /// The sentence that the page shows.
    pub message: Message,
}

impl Refusal {
    /// Whether the person stopped the worker: then nothing failed.
    pub fn stopped(&self) -> bool {
        self.code == "stopped"
    }

    fn of(code: &str, message: Text) -> Self {
        Self {
            code: code.to_owned(),
            message: message.into(),
        }
    }
}

/// Called with the progress of a question: bytes read, bytes in all, rows so far.
pub type Tell = Rc<dyn Fn([u64; 3])>;

struct Waiting {
    settle: Function,
    tell: Option<Tell>,
}

thread_local! {
    static WORKER: RefCell<Option<Worker>> = const { RefCell::new(None) };
    static WAITING: RefCell<BTreeMap<u32, Waiting>> = const { RefCell::new(BTreeMap::new()) };
    static NEXT: Cell<u32> = const { Cell::new(0) };
}

/// Asks the worker; `with` are the arguments of the question.
pub async fn ask(
    name: &str,
    with: &[(&str, JsValue)],
    tell: Option<Tell>,
) -> Result<JsValue, Refusal> {
    if WORKER.with_borrow(Option::is_none) {
        begin()?;
    }
    put(name, with, tell).await
}

/// Starts the worker and lets it warm up while the person chooses a file. A failure is shown when the file is read.
pub fn prepare() {
    if !is_there() {
        spawn_local(async {
            let _ = ask("warm", &[], None).await;
        });
    }
}

/// Ends the worker with everything that is under way. The next question starts another worker.
pub fn stop() {
    end(&Refusal::of("stopped", w::STOPPED));
}

/// Whether there is a worker, which may still hold the book that it read last.
pub fn is_there() -> bool {
    WORKER.with_borrow(Option::is_some)
}

fn begin() -> Result<(), Refusal> {
    let missing = || Refusal::of("missing", w::NO_WORKER);
    let begin = Reflect::get(&js_sys::global(), &"__greendeskWorker".into())
        .ok()
        .and_then(|begin| begin.dyn_into::<Function>().ok())
        .ok_or_else(missing)?;
    let worker: Worker = begin
        .call0(&JsValue::NULL)
        .ok()
        .and_then(|worker| worker.dyn_into().ok())
        .ok_or_else(missing)?;
    let heard = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| hear(&event.data()));
    worker.set_onmessage(Some(heard.into_js_value().unchecked_ref()));
    let failed = Closure::<dyn Fn(web_sys::Event)>::new(|event: web_sys::Event| {
        // The page shows the failure, with a button to try again; the crash shell must not take it for a crash of the page.
        event.prevent_default();
        end(&Refusal::of("missing", w::NO_WORKER));
    });
    worker.set_onerror(Some(failed.into_js_value().unchecked_ref()));
    WORKER.set(Some(worker));
    Ok(())
}

/// Ends the worker; every question that waits is answered with `why`.
fn end(why: &Refusal) {
    if let Some(worker) = WORKER.take() {
        worker.set_onmessage(None);
        worker.set_onerror(None);
        worker.terminate();
    }
    for waiting in WAITING.take().into_values() {
        let [zh, en] = [crate::i18n::Lang::Zh, crate::i18n::Lang::En]
            .map(|lang| JsValue::from(why.message.get(lang)));
        let refused = Object::new();
        let _ = Reflect::set(
            &refused,
            &"refused".into(),
            &Array::of3(&why.code.as_str().into(), &zh, &en),
        );
        let _ = waiting.settle.call1(&JsValue::NULL, &refused);
    }
}

async fn put(name: &str, with: &[(&str, JsValue)], tell: Option<Tell>) -> Result<JsValue, Refusal> {
    let missing = || Refusal::of("missing", w::NO_WORKER);
    let id = NEXT.get();
    NEXT.set(id.wrapping_add(1));
    let question = Object::new();
    for (part, value) in [("id", id.into()), ("ask", name.into())].iter().chain(with) {
        Reflect::set(&question, &(*part).into(), value).map_err(|_| missing())?;
    }
    let promise = Promise::new(&mut |settle, _| {
        WAITING.with_borrow_mut(|waiting| {
            waiting.insert(
                id,
                Waiting {
                    settle,
                    tell: tell.clone(),
                },
            )
        });
    });
    WORKER
        .with_borrow(|worker| {
            worker
                .as_ref()
                .and_then(|worker| worker.post_message(&question).ok())
        })
        .ok_or_else(missing)?;
    let answer = JsFuture::from(promise).await.map_err(|_| missing())?;
    let refused = Reflect::get(&answer, &"refused".into())
        .ok()
        .filter(Array::is_array);
    match refused {
        None => Reflect::get(&answer, &"done".into()).map_err(|_| missing()),
        Some(refused) => {
            let refusal = read(&Array::from(&refused));
            // A worker that crashed, or could not fetch its program, cannot be used again.
            if ["crashed", "missing"].contains(&refusal.code.as_str()) {
                end(&refusal);
            }
            Err(refusal)
        }
    }
}

fn read(refused: &Array) -> Refusal {
    let word = |at: u32| refused.get(at).as_string().unwrap_or_default();
    Refusal {
        code: word(0),
        message: Message::new(
            Text::new("{0}", "{1}"),
            vec![word(1).into(), word(2).into()],
        ),
    }
}

fn hear(data: &JsValue) {
    let of = |name: &str| Reflect::get(data, &name.into()).unwrap_or_default();
    let Some(id) = number(&of("id")).and_then(|id| u32::try_from(id).ok()) else {
        return;
    };
    let progress = of("progress");
    if progress.is_undefined() {
        if let Some(waiting) = WAITING.with_borrow_mut(|waiting| waiting.remove(&id)) {
            let _ = waiting.settle.call1(&JsValue::NULL, data);
        }
        return;
    }
    let tell =
        WAITING.with_borrow(|waiting| waiting.get(&id).and_then(|waiting| waiting.tell.clone()));
    if let Some(tell) = tell {
        let count = |name: &str| {
            Reflect::get(&progress, &name.into())
                .ok()
                .and_then(|count| number(&count))
                .unwrap_or_default()
        };
        tell([count("bytes"), count("of"), count("rows")]);
    }
}

/// A count. The browser counts in binary floats, which hold any count that a book can have.
pub fn number(value: &JsValue) -> Option<u64> {
    value
        .dyn_ref::<js_sys::Number>()?
        .to_string_with_radix(10)
        .ok()
        .and_then(|text| String::from(text).parse().ok())
}
