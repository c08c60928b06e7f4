//! Files that people hand in: what their columns mean, row by row.
