//! What machines say of a person's choice: Global Privacy Control, Consent Mode, TC strings, blocks inside events.

pub mod consent_mode;
pub mod event_block;
pub mod gpc;
pub mod tcf;
