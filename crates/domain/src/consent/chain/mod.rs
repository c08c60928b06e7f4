//! The chain of the ledger: each entry is bound to all entries before it, so that nothing can be changed unseen.
//!
//! An entry's content (the event, and a random salt) is digested; the link is the digest of the link before, the
//! entry's number and its content's digest. Erasing a person removes content and salt for good and leaves the two
//! digests, which tell nothing of them: the chain still holds, and the number must be on the list of erasures.

mod content;
mod verify;

pub use content::{Content, FORMAT, content_bytes};
pub use verify::{Anchor, Finding, Report, Verifier};

use super::Digest;
use crate::ids::WorkspaceId;

/// One row of the ledger, as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number in its workspace, from 1, without gaps.
    pub sequence: u64,
    /// The link before it.
    pub previous: Digest,
    /// The digest of its content.
    pub content_digest: Digest,
    /// Its own link.
    pub link: Digest,
    /// The content, unless the person was erased.
    pub content: Option<Content>,
}

/// The link before the first entry of a workspace.
#[must_use]
pub fn beginning(workspace: WorkspaceId) -> Digest {
    Digest::of_parts(&[b"mesure.consent.chain.1", workspace.uuid().as_bytes()])
}

/// The link of an entry.
#[must_use]
pub fn link(previous: Digest, sequence: u64, content_digest: Digest) -> Digest {
    Digest::of_parts(&[
        b"mesure.consent.link.1",
        previous.as_bytes(),
        &sequence.to_be_bytes(),
        content_digest.as_bytes(),
    ])
}

impl Row {
    /// The row that comes after a link.
    #[must_use]
    pub fn after(previous: Digest, sequence: u64, workspace: WorkspaceId, content: Content) -> Self {
        let content_digest = content.digest(workspace);
        Self {
            sequence,
            previous,
            content_digest,
            link: link(previous, sequence, content_digest),
            content: Some(content),
        }
    }
}

/// What is signed, or kept elsewhere, to say how far the chain went at a time: a cut tail is seen by it.
#[must_use]
pub fn anchor_bytes(workspace: WorkspaceId, sequence: u64, link: Digest, at: jiff::Timestamp) -> Vec<u8> {
    let mut bytes = b"mesure.consent.anchor.1".to_vec();
    bytes.extend_from_slice(workspace.uuid().as_bytes());
    bytes.extend_from_slice(&sequence.to_be_bytes());
    bytes.extend_from_slice(link.as_bytes());
    bytes.extend_from_slice(&at.as_microsecond().to_be_bytes());
    bytes
}

#[cfg(test)]
mod tests;
