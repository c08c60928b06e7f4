//! What events look like: names and types as observed, and as planned.
