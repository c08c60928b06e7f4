//! Fingerprints of everything that somebody is known by.

use std::collections::BTreeSet;

use domain::ids::WorkspaceId;
use store::erasure::{FieldWord, Known};

use crate::Services;

impl Services {
    /// The fingerprints that keep somebody out: of their ids at the client, the ids of their browsers, and their e-mail
    /// addresses. Not of their telephone numbers: a household shares one.
    pub(super) fn prints_of(&self, workspace: WorkspaceId, known: &Known) -> Vec<Vec<u8>> {
        let identifiers = known
            .identifiers
            .iter()
            .map(|(kind, value)| (kind.as_str(), value.clone()));
        let addresses = known
            .addresses
            .iter()
            .filter(|(word, _)| *word == FieldWord::Email)
            .map(|(_, value)| ("email", plain_address(value)));
        let prints: BTreeSet<Vec<u8>> = identifiers
            .chain(addresses)
            .map(|(kind, value)| self.fingerprint(workspace, kind, &value))
            .collect();
        prints.into_iter().collect()
    }

    /// The same, and those of the profiles themselves: what the log needs to find somebody in a restored database.
    pub(super) fn prints_for_the_log(&self, workspace: WorkspaceId, known: &Known) -> Vec<Vec<u8>> {
        let profiles = known
            .profiles
            .iter()
            .map(|profile| self.fingerprint(workspace, "profile", &profile.to_string()));
        self.prints_of(workspace, known)
            .into_iter()
            .chain(profiles)
            .collect()
    }
}

/// An address as it is compared: without blanks around it, in lower case.
pub(super) fn plain_address(address: &str) -> String {
    address.trim().to_lowercase()
}
