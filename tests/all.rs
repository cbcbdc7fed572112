//! One native binary; its modules are named like `src`.
mod documents;
mod standards;
