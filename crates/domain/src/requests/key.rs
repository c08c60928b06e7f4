//! Keys of programs that ask for people: secret, and they name their workspace.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::ids::WorkspaceId;

const PREFIX: &str = "mr_";
const SECRET_BYTES: usize = 26;

/// `mr_` and 56 characters: the workspace (16 bytes) and a random part (26 bytes), base64url.
///
/// Unlike a write key it is a secret: whoever has it can have people's data erased. It is shown once, and only its
/// digest is kept. The workspace inside says where to look it up.
#[derive(Clone, PartialEq, Eq)]
pub struct RequestKey {
    workspace: WorkspaceId,
    text: String,
}

impl RequestKey {
    /// Makes the key of a workspace from random bytes.
    #[must_use]
    pub fn new(workspace: WorkspaceId, random: [u8; SECRET_BYTES]) -> Self {
        let bytes: Vec<u8> = workspace
            .uuid()
            .as_bytes()
            .iter()
            .copied()
            .chain(random)
            .collect();
        Self {
            workspace,
            text: format!("{PREFIX}{}", URL_SAFE_NO_PAD.encode(bytes)),
        }
    }

    /// Reads a key; `None` when it could not be one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text.strip_prefix(PREFIX)?).ok()?;
        let (workspace, random) = bytes.split_at_checked(16)?;
        if random.len() != SECRET_BYTES {
            return None;
        }
        let workspace = WorkspaceId::from_uuid(Uuid::from_slice(workspace).ok()?);
        Some(Self {
            workspace,
            text: text.to_owned(),
        })
    }

    /// The workspace that the key names.
    #[must_use]
    pub const fn workspace(&self) -> WorkspaceId {
        self.workspace
    }

    /// The key as text: to be shown once.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What is kept of it. It has more than 200 random bits, so a plain digest cannot be turned round.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        Sha256::digest(self.text.as_bytes()).into()
    }

    /// Its last characters, which tell it from others and open nothing.
    #[must_use]
    pub fn ending(&self) -> &str {
        self.text
            .len()
            .checked_sub(4)
            .and_then(|start| self.text.get(start..))
            .unwrap_or_default()
    }
}

impl fmt::Debug for RequestKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RequestKey(workspace {})", self.workspace)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_names_its_workspace_and_is_never_printed() {
        let workspace = WorkspaceId::from_uuid(Uuid::from_u128(42));
        let key = RequestKey::new(workspace, [7; SECRET_BYTES]);
        assert_eq!(key.as_str().len(), 59);
        assert_eq!(RequestKey::parse(key.as_str()), Some(key.clone()));
        assert_eq!(key.workspace(), workspace);
        assert!(key.as_str().ends_with(key.ending()) && key.ending().len() == 4);
        assert!(!format!("{key:?}").contains(key.as_str()));
        assert_ne!(
            key.digest(),
            RequestKey::new(workspace, [8; SECRET_BYTES]).digest()
        );
    }

    #[test]
    fn other_texts_are_no_keys() {
        for text in [
            "",
            "mr_",
            "mr_AAAA",
            "mw_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "mr_é",
        ] {
            assert_eq!(RequestKey::parse(text), None, "{text}");
        }
    }
}
