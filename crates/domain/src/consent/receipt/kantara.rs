//! The same as a Kantara Initiative consent receipt, version 1.1.0.

use serde::{Deserialize, Serialize};

use super::{Party, Receipt};

/// A Kantara receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KantaraReceipt {
    /// `KI-CR-v1.1.0`.
    pub version: String,
    /// Whose law holds.
    pub jurisdiction: String,
    /// When, in seconds since 1970.
    pub consent_timestamp: i64,
    /// How it was collected.
    pub collection_method: String,
    /// The receipt's identity.
    #[serde(rename = "consentReceiptID")]
    pub consent_receipt_id: String,
    /// The key that checks the signature, when it was signed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_key: Option<String>,
    /// The language.
    pub language: String,
    /// Who chose.
    pub pii_principal_id: String,
    /// Who decides why and how data is used.
    pub pii_controllers: Vec<KantaraController>,
    /// Where the notice can be read.
    pub policy_url: String,
    /// What was agreed, by service.
    pub services: Vec<KantaraService>,
    /// Whether sensitive data is used.
    pub sensitive: bool,
    /// Which kinds of sensitive data.
    pub spi_cat: Vec<String>,
}

/// A controller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KantaraController {
    /// Its name.
    pub pii_controller: String,
    /// Whether it acts for another.
    pub on_behalf: bool,
    /// Whom to ask.
    pub contact: String,
    /// Its address.
    pub address: KantaraAddress,
    /// Its e-mail address.
    pub email: String,
    /// Its phone number.
    pub phone: String,
}

/// A postal address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KantaraAddress {
    /// All of it, in one line.
    pub street_address: String,
    /// The country.
    pub address_country: String,
}

/// A service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KantaraService {
    /// Its name.
    pub service: String,
    /// What data is used for in it.
    pub purposes: Vec<KantaraPurpose>,
}

/// A purpose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KantaraPurpose {
    /// In words.
    pub purpose: String,
    /// Of which kind.
    pub purpose_category: Vec<String>,
    /// `EXPLICIT` when the person did something on purpose.
    pub consent_type: String,
    /// The kinds of data.
    pub pii_category: Vec<String>,
    /// Whether the service itself needs it.
    pub primary_purpose: bool,
    /// How it ends.
    pub termination: String,
    /// Whether data goes to others.
    pub third_party_disclosure: bool,
    /// To whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub third_party_name: Option<String>,
}

/// Says the same in Kantara's words. `None` when the receipt is not of a yes: that specification knows only consents.
#[must_use]
pub fn kantara(receipt: &Receipt, public_key: Option<String>) -> Option<KantaraReceipt> {
    let event = receipt.event.first()?;
    if !matches!(event.event_state.as_str(), "consent_given" | "consent_renewed") {
        return None;
    }
    let jurisdiction = receipt.purposes.first()?.jurisdiction.clone();
    let controllers: Vec<&Party> = receipt
        .party_identification
        .iter()
        .filter(|party| party.party_role == "pii_controller")
        .collect();
    let consent_type = if event.event_type == "explicit" {
        "EXPLICIT"
    } else {
        "IMPLICIT"
    };
    let purposes = receipt
        .purposes
        .iter()
        .map(|purpose| KantaraPurpose {
            purpose: purpose.purpose.clone(),
            purpose_category: vec![purpose.purpose_type.clone()],
            consent_type: consent_type.to_owned(),
            pii_category: purpose
                .pii_information
                .iter()
                .map(|pii| pii.pii_type.clone())
                .collect(),
            primary_purpose: purpose.purpose_type == "service",
            termination: purpose.withdrawal_method.clone(),
            third_party_disclosure: !purpose.recipient_third_parties.is_empty(),
            third_party_name: (!purpose.recipient_third_parties.is_empty())
                .then(|| purpose.recipient_third_parties.join(", ")),
        })
        .collect();
    let mut sensitive: Vec<String> = receipt
        .purposes
        .iter()
        .flat_map(|purpose| &purpose.pii_information)
        .filter(|pii| pii.sensitive_pii_category)
        .map(|pii| pii.pii_type.clone())
        .collect();
    sensitive.sort();
    sensitive.dedup();
    Some(KantaraReceipt {
        version: String::from("KI-CR-v1.1.0"),
        consent_timestamp: event.event_time.as_second(),
        collection_method: receipt.evidence.origin.clone(),
        consent_receipt_id: receipt.receipt_id.clone(),
        public_key,
        language: receipt.language.clone(),
        pii_principal_id: receipt.pii_principal_id.clone(),
        pii_controllers: controllers
            .iter()
            .map(|party| KantaraController {
                pii_controller: party.party_name.clone(),
                on_behalf: false,
                contact: party.party_contact.clone(),
                address: KantaraAddress {
                    street_address: party.party_address.clone(),
                    address_country: jurisdiction.clone(),
                },
                email: party.party_contact.clone(),
                phone: String::new(),
            })
            .collect(),
        policy_url: receipt.privacy_notice.url.clone(),
        services: vec![KantaraService {
            service: controllers.first()?.party_name.clone(),
            purposes,
        }],
        sensitive: !sensitive.is_empty(),
        spi_cat: sensitive,
        jurisdiction,
    })
}
