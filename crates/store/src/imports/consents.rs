//! Consent that rows of a file prove, kept as it was handed in.

use domain::ids::{ImportId, ProfileId};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

use crate::{StoreError, WorkspaceTx};

/// A choice that a row proves.
pub struct NewConsent {
    /// The row's number.
    pub row: i64,
    /// Whose choice it is.
    pub profile: ProfileId,
    /// What was agreed to.
    pub purpose: String,
    /// When.
    pub given_at: Timestamp,
    /// Where.
    pub origin: String,
    /// Which words were shown.
    pub text_version: String,
}

/// Keeps proofs.
///
/// # Errors
/// When the database does not answer.
pub async fn insert_consents(
    tx: &mut WorkspaceTx<'_>,
    import: ImportId,
    consents: &[NewConsent],
) -> Result<(), StoreError> {
    if consents.is_empty() {
        return Ok(());
    }
    let workspace = tx.workspace();
    let texts = |of: fn(&NewConsent) -> &String| consents.iter().map(of).cloned().collect::<Vec<_>>();
    sqlx::query(
        "insert into app.import_consent (workspace_id, import_id, row_number, purpose, profile_id, given_at, origin,
            text_version)
        select $1, $2, new.row_number, new.purpose, new.profile_id, new.given_at, new.origin, new.text_version
        from unnest($3::bigint[], $4::text[], $5::uuid[], $6::timestamptz[], $7::text[], $8::text[])
            as new (row_number, purpose, profile_id, given_at, origin, text_version)
        on conflict do nothing",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(consents.iter().map(|new| new.row).collect::<Vec<_>>())
    .bind(texts(|new| &new.purpose))
    .bind(consents.iter().map(|new| new.profile.uuid()).collect::<Vec<_>>())
    .bind(consents.iter().map(|new| new.given_at.to_sqlx()).collect::<Vec<_>>())
    .bind(texts(|new| &new.origin))
    .bind(texts(|new| &new.text_version))
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Forgets some of the proofs of an import that is taken back. How many.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_consents(
    tx: &mut WorkspaceTx<'_>,
    import: ImportId,
    limit: i64,
) -> Result<u64, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query(
        "delete from app.import_consent c
        where c.workspace_id = $1 and c.import_id = $2 and c.row_number in (
            select p.row_number from app.import_consent p
            where p.workspace_id = $1 and p.import_id = $2
            order by p.row_number
            limit $3)",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(limit)
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected())
}
