//! How good the data is, by field and source, and what can be mended.
