//! What is signed, by whom, and how it is checked. The mathematics of signing is somebody else's.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use super::Receipt;
use crate::consent::canonical::canonical;

/// Somebody who holds a private key.
pub trait Signer {
    /// The algorithm, such as `Ed25519`.
    fn algorithm(&self) -> &str;
    /// The name of the key, under which its public half is published for as long as receipts are.
    fn key_id(&self) -> &str;
    /// Signs bytes.
    fn sign(&self, bytes: &[u8]) -> Vec<u8>;
}

/// Somebody who knows public keys.
pub trait Verifier {
    /// Whether the signature of these bytes was made by that key.
    fn is_good(&self, algorithm: &str, key_id: &str, bytes: &[u8], signature: &[u8]) -> bool;
}

/// A signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// The algorithm.
    pub algorithm: String,
    /// The name of the key.
    pub key_id: String,
    /// The signature, in base64 for addresses, without padding.
    pub value: String,
}

/// A receipt with its signature: what a person takes home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignedReceipt {
    /// The receipt.
    pub receipt: Receipt,
    /// Its signature.
    pub signature: Signature,
}

/// Why a text is no good receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum UnsignedReason {
    /// It is no receipt, or it holds something that a receipt does not.
    #[error("this is not a receipt")]
    NotAReceipt,
    /// It is of a schema that is not known.
    #[error("the receipt is of a schema that is not known")]
    UnknownSchema,
    /// The signature is not one of this receipt.
    #[error("the signature does not fit the receipt")]
    BadSignature,
}

impl UnsignedReason {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAReceipt => "not_a_receipt",
            Self::UnknownSchema => "unknown_schema",
            Self::BadSignature => "bad_signature",
        }
    }
}

/// The bytes that are signed: what they are, a zero byte, and the canonical receipt. `None` only for numbers that no
/// receipt holds.
#[must_use]
pub fn signing_bytes(receipt: &Receipt) -> Option<Vec<u8>> {
    let value = serde_json::to_value(receipt).ok()?;
    let mut bytes = b"mesure.consent.receipt.1\0".to_vec();
    bytes.extend_from_slice(canonical(&value).ok()?.as_bytes());
    Some(bytes)
}

/// Signs a receipt.
#[must_use]
pub fn sign(receipt: Receipt, signer: &dyn Signer) -> Option<SignedReceipt> {
    let bytes = signing_bytes(&receipt)?;
    let signature = Signature {
        algorithm: signer.algorithm().to_owned(),
        key_id: signer.key_id().to_owned(),
        value: URL_SAFE_NO_PAD.encode(signer.sign(&bytes)),
    };
    Some(SignedReceipt { receipt, signature })
}

/// Reads and checks what somebody hands in. Spaces and the order of members do not matter; everything else does.
///
/// # Errors
///
/// When it is no receipt, or not as it was signed.
pub fn verify(text: &str, verifier: &dyn Verifier) -> Result<SignedReceipt, UnsignedReason> {
    let signed: SignedReceipt = serde_json::from_str(text).map_err(|_any| UnsignedReason::NotAReceipt)?;
    if signed.receipt.schema_version != super::SCHEMA {
        return Err(UnsignedReason::UnknownSchema);
    }
    let bytes = signing_bytes(&signed.receipt).ok_or(UnsignedReason::NotAReceipt)?;
    let Signature {
        algorithm,
        key_id,
        value,
    } = &signed.signature;
    let signature = URL_SAFE_NO_PAD
        .decode(value)
        .map_err(|_any| UnsignedReason::BadSignature)?;
    if verifier.is_good(algorithm, key_id, &bytes, &signature) {
        Ok(signed)
    } else {
        Err(UnsignedReason::BadSignature)
    }
}
