//! The logo of a brand.

use domain::ids::AccountId;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::FromRow;

use crate::{StoreError, WorkspaceTx};

/// How much of the digest stands in an address: enough that another picture has another address.
const IN_ADDRESS: usize = 8;

/// What a page must know of a logo to show it.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct LogoFacts {
    digest: Vec<u8>,
    /// Pixels across.
    pub width: i32,
    /// Pixels down.
    pub height: i32,
}

impl LogoFacts {
    /// The first sixteen hexadecimal digits of the SHA-256 of the picture.
    #[must_use]
    pub fn version(&self) -> String {
        self.digest
            .iter()
            .take(IN_ADDRESS)
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }
}

/// A logo to be kept.
pub struct NewLogo<'a> {
    /// The SHA-256 of the picture.
    pub digest: [u8; 32],
    /// Its media type.
    pub media_type: &'a str,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// The picture.
    pub bytes: &'a [u8],
}

/// A logo as it is served.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Logo {
    /// Its media type.
    pub media_type: String,
    /// The picture.
    pub bytes: Vec<u8>,
}

/// What is known of the logo, if there is one.
///
/// # Errors
/// When the database does not answer.
pub async fn logo_facts<M>(tx: &mut WorkspaceTx<'_, M>) -> Result<Option<LogoFacts>, StoreError> {
    let workspace = tx.workspace();
    Ok(
        sqlx::query_as("select digest, width, height from app.portal_logo where workspace_id = $1")
            .bind(workspace.uuid())
            .fetch_optional(tx.connection())
            .await?,
    )
}

/// The logo of that version. None when there is none, and when it is another by now.
///
/// # Errors
/// When the database does not answer.
pub async fn logo<M>(tx: &mut WorkspaceTx<'_, M>, version: &str) -> Result<Option<Logo>, StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_as(
        "select media_type, bytes from app.portal_logo
        where workspace_id = $1 and substr(encode(digest, 'hex'), 1, 16) = $2",
    )
    .bind(workspace.uuid())
    .bind(version)
    .fetch_optional(tx.connection())
    .await?)
}

/// Keeps a logo, in place of the one before it.
///
/// # Errors
/// When the database does not answer.
pub async fn save_logo(
    tx: &mut WorkspaceTx<'_>,
    logo: &NewLogo<'_>,
    account: AccountId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.portal_logo (workspace_id, digest, media_type, width, height, bytes, changed_at, changed_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (workspace_id) do update
        set digest = excluded.digest, media_type = excluded.media_type, width = excluded.width,
            height = excluded.height, bytes = excluded.bytes, changed_at = excluded.changed_at,
            changed_by = excluded.changed_by",
    )
    .bind(workspace.uuid())
    .bind(logo.digest.as_slice())
    .bind(logo.media_type)
    .bind(i32::try_from(logo.width).unwrap_or(i32::MAX))
    .bind(i32::try_from(logo.height).unwrap_or(i32::MAX))
    .bind(logo.bytes)
    .bind(now.to_sqlx())
    .bind(account.uuid())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Takes the logo away.
///
/// # Errors
/// When the database does not answer.
pub async fn remove_logo(tx: &mut WorkspaceTx<'_>) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query("delete from app.portal_logo where workspace_id = $1")
        .bind(workspace.uuid())
        .execute(tx.connection())
        .await?;
    Ok(())
}
