//! The key of a client's server: it follows from a write key, which is public, and the secret of the installation.

use domain::sources::WriteKey;

use crate::Services;

/// Before the digits, so that a key that leaked into code is found by scanners.
const PREFIX: &str = "ms_";

impl Services {
    /// The server key that goes with a write key: whoever has both is a server of the client, and may ask about people by
    /// the client's own ids. It ends when the write key is revoked.
    #[must_use]
    pub fn server_key(&self, key: &WriteKey) -> String {
        let digest = self.secret.keyed_hash("server key", &[key.as_str().as_bytes()]);
        digest
            .iter()
            .take(20)
            .fold(PREFIX.to_owned(), |text, byte| text + &format!("{byte:02x}"))
    }

    /// Whether this is the server key of that write key. Takes the same time for every guess.
    #[must_use]
    pub fn is_server_key(&self, key: &WriteKey, given: &str) -> bool {
        let expected = self.server_key(key);
        let differs = expected
            .bytes()
            .zip(given.bytes())
            .fold(expected.len() ^ given.len(), |differs, (a, b)| {
                differs | usize::from(a ^ b)
            });
        differs == 0
    }
}
