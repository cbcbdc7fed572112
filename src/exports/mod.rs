//! How documents are handed over.
