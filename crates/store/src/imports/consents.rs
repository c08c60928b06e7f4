//! Consent that rows of a file prove, kept as it was handed in.

use domain::ids::{AccountId, ImportId, ProfileId};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// A choice that a row proves.
pub struct NewConsent {
    /// The row's number.
    pub row: i64,
    /// Whose choice it is.
    pub profile: ProfileId,
    /// Whether it is a yes.
    pub granted: bool,
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
            text_version, granted)
        select $1, $2, new.row_number, new.purpose, new.profile_id, new.given_at, new.origin, new.text_version,
            new.granted
        from unnest($3::bigint[], $4::text[], $5::uuid[], $6::timestamptz[], $7::text[], $8::text[],
            $9::boolean[]) as new (row_number, purpose, profile_id, given_at, origin, text_version, granted)
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
    .bind(consents.iter().map(|new| new.granted).collect::<Vec<_>>())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Forgets some of the proofs of an import that is taken back which no yes in the ledger rests on. How many.
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
        where c.workspace_id = $1 and c.import_id = $2 and (c.row_number, c.purpose) in (
            select p.row_number, p.purpose from app.import_consent p
            where p.workspace_id = $1 and p.import_id = $2 and (p.recorded_at is null or not p.granted)
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

/// Takes some of the yeses of an import that is taken back, which were written into the ledger, and forgets their rows.
///
/// # Errors
/// When the database does not answer.
pub async fn take_recorded_yeses(
    tx: &mut WorkspaceTx<'_>,
    import: ImportId,
    limit: i64,
) -> Result<Vec<NewConsent>, StoreError> {
    type Found = (i64, String, Uuid, jiff_sqlx::Timestamp, String, String);
    let workspace = tx.workspace();
    let rows: Vec<Found> = sqlx::query_as(
        "with taken as (
            delete from app.import_consent c
            where c.workspace_id = $1 and c.import_id = $2 and (c.row_number, c.purpose) in (
                select m.row_number, m.purpose from app.import_consent m
                where m.workspace_id = $1 and m.import_id = $2 and m.recorded_at is not null and m.granted
                order by m.row_number, m.purpose
                limit $3)
            returning c.row_number, c.purpose, c.profile_id, c.given_at, c.origin, c.text_version)
        select t.row_number, t.purpose, coalesce(p.merged_into, p.profile_id), t.given_at, t.origin, t.text_version
        from taken t
        join app.profile p on p.workspace_id = $1 and p.profile_id = t.profile_id
        order by t.row_number, t.purpose",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(limit)
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(
            |(row, purpose, profile, given_at, origin, text_version)| NewConsent {
                row,
                profile: ProfileId::from_uuid(profile),
                granted: true,
                purpose,
                given_at: given_at.to_jiff(),
                origin,
                text_version,
            },
        )
        .collect())
}

/// Counts yeses that were withdrawn because the import that brought them is taken back.
///
/// # Errors
/// When the database does not answer.
pub async fn count_withdrawn(
    tx: &mut WorkspaceTx<'_>,
    import: ImportId,
    withdrawn: i64,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "update app.import set consents_withdrawn = consents_withdrawn + $3
        where workspace_id = $1 and import_id = $2",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(withdrawn)
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// How many yeses an import has brought that are in the ledger.
///
/// # Errors
/// When the database does not answer.
pub async fn count_recorded_yeses<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    import: ImportId,
) -> Result<i64, StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_scalar(
        "select count(*) from app.import_consent
        where workspace_id = $1 and import_id = $2 and recorded_at is not null and granted",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .fetch_one(tx.connection())
    .await?)
}

/// A proof that is not in the ledger yet.
pub struct WaitingConsent {
    /// What the row says.
    pub said: NewConsent,
    /// Who brought the file in.
    pub account: Option<AccountId>,
}

/// The next proofs of an import that are not in the ledger, whose person may have been merged since.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting_consents(
    tx: &mut WorkspaceTx<'_>,
    import: ImportId,
    limit: i64,
) -> Result<Vec<WaitingConsent>, StoreError> {
    type Found = (
        i64,
        String,
        Uuid,
        jiff_sqlx::Timestamp,
        String,
        String,
        bool,
        Option<Uuid>,
    );
    let workspace = tx.workspace();
    let rows: Vec<Found> = sqlx::query_as(
        "select c.row_number, c.purpose, coalesce(p.merged_into, p.profile_id), c.given_at, c.origin, c.text_version,
            c.granted, i.created_by
        from app.import_consent c
        join app.import i on i.workspace_id = $1 and i.import_id = c.import_id
        join app.profile p on p.workspace_id = $1 and p.profile_id = c.profile_id
        where c.workspace_id = $1 and c.import_id = $2 and c.recorded_at is null
        order by c.row_number, c.purpose
        limit $3",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(limit)
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(
            |(row, purpose, profile, given_at, origin, text_version, granted, account)| WaitingConsent {
                said: NewConsent {
                    row,
                    profile: ProfileId::from_uuid(profile),
                    granted,
                    purpose,
                    given_at: given_at.to_jiff(),
                    origin,
                    text_version,
                },
                account: account.map(AccountId::from_uuid),
            },
        )
        .collect())
}

/// Notes that a proof was looked at: it is in the ledger, or says nothing that belongs there.
///
/// # Errors
/// When the database does not answer.
pub async fn consent_recorded(
    tx: &mut WorkspaceTx<'_>,
    import: ImportId,
    said: &NewConsent,
    now: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "update app.import_consent set recorded_at = $5
        where workspace_id = $1 and import_id = $2 and row_number = $3 and purpose = $4",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(said.row)
    .bind(&said.purpose)
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}
