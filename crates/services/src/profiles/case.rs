//! Opening and closing a case: the reason for looking, on the trail.

use domain::access::Capability;
use domain::ids::CaseId;
use domain::profiles::{CaseNumber, CaseNumberError};
use jiff::SignedDuration;
use store::profiles::{NewCase, OpenCase, close_case, open_case, open_case_of};
use store::trail::{TrailEntry, record};
use store::{StoreError, WorkspaceTx};

use crate::access::Visit;
use crate::{Services, UseError};

/// How long a case stays open: a working day.
pub const CASE_HOURS: i64 = 8;

/// Why a case was not opened.
#[derive(Debug)]
pub enum OpenCaseError {
    /// The number must be mended.
    Number(CaseNumberError),
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for OpenCaseError {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

impl Services {
    /// Opens a case for the visitor; one that was open is closed.
    ///
    /// # Errors
    /// [`OpenCaseError`] says what to mend.
    pub async fn open_case(&self, visit: &Visit, number: &str) -> Result<(), OpenCaseError> {
        let (scope, _) = visit.require_with_case(Capability::ViewProfiles)?;
        let number = CaseNumber::parse(number).map_err(OpenCaseError::Number)?;
        let account = visit.visitor.account.account;
        let now = self.now();
        let case = CaseId::from_uuid(self.new_id());
        let expires_at = now
            .checked_add(SignedDuration::from_hours(CASE_HOURS))
            .unwrap_or(now);
        let mut tx = self.database.write(scope).await?;
        close_case(&mut tx, account, now).await?;
        open_case(
            &mut tx,
            &NewCase {
                case,
                account,
                number: &number,
                opened_at: now,
                expires_at,
            },
        )
        .await?;
        self.case_trail(&mut tx, "case.open", Some(case), number.as_str())
            .await?;
        tx.commit().await?;
        Ok(())
    }

    /// Closes the visitor's case.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to see people.
    pub async fn close_case(&self, visit: &Visit) -> Result<(), UseError> {
        let (scope, _) = visit.require_with_case(Capability::ViewProfiles)?;
        let mut tx = self.database.write(scope).await?;
        close_case(&mut tx, visit.visitor.account.account, self.now()).await?;
        self.case_trail(&mut tx, "case.close", None, "").await?;
        tx.commit().await?;
        Ok(())
    }

    /// The case that the visitor has open.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to see people.
    pub async fn open_case_of(&self, visit: &Visit) -> Result<Option<OpenCase>, UseError> {
        let (scope, _) = visit.require_with_case(Capability::ViewProfiles)?;
        let mut tx = self.database.read(scope).await?;
        let case = open_case_of(&mut tx, visit.visitor.account.account, self.now()).await?;
        tx.finish().await?;
        Ok(case)
    }

    async fn case_trail(
        &self,
        tx: &mut WorkspaceTx<'_>,
        action: &'static str,
        case: Option<CaseId>,
        number: &str,
    ) -> Result<(), StoreError> {
        let object = case.map(CaseId::uuid);
        record(
            tx,
            &TrailEntry {
                id: self.new_id(),
                happened_at: self.now(),
                action,
                object,
                detail: number,
            },
        )
        .await
    }
}
