//! Password hashes. They leave this module for verification only.

use domain::account::Email;
use domain::ids::AccountId;
use uuid::Uuid;

use crate::{Database, StoreError};

/// What a sign-in is checked against.
pub struct Credentials {
    /// The account.
    pub account: AccountId,
    /// The password, hashed (PHC string).
    pub password_hash: String,
}

/// The credentials of an address.
///
/// # Errors
/// When the database does not answer.
pub async fn credentials(database: &Database, email: &Email) -> Result<Option<Credentials>, StoreError> {
    let row: Option<(Uuid, String)> =
        sqlx::query_as("select account_id, password_hash from platform.account where email = $1")
            .bind(email.as_str())
            .fetch_optional(database.app())
            .await?;
    Ok(row.map(|(id, password_hash)| Credentials {
        account: AccountId::from_uuid(id),
        password_hash,
    }))
}

/// The password hash of an account.
///
/// # Errors
/// When the database does not answer.
pub async fn password_of(database: &Database, account: AccountId) -> Result<Option<String>, StoreError> {
    Ok(
        sqlx::query_scalar("select password_hash from platform.account where account_id = $1")
            .bind(account.uuid())
            .fetch_optional(database.app())
            .await?,
    )
}

/// Replaces the password hash of an account.
///
/// # Errors
/// When the database does not answer.
pub async fn replace_password(database: &Database, account: AccountId, hash: &str) -> Result<(), StoreError> {
    sqlx::query("update platform.account set password_hash = $2 where account_id = $1")
        .bind(account.uuid())
        .bind(hash)
        .execute(database.app())
        .await?;
    Ok(())
}
