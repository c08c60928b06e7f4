//! The public page that asks how people heard of the client: no account, no cookie, nothing about who answers.

use domain::access::Capability;
use domain::account::Language;
use domain::social::{Code, said};
use store::social::{
    CodeOwner, FormAnswer, claim_code, end_form, insert_answer, is_live_form, open_form, owner_of_code,
};

use super::code::new_code;
use crate::access::Visit;
use crate::{Services, UseError};

/// What the public page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormPage {
    /// Who asks.
    pub name: String,
    /// In which language.
    pub language: Language,
}

/// Why an answer was not taken.
#[derive(Debug)]
pub enum NewAnswerError {
    /// Nothing was said.
    Empty,
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for NewAnswerError {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

impl Services {
    /// Opens the public form of the workspace. Where one is open, nothing changes.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to write rules.
    pub async fn open_hear_form(&self, visit: &Visit) -> Result<(), UseError> {
        let scope = visit.require(Capability::EditRules)?;
        let (id, code) = (self.new_id(), new_code());
        let mut tx = self.database.write(scope).await?;
        match open_form(&mut tx, id, &code, self.now()).await {
            Err(error) if error.violates("social_form_live_key") => return Ok(()),
            other => other?,
        }
        claim_code(&mut tx, &code).await?;
        self.social_trail(&mut tx, "social.open_form", Some(id)).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Closes the public form of the workspace.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when none is open.
    pub async fn close_hear_form(&self, visit: &Visit) -> Result<(), UseError> {
        let scope = visit.require(Capability::EditRules)?;
        let mut tx = self.database.write(scope).await?;
        if !end_form(&mut tx, self.now()).await? {
            return Err(UseError::NotFound);
        }
        self.social_trail(&mut tx, "social.close_form", None).await?;
        tx.commit().await?;
        Ok(())
    }

    /// The public page of a code.
    ///
    /// # Errors
    /// [`UseError::NotFound`] alike for a code that was never given and for a form that is closed.
    pub async fn hear_form(&self, code: &str) -> Result<FormPage, UseError> {
        let owner = self.owner_of_form(code).await?;
        Ok(FormPage {
            name: owner.name,
            language: owner.language,
        })
    }

    /// Takes an answer of the public page.
    ///
    /// # Errors
    /// [`NewAnswerError::Empty`] when it says nothing; [`UseError::NotFound`] when the form is not there.
    pub async fn answer_hear_form(
        &self,
        code: &str,
        answer: &str,
        detail: &str,
    ) -> Result<(), NewAnswerError> {
        let owner = self.owner_of_form(code).await?;
        let said = said(answer, detail).ok_or(NewAnswerError::Empty)?;
        let new = FormAnswer {
            id: self.new_id(),
            answered_at: self.now(),
            said: &said,
        };
        let mut tx = self.database.write(&owner.scope).await?;
        insert_answer(&mut tx, &new).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn owner_of_form(&self, code: &str) -> Result<CodeOwner, UseError> {
        let code = Code::parse(code).ok_or(UseError::NotFound)?;
        let owner = owner_of_code(&self.database, &code)
            .await?
            .ok_or(UseError::NotFound)?;
        let mut tx = self.database.read(&owner.scope).await?;
        let live = is_live_form(&mut tx, &code).await?;
        tx.finish().await?;
        if live { Ok(owner) } else { Err(UseError::NotFound) }
    }
}
