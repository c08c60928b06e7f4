//! The key that certificates are signed with: Ed25519, derived from the key of the installation.

use std::fmt::Write as _;

use domain::consent::receipt::{Signer, Verifier};
use ed25519_dalek::{Signature, Signer as _, SigningKey, Verifier as _, VerifyingKey};
use store::Secret;

const ALGORITHM: &str = "Ed25519";

/// The key, with its name.
pub(super) struct CertificateKey {
    key: SigningKey,
    id: String,
}

impl CertificateKey {
    /// The key of an installation.
    pub(super) fn of(secret: &Secret) -> Self {
        let key = SigningKey::from_bytes(&secret.keyed_hash("erasure certificate key", &[]));
        let id = hexadecimal(key.verifying_key().as_bytes().get(..8).unwrap_or_default());
        Self { key, id }
    }

    /// The public half, in hexadecimal, for whoever wants to check for themselves.
    pub(super) fn public(&self) -> String {
        hexadecimal(self.key.verifying_key().as_bytes())
    }
}

impl Signer for CertificateKey {
    fn algorithm(&self) -> &str {
        ALGORITHM
    }

    fn key_id(&self) -> &str {
        &self.id
    }

    fn sign(&self, bytes: &[u8]) -> Vec<u8> {
        self.key.sign(bytes).to_bytes().to_vec()
    }
}

impl Verifier for CertificateKey {
    fn is_good(&self, algorithm: &str, key_id: &str, bytes: &[u8], signature: &[u8]) -> bool {
        let public: VerifyingKey = self.key.verifying_key();
        let Ok(signature) = Signature::from_slice(signature) else {
            return false;
        };
        algorithm == ALGORITHM && key_id == self.id && public.verify(bytes, &signature).is_ok()
    }
}

/// Bytes as hexadecimal digits.
pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing into a text does not fail.
        let _written = write!(text, "{byte:02x}");
        text
    })
}
