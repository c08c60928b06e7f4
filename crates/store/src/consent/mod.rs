//! Purposes, the ledger of choices, what holds now, and the bits that the walls look at.

pub mod attributes;
pub mod breaches;
pub mod drafts;
pub mod notices;
pub mod purposes;
pub mod retention;
