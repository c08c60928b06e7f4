//! Public codes, and the trail of this feature.

use domain::social::Code;
use store::trail::{TrailEntry, record};
use store::{StoreError, WorkspaceTx};
use uuid::Uuid;

use crate::Services;

/// A code from chance.
pub(super) fn new_code() -> Code {
    Code::new(rand::random())
}

impl Services {
    pub(super) async fn social_trail(
        &self,
        tx: &mut WorkspaceTx<'_>,
        action: &'static str,
        object: Option<Uuid>,
    ) -> Result<(), StoreError> {
        let entry = TrailEntry {
            id: self.new_id(),
            happened_at: self.now(),
            action,
            object,
            detail: "",
        };
        record(tx, &entry).await
    }
}
