//! Saving what a person chose for themselves.

use domain::account::{Language, PersonName, PersonNameError, Theme, TimeZoneName};
use domain::ids::AccountId;
use store::account::{AccountChoices, save_choices, save_language};

use crate::{Services, UseError};

/// The account form, as it was typed.
pub struct ChoicesForm<'a> {
    /// The name.
    pub name: &'a str,
    /// The tag of the language.
    pub language: &'a str,
    /// The word of the theme.
    pub theme: &'a str,
    /// The name of the time zone.
    pub time_zone: &'a str,
    /// Whether pseudo-locales are offered.
    pub pseudo_allowed: bool,
}

impl ChoicesForm<'_> {
    /// Reads the form. Only the name is typed; the rest is chosen from lists, and falls back to the first choice.
    ///
    /// # Errors
    /// What is wrong with the name.
    pub fn read(&self) -> Result<AccountChoices, PersonNameError> {
        let language =
            Language::parse(self.language).filter(|language| self.pseudo_allowed || !language.is_pseudo());
        let [first, ..] = TimeZoneName::OFFERED;
        let zone = TimeZoneName::parse(self.time_zone).or_else(|| TimeZoneName::parse(first));
        Ok(AccountChoices {
            name: PersonName::parse(self.name)?,
            language: language.unwrap_or(Language::English),
            theme: Theme::parse(self.theme).unwrap_or_default(),
            time_zone: zone.ok_or(PersonNameError::Empty)?,
        })
    }
}

impl Services {
    /// Saves the choices of an account.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn save_choices(&self, account: AccountId, choices: &AccountChoices) -> Result<(), UseError> {
        Ok(save_choices(&self.database, account, choices).await?)
    }

    /// Saves the language of an account.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn save_language(&self, account: AccountId, language: Language) -> Result<(), UseError> {
        Ok(save_language(&self.database, account, language).await?)
    }
}
