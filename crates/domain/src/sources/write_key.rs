//! Write keys: public, write-only, and they name their workspace.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use uuid::Uuid;

use crate::ids::WorkspaceId;

const PREFIX: &str = "mw_";
const SECRET_BYTES: usize = 14;

/// `mw_` and 40 characters: the workspace (16 bytes) and a random part (14 bytes), base64url.
///
/// A write key stands in the source of every page that sends events, so it is no secret and is stored as it is. It
/// can only write. The workspace inside says where to look it up; only the stored key opens that workspace.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct WriteKey {
    workspace: WorkspaceId,
    text: String,
}

impl WriteKey {
    /// Makes the key of a workspace from 14 random bytes.
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

    /// The key as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl fmt::Debug for WriteKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WriteKey(workspace {})", self.workspace)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_names_its_workspace_and_reads_what_it_writes() {
        let workspace = WorkspaceId::from_uuid(Uuid::from_u128(42));
        let key = WriteKey::new(workspace, [7; 14]);
        assert_eq!(key.as_str().len(), 43);
        assert_eq!(WriteKey::parse(key.as_str()), Some(key.clone()));
        assert_eq!(key.workspace(), workspace);
    }

    #[test]
    fn other_texts_are_no_keys() {
        for text in [
            "",
            "mw_",
            "mw_AAAA",
            "sk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "mw_é",
        ] {
            assert_eq!(WriteKey::parse(text), None, "{text}");
        }
    }
}
