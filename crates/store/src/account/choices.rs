//! What a person chose for themselves: name, language, theme, time zone.

use domain::account::{Language, PersonName, Theme, TimeZoneName};
use domain::ids::AccountId;

use crate::{Database, StoreError};

/// The choices of the account page.
#[derive(Debug, Clone)]
pub struct AccountChoices {
    /// The person's name.
    pub name: PersonName,
    /// The language.
    pub language: Language,
    /// The theme.
    pub theme: Theme,
    /// The time zone.
    pub time_zone: TimeZoneName,
}

/// Saves the choices of an account.
///
/// # Errors
/// When the database does not answer.
pub async fn save_choices(
    database: &Database,
    account: AccountId,
    choices: &AccountChoices,
) -> Result<(), StoreError> {
    sqlx::query(
        "update platform.account set name = $2, language = $3, theme = $4, time_zone = $5 where account_id = $1",
    )
    .bind(account.uuid())
    .bind(choices.name.as_str())
    .bind(choices.language.as_str())
    .bind(choices.theme.as_str())
    .bind(choices.time_zone.as_str())
    .execute(database.app())
    .await?;
    Ok(())
}

/// Saves the language of an account.
///
/// # Errors
/// When the database does not answer.
pub async fn save_language(
    database: &Database,
    account: AccountId,
    language: Language,
) -> Result<(), StoreError> {
    sqlx::query("update platform.account set language = $2 where account_id = $1")
        .bind(account.uuid())
        .bind(language.as_str())
        .execute(database.app())
        .await?;
    Ok(())
}
