//! Work that goes on after an answer: kept in the database, leased by one process at a time, safe to do twice.
