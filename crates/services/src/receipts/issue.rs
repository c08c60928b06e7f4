//! Issuing receipts, in the transaction that records the choices.

use domain::consent::choice::{Action, Method, Scope};
use domain::consent::purpose::Purpose;
use domain::consent::receipt::{Issued, Parties, Party, issue, sign};
use domain::ids::ProfileId;
use jiff::Timestamp;
use store::consent::purposes::every_version;
use store::receipts::{ReceiptRow, insert, link_of, parties_of, publish_key};
use store::signals::notice_text;
use store::{StoreError, WorkspaceTx};
use uuid::Uuid;

use crate::Services;
use crate::consent::Recorded;

/// A receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Its identity.
    pub receipt: Uuid,
    /// Whose choice it is of.
    pub profile: ProfileId,
    /// The number of the entry that it is of.
    pub sequence: u64,
    /// The signed document, as JSON.
    pub document: String,
    /// When it was issued.
    pub issued_at: Timestamp,
}

impl From<ReceiptRow> for Receipt {
    fn from(row: ReceiptRow) -> Self {
        Self {
            receipt: row.receipt,
            profile: row.profile,
            sequence: row.sequence,
            document: row.document,
            issued_at: row.issued_at,
        }
    }
}

impl Services {
    /// Issues a receipt for each choice that a person made: what time and browsers say by themselves has none.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn issue_receipts(
        &self,
        tx: &mut WorkspaceTx<'_>,
        entries: &[Recorded],
    ) -> Result<Vec<Receipt>, StoreError> {
        let entries: Vec<&Recorded> = entries.iter().filter(|entry| has_receipt(entry)).collect();
        if entries.is_empty() {
            return Ok(Vec::new());
        }
        let key = self.receipt_key();
        let purposes = every_version(tx).await?;
        let mut parties = self.parties(tx).await?;
        let mut rows = Vec::with_capacity(entries.len());
        for entry in entries {
            let event = &entry.event;
            let about = about(&event.scope, &purposes, event.at);
            let Some(link) = link_of(tx, entry.sequence).await? else {
                continue;
            };
            if let Some(digest) = event.shown.notice {
                parties.notice_version = notice_text(tx, digest).await?.map_or(0, |(version, _)| version);
            }
            let receipt = self.new_id();
            let issued = Issued {
                receipt_id: receipt.to_string(),
                principal: self.principal(tx.workspace(), event.profile_id),
                sequence: entry.sequence,
                link,
            };
            let Some(signed) = sign(issue(event, &about, &parties, issued), &key) else {
                continue;
            };
            rows.push(ReceiptRow {
                receipt,
                profile: event.profile_id,
                sequence: entry.sequence,
                document: serde_json::to_string(&signed)
                    .map_err(|_cause| StoreError::Unreadable("consent_receipt.document"))?,
                issued_at: event.at,
            });
        }
        publish_key(tx, &key.public(), self.now()).await?;
        insert(tx, &rows).await?;
        Ok(rows.into_iter().map(Receipt::from).collect())
    }

    /// A name for a person that means nothing elsewhere, and tells two workspaces nothing.
    fn principal(&self, workspace: domain::ids::WorkspaceId, profile: ProfileId) -> String {
        let (workspace, profile) = (workspace.uuid(), profile.uuid());
        let digest = self
            .secret
            .keyed_hash("receipt principal", &[workspace.as_bytes(), profile.as_bytes()]);
        digest
            .iter()
            .take(12)
            .fold(String::from("p-"), |text, byte| text + &format!("{byte:02x}"))
    }

    async fn parties(&self, tx: &mut WorkspaceTx<'_>) -> Result<Parties, StoreError> {
        let (name, slug, country, agency, notice) = parties_of(tx).await?;
        // Name, address and contact of the controller, as notices keep them.
        let said = |place: usize| {
            let found = notice.as_ref()?.get("controller")?.get(place)?.as_str()?;
            (!found.trim().is_empty()).then(|| found.to_owned())
        };
        let party = |id: &str, role: &str, name: String, address: String, contact: String| Party {
            party_id: id.to_owned(),
            party_role: role.to_owned(),
            party_name: name,
            party_address: address,
            party_contact: contact,
        };
        let portal = format!("{}/p/{slug}", self.origin());
        let contact = said(2).unwrap_or_else(|| portal.clone());
        Ok(Parties {
            parties: vec![
                party(
                    "controller",
                    "pii_controller",
                    said(0).unwrap_or(name),
                    said(1).unwrap_or_default(),
                    contact,
                ),
                party("processor", "pii_processor", agency, String::new(), String::new()),
            ],
            locations: vec![country.clone()],
            jurisdiction: country,
            notice_url: format!("{portal}/notice"),
            notice_version: 0,
            portal_url: portal,
        })
    }
}

/// Whether a person takes something home of an entry.
fn has_receipt(entry: &Recorded) -> bool {
    !matches!(entry.event.method, Method::Gpc | Method::Clock) && entry.event.action != Action::Expired
}

/// The purposes that an entry is about, in the version that was shown; for everything, those in force.
fn about<'a>(scope: &Scope, purposes: &'a [Purpose], at: Timestamp) -> Vec<&'a Purpose> {
    match scope {
        Scope::Everything => purposes.iter().filter(|purpose| purpose.is_active(at)).collect(),
        Scope::Purpose { key, version } => purposes
            .iter()
            .filter(|purpose| purpose.key() == key && purpose.version == *version)
            .collect(),
    }
}
