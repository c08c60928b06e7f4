//! Visits whose origin nobody sees: estimated and asked for, never traced.
