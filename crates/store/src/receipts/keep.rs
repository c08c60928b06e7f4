//! Keeping receipts: the text that was signed, by the entry of the ledger that it is of.

use domain::consent::Digest;
use domain::ids::ProfileId;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// A receipt that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptRow {
    /// Its identity.
    pub receipt: Uuid,
    /// Whose choice it is of.
    pub profile: ProfileId,
    /// The number of the entry.
    pub sequence: u64,
    /// The signed text.
    pub document: String,
    /// When it was issued.
    pub issued_at: Timestamp,
}

type Found = (Uuid, Uuid, i64, String, jiff_sqlx::Timestamp);

fn row((receipt, profile, sequence, document, issued_at): Found) -> ReceiptRow {
    ReceiptRow {
        receipt,
        profile: ProfileId::from_uuid(profile),
        sequence: u64::try_from(sequence).unwrap_or_default(),
        document,
        issued_at: issued_at.to_jiff(),
    }
}

/// Keeps receipts.
///
/// # Errors
/// When the database does not answer.
pub async fn insert(tx: &mut WorkspaceTx<'_>, receipts: &[ReceiptRow]) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.consent_receipt (workspace_id, receipt_id, profile_id, sequence, document, issued_at)
        select $1, new.receipt_id, new.profile_id, new.sequence, new.document, new.issued_at
        from unnest($2::uuid[], $3::uuid[], $4::bigint[], $5::text[], $6::timestamptz[])
            as new (receipt_id, profile_id, sequence, document, issued_at)
        on conflict do nothing",
    )
    .bind(workspace.uuid())
    .bind(receipts.iter().map(|new| new.receipt).collect::<Vec<_>>())
    .bind(receipts.iter().map(|new| new.profile.uuid()).collect::<Vec<_>>())
    .bind(
        receipts
            .iter()
            .map(|new| i64::try_from(new.sequence).unwrap_or(i64::MAX))
            .collect::<Vec<_>>(),
    )
    .bind(receipts.iter().map(|new| new.document.as_str()).collect::<Vec<_>>())
    .bind(receipts.iter().map(|new| new.issued_at.to_sqlx()).collect::<Vec<_>>())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// A receipt by its identity.
///
/// # Errors
/// When the database does not answer.
pub async fn get<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    receipt: Uuid,
) -> Result<Option<ReceiptRow>, StoreError> {
    let workspace = tx.workspace();
    let found: Option<Found> = sqlx::query_as(
        "select receipt_id, profile_id, sequence, document, issued_at from app.consent_receipt
        where workspace_id = $1 and receipt_id = $2",
    )
    .bind(workspace.uuid())
    .bind(receipt)
    .fetch_optional(tx.connection())
    .await?;
    Ok(found.map(row))
}

/// The receipts of people who are one, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn of_profiles<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    profiles: &[ProfileId],
) -> Result<Vec<ReceiptRow>, StoreError> {
    let workspace = tx.workspace();
    let found: Vec<Found> = sqlx::query_as(
        "select receipt_id, profile_id, sequence, document, issued_at from app.consent_receipt
        where workspace_id = $1 and profile_id = any($2)
        order by issued_at desc, receipt_id desc",
    )
    .bind(workspace.uuid())
    .bind(profiles.iter().map(|profile| profile.uuid()).collect::<Vec<_>>())
    .fetch_all(tx.connection())
    .await?;
    Ok(found.into_iter().map(row).collect())
}

/// The link of an entry of the ledger.
///
/// # Errors
/// When the database does not answer.
pub async fn link_of<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    sequence: u64,
) -> Result<Option<Digest>, StoreError> {
    let workspace = tx.workspace();
    let found: Option<Vec<u8>> =
        sqlx::query_scalar("select link from app.consent_event where workspace_id = $1 and sequence = $2")
            .bind(workspace.uuid())
            .bind(i64::try_from(sequence).unwrap_or(i64::MAX))
            .fetch_optional(tx.connection())
            .await?;
    Ok(found
        .and_then(|bytes| bytes.try_into().ok())
        .map(Digest::from_bytes))
}

/// Who has a part in what is done with data here: the name, slug, country and agency of the workspace, and the content of
/// the notice that was published last, which names the controller.
///
/// # Errors
/// When the database does not answer.
pub async fn parties_of<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
) -> Result<(String, String, String, String, Option<serde_json::Value>), StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_as(
        "select w.name, w.slug, w.country, o.name,
            (select n.content from app.notice n
            where n.workspace_id = $1 and n.published_at is not null
            order by n.version desc limit 1)
        from platform.workspace w
        join platform.organisation o on o.organisation_id = w.organisation_id
        where w.workspace_id = $1",
    )
    .bind(workspace.uuid())
    .fetch_one(tx.connection())
    .await?)
}
