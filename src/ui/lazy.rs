//! How the page waits for a lazy part: the part's own view once it is here, a hint until then, and a sentence with 重新载入 where it cannot be fetched.

use super::html::{El, button, el, of_class};
use super::{after_paint, dynamic, focus_first, memo, wait, words as w};
use crate::i18n::Message;
use crate::lazy_part::{LazyPart, PartMissing};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

impl From<PartMissing> for Message {
    fn from(_: PartMissing) -> Self {
        if KEPT.get() {
            w::PART_MISSING_HERE.into()
        } else {
            w::PART_MISSING_HERE_UNKEPT.into()
        }
    }
}

thread_local! {
    // How many parts a view waits for.
    static AWAITED: Cell<u32> = const { Cell::new(0) };
    // Rises when a part has arrived that a view waited for: another view that waits for the same part follows this signal.
    static ARRIVED: Cell<Option<RwSignal<u32>>> = const { Cell::new(None) };
    // Whether the browser keeps what is filled, so that the page may be reloaded.
    static KEPT: Cell<bool> = const { Cell::new(true) };
}

/// Makes ready what views need to wait for parts, and says whether the browser keeps what is filled. Called once, by the app, whose signals live as
/// long as the page.
pub fn provide(kept: bool) {
    ARRIVED.set(Some(RwSignal::new(0)));
    KEPT.set(kept);
}

/// The page counts as quiet where no view waits for a part, and none did so many milliseconds before.
const QUIET_MS: u32 = 400;
/// A page counts as quiet after so many milliseconds at the latest.
const QUIET_AT_LAST_MS: u32 = 5_000;

fn follow_arrivals() {
    if let Some(arrived) = ARRIVED.get() {
        arrived.track();
    }
}

/// The view that `part` makes, once another view has brought the part; nothing until then.
pub fn once_here<T: Sync + 'static>(
    part: &'static LazyPart<T>,
    view: impl Fn(&'static T) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let here = memo(move || {
        follow_arrivals();
        part.ready().is_some()
    });
    dynamic(move || {
        let part = here.get().then(|| part.ready()).flatten();
        part.map(&view)
    })
}

/// How far a part is that is not here yet.
#[derive(Clone, Copy, PartialEq)]
enum Progress {
    Fetching,
    Missing,
}

/// What stands around the hint or the sentence while a part is not here.
type Frame = Box<dyn Fn(AnyView) -> AnyView + Send + Sync>;

type Fetch = Box<dyn Fn() -> Pin<Box<dyn Future<Output = bool>>> + Send + Sync>;
type Ready = Box<dyn Fn() -> bool + Send + Sync>;
type View = Box<dyn Fn() -> Option<AnyView> + Send + Sync>;

/// The view that `part` makes. Where the part is here already, the view is built at once.
pub fn lazily<T: Sync + 'static>(
    part: &'static LazyPart<T>,
    view: impl Fn(&'static T) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    framed(part, |hint| hint, view)
}

/// The same; until the part is here, the hint or the sentence stands in `frame`: a page keeps its heading.
pub fn framed<T: Sync + 'static>(
    part: &'static LazyPart<T>,
    frame: impl Fn(AnyView) -> AnyView + Send + Sync + 'static,
    view: impl Fn(&'static T) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    if let Some(table) = part.ready() {
        return view(table);
    }
    when_fetched(
        Box::new(move || Box::pin(async move { part.get().await.is_ok() })),
        Box::new(move || part.ready().is_some()),
        Box::new(move || part.ready().map(&view)),
        Box::new(frame),
    )
}

#[inline(never)]
fn when_fetched(fetch: Fetch, ready: Ready, view: View, frame: Frame) -> AnyView {
    let progress = RwSignal::new(Progress::Fetching);
    let retried = StoredValue::new(false);
    let fetch: Arc<dyn Fn() + Send + Sync> = Arc::new(move || {
        let fetched = fetch();
        AWAITED.set(AWAITED.get() + 1);
        spawn_local(async move {
            let found = fetched.await;
            AWAITED.set(AWAITED.get() - 1);
            if found {
                if let Some(arrived) = ARRIVED.get() {
                    arrived.update(|turn| *turn = turn.wrapping_add(1));
                }
            } else {
                // The page may have been left meanwhile; then nobody waits for the part.
                let _ = progress.try_set(Progress::Missing);
            }
        });
    });
    fetch();
    // Where several views miss one part, the first of them that is retried brings the part for all.
    let here = memo(move || {
        follow_arrivals();
        ready()
    });
    dynamic(move || {
        if here.get() {
            if retried.get_value() {
                // The button that had the focus is gone.
                after_paint(|| focus_first("main h1"));
            }
            return view();
        }
        let fetch = fetch.clone();
        let again = move || {
            retried.set_value(true);
            progress.set(Progress::Fetching);
            fetch();
        };
        // The frame stays while hint and sentence take turns, and the focus on its heading with the frame.
        Some(frame(dynamic(move || match progress.get() {
            Progress::Fetching => of_class("p", "hint coming")
                .attr("role", "status")
                .words(w::PART_COMING),
            Progress::Missing => missing(again.clone(), retried.get_value()),
        })))
    })
}

/// The sentence that a part could not be fetched, with the button that fetches it again; a retry that failed gets the focus back on its button.
fn missing(again: impl Fn() + 'static, retried: bool) -> El {
    if retried {
        after_paint(|| focus_first(".fail-bar[data-retried] button"));
    }
    of_class("div", "fail-bar")
        .attr("role", "alert")
        .maybe("data-retried", retried.then_some(""))
        .child(el("span").words(if KEPT.get() {
            w::PART_MISSING
        } else {
            w::PART_MISSING_UNKEPT
        }))
        .child(button("", w::FETCH_AGAIN).on("click", move |_| again()))
}

/// Waits until no view has waited for a part for a while: the first picture and the first keys come before the parts that nobody sees.
pub async fn quiet() {
    let mut waited = 0;
    loop {
        let busy = AWAITED.get() > 0;
        wait(QUIET_MS).await;
        waited += QUIET_MS;
        if (!busy && AWAITED.get() == 0) || waited >= QUIET_AT_LAST_MS {
            return;
        }
    }
}

/// Fetches a part that no view waits for, once the page is quiet; tries again after 2 and after 6 seconds.
pub async fn get_patiently<T: Sync + 'static>(
    part: &'static LazyPart<T>,
) -> Result<&'static T, PartMissing> {
    if let Some(table) = part.ready() {
        return Ok(table);
    }
    quiet().await;
    for seconds in [2, 6] {
        if let Ok(table) = part.get().await {
            return Ok(table);
        }
        wait(seconds * 1000).await;
    }
    part.get().await
}

/// Fetches a part ahead, where the person will soon need it. A failure is said when the part is really asked for.
pub fn fetch_ahead<T: Sync + 'static>(part: &'static LazyPart<T>) {
    if part.ready().is_none() {
        spawn_local(async move {
            let _ = part.get().await;
        });
    }
}
