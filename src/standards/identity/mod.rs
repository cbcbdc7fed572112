//! Stub.
use super::Entry;
/// Register.
pub const REGISTER: &[Entry] = &[];
