//! How the page waits for a lazy part: the part's own view once it is here, a hint until then, and a sentence with 重新载入 where it cannot be fetched.

use super::html::{button, el, of_class};
use super::{dynamic, lang_here, words as w};
use crate::i18n::Message;
use crate::lazy_part::{LazyPart, PartMissing};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

impl From<PartMissing> for Message {
    fn from(_: PartMissing) -> Self {
        w::PART_MISSING.into()
    }
}

thread_local! {
    // How many parts a view waits for.
    static AWAITED: Cell<u32> = const { Cell::new(0) };
}

/// How far a part is.
#[derive(Clone, Copy, PartialEq)]
enum Progress {
    Fetching,
    Ready,
    Missing,
}

/// What stands around the hint or the sentence while a part is not here.
type Frame = Box<dyn Fn(AnyView) -> AnyView + Send + Sync>;

type Fetch = Box<dyn Fn() -> Pin<Box<dyn Future<Output = bool>>> + Send + Sync>;
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
        Box::new(move || part.ready().map(&view)),
        Box::new(frame),
    )
}

#[inline(never)]
fn when_fetched(fetch: Fetch, view: View, frame: Frame) -> AnyView {
    let progress = RwSignal::new(Progress::Fetching);
    let lang = lang_here();
    let fetch: Arc<dyn Fn() + Send + Sync> = Arc::new(move || {
        let fetched = fetch();
        AWAITED.set(AWAITED.get() + 1);
        spawn_local(async move {
            let now = if fetched.await {
                Progress::Ready
            } else {
                Progress::Missing
            };
            AWAITED.set(AWAITED.get() - 1);
            // The page may have been left meanwhile; then nobody waits for the part.
            let _ = progress.try_set(now);
        });
    });
    fetch();
    dynamic(move || match progress.get() {
        Progress::Ready => view(),
        Progress::Fetching => {
            let hint = of_class("p", "hint coming")
                .attr("role", "status")
                .words(w::PART_COMING);
            Some(frame(hint.view()))
        }
        Progress::Missing => {
            let fetch = fetch.clone();
            let again = move |_| {
                progress.set(Progress::Fetching);
                fetch();
            };
            let bar = of_class("div", "fail-bar")
                .attr("role", "alert")
                .child(el("span").text_of(move || w::PART_MISSING.get(lang.get()).to_owned()))
                .child(button("", w::FETCH_AGAIN).on("click", again));
            Some(frame(bar.view()))
        }
    })
}

/// Fetches a part that no view waits for, after those that a view waits for; tries again after 2 and after 6 seconds.
pub async fn get_patiently<T: Sync + 'static>(
    part: &'static LazyPart<T>,
) -> Result<&'static T, PartMissing> {
    while AWAITED.get() > 0 {
        TimeoutFuture::new(50).await;
    }
    for seconds in [2, 6] {
        if let Ok(table) = part.get().await {
            return Ok(table);
        }
        TimeoutFuture::new(seconds * 1000).await;
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
