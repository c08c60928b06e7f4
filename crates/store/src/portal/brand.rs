//! Who speaks in the portal, and in which colours.

use domain::ids::AccountId;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::FromRow;

use crate::{StoreError, WorkspaceTx};

/// The brand, and the controller whom people can turn to.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Brand {
    /// The name that people know.
    pub name: String,
    /// The colour on light paper, `#rrggbb`.
    pub accent: String,
    /// The colour on dark paper.
    pub accent_dark: String,
    /// The languages offered.
    pub languages: Vec<String>,
    /// Who decides what happens to data: the legal name.
    pub controller: String,
    /// Its postal address.
    pub address: String,
    /// An address to write to.
    pub contact: String,
    /// How to reach the data protection officer; empty when there is none.
    pub officer: String,
    /// The authority to complain to.
    pub authority: String,
    /// Its address on the web.
    pub authority_url: String,
}

/// The brand, if anybody has set it.
///
/// # Errors
/// When the database does not answer.
pub async fn brand<M>(tx: &mut WorkspaceTx<'_, M>) -> Result<Option<Brand>, StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_as(
        "select name, accent, accent_dark, languages, controller, address, contact, officer, authority, authority_url
        from app.portal where workspace_id = $1",
    )
    .bind(workspace.uuid())
    .fetch_optional(tx.connection())
    .await?)
}

/// Sets the brand.
///
/// # Errors
/// When the database does not answer.
pub async fn save_brand(
    tx: &mut WorkspaceTx<'_>,
    brand: &Brand,
    account: AccountId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.portal (workspace_id, name, accent, accent_dark, languages, controller, address, contact,
            officer, authority, authority_url, changed_at, changed_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        on conflict (workspace_id) do update
        set name = excluded.name, accent = excluded.accent, accent_dark = excluded.accent_dark,
            languages = excluded.languages, controller = excluded.controller, address = excluded.address,
            contact = excluded.contact, officer = excluded.officer, authority = excluded.authority,
            authority_url = excluded.authority_url, changed_at = excluded.changed_at, changed_by = excluded.changed_by",
    )
    .bind(workspace.uuid())
    .bind(&brand.name)
    .bind(&brand.accent)
    .bind(&brand.accent_dark)
    .bind(&brand.languages)
    .bind(&brand.controller)
    .bind(&brand.address)
    .bind(&brand.contact)
    .bind(&brand.officer)
    .bind(&brand.authority)
    .bind(&brand.authority_url)
    .bind(now.to_sqlx())
    .bind(account.uuid())
    .execute(tx.connection())
    .await?;
    Ok(())
}
