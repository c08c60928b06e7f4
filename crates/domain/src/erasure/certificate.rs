//! The certificate of an erasure: what was treated and when, and until when a backup may still hold the person. Nothing in
//! it says who it was.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::consent::canonical::canonical;
use crate::consent::receipt::{Signature, Signer, Verifier};

/// The form that certificates have.
pub const SCHEMA: &str = "mesure.erasure.certificate.1";

/// How much went from one store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoreCount {
    /// The store.
    pub store: String,
    /// How many rows were deleted or emptied.
    pub rows: u64,
    /// When the last of them was.
    pub at: Timestamp,
}

/// A certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// The form it has: [`SCHEMA`].
    pub schema: String,
    /// Its number.
    pub number: Uuid,
    /// Who is responsible for the data.
    pub controller: String,
    /// The request that asked for it.
    pub request: Option<Uuid>,
    /// When it began: from then on nothing of the person was used any more.
    pub begun_at: Timestamp,
    /// When nothing was left.
    pub finished_at: Timestamp,
    /// What went, by store.
    pub stores: Vec<StoreCount>,
    /// How many identifiers are kept as keyed fingerprints, so that the person does not come back.
    pub suppressed: u64,
    /// Until when a backup may still hold the person. One that is restored is brought up to date before it is used.
    pub backups_until: Date,
}

/// A certificate with its signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignedCertificate {
    /// The certificate.
    pub certificate: Certificate,
    /// Its signature.
    pub signature: Signature,
}

/// The bytes that are signed: what they are, a zero byte, and the canonical certificate.
#[must_use]
pub fn signing_bytes(certificate: &Certificate) -> Option<Vec<u8>> {
    let value = serde_json::to_value(certificate).ok()?;
    let mut bytes = SCHEMA.as_bytes().to_vec();
    bytes.push(0);
    bytes.extend_from_slice(canonical(&value).ok()?.as_bytes());
    Some(bytes)
}

/// Signs a certificate.
#[must_use]
pub fn seal(certificate: Certificate, signer: &dyn Signer) -> Option<SignedCertificate> {
    let bytes = signing_bytes(&certificate)?;
    let signature = Signature {
        algorithm: signer.algorithm().to_owned(),
        key_id: signer.key_id().to_owned(),
        value: URL_SAFE_NO_PAD.encode(signer.sign(&bytes)),
    };
    Some(SignedCertificate {
        certificate,
        signature,
    })
}

/// Whether a certificate is as it was signed.
#[must_use]
pub fn verify(signed: &SignedCertificate, verifier: &dyn Verifier) -> bool {
    let Signature {
        algorithm,
        key_id,
        value,
    } = &signed.signature;
    let (Some(bytes), Ok(signature)) = (signing_bytes(&signed.certificate), URL_SAFE_NO_PAD.decode(value))
    else {
        return false;
    };
    signed.certificate.schema == SCHEMA && verifier.is_good(algorithm, key_id, &bytes, &signature)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Signs by counting bytes: enough to see that what is signed is what is checked.
    struct Pretend;

    impl Signer for Pretend {
        fn algorithm(&self) -> &'static str {
            "none"
        }

        fn key_id(&self) -> &'static str {
            "k"
        }

        fn sign(&self, bytes: &[u8]) -> Vec<u8> {
            bytes.to_vec()
        }
    }

    impl Verifier for Pretend {
        fn is_good(&self, algorithm: &str, key_id: &str, bytes: &[u8], signature: &[u8]) -> bool {
            (algorithm, key_id) == ("none", "k") && bytes == signature
        }
    }

    fn certificate() -> Certificate {
        Certificate {
            schema: SCHEMA.to_owned(),
            number: Uuid::from_u128(7),
            controller: "Maison Lumière".to_owned(),
            request: None,
            begun_at: "2026-11-23T10:00:00Z".parse().unwrap(),
            finished_at: "2026-11-23T10:00:05Z".parse().unwrap(),
            stores: vec![StoreCount {
                store: "events".to_owned(),
                rows: 12,
                at: "2026-11-23T10:00:04Z".parse().unwrap(),
            }],
            suppressed: 3,
            backups_until: "2026-12-23".parse().unwrap(),
        }
    }

    #[test]
    fn a_certificate_is_what_was_signed_and_nothing_else() {
        let signed = seal(certificate(), &Pretend).unwrap();
        assert!(verify(&signed, &Pretend));
        let text = serde_json::to_string_pretty(&signed).unwrap();
        assert!(verify(&serde_json::from_str(&text).unwrap(), &Pretend));
        let mut other = signed.clone();
        other.certificate.stores[0].rows = 11;
        assert!(!verify(&other, &Pretend));
        let mut other = signed;
        other.certificate.backups_until = "2026-12-22".parse().unwrap();
        assert!(!verify(&other, &Pretend));
    }
}
