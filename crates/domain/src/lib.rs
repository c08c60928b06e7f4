//! Rules and mathematics of Mesure: pure, no input or output, no clock, no async.
//!
//! Values parse on entry: a function that receives an [`account::Email`] or a [`workspace::Slug`] never checks it again.

pub mod access;
pub mod account;
pub mod collect;
pub mod consent;
pub mod erasure;
pub mod figures;
pub mod ids;
pub mod imports;
pub mod mail;
pub mod portal;
pub mod profiles;
pub mod quality;
pub mod requests;
pub mod schema;
pub mod social;
pub mod sources;
pub mod workspace;
