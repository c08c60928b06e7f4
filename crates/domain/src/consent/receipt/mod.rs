//! Receipts: what a person takes home of a choice, and what anyone can check later.
//!
//! The fields are those of ISO/IEC TS 27560:2023, with our evidence beside them. What is signed is the canonical form
//! (RFC 8785) behind a few bytes that say what it is, so that no signature made for something else fits.

mod issue;
mod kantara;
mod sign;

pub use issue::{Issued, Parties, issue};
pub use kantara::{
    KantaraAddress, KantaraController, KantaraPurpose, KantaraReceipt, KantaraService, kantara,
};
pub use sign::{Signature, SignedReceipt, Signer, UnsignedReason, Verifier, sign, signing_bytes, verify};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Digest;

/// What `schema_version` says.
pub const SCHEMA: &str = "ISO/IEC TS 27560:2023";

/// A receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// The schema.
    pub schema_version: String,
    /// The receipt's own identity.
    pub receipt_id: String,
    /// The record that it speaks of.
    pub record_id: String,
    /// Who chose, by a name that means nothing elsewhere.
    pub pii_principal_id: String,
    /// The notice that was shown.
    pub privacy_notice: PrivacyNotice,
    /// The language in which it was shown, as a BCP 47 tag.
    pub language: String,
    /// What it was about.
    pub purposes: Vec<ReceiptPurpose>,
    /// Who is who.
    pub party_identification: Vec<Party>,
    /// What was chosen, and when.
    pub event: Vec<Event>,
    /// What proves it.
    pub evidence: Evidence,
}

/// The notice that was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrivacyNotice {
    /// Where it can be read.
    pub url: String,
    /// Its version.
    pub version: u32,
    /// The digest of its text.
    pub sha256: Option<Digest>,
}

/// What a choice was about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptPurpose {
    /// Its key.
    pub purpose_id: String,
    /// Its version.
    pub purpose_version: u32,
    /// Its name, as the person read it.
    pub purpose: String,
    /// Its description, as the person read it.
    pub purpose_description: String,
    /// What is done with the data.
    pub purpose_type: String,
    /// The article of the basis.
    pub lawful_basis: String,
    /// The kinds of data.
    pub pii_information: Vec<PiiInformation>,
    /// Who decides, by identity of party.
    pub pii_controllers: Vec<String>,
    /// How data is collected.
    pub collection_method: String,
    /// What is done, and how.
    pub processing_method: ProcessingMethod,
    /// Where it is kept, as countries.
    pub storage_locations: Vec<String>,
    /// Where it is used, as countries.
    pub processing_locations: Vec<String>,
    /// For how long, as an ISO 8601 duration.
    pub retention_period: String,
    /// Whose law holds.
    pub jurisdiction: String,
    /// Who receives data.
    pub recipient_third_parties: Vec<String>,
    /// How to take it back.
    pub withdrawal_method: String,
    /// The rights, as articles.
    pub privacy_rights: Vec<String>,
}

/// A kind of data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PiiInformation {
    /// The kind.
    pub pii_type: String,
    /// Whether it is easily misused.
    pub sensitive_pii_category: bool,
    /// Whether it is of a special category.
    pub special_pii_category: bool,
}

/// What is done, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProcessingMethod {
    /// Whether people are sorted or guessed about.
    pub profiling: bool,
    /// Whether decisions are made without a human.
    pub automated_decisions: bool,
    /// What follows for the person.
    pub consequence: String,
}

/// Somebody with a part in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Its identity in the receipt.
    pub party_id: String,
    /// What it does here: `pii_controller`, `pii_processor`, `authority`.
    pub party_role: String,
    /// Its name.
    pub party_name: String,
    /// Its postal address.
    pub party_address: String,
    /// How to reach it.
    pub party_contact: String,
}

/// What was chosen, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// When.
    pub event_time: Timestamp,
    /// How: `explicit` when the person did something on purpose.
    pub event_type: String,
    /// What: `consent_given`, `consent_refused`, `consent_withdrawn`…
    pub event_state: String,
    /// Until when it holds.
    pub valid_until: Option<Timestamp>,
    /// Who did it: `pii_principal`, or `delegate` when staff took it down.
    pub entity_id: String,
}

/// What proves it: where it stands in the ledger, and what was shown and said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The number in the ledger of the workspace.
    pub sequence: u64,
    /// The link there.
    pub link: Digest,
    /// The digest of the interface that was shown.
    pub interface_sha256: Option<Digest>,
    /// The build that showed it.
    pub build: Option<String>,
    /// How it was chosen.
    pub method: String,
    /// Where.
    pub origin: String,
    /// Whether Global Privacy Control was on.
    pub gpc: bool,
    /// The digest of the TC string that came with it.
    pub tc_string_sha256: Option<Digest>,
}

#[cfg(test)]
mod tests;
