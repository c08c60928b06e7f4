//! One folder for each feature; one file for each page or verb.

pub mod account;
pub mod consent;
pub mod erasure;
pub mod home;
pub mod imports;
pub mod mail;
pub mod pages;
pub mod platform;
pub mod portal;
pub mod profiles;
pub mod quality;
pub mod receipts;
pub mod requests;
pub mod schema;
pub mod signals;
pub mod social;
pub mod sources;
pub mod styleguide;
pub mod workspace;
