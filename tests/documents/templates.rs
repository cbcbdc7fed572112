//! Any template.
