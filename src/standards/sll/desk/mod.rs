//! The loan desk: the relationship manager's side of T/FIQ 003—2025, as rules that take typed facts and give typed answers.
//!
//! Each module is a job: [`matching`] (5.2.1, 5.2.2), [`ambition`] (5.4.2), [`library`] (5.4.1.2), [`rate`] (5.4.3, 5.6.2 g), [`label`] and
//! [`fingerprint`] (5.4.1.1, 5.5.1 f, 5.6.2 b), [`checklists`] and [`calendar`]. No document, page or storage is known here. An answer carries what
//! explains it: its inputs, its parts and, in `words` of each job, the clause, the formula and the sentence.

/// Declares a choice whose codes are stored and whose words are shown: the enum, `ALL`, `code`, `from_code` and `name`.
macro_rules! coded {
    ($(#[$about:meta])* $name:ident { $($(#[$case_about:meta])* $case:ident = $code:literal, $words:path;)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$case_about])* $case,)+
        }

        impl $name {
            /// Every case, in the order in which a person is asked.
            pub const ALL: &[Self] = &[$(Self::$case,)+];

            /// The code that is stored.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$case => $code,)+
                }
            }

            /// The case of a stored code; `None` for anything else.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|case| case.code() == code)
            }

            /// What a person reads.
            pub const fn name(self) -> $crate::i18n::Text {
                match self {
                    $(Self::$case => $words,)+
                }
            }
        }
    };
}

pub mod ambition;
pub mod calendar;
pub mod checklists;
pub mod fingerprint;
pub mod label;
pub mod library;
pub mod matching;
pub mod rate;
