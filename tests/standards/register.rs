//! The register of clauses: complete, in order, and true of the code.
