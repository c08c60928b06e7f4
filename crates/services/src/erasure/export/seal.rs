//! Files at rest: each piece is encrypted and authenticated on its own, in its place (ChaCha20-Poly1305, RFC 8439).

use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key, KeyInit as _, Nonce};
use domain::ids::WorkspaceId;
use store::Secret;
use uuid::Uuid;

/// How large a piece is.
pub(super) const PIECE: usize = 1 << 20;

/// What a key is derived with beside the key of the installation, kept before the pieces.
pub(super) const SALT: usize = 16;

/// The key of one file. It is used for this file only, so the number of a piece is a nonce that never comes again: a file
/// that is begun anew has another salt.
pub(super) struct FileKey(ChaCha20Poly1305);

impl FileKey {
    /// The key, from the key of the installation.
    pub(super) fn of(secret: &Secret, workspace: WorkspaceId, export: Uuid, salt: &[u8]) -> Self {
        let workspace = workspace.uuid();
        let parts: [&[u8]; 3] = [workspace.as_bytes(), export.as_bytes(), salt];
        let key = secret.keyed_hash("export file", &parts);
        Self(ChaCha20Poly1305::new(&Key::from(key)))
    }

    /// Encrypts a piece.
    pub(super) fn seal(&self, number: u32, is_last: bool, piece: &[u8]) -> Option<Vec<u8>> {
        let payload = Payload {
            msg: piece,
            aad: &[u8::from(is_last)],
        };
        self.0.encrypt(&nonce(number), payload).ok()
    }

    /// Decrypts every piece; none when one is missing, changed or in another place.
    pub(super) fn open(&self, pieces: &[Vec<u8>]) -> Option<Vec<u8>> {
        let mut file = Vec::new();
        for (number, piece) in pieces.iter().enumerate() {
            let payload = Payload {
                msg: piece,
                aad: &[u8::from(number + 1 == pieces.len())],
            };
            let plain = self
                .0
                .decrypt(&nonce(u32::try_from(number).ok()?), payload)
                .ok()?;
            file.extend_from_slice(&plain);
        }
        Some(file)
    }
}

fn nonce(number: u32) -> Nonce {
    let [a, b, c, d] = number.to_be_bytes();
    Nonce::from([0, 0, 0, 0, 0, 0, 0, 0, a, b, c, d])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(export: u128) -> FileKey {
        let secret = Secret::new(vec![7; 32]).unwrap();
        FileKey::of(
            &secret,
            WorkspaceId::from_uuid(Uuid::nil()),
            Uuid::from_u128(export),
            b"salt",
        )
    }

    #[test]
    fn a_file_opens_whole_or_not_at_all() {
        let pieces = [
            key(1).seal(0, false, b"abc").unwrap(),
            key(1).seal(1, true, b"def").unwrap(),
        ];
        assert_eq!(key(1).open(&pieces).unwrap(), b"abcdef");
        assert_eq!(key(2).open(&pieces), None, "the key of another file");
        assert_eq!(key(1).open(&pieces[..1]), None, "its end is missing");
        assert_eq!(key(1).open(&[pieces[1].clone(), pieces[0].clone()]), None);
        let mut changed = pieces.clone();
        changed[0][0] ^= 1;
        assert_eq!(key(1).open(&changed), None);
        assert!(!pieces.concat().windows(3).any(|bytes| bytes == b"abc"));
    }
}
