//! The signature of answers to programs: Ed25519, by a key of this installation.

use ed25519_dalek::{Signer as _, SigningKey};
use sha2::{Digest as _, Sha256};

use crate::Services;

impl Services {
    /// The signature of the SHA-256 digest of an answer, as `OpenDSR` wants it.
    #[must_use]
    pub fn sign_answer(&self, answer: &[u8]) -> [u8; 64] {
        let digest: [u8; 32] = Sha256::digest(answer).into();
        self.answer_signing_key().sign(&digest).to_bytes()
    }

    /// The public half of the key that answers are signed with.
    #[must_use]
    pub fn answer_key(&self) -> [u8; 32] {
        self.answer_signing_key().verifying_key().to_bytes()
    }

    fn answer_signing_key(&self) -> SigningKey {
        SigningKey::from_bytes(&self.secret.keyed_hash("opendsr answers", &[]))
    }
}
