//! Reading the ledger from its beginning, and saying what somebody did to it.

use domain::access::Capability;
use domain::consent::chain::{Anchor, Report, Verifier, anchor_bytes};
use domain::ids::WorkspaceId;
use store::consent::{anchors, erased_sequences, head, latest_anchor, rows_after, save_anchor};
use store::platform::every_scope;
use store::{Secret, StoreError, WorkspaceScope};

use crate::access::Visit;
use crate::{Services, UseError};

/// Rows read at once.
const AT_ONCE: i64 = 1_000;

/// What the verifier found.
#[derive(Debug, Clone)]
pub struct LedgerReport {
    /// What it says of the rows.
    pub report: Report,
    /// Marks that were looked at.
    pub anchors: usize,
    /// Marks whose signature is not ours.
    pub forged_anchors: usize,
}

impl Services {
    /// Verifies the ledger of the visitor's workspace, against the marks kept in the database.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to draft purposes.
    pub async fn verify_ledger_of(&self, visit: &Visit) -> Result<LedgerReport, UseError> {
        let scope = visit.require(Capability::DraftPurposes)?;
        self.verify_ledger(scope, &[]).await
    }

    /// Every workspace, with the way into it, for what is done to all of them.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn every_workspace(&self) -> Result<Vec<(WorkspaceId, WorkspaceScope)>, StoreError> {
        let scopes = every_scope(&self.database).await?;
        Ok(scopes
            .into_iter()
            .map(|scope| (scope.workspace(), scope))
            .collect())
    }

    /// Verifies a ledger, against the marks kept in the database and those that were kept elsewhere.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn verify_ledger(
        &self,
        scope: &WorkspaceScope,
        kept_elsewhere: &[(Anchor, Vec<u8>)],
    ) -> Result<LedgerReport, UseError> {
        let mut tx = self.database.read(scope).await?;
        let workspace = scope.workspace();
        let mut marks = anchors(&mut tx).await?;
        marks.extend_from_slice(kept_elsewhere);
        let (good, bad): (Vec<_>, Vec<_>) = marks
            .into_iter()
            .partition(|(anchor, signature)| *signature == sign(&self.secret, workspace, anchor));
        let good: Vec<Anchor> = good.into_iter().map(|(anchor, _)| anchor).collect();
        let count = good.len();
        // The end that is stored beside the rows is a mark as well: whoever cuts the tail must change it too.
        let stored_end = head(&mut tx).await?.map(|(sequence, link)| Anchor {
            sequence,
            link,
            at: self.now(),
        });
        let ends = stored_end.filter(|anchor| anchor.sequence > 0);
        let mut verifier = Verifier::new(
            workspace,
            erased_sequences(&mut tx).await?,
            good.into_iter().chain(ends),
        );
        let mut last = 0;
        loop {
            let rows = rows_after(&mut tx, last, AT_ONCE).await?;
            let Some(end) = rows.last() else { break };
            last = end.sequence;
            for row in &rows {
                verifier.read(row);
            }
        }
        Ok(LedgerReport {
            report: verifier.finish(),
            anchors: count,
            forged_anchors: bad.len(),
        })
    }

    /// Marks how far the ledger goes, if it has grown since the last mark. The mark is also returned, to be kept where
    /// nobody who can write to the database can.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn anchor_ledger(
        &self,
        scope: &WorkspaceScope,
    ) -> Result<Option<(Anchor, Vec<u8>)>, StoreError> {
        let mut tx = self.database.write(scope).await?;
        let Some((sequence, link)) = head(&mut tx).await? else {
            return Ok(None);
        };
        let known = latest_anchor(&mut tx).await?;
        if sequence == 0 || known.is_some_and(|anchor| anchor.sequence >= sequence) {
            return Ok(None);
        }
        let now = self.now();
        let at = jiff::Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now);
        let anchor = Anchor { sequence, link, at };
        let signature = sign(&self.secret, scope.workspace(), &anchor);
        save_anchor(&mut tx, &anchor, &signature).await?;
        tx.commit().await?;
        Ok(Some((anchor, signature)))
    }
}

/// Whoever lacks the installation's key cannot make a mark.
fn sign(secret: &Secret, workspace: WorkspaceId, anchor: &Anchor) -> Vec<u8> {
    let bytes = anchor_bytes(workspace, anchor.sequence, anchor.link, anchor.at);
    secret.keyed_hash("consent-anchor", &[&bytes]).to_vec()
}
