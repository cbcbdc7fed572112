//! Lazy parts: pieces of the page program that the browser fetches when they are first asked for.
//!
//! [`lazy_part!`](crate::lazy_part) declares a part at the seam where it begins. A part is a `&'static` table of what it offers; once the table is
//! there, calls through it are ordinary calls. With the feature `split` the build tool (`xtask/src/programs.rs`) moves everything that only the
//! table reaches into a file of its own. Without the feature every part is in the program from the start.

use std::future::Future;
use std::pin::Pin;
use std::sync::OnceLock;

/// A lazy part could not be fetched or compiled. Asking again tries again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartMissing;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for PartMissing {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// A part on its way.
pub type Fetching<T> = Pin<Box<dyn Future<Output = Result<&'static T, PartMissing>>>>;

/// A lazy part whose table is a `T`.
pub struct LazyPart<T: 'static> {
    /// The table where it is in the program from the start.
    built_in: Option<&'static T>,
    fetch: Option<fn() -> Fetching<T>>,
    fetched: OnceLock<&'static T>,
}

impl<T: 'static> LazyPart<T> {
    /// A part that is in the program from the start.
    pub const fn built_in(table: &'static T) -> Self {
        Self {
            built_in: Some(table),
            fetch: None,
            fetched: OnceLock::new(),
        }
    }

    /// A part that `fetch` brings.
    pub const fn fetched_by(fetch: fn() -> Fetching<T>) -> Self {
        Self {
            built_in: None,
            fetch: Some(fetch),
            fetched: OnceLock::new(),
        }
    }

    /// The table where it is here already; `None` where it has to be fetched first.
    pub fn ready(&self) -> Option<&'static T> {
        self.built_in.or_else(|| self.fetched.get().copied())
    }

    /// The table, fetched where it is not here yet. Several callers at once share one fetch.
    pub async fn get(&'static self) -> Result<&'static T, PartMissing> {
        if let Some(table) = self.ready() {
            return Ok(table);
        }
        let table = self.fetch.ok_or(PartMissing)?().await?;
        Ok(self.fetched.get_or_init(|| table))
    }
}

/// Declares a lazy part: `lazy_part! { /// What it offers. pub static REVIEW, review: Review = Review { … }; }`. The second name is that of its
/// file and must be unique in the program.
#[macro_export]
macro_rules! lazy_part {
    ($(#[$doc:meta])* $vis:vis static $NAME:ident, $part:ident: $table:ty = $value:expr;) => {
        $(#[$doc])*
        #[cfg(not(feature = "split"))]
        $vis static $NAME: $crate::lazy_part::LazyPart<$table> =
            $crate::lazy_part::LazyPart::built_in({
                const TABLE: $table = $value;
                &TABLE
            });
        $(#[$doc])*
        #[cfg(feature = "split")]
        $vis static $NAME: $crate::lazy_part::LazyPart<$table> = {
            #[wasm_split_helpers::wasm_split($part, fallible)]
            fn table() -> Result<&'static $table, $crate::lazy_part::PartMissing> {
                const TABLE: $table = $value;
                Ok(&TABLE)
            }
            $crate::lazy_part::LazyPart::fetched_by(|| Box::pin(table()))
        };
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::task::{Context, Poll, Waker};

    fn now<T>(future: impl Future<Output = T>) -> T {
        let mut future = std::pin::pin!(future);
        match future
            .as_mut()
            .poll(&mut Context::from_waker(Waker::noop()))
        {
            Poll::Ready(value) => value,
            Poll::Pending => panic!("it waits"),
        }
    }

    static TRIES: AtomicU32 = AtomicU32::new(0);
    static FETCHED: LazyPart<u8> = LazyPart::fetched_by(|| {
        Box::pin(async {
            match TRIES.fetch_add(1, Ordering::Relaxed) {
                0 => Err(PartMissing),
                _ => Ok(&7),
            }
        })
    });

    #[test]
    fn a_failed_fetch_is_tried_again_and_a_fetched_part_stays() {
        assert_eq!(FETCHED.ready(), None);
        assert_eq!(now(FETCHED.get()), Err(PartMissing));
        assert_eq!(FETCHED.ready(), None);
        assert_eq!(now(FETCHED.get()), Ok(&7));
        assert_eq!(FETCHED.ready(), Some(&7));
        assert_eq!(now(FETCHED.get()), Ok(&7));
        assert_eq!(TRIES.load(Ordering::Relaxed), 2, "fetched once");
    }

    #[test]
    fn a_built_in_part_is_ready_from_the_start() {
        static HERE: LazyPart<u8> = LazyPart::built_in(&3);
        assert_eq!(HERE.ready(), Some(&3));
        assert_eq!(now(HERE.get()), Ok(&3));
    }
}
