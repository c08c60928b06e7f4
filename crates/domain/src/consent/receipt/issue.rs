//! From an entry of the ledger to its receipt.

use super::{
    Event, Evidence, Party, PiiInformation, PrivacyNotice, ProcessingMethod, Receipt, ReceiptPurpose, SCHEMA,
};
use crate::account::Language;
use crate::consent::Digest;
use crate::consent::choice::{Action, ConsentEvent};
use crate::consent::purpose::{Offer, Purpose, Right, Sensitivity};

/// Who has a part in it, and where things are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parties {
    /// The controller, first, and its processors.
    pub parties: Vec<Party>,
    /// Countries where data is kept and used.
    pub locations: Vec<String>,
    /// The country whose law holds.
    pub jurisdiction: String,
    /// Where the notice can be read.
    pub notice_url: String,
    /// The version of the notice.
    pub notice_version: u32,
    /// Where a choice can be changed.
    pub portal_url: String,
}

/// Where the entry stands in the ledger, and the names that the receipt gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    /// The receipt's own identity.
    pub receipt_id: String,
    /// Who chose, by a name that means nothing elsewhere.
    pub principal: String,
    /// The number in the ledger.
    pub sequence: u64,
    /// The link there.
    pub link: Digest,
}

/// Writes the receipt of a choice about some purposes: one, or, for a no to everything, all.
#[must_use]
pub fn issue(event: &ConsentEvent, purposes: &[&Purpose], parties: &Parties, issued: Issued) -> Receipt {
    let language = event.shown.language.unwrap_or(Language::English);
    Receipt {
        schema_version: SCHEMA.to_owned(),
        receipt_id: issued.receipt_id,
        record_id: event.event_id.to_string(),
        pii_principal_id: issued.principal,
        privacy_notice: PrivacyNotice {
            url: parties.notice_url.clone(),
            version: parties.notice_version,
            sha256: event.shown.notice,
        },
        language: language.as_str().to_owned(),
        purposes: purposes
            .iter()
            .map(|purpose| purpose_of(event, purpose, language, parties))
            .collect(),
        party_identification: parties.parties.clone(),
        event: vec![Event {
            event_time: event.at,
            event_type: String::from(if event.method.is_explicit() {
                "explicit"
            } else {
                "signalled"
            }),
            event_state: state(event.action).to_owned(),
            valid_until: event.expires_at,
            entity_id: String::from(if event.taken_down.is_some() {
                "delegate"
            } else {
                "pii_principal"
            }),
        }],
        evidence: Evidence {
            sequence: issued.sequence,
            link: issued.link,
            interface_sha256: event.shown.interface,
            build: event.shown.build.clone(),
            method: event.method.as_str().to_owned(),
            origin: event.origin.as_str().to_owned(),
            gpc: event.signals.gpc,
            tc_string_sha256: event
                .signals
                .tc_string
                .as_ref()
                .map(|text| Digest::of(text.as_bytes())),
        },
    }
}

fn purpose_of(
    event: &ConsentEvent,
    purpose: &Purpose,
    language: Language,
    parties: &Parties,
) -> ReceiptPurpose {
    let meaning = purpose.meaning();
    let text = purpose.draft.text(language);
    let controllers = parties
        .parties
        .iter()
        .filter(|party| party.party_role == "pii_controller")
        .map(|party| party.party_id.clone());
    ReceiptPurpose {
        purpose_id: purpose.key().to_string(),
        purpose_version: event.scope.version().unwrap_or(purpose.version),
        purpose: text.map_or_else(|| purpose.key().to_string(), |text| text.name.clone()),
        purpose_description: text.map(|text| text.description.clone()).unwrap_or_default(),
        purpose_type: meaning.data_use.as_str().to_owned(),
        lawful_basis: format!("GDPR {}", meaning.basis.article()),
        pii_information: meaning
            .categories
            .iter()
            .map(|category| PiiInformation {
                pii_type: category.as_str().to_owned(),
                sensitive_pii_category: category.sensitivity() >= Sensitivity::Sensitive,
                special_pii_category: category.sensitivity() == Sensitivity::Special,
            })
            .collect(),
        pii_controllers: controllers.collect(),
        collection_method: event.origin.as_str().to_owned(),
        processing_method: ProcessingMethod {
            profiling: meaning.profiling,
            automated_decisions: meaning.automated_decisions,
            consequence: text.map(|text| text.consequence.clone()).unwrap_or_default(),
        },
        storage_locations: parties.locations.clone(),
        processing_locations: parties.locations.clone(),
        retention_period: format!("P{}D", meaning.retention_days),
        jurisdiction: parties.jurisdiction.clone(),
        recipient_third_parties: meaning.recipients.iter().cloned().collect(),
        withdrawal_method: parties.portal_url.clone(),
        privacy_rights: Right::ALL
            .into_iter()
            .filter(|right| purpose.right(*right) != Offer::NotOffered)
            .map(|right| match purpose.right(right) {
                Offer::WithdrawInstead => String::from("GDPR 7(3)"),
                _ => format!("GDPR {}", right.article()),
            })
            .collect(),
    }
}

const fn state(action: Action) -> &'static str {
    match action {
        Action::Granted => "consent_given",
        Action::Renewed => "consent_renewed",
        Action::Refused => "consent_refused",
        Action::Withdrawn => "consent_withdrawn",
        Action::Expired => "consent_expired",
        Action::Acknowledged => "notice_acknowledged",
        Action::Objected => "objection",
        Action::ObjectionLifted => "objection_lifted",
        Action::Restricted => "restriction",
        Action::RestrictionLifted => "restriction_lifted",
        Action::Paused => "pause",
        Action::Resumed => "pause_ended",
    }
}
