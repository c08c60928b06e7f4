//! The installation's key, and the public halves of all that were ever used.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::consent::Digest;
use domain::consent::receipt::{Signer, Verifier};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use serde_json::{Value, json};
use store::receipts::{PublicKey, public_keys};

use crate::{Services, UseError};

/// The name of the algorithm in signatures.
const ALGORITHM: &str = "Ed25519";

/// The key that this installation signs with. It follows from the installation's secret, so every process has the same.
pub(super) struct Key {
    signing: SigningKey,
    id: String,
}

impl Key {
    pub(super) fn of(seed: &[u8; 32]) -> Self {
        let signing = SigningKey::from_bytes(seed);
        let id = key_id(signing.verifying_key().as_bytes());
        Self { signing, id }
    }

    pub(super) fn public(&self) -> PublicKey {
        PublicKey {
            key_id: self.id.clone(),
            bytes: self.signing.verifying_key().to_bytes(),
        }
    }
}

/// A name that follows from the key itself, so that two keys never share one.
fn key_id(bytes: &[u8]) -> String {
    let digest = Digest::of(bytes).to_string();
    format!("mesure-{}", digest.get(..16).unwrap_or(&digest))
}

impl Signer for Key {
    fn algorithm(&self) -> &str {
        ALGORITHM
    }

    fn key_id(&self) -> &str {
        &self.id
    }

    fn sign(&self, bytes: &[u8]) -> Vec<u8> {
        self.signing.sign(bytes).to_bytes().to_vec()
    }
}

/// Public keys, to check signatures with.
#[derive(Debug, Clone, Default)]
pub struct Keys(Vec<PublicKey>);

/// The document at `/.well-known/mesure-receipts.json`: a set of keys (RFC 7517, RFC 8037).
pub type PublishedKeys = Value;

impl Keys {
    /// Reads a document of keys; `None` when it is none, or holds no key that fits.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let document: Value = serde_json::from_str(text).ok()?;
        let keys: Vec<PublicKey> = document
            .get("keys")?
            .as_array()?
            .iter()
            .filter(|key| key.get("crv").and_then(Value::as_str) == Some(ALGORITHM))
            .filter_map(|key| {
                Some(PublicKey {
                    key_id: key.get("kid")?.as_str()?.to_owned(),
                    bytes: URL_SAFE_NO_PAD
                        .decode(key.get("x")?.as_str()?)
                        .ok()?
                        .try_into()
                        .ok()?,
                })
            })
            .collect();
        (!keys.is_empty()).then_some(Self(keys))
    }

    /// The document.
    #[must_use]
    pub fn document(&self) -> PublishedKeys {
        let keys: Vec<Value> = self
            .0
            .iter()
            .map(|key| {
                json!({"kty": "OKP", "crv": ALGORITHM, "alg": "EdDSA", "use": "sig", "kid": key.key_id,
                       "x": URL_SAFE_NO_PAD.encode(key.bytes)})
            })
            .collect();
        json!({"keys": keys})
    }

    /// The key with a name, as text.
    #[must_use]
    pub fn text_of(&self, key_id: &str) -> Option<String> {
        let key = self.0.iter().find(|key| key.key_id == key_id)?;
        Some(URL_SAFE_NO_PAD.encode(key.bytes))
    }
}

impl Verifier for Keys {
    fn is_good(&self, algorithm: &str, key_id: &str, bytes: &[u8], signature: &[u8]) -> bool {
        let Ok(signature) = Signature::from_slice(signature) else {
            return false;
        };
        algorithm == ALGORITHM
            && self
                .0
                .iter()
                .filter(|key| key.key_id == key_id)
                .filter_map(|key| VerifyingKey::from_bytes(&key.bytes).ok())
                .any(|key| key.verify_strict(bytes, &signature).is_ok())
    }
}

impl Services {
    pub(super) fn receipt_key(&self) -> Key {
        Key::of(&self.secret.keyed_hash("receipt signing key", &[]))
    }

    /// The public keys of this installation: the one of now, and all that were used before.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn receipt_keys(&self) -> Result<Keys, UseError> {
        let mut keys = public_keys(&self.database).await?;
        let own = self.receipt_key().public();
        if !keys.contains(&own) {
            keys.push(own);
        }
        Ok(Keys(keys))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_good_for_its_key_and_its_bytes_alone() {
        let (key, other) = (Key::of(&[7; 32]), Key::of(&[8; 32]));
        let keys = Keys(vec![key.public()]);
        let signature = key.sign(b"choice");
        assert!(keys.is_good(ALGORITHM, &key.id, b"choice", &signature));
        assert!(!keys.is_good(ALGORITHM, &key.id, b"Choice", &signature));
        assert!(!keys.is_good(ALGORITHM, &other.id, b"choice", &other.sign(b"choice")));
        assert!(!keys.is_good(ALGORITHM, &key.id, b"choice", &other.sign(b"choice")));
        assert!(!keys.is_good("none", &key.id, b"choice", &signature));
        assert!(!keys.is_good(ALGORITHM, &key.id, b"choice", b""));
    }

    #[test]
    fn the_published_document_is_read_back() {
        let keys = Keys(vec![Key::of(&[7; 32]).public(), Key::of(&[8; 32]).public()]);
        let read = Keys::read(&keys.document().to_string()).unwrap();
        assert_eq!(read.document(), keys.document());
        for wrong in [
            "",
            "{}",
            r#"{"keys":[]}"#,
            r#"{"keys":[{"kid":"a","crv":"Ed25519","x":"AA"}]}"#,
        ] {
            assert!(Keys::read(wrong).is_none(), "{wrong}");
        }
    }
}
