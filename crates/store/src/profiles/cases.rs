//! Cases: for which reason, with which number, somebody looks at people's data, and until when.

use domain::ids::{AccountId, CaseId};
use domain::profiles::CaseNumber;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// A case to be opened.
pub struct NewCase<'a> {
    /// Its id.
    pub case: CaseId,
    /// Who looks.
    pub account: AccountId,
    /// The number.
    pub number: &'a CaseNumber,
    /// Since when.
    pub opened_at: Timestamp,
    /// Until when.
    pub expires_at: Timestamp,
}

/// A case that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenCase {
    /// Its id.
    pub case: CaseId,
    /// The number.
    pub number: String,
    /// Until when.
    pub expires_at: Timestamp,
}

/// Opens a case.
///
/// # Errors
/// When the database does not answer.
pub async fn open_case(tx: &mut WorkspaceTx<'_>, new: &NewCase<'_>) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.profile_case (workspace_id, case_id, account_id, case_number, opened_at, expires_at)
        values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(workspace.uuid())
    .bind(new.case.uuid())
    .bind(new.account.uuid())
    .bind(new.number.as_str())
    .bind(new.opened_at.to_sqlx())
    .bind(new.expires_at.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The case that an account has open.
///
/// # Errors
/// When the database does not answer.
pub async fn open_case_of<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    account: AccountId,
    now: Timestamp,
) -> Result<Option<OpenCase>, StoreError> {
    let workspace = tx.workspace();
    let row: Option<(Uuid, String, jiff_sqlx::Timestamp)> = sqlx::query_as(
        "select case_id, case_number, expires_at from app.profile_case
        where workspace_id = $1 and account_id = $2 and expires_at > $3
        order by expires_at desc
        limit 1",
    )
    .bind(workspace.uuid())
    .bind(account.uuid())
    .bind(now.to_sqlx())
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.map(|(case, number, expires_at)| OpenCase {
        case: CaseId::from_uuid(case),
        number,
        expires_at: expires_at.to_jiff(),
    }))
}

/// Closes every case that an account has open.
///
/// # Errors
/// When the database does not answer.
pub async fn close_case(
    tx: &mut WorkspaceTx<'_>,
    account: AccountId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "update app.profile_case set expires_at = $3
        where workspace_id = $1 and account_id = $2 and expires_at > $3",
    )
    .bind(workspace.uuid())
    .bind(account.uuid())
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}
