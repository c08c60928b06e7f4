//! Fingerprints of people who must not come back.

use domain::ids::WorkspaceId;

use crate::Services;

impl Services {
    /// The keyed fingerprint of an identifier in a workspace: nobody can turn it round, and the same identifier has
    /// another one in another workspace. `kind` is `user`, `anonymous`, `email`,
    /// `phone` or `profile`.
    #[must_use]
    pub fn fingerprint(&self, workspace: WorkspaceId, kind: &str, value: &str) -> Vec<u8> {
        let workspace = workspace.uuid();
        let parts: [&[u8]; 3] = [workspace.as_bytes(), kind.as_bytes(), value.as_bytes()];
        self.secret.keyed_hash("suppression", &parts).to_vec()
    }
}
