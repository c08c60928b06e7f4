//! Proof that somebody may enter a workspace.

use domain::ids::{AccountId, ProfileId, SourceId, WorkspaceId};

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// A member of staff.
    Account(AccountId),
    /// A source, by one of its write keys.
    Source(SourceId),
    /// A customer, in the portal.
    Person(ProfileId),
    /// Mesure itself, for a workspace that it has just made or maintains.
    System,
}

/// Proof that `actor` may enter `workspace`. It has no public constructor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkspaceScope {
    workspace: WorkspaceId,
    actor: Actor,
}

impl WorkspaceScope {
    pub(crate) const fn new(workspace: WorkspaceId, actor: Actor) -> Self {
        Self { workspace, actor }
    }

    /// The workspace that may be entered.
    #[must_use]
    pub const fn workspace(&self) -> WorkspaceId {
        self.workspace
    }

    /// Who may enter it.
    #[must_use]
    pub const fn actor(&self) -> Actor {
        self.actor
    }
}

/// What a transaction is opened for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purpose {
    key: String,
    mask: i64,
}

impl Purpose {
    /// Running the service: recording events, answering requests, keeping data clean. Its bit is 62, which rows are made
    /// with.
    #[must_use]
    pub fn operation() -> Self {
        Self {
            key: String::from("operation"),
            mask: 1 << 62,
        }
    }

    /// A use that needs permission: only rows of people whose permissions have this bit (0 to 61) exist in it.
    ///
    /// `None` when the bit is out of range.
    #[must_use]
    pub fn permitted(key: &str, bit: u32) -> Option<Self> {
        (bit < 62).then(|| Self {
            key: key.to_owned(),
            mask: 1 << bit,
        })
    }

    pub(crate) fn key(&self) -> &str {
        &self.key
    }

    pub(crate) const fn mask(&self) -> i64 {
        self.mask
    }
}

#[cfg(test)]
mod tests {
    use super::Purpose;

    #[test]
    fn a_purpose_has_one_bit_and_none_has_the_one_of_operation() {
        assert_eq!(Purpose::operation().mask(), 1 << 62);
        assert_eq!(
            Purpose::permitted("send", 3).map(|purpose| purpose.mask()),
            Some(8)
        );
        assert_eq!(Purpose::permitted("send", 62), None);
        assert_eq!(Purpose::permitted("send", 64), None);
    }
}
