//! Secrets of the portal: what a browser holds, and what is kept of it.

use std::fmt;

use domain::ids::WorkspaceId;
use domain::portal::Code;
use sha2::{Digest as _, Sha256};
use store::Secret;

macro_rules! keys {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq)]
        pub struct $name([u8; 32]);

        impl $name {
            /// A new one, from chance.
            #[must_use]
            pub(crate) fn new() -> Self {
                Self(rand::random())
            }

            /// Reads what [`Self::to_string`] writes.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                if text.len() != 64 || !text.is_ascii() {
                    return None;
                }
                let mut bytes = [0; 32];
                for (byte, digits) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
                    let digits = str::from_utf8(digits).ok().filter(|digits| !digits.contains('+'))?;
                    *byte = u8::from_str_radix(digits, 16).ok()?;
                }
                Some(Self(bytes))
            }

            /// What the database knows of it.
            pub(super) fn hash(&self) -> [u8; 32] {
                Sha256::digest(self.0).into()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    )+};
}

keys! {
    /// What a browser is given when somebody asks to come in: the proof that the answer comes from there.
    BrowserKey,
    /// What a browser holds while somebody is in.
    SessionKey,
    /// What is in a mailed link.
    LinkKey,
}

impl Default for BrowserKey {
    /// A new one: a browser that has none gets it.
    fn default() -> Self {
        Self::new()
    }
}

impl LinkKey {
    /// The code that is mailed beside the link. It follows from the link, so that whoever opens the link elsewhere can be
    /// told what to type.
    pub(super) fn code(&self, secret: &Secret, workspace: WorkspaceId) -> Code {
        let hash = secret.keyed_hash("portal code", &[workspace.uuid().as_bytes(), &self.0]);
        let [a, b, c, d, e, ..] = hash;
        Code::new([a, b, c, d, e])
    }
}

/// What the database knows of a code. Forty bits alone could be tried out by whoever reads the table.
pub(super) fn code_hash(secret: &Secret, workspace: WorkspaceId, code: Code) -> [u8; 32] {
    secret.keyed_hash(
        "portal code hash",
        &[workspace.uuid().as_bytes(), code.as_str().as_bytes()],
    )
}

/// What stays of an address or a network, to count with; another one in each workspace.
pub(super) fn counting_hash(secret: &Secret, label: &str, workspace: WorkspaceId, what: &str) -> [u8; 32] {
    secret.keyed_hash(label, &[workspace.uuid().as_bytes(), what.as_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_back_and_kept_out_of_logs() {
        let key = SessionKey::new();
        assert_eq!(SessionKey::parse(&key.to_string()), Some(key));
        assert_eq!(format!("{key:?}"), "SessionKey(…)");
        for wrong in ["", "zz", &"g".repeat(64), &"+1".repeat(32)] {
            assert_eq!(SessionKey::parse(wrong), None, "{wrong}");
        }
    }
}
